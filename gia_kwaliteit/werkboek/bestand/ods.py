"""What calamine does not tell of an .ods: formulas, merged cells, comments, text boxes, percentages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad, Celinhoud, cel
from gia_kwaliteit.werkboek.bestand.doorhaling import doorgehaalde_namen
from gia_kwaliteit.werkboek.eigen_werk import is_eigen_opmerking

_VAKKEN = frozenset({"draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:line", "draw:caption"})
# What a program that cannot draw it shows as the picture behind it in the same frame: a chart, say.
_OBJECTEN = frozenset({"draw:object", "draw:object-ole"})
_MEESTE_BEDEKT = 100_000
_CELLEN = frozenset({"table:table-cell", "table:covered-table-cell"})


class Ods:
    """The one part of an .ods that holds all cells, followed once; what it says is kept per sheet.

    `stijlen` is the part with the styles that people can name.

    Raises ValueError when the part is damaged: calamine would read on for ever.
    """

    def __init__(self, inhoud: bytes, stijlen: bytes = b"") -> None:
        self._lezer = _Bladontleder(doorgehaalde_namen(stijlen, inhoud))
        ontleder = expat.ParserCreate("UTF-8")
        ontleder.StartElementHandler = self._lezer.begin
        ontleder.EndElementHandler = self._lezer.einde
        ontleder.CharacterDataHandler = self._lezer.tekst
        try:
            ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
        except (expat.ExpatError, LookupError) as fout:
            raise ValueError(str(fout)) from fout

    def celinhoud(self, blad: Bronblad) -> Celinhoud:
        """Return the formulas of a sheet; of its error values an .ods has only the text."""
        return Celinhoud(self._van(blad).formules)

    def bijlagen(self, blad: Bronblad) -> Bijlagen:
        """Return the comments at cells of a sheet, its text boxes, links and pictures."""
        eigen = self._van(blad)
        beelden = tuple(dict.fromkeys(eigen.afbeeldingen))
        return Bijlagen(tuple(eigen.opmerkingen), tuple(eigen.tekstvakken), eigen.koppelingen, beelden)

    def is_samengevoegd(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell is hidden in a range of merged cells, of which only the first shows."""
        return (blad.naam, plaats) in self._lezer.bedekt

    def doorgehaald(self, blad: Bronblad) -> frozenset[str]:
        """Return the cells of a sheet that are struck out, by their style or in a part of their text."""
        return frozenset(plaats for naam, plaats in self._lezer.doorgehaald if naam == blad.naam)

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage."""
        return (blad.naam, plaats) in self._lezer.percentages

    def _van(self, blad: Bronblad) -> "_Gezien":
        return self._lezer.bladen.get(blad.naam, _Gezien(blad.naam))


@dataclass
class _Gezien:
    """What was seen of a sheet until now."""

    naam: str
    formules: dict[str, str] = field(default_factory=dict)
    opmerkingen: list[str] = field(default_factory=list)
    tekstvakken: list[str] = field(default_factory=list)
    koppelingen: dict[str, str] = field(default_factory=dict)
    afbeeldingen: list[str] = field(default_factory=list)


class _Bladontleder:
    """Follows the sheets, rows and cells of an .ods; an element can stand for many rows or cells."""

    def __init__(self, stijlen: frozenset[str]) -> None:
        self.doorgehaald: set[tuple[str, str]] = set()
        self._stijlen = stijlen
        self._kolomstijlen: list[tuple[int, str]] = []
        self.bladen: dict[str, _Gezien] = {}
        self.percentages: set[tuple[str, str]] = set()
        self.bedekt: set[tuple[str, str]] = set()
        self._blad: _Gezien | None = None
        self._rij = self._kolom = 0
        self._herhaald = {"rows": 1, "columns": 1}
        self._vak: list[str] | None = None
        self._in_opmerking = self._in_alinea = self._in_cel = False
        self._heeft_object = False
        self._opmerking: list[str] = []

    def begin(self, naam: str, kenmerken: Mapping[str, str]) -> None:
        if naam == "table:table":
            bladnaam = kenmerken.get("table:name", "")
            self._blad = self.bladen.setdefault(bladnaam, _Gezien(bladnaam))
            self._rij, self._kolomstijlen = 0, []
        elif self._blad is None:
            return
        elif naam == "table:table-row":
            self._kolom = 0
            self._onthoud_herhaling(kenmerken, "rows")
        elif naam in _CELLEN:
            self._onthoud_herhaling(kenmerken, "columns")
            self._in_cel = True
            self._cel(self._blad, naam, kenmerken)
        elif self._stijlen and naam == "table:table-column":
            self._onthoud_herhaling(kenmerken, "columns")
            stijl = kenmerken.get("table:default-cell-style-name", "")
            self._kolomstijlen.append((self._herhaald["columns"], stijl))
        elif self._in_opmerking:
            # Beside its paragraphs it says who wrote it, and when.
            self._in_alinea = self._in_alinea or naam == "text:p"
        else:
            self._bijlage(self._blad, naam, kenmerken)

    def _bijlage(self, blad: _Gezien, naam: str, kenmerken: Mapping[str, str]) -> None:
        """Follow what can stand in a cell or on a sheet beside a value."""
        plaats = cel(self._rij, self._kolom)
        if naam == "office:annotation":
            self._in_opmerking, self._opmerking = True, []
        elif naam in _VAKKEN:
            self._vak = []
        elif naam == "text:span" and self._in_cel and kenmerken.get("text:style-name") in self._stijlen:
            self.doorgehaald.add((blad.naam, plaats))
        elif naam == "text:a":
            self._koppeling(blad, kenmerken.get("xlink:href", ""))
        elif naam == "draw:frame":
            self._heeft_object = False
        elif naam in _OBJECTEN:
            self._heeft_object = True
        elif naam == "draw:image" and not self._heeft_object:
            blad.afbeeldingen.append(plaats if self._in_cel else "")

    def _koppeling(self, blad: _Gezien, adres: str) -> None:
        """Remember the address behind this cell, all of them where it has several; not a place in the workbook."""
        if self._in_cel and adres and not adres.startswith("#"):
            plaats = cel(self._rij, self._kolom)
            blad.koppelingen[plaats] = " ".join(filter(None, (blad.koppelingen.get(plaats), adres)))

    def _onthoud_herhaling(self, kenmerken: Mapping[str, str], wat: str) -> None:
        aantal = kenmerken.get(f"table:number-{wat}-repeated", "1")
        self._herhaald[wat] = int(aantal) if aantal.isdigit() else 1

    def _cel(self, blad: _Gezien, naam: str, kenmerken: Mapping[str, str]) -> None:
        plaats = cel(self._rij, self._kolom)
        if "table:formula" in kenmerken:
            blad.formules[plaats] = "=" + kenmerken["table:formula"].removeprefix("of:").removeprefix("=")
        if self._stijlen and kenmerken.get("table:style-name", self._stijl_van_de_kolom()) in self._stijlen:
            self.doorgehaald.add((blad.naam, plaats))
        if naam == "table:covered-table-cell":
            for stap in range(min(self._herhaald["columns"], _MEESTE_BEDEKT - len(self.bedekt))):
                self.bedekt.add((blad.naam, cel(self._rij, self._kolom + stap)))
        if kenmerken.get("office:value-type") == "percentage":
            self.percentages.add((blad.naam, plaats))

    def _stijl_van_de_kolom(self) -> str:
        """Return the style of a cell that has none of its own."""
        over = self._kolom
        for aantal, stijl in self._kolomstijlen:
            if over < aantal:
                return stijl
            over -= aantal
        return ""

    def tekst(self, deel: str) -> None:
        if self._in_alinea:
            self._opmerking.append(deel)
        elif self._vak is not None:
            self._vak.append(deel)

    def einde(self, naam: str) -> None:
        if naam == "table:table":
            self._blad = None
        elif naam == "table:table-row":
            self._rij += self._herhaald["rows"]
        elif naam in _CELLEN:
            self._kolom += self._herhaald["columns"]
            self._in_cel = False
        elif naam == "office:annotation" and self._blad is not None:
            self._in_opmerking = self._in_alinea = False
            if not is_eigen_opmerking("".join(self._opmerking)):
                self._blad.opmerkingen.append(cel(self._rij, self._kolom))
        elif self._in_opmerking:
            if naam == "text:p":
                self._in_alinea = False
                self._opmerking.append("\n")
        elif naam in _VAKKEN and self._vak is not None and self._blad is not None:
            vak = " ".join("".join(self._vak).split())
            self._blad.tekstvakken += [vak] if vak else []
            self._vak = None
