"""What gia writes beside the figures of a werkboek, by hand: what follows from others, and what each is set against."""

from io import BytesIO
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Cijfer, maak_sjabloon
from gia_kwaliteit.werkboek.cijferwaarden import cijferwaarden
from tests.bouwers import beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import CONTEXT, OUTPUT

KADER = kader_onthaalbureau()
ERNAAST, BEELD = "Uw cijfer ernaast", "Vlaams beeld en norm"
# The contracten of an onthaalbureau per perspectief, as the report counts them (source lines 2406-2440).
PERSPECTIEVEN = {"IC2.1": 85.0, "IC2.2": 843.0, "IC2.3": 34.0, "IC2.4": 60.0, "IC2.5": 1004.0}
WACHTENDEN = dict(zip((f"OC1.{n}" for n in range(2, 9)), (262.0, 52.0, 109.0, 48.0, 30.0, 18.0, 10.0), strict=True))


def _cijfers(getallen: dict[str, float], jaar: int | None = 2013) -> dict[str, Cijfer]:
    return {code: Cijfer(waarde=waarde, jaar=jaar) for code, waarde in getallen.items()}


def _ernaast(code: str, **getallen: float) -> object:
    cijfers = _cijfers({naam.replace("_", "."): waarde for naam, waarde in getallen.items()})
    return cijferwaarden(cijfers, KADER)[code, ERNAAST]


def test_een_som_en_een_aandeel_volgen_uit_wat_iemand_typte() -> None:
    waarden = cijferwaarden(_cijfers(PERSPECTIEVEN | {"OC2.1": 33.0}), KADER)
    assert waarden["IC2.6", "Waarde"] == 2026
    assert waarden["IC2.8", "Waarde"] == pytest.approx(41.6090819)
    assert waarden["OC2.2", "Waarde"] == pytest.approx(1.6288253)  # 33 of 2026, on the other tab
    assert waarden["IC2.6", "Jaar"] == waarden["OC2.2", "Jaar"] == 2013


def test_zonder_een_deel_of_met_een_deler_nul_staat_er_niets() -> None:
    zonder = cijferwaarden(_cijfers({code: 1.0 for code in PERSPECTIEVEN if code != "IC2.3"}), KADER)
    assert {zonder[code, kop] for code in KADER.berekende_rijen for kop in ("Waarde", "Jaar")} == {None}
    nul = cijferwaarden(_cijfers({"IC3.1": 20.0, "IC3.2": 0.0}), KADER)
    assert nul["IC3.3", "Waarde"] is None


def test_een_jaar_staat_er_alleen_als_alle_delen_hetzelfde_hebben() -> None:
    delen = _cijfers(PERSPECTIEVEN)
    for anders in (2012, None):
        delen["IC2.4"] = Cijfer(waarde=60.0, jaar=anders)
        waarden = cijferwaarden(delen, KADER)
        assert (waarden["IC2.6", "Waarde"], waarden["IC2.6", "Jaar"]) == (2026, None)


@pytest.mark.parametrize(
    ("totaal", "zin"),
    [
        (529.0, "de klassen tellen op tot 529"),
        (530.0, "de klassen tellen op tot 529, niet 530"),
        (None, "de klassen tellen op tot 529"),
    ],
)
def test_de_klassen_naast_hun_totaal(totaal: float | None, zin: str) -> None:
    getallen = WACHTENDEN | ({} if totaal is None else {"OC1.1": totaal})
    assert str(cijferwaarden(_cijfers(getallen), KADER)["OC1.1", ERNAAST]).splitlines()[0] == zin


def test_klassen_die_er_nog_niet_allemaal_zijn_kunnen_al_te_veel_zijn() -> None:
    drie = {code: WACHTENDEN[code] for code in ("OC1.2", "OC1.3", "OC1.4")}
    te_veel = str(cijferwaarden(_cijfers(drie | {"OC1.1": 400.0}), KADER)["OC1.1", ERNAAST])
    assert te_veel.splitlines()[0] == "de klassen tellen al op tot 423, meer dan 400"
    assert "klassen" not in str(cijferwaarden(_cijfers(drie | {"OC1.1": 423.0}), KADER)["OC1.1", ERNAAST])


