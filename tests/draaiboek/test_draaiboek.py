"""The form in Word: what it asks, and that every answer comes back, whatever somebody did to the document."""

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Worddocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gia_kwaliteit import Gegevens, laad_kader, lees_werkboek
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.draaiboek import GeenVragen, maak_draaiboek
from gia_kwaliteit.werkboek.lezen.kaderkeuze import genoemd_kader
from tests.bouwers.vragen import ANTWOORDEN, kader_met_alleen_vragen, kader_met_vragen
from tests.programmas import kantoor

KADER = laad_kader("werkbezoek")
GEGEVENS = Gegevens(naam="De Brug", soort="werkbezoek", werkjaar="2013-2014", beoordelaars=("An & Bo", "Cem"))
GEGEVEN = {"W1.1": "Met een <stuurgroep> & een handboek.\nEn nu?", "W2.1": "Onthaal", "W7.2": "De caseload"}
BEANTWOORD = {code: Antwoord(waarde=tekst) for code, tekst in GEGEVEN.items()}


def _lees(inhoud: bytes, map_: Path) -> Beoordeling:
    (map_ / "draaiboek.docx").write_bytes(inhoud)
    return lees_werkboek(map_ / "draaiboek.docx", KADER)


def _na(doe: Callable[[Worddocument], None], map_: Path) -> Beoordeling:
    document = Document(io.BytesIO(maak_draaiboek(KADER, GEGEVENS, BEANTWOORD)))
    doe(document)
    document.save(str(map_ / "draaiboek.docx"))
    return lees_werkboek(map_ / "draaiboek.docx", KADER)


def _gegeven(gelezen: Beoordeling) -> dict[str, object]:
    return {code: antwoord.waarde for code, antwoord in gelezen.antwoorden.items() if antwoord.is_gegeven}


def _erbij(gelezen: Beoordeling) -> list[tuple[str, str | None]]:
    return [(str(b.id), b.code) for b in gelezen.bevindingen if b.id != "gegeven-ontbreekt"]


def _vakken(document: Worddocument) -> dict[str, BaseOxmlElement]:
    vakken = document.element.body.iter(qn("w:sdt"))
    return {vak.find(f".//{qn('w:tag')}").get(qn("w:val")): vak for vak in vakken}


def _zonder_vak(vak: BaseOxmlElement) -> None:
    """Take a control away and leave what stands in it, as Word does."""
    for deel in list(vak.find(qn("w:sdtContent"))):
        vak.addprevious(deel)
    vak.getparent().remove(vak)


def _rij(document: Worddocument, code: str) -> BaseOxmlElement:
    rijen = document.element.body.iter(qn("w:tr"))
    gezocht: BaseOxmlElement = next(
        rij for rij in rijen if "".join(t.text for t in rij.find(qn("w:tc")).iter(qn("w:t"))) == code
    )
    return gezocht


def _alinea(tekst: str) -> BaseOxmlElement:
    return parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>{tekst}</w:t></w:r></w:p>")


def test_elke_vraag_heeft_een_vak_met_haar_code_en_de_naam_van_haar_vraag() -> None:
    document = Document(io.BytesIO(maak_draaiboek(KADER)))
    vakken = _vakken(document)
    velden = ["naam", "soort", "werkjaar", "datum", "beoordelaars", "stand", "stand_sinds", "stand_door"]
    assert list(vakken) == [*velden, *KADER.vraag_van]
    # What LibreOffice shows as a list and as a calendar stands within a paragraph.
    assert all(vakken[veld].getparent().tag == qn("w:p") for veld in ("soort", "datum", "stand", "stand_sinds"))
    nummers = [vak.find(f".//{qn('w:id')}").get(qn("w:val")) for vak in vakken.values()]
    assert len(set(nummers)) == len(nummers) == 38
    assert vakken["soort"].find(f".//{qn('w:dropDownList')}") is not None
    assert vakken["datum"].find(f".//{qn('w:date')}") is not None
    assert vakken["W1.1"].find(f".//{qn('w:alias')}").get(qn("w:val")).startswith("W1.1 Hoe zorgen jullie")


