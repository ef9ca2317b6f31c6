"""Write the kader that comes with gia out in Python, so that nobody waits for its YAML to be checked (`make kader`)."""

from datetime import date
from enum import Enum
from pathlib import Path

from pydantic import BaseModel

from gia_kwaliteit.kader.laden import bestandenkenmerk, kadermap
from gia_kwaliteit.kader.lezen import lees_kadermap

DOEL = Path(__file__).with_name("standaardkader.py")
_MODULE = '''"""The kader that comes with gia, written out from its YAML by `make kader`; nobody edits this file.

It holds as long as KENMERK is the mark of the files in criteria/; after any change there gia reads the YAML itself.
"""

{invoer}

KENMERK = "{kenmerk}"


def kader() -> Kader:
    """Return the kader."""
    return {kader}
'''


def uitgeschreven(folder: Path) -> str:
    """Return a module of Python that makes the kader in a folder; raises Kaderfout when its YAML has a mistake."""
    klassen: set[type] = set()
    kader = _als_python(lees_kadermap(folder), klassen)
    invoer = "\n".join(sorted(f"from {klasse.__module__} import {klasse.__name__}" for klasse in klassen))
    return _MODULE.format(invoer=invoer, kenmerk=bestandenkenmerk(folder), kader=kader)


def _als_python(waarde: object, klassen: set[type]) -> str:
    """Return the expression that makes a value again; the classes it names are added to `klassen`."""
    if isinstance(waarde, BaseModel):
        klassen.add(type(waarde))
        velden = [
            f"{veld}={_als_python(inhoud, klassen)}" for veld, inhoud in waarde if veld in waarde.model_fields_set
        ]
        return f"{type(waarde).__name__}.model_construct({', '.join(velden)})"
    if isinstance(waarde, Enum):
        klassen.add(type(waarde))
        return f"{type(waarde).__name__}.{waarde.name}"
    if isinstance(waarde, date):
        klassen.add(date)
        return f"date({waarde.year}, {waarde.month}, {waarde.day})"
    if isinstance(waarde, tuple):
        return "(" + "".join(f"\n{_als_python(deel, klassen)}," for deel in waarde) + ")"
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{sleutel!r}: {_als_python(deel, klassen)}" for sleutel, deel in waarde.items()) + "}"
    if waarde is None or isinstance(waarde, str | int | float):
        return repr(waarde)
    raise TypeError(f"{type(waarde).__name__} cannot be written out")


if __name__ == "__main__":
    DOEL.write_text(uitgeschreven(kadermap()), encoding="utf-8")
