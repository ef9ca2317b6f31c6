"""A kader that somebody begins, written as the files that people and gia read, with a word on what to do in each."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.kader.delen import Groep, Kwaliteitsaspect, Onderdeel, Proces
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.kopie import schrijf_beschrijvingen
from gia_kwaliteit.kader.samenhang import maak_kader
from gia_kwaliteit.kader.schalen import Puntenmodel, Schaal
from gia_kwaliteit.kader.uitschrijven import als_commentaar, als_yaml, gevulde_velden

# What stands where the list says nothing, and asks to be written.
NOG_TE_OMSCHRIJVEN = "Nog te omschrijven."
_EERSTE_VERSIE = "1"
_PROCES_DEFINITIE = "Een proces is een deel van de werking; zijn criteria krijgen samen een score."
_GEEN_SLEUTEL = re.compile(r"[^a-z0-9]+")
_VASTE_CODES = (
    "Een code staat voor altijd vast: wijzig ze niet en gebruik ze nooit opnieuw, ook niet nadat iets geschrapt is. "
    "Verhoog na elke wijziging `versie` in kader.yaml."
)
_OVER_KADER = """Wat dit kader is, en in welke delen het uiteenvalt.
U mag titel, namen en definities aanpassen. Waar “Nog te omschrijven.” staat, hoort een zin van u.
{vast}
Wie of wat beoordeeld wordt, heet hier een organisatie; die beoordeelt zichzelf, en wie toezicht houdt, doet het ook.
Andere woorden? Haal hieronder de eerste # weg, en noem wat anders heet. De code van een partij typt u bij --soort.
{woorden}
De handleiding zegt onder “Een nieuw kader maken” wat er nog meer in dit bestand kan."""
# The words that a kader can name, as somebody makes them count: without the # before each line.
_EIGEN_WOORDEN = """onderwerp:
  enkelvoud: school
  meervoud: scholen
  lidwoord: de
partijen:
  - code: zelf
    enkelvoud: zelfbeeld
    meervoud: zelfbeelden
    lidwoord: het
    wie: de school
    zelf: true
  - code: bezoek
    enkelvoud: collegabezoek
    meervoud: collegabezoeken
    lidwoord: het
    wie: een andere school
velden:
  naam: School
  werkjaar: Schooljaar
lijsten:
  good_practices: Sterke kanten
  werkpunten: Groeikansen
