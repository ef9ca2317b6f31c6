"""What is committed is what the kader and the data say: the examples, the blank sjabloon, the docs."""

import importlib.util
import io
import json
import re
from datetime import date
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest
import typer
import yaml
from docx import Document
from openpyxl import load_workbook
from typer.testing import CliRunner

import gia_kwaliteit
from gia_kwaliteit import (
    Als,
    bereken_profiel,
    laad_kader,
    lees_consensus,
    lees_vergelijking,
    lees_werkboek,
    maak_sjabloon,
)
from gia_kwaliteit.actieplan import te_late_acties
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import kadermap, kadernamen
from gia_kwaliteit.kader.schema import DELEN, schema_van
from tests.bouwers import PROJECT
from tests.bouwers.pdf import tekst_van_pdf


def _maak() -> ModuleType:
    return _script("voorbeelden/maak.py")


def _script(pad: str) -> ModuleType:
    """Load a script, which is no part of a package."""
    beschrijving = importlib.util.spec_from_file_location(Path(pad).stem, PROJECT / pad)
    assert beschrijving is not None
    assert beschrijving.loader is not None
    module = importlib.util.module_from_spec(beschrijving)
    beschrijving.loader.exec_module(module)
    return module


def _cellen(inhoud: bytes) -> dict[tuple[str, str], object]:
    """What stands in each cell; the last digits of what was computed differ from one processor to another."""
    boek = load_workbook(io.BytesIO(inhoud))
    cellen = {(blad.title, cel.coordinate): cel.value for blad in boek for rij in blad.iter_rows() for cel in rij}
    return {plaats: float(f"{w:.12g}") if isinstance(w, float) else w for plaats, w in cellen.items()}


def test_het_vastgelegde_sjabloon_past_bij_het_kader() -> None:
    vastgelegd = (PROJECT / "sjablonen" / "werkboek.xlsx").read_bytes()
    assert _cellen(vastgelegd) == _cellen(maak_sjabloon(laad_kader())), "voer make voorbeelden uit"


@pytest.mark.parametrize("deel", DELEN)
def test_het_vastgelegde_schema_past_bij_de_modellen_en_bij_de_yaml(deel: str) -> None:
    vastgelegd = json.loads((PROJECT / "criteria" / "schema" / f"{deel}.json").read_text(encoding="utf-8"))
    assert vastgelegd == schema_van(deel), "voer make schema uit"
    mappen = {"proces": "processen/*.yaml", "referentie": "referentie/*.yaml"}
    patroon = mappen.get(deel, f"{deel}.yaml")
    bestanden = sorted(pad for naam in kadernamen() for pad in kadermap(naam).glob(patroon))
    assert bestanden
    for bestand in bestanden:
        eerste, _, rest = bestand.read_text(encoding="utf-8").partition("\n")
        modelregel = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", eerste)
        assert modelregel is not None
        assert (bestand.parent / modelregel[1]).resolve() == PROJECT / "criteria" / "schema" / f"{deel}.json"
        jsonschema.validate(yaml.safe_load(rest), vastgelegd)


def test_de_vastgelegde_werkboeken_passen_bij_hun_gegevens() -> None:
    gemaakt = _maak().maak_werkboeken(laad_kader())
    assert len(gemaakt) == 6
    for naam, inhoud in gemaakt.items():
        vastgelegd = (PROJECT / "voorbeelden" / naam).read_bytes()
        assert _cellen(vastgelegd) == _cellen(inhoud), f"{naam}: voer make voorbeelden uit"


