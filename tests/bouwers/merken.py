"""A werkboek in which every input cell is filled in: a mark of its own in each that takes words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.bouwers.werkboeken import geschreven, open_boek

# Every figure is 12.5, but where that could hardly be beside the others: seven classes add up to their total, and a
# group of a course has fifteen people.
_CIJFER, _ANDERE_CIJFERS = 12.5, {"OC1.1": 7 * 12.5, "IC3.1": 15 * 12.5}

NAAM, WERKJAAR, DATUM = "Onthaalbureau N0000x", "2013-2014", date(2014, 3, 14)


@dataclass(frozen=True)
class Gemerkt:
    """A werkboek as it is saved, and its marks by tab and cell, each a word that stands nowhere else."""

    inhoud: bytes
    merken: Mapping[tuple[str, str], str]

    def op(self, *bladen: str) -> set[str]:
        """The marks on these tabs."""
        return {merk for (blad, _), merk in self.merken.items() if blad in bladen}


@cache
def gemerkt(soort: str, letter: str, stap: int) -> Gemerkt:
    """The blank werkboek, filled in by one party; its marks begin with this letter.

    An input cell is one that is not locked. The n-th choice from a list is `n * stap`, counted from the first cell and
    round, so that two parties with another step agree about some and not about others.
    """
    boek, merken = open_boek(geschreven()), dict[tuple[str, str], str]()
    for blad in boek:
        keuzes = 0
        for cel in (cel for rij in blad.iter_rows() for cel in rij if not cel.protection.locked):
            label = blad[f"A{cel.row}"].value if blad.title == "Start" else None
            # The headings of a whole tab stand in row 5.
            is_waarde = blad.cell(5, cel.column or 1).value == "Waarde"
            code = blad[f"A{cel.row}"].value if is_waarde else None
            vast = {"Naam onthaalbureau": NAAM, "Soort": soort, "Werkjaar": WERKJAAR}.get(str(label))
            # A row of the dossier may be about any code.
            vast = "P1" if blad.title == "Dossier" and cel.column == 1 else vast
            if vast:
                cel.value = vast
            elif regel := _regel(blad, cel.coordinate):
                cel.value = _keuze(blad, regel, keuzes, stap, code)
                keuzes += regel.type == "list"
            else:
                merken[blad.title, cel.coordinate] = f"{letter}{len(merken) + 1:04d}x"
                cel.value = f"Hier staat {merken[blad.title, cel.coordinate]}."
    bestand = BytesIO()
    boek.save(bestand)
    return Gemerkt(bestand.getvalue(), merken)


def _regel(blad: Worksheet, plaats: str) -> DataValidation | None:
    """The rule for what may be typed in a cell; None where that is any text."""
    regels = (regel for regel in blad.data_validations.dataValidation if plaats in regel.sqref)
    return next((regel for regel in regels if regel.type), None)


def _keuze(blad: Worksheet, regel: DataValidation, nummer: int, stap: int, code: object) -> str | float | date:
    """Something that this rule allows in the row of a code; of a list each time another."""
    if regel.type == "list":
        # One of a status says that there is a figure.
        mogelijk = _mogelijk(blad, str(regel.formula1))
        return mogelijk[nummer * stap % len(mogelijk)]
    cijfer = _ANDERE_CIJFERS.get(str(code), _CIJFER)
    anders: dict[str, float | date] = {"date": DATUM, "decimal": cijfer, "whole": 2013}
    return anders[str(regel.type)]


def _mogelijk(blad: Worksheet, lijst: str) -> list[str]:
    """What can be chosen from a list: typed in the rule itself, or standing in a range of another tab."""
    if "!" not in lijst:
        return lijst.strip('"').removesuffix(",geen gegevens").split(",")
    naam, bereik = lijst.split("!")
    boek = blad.parent
    assert boek is not None
    return [str(rij[0].value) for rij in boek[naam][bereik.replace("$", "")]]
