"""The hidden tab that says what a werkboek is: found under another name or on other rows, and never half believed."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.herkennen import Afgewezen, Herkend, herken, lees_gia_blad, vind_gia_blad
from tests.bouwers import VERSIE, kader_onthaalbureau
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
    assert f"hoort bij gia-onthaalbureau, maar wordt gelezen met gia-onthaalbureau {VERSIE}" in melding


@pytest.mark.parametrize(
    ("versie", "soort"),
    [
        ("2013.3", "kader-nieuwer"),
        ("2013.10", "kader-nieuwer"),
        ("2013.2.1", "kader-nieuwer"),
        ("10000.1", "kader-nieuwer"),
        (2014, "kader-nieuwer"),
        (2013.3, "kader-nieuwer"),
        (2013.2, None),
        ("2013,2", None),
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
    assert f"is gemaakt met versie 2014.1 van gia-onthaalbureau; deze gia kent hoogstens versie {VERSIE}." in melding
    assert "Installeer de nieuwste gia." in melding
    # A newer version of another kader says nothing about this gia.
    daad = zet("_gia", B1="bibliotheken", B2="2014.1")
    assert len(meldingen(lees_na(tmp_path, daad), "ander-kader")) == 1


@pytest.mark.parametrize(
    ("versie", "id_", "over_wijzigingen"), [("1", "pianist", True), ("1", "fluitist", False), ("", "pianist", False)]
)
def test_een_versie_die_het_kader_niet_kent_vraagt_om_wijzigingen(
    versie: str,
    id_: str,
    over_wijzigingen: bool,  # noqa: FBT001
) -> None:
    eigen = kader_onthaalbureau().model_copy(update={"id": "pianist", "versie": "2", "wijzigingen": ()})
    herkend = herken({"kader": id_, "versie": versie}, eigen, Path("an.xlsx"), heeft_invoer=True)
    assert isinstance(herkend, Afgewezen)
    melding = herkend.reden.melding
    assert (
        "wijzigingen.yaml zegt niets van versie 1, en gia criteria vergelijk OUD NIEUW" in melding
    ) is over_wijzigingen
    assert ("--kader MAP: de map van versie 1. Of laat" in melding) is over_wijzigingen


def test_een_ander_kader_met_dezelfde_versie_is_een_ander_kader(tmp_path: Path) -> None:
    (melding,) = meldingen(lees_na(tmp_path, zet("_gia", B1="bibliotheken")), "ander-kader")
    assert f"hoort bij bibliotheken {VERSIE}" in melding


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


# --- what the tab says, by hand ---

KADER = kader_onthaalbureau()
DRIE = [["kader"], ["versie"], ["puntenmodel"]]


@pytest.mark.parametrize(
    ("naam", "rijen", "gevonden"),
    [
        ("_gia", [], True),
        ("_gia", [["iets"]], True),
        ("Blad1", DRIE, True),
        ("Blad1", [*DRIE, ["inhoud"]], True),
        ("Blad1", DRIE[:2], False),
        # Eight rows are looked at, also where some are empty or hold a number.
        ("Blad1", [[], [None], [12.5], [True], [""], *DRIE], True),
        ("Blad1", [[], [None], [12.5], [True], [""], [""], *DRIE], False),
        # Only the first column has labels.
        ("Blad1", [["kader", "versie", "puntenmodel"]], False),
        ("Blad1", [["", "kader"], ["", "versie"], ["", "puntenmodel"]], False),
        # A label is shorter than 40 signs, with the spaces around it.
        ("Blad1", [["kader".ljust(39)], *DRIE[1:]], True),
        ("Blad1", [["kader".ljust(40)], *DRIE[1:]], False),
    ],
)
def test_welk_blad_zegt_wat_het_bestand_is(naam: str, rijen: list[list[object]], *, gevonden: bool) -> None:
    bladen = [Bronblad("Output", [["Code", "Waarde"]]), Bronblad(naam, rijen)]
    assert vind_gia_blad(bladen) is (bladen[1] if gevonden else None)


def test_van_het_blad_gia_telt_wat_naast_een_label_staat() -> None:
    """Only a version that became a number gets its point back."""
    rijen = [["los"], ["kader", "zorg", "nota"], ["versie", "2013,1"], ["puntenmodel", "1,5"]]
    assert lees_gia_blad(Bronblad("_gia", rijen)) == {"kader": "zorg", "versie": "2013.1", "puntenmodel": "1,5"}
    assert lees_gia_blad(None) == {}


ONS = {"kader": "gia-onthaalbureau", "versie": VERSIE}


@pytest.mark.parametrize(
    ("gia", "puntenmodel", "gevonden"),
    [
        ({}, "vlaams", ["kader-niet-vermeld"]),
        ({"puntenmodel": "lineair"}, "lineair", ["kader-niet-vermeld"]),
        ({"puntenmodel": "frans"}, "vlaams", ["kader-niet-vermeld", "puntenmodel-onbekend"]),
        (ONS, "vlaams", ["puntenmodel-niet-vermeld"]),
        (ONS | {"puntenmodel": ""}, "vlaams", ["puntenmodel-niet-vermeld"]),
        (ONS | {"puntenmodel": "lineair"}, "lineair", []),
        (ONS | {"puntenmodel": "lineair", "inhoud": "werkboek"}, "lineair", []),
        (ONS | {"puntenmodel": "frans"}, "vlaams", ["puntenmodel-onbekend"]),
    ],
)
def test_een_werkboek_van_het_kader_wordt_gelezen(gia: dict[str, str], puntenmodel: str, gevonden: list[str]) -> None:
    uitkomst = herken(gia, KADER, Path("w.xlsx"), heeft_invoer=True)
    assert isinstance(uitkomst, Herkend)
    assert (uitkomst.puntenmodel, [b.id for b in uitkomst.bevindingen]) == (puntenmodel, gevonden)


@pytest.mark.parametrize(
    ("gia", "reden", "vroeger"),
    [
        (ONS | {"inhoud": "resultaten"}, "resultatenwerkboek", None),
        (ONS | {"versie": "2012.1"}, "kader-verouderd", "2012.1"),
        (ONS | {"versie": "2012.2"}, "ander-kader", None),
        (ONS | {"versie": "2013.3"}, "kader-nieuwer", None),
        # The same version in other figures is no newer one.
        (ONS | {"versie": "2013.02"}, "ander-kader", None),
        ({"kader": "zorg", "versie": "2012.1"}, "ander-kader", None),
        ({"kader": "zorg", "versie": VERSIE}, "ander-kader", None),
        ({"kader": "zorg", "versie": "2013.3"}, "ander-kader", None),
        ({"kader": "gia-onthaalbureau"}, "ander-kader", None),
    ],
)
def test_wat_geen_werkboek_van_deze_versie_is_zegt_waarom(gia: dict[str, str], reden: str, vroeger: str | None) -> None:
    eerste = KADER.wijzigingen[0].model_copy(update={"versie": "2012.1"})
    kader = KADER.model_copy(update={"wijzigingen": (eerste, *KADER.wijzigingen)})
    uitkomst = herken(gia, kader, Path("w.xlsx"), heeft_invoer=True)
    assert isinstance(uitkomst, Afgewezen)
    assert (uitkomst.reden.id, uitkomst.vroegere_versie) == (reden, vroeger)


def test_zonder_een_tabel_om_in_te_vullen_is_het_geen_werkboek() -> None:
    uitkomst = herken(ONS, KADER, Path("w.xlsx"), heeft_invoer=False)
    assert isinstance(uitkomst, Afgewezen)
    assert uitkomst.reden.id == "geen-werkboek"
