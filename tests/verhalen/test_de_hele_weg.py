"""Every instrument goes the whole way on the command line: blank, filled in, saved by LibreOffice, and what follows.

A verslag is read back as Word document and as PDF: all that was scored stands in it, and nothing that is empty.
"""

import json
import re
from collections.abc import Callable, Mapping
from contextlib import chdir
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN
from tests.bouwers.ingevuld import vul_in
from tests.bouwers.instrumenten import (
    ANDERE_KADERS,
    INSTRUMENTEN,
    bijna_zoals,
    gevuld,
    kader_van,
    waar_staat,
)
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.tweelingen import VREEMD
from tests.bouwers.worddocument import blokken, koppen_zonder_inhoud, lege_tabellen
from tests.programmas import kantoor

pytestmark = [kantoor.nodig, pytest.mark.libreoffice, pytest.mark.pdf]
# What Python, typer or a library says of its own.
ENGELS = re.compile(r"\b(?:Usage|Options?|Error|Warning|Traceback|Missing|Invalid|No such|Try|None|NaN|True|False)\b")
# With the word that it is a part of: an onderwijsinspectie is no inspectie.
_VREEMD = re.compile(rf"\w*(?:{VREEMD})\w*|{ALGEMENE_BEGRIPPEN}", re.IGNORECASE)


@dataclass(frozen=True)
class Werkmap:
    """Where somebody works with a kader, how he asks for it, and what two parties filled in."""

    map_: Path
    kader: Kader
    waar: tuple[str | Path, ...]
    eigen: Beoordeling
    ander: Beoordeling

    def gia(self, *woorden: str | Path, code: int = 0) -> str:
        """What a command says; it is Dutch, and has no word of another kader."""
        with chdir(self.map_):
            uitkomst = CliRunner().invoke(app, [*map(str, woorden)], catch_exceptions=False)
        gezegd = uitkomst.stdout + uitkomst.stderr
        assert uitkomst.exit_code == code, f"{woorden}: {gezegd}"
        zonder_namen = gezegd.replace(str(self.map_), "")
        if "--json" not in woorden:
            assert ENGELS.findall(zonder_namen) == [], f"{woorden}: {gezegd}"
            assert self.vreemd(zonder_namen) == set(), f"{woorden}: {gezegd}"
        return uitkomst.stdout

    def vreemd(self, tekst: str) -> set[str]:
        """The words in a text that are of another kader, and that this one does not have."""
        gevonden = {woord.lower() for woord in _VREEMD.findall(tekst)}
        return gevonden - {woord.lower() for woord in _VREEMD.findall(str(self.kader.model_dump()))}

    def verslag(self, einde: str, *naast: str) -> bytes:
        """The verslag of what the one party filled in."""
        self.gia("verslag", "eigen.xlsx", *naast, *self.waar, "-o", f"verslag.{einde}", "--overschrijf")
        return (self.map_ / f"verslag.{einde}").read_bytes()


