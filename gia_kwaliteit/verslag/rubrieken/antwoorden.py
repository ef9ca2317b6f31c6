"""The chapter with the answers: a table for every rubriek of questions."""

from gia_kwaliteit.antwoorden import Beantwoord, zin_over_antwoorden
from gia_kwaliteit.kader import Kader, Vragenlijst
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.rubrieken import ANTWOORDEN, BIJ_DE_VRAGEN
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE_NAAST_BEWIJS, getypt

_KOLOMMEN = (CODE_NAAST_BEWIJS, Kolom(kop="Vraag", breedte=6), Kolom(kop="Antwoord", breedte=9))


def maak_antwoorden(vragen: Vragenlijst, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with every question and its answer, or a dash, below how its rubriek is to be asked."""
    per_code = {vraag.code: vraag for vraag in profiel.antwoorden}
    tabellen = tuple(
        Tabel(
            titel=f"{rubriek.code} {rubriek.naam}",
            kolommen=_KOLOMMEN,
            vooraf=rubriek.aanwijzingen,
            rijen=tuple(_rij(per_code[vraag.code], kader) for vraag in rubriek.vragen),
        )
        for rubriek in vragen.rubrieken
    )
    return Rubriek(code=ANTWOORDEN, feiten=(zin_over_antwoorden(profiel.antwoorden),), voorop=tabellen)


def maak_toelichting(vragen: Vragenlijst) -> Rubriek:
    """Return the rubric with what the kader says before its questions: why they are asked, and what was agreed."""
    rijen = tuple((deel.titel, "\n".join(tekst.tekst for tekst in deel.teksten)) for deel in vragen.inleiding)
    kolommen = (Kolom(kop="Waarover", breedte=3), Kolom(kop="Toelichting", breedte=13))
    tabel = Tabel(titel=f"{vragen.naam}: wat aan de vragen voorafgaat", kolommen=kolommen, rijen=rijen)
    return Rubriek(code=BIJ_DE_VRAGEN, titel="Toelichting bij de vragen", feiten=(), voorop=(tabel,))


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