@pytest.mark.parametrize(("soort", "open_"), [("zelfevaluatie", ["P7.OW2", "P11.7"]), ("inspectie", [])])
def test_een_voorbeeld_wordt_gelezen_zoals_het_geschreven_is(soort: str, open_: list[str]) -> None:
    kader = laad_kader()
    gelezen = lees_werkboek(PROJECT / "voorbeelden" / f"{soort}.xlsx", kader)
    bron = _maak().lees_gegevens(soort, kader)
    assert [(b.id, b.code) for b in gelezen.bevindingen] == [("niet-gescoord", code) for code in open_]
    assert gelezen.gegevens == bron.gegevens
    assert gelezen.besprekingen == {code: tekst.strip() for code, tekst in bron.besprekingen.items()}
    assert {code: (s.niveau, s.motivering, s.bewijs) for code, s in gelezen.scores.items() if s.motivering} == {
        code: (s.niveau, s.motivering, s.bewijs) for code, s in bron.scores.items()
    }
    assert {code: gelezen.cijfers[code] for code in bron.cijfers} == bron.cijfers


def test_het_tweede_jaar_begint_waar_het_eerste_eindigde() -> None:
    kader = laad_kader()
    gelezen = lees_werkboek(PROJECT / "voorbeelden" / "zelfevaluatie-2014-2015.xlsx", kader)
    assert gelezen.bevindingen == ()
    assert sorted(code for code, score in gelezen.scores.items() if not score.niveau) == ["P11.7", "P7.OW2"]
    assert all(gelezen.scores[code].motivering for code in ("P7.OW2", "P11.7"))
    assert gelezen.vorige["P4.DT2"].startswith("afwezig\nWe hebben onze partners nog nooit bevraagd.")
    assert (gelezen.gegevens.werkjaar, gelezen.gegevens.stand) == ("2014-2015", "ingediend")
    assert [actie.code for actie in gelezen.actieplan] == ["P4.DT2", "P5.DT1", "P8.8", "P7.DT2", "P12.6"]
    eerste = lees_werkboek(PROJECT / "voorbeelden" / "zelfevaluatie.xlsx", kader)
    assert {actie.code for actie in eerste.actieplan if actie.is_open} == {"P4.DT2", "P5.DT1", "P8.8"}


def test_de_cijfers_van_het_voorbeeld_hangen_samen() -> None:
    # By hand from gegevens/: the contracts are those of I2.1 and I2.2, and the classes are all who wait.
    boeken = {
        naam: bereken_profiel(lees_werkboek(PROJECT / "voorbeelden" / f"{naam}.xlsx", laad_kader()), laad_kader())
        for naam in ("zelfevaluatie", "inspectie", "zelfevaluatie-2014-2015")
    }
    cijfers = {naam: {rij.code: rij.waarde for rij in (*boek.input, *boek.output)} for naam, boek in boeken.items()}
    eigen, inspectie, later = cijfers.values()
    assert (eigen["IC2.6"], inspectie["IC2.6"], later["IC2.6"]) == (612 + 848, 612 + 848, 574 + 931)
    assert inspectie["OC1.1"] == 200 + 70 + 100 + 46 + 28 + 13 + 11
    assert later["OC1.1"] == 196 + 62 + 79 + 31 + 15 + 8 + 4
    assert eigen["IC3.3"] == 1480 / 108  # "gemiddeld 13,7 cursisten per groep", P3.DT2
    assert eigen["IC2.11"] == 100 * 277 / 1460  # the 19% of P8.3
    assert later["IC1.4"] == 2184 / 24
    assert [code for code, waarde in later.items() if waarde is None] == ["O2.1", "O2.3"]
    assert [code for code in eigen if eigen[code] != inspectie[code]] == [
        *("IC2.2", "IC2.5", "IC2.8", "IC2.11", "O1.2", "OC1.1", "OC1.2", "OC1.3", "OC1.4", "OC1.5", "OC1.6", "OC1.7"),
        *("OC1.8", "OC1.9"),
    ]


