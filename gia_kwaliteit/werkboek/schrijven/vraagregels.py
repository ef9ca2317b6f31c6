"""What may be typed as an answer, and what a person reads beside the cell."""

from collections.abc import Iterator

from gia_kwaliteit.kader import AntwoordSoort, Kader, Vraag
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad
from gia_kwaliteit.werkboek.grenzen import EERSTE_ANTWOORDDAG, LAATSTE_DAG, grens_van_antwoord
from gia_kwaliteit.werkboek.schrijven.invoerregels import (
    LANGSTE_UITLEG,
    VRIJ,
    Regel,
    keuzeregel,
    met_uitleg,
    tot_een_woord,
)


def vraagregels(opzet: Blad, kader: Kader) -> Iterator[tuple[Regel, list[str]]]:
    """Yield the rules for the answers on a tab, each with its cells; questions that ask the same share one."""
    per_regel: dict[tuple[str, str], list[str]] = {}
    regels: dict[tuple[str, str], Regel] = {}
    for tabel in opzet.tabellen:
        for nummer, rij in tabel.genummerd:
            vraag = kader.vraag_van[rij.code]
            sleutel = (vraag.soort_antwoord, _uitleg(vraag))
            regels[sleutel] = met_uitleg(_regel(vraag), k.ANTWOORD, _uitleg(vraag), _wat_mag(vraag))
            per_regel.setdefault(sleutel, []).append(f"{tabel.letter(k.ANTWOORD)}{nummer}")
    for sleutel, cellen in per_regel.items():
        yield regels[sleutel], cellen


def _regel(vraag: Vraag) -> Regel:
    if vraag.antwoord is AntwoordSoort.keuze:
        return keuzeregel(vraag.keuzes)
    if vraag.antwoord is AntwoordSoort.datum:
        return {"validate": "date", "criteria": "between", "minimum": EERSTE_ANTWOORDDAG, "maximum": LAATSTE_DAG}
    if vraag.antwoord is AntwoordSoort.getal:
        grens = grens_van_antwoord(vraag.eenheid)
        return {"validate": "decimal", "criteria": "between", "minimum": grens.van, "maximum": grens.tot}
    return VRIJ


def _wat_mag(vraag: Vraag) -> str:
    """Return what may be typed, in one sentence."""
    if vraag.antwoord is AntwoordSoort.getal and vraag.eenheid == "%":
        return "Typ een percentage van 0 tot 100, zonder het teken %: 71,5."
    eenheid = f" ({vraag.eenheid})" if vraag.eenheid else ""
    return {
        AntwoordSoort.tekst: "Noteer hier kort het antwoord. Een nieuwe alinea begint u met Alt+Enter.",
        AntwoordSoort.keuze: "Kies een antwoord uit de lijst.",
        AntwoordSoort.datum: "Typ een dag, zoals 14/03/2014.",
        AntwoordSoort.getal: f"Typ alleen een getal, zonder eenheid of punt{eenheid}: 17,5.",
    }[vraag.antwoord]


def _uitleg(vraag: Vraag) -> str:
    """Return what Excel shows beside the cell: the hint first, and what may be typed."""
    mag = tot_een_woord(_wat_mag(vraag), LANGSTE_UITLEG)
    if not vraag.hint:
        return mag
    return f"{tot_een_woord(' '.join(vraag.hint.split()), LANGSTE_UITLEG - len(mag) - 1)} {mag}"
