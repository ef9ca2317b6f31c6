"""Which of several werkboeken of one subject, soort and werkjaar is the newest, where they say so themselves."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.tekst import opgesomd

# What two werkboeken are held against each other by, first what counts most: a key, and how it is told.
_Maat = tuple[Callable[[Uittreksel], int | None], Callable[[Uittreksel], str]]


def _dag(dag: date | None) -> int | None:
    return dag.toordinal() if dag else None


_MATEN: tuple[_Maat, ...] = (
    (lambda u: u.stand.rang if u.stand else None, lambda u: f"is {u.stand}"),
    (lambda u: _dag(u.stand_sinds), lambda u: f"heeft als dag van de stand {u.stand_sinds:%d/%m/%Y}"),
    (lambda u: _dag(u.datum), lambda u: f"heeft als datum {u.datum:%d/%m/%Y}"),
)


def nieuwste_van(groep: Sequence[Uittreksel]) -> tuple[Uittreksel, str] | None:
    """Return the newest of these werkboeken, and why in Dutch; None where what they say does not put it above all.

    One is newer than another when what both say (the stand, since when, the date) puts it later and nothing puts it
    earlier. Parts and raters are not older and newer: the newest has a score wherever an older one has any, and shares
    a beoordelaar with it when both name theirs.
    """
    for een in groep:
        anderen = [ander for ander in groep if ander is not een]
        maten = [_maat_van(een, ander) for ander in anderen]
        if all(maat is not None for maat in maten):
            return een, _reden(een, anderen, maten)
    return None


def _maat_van(een: Uittreksel, ander: Uittreksel) -> int | None:
    """Return by which measure the first is newer than the other (its number); None where it is not."""
    verschillen = [_verschil(sleutel(een), sleutel(ander)) for sleutel, _ in _MATEN]
    # Who says no stand is not held to be further than who does.
    if een.stand is None and ander.stand is not None and ander.stand.rang > 0:
        return None
    if min(verschillen) < 0 or max(verschillen) == 0 or _zijn_delen(een, ander) or _zijn_beoordelaars(een, ander):
        return None
    return next(nummer for nummer, verschil in enumerate(verschillen) if verschil > 0)


def _verschil(een: int | None, ander: int | None) -> int:
    return 0 if een is None or ander is None else een - ander


def _zijn_delen(een: Uittreksel, ander: Uittreksel) -> bool:
    """Say whether the other has scores where the first has none at all: then it may be one of the parts."""
    return any(van_ander and not van_een for van_een, van_ander in zip(een.per_groep, ander.per_groep, strict=True))


def _zijn_beoordelaars(een: Uittreksel, ander: Uittreksel) -> bool:
    """Say whether both name who scored, and nobody scored in both: then they may be raters of the same."""
    return bool(een.beoordelaars and ander.beoordelaars) and een.beoordelaars.isdisjoint(ander.beoordelaars)


def _reden(een: Uittreksel, anderen: Sequence[Uittreksel], maten: Iterable[int | None]) -> str:
    """Say why the first is the newest: per measure what it says, and what the others do."""
    per_maat: dict[int, list[Uittreksel]] = {}
    for ander, maat in zip(anderen, maten, strict=True):
        if maat is not None:
            per_maat.setdefault(maat, []).append(ander)
    zinnen = []
    for maat, ouder in sorted(per_maat.items()):
        zeg = _MATEN[maat][1]
        zinnen.append(f"dat {zeg(een)}, en {opgesomd([f'{u.werkboek} {zeg(u)}' for u in ouder])}")
    return "; ".join(zinnen)