@pytest.mark.parametrize(
    ("naam", "dag", "te_laat"),
    [("zelfevaluatie", date(2014, 6, 15), ["P4.DT2"]), ("zelfevaluatie-2014-2015", date(2015, 3, 20), ["P5.DT1"])],
)
def test_elk_jaar_heeft_een_actie_die_te_laat_is(naam: str, dag: date, te_laat: list[str]) -> None:
    gelezen = lees_werkboek(PROJECT / "voorbeelden" / f"{naam}.xlsx", laad_kader())
    assert [actie.code for actie in te_late_acties(gelezen.actieplan, dag)] == te_laat


def test_de_drie_beoordelaars_zijn_het_over_drie_criteria_niet_eens() -> None:
    # By hand from gegevens/beoordelaars.yaml: P10.4 goed, voldoende, goed; P10.5 afwezig, voldoende, goed;
    # P11.8 afwezig, voldoende, voldoende. P11.3, P11.5 and P11.6 were scored by one; P11.7 by one, deliberately not.
    kader, map_ = laad_kader(), PROJECT / "voorbeelden" / "consensus"
    werkboeken = [map_ / f"{naam}.xlsx" for naam in ("trajectbegeleider", "coordinator", "directie")]
    samen = lees_consensus(werkboeken, kader)
    assert [b.id for b in samen.bevindingen] == ["consensus-datum"]
    assert samen.open == ("P10.4", "P10.5", "P11.8")
    eens = ("P10.1", "P10.2", "P10.3", "P10.6", "P11.1", "P11.2", "P11.3", "P11.4", "P11.5", "P11.6")
    assert samen.eens == eens
    assert [code for code in samen.niemand if code.startswith(("P10.", "P11."))] == ["P11.7"]
    assert samen.verschillen[0].code == "P10.5"
    overeenstemming = samen.overeenstemming
    assert overeenstemming.n == 10  # all but what one scored, and P11.7
    # By hand: on P10.4, P10.5 and P11.8 the level less the mean of the two others; on the other criteria that is 0.
    verschillen = {a.beoordelaar: (a.n, round(a.gemiddeld_verschil or 0, 4)) for a in overeenstemming.per_beoordelaar}
    assert verschillen == {
        "trajectbegeleider": (10, round((0.5 - 1.5 - 1) / 10, 4)),
        "coördinator trajectbegeleiding": (9, round((-1 + 0 + 0.5) / 9, 4)),
        "directie": (8, round((0.5 + 1.5 + 0.5) / 8, 4)),
    }
    gelezen = lees_werkboek(map_ / "samen.xlsx", kader)
    assert tuple(gelezen.meningen) == ("P10.4", "P10.5", "P11.8")
    assert not [b for b in gelezen.bevindingen if b.ernst == "fout"]
    assert {code: score.niveau for code, score in gelezen.scores.items() if score.niveau} == {
        **dict.fromkeys(("P10.1", "P10.2", "P11.3", "P11.4"), "goed uitgewerkt"),
        **dict.fromkeys(("P10.3", "P11.1", "P11.2", "P11.5", "P11.6"), "voldoende"),
        "P10.6": "sterk punt",
    }


def test_wat_steeg_en_daalde_in_het_tweede_jaar() -> None:
    # By hand from the YAML of both years.
    vroeger, nu = (PROJECT / "voorbeelden" / f"zelfevaluatie{jaar}.xlsx" for jaar in ("", "-2014-2015"))
    vergelijking = lees_vergelijking(vroeger, nu, laad_kader(), als=Als.evolutie).vergelijking
    opgelost = {"P4.DT2", "P6.OS1", "P6.OW2", "P11.8", "P12.6"}
    stijging = {criterium.code: criterium.verschil for criterium in vergelijking.criteria if criterium.verschil}
    assert stijging == {**dict.fromkeys(opgelost, 1), "P6.OS1": 2, "P10.1": 1, "P11.3": 1, "P10.4": -1}
    assert set(vergelijking.opgeloste_werkpunten) == opgelost
    assert vergelijking.nieuwe_werkpunten == ()
    assert {verloop.actie.code: verloop.verloop for verloop in vergelijking.acties} == {
        "P4.DT2": "gestegen",
        "P5.DT1": "gelijk gebleven",
        "P8.8": "gelijk gebleven",
        "R1.4": "gestegen",
    }


