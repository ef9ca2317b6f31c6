"""JSON, in one document."""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from gia_kwaliteit.kader.woorden import Woorden


def met_sleutel(gegevens: Mapping[str, Any], woorden: Woorden) -> dict[str, Any]:
    """Return plain data with the name of who or what is judged under the key that the kader gives it."""
    return {(woorden.onderwerp.als_sleutel if sleutel == "naam" else sleutel): w for sleutel, w in gegevens.items()}


def schrijf_json(gegevens: Mapping[str, object], stroom: TextIO) -> None:
    """Write plain data as one JSON document, piece by piece: a large one is never in memory as a whole.

    A value that is an iterator is written as a list, of which one item is made at a time.
    """
    codering = (getattr(stroom, "encoding", None) or "utf-8").lower().replace("-", "")
    begin = "{"
    for sleutel, waarde in gegevens.items():
        stroom.write(f"{begin}\n  {json.dumps(sleutel)}: ")
        begin = ","
        if not isinstance(waarde, Iterator):
            _schrijf(waarde, stroom, codering, "  ")
            continue
        haak = "["
        for deel in waarde:
            stroom.write(f"{haak}\n    ")
            haak = ","
            _schrijf(deel, stroom, codering, "    ")
        stroom.write("[]" if haak == "[" else "\n  ]")
    stroom.write("\n}\n")


def _schrijf(waarde: object, stroom: TextIO, codering: str, inspringing: str) -> None:
    """Write a value as it stands in a document that is indented so far; a text has no line breaks of its own."""
    schrijver = json.JSONEncoder(ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
    stroom.writelines(stuk.replace("\n", f"\n{inspringing}") for stuk in schrijver.iterencode(waarde))


def naar_json(gegevens: Mapping[str, object]) -> str:
    """Return plain data as one JSON document; where the terminal cannot show every letter, letters are escaped."""
    codering = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(gegevens, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
