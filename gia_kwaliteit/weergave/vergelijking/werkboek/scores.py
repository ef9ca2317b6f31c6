"""The tables with both scores beside each other and a picture of them, and the tabs that hold one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader, Niveau, Schaal
from gia_kwaliteit.kleuren import ANDER, BOVEN
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.vergelijking import Als, Scorepaar, Vergelijking
from gia_kwaliteit.vergelijking.woorden import waarom_geen_verschil
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import VERSCHIL, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import langste_woord
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import HOGE_KOP, Cel, Cellen, Tabelkolom, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.bladzijden import op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.grafiek import Opschrift
from gia_kwaliteit.werkboek.schrijven.rijgrafiek import HULPKOLOMMEN, Rijbeeld, Stip, teken_rijen
from gia_kwaliteit.werkboek.schrijven.rijstroken import Strokenbeeld, teken_stroken
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from gia_kwaliteit.werkboek.schrijven.tekstmaat import breedte_voor_woorden

_KOPRIJ = 5
_CODE = 8
# The widths of a table without codes, in characters: what it is about, both scores and their difference, the picture,
# and what the difference goes over.
SCOREBREEDTES = (36, 13, 13, 17, 38, 6, 9, 18, 18)
_TELKOLOM = 6  # of those
_N = "n"
_UITLEG_N = "n is het aantal {} dat beide scoorden; het verschil gaat alleen daarover."
_MERKEN = {("circle", False): "●", ("circle", True): "○", ("diamond", False): "◆"}


class Scoretabel(NamedTuple):
    """A table with two scores in every row, out of `maximum`: the row of its headings and what its rows are.

    `grens` is what the line at the pass mark is called in its picture, `niveaus` are those of every scale that its rows
    have. `met_code` is whether a code stands before each name, `met_telling` whether it says what a difference goes
    over.
    """

    koprij: int
    kop: str
    maximum: int
    grens: str
    niveaus: Sequence[Niveau] = ()
    met_code: bool = False
    met_telling: bool = True

    @property
    def eerste_score(self) -> int:
        """The number of the column with the first of both scores."""
        return 3 if self.met_code else 2


def schrijf_scores(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Add the tab with the processen, and that with the kwaliteitsaspecten where there are any."""
    grens, schaal = grenswoord(kader, vergelijking.puntenmodel), kader.woorden.scores
    proces = kader.woorden.begrippen.proces
    bladen = [
        (
            proces.meervoud_als_kop,
            Scoretabel(_KOPRIJ, proces.als_kop, schaal.proces, grens, kader.schaal.niveaus, met_code=True),
            vergelijking.processen,
        )
    ]
    if vergelijking.kwaliteitsaspecten:
        aspecten = Scoretabel(_KOPRIJ, k.KWALITEITSASPECT, schaal.deel, grens, kader.schaal.niveaus)
        bladen.append(("Kwaliteitsaspecten", aspecten, vergelijking.kwaliteitsaspecten))
    for naam, tabel, paren in bladen:
        breedtes = (_CODE, *scorebreedtes(vergelijking)) if tabel.met_code else scorebreedtes(vergelijking)
        blad = nieuw_tabblad(boek, naam, breedtes, vergelijking)
        if paren:
            laatste = schrijf_scoretabel(blad, tabel, paren, vergelijking)
            op_een_bladzijde(blad, schrijf_uitleg(blad, laatste + 1, [kader.schaal], paren, vergelijking))


def scorebreedtes(vergelijking: Vergelijking) -> tuple[float, ...]:
    """Return the widths of a table without codes, in which the words of the kader above its columns go whole."""
    scores = breedte_voor_woorden(vergelijking.koppen, SCOREBREEDTES[1], o.KOP_MIDDEN)
    telkop = langste_woord(vergelijking.woorden.begrippen.criterium.meervoud) + 1
    tellen = max(SCOREBREEDTES[_TELKOLOM], telkop)
    voor, achter = SCOREBREEDTES[3:_TELKOLOM], SCOREBREEDTES[_TELKOLOM + 1 :]
    return (SCOREBREEDTES[0], scores, scores, *voor, tellen, *achter)


def schrijf_scoretabel(blad: Tabblad, tabel: Scoretabel, paren: Sequence[Scorepaar], vergelijking: Vergelijking) -> int:
    """Write both scores of every row, their difference and a picture of them; return the last row."""
    koppen = vergelijking.koppen
    schrijf(blad, f"A{tabel.koprij - 1}", f"Score op {tabel.maximum}", o.TABELTITEL)
    stippen = _stippen(vergelijking.als, tabel.eerste_score)
    for stip in stippen:
        merk = _MERKEN[stip.vorm, stip.hol]
        stijl = o.MERK._replace(kleur=stip.kleur.lstrip("#"))
        schrijf(blad, f"{letters(stip.kolom - 1)}{tabel.koprij - 1}", merk, stijl)
    criteria = vergelijking.woorden.begrippen.criterium.meervoud_als_kop
    kolommen = _kolommen(tabel, koppen, criteria)
    laatste = schrijf_tabel(blad, tabel.koprij, kolommen, (_cellen(paar, tabel) for paar in paren), HOGE_KOP)
    scores = vergelijking.woorden.scores
    beeld = Rijbeeld(
        Opschrift(f"{tabel.kop}: score op {tabel.maximum}", _beschrijving(tabel, koppen, len(paren), scores.drempel)),
        kolom=tabel.eerste_score + 3,
        eerste=tabel.koprij + 1,
        maximum=tabel.maximum,
        grens=tabel.grens,
        vanaf=scores.drempel_op(tabel.maximum),
        stippen=stippen,
        waarden=[(paar.links, paar.rechts) for paar in paren],
        lijn=tabel.eerste_score,
        namen=tabel.eerste_score - 1,
        hulp=tabel.eerste_score + len(SCOREBREEDTES),
    )
    teken_rijen(blad, beeld)
    if tabel.met_telling:
        _teken_stroken(blad, tabel, paren, koppen)
    return laatste


