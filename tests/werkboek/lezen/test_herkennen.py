"""The hidden tab that says what a werkboek is: found under another name or on other rows, and never half believed."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from gia_kwaliteit import lees_werkboek
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.voorbeeld import Daad, erbij, lees_na, meldingen, ongeschonden, zet
from tests.bouwers.xlsb import schrijf_xlsb


def _hernoem(boek: Workbook) -> None:
    boek["_gia"].title = "Blad1"


def _schuif(rijen: int) -> Daad:
    def doe(boek: Workbook) -> None:
        boek["_gia"].insert_rows(1, rijen)

    return doe


# Another puntenmodel than the first shows that the tab was read.
LINEAIR = zet("_gia", B3="lineair")


@pytest.mark.parametrize(
    "daden",
    [(), (_hernoem,), (_schuif(3),), (_schuif(3), _hernoem), (_schuif(5), _hernoem), (_schuif(20),)],
    ids=["ongemoeid", "hernoemd", "drie rijen lager", "lager en hernoemd", "vijf lager en hernoemd", "twintig lager"],
)
def test_het_blad_gia_wordt_herkend_aan_zijn_naam_of_zijn_labels(daden: tuple[Daad, ...], tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, LINEAIR, *daden)
    assert erbij(beoordeling) == []
    assert beoordeling.puntenmodel == "lineair"


@pytest.mark.parametrize("label", ["A1", "A2", "A3"])
def test_een_hernoemd_blad_gia_met_een_verminkt_label_is_een_gewoon_blad(label: str, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, LINEAIR, zet("_gia", **{label: "?"}), _hernoem)
    assert [(v[0], v[1]) for v in erbij(beoordeling)] == [("kader-niet-vermeld", None), ("blad-niet-gelezen", "Blad1")]
    assert beoordeling.puntenmodel == "vlaams"
    assert "puntenmodel vlaams" in meldingen(beoordeling, "kader-niet-vermeld")[0]
    assert beoordeling.scores == ongeschonden().scores


@pytest.mark.parametrize(
    ("label", "soort"),
    [("A1", "kader-niet-vermeld"), ("A2", "ander-kader"), ("A3", "puntenmodel-niet-vermeld"), ("A4", None)],
)
def test_een_verminkt_label_op_het_blad_gia_wordt_gemeld(label: str, soort: str | None, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet("_gia", **{label: "?"}))
    gevonden = [b.id for b in beoordeling.bevindingen if b.id != "niet-gescoord"]
    assert gevonden == ([soort] if soort else [])


def test_een_blad_gia_zonder_versie_hoort_bij_geen_enkel_kader(tmp_path: Path) -> None:
    (melding,) = meldingen(lees_na(tmp_path, zet("_gia", A2=None, B2=None)), "ander-kader")
    assert "hoort bij gia-onthaalbureau, maar wordt gelezen met gia-onthaalbureau 2013.1" in melding


@pytest.mark.parametrize(
    ("versie", "soort"),
    [
        ("2013.2", "kader-nieuwer"),
        ("2013.10", "kader-nieuwer"),
        ("2013.1.1", "kader-nieuwer"),
        ("10000.1", "kader-nieuwer"),
        (2014, "kader-nieuwer"),
        (2013.2, "kader-nieuwer"),
        (2013.1, None),
        ("2013,1", None),
        ("2013.0", "ander-kader"),
        ("2012.9", "ander-kader"),
        ("2013", "ander-kader"),
        ("proef", "ander-kader"),
        ("2014.x", "ander-kader"),
    ],
)
def test_een_werkboek_van_een_nieuwere_versie_vraagt_de_nieuwste_gia(
    versie: str | float, soort: str | None, tmp_path: Path
) -> None:
    """A version is compared number by number: 2013.10 comes after 2013.9. Some programs store it as a number."""
    beoordeling = lees_na(tmp_path, zet("_gia", B2=versie))
    assert [b.id for b in beoordeling.bevindingen if b.id != "niet-gescoord"] == ([soort] if soort else [])


def test_wie_een_nieuwer_werkboek_kreeg_hoort_wat_hij_kan_doen(tmp_path: Path) -> None:
    (melding,) = meldingen(lees_na(tmp_path, zet("_gia", B2="2014.1")), "kader-nieuwer")
    assert "is gemaakt met versie 2014.1 van gia-onthaalbureau; deze gia kent hoogstens versie 2013.1." in melding
    assert "Installeer de nieuwste gia." in melding
    # A newer version of another kader says nothing about this gia.
    daad = zet("_gia", B1="bibliotheken", B2="2014.1")
    assert len(meldingen(lees_na(tmp_path, daad), "ander-kader")) == 1


def test_een_ander_kader_met_dezelfde_versie_is_een_ander_kader(tmp_path: Path) -> None:
    (melding,) = meldingen(lees_na(tmp_path, zet("_gia", B1="bibliotheken")), "ander-kader")
    assert "hoort bij bibliotheken 2013.1" in melding


def test_een_onbekend_puntenmodel_noemt_de_bekende_en_rekent_met_het_eerste(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet("_gia", B3="frans"))
    (melding,) = meldingen(beoordeling, "puntenmodel-onbekend")
    assert "“frans”; toegelaten: vlaams, lineair, vierpunt" in melding
    assert beoordeling.puntenmodel == "vlaams"


@pytest.mark.parametrize(
    ("blad", "gevonden"),
    [("_gia", ["bestand-onleesbaar"]), ("Telefoonlijst", ["geen-werkboek"])],
)
def test_een_xlsb_van_gia_waarin_geen_koppen_te_lezen_zijn_krijgt_de_raad_om_xlsx_te_bewaren(
    blad: str, gevonden: list[str], tmp_path: Path
) -> None:
    # Some programs write the texts right of the first column in a short form that is read as nothing.
    schrijf_xlsb(tmp_path / "werkboek.xlsb", {"Scoring APL": [["Code"]], blad: [["kader"], ["versie"]]})
    beoordeling = lees_werkboek(tmp_path / "werkboek.xlsb", kader_onthaalbureau())
    assert [b.id for b in beoordeling.bevindingen] == gevonden
    assert ("bewaar het opnieuw als .xlsx" in beoordeling.bevindingen[0].melding) == (blad == "_gia")
    assert beoordeling.scores == {}
