"""The texts of a Word document, block by block: what somebody took away is not read, what was added is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

# What stands in a control until somebody types: some programs no longer mark it as such when they save.
KLIK_EN_TYP, KLIK_EN_KIES = "Klik hier en typ.", "Klik hier en kies."
_PLAATSHOUDER = re.compile(f"{re.escape(KLIK_EN_TYP)}|{re.escape(KLIK_EN_KIES)}")
# What holds what a person took away, what is said twice for old programs, and what only Word itself needs.
_ONGELEZEN = frozenset(
    ("del", "moveFrom", "Fallback", "instrText", "delText", "sdtPr", "sdtEndPr", "pPr", "tcPr", "trPr")
)
_BIJGEHOUDEN = frozenset(("ins", "del", "moveFrom", "moveTo"))
# What stands around paragraphs, rows and cells without being one.
_OMSLAG = frozenset(("sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"))
_TEKENS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_UIT = ("0", "false", "off", "none")


@dataclass
class Tabelcel:
    """A cell of a table, or a paragraph between tables: its text, and what stands around and in it.

    `merken` are the tags of the controls around and in it, `tekstvakken` the texts in boxes that float over it.
    """

    tekst: str = ""
    merken: list[str] = field(default_factory=list)
    tekstvakken: list[str] = field(default_factory=list)
    heeft_opmerking: bool = False
    heeft_afbeelding: bool = False
    heeft_tabel: bool = False
    is_doorgehaald: bool = False

    @property
    def is_iets(self) -> bool:
        """Whether there is anything to read or to tell."""
        return bool(self.tekst or self.tekstvakken or self.heeft_afbeelding)


@dataclass(frozen=True)
class Woorddocument:
    """The rows of the body: of a table its rows with `in_tabel` its number, of a paragraph one cell.

    `is_gewijzigd` says that changes were tracked in it, and that somebody has not accepted or refused them all.
    """

    rijen: tuple[tuple[int | None, tuple[Tabelcel, ...]], ...]
    is_gewijzigd: bool


def lees_document_xml(inhoud: bytes) -> Woorddocument:
    """Return what stands in a document; raises ValueError when it cannot be followed."""
    try:
        boom = ET.fromstring(inhoud)  # noqa: S314 - what defines entities was refused before
        lijf = next((element for element in boom.iter() if _naam(element) == "body"), boom)
        rijen = tuple(_rijen(lijf))
    except (ET.ParseError, RecursionError) as fout:
        raise ValueError(str(fout)) from fout
    return Woorddocument(rijen, any(_naam(element) in _BIJGEHOUDEN for element in boom.iter()))


def _rijen(lijf: ET.Element) -> Iterator[tuple[int | None, tuple[Tabelcel, ...]]]:
    nummer = 0
    for blok, merken in _binnen(lijf, ("p", "tbl")):
        if _naam(blok) == "p":
            yield None, (_Celtekst(merken).van([blok]),)
            continue
        nummer += 1
        for rij, om_rij in _binnen(blok, ("tr",), merken):
            yield nummer, tuple(_Celtekst(om_cel).van([tc]) for tc, om_cel in _binnen(rij, ("tc",), om_rij))


def _binnen(
    element: ET.Element, soorten: Sequence[str], merken: tuple[str, ...] = ()
) -> Iterator[tuple[ET.Element, tuple[str, ...]]]:
    """Yield the parts of some kinds in an element, with the tags of the controls around each."""
    for deel in element:
        naam = _naam(deel)
        if naam in soorten:
            yield deel, merken
        elif naam == "sdt":
            yield from _binnen(deel, soorten, (*merken, _merk(deel)))
        elif naam in _OMSLAG:
            yield from _binnen(deel, soorten, merken)


class _Celtekst:
    """Reads a cell: its paragraphs are lines, and a table in it is a text with its rows as lines."""

    def __init__(self, merken: Sequence[str]) -> None:
        self.cel = Tabelcel(merken=[*merken])
        self.stukken: list[str] = []

    def van(self, elementen: Sequence[ET.Element]) -> Tabelcel:
        """Return the cell that these elements are."""
        for element in elementen:
            self._lees(element)
        self.cel.tekst = _PLAATSHOUDER.sub("", "".join(self.stukken)).strip("\n")
        return self.cel

    def _lees(self, element: ET.Element, *, doorgehaald: bool = False) -> None:
        for deel in element:
            naam = _naam(deel)
            if naam in _ONGELEZEN:
                continue
            if naam == "t":
                self._tekst(deel.text or "", doorgehaald=doorgehaald)
            elif naam in _TEKENS:
                self.stukken.append(_TEKENS[naam])
            elif naam == "txbxContent":
                self.cel.tekstvakken += _Celtekst(()).in_regels(deel)
            elif naam == "sdt":
                self.cel.merken.append(_merk(deel))
                if not _toont_plaatshouder(deel):
                    self._lees(deel, doorgehaald=doorgehaald)
            elif naam == "r":
                self._lees(deel, doorgehaald=_is_doorgehaald(deel))
            else:
                self._om_deel(deel, naam, doorgehaald=doorgehaald)

    def _om_deel(self, deel: ET.Element, naam: str, *, doorgehaald: bool) -> None:
        """Read a part that holds others, on a line of its own where it is a paragraph or a row."""
        self.cel.heeft_opmerking |= naam == "commentReference"
        self.cel.heeft_afbeelding |= naam in ("blip", "imagedata")
        self.cel.heeft_tabel |= naam == "tbl"
        self._lees(deel, doorgehaald=doorgehaald)
        if naam in ("p", "tr"):
            self.stukken.append("\n")
        elif naam == "tc":
            self.stukken = ["".join(self.stukken).removesuffix("\n"), "\t"]

    def _tekst(self, tekst: str, *, doorgehaald: bool) -> None:
        self.stukken.append(tekst)
        self.cel.is_doorgehaald |= doorgehaald and bool(tekst.strip())

    def in_regels(self, element: ET.Element) -> list[str]:
        """Return the text of an element, if there is any."""
        tekst = self.van([element]).tekst.strip()
        return [tekst] if tekst else []


def _naam(element: ET.Element) -> str:
    """Return the name of an element without its namespace; nothing for what is none, such as a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _kenmerk(element: ET.Element, naam: str) -> ET.Element | None:
    """Return the property of a control or a run with this name."""
    for deel in element:
        if _naam(deel) in ("sdtPr", "rPr"):
            return next((eigen for eigen in deel if _naam(eigen) == naam), None)
    return None


def _waarde(element: ET.Element | None) -> str | None:
    if element is None:
        return None
    return next((waarde for sleutel, waarde in element.attrib.items() if sleutel.rpartition("}")[2] == "val"), "")


def _merk(vak: ET.Element) -> str:
    return _waarde(_kenmerk(vak, "tag")) or ""


def _toont_plaatshouder(vak: ET.Element) -> bool:
    waarde = _waarde(_kenmerk(vak, "showingPlcHdr"))
    return waarde is not None and waarde not in _UIT


def _is_doorgehaald(loop: ET.Element) -> bool:
    waarden = (_waarde(_kenmerk(loop, naam)) for naam in ("strike", "dstrike"))
    return any(waarde is not None and waarde not in _UIT for waarde in waarden)
