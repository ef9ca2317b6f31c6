"""Wat `gia criteria controleer` goedkeurt, werkt in elke opdracht: kaders van elke vorm, met elk teken dat mag."""

import json
import os
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner, Result

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Kader, Score, Status, laad_kader, maak_sjabloon
from gia_kwaliteit.antwoorden import Antwoord, Antwoordwaarde
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import AntwoordSoort, Vraag
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from tests.bouwers.kaders import Delen, kaders, schrijf_kader

# GIA_KADERS=500 looks at more of them, each time at others.
AANTAL = int(os.environ.get("GIA_KADERS", "3"))
# A kader with long texts, in full: whoever has to mend something wants to see it.
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
elk = settings(
    max_examples=AANTAL,
    deadline=None,
    derandomize="GIA_KADERS" not in os.environ,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],  # the smallest kader that goes wrong would take an hour to find
)


def _gia(*woorden: str | Path, mag: tuple[int, ...] = (0,)) -> Result:
    uitkomst = CliRunner().invoke(app, [str(woord) for woord in woorden], catch_exceptions=False)
    assert uitkomst.exit_code in mag, f"{woorden}: {uitkomst.output}"
    return uitkomst


@contextmanager
def _map() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as map_:
        yield Path(map_)


def _beoordeling(kader: Kader, soort: str, zaad: int, deel: float) -> Beoordeling:
    """A beoordeling with about this share of everything filled in."""
    trek = random.Random(zaad)
    scores = {
        code: Score(
            niveau=trek.choice(schaal.namen) if trek.random() < deel else None,
            motivering="Omdat het zo is." if trek.random() < 0.3 else "",
        )
        for code, schaal in kader.schaal_van.items()
    }
    cijfers = {
        code: Cijfer(waarde=float(trek.randint(0, 100)), status=Status.gemeten, jaar=2012)
        for code in (*kader.outputindicatoren, *kader.subindicatoren)
        if trek.random() < deel and (code in kader.outputindicatoren or kader.subindicatoren[code].invoer == "cijfer")
    }
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=trek.choice(kader.puntenmodellen).code,
        werkboek="werkboek.xlsx",
        gegevens=Gegevens(
            naam="De Brug", soort=soort, werkjaar="2013-2014", datum=date(2014, 3, 14), beoordelaars=("A",)
        ),
        scores=scores,
        cijfers=cijfers,
        antwoorden={code: _antwoord(vraag, trek, deel) for code, vraag in kader.vraag_van.items()},
        woorden=kader.woorden,
    )


def _antwoord(vraag: Vraag, trek: random.Random, deel: float) -> Antwoord:
    """An answer of the kind that is asked, as often as this."""
    if trek.random() >= deel:
        return Antwoord()
    mogelijk: dict[AntwoordSoort, Antwoordwaarde] = {
        AntwoordSoort.tekst: "=1+1 is geen formule.",
        AntwoordSoort.keuze: vraag.keuzes[0] if vraag.keuzes else "",
        AntwoordSoort.datum: date(1999, 12, 31),
        AntwoordSoort.getal: 12.5,
    }
    return Antwoord(waarde=mogelijk[vraag.antwoord])


def _werkboek(kader: Kader, beoordeling: Beoordeling, doel: Path) -> Path:
    doel.write_bytes(maak_sjabloon(kader, beoordeling.gegevens, beoordeling.puntenmodel, beoordeling))
    return doel


@pytest.mark.lang
@elk
@given(delen=kaders(), zaad=st.integers(0, 2**16), gevuld=st.sampled_from([0.0, 0.5, 1.0]))
def test_elke_opdracht_werkt_met_elk_kader_dat_goedgekeurd_is(delen: Delen, zaad: int, gevuld: float) -> None:
    with _map() as map_:
        waar = ("--kader", schrijf_kader(delen, map_ / "kader"))
        _gia("criteria", "controleer", *waar)
        kader = laad_kader(waar[1])
        _gia("criteria", "toon", *waar)
        leeg = map_ / "leeg.xlsx"
        _gia("sjabloon", *waar, "-o", leeg, "--naam", "De Brug", "--soort", "inspectie", "--werkjaar", "2013-2014")
        _gia("score", leeg, *waar)
        werk = map_ / "werk"
        werk.mkdir()
        zelf = _werkboek(kader, _beoordeling(kader, "zelfevaluatie", zaad, gevuld), werk / "zelf.xlsx")
        inspectie = _werkboek(kader, _beoordeling(kader, "inspectie", zaad + 1, gevuld), werk / "inspectie.xlsx")
        _gia("score", zelf, *waar)
        profiel = json.loads(_gia("score", zelf, *waar, "--json").stdout)
        # What is drawn at random need not fit with anything.
        onwaarschijnlijk = {
            "klassen-tellen-niet-op",
            "deel-boven-geheel",
            "aandeel-boven-100",
            "cijfer-ver-van-vlaanderen",
        }
        assert {b["id"] for b in profiel["bevindingen"]} <= {"niet-gescoord", *onwaarschijnlijk}
        _gia("score", zelf, *waar, "-o", map_ / "resultaten.xlsx", "--markeer", map_ / "nagekeken.xlsx")
        _gia("sjabloon", *waar, "-o", map_ / "volgend.xlsx", "--uit", zelf)
        _gia("score", map_ / "volgend.xlsx", *waar)
        _vergelijk_en_bundel(zelf, inspectie, waar, map_, ook_pdf=gevuld == 1)
        _gia("migreer", zelf, *waar, "-o", map_ / "niet.xlsx", mag=(1,))


