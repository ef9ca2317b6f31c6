"""Draw all scores in one picture: a bar with the line at half, and beside it a strip of levels."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from gia_kwaliteit.kleuren import GRIJS, INKT
from gia_kwaliteit.verslag.beeldsoorten import Balkgroep, Balkregel, Oogopslagbeeld
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.tekenen import (
    LETTER,
    hoogte_van_legende,
    leeg_vlak,
    regelhoogte,
    scorekleur,
    teken_vak,
    zet_legende,
    zet_naam,
    zet_score,
)
from gia_kwaliteit.verslag.zinnen import STROOKTITEL

# In inches: where the bars begin and end, where the strips turn from low to high and how long each is, and how high a
# line is.
_BALK, _GRENS, _STROOK, _REGEL = (2.4, 4.15), 5.72, 1.12, 0.182
_LEGENDE = 0.24
_TEKENS, _DIKTE, _GAT = 42, 0.6, 0.35
_VAK = 0.18
# A longer title would stand where the line at half has its name.
_LANGSTE_TITEL = 36
# What a figure takes at the end of its bar.
_CIJFER = 0.3


def oogopslagfiguur(beeld: Oogopslagbeeld, palet: Palet) -> Figure:
    """Return the drawing: the groups below each other on one axis, in inches."""
    hoogte = sum(len(groep.regels) * _hoogte(groep) + (_koplijnen(groep) + _GAT) * _REGEL for groep in beeld.groepen)
    namen = [naam for groep in beeld.groepen for naam in groep.niveaus]
    met_open = any(regel.aantallen[-1] for groep in beeld.groepen for regel in groep.regels)
    figuur, as_ = leeg_vlak(hoogte + hoogte_van_legende(namen, palet, met_open=met_open, per_regel=_LEGENDE))
    boven = 0.0
    for groep in beeld.groepen:
        boven = _teken_groep(as_, groep, boven, beeld.grens, palet)
    zet_legende(as_, namen, palet, met_open=met_open)
    return figuur


def _hoogte(groep: Balkgroep) -> float:
    """Return how high a line of a group is, in inches."""
    return regelhoogte([regel.label for regel in groep.regels], _TEKENS, _REGEL)


def _koplijnen(groep: Balkgroep) -> float:
    """Return how many lines stand above the bars of a group."""
    return 2.1 if groep.maximum is not None and len(groep.titel) > _LANGSTE_TITEL else 1.2


def _teken_groep(as_: Axes, groep: Balkgroep, boven: float, grens: str, palet: Palet) -> float:
    """Draw a group from a height downwards, and return where the next one begins."""
    as_.text(0.02, boven + 0.6 * _REGEL, groep.titel, va="center", weight="bold", fontsize=9, color=palet.hoofdkleur)
    begin = boven + _koplijnen(groep) * _REGEL
    for nummer, regel in enumerate(groep.regels):
        _teken_regel(as_, groep, regel, begin + (nummer + 0.5) * _hoogte(groep), palet)
    einde = begin + len(groep.regels) * _hoogte(groep)
    if groep.maximum is not None:
        half = _BALK[0] + palet.woorden.scores.drempel_op(_BALK[1] - _BALK[0])
        for x in (half, _GRENS):
            as_.plot([x, x], [begin, einde], color=INKT, linewidth=0.8, zorder=3)
        for x, woorden in ((half, grens), (_GRENS, STROOKTITEL)):
            as_.text(x, begin - 0.5 * _REGEL, woorden, va="center", ha="center", fontsize=LETTER, color=GRIJS)
    return einde + _GAT * _REGEL


def _teken_regel(as_: Axes, groep: Balkgroep, regel: Balkregel, y: float, palet: Palet) -> None:
    zet_naam(as_, y, regel.label, _TEKENS)
    begin, breedte = _BALK[0], _BALK[1] - _BALK[0]
    kleuren, kleur = [palet.niveaus[naam] for naam in groep.niveaus], scorekleur(is_voldoende=regel.is_voldoende)
    if groep.maximum is None:
        einde = begin + _teken_vakken(as_, regel.aantallen, y, kleuren)
    else:
        einde = begin + breedte * (regel.score or 0) / groep.maximum
        as_.barh(y, einde - begin, left=begin, height=_DIKTE * _REGEL, color=kleur, zorder=2)
        _teken_strook(as_, groep, regel.aantallen, y, kleuren)
        half = begin + palet.woorden.scores.drempel_op(breedte)
        # A figure that would stand on the line at half stands right of it.
        einde = half if einde <= half < einde + _CIJFER else einde
    zet_score(as_, (einde + 0.05, y), regel.tekst, kleur if regel.is_gescoord else None)


def _teken_vakken(as_: Axes, aantallen: Sequence[int], y: float, kleuren: Sequence[str]) -> float:
    """Draw a square for each rule, and return how long they are together."""
    breedte = min(_VAK, (_BALK[1] - _BALK[0]) / (sum(aantallen) or 1))
    x = 0.0
    for aantal, kleur in zip(aantallen, (*kleuren, None), strict=True):
        for _ in range(aantal):
            teken_vak(as_, (_BALK[0] + x, y), (0.88 * breedte, 0.78 * _REGEL), kleur, "")
            x += breedte
    return x


def _teken_strook(as_: Axes, groep: Balkgroep, aantallen: Sequence[int], y: float, kleuren: Sequence[str]) -> None:
    """Draw the levels as a strip that is as long as every other: the low ones left of the line, the high ones right."""
    per_stuk = _STROOK / (sum(aantallen) or 1)
    x = _GRENS - per_stuk * sum(aantallen[: groep.lage])
    for aantal, kleur in zip(aantallen, (*kleuren, None), strict=True):
        if aantal:
            teken_vak(as_, (x, y), (per_stuk * aantal, 0.8 * _REGEL), kleur, str(aantal))
        x += per_stuk * aantal
