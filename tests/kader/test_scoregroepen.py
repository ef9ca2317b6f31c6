"""Wat een score krijgt: één lijst in het kader, met bij elke groep haar schaal, haar criteria en wat eronder staat."""

from fractions import Fraction

import pytest

from gia_kwaliteit.kader import KWALITEITSBEWAKING, REGELGEVING, Groepsoort, Kader, maak_kader
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau

SOORTEN = {
    Groepsoort.proces: 12,
    Groepsoort.kwaliteitsaspect: 4,
    Groepsoort.onderdeel: 2,
    Groepsoort.bewaking: 1,
    Groepsoort.regelgeving: 1,
    Groepsoort.rubriek: 4,
}


def test_elke_soort_staat_er_in_de_volgorde_van_het_kader() -> None:
    groepen = kader_onthaalbureau().scoregroepen
    assert list(groepen) == [
        *(f"P{nummer}" for nummer in range(1, 13)),
        *("doelgerichtheid", "ondersteuning", "doeltreffendheid", "ontwikkeling"),
        *("apl", "kernprocessen", "kwaliteitsbewaking", "regelgeving"),
        *("R1", "R2", "R3", "R4"),
    ]
    assert [groep.soort for groep in groepen.values()] == [
        soort for soort, aantal in SOORTEN.items() for _ in range(aantal)
    ]


def test_alleen_een_proces_staat_op_twintig() -> None:
    for groep in kader_onthaalbureau().scoregroepen.values():
        assert groep.maximum == (20 if groep.soort is Groepsoort.proces else 100)


def test_elke_groep_telt_haar_criteria() -> None:
    # The counts of the report, item by item.
    groepen = kader_onthaalbureau().scoregroepen
    assert [len(groepen[f"P{nummer}"].criteria) for nummer in range(1, 13)] == [8, 8, 8, 7, 8, 8, 8, 8, 8, 6, 8, 8]
    assert [len(groepen[code].criteria) for code in ("doelgerichtheid", "ontwikkeling")] == [14, 13]
    onderdelen = ("apl", "kernprocessen", KWALITEITSBEWAKING, REGELGEVING)
    assert [len(groepen[code].criteria) for code in onderdelen] == [55, 38, 55, 16]
    assert groepen["R4"].criteria == ("R4.1", "R4.2", "R4.3", "R4.4")


def test_een_gemiddelde_zegt_waarvan_het_er_een_is() -> None:
    groepen = kader_onthaalbureau().scoregroepen
    assert groepen["apl"].delen == ("P1", "P2", "P3", "P4", "P5", "P6", "P7")
    assert groepen["kernprocessen"].delen == ("P8", "P9", "P10", "P11", "P12")
    assert groepen[KWALITEITSBEWAKING].delen == ("doelgerichtheid", "ondersteuning", "doeltreffendheid", "ontwikkeling")
    zonder = (Groepsoort.proces, Groepsoort.kwaliteitsaspect, Groepsoort.regelgeving, Groepsoort.rubriek)
    assert {groep.delen for groep in kader_onthaalbureau().scoregroepen_van(*zonder)} == {()}


def test_een_proces_kent_zijn_groep() -> None:
    groepen = kader_onthaalbureau().scoregroepen
    assert [groepen[code].groep for code in ("P1", "P5", "P7", "P8", "apl")] == [
        *("algemeen", "personeel", "logistiek", "kernprocessen", None)
    ]


@pytest.mark.parametrize(
    ("model", "aandelen"),
    [("vlaams", (0, 2, 3, 4)), ("lineair", (0, Fraction(4, 3), Fraction(8, 3), 4)), ("vierpunt", (1, 2, 3, 4))],
)
def test_de_punten_volgen_het_puntenmodel(model: str, aandelen: tuple[float, ...]) -> None:
    kader = kader_onthaalbureau()
    punten = kader.scoregroepen["P1"].punten(kader.puntenmodel(model))
    assert [4 * punten.punten[naam] / punten.hoogste for naam in kader.schaal.namen] == pytest.approx(
        [float(deel) for deel in aandelen]
    )


@pytest.mark.parametrize("kader", [kader_onthaalbureau(), kader_bibliotheek()], ids=lambda kader: kader.id)
def test_een_regel_in_orde_telt_voor_een_onder_elk_puntenmodel(kader: Kader) -> None:
    niet, wel = kader.scoregroepen[REGELGEVING].schaal.namen
    for model in kader.puntenmodellen:
        punten = kader.scoregroepen[REGELGEVING].punten(model)
        assert (punten.punten, punten.maximum) == ({niet: 0, wel: 1}, 1)


def test_een_kader_zonder_regelgeving_en_aspecten_heeft_die_groepen_niet() -> None:
    kader = kader_onthaalbureau()
    weg = {
        "regelgeving": None,
        "schalen": (kader.schaal,),
        "kwaliteitsaspecten": (),
        "onderdelen": kader.onderdelen[1:],
        "processen": kader.processen[7:],
        "context": None,
        "input": None,
        "output": None,
        "referentie": (),
        "normen": (),
        "samen_bekijken": (),
        "wijzigingen": (),
    }
    zonder = maak_kader({veld: getattr(kader, veld) for veld in Kader.model_fields} | weg)
    assert list(zonder.scoregroepen) == ["P8", "P9", "P10", "P11", "P12", "kernprocessen"]
    assert set(zonder.schaal_van.values()) == {kader.schaal}
