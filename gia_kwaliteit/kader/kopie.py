"""A copy of what comes with gia, to edit: a kader with the descriptions for the editor, or the house style."""

import json
import re
import shutil
from pathlib import Path

from gia_kwaliteit.kader.laden import kadermap
from gia_kwaliteit.kader.schema import DELEN, schema_van
from gia_kwaliteit.sjablonen import meegeleverd

_SCHEMA = "schema"
# The first line of every file says where its description lies; those that come with gia share a folder beside theirs.
_MODELREGEL = re.compile(r"\A(# yaml-language-server: \$schema=)\.\./((?:\.\./)*)schema/")


def kopieer_kader(doel: Path, bron: Path | None = None) -> None:
    """Copy a kader into an empty folder, with its descriptions in a folder below it.

    `bron` is the folder of the kader; without it that of the kader for onthaalbureaus.
    """
    shutil.copytree(bron or kadermap(), doel, dirs_exist_ok=True)
    for bestand in doel.rglob("*.yaml"):
        tekst = bestand.read_bytes().decode("utf-8")
        bestand.write_bytes(_MODELREGEL.sub(rf"\1\2{_SCHEMA}/", tekst).encode("utf-8"))
    schrijf_beschrijvingen(doel)


def schrijf_beschrijvingen(doel: Path) -> None:
    """Write the descriptions for the editor into a folder below that of a kader."""
    (doel / _SCHEMA).mkdir(exist_ok=True)
    for deel in DELEN:
        (doel / _SCHEMA / f"{deel}.json").write_text(json.dumps(schema_van(deel), indent=2), encoding="utf-8")


def kopieer_huisstijl(doel: Path) -> None:
    """Copy the house style and the templates of the verslag into an empty folder."""
    shutil.copytree(meegeleverd("sjablonen", "verslag"), doel, dirs_exist_ok=True)
