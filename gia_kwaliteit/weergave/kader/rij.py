"""One row of a kader with all that is known of it: what it asks, what the report says, what its levels mean."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gia_kwaliteit.kader import Achtergrondtekst, Kader, Norm, Referentiecijfer, Uitleg
from gia_kwaliteit.weergave.kader.cijfers import over_cijfer, over_norm

_GEEN_UITLEG = Uitleg((), (), {})


def rij_als_gegevens(kader: Kader, code: str) -> dict[str, Any]:
    """Return a criterium, rule or indicator as plain data, with the texts of the achtergrond in place of their codes.

    `code` is one of `Kader.rijteksten`; a key that the row does not have is left out.
    """
    rij = (kader.criteria | kader.regels | kader.outputindicatoren | kader.subindicatoren)[code]
    uitleg = kader.uitleg.get(code, _GEEN_UITLEG)
    return rij.model_dump(mode="json", exclude_none=True) | {
        "toelichting": _teksten(uitleg.toelichting),
        "aanbevelingen": _teksten(uitleg.aanbevelingen),
        "niveaus": dict(uitleg.niveaus),
        "cijfers": [cijfer.model_dump(mode="json", exclude_defaults=True) for cijfer in _cijfers(kader, code)],
        "normen": [norm.model_dump(mode="json", exclude_defaults=True) for norm in _normen(kader, code)],
    }


def toon_rij(console: Console, kader: Kader, code: str) -> None:
    """Print a criterium, rule or indicator, and all that is known of it."""
    gegevens = rij_als_gegevens(kader, code)
    console.print(Text(f"{code} {gegevens.get('onderwerp') or _groepsnaam(kader, code)}", style="bold"))
    console.print(Text(kader.rijteksten[code]))
    if definitie := gegevens.get("definitie"):
        console.print(Text(definitie, style="italic"))
    _toon(console, "Wat elk niveau hier betekent", [f"{naam}: {zin}" for naam, zin in gegevens["niveaus"].items()])
    uitleg = kader.uitleg.get(code, _GEEN_UITLEG)
    _toon(console, "Toelichting", map(met_bron, uitleg.toelichting))
    _toon(console, "Aanbevelingen", map(met_bron, uitleg.aanbevelingen))
    _toon(console, "Cijfers van Vlaanderen", map(over_cijfer, _cijfers(kader, code)))
    _toon(console, "Normen en richtgetallen", map(over_norm, _normen(kader, code)))


def met_bron(tekst: Achtergrondtekst) -> str:
    """Return a text of the achtergrond with what it is about before it, and where it stands in the report after it."""
    return f"{tekst.onderwerp}. {tekst.tekst}" + (f" ({tekst.plaats})" if tekst.plaats else "")


def _teksten(teksten: Iterable[Achtergrondtekst]) -> list[dict[str, Any]]:
    return [tekst.model_dump(mode="json", exclude_none=True) for tekst in teksten]


def _cijfers(kader: Kader, code: str) -> list[Referentiecijfer]:
    """Return the reference figures that belong to a row, the newest first."""
    jaren = sorted(kader.referentie, key=lambda referentie: -referentie.jaar)
    return [cijfer for referentie in jaren for cijfer in referentie.cijfers if cijfer.hoort_bij == code]


def _normen(kader: Kader, code: str) -> list[Norm]:
    return [norm for norm in kader.normen if code in norm.hoort_bij]


def _groepsnaam(kader: Kader, code: str) -> str:
    """Return the name of the proces or indicator of a row."""
    if code in kader.proces_van:
        return kader.proces_van[code].naam
    domeinen = (kader.context, kader.input, kader.output)
    groepen = (groep for domein in domeinen if domein for groep in domein.indicatoren)
    return next(groep.naam for groep in groepen if groep.code == code.split(".", maxsplit=1)[0])


def _toon(console: Console, kop: str, zinnen: Iterable[str]) -> None:
    """Print sentences below a heading; nothing where there are none."""
    for nummer, zin in enumerate(zinnen):
        if not nummer:
            console.print()
            console.print(Text(kop, style="bold"))
        console.print(Padding(Text(f"• {zin}"), (0, 0, 0, 2)))
