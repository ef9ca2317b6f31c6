"""The strips beside the rows of a tab, as the chart draws them: of every row how often each level was given."""

from typing import Any

from openpyxl.chart import BarChart
from openpyxl.worksheet.worksheet import Worksheet


def stroken(blad: Worksheet) -> list[dict[str, str]]:
    """Return of every chart with strips, in the order of the tab, the counts of each row by its name (1·2·4·1)."""
    beelden: list[Any] = getattr(blad, "_charts")  # noqa: B009 - openpyxl has no public name
    balken = [beeld for beeld in beelden if isinstance(beeld, BarChart)]
    return [
        {
            naam: "·".join(f"{reeks.val.numRef.numCache.pt[plek].v:g}" for reeks in beeld.series)
            for plek, naam in enumerate(punt.v for punt in beeld.series[0].cat.strRef.strCache.pt)
        }
        for beeld in balken
    ]
