"""The texts of a Word document, block by block: what somebody took away is not read, what was added is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from xml.etree import ElementTree as ET

from gia_kwaliteit.tekst import vergelijkbaar

# What stands in a control until somebody types: some programs no longer mark it as such when they save.
KLIK_EN_TYP, KLIK_EN_KIES = "Klik hier en typ.", "Klik hier en kies."
_PLAATSHOUDERS = (KLIK_EN_TYP, KLIK_EN_KIES)
# Controls in which somebody chooses, and does not type.
_KEUZEVAKKEN = ("dropDownList", "comboBox", "date")
# How Word calls the style of what stands there, in English and in Dutch.
_VOORBEELDSTIJLEN = ("PlaceholderText", "Tekstvantijdelijkeaanduiding")
# What Word and LibreOffice put there themselves, once somebody made a control empty again.
_VAN_HET_PROGRAMMA = frozenset(
    (
        *(
            "klik of tik om tekst in te voeren",
            "klik hier als u tekst wilt invoeren",
            "klik hier om tekst in te voeren",
        ),
        *("klik of tik om een datum in te voeren", "klik hier als u een datum wilt invoeren", "kies een datum"),
        *("kies een item", "click or tap here to enter text", "click here to enter text", "choose an item"),
        *("click or tap to enter a date", "click here to enter a date", "choose a date"),
    )
)
# On every page of a form.
VOETTEKST = "Vul de lichtgele vakken in. Wijzig geen codes: daaraan herkent gia elke vraag."
# A form has some fifty rows; of a document with so many more nobody can look at what there is to say.
MEESTE_RIJEN = 10_000
_VREEMD_TEKEN = "\ufffd"
# What holds what a person took away, what is said twice for old programs, and what only Word itself needs.
_ONGELEZEN = frozenset(("del", "moveFrom", "Fallback", "delText", "sdtPr", "sdtEndPr", "pPr", "tcPr", "trPr"))
_BIJGEHOUDEN = frozenset(("ins", "del", "moveFrom", "moveTo"))
# What stands around paragraphs, rows and cells without being one.
_OMSLAG = frozenset(
    (
        *("sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"),
        *("footnote", "endnote"),
    )
)
_TEKENS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "sym": _VREEMD_TEKEN}
# What can be seen and not be read: pictures, charts, diagrams, objects of other programs, and signs of one font alone.
_BEELDEN = frozenset(("blip", "imagedata", "chart", "relIds", "object", "contentPart", "sym"))
_UIT = ("0", "false", "off", "none")
# What a field says that is a link: where it leads, and to which place there.
_KOPPELING = re.compile(r'\s*HYPERLINK\s+"([^"]+)"(?:\s+\\l\s+"([^"]*)")?', re.IGNORECASE)


@dataclass
class Tabelcel:
    """A cell of a table, or a paragraph between tables: its text, and what stands around and in it.

    `merken` are the tags of the controls around and in it, `tekstvakken` the texts in boxes that float over it.
    `heeft_voorbeeld` says that the document itself takes a text in it for one that nobody typed, `heeft_plaatshouder`
    that among what somebody typed stands what gia put there before, `is_vervolg` that it is merged with the cell above
    it, which alone shows.
    """

    tekst: str = ""
    merken: list[str] = field(default_factory=list)
    tekstvakken: list[str] = field(default_factory=list)
    heeft_opmerking: bool = False
    heeft_afbeelding: bool = False
    heeft_tabel: bool = False
    heeft_voorbeeld: bool = False
    heeft_plaatshouder: bool = False
    is_vervolg: bool = False
    is_doorgehaald: bool = False

    @property
    def is_iets(self) -> bool:
        """Whether there is anything to read or to tell."""
        return bool(self.tekst or self.tekstvakken or self.heeft_afbeelding or self.heeft_opmerking)


@dataclass(frozen=True)
class Woorddocument:
    """The rows of the body: of a table its rows with `in_tabel` its number, of a paragraph one cell.

    `is_gewijzigd` says that changes were tracked in it, and that somebody has not accepted or refused them all,
    `heeft_ingevoegd` that another document is put into it as a whole.
    """

    rijen: tuple[tuple[int | None, tuple[Tabelcel, ...]], ...]
    is_gewijzigd: bool
    heeft_ingevoegd: bool = False

    @property
    def tekst(self) -> str:
        """All that stands in it, cell after cell, each with what floats over it."""
        cellen = (inhoud for _, rij in self.rijen for inhoud in rij)
        return "\n".join(tekst for inhoud in cellen for tekst in (inhoud.tekst, *inhoud.tekstvakken) if tekst)


class TeVeelRijen(Exception):
    """A document has far more rows and paragraphs than a form."""


def lees_document_xml(inhoud: bytes, adressen: Mapping[str, str]) -> Woorddocument:
    """Return what stands in a document; raises ValueError when it cannot be followed, and TeVeelRijen.

    `adressen` are those behind its links, by the name that it has for each.
    """
    try:
        boom = ET.fromstring(inhoud)  # noqa: S314 - what defines entities was refused before
        lijf = next((element for element in boom.iter() if _naam(element) == "body"), boom)
        rijen = tuple(islice(_rijen(lijf, adressen), MEESTE_RIJEN + 1))
    except (ET.ParseError, RecursionError) as fout:
        raise ValueError(str(fout)) from fout
    if len(rijen) > MEESTE_RIJEN:
        raise TeVeelRijen
    namen = {_naam(element) for element in boom.iter()}
    return Woorddocument(rijen, not _BIJGEHOUDEN.isdisjoint(namen), "altChunk" in namen)


def lees_adressen(inhoud: bytes) -> dict[str, str]:
    """Return the addresses outside a document to which it leads, by the name that it has for each."""
    try:
        boom = ET.fromstring(inhoud)  # noqa: S314 - what defines entities was refused before
    except ET.ParseError as fout:
        raise ValueError(str(fout)) from fout
    extern = (deel.attrib for deel in boom if deel.get("TargetMode") == "External")
    return {deel["Id"]: deel["Target"] for deel in extern if "Id" in deel and "Target" in deel}


def _rijen(lijf: ET.Element, adressen: Mapping[str, str]) -> Iterator[tuple[int | None, tuple[Tabelcel, ...]]]:
    nummer = 0
    for blok, merken in _binnen(lijf, ("p", "tbl")):
        if _naam(blok) == "p":
            yield None, (_Celtekst(merken, adressen).van([blok]),)
            continue
        nummer += 1
        for rij, om_rij in _binnen(blok, ("tr",), merken):
            if _is_geschrapt(rij):
                continue
            cellen = _binnen(rij, ("tc",), om_rij)
            yield nummer, tuple(_Celtekst(om_cel, adressen).van([tc]) for tc, om_cel in cellen)


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
    """Reads a cell: its paragraphs are lines, and a table in it is a text with its rows as lines.

    The address behind a link comes after its text. `velden` are the fields that have begun and not ended: what each
    says, and how many pieces of text there were before it.
    """

    def __init__(self, merken: Sequence[str], adressen: Mapping[str, str]) -> None:
        self.cel = Tabelcel(merken=[*merken])
        self.adressen = adressen
        self.stukken: list[str] = []
        self.velden: list[tuple[list[str], int]] = []

    def van(self, elementen: Sequence[ET.Element]) -> Tabelcel:
        """Return the cell that these elements are."""
        for element in elementen:
            self._lees(element)
        tekst = "".join(self.stukken).strip("\n")
        if tekst.strip() in _PLAATSHOUDERS or (self.cel.merken and _is_plaatshouder(tekst)):
            tekst = ""
        self.cel.tekst = tekst
        self.cel.heeft_plaatshouder = any(zin in tekst for zin in _PLAATSHOUDERS)
        self.cel.heeft_voorbeeld &= bool(tekst.strip())
        self.cel.is_vervolg = any(_is_vervolg(element) for element in elementen)
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
                self.cel.heeft_afbeelding |= naam in _BEELDEN
            elif naam == "txbxContent":
                self.cel.tekstvakken += _Celtekst((), self.adressen).in_regels(deel)
            elif naam == "sdt":
                self._lees_vak(deel, doorgehaald=doorgehaald)
            elif naam == "r":
                begin = len(self.stukken)
                self._lees(deel, doorgehaald=_is_doorgehaald(deel))
                if _waarde(_kenmerk(deel, "rStyle")) in _VOORBEELDSTIJLEN:
                    self._vergeet_plaatshouder(begin)
            else:
                self._om_deel(deel, naam, doorgehaald=doorgehaald)

    def _lees_vak(self, vak: ET.Element, *, doorgehaald: bool) -> None:
        """Read a control; of one in which nobody typed nothing is left, also where others stand beside it."""
        self.cel.merken.append(_merk(vak))
        begin = len(self.stukken)
        self._lees(vak, doorgehaald=doorgehaald)
        self._vergeet_plaatshouder(begin)
        if any(_kenmerk(vak, soort) is not None for soort in _KEUZEVAKKEN):
            # LibreOffice leaves there, behind what was chosen, the words that said to choose.
            gekozen = "".join(self.stukken[begin:]).strip()
            self.stukken[begin:] = [gekozen.removeprefix(KLIK_EN_KIES).removesuffix(KLIK_EN_KIES)]
        if _staat_aan(_kenmerk(vak, "showingPlcHdr")):
            self.cel.heeft_voorbeeld |= bool("".join(self.stukken[begin:]).strip())

    def _vergeet_plaatshouder(self, begin: int) -> None:
        """Forget the last pieces of text when together they say what to do in an empty control, and nothing else."""
        if _is_plaatshouder("".join(self.stukken[begin:])):
            del self.stukken[begin:]

    def _om_deel(self, deel: ET.Element, naam: str, *, doorgehaald: bool) -> None:
        """Read a part that holds others, on a line of its own where it is a paragraph or a row."""
        self.cel.heeft_opmerking |= naam == "commentReference"
        self.cel.heeft_afbeelding |= naam in _BEELDEN
        self.cel.heeft_tabel |= naam == "tbl"
        self._volg_veld(deel, naam)
        begin = len(self.stukken)
        self._lees(deel, doorgehaald=doorgehaald)
        if naam == "hyperlink":
            adres = self.adressen.get(_eigenschap(deel, "id"), "")
            self._zet_adres(adres, _eigenschap(deel, "anchor") if adres else "", begin)
        elif naam == "fldSimple":
            self._zet_adres_van(_eigenschap(deel, "instr"), begin)
        if naam in ("p", "tr"):
            self.stukken.append("\n")
        elif naam == "tc":
            self.stukken = ["".join(self.stukken).removesuffix("\n"), "\t"]

    def _volg_veld(self, deel: ET.Element, naam: str) -> None:
        """Keep what a field says, which stands in pieces before its text, until that ends."""
        if naam == "instrText" and self.velden:
            self.velden[-1][0].append(deel.text or "")
        elif naam == "fldChar" and _eigenschap(deel, "fldCharType") == "begin":
            self.velden.append(([], len(self.stukken)))
        elif naam == "fldChar" and _eigenschap(deel, "fldCharType") == "end" and self.velden:
            gezegd, begin = self.velden.pop()
            self._zet_adres_van("".join(gezegd), begin)

    def _zet_adres_van(self, veld: str, begin: int) -> None:
        if koppeling := _KOPPELING.match(veld):
            self._zet_adres(koppeling[1], koppeling[2] or "", begin)

    def _zet_adres(self, adres: str, plaats: str, begin: int) -> None:
        """Put the address of a link behind its text, unless that says it already."""
        volledig = f"{adres}#{plaats}" if plaats else adres
        volledig = volledig.removeprefix("mailto:")
        tekst = "".join(self.stukken[begin:])
        if volledig and tekst.strip() and vergelijkbaar(volledig).rstrip("/") not in vergelijkbaar(tekst):
            self.stukken.append(f" ({volledig})")

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
    """Return the property of a control, a run, a row or a cell with this name."""
    for deel in element:
        if _naam(deel) in ("sdtPr", "rPr", "trPr", "tcPr"):
            return next((eigen for eigen in deel if _naam(eigen) == naam), None)
    return None


def _eigenschap(element: ET.Element, naam: str) -> str:
    """Return an attribute of an element by its name without its namespace; empty when it has none."""
    return next((waarde for sleutel, waarde in element.attrib.items() if sleutel.rpartition("}")[2] == naam), "")


def _waarde(element: ET.Element | None) -> str | None:
    return None if element is None else _eigenschap(element, "val")


def _merk(vak: ET.Element) -> str:
    return _waarde(_kenmerk(vak, "tag")) or ""


def _staat_aan(kenmerk: ET.Element | None) -> bool:
    """Say whether a property that is on or off is there and on."""
    waarde = _waarde(kenmerk)
    return waarde is not None and waarde not in _UIT


def _is_doorgehaald(loop: ET.Element) -> bool:
    return any(_staat_aan(_kenmerk(loop, naam)) for naam in ("strike", "dstrike"))


def _is_geschrapt(rij: ET.Element) -> bool:
    """Say whether a row was taken away while changes were tracked."""
    return _kenmerk(rij, "del") is not None


def _is_vervolg(cel: ET.Element) -> bool:
    """Say whether a cell is merged with the one above it."""
    verticaal = _kenmerk(cel, "vMerge")
    return verticaal is not None and _waarde(verticaal) != "restart"


def _is_plaatshouder(tekst: str) -> bool:
    """Say whether a text is what gia or the program puts in an empty control."""
    return tekst.strip() in _PLAATSHOUDERS or vergelijkbaar(tekst).rstrip(".") in _VAN_HET_PROGRAMMA
