"""Give the sender a copy of their workbook in which every bevinding stands at its cell."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.bestand.docxpakket import is_document
from gia_kwaliteit.werkboek.bestand.relaties import BOEK
from gia_kwaliteit.werkboek.bestand.soort import Bestandsoort, soort_van
from gia_kwaliteit.werkboek.eigen_werk import is_nagekeken, is_ondertekend
from gia_kwaliteit.werkboek.nagekeken.blad import markeer_blad
from gia_kwaliteit.werkboek.nagekeken.bladkaart import Plek, plek_van
from gia_kwaliteit.werkboek.nagekeken.boek import ALLEEN_XLSX, GEEN_DOCUMENT, eis_markeerbaar, zet_lijst
from gia_kwaliteit.werkboek.nagekeken.knopen import NietTeMarkeren
from gia_kwaliteit.werkboek.nagekeken.lijst import maak_lijst
from gia_kwaliteit.werkboek.nagekeken.pakket import Pakket
from gia_kwaliteit.werkboek.nagekeken.stijlen import Stijlen


def maak_nagekeken(pad: Path, beoordeling: Beoordeling) -> bytes:
    """Return a copy of an .xlsx or .xlsm file with a colour and a comment at the cell of every bevinding.

    A new tab in front lists them all. What is not marked keeps its bytes: pictures, charts, the values that formulas
    gave; only macros stay away. `pad` was read into `beoordeling` before; the file itself is not touched. Raises
    NietTeMarkeren when gia cannot make the copy, and ValueError when the file could not be read.
    """
    if not beoordeling.is_gelezen:
        raise ValueError(f"{pad} could not be read, so it is not safe to open again")
    try:
        # zipfile looks for an archive at the end too: it would mark the .xlsx that is embedded in an .xls.
        if soort_van(pad) is not Bestandsoort.archief:
            raise NietTeMarkeren(ALLEEN_XLSX)
        if is_document(pad):
            raise NietTeMarkeren(GEEN_DOCUMENT)
        with zipfile.ZipFile(pad) as archief:
            pakket = Pakket(archief)
            _markeer(pakket, pad, beoordeling)
            return pakket.naar_bytes()
    except (zipfile.BadZipFile, OSError) as fout:
        raise NietTeMarkeren(ALLEEN_XLSX) from fout


def _markeer(pakket: Pakket, pad: Path, beoordeling: Beoordeling) -> None:
    bladen = eis_markeerbaar(pakket)
    vorige = _vorige_lijst(pad, bladen)
    pakket.zonder_macros(BOEK)
    stijldeel = next((relatie.doel for relatie in pakket.relaties(BOEK) if relatie.soort == "styles"), None)
    stijlen = Stijlen.van(pakket.lees(stijldeel), stijldeel) if stijldeel else Stijlen.van(None)
    per_blad: dict[str, dict[Plek, list[Bevinding]]] = {deel: {} for deel in bladen.values()}
    # A bevinding names a sheet as it may be shown.
    deel_van = {toonbaar(naam): deel for naam, deel in bladen.items()}
    for gevonden in beoordeling.bevindingen:
        plek = plek_van(gevonden.cel or "")
        if plek and gevonden.blad in deel_van:
            per_blad[deel_van[gevonden.blad]].setdefault(plek, []).append(gevonden)
    for deel, per_plek in per_blad.items():
        markeer_blad(pakket, deel, per_plek, stijlen)
    zet_lijst(pakket, bladen, maak_lijst(beoordeling, stijlen), vorige)
    if stijldeel:
        pakket.zet(stijldeel, stijlen.naar_bytes())
    else:
        pakket.voeg_toe(BOEK, pakket.vrij("xl/styles{}.xml"), "styles", stijlen.naar_bytes())


def _vorige_lijst(pad: Path, bladen: Iterable[str]) -> str | None:
    """Return the name of the sheet with the list of an earlier copy, on which nobody wrote anything."""
    if not any(naam.startswith(k.NAGEKEKEN) for naam in bladen):
        return None
    eigen = (
        blad for blad in lees_bron(pad).bladen if is_nagekeken(blad.naam, blad.rijen) and is_ondertekend(blad.rijen)
    )
    return next((blad.naam for blad in eigen), None)
