"""The tab with every question and the answer of both sides."""

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.vergelijking.antwoorden import zin_over_antwoordparen
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import begin_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Tabelkolom, maak_lijst, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_VRAAG, _ANTWOORD = 46, 52
_KOPRIJ = 5


def schrijf_antwoorden(blad: Tabblad, vergelijking: Vergelijking, kader: Kader) -> None:
    """Write the table, and above it how many are alike."""
    begin_tabblad(blad, blad.naam, (9, _VRAAG, _ANTWOORD, _ANTWOORD, 10), vergelijking)
    schrijf(blad, "A3", zin_over_antwoordparen(vergelijking.antwoorden), o.TABELTITEL)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.VRAAG, o.CEL, tekens=_VRAAG),
        *(Tabelkolom(kop, o.CEL, tekens=_ANTWOORD) for kop in vergelijking.koppen),
        Tabelkolom("Gelijk", o.CEL),
    )
    rijen = (
        (
            *(paar.code, kader.vraag_van[paar.code].voluit),
            *(o.wat_past(kant.voluit, _ANTWOORD) for kant in (paar.links, paar.rechts)),
            "ja" if paar.is_gelijk else "nee",
        )
        for paar in vergelijking.antwoorden
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen))
