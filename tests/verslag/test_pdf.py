"""The verslag as a PDF: everything stands in it as text, it is tagged, and hostile text is never read as typst."""

import io
import re
import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from matplotlib import get_data_path
from pypdf import PdfReader

from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.lettertypes import tekens_zonder_letter, zet_lettertypes
from gia_kwaliteit.verslag.pdf import Pdf, als_pdf, zet_pdf
from tests.bouwers import beoordeling
from tests.bouwers.pdf import bladzijden, stukken_van, tekst_van_pdf
from tests.bouwers.verslagen import (
    GEVALLEN,
    KADER,
    KWAAD,
    lange_codes,
    maak,
    met_zoveel_niveaus,
    nummers,
    verwachte_cijfers,
    voorbeeld,
)
from tests.bouwers.voorraad import uit_voorraad

pytestmark = pytest.mark.pdf

A4 = (595, 842)


def _maak(verslag: Verslag) -> bytes:
    return uit_voorraad(als_pdf, verslag, KADER, Sjabloon())


def _lees(verslag: Verslag) -> PdfReader:
    return PdfReader(io.BytesIO(_maak(verslag)))


def _gelezen(inhoud: bytes) -> str:
    return "".join(bladzijden(inhoud))


def _tekst(verslag: Verslag) -> str:
    return _aaneen(_gelezen(_maak(verslag)))


def _aaneen(tekst: str) -> str:
    """Return a text without spaces and breaks, which a PDF places as it likes."""
    return re.sub(r"[\s\u200b\u00ad-]", "", tekst)


def test_elk_cijfer_in_de_pdf_is_dat_van_het_profiel() -> None:
    verslag, profiel = voorbeeld()
    tekst = _tekst(verslag)
    for begin, verwacht in verwachte_cijfers(profiel).items():
        (tabel,) = [t for r in verslag.rubrieken for t in r.tabellen if t.titel.startswith(begin)]
        kolom = 2 if tabel.kolommen[0].kop == "Code" else 1
        assert {rij[0]: rij[kolom] for rij in tabel.rijen} == verwacht
        for rij in tabel.rijen:
            assert _aaneen("".join(rij)) in tekst


@pytest.mark.parametrize("naam", GEVALLEN)
def test_elk_feit_en_elke_titel_staat_in_de_pdf(naam: str) -> None:
    verslag = GEVALLEN[naam]()
    pdf = _lees(verslag)
    assert {(round(float(b.mediabox.width)), round(float(b.mediabox.height))) for b in pdf.pages} == {A4}
    tekst = _tekst(verslag)
    for rubriek in verslag.rubrieken:
        assert _aaneen(rubriek.titel) in tekst
        if naam != "lang":  # a fact that runs over two pages has the foot of a page in it
            for feit in rubriek.feiten:
                assert _aaneen(feit)[:60] in tekst
    assert not re.search(r"\b(?:None|nan)\b", _gelezen(_maak(verslag)))


@pytest.mark.parametrize(("hoeveel", "regels"), [(12, 9), (1, 150)])
def test_elke_regel_van_een_tekst_met_veel_korte_regels_staat_in_de_pdf(hoeveel: int, regels: int) -> None:
    """What stands in one piece and is higher than a page would run off it, and be lost.

    Every line is one letter, which stands nowhere else.
    """
    codes = list(KADER.outputindicatoren)[:hoeveel]
    letters = [chr(0x48A + nummer) for nummer in range(hoeveel * regels)]
    cijfers = {
        code: Cijfer(waarde=50, toelichting="\n".join(letters[nummer * regels : (nummer + 1) * regels]))
        for nummer, code in enumerate(codes)
    }
    tekst = _tekst(maak(beoordeling(KADER, cijfers=cijfers)))
    assert [letter for letter in letters if tekst.count(letter) != 1] == []


def test_elke_lange_tekst_staat_helemaal_in_de_pdf() -> None:
    """Every motivering, toelichting and bespreking; one that runs over pages has a foot and headings in it."""
    tekst = _tekst(GEVALLEN["lang"]())
    assert [nummer for code in lange_codes() for nummer in nummers(code) if nummer not in tekst] == []


def _zonder_bladzijden(tekst: str) -> str:
    """Return a text without the number at the foot of each page, and those that the table of contents names."""
    zonder_voet = re.sub(r"^ ?\n\d+$", "", tekst, flags=re.MULTILINE)
    koppen = [
        *(rubriek.titel for rubriek in voorbeeld()[0].rubrieken),
        *Sjabloon().huisstijl.voor(KADER).koppen.model_dump().values(),
    ]
    titels = "|".join(re.escape(_aaneen(kop)) for kop in sorted(koppen, key=len, reverse=True))
    return re.sub(rf"({titels})\d+", r"\1", _aaneen(zonder_voet))


