"""Colour the cells of a sheet: what is not marked keeps its bytes."""

from collections.abc import Iterable, Mapping

from gia_kwaliteit.bevinding import Ernst
from gia_kwaliteit.werkboek.bestand.bronblad import cel
from gia_kwaliteit.werkboek.nagekeken.bladkaart import Bladkaart, Plek, Rij, plek_van
from gia_kwaliteit.werkboek.nagekeken.knopen import Stuk, getal, met_kenmerken, voeg_in, vul_aan
from gia_kwaliteit.werkboek.nagekeken.pakket import RELATIES
from gia_kwaliteit.werkboek.nagekeken.stijlen import Stijlen

# What can stand on a sheet before the drawing of its comments.
_VOOR_TEKENING = (
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
)


def samengevoegd_met(kaart: Bladkaart, plek: Plek) -> Plek:
    """Return the cell that shows what stands in a cell: of merged cells the first one."""
    samen = kaart.wortel.kind("mergeCells")
    for bereik in samen.kinderen if samen else ():
        eerste, _, laatste = bereik.kenmerken.get("ref", "").partition(":")
        begin, einde = plek_van(eerste), plek_van(laatste)
        if begin and einde and begin[0] <= plek[0] <= einde[0] and begin[1] <= plek[1] <= einde[1]:
            return begin
    return plek


def kleur_cellen(inhoud: bytes, kaart: Bladkaart, merken: Mapping[Plek, Ernst], stijlen: Stijlen) -> list[Stuk]:
    """Return the pieces that colour these cells, and make those that are not there yet."""
    voorvoegsel = kaart.wortel.voorvoegsel
    stukken: list[Stuk] = []
    onderaan = b""
    for rij in sorted({rij for rij, _ in merken}):
        kolommen = sorted(kolom for rij_, kolom in merken if rij_ == rij)
        al = kaart.rijen.get(rij)
        vormen = {k: stijlen.gemarkeerd(_vorm(kaart, al, k), merken[rij, k]) for k in kolommen}
        if al:
            stukken += _in_rij(inhoud, al, rij, vormen)
            continue
        cellen = b"".join(_cel(voorvoegsel, rij, kolom, vorm) for kolom, vorm in vormen.items())
        nieuw = f'<{voorvoegsel}row r="{rij + 1}">'.encode() + cellen + f"</{voorvoegsel}row>".encode()
        if rij in kaart.volgende:
            stukken.append(Stuk(kaart.volgende[rij], kaart.volgende[rij], nieuw))
        else:
            onderaan += nieuw
    if onderaan:
        stukken += vul_aan(inhoud, kaart.gegevens, onderaan)
    return [*stukken, *_omvang(inhoud, kaart, merken)]


def ontkleur_cellen(inhoud: bytes, kaart: Bladkaart, plekken: Iterable[Plek], stijlen: Stijlen) -> Iterable[Stuk]:
    """Yield the pieces that take the colour of an earlier mark from these cells, where it is known how they looked."""
    for rij, kolom in plekken:
        al = kaart.rijen.get(rij)
        knoop = al.cellen.get(kolom) if al else None
        if knoop is None:
            continue
        vorm = getal(knoop.kenmerken.get("s")) or 0
        zonder = stijlen.ontkleurd(vorm)
        if zonder != vorm:
            yield Stuk(knoop.begin, knoop.kop, met_kenmerken(inhoud[knoop.begin : knoop.kop], s=str(zonder)))


def kies_niet(inhoud: bytes, kaart: Bladkaart) -> list[Stuk]:
    """Return the pieces by which a sheet is not selected: what is typed on one of several goes on all of them."""
    bekeken = kaart.wortel.kind("sheetViews")
    return [
        Stuk(beeld.begin, beeld.kop, met_kenmerken(inhoud[beeld.begin : beeld.kop], tabSelected=None))
        for beeld in (bekeken.kinderen if bekeken else ())
        if "tabSelected" in beeld.kenmerken
    ]


def met_tekening(inhoud: bytes, kaart: Bladkaart, id_: str) -> list[Stuk]:
    """Return the pieces that say in which part the comments of a sheet are drawn; `id_` is that of the relation."""
    nieuw = f'<{kaart.wortel.voorvoegsel}legacyDrawing xmlns:r="{RELATIES}" r:id="{id_}"/>'
    return voeg_in(inhoud, kaart.wortel, _VOOR_TEKENING, nieuw.encode())


def _in_rij(inhoud: bytes, al: Rij, rij: int, vormen: Mapping[int, int]) -> Iterable[Stuk]:
    """Yield the pieces for the cells of a row that is there; `vormen` are their new forms by column."""
    achteraan, is_nieuw = b"", False
    for kolom, vorm in vormen.items():
        knoop = al.cellen.get(kolom)
        if knoop:
            yield Stuk(knoop.begin, knoop.kop, met_kenmerken(inhoud[knoop.begin : knoop.kop], s=str(vorm)))
            continue
        is_nieuw, nieuw = True, _cel(al.knoop.voorvoegsel, rij, kolom, vorm)
        if kolom in al.volgende:
            yield Stuk(al.volgende[kolom], al.volgende[kolom], nieuw)
        else:
            achteraan += nieuw
    if is_nieuw:
        # It may say in which columns its cells stand.
        yield from vul_aan(inhoud, al.knoop, achteraan, spans=None)


def _cel(voorvoegsel: str, rij: int, kolom: int, vorm: int) -> bytes:
    return f'<{voorvoegsel}c r="{cel(rij, kolom)}" s="{vorm}"/>'.encode()


def _vorm(kaart: Bladkaart, rij: Rij | None, kolom: int) -> int:
    """Return the form that a cell has now: one that is not there has that of its row or column."""
    if rij and kolom in rij.cellen:
        return getal(rij.cellen[kolom].kenmerken.get("s")) or 0
    if rij and rij.knoop.kenmerken.get("customFormat") in ("1", "true"):
        return getal(rij.knoop.kenmerken.get("s")) or 0
    kolommen = kaart.wortel.kind("cols")
    for knoop in kolommen.kinderen if kolommen else ():
        if (getal(knoop.kenmerken.get("min")) or 0) <= kolom + 1 <= (getal(knoop.kenmerken.get("max")) or 0):
            return getal(knoop.kenmerken.get("style")) or 0
    return 0


def _omvang(inhoud: bytes, kaart: Bladkaart, merken: Iterable[Plek]) -> list[Stuk]:
    """Return the piece by which a sheet says that it goes as far as its last mark."""
    knoop = kaart.wortel.kind("dimension")
    eerste, _, laatste = knoop.kenmerken.get("ref", "").partition(":") if knoop else ("", "", "")
    begin, einde = plek_van(eerste), plek_van(laatste or eerste)
    if knoop is None or begin is None or einde is None:
        return []
    rijen, kolommen = zip(begin, einde, *merken, strict=True)
    ref = f"{cel(min(rijen), min(kolommen))}:{cel(max(rijen), max(kolommen))}"
    if (min(rijen), min(kolommen), max(rijen), max(kolommen)) == (*begin, *einde):
        return []
    return [Stuk(knoop.begin, knoop.kop, met_kenmerken(inhoud[knoop.begin : knoop.kop], ref=ref))]
