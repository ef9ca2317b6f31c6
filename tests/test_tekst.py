"""Texts of strangers: which names are the same, and what of a text reaches anybody."""

import json
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from typer.testing import CliRunner

from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kader.schalen import Niveau
from gia_kwaliteit.tekst import bronregels, naamkern, op_een_regel, toonbaar, vergelijkbaar, zelfde_tekst
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek
from tests.bouwers import VOORBEELDEN, kader_onthaalbureau
from tests.bouwers.werkboeken import open_boek

APL = "Scoring APL"
# Right-to-left override and mark, isolates, the Arabic letter mark; and what steers a terminal.
DRAAIT = "\u202e\u200f\u2066\u061c"
KEER = f"Het {DRAAIT}reknA"
ZONDER_KEER = "Het reknA"
TEKENS = st.text(st.characters(codec=None, categories=None), max_size=12)


@pytest.mark.parametrize(
    ("geschreven", "getoond"),
    [
        ("De\vBrug", "De\nBrug"),
        (
            "Eerste.\rTweede.\fDerde.\x85Vierde.\u2028Vijfde.\u2029Zesde.",
            "\n".join(("Eerste.", "Tweede.", "Derde.", "Vierde.", "Vijfde.", "Zesde.")),
        ),
        ("een\r\ntwee\n\rdrie", "een\ntwee\n\ndrie"),
        ("kolom\tkolom\nregel", "kolom\tkolom\nregel"),
        (KEER, ZONDER_KEER),
        ("\x1b[31mrood\x07\x00\x9b", "[31mrood"),
        ("half \ud83d paar\uffff", "half \ufffd paar\ufffd"),
        ("\ufeffbegin", "begin"),
        # An Arabic word keeps its own direction, Persian its non-joiner, a family its joiners.
        ("\u0639\u0631\u0628\u064a", "\u0639\u0631\u0628\u064a"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),
        ("\U0001f469\u200d\U0001f467", "\U0001f469\u200d\U0001f467"),
    ],
)
def test_van_een_tekst_is_te_zien_wat_niemand_stoort(geschreven: str, getoond: str) -> None:
    assert toonbaar(geschreven) == getoond


def test_een_naam_van_een_bestand_staat_op_een_regel() -> None:
    assert op_een_regel("de\r\nbrug\v2\u202e.xlsx") == "de brug 2.xlsx"


@given(TEKENS)
def test_wat_getoond_wordt_verandert_niet_meer_en_past_in_elk_bestand(tekst: str) -> None:
    getoond = toonbaar(tekst)
    assert toonbaar(getoond) == getoond
    getoond.encode()
    assert {teken for teken in getoond if unicodedata.category(teken) in ("Cc", "Cs")} <= {"\t", "\n"}
    draaiend = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    assert not draaiend & {unicodedata.bidirectional(teken) for teken in getoond}


@pytest.mark.parametrize(
    "ander",
    [
        "Cafe\u0301 E\u0301e\u0301n",  # NFD, as a Mac writes it
        "Caf\u00e9\u200b \u00c9\u00e9n",
        "  caf\u00e9\u00a0\u00c9\u00c9N ",
        "Caf\u00e9\r\n\u00c9\u00e9n",
        "Ca\u00adf\u00e9 \u200e\u00c9\u200d\u00e9n\u2060",
        "\uff23af\u00e9 \u00c9\u00e9n",
        "Cafe\u200b\u0301 \u00c9\u00e9n",
    ],
)
def test_wat_hetzelfde_leest_is_hetzelfde(ander: str) -> None:
    assert zelfde_tekst("Caf\u00e9 \u00c9\u00e9n", ander)
    assert not zelfde_tekst("Caf\u00e9 Een", ander)


def test_een_teken_dat_uit_letters_bestaat_leest_als_die_letters() -> None:
    assert vergelijkbaar("20 \u2103") == "20 \u00b0c"


