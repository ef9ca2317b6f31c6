"""No word of another instrument stands in what a command says: whatever is asked of it, and also where it cannot.

What the help says, it says before anybody knows which kader is meant: there only an example has a word of one kader,
and the option that the onthaalbureaus have for what every kader calls --naast.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from gia_kwaliteit import Beoordeling
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.kader import Kader, laad_kader
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN, map_met_andere_woorden
from tests.bouwers.instrumenten import bijna_zoals, gevuld
from tests.bouwers.tweelingen import VREEMD
from tests.bouwers.vragen import map_met_alleen_vragen

# This kader is about libraries.
_VREEMD = re.compile(rf"\w*(?:{VREEMD.replace('|bibliothe', '')})\w*|{ALGEMENE_BEGRIPPEN}", re.IGNORECASE)
_HULP = re.compile(rf"\w*(?:{VREEMD})\w*", re.IGNORECASE)
# A group of commands, a file, and a kader that are called so.
_NAMEN = re.compile(r"gia criteria \w+|--criteriatoets|gia-onthaalbureau|criteriatoets|criteria/|processen/\S+")
_ANALYSE = {
    "titel": "Waar we beginnen",
    "inleiding": "Eerst kijken.",
    "bestanddelen": [{"soort": "swot", "titel": "Sterk en zwak", "tekst": "Wat goed gaat, en wat niet."}],
    "themas": [{"naam": "Publiek", "vragen": [{"code": "V.A1", "tekst": "Wie komt er niet?"}]}],
}


class _Werkmap:
    """A folder in which somebody works with a kader with other words."""

    def __init__(self, map_: Path) -> None:
        self.map_ = map_

    def zegt(self, *woorden: str, code: int) -> str:
        """What a command says, which is none of another kader."""
        with chdir(self.map_):
            uitkomst = CliRunner().invoke(app, [*woorden], catch_exceptions=False)
        gezegd = (uitkomst.stdout + uitkomst.stderr).replace(str(self.map_), "")
        assert uitkomst.exit_code == code, f"{woorden}: {gezegd}"
        assert gezegd, woorden
        assert _VREEMD.findall(_NAMEN.sub("", gezegd)) == [], f"{woorden}: {gezegd}"
        return gezegd


def _nieuwe_versie(kader: Path, oud: Kader) -> None:
    """Give the first criterium other words under a newer version, as somebody does who changes a kader."""
    proces = min((kader / "processen").glob("*.yaml"))
    eerste = next(iter(oud.criteria.values()))
    _wijzig(proces, lambda inhoud: inhoud["criteria"][0].update(tekst="Dit staat er nu."))
    _wijzig(kader / "kader.yaml", lambda inhoud: inhoud.update(versie="1.1"))
    wijziging = {"versie": "1.1", "datum": "2014-09-01", "uitleg": "Een proef."}
    wijziging["vingerafdruk"] = bereken_vingerafdruk(laad_kader(kader, met_geschiedenis=False))
    herschreven = [{"code": eerste.code, "oud": eerste.tekst}]
    begin = {"versie": oud.versie, "datum": "2014-01-01", "uitleg": "Het begin."}
    begin["vingerafdruk"] = bereken_vingerafdruk(oud)
    inhoud = {"wijzigingen": [{**wijziging, "herschreven": herschreven}, begin]}
    (kader / "wijzigingen.yaml").write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")


def _wijzig(pad: Path, doe: Callable[[dict], object]) -> None:  # type: ignore[type-arg]
    inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
    doe(inhoud)
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.fixture(scope="module")
def werkmap(tmp_path_factory: pytest.TempPathFactory) -> _Werkmap:
    """A folder with the kader, a newer version of it, one of questions alone, and werkboeken."""
    map_ = tmp_path_factory.mktemp("werkmap")
    pad = map_met_andere_woorden(map_ / "kader")
    (pad / "beginsituatie.yaml").write_text(yaml.safe_dump(_ANALYSE, allow_unicode=True), encoding="utf-8")
    kader = laad_kader(pad)
    shutil.copytree(pad, map_ / "nieuw")
    _nieuwe_versie(map_ / "nieuw", kader)
    map_met_alleen_vragen(map_ / "vragen")
    vragen = laad_kader(map_ / "vragen")
    links, rechts = kader.woorden.vergelijking
    een = replace(gevuld(kader, links), dossier=(Dossierrij(soort=Dossiersoort.bron, signaal="Een verslag."),))
    boeken: dict[str, tuple[Kader, Beoordeling]] = {
        "een": (kader, replace(een, besprekingen={"B.vergelijking": "Wij zien het anders."})),
        "ander": (kader, gevuld(kader, rechts, 1, wie="Bo")),
        "collega": (kader, bijna_zoals(een, kader)),
        "later": (kader, replace(een, gegevens=replace(een.gegevens, werkjaar="2014-2015"))),
        "open": (kader, replace(een, scores=dict(list(een.scores.items())[:3]))),
        "bezoek": (vragen, gevuld(vragen, vragen.woorden.partijen[0].code)),
    }
    for naam, (van, inhoud) in boeken.items():
        (map_ / f"{naam}.xlsx").write_bytes(maak_sjabloon(van, beoordeling=inhoud))
    (map_ / "team").mkdir()
    for nummer in range(3):
        inhoud = gevuld(kader, links, nummer, naam=f"Beek {nummer}")
        (map_ / "team" / f"w{nummer}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=inhoud))
    return _Werkmap(map_)


_K = ("--kader", "kader")
GOED = (
    ("sjabloon", "-o", "leeg.xlsx", "--naam", "Beek", "--soort", "visitatie"),
    ("sjabloon", "-o", "volgend.xlsx", "--uit", "een.xlsx", "--werkjaar", "2014-2015"),
    ("score", "een.xlsx"),
    ("score", "een.xlsx", "-o", "uit.xlsx"),
    ("score", "open.xlsx", "--markeer", "nagekeken.xlsx"),
    ("consensus", "een.xlsx", "collega.xlsx", "-o", "samen.xlsx", "-o", "samen.html"),
    ("vergelijk", "een.xlsx", "ander.xlsx", "-o", "naast.html"),
    ("vergelijk", "een.xlsx", "later.xlsx", "--als", "evolutie"),
    ("verslag", "een.xlsx", "-o", "verslag.html", "--zonder-bijlagen"),
    ("verslag", "een.xlsx", "-o", "met.html", "--naast", "ander.xlsx"),
    ("verslag", "een.xlsx", "-o", "begin.html", "--als", "beginsituatie"),
    ("verslag", "team", "-o", "verslagen", "--formaat", "html"),
    ("overzicht", "team", "-o", "overzicht.html"),
    ("overzicht", "team", "-o", "gegevens", "--formaat", "csv"),
    ("overzicht", "team", "--referentie", "2013.yaml"),
    ("criteria", "toon", "B1.P1"),
    ("criteria", "toon", "O1.1"),
)
FOUT = (
    ("sjabloon", "-o", "x.xlsx", "--soort", "zoiets"),
    ("sjabloon", "-o", "x.xlsx", "--werkjaar", "2013"),
    ("sjabloon", "-o", "x.docx"),
    ("sjabloon", "-o", "x.xlsx", "--puntenmodel", "frans"),
    ("score", "weg.xlsx"),
    ("score", "team"),
    ("consensus", "een.xlsx"),
    ("vergelijk", "een.xlsx", "ander.xlsx", "--als", "strijd"),
    ("verslag", "team", "-o", "x", "--naast", "ander.xlsx"),
    ("verslag", "team", "-o", "x", "--werkbezoek", "bezoek.xlsx"),
    ("verslag", "een.xlsx", "-o", "x.html", "--naast", "een.xlsx"),
    ("verslag", "een.xlsx", "-o", "x.html", "--naast", "weg.xlsx"),
    ("verslag", "een.xlsx", "-o", "x.html", "--naast=team"),
    ("verslag", "een.xlsx", "-o", "x.html", "--als", "einde"),
    ("verslag", "een.xlsx", "-o", "x.html", "--als", "beginsituatie", "--naast", "ander.xlsx"),
    ("verslag", "een.xlsx", "-o", "x.rtf"),
    ("overzicht", "team", "--soort", "zoiets"),
    ("overzicht", "leeg"),
    ("overzicht", "team", "--formaat", "csv"),
    ("criteria", "toon", "B9"),
    ("criteria", "toets", "toets", "B9"),
)
# What a werkboek does not allow.
NIET = (
    ("consensus", "een.xlsx", "een.xlsx", "-o", "x.xlsx"),
    ("vergelijk", "een.xlsx", "een.xlsx"),
    ("score", "open.xlsx", "--strikt"),
    ("score", "bezoek.xlsx"),
    ("vergelijk", "ander.xlsx", "een.xlsx"),
    ("vergelijk", "een.xlsx", "later.xlsx"),
    ("vergelijk", "een.xlsx", "ander.xlsx", "--als", "evolutie"),
    ("verslag", "ander.xlsx", "-o", "x.html", "--naast", "een.xlsx"),
    ("verslag", "ander.xlsx", "-o", "x.html", "--als", "beginsituatie"),
    ("verslag", "een.xlsx", "-o", "x.html", "--werkbezoek", "bezoek.xlsx", "--kader-werkbezoek", "vragen"),
    ("migreer", "een.xlsx", "-o", "x.xlsx"),
    ("overzicht", "bezoek.xlsx"),
)


@pytest.mark.parametrize("woorden", GOED, ids=" ".join)
def test_wat_een_opdracht_zegt_heeft_geen_woord_van_een_ander_instrument(
    woorden: tuple[str, ...], werkmap: _Werkmap
) -> None:
    werkmap.zegt(*woorden, *_K, code=0)


@pytest.mark.parametrize("woorden", FOUT, ids=" ".join)
def test_wat_een_opdracht_weigert_heeft_geen_woord_van_een_ander_instrument(
    woorden: tuple[str, ...], werkmap: _Werkmap
) -> None:
    werkmap.zegt(*woorden, *_K, code=2)


@pytest.mark.parametrize("woorden", NIET, ids=" ".join)
def test_wat_een_werkboek_niet_toelaat_heeft_geen_woord_van_een_ander_instrument(
    woorden: tuple[str, ...], werkmap: _Werkmap
) -> None:
    werkmap.zegt(*woorden, *_K, code=1)


def test_wie_de_versie_van_zijn_kader_verhoogt_leest_de_woorden_van_zijn_kader(werkmap: _Werkmap) -> None:
    werkmap.zegt("criteria", "vergelijk", "kader", "nieuw", code=0)
    werkmap.zegt("score", "een.xlsx", "--kader", "nieuw", code=1)
    gezegd = werkmap.zegt("migreer", "een.xlsx", "-o", "over.xlsx", "--kader", "nieuw", code=0)
    assert "Overgenomen bij een andere tekst" in gezegd
    werkmap.zegt("score", "over.xlsx", "--kader", "nieuw", code=0)


def test_een_kader_van_vragen_alleen_zegt_het_met_zijn_woorden(werkmap: _Werkmap) -> None:
    werkmap.zegt("sjabloon", "-o", "draaiboek.docx", "--kader", "vragen", code=0)
    werkmap.zegt("score", "draaiboek.docx", "--kader", "vragen", code=0)


def _opdrachten() -> Iterator[tuple[str, ...]]:
    """Yield the words of every command."""
    groep = get_command(app)
    assert isinstance(groep, TyperGroup)
    for naam, opdracht in groep.commands.items():
        yield (naam,)
        if isinstance(opdracht, TyperGroup):
            yield from ((naam, onder) for onder in opdracht.commands)


@pytest.mark.parametrize("woorden", [(), *_opdrachten()], ids=" ".join)
def test_de_uitleg_heeft_alleen_in_een_voorbeeld_een_woord_van_een_kader(woorden: tuple[str, ...]) -> None:
    uitkomst = CliRunner().invoke(app, [*woorden, "--help"], catch_exceptions=False)
    zinnen = " ".join(uitkomst.stdout.split())
    voorbeelden = re.findall(r"zoals (?:zelfevaluatie|de inspectie)\b|--inspectie, --naast", zinnen)
    assert len(_HULP.findall(zinnen)) == len(voorbeelden), zinnen
