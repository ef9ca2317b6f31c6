"""Make the try-out kader with criteria for taalbeleid: a proces added under a new version (source lines 5481–5485).

Run it with `make voorbeelden` after a change of the kader for onthaalbureaus, or of the proces in gegevens.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from gia_kwaliteit.kader import kadermap, laad_kader
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk

HIER = Path(__file__).resolve().parent
DOEL, PROCES = HIER / "taalbeleid", HIER / "gegevens" / "P13-taalbeleid.yaml"
# No number alone: the next version of the kader itself is another one.
PROEFVERSIE = "{}-proef"
_UITLEG = "Een proef: een proces over taalbeleid. Het rapport heeft daar nog geen criteria voor."
_MODELREGEL = re.compile(r"\A# yaml-language-server: \$schema=(?:\.\./)+(?:criteria/)?")


def maak_kader(doel: Path) -> None:
    """Write the kader for onthaalbureaus with the proces, its own version and its history into a folder."""
    shutil.copytree(kadermap(), doel)
    shutil.copy(PROCES, doel / "processen")
    for bestand in doel.rglob("*.yaml"):
        diepte = len(bestand.relative_to(doel).parts) + 1
        naar = f"# yaml-language-server: $schema={'../' * diepte}criteria/"
        _vervang(bestand, _MODELREGEL, naar)
    versie = laad_kader().versie
    proef = PROEFVERSIE.format(versie)
    _vervang(doel / "kader.yaml", re.compile(rf'^versie: "{re.escape(versie)}"$', re.MULTILINE), f'versie: "{proef}"')
    afdruk = bereken_vingerafdruk(laad_kader(doel, met_geschiedenis=False))
    codes = ", ".join(rij["code"] for rij in yaml.safe_load(PROCES.read_text(encoding="utf-8"))["criteria"])
    stuk = f'  - versie: "{proef}"\n    uitleg: "{_UITLEG}"\n    vingerafdruk: "{afdruk}"\n    toegevoegd: [{codes}]\n'
    _vervang(doel / "wijzigingen.yaml", re.compile(r"^wijzigingen:\n", re.MULTILINE), f"wijzigingen:\n{stuk}")


def bestanden(map_: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a kader as its path below the folder and its bytes."""
    for pad in sorted(map_.rglob("*.yaml")):
        yield pad.relative_to(map_).as_posix(), pad.read_bytes()


def _vervang(bestand: Path, wat: re.Pattern[str], door: str) -> None:
    tekst, keren = wat.subn(lambda _: door, bestand.read_bytes().decode("utf-8"), count=1)
    if not keren:
        raise ValueError(f"{bestand}: {wat.pattern} staat er niet in")
    bestand.write_bytes(tekst.encode("utf-8"))


def main() -> None:
    """Make the kader again beside this file."""
    shutil.rmtree(DOEL, ignore_errors=True)
    maak_kader(DOEL)
    print(DOEL)


if __name__ == "__main__":
    main()
