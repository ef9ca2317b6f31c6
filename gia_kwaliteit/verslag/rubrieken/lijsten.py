"""The chapter with the lists of good practices and werkpunten."""

from collections.abc import Collection

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.profiel import Lijstpunt, Profiel
from gia_kwaliteit.rubrieken import LIJSTEN
from gia_kwaliteit.tekst import opgesomd, zelfde_tekst
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.achtergrond import maak_achtergrondtabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE, getypt, is_voorop, met_bewijs, niets_gescoord


def maak_lijsten(profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with every good practice and every werkpunt and why (source lines 5979–5981).

    What the kader says beside a werkpunt stands with it: with that somebody can go to work.
    """
    sterk, te_doen = kader.woorden.lijsten.als_koppen
    begrippen = kader.woorden.begrippen
    lijsten = (
        (sterk, begrippen.good_practice, profiel.good_practices),
        (te_doen, begrippen.werkpunt, profiel.werkpunten),
    )
    gescoord = any(profiel.onderdelen[onderdeel.code].gescoord for onderdeel in kader.onderdelen)
    feiten = [] if gescoord else [niets_gescoord(begrippen.criterium)]
    for titel, punt, punten in lijsten if gescoord else ():
        per_proces = [(p.code, sum(een.proces == p.code for een in punten)) for p in kader.processen]
        meeste = max((aantal for _, aantal in per_proces), default=0)
        aantal = punt.aantal(len(punten)) if punten else f"geen {punt.meervoud}"
        zin = f"Er {'is' if len(punten) == 1 else 'zijn'} {aantal}."
        if not zelfde_tekst(titel, punt.meervoud):
            # A list with another name than its points goes by that name.
            zin = f"{titel}: {len(punten) or 'geen'}."
        if meeste > 1 and len(per_proces) > 1:
            waar = opgesomd([code for code, aantal in per_proces if aantal == meeste])
            zin += f" De meeste ({meeste}) staan bij {waar}."
        feiten.append(zin)
    return Rubriek(
        code=LIJSTEN,
        feiten=tuple(feiten),
        voorop=tuple(_kort(titel, punten, begrippen.criterium) for titel, _, punten in lijsten if is_voorop(punten)),
        tabellen=(
            *(_puntentabel(titel, punten, begrippen.criterium) for titel, _, punten in lijsten if punten),
            *maak_achtergrondtabel(
                f"de {begrippen.werkpunt.meervoud}", (punt.code for punt in profiel.werkpunten), kader
            ),
        ),
    )


def _kort(titel: str, punten: Collection[Lijstpunt], criterium: Zelfstandig) -> Tabel:
    """Return a list with what each point is about, without more."""
    rijen = tuple((punt.code, punt.criterium) for punt in punten)
    return Tabel(titel=f"{titel} in het kort", kolommen=(CODE, Kolom(kop=criterium.als_kop, breedte=14)), rijen=rijen)


def _puntentabel(titel: str, punten: Collection[Lijstpunt], criterium: Zelfstandig) -> Tabel:
    """Return a list with why each point is on it, and what shows it."""
    kolommen = (Kolom(kop=criterium.als_kop, breedte=5), Kolom(kop="Motivering", breedte=7))
    rijen = tuple((punt.code, punt.criterium, getypt(punt.motivering), getypt(punt.bewijs)) for punt in punten)
    return met_bewijs(titel, kolommen, rijen)
