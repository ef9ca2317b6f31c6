"""One row of a kader with all that is known of it: what it asks, what the report says, what its levels mean."""

from collections.abc import Iterable, Iterator
from typing import Any

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.getallen import voluit
from gia_kwaliteit.kader import Achtergrondtekst, Indicator, Kader, Norm, Referentiecijfer, Uitleg, Vraag
from gia_kwaliteit.kader.cijferrijen import Cijferrij
from gia_kwaliteit.kader.delen import Outputgroep
from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.tekst import als_reeksen, opgesomd
from gia_kwaliteit.weergave.console import toon_ingesprongen
from gia_kwaliteit.weergave.kader.cijfers import over_cijfer, over_norm
from gia_kwaliteit.werkboek.cijferteksten import hoe_berekend

_GEEN_UITLEG = Uitleg((), (), {})


def rij_als_gegevens(kader: Kader, code: str) -> dict[str, Any]:
    """Return a criterium, rule, indicator or question as plain data, with the texts of the achtergrond for their codes.

    `code` is one of `Kader.rijteksten`; a key that the row does not have is left out.
    """
    if vraag := kader.vraag_van.get(code):
        return vraag.model_dump(mode="json", exclude_none=True)
    rij = (kader.criteria | kader.regels | kader.outputindicatoren | kader.subindicatoren)[code]
    uitleg = kader.uitleg.get(code, _GEEN_UITLEG)
    gegevens = zonder_lege(rij.model_dump(mode="json", exclude_none=True))
    herkomst = {"herkomst": herkomst_van(kader, code)} if herkomst_van(kader, code) else {}
    over_cijfer_ = {"vlaanderen": [_beeld(beeld) for beeld in kader.vlaamse_reeksen.get(code, ())]}
    return {**gegevens, **herkomst, **(over_cijfer_ if code in kader.cijferrijen else {})} | {
        "toelichting": _teksten(uitleg.toelichting),
        "aanbevelingen": _teksten(uitleg.aanbevelingen),
        "niveaus": dict(uitleg.niveaus),
        "cijfers": [cijfer.model_dump(mode="json", exclude_defaults=True) for cijfer in _cijfers(kader, code)],
        "normen": [norm.model_dump(mode="json", exclude_defaults=True) for norm in _normen(kader, code)],
    }


def toon_rij(console: Console, kader: Kader, code: str) -> None:
    """Print a criterium, rule, indicator or question, and all that is known of it."""
    if vraag := kader.vraag_van.get(code):
        _toon_vraag(console, kader, vraag)
        return
    gegevens = rij_als_gegevens(kader, code)
    console.print(Text(f"{code} {gegevens.get('onderwerp') or _groepsnaam(kader, code)}", style="bold"))
    console.print(Text(kader.rijteksten[code]))
    if definitie := gegevens.get("definitie"):
        console.print(Text(definitie, style="italic"))
    for feit in feiten_over_cijfer(kader, code):
        console.print(Text(feit))
    _toon(console, "Wat elk niveau hier betekent", [f"{naam}: {zin}" for naam, zin in gegevens["niveaus"].items()])
    uitleg = kader.uitleg.get(code, _GEEN_UITLEG)
    _toon(console, "Toelichting", map(met_bron, uitleg.toelichting))
    _toon(console, "Aanbevelingen", map(met_bron, uitleg.aanbevelingen))
    naast = [_naast(beeld, gegevens["eenheid"]) for beeld in reversed(kader.vlaamse_reeksen.get(code, ()))]
    _toon(console, "Naast dit cijfer", naast)
    cijfers = [over_cijfer(cijfer, kader.woorden) for cijfer in _cijfers(kader, code)]
    _toon(console, f"Cijfers van {kader.woorden.gebied.naam}", cijfers)
    _toon(console, "Normen en richtgetallen", map(over_norm, _normen(kader, code)))


def in_het_kort(vraag: Vraag) -> str:
    """Return what kind of answer a question asks, with what can be chosen or the unit, as people read it."""
    return f"{vraag.antwoord} in {vraag.eenheid}" if vraag.eenheid else vraag.soort_antwoord


def _toon_vraag(console: Console, kader: Kader, vraag: Vraag) -> None:
    """Print a question with its sub-points, its hint and what it touches."""
    rubrieken = kader.vragen.rubrieken if kader.vragen else ()
    naam = next(rubriek.naam for rubriek in rubrieken if vraag in rubriek.vragen)
    console.print(Text(f"{vraag.code} {naam}", style="bold"))
    console.print(Text(vraag.voluit))
    if vraag.hint:
        console.print(Text(vraag.hint, style="italic"))
    console.print(Text(f"Antwoord: {in_het_kort(vraag)}."))
    if vraag.raakt:
        kader_ = f" van het kader {kader.vragen.raakt_kader}" if kader.vragen and kader.vragen.raakt_kader else ""
        console.print(Text(f"Raakt: {opgesomd(vraag.raakt)}{kader_}."))
    if vraag.bron:
        console.print(Text(f"Bron: {vraag.bron}."))


