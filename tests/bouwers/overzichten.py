"""Builders for tests of the overzicht: uittreksels without files, and werkboeken on disk."""

import random
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from gia_kwaliteit import Gegevens, Score
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht, Uittreksel, bereken_overzicht, controleer_uittreksels
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from tests.bouwers import beoordeling, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven

KADER = kader_onthaalbureau()
ZONDER_CIJFERS = KADER.model_copy(update={"context": None, "input": None, "output": None, "samen_bekijken": ()})
INSPECTIE, ZELF = "inspectie", "zelfevaluatie"
WERKJAAR = "2013-2014"


def uittreksel(
    naam: str | None,
    scores: Mapping[str, str | None] | None = None,
    *,
    soort: str | None = INSPECTIE,
    werkjaar: str | None = WERKJAAR,
    kader: Kader = KADER,
    puntenmodel: str | None = None,
    bevindingen: Iterable[Bevinding] = (),
    beoordelaars: Iterable[str] = (),
) -> Uittreksel:
    """What is kept of a werkboek with these scores."""
    gegevens = Gegevens(naam=naam, soort=soort, werkjaar=werkjaar, beoordelaars=tuple(beoordelaars))
    boek = beoordeling(kader, scores, gegevens=gegevens, puntenmodel=puntenmodel, bevindingen=bevindingen)
    return maak_uittreksel(boek, kader, f"map/{naam}-{soort}-{werkjaar}.xlsx")


def cijferboek(
    naam: str,
    cijfers: Mapping[str, Cijfer],
    *,
    scores: Mapping[str, str | None] | None = None,
    soort: str = INSPECTIE,
    werkjaar: str = WERKJAAR,
    bevindingen: Iterable[Bevinding] = (),
) -> Uittreksel:
    """What is kept of a werkboek with these figures."""
    gegevens = Gegevens(naam=naam, soort=soort, werkjaar=werkjaar)
    boek = beoordeling(KADER, scores, gegevens=gegevens, cijfers=cijfers, bevindingen=bevindingen)
    return maak_uittreksel(boek, KADER, f"map/{naam}-{soort}-{werkjaar}.xlsx")


def overzicht_van(*uittreksels: Uittreksel, kader: Kader = KADER) -> Overzicht:
    """The overzicht of these, as the command makes it."""
    gecontroleerd = controleer_uittreksels(uittreksels, woorden=kader.woorden)
    return bereken_overzicht(gecontroleerd.uittreksels, kader, bevindingen=gecontroleerd.bevindingen)


def willekeurige_cijfers(toeval: random.Random, deel: float = 0.7) -> dict[str, Cijfer]:
    """A figure for about this share of the rows that somebody types, of two years or none; for some only a status."""
    cijfers = {}
    for code, rij in KADER.cijferrijen.items():
        lot = toeval.random()
        if rij.is_berekend or lot > deel:
            continue
        if lot < deel / 10:
            cijfers[code] = Cijfer(status=Status.geen_gegevens)
        else:
            status = toeval.choice((None, Status.gemeten, Status.geschat))
            jaar = toeval.choice((2012, 2012, 2012, 2013, None))
            cijfers[code] = Cijfer(waarde=round(toeval.uniform(0, 90), 1), jaar=jaar, status=status)
    return cijfers


@cache
def met_cijfers(aantal: int, zaad: int = 1) -> tuple[Uittreksel, ...]:
    """So many bureaus with random figures, and a score for everything."""
    toeval = random.Random(zaad)
    scores = {code: schaal.namen[1] for code, schaal in KADER.schaal_van.items()}
    return tuple(
        cijferboek(f"Bureau {nummer:02}", willekeurige_cijfers(toeval), scores=scores) for nummer in range(aantal)
    )


def met_ster(boek: Uittreksel, proces: str, getal: str) -> str:
    """A score of a proces as it is shown: with a mark where one of its criteria has no level."""
    eigen = [
        nummer for code, nummer in zip(KADER.schaal_van, boek.niveaus, strict=True) if code.split(".")[0] == proces
    ]
    return f"{getal}*" if getal != "–" and max(eigen) > 3 else getal


@cache
def willekeurig(aantal: int, zaad: int = 1) -> tuple[Uittreksel, ...]:
    """So many bureaus with random scores, some of them left open."""
    toeval = random.Random(zaad)
    return tuple(uittreksel(f"Bureau {nummer:02}", willekeurige_scores(toeval)) for nummer in range(aantal))


def willekeurige_scores(toeval: random.Random, deel: float = 0.9) -> dict[str, str | None]:
    """A level for about this share of all criteria and rules."""
    return {code: toeval.choice(schaal.namen) for code, schaal in KADER.schaal_van.items() if toeval.random() < deel}


def vermenigvuldig(basis: Path, map_: Path, aantal: int) -> list[Path]:
    """Copy a werkboek of the onthaalbureau NAAM so many times, each with a name of its own."""
    with zipfile.ZipFile(basis) as bron:
        delen = {deel.filename: bron.read(deel) for deel in bron.infolist()}
    paden = []
    for nummer in range(aantal):
        paden.append(map_ / f"bureau-{nummer:04}.xlsx")
        with zipfile.ZipFile(paden[-1], "w", zipfile.ZIP_DEFLATED, compresslevel=1) as kopie:
            for naam, inhoud in delen.items():
                kopie.writestr(naam, inhoud.replace(b">NAAM<", f">Bureau {nummer:04}<".encode()))
    return paden


def schrijf_werkboek(
    pad: Path,
    naam: str | None,
    scores: Mapping[str, str | None],
    soort: str | None = INSPECTIE,
    werkjaar: str | None = WERKJAAR,
) -> Path:
    """Write a filled werkboek."""
    gegevens = Gegevens(naam=naam, soort=soort, werkjaar=werkjaar)
    boek = beoordeling(KADER, gegevens=gegevens)
    gescoord = {code: Score(niveau=niveau) for code, niveau in scores.items()}
    pad.write_bytes(geschreven(replace(boek, scores=gescoord)))
    return pad
