"""The criteriatoets: made of a kader, filled in rule by rule, and laid beside the flags of an overzicht."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from gia_kwaliteit import Beoordeling, Gegevens, Score, laad_kader, maak_sjabloon
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import Kader, Kaderfout
from gia_kwaliteit.kader.criteriatoets import kies_criteria, maak_toetskader, schrijf_toetskader
from gia_kwaliteit.overzicht.toets import bereken_toets
from gia_kwaliteit.verzameling.toets import lees_toets
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau

OVERZICHT = Path(__file__).resolve().parents[2] / "voorbeelden" / "overzicht" / "werkboeken"
# The places of these criteria in the kader, counted in its files.
P1_DG1, P9_8, P11_1, P12_1 = 1, 71, 78, 86
CODES = ("P1.DG1", "P9.8", "P11.1", "P12.1")


def _toetskader() -> Kader:
    return maak_toetskader(kader_onthaalbureau(), CODES)


def _ingevuld() -> Beoordeling:
    toets = _toetskader()
    scores = {code: Score(niveau="voldoet") for code in toets.criteria}
    scores |= {
        f"T1.{P9_8}": Score(niveau="voldoet deels"),
        f"T3.{P9_8}": Score(niveau="voldoet niet", motivering="Wanneer is het goed?"),
        f"T7.{P11_1}": Score(niet_van_toepassing="niet van toepassing"),
        f"T6.{P11_1}": Score(niveau="voorbeeldig"),
        f"T5.{P12_1}": Score(),
    }
    return Beoordeling(
        kader_id=toets.id,
        kader_versie=toets.versie,
        puntenmodel="voldoet",
        werkboek="toets.xlsx",
        gegevens=Gegevens(
            naam="Het kader", soort="werkgroep", werkjaar="2013-2014", datum=date(2014, 5, 6), beoordelaars=("A", "B")
        ),
        scores=scores,
        woorden=toets.woorden,
    )


def test_elke_regel_is_een_proces_met_een_rij_per_gekozen_criterium() -> None:
    toets, regels = _toetskader(), laad_kader("criteriatoets")
    assert (toets.id, toets.versie) == ("gia-onthaalbureau-criteriatoets", kader_onthaalbureau().versie)
    assert [(p.code, p.definitie) for p in toets.processen] == [(p.code, p.definitie) for p in regels.processen]
    eigen = kader_onthaalbureau().criteria
    for proces in toets.processen:
        nummers = (P1_DG1, P9_8, P11_1, P12_1)
        verwacht = [(f"{proces.code}.{n}", f"{c}: {eigen[c].tekst}") for n, c in zip(nummers, CODES, strict=True)]
        assert [(rij.code, rij.tekst) for rij in proces.criteria] == verwacht


def test_de_map_die_geschreven_wordt_is_hetzelfde_kader(tmp_path: Path) -> None:
    schrijf_toetskader(tmp_path, kader_onthaalbureau(), CODES)
    assert laad_kader(tmp_path) == _toetskader()
    schrijf_toetskader(tmp_path, kader_onthaalbureau(), tuple(kader_onthaalbureau().criteria))
    assert len(laad_kader(tmp_path).criteria) == 7 * 93


def test_een_eigen_map_met_die_naam_verandert_niet_wat_gia_zelf_nodig_heeft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stands in the folder where somebody works: --kader alone takes what is there."""
    verwacht = _toetskader()
    monkeypatch.chdir(tmp_path)
    for naam in ("criteriatoets", "kwaliteitswijzer"):
        (tmp_path / naam).mkdir()
        (tmp_path / naam / "kader.yaml").write_text("id: stuk", encoding="utf-8")
    assert maak_toetskader(kader_onthaalbureau(), CODES) == verwacht
    _schrijf(tmp_path / "toets.xlsx", _ingevuld())
    assert lees_toets(tmp_path / "toets.xlsx", kader_onthaalbureau()).toets.in_orde == ("P1.DG1", "P11.1")
    Path("lijst.csv").write_text("Proces,Criterium,Aspect\nA,Een,Doelgerichtheid\n", encoding="utf-8")
    assert CliRunner().invoke(app, ["criteria", "uit-rekenblad", "lijst.csv", "-o", "bib"]).exit_code == 0
    assert [*laad_kader(tmp_path / "bib").criteria] == ["P1.DG1"]


