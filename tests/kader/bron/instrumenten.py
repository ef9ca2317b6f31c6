"""Checksums of the texts of the other kaders that come with gia, each found back in the lines that it names.

Usage: python tests/kader/bron/instrumenten.py [REPORT.txt]

Writes instrumenten.json beside this file: {name of the kader: {place of the text: sha256 of it}}, but only when every
text stands in the report, in the lines that its `bron` or `regels` says. A test compares the YAML with it, so that
nobody can change a word of the report unnoticed. What has no lines is ours, as the comments in the YAML say.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

PROJECT = Path(__file__).resolve().parents[3]
RAPPORT = PROJECT.parent / "shared" / "bron" / "verbindingen-2013.txt"
SOMMEN = Path(__file__).with_name("instrumenten.json")
_TEKSTEN = ("tekst", "naam", "definitie", "betekenis", "hint", "deelpunten", "aanwijzingen")
_REGELS = re.compile(r"\d+(-\d+)?(, \d+(-\d+)?)*")
# A proces says once, above its criteria, in which lines they stand: “regels 1016-1033; de definitie: 988”. So do the
# kwaliteitsaspecten.
_BRON_VAN_BESTAND = re.compile(r"^# bron: Verbindingen \(2013\), regels (.+)$", re.MULTILINE)
# What the report says is then the definitie of the proces, and its criteria ask about it in our words.
_EIGEN_CRITERIA = "# Van ons: de codes en de criteria."
# What the lines of the report force: the sign of a list at the start of one, and a hyphen where a word is broken off.
_OPSOMMING = re.compile(r"(?m)^\s*(?:[*•–—\ufffd\uf000-\uf8ff]+|-(?=\s))\s*")
_AFBREKING = re.compile(r"-\s*\n")
# The signs that are ours, by the code of the row or of its proces, and how many. In a table the report has the name
# of a competence in a column of its own, and below 8.1 the domains in a list.
_TABELNAAM = {":": 1}
LEESTEKENS_VAN_ONS = {"AC1": _TABELNAAM, "GC1": _TABELNAAM, "TB1": _TABELNAAM, "F8.1": {":": 1, ";": 4}}


class Citaat(NamedTuple):
    """A text of a kader, where it stands in its YAML, and the lines of the report that it comes from."""

    plaats: str
    tekst: str
    regels: str


def kaders() -> list[str]:
    """Return the names of the kaders that come with gia."""
    return sorted(pad.parent.name for pad in (PROJECT / "criteria").glob("*/kader.yaml"))


def citaten(naam: str) -> Iterator[Citaat]:
    """Yield every text of a kader beside which lines of the report stand.

    Of that for onthaalbureaus only what no other checksum is about.
    """
    map_ = PROJECT / "criteria" / naam
    for pad in [map_ / "beginsituatie.yaml"] if naam == "gia-onthaalbureau" else sorted(map_.rglob("*.yaml")):
        tekst = pad.read_text(encoding="utf-8")
        heel = pad.parent.name == "processen" or pad.stem == "kwaliteitsaspecten"
        bron = _BRON_VAN_BESTAND.search(tekst) if heel else None
        regels = ", ".join(re.findall(r"\d+(?:-\d+)?", bron[1])) if bron else ""
        inhoud = yaml.safe_load(tekst)
        if _EIGEN_CRITERIA in tekst:
            del inhoud["criteria"]
        if pad.stem == "kader" and (bron := _BRON_VAN_BESTAND.search(tekst)):
            yield from _van_kaderbestand(inhoud, ", ".join(re.findall(r"\d+(?:-\d+)?", bron[1])))
        yield from _van(inhoud, pad.relative_to(map_).with_suffix("").as_posix(), regels)


def _van_kaderbestand(inhoud: Any, regels: str) -> Iterator[Citaat]:
    """Yield what kader.yaml says in the words of the report: of processen, and of each group of them."""
    if "proces_definitie" in inhoud:
        yield Citaat("kader/proces_definitie", inhoud["proces_definitie"], regels)
    for groep in inhoud.get("groepen", ()):
        yield Citaat(f"kader/groepen/{groep['code']}/definitie", groep["definitie"], regels)


def _van(knoop: Any, plaats: str, boven: str) -> Iterator[Citaat]:
    if isinstance(knoop, list):
        for nummer, deel in enumerate(knoop):
            yield from _van(deel, f"{plaats}/{nummer}", boven)
    if not isinstance(knoop, dict):
        return
    regels = str(knoop.get("bron") or knoop.get("regels") or boven)
    if _REGELS.fullmatch(regels):
        for sleutel in _TEKSTEN:
            waarde = knoop.get(sleutel) or []
            for nummer, tekst in enumerate(waarde if isinstance(waarde, list) else [waarde]):
                if isinstance(tekst, str):
                    yield Citaat(f"{plaats}/{knoop.get('code', '')}/{sleutel}/{nummer}", tekst, regels)
    for sleutel, deel in knoop.items():
        yield from _van(deel, f"{plaats}/{sleutel}", boven)


def som(tekst: str) -> str:
    """Return the checksum of a text."""
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()


def _zonder_wit(tekst: str) -> str:
    return re.sub(r"\s+", "", tekst)


def _zonder_leestekens_van_ons(citaat: Citaat) -> str:
    """Return the text of a criterium without the signs that are ours, as many as are named."""
    tekst = citaat.tekst
    if "/criteria/" in citaat.plaats:
        code = citaat.plaats.split("/")[-3]
        van_ons = LEESTEKENS_VAN_ONS.get(code) or LEESTEKENS_VAN_ONS.get(code.rpartition(".")[0], {})
        for teken, aantal in van_ons.items():
            tekst = tekst.replace(teken, "", aantal)
    return tekst


def niet_in(rapport: str, naam: str) -> list[Citaat]:
    """Return the texts of a kader that do not stand in the lines of the report that they name."""
    regels = rapport.split("\n")

    def staat_er(citaat: Citaat) -> bool:
        delen = (deel.split("-") for deel in citaat.regels.split(", "))
        bereik = "\n".join("\n".join(regels[int(deel[0]) - 1 : int(deel[-1])]) for deel in delen)
        kaal = _OPSOMMING.sub("", bereik)
        heel = {_zonder_wit(kaal), _zonder_wit(_AFBREKING.sub("\n", kaal))}
        tekst = _zonder_wit(_zonder_leestekens_van_ons(citaat))
        if citaat.plaats.endswith("/naam/0"):
            # A name is a heading here; in the report it can be a word of a sentence, or stand in capitals.
            return any(tekst.casefold() in bron.casefold() for bron in heel)
        return any(tekst in bron for bron in heel)

    return [citaat for citaat in citaten(naam) if not staat_er(citaat)]


def main() -> None:
    """Write the checksums, or say which texts the report does not have."""
    pad = Path(sys.argv[1]) if len(sys.argv) > 1 else RAPPORT
    rapport = pad.read_text(encoding="utf-8")
    if weg := [(naam, citaat) for naam in kaders() for citaat in niet_in(rapport, naam)]:
        sys.exit("\n".join(f"{naam}: {citaat}" for naam, citaat in weg))
    sommen = {naam: {citaat.plaats: som(citaat.tekst) for citaat in citaten(naam)} for naam in kaders()}
    SOMMEN.write_text(json.dumps(sommen, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
