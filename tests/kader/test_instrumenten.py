"""The other kaders that come with gia: their sentences are those of the report, word for word."""

import json

import pytest

from gia_kwaliteit.kader import laad_kader
from tests.kader.bron.instrumenten import RAPPORT, SOMMEN, citaten, kaders, niet_in, som


@pytest.mark.parametrize("naam", kaders())
def test_elke_tekst_met_regels_is_die_van_het_rapport(naam: str) -> None:
    sommen = json.loads(SOMMEN.read_text(encoding="utf-8"))[naam]
    assert {citaat.plaats: som(citaat.tekst) for citaat in citaten(naam)} == sommen
    assert len(sommen) > 0


@pytest.mark.skipif(not RAPPORT.is_file(), reason=f"the report is not on this machine ({RAPPORT})")
@pytest.mark.parametrize("naam", kaders())
def test_elke_tekst_staat_in_het_rapport_op_de_regels_die_ze_noemt(naam: str) -> None:
    assert niet_in(RAPPORT.read_text(encoding="utf-8"), naam) == []


def test_het_draaiboek_heeft_dertig_vragen_in_zeven_blokken() -> None:
    vragen = laad_kader("werkbezoek").vragen
    assert vragen
    # Counted in the report: lines 6528-6543, 6544-6563, 6564-6585, 6586-6604, 6605-6607, 6608-6624 and 6625-6631.
    assert [len(rubriek.vragen) for rubriek in vragen.rubrieken] == [5, 5, 7, 5, 1, 5, 2]
    assert [len(deel.teksten) for deel in vragen.inleiding] == [3, 1, 4, 1]
    # Each question without an empty answer: the report has “Noteer hier kort de vaststellingen” thirty times.
    assert sum(len(rubriek.vragen) for rubriek in vragen.rubrieken) == 30
