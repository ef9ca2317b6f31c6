"""The headings and labels of the werkboek: a level or a kwaliteitsaspect is a heading too, and cannot be called so."""

from gia_kwaliteit.tekst import vergelijkbaar

# What is told of a name that is one of them.
EIGEN_WOORD = "“{naam}” gebruikt gia zelf als kop of als label in het werkboek; kies een andere naam"
EIGEN_WOORDEN = frozenset(
    map(
        vergelijkbaar,
        (
            *("Code", "Kwaliteitsaspect", "Onderwerp", "Criterium", "Score", "Motivering", "Bewijs"),
            *("Indicator", "Definitie", "Beschrijving", "Waarde", "Eenheid", "Status", "Jaar", "Vlaams gemiddelde"),
            *("Toelichting", "Hoofdstuk", "Bespreking", "Tabblad", "Proces", "Rubriek", "Onderdeel", "Score op 20"),
            *("Score op 100", "Gescoord", "Criteria", "Volledigheid", "Voortgang", "Grafieklabel", "Good practices"),
            *("Onder de helft", "Vanaf de helft", "Zonder score"),
            *("Werkpunten", "Good practice", "Werkpunt", "Niet in orde", "Hulpcode", "Hulpnaam", "Rang"),
            *("Meningen", "Vorig werkjaar", "Niet overgenomen", "Nagekeken", "Bewust niet gescoord"),
            *("Score of cijfer toen", "Wat er toen stond"),
            *("Achtergrond", "Bron", "Vlaams beeld en norm", "Uw cijfer ernaast"),
            *("Vraag", "Hint", "Antwoord", "Vragen", "Ingevuld", "Rijen"),
            *("Actieplan", "Waarover", "Actie", "Verantwoordelijke", "Tegen", "Stand", "Resultaat"),
            *("Naam onthaalbureau", "Soort", "Werkjaar", "Datum", "Beoordelaars"),
            *("Stand van dit werkboek", "Stand sinds", "Stand door"),
        ),
    )
)


def is_eigen_woord(naam: str) -> bool:
    """Say whether gia itself uses a name as a heading or a label, in whatever case."""
    return vergelijkbaar(naam) in EIGEN_WOORDEN
