"""Every word that somebody typed in a werkboek comes out of it again: a mark of its own in each input cell."""

import json
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import (
    Als,
    Beoordeling,
    Vergelijking,
    Verslag,
    als_json,
    bereken_profiel,
    bereken_vergelijking,
    lees_consensus,
    lees_werkboek,
    maak_samengevoegd,
    maak_verslag,
)
from gia_kwaliteit.verslag.beginsituatie import maak_beginsituatie
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.merken import NAAM, Gemerkt, gemerkt
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.voorbeeld import APL, CONTEXT, KERN, OUTPUT, REGELS, START

KADER = kader_onthaalbureau()
SCORES = (APL, KERN, REGELS)


def _zelf() -> Gemerkt:
    return gemerkt("zelfevaluatie", "Z", 1)


def _inspectie() -> Gemerkt:
    # Of four levels each fourth is that of the zelfevaluatie, of the answers to the rules each second.
    return gemerkt("inspectie", "I", 2)


def _lees(map_: Path, werkboek: Gemerkt, naam: str) -> Beoordeling:
    (map_ / naam).write_bytes(werkboek.inhoud)
    return lees_werkboek(map_ / naam, KADER)


OVERIGE = ("Bespreking", "Actieplan", "Dossier")


@pytest.fixture(scope="module")
def zelf(tmp_path_factory: pytest.TempPathFactory) -> Beoordeling:
    return _lees(tmp_path_factory.mktemp("zelf"), _zelf(), "zelfevaluatie.xlsx")


@pytest.fixture(scope="module")
def vergelijking(zelf: Beoordeling, tmp_path_factory: pytest.TempPathFactory) -> Vergelijking:
    inspectie = _lees(tmp_path_factory.mktemp("inspectie"), _inspectie(), "inspectie.xlsx")
    assert inspectie.bevindingen == ()
    return bereken_vergelijking(zelf, inspectie, KADER)


def test_in_elke_invoercel_staat_iets_en_daar_is_niets_op_aan_te_merken(zelf: Beoordeling) -> None:
    assert zelf.bevindingen == ()
    # A motivering and a bewijs at 93 criteria and 16 rules, 32 texts of context and input, 23 of the output, the
    # beoordelaars and who says how far it is, 10 chapters of the bespreking, 3 texts of 25 actions and 2 of as many
    # rows of the dossier.
    tellingen = {blad: len(_zelf().op(blad)) for blad in (*SCORES, CONTEXT, OUTPUT, START, *OVERIGE)}
    scores, cijfers = {APL: 110, KERN: 76, REGELS: 32}, {CONTEXT: 32, OUTPUT: 23}
    assert tellingen == {**scores, **cijfers, START: 2, "Bespreking": 10, "Actieplan": 75, "Dossier": 50}
    assert sum(tellingen.values()) == len(_zelf().merken)


def _ontbreekt(tekst: str, merken: set[str]) -> list[str]:
    return sorted(merk for merk in merken if merk not in tekst)


def test_elk_woord_staat_in_de_json(zelf: Beoordeling) -> None:
    tekst = als_json(bereken_profiel(zelf, KADER))
    assert _ontbreekt(tekst, set(_zelf().merken.values())) == []
    gegevens = json.loads(tekst)
    assert (gegevens["onthaalbureau"], gegevens["werkjaar"], gegevens["datum"]) == (NAAM, "2013-2014", "2014-03-14")
    # And every figure, year and status.
    rijen = [rij for domein in ("context", "input", "output") for rij in gegevens[domein] if rij["eenheid"]]
    # Of 6 with the input and 12 with the output, and of those that the report counts: 20 and 11.
    assert len(rijen) == 49
    getypt = [rij for rij in rijen if rij["code"] not in KADER.berekende_rijen]
    # The total of seven classes, and fifteen people to a group; the rest is 12.5.
    anders = {"OC1.1": 87.5, "IC3.1": 187.5}
    assert {rij["code"]: rij["waarde"] for rij in getypt} == {rij["code"]: 12.5 for rij in getypt} | anders
    assert {rij["jaar"] for rij in getypt} == {2013}
    # Five times 12.5, a fifth of it, one per one, and 12.5 per 62.5.
    berekend = {rij["code"]: rij["waarde"] for rij in rijen if rij["code"] in KADER.berekende_rijen}
    aandelen = {f"IC2.{nummer}": 20.0 for nummer in range(7, 12)}
    assert berekend == {"IC1.4": 1.0, "IC2.6": 62.5, **aandelen, "IC3.3": 15.0, "OC2.2": 20.0}
    assert {rij["status"] for rij in rijen} == {"gemeten", "geschat"}
    assert {rij["vlaams_gemiddelde"] for rij in gegevens["output"]} == {12.5}


