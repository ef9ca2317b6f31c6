"""The criteriatoets beside the flags of an overzicht: on a terminal, and as plain data."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.overzicht import Criteriatoets, Vlag
from gia_kwaliteit.weergave.console import toon_ingesprongen

TITEL = "Criteriatoets"


def toets_als_gegevens(toets: Criteriatoets) -> dict[str, Any]:
    """Return a criteriatoets as plain data: every criterium that it is about, with what each rule says of it."""
    return {
        "werkboek": toets.werkboek,
        "soort": toets.soort,
        "werkjaar": toets.werkjaar,
        "criteria": [
            {
                "code": van.code,
                "oordeel": van.in_woorden,
                "bij_te_stellen": van.vraagt_iets,
                "regels": [
                    {"code": o.regel, "naam": o.naam, "niveau": o.niveau, "motivering": o.opmerking}
                    for o in van.oordelen
                ],
            }
            for van in toets.criteria.values()
        ],
    }


def toon_toets(console: Console, toets: Criteriatoets, vlaggen: Mapping[str, Sequence[Vlag]]) -> None:
    """Print what falls short of a rule with its remarks and its flags, then in a line each what is in order or open."""
    console.print(Text(f"{TITEL}: {toets.herkomst}", style="bold"), soft_wrap=not console.is_terminal)
    console.print(Text(toets.in_een_zin), soft_wrap=not console.is_terminal)
    for van in toets.te_herzien:
        namen = ", ".join(vlag.value.replace("_", " ") for vlag in vlaggen.get(van.code, ()))
        vooraf = f"{van.code} (vlag: {namen}), " if namen else f"{van.code}, "
        toon_ingesprongen(console, vooraf, ". ".join((van.in_woorden, *van.opmerkingen)), "bold")
    for vooraf, codes in (
        ("zonder opmerking", toets.in_orde),
        ("nog niet af", [van.code for van in toets.nog_open]),
    ):
        if codes:
            toon_ingesprongen(console, f"{vooraf} ({len(codes)}): ", ", ".join(codes), "bold")
    console.print()
