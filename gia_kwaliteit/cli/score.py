"""gia score: read a werkboek, check it and compute the profiel."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.bevinding import voor_opdrachtregel
from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.dag import nu, vandaag
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met_fouten, zeg
from gia_kwaliteit.cli.opties import AlsJson, Kadermap, Overschrijf, Puntenmodelcode, Stil, Strikt
from gia_kwaliteit.cli.scores import Vraag, toon_scores
from gia_kwaliteit.cli.uitvoer import Doel
from gia_kwaliteit.taal.raad import bestaat

if TYPE_CHECKING:
    from gia_kwaliteit.beoordeling import Beoordeling
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.profiel import Profiel


def score(
    werkboeken: Annotated[
        list[str],
        typer.Argument(
            metavar="WERKBOEK",
            help="Het ingevulde werkboek (.xlsx of .ods) of draaiboek (.docx); met --csv ook mappen en meer.",
            show_default=False,
        ),
    ],
    json: AlsJson = False,
    csv: Annotated[bool, typer.Option("--csv", help="Toont de score op elk criterium als CSV.")] = False,
    doel: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--uitvoer",
            metavar="PAD",
            help="Schrijft de resultaten (.xlsx), de data van het actieplan (.ics), of met --csv de scores (.csv).",
            show_default=False,
        ),
    ] = None,
    markeer: Annotated[
        Path | None,
        typer.Option(
            "--markeer",
            metavar="PAD",
            help="Schrijft een kopie van het werkboek met elke bevinding bij haar cel (.xlsx).",
            show_default=False,
        ),
    ] = None,
    strikt: Strikt = False,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Leest een werkboek, controleert het en berekent het profiel."""
    from gia_kwaliteit.profiel import bereken_profiel
    from gia_kwaliteit.verzameling.zoeken import plaatselijke_werkboeken

    invoer.eis_hele_namen(werkboeken)
    if csv:
        _eis_alleen_csv(json=json, markeer=markeer)
        vraag = Vraag(werkboeken, doel, overschrijf, strikt, stil)
        gevraagd = plaatselijke_werkboeken(werkboeken)
        toon_scores(vraag, invoer.neem_kader(kader, puntenmodel, werkboeken=gevraagd, stil=stil), puntenmodel)
        return
    werkboek = _eis_een_werkboek(werkboeken)
    _eis_doelen(werkboek, doel, markeer, overschrijf)
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=[werkboek], stil=stil)
    beoordeling = invoer.lees(werkboek, kwaliteitskader, puntenmodel)
    if strikt:
        beoordeling = beoordeling.streng()
    profiel = bereken_profiel(beoordeling, kwaliteitskader, puntenmodel)
    ongemarkeerd = "" if markeer is None else _schrijf_nagekeken(werkboek, beoordeling, Doel(markeer, overschrijf))
    # The file first: who stops reading the screen (… | head) still gets it.
    zonder_doel = ""
    if doel is not None and not beoordeling.heeft_fouten:
        zonder_doel = _schrijf_doel(Doel(doel, overschrijf), profiel, kwaliteitskader)
    if json:
        from gia_kwaliteit.weergave.json import naar_json
        from gia_kwaliteit.weergave.profiel.json import profiel_als_gegevens

        print(naar_json(profiel_als_gegevens(profiel)))
    else:
        from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
        from gia_kwaliteit.weergave.console import maak_console
        from gia_kwaliteit.weergave.profiel.terminal import toon_profiel

        if beoordeling.is_gelezen and not stil:
            toon_profiel(maak_console(), profiel, kwaliteitskader, vandaag())
        toon_bevindingen(
            maak_console(fouten=True),
            profiel.bevindingen,
            werkboek.name,
            kader=kwaliteitskader,
            stil=stil,
        )
    _meld_geschreven(
        beoordeling, None if zonder_doel else doel, None if ongemarkeerd else markeer, stil=stil and not json
    )
    for zin in filter(None, (ongemarkeerd, zonder_doel)):
        zeg(zin)
    if beoordeling.heeft_fouten:
        stop_met_fouten(doel)
    if ongemarkeerd or zonder_doel:
        raise typer.Exit(FOUTEN)


def _eis_alleen_csv(*, json: bool, markeer: Path | None) -> None:
    """Stop when beside --csv something is asked for that is about one werkboek."""
    ander = "--json" if json else "--markeer" if markeer is not None else ""
    if ander:
        stop(f"--csv en {ander} gaan niet samen. Geef twee opdrachten.", VERKEERD_GEBRUIK)


