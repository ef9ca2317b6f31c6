"""Bars and strips of levels on a terminal: how long they are, and what they show without colours."""

from io import StringIO

import pytest
from rich.console import Console

from gia_kwaliteit.weergave.balk import BOVEN, ONDER, maak_balk, maak_strook
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


def test_zonder_kleur_of_op_een_smal_scherm_staan_er_getallen() -> None:
    assert maak_strook(_console(kleur=False), VERDELING, SCHAAL).plain == "6 · 16 · 0 · 8"
    assert maak_strook(_console(kleur=True, breedte=50), VERDELING, SCHAAL).plain == "6·16·0·8"
