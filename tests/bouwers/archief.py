"""The parts of an archive, to look at and to change."""

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

Bewerking = Callable[[bytes], bytes]


def delen_van(inhoud: bytes) -> dict[str, bytes]:
    """Every part of an archive by its name."""
    with zipfile.ZipFile(BytesIO(inhoud)) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def bladdeel(inhoud: bytes, blad: str) -> str:
    """The part of an .xlsx that holds the tab with this name, wherever that tab stands in the row of tabs."""
    delen = delen_van(inhoud)
    boek, banden = (delen[naam].decode() for naam in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"))
    (band,) = re.findall(rf'<sheet [^>]*name="{re.escape(blad)}"[^>]* r:id="([^"]+)"', boek)
    (bij_band,) = re.findall(rf'<Relationship [^>]*Id="{band}"[^>]*>', banden)
    (doel,) = re.findall(r'Target="(?:/xl/)?([^"]+)"', bij_band)
    return f"xl/{doel}"


def archief_van(delen: Mapping[str, bytes]) -> bytes:
    """An archive of these parts."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, deel in delen.items():
            archief.writestr(naam, deel)
    return uit.getvalue()


def ruil(oud: str, nieuw: str) -> Bewerking:
    """A change of a part in which this stands once."""

    def doe(deel: bytes) -> bytes:
        assert deel.count(oud.encode()) == 1, f"{oud} staat er {deel.count(oud.encode())} keer"
        return deel.replace(oud.encode(), nieuw.encode())

    return doe


def bewerkt(inhoud: bytes, bewerkingen: Mapping[str, Bewerking], erbij: Mapping[str, bytes] | None = None) -> bytes:
    """An archive of which some parts are changed, and some added."""
    delen = delen_van(inhoud)
    return archief_van(delen | {naam: doe(delen[naam]) for naam, doe in bewerkingen.items()} | dict(erbij or {}))


def zonder_beelden(inhoud: bytes) -> bytes:
    """An .xlsx without its pictures and charts; all that is computed in it stays."""
    beeld = re.compile(r"xl/(?:drawings|charts|media)/")
    delen = {naam: deel for naam, deel in delen_van(inhoud).items() if not beeld.match(naam)}
    for naam, deel in delen.items():
        if naam.startswith("xl/worksheets/sheet"):
            delen[naam] = re.sub(rb"<(?:drawing|legacyDrawing) [^>]*/>", b"", deel)
        elif naam.startswith("xl/worksheets/_rels/"):
            delen[naam] = re.sub(rb"<Relationship [^>]*/drawings/[^>]*/>", b"", deel)
        elif naam == "[Content_Types].xml":
            delen[naam] = re.sub(rb"<Override [^>]*/xl/(?:drawings|charts|media)/[^>]*/>", b"", deel)
    return archief_van(delen)
