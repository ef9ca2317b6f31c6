"""Draw the pictures of a verslag: one house style, readable in grey and for colour-blind readers, Dutch numbers.

Every picture carries its figures as text, and levels that ask for attention are hatched: nothing depends on colour.
"""

import io
import warnings
from collections.abc import Sequence
from functools import singledispatch
from textwrap import fill, shorten
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kleuren import letterkleur
from gia_kwaliteit.verslag.beeldsoorten import (
    Aantalbeeld,
    Beeld,
    Matrixbeeld,
    Oogopslagbeeld,
    Paarbeeld,
    Scorebeeld,
    Stipbeeld,
    Telbeeld,
)
from gia_kwaliteit.verslag.letters import om_te_tekenen
from gia_kwaliteit.verslag.oogopslagbeeld import oogopslagfiguur
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.stippen import stippenfiguur
from gia_kwaliteit.verslag.zinnen import GEEN_GEGEVENS, aantal, gemerkt

Formaat = Literal["svg", "png"]

_BREEDTE = 6.7  # inches: what stands between the margins of an A4
_DPI = 200
_PLAATS_VOOR_CIJFER = 0.1  # of the axis: what a figure beside a mark takes
_TEKEN: Any = {"markersize": 6.5, "markeredgewidth": 1.4}
_STIJL: Any = {
    "font.size": 8.0,
    "text.parse_math": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "gia",
    "hatch.linewidth": 0.7,
    "axes.linewidth": 0.6,
}


def teken(beeld: Beeld, palet: Palet, formaat: Formaat) -> bytes:
    """Return a picture as the bytes of an SVG or of a PNG of 200 dots per inch."""
    with mpl.rc_context(stijl(palet)), warnings.catch_warnings():
        # A letter that the font lacks is drawn as a box; the name also stands beside the picture, as text.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figuur = figuur_van(beeld, palet)
        stroom = io.BytesIO()
        metadata = {"Date": None, "Creator": "gia"} if formaat == "svg" else {"Software": None}
        figuur.savefig(stroom, format=formaat, dpi=_DPI, metadata=metadata)
        return stroom.getvalue()


def stijl(palet: Palet) -> Any:  # noqa: ANN401 - matplotlib has a type for it that cannot be named
    """Return how matplotlib is to draw: with which letters, how large, and always the same."""
    return _STIJL | {"font.family": om_te_tekenen(palet.lettertypes)}


@singledispatch
def figuur_van(beeld: Beeld, palet: Palet) -> Figure:
    """Return the drawing of a picture; raises TypeError when a verslag has no such picture."""
    raise TypeError(f"{type(beeld).__name__} is geen beeld van een verslag ({palet.hoofdkleur})")


def _figuur(regels: int, per_regel: float = 0.18, rest: float = 0.46) -> Figure:
    return Figure(figsize=(_BREEDTE, regels * per_regel + rest), layout="constrained")


def _labels(as_: Axes, labels: Sequence[str], breedte: int) -> None:
    """Write the labels of the lines from top to bottom, each on at most two lines."""
    as_.set_yticks(
        range(len(labels)), [fill(shorten(label, 2 * breedte - 4, placeholder=" …"), breedte) for label in labels]
    )
    as_.set_ylim(len(labels) - 0.5, -0.5)
    as_.tick_params(axis="y", length=0)


def _kader(as_: Axes, palet: Palet, maximum: float, *, raster: bool = True) -> None:
    as_.set_xlim(0, maximum)
    for kant in ("top", "right", "left"):
        as_.spines[kant].set_visible(False)
    as_.spines["bottom"].set_color(palet.lijn)
    if raster:
        as_.set_xticks([maximum * deel / 4 for deel in range(5)])
        as_.xaxis.set_major_formatter(lambda waarde, _: aantal(waarde))
        as_.grid(axis="x", color=palet.lijn, linewidth=0.5)
        as_.set_axisbelow(True)


