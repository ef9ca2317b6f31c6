"""What can be wrong with what is said beside the criteria: texts that do not exist, two of one code, unknown levels."""

from collections.abc import Iterator

from gia_kwaliteit.kader.achtergrond import Achtergrond, Uitgelegd
from gia_kwaliteit.kader.codes import Probleem, alle_codes
from gia_kwaliteit.kader.delen import Outputindicator
from gia_kwaliteit.kader.kader import Kader

SLEUTELS = ("toelichting", "aanbevelingen")
_DEEL = "achtergrond"


def zoek_achtergrondproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what cannot be in achtergrond.yaml, and what rows say of it that cannot be.

    A text that no row names is no mistake: somebody dropped its criterium.
    """
    rijen: dict[str, Uitgelegd] = {**kader.criteria, **kader.regels, **kader.outputindicatoren}
    achtergrond = kader.achtergrond or Achtergrond()
    for deel, (*pad, laatste), code, _ in alle_codes(kader):
        if laatste == "code" and code in rijen:
            for sleutels, melding in (*_verwijzingen(rijen[code], achtergrond), *_niveaus(rijen[code], kader)):
                yield Probleem(deel, (*pad, *sleutels), melding)
    yield from _dubbele(achtergrond)


def _verwijzingen(rij: Uitgelegd, achtergrond: Achtergrond) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the key in a row, and what is wrong with the text of which it gives the code."""
    er_zijn = {sleutel: {tekst.code for tekst in getattr(achtergrond, sleutel)} for sleutel in SLEUTELS}
    for sleutel in SLEUTELS:
        codes: tuple[str, ...] = getattr(rij, sleutel)
        for nummer, code in enumerate(codes):
            if code in codes[:nummer]:
                yield (sleutel, nummer), f"de tekst {code} staat bij {rij.code} meer dan één keer"
            elif code not in er_zijn[sleutel]:
                ander = next((ander for ander in SLEUTELS if code in er_zijn[ander]), None)
                raad = f"{code} staat daar onder {ander}" if ander else "zet de tekst erbij of haal de code hier weg"
                yield (sleutel, nummer), f"de tekst {code} staat niet in achtergrond.yaml onder {sleutel}; {raad}"


def _niveaus(rij: Uitgelegd, kader: Kader) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the levels of which a row says what they mean, and that its scale does not have."""
    if isinstance(rij, Outputindicator):
        return
    # Of a scale that is missing it is told already.
    namen = next((schaal.namen for schaal in kader.schalen if schaal.naam == kader.schaalnaam_van[rij.code]), ())
    for naam in rij.niveaus:
        if namen and naam not in namen:
            yield ("niveaus", naam), f"“{naam}” is geen niveau van {rij.code}; de niveaus zijn: {', '.join(namen)}"


def _dubbele(achtergrond: Achtergrond) -> Iterator[Probleem]:
    """Yield the texts with the code of an earlier one."""
    gezien: set[str] = set()
    for sleutel in SLEUTELS:
        for nummer, tekst in enumerate(getattr(achtergrond, sleutel)):
            if tekst.code in gezien:
                yield Probleem(_DEEL, (sleutel, nummer, "code"), f"er zijn twee teksten met de code {tekst.code}")
            gezien.add(tekst.code)
