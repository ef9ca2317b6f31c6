"""Builders: a beoordeling, a bevinding or a broken kader in one readable line of a test."""

import shutil
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader, Proces, Schaal, laad_kader, maak_kader

TESTS = Path(__file__).resolve().parents[1]
PROJECT = TESTS.parent
VOORBEELDEN = PROJECT / "voorbeelden"
VOORBEELD = VOORBEELDEN / "zelfevaluatie.xlsx"
CRITERIA = PROJECT / "criteria" / "gia-onthaalbureau"
TWEEDE_KADER = TESTS / "tweede_kader"
SCHALENKADER = TESTS / "schalenkader"

AFWEZIG, VOLDOENDE, GOED, STERK = NIVEAUS = ("afwezig", "voldoende", "goed uitgewerkt", "sterk punt")
JA, NEE = "Ja", "Nee"


@cache
def kader_onthaalbureau() -> Kader:
    """The kader that comes with gia, from the checkout."""
    return laad_kader(CRITERIA)


VERSIE = kader_onthaalbureau().versie
"""The version of the kader that comes with gia."""


def kader_zonder(*delen: str) -> Kader:
    """The kader of the onthaalbureaus without these parts; without the kwaliteitsaspecten only kernprocessen stay."""
    vol = kader_onthaalbureau()
    inhoud = vol.model_dump() | {
        "referentie": (),
        "normen": (),
        "samen_bekijken": (),
        "wijzigingen": (),
        **dict.fromkeys(delen),
    }
    if "input" in delen and inhoud["output"]:
        # A share of the output is one of the contracten of the input.
        for indicator in inhoud["output"]["indicatoren"]:
            rijen = indicator["outputindicatoren"]
            indicator["outputindicatoren"] = tuple(rij for rij in rijen if rij["noemer"] not in vol.subindicatoren)
    if "kwaliteitsaspecten" in delen:
        inhoud["kwaliteitsaspecten"] = ()
        inhoud["onderdelen"] = inhoud["onderdelen"][1:]
        inhoud["processen"] = tuple(proces for proces in inhoud["processen"] if proces["groep"] == "kernprocessen")
    return maak_kader(inhoud)


@cache
def kader_bibliotheek() -> Kader:
    """A kader with other processen, aspecten and levels, to see that the engine knows nothing about onthaalbureaus."""
    return laad_kader(TWEEDE_KADER)


@cache
def kader_muziekschool() -> Kader:
    """A kader with four scales, none of them called kwaliteit, to see that they count beside each other."""
    return laad_kader(SCHALENKADER)


def beoordeling(
    kader: Kader,
    scores: Mapping[str, str | None] | None = None,
    *,
    motiveringen: Mapping[str, str] | None = None,
    bewijzen: Mapping[str, str] | None = None,
    cijfers: Mapping[str, Cijfer] | None = None,
    bevindingen: Iterable[Bevinding] = (),
    gegevens: Gegevens | None = None,
    puntenmodel: str | None = None,
) -> Beoordeling:
    """A beoordeling as it is read from a complete werkboek: every code stands in it, scored only when given.

    A code that the kader does not know is a mistake of the test and raises KeyError.
    """
    gegeven, waarom, waar = dict(scores or {}), dict(motiveringen or {}), dict(bewijzen or {})
    for code in gegeven.keys() | waarom.keys() | waar.keys():
        kader.schaal_van[code]
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=puntenmodel or kader.puntenmodel().code,
        werkboek="werkboek.xlsx",
        gegevens=gegevens or Gegevens(),
        scores={
            code: Score(**_keuze(gegeven.get(code), schaal), motivering=waarom.get(code, ""), bewijs=waar.get(code, ""))
            for code, schaal in kader.schaal_van.items()
        },
        cijfers=dict(cijfers or {}),
        bevindingen=tuple(bevindingen),
        woorden=kader.woorden,
    )


def _keuze(gezegd: str | None, schaal: Schaal) -> dict[str, str | None]:
    """What somebody chose, as a level or as the answer outside the scale."""
    return {"niet_van_toepassing" if gezegd in schaal.buiten else "niveau": gezegd}


def overal(kader: Kader, niveau: str) -> dict[str, str]:
    """Every kwaliteitscriterium scored with the same level; the rules stay unscored."""
    return dict.fromkeys(kader.criteria, niveau)


def fout_bij(code: str) -> Bevinding:
    """A fout that leaves in doubt what a criterium or rule was meant to score."""
    gegevens = {"gevonden": "goed", "toegelaten": ", ".join(NIVEAUS), "bedoeling": ""}
    return bevinding(Bevindingsoort.score_ongeldig, blad="Scoring APL", cel="D12", code=code, **gegevens)


def waarschuwing_bij(code: str) -> Bevinding:
    """A waarschuwing, which stands in the way of nothing."""
    return bevinding(
        Bevindingsoort.niet_gescoord, blad="Scoring APL", cel="D12", code=code, het_criterium="het criterium"
    )


def proces(kader: Kader, code: str) -> Proces:
    """The proces with this code; raises StopIteration when there is none."""
    return next(proces for proces in kader.processen if proces.code == code)


def kopie_van_criteria(doel: Path) -> Path:
    """Copy the kader that comes with gia to `doel`, to break it there."""
    return Path(shutil.copytree(CRITERIA, doel))


def vervang(bestand: Path, oud: str, nieuw: str) -> str:
    """Replace a text that stands in a file exactly once, and return the new text of the file."""
    tekst = bestand.read_text(encoding="utf-8")
    assert tekst.count(oud) == 1, f"{bestand.name}: {oud!r} staat er {tekst.count(oud)} keer"
    tekst = tekst.replace(oud, nieuw)
    bestand.write_text(tekst, encoding="utf-8")
    return tekst
