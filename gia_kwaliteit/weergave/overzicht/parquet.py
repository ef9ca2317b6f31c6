"""The beoordelingen of an overzicht as a tidy dataset in Parquet, for DuckDB, pandas or Spark."""

from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht, Uittreksel
from gia_kwaliteit.overzicht.dataset import SETS, TOETS, in_delen, sets_van, toetsrijen

if TYPE_CHECKING:
    import pyarrow as pa
    from pandas import DataFrame

# Each file lies in the folder of its werkjaar and soort, and so does not repeat them.
_MAPPEN = ["werkjaar", "soort"]
_GEEN_TEKST = {
    **dict.fromkeys(("maximum", "volgnummer", "jaar"), "int16"),
    **dict.fromkeys(("punten", "score", "waarde"), "float64"),
    "rang": "int8",
    **dict.fromkeys(("berekend", "voldoet"), "bool"),
}
# It is of no werkjaar and no soort.
_TOETS = Path(TOETS) / "deel-0.parquet"
_MAG_LEEG = (
    *("kwaliteitsaspect", "niveau", "rang", "punten", "score", "stand", "stand_sinds", "stand_door"),
    *("eenheid", "jaar", "waarde", "status", "antwoord", "voldoet", "motivering"),
)


def is_beschikbaar() -> bool:
    """Say whether pyarrow, which is an extra, is installed."""
    return find_spec("pyarrow") is not None


def is_deel(pad: Path) -> bool:
    """Say whether a file, by its path from the folder of a dataset, is one that `schrijf_dataset` writes."""
    if pad == _TOETS:
        return True
    begin = ("", "werkjaar=", "soort=", "deel-")
    vorm = len(pad.parts) == len(begin) and all(map(str.startswith, pad.parts, begin))
    return vorm and pad.parts[0] in SETS and pad.suffix == ".parquet"


def schrijf_dataset(overzicht: Overzicht, kader: Kader, map_: Path) -> None:
    """Write the sets of rows into an empty folder, each partitioned by werkjaar and soort.

    Raises OSError when the system refuses, AlleenSamen when nothing may be said apart.
    """

    def deel(uittreksel: Uittreksel) -> tuple[str, str]:
        return (str(uittreksel.werkjaar), str(uittreksel.soort))

    for (werkjaar, soort), groep in groupby(sorted(overzicht.rijen, key=deel), key=deel):
        uittreksels = list(groep)
        for naam in sets_van(kader):
            plaats = map_ / naam / f"werkjaar={quote(werkjaar, safe='')}" / f"soort={quote(soort, safe='')}"
            plaats.mkdir(parents=True)
            for nummer, alles in enumerate(in_delen(naam, uittreksels, kader)):
                rijen = alles.drop(columns=_MAPPEN)
                pad = plaats / f"deel-{nummer}.parquet"
                rijen.to_parquet(pad, engine="pyarrow", index=False, schema=_schema(rijen))
    if overzicht.toets:
        (map_ / TOETS).mkdir()
        rijen = toetsrijen(overzicht.toets, kader)
        rijen.to_parquet(map_ / _TOETS, engine="pyarrow", index=False, schema=_schema(rijen, *_MAPPEN))


def _schema(rijen: "DataFrame", *mag_leeg: str) -> "pa.Schema":
    """Return the types of the columns, and which of them are never empty; `mag_leeg` are others that can be here."""
    import pyarrow as pa  # an extra

    typen = {naam: pa.type_for_alias(_GEEN_TEKST.get(naam, "string")) for naam in rijen.columns}
    return pa.schema([pa.field(naam, soort, nullable=naam in (*_MAG_LEEG, *mag_leeg)) for naam, soort in typen.items()])