def test_een_deel_boven_zijn_geheel() -> None:
    assert str(_ernaast("IC3.5", IC3_4=20.0, IC3_5=23.0)).startswith("meer dan het geheel van IC3.4\n")
    assert "geheel" not in str(_ernaast("IC3.5", IC3_4=23.0, IC3_5=23.0))
    getypt = {**PERSPECTIEVEN, "OC2.1": 2027.0}
    assert str(cijferwaarden(_cijfers(getypt), KADER)["OC2.2", ERNAAST]).startswith("meer dan het geheel van IC2.6")


def test_een_norm_op_haar_grens_is_gehaald() -> None:
    assert _ernaast("O1.3", O1_3=80.0) == "haalt de norm: minstens 80 %\nhaalt de norm: minstens 50 %"
    assert _ernaast("O1.3", O1_3=79.9) == "haalt de norm niet: minstens 80 %\nhaalt de norm: minstens 50 %"
    # 1890 dossiers of 21 trajectbegeleiders are 90 each, 1891 more than that.
    ideaal, kritisch = "80 tot 90 lopende dossiers", "hoogstens 120 lopende dossiers"
    assert (
        _ernaast("IC1.4", IC1_3=1890.0, I1_2=21.0)
        == f"haalt het richtgetal: {ideaal}\nhaalt het richtgetal: {kritisch}"
    )
    assert str(_ernaast("IC1.4", IC1_3=1891.0, I1_2=21.0)).startswith(f"haalt het richtgetal niet: {ideaal}\n")


def test_boven_onder_en_gelijk_aan_vlaanderen() -> None:
    # 212 trajectbegeleiders in eight onthaalbureaus are 26,5 each.
    assert [_ernaast("I1.2", I1_2=aantal) for aantal in (26.0, 26.5, 27.0, 26.54)] == [
        "onder het Vlaams gemiddelde",
        "gelijk aan het Vlaams gemiddelde",
        "boven het Vlaams gemiddelde",
        "gelijk aan het Vlaams gemiddelde",
    ]
    getypt = {"O1.1": Cijfer(waarde=71.5, vlaams_gemiddelde=68.25), "O1.3": Cijfer(waarde=88.0)}
    waarden = cijferwaarden(getypt, KADER)
    assert waarden["O1.1", ERNAAST] == "boven het Vlaams gemiddelde"
    # Somebody emptied the cell: beside it stands nothing of Vlaanderen.
    assert "Vlaams" not in str(waarden["O1.3", ERNAAST])
    # Beside the teachers of MO nothing is known.
    assert ("I1.1", ERNAAST) not in waarden


# --- as it stands in the werkboek ---


@pytest.fixture(scope="module")
def boek() -> dict[str, Worksheet]:
    """The tabs with figures, filled in, and with what stands beside the formulas."""
    cijfers = _cijfers(PERSPECTIEVEN | WACHTENDEN | {"OC1.1": 530.0, "OC2.1": 33.0, "IC3.1": 465.0, "IC3.2": 31.0})
    inhoud = maak_sjabloon(KADER, beoordeling=beoordeling(KADER, cijfers=cijfers))
    waarden = load_workbook(BytesIO(inhoud), data_only=True)
    return {blad: waarden[blad] for blad in (CONTEXT, OUTPUT)}


def _cel(boek: dict[str, Worksheet], code: str, kop: str) -> Cell:
    blad = boek[CONTEXT if code in KADER.subindicatoren else OUTPUT]
    koppen = {cel.value: plaats for plaats, cel in enumerate(blad[5])}
    rij = next(rij for rij in blad.iter_rows() if rij[0].value == code)
    cel = rij[koppen[kop]]
    assert isinstance(cel, Cell)
    return cel


