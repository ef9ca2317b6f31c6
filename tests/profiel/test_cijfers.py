"""The figures of a profiel: typed and computed, beside those of Vlaanderen and the norms; worked out by hand."""

import json
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from tests.bouwers import beoordeling, fout_bij, kader_bibliotheek, kader_onthaalbureau

KADER = kader_onthaalbureau()
BRON = "Verbindingen, GIA-team, Vlaamse onderwijsinspectie, 2013"


def _rijen(kader: Kader = KADER, **rest: Any) -> dict[str, dict[str, Any]]:
    """Every row of context, input and output of the JSON, by its code."""
    document = json.loads(als_json(bereken_profiel(beoordeling(kader, **rest), kader)))
    return {rij["code"]: rij for deel in ("context", "input", "output") for rij in document[deel]}


PERSPECTIEVEN = {f"IC2.{nummer}": Cijfer(waarde=w, jaar=2013) for nummer, w in enumerate((30, 50, 10, 6, 4), 1)}


def test_een_getypt_cijfer_staat_naast_dat_van_vlaanderen_ook_bij_input() -> None:
    # Eight onthaalbureaus have 27 55 27 13 26 22 21 21 trajectbegeleiders: 212, and 26,5 each.
    rij = _rijen(cijfers={"I1.2": Cijfer(waarde=10, jaar=2013, status=Status.gemeten, toelichting="Op 1 maart.")})[
        "I1.2"
    ]
    assert rij == {
        "code": "I1.2",
        "naam": "Profiel trajectbegeleiders",
        "waarde": 10.0,
        "vlaams_gemiddelde": 26.5,
        "jaar": 2013,
        "eenheid": "aantal",
        "status": "gemeten",
        "tekst": "Op 1 maart.",
        "vlaams_jaar": 2012,
        "vlaams_weging": "gemiddeld per onthaalbureau",
        "vlaams_bron": f"{BRON}, regels 778-787",
        "laagste": 13.0,
        "hoogste": 55.0,
        "berekend": False,
        "bron": None,
        "gevraagd": True,
        "normen": [],
    }


def test_wat_berekend_is_zegt_dat_en_staat_naast_het_gewogen_vlaamse_cijfer() -> None:
    rijen = _rijen(cijfers=PERSPECTIEVEN)
    assert (rijen["IC2.6"]["waarde"], rijen["IC2.6"]["jaar"], rijen["IC2.6"]["berekend"]) == (100, 2013, True)
    aandeel = rijen["IC2.7"]
    assert (aandeel["waarde"], aandeel["eenheid"], aandeel["berekend"]) == (30.0, "%", True)
    # 3023 of 17210 contracts; printed per onthaalbureau from 4 to 25.
    assert aandeel["vlaams_gemiddelde"] == pytest.approx(17.6, abs=0.05)
    assert (aandeel["vlaams_jaar"], aandeel["vlaams_weging"]) == (2012, "gewogen")
    assert (aandeel["laagste"], aandeel["hoogste"]) == (4, 25)
    assert aandeel["bron"] == "Verbindingen, GIA-team, Vlaamse onderwijsinspectie, 2013, regels 3240-3260"


def test_de_caseload_wordt_aan_beide_richtgetallen_gemeten() -> None:
    rijen = _rijen(cijfers={"I1.2": Cijfer(waarde=10), "IC1.3": Cijfer(waarde=1000)})
    assert rijen["IC1.4"]["waarde"] == 100
    # 80 to 90 is not kept, at most 120 is.
    assert [norm["gehaald"] for norm in rijen["IC1.4"]["normen"]] == [False, True]


def test_uit_een_onzeker_cijfer_wordt_niets_berekend() -> None:
    rijen = _rijen(cijfers=PERSPECTIEVEN, bevindingen=[fout_bij("IC2.2")])
    assert {code: rij["waarde"] for code, rij in rijen.items() if rij["waarde"] is not None} == {
        "IC2.1": 30.0,
        "IC2.3": 10.0,
        "IC2.4": 6.0,
        "IC2.5": 4.0,
    }


