"""Bars and strips of levels on a terminal: how long they are, and what they show without colours."""

from io import StringIO
from typing import Literal

import pytest
from rich.console import Console

from gia_kwaliteit.kleuren import WIT
from gia_kwaliteit.weergave.balk import (
    ANDER,
    BOVEN,
    ONDER,
    maak_balk,
    maak_halter,
    maak_strook,
    noem_niveaus,
    toont_kleuren,
)
from gia_kwaliteit.weergave.console import maak_tabel
from tests.bouwers import kader_onthaalbureau

SCHAAL = kader_onthaalbureau().schaal
VERDELING = dict(zip(SCHAAL.namen, (6, 16, 0, 8), strict=True))


@pytest.mark.parametrize(
    ("score", "maximum", "balk"),
    [
        (0, 20, "░░░░│░░░░"),
        # 5 of the 10 points below the line: half of four cells
        (5, 20, "██░░│░░░░"),
        (10, 20, "████│░░░░"),
        # 9.9 of 10 is 31.68 of 32 eighths: one short of full, for it is less than half
        (9.9, 20, "███▉│░░░░"),
        # 43.75 of the 50 above the line: 28 of 32 eighths
        (93.75, 100, "████│███▌"),
        (99.9, 100, "████│███▉"),
        (100, 100, "████│████"),
    ],
)
def test_een_balk_is_alleen_vol_bij_het_maximum_en_zegt_waar_de_helft_is(score: float, maximum: int, balk: str) -> None:
    assert maak_balk(score, maximum, breedte=80).plain == balk


def test_een_balk_is_langer_op_een_breder_scherm_en_leeg_zonder_score() -> None:
    assert [len(maak_balk(12, 20, breedte).plain) for breedte in (80, 120, 160)] == [9, 17, 25]
    assert maak_balk(None, 20, 80).plain == ""


def test_onder_de_helft_heeft_een_balk_een_andere_kleur() -> None:
    kleuren = [{str(deel.style) for deel in maak_balk(score, 20, 80).spans} for score in (9.9, 10)]
    assert [ONDER in kleuren[0], BOVEN in kleuren[0]] == [True, False]
    assert [ONDER in kleuren[1], BOVEN in kleuren[1]] == [False, True]


def _console(*, kleur: bool, breedte: int = 100) -> Console:
    return Console(file=StringIO(), width=breedte, force_terminal=True, no_color=not kleur, color_system="truecolor")


def test_een_strook_is_altijd_even_lang_met_de_aantallen_erin() -> None:
    strook = maak_strook(_console(kleur=True), VERDELING, SCHAAL)
    assert len(strook.plain) == 16
    assert strook.plain.split() == ["6", "16", "8"]
    kleuren = [niveau.kleur for niveau in SCHAAL.niveaus]
    assert [str(deel.style).split(" on ")[1] for deel in strook.spans] == [kleuren[0], kleuren[1], kleuren[3]]
    # 55 of one level takes it all
    alles = dict(zip(SCHAAL.namen, (0, 0, 55, 0), strict=True))
    assert maak_strook(_console(kleur=True), alles, SCHAAL).plain.strip() == "55"
    assert maak_strook(_console(kleur=True), dict.fromkeys(SCHAAL.namen, 0), SCHAAL).plain == ""


def test_wat_geen_niveau_heeft_staat_in_het_wit_achteraan() -> None:
    verdeling = dict(zip(SCHAAL.namen, (2, 2, 3, 0), strict=True))
    strook = maak_strook(_console(kleur=True), verdeling, SCHAAL, zonder=1)
    assert (len(strook.plain), strook.plain.split()) == (16, ["2", "2", "3", "1"])
    assert str(strook.spans[-1].style).endswith(f"on {WIT}")
    assert "1" not in maak_strook(_console(kleur=False), verdeling, SCHAAL, zonder=1).plain
    # Of nothing that is scored there is no strip.
    assert maak_strook(_console(kleur=True), dict.fromkeys(SCHAAL.namen, 0), SCHAAL, zonder=8).plain == ""
    (met,) = noem_niveaus(_console(kleur=True), [SCHAAL], met_zonder=True)
    assert met.plain.endswith(" sterk punt   zonder niveau ")


