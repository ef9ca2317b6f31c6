"""The files of a new kader, with what they say to who edits them; the texts lie in sjablonen/kader."""

import json
from pathlib import Path
from string import Template

from gia_kwaliteit.kader.begin import Begin
from gia_kwaliteit.kader.kopie import schrijf_beschrijvingen
from gia_kwaliteit.kader.laden import laad_kader
from gia_kwaliteit.kader.uitschrijven import als_yaml
from gia_kwaliteit.sjablonen import meegeleverd


def schrijf_nieuw_kader(map_: Path, begin: Begin) -> None:
    """Write a kader with one proces and three criteria to replace into an empty folder."""
    schrijf_deel(map_, "kader.yaml", kaderbestand(begin) + _delen(begin))
    schrijf_deel(map_, "schalen.yaml", vul("schalen"))
    schrijf_deel(map_, "processen/P1.yaml", vul("proces") + vul("voorbeeldproces"))
    rond_af(map_)


def schrijf_nieuwe_vragen(map_: Path, begin: Begin) -> None:
    """Write a kader of questions alone, with three to replace, into an empty folder."""
    schrijf_deel(map_, "kader.yaml", kaderbestand(begin, wat="vragen"))
    schrijf_deel(map_, "vragen.yaml", vul("vragen"))
    rond_af(map_)


def rond_af(map_: Path) -> None:
    """Add the descriptions for the editor, and see that gia can read what was written."""
    schrijf_beschrijvingen(map_)
    laad_kader(map_)


def _delen(begin: Begin) -> str:
    """Return the parts of kader.yaml that are scored: of what a person does, or of how something works."""
    return vul("delen", aspecten="false", geheel="het werk" if begin.onderwerp.persoon else "de werking")


def kaderbestand(begin: Begin, wat: str = "criteria") -> str:
    """Return kader.yaml up to the parts that are scored; `wat` is what the kader consists of."""
    onderwerp = begin.onderwerp
    persoon = (
        "  # Wat hier over iemand staat, blijft tussen wie het aangaat: zie “Instrumenten over personen” in de\n"
        "  # handleiding.\n"
        "  persoon: true\n"
    )
    velden = [partij.model_dump(exclude_none=True, exclude_defaults=True) for partij in begin.partijen]
    partijen = [{"code": partij["code"], **partij} for partij in velden]
    return vul(
        "kader",
        id=begin.id,
        titel=_waarde(begin.titel),
        bron=_waarde(begin.bron),
        wat=wat,
        het_onderwerp=onderwerp.het,
        meervoud_kaal=onderwerp.meervoud,
        enkelvoud=_waarde(onderwerp.enkelvoud),
        meervoud=_waarde(onderwerp.meervoud),
        lidwoord=onderwerp.lidwoord,
        persoon=persoon if onderwerp.persoon else "",
        partijen=als_yaml(partijen, 2).rstrip("\n"),
    )


def vul(sjabloon: str, **woorden: str) -> str:
    """Return a piece of a file from sjablonen/kader with these words in it."""
    tekst = meegeleverd("sjablonen", "kader", f"{sjabloon}.txt").read_text(encoding="utf-8")
    return Template(tekst).substitute(woorden)


def _waarde(tekst: str) -> str:
    """Return a text as a value of YAML, on one line: what is text in JSON is so in YAML."""
    return json.dumps(tekst, ensure_ascii=False)


def schrijf_deel(map_: Path, naam: str, tekst: str) -> None:
    """Write one file of a kader, and the folder that it lies in."""
    pad = map_ / naam
    pad.parent.mkdir(exist_ok=True)
    pad.write_bytes(tekst.encode("utf-8"))
