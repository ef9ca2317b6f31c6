"""The verslag as a Word document: real headings, tables and captions, and the figures of the profiel in them."""

import io
import re
import runpy
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Worddocument
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.table import Table
from PIL import ImageFont

from gia_kwaliteit.beoordeling import Cijfer, Gegevens
from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.letters import eigen_letters
from gia_kwaliteit.verslag.model import Tabel
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.verslag.wordveld import maak_element, voeg_veld_toe
from tests.bouwers import VOORBEELDEN, beoordeling
from tests.bouwers.pdf import bladzijden_van
from tests.bouwers.verslagen import (
    GEVALLEN,
    KADER,
    KWAAD,
    lange_codes,
    lange_tekst,
    maak,
    met_zoveel_niveaus,
    verwachte_cijfers,
    voorbeeld,
)
from tests.bouwers.voorraad import uit_voorraad
from tests.programmas import kantoor

pytestmark = pytest.mark.pdf


def _word(verslag: Verslag) -> bytes:
    return uit_voorraad(als_word, verslag, KADER, Sjabloon())


def _document(verslag: Verslag) -> Worddocument:
    return Document(io.BytesIO(_word(verslag)))


def _tabellen(document: Worddocument) -> list[list[list[str]]]:
    return [[[cel.text for cel in rij.cells] for rij in tabel.rows] for tabel in _rasters(document)]


def _rasters(document: Worddocument) -> list[Table]:
    """The tables with rows and headings, without cards and tiles."""
    return [tabel for tabel in document.tables if tabel.style and tabel.style.name == "Table Grid"]


def _kaarten(document: Worddocument) -> list[tuple[str, ...]]:
    """What stands on each card: its heading, and what each side says below its name."""
    uit = []
    for tabel in document.tables:
        rijen = [[_zonder_rand(cel.text) for cel in rij.cells] for rij in tabel.rows]
        if len(rijen) == 2 and tabel.style and tabel.style.name != "Table Grid":
            uit.append((rijen[0][0], *rijen[1]))
    return uit


def _zonder_rand(tekst: str) -> str:
    """A text without the spaces that make the ground of a level wider."""
    return tekst.replace("\u00a0", "")


def _van(verslag: Verslag) -> list[Tabel]:
    """The tables of a verslag with rows and headings, in their order."""
    return [tabel for tabel in verslag.alle_tabellen if not tabel.als_kaarten]


def test_elk_cijfer_in_word_is_dat_van_het_profiel() -> None:
    verslag, profiel = voorbeeld()
    titels = [tabel.titel for tabel in _van(verslag)]
    tabellen = dict(zip(titels, _tabellen(_document(verslag)), strict=True))
    for begin, verwacht in verwachte_cijfers(profiel).items():
        (rijen,) = [rijen for titel, rijen in tabellen.items() if titel.startswith(begin)]
        kolom = 2 if rijen[0][0] == "Code" else 1
        assert {rij[0]: rij[kolom] for rij in rijen[1:]} == verwacht


@pytest.mark.parametrize("naam", GEVALLEN)
def test_word_houdt_elke_cel_en_elk_feit_van_het_verslag(naam: str) -> None:
    verslag = GEVALLEN[naam]()
    document = _document(verslag)
    tabellen = _van(verslag)
    gelezen = _tabellen(document)
    zonder = [tuple(tuple(map(_zonder_rand, rij)) for rij in rijen[1:]) for rijen in gelezen]
    assert zonder == [tuple(tuple(map(_zonder_rand, rij)) for rij in tabel.rijen) for tabel in tabellen]
    assert _kaarten(document) == [
        (
            f"{rij[0]} {rij[1]}",
            *(f"{kolom.kop}  {cel}" for kolom, cel in zip(tabel.kolommen[2:], rij[2:], strict=True)),
        )
        for tabel in verslag.alle_tabellen
        if tabel.als_kaarten
        for rij in tabel.rijen
    ]
    punten = [alinea.text for alinea in document.paragraphs if alinea.style and alinea.style.name == "List Bullet"]
    assert punten == [feit for rubriek in verslag.rubrieken for feit in rubriek.kernfeiten]
    andere = [alinea.text for alinea in document.paragraphs]
    assert [zin for rubriek in verslag.rubrieken for zin in rubriek.herkomst if zin not in andere] == []
    assert [tabel.noot for tabel in verslag.alle_tabellen if tabel.noot not in andere] == []


