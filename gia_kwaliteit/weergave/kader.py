"""The kader on a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gia_kwaliteit.kader import Kader


def toon_kader(console: Console, kader: Kader) -> None:
    """Print every proces, criterium, indicator and rule of the kader, in the order of the kader."""
    console.print(Text(f"{kader.titel} ({kader.id} {kader.versie})", style="bold"))
    console.print(Text(kader.bron, style="dim"))
    for domein in (kader.context, kader.input):
        for indicator in domein.indicatoren if domein else ():
            _kop(console, f"{indicator.code} {indicator.naam}", indicator.definitie)
            for sub in indicator.subindicatoren:
                _rij(console, sub.code, f"{sub.naam}. {sub.definitie}" if sub.definitie else sub.naam)
    for proces in kader.processen:
        _kop(console, f"{proces.code} {proces.naam}", proces.definitie)
        for criterium in proces.criteria:
            _rij(console, criterium.code, criterium.tekst)
    for groep in kader.output.indicatoren if kader.output else ():
        _kop(console, f"{groep.code} {groep.naam}", groep.definitie)
        for outputindicator in groep.outputindicatoren:
            _rij(console, outputindicator.code, f"{outputindicator.tekst} ({outputindicator.eenheid})")
    for rubriek in kader.regelgeving.rubrieken if kader.regelgeving else ():
        _kop(console, f"{rubriek.code} {rubriek.naam}", "")
        for regel in rubriek.criteria:
            _rij(console, regel.code, f"{regel.onderwerp}: {regel.tekst}")


def _kop(console: Console, naam: str, definitie: str) -> None:
    console.print()
    console.print(Text(naam, style="bold"))
    if definitie:
        console.print(Text(definitie, style="italic"))


def _rij(console: Console, code: str, tekst: str) -> None:
    console.print(Padding(Text(f"{code}  {tekst}"), (0, 0, 0, 2)))
