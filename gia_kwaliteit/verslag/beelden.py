"""Draw the pictures of a verslag: one house style, readable in grey and for colour-blind readers, Dutch numbers.

Every picture carries its figures as text, and an estimated count is hatched: nothing depends on colour.
"""

import io
import warnings
from functools import singledispatch
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kleuren import WIT, letterkleur, warmtekleur
from gia_kwaliteit.verslag.beeldsoorten import (
    Aantalbeeld,
    Beeld,
    Matrixbeeld,
    Niveaubeeld,
    Oogopslagbeeld,
    Paarbeeld,
    Stipbeeld,
)
from gia_kwaliteit.verslag.letters import om_te_tekenen
from gia_kwaliteit.verslag.niveaubeeld import niveaufiguur
from gia_kwaliteit.verslag.oogopslagbeeld import oogopslagfiguur
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.paren import parenfiguur
from gia_kwaliteit.verslag.stippen import stippenfiguur
from gia_kwaliteit.verslag.tekenen import LETTER, figuur_met_labels, kale_as, zet_labels
from gia_kwaliteit.verslag.zinnen import aantal, gemerkt

Formaat = Literal["svg", "png"]

_DPI = 200
# So many signs of a label go on a line beside what is drawn.
_TEKENS = 40
# The steps of the key of a heat map, as shares of the highest score.
_SLEUTEL = (0.0, 0.25, 0.5, 0.75, 1.0)
_STIJL: Any = {
    "font.size": LETTER,
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


@figuur_van.register
def _(beeld: Niveaubeeld, palet: Palet) -> Figure:
    return niveaufiguur(beeld, palet)


@figuur_van.register
def _(beeld: Matrixbeeld, palet: Palet) -> Figure:
    # The names above and the key below take of a row or two what its figures need.
    labels = [label for label, _ in beeld.rijen]
    figuur = figuur_met_labels(labels, _TEKENS, per_regel=0.2, rest=max(0.45, 0.65 - 0.08 * len(labels)))
    as_ = figuur.subplots()
    for rij, (_, scores) in enumerate(beeld.rijen):
        for kolom, score in enumerate(scores):
            kleur = WIT if score is None else warmtekleur(score / beeld.maximum)
            as_.barh(rij, 1, left=kolom, height=1, color=kleur, edgecolor=WIT, linewidth=1.5)
            letter = letterkleur(kleur)
            as_.text(kolom + 0.5, rij, getal(score), ha="center", va="center", color=letter, weight="bold")
    zet_labels(as_, labels, _TEKENS)
    as_.set_xlim(0, len(beeld.kolommen))
    as_.set_xticks([nummer + 0.5 for nummer in range(len(beeld.kolommen))], beeld.kolommen)
    as_.tick_params(axis="x", length=0, top=True, labeltop=True, bottom=False, labelbottom=False)
    for kant in as_.spines.values():
        kant.set_visible(False)
    trap = [
        Patch(facecolor=warmtekleur(deel), edgecolor=palet.lijn, label=aantal(deel * beeld.maximum))
        for deel in _SLEUTEL
    ]
    figuur.legend(handles=trap, loc="outside lower right", ncols=len(trap), frameon=False, handlelength=1.4)
    return figuur


@figuur_van.register
def _(beeld: Paarbeeld, palet: Palet) -> Figure:
    return parenfiguur(beeld, palet)


@figuur_van.register
def _(beeld: Aantalbeeld, palet: Palet) -> Figure:
    labels = [label for label, _ in beeld.regels]
    figuur = figuur_met_labels(labels, _TEKENS, rest=0.25)
    as_ = figuur.subplots()
    hoogste = max(waarde for _, waarde in beeld.regels) or 1
    zet_labels(as_, labels, _TEKENS)
    kale_as(as_, 1.12 * hoogste)
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
