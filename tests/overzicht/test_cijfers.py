"""The figures of an overzicht: as pandas computes them, by hand, and of every onthaalbureau once per row and year."""

import io
import random
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Gegevens, Keuze, Overzicht, bereken_overzicht, lees_overzicht
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Status, Werkboekstand
from gia_kwaliteit.bevinding import Bevindingsoort, Ernst
from gia_kwaliteit.kader import Kader, vroeger_kader
from gia_kwaliteit.overzetting import zet_over
from gia_kwaliteit.overzicht import Cijferbeeld, Uittreksel, anonimiseer, controleer_uittreksels, nieuwste_cijfers
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.overzicht.cijfers import toon_cijfers
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet
from tests.bouwers import GOED, beoordeling, fout_bij, kader_bibliotheek
from tests.bouwers.overzichten import (
    INSPECTIE,
    KADER,
    ZELF,
    ZONDER_CIJFERS,
    cijferboek,
    met_cijfers,
    overzicht_van,
    uittreksel,
    willekeurige_cijfers,
)
from tests.bouwers.werkboeken import geschreven


def _beeld(overzicht: Overzicht, code: str, jaar: int | None = 2012) -> Cijferbeeld:
    (beeld,) = (beeld for beeld in overzicht.cijfers if (beeld.code, beeld.jaar) == (code, jaar))
    return beeld


def _mo(cursisten: float, groepen: float, jaar: int | None = 2012) -> dict[str, Cijfer]:
    return {"IC3.1": Cijfer(waarde=cursisten, jaar=jaar), "IC3.2": Cijfer(waarde=groepen, jaar=jaar)}


def _getypt(aantal: int, zaad: int) -> pd.DataFrame:
    """Return what the bureaus of `met_cijfers` typed, a row for each figure."""
    toeval = random.Random(zaad)
    rijen = [
        (f"Bureau {nummer:02}", code, cijfer.waarde, cijfer.jaar, cijfer.status)
        for nummer in range(aantal)
        for code, cijfer in willekeurige_cijfers(toeval).items()
    ]
    return pd.DataFrame(rijen, columns=["bureau", "code", "waarde", "jaar", "status"])


@pytest.mark.parametrize("aantal", [1, 2, 8, 60])
def test_elk_getypt_cijfer_is_samengevat_zoals_pandas_het_doet(aantal: int) -> None:
    for zaad in (1, 2, 3):
        overzicht = overzicht_van(*met_cijfers(aantal, zaad))
        getypt = _getypt(aantal, zaad)
        waarden = getypt.dropna(subset="waarde")
        groepen = {
            (code, None if pd.isna(jaar) else int(jaar)): groep
            for (code, jaar), groep in waarden.groupby(["code", "jaar"], dropna=False)
        }
        beelden = {(b.code, b.jaar): b for b in overzicht.cijfers if not b.berekend}
        assert beelden.keys() == groepen.keys()
        for sleutel, groep in groepen.items():
            beeld, reeks = beelden[sleutel], groep["waarde"]
            per_bureau = groep.astype(object).where(groep.notna(), None).set_index("bureau")
            assert {naam: c.waarde for naam, c in beeld.per_bureau.items()} == per_bureau["waarde"].to_dict()
            assert {naam: c.status for naam, c in beeld.per_bureau.items()} == per_bureau["status"].to_dict()
            assert (beeld.n, beeld.minimum, beeld.maximum) == (len(reeks), reeks.min(), reeks.max())
            assert (beeld.gemiddelde, beeld.mediaan) == pytest.approx((reeks.mean(), reeks.median()))
            assert (beeld.gewogen, beeld.teller, beeld.noemer) == (None, None, None)
            van_rij = getypt[getypt["code"] == sleutel[0]]
            bureaus = {f"Bureau {nummer:02}" for nummer in range(aantal)}
            met = set(van_rij.dropna(subset="waarde")["bureau"])
            assert set(beeld.ontbrekend) == bureaus - met
            assert set(beeld.ander_jaar) == met - set(groep["bureau"])
            assert set(beeld.geen_gegevens) == set(van_rij[van_rij["status"] == "geen gegevens"]["bureau"])
            assert beeld.n + len(beeld.ander_jaar) + len(beeld.ontbrekend) == aantal


