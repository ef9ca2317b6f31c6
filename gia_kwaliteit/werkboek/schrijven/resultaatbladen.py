"""Write the result tabs and the lists: live formulas in the werkboek, values in the results workbook."""

from collections.abc import Mapping
from itertools import accumulate

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.woorden import Scoreschaal
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Bladtabel, Celsoort, Lijst, Resultaatblad
from gia_kwaliteit.werkboek.lijstformules import laatste_rij, lijstformules, telformule
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.resultaten import Resultaten, levende_lijst, lijstwaarden, resultaatwaarden
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    begin_blad,
    bescherm,
    houd_in_beeld,
    maak_lijst,
    schrijf,
    schrijf_formule,
    schrijf_rij,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import (
    houd_bijeen,
    laatste_op_eerste_bladzijde,
    op_een_bladzijde,
    rij_onder,
)
from gia_kwaliteit.werkboek.schrijven.resultaattabel import LIJSTCELLEN, Inhoud, schrijf_resultaattabel
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from gia_kwaliteit.werkboek.schrijven.tabelgrafieken import teken_staven
from gia_kwaliteit.werkboek.schrijven.tekstmaat import regels
from gia_kwaliteit.werkboek.schrijven.wegwijzer import LINKS, Tabsoort, kleur_tab
from gia_kwaliteit.werkboek.zinblokken import zinblokken
from gia_kwaliteit.werkboek.zinformules import Zinblok

# Two lines of a sentence above a chart, in points.
_ZINHOOGTE = 32.0
# The longest texts in a list that fills itself, by heading.
_LANGSTE = {kop: "x" * (lengte + len(teksten.VERKORT)) for kop, lengte in teksten.LENGTE_IN_LIJST.items()}

# The height of a row of one line in such a list, in points.
_EEN_REGEL = 12.75


def schrijf_resultaatbladen(
    boek: Boek, indeling: Resultaatindeling, profiel: Profiel, levend: Mapping[k.Adres, str] | None = None
) -> None:
    """Add the result tabs and the lists at the end of a workbook, with the values of a profiel.

    In a werkboek those are what its formulas give: `levend` has them by (code, heading).
    """
    kader = indeling.invoer.kader
    inhoud = Inhoud(resultaatwaarden(profiel, kader), levend or {})
    zinnen, grens = zinblokken(indeling, profiel), grenswoord(kader, profiel.puntenmodel)
    naamformule = f'={indeling.invoer.start.naamcel}&""'
    for opzet in indeling.bladen:
        blad = boek.nieuw_blad(opzet.naam)
        begin_blad(blad, opzet.titel, opzet.breedtes)
        if levend:
            schrijf_formule(blad, "C2", naamformule, o.ONDERTITEL, profiel.naam)
            blad.wegwijzers = LINKS
            kleur_tab(blad, Tabsoort.resultaat if opzet.tabellen else Tabsoort.lijst)
            bescherm(blad)
        else:
            schrijf(blad, "A2", profiel.naam, o.ONDERTITEL)
        for tabel in opzet.tabellen:
            _schrijf_tabel(blad, tabel, inhoud, kader.woorden.scores)
        _schrijf_kopjes(blad, opzet, zinnen.get(opzet.naam), levend=bool(levend))
        for beeld in opzet.beelden:
            teken_staven(blad, beeld, grens)
        _houd_beelden_heel(blad, opzet)
        if opzet.wijzerrij:
            _schrijf_kwaliteitswijzer(blad, opzet.wijzerrij, kader)
        if opzet.lijst:
            schrijf_lijst = _schrijf_levende_lijst if levend else _schrijf_vaste_lijst
            schrijf_lijst(blad, opzet.lijst, profiel, kader)
            _maak_leesbaar(blad, opzet, opzet.lijst, sorteerbaar=not levend)


