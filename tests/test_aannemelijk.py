"""Figures that cannot be, or that are far from what they were: told with the numbers, and never a fout."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from gia_kwaliteit.aannemelijk import controleer_cijfers, controleer_verschil, waarden_van
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer
from gia_kwaliteit.berekend import met_berekende_rijen
from gia_kwaliteit.bevinding import Bevindingsoort, Ernst, bevinding
from gia_kwaliteit.kader import Kader, laad_kader


@pytest.fixture(scope="module")
def kader() -> Kader:
    return laad_kader()


def _beoordeling(cijfers: Mapping[str, float], kader: Kader) -> Beoordeling:
    leeg = Beoordeling(kader_id=kader.id, kader_versie=kader.versie, puntenmodel="vlaams", werkboek="w.xlsx")
    return met_berekende_rijen(replace(leeg, cijfers={c: Cijfer(waarde=w) for c, w in cijfers.items()}), kader)


def _meldingen(cijfers: Mapping[str, float], kader: Kader) -> list[str]:
    gevonden = list(controleer_cijfers(waarden_van(_beoordeling(cijfers, kader), kader), kader))
    assert all(b.ernst is Ernst.waarschuwing for b in gevonden)
    return [b.melding for b in gevonden]


# The row of Brussel in the report (source lines 1634-1657): 262 + 52 + 109 + 48 + 30 + 18 + 10 = 529.
_WACHTENDEN = {
    "OC1.1": 529.0,
    "OC1.2": 262.0,
    "OC1.3": 52.0,
    "OC1.4": 109.0,
    "OC1.5": 48.0,
    "OC1.6": 30.0,
    "OC1.7": 18.0,
    "OC1.8": 10.0,
}


def test_de_cijfers_van_brussel_zijn_aannemelijk(kader: Kader) -> None:
    """All that the report prints of Brussel in 2012; 27 staff and 26,5 is no reason to ask either."""
    brussel = _WACHTENDEN | {"OC1.9": 6.4, "OC2.1": 33.0, "I1.2": 26.5, "IC1.1": 2.0, "IC3.1": 2265.0, "IC3.2": 122.0}
    brussel |= {"IC2.1": 108.0, "IC2.2": 1036.0, "IC2.3": 33.0, "IC2.4": 150.0, "IC2.5": 1096.0}
    assert _meldingen(brussel | {"IC3.4": 31.0, "IC3.5": 16.0}, kader) == []


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"OC1.8": 11.0}, "OC1.1 is 529, maar OC1.2, OC1.3, OC1.4, OC1.5, OC1.6, OC1.7 en OC1.8 zijn samen 530."),
        ({"OC1.8": 9.0}, "OC1.1 is 529, maar OC1.2, OC1.3, OC1.4, OC1.5, OC1.6, OC1.7 en OC1.8 zijn samen 528."),
    ],
)
def test_klassen_die_niet_optellen(anders: dict[str, float], melding: str, kader: Kader) -> None:
    """One more or one less is told."""
    gevonden = _meldingen(_WACHTENDEN | anders, kader)
    assert gevonden == [f"{melding} Kijk na welk van die cijfers niet klopt."]


def test_van_klassen_die_er_niet_allemaal_staan_is_alleen_te_veel_te_zien(kader: Kader) -> None:
    """262 + 52 is less than 529 and can be; 262 + 270 is 532, and cannot."""
    assert _meldingen({"OC1.1": 529.0, "OC1.2": 262.0, "OC1.3": 52.0}, kader) == []
    assert _meldingen({"OC1.2": 262.0, "OC1.3": 52.0}, kader) == []
    teveel = _meldingen({"OC1.1": 529.0, "OC1.2": 262.0, "OC1.3": 270.0}, kader)
    assert teveel == [
        "OC1.1 is 529, maar OC1.2 en OC1.3 zijn samen 532. Kijk na welk van die cijfers niet klopt.",
    ]


def test_een_deel_komt_niet_boven_het_geheel(kader: Kader) -> None:
    """As many languages with few speakers as there are languages can be; one more cannot."""
    assert _meldingen({"IC3.4": 31.0, "IC3.5": 31.0}, kader) == []
    assert _meldingen({"IC3.5": 32.0}, kader) == []
    assert _meldingen({"IC3.4": 31.0, "IC3.5": 32.0}, kader) == [
        "IC3.5 is 32, maar telt een deel van IC3.4, en dat is maar 31. Kijk na welk van beide cijfers niet klopt."
    ]


def test_een_aandeel_boven_honderd_noemt_de_twee_cijfers(kader: Kader) -> None:
    """5 dossiers on 4 contracts are 125 per 100; 4 are 100, which can be."""
    contracten = dict.fromkeys(("IC2.1", "IC2.2", "IC2.3", "IC2.4"), 1.0) | {"IC2.5": 0.0}
    assert _meldingen(contracten | {"OC2.1": 4.0}, kader) == []
    assert _meldingen(contracten | {"OC2.1": 5.0}, kader) == [
        "OC2.2 komt op 125,0 %: OC2.1 is 5, en IC2.6 maar 4. Kijk na of OC2.1 en IC2.6 kloppen."
    ]


@pytest.mark.parametrize(
    ("waarde", "bedoeld"),
    [(2.265, "2265"), (12.345, "12345"), (0.001, "1"), (26.5, None), (26.25, None), (2265.0, None)],
)
def test_drie_decimalen_zijn_een_duizendtal_in_het_engels(waarde: float, bedoeld: str | None, kader: Kader) -> None:
    """Half of somebody's time has one or two decimals; a mean of twelve months has more than three."""
    gevonden = [m for m in _meldingen({"IC3.1": waarde}, kader) if "bedoelde u" in m]
    assert [f"bedoelde u {bedoeld}?" in m for m in gevonden] == ([True] if bedoeld else [])
    assert not [m for m in _meldingen({"IC3.1": 317 / 12, "OC1.9": 6.425}, kader) if "bedoelde u" in m]


