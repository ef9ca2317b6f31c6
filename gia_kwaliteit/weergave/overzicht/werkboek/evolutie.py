"""The tabs with the scores of one soort over the werkjaren: how each proces changed, and all figures."""

from collections.abc import Iterator, Sequence

from gia_kwaliteit.kleuren import BOVEN
from gia_kwaliteit.overzicht import Evolutie, Procesverandering, bereken_verandering
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, VET, als_bladnaam, nieuw_tabblad
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_boodschap,
    schrijf_tabel,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.grafiek import Opschrift
from gia_kwaliteit.werkboek.schrijven.rijgrafiek import Rijbeeld, Stip, teken_rijen
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_GEMIDDELDE = "gemiddelde"
_EERSTE_RIJ = 5
# The row of the headings of the slopes: a proces, both scores, the picture, what changed, and of how many.
_KOPRIJ, _BREEDTES, _LAATSTE = 6, (40, 14, 14, 60, 14, 8), "F"
_MERKEN = ("○", "●")


def schrijf_evolutie(boek: Boek, evolutie: Evolutie, grens: str) -> None:
    """Add both tabs; `grens` is what the line at the pass mark is called."""
    _schrijf_verloop(boek, evolutie, grens)
    _schrijf_cijfers(boek, evolutie)


def _tabblad(boek: Boek, wat: str, evolutie: Evolutie, breedtes: Sequence[float]) -> Tabblad:
    """Add a tab that is called after the soort, as far as that goes into the name of a tab."""
    titel = f"{wat} {evolutie.naam}"
    return nieuw_tabblad(boek, als_bladnaam(titel, wat), breedtes, titel)


def _schrijf_verloop(boek: Boek, evolutie: Evolutie, grens: str) -> None:
    """Write how every proces changed between two werkjaren, over who has a score in both, and draw it as slopes."""
    verandering, proces = bereken_verandering(evolutie), evolutie.woorden.begrippen.proces
    blad = _tabblad(boek, "Verloop", evolutie, _BREEDTES)
    uitleg = f"Score op {evolutie.maximum}; alleen wie in beide werkjaren een score heeft, telt mee (n)"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    schrijf_boodschap(blad, 3, verandering.zin, _LAATSTE)
    if not verandering.n:
        return
    stippen = [Stip(2, "circle", BOVEN, hol=True), Stip(3, "circle", BOVEN)]
    for letter, merk in zip("BC", _MERKEN, strict=True):
        schrijf(blad, f"{letter}{_KOPRIJ - 1}", merk, o.MERK._replace(kleur=BOVEN.lstrip("#")))
    kolommen = [
        Tabelkolom(proces.als_kop, o.CEL),
        *(Tabelkolom(jaar, o.GETALCEL) for jaar in verandering.werkjaren),
        Tabelkolom(grens, o.CEL),
        Tabelkolom("Verandering", o.VERSCHILCEL._replace(vet=True)),
        Tabelkolom("n", o.TELCEL),
    ]
    halverwege = [kolom._replace(stijl=kolom.stijl._replace(verticaal="vcenter")) for kolom in kolommen]
    rijen = map(_verloopcellen, verandering.processen)
    laatste = schrijf_tabel(blad, _KOPRIJ, in_het_midden(halverwege), rijen, KOPHOOGTE)
    titel = f"Verloop van {' tot '.join(verandering.werkjaren)}"
    aantal = len(verandering.processen)
    wat = f"per {proces.enkelvoud} ({aantal}) een open punt voor het eerste en een vol punt voor het laatste"
    beeld = Rijbeeld(
        Opschrift(
            titel,
            f"Hellingsgrafiek, {titel}: {wat} werkjaar, op {evolutie.maximum}. De cijfers staan in de tabel ernaast.",
        ),
        kolom=4,
        eerste=_KOPRIJ + 1,
        maximum=evolutie.maximum,
        grens=grens,
        vanaf=evolutie.woorden.scores.drempel_op(evolutie.maximum),
        stippen=stippen,
        waarden=[(deel.eerste, deel.laatste) for deel in verandering.processen],
        lijn=2,
        namen=1,
        hulp=len(_BREEDTES) + 1,
    )
    teken_rijen(blad, beeld)
    op_een_bladzijde(blad, laatste)


def _verloopcellen(proces: Procesverandering) -> Cellen:
    return (f"{proces.code} {proces.naam}", proces.eerste, proces.laatste, None, proces.verschil, proces.n)


def _schrijf_cijfers(boek: Boek, evolutie: Evolutie) -> None:
    """Write the score of every subject in every werkjaar, and those of the sector above them."""
    blad = _tabblad(boek, "Evolutie", evolutie, [34, 12, *(9 for _ in evolutie.processen)])
    van = evolutie.woorden.onderwerp
    uitleg = f"Score op {evolutie.maximum}; het gemiddelde telt de n {van.meervoud} van toen"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(van.als_kop, o.CEL),
            Tabelkolom(evolutie.woorden.velden.werkjaar, o.CEL),
            *(Tabelkolom(proces.code, o.GETALCEL) for proces in evolutie.processen),
        ]
    )
    laatste = schrijf_tabel(blad, _EERSTE_RIJ - 1, kolommen, _rijen(evolutie), KOPHOOGTE)
    # The rows of the sector come first, two for every werkjaar.
    jaren = len(evolutie.werkjaren)
    eerste_rij = {naam: _EERSTE_RIJ + jaren * plek for plek, naam in enumerate(evolutie.apart, start=2)}
    for naam, eerste in eerste_rij.items():
        for rij in range(eerste, eerste + jaren):
            blad.zet_hoogte(rij, o.hoogte(naam, 34))
    maak_lijst(blad, _EERSTE_RIJ - 1, laatste, len(kolommen), vast=2)
    blad.rond_af()


def _rijen(evolutie: Evolutie) -> Iterator[Cellen]:
    """Yield the rows of the sector and of every subject, also of a werkjaar without scores."""
    for plek, jaar in enumerate(evolutie.werkjaren):
        scores = (Cel(proces.sector[plek], VET) for proces in evolutie.processen)
        yield Cel(_GEMIDDELDE, o.CODECEL), Cel(jaar, o.CODECEL), *scores
    for plek, jaar in enumerate(evolutie.werkjaren):
        aantallen = (Cel(proces.aantallen[plek], o.TELCEL) for proces in evolutie.processen)
        yield Cel("n", o.CODECEL), Cel(jaar, o.CODECEL), *aantallen
    for naam in evolutie.apart:
        for plek, jaar in enumerate(evolutie.werkjaren):
            yield naam, jaar, *(proces.bureaus[naam][plek] for proces in evolutie.processen)
