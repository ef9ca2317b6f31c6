"""Make the pictures in docs/beeld from the examples (`make beelden`), and say of what each was made.

A picture carries the sha256 of its examples, so that a test knows whether it is current without drawing it again: two
computers never draw the same dots. It needs LibreOffice, Chromium and pdftoppm (poppler-utils).
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path

from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo
from python_calamine import CalamineWorkbook, SheetVisibleEnum
from rich.console import Console
from rich.text import Text

from gia_kwaliteit import bereken_profiel, laad_kader, lees_werkboek, maak_sjabloon
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel

PROJECT = Path(__file__).resolve().parents[1]
MAP, VOORBEELDEN = PROJECT / "docs" / "beeld", PROJECT / "voorbeelden"
ZELFEVALUATIE = VOORBEELDEN / "zelfevaluatie.xlsx"
KENMERK = "Gemaakt uit"
# In bytes. Whoever reads the README waits for all of them.
MEESTE_BYTES = 150_000
# Dots per inch: of a tab as on a screen, and of a page that is made smaller.
_SCHERM, _BLAD = 96, 100
_RAND = "#B8C4D2"
_TEKENS = 100
# So many scores of the example are left in the tab that is being filled in.
_AL_GESCOORD = 5


@dataclass(frozen=True, kw_only=True)
class Beeld:
    """A picture: its file in docs/beeld, what it is made of and how, and at most how many dots wide and high it is."""

    naam: str
    bron: Callable[[], bytes]
    teken: Callable[[bytes, Path], Image.Image]
    grootte: tuple[int, int]

    @property
    def kenmerk(self) -> str:
        """What a current picture carries: the sha256 of what it is made of, and of how much of it is shown."""
        return sha256(self.bron() + repr(self.grootte).encode()).hexdigest()

    def maak(self) -> None:
        """Draw the picture and write it in docs/beeld."""
        with tempfile.TemporaryDirectory() as map_:
            getekend = self.teken(self.bron(), Path(map_)).convert("RGB")
        breedte, hoogte = (min(paar) for paar in zip(getekend.size, self.grootte, strict=True))
        uit = getekend.crop((0, 0, breedte, hoogte))
        uit.paste(_RAND, (0, uit.height - 1, uit.width, uit.height))
        for doos in ((0, 0, uit.width, 1), (0, 0, 1, uit.height), (uit.width - 1, 0, uit.width, uit.height)):
            uit.paste(_RAND, doos)
        (MAP / self.naam).write_bytes(_als_png(uit, self.kenmerk))


def _als_png(beeld: Image.Image, kenmerk: str) -> bytes:
    """Write a picture as PNG; where it would be too large with fewer colours, and then smaller.

    Without dots between colours: they show as noise in what has one colour.
    """
    erbij = PngInfo()
    erbij.add_text(KENMERK, kenmerk)
    for deel in (1, 0.9, 0.8, 0.7, 0.6, 0.5):
        kleiner = beeld.resize((round(beeld.width * deel), round(beeld.height * deel)), Image.Resampling.LANCZOS)
        minder = kleiner.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        for poging in (kleiner, minder):
            uit = BytesIO()
            poging.save(uit, "PNG", optimize=True, pnginfo=erbij)
            if uit.tell() <= MEESTE_BYTES:
                return uit.getvalue()
    raise ValueError(f"het beeld is ook half zo groot nog meer dan {MEESTE_BYTES} bytes")


def kenmerk_van(pad: Path) -> str:
    """Return what a picture says that it was made of; empty when it says nothing."""
    with Image.open(pad) as beeld:
        return str(beeld.info.get(KENMERK, ""))


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


def _tab(naam: str) -> Callable[[bytes, Path], Image.Image]:
    """Return what draws a tab of a werkboek as it stands on a screen: whole, without headers and footers of a page."""

    def teken(werkboek: bytes, map_: Path) -> Image.Image:
        boek = map_ / "werkboek.xlsx"
        boek.write_bytes(werkboek)
        bladen = CalamineWorkbook.from_path(boek).sheets_metadata
        zichtbaar = [blad.name for blad in bladen if blad.visible is SheetVisibleEnum.Visible]
        filter_ = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}'
        profiel = f"-env:UserInstallation={(map_ / 'profiel').as_uri()}"
        _voer_uit("soffice", profiel, "--headless", "--convert-to", filter_, "--outdir", map_, boek)
        return _met_rand(_bladzijde(boek.with_suffix(".pdf"), zichtbaar.index(naam) + 1, _SCHERM))

    return teken


def _met_rand(beeld: Image.Image, rand: int = 12) -> Image.Image:
    """Return a picture with some white around it: what stands at its side touches the edge."""
    ruimer = Image.new("RGB", (beeld.width + 2 * rand, beeld.height + 2 * rand), "white")
    ruimer.paste(beeld, (rand, rand))
    return ruimer


def _verslag(pdf: bytes, map_: Path) -> Image.Image:
    """Draw the first two pages of a verslag beside each other, without the white around what stands on them."""
    pad = map_ / "verslag.pdf"
    pad.write_bytes(pdf)
    bladen = [_bladzijde(pad, nummer, _BLAD) for nummer in (1, 2)]
    naast = Image.new("RGB", (sum(blad.width for blad in bladen) + 1, bladen[0].height), _RAND)
    naast.paste(bladen[0], (0, 0))
    naast.paste(bladen[1], (bladen[0].width + 1, 0))
    return naast


def _chromium(pagina: Path, breedte: int, hoogte: int) -> Image.Image:
    doel = pagina.with_suffix(".png")
    vast = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={breedte},{hoogte}")
    _voer_uit(
        "chromium", *vast, f"--user-data-dir={pagina.parent / 'profiel'}", f"--screenshot={doel}", pagina.as_uri()
    )
    with Image.open(doel) as beeld:
        return beeld.copy()


def _pagina(breedte: int, hoogte: int) -> Callable[[bytes, Path], Image.Image]:
    """Return what draws the top of a page of HTML in a window of this size, in dots."""

    def teken(html: bytes, map_: Path) -> Image.Image:
        pad = map_ / "pagina.html"
        pad.write_bytes(html)
        return _chromium(pad, breedte, hoogte)

    return teken


def _half_ingevuld() -> bytes:
    """Return the example with its first scores alone: a werkboek in which somebody is at work."""
    kader = laad_kader()
    vol = lees_werkboek(ZELFEVALUATIE, kader)
    weg = [code for code in kader.criteria if code in vol.scores][_AL_GESCOORD:]
    scores = {
        code: replace(score, niveau=None, motivering="", bewijs="") if code in weg else score
        for code, score in vol.scores.items()
    }
    return maak_sjabloon(kader, beoordeling=replace(vol, scores=scores))


def _op_het_scherm() -> bytes:
    """Return what a terminal with colours shows of the example, before the processen of the second onderdeel."""
    kader, stroom = laad_kader(), StringIO()
    console = Console(file=stroom, width=_TEKENS, force_terminal=True, color_system="truecolor", highlight=False)
    toon_profiel(console, bereken_profiel(lees_werkboek(ZELFEVALUATIE, kader), kader), kader)
    regels = stroom.getvalue().splitlines()
    tweede = [nummer for nummer, regel in enumerate(regels) if Text.from_ansi(regel).plain == kader.onderdelen[1].naam]
    return "\n".join(regels[: tweede[0]]).rstrip().encode()


def _terminal(getoond: bytes, map_: Path) -> Image.Image:
    """Draw what a terminal shows, in letters of this computer: the drawing of rich asks the web for its own."""
    console = Console(record=True, width=_TEKENS, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(getoond.decode()), soft_wrap=True)
    svg = re.sub(r"@font-face \{.*?\}", "", console.export_svg(title="gia score"), flags=re.DOTALL)
    pagina = map_ / "terminal.html"
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    pagina.write_text(f"<meta charset=utf-8><body style='margin:0;width:1000px'>{svg}", encoding="utf-8")
    beeld = _chromium(pagina, 1000, 1600)
    doos = ImageChops.difference(beeld.convert("RGB"), Image.new("RGB", beeld.size, "white")).getbbox()
    return beeld.crop(doos)


BEELDEN = (
    Beeld(
        naam="scoren.png",
        bron=ZELFEVALUATIE.read_bytes,
        teken=lambda _, map_: _tab("Scoring APL")(_half_ingevuld(), map_),
        grootte=(1500, 780),
    ),
    Beeld(naam="terminal.png", bron=_op_het_scherm, teken=_terminal, grootte=(1000, 1200)),
    Beeld(
        naam="vergelijking.png",
        bron=(VOORBEELDEN / "vergelijking.html").read_bytes,
        teken=_pagina(1200, 1050),
        grootte=(1200, 1050),
    ),
    Beeld(naam="verslag.png", bron=(VOORBEELDEN / "verslag.pdf").read_bytes, teken=_verslag, grootte=(1700, 1090)),
    Beeld(
        naam="overzicht.png",
        bron=(VOORBEELDEN / "overzicht" / "overzicht.html").read_bytes,
        teken=_pagina(1200, 1050),
        grootte=(1200, 1050),
    ),
)


if __name__ == "__main__":
    for beeld in BEELDEN:
        beeld.maak()
