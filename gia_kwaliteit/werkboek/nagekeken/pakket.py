"""The parts of an .xlsx: read as they are, replaced, added, and written again with all others byte for byte."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from gia_kwaliteit.werkboek.bestand.grenzen import MAX_UITGEPAKT, deelnaam
from gia_kwaliteit.werkboek.bestand.relaties import doel_van, relatiedeel
from gia_kwaliteit.werkboek.nagekeken.knopen import (
    Knoop,
    NietTeMarkeren,
    Stuk,
    in_xml,
    met_kenmerken,
    ontleed,
    vervang,
    vul_aan,
)

RELATIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKETRELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"
_SOORTEN = "[Content_Types].xml"
_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_MET_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_SLECHT = (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError, RuntimeError)


class Relatie(NamedTuple):
    """What a part says of another one: its id, the last word of its kind, and the part ("" when it is elsewhere)."""

    id: str
    soort: str
    doel: str


class Pakket:
    """An archive of which parts are replaced and added; names of parts are found in any case.

    Raises NietTeMarkeren where a part cannot be read.
    """

    def __init__(self, archief: zipfile.ZipFile) -> None:
        self._archief = archief
        self._namen = {deelnaam(naam): naam for naam in archief.namelist()}
        self._nieuw: dict[str, bytes] = {}
        self._weg: set[str] = set()

    def heeft(self, deel: str) -> bool:
        """Say whether there is such a part."""
        return deel.lower() in self._namen

    def lees(self, deel: str) -> bytes:
        """Return a part as it stands now."""
        naam = self._namen.get(deel.lower())
        if naam is None:
            raise NietTeMarkeren(f"het onderdeel {deel} ontbreekt")
        if naam not in self._nieuw:
            # The reader looks at larger sheets, but piece by piece.
            if self._archief.getinfo(naam).file_size > MAX_UITGEPAKT:
                raise NietTeMarkeren("een van zijn bladen is te groot; verwijder er de lege rijen en kolommen van")
            try:
                return self._archief.read(naam)
            except _SLECHT as fout:
                raise NietTeMarkeren(f"het onderdeel {deel} is beschadigd") from fout
        return self._nieuw[naam]

    def boom(self, deel: str) -> tuple[bytes, Knoop]:
        """Return a part and its elements."""
        inhoud = self.lees(deel)
        return inhoud, ontleed(inhoud, deel)

    def zet(self, deel: str, inhoud: bytes) -> None:
        """Put other bytes in the place of a part, or add it."""
        self._nieuw[self._namen.setdefault(deel.lower(), deel)] = inhoud

    def vrij(self, patroon: str) -> str:
        """Return the name of a part that is not there yet; `patroon` has a place for a number."""
        return next(naam for n in range(1, len(self._namen) + 2) if not self.heeft(naam := patroon.format(n)))

    def voeg_toe(self, bij: str, deel: str, soort: str, inhoud: bytes) -> str:
        """Add a part that another one refers to; return the id of the relation.

        `soort` is the last word of the kind of relation; a drawing in VML is known by its ending.
        """
        self.zet(deel, inhoud)
        if soort == "vmlDrawing":
            self._noem("Default", "Extension", "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
        else:
            self._noem("Override", "PartName", f"/{deel}", f"{_SOORT}{soort}+xml")
        return self._relateer(bij, deel, soort)

    def relaties(self, deel: str) -> list[Relatie]:
        """Return the parts to which a part refers."""
        bestand, map_ = relatiedeel(deel), posixpath.dirname(deel)
        if not self.heeft(bestand):
            return []
        return [_als_relatie(knoop.kenmerken, map_) for knoop in self.boom(bestand)[1].alle("Relationship")]

    def zonder_macros(self, boek: str) -> None:
        """Leave out the macros of a workbook: under the ending .xlsx an office program takes none."""
        inhoud, wortel = self.boom(_SOORTEN)
        met = [knoop for knoop in wortel.alle("Override") if knoop.kenmerken.get("ContentType") == _MET_MACROS]
        for relatie in self.relaties(boek):
            if relatie.soort == "vbaProject":
                self._weg |= {naam for laag, naam in self._namen.items() if "/vba" in laag}
                self._laat_los(boek, relatie.id)
        genoemd = {f"/{naam}".lower() for naam in self._weg}
        weg = [knoop for knoop in wortel.alle("Override") if knoop.kenmerken.get("PartName", "").lower() in genoemd]
        gewoon = f"{_SOORT}sheet.main+xml"
        stukken = [
            Stuk(k.begin, k.kop, met_kenmerken(inhoud[k.begin : k.kop], ContentType=gewoon))
            for k in met
            if k not in weg
        ]
        self.zet(_SOORTEN, vervang(inhoud, [*stukken, *(Stuk(k.begin, k.einde, b"") for k in weg)]))

    def naar_bytes(self) -> bytes:
        """Return the archive: every part that was not touched as it was, in its place."""
        uit = io.BytesIO()
        try:
            with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as kopie:
                for deel in self._archief.infolist():
                    if deel.filename not in self._weg:
                        oud = self._archief.read(deel) if deel.filename not in self._nieuw else b""
                        kopie.writestr(_als_nieuw(deel.filename), self._nieuw.get(deel.filename, oud))
                aanwezig = set(self._archief.namelist())
                for naam, inhoud in self._nieuw.items():
                    if naam not in aanwezig:
                        kopie.writestr(_als_nieuw(naam), inhoud)
        except _SLECHT as fout:
            raise NietTeMarkeren("een van zijn onderdelen is beschadigd") from fout
        return uit.getvalue()

    def _noem(self, element: str, sleutel: str, wie: str, soort: str) -> None:
        """Say what kind of part something is, if that is not said yet."""
        inhoud, wortel = self.boom(_SOORTEN)
        if any(knoop.kenmerken.get(sleutel, "").lower() == wie.lower() for knoop in wortel.alle(element)):
            return
        naam = wortel.voorvoegsel + element
        nieuw = f'<{naam} {sleutel}="'.encode() + in_xml(wie) + f'" ContentType="{soort}"/>'.encode()
        self.zet(_SOORTEN, vervang(inhoud, vul_aan(inhoud, wortel, nieuw)))

    def _relateer(self, bij: str, deel: str, soort: str) -> str:
        bestand = relatiedeel(bij)
        if not self.heeft(bestand):
            self.zet(
                bestand, f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{_PAKKETRELATIES}"/>'.encode()
            )
        inhoud, wortel = self.boom(bestand)
        bekend = {knoop.kenmerken.get("Id") for knoop in wortel.kinderen}
        id_ = next(naam for n in range(1, len(bekend) + 2) if (naam := f"rId{n}") not in bekend)
        naam = f"{wortel.voorvoegsel}Relationship"
        begin = f'<{naam} Id="{id_}" Type="{RELATIES}/{soort}" Target="'.encode()
        self.zet(bestand, vervang(inhoud, vul_aan(inhoud, wortel, begin + in_xml(f"/{deel}") + b'"/>')))
        return id_

    def _laat_los(self, bij: str, id_: str) -> None:
        bestand = relatiedeel(bij)
        inhoud, wortel = self.boom(bestand)
        weg = [Stuk(k.begin, k.einde, b"") for k in wortel.kinderen if k.kenmerken.get("Id") == id_]
        self.zet(bestand, vervang(inhoud, weg))


def _als_relatie(kenmerken: Mapping[str, str], map_: str) -> Relatie:
    doel = "" if kenmerken.get("TargetMode") == "External" else doel_van(kenmerken, map_)
    return Relatie(kenmerken.get("Id", ""), kenmerken.get("Type", "").rpartition("/")[2], doel)


def _als_nieuw(naam: str) -> zipfile.ZipInfo:
    """Return a part with the first day that an archive knows: the same werkboek gives the same copy."""
    deel = zipfile.ZipInfo(naam)
    deel.compress_type = zipfile.ZIP_DEFLATED
    return deel
