"""The chapter about the kwaliteitsbewaking: the aspects, and each proces against each of them."""

from collections.abc import Iterable, Mapping

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.woorden import score_op
from gia_kwaliteit.profiel import Groepsresultaat, Profiel, bereken_gemiddelde
from gia_kwaliteit.rubrieken import rubriek_van
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd
from gia_kwaliteit.verslag.beeldsoorten import Matrixbeeld
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE, niveaukolommen, over_score, telling


def maak_kwaliteitsbewaking(uitkomst: Groepsresultaat, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the four aspects, and each proces against each aspect (source line 6031)."""
    namen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
    begrippen = kader.woorden.begrippen
    processen = {proces.code: proces.naam for proces in kader.processen}
    kolommen = (Kolom(kop="Kwaliteitsaspect", breedte=4), Kolom(kop=score_op(uitkomst.maximum), breedte=2, getal=True))
    aspecten = Tabel(
        titel=f"De kwaliteitsaspecten: {score_op(uitkomst.maximum).lower()}",
        kolommen=(*kolommen, *niveaukolommen(uitkomst.scoregroep.schaal)),
        rijen=tuple(
            (namen[a.code], getal(a.score), *telling(a.verdeling, a.gescoord, a.criteria))
            for a in profiel.kwaliteitsaspecten
        ),
    )
    matrix = Tabel(
        titel=f"{met_hoofdletter(begrippen.proces.elk)} op elk kwaliteitsaspect: {score_op(uitkomst.maximum).lower()}",
        kolommen=(
            CODE,
            Kolom(kop=begrippen.proces.als_kop, breedte=4.2),
            *(Kolom(kop=naam, breedte=2.7, getal=True) for naam in namen.values()),
        ),
        rijen=tuple((code, processen[code], *map(getal, rij.values())) for code, rij in profiel.matrix.items()),
    )
    return Rubriek(
        code=rubriek_van(uitkomst.scoregroep),
        feiten=(*over_score(uitkomst, "de kwaliteitsaspecten", begrippen.criterium), *_volgorde(profiel, namen)),
        beelden=_matrixbeeld(profiel, processen, namen, uitkomst.maximum),
        tabellen=(aspecten, matrix),
    )


def _volgorde(profiel: Profiel, namen: Mapping[str, str]) -> tuple[str, ...]:
    """Name the aspects from high to low."""
    scores = [(aspect.score, namen[aspect.code]) for aspect in profiel.kwaliteitsaspecten]
    bestaand = sorted(((s, naam) for s, naam in scores if s is not None), key=lambda paar: -paar[0])
    delen = [f"{naam} ({getal(score)})" for score, naam in bestaand]
    return (f"Van hoog naar laag: {opgesomd(delen)}.",) if len(delen) > 1 else ()


def _matrixbeeld(
    profiel: Profiel, processen: Mapping[str, str], namen: Mapping[str, str], maximum: int
) -> tuple[Matrixbeeld, ...]:
    """Return the picture of each proces against each aspect, the best on top; none where nothing is scored."""
    rijen = [(f"{code} {processen[code]}", tuple(rij.values())) for code, rij in profiel.matrix.items()]
    rijen.sort(key=lambda rij: -_gemiddelde(rij[1]))
    gescoord = [
        (score, processen[code], namen[aspect])
        for code, rij in profiel.matrix.items()
        for aspect, score in rij.items()
        if score is not None
    ]
    if not gescoord:
        return ()
    laagste = min(score for score, *_ in gescoord)
    waar = [f"{proces} bij {aspect.lower()}" for score, proces, aspect in gescoord if score == laagste]
    meer = f" en {len(waar) - 1} andere" if len(waar) > 1 else ""
    titel = f"Het laagst scoort {waar[0]}{meer} ({getal(laagste)} op {maximum})"
    delen = []
    for label, scores in rijen:
        cijfers = ", ".join(f"{naam} {getal(s)}" for naam, s in zip(namen.values(), scores, strict=True))
        delen.append(f"{label}: {cijfers}")
    alternatief = f"{titel}. {'; '.join(delen)}."
    kolommen = tuple(namen.values())
    return (Matrixbeeld(titel=titel, alternatief=alternatief, kolommen=kolommen, rijen=tuple(rijen), maximum=maximum),)


def _gemiddelde(scores: Iterable[float | None]) -> float:
    """Return the mean of the scores that exist; where there is none, less than any."""
    gemiddelde = bereken_gemiddelde(scores)
    return -1.0 if gemiddelde is None else gemiddelde
