"""The sound workbooks that are damaged: small ones, of the second kader, so that many can be read."""

import tempfile
from pathlib import Path

from gia_kwaliteit import Beoordeling, Kader, Score, laad_kader, maak_sjabloon
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from tests.bouwers import TESTS, TWEEDE_KADER
from tests.bouwers.xlsb import schrijf_xlsb


def kader() -> Kader:
    """Return the kader of the workbooks."""
    return laad_kader(TWEEDE_KADER)


def werkboeken() -> list[tuple[str, bytes]]:
    """Return name and bytes of a filled .xlsx, as openpyxl writes it, and of one that LibreOffice saved as .ods."""
    bibliotheek = kader()
    scores = {
        code: Score(niveau=schaal.namen[nummer % len(schaal.namen)], motivering=f"Omdat {nummer} < 5 & meer")
        for nummer, (code, schaal) in enumerate(bibliotheek.schaal_van.items())
    }
    beoordeling = Beoordeling(
        kader_id=bibliotheek.id,
        kader_versie=bibliotheek.versie,
        puntenmodel=bibliotheek.puntenmodel().code,
        werkboek="werkboek.xlsx",
        scores=scores,
    )
    ods = (TESTS / "fuzzen" / "werkboek.ods").read_bytes()
    return [("werkboek.xlsx", maak_sjabloon(bibliotheek, beoordeling=beoordeling)), ("werkboek.ods", ods)]


def paren() -> list[tuple[str, bytes, bytes]]:
    """Return name and bytes of a sound workbook, filled in or blank, with those of another one to swap parts with."""
    (_, xlsx), (_, ods) = werkboeken()
    leeg = maak_sjabloon(kader())
    with tempfile.TemporaryDirectory() as map_:
        gevuld, blanco = Path(map_) / "gevuld.xlsb", Path(map_) / "blanco.xlsb"
        for inhoud, doel in ((xlsx, gevuld), (leeg, blanco)):
            (Path(map_) / "w.xlsx").write_bytes(inhoud)
            bladen = lees_bron(Path(map_) / "w.xlsx").bladen
            schrijf_xlsb(doel, {blad.naam: [list(map(_getal_of_tekst, rij)) for rij in blad.rijen] for blad in bladen})
        xlsb, lege_xlsb = gevuld.read_bytes(), blanco.read_bytes()
    return [
        ("werkboek.xlsx", xlsx, leeg),
        ("blanco.xlsx", leeg, xlsx),
        ("werkboek.ods", ods, xlsx),
        ("anders.xlsx", xlsx, ods),
        ("werkboek.xlsb", xlsb, lege_xlsb),
        ("gemengd.xlsx", xlsx, xlsb),
    ]


def _getal_of_tekst(waarde: object) -> object:
    return waarde if isinstance(waarde, str | float) else str(waarde)
