"""What must be known before there is a kader: its name, what or who is judged, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from gia_kwaliteit.kader.laden import kadernamen
from gia_kwaliteit.kader.meldingen import in_het_nederlands
from gia_kwaliteit.kader.naamwoorden import Onderwerp, Partij
from gia_kwaliteit.kader.opzet import als_sleutel
from gia_kwaliteit.tekst import toonbaar

LIDWOORDEN = ("de", "het")
# What a sentence of the werkboek has room for, beside its own words.
_LANGST = 100
_STUKKEN = ("enkelvoud", "meervoud", "lidwoord", "wie")
_VORM = "vier stukken met een komma ertussen, zoals “zelfevaluatie, zelfevaluaties, de, de school”"


class Opzetfout(Exception):
    """What was given cannot be in a kader; the message says in Dutch why, and what can."""


@dataclass(frozen=True)
class Begin:
    """What every new kader has: its id, its title, where it comes from, its subject and its parties."""

    id: str
    titel: str
    bron: str
    onderwerp: Onderwerp
    partijen: tuple[Partij, ...]


def kader_id(mapnaam: str) -> str:
    """Return the id of a kader in a folder with this name; raises Opzetfout when it can have none."""
    if not (code := als_sleutel(mapnaam)):
        raise Opzetfout(f"De map “{mapnaam}” geeft het kader geen naam. Kies een map die met een letter begint.")
    return _vrij(code, "Kies een andere map")


def keur_id(getypt: str) -> str:
    """Return an id as somebody typed it; raises Opzetfout when it cannot be that of a kader of one's own."""
    if als_sleutel(getypt) != getypt:
        raise Opzetfout(f"“{getypt}” kan geen id zijn; toegelaten: kleine letters, cijfers en -, zoals mijn-kader.")
    return _vrij(getypt, "Kies een ander id")


def _vrij(code: str, raad: str) -> str:
    if code in kadernamen():
        raise Opzetfout(f"“{code}” is al de naam van een kader dat met gia komt. {raad}.")
    return code


def keur_woord(getypt: str) -> str:
    """Return a text on one line; raises Opzetfout when nothing is in it, or more than fits in a title or a sentence."""
    if not (woord := " ".join(getypt.split())):
        raise Opzetfout("Hier staat niets. Typ een of meer woorden.")
    if not woord.isprintable():
        raise Opzetfout(
            f"“{toonbaar(woord)}” bevat een teken dat niet te zien is, zoals van een pijltje. Typ het opnieuw."
        )
    if len(woord) > _LANGST:
        raise Opzetfout(
            f"“{woord[:20]}…” is te lang: {len(woord)} tekens. Kies een naam van hoogstens {_LANGST} tekens."
        )
    return woord


def keur_lidwoord(getypt: str) -> str:
    """Return the article; raises Opzetfout when it is none."""
    if (lidwoord := getypt.strip().lower()) not in LIDWOORDEN:
        raise Opzetfout(f"“{getypt}” is geen lidwoord. Kies de of het.")
    return lidwoord


def keur_partij(getypt: str) -> str:
    """Return a party as somebody typed it; raises Opzetfout when it cannot be one."""
    lees_partij(getypt, zelf=False)
    return getypt


def lees_onderwerp(enkelvoud: str, meervoud: str, lidwoord: str, *, persoon: bool = False) -> Onderwerp:
    """Return the subject; raises Opzetfout when a word cannot be one."""
    velden = {"enkelvoud": keur_woord(enkelvoud), "meervoud": keur_woord(meervoud), "lidwoord": keur_lidwoord(lidwoord)}
    try:
        return Onderwerp.model_validate({**velden, "persoon": persoon})
    except ValidationError as fout:
        raise Opzetfout(_zin(fout)) from None


def lees_partij(getypt: str, *, zelf: bool) -> Partij:
    """Return the party that somebody typed as its name, plural, article and who judges, with commas between them.

    `zelf` says that the subject judges itself. Raises Opzetfout when a piece is missing or cannot be.
    """
    stukken = getypt.split(",")
    if len(stukken) != len(_STUKKEN) or not all(map(str.strip, stukken)):
        raise Opzetfout(f"“{getypt[:60]}” is geen partij. Geef {_VORM}.")
    velden = dict(zip(_STUKKEN, map(keur_woord, stukken), strict=True))
    velden["lidwoord"] = keur_lidwoord(velden["lidwoord"])
    velden["code"] = als_sleutel(velden["enkelvoud"])
    if not velden["code"]:
        raise Opzetfout(f"“{velden['enkelvoud']}” kan geen partij zijn: haar naam begint met een letter.")
    try:
        return Partij.model_validate({**velden, "zelf": zelf})
    except ValidationError as fout:
        raise Opzetfout(_zin(fout)) from None


def voorgestelde_partijen(het_onderwerp: str) -> tuple[str, str]:
    """Return the parties of a kader for which nobody gives others, as somebody would type them."""
    return f"zelfevaluatie, zelfevaluaties, de, {het_onderwerp}", "inspectie, inspecties, de, de inspectie"


def maak_begin(mapnaam: str, titel: str, bron: str, onderwerp: Onderwerp, partijen: Sequence[str] = ()) -> Begin:
    """Return what a kader begins with.

    `mapnaam` is the name of its folder, `partijen` are the parties as somebody typed them; the first judges itself.
    Raises Opzetfout when something cannot be.
    """
    getypt = partijen or voorgestelde_partijen(onderwerp.het)
    gelezen = tuple(lees_partij(partij, zelf=nummer == 0) for nummer, partij in enumerate(getypt))
    if len({partij.code for partij in gelezen}) < max(2, len(gelezen)):
        raise Opzetfout("Een kader heeft twee of meer partijen, elk met een eigen naam. Geef ze elk met --partij.")
    return Begin(kader_id(mapnaam), keur_woord(titel), keur_woord(bron), onderwerp, gelezen)


def _zin(fout: ValidationError) -> str:
    melding = fout.errors(include_url=False)[0]
    return f"“{melding['input']}” kan hier niet: {in_het_nederlands(melding)}."