@pytest.mark.parametrize("aantal", [1, 2, 8, 60])
def test_elk_berekend_cijfer_volgt_uit_wat_getypt_is(aantal: int) -> None:
    overzicht = overzicht_van(*met_cijfers(aantal, 4))
    getypt = _getypt(aantal, 4).dropna(subset="waarde")
    waarden = getypt.pivot_table(index="bureau", columns="code", values="waarde")
    jaren = getypt.assign(jaar=getypt["jaar"].fillna(0)).pivot_table(index="bureau", columns="code", values="jaar")
    rij = KADER.cijferrijen["IC3.3"]
    delen = [rij.teller, rij.noemer]
    assert delen == ["IC3.1", "IC3.2"]
    if not set(delen) <= set(waarden.columns):
        assert not [beeld for beeld in overzicht.cijfers if beeld.code == "IC3.3"]
        return
    beide = waarden[delen].dropna()
    beide = beide[beide["IC3.2"] != 0]
    # Of one year where both are; else of none.
    jaar = jaren.loc[beide.index, delen]
    van = jaar["IC3.1"].where(jaar["IC3.1"] == jaar["IC3.2"], 0).astype(int)
    for jaartal, groep in beide.groupby(van):
        beeld = _beeld(overzicht, "IC3.3", jaartal or None)
        reeks = groep["IC3.1"] / groep["IC3.2"]
        assert {naam: c.waarde for naam, c in beeld.per_bureau.items()} == pytest.approx(reeks.to_dict())
        assert beeld.gemiddelde == pytest.approx(reeks.mean())
        assert beeld.gewogen == pytest.approx(groep["IC3.1"].sum() / groep["IC3.2"].sum())
        assert (beeld.teller, beeld.noemer) == pytest.approx((groep["IC3.1"].sum(), groep["IC3.2"].sum()))
    assert sum(beeld.n for beeld in overzicht.cijfers if beeld.code == "IC3.3") == len(beide)


def test_gewogen_telt_wie_meer_heeft_voor_meer() -> None:
    boeken = [
        cijferboek("A", _mo(100, 10)),  # 10
        cijferboek("B", _mo(900, 30)),  # 30
        cijferboek("C", _mo(50, 2)),  # 25
        # Nothing to divide by: no group size, and in neither sum.
        cijferboek("D", _mo(5000, 0)),
        cijferboek("E", {"IC3.1": Cijfer(waarde=7000.0, jaar=2012)}),
    ]
    beeld = _beeld(overzicht_van(*boeken), "IC3.3")
    # By hand: (10 + 30 + 25) / 3; (100 + 900 + 50) / (10 + 30 + 2) = 1050 / 42.
    assert (beeld.gemiddelde, beeld.gewogen, beeld.mediaan) == (65 / 3, 25.0, 25.0)
    assert (beeld.n, beeld.teller, beeld.noemer, beeld.minimum, beeld.maximum) == (3, 1050, 42, 10, 30)
    assert beeld.ontbrekend == ("D", "E")


def test_een_aandeel_is_gewogen_in_procent() -> None:
    def perspectieven(werkt: float, rest: float) -> dict[str, Cijfer]:
        waarden = (werkt, rest, 0.0, 0.0, 0.0)
        return {f"IC2.{nummer}": Cijfer(waarde=waarde, jaar=2013) for nummer, waarde in enumerate(waarden, start=1)}

    boeken = [
        cijferboek("A", perspectieven(30, 70)),
        cijferboek("B", perspectieven(90, 810)),
    ]
    overzicht = overzicht_van(*boeken)
    beeld = _beeld(overzicht, "IC2.7", 2013)
    # By hand: 30 % and 10 %, so 20 %; 120 of 1000 is 12 %.
    assert (beeld.gemiddelde, beeld.gewogen) == (20.0, 12.0)
    # The year of the report stands beside it: 3023 of 17210.
    assert beeld.vlaams is not None
    assert (beeld.vlaams.jaar, round(beeld.vlaams.waarde, 1)) == (2012, 17.6)
    assert _beeld(overzicht, "IC2.6", 2013).gewogen is None


