"""A werkboek of an older version of the kader: recognised, read with its own texts, and carried over without loss."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import yaml
from openpyxl import load_workbook
from openpyxl.styles import Font
from rich.console import Console

from gia_kwaliteit import Kader, Kaderfout, laad_kader, lees_werkboek, maak_sjabloon
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.kader import vroeger_kader
from gia_kwaliteit.kader.geschiedenis import zoek_versieproblemen
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.overzetting import Aandachtspunt, Overzetting, zet_over, zet_over_naar_nieuwste
from gia_kwaliteit.weergave.overzetting import toon_overzetting, toon_wat_aandacht_vraagt
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet
from gia_kwaliteit.werkboek.vorig import controleer_werkjaar
from tests.bouwers import AFWEZIG, GOED, STERK, VERSIE, beoordeling, kader_onthaalbureau, kopie_van_criteria, vervang
from tests.bouwers.vragen import kader_met_alleen_vragen
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.gia import gia as _gia
from tests.programmas.gia import zonder_traceback

OUD = kader_onthaalbureau()
P1 = "processen/P01-kwaliteitszorg.yaml"
# In the new version of the tests P1.DG1 is reworded, P1.DG2 dropped, P1.OS1 replaced with its score, P1.OS2 replaced
# without, P9.1 is new, R1.1 dropped, and O1.1 reworded.
NIEUWE_WIJZIGING = """\
wijzigingen:
  - versie: "2014.1"
    datum: 2014-09-01
    uitleg: Een proef.
    vingerafdruk: "{afdruk}"
    toegevoegd: [P1.DG3, P1.OS3, P1.OS4]
    herschreven:
      - {{code: P1.DG1, oud: {P1_DG1}}}
    vervallen:
      - {{code: P1.DG2, kwaliteitsaspect: doelgerichtheid, tekst: {P1_DG2}}}
      - {{code: R1.1, onderwerp: {R1_1_onderwerp}, tekst: {R1_1}}}
      - {{code: O4.1, eenheid: "%", tekst: {O4_1}}}
    vervangen:
      - {{code: P1.OS1, kwaliteitsaspect: ondersteuning, tekst: {P1_OS1}, door: [P1.OS3], score_blijft: true}}
      - {{code: P1.OS2, kwaliteitsaspect: ondersteuning, tekst: {P1_OS2}, door: [P1.OS4], score_blijft: false}}
    andere_teksten: [{definitie}, {O4}, {O4_definitie}]
