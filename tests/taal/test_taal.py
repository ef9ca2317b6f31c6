"""What the command line says is Dutch: every sentence of typer that a command of gia can say, and no other."""

import gettext
import inspect
import io
import os
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from typer.testing import CliRunner

import gia_kwaliteit.taal
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.taal.typer_nl import SOORTEN, ZINNEN, vertaal
from tests.bouwers import PROJECT

TALEN = Path(gia_kwaliteit.taal.__file__).parent
PO = TALEN / "nl" / "LC_MESSAGES" / "gia.po"
MO = PO.with_suffix(".mo")
VERKEERD = 2

OPDRACHTEN = ("sjabloon", "score", "vergelijk", "verslag", "overzicht", "migreer")
OVER_CRITERIA = ("lijst", "toon", "controleer", "vergelijk", "kopieer", "schema")

# Each command line, and what its screen has to say.
FOUTEN = {
    "scor": "De opdracht 'scor' bestaat niet. Bedoelde u 'score'?",
    "zzz": "De opdracht 'zzz' bestaat niet.",
    "criteria zzz": "De opdracht 'zzz' bestaat niet.",
    "--zzz": "De optie --zzz bestaat niet.",
    "score": (
        "Het argument 'WERKBOEK' ontbreekt. Typ op die plaats: het ingevulde werkboek (.xlsx of .ods) of draaiboek "
        "(.docx); met --csv ook mappen en meer."
    ),
    "vergelijk w.xlsx": (
        "Het argument 'ANDER' ontbreekt. Typ op die plaats: het werkboek van de andere partij; bij een evolutie het "
        "latere."
    ),
    "verslag w.xlsx": (
        "De optie '-o' / '--uitvoer' ontbreekt. Typ -o PAD: waar het verslag komt (.html, .docx of .pdf); van een map: "
        "de map voor alle verslagen."
    ),
    "migreer w.xlsx": "De optie '-o' / '--uitvoer' ontbreekt. Typ -o PAD: waar het nieuwe werkboek komt (.xlsx).",
    "score w.xlsx --strict": "De optie --strict bestaat niet. Bedoelde u --strikt?",
    "score w.xlsx -z": "De optie -z bestaat niet.",
    "score w.xlsx -o": (
        "Bij de optie '-o' hoort een waarde. Typ -o PAD: schrijft de resultaten (.xlsx), de data van het actieplan "
        "(.ics), of met --csv de scores (.csv)."
    ),
    "verslag w.xlsx --werkbezoek -o v.html": (
        "Bij de optie --werkbezoek hoort een waarde, en er staat een andere optie achter: -o. Typ --werkbezoek "
        "WERKBOEK: een werkbezoek (.xlsx of .docx), waarvan de antwoorden als bewijs bij de criteria komen."
    ),
    "overzicht map --soort --anoniem": (
        "Bij de optie --soort hoort een waarde, en er staat een andere optie achter: --anoniem. Typ --soort SOORT: "
        "neemt alleen deze soort, zoals zelfevaluatie."
    ),
    "vergelijk a.xlsx b.xlsx -o een.xlsx --uitvoer=twee.html": (
        "-o en --uitvoer zijn twee namen van één optie: een.xlsx en twee.html. Geef er één op."
    ),
    "score w.xlsx -o een.xlsx --stil -o twee.ics": "-o staat er twee keer: een.xlsx en twee.ics. Geef er één op.",
    "score w.xlsx -oeen.xlsx -o twee.ics": "-o staat er twee keer: een.xlsx en twee.ics. Geef er één op.",
    "verslag w.xlsx --naast a.xlsx --inspectie b.xlsx -o v.html": (
        "--naast en --inspectie zijn twee namen van één optie: a.xlsx en b.xlsx. Geef er één op."
    ),
    "score w.xlsx --json=ja": "Bij de optie '--json' hoort geen waarde.",
    "vergelijk w.xlsx een twee drie": "Dit hoort niet bij deze opdracht: twee drie",
}
# The same, with what was meant.
MET_RAAD = {
    "score -streep.xlsx": (
        "De optie -s bestaat niet. Is -streep.xlsx een bestand, typ dan ./-streep.xlsx, of zet -- voor de bestanden."
    ),
    # Without a look at the whole word these would be -h and -V, and end there.
    "score -haven.xlsx": (
        "De optie -haven.xlsx bestaat niet. Is -haven.xlsx een bestand, typ dan ./-haven.xlsx, "
        "of zet -- voor de bestanden."
    ),
    "overzicht een.xlsx -hoek.ods": (
        "De optie -hoek.ods bestaat niet. Is -hoek.ods een bestand, typ dan ./-hoek.ods, of zet -- voor de bestanden."
    ),
    "-Vlaams.xlsx": (
        "De optie -Vlaams.xlsx bestaat niet. Is -Vlaams.xlsx een bestand, typ dan ./-Vlaams.xlsx, "
        "of zet -- voor de bestanden."
    ),
    "verslag -uit.xlsx -o v.pdf": (
        "De optie -u bestaat niet. Is -uit.xlsx een bestand, typ dan ./-uit.xlsx, of zet -- voor de bestanden."
    ),
    "--json score w.xlsx": "De optie --json bestaat niet. Zet ze na de opdracht: gia score … --json",
    "verslag w.xlsx -o v.pdf --json": (
        "De optie --json bestaat niet. Ze bestaat wel bij gia score, gia consensus, gia vergelijk, gia overzicht, "
        "gia criteria lijst, gia criteria toon en gia criteria vergelijk."
    ),
    "criteria controleer .": "Dit hoort niet bij deze opdracht: . Bedoelde u --kader .?",
    "--aanvulling onzin": "--aanvulling “onzin” bestaat niet. Kies uit: bash, zsh, fish, powershell.",
    "vergelijk a.xlsx b.xlsx c.xlsx": (
        "Dit hoort niet bij deze opdracht: c.xlsx. Hier liggen er twee naast elkaar. Zijn ze van meer beoordelaars, "
        "typ dan gia consensus."
    ),
    "criteria toon --kader een --kader twee": "--kader staat er twee keer: een en twee. Geef er één op.",
    "criteria toon P4.DG1 P4": "Dit hoort niet bij deze opdracht: P4",
    "sjabloon --naam De Brug vzw -o w.xlsx": (
        'Dit hoort niet bij deze opdracht: Brug vzw. Bedoelde u --naam "De Brug vzw"? '
        "Zet een naam met een spatie tussen aanhalingstekens."
    ),
    "sjabloon -o onze brug.xlsx": (
        'Dit hoort niet bij deze opdracht: brug.xlsx. Bedoelde u -o "onze brug.xlsx"? '
        "Zet een naam met een spatie tussen aanhalingstekens."
    ),
    "sjabloon --werkjaar 2013-2014 w.xlsx": "Dit hoort niet bij deze opdracht: w.xlsx",
    "criteria kopieer mijn kopie": (
        'Dit hoort niet bij deze opdracht: kopie. Bedoelde u "mijn kopie"? '
        "Zet een naam met een spatie tussen aanhalingstekens."
    ),
    "sjabloon -o w.xlsx nog": "Dit hoort niet bij deze opdracht: nog",
}
ALS_GIA = "import sys; sys.argv[0] = 'gia'; from gia_kwaliteit.cli import start; start()"
HULP = ["-h", "score -h", "criteria -h", "criteria toon -h"]
HULP += ["--help", *(f"{naam} --help" for naam in OPDRACHTEN), "criteria --help"]
HULP += [f"criteria {naam} --help" for naam in OVER_CRITERIA]

