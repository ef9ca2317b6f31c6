"""The headings and labels of the werkboek: a level or a kwaliteitsaspect is a heading too, and cannot be called so."""

from functools import lru_cache

from gia_kwaliteit.kader.woorden import Woorden, score_op
from gia_kwaliteit.tekst import vergelijkbaar

# What is told of a name that is one of them.
EIGEN_WOORD = "“{naam}” gebruikt gia zelf als kop of als label in het werkboek; kies een andere naam"
# Those that are the same whatever the kader says.
_VASTE_WOORDEN = frozenset(
    map(
        vergelijkbaar,
        (
            *("Code", "Kwaliteitsaspect", "Onderwerp", "Criterium", "Score", "Motivering", "Bewijs"),
            *("Indicator", "Definitie", "Beschrijving", "Waarde", "Eenheid", "Status", "Jaar"),
            *("Toelichting", "Hoofdstuk", "Bespreking", "Tabblad", "Proces", "Rubriek", "Onderdeel"),
            *("Gescoord", "Criteria", "Volledigheid", "Voortgang", "Grafieklabel", "Good practices"),
            *("Onder de helft", "Vanaf de helft", "Zonder score"),
            *("Werkpunten", "Good practice", "Werkpunt", "Niet in orde", "Hulpcode", "Hulpnaam", "Rang"),
            *("Meningen", "Vorig werkjaar", "Niet overgenomen", "Nagekeken", "Bewust niet gescoord"),
            *("Score of cijfer toen", "Wat er toen stond"),
            *("Achtergrond", "Bron", "Soort", "Uw cijfer ernaast"),
            *("Vraag", "Hint", "Antwoord", "Vragen", "Ingevuld", "Rijen"),
            *("Dossier", "Wanneer", "Van wie of wat", "Wat voor signaal", "Signaal"),
            *("Actieplan", "Waarover", "Actie", "Verantwoordelijke", "Tegen", "Stand", "Resultaat"),
        ),
    )
)


@lru_cache(maxsize=16)
def koppen_van(woorden: Woorden) -> tuple[str, ...]:
    """Return the headings and labels of the werkboek that the kader names itself."""
    scores, gebied = woorden.scores, woorden.gebied
    op = dict.fromkeys((score_op(scores.proces), score_op(scores.deel)))
    begrippen = (kop for koppen in woorden.begrippen.als_koppen.values() for kop in koppen)
    return (*op, gebied.gemiddelde_als_kop, gebied.beeld_als_kop, *woorden.velden.labels.values(), *begrippen)


def is_vast_woord(naam: str) -> bool:
    """Say whether gia uses a name as a heading or a label in every werkboek, in whatever case."""
    return vergelijkbaar(naam) in _VASTE_WOORDEN


def is_eigen_woord(naam: str, woorden: Woorden) -> bool:
    """Say whether gia uses a name as a heading or a label in the werkboek of a kader with these words."""
    return is_vast_woord(naam) or vergelijkbaar(naam) in map(vergelijkbaar, koppen_van(woorden))