def test_wat_er_staat_hangt_niet_af_van_de_letters(tmp_path: Path) -> None:
    # Letters that matplotlib has with it, wide ones and narrow ones: every page ends elsewhere.
    lettertypes = ("DejaVu Sans", "STIXGeneral")
    stijl = Sjabloon().bestand("huisstijl.yaml").read_text(encoding="utf-8")
    for naam in lettertypes:
        (tmp_path / naam).mkdir()
        eigen = re.sub(r"^lettertypes: .*$", f"lettertypes: [{naam}]", stijl, flags=re.MULTILINE)
        (tmp_path / naam / "huisstijl.yaml").write_text(eigen, encoding="utf-8")
    verslag, _ = voorbeeld()
    een, ander = (als_pdf(verslag, KADER, Sjabloon(tmp_path / naam)) for naam in lettertypes)
    assert len(PdfReader(io.BytesIO(een)).pages) != len(PdfReader(io.BytesIO(ander)).pages)
    gelezen = [tekst_van_pdf(pdf) for pdf in (een, ander)]
    eerste, tweede = map(_zonder_bladzijden, gelezen)
    assert sorted(eerste) == sorted(tweede)
    # It is read from the pages: a word of every chapter stands in it.
    van_een = _aaneen(gelezen[0])
    assert all(_aaneen(rubriek.titel) in van_een for rubriek in verslag.rubrieken)


def test_de_pdf_is_gemerkt_voor_schermlezers_en_heeft_titel_en_taal() -> None:
    pdf = _lees(GEVALLEN["half"]())
    wortel: Any = pdf.root_object
    assert wortel["/MarkInfo"] == {"/Marked": True, "/Suspects": False}
    assert wortel["/Lang"] == "nl-BE"
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Verslag over de kwaliteit: Onthaalbureau zonder naam"
    # Its bookmarks are its chapters, the first page and the annexes.
    titels = [str(deel.title) for deel in pdf.outline if not isinstance(deel, list)]
    rubrieken = [rubriek.titel for rubriek in GEVALLEN["half"]().rubrieken]
    assert [re.sub(r"^\d+\. ", "", titel) for titel in titels] == [
        "In één oogopslag",
        *rubrieken,
        "Hoe deze cijfers tot stand kwamen",
        "Bijlage: tabellen en lijsten",
        "Bijlage: Vlaamse cijfers en normen",
        "Bijlage: alle scores",
    ]
    assert b"pdfuaid" in (pdf.xmp_metadata.stream.get_data() if pdf.xmp_metadata else b"")


def test_kwade_tekst_staat_letterlijk_in_de_pdf() -> None:
    assert _aaneen(KWAAD) in _tekst(GEVALLEN["kwaad"]())


ADRES = "https://voorbeeld.example.org/sites/kwaliteit/Gedeelde%20documenten/Zelfevaluatie/tevredenheid_2013.xlsx?web=1"
ANDER = "www.voorbeeld.be/" + "verantwoordelijkheid" * 12


def test_een_webadres_is_te_volgen_en_heel_te_kopieren() -> None:
    """In a chapter, in the annex and over the width of the page: it breaks, but with no sign that is not its own."""
    bron = beoordeling(KADER, {"R2.1": "Nee"}, motiveringen={"R2.1": f"Zie {ADRES}, en {ANDER}."})
    verslag = maak(replace(bron, besprekingen={"B.samenvattend": f"({ADRES})\n{ANDER}"}))
    pdf = _lees(verslag)
    doelen = [
        str(verband.get_object()["/A"]["/URI"])
        for bladzijde in pdf.pages
        for verband in bladzijde.get("/Annots", ())
        if "/URI" in verband.get_object().get("/A", {})
    ]
    assert sorted(doelen) == sorted([ADRES, f"http://{ANDER}"] * 3)
    tekst = _gelezen(_maak(verslag)).replace("\n", "")
    assert f"Zie {ADRES}" in tekst
    assert f"({ADRES})" in tekst
    assert tekst.count(ANDER) == 3
    # Nothing runs out of its column: the right edge of every link lies on the page.
    randen = [
        float(verband.get_object()["/Rect"][2]) for bladzijde in pdf.pages for verband in bladzijde.get("/Annots", ())
    ]
    assert max(randen) <= A4[0] - 51  # the margin is 18 mm


@pytest.mark.parametrize("naam", ["voorbeeld", "half"])
def test_elke_tabel_heeft_haar_eigen_nummer(naam: str) -> None:
    """Those that are cards too: the number is what a chapter names it by."""
    verslag = GEVALLEN[naam]()
    tekst = _tekst(verslag)
    titels = [f"Tabel{nummer}:{_aaneen(tabel.titel)}" for nummer, tabel in enumerate(verslag.alle_tabellen, start=1)]
    assert [titel for titel in titels if tekst.count(titel) != 1] == []