"""


def gia(*woorden: str) -> subprocess.CompletedProcess[str]:
    """Run gia with absolute paths; nobody ever sees a traceback."""
    uitkomst = _gia(*woorden, map_=Path.cwd())
    zonder_traceback(uitkomst)
    return uitkomst


def _citaat(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"


def _yaml(tekst: str) -> str:
    """A text as YAML has it in one line."""
    return yaml.safe_dump({"x": tekst}, default_flow_style=True, allow_unicode=True, width=10**6)[4:-2]


def _meldingen(kader: Kader) -> list[str]:
    """Say what is wrong between the versions of a kader."""
    return [probleem.melding for probleem in zoek_versieproblemen(kader)]


def _schrap(bestand: Path, code: str) -> None:
    """Take the row with this code out of a YAML file."""
    tekst = bestand.read_text(encoding="utf-8")
    nieuw = re.sub(rf"(?m)^(\s*)- code: {re.escape(code)}\n(?:\1 .*\n|\n)*", "", tekst)
    assert nieuw != tekst
    bestand.write_text(nieuw, encoding="utf-8")


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The kader of gia, one version further."""
    kader = kopie_van_criteria(tmp_path_factory.mktemp("kader") / "kader")
    vervang(kader / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    p1 = kader / P1
    tekst = p1.read_text(encoding="utf-8")
    (eerste,) = re.findall(r"(?ms)- code: P1\.DG1\n.*?(?=  - code)", tekst)
    tekst = tekst.replace(eerste, "- code: P1.DG1\n    kwaliteitsaspect: doelgerichtheid\n    tekst: Herschreven.\n")
    for oud, nieuw in (("P1.DG2", "P1.DG3"), ("P1.OS1", "P1.OS3"), ("P1.OS2", "P1.OS4")):
        tekst = re.sub(
            rf"(?ms)- code: {re.escape(oud)}\n(    kwaliteitsaspect: \w+)\n.*?(?=  - code)",
            rf"- code: {nieuw}\n\1\n    tekst: Nieuwe tekst van {nieuw}.\n",
            tekst,
        )
    tekst = re.sub(r"(?ms)^definitie: .*?(?=^criteria:)", "definitie: Een nieuwe definitie.\n", tekst)
    p1.write_text(tekst, encoding="utf-8")
    _schrap(kader / "regelgeving.yaml", "R1.1")
    bestand = kader / "output.yaml"
    bestand.write_text(
        re.sub(r"(?ms)^  - code: O4\n.*?(?=^  # |^  - code: )", "", bestand.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    woorden = {naam.replace(".", "_"): _citaat(tekst) for naam, tekst in OUD.rijteksten.items()}
    woorden |= {"definitie": _citaat(OUD.processen[0].definitie)}
    (tevredenheid,) = [groep for groep in OUD.output.indicatoren if groep.code == "O4"]  # type: ignore[union-attr]
    woorden |= {"O4": _citaat(tevredenheid.naam), "O4_definitie": _citaat(tevredenheid.definitie)}
    woorden |= {"R1_1_onderwerp": _citaat(OUD.regels["R1.1"].onderwerp)}
    geschiedenis = (kader / "wijzigingen.yaml").read_text(encoding="utf-8")
    for afdruk in ("0" * 16, None):
        woorden["afdruk"] = afdruk or bereken_vingerafdruk(laad_kader(kader))
        nieuw = geschiedenis.replace("wijzigingen:\n", NIEUWE_WIJZIGING.format(**woorden))
        (kader / "wijzigingen.yaml").write_text(nieuw, encoding="utf-8")
    return kader


@pytest.fixture(scope="module")
def nieuw(map_: Path) -> Kader:
    return laad_kader(map_)


def _oude_beoordeling() -> Beoordeling:
    scores = {"P1.DG1": GOED, "P1.DG2": STERK, "P1.OS1": AFWEZIG, "P1.OS2": GOED, "P9.1": STERK, "R1.1": "Nee"}
    waarom = {"P1.DG2": "Wij leggen dit vast.", "P1.OS2": "=1+1 is geen formule", "P2.DG1": "Nog niet gescoord."}
    cijfers = {
        "O1.3": Cijfer(waarde=91.5, jaar=2013, vlaams_gemiddelde=90, toelichting="Geteld."),
        "O4.1": Cijfer(waarde=80.5, jaar=2013, toelichting="Bevraging."),
    }
    gegevens = Gegevens(naam="De Brug", werkjaar="2013-2014")
    return beoordeling(OUD, scores, motiveringen=waarom, cijfers=cijfers, gegevens=gegevens)


@pytest.fixture
def oud_werkboek(tmp_path: Path) -> Path:
    pad = tmp_path / "oud.xlsx"
    pad.write_bytes(geschreven(_oude_beoordeling()))
    return pad


def test_het_kader_van_gia_is_niet_gewijzigd_zonder_nieuwe_versie() -> None:
    """When this fails: raise `versie` in kader.yaml and say in wijzigingen.yaml what changed."""
    assert zoek_versieproblemen(OUD) == []


@pytest.mark.parametrize(
    ("bestand", "van", "naar"),
    [
        (P1, "naam: Kwaliteitszorg", "naam: Kwaliteit"),
        ("schalen.yaml", "betekenis: De regelgeving wordt op dit punt toegepast en", "betekenis: Toegepast en"),
        ("output.yaml", "naam: Tevredenheid", "naam: Tevreden"),
    ],
)
def test_een_gewijzigde_tekst_zonder_nieuwe_versie_is_een_fout(
    tmp_path: Path, bestand: str, van: str, naar: str
) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    tekst = (kader / bestand).read_text(encoding="utf-8")
    assert van in tekst
    (kader / bestand).write_text(tekst.replace(van, naar), encoding="utf-8")
    gelezen = laad_kader(kader)
    (melding,) = _meldingen(gelezen)
    assert f"versie {VERSIE}: de teksten van het kader hebben niet de vingerafdruk" in melding
    assert bereken_vingerafdruk(gelezen) in melding


@pytest.mark.proces
def test_een_nieuwe_versie_zonder_vermelding_in_de_wijzigingen_is_een_fout(tmp_path: Path) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    vervang(kader / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    (melding,) = _meldingen(laad_kader(kader))
    assert melding.startswith(f"de geschiedenis begint met versie {VERSIE}, maar kader.yaml is versie 2014.1.")
    uitkomst = gia("criteria", "controleer", "--kader", str(kader))
    assert uitkomst.returncode == 1
    assert f"de geschiedenis begint met versie {VERSIE}" in uitkomst.stderr
    assert uitkomst.stderr.count("wijzigingen.yaml") == 1


def test_een_verschreven_code_in_de_geschiedenis_wordt_gemeld(map_: Path, tmp_path: Path) -> None:
    """Else a werkboek of the old version would be told that its own code does not exist."""
    kader = Path(shutil.copytree(map_, tmp_path / "kader"))
    assert zoek_versieproblemen(laad_kader(kader)) == []
    vervang(kader / "wijzigingen.yaml", "code: P1.DG2, kwal", "code: P1.DG9, kwal")
    meldingen = _meldingen(laad_kader(kader))
    assert all(f"geeft voor versie {VERSIE} niet de codes en teksten van toen" in melding for melding in meldingen)
    tekst = _yaml(OUD.criteria["P1.DG2"].tekst)
    vervallen = f"{{code: P1.DG2, kwaliteitsaspect: doelgerichtheid, tekst: {tekst}}}"
    assert [melding.split(": ", 1)[1] for melding in meldingen] == [
        "P1.DG9 bestond toen niet; haal de code weg bij vervallen",
        f"bij vervallen (of vervangen) ontbreekt {vervallen}",
    ]


def test_een_verschreven_oude_tekst_in_de_geschiedenis_wordt_gemeld(map_: Path, tmp_path: Path) -> None:
    kader = Path(shutil.copytree(map_, tmp_path / "kader"))
    vervang(kader / "wijzigingen.yaml", "{code: P1.DG1, oud: '", "{code: P1.DG1, oud: 'En ")
    (melding,) = _meldingen(laad_kader(kader))
    assert f"versie {VERSIE}" in melding
    assert melding.endswith(f"bij herschreven hoort {{code: P1.DG1, oud: {_yaml(OUD.criteria['P1.DG1'].tekst)}}}")


def test_een_cijfer_om_mee_te_vergelijken_vraagt_geen_nieuwe_versie(tmp_path: Path) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    bestand = kader / "referentie" / "2012.yaml"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace("waarde: 90\n", "waarde: 91\n"), encoding="utf-8")
    assert laad_kader(kader) != OUD
    assert zoek_versieproblemen(laad_kader(kader)) == []


def test_het_vroegere_kader_heeft_de_teksten_van_toen(nieuw: Kader) -> None:
    vroeger = vroeger_kader(nieuw, VERSIE)
    assert vroeger.versie == VERSIE
    assert vroeger.rijteksten == OUD.rijteksten
    assert vroeger.schaal_van.keys() == OUD.schaal_van.keys()
    assert vroeger.criteria["P1.DG2"] == OUD.criteria["P1.DG2"]
    assert vroeger.outputindicatoren["O4.1"] == OUD.outputindicatoren["O4.1"]


def test_een_onbekende_versie_is_een_keyerror(nieuw: Kader) -> None:
    with pytest.raises(KeyError):
        vroeger_kader(nieuw, "2012.1")


@pytest.mark.parametrize(
    ("van", "naar", "melding"),
    [
        ("toegevoegd: [P1.DG3,", "toegevoegd: [P1.DG4,", "P1.DG4 is in versie 2014.1 geen code van dit kader"),
        ("{code: P1.DG1, oud: '", "{code: P1.DG9, oud: '", "P1.DG9 is in versie 2014.1 geen code van dit kader"),
        ("code: P1.DG2, kwal", "code: P1.DG1, kwal", "P1.DG1 staat nog in versie 2014.1"),
        (
            "code: O4.1, eenh",
            "code: X4.1, eenh",
            "X4.1 begint met geen van de letters van dit kader (C, I, IC, O, OC, P, R)",
        ),
        ("door: [P1.OS3]", "door: [P1.OS9]", "P1.OS9 is in versie 2014.1 geen code van dit kader"),
        (f'versie: "{VERSIE}"', 'versie: "2014.1"', "de versie “2014.1” staat er meer dan één keer"),
    ],
)
def test_een_geschiedenis_die_niet_kan_wordt_gemeld(
    map_: Path, tmp_path: Path, van: str, naar: str, melding: str
) -> None:
    kader = Path(shutil.copytree(map_, tmp_path / "kader"))
    vervang(kader / "wijzigingen.yaml", van, naar)
    with pytest.raises(Kaderfout, match=r"wijzigingen\.yaml, regel") as fout:
        laad_kader(kader)
    assert any(melding in zin for zin in fout.value.meldingen)


def test_een_ouder_werkboek_zegt_zijn_versie_en_hoe_het_over_te_zetten_is(oud_werkboek: Path, nieuw: Kader) -> None:
    gelezen = lees_werkboek(oud_werkboek, nieuw)
    assert [(b.id, b.ernst.value) for b in gelezen.bevindingen] == [("kader-verouderd", "fout")]
    assert gelezen.scores == {}
    assert f"versie {VERSIE} van gia-onthaalbureau; gia leest nu versie 2014.1" in gelezen.bevindingen[0].melding
    assert f"gia migreer {oud_werkboek} -o" in gelezen.bevindingen[0].melding


def test_een_ouder_werkboek_wordt_met_zijn_eigen_teksten_gelezen(oud_werkboek: Path, nieuw: Kader) -> None:
    gelezen = lees_werkboek(oud_werkboek, nieuw, ook_vroeger=True)
    eigen = lees_werkboek(oud_werkboek, OUD)
    assert gelezen.kader_versie == VERSIE
    assert gelezen.scores == eigen.scores
    assert gelezen.cijfers == eigen.cijfers
    assert gelezen.bevindingen == eigen.bevindingen


def test_alles_gaat_over_of_blijft_zichtbaar_achter(nieuw: Kader) -> None:
    over = zet_over(_oude_beoordeling(), OUD, nieuw)
    scores = {code: score for code, score in over.beoordeling.scores.items() if score != Score()}
    assert {code: score.niveau for code, score in scores.items()} == {
        "P1.DG1": GOED,  # reworded
        "P1.OS3": AFWEZIG,  # was P1.OS1
        "P9.1": STERK,
        "P2.DG1": None,
    }
    assert scores["P2.DG1"].motivering == "Nog niet gescoord."
    assert over.beoordeling.kader_versie == "2014.1"
    assert over.beoordeling.cijfers["O1.3"].waarde == 91.5
    assert [(p.code, p.inhoud, p.toelichting, p.reden) for p in over.achtergebleven] == [
        ("P1.DG2", STERK, "Wij leggen dit vast.", "P1.DG2 bestaat niet meer."),
        ("P1.OS2", GOED, "=1+1 is geen formule", "Vervangen door P1.OS4; de score geldt daar niet vanzelf."),
        ("R1.1", "Nee", "", "R1.1 bestaat niet meer."),
        ("O4.1", "waarde 80,5, jaar 2013", "Bevraging.", "O4.1 bestaat niet meer."),
    ]
    assert [(p.code, p.oude_code, p.oude_tekst, p.nieuwe_tekst) for p in over.na_te_kijken] == [
        ("P1.DG1", "P1.DG1", OUD.criteria["P1.DG1"].tekst, "Herschreven."),
        ("P1.OS3", "P1.OS1", OUD.criteria["P1.OS1"].tekst, "Nieuwe tekst van P1.OS3."),
    ]


def test_een_oude_definitie_of_naam_is_geen_wijziging_van_wie_invulde(
    map_: Path, tmp_path: Path, oud_werkboek: Path
) -> None:
    """What andere_teksten names stood in the werkboek of then, also beside a code."""
    kader = Path(shutil.copytree(map_, tmp_path / "kader"))
    naam = OUD.processen[1].naam
    vervang(kader / "processen" / "P02-besluitvorming.yaml", f"\nnaam: {naam}\n", "\nnaam: Beslissen\n")
    voor = [(b.id, b.cel) for b in lees_werkboek(oud_werkboek, laad_kader(kader), ook_vroeger=True).bevindingen]
    geschiedenis = (kader / "wijzigingen.yaml").read_text(encoding="utf-8")
    nieuw = geschiedenis.replace("andere_teksten: [", f"andere_teksten: [{_citaat(naam)}, ")
    (kader / "wijzigingen.yaml").write_text(nieuw, encoding="utf-8")
    na = [(b.id, b.cel) for b in lees_werkboek(oud_werkboek, laad_kader(kader), ook_vroeger=True).bevindingen]
    verschil = set(voor) - set(na)
    assert verschil
    assert {soort for soort, _ in verschil} <= {"tekst-gewijzigd", "tekst-buiten-tabel", "resultaat-wijkt-af"}
    assert na == [(b.id, b.cel) for b in lees_werkboek(oud_werkboek, OUD).bevindingen]


def test_een_oud_onderwerp_staat_bij_wat_herschreven_is(map_: Path, tmp_path: Path, oud_werkboek: Path) -> None:
    """Without it the history does not give the rule as it was; that is no mistake of the werkboek."""
    kader = Path(shutil.copytree(map_, tmp_path / "kader"))
    regel = OUD.regels["R1.2"]
    bestand = kader / "regelgeving.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(re.sub(r"(code: R1\.2\n\s+onderwerp: ).*", r"\1Iets anders", tekst), "utf-8")
    assert laad_kader(kader).regels["R1.2"].onderwerp == "Iets anders"
    with pytest.raises(Kaderfout, match="Aan het werkboek ligt het niet: gia criteria controleer"):
        lees_werkboek(oud_werkboek, laad_kader(kader), ook_vroeger=True)
    rij = f"      - {{code: R1.2, oud: {_citaat(regel.tekst)}, onderwerp: {_citaat(regel.onderwerp)}}}\n"
    vervang(kader / "wijzigingen.yaml", "    herschreven:\n", f"    herschreven:\n{rij}")
    gelezen = lees_werkboek(oud_werkboek, laad_kader(kader), ook_vroeger=True)
    assert gelezen.bevindingen == lees_werkboek(oud_werkboek, OUD).bevindingen


def test_wie_zijn_eigen_plaats_heeft_wijkt_niet_voor_een_vervanger(nieuw: Kader) -> None:
    """P1.OS1 goes to P1.OS3; were that filled in already, P1.OS1 would stay behind."""
    oud = _oude_beoordeling()
    scores = {**oud.scores, "P1.OS3": Score(niveau=STERK)}
    inhoud = OUD.model_dump()
    inhoud["processen"][0]["criteria"] += ({**OUD.criteria["P1.OS1"].model_dump(), "code": "P1.OS3"},)
    vroeger = Kader.model_validate(inhoud)
    over = zet_over(replace(oud, scores=scores), vroeger, nieuw)
    assert over.beoordeling.niveau("P1.OS3") == STERK
    assert ("P1.OS1", "Vervangen door P1.OS3, waar al iets staat.") in [(p.code, p.reden) for p in over.achtergebleven]


def test_het_nieuwe_werkboek_leest_terug_wat_overging(nieuw: Kader, tmp_path: Path) -> None:
    over = zet_over(_oude_beoordeling(), OUD, nieuw)
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(maak_overgezet(over, nieuw))
    gelezen = lees_werkboek(pad, nieuw)
    assert {c: s.niveau for c, s in gelezen.scores.items() if s.niveau} == {
        c: s.niveau for c, s in over.beoordeling.scores.items() if s.niveau
    }
    assert gelezen.gegevens == over.beoordeling.gegevens
    assert gelezen.cijfers["O1.3"] == over.beoordeling.cijfers["O1.3"]
    assert not gelezen.heeft_fouten
    assert ("niet-overgenomen", "Niet overgenomen") in [(b.id, b.blad) for b in gelezen.bevindingen]


def test_wat_geen_tekst_is_staat_met_zijn_cel_op_niet_overgenomen(
    nieuw: Kader, oud_werkboek: Path, tmp_path: Path
) -> None:
    """A link, a picture and what is struck out cannot be carried over: the new werkboek says what stood where."""
    boek = load_workbook(oud_werkboek)
    blad = boek["Scoring APL"]
    blad["F9"].value, blad["F9"].hyperlink = "het formulier", "https://intranet.example.org/f.pdf"
    blad["F10"].value = '=_xlfn.DISPIMG("ID_1",1)'
    blad["D11"].font = Font(strike=True)
    boek.save(tmp_path / "oud.xlsx")
    over = zet_over_naar_nieuwste(lees_werkboek(tmp_path / "oud.xlsx", nieuw, ook_vroeger=True), nieuw)
    assert over is not None
    (tmp_path / "nieuw.xlsx").write_bytes(maak_overgezet(over, nieuw))
    bewaard = {rij[0]: str(rij[1]) for rij in load_workbook(tmp_path / "nieuw.xlsx")["Niet overgenomen"].values}
    assert "een koppeling naar https://intranet.example.org/f.pdf" in bewaard["Scoring APL F9"]
    assert "hier staat een afbeelding" in bewaard["Scoring APL F10"]
    assert "is doorgehaald" in bewaard["Scoring APL D11"]


def test_het_blad_niet_overgenomen_bewaart_alles_als_tekst(nieuw: Kader, tmp_path: Path) -> None:
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(maak_overgezet(zet_over(_oude_beoordeling(), OUD, nieuw), nieuw))
    blad = load_workbook(pad)["Niet overgenomen"]
    rijen = [[cel.value for cel in rij if cel.value] for rij in blad.iter_rows()]
    assert ["P1.DG2", OUD.criteria["P1.DG2"].tekst, STERK, "Wij leggen dit vast.", "P1.DG2 bestaat niet meer."] in rijen
    assert all(cel.data_type != "f" for rij in blad.iter_rows() for cel in rij)
    assert any("=1+1 is geen formule" in rij for rij in rijen)


def test_zonder_iets_om_na_te_kijken_is_er_geen_blad(nieuw: Kader, tmp_path: Path) -> None:
    alles = Gegevens(naam="De Brug", werkjaar="2013-2014")
    over = zet_over(beoordeling(OUD, {"P9.1": STERK}, gegevens=alles), OUD, nieuw)
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(maak_overgezet(over, nieuw))
    assert "Niet overgenomen" not in load_workbook(pad).sheetnames


@pytest.mark.proces
def test_migreer_op_de_opdrachtregel(oud_werkboek: Path, map_: Path, tmp_path: Path) -> None:
    doel = tmp_path / "nieuw.xlsx"
    uitkomst = gia("migreer", str(oud_werkboek), "-o", str(doel), "--kader", str(map_))
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert f"van versie {VERSIE} naar 2014.1; 3 scores overgenomen" in uitkomst.stdout
    assert "P1.DG2  sterk punt. P1.DG2 bestaat niet meer." in uitkomst.stdout
    assert "P1.OS3 (vroeger P1.OS1)  Nieuwe tekst van P1.OS3." in uitkomst.stdout
    assert f"Nieuw werkboek: {doel}" in uitkomst.stderr
    assert gia("score", str(doel), "--kader", str(map_)).returncode == 0
    opnieuw = gia("migreer", str(doel), "-o", str(tmp_path / "nog.xlsx"), "--kader", str(map_))
    assert opnieuw.returncode == 1
    assert "de nieuwste versie; er is niets over te zetten" in opnieuw.stderr


@pytest.mark.proces
def test_een_werkboek_met_fouten_wordt_niet_overgezet(oud_werkboek: Path, map_: Path, tmp_path: Path) -> None:
    boek = open_boek(oud_werkboek)
    boek["Scoring APL"]["D9"].value = "goed"
    boek.save(oud_werkboek)
    doel = tmp_path / "nieuw.xlsx"
    uitkomst = gia("migreer", str(oud_werkboek), "-o", str(doel), "--kader", str(map_))
    assert uitkomst.returncode == 1
    assert not doel.exists()
    assert "P1.DG1 heeft als score “goed”" in uitkomst.stderr
    assert f"{doel} is niet geschreven" in uitkomst.stderr


@pytest.mark.proces
def test_een_nieuw_jaar_toont_het_vorige_zonder_scores_in_te_vullen(oud_werkboek: Path, tmp_path: Path) -> None:
    doel = tmp_path / "nieuw.xlsx"
    uitkomst = gia("sjabloon", "--uit", str(oud_werkboek), "--werkjaar", "2014-2015", "-o", str(doel))
    assert uitkomst.returncode == 0, uitkomst.stderr
    gelezen = lees_werkboek(doel, OUD)
    assert {score.niveau for score in gelezen.scores.values()} == {None}
    assert {score.motivering for score in gelezen.scores.values()} == {""}
    assert (gelezen.gegevens.naam, gelezen.gegevens.werkjaar) == ("De Brug", "2014-2015")
    assert {b.id for b in gelezen.bevindingen} == {"niet-gescoord", "gegeven-ontbreekt"}
    blad = load_workbook(doel)["Scoring APL"]
    assert [cel.value for cel in blad[5]][3:5] == ["Vorig werkjaar", "Score"]
    ernaast = {rij[0].value: rij[3].value for rij in blad.iter_rows() if rij[0].value}
    assert ernaast["P1.DG2"] == "sterk punt\nWij leggen dit vast."
    assert ernaast["P1.OW1"] is None
    assert load_workbook(doel)["Output"]["C11"].value == "91,5 (2013)\nGeteld."


@pytest.mark.proces
def test_een_nieuw_jaar_uit_een_oudere_versie_neemt_de_nieuwe_codes(
    oud_werkboek: Path, map_: Path, tmp_path: Path
) -> None:
    doel = tmp_path / "nieuw.xlsx"
    uitkomst = gia("sjabloon", "--uit", str(oud_werkboek), "-o", str(doel), "--kader", str(map_))
    assert uitkomst.returncode == 0, uitkomst.stderr
    ernaast = {rij[0].value: rij[3].value for rij in load_workbook(doel)["Scoring APL"].iter_rows() if rij[0].value}
    assert ernaast["P1.OS3"] == "afwezig"
    assert "P1.OS1" not in ernaast


@pytest.mark.proces
@pytest.mark.parametrize("cel", ["D9", "D16"])
def test_wie_in_de_kolom_vorig_werkjaar_typt_krijgt_een_waarschuwing(
    oud_werkboek: Path, tmp_path: Path, cel: str
) -> None:
    doel = tmp_path / "nieuw.xlsx"
    gia("sjabloon", "--uit", str(oud_werkboek), "-o", str(doel))
    boek = load_workbook(doel)
    boek["Scoring APL"][cel].value = "sterk punt"
    boek.save(doel)
    assert ("vorig-werkjaar-gewijzigd", "Scoring APL", "D5") in [
        (b.id, b.blad, b.cel) for b in lees_werkboek(doel, OUD).bevindingen
    ]


@pytest.mark.proces
def test_een_vorig_werkboek_met_fouten_geeft_geen_nieuw(oud_werkboek: Path, tmp_path: Path) -> None:
    boek = open_boek(oud_werkboek)
    boek["Scoring APL"]["D9"].value = 3
    boek.save(oud_werkboek)
    doel = tmp_path / "nieuw.xlsx"
    uitkomst = gia("sjabloon", "--uit", str(oud_werkboek), "-o", str(doel))
    assert uitkomst.returncode == 1
    assert not doel.exists()
    assert "P1.DG1 heeft als score “3”" in uitkomst.stderr


@pytest.mark.proces
def test_wat_van_het_vorige_werkjaar_stond_gaat_mee(
    oud_werkboek: Path, map_: Path, nieuw: Kader, tmp_path: Path
) -> None:
    """A year that began from the one before, and was carried over to a newer version afterwards."""
    begonnen, doel = tmp_path / "begonnen.xlsx", tmp_path / "nieuw.xlsx"
    gia("sjabloon", "--uit", str(oud_werkboek), "--werkjaar", "2014-2015", "-o", str(begonnen))
    uitkomst = gia("migreer", str(begonnen), "-o", str(doel), "--kader", str(map_))
    assert uitkomst.returncode == 0, uitkomst.stderr
    blad = load_workbook(doel)["Scoring APL"]
    ernaast = {rij[0].value: rij[3].value for rij in blad.iter_rows(min_row=5) if rij[0].value and rij[3].value}
    assert ernaast == {
        "Code": "Vorig werkjaar",
        "P1.DG1": "goed uitgewerkt",
        "P1.OS3": "afwezig",  # was P1.OS1
        "P2.DG1": "Nog niet gescoord.",
    }
    bewaard = {rij[0]: (rij[3], rij[5]) for rij in load_workbook(doel)["Niet overgenomen"].values}
    assert bewaard["P1.DG2"] == ("sterk punt\nWij leggen dit vast.", "Vorig werkjaar: P1.DG2 bestaat niet meer.")
    assert bewaard["P1.OS2"] == (
        "goed uitgewerkt\n=1+1 is geen formule",
        "Vorig werkjaar: Vervangen door P1.OS4; de score geldt daar niet vanzelf.",
    )
    assert not {"vorig-werkjaar-gewijzigd", "kolom-ontbreekt"} & {b.id for b in lees_werkboek(doel, nieuw).bevindingen}


@pytest.mark.proces
def test_wat_een_eerdere_overzetting_bewaarde_blijft_bewaard(
    oud_werkboek: Path, map_: Path, nieuw: Kader, tmp_path: Path
) -> None:
    boek = open_boek(oud_werkboek)
    eerder = boek.create_sheet("Niet overgenomen")
    eerder.append(["P1.OUD", "Een oude tekst", "sterk punt", "Onze motivering.", None, "P1.OUD bestaat niet meer.", 7])
    boek.save(oud_werkboek)
    doel = tmp_path / "nieuw.xlsx"
    gia("migreer", str(oud_werkboek), "-o", str(doel), "--kader", str(map_))
    rijen = list(load_workbook(doel)["Niet overgenomen"].values)
    plek = next(plek for plek, rij in enumerate(rijen) if rij[0] == "Wat een eerdere overzetting hier bewaarde")
    assert rijen[plek + 1 :] == [
        ("P1.OUD", "Een oude tekst", "sterk punt", "Onze motivering.", None, "P1.OUD bestaat niet meer.", "7")
    ]
    assert lees_werkboek(doel, nieuw).eerder_bewaard[-1][0] == "P1.OUD"


def test_een_deel_dat_helemaal_vervalt_blijft_leesbaar_in_een_ouder_werkboek(
    oud_werkboek: Path, tmp_path: Path
) -> None:
    """A kader that goes on without output and regelgeving."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    vervallen = [
        f"      - {{code: {rij.code}, deel: output, eenheid: {_citaat(rij.eenheid)}, tekst: {_citaat(rij.tekst)}"
        f"{f', teller: {rij.teller}, noemer: {rij.noemer}' if rij.teller else ''}}}\n"
        for rij in OUD.outputindicatoren.values()
    ]
    geschiedenis = (map_ / "wijzigingen.yaml").read_text(encoding="utf-8")
    nieuw = 'wijzigingen:\n  - versie: "2014.1"\n    uitleg: Zonder output.\n    vingerafdruk: "{afdruk}"\n'
    nieuw += "    vervallen:\n" + "".join(vervallen)
    (map_ / "output.yaml").unlink()
    for bestand in (map_ / "referentie").glob("*.yaml"):
        tekst = bestand.read_text(encoding="utf-8")
        rest = re.sub(r"(?ms)^  - code: (?:(?!^  - ).)*?hoort_bij: O.*?(?=^  - code|\Z)", "", tekst)
        bestand.write_text(rest, "utf-8")
        if "  - code: " not in rest:
            bestand.unlink()
    normen = map_ / "normen.yaml"
    rest = normen.read_text(encoding="utf-8")
    normen.write_text(re.sub(r"(?ms)^  - code: (?:(?!^  - ).)*?hoort_bij: \[O.*?(?=^  - code|\Z)", "", rest), "utf-8")
    hoofd = (map_ / "kader.yaml").read_text(encoding="utf-8")
    rest = re.sub(r"(?ms)^  - proces: (?:(?!^  - ).)*?cijfer: O.*?(?=^  - proces|\Z)", "", hoofd)
    (map_ / "kader.yaml").write_text(rest, encoding="utf-8")
    afdruk = "0" * 16
    for _ in range(2):
        inhoud = geschiedenis.replace("wijzigingen:\n", nieuw.replace("{afdruk}", afdruk), 1)
        (map_ / "wijzigingen.yaml").write_text(inhoud, encoding="utf-8")
        kader = laad_kader(map_)
        afdruk = bereken_vingerafdruk(kader)
    assert kader.output is None
    assert zoek_versieproblemen(kader) == []
    gelezen = lees_werkboek(oud_werkboek, kader, ook_vroeger=True)
    assert gelezen.cijfers["O1.3"].waarde == 91.5
    over = zet_over(gelezen, vroeger_kader(kader, VERSIE), kader)
    # A kader without output knows no more which Vlaams gemiddelde was its own: what stood there is kept.
    wachtenden = ("751,875", "373,125", "93,125", "140,875", "65,625", "37", "20", "22,125", "6,7")
    gemiddelden = {f"OC1.{nummer}": waarde for nummer, waarde in enumerate(wachtenden, 1)}
    gemiddelden |= {"OC2.1": "151,25", "OC2.2": "7"}
    assert {p.code: p.inhoud for p in over.achtergebleven} == {
        "O1.3": "waarde 91,5, jaar 2013, Vlaams gemiddelde 90",
        "O4.1": "waarde 80,5, jaar 2013",
        **{code: f"Vlaams gemiddelde {waarde}" for code, waarde in gemiddelden.items()},
    }
    assert {b.id for b in gelezen.bevindingen} <= {"niet-gescoord", "gegeven-ontbreekt", "tekst-buiten-tabel"}


def test_een_proces_dat_helemaal_vervalt_komt_bij_zijn_soort_terug(tmp_path: Path) -> None:
    """P12 has no kwaliteitsaspecten: it belongs with the kernprocessen, and not with P1, the first of its letter."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    (map_ / "processen" / "P12-evaluatie.yaml").unlink()
    vervallen = [
        f"      - {{code: {code}, tekst: {_citaat(tekst)}}}\n"
        for code, tekst in OUD.rijteksten.items()
        if code.startswith("P12.")
    ]
    nieuw = 'wijzigingen:\n  - versie: "2014.1"\n    uitleg: Zonder P12.\n    vingerafdruk: "0000000000000000"\n'
    bestand = map_ / "wijzigingen.yaml"
    geschiedenis = bestand.read_text(encoding="utf-8")
    bestand.write_text(
        geschiedenis.replace("wijzigingen:\n", f"{nieuw}    vervallen:\n{''.join(vervallen)}", 1), "utf-8"
    )
    kader = laad_kader(map_)
    assert "P12" not in {proces.code for proces in kader.processen}
    (p12,) = [proces for proces in vroeger_kader(kader, VERSIE).processen if proces.code == "P12"]
    assert p12.groep == "kernprocessen"
    assert [rij.tekst for rij in p12.criteria] == [rij.tekst for rij in OUD.processen[-1].criteria]


@pytest.mark.proces
def test_een_nieuw_jaar_uit_een_oudere_versie_bewaart_wat_geen_plaats_meer_heeft(
    oud_werkboek: Path, map_: Path, tmp_path: Path
) -> None:
    doel = tmp_path / "nieuw.xlsx"
    uitkomst = gia("sjabloon", "--uit", str(oud_werkboek), "-o", str(doel), "--kader", str(map_))
    assert uitkomst.returncode == 0, uitkomst.stderr
    bewaard = {rij[0]: (rij[2], rij[3]) for rij in load_workbook(doel)["Niet overgenomen"].values}
    assert bewaard["P1.DG2"] == (STERK, "Wij leggen dit vast.")
    assert bewaard["O4.1"] == ("waarde 80,5, jaar 2013", "Bevraging.")
    assert "P1.DG2  sterk punt. P1.DG2 bestaat niet meer." in uitkomst.stderr
    assert "overgenomen." not in uitkomst.stderr.splitlines()[0]


@pytest.mark.proces
def test_een_nieuw_jaar_herhaalt_de_bespreking_en_wat_opviel(tmp_path: Path) -> None:
    oud = replace(_oude_beoordeling(), besprekingen={"B.output": "Wij groeien.", "B.samenvattend": ""})
    vorig, doel = tmp_path / "vorig.xlsx", tmp_path / "nieuw.xlsx"
    vorig.write_bytes(maak_sjabloon(OUD, beoordeling=oud))
    boek = load_workbook(vorig)
    boek["Scoring APL"]["K9"].value = "Losse opmerking"
    boek["Scoring APL"]["F9"].value = "het formulier"
    boek["Scoring APL"]["F9"].hyperlink = "https://intranet.example.org/f.pdf"
    boek.save(vorig)
    uitkomst = gia("sjabloon", "--uit", str(vorig), "-o", str(doel))
    assert "Losse opmerking" in uitkomst.stderr
    assert "Scoring APL, cel F9: achter deze cel zit een koppeling naar https://intranet.ex" in uitkomst.stderr
    assert "niet gescoord" not in uitkomst.stderr
    ernaast = {rij[0]: rij[2] for rij in load_workbook(doel)["Bespreking"].values if rij[0] and rij[2]}
    assert ernaast == {"Code": "Vorig werkjaar", "B.output": "Wij groeien."}
    gelezen = lees_werkboek(doel, OUD)
    assert set(gelezen.besprekingen.values()) <= {""}
    assert {b.id for b in gelezen.bevindingen} == {"niet-gescoord", "gegeven-ontbreekt"}


def test_naar_de_nieuwste_versie_gaat_het_vanaf_de_eigen_versie(nieuw: Kader) -> None:
    oud = _oude_beoordeling()
    assert zet_over_naar_nieuwste(oud, nieuw) == zet_over(oud, vroeger_kader(nieuw, OUD.versie), nieuw)
    assert zet_over_naar_nieuwste(oud, OUD) is None


def test_een_hernoemd_blad_niet_overgenomen_blijft_bewaard(nieuw: Kader, tmp_path: Path) -> None:
    eerste, hernoemd, tweede = (tmp_path / f"{naam}.xlsx" for naam in ("eerste", "hernoemd", "tweede"))
    eerste.write_bytes(maak_overgezet(zet_over(_oude_beoordeling(), OUD, nieuw), nieuw))
    boek = load_workbook(eerste)
    boek["Niet overgenomen"].title = "Niet overgenomen (2)"
    boek["_gia"]["B2"].value = VERSIE  # as if there were a version after this one
    boek.save(hernoemd)
    gelezen = lees_werkboek(hernoemd, OUD)
    assert ("niet-overgenomen", "Niet overgenomen (2)") in [(b.id, b.blad) for b in gelezen.bevindingen]
    tweede.write_bytes(maak_overgezet(zet_over(gelezen, OUD, nieuw), nieuw))
    rijen = [rij[0] for rij in load_workbook(tweede)["Niet overgenomen"].values]
    assert rijen.index("P1.DG2", rijen.index("Wat een eerdere overzetting hier bewaarde"))


@pytest.mark.parametrize("tekst", ["#N/A", "#REF!", "#DIV/0!", "a _x0041_ b", "_x000D_", "=1+1", "a_x41_b"])
def test_een_tekst_die_op_iets_anders_lijkt_blijft_letter_voor_letter_tekst(tekst: str, tmp_path: Path) -> None:
    pad, doel = tmp_path / "een.xlsx", tmp_path / "twee.xlsx"
    pad.write_bytes(maak_sjabloon(OUD, beoordeling=beoordeling(OUD, {}, motiveringen={"P1.DG1": tekst})))
    gelezen = lees_werkboek(pad, OUD)
    assert gelezen.scores["P1.DG1"].motivering == tekst
    assert not gelezen.heeft_fouten
    doel.write_bytes(maak_sjabloon(OUD, vorig=gelezen))
    assert lees_werkboek(doel, OUD).vorige == {"P1.DG1": tekst}
    assert "vorig-werkjaar-gewijzigd" not in {b.id for b in lees_werkboek(doel, OUD).bevindingen}


def test_het_blad_met_het_vorige_jaar_gaat_mee_met_zijn_codes(nieuw: Kader, tmp_path: Path) -> None:
    """P1.OS1 became P1.OS3; P1.DG2 is gone, and what stood there is still to be read."""
    lang = "Lange zin over onze visie. " * 400
    toen = beoordeling(OUD, {"P1.OS1": AFWEZIG}, motiveringen={"P1.OS1": lang, "P1.DG2": "=1+1"})
    begonnen, doel = tmp_path / "begonnen.xlsx", tmp_path / "nieuw.xlsx"
    begonnen.write_bytes(maak_sjabloon(OUD, vorig=toen))
    doel.write_bytes(maak_overgezet(zet_over(lees_werkboek(begonnen, OUD), OUD, nieuw), nieuw))
    gelezen = lees_werkboek(doel, nieuw)
    teksten = dict.fromkeys(("P1.DG2", "P1.OS3"), "")
    for deel in gelezen.vorige_teksten:
        teksten[deel.code] += deel.tekst
    assert teksten == {"P1.DG2": "=1+1", "P1.OS3": lang}
    assert {b.blad for b in gelezen.bevindingen if b.id == "tekst-buiten-tabel"} == set()
    codes = [cel for rij in load_workbook(doel)["Vorig werkjaar"].iter_rows(max_col=1) for cel in rij]
    assert {cel.value for cel in codes if cel.hyperlink} == {"P1.OS3"}


@pytest.mark.parametrize(
    ("eerder", "nieuw", "gemeld"),
    [
        ("2013-2014", "2014-2015", False),
        ("2013-2014", "2013-2014", True),
        ("2013-2014", "2012-2013", True),
        (None, "2013-2014", False),
        ("2013-2014", None, False),
    ],
)
def test_wat_niet_vroeger_is_staat_niet_ongemerkt_als_vorig_werkjaar(
    eerder: str | None, nieuw: str | None, *, gemeld: bool
) -> None:
    gevonden = controleer_werkjaar(beoordeling(OUD, gegevens=Gegevens(werkjaar=eerder)), nieuw)
    assert [b.id for b in gevonden] == ["vorig-niet-vroeger"] * gemeld
    if gemeld:
        begin = f"werkboek.xlsx is van {eerder}, en staat in het nieuwe werkboek van {nieuw} als vorig werkjaar."
        assert gevonden[0].melding.startswith(begin)


def test_het_scherm_toont_bij_een_andere_tekst_ook_de_oude() -> None:
    punten = (
        Aandachtspunt(code="P1.DG1", oude_code="P1.DG1", oude_tekst="Oude woorden.", nieuwe_tekst="Nieuwe woorden."),
        Aandachtspunt(code="P1.OS3", oude_code="P1.OS1", oude_tekst="Even oud.", nieuwe_tekst="Even oud."),
    )
    over = Overzetting(beoordeling=beoordeling(OUD), oude_versie=VERSIE, achtergebleven=(), na_te_kijken=punten)
    uit = StringIO()
    toon_overzetting(Console(file=uit, width=200), over)
    assert uit.getvalue().splitlines()[-4:] == [
        "Overgenomen bij een andere tekst; kijk na of de score nog geldt:",
        "  P1.DG1  Nieuwe woorden.",
        "      voordien: Oude woorden.",
        "  P1.OS3 (vroeger P1.OS1)  Even oud.",
    ]
    # Of a new year nothing is taken over: no score asks for a look.
    toon_wat_aandacht_vraagt(Console(file=uit, width=200), over)
    assert uit.getvalue().splitlines()[-4] == "Wat er vorig werkjaar bij een andere tekst stond:"


def test_een_dossier_volgt_de_codes_en_houdt_elke_rij(nieuw: Kader) -> None:
    """P1.OS1 became P1.OS3, P1.DG2 is gone: its row keeps the code that somebody typed."""
    rijen = tuple(Dossierrij(code=code, signaal="Gezien") for code in ("P1.OS1", "P1.DG2", "P1", "V.TB1", ""))
    over = zet_over(replace(beoordeling(OUD, {}), dossier=rijen), vroeger_kader(nieuw, OUD.versie), nieuw)
    assert [rij.code for rij in over.beoordeling.dossier] == ["P1.OS3", "P1.DG2", "P1", "V.TB1", ""]


def test_een_code_die_er_nog_is_verhuist_niet(nieuw: Kader) -> None:
    """A code that was replaced once and came back: scores, plan and dossier all stay with it."""
    terug = OUD.model_copy(update={"versie": nieuw.versie, "wijzigingen": nieuw.wijzigingen})
    bron = beoordeling(OUD, {"P1.OS1": GOED})
    bron = replace(bron, actieplan=(Actie(code="P1.OS1", actie="Doen"),), dossier=(Dossierrij(code="P1.OS1"),))
    over = zet_over(bron, OUD, terug).beoordeling
    assert over.scores["P1.OS1"].niveau == GOED
    assert [actie.code for actie in over.actieplan] == ["P1.OS1"]
    assert [rij.code for rij in over.dossier] == ["P1.OS1"]


@pytest.mark.proces
def test_een_dossier_zonder_blad_in_de_nieuwe_versie_gaat_niet_verloren(map_: Path, tmp_path: Path) -> None:
    zonder = tmp_path / "kader"
    shutil.copytree(map_, zonder)
    (zonder / "beginsituatie.yaml").unlink()
    rijen = (
        Dossierrij(
            code="P1.DG1",
            datum=date(2013, 11, 4),
            herkomst="Verslag",
            soort=Dossiersoort.bron,
            signaal="De wachttijd steeg.",
        ),
        Dossierrij(code="V.TB1", signaal="Alleen dit."),
    )
    pad = tmp_path / "oud.xlsx"
    pad.write_bytes(geschreven(replace(beoordeling(OUD, {"P1.DG1": GOED}), dossier=rijen)))
    uitkomst = gia("migreer", str(pad), "-o", str(tmp_path / "nieuw.xlsx"), "--kader", str(zonder))
    assert uitkomst.returncode == 0
    assert "waarschuwing: oud.xlsx, Dossier: dit kader heeft geen beginsituatie-analyse" in uitkomst.stderr
    assert "V.TB1" not in uitkomst.stderr
    assert "P1.DG1  dossier: bron, 04/11/2013. Dossier: deze versie van het kader heeft er geen" in uitkomst.stdout
    bewaard = load_workbook(tmp_path / "nieuw.xlsx")
    assert "Dossier" not in bewaard.sheetnames
    cellen = [[cel for cel in rij if cel] for rij in bewaard["Niet overgenomen"].iter_rows(values_only=True)]
    reden = "Dossier: deze versie van het kader heeft er geen blad voor."
    tekst = OUD.rijteksten["P1.DG1"]
    assert ["P1.DG1", tekst, "dossier: bron, 04/11/2013", "De wachttijd steeg.", "Verslag", reden] in cellen
    assert ["V.TB1", "dossier", "Alleen dit.", reden] in cellen


def test_een_actieplan_zonder_blad_in_de_nieuwe_versie_gaat_niet_verloren(nieuw: Kader) -> None:
    """A version without scores has no tab for a plan: also an action about no row stays behind."""
    geschiedenis = {"versie": nieuw.versie, "wijzigingen": nieuw.wijzigingen}
    zonder_scores = kader_met_alleen_vragen().model_copy(update=geschiedenis)
    bron = replace(beoordeling(OUD), scores={}, actieplan=(Actie(actie="Over niets"), Actie()))
    over = zet_over(bron, OUD, zonder_scores)
    assert over.beoordeling.actieplan == ()
    reden = "Actieplan: deze versie van het kader heeft er geen blad voor."
    assert [(p.code, p.inhoud, p.toelichting, p.reden) for p in over.achtergebleven] == [
        ("", "actie", "Over niets", reden)
    ]


def test_een_actieplan_volgt_de_codes_en_laat_niets_vallen(nieuw: Kader, tmp_path: Path) -> None:
    """P1.OS1 became P1.OS3, P1.OS2 became P1.OS4 without its score, P1.DG2 is gone."""
    plan = (
        Actie(code="P1.DG1", actie="Blijft", tegen=date(2014, 9, 1)),
        Actie(code="P1.OS1", actie="Verhuist", stand=Actiestand.bezig),
        Actie(code="P1.OS1", actie="Verhuist mee"),
        Actie(code="P1.OS2", actie="Kan niet mee", resultaat="Nog niets"),
        Actie(code="P1.DG2", actie="Weg", verantwoordelijke="An", tegen=date(2014, 6, 1), stand=Actiestand.klaar),
        Actie(code="P1.DG2"),
        Actie(actie="Over niets", zoals_getypt={"code": "P99"}),
    )
    bron = replace(beoordeling(OUD, {"P1.DG1": AFWEZIG}), actieplan=plan)
    over = zet_over(bron, vroeger_kader(nieuw, OUD.versie), nieuw)
    assert over.beoordeling.actieplan == (
        plan[0],
        replace(plan[1], code="P1.OS3"),
        replace(plan[2], code="P1.OS3"),
        plan[6],
    )
    achter = [(p.code, p.inhoud, p.toelichting, p.bewijs, p.reden) for p in over.achtergebleven]
    reden = "Actieplan: Vervangen door P1.OS4; de actie geldt daar niet vanzelf."
    assert achter == [
        ("P1.OS2", "actie", "Kan niet mee", "Nog niets", reden),
        ("P1.DG2", "actie: An, tegen 01/06/2014, klaar", "Weg", "", "Actieplan: P1.DG2 bestaat niet meer."),
    ]
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(maak_overgezet(over, nieuw))
    assert lees_werkboek(pad, nieuw).actieplan == over.beoordeling.actieplan
    # A new year begins with what is open, and with what has no action.
    pad.write_bytes(maak_sjabloon(nieuw, vorig=over))
    assert lees_werkboek(pad, nieuw).actieplan == over.beoordeling.actieplan
