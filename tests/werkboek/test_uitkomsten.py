"""What stands beside the formulas of a werkboek before any program computed them: what Python computes."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Cijfer, Gegevens, lees_werkboek, maak_sjabloon
from gia_kwaliteit.beoordeling import Beoordeling
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VOLDOENDE, beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.archief import zonder_beelden
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
LANG = "Er is nog niets op papier. " * 20
SCORES = {"P1.DG1": STERK, "P1.DG2": VOLDOENDE, "P1.OS1": AFWEZIG, "P2.DG1": GOED, "P8.1": AFWEZIG}
CIJFER = next(code for code, rij in KADER.subindicatoren.items() if rij.invoer == "cijfer")
REGELS = {"R1.1": JA, "R1.2": JA, "R1.3": JA, "R2.1": NEE}


def _ingevuld() -> Beoordeling:
    return beoordeling(
        KADER,
        SCORES | REGELS,
        motiveringen={"P1.OS1": LANG, "R2.1": "Geen klachtenregister."},
        bewijzen={"P1.OS1": f"verslag {LANG}"},
        cijfers={CIJFER: Cijfer(waarde=12.0), "C1.2": Cijfer(toelichting="Een wijk.")},
        gegevens=Gegevens(naam="De #Brug"),
        puntenmodel="vlaams",
    )


def _uitkomsten(inhoud: bytes) -> dict[tuple[str, str], object]:
    """What stands beside each formula, by tab and cell."""
    formules, waarden = (load_workbook(io.BytesIO(inhoud), data_only=al) for al in (False, True))
    return {
        (blad.title, cel.coordinate): waarden[blad.title][cel.coordinate].value
        for blad in formules.worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    }


def _rij(blad: Worksheet, code: str) -> list[object]:
    return next([cel.value for cel in rij] for rij in blad.iter_rows() if rij[0].value == code)


def _boek(inhoud: bytes) -> Workbook:
    return load_workbook(io.BytesIO(inhoud), data_only=True)


def test_een_werkboek_toont_zijn_profiel_zonder_dat_iets_rekent() -> None:
    boek = _boek(maak_sjabloon(KADER, beoordeling=_ingevuld()))
    # vlaams: 4 + 2 + 0 of 3 × 4 points is 10 on 20; P2 has 3 of 4, 15 on 20.
    assert _rij(boek["Profiel APL"], "P1")[1:9] == ["Kwaliteitszorg", 10, 1, 1, 0, 1, 3, 8]
    assert _rij(boek["Profiel APL"], "P1")[9:12] == ["onvolledig", 0, "P1 Kwaliteitszorg (onvolledig)"]
    assert _rij(boek["Profiel APL"], "P2")[2] == 15
    assert _rij(boek["Profiel APL"], "P3")[2:12] == [
        None,
        0,
        0,
        0,
        0,
        0,
        8,
        "niet gescoord",
        0,
        *["P3 Organisatie van het aanbod"],
    ]
    # 5 × (10 + 15) / 2; one P8 without points; of the aspects DG has 9 of 12 and OS 0: (75 + 0) / 2; 3 of 4 rules.
    samen = {
        code: _rij(boek["Samenvattend"], code)[2]
        for code in ("apl", "kernprocessen", "kwaliteitsbewaking", "regelgeving")
    }
    assert samen == {"apl": 62.5, "kernprocessen": 0, "kwaliteitsbewaking": 37.5, "regelgeving": 75}
    assert _rij(boek["Kwaliteitsbewaking"], "doelgerichtheid")[2] == 75


def test_een_code_die_niet_meer_zegt_dan_de_naam_ernaast_is_te_lezen_en_niet_te_zien() -> None:
    boek = _boek(maak_sjabloon(KADER, beoordeling=_ingevuld()))
    gezien = {
        (blad, cel.value): cel.font.color.rgb != cel.fill.start_color.rgb
        for blad in ("In één oogopslag", "Profiel APL", "Kwaliteitsbewaking", "Regelgeving", "Samenvattend")
        for (cel,) in boek[blad]["A6:A40"]
        if cel.value in {"Code", *KADER.scoregroepen}
    }
    assert gezien["Samenvattend", "apl"] is gezien["Samenvattend", "regelgeving"] is False
    assert {code for (_, code), zichtbaar in gezien.items() if zichtbaar and not code[1:2].isdigit()} == {"Code"}
    assert {code for (_, code), zichtbaar in gezien.items() if not zichtbaar and code[1:2].isdigit()} == set()
    assert [gezien[blad, "doelgerichtheid"] for blad in ("In één oogopslag", "Kwaliteitsbewaking")] == [False, False]


def test_de_lijsten_staan_er_zonder_dat_iets_rekent() -> None:
    boek = _boek(maak_sjabloon(KADER, beoordeling=_ingevuld()))
    werkpunten = boek["Werkpunten APL"]
    assert werkpunten["A3"].value == "1 werkpunt"
    assert werkpunten["C2"].value == "De #Brug"
    code, proces, tekst, motivering = (cel.value for cel in werkpunten["A5:D5"][0])
    assert (code, proces, tekst) == ("P1.OS1", "Kwaliteitszorg", KADER.criteria["P1.OS1"].tekst)
    # Both end after a whole word, with no more than 260 and 110 characters of it.
    assert motivering == LANG[:259].rstrip() + " … (lees verder bij de scoring)"
    assert werkpunten["E4"].value == "Bewijs"
    assert werkpunten["E5"].value == f"verslag {LANG}"[:107].rstrip() + " … (lees verder bij de scoring)"
    assert [cel.value for cel in werkpunten["A6:E6"][0]] == [None] * 5
    assert boek["Good Practices Kern"]["A3"].value == "Geen good practices"
    regels = [rij for rij in boek["Regelgeving"].iter_rows(values_only=True) if rij[0] == "R2.1"]
    assert [rij[9] for rij in regels] == ["Geen klachtenregister."]


def test_start_zegt_hoe_ver_het_is_zonder_dat_iets_rekent() -> None:
    start = _boek(maak_sjabloon(KADER, beoordeling=_ingevuld()))["Start"]
    zinnen = [cel.value for rij in start.iter_rows() for cel in rij if re.match(r"\d+ van \d+ ", str(cel.value))]
    assert zinnen == [
        "4 van 55 gescoord",
        "1 van 38 gescoord",
        "4 van 16 gescoord",
        # Of 32 and 23 rows, those 8 and 1 not counted that are computed.
        "2 van 24 ingevuld",
        "0 van 22 ingevuld",
    ]


@pytest.mark.parametrize("kader", [KADER, kader_bibliotheek()], ids=["onthaalbureau", "bibliotheek"])
def test_in_een_leeg_werkboek_staat_bij_elke_formule_een_uitkomst(kader: object) -> None:
    uitkomsten = _uitkomsten(maak_sjabloon(kader))  # type: ignore[arg-type]
    with zipfile.ZipFile(io.BytesIO(maak_sjabloon(kader))) as archief:  # type: ignore[arg-type]
        bladen = "".join(archief.read(n).decode() for n in archief.namelist() if n.startswith("xl/worksheets/sheet"))
    assert len(re.findall(r"</f><v>[^<]*</v></c>", bladen)) == bladen.count("<f>") == len(uitkomsten)
    # Nothing is scored: no count but of what there is, and no score.
    assert set(map(type, uitkomsten.values())) == {int, str, type(None)}
    assert not any(str(uitkomst).startswith("#") for uitkomst in uitkomsten.values())


def test_een_grafiek_bewaart_wat_ze_tekent() -> None:
    with zipfile.ZipFile(io.BytesIO(maak_sjabloon(KADER, beoordeling=_ingevuld()))) as archief:
        grafieken = [archief.read(naam).decode() for naam in archief.namelist() if naam.startswith("xl/charts/chart")]
    getallen = [re.findall(r"<c:numCache>(.*?)</c:numCache>", grafiek) for grafiek in grafieken]
    assert all(getallen)
    # Those of the profile of the APL are the first that name a row with its code: of P1 to P7 two have a score, both
    # from half up.
    plek = next(plek for plek, grafiek in enumerate(grafieken) if "P2 Besluitvorming" in grafiek)
    assert re.findall(r'<c:pt idx="(\d)"><c:v>([^<]*)</c:v>', getallen[plek][1]) == [("0", "10.0"), ("1", "15.0")]
    namen = re.search(r"<c:cat>.*?</c:cat>", grafieken[plek], flags=re.DOTALL)
    assert namen is not None
    assert "P2 Besluitvorming (onvolledig)" in namen[0]


def test_een_programma_dat_niet_rekent_laat_gia_niets_vals_zeggen(tmp_path: Path) -> None:
    leeg = maak_sjabloon(KADER, Gegevens(naam="De Brug"))
    # openpyxl keeps the formulas and drops what they gave; others keep the zeros of the blank werkboek.
    boek = load_workbook(io.BytesIO(leeg))
    boek["Scoring APL"]["D9"] = STERK
    boek.save(tmp_path / "zonder.xlsx")
    with zipfile.ZipFile(io.BytesIO(leeg)) as bron, zipfile.ZipFile(tmp_path / "oude.xlsx", "w") as doel:
        for naam in bron.namelist():
            inhoud = bron.read(naam)
            if naam == "xl/worksheets/sheet3.xml":
                cel, formaat = re.search(rb'<c r="D9"( s="\d+")/>', inhoud).group(0, 1)  # type: ignore[union-attr]
                nieuw = b'<c r="D9"%s t="inlineStr"><is><t>%s</t></is></c>' % (formaat, STERK.encode())
                inhoud = inhoud.replace(cel, nieuw)
            doel.writestr(naam, inhoud)
    for naam in ("zonder.xlsx", "oude.xlsx"):
        gelezen = lees_werkboek(tmp_path / naam, KADER)
        assert gelezen.scores["P1.DG1"].niveau == STERK
        assert {b.id for b in gelezen.bevindingen} == {"niet-gescoord", "gegeven-ontbreekt"}


@nodig
@pytest.mark.libreoffice
def test_elke_uitkomst_is_wat_libreoffice_berekent(tmp_path: Path) -> None:
    gevallen = {"leeg": maak_sjabloon(KADER), "ingevuld": maak_sjabloon(KADER, beoordeling=_ingevuld())}
    gevallen["tweede"] = maak_sjabloon(kader_bibliotheek())
    paden = []
    for naam, inhoud in gevallen.items():
        # Without what stands beside the formulas, so that LibreOffice has to compute all of it.
        load_workbook(io.BytesIO(zonder_beelden(inhoud))).save(tmp_path / f"{naam}.xlsx")
        paden.append(tmp_path / f"{naam}.xlsx")
    for inhoud, pad in zip(gevallen.values(), converteer(paden, "xlsx", tmp_path / "na"), strict=True):
        boek = load_workbook(pad, data_only=True)
        for (blad, cel), uitkomst in _uitkomsten(inhoud).items():
            berekend = boek[blad][cel].value
            if isinstance(berekend, int | float):
                assert uitkomst == pytest.approx(berekend), (pad.name, blad, cel)
            else:
                assert (uitkomst or "") == (berekend or ""), (pad.name, blad, cel)
