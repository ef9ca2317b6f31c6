"""The figures of the sector over the years: worked out by hand, and as people and programs see them."""

import json
from io import BytesIO, StringIO

from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Overzicht, als_json, bereken_overzicht
from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.weergave.overzicht.cijferevolutie import evolutiebeelden, toon_cijferevolutie
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers.overzichten import KADER, ZELF, cijferboek

EERST, LATER = "2013-2014", "2014-2015"


def _cijfers(jaar: int | None, **waarden: float) -> dict[str, Cijfer]:
    return {code.replace("_", "."): Cijfer(waarde=waarde, jaar=jaar) for code, waarde in waarden.items()}


def _overzicht(werkjaar: str | None = LATER) -> Overzicht:
    boeken = (
        cijferboek("A & <b>", _cijfers(2013, O1_3=80, IC3_1=100, IC3_2=10), werkjaar=EERST),
        cijferboek("A & <b>", _cijfers(2014, O1_3=90, IC3_1=240, IC3_2=12), werkjaar=LATER),
        cijferboek("B", _cijfers(2014, O1_3=70, IC3_1=60, IC3_2=3), werkjaar=LATER),
        cijferboek("C", _cijfers(2013, O1_3=88, O1_1=50), werkjaar=EERST),
        cijferboek("C", _cijfers(None, O1_3=99), werkjaar=LATER),
        cijferboek("A & <b>", _cijfers(2010, O1_3=1), werkjaar=EERST, soort=ZELF),
    )
    return bereken_overzicht(boeken, KADER, soort=boeken[0].soort, werkjaar=werkjaar)


def test_elk_jaar_telt_wie_er_dan_een_cijfer_van_geeft() -> None:
    # O1.3: 80 and 88 of 2013, 90 and 70 of 2014, and Vlaanderen 90 in 2012; the 99 of C has no year.
    # Of the cursisten 100 / 10 in 2013, then 300 / 15 = 20 taken together and (20 + 20) / 2 one by one.
    evoluties = {evolutie.code: evolutie for evolutie in _overzicht().cijferevoluties}
    assert list(evoluties) == ["IC3.1", "IC3.2", "IC3.3", "O1.3"]
    deelname = evoluties["O1.3"]
    assert deelname.jaren == (2012, 2013, 2014)
    assert deelname.gemiddelden == (None, 84, 80)
    assert deelname.aantallen == (0, 2, 2)
    assert deelname.bureaus == {"A & <b>": (None, 80, 90), "B": (None, None, 70), "C": (None, 88, None)}
    assert [beeld.waarde if beeld else None for beeld in deelname.vlaams] == [90, None, None]
    assert [norm.minstens for norm in deelname.normen] == [80, 50]
    groep = evoluties["IC3.3"]
    assert (groep.jaren, groep.gewogen, groep.gemiddelden) == ((2012, 2013, 2014), (None, 10, 20), (None, 10, 20))


def test_de_keuze_van_een_werkjaar_laat_de_andere_jaren_staan() -> None:
    assert _overzicht(LATER).cijferevoluties == _overzicht(EERST).cijferevoluties == _overzicht(None).cijferevoluties
    een_jaar = bereken_overzicht([cijferboek("A", _cijfers(2013, O1_3=80))], KADER)
    assert een_jaar.cijferevoluties == ()  # with Vlaanderen of 2012 alone nothing of a bureau changes


def test_scherm_json_bladzijde_en_rekenblad_geven_hetzelfde() -> None:
    overzicht = _overzicht()
    uit = StringIO()
    toon_cijferevolutie(Console(file=uit, width=80, force_terminal=True, color_system=None), overzicht, KADER)
    regels = [" ".join(regel.split()) for regel in uit.getvalue().splitlines()]
    assert max(map(len, uit.getvalue().splitlines())) <= 80
    eigen = next(nummer for nummer, regel in enumerate(regels) if regel.startswith("O1.3"))
    assert any(regel.endswith("– 84,0 % (2) 80,0 % (2)") for regel in regels[eigen : eigen + 3])
    assert "Vlaanderen 90,0 % – –" in regels
    rij = next(rij for rij in json.loads(als_json(overzicht))["cijferevoluties"] if rij["code"] == "O1.3")
    assert (rij["jaren"], rij["gemiddelden"], rij["aantallen"]) == ([2012, 2013, 2014], [None, 84, 80], [0, 2, 2])
    assert rij["bureaus"]["B"] == [None, None, 70]
    assert [van["waarde"] if van else None for van in rij["vlaanderen"]] == [90, None, None]
    pagina = maak_overzichtspagina(overzicht, KADER)
    assert "Gemiddeld 84,0 % in 2013 (n=2), 80,0 % in 2014 (n=2). Vlaanderen 90,0 % in 2012" in pagina
    assert "A & <b>" not in pagina
    blad = load_workbook(BytesIO(maak_overzichtboek(overzicht, KADER)))["Evolutie cijfers"]
    tabel = {(rij[0], rij[3]): rij[4:] for rij in blad.iter_rows(min_row=5, values_only=True)}
    assert tabel["O1.3", "Vlaanderen"] == (90, None, None)
    assert tabel["O1.3", "gemiddelde"] == (None, 84, 80)
    assert tabel["O1.3", "n"] == (None, 2, 2)
    assert tabel["O1.3", "A & <b>"] == (None, 80, 90)
    assert tabel["IC3.3", "gewogen gemiddelde"] == (None, 10, 20)