def test_elke_lange_tekst_staat_helemaal_in_word() -> None:
    """Every motivering, toelichting and bespreking."""
    document = _document(GEVALLEN["lang"]())
    cellen = {cel for tabel in _tabellen(document) for rij in tabel for cel in rij}
    teksten = {" ".join(tekst.split()) for tekst in cellen | {alinea.text for alinea in document.paragraphs}}
    assert [code for code in lange_codes() if lange_tekst(code) not in teksten] == []


def test_koppen_bijschriften_en_inhoudsopgave_zijn_echt() -> None:
    verslag = GEVALLEN["voorbeeld"]()
    document = _document(verslag)
    stijlen: dict[str, list[str]] = {}
    for alinea in document.paragraphs:
        stijlen.setdefault(str(alinea.style.name) if alinea.style else "", []).append(alinea.text)
    assert stijlen["Title"] == ["De Brug (fictief)"]
    assert stijlen["Heading 1"][1:-4] == [rubriek.titel for rubriek in verslag.rubrieken]
    assert stijlen["Heading 1"][:1] == ["In één oogopslag"]
    assert stijlen["Heading 1"][-4:] == [
        "Hoe deze cijfers tot stand kwamen",
        "Bijlage: tabellen en lijsten",
        "Bijlage: Vlaamse cijfers en normen",
        "Bijlage: alle scores",
    ]
    tabellen = [bijschrift for bijschrift in stijlen["Caption"] if bijschrift.startswith("Tabel ")]
    assert tabellen == [f"Tabel {n}. {tabel.titel}" for n, tabel in enumerate(verslag.alle_tabellen, start=1)]
    velden = [str(veld.text).split()[0] for veld in document.element.iter(qn("w:instrText"))]
    assert velden[0] == "TOC"
    assert velden.count("SEQ") == len(stijlen["Caption"])


def test_elk_hoofdstuk_van_de_inhoudsopgave_is_een_verwijzing_naar_zijn_kop() -> None:
    """It says so whether or not Word has brought the field up to date."""
    document = _document(GEVALLEN["voorbeeld"]())
    doelen = {
        str(teken.get(qn("w:name"))): "".join(tekst.text or "" for tekst in alinea._p.iter(qn("w:t")))  # noqa: SLF001
        for alinea in document.paragraphs
        for teken in alinea._p.iter(qn("w:bookmarkStart"))  # noqa: SLF001
    }
    verwijzingen = list(document.element.iter(qn("w:hyperlink")))
    assert len(verwijzingen) == 16
    for verwijzing in verwijzingen:
        tekst = "".join(deel.text or "" for deel in verwijzing.iter(qn("w:t")))
        assert doelen[str(verwijzing.get(qn("w:anchor")))] == tekst
    koppen = [alinea.text for alinea in document.paragraphs if alinea.style and alinea.style.name == "Heading 1"]
    assert list(doelen.values()) == koppen


def _vragen(inhoud: bytes) -> list[str]:
    """What in a document makes Word ask on opening whether it may bring the fields up to date."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        delen = [archief.read(naam).decode() for naam in archief.namelist() if naam.endswith(".xml")]
    return re.findall(r"w:updateFields|w:dirty", "".join(delen))


def _eigen_sjabloon(map_: Path) -> Sjabloon:
    """A template that somebody made in an English Word, with fields that have to be brought up to date, and no logo."""
    document = Document(str(Sjabloon().bestand("verslag.docx")))
    for taal in document.styles.element.iter(qn("w:lang")):
        taal.set(qn("w:val"), "en-US")
    document.settings.element.append(maak_element("w:updateFields", val="true"))
    voeg_veld_toe(document.add_paragraph("Dossier "), "FILENAME", "x.docx")
    next(document.element.iter(qn("w:fldChar"))).set(qn("w:dirty"), "true")
    stijl = document.styles["TOC Heading"].element
    stijl.getparent().remove(stijl)
    oud = Part(PackURI("/word/stylesWithEffects.xml"), CT.WML_STYLES, document.styles.element.xml.encode())
    document.part.relate_to(oud, "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects")
    document.save(str(map_ / "verslag.docx"))
    return Sjabloon(map_)


@pytest.fixture(scope="module")
def met_eigen_sjabloon(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A verslag in that template."""
    eigen = _eigen_sjabloon(tmp_path_factory.mktemp("sjabloon"))
    assert set(_vragen(eigen.bestand("verslag.docx").read_bytes())) == {"w:updateFields", "w:dirty"}
    return als_word(GEVALLEN["half"](), KADER, eigen)


