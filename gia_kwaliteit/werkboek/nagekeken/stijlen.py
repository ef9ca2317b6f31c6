"""What is added to the styles of a workbook: the colour of a mark on any cell, and the look of the list in front."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gia_kwaliteit.bevinding import Ernst
from gia_kwaliteit.kleuren import FOUT_VLAK, WAARSCHUWING_VLAK
from gia_kwaliteit.werkboek.nagekeken.knopen import (
    Knoop,
    NietTeMarkeren,
    Stuk,
    geopend,
    getal,
    met_kenmerken,
    vervang,
    voeg_in,
    vul_aan,
)

HOOFDRUIMTE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KLEUREN: Mapping[Ernst, str] = {Ernst.fout: FOUT_VLAK[1:], Ernst.waarschuwing: WAARSCHUWING_VLAK[1:]}
_VOLGORDE = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
# Excel holds no more forms of cells than this in one workbook.
_MEESTE_VORMEN = 64_000
# What stands first in a workbook that has nothing of it: the first two fills are these, whatever is written there.
_EERSTE: Mapping[str, tuple[bytes, ...]] = {
    "fonts": (b"<{p}font/>",),
    "fills": (
        b'<{p}fill><{p}patternFill patternType="none"/></{p}fill>',
        b'<{p}fill><{p}patternFill patternType="gray125"/></{p}fill>',
    ),
    "borders": (b"<{p}border/>",),
    "cellXfs": (b"<{p}xf/>",),
}
_EFFEN = '<{p}fill><{p}patternFill patternType="solid"><{p}fgColor rgb="FF{kleur}"/></{p}patternFill></{p}fill>'


@dataclass
class Stijlen:
    """The styles of a workbook as they are, and what comes behind them."""

    inhoud: bytes
    wortel: Knoop
    _erbij: dict[str, list[bytes]] = field(default_factory=dict)
    _gemaakt: dict[tuple[int, Ernst], int] = field(default_factory=dict)

    @classmethod
    def van(cls, inhoud: bytes | None, deel: str = "xl/styles.xml") -> "Stijlen":
        """Return the styles in a part; of a workbook that has none, the styles that every workbook begins with."""
        if inhoud is None:
            inhoud = f'<?xml version="1.0" encoding="UTF-8"?>\n<styleSheet xmlns="{HOOFDRUIMTE}"/>'.encode()
        return cls(*geopend(inhoud, deel))

    def gemarkeerd(self, vorm: int, ernst: Ernst) -> int:
        """Return the number of the form of a cell that differs from form `vorm` by the colour of a mark alone."""
        if (vorm, ernst) not in self._gemaakt:
            vulling = self.vulling(KLEUREN[ernst])
            self._gemaakt[vorm, ernst] = self._vorm_als(vorm, fillId=str(vulling), applyFill="1")
        return self._gemaakt[vorm, ernst]

    def ontkleurd(self, vorm: int) -> int:
        """Return the number of the form that a cell had before its mark; the same where that is not certain."""
        oude = self._oude("cellXfs")
        merken = {n for n, vulling in enumerate(self._oude("fills")) if self._is_merk(vulling)}

        def zonder_vulling(xf: Knoop) -> bytes:
            tag = met_kenmerken(self.inhoud[xf.begin : xf.kop], fillId=None, applyFill=None)
            return tag + self.inhoud[xf.kop : xf.einde]

        def is_gekleurd(xf: Knoop) -> bool:
            return getal(xf.kenmerken.get("fillId")) in merken

        if vorm >= len(oude) or not is_gekleurd(oude[vorm]):
            return vorm
        gelijk = [
            n for n, xf in enumerate(oude) if not is_gekleurd(xf) and zonder_vulling(xf) == zonder_vulling(oude[vorm])
        ]
        return gelijk[0] if len(gelijk) == 1 else vorm

    def vulling(self, kleur: str) -> int:
        """Return the number of a fill in a colour (RRGGBB)."""
        effen = _EFFEN.replace("{kleur}", kleur)
        return self.voeg_toe("fills", effen.encode())

    def voeg_toe(self, deel: str, xml: bytes) -> int:
        """Put something behind one of the parts of the styles, once; return its number there.

        `xml` has {p} where the prefix of the part stands.
        """
        oude = self._oude(deel)
        nieuw = self._erbij.setdefault(deel, [] if oude else [self._met_voorvoegsel(stuk) for stuk in _EERSTE[deel]])
        stuk = self._met_voorvoegsel(xml)
        if stuk not in nieuw:
            nieuw.append(stuk)
        nummer = len(oude) + nieuw.index(stuk)
        if nummer >= _MEESTE_VORMEN:
            raise NietTeMarkeren("het heeft meer verschillende celstijlen dan Excel aankan")
        return nummer

    def naar_bytes(self) -> bytes:
        """Return the part with all that was added."""
        stukken: list[Stuk] = []
        for plaats, deel in enumerate(_VOLGORDE):
            nieuw = self._erbij.get(deel)
            if not nieuw:
                continue
            sectie, aantal = self.wortel.kind(deel), str(len(self._oude(deel)) + len(nieuw))
            if sectie:
                stukken += vul_aan(self.inhoud, sectie, b"".join(nieuw), count=aantal)
            else:
                naam = self._met_voorvoegsel(b"{p}" + deel.encode())
                alles = b'<%s count="%s">%s</%s>' % (naam, aantal.encode(), b"".join(nieuw), naam)
                stukken += voeg_in(self.inhoud, self.wortel, _VOLGORDE[:plaats], alles)
        return vervang(self.inhoud, stukken)

    def _is_merk(self, vulling: Knoop) -> bool:
        inhoud = self.inhoud[vulling.begin : vulling.einde].upper()
        return any(f'"FF{kleur}"'.encode() in inhoud for kleur in KLEUREN.values())

    def _oude(self, deel: str) -> Sequence[Knoop]:
        sectie = self.wortel.kind(deel)
        return sectie.kinderen if sectie else ()

    def _met_voorvoegsel(self, xml: bytes) -> bytes:
        return xml.replace(b"{p}", self.wortel.voorvoegsel.encode())

    def _vorm_als(self, vorm: int, **kenmerken: str) -> int:
        oude = self._oude("cellXfs")
        if not oude:
            return self.voeg_toe("cellXfs", met_kenmerken(_EERSTE["cellXfs"][0], **kenmerken))
        # A cell with a form that is not there looks like one without any.
        knoop = oude[vorm if vorm < len(oude) else 0]
        tag = met_kenmerken(self.inhoud[knoop.begin : knoop.kop], **kenmerken)
        return self.voeg_toe("cellXfs", tag + self.inhoud[knoop.kop : knoop.einde])
