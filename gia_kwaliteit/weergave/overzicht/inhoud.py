"""What stands on the page of the overzicht: its parts in their order, each with its name and its place."""

from collections.abc import Iterator

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht, namen_van_paar, titel_van_acties, titel_van_paar


def inhoud_van(overzicht: Overzicht, kader: Kader) -> list[tuple[str, str]]:
    """Return the id and the title of every part that there is, as the page has them."""
    return list(_delen(overzicht, kader))


def titel_van_criteria(kader: Kader) -> str:
    """Return what stands above the criteria and their flags."""
    return f"{kader.woorden.begrippen.criterium.meervoud_als_kop} die een tweede blik vragen"


def _delen(overzicht: Overzicht, kader: Kader) -> Iterator[tuple[str, str]]:
    paar = namen_van_paar(overzicht, kader)
    yield "antwoord", "In één oogopslag"
    yield "scores", f"Het beeld van {kader.woorden.gebied.sector}"
    for evolutie in overzicht.evoluties:
        yield f"evolutie-{evolutie.soort}", f"Evolutie, {evolutie.naam}"
    yield "niveaus", "Verdeling over de niveaus"
    if paar:
        yield "verband", titel_van_paar(paar)
    yield "criteria", titel_van_criteria(kader)
    if not overzicht.alleen_samen:
        yield "leren", "Wie kan van wie leren"
    if overzicht.acties:
        yield "acties", titel_van_acties(kader.woorden)
    if overzicht.beantwoord:
        yield "antwoorden", "Antwoorden"
    yield from _over_cijfers(overzicht)
    if any(bureau.stand for bureau in overzicht.apart):
        yield "stand", "Stand van de werkboeken"
    if overzicht.bevindingen:
        yield "bevindingen", "Bevindingen bij het lezen"


def _over_cijfers(overzicht: Overzicht) -> Iterator[tuple[str, str]]:
    if overzicht.cijfers:
        yield "cijfers", "Cijfers"
    if any(samen.n for samen in overzicht.samen_bekeken):
        yield "samen", "Scores en cijfers samen bekeken"
    if overzicht.cijferevoluties:
        yield "cijferevolutie", "Evolutie van de cijfers"
