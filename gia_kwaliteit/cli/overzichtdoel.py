"""Where gia overzicht writes what it shows: one file, or a folder of data."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop
from gia_kwaliteit.cli.uitvoer import Doel

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.overzicht import Overzicht

FORMATEN = CSV, PARQUET = ("csv", "parquet")


def eis_doel(doel: Path | None, formaat: str | None, overschrijf: bool) -> None:
    """Stop when the overzicht cannot be written as was asked, before work is done for it."""
    if formaat not in (None, *FORMATEN):
        stop(f"--formaat “{formaat}” bestaat niet. Kies uit: {', '.join(FORMATEN)}.", VERKEERD_GEBRUIK)
    if formaat is None:
        if doel is None:
            return
        gevraagd = doel.suffix.lower().lstrip(".")
        if gevraagd in FORMATEN:
            raad = f"Voor een map met gegevens typt u --formaat {gevraagd} -o {doel.stem}."
            stop(f"{doel}: deze uitvoer eindigt op .xlsx of .html. {raad}", VERKEERD_GEBRUIK)
        Doel(doel, overschrijf).controleer(".xlsx", ".html")
        return
    if doel is None:
        stop(f"Bij --formaat {formaat} hoort -o met de naam van een map.", VERKEERD_GEBRUIK)
    if doel.suffix.lower() in (".xlsx", ".html", ".csv"):
        stop(f"{doel}: --formaat {formaat} schrijft een map. Geef de naam van een map op.", VERKEERD_GEBRUIK)
    from gia_kwaliteit.verzameling.onderdelen import raad_om_te_installeren
    from gia_kwaliteit.weergave.overzicht.csv import is_csv
    from gia_kwaliteit.weergave.overzicht.parquet import is_beschikbaar, is_deel

    if formaat == PARQUET and not is_beschikbaar():
        stop(f"voor --formaat parquet is pyarrow nodig. {raad_om_te_installeren('pyarrow')}", VERKEERD_GEBRUIK)
    Doel(doel, overschrijf).controleer_map(is_csv if formaat == CSV else is_deel)


def schrijf_overzicht(doel: Doel, formaat: str | None, beeld: "Overzicht", kader: "Kader") -> None:
    """Write the overzicht as the ending of the path, or the format, asks for."""
    if formaat is None:
        doel.schrijf(_inhoud(doel.pad, beeld, kader))
        return
    from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
    from gia_kwaliteit.weergave.overzicht.parquet import schrijf_dataset

    vul = schrijf_csv if formaat == CSV else schrijf_dataset
    doel.schrijf_map(lambda map_: vul(beeld, kader, map_))


def _inhoud(doel: Path, beeld: "Overzicht", kader: "Kader") -> bytes | Iterator[bytes]:
    """Return the overzicht in the format that the ending of the path asks for; a page in pieces, as it is made."""
    if doel.suffix.lower() == ".html":
        from gia_kwaliteit.weergave.overzicht.html import overzichtspagina_in_stukken

        return map(str.encode, overzichtspagina_in_stukken(beeld, kader))
    from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek

    return maak_overzichtboek(beeld, kader)