def test_dezelfde_gegevens_geven_dezelfde_pdf() -> None:
    een, ander = (als_pdf(GEVALLEN["half"](), KADER, Sjabloon()) for _ in range(2))
    assert een == ander


def test_een_fout_in_het_sjabloon_wordt_gezegd(tmp_path: Path) -> None:
    (tmp_path / "verslag.typ").write_text("#bestaat-niet()", encoding="utf-8")
    with pytest.raises(Sjabloonfout, match=r"verslag\.typ: typst kan er geen PDF van maken"):
        als_pdf(GEVALLEN["leeg"](), KADER, Sjabloon(tmp_path))


def test_een_sjabloon_leest_niets_buiten_zijn_map(tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    (tmp_path / "verslag.typ").write_text(f'#read("{tmp_path}/geheim.txt")', encoding="utf-8")
    with pytest.raises(Sjabloonfout):
        als_pdf(GEVALLEN["leeg"](), KADER, Sjabloon(tmp_path))


def test_een_teken_zonder_letter_kost_niemand_zijn_verslag() -> None:
    # A shade of skin behind a letter, for which no font has a sign; a PDF for screen readers may hold no such thing.
    verslag = maak(beoordeling(KADER, {"P1.DG1": "sterk punt"}, motiveringen={"P1.DG1": "Voor V\U0001f3fb en na."}))
    assert "VoorV\ufffdenna." in _tekst(verslag)


# A number that Unicode gave to no sign: no letter shows it, on any computer.
ZONDER = "\u0378"


def _met_tekens(tekst: str) -> Verslag:
    return maak(beoordeling(KADER, {"P1.DG1": "sterk punt"}, motiveringen={"P1.DG1": tekst}))


def test_een_teken_zonder_letter_wordt_gezegd_en_kost_de_andere_niets() -> None:
    pdf = zet_pdf(_met_tekens(f"Voor {ZONDER} en א en Ж na."), KADER, Sjabloon())
    assert pdf.zonder_letter == (ZONDER,)
    assert pdf.zin_over_letters == (
        f"Deze computer heeft geen lettertype voor “{ZONDER}” (U+0378); in de PDF staat daar “\ufffd”. "
        "Installeer een lettertype dat ze heeft, zoals Noto Sans, of maak het verslag als .docx of .html."
    )
    lezer = PdfReader(io.BytesIO(pdf.inhoud))
    tekst = _aaneen(_gelezen(pdf.inhoud))
    assert "Voor\ufffden" in tekst
    assert "Жna." in tekst
    assert "א" in tekst
    # The letters of matplotlib that have a box for every sign show nothing of it.
    bladen: Any = lezer.pages
    letters = [dict(bladzijde["/Resources"]["/Font"]) for bladzijde in bladen]
    namen = {str(letter.get_object()["/BaseFont"]) for groep in letters for letter in groep.values()}
    assert any("DejaVu" in naam or "Carlito" in naam or "Calibri" in naam for naam in namen)
    assert not [naam for naam in namen if "LastResort" in naam]


def test_van_veel_tekens_zonder_letter_worden_de_eerste_genoemd() -> None:
    pdf = Pdf(b"", tuple(chr(0x13000 + nummer) for nummer in range(12)))
    assert "“𓀀” (U+13000)" in pdf.zin_over_letters
    assert "“𓀉” (U+13009) en nog 2; in de PDF" in pdf.zin_over_letters
    assert Pdf(b"", ()).zin_over_letters == ""


def test_wat_een_lettertype_van_de_computer_toont_blijft_staan(tmp_path: Path) -> None:
    """The box for every sign stands for a computer that has a letter for what others lack."""
    gewoon = zet_lettertypes(tmp_path)
    assert tekens_zonder_letter({"a", " ", ZONDER, "\U00013000"}, tmp_path, gewoon) >= {ZONDER}
    alles = tmp_path / "alles"
    alles.mkdir()
    for bestand in (Path(get_data_path()) / "fonts" / "ttf").glob("LastResort*"):
        shutil.copy(bestand, alles)
    assert tekens_zonder_letter({ZONDER, "\U00013000"}, tmp_path, alles) == set()


@pytest.mark.parametrize("aantal", [3, 6, 12])
def test_koppen_staan_niet_over_elkaar(aantal: int) -> None:
    """Also where twelve long levels stand beside each other: then they stand on their side."""
    inhoud = _maak(met_zoveel_niveaus(aantal))
    plaatsen = sorted(
        (stuk.links, stuk.rechts)
        for bladzijde in stukken_van(inhoud)
        for stuk in bladzijde
        if re.fullmatch(r"Onvanzelfsprekend[a-l]", stuk.tekst)
    )
    assert len(plaatsen) == aantal
    assert all(rechts <= links for (_, rechts), (links, _) in pairwise(plaatsen))
    assert all(stuk.rechts < A4[0] - 40 for bladzijde in stukken_van(inhoud) for stuk in bladzijde)
