"""Write the action plan: its tab, and the rows of the very hidden tab from which its formulas pick."""

from collections.abc import Sequence
from datetime import date

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieformules import Actieformules
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ, TELRIJ
from gia_kwaliteit.werkboek.bladtabel import Invoersoort
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import schrijf_formule
from gia_kwaliteit.werkboek.schrijven.invoerregels import actieregel
from gia_kwaliteit.werkboek.schrijven.kleuren import kleur_te_laat
from gia_kwaliteit.werkboek.schrijven.openrijen import Rijinhoud, Rijvorm, begin_open_rijen, schrijf_open_rijen
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_STIJLEN = {
    Invoersoort.actiecode: o.INVOERCEL._replace(vet=True),
    Invoersoort.tekst: o.INVOERCEL,
    Invoersoort.datum: o.DATUMINVOER._replace(horizontaal="center"),
    Invoersoort.actiestand: o.GETALINVOER,
}


def schrijf_actieplan(blad: Tabblad, indeling: Indeling, acties: Sequence[Actie], formules: Actieformules) -> None:
    """Write the tab, with these actions and empty rows below them."""
    opzet = indeling.actieplan
    tabel = opzet.tabellen[0]
    begin_open_rijen(blad, opzet, "C2")
    formule, zin = formules.zin()
    schrijf_formule(blad, f"A{TELRIJ}:{tabel.letter(k.RESULTAAT)}{TELRIJ}", formule, o.TELZIN, zin)
    blad.zet_hoogte(TELRIJ, 34)
    kader = indeling.kader
    uitleg = teksten.bij_het_actieplan(kader.woorden.begrippen.werkpunt, met_regels=kader.regelgeving is not None)
    vorm = Rijvorm(uitleg, _STIJLEN, lambda kolom: actieregel(kolom, formules.codebereik, kader), formules.waarover)
    schrijf_open_rijen(blad, opzet, [*map(_ingevuld, acties)], vorm)
    datum, stand = tabel.letter(k.TEGEN), tabel.letter(k.STAND)
    kleur_te_laat(blad, f"{datum}{tabel.eerste}:{datum}{tabel.laatste}", stand)


def schrijf_actiehulp(blad: Tabblad, formules: Actieformules) -> None:
    """Write the rows from which the formulas of the plan pick on the very hidden tab."""
    for rij, (code, tekst, berekend) in enumerate(formules.hulprijen(), start=EERSTE_HULPRIJ):
        blad.zet(rij, 1, code, Stijl())
        blad.zet(rij, 2, tekst, Stijl())
        for kolom, (formule, uitkomst) in enumerate(berekend, start=3):
            blad.zet_formule(rij, kolom, formule, Stijl(), uitkomst)


def _ingevuld(actie: Actie) -> Rijinhoud:
    """Return what stands in the input cells of a row, by heading: also what could not be read, as it was typed."""
    tegen: date | str | None = actie.tegen or actie.zoals_getypt.get("tegen")
    return {
        k.CODE: actie.code or actie.zoals_getypt.get("code"),
        k.ACTIE: actie.actie,
        k.VERANTWOORDELIJKE: actie.verantwoordelijke,
        k.TEGEN: tegen,
        k.STAND: actie.stand.value if actie.stand else actie.zoals_getypt.get("stand"),
        k.RESULTAAT: actie.resultaat,
    }