ENGELS = re.compile(
    r"\b(usage|options?|arguments|commands?|args|defaults?|dynamic|required|env|var|errors?|try|for|help|"
    r"missing|no such|invalid|values?|should|input|did|you|mean|possible|got|unexpected|extra|show|this|"
    r"message|exit|abort\w*|does|not|choose|from|deprecated\w*|requires?|takes?|directory|file|path|str|int|"
    r"float|uuid\.|integer|number|string|valid|unable|exist|open|the|and|range|list|bool|text|true|false)\b",
    re.IGNORECASE,
)
OMGEVINGEN = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "Engels": {"LANG": "en_US.UTF-8"},
    "Frans": {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:en"},
}


def _scherm(regel: str) -> str:
    """Return what a command line shows, as one line."""
    uitkomst = CliRunner().invoke(app, regel.split(), env={"COLUMNS": "250", "TERMINAL_WIDTH": "250"}, prog_name="gia")
    assert uitkomst.exit_code == (VERKEERD if regel in FOUTEN | MET_RAAD else 0), regel
    return " ".join(uitkomst.output.split())


def _catalogus() -> Catalog:
    with PO.open("rb") as bestand:
        return read_po(bestand, locale="nl")


def _berichten(mo: io.BufferedIOBase) -> dict[str, str]:
    """Return what a compiled catalogue holds, in the way gettext itself reads it."""
    vertaling = gettext.GNUTranslations(mo)
    return {str(bericht.id): vertaling.gettext(str(bericht.id)) for bericht in _catalogus() if bericht.id}