begrippen:
  proces: {enkelvoud: thema, meervoud: thema’s, lidwoord: het}
  criterium: {enkelvoud: kenmerk, meervoud: kenmerken, lidwoord: het}
  good_practice: {enkelvoud: sterke kant, meervoud: sterke kanten, lidwoord: de}
  werkpunt: {enkelvoud: groeikans, meervoud: groeikansen, lidwoord: de}"""
_OVER_SCHALEN = """Waarop gescoord wordt, van laag naar hoog, en hoeveel punten elk niveau waard is.
Zeg bij elk niveau wat het betekent: wie invult, leest dat in het werkboek.
Het laagste en het hoogste niveau van een schaal hebben een rol: die zet een criterium op een lijst.
De namen van de niveaus staan in ingevulde werkboeken: laat die zo.
{vast}"""
_OVER_ASPECTEN = """De kwaliteitsaspecten: elk criterium hoort bij een ervan.
De afkorting zit in de codes van de criteria en blijft dus zoals ze is.
{vast}"""
_OVER_PROCES = """De criteria van één proces.
U mag de naam, de definitie en de criteria aanpassen, een criterium schrappen of er een toevoegen.
{vast}"""


@dataclass(frozen=True)
class Opzet:
    """The parts of a kader that somebody begins; `bron` says where it comes from."""

    id: str
    titel: str
    bron: str
    onderdelen: tuple[Onderdeel, ...]
    groepen: tuple[Groep, ...]
    schalen: tuple[Schaal, ...]
    puntenmodel: Puntenmodel
    processen: tuple[Proces, ...]
    aspecten: tuple[Kwaliteitsaspect, ...] = ()


def als_sleutel(tekst: str) -> str:
    """Return a text as the key of a part: small letters, digits and -; nothing where it begins with no letter."""
    plat = "".join(teken for teken in unicodedata.normalize("NFD", tekst.lower()) if not unicodedata.combining(teken))
    sleutel = _GEEN_SLEUTEL.sub("-", plat).strip("-")
    return sleutel if sleutel[:1].isalpha() else ""


def kader_van(opzet: Opzet) -> Kader:
    """Return it as the kader that it is to be; raises Kaderfout when its parts do not fit together."""
    return maak_kader(
        {
            "id": opzet.id,
            "versie": _EERSTE_VERSIE,
            "titel": opzet.titel,
            "bron": opzet.bron,
            "proces_definitie": _PROCES_DEFINITIE,
            "onderdelen": opzet.onderdelen,
            "groepen": opzet.groepen,
            "schalen": opzet.schalen,
            "puntenmodellen": (opzet.puntenmodel,),
            "kwaliteitsaspecten": opzet.aspecten,
            "processen": opzet.processen,
        }
    )


def schrijf_opzet(map_: Path, opzet: Opzet) -> None:
    """Write a kader into an empty folder, with the descriptions for the editor in a folder below it."""
    for naam, tekst in maak_bestanden(opzet).items():
        (map_ / naam).parent.mkdir(exist_ok=True)
        (map_ / naam).write_bytes(tekst.encode("utf-8"))
    schrijf_beschrijvingen(map_)


def maak_bestanden(opzet: Opzet) -> dict[str, str]:
    """Return the text of each file of a kader by its name, with / below a folder."""
    kader: dict[str, object] = {
        "id": opzet.id,
        "versie": _EERSTE_VERSIE,
        "titel": opzet.titel,
        "bron": opzet.bron,
        "proces_definitie": _PROCES_DEFINITIE,
        "onderdelen": [gevulde_velden(onderdeel) for onderdeel in opzet.onderdelen],
        "groepen": [gevulde_velden(groep) for groep in opzet.groepen],
    }
    schalen: dict[str, object] = {
        "schalen": [gevulde_velden(schaal) for schaal in opzet.schalen],
        # A model that gives no points has to say so.
        "puntenmodellen": [
            {**gevulde_velden(opzet.puntenmodel), "punten": gevulde_velden(opzet.puntenmodel).get("punten", {})}
        ],
    }
    bestanden = {
        "kader.yaml": _bestand("kader", _OVER_KADER, kader),
        "schalen.yaml": _bestand("schalen", _OVER_SCHALEN, schalen),
    }
    if opzet.aspecten:
        # A list of points may be empty, but has to be there.
        aspecten = [{**gevulde_velden(aspect), "deelpunten": list(aspect.deelpunten)} for aspect in opzet.aspecten]
        inhoud: dict[str, object] = {"kwaliteitsaspecten": aspecten}
        bestanden["kwaliteitsaspecten.yaml"] = _bestand("kwaliteitsaspecten", _OVER_ASPECTEN, inhoud)
    for proces in opzet.processen:
        naam = f"processen/{'-'.join(filter(None, (proces.code, als_sleutel(proces.naam)[:60])))}.yaml"
        bestanden[naam] = _bestand("proces", _OVER_PROCES, gevulde_velden(proces), omhoog="../")
    return bestanden


def _bestand(deel: str, uitleg: str, inhoud: Mapping[str, object], *, omhoog: str = "") -> str:
    """Return a file: where its description lies, what it is for, and what stands in it."""
    modelregel = f"# yaml-language-server: $schema={omhoog}schema/{deel}.json\n"
    regels = uitleg.split("\n")
    commentaar = "".join(
        "".join(f"#{woord}\n" for woord in _EIGEN_WOORDEN.split("\n"))
        if regel == "{woorden}"
        else als_commentaar(regel.format(vast=_VASTE_CODES))
        for regel in regels
    )
    return f"{modelregel}{commentaar}{als_yaml(dict(inhoud), 0)}"