def test_boven_aan_een_rubriek_blijft_haar_eerste_vraag_op_dezelfde_bladzijde() -> None:
    document = Document(io.BytesIO(maak_draaiboek(KADER)))
    # Word and LibreOffice keep a row with the next one only where every paragraph of it is kept.
    for rubriek in [*KADER.vragen.rubrieken] if KADER.vragen else []:
        alineas = list(_rij(document, rubriek.code).iter(qn("w:p")))
        assert [alinea.find(f".//{qn('w:keepNext')}") is not None for alinea in alineas] == [True, True], rubriek.code


def test_een_leeg_draaiboek_heeft_geen_antwoorden_en_niets_om_te_melden(tmp_path: Path) -> None:
    gelezen = _lees(maak_draaiboek(KADER), tmp_path)
    assert _gegeven(gelezen) == {}
    assert _erbij(gelezen) == []
    assert gelezen.gegevens == Gegevens()


def test_wat_ingevuld_is_komt_terug_zoals_het_er_stond(tmp_path: Path) -> None:
    gelezen = _lees(maak_draaiboek(KADER, GEGEVENS, BEANTWOORD), tmp_path)
    assert (_gegeven(gelezen), gelezen.gegevens) == (GEGEVEN, GEGEVENS)
    assert _erbij(gelezen) == []


def test_een_keuze_een_dag_en_een_getal_komen_terug_als_wat_ze_zijn(tmp_path: Path) -> None:
    kader = kader_met_alleen_vragen()
    (tmp_path / "vragen.docx").write_bytes(maak_draaiboek(kader, antwoorden=ANTWOORDEN))
    gelezen = lees_werkboek(tmp_path / "vragen.docx", kader)
    assert {code: a for code, a in gelezen.antwoorden.items() if a.is_gegeven} == {
        code: a for code, a in ANTWOORDEN.items() if a.is_gegeven
    }
    assert {str(b.id) for b in gelezen.bevindingen} <= {"gegeven-ontbreekt"}


def test_een_kader_met_scores_heeft_geen_draaiboek() -> None:
    with pytest.raises(GeenVragen, match="heeft geen vragen"):
        maak_draaiboek(laad_kader())
    with pytest.raises(GeenVragen, match="heeft ook scores"):
        maak_draaiboek(kader_met_vragen())


def test_een_antwoord_waarvan_het_vak_weg_is_wordt_nog_gelezen(tmp_path: Path) -> None:
    gelezen = _na(lambda document: _zonder_vak(_vakken(document)["W1.1"]), tmp_path)
    assert _gegeven(gelezen) == GEGEVEN
    assert _erbij(gelezen) == [("antwoordvak-weg", None)]
    assert "ontbreekt bij W1.1;" in gelezen.bevindingen[0].melding


def test_een_gekopieerd_vak_en_een_hertypt_merk_worden_gemeld(tmp_path: Path) -> None:
    def hertyp(document: Worddocument) -> None:
        _vakken(document)["W2.1"].find(f".//{qn('w:tag')}").set(qn("w:val"), "W2.2")

    gelezen = _na(hertyp, tmp_path)
    assert _gegeven(gelezen) == GEGEVEN
    assert _erbij(gelezen) == [("antwoordvak-anders", "W2.1")]


def test_een_vraag_die_er_twee_keer_staat_heeft_geen_antwoord(tmp_path: Path) -> None:
    def kopieer(document: Worddocument) -> None:
        rij = _rij(document, "W2.1")
        kopie = parse_xml(rij.xml)
        kopie.findall(f".//{qn('w:t')}")[-1].text = "Iets anders"
        rij.addnext(kopie)

    gelezen = _na(kopieer, tmp_path)
    assert _erbij(gelezen) == [("vraag-dubbel", "W2.1")]
    assert "met als antwoord “Onthaal” en “Iets anders”; gia kiest niet." in gelezen.bevindingen[0].melding
    assert gelezen.heeft_fouten


def test_van_veel_dezelfde_vragen_staan_er_drie_antwoorden(tmp_path: Path) -> None:
    def kopieer(document: Worddocument) -> None:
        rij = _rij(document, "W2.1")
        for nummer in range(1, 6):
            kopie = parse_xml(rij.xml)
            kopie.findall(f".//{qn('w:t')}")[-1].text = f"Nummer {nummer}"
            rij.addprevious(kopie)

    gelezen = _na(kopieer, tmp_path)
    assert (
        "W2.1 staat er 6 keer in, met als antwoord “Nummer 1”, “Nummer 2”, “Nummer 3” en nog 3; gia kiest niet."
        in gelezen.bevindingen[0].melding
    )