def _eis_een_werkboek(werkboeken: Sequence[str]) -> Path:
    """Return the werkboek; stop when it is a folder or when there are more, and say which commands take those."""
    if invoer.zijn_meer_werkboeken(werkboeken):
        plaatsen = " ".join(map(voor_opdrachtregel, werkboeken))
        wat = f"{werkboeken[0]} is een map" if len(werkboeken) == 1 else f"Er staan {len(werkboeken)} werkboeken"
        raad = "Typ"
        if len(werkboeken) > 1 and (ontbreekt := [naam for naam in werkboeken if not bestaat(naam)]):
            wat = f"Er staan {len(werkboeken)} namen, en {ontbreekt[0]} bestaat niet"
            raad = "Zet een naam met een spatie tussen aanhalingstekens. Zijn het meer werkboeken, typ dan"
        stop(
            f"{wat}; gia score toont het profiel van één werkboek. {raad} gia overzicht {plaatsen} (alles "
            f"samen) of gia score {plaatsen} --csv (alle scores in één tabel).",
            VERKEERD_GEBRUIK,
        )
    return Path(werkboeken[0])


def _eis_doelen(werkboek: Path, doel: Path | None, markeer: Path | None, overschrijf: bool) -> None:
    """Stop when the werkboek or a file to write cannot be what was asked for."""
    if doel is not None:
        Doel(doel, overschrijf).controleer(".xlsx", ".ics")
    if markeer is not None:
        Doel(markeer, overschrijf).controleer(".xlsx", optie="--markeer")
    invoer.eis_werkboek("WERKBOEK", werkboek, doel, markeer)
    if doel is not None and markeer is not None and doel.resolve() == markeer.resolve():
        stop(f"-o en --markeer schrijven allebei {doel}. Kies twee verschillende namen.", VERKEERD_GEBRUIK)


def _schrijf_doel(doel: Doel, profiel: "Profiel", kader: "Kader") -> str:
    """Write the results, or the calendar of the plan; return a sentence that says why there is none, or ""."""
    if doel.pad.suffix.lower() == ".ics":
        from gia_kwaliteit.weergave.profiel.agenda import maak_agenda

        agenda = maak_agenda(profiel, kader, nu())
        if agenda is None:
            return f"{doel.pad} is niet geschreven: geen enkele actie op het blad Actieplan heeft een datum bij Tegen."
        doel.schrijf(agenda)
        return ""
    from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten

    doel.schrijf(maak_resultaten(profiel, kader))
    return ""


def _schrijf_nagekeken(werkboek: Path, beoordeling: "Beoordeling", doel: Doel) -> str:
    """Write the copy with its bevindingen; return a sentence that says why there is none, or "".

    The profiel does not depend on it, and is shown all the same.
    """
    if not beoordeling.is_gelezen:
        return f"{doel.pad} is niet geschreven: het werkboek is niet gelezen."
    from gia_kwaliteit.bestand import Schrijffout, schrijf_bestand
    from gia_kwaliteit.werkboek.nagekeken.knopen import NietTeMarkeren
    from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken

    try:
        schrijf_bestand(doel.pad, maak_nagekeken(werkboek, beoordeling), overschrijf=doel.overschrijf)
    except Schrijffout as fout:
        return str(fout)
    except NietTeMarkeren as fout:
        return f"{doel.pad} is niet geschreven: in {werkboek.name} kan gia niets markeren ({fout})."
    return ""


def _meld_geschreven(beoordeling: "Beoordeling", doel: Path | None, markeer: Path | None, *, stil: bool) -> None:
    """Say which of the files that were asked for were written, and why one was not."""
    if markeer is not None:
        Doel(markeer, overschrijf=True).meld("Nagekeken", stil=stil)
    if doel is not None and not beoordeling.heeft_fouten:
        wat, raad = (
            "Resultaten",
            "Open het in Excel of LibreOffice: de cijfers staan er met hun grafieken, een blad per onderdeel.",
        )
        if doel.suffix.lower() == ".ics":
            wat, raad = (
                "Agenda",
                "Voer het bestand in uw agenda in. Doet u dat later opnieuw, dan worden dezelfde acties bijgewerkt.",
            )
        Doel(doel, overschrijf=True).meld(wat, raad, stil=stil)
