"""The rubrics about quality: the kwaliteitsprofielen and the kwaliteitsbewaking."""

from collections.abc import Mapping

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader, Onderdeel
from gia_kwaliteit.profiel import Onderdeelresultaat, Procesresultaat, Profiel
from gia_kwaliteit.rubrieken import KWALITEITSBEWAKING, rubriek_van
from gia_kwaliteit.verslag.model import Kolom, Matrixbeeld, Rubriek, Scorebeeld, Scoreregel, Tabel
from gia_kwaliteit.verslag.zinnen import opsomming

_CODE = Kolom(kop="Code", breedte=1.3)


def maak_profiel(onderdeel: Onderdeel, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the kwaliteitsprofiel of an onderdeel (source lines 6029–6030)."""
    codes = {proces.code for proces in kader.processen_van(onderdeel)}
    processen = [proces for proces in profiel.processen if proces.code in codes]
    uitkomst = profiel.onderdelen[onderdeel.code]
    naam = f"Score op 20 per proces: {onderdeel.naam}"
    rijen = tuple((p.code, p.naam, getal(p.score20), *_telling(p.verdeling, p.gescoord, p.criteria)) for p in processen)
    kolommen = (_CODE, Kolom(kop="Proces", breedte=4), Kolom(kop="Score op 20", breedte=1.9, getal=True))
    regels = tuple(
        Scoreregel(label=f"{p.code} {p.naam}", score=p.score20, aantallen=tuple(p.verdeling.values()))
        for p in processen
    )
    return Rubriek(
        code=rubriek_van(onderdeel.code),
        titel=f"Kwaliteitsprofiel {onderdeel.naam}",
        feiten=(*_over_score(uitkomst, "de processen"), *_uitersten(processen), *_over_verdeling(uitkomst, kader)),
        beelden=maak_scorebeeld(naam, 20, regels, kader.schaal.namen),
        tabellen=(Tabel(titel=naam, kolommen=(*kolommen, *_niveaukolommen(kader)), rijen=rijen),),
    )


def _niveaukolommen(kader: Kader) -> tuple[Kolom, ...]:
    niveaus = tuple(Kolom(kop=naam.capitalize(), breedte=1.9, getal=True) for naam in kader.schaal.namen)
    return (*niveaus, Kolom(kop="Gescoord", breedte=1.7, getal=True))


def _telling(verdeling: Mapping[str, int], gescoord: int, criteria: int) -> tuple[str, ...]:
    return (*map(str, verdeling.values()), f"{gescoord} van {criteria}")


def _over_score(uitkomst: Onderdeelresultaat, waarvan: str) -> tuple[str, ...]:
    """Say what the score on 100 is, and on how much of the criteria it rests."""
    if not uitkomst.gescoord:
        return ("Er is nog geen enkel criterium gescoord.",)
    feiten = []
    if uitkomst.score100 is None:
        feiten.append("De score is niet te berekenen: het werkboek bevat hier een fout.")
    else:
        feiten.append(f"Samen halen {waarvan} {getal(uitkomst.score100)} op 100.")
    open_ = uitkomst.criteria - uitkomst.gescoord
    if open_ == 1:
        feiten.append("Het beeld is onvolledig: 1 criterium is niet gescoord en telt niet mee.")
    elif open_:
        wat = f"{open_} van de {uitkomst.criteria} criteria"
        feiten.append(f"Het beeld is onvolledig: {wat} zijn niet gescoord en tellen niet mee.")
    return tuple(feiten)


def _uitersten(processen: list[Procesresultaat]) -> tuple[str, ...]:
    """Say which processen score highest and lowest, when they differ."""
    scores = [(proces.score20, proces) for proces in processen if proces.score20 is not None]
    if not scores:
        return ()
    hoog, laag = max(score for score, _ in scores), min(score for score, _ in scores)
    if hoog == laag:
        return ()
    beste, zwakste = (
        opsomming([f"{proces.code} {proces.naam}" for score, proces in scores if score == grens])
        for grens in (hoog, laag)
    )
    return (
        f"De hoogste score is {getal(hoog)} op 20: {beste}.",
        f"De laagste score is {getal(laag)} op 20: {zwakste}.",
    )


def _over_verdeling(uitkomst: Onderdeelresultaat, kader: Kader) -> tuple[str, ...]:
    if not uitkomst.gescoord:
        return ()
    delen = [f"{uitkomst.verdeling[naam]} × {naam}" for naam in reversed(kader.schaal.namen)]
    wat = "het ene gescoorde criterium" if uitkomst.gescoord == 1 else f"de {uitkomst.gescoord} gescoorde criteria"
    return (f"De verdeling van {wat}: {opsomming(delen)}.",)


def maak_scorebeeld(
    titel: str, maximum: float, regels: tuple[Scoreregel, ...], niveaus: tuple[str, ...] = ()
) -> tuple[Scorebeeld, ...]:
    """Return a picture of scores, or none when there is no score to show."""
    if all(regel.score is None for regel in regels):
        return ()
    zin = "; ".join(f"{regel.label}: {getal(regel.score)}" for regel in regels)
    alternatief = f"{titel}. {zin}."
    return (Scorebeeld(titel=titel, alternatief=alternatief, maximum=maximum, regels=regels, niveaus=niveaus),)


def maak_kwaliteitsbewaking(profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the four aspects, and each proces against each aspect (source line 6031)."""
    namen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
    processen = {proces.code: proces.naam for proces in kader.processen}
    uitkomst = profiel.onderdelen["kwaliteitsbewaking"]
    kolommen = (Kolom(kop="Kwaliteitsaspect", breedte=4), Kolom(kop="Score op 100", breedte=2, getal=True))
    aspecten = Tabel(
        titel="De kwaliteitsaspecten: score op 100",
        kolommen=(*kolommen, *_niveaukolommen(kader)),
        rijen=tuple(
            (namen[a.code], getal(a.score100), *_telling(a.verdeling, a.gescoord, a.criteria))
            for a in profiel.kwaliteitsaspecten
        ),
    )
    matrix = Tabel(
        titel="Elk proces op elk kwaliteitsaspect: score op 100",
        kolommen=(
            _CODE,
            Kolom(kop="Proces", breedte=4.2),
            *(Kolom(kop=naam, breedte=2.7, getal=True) for naam in namen.values()),
        ),
        rijen=tuple((code, processen[code], *map(getal, rij.values())) for code, rij in profiel.matrix.items()),
    )
    regels = tuple(
        Scoreregel(label=namen[a.code], score=a.score100, aantallen=tuple(a.verdeling.values()))
        for a in profiel.kwaliteitsaspecten
    )
    beelden = maak_scorebeeld(aspecten.titel, 100, regels, kader.schaal.namen)
    return Rubriek(
        code=KWALITEITSBEWAKING,
        titel="Kwaliteitsbewaking",
        feiten=(*_over_score(uitkomst, "de kwaliteitsaspecten"), *_volgorde(profiel, namen)),
        beelden=(*beelden, *_matrixbeeld(matrix.titel, profiel, processen, namen)) if beelden else (),
        tabellen=(aspecten, matrix),
    )


def _volgorde(profiel: Profiel, namen: Mapping[str, str]) -> tuple[str, ...]:
    """Name the aspects from high to low."""
    scores = [(aspect.score100, namen[aspect.code]) for aspect in profiel.kwaliteitsaspecten]
    bestaand = sorted(((s, naam) for s, naam in scores if s is not None), key=lambda paar: -paar[0])
    delen = [f"{naam} ({getal(score)})" for score, naam in bestaand]
    return (f"Van hoog naar laag: {opsomming(delen)}.",) if len(delen) > 1 else ()


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
