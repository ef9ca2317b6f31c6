"""The tabs with a row per subject: its scores as heat maps, and its place in the group."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import (
    UITLEG_KLEUREN,
    Bureau,
    Overzicht,
    Sectorscore,
    bureaus_op_gemiddelde,
    korte_namen,
    maten_van,
    titel_van_regelgeving,
)
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, MET_STER, VET, als_bladnaam, nieuw_tabblad
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Celwaarde, Tabblad
from gia_kwaliteit.werkboek.schrijven.tekstmaat import langste_woord

_BUREAUNAAM = 34
_MAAT = Tabelkolom("", o.CODECEL)
_ASPECTEN, _ONDERDELEN, _REGELGEVING = "Kwaliteitsaspecten", "Onderdelen", "Regelgeving"
_GEMIDDELDE = "gemiddelde"
_RUSTIG = o.GETALCEL._replace(kleur=o.GRIJS)
# The row where what stands above the headings begins, and how high that of upright names is at least, in points.
_BOVEN, _NAAMHOOGTE = 4, 75.0


@dataclass(frozen=True, kw_only=True)
class Warmtekaart:
    """Scores of every subject on a tab of this name, out of `schaal`: their title, and what stands below it.

    Where the headings are codes, `met_namen` writes above them what they mean; `met_aantal` adds how much is scored.
    """

    naam: str
    titel: str
    wat: str
    scores: Sequence[Sectorscore]
    schaal: int
    met_namen: bool
    met_aantal: bool


def warmtekaarten(overzicht: Overzicht) -> Iterator[Warmtekaart]:
    """Yield the heat maps that there are scores for."""
    schaal = overzicht.kader.woorden.scores
    processen = overzicht.kader.woorden.begrippen.proces.meervoud_als_kop
    kaarten = (
        (processen, f"{processen}: score op {schaal.proces}", overzicht.processen, schaal.proces),
        (_ASPECTEN, f"{_ASPECTEN}: score op {schaal.deel}", overzicht.kwaliteitsaspecten, schaal.deel),
        (_ONDERDELEN, f"{_ONDERDELEN}: score op {schaal.deel}", overzicht.onderdelen, schaal.deel),
        (_REGELGEVING, f"{titel_van_regelgeving(overzicht.kader)}, op {schaal.deel}", overzicht.rubrieken, schaal.deel),
    )
    for titel, wat, scores, maximum in kaarten:
        if scores:
            yield Warmtekaart(
                naam=als_bladnaam(titel, "Processen"),
                titel=titel,
                wat=wat,
                scores=scores,
                schaal=maximum,
                met_namen=scores in (overzicht.processen, overzicht.rubrieken),
                met_aantal=scores == overzicht.onderdelen,
            )


def schrijf_warmtekaart(boek: Boek, kaart: Warmtekaart, overzicht: Overzicht, kader: Kader) -> None:
    """Add the scores of every subject as a heat map, the highest first: those of the sector above, its spread below."""
    scores, koppen = kaart.scores, _koppen(kaart.scores, overzicht, kader)
    breedtes = [_BUREAUNAAM, *(max(9.0, len(kop) + 3.0) for kop in koppen), *[14] * kaart.met_aantal]
    blad = nieuw_tabblad(boek, kaart.naam, breedtes, kaart.titel)
    volgorde = f"Bovenaan wie over alle {kader.woorden.begrippen.proces.meervoud} gemiddeld het hoogst scoort"
    uitleg = f"{kaart.wat}. {UITLEG_KLEUREN}; bij een score met * is niet alles gescoord. {volgorde}"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    koprij = _schrijf_boven(blad, kaart, overzicht, kader)
    aantal = [Tabelkolom("Gescoord", o.TELCEL)] * kaart.met_aantal
    kolommen = in_het_midden([_naam(kader), *(Tabelkolom(kop, o.GETALCEL) for kop in koppen), *aantal])
    rijen: Iterable[Cellen] = (
        (*_scorecellen(bureau, kaart), f"{bureau.gescoord} van {bureau.criteria}")
        for bureau in bureaus_op_gemiddelde(overzicht)
    )
    rij = schrijf_tabel(blad, koprij, kolommen, rijen, KOPHOOGTE)
    maak_lijst(blad, koprij, rij, len(kolommen), vast=1)
    blad.zet_koprijen(_BOVEN, koprij)
    for eerste, laatste in ((_BOVEN, koprij - 1), (koprij + 1, rij)):
        if eerste <= laatste:
            kleuren.kleur_scores(blad, f"B{eerste}:{letters(len(scores))}{laatste}", kaart.schaal)
    rij += 1
    for maat, eigenschap in maten_van(overzicht).items():
        if maat != _GEMIDDELDE:
            rij += 1
            cellen = (maat, *(getattr(score, eigenschap) for score in scores))
            schrijf_rij(blad, rij, [_MAAT, *[Tabelkolom("", _RUSTIG)] * len(scores)], cellen)
    schrijf_rij(blad, rij + 1, *_aantallen(scores))
    blad.rond_af()


def _schrijf_boven(blad: Tabblad, kaart: Warmtekaart, overzicht: Overzicht, kader: Kader) -> int:
    """Write the groups of columns, their names and the means of the sector; return the row of the headings."""
    rij = _BOVEN
    if groepen := _groepen(kaart.scores, kader):
        kolom = 1
        for naam, aantal in groepen:
            schrijf(blad, f"{letters(kolom)}{rij}:{letters(kolom + aantal - 1)}{rij}", naam, o.GROEPKOP)
            kolom += aantal
        blad.zet_hoogte(rij, KOPHOOGTE)
        rij += 1
    if kaart.met_namen:
        for kolom, score in enumerate(kaart.scores, start=1):
            schrijf(blad, f"{letters(kolom)}{rij}", score.naam, o.STAANDE_KOP)
        langste = max(langste_woord(score.naam, o.STAANDE_KOP) for score in kaart.scores)
        blad.zet_hoogte(rij, max(langste, _NAAMHOOGTE))
        rij += 1
    if _GEMIDDELDE in maten_van(overzicht):
        gemiddelden = (Cel(score.gemiddelde, VET) for score in kaart.scores)
        schrijf_rij(
            blad,
            rij,
            [_MAAT, *[Tabelkolom("", VET)] * len(kaart.scores)],
            (f"Gemiddelde van {kader.woorden.gebied.sector}", *gemiddelden),
        )
        rij += 1
    return rij


def _groepen(scores: Sequence[Sectorscore], kader: Kader) -> list[tuple[str, int]]:
    """Return the onderdelen of the columns, with how many they have: of two or more, as long as they hold processen."""
    van = {proces.code: onderdeel.naam for onderdeel in kader.onderdelen for proces in kader.processen_van(onderdeel)}
    groepen = [(naam, len(list(groep))) for naam, groep in groupby(van.get(score.code, "") for score in scores)]
    return groepen if len(groepen) > 1 and all(aantal > 1 for _, aantal in groepen) and groepen[0][0] else []


def schrijf_plaatsen(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab with the place of every subject in the group."""
    scores = (*overzicht.onderdelen, *overzicht.processen)
    koppen = _koppen(scores, overzicht, kader)
    blad = nieuw_tabblad(boek, "Plaats in de groep", [_BUREAUNAAM, *(max(7.0, len(kop) + 3.0) for kop in koppen)])
    schrijf(blad, "A2", "1 is de hoogste score; gelijke scores delen een plaats", o.ONDERTITEL)
    kolommen = in_het_midden([_naam(kader), *(Tabelkolom(kop, o.TELCEL) for kop in koppen)])
    rijen: Iterable[Cellen] = (
        (bureau.aanduiding, *(bureau.plaatsen.get(score.code) for score in scores)) for bureau in overzicht.bureaus
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    schrijf_rij(blad, laatste + 1, *_aantallen(scores))
    blad.rond_af()


def _naam(kader: Kader) -> Tabelkolom:
    """Return the column with the names."""
    return Tabelkolom(kader.woorden.onderwerp.als_kop, o.CEL, tekens=_BUREAUNAAM)


def _koppen(scores: Sequence[Sectorscore], overzicht: Overzicht, kader: Kader) -> list[str]:
    """Return a code where it is how people call it, else a name."""
    kort = korte_namen(overzicht, kader)
    met_code = (*overzicht.processen, *overzicht.rubrieken)
    return [score.code if score in met_code else kort.get(score.code, score.naam) for score in scores]


def _scorecellen(bureau: Bureau, kaart: Warmtekaart) -> list[Celwaarde | Cel]:
    """Return the name of a subject and its scores; one that does not rest on all of its criteria has a star."""
    eigen = bureau.scores
    codes = [score.code for score in kaart.scores]
    scores = (Cel(eigen[code], MET_STER) if code in bureau.onvolledig else eigen[code] for code in codes)
    return [bureau.aanduiding, *scores]


def _aantallen(scores: Sequence[Sectorscore]) -> tuple[list[Tabelkolom], list[Celwaarde | Cel]]:
    """Return the row that says over how many beoordelingen each score of the group goes."""
    return [_MAAT, *[Tabelkolom("", o.TELCEL)] * len(scores)], ["n", *(score.n for score in scores)]