def test_een_cijfer_zonder_jaar_staat_apart_en_achteraan() -> None:
    boeken = [
        cijferboek("A", {"O1.3": Cijfer(waarde=80.0)}),
        cijferboek("B", {"O1.3": Cijfer(waarde=90.0, jaar=2013)}),
        cijferboek("C", {"O1.3": Cijfer(waarde=70.0, jaar=2011)}),
    ]
    beelden = overzicht_van(*boeken).cijfers
    assert [(beeld.jaar, beeld.wanneer, list(beeld.per_bureau)) for beeld in beelden] == [
        (2011, "2011", ["C"]),
        (2013, "2013", ["B"]),
        (None, "jaar niet vermeld", ["A"]),
    ]
    assert [beeld.ander_jaar for beeld in beelden] == [("A", "B"), ("A", "C"), ("B", "C")]
    assert nieuwste_cijfers(beelden) == {"O1.3": beelden[1]}
    assert nieuwste_cijfers(beelden[2:]) == {"O1.3": beelden[2]}


def test_het_vlaamse_cijfer_is_dat_van_het_jaar_en_anders_het_nieuwste() -> None:
    reeks = KADER.vlaamse_reeksen["IC2.1"]
    assert [beeld.jaar for beeld in reeks[:2]] == [2011, 2012]
    cijfers = {jaar: {"IC2.1": Cijfer(waarde=300.0, jaar=jaar)} for jaar in (2010, 2011)}
    overzicht = overzicht_van(*(cijferboek(str(jaar), per_jaar) for jaar, per_jaar in cijfers.items()))
    assert [beeld.vlaams for beeld in overzicht.cijfers] == [reeks[-1], reeks[0]]


def test_van_een_norm_is_bekend_hoeveel_cijfers_eraan_voldoen() -> None:
    # 80 % of those who must come, and 50 % of those who may: a figure that is just enough, is enough.
    normen = KADER.normen_bij("O1.3")
    assert {norm.minstens for norm in normen} >= {80.0}
    waarden = {"A": 79.9, "B": 80.0, "C": 49.9, "D": 95.0}
    boeken = [cijferboek(naam, {"O1.3": Cijfer(waarde=waarde, jaar=2012)}) for naam, waarde in waarden.items()]
    code = "O1.3"
    beeld = _beeld(overzicht_van(*boeken), code)
    assert beeld.normen == normen
    for norm in normen:
        laagste, hoogste = norm.minstens or float("-inf"), norm.hoogstens or float("inf")
        assert beeld.hoeveel_halen(norm) == sum(laagste <= waarde <= hoogste for waarde in waarden.values())


def test_een_onzeker_cijfer_telt_nergens_mee_en_wat_eruit_volgt_ook_niet() -> None:
    boek = cijferboek("A", _mo(100, 10), bevindingen=[fout_bij("IC3.1")])
    overzicht = overzicht_van(boek, cijferboek("B", _mo(60, 4)))
    assert [(beeld.code, list(beeld.per_bureau), beeld.ontbrekend) for beeld in overzicht.cijfers] == [
        ("IC3.1", ["B"], ("A",)),
        ("IC3.2", ["A", "B"], ()),
        ("IC3.3", ["B"], ("A",)),
    ]


def test_een_onthaalbureau_telt_per_jaar_een_keer_mee_met_zijn_laatste_cijfer() -> None:
    boeken = [
        cijferboek("A", _mo(100, 10), soort=ZELF, werkjaar="2012-2013"),
        cijferboek("A", _mo(110, 10), soort=INSPECTIE, werkjaar="2012-2013"),
        cijferboek("A", {"IC3.1": Cijfer(waarde=120.0, jaar=2012)}, soort=ZELF, werkjaar="2013-2014"),
        cijferboek("B", _mo(200, 5)),
    ]
    overzicht = overzicht_van(*reversed(boeken))
    cursisten, groepen, grootte = overzicht.cijfers
    assert {naam: cijfer.waarde for naam, cijfer in cursisten.per_bureau.items()} == {
        "A (zelfevaluatie 2013-2014)": 120.0,
        "B": 200.0,
    }
    assert cursisten.gemiddelde == 160.0
    assert [*groepen.per_bureau] == ["A (inspectie 2012-2013)", "B"]
    # The share and its parts are of one beoordeling: (110 + 200) / (10 + 5).
    assert (grootte.per_bureau["A (inspectie 2012-2013)"].waarde, grootte.gewogen) == (11.0, 310 / 15)
    (melding,) = (b.melding for b in overzicht.bevindingen if b.id == Bevindingsoort.cijfers_verschillen)
    assert "IC3.1 van 2012 van A is 100 in de zelfevaluatie van 2012-2013, 110 in de inspectie van 2012-2013" in melding
    assert "120 in de zelfevaluatie van 2013-2014" in melding
    assert "IC3.2" not in melding
    assert "IC3.3" not in melding


