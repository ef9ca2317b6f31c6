"""Read the row of a criterium or rule: its score, motivering and bewijs."""

import re
from collections.abc import Iterator, Sequence

from gia_kwaliteit.beoordeling import KORTSTE_REDEN, Score
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort
from gia_kwaliteit.kader import Kader, Schaal
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.lezen.cellen import Cel, kort, lees_cel, lijkt_op, past_in_een_cel
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.lezen.telling import is_voor_formules
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# What people type where a criterium does not concern them.
_NIET_VAN_TOEPASSING = re.compile(r"n[./ ]*v[./ ]*t[./ ]*|niet (?:van toepassing|relevant)\W*|n[./]a[./]?|[-–—/x]+")


def lees_score(rij: Tabelrij, code: str, kader: Kader, bron: Bron) -> tuple[Score, list[Bevinding]]:
    """Return what a row says about a criterium or rule, and what is wrong with it."""
    schaal = kader.schaal_van[code]
    if rij.plan is not None and not rij.plan.ontbrekend and not rij.heeft_formule:
        niveau, motivering, bewijs = rij.plan.invoer(rij.waarden)
        if niveau in schaal.namen and past_in_een_cel(motivering) and past_in_een_cel(bewijs):
            return _score(rij, str(niveau), schaal, tekst_van(motivering), tekst_van(bewijs)), []
    cellen = [lees_cel(rij, code, kop, bron) for kop in (k.SCORE, k.MOTIVERING, k.BEWIJS)]
    gezegd, *teksten = cellen
    gevonden = [*gezegd.controleer_formule()]
    for cel in teksten:
        gevonden += cel.controleer_tekst()
    keuze = _keuze(gezegd.tekst, schaal.keuzes) if gezegd.is_getypt else None
    if keuze is None and gezegd.is_getypt and k.SCORE in rij.tabel.kolommen:
        # None of the levels of all scales in its table is a motivering.
        is_reden = _is_reden(teksten[0], kader.naast[code].namen)
        gevonden += _zonder_keuze(gezegd, kader, bron, is_reden=is_reden)
    elif keuze is not None and not is_voor_formules(gezegd.waarde, keuze):
        gevonden.append(gezegd.meld(Bevindingsoort.score_telt_niet, gevonden=gezegd.letterlijk, gelezen=keuze))
    return _score(rij, keuze, schaal, *(cel.te_lezen for cel in teksten)), gevonden


def _score(rij: Tabelrij, keuze: str | None, schaal: Schaal, motivering: str, bewijs: str) -> Score:
    return Score(
        niveau=keuze if keuze in schaal.namen else None,
        niet_van_toepassing=keuze if keuze in schaal.buiten else None,
        motivering=motivering,
        bewijs=bewijs,
        blad=toonbaar(rij.blad.naam),
        cel=rij.plaats(k.SCORE),
    )


def _zonder_keuze(gezegd: Cel, kader: Kader, bron: Bron, *, is_reden: bool) -> Iterator[Bevinding]:
    """Yield why nothing was chosen: nothing stands there, or something that is not on the list.

    A criterium without a score that has a motivering was deliberately not scored: there is nothing wrong with it.
    """
    schaal, criterium = kader.schaal_van[gezegd.code], kader.woorden.begrippen.criterium
    if not gezegd.tekst:
        if bron.is_samengevoegd(gezegd.rij.blad, gezegd.plaats):
            yield gezegd.meld(Bevindingsoort.score_samengevoegd, elk_criterium=criterium.elk)
        elif not is_reden:
            yield gezegd.meld(Bevindingsoort.niet_gescoord, het_criterium=criterium.het)
        return
    toegelaten = (*schaal.namen, *schaal.buiten)
    lijkt = _bedoelde_keuze(gewoon(gezegd.tekst), toegelaten)
    bedoeling = f" Bedoelde u “{lijkt}”?" if lijkt else ""
    if _NIET_VAN_TOEPASSING.fullmatch(gewoon(gezegd.tekst)):
        doe = " en ".join(
            [f"kies dan “{naam}”" for naam in schaal.buiten]
            or ["laat de cel dan leeg", "schrijf bij Motivering waarom"]
        )
        bedoeling = f" Is het niet van toepassing, {doe}."
    woorden = {"gevonden": kort(gezegd.tekst), "toegelaten": ", ".join(toegelaten), "bedoeling": bedoeling}
    yield gezegd.meld(Bevindingsoort.score_ongeldig, **woorden)


def _is_reden(motivering: Cel, namen: Sequence[str]) -> bool:
    """Say whether a text beside an empty score says why: the name of a level is a score that was typed a cell too far.

    One sign alone, such as a dash, says nothing, and neither does a number.
    """
    reden = motivering.te_lezen if isinstance(motivering.waarde, str) else ""
    return len(reden) >= KORTSTE_REDEN and _keuze(reden, namen) is None


def _keuze(gezegd: str, namen: Sequence[str]) -> str | None:
    """Return which of these names a text is, whatever its case and spaces."""
    return gezegd if gezegd in namen else next((naam for naam in namen if gewoon(naam) == gewoon(gezegd)), None)


def _bedoelde_keuze(gezegd: str, namen: Sequence[str]) -> str | None:
    """Return the name that was probably meant; nothing when two of them stand there."""
    gewone = {gewoon(naam): naam for naam in namen}
    if sum(naam in gezegd for naam in gewone) > 1:
        return None
    begin = [naam for naam in gewone if naam.startswith(gezegd)]
    return gewone.get(lijkt_op(gezegd, gewone, 0.6, begin) or "")