def test_word_opent_het_verslag_zonder_iets_te_vragen(met_eigen_sjabloon: bytes) -> None:
    assert _vragen(_word(GEVALLEN["voorbeeld"]())) == []
    assert _vragen(met_eigen_sjabloon) == []
    assert Document(io.BytesIO(met_eigen_sjabloon)).paragraphs[0].text == "Dossier x.docx"


def test_er_is_een_stel_stijlen_en_het_spreekt_nederlands(met_eigen_sjabloon: bytes) -> None:
    for inhoud in (_word(GEVALLEN["voorbeeld"]()), met_eigen_sjabloon):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            assert not [naam for naam in archief.namelist() if "stylesWithEffects" in naam]
            assert b"stylesWithEffects" not in archief.read("word/_rels/document.xml.rels")
            assert b"stylesWithEffects" not in archief.read("[Content_Types].xml")
            talen = re.findall(r'<w:lang w:val="([^"]*)"', archief.read("word/styles.xml").decode())
        assert talen == ["nl-BE"]


def test_een_sjabloon_in_het_nederlands_van_nederland_blijft_zo(tmp_path: Path) -> None:
    document = Document(str(Sjabloon().bestand("verslag.docx")))
    next(document.styles.element.iter(qn("w:lang"))).set(qn("w:val"), "nl-NL")
    document.save(str(tmp_path / "verslag.docx"))
    verslag = Document(io.BytesIO(als_word(GEVALLEN["leeg"](), KADER, Sjabloon(tmp_path))))
    assert [taal.get(qn("w:val")) for taal in verslag.styles.element.iter(qn("w:lang"))] == ["nl-NL"]


def test_de_koppen_beginnen_op_niveau_een_en_slaan_er_geen_over(met_eigen_sjabloon: bytes) -> None:
    for inhoud in (_word(GEVALLEN["voorbeeld"]()), met_eigen_sjabloon):
        document = Document(io.BytesIO(inhoud))
        stijlen = [str(alinea.style.name) for alinea in document.paragraphs if alinea.style]
        assert stijlen.count("Title") == 1
        niveaus = [int(stijl.removeprefix("Heading ")) for stijl in stijlen if stijl.startswith("Heading ")]
        assert niveaus[0] == 1
        assert all(na <= voor + 1 for voor, na in pairwise(niveaus))
        # The heading of the contents looks like the others, and is no chapter.
        (inhoudskop,) = [alinea for alinea in document.paragraphs if alinea.text == "Inhoud"]
        stijl = inhoudskop.style
        assert stijl is not None
        assert stijl.base_style is not None
        assert (stijl.name, stijl.base_style.name) == ("TOC Heading", "Heading 1")
        assert [niveau.get(qn("w:val")) for niveau in stijl.element.iter(qn("w:outlineLvl"))] == ["9"]


def test_de_spelling_van_namen_en_codes_wordt_niet_nagekeken() -> None:
    document = _document(GEVALLEN["voorbeeld"]())
    zonder = {loop.text for alinea in document.paragraphs for loop in alinea.runs if loop.font.no_proof}
    assert {"De Brug (fictief)", "zelfevaluatie.xlsx"} <= zonder
    cellen = [cel.paragraphs[0].runs[0] for tabel in _rasters(document) for rij in tabel.rows for cel in rij.cells[:1]]
    codes = {loop.text for loop in cellen if loop.font.no_proof}
    assert {"P1", "R1.1", "O1.3", "C1.1"} <= codes
    assert not [loop.text for loop in cellen if not loop.font.no_proof and loop.text in KADER.schaal_van]


def test_een_korte_tabel_blijft_op_een_bladzijde_en_een_lange_mag_breken() -> None:
    verslag = GEVALLEN["voorbeeld"]()
    kort = [tabel.is_kort for tabel in _van(verslag)]
    assert {True, False} == set(kort)
    for tabel, is_kort in zip(_rasters(_document(verslag)), kort, strict=True):
        bijeen = [rij.cells[0].paragraphs[0].paragraph_format.keep_with_next is True for rij in tabel.rows]
        assert bijeen == ([True] * (len(bijeen) - 1) + [False] if is_kort else [True] + [False] * (len(bijeen) - 1))


