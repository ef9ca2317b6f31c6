"""A work visit in the verslag of a werkboek: its answers stand as evidence beside what their questions touch."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from typer.testing import CliRunner

from gia_kwaliteit import laad_kader, maak_sjabloon
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.lezen import lees_verslag
from gia_kwaliteit.verslag.model import Tabel
from gia_kwaliteit.verslag.pdf import als_pdf, breekbaar
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers import CRITERIA, VOLDOENDE, kader_onthaalbureau, overal, vervang
from tests.bouwers.overzichten import schrijf_werkboek
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.werkbezoeken import ANTWOORDEN, DE_KAAI, bezoek, draaiboek, schrijf_bezoek

KADER = kader_onthaalbureau()
OVER_PROCES = "Gesprek (werkbezoek 14/03/2024, W2.1): Onthaal en opvolging."
OVER_CRITERIUM = "Gesprek (werkbezoek 14/03/2024, W2.4): 112 dossiers."
OVER_OUTPUT = "Gesprek (werkbezoek 14/03/2024, W3.7): Twee infodagen."


def _schrijf(map_: Path, soort: str = "inspectie") -> Path:
    return schrijf_werkboek(map_ / f"{soort}.xlsx", "De Kaai", overal(KADER, VOLDOENDE), soort, DE_KAAI.werkjaar)


def _maak(map_: Path, werkboek: Path | None = None, inspectie: Path | None = None) -> Verslag:
    bezoek = schrijf_bezoek(map_ / "bezoek.xlsx", **ANTWOORDEN, **{"W3.7": "Twee infodagen."})
    opgesteld = lees_verslag(werkboek or _schrijf(map_), KADER, werkbezoek=bezoek, inspectie=inspectie)
    assert opgesteld.verslag is not None, opgesteld.bevindingen
    return opgesteld.verslag


def _tabel(verslag: Verslag, begin: str) -> Tabel:
    (tabel,) = (tabel for tabel in verslag.alle_tabellen if tabel.titel.startswith(begin))
    return tabel


def _rij(tabel: Tabel, code: str) -> tuple[str, ...]:
    (rij,) = (rij for rij in tabel.rijen if rij[0] == code)
    return rij


def test_elk_antwoord_staat_bij_wat_het_raakt(tmp_path: Path) -> None:
    verslag = _maak(tmp_path)
    p10 = _tabel(verslag, "P10 ")
    assert p10.vooraf == (OVER_PROCES,)
    assert _rij(p10, "P10.5")[-1] == OVER_CRITERIUM
    assert _rij(p10, "P10.4")[-1] == "–"
    assert _rij(_tabel(verslag, "Output: uit gesprekken"), "O2.1")[-1] == OVER_OUTPUT
    # W3.7 touches P8.8 too, beside W3.3 that touches all of P8.
    assert _rij(_tabel(verslag, "P8 "), "P8.8")[-1].count("Gesprek (") == 2
    (rubriek,) = (rubriek for rubriek in verslag.rubrieken if rubriek.code == "B.werkbezoek")
    assert rubriek.titel == "Werkbezoek"
    assert rubriek.feiten[0] == "Werkbezoek op 14/03/2024, door An; Bo."
    assert rubriek.feiten[1].startswith("7 van de 30 vragen beantwoord; open: W1.1,")
    assert rubriek.feiten[3] == "Bij geen code van het kader horen W1.5 en W7.2."
    assert [rij[0] for tabel in rubriek.voorop for rij in tabel.rijen] == ["W1.5", "W7.2"]
    gegeven = [rij for tabel in rubriek.tabellen for rij in tabel.rijen]
    assert {code: antwoord for code, _, antwoord, _ in gegeven} == ANTWOORDEN | {"W3.7": "Twee infodagen."}


def test_naast_elkaar_staat_het_gesprek_bij_de_inspectie(tmp_path: Path) -> None:
    zelf = _schrijf(tmp_path, "zelfevaluatie")
    tabel = _tabel(_maak(tmp_path, werkboek=zelf, inspectie=_schrijf(tmp_path)), "P10 ")
    _, _, links, rechts = _rij(tabel, "P10.5")
    assert rechts == f"voldoende\nBewijs: {OVER_CRITERIUM}"
    assert links == "voldoende"
    assert tabel.vooraf == (OVER_PROCES,)


@pytest.mark.pdf
def test_het_gesprek_staat_in_elke_vorm(tmp_path: Path) -> None:
    verslag = _maak(tmp_path)
    pagina = als_html(verslag, KADER, Sjabloon()).decode()
    document = Document(io.BytesIO(als_word(verslag, KADER, Sjabloon())))
    cellen = "\n".join(cel.text for tabel in document.tables for rij in tabel.rows for cel in rij.cells)
    assert OVER_PROCES in [alinea.text for alinea in document.paragraphs]
    pdf = "".join(tekst_van_pdf(als_pdf(verslag, KADER, Sjabloon())).split())
    for zin in (OVER_PROCES, OVER_CRITERIUM, OVER_OUTPUT):
        assert zin in pagina
        assert zin == OVER_PROCES or zin in cellen
        assert "".join(zin.split()) in pdf.replace("\u00ad", "")


@pytest.mark.parametrize(
    ("opties", "code", "zin"),
    [
        (["--werkbezoek", "{bezoek}"], 0, ""),
        (["--werkbezoek", "{werkboek}"], 1, "inspectie.xlsx is geen werkbezoek: het kader gia-onthaalbureau"),
        (["--werkbezoek", "{map}/weg.xlsx"], 2, "weg.xlsx bestaat niet."),
        (["--werkbezoek", "{ander}"], 1, "inspectie.xlsx gaat over “De Kaai” en ander.xlsx over “De Vaart”."),
    ],
)
def test_de_opdracht_zegt_wat_er_aan_een_bezoek_scheelt(opties: list[str], code: int, zin: str, tmp_path: Path) -> None:
    paden = {
        "map": tmp_path,
        "werkboek": _schrijf(tmp_path),
        "bezoek": schrijf_bezoek(tmp_path / "bezoek.xlsx"),
        "ander": schrijf_bezoek(tmp_path / "ander.xlsx", naam="De Vaart"),
    }
    doel = tmp_path / "v.html"
    getypt = [optie.format(**paden) for optie in opties]
    uitkomst = CliRunner().invoke(app, ["verslag", str(paden["werkboek"]), *getypt, "-o", str(doel)])
    assert uitkomst.exit_code == code, uitkomst.output
    assert zin in " ".join(uitkomst.stderr.split())
    assert doel.exists() == (code == 0)
    assert code or OVER_PROCES in doel.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("opties", "code", "zin"),
    [
        (["--kader-werkbezoek", "{map}/bezoekkader"], 0, ""),
        (
            [],
            1,
            "eigen-bezoek; het is gelezen met gia-onthaalbureau. Geef met --kader-werkbezoek het kader op",
        ),
        (
            ["--kader-werkbezoek", "werkbezoek"],
            1,
            "bezoek.xlsx hoort bij het kader eigen-bezoek; het is gelezen met werkbezoek.",
        ),
        (["--kader-werkbezoek", "{map}/weg"], 2, "bij --kader-werkbezoek bestaat niet."),
    ],
)
def test_een_bezoek_van_een_eigen_kader_noemt_dat_kader(opties: list[str], code: int, zin: str, tmp_path: Path) -> None:
    eigen = tmp_path / "bezoekkader"
    shutil.copytree(CRITERIA.parent / "werkbezoek", eigen)
    vervang(eigen / "kader.yaml", "id: werkbezoek", "id: eigen-bezoek")
    kader = laad_kader(eigen)
    pad = tmp_path / "bezoek.xlsx"
    antwoord = replace(bezoek(), kader_id=kader.id, kader_versie=kader.versie)
    pad.write_bytes(maak_sjabloon(kader, beoordeling=antwoord))
    doel, getypt = tmp_path / "v.html", [optie.format(map=tmp_path) for optie in opties]
    opdracht = ["verslag", str(_schrijf(tmp_path)), "--werkbezoek", str(pad), *getypt, "-o", str(doel)]
    uitkomst = CliRunner().invoke(app, opdracht)
    assert uitkomst.exit_code == code, uitkomst.output
    assert zin in " ".join(uitkomst.stderr.split())
    assert doel.exists() == (code == 0)
    assert code or OVER_PROCES in doel.read_text(encoding="utf-8")


def test_een_kader_van_een_bezoek_hoort_bij_een_bezoek(tmp_path: Path) -> None:
    opdracht = ["verslag", str(_schrijf(tmp_path)), "--kader-werkbezoek", "werkbezoek", "-o", str(tmp_path / "v.html")]
    uitkomst = CliRunner().invoke(app, opdracht)
    assert (uitkomst.exit_code, "hoort bij --werkbezoek." in uitkomst.stderr) == (2, True)


def test_een_bezoek_hoort_bij_een_werkboek(tmp_path: Path) -> None:
    _schrijf(tmp_path)
    opdracht = ["verslag", str(tmp_path), "--werkbezoek", str(tmp_path / "bezoek.xlsx"), "-o", str(tmp_path / "uit")]
    uitkomst = CliRunner().invoke(app, opdracht)
    assert uitkomst.exit_code == 2
    assert "--werkbezoek hoort bij één werkboek." in " ".join(uitkomst.stderr.split())


def test_het_verslag_van_een_bezoek_heet_zoals_in_het_rapport(tmp_path: Path) -> None:
    bezoek = schrijf_bezoek(tmp_path / "bezoek.xlsx")
    uitkomst = CliRunner().invoke(app, ["verslag", str(bezoek), "-o", str(tmp_path / "v.html")])
    assert uitkomst.exit_code == 0, uitkomst.output
    pagina = (tmp_path / "v.html").read_text(encoding="utf-8")
    assert '<p class="boven">Verslag over werkbezoek OB</p>' in pagina
    # Another kader keeps the title of the house style.
    huisstijl = Sjabloon().huisstijl
    assert huisstijl.voor(draaiboek()).titel != huisstijl.voor(KADER).titel == "Verslag over de kwaliteit"


def test_op_het_scherm_staat_wie_er_was_en_wat_er_gezegd_is(tmp_path: Path) -> None:
    uitkomst = CliRunner().invoke(app, ["score", str(schrijf_bezoek(tmp_path / "bezoek.xlsx"))])
    assert uitkomst.exit_code == 0, uitkomst.output
    regels = [regel.strip() for regel in uitkomst.stdout.splitlines()]
    assert "Inspecteurs: An; Bo" in regels
    blok = regels.index("W4 Samenwerking NT2-aanbieders")
    assert regels[blok + 1].startswith("W4.1")
    assert regels[blok + 2] == "Twee halve dagen zitdag."
    # A rubriek of which nothing was answered is not there.
    assert not [regel for regel in regels if regel.startswith("W6")]


def test_een_lang_woord_breekt_na_een_schuine_streep() -> None:
    woorden = ["integratiediensten/integratiecentra?", "kort/woord", "x" * 45]
    stukken = [woord.split("\u200b") for woord in breekbaar(woorden)]
    assert stukken == [["integratiediensten/", "integratiecentra?"], ["kort/woord"], ["x" * 20, "x" * 25]]
