"""Draw what the pictures in docs/beeld show: a tab, a page of a verslag, a page of HTML, a terminal.

It needs LibreOffice, Chromium and pdftoppm (poppler-utils).
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, StringIO
from pathlib import Path

from PIL import Image, ImageChops
from pypdf import PdfReader
from pypdf.generic import Destination
from python_calamine import CalamineWorkbook, SheetVisibleEnum
from rich.console import Console
from rich.text import Text

Tekenaar = Callable[[bytes, Path], Image.Image]

# Dots per inch: of a tab as on a screen, of one that is printed, and of a page of a verslag.
_SCHERM, _AFDRUK, _BLAD = 96, 120, 100
# Of the edge of a page, and of a picture.
RAND = "#B8C4D2"
_MEESTE_POGINGEN = 8
# The width of a terminal.
TEKENS = 100
# A decimal comma, as on the computers of who reads the pictures.
_IN_VLAANDEREN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-BE</value></prop>
</item></oor:items>
"""


def _voer_uit(*opdracht: str | Path) -> None:
    if shutil.which(str(opdracht[0])) is None:
        sys.exit(f"{opdracht[0]} ontbreekt; zonder dat programma zijn er geen beelden te maken.")
    subprocess.run(list(map(str, opdracht)), check=True, capture_output=True, timeout=300)  # noqa: S603 - our own words


def _bladzijde(pdf: Path, nummer: int, dpi: int) -> Image.Image:
    """Draw one page of a pdf."""
    doel = pdf.with_name(f"bladzijde-{nummer}")
    _voer_uit("pdftoppm", "-r", str(dpi), "-f", str(nummer), "-l", str(nummer), "-singlefile", "-png", pdf, doel)
    with Image.open(doel.with_suffix(".png")) as beeld:
        return beeld.copy()


def teken_tab(naam: str) -> Tekenaar:
    """Return what draws a tab of a werkboek as it stands on a screen: whole, without headers and footers of a page."""

    def teken(werkboek: bytes, map_: Path) -> Image.Image:
        pdf = _als_pdf(werkboek, map_, "SinglePageSheets")
        bladen = CalamineWorkbook.from_filelike(BytesIO(werkboek)).sheets_metadata
        zichtbaar = [blad.name for blad in bladen if blad.visible is SheetVisibleEnum.Visible]
        return _met_rand(_bladzijde(pdf, zichtbaar.index(naam) + 1, _SCHERM))

    return teken


def teken_afgedrukt(naam: str) -> Tekenaar:
    """Return what draws the first page of a tab as it is printed, without its headers, footers and margins."""

    def teken(werkboek: bytes, map_: Path) -> Image.Image:
        pdf = _als_pdf(werkboek, map_, "ExportBookmarks")
        lezer = PdfReader(pdf)
        (kopje,) = [kopje for kopje in lezer.outline if isinstance(kopje, Destination) and kopje.title == naam]
        blad = _bladzijde(pdf, (lezer.get_destination_page_number(kopje) or 0) + 1, _AFDRUK)
        return _met_rand(_zonder_wit(blad.crop((0, round(0.06 * blad.height), blad.width, round(0.92 * blad.height)))))

    return teken


def _als_pdf(werkboek: bytes, map_: Path, hoe: str) -> Path:
    """Let LibreOffice write a werkboek as pdf, with one of its choices."""
    boek, gebruiker = map_ / "werkboek.xlsx", map_ / "profiel" / "user"
    boek.write_bytes(werkboek)
    gebruiker.mkdir(parents=True)
    (gebruiker / "registrymodifications.xcu").write_text(_IN_VLAANDEREN, encoding="utf-8")
    profiel = f"-env:UserInstallation={gebruiker.parent.as_uri()}"
    filter_ = f"pdf:calc_pdf_Export:{json.dumps({hoe: {'type': 'boolean', 'value': 'true'}})}"
    _voer_uit("soffice", profiel, "--headless", "--convert-to", filter_, "--outdir", map_, boek)
    return boek.with_suffix(".pdf")


def _met_rand(beeld: Image.Image, rand: int = 12) -> Image.Image:
    """Return a picture with some white around it: what stands at its side touches the edge."""
    ruimer = Image.new("RGB", (beeld.width + 2 * rand, beeld.height + 2 * rand), "white")
    ruimer.paste(beeld, (rand, rand))
    return ruimer


def _zonder_wit(beeld: Image.Image) -> Image.Image:
    """Return a picture without the white around what stands on it."""
    wit = Image.new("RGB", beeld.size, "white")
    return beeld.crop(ImageChops.difference(beeld.convert("RGB"), wit).getbbox())


def teken_verslag(pdf: bytes, map_: Path) -> Image.Image:
    """Draw the first two pages of a verslag beside each other, without the white around what stands on them."""
    pad = map_ / "verslag.pdf"
    pad.write_bytes(pdf)
    bladen = [_bladzijde(pad, nummer, _BLAD) for nummer in (1, 2)]
    naast = Image.new("RGB", (sum(blad.width for blad in bladen) + 1, bladen[0].height), RAND)
    naast.paste(bladen[0], (0, 0))
    naast.paste(bladen[1], (bladen[0].width + 1, 0))
    return naast


def _chromium(pagina: Path, breedte: int, hoogte: int) -> Image.Image:
    """Take pictures of the top of a page until two are the same: on a busy computer the first may lack its letters."""
    vorige = None
    for nummer in range(_MEESTE_POGINGEN):
        doel = pagina.with_name(f"poging-{nummer}.png")
        vast = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=3000")
        profiel = f"--user-data-dir={pagina.parent / 'profiel'}"
        venster = f"--window-size={breedte},{hoogte}"
        _voer_uit("chromium", *vast, venster, profiel, f"--screenshot={doel}", pagina.as_uri())
        with Image.open(doel) as beeld:
            if vorige is not None and vorige.tobytes() == beeld.tobytes():
                return vorige
            vorige = beeld.copy()
    raise ValueError(f"{pagina.name} ziet er elke keer anders uit")


def teken_pagina(breedte: int, hoogte: int) -> Tekenaar:
    """Return what draws the top of a page of HTML in a window of this size, in dots."""

    def teken(html: bytes, map_: Path) -> Image.Image:
        pad = map_ / "pagina.html"
        pad.write_bytes(html)
        return _chromium(pad, breedte, hoogte)

    return teken


def teken_terminal(getoond: bytes, map_: Path) -> Image.Image:
    """Draw what a terminal shows, in letters of this computer: the drawing of rich asks the web for its own."""
    console = Console(record=True, width=TEKENS, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(getoond.decode()), soft_wrap=True)
    svg = re.sub(r"@font-face \{.*?\}", "", console.export_svg(title="gia score"), flags=re.DOTALL)
    pagina = map_ / "terminal.html"
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    pagina.write_text(f"<meta charset=utf-8><body style='margin:0;width:1000px'>{svg}", encoding="utf-8")
    return _zonder_wit(_chromium(pagina, 1000, 1600))
