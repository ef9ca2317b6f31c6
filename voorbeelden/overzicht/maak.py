"""Make the werkboeken of eight fictional onthaalbureaus, and the overzicht of them.

Run it with `make voorbeelden` after a change of the kader or of the workbook. Every score is drawn with a fixed seed
from how strong a bureau is and how hard a criterium is, and so are its figures; nothing is about a real onthaalbureau.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from gia_kwaliteit import (
    Actie,
    Actiestand,
    Beoordeling,
    Gegevens,
    Kader,
    Keuze,
    Score,
    Werkboekstand,
    laad_kader,
    lees_overzicht,
    maak_sjabloon,
)
from gia_kwaliteit.kader import Rol
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from voorbeelden.overzicht.bureaucijfers import bureaucijfers

HIER = Path(__file__).resolve().parent
# The day on which actions are late in the example.
OP = date(2014, 12, 31)
WERKJAAR, VORIG = "2013-2014", "2012-2013"
INSPECTIE, ZELF = "inspectie", "zelfevaluatie"
MOTIVERING = "Fictieve beoordeling, gemaakt om het overzicht te tonen."


@dataclass(frozen=True)
class Voorbeeldbureau:
    """A fictional onthaalbureau: its strength in APL and kernprocessen, in levels from 0 to 3, and how big it is.

    `contracten` is how many it makes in a usual year. `stand` is how far its newest werkboeken are; those of the year
    before are all gevalideerd. With `met_plan` there is an action by every other werkpunt.
    """

    naam: str
    apl: float
    kern: float
    contracten: int
    ook_zelf: bool = False
    ook_vorig: bool = False
    stand: Werkboekstand | None = Werkboekstand.gevalideerd
    met_plan: bool = False


BUREAUS = (
    Voorbeeldbureau("De Haven", 2.2, 2.3, 2840, ook_zelf=True, ook_vorig=True),
    Voorbeeldbureau("De Kade", 1.9, 2.0, 1620, ook_vorig=True),
    Voorbeeldbureau("De Ladder", 1.0, 2.1, 1180, ook_zelf=True, ook_vorig=True, met_plan=True),
    Voorbeeldbureau("De Molen", 1.5, 1.6, 1930, stand=Werkboekstand.ingediend),
    Voorbeeldbureau("De Poort", 1.7, 1.0, 2210, ook_zelf=True, stand=Werkboekstand.in_opmaak),
    Voorbeeldbureau("De Sluis", 0.8, 0.9, 980, ook_vorig=True),
    Voorbeeldbureau("Het Anker", 1.3, 1.7, 1490, ook_zelf=True, stand=Werkboekstand.ingediend, met_plan=True),
    Voorbeeldbureau("Het Kompas", 1.1, 1.2, 720, stand=None),
)
# Aspects that are harder than others, and criteria that show what a try-out can find.
MOEILIJK = {"doelgerichtheid": -0.3, "ondersteuning": 0.0, "doeltreffendheid": 0.4, "ontwikkeling": 0.5}
NIEMAND, IEDEREEN, ZELDEN, ANDERSOM = "P7.OW2", "P8.1", "P10.6", "P11.7"
# An onthaalbureau that scores itself is milder; a year before it was less far.
MILDER, VROEGER = 0.35, -0.3
_TOT_DE_STAND = timedelta(days=30)


def beoordelingen(kader: Kader) -> Iterator[Beoordeling]:
    """Yield every beoordeling: the inspectie of each bureau, and of some a zelfevaluatie and the year before."""
    for bureau in BUREAUS:
        yield _beoordeling(bureau, kader, INSPECTIE, WERKJAAR, 0.0)
        if bureau.ook_zelf:
            yield _beoordeling(bureau, kader, ZELF, WERKJAAR, MILDER)
        if bureau.ook_vorig:
            yield _beoordeling(bureau, kader, INSPECTIE, VORIG, VROEGER)


def _beoordeling(bureau: Voorbeeldbureau, kader: Kader, soort: str, werkjaar: str, hoger: float) -> Beoordeling:
    toeval = Random(f"{bureau.naam} {soort} {werkjaar}")  # noqa: S311 - an example, and the same every time
    dag = date(int(werkjaar[-4:]), 3, 1 + toeval.randrange(28))
    stand = bureau.stand if werkjaar == WERKJAAR else Werkboekstand.gevalideerd
    scores = _scores(bureau, kader, toeval, hoger)
    sterkte = bureau.kern + (VROEGER if werkjaar == VORIG else 0)
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=kader.puntenmodel().code,
        werkboek=_bestandsnaam(bureau.naam, soort, werkjaar),
        gegevens=Gegevens(
            naam=f"{bureau.naam} (fictief)",
            soort=soort,
            werkjaar=werkjaar,
            datum=dag,
            beoordelaars=("fictief",),
            stand=stand,
            stand_sinds=dag + _TOT_DE_STAND if stand else None,
            stand_door="fictief" if stand else None,
        ),
        scores=scores,
        cijfers=bureaucijfers(bureau.naam, bureau.contracten, sterkte, int(werkjaar[:4]), soort, kader),
        actieplan=_actieplan(bureau, scores, kader, dag) if werkjaar == WERKJAAR else (),
    )


def _scores(bureau: Voorbeeldbureau, kader: Kader, toeval: Random, hoger: float) -> dict[str, Score]:
    scores = {}
    for code, criterium in kader.criteria.items():
        sterkte = (bureau.apl if criterium.kwaliteitsaspect else bureau.kern) + hoger
        sterkte -= MOEILIJK.get(criterium.kwaliteitsaspect or "", 0.0)
        eigen = Random(code).gauss(0, 0.35)  # noqa: S311 - how hard this criterium is, for everybody
        if code == ANDERSOM:
            sterkte = 3.2 - sterkte
        nummer = min(3, max(0, round(sterkte + eigen + toeval.gauss(0, 0.55))))
        nummer = 0 if code == NIEMAND else max(2, nummer) if code == IEDEREEN else nummer
        if toeval.random() > (0.25 if code == ZELDEN else 0.985):
            continue
        scores[code] = Score(niveau=kader.schaal.namen[nummer], motivering=MOTIVERING if nummer in (0, 3) else "")
    for code in kader.regels:
        in_orde = toeval.random() < 0.75 + 0.07 * (bureau.apl + hoger)
        scores[code] = Score(niveau="Ja" if in_orde else "Nee", motivering="" if in_orde else MOTIVERING)
    return scores


def _actieplan(bureau: Voorbeeldbureau, scores: dict[str, Score], kader: Kader, dag: date) -> tuple[Actie, ...]:
    """Return an action by every other werkpunt, each a month after the one before; one of three is done."""
    werkpunt = kader.schaal.met_rol(Rol.werkpunt)
    codes = [code for code in kader.criteria if code in scores and scores[code].niveau == werkpunt][::2]
    standen = (Actiestand.klaar, Actiestand.bezig, Actiestand.te_starten)
    return tuple(
        Actie(
            code=code,
            actie="Fictieve actie, gemaakt om het overzicht te tonen.",
            tegen=dag + (nummer + 3) * timedelta(days=30),
            stand=standen[nummer % 3],
        )
        for nummer, code in enumerate(codes if bureau.met_plan else [])
    )


def _bestandsnaam(naam: str, soort: str, werkjaar: str) -> str:
    return f"{naam.lower().replace(' ', '-')}-{soort}-{werkjaar}.xlsx"


def maak_overzichten(kader: Kader) -> dict[str, bytes]:
    """Return the overzicht of the last inspecties as a page and as a workbook, by the name of the file."""
    overzicht = lees_overzicht(HIER / "werkboeken", kader, Keuze(soort=INSPECTIE, werkjaar=WERKJAAR, vandaag=OP))
    return {
        "overzicht.html": maak_overzichtspagina(overzicht, kader).encode(),
        "overzicht.xlsx": maak_overzichtboek(overzicht, kader),
    }


def main() -> None:
    """Write the werkboeken, and then their overzicht."""
    kader = laad_kader()
    for beoordeling in beoordelingen(kader):
        pad = HIER / "werkboeken" / beoordeling.werkboek
        pad.write_bytes(maak_sjabloon(kader, beoordeling=beoordeling))
        print(pad)
    for naam, inhoud in maak_overzichten(kader).items():
        (HIER / naam).write_bytes(inhoud)
        print(HIER / naam)


if __name__ == "__main__":
    main()
