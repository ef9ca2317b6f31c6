"""The chapter that sets the zelfevaluatie beside the inspectie."""

from collections.abc import Iterable

from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.rubrieken import VERGELIJKING
from gia_kwaliteit.tekst import opgesomd, toonbaar
from gia_kwaliteit.vergelijking import (
    KOPPEN,
    Oordeel,
    Scorepaar,
    Vergelijking,
    lijsten_van,
    voetnoot,
    woorden_van_lijst,
)
from gia_kwaliteit.verslag.beeldsoorten import Paarbeeld
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import BEWUST_NIET_GESCOORD, CODE, standpunt

_MEESTE_GESPREKSPUNTEN = 12


def maak_vergelijking(vergelijking: Vergelijking, kader: Kader) -> Rubriek:
    """Return the rubric that sets the zelfevaluatie beside the inspectie (source lines 5957–5960)."""
    koppen = KOPPEN[vergelijking.als]
    oordelen = vergelijking.oordeel_van
    feiten = [toonbaar(vergelijking.overeenstemming.toelichting).strip()]
    for sleutel, codes in lijsten_van(vergelijking).items():
        titel, uitleg = woorden_van_lijst(sleutel, kader)
        feiten.append(f"{titel} ({len(codes)}; {uitleg}): {opgesomd(codes) or 'geen'}.")
    noot = voetnoot(filter(_is_gemerkt, (*vergelijking.onderdelen, *vergelijking.processen)))
    if noot:
        feiten.append(noot)
    agenda = [oordelen[code] for code in vergelijking.gespreksagenda[:_MEESTE_GESPREKSPUNTEN]]
    processen = _paartabel("De processen naast elkaar: score op 20", vergelijking.processen, koppen)
    tabellen = [
        _paartabel("De onderdelen naast elkaar: score op 100", vergelijking.onderdelen, koppen, met_code=False),
        processen,
    ]
    if agenda:
        tabellen.append(_oordelentabel("Waarover eerst te praten", agenda, koppen))
    oneens = [regel for regel in vergelijking.regelgeving if regel.verschil]
    if oneens:
        tabellen.append(_oordelentabel("Regels waarover beide verschillen", oneens, koppen))
    if vergelijking.opengelaten:
        tabellen.append(_oordelentabel(BEWUST_NIET_GESCOORD.capitalize(), vergelijking.opengelaten, koppen))
    return Rubriek(
        code=VERGELIJKING,
        titel=f"{koppen[0]} en {koppen[1].lower()} naast elkaar",
        feiten=tuple(feiten),
        beelden=_paarbeeld(processen.titel, vergelijking.processen, koppen),
        tabellen=tuple(tabellen),
    )


def _paartabel(titel: str, paren: Iterable[Scorepaar], koppen: tuple[str, str], *, met_code: bool = True) -> Tabel:
    vooraan = (CODE,) if met_code else ()
    kolommen = (
        *vooraan,
        Kolom(kop="Naam", breedte=6),
        *(Kolom(kop=kop, breedte=2.4, getal=True) for kop in (*koppen, "Verschil")),
    )
    rijen = tuple(
        (*((paar.code,) if met_code else ()), paar.naam, getal(paar.links), getal(paar.rechts), _verschil(paar))
        for paar in paren
    )
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen)


def _is_gemerkt(paar: Scorepaar) -> bool:
    """Whether the difference of a pair leaves criteria out, so that it need not be the one score minus the other."""
    return paar.onvolledig and paar.verschil is not None


def _verschil(paar: Scorepaar) -> str:
    return verschil(paar.verschil) + ("*" if _is_gemerkt(paar) else "")


def _paarbeeld(titel: str, paren: Iterable[Scorepaar], koppen: tuple[str, str]) -> tuple[Paarbeeld, ...]:
    regels = tuple((f"{paar.code} {paar.naam}", paar.links, paar.rechts) for paar in paren)
    if all(score is None for _, *scores in regels for score in scores):
        return ()
    hier, daar = (kop.lower() for kop in koppen)
    zin = "; ".join(f"{label}: {hier} {getal(links)}, {daar} {getal(rechts)}" for label, links, rechts in regels)
    return (Paarbeeld(titel=titel, alternatief=f"{zin}.", maximum=20, eenheid="op 20", koppen=koppen, regels=regels),)


def _oordelentabel(titel: str, oordelen: Iterable[Oordeel], koppen: tuple[str, str]) -> Tabel:
    """Return a table of criteria and rules as both saw them, with what each wrote."""
    kolommen = (CODE, Kolom(kop="Criterium", breedte=4), *(Kolom(kop=kop, breedte=4) for kop in koppen))
    rijen = tuple(
        (
            oordeel.code,
            oordeel.criterium,
            *(standpunt(gezegd) for gezegd in oordeel.standpunten),
        )
        for oordeel in oordelen
    )
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen)
