"""The figures of a vergelijking on a terminal: in an evolutie every row, in a confrontatie where the two differ."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import voluit
from gia_kwaliteit.kader import Domein, Kader, Output
from gia_kwaliteit.kader.cijferrijen import met_teken
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfergroepen import rijcodes
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.vergelijking import Als, Cijferpaar, Vergelijking
from gia_kwaliteit.vergelijking.cijferwoorden import (
    cijfer_in_woorden,
    eenzijdig,
    jaren_in_woorden,
    norm_in_woorden,
    verschil_in_woorden,
    vlaams_in_woorden,
)
from gia_kwaliteit.weergave.console import maak_rij, maak_tabel, met_titel

_UITLEG = "jaar: waarover het cijfer gaat; ? = niet ingevuld; ~ = geschat; pp = procentpunt"


def toon_cijfers(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print the figures of both sides; nothing where neither has any."""
    if vergelijking.als is Als.evolutie:
        for deel in (kader.context, kader.input, kader.output):
            if deel is not None:
                _toon_verloop(console, vergelijking, deel)
    elif vergelijking.cijfers:
        _toon_gesprekspunten(console, vergelijking)


def _toon_verloop(console: Console, vergelijking: Vergelijking, deel: Domein | Output) -> None:
    """Print the table of one part of the kader, per indicator, and below it which norms were met."""
    paren, koppen = {paar.code: paar for paar in vergelijking.cijfers}, vergelijking.koppen
    gebied = met_hoofdletter(vergelijking.woorden.gebied.naam)
    tabel, getoond = maak_tabel(console, "", *koppen, "verschil", "jaar"), list[Cijferpaar]()
    for indicator in deel.indicatoren:
        codes = [code for code in rijcodes(indicator) if code in paren]
        if codes and len(deel.indicatoren) > 1:
            tabel.add_row(Text(f"{indicator.code} {indicator.naam}", style="bold"))
        for code in codes:
            tabel.add_row(*_cellen(paren[code], gebied))
            getoond.append(paren[code])
    if not getoond:
        return
    bij_een_aantal = f"{gebied}: bij een aantal {vergelijking.woorden.onderwerp.gemiddeld_per}"
    console.print(met_titel(f"Cijfers: {deel.naam}\n{_UITLEG}\n{bij_een_aantal}", tabel))
    for zin in _normen(getoond, koppen):
        console.print(Text(zin), soft_wrap=not console.is_terminal)
    console.print()


def _cellen(paar: Cijferpaar, gebied: str) -> tuple[str | Text, ...]:
    eenheid = f" ({paar.eenheid})" if paar.eenheid not in (PROCENT, AANTAL, None) else ""
    naam = Text(f"{paar.code} {paar.naam}{eenheid}")
    if paar.vlaams:
        naam.append(f"\n{gebied} {_vlaams(paar)}", style="dim")
    kanten = (escape(_kort(kant)) for kant in paar.kanten)
    return naam, *kanten, verschil_in_woorden(paar, "pp"), _jaren(paar)


def _vlaams(paar: Cijferpaar) -> str:
    """Return the figures of Vlaanderen; how those of numbers were made stands above the table."""
    return vlaams_in_woorden(paar.vlaams).removesuffix(f", {paar.vlaams[0].gemiddeld_per}")


def _kort(rij: Cijferresultaat) -> str:
    """Return a figure in as little room as it takes; what stands in its place is said where there is room."""
    if rij.waarde is None:
        return "–"
    getypt = not rij.berekend and rij.eenheid != PROCENT
    return f"{'~' if rij.status is Status.geschat else ''}{voluit(rij.waarde) if getypt else _waarde(rij)}"


def _waarde(rij: Cijferresultaat) -> str:
    return met_teken(rij.waarde, rij.eenheid)


def _jaren(paar: Cijferpaar) -> str:
    jaren = [str(kant.jaar or "?") for kant in paar.kanten if kant.waarde is not None]
    if len(set(jaren)) == 1:
        return f"beide {jaren[0]}" if len(jaren) > 1 else jaren[0]
    return " → ".join(jaren)


def _normen(paren: Iterable[Cijferpaar], koppen: tuple[str, str]) -> Iterator[str]:
    for paar in paren:
        for normpaar in paar.gehaald:
            yield f"{paar.code} {norm_in_woorden(paar, normpaar, koppen)}."


def _toon_gesprekspunten(console: Console, vergelijking: Vergelijking) -> None:
    """Print the figures that both have otherwise about one year with what each says of it, and which one alone has."""
    v, koppen = vergelijking, vergelijking.koppen
    beide = [paar for paar in v.cijfers if paar.zelfde_jaar]
    titel = f"Cijfers die verschillen ({len(v.gesprekspunten)})"
    console.print(Text.assemble((titel, "bold"), f": van {len(beide)} die beide over hetzelfde jaar geven"))
    for paar in v.gesprekspunten:
        rij = maak_rij(
            paar.code, f"{paar.naam.removesuffix('.')}, {jaren_in_woorden(paar)}: {verschil_in_woorden(paar)}"
        )
        for kop, kant in zip(koppen, paar.kanten, strict=True):
            tekst = f". {kant.tekst}" if kant.tekst.strip() else ""
            rij.add_row("", Text.assemble((f"{kop}: {cijfer_in_woorden(kant)}", "bold"), tekst))
        console.print(rij)
    for zin in eenzijdig(v.cijfers, koppen):
        console.print(Text(zin), soft_wrap=not console.is_terminal)
    console.print()
