"""Werkboeken where they lie, joined: copies, names of files, and what is read back of what was written."""

from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
from gia_kwaliteit.bevinding import Bevindingsoort, Ernst
from gia_kwaliteit.verzameling.consensus import lees_consensus
from tests.bouwers import GOED, STERK, beoordeling, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven

KADER = kader_onthaalbureau()
DE_BRUG = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")


def _van(naam: str, **scores: str) -> Beoordeling:
    codes = {code.replace("_", "."): niveau for code, niveau in scores.items()}
    return beoordeling(KADER, codes, gegevens=replace(DE_BRUG, beoordelaars=(naam,)))


def _bestand(pad: Path, gegeven: Beoordeling) -> Path:
    pad.parent.mkdir(exist_ok=True)
    pad.write_bytes(geschreven(gegeven))
    return pad


def test_werkboeken_worden_gelezen_en_samengevoegd(tmp_path: Path) -> None:
    een = _bestand(tmp_path / "een.xlsx", _van("An", P1_DG1=GOED, P1_DG2=GOED))
    ander = _bestand(tmp_path / "ander.xlsx", _van("Bea", P1_DG1=GOED, P1_DG2=STERK))
    consensus = lees_consensus([een, str(ander)], KADER)
    assert (consensus.beoordelaars, consensus.werkboeken) == (("An", "Bea"), ("een.xlsx", "ander.xlsx"))
    assert (consensus.eens, consensus.open) == (("P1.DG1",), ("P1.DG2",))
    assert not consensus.heeft_fouten


def test_twee_keer_hetzelfde_bestand_is_er_een(tmp_path: Path) -> None:
    een = _bestand(tmp_path / "een.xlsx", _van("An", P1_DG1=GOED))
    kopie = _bestand(tmp_path / "kopie.xlsx", _van("An", P1_DG1=GOED))
    kopie.write_bytes(een.read_bytes())
    consensus = lees_consensus([een, kopie], KADER)
    assert [b.id for b in consensus.bevindingen if b.id != Bevindingsoort.gegeven_ontbreekt] == [
        Bevindingsoort.zelfde_bestand,
        Bevindingsoort.consensus_een_werkboek,
    ]
    assert "een.xlsx en kopie.xlsx zijn hetzelfde bestand" in consensus.bevindingen[-2].melding
    assert not consensus.is_berekend
    ander = _bestand(tmp_path / "ander.xlsx", _van("Bea", P1_DG1=GOED))
    consensus = lees_consensus([een, een, ander, kopie], KADER)
    assert (consensus.beoordelaars, consensus.overeenstemming.n) == (("An", "Bea"), 1)
    assert not consensus.heeft_fouten


def test_bestanden_met_dezelfde_naam_heten_naar_hun_map(tmp_path: Path) -> None:
    paden = [
        _bestand(tmp_path / map_ / "werkboek.xlsx", replace(_van("", P1_DG1=niveau), gegevens=DE_BRUG))
        for map_, niveau in (("a", GOED), ("b", STERK))
    ]
    consensus = lees_consensus(paden, KADER)
    assert consensus.werkboeken == tuple(map(str, paden))
    assert len(set(consensus.beoordelaars)) == 2
    assert {b.werkboek for b in consensus.bevindingen} == set(map(str, paden))


def test_met_letters_wordt_geen_bestand_genoemd(tmp_path: Path) -> None:
    een = _bestand(tmp_path / "annelies.xlsx", _van("Annelies", P1_DG1=GOED))
    ander = tmp_path / "beatrijs.xlsx"
    ander.write_bytes(b"dit is geen werkboek")
    consensus = lees_consensus([een, ander], KADER, anoniem=True)
    assert (consensus.beoordelaars, consensus.werkboeken) == (("A", "B"), ("werkboek 1", "werkboek 2"))
    fout = next(b for b in consensus.bevindingen if b.ernst is Ernst.fout)
    assert fout.werkboek == "werkboek 2"
    assert "annelies" not in repr(consensus.bevindingen).lower()
    assert "beatrijs" not in repr(consensus.bevindingen).lower()


@pytest.mark.parametrize("aantal", [0, 1, 13])
def test_minder_dan_twee_en_meer_dan_twaalf_kan_niet(tmp_path: Path, aantal: int) -> None:
    pad = _bestand(tmp_path / "een.xlsx", _van("An", P1_DG1=GOED))
    with pytest.raises(ValueError, match="2 tot 12"):
        lees_consensus([pad] * aantal, KADER)