def _plaatshouders(tekst: str) -> list[str]:
    return sorted(
        f"{naam}!{omzetting or ''}:{vorm}"
        for _, naam, vorm, omzetting in string.Formatter().parse(tekst)
        if naam is not None
    )


def _als_patroon(zin: str) -> re.Pattern[str]:
    """Return what finds a sentence of which the places are filled in."""
    delen = [re.escape(deel) for deel, *_ in string.Formatter().parse(zin)]
    return re.compile(".+".join(delen))


@pytest.fixture(scope="module")
def schermen() -> dict[str, str]:
    return {regel: _scherm(regel) for regel in (*FOUTEN, *MET_RAAD, *HULP)}


@pytest.mark.parametrize("regel", FOUTEN)
def test_een_vergissing_wordt_in_het_nederlands_gezegd(schermen: dict[str, str], regel: str) -> None:
    assert schermen[regel].endswith(f"fout: {FOUTEN[regel]}")
    opdracht = " ".join(["gia", *(deel for deel in regel.split() if deel in (*OPDRACHTEN, "criteria"))])
    # What comes last on the line and lacks its value, or has one too many, typer notices before it knows the command.
    if "hoort" not in FOUTEN[regel] or "opdracht" in FOUTEN[regel] or "achter" in FOUTEN[regel]:
        assert schermen[regel].startswith(f"Gebruik: {opdracht} [OPTIES]")
        assert f"Typ '{opdracht} --help' voor uitleg." in schermen[regel]


@pytest.mark.parametrize("regel", MET_RAAD)
def test_bij_een_vergissing_staat_wat_bedoeld_was(schermen: dict[str, str], regel: str) -> None:
    assert schermen[regel].endswith(f"fout: {MET_RAAD[regel]}")


def test_geen_scherm_spreekt_engels(schermen: dict[str, str]) -> None:
    for regel, scherm in schermen.items():
        gevonden = ENGELS.search(scherm.replace("--help", ""))
        assert gevonden is None, f"gia {regel}: {gevonden}"


def test_elke_zin_is_met_een_opdracht_van_gia_te_horen(schermen: dict[str, str]) -> None:
    alles = "\n".join(schermen.values())
    zinnen = [nederlands for _, nederlands in ZINNEN]
    zinnen += SOORTEN.values()
    zinnen += [str(bericht.string) for bericht in _catalogus() if bericht.id]
    assert [zin for zin in zinnen if not _als_patroon(zin).search(alles)] == []


def _onderdelen() -> Iterator[tuple[str, inspect.Parameter]]:
    groepen = [app, *(groep.typer_instance for groep in app.registered_groups)]
    for opdracht in (opdracht for groep in groepen if groep is not None for opdracht in groep.registered_commands):
        assert opdracht.callback is not None
        for naam, parameter in inspect.signature(opdracht.callback).parameters.items():
            # Nobody types the context.
            if parameter.annotation is not typer.Context:
                yield f"{opdracht.callback.__name__}.{naam}", parameter


def test_elke_soort_van_argument_en_optie_is_bekend() -> None:
    # Of a number, a date or a choice typer says other sentences, which typer_nl does not know.
    for naam, parameter in _onderdelen():
        soort, instelling = parameter.annotation.__origin__, parameter.annotation.__metadata__[0]
        vlaggen = (bool, bool | None)
        lijsten = (list[str], list[str] | None, list[Path], list[Path] | None)
        assert soort in (*vlaggen, str, str | None, Path, Path | None, *lijsten), naam
        assert soort in vlaggen or instelling.metavar, (
            f"{naam}: without a metavar typer shows the English name of its kind"
        )
        assert not instelling.envvar, naam
        eisen = (instelling.exists, instelling.file_okay, instelling.dir_okay, instelling.readable, instelling.writable)
        assert eisen == (False, True, True, True, False), naam


def test_nederlandse_tekst_blijft_ongewijzigd() -> None:
    tekst = "Het werkboek is van een ouder kader. Kies een ander."
    assert vertaal(tekst) == tekst


def test_elke_vertaling_houdt_plaatshouders_opmaak_en_spaties_van_het_origineel() -> None:
    for bericht in _catalogus():
        engels, nederlands = str(bericht.id), str(bericht.string)
        if not engels:
            continue
        assert _plaatshouders(nederlands) == _plaatshouders(engels), engels
        # Typer glues texts together: the full stop at the end belongs to the text.
        assert engels[-1].isalpha() or nederlands[-1] == engels[-1], engels


