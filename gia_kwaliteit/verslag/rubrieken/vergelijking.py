"""The chapter that sets what two parties say beside each other."""

from collections.abc import Collection, Iterable

from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.kader.woorden import score_op
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.rubrieken import VERGELIJKING
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.vergelijking import (
    Oordeel,
    Scorepaar,
    Vergelijking,
    lijsten_van,
    titel_van_opengelaten,
    voetnoot,
    woorden_van_lijst,
    zin_van_vergelijking,
)
from gia_kwaliteit.vergelijking.antwoorden import zin_over_antwoordparen
from gia_kwaliteit.verslag.beeldsoorten import Paarbeeld
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.antwoorden import verschillende_antwoorden
from gia_kwaliteit.verslag.rubrieken.delen import CODE, is_voorop, standpunt

_MEESTE_GESPREKSPUNTEN, _MEESTE_LIJSTEN = 12, 2


def maak_vergelijking(vergelijking: Vergelijking, kader: Kader) -> Rubriek:
    """Return the rubric that sets both sides beside each other (source lines 5957–5960)."""
    koppen = vergelijking.koppen
    over_antwoorden = [zin_over_antwoordparen(vergelijking.antwoorden)] if vergelijking.antwoorden else []
    if not kader.heeft_scores:
        return Rubriek(
            code=VERGELIJKING,
            titel=f"{koppen[0]} en {koppen[1].lower()} naast elkaar",
            feiten=tuple(over_antwoorden),
            voorop=verschillende_antwoorden(vergelijking),
        )
    oordelen = vergelijking.oordeel_van
    feiten = [toonbaar(vergelijking.overeenstemming.toelichting).strip()]
    lijsten = []
    for sleutel, codes in lijsten_van(vergelijking).items():
        titel, uitleg = woorden_van_lijst(sleutel, vergelijking, kader)
        feiten.append(f"{titel} ({uitleg}): {len(codes) or 'geen'}.")
        lijsten.append(_lijst(titel, [oordelen[code] for code in codes], vergelijking))
    # What one side sees and the other does not is read first.
    voorop = [tabel for tabel in lijsten[:_MEESTE_LIJSTEN] if is_voorop(tabel.rijen)]
    agenda = [oordelen[code] for code in vergelijking.gespreksagenda[:_MEESTE_GESPREKSPUNTEN]]
    scores, processen_heten = kader.woorden.scores, kader.woorden.begrippen.proces.meervoud
    titel_onderdelen = f"De onderdelen naast elkaar: {score_op(scores.deel).lower()}"
    processen = _paartabel(
        f"De {processen_heten} naast elkaar: {score_op(scores.proces).lower()}", vergelijking.processen, koppen
    )
    tabellen = [
        *(tabel for tabel in lijsten if tabel.rijen and tabel not in voorop),
        _paartabel(titel_onderdelen, vergelijking.onderdelen, koppen, met_code=False),
        processen,
    ]
    if agenda:
        tabellen.append(_oordelentabel("Waarover eerst te praten", agenda, vergelijking))
    oneens = [regel for regel in vergelijking.regelgeving if regel.verschil]
    if oneens:
        tabellen.append(_oordelentabel("Regels waarover beide verschillen", oneens, vergelijking))
    if vergelijking.opengelaten:
        titel = titel_van_opengelaten(vergelijking, kader)
        tabellen.append(_oordelentabel(titel, vergelijking.opengelaten, vergelijking))
    tabellen += verschillende_antwoorden(vergelijking)
    return Rubriek(
        code=VERGELIJKING,
        titel=f"{koppen[0]} en {koppen[1].lower()} naast elkaar",
        feiten=(*feiten, *over_antwoorden),
        beelden=_paarbeeld(vergelijking, koppen, kader),
        voorop=tuple(voorop),
        tabellen=tuple(tabellen),
    )


def _kolommen(vergelijking: Vergelijking, breedte: float, per_kant: float) -> tuple[Kolom, ...]:
    """Return the columns of a table of criteria: the code, what it is about (so wide), and what each side says."""
    kop = vergelijking.woorden.begrippen.criterium.als_kop
    kanten = (Kolom(kop=kop, breedte=per_kant, niveau=True) for kop in vergelijking.koppen)
    return (CODE, Kolom(kop=kop, breedte=breedte), *kanten)


def _lijst(titel: str, oordelen: Iterable[Oordeel], vergelijking: Vergelijking) -> Tabel:
    """Return a list of criteria in words, with the level that each side gives."""
    kolommen = _kolommen(vergelijking, 8, 2.6)
    rijen = tuple((o.code, o.criterium, *(gezegd.antwoord for gezegd in o.standpunten)) for o in oordelen)
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen)


def _paartabel(titel: str, paren: Collection[Scorepaar], koppen: tuple[str, str], *, met_code: bool = True) -> Tabel:
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
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen, noot=voetnoot(paren))


def _verschil(paar: Scorepaar) -> str:
    return verschil(paar.verschil) + ("*" if paar.is_gemerkt else "")


def _paarbeeld(vergelijking: Vergelijking, koppen: tuple[str, str], kader: Kader) -> tuple[Paarbeeld, ...]:
    """Return the picture of both scores, from what the first side thinks highest of to what it thinks lowest of."""
    paren = sorted(vergelijking.processen, key=lambda paar: -(paar.verschil or 0.0))
    titel = zin_van_vergelijking(vergelijking).removesuffix(".")
    regels = tuple((f"{paar.code} {paar.naam}", paar.links, paar.rechts) for paar in paren)
    if all(score is None for _, *scores in regels for score in scores):
        return ()
    grens = grenswoord(kader, vergelijking.puntenmodel)
    maximum = kader.scoregroepen_van(Groepsoort.proces)[0].maximum
    hier, daar = (kop.lower() for kop in koppen)
    zin = "; ".join(f"{label}: {hier} {getal(links)}, {daar} {getal(rechts)}" for label, links, rechts in regels)
    return (Paarbeeld(titel=titel, alternatief=f"{zin}.", maximum=maximum, grens=grens, koppen=koppen, regels=regels),)


def _oordelentabel(titel: str, oordelen: Iterable[Oordeel], vergelijking: Vergelijking) -> Tabel:
    """Return a table of criteria and rules as both saw them, with what each wrote."""
    kolommen = _kolommen(vergelijking, 4, 4)
    rijen = tuple(
        (
            oordeel.code,
            oordeel.criterium,
            *(standpunt(gezegd) for gezegd in oordeel.standpunten),
        )
        for oordeel in oordelen
    )
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen, als_kaarten=True)
