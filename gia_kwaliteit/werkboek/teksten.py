"""The fixed sentences of the werkboek, and every text that stands in it before anybody fills it in.

Writing uses the sentences; reading uses the set to see what a person added.
"""

from collections.abc import Iterator

from gia_kwaliteit.kader import Kader, Puntenmodel
from gia_kwaliteit.werkboek import koppen as k

GEGEVENS = "Gegevens"
ZO_WERKT_HET = "Zo werkt dit werkboek"
DE_NIVEAUS = "De niveaus"
NIVEAUKOPPEN = ("Niveau", "Betekenis")
VUL_IN = "Vul alleen de lichtgele cellen in."
KWALITEITSWIJZER = "De kwaliteitswijzer"
WAT_NIET_IN_ORDE_IS = "Wat niet in orde is"
WERKWIJZE = (
    "1. Vul eerst de gegevens hierboven in.",
    "2. Kies op elk blad “Scoring …” bij elk criterium een score uit de lijst. Wat u niet scoort, telt nergens mee.",
    "3. Noteer bij Motivering waarom u die score geeft, bij Bewijs waar dat te zien is: document, gesprek, observatie.",
    "4. Vul Context en input en Output in met korte teksten en cijfers.",
    "5. De bladen daarna (profielen, kwaliteitsbewaking, regelgeving, samenvattend en de lijsten) vullen zichzelf.",
    "6. Alleen de lichtgele cellen zijn invulbaar. Verander geen codes en geen koppen: daaraan herkent gia de rijen.",
)


PROFIELTABEL = "Score op 20 en verdeling over de niveaus"
ASPECTTABEL = "De kwaliteitsaspecten: score op 100 en verdeling over de niveaus"
MATRIX = "Proces en kwaliteitsaspect: score op 100"
RUBRIEKTABEL = "Aantal regels per rubriek"
ONDERDEELTABEL = "De onderdelen: score op 100"
SAMENVATTEND = "Samenvattend"
LIJSTEN = ("Good Practices", "Werkpunten")


def profieltitel(naam: str) -> str:
    """Return the title of the profile tab of an onderdeel."""
    return f"Kwaliteitsprofiel {naam}"


def welk_kader(kader: Kader) -> str:
    """Return the line under the title of Start."""
    return f"Werkboek bij het kader {kader.id}, versie {kader.versie}"


def puntenkop(model: Puntenmodel) -> str:
    """Return the heading above the points of the levels."""
    return f"Punten (op {model.maximum:g})"


def puntenuitleg(model: Puntenmodel) -> str:
    """Return the line under the levels that says which points they give."""
    return f"Puntenmodel {model.naam}. {model.uitleg}"


def telt_als(rol: str) -> str:
    """Return what stands in place of points beside a level of the regelgeving."""
    return f"telt als {rol}"


def groepskop(naam: str, definitie: str) -> str:
    """Return the line above the first table of a group."""
    return f"{naam}. {definitie}"


def vaste_teksten(kader: Kader) -> Iterator[str]:
    """Yield every text that the blank werkboek of a kader shows."""
    yield from (GEGEVENS, ZO_WERKT_HET, DE_NIVEAUS, *NIVEAUKOPPEN, VUL_IN, *WERKWIJZE, *k.VELDEN.values())
    yield from (PROFIELTABEL, ASPECTTABEL, MATRIX, KWALITEITSWIJZER)
    yield from (RUBRIEKTABEL, WAT_NIET_IN_ORDE_IS, SAMENVATTEND, ONDERDEELTABEL)
    yield from (*kader.schaal_van, *kader.subindicatoren, *kader.outputindicatoren)
    yield from (waarde for naam, waarde in vars(k).items() if naam.isupper() and isinstance(waarde, str))
    yield from kader.vroegere_teksten
    yield welk_kader(kader)
    yield kader.titel
    for model in kader.puntenmodellen:
        yield puntenkop(model)
        yield puntenuitleg(model)
        yield from (f"{punten:g}" for punten in model.punten.values())
    for schaal in kader.schalen:
        for niveau in schaal.niveaus:
            yield from (niveau.naam, niveau.betekenis, telt_als(niveau.rol or ""))
    for groep in kader.groepen:
        yield groepskop(groep.naam, groep.definitie)
    for onderdeel in kader.onderdelen:
        yield from (onderdeel.code, onderdeel.naam, f"Scoring {onderdeel.naam}", profieltitel(onderdeel.naam))
        yield from (f"{lijst} {onderdeel.naam}" for lijst in LIJSTEN)
    for proces in kader.processen:
        yield from (proces.code, proces.naam, proces.definitie)
        yield from (criterium.tekst for criterium in proces.criteria)
    for aspect in kader.kwaliteitsaspecten:
        yield from (
            aspect.code,
            aspect.naam,
            "\n".join([aspect.definitie, *(f"• {punt}" for punt in aspect.deelpunten)]),
        )
    yield from _regelteksten(kader)
    yield from _indicatorteksten(kader)


def _regelteksten(kader: Kader) -> Iterator[str]:
    if not kader.regelgeving:
        return
    yield groepskop(kader.regelgeving.naam, kader.regelgeving.definitie)
    yield "Scoring Regelgeving"
    for rubriek in kader.regelgeving.rubrieken:
        yield from (rubriek.code, rubriek.naam)
        for regel in rubriek.criteria:
            yield from (regel.onderwerp, regel.tekst)


def _indicatorteksten(kader: Kader) -> Iterator[str]:
    yield from ("Context en input", "Output")
    for domein in (kader.context, kader.input, kader.output):
        if domein:
            yield groepskop(domein.naam, domein.definitie)
            for indicator in domein.indicatoren:
                yield from (indicator.code, indicator.naam, indicator.definitie)
    for rij in kader.subindicatoren.values():
        yield from (rij.naam, rij.definitie or "", rij.eenheid or "")
    for uitkomst in kader.outputindicatoren.values():
        yield from (uitkomst.tekst, uitkomst.eenheid)
