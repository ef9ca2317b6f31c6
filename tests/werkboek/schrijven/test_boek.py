"""A new werkboek beside that of the year before: what it takes over, and what whoever makes it says otherwise."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gia_kwaliteit import Gegevens, lees_werkboek, maak_sjabloon
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from tests.bouwers import GOED, VOORBEELD, beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
TOEN = beoordeling(
    KADER,
    {"P1.DG1": GOED},
    gegevens=Gegevens(naam="De Brug", soort="inspectie", werkjaar="2012-2013", beoordelaars=("An",)),
    puntenmodel="lineair",
)


def _gelezen(pad: Path, inhoud: bytes) -> Beoordeling:
    pad.write_bytes(inhoud)
    return lees_werkboek(pad, KADER)


def test_naam_soort_en_puntenmodel_blijven_die_van_vorig_werkjaar(tmp_path: Path) -> None:
    nieuw = _gelezen(tmp_path / "nieuw.xlsx", maak_sjabloon(KADER, Gegevens(werkjaar="2013-2014"), vorig=TOEN))
    assert nieuw.gegevens == Gegevens(naam="De Brug", soort="inspectie", werkjaar="2013-2014")
    assert nieuw.puntenmodel == "lineair"
    assert nieuw.scores["P1.DG1"].niveau is None
    assert nieuw.vorige == {"P1.DG1": GOED}


def test_wat_gegeven_is_gaat_voor_wat_vorig_werkjaar_was(tmp_path: Path) -> None:
    gegevens = Gegevens(naam="De Kade", soort="zelfevaluatie")
    nieuw = _gelezen(tmp_path / "nieuw.xlsx", maak_sjabloon(KADER, gegevens, "vierpunt", vorig=TOEN))
    assert (nieuw.gegevens, nieuw.puntenmodel) == (gegevens, "vierpunt")


def test_een_ingevuld_werkboek_heeft_alleen_zijn_eigen_gegevens(tmp_path: Path) -> None:
    eigen = beoordeling(KADER, {"P1.DG1": GOED}, puntenmodel="vlaams")
    nieuw = _gelezen(tmp_path / "nieuw.xlsx", maak_sjabloon(KADER, beoordeling=eigen, vorig=TOEN))
    assert (nieuw.gegevens, nieuw.puntenmodel) == (Gegevens(), "vlaams")


def test_wat_niet_te_lezen_was_wordt_niet_opnieuw_geopend() -> None:
    gevonden = bevinding(Bevindingsoort.bestand_te_groot, bestand="groot.xlsx", reden="het is te groot")
    ongelezen = Beoordeling(
        kader_id=KADER.id,
        kader_versie=KADER.versie,
        puntenmodel="vlaams",
        werkboek="groot.xlsx",
        bevindingen=(gevonden,),
    )
    with pytest.raises(ValueError, match="not safe to open"):
        maak_nagekeken(VOORBEELD, ongelezen)


def test_de_punten_van_een_niveau_zijn_getallen_en_een_ouder_werkboek_met_teksten_blijft_goed(tmp_path: Path) -> None:
    boek = load_workbook(BytesIO(maak_sjabloon(KADER, puntenmodel="vierpunt")))
    # The levels stand in the order of the scale, and then Nee and Ja.
    begin = next(cel.row or 0 for (cel,) in boek["Start"].iter_rows(max_col=1) if cel.value == "afwezig")
    punten = [boek["Start"][f"F{rij}"] for rij in range(begin, begin + 6)]
    assert [cel.value for cel in punten] == [1, 2, 3, 4, "telt als niet in orde", "telt als in orde"]
    for cel in punten[:4]:
        cel.value = str(cel.value)
    boek.save(tmp_path / "ouder.xlsx")
    assert {b.id for b in lees_werkboek(tmp_path / "ouder.xlsx", KADER).bevindingen} == {
        "niet-gescoord",
        "gegeven-ontbreekt",
    }
