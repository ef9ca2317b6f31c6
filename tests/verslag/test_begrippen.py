"""The chapters of a verslag speak of what every kader has as the kader calls it."""

from dataclasses import replace

import pytest

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.kader import laad_kader
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.rubrieken import rubriek_van
from gia_kwaliteit.verslag import maak_verslag
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.rubrieken.actieplan import maak_actieplan
from gia_kwaliteit.verslag.rubrieken.lijsten import maak_lijsten
from gia_kwaliteit.verslag.zinnen import van_de
from tests.bouwers import beoordeling, kader_onthaalbureau
from tests.bouwers.ander_kader import kader_met_andere_woorden
from tests.bouwers.lange_namen import kader_met_lange_namen

BIEB = kader_met_andere_woorden()
REGEL = Zelfstandig(enkelvoud="gescoorde regel", meervoud="gescoorde regels", lidwoord="de")
GEGEVEN = Zelfstandig(enkelvoud="gegeven", meervoud="gegevens", lidwoord="het")


def test_de_feiten_over_de_lijsten_zeggen_hun_eigen_naam() -> None:
    kader = laad_kader("competenties-trajectbegeleider")
    niveaus = {"AC1.1": "voorbeeld", "TB1.1": "nog niet", "TB1.2": "nog niet"}
    feiten = maak_lijsten(bereken_profiel(beoordeling(kader, niveaus), kader), kader).feiten
    assert feiten == ("Er is 1 sterke kant.", "Er zijn 2 groeikansen. De meeste (2) staan bij TB1.")
    # A list that is called otherwise than its points goes by its name.
    leeg = beoordeling(BIEB, {next(iter(BIEB.criteria)): BIEB.schaal.namen[1]})
    assert maak_lijsten(bereken_profiel(leeg, BIEB), BIEB).feiten == ("Er zijn geen pareltjes.", "Te doen: geen.")
    niets = maak_lijsten(bereken_profiel(beoordeling(BIEB), BIEB), BIEB)
    assert niets.feiten == ("Er is nog geen enkele toetssteen gescoord.",)


def test_een_hoofdstuk_zegt_domein_en_toetssteen_met_hun_lidwoord() -> None:
    een = beoordeling(BIEB, {next(iter(BIEB.criteria)): BIEB.schaal.namen[1]})
    verslag = maak_verslag(een, bereken_profiel(een, BIEB), BIEB)
    onderdeel = next(iter(BIEB.onderdelen))
    groep = BIEB.scoregroepen[onderdeel.code]
    hoofdstuk = next(rubriek for rubriek in verslag.rubrieken if rubriek.code == rubriek_van(groep))
    open_, alle = len(groep.criteria) - 1, len(groep.criteria)
    assert hoofdstuk.feiten[0].startswith("Samen halen de domeinen ")
    wat = f"{open_} van de {alle} toetsstenen zijn niet gescoord en tellen niet mee."
    assert hoofdstuk.feiten[1] == f"Het beeld is onvolledig: {wat}"
    assert hoofdstuk.feiten[-1].startswith("De verdeling van de ene gescoorde toetssteen: ")
    assert hoofdstuk.tabellen[0].titel == f"Score op 10 per domein: {onderdeel.naam}"
    assert hoofdstuk.tabellen[0].kolommen[1].kop == "Domein"


def test_het_actieplan_telt_wat_het_kader_een_werkpunt_noemt() -> None:
    codes, laagste = [*BIEB.criteria], BIEB.schaal.namen[0]
    plan = (Actie(code=codes[0], actie="Doen."),)
    boek = replace(beoordeling(BIEB, dict.fromkeys(codes[:2], laagste)), actieplan=plan)
    (hoofdstuk,) = maak_actieplan(bereken_profiel(boek, BIEB), BIEB, None)
    assert hoofdstuk.feiten[-1] == "1 klus heeft nog geen actie."
    assert [tabel.titel for tabel in hoofdstuk.tabellen] == ["Het plan", "Klussen zonder actie"]
    boek = replace(beoordeling(BIEB, {codes[0]: laagste}), actieplan=plan)
    (hoofdstuk,) = maak_actieplan(bereken_profiel(boek, BIEB), BIEB, None)
    assert hoofdstuk.feiten[-1] == "Elke klus heeft een actie."


