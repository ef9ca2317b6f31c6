"""What several chapters of the verslag share: columns, short lists, and sentences about what was filled in."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.oogopslag import NIETS_GESCOORD
from gia_kwaliteit.profiel import Cijferresultaat, Groepsresultaat
from gia_kwaliteit.tekst import als_reeksen, opgesomd, toonbaar
from gia_kwaliteit.vergelijking import Standpunt
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.zinnen import van_de

CODE = Kolom(kop="Code", breedte=1.3)
# Beside a bewijs the others are narrower, and a code does not break.
CODE_NAAST_BEWIJS = Kolom(kop="Code", breedte=1.9)
BEWIJS = Kolom(kop="Bewijs", breedte=3.5)
NIET_GESCOORD = "niet gescoord"
# A longer list is no part of a chapter, which is read from cover to cover.
_MEESTE_VOOROP = 10
# What stands in a table where somebody could have typed something.
NIETS = "–"
BEWUST_NIET_GESCOORD = "bewust niet gescoord"
_GEGEVEN = Zelfstandig(enkelvoud="gegeven", meervoud="gegevens", lidwoord="het")
_TE_OUD = "Het werkboek is van een vroegere versie van het kader, die nog niet vroeg naar"


def getypt(tekst: str) -> str:
    """Return what somebody typed as it stands in a table; a dash where there is nothing."""
    return toonbaar(tekst).strip() or NIETS


def met_bewijs(titel: str, kolommen: tuple[Kolom, ...], rijen: Iterable[tuple[str, ...]]) -> Tabel:
    """Return a table that begins with a code and ends with what proves a score; without that where nobody typed any."""
    alle = tuple(rijen)
    if all(rij[-1] == NIETS for rij in alle):
        return Tabel(titel=titel, kolommen=(CODE, *kolommen), rijen=tuple(rij[:-1] for rij in alle))
    return Tabel(titel=titel, kolommen=(CODE_NAAST_BEWIJS, *kolommen, BEWIJS), rijen=alle)


def is_voorop(rijen: Collection[object]) -> bool:
    """Say whether a list is so short that it is read with its chapter."""
    return 0 < len(rijen) <= _MEESTE_VOOROP


def standpunt(gezegd: Standpunt) -> str:
    """Return what one side says of a criterium as it stands in one cell: the answer, why, and what shows it."""
    motivering, bewijs = (toonbaar(tekst).strip() for tekst in (gezegd.motivering, gezegd.bewijs))
    return "\n".join(filter(None, (gezegd.antwoord, motivering, bewijs and f"{BEWIJS.kop}: {bewijs}")))


def wat_ingevuld_is(gevuld: int, leeg: list[str], geheel: int) -> tuple[str, ...]:
    """Return how much of the whole was filled in, and what was not; nothing when all was."""
    if not leeg:
        return ()
    zin = van_de(gevuld, geheel, _GEGEVEN)
    werkwoord = "is" if gevuld <= 1 else "zijn"
    if not gevuld:
        return (f"{zin} {werkwoord} ingevuld.",)
    return (f"{zin} {werkwoord} ingevuld. Niet ingevuld: {opgesomd(leeg)}.",)


def gevraagde_rijen(rijen: tuple[Cijferresultaat, ...]) -> tuple[tuple[Cijferresultaat, ...], tuple[str, ...]]:
    """Return the rows that the werkboek asks, and a sentence about those that it is too old to ask; none in a new one.

    What is computed from rows that it does ask, is there.
    """
    gevraagd = tuple(rij for rij in rijen if rij.gevraagd or rij.is_ingevuld)
    rest = als_reeksen(rij.code for rij in rijen if rij not in gevraagd)
    return gevraagd, (f"{_TE_OUD} {opgesomd(rest)}.",) if rest else ()


def met_feiten(rubriek: Rubriek, feiten: tuple[str, ...]) -> Rubriek:
    """Return a rubric with these facts below its own."""
    return replace(rubriek, feiten=(*rubriek.feiten, *feiten))


def als_status(status: Status | None) -> str:
    """Return what is known of a figure; that there is none stands in the place of the figure."""
    return str(status) if status in (Status.gemeten, Status.geschat) else "–"


def niveaukolommen(schaal: Schaal) -> tuple[Kolom, ...]:
    """Return a column for every level of a scale, and one for how much was scored."""
    niveaus = tuple(Kolom(kop=naam.capitalize(), breedte=1.9, getal=True) for naam in schaal.namen)
    return (*niveaus, Kolom(kop="Gescoord", breedte=1.7, getal=True))


def telling(verdeling: Mapping[str, int], gescoord: int, criteria: int) -> tuple[str, ...]:
    """Return the cells of `niveaukolommen`."""
    return (*map(str, verdeling.values()), f"{gescoord} van {criteria}")


def niets_gescoord(criterium: Zelfstandig) -> str:
    """Return what is said where nothing has a score yet."""
    return NIETS_GESCOORD.format(geen_enkel=criterium.geen_enkel)


def over_score(uitkomst: Groepsresultaat, waarvan: str, criterium: Zelfstandig) -> tuple[str, ...]:
    """Say what the score is, and on how much of the criteria it rests."""
    if not uitkomst.gescoord:
        return (niets_gescoord(criterium),)
    feiten, alle = [], criterium.aantal(uitkomst.criteria)
    open_, bewust = uitkomst.niet_gescoord, uitkomst.bewust_niet_gescoord
    if uitkomst.score is None:
        feiten.append("De score is niet te berekenen: het werkboek bevat hier een fout.")
        if open_:
            wie = f"{criterium.aantal(1)} heeft" if open_ == 1 else f"{open_} van de {alle} hebben"
            feiten.append(f"{wie} geen score, of geen die zeker is.")
    else:
        feiten.append(f"Samen halen {waarvan} {getal(uitkomst.score)} op {uitkomst.maximum}.")
        if open_ == 1:
            feiten.append(f"Het beeld is onvolledig: {criterium.aantal(1)} is niet gescoord en telt niet mee.")
        elif open_:
            feiten.append(f"Het beeld is onvolledig: {open_} van de {alle} zijn niet gescoord en tellen niet mee.")
    if bewust:
        wie = f"{criterium.aantal(1)} is" if bewust == 1 else f"{bewust} van de {alle} zijn"
        telt = "telt" if bewust == 1 else "tellen"
        feiten.append(f"{wie} {BEWUST_NIET_GESCOORD}, met een reden, en {telt} niet mee.")
    if buiten := uitkomst.niet_van_toepassing:
        wie = criterium.aantal(1) if buiten == 1 else f"{buiten} van de {alle}"
        naam = "” of “".join(uitkomst.scoregroep.schaal.buiten)
        feiten.append(f"Bij {wie} is “{naam}” gekozen; dat telt niet mee.")
    return tuple(feiten)


def onvolledig(uitkomst: Groepsresultaat) -> str:
    """Say how much of an onderdeel was scored, and how much left open with a reason; nothing when all was scored."""
    waarom = "onzeker door een fout" if uitkomst.score is None and uitkomst.gescoord else "onvolledig"
    zinnen = [] if uitkomst.is_volledig else [f"{waarom}: {uitkomst.gescoord} van {uitkomst.criteria} gescoord"]
    return ", ".join((*zinnen, *zonder_niveau(uitkomst)))


def zonder_niveau(uitkomst: Groepsresultaat) -> list[str]:
    """Return how many have no level on purpose, in words; nothing where there are none."""
    aantallen = [(uitkomst.bewust_niet_gescoord, BEWUST_NIET_GESCOORD)]
    aantallen += [(aantal, naam) for naam, aantal in uitkomst.buiten.items()]
    return [f"{aantal} {woord}" for aantal, woord in aantallen if aantal]
