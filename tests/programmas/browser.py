"""Chromium in tests: open a page headless, and look at what became of it."""

import json
import re
import shutil
import subprocess
import tempfile
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from html import escape, unescape
from importlib.resources import files
from pathlib import Path

from tests.bouwers.pdf import Stuk, stukken_van
from tests.programmas import nodig_programma, vereist

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
TIJDSLIMIET = 120

nodig = nodig_programma(CHROMIUM, "Chromium (chromium)")


def _start(*opties: str) -> subprocess.CompletedProcess[str]:
    vereist("browser")
    assert CHROMIUM is not None, "Chromium ontbreekt, hoewel .ci/run het installeert"
    with tempfile.TemporaryDirectory() as profiel:
        vast = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={profiel}"]
        return subprocess.run(
            [CHROMIUM, *vast, *opties], check=True, capture_output=True, text=True, timeout=TIJDSLIMIET
        )


def als_dom(pagina: Path, breedte: int = 1400) -> tuple[str, str]:
    """Open a page; return its DOM as HTML, and what the browser wrote about its console."""
    opties = ["--enable-logging=stderr", "--v=0", f"--window-size={breedte},1000", "--virtual-time-budget=20000"]
    afloop = _start(*opties, "--dump-dom", pagina.as_uri())
    return afloop.stdout, "\n".join(regel for regel in afloop.stderr.splitlines() if "CONSOLE" in regel)


