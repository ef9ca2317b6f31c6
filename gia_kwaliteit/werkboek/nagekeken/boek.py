"""What the workbook part says of its sheets, and how the list of bevindingen becomes the first of them."""

from collections.abc import Mapping

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.relaties import BOEK
from gia_kwaliteit.werkboek.nagekeken.knopen import Knoop, NietTeMarkeren, Stuk, getal, met_kenmerken, vervang, voeg_in
from gia_kwaliteit.werkboek.nagekeken.lijst import KOPRIJ
from gia_kwaliteit.werkboek.nagekeken.pakket import RELATIES, Pakket
from gia_kwaliteit.werkboek.nagekeken.stijlen import HOOFDRUIMTE

RAAD = "bewaar het in Excel of LibreOffice als een gewoon .xlsx"
GEEN_DOCUMENT = "dat is er voor werkboeken; de bevindingen over dit document toont gia score zelf, ook met --json"
ALLEEN_XLSX = f"gia markeert alleen een .xlsx of .xlsm; {RAAD}"
# What can stand in a workbook before the names of ranges.
_VOOR_NAMEN = (
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
)
_BLADDEEL = "xl/worksheets/sheet{}.xml"


def eis_markeerbaar(pakket: Pakket) -> dict[str, str]:
    """Return the part of each sheet by its name; raises NietTeMarkeren for a workbook in which gia puts no marks."""
    if not pakket.heeft(BOEK):
        raise NietTeMarkeren(ALLEEN_XLSX)
    _, wortel = pakket.boom(BOEK)
    if wortel.ruimte != HOOFDRUIMTE:
        raise NietTeMarkeren(f"het is bewaard als “Strict Open XML”; {RAAD}")
    relaties = {relatie.id: relatie for relatie in pakket.relaties(BOEK)}
    bladen = {}
    for blad in _bladen(wortel).kinderen:
        relatie = relaties.get(blad.kenmerken.get("id", ""))
        if relatie is None or not relatie.soort.endswith("sheet") or relatie.soort.startswith("xl"):
            raise NietTeMarkeren(f"“{blad.kenmerken.get('name', '')}” is een blad dat gia niet kent; {RAAD}")
        bladen[blad.kenmerken.get("name", "")] = relatie.doel
    return bladen


def zet_lijst(pakket: Pakket, bladen: Mapping[str, str], xml: bytes, vorige: str | None) -> None:
    """Put the list of bevindingen in front, in view; `vorige` is the name of a sheet in the place of which it comes."""
    inhoud, wortel = pakket.boom(BOEK)
    if vorige is not None:
        pakket.zet(bladen[vorige], xml)
        pakket.zet(BOEK, vervang(inhoud, _in_beeld(inhoud, wortel, list(bladen).index(vorige))))
        return
    bezet = {naam.casefold() for naam in bladen}
    naam = next(naam for n in range(1, len(bezet) + 2) if (naam := _naam(n)).casefold() not in bezet)
    id_ = pakket.voeg_toe(BOEK, pakket.vrij(_BLADDEEL), "worksheet", xml)
    sheets = _bladen(wortel)
    hoogste = max((getal(blad.kenmerken.get("sheetId")) or 0 for blad in sheets.kinderen), default=0)
    p = wortel.voorvoegsel
    blad = f'<{p}sheet xmlns:r="{RELATIES}" name="{naam}" sheetId="{hoogste + 1}" r:id="{id_}"/>'
    stukken = [
        *voeg_in(inhoud, sheets, (), blad.encode()),
        *_in_beeld(inhoud, wortel, 0),
        *_namen(inhoud, wortel, naam),
    ]
    pakket.zet(BOEK, vervang(inhoud, stukken))


def _naam(nummer: int) -> str:
    return k.NAGEKEKEN if nummer == 1 else f"{k.NAGEKEKEN} {nummer}"


def _bladen(wortel: Knoop) -> Knoop:
    sheets = wortel.kind("sheets")
    if sheets is None:
        raise NietTeMarkeren("het heeft geen bladen")
    return sheets


def _in_beeld(inhoud: bytes, wortel: Knoop, nummer: int) -> list[Stuk]:
    """Return the pieces by which every window shows this sheet, and its name among those of the sheets."""
    beelden = wortel.kind("bookViews")
    return [
        Stuk(
            beeld.begin,
            beeld.kop,
            met_kenmerken(inhoud[beeld.begin : beeld.kop], activeTab=str(nummer) if nummer else None, firstSheet=None),
        )
        for beeld in (beelden.kinderen if beelden else ())
    ]


def _namen(inhoud: bytes, wortel: Knoop, blad: str) -> list[Stuk]:
    """Return the pieces for the headings on every page, and for the names that belong to one sheet: they move up."""
    p = wortel.voorvoegsel
    rijen = f"'{blad}'!${KOPRIJ}:${KOPRIJ}"
    koppen = f'<{p}definedName name="_xlnm.Print_Titles" localSheetId="0">{rijen}</{p}definedName>'.encode()
    namen = wortel.kind("definedNames")
    if namen is None:
        heel = f"{p}definedNames".encode()
        return voeg_in(inhoud, wortel, _VOOR_NAMEN, b"<%s>%s</%s>" % (heel, koppen, heel))
    opgeschoven = [
        Stuk(naam.begin, naam.kop, met_kenmerken(inhoud[naam.begin : naam.kop], localSheetId=str(plaats + 1)))
        for naam in namen.kinderen
        if (plaats := getal(naam.kenmerken.get("localSheetId"))) is not None
    ]
    return [*voeg_in(inhoud, namen, (), koppen), *opgeschoven]
