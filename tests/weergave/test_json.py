"""JSON that is written piece by piece is the document that Python writes in one go."""

import io
import json

import pytest

from gia_kwaliteit.weergave.json import schrijf_json

GEGEVENS = {
    "kader": {"id": "“x”", "leeg": {}, "versie": None},
    "getal": 0.1 + 0.2,
    "tekst": "twee\nregels, en een \\n",
    "lijst": [1, [], ["a\nb", {"c": (True, 2)}]],
    "leeg": [],
}


@pytest.mark.parametrize("codering", ["utf-8", "ascii"])
def test_stuk_voor_stuk_is_het_hetzelfde_document(codering: str) -> None:
    stroom = io.TextIOWrapper(io.BytesIO(), encoding=codering, newline="")
    lang = [{"naam": f"Café {nr}\n", "scores": [nr, None]} for nr in range(3)]
    schrijf_json(GEGEVENS | {"lang": iter(lang), "niets": iter(())}, stroom)
    stroom.flush()
    heel = json.dumps(GEGEVENS | {"lang": lang, "niets": []}, ensure_ascii=codering == "ascii", indent=2)
    assert stroom.buffer.getvalue() == f"{heel}\n".encode(codering)


def test_een_getal_dat_geen_json_is_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="JSON"):
        schrijf_json({"waarde": float("nan")}, io.StringIO())
