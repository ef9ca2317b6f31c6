"""Numbers as people read them: one decimal, a decimal comma."""

from decimal import ROUND_HALF_UP, Decimal


def getal(waarde: float | None) -> str:
    """Return a score with one decimal and a decimal comma; a dash where there is none."""
    if waarde is None:
        return "–"
    # Half up, as Excel shows it: 16,25 is 16,3 in the werkboek and here.
    afgerond = Decimal(repr(waarde)).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return str(afgerond).replace(".", ",")
