"""The limits that the handleiding names are those of gia, and each is tried on both sides."""

import io
import os
import random
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.tekst import LANGSTE_CEL
from gia_kwaliteit.werkboek import velden
from gia_kwaliteit.werkboek.bestand import apart, archief, bron, grenzen, herstel
from gia_kwaliteit.werkboek.bestand.bronblad import kolomnummer
from gia_kwaliteit.werkboek.schrijven.spreidingsgrafiek import MEESTE_REEKSEN
from tests.bouwers import PROJECT, VOORBEELD, kader_onthaalbureau

KADER = kader_onthaalbureau()
GEWOON = lees_werkboek(VOORBEELD, KADER)
BOEK, RELATIES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def _met_bladen(doel: Path, *bladen: str) -> Path:
    """The example with more sheets, of which this is the content of sheetData."""
    with ZipFile(VOORBEELD) as oud, ZipFile(doel, "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            for nummer in range(len(bladen)):
                if naam == BOEK:
                    blad = f'<sheet name="Los {nummer}" sheetId="{100 + nummer}" r:id="rLos{nummer}"/></sheets>'
                    inhoud = inhoud.replace(b"</sheets>", blad.encode())
                elif naam == RELATIES:
                    doel_ = f'Target="worksheets/los{nummer}.xml"/></Relationships>'
                    relatie = f'<Relationship Id="rLos{nummer}" Type="{SOORT}" {doel_}'
                    inhoud = inhoud.replace(b"</Relationships>", relatie.encode())
            nieuw.writestr(naam, inhoud)
        for nummer, blad in enumerate(bladen):
            xml = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            inhoud_ = f'<worksheet xmlns="{xml}"><sheetData>{blad}</sheetData></worksheet>'
            nieuw.writestr(f"xl/worksheets/los{nummer}.xml", inhoud_)
        # Something that does not pack: or a text of only x's is refused because it packs so much.
        nieuw.writestr("docProps/ballast", os.urandom(300_000))
    return doel


def _cel(plaats: str, waarde: str = "x") -> str:
    rij = plaats.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return f'<row r="{rij}"><c r="{plaats}" t="str"><v>{waarde}</v></c></row>'


def _ids(pad: Path) -> list[str]:
    """What was found beside what the example itself gives; the scores are those of the example, or there are none."""
    gelezen = lees_werkboek(pad, KADER)
    assert gelezen.scores in (GEWOON.scores, {})
    ids = [str(b.id) for b in gelezen.bevindingen if b.id != "niet-gescoord"]
    assert bool(gelezen.scores) == ("bestand-te-groot" not in ids)
    return ids


def _punten(getal: int) -> str:
    return str(getal) if getal < 10_000 else f"{getal:,}".replace(",", ".")


def _genoemd() -> Iterator[tuple[str, str]]:
    """What the table must say, row by row, from the constants of the program."""
    mb = 1_000_000
    yield "| bestand |", f"{grenzen.MAX_UITGEPAKT // mb} MB"
    yield "| uitgepakt |", f"{grenzen.MAX_UITGEPAKT // mb} MB; vanaf {grenzen.MAX_UITGEPAKT // mb // 10} MB"
    yield "| uitgepakt |", f"{grenzen.MAX_VERHOUDING} keer"
    yield "| onderdelen", _punten(grenzen.MAX_ONDERDELEN)
    yield "| bladen van een", f"{grenzen.MAX_BLADEN // mb} MB"
    yield "| cellen van een", f"{grenzen.MAX_ODS_INHOUD // mb} MB"
    yield "| cellen, over", _punten(apart.MEESTE_CELLEN)
    yield "| cellen, over", f"tot {herstel.MEESTE_VERRE} cellen voorbij rij {_punten(herstel.VERSTE_RIJ)} of kolom IV"
    yield "| tekens, over", _punten(apart.MEESTE_TEKENS)
    yield "| bladen |", f"vanaf {archief.MEESTE_BLADEN + 1}"
    yield "| tijd", f"{apart.TIJDSLIMIET} seconden en {apart.GEHEUGEN // mb} MB"
    yield "| tekst", _punten(LANGSTE_CEL)
    yield "| naam", f"{velden.LANGSTE_NAAM} tekens"
    yield "| werkboeken", f"hoogstens {MEESTE_REEKSEN} onthaalbureaus"


@pytest.mark.parametrize(("rij", "woorden"), list(_genoemd()))
def test_de_handleiding_noemt_de_grenzen_van_gia(rij: str, woorden: str) -> None:
    pagina = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    tabel = pagina.split("<!-- begin grenzen -->")[1].split("<!-- eind grenzen -->")[0].splitlines()
    (gevonden,) = [regel for regel in tabel if regel.startswith(rij)]
    assert woorden in gevonden
    assert kolomnummer("IV") + 1 == herstel.VERSTE_KOLOM


@pytest.mark.parametrize("begin", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"Code;Score\n"])
def test_een_heel_groot_bestand_wordt_niet_geopend(
    begin: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "groot.xlsx"
    pad.write_bytes(begin)
    os.truncate(pad, 100_000_001)  # a file with a hole takes no place on the disk
    monkeypatch.setattr(bron, "soort_van", pytest.fail)
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert gevonden.id == "bestand-te-groot"
    assert "100 MB" in gevonden.melding


def test_een_blad_van_meer_dan_250_mb_wordt_niet_uitgepakt(tmp_path: Path) -> None:
    def gevonden(omvang: int) -> str:
        """Say of one part in the list of parts that it unpacks to so much."""
        pad = tmp_path / f"{omvang}.xlsx"
        with ZipFile(pad, "w", ZIP_STORED) as archief_:
            archief_.writestr("xl/worksheets/sheet1.xml", os.urandom(2_000_000))
        inhoud = bytearray(pad.read_bytes())
        plaats = inhoud.rindex(b"PK\x01\x02") + 24
        inhoud[plaats : plaats + 4] = omvang.to_bytes(4, "little")
        pad.write_bytes(inhoud)
        return lees_werkboek(pad, KADER).bevindingen[0].melding

    assert "groter dan gia aanvaardt (251 MB)" in gevonden(251_000_000)
    assert "groter dan gia aanvaardt" not in gevonden(249_000_000)


def test_van_een_blad_van_12_mb_blijft_over_wat_erin_staat(tmp_path: Path) -> None:
    lege = "".join(f'<row r="{rij}" ht="18.5" customHeight="1" s="4" customFormat="1"/>' for rij in range(200, 200_000))
    assert len(lege) > 12_000_000
    pad = _met_bladen(tmp_path / "w.xlsx", lege + _cel("B200001", "onderaan"))
    (blad,) = [blad for blad in bron.lees_bron(pad).bladen if blad.naam == "Los 0"]
    assert blad.rijen[200_000] == ["", "onderaan"]
    assert _ids(pad) == ["blad-niet-gelezen"]


@pytest.mark.parametrize(("aantal", "plek"), [(10, 10), (160_000, 10), (160_000, 160_000)])
def test_een_blad_waarvan_een_rij_niet_zegt_waar_ze_staat_wordt_niet_uitgedund(
    tmp_path: Path, aantal: int, plek: int
) -> None:
    """That row comes after the one before it, which is empty and has a number; a small sheet and one of 10 MB."""
    opmaak = 'ht="18.5" customHeight="1" s="4" customFormat="1" spans="1:7"'
    lege = [f'<row r="{n}" {opmaak}/>' for n in range(1, plek + 1)]
    daarna = [f'<row r="{n}" {opmaak}/>' for n in range(plek + 2, aantal + 1)]
    rijen = "".join([*lege, '<row><c t="str"><v>hier</v></c></row>', *daarna])
    assert (len(rijen) > 10_000_000) == (aantal > 10)
    (blad,) = [b for b in bron.lees_bron(_met_bladen(tmp_path / "w.xlsx", rijen)).bladen if b.naam == "Los 0"]
    assert (len(blad.rijen), blad.rijen[-1]) == (plek + 1, ["hier"])


@pytest.mark.parametrize(("megabytes", "soort"), [(26, "bestand-te-groot"), (1, "geen-werkboek")])
def test_een_ods_met_meer_dan_25_mb_aan_cellen_is_te_groot(tmp_path: Path, megabytes: int, soort: str) -> None:
    naamruimten = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table"))
    cel = '<table:table-cell table:formula="of:=1"/>'
    begin = f"<office:document-content{naamruimten}><office:body><office:spreadsheet><table:table table:name='A'>"
    einde = "</table:table></office:spreadsheet></office:body></office:document-content>"
    rijen = ("<table:table-row>" + cel * 100 + "</table:table-row>") * (megabytes * 1_000_000 // (100 * len(cel)) + 1)
    with ZipFile(tmp_path / "w.ods", "w", ZIP_DEFLATED) as archief_:
        archief_.writestr("content.xml", begin + rijen + einde)
        archief_.writestr("ballast", os.urandom(200_000))  # or it packs so much that it is refused for that
    assert [b.id for b in lees_werkboek(tmp_path / "w.ods", KADER).bevindingen] == [soort]


def test_een_miljoen_cellen_worden_gelezen_en_meer_niet(tmp_path: Path) -> None:
    """They count up to the last row and the last column, on all sheets together; none of these cells stands far."""
    assert _ids(_met_bladen(tmp_path / "1.xlsx", _cel("IV3000"))) == ["blad-niet-gelezen"]
    assert _ids(_met_bladen(tmp_path / "2.xlsx", _cel("IV4000"))) == ["bestand-te-groot"]
    assert _ids(_met_bladen(tmp_path / "3.xlsx", _cel("IV3000"), _cel("IV3000"))) == ["bestand-te-groot"]


@pytest.mark.parametrize(
    ("aantal", "soorten"), [(100, {"blad-niet-gelezen", "verre-cel"}), (101, {"bestand-te-groot"})]
)
def test_tot_honderd_verre_cellen_worden_genoemd(tmp_path: Path, aantal: int, soorten: set[str]) -> None:
    pad = _met_bladen(tmp_path / "w.xlsx", _cel("A1") + "".join(_cel(f"IW{10_000 + n}") for n in range(aantal)))
    gevonden = _ids(pad)
    assert set(gevonden) == soorten
    assert gevonden.count("verre-cel") == (aantal if aantal == 100 else 0)


@pytest.mark.parametrize(("aantal", "soort"), [(900, "blad-niet-gelezen"), (1_000, "bestand-te-groot")])
def test_dertig_miljoen_tekens_worden_gelezen_en_meer_niet(tmp_path: Path, aantal: int, soort: str) -> None:
    teksten = "".join(_cel(f"A{rij}", "x" * 32_000) for rij in range(1, aantal + 1))
    assert _ids(_met_bladen(tmp_path / "w.xlsx", teksten)) == [soort]


def test_tweehonderd_bladen_worden_gelezen(tmp_path: Path) -> None:
    assert _ids(_met_bladen(tmp_path / "w.xlsx", *[""] * 200)) == []
    assert len(bron.lees_bron(tmp_path / "w.xlsx").bladen) == 221  # the example has twenty-one tabs of its own


@pytest.mark.parametrize(("lengte", "is_goed"), [(255, True), (256, False)])
def test_een_naam_van_255_tekens_mag(lengte: int, *, is_goed: bool) -> None:
    assert (velden.lees_veld("naam", "x" * lengte, KADER.woorden)[0] is not None) == is_goed


def _liegend(delen: dict[str, bytes], leugenaar: str) -> ZipFile:
    """An archive of which one part says, in its directory, that it holds 1,000 bytes."""
    stroom = io.BytesIO()
    with ZipFile(stroom, "w", ZIP_DEFLATED) as geschreven:
        for naam, inhoud in delen.items():
            geschreven.writestr(naam, inhoud)
    gelezen = ZipFile(stroom)
    gelezen.getinfo(leugenaar).file_size = 1_000
    return gelezen


@pytest.mark.parametrize(
    ("groter", "leugen", "gezegd"),
    [
        # Random bytes do not pack: 200,000 of them could become 206 MB, and are unpacked first. What is left can still
        # become 120 MB, or no more than 90 MB.
        ([200_000], 120_000_000, "meer dan het zelf zegt"),
        ([200_000], 90_000_000, ""),
        ([], 120_000_000, "meer dan het zelf zegt"),
        ([], 90_000_000, ""),
    ],
)
def test_van_een_archief_worden_de_grootste_delen_uitgepakt_tot_de_rest_geen_kwaad_kan(
    groter: list[int], leugen: int, gezegd: str
) -> None:
    toeval = random.Random(1)
    delen = {f"xl/media/{nummer}.bin": toeval.randbytes(aantal) for nummer, aantal in enumerate(groter)}
    with _liegend(delen | {"xl/leugen.xml": bytes(leugen)}, "xl/leugen.xml") as gelezen:
        assert grenzen.te_veel(gelezen) == gezegd
