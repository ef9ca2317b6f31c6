"""Every row that gia writes is known to its reader: of a blank one only the fields of Start are looked at closely."""

from pathlib import Path

import pytest

from gia_kwaliteit import maak_sjabloon
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau


@pytest.mark.parametrize("kader", [kader_onthaalbureau(), kader_bibliotheek()], ids=["onthaalbureau", "bibliotheek"])
def test_een_leeg_werkboek_is_in_elke_rij_zoals_verwacht(kader: Kader, tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(maak_sjabloon(kader))
    verwachting = verwachting_van(kader)
    bladen = [blad for blad in lees_bron(tmp_path / "leeg.xlsx").bladen if blad.naam != k.GIA_BLAD]
    inhoud = [bekijk_blad(blad, verwachting) for blad in bladen]
    anders = {op_blad.blad.naam: [op_blad.blad.rijen[n][0] for n in op_blad.anders] for op_blad in inhoud}
    assert anders == {blad.naam: [*k.VELDEN.values()] if blad.naam == "Start" else [] for blad in bladen}
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
