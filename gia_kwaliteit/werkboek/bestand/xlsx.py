"""What calamine does not tell of an .xlsx: formulas, error values, merged cells, comments, text boxes, percentages."""

import re
from collections.abc import Mapping
from functools import cached_property

from gia_kwaliteit.werkboek.bestand.bereik import Bereik, lees_bereik
from gia_kwaliteit.werkboek.bestand.bijlagen import afbeeldingen, afbeeldingen_in_cellen, koppelingen, tekstvakken
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad, Celinhoud
from gia_kwaliteit.werkboek.bestand.doorhaling import (
    TEKEN,
    doorgehaalde_cellen,
    doorgehaalde_stijlen,
    doorgehaalde_teksten,
)
from gia_kwaliteit.werkboek.bestand.opmerkingen import vreemde_opmerkingen
from gia_kwaliteit.werkboek.bestand.relaties import relatiedeel, relaties_van
from gia_kwaliteit.werkboek.bestand.xlsxcellen import celinhoud_van
from gia_kwaliteit.werkboek.bestand.xmltekst import kenmerken_van, tussen

_STIJLEN, _RIJKE_WAARDEN = "xl/styles.xml", "xl/metadata.xml"
_TEKSTEN = "xl/sharedstrings.xml"

_PROCENT = re.compile(rb"""%|&#|numFmtId\s*=\s*["'](?:9|10)["']""")
# What a number format shows as it is written: it makes no percentage.
_LETTERLIJK = re.compile(r'"[^"]*"|\\.')


class Xlsx:
    """The parts of an .xlsx, by their name in lower case, and the part of each sheet by the name of the sheet.

    `is_gewoon` says whether its sheets look in every way as office programs write them.
    """

    def __init__(self, delen: Mapping[str, bytes], bladen: Mapping[str, str], *, is_gewoon: bool) -> None:
        self.delen = delen
        self.is_gewoon = is_gewoon
        self._deel_van = bladen
        self._bereiken: dict[str, list[Bereik]] = {}
        self._percentages: dict[str, set[str]] = {}

    def celinhoud(self, blad: Bronblad) -> Celinhoud:
        """Return the formulas and the error values of a sheet."""
        return celinhoud_van(self._inhoud(blad), is_gewoon=self.is_gewoon)

    def bijlagen(self, blad: Bronblad) -> Bijlagen:
        """Return the comments at cells of a sheet but those of gia itself, its text boxes, links and pictures."""
        deel = self._deel_van.get(blad.naam, "")
        relaties = self.delen.get(relatiedeel(deel), b"")
        adressen: Mapping[str, str] = {}
        opmerkingen: list[str] = []
        vakken: list[str] = []
        beelden: list[str] = []
        if b"hyperlink" in relaties:
            links = kenmerken_van(self._inhoud(blad), "hyperlink")
            adressen = koppelingen(links, kenmerken_van(relaties, "Relationship"))
        if _RIJKE_WAARDEN in self.delen:
            beelden += afbeeldingen_in_cellen(self._inhoud(blad))
        for doel in relaties_van(self.delen, deel).values():
            inhoud = self.delen.get(doel, b"")
            if "comment" in doel:
                opmerkingen += vreemde_opmerkingen(inhoud)
                continue
            if "drawing" in doel and b"pic>" in inhoud:
                beelden += afbeeldingen(inhoud)
            if "drawing" in doel and b"sp>" in inhoud:
                vakken += tekstvakken(inhoud)
        return Bijlagen(tuple(opmerkingen), tuple(vakken), adressen, tuple(beelden))

    def is_samengevoegd(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell is hidden in a range of merged cells, of which only the first shows."""
        if blad.naam not in self._bereiken:
            gevonden = (
                lees_bereik(kenmerken.get("ref", "")) for kenmerken in kenmerken_van(self._inhoud(blad), "mergeCell")
            )
            self._bereiken[blad.naam] = [bereik for bereik in gevonden if bereik]
        cel_ = lees_bereik(plaats)
        return cel_ is not None and any(
            boven <= cel_[0] <= onder and links <= cel_[1] <= rechts and cel_[:2] != (boven, links)
            for boven, links, onder, rechts in self._bereiken[blad.naam]
        )

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage."""
        if not self._percentagestijlen:
            return False
        if blad.naam not in self._percentages:
            cellen = kenmerken_van(self._inhoud(blad), "c")
            self._percentages[blad.naam] = {
                c.get("r", "").upper() for c in cellen if c.get("s", "0") in self._percentagestijlen
            }
        return plaats in self._percentages[blad.naam]

    def doorgehaald(self, blad: Bronblad) -> frozenset[str]:
        """Return the cells of a sheet that are struck out, by their style or in a part of their text."""
        inhoud, (stijlen, teksten) = self._inhoud(blad), self._doorgehaald
        door = frozenset(doorgehaalde_cellen(inhoud, teksten))
        if stijlen:
            door |= {c.get("r", "").upper() for c in kenmerken_van(inhoud, "c") if c.get("s", "0") in stijlen}
        return door

    @cached_property
    def _doorgehaald(self) -> tuple[frozenset[str], frozenset[int]]:
        """The cell styles and the shared texts that are struck out."""
        stijlen = self.delen.get(_STIJLEN, b"")
        door = TEKEN in stijlen
        vormen = kenmerken_van(tussen(stijlen, b"cellXfs"), "xf") if door else ()
        return doorgehaalde_stijlen(stijlen, vormen), doorgehaalde_teksten(self.delen.get(_TEKSTEN, b""))

    @cached_property
    def _percentagestijlen(self) -> set[str]:
        stijlen = self.delen.get(_STIJLEN, b"")
        if not _PROCENT.search(stijlen):
            return set()
        eigen = {n.get("numFmtId"): n.get("formatCode", "") for n in kenmerken_van(stijlen, "numFmt")}
        procent = {"9", "10"} | {nummer for nummer, vorm in eigen.items() if "%" in _LETTERLIJK.sub("", vorm)}
        return {
            str(plek)
            for plek, vorm in enumerate(kenmerken_van(tussen(stijlen, b"cellXfs"), "xf"))
            if vorm.get("numFmtId") in procent
        }

    def _inhoud(self, blad: Bronblad) -> bytes:
        return self.delen.get(self._deel_van.get(blad.naam, ""), b"")
