"""Whoever calls the library gets what `gia vergelijk` gives."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import Als, laad_kader, lees_vergelijking
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.weergave.json import naar_json
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens
from tests.bouwers import PROJECT

ZELF, INSPECTIE = (PROJECT / "voorbeelden" / f"{soort}.xlsx" for soort in ("zelfevaluatie", "inspectie"))


def test_een_programma_krijgt_dezelfde_vergelijking_als_de_opdracht() -> None:
    uitkomst = CliRunner().invoke(app, ["vergelijk", str(ZELF), str(INSPECTIE), "--json", "--puntenmodel", "lineair"])
    paar = lees_vergelijking(ZELF, INSPECTIE, laad_kader(), puntenmodel="lineair")
    assert json.loads(naar_json(vergelijking_als_gegevens(paar.vergelijking))) == json.loads(uitkomst.stdout)
    assert (paar.links.werkboek, paar.rechts.werkboek) == ("zelfevaluatie.xlsx", "inspectie.xlsx")


def test_twee_bestanden_met_dezelfde_inhoud_zijn_een_werkboek(tmp_path: Path) -> None:
    kopie = tmp_path / "kopie.xlsx"
    kopie.write_bytes(ZELF.read_bytes())
    for ander in (ZELF, kopie):
        vergelijking = lees_vergelijking(ZELF, ander, laad_kader(), als=Als.evolutie).vergelijking
        fouten = [gevonden.id for gevonden in vergelijking.bevindingen if gevonden.ernst.value == "fout"]
        assert fouten == ["zelfde-werkboek"]
        assert vergelijking.criteria == ()


def test_paden_en_soort_van_vergelijking_mogen_teksten_zijn() -> None:
    kader = laad_kader()
    paar = lees_vergelijking(str(ZELF), str(INSPECTIE), kader, als="evolutie")  # type: ignore[arg-type]
    assert paar.vergelijking.als is Als.evolutie
    assert paar.vergelijking == lees_vergelijking(ZELF, INSPECTIE, kader, als=Als.evolutie).vergelijking
    with pytest.raises(ValueError, match="vroeger"):
        lees_vergelijking(ZELF, INSPECTIE, kader, als="vroeger")  # type: ignore[arg-type]
