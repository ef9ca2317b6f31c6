"""The column Meningen: written beside the rows that several beoordelaars left open, and read back by its heading."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.consensus import Consensus, bereken_consensus
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek
from gia_kwaliteit.werkboek.schrijven.boek import maak_samengevoegd, maak_sjabloon
from gia_kwaliteit.werkboek.vorig import vorige_inhoud
from tests.bouwers import GOED, JA, STERK, beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import rij_van
from tests.programmas.kantoor import converteer

KADER = kader_onthaalbureau()
APL = "Scoring APL"
DE_BRUG = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")


def _van(naam: str, scores: dict[str, Score], **anders: object) -> Beoordeling:
    leeg = beoordeling(KADER, gegevens=replace(DE_BRUG, beoordelaars=(naam,)))
    return replace(leeg, werkboek=f"{naam}.xlsx", scores={**leeg.scores, **scores}, **anders)  # type: ignore[arg-type]


@cache
def _drie() -> Consensus:
    """Three beoordelaars: agreed, open, deliberately not scored, a figure and a bespreking that differ."""
    delen = [
        _van(
            "An",
            {
                "P1.DG1": Score(niveau=GOED, motivering="Wij doen dit.", bewijs="Nota 4"),
                "P1.DG2": Score(niveau=GOED, motivering="=1+1 & <b>", bewijs="https://example.org/nota"),
                "R1.1": Score(niveau=JA),
                "P11.7": Score(motivering="Geen minderjarigen."),
            },
            cijfers={"O1.1": Cijfer(waarde=91.0, jaar=2012)},
            besprekingen={"B.input": "Zo."},
        ),
        _van(
            "Bea",
            {
                "P1.DG1": Score(niveau=GOED, motivering="Gezien."),
                "P1.DG2": Score(niveau=STERK, motivering="Heel\ngoed."),
                "P11.7": Score(motivering="Niet hier."),
            },
            cijfers={"O1.1": Cijfer(waarde=90.5, jaar=2012)},
            besprekingen={"B.input": "Anders."},
            vorige={"P1.DG1": "voldoende"},
        ),
        _van("Cem", {"P1.DG1": Score(niveau=GOED)}),
    ]
    return bereken_consensus(delen, KADER)


@cache
def _werkboek() -> bytes:
    return maak_samengevoegd(_drie(), KADER)


def _lees(pad: Path, inhoud: bytes, doe: Callable[[Workbook], object] | None = None) -> Beoordeling:
    if doe is None:
        pad.write_bytes(inhoud)
    else:
        boek = load_workbook(BytesIO(inhoud))
        doe(boek)
        boek.save(pad)
    return lees_werkboek(pad, KADER)


def _gelijk(gelezen: Beoordeling, verwacht: Beoordeling) -> None:
    """Both say the same, wherever it stands."""
    for code, score in verwacht.scores.items():
        eigen = gelezen.scores[code]
        assert (eigen.niveau, eigen.motivering, eigen.bewijs) == (score.niveau, score.motivering, score.bewijs), code
    for code, cijfer in verwacht.cijfers.items():
        assert gelezen.cijfers[code] == cijfer, code
    assert gelezen.besprekingen == verwacht.besprekingen
    assert gelezen.gegevens == verwacht.gegevens
    assert gelezen.meningen == verwacht.meningen
    assert gelezen.vorige == verwacht.vorige


def test_wat_samengevoegd_is_komt_er_zo_weer_uit(tmp_path: Path) -> None:
    gelezen = _lees(tmp_path / "samen.xlsx", _werkboek())
    _gelijk(gelezen, _drie().beoordeling)
    # Everything that is open asks for a score, and nothing else is wrong; the date is for the team.
    assert {b.id for b in gelezen.bevindingen} == {Bevindingsoort.niet_gescoord, Bevindingsoort.gegeven_ontbreekt}
    gevraagd = {b.code for b in gelezen.bevindingen if b.id == Bevindingsoort.niet_gescoord}
    assert gevraagd == {*_drie().open, *_drie().niemand} - {"P11.7"}
    assert "P1.DG2" in gevraagd
    assert gelezen.redenen == {"P11.7": "An: Geen minderjarigen.\nBea: Niet hier."}


@pytest.mark.libreoffice
@pytest.mark.parametrize("vorm", ["xlsx", "ods"])
def test_wat_libreoffice_bewaart_zegt_hetzelfde(vorm: str, tmp_path: Path) -> None:
    bron = tmp_path / "samen.xlsx"
    bron.write_bytes(_werkboek())
    (om,) = converteer([bron], vorm, tmp_path / "om")
    gelezen = lees_werkboek(om, KADER)
    _gelijk(gelezen, _drie().beoordeling)
    assert {b.id for b in gelezen.bevindingen} == {Bevindingsoort.niet_gescoord, Bevindingsoort.gegeven_ontbreekt}


def test_de_kolom_is_op_slot_en_staat_naast_vorig_werkjaar() -> None:
    blad = load_workbook(BytesIO(_werkboek()))[APL]
    koppen = [cel.value for cel in blad[5]]
    assert koppen[-1] == "Meningen"
    assert koppen.index("Vorig werkjaar") == koppen.index("Score") - 1
    rij = rij_van(blad, "P1.DG2")
    cel = blad.cell(rij, len(koppen))
    assert cel.value == _drie().beoordeling.meningen["P1.DG2"]
    assert cel.protection.locked
    assert cel.data_type == "s"
    assert blad.protection.sheet
    assert not blad.cell(rij, koppen.index("Score") + 1).protection.locked


def test_zonder_meningen_is_er_geen_kolom_en_zonder_vorig_jaar_die_alleen() -> None:
    delen = [_van("An", {"P1.DG1": Score(niveau=GOED)}), _van("Bea", {"P1.DG2": Score(niveau=GOED)})]
    eens = load_workbook(BytesIO(maak_samengevoegd(bereken_consensus(delen, KADER), KADER)))
    assert "Meningen" not in [cel.value for cel in eens[APL][5]]
    delen[1] = _van("Bea", {"P1.DG1": Score(niveau=STERK)})
    oneens = load_workbook(BytesIO(maak_samengevoegd(bereken_consensus(delen, KADER), KADER)))
    assert [cel.value for cel in oneens[APL][5]][-2:] == ["Bewijs", "Meningen"]


def test_wie_in_de_kolom_typt_krijgt_een_waarschuwing(tmp_path: Path) -> None:
    def typ(boek: Workbook) -> None:
        blad = boek[APL]
        blad.cell(rij_van(blad, "P2.DG1"), [cel.value for cel in blad[5]].index("Meningen") + 1).value = "Ook zo."

    gelezen = _lees(tmp_path / "getypt.xlsx", _werkboek(), typ)
    assert [b.blad for b in gelezen.bevindingen if b.id == Bevindingsoort.meningen_gewijzigd] == [APL]
    assert gelezen.meningen["P2.DG1"] == "Ook zo."
    assert Bevindingsoort.vorig_werkjaar_gewijzigd not in {b.id for b in gelezen.bevindingen}


def test_een_hernoemd_blad_en_een_verplaatste_kolom_veranderen_niets(tmp_path: Path) -> None:
    def verplaats(boek: Workbook) -> None:
        boek[APL].title = "Onze scores"
        boek["Onze scores"].insert_cols(2)

    assert _lees(tmp_path / "anders.xlsx", _werkboek(), verplaats).meningen == _drie().beoordeling.meningen


def test_het_team_vult_in_wat_open_stond(tmp_path: Path) -> None:
    def beslis(boek: Workbook) -> None:
        blad = boek[APL]
        koppen = [cel.value for cel in blad[5]]
        rij = rij_van(blad, "P1.DG2")
        blad.cell(rij, koppen.index("Score") + 1).value = STERK
        blad.cell(rij, koppen.index("Motivering") + 1).value = "Samen beslist."

    gelezen = _lees(tmp_path / "af.xlsx", _werkboek(), beslis)
    assert gelezen.niveau("P1.DG2") == STERK
    assert gelezen.meningen == _drie().beoordeling.meningen
    assert not {b.id for b in gelezen.opgemerkt} - {Bevindingsoort.gegeven_ontbreekt, Bevindingsoort.resultaat_wijkt_af}


def test_wat_te_lang_is_staat_op_een_eigen_blad_en_gaat_bij_opnieuw_samenvoegen_mee(tmp_path: Path) -> None:
    lang = {naam: naam[0] * 20_000 for naam in ("An", "Bea")}
    delen = [_van(naam, {"P1.DG1": Score(niveau=GOED, motivering=tekst)}) for naam, tekst in lang.items()]
    inhoud = maak_samengevoegd(bereken_consensus(delen, KADER), KADER)
    rijen = list(load_workbook(BytesIO(inhoud))["Niet overgenomen"].values)
    assert ("P1.DG1", "Bea", "Motivering", lang["Bea"]) in [rij[:4] for rij in rijen]
    gelezen = _lees(tmp_path / "samen.xlsx", inhoud)
    assert Bevindingsoort.niet_overgenomen in {b.id for b in gelezen.bevindingen}
    opnieuw = bereken_consensus([gelezen, _van("Cem", {"P1.DG2": Score(niveau=GOED)})], KADER)
    teksten = [
        cel
        for rij in load_workbook(BytesIO(maak_samengevoegd(opnieuw, KADER)))["Niet overgenomen"].values
        for cel in rij
    ]
    assert lang["Bea"] in teksten


def test_een_nieuw_werkjaar_toont_de_meningen_bij_wat_nooit_beslist_werd(tmp_path: Path) -> None:
    samen = _drie().beoordeling
    vorige = vorige_inhoud(samen, KADER)
    assert vorige["P1.DG1"] == "goed uitgewerkt\nAn: Wij doen dit. Bea: Gezien. Bewijs: An: Nota 4"
    for code in ("P1.DG2", "O1.1", "B.input"):
        assert vorige[code] == samen.meningen[code]
    nieuw = _lees(tmp_path / "nieuw.xlsx", maak_sjabloon(KADER, vorig=samen))
    assert (nieuw.meningen, nieuw.vorige) == ({}, vorige)


def test_wie_het_werkboek_opnieuw_schrijft_houdt_de_meningen(tmp_path: Path) -> None:
    opnieuw = _lees(tmp_path / "opnieuw.xlsx", maak_sjabloon(KADER, beoordeling=_drie().beoordeling))
    assert opnieuw.meningen == _drie().beoordeling.meningen
