"""Draw two scores per line: a mark for each side, a line between them, and both figures."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kleuren import BLEEK, GRIJS, INKT
from gia_kwaliteit.verslag.beeldsoorten import Paarbeeld
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.tekenen import LETTER, figuur_met_labels, kale_as, zet_labels
from gia_kwaliteit.verslag.zinnen import GEEN_GEGEVENS

_PLAATS_VOOR_CIJFER = 0.1  # of the axis: what a figure beside a mark takes
_TEKENS = 48
_TEKEN: Any = {"markersize": 6.5, "markeredgewidth": 1.4}


def parenfiguur(beeld: Paarbeeld, palet: Palet) -> Figure:
    """Return the drawing, the lines from top to bottom, with the line at what is enough."""
    labels = [label for label, _, _ in beeld.regels]
    figuur = figuur_met_labels(labels, _TEKENS, per_regel=0.185, rest=0.5)
    as_ = figuur.subplots()
    zet_labels(as_, labels, _TEKENS)
    kale_as(as_, beeld.maximum)
    # The figure to the left of the lowest mark stands beside the labels of the lines, not on them.
    laagste = min(
        (min(eerste, tweede) for _, eerste, tweede in beeld.regels if eerste is not None and tweede is not None),
        default=beeld.maximum,
    )
    as_.set_xlim(min(0, laagste - _PLAATS_VOOR_CIJFER * beeld.maximum), beeld.maximum)
    half = palet.woorden.scores.drempel_op(beeld.maximum)
    as_.vlines([half], -0.5, len(beeld.regels) - 0.5, color=INKT, linewidth=0.8, zorder=0)
    links, rechts = as_.get_xlim()
    as_.set_title(beeld.grens, x=(half - links) / (rechts - links), fontsize=LETTER, color=GRIJS, pad=2)
    tekens = (("o", palet.hoofdkleur, 1), ("D", palet.tegenkleur, 2))
    for plaats, (_, eerste, tweede) in enumerate(beeld.regels):
        if eerste is not None and tweede is not None:
            as_.plot([eerste, tweede], [plaats, plaats], color=BLEEK, linewidth=2.5, zorder=1)
        if eerste is None and tweede is None:
            as_.text(0.01 * beeld.maximum, plaats, GEEN_GEGEVENS, va="center", style="italic", color=GRIJS)
        for (vorm, kleur, hoogte), waarde in zip(tekens, (eerste, tweede), strict=True):
            if waarde is not None:
                as_.plot([waarde], [plaats], vorm, color=kleur, zorder=2 + hoogte, clip_on=False, **_TEKEN)
        _zet_cijfers(as_, plaats, eerste, tweede, beeld.maximum)
    for (vorm, kleur, _), kop in zip(tekens, beeld.koppen, strict=True):
        as_.plot([], [], vorm, color=kleur, **_TEKEN, label=kop)
    figuur.legend(loc="outside lower right", ncols=2, frameon=False)
    return figuur


def _zet_cijfers(as_: Axes, plaats: int, eerste: float | None, tweede: float | None, maximum: float) -> None:
    """Write both figures outside the two marks, the lowest to the left."""
    waarden = sorted(waarde for waarde in (eerste, tweede) if waarde is not None)
    # A figure on the line at half has a white ground.
    vlak: Any = {"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none"}
    if len(waarden) > 1:
        as_.text(waarden[0] - 0.02 * maximum, plaats, getal(waarden[0]), va="center", ha="right", bbox=vlak)
    if waarden:
        as_.text(waarden[-1] + 0.02 * maximum, plaats, getal(waarden[-1]), va="center", ha="left", bbox=vlak)