def _teken_stroken(blad: Tabblad, tabel: Scoretabel, paren: Sequence[Scorepaar], koppen: Sequence[str]) -> None:
    """Draw of both sides how many criteria got each level, in the last two columns."""
    hulp = tabel.eerste_score + len(SCOREBREEDTES) + HULPKOLOMMEN
    verdelingen = zip(*((paar.verdeling_links, paar.verdeling_rechts) for paar in paren), strict=True)
    for plek, (kop, tellingen) in enumerate(zip(koppen, verdelingen, strict=True)):
        titel = f"Verdeling {kop.lower()} per {tabel.kop.lower()}"
        wat = "een even lange strook per rij, per niveau een stuk; wat geen score heeft, is wit"
        waar = "De cijfers staan in de verborgen kolommen rechts van de tabel"
        beeld = Strokenbeeld(
            Opschrift(titel, f"Staafdiagram, {titel}: {wat}. {waar}."),
            kolom=tabel.eerste_score + len(SCOREBREEDTES) - 3 + plek,
            eerste=tabel.koprij + 1,
            namen=tabel.eerste_score - 1,
            niveaus=tabel.niveaus,
            tellingen=tellingen,
            open=[paar.criteria - sum(telling.values()) for paar, telling in zip(paren, tellingen, strict=True)],
            hulp=hulp + plek * (len(tabel.niveaus) + 1),
        )
        teken_stroken(blad, beeld)


def schrijf_uitleg(
    blad: Tabblad, rij: int, schalen: Iterable[Schaal], paren: Iterable[Scorepaar], vergelijking: Vergelijking
) -> int:
    """Say what n counts, which level each number of a distribution, what is uncertain; return the last row."""
    niveaus = ", of ".join(" · ".join(schaal.namen) for schaal in schalen)
    uitleg = _UITLEG_N.format(vergelijking.woorden.begrippen.criterium.meervoud)
    schrijf(blad, f"A{rij}", uitleg, o.ONDERTITEL)
    schrijf(blad, f"A{rij + 1}", f"De verdeling telt {niveaus}; wat geen score heeft, is wit.", o.ONDERTITEL)
    if onzeker := waarom_geen_verschil(paren):
        schrijf(blad, f"A{rij + 2}", f"Geen verschil: {onzeker}", o.ONDERTITEL)
    return rij + 2 if onzeker else rij + 1


def _stippen(als: Als, eerste: int) -> tuple[Stip, Stip]:
    """Return the marks of both sides, of which the scores stand from this column on: two parties, or then and now."""
    if als is Als.evolutie:
        return Stip(eerste, "circle", BOVEN, hol=True), Stip(eerste + 1, "circle", BOVEN)
    return Stip(eerste, "circle", BOVEN), Stip(eerste + 1, "diamond", ANDER)


def _kolommen(tabel: Scoretabel, koppen: Sequence[str], criteria: str) -> list[Tabelkolom]:
    """Return the columns; that of the picture is empty, and its heading stands above the line in its middle."""
    stijlen = dict.fromkeys(koppen, o.GETALCEL) | {VERSCHIL: o.VERSCHILCEL, tabel.grens: o.CEL}
    if tabel.met_telling:
        stijlen |= {_N: o.TELCEL, criteria: o.TELCEL} | {f"Verdeling {kop.lower()}": o.TELCEL for kop in koppen}
    code = [Tabelkolom(k.CODE, o.CODECEL)] if tabel.met_code else []
    kolommen = [
        *code,
        Tabelkolom(tabel.kop, o.CEL),
        *(Tabelkolom(kop, stijl, o.KOP_MIDDEN) for kop, stijl in stijlen.items()),
    ]
    return [kolom._replace(stijl=_in_het_midden(kolom.stijl)) for kolom in kolommen]


def _in_het_midden(stijl: Stijl) -> Stijl:
    """Return a style with the text halfway up the row, where the mark of the picture stands."""
    return stijl._replace(verticaal="vcenter")


def _cellen(paar: Scorepaar, tabel: Scoretabel) -> Cellen:
    """Return a row; a difference that leaves criteria out says so, or it seems not to be that of the scores."""
    verschil = Cel(paar.verschil, _over(paar.n, paar.criteria)) if paar.onvolledig else paar.verschil
    code = [paar.code] if tabel.met_code else []
    cellen = (*code, paar.naam, paar.links, paar.rechts, verschil, None)
    if not tabel.met_telling:
        return cellen
    return (*cellen, paar.n, paar.criteria, None, None)


def _over(n: int, criteria: int) -> Stijl:
    """Return the style of a difference over so many of the criteria: +0,0 (7 van 8)."""
    achter = f'" ({n} van {criteria})"'
    delen = o.VERSCHILCEL.getal.split(";")
    return _in_het_midden(o.VERSCHILCEL)._replace(getal=";".join(f"{deel}{achter}" for deel in delen))


def _beschrijving(tabel: Scoretabel, koppen: Sequence[str], aantal: int, drempel: str) -> str:
    wat = f"{koppen[0].lower()} en {koppen[1].lower()} per {tabel.kop.lower()} ({aantal})"
    waar = f"De cijfers staan in de tabel met de koppen in rij {tabel.koprij} van dit blad"
    return f"Haltergrafiek, {tabel.kop}: score op {tabel.maximum}: {wat}, met een streep waar {drempel} is. {waar}."