def test_de_huisstijl_kent_de_woorden_van_wat_elk_kader_heeft() -> None:
    tekst = (
        "{Elk_proces}, {geen_enkel_criterium}, {het_werkpunt}; {processen}, {criteria}, {good_practices}, {werkpunten}"
    )
    stijl = Sjabloon().huisstijl.model_copy(update={"voettekst": tekst})
    assert stijl.voor(BIEB).voettekst == (
        "Elk domein, geen enkele toetssteen, de klus; domeinen, toetsstenen, pareltjes, klussen"
    )
    bureaus = kader_onthaalbureau()
    assert stijl.voor(bureaus).uitleg["B.kernprocessen"].endswith("Elk proces krijgt een score op 20.")


def test_van_een_onderdeel_alleen_valt_er_niets_samen_te_vatten() -> None:
    kader = laad_kader("competenties-mo-leerkracht")
    boek = beoordeling(kader, dict.fromkeys(kader.criteria, kader.schaal.namen[1]))
    verslag = maak_verslag(boek, bereken_profiel(boek, kader), kader)
    assert "B.samenvattend" not in [rubriek.code for rubriek in verslag.rubrieken]
    geschreven = replace(beoordeling(kader), besprekingen={"B.samenvattend": "Samen staat het er goed voor."})
    (laatste,) = maak_verslag(geschreven, bereken_profiel(geschreven, kader), kader).rubrieken[-1:]
    assert (laatste.code, laatste.feiten, laatste.tabellen) == ("B.samenvattend", (), ())
    assert laatste.bespreking == "Samen staat het er goed voor."
    stijl = Sjabloon().huisstijl
    assert "B.samenvattend" not in stijl.voor(kader).uitleg
    assert "B.samenvattend" in stijl.voor(kader_onthaalbureau()).uitleg


@pytest.mark.parametrize(
    ("deel", "geheel", "zin"),
    [
        (1, 1, "De enige gescoorde regel"),
        (0, 1, "Geen enkele gescoorde regel"),
        (2, 2, "Beide gescoorde regels"),
        (1, 2, "1 van de 2 gescoorde regels"),
        (0, 2, "Geen van beide gescoorde regels"),
        (3, 3, "Alle 3 gescoorde regels"),
        (2, 3, "2 van de 3 gescoorde regels"),
        (0, 3, "Geen van de 3 gescoorde regels"),
    ],
)
def test_hoeveel_er_van_het_geheel_zijn(deel: int, geheel: int, zin: str) -> None:
    assert van_de(deel, geheel, REGEL) == zin
    het = {1: "Het enige gegeven", 0: "Geen enkel gegeven"}[deel] if geheel == 1 else None
    assert van_de(deel, geheel, GEGEVEN) == (het or zin.replace("gescoorde regels", "gegevens"))


def test_naast_elkaar_telt_een_verdeling_alleen_de_niveaus_die_er_zijn() -> None:
    """Of a part with two scales: a level of the other scale could not be given. With one scale each is counted."""
    kader = kader_met_lange_namen()
    scores = {code: schaal.namen[0] for code, schaal in kader.schaal_van.items()}
    gegeven = beoordeling(kader, scores)
    verslag = maak_verslag(gegeven, bereken_profiel(gegeven, kader), kader)
    zinnen = [feit for rubriek in verslag.rubrieken for feit in rubriek.feiten if feit.startswith("De verdeling van")]
    assert any("Ontbreekt" in zin for zin in zinnen)
    assert [zin for zin in zinnen if " 0 ×" in zin and "Ontbreekt" in zin] == []
    een = beoordeling(kader_onthaalbureau(), {"P1.DG1": "sterk punt"})
    verslag = maak_verslag(een, bereken_profiel(een, kader_onthaalbureau()), kader_onthaalbureau())
    verdeling = "1 × sterk punt, 0 × goed uitgewerkt, 0 × voldoende en 0 × afwezig."
    assert any(feit.endswith(verdeling) for rubriek in verslag.rubrieken for feit in rubriek.feiten)