def test_een_code_van_een_proces_kiest_al_zijn_criteria() -> None:
    kader = kader_onthaalbureau()
    assert kies_criteria(kader, ["p11.2,", "P1.DG1", "P11.1"]) == ("P1.DG1", "P11.1", "P11.2")
    assert kies_criteria(kader, ["P8"]) == tuple(code for code in kader.criteria if code.startswith("P8."))
    assert kies_criteria(kader, []) == tuple(kader.criteria)
    with pytest.raises(KeyError, match=r"“P9\.99” is geen code van een proces of criterium van dit kader\. Bedoelde"):
        kies_criteria(kader, ["P9.99"])
    with pytest.raises(Kaderfout, match="geen criteria om te toetsen"):
        maak_toetskader(laad_kader("werkbezoek"), ())


def test_wat_een_toets_zegt_staat_bij_elk_criterium() -> None:
    toets = bereken_toets(_ingevuld(), _toetskader(), kader_onthaalbureau())
    assert {code: van.in_woorden for code, van in toets.criteria.items()} == {
        "P1.DG1": "voldoet aan elke regel",
        "P9.8": "voldoet niet: Normerend; voldoet deels: Duidelijk",
        "P11.1": "voldoet aan elke regel",
        "P12.1": "nog niet getoetst: Integraal",
    }
    assert toets.criteria["P9.8"].opmerkingen == ("Normerend: Wanneer is het goed?",)
    assert toets.in_orde == ("P1.DG1", "P11.1")
    assert [van.code for van in toets.te_herzien] == ["P9.8"]
    assert toets.in_een_zin == "4 van de 93 criteria in de toets: 1 bij te stellen, 2 zonder opmerking, 1 nog niet af."


def test_een_onzekere_score_is_geen_oordeel(tmp_path: Path) -> None:
    _schrijf(tmp_path / "toets.xlsx", _ingevuld())
    boek = load_workbook(tmp_path / "toets.xlsx")
    (blad,) = (blad for blad in boek.worksheets if blad.title == "Scoring Regels")
    (rij,) = (rij[0].row for rij in blad.iter_rows() if rij[0].value == f"T3.{P9_8}")
    blad[f"C{rij}"] = "voldoet wel"
    boek.save(tmp_path / "toets.xlsx")
    gelezen = lees_toets(tmp_path / "toets.xlsx", kader_onthaalbureau())
    assert gelezen.toets.criteria["P9.8"].in_woorden == "voldoet deels: Duidelijk; nog niet getoetst: Normerend"
    assert [gevonden.id for gevonden in gelezen.bevindingen if gevonden.ernst == "fout"] == ["score-ongeldig"]


def _schrijf(pad: Path, beoordeling: Beoordeling) -> None:
    pad.write_bytes(maak_sjabloon(_toetskader(), beoordeling=beoordeling))


def _gia(*woorden: str | Path) -> tuple[int, str, str]:
    uitkomst = CliRunner().invoke(app, [str(woord) for woord in woorden])
    return uitkomst.exit_code, uitkomst.stdout, uitkomst.stderr


def test_het_overzicht_zet_de_toets_naast_de_vlaggen(tmp_path: Path) -> None:
    _schrijf(toets := tmp_path / "toets.xlsx", _ingevuld())
    vraag = ("overzicht", OVERZICHT, "--soort", "zelfevaluatie", "--werkjaar", "2013-2014", "--criteriatoets", toets)
    einde, getoond, _ = _gia(*vraag, "-o", tmp_path / "o.html")
    assert einde == 0
    assert "Criteriatoets: toets.xlsx (toets van de werkgroep, 2013-2014)" in getoond
    (regel,) = (regel for regel in getoond.splitlines() if regel.startswith("P9.8"))
    assert regel.endswith("voldoet niet: Normerend; voldoet deels: Duidelijk. Normerend: Wanneer is het goed?")
    assert regel.startswith("P9.8 (vlag: ") == ("P9.8" in getoond.split("Criteriatoets")[0].split("tweede blik")[1])
    pagina = (tmp_path / "o.html").read_text(encoding="utf-8")
    assert "<b>Criteriatoets</b> voldoet niet: Normerend; voldoet deels: Duidelijk<br>Normerend: Wanneer" in pagina
    einde, getoond, _ = _gia(*vraag, "--json", "-o", tmp_path / "o.xlsx")
    gegevens = json.loads(getoond)
    per_code = {van["code"]: van for van in gegevens["criteriatoets"]["criteria"]}
    assert list(per_code) == list(CODES)
    assert [regel["niveau"] for regel in per_code["P9.8"]["regels"]] == [
        "voldoet deels", "voldoet", "voldoet niet", *(["voldoet"] * 4)
    ]  # fmt: skip
    (blad,) = (blad for blad in load_workbook(tmp_path / "o.xlsx").worksheets if blad.title == "Criteria")
    rijen = [[str(waarde) for waarde in rij] for rij in blad.iter_rows(values_only=True)]
    (kop,) = (rij for rij in rijen if rij[0] == "Code")
    (rij,) = (rij for rij in rijen if rij[0] == "P9.8")
    assert rij[kop.index("Criteriatoets")].startswith("voldoet niet: Normerend; voldoet deels: Duidelijk\n")


