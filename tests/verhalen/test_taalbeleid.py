"""The try-out with criteria for taalbeleid: a proces under a new version, which loses nothing of what was filled in."""

import importlib.util
from pathlib import Path

from gia_kwaliteit import bereken_profiel, laad_kader, lees_werkboek
from gia_kwaliteit.kader.geschiedenis import controleer_versies
from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
from tests.bouwers import VOORBEELD, VOORBEELDEN, kader_onthaalbureau

MAP = VOORBEELDEN / "taalbeleid"
NIEUW = ("P13.DG1", "P13.OS1", "P13.DT1", "P13.OW1")


def test_het_kader_van_de_proef_is_dat_van_de_onthaalbureaus_met_een_proces_erbij(tmp_path: Path) -> None:
    proef, kader = laad_kader(MAP), kader_onthaalbureau()
    assert controleer_versies(MAP, proef) == []
    assert proef.criteria.keys() - kader.criteria.keys() == set(NIEUW)
    assert kader.criteria.items() <= proef.criteria.items()
    assert proef.versie == f"{kader.versie}-proef"
    beschrijving = importlib.util.spec_from_file_location("taalbeleid", VOORBEELDEN / "taalbeleid.py")
    assert beschrijving
    assert beschrijving.loader
    script = importlib.util.module_from_spec(beschrijving)
    beschrijving.loader.exec_module(script)
    script.maak_kader(tmp_path / "opnieuw")
    assert dict(script.bestanden(tmp_path / "opnieuw")).keys() == dict(script.bestanden(MAP)).keys()
    assert dict(script.bestanden(tmp_path / "opnieuw")) == dict(script.bestanden(MAP)), "voer make voorbeelden uit"


def test_wat_ingevuld_was_blijft_en_het_nieuwe_proces_is_leeg() -> None:
    proef, kader = laad_kader(MAP), kader_onthaalbureau()
    vorig = lees_werkboek(VOORBEELD, proef, ook_vroeger=True)
    overzetting = zet_over_naar_nieuwste(vorig, proef)
    assert overzetting
    nieuw = overzetting.beoordeling
    gescoord = {code: score.niveau for code, score in vorig.scores.items() if score.niveau}
    assert len(gescoord) == 107
    assert {code: score.niveau for code, score in nieuw.scores.items() if score.niveau} == gescoord
    assert (nieuw.cijfers, nieuw.actieplan) == (vorig.cijfers, vorig.actieplan)
    voor, na = bereken_profiel(lees_werkboek(VOORBEELD, kader), kader), bereken_profiel(nieuw, proef)
    scores = {proces.code: proces.score for proces in na.processen}
    assert scores.pop("P13") is None
    assert scores == {proces.code: proces.score for proces in voor.processen}
    assert overzetting.achtergebleven == ()
