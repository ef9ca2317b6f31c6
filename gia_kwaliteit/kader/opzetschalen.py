"""The scales of a kader that somebody begins: from the names of their levels alone, and the points of those."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import yaml

from gia_kwaliteit.kader.schalen import KWALITEIT, Niveau, Puntenmodel, Rol, Schaal
from gia_kwaliteit.kleuren import niveaukleuren
from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.tekst import vergelijkbaar

JA_NEE = ("Nee", "Ja")
# What says no more than yes or no, from low to high; a scale in English is read as one in Dutch.
_TWEEDELIGEN = (JA_NEE, ("No", "Yes"))
# Words that have an order whatever stands where, from low to high, in plain form.
_VASTE_VOLGORDEN = (
    ("laag", "midden", "hoog"),
    ("laag", "gemiddeld", "hoog"),
    ("low", "medium", "high"),
    ("nooit", "soms", "vaak", "altijd"),
    ("never", "sometimes", "often", "always"),
    ("poor", "fair", "good", "excellent"),
    ("none", "partial", "full"),
    ("absent", "present"),
)
_NEE_VAN = {vergelijkbaar(ja): vergelijkbaar(nee) for nee, ja in _TWEEDELIGEN}
_TWEE = 2


class Ongeordend(ValueError):
    """Levels that stand neither from low to high nor from high to low; the message says in Dutch which."""


def kwaliteitsschaal() -> Schaal:
    """Return the scale of four levels for what names no scale: that of a new kader."""
    return Schaal.model_validate(_begin()["schalen"][0])


@cache
def _begin() -> dict[str, Any]:
    """Return the scales and the points with which a new kader begins."""
    inhoud: dict[str, Any] = yaml.safe_load(meegeleverd("sjablonen", "kader", "schalen.txt").read_text("utf-8"))
    return inhoud


def maak_schaal(naam: str, niveaus: Sequence[str]) -> Schaal:
    """Return a scale of these levels, from low to high, of which nobody said yet what they mean.

    Of two levels the lowest is not in order and the highest is; of more they are a werkpunt and a good practice. Raises
    ValidationError when there are too few or too many, or when a name cannot be that of a level.
    """
    aantal = len(niveaus)
    uitleg = {niveau: f"Niveau {nummer} van {aantal}, van laag naar hoog." for nummer, niveau in enumerate(niveaus, 1)}
    if len(uitleg) < aantal:  # a name that stands twice is told as any other mistake
        return Schaal(naam=naam, omschrijving=naam, niveaus=tuple(_niveau(niveau, naam) for niveau in niveaus))
    return _schaal(naam, f"Van laag naar hoog: {' – '.join(niveaus)}.", uitleg)


def maak_puntenmodel(schalen: Sequence[Schaal]) -> Puntenmodel:
    """Return the points of these scales: equal steps from 0, and those of gia for its own scale of four levels.

    A scale that only says in order or not counts for one or for nothing, and needs none.
    """
    met_punten = [schaal for schaal in schalen if not schaal.is_tweeledig]
    punten = {naam: float(punt) for schaal in met_punten for naam, punt in _punten_van(schaal)}
    uitleg = "Elk niveau is een even grote stap vanaf 0."
    if any(schaal.naam == KWALITEIT for schaal in met_punten):
        uitleg += " Op de schaal kwaliteit is voldoende de helft van de punten."
    return Puntenmodel(code="punten", naam="Punten per niveau", uitleg=uitleg, punten=punten)


def _punten_van(schaal: Schaal) -> Sequence[tuple[str, int]]:
    if schaal.naam == KWALITEIT:
        return [*_begin()["puntenmodellen"][0]["punten"].items()]
    return [(naam, nummer) for nummer, naam in enumerate(schaal.namen)]


def _schaal(naam: str, omschrijving: str, uitleg: dict[str, str]) -> Schaal:
    kleuren = niveaukleuren(max(len(uitleg), _TWEE))
    rollen = _rollen(len(uitleg))
    niveaus = tuple(
        Niveau(naam=niveau, betekenis=betekenis, kleur=kleur, rol=rol)
        for (niveau, betekenis), kleur, rol in zip(uitleg.items(), kleuren, rollen, strict=False)
    )
    return Schaal(naam=naam, omschrijving=omschrijving, niveaus=niveaus)


def _niveau(naam: str, betekenis: str) -> Niveau:
    return Niveau(naam=naam, betekenis=betekenis, kleur=niveaukleuren(_TWEE)[0])


def _rollen(aantal: int) -> list[Rol | None]:
    """Return the role of each of so many levels, from low to high."""
    if aantal <= _TWEE:
        return [Rol.niet_in_orde, Rol.in_orde]
    return [Rol.werkpunt, *[None] * (aantal - _TWEE), Rol.good_practice]


def van_laag_naar_hoog(niveaus: Sequence[str]) -> list[str]:
    """Return levels from low to high: as they were typed, or turned where the highest clearly comes first.

    “Nee” is below “ja”, what denies another (“niet in orde”, “onvoldoende”) below that, and the levels of kwaliteit
    have their order, as have common words such as “low” and “high”; whole numbers alone go from small to large. Raises
    Ongeordend where they show both.
    """
    if all(niveau.isascii() and niveau.isdigit() for niveau in niveaus):
        return sorted(niveaus, key=int)
    vlak = [vergelijkbaar(niveau) for niveau in niveaus]
    for tweedelig in _TWEEDELIGEN:
        if {*vlak} == {*map(vergelijkbaar, tweedelig)} and len(vlak) == _TWEE:
            return [*tweedelig]
    stijgt = [vlak.index(laag) < vlak.index(hoog) for laag, hoog in _geordend(vlak)]
    if any(stijgt) and not all(stijgt):
        raise Ongeordend(f"“{' / '.join(niveaus)}” gaat niet van laag naar hoog")
    gekeerd = bool(stijgt) and not any(stijgt)
    op_volgorde = [*niveaus][::-1] if gekeerd else [*niveaus]
    uitersten = {vergelijkbaar(op_volgorde[0]), vergelijkbaar(op_volgorde[-1])} if op_volgorde else set()
    for nee, ja in _TWEEDELIGEN:
        if (beide := {vergelijkbaar(nee), vergelijkbaar(ja)}) <= {*vlak} and uitersten != beide:
            raise Ongeordend(f"“{' / '.join(niveaus)}” heeft iets buiten {nee} en {ja}")
    return op_volgorde


def _geordend(vlak: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of levels, in plain form, of which the first is the lowest whatever stands where."""
    eigen = [naam for naam in map(vergelijkbaar, kwaliteitsschaal().namen) if naam in vlak]
    yield from pairwise(eigen)
    for volgorde in _VASTE_VOLGORDEN:
        yield from pairwise([naam for naam in volgorde if naam in vlak])
    for hoog in vlak:
        niet = (f"niet {hoog}", f"on{hoog}", f"geen {hoog}", f"not {hoog}", f"un{hoog}", f"in{hoog}", f"no {hoog}")
        ontkend = (_NEE_VAN[hoog],) if hoog in _NEE_VAN else niet
        yield from ((laag, hoog) for laag in ontkend if laag in vlak)
