"""Write the list of bevindingen into the handleiding, from the catalogue (`make handleiding`)."""

import re
from pathlib import Path

from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.kader import laad_kader

HANDLEIDING = Path(__file__).resolve().parent / "handleiding.md"
BEGIN, EINDE = "<!-- begin bevindingen -->\n", "<!-- einde bevindingen -->"
# What stands in the place of a word that gia fills in, where its own name would not be clear.
WOORDEN = {
    "gevonden": "wat er staat",
    "toegelaten": "wat mag",
    "andere": "andere cel",
    "kop": "kolom",
    "berekend": "wat gia berekent",
    "ander": "ander bestand",
    "welk": "naam of map",
}

# The words that every kader has of its own are those of the onthaalbureaus here.
VAN_HET_KADER = laad_kader().woorden.voor_zinnen


def lijst() -> str:
    """Return the catalogue as a table in Markdown."""
    rijen = ["| id | ernst | melding | wat te doen |", "|---|---|---|---|"]
    rijen += [f"| `{s}` | {s.ernst} | {_leesbaar(s.wat)} | {_leesbaar(s.doe)} |" for s in Bevindingsoort]
    return "\n".join(rijen) + "\n"


def _leesbaar(zin: str) -> str:
    # What is glued to the word before it is a piece of the sentence that is not always there.
    zin = re.sub(r"(?<=[\w.}])\{\w+\}", " […]", zin)
    return re.sub(r"\{(\w+)\}", _woord, zin)


def _woord(veld: re.Match[str]) -> str:
    if veld[1] in VAN_HET_KADER:
        return VAN_HET_KADER[veld[1]]
    woord = WOORDEN.get(veld[1], veld[1].replace("_", " "))
    return f"*{woord}*"


def bijgewerkt(handleiding: str) -> str:
    """Return the handleiding with the list of today."""
    voor, rest = handleiding.split(BEGIN)
    return f"{voor}{BEGIN}{lijst()}{EINDE}{rest.split(EINDE)[1]}"


if __name__ == "__main__":
    HANDLEIDING.write_text(bijgewerkt(HANDLEIDING.read_text(encoding="utf-8")), encoding="utf-8")
