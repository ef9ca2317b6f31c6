"""The tabs with both scores beside each other: the summary, processen and kwaliteitsaspecten."""

from collections.abc import Iterable, Sequence

from gia_kwaliteit.getallen import verdeling
from gia_kwaliteit.kader import OP_HONDERD, OP_TWINTIG, Kader, Schaal
from gia_kwaliteit.vergelijking import KOPPEN, Kant, Scorepaar, Vergelijking
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import VERSCHIL, begin_tabblad, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import CM_PER_RIJ, Bladkolom, Bladrij, Bladtabel, Reeks, Tabelbeeld
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
    verberg,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from gia_kwaliteit.werkboek.schrijven.tabelgrafieken import HALTERHOOGTE, teken_halters, teken_staven

_KLEUREN = ("1F4E85", "E07B39")
_N = "n"
_STAND = "Stand"  # nobody has to say it
_UITLEG_N = "n is het aantal criteria dat beide scoorden; het verschil gaat alleen daarover."
_BREEDTES = (15, 15, 12, 8, 10, 24, 24)
_KOPRIJ = 5


def schrijf_samenvatting(blad: Tabblad, vergelijking: Vergelijking, kader: Kader) -> None:
    """Write whose werkboeken these are, and the scores of the onderdelen."""
    v, koppen = vergelijking, KOPPEN[vergelijking.als]
    begin_tabblad(blad, "Vergelijking", (34, 40, *_BREEDTES), v)
    kolommen = [Tabelkolom("", o.CODECEL, tekens=44), Tabelkolom(koppen[0], o.CEL, tekens=44)]
    kolommen.append(Tabelkolom(koppen[1], o.CEL, tekens=44, samen=4))
    links, rechts = _gegevens(v.links), _gegevens(v.rechts)
    rijen = [(veld, waarde, rechts[veld]) for veld, waarde in links.items() if waarde or rechts[veld] or veld != _STAND]
    rij = schrijf_tabel(blad, 4, kolommen, rijen, 18.5)
    schrijf(blad, f"A{rij + 1}", f"Beide berekend met puntenmodel {v.puntenmodel}.", o.ONDERTITEL)
    rij = _schrijf_scoretabel(
        blad, rij + 4, "De onderdelen: score op 100", v.onderdelen, _scorekolommen(koppen, k.ONDERDEEL)
    )
    # Among the onderdelen stand the rules too.
    rij = _schrijf_uitleg(blad, rij + 1, kader.gebruikte_schalen) + 1
    kolommen = [Tabelkolom("", o.CODECEL), Tabelkolom("", o.CEL, tekens=96, samen=6)]
    for kop, codes in zip(koppen, (v.alleen_links, v.alleen_rechts), strict=True):
        rij += 1
        alleen = f"{len(codes)}: {', '.join(codes)}" if codes else "geen"
        schrijf_rij(blad, rij, kolommen, (f"Alleen gescoord in {kop}", alleen))
    schrijf(blad, f"A{rij + 2}", "Wat de cijfers zeggen", o.TABELTITEL)
    schrijf_zin(blad, rij + 3, v.overeenstemming.toelichting, "F")


def _gegevens(kant: Kant) -> dict[str, str]:
    return {
        "Werkboek": kant.werkboek,
        "Soort": str(kant.soort or ""),
        "Werkjaar": kant.werkjaar or "",
        "Datum": kant.datum.strftime("%d/%m/%Y") if kant.datum else "",
        "Beoordelaars": "; ".join(kant.beoordelaars),
        _STAND: stand_in_woorden(kant),
    }


