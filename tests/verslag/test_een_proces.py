"""The verslag of a kader with one proces, such as the kwaliteitswijzer: nothing is said of where most of it stands."""

from gia_kwaliteit import bereken_profiel, laad_kader, maak_verslag
from gia_kwaliteit.rubrieken import LIJSTEN
from tests.bouwers import AFWEZIG, beoordeling


def test_van_een_proces_alleen_staat_er_niet_bij_welk_proces_het_is() -> None:
    kader = laad_kader("kwaliteitswijzer")
    boek = beoordeling(kader, dict.fromkeys(kader.criteria, AFWEZIG))
    verslag = maak_verslag(boek, bereken_profiel(boek, kader), kader)
    (lijsten,) = (rubriek for rubriek in verslag.rubrieken if rubriek.code == LIJSTEN)
    assert lijsten.feiten == ("Er zijn geen good practices.", "Er zijn 10 werkpunten.")