def _schrijf_kopjes(blad: Tabblad, opzet: Resultaatblad, zinblok: Zinblok | None, *, levend: bool) -> None:
    """Write above the charts what they show: of the scores the finding, in a cell because it changes with them."""
    if not (zinblok and opzet.zin):
        return
    formule, zin = zinblok.zin
    if levend and formule:
        schrijf_formule(blad, opzet.zin, formule, o.BEELDZIN, zin)
    else:
        schrijf(blad, opzet.zin, zin, o.BEELDZIN)
    if opzet.kopje:
        schrijf(blad, opzet.kopje, teksten.VERDELING, o.BEELDZIN)
    blad.zet_hoogte(opzet.beelden[0].kopjesrij, _ZINHOOGTE)


def _houd_beelden_heel(blad: Tabblad, opzet: Resultaatblad) -> None:
    """Print charts below their table on one page with it, or on the next one where they would be too small to read."""
    if not opzet.beelden:
        return
    eerste = min(beeld.kopjesrij for beeld in opzet.beelden)
    laatste = max(rij_onder(beeld.kopjesrij + 1, beeld.staafhoogte) for beeld in opzet.beelden)
    if laatste_op_eerste_bladzijde(blad, laatste) == laatste:
        return
    if opzet.wijzerrij or opzet.lijst or not op_een_bladzijde(blad, laatste):
        houd_bijeen(blad, [(1, eerste - 1), (eerste, laatste)])


def _schrijf_tabel(blad: Tabblad, tabel: Bladtabel, inhoud: Inhoud, scores: Scoreschaal) -> None:
    """Write a table with its name above it, and show what is not complete and how high scores are."""
    schrijf(blad, f"A{tabel.koprij - 1}", tabel.titel, o.TABELTITEL)
    blad.zet_hoogte(tabel.koprij, 32)
    schrijf_resultaattabel(blad, tabel, inhoud)
    _maak_plaats_voor_namen(blad, tabel)
    if k.VOLLEDIGHEID in tabel.koppen:
        letter = tabel.letter(k.VOLLEDIGHEID)
        kleuren.kleur_onvolledig(blad, f"{letter}{tabel.eerste}:{letter}{tabel.laatste}")
    if tabel.als_warmtekaart:
        letters = [tabel.letter(kolom.kop) for kolom in tabel.kolommen if kolom.soort is Celsoort.score]
        vakken = f"{letters[0]}{tabel.eerste}:{letters[-1]}{tabel.laatste}"
        kleuren.kleur_scores(blad, vakken, scores.deel, scores.drempel_op(scores.deel))


def _maak_plaats_voor_namen(blad: Tabblad, tabel: Bladtabel) -> None:
    """Make the rows higher whose name takes more than one line."""
    kolommen = [kolom for kolom in tabel.kolommen if kolom.soort in (Celsoort.tekst, Celsoort.naam)]
    for nummer, rij in tabel.genummerd:
        nodig = [(str(rij.vast.get(kolom.kop, "")), kolom.breedte) for kolom in kolommen]
        if any(regels(tekst, breedte, o.CEL) > 1 for tekst, breedte in nodig):
            blad.zet_hoogte(nummer, max(o.hoogte(tekst, breedte) for tekst, breedte in nodig))


def _schrijf_kwaliteitswijzer(blad: Tabblad, rij: int, kader: Kader) -> None:
    """Write on a page of its own, below the title of the tab, what every aspect means."""
    blad.zet_koprijen(1, 1)
    blad.breek_voor(rij)
    schrijf(blad, f"A{rij}", teksten.KWALITEITSWIJZER, o.TABELTITEL)
    kolommen = (Tabelkolom("", o.CODECEL, samen=2), Tabelkolom("", o.CEL, tekens=106, samen=9))
    for nummer, aspect in enumerate(kader.kwaliteitsaspecten, start=rij + 1):
        schrijf_rij(blad, nummer, kolommen, (aspect.naam, teksten.aspecttekst(aspect)))


