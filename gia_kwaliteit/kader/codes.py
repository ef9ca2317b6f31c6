"""The codes of a kader, and what can be wrong with them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gia_kwaliteit.kader.kader import Kader

_NUL_VOORAAN = re.compile(r"\D0\d*$")


class Probleem(NamedTuple):
    """A mistake between parts: the part it stands in, the path of keys inside that part, and what is wrong."""

    deel: str
    pad: tuple[str | int, ...]
    melding: str


def zoek_codeproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield the codes that are used twice anywhere, that people take for another, or that do not fit their group."""
    gezien: set[str] = set()
    for deel, pad, code, hoofd in alle_codes(kader):
        if code in gezien:
            yield Probleem(deel, pad, f"de code “{code}” bestaat al; een code is er maar één keer")
        gezien.add(code)
        if _NUL_VOORAAN.search(code):
            yield Probleem(deel, pad, f"de code “{code}” past niet: het nummer van een code begint niet met een 0")
        if hoofd and not (code.startswith(f"{hoofd}.") and code[len(hoofd) + 1 :].isdigit()):
            yield Probleem(
                deel, pad, f"de code “{code}” past niet: hier begint een code met “{hoofd}.” en volgt een nummer"
            )


def vind_code(kader: Kader, getypt: str) -> str:
    """Return the code of a criterium, rule or indicator that somebody typed, in whatever case.

    Raises KeyError with a Dutch sentence when it is none, which says what was probably meant.
    """
    code = getypt.strip().upper()
    if code in kader.rijteksten:
        return code
    from difflib import get_close_matches  # only after a mistake

    eronder = [rij for rij in kader.rijteksten if rij.startswith(f"{code}.")]
    lijkt = eronder or get_close_matches(code, kader.rijteksten, n=3, cutoff=0.5)
    bedoeld = f" Bedoelde u {', '.join(lijkt)}?" if lijkt else ""
    van = ", vraag" if kader.vragen else ""
    wat = f"{kader.woorden.begrippen.criterium.enkelvoud}, regel{van} of indicator"
    raise KeyError(f"“{getypt}” is geen code van een {wat} van dit kader.{bedoeld}")


def alle_codes(kader: Kader) -> Iterator[tuple[str, tuple[str | int, ...], str, str | None]]:
    """Yield part, path, code and (except for criteria, which have a rule of their own) the code of the group."""
    for proces in kader.processen:
        yield proces.code, ("code",), proces.code, None
        for nummer, criterium in enumerate(proces.criteria):
            yield proces.code, ("criteria", nummer, "code"), criterium.code, None
    yield from _cijfercodes(kader)
    for i, rubriek in enumerate(kader.rubrieken):
        yield "regelgeving", ("rubrieken", i, "code"), rubriek.code, None
        for j, regel in enumerate(rubriek.criteria):
            yield "regelgeving", ("rubrieken", i, "criteria", j, "code"), regel.code, rubriek.code
    yield from _vraagcodes(kader)


def _cijfercodes(kader: Kader) -> Iterator[tuple[str, tuple[str | int, ...], str, str | None]]:
    """Yield the same of every row of context, input and output, and its indicator."""
    for deel, domein in (("context", kader.context), ("input", kader.input)):
        for i, groep in enumerate(domein.indicatoren if domein else ()):
            yield deel, ("indicatoren", i, "code"), groep.code, None
            for j, sub in enumerate(groep.subindicatoren):
                yield deel, ("indicatoren", i, "subindicatoren", j, "code"), sub.code, groep.code
    for i, outputgroep in enumerate(kader.output.indicatoren if kader.output else ()):
        yield "output", ("indicatoren", i, "code"), outputgroep.code, None
        for j, rij in enumerate(outputgroep.outputindicatoren):
            yield "output", ("indicatoren", i, "outputindicatoren", j, "code"), rij.code, outputgroep.code


def _vraagcodes(kader: Kader) -> Iterator[tuple[str, tuple[str | int, ...], str, str | None]]:
    """Yield the same of every question and its rubriek."""
    for i, rubriek in enumerate(kader.vragen.rubrieken if kader.vragen else ()):
        yield "vragen", ("rubrieken", i, "code"), rubriek.code, None
        for j, vraag in enumerate(rubriek.vragen):
            yield "vragen", ("rubrieken", i, "vragen", j, "code"), vraag.code, rubriek.code