def _uitleg(boek: dict[str, Worksheet], cel: Cell) -> str:
    blad = next(blad for blad in boek.values() if blad is cel.parent)
    regels = [regel for regel in blad.data_validations.dataValidation if cel.coordinate in regel.sqref]
    return str(regels[0].prompt)


def test_niemand_typt_wat_berekend_wordt(boek: dict[str, Worksheet]) -> None:
    for code in KADER.cijferrijen:
        berekend = code in KADER.berekende_rijen
        for kop in ("Waarde", "Status", "Jaar"):
            assert _cel(boek, code, kop).protection.locked == berekend, (code, kop)
        assert (_cel(boek, code, "Status").value == "berekend") == berekend
        for kop in (BEELD, ERNAAST):
            assert _cel(boek, code, kop).protection.locked
    assert (_cel(boek, "IC2.6", "Waarde").value, _cel(boek, "IC3.3", "Waarde").value) == (2026, 15)


def test_de_cel_zegt_waaruit_ze_berekend_wordt(boek: dict[str, Worksheet]) -> None:
    zinnen = {code: _uitleg(boek, _cel(boek, code, "Waarde")) for code in ("IC2.6", "IC2.7", "IC3.3", "OC2.2")}
    leeg = "Leeg zolang een van die cijfers ontbreekt."
    assert zinnen["IC2.6"] == f"Wordt berekend: som van IC2.1 tot IC2.5. {leeg}"
    assert zinnen["IC2.7"] == f"Wordt berekend: IC2.1 per 100 IC2.6. {leeg}"
    assert zinnen["IC3.3"] == f"Wordt berekend: IC3.1 gedeeld door IC3.2. {leeg}"
    definitie = KADER.outputindicatoren["OC2.2"].definitie
    assert zinnen["OC2.2"] == f"{definitie} Wordt berekend: OC2.1 per 100 IC2.6. {leeg}"
    # What a row of the output counts stands in no column.
    assert _uitleg(boek, _cel(boek, "OC1.9", "Waarde")).startswith(str(KADER.outputindicatoren["OC1.9"].definitie))


def test_naast_een_cijfer_staat_het_nieuwste_van_vlaanderen_met_het_bereik_en_de_normen(
    boek: dict[str, Worksheet],
) -> None:
    beelden = {code: _cel(boek, code, BEELD).value for code in KADER.cijferrijen}
    assert beelden["I1.2"] == "gemiddeld 26,5 per onthaalbureau in 2012 (13–55)"
    assert beelden["IC2.8"] == "39,6 % in 2012 (23–51)"
    assert beelden["IC3.3"] == "14,6 cursisten per groep in 2012 (12–19)"
    assert beelden["OC1.9"] == "6,7 maanden op 14/03/2013 (5–8,7)"
    assert beelden["O1.3"] == (
        "90 % in 2012 (80–95)\nNorm aanwezigheid verplichte inburgeraars: minstens 80 %\n"
        "Norm aanwezigheid rechthebbende inburgeraars: minstens 50 %"
    )
    assert str(beelden["IC1.4"]).startswith("Ideale caseload van een trajectbegeleider: 80 tot 90 lopende dossiers\n")
    assert beelden["I1.1"] is None


def test_klassen_springen_in_en_de_herkomst_staat_onder_de_definitie(boek: dict[str, Worksheet]) -> None:
    ingesprongen = {code for code in KADER.cijferrijen if _cel(boek, code, "Indicator").alignment.indent > 1}
    assert ingesprongen == set(WACHTENDEN)
    kolom = [(rij[0].value, rij[1].value) for rij in boek[OUTPUT].iter_rows()]
    groep = KADER.output.indicatoren[4] if KADER.output else None
    assert groep is not None
    erna = dict(pairwise(kolom))
    assert erna[None, groep.definitie] == (None, groep.herkomst)
    assert erna[None, groep.herkomst][0] == groep.outputindicatoren[0].code
