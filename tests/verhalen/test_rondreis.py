"""Round trip: what LibreOffice saves as .xlsx and as .ods is read as the same beoordeling."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Soort, lees_werkboek
from tests.bouwers import NIVEAUS, beoordeling, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven
from tests.programmas.kantoor import converteer, nodig

pytestmark = [nodig, pytest.mark.libreoffice]

KADER = kader_onthaalbureau()
LASTIG = {
    "P1.DG1": "Eerste regel\ntweede regel\n\nvierde regel",
    "P1.DG2": "Met \"rechte\", “gekrulde” en 'enkele' aanhalingstekens",
    "P1.OS1": "=1+1",
    "P1.OS2": "'apostrof vooraan",
    "P1.DT1": "apostrof achteraan'",
    "P1.DT2": "'allebei'",
    "P1.OW1": "Goed \N{GRINNING FACE} en \N{FAMILY}\N{ZERO WIDTH JOINER}",
    "P1.OW2": ("Een lange motivering. " * 100)[:1999] + "!",
    "P2.DG1": "+32 9 123 45 67",
    "P2.DG2": "-streepje",
    "P2.OS1": "@iemand <b>&amp;</b>",
    "P2.OS2": "twee  spaties",
    "P2.DT1": "0012",
    "P2.DT2": "1/2",
}


def _origineel() -> Beoordeling:
    codes = list(KADER.criteria)
    scores: dict[str, str | None] = {c: NIVEAUS[nr % 4] for nr, c in enumerate(codes) if nr % 9}
    scores |= {code: ("Ja", "Nee")[nr % 2] for nr, code in enumerate(KADER.regels)}
    cijfers = {code: Cijfer(waarde=nr + 1.125, jaar=2013) for nr, code in enumerate(KADER.outputindicatoren)}
    cijfers |= {code: Cijfer(toelichting=f"Beschrijving {code}\nregel 2") for code in KADER.subindicatoren}
    gegevens = Gegevens(
        onthaalbureau='Onthaalbureau \'t Huis & "co"',
        soort=Soort.inspectie,
        werkjaar="2013-2014",
        datum=date(2014, 3, 14),
        beoordelaars=("An Peeters", "Jos D'hondt"),
    )
    bron = beoordeling(KADER, scores, motiveringen=LASTIG, cijfers=cijfers, gegevens=gegevens, puntenmodel="lineair")
    anders = {code: replace(bron.scores[code], bewijs=tekst) for code, tekst in LASTIG.items()}
    return replace(bron, scores={**bron.scores, **anders})


@pytest.fixture(scope="module")
def origineel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("rondreis") / "werkboek.xlsx"
    pad.write_bytes(geschreven(_origineel()))
    return pad


@pytest.fixture(scope="module", params=["xlsx", "ods"])
def bewaard(request: pytest.FixtureRequest, origineel: Path) -> Path:
    (pad,) = converteer([origineel], request.param, origineel.parent / request.param)
    return pad


def test_wat_een_kantoorprogramma_bewaart_is_dezelfde_beoordeling(origineel: Path, bewaard: Path) -> None:
    voor, na = lees_werkboek(origineel, KADER), lees_werkboek(bewaard, KADER)
    assert na.scores == voor.scores
    assert na.cijfers == voor.cijfers
    assert na.gegevens == voor.gegevens == _origineel().gegevens
    assert na.puntenmodel == voor.puntenmodel == "lineair"
    assert {b.id for b in na.bevindingen} == {"niet-gescoord"}
    assert [replace(b, werkboek=origineel.name) for b in na.bevindingen] == list(voor.bevindingen)


def test_scores_en_cijfers_zijn_die_van_voor_de_rondreis(bewaard: Path) -> None:
    na, bron = lees_werkboek(bewaard, KADER), _origineel()
    assert {code: s.niveau for code, s in na.scores.items()} == {code: s.niveau for code, s in bron.scores.items()}
    cijfers = {code: (c.waarde, c.jaar, c.toelichting) for code, c in na.cijfers.items()}
    assert cijfers == {code: (c.waarde, c.jaar, c.toelichting) for code, c in bron.cijfers.items()}


@pytest.mark.parametrize("code", list(LASTIG))
def test_een_lastige_tekst_komt_ongewijzigd_terug(code: str, bewaard: Path) -> None:
    score = lees_werkboek(bewaard, KADER).scores[code]
    assert score.motivering == LASTIG[code]
    assert score.bewijs == LASTIG[code]


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_een_tab_in_een_motivering_plakt_geen_woorden_aaneen(formaat: str, tmp_path: Path) -> None:
    pad = tmp_path / "tab.xlsx"
    pad.write_bytes(geschreven(beoordeling(KADER, motiveringen={"P1.DG1": "voor\tna"})))
    (bewaard,) = converteer([pad], formaat, tmp_path / "uit")
    assert lees_werkboek(bewaard, KADER).scores["P1.DG1"].motivering == "voor\tna"
