"""The first page: the finding, all scores in one picture, and what to read first."""

from collections.abc import Iterable

from gia_kwaliteit.antwoorden import zin_over_antwoorden
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import IS_IN_ORDE, Groepsoort, Kader
from gia_kwaliteit.oogopslag import Puntenlijst, bereken_oogopslag, grenswoord, is_voldoende
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.verslag.beeldsoorten import Balkgroep, Balkregel, Oogopslagbeeld
from gia_kwaliteit.verslag.model import Oogopslagblad
from gia_kwaliteit.verslag.zinnen import GEEN_SCORE


def maak_oogopslag(profiel: Profiel, kader: Kader) -> Oogopslagblad:
    """Return the first page of the verslag of a profiel (source lines 6013–6015)."""
    if not kader.heeft_scores:
        return Oogopslagblad(zin=zin_over_antwoorden(profiel.antwoorden), beelden=(), punten=())
    oogopslag = bereken_oogopslag(profiel)
    return Oogopslagblad(
        zin=oogopslag.zin,
        beelden=_beeld(profiel, kader),
        punten=tuple((lijst.titel, _punten(lijst)) for lijst in oogopslag.lijsten),
        opmerkingen=(f"{oogopslag.wat_open_is_bij_naam} {oogopslag.wat_niet_in_orde_is}".rstrip(),),
    )


def _punten(lijst: Puntenlijst) -> tuple[tuple[str, str], ...]:
    """Return code and text of each point, or what stands in their place, which has no code."""
    return tuple((punt.code, punt.criterium) for punt in lijst.punten) or (("", lijst.zonder),)


def _beeld(profiel: Profiel, kader: Kader) -> tuple[Oogopslagbeeld, ...]:
    """Return the picture, or none when there is no score to show."""
    onderdelen = [o for o in profiel.onderdelen.values() if o.scoregroep.soort is Groepsoort.onderdeel]
    groepen = [
        _groep(onderdeel.naam, [profiel.groepen[code] for code in onderdeel.scoregroep.delen])
        for onderdeel in onderdelen
    ]
    if profiel.kwaliteitsaspecten:
        groepen.append(_groep("Kwaliteitsbewaking", profiel.kwaliteitsaspecten, met_code=False))
    if profiel.rubrieken:
        groepen.append(_regelgroep(profiel.rubrieken))
    if all(not regel.gescoord for regel in (*profiel.processen, *profiel.rubrieken)):
        return ()
    titel = "Alle scores in één beeld"
    zin = " ".join(f"{groep.titel}: {'; '.join(map(_in_woorden, groep.regels))}." for groep in groepen)
    return (
        Oogopslagbeeld(
            titel=titel,
            alternatief=f"{titel}. {zin}",
            grens=grenswoord(kader, profiel.puntenmodel),
            groepen=tuple(groepen),
        ),
    )


def _in_woorden(regel: Balkregel) -> str:
    return f"{regel.label}: {regel.tekst}"


def _label(resultaat: Groepsresultaat, *, met_code: bool = True) -> str:
    return f"{resultaat.code} {resultaat.naam}" if met_code else resultaat.naam


def _niveaus(resultaat: Groepsresultaat) -> tuple[str, ...]:
    """Return its levels: of scales beside each other those of every lower half first."""
    schaal = resultaat.scoregroep.schaal
    return tuple(sorted(schaal.namen, key=lambda naam: naam not in schaal.lage))


def _aantallen(resultaat: Groepsresultaat) -> tuple[int, ...]:
    aantallen = (resultaat.verdeling[naam] for naam in _niveaus(resultaat))
    return (*aantallen, resultaat.criteria - resultaat.gescoord)


def _groep(naam: str, resultaten: Iterable[Groepsresultaat], *, met_code: bool = True) -> Balkgroep:
    alle = tuple(resultaten)
    return Balkgroep(
        titel=f"{naam}: score op {alle[0].maximum}",
        niveaus=_niveaus(alle[0]),
        lage=len(alle[0].scoregroep.schaal.lage),
        maximum=alle[0].maximum,
        regels=tuple(
            Balkregel(
                label=_label(resultaat, met_code=met_code),
                score=resultaat.score,
                tekst=GEEN_SCORE if resultaat.score is None else getal(resultaat.score),
                is_voldoende=is_voldoende(resultaat),
                aantallen=_aantallen(resultaat),
            )
            for resultaat in alle
        ),
    )


def _regelgroep(rubrieken: Iterable[Groepsresultaat]) -> Balkgroep:
    """Return the rules: a square each, those in order first."""
    alle = tuple(rubrieken)
    return Balkgroep(
        titel="Regelgeving: regels in orde",
        niveaus=_niveaus(alle[0]),
        lage=len(alle[0].scoregroep.schaal.lage),
        regels=tuple(
            Balkregel(
                label=_label(rubriek),
                score=None,
                tekst=f"{rubriek.aantal(*IS_IN_ORDE)} van {rubriek.criteria}",
                is_voldoende=rubriek.aantal(*IS_IN_ORDE) == rubriek.criteria,
                aantallen=_aantallen(rubriek),
            )
            for rubriek in alle
        ),
    )
