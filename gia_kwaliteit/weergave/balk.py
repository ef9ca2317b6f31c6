"""Bars and strips of levels on a terminal: as long as there is room, and readable without colours too."""

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.getallen import verdeling as in_cijfers
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kleuren import letterkleur
from gia_kwaliteit.oogopslag import VOLDOENDE, haalt_de_helft

# On a dark and on a light screen both can be told apart.
ONDER, BOVEN = "color(208)", "color(33)"
_VOL, _LEEG, _GRENS = "█", "░", "│"
_ACHTSTEN = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
# How many cells there are on either side of the pass mark, and in a strip, from so many columns.
_CELLEN = ((150, 12), (110, 8), (0, 4))
_STROOK = 16
_BREED_VOOR_EEN_STROOK, _RUIM = 76, 60


def maak_balk(score: float | None, maximum: float, breedte: int) -> Text:
    """Return a bar of a score, from 0 to `maximum` points, with a line where half of them is; empty without score.

    `breedte` is that of the screen, in columns. A bar is full only at the maximum: it grows by an eighth of a cell.
    """
    if score is None:
        return Text()
    cellen = next(cellen for vanaf, cellen in _CELLEN if breedte >= vanaf)
    kleur = BOVEN if haalt_de_helft(score, maximum) else ONDER
    deel = score / maximum
    links = _helft(min(1.0, deel / VOLDOENDE), cellen)
    rechts = _helft(max(0.0, (deel - VOLDOENDE) / (1 - VOLDOENDE)), cellen)
    return Text.assemble((links, kleur), (_GRENS, "bold"), (rechts, kleur))


def _helft(deel: float, cellen: int) -> str:
    """Return one side of a bar, of which this part is filled; what is less than an eighth short of full is not."""
    achtsten = cellen * 8 if deel >= 1 else min(int(deel * cellen * 8 + 0.5), cellen * 8 - 1)
    vol, rest = divmod(achtsten, 8)
    return (_VOL * vol + _ACHTSTEN[rest]).ljust(cellen, _LEEG)


def maak_strook(console: Console, verdeling: Mapping[str, int], schaal: Schaal) -> Text:
    """Return how many criteria have each level, from low to high: a strip of one length in the colours of the levels.

    Without colours, or on a narrow screen, it is the numbers alone.
    """
    if console.no_color or not console.is_terminal or console.width < _BREED_VOOR_EEN_STROOK:
        return Text(in_cijfers(verdeling.values(), " · " if console.width >= _RUIM else "·"))
    kleuren = {niveau.naam: niveau.kleur for niveau in schaal.niveaus}
    gevuld = [(naam, aantal) for naam, aantal in verdeling.items() if aantal]
    strook = Text()
    if not gevuld:
        return strook
    for (naam, aantal), cellen in zip(gevuld, _cellen([aantal for _, aantal in gevuld]), strict=True):
        strook.append(str(aantal).center(cellen), style=f"{letterkleur(kleuren[naam])} on {kleuren[naam]}")
    return strook


def _cellen(aantallen: list[int]) -> list[int]:
    """Divide a strip over numbers: each has room for its digits, and the rest is shared by how large they are."""
    nodig = [len(str(aantal)) for aantal in aantallen]
    rest = max(0, _STROOK - sum(nodig))
    grenzen = [round(rest * sum(aantallen[: nummer + 1]) / sum(aantallen)) for nummer in range(len(aantallen))]
    return [plaats + eind - begin for plaats, begin, eind in zip(nodig, [0, *grenzen[:-1]], grenzen, strict=True)]
