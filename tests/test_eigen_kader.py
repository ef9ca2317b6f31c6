"""The tutorial, line by line: its commands are run and its files written as they stand, and gia says what it shows."""

import re
import shlex
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl.utils import get_column_letter
from typer.testing import CliRunner

from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import laad_kader
from tests.bouwers import PROJECT
from tests.bouwers.voorbeeld import bewaar_na, kolom_van, rij_van, zet
from tests.bouwers.werkboeken import open_boek

BLADZIJDE = PROJECT / "docs" / "eigen-kader.md"
WERKBOEK = Path("werkboek.xlsx")
# What stands between two blocks of code, and the blocks themselves, in the order of the page.
_STUK = re.compile(r"^```(sh|text|yaml)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_BESTAND = re.compile(r"`(schoolbib/[\w/]+\.yaml)`")
_KOP_VAN_START, _KOP_VAN_SCORES = "Start", "Code"


def test_wie_de_bladzijde_volgt_heeft_een_kader_een_score_en_een_verslag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tekst = BLADZIJDE.read_text(encoding="utf-8")
    stukken = list(_STUK.finditer(tekst))
    assert len(stukken) == tekst.count("\n```") / 2
    gezegd, einde = "", 0
    for stuk, volgend in pairwise([*stukken, None]):
        assert stuk is not None
        ervoor, soort, inhoud = tekst[einde : stuk.start()], stuk[1], stuk[2]
        _typ_tabellen(ervoor)
        if soort == "yaml":
            Path(_BESTAND.findall(ervoor)[-1]).write_text(inhoud, encoding="utf-8")
        elif soort == "sh":
            gezegd = _voer_uit(inhoud)
            assert volgend is not None, inhoud
            assert volgend[1] == "text", f"of {inhoud} the page does not say what gia answers"
        else:
            assert _regels(gezegd) == _regels(inhoud)
        einde = stuk.end()
    assert "De Letterdoos" in Path("verslag.html").read_text(encoding="utf-8")
    woorden = laad_kader(Path("schoolbib")).woorden
    assert (woorden.soorten, woorden.links.code, woorden.rechts.code) == (
        ("school", "bezoek", "ouders"),
        "school",
        "ouders",
    )
    op_start = [cel.value for cel in open_boek(Path("ouders.xlsx"))["Start"]["A"]]
    assert {"Bibliotheek", "Soort", "Schooljaar", "Ingevuld door"} <= {*op_start}


def _voer_uit(opdracht: str) -> str:
    """Run one command of gia and return what it says, on both streams."""
    (regel,) = opdracht.splitlines()
    naam, *woorden = shlex.split(regel)
    assert naam == "gia"
    gegeven = CliRunner().invoke(app, woorden)
    assert gegeven.exception is None or isinstance(gegeven.exception, SystemExit), gegeven.output
    return gegeven.output


def _typ_tabellen(tekst: str) -> None:
    """Type in the werkboek what the tables of a piece of the page say."""
    for tabel in re.findall(r"(?:^\|.*\|\n)+", tekst, re.MULTILINE):
        kop, _streep, *rijen = [[cel.strip() for cel in regel.strip("|\n ").split("|")] for regel in tabel.splitlines()]
        if kop[0] not in (_KOP_VAN_START, _KOP_VAN_SCORES):
            continue
        blad = "Start" if kop[0] == _KOP_VAN_START else "Scoring Werking"
        bewaar_na(WERKBOEK, zet(blad, **dict(_cellen(blad, kop, rijen))), bron=WERKBOEK)


def _cellen(blad: str, kop: Sequence[str], rijen: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Return each cell with what to type in it."""
    op_blad = open_boek(WERKBOEK)[blad]
    kolommen = ["B"] if blad == "Start" else [get_column_letter(kolom_van(op_blad, naam)) for naam in kop[1:]]
    return [
        (f"{kolom}{rij_van(op_blad, rij[0])}", waarde)
        for rij in rijen
        for kolom, waarde in zip(kolommen, rij[1:], strict=True)
    ]


def _regels(tekst: str) -> list[str]:
    """Return the lines without the spaces at their end, which editors take away."""
    return [regel.rstrip() for regel in tekst.strip().splitlines()]
