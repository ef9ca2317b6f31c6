"""Files in a folder that may hold somebody's werkboek but that gia does not read: which, and what to do about them."""

import re
from collections.abc import Sequence
from enum import StrEnum

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import de_eerste, op_een_regel

# What gia looks for in a folder.
DOCUMENT = ".docx"
EINDES = (".xlsx", ".xlsm", ".ods", ".xls", ".xlsb")
# So many names are told; of the rest how many there are.
_MEESTE_NAMEN = 12


class Reden(StrEnum):
    """Why gia passes a file over, as what to do about it."""

    archief = "pak het uit"
    ander_programma = "bewaar of exporteer als .xlsx"
    naam = "laat de naam weer op .xlsx eindigen"
    onderweg = "haal het bestand nog eens op"
    koppeling = "zet het bestand zelf hier"
    bericht = "bewaar de bijlage als bestand"
    draaiboek = "lees het apart, met zijn eigen kader"


_EINDE_VAN = {
    Reden.archief: ".zip .zipx .rar .7z .tar .gz .tgz .bz2 .xz",
    Reden.ander_programma: ".numbers .gsheet .fods .sxc .csv .tsv .xltx .xltm .xlt .ots .et .wps .gnumeric",
    Reden.onderweg: ".download .crdownload .part .partial .icloud",
    Reden.koppeling: ".lnk .url .webloc .desktop",
    Reden.bericht: ".msg .eml",
}
_REDEN_VAN = {einde: reden for reden, eindes in _EINDE_VAN.items() for einde in eindes.split()}
# de-brug.xlsx(1), de-brug.xlsx.bak, de-brug.xlsx~; but de-brug.xlsx.pdf is a document
_ACHTERVOEGSEL = r"(?:[\s(_~\-\d].*|\.(?:bak|old|oud|orig|tmp|kopie|copy|\d+))"
_MET_ACHTERVOEGSEL = re.compile(rf"(?:{'|'.join(map(re.escape, EINDES))}){_ACHTERVOEGSEL}$", re.IGNORECASE)


def reden_om_over_te_slaan(naam: str) -> Reden | None:
    """Return why gia passes a file of this name over; None where it is plainly nobody's werkboek, or is read.

    A text, a picture, a document and what a system or a program puts in a folder itself (Thumbs.db, ~$…) are not told.
    """
    if naam.startswith("~$") or (naam.startswith(".") and not naam.endswith(".icloud")):
        return None
    punt = naam.rfind(".")
    reden = _REDEN_VAN.get(naam[punt:].lower()) if punt >= 0 else None
    return reden or (Reden.naam if _MET_ACHTERVOEGSEL.search(naam) else None)


def meld_overgeslagen(bestanden: Sequence[str], *, anoniem: bool = False) -> list[Bevinding]:
    """Return the waarschuwing about the files that were passed over, none where there are none.

    `bestanden` are their paths. With `anoniem` no name is told, because it can give away whose they are.
    """
    if not bestanden:
        return []
    per_reden: dict[Reden, list[str]] = {reden: [] for reden in Reden}
    for pad in bestanden:
        naam = naam_van(pad)
        # Of all documents only the forms of gia are found.
        reden = Reden.draaiboek if naam.lower().endswith(DOCUMENT) else reden_om_over_te_slaan(naam)
        if reden is not None:
            per_reden[reden].append(op_een_regel(naam))
    delen = [
        f"{f'{len(namen)} ×' if anoniem else de_eerste(namen, _MEESTE_NAMEN)} ({reden})"
        for reden, namen in per_reden.items()
        if namen
    ]
    aantal = "1 bestand is" if len(bestanden) == 1 else f"{len(bestanden)} bestanden zijn"
    return [bevinding(Bevindingsoort.bestanden_overgeslagen, aantal=aantal, bestanden="; ".join(delen))]


def naam_van(pad: str) -> str:
    """Return the name at the end of a path or URL, of this system or of another."""
    return re.split(r"[/\\]", pad.rstrip("/\\"))[-1]