def test_een_document_met_veel_te_veel_rijen_wordt_geweigerd(tmp_path: Path) -> None:
    def kopieer(document: Worddocument) -> None:
        tabel = list(document.element.body.iter(qn("w:tbl")))[1]
        cel = "<w:tc><w:p><w:r><w:t>W2.1</w:t></w:r></w:p></w:tc>"
        tabel.extend(parse_xml(f"<w:tbl {nsdecls('w')}>{f'<w:tr>{cel * 3}</w:tr>' * 10_000}</w:tbl>"))

    gelezen = _na(kopieer, tmp_path)
    assert [str(b.id) for b in gelezen.bevindingen] == ["bestand-te-groot"]
    assert "(meer dan 10000 rijen en alinea's)" in gelezen.bevindingen[0].melding


@pytest.mark.parametrize("getypt", ["", "Ja, en ook dit."])
def test_een_vraag_zonder_cel_voor_haar_antwoord_is_een_fout_met_wat_er_staat(getypt: str, tmp_path: Path) -> None:
    """Whoever merges a question with its answer sees both in one cell."""

    def voeg_samen(document: Worddocument) -> None:
        _code, vraag, antwoord = (rij := _rij(document, "W1.2")).findall(qn("w:tc"))
        rij.remove(antwoord)
        vraag.append(_alinea(getypt))

    gelezen = _na(voeg_samen, tmp_path)
    assert _gegeven(gelezen) == GEGEVEN
    assert _erbij(gelezen) == [("antwoordcel-weg", "W1.2")]
    assert f"anders maken dan de andere OB’s? {getypt}".strip() + "”." in gelezen.bevindingen[0].melding
    assert gelezen.heeft_fouten


def test_wat_iemand_in_de_vraag_typt_staat_in_de_melding(tmp_path: Path) -> None:
    gelezen = _na(lambda document: _rij(document, "W1.2").findall(qn("w:tc"))[1].append(_alinea("Ja (B2).")), tmp_path)
    assert _erbij(gelezen) == [("vraag-gewijzigd", "W1.2")]
    assert gelezen.bevindingen[0].melding == (
        "naast de code W1.2 staat bij Vraag een andere tekst dan in het kader: “… Ja (B2).”. "
        "Dit vak leest gia niet: zet in een antwoord wat een antwoord is."
    )


def test_een_vraag_die_weg_is_wordt_gemist(tmp_path: Path) -> None:
    def verwijder(document: Worddocument) -> None:
        rij = _rij(document, "W2.1")
        rij.getparent().remove(rij)

    gelezen = _na(verwijder, tmp_path)
    assert [b.id for b in gelezen.bevindingen if "W2.1" in b.melding] == ["code-ontbreekt"]


def test_wat_iemand_ernaast_typt_wordt_gezegd_en_niet_gelezen(tmp_path: Path) -> None:
    def typ(document: Worddocument) -> None:
        list(document.element.body.iter(qn("w:tbl")))[-1].addprevious(_alinea("Nog te bespreken met het team"))

    gelezen = _na(typ, tmp_path)
    assert _gegeven(gelezen) == GEGEVEN
    assert _erbij(gelezen) == [("tekst-buiten-tabel", None)]
    assert "Nog te bespreken met het team" in gelezen.bevindingen[-1].melding


def _achteraan(rij: BaseOxmlElement, tekst: str) -> None:
    """Put a cell with a text behind those of a row."""
    rij.append(parse_xml(f"<w:tc {nsdecls('w')}>{_alinea(tekst).xml}</w:tc>"))


@pytest.mark.parametrize(
    ("code", "soort"),
    [
        ("W1.2", "tekst-buiten-tabel"),
        ("W1.1", "tekst-buiten-tabel"),
        ("W1", "rij-zonder-vraag"),
        ("versie", "rij-zonder-vraag"),
    ],
)
def test_een_cel_te_veel_achter_een_rij_wordt_gezegd(code: str, soort: str, tmp_path: Path) -> None:
    """Behind a question; and where a row has two cells, behind it, where below the questions the answers stand."""
    gelezen = _na(lambda document: _achteraan(_rij(document, code), "los eindje"), tmp_path)
    assert _gegeven(gelezen) == GEGEVEN
    assert _erbij(gelezen) == [(soort, code if "." in code else None)]
    assert "“los eindje”" in next(b.melding for b in gelezen.bevindingen if b.id == soort)


