"""The sound workbooks that are damaged: small ones, of the second kader, so that many can be read."""

from gia_kwaliteit import Beoordeling, Kader, Score, laad_kader, maak_sjabloon
from tests.bouwers import TESTS, TWEEDE_KADER


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
