"""The tab Start: whose beoordeling it is, how to go about it, what the levels mean, and the progress."""

from collections.abc import Iterable, Iterator

from gia_kwaliteit.beoordeling import Gegevens, Werkboekstand
from gia_kwaliteit.kader import Kader, NietVanToepassing, Niveau, Puntenmodel
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import naam_van_begin, woordbreedte
from gia_kwaliteit.werkboek.indeling import Indeling, Startindeling
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    begin_blad,
    bescherm,
    schrijf,
    schrijf_formule,
    schrijf_koppen,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.invoerregels import stel_regel_in, veldregel
from gia_kwaliteit.werkboek.schrijven.resultaattabel import CELLEN_MIDDEN, KOPPEN_LINKS, Inhoud, schrijf_resultaattabel
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad
from gia_kwaliteit.werkboek.schrijven.wegwijzer import Tabsoort, kleur_tab

_BREEDTES = (26.0, 54.0, 28.0, 12.0, 26.0, 24.0)
# The column (from 0) with how many rows there are on a tab.
_AANTALLEN = 3
# The last column of texts, and that of the points beside it.
_LAATSTE, _PUNTEN = "E", "F"
_DATUMS = ("datum", "stand_sinds")
# Of the table of the progress: not a number of rows that are done.
_TELT_NIET = (k.TABBLAD, k.CRITERIA, k.VOORTGANG, k.CODE)
# The height of the row that begins a step, in points.
_STAPHOOGTE = 20
# That of an empty row, and what sentences below each other need less than cells with lines around them.
_TUSSENHOOGTE, _DICHTER = 8, 2.5


def schrijf_start(blad: Tabblad, indeling: Indeling, model: Puntenmodel, gegevens: Gegevens, voortgang: Inhoud) -> None:
    """Write the tab; `voortgang` has what its table shows."""
    kader, opzet = indeling.kader, indeling.start
    begin_blad(blad, kader.titel, [*_breedtes(kader)])
    schrijf(blad, "A2", teksten.welk_kader(kader), o.ONDERTITEL)
    _schrijf_stand(blad, kader, opzet, voortgang, gegevens.stand)
    for stap, rij in zip(
        teksten.stappen(kader), (opzet.gegevens, opzet.voortgang.koprij - 1, opzet.resultaat), strict=True
    ):
        schrijf(blad, f"A{rij}", stap, o.TABELTITEL)
        blad.zet_hoogte(rij, _STAPHOOGTE)
    _schrijf_gegevens(blad, gegevens, opzet, kader.woorden)
    schrijf_resultaattabel(blad, opzet.voortgang, voortgang, CELLEN_MIDDEN, KOPPEN_LINKS)
    for nummer, tab in opzet.voortgang.genummerd:
        criteria = voortgang.waarden[tab.code, k.CRITERIA]
        kleuren.vul_tot(blad, f"{opzet.voortgang.letter(k.GESCOORD)}{nummer}", int(criteria or 0))
        blad.zet_hoogte(nummer, o.hoogte("", 1))
    resultaten = (teksten.OOGOPSLAG, k.ACTIEPLAN) if kader.heeft_scores else ()
    _schrijf_waar_te_kijken(blad, opzet.resultaat, (*resultaten, indeling.bespreking.naam))
    schrijf(blad, f"A{opzet.werkwijze}", teksten.ZO_WERKT_HET, o.TABELTITEL)
    for rij, zin in enumerate(teksten.werkwijze(kader), start=opzet.werkwijze + 1):
        schrijf_zin(blad, rij, zin, _LAATSTE)
        blad.zet_hoogte(rij, blad.hoogtes[rij] - _DICHTER)
    niveaus = (opzet.niveaus,) if kader.heeft_scores else ()
    for titelrij in (opzet.werkwijze, *niveaus):
        blad.zet_hoogte(titelrij - 1, _TUSSENHOOGTE)
    if kader.heeft_scores:
        _schrijf_niveaus(blad, kader, model, opzet)
    blad.begin_bij(opzet.velden["naam"], 2)
    kleur_tab(blad, Tabsoort.invoer)
    if not op_een_bladzijde(blad, opzet.puntenuitleg):
        niveaus = (opzet.niveaus,) if kader.heeft_scores else ()
        titels = (opzet.gegevens, opzet.voortgang.koprij - 1, opzet.werkwijze, *niveaus)
        einden = (*(rij - 1 for rij in titels[1:]), opzet.puntenuitleg)
        houd_bijeen(blad, list(zip(titels, einden, strict=True)))
    bescherm(blad)


def _breedtes(kader: Kader) -> Iterator[float]:
    """Yield the widths of the columns, in characters: the word of the kader goes in that of how many rows there are."""
    criteria = woordbreedte(k.opschriften(kader).get(k.CRITERIA, k.CRITERIA))
    yield from (max(breedte, criteria) if kolom == _AANTALLEN else breedte for kolom, breedte in enumerate(_BREEDTES))
    yield from (_BREEDTES[-1] for _ in kader.buiten_de_schalen)


