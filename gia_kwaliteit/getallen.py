"""Numbers as people read them: a decimal comma, and rounded half away from zero on the decimal value, as Excel does."""

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

# Beyond this decimal a float holds noise of the computation.
RUIS = 9


def getal(waarde: float | None, decimalen: int = 1) -> str:
    """Return a number with so many decimals (a score has one); a dash where there is none."""
    return "–" if waarde is None else _tekst(_afgerond(waarde, decimalen))


def in_het_kort(waarde: float) -> str:
    """Return a number as short as it is read: a whole one without decimals, any other with one."""
    return getal(waarde, 0 if float(waarde).is_integer() else 1)


def volgens(waarde: float, oordeel: Callable[[float], bool]) -> str:
    """Return a number with one decimal, or with as many as it takes to judge it as it is: 79,96 beside at least 80."""
    for decimalen in range(1, RUIS):
        if oordeel(float(_afgerond(waarde, decimalen))) == oordeel(waarde):
            return getal(waarde, decimalen)
    return voluit(waarde)


def verschil(waarde: float | None, decimalen: int = 1) -> str:
    """Return a difference with its sign and so many decimals; a dash where there is none."""
    if waarde is None:
        return "–"
    afgerond = _afgerond(waarde, decimalen)
    return f"+{_tekst(afgerond)}" if afgerond > 0 else _tekst(afgerond)


def is_te_zien(waarde: float, decimalen: int = 1) -> bool:
    """Say whether a difference is anything but zero as `verschil` writes it with so many decimals."""
    return _afgerond(waarde, decimalen) != 0


def voluit(waarde: float) -> str:
    """Return a number with the decimals that it has, as it was typed, with a comma."""
    return f"{waarde:.10g}".replace(".", ",").replace("-", "−")


def als_getypt(waarde: float) -> str:
    """Return a number as somebody types it: all its decimals, with a comma; a whole one has none."""
    return str(int(waarde)) if waarde.is_integer() else repr(waarde).replace(".", ",")


def procent(deel: float | None) -> str:
    """Return a share (0–1) as a whole percentage; a dash where there is none."""
    return "–" if deel is None else f"{_tekst(_afgerond(deel, 2).scaleb(2))} %"


def coefficient(waarde: float | None, grenzen: Iterable[float] = ()) -> str:
    """Return alpha or kappa with three decimals; a dash where it is undefined.

    `grenzen` are the limits by which it is read: a value below one is not shown as if it reached it, but gets the
    decimals it takes to see that it does not (0,6666 beside 0,667).
    """
    if waarde is None:
        return "–"
    nauwkeurig = round(waarde, RUIS)
    onder = [Decimal(repr(grens)) for grens in grenzen if nauwkeurig < grens]
    for decimalen in range(3, RUIS):
        afgerond = _afgerond(nauwkeurig, decimalen)
        if all(afgerond < grens for grens in onder):
            return _tekst(afgerond)
    return _tekst(_afgerond(nauwkeurig, RUIS))


def verdeling(aantallen: Iterable[int], tussen: str = "·") -> str:
    """Return how many criteria got each level, from low to high, in as little room as it takes (1·2·4·1)."""
    return tussen.join(map(str, aantallen))


def telling(aantal: int, enkel: str, meer: str) -> str:
    """Return how many there are, with the word for one or for more of them."""
    return f"{aantal} {enkel if aantal == 1 else meer}"


@lru_cache(maxsize=1024)
def letters(nummer: int) -> str:
    """Return A to Z, then AA, AB …, for 0 and up."""
    tekst, rest = "", nummer + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        tekst = chr(ord("A") + letter) + tekst
    return tekst


def _afgerond(waarde: float, decimalen: int) -> Decimal:
    """Round a number on its decimal value, without the noise of its computation: 53.74999999999999 is 53.75."""
    return Decimal(repr(round(waarde, RUIS))).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)


def _tekst(afgerond: Decimal) -> str:
    """Write a rounded number with a comma and a real minus; zero has no sign."""
    return f"{afgerond or abs(afgerond)}".replace(".", ",").replace("-", "−")