def test_gecompileerde_catalogus_hoort_bij_de_bron() -> None:
    vers = io.BytesIO()
    write_mo(vers, _catalogus())
    vers.seek(0)
    with MO.open("rb") as mo:
        assert _berichten(mo) == _berichten(vers), "Run make vertaling."


def test_gia_gebruikt_geen_engelse_vragen_van_typer() -> None:
    """The texts of prompt(), confirm() and progressbar() cannot be translated."""
    verboden = re.compile(r"typer\.(prompt|confirm|progressbar)\b|\bprompt=|add_completion=True")
    for bestand in (PROJECT / "gia_kwaliteit").rglob("*.py"):
        assert not verboden.search(bestand.read_text(encoding="utf-8")), bestand


@pytest.mark.proces
def test_bash_vult_opdrachten_en_opties_aan(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is er niet")
    (tmp_path / "gia").write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{ALS_GIA}" "$@"\n', encoding="utf-8")
    (tmp_path / "gia").chmod(0o755)
    vraag = (
        'eval "$(gia --aanvulling bash)"; vul() { _gia_completion gia; echo ${COMPREPLY[@]}; }; '
        "COMP_WORDS=(gia ver); COMP_CWORD=1; vul; COMP_WORDS=(gia score --str); COMP_CWORD=2; vul; "
        "COMP_WORDS=(gia score --kader werk); COMP_CWORD=3; vul"
    )
    omgeving = _omgeving("Engels") | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    uitkomst = subprocess.run([bash, "-c", vraag], env=omgeving, capture_output=True, encoding="utf-8", check=True)
    assert uitkomst.stdout.splitlines() == ["vergelijk verslag", "--strikt", "werkbezoek"]
    assert uitkomst.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "PowerShell"])
def test_elke_shell_krijgt_zijn_aanvulling(shell: str) -> None:
    assert "_GIA_COMPLETE" in _scherm(f"--aanvulling {shell}")


def _omgeving(naam: str) -> dict[str, str]:
    """Return the environment of a computer with these settings, and nothing of this computer that matters."""
    behouden = {
        sleutel: waarde
        for sleutel, waarde in os.environ.items()
        if not sleutel.startswith(("LC_", "LANG", "TYPER_", "GITHUB_", "FORCE_COLOR", "PY_COLORS"))
    }
    plaatsen = os.pathsep.join([str(PROJECT), str(Path(typer.__file__).parents[1])])
    return {**behouden, **OMGEVINGEN[naam], "PYTHONPATH": plaatsen, "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}


def _gia(omgeving: str, *argumenten: str) -> str:
    """Return what gia shows on a computer with these settings."""
    uitkomst = subprocess.run(
        [sys.executable, "-W", "error", "-m", "gia_kwaliteit", *argumenten],
        env=_omgeving(omgeving),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return uitkomst.stdout + uitkomst.stderr


@pytest.mark.proces
@pytest.mark.parametrize("omgeving", OMGEVINGEN)
def test_elke_computer_toont_hetzelfde_nederlands(omgeving: str) -> None:
    assert "Opdrachten:" in _gia(omgeving, "--help")
    assert "De opdracht 'scor' bestaat niet. Bedoelde u 'score'?" in _gia(omgeving, "scor")


@pytest.mark.proces
@pytest.mark.parametrize("omgeving", OMGEVINGEN)
def test_spreek_nederlands_geldt_voor_elke_computer(omgeving: str) -> None:
    programma = (
        "from gettext import gettext\n"
        "from gia_kwaliteit.taal import spreek_nederlands\n"
        "spreek_nederlands()\n"
        "spreek_nederlands()\n"
        "print(gettext('Options'))"
    )
    uitkomst = subprocess.run(
        [sys.executable, "-c", programma],
        env=_omgeving(omgeving),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert uitkomst.stdout.strip() == "Opties"


def test_de_uitleg_van_elke_opdracht_past_op_een_regel(schermen: dict[str, str]) -> None:
    for regel in ("--help", "criteria --help"):
        assert "..." not in schermen[regel].partition("Opdrachten:")[2]


@pytest.mark.parametrize("regel", ["-V", "--version"])
def test_de_versie_is_te_vragen(regel: str) -> None:
    assert _scherm(regel) == f"gia {gia_kwaliteit.__version__}"