def _verslag(zelf: Beoordeling, vergelijking: Vergelijking | None = None) -> Verslag:
    return maak_verslag(zelf, bereken_profiel(zelf, KADER), KADER, vergelijking)


def test_elk_woord_staat_op_de_bladzijde_van_het_verslag(zelf: Beoordeling) -> None:
    verslag = _verslag(zelf)
    assert _ontbreekt(als_html(verslag, KADER, Sjabloon()).decode(), _merken_van(verslag, zelf)) == []


def _merken_van(verslag: Verslag, zelf: Beoordeling) -> set[str]:
    """What belongs in a verslag: all marks, but for those of the dossier and about a vergelijking that it has not."""
    weg = ["B.vergelijking"] if all(rubriek.code != "B.vergelijking" for rubriek in verslag.rubrieken) else []
    assert list(verslag.weggelaten) == weg
    merken = set(_zelf().merken.values()) - _zelf().op("Dossier")
    return {merk for merk in merken if not any(merk in zelf.besprekingen[code] for code in weg)}


def test_elk_woord_van_het_dossier_staat_in_de_beginsituatie(zelf: Beoordeling) -> None:
    pagina = als_html(maak_beginsituatie(zelf, bereken_profiel(zelf, KADER), KADER), KADER, Sjabloon()).decode()
    assert _ontbreekt(pagina, _zelf().op("Dossier")) == []


def _tekst_van_word(inhoud: bytes) -> str:
    document = Document(BytesIO(inhoud))
    return "\n".join(element.text or "" for element in document.element.body.iter() if element.tag.endswith("}t"))


@pytest.mark.pdf
def test_elk_woord_staat_in_het_worddocument_en_in_de_pdf_van_het_verslag(zelf: Beoordeling) -> None:
    verslag = _verslag(zelf)
    merken = _merken_van(verslag, zelf)
    assert _ontbreekt(_tekst_van_word(als_word(verslag, KADER, Sjabloon())), merken) == []
    assert _ontbreekt(tekst_van_pdf(als_pdf(verslag, KADER, Sjabloon())), merken) == []


# --- of both sides of a vergelijking ---


def _van_beide() -> set[str]:
    """What both wrote at criteria and rules."""
    return _zelf().op(*SCORES) | _inspectie().op(*SCORES)


def test_beide_zijn_het_over_een_deel_eens(vergelijking: Vergelijking) -> None:
    """So that what follows holds for what stands on the agenda, for what does not, and for rules of both kinds."""
    eens = {soort: {not o.verschil for o in getattr(vergelijking, soort)} for soort in ("criteria", "regelgeving")}
    assert eens == {"criteria": {True, False}, "regelgeving": {True, False}}
    assert len(_van_beide()) == 4 * (93 + 16)


def _json(vergelijking: Vergelijking) -> str:
    return als_json(vergelijking)


def _pagina(vergelijking: Vergelijking) -> str:
    return maak_vergelijkingspagina(vergelijking, KADER)


def _bladen(vergelijking: Vergelijking) -> str:
    """What stands on the tabs that have a row for each criterium and each rule."""
    boek = load_workbook(BytesIO(maak_vergelijkboek(vergelijking, KADER)))
    return " ".join(str(cel) for naam in ("Criteria", "Regelgeving") for rij in boek[naam].values for cel in rij)


