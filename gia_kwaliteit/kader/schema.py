"""The JSON Schema of the YAML of a kader, so that an editor completes and checks while somebody types."""

from typing import Any

from gia_kwaliteit.kader.bestanden import BESTANDEN

DELEN = tuple(BESTANDEN)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_van(deel: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema of one part of a kader, of any part without `deel`; raises KeyError when it is unknown."""
    if deel is not None:
        return {"$schema": _DIALECT, **BESTANDEN[deel].model_json_schema(by_alias=True)}
    definities: dict[str, Any] = {}
    for naam, model in BESTANDEN.items():
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definities |= schema.pop("$defs", {})
        definities[naam] = schema
    return {"$schema": _DIALECT, "anyOf": [{"$ref": f"#/$defs/{naam}"} for naam in BESTANDEN], "$defs": definities}
