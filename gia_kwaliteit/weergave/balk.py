"""Bars, lines and strips of levels on a terminal: as long as there is room, and readable without colours too."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.getallen import verdeling as in_cijfers
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kader.woorden import HELFT
from gia_kwaliteit.kleuren import INKT, WIT, letterkleur
from gia_kwaliteit.weergave.verdelingkolom import UitgeschrevenVerdeling

# On a dark and on a light screen all can be told apart.
ONDER, BOVEN, ANDER = "color(208)", "color(33)", "color(166)"
_VOL, _LEEG, _GRENS, _LIJN = "█", "░", "│", "·"
_ACHTSTEN = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
# How many cells there are on either side of the pass mark, and in a strip, from so many columns.
_CELLEN = ((150, 12), (110, 8), (0, 4))
_LIJNCELLEN = ((170, 20), (100, 10), (0, 8))
_STROOK, _ZONDER = 16, f"{INKT} on {WIT}"
_BREED_VOOR_EEN_STROOK, _RUIM = 76, 60
# With fewer colours than these the levels look alike.
_GENOEG_KLEUREN = frozenset({"256", "truecolor"})


def toont_kleuren(console: Console) -> bool:
    """Say whether this screen shows colours of which each can be told from the others."""
    return console.is_terminal and not console.no_color and console.color_system in _GENOEG_KLEUREN


def maak_balk(score: float | None, maximum: float, breedte: int, grens: float = HELFT) -> Text:
    """Return a bar of a score, from 0 to `maximum` points, with a line at what is enough; empty without score.

    `breedte` is that of the screen, in columns, `grens` the pass mark: a share of the maximum in %. A bar is
    full only at the maximum: it grows by an eighth of a cell.
    """
    if score is None:
        return Text()
    cellen, vanaf = 2 * _vanaf(_CELLEN, breedte), grens / 100
    kleur = BOVEN if round(score, RUIS) >= grens * maximum / 100 else ONDER
    deel, voor = score / maximum, round(cellen * vanaf)
    links = _helft(min(1.0, deel / vanaf), voor)
    rechts = _helft(max(0.0, (deel - vanaf) / (1 - vanaf)), cellen - voor)
    return Text.assemble((links, kleur), (_GRENS, "bold"), (rechts, kleur))


def _vanaf(keuze: Iterable[tuple[int, int]], breedte: int) -> int:
    """Return how many cells a screen of so many columns has room for."""
    return next(cellen for vanaf, cellen in keuze if breedte >= vanaf)


def _helft(deel: float, cellen: int) -> str:
    """Return one side of a bar, of which this part is filled; what is less than an eighth short of full is not."""
    achtsten = cellen * 8 if deel >= 1 else min(int(deel * cellen * 8 + 0.5), cellen * 8 - 1)
    vol, rest = divmod(achtsten, 8)
    return (_VOL * vol + _ACHTSTEN[rest]).ljust(cellen, _LEEG)


def maak_halter(
    scores: tuple[float | None, float | None],
    letters: tuple[str, str],
    maximum: float,
    breedte: int,
    grens: float = HELFT,
) -> Text:
    """Return two scores on one line from 0 to `maximum` points, each as its letter, with │ at what is enough.

    `breedte` is that of the screen, in columns, `grens` the pass mark: a share of the maximum in %. Scores that fall on
    one place are a single =. No letter of a score that is not enough stands at or beyond that place.
    """
    cellen = 2 * _vanaf(_LIJNCELLEN, breedte)
    voor = min(max(round(cellen * grens / 100), 1), cellen - 1)
    lijn, stijlen = [_LIJN] * (cellen + 1), dict[int, str]()
    plaatsen = [None if score is None else _plaats(score, (maximum, grens / 100), voor, cellen) for score in scores]
    links, rechts = plaatsen
    if links is not None and rechts is not None:
        lijn[min(links, rechts) : max(links, rechts)] = ["-"] * abs(links - rechts)
    lijn[voor] = _GRENS
    for plaats, letter, kleur in zip(plaatsen, letters, (BOVEN, ANDER), strict=True):
        if plaats is not None:
            lijn[plaats] = "=" if links == rechts else letter
            stijlen[plaats] = "bold" if links == rechts else f"bold {kleur}"
    return Text.assemble(*((teken, stijlen.get(plaats, "")) for plaats, teken in enumerate(lijn)))


def _plaats(score: float, schaal: tuple[float, float], voor: int, cellen: int) -> int:
    """Return the place of a score on a line of so many cells, with `voor` of them before what is enough.

    `schaal` is the highest score, and the share of it that is enough.
    """
    maximum, vanaf = schaal
    deel = score / maximum
    if round(score, RUIS) >= vanaf * maximum:
        return voor + round((cellen - voor) * max(0.0, (deel - vanaf) / (1 - vanaf)))
    return min(round(voor * deel / vanaf), voor - 1)


def maak_strook(
    console: Console, verdeling: Mapping[str, int], schaal: Schaal, *, zonder: int = 0, krap: bool = False
) -> Text:
    """Return how many criteria have each level, from low to high: a strip of one length in the colours of the levels.

    The `zonder` that have no level stand behind them in white. Without colours, or on a narrow screen, it is the
    numbers of the levels alone; `krap` leaves out the spaces between them. Of several scales beside each other those
    say nothing: then each level that was given is named.
    """
    toont_strook = toont_kleuren(console) and console.width >= _BREED_VOOR_EEN_STROOK
    if len(schaal.delen) > 1 and not toont_strook:
        return UitgeschrevenVerdeling([f"{aantal} {naam}" for naam, aantal in verdeling.items() if aantal])
    if not toont_strook:
        return Text(in_cijfers(verdeling.values(), "·" if krap or console.width < _RUIM else " · "))
    delen = [(_stijl(naam, schaal), aantal) for naam, aantal in verdeling.items() if aantal]
    strook = Text(justify="left")  # at the right side of a column its last spaces would fall off
    if not delen:
        return strook
    delen += [(_ZONDER, zonder)] * bool(zonder)
    for (stijl, aantal), cellen in zip(delen, _cellen([aantal for _, aantal in delen]), strict=True):
        strook.append(str(aantal).center(cellen), style=stijl)
    return strook


def noem_niveaus(console: Console, schalen: Sequence[Schaal], *, met_zonder: bool = False) -> list[Text]:
    """Return a line per scale with its levels from low to high, in their colours where there are any.

    `met_zonder` names behind those of the first scale what the white in a strip is, where there are colours.
    """
    if not toont_kleuren(console):
        return [Text(" · ".join(schaal.namen)) for schaal in schalen]
    regels = [[(naam, _stijl(naam, schaal)) for naam in schaal.namen] for schaal in schalen]
    if met_zonder:
        regels[0].append(("zonder niveau", _ZONDER))
    return [Text(" ").join(Text(f" {naam} ", style=stijl) for naam, stijl in regel) for regel in regels]


def _stijl(niveau: str, schaal: Schaal) -> str:
    kleur = next(van_schaal.kleur for van_schaal in schaal.niveaus if van_schaal.naam == niveau)
    return f"{letterkleur(kleur)} on {kleur}"


def _cellen(aantallen: list[int]) -> list[int]:
    """Divide a strip over numbers: each has room for its digits, and the rest is shared by how large they are."""
    nodig = [len(str(aantal)) for aantal in aantallen]
    rest = max(0, _STROOK - sum(nodig))
    grenzen = [round(rest * sum(aantallen[: nummer + 1]) / sum(aantallen)) for nummer in range(len(aantallen))]
    return [plaats + eind - begin for plaats, begin, eind in zip(nodig, [0, *grenzen[:-1]], grenzen, strict=True)]
