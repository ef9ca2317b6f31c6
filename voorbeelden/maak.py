"""Make the example workbooks and the blank sjabloon from the data in voorbeelden/gegevens.

Run it with `make voorbeelden` after a change of the kader or of the workbook.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from gia_kwaliteit import (
    Als,
    Beoordeling,
    Cijfer,
    Gegevens,
    Kader,
    Score,
    Soort,
    Status,
    Werkboekstand,
    bereken_profiel,
    bereken_vergelijking,
    controleer_paar,
    laad_kader,
    lees_werkboek,
    maak_sjabloon,
)
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.verslag import maak_verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek

HIER = Path(__file__).resolve().parent
SJABLONEN = HIER.parent / "sjablonen"
SOORTEN = ("zelfevaluatie", "inspectie")
# The day on which the example of a verslag was written: one action is late then.
VANDAAG = date(2014, 6, 15)


def lees_gegevens(soort: str, kader: Kader) -> Beoordeling:
    """Return the beoordeling that stands in voorbeelden/gegevens/<soort>.yaml."""
    inhoud: dict[str, Any] = yaml.safe_load((HIER / "gegevens" / f"{soort}.yaml").read_text(encoding="utf-8"))
    cijfers = {code: Cijfer(toelichting=tekst) for code, tekst in inhoud["context"].items()}
    for code, rij in inhoud["input"].items():
        cijfers[code] = Cijfer(
            waarde=rij["cijfer"], status=Status(rij["status"]), jaar=rij["jaar"], toelichting=rij["toelichting"]
        )
    for code, rij in inhoud["output"].items():
        gemiddelde, status = kader.vlaams_gemiddelde.get(code), Status(rij.pop("status"))
        cijfers[code] = Cijfer(**rij, status=status, vlaams_gemiddelde=gemiddelde.waarde if gemiddelde else None)
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
            stand=Werkboekstand(inhoud["stand"]),
            stand_sinds=inhoud["stand_sinds"],
            stand_door=inhoud["stand_door"],
        ),
        scores={
            code: Score(niveau=rij["score"], motivering=rij["motivering"], bewijs=rij.get("bewijs", ""))
            for code, rij in inhoud["scores"].items()
        },
        cijfers=cijfers,
        besprekingen=inhoud.get("bespreking", {}),
        actieplan=tuple(Actie(**{**rij, "stand": Actiestand(rij["stand"])}) for rij in inhoud.get("actieplan", ())),
    )


def maak_vergelijkingen(kader: Kader) -> dict[str, bytes]:
    """Return the vergelijking of the two examples as JSON, as a page and as a workbook, by the name of the file."""
    een, ander = (lees_werkboek(HIER / f"{soort}.xlsx", kader) for soort in SOORTEN)
    vergelijking = bereken_vergelijking(een, ander, kader, bevindingen=controleer_paar(een, ander, Als.confrontatie))
    gegevens = vergelijking_als_gegevens(vergelijking)
    return {
        "vergelijking.json": f"{json.dumps(gegevens, ensure_ascii=False, indent=2, default=str)}\n".encode(),
        "vergelijking.html": maak_vergelijkingspagina(vergelijking, kader).encode(),
        "vergelijking.xlsx": maak_vergelijkboek(vergelijking, kader),
    }


def maak_verslagen(kader: Kader) -> dict[str, bytes]:
    """Return the verslag of the zelfevaluatie, beside the inspectie, in its three forms, by the name of the file."""
    een, ander = (lees_werkboek(HIER / f"{soort}.xlsx", kader) for soort in SOORTEN)
    vergelijking = bereken_vergelijking(een, ander, kader, bevindingen=controleer_paar(een, ander, Als.confrontatie))
    verslag = maak_verslag(een, bereken_profiel(een, kader), kader, vergelijking, vandaag=VANDAAG)
    return {
        "verslag.html": als_html(verslag, kader, Sjabloon()),
        "verslag.docx": als_word(verslag, kader, Sjabloon()),
        "verslag.pdf": als_pdf(verslag, kader, Sjabloon()),
    }


def main() -> None:
    """Write every example workbook and the blank sjabloon."""
    kader = laad_kader()
    SJABLONEN.mkdir(exist_ok=True)
    (SJABLONEN / "werkboek.xlsx").write_bytes(maak_sjabloon(kader))
    for soort in SOORTEN:
        (HIER / f"{soort}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=lees_gegevens(soort, kader)))
        print(HIER / f"{soort}.xlsx")
    for naam, inhoud in (maak_vergelijkingen(kader) | maak_verslagen(kader)).items():
        (HIER / naam).write_bytes(inhoud)
        print(HIER / naam)


if __name__ == "__main__":
    main()