@pytest.mark.parametrize("als", Als)
@pytest.mark.parametrize("uitvoer", [_json, _pagina, _bladen])
def test_elk_woord_van_beide_staat_in_de_vergelijking(
    zelf: Beoordeling, vergelijking: Vergelijking, uitvoer: Callable[[Vergelijking], str], als: Als, tmp_path: Path
) -> None:
    if als is Als.evolutie:
        vergelijking = bereken_vergelijking(_lees(tmp_path, _inspectie(), "vroeger.xlsx"), zelf, KADER, als=als)
    assert _ontbreekt(uitvoer(vergelijking), _van_beide()) == []


@pytest.mark.parametrize("breedte", [60, 120])
def test_op_het_scherm_staat_elk_woord_van_beide_bij_wat_ze_anders_zien(
    vergelijking: Vergelijking, breedte: int
) -> None:
    console = Console(file=StringIO(), width=breedte)
    toon_vergelijking(console, vergelijking, KADER)
    assert isinstance(console.file, StringIO)
    anders = [o for o in vergelijking.oordeel_van.values() if o.verschil]
    teksten = " ".join(f"{s.motivering} {s.bewijs}" for o in anders for s in o.standpunten)
    merken = {merk for merk in _van_beide() if merk in teksten}
    assert len(merken) == 4 * len(anders)
    assert _ontbreekt(console.file.getvalue(), merken) == []


def _alles(verslag: Verslag, zelf: Beoordeling) -> set[str]:
    """All marks of the zelfevaluatie, and what the inspectie wrote at criteria and rules."""
    return _merken_van(verslag, zelf) | _inspectie().op(*SCORES)


def test_elk_woord_van_beide_staat_op_de_bladzijde_van_het_verslag(
    zelf: Beoordeling, vergelijking: Vergelijking
) -> None:
    verslag = _verslag(zelf, vergelijking)
    assert _ontbreekt(als_html(verslag, KADER, Sjabloon()).decode(), _alles(verslag, zelf)) == []
    assert set(_zelf().merken.values()) - _zelf().op("Dossier") < _alles(verslag, zelf)


@pytest.mark.pdf
def test_elk_woord_van_beide_staat_in_het_worddocument_en_in_de_pdf(
    zelf: Beoordeling, vergelijking: Vergelijking
) -> None:
    verslag = _verslag(zelf, vergelijking)
    assert _ontbreekt(_tekst_van_word(als_word(verslag, KADER, Sjabloon())), _alles(verslag, zelf)) == []
    assert _ontbreekt(tekst_van_pdf(als_pdf(verslag, KADER, Sjabloon())), _alles(verslag, zelf)) == []


@pytest.mark.parametrize("anoniem", [False, True])
def test_elk_woord_van_drie_beoordelaars_staat_in_hun_consensus_en_in_een_consensus_daarvan(
    tmp_path: Path, *, anoniem: bool
) -> None:
    drie = {letter: gemerkt("zelfevaluatie", letter, stap) for stap, letter in enumerate("QVX", start=1)}
    for letter, werkboek in drie.items():
        (tmp_path / f"{letter}.xlsx").write_bytes(werkboek.inhoud)
    paden = [tmp_path / f"{letter}.xlsx" for letter in drie]
    # The stand begins anew, and with letters nobody is called by his name.
    weg = {(START, "B12"), *([(START, "B9")] if anoniem else [])}
    merken = {merk for werkboek in drie.values() for plek, merk in werkboek.merken.items() if plek not in weg}
    samen = tmp_path / "samen.xlsx"
    samen.write_bytes(maak_samengevoegd(lees_consensus(paden, KADER, anoniem=anoniem), KADER))
    assert merken - _woorden(samen) == set()
    opnieuw = lees_consensus([samen, paden[0]], KADER)
    samen.write_bytes(maak_samengevoegd(opnieuw, KADER))
    assert merken - _woorden(samen) == set()


def _woorden(pad: Path) -> set[str]:
    """Every word that stands in a cell of a werkboek, without the sign behind it."""
    cellen = (cel for blad in load_workbook(pad) for rij in blad.iter_rows(values_only=True) for cel in rij)
    return {woord.strip(".") for cel in cellen if isinstance(cel, str) for woord in cel.split()}
