"""The twin of a kader: built in the same way, with other words, to find what gia says of its own."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import ZipFile

from gia_kwaliteit.kader import Kader, maak_kader
from gia_kwaliteit.werkboek import koppen as k
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN
from tests.bouwers.vragen import kader_met_alleen_vragen

# What stands in no output of a kader that does not say it itself.
VREEMD = r"bureau|inspectie|zelfevaluatie|vlaams|vlaanderen|inburger|kernproces|bibliothe|\bcipo\b"
# What is only said where a kader has it.
ALLEEN_MET: tuple[tuple[str, Callable[[Kader], object]], ...] = (
    ("regelgeving", lambda kader: kader.regelgeving),
    ("kwaliteits(?:aspect|bewaking)", lambda kader: kader.kwaliteitsaspecten),
    ("context en input|outputindicator", lambda kader: kader.cijferrijen),
    ("puntenmodel", lambda kader: kader.heeft_scores),
)
# What the twin calls what every kader has.
_BEGRIPPEN: dict[str, Any] = {
    "proces": {"enkelvoud": "vak", "meervoud": "vakken", "lidwoord": "het"},
    "criterium": {"enkelvoud": "zin", "meervoud": "zinnen", "lidwoord": "de"},
    "good_practice": {"enkelvoud": "ster", "meervoud": "sterren", "lidwoord": "de"},
    "werkpunt": {"enkelvoud": "stip", "meervoud": "stippen", "lidwoord": "de"},
    "profiel": "Foto van",
    "overzicht": "Foto van allen",
}


# The texts of a kader, by the key under which they stand; not the names of levels, which others refer to.
_TEKSTEN = {
    "titel",
    "bron",
    "proces_definitie",
    "naam",
    "tabnaam",
    "lijstnaam",
    "definitie",
    "tekst",
    "hint",
    "onderwerp",
}
_TEKSTEN |= {
    "aanwijzingen",
    "inleiding",
    "deelpunten",
    "teksten",
    "omschrijving",
    "betekenis",
    "kort",
    "uitleg",
    "keuzes",
    "herkomst",
}
# Those of a scale and its levels.
_BETEKENISSEN = {"omschrijving", "betekenis", "kort"}
_BLIJFT = {"schalen", "puntenmodellen", "woorden", "vast", "wijzigingen", "raakt", "raakt_kader"}
_GEBIED = {
    "naam": "het veld",
    "gemiddelde": "ruim gemiddelde",
    "cijfers": "ruime cijfers",
    "beeld": "ruim beeld",
    "sector": "de rij",
}
_NEUTRAAL = {"enkelvoud": "ding", "meervoud": "dingen", "lidwoord": "het", "kort": None, "kort_meervoud": None}


def _zonder_woorden(waarde: object, sleutel: str, nummers: Iterator[int], teksten: Collection[str]) -> object:
    """Return a value of a kader with other texts in the places of its own: under the keys of `teksten`."""
    if isinstance(waarde, dict):
        delen = {naam: deel for naam, deel in waarde.items() if naam not in _BLIJFT}
        return {naam: _zonder_woorden(deel, naam, nummers, teksten) for naam, deel in delen.items()}
    if isinstance(waarde, list | tuple):
        return [_zonder_woorden(deel, sleutel, nummers, teksten) for deel in waarde]
    is_tekst = isinstance(waarde, str) and waarde and sleutel in teksten and not waarde.replace("-", "").isdigit()
    return f"Zin {next(nummers)}" if is_tekst else waarde


def tweeling(kader: Kader) -> Kader:
    """A kader that is built in the same way and has no word of it: what it says then, gia says of its own."""
    inhoud, nummers = kader.model_dump(), count(1)
    woorden = inhoud["woorden"]
    woorden["onderwerp"] |= _NEUTRAAL | {"sleutel": None}
    for partij in woorden["partijen"]:
        nummer = next(nummers)
        partij |= {"enkelvoud": f"blik {nummer}", "meervoud": f"blikken {nummer}", "wie": f"de kijker {nummer}"}
        partij["code"] = f"blik{woorden['partijen'].index(partij)}"
    oud = [partij.code for partij in kader.woorden.partijen]
    woorden["vergelijking"] = [f"blik{oud.index(code)}" for code in woorden["vergelijking"]]
    woorden["begrippen"] = _BEGRIPPEN
    woorden["gebied"] = _GEBIED
    woorden["lijsten"] = {"good_practices": "Sterren", "werkpunten": "Stippen"}
    woorden["velden"] = {veld: f"Veld {next(nummers)}" for veld in woorden["velden"]}
    # The names of levels and scales stay: others refer to them.
    vast = {naam: inhoud[naam] for naam in ("schalen", "puntenmodellen") if inhoud[naam]}
    if "schalen" in vast:
        vast["schalen"] = _zonder_woorden(vast["schalen"], "", nummers, _BETEKENISSEN)
    for model in inhoud["puntenmodellen"]:
        model |= {"code": f"model{next(nummers)}", "naam": f"Model {next(nummers)}", "uitleg": "Zo telt het."}
    nieuw = _zonder_woorden(
        {naam: deel for naam, deel in inhoud.items() if naam != "vroegere_teksten"}, "", nummers, _TEKSTEN
    )
    assert isinstance(nieuw, dict)
    return maak_kader(nieuw | vast | {"woorden": woorden})


def bezoek_aan(kader: Kader) -> Kader:
    """The twin of a kader of questions alone, of which the answers say something about codes of this kader."""
    zonder = tweeling(kader_met_alleen_vragen()).model_dump()
    zonder["vragen"]["raakt_kader"] = kader.id
    eerste, tweede = zonder["vragen"]["rubrieken"][0]["vragen"]
    eerste["raakt"] = (kader.processen[0].code, next(iter(kader.criteria)))
    tweede["raakt"] = tuple(kader.cijferrijen)[:1]
    return maak_kader(zonder)


def met_beginsituatie(kader: Kader) -> Kader:
    """A kader with the beginsituatie-analyse of the onthaalbureaus, of which one theme touches a proces of it."""
    analyse = kader_onthaalbureau().beginsituatie
    assert analyse
    inhoud = analyse.model_dump()
    themas = [thema | {"raakt": ()} for thema in inhoud["themas"]]
    themas[0]["raakt"] = (kader.processen[0].code,)
    return maak_kader(kader.model_dump() | {"beginsituatie": inhoud | {"themas": themas}})


def vreemd_voor(kader: Kader) -> str:
    """What stands in no text about this kader, which is the twin of one and has none of its words."""
    return "|".join([VREEMD, ALGEMENE_BEGRIPPEN, *(woord for woord, heeft in ALLEEN_MET if not heeft(kader))])


def waarin(woorden: str, teksten: Iterable[str]) -> set[str]:
    """The texts in which one of these words stands, but for addresses of a format and names of columns."""
    zonder = (tekst.strip()[:150] for tekst in teksten if "schemas." not in tekst and tekst != k.GIA_PUNTENMODEL)
    return {tekst for tekst in zonder if re.search(woorden, tekst, re.IGNORECASE)}


def zonder_ankers(pagina: str) -> str:
    """Return a page without the places to which a link can lead: these are the same for every kader."""
    return re.sub(r'(?:id="|href="#)(?:criteria|(?:warmte-)?processen)"', "", pagina)


def zichtbaar(naam: str, inhoud: bytes | str) -> Iterator[str]:
    """Yield every text that somebody or some program reads in what gia made."""
    if isinstance(inhoud, bytes):
        with ZipFile(BytesIO(inhoud)) as archief:
            for deel in archief.namelist():
                if deel.endswith((".xml", ".rels")):
                    yield from (a or b for a, b in re.findall(r'>([^<]+)<|="([^"]*)"', archief.read(deel).decode()))
    elif naam.endswith(".json"):
        # The keys that programs read are the same for every kader.
        yield from (re.sub(r'^\s*"\w+":', "", regel) for regel in inhoud.splitlines())
    elif naam.endswith(".html"):
        zonder_stijl = re.sub(r"(?s)<style>.*?</style>|<script.*?</script>|\sclass=\"[^\"]*\"", "", inhoud)
        yield from zonder_ankers(zonder_stijl).splitlines()
    else:
        yield from inhoud.splitlines()