def test_de_gegevens_hebben_een_rij_per_criterium_en_regel(tmp_path: Path) -> None:
    toets = _ingevuld()
    toets = replace(toets, scores={**toets.scores, f"T2.{P1_DG1}": Score(niveau="voldoet", motivering="=1+1")})
    _schrijf(tmp_path / "toets.xlsx", toets)
    vraag = ("overzicht", OVERZICHT, "--criteriatoets", tmp_path / "toets.xlsx", "--formaat")
    for formaat in ("csv", "parquet"):
        assert _gia(*vraag, formaat, "-o", tmp_path / formaat)[0] == 0
        # A second time it is taken for a folder of gia.
        assert _gia(*vraag, formaat, "-o", tmp_path / formaat, "--overschrijf")[0] == 0
    rijen = pd.read_csv(tmp_path / "csv" / "criteriatoets.csv")
    assert list(rijen["code"].unique()) == list(CODES)
    assert list(rijen["regel"][:7]) == [f"T{nummer}" for nummer in range(1, 8)]
    assert dict(zip(rijen["code"], rijen["volgnummer"], strict=True)) == dict(
        zip(CODES, (P1_DG1, P9_8, P11_1, P12_1), strict=True)
    )
    per_cel = {(rij.code, rij.regel): rij for rij in rijen.itertuples()}
    assert [per_cel["P9.8", regel].voldoet for regel in ("T1", "T2", "T3")] == [False, True, False]
    assert per_cel["P11.1", "T7"].voldoet
    assert pd.isna(per_cel["P12.1", "T5"].voldoet)
    assert per_cel["P9.8", "T3"].motivering == "Wanneer is het goed?"
    assert per_cel["P1.DG1", "T2"].motivering == "'=1+1"
    (eerste,) = {(rij.werkboek, rij.soort, rij.werkjaar) for rij in rijen.itertuples()}
    assert eerste == ("toets.xlsx", "toets van de werkgroep", "2013-2014")
    parquet = pd.read_parquet(tmp_path / "parquet" / "criteriatoets")
    assert list(parquet.columns) == list(rijen.columns)
    assert [parquet["motivering"][1], parquet["code"].tolist()] == ["=1+1", rijen["code"].tolist()]
    assert parquet["voldoet"].isna().tolist() == rijen["voldoet"].isna().tolist()


def test_een_ander_werkboek_is_geen_toets(tmp_path: Path) -> None:
    ander = tmp_path / "bib.xlsx"
    ander.write_bytes(maak_sjabloon(kader_bibliotheek()))
    einde, _, gezegd = _gia("overzicht", OVERZICHT, "--criteriatoets", ander)
    assert einde == 1
    assert "bib.xlsx is gemaakt met bib-in-beeld 1, en dat is geen criteriatoets van gia-onthaalbureau" in gezegd
    # Its rows are numbered by the places in another version.
    vroeger = maak_toetskader(kader_onthaalbureau().model_copy(update={"versie": "2013.1"}), CODES)
    ander.write_bytes(maak_sjabloon(vroeger))
    einde, _, gezegd = _gia("overzicht", OVERZICHT, "--criteriatoets", ander)
    assert einde == 1
    assert "bib.xlsx is gemaakt met gia-onthaalbureau-criteriatoets 2013.1, en dat is geen" in gezegd


def test_de_opdracht_maakt_een_map_waarvan_een_werkboek_komt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _gia("criteria", "toets", "toets", "P1", "P9.8")[0] == 0
    assert _gia("criteria", "controleer", "--kader", "toets")[0] == 0
    assert _gia("sjabloon", "--kader", "toets", "-o", "toets.xlsx")[0] == 0
    assert _gia("criteria", "toets", "toets")[0] == 2
    einde, _, gezegd = _gia("criteria", "toets", "ander", "P99")
    assert (einde, (tmp_path / "ander").exists()) == (2, False)
    assert "“P99” is geen code" in gezegd
