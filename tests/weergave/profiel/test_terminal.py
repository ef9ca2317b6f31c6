"""What the terminal says of a profiel."""

from io import StringIO

from rich.console import Console

from gia_kwaliteit import Kader, bereken_profiel
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from tests.bouwers import STERK, beoordeling, kader_onthaalbureau


def _scherm(kader: Kader) -> str:
    console = Console(file=StringIO(), width=160)
    toon_profiel(console, bereken_profiel(beoordeling(kader, {"P1.DG1": STERK}), kader), kader)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_van_een_kader_zonder_regels_zegt_het_scherm_niets_over_regels() -> None:
    # “Niet in orde (0)” would read as if all rules were in order.
    met = kader_onthaalbureau()
    assert "Regelgeving: niet in orde (0)" in _scherm(met)
    zonder = _scherm(met.model_copy(update={"regelgeving": None}))
    assert "egelgeving" not in zonder
    assert "P1 Kwaliteitszorg" in zonder
