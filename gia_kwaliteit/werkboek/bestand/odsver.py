"""Take out of an .ods what somebody typed by accident far from everything: calamine keeps room for all before it."""

from collections.abc import Mapping
from xml.parsers import expat

from gia_kwaliteit.werkboek.bestand.bronblad import cel
from gia_kwaliteit.werkboek.bestand.herstel import MEESTE_VERRE, VERSTE_KOLOM, VERSTE_RIJ

_EINDEN = (b"</table:table-cell", b"</table:covered-table-cell")
_LEGE_CEL = b"<table:table-cell/>"
_CELLEN = ("table:table-cell", "table:covered-table-cell")


def ods_zonder_verre_cellen(inhoud: bytes) -> tuple[bytes, list[tuple[str, str]]]:
    """Return the cells of an .ods without those that stand far from everything, and the sheet and cell of each.

    As it is when there are many of them. Raises ValueError when the part is damaged.
    """
    zoeker = _Zoeker()
    ontleder = expat.ParserCreate("UTF-8")
    ontleder.StartElementHandler = lambda naam, kenmerken: zoeker.begin(naam, kenmerken, ontleder.CurrentByteIndex)
    ontleder.EndElementHandler = lambda naam: zoeker.einde(naam, ontleder.CurrentByteIndex)
    try:
        ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
    except (expat.ExpatError, LookupError) as fout:
        raise ValueError(str(fout)) from fout
    if len(zoeker.gevonden) > MEESTE_VERRE:
        return inhoud, []
    for _, _, begin, einde in reversed(zoeker.gevonden):
        # Of an element without an end tag expat gives the place behind it.
        rest = inhoud.index(b">", einde) + 1 if inhoud.startswith(_EINDEN, einde) else einde
        inhoud = inhoud[:begin] + _LEGE_CEL + inhoud[rest:]
    return inhoud, [(blad, plaats) for blad, plaats, *_ in zoeker.gevonden]


class _Zoeker:
    """Follows the cells of an .ods; finds those with a value far away, and where their element begins and ends."""

    def __init__(self) -> None:
        self.gevonden: list[tuple[str, str, int, int]] = []
        self._blad = ""
        self._rij = self._kolom = 0
        self._herhaald = {"rows": 1, "columns": 1}
        self._begin: int | None = None

    def begin(self, naam: str, kenmerken: Mapping[str, str], plek: int) -> None:
        if naam == "table:table":
            self._blad, self._rij = kenmerken.get("table:name", ""), 0
        elif naam == "table:table-row":
            self._kolom = 0
            self._onthoud_herhaling(kenmerken, "rows")
        elif naam in _CELLEN:
            self._onthoud_herhaling(kenmerken, "columns")
            is_ver = self._rij >= VERSTE_RIJ or self._kolom >= VERSTE_KOLOM
            self._begin = plek if is_ver and "office:value-type" in kenmerken else None

    def einde(self, naam: str, plek: int) -> None:
        if naam == "table:table-row":
            self._rij += self._herhaald["rows"]
        elif naam in _CELLEN:
            if self._begin is not None and len(self.gevonden) <= MEESTE_VERRE:
                self.gevonden.append((self._blad, cel(self._rij, self._kolom), self._begin, plek))
            self._begin = None
            self._kolom += self._herhaald["columns"]

    def _onthoud_herhaling(self, kenmerken: Mapping[str, str], wat: str) -> None:
        aantal = kenmerken.get(f"table:number-{wat}-repeated", "1")
        self._herhaald[wat] = int(aantal) if aantal.isdigit() else 1
