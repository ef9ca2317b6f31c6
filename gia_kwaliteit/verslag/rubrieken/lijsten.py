"""The chapter with the lists of good practices and werkpunten."""

from collections.abc import Collection

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Lijstpunt, Profiel
from gia_kwaliteit.rubrieken import LIJSTEN
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.achtergrond import maak_achtergrondtabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE, getypt, is_voorop, met_bewijs


def maak_lijsten(profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with every good practice and every werkpunt and why (source lines 5979–5981).

    What the kader says beside a werkpunt stands with it: with that somebody can go to work.
    """
    sterk, te_doen = kader.woorden.lijsten.als_koppen
    lijsten = (
        (sterk, "good practice", "good practices", profiel.good_practices),
        (te_doen, "werkpunt", "werkpunten", profiel.werkpunten),
    )
    gescoord = any(profiel.onderdelen[onderdeel.code].gescoord for onderdeel in kader.onderdelen)
    feiten = [] if gescoord else ["Er is nog geen enkel criterium gescoord."]
    for titel, enkel, meer, punten in lijsten if gescoord else ():
        per_proces = [(p.code, sum(punt.proces == p.code for punt in punten)) for p in kader.processen]
        meeste = max((aantal for _, aantal in per_proces), default=0)
        zin = f"Er is 1 {enkel}." if len(punten) == 1 else f"Er zijn {len(punten) or 'geen'} {meer}."
        if titel.lower() != meer:
            # A list with a name of its own goes by that name; what one point of it is called, no kader says.
            zin = f"{titel}: {len(punten) or 'geen'}."
        if meeste > 1 and len(per_proces) > 1:
            waar = opgesomd([code for code, aantal in per_proces if aantal == meeste])
            zin += f" De meeste ({meeste}) staan bij {waar}."
        feiten.append(zin)
    return Rubriek(
        code=LIJSTEN,
        feiten=tuple(feiten),
        voorop=tuple(_kort(titel, punten) for titel, _, _, punten in lijsten if is_voorop(punten)),
        tabellen=(
            *(_puntentabel(titel, punten) for titel, _, _, punten in lijsten if punten),
            *maak_achtergrondtabel("de werkpunten", (punt.code for punt in profiel.werkpunten), kader),
        ),
    )


def _kort(titel: str, punten: Collection[Lijstpunt]) -> Tabel:
    """Return a list with what each point is about, without more."""
    rijen = tuple((punt.code, punt.criterium) for punt in punten)
    return Tabel(titel=f"{titel} in het kort", kolommen=(CODE, Kolom(kop="Criterium", breedte=14)), rijen=rijen)


def _puntentabel(titel: str, punten: Collection[Lijstpunt]) -> Tabel:
    """Return a list with why each point is on it, and what shows it."""
    kolommen = (Kolom(kop="Criterium", breedte=5), Kolom(kop="Motivering", breedte=7))
    rijen = tuple((punt.code, punt.criterium, getypt(punt.motivering), getypt(punt.bewijs)) for punt in punten)
    return met_bewijs(titel, kolommen, rijen)
