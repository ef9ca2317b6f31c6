"""The figures of the sector over the years: on a terminal, as plain data, and as small pictures for the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import met_teken
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht import Cijferevolutie, Overzicht
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.brede_tabel import toon_in_delen
from gia_kwaliteit.weergave.jarenbeeld import Jarenbeeld, Jarenreeks, maak_jarenbeeld

# Of more subjects the lines run together, and would fill the page: then the mean alone is drawn.
MEESTE_LIJNEN = 250


@dataclass(frozen=True, kw_only=True)
class Evolutiebeeld:
    """The picture of one row, and in words the mean of every year and what the area had."""

    evolutie: Cijferevolutie
    beeld: Jarenbeeld
    punten: Sequence[tuple[float, float, str]]
    gemiddelden: str
    vlaams: str


def uitleg_cijferevolutie(woorden: Woorden) -> str:
    """Return in Dutch what the means over the years count, in the words of the kader."""
    van = woorden.onderwerp
    return (
        f"Het gemiddelde telt de n {van.meervoud} die over dat jaar een cijfer geven. Zijn het andere, dan verandert "
        "er ook iets. In een gewogen gemiddelde telt wie meer heeft, ook meer; in een ander telt "
        f"{van.elk} even zwaar. "
        f"{met_hoofdletter(woorden.gebied.naam)} is bij een aantal {van.gemiddeld_per}."
    )


def toon_cijferevolutie(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    """Print the mean of every row in each year, and below it the area; classes stand in the workbook alone."""
    klassen = {code for rij in kader.cijferrijen.values() for code in rij.klassen}
    evoluties = [evolutie for evolutie in overzicht.cijferevoluties if evolutie.code not in klassen]
    if not evoluties:
        return
    jaren = sorted({jaar for evolutie in evoluties for jaar in evolutie.jaren})
    gebied = kader.woorden.gebied.naam
    rijen = [rij for evolutie in evoluties for rij in _rijen(evolutie, jaren, gebied)]
    toon_in_delen(console, "Evolutie van de cijfers: gemiddelde (n)", list(map(str, jaren)), rijen)
    console.print(Text(uitleg_cijferevolutie(kader.woorden), style="dim"), soft_wrap=not console.is_terminal)
    console.print()


def _rijen(evolutie: Cijferevolutie, jaren: Sequence[int], gebied: str) -> list[tuple[str, list[str]]]:
    plek = {jaar: nummer for nummer, jaar in enumerate(evolutie.jaren)}
    eigen = [
        f"{met_teken(evolutie.midden[plek[jaar]], evolutie.eenheid)} ({evolutie.aantallen[plek[jaar]]})"
        if jaar in plek and evolutie.aantallen[plek[jaar]]
        else "–"
        for jaar in jaren
    ]
    vlaams = [evolutie.vlaams[plek[jaar]] if jaar in plek else None for jaar in jaren]
    gewogen = ", gewogen" if evolutie.is_gewogen else ""
    rijen = [(f"{evolutie.code} {evolutie.naam}{_eenheid(evolutie)}{gewogen}", eigen)]
    if any(vlaams):
        naast = [met_teken(beeld.waarde if beeld else None, evolutie.eenheid) for beeld in vlaams]
        rijen.append((f"  {met_hoofdletter(gebied)}", naast))
    return rijen


def _eenheid(evolutie: Cijferevolutie) -> str:
    return "" if evolutie.eenheid in (PROCENT, AANTAL, None) else f" ({evolutie.eenheid})"


def als_gegevens(evolutie: Cijferevolutie) -> dict[str, object]:
    """Return a row over the years as plain data; every list goes along `jaren`."""
    return {
        "code": evolutie.code,
        "naam": evolutie.naam,
        "eenheid": evolutie.eenheid,
        "jaren": evolutie.jaren,
        "gemiddelden": evolutie.gemiddelden,
        "gewogen": evolutie.gewogen,
        "aantallen": evolutie.aantallen,
        "bureaus": evolutie.bureaus,
        "vlaanderen": [
            {"waarde": beeld.waarde, "weging": beeld.weging, "bron": beeld.bron} if beeld else None
            for beeld in evolutie.vlaams
        ],
    }


def evolutiebeelden(overzicht: Overzicht) -> list[Evolutiebeeld]:
    """Return the pictures of the rows."""
    beelden = (_beeld(evolutie) for evolutie in overzicht.cijferevoluties)
    return [beeld for beeld in beelden if beeld is not None]


def _beeld(evolutie: Cijferevolutie) -> Evolutiebeeld | None:
    reeksen = [
        Jarenreeks(naam=naam, cijfers=_bestaande(evolutie.jaren, lijn))
        for naam, lijn in evolutie.bureaus.items()
        if len(evolutie.bureaus) <= MEESTE_LIJNEN
    ]
    sector = _bestaande(evolutie.jaren, evolutie.midden)
    soort = "gewogen gemiddelde" if evolutie.is_gewogen else "gemiddelde"
    vlaams = {jaar: beeld for jaar, beeld in zip(evolutie.jaren, evolutie.vlaams, strict=True) if beeld}
    grenzen = (grens for norm in evolutie.normen for grens in (norm.minstens, norm.hoogstens) if grens is not None)
    beeld = maak_jarenbeeld(
        [*reeksen, Jarenreeks(naam=soort, cijfers=sector)],
        {jaar: van.waarde for jaar, van in vlaams.items()},
        dict.fromkeys(grenzen),
    )
    if beeld is None:
        return None
    aantallen = dict(zip(evolutie.jaren, evolutie.aantallen, strict=True))
    return Evolutiebeeld(
        evolutie=evolutie,
        beeld=beeld,
        punten=[
            (*beeld.schaal.plek(jaar, waarde), met_teken(waarde, evolutie.eenheid)) for jaar, waarde in sector.items()
        ],
        gemiddelden=("Gewogen gemiddelde " if evolutie.is_gewogen else "Gemiddeld ")
        + ", ".join(
            f"{met_teken(waarde, evolutie.eenheid)} in {jaar} (n={aantallen[jaar]})" for jaar, waarde in sector.items()
        ),
        vlaams=", ".join(
            f"{met_teken(van.waarde, evolutie.eenheid)} in {jaar} ({van.weging})" for jaar, van in vlaams.items()
        ),
    )


def _bestaande(jaren: Sequence[int], lijn: Sequence[float | None]) -> dict[int, float]:
    return {jaar: waarde for jaar, waarde in zip(jaren, lijn, strict=True) if waarde is not None}