@pytest.mark.parametrize("maker", ["maak_consensus", "maak_vervolg", "maak_vergelijkingen"])
def test_wat_van_de_werkboeken_gemaakt_is_past_bij_de_voorbeelden(maker: str) -> None:
    gemaakt = getattr(_maak(), maker)(laad_kader())
    for naam, inhoud in gemaakt.items():
        vastgelegd = (PROJECT / "voorbeelden" / naam).read_bytes()
        if naam.endswith(".xlsx"):
            assert _cellen(vastgelegd) == _cellen(inhoud), "voer make voorbeelden uit"
        else:
            assert vastgelegd == inhoud, f"{naam}: voer make voorbeelden uit"


@pytest.mark.pdf
def test_de_vastgelegde_verslagen_passen_bij_de_voorbeelden() -> None:
    # How a picture or a PDF is drawn differs per computer; what stands in it does not.
    gemaakt = _maak().maak_verslagen(laad_kader())
    for naam, lees in {"verslag.html": _zonder_beelden, "verslag.docx": _wordtekst, "verslag.pdf": _pdftekst}.items():
        vastgelegd = (PROJECT / "voorbeelden" / naam).read_bytes()
        assert lees(vastgelegd) == lees(gemaakt[naam]), f"{naam}: voer make voorbeelden uit"


def test_de_werkboeken_en_het_overzicht_van_acht_fictieve_bureaus_passen_bij_hun_script() -> None:
    maak, kader, map_ = _script("voorbeelden/overzicht/maak.py"), laad_kader(), PROJECT / "voorbeelden" / "overzicht"
    bronnen = {boek.werkboek: boek for boek in maak.beoordelingen(kader)}
    assert {pad.name for pad in (map_ / "werkboeken").iterdir()} == set(bronnen)
    for naam, bron in bronnen.items():
        gelezen = lees_werkboek(map_ / "werkboeken" / naam, kader)
        assert {b.id for b in gelezen.bevindingen} <= {"niet-gescoord"}, f"{naam}: voer make voorbeelden uit"
        assert gelezen.gegevens == bron.gegevens
        assert {c: s.niveau for c, s in gelezen.scores.items() if s.niveau} == {
            c: s.niveau for c, s in bron.scores.items()
        }
        assert {code: gelezen.cijfers[code] for code in bron.cijfers} == bron.cijfers
        assert set(bron.cijfers) == set(kader.cijferrijen) - set(kader.berekende_rijen)
    gemaakt = maak.maak_overzichten(kader)
    assert (map_ / "overzicht.html").read_bytes() == gemaakt["overzicht.html"], "voer make voorbeelden uit"
    vastgelegd = _cellen((map_ / "overzicht.xlsx").read_bytes())
    assert vastgelegd == _cellen(gemaakt["overzicht.xlsx"]), "voer make voorbeelden uit"
    assert len({bron.gegevens.naam for bron in bronnen.values()}) == 8
    assert all("(fictief)" in str(bron.gegevens.naam) for bron in bronnen.values())