@figuur_van.register
def _(beeld: Scorebeeld, palet: Palet) -> Figure:
    figuur = _figuur(len(beeld.regels))
    verdeeld = any(any(regel.aantallen) for regel in beeld.regels)
    assen = figuur.subplots(1, 2, sharey=True, width_ratios=(3, 2)) if verdeeld else [figuur.subplots()]
    scores = assen[0]
    _labels(scores, [regel.label for regel in beeld.regels], 40)
    _kader(scores, palet, beeld.maximum)
    scores.set_title(f"Score op {aantal(beeld.maximum)}", fontsize=8, loc="left")
    for plaats, regel in enumerate(beeld.regels):
        scores.barh(plaats, regel.score or 0, height=0.7, color=palet.hoofdkleur)
        _bij_de_balk(scores, plaats, regel.score, beeld.maximum)
    if verdeeld:
        regels = [(regel.label, regel.aantallen) for regel in beeld.regels]
        assen[1].set_title("Aantal criteria per niveau", fontsize=8, loc="left")
        _stapel(figuur, assen[1], regels, beeld.niveaus, palet)
    return figuur


def _bij_de_balk(as_: Axes, plaats: float, score: float | None, maximum: float) -> None:
    """Write a score inside the end of its bar, or beside a short one."""
    if score is None:
        as_.text(0.01 * maximum, plaats, "geen score", va="center", style="italic", color="#595959")
    elif score > 0.15 * maximum:
        as_.text(score - 0.01 * maximum, plaats, getal(score), va="center", ha="right", color="white", weight="bold")
    else:
        as_.text(score + 0.01 * maximum, plaats, getal(score), va="center", weight="bold")


def _stapel(
    figuur: Figure,
    as_: Axes,
    regels: Sequence[tuple[str, tuple[int, ...]]],
    niveaus: Sequence[str],
    palet: Palet,
) -> None:
    """Stack the counts of every line, each with its number in it, and a legend below."""
    _kader(as_, palet, max(1, *(sum(aantallen) for _, aantallen in regels)), raster=False)
    as_.set_xticks([])
    as_.tick_params(axis="y", length=0)
    as_.spines["bottom"].set_visible(False)
    for nummer, niveau in enumerate(niveaus):
        kleur, arcering = palet.niveaus[niveau], "////" if niveau in palet.gearceerd else ""
        for plaats, (_, aantallen) in enumerate(regels):
            begin, hoeveel = sum(aantallen[:nummer]), aantallen[nummer]
            as_.barh(
                plaats,
                hoeveel,
                left=begin,
                height=0.7,
                color=kleur,
                hatch=arcering,
                edgecolor="white",
                label=niveau if plaats == 0 else None,
            )
            if hoeveel:
                _in_de_balk(as_, begin + hoeveel / 2, plaats, str(hoeveel), kleur, gearceerd=bool(arcering))
    figuur.legend(loc="outside lower right", ncols=len(niveaus), frameon=False, handlelength=1.2, columnspacing=1.2)


def _in_de_balk(as_: Axes, x: float, y: float, tekst: str, kleur: str, *, gearceerd: bool = False) -> None:
    letter = letterkleur(kleur)
    vlak = {"boxstyle": "round,pad=0.15", "facecolor": kleur, "edgecolor": "none"} if gearceerd else None
    as_.text(x, y, tekst, ha="center", va="center", color=letter, weight="bold", bbox=vlak)


@figuur_van.register
def _(beeld: Telbeeld, palet: Palet) -> Figure:
    figuur = _figuur(len(beeld.regels), rest=0.35)
    as_ = figuur.subplots()
    _labels(as_, [label for label, _ in beeld.regels], 40)
    _stapel(figuur, as_, beeld.regels, beeld.niveaus, palet)
    return figuur


@figuur_van.register
def _(beeld: Matrixbeeld, palet: Palet) -> Figure:
    from matplotlib.colors import LinearSegmentedColormap, to_hex  # for this picture only

    figuur = _figuur(len(beeld.rijen), per_regel=0.185, rest=0.26)
    as_ = figuur.subplots()
    kleuren = LinearSegmentedColormap.from_list("gia", ["#F7F9FC", palet.hoofdkleur])
    for rij, (_, scores) in enumerate(beeld.rijen):
        for kolom, score in enumerate(scores):
            kleur = to_hex(kleuren(score / 100)) if score is not None else "#FFFFFF"
            as_.barh(rij, 1, left=kolom, height=1, color=kleur, edgecolor="white", linewidth=1.5)
            _in_de_balk(as_, kolom + 0.5, rij, getal(score), kleur)
    _labels(as_, [label for label, _ in beeld.rijen], 40)
    as_.set_xlim(0, len(beeld.kolommen))
    as_.set_xticks([nummer + 0.5 for nummer in range(len(beeld.kolommen))], beeld.kolommen)
    as_.tick_params(axis="x", length=0, top=True, labeltop=True, bottom=False, labelbottom=False)
    for kant in as_.spines.values():
        kant.set_visible(False)
    return figuur


