"""The colours of the pages: readable in both themes, and each of them defined once."""

import re
from pathlib import Path

import pytest

from gia_kwaliteit import kleuren
from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.weergave.html import maak_omgeving
from gia_kwaliteit.weergave.strook import maak_strook
from gia_kwaliteit.weergave.thema import DONKER, LETTERS_OP, LICHT, themablok
from tests.bouwers import kader_onthaalbureau

THEMAS = {"licht": LICHT, "donker": DONKER}
AA = 4.5
SJABLONEN = sorted(meegeleverd("sjablonen", "html").iterdir())


def _helderheid(kleur: str) -> float:
    """Relative luminance, written out from the definition of WCAG 2.2."""
    delen = [int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5)]
    lineair = [deel / 12.92 if deel <= 0.03928 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen]
    return 0.2126 * lineair[0] + 0.7152 * lineair[1] + 0.0722 * lineair[2]


def _contrast(een: str, ander: str) -> float:
    donker, licht = sorted((_helderheid(een), _helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)


def test_het_contrast_van_wit_op_zwart_is_dat_van_wcag() -> None:
    assert _contrast("#FFFFFF", "#000000") == pytest.approx(21)
    # #767676 is the lightest grey that may stand on white.
    assert _contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("thema", THEMAS)
@pytest.mark.parametrize(("letter", "grond"), LETTERS_OP)
def test_alle_letters_zijn_in_beide_themas_leesbaar(thema: str, letter: str, grond: str) -> None:
    assert _contrast(THEMAS[thema][letter], THEMAS[thema][grond]) >= AA


@pytest.mark.parametrize("thema", THEMAS)
def test_punten_en_staven_springen_van_het_papier(thema: str) -> None:
    # What is drawn and no letter needs 3 to 1.
    for naam in ("een", "ander", "onder", "boven", "rand", "halter", "vlaams"):
        if (thema, naam) != ("licht", "halter"):  # the line between two points only leads the eye
            assert _contrast(THEMAS[thema][naam], THEMAS[thema]["papier"]) >= 3, naam


def test_op_elke_kleur_van_een_niveau_zijn_letters_leesbaar() -> None:
    kader = kader_onthaalbureau()
    for niveau in (niveau for schaal in kader.schalen for niveau in schaal.niveaus):
        assert _contrast(niveau.kleur, kleuren.letterkleur(niveau.kleur)) >= AA, niveau.naam


def test_beide_themas_hebben_dezelfde_kleuren_en_papier_is_licht() -> None:
    assert list(LICHT) == list(DONKER)
    blok = themablok({"hoofd": "#123456"})
    licht, _, donker = blok.partition("@media screen and (prefers-color-scheme: dark)")
    assert "--hoofd: #123456;" in licht
    assert f"--hoofd: {DONKER['hoofd']};" in donker
    assert "color-scheme: light;" in licht
    assert "color-scheme: dark;" in donker


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda pad: pad.name)
def test_elke_kleur_die_een_sjabloon_noemt_bestaat(pad: Path) -> None:
    inhoud = pad.read_text(encoding="utf-8")
    # Some are given in a template, where the sheet of styles uses them.
    eigen = {naam for ander in SJABLONEN for naam in re.findall(r"(--[\w-]+):", ander.read_text(encoding="utf-8"))}
    genoemd = set(re.findall(r"var\((--[\w-]+)\)", inhoud))
    assert genoemd - eigen - {f"--{naam}" for naam in LICHT} == set()


def test_de_bladstijl_zelf_noemt_geen_kleur() -> None:
    css = meegeleverd("sjablonen", "html", "basis.css").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", css)


def test_een_strook_is_zo_lang_als_er_criteria_zijn_en_deelt_zich_in_het_midden() -> None:
    # Eight criteria: two afwezig, one voldoende, three goed, one sterk punt, one open.
    strook = maak_strook(
        {"afwezig": 2, "voldoende": 1, "goed uitgewerkt": 3, "sterk punt": 1}, 8, {"afwezig", "voldoende"}
    )
    assert (dict(strook.links), dict(strook.rechts), strook.open) == (
        {"afwezig": 2, "voldoende": 1},
        {"goed uitgewerkt": 3, "sterk punt": 1},
        1,
    )
    # 3 of 8 to the left, 4 and the open one to the right.
    assert (strook.deel_links, strook.deel_rechts) == (37.5, 62.5)
    leeg = maak_strook({"Nee": 0, "Ja": 0}, 0, {"Nee"})
    assert (leeg.links, leeg.rechts, leeg.open, leeg.deel_links, leeg.deel_rechts) == ({}, {}, 0, 0.0, 0.0)


def test_een_strook_toont_elk_getal_en_zegt_het_in_woorden() -> None:
    bron = '{% from "bouwstenen.html" import strook, niveau with context %}{{ strook(v, 4) }}{{ niveau("<b>") }}'
    html = (
        maak_omgeving([kader_onthaalbureau().regelschaal])
        .from_string(bron)
        .render(v={"Nee": 1, "Ja": 2}, kleur={"Nee": "#000000", "Ja": "#FFFFFF"})
    )
    assert 'aria-label="verdeling: 1 Nee, 2 Ja, 1 zonder niveau"' in html
    stukken = re.findall(r'style="flex: (\d+); background: (#\w+); color: (#\w+)">(\d+)<', html)
    assert stukken == [("1", "#000000", "#FFFFFF", "1"), ("2", "#FFFFFF", "#000000", "2")]
    assert re.findall(r"width: ([\d.]+)%", html) == ["25.0", "75.0"]
    assert html.rstrip().endswith("&lt;b&gt;")


def test_elke_klasse_van_de_bladstijl_staat_op_een_bladzijde() -> None:
    css = re.sub(r"\{#.*?#\}|\d*\.\d+", "", meegeleverd("sjablonen", "html", "basis.css").read_text(encoding="utf-8"))
    sjablonen = "".join(pad.read_text(encoding="utf-8") for pad in SJABLONEN if pad.suffix == ".html")
    gebruikt = {woord for stuk in re.findall(r'class="([^>]*)', sjablonen) for woord in re.findall(r"[\w-]+", stuk)}
    assert set(re.findall(r"\.([a-z][\w-]*)", css)) - gebruikt == set()