def test_een_vak_met_tekst_in_een_kopregel_en_een_opmerking_bij_een_lege_alinea(tmp_path: Path) -> None:
    def zet(document: Worddocument) -> None:
        vak = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent>{_alinea('In een vak').xml}</w:txbxContent></w:pict></w:r>"
        document.sections[0].header.paragraphs[0]._p.append(parse_xml(vak))  # noqa: SLF001 - no word for a text box
        alinea = _alinea("")
        alinea.append(parse_xml(f'<w:r {nsdecls("w")}><w:commentReference w:id="1"/></w:r>'))
        list(document.element.body.iter(qn("w:tbl")))[-1].addprevious(alinea)

    gelezen = _na(zet, tmp_path)
    assert _erbij(gelezen) == [("deel-niet-gelezen", None), ("opmerking-bij-cel", None)]
    assert "“In een vak”" in gelezen.bevindingen[0].melding


def test_van_een_bijgehouden_wijziging_telt_wat_erbij_kwam(tmp_path: Path) -> None:
    def wijzig(document: Worddocument) -> None:
        alinea = _vakken(document)["W2.1"].find(f".//{qn('w:p')}")
        loop = alinea.find(qn("w:r"))
        weg, nieuw = (parse_xml(f'<w:{n} {nsdecls("w")} w:id="9" w:author="A"/>') for n in ("del", "ins"))
        loop.addprevious(nieuw)
        nieuw.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>Onthaal en opvolging</w:t></w:r>"))
        loop.addprevious(weg)
        loop.find(qn("w:t")).tag = qn("w:delText")
        weg.append(loop)

    gelezen = _na(wijzig, tmp_path)
    assert _gegeven(gelezen)["W2.1"] == "Onthaal en opvolging"
    assert _erbij(gelezen) == [("wijzigingen-bijgehouden", None)]


def test_een_tabel_in_een_antwoord_is_een_tekst(tmp_path: Path) -> None:
    def voeg_in(document: Worddocument) -> None:
        cellen = "".join(f"<w:tc><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:tc>" for t in ("2012", "14"))
        tabel = parse_xml(f"<w:tbl {nsdecls('w')}><w:tr>{cellen}</w:tr></w:tbl>")
        _vakken(document)["W2.1"].find(qn("w:sdtContent")).append(tabel)

    gelezen = _na(voeg_in, tmp_path)
    assert _gegeven(gelezen)["W2.1"] == "Onthaal\n2012\t14"
    assert _erbij(gelezen) == [("tabel-in-antwoord", None)]


