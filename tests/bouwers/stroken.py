"""The strips beside the rows of a tab, as the chart draws them: of every row how often each level was given."""

from typing import Any

from openpyxl.chart import BarChart
from openpyxl.worksheet.worksheet import Worksheet


def stroken(blad: Worksheet) -> list[dict[str, str]]:
    """Return of every chart with strips, in the order of the tab, the counts of each row by its name (1·2·4·1)."""
    return [
        {
            naam: "·".join(f"{reeks.val.numRef.numCache.pt[plek].v:g}" for reeks in beeld.series)
            for plek, naam in enumerate(punt.v for punt in beeld.series[0].cat.strRef.strCache.pt)
        }
        for beeld in _balken(blad)
    ]


def laatste_stukken(blad: Worksheet) -> list[tuple[str, str, str]]:
    """Return of the last piece in the strips of every chart its name, its fill and its border, as RRGGBB.

    Its figures in the chart must be those of the cells that it is drawn from.
    """
    stukken = []
    for beeld in _balken(blad):
        reeks = beeld.series[-1]
        _, _, bereik = reeks.val.numRef.f.rpartition("!")
        cellen = [cel.value for (cel,) in blad[bereik.replace("$", "")]]
        assert [punt.v for punt in reeks.val.numRef.numCache.pt] == cellen
        vlak, rand = reeks.graphicalProperties.solidFill, reeks.graphicalProperties.ln.solidFill
        naam = reeks.tx.strRef.strCache.pt[0].v
        stukken.append((naam, vlak.srgbClr, rand.srgbClr))
    return stukken


def _balken(blad: Worksheet) -> list[Any]:
    beelden: list[Any] = getattr(blad, "_charts")  # noqa: B009 - openpyxl has no public name
    return [beeld for beeld in beelden if isinstance(beeld, BarChart)]
