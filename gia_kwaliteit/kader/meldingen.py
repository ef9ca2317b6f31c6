"""What is wrong with a kader, said in Dutch."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from gia_kwaliteit.kader.vormen import VORMEN

Melding = TypeVar("Melding", bound=Mapping[str, Any])

_MELDINGEN = {
    "missing": "deze sleutel ontbreekt",
    "extra_forbidden": "deze sleutel kent gia hier niet",
    "string_too_short": "hier hoort een tekst; nu is hij leeg",
    "string_too_long": "deze tekst is te lang; hij telt hoogstens {max_length} tekens",
    "string_type": "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
    "bool_type": "hier hoort true of false",
    "bool_parsing": "hier hoort true of false",
    "int_type": "hier hoort een geheel getal",
    "int_parsing": "hier hoort een geheel getal",
    "int_from_float": "hier hoort een geheel getal",
    "float_type": "hier hoort een getal (met een punt, niet met een komma)",
    "float_parsing": "hier hoort een getal (met een punt, niet met een komma)",
    "date_type": "hier hoort een datum, zoals 2013-03-14",
    "date_parsing": "hier hoort een datum, zoals 2013-03-14",
    "date_from_datetime_parsing": "hier hoort een datum, zoals 2013-03-14",
    "date_from_datetime_inexact": "hier hoort een datum, zoals 2013-03-14",
    "greater_than": "dit getal moet groter zijn dan {gt:g}",
    "finite_number": "hier hoort een gewoon getal",
    "invalid_key": "hier hoort een tekst als sleutel (zet hem zo nodig tussen aanhalingstekens)",
    "tuple_type": "hier hoort een lijst",
    "dict_type": "hier horen sleutels met een waarde",
    "model_type": "hier horen sleutels met een waarde",
    "too_long": "deze lijst is te lang; het hoogste aantal is {max_length}",
    "too_short": "deze lijst is te kort; het aantal is minstens {min_length}",
}


class Kaderfout(Exception):
    """The kader cannot be used; `meldingen` says in Dutch what is wrong where, one sentence each."""

    def __init__(self, meldingen: list[str]) -> None:
        super().__init__("\n".join(meldingen))
        self.meldingen = meldingen


def in_het_nederlands(melding: Mapping[str, Any]) -> str:
    """Say in Dutch what pydantic found."""
    soort, context, waarde = melding["type"], melding.get("ctx", {}), melding["input"]
    if soort == "value_error":
        return str(context["error"])
    if soort in ("enum", "literal_error"):
        toegelaten = str(context["expected"]).replace("' or '", "', '").replace(" or ", ", ").replace("'", "")
        return f"“{waarde}” mag hier niet; toegelaten: {toegelaten}"
    if soort == "string_pattern_mismatch":
        if not str(waarde).strip():
            return "hier hoort een tekst; nu is hij leeg"
        return f"“{waarde}” heeft niet de juiste vorm{VORMEN.get(str(context['pattern']), '')}"
    if soort in _MELDINGEN:
        return _MELDINGEN[soort].format(**context)
    return f"“{waarde}” past hier niet"


def zonder_gevolgen(meldingen: Sequence[Melding]) -> Iterator[Melding]:
    """Yield what pydantic found, without a list that it calls too short since what is wrong in it does not count."""
    plaatsen = [melding["loc"] for melding in meldingen]
    for melding in meldingen:
        plaats = melding["loc"]
        dieper = any(len(andere) > len(plaats) and andere[: len(plaats)] == plaats for andere in plaatsen)
        if melding["type"] != "too_short" or not dieper:
            yield melding