def schrijf_scores(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Add the tab with the processen, and that with the kwaliteitsaspecten where there are any."""
    blad = nieuw_tabblad(boek, "Processen", (18, 38, *_BREEDTES, 40), vergelijking)
    if vergelijking.processen:
        beeld = _schrijf_paren(blad, vergelijking, k.PROCES, vergelijking.processen, kader)
        teken_halters(blad, beeld)
        op_een_bladzijde(blad, _grafiekrij(beeld.tabel) + int(HALTERHOOGTE / CM_PER_RIJ))
    if vergelijking.kwaliteitsaspecten:
        blad = nieuw_tabblad(boek, "Kwaliteitsaspecten", (18, 38, *_BREEDTES, 40), vergelijking)
        beeld = _schrijf_paren(blad, vergelijking, k.KWALITEITSASPECT, vergelijking.kwaliteitsaspecten, kader)
        teken_staven(blad, beeld)
        op_een_bladzijde(blad, _grafiekrij(beeld.tabel) + int(beeld.staafhoogte / CM_PER_RIJ))


def _schrijf_paren(
    blad: Tabblad, vergelijking: Vergelijking, kop: str, paren: Sequence[Scorepaar], kader: Kader
) -> Tabelbeeld:
    """Write the table of a tab; return the chart that goes below it, of which the names stand in a hidden column."""
    koppen, is_proces = KOPPEN[vergelijking.als], kop == k.PROCES
    maximum = OP_TWINTIG if is_proces else OP_HONDERD
    titel = f"Score op {maximum}"
    kolommen = _scorekolommen(koppen, kop)
    laatste = _schrijf_scoretabel(blad, _KOPRIJ, titel, paren, kolommen)
    _schrijf_uitleg(blad, laatste + 1, [kader.schaal])
    namen = (*(Bladkolom(kolom.kop) for kolom in kolommen), Bladkolom(k.GRAFIEKLABEL))
    tabel = Bladtabel(kop, namen, tuple(Bladrij(paar.code, {}) for paar in paren), _KOPRIJ)
    letter = tabel.letter(k.GRAFIEKLABEL)
    for rij, paar in enumerate(paren, start=tabel.eerste):
        schrijf(blad, f"{letter}{rij}", paar.code if is_proces else paar.naam, o.TEKST)
    verberg(blad, letter)
    reeksen = tuple(Reeks(naam, kleur) for naam, kleur in zip(koppen, _KLEUREN, strict=True))
    return Tabelbeeld(titel, tabel, reeksen, f"A{_grafiekrij(tabel)}", maximum, breedte=20)


def _grafiekrij(tabel: Bladtabel) -> int:
    """Return the row where the chart begins: below the table and both lines of explanation."""
    return tabel.laatste + 4


def _schrijf_scoretabel(
    blad: Tabblad, koprij: int, titel: str, paren: Iterable[Scorepaar], kolommen: Sequence[Tabelkolom]
) -> int:
    """Write both scores of every row beside each other, and what they go over; return the last row."""
    schrijf(blad, f"A{koprij - 1}", titel, o.TABELTITEL)
    rijen = (
        (
            *(paar.code, paar.naam, paar.links, paar.rechts, paar.verschil, paar.n, paar.criteria),
            *(verdeling(aantallen.values()) for aantallen in (paar.verdeling_links, paar.verdeling_rechts)),
        )
        for paar in paren
    )
    return schrijf_tabel(blad, koprij, kolommen, rijen)


def _scorekolommen(koppen: Sequence[str], naam: str) -> list[Tabelkolom]:
    stijlen = dict.fromkeys(koppen, o.GETALCEL) | {VERSCHIL: o.VERSCHILCEL, _N: o.TELCEL}
    stijlen |= {k.CRITERIA: o.TELCEL} | {f"Verdeling {kop.lower()}": o.TELCEL for kop in koppen}
    vooraan = [Tabelkolom(k.CODE, o.CODECEL), Tabelkolom(naam, o.CEL)]
    return [*vooraan, *(Tabelkolom(kop, stijl, o.KOP_MIDDEN) for kop, stijl in stijlen.items())]


def _schrijf_uitleg(blad: Tabblad, rij: int, schalen: Iterable[Schaal]) -> int:
    """Say what n counts, and which level each number of a distribution; return the last row."""
    niveaus = ", of ".join(" · ".join(schaal.namen) for schaal in schalen)
    schrijf(blad, f"A{rij}", _UITLEG_N, o.ONDERTITEL)
    schrijf(blad, f"A{rij + 1}", f"De verdeling telt {niveaus}.", o.ONDERTITEL)
    return rij + 1
