"""What looks at a page in a browser sees what is wrong with it: pages with one fault each, which has to be found."""

from pathlib import Path

import pytest

from tests.programmas import browser

pytestmark = [browser.nodig, pytest.mark.browser]

# Black on white has a contrast of 21, #999999 on white one of 2.8: 4.5 is asked.
STIJL = """
:root { --tekst: #000000; --vlak: #ffffff; }
html { font: 16px/1.5 Calibri, sans-serif; }
body { margin: 0; color: var(--tekst); background: var(--vlak); }
a { color: inherit; }
@media (prefers-color-scheme: dark) { :root { --tekst: #ffffff; --vlak: #000000; } }
"""
RIJEN = "".join(f"<tr><th scope='row'>rij {nummer}</th><td>waarde {nummer}</td></tr>" for nummer in range(40))


def _pagina(inhoud: str = "", stijl: str = "", rijen: str = RIJEN) -> str:
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title><style>{STIJL}{stijl}</style>'
        '<meta name="viewport" content="width=device-width"></head><body><header><p><a href="#op">naar</a></p></header>'
        '<main id="op"><h1>Proef</h1><ul><li>een</li></ul><table><thead><tr><th scope="col">Rij</th>'
        f'<th scope="col">Waarde</th></tr></thead><tbody>{rijen}</tbody></table>{inhoud}</main></body></html>'
    )


def test_van_een_goede_bladzijde_is_er_niets_te_zeggen(tmp_path: Path) -> None:
    assert "<title>Proef" in browser.open_zonder_fouten(_pagina(), tmp_path, 400, 1400, donker=True)
    assert browser.breder_dan_venster(_pagina(), (320, 1400), tmp_path) == {}
    assert browser.slechte_teksten(_pagina(), (320, 1400), tmp_path) == {}


@pytest.mark.parametrize(
    ("pagina", "fout"),
    [
        (_pagina(rijen=RIJEN.replace("<td>waarde 30", '<td style="color: #999999">waarde 30')), "waarde 30"),
        (
            _pagina(rijen=RIJEN.replace("<tr><th scope='row'>rij 30", "<tr style='background: #555'><th>rij 30")),
            "rij 30",
        ),
        (_pagina(rijen=RIJEN.replace("<td>waarde 7<", '<td style="color: #999999">7<')), ">7<"),
        (_pagina(stijl="td { color: color-mix(in srgb, #000000 40%, #ffffff); }"), "waarde 0"),
        (
            _pagina("<details><summary>Meer</summary><p style='color: #999999'>dichtgevouwen</p></details>"),
            "dichtgevouwen",
        ),
        (_pagina(stijl="@media (max-width: 500px) { h1 { color: #999999; } }"), "<h1>Proef"),
        (_pagina('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">'), "image-alt"),
        (_pagina(stijl="@media (prefers-color-scheme: dark) { li { color: #444444; } }"), "<li>een"),
        (_pagina("<script>console.log('gezegd')</script>"), "gezegd"),
        (_pagina("<script>bestaat.niet()</script>"), "ReferenceError"),
        (_pagina('<img alt="weg" src="weg.png">'), "ERR_FILE_NOT_FOUND"),
        (_pagina().replace("dark", "donker"), "er is geen donker thema"),
    ],
)
def test_elke_fout_wordt_gezien(pagina: str, fout: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError) as gezien:
        browser.open_zonder_fouten(pagina, tmp_path, 1400, 400, donker=True)
    assert fout in str(gezien.value)


@pytest.mark.parametrize(("breedte", "smal"), [(330, [320]), (600, [320, 400]), (1390, [320, 400, 1400])])
def test_wat_breder_is_dan_het_venster_wordt_gezien(breedte: int, smal: list[int], tmp_path: Path) -> None:
    """A window has a scroll bar of fifteen pixels."""
    pagina = _pagina(f'<div style="width: {breedte}px">breed</div>')
    assert browser.breder_dan_venster(pagina, (320, 400, 1400), tmp_path) == dict.fromkeys(smal, "HTML")


@pytest.mark.parametrize(
    ("inhoud", "gezien"),
    [
        ('<p style="margin-left: -20px">Links</p>', "buiten beeld: Links"),
        ('<p style="width: 3em; overflow-wrap: anywhere">Onthaalbureaus</p>', "gebroken: Onthaalbureaus"),
        ('<svg width="50" height="20"><text x="5" y="15">Een lange naam</text></svg>', "afgesneden: Een lange naam"),
        (
            '<div class="baan"><b class="waarde">12</b><b class="waarde" style="margin-left: -1em">13</b></div>',
            "over elkaar: 1213",
        ),
    ],
)
def test_een_slechte_tekst_wordt_gezien(inhoud: str, gezien: str, tmp_path: Path) -> None:
    dicht = f"<details><summary>Meer</summary>{inhoud}</details>"
    assert browser.slechte_teksten(_pagina(dicht), (400,), tmp_path) == {400: gezien}


def test_de_letters_zijn_die_van_een_telefoon(tmp_path: Path) -> None:
    """A hundred figures, 0.54 em wide."""
    breedte = "[`${Math.round(d.querySelector('b').getBoundingClientRect().width / 16)}`]"
    assert browser.gemeten(_pagina(f"<b>{'7' * 100}</b>", "b { font-weight: 400; }"), (400,), tmp_path, breedte) == {
        400: "54"
    }


def test_een_kop_onderaan_een_afdruk_wordt_gezien(tmp_path: Path) -> None:
    pagina = _pagina("<h2>Alleen</h2><p style='break-before: page'>tekst</p>", rijen="")
    assert browser.koppen_onderaan(pagina, tmp_path) == ["1: Alleen"]


def test_na_een_browser_die_stopt_is_er_een_nieuwe(tmp_path: Path) -> None:
    pad = tmp_path / "stopt.html"
    pad.write_text(_pagina(), encoding="utf-8")
    venster = browser.geopend(pad)
    with pytest.raises(AssertionError, match="doen stoppen"):
        venster.doe("Page.crash")
    assert browser.breder_dan_venster(_pagina(), (400,), tmp_path) == {}
