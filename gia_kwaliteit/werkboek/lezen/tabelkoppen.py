"""The headings that the tables in the werkboek of a kader have, by kind of table, and what stands under them."""

from collections.abc import Iterable
from enum import Enum, auto

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k


class Tabelsoort(Enum):
    """What a table is for: people fill in scores, cijfers, texts or actions, gia and the formulas fill in results."""

    score = auto()
    cijfer = auto()
    vraag = auto()
    bespreking = auto()
    actie = auto()
    dossier = auto()
    resultaat = auto()


# The headings of the table with actions, from left to right.
ACTIETABEL = (k.CODE, k.WAAROVER, k.ACTIE, k.VERANTWOORDELIJKE, k.TEGEN, k.STAND, k.RESULTAAT)
# Of these so many make an action plan: fewer can stand above a table of somebody's own, such as Code and Actie.
ACTIEKOPPEN = frozenset(ACTIETABEL) - {k.CODE}
MINSTE_ACTIEKOPPEN = 3
# The headings of the dossier, of which so many make one too.
DOSSIERTABEL = (k.CODE, k.WANNEER, k.VAN_WIE, k.SIGNAALSOORT, k.SIGNAAL)
DOSSIERKOPPEN = frozenset(DOSSIERTABEL) - {k.CODE}
# Those of the cells that a person fills in, but for the one that the kader names: what counts, and texts.
_TELLENDE_KOPPEN = (k.SCORE, k.WAARDE, k.STATUS, k.JAAR, k.ANTWOORD)
_TEKSTKOPPEN = (k.MOTIVERING, k.BEWIJS, k.BESCHRIJVING, k.TOELICHTING, k.BESPREKING)
# The headings under which nobody fills in the row of a figure that gia computes.
KOPPEN_VAN_FORMULES = (k.WAARDE, k.STATUS, k.JAAR)
# The headings of the cells that nobody fills in.
VASTE_KOPPEN = frozenset(
    {k.KWALITEITSASPECT, k.ONDERWERP, k.CRITERIUM, k.INDICATOR, k.DEFINITIE, k.EENHEID, k.VRAAG, k.HINT, k.HOOFDSTUK}
)
# What heads the points of the levels stands above no code; a table of codes and points is none to fill in.
GEEN_TABELKOPPEN = (k.GIA_PUNTEN.capitalize(), k.GIA_MAXIMUM.capitalize())


def resultaattabellen(kader: Kader) -> tuple[tuple[str, ...], ...]:
    """Return the headings of each kind of table that formulas fill, from left to right."""
    scores = kader.woorden.scores
    op_proces, op_deel = k.score_op(scores.proces), k.score_op(scores.deel)
    niveaus, aspecten = kader.schaal.namen, tuple(aspect.naam for aspect in kader.kwaliteitsaspecten)
    regelniveaus = tuple(reversed(kader.regelniveaus))
    # Also where only one of the scales has an answer outside it, it is the same table.
    einde = (k.GESCOORD, k.CRITERIA, k.VOLLEDIGHEID, k.BEWUST_NIET_GESCOORD, *kader.buiten_de_schalen)
    beeld = (k.GRAFIEKLABEL, k.ONDER_DE_HELFT, k.VANAF_DE_HELFT)
    tellingen, lijsten = (k.GOOD_PRACTICES, k.WERKPUNTEN), (k.GOOD_PRACTICE, k.WERKPUNT)
    return (
        (k.CODE, k.PROCES, op_proces, *niveaus, *einde, *beeld, k.ZONDER_SCORE),
        (k.CODE, k.KWALITEITSASPECT, op_deel, *niveaus, *einde, *beeld, k.ZONDER_SCORE),
        (k.CODE, k.PROCES, *aspecten),
        (k.CODE, k.RUBRIEK, *regelniveaus, *einde, k.GRAFIEKLABEL),
        (k.CODE, k.ONDERDEEL, op_deel, *kader.getelde_niveaus, *einde, *tellingen, *beeld),
        (k.CODE, k.TABBLAD, k.GESCOORD, k.CRITERIA, k.VOORTGANG, k.BEWUST_NIET_GESCOORD, *kader.buiten_de_schalen),
        *((k.CODE, k.PROCES, kop, k.MOTIVERING, k.BEWIJS, k.HULPCODE, k.HULPNAAM, k.RANG) for kop in lijsten),
        (k.CODE, k.ONDERWERP, k.NIET_IN_ORDE, k.MOTIVERING, k.HULPCODE, k.RANG),
    )


