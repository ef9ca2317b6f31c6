"""The kaders that come with gia, beside each other: on a terminal, and as plain data."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.weergave.console import toon_ingesprongen
from gia_kwaliteit.weergave.kader.terminal import tel_kader


def kaders_als_gegevens(kaders: Mapping[str, Kader]) -> dict[str, Any]:
    """Return what each kader is called and how much it holds as plain data; `kaders` has each by its name."""
    return {"kaders": [_als_gegevens(naam, kader) for naam, kader in kaders.items()]}


def toon_kaders(console: Console, kaders: Mapping[str, Kader]) -> None:
    """Print each kader with its name, its title and how much it holds; `kaders` has each by its name."""
    for naam, kader in kaders.items():
        console.print(Text.assemble((naam, "bold"), (f" {kader.versie}", "dim")))
        toon_ingesprongen(console, "  ", kader.titel)
        toon_ingesprongen(console, "  ", f"Over {kader.woorden.onderwerp.het}: {tel_kader(kader)}.")
    console.print(Text("Kies er een met --kader NAAM, of geef bij --kader de map van een eigen kader op.", style="dim"))


def _als_gegevens(naam: str, kader: Kader) -> dict[str, Any]:
    return {
        "naam": naam,
        "titel": kader.titel,
        "versie": kader.versie,
        "onderwerp": kader.woorden.onderwerp.enkelvoud,
        "processen": len(kader.processen),
        "criteria": len(kader.criteria),
        "regels": len(kader.regels),
        "vragen": len(kader.vraag_van),
    }
