"""Which score and which figure are looked at together: named by the YAML, and no part of what is asked."""

from pathlib import Path

import pytest

from gia_kwaliteit.kader import Beter, Kader, laad_kader, vroeger_kader
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from tests.bouwers import kader_onthaalbureau, kopie_van_criteria

# Where the report gives a reason to look at both together, and words that stand there.
REDENEN = {
    ("P3", "OC1.9"): ("1630", "complexiteit van de organisatie MO kan leiden tot wachttijden"),
    ("P8", "IC2.11"): ("2532-2537", "verschillen in het percentage onbepaalde perspectiefbepalingen"),
    ("P9", "O1.6"): ("5569-5571", "in overeenstemming met de vooropgestelde doelen"),
    ("P10", "O1.3"): (
        "5816-5817",
        "regelmatige deelname van de inburgeraar aan het MO- en het NT2-aanbod wordt opgevolgd",
    ),
    ("P10", "O1.1"): ("1457-1460", "volgt de inburgeraar op tijdens de duur van"),
    ("P10", "IC1.4"): ("769-773", "kan de trajectbegeleider sterker inzetten op inhoud"),
    ("P11", "O3.2"): ("5824-5825", "detectie- en wervingsstrategie opgezet om (de ouders van ) leerplichtige"),
}
RAPPORT = Path(__file__).parents[2].parent / "shared" / "bron" / "verbindingen-2013.txt"


def test_elk_paar_heeft_een_reden_in_het_rapport() -> None:
    paren = kader_onthaalbureau().samen_bekijken
    assert {paar.codes: paar.bron.regels for paar in paren if paar.bron} == {
        p: regels for p, (regels, _) in REDENEN.items()
    }
    assert all(paar.vraag.endswith("?") for paar in paren)


def test_van_een_wachttijd_een_caseload_en_onbepaalde_perspectieven_is_minder_beter() -> None:
    lager = [paar.cijfer for paar in kader_onthaalbureau().samen_bekijken if paar.beter is Beter.lager]
    assert lager == ["OC1.9", "IC2.11", "IC1.4"]


@pytest.mark.skipif(not RAPPORT.is_file(), reason="het rapport staat hier niet naast")
@pytest.mark.parametrize(("regels", "woorden"), REDENEN.values())
def test_de_reden_staat_op_de_genoemde_regels(regels: str, woorden: str) -> None:
    alle = RAPPORT.read_text(encoding="utf-8").splitlines()
    eerste, _, laatste = regels.partition("-")
    gelezen = " ".join(regel.strip() for regel in alle[int(eerste) - 1 : int(laatste or eerste)])
    assert woorden in gelezen


def test_een_ander_paar_vraagt_geen_nieuwe_versie(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    bestand = map_ / "kader.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(tekst[: tekst.index("samen_bekijken:")], encoding="utf-8")
    zonder = laad_kader(map_)
    assert zonder.samen_bekijken == ()
    assert bereken_vingerafdruk(zonder) == bereken_vingerafdruk(kader_onthaalbureau())


def test_een_oudere_versie_kent_geen_paren() -> None:
    kader: Kader = kader_onthaalbureau()
    assert vroeger_kader(kader, kader.wijzigingen[1].versie).samen_bekijken == ()