def test_bij_output_telt_wat_in_het_werkboek_staat() -> None:
    cijfers = {
        "O1.1": Cijfer(waarde=70, vlaams_gemiddelde=61.5),
        "O1.3": Cijfer(waarde=88, vlaams_gemiddelde=90),
        "OC1.9": Cijfer(waarde=5.5),
    }
    rijen = _rijen(cijfers=cijfers)
    vlaams = ("vlaams_gemiddelde", "vlaams_jaar", "vlaams_weging", "laagste", "hoogste")
    kort = {code: tuple(rijen[code][sleutel] for sleutel in vlaams) for code in (*cijfers, "OC2.1")}
    assert kort == {
        # Typed by somebody; emptied by somebody; not in the werkboek: 1210 dossiers of 8 onthaalbureaus.
        "O1.1": (61.5, None, "ingevuld in het werkboek", None, None),
        "O1.3": (90, 2012, "weging niet vermeld", 80, 95),
        "OC1.9": (None, None, None, None, None),
        "OC2.1": (151.25, 2012, "gemiddeld per onthaalbureau", 33, 688),
    }


def test_in_de_werkmap_met_resultaten_staat_wat_ingevuld_en_berekend_is() -> None:
    cijfers = PERSPECTIEVEN | {"I1.1": Cijfer(status=Status.geen_gegevens), "C1.1": Cijfer(toelichting="Een vzw.")}
    profiel = bereken_profiel(beoordeling(KADER, cijfers=cijfers), KADER)
    blad = load_workbook(BytesIO(maak_resultaten(profiel, KADER)))["Alle cijfers"]
    rijen = {rij[0]: rij[1:] for rij in blad.iter_rows(min_row=5, values_only=True)}
    assert list(rijen) == ["C1.1", "I1.1", *(f"IC2.{nummer}" for nummer in range(1, 12))]
    assert rijen["C1.1"][-1] == "Een vzw."
    assert rijen["I1.1"][1:4] == (None, "aantal", "geen gegevens")
    per_bureau = "gemiddeld per onthaalbureau"
    # 3023 contracts of 8 onthaalbureaus, from 108 to 1170.
    begin, eind = ("Perspectief werkt", 30, "aantal", None, 2013), (377.875, 2012, per_bureau, 108, 1170, None)
    assert rijen["IC2.1"] == (*begin, *eind)
    assert rijen["IC2.7"][1:5] == (30, "%", "berekend", 2013)
    leeg = load_workbook(BytesIO(maak_resultaten(bereken_profiel(beoordeling(KADER), KADER), KADER)))
    assert "Alle cijfers" not in leeg.sheetnames


def test_een_kader_zonder_vlaamse_cijfers_heeft_dezelfde_sleutels() -> None:
    kader = kader_bibliotheek()
    assert _rijen(kader) == {}
    zonder = KADER.model_copy(update={"referentie": (), "normen": ()})
    rijen = _rijen(zonder, cijfers=PERSPECTIEVEN)
    assert rijen["IC2.7"]["waarde"] == 30
    assert {rij["vlaams_gemiddelde"] for rij in rijen.values()} == {None}
    assert set(rijen["IC2.7"]) == set(_rijen()["IC2.7"])


def test_een_berekende_rij_die_een_ouder_werkboek_niet_vroeg_staat_naast_vlaanderen() -> None:
    """1210 dossiers on 17210 contracts is 7,0 %: nobody emptied that, for nobody was asked."""
    bron = replace(beoordeling(KADER), niet_gevraagd=frozenset({"OC2.2", "OC2.1", "IC2.6"}))
    (rij,) = (rij for rij in bereken_profiel(bron, KADER).output if rij.code == "OC2.2")
    assert (rij.waarde, rij.vlaams_gemiddelde, rij.vlaams_jaar) == (None, 7.0, 2012)
