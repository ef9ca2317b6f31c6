"""Sentences that set the figures of a subject beside the area, the norms, and what the report counted here."""

from collections.abc import Iterable, Iterator

from gia_kwaliteit.getallen import verschil
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.tekst import codereeksen, opgesomd
from gia_kwaliteit.verslag.eigen_bureau import Eigennamen, eerdere_cijfers_van
from gia_kwaliteit.verslag.rubrieken.cijferbeeld import getoond, kaal
from gia_kwaliteit.verslag.rubrieken.vlaams import naast_de_norm, naast_gebied
from gia_kwaliteit.verslag.zinnen import gemerkt

# Of more figures there is no sentence each.
MEESTE_ZINNEN = 3


def input_naast_gebied(rijen: list[Cijferresultaat], kader: Kader) -> Iterator[str]:
    """Set each figure beside the area, a sentence each; of many those that say something at any size, together."""
    paren = [(rij, beeld) for rij in rijen if (beeld := vlaams_van(rij, kader))]
    if len(paren) <= MEESTE_ZINNEN:
        for rij, beeld in paren:
            yield naast_gebied(beeld.cijfer, gemerkt(getoond(rij), rij.status), kader)
        return
    onderwerp, gebied = kader.woorden.onderwerp, kader.woorden.gebied.naam
    hoger, lager, gelijk = list[str](), list[str](), list[str]()
    for rij, beeld in paren:
        if rij.eenheid == AANTAL or rij.waarde is None:
            continue
        afstand = verschil(rij.waarde - beeld.waarde)
        groep = hoger if afstand.startswith("+") else lager if afstand.startswith("−") else gelijk
        cijfers = getoond(rij) if groep is gelijk else f"{kaal(rij)} tegen {getoond(rij, beeld.waarde)}"
        groep.append(gemerkt(f"{rij.code} {rij.naam} ({cijfers})", rij.status))
    for begin, groep in (("Hoger dan", hoger), ("Lager dan", lager), ("Hetzelfde als", gelijk)):
        if groep:
            yield f"{begin} in {gebied}: {opgesomd(groep)}."
    if any(rij.eenheid == AANTAL for rij, _ in paren):
        yield (
            f"Een aantal hangt af van hoe groot {onderwerp.het} is; het beeld toont het naast wat een "
            f"{onderwerp.enkelvoud} er in {gebied} gemiddeld heeft."
        )


def zinnen_over_cijfers(rijen: list[Cijferresultaat], kader: Kader, namen: Eigennamen) -> Iterator[str]:
    """Say of the figures of context or input how they stand to the area and the norms, and where those come from."""
    yield from input_naast_gebied(rijen, kader)
    yield from eigen_jaren(rijen, kader)
    yield from naast_de_normen(rijen, kader)
    yield from eerder_geteld(rijen, kader, namen)
    yield from bronnen(rijen, kader)


def eigen_jaren(rijen: Iterable[Cijferresultaat], kader: Kader) -> Iterator[str]:
    """Say of which year the figures of the subject are; of several, of which year each is."""
    per_jaar: dict[int, list[str]] = {}
    for rij in rijen:
        if rij.jaar is not None:
            per_jaar.setdefault(rij.jaar, []).append(rij.code)
    if len(per_jaar) == 1:
        yield f"De cijfers van {kader.woorden.onderwerp.het} zijn van {next(iter(per_jaar))}."
    elif per_jaar:
        delen = [f"{jaar} ({codereeksen(codes)})" for jaar, codes in sorted(per_jaar.items())]
        yield f"De cijfers van {kader.woorden.onderwerp.het} zijn van {opgesomd(delen)}."


def naast_de_normen(rijen: Iterable[Cijferresultaat], kader: Kader) -> Iterator[str]:
    """Say of every norm beside a figure whether it is met, and where it stands; a remark that norms share only once."""
    gezegd = set[str | None]()
    for rij in rijen:
        for norm in kader.normen_bij(rij.code):
            al_gezegd = norm.opmerking in gezegd
            gezegd.add(norm.opmerking)
            yield naast_de_norm(norm.model_copy(update={"opmerking": None}) if al_gezegd else norm, rij, kader)


def eerder_geteld(rijen: list[Cijferresultaat], kader: Kader, namen: Eigennamen) -> Iterator[str]:
    """Say what the referentie has of this subject itself, of each row the newest year.

    What werkboeken say of it, the report did not count.
    """
    per_jaar: dict[tuple[int, str, bool], list[str]] = {}
    for rij in rijen:
        eerder = eerdere_cijfers_van(rij, kader, namen)
        if eerder:
            jaar = max(eerder)
            cijfer = eerder[jaar]
            delen = per_jaar.setdefault((jaar, cijfer.naam, cijfer.uit_rapport), [])
            delen.append(f"{getoond(rij, cijfer.waarde)} ({rij.code} {rij.naam.removesuffix('.')})")
    for (jaar, naam, uit_rapport), delen in sorted(per_jaar.items()):
        if len(delen) <= MEESTE_ZINNEN:
            yield f"In {jaar} {'telde het rapport' if uit_rapport else 'was het'} bij u ({naam}) {opgesomd(delen)}."
        else:
            toen = f"in {jaar} bij u ({naam})"
            wat = f"het rapport {toen} telde" if uit_rapport else f"het {toen} was"
            yield f"Het beeld toont ook wat {wat}; de bijlage geeft die cijfers."


def bronnen(rijen: list[Cijferresultaat], kader: Kader) -> Iterator[str]:
    """Say where every figure of the area comes from that is set beside one of these, each source once.

    A figure of werkboeken is none of the report, also in a file that has figures of both.
    """
    plaatsen: dict[str, dict[str, list[str]]] = {}
    for rij in rijen:
        if beeld := vlaams_van(rij, kader):
            woorden, wanneer = beeld.cijfer.bron.in_woorden, beeld.cijfer.wanneer
            uit_rapport = beeld.cijfer.bron.regels is not None
            per_bron = plaatsen.setdefault(beeld.referentie.bron if uit_rapport else woorden, {})
            plaats = f"{wanneer}, {beeld.weging}" + (f", {woorden}" if uit_rapport else "")
            per_bron.setdefault(plaats, []).append(rij.code)
    for bron, delen in plaatsen.items():
        waar = (f"{codereeksen(codes)} ({plaats})" for plaats, codes in delen.items())
        yield f"De cijfers van {kader.woorden.gebied.naam} komen uit {bron}: {'; '.join(waar)}."


def vlaams_van(rij: Cijferresultaat, kader: Kader) -> Vlaamsbeeld | None:
    """Return what the kader has of the area beside a row; None where it has nothing, or somebody typed another."""
    if rij.vlaams_gemiddelde is None:
        return None
    return kader.vlaams_cijfer(rij.code, rij.vlaams_gemiddelde)
