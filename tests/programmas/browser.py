"""Chromium in tests: open a page headless, and look at what became of it."""

import json
import re
import shutil
import subprocess
import tempfile
from base64 import b64encode
from functools import cache
from html import escape, unescape
from importlib.resources import files
from pathlib import Path

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


def breder_dan_venster(pagina: str, breedte: int, map_: Path, *delen: str) -> str:
    """Return what is wider than a window of this width: the page itself, or one of its parts (a CSS selector)."""
    # A telephone has no Calibri, and its own letters are wider.
    pagina = re.sub(r"(html \{ font: 16px/1\.5) [^;]+;", rf"{_letter()} \1 telefoon;", pagina)
    gekozen = "".join(f"...d.querySelectorAll('{deel}'), " for deel in delen)
    meet = (
        "addEventListener('load', () => { const d = frames[0].document, p = document.createElement('pre');"
        f" p.textContent = [{gekozen}d.documentElement]"
        ".filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel || e.tagName).join('; ');"
        " p.id = 'over'; document.body.append(p); });"
    )
    pad = map_ / "venster.html"
    pad.write_text(
        # Without it some versions of Chromium guess another encoding, in which a minus is three letters wide.
        '<meta charset="utf-8">'
        f'<iframe style="border: 0; width: {breedte}px; height: 900px" srcdoc="{escape(pagina)}"></iframe>'
        f"<script>{meet}</script>",
        encoding="utf-8",
    )
    dom, _ = als_dom(pad, 1600)
    over = re.search(r'<pre id="over">(.*?)</pre>', dom, re.DOTALL)
    assert over is not None
    return over[1]


def als_pdf(pagina: Path, pdf: Path) -> None:
    """Print a page to a PDF."""
    _start("--no-pdf-header-footer", f"--print-to-pdf={pdf}", pagina.as_uri())


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
        " axe.run().then(r => { const pre = document.createElement('pre'); pre.id = 'axe';"
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
