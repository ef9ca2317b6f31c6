"""What can be wrong with what stands beside the kader itself: the reference figures, the norms and the history."""

from collections.abc import Iterator

from gia_kwaliteit.kader.codes import Probleem, alle_codes
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.referentie import AANTAL, Referentiecijfer, in_sleutels_van
from gia_kwaliteit.kader.rekenfouten import zoek_rekenfouten
from gia_kwaliteit.kader.vormen import dubbele


def zoek_cijferproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what cannot be in the reference figures."""
    codes, gebied = _codes_en_letters(kader), kader.woorden.gebied
    for referentie in kader.referentie:
        deel = f"referentie {referentie.jaar}"
        cijfercodes = [cijfer.code for cijfer in referentie.cijfers]
        for code in dubbele(cijfercodes):
            plaats = len(cijfercodes) - 1 - cijfercodes[::-1].index(code)
            yield Probleem(deel, ("cijfers", plaats, "code"), f"het cijfer “{code}” staat er meer dan één keer")
        rijen = [cijfer.naast for cijfer in referentie.cijfers]
        for nummer, cijfer in enumerate(referentie.cijfers):
            (sleutel,) = in_sleutels_van({"vlaams_gemiddelde" if cijfer.vlaams_gemiddelde else "rij": None}, gebied)
            if cijfer.naast is not None and cijfer.naast in rijen[:nummer]:
                yield Probleem(deel, ("cijfers", nummer, sleutel), f"{cijfer.naast} heeft dit jaar al een cijfer")
            for melding in _naast_een_rij(cijfer, kader):
                yield Probleem(deel, ("cijfers", nummer, sleutel), melding)
            for veld, melding in zoek_rekenfouten(cijfer, referentie):
                (sleutel,) = in_sleutels_van({veld: None}, gebied)
                yield Probleem(deel, ("cijfers", nummer, sleutel), melding)
            if cijfer.hoort_bij not in codes:
                melding = f"“{cijfer.hoort_bij}” is geen code van dit kader"
                yield Probleem(deel, ("cijfers", nummer, "hoort_bij"), melding)


def _naast_een_rij(cijfer: Referentiecijfer, kader: Kader) -> Iterator[str]:
    """Yield why a figure cannot stand beside its row: it is none, counts something else, or has no value."""
    if cijfer.naast is None or (cijfer.vlaams_gemiddelde and cijfer.hoort_bij not in _codes_en_letters(kader)):
        return  # it is beside no row, or it is told that what it belongs to is not there
    rij, gemiddelde = kader.cijferrijen.get(cijfer.naast), kader.woorden.gebied.gemiddelde
    if cijfer.vlaams_gemiddelde and cijfer.rij is not None:
        yield f"een {gemiddelde} staat naast de rij van hoort_bij ({cijfer.hoort_bij}); laat rij weg"
    elif cijfer.vlaams_gemiddelde and cijfer.naast not in kader.outputindicatoren:
        yield f"alleen een cijfer dat bij een outputindicator hoort, kan het {gemiddelde} zijn"
    elif rij is None:
        yield f"“{cijfer.naast}” is geen code van een rij met een cijfer"
    elif rij.eenheid != cijfer.eenheid:
        yield f"{cijfer.naast} heeft een andere eenheid ({rij.eenheid}), en is er dus niet mee te vergelijken"
    if cijfer.gemiddeld is None and (cijfer.waarde is None or cijfer.eenheid == AANTAL):
        wat = kader.woorden.onderwerp.enkelvoud
        yield f"een cijfer naast een rij heeft een waarde; een aantal heeft er een per {wat}"


def zoek_normproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what cannot be in the norms: a code twice, one that is not there, or a row that counts something else."""
    normcodes = [norm.code for norm in kader.normen]
    for code in dubbele(normcodes):
        plaats = len(normcodes) - 1 - normcodes[::-1].index(code)
        yield Probleem("normen", ("normen", plaats, "code"), f"de norm “{code}” staat er meer dan één keer")
    codes = _codes_en_letters(kader)
    for nummer, norm in enumerate(kader.normen):
        for plaats, code in enumerate(norm.hoort_bij):
            if code not in codes:
                melding = f"“{code}” is geen code van dit kader"
                yield Probleem("normen", ("normen", nummer, "hoort_bij", plaats), melding)
        rij = kader.cijferrijen.get(norm.rij or "")
        if norm.rij is not None and (rij is None or rij.eenheid != norm.eenheid):
            melding = f"{norm.rij} is geen rij met een cijfer in dezelfde eenheid, en is er dus niet mee te vergelijken"
            yield Probleem("normen", ("normen", nummer, "rij"), melding)


def _codes_en_letters(kader: Kader) -> set[str]:
    """Return everything that a figure or a norm can belong to: every code, and the letter of every domein."""
    codes = {code for _, _, code, _ in alle_codes(kader)}
    return codes | {code[:1] for code in codes}


def zoek_geschiedenisproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what cannot be in the history: a version twice, an unknown code, or a dropped one that is still there."""
    for versie in dubbele(wijziging.versie for wijziging in kader.wijzigingen):
        yield Probleem("wijzigingen", ("wijzigingen",), f"de versie “{versie}” staat er meer dan één keer")
    codes = {code for _, _, code, _ in alle_codes(kader)}
    letters = {code.split(".")[0].rstrip("0123456789") for code in codes}
    # From new to old: what was added does not exist before, what was dropped does.
    for nummer, wijziging in enumerate(kader.wijzigingen):
        verdwenen = [(sleutel, rij) for sleutel in ("vervallen", "vervangen") for rij in getattr(wijziging, sleutel)]
        genoemd = [("toegevoegd", code) for code in wijziging.toegevoegd]
        genoemd += [("herschreven", rij.code) for rij in wijziging.herschreven]
        genoemd += [("vervangen", code) for rij in wijziging.vervangen for code in rij.door]
        for sleutel, code in genoemd:
            if code not in codes:
                melding = f"{code} is in versie {wijziging.versie} geen code van dit kader"
                yield Probleem("wijzigingen", ("wijzigingen", nummer, sleutel), melding)
        for sleutel, rij in verdwenen:
            if rij.code in codes:
                melding = f"{rij.code} staat nog in versie {wijziging.versie}; een code wordt nooit opnieuw gebruikt"
                yield Probleem("wijzigingen", ("wijzigingen", nummer, sleutel), melding)
            if rij.deel is None and rij.code.split(".")[0].rstrip("0123456789") not in letters:
                melding = (
                    f"{rij.code} begint met geen van de letters van dit kader ({', '.join(sorted(letters))}); is het "
                    "hele deel vervallen, schrijf er dan bij welk, zoals deel: output"
                )
                yield Probleem("wijzigingen", ("wijzigingen", nummer, sleutel), melding)
        codes -= set(wijziging.toegevoegd)
        codes |= {rij.code for _, rij in verdwenen}
