"""The codes of a list: those that people typed, or new ones where nobody typed any."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gia_kwaliteit.werkboek.kaderlijst.processen import Lijstproces
from gia_kwaliteit.werkboek.kaderlijst.tabel import Kop, Lijstrij, Melding

CODE = re.compile(r"(?P<proces>[A-Z]{1,3}[1-9][0-9]?)\.(?P<aspect>[A-Z]{0,3})(?P<nummer>[1-9][0-9]{0,2})")
_GETAL = re.compile(r"[0-9]+([.,][0-9]+)?")
_MEESTE, _MEESTE_CRITERIA = 99, 999
_ZONDER_CODES = f"of maak de hele kolom {Kop.code} leeg: dan geeft gia elk criterium een code"


def heeft_codes(processen: Sequence[Lijstproces]) -> bool:
    """Say whether anybody typed a code."""
    return any(rij[Kop.code] for proces in processen for rij in proces.rijen)


def nieuwe_codes(processen: Sequence[Lijstproces], afkorting_van: dict[str, str]) -> tuple[list[str], list[Melding]]:
    """Return a new code for every row, in the order of the processen, and what there are too many of.

    `afkorting_van` is the afkorting of the kwaliteitsaspect of a row, by `Lijstrij.plaats`; none where it has none.
    """
    codes = list[str]()
    meldingen = list[Melding]()
    if len(processen) > _MEESTE:
        te_veel = processen[_MEESTE].eerste
        meldingen.append(
            te_veel.meld(Kop.proces, f"dit is het {_MEESTE + 1}e proces; een kader heeft er hoogstens {_MEESTE}")
        )
    for nummer, proces in enumerate(processen, 1):
        geteld = Counter[str]()
        for rij in proces.rijen:
            kort = afkorting_van.get(rij.plaats, "")
            geteld[kort] += 1
            codes.append(f"P{nummer}.{kort}{geteld[kort]}")
            if geteld[kort] == _MEESTE_CRITERIA + 1:
                melding = (
                    f"dit is criterium {_MEESTE_CRITERIA + 1} van “{proces.naam}”; een code gaat tot {_MEESTE_CRITERIA}"
                )
                meldingen.append(rij.meld(Kop.criterium, melding))
    return codes, meldingen


def controleer_codes(processen: Sequence[Lijstproces], afkorting_van: dict[str, str]) -> Iterator[Melding]:
    """Yield the codes that are missing, that are no code, or that do not fit the rows around them."""
    eerste_met = dict[str, Lijstrij]()
    proces_van = dict[str, Lijstproces]()
    for proces in processen:
        hoofd = ""
        for rij in proces.rijen:
            code = rij[Kop.code].upper()
            past = CODE.fullmatch(code)
            if not code:
                yield rij.meld(Kop.code, f"deze rij heeft geen code en andere wel; geef ze er een, {_ZONDER_CODES}")
                continue
            if past is None:
                vorm = "hoofdletters, een nummer, een punt en een nummer, zoals P1.2 of P1.DG2"
                getal = " (van 1.10 maakt Excel het getal 1,1)" if _GETAL.fullmatch(code) else ""
                yield rij.meld(Kop.code, f"“{rij[Kop.code]}” is geen code{getal}: {vorm}; verbeter ze, {_ZONDER_CODES}")
                continue
            hoofd = hoofd or past["proces"]
            eerder = eerste_met.setdefault(code, rij)
            if eerder is not rij:
                yield rij.meld(
                    Kop.code, f"de code {code} staat ook in {eerder.cel(Kop.code)}; elke rij heeft een eigen code"
                )
            elif past["proces"] != hoofd:
                yield rij.meld(
                    Kop.code, f"de andere codes van “{proces.naam}” beginnen met {hoofd}., en deze is {code}"
                )
            elif proces_van.setdefault(hoofd, proces) is not proces:
                ander = proces_van[hoofd].naam
                yield rij.meld(
                    Kop.code, f"codes met {hoofd}. zijn die van “{ander}”, en deze rij is van “{proces.naam}”"
                )
            elif past["aspect"] != (kort := afkorting_van.get(rij.plaats, "")):
                yield rij.meld(Kop.code, _past_niet_bij_aspect(rij, code, hoofd, kort))


def _past_niet_bij_aspect(rij: Lijstrij, code: str, hoofd: str, kort: str) -> str:
    """Return what is wrong with the letters after the point of a code."""
    if not kort:
        zonder = f"bij deze rij staat geen {Kop.aspect.lower()}"
        return f"{zonder}: dan volgt op {hoofd}. een nummer, en hier staat {code}; vul het aspect in, of wijzig de code"
    return f"de codes van het aspect “{rij[Kop.aspect]}” beginnen hier met {hoofd}.{kort}, en deze is {code}"
