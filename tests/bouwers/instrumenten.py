"""Every kader that comes with gia, and those of the tests, each with what somebody fills in."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Status
from gia_kwaliteit.kader import STANDAARDKADER, Kader, kadernamen, laad_kader
from gia_kwaliteit.kader.vragen import AntwoordSoort, Vraag
from tests.bouwers import SCHALENKADER, TWEEDE_KADER, beoordeling, kader_bibliotheek, kader_muziekschool
from tests.bouwers.ander_kader import kader_met_andere_woorden, map_met_andere_woorden
from tests.bouwers.buitenland import kader_uit_het_buitenland, map_uit_het_buitenland

BUITENLAND, BIBLIOTHEEK, MUZIEKSCHOOL, ANDERE_WOORDEN = KADERS_VAN_TESTS = (
    "school-review",
    "bib-in-beeld",
    "muziekschool",
    "bib-met-andere-woorden",
)
INSTRUMENTEN = [naam for naam in kadernamen() if naam != STANDAARDKADER]
ANDERE_KADERS = (*INSTRUMENTEN, *KADERS_VAN_TESTS)
"""Every kader but that of the onthaalbureaus: those that come with gia, and those of the tests."""

_VAN_TESTS = {
    BUITENLAND: kader_uit_het_buitenland,
    BIBLIOTHEEK: kader_bibliotheek,
    MUZIEKSCHOOL: kader_muziekschool,
    ANDERE_WOORDEN: kader_met_andere_woorden,
}


@cache
def kader_van(naam: str) -> Kader:
    """The kader with this name."""
    return _VAN_TESTS[naam]() if naam in _VAN_TESTS else laad_kader(naam)


def waar_staat(naam: str, map_: Path) -> str | Path:
    """What is typed to ask for this kader: the name of one that comes with gia, or its folder, new in `map_`."""
    vaste = {BIBLIOTHEEK: TWEEDE_KADER, MUZIEKSCHOOL: SCHALENKADER}
    gemaakt = {BUITENLAND: map_uit_het_buitenland, ANDERE_WOORDEN: map_met_andere_woorden}
    return gemaakt[naam](map_ / "kader") if naam in gemaakt else vaste.get(naam, naam)


def antwoord_op(vraag: Vraag, nummer: int) -> Antwoord:
    """An answer of the kind that a question asks for."""
    if vraag.keuzes:
        return Antwoord(waarde=vraag.keuzes[nummer % len(vraag.keuzes)])
    if vraag.antwoord is AntwoordSoort.datum:
        return Antwoord(waarde=date(2014, 3, 1 + nummer % 28))
    return Antwoord(waarde=float(nummer) if vraag.antwoord is AntwoordSoort.getal else f"Gezien {nummer}.")


def gevuld(kader: Kader, soort: str, verschuiving: int = 0, naam: str = "Beek", wie: str = "An") -> Beoordeling:
    """A beoordeling in which every level, an answer to every question and a figure in every row is given."""
    scores = {
        code: schaal.namen[(nummer + verschuiving) % len(schaal.namen)]
        for nummer, (code, schaal) in enumerate(kader.schaal_van.items())
    }
    cijfers = {
        code: Cijfer(waarde=12.0 + n, status=Status.gemeten, jaar=2013) for n, code in enumerate(kader.cijferrijen)
    }
    gegevens = Gegevens(naam=naam, soort=soort, werkjaar="2013-2014", datum=date(2014, 3, 4), beoordelaars=(wie,))
    waarom = {code: f"Daarom {nummer}." for nummer, code in enumerate(scores)}
    gevuld = beoordeling(kader, scores, motiveringen=waarom, cijfers=cijfers, gegevens=gegevens)
    antwoorden = {
        code: antwoord_op(vraag, nummer + verschuiving) for nummer, (code, vraag) in enumerate(kader.vraag_van.items())
    }
    return replace(gevuld, antwoorden=antwoorden)


def bijna_zoals(een: Beoordeling, kader: Kader) -> Beoordeling:
    """What a second person made of the same, who differs in the last score and the last answer."""
    ander = gevuld(kader, str(een.gegevens.soort), 1, wie="Bo")
    scores, antwoorden = {**een.scores}, {**een.antwoorden}
    scores |= dict([*ander.scores.items()][-1:])
    return replace(ander, scores=scores, antwoorden=antwoorden | dict([*ander.antwoorden.items()][-1:]))
