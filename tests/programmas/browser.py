"""Chromium in tests: open a page headless, and look at what became of it."""

import json
import os
import re
import select
import shutil
import subprocess
import tempfile
import time
from base64 import b64decode, b64encode
from collections.abc import Sequence
from functools import cache
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

from tests.bouwers.pdf import Stuk, stukken_van
from tests.programmas import beeindig, nodig_programma, vereist

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
TIJDSLIMIET = 120

nodig = nodig_programma(CHROMIUM, "Chromium (chromium)")

# Nothing that looks for what is new, and nothing on the network: a page that a test opens stands on this computer.
_OPTIES = [
    "--headless",
    "--no-sandbox",
    "--no-first-run",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Chromium:
    """A browser with one tab, that stays open: to start it and to load its parts takes longer than to look at a page.

    It is spoken to in the DevTools protocol, over a pipe: JSON with a zero byte behind it.
    """

    def __init__(self) -> None:
        assert CHROMIUM is not None, "Chromium ontbreekt, hoewel .ci/run het installeert"
        self._profiel = tempfile.mkdtemp(prefix="chromium-")
        leest, self._naar = os.pipe()
        self._van, schrijft = os.pipe()
        opdracht = [CHROMIUM, *_OPTIES, f"--user-data-dir={self._profiel}", "--remote-debugging-pipe", "about:blank"]
        # It reads from 3 and writes to 4, whatever numbers the pipes have here; and it ends when they are closed.
        self._proces = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{leest} 4>&{schrijft}', "chromium", *opdracht],
            pass_fds=(leest, schrijft),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(leest)
        os.close(schrijft)
        # Until an answer has come whole and well, this browser is not one to use again.
        self._rest, self._nummer, self._tab, self.werkt = b"", 0, "", False
        self.gebeurd: list[dict[str, Any]] = []
        doel = self.doe("Target.createTarget", url="about:blank")["targetId"]
        self._tab = self.doe("Target.attachToTarget", targetId=doel, flatten=True)["sessionId"]
        for deel in ("Page", "Runtime", "Log"):
            self.doe(f"{deel}.enable")

    def _bericht(self) -> dict[str, Any]:
        einde = time.monotonic() + TIJDSLIMIET
        while b"\0" not in self._rest:
            klaar, _, _ = select.select([self._van], [], [], max(0.0, einde - time.monotonic()))
            stuk = os.read(self._van, 1 << 20) if klaar else b""
            assert stuk, "Chromium is gestopt" if klaar else f"Chromium antwoordt niet binnen {TIJDSLIMIET} seconden"
            self._rest += stuk
        eerste, _, self._rest = self._rest.partition(b"\0")
        bericht: dict[str, Any] = json.loads(eerste)
        assert bericht.get("method") != "Inspector.targetCrashed", "de bladzijde heeft Chromium doen stoppen"
        return bericht

    def doe(self, wat: str, **hoe: object) -> dict[str, Any]:
        """Ask one thing, and return the answer; what happens meanwhile is kept in `gebeurd`."""
        self._nummer, self.werkt = self._nummer + 1, False
        vraag = {"id": self._nummer, "method": wat, "params": hoe} | ({"sessionId": self._tab} if self._tab else {})
        rest = json.dumps(vraag).encode() + b"\0"
        while rest:
            rest = rest[os.write(self._naar, rest) :]
        while (bericht := self._bericht()).get("id") != self._nummer:
            self.gebeurd.append(bericht)
        self.werkt = True
        assert "error" not in bericht, f"{wat}: {bericht['error']}"
        antwoord: dict[str, Any] = bericht["result"]
        return antwoord

    def open(self, pagina: Path) -> None:
        """Load a page in the tab, on a wide and light screen, and wait until all of it is there."""
        self.maak(1400)
        self.gebeurd.clear()
        self.doe("Page.navigate", url=pagina.as_uri())
        while not any(bericht.get("method") == "Page.loadEventFired" for bericht in self.gebeurd):
            self.gebeurd.append(self._bericht())
        self.reken("document.fonts.ready.then(() => true)")

    def maak(self, breedte: int, *, donker: bool = False) -> None:
        """Give the screen this width and this theme; what is open in it stays open."""
        scherm: dict[str, object] = {"height": 1000, "deviceScaleFactor": 1, "mobile": False}
        self.doe("Emulation.setDeviceMetricsOverride", width=breedte, **scherm)
        thema = {"name": "prefers-color-scheme", "value": "dark" if donker else "light"}
        self.doe("Emulation.setEmulatedMedia", features=[thema])

    def reken(self, uitdrukking: str) -> Any:
        """Return what a script gives in the page, after what it promises."""
        uit = self.doe("Runtime.evaluate", expression=uitdrukking, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in uit, uit["exceptionDetails"]
        return uit["result"].get("value")

    def console(self) -> list[str]:
        """Return what was written on the console since the page was opened, also by the browser itself."""
        soorten = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        return [json.dumps(bericht["params"]) for bericht in self.gebeurd if bericht.get("method") in soorten]

    def sluit(self) -> None:
        """End Chromium, which started processes of its own, and take its profile away."""
        for pijp in (self._naar, self._van):
            os.close(pijp)
        beeindig(self._proces, self._profiel)


@cache
def _chromium() -> Chromium:
    return Chromium()


def sluit() -> None:
    """End the Chromium of this process, if it was started."""
    if _chromium.cache_info().currsize:
        _chromium().sluit()
        _chromium.cache_clear()


def geopend(pagina: Path) -> Chromium:
    """Return the browser, with a page in it: another one after something went wrong with it."""
    vereist("browser")
    if not _chromium().werkt:
        sluit()
    _chromium().open(pagina)
    return _chromium()


@cache
def _letter() -> str:
    """A font as wide as that of a telephone, on every computer: the one of matplotlib, its figures 0.54 em wide."""
    inhoud = (files("matplotlib") / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf").read_bytes()
    bron = f"data:font/ttf;base64,{b64encode(inhoud).decode()}"
    return f"@font-face {{ font-family: telefoon; src: url({bron}); size-adjust: 85%; }}"


def gemeten(pagina: str, breedtes: Sequence[int], map_: Path, uitdrukking: str) -> dict[int, str]:
    """Return what a script finds in a page by the width of the window, on the letters of a telephone.

    `uitdrukking` gives a list of texts, `d` is the document of the page.
    """
    # A telephone has no Calibri, and its own letters are wider.
    pagina = re.sub(r"(html \{ font: 16px/1\.5) [^;]+;", rf"{_letter()} \1 telefoon;", pagina)
    pad = map_ / "venster.html"
    pad.write_text(pagina, encoding="utf-8")
    gevonden = {}
    venster = geopend(pad)
    for breedte in breedtes:
        venster.maak(breedte)
        gevonden[breedte] = venster.reken(f"(d => ({uitdrukking}).join('; '))(document)")
    return {breedte: tekst for breedte, tekst in gevonden.items() if tekst}


def breder_dan_venster(pagina: str, breedtes: Sequence[int], map_: Path, *delen: str) -> dict[int, str]:
    """Return by the width of a window what is wider: the page itself, or one of its parts (a CSS selector)."""
    gekozen = "".join(f"...d.querySelectorAll('{deel}'), " for deel in delen)
    breder = (
        f"[{gekozen}d.documentElement].filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel || e.tagName)"
    )
    return gemeten(pagina, breedtes, map_, breder)


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
    return gemeten(pagina, breedtes, map_, _SLECHTE_TEKSTEN)


def als_pdf(pagina: Path, pdf: Path) -> None:
    """Print a page to a PDF."""
    venster = geopend(pagina)
    hoe = {"printBackground": True, "preferCSSPageSize": True, "generateTaggedPDF": False}
    pdf.write_bytes(b64decode(venster.doe("Page.printToPDF", **hoe)["data"]))


# No heading is longer than this many pieces of text, as a browser prints them.
_MEESTE_IN_KOP = 300


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
    for nummer, blad in enumerate(stukken_van(pdf.read_bytes(), _MEESTE_IN_KOP), start=1):
        tekst = _van_boven_naar_onder(blad)
        onderaan += [f"{nummer}: {kop}" for kop in koppen if kop and tekst.endswith(kop)]
    return onderaan


def _van_boven_naar_onder(stukken: Sequence[Stuk]) -> str:
    """Return the text of a page as it stands there, whenever it was drawn, without its spaces."""
    op_volgorde = sorted(stukken, key=lambda stuk: (-round(stuk.onder / 2), stuk.links))
    return "".join("".join(stuk.tekst for stuk in op_volgorde).split())


# How a text stands against its background follows from what is computed for it and for all that it stands in. So of the
# texts for which that is the same, in a table of sixty rows, two are looked at; and each that may lie over another one.
# This axe-core reads no color(srgb ...), which is how a browser gives a mixed colour.
_ZELFDE = """(() => {
  const nummers = new Map(), stijlen = new Map(), keren = new Map();
  const nummer = stijl => nummers.get(stijl) ?? nummers.set(stijl, nummers.size).get(stijl);
  const stijl = e => {
    if (!e) return '';
    if (!stijlen.has(e)) {
      const s = getComputedStyle(e), buiten = stijl(e.parentElement);
      const los = buiten === null || s.position !== 'static' || e instanceof SVGElement;
      stijlen.set(e, los ? null : nummer(JSON.stringify([buiten, e.tagName, e.className, s.color, s.backgroundColor,
        s.backgroundImage, s.opacity, s.filter, s.textShadow, s.fontSize, s.fontWeight, s.display, s.visibility])));
    }
    return stijlen.get(e);
  };
  document.querySelectorAll('[data-gemengd]').forEach(e => {
    e.dataset.gemengd.split(' ').forEach(deel => e.style.removeProperty(deel)); delete e.dataset.gemengd;
  });
  document.body.querySelectorAll('*').forEach(e => {
    delete e.dataset.zelfde;
    const tekst = [...e.childNodes].filter(k => k.nodeType === 3).map(k => k.data.trim()).join('');
    if (!tekst || stijl(e) === null) return;
    const keer = keren.get(stijl(e)) ?? 0;
    keren.set(stijl(e), keer + 1);
    if (keer > 1) e.dataset.zelfde = '';
  });
  document.body.querySelectorAll('*').forEach(e => {
    const s = getComputedStyle(e), gemengd = ['color', 'background-color'].map(deel => [deel, s.getPropertyValue(deel)])
      .filter(([, kleur]) => kleur.startsWith('color(srgb '));
    for (const [deel, kleur] of gemengd) {
      const [r, g, b, a = 1] = kleur.match(/[\\d.]+(?:e-?\\d+)?/g).map(Number);
      e.style.setProperty(deel, `rgba(${[r, g, b].map(d => Math.round(d * 255))}, ${a})`);
    }
    if (gemengd.length) e.dataset.gemengd = gemengd.map(([deel]) => deel).join(' ');
  });
})()"""

# To axe-core a single sign may be an icon; here it is a figure.
_KLEUREN = """axe.configure({
  rules: [{id: 'color-contrast', selector: '*:not([data-zelfde])'}],
  checks: [{id: 'color-contrast', options: {...axe._audit.checks['color-contrast'].options, ignoreLength: true}}],
})"""

_AXE = """axe.run({resultTypes: ['violations'], elementRef: false, ...KEUZE}).then(r => ({
  schendingen: r.violations.map(s => `${s.id} (${s.impact}): ${s.nodes[0].html.slice(0, 200)}`),
  gestruikeld: r.incomplete.filter(s => s.error).map(s => `${s.id}: ${s.message}`),
  geslaagd: r.passes.map(s => s.id),
}))"""


def open_zonder_fouten(pagina: str, map_: Path, *breedtes: int, donker: bool = False) -> str:
    """Open a page at these widths: axe-core must have nothing to say about its accessibility; return its DOM.

    Neither may the browser, about what does not load or run. What is folded is opened first, so that it is looked at.
    On a dark screen only the colours are others.
    """
    pad = map_ / "pagina.html"
    pad.write_text(pagina, encoding="utf-8")
    venster = geopend(pad)
    venster.reken("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    venster.reken((files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8"))
    venster.reken(_KLEUREN)
    for breedte in breedtes:
        venster.maak(breedte)
        geslaagd = _nagekeken(venster, "{}")
        assert len(geslaagd) > 10, "axe heeft niets nagekeken"
        assert "color-contrast" in geslaagd, "axe heeft geen kleuren nagekeken"
    if donker:
        licht = venster.reken("getComputedStyle(document.body).color")
        venster.maak(breedtes[-1], donker=True)
        assert venster.reken("getComputedStyle(document.body).color") != licht, "er is geen donker thema"
        assert _nagekeken(venster, "{runOnly: ['color-contrast']}") == ["color-contrast"]
    console = venster.console()
    assert console == [], console
    return str(venster.reken("document.documentElement.outerHTML"))


def _nagekeken(venster: Chromium, keuze: str) -> list[str]:
    """Return which rules of axe-core the page keeps; it breaks none, and axe-core stumbles over none."""
    venster.reken(_ZELFDE)
    uitslag = venster.reken(_AXE.replace("KEUZE", keuze))
    for deel in ("schendingen", "gestruikeld"):
        assert uitslag[deel] == [], uitslag[deel]
    geslaagd: list[str] = uitslag["geslaagd"]
    return geslaagd