@given(TEKENS)
def test_de_vorm_van_een_tekst_is_haar_eigen_vorm(tekst: str) -> None:
    assert vergelijkbaar(vergelijkbaar(tekst)) == vergelijkbaar(tekst)
    assert zelfde_tekst(tekst, toonbaar(tekst))
    assert zelfde_tekst(tekst, unicodedata.normalize("NFD", tekst))
    assert zelfde_tekst(tekst, unicodedata.normalize("NFC", tekst))


def test_twee_niveaus_die_hetzelfde_lezen_zijn_er_een_te_veel() -> None:
    niveaus = [Niveau(naam=naam, betekenis="Iets.", kleur="#000000") for naam in ("Caf\u00e9", "CAFE\u0301")]
    with pytest.raises(ValidationError, match="staat er meer dan één keer"):
        Schaal(naam="kwaliteit", omschrijving="Twee.", niveaus=tuple(niveaus))


def _werkboek(doel: Path, voorbeeld: str, naam: str, cellen: dict[str, str] | None = None) -> Path:
    """Save an example under another name of the onthaalbureau, with other texts on the tab of APL."""
    boek = open_boek(VOORBEELDEN / f"{voorbeeld}.xlsx")
    boek["Start"]["B5"] = naam
    for plaats, tekst in (cellen or {}).items():
        boek[APL if plaats != "B9" else "Start"][plaats] = tekst
    boek.save(doel)
    return doel


def _gia(*argumenten: str | Path, code: int = 0) -> tuple[str, str]:
    uitkomst = CliRunner().invoke(app, [str(argument) for argument in argumenten], env={"COLUMNS": "200"})
    assert uitkomst.exit_code == code, uitkomst.stderr
    return uitkomst.stdout, uitkomst.stderr


@pytest.mark.parametrize("ander", ["Cafe\u0301 E\u0301e\u0301n", "Caf\u00e9\u200b \u00c9\u00e9n"])
def test_een_onthaalbureau_is_overal_hetzelfde_hoe_zijn_naam_ook_getypt_is(ander: str, tmp_path: Path) -> None:
    eigen = _werkboek(tmp_path / "zelfevaluatie.xlsx", "zelfevaluatie", "Caf\u00e9 \u00c9\u00e9n")
    inspectie = _werkboek(tmp_path / "inspectie.xlsx", "inspectie", ander)
    uit, _ = _gia("vergelijk", eigen, inspectie, "--json")
    assert [b["id"] for b in json.loads(uit)["bevindingen"] if b["ernst"] == "fout"] == []
    _gia("verslag", eigen, "--inspectie", inspectie, "-o", tmp_path / "v.html")
    uit, _ = _gia("overzicht", eigen, inspectie, "--json")
    assert len({bureau["naam"] for bureau in json.loads(uit)["bureaus"]}) == 1


def test_een_ander_regeleinde_plakt_geen_zinnen_aan_elkaar(tmp_path: Path) -> None:
    # As Excel writes a carriage return and a vertical tab.
    cellen = {
        "E9": "Een._x000D_Twee._x000B_Drie._x000D_\nVier.\tVijf.",
        "B9": "Els Maes_x000D_Jan Peeters_x000B_An Claes",
    }
    eigen = _werkboek(tmp_path / "zelfevaluatie.xlsx", "zelfevaluatie", "De_x000B_Brug (fictief)", cellen)
    gelezen = lees_werkboek(eigen, kader_onthaalbureau())
    assert gelezen.gegevens.naam == "De Brug (fictief)"
    assert gelezen.gegevens.beoordelaars == ("Els Maes", "Jan Peeters", "An Claes")
    assert gelezen.scores["P1.DG1"].motivering == "Een.\nTwee.\nDrie.\nVier.\tVijf."
    uit, _ = _gia("vergelijk", eigen, VOORBEELDEN / "inspectie.xlsx", "--json")
    assert json.loads(uit)["zelfevaluatie"]["onthaalbureau"] == "De Brug (fictief)"


