"""Every row that gia writes is known to its reader: of a blank one only the fields of Start are looked at closely."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit import lees_werkboek, maak_sjabloon
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.eigen_werk import is_ondertekend
from gia_kwaliteit.werkboek.lezen.achtergrond import is_achtergrond, meld_getypt
from gia_kwaliteit.werkboek.lezen.oogopslag import is_oogopslag, meld_getypt_op_oogopslag
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau


@pytest.mark.parametrize("kader", [kader_onthaalbureau(), kader_bibliotheek()], ids=["onthaalbureau", "bibliotheek"])
def test_een_leeg_werkboek_is_in_elke_rij_zoals_verwacht(kader: Kader, tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(maak_sjabloon(kader))
    verwachting = verwachting_van(kader)
    alle = [blad for blad in lees_bron(tmp_path / "leeg.xlsx").bladen if blad.naam != k.GIA_BLAD]
    bladen = [blad for blad in alle if not is_achtergrond(blad)]
    assert [blad.naam for blad in alle if blad not in bladen] == ["Achtergrond"] * bool(kader.uitleg)
    for blad in alle:
        if blad not in bladen:
            # It says nothing, with the sign that gia put on it and also without.
            assert all(is_ondertekend([rij]) for rij in (blad.rijen[1], *blad.rijen[4:]))
            assert list(meld_getypt(blad, verwachting)) == []
            zonder = replace(blad, rijen=[rij[:5] for rij in blad.rijen])
            assert list(meld_getypt(zonder, verwachting)) == []
    inhoud = [bekijk_blad(blad, verwachting) for blad in bladen]
    oogopslag = next(op_blad for op_blad in inhoud if is_oogopslag(op_blad))
    assert oogopslag.blad.naam == "In één oogopslag"
    gelezen = lees_werkboek(tmp_path / "leeg.xlsx", kader)
    # Also where nothing says which cells are formulas.
    for blad in (oogopslag.blad, replace(oogopslag.blad, vorm=None)):
        assert list(meld_getypt_op_oogopslag(replace(oogopslag, blad=blad), gelezen, verwachting)) == []
    inhoud.remove(oogopslag)
    bladen.remove(oogopslag.blad)
    anders = {
        op_blad.blad.naam: [next(str(waarde) for waarde in op_blad.blad.rijen[n] if waarde) for n in op_blad.anders]
        for op_blad in inhoud
    }
    # Nothing but what people type, and what formulas say of how far they are.
    assert re.fullmatch(r"Nog \d+ van \d+ rijen in te vullen\.", anders["Start"].pop(0))
    for naam, zinnen in anders.items():
        anders[naam] = [zin for zin in zinnen if not re.fullmatch(r"0 van \d+ (gescoord|ingevuld)", zin)]
    assert anders == {
        blad.naam: [*kader.woorden.velden.labels.values()] if blad.naam == "Start" else [] for blad in bladen
    }
    rijen = [rij for op_blad in inhoud for rij in op_blad.rijen]
    assert all(rij.als_verwacht for rij in rijen)
    assert {rij.rijcode for rij in rijen} >= {*kader.rijteksten}
    tabellen = [tabel for op_blad in inhoud for tabel in op_blad.tabellen]
    assert all(tabel.indeling.is_eigen and not tabel.vreemde_koppen for tabel in tabellen)


def test_wat_van_een_kader_verwacht_wordt_geldt_voor_dat_kader_alleen() -> None:
    kader = kader_onthaalbureau()
    eerste = kader.processen[0].model_copy(update={"naam": "Een andere naam"})
    ander = kader.model_copy(update={"processen": (eerste, *kader.processen[1:])})
    assert verwachting_van(kader) is verwachting_van(kader)
    assert hash(kader) == hash(ander)
    assert verwachting_van(ander).kader is ander


VERWACHTING = verwachting_van(kader_onthaalbureau())


@pytest.mark.parametrize(
    ("code", "tab"),
    [
        ("P1.DG1", "Scoring APL"),
        ("P9.1", "Scoring Kernprocessen"),
        ("R1.1", "Scoring Regelgeving"),
        ("O1.3", "Output"),
        ("I1.1", "Context en input"),
        ("C1.1", "Context en input"),
    ],
)
def test_elke_code_heeft_haar_tabblad(code: str, tab: str) -> None:
    assert VERWACHTING.tab_van(code) == tab


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("P1.DG1", "P1.DG1"),
        (" p1 .dg1 ", "P1.DG1"),
        ("o1.3", "O1.3"),
        ("B.APL", "B.apl"),
        ("b. context", "B.context"),
        ("P1", None),
        ("P1.DG", None),
        ("", None),
    ],
)
def test_een_code_wordt_herkend_hoe_ze_ook_getypt_is(getypt: str, code: str | None) -> None:
    assert VERWACHTING.eigen_code(getypt) == code


def test_boven_een_tabel_staat_de_code_van_een_proces_een_rubriek_of_een_indicator() -> None:
    """Twelve processen, four rubrieken, and the indicatoren of context, input and output; B heads the bespreking."""
    processen, rubrieken = {f"p{nummer}" for nummer in range(1, 13)}, {f"r{nummer}" for nummer in range(1, 5)}
    indicatoren = {"c1", "c2", "c3", "i1", "i2", "ic1", "ic2", "ic3", "o1", "o2", "o3", "o4", "oc1", "oc2"}
    geteld = {"ic1", "ic2", "ic3", "oc1", "oc2"}
    assert VERWACHTING.groepcodes == processen | rubrieken | indicatoren | geteld | {"b"}


def test_een_rij_boven_een_tabel_is_bekend_met_alles_wat_erin_staat() -> None:
    assert VERWACHTING.ankers["tevredenheid"] == {"o4", "tevredenheid"}
    bekend = VERWACHTING.bekende_rijen
    assert {frozenset(rij) for rij in ([], [""], ["Gegevens"], ["Gegevens", ""], ["O4", "Tevredenheid", ""])} <= bekend
    # Beside the label of a field of Start somebody types.
    assert not any("Werkjaar" in rij for rij in bekend)
