"""No chart lies over another one, or over what stands in the cells; no label says what there is not."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, lees_werkboek
from gia_kwaliteit.overzicht import bereken_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.grafiek import korte_naam
from tests.bouwers import PROJECT, VOLDOENDE, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.overzichten import KADER, WERKJAAR, uittreksel
from tests.bouwers.werkboeken import geschreven

BOEKEN = ("sjablonen/werkboek.xlsx", "voorbeelden/zelfevaluatie.xlsx", "voorbeelden/vergelijking.xlsx", "resultaten")
# Excel draws a column of so many characters this wide with its standard font, and a row of 15 points this high.
TEKEN, RAND, PUNT, EMU = 7, 5, 4 / 3, 9525


def _links(blad: Worksheet, kolom: int) -> float:
    """The pixels left of a column, which counts from 0."""
    # In the file columns that are the same stand together.
    gegevens = {
        nummer: groep
        for groep in blad.column_dimensions.values()
        for nummer in range(groep.min or 0, (groep.max or 0) + 1)
    }
    kolommen = [gegevens.get(nummer + 1) or blad.column_dimensions["XFD"] for nummer in range(kolom)]
    return sum(0 if gegeven.hidden else gegeven.width * TEKEN + RAND for gegeven in kolommen)


def _boven(blad: Worksheet, rij: int) -> float:
    return sum((blad.row_dimensions[nummer + 1].height or 15) * PUNT for nummer in range(rij))


def _vak(blad: Worksheet, grafiek: Any) -> tuple[float, float, float, float]:
    begin = grafiek.anchor._from  # noqa: SLF001
    links, boven = _links(blad, begin.col), _boven(blad, begin.row)
    if hasattr(grafiek.anchor, "to"):
        return links, boven, _links(blad, grafiek.anchor.to.col), _boven(blad, grafiek.anchor.to.row)
    maat = grafiek.anchor.ext
    return links, boven, links + maat.width / EMU, boven + maat.height / EMU


def _gevuld(blad: Worksheet) -> Iterator[tuple[float, float, float, float]]:
    for nummer, rij in enumerate(blad.iter_rows(values_only=True)):
        for kolom, waarde in enumerate(rij):
            links, rechts = _links(blad, kolom), _links(blad, kolom + 1)
            if waarde is not None and links < rechts:
                yield links, _boven(blad, nummer), links + 1, _boven(blad, nummer + 1)


def _raken(een: tuple[float, ...], ander: tuple[float, ...]) -> bool:
    return een[0] < ander[2] and ander[0] < een[2] and een[1] < ander[3] and ander[1] < een[3]


@pytest.mark.parametrize("naam", BOEKEN)
def test_geen_grafiek_ligt_over_iets_anders(naam: str, tmp_path: Path) -> None:
    pad = PROJECT / naam
    if naam == "resultaten":
        kader, pad = kader_onthaalbureau(), tmp_path / "resultaten.xlsx"
        beoordeling = lees_werkboek(PROJECT / "voorbeelden" / "zelfevaluatie.xlsx", kader)
        pad.write_bytes(maak_resultaten(bereken_profiel(beoordeling, kader), kader))
    boek = load_workbook(pad)
    aantal = 0
    for blad in boek.worksheets:
        vakken = [_vak(blad, grafiek) for grafiek in getattr(blad, "_charts")]  # noqa: B009 - openpyxl has no public name
        aantal += len(vakken)
        for nummer, vak in enumerate(vakken):
            assert not any(_raken(vak, ander) for ander in vakken[nummer + 1 :]), f"{blad.title}: grafieken"
            assert not any(_raken(vak, cel) for cel in _gevuld(blad)), f"{blad.title}: grafiek over cellen"
    assert aantal >= 2


def _boeken() -> dict[str, bytes]:
    """Every workbook with charts, made now."""
    kader = kader_onthaalbureau()
    gescoord = beoordeling(kader, overal(kader, VOLDOENDE))
    return {
        "werkboek": geschreven(kader=kader),
        "resultaten": maak_resultaten(bereken_profiel(gescoord, kader), kader),
        "vergelijking": maak_vergelijkboek(bereken_vergelijking(gescoord, gescoord, kader), kader),
    }


def _grafieken(boek: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(boek)) as inhoud:
        return [inhoud.read(naam).decode() for naam in inhoud.namelist() if naam.startswith("xl/charts/chart")]


@pytest.mark.parametrize("naam", ["werkboek", "resultaten", "vergelijking"])
def test_een_nul_krijgt_geen_label_en_het_label_volgt_de_cellen_niet(naam: str) -> None:
    labels = [
        label
        for grafiek in _grafieken(_boeken()[naam])
        for label in re.findall(r"<c:dLbls>.*?</c:dLbls>", grafiek, flags=re.DOTALL)
    ]
    assert labels
    for label in labels:
        formaat = re.search(r"<c:numFmt ([^>]*?) ?/>", label)
        assert formaat is not None
        # The third part of the format is that of a zero; a format that follows the cells would be ignored.
        assert re.fullmatch(r'formatCode="[^;]+;[^;]+;" sourceLinked="0"', formaat[1]), formaat[1]


@pytest.mark.parametrize("naam", ["werkboek", "resultaten", "vergelijking"])
def test_liggende_staven_staan_nooit_met_hun_legende_naast_elkaar(naam: str) -> None:
    for grafiek in _grafieken(_boeken()[naam]):
        # LibreOffice turns the order of that legend round.
        if '<c:barDir val="bar"' in grafiek and '<c:grouping val="clustered"' in grafiek:
            # Two of them lie on one line: below half the one, from half up the other.
            assert grafiek.count("<c:ser>") == 1 or '<c:overlap val="100"/>' in grafiek
            assert "<c:legend>" not in grafiek


def test_waar_de_staven_hun_getal_dragen_staat_er_geen_op_de_as() -> None:
    assen: dict[tuple[str, bool, bool], list[list[str]]] = {}
    for grafiek in _grafieken(geschreven()):
        as_ = re.search(r"<c:valAx>.*?</c:valAx>", grafiek, flags=re.DOTALL)
        vorm = re.search(r'<c:grouping val="(\w+)"', grafiek)
        assert as_ is not None
        assert vorm is not None
        namen = ("max", "majorUnit", "numFmt")
        getallen = [re.findall(rf'<c:{naam} (?:formatCode|val)="([^"]+)"', as_[0]) for naam in namen]
        verborgen, lijnen = '<c:delete val="1"/>' in as_[0], "<c:majorGridlines>" in as_[0]
        assen.setdefault((vorm[1], verborgen, lijnen), []).append(["".join(deel[:1]) for deel in getallen])
    # Strips are all as long, and counts say how many they are: neither has an axis, nor a line.
    assert {sleutel[1:] for sleutel in assen if sleutel[0] == "percentStacked"} == {(True, False)}
    # A score has a line at half, with the word for it: two profiles on 20, the aspects and the whole on 100.
    woord = "[={}]&quot;voldoende&quot;;;"
    op_20, op_100 = ["19.998", "10.0", woord.format(10)], ["99.99", "50.0", woord.format(50)]
    assert assen["clustered", False, True] == [op_20, op_20, op_100, op_100]


def _overzicht() -> bytes:
    uittreksels = [
        uittreksel(naam, {"P1.DG1": VOLDOENDE, "P8.1": VOLDOENDE}, werkjaar=jaar)
        for naam in ("Anker!A1", "=Brug")
        for jaar in ("2012-2013", WERKJAAR)
    ]
    return maak_overzichtboek(bereken_overzicht(uittreksels, KADER), KADER)


def test_elke_grafiek_heeft_een_naam_en_zegt_in_woorden_wat_ze_toont() -> None:
    for naam, boek in (_boeken() | {"overzicht": _overzicht()}).items():
        with zipfile.ZipFile(io.BytesIO(boek)) as inhoud:
            delen = {deel: inhoud.read(deel).decode() for deel in inhoud.namelist()}
        for tekening in (xml for deel, xml in delen.items() if deel.startswith("xl/drawings/drawing")):
            beelden = re.findall(r'<xdr:cNvPr id="\d+" name="([^"]*)" descr="([^"]*)"', tekening)
            assert len(beelden) == tekening.count("<xdr:graphicFrame")
            assert len({titel for titel, _ in beelden}) == len(beelden), naam
            for titel, woorden in beelden:
                assert titel in woorden, naam
                assert re.match(
                    r"(Staafdiagram|Haltergrafiek|Hellingsgrafiek|Spreidingsgrafiek|Stippengrafiek), ", woorden
                ), woorden
                assert re.search(r"cijfers staan (in|op) |staan in de tabel eronder", woorden), woorden
        grafieken = [xml for deel, xml in delen.items() if deel.startswith("xl/charts/chart")]
        assert all('lang="nl-BE"' in grafiek and "en-US" not in grafiek for grafiek in grafieken)


def test_een_naam_die_op_een_cel_lijkt_blijft_een_naam() -> None:
    # Of a name too long for a picture the beginning stands in the chart itself.
    lang = "Anker!A1 met een naam die zo lang is dat er geen plaats voor is in een grafiek"
    assert str(korte_naam("Blad", "A1", lang)).startswith("Anker!\u2060A1 met …")
    assert korte_naam("Blad", "B3", "Anker!A1") == ["Blad", 2, 1]


@pytest.mark.parametrize("naam", ["werkboek", "resultaten", "gevuld"])
def test_elke_grafiek_bewaart_haar_getallen_en_noemt_haar_rijen_met_tekst_uit_cellen(naam: str) -> None:
    """What does not compute shows them as they were written; a row is named by the text in its cell."""
    kader = kader_onthaalbureau()
    gevuld = geschreven(beoordeling(kader, overal(kader, VOLDOENDE)))
    for grafiek in _grafieken((_boeken() | {"gevuld": gevuld})[naam]):
        reeksen = re.findall(r"<c:ser>.*?</c:ser>", grafiek, flags=re.DOTALL)
        assert reeksen
        namen = [
            re.search(r"<c:cat><c:strRef><c:f>[^<]+</c:f><c:strCache>(.*?)</c:strCache>", r, re.DOTALL) for r in reeksen
        ]
        waarden = [
            re.search(r"<c:numRef><c:f>[^<]+</c:f><c:numCache>(.*?)</c:numCache>", r, re.DOTALL) for r in reeksen
        ]
        assert None not in namen
        assert None not in waarden
        # As many names as rows, each of them a text.
        aantallen = {m and re.search(r'<c:ptCount val="(\d+)"', m[1])[1] for m in (*namen, *waarden)}  # type: ignore[index]
        assert len(aantallen) == 1
        assert all(m and m[1].count("<c:v>") == int(next(iter(aantallen)) or 0) for m in namen)
        if naam == "gevuld":
            # All at the border: from half up everywhere, and never below.
            assert any(m and "<c:v>" in m[1] for m in waarden)
