"""Of a kader with several scales the tables name every level: whatever the screen, names and figures stay whole."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import StringIO

import pytest
from rich.console import Console

from gia_kwaliteit import Kader, bereken_profiel, bereken_vergelijking
from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.weergave.console import maak_tabel
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.verdelingkolom import UitgeschrevenVerdeling, pas_in
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from tests.bouwers import beoordeling, kader_muziekschool

ZELF = dict(
    zip(
        ("M1.A1", "M1.A2", "M1.B1", "M2.A1", "M2.B1", "H1.1", "H1.2", "H1.3", "N1.1"),
        ("vlot", "meesterlijk", "Ontbreekt", "veel", "weinig", "nog niet", "op weg", "Is er", "gemiddeld"),
        strict=True,
    )
) | {"V1.1": "Is er", "V1.2": "Ontbreekt", "V2.1": "deels gevolgd", "V2.2": "overal gevolgd"}
BUITEN = ZELF | {"M1.A1": "nog niet", "M1.B1": "Is er", "M2.A1": "weinig"}
PIJP = 160
_GEGEVENS = Gegevens(naam="De Snaar", soort="zelfevaluatie", werkjaar="2013-2014")


def _scherm(breedte: int, toon: Callable[[Console, Kader], None]) -> str:
    console = Console(file=StringIO(), width=breedte, force_terminal=breedte < PIJP, no_color=True)
    toon(console, kader_muziekschool())
    assert isinstance(console.file, StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


@cache
def _berekend() -> Vergelijking:
    zelf, buiten = (
        beoordeling(kader_muziekschool(), scores, gegevens=replace(_GEGEVENS, soort=soort))
        for scores, soort in ((ZELF, "zelfevaluatie"), (BUITEN, "inspectie"))
    )
    return bereken_vergelijking(zelf, buiten, kader_muziekschool())


def _vergelijking(console: Console, kader: Kader) -> None:
    toon_vergelijking(console, _berekend(), kader)


def _profiel(console: Console, kader: Kader) -> None:
    toon_profiel(console, bereken_profiel(beoordeling(kader, ZELF, gegevens=_GEGEVENS), kader), kader)


def _tabellen(tekst: str, van: str, tot: str) -> list[str]:
    regels = tekst.splitlines()
    eerste = next(nummer for nummer, regel in enumerate(regels) if re.match(van, regel))
    laatste = next(nummer for nummer, regel in enumerate(regels) if nummer > eerste and re.match(tot, regel))
    return regels[eerste:laatste]


@pytest.mark.parametrize("breedte", [60, 80, 100, 120, PIJP])
def test_een_vergelijking_houdt_namen_en_cijfers_heel(breedte: int) -> None:
    regels = _tabellen(_scherm(breedte, _vergelijking), "Samenvattend", "Overeenstemming")
    assert all(len(regel) <= breedte for regel in regels)
    tabellen = "\n".join(regels)
    # M1: (2/4 + 4/4 + 0)/3 and (0 + 4/4 + 1)/3 of 20; M2: (3/4 + 1/4)/2 and (1/4 + 1/4)/2
    assert re.search(r"M1 Lesgeven +10,0 +13,3 +[-−]3,3 ", tabellen)
    assert re.search(r"M2 Samenspelen +10,0 +5,0 +\+5,0 ", tabellen)
    for niveau in ("1 vlot", "1 meesterlijk", "1 Ontbreekt", "2 weinig", "1 nog niet"):
        assert niveau in tabellen
    assert "…" not in tabellen


@pytest.mark.parametrize("breedte", [60, 80, 100, 120, PIJP])
def test_een_profiel_houdt_namen_en_cijfers_heel(breedte: int) -> None:
    regels = _tabellen(_scherm(breedte, _profiel), "Samenvattend", r"Regelgeving( \(1.*)?$")
    assert all(len(regel) <= breedte for regel in regels)
    tabellen = "\n".join(regels)
    # De lessen: (2/4 + 4/4 + 0 + 3/4 + 1/4)/5 of 100
    assert re.search(r"De lessen +50,0 .*5/5 ", tabellen)
    assert re.search(r"M1 Lesgeven +10,0 .*3/3 +1 vlot", tabellen)
    for niveau in ("1 vlot", "1 meesterlijk", "1 Ontbreekt", "1 veel", "1 weinig"):
        assert niveau in tabellen


@pytest.mark.parametrize("breedte", [60, 80, 100, 120, PIJP])
def test_tabellen_met_de_niveaus_van_alle_schalen_in_kolommen_komen_in_delen(breedte: int) -> None:
    kruis = _scherm(breedte, _vergelijking)
    deel = "\n".join(_tabellen(kruis, "Aantal criteria per niveau", "Blinde vlekken"))
    # Every level is a heading once and a row at least once.
    for niveau in ("nog niet", "op weg", "vlot", "meesterlijk", "Ontbreekt", "Is er", "weinig", "gemiddeld", "veel"):
        assert deel.count(niveau) >= 2
    regels = "\n".join(_tabellen(_scherm(breedte, _profiel), r"Regelgeving( \(1.*)?$", "Good practices"))
    for niveau in ("overal gevolgd", "deels gevolgd", "geschonden", "Is er", "Ontbreekt", "gescoord"):
        assert niveau in regels
    assert "2/2" in regels


def test_wat_niet_past_wordt_op_een_niveau_afgebroken_en_pas_dan_weggelaten() -> None:
    console = Console(file=StringIO(), width=33, force_terminal=False)
    for breed, past in ((33, True), (32, False)):
        console.width = breed
        tabel = maak_tabel(console, "", "op 20", "verdeling")
        tabel.add_row("P1 Techniek en klank", "11,7", UitgeschrevenVerdeling(["1 goed uitgewerkt", "2 sterk punt"]))
        # 8 for the longest word of the name, 5 for the figure, 18 for the longest level with its comma, and a space
        # between two columns.
        assert pas_in(console, tabel, tabel.columns[-1:]) is past
