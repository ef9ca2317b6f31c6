"""The chapter of the lists speaks of them as the kader calls them."""

from gia_kwaliteit.kader import laad_kader
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.verslag.rubrieken.lijsten import maak_lijsten
from tests.bouwers import beoordeling


def test_de_feiten_over_de_lijsten_zeggen_hun_eigen_naam() -> None:
    kader = laad_kader("competenties-trajectbegeleider")
    niveaus = {"AC1.1": "voorbeeld", "TB1.1": "nog niet", "TB1.2": "nog niet"}
    feiten = maak_lijsten(bereken_profiel(beoordeling(kader, niveaus), kader), kader).feiten
    assert feiten == ("Sterke kanten: 1.", "Groeikansen: 2. De meeste (2) staan bij TB1.")
