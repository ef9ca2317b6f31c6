"""Make the example workbooks and the blank sjabloon from the data in voorbeelden/gegevens.

Run it with `make voorbeelden` after a change of the kader or of the workbook.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
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
    Status,
    Werkboekstand,
    bereken_profiel,
    bereken_vergelijking,
    controleer_paar,
    laad_kader,
    lees_consensus,
    lees_vergelijking,
    lees_werkboek,
    maak_agenda,
    maak_samengevoegd,
    maak_sjabloon,
)
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.verslag import maak_verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek

HIER = Path(__file__).resolve().parent
SJABLONEN = HIER.parent / "sjablonen"
SOORTEN = ("zelfevaluatie", "inspectie")
TWEEDE_JAAR = "zelfevaluatie-2014-2015"
# The day on which the example of a verslag was written: one action is late then.
VANDAAG = date(2014, 6, 15)


def lees_gegevens(soort: str, kader: Kader) -> Beoordeling:
    """Return the beoordeling that stands in voorbeelden/gegevens/<soort>.yaml."""
    inhoud: dict[str, Any] = yaml.safe_load((HIER / "gegevens" / f"{soort}.yaml").read_text(encoding="utf-8"))
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=kader.puntenmodel().code,
        werkboek=f"{soort}.xlsx",
        gegevens=_lees_start(inhoud),
        scores=_lees_scores(inhoud["scores"]),
        cijfers=_lees_teksten(inhoud["context"]) | _lees_cijfers(inhoud, kader),
        besprekingen=inhoud.get("bespreking", {}),
        actieplan=_lees_acties(inhoud.get("actieplan", ())),
        woorden=kader.woorden,
    )


def lees_tweede_jaar(eerste: Beoordeling, kader: Kader) -> Beoordeling:
    """Return the zelfevaluatie of the year after: its YAML holds the scores that changed, its figures and its plan."""
    inhoud: dict[str, Any] = yaml.safe_load((HIER / "gegevens" / f"{TWEEDE_JAAR}.yaml").read_text(encoding="utf-8"))
    zelfde = {"onthaalbureau": eerste.gegevens.naam, "soort": eerste.gegevens.soort}
    return replace(
        eerste,
        werkboek=f"{TWEEDE_JAAR}.xlsx",
        gegevens=_lees_start(zelfde | inhoud),
        scores={**eerste.scores, **_lees_scores(inhoud["scores"])},
        cijfers={**eerste.cijfers, **_lees_cijfers(inhoud, kader)},
        besprekingen=inhoud["bespreking"],
        actieplan=_lees_acties(inhoud["actieplan"]),
    )


def lees_beoordelaars(kader: Kader) -> dict[str, Beoordeling]:
    """Return what each of the three beoordelaars scored of P10 and P11, by the name of the file."""
    inhoud: dict[str, Any] = yaml.safe_load((HIER / "gegevens" / "beoordelaars.yaml").read_text(encoding="utf-8"))
    return {
        bestand: Beoordeling(
            kader_id=kader.id,
            kader_versie=kader.versie,
            puntenmodel=kader.puntenmodel().code,
            werkboek=f"{bestand}.xlsx",
            gegevens=_lees_start(inhoud | eigen | {"beoordelaars": [eigen["naam"]]}),
            scores=_lees_scores(eigen["scores"]),
        )
        for bestand, eigen in inhoud["beoordelaars"].items()
    }


def _lees_start(inhoud: Mapping[str, Any]) -> Gegevens:
    """Return the fields of Start; a werkboek need not say its stand."""
    return Gegevens(
        naam=inhoud["onthaalbureau"],
        soort=inhoud["soort"],
        werkjaar=inhoud["werkjaar"],
        datum=inhoud["datum"],
        beoordelaars=tuple(inhoud["beoordelaars"]),
        stand=Werkboekstand(inhoud["stand"]) if "stand" in inhoud else None,
        stand_sinds=inhoud.get("stand_sinds"),
        stand_door=inhoud.get("stand_door"),
    )


def _lees_scores(rijen: Mapping[str, Mapping[str, str]]) -> dict[str, Score]:
    """Return the scores by code; one without a niveau was deliberately not given."""
    return {
        code: Score(niveau=rij.get("score"), motivering=rij["motivering"], bewijs=rij.get("bewijs", ""))
        for code, rij in rijen.items()
    }


def _lees_teksten(rijen: Mapping[str, str]) -> dict[str, Cijfer]:
    return {code: Cijfer(toelichting=tekst) for code, tekst in rijen.items()}


def _lees_cijfers(inhoud: Mapping[str, Any], kader: Kader) -> dict[str, Cijfer]:
    """Return the figures of input and output by code; those of output with the newest Vlaams gemiddelde beside them."""
    cijfers = {}
    for code, rij in inhoud["input"].items():
        cijfers[code] = Cijfer(
            waarde=rij["cijfer"], status=Status(rij["status"]), jaar=rij["jaar"], toelichting=rij["toelichting"]
        )
    for code, rij in inhoud["output"].items():
        gemiddelde, velden = kader.vlaams_gemiddelde.get(code), rij | {"status": Status(rij["status"])}
        cijfers[code] = Cijfer(**velden, vlaams_gemiddelde=gemiddelde.waarde if gemiddelde else None)
    return cijfers


def _lees_acties(rijen: Iterable[Mapping[str, Any]]) -> tuple[Actie, ...]:
    return tuple(Actie(**{**rij, "stand": Actiestand(rij["stand"])}) for rij in rijen)


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


def maak_werkboeken(kader: Kader) -> dict[str, bytes]:
    """Return every werkboek that somebody filled in, by the name of the file; the second year begins from the first."""
    eerste = lees_gegevens("zelfevaluatie", kader)
    boeken = {f"{soort}.xlsx": maak_sjabloon(kader, beoordeling=lees_gegevens(soort, kader)) for soort in SOORTEN}
    boeken[f"{TWEEDE_JAAR}.xlsx"] = maak_sjabloon(kader, beoordeling=lees_tweede_jaar(eerste, kader), vorig=eerste)
    for bestand, beoordeling in lees_beoordelaars(kader).items():
        boeken[f"consensus/{bestand}.xlsx"] = maak_sjabloon(kader, beoordeling=beoordeling)
    return boeken


def maak_consensus(kader: Kader) -> dict[str, bytes]:
    """Return what gia consensus makes of the werkboeken of the three beoordelaars, by the name of the file."""
    samen = lees_consensus([HIER / "consensus" / f"{naam}.xlsx" for naam in lees_beoordelaars(kader)], kader)
    pagina = maak_consensuspagina(samen, kader).encode()
    return {"consensus/samen.xlsx": maak_samengevoegd(samen, kader), "consensus/samen.html": pagina}


def maak_vervolg(kader: Kader) -> dict[str, bytes]:
    """Return the dates of the first plan as a calendar and what changed in the second year, by the name of the file."""
    paar = lees_vergelijking(HIER / "zelfevaluatie.xlsx", HIER / f"{TWEEDE_JAAR}.xlsx", kader, als=Als.evolutie)
    eerste = bereken_profiel(lees_werkboek(HIER / "zelfevaluatie.xlsx", kader), kader)
    agenda = maak_agenda(eerste, kader, datetime.combine(VANDAAG, time(), UTC))
    if agenda is None:
        raise ValueError("geen enkele actie van zelfevaluatie.yaml heeft een datum")
    return {"evolutie.html": maak_vergelijkingspagina(paar.vergelijking, kader).encode(), "acties.ics": agenda}


def main() -> None:
    """Write every example workbook and the blank sjabloon."""
    kader = laad_kader()
    SJABLONEN.mkdir(exist_ok=True)
    (SJABLONEN / "werkboek.xlsx").write_bytes(maak_sjabloon(kader))
    (HIER / "consensus").mkdir(exist_ok=True)
    # The werkboeken first: the rest is made from what can be read in them.
    for maak in (maak_werkboeken, maak_consensus, maak_vervolg, maak_vergelijkingen, maak_verslagen):
        for naam, inhoud in maak(kader).items():
            (HIER / naam).write_bytes(inhoud)
            print(HIER / naam)


if __name__ == "__main__":
    main()
