"""Say where a text belongs in words that fit its sheet: only beside a score are there a Motivering and a Bewijs."""

from collections.abc import Iterable
from dataclasses import replace

from gia_kwaliteit.bevinding import Bevinding, in_andere_woorden
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.lezen.tabelkoppen import Tabelsoort
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud

_BIJ_EEN_SCORE = f"in de kolom {k.MOTIVERING} of {k.BEWIJS}"
_BIJ_EEN_VRAAG = f"in de kolom {k.ANTWOORD}"
# Where a text belongs on a sheet with only a table of this kind.
_PLAATSEN = {
    Tabelsoort.vraag: _BIJ_EEN_VRAAG,
    Tabelsoort.dossier: "in een kolom van het dossier",
    Tabelsoort.actie: "in een kolom van het actieplan",
}


def met_eigen_raad(
    bevindingen: Iterable[Bevinding], inhoud: Iterable[Bladinhoud], kader: Kader
) -> tuple[Bevinding, ...]:
    """Return bevindingen of which each says where a text belongs on its own sheet."""
    van = {toonbaar(op_blad.blad.naam): _plaats(op_blad, kader) for op_blad in inhoud}
    elders = _zonder_tabel(kader)
    criterium = f"bij een {kader.woorden.begrippen.criterium.enkelvoud}"

    def in_eigen_woorden(gevonden: Bevinding) -> Bevinding:
        plaats = van.get(gevonden.blad or "", elders)
        woorden = {_BIJ_EEN_SCORE: plaats}
        if plaats == _BIJ_EEN_VRAAG:
            woorden |= {criterium: "bij een vraag", "welke van beide u scoorde": "welke van beide u beantwoordde"}
        elif plaats != _BIJ_EEN_SCORE:
            # There it can only be put beside a row of another sheet.
            woorden = {f"{criterium} {_BIJ_EEN_SCORE}": f"{criterium} {_BIJ_EEN_SCORE}", **woorden}
        return replace(gevonden, melding=in_andere_woorden(gevonden.melding, woorden))

    return tuple(map(in_eigen_woorden, bevindingen))


def _plaats(op_blad: Bladinhoud, kader: Kader) -> str:
    soorten = {tabel.soort for tabel in op_blad.tabellen}
    alleen = next(iter(soorten)) if len(soorten) == 1 else None
    return _PLAATSEN.get(alleen, _BIJ_EEN_SCORE) if alleen else _zonder_tabel(kader)


def _zonder_tabel(kader: Kader) -> str:
    """Return where a text belongs that stands on a sheet without a table of its own."""
    return _BIJ_EEN_SCORE if kader.heeft_scores or not kader.vragen else _BIJ_EEN_VRAAG
