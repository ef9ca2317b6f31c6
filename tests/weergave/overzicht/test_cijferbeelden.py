"""The figures on the page and in the workbook of the overzicht: a dot per onthaalbureau, and all that is behind it."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.overzicht import Overzicht, Uittreksel, anonimiseer, bereken_overzicht, controleer_uittreksels
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import GOED, overal
from tests.bouwers.overzichten import KADER, cijferboek, met_cijfers, overzicht_van, willekeurig
from tests.bouwers.pdf import bladzijden_van
from tests.bouwers.voorraad import uit_voorraad
from tests.programmas import browser

KWAAD = '<script>document.title="gekraakt"</script><img src=x onerror=alert(1)>'
# O1.3 of four onthaalbureaus, the third estimated; one more has none, and one says so.
WAARDEN = {"De Brug": 80.0, "De Poort": 85.0, "De Sluis": 90.0, "De Kade": 95.0}


def _vol(aantal: int) -> tuple[Uittreksel, ...]:
    """So many bureaus with scores and figures that differ."""
    paren = zip(willekeurig(aantal), met_cijfers(aantal), strict=True)
    return tuple(replace(boek, cijfers=ander.cijfers) for boek, ander in paren)


def _een_rij() -> Overzicht:
    boeken = [
        cijferboek(
            naam,
            {"O1.3": Cijfer(waarde=waarde, status=Status.geschat if naam == "De Sluis" else Status.gemeten, jaar=2013)},
        )
        for naam, waarde in WAARDEN.items()
    ]
    zonder = cijferboek("De Molen", {"O1.3": Cijfer(status=Status.geen_gegevens)})
    ander = cijferboek("Het Anker", {"O1.3": Cijfer(waarde=70.0, status=Status.gemeten, jaar=2012)})
    return overzicht_van(*boeken, zonder, ander, cijferboek("Het Kompas", {}))


GEVALLEN: dict[str, Callable[[], Overzicht]] = {
    "een": lambda: overzicht_van(*_vol(1)),
    "twee": lambda: overzicht_van(*_vol(2)),
    "acht": lambda: overzicht_van(*_vol(8)),
    "zestig": lambda: overzicht_van(*_vol(60)),
    "kwaad": lambda: overzicht_van(
        *(
            cijferboek(
                naam,
                {code: Cijfer(waarde=nr + 1.5, status=Status.geschat, jaar=2013) for code in KADER.cijferrijen},
                scores=scores,
            )
            for nr, (naam, scores) in enumerate(
                [(KWAAD, overal(KADER, GOED)), ("x" * 255, {}), ("Onthaalbureau " * 18, {}), ("=1+1", {})]
            )
        )
    ),
}


def _pagina(overzicht: Overzicht) -> str:
    return uit_voorraad(maak_overzichtspagina, overzicht, KADER)


def _boek(overzicht: Overzicht) -> Workbook:
    return load_workbook(io.BytesIO(uit_voorraad(maak_overzichtboek, overzicht, KADER)))


def _beelden(boek: Workbook, blad: str) -> list[Any]:
    beelden: list[Any] = getattr(boek[blad], "_charts")  # noqa: B009 - openpyxl has no public name
    return beelden


def test_elk_bureau_is_een_stip_op_de_plaats_van_zijn_cijfer() -> None:
    """The axis goes from 50 (a norm) to 100 by 20: from 40 to 100, over 312 of the 360 units, 24 from the side."""
    stippen = re.findall(
        r'<circle class="stip( geschat)?" cx="([\d.]+)" cy="[\d.]+" r="5.5"><title>([^<]*)', _pagina(_een_rij())
    )
    assert [(open_, wat.split(":")[0]) for open_, _, wat in stippen] == [
        (" geschat" if naam == "De Sluis" else "", naam) for naam in WAARDEN
    ]
    verwacht = [24 + 312 * (waarde - 40) / 60 for waarde in WAARDEN.values()]
    assert [float(x) for _, x, _ in stippen] == pytest.approx(verwacht, abs=0.06)
    assert stippen[2][2] == "De Sluis: 90 % (geschat)"


def test_naast_de_stippen_staan_gemiddelde_normen_en_vlaanderen() -> None:
    teksten = re.findall(r'<text class="naam (\w+)"[^>]*>([^<]*)', _pagina(_een_rij()))
    assert sorted(teksten) == [
        ("gemiddelde", "gemiddelde 87,5"),
        ("norm", "norm minstens 50"),
        ("norm", "norm minstens 80"),
        ("vlaanderen", "Vlaanderen 2012: 90"),
    ]


def test_wie_ontbreekt_staat_er_met_naam() -> None:
    tekst = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", _pagina(_een_rij())))
    assert "2013: Gemiddelde 87,5, mediaan 87,5, van 80 tot 95 %." in tekst
    assert (
        "Alleen van een ander jaar: Het Anker. Ontbreekt bij: Het Kompas. Geen gegevens, zeggen zelf: De Molen."
        in tekst
    )
    assert "Norm aanwezigheid verplichte inburgeraars, minstens 80 %: 4 van 4." in tekst


def test_dicht_bij_elkaar_bedekt_geen_stip_een_andere() -> None:
    boeken = (cijferboek(f"B{nr}", {"O1.3": Cijfer(waarde=90.0, status=None, jaar=2013)}) for nr in range(9))
    plekken = re.findall(r'<circle class="stip" cx="([\d.]+)" cy="([\d.]+)" r="5.5"', _pagina(overzicht_van(*boeken)))
    assert len(set(plekken)) == 9


@pytest.mark.parametrize("aantal", [1, 2])
def test_een_of_twee_bureaus_krijgen_een_tabel_en_geen_beeld(aantal: int) -> None:
    pagina, boek = _pagina(overzicht_van(*_vol(aantal))), _boek(overzicht_van(*_vol(aantal)))
    assert "<h2>Cijfers</h2>" in pagina
    assert 'class="klein strookbeeld"' not in pagina
    assert "zegt een beeld niets" in pagina
    assert "Cijfers" in boek.sheetnames
    assert "Cijfers in beeld" not in boek.sheetnames


def test_zonder_cijfers_is_er_niets_van() -> None:
    overzicht = overzicht_van(*willekeurig(8))
    assert "<h2>Cijfers" not in _pagina(overzicht)
    assert "samen bekeken" not in _pagina(overzicht)
    assert not {"Cijfers", "Cijfers in beeld", "Samen bekeken"} & set(_boek(overzicht).sheetnames)


def test_het_blad_cijfers_houdt_elk_cijfer() -> None:
    overzicht = _een_rij()
    rijen = list(_boek(overzicht)["Cijfers"].iter_rows(min_row=4, values_only=True))
    koppen, nieuw = rijen[0], next(rij for rij in rijen if rij[3] == 2013)
    cellen = dict(zip(koppen, nieuw, strict=True))
    assert (cellen["Code"], cellen["n"], cellen["Gemiddelde"], cellen["Gewogen"]) == ("O1.3", 4, 87.5, None)
    assert (cellen["Mediaan"], cellen["Laagste"], cellen["Hoogste"]) == (87.5, 80, 95)
    assert (cellen["Vlaanderen"], cellen["Vlaanderen, jaar"]) == (90, 2012)
    assert cellen["Norm"] == "minstens 80 %: 4 van 4; minstens 50 %: 4 van 4"
    assert cellen["Wie ontbreekt"] == "Het Kompas; geen gegevens: De Molen; alleen van een ander jaar: Het Anker"
    assert {naam: cellen[naam] for naam in WAARDEN} == WAARDEN
    blad = _boek(overzicht)["Cijfers"]
    geschat = {cel.value for rij in blad.iter_rows(min_row=5) for cel in rij if "±" in cel.number_format}
    assert geschat == {90}


@pytest.mark.parametrize("naam", ["acht", "zestig"])
def test_elk_beeld_van_het_werkboek_heeft_alle_bureaus_en_weinig_reeksen(naam: str) -> None:
    overzicht = GEVALLEN[naam]()
    boek = _boek(overzicht)
    grafieken = _beelden(boek, "Cijfers in beeld")
    getekend = [beeld for beeld in overzicht.cijfers if beeld.n >= 3]
    assert len(grafieken) == len(getekend)
    for grafiek, beeld in zip(grafieken, getekend, strict=True):
        bereiken = [re.findall(r"\$(\d+)", reeks.xVal.numRef.f) for reeks in grafiek.series]
        punten = [int(r[-1]) - int(r[0]) + 1 for r in bereiken]
        assert sum(punten) == beeld.n + 1 + (beeld.vlaams is not None) + sum(
            len({norm.minstens, norm.hoogstens} - {None}) for norm in beeld.normen
        )
        assert len(grafiek.series) < 12


def test_de_paren_staan_op_een_eigen_blad_met_een_beeld() -> None:
    overzicht = GEVALLEN["acht"]()
    boek = _boek(overzicht)
    blad = boek["Samen bekeken"]
    genoeg = [samen for samen in overzicht.samen_bekeken if samen.n >= 3]
    assert genoeg
    assert len(_beelden(boek, "Samen bekeken")) == len(genoeg)
    teksten = {str(cel.value) for (cel,) in blad.iter_rows(max_col=1)}
    assert {samen.paar.vraag for samen in overzicht.samen_bekeken if samen.n} <= teksten
    assert {samen.toelichting for samen in overzicht.samen_bekeken if samen.n} <= teksten


def test_namen_blijven_tekst() -> None:
    overzicht = GEVALLEN["kwaad"]()
    pagina = _pagina(overzicht)
    assert "<script" not in pagina
    assert "<img" not in pagina
    assert pagina.count("&lt;script&gt;") > len(overzicht.cijfers)
    formules = [cel for blad in _boek(overzicht) for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"]
    assert formules == []


def test_anoniem_noemt_niemand() -> None:
    boeken = [replace(boek, naam=f"Geheim {nr}", sleutel=f"geheim{nr}") for nr, boek in enumerate(_vol(8))]
    gecontroleerd = anonimiseer(controleer_uittreksels(boeken, woorden=KADER.woorden), KADER)
    overzicht = bereken_overzicht(gecontroleerd.uittreksels, KADER, bevindingen=gecontroleerd.bevindingen)
    assert overzicht.cijfers
    assert "geheim" not in _pagina(overzicht).lower()
    inhoud = maak_overzichtboek(overzicht, KADER)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
        assert not [naam for naam in boek.namelist() if b"geheim" in boek.read(naam).lower()]


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", GEVALLEN)
def test_niets_steekt_buiten_de_pagina(naam: str, tmp_path: Path) -> None:
    assert browser.breder_dan_venster(_pagina(GEVALLEN[naam]()), (360, 700, 1400), tmp_path) == {}


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", ["een", "acht", "kwaad"])
def test_een_browser_opent_de_pagina_zonder_fouten(naam: str, tmp_path: Path) -> None:
    assert "<title>Overkoepelend" in browser.open_zonder_fouten(_pagina(GEVALLEN[naam]()), tmp_path, 400)


@browser.nodig
@pytest.mark.browser
def test_elke_tekst_is_heel_te_lezen(tmp_path: Path) -> None:
    assert browser.slechte_teksten(_pagina(GEVALLEN["acht"]()), (360, 1400), tmp_path) == {}


@browser.nodig
@pytest.mark.browser
def test_lange_delen_die_dicht_zijn_staan_niet_op_papier(tmp_path: Path) -> None:
    """Sixty onthaalbureaus with all their figures took 92 sheets."""
    pad, pdf = tmp_path / "o.html", tmp_path / "o.pdf"
    pad.write_text(_pagina(GEVALLEN["zestig"]()), encoding="utf-8")
    browser.als_pdf(pad, pdf)
    bladen = bladzijden_van(pdf)
    assert len(bladen) <= 25
    tekst = " ".join(" ".join(bladen).split())
    assert "Klap ze op het scherm open om ze ook af te drukken." in tekst
    assert "Bureau 59" in tekst


def test_van_heel_veel_ontbrekenden_past_de_opsomming_in_een_cel() -> None:
    """Nine hundred names of fifty signs are more than a cell holds."""
    namen = [f"Onthaalbureau met een lange naam, nummer {nr:04} {'x' * 6}" for nr in range(900)]
    gevers = [cijferboek(naam, {"O1.3": Cijfer(waarde=80.0, jaar=2013)}) for naam in namen[:3]]
    overzicht = overzicht_van(*gevers, *(cijferboek(naam, {}) for naam in namen[3:]))
    boek = _boek(overzicht)
    (rij,) = boek["Cijfers"].iter_rows(min_row=5, values_only=True)
    assert re.fullmatch(r"Onthaalbureau .*x en nog \d+", str(rij[13]))
    assert 32_000 < len(str(rij[13])) <= 32_767
    # A column for each would be more than anybody reads; below the picture they stand all.
    assert len(rij) == 14
    assert {str(cel) for (cel,) in boek["Cijfers in beeld"].iter_rows(max_col=1, values_only=True)} >= set(namen[:3])
