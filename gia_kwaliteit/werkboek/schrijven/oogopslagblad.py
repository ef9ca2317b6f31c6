"""The tab that says in one glance how a subject stands: live in the werkboek, values in a results workbook."""

from gia_kwaliteit.kleuren import WIT, letterkleur
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.oogopslagformules import Oogopslagformules
from gia_kwaliteit.werkboek.oogopslagindeling import (
    BALK,
    KOPRIJ,
    NAAM,
    OPENRIJ,
    PUNTRIJEN,
    SCORE,
    STROOK,
    ZINRIJ,
    Oogopslagindeling,
    Scoreblok,
)
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, bescherm, schrijf, schrijf_formule
from gia_kwaliteit.werkboek.schrijven.bladzijden import op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.oogopslaggrafieken import teken_balken, teken_stroken
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad
from gia_kwaliteit.werkboek.schrijven.tekstmaat import regelhoogte, regels
from gia_kwaliteit.werkboek.schrijven.wegwijzer import NAAST_DE_TITEL, Tabsoort, kleur_tab

_ZIN = Stijl(grootte=14, vet=True, kleur=o.DONKER, verticaal="vcenter", terugloop=True)
_OPEN = Stijl(grootte=11, kleur=o.GRIJS, verticaal="vcenter")
_KOP = Stijl(grootte=10, kleur=o.GRIJS, verticaal="vcenter", terugloop=True)
_KOP_MIDDEN = _KOP._replace(horizontaal="center")
_DEEL = Stijl(grootte=11, vet=True, kleur=o.DONKER, verticaal="vcenter")
_CODE = Stijl(grootte=10, kleur=o.GRIJS, verticaal="vcenter")
# The code of an aspect is its name: it is there to be read back, and nobody has to see it twice.
_SLEUTEL = _CODE._replace(kleur=WIT[1:], vulling=WIT[1:])
_NAAM = Stijl(grootte=10, verticaal="vcenter", krimpt=True)
# A name that would shrink to what nobody reads stands on two lines.
_LANGE_NAAM = Stijl(grootte=8, verticaal="vcenter", terugloop=True)
_SCORE = Stijl(grootte=10.5, vet=True, kleur=o.DONKER, horizontaal="center", verticaal="vcenter", getal=o.GETAL)
_PUNTCODE = Stijl(grootte=10, vet=True, onderstreept=True, kleur=o.GRIJS, verticaal="vcenter")
_PUNT = Stijl(grootte=10, verticaal="vcenter", terugloop=True)
_REGEL = Stijl(grootte=10, vet=True, rand=o.LIJN, horizontaal="center", verticaal="vcenter", krimpt=True)
_HULP = Stijl()
# All rows of the scores are as high, from so much to what still goes on one page.
_RIJ, _HOOGSTE_RIJ = 20.0, 24.0
_OPENHOOGTE, _ZINHOOGTE = 29.0, 42.0
_REGELS_VAN_NAAM = 2


def schrijf_oogopslag(blad: Tabblad, formules: Oogopslagformules, indeling: Indeling, *, levend: bool = True) -> None:
    """Write the tab, with live formulas or (in a results workbook) with what they give."""
    opzet = formules.blad
    begin_blad(blad, teksten.OOGOPSLAG, opzet.breedtes)
    naam = formules.profiel.naam
    if levend:
        schrijf_formule(blad, "A2", f'={indeling.start.naamcel}&""', o.ONDERTITEL, naam)
        blad.wegwijzers = NAAST_DE_TITEL
        kleur_tab(blad, Tabsoort.resultaat)
        bescherm(blad)
    else:
        schrijf(blad, "A2", naam, o.ONDERTITEL)
    _zet_hoogtes(blad, opzet)
    _maak_vakken(blad, opzet)
    for blok in opzet.blokken:
        _schrijf_blok(blad, opzet, blok)
    for (rij, kolom), (formule, waarde) in formules.cellen.items():
        stijl = _stijl(opzet, rij, kolom)
        if levend and formule:
            blad.zet_formule(rij, kolom, formule, stijl, waarde)
        else:
            blad.zet(rij, kolom, waarde if waarde != "" else None, stijl)
    _kleur(blad, opzet)
    for blok in opzet.blokken:
        for deel in blok.delen:
            teken_balken(blad, opzet, blok, deel)
            teken_stroken(blad, opzet, blok, deel)
    for kolom in range(opzet.onder, opzet.onder + len(opzet.niveaus) + 3):
        blad.verberg(kolom)
    op_een_bladzijde(blad, opzet.laatste_rij)


def schrijf_oogopslaghulp(gia: Tabblad, formules: Oogopslagformules) -> None:
    """Write on the very hidden tab the cells from which the formulas of the tab pick."""
    for rij, kolom, (formule, waarde) in formules.hulpcellen():
        if formule:
            gia.zet_formule(rij, kolom, formule, _HULP, waarde)
        else:
            gia.zet(rij, kolom, waarde, _HULP)