def test_een_rij_van_veel_korte_regels_mag_over_twee_bladzijden_lopen() -> None:
    """Nine short lines are 8 × 60 characters and some; 150 are more than any page holds."""
    teksten = {"O1.1": "\n".join(["a"] * 9), "O1.2": "\n".join(["a"] * 150)}
    cijfers = {code: Cijfer(waarde=50, toelichting=tekst) for code, tekst in teksten.items()}
    (tabel,) = [
        t for t in _rasters(_document(maak(beoordeling(KADER, cijfers=cijfers)))) if t.cell(1, 1).text[:2] == "a\n"
    ]
    ongebroken = [next(rij._tr.iter(qn("w:cantSplit")), None) is not None for rij in tabel.rows]  # noqa: SLF001
    assert ongebroken == [True, True, False]
    assert [rij.cells[0].paragraphs[0].paragraph_format.keep_with_next for rij in tabel.rows] == [True, None, None]


def test_elk_beeld_heeft_een_alternatieve_tekst_en_elke_tabel_herhaalt_haar_koppen() -> None:
    verslag = GEVALLEN["voorbeeld"]()
    document = _document(verslag)
    teksten = [str(eigenschap.get("descr")) for eigenschap in document.element.iter(qn("wp:docPr"))]
    beelden = [*verslag.oogopslag.beelden, *(beeld for rubriek in verslag.rubrieken for beeld in rubriek.beelden)]
    assert teksten == [beeld.alternatief for beeld in beelden]
    # As wide as the text, and with nothing around it that would move it out of the margin.
    deel = document.sections[0]
    tekstbreedte = (deel.page_width or 0) - (deel.left_margin or 0) - (deel.right_margin or 0)
    assert {vorm.width for vorm in document.inline_shapes} == {tekstbreedte}
    randen = [vak.get(f"dist{kant}") for vak in document.element.iter(qn("wp:inline")) for kant in "LR"]
    assert set(randen) == {"0"}
    for tabel in _rasters(document):
        rijen = list(tabel._tbl.iter(qn("w:tr")))  # noqa: SLF001 - python-docx has no word for repeated headings
        koppen = [next(rij.iter(qn("w:tblHeader")), None) is not None for rij in rijen]
        assert koppen == [True] + [False] * (len(rijen) - 1)


def test_kwade_tekst_staat_letterlijk_in_word() -> None:
    inhoud = _word(GEVALLEN["kwaad"]())
    assert any(KWAAD in alinea.text for alinea in Document(io.BytesIO(inhoud)).paragraphs)
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        assert b"<script>" not in archief.read("word/document.xml")
        assert b"TargetMode" not in archief.read("word/_rels/document.xml.rels")


def test_een_webadres_is_te_volgen_waar_het_ook_staat() -> None:
    """In a bespreking, a cell and a fact about the bureau; the text stays one, and leads where it says."""
    adres, ander = "https://voorbeeld.be/een%20map/a_b?c=1&d=é", "www.debrug.be"
    bron = beoordeling(
        KADER,
        {"R1.1": "Nee"},
        motiveringen={"R1.1": f"Zie {adres}, en {ander}."},
        gegevens=Gegevens(naam=ander),
    )
    inhoud = als_word(maak(replace(bron, besprekingen={"B.samenvattend": f"({adres})"})), KADER, Sjabloon())
    document = Document(io.BytesIO(inhoud))
    gevonden = [
        (verwijzing.text, verwijzing.address)
        for alinea in (
            *document.paragraphs,
            *(alinea for tabel in document.tables for cel in tabel._cells for alinea in cel.paragraphs),  # noqa: SLF001
        )
        for verwijzing in alinea.hyperlinks
        if verwijzing.address
    ]
    doel = "https://voorbeeld.be/een%20map/a_b?c=1&d=%C3%A9"
    assert set(gevonden) == {(adres, doel), (ander, "http://www.debrug.be")}
    assert f"({adres})" in [alinea.text for alinea in document.paragraphs]
    assert f"Zie {adres}, en {ander}." in {cel for tabel in _tabellen(document) for rij in tabel for cel in rij}


def test_een_lange_naam_en_afzender_passen_in_de_eigenschappen_van_het_document(tmp_path: Path) -> None:
    """A name may have 255 characters; the title of a document has a prefix of 27 before it and holds 255 itself."""
    stijl = Sjabloon().bestand("huisstijl.yaml").read_text(encoding="utf-8")
    lang = stijl.replace('afzender: ""', f"afzender: {'a' * 300}")
    (tmp_path / "huisstijl.yaml").write_text(lang, encoding="utf-8")
    verslag = maak(beoordeling(KADER, gegevens=Gegevens(naam="n" * 255)))
    document = Document(io.BytesIO(als_word(verslag, KADER, Sjabloon(tmp_path))))
    assert document.core_properties.title == "Verslag over de kwaliteit: " + "n" * 228
    assert document.core_properties.author == "a" * 255
    assert "n" * 255 in [alinea.text for alinea in document.paragraphs]