def _schrijf_stand(
    blad: Tabblad, kader: Kader, opzet: Startindeling, voortgang: Inhoud, stand: Werkboekstand | None
) -> None:
    """Write the sentence that says how many rows are still to fill in, or what to do when none is."""
    tabel = opzet.voortgang
    totaal, *ingevuld = (
        f"SUM({tabel.letter(kop)}{tabel.eerste}:{tabel.letter(kop)}{tabel.laatste})"
        for kop in (k.CRITERIA, *(kop for kop in tabel.koppen if kop not in _TELT_NIET))
    )
    open_ = f"{totaal}-{'-'.join(ingevuld)}"
    voor, tussen, na = teksten.NOG_IN_TE_VULLEN
    is_af = ",".join(
        f'TRIM(B{opzet.velden["stand"]})="{keuze}"'
        for keuze in Werkboekstand
        if keuze.valt_onder(Werkboekstand.ingediend)
    )
    alles = f'IF(OR({is_af}),"{teksten.alles_ingediend(kader)}","{teksten.alles_ingevuld(kader)}")'
    formule = f'=IF({open_}=0,{alles},"{voor}"&({open_})&"{tussen}"&{totaal}&"{na}")'
    per_kop = {
        kop: sum(int(voortgang.waarden.get((rij.code, kop)) or 0) for rij in tabel.rijen)
        for kop in tabel.koppen
        if kop not in _TELT_NIET or kop == k.CRITERIA
    }
    alle = per_kop.pop(k.CRITERIA)
    uitkomst = teksten.zin_over_voortgang(alle - sum(per_kop.values()), alle, stand, kader)
    schrijf_formule(blad, f"A{opzet.stand}:{_LAATSTE}{opzet.stand}", formule, o.TELZIN, uitkomst)


def _schrijf_waar_te_kijken(blad: Tabblad, rij: int, bladen: Iterable[str]) -> None:
    """Write a link to each of these tabs beside the last step."""
    for kolom, naam in zip((2, 3, 5), bladen, strict=False):
        blad.zet_koppeling(rij, kolom, naam, o.KOPPELING, (naam_van_begin(naam), teksten.NAAR_BLAD.format(naam)))


def _schrijf_gegevens(blad: Tabblad, gegevens: Gegevens, opzet: Startindeling, woorden: Woorden) -> None:
    """Write the fields, each with what is filled in."""
    waarden = {
        "naam": gegevens.naam,
        "soort": gegevens.soort,
        "werkjaar": gegevens.werkjaar,
        "datum": gegevens.datum,
        "beoordelaars": "\n".join(gegevens.beoordelaars) or None,
        "stand": gegevens.stand.value if gegevens.stand else None,
        "stand_sinds": gegevens.stand_sinds,
        "stand_door": gegevens.stand_door,
    }
    for veld, rij in opzet.velden.items():
        schrijf(blad, f"A{rij}", woorden.velden.label(veld), o.CODE_MIDDEN)
        schrijf(blad, f"B{rij}", waarden[veld], o.DATUMINVOER if veld in _DATUMS else o.INVOER_MIDDEN)
        blad.zet_hoogte(rij, o.hoogte(str(waarden[veld] or ""), _BREEDTES[1]), groeit=True)
        stel_regel_in(blad, veldregel(veld, woorden), [f"B{rij}"])


def _keuzes(kader: Kader, model: Puntenmodel) -> Iterator[tuple[Niveau | NietVanToepassing, Stijl, float | str]]:
    """Yield what can be chosen on each scale, with its look and what it counts for."""
    for schaal in kader.gebruikte_schalen:
        for niveau, telt in zip(schaal.niveaus, teksten.wat_telt(schaal, model, kader), strict=True):
            yield niveau, o.niveaucel(niveau, _BREEDTES[0]), telt
        if schaal.niet_van_toepassing:
            yield schaal.niet_van_toepassing, o.CEL, teksten.TELT_NIET


def _schrijf_niveaus(blad: Tabblad, kader: Kader, model: Puntenmodel, opzet: Startindeling) -> None:
    """Write what the levels of both scales mean, and how many points they give."""
    schrijf(blad, f"A{opzet.niveaus}", teksten.DE_NIVEAUS, o.TABELTITEL)
    naam, betekenis = teksten.NIVEAUKOPPEN
    kolommen = (
        Tabelkolom(naam, o.CEL),
        Tabelkolom(betekenis, o.CEL, samen=4),
        Tabelkolom(teksten.puntenkop(model, kader.puntschaal), o.CEL),
    )
    schrijf_koppen(blad, opzet.niveaus + 1, kolommen)
    for rij, (keuze, stijl, telt) in enumerate(_keuzes(kader, model), start=opzet.niveaus + 2):
        schrijf(blad, f"A{rij}", keuze.naam, stijl)
        schrijf(blad, f"B{rij}:{_LAATSTE}{rij}", keuze.betekenis, o.CEL_MIDDEN)
        schrijf(blad, f"{_PUNTEN}{rij}", telt, o.CEL_MIDDEN)
        hoogten = o.hoogte(keuze.betekenis, sum(_BREEDTES[1:5])), o.hoogte(keuze.naam, _BREEDTES[0], stijl)
        blad.zet_hoogte(rij, max(hoogten))
    schrijf(blad, f"A{opzet.puntenuitleg}:{_LAATSTE}{opzet.puntenuitleg}", teksten.puntenuitleg(model), o.TEKST)