def test_de_handleiding_rekent_gewogen_en_ongewogen_met_de_cijfers_van_de_voorbeelden() -> None:
    map_, kader = PROJECT / "voorbeelden" / "overzicht" / "werkboeken", laad_kader()
    boeken = [lees_werkboek(map_ / f"{naam}-inspectie-2013-2014.xlsx", kader) for naam in ("de-haven", "het-kompas")]
    cijfers = [[boek.cijfers[code].waarde or 0 for code in ("IC3.1", "IC3.2")] for boek in boeken]
    assert cijfers == [[2862, 188], [804, 60]]
    ongewogen = sum(cursisten / groepen for cursisten, groepen in cijfers) / 2
    gewogen = sum(cursisten for cursisten, _ in cijfers) / sum(groepen for _, groepen in cijfers)
    assert (round(ongewogen, 1), round(gewogen, 1)) == (14.3, 14.8)
    tekst = " ".join((PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8").split())
    assert "2862 cursisten MO in 188 groepen, Het Kompas 804 in 60" in tekst
    assert "(15,2 + 13,4) / 2 = 14,3. Gewogen is het (2862 + 804) / (188 + 60) = 3666 / 248 = 14,8" in tekst
    assert len(kader.berekende_rijen) == 9
    assert "Negen rijen tikt u niet in" in tekst


def _zonder_beelden(inhoud: bytes) -> str:
    return re.sub(r'src="data:[^"]*"', "", inhoud.decode())


def _wordtekst(inhoud: bytes) -> list[str]:
    document = Document(io.BytesIO(inhoud))
    cellen = [cel.text for tabel in document.tables for rij in tabel.rows for cel in rij.cells]
    return [*(alinea.text for alinea in document.paragraphs), *cellen]


def _pdftekst(inhoud: bytes) -> str:
    # Where other letters are used, words break elsewhere and a page ends elsewhere: then a chapter begins on another
    # page, and of a row that runs over two pages the parts stand in another order.
    zonder_bladzijden = re.sub(r"^ ?\n\d+$", "", tekst_van_pdf(inhoud), flags=re.MULTILINE)
    return "".join(sorted(re.sub(r"[\s\u00ad\u200b-]", "", zonder_bladzijden)))


def _opdrachten() -> dict[str, set[str]]:
    """Return the options of every command of gia, by the name of the command."""
    groep = typer.main.get_command(app)
    opdrachten = {"gia": {optie for param in groep.params for optie in param.opts if optie.startswith("-")}}
    for naam, opdracht in groep.commands.items():  # type: ignore[attr-defined]
        for onder, kind in getattr(opdracht, "commands", {"": opdracht}).items():
            opties = {optie for param in kind.params for optie in param.opts if optie.startswith("-")}
            opdrachten[f"gia {naam} {onder}".strip()] = opties
    return opdrachten


def test_elke_opdracht_en_optie_staat_in_de_handleiding_en_omgekeerd() -> None:
    handleiding = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    opdrachten = _opdrachten()
    bestaand = {optie for opties in opdrachten.values() for optie in opties} | {"--help"}
    for opdracht, opties in opdrachten.items():
        assert f"{opdracht}" in handleiding, opdracht
        for optie in opties:
            assert optie in handleiding, f"{opdracht} {optie}"
    for tekst in (handleiding, readme):
        genoemd = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", " ".join(re.findall(r"gia [^`\n]*", tekst))))
        assert genoemd <= bestaand
        groepen = {opdracht.split()[1] for opdracht in opdrachten if opdracht != "gia"}
        assert set(re.findall(r"`gia ([a-z]+)", tekst)) <= groepen


def test_het_overzicht_in_de_readme_is_wat_gia_toont() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    getoond = CliRunner().invoke(
        app, ["overzicht", str(PROJECT / "voorbeelden/overzicht"), "--soort", "inspectie", "--werkjaar", "2013-2014"]
    )
    regels = readme[readme.index("```text\nProcessen, op 20") :].split("```")[1].splitlines()[1:]
    werkelijk = [regel.rstrip() for regel in getoond.stdout.splitlines()]
    assert len(regels) == 7
    assert [regel for regel in regels if regel != "…" and regel not in werkelijk] == []


@pytest.mark.parametrize("woorden", [("score", "zelfevaluatie"), ("vergelijk", "zelfevaluatie", "inspectie")])
def test_wat_gia_volgens_de_readme_toont_toont_het(woorden: tuple[str, ...]) -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    opdracht, *boeken = woorden
    kop = f"$ gia {opdracht} {' '.join(f'voorbeelden/{boek}.xlsx' for boek in boeken)}\n"
    blok = readme.partition(kop)[2].partition("```text\n")[2].partition("```")[0]
    uitkomst = CliRunner().invoke(app, [opdracht, *(str(PROJECT / f"voorbeelden/{boek}.xlsx") for boek in boeken)])
    getoond = " ".join(f"{uitkomst.stdout} {uitkomst.stderr}".split())
    assert blok.strip()
    # A sentence stands there on more lines than on the screen.
    assert [stuk for stuk in blok.split("…\n") if " ".join(stuk.split()) not in getoond] == []


def test_elke_opdracht_van_make_die_een_pagina_noemt_bestaat() -> None:
    doelen = set(re.findall(r"^([\w-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    paginas = [PROJECT / naam for naam in ("README.md", "CONTRIBUTING.md", ".pre-commit-config.yaml", ".ci/run")]
    for pagina in (*paginas, *(PROJECT / "docs").rglob("*.md")):
        genoemd = re.findall(r"(?:^|`|entry: )make ([a-z][\w-]*)", pagina.read_text(encoding="utf-8"), re.MULTILINE)
        assert set(genoemd) <= doelen, pagina


def test_elk_doel_van_make_wordt_gemaakt_ook_als_er_een_map_zo_heet() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    doelen = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    (altijd,) = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(altijd.split()) == doelen


def test_elke_functie_voor_een_programma_staat_in_de_handleiding() -> None:
    handleiding = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    functies = [naam for naam in gia_kwaliteit.__all__ if naam[0].islower()]
    assert [naam for naam in functies if f"`{naam}(" not in handleiding] == []


def test_de_lijst_van_bevindingen_in_de_handleiding_is_die_van_de_catalogus() -> None:
    catalogus = _script("docs/catalogus.py")
    handleiding = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    assert catalogus.bijgewerkt(handleiding) == handleiding, "voer make handleiding uit"
    assert [soort for soort in Bevindingsoort if f"| `{soort}` |" not in handleiding] == []


def test_de_werkboeken_van_de_andere_instrumenten_passen_bij_hun_gegevens() -> None:
    map_ = PROJECT / "voorbeelden" / "instrumenten"
    gemaakt = dict(_script("voorbeelden/instrumenten/maak.py").maak_alles())
    assert {pad.name for pad in map_.glob("*.xlsx")} == gemaakt.keys()
    for naam, inhoud in gemaakt.items():
        assert _cellen((map_ / naam).read_bytes()) == _cellen(inhoud), f"{naam}: voer make voorbeelden uit"


def test_van_een_voorbeeld_van_een_ander_instrument_gaat_niets_verloren() -> None:
    map_ = PROJECT / "voorbeelden" / "instrumenten"
    for pad in sorted((map_ / "gegevens").glob("*.yaml")):
        kader, beoordelingen = _script("voorbeelden/instrumenten/maak.py").lees_gegevens(pad)
        for naam, bedoeld in beoordelingen.items():
            gelezen = lees_werkboek(map_ / f"{naam}.xlsx", kader)
            ingevuld = {code: score.niveau for code, score in gelezen.scores.items() if score.niveau}
            assert ingevuld == {code: score.niveau for code, score in bedoeld.scores.items() if score.niveau}
            antwoorden = {code: antwoord for code, antwoord in gelezen.antwoorden.items() if antwoord.is_gegeven}
            assert antwoorden == dict(bedoeld.antwoorden)
            assert gelezen.gegevens == bedoeld.gegevens
            # Of what the report itself says, nobody knows the day.
            zonder_dag = {"gegeven-ontbreekt"} if bedoeld.gegevens.datum is None else set()
            assert {b.id for b in gelezen.bevindingen} <= {"niet-gescoord", *zonder_dag}
