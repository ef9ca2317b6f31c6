"""The chapter about the rules: which are in order and which are not."""

from collections.abc import Iterable

from gia_kwaliteit.beoordeling import Beoordeling, Score
from gia_kwaliteit.getallen import getal, telling
from gia_kwaliteit.kader import IS_IN_ORDE, TE_VERBETEREN, Kader, Rol
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.rubrieken import rubriek_van
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.verslag.huisstijl import OORDELEN
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.achtergrond import maak_achtergrondtabel
from gia_kwaliteit.verslag.rubrieken.delen import (
    BEWUST_NIET_GESCOORD,
    CODE,
    NIET_GESCOORD,
    getypt,
    is_voorop,
    met_bewijs,
)
from gia_kwaliteit.verslag.zinnen import van_de

_GESCOORDE_REGEL = Zelfstandig(enkelvoud="gescoorde regel", meervoud="gescoorde regels", lidwoord="de")


def maak_regelgeving(uitkomst: Groepsresultaat, beoordeling: Beoordeling, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the rules: which are in order and which are not (source line 6032)."""
    oordeel = _oordelen(kader)
    kolommen = (
        CODE,
        Kolom(kop="Rubriek", breedte=5),
        Kolom(kop="In orde", breedte=1.6, getal=True),
        Kolom(kop="Niet in orde", breedte=1.6, getal=True),
        Kolom(kop="Gescoord", breedte=1.7, getal=True),
    )
    tellingen = tuple(
        (r.code, r.naam, *map(str, _aantallen(r)), f"{r.gescoord} van {r.criteria}") for r in profiel.rubrieken
    )
    regels = []
    for regel in kader.regels.values():
        gezegd, score = beoordeling.niveau(regel.code), beoordeling.scores.get(regel.code, Score())
        wat = oordeel[gezegd] if gezegd else beoordeling.antwoord(regel.code)
        teksten = (getypt(score.motivering), getypt(score.bewijs))
        regels.append((regel.code, f"{regel.onderwerp}: {regel.tekst}", wat, *teksten))
    return Rubriek(
        code=rubriek_van(uitkomst.scoregroep),
        feiten=_regelfeiten(uitkomst, profiel),
        voorop=_niet_in_orde(profiel, kader),
        tabellen=(
            Tabel(titel="Regelgeving: aantal regels per rubriek", kolommen=kolommen, rijen=tellingen),
            _regeltabel(regels),
            *maak_achtergrondtabel("wat niet in orde is", (punt.code for punt in profiel.niet_in_orde), kader),
        ),
    )


def _oordelen(kader: Kader) -> dict[str, str]:
    """Return how each level of a rule is said; one that is neither in order nor not is said as it is called."""
    oordeel = {naam: naam for naam in kader.regelniveaus}
    for rollen, rol in ((IS_IN_ORDE, Rol.in_orde), (TE_VERBETEREN, Rol.niet_in_orde)):
        oordeel |= dict.fromkeys(kader.regelschaal.niveaus_met(*rollen), OORDELEN[rol])
    return oordeel


def _regeltabel(regels: Iterable[tuple[str, ...]]) -> Tabel:
    """Return the table of all rules."""
    kolommen = (
        Kolom(kop="Regel", breedte=6),
        Kolom(kop="Oordeel", breedte=2, niveau=True),
        Kolom(kop="Motivering", breedte=5),
    )
    return met_bewijs("Regelgeving: elke regel", kolommen, regels)


def _niet_in_orde(profiel: Profiel, kader: Kader) -> tuple[Tabel, ...]:
    """Return what is not in order in words, when that is short."""
    regels = [kader.regels[punt.code] for punt in profiel.niet_in_orde]
    if not is_voorop(regels):
        return ()
    rijen = tuple((regel.code, f"{regel.onderwerp}: {regel.tekst}") for regel in regels)
    return (Tabel(titel="Niet in orde", kolommen=(CODE, Kolom(kop="Regel", breedte=14)), rijen=rijen),)


def _aantallen(rubriek: Groepsresultaat) -> tuple[int, int]:
    """Return how many rules are in order, and how many are not."""
    return rubriek.aantal(*IS_IN_ORDE), rubriek.aantal(*TE_VERBETEREN)


def _regelfeiten(uitkomst: Groepsresultaat, profiel: Profiel) -> tuple[str, ...]:
    if not uitkomst.gescoord:
        return ("Er is nog geen enkele regel gescoord.",)
    in_orde = uitkomst.aantal(*IS_IN_ORDE)
    zin = van_de(in_orde, uitkomst.gescoord, _GESCOORDE_REGEL)
    feiten = [f"{zin} {'is' if in_orde <= 1 else 'zijn'} in orde"]
    feiten[0] += f": {getal(uitkomst.score)} op {uitkomst.maximum}." if uitkomst.score is not None else "."
    if profiel.niet_in_orde:
        feiten.append(f"Niet in orde: {opgesomd([punt.code for punt in profiel.niet_in_orde])}.")
    if uitkomst.niet_gescoord:
        feiten.append(f"Het beeld is onvolledig: {_hoeveel(uitkomst.niet_gescoord)} {NIET_GESCOORD}.")
    if uitkomst.bewust_niet_gescoord:
        feiten.append(f"{_hoeveel(uitkomst.bewust_niet_gescoord)} {BEWUST_NIET_GESCOORD}: de motivering zegt waarom.")
    if uitkomst.niet_van_toepassing:
        naam = "” of “".join(uitkomst.scoregroep.schaal.buiten)
        wie = telling(uitkomst.niet_van_toepassing, "regel", "regels")
        feiten.append(f"Bij {wie} is “{naam}” gekozen; dat telt niet mee.")
    return tuple(feiten)


def _hoeveel(aantal: int) -> str:
    return telling(aantal, "regel is", "regels zijn")
