"""An image of a team: without names unless somebody asks for them, and none of fewer than five persons."""

from functools import cache
from pathlib import Path

import pytest

from gia_kwaliteit import Gegevens, Kader, lees_overzicht, maak_sjabloon
from gia_kwaliteit.kader.woorden import maak_woorden
from gia_kwaliteit.overzicht.personen import TeWeinigPersonen
from tests.bouwers import beoordeling, kader_bibliotheek

NAMEN = ("An Peeters", "Bert Claes", "Chris Maes", "Dirk Wouters", "Els Jacobs")


@cache
def _kader(*, persoon: bool = True) -> Kader:
    leerkracht = {"enkelvoud": "leerkracht", "meervoud": "leerkrachten", "lidwoord": "de", "persoon": persoon}
    return kader_bibliotheek().model_copy(update={"woorden": maak_woorden({"onderwerp": leerkracht})})


def _schrijf(map_: Path, aantal: int, kader: Kader) -> None:
    for nummer, naam in enumerate(NAMEN[:aantal]):
        gegevens = Gegevens(naam=naam, soort="zelfevaluatie", werkjaar="2013-2014")
        boek = beoordeling(
            kader, {code: s.namen[nummer % 2] for code, s in kader.schaal_van.items()}, gegevens=gegevens
        )
        (map_ / f"werkboek-{nummer}.xlsx").write_bytes(maak_sjabloon(kader, gegevens, beoordeling=boek))


def test_van_personen_staan_er_letters_tenzij_iemand_de_namen_vraagt(tmp_path: Path) -> None:
    _schrijf(tmp_path, 5, _kader())
    assert [bureau.naam for bureau in lees_overzicht(tmp_path, _kader()).bureaus] == ["A", "B", "C", "D", "E"]
    met_namen = lees_overzicht(tmp_path, _kader(), anoniem=False)
    assert sorted(bureau.naam for bureau in met_namen.bureaus) == list(NAMEN)


def test_van_wat_geen_persoon_is_staan_er_namen_en_volstaat_een(tmp_path: Path) -> None:
    _schrijf(tmp_path, 1, _kader(persoon=False))
    assert [bureau.naam for bureau in lees_overzicht(tmp_path, _kader(persoon=False)).bureaus] == ["An Peeters"]


@pytest.mark.parametrize("anoniem", [None, True, False])
@pytest.mark.parametrize(("aantal", "wie"), [(1, "1 leerkracht;"), (4, "4 leerkrachten;")])
def test_van_minder_dan_vijf_personen_is_er_geen_overzicht(
    tmp_path: Path, aantal: int, wie: str, *, anoniem: bool | None
) -> None:
    _schrijf(tmp_path, aantal, _kader())
    with pytest.raises(TeWeinigPersonen, match=f"gaat over {wie} van minder dan 5 toont gia geen overzicht"):
        lees_overzicht(tmp_path, _kader(), anoniem=anoniem)


def test_zonder_personen_is_er_een_leeg_overzicht(tmp_path: Path) -> None:
    gegevens = Gegevens(naam="An Peeters", soort="zelfevaluatie")
    (tmp_path / "zonder-werkjaar.xlsx").write_bytes(maak_sjabloon(_kader(), gegevens))
    beeld = lees_overzicht(tmp_path, _kader())
    assert beeld.bureaus == ()
    assert beeld.heeft_fouten
