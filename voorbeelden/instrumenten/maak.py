"""Make the filled examples of the other kaders that come with gia, from the data in gegevens.

Every YAML file there names a kader and what was filled in, a werkboek for each name. Run it with `make voorbeelden`
after a change of such a kader or of the workbook.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from gia_kwaliteit import Beoordeling, Gegevens, Kader, Score, Werkboekstand, laad_kader, maak_sjabloon
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.antwoorden import Antwoord

HIER = Path(__file__).resolve().parent


def maak_alles() -> Iterator[tuple[str, bytes]]:
    """Yield every example as the name of its file and its bytes."""
    for pad in sorted((HIER / "gegevens").glob("*.yaml")):
        kader, beoordelingen = lees_gegevens(pad)
        for naam, beoordeling in beoordelingen.items():
            yield f"{naam}.xlsx", maak_sjabloon(kader, beoordeling=beoordeling)


def lees_gegevens(pad: Path) -> tuple[Kader, dict[str, Beoordeling]]:
    """Return the kader that a file of gegevens names, and what stands in each of its werkboeken, by its name."""
    inhoud: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    kader = laad_kader(inhoud["kader"])
    return kader, {naam: _als_beoordeling(naam, eigen, kader) for naam, eigen in inhoud["werkboeken"].items()}


def _als_beoordeling(naam: str, eigen: Mapping[str, Any], kader: Kader) -> Beoordeling:
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=kader.puntenmodel().code,
        werkboek=f"{naam}.xlsx",
        gegevens=_start(eigen["start"]),
        scores={
            code: Score(niveau=rij.get("score"), motivering=rij.get("motivering", ""), bewijs=rij.get("bewijs", ""))
            for code, rij in eigen.get("scores", {}).items()
        },
        antwoorden={code: Antwoord(waarde=_waarde(waarde)) for code, waarde in eigen.get("antwoorden", {}).items()},
        besprekingen=eigen.get("bespreking", {}),
        actieplan=tuple(Actie(**{**rij, "stand": Actiestand(rij["stand"])}) for rij in eigen.get("actieplan", ())),
        woorden=kader.woorden,
    )


def _start(velden: Mapping[str, Any]) -> Gegevens:
    """Return the fields of Start; a werkboek need not say its stand."""
    stand = Werkboekstand(velden["stand"]) if "stand" in velden else None
    return Gegevens(**{**velden, "beoordelaars": tuple(velden["beoordelaars"]), "stand": stand})


def _waarde(getypt: str | float | date) -> str | float | date:
    """Return an answer as a werkboek holds it: every number is one with decimals."""
    return float(getypt) if isinstance(getypt, int) else getypt


def main() -> None:
    """Write every example beside this file."""
    for naam, inhoud in maak_alles():
        (HIER / naam).write_bytes(inhoud)
        print(HIER / naam)


if __name__ == "__main__":
    main()
