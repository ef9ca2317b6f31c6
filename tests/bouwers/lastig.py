"""A beoordeling with texts, figures and fields that other programs once wrote otherwise than they stood there."""

from dataclasses import replace
from datetime import date

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens
from gia_kwaliteit.berekend import met_berekende_cijfers
from tests.bouwers import NIVEAUS, beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
LASTIG = {
    "P1.DG1": "Eerste regel\ntweede regel\n\nvierde regel",
    "P1.DG2": "Met \"rechte\", “gekrulde” en 'enkele' aanhalingstekens",
    "P1.OS1": "=1+1",
    "P1.OS2": "'apostrof vooraan",
    "P1.DT1": "apostrof achteraan'",
    "P1.DT2": "'allebei'",
    "P1.OW1": "Goed \N{GRINNING FACE} en \N{FAMILY}\N{ZERO WIDTH JOINER}",
    "P1.OW2": ("Een lange motivering. " * 100)[:1999] + "!",
    "P2.DG1": "+32 9 123 45 67",
    "P2.DG2": "-streepje",
    "P2.OS1": "@iemand <b>&amp;</b>",
    "P2.OS2": "twee  spaties",
    "P2.DT1": "0012",
    "P2.DT2": "1/2",
}


def lastige_beoordeling() -> Beoordeling:
    """Everything filled in but for one criterium in nine, with a difficult text at the first."""
    codes = list(KADER.criteria)
    scores: dict[str, str | None] = {c: NIVEAUS[nr % 4] for nr, c in enumerate(codes) if nr % 9}
    scores |= {code: ("Ja", "Nee")[nr % 2] for nr, code in enumerate(KADER.regels)}
    cijfers = {code: Cijfer(toelichting=f"Beschrijving {code}\nregel 2") for code in KADER.subindicatoren}
    for nr, (code, rij) in enumerate(KADER.cijferrijen.items()):
        if not rij.is_berekend:
            cijfers[code] = replace(cijfers.get(code, Cijfer()), waarde=nr + 1.125, jaar=2013)
    cijfers = met_berekende_cijfers(cijfers, KADER)
    gegevens = Gegevens(
        naam='Onthaalbureau \'t Huis & "co"',
        soort="inspectie",
        werkjaar="2013-2014",
        datum=date(2014, 3, 14),
        beoordelaars=("An Peeters", "Jos D'hondt"),
    )
    bron = beoordeling(KADER, scores, motiveringen=LASTIG, cijfers=cijfers, gegevens=gegevens, puntenmodel="lineair")
    anders = {code: replace(bron.scores[code], bewijs=tekst) for code, tekst in LASTIG.items()}
    return replace(bron, scores={**bron.scores, **anders})
