"""Draw all scores in one picture: a bar with the line of voldoende, and beside it a strip of levels."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from gia_kwaliteit.kleuren import letterkleur
from gia_kwaliteit.oogopslag import VOLDOENDE
from gia_kwaliteit.verslag.beeldsoorten import Balkgroep, Balkregel, Oogopslagbeeld
from gia_kwaliteit.verslag.palet import Palet

# In inches: the whole, where the bars and the strips begin and end, and how high a line is.
_BREEDTE, _BALK, _STROOK, _REGEL = 6.7, (2.45, 4.25), (4.85, 6.65), 0.168
_LEGENDE = 0.22
_TEKENS, _DIKTE, _WIT = 44, 0.62, 0.25
_VAK = 0.165
# A longer title would stand where the line of voldoende has its name.
_LANGSTE_TITEL = 34
_GRIJS, _LEEG, _LEEGRAND = "#4A5663", "#FFFFFF", "#8A97A8"
_OPEN = "zonder niveau"


def oogopslagfiguur(beeld: Oogopslagbeeld, palet: Palet) -> Figure:
    """Return the drawing: the groups below each other on one axis, in inches."""
    regels = sum(len(groep.regels) + _koplijnen(groep) + _WIT for groep in beeld.groepen)
    hoogte = regels * _REGEL + _LEGENDE
    figuur = Figure(figsize=(_BREEDTE, hoogte))
    as_ = figuur.add_axes((0, 0, 1, 1))
    as_.set_xlim(0, _BREEDTE)
    as_.set_ylim(hoogte, 0)
    as_.axis("off")
    boven = 0.0
    for groep in beeld.groepen:
        boven = _teken_groep(as_, groep, boven, palet)
    _legende(as_, beeld, palet)
    return figuur


def _koplijnen(groep: Balkgroep) -> float:
    """Return how many lines stand above the bars of a group."""
    return 2.0 if groep.maximum is not None and len(groep.titel) > _LANGSTE_TITEL else 1.1


def _teken_groep(as_: Axes, groep: Balkgroep, boven: float, palet: Palet) -> float:
    """Draw a group from a height downwards, and return where the next one begins."""
    as_.text(0.02, boven + 0.6 * _REGEL, groep.titel, va="center", weight="bold", color=palet.hoofdkleur)
    begin = boven + _koplijnen(groep) * _REGEL
    for nummer, regel in enumerate(groep.regels):
        _teken_regel(as_, groep, regel, begin + (nummer + 0.5) * _REGEL, palet)
    einde = begin + len(groep.regels) * _REGEL
    if groep.maximum is not None:
        x = _BALK[0] + VOLDOENDE * (_BALK[1] - _BALK[0])
        as_.plot([x, x], [begin - 0.1 * _REGEL, einde], color="black", linewidth=0.8, linestyle=(0, (3, 2)), zorder=3)
        as_.text(x, begin - 0.5 * _REGEL, "voldoende", va="center", ha="center", fontsize=6.5, color=_GRIJS)
    return einde + _WIT * _REGEL


def _teken_regel(as_: Axes, groep: Balkgroep, regel: Balkregel, y: float, palet: Palet) -> None:
    as_.text(0.02, y, shorten(regel.label, _TEKENS, placeholder=" …"), va="center", fontsize=7.5)
    begin, breedte = _BALK[0], _BALK[1] - _BALK[0]
    kleuren = [palet.niveaus[naam] for naam in groep.niveaus]
    if groep.maximum is None:
        lengte = _teken_vakken(as_, regel.aantallen, y, kleuren)
    else:
        lengte = breedte * (regel.score or 0) / groep.maximum
        kleur = palet.hoofdkleur if regel.is_voldoende else palet.tegenkleur
        as_.barh(y, lengte, left=begin, height=_DIKTE * _REGEL, color=kleur, zorder=2)
        _teken_strook(as_, regel.aantallen, y, kleuren)
    opmaak: Any = {"weight": "bold"} if regel.score is not None else {"color": _GRIJS}
    # A figure that would stand on the line of voldoende has a white ground.
    vlak = {"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none"}
    as_.text(begin + lengte + 0.05, y, regel.tekst, va="center", fontsize=7.5, bbox=vlak, zorder=4, **opmaak)


def _teken_vakken(as_: Axes, aantallen: Sequence[int], y: float, kleuren: Sequence[str]) -> float:
    """Draw a square for each rule, and return how long they are together."""
    breedte = min(_VAK, (_BALK[1] - _BALK[0]) / (sum(aantallen) or 1))
    x = 0.0
    for aantal, kleur in zip(aantallen, (*kleuren, _LEEG), strict=True):
        for _ in range(aantal):
            rand = _LEEGRAND if kleur == _LEEG else _LEEG
            as_.barh(
                y, 0.85 * breedte, left=_BALK[0] + x, height=0.7 * _REGEL, color=kleur, edgecolor=rand, linewidth=0.8
            )
            x += breedte
    return x


def _teken_strook(as_: Axes, aantallen: Sequence[int], y: float, kleuren: Sequence[str]) -> None:
    """Draw the levels as a strip that is as long as every other, with the count of each in it."""
    geheel = sum(aantallen) or 1
    x = _STROOK[0]
    for aantal, kleur in zip(aantallen, (*kleuren, _LEEG), strict=True):
        breedte = (_STROOK[1] - _STROOK[0]) * aantal / geheel
        if aantal:
            rand = _LEEGRAND if kleur == _LEEG else _LEEG
            as_.barh(y, breedte, left=x, height=0.78 * _REGEL, color=kleur, edgecolor=rand, linewidth=0.8)
            letter = letterkleur(kleur)
            as_.text(x + breedte / 2, y, str(aantal), va="center", ha="center", fontsize=7, color=letter)
        x += breedte


def _legende(as_: Axes, beeld: Oogopslagbeeld, palet: Palet) -> None:
    """Explain the colours of the strips, each colour once."""
    namen: dict[str, list[str]] = {}
    for groep in beeld.groepen:
        for naam in groep.niveaus:
            kleur = palet.niveaus[naam]
            if naam not in namen.setdefault(kleur, []):
                namen[kleur].append(naam)
    vakken = [Patch(facecolor=kleur, label=" / ".join(wie)) for kleur, wie in namen.items()]
    if any(regel.aantallen[-1] for groep in beeld.groepen for regel in groep.regels):
        vakken.append(Patch(facecolor=_LEEG, edgecolor=_LEEGRAND, label=_OPEN))
    as_.legend(
        handles=vakken,
        loc="lower right",
        ncols=len(vakken),
        frameon=False,
        fontsize=6.5,
        handlelength=1.0,
        handleheight=0.8,
        columnspacing=1.0,
        borderaxespad=0.0,
        borderpad=0.0,
    )
