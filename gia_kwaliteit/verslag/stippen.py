"""Draw figures beside those of the area: a line per figure, each on an axis of its own or on one that shares share."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from gia_kwaliteit.kleuren import BLEEK, GRIJS
from gia_kwaliteit.verslag.beeldsoorten import Stipbeeld, Stipregel
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.stipschaal import Teken, grenzen_van, tekennamen, tekens_in
from gia_kwaliteit.verslag.tekenen import BREEDTE, LETTER
from gia_kwaliteit.verslag.zinnen import aantal

# In inches: where the axes begin and end, and how high a line of text is.
_LINKS, _RECHTS, _TEKSTREGEL, _RAND = 2.75, 4.35, 0.122, 0.05
_LEGENDE, _BOVEN, _PER_RIJ = 0.38, 0.04, 3
_TEKENS_LABEL, _TEKENS_TEKST, _MEESTE_REGELS = 48, 40, 3


def stippenfiguur(beeld: Stipbeeld, palet: Palet) -> Figure:
    """Return the drawing of figures beside those of the area, with a legend of the signs that are in it."""
    hoogten = [_hoogte(regel) for regel in beeld.regels]
    hoogte = sum(hoogten) + _LEGENDE + _BOVEN
    figuur = Figure(figsize=(BREEDTE, hoogte))
    boven = hoogte - _BOVEN
    grenzen = grenzen_van(beeld.regels)
    for nummer, (regel, hoog) in enumerate(zip(beeld.regels, hoogten, strict=True)):
        vak = (_LINKS / BREEDTE, (boven - hoog) / hoogte, (_RECHTS - _LINKS) / BREEDTE, hoog / hoogte)
        volgende = beeld.regels[nummer + 1 : nummer + 2]
        is_laatste = not regel.schaal or not volgende or volgende[0].schaal != regel.schaal
        as_ = figuur.add_axes(vak)
        _teken_as(as_, grenzen[nummer], palet, met_cijfers=is_laatste, procent=regel.schaal == "%")
        _teken_regel(as_, regel, grenzen[nummer], palet)
        midden = (boven - hoog / 2) / hoogte
        label = "\n".join(_gebroken(regel.label, _TEKENS_LABEL))
        figuur.text(0.1 / BREEDTE, midden, label, va="center", ha="left", fontsize=LETTER, linespacing=1.1)
        _zet_teksten(figuur, regel, midden, hoogte)
        boven -= hoog
    handvatten = _legende(beeld.regels, palet)
    figuur.legend(
        handles=handvatten, loc="lower center", ncols=min(_PER_RIJ, len(handvatten)), frameon=False, fontsize=LETTER
    )
    return figuur


def _gebroken(tekst: str, breedte: int) -> list[str]:
    """Return a text on as many lines as it takes, at most three."""
    regels = wrap(tekst, breedte)
    if len(regels) <= _MEESTE_REGELS:
        return regels
    return [*regels[: _MEESTE_REGELS - 1], f"{regels[_MEESTE_REGELS - 1][: breedte - 2]} …"]


def _bijschriften(regel: Stipregel) -> list[str]:
    return [deel for tekst in regel.teksten[1:] for deel in _gebroken(tekst, _TEKENS_TEKST)]


def _hoogte(regel: Stipregel) -> float:
    """Return how high the line of a figure is, in inches: as what stands beside it takes, and no less than its axis."""
    hoogste = max(len(_gebroken(regel.label, _TEKENS_LABEL)), 1 + len(_bijschriften(regel)), 2)
    return hoogste * _TEKSTREGEL + _RAND


def _zet_teksten(figuur: Figure, regel: Stipregel, midden: float, hoogte: float) -> None:
    """Write the figure, and below it what it is set against."""
    onder = _bijschriften(regel)
    bovenkant = midden + len(onder) * _TEKSTREGEL / 2 / hoogte
    x = (_RECHTS + 0.2) / BREEDTE
    figuur.text(x, bovenkant, regel.teksten[0], va="center", fontsize=8.5, weight="bold")
    for nummer, tekst in enumerate(onder, start=1):
        y = bovenkant - nummer * _TEKSTREGEL / hoogte
        figuur.text(x, y, tekst, va="center", fontsize=LETTER, color=GRIJS)


def _teken_as(as_: Axes, grens: tuple[float, float], palet: Palet, *, met_cijfers: bool, procent: bool) -> None:
    """Draw an axis without more than a line, its ends and its middle."""
    laag, hoog = grens
    as_.set_xlim(laag, hoog)
    as_.set_ylim(0, 1)
    as_.set_yticks([])
    as_.set_facecolor("none")
    for kant in as_.spines.values():
        kant.set_visible(False)
    plaatsen = sorted({laag, 0.0, hoog / 2, hoog})
    as_.vlines(plaatsen, 0.36, 0.64, color=palet.lijn, linewidth=0.8, zorder=0)
    as_.hlines([0.5], laag, hoog, color=palet.lijn, linewidth=1.0, zorder=0)
    plaatsen = plaatsen if met_cijfers else []
    as_.set_xticks(plaatsen, [f"{aantal(waarde)} %" if procent else aantal(waarde) for waarde in plaatsen])
    as_.tick_params(axis="x", length=0, pad=-7, labelsize=LETTER, labelcolor=GRIJS)


def _teken_regel(as_: Axes, regel: Stipregel, grens: tuple[float, float], palet: Palet) -> None:
    """Put the signs of a figure on its axis; the figure itself on top."""
    if regel.bureaus and regel.is_bereik:
        as_.hlines([0.5], min(regel.bureaus), max(regel.bureaus), color=BLEEK, linewidth=4.0, alpha=0.45, zorder=1)
    for norm in regel.normen:
        as_.plot([norm, norm], [0.22, 0.78], color="black", linewidth=1.1, zorder=2)
    tekens = _tekens(palet)
    for soort, waarden in (
        (Teken.bureau, () if regel.is_bereik else regel.bureaus),
        (Teken.eerder, () if regel.eerder is None else (regel.eerder,)),
        (Teken.vlaams, () if regel.vlaams is None else (regel.vlaams,)),
    ):
        for waarde in waarden:
            as_.plot([waarde], [0.5], **tekens[soort], clip_on=False, zorder=3)
    soort = Teken.geschat if regel.geschat else Teken.eigen
    if regel.waarde > grens[1]:
        as_.plot([grens[1]], [0.5], **(tekens[soort] | {"marker": ">"}), clip_on=False, zorder=4)
    else:
        as_.plot([regel.waarde], [0.5], **tekens[soort], clip_on=False, zorder=4)


def _tekens(palet: Palet) -> dict[Teken, dict[str, Any]]:
    """Return how each sign looks; they differ in shape, so that nothing depends on colour."""
    hoofd, tegen = palet.hoofdkleur, palet.tegenkleur
    return {
        Teken.eigen: {"marker": "o", "color": hoofd, "mfc": hoofd, "ms": 7, "mew": 1.3, "ls": ""},
        Teken.geschat: {"marker": "o", "color": hoofd, "mfc": "white", "ms": 7, "mew": 1.3, "ls": ""},
        Teken.vlaams: {"marker": "D", "color": tegen, "mfc": tegen, "ms": 5, "mew": 1.0, "ls": ""},
        Teken.bureau: {"marker": "o", "color": BLEEK, "mfc": "none", "ms": 3.6, "mew": 0.8, "ls": ""},
        Teken.eerder: {"marker": "s", "color": hoofd, "mfc": "none", "ms": 9, "mew": 1.0, "ls": ""},
        Teken.bereik: {"color": BLEEK, "linewidth": 4.0, "alpha": 0.45},
        Teken.norm: {"marker": "|", "color": "black", "ms": 10, "mew": 1.1, "ls": ""},
        Teken.verder: {"marker": ">", "color": hoofd, "mfc": hoofd, "ms": 7, "mew": 1.3, "ls": ""},
    }


def _legende(regels: Sequence[Stipregel], palet: Palet) -> list[Line2D]:
    """Return what explains the signs, only of those that are there."""
    tekens, namen = _tekens(palet), tekennamen(palet.woorden)
    return [Line2D([], [], label=namen[teken], **tekens[teken]) for teken in tekens_in(regels)]
