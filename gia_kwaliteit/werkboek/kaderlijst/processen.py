"""The rows of a list under the proces that each belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations

from gia_kwaliteit.tekst import vergelijkbaar
from gia_kwaliteit.werkboek.kaderlijst.tabel import Kop, Lijst, Lijstrij, Melding

_VAN_PROCES = (Kop.proces, Kop.onderdeel, Kop.definitie)
# How much two names look alike, from 0 to 1, of which one is likely a mistyped other: one letter of ten.
_BIJNA = 0.9
# Of so many processen are the names held side by side; it takes all pairs of them.
_MEESTE_NAAST_ELKAAR = 100


@dataclass
class Lijstproces:
    """A proces: where it is named first, what its rows say of it, and its criteria."""

    eerste: Lijstrij
    rijen: list[Lijstrij] = field(default_factory=list)
    gezegd: dict[Kop, Lijstrij] = field(default_factory=dict)

    @property
    def naam(self) -> str:
        """What it is called, as it is typed first."""
        return self.eerste[Kop.proces]

    def waarde(self, kop: Kop) -> str:
        """Return what its rows say of it under a heading; nothing where none does."""
        return self.gezegd[kop][kop] if kop in self.gezegd else ""


def verdeel_over_processen(lijst: Lijst) -> tuple[Sequence[Lijstproces], Sequence[Melding]]:
    """Return the processen in the order of the list, each with its rows, and the rows that fit in none.

    An empty cell below Proces is that of the row above where something says so: the cells are merged, the codes begin
    alike, or the row above heads those below it, since it says only of a proces what it is. Rows of one proces need not
    stand together.
    """
    processen = dict[str, Lijstproces]()
    meldingen = list[Melding]()
    huidig: tuple[str, str] | None = None
    boven: Lijstrij | None = None
    for rij in lijst.rijen:
        if rij[Kop.proces]:
            huidig = (rij.blad, vergelijkbaar(rij[Kop.proces]))
            processen.setdefault(huidig[1], Lijstproces(rij))
            boven = rij
        if huidig is None or boven is None or not _hoort_bij(boven, rij):
            raad = "typ het proces op elke rij, of voeg de cel samen met die erboven"
            meldingen.append(rij.meld(Kop.proces, f"hier staat geen proces; {raad}"))
            continue
        proces = processen[huidig[1]]
        meldingen += _wat_anders_is(proces, rij)
        if rij[Kop.criterium]:
            proces.rijen.append(rij)
        elif not (rij[Kop.proces] and set(rij.teksten) <= set(_VAN_PROCES)):
            meldingen.append(rij.meld(Kop.criterium, "hier staat geen criterium; vul er een in, of verwijder de rij"))
    for proces in processen.values():
        if not proces.rijen:
            meldingen.append(proces.eerste.meld(Kop.proces, f"bij “{proces.naam}” staat geen enkel criterium"))
        meldingen += _dubbele_teksten(proces.rijen)
    meldingen += _bijna_gelijk(list(processen.values()))
    return list(processen.values()), meldingen


def _bijna_gelijk(processen: Sequence[Lijstproces]) -> Iterable[Melding]:
    """Yield the processen that are called nearly as an earlier one: likely the same, mistyped."""
    gelezen = [(proces, vergelijkbaar(proces.naam)) for proces in processen[:_MEESTE_NAAST_ELKAAR]]
    for (een, naam), (ander, andere_naam) in combinations(gelezen, 2):
        if _cijfers(naam) == _cijfers(andere_naam) and SequenceMatcher(None, naam, andere_naam).ratio() >= _BIJNA:
            waar = een.eerste.cel(Kop.proces)
            tekst = f"“{ander.naam}” lijkt op “{een.naam}” in {waar}; is het hetzelfde proces, schrijf het dan gelijk"
            yield Melding(ander.eerste.cel(Kop.proces), tekst, is_fout=False, rij=ander.eerste.sleutel)


def _cijfers(naam: str) -> list[str]:
    return [teken for teken in naam if teken.isdigit()]


def _hoort_bij(boven: Lijstrij, rij: Lijstrij) -> bool:
    """Say whether a row belongs to the proces that the last row with one names."""
    if rij is boven:
        return True
    hoofd, van_boven = (een[Kop.code].upper().partition(".")[0] for een in (rij, boven))
    is_kop = not boven[Kop.criterium]
    return rij.blad == boven.blad and (rij.is_samengevoegd or is_kop or (hoofd != "" and hoofd == van_boven))


def _wat_anders_is(proces: Lijstproces, rij: Lijstrij) -> Iterable[Melding]:
    """Remember what a row says of its proces; yield what an earlier row says otherwise."""
    for kop in (Kop.onderdeel, Kop.definitie):
        if rij[kop]:
            eerder = proces.gezegd.setdefault(kop, rij)
            if vergelijkbaar(eerder[kop]) != vergelijkbaar(rij[kop]):
                melding = f"bij “{proces.naam}” staat in {eerder.cel(kop)} iets anders; houd één {kop.lower()} over"
                yield rij.meld(kop, melding)


def _dubbele_teksten(rijen: Sequence[Lijstrij]) -> Iterable[Melding]:
    """Yield the criteria of a proces that stand in it twice: they would get two scores."""
    eerste = dict[str, Lijstrij]()
    for rij in rijen:
        eerder = eerste.setdefault(vergelijkbaar(rij[Kop.criterium]), rij)
        if eerder is not rij:
            waar = eerder.cel(Kop.criterium)
            yield rij.meld(Kop.criterium, f"dit criterium staat ook in {waar}; houd er één over, of zeg het verschil")
