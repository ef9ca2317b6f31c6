"""The other kaders that come with gia: their sentences are those of the report, word for word."""

import json

import pytest

from gia_kwaliteit.kader import laad_kader
from tests.kader.bron.instrumenten import RAPPORT, SOMMEN, citaten, kaders, niet_in, som


@pytest.mark.parametrize("naam", kaders())
def test_elke_tekst_met_regels_is_die_van_het_rapport(naam: str) -> None:
    sommen = json.loads(SOMMEN.read_text(encoding="utf-8"))[naam]
    assert {citaat.plaats: som(citaat.tekst) for citaat in citaten(naam)} == sommen
    assert len(sommen) > 0


@pytest.mark.skipif(not RAPPORT.is_file(), reason=f"the report is not on this machine ({RAPPORT})")
@pytest.mark.parametrize("naam", kaders())
def test_elke_tekst_staat_in_het_rapport_op_de_regels_die_ze_noemt(naam: str) -> None:
    assert niet_in(RAPPORT.read_text(encoding="utf-8"), naam) == []


@pytest.mark.parametrize(
    ("naam", "aantallen"),
    [
        # Counted in the report: 1016-1075, and 2003-2042 with the eight functionele gehelen of 2054-2130.
        ("competenties-trajectbegeleider", {"AC1": 4, "GC1": 5, "TB1": 6}),
        (
            "competenties-mo-leerkracht",
            {"AC1": 4, "GC1": 5, "F1": 12, "F2": 7, "F3": 4, "F4": 3, "F5": 5, "F6": 4, "F7": 2, "F8": 1},
        ),
        ("lesvoorbereiding", {"LV1": 7}),
    ],
)
def test_een_instrument_heeft_elke_rij_van_het_rapport(naam: str, aantallen: dict[str, int]) -> None:
    assert {proces.code: len(proces.criteria) for proces in laad_kader(naam).processen} == aantallen


def test_de_leerkracht_heeft_achtendertig_eigen_competenties() -> None:
    kader = laad_kader("competenties-mo-leerkracht")
    assert sum(len(proces.criteria) for proces in kader.processen if proces.groep == "specifiek") == 38
    assert kader.criteria["F1.12"].tekst == "omgaan met de diversiteit van de leergroep."


def test_het_draaiboek_heeft_dertig_vragen_in_zeven_blokken() -> None:
    vragen = laad_kader("werkbezoek").vragen
    assert vragen
    # Counted in the report: lines 6528-6543, 6544-6563, 6564-6585, 6586-6604, 6605-6607, 6608-6624 and 6625-6631.
    assert [len(rubriek.vragen) for rubriek in vragen.rubrieken] == [5, 5, 7, 5, 1, 5, 2]
    assert [len(deel.teksten) for deel in vragen.inleiding] == [3, 1, 4, 1]
    # Each question without an empty answer: the report has “Noteer hier kort de vaststellingen” thirty times.
    assert sum(len(rubriek.vragen) for rubriek in vragen.rubrieken) == 30


def test_de_kwaliteitswijzer_heeft_vier_aspecten_en_tien_deelpunten() -> None:
    wijzer = laad_kader("kwaliteitswijzer")
    # Counted in the report: lines 5439-5444, 5446-5450, 5452-5455 and 5457-5460.
    assert {a.afkorting: len(a.deelpunten) for a in wijzer.kwaliteitsaspecten} == {"DG": 3, "OS": 2, "DT": 3, "OW": 2}
    deelpunten = [(aspect.code, punt) for aspect in wijzer.kwaliteitsaspecten for punt in aspect.deelpunten]
    assert [(c.kwaliteitsaspect, c.tekst) for c in wijzer.criteria.values()] == deelpunten


def test_het_kmi_krijgt_dertien_vragen_langs_de_vier_aspecten_van_de_wijzer() -> None:
    vragen = laad_kader("kwaliteitswijzer-kmi").vragen
    assert vragen
    # Counted in the report: lines 6154-6155, 6156-6158, 6159-6160 and 6161-6162.
    assert [len(rubriek.vragen) for rubriek in vragen.rubrieken] == [3, 3, 4, 3]
    assert vragen.raakt_kader == "kwaliteitswijzer"
    assert {code for rubriek in vragen.rubrieken for v in rubriek.vragen for code in v.raakt} == set(
        laad_kader("kwaliteitswijzer").criteria
    )


def test_de_criteriatoets_heeft_zeven_regels() -> None:
    toets = laad_kader("criteriatoets")
    assert [proces.code for proces in toets.processen] == ["T1", "T2", "T3", "T4", "T5", "T6", "T7"]
    assert toets.woorden.onderwerp.enkelvoud == "criterium"
