"""One person as several parties see her: self, a colleague and a coach in one consensus."""

from dataclasses import replace
from functools import cache

import pytest

from gia_kwaliteit import Gegevens, Kader
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.consensus import bereken_consensus, controleer_werkboeken
from gia_kwaliteit.consensus.woorden import stand_van_zaken
from gia_kwaliteit.kader.woorden import maak_woorden
from gia_kwaliteit.vergelijking.controleren import controleer_paar
from gia_kwaliteit.vergelijking.model import Als
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from tests.bouwers import beoordeling, kader_bibliotheek

PARTIJEN = [
    {"code": code, "enkelvoud": naam, "meervoud": f"{naam}en", "lidwoord": "de", "wie": f"de {code}", "zelf": zelf}
    for code, naam, zelf in (
        ("leerkracht", "zelfbeoordeling", True),
        ("collega", "collegabeoordeling", False),
        ("coach", "coachbeoordeling", False),
    )
]


@cache
def _kader(aantal: int = 3) -> Kader:
    onderwerp = {"enkelvoud": "leerkracht", "meervoud": "leerkrachten", "lidwoord": "de", "persoon": True}
    woorden = maak_woorden({"onderwerp": onderwerp, "partijen": PARTIJEN[:aantal]})
    return kader_bibliotheek().model_copy(update={"woorden": woorden})


def _van(soort: str | None, wie: str, niveau: int, kader: Kader | None = None) -> Beoordeling:
    """A beoordeling in which every criterium has one level but the first, which has the lowest."""
    kader = kader or _kader()
    scores = {code: kader.schaal_van[code].namen[niveau] for code in kader.criteria}
    scores[next(iter(scores))] = kader.schaal.namen[0]
    gegevens = Gegevens(naam="An Peeters", soort=soort, werkjaar="2013-2014", beoordelaars=(wie,))
    return replace(beoordeling(kader, scores, gegevens=gegevens), werkboek=f"{wie.lower()}.xlsx")


ALLE = (_van("leerkracht", "An", 1), _van("collega", "Bo", 2), _van("coach", "Cem", 2))


def test_drie_partijen_staan_in_een_consensus_elk_met_hun_naam() -> None:
    gevonden = controleer_werkboeken(ALLE)
    assert [melding.id for melding in gevonden] == [Bevindingsoort.consensus_soorten]
    assert gevonden[0].melding == (
        "de werkboeken zijn van meer partijen: an.xlsx (zelfbeoordeling), bo.xlsx (collegabeoordeling) en "
        "cem.xlsx (coachbeoordeling); in het samengevoegde werkboek blijft “Soort” leeg. "
        "Kies daar op het blad Start van wie het is als u het samen afwerkt."
    )
    samen = bereken_consensus(ALLE, _kader(), bevindingen=gevonden)
    assert samen.beoordelaars == ("An (zelfbeoordeling)", "Bo (collegabeoordeling)", "Cem (coachbeoordeling)")
    eerste, *rest = _kader().criteria
    # They agree on the first alone.
    assert (samen.eens, samen.open) == ((eerste,), tuple(rest))
    meningen = {mening.beoordelaar: mening.niveau for mening in samen.naast_elkaar[rest[0]]}
    assert meningen == dict(zip(samen.beoordelaars, [_kader().schaal.namen[n] for n in (1, 2, 2)], strict=True))
    assert samen.beoordeling.gegevens == Gegevens(
        naam="An Peeters", werkjaar="2013-2014", beoordelaars=("An", "Bo", "Cem")
    )
    assert "1 score ingevuld" in stand_van_zaken(samen)
    assert "Cem (coachbeoordeling):" in maak_consensuspagina(samen, _kader())


def test_zonder_namen_staat_er_welke_partij_het_is() -> None:
    tweede = _van("coach", "Dirk", 1)
    samen = bereken_consensus([*ALLE, tweede], _kader(), anoniem=True)
    assert samen.beoordelaars == ("zelfbeoordeling", "collegabeoordeling", "coachbeoordeling", "coachbeoordeling 2")
    assert samen.beoordeling.gegevens.beoordelaars == samen.beoordelaars


@pytest.mark.parametrize("soort", ["coach", None])
def test_van_een_partij_is_er_niets_te_zeggen(soort: str | None) -> None:
    boeken = [_van(soort, "An", 1), _van("coach", "Bo", 2)]
    assert controleer_werkboeken(boeken) == []
    samen = bereken_consensus(boeken, _kader())
    assert (samen.beoordelaars, samen.beoordeling.gegevens.soort) == (("An", "Bo"), "coach")


def test_twee_partijen_worden_vergeleken_en_niet_samengevoegd() -> None:
    kader = _kader(2)
    boeken = [_van("leerkracht", "An", 1, kader), _van("collega", "Bo", 2, kader)]
    assert [melding.id for melding in controleer_werkboeken(boeken)] == [Bevindingsoort.consensus_verschilt]


@pytest.mark.parametrize(
    ("aantal", "zin"),
    [
        (
            3,
            "gia vergelijkt een collegabeoordeling met een zelfbeoordeling of een coachbeoordeling.",
        ),
        (2, "gia vergelijkt een zelfbeoordeling met een collegabeoordeling."),
    ],
)
def test_twee_van_dezelfde_partij_wat_er_wel_naast_elkaar_mag(aantal: int, zin: str) -> None:
    een, ander = (_van("collega", wie, 1, _kader(aantal)) for wie in ("Bo", "Di"))
    (gevonden,) = controleer_paar(een, ander, Als.confrontatie)
    assert zin in gevonden.melding
