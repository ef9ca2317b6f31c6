"""Rows that a formula computes: gia computes them itself, and tells what somebody typed over one or changed in it."""

import re
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Status, lees_werkboek
from tests.bouwers import VOLDOENDE, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.archief import archief_van, delen_van
from tests.bouwers.werkboeken import geschreven, open_boek

KADER = kader_onthaalbureau()
# The perspectieven of Brussel (source lines 3233-3260): together 2423; 33 of 2423 is 1,36 %, 108 of 2423 is 4,46 %.
_BRUSSEL = {"IC2.1": 108.0, "IC2.2": 1036.0, "IC2.3": 33.0, "IC2.4": 150.0, "IC2.5": 1096.0, "OC2.1": 33.0}
_CIJFERS = {code: Cijfer(waarde=waarde, jaar=2012, status=Status.gemeten) for code, waarde in _BRUSSEL.items()}
_UIT = "IC2.1, IC2.2, IC2.3, IC2.4 en IC2.5"
_BLAD = "Context en input"


def _werkboek() -> bytes:
    gegevens = Gegevens(naam="Brussel")
    bron = beoordeling(KADER, overal(KADER, VOLDOENDE), cijfers=_CIJFERS, gegevens=gegevens)
    return geschreven(bron)


def _cel(code: str, kop: str) -> str:
    """The cell of a row under a heading."""
    blad = open_boek(_werkboek())[_BLAD]
    rij = next(rij for rij in blad.iter_rows() if rij[0].value == code)
    koprij = next(rij for rij in blad.iter_rows(max_row=rij[0].row) if rij[0].value == "Code")
    return str(next(rij[cel.column - 1].coordinate for cel in koprij if cel.value == kop))


def _met(map_: Path, plaats: str, inhoud: str, kenmerken: str = "", **ook: str) -> Beoordeling:
    """Read the werkboek with something else in a cell of that tab, as office programs write it; `ook` in others."""
    delen = delen_van(_werkboek())
    deel = "xl/worksheets/sheet6.xml"
    blad = delen[deel].decode()
    for cel, nieuw in {plaats: f"{kenmerken}>{inhoud}", **{cel: f">{tekst}" for cel, tekst in ook.items()}}.items():
        (oud,) = re.findall(rf'<c r="{cel}"[^>]*>.*?</c>', blad)
        blad = blad.replace(oud, f'<c r="{cel}"{nieuw}</c>')
    (map_ / "werkboek.xlsx").write_bytes(archief_van(delen | {deel: blad.encode()}))
    return lees_werkboek(map_ / "werkboek.xlsx", KADER)


def _over(gelezen: Beoordeling) -> list[tuple[str, str | None, str | None]]:
    return [(str(b.id), b.cel, b.code) for b in gelezen.opgemerkt if b.id != "gegeven-ontbreekt"]


def test_een_beoordeling_heeft_de_berekende_cijfers(tmp_path: Path) -> None:
    """Sum, share and so many per hundred, with the year and the status of their parts."""
    (tmp_path / "werkboek.xlsx").write_bytes(_werkboek())
    gelezen = lees_werkboek(tmp_path / "werkboek.xlsx", KADER)
    assert _over(gelezen) == []
    assert gelezen.cijfers["IC2.6"] == Cijfer(waarde=2423, jaar=2012, status=Status.gemeten)
    assert gelezen.cijfers["IC2.7"].waarde == pytest.approx(4.4573, abs=1e-4)
    assert gelezen.cijfers["OC2.2"].waarde == pytest.approx(1.3619, abs=1e-4)
    assert gelezen.cijfers["IC3.3"] == Cijfer(), "nobody filled in the courses"


@pytest.mark.parametrize(("getypt", "getoond"), [("<v>2500</v>", "2500"), ("<v>2423.5</v>", "2423,5")])
def test_een_getal_over_de_formule_telt_niet_en_wordt_gezegd(getypt: str, getoond: str, tmp_path: Path) -> None:
    """It is told with what gia computes, and every share still follows from the parts."""
    plaats = _cel("IC2.6", "Waarde")
    gelezen = _met(tmp_path, plaats, getypt)
    assert gelezen.cijfers["IC2.6"].waarde == 2423
    assert gelezen.cijfers["IC2.7"].waarde == pytest.approx(4.4573, abs=1e-4)
    assert _over(gelezen) == [("berekend-cijfer-getypt", plaats, "IC2.6")]
    melding = next(b for b in gelezen.bevindingen if b.code == "IC2.6")
    assert (melding.blad, melding.werkboek) == (_BLAD, "werkboek.xlsx")
    assert melding.melding == (
        f"IC2.6 volgt uit {_UIT}, maar bij Waarde staat “{getoond}”; dat gebruikt gia niet: het berekent 2423. "
        f"Verbeter zo nodig {_UIT}, en maak deze cel leeg of zet haar formule terug."
    )


