"""The chapter about the kwaliteitsbewaking: the aspects, and each proces against each of them."""

from collections.abc import Mapping

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.rubrieken import rubriek_van
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.verslag.beeldsoorten import Matrixbeeld, Scoreregel
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE, maak_scorebeeld, niveaukolommen, over_score, telling


def maak_kwaliteitsbewaking(uitkomst: Groepsresultaat, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the four aspects, and each proces against each aspect (source line 6031)."""
    namen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
    processen = {proces.code: proces.naam for proces in kader.processen}
    kolommen = (Kolom(kop="Kwaliteitsaspect", breedte=4), Kolom(kop="Score op 100", breedte=2, getal=True))
    aspecten = Tabel(
        titel="De kwaliteitsaspecten: score op 100",
        kolommen=(*kolommen, *niveaukolommen(kader)),
        rijen=tuple(
            (namen[a.code], getal(a.score), *telling(a.verdeling, a.gescoord, a.criteria))
            for a in profiel.kwaliteitsaspecten
        ),
    )
    matrix = Tabel(
        titel="Elk proces op elk kwaliteitsaspect: score op 100",
        kolommen=(
            CODE,
            Kolom(kop="Proces", breedte=4.2),
            *(Kolom(kop=naam, breedte=2.7, getal=True) for naam in namen.values()),
        ),
        rijen=tuple((code, processen[code], *map(getal, rij.values())) for code, rij in profiel.matrix.items()),
    )
    regels = tuple(
        Scoreregel(label=namen[a.code], score=a.score, aantallen=tuple(a.verdeling.values()))
        for a in profiel.kwaliteitsaspecten
    )
    beelden = maak_scorebeeld(aspecten.titel, 100, regels, kader.schaal.namen)
    return Rubriek(
        code=rubriek_van(uitkomst.scoregroep),
        feiten=(*over_score(uitkomst, "de kwaliteitsaspecten"), *_volgorde(profiel, namen)),
        beelden=(*beelden, *_matrixbeeld(matrix.titel, profiel, processen, namen)) if beelden else (),
        tabellen=(aspecten, matrix),
    )


def _volgorde(profiel: Profiel, namen: Mapping[str, str]) -> tuple[str, ...]:
    """Name the aspects from high to low."""
    scores = [(aspect.score, namen[aspect.code]) for aspect in profiel.kwaliteitsaspecten]
    bestaand = sorted(((s, naam) for s, naam in scores if s is not None), key=lambda paar: -paar[0])
    delen = [f"{naam} ({getal(score)})" for score, naam in bestaand]
    return (f"Van hoog naar laag: {opgesomd(delen)}.",) if len(delen) > 1 else ()


def _matrixbeeld(
    titel: str, profiel: Profiel, processen: Mapping[str, str], namen: Mapping[str, str]
) -> tuple[Matrixbeeld, ...]:
    rijen = tuple((f"{code} {processen[code]}", tuple(rij.values())) for code, rij in profiel.matrix.items())
    delen = []
    for label, scores in rijen:
        cijfers = ", ".join(f"{naam} {getal(s)}" for naam, s in zip(namen.values(), scores, strict=True))
        delen.append(f"{label}: {cijfers}")
    alternatief = f"{titel}. {'; '.join(delen)}."
    return (Matrixbeeld(titel=titel, alternatief=alternatief, kolommen=tuple(namen.values()), rijen=rijen),)
