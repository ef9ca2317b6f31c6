"""The JSON Schema of the YAML of a kader, so that an editor completes and checks while somebody types."""

from typing import Any

from gia_kwaliteit.kader.bestanden import BESTANDEN
from gia_kwaliteit.kader.omschrijvingen import OMSCHRIJVINGEN, omschrijving_van
from gia_kwaliteit.kader.vormen import VORMEN

DELEN = tuple(BESTANDEN)
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_van(deel: str | None = None) -> dict[str, Any]:
    """Return the JSON Schema of one part of a kader, of any part without `deel`; raises KeyError when it is unknown.

    Its descriptions are Dutch: an editor shows them to who edits the YAML.
    """
    if deel is not None:
        return {"$schema": _DIALECT, **_beschreven(BESTANDEN[deel].model_json_schema(by_alias=True))}
    definities: dict[str, Any] = {}
    for naam, model in BESTANDEN.items():
        schema = _beschreven(model.model_json_schema(ref_template="#/$defs/{model}"))
        definities |= schema.pop("$defs", {})
        definities[naam] = schema
    return {"$schema": _DIALECT, "anyOf": [{"$ref": f"#/$defs/{naam}"} for naam in BESTANDEN], "$defs": definities}


def _beschreven(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with a Dutch description of every model and key, and of the form that a text must have."""
    definities = {naam: _beschreven(deel) for naam, deel in schema.get("$defs", {}).items()}
    model = schema["title"]
    sleutels = {
        sleutel: {**_met_vorm(waarde), "description": omschrijving_van(model, sleutel)}
        for sleutel, waarde in schema.get("properties", {}).items()
    }
    return {
        **schema,
        "description": OMSCHRIJVINGEN[model],
        **({"properties": sleutels} if sleutels else {}),
        **({"$defs": definities} if definities else {}),
    }


def _met_vorm(waarde: Any) -> Any:  # noqa: ANN401 - any piece of a JSON Schema
    """Return a piece of a schema in which every pattern with an explanation has it, for editors that show it."""
    if isinstance(waarde, list):
        return [_met_vorm(deel) for deel in waarde]
    if not isinstance(waarde, dict):
        return waarde
    vorm = VORMEN.get(str(waarde.get("pattern")))
    uitleg = {"patternErrorMessage": f"Deze tekst heeft niet de juiste vorm{vorm}."} if vorm else {}
    return {sleutel: _met_vorm(deel) for sleutel, deel in waarde.items()} | uitleg
