"""Numbers as people read them: one decimal, a decimal comma."""

from decimal import ROUND_HALF_UP, Decimal


def getal(waarde: float | None) -> str:
    """Return a score with one decimal and a decimal comma; a dash where there is none."""
    if waarde is None:
        return "–"
    return _afgerond(waarde, "0.1")


def verschil(waarde: float | None) -> str:
    """Return a difference with its sign, one decimal and a decimal comma; a dash where there is none."""
    tekst = getal(waarde)
    if waarde is None or tekst in ("0,0", "-0,0"):
        return tekst.replace("-", "")
    return f"−{tekst[1:]}" if tekst.startswith("-") else f"+{tekst}"


def procent(deel: float | None) -> str:
    """Return a share (0–1) as a whole percentage; a dash where there is none."""
    return "–" if deel is None else f"{_afgerond(100 * deel, '1')} %"


def coefficient(waarde: float | None) -> str:
    """Return alpha or kappa with two decimals and a decimal comma; a dash where it is undefined."""
    return "–" if waarde is None else _afgerond(waarde, "0.01").replace("-", "−")


def _afgerond(waarde: float, stap: str) -> str:
    """Return a number rounded half up, as Excel shows it, with a decimal comma."""
    return str(Decimal(repr(waarde)).quantize(Decimal(stap), rounding=ROUND_HALF_UP)).replace(".", ",")