def _inhoud(pad: Path) -> str:
    """Return all text of a file, of a zip that of all its parts in XML."""
    if not zipfile.is_zipfile(pad):
        return pad.read_text(encoding="utf-8")
    with zipfile.ZipFile(pad) as archief:
        return "\n".join(archief.read(naam).decode() for naam in archief.namelist() if naam.endswith(".xml"))


@pytest.mark.lang
def test_wat_de_tekst_doet_keren_bereikt_geen_enkele_uitvoer(tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    map_.mkdir()
    # P1.DG1 gets a level that is none in a copy, so that a message quotes it; the files have such a name too.
    cellen = {"E9": KEER, "F9": KEER, "B9": KEER, "J9": KEER}
    eigen = _werkboek(map_ / f"zelf{DRAAIT}.xlsx", "zelfevaluatie", KEER, cellen)
    inspectie = _werkboek(map_ / f"ins{DRAAIT}.xlsx", "inspectie", KEER, cellen)
    stuk = _werkboek(tmp_path / f"stuk{DRAAIT}.xlsx", "inspectie", KEER, {"D9": KEER})
    teksten = list(_gia("score", eigen, "--markeer", tmp_path / "nagekeken.xlsx", "-o", tmp_path / "score.xlsx"))
    teksten += _gia("score", eigen, "--json")
    teksten += _gia("score", stuk, code=1)
    teksten += _gia("score", tmp_path / f"{DRAAIT}.xlsx", code=2)
    for einde in ("html", "xlsx"):
        teksten += _gia("vergelijk", eigen, inspectie, "-o", tmp_path / f"vergelijking.{einde}")
        teksten += _gia("overzicht", map_, "-o", tmp_path / f"overzicht.{einde}")
    for einde in ("html", "docx"):
        teksten += _gia("verslag", eigen, "--inspectie", inspectie, "-o", tmp_path / f"verslag.{einde}")
    teksten += _gia("vergelijk", eigen, inspectie, "--json")
    teksten += _gia("overzicht", map_, "--json")
    geschreven = [pad for pad in tmp_path.iterdir() if pad.is_file() and pad != stuk]
    assert len(geschreven) == 8
    # The copy that was checked is the sender's own, but for what gia adds.
    teksten += [_inhoud(pad) for pad in geschreven if pad.name != "nagekeken.xlsx"]
    assert any(ZONDER_KEER in tekst for tekst in teksten)
    for tekst in teksten:
        assert not set(DRAAIT) & set(tekst)
        assert not any(f"\\u{ord(teken):04x}" in tekst for teken in DRAAIT)


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("’t Anker", "t Anker"),
        ("De Brug", "de brug VZW"),
        ("De Brug", "De Brug (v.z.w.)"),
        ("De Brug bvba", "De Brug"),
        ("Café Één", "Cafe Een"),
        ("Sint-Jan", "Sint Jan"),
        ("Onthaal & Co.", "Onthaal Co"),
        ("vzw", "V.Z.W."),
    ],
)
def test_bijna_gelijke_namen_hebben_een_kern(een: str, ander: str) -> None:
    assert naamkern(een) == naamkern(ander) != ""


@pytest.mark.parametrize(
    ("een", "ander"),
    [("De Brug", "DeBrug"), ("De Brug", "De Burg"), ("Bureau 1", "Bureau 2"), ("Noord", "Noord-Oost"), ("vzw", "nv")],
)
def test_een_ander_woord_of_getal_is_een_andere_naam(een: str, ander: str) -> None:
    assert naamkern(een) != naamkern(ander)


@pytest.mark.parametrize(
    ("regels", "woorden"),
    [("743", "regel 743"), ("741-742", "regels 741-742"), ("741–742", "regels 741–742"), ("12, 14", "regels 12, 14")],
)
def test_een_bron_van_een_regel_heet_regel(regels: str, woorden: str) -> None:
    assert bronregels(regels) == woorden