def test_zonder_kleur_of_op_een_smal_scherm_staan_er_getallen() -> None:
    assert maak_strook(_console(kleur=False), VERDELING, SCHAAL).plain == "6 · 16 · 0 · 8"
    assert maak_strook(_console(kleur=True, breedte=50), VERDELING, SCHAAL).plain == "6·16·0·8"


@pytest.mark.parametrize(
    ("scores", "lijn"),
    [
        # On 20, with eight places on either side of the 10: a point and a quarter each.
        ((0, 20), "Z-------│-------I"),
        ((10, 20), "········Z-------I"),
        # 9,9 is less than half, and stands before it
        ((9.9, 12.5), "·······Z│-I······"),
        ((5, 2.5), "··I-Z···│········"),
        ((12.5, 12.4), "········│·=······"),
        ((None, 15), "········│···I····"),
        ((None, None), "········│········"),
    ],
)
def test_twee_scores_staan_op_een_lijn_aan_hun_kant_van_de_helft(
    scores: tuple[float | None, float | None], lijn: str
) -> None:
    assert maak_halter(scores, ("Z", "I"), 20, breedte=80).plain == lijn


@pytest.mark.parametrize(
    ("scores", "lijn"),
    [
        # 60 % of 20 is 12: from there on a score stands at or behind the line, below it before
        ((12, 20), "··········Z-----I"),
        ((11.9, 10), "········IZ│······"),
        ((0, None), "Z·········│······"),
    ],
)
def test_de_streep_staat_waar_een_score_volgens_het_kader_genoeg_is(
    scores: tuple[float | None, float | None], lijn: str
) -> None:
    assert maak_halter(scores, ("Z", "I"), 20, breedte=80, grens=60).plain == lijn


def test_elke_kant_heeft_haar_kleur_en_een_breed_scherm_een_langere_lijn() -> None:
    assert [len(maak_halter((5, 15), ("Z", "I"), 20, breedte)) for breedte in (80, 100, 200)] == [17, 21, 41]
    lijn = maak_halter((5, 15), ("Z", "I"), 20, breedte=100)
    assert len(lijn.plain) == 21
    kleuren = {lijn.plain[deel.start]: str(deel.style).split()[-1] for deel in lijn.spans}
    assert (kleuren["Z"], kleuren["I"]) == (BOVEN, ANDER)


@pytest.mark.parametrize("kleuren", ["standard", None])
def test_met_te_weinig_kleuren_om_niveaus_uit_elkaar_te_houden_staan_er_getallen(
    kleuren: Literal["standard"] | None,
) -> None:
    console = Console(file=StringIO(), width=100, force_terminal=True, color_system=kleuren)
    assert not toont_kleuren(console)
    assert maak_strook(console, VERDELING, SCHAAL).plain == "6 · 16 · 0 · 8"
    assert maak_strook(console, VERDELING, SCHAAL, krap=True).plain == "6·16·0·8"


def test_de_niveaus_worden_genoemd_in_hun_kleur() -> None:
    (met,) = noem_niveaus(_console(kleur=True), [SCHAAL])
    assert met.plain == " afwezig   voldoende   goed uitgewerkt   sterk punt "
    assert [str(deel.style).split(" on ")[1] for deel in met.spans] == [niveau.kleur for niveau in SCHAAL.niveaus]
    (zonder,) = noem_niveaus(_console(kleur=False), [SCHAAL])
    assert zonder.plain == "afwezig · voldoende · goed uitgewerkt · sterk punt"


def test_een_strook_is_ook_in_een_tabel_zo_lang_als_ze_is() -> None:
    # Against the right side of a column the spaces at its end, which carry its colour, would be cut off.
    console = _console(kleur=True)
    tabel = maak_tabel(console, "", "verdeling")
    tabel.add_row("", maak_strook(console, dict(zip(SCHAAL.namen, (1, 1, 1, 1), strict=True)), SCHAAL))
    console.print(tabel)
    assert isinstance(console.file, StringIO)
    # four equal parts of 16 cells
    assert console.file.getvalue().splitlines()[3].count("m 1  \x1b") == 4
