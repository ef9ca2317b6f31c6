"""Make the pictures in docs/beeld from the examples (`make beelden`), and say of what each was made.

A picture carries the sha256 of its examples, so that a test knows whether it is current without drawing it again: two
computers never draw the same dots.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from rich.console import Console
from rich.text import Text

from docs.tekenen import RAND, TEKENS, Tekenaar, teken_afgedrukt, teken_pagina, teken_tab, teken_terminal, teken_verslag
from gia_kwaliteit import bereken_profiel, laad_kader, lees_werkboek, maak_sjabloon
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel

PROJECT = Path(__file__).resolve().parents[1]
MAP, VOORBEELDEN = PROJECT / "docs" / "beeld", PROJECT / "voorbeelden"
ZELFEVALUATIE = VOORBEELDEN / "zelfevaluatie.xlsx"
KENMERK = "Gemaakt uit"
# In bytes. Whoever reads the README waits for all of them.
MEESTE_BYTES = 150_000
# So many scores of the example are left in the tab that is being filled in.
_AL_GESCOORD = 5


@dataclass(frozen=True, kw_only=True)
class Beeld:
    """A picture: its file in docs/beeld, what it is made of and how, and at most how many dots wide and high it is."""

    naam: str
    bron: Callable[[], bytes]
    teken: Tekenaar
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
        uit.paste(RAND, (0, uit.height - 1, uit.width, uit.height))
        for doos in ((0, 0, uit.width, 1), (0, 0, 1, uit.height), (uit.width - 1, 0, uit.width, uit.height)):
            uit.paste(RAND, doos)
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


def _teken_werkboek(teken: Tekenaar, aantal: int | None = None) -> Tekenaar:
    """Return what draws the example as gia writes it now, with so many of its scores: all of them when not said."""
    return lambda _, map_: teken(_werkboek(aantal), map_)


def _werkboek(aantal: int | None) -> bytes:
    kader = laad_kader()
    vol = lees_werkboek(ZELFEVALUATIE, kader)
    weg = [code for code in kader.criteria if code in vol.scores][aantal:] if aantal is not None else []
    scores = {
        code: replace(score, niveau=None, motivering="", bewijs="") if code in weg else score
        for code, score in vol.scores.items()
    }
    return maak_sjabloon(kader, beoordeling=replace(vol, scores=scores))


def _op_het_scherm() -> bytes:
    """Return what a terminal with colours shows of the example, before the processen of the second onderdeel."""
    kader, stroom = laad_kader(), StringIO()
    # Of a size of its own, or on a terminal without any the screen would be another one.
    console = Console(
        file=stroom, width=TEKENS, height=TEKENS, force_terminal=True, color_system="truecolor", no_color=False
    )
    toon_profiel(console, bereken_profiel(lees_werkboek(ZELFEVALUATIE, kader), kader), kader)
    regels = stroom.getvalue().splitlines()
    tweede = [nummer for nummer, regel in enumerate(regels) if Text.from_ansi(regel).plain == kader.onderdelen[1].naam]
    return "\n".join(regels[: tweede[0]]).rstrip().encode()


BEELDEN = (
    Beeld(
        naam="scoren.png",
        bron=ZELFEVALUATIE.read_bytes,
        teken=_teken_werkboek(teken_tab("Scoring APL"), _AL_GESCOORD),
        grootte=(1500, 780),
    ),
    Beeld(
        naam="oogopslag.png",
        bron=ZELFEVALUATIE.read_bytes,
        teken=_teken_werkboek(teken_afgedrukt("In één oogopslag")),
        grootte=(1500, 1000),
    ),
    Beeld(naam="terminal.png", bron=_op_het_scherm, teken=teken_terminal, grootte=(1000, 1200)),
    Beeld(
        naam="vergelijking.png",
        bron=(VOORBEELDEN / "vergelijking.html").read_bytes,
        teken=teken_pagina(1200, 1105),
        grootte=(1200, 1105),
    ),
    Beeld(naam="verslag.png", bron=(VOORBEELDEN / "verslag.pdf").read_bytes, teken=teken_verslag, grootte=(1700, 1110)),
    Beeld(
        naam="overzicht.png",
        bron=(VOORBEELDEN / "overzicht" / "overzicht.html").read_bytes,
        teken=teken_pagina(1200, 1405),
        grootte=(1200, 1405),
    ),
)


if __name__ == "__main__":
    for beeld in BEELDEN:
        beeld.maak()
