"""The first page says it all, with values worked out by hand; what is read from cover to cover is short."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.beeldsoorten import Balkregel
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VOLDOENDE, beoordeling
from tests.bouwers.pdf import bladzijden
from tests.bouwers.verslagen import GEVALLEN, KADER, maak
from tests.bouwers.voorraad import uit_voorraad

P1 = (STERK, GOED, GOED, VOLDOENDE, VOLDOENDE, AFWEZIG, AFWEZIG)  # and OW2 open: 14 of 28 points, just half
P2 = (STERK, *[AFWEZIG] * 7)  # 4 of 32 points
APL = ("DG1", "DG2", "OS1", "OS2", "DT1", "DT2", "OW1", "OW2")
SCORES = {
    **{f"P1.{naam}": niveau for naam, niveau in zip(APL, P1, strict=False)},
    **{f"P2.{naam}": niveau for naam, niveau in zip(APL, P2, strict=True)},
    **{f"P8.{nummer}": GOED for nummer in range(1, 9)},
    "R1.1": JA,
    "R1.2": NEE,
    "R1.3": JA,
}
ZIN = "Eén van de drie gescoorde processen haalt de helft niet; Besluitvorming vraagt aandacht."
# 93 criteria of which 7 + 8 + 8 are scored, and 16 rules of which 3.
OPEN = "Nog niet gescoord: 70 criteria en 13 regels."
STERKST, EERST = ["P1.DG1", "P2.DG1"], ["P2.DG2", "P1.DT2", "P2.OS1"]
# The longest that somebody reads from cover to cover.
MEESTE_BLADZIJDEN = 6


def _verslag() -> Verslag:
    return maak(beoordeling(KADER, SCORES))


def _regels() -> dict[str, Balkregel]:
    (beeld,) = _verslag().oogopslag.beelden
    return {regel.label: regel for groep in beeld.groepen for regel in groep.regels}


def test_de_eerste_bladzijde_zegt_wat_er_uitkomt() -> None:
    blad = _verslag().oogopslag
    assert blad.zin == ZIN
    assert blad.opmerkingen == (f"{OPEN} Regel niet in orde: R1.2.",)
    assert [(titel, [code for code, _ in punten]) for titel, punten in blad.punten] == [
        ("Het sterkst: sterk punt", STERKST),
        ("Eerst aan te pakken: afwezig", EERST),
    ]
    assert [tekst for _, punten in blad.punten for _, tekst in punten] == [
        KADER.criteria[code].tekst for code in (*STERKST, *EERST)
    ]


def test_elke_balk_is_met_de_hand_na_te_rekenen() -> None:
    regels = _regels()
    assert {label: regel.tekst for label, regel in regels.items() if regel.tekst != "geen score"} == {
        "P1 Kwaliteitszorg": "10,0",
        "P2 Besluitvorming": "2,5",
        "P8 Situatie- en perspectiefbepaling": "15,0",
        "Doelgerichtheid": "68,8",  # (4 + 3 + 4 + 0) / 16
        "Ondersteuning": "31,3",  # (3 + 2 + 0 + 0) / 16
        "Doeltreffendheid": "12,5",  # (2 + 0 + 0 + 0) / 16
        "Ontwikkeling": "0,0",  # 0 of 12: one is not scored
        "R1 Inburgeraarsgerichtheid": "2 van 4",
        "R2 Maatschappelijke aanvaardbaarheid": "0 van 4",
        "R3 Doelmatige inzet van middelen": "0 van 4",
        "R4 Samenwerkingsverbanden": "0 van 4",
    }
    assert len(regels) == 12 + 4 + 4
    haalt = {label for label, regel in regels.items() if regel.is_voldoende}
    assert haalt == {"P1 Kwaliteitszorg", "P8 Situatie- en perspectiefbepaling", "Doelgerichtheid"}
    assert regels["P1 Kwaliteitszorg"].aantallen == (2, 2, 2, 1, 1)
    assert regels["P2 Besluitvorming"].aantallen == (7, 0, 0, 1, 0)
    assert regels["Ontwikkeling"].aantallen[:4] == (3, 0, 0, 0)
    # Of what nobody scored nothing is said: it is not below half.
    assert {label for label, regel in regels.items() if not regel.is_gescoord} == {
        *(f"{proces.code} {proces.naam}" for proces in KADER.processen if proces.code not in ("P1", "P2", "P8")),
        *("R2 Maatschappelijke aanvaardbaarheid", "R3 Doelmatige inzet van middelen", "R4 Samenwerkingsverbanden"),
    }


def test_de_bladzijde_en_word_beginnen_ermee() -> None:
    pagina = als_html(_verslag(), KADER, Sjabloon()).decode()
    vooraan = pagina[: pagina.index("<nav")]
    document = Document(io.BytesIO(als_word(_verslag(), KADER, Sjabloon())))
    alineas = ["".join(t.text or "" for t in alinea.iter(qn("w:t"))) for alinea in document.element.iter(qn("w:p"))]
    voor_de_inhoud = " ".join(alineas[: alineas.index("Inhoud")])
    for tekst in (ZIN, OPEN, *STERKST, *EERST):
        assert tekst in vooraan
        assert tekst in voor_de_inhoud
    assert vooraan.count('<span class="balk baan ruim">') == 3


@pytest.mark.pdf
def test_op_papier_is_het_de_eerste_bladzijde() -> None:
    tekst = " ".join(bladzijden(als_pdf(_verslag(), KADER, Sjabloon()))[0].split())
    assert all(deel in tekst for deel in (ZIN, OPEN, *STERKST, *EERST))


def _bladzijden(verslag: Verslag) -> list[str]:
    return [" ".join(bladzijde.split()) for bladzijde in bladzijden(uit_voorraad(als_pdf, verslag, KADER, Sjabloon()))]


@pytest.mark.pdf
def test_wat_iemand_leest_is_hoogstens_zes_bladzijden_en_verliest_niets() -> None:
    """Of the example: all that stands before the annexes; without annexes there is nothing else, and it says so."""
    verslag = GEVALLEN["voorbeeld"]()
    heel, kaal = _bladzijden(verslag), _bladzijden(verslag.zonder_bijlagen())
    voor_de_bijlagen = next(nummer for nummer, tekst in enumerate(heel) if nummer and "Bijlage: tabellen" in tekst)
    assert voor_de_bijlagen <= MEESTE_BLADZIJDEN
    assert len(kaal) <= MEESTE_BLADZIJDEN
    aantal = sum(len(rubriek.tabellen) + len(rubriek.naslag) for rubriek in verslag.rubrieken) + len(
        verslag.alle_scores
    )
    assert f"staat alleen daar: in {aantal} tabellen." in kaal[0]
    assert "zonder zijn bijlagen" not in heel[0]


@pytest.mark.pdf
@pytest.mark.parametrize("naam", GEVALLEN)
def test_de_letters_in_de_pdf_zijn_die_van_gia(naam: str) -> None:
    """In text and in pictures: the letters of pictures are lines, those of text are embedded."""
    pdf = PdfReader(io.BytesIO(uit_voorraad(als_pdf, GEVALLEN[naam](), KADER, Sjabloon())))
    letters = {
        str(letter.get_object()["/BaseFont"]).partition("+")[2]
        for bladzijde in pdf.pages
        for letter in dict(bladzijde["/Resources"].get("/Font", {})).values()  # type: ignore[attr-defined]
    }
    assert letters
    assert all(letter.startswith("Carlito") for letter in letters)


def test_een_tegel_onder_de_helft_staat_in_haar_kleur() -> None:
    # P1 has 10,0 and P2 2,5 on 20: the level of half the points gives a mean of 50, what is lower does not reach it.
    tegels = {tegel.label: (tegel.score, tegel.is_krap) for tegel in _verslag().kerncijfers}
    assert tegels["Kernprocessen"] == ("75,0", False)
    assert tegels["Kwaliteitsbewaking"][1] is True
