"""What an overzicht finds, in a few words: which processen are strong, which are weak, and where they differ."""

from collections.abc import Sequence
from itertools import groupby

from gia_kwaliteit.getallen import RUIS, getal
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.woorden import Scoreschaal, Woorden
from gia_kwaliteit.oogopslag import alle, de, telwoord
from gia_kwaliteit.overzicht.delen import Sectorscore
from gia_kwaliteit.overzicht.model import Overzicht
from gia_kwaliteit.tekst import opgesomd

# Of so many different means the second highest and the second lowest are named too; of more that are equal, how many.
_GENOEG_VOOR_TWEE, _MEESTE_NAMEN = 4, 3


def zin_over_sector(overzicht: Overzicht) -> str:
    """Return the finding about the sector in Dutch (source lines 6057–6068).

    It says how many subjects there are, which processen have the highest and the lowest mean, of how many the
    mean is below the pass mark of the kader, and where the subjects differ most.
    """
    gescoord = [score for score in overzicht.processen if score.gemiddelde is not None]
    bevinding = _sterk_en_zwak(gescoord, len(overzicht.bureaus), overzicht.kader.woorden)
    return f"{_wie(overzicht)}: {bevinding}{_spreiding(gescoord)}"


def _wie(overzicht: Overzicht) -> str:
    namen = {bureau.naam for bureau in overzicht.bureaus}
    aantal = "Eén" if len(namen) == 1 else telwoord(len(namen)).capitalize()
    wie = f"{aantal} {overzicht.kader.woorden.onderwerp.vorm(len(namen))}"
    beoordelingen = len(overzicht.bureaus)
    if beoordelingen == 1:
        return f"{wie}, {overzicht.bureaus[0].aanduiding}"
    return wie if beoordelingen == len(namen) else f"{wie} met {telwoord(beoordelingen)} beoordelingen"


def _sterk_en_zwak(gescoord: Sequence[Sectorscore], beoordelingen: int, woorden: Woorden) -> str:
    schaal, proces = woorden.scores, woorden.begrippen.proces
    gemiddeld, maat = ("gemiddeld ", "het gemiddelde") if beoordelingen > 1 else ("", "de score")
    if not gescoord:
        return f"nog {proces.geen_enkel} heeft een score."
    if len(gescoord) == 1:
        (enige,) = gescoord
        helft = "minder dan" if _is_onder(enige, schaal) else "minstens"
        op = f"{getal(enige.gemiddelde)} op {enige.schaal}"
        wat = f"{enige.naam}, {proces.het_enige} met een score,"
        return f"{wat} haalt {gemiddeld}{op}, en dat is {helft} {schaal.drempel}."
    treden = [list(trede) for _, trede in groupby(sorted(gescoord, key=_deel, reverse=True), key=_deel)]
    if len(treden) == 1:
        op = f"{getal(gescoord[0].gemiddelde)} op {gescoord[0].schaal}"
        zin = f"{alle(len(gescoord))} {proces.meervoud} scoren {gemiddeld}even hoog ({op})."
    else:
        hoog, laag = _genoemd(treden, proces), _genoemd(treden[::-1], proces)
        staan = "staan" if hoog[1] else "staat"
        zin = f"{hoog[0]} {staan} {gemiddeld}het sterkst, {laag[0]} het zwakst."
    onder = sum(_is_onder(score, schaal) for score in gescoord)
    hoeveel = {0: f"geen van {de(len(gescoord))}", len(gescoord): alle(len(gescoord))}
    bij = hoeveel.get(onder, f"{telwoord(onder)} van de {telwoord(len(gescoord))}")
    return f"{zin} Bij {bij} {proces.meervoud} ligt {maat} onder {schaal.drempel}."


def _genoemd(treden: Sequence[Sequence[Sectorscore]], proces: Zelfstandig) -> tuple[str, bool]:
    """Return the names of the first, with the second where each is one of many; and whether they are more than one."""
    eersten = list(treden[0])
    if len(eersten) > _MEESTE_NAMEN:
        return f"{telwoord(len(eersten))} {proces.meervoud}", True
    if len(eersten) == len(treden[1]) == 1 and len(treden) >= _GENOEG_VOOR_TWEE:
        eersten += treden[1]
    return opgesomd([score.naam for score in eersten]), len(eersten) > 1


def _spreiding(gescoord: Sequence[Sectorscore]) -> str:
    """Say between which scores the subjects differ most; nothing where that is nowhere, or in many alike."""
    wijdten = [(_wijdte(score), score) for score in gescoord if score.n > 1]
    grootste = max((wijdte for wijdte, _ in wijdten), default=0.0)
    wijdst = [score for wijdte, score in wijdten if wijdte == grootste]
    if not grootste or len(wijdst) > 1:
        return ""
    (score,) = wijdst
    van_tot = f"van {getal(score.minimum)} tot {getal(score.maximum)} op {score.schaal}"
    if len(gescoord) == 1:
        return f" De scores lopen uiteen {van_tot}."
    return f" De scores lopen het verst uiteen bij {score.naam}: {van_tot}."


def _deel(score: Sectorscore) -> float:
    """Return the mean as a share of what can be reached; what is the same but for how it was computed, is the same."""
    return round((score.gemiddelde or 0.0) / score.schaal, RUIS)


def _wijdte(score: Sectorscore) -> float:
    return round(((score.maximum or 0.0) - (score.minimum or 0.0)) / score.schaal, RUIS)


def _is_onder(score: Sectorscore, schaal: Scoreschaal) -> bool:
    return not schaal.haalt(score.gemiddelde or 0.0, score.schaal)
