"""The heat maps on the page of the overzicht: beoordelingen in the rows, from the highest mean to the lowest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean
from typing import TYPE_CHECKING

from gia_kwaliteit.getallen import RUIS, getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import letterkleur, warmtekleur
from gia_kwaliteit.oogopslag import alle, de, telwoord
from gia_kwaliteit.overzicht import (
    Bureau,
    Overzicht,
    Sectorscore,
    bureaus_op_gemiddelde,
    korte_namen,
    titel_van_regelgeving,
)
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd

if TYPE_CHECKING:
    from markupsafe import Markup

# A group of fewer columns has no room for its whole name.
_RUIM_GENOEG = 4


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """A column: its score of the sector, what its cells are called on a telephone, and whether a group begins."""

    score: Sectorscore
    kort: str
    begint: bool


@dataclass(frozen=True, kw_only=True)
class Warmtebeeld:
    """A table of scores in colours: columns in groups (how they are called and how wide they are), a row for each.

    `volgorde` has every beoordeling with the mean of its scores as a share of what can be reached, None where it has no
    score; the mean itself stands in the table where `met_gemiddelde`. `met_aantal` adds how much is scored.
    """

    id: str
    titel: str
    groepen: Sequence[tuple[str, int]]
    kolommen: Sequence[Kolom]
    volgorde: Sequence[tuple[Bureau, float | None]]
    met_gemiddelde: bool
    met_aantal: bool

    @property
    def rijen(self) -> "Iterator[tuple[Bureau, float | None, Markup]]":
        """Every beoordeling with its mean and its cells as HTML, one at a time: of thousands each piece counts."""
        from markupsafe import Markup, escape

        begin = [
            f'<td class="getal{" begin" if kolom.begint else ""}" data-kop="{escape(kolom.kort)}" style="'
            for kolom in self.kolommen
        ]
        for bureau, gemiddelde in self.volgorde:
            cellen = (
                f'{van}{warmte(bureau.scores[kolom.score.code], kolom.score.schaal)}">'
                f"{getal(bureau.scores[kolom.score.code])}{'*' if kolom.score.code in bureau.onvolledig else ''}</td>"
                for van, kolom in zip(begin, self.kolommen, strict=True)
            )
            # Numbers, colours and what was escaped.
            yield bureau, gemiddelde, Markup("".join(cellen))  # noqa: S704

    @property
    def schaal(self) -> int:
        """The maximum on which the mean is shown: that of the first column."""
        return self.kolommen[0].score.schaal

    @property
    def gemiddelde(self) -> float | None:
        """The mean of the sector in the column of the means, as a share of what can be reached."""
        delen = [deel for _, deel in self.volgorde if deel is not None]
        return fmean(delen) if delen else None

    @property
    def letters(self) -> int:
        """How long the longest name of a column is."""
        return max(len(kolom.score.naam) for kolom in self.kolommen)


def maak_warmtebeelden(overzicht: Overzicht, kader: Kader) -> list[Warmtebeeld]:
    """Return the heat map of the processen, and then those of the aspects, the onderdelen and the rubrieken."""
    kort = korte_namen(overzicht, kader)
    schaal, proces = kader.woorden.scores, kader.woorden.begrippen.proces
    soorten = [
        ("processen", f"{proces.meervoud_als_kop}: score op {schaal.proces}", overzicht.processen, True),
        ("kwaliteitsaspecten", f"Kwaliteitsaspecten: score op {schaal.deel}", overzicht.kwaliteitsaspecten, False),
        ("onderdelen", f"Onderdelen: score op {schaal.deel}", overzicht.onderdelen, False),
        ("rubrieken", f"{titel_van_regelgeving(kader)}, op {schaal.deel}", overzicht.rubrieken, False),
    ]
    volgorde = _van_hoog_naar_laag(overzicht)
    return [
        Warmtebeeld(
            id=f"warmte-{code}",
            titel=titel,
            groepen=_groepen(scores, kader) if met_code else [],
            kolommen=_kolommen(scores, kader, kort, met_code=met_code),
            volgorde=volgorde,
            met_gemiddelde=met_code and len(scores) > 1,
            met_aantal=code == "onderdelen",
        )
        for code, titel, scores, met_code in soorten
        if scores
    ]


def namen_van_andere(overzicht: Overzicht) -> str:
    """Return in Dutch what the heat maps below that of the processen are about, with a capital; nothing without any."""
    soorten = {
        "kwaliteitsaspecten": overzicht.kwaliteitsaspecten,
        "onderdelen": overzicht.onderdelen,
        "regelgeving": overzicht.rubrieken,
    }
    namen = opgesomd([naam for naam, scores in soorten.items() if scores])
    return namen[:1].upper() + namen[1:]


def zin_over_bureaus(overzicht: Overzicht) -> str:
    """Return in Dutch how many beoordelingen lie below the pass mark on average; nothing where there is only one."""
    delen = [deel for _, deel in _van_hoog_naar_laag(overzicht) if deel is not None]
    if len(delen) <= 1:
        return ""
    woorden = overzicht.kader.woorden
    onder, drempel = sum(not woorden.scores.haalt(deel, 1) for deel in delen), woorden.scores.drempel
    is_een_per = len({b.naam for b in overzicht.bureaus}) == len(overzicht.bureaus)
    wie = woorden.onderwerp.meervoud if is_een_per else "beoordelingen"
    gemiddeld = f"over alle {woorden.begrippen.proces.meervoud} samen gemiddeld {drempel}"
    if onder == 0:
        return f"{met_hoofdletter(alle(len(delen)))} {wie} halen {gemiddeld}."
    if onder == len(delen):
        return f"Geen van {de(len(delen))} {wie} haalt {gemiddeld}."
    haalt = "haalt" if onder == 1 else "halen"
    wie_onder = "Eén" if onder == 1 else telwoord(onder).capitalize()
    return f"{wie_onder} van de {telwoord(len(delen))} {wie} {haalt} {gemiddeld} niet."


@lru_cache(maxsize=4096)
def warmte(score: float | None, schaal: int) -> str:
    """Return the colours of a cell as CSS: those of a score, and letters that can be read on them; none without one."""
    if score is None:
        return ""
    kleur = warmtekleur(score / schaal)
    return f"background:{kleur};color:{letterkleur(kleur)}"


def streepjes(score: Sectorscore) -> dict[str, float]:
    """Return how far from above the lowest, the median and the highest of the sector stand, from 0 to 100."""
    plekken = {"laagste": score.minimum, "mediaan": score.mediaan, "hoogste": score.maximum}
    return {naam: round(100 * (1 - waarde / score.schaal), 1) for naam, waarde in plekken.items() if waarde is not None}


def in_woorden(score: Sectorscore) -> str:
    """Return the lowest, the median and the highest of the sector in Dutch."""
    return f"laagste {getal(score.minimum)}, mediaan {getal(score.mediaan)}, hoogste {getal(score.maximum)}"


def _van_hoog_naar_laag(overzicht: Overzicht) -> list[tuple[Bureau, float | None]]:
    """Return the beoordelingen with the mean of their processen, the highest first."""
    schalen = [(score.code, score.schaal) for score in overzicht.processen]
    return [
        (bureau, _gemiddeld_deel([(bureau.scores[code], schaal) for code, schaal in schalen]))
        for bureau in bureaus_op_gemiddelde(overzicht)
    ]


def _gemiddeld_deel(scores: Sequence[tuple[float | None, int]]) -> float | None:
    delen = [score / schaal for score, schaal in scores if score is not None]
    return round(fmean(delen), RUIS) if delen else None


def _groepen(scores: Sequence[Sectorscore], kader: Kader) -> list[tuple[str, int]]:
    """Return how each group of neighbouring columns is called, and how many they are."""
    groepen = list[tuple[str, int]]()
    for score in scores:
        naam = _onderdeel(score, kader)
        if groepen and groepen[-1][0] == naam:
            groepen[-1] = (naam, groepen[-1][1] + 1)
        else:
            groepen.append((naam, 1))
    namen = {onderdeel.tabnaam: onderdeel.naam for onderdeel in kader.onderdelen}
    return [(namen[naam] if aantal >= _RUIM_GENOEG and naam in namen else naam, aantal) for naam, aantal in groepen]


def _onderdeel(score: Sectorscore, kader: Kader) -> str:
    groep = score.scoregroep.groep
    return next((onderdeel.tabnaam for onderdeel in kader.onderdelen if groep in onderdeel.groepen), "")


def _kolommen(scores: Sequence[Sectorscore], kader: Kader, kort: Mapping[str, str], *, met_code: bool) -> list[Kolom]:
    vorige = [None, *scores[:-1]]
    return [
        Kolom(
            score=score,
            kort=score.code if met_code else kort.get(score.code, score.naam),
            begint=met_code and voor is not None and _onderdeel(score, kader) != _onderdeel(voor, kader),
        )
        for voor, score in zip(vorige, scores, strict=True)
    ]
