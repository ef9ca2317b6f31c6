"""Figures that gia computes are not carried over as if somebody typed them; what was typed is never lost."""

from dataclasses import replace
from functools import cache

from gia_kwaliteit import Kader
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.kader.samenhang import maak_kader
from gia_kwaliteit.overzetting import zet_over
from gia_kwaliteit.werkboek.vorig import vorige_cijfers, vorige_inhoud
from tests.bouwers import beoordeling, kader_onthaalbureau

NU = kader_onthaalbureau()
_DELEN = {f"IC2.{nummer}": Cijfer(waarde=float(nummer), jaar=2013, status=Status.gemeten) for nummer in range(1, 6)}


@cache
def _toen_getypt() -> Kader:
    """The kader as it would be if somebody typed the number of contracten, and no share followed from it."""
    inhoud = NU.model_dump()
    for groep in (*inhoud["input"]["indicatoren"], *inhoud["output"]["indicatoren"]):
        for rij in groep.get("subindicatoren", groep.get("outputindicatoren")):
            if rij["code"] == "IC2.6":
                rij["som_van"] = ()
    return maak_kader(inhoud)


def test_een_getypt_cijfer_van_wat_nu_berekend_is_staat_op_niet_overgenomen() -> None:
    """The text beside it goes along; 1 + 2 + 3 + 4 + 5 is 15."""
    contracten = Cijfer(waarde=16.5, jaar=2012, status=Status.geschat, toelichting="Geteld in maart.")
    oud = beoordeling(_toen_getypt(), cijfers=_DELEN | {"IC2.6": contracten})
    uit = zet_over(oud, _toen_getypt(), NU)
    assert uit.beoordeling.cijfers["IC2.6"] == Cijfer(
        waarde=15, jaar=2013, status=Status.gemeten, toelichting="Geteld in maart."
    )
    assert uit.beoordeling.cijfers["IC2.7"].waarde == 100 / 15
    (achter,) = uit.achtergebleven
    assert (achter.code, achter.inhoud) == ("IC2.6", "waarde 16,5, status geschat, jaar 2012")
    assert achter.reden == "IC2.6 wordt nu berekend uit IC2.1, IC2.2, IC2.3, IC2.4 en IC2.5."


def test_wat_toen_en_nu_berekend_is_blijft_nergens_achter() -> None:
    oud = beoordeling(NU, cijfers=_DELEN | {"IC2.6": Cijfer(waarde=99, toelichting="Nota")})
    uit = zet_over(oud, NU, NU)
    assert uit.achtergebleven == ()
    assert uit.beoordeling.cijfers["IC2.6"] == replace(_DELEN["IC2.1"], waarde=15, toelichting="Nota")


def test_wat_toen_berekend_was_en_nu_getypt_wordt_vult_niemand_in() -> None:
    """It was no figure of anybody, and still follows from its parts."""
    oud = beoordeling(NU, cijfers=_DELEN | {"IC2.6": Cijfer(waarde=15, toelichting="Nota")})
    uit = zet_over(oud, NU, _toen_getypt())
    assert uit.beoordeling.cijfers["IC2.6"] == Cijfer(toelichting="Nota")
    assert uit.beoordeling.cijfers["IC2.7"].waarde is None


def test_wat_over_een_formule_getypt_was_staat_op_niet_overgenomen() -> None:
    """The werkboek it stood in is not the one that people go on with."""
    woorden = {"uit": "IC2.1", "kop": "Waarde", "gevonden": "2500", "gevolg": "berekent 15"}
    getypt = bevinding(Bevindingsoort.berekend_cijfer_getypt, code="IC2.6", **woorden)
    uit = zet_over(beoordeling(NU, cijfers=_DELEN, bevindingen=[getypt]), NU, NU)
    (achter,) = uit.achtergebleven
    assert (achter.code, achter.tekst) == ("IC2.6", "Contracten")
    assert "2500" in achter.reden


def test_naast_het_nieuwe_jaar_staat_een_berekend_cijfer_zoals_het_te_zien_was() -> None:
    """100 / 15 is 6,666…; of what was typed every decimal stays, and gia reads it back."""
    cijfers = _DELEN | {"IC2.7": Cijfer(waarde=100 / 15, jaar=2013), "I1.2": Cijfer(waarde=26.25, toelichting="vte")}
    teksten = vorige_inhoud(beoordeling(NU, cijfers=cijfers), NU)
    assert teksten["IC2.7"] == "6,7 (2013)"
    assert teksten["I1.2"] == "26,25\nvte"
    assert vorige_cijfers(teksten) == {f"IC2.{n}": n for n in range(1, 6)} | {"IC2.7": 6.7, "I1.2": 26.25}
    assert vorige_cijfers({"I1.2": "26 trajectbegeleiders", "I1.1": "geen gegevens", "C1.1": "Nota"}) == {}