def invoertabellen(kader: Kader) -> dict[Tabelsoort, tuple[str, ...]]:
    """Return the headings of the input tables that a werkboek of this kader can have, from left to right."""
    vooraan = (k.CODE, k.INDICATOR, k.DEFINITIE, k.WAARDE, k.EENHEID, k.STATUS, k.JAAR, k.BESCHRIJVING)
    cijfer = (*vooraan, k.gemiddelde(kader), *k.naast_een_cijfer(kader), k.TOELICHTING, *k.ACHTERAAN)
    tabellen = {
        Tabelsoort.score: (
            k.CODE,
            k.KWALITEITSASPECT,
            k.ONDERWERP,
            k.CRITERIUM,
            k.SCORE,
            k.MOTIVERING,
            k.BEWIJS,
            *k.ACHTERAAN,
        ),
        Tabelsoort.cijfer: cijfer,
        Tabelsoort.vraag: (k.CODE, k.VRAAG, k.HINT, k.ANTWOORD, k.EENHEID, *k.ACHTERAAN),
        Tabelsoort.bespreking: (k.CODE, k.HOOFDSTUK, k.BESPREKING, *k.ACHTERAAN),
        Tabelsoort.actie: ACTIETABEL,
        Tabelsoort.dossier: DOSSIERTABEL,
    }
    # A dossier is read also where an older version of the kader had one: what is known is never passed over.
    return {soort: tabel for soort, tabel in tabellen.items() if kader.vragen or soort is not Tabelsoort.vraag}


def tellende_koppen(kader: Kader) -> tuple[str, ...]:
    """Return the headings of the cells that a person fills in under which stands something that counts."""
    return (*_TELLENDE_KOPPEN, k.gemiddelde(kader))


def invoerkoppen(kader: Kader) -> tuple[str, ...]:
    """Return the headings of the cells that a person fills in."""
    return (*tellende_koppen(kader), *_TEKSTKOPPEN)


def naamkoppen(kader: Kader) -> frozenset[str]:
    """Return the headings of result tables that are names: of levels, of answers outside a scale, and of aspects."""
    niveaus = frozenset(naam for schaal in kader.schalen for naam in schaal.keuzes)
    return niveaus | {aspect.naam for aspect in kader.kwaliteitsaspecten}


def koppen_voor(kader: Kader, code: str) -> tuple[str, ...]:
    """Return the headings that the row of a code needs: those of its input cells, the one with the text last."""
    if code in kader.schaal_van:
        return (k.SCORE, k.MOTIVERING, k.BEWIJS)
    if code in kader.berekende_rijen:
        return (k.gemiddelde(kader), k.TOELICHTING) if code in kader.outputindicatoren else (k.BESCHRIJVING,)
    if code in kader.outputindicatoren:
        return (k.WAARDE, k.STATUS, k.JAAR, k.gemiddelde(kader), k.TOELICHTING)
    if code not in kader.subindicatoren:
        return (k.ANTWOORD,) if code in kader.vraag_van else (k.BESPREKING,)
    if kader.subindicatoren[code].invoer == "tekst":
        return (k.BESCHRIJVING,)
    return (k.WAARDE, k.STATUS, k.JAAR, k.BESCHRIJVING)


def koppen_van_formules(kader: Kader, code: str) -> tuple[str, ...]:
    """Return the headings under which nobody types in the row of a code, because formulas compute what stands there."""
    return KOPPEN_VAN_FORMULES if code in kader.berekende_rijen else ()


def is_om_in_te_vullen(koppen: Iterable[object], kader: Kader | None = None) -> bool:
    """Say whether a row of headings is that of a table with scores or figures, whatever somebody put beside it.

    One such heading alone can be what somebody typed over a heading of the action plan or of Achtergrond. Without a
    kader a heading that it names itself is none of them.
    """
    tellend = tellende_koppen(kader) if kader else _TELLENDE_KOPPEN
    gevonden = frozenset((*tellend, *_TEKSTKOPPEN)).intersection(koppen)
    return len(gevonden) > 1 and not gevonden.isdisjoint(tellend)
