"""The chapter with the answers: a table for every rubriek of questions."""

from gia_kwaliteit.antwoorden import Beantwoord, zin_over_antwoorden
from gia_kwaliteit.kader import Kader, Vragenlijst
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.rubrieken import ANTWOORDEN
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE_NAAST_BEWIJS, getypt

_KOLOMMEN = (CODE_NAAST_BEWIJS, Kolom(kop="Vraag", breedte=6), Kolom(kop="Antwoord", breedte=9))


def maak_antwoorden(vragen: Vragenlijst, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with every question and its answer; one without an answer has a dash."""
    per_code = {vraag.code: vraag for vraag in profiel.antwoorden}
    tabellen = tuple(
        Tabel(
            titel=f"{rubriek.code} {rubriek.naam}",
            kolommen=_KOLOMMEN,
            rijen=tuple(_rij(per_code[vraag.code], kader) for vraag in rubriek.vragen),
        )
        for rubriek in vragen.rubrieken
    )
    return Rubriek(code=ANTWOORDEN, feiten=(zin_over_antwoorden(profiel.antwoorden),), voorop=tabellen)


def verschillende_antwoorden(vergelijking: Vergelijking) -> tuple[Tabel, ...]:
    """Return a table of the questions to which both sides gave another answer; none where there are none."""
    rijen = tuple(
        (paar.code, paar.vraag, getypt(paar.links.voluit), getypt(paar.rechts.voluit))
        for paar in vergelijking.antwoorden
        if not paar.is_gelijk
    )
    kolommen = (
        CODE_NAAST_BEWIJS,
        Kolom(kop="Vraag", breedte=5),
        *(Kolom(kop=kop, breedte=5) for kop in vergelijking.koppen),
    )
    return (Tabel(titel="Antwoorden die verschillen", kolommen=kolommen, rijen=rijen),) if rijen else ()


def _rij(antwoord: Beantwoord, kader: Kader) -> tuple[str, ...]:
    return antwoord.code, kader.vraag_van[antwoord.code].voluit, getypt(antwoord.voluit)
