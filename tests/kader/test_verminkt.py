"""A damaged kader is refused in Dutch, or it is one that every check and comparison can handle."""

import io
import json
import random
import shutil
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from gia_kwaliteit.kader import Kader, Kaderfout, laad_kader
from gia_kwaliteit.kader.geschiedenis import controleer_versies
from gia_kwaliteit.kader.herleidbaar import waarom_geen_stuk
from gia_kwaliteit.kader.stuk import maak_stuk
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.verschil import vergelijk_kaders
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.weergave.kaderverschil.json import verschil_als_gegevens
from gia_kwaliteit.weergave.kaderverschil.terminal import toon_verschil
from gia_kwaliteit.werkboek.teksten import verdwenen_teksten
from tests.bouwers import CRITERIA, TWEEDE_KADER, kader_bibliotheek
from tests.fuzzen.kaders import Bestanden, vermink

GROEPEN, PER_GROEP = 10, 60


def _bestanden(map_: Path) -> Bestanden:
    return {
        pad.relative_to(map_).as_posix(): yaml.safe_load(pad.read_text(encoding="utf-8"))
        for pad in map_.rglob("*.yaml")
    }


def _met_geschiedenis() -> Bestanden:
    """The second kader with a history of two versions, in which the newest adds a criterium and rewords another."""
    oud = kader_bibliotheek()
    eerste, tweede = oud.processen[-1].criteria[:2]
    stuk: Bestanden = {"versie": "2", "uitleg": "x", "vingerafdruk": "0" * 16, "toegevoegd": [eerste.code]}
    stuk["herschreven"] = [{"code": tweede.code, "oud": "Zo stond het er."}]
    begin = {"versie": "1", "uitleg": "x", "vingerafdruk": bereken_vingerafdruk(oud)}
    bestanden = _bestanden(TWEEDE_KADER)
    bestanden["kader.yaml"]["versie"] = "2"
    bestanden["wijzigingen.yaml"] = {"vast": wat_vast_is(oud).model_dump(mode="json"), "wijzigingen": [stuk, begin]}
    return bestanden


KLEIN = (_bestanden(TWEEDE_KADER), _met_geschiedenis())


def _laad(map_: Path) -> tuple[Kader | None, list[str]]:
    try:
        return laad_kader(map_), []
    except Kaderfout as fout:
        return None, fout.meldingen


def _houdt_stand(map_: Path, kader: Kader) -> None:
    """Check a kader and compare it with the sound one, in every form."""
    assert all(f"{map_}/" in melding for melding in controleer_versies(map_, kader))
    verschil = vergelijk_kaders(kader_bibliotheek(), kader)
    toon_verschil(Console(file=io.StringIO(), width=40), verschil)
    json.dumps(verschil_als_gegevens(verschil), allow_nan=False)
    if waarom_geen_stuk(verschil) is None:
        yaml.safe_load(maak_stuk(verschil, verdwenen_teksten(kader_bibliotheek(), kader)))


@pytest.mark.parametrize("groep", range(GROEPEN))
def test_een_verminkt_kader_wordt_geweigerd_of_werkt(tmp_path: Path, groep: int) -> None:
    anderen, geladen = (*KLEIN, _bestanden(CRITERIA)), 0
    for nummer in range(PER_GROEP):
        kans = random.Random(f"{groep}.{nummer}")
        map_ = tmp_path / "kader"
        for naam, tekst in vermink(kans.choice(KLEIN), anderen, kans).items():
            (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
            (map_ / naam).write_text(tekst, encoding="utf-8")
        kader, meldingen = _laad(map_)
        assert (kader is None) == bool(meldingen)
        assert all(str(map_) in melding for melding in meldingen)
        if kader:
            _houdt_stand(map_, kader)
            geladen += 1
        shutil.rmtree(map_)
    assert 0 < geladen < PER_GROEP