def _schrijf_levende_lijst(blad: Tabblad, lijst: Lijst, profiel: Profiel, kader: Kader) -> None:
    """Write a list of formulas; a row that stays empty shows no grid."""
    _schrijf_titel(blad, lijst)
    waarden = levende_lijst(lijst, profiel, kader)
    telling = sum(kop == k.RANG and bool(rang) for (_, kop), rang in waarden.items())
    telzin = teksten.telzin(telling, lijst.woord)
    schrijf_formule(blad, f"A{lijst.telrij}", telformule(lijst), o.ONDERTITEL, telzin)
    schrijf_resultaattabel(blad, lijst.tabel, Inhoud(waarden, lijstformules(lijst)), LIJSTCELLEN)
    criteria = [str(rij.vast[k.CRITERIUM]) for tabel in lijst.bron.tabellen for rij in tabel.rijen]
    # The list has the order of the criteria, so that a row can only hold its own one or one after it.
    langste_vanaf = [*accumulate(reversed(criteria), _langste)][::-1]
    for plek, criterium in enumerate(langste_vanaf):
        langste = {lijst.kop: criterium, **_LANGSTE}
        hoog = _hoogte(lijst, langste, o.LIJSTCEL) if plek < lijst.ruim else _EEN_REGEL
        blad.zet_hoogte(lijst.tabel.eerste + plek, hoog, groeit=True)
    kleuren.rand_waar_gevuld(blad, lijst.zichtbaar)


def _langste(na: str, eigen: str) -> str:
    return eigen if len(eigen) >= len(na) else na


def _maak_leesbaar(blad: Tabblad, opzet: Resultaatblad, lijst: Lijst, *, sorteerbaar: bool) -> None:
    """Keep the headings of a list in view where it has the tab for itself; print a live one as far as it goes."""
    if opzet.koprij_vast and sorteerbaar:
        maak_lijst(blad, opzet.koprij_vast, lijst.tabel.laatste, len(opzet.breedtes))
    elif opzet.koprij_vast:
        houd_in_beeld(blad, opzet.koprij_vast, met_titel=True)
    if not sorteerbaar:
        blad.druk_af(lijst.laatste_kolom, lijst.tabel.laatste, laatste_rij(lijst, opzet.naam))


def _schrijf_vaste_lijst(blad: Tabblad, lijst: Lijst, profiel: Profiel, kader: Kader) -> None:
    """Write a list of values; what is too long for a row is shortened visibly."""
    waarden = lijstwaarden(profiel, kader)
    _schrijf_titel(blad, lijst)
    schrijf(blad, f"A{lijst.telrij}", teksten.telzin(len(lijst.tabel.rijen), lijst.woord), o.ONDERTITEL)
    tekens = {kolom.kop: kolom.tekens for kolom in lijst.tabel.kolommen}
    passend: Resultaten = {}
    for nummer, rij in lijst.tabel.genummerd:
        eigen = {kop: str(waarden[rij.code, kop]) for kop in lijst.tabel.koppen if kop not in rij.vast}
        eigen |= {kop: o.wat_past(eigen[kop], tekens[kop]) for kop in _LANGSTE}
        passend |= {(rij.code, kop): tekst for kop, tekst in eigen.items()}
        blad.zet_hoogte(nummer, _hoogte(lijst, eigen, o.CEL), groeit=True)
    schrijf_resultaattabel(blad, lijst.tabel, Inhoud(passend))


def _schrijf_titel(blad: Tabblad, lijst: Lijst) -> None:
    if lijst.tabel.titel:
        schrijf(blad, f"A{lijst.telrij - 1}", lijst.tabel.titel, o.TABELTITEL)


def _hoogte(lijst: Lijst, inhoud: Mapping[str, str], stijl: Stijl) -> float:
    """Return the height in points of a row of a list that holds these texts by heading."""
    kolommen = (kolom for kolom in lijst.tabel.kolommen if kolom.tekens)
    return max(o.hoogte(inhoud.get(kolom.kop, ""), kolom.tekens, stijl) for kolom in kolommen)