@pytest.fixture(scope="module")
def werkmappen(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Werkmap]:
    """A folder per kader: the blank werkboek as two parties filled it in, saved by LibreOffice as .xlsx and as .ods."""
    mappen = {}
    for naam in ANDERE_KADERS:
        map_, kader = tmp_path_factory.mktemp(naam), kader_van(naam)
        links, rechts = kader.woorden.vergelijking
        kaderkeuze = ("--kader", waar_staat(naam, map_))
        # What comes with gia is known by what stands in the werkboek.
        werkmap = Werkmap(
            map_,
            kader,
            () if naam in INSTRUMENTEN else kaderkeuze,
            gevuld(kader, links),
            gevuld(kader, rechts, 1, wie="Bo"),
        )
        werkmap.gia("sjabloon", *kaderkeuze, "-o", "leeg.xlsx", "--naam", "Beek", "--werkjaar", "2013-2014")
        vul_in(map_ / "leeg.xlsx", map_ / "eigen.xlsx", werkmap.eigen, kader)
        vul_in(map_ / "leeg.xlsx", map_ / "ander.xlsx", werkmap.ander, kader)
        mappen[naam] = werkmap
    uit = tmp_path_factory.mktemp("bewaard")
    for vorm, welk in (("xlsx", "eigen"), ("ods", "ander")):
        # One folder takes them all.
        genoemd = [werkmap.map_ / f"{welk}.xlsx" for werkmap in mappen.values()]
        namen = [pad.rename(pad.with_stem(f"{naam}-{welk}")) for naam, pad in zip(mappen, genoemd, strict=True)]
        for werkmap, bewaard in zip(mappen.values(), kantoor.converteer(namen, vorm, uit), strict=True):
            bewaard.rename(werkmap.map_ / f"{welk}.{vorm}")
    return mappen


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_wat_libreoffice_bewaart_is_wat_er_getypt_was(naam: str, werkmappen: Mapping[str, Werkmap]) -> None:
    werkmap = werkmappen[naam]
    for bestand, inhoud in (("eigen.xlsx", werkmap.eigen), ("ander.ods", werkmap.ander)):
        gelezen = lees_werkboek(werkmap.map_ / bestand, werkmap.kader)
        assert [(gevonden.cel, gevonden.melding) for gevonden in gelezen.bevindingen] == []
        assert (gelezen.gegevens, gelezen.antwoorden) == (inhoud.gegevens, inhoud.antwoorden)
        assert {code: (score.keuze, score.motivering) for code, score in gelezen.scores.items()} == {
            code: (score.keuze, score.motivering) for code, score in inhoud.scores.items()
        }
        for code, cijfer in inhoud.cijfers.items():
            # The blank werkboek has the figure of the area already.
            assert replace(gelezen.cijfers[code], vlaams_gemiddelde=None) == cijfer


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_elke_opdracht_werkt_met_wat_ingevuld_is(naam: str, werkmappen: Mapping[str, Werkmap]) -> None:
    werkmap = werkmappen[naam]
    waar, kader = werkmap.waar, werkmap.kader
    for werkboek, inhoud in (("eigen.xlsx", werkmap.eigen), ("ander.ods", werkmap.ander)):
        werkmap.gia("score", werkboek, *waar)
        profiel = json.loads(werkmap.gia("score", werkboek, *waar, "--json"))
        assert profiel["bevindingen"] == []
        assert {rij["code"]: rij["niveau"] for rij in profiel["scores"]} == {
            code: score.niveau for code, score in inhoud.scores.items()
        }
    werkmap.gia("score", "eigen.xlsx", *waar, "-o", "resultaten.xlsx")
    # Each says on the screen what it writes.
    for einde in ("xlsx", "html"):
        werkmap.gia("vergelijk", "eigen.xlsx", "ander.ods", *waar, "-o", f"naast.{einde}")
    assert werkmap.verslag("html", "--naast", "ander.ods").startswith(b"<!DOCTYPE html>")
    (werkmap.map_ / "collega.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=bijna_zoals(werkmap.eigen, kader)))
    werkmap.gia("consensus", "eigen.xlsx", "collega.xlsx", *waar, "-o", "samen.xlsx")
    samen = json.loads(werkmap.gia("score", "samen.xlsx", *waar, "--json"))
    assert len(samen["scores"]) == len(kader.schaal_van)
    _over_vijf(werkmap)


def _over_vijf(werkmap: Werkmap) -> None:
    """An overzicht of five werkboeken; of questions alone there is none, which gia says."""
    team = werkmap.map_ / "team"
    team.mkdir()
    for nummer in range(5):
        boek = gevuld(werkmap.kader, str(werkmap.eigen.gegevens.soort), nummer, naam=f"Beek {nummer}", wie=f"W{nummer}")
        (team / f"w{nummer}.xlsx").write_bytes(maak_sjabloon(werkmap.kader, beoordeling=boek))
    code = 0 if werkmap.kader.heeft_scores else 2
    for einde in ("html", "xlsx"):
        werkmap.gia("overzicht", "team", *werkmap.waar, "-o", f"overzicht.{einde}", code=code)


def _te_lezen(werkmap: Werkmap, *beoordelingen: Beoordeling) -> list[str]:
    """What a verslag is to say: whose it is, all that is scored or asked, and what was typed beside it."""
    kader = werkmap.kader
    teksten = [str(werkmap.eigen.gegevens.naam), *(proces.naam for proces in kader.processen)]
    teksten += [*(rij.tekst for rij in kader.criteria.values()), *(regel.tekst for regel in kader.regels.values())]
    teksten += [vraag.tekst for vraag in kader.vraag_van.values()]
    teksten += [aspect.naam for aspect in kader.kwaliteitsaspecten]
    for beoordeling in beoordelingen:
        teksten += [score.motivering for score in beoordeling.scores.values()]
        teksten += [antwoord.in_woorden for antwoord in beoordeling.antwoorden.values()]
    return teksten


def _aaneen(tekst: str) -> str:
    """A text without what depends on where a line ends: spaces, hyphens, and places where it may end."""
    return re.sub(r"[\s\u00ad\u200b-]", "", tekst)


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_het_verslag_in_word_heeft_alles_en_niets_dat_leeg_is(naam: str, werkmappen: Mapping[str, Werkmap]) -> None:
    werkmap = werkmappen[naam]
    for naast, van in (((), [werkmap.eigen]), (("--naast", "ander.ods"), [werkmap.eigen, werkmap.ander])):
        alle = blokken(werkmap.verslag("docx", *naast))
        tekst = _aaneen("\n".join(blok.tekst for blok in alle))
        assert [zin for zin in _te_lezen(werkmap, *van) if _aaneen(zin) not in tekst] == []
        assert (koppen_zonder_inhoud(alle), lege_tabellen(alle)) == ([], [])
        assert werkmap.vreemd("\n".join(blok.tekst for blok in alle)) == set()


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_het_verslag_als_pdf_heeft_alles(naam: str, werkmappen: Mapping[str, Werkmap]) -> None:
    werkmap = werkmappen[naam]
    pdf = tekst_van_pdf(werkmap.verslag("pdf", "--naast", "ander.ods"))
    tekst = _aaneen(pdf)
    assert [zin for zin in _te_lezen(werkmap, werkmap.eigen, werkmap.ander) if _aaneen(zin) not in tekst] == []
    assert werkmap.vreemd(pdf) == set()


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_wie_een_tekst_van_het_kader_wijzigt_zet_zijn_werkboek_over(
    naam: str, werkmappen: Mapping[str, Werkmap], tmp_path: Path
) -> None:
    werkmap = werkmappen[naam]
    kader = waar_staat(naam, tmp_path)
    nieuw = tmp_path / "nieuw.kader"
    werkmap.gia("criteria", "kopieer", nieuw, "--kader", kader)
    eerste = _wijzig_een_tekst(nieuw)
    werkmap.gia("criteria", "vergelijk", kader, nieuw, "-o", nieuw / "wijzigingen.yaml")
    _neem_de_vraag_aan(nieuw / "wijzigingen.yaml")
    werkmap.gia("criteria", "controleer", "--kader", nieuw)
    werkmap.gia("score", "eigen.xlsx", "--kader", nieuw, code=1)
    werkmap.gia("migreer", "eigen.xlsx", "--kader", nieuw, "-o", f"over-{naam}.xlsx")
    profiel = json.loads(werkmap.gia("score", f"over-{naam}.xlsx", "--kader", nieuw, "--json"))
    assert [gevonden["id"] for gevonden in profiel["bevindingen"]] == ["niet-overgenomen"]
    assert {rij["code"]: rij["niveau"] for rij in profiel["scores"]} == {
        code: score.niveau for code, score in werkmap.eigen.scores.items()
    }
    assert eerste in str(profiel)


def _wijzig_een_tekst(kader: Path) -> str:
    """Give the first criterium, or the first question, other words under a newer version; return the new ones."""
    _bewaar(kader / "kader.yaml", lambda hoofd: hoofd.update(versie=f"{hoofd['versie']}.1"))
    nieuw = "Dit staat er nu."
    processen = sorted((kader / "processen").glob("*.yaml"))
    if processen:
        _bewaar(processen[0], lambda proces: proces["criteria"][0].update(tekst=nieuw))
    else:
        _bewaar(kader / "vragen.yaml", lambda deel: deel["rubrieken"][0]["vragen"][0].update(tekst=nieuw))
    return nieuw


def _bewaar(pad: Path, wijzig: Callable[[Any], object]) -> None:
    inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
    wijzig(inhoud)
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _neem_de_vraag_aan(wijzigingen: Path) -> None:
    """Take away the marks of a comment before what gia asks about: that the row still asks the same."""
    tekst = wijzigingen.read_text(encoding="utf-8")
    wijzigingen.write_text(re.sub(r"(?m)^# (?=    (?!Vraag|Haal))", "", tekst), encoding="utf-8")