def test_wat_uit_een_overschreven_cijfer_volgt_wordt_niet_nog_eens_gezegd(tmp_path: Path) -> None:
    """With 2500 for the sum a program shows 4,32 % for the share of 108: the fault is in one cell."""
    som, aandeel = _cel("IC2.6", "Waarde"), _cel("IC2.7", "Waarde")
    gelezen = _met(tmp_path, som, "<v>2500</v>", **{aandeel: "<f>100*D50/D55</f><v>4.32</v>"})
    assert _over(gelezen) == [("berekend-cijfer-getypt", som, "IC2.6")]


def test_een_tekst_of_een_foutwaarde_over_de_formule_wordt_gezegd(tmp_path: Path) -> None:
    plaats = _cel("IC2.6", "Waarde")
    gelezen = _met(tmp_path, plaats, "<is><t>zie bijlage</t></is>", ' t="inlineStr"')
    assert _over(gelezen) == [("berekend-cijfer-getypt", plaats, "IC2.6")]
    gelezen = _met(tmp_path, plaats, "<v>#REF!</v>", ' t="e"')
    assert _over(gelezen) == [("berekend-cijfer-getypt", plaats, "IC2.6")]


def test_wat_niet_te_berekenen_is_wordt_ook_dan_niet_gebruikt(tmp_path: Path) -> None:
    """Nobody filled in how many groups there were, so a typed size of a group stands alone."""
    plaats = _cel("IC3.3", "Waarde")
    gelezen = _met(tmp_path, plaats, "<v>15</v>")
    assert gelezen.cijfers["IC3.3"].waarde is None
    (melding,) = [b.melding for b in gelezen.bevindingen if b.code == "IC3.3"]
    assert "bij Waarde staat “15”; dat gebruikt gia niet: er is niets te berekenen." in melding


@pytest.mark.parametrize(("kop", "getypt"), [("Jaar", "<v>2011</v>"), ("Status", "<v>7</v>")])
def test_ook_over_het_jaar_en_de_status_typt_niemand(kop: str, getypt: str, tmp_path: Path) -> None:
    plaats = _cel("IC2.6", kop)
    gelezen = _met(tmp_path, plaats, getypt)
    assert _over(gelezen) == [("berekend-cijfer-getypt", plaats, "IC2.6")]
    assert gelezen.cijfers["IC2.6"].jaar == 2012


def test_wie_er_hetzelfde_getal_zet_krijgt_geen_verwijt(tmp_path: Path) -> None:
    """As a program does that saves values in place of formulas; so does an emptied cell of what cannot be computed."""
    assert _over(_met(tmp_path, _cel("IC2.6", "Waarde"), "<v>2423</v>")) == []
    assert _over(_met(tmp_path, _cel("IC2.7", "Waarde"), f"<v>{100 * 108 / 2423:.10f}</v>")) == []
    assert _over(_met(tmp_path, _cel("IC3.3", "Waarde"), "")) == []


@pytest.mark.parametrize(
    ("inhoud", "getoond"),
    [
        ("<f>SUM(D50:D53)</f><v>1327</v>", "1327"),  # somebody left one out
        ("<f>SUM(D50:D54)</f><v>2400</v>", "2400"),  # nobody calculated since the last figure
        ("", "niets"),
    ],
)
def test_een_andere_uitkomst_in_een_berekend_werkboek_wordt_gezegd(inhoud: str, getoond: str, tmp_path: Path) -> None:
    plaats = _cel("IC2.6", "Waarde")
    gelezen = _met(tmp_path, plaats, inhoud)
    assert gelezen.cijfers["IC2.6"].waarde == 2423
    assert _over(gelezen) == [("berekend-cijfer-wijkt-af", plaats, "IC2.6")]
    (melding,) = [b.melding for b in gelezen.bevindingen if b.code == "IC2.6"]
    assert melding.startswith(f"IC2.6: bij Waarde toont het werkboek {getoond}, maar uit {_UIT} volgt 2423.")