def _zet_hoogtes(blad: Tabblad, opzet: Oogopslagindeling) -> None:
    breedte = sum(opzet.breedtes[opzet.puntkolom :])
    langste = max(regels(criterium.tekst, breedte, _PUNT) for criterium in opzet.kader.criteria.values())
    hoogte = min(max(_RIJ, langste * regelhoogte(_PUNT.grootte) / PUNTRIJEN), _HOOGSTE_RIJ)
    for rij in range(KOPRIJ, opzet.laatste_rij + 1):
        blad.zet_hoogte(rij, hoogte)
    blad.zet_hoogte(ZINRIJ, _ZINHOOGTE)
    blad.zet_hoogte(OPENRIJ, _OPENHOOGTE)


def _maak_vakken(blad: Tabblad, opzet: Oogopslagindeling) -> None:
    """Make one cell of those over which a sentence or a text goes."""
    laatste = opzet.laatste_kolom
    blad.voeg_samen(ZINRIJ, 1, laatste, _ZIN)
    blad.voeg_samen(OPENRIJ, 1, SCORE, _OPEN)
    for blok in opzet.punten:
        for rij in blok.rijen:
            onder = rij + PUNTRIJEN - 1
            blad.voeg_rijen_samen((rij, opzet.puntkolom, onder, opzet.puntkolom), _PUNTCODE)
            blad.voeg_rijen_samen((rij, opzet.puntkolom + 1, onder, laatste), _PUNT)


def _schrijf_blok(blad: Tabblad, opzet: Oogopslagindeling, blok: Scoreblok) -> None:
    """Write what stands fixed in a table of scores: its headings, the titles in it, and the names of its rows."""
    blad.zet(blok.koprij, 1, k.CODE, _KOP if blok.met_code else _SLEUTEL)
    blad.zet(blok.koprij, NAAM, blok.naamkop, _KOP)
    blad.zet(blok.koprij, BALK, blok.helftkop, _KOP_MIDDEN)
    blad.zet(blok.koprij, SCORE, blok.scorekop, _KOP_MIDDEN)
    for kolom, naam in enumerate(opzet.niveaus, start=opzet.onder + 2):
        blad.zet(blok.koprij, kolom, naam, _HULP)
    for deel in blok.delen:
        if deel.titel:
            # Among the codes a title could be taken for one.
            blad.voeg_samen(deel.eerste - 1, NAAM, SCORE, _DEEL)
            blad.zet(deel.eerste - 1, NAAM, deel.titel, _DEEL)
    for rij, groep in blok.groepen.items():
        blad.zet(rij, 1, groep.code, _CODE if blok.met_code else _SLEUTEL)
        blad.zet(rij, NAAM, groep.naam, _naamstijl(groep.naam, opzet.breedtes[NAAM - 1]))


def _naamstijl(naam: str, breedte: float) -> Stijl:
    """Return how a name stands in its cell: on one line, or on two where those hold it."""
    past_niet = regels(naam, breedte, _NAAM) > 1
    return _LANGE_NAAM if past_niet and regels(naam, breedte, _LANGE_NAAM) == _REGELS_VAN_NAAM else _NAAM


def _stijl(opzet: Oogopslagindeling, rij: int, kolom: int) -> Stijl:
    """Return how a cell looks that follows from the scores."""
    if kolom >= opzet.onder:
        return _HULP
    if kolom <= SCORE:
        return {ZINRIJ: _ZIN, OPENRIJ: _OPEN}.get(rij, _SCORE)
    if rij == OPENRIJ:
        return _niveaustijl(opzet, opzet.niveaus[kolom - STROOK])
    return _stijl_rechts(opzet, rij, kolom)


def _stijl_rechts(opzet: Oogopslagindeling, rij: int, kolom: int) -> Stijl:
    """Return how a cell looks in which a point or a rule stands, or the title above those."""
    if rij in {opzet.regeltitel, *(blok.titelrij for blok in opzet.punten)}:
        return _DEEL
    if rij not in opzet.regels:
        return _PUNTCODE if kolom == opzet.puntkolom else _PUNT
    return _REGEL if kolom >= opzet.regelkolom else (_CODE, _NAAM)[kolom - opzet.puntkolom]


def _niveaustijl(opzet: Oogopslagindeling, naam: str) -> Stijl:
    kleur = next(niveau.kleur for niveau in opzet.kader.schaal.niveaus if niveau.naam == naam)
    letters, grootte = letterkleur(kleur)[1:], opzet.niveauletters
    midden = Stijl(grootte=grootte, kleur=letters, horizontaal="center", verticaal="vcenter", terugloop=True)
    return midden._replace(vulling=kleur[1:])


def _kleur(blad: Tabblad, opzet: Oogopslagindeling) -> None:
    """Colour the scores below half, and the rules by their answer."""
    for blok in opzet.blokken:
        kleuren.kleur_onder(blad, opzet.scorebereik(blok), blok.vanaf)
    for rij, rubriek in opzet.regels.items():
        laatste = opzet.regelkolom + len(rubriek.criteria) - 1
        kleuren.kleur_niveaus(blad, opzet.bereik(rij, opzet.regelkolom, laatste), rubriek.schaal)