@figuur_van.register
def _(beeld: Paarbeeld, palet: Palet) -> Figure:
    figuur = _figuur(len(beeld.regels), per_regel=0.18, rest=0.42)
    as_ = figuur.subplots()
    _labels(as_, [label for label, _, _ in beeld.regels], 48)
    _kader(as_, palet, beeld.maximum)
    # The figure to the left of the lowest mark stands beside the labels of the lines, not on them.
    laagste = min(
        (min(eerste, tweede) for _, eerste, tweede in beeld.regels if eerste is not None and tweede is not None),
        default=beeld.maximum,
    )
    as_.set_xlim(min(0, laagste - _PLAATS_VOOR_CIJFER * beeld.maximum), beeld.maximum)
    as_.spines["bottom"].set_bounds(0, beeld.maximum)
    as_.xaxis.set_major_formatter(lambda waarde, _: f"{aantal(waarde)} %" if beeld.eenheid == "%" else aantal(waarde))
    tekens = (("o", palet.hoofdkleur, 1), ("D", palet.tegenkleur, 2))
    for plaats, (_, eerste, tweede) in enumerate(beeld.regels):
        if eerste is not None and tweede is not None:
            as_.plot([eerste, tweede], [plaats, plaats], color="#8A97A8", linewidth=2.5, zorder=1)
        if eerste is None and tweede is None:
            as_.text(0.01 * beeld.maximum, plaats, GEEN_GEGEVENS, va="center", style="italic", color="#595959")
        for (vorm, kleur, hoogte), waarde in zip(tekens, (eerste, tweede), strict=True):
            if waarde is not None:
                as_.plot([waarde], [plaats], vorm, color=kleur, zorder=2 + hoogte, clip_on=False, **_TEKEN)
        _cijfers(as_, plaats, eerste, tweede, beeld.maximum)
    for (vorm, kleur, _), kop in zip(tekens, beeld.koppen, strict=True):
        as_.plot([], [], vorm, color=kleur, **_TEKEN, label=kop)
    figuur.legend(loc="outside lower right", ncols=2, frameon=False)
    return figuur


def _cijfers(as_: Axes, plaats: int, eerste: float | None, tweede: float | None, maximum: float) -> None:
    """Write both figures outside the two marks, the lowest to the left."""
    waarden = sorted(waarde for waarde in (eerste, tweede) if waarde is not None)
    if len(waarden) > 1:
        as_.text(waarden[0] - 0.02 * maximum, plaats, getal(waarden[0]), va="center", ha="right", fontsize=7)
    if waarden:
        as_.text(waarden[-1] + 0.02 * maximum, plaats, getal(waarden[-1]), va="center", ha="left", fontsize=7)


@figuur_van.register
def _(beeld: Aantalbeeld, palet: Palet) -> Figure:
    figuur = _figuur(len(beeld.regels), rest=0.25)
    as_ = figuur.subplots()
    hoogste = max(waarde for _, waarde in beeld.regels) or 1
    _labels(as_, [label for label, _ in beeld.regels], 40)
    _kader(as_, palet, 1.12 * hoogste, raster=False)
    as_.set_xticks([])
    as_.spines["bottom"].set_visible(False)
    for plaats, (label, waarde) in enumerate(beeld.regels):
        geschat = label in beeld.geschat
        as_.barh(
            plaats,
            waarde,
            height=0.7,
            facecolor="white" if geschat else palet.hoofdkleur,
            edgecolor=palet.hoofdkleur,
            hatch="////" if geschat else None,
        )
        cijfer = gemerkt(aantal(waarde), Status.geschat if geschat else None)
        as_.text(waarde + 0.01 * hoogste, plaats, cijfer, va="center", weight="bold")
    return figuur


@figuur_van.register
def _(beeld: Stipbeeld, palet: Palet) -> Figure:
    return stippenfiguur(beeld, palet)


@figuur_van.register
def _(beeld: Oogopslagbeeld, palet: Palet) -> Figure:
    return oogopslagfiguur(beeld, palet)
