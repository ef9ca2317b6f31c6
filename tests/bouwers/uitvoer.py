"""Everything that gia makes of the filled werkboeken of a kader."""

from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, maak_resultaten, maak_verslag
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verzameling.overzicht import lees_overzicht
from gia_kwaliteit.verzameling.zoeken import Zoekfout
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.consensus.terminal import toon_consensus
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.html import overzichtspagina_in_stukken
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.boek import maak_samengevoegd, maak_sjabloon
from tests.bouwers.instrumenten import bijna_zoals, gevuld

Uitvoer = Mapping[str, bytes | str]
# Under five persons there is no overzicht of them.
AANTAL = 5


def _scherm(toon: Callable[[Console], None]) -> str:
    stroom = StringIO()
    toon(Console(file=stroom, width=80))
    return stroom.getvalue()


def alle_uitvoer(kader: Kader, map_: Path) -> dict[str, bytes | str]:
    """Everything that gia makes of the filled werkboeken of a kader, by what it is."""
    links, rechts = kader.woorden.vergelijking
    een, ander = gevuld(kader, links), gevuld(kader, rechts, 1, wie="Bo")
    profiel = bereken_profiel(een, kader)
    naast = bereken_vergelijking(een, ander, kader)
    samen = bereken_consensus([een, bijna_zoals(een, kader)], kader)
    uit: dict[str, bytes | str] = {
        "leeg.xlsx": maak_sjabloon(kader),
        "werkboek.xlsx": maak_sjabloon(kader, beoordeling=een),
        "volgend.xlsx": maak_sjabloon(kader, vorig=een),
        "resultaten.xlsx": maak_resultaten(profiel, kader),
        "profiel.txt": _scherm(lambda console: toon_profiel(console, profiel, kader)),
        "profiel.json": als_json(profiel),
        "vergelijking.xlsx": maak_vergelijkboek(naast, kader),
        "vergelijking.html": maak_vergelijkingspagina(naast, kader),
        "vergelijking.txt": _scherm(lambda console: toon_vergelijking(console, naast, kader)),
        "vergelijking.json": als_json(naast),
        "verslag.html": als_html(maak_verslag(een, profiel, kader), kader, Sjabloon()).decode(),
        "verslag-naast.html": als_html(maak_verslag(een, profiel, kader, naast), kader, Sjabloon()).decode(),
        "consensus.html": maak_consensuspagina(samen, kader),
        "consensus.txt": _scherm(lambda console: toon_consensus(console, samen, kader)),
        "consensus.json": als_json(samen),
        "samen.xlsx": maak_samengevoegd(samen, kader),
    }
    return uit | _overzicht(kader, map_)


def _overzicht(kader: Kader, map_: Path) -> dict[str, bytes | str]:
    """What gia makes of the werkboeken of several subjects; of questions alone there is no overzicht, which it says."""
    for nummer in range(AANTAL):
        boek = gevuld(kader, kader.woorden.vergelijking[0], nummer, naam=f"Beek {nummer}", wie=f"Wie {nummer}")
        (map_ / f"w{nummer}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=boek))
    if not kader.heeft_scores:
        with pytest.raises(Zoekfout) as fout:
            lees_overzicht([str(map_)], kader)
        return {"overzicht.fout": str(fout.value)}
    beeld = lees_overzicht([str(map_)], kader)
    assert not beeld.heeft_fouten, [gevonden.melding for gevonden in beeld.bevindingen]
    csv = map_ / "csv"
    csv.mkdir()
    # The tables have a row for each: of persons only who asks for their names gets them.
    schrijf_csv(lees_overzicht([str(map_)], kader, anoniem=False), kader, csv)
    return {
        "overzicht.xlsx": maak_overzichtboek(beeld, kader),
        "overzicht.html": "".join(overzichtspagina_in_stukken(beeld, kader)),
        "overzicht.txt": _scherm(lambda console: toon_overzicht(console, beeld, kader)),
        "overzicht.json": als_json(beeld),
        **{f"overzicht/{pad.name}": pad.read_text(encoding="utf-8-sig") for pad in csv.iterdir()},
    }
