"""Write the result tabs and the lists: live formulas in the werkboek, values in the results workbook."""

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Bladtabel, Celsoort, Lijst
from gia_kwaliteit.werkboek.formules import formules
from gia_kwaliteit.werkboek.lijstformules import lijstformules, telformule
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.resultaten import Resultaten, lijstwaarden, resultaatwaarden
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    begin_blad,
    begin_hoogte,
    bescherm,
    houd_in_beeld,
    nieuw_blad,
    schrijf,
    schrijf_formule,
    schrijf_rij,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import nieuwe_bladzijde_voor, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.resultaattabel import LIJSTCELLEN, Inhoud, schrijf_resultaattabel
from gia_kwaliteit.werkboek.schrijven.tabelgrafieken import teken_staven

# The longest motivering in a list that fills itself.
_LANGSTE_MOTIVERING = "x" * (teksten.LENGTE_IN_LIJST + len(teksten.VERKORT))


def schrijf_resultaatbladen(boek: Workbook, indeling: Resultaatindeling, profiel: Profiel | None = None) -> None:
    """Add the result tabs and the lists at the end of a workbook; with a profiel they hold its values, no formulas."""
    kader = indeling.invoer.kader
    inhoud = Inhoud(resultaatwaarden(profiel, kader) if profiel else formules(indeling), levend=profiel is None)
    for opzet in indeling.bladen:
        blad = nieuw_blad(boek, opzet.naam)
        begin_blad(blad, opzet.titel, opzet.breedtes, staand=opzet.staand)
        if profiel:
            schrijf(blad, "A2", profiel.onthaalbureau or "", o.ONDERTITEL)
        else:
            schrijf_formule(blad, "A2", f'={indeling.invoer.start.naamcel}&""', o.ONDERTITEL)
        for tabel in opzet.tabellen:
            _schrijf_tabel(blad, tabel, inhoud)
        for beeld in opzet.beelden:
            teken_staven(blad, beeld)
        if opzet.wijzerrij:
            _schrijf_kwaliteitswijzer(blad, opzet.wijzerrij, kader)
        if opzet.lijst and profiel:
            _schrijf_vaste_lijst(blad, opzet.lijst, lijstwaarden(profiel, kader))
        elif opzet.lijst:
            _schrijf_levende_lijst(blad, opzet.lijst)
        if opzet.koprij_vast:
            houd_in_beeld(blad, opzet.koprij_vast)
        if opzet.lijst and opzet.staand:
            op_een_bladzijde(blad, opzet.lijst.tabel.laatste)
        bescherm(blad)


def _schrijf_tabel(blad: Worksheet, tabel: Bladtabel, inhoud: Inhoud) -> None:
    """Write a table with its name above it, and show what is not complete and how high scores are."""
    schrijf(blad, f"A{tabel.koprij - 1}", tabel.titel, o.TABELTITEL)
    blad.row_dimensions[tabel.koprij].height = 32
    schrijf_resultaattabel(blad, tabel, inhoud)
    if k.VOLLEDIGHEID in tabel.koppen:
        letter = tabel.letter(k.VOLLEDIGHEID)
        o.kleur_onvolledig(blad, f"{letter}{tabel.eerste}:{letter}{tabel.laatste}")
    if tabel.als_warmtekaart:
        letters = [tabel.letter(kolom.kop) for kolom in tabel.kolommen if kolom.soort is Celsoort.score]
        o.kleur_matrix(blad, f"{letters[0]}{tabel.eerste}:{letters[-1]}{tabel.laatste}")


def _schrijf_kwaliteitswijzer(blad: Worksheet, rij: int, kader: Kader) -> None:
    """Write on a page of its own what every aspect means."""
    nieuwe_bladzijde_voor(blad, rij)
    schrijf(blad, f"A{rij}", teksten.KWALITEITSWIJZER, o.TABELTITEL)
    kolommen = (Tabelkolom("", o.CODECEL), Tabelkolom("", o.CEL, tekens=130, samen=9))
    for nummer, aspect in enumerate(kader.kwaliteitsaspecten, start=rij + 1):
        schrijf_rij(blad, nummer, kolommen, (aspect.naam, teksten.aspecttekst(aspect)))


def _schrijf_levende_lijst(blad: Worksheet, lijst: Lijst) -> None:
    """Write a list of formulas; a row that stays empty shows no grid."""
    _schrijf_titel(blad, lijst)
    schrijf_formule(blad, f"A{lijst.telrij}", telformule(lijst), o.ONDERTITEL)
    schrijf_resultaattabel(blad, lijst.tabel, Inhoud(lijstformules(lijst), levend=True), LIJSTCELLEN)
    criteria = [str(rij.vast[k.CRITERIUM]) for tabel in lijst.bron.tabellen for rij in tabel.rijen]
    for plek, (nummer, _) in enumerate(lijst.tabel.genummerd):
        # The list has the order of the criteria, so that this row can only hold this one or one after it.
        langste = {lijst.kop: max(criteria[plek:], key=len), k.MOTIVERING: _LANGSTE_MOTIVERING}
        begin_hoogte(blad, nummer, lijst.rijhoogte or _hoogte(lijst, langste))
    o.rand_waar_gevuld(blad, lijst.zichtbaar)


def _schrijf_vaste_lijst(blad: Worksheet, lijst: Lijst, waarden: Resultaten) -> None:
    """Write a list of values; what is too long for a row is shortened visibly."""
    _schrijf_titel(blad, lijst)
    schrijf(blad, f"A{lijst.telrij}", teksten.telzin(len(lijst.tabel.rijen), *lijst.woorden), o.ONDERTITEL)
    tekens = {kolom.kop: kolom.tekens for kolom in lijst.tabel.kolommen}
    passend: Resultaten = {}
    for nummer, rij in lijst.tabel.genummerd:
        eigen = {kop: str(waarden[rij.code, kop]) for kop in lijst.tabel.koppen if kop not in rij.vast}
        eigen[k.MOTIVERING] = o.wat_past(eigen[k.MOTIVERING], tekens[k.MOTIVERING])
        passend |= {(rij.code, kop): tekst for kop, tekst in eigen.items()}
        begin_hoogte(blad, nummer, _hoogte(lijst, eigen))
    schrijf_resultaattabel(blad, lijst.tabel, Inhoud(passend, levend=False))


def _schrijf_titel(blad: Worksheet, lijst: Lijst) -> None:
    if lijst.tabel.titel:
        schrijf(blad, f"A{lijst.telrij - 1}", lijst.tabel.titel, o.TABELTITEL)


def _hoogte(lijst: Lijst, inhoud: Mapping[str, str]) -> float:
    """Return the height in points of a row of a list that holds these texts by heading."""
    return max(o.hoogte(inhoud[kolom.kop], kolom.tekens) for kolom in lijst.tabel.kolommen if kolom.tekens)
