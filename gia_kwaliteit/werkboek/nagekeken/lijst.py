"""The tab in front of the copy: every bevinding, also those without a cell."""

from collections.abc import Sequence

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Ernst
from gia_kwaliteit.kleuren import BOVEN, GRIJS, LIJN, WIT, ZWART
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bronblad import cel
from gia_kwaliteit.werkboek.bestand.xmltekst import als_celtekst
from gia_kwaliteit.werkboek.eigen_werk import handtekening
from gia_kwaliteit.werkboek.nagekeken.knopen import in_xml
from gia_kwaliteit.werkboek.nagekeken.stijlen import HOOFDRUIMTE, Stijlen

KOPRIJ = 4
_UITLEG = (
    "Dit is een kopie om na te kijken, met elke bevinding ook bij haar cel. "
    "Verbeter uw eigen werkboek, of verbeter deze kopie en stuur die terug."
)
# The headings, with the width of each column in characters.
_KOLOMMEN = {"Ernst": 14, "Blad": 26, "Cel": 9, k.CODE: 10, "Melding": 110}
_TEKENS_PER_REGEL, _PUNTEN_PER_REGEL, _HOOGSTE_RIJ, _LANGSTE_TEKST = 115, 13.5, 409.0, 32_767
_LETTER = '<{{p}}font>{vet}<{{p}}sz val="{punten}"/><{{p}}color rgb="FF{kleur}"/><{{p}}name val="Calibri"/></{{p}}font>'
_DONKER, _GRIJS, _LIJN, _WIT, _ZWART = (kleur[1:] for kleur in (BOVEN, GRIJS, LIJN, WIT, ZWART))


def maak_lijst(beoordeling: Beoordeling, stijlen: Stijlen) -> bytes:
    """Return the sheet as a part of an .xlsx; its styles come behind those of the workbook."""
    fouten_eerst = sorted(beoordeling.bevindingen, key=lambda gevonden: gevonden.ernst is not Ernst.fout)
    tabel = [[b.ernst.value, b.blad, b.cel, b.code, b.melding] for b in fouten_eerst]
    rijen: list[list[str]] = [[f"{k.NAGEKEKEN}: {beoordeling.werkboek}"], [_UITLEG], [], list(_KOLOMMEN)]
    rijen += [[toonbaar(tekst or "")[:_LANGSTE_TEKST] for tekst in rij] for rij in tabel]
    rijen[2] = [handtekening(" ".join(tekst for rij in rijen for tekst in rij))]
    titel, klein, kop, gewoon = _vormen(stijlen)
    vormen = [titel, klein, klein, kop]
    xml = b"".join(
        _rij(nummer, rij, vormen[nummer] if nummer < len(vormen) else gewoon) for nummer, rij in enumerate(rijen)
    )
    return _begin(len(rijen)).encode() + xml + _EINDE.encode()


def _vormen(stijlen: Stijlen) -> tuple[int, int, int, int]:
    """Add the forms of the cells to the styles of the workbook; return their numbers."""
    zijden = "".join(
        f'<{{p}}{zijde} style="thin"><{{p}}color rgb="FF{_LIJN}"/></{{p}}{zijde}>'
        for zijde in ("left", "right", "top", "bottom")
    )
    rand = stijlen.voeg_toe("borders", f"<{{p}}border>{zijden}</{{p}}border>".encode())
    geen = stijlen.voeg_toe("borders", b"<{p}border><{p}left/><{p}right/><{p}top/><{p}bottom/></{p}border>")
    onder, boven = '<{p}alignment vertical="center"/>', '<{p}alignment vertical="top" wrapText="1"/>'

    def vorm(punten: int, kleur: str, vet: str, vulling: int, rand: int, plaats: str) -> int:
        letter = stijlen.voeg_toe("fonts", _LETTER.format(punten=punten, kleur=kleur, vet=vet).encode())
        kenmerken = f'numFmtId="0" fontId="{letter}" fillId="{vulling}" borderId="{rand}" xfId="0"'
        welke = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
        return stijlen.voeg_toe("cellXfs", f"<{{p}}xf {kenmerken} {welke}>{plaats}</{{p}}xf>".encode())

    vet = "<{p}b/>"
    return (
        vorm(18, _DONKER, vet, 0, geen, onder),
        vorm(10, _GRIJS, "", 0, geen, onder),
        vorm(10, _WIT, vet, stijlen.vulling(_DONKER), rand, boven),
        vorm(10, _ZWART, "", 0, rand, boven),
    )


def _rij(nummer: int, teksten: Sequence[str], vorm: int) -> bytes:
    regels = sum(-(-len(alinea) // _TEKENS_PER_REGEL) or 1 for alinea in teksten[-1].split("\n"))
    punten = 30 if nummer == 0 else min(_HOOGSTE_RIJ, regels * _PUNTEN_PER_REGEL + 5)
    cellen = b"".join(_cel(cel(nummer, kolom), tekst, vorm) for kolom, tekst in enumerate(teksten))
    return f'<row r="{nummer + 1}" ht="{punten:g}" customHeight="1">'.encode() + cellen + b"</row>"


def _cel(plaats: str, tekst: str, vorm: int) -> bytes:
    begin = f'<c r="{plaats}" s="{vorm}"'.encode()
    if not tekst:
        return begin + b"/>"
    return begin + b' t="inlineStr"><is><t xml:space="preserve">' + in_xml(als_celtekst(tekst)) + b"</t></is></c>"


def _begin(rijen: int) -> str:
    kolommen = "".join(
        f'<col min="{nummer}" max="{nummer}" width="{breedte}" customWidth="1"/>'
        for nummer, breedte in enumerate(_KOLOMMEN.values(), start=1)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{HOOFDRUIMTE}">'
        f'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E{rijen}"/><sheetViews>'
        '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{KOPRIJ}" topLeftCell="A{KOPRIJ + 1}" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f"<cols>{kolommen}</cols><sheetData>"
    )


_EINDE = (
    '</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.25" footer="0.25"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPagina &amp;P van &amp;N</oddFooter></headerFooter></worksheet>"
)
