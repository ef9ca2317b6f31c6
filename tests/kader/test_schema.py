"""What an editor shows to who edits the YAML of a kader: Dutch, of every part and every key."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from gia_kwaliteit.kader.omschrijvingen import OMSCHRIJVINGEN
from gia_kwaliteit.kader.schema import DELEN, schema_van

ENGELS = re.compile(r"\b(the|of the|one|with|and|level|source|contract|which|that|figure|row|group)\b", re.IGNORECASE)


def _stukken(schema: dict[str, Any], naam: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every model and every key of a schema, with its name."""
    yield naam, schema
    for sleutel, waarde in schema.get("properties", {}).items():
        yield f"{naam}.{sleutel}", waarde
    for model, deel in schema.get("$defs", {}).items():
        yield from _stukken(deel, model)


@pytest.mark.parametrize("deel", [*DELEN, None])
def test_elk_deel_en_elke_sleutel_heeft_een_nederlandse_omschrijving(deel: str | None) -> None:
    schema = schema_van(deel)
    stukken = dict(_stukken(schema, deel or "")) if deel else dict(_stukken({"$defs": schema["$defs"]}, ""))
    stukken.pop("", None)
    assert len(stukken) > 3
    for naam, stuk in stukken.items():
        tekst = stuk["description"]
        assert tekst[-1] == ".", naam
        assert not ENGELS.search(tekst), f"{naam}: {tekst}"
        assert "§" not in tekst, naam


def test_geen_omschrijving_is_over() -> None:
    gebruikt = {stuk["description"] for deel in DELEN for _, stuk in _stukken(schema_van(deel), deel)}
    assert gebruikt == set(OMSCHRIJVINGEN.values())


def test_de_vorm_van_een_code_wordt_in_woorden_gezegd() -> None:
    code = schema_van("proces")["properties"]["code"]
    assert code["patternErrorMessage"] == "Deze tekst heeft niet de juiste vorm: hoofdletters en een nummer, zoals P1."
    assert code["description"] == "De code. Ze staat voor altijd vast: wijzig ze niet en gebruik ze nooit opnieuw."
