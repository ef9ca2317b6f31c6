"""The first tab: the finding in a sentence and a picture, the onderdelen, and whose werkboeken these are."""

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.vergelijking import Kant, Vergelijking, op_verschil, zin_van_vergelijking
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.vergelijking.werkboek.scores import (
    SCOREBREEDTES,
    Scoretabel,
    schrijf_scoretabel,
    schrijf_uitleg,
    scorebreedtes,
)
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import begin_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    schrijf,
    schrijf_boodschap,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_STAND = "Stand"  # nobody has to say it
_LAATSTE = "I"
_GEGEVENS = (
    Tabelkolom("", o.CODECEL, tekens=SCOREBREEDTES[0]),
    Tabelkolom("", o.CEL, tekens=sum(SCOREBREEDTES[1:4]), samen=3),
    Tabelkolom("", o.CEL, tekens=SCOREBREEDTES[4]),
)
_CODES = (
    Tabelkolom("", o.CODECEL, tekens=SCOREBREEDTES[0]),
    Tabelkolom("", o.CEL, tekens=sum(SCOREBREEDTES[1:]), samen=8),
)


def schrijf_samenvatting(blad: Tabblad, vergelijking: Vergelijking, kader: Kader) -> None:
    """Write the finding with the processen of which both scores differ most on top, and then what it is about."""
    v, koppen = vergelijking, vergelijking.koppen
    grens = grenswoord(kader, v.puntenmodel)
    begin_tabblad(blad, "Vergelijking", scorebreedtes(v), v)
    schrijf_boodschap(blad, 3, zin_van_vergelijking(v), _LAATSTE)
    rij = 3
    if v.processen:
        tabel = Scoretabel(
            rij + 2, kader.woorden.begrippen.proces.als_kop, kader.woorden.scores.proces, grens, met_telling=False
        )
        rij = schrijf_scoretabel(blad, tabel, op_verschil(v.processen), v)
    niveaus = [niveau for schaal in kader.gebruikte_schalen for niveau in schaal.niveaus]
    tabel = Scoretabel(rij + 3, k.ONDERDEEL, kader.woorden.scores.deel, grens, niveaus)
    rij = schrijf_scoretabel(blad, tabel, v.onderdelen, v)
    # Among the onderdelen stand the rules too.
    rij = schrijf_uitleg(blad, rij + 1, kader.gebruikte_schalen, v.onderdelen, v)
    # On paper the first page is the finding with its pictures.
    blad.breek_voor(rij + 2)
    schrijf(blad, f"A{rij + 2}", "Wat de cijfers zeggen", o.TABELTITEL)
    schrijf_zin(blad, rij + 3, v.overeenstemming.toelichting, _LAATSTE)
    rij = _schrijf_gegevens(blad, rij + 5, v)
    for kop, codes in zip(koppen, (v.alleen_links, v.alleen_rechts), strict=True):
        rij += 1
        alleen = f"{len(codes)}: {', '.join(codes)}" if codes else "geen"
        schrijf_rij(blad, rij, _CODES, (f"Alleen gescoord in {kop}", alleen))
    schrijf(blad, f"A{rij + 1}", f"Beide berekend met puntenmodel {v.puntenmodel}.", o.ONDERTITEL)


def _schrijf_gegevens(blad: Tabblad, rij: int, v: Vergelijking) -> int:
    """Write whose werkboeken these are, beside each other; return the last row."""
    schrijf(blad, f"A{rij}", "De twee werkboeken", o.TABELTITEL)
    kolommen = [kolom._replace(kop=kop) for kolom, kop in zip(_GEGEVENS, ("", *v.koppen), strict=True)]
    links, rechts = _gegevens(v.links, v), _gegevens(v.rechts, v)
    rijen = ((veld, waarde, rechts[veld]) for veld, waarde in links.items() if waarde or rechts[veld] or veld != _STAND)
    return schrijf_tabel(blad, rij + 1, kolommen, rijen, 18.5)


def _gegevens(kant: Kant, v: Vergelijking) -> dict[str, str]:
    labels = v.woorden.velden.labels
    return {
        "Werkboek": kant.werkboek,
        labels["soort"]: v.woorden.naam_van_soort(kant.soort) if kant.soort else "",
        labels["werkjaar"]: kant.werkjaar or "",
        labels["datum"]: kant.datum.strftime("%d/%m/%Y") if kant.datum else "",
        labels["beoordelaars"]: "; ".join(kant.beoordelaars),
        _STAND: stand_in_woorden(kant),
    }