def _vergelijk_en_bundel(zelf: Path, inspectie: Path, waar: tuple[str, Path], map_: Path, *, ook_pdf: bool) -> None:
    for soort in ((), ("--json",), *(("-o", map_ / f"vergelijking.{einde}") for einde in ("html", "xlsx"))):
        _gia("vergelijk", zelf, inspectie, *waar, *soort)
    for einde in ("html", "docx", *(("pdf",) if ook_pdf else ())):
        _gia("verslag", zelf, *waar, "-o", map_ / f"verslag.{einde}", "--inspectie", inspectie)
    for soort in ((), ("--json",), *(("-o", map_ / f"overzicht.{einde}") for einde in ("html", "xlsx"))):
        _gia("overzicht", zelf.parent, *waar, *soort)


@elk
@given(delen=kaders(), zaad=st.integers(0, 2**16))
def test_een_werkboek_van_een_vorige_versie_is_over_te_zetten(delen: Delen, zaad: int) -> None:
    with _map() as map_:
        oud = laad_kader(schrijf_kader(_met_versie(delen, "1"), map_ / "oud"))
        werkboek = _werkboek(oud, _beoordeling(oud, "inspectie", zaad, 0.8), map_ / "oud.xlsx")
        waar = ("--kader", _schrijf_nieuwe_versie(delen, oud, map_ / "nieuw"))
        _gia("criteria", "controleer", *waar)
        _gia("score", werkboek, *waar, mag=(1,))
        _gia("migreer", werkboek, *waar, "-o", map_ / "over.xlsx")
        profiel = json.loads(_gia("score", map_ / "over.xlsx", *waar, "--json").stdout)
        assert {gevonden["ernst"] for gevonden in profiel["bevindingen"]} <= {"waarschuwing"}


def _met_versie(delen: Delen, versie: str) -> Delen:
    return delen | {"kader.yaml": delen["kader.yaml"] | {"versie": versie}}


def _schrijf_nieuwe_versie(delen: Delen, oud: Kader, map_: Path) -> Path:
    """Reword the first criterium, add one to its proces, drop the last rule where others are left, and record that."""
    nieuw = deepcopy(_met_versie(delen, "2"))
    criteria = nieuw["processen/P1.yaml"]["criteria"]
    eerste = oud.processen[0].criteria[0]
    criteria[0]["tekst"] = "Iets anders dan voorheen."
    criteria.append(criteria[0] | {"code": f"{eerste.code}9", "tekst": "Wat erbij kwam."})
    stuk: Delen = {"toegevoegd": [f"{eerste.code}9"], "herschreven": [{"code": eerste.code, "oud": eerste.tekst}]}
    regels = nieuw.get("regelgeving.yaml", {"rubrieken": [{"criteria": []}]})["rubrieken"][-1]["criteria"]
    if len(regels) > 1:
        stuk["vervallen"] = [{sleutel: regels[-1][sleutel] for sleutel in ("code", "onderwerp", "tekst")}]
        stuk["vervallen"][0] |= {"schaal": oud.schaalnaam_van[regels[-1]["code"]]}
        regels.pop()
    begin = {"uitleg": "Zo begon het.", "vingerafdruk": bereken_vingerafdruk(oud)}
    afdruk = bereken_vingerafdruk(laad_kader(schrijf_kader(nieuw, map_)))
    wijziging = {"versie": "2", "uitleg": "Een nieuwe versie.", "vingerafdruk": afdruk, **stuk}
    vast = wat_vast_is(oud).model_dump(mode="json")
    nieuw["wijzigingen.yaml"] = {"vast": vast, "wijzigingen": [wijziging, {"versie": "1", **begin}]}
    return schrijf_kader(nieuw, map_)
