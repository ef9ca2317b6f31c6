"""The fingerprint of a kader: it changes with every text, so that no text changes without a new version."""

from collections.abc import Collection, Iterator
from typing import Any

from gia_kwaliteit.kader.kader import Kader

# What a version number need not be raised for: the history itself, what the report says beside the criteria, figures
# and norms to compare with, and what the parties, fields and lists are called. Those change nothing in what is asked
# and how it is scored: a new year of figures is a file more, and older werkboeken stay right.
_ZONDER_VERSIE = {
    "versie",
    "referentie",
    "normen",
    "samen_bekijken",
    "achtergrond",
    "beginsituatie",
    "wijzigingen",
    "vast",
    "vroegere_teksten",
    "woorden",
}
_ACHTERGROND = {"toelichting", "aanbevelingen"}
_OVER_RIJEN = {"herkomst", "bron", "som_van", "teller", "noemer", "klassen", "deel_van", "schaal"}
_KENMERKEN = ("kwaliteitsaspect", "onderwerp", "eenheid")
# Where a question comes from and what it touches, which changes nothing in what it asks.
_OVER_VRAGEN = {"raakt", "bron"}
# Where the rows of each part stand: the part, the key of its groups, the key of the rows in a group.
PLAATSEN = (
    ("processen", None, "criteria"),
    ("regelgeving", "rubrieken", "criteria"),
    ("context", "indicatoren", "subindicatoren"),
    ("input", "indicatoren", "subindicatoren"),
    ("output", "indicatoren", "outputindicatoren"),
    ("vragen", "rubrieken", "vragen"),
)
# How many of the digits are about the rows.
_VAN_RIJEN = 8

Kenmerken = tuple[str | None, ...]


def bereken_vingerafdruk(kader: Kader) -> str:
    """Return 16 hexadecimal digits that change with every text, code, name, scale or puntenmodel of a kader.

    The first eight are about the rows alone (codes and texts), whatever their order: an older version can be held
    against them.
    """
    inhoud = kader.model_dump(mode="json", exclude=_ZONDER_VERSIE)
    rijen = rijkenmerken(inhoud)
    for rij in rijen_in(inhoud):
        for sleutel in _ACHTERGROND & rij.keys():
            del rij[sleutel]
        # What a level means is a part of the criterium; the first kaders said it of none.
        if not rij.get("niveaus", True):
            del rij["niveaus"]
        _zonder_lege(rij)
    for groep, _ in rijgroepen(inhoud):
        _zonder_lege(groep)
    _zonder_herkomst_van_vragen(inhoud)
    _zonder_lege_schaal(inhoud)
    return afdruk_van_rijen(rijen.values()) + _afdruk(inhoud)


def _zonder_herkomst_van_vragen(inhoud: dict[str, Any]) -> None:
    """Take away what the questions touch and where they come from; the first kaders had no questions at all."""
    vragen = inhoud.pop("vragen")
    if vragen is None:
        return
    rubrieken = [
        {
            **{sleutel: waarde for sleutel, waarde in rubriek.items() if sleutel != "bron"},
            "vragen": [{k: v for k, v in vraag.items() if k not in _OVER_VRAGEN} for vraag in rubriek["vragen"]],
        }
        for rubriek in vragen["rubrieken"]
    ]
    inleiding = [{**deel, "teksten": [zin["tekst"] for zin in deel["teksten"]]} for deel in vragen["inleiding"]]
    kop = {"naam": vragen["naam"], "definitie": vragen["definitie"], "inleiding": inleiding}
    inhoud["vragen"] = {**kop, "rubrieken": rubrieken}


def _zonder_lege_schaal(inhoud: dict[str, Any]) -> None:
    """Take away what scales and points can say where they say nothing: the first kaders could not."""
    for schaal in inhoud["schalen"]:
        if not schaal["niet_van_toepassing"]:
            del schaal["niet_van_toepassing"]
        for keuze in (*schaal["niveaus"], schaal.get("niet_van_toepassing", {})):
            if not keuze.get("kort", True):
                del keuze["kort"]
    for model in inhoud["puntenmodellen"]:
        if not model["maxima"]:
            del model["maxima"]


def _zonder_lege(houder: dict[str, Any]) -> None:
    """Take away what a row or a group can say of its figures or scale where it says nothing, as the first kaders."""
    for sleutel in _OVER_RIJEN & houder.keys():
        if not houder[sleutel]:
            del houder[sleutel]


def heeft_rijen_van(kader: Kader, vingerafdruk: str) -> bool:
    """Say whether the codes and texts of the rows of a kader are those of a fingerprint."""
    inhoud = kader.model_dump(mode="json", include={deel for deel, _, _ in PLAATSEN})
    return past_bij(rijkenmerken(inhoud).values(), vingerafdruk)


def past_bij(rijen: Collection[Kenmerken], vingerafdruk: str) -> bool:
    """Say whether these rows are those of a fingerprint."""
    return afdruk_van_rijen(rijen) == vingerafdruk[:_VAN_RIJEN]


def rijkenmerken(inhoud: dict[str, Any]) -> dict[str, Kenmerken]:
    """Return what the fingerprint holds of every row of a kader that was dumped, by its code."""
    return {
        rij["code"]: (
            rij["code"],
            rij.get("tekst") or rij["naam"],
            *(rij.get(kenmerk) for kenmerk in _KENMERKEN),
            *((rij["antwoord"], *rij["keuzes"]) if "antwoord" in rij else ()),
        )
        for rij in rijen_in(inhoud)
    }


def rijgroepen(inhoud: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every group of rows with the key under which its rows stand."""
    for deel, sleutel, rijen in PLAATSEN:
        houder = inhoud.get(deel) if sleutel else inhoud
        for groep in houder[sleutel or deel] if houder else ():
            yield groep, rijen


def rijen_in(inhoud: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every row of a kader that was dumped."""
    return (rij for groep, naam in rijgroepen(inhoud) for rij in groep[naam])


def afdruk_van_rijen(rijen: Collection[Kenmerken]) -> str:
    """Return the digits that are about the rows, whatever their order."""
    return _afdruk(sorted((list(rij) for rij in rijen), key=str))


def _afdruk(inhoud: object) -> str:
    import hashlib  # only to check a kader
    import json

    return hashlib.sha256(json.dumps(inhoud, sort_keys=True).encode()).hexdigest()[:_VAN_RIJEN]
