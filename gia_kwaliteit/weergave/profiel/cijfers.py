"""The figures of a profiel on a terminal, per indicator: what was filled in, beside the area and the norms."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.text import Text

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import voluit
from gia_kwaliteit.kader import Domein, Kader, Norm, Output
from gia_kwaliteit.kader.cijferrijen import met_teken
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.profiel import Cijferresultaat, Profiel
from gia_kwaliteit.profiel.cijfergroepen import Cijfergroep, Cijferregel, cijfergroepen
from gia_kwaliteit.tekst import codereeksen, met_hoofdletter
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_tabel, met_titel

# On a narrow screen so many columns are left.
_SMAL = 4


def toon_cijfers(console: Console, profiel: Profiel, kader: Kader) -> None:
    """Print the figures of context, input and output that were filled in or computed; nothing where there are none."""
    delen: tuple[tuple[Domein | Output | None, tuple[Cijferresultaat, ...]], ...] = (
        (kader.context, profiel.context),
        (kader.input, profiel.input),
        (kader.output, profiel.output),
    )
    for deel, rijen in delen:
        groepen = cijfergroepen(deel, rijen, kader) if deel else ()
        niets = [rij.code for rij in rijen if rij.waarde is None and rij.status is Status.geen_gegevens]
        if deel and groepen:
            console.print(_blok(console, deel.naam, groepen, kader))
        if deel and niets:
            console.print(Text(f"{deel.naam}: geen gegevens over {codereeksen(niets)}.\n"))


def _blok(console: Console, titel: str, groepen: tuple[Cijfergroep, ...], kader: Kader) -> RenderableType:
    """Return the table of the figures of one part of the kader, and below it what does not fit on a line."""
    gebied = met_hoofdletter(kader.woorden.gebied.naam)
    alle = ("", "waarde", "jaar", gebied, "laagste", "hoogste")
    koppen = alle if console.width >= BREED_GENOEG else alle[:_SMAL]
    tabel = maak_tabel(console, *koppen)
    for groep in groepen:
        if len(groepen) > 1:
            tabel.add_row(Text(f"{groep.code} {groep.naam}", style="bold"))
        for regel in groep.regels:
            tabel.add_row(*_cellen(regel)[: len(koppen)])
    rijen = [regel.rij for groep in groepen for regel in groep.regels]
    klassen = [rij for groep in groepen for delen in groep.klassen.values() for rij in delen]
    zinnen = [*_klassen(groepen, kader), *_normen(rijen, kader), *_weging([*rijen, *klassen], gebied)]
    return Group(met_titel(titel, tabel), *map(Text, zinnen), Text())


def _cellen(regel: Cijferregel) -> tuple[str, ...]:
    rij = regel.rij
    delen = [] if rij.eenheid in (PROCENT, AANTAL, None) else [rij.eenheid]
    delen += [" van ".join(map(voluit, regel.delen))] if regel.delen else []
    delen += ["berekend"] if rij.berekend else []
    tussen_haakjes = f" ({', '.join(delen)})" if delen else ""
    label = f"{rij.code} {rij.naam}{tussen_haakjes}"
    # What somebody typed is shown as it was typed.
    eigen = met_teken(rij.waarde, rij.eenheid) if rij.berekend or rij.eenheid == PROCENT else voluit(rij.waarde or 0)
    waarde = f"{eigen}{' (geschat)' if rij.status is Status.geschat else ''}"
    vlaams = tuple(met_teken(cijfer, rij.eenheid) for cijfer in (rij.vlaams_gemiddelde, rij.laagste, rij.hoogste))
    return escape(label), waarde, "–" if rij.jaar is None else str(rij.jaar), *vlaams


def _klassen(groepen: tuple[Cijfergroep, ...], kader: Kader) -> Iterator[str]:
    """Say into which classes a number falls apart, each beside what it is in the area."""
    gebied = met_hoofdletter(kader.woorden.gebied.naam)
    for groep in groepen:
        for code, klassen in groep.klassen.items():
            geheel = kader.rijteksten[code]
            delen = []
            for rij in klassen:
                vlaams = (
                    ""
                    if rij.vlaams_gemiddelde is None
                    else f" ({gebied} {met_teken(rij.vlaams_gemiddelde, rij.eenheid)})"
                )
                delen.append(f"{rij.naam.removeprefix(f'{geheel}, ')}: {met_teken(rij.waarde, rij.eenheid)}{vlaams}")
            yield f"{code} {geheel}, naar klasse: {'; '.join(delen)}."


def _normen(rijen: list[Cijferresultaat], kader: Kader) -> Iterator[str]:
    """Say of every norm beside a figure whether it is met; what there is to know of it stands right behind it."""
    paren = [
        (rij, norm, resultaat)
        for rij in rijen
        for norm, resultaat in zip(kader.normen_bij(rij.code), rij.normen, strict=True)
    ]
    for opmerking, samen in groupby(paren, key=lambda paar: paar[1].opmerking):
        for rij, norm, resultaat in samen:
            oordeel = "gehaald" if resultaat.gehaald else "niet gehaald"
            yield f"{rij.code} {norm.naam}, {norm.in_woorden}: {oordeel}{_waarom(rij, norm)}."
        if opmerking:
            yield opmerking


def _waarom(rij: Cijferresultaat, norm: Norm) -> str:
    """Return the figure between brackets where it takes more decimals than the table shows to see how it is judged."""
    if rij.waarde is None or not (rij.berekend or rij.eenheid == PROCENT):
        return ""
    return norm.precies(rij.waarde)


def _weging(rijen: list[Cijferresultaat], gebied: str) -> Iterator[str]:
    """Say of which year the figures of the area are and how they were made, each once with the rows it is about."""
    soorten: dict[tuple[str, int | None], list[str]] = {}
    for rij in rijen:
        if rij.vlaams_gemiddelde is not None and rij.vlaams_weging is not None:
            soorten.setdefault((rij.vlaams_weging, rij.vlaams_jaar), []).append(rij.code)
    for (weging, jaar), codes in soorten.items():
        yield f"{gebied}{f' in {jaar}' if jaar is not None else ''}, {weging}: {codereeksen(codes)}."
