"""Templates of the verslag that an inspector edited: what is broken is said in Dutch, and never a crash."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from gia_kwaliteit.kader import Kader, laad_kader
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers import kader_bibliotheek
from tests.bouwers.verslagen import GEVALLEN, KADER

VAN_GIA = Sjabloon()
STIJL = VAN_GIA.bestand("huisstijl.yaml").read_text(encoding="utf-8")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="100" height="40"/></svg>'
VORMEN: Mapping[str, Callable[[Verslag, Kader, Sjabloon], bytes]] = {"html": als_html, "pdf": als_pdf, "docx": als_word}
RUBRIEKEN = (
    "B.context, B.input, B.output, B.apl, B.kernprocessen, B.kwaliteitsbewaking, B.regelgeving, B.lijsten, "
    "B.vergelijking, B.samenvattend"
)
PNG_BEGIN = b"\x89PNG\r\n\x1a\n"


def _met_logo(naam: str) -> bytes:
    return STIJL.replace('logo: ""', f"logo: {naam}").encode()


ENGELS = re.compile(r"\b(?:the|not|unclosed|unknown|unexpected|expected|undefined|has|error)\b")


def _docx(deel: str, inhoud: bytes) -> bytes:
    """The Word template of gia with another content of one part."""
    stroom = io.BytesIO()
    with zipfile.ZipFile(VAN_GIA.bestand("verslag.docx")) as oud, zipfile.ZipFile(stroom, "w") as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(naam, inhoud if naam == deel else oud.read(naam))
    return stroom.getvalue()


def _map(doel: Path, bestanden: Mapping[str, bytes]) -> Sjabloon:
    for naam, inhoud in bestanden.items():
        (doel / naam).write_bytes(inhoud)
    return Sjabloon(doel)


@pytest.mark.parametrize(
    ("vorm", "bestanden", "melding"),
    [
        ("html", {"verslag.html": b"{% for x %}"}, "regel 1: dit sjabloon klopt niet; jinja2 zegt: de schrijfwijze"),
        (
            "html",
            {"verslag.html": b"{{ bestaat.niet }}"},
            "regel 1: dit sjabloon klopt niet; jinja2 zegt: de naam “bestaat” bestaat niet.",
        ),
        (
            "html",
            {"verslag.html": b"a\n{{ 1 / 0 }}"},
            "regel 2: dit sjabloon klopt niet; jinja2 zegt: er wordt door nul",
        ),
        ("html", {"verslag.html": b"{{ v.naam.weg }}"}, "“weg” bestaat hier niet."),
        ("html", {"verslag.html": b"{% foto %}"}, "de opdracht “foto” bestaat niet."),
        ("html", {"verslag.html": b"{{ v.naam|vet }}"}, "“vet” bestaat niet."),
        ("html", {"verslag.html": b"{% include 'weg.html' %}"}, "het bestand “weg.html” is er niet."),
        ("html", {"verslag.html": b"{% for x in v.rubrieken %}"}, "iets is niet gesloten, zoals {% for … %}"),
        ("html", {"verslag.html": b"{{ v.naam + 1 }}"}, "dit kan niet zo."),
        ("html", {"verslag.html": b"{{ v.naam.__class__ }}"}, "bij “__class__” mag een sjabloon niet."),
        ("html", {"verslag.html": b"\xff\xfe"}, "dit is geen tekst (UTF-8)"),
        ("html", {"verslag.css": b"\xff\xfe"}, "dit is geen tekst (UTF-8)"),
        ("pdf", {"verslag.typ": b"a\n#let x = ("}, "regel 2, bij “(”: een haakje, een aanhalingsteken"),
        ("pdf", {"verslag.typ": b"#weg-ermee"}, "regel 1, bij “weg-ermee”: de naam “weg-ermee” bestaat niet."),
        ("pdf", {"verslag.typ": b"#text(kleur: 1)[a]"}, "bij “kleur: 1”: “kleur” bestaat hier niet."),
        ("pdf", {"verslag.typ": b'#panic("Zo niet")'}, "Zo niet."),
        ("pdf", {"verslag.typ": b"#assert(1 == 2)"}, "regel 1, bij “assert(1 == 2)”: dit kan niet zo."),
        ("pdf", {"verslag.typ": b'#read("/etc/hostname")'}, 'regel 1, bij “"/etc/hostname"”: dat bestand is er niet'),
        ("docx", {"verslag.docx": b""}, "verslag.docx: dit is geen Word-document"),
        ("docx", {"verslag.docx": _docx("word/document.xml", b"<kapot")}, "dit is geen Word-document"),
        ("docx", {"verslag.docx": _docx("word/styles.xml", b"<kapot")}, "dit is geen Word-document"),
        ("docx", {"huisstijl.yaml": _met_logo("x.png"), "x.png": PNG_BEGIN + b"rest"}, "geen leesbare .png"),
    ],
)
def test_een_stuk_sjabloon_wordt_gezegd(
    vorm: str, bestanden: Mapping[str, bytes], melding: str, tmp_path: Path
) -> None:
    with pytest.raises(Sjabloonfout) as fout:
        VORMEN[vorm](GEVALLEN["leeg"](), KADER, _map(tmp_path, bestanden))
    assert melding in str(fout.value)
    assert not ENGELS.search(str(fout.value))


@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(
    ("bestanden", "melding"),
    [
        ({"huisstijl.yaml": b""}, "huisstijl.yaml: dit klopt niet bij het geheel"),
        ({"huisstijl.yaml": STIJL.replace("#1F4E85", "blauw").encode()}, "dit klopt niet bij kleuren.hoofdkleur"),
        ({"huisstijl.yaml": STIJL.replace("#1F4E85", "#FFD94A").encode()}, "de hoofdkleur #FFD94A is te licht"),
        (
            {"huisstijl.yaml": STIJL.replace("B.lijsten: ", "B.lijst: ").encode()},
            f"bij uitleg staat “B.lijst”, en zo heet geen enkele rubriek. Kies uit: {RUBRIEKEN}.",
        ),
        ({"huisstijl.yaml": _met_logo("weg.png")}, "weg.png staat niet in "),
        ({"huisstijl.yaml": _met_logo("../x.png")}, "is geen .png of .svg in dezelfde map"),
        ({"huisstijl.yaml": _met_logo("x.svg"), "x.svg": b"<svg"}, "x.svg: dit is geen leesbare .svg"),
        ({"huisstijl.yaml": _met_logo("x.svg"), "x.svg": b"<html/>"}, "x.svg: dit is geen leesbare .svg"),
        ({"huisstijl.yaml": _met_logo("x.png"), "x.png": b"tekst"}, "x.png: dit is geen leesbare .png"),
    ],
)
def test_een_stukke_huisstijl_wordt_in_elke_vorm_gezegd(
    vorm: str, bestanden: Mapping[str, bytes], melding: str, tmp_path: Path
) -> None:
    with pytest.raises(Sjabloonfout) as fout:
        VORMEN[vorm](GEVALLEN["leeg"](), KADER, _map(tmp_path, bestanden))
    assert melding in str(fout.value)


@pytest.mark.parametrize("kader", [KADER, kader_bibliotheek()], ids=lambda kader: kader.id)
def test_een_uitleg_bij_elke_rubriek_van_het_kader_naast_die_van_gia_mag(kader: Kader, tmp_path: Path) -> None:
    erbij = "".join(f"  {code}: Zin.\n" for code in verslagrubrieken(kader) if f"  {code}:" not in STIJL)
    assert "  B.vergelijking: Zin.\n" in erbij
    sjabloon = _map(tmp_path, {"huisstijl.yaml": (STIJL.rstrip() + "\n" + erbij).encode()})
    sjabloon.controleer_uitleg(kader)
    assert sjabloon.huisstijl.uitleg["B.vergelijking"] == "Zin."


def test_een_logo_in_svg_staat_ook_in_word(tmp_path: Path) -> None:
    """A drawing of 100 by 40, as a picture of 4 cm wide."""
    sjabloon = _map(tmp_path, {"huisstijl.yaml": _met_logo("logo.svg"), "logo.svg": SVG})
    document = Document(io.BytesIO(als_word(GEVALLEN["leeg"](), KADER, sjabloon)))
    (vorm,) = document.inline_shapes
    assert (round(vorm.width.cm, 2), round(vorm.height.cm, 2)) == (4.0, 1.6)
    assert [eigenschap.get("descr") for eigenschap in document.element.iter(qn("wp:docPr"))] == ["Logo"]
    (deel,) = [deel for deel in document.part.package.iter_parts() if deel.partname.startswith("/word/media/")]
    assert deel.blob.startswith(PNG_BEGIN)


@pytest.mark.parametrize("vorm", VORMEN)
def test_een_huisstijl_met_opmaak_in_haar_teksten_is_geen_opmaak(vorm: str, tmp_path: Path) -> None:
    kwaad = '"; } </style><script>alert(1)</script> #eval("1+1")'
    stijl = STIJL.replace("titel: Verslag over de kwaliteit", f"titel: '{kwaad}'")
    stijl = stijl.replace("[Calibri,", f"['{kwaad}', Calibri,")
    inhoud = VORMEN[vorm](GEVALLEN["leeg"](), KADER, _map(tmp_path, {"huisstijl.yaml": stijl.encode()}))
    if vorm == "html":
        assert b"<script>" not in inhoud
        assert kwaad in unescape(inhoud.decode())
    elif vorm == "pdf":
        assert str(PdfReader(io.BytesIO(inhoud)).metadata.title).startswith(kwaad)  # type: ignore[union-attr]
    else:
        titels = [alinea.text for alinea in Document(io.BytesIO(inhoud)).paragraphs]
        assert kwaad in titels


def test_van_een_map_zonder_iets_van_een_huisstijl_wordt_dat_gezegd(tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_bytes(b"")
    zin = Sjabloon(tmp_path).zonder_iets_eigens
    assert zin.startswith(
        f"in de map {tmp_path} staat geen enkel bestand van een huisstijl (huisstijl.yaml, verslag.css,"
    )
    (tmp_path / "verslag.css").write_text("", encoding="utf-8")
    assert Sjabloon(tmp_path).zonder_iets_eigens == ""
    assert Sjabloon().zonder_iets_eigens == ""


def test_een_verslag_over_een_persoon_zegt_dat_in_zijn_titel(tmp_path: Path) -> None:
    eigen = laad_kader("competenties-mo-leerkracht").model_copy(update={"id": "eigen"})
    assert Sjabloon().huisstijl.voor(eigen).titel == "Verslag over de MO-leerkracht"
    # A house style that says nothing of it keeps its own title, and that of one kader goes before.
    zonder = STIJL.replace("titel_bij_personen: Verslag over {het_onderwerp}\n", "")
    assert zonder != STIJL
    sjabloon = _map(tmp_path, {"huisstijl.yaml": zonder.encode()})
    assert sjabloon.huisstijl.voor(eigen).titel == "Verslag over de kwaliteit"
    mo = laad_kader("competenties-mo-leerkracht")
    assert Sjabloon().huisstijl.voor(mo).titel == "Verslag over de competenties"
