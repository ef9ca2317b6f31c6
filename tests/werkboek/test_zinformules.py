"""The sentence that formulas make about groups with a score is the one of Python, in every state there can be."""

import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gia_kwaliteit.kader import Groepsoort, Scoregroep
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.oogopslag import zin_over
from gia_kwaliteit.profiel import Groepsresultaat
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek
from gia_kwaliteit.werkboek.zinformules import Zinblok
from tests.bouwers import kader_onthaalbureau
from tests.programmas import gnumeric, kantoor

KRING = Zelfstandig(enkelvoud="kring", meervoud="kringen", lidwoord="de")
SCHAAL = kader_onthaalbureau().schaal
NAMEN = ("Één", "“Twee” & co", "Drie's", "=Vier", *map(str, range(5, 16)))
# Whole tenths, halves of them, the border, a haar below and above it, and what only looks the same.
LAAG = (0.0, 0.05, 1.25, 8.35, 9.949999999, 9.95)
SCORES = (None, *LAAG, 9.99999999996, 10.0, 10.00000000004, 100 / 9, 12.25, 19.95, 20.0)
STATEN = 300
Rekenaar = Callable[[list[Path], str, Path], list[Path]]


def _groep(nummer: int, score: float | None, maximum: int) -> Groepsresultaat:
    groep = Scoregroep(
        code=f"P{nummer}",
        naam=NAMEN[nummer],
        soort=Groepsoort.proces,
        schaal=SCHAAL,
        maximum=maximum,
        criteria=(),
    )
    return Groepsresultaat(scoregroep=groep, score=score, verdeling={})


def _staten() -> list[tuple[Groepsresultaat, ...]]:
    """Of one group up to fifteen, some with a few scores only so that many are equal, some on 100."""
    loterij = random.Random("zinnen")
    staten = []
    for nummer in range(STATEN):
        maximum = 100 if nummer % 5 == 0 else 20
        keuze = loterij.sample(SCORES, loterij.choice([1, 2, 3, len(SCORES)]))
        hoeveel = loterij.choice([1, 2, 3, 12, 15])
        scores = [loterij.choice(keuze) for _ in range(hoeveel)]
        staten.append(tuple(_groep(n, s and s * maximum / 20, maximum) for n, s in enumerate(scores)))
    return staten


def _boek() -> bytes:
    """A workbook in which every state has its scores in a row, and its sentence in the first column."""
    boek = Boek("Zinnen")
    gia, eerste = boek.nieuw_blad("_gia"), 1
    for rij, groepen in enumerate(_staten(), start=1):
        for kolom, groep in enumerate(groepen, start=2):
            boek.begin.zet(rij, kolom, groep.score, Stijl())
        cellen = [f"Zinnen!${chr(64 + kolom)}${rij}" for kolom in range(2, 2 + len(groepen))]
        blok = Zinblok(eerste, groepen, cellen, KRING)
        for hulprij, kolom, (formule, waarde) in blok.cellen():
            if formule:
                gia.zet_formule(hulprij, kolom, formule, Stijl(), waarde)
            else:
                gia.zet(hulprij, kolom, waarde, Stijl())
        formule, zin = blok.zin
        assert formule is not None
        assert len(formule) < 8000
        boek.begin.zet_formule(rij, 1, formule, Stijl(), zin)
        eerste = blok.einde
    return boek.inhoud("Zinnen")


@pytest.mark.parametrize(
    "reken",
    [
        pytest.param(kantoor.converteer, marks=[kantoor.nodig, pytest.mark.libreoffice], id="LibreOffice"),
        pytest.param(
            gnumeric.herreken,
            marks=[
                gnumeric.nodig,
                pytest.mark.gnumeric,
                pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
            ],
            id="Gnumeric",
        ),
    ],
)
def test_de_zin_van_de_formules_is_die_van_python(reken: Rekenaar, tmp_path: Path) -> None:
    boek = load_workbook(io.BytesIO(_boek()))
    boek.save(tmp_path / "zinnen.xlsx")
    (na,) = reken([tmp_path / "zinnen.xlsx"], "xlsx", tmp_path / "na")
    blad = load_workbook(na, data_only=True)["Zinnen"]
    verwacht = [zin_over(groepen, KRING) for groepen in _staten()]
    assert [blad.cell(rij, 1).value for rij in range(1, STATEN + 1)] == verwacht


def test_de_staten_geven_elke_soort_zin() -> None:
    zinnen = {zin_over(groepen, KRING) for groepen in _staten()}
    een, veel = ("De enige kring", "De enige gescoorde"), ("Alle ", "Beide ", "Geen van de", "Geen van beide")
    for begin in ("Er is nog", *een, *veel, "Eén van", "Drie van"):
        assert any(zin.startswith(begin) for zin in zinnen), begin
    assert any("gescoorde kringen" in zin and "en “Twee” & co vragen eerst" in zin for zin in zinnen)
    assert any("; de laagste score is" in zin for zin in zinnen)
    assert any("van de 13 " in zin for zin in zinnen)


@pytest.mark.parametrize(
    ("scores", "zin"),
    [
        ([None, None], "Er is nog geen enkele kring gescoord."),
        ([1.25], "De enige kring, Één, haalt de helft niet."),
        ([None, 10.0], "De enige gescoorde kring, “Twee” & co, haalt de helft."),
        ([12.25, 12.25], "Beide kringen halen de helft; de laagste score is 12,3 op 20."),
        ([12.0, None, 13.0], "Beide gescoorde kringen halen de helft; Één scoort het laagst (12,0 op 20)."),
        ([3.0, 2.0], "Geen van beide kringen haalt de helft; “Twee” & co en Één vragen aandacht."),
        ([3.0, None, 2.0], "Geen van beide gescoorde kringen haalt de helft; Drie's en Één vragen aandacht."),
        ([9.95, 9.99999999996], "Eén van de twee kringen haalt de helft niet; Één vraagt aandacht."),
        ([3.0, 2.0, 2.0], "Geen van de drie kringen haalt de helft; “Twee” & co en Drie's vragen eerst aandacht."),
    ],
)
def test_de_zin_die_gia_ernaast_zet_met_de_hand_uitgerekend(scores: list[float | None], zin: str) -> None:
    groepen = [_groep(nummer, score, 20) for nummer, score in enumerate(scores)]
    assert Zinblok(1, groepen, ["A1"] * len(groepen), KRING).zin[1] == zin