def test_dezelfde_cijfers_in_twee_beoordelingen_verschillen_niet() -> None:
    boeken = [cijferboek("A", _mo(100, 10), soort=soort) for soort in (ZELF, INSPECTIE)]
    overzicht = overzicht_van(*boeken)
    assert [beeld.n for beeld in overzicht.cijfers] == [1, 1, 1]
    assert Bevindingsoort.cijfers_verschillen not in [b.id for b in overzicht.bevindingen]


def test_wie_alleen_in_een_andere_beoordeling_een_cijfer_heeft_ontbreekt_niet() -> None:
    boeken = [
        cijferboek("A", _mo(100, 10), soort=ZELF),
        cijferboek("A", {}),
        cijferboek("B", {"IC3.1": Cijfer(status=Status.geen_gegevens)}),
    ]
    cursisten, groepen, _ = overzicht_van(*boeken).cijfers
    assert (cursisten.ontbrekend, cursisten.geen_gegevens) == (("B",), ("B",))
    assert (groepen.ontbrekend, groepen.geen_gegevens) == (("B",), ())


def test_van_veel_verschillen_staan_er_twaalf_en_hoeveel_het_er_nog_zijn() -> None:
    typen = [code for code, rij in KADER.cijferrijen.items() if not rij.is_berekend][:15]
    boeken = [
        cijferboek("A", {code: Cijfer(waarde=waarde) for code in typen}, soort=soort)
        for soort, waarde in ((ZELF, 1.0), (INSPECTIE, 2.0))
    ]
    (melding,) = (b.melding for b in overzicht_van(*boeken).bevindingen if b.id == Bevindingsoort.cijfers_verschillen)
    assert (melding.count("zonder jaar van A is 1 in de"), "en zo nog 3." in melding) == (12, True)


def test_soort_en_werkjaar_kiezen_ook_de_cijfers() -> None:
    boeken = [
        cijferboek("A", _mo(100, 10), soort=ZELF),
        cijferboek("A", _mo(300, 10), soort=INSPECTIE),
        cijferboek("A", _mo(500, 10), soort=INSPECTIE, werkjaar="2012-2013"),
    ]
    for soort, werkjaar, verwacht in (
        (ZELF, None, 100.0),
        (INSPECTIE, None, 300.0),
        (None, "2012-2013", 500.0),
        (None, None, 300.0),
    ):
        overzicht = bereken_overzicht(boeken, KADER, soort=soort, werkjaar=werkjaar)
        assert _beeld(overzicht, "IC3.1").maximum == verwacht


def test_zonder_namen_zijn_de_cijfers_dezelfde() -> None:
    boeken = [*met_cijfers(8), cijferboek("Bureau 03", _mo(1, 2), soort=ZELF)]
    gecontroleerd = controleer_uittreksels(boeken, woorden=KADER.woorden)
    met, zonder = (bereken_overzicht(g.uittreksels, KADER) for g in (gecontroleerd, anonimiseer(gecontroleerd, KADER)))
    for een, ander in zip(met.cijfers, zonder.cijfers, strict=True):
        assert (een.code, een.jaar, een.n, een.gemiddelde, een.gewogen) == (
            *(ander.code, ander.jaar, ander.n),
            *(ander.gemiddelde, ander.gewogen),
        )
        assert sorted(c.waarde for c in een.per_bureau.values()) == sorted(c.waarde for c in ander.per_bureau.values())
    assert "Bureau" not in str(overzicht_als_gegevens(zonder)["cijfers"])