def test_naast_een_gewogen_cijfer_van_vlaanderen_staat_een_gewogen_gemiddelde() -> None:
    # Of 2014 (240 + 30) / (12 + 3) = 18, and (20 + 10) / 2 = 15 one by one; Vlaanderen 18257 / 1248 = 14.6 is weighted.
    boeken = (
        cijferboek("A", _cijfers(2013, IC3_1=100, IC3_2=10, O1_3=80), werkjaar=EERST),
        cijferboek("A", _cijfers(2014, IC3_1=240, IC3_2=12, O1_3=80), werkjaar=LATER),
        cijferboek("B", _cijfers(2014, IC3_1=30, IC3_2=3, O1_3=90), werkjaar=LATER),
    )
    overzicht = bereken_overzicht(boeken, KADER, werkjaar=LATER)
    groep = next(evolutie for evolutie in overzicht.cijferevoluties if evolutie.code == "IC3.3")
    assert (groep.midden, groep.gewogen, groep.gemiddelden) == ((None, 10, 18), (None, 10, 18), (None, 10, 15))
    uit = StringIO()
    toon_cijferevolutie(Console(file=uit, width=140), overzicht, KADER)
    regels = [" ".join(regel.split()) for regel in uit.getvalue().splitlines()]
    assert "IC3.3 Gemiddelde groepsgrootte MO (cursisten per groep), gewogen – 10 (1) 18 (2)" in regels
    assert any(regel.startswith("O1.3") and regel.endswith("– 80,0 % (1) 85,0 % (2)") for regel in regels)
    pagina = maak_overzichtspagina(overzicht, KADER)
    assert "<small>Gewogen gemiddelde 10 in 2013 (n=1), 18 in 2014 (n=2). Vlaanderen 14,6 in 2012 (gewogen)." in pagina
    assert "<small>Gemiddeld 80,0 % in 2013 (n=1), 85,0 % in 2014 (n=2)." in pagina
    lijn = next(beeld for beeld in evolutiebeelden(overzicht) if beeld.evolutie.code == "IC3.3").beeld.lijnen[-1]
    assert lijn.naam == "gewogen gemiddelde"


def test_een_lijn_breekt_waar_een_jaar_ontbreekt() -> None:
    beeld = next(beeld for beeld in evolutiebeelden(_overzicht()) if beeld.evolutie.code == "O1.3").beeld
    paden = {lijn.naam: lijn.pad for lijn in beeld.lijnen}
    assert paden["A & <b>"].count("L") == paden["A & <b>"].count("M") == 1
    (midden, jaar), (rechts, laatste) = beeld.jaren[1:]
    assert (jaar, laatste) == (2013, 2014)
    # One year alone is a dash of eight units around its place.
    assert paden["C"].startswith(f"M{midden - 4} ")
    assert f"L{midden + 4} " in paden["C"]
    assert paden["A & <b>"].split("L")[1].startswith(f"{rechts} ")


def test_zonder_twee_jaren_staat_er_niets() -> None:
    overzicht = bereken_overzicht([cijferboek("A", _cijfers(2013, O1_3=80))], KADER)
    uit = StringIO()
    toon_cijferevolutie(Console(file=uit), overzicht, KADER)
    assert uit.getvalue() == ""
    assert "Evolutie van de cijfers" not in maak_overzichtspagina(overzicht, KADER)
    assert "Evolutie cijfers" not in load_workbook(BytesIO(maak_overzichtboek(overzicht, KADER))).sheetnames


def test_van_heel_veel_onthaalbureaus_wordt_alleen_het_gemiddelde_getekend() -> None:
    boeken = [
        cijferboek(f"Bureau {nummer}", _cijfers(2013 + jaar, O1_3=80), werkjaar=(EERST, LATER)[jaar])
        for nummer in range(251)
        for jaar in (0, 1)
    ]
    for aantal, lijnen in ((250, 251), (251, 1)):
        overzicht = bereken_overzicht(boeken[: 2 * aantal], KADER, werkjaar=LATER)
        (beeld,) = evolutiebeelden(overzicht)
        assert len(beeld.beeld.lijnen) == lijnen
        assert ("staat alleen het gemiddelde er" in maak_overzichtspagina(overzicht, KADER)) is (lijnen == 1)
