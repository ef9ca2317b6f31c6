"""Write a workbook in Excel's binary form (.xlsb): no library does, and LibreOffice only reads it.

Records as [MS-XLSB] describes them: a number and a length of seven bits per byte, then the content.
"""

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_RIJ, _GETAL, _TEKST = 0, 5, 6
_BLAD, _BLAD_EINDE, _OMVANG, _RIJEN, _RIJEN_EINDE = 129, 130, 148, 145, 146
_BOEK, _BOEK_EINDE, _BLADEN, _BLADEN_EINDE, _EEN_BLAD = 131, 132, 143, 144, 156
_SOORTEN = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"
_KANTOOR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def schrijf_xlsb(doel: Path, bladen: Mapping[str, Sequence[Sequence[object]]]) -> None:
    """Write the values of sheets, texts and numbers, row by row from A1."""
    nummers = range(1, len(bladen) + 1)
    with ZipFile(doel, "w", ZIP_DEFLATED) as archief:
        archief.writestr("[Content_Types].xml", _soorten(nummers))
        archief.writestr("_rels/.rels", _relaties({"rId1": ("officeDocument", "xl/workbook.bin")}))
        doelen = {f"rId{nummer}": ("worksheet", f"worksheets/sheet{nummer}.bin") for nummer in nummers}
        archief.writestr("xl/_rels/workbook.bin.rels", _relaties(doelen))
        archief.writestr("xl/workbook.bin", _boek(list(bladen)))
        for nummer, rijen in zip(nummers, bladen.values(), strict=True):
            archief.writestr(f"xl/worksheets/sheet{nummer}.bin", _blad(rijen))


def _boek(namen: Sequence[str]) -> bytes:
    bladen = [
        _record(_EEN_BLAD, struct.pack("<II", 0, nummer) + _woord(f"rId{nummer}") + _woord(naam))
        for nummer, naam in enumerate(namen, start=1)
    ]
    return b"".join([_record(_BOEK), _record(_BLADEN), *bladen, _record(_BLADEN_EINDE), _record(_BOEK_EINDE)])


def _blad(rijen: Sequence[Sequence[object]]) -> bytes:
    breedte = max(map(len, rijen), default=1)
    omvang = struct.pack("<IIII", 0, max(len(rijen) - 1, 0), 0, breedte - 1)
    delen = [_record(_BLAD), _record(_OMVANG, omvang), _record(_RIJEN)]
    for nummer, rij in enumerate(rijen):
        delen.append(_record(_RIJ, struct.pack("<IIHHBI", nummer, 0, 300, 0, 0, 0)))
        for kolom, waarde in enumerate(rij):
            plaats = struct.pack("<II", kolom, 0)
            if isinstance(waarde, int | float):
                delen.append(_record(_GETAL, plaats + struct.pack("<d", waarde)))
            elif waarde is not None:
                delen.append(_record(_TEKST, plaats + _woord(str(waarde))))
    return b"".join([*delen, _record(_RIJEN_EINDE), _record(_BLAD_EINDE)])


def _record(soort: int, inhoud: bytes = b"") -> bytes:
    return _getal(soort) + _getal(len(inhoud)) + inhoud


def _getal(getal: int) -> bytes:
    """Return a number as seven bits per byte, the lowest first."""
    bytes_ = b""
    while getal > 0x7F:
        bytes_ += bytes([getal & 0x7F | 0x80])
        getal >>= 7
    return bytes_ + bytes([getal])


def _woord(tekst: str) -> bytes:
    inhoud = tekst.encode("utf-16-le")
    return struct.pack("<I", len(inhoud) // 2) + inhoud


def _soorten(nummers: Sequence[int]) -> str:
    boek = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    bladen = "".join(
        f'<Override PartName="/xl/worksheets/sheet{nummer}.bin" ContentType="application/vnd.ms-excel.worksheet"/>'
        for nummer in nummers
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_SOORTEN}">'
        f'<Default Extension="bin" ContentType="{boek}"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{bladen}</Types>"
    )


def _relaties(doelen: Mapping[str, tuple[str, str]]) -> str:
    regels = "".join(
        f'<Relationship Id="{naam}" Type="{_KANTOOR}/{soort}" Target="{doel}"/>'
        for naam, (soort, doel) in doelen.items()
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_RELATIES}">{regels}</Relationships>'
