"""What is struck out and yet read: told once for a row, at the first cell in which something stands."""

from collections.abc import Sequence

import pytest

from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.doorgehaald import meld_doorgehaald
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.bladen import Gezien, gelezen_van

KOPPEN = ("Code", "Criterium", "Score", "Motivering", "Bewijs")
TEKST = kader_onthaalbureau().criteria["P1.DG1"].tekst


@pytest.mark.parametrize(
    ("cellen", "door", "gemeld"),
    [
        (("voldoende", "Goed", "Nota"), "C2", "Score C2"),
        (("voldoende", "Goed", "Nota"), "D2 C2 A2", "Score C2"),
        (("", "Goed", "Nota"), "C2 D2", "Motivering D2"),
        (("", "", ""), "C2 D2 E2", None),
        # Who strikes out a code or a criterium may mean its score, where there is one.
        (("voldoende", "", ""), "A2", "Code A2"),
        (("voldoende", "", ""), "B2", "Criterium B2"),
        (("", "", "Nota"), "B2", "Criterium B2"),
        (("", "", ""), "A2 B2", None),
        (("voldoende", "Goed", "Nota"), "F2 C3", None),
    ],
)
def test_een_rij_met_iets_doorgehaald_wordt_een_keer_gemeld(
    cellen: Sequence[str], door: str, gemeld: str | None
) -> None:
    gezien = Gezien(door=frozenset(door.split()))
    gelezen = gelezen_van(KOPPEN, ("P1.DG1", TEKST, *cellen), gezien=gezien)
    bron = Bron([Bronblad("Blad", [], gezien), Bronblad("Ander blad", [], Gezien())], gezien)
    gevonden = list(meld_doorgehaald(gelezen, verwachting_van(kader_onthaalbureau()), bron))
    kop, cel = gemeld.split() if gemeld else ("", None)
    assert [(b.cel, b.code) for b in gevonden] == ([(cel, "P1.DG1")] if gemeld else [])
    assert all(f"wat bij {kop} staat" in b.melding for b in gevonden)
