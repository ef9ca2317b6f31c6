"""Names at points: on the best side that is free, never over another one, never outside the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen

# A picture of 100 by 100 in which a character is 2 wide and a line 4 high; a name keeps 1 from its point.
BINNEN = (0.0, 0.0, 100.0, 100.0)


def _plaats(*punten: tuple[str, float, float]) -> list[Naamplaats | None]:
    return plaats_namen(punten, BINNEN, letter=2, regel=4, straal=1)


@pytest.mark.parametrize(
    ("x", "y", "plaats"),
    [
        (50, 50, Naamplaats.rechts),
        (78.5, 50, Naamplaats.rechts),  # ten characters of 2 after 1,5 end at 100
        (78.6, 50, Naamplaats.links),
        (50, 2, Naamplaats.rechts),
    ],
)
def test_een_naam_staat_rechts_tenzij_hij_daar_niet_past(x: float, y: float, plaats: Naamplaats) -> None:
    assert _plaats(("x" * 10, x, y)) == [plaats]


def test_een_naam_wijkt_voor_een_ander_punt_en_een_andere_naam() -> None:
    # The second point lies under the right side of the first, and the third under its left side.
    assert _plaats(("x" * 10, 50, 50), ("a", 60, 50), ("b", 40, 50))[0] is Naamplaats.boven
    assert _plaats(("x" * 10, 50, 50), ("a", 60, 50), ("b", 40, 50), ("c", 50, 45))[0] is Naamplaats.onder
    rondom = (("a", 60.0, 50.0), ("b", 40.0, 50.0), ("c", 50.0, 45.0), ("d", 50.0, 55.0))
    assert _plaats(("x" * 10, 50, 50), *rondom)[0] is None
    # Two points of one place: the name of the first stands right, so that of the second goes left.
    assert _plaats(("x" * 10, 50, 50), ("y" * 10, 50, 50)) == [Naamplaats.rechts, Naamplaats.links]


def test_een_naam_wijkt_voor_een_lijn_tenzij_er_geen_andere_plaats_is() -> None:
    def plaats(*lijnen: tuple[float, float, float, float]) -> list[Naamplaats | None]:
        return plaats_namen([("x" * 10, 50, 50)], BINNEN, letter=2, regel=4, straal=1, lijnen=lijnen)

    onder_en_boven = (0.0, 51.0, 100.0, 51.0)
    assert plaats(onder_en_boven) == [Naamplaats.boven]
    assert plaats(onder_en_boven, (45.0, 0.0, 45.0, 49.0)) == [Naamplaats.onder]
    # A line to the right, through it to the left, above and below: struck is better than not named.
    assert plaats(onder_en_boven, (45.0, 0.0, 45.0, 100.0)) == [Naamplaats.rechts]


def _vak(naam: str, x: float, y: float, plaats: Naamplaats) -> tuple[float, float, float, float]:
    """What a name covers, worked out apart: 1,5 from its point."""
    breed = 2 * len(naam)
    links = {"rechts": x + 1.5, "links": x - 1.5 - breed}.get(plaats, x - breed / 2)
    boven = {"boven": y - 1.5 - 4, "onder": y + 1.5}.get(plaats, y - 2)
    return links, boven, links + breed, boven + 4


@given(
    st.lists(st.tuples(st.text("abc", min_size=1, max_size=24), st.integers(0, 100), st.integers(0, 100)), max_size=30)
)
def test_geen_naam_raakt_een_andere_of_een_punt(punten: list[tuple[str, int, int]]) -> None:
    plaatsen = _plaats(*punten)
    vakken = [_vak(*punt, plaats) for punt, plaats in zip(punten, plaatsen, strict=True) if plaats]
    for nummer, (links, boven, rechts, onder) in enumerate(vakken):
        assert links >= 0 and rechts <= 100 and boven >= 0 and onder <= 100  # noqa: PT018
        for a, b, c, d in vakken[:nummer]:
            assert c <= links or rechts <= a or d <= boven or onder <= b
        for _, x, y in punten:
            assert not (links < x < rechts and boven < y < onder)


@pytest.mark.parametrize(
    ("naam", "kort"),
    [
        ("x" * 24, "x" * 24),
        ("Regionaal Onthaalbureau Oost-West 11", "Regionaal Ont…st-West 11"),
        ("abcdefghijklmnopqrstuvwxy", "abcdefghijklm…pqrstuvwxy"),
        ("", ""),
    ],
)
def test_van_een_lange_naam_staan_begin_en_einde_in_een_beeld(naam: str, kort: str) -> None:
    assert kort_genoeg(naam) == kort