def test_een_oude_vergelijking_met_vlaanderen_wordt_gezegd_zolang_dat_cijfer_er_nog_staat(tmp_path: Path) -> None:
    """Of contracts 4,5 % are “werkt”, below the 17,6 % of Vlaanderen; with other figures beside it nobody knows."""
    plaats = _cel("IC2.7", "Uw cijfer ernaast")
    inhoud, soort = "<f>B1</f><v>boven het Vlaams gemiddelde</v>", ' t="str"'
    gelezen = _met(tmp_path, plaats, inhoud, soort)
    assert _over(gelezen) == [("berekend-cijfer-wijkt-af", plaats, "IC2.7")]
    anders = KADER.model_copy(update={"referentie": ()})
    assert _over(lees_werkboek(tmp_path / "werkboek.xlsx", anders)) == []


def test_een_foutwaarde_van_de_formule_wordt_zo_gezegd(tmp_path: Path) -> None:
    gelezen = _met(tmp_path, _cel("IC2.6", "Waarde"), "<f>SUM(#REF!)</f><v>#REF!</v>", ' t="e"')
    (melding,) = [b.melding for b in gelezen.bevindingen if b.code == "IC2.6"]
    assert "bij Waarde toont het werkboek #REF!, maar" in melding


def test_een_werkboek_dat_niemand_berekende_heeft_niets_om_mee_te_vergelijken(tmp_path: Path) -> None:
    """A program that types figures and does not calculate keeps the formulas without what they give."""
    boek = open_boek(_werkboek())
    boek[_BLAD][_cel("IC2.1", "Waarde")] = 200
    boek.save(tmp_path / "werkboek.xlsx")
    gelezen = lees_werkboek(tmp_path / "werkboek.xlsx", KADER)
    assert _over(gelezen) == []
    assert gelezen.cijfers["IC2.6"].waarde == 2423 - 108 + 200


def test_een_formule_in_een_cel_om_in_te_vullen_blijft_een_fout_en_maakt_de_som_onzeker(tmp_path: Path) -> None:
    """The cell beside it is right with a formula; this one is not."""
    plaats = _cel("IC2.1", "Waarde")
    gelezen = _met(tmp_path, plaats, "<f>100+8</f><v>108</v>")
    assert _over(gelezen) == [("formule-in-invoercel", plaats, "IC2.1")]
    assert gelezen.cijfers["IC2.6"].waarde is None


def test_zonder_de_rij_van_een_berekend_cijfer_ontbreekt_er_niets(tmp_path: Path) -> None:
    """Nobody can have filled in a figure there; gia computes it all the same."""
    boek = open_boek(_werkboek())
    boek[_BLAD].delete_rows(int(_cel("IC3.3", "Waarde")[1:]))
    boek.save(tmp_path / "werkboek.xlsx")
    gelezen = lees_werkboek(tmp_path / "werkboek.xlsx", KADER)
    assert _over(gelezen) == []


@pytest.mark.parametrize("kop", ["Vlaams beeld en norm", "Uw cijfer ernaast"])
@pytest.mark.parametrize("code", ["IC2.1", "IC2.6", "I1.1"])
def test_een_nota_in_een_kolom_van_gia_naast_een_cijfer_wordt_gezegd(code: str, kop: str, tmp_path: Path) -> None:
    """Nobody reads there; what gia wrote there itself, also with the Vlaanderen of another year, is no note."""
    plaats = _cel(code, kop)
    gelezen = _met(tmp_path, plaats, "<is><t>Let op: 3 nieuwe</t></is>", ' t="inlineStr"')
    assert ("tekst-buiten-tabel", plaats, code) in _over(gelezen)


@pytest.mark.parametrize(
    ("kop", "zin"),
    [
        ("Vlaams beeld en norm", "gemiddeld 400,5 per onthaalbureau in 2014 (100–1200)"),
        ("Vlaams beeld en norm", "17 % in 2014"),
        ("Vlaams beeld en norm", "6,7 maanden op 14/03/2013 (5–8,7)"),
        ("Vlaams beeld en norm", "Kritische caseload: hoogstens 110 lopende dossiers"),
        ("Uw cijfer ernaast", "boven het Vlaams gemiddelde"),
        ("Uw cijfer ernaast", "haalt het richtgetal niet: hoogstens 110 lopende dossiers"),
    ],
)
def test_wat_een_gia_met_andere_cijfers_er_schreef_is_geen_nota(kop: str, zin: str, tmp_path: Path) -> None:
    gelezen = _met(tmp_path, _cel("IC2.1", kop), f"<is><t>{zin}</t></is>", ' t="inlineStr"')
    assert [b for b in _over(gelezen) if b[0] == "tekst-buiten-tabel"] == []