def test_een_fout_in_het_sjabloon_wordt_gezegd(tmp_path: Path) -> None:
    (tmp_path / "verslag.docx").write_bytes(b"geen document")
    with pytest.raises(Sjabloonfout, match="geen Word-document"):
        als_word(GEVALLEN["leeg"](), KADER, Sjabloon(tmp_path))


def test_een_sjabloon_zonder_de_stijlen_wordt_geweigerd(tmp_path: Path) -> None:
    document = Document()
    document.save(str(tmp_path / "verslag.docx"))
    with pytest.raises(Sjabloonfout, match="deze stijl ontbreekt: Verslagtabel"):
        als_word(GEVALLEN["leeg"](), KADER, Sjabloon(tmp_path))


def test_hetzelfde_verslag_is_hetzelfde_bestand() -> None:
    """No part of it says when it was made, so that who makes it again sees only what changed."""
    with zipfile.ZipFile(io.BytesIO(_word(GEVALLEN["half"]()))) as archief:
        assert {deel.date_time for deel in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in archief.read("docProps/core.xml")


def test_het_vastgelegde_sjabloon_is_dat_van_het_script() -> None:
    pad = VOORBEELDEN / "wordsjabloon.py"
    gemaakt = runpy.run_path(str(pad))["maak_wordsjabloon"]()
    with zipfile.ZipFile(io.BytesIO(gemaakt)) as een, zipfile.ZipFile(Sjabloon().bestand("verslag.docx")) as ander:
        assert {naam: een.read(naam) for naam in een.namelist()} == {
            naam: ander.read(naam) for naam in ander.namelist()
        }


def test_elke_cel_van_een_tabel_heeft_de_stijl_van_tabellen() -> None:
    """By which who makes a sjabloon chooses its letters: in tables with rows, on cards and on tiles."""
    document = _document(GEVALLEN["half"]())
    cellen = document.element.body.xpath(".//w:tc/w:p[1]")
    assert len(cellen) > 1000
    assert {document.styles[alinea.style].name for alinea in cellen} == {"Verslagtabel"}


@kantoor.nodig
@pytest.mark.libreoffice
def test_libreoffice_opent_het_document(tmp_path: Path) -> None:
    bestanden = []
    for naam in ("voorbeeld", "leeg", "lang"):
        (tmp_path / f"{naam}.docx").write_bytes(_word(GEVALLEN[naam]()))
        bestanden.append(tmp_path / f"{naam}.docx")
    for pad in kantoor.converteer(bestanden, "pdf", tmp_path / "pdf"):
        tekst = "".join(bladzijden_van(pad))
        assert "Hoe deze cijfers tot stand kwamen" in tekst, pad.name
        assert "Samenvattend" in tekst, pad.name


@pytest.mark.parametrize(("aantal", "op_zij"), [(3, 0), (6, 6), (12, 12)])
def test_waar_de_koppen_niet_naast_elkaar_passen_staan_die_van_getallen_op_hun_zij(aantal: int, op_zij: int) -> None:
    document = _document(met_zoveel_niveaus(aantal))
    (tabel,) = [tabel for tabel in _rasters(document) if tabel.rows[0].cells[-1].text.startswith("Onvanzelf")]
    kop = tabel.rows[0]
    gedraaid = [cel.text for cel in kop.cells if cel._tc.findall(f".//{qn('w:textDirection')}")]  # noqa: SLF001 - python-docx
    assert len(gedraaid) == op_zij
    assert "Code" not in gedraaid
    # Eighteen signs of nine points at half of it each: so long is a heading, and so high its row.
    hoog = kop._tr.findall(f".//{qn('w:trHeight')}")  # noqa: SLF001 - python-docx
    assert [int(hoogte.get(qn("w:val"))) > 18 * 4.5 * 20 for hoogte in hoog] == [True] * bool(op_zij)
    # The name has the room that is left: its longest word stands on one line, beside the white of a cell.
    letter = ImageFont.truetype(next(str(pad) for pad in eigen_letters() if pad.stem == "Carlito-Regular"), 850)
    assert kop.cells[1].width.pt >= letter.getlength("Kunsthistorische") / 100 + 10.8
    assert sum(cel.width.pt for cel in kop.cells) < 595 - 2 * 40
