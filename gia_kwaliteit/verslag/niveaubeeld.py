"""Draw which level every criterium has: a line per proces, a box per criterium, and what the proces scores."""

from matplotlib.figure import Figure

from gia_kwaliteit.verslag.beeldsoorten import Niveaubeeld
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.tekenen import (
    BREEDTE,
    hoogte_van_legende,
    leeg_vlak,
    regelhoogte,
    scorekleur,
    teken_vak,
    zet_legende,
    zet_naam,
    zet_score,
)

# In inches: where the boxes begin, how wide and high they are at most, how high a line is, and what a score takes.
_BEGIN, _VAK, _REGEL, _LEGENDE, _SCORE = 2.4, 0.44, 0.215, 0.22, 0.6
_TEKENS = 42


def niveaufiguur(beeld: Niveaubeeld, palet: Palet) -> Figure:
    """Return the drawing, the processen from top to bottom."""
    hoog = regelhoogte([regel.label for regel in beeld.regels], _TEKENS, _REGEL)
    met_open = any(niveau is None for regel in beeld.regels for _, niveau in regel.vakken)
    onder = hoogte_van_legende(beeld.niveaus, palet, met_open=met_open, per_regel=_LEGENDE)
    figuur, as_ = leeg_vlak(len(beeld.regels) * hoog + onder)
    meeste = max(len(regel.vakken) for regel in beeld.regels)
    breedte = min(_VAK, (BREEDTE - _BEGIN - _SCORE) / meeste)
    for nummer, regel in enumerate(beeld.regels):
        y = (nummer + 0.5) * hoog
        zet_naam(as_, y, regel.label, _TEKENS)
        for plaats, (naam, niveau) in enumerate(regel.vakken):
            kleur = palet.niveaus[niveau] if niveau else None
            teken_vak(as_, (_BEGIN + plaats * breedte, y), (0.96 * breedte, 0.9 * _REGEL), kleur, naam)
        einde = _BEGIN + meeste * breedte + 0.08
        kleur = scorekleur(is_voldoende=regel.is_voldoende)
        zet_score(as_, (einde, y), regel.score, kleur if any(niveau for _, niveau in regel.vakken) else None)
    zet_legende(as_, beeld.niveaus, palet, met_open=met_open)
    return figuur
