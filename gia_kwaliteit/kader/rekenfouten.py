"""What does not add up among the reference figures of one year: sums, shares, and when they were."""

from collections.abc import Iterator

from gia_kwaliteit.kader.referentie import PROCENT, Referentie, Referentiecijfer

# The key in which something is wrong, and what.
Fout = tuple[str, str]
_RUIS = 1e-9
# A figure of Vlaanderen has one decimal.
_AFRONDING = 0.05 + _RUIS


def zoek_rekenfouten(cijfer: Referentiecijfer, referentie: Referentie) -> Iterator[Fout]:
    """Yield what contradicts itself in a figure, or the other figures of its year."""
    cijfers = {ander.code: ander for ander in referentie.cijfers}
    yield from _wanneer(cijfer, referentie.jaar)
    if cijfer.minimum is not None and cijfer.maximum is not None and cijfer.minimum > cijfer.maximum:
        yield "minimum", f"het minimum ({_getal(cijfer.minimum)}) is hoger dan het maximum ({_getal(cijfer.maximum)})"
    for sleutel in ("per_onthaalbureau", "per_provincie"):
        geheel = sum(getattr(cijfer, sleutel).values())
        if cijfer.methode == "telling" and cijfer.waarde is not None and geheel > cijfer.waarde:
            yield sleutel, f"samen tellen ze {_getal(geheel)}, meer dan het geheel ({_getal(cijfer.waarde)})"
    yield from _aandeel(cijfer)
    for sleutel, codes in (
        ("teller_uit", (cijfer.teller_uit,)),
        ("noemer_uit", (cijfer.noemer_uit,)),
        ("som_van", cijfer.som_van),
    ):
        for code in codes:
            if code is not None and (code not in cijfers or code == cijfer.code):
                yield sleutel, f"“{code}” is geen ander cijfer van {referentie.jaar}"
    if cijfer.som_van and all(code in cijfers for code in cijfer.som_van):
        yield from _som(cijfer, [cijfers[code] for code in cijfer.som_van])
    if (cijfer.teller_uit is None) != (cijfer.noemer_uit is None):
        yield "teller_uit", "teller_uit en noemer_uit horen bij elkaar"
    elif cijfer.teller_uit in cijfers and cijfer.noemer_uit in cijfers:
        yield from _verhouding(cijfer, cijfers[cijfer.teller_uit], cijfers[cijfer.noemer_uit])


def _wanneer(cijfer: Referentiecijfer, jaar: int) -> Iterator[Fout]:
    """Yield a time that is not in the year of the file, or that is said twice."""
    if cijfer.jaar is not None and cijfer.jaar != jaar:
        yield "jaar", f"dit cijfer is van {cijfer.jaar}, en hoort in het bestand van dat jaar en niet in dat van {jaar}"
    if cijfer.datum is not None and cijfer.datum.year != jaar:
        yield "datum", f"deze datum valt niet in {jaar}; zet het cijfer in het bestand van {cijfer.datum.year}"
    if sum(waarde is not None for waarde in (cijfer.jaar, cijfer.datum, cijfer.periode)) > 1:
        yield "jaar" if cijfer.jaar is not None else "datum", "geef maar één van jaar, datum en periode"


def _aandeel(cijfer: Referentiecijfer) -> Iterator[Fout]:
    """Yield what is wrong with a percentage that says of what it is one."""
    teller, noemer = cijfer.teller, cijfer.noemer
    if teller is None or noemer is None or cijfer.eenheid != PROCENT:
        return
    if noemer <= 0 or not 0 <= teller <= noemer:
        yield "teller", f"de teller ({_getal(teller)}) ligt niet tussen 0 en de noemer ({_getal(noemer)})"
    elif cijfer.waarde is not None and abs(100 * teller / noemer - cijfer.waarde) > _AFRONDING:
        yield "waarde", f"{_getal(cijfer.waarde)} is niet 100 × teller / noemer"


def _som(cijfer: Referentiecijfer, delen: list[Referentiecijfer]) -> Iterator[Fout]:
    """Yield where the parts do not add up to a figure: in Vlaanderen, or in an onthaalbureau that all of them know."""
    waarden = [deel.waarde for deel in delen if deel.waarde is not None]
    if cijfer.waarde is not None and len(waarden) == len(delen) and abs(sum(waarden) - cijfer.waarde) > _RUIS:
        yield "waarde", f"de som van de delen is {_getal(sum(waarden))}, niet {_getal(cijfer.waarde)}"
    for bureau, waarde in cijfer.per_onthaalbureau.items():
        eigen = [deel.per_onthaalbureau[bureau] for deel in delen if bureau in deel.per_onthaalbureau]
        if len(eigen) == len(delen) and abs(sum(eigen) - waarde) > _RUIS:
            som = _getal(sum(eigen))
            yield "per_onthaalbureau", f"bij {bureau} is de som van de delen {som}, niet {_getal(waarde)}"


def _verhouding(cijfer: Referentiecijfer, teller: Referentiecijfer, noemer: Referentiecijfer) -> Iterator[Fout]:
    """Yield where a figure is not what it was computed from."""
    for sleutel, eigen, ander in (("teller", cijfer.teller, teller), ("noemer", cijfer.noemer, noemer)):
        if eigen is not None and eigen != ander.waarde:
            yield sleutel, f"{_getal(eigen)} is niet de waarde van {ander.code}"
    factor = 100 if cijfer.eenheid == PROCENT else 1
    for bureau, waarde in cijfer.per_onthaalbureau.items():
        boven, onder = teller.per_onthaalbureau.get(bureau), noemer.per_onthaalbureau.get(bureau)
        # Printed as a whole number or with one decimal.
        afronding = 0.5 + _RUIS if float(waarde).is_integer() else _AFRONDING
        if boven is not None and onder and abs(factor * boven / onder - waarde) > afronding:
            uit = f"{teller.code} en {noemer.code}"
            yield "per_onthaalbureau", f"bij {bureau} volgt {_getal(waarde)} niet uit {uit}"


def _getal(waarde: float) -> str:
    return f"{waarde:.10g}"
