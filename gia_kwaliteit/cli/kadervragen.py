"""What a new kader must be told: given as options, asked at a keyboard, or missed by name where there is none."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop, zeg

if TYPE_CHECKING:
    from gia_kwaliteit.kader.begin import Begin

Titel = Annotated[
    str | None, typer.Option("--titel", metavar="TEKST", help="De titel van het kader.", show_default=False)
]
Enkelvoud = Annotated[
    str | None,
    typer.Option("--onderwerp", metavar="WOORD", help="Wie of wat beoordeeld wordt, zoals school.", show_default=False),
]
Meervoud = Annotated[
    str | None,
    typer.Option("--meervoud", metavar="WOORD", help="Het meervoud daarvan, zoals scholen.", show_default=False),
]
Lidwoord = Annotated[
    str | None, typer.Option("--lidwoord", metavar="de|het", help="Het lidwoord ervan.", show_default=False)
]
Partijen = Annotated[
    list[str] | None,
    typer.Option(
        "--partij",
        metavar="PARTIJ",
        help="Wie oordeelt, twee of meer keer: “naam, meervoud, de of het, wie”. De eerste beoordeelt zichzelf.",
        show_default=False,
    ),
]
Persoon = Annotated[bool, typer.Option("--persoon", help="Wie beoordeeld wordt, is een mens.")]


@dataclass(frozen=True)
class Gegeven:
    """What was given on the command line about a new kader; what is None is asked or missed."""

    titel: str | None
    enkelvoud: str | None
    meervoud: str | None
    lidwoord: str | None
    partijen: list[str] | None
    persoon: bool

    def begin(self, map_: Path, bron: str) -> "Begin":
        """Return what a kader in this folder begins with, or stop with what is missing or cannot be."""
        from gia_kwaliteit.kader.begin import Opzetfout, kader_id, keur_lidwoord, keur_woord, lees_onderwerp, maak_begin

        try:
            kader_id(map_.name)  # for a folder that cannot be, nothing is asked
            self._eis_toetsenbord()
            titel = _vraag("Wat is de titel van het kader?", self.titel, keur_woord)
            enkelvoud = _vraag("Wie of wat wordt beoordeeld, in één woord, zoals school?", self.enkelvoud, keur_woord)
            meervoud = _vraag(f"Wat is het meervoud van “{enkelvoud}”?", self.meervoud, keur_woord)
            lidwoord = _vraag(f"Is het “de {enkelvoud}” of “het {enkelvoud}”?", self.lidwoord, keur_lidwoord)
            onderwerp = lees_onderwerp(enkelvoud, meervoud, lidwoord, persoon=self.persoon)
            return maak_begin(map_.name, titel, bron, onderwerp, self._partijen(onderwerp.het))
        except Opzetfout as fout:
            stop(str(fout), VERKEERD_GEBRUIK)

    @property
    def _ontbreekt(self) -> list[str]:
        opties = {
            "--titel": self.titel,
            "--onderwerp": self.enkelvoud,
            "--meervoud": self.meervoud,
            "--lidwoord": self.lidwoord,
        }
        return [optie for optie, waarde in opties.items() if waarde is None]

    def _eis_toetsenbord(self) -> None:
        """Stop with the options that are missing, where nobody can be asked."""
        if self._ontbreekt and not sys.stdin.isatty():
            opties = ", ".join(self._ontbreekt)
            stop(f"Hier kan gia niets vragen, en deze opties ontbreken: {opties}.", VERKEERD_GEBRUIK)

    def _partijen(self, het_onderwerp: str) -> list[str]:
        """Return the parties as they were given; whoever had something to be asked is asked these too."""
        from gia_kwaliteit.kader.begin import keur_partij, voorgestelde_partijen

        if self.partijen or not self._ontbreekt:
            return self.partijen or []
        zeg("Wie oordeelt er? Typ vier stukken met een komma ertussen: naam, meervoud, de of het, wie.")
        return [
            _vraag(f"Enter neemt: {voorstel}", None, keur_partij, voorstel)
            for voorstel in voorgestelde_partijen(het_onderwerp)
        ]


def _vraag(vraag: str, gegeven: str | None, keur: Callable[[str], str], voorstel: str = "") -> str:
    """Return what was given, or what somebody types, asked again until it can be.

    Raises Opzetfout when what was given cannot be.
    """
    from gia_kwaliteit.kader.begin import Opzetfout

    if gegeven is not None:
        return keur(gegeven)
    while True:
        zeg(vraag)
        try:
            return keur(input("> ") or voorstel)
        except Opzetfout as fout:
            zeg(str(fout))
        except (EOFError, UnicodeDecodeError):
            stop("Er kwam geen antwoord meer; er is niets geschreven.", VERKEERD_GEBRUIK)
