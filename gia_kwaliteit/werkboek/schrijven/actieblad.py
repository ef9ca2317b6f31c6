"""Write the action plan: its tab, and the rows of the very hidden tab from which its formulas pick."""

from collections.abc import Mapping, Sequence
from datetime import date

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieformules import Actieformules
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ, KOPRIJ, TELRIJ
from gia_kwaliteit.werkboek.bladtabel import Bladkolom, Invoersoort
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, bescherm, houd_in_beeld, schrijf, schrijf_formule
from gia_kwaliteit.werkboek.schrijven.bladzijden import laatste_gevulde_rij, laatste_op_eerste_bladzijde
from gia_kwaliteit.werkboek.schrijven.invoerregels import actieregel, stel_regel_in
from gia_kwaliteit.werkboek.schrijven.kleuren import kleur_te_laat
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad
from gia_kwaliteit.werkboek.schrijven.wegwijzer import LINKS, Tabsoort, kleur_tab

_STIJLEN = {
    Invoersoort.actiecode: o.INVOERCEL._replace(vet=True),
    Invoersoort.tekst: o.INVOERCEL,
    Invoersoort.datum: o.DATUMINVOER._replace(horizontaal="center"),
    Invoersoort.actiestand: o.GETALINVOER,
}
# All rows of an empty plan stand on one page of paper; one grows with what is typed in it.
_RUIMTE = 15.75


def schrijf_actieplan(blad: Tabblad, indeling: Indeling, acties: Sequence[Actie], formules: Actieformules) -> None:
    """Write the tab, with these actions and empty rows below them."""
    opzet = indeling.actieplan
    tabel = opzet.tabellen[0]
    breedte = sum(kolom.breedte for kolom in tabel.kolommen)
    laatste = tabel.letter(k.RESULTAAT)
    begin_blad(blad, opzet.titel, [kolom.breedte for kolom in tabel.kolommen])
    schrijf(blad, "C2", teksten.VUL_IN, o.ONDERTITEL)
    blad.wegwijzers = LINKS
    blad.begin_bij(tabel.eerste, tabel.nummer(k.CODE))
    kleur_tab(blad, Tabsoort.invoer)
    formule, zin = formules.zin()
    schrijf_formule(blad, f"A{TELRIJ}:{laatste}{TELRIJ}", formule, o.TELZIN, zin)
    blad.zet_hoogte(TELRIJ, 34)
    kader = indeling.kader
    uitleg = teksten.bij_het_actieplan(kader.woorden.begrippen.werkpunt, met_regels=kader.regelgeving is not None)
    schrijf(blad, f"A{TELRIJ + 1}:{laatste}{TELRIJ + 1}", uitleg, o.TEKST)
    blad.zet_hoogte(TELRIJ + 1, o.hoogte(uitleg, breedte, o.TEKST))
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{KOPRIJ}", kolom.kop, o.KOP)
    blad.zet_hoogte(KOPRIJ, 20)
    houd_in_beeld(blad, KOPRIJ, vast=1, met_titel=True)
    for plek, (nummer, _) in enumerate(tabel.genummerd):
        _schrijf_rij(blad, tabel.kolommen, nummer, acties[plek] if plek < len(acties) else Actie(), formules)
    for kolom in tabel.kolommen:
        if kolom.invoer:
            letter = tabel.letter(kolom.kop)
            cellen = [f"{letter}{nummer}" for nummer, _ in tabel.genummerd]
            stel_regel_in(blad, actieregel(kolom, formules.codebereik, kader), cellen)
    datum, stand = tabel.letter(k.TEGEN), tabel.letter(k.STAND)
    kleur_te_laat(blad, f"{datum}{tabel.eerste}:{datum}{tabel.laatste}", stand)
    bescherm(blad, rijen_erbij=True)
    vol = laatste_op_eerste_bladzijde(blad, tabel.laatste)
    blad.druk_af(laatste, tabel.laatste, laatste_gevulde_rij(opzet, tabel, vol))


def schrijf_actiehulp(blad: Tabblad, formules: Actieformules) -> None:
    """Write the rows from which the formulas of the plan pick on the very hidden tab."""
    for rij, (code, tekst, berekend) in enumerate(formules.hulprijen(), start=EERSTE_HULPRIJ):
        blad.zet(rij, 1, code, Stijl())
        blad.zet(rij, 2, tekst, Stijl())
        for kolom, (formule, uitkomst) in enumerate(berekend, start=3):
            blad.zet_formule(rij, kolom, formule, Stijl(), uitkomst)


def _schrijf_rij(blad: Tabblad, kolommen: Sequence[Bladkolom], rij: int, actie: Actie, formules: Actieformules) -> None:
    waarden, hoogte = _ingevuld(actie), _RUIMTE
    for nummer, kolom in enumerate(kolommen, start=1):
        stijl = _STIJLEN[kolom.invoer] if kolom.invoer else o.CEL
        if kolom.invoer:
            inhoud = waarden[kolom.kop]
            blad.zet(rij, nummer, inhoud or None, stijl)
        else:
            code = waarden[k.CODE]
            formule, inhoud = formules.waarover(rij, str(code) if code else None)
            blad.zet_formule(rij, nummer, formule, stijl, inhoud)
        hoogte = max(hoogte, o.hoogte(str(inhoud or ""), kolom.breedte, stijl))
    blad.zet_hoogte(rij, hoogte, groeit=True)


def _ingevuld(actie: Actie) -> Mapping[str, Celwaarde]:
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
