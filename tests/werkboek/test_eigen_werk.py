"""What gia wrote in a copy for the sender it knows again, whoever saved the copy; what others wrote in it, it hears."""

import pytest

from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.ods import Ods
from gia_kwaliteit.werkboek.bestand.opmerkingen import vreemde_opmerkingen
from gia_kwaliteit.werkboek.eigen_werk import is_eigen_opmerking, is_ondertekend, opmerking_van

GEVONDEN = [
    bevinding(Bevindingsoort.macros, bestand="w.xlsm"),
    bevinding(Bevindingsoort.oude_vorm, bestand="w.xls"),
]
# As older versions wrote it.
ZONDER_TEKEN = "\n\n".join(f"waarschuwing: {gevonden.melding}" for gevonden in GEVONDEN)


@pytest.mark.parametrize(
    ("tekst", "is_eigen"),
    [
        (opmerking_van(GEVONDEN), True),
        # other line ends, other spaces, as programs and forms of file have them
        (opmerking_van(GEVONDEN).replace("\n", "\r\n"), True),
        (opmerking_van(GEVONDEN).replace("\n\n", "\n") + "\n", True),
        (ZONDER_TEKEN, True),
        (ZONDER_TEKEN.replace("\n\n", "\n"), True),
        # somebody wrote in it: before, behind and in between
        (f"Niet akkoord! {opmerking_van(GEVONDEN)}", False),
        (f"{opmerking_van(GEVONDEN)}\nDat klopt niet.", False),
        (opmerking_van(GEVONDEN).replace("macro's", "macro's (welke?)"), False),
        (f"{ZONDER_TEKEN}\n\nDat klopt niet.", False),
        (f"{ZONDER_TEKEN} Dat klopt niet.", False),
        (f"Jan:\n{ZONDER_TEKEN}", False),
        # somebody else's, that only looks like it
        ("waarschuwing: dit document is vertrouwelijk.", False),
        ("gia · 00000000", False),
        ("fout: ", False),
        ("", False),
    ],
)
def test_eigen_is_alleen_wat_gia_schreef_en_niemand_aanvulde(tekst: str, is_eigen: bool) -> None:  # noqa: FBT001
    assert is_eigen_opmerking(tekst) is is_eigen


def _xml(tekst: str) -> str:
    return tekst.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;")


def test_in_een_xlsx_telt_alleen_de_tekst_en_niet_wie_er_vermeld_staat() -> None:
    """LibreOffice drops the name of who wrote a comment, and cuts its text in pieces."""
    eigen = _xml(opmerking_van(GEVONDEN))
    inhoud = (
        '<x:comments xmlns:x="urn:x"><x:authors><x:author> </x:author><x:author>gia</x:author></x:authors>'
        "<x:commentList>"
        f'<x:comment ref="A1" authorId="0"><x:text><x:r><x:t>{eigen[:40]}</x:t></x:r><x:r><x:rPr/>'
        f"<x:t>{eigen[40:]}</x:t></x:r></x:text></x:comment>"
        '<x:comment ref="B2" authorId="1"><x:text><x:t>Dat klopt niet.</x:t></x:text></x:comment>'
        f'<x:comment ref="C3" authorId="0"><x:text><x:t>{eigen}</x:t></x:text></x:comment>'
        '<x:comment authorId="0" ref="C3"><x:text><x:t>En dit?</x:t></x:text></x:comment>'
    )
    heel = f"{inhoud}</x:commentList></x:comments>".encode()
    assert vreemde_opmerkingen(heel) == ["B2", "C3"]
    # Behind damage nobody knows what it says: then it is told.
    stuk = f'{inhoud}<stuk <x:comment ref="D4" authorId="0"><x:text><x:t>{eigen}</x:t></x:text></x:comment>'.encode()
    assert vreemde_opmerkingen(stuk) == ["B2", "C3", "D4"]


def test_in_een_ods_ook() -> None:
    alineas = "".join(f"<text:p>{_xml(regel)}</text:p>" for regel in opmerking_van(GEVONDEN).split("\n"))
    cel = "<table:table-cell><office:annotation><dc:creator>Jan</dc:creator>{}</office:annotation></table:table-cell>"
    ruimtes = " ".join(f'xmlns:{naam}="urn:{naam}"' for naam in ("office", "table", "text", "dc"))
    rij = f"{cel.format(alineas)}{cel.format('<text:p>nota</text:p>')}{cel.format(alineas + '<text:p>nota</text:p>')}"
    ods = Ods(
        f'<office:x {ruimtes}><table:table table:name="Blad"><table:table-row>{rij}</table:table-row></table:table>'
        "</office:x>".encode()
    )
    assert Bronblad("Blad", [], ods).bijlagen.opmerkingen == ("B1", "C1")


def test_een_lijst_zonder_teken_zegt_niet_of_iemand_erin_schreef() -> None:
    assert is_ondertekend([["Nagekeken: w.xlsx"], ["Ernst", "Blad"]]) is None
    assert is_ondertekend([["Nagekeken: w.xlsx"], ["gia · 00000000"]]) is False