@cache
def _letter() -> str:
    """A font as wide as that of a telephone, on every computer: the one of matplotlib, its figures 0.54 em wide."""
    inhoud = (files("matplotlib") / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf").read_bytes()
    bron = f"data:font/ttf;base64,{b64encode(inhoud).decode()}"
    return f"@font-face {{ font-family: telefoon; src: url({bron}); size-adjust: 85%; }}"


def _gemeten(pagina: str, breedtes: Sequence[int], map_: Path, uitdrukking: str) -> dict[int, str]:
    """Return what a script finds in a page by the width of the window, on the letters of a telephone.

    `uitdrukking` gives a list of texts, `d` is the document of the page. All
    windows are in one browser: to start it takes longer than to look.
    """
    # A telephone has no Calibri, and its own letters are wider.
    pagina = re.sub(r"(html \{ font: 16px/1\.5) [^;]+;", rf"{_letter()} \1 telefoon;", pagina)
    meet = (
        "addEventListener('load', () => { const over = [], p = document.createElement('pre');"
        " for (let nummer = 0; nummer < frames.length; nummer++) { const d = frames[nummer].document;"
        f" over.push(({uitdrukking}).join('; ')); }}"
        " p.textContent = JSON.stringify(over); p.id = 'over'; document.body.append(p); });"
    )
    vensters = [
        f'<iframe style="border: 0; width: {breedte}px; height: 900px" srcdoc="{escape(pagina)}"></iframe>'
        for breedte in breedtes
    ]
    pad = map_ / "venster.html"
    pad.write_text(
        # Without it some versions of Chromium guess another encoding, in which a minus is three letters wide.
        f'<meta charset="utf-8">{"".join(vensters)}<script>{meet}</script>',
        encoding="utf-8",
    )
    dom, _ = als_dom(pad, 1600)
    over = re.search(r'<pre id="over">(.*?)</pre>', dom, re.DOTALL)
    assert over is not None
    gevonden = json.loads(unescape(over[1]))
    return {breedte: tekst for breedte, tekst in zip(breedtes, gevonden, strict=True) if tekst}


def breder_dan_venster(pagina: str, breedtes: Sequence[int], map_: Path, *delen: str) -> dict[int, str]:
    """Return by the width of a window what is wider: the page itself, or one of its parts (a CSS selector)."""
    gekozen = "".join(f"...d.querySelectorAll('{deel}'), " for deel in delen)
    breder = (
        f"[{gekozen}d.documentElement].filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel || e.tagName)"
    )
    return _gemeten(pagina, breedtes, map_, breder)


_SLECHTE_TEKSTEN = """(() => {
  d.querySelectorAll('details').forEach(e => { e.open = true; });
  const slecht = [], breedte = d.documentElement.clientWidth, stuk = d.createRange();
  const vak = (e, van, tot) => { stuk.setStart(e, van); stuk.setEnd(e, tot); return [...stuk.getClientRects()]; };
  const lezer = d.createTreeWalker(d.body, NodeFilter.SHOW_TEXT);
  while (lezer.nextNode()) {
    const knoop = lezer.currentNode, ouder = knoop.parentElement, tekst = knoop.data.trim();
    if (!tekst || ['STYLE', 'SCRIPT', 'TITLE', 'DESC', 'OPTION'].includes(ouder.tagName) || ouder.closest('thead')
        && getComputedStyle(ouder.closest('thead')).clipPath !== 'none') continue;
    const rechthoeken = vak(knoop, 0, knoop.length);
    if (rechthoeken.some(r => r.width && (r.left < -0.5 || r.right > breedte + 0.5)))
      slecht.push('buiten beeld: ' + tekst);
    const beeld = ouder.closest('svg');
    if (beeld && rechthoeken.length) {
      const rand = beeld.getBoundingClientRect(), r = ouder.getBoundingClientRect();
      if (r.left < rand.left - 1 || r.right > rand.right + 1 || r.top < rand.top - 1 || r.bottom > rand.bottom + 1)
        slecht.push('afgesneden: ' + tekst);
    }
    if (beeld || getComputedStyle(ouder).hyphens === 'auto') continue;
    for (const woord of knoop.data.matchAll(/[\\p{L}\\p{N}]{2,30}/gu)) {
      const regels = new Set(vak(knoop, woord.index, woord.index + woord[0].length).map(r => Math.round(r.top)));
      if (regels.size > 1) slecht.push('gebroken: ' + woord[0]);
    }
  }
  d.querySelectorAll('.baan').forEach(baan => {
    const [een, ander] = [...baan.querySelectorAll('.waarde')].map(e => e.getBoundingClientRect());
    if (een && ander && een.left < ander.right && ander.left < een.right) slecht.push('over elkaar: ' + baan.innerText);
  });
  return slecht;
})()"""


def slechte_teksten(pagina: str, breedtes: Sequence[int], map_: Path) -> dict[int, str]:
    """Return by the width of a window what cannot be read as it should, with all that folds open.

    That is a text that sticks out of the page or of its picture, a word that is broken in the middle (but in running
    text, where it is hyphenated), and two values over each other.
    """
    return _gemeten(pagina, breedtes, map_, _SLECHTE_TEKSTEN)


def als_pdf(pagina: Path, pdf: Path) -> None:
    """Print a page to a PDF."""
    _start("--no-pdf-header-footer", f"--print-to-pdf={pdf}", pagina.as_uri())


def koppen_onderaan(pagina: str, map_: Path) -> list[str]:
    """Return the headings that are the last text of a printed page, by its number."""
    pad, pdf = map_ / "afdruk.html", map_ / "afdruk.pdf"
    pad.write_text(pagina, encoding="utf-8")
    als_pdf(pad, pdf)
    koppen = {
        "".join(unescape(re.sub(r"<[^>]+>", " ", kop)).split())
        for soort, klasse, kop in re.findall(
            r"<(h[1-4]|summary|caption|figcaption|p)\b([^>]*)>(.*?)</\1>", pagina, re.DOTALL
        )
        if soort != "p" or "beeldtitel" in klasse
    }
    onderaan = []
    for nummer, blad in enumerate(stukken_van(pdf.read_bytes()), start=1):
        tekst = _van_boven_naar_onder(blad)
        onderaan += [f"{nummer}: {kop}" for kop in koppen if kop and tekst.endswith(kop)]
    return onderaan


def _van_boven_naar_onder(stukken: Sequence[Stuk]) -> str:
    """Return the text of a page as it stands there, whenever it was drawn, without its spaces."""
    op_volgorde = sorted(stukken, key=lambda stuk: (-round(stuk.onder / 2), stuk.links))
    return "".join("".join(stuk.tekst for stuk in op_volgorde).split())


def op_donker(pagina: str) -> str:
    """Return a page as it is on a screen that asks for the dark theme."""
    vraag = "(prefers-color-scheme: dark)"
    assert vraag in pagina
    return pagina.replace(vraag, "(min-width: 1px)")


def open_zonder_fouten(pagina: str, map_: Path, breedte: int = 1400) -> str:
    """Open a page with axe-core in it, which must have nothing to say about its accessibility; return its DOM.

    Neither may the browser, about what does not load or run. What is folded is opened first, so that it is looked at.
    """
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    opdracht = (
        "document.querySelectorAll('details').forEach(d => { d.open = true; });"
        " axe.run({resultTypes: ['violations']}).then(r => { const pre = document.createElement('pre'); pre.id = 'axe';"
        " pre.textContent = JSON.stringify({schendingen: r.violations, geslaagd: r.passes.length});"
        " document.body.append(pre); });"
    )
    pad = map_ / "pagina.html"
    pad.write_text(
        pagina.replace("</body>", f"<script>{axe}</script><script>{opdracht}</script></body>"), encoding="utf-8"
    )
    dom, console = als_dom(pad, breedte)
    assert console == ""
    gevonden = re.search(r'<pre id="axe">(.*?)</pre>', dom, re.DOTALL)
    assert gevonden is not None, "axe heeft niet gedraaid"
    uitslag = json.loads(unescape(gevonden[1]))
    assert uitslag["geslaagd"] > 10, "axe heeft niets nagekeken"
    assert [f"{s['id']} ({s['impact']})" for s in uitslag["schendingen"]] == []
    return dom