@pytest.mark.parametrize("kader", [KADER, ZONDER_CIJFERS, kader_bibliotheek()], ids=["leeg", "zonder", "ander"])
def test_zonder_cijfers_is_er_niets(kader: Kader) -> None:
    overzicht = overzicht_van(uittreksel("A", {}, kader=kader), uittreksel("B", {}, kader=kader), kader=kader)
    assert overzicht.cijfers == ()
    assert overzicht_als_gegevens(overzicht)["cijfers"] == []
    assert overzicht_van(kader=kader).cijfers == ()


def test_de_cijfers_van_een_bureau_zijn_op_te_zoeken() -> None:
    beeld = _beeld(overzicht_van(*met_cijfers(8)), "IC3.1")
    assert len(list(beeld.per_bureau)) == beeld.n < 8
    assert dict(beeld.per_bureau.items()) == {naam: beeld.per_bureau[naam] for naam in beeld.per_bureau}
    assert list(beeld.per_bureau.values()) == [beeld.per_bureau[naam] for naam in beeld.per_bureau]
    weg = ({f"Bureau {nummer:02}" for nummer in range(8)} - set(beeld.per_bureau)).pop()
    for naam in (weg, "Niemand"):
        assert naam not in beeld.per_bureau
        with pytest.raises(KeyError):
            beeld.per_bureau[naam]


def test_de_json_van_de_cijfers() -> None:
    boeken = [
        cijferboek("A", {"O1.3": Cijfer(waarde=80.0, jaar=2013, status=Status.geschat)}),
        cijferboek("B", {"O1.3": Cijfer(waarde=95.0, jaar=2013)}),
        cijferboek("C", {"O1.3": Cijfer(status=Status.geen_gegevens)}),
    ]
    (rij,) = overzicht_als_gegevens(overzicht_van(*boeken))["cijfers"]
    vlaams = KADER.vlaamse_reeksen["O1.3"][-1]
    normen = rij.pop("normen")
    assert [(norm["code"], norm["gehaald"]) for norm in normen] == [
        (norm.code, sum(norm.gehaald(waarde) for waarde in (80.0, 95.0))) for norm in KADER.normen_bij("O1.3")
    ]
    assert rij == {
        "code": "O1.3",
        "jaar": 2013,
        "eenheid": "%",
        "n": 2,
        "gemiddelde": 87.5,
        "gewogen": None,
        "mediaan": 87.5,
        "minimum": 80.0,
        "maximum": 95.0,
        "per_bureau": {"A": 80.0, "B": 95.0},
        "naam": "De mate waarin de inburgeraars deelnemen aan de lessen MO.",
        "berekend": False,
        "teller": None,
        "noemer": None,
        "status": {"A": "geschat", "B": None},
        "gemeten": 0,
        "geschat": 1,
        "ander_jaar": (),
        "ontbrekend": ("C",),
        "geen_gegevens": ("C",),
        "vlaams": {"waarde": 90.0, "jaar": 2012, "weging": vlaams.weging, "bron": vlaams.bron},
    }


def _boek(naam: str, cijfers: dict[str, Cijfer], kader: Kader, stand: Werkboekstand) -> Beoordeling:
    gegevens = Gegevens(naam=naam, soort=INSPECTIE, werkjaar="2013-2014", stand=stand)
    return beoordeling(kader, {"P1.DG1": GOED}, gegevens=gegevens, cijfers=cijfers)


