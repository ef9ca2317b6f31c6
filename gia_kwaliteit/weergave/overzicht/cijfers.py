"""The figures of the sector on a terminal: of every row the newest year, beside the whole area and the norms."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal, in_het_kort
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import met_teken
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.overzicht import Cijferbeeld, Overzicht, nieuwste_cijfers
from gia_kwaliteit.tekst import codereeksen, met_hoofdletter
from gia_kwaliteit.weergave.console import maak_tabel, met_titel

_KOPPEN = ("", "jaar", "n", "geschat", "gemiddeld", "gewogen", "laagste–hoogste")
# From so many columns the names stand in the table; else below it, by their code.
_MET_NAMEN = 120
_UITLEG = (
    "Van elke rij het nieuwste jaar; {elk} telt één keer mee. Gewogen is het gemiddelde waarin wie meer "
    "heeft, ook meer telt. Alle jaren, {rijen} staan in --json en in het bestand van -o."
)
# Of more subjects it says how many there are.
_MEESTE_NAMEN = 12


def toon_cijfers(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    """Print the figures that anybody gives; nothing where nobody gives any.

    What a share or a number with classes tells with it has no line of its own.
    """
    nieuwste = nieuwste_cijfers(overzicht.cijfers)
    if not nieuwste:
        return
    verteld = _verteld(nieuwste, kader)
    beelden = [beeld for code, beeld in nieuwste.items() if code not in verteld]
    namen = {beeld.code: f"{beeld.code} {beeld.naam}{_eenheid(beeld)}" for beeld in beelden}
    rijen = "en alle rijen," if overzicht.alleen_samen else "alle rijen en elk cijfer apart"
    gebied, uitleg = kader.woorden.gebied.naam, _UITLEG.format(elk=kader.woorden.onderwerp.elk, rijen=rijen)
    tabel = maak_tabel(console, *_KOPPEN, met_hoofdletter(gebied))
    tabel.padding = (0, 1, 0, 0)
    tabel.columns[0].min_width = None
    for beeld in beelden:
        tabel.add_row(escape(namen[beeld.code] if console.width >= _MET_NAMEN else beeld.code), *_cellen(beeld))
    console.print(met_titel("Cijfers", tabel))
    onder = [] if console.width >= _MET_NAMEN else [f"{'; '.join(naam.removesuffix('.') for naam in namen.values())}."]
    for zin in (*onder, uitleg, *_normen(beelden), *_weging(beelden, gebied), *_ontbrekend(beelden, overzicht)):
        console.print(Text(zin, style="dim"), soft_wrap=not console.is_terminal)
    console.print()


def _verteld(codes: Collection[str], kader: Kader) -> set[str]:
    """Return the rows that another one tells with it: the classes of a number, and the parts of a whole with shares."""
    verteld = set[str]()
    for code in codes:
        rij = kader.cijferrijen[code]
        verteld.update(rij.klassen)
        if rij.teller and rij.noemer and rij.teller in kader.cijferrijen[rij.noemer].som_van:
            verteld.add(rij.teller)
    return verteld


def _cellen(beeld: Cijferbeeld) -> tuple[str, ...]:
    geschat = beeld.met_status(Status.geschat)
    bereik = "–" if beeld.n == 1 else f"{_kort(beeld.minimum, beeld)}–{met_teken(beeld.maximum, beeld.eenheid)}"
    return (
        "–" if beeld.jaar is None else str(beeld.jaar),
        str(beeld.n),
        str(geschat) if geschat else "–",
        met_teken(beeld.gemiddelde, beeld.eenheid),
        met_teken(beeld.gewogen, beeld.eenheid),
        bereik,
        met_teken(beeld.vlaams.waarde if beeld.vlaams else None, beeld.eenheid),
    )


def _eenheid(beeld: Cijferbeeld) -> str:
    """Return the unit beside a name, where neither the figure nor the name says it."""
    return "" if beeld.eenheid in (PROCENT, AANTAL, None) else f" ({beeld.eenheid})"


def _kort(waarde: float, beeld: Cijferbeeld) -> str:
    """Return a figure without any unit, for before one that has it."""
    return getal(waarde) if beeld.eenheid == PROCENT else in_het_kort(waarde)


def _normen(beelden: Iterable[Cijferbeeld]) -> Iterator[str]:
    """Say of every norm beside a row how many subjects are what it asks, and then what there is to know of it."""
    for beeld in beelden:
        for norm in beeld.normen:
            gehaald = f"gehaald door {beeld.hoeveel_halen(norm)} van {beeld.n}"
            yield f"{beeld.code} {norm.naam}, {norm.in_woorden}: {gehaald}."
        yield from dict.fromkeys(norm.opmerking for norm in beeld.normen if norm.opmerking)


def _weging(beelden: Iterable[Cijferbeeld], gebied: str) -> Iterator[str]:
    """Say of which year the figures of the area are and how they were made, with the rows it is about."""
    soorten: dict[tuple[int, str], list[str]] = {}
    for beeld in beelden:
        if beeld.vlaams is not None:
            soorten.setdefault((beeld.vlaams.jaar, beeld.vlaams.weging), []).append(beeld.code)
    for (jaar, weging), codes in sorted(soorten.items(), reverse=True):
        yield f"{met_hoofdletter(gebied)} in {jaar}, {weging}: {codereeksen(codes)}."


def _ontbrekend(beelden: Sequence[Cijferbeeld], overzicht: Overzicht) -> Iterator[str]:
    """Name who gives a figure of no year at all, with the rows it is about; who was not asked, apart."""
    wie = {
        "Geen cijfer van enig jaar": [(beeld.code, {*beeld.ontbrekend} - {*beeld.niet_gevraagd}) for beeld in beelden],
        "Niet gevraagd in een werkboek van een vroegere versie": [
            (beeld.code, {*beeld.niet_gevraagd}) for beeld in beelden
        ],
    }
    for wat, per_code in wie.items():
        per_bureau = {
            bureau.naam: [code for code, namen in per_code if bureau.naam in namen] for bureau in overzicht.bureaus
        }
        delen = [f"{naam}: {codereeksen(codes)}" for naam, codes in per_bureau.items() if codes]
        rest = len(delen) - _MEESTE_NAMEN
        nog = [f"nog {overzicht.kader.woorden.onderwerp.aantal(rest)}"] if rest > 0 else []
        if delen:
            yield f"{wat}: {'; '.join([*delen[:_MEESTE_NAMEN], *nog])}."
