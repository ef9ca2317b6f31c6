"""Make the example workbooks and the blank sjabloon from the data in voorbeelden/gegevens.

Run it with `make voorbeelden` after a change of the kader or of the workbook.
"""

from pathlib import Path
from typing import Any

import yaml

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Kader, Score, Soort, laad_kader, maak_sjabloon

HIER = Path(__file__).resolve().parent
SJABLONEN = HIER.parent / "sjablonen"
SOORTEN = ("zelfevaluatie", "inspectie")


def lees_gegevens(soort: str, kader: Kader) -> Beoordeling:
    """Return the beoordeling that stands in voorbeelden/gegevens/<soort>.yaml."""
    inhoud: dict[str, Any] = yaml.safe_load((HIER / "gegevens" / f"{soort}.yaml").read_text(encoding="utf-8"))
    cijfers = {code: Cijfer(toelichting=tekst) for code, tekst in inhoud["context"].items()}
    for code, rij in inhoud["input"].items():
        cijfers[code] = Cijfer(waarde=rij["cijfer"], jaar=rij["jaar"], toelichting=rij["toelichting"])
    for code, rij in inhoud["output"].items():
        gemiddelde = kader.vlaams_gemiddelde.get(code)
        cijfers[code] = Cijfer(**rij, vlaams_gemiddelde=gemiddelde.waarde if gemiddelde else None)
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=kader.puntenmodel().code,
        werkboek=f"{soort}.xlsx",
        gegevens=Gegevens(
            onthaalbureau=inhoud["onthaalbureau"],
            soort=Soort(inhoud["soort"]),
            werkjaar=inhoud["werkjaar"],
            datum=inhoud["datum"],
            beoordelaars=tuple(inhoud["beoordelaars"]),
        ),
        scores={
            code: Score(niveau=rij["score"], motivering=rij["motivering"], bewijs=rij.get("bewijs", ""))
            for code, rij in inhoud["scores"].items()
        },
        cijfers=cijfers,
    )


def main() -> None:
    """Write every example workbook and the blank sjabloon."""
    kader = laad_kader()
    SJABLONEN.mkdir(exist_ok=True)
    (SJABLONEN / "werkboek.xlsx").write_bytes(maak_sjabloon(kader))
    for soort in SOORTEN:
        (HIER / f"{soort}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=lees_gegevens(soort, kader)))
        print(HIER / f"{soort}.xlsx")


if __name__ == "__main__":
    main()