def test_de_cijfers_komen_uit_werkboeken_ook_uit_een_dat_overgezet_is(tmp_path: Path) -> None:
    ingediend, vroeger = Werkboekstand.ingediend, vroeger_kader(KADER, "2013.1")
    assert "IC3.1" not in vroeger.cijferrijen
    aanwezig = {naam: {"O1.3": Cijfer(waarde=waarde, jaar=2013)} for naam, waarde in {"A": 80.0, "B": 91.5}.items()}
    overgezet = zet_over(_boek("B", aanwezig["B"], vroeger, ingediend), vroeger, KADER)
    boeken = {
        "A": geschreven(_boek("A", aanwezig["A"] | _mo(100, 10, 2013), KADER, ingediend)),
        "B": maak_overgezet(overgezet, KADER),
        "C": geschreven(_boek("C", _mo(200, 8, 2013), KADER, Werkboekstand.in_opmaak)),
    }
    for naam, boek in boeken.items():
        (tmp_path / f"{naam}.xlsx").write_bytes(boek)
    alle, af = (lees_overzicht(tmp_path, KADER, Keuze(stand=stand)) for stand in (None, ingediend))
    assert [b.melding for b in alle.bevindingen if b.ernst is Ernst.fout] == []
    beeld = _beeld(alle, "O1.3", 2013)
    assert {naam: cijfer.waarde for naam, cijfer in beeld.per_bureau.items()} == {"A": 80.0, "B": 91.5}
    assert beeld.ontbrekend == ("C",)
    # (10 + 25) / 2; 300 / 18. What was carried over did not ask for it.
    grootte = _beeld(alle, "IC3.3", 2013)
    assert (grootte.gemiddelde, grootte.gewogen, grootte.ontbrekend) == (17.5, 300 / 18, ("B",))
    assert [*_beeld(af, "IC3.3", 2013).per_bureau] == ["A"]
    assert _beeld(af, "O1.3", 2013).ontbrekend == ()


def _van_vroeger(naam: str, cijfers: dict[str, Cijfer], werkjaar: str = "2013-2014") -> Uittreksel:
    """A bureau whose werkboek is of a version of the kader that does not ask OC1.1 yet."""
    gegevens = Gegevens(naam=naam, soort=INSPECTIE, werkjaar=werkjaar)
    boek = replace(beoordeling(KADER, gegevens=gegevens, cijfers=cijfers), niet_gevraagd=frozenset({"OC1.1"}))
    return maak_uittreksel(boek, KADER, f"{naam}-{werkjaar}.xlsx")


def test_wie_een_cijfer_nooit_gevraagd_is_staat_apart() -> None:
    """B was not asked, C left it open, D has none, E was not asked before but left it open since."""
    wachtenden = {"OC1.1": Cijfer(waarde=120, jaar=2013)}
    boeken = [
        cijferboek("A", wachtenden),
        _van_vroeger("B", {"O1.1": Cijfer(waarde=80, jaar=2013)}),
        cijferboek("C", {}),
        cijferboek("D", {"OC1.1": Cijfer(status=Status.geen_gegevens)}),
        _van_vroeger("E", {}, "2012-2013"),
        cijferboek("E", {}),
    ]
    overzicht = bereken_overzicht(boeken, KADER)
    beeld = _beeld(overzicht, "OC1.1", 2013)
    assert beeld.ontbrekend == ("B", "C", "D", "E")
    assert (beeld.geen_gegevens, beeld.niet_gevraagd, beeld.zonder_reden) == (("D",), ("B",), ("C", "E"))
    assert _beeld(overzicht, "O1.1", 2013).niet_gevraagd == ()
    # What programs get has no row for what nobody asked.
    assert set(overzicht.als_frames()["cijfers"]["onthaalbureau"]) == {"A", "B", "D"}
    zichtbaar = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", maak_overzichtspagina(overzicht, KADER)))
    assert (
        "Ontbreekt bij: C, E. Niet gevraagd, want hun werkboek is van een vroegere versie van het kader: B. "
        "Geen gegevens, zeggen zelf: D."
    ) in zichtbaar
    scherm = Console(file=StringIO(), width=200)
    toon_cijfers(scherm, overzicht, KADER)
    assert isinstance(scherm.file, StringIO)
    regels = scherm.file.getvalue().splitlines()
    (niet,) = (regel for regel in regels if regel.startswith("Niet gevraagd"))
    assert niet == "Niet gevraagd in een werkboek van een vroegere versie: B: OC1.1."
    boek = load_workbook(io.BytesIO(maak_overzichtboek(overzicht, KADER)))
    wie = [rij for rij in boek["Cijfers"].iter_rows(values_only=True) if rij[0] == "OC1.1"]
    assert "C, E; geen gegevens: D; niet gevraagd: B" in wie[0]
