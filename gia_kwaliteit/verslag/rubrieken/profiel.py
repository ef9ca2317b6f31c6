"""The chapter about the kwaliteitsprofiel of an onderdeel."""

from collections.abc import Iterable

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.woorden import score_op
from gia_kwaliteit.oogopslag import is_voldoende, zin_over
from gia_kwaliteit.profiel import Groepsresultaat, NietGescoord, Profiel
from gia_kwaliteit.rubrieken import rubriek_van
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.verslag.beeldsoorten import Niveaubeeld, Niveauregel
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import (
    BEWUST_NIET_GESCOORD,
    CODE,
    getypt,
    niveaukolommen,
    over_score,
    telling,
)
from gia_kwaliteit.verslag.zinnen import GEEN_SCORE, ZONDER_NIVEAU


def maak_profiel(uitkomst: Groepsresultaat, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the kwaliteitsprofiel of an onderdeel (source lines 6029–6030)."""
    processen = [profiel.groepen[code] for code in uitkomst.scoregroep.delen]
    maximum, begrippen = processen[0].maximum, kader.woorden.begrippen
    naam = f"{score_op(maximum)} per {begrippen.proces.enkelvoud}: {uitkomst.naam}"
    rijen = tuple((p.code, p.naam, getal(p.score), *telling(p.verdeling, p.gescoord, p.criteria)) for p in processen)
    kolommen = (
        CODE,
        Kolom(kop=begrippen.proces.als_kop, breedte=4),
        Kolom(kop=score_op(maximum), breedte=1.9, getal=True),
    )
    return Rubriek(
        code=rubriek_van(uitkomst.scoregroep),
        feiten=(
            *over_score(uitkomst, f"de {begrippen.proces.meervoud}", begrippen.criterium),
            *_uitersten(processen),
            *_over_verdeling(uitkomst, begrippen.criterium),
        ),
        beelden=_niveaubeeld(processen, profiel),
        tabellen=(
            Tabel(titel=naam, kolommen=(*kolommen, *niveaukolommen(uitkomst.scoregroep.schaal)), rijen=rijen),
            *_met_reden(BEWUST_NIET_GESCOORD, profiel.niet_gescoord, uitkomst, kader),
            *(
                tabel
                for naam in uitkomst.scoregroep.schaal.buiten
                for tabel in _met_reden(naam, profiel.niet_van_toepassing, uitkomst, kader)
            ),
        ),
    )


def _niveaubeeld(processen: list[Groepsresultaat], profiel: Profiel) -> tuple[Niveaubeeld, ...]:
    """Return the picture of the level of every criterium, or none when there is none to show."""
    niveau_van = {punt.code: punt.niveau for punt in profiel.scores}
    regels = tuple(
        Niveauregel(
            label=f"{proces.code} {proces.naam}",
            score=GEEN_SCORE if proces.score is None else getal(proces.score),
            is_voldoende=is_voldoende(proces),
            vakken=tuple((code.rpartition(".")[2], niveau_van[code]) for code in proces.scoregroep.criteria),
        )
        for proces in processen
    )
    if not any(proces.gescoord for proces in processen):
        return ()
    titel = zin_over(processen, profiel.woorden.begrippen.proces).removesuffix(".")
    delen = []
    for regel in regels:
        niveaus = ", ".join(f"{naam} {niveau or ZONDER_NIVEAU}" for naam, niveau in regel.vakken)
        delen.append(f"{regel.label} ({regel.score}): {niveaus}")
    alternatief = f"{titel}. {'; '.join(delen)}."
    return (
        Niveaubeeld(titel=titel, alternatief=alternatief, niveaus=processen[0].scoregroep.schaal.namen, regels=regels),
    )


def _met_reden(wat: str, punten: Iterable[NietGescoord], uitkomst: Groepsresultaat, kader: Kader) -> tuple[Tabel, ...]:
    """Return a table of what has no level on purpose and why; none where there is nothing of it."""
    rijen = tuple(
        (punt.code, kader.criteria[punt.code].tekst, getypt(punt.reden))
        for punt in punten
        if punt.code in uitkomst.scoregroep.criteria
    )
    if not rijen:
        return ()
    titel = f"{wat[0].upper()}{wat[1:]}: {uitkomst.naam}"
    kolommen = (CODE, Kolom(kop=kader.woorden.begrippen.criterium.als_kop, breedte=5), Kolom(kop="Reden", breedte=7))
    return (Tabel(titel=titel, kolommen=kolommen, rijen=rijen),)


def _uitersten(processen: list[Groepsresultaat]) -> tuple[str, ...]:
    """Say which processen score highest and lowest, when they differ."""
    scores = [(proces.score, proces) for proces in processen if proces.score is not None]
    if not scores:
        return ()
    hoog, laag = max(score for score, _ in scores), min(score for score, _ in scores)
    if hoog == laag:
        return ()
    beste, zwakste = (
        opgesomd([f"{proces.code} {proces.naam}" for score, proces in scores if score == grens])
        for grens in (hoog, laag)
    )
    return (
        f"De hoogste score is {getal(hoog)} op {scores[0][1].maximum}: {beste}.",
        f"De laagste score is {getal(laag)} op {scores[0][1].maximum}: {zwakste}.",
    )


def _over_verdeling(uitkomst: Groepsresultaat, criterium: Zelfstandig) -> tuple[str, ...]:
    if not uitkomst.gescoord:
        return ()
    schaal = uitkomst.scoregroep.schaal
    # Of several scales beside each other a level that nobody has may be one that nobody could have.
    namen = [naam for naam in reversed(schaal.namen) if uitkomst.verdeling[naam] or len(schaal.delen) == 1]
    delen = [f"{uitkomst.verdeling[naam]} × {naam}" for naam in namen]
    wat = f"de {uitkomst.gescoord} gescoorde {criterium.meervoud}"
    if uitkomst.gescoord == 1:
        wat = f"{criterium.lidwoord} ene gescoorde {criterium.enkelvoud}"
    return (f"De verdeling van {wat}: {opgesomd(delen)}.",)
