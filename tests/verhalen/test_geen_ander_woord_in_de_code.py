"""No word of the onthaalbureaus stands in a text of the code or of a template: only in keys, and in what is an example.

What is said where no other test comes, such as when a process is killed, is held here too.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from gia_kwaliteit.bevinding import Bevindingsoort
from tests.bouwers import PROJECT
from tests.bouwers.tweelingen import VREEMD

PAKKET, SJABLONEN = PROJECT / "gia_kwaliteit", PROJECT / "sjablonen"
# What programs read (JSON, YAML, CSV, classes of a page), the same for every kader; ids of bevindingen; and the name of
# an option, which has another one for every kader beside it.
SLEUTELS = {
    "Bureau",
    "Bureaucijfer",
    "Iterator[tuple[Bureau, float | None, Markup]]",
    "Referentiecijfer.per_onthaalbureau",
    "Referentiecijfer.vlaams_gemiddelde",
    "^vlaams(?=_)",
    "ander-onthaalbureau",
    "bureau",
    "bureaus",
    "bureaus_op_gemiddelde",
    "cijfer-ver-van-vlaanderen",
    "criteria_per_bureau",
    "gia-onthaalbureau",
    "--inspectie",
    "per_bureau",
    "per_onthaalbureau",
    "processen_per_bureau",
    "stip bureau",
    "stip vlaams",
    "vlaams",
    "vlaams_gemiddelde",
    "vlaanderen",
}
# Of the keys of a figure there are two that say the same; the schema of a kader says so.
_SYNONIEMEN = {"Hetzelfde als vlaams_gemiddelde, voor een kader van elders."}
_SYNONIEMEN |= {"Hetzelfde als per_onthaalbureau, voor een kader over iets anders."}
# What a kader begins with, which whoever begins one can change.
_BEGIN = {
    "Wie beoordeelt, twee of meer; zonder deze sleutel: zelfevaluatie en inspectie.",
    "zelfevaluatie, zelfevaluaties, de, ",
    "inspectie, inspecties, de, de inspectie",
}
# An example is said to be one.
_VOORBEELD = re.compile(rf"\bzoals [^.;]*(?:{VREEMD})\w*", re.IGNORECASE)


def _teksten(module: Path) -> Iterator[str]:
    """Yield every line of a text in a module that is no docstring."""
    boom = ast.parse(module.read_text(encoding="utf-8"))
    los = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in los:
            yield from knoop.value.splitlines()


def test_geen_tekst_in_de_code_heeft_een_woord_van_de_onthaalbureaus() -> None:
    gevonden: dict[str, list[str]] = {}
    for module in sorted(PAKKET.rglob("*.py")):
        for tekst in _teksten(module):
            if re.search(VREEMD, _VOORBEELD.sub("", tekst), re.IGNORECASE):
                gevonden.setdefault(tekst, []).append(str(module.relative_to(PAKKET)))
    mag = SLEUTELS | _SYNONIEMEN | _BEGIN
    assert {tekst: waar for tekst, waar in gevonden.items() if tekst not in mag} == {}
    # What may stand there, does.
    assert mag - set(gevonden) == set()


@pytest.mark.parametrize("soort", Bevindingsoort)
def test_geen_bevinding_heeft_een_woord_van_de_onthaalbureaus(soort: Bevindingsoort) -> None:
    assert re.findall(VREEMD, re.sub(r"\{\w+\}", "", f"{soort.wat} {soort.doe}"), re.IGNORECASE) == []


def _zichtbaar(sjabloon: Path) -> str:
    """What a template says: without its style, its tags and what it computes."""
    tekst = sjabloon.read_text(encoding="utf-8")
    return re.sub(r"(?s)\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<style>.*?</style>|<[^>]*>", " ", tekst)


@pytest.mark.parametrize(
    "sjabloon",
    [pad for pad in sorted(SJABLONEN.rglob("*")) if pad.suffix in {".html", ".txt", ".typ"} and pad.name != "OFL.txt"],
    ids=lambda pad: pad.name,
)
def test_geen_sjabloon_heeft_een_woord_van_de_onthaalbureaus(sjabloon: Path) -> None:
    assert re.findall(rf"\w*(?:{VREEMD})\w*", _VOORBEELD.sub("", _zichtbaar(sjabloon)), re.IGNORECASE) == []


def test_de_huisstijl_zegt_alleen_bij_het_kader_van_de_onthaalbureaus_hun_woorden() -> None:
    inhoud = yaml.safe_load((SJABLONEN / "verslag" / "huisstijl.yaml").read_text(encoding="utf-8"))
    per_kader = [sleutel for sleutel, deel in inhoud.items() if isinstance(deel, dict) and "gia-onthaalbureau" in deel]
    assert len(per_kader) == 1
    del inhoud[per_kader[0]]["gia-onthaalbureau"]
    assert re.findall(VREEMD, str(inhoud), re.IGNORECASE) == []