@pytest.mark.parametrize(("maanden", "hoe_vaak"), [(6.4, 0), (0.5, 0), (87.0, 0), (87.1, 1), (0.49, 1), (0.0, 0)])
def test_tien_keer_de_hoogste_wachttijd_van_vlaanderen(maanden: float, hoe_vaak: int, kader: Kader) -> None:
    """In 2013 the eight onthaalbureaus had a wait of 5 to 8,7 months: 200 is a number of days."""
    gevonden = _meldingen({"OC1.9": maanden}, kader)
    assert len(gevonden) == hoe_vaak
    assert all("van de onthaalbureaus in Vlaanderen was het 5 tot 8,7" in melding for melding in gevonden)


def test_een_berekende_groepsgrootte_wijst_naar_haar_delen(kader: Kader) -> None:
    """22.650 where 2265 is meant gives groups of 185,7; the highest of the report is 19."""
    (melding,) = _meldingen({"IC3.1": 24400.0, "IC3.2": 122.0}, kader)
    assert "IC3.3 is 200,0 cursisten per groep" in melding
    assert "Kijk IC3.1 en IC3.2 na" in melding


@pytest.mark.parametrize(
    ("nu", "vroeger", "hoe"),
    [
        (1080.0, 108.0, "meer"),
        (10.8, 108.0, "minder"),
        (1079.0, 108.0, None),
        (10.0, 1.0, None),  # small numbers do that
        (20.0, 2.0, "meer"),
        (0.0, 108.0, None),  # nothing is a figure too
        (108.0, 108.0, None),
    ],
)
def test_tien_keer_zoveel_als_vorig_werkjaar(nu: float, vroeger: float, hoe: str | None, kader: Kader) -> None:
    """From ten times on, both ways; of numbers below 20 nothing is said."""
    gevonden = list(controleer_verschil({"IC2.1": nu}, {"IC2.1": vroeger}, "was het vorig werkjaar", kader))
    assert [b.id for b in gevonden] == ([Bevindingsoort.cijfer_tien_keer] if hoe else [])
    assert all(f"minstens tien keer {hoe}." in b.melding for b in gevonden)


def test_van_een_berekend_cijfer_is_het_verschil_al_bij_zijn_delen_gezegd(kader: Kader) -> None:
    """IC2.6 is the sum of five others."""
    assert not list(controleer_verschil({"IC2.6": 5000.0}, {"IC2.6": 50.0}, "vorig werkjaar", kader))


def test_met_een_onzeker_cijfer_wordt_niets_vergeleken_en_niets_berekend(kader: Kader) -> None:
    """What a fout makes uncertain is no part of a sum either."""
    cijfers = {"IC2.1": 1.0, "IC2.2": 2.0, "IC2.3": 3.0, "IC2.4": 4.0, "IC2.5": 5.0, "IC3.4": 3.0, "IC3.5": 9.0}
    zeker = _beoordeling(cijfers, kader)
    assert zeker.cijfers["IC2.6"].waarde == 15
    fouten = tuple(bevinding(Bevindingsoort.code_dubbel, code=code, andere="x") for code in ("IC2.3", "IC3.5"))
    onzeker = met_berekende_rijen(replace(zeker, bevindingen=fouten), kader)
    assert onzeker.cijfers["IC2.6"].waarde is None
    assert onzeker.cijfers["IC2.3"].waarde == 3, "what stands there is kept"
    assert not list(controleer_cijfers(waarden_van(onzeker, kader), kader))
