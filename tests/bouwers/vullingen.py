"""Werkboeken of a kader as people fill them in, by chance and at the edges: what is typed, and what is meant by it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import cycle
from pathlib import Path

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Kader, Status, lees_werkboek, maak_sjabloon
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Score, Werkboekstand
from gia_kwaliteit.kader import Schaal
from tests.bouwers import beoordeling
from tests.bouwers.getypt import Getypt, bewaar_met
from tests.bouwers.instrumenten import antwoord_op

# What no scale has as a level, typed in the place of one; the letters of a level may be others.
GEEN_NIVEAU: tuple[str | float, ...] = ("hopla", 3, "-", "?", "n.v.t.", "*")
_REDEN = "Daar is nog niet naar gekeken."


@dataclass(frozen=True)
class Vulling:
    """A werkboek of a kader: what gia writes, what somebody types over that in cells of scores, and what that means.

    `getypt` has by code what was typed.
    """

    kader: Kader
    bron: Beoordeling
    invoer: Beoordeling | None = None
    getypt: dict[str, str | float] = field(default_factory=dict)

    def schrijf(self, doel: Path) -> Path:
        """Write it as a file, without what its formulas give where something was typed."""
        doel.write_bytes(maak_sjabloon(self.kader, beoordeling=self.invoer or self.bron))
        if self.getypt:
            gelezen = lees_werkboek(doel, self.kader)
            plaatsen = {code: (gelezen.scores[code].blad, gelezen.scores[code].cel) for code in self.getypt}
            daden = [Getypt(str(blad), {str(cel): self.getypt[code]}) for code, (blad, cel) in plaatsen.items()]
            doel.write_bytes(bewaar_met(doel.read_bytes(), daden))
        return doel


def willekeurig(kader: Kader, zaad: int) -> Vulling:
    """A random filling: some with gaps, some with one whole proces empty, with motiveringen of every length."""
    loterij = random.Random(f"{kader.id} {zaad}")
    kans = (0.1, 0.5, 0.85, 1.0)[zaad % 4]
    leeg = loterij.choice(kader.processen).code if zaad % 3 == 0 else ""
    scores, waarom = {}, {}
    for code, schaal in kader.schaal_van.items():
        if code.split(".")[0] != leeg and loterij.random() < kans:
            scores[code] = loterij.choice(schaal.keuzes)
        if loterij.random() < 0.6:
            lengte = loterij.choice([1, 40, 259, 260, 261, 900])
            waarom[code] = (f"{code}: “zo” & 'zo', 3 < 4.\n" * 60)[:lengte].strip()
    # Drawn apart, so that the rest stays what it was.
    lengtes = random.Random(f"bewijs {kader.id} {zaad}")
    waar = {code: ("document: “é” & <1>; " * 20)[: lengtes.choice([0, 1, 60, 109, 110, 111, 400])] for code in scores}
    cijfers = {}
    for code in kader.outputindicatoren:
        waarde = loterij.choice([None, 0.0, 12.5, 4000.0])
        toelichting = loterij.choice(["", "Zie verslag."])
        status = loterij.choice([None, Status.geen_gegevens if waarde is None else Status.geschat])
        cijfers[code] = Cijfer(waarde=waarde, status=status, toelichting=toelichting)
    for code, rij in kader.subindicatoren.items():
        waarde = loterij.choice([None, 0.0, 7.0]) if rij.invoer == "cijfer" else None
        bekend = Status.geen_gegevens if waarde is None else Status.gemeten
        status = loterij.choice([None, bekend]) if rij.invoer == "cijfer" else None
        toelichting = loterij.choice(["", "Korte beschrijving."])
        cijfers[code] = Cijfer(waarde=waarde, status=status, toelichting=toelichting)
    erbij = random.Random(f"cijfers {kader.id} {zaad}")
    cijfers = {code: _met_jaar(code, cijfer, kader, erbij) for code, cijfer in cijfers.items()}
    bron = beoordeling(
        kader,
        scores,
        motiveringen=waarom,
        bewijzen={code: tekst.strip() for code, tekst in waar.items()},
        cijfers=cijfers,
        gegevens=Gegevens(naam=f"Bureau «{zaad}» & co" if zaad % 5 else None),
        puntenmodel=kader.puntenmodellen[zaad % len(kader.puntenmodellen)].code,
    )
    plan = _willekeurig_plan(kader, loterij)
    return Vulling(kader, replace(bron, actieplan=plan, antwoorden=_antwoorden(kader, loterij, kans)))


def _met_jaar(code: str, cijfer: Cijfer, kader: Kader, loterij: random.Random) -> Cijfer:
    """A figure with a year, and beside that of the output one of Vlaanderen; most of the others are larger."""
    jaar, vlaams = loterij.choice([None, 2013, 2013, 2013, 2014]), loterij.choice([None, 12.5, 90.0, 12.54])
    ander = loterij.choice([cijfer.waarde, 1.0, 24.0, 85.0, 2026.0])
    if cijfer.waarde is not None and code in kader.subindicatoren:
        cijfer = replace(cijfer, waarde=ander)
    return replace(cijfer, jaar=jaar, vlaams_gemiddelde=vlaams if code in kader.outputindicatoren else None)


def _willekeurig_plan(kader: Kader, loterij: random.Random) -> tuple[Actie, ...]:
    """Some actions, several about one code and some about none, dropped, without a text, or with a code of nobody."""
    codes = loterij.sample([*kader.rijteksten], 6)
    return tuple(
        Actie(
            code=(code := loterij.choice([*codes, None])),
            actie=loterij.choice(["", "Overleg “plannen” & <opvolgen>", "=1+1", "Twee\nregels"]),
            tegen=loterij.choice([None, date(2014, 9, 1)]),
            stand=loterij.choice([None, *Actiestand]),
            zoals_getypt={} if code else {"code": loterij.choice(["P99.9", "ooit"])},
        )
        for _ in range(loterij.choice([0, 3, 25]))
    )


def met_vragen(kader: Kader) -> Iterator[tuple[str, Vulling]]:
    """Yield the fillings of a kader of questions alone: the first so many of them answered, and all handed in."""
    codes = [*kader.vraag_van]
    gegevens = Gegevens(naam="De Brug", werkjaar="2013-2014")
    for naam, aantal in (("leeg", 0), ("een", 1), ("op-een-na", len(codes) - 1), ("alles", len(codes))):
        antwoorden = {
            code: antwoord_op(vraag, nummer) if nummer < aantal else Antwoord()
            for nummer, (code, vraag) in enumerate(kader.vraag_van.items())
        }
        yield naam, Vulling(kader, replace(beoordeling(kader, gegevens=gegevens), antwoorden=antwoorden))
    ingediend = replace(gegevens, stand=Werkboekstand.ingediend)
    yield "ingediend", Vulling(kader, replace(beoordeling(kader, gegevens=ingediend), antwoorden=antwoorden))


def _antwoorden(kader: Kader, loterij: random.Random, kans: float) -> dict[str, Antwoord]:
    """An answer to about this share of the questions."""
    return {
        code: antwoord_op(vraag, nummer) if loterij.random() < kans else Antwoord()
        for nummer, (code, vraag) in enumerate(kader.vraag_van.items())
    }


def aan_de_randen(kader: Kader) -> Iterator[tuple[str, Vulling]]:
    """Yield the fillings at the edges: nothing, one thing, all the same, no score on purpose, and typed wrong."""
    schalen = kader.schaal_van
    gegevens = Gegevens(
        naam="De Brug", soort=kader.woorden.vergelijking[1], werkjaar="2013-2014", datum=date(2014, 3, 4)
    )
    leeg = beoordeling(kader, gegevens=gegevens)
    middelste = [*schalen][len(schalen) // 2]
    yield "leeg", Vulling(kader, beoordeling(kader))
    yield "een", Vulling(kader, beoordeling(kader, {middelste: schalen[middelste].namen[1]}, gegevens=gegevens))
    for naam, plaats in (("laagst", 0), ("hoogst", -1)):
        scores = {code: schaal.namen[plaats] for code, schaal in schalen.items()}
        yield naam, Vulling(kader, beoordeling(kader, scores, gegevens=gegevens))
    yield "bewust", Vulling(kader, beoordeling(kader, motiveringen=dict.fromkeys(schalen, _REDEN), gegevens=gegevens))
    buiten = {code: schaal.buiten[0] for code, schaal in schalen.items() if schaal.buiten}
    if buiten:
        yield "buiten", Vulling(kader, beoordeling(kader, buiten, gegevens=gegevens))
    yield "getypt", _getypt(kader, leeg)


def _getypt(kader: Kader, leeg: Beoordeling) -> Vulling:
    """Every choice in turn, of which each second was typed by hand: as one in capitals, or as none that there is."""
    ingevuld, bedoeld, getypt = dict(leeg.scores), dict(leeg.scores), dict[str, str | float]()
    fouten = cycle(random.Random(kader.id).sample(GEEN_NIVEAU, len(GEEN_NIVEAU)))
    for nummer, (code, schaal) in enumerate(kader.schaal_van.items()):
        score = _keuze(schaal, nummer)
        ingevuld[code] = bedoeld[code] = replace(score, motivering=_REDEN)
        if nummer % 6 == 1:
            getypt[code] = str(score.niveau or score.niet_van_toepassing).upper()
        elif nummer % 6 in (2, 4):
            getypt[code] = next(fouten)
            # What was meant is not known: so it has no score, and what stands beside it is no reason for that.
            bedoeld[code] = Score()
    return Vulling(kader, replace(leeg, scores=bedoeld), replace(leeg, scores=ingevuld), getypt)


def _keuze(schaal: Schaal, nummer: int) -> Score:
    keuze = schaal.keuzes[nummer % len(schaal.keuzes)]
    return Score(niet_van_toepassing=keuze) if keuze in schaal.buiten else Score(niveau=keuze)