def _in_antwoord(document: Worddocument, xml: str) -> None:
    """Put a run at the end of the answer to W2.1."""
    _vakken(document)["W2.1"].find(f".//{qn('w:p')}").append(parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>"))


_ADRES = "https://voorbeeld.be/verslag.pdf"


def _koppel(document: Worddocument, xml: str) -> None:
    """Put a link at the end of the answer to W2.1, of which the document keeps the address apart."""
    soort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    nummer = document.part.relate_to(_ADRES, soort, is_external=True)
    loop = parse_xml(xml.replace("<w:hyperlink", f'<w:hyperlink {nsdecls("w", "r")} r:id="{nummer}"', 1))
    _vakken(document)["W2.1"].find(f".//{qn('w:p')}").append(loop)


def _veld(opdracht: str) -> str:
    stukken = "".join(f"<w:r><w:instrText>{stuk}</w:instrText></w:r>" for stuk in opdracht.split("|"))
    begin, midden, einde = (f'<w:r><w:fldChar w:fldCharType="{s}"/></w:r>' for s in ("begin", "separate", "end"))
    return f"<w:ins {nsdecls('w')}>{begin}{stukken}{midden}<w:r><w:t> het verslag</w:t></w:r>{einde}</w:ins>"


@pytest.mark.parametrize(
    ("xml", "antwoord"),
    [
        ("<w:hyperlink><w:r><w:t> het verslag</w:t></w:r></w:hyperlink>", f"Onthaal het verslag ({_ADRES})"),
        (
            '<w:hyperlink w:anchor="p3"><w:r><w:t> het verslag</w:t></w:r></w:hyperlink>',
            f"Onthaal het verslag ({_ADRES}#p3)",
        ),
        (
            f"<w:hyperlink><w:r><w:t> zie {_ADRES.upper()}/.</w:t></w:r></w:hyperlink>",
            f"Onthaal zie {_ADRES.upper()}/.",
        ),
        (_veld(' HYPERLINK |"mailto:an@voorbeeld.be" '), "Onthaal het verslag (an@voorbeeld.be)"),
        (_veld(f' HYPERLINK "{_ADRES}" \\l "p3" '), f"Onthaal het verslag ({_ADRES}#p3)"),
        (_veld(' HYPERLINK \\l "p3" '), "Onthaal het verslag"),
        (_veld(" DATE "), "Onthaal het verslag"),
        (
            f"<w:fldSimple {nsdecls('w')} w:instr='HYPERLINK \"{_ADRES}\"'><w:r><w:t> zie</w:t></w:r></w:fldSimple>",
            f"Onthaal zie ({_ADRES})",
        ),
    ],
)
def test_het_adres_achter_een_koppeling_staat_achter_haar_tekst(xml: str, antwoord: str, tmp_path: Path) -> None:
    gelezen = _na(lambda document: _koppel(document, xml), tmp_path)
    assert _gegeven(gelezen)["W2.1"] == antwoord
    assert [gevonden for gevonden in _erbij(gelezen) if gevonden[0] != "wijzigingen-bijgehouden"] == []


def test_een_melding_noemt_geen_cellen_en_geen_kolommen_van_een_score(tmp_path: Path) -> None:
    """A second Start with another name, a document without Start, and a comment."""

    def zet_twee_keer(document: Worddocument) -> None:
        tabel = next(iter(document.element.body.iter(qn("w:tbl"))))
        kopie = parse_xml(tabel.xml)
        next(t for t in kopie.iter(qn("w:t")) if t.text == "De Brug").text = "De Andere"
        tabel.addnext(kopie)
        tabel.addnext(_alinea(""))
        _in_antwoord(document, '<w:commentReference w:id="1"/>')

    gezegd = {str(b.id): b.melding for b in _na(zet_twee_keer, tmp_path).bevindingen}
    assert gezegd["gegeven-dubbel"] == (
        "“Naam onthaalbureau” staat er meer dan één keer, met een andere inhoud. Houd er één over."
    )
    assert gezegd["opmerking-bij-cel"] == (
        "er staan opmerkingen in dit document; gia leest ze niet. Zet in een antwoord wat mee moet tellen."
    )

    def neem_weg(document: Worddocument) -> None:
        tabel = next(iter(document.element.body.iter(qn("w:tbl"))))
        tabel.getparent().remove(tabel)

    gezegd = {str(b.id): b.melding for b in _na(neem_weg, tmp_path).bevindingen}
    assert gezegd["blad-niet-gelezen"].endswith("Zet in een antwoord wat bij een vraag hoort.")


def test_een_melding_spreekt_van_wat_in_word_te_zien_is(tmp_path: Path) -> None:
    def maak_leeg(document: Worddocument) -> None:
        _vakken(document)["werkjaar"].find(f".//{qn('w:t')}").text = "op het blad Start"
        _vakken(document)["naam"].find(f".//{qn('w:t')}").text = ""
        _in_antwoord(document, "<w:object/>")

    gelezen = _na(maak_leeg, tmp_path)
    gezegd = {str(b.id): f"{b.blad}: {b.melding}" for b in gelezen.bevindingen if b.veld != "Datum van het werkbezoek"}
    assert gezegd["gegeven-ongeldig"] == (
        "Start: bij “Werkjaar” staat “op het blad Start”; toegelaten: twee opeenvolgende jaren, zoals 2013-2014. "
        "Verbeter het bovenaan, onder Start."
    )
    assert gezegd["gegeven-ontbreekt"] == (
        "Start: “Naam onthaalbureau” is niet ingevuld. Vul het in bovenaan, onder Start."
    )
    assert gezegd["afbeelding-bij-cel"] == (
        "Draaiboek: hier staat een afbeelding; gia leest en bewaart geen afbeeldingen. "
        "Zet in een antwoord wat mee moet tellen."
    )


def test_een_tekst_in_een_vak_dat_nog_een_voorbeeld_heet_gaat_niet_verloren(tmp_path: Path) -> None:
    """A program that types in a control without taking its mark away; a sentence of Word itself is no answer."""

    def typ(document: Worddocument) -> None:
        vakken = _vakken(document)
        for code, tekst in (("W2.2", "Een antwoord"), ("W2.3", "Klik of tik om tekst in te voeren.")):
            next(vakken[code].iter(qn("w:t"))).text = tekst
        _vakken(document)["datum"].find(f".//{qn('w:t')}").text = "31/02/2013"

    gelezen = _na(typ, tmp_path)
    assert _gegeven(gelezen) == {**GEGEVEN, "W2.2": "Een antwoord"}
    assert [(b.id, b.melding.partition(" staat")[0]) for b in gelezen.bevindingen if b.id != "gegeven-ontbreekt"] == [
        ("voorbeeldtekst-gelezen", "bij W2.2"),
        ("gegeven-ongeldig", "bij “Datum van het werkbezoek”"),
    ]


def test_twee_vakken_in_een_cel_zijn_een_antwoord_dat_nagekeken_wordt(tmp_path: Path) -> None:
    def kopieer(document: Worddocument) -> None:
        for code, tekst in (("W2.2", "Een"), ("naam", "De Brug")):
            vak = _vakken(document)[code]
            for eigen in vak.find(qn("w:sdtPr")).findall(qn("w:showingPlcHdr")):
                vak.find(qn("w:sdtPr")).remove(eigen)
            next(vak.iter(qn("w:t"))).text = tekst
            kopie = deepcopy(vak)
            next(kopie.iter(qn("w:t"))).text = "Twee"
            vak.addnext(kopie)

    gelezen = _na(kopieer, tmp_path)
    assert _gegeven(gelezen)["W2.2"] == "Een\nTwee"
    assert [b.melding for b in gelezen.bevindingen if b.id == "antwoordvak-twee-keer"] == [
        (
            "bij “Naam onthaalbureau”, W2.2 staat meer dan één invulvak; gia leest wat er samen staat als één "
            "antwoord. Kijk na of dat zo bedoeld is, en wis wat er niet bij hoort."
        )
    ]


def test_wat_in_een_leeg_vak_staat_valt_weg_en_niet_uit_een_antwoord(tmp_path: Path) -> None:
    """Beside a control in which nobody typed, a paragraph is the answer; within an answer the words of gia stay."""

    def typ(document: Worddocument) -> None:
        vakken = _vakken(document)
        for code, tekst in (("W2.2", "Er staat “Klik hier en typ.” op de knop"), ("naam", "Klik hier en typ.De Brug")):
            vak = vakken[code].find(qn("w:sdtPr"))
            for eigen in vak.findall(qn("w:showingPlcHdr")):
                vak.remove(eigen)
            next(vakken[code].iter(qn("w:t"))).text = tekst
        vakken["W2.3"].addnext(_alinea("Eronder getypt"))
        alinea = vakken["W2.4"].find(f".//{qn('w:p')}")
        alinea.append(_alinea("Erachter getypt").find(qn("w:r")))
        _zonder_vak(vakken["W2.4"])
        _zonder_vak(vakken["W2.5"])

    gelezen = _na(typ, tmp_path)
    assert _gegeven(gelezen) == {
        **GEGEVEN,
        "W2.2": "Er staat “Klik hier en typ.” op de knop",
        "W2.3": "Eronder getypt",
        "W2.4": "Erachter getypt",
    }
    assert gelezen.gegevens.naam == "Klik hier en typ.De Brug"
    assert [b.melding.partition(" staat")[0] for b in gelezen.bevindingen if b.id == "voorbeeldtekst-erbij"] == [
        "bij “Naam onthaalbureau”, W2.2"
    ]
    assert "voorbeeldtekst-gelezen" not in dict(_erbij(gelezen))


def test_wat_naast_de_vakken_staat_wordt_gezegd(tmp_path: Path) -> None:
    def zet(document: Worddocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Jan was er niet bij"
        _vakken(document)["W2.1"].find(qn("w:sdtContent")).append(parse_xml(f"<w:altChunk {nsdecls('w')}/>"))

    gelezen = _na(zet, tmp_path)
    assert _gegeven(gelezen) == GEGEVEN
    assert [b.melding.partition(". ")[0] for b in gelezen.bevindingen if b.id == "deel-niet-gelezen"] == [
        "in een kop- of voetregel staat iets dat gia niet leest: “Jan was er niet bij”",
        "in een document dat in zijn geheel ingevoegd is staat iets dat gia niet leest: de inhoud ervan",
    ]


def test_een_noot_bij_een_antwoord_wordt_gezegd(tmp_path: Path) -> None:
    pad = tmp_path / "draaiboek.docx"
    pad.write_bytes(maak_draaiboek(KADER, GEGEVENS, BEANTWOORD))
    noot = (
        f"<w:footnotes {nsdecls('w')}><w:footnote><w:p><w:r><w:t>Zegt Cem</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    with zipfile.ZipFile(pad, "a") as archief:
        archief.writestr("word/footnotes.xml", noot)
    assert _erbij(lees_werkboek(pad, KADER)) == [("deel-niet-gelezen", None)]


@pytest.mark.parametrize("beeld", ["<w:object/>", '<w:sym w:font="Wingdings" w:char="F0FE"/>'])
def test_wat_te_zien_is_en_niet_te_lezen_wordt_gezegd_bij_zijn_vraag(beeld: str, tmp_path: Path) -> None:
    gelezen = _na(lambda document: _in_antwoord(document, beeld), tmp_path)
    assert _erbij(gelezen) == [("afbeelding-bij-cel", "W2.1")]


def test_een_samengevoegd_vak_en_een_geschrapte_rij(tmp_path: Path) -> None:
    def voeg_samen(document: Worddocument) -> None:
        for code, waarde in (("W2.1", ' w:val="restart"'), ("W2.2", "")):
            eigen = _rij(document, code).findall(qn("w:tc"))[2].get_or_add_tcPr()
            eigen.append(parse_xml(f"<w:vMerge {nsdecls('w')}{waarde}/>"))
        _rij(document, "W7.2").get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="5" w:author="A"/>'))

    gelezen = _na(voeg_samen, tmp_path)
    assert _gegeven(gelezen) == {code: tekst for code, tekst in GEGEVEN.items() if code != "W7.2"}
    assert sorted(_erbij(gelezen)) == [
        ("antwoordvak-samengevoegd", None),
        ("code-ontbreekt", "W7.2"),
        ("wijzigingen-bijgehouden", None),
    ]


def test_zonder_de_tabel_aan_het_eind_zeggen_de_eigenschappen_welk_kader_het_is(tmp_path: Path) -> None:
    def verwijder(document: Worddocument) -> None:
        tabel = list(document.element.body.iter(qn("w:tbl")))[-1]
        tabel.getparent().remove(tabel)

    gelezen = _na(verwijder, tmp_path)
    assert (_gegeven(gelezen), _erbij(gelezen)) == (GEGEVEN, [])
    assert genoemd_kader(tmp_path / "draaiboek.docx") == "werkbezoek"

    def verwijder_ook_die(document: Worddocument) -> None:
        verwijder(document)
        document.core_properties.keywords = ""

    gelezen = _na(verwijder_ook_die, tmp_path)
    assert (_gegeven(gelezen), _erbij(gelezen)) == (GEGEVEN, [("kader-niet-vermeld", None)])


def test_zonder_koppen_wordt_gezegd_welke_er_horen(tmp_path: Path) -> None:
    def verwijder(document: Worddocument) -> None:
        rij = _rij(document, "Code")
        rij.getparent().remove(rij)

    assert "met de koppen Code en Antwoord" in _na(verwijder, tmp_path).bevindingen[0].melding


def test_een_keuze_die_er_niet_bij_hoort_is_een_fout(tmp_path: Path) -> None:
    def kies(document: Worddocument) -> None:
        _vakken(document)["soort"].find(f".//{qn('w:t')}").text = "inspectie"

    gelezen = _na(kies, tmp_path)
    assert gelezen.gegevens.soort is None
    assert [str(b.id) for b in gelezen.bevindingen if "“inspectie”" in b.melding] == ["gegeven-ongeldig"]


@pytest.mark.parametrize(
    ("document", "reden"),
    [
        ("<w:document/>", "het is een document van Word dat gia niet maakte"),
        (
            (
                "<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>OC2.1</w:t></w:r></w:p></w:tc>"
                "<w:tc><w:p><w:r><w:t>Ja</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
            ),
            "het is een document van Word dat gia niet maakte",
        ),
        ("<w:document><w:body>", "het is beschadigd"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>', "het is beschadigd"),
    ],
)
def test_een_gewoon_of_stuk_document_wordt_geweigerd(document: str, reden: str, tmp_path: Path) -> None:
    pad = tmp_path / "brief.docx"
    with zipfile.ZipFile(pad, "w") as archief:
        archief.writestr("word/document.xml", document.replace("<w:document", f"<w:document {nsdecls('w')}", 1))
    gelezen = lees_werkboek(pad, KADER)
    assert [str(b.id) for b in gelezen.bevindingen] == ["bestand-onleesbaar"]
    assert reden in gelezen.bevindingen[0].melding


@pytest.mark.libreoffice
def test_een_draaiboek_dat_libreoffice_bewaarde_zegt_hetzelfde(tmp_path: Path) -> None:
    """A day of two digits too: around a paragraph its first digit would be lost, and 14/03 be 4/03."""
    gegevens = replace(GEGEVENS, datum=date(2013, 3, 14))
    kader = kader_met_alleen_vragen()
    bestanden = {
        "draaiboek": maak_draaiboek(KADER, gegevens, BEANTWOORD),
        "vragen": maak_draaiboek(kader, antwoorden=ANTWOORDEN),
        "leeg": maak_draaiboek(kader),
    }
    for naam, inhoud in bestanden.items():
        (tmp_path / f"{naam}.docx").write_bytes(inhoud)
    bewaard = kantoor.converteer([tmp_path / f"{naam}.docx" for naam in bestanden], "docx", tmp_path / "uit")
    gelezen = lees_werkboek(bewaard[0], KADER)
    assert (_gegeven(gelezen), gelezen.gegevens) == (GEGEVEN, gegevens)
    assert _erbij(gelezen) == []
    for pad, verwacht in zip(bewaard[1:], (ANTWOORDEN, {}), strict=True):
        gelezen = lees_werkboek(pad, kader)
        assert _gegeven(gelezen) == {code: a.waarde for code, a in verwacht.items() if a.is_gegeven}
        assert _erbij(gelezen) == []
    # Choices and days are still chosen there, from a list and from a calendar.
    over = Document(str(bewaard[2])).element.body
    assert [len(list(over.iter(qn(f"w:{soort}")))) for soort in ("dropDownList", "date")] == [3, 3]


@pytest.mark.libreoffice
def test_een_draaiboek_dat_in_libreoffice_ingevuld_is_komt_terug(tmp_path: Path) -> None:
    """Typed, chosen from a list and from a calendar, by a macro that does what somebody does."""
    kader = kader_met_alleen_vragen()
    leeg, ingevuld = tmp_path / "leeg.docx", tmp_path / "ingevuld.docx"
    leeg.write_bytes(maak_draaiboek(kader))
    basic = (Path(__file__).parent / "vul_in.bas").read_text(encoding="utf-8")
    kantoor.voer_macro_uit(basic, "Vul", [leeg, ingevuld], tmp_path / "profiel")
    assert not list(tmp_path.glob("*.txt")), (tmp_path / "ingevuld.docx.txt").read_text(encoding="utf-8")
    gelezen = lees_werkboek(ingevuld, kader)
    dag = date(2013, 3, 14)
    assert _gegeven(gelezen) == {"V1.2": "soms", "V2.2": dag}
    start = gelezen.gegevens
    assert (start.naam, start.werkjaar, start.datum, start.stand_sinds) == ("De bib & co", "2013-2014", dag, dag)
    assert (start.soort, str(start.stand)) == ("inspectie", "gevalideerd")
    assert _erbij(gelezen) == []
