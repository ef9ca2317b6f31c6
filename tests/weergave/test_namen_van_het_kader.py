"""What a kader calls its parties, fields and processen, it is called in every form, also where only one is."""

import io
from dataclasses import replace
from functools import cache

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from rich.console import Console

from gia_kwaliteit import (
    Als,
    Vergelijking,
    bereken_consensus,
    bereken_overzicht,
    bereken_profiel,
    bereken_vergelijking,
    maak_resultaten,
)
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.vergelijking import titel_van_opengelaten
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.consensus.terminal import toon_consensus
from gia_kwaliteit.weergave.kader.terminal import toon_kader
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import beoordeling
from tests.bouwers.instrumenten import bijna_zoals, gevuld, kader_van

LES, TOETS = kader_van("lesvoorbereiding"), kader_van("criteriatoets")


@cache
def _vergelijking() -> Vergelijking:
    return bereken_vergelijking(gevuld(LES, "leerkracht"), gevuld(LES, "coach", 1), LES)


def _paginakop(blad: Worksheet) -> str:
    return str(blad.oddHeader.right.text) if blad.oddHeader else ""


def _open(inhoud: bytes) -> Workbook:
    return load_workbook(io.BytesIO(inhoud))


def test_wie_beoordeelt_heet_overal_zoals_het_kader_het_noemt() -> None:
    vergelijking = _vergelijking()
    boek = _open(maak_vergelijkboek(vergelijking, LES))
    rijen = {str(rij[0]): rij for rij in boek["Vergelijking"].iter_rows(values_only=True)}
    # The code of the first party is leerkracht; the kader has its own word for the date.
    assert [cel for cel in rijen["Soort"][1:] if cel] == ["zelfbeoordeling", "coachbeoordeling"]
    assert "Datum van de les" in rijen
    assert "Datum" not in rijen
    assert "Beek · zelfbeoordeling · 2013-2014" in _paginakop(boek["Vergelijking"])
    pagina = maak_vergelijkingspagina(vergelijking, LES)
    assert ">zelfbeoordeling</td>" in pagina
    assert "Datum van de les" in pagina
    resultaten = _open(maak_resultaten(bereken_profiel(gevuld(LES, "leerkracht"), LES), LES))
    assert "Beek · zelfbeoordeling · 2013-2014" in _paginakop(resultaten["Resultaten"])


def test_van_een_proces_alleen_is_er_geen_dat_het_verst_gaat() -> None:
    vergelijking = _vergelijking()
    pagina = maak_vergelijkingspagina(vergelijking, LES)
    assert "Over Kwaliteitsvolle lesvoorbereiding lopen zelfbeoordeling en coachbeoordeling uiteen<" in pagina
    evolutie = maak_vergelijkingspagina(replace(vergelijking, als=Als.evolutie), LES)
    assert "Kwaliteitsvolle lesvoorbereiding veranderde<" in evolutie


def test_een_blad_van_het_overzicht_heet_zoals_het_kader_zijn_processen_noemt() -> None:
    uittreksels = [maak_uittreksel(gevuld(LES, "coach", plek, naam), LES, naam) for plek, naam in enumerate("ABCDE")]
    namen = _open(maak_overzichtboek(bereken_overzicht(uittreksels, LES), LES)).sheetnames
    assert "Thema's" in namen
    assert "Processen" not in namen


def test_een_consensus_noemt_de_partij_en_niet_haar_code() -> None:
    een = gevuld(LES, "leerkracht")
    consensus = bereken_consensus([een, bijna_zoals(een, LES)], LES)
    scherm = io.StringIO()
    toon_consensus(Console(file=scherm, width=120), consensus, LES)
    assert scherm.getvalue().splitlines()[1] == "zelfbeoordeling · 2013-2014"
    assert "zelfbeoordeling · 2013-2014 · 2 beoordelaars: An en Bo" in maak_consensuspagina(consensus, LES)


def test_boven_de_processen_van_een_kader_staat_zijn_woord() -> None:
    scherm = io.StringIO()
    toon_kader(Console(file=scherm, width=120), TOETS)
    regels = scherm.getvalue().splitlines()
    assert "Regels" in regels
    assert "Processen" not in regels


@pytest.mark.parametrize(
    ("links", "reden", "titel"),
    [
        ({"T1.1": "niet van toepassing"}, {}, "Niet van toepassing"),
        ({}, {"T2.1": "Nog niet gezien."}, "Bewust niet gescoord"),
        (
            {"T1.1": "niet van toepassing"},
            {"T2.1": "Nog niet gezien."},
            "Bewust niet gescoord of niet van toepassing",
        ),
    ],
)
def test_wat_geen_niveau_kreeg_heet_naar_wat_het_is(links: dict[str, str], reden: dict[str, str], titel: str) -> None:
    een = beoordeling(TOETS, links, motiveringen=reden)
    vergelijking = bereken_vergelijking(een, gevuld(TOETS, "werkveld"), TOETS)
    assert titel_van_opengelaten(vergelijking, TOETS) == titel
    assert f"<h2>{titel} ({len(links) + len(reden)})</h2>" in maak_vergelijkingspagina(vergelijking, TOETS)
    namen = _open(maak_vergelijkboek(vergelijking, TOETS)).sheetnames
    # Both together are longer than a name of a tab can be.
    assert ("Niet van toepassing" if not reden else "Bewust niet gescoord") in namen
