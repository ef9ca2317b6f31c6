"""How an onthaalbureau stands, in one glance: a sentence, the strongest points, and what asks for attention first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import RUIS, getal
from gia_kwaliteit.profiel import Groepsresultaat, Lijstpunt, Profiel
from gia_kwaliteit.tekst import opgesomd

# Of the score that can be reached: from here on a score is voldoende (the level of that name gives half the points).
VOLDOENDE = 0.5
MEESTE_PUNTEN = 3
_MEESTE_NAMEN = 2
_TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


@dataclass(frozen=True, kw_only=True)
class Oogopslag:
    """What somebody should know first of a profiel.

    `zin` says how many processen halen de helft. `sterk` and `werkpunten` are at most three good practices and three
    werkpunten: those of the highest and of the lowest proces first, and one of each proces before two of any.
    `open` is how many criteria and rules nobody scored, without a reason.
    """

    zin: str
    sterk: tuple[Lijstpunt, ...]
    werkpunten: tuple[Lijstpunt, ...]
    open: int


def bereken_oogopslag(profiel: Profiel) -> Oogopslag:
    """Return what somebody should know first of a profiel (source lines 6013–6015)."""
    return Oogopslag(
        zin=_zin(profiel.processen),
        sterk=_eerste(profiel.good_practices, profiel, hoogste=True),
        werkpunten=_eerste(profiel.werkpunten, profiel, hoogste=False),
        open=sum(groep.niet_gescoord for groep in (*profiel.processen, *profiel.rubrieken)),
    )


def is_voldoende(resultaat: Groepsresultaat) -> bool:
    """Say whether a score is at least half of what can be reached; what has no score is not."""
    return resultaat.score is not None and haalt_de_helft(resultaat.score, resultaat.maximum)


def haalt_de_helft(score: float, maximum: float) -> bool:
    """Say whether a score is at least half of the maximum, also where it is a little less by how it was computed."""
    return round(score, RUIS) >= VOLDOENDE * maximum


def _zin(processen: Sequence[Groepsresultaat]) -> str:
    """Return the finding: how many processen halen de helft, and which ask for attention first."""
    gescoord = [proces for proces in processen if proces.score is not None]
    if not gescoord:
        return "Er is nog geen enkel proces gescoord."
    onder = sorted((p for p in gescoord if not is_voldoende(p)), key=_score)
    wat = "processen" if len(gescoord) == len(processen) else "gescoorde processen"
    if len(gescoord) == 1:
        enige = "enige" if len(processen) == 1 else "enige gescoorde"
        return f"Het {enige} proces, {gescoord[0].naam}, haalt de helft{' niet' if onder else ''}."
    geheel = f"{_telwoord(len(gescoord))} {wat}"
    if not onder:
        laagste = min(gescoord, key=_score)
        wie = f"{laagste.naam} scoort het laagst ({getal(laagste.score)} op {laagste.maximum})"
        return f"Alle {geheel} halen de helft; {wie}."
    namen = [proces.naam for proces in onder[:_MEESTE_NAMEN]]
    eerst = "eerst aandacht" if len(onder) > len(namen) else "aandacht"
    vraagt = f"{opgesomd(namen)} {'vraagt' if len(namen) == 1 else 'vragen'} {eerst}"
    if len(onder) == len(gescoord):
        return f"Geen van de {geheel} haalt de helft; {vraagt}."
    if len(onder) == 1:
        return f"Eén van de {geheel} haalt de helft niet; {vraagt}."
    return f"{_telwoord(len(onder)).capitalize()} van de {geheel} halen de helft niet; {vraagt}."


def _score(proces: Groepsresultaat) -> float:
    """Return a score to put in order: what is the same but for how it was computed, is the same."""
    return round(proces.score or 0.0, RUIS)


def _telwoord(aantal: int) -> str:
    return _TELWOORDEN[aantal] if aantal < len(_TELWOORDEN) else str(aantal)


def _eerste(punten: Iterable[Lijstpunt], profiel: Profiel, *, hoogste: bool) -> tuple[Lijstpunt, ...]:
    """Return the points to name first: of the highest (or lowest) proces, one of each before two of any."""
    rang = {proces.code: _score(proces) for proces in profiel.processen}
    volgorde = {proces.code: nummer for nummer, proces in enumerate(profiel.processen)}
    gezien: defaultdict[str, int] = defaultdict(int)
    sleutels = []
    for punt in punten:
        gezien[punt.proces] += 1
        score = rang[punt.proces]
        sleutels.append((gezien[punt.proces], -score if hoogste else score, volgorde[punt.proces], punt))
    return tuple(punt for *_, punt in sorted(sleutels, key=lambda sleutel: sleutel[:3])[:MEESTE_PUNTEN])
