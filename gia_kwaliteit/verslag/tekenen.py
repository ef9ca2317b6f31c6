"""What several pictures of a verslag are drawn with: squares of a level, and what explains their colours."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from textwrap import fill, shorten, wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from gia_kwaliteit.kleuren import BLEEK, BOVEN, GRIJS, INKT, ONDER, WIT, letterkleur
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.zinnen import ZONDER_NIVEAU

# In inches: as wide as what stands between the margins of an A4. In points: nothing is smaller.
BREEDTE, LETTER = 6.85, 8.0
# In inches: a letter of an explanation, and its mark with the white around both.
_LETTERBREEDTE, _OM_TEKST = 0.058, 0.36
# In inches: what two lines of a label take.
_TWEE_REGELS = 0.31


def leeg_vlak(hoogte: float) -> tuple[Figure, Axes]:
    """Return a drawing of this height, and an axis over all of it that counts inches from its left top."""
    figuur = Figure(figsize=(BREEDTE, hoogte))
    as_ = figuur.add_axes((0, 0, 1, 1))
    as_.set_xlim(0, BREEDTE)
    as_.set_ylim(hoogte, 0)
    as_.axis("off")
    return figuur, as_


def figuur_met_labels(labels: Sequence[str], tekens: int, per_regel: float = 0.18, rest: float = 0.46) -> Figure:
    """Return a drawing that is as high as its lines take, laid out around the labels beside them."""
    hoogte = len(labels) * regelhoogte(labels, tekens, per_regel) + rest
    return Figure(figsize=(BREEDTE, hoogte), layout="constrained")


def regelhoogte(labels: Sequence[str], tekens: int, hoogte: float) -> float:
    """Return how high lines are in inches: as given, or more where a label of more than so many signs takes two."""
    return max(hoogte, _TWEE_REGELS) if any(len(wrap(label, tekens)) > 1 for label in labels) else hoogte


def op_regels(label: str, tekens: int) -> str:
    """Return a label on one line of so many signs or on two; what is longer still ends in “…”."""
    return fill(shorten(label, 2 * tekens - 4, placeholder=" …"), tekens)


def zet_naam(as_: Axes, y: float, label: str, tekens: int) -> None:
    """Write what a line is about at its left, on one line or two."""
    tekst = op_regels(label, tekens)
    as_.text(0.02, y, tekst, va="center", fontsize=8.5, linespacing=1.0 if "\n" in tekst else None)


def zet_labels(as_: Axes, labels: Sequence[str], breedte: int) -> None:
    """Write the labels of the lines from top to bottom, each on at most two lines."""
    as_.set_yticks(range(len(labels)), [op_regels(label, breedte) for label in labels])
    as_.set_ylim(len(labels) - 0.5, -0.5)
    as_.tick_params(axis="y", length=0)


def kale_as(as_: Axes, maximum: float) -> None:
    """Let an axis count from 0 without a line or a number: the values stand beside what is drawn."""
    as_.set_xlim(0, maximum)
    as_.set_xticks([])
    for kant in as_.spines.values():
        kant.set_visible(False)


def teken_vak(as_: Axes, plaats: tuple[float, float], maat: tuple[float, float], kleur: str | None, tekst: str) -> None:
    """Draw a box with a text in it: from a left edge, around a height, in a colour or white where there is none."""
    (links, midden), (breedte, hoogte) = plaats, maat
    vulling = kleur or WIT
    rand = WIT if kleur else BLEEK
    as_.barh(midden, breedte, left=links, height=hoogte, color=vulling, edgecolor=rand, linewidth=0.8, zorder=2)
    letter = letterkleur(vulling) if kleur else GRIJS
    as_.text(links + breedte / 2, midden, tekst, va="center", ha="center", fontsize=LETTER, color=letter, zorder=3)


def scorekleur(*, is_voldoende: bool) -> str:
    """Return the colour of a score and of its bar: it says whether the score is voldoende.

    No colour of somebody's own house style takes its place: one near the orange would make both look alike.
    """
    return BOVEN if is_voldoende else ONDER


def zet_score(as_: Axes, plaats: tuple[float, float], tekst: str, kleur: str | None) -> None:
    """Write a score at a place in its colour; pale where there is none."""
    opmaak: Any = {"weight": "bold", "color": kleur} if kleur else {"color": GRIJS}
    as_.text(*plaats, tekst, va="center", fontsize=8.5, zorder=4, **opmaak)


def hoogte_van_legende(namen: Iterable[str], palet: Palet, *, met_open: bool, per_regel: float) -> float:
    """Return how high the explanation of the colours is, in inches, on as many lines as it takes."""
    opschriften = [wie for _, wie in _uitleg(namen, palet, met_open=met_open)]
    return per_regel * ceil(len(opschriften) / _naast_elkaar(opschriften))


def zet_legende(as_: Axes, namen: Iterable[str], palet: Palet, *, met_open: bool) -> None:
    """Explain the colours of levels at the bottom, each colour once."""
    uitleg = _uitleg(namen, palet, met_open=met_open)
    # White alone has an edge.
    vakken = [Patch(facecolor=kleur, edgecolor=BLEEK if kleur == WIT else None, label=wie) for kleur, wie in uitleg]
    as_.legend(
        handles=vakken,
        loc="lower right",
        ncols=_naast_elkaar([wie for _, wie in uitleg]),
        frameon=False,
        fontsize=LETTER,
        labelcolor=INKT,
        handlelength=1.0,
        handleheight=0.8,
        columnspacing=1.2,
        borderaxespad=0.3,
        borderpad=0.0,
    )


def _uitleg(namen: Iterable[str], palet: Palet, *, met_open: bool) -> list[tuple[str, str]]:
    """Return each colour with the levels that have it, and last that of what has none."""
    per_kleur: dict[str, list[str]] = {}
    for naam in namen:
        bij = per_kleur.setdefault(palet.niveaus[naam], [])
        if naam not in bij:
            bij.append(naam)
    uitleg = [(kleur, " / ".join(wie)) for kleur, wie in per_kleur.items()]
    return [*uitleg, (WIT, ZONDER_NIVEAU)] if met_open else uitleg


def _naast_elkaar(opschriften: Sequence[str]) -> int:
    """Return how many of these fit beside each other, each as wide as the longest below or above it."""
    for aantal in range(len(opschriften), 1, -1):
        # As matplotlib parts them: the first columns have one more where they cannot all have as many.
        per_kolom, over = divmod(len(opschriften), aantal)
        grenzen = [nummer * per_kolom + min(nummer, over) for nummer in range(aantal + 1)]
        kolommen = [opschriften[eerste:laatste] for eerste, laatste in pairwise(grenzen)]
        if sum(_OM_TEKST + _LETTERBREEDTE * max(map(len, kolom)) for kolom in kolommen) <= BREEDTE:
            return aantal
    return 1
