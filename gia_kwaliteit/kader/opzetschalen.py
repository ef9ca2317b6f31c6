"""The scales of a kader that somebody begins: from the names of their levels alone, and the points of those."""

from collections.abc import Sequence

from gia_kwaliteit.kader.schalen import KWALITEIT, Niveau, Puntenmodel, Rol, Schaal
from gia_kwaliteit.kleuren import niveaukleuren
from gia_kwaliteit.tekst import vergelijkbaar

JA_NEE = ("Nee", "Ja")
# The scale of what names none: its levels, what each means, and its points.
_KWALITEIT = (
    ("afwezig", "Niet of nauwelijks terug te vinden.", 0),
    ("voldoende", "In hoofdzaak aanwezig, nog niet overal of volledig.", 2),
    ("goed uitgewerkt", "Volledig uitgewerkt, hoort bij de gewone werking.", 3),
    ("sterk punt", "Zo sterk dat anderen ervan kunnen leren.", 4),
)
_TWEE = 2


def kwaliteitsschaal() -> Schaal:
    """Return the scale of four levels for what names no scale."""
    uitleg = {naam: betekenis for naam, betekenis, _punten in _KWALITEIT}
    return _schaal(KWALITEIT, "Hoe ver het staat met wat een criterium vraagt.", uitleg)


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
        return [(naam, punten) for naam, _betekenis, punten in _KWALITEIT]
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
    """Return levels as they were typed, from low to high: as they stand, but for Ja and Nee, and for whole numbers.

    Those have an order of their own, whichever of them was typed first.
    """
    if sorted(map(vergelijkbaar, niveaus)) == ["ja", "nee"]:
        return list(JA_NEE)
    if all(niveau.isascii() and niveau.isdigit() for niveau in niveaus):
        return sorted(niveaus, key=int)
    return list(niveaus)