def met_bron(tekst: Achtergrondtekst) -> str:
    """Return a text of the achtergrond with what it is about before it, and where it stands in the report after it."""
    return f"{tekst.onderwerp}. {tekst.tekst}" + (f" ({tekst.plaats})" if tekst.plaats else "")


def _teksten(teksten: Iterable[Achtergrondtekst]) -> list[dict[str, Any]]:
    return [tekst.model_dump(mode="json", exclude_none=True) for tekst in teksten]


def _cijfers(kader: Kader, code: str) -> list[Referentiecijfer]:
    """Return the reference figures that belong to a row or count the same, the newest first."""
    jaren = sorted(kader.referentie, key=lambda referentie: -referentie.jaar)
    return [cijfer for referentie in jaren for cijfer in referentie.cijfers if code in (cijfer.hoort_bij, cijfer.naast)]


def _normen(kader: Kader, code: str) -> list[Norm]:
    return [norm for norm in kader.normen if code in (*norm.hoort_bij, norm.rij)]


def feiten_over_cijfer(kader: Kader, code: str) -> list[str]:
    """Return in sentences what a row asks as a figure: its unit, how it is computed, its classes, and whence it is."""
    rij = (kader.subindicatoren | kader.outputindicatoren).get(code)
    if rij is None:
        return []
    herkomst = herkomst_van(kader, code)
    return [
        *([f"Eenheid: {rij.eenheid}."] if rij.eenheid else []),
        *([f"Berekend: {hoe_berekend(code, kader)}."] if rij.is_berekend else []),
        *([f"Klassen, die samen dit cijfer zijn: {', '.join(als_reeksen(rij.klassen))}."] if rij.klassen else []),
        *([f"Klasse van: {opgesomd(geheel)}."] if (geheel := _geheel_van(kader, code)) else []),
        *([f"Een deel van {rij.deel_van}."] if rij.deel_van else []),
        *([f"Herkomst: {herkomst}"] if herkomst else []),
        *([f"Bron: {rij.bron.in_woorden}."] if rij.bron else []),
    ]


def herkomst_van(kader: Kader, code: str) -> str | None:
    """Return where the indicator of a row comes from, if not from the source of the kader."""
    return next((groep.herkomst for groep in _groepen(kader) if groep.code == code.split(".", maxsplit=1)[0]), None)


def zonder_lege(rij: dict[str, Any]) -> dict[str, Any]:
    """Return a row that was dumped without what it could say of its figure and does not."""
    return {sleutel: waarde for sleutel, waarde in rij.items() if waarde or sleutel not in Cijferrij.model_fields}


def _geheel_van(kader: Kader, code: str) -> list[str]:
    return [geheel for geheel, rij in kader.cijferrijen.items() if code in rij.klassen]


def _beeld(beeld: Vlaamsbeeld) -> dict[str, Any]:
    cijfer, weging = beeld.cijfer, beeld.weging
    uitersten = {"laagste": cijfer.laagste, "hoogste": cijfer.hoogste}
    return {"jaar": beeld.jaar, "waarde": beeld.waarde, "weging": weging, **uitersten, "bron": beeld.bron}


def _naast(beeld: Vlaamsbeeld, eenheid: str) -> str:
    """Say what an own figure is set against in one year: its value, how it was made, and the range."""
    laagste, hoogste = beeld.cijfer.laagste, beeld.cijfer.hoogste
    uitersten = ""
    if laagste is not None and hoogste is not None:
        uitersten = f", van {voluit(laagste)} tot {voluit(hoogste)}"
    in_eenheid = "" if eenheid == AANTAL else f" {eenheid}"
    return f"{beeld.jaar}: {voluit(beeld.waarde)}{in_eenheid} ({beeld.weging}{uitersten})."


def _groepen(kader: Kader) -> Iterator[Indicator | Outputgroep]:
    domeinen = (kader.context, kader.input, kader.output)
    return (groep for domein in domeinen if domein for groep in domein.indicatoren)


def _groepsnaam(kader: Kader, code: str) -> str:
    """Return the name of the proces or indicator of a row."""
    if code in kader.proces_van:
        return kader.proces_van[code].naam
    return next(groep.naam for groep in _groepen(kader) if groep.code == code.split(".", maxsplit=1)[0])


def _toon(console: Console, kop: str, zinnen: Iterable[str]) -> None:
    """Print sentences below a heading; nothing where there are none."""
    for nummer, zin in enumerate(zinnen):
        if not nummer:
            console.print()
            console.print(Text(kop, style="bold"))
        toon_ingesprongen(console, "  • ", zin)
