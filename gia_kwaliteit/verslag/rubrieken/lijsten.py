"""The last rubrics: the lists of good practices and werkpunten, the vergelijking, and all onderdelen together."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Lijstpunt, Onderdeelresultaat, Profiel
from gia_kwaliteit.rubrieken import LIJSTEN, SAMENVATTEND, VERGELIJKING
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.vergelijking import KOPPEN, Oordeel, Scorepaar, Vergelijking, lijsten_van, voetnoot
from gia_kwaliteit.vergelijking import LIJSTEN as VERGELIJKLIJSTEN
from gia_kwaliteit.verslag.model import Kolom, Paarbeeld, Rubriek, Scoreregel, Tabel, Telbeeld
from gia_kwaliteit.verslag.rubrieken.profiel import maak_scorebeeld
from gia_kwaliteit.verslag.zinnen import opsomming

_CODE = Kolom(kop="Code", breedte=1.3)
_NIET_GESCOORD = "niet gescoord"
_MEESTE_GESPREKSPUNTEN = 12


def maak_lijsten(profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with every good practice and every werkpunt and why (source lines 5979–5981)."""
    lijsten = (
        ("Good practices", "good practice", "good practices", profiel.good_practices),
        ("Werkpunten", "werkpunt", "werkpunten", profiel.werkpunten),
    )
    gescoord = any(profiel.onderdelen[onderdeel.code].gescoord for onderdeel in kader.onderdelen)
    feiten = [] if gescoord else ["Er is nog geen enkel criterium gescoord."]
    for _titel, enkel, meer, punten in lijsten if gescoord else ():
        per_proces = [(p.code, sum(punt.proces == p.code for punt in punten)) for p in kader.processen]
        meeste = max((aantal for _, aantal in per_proces), default=0)
        zin = f"Er is 1 {enkel}." if len(punten) == 1 else f"Er zijn {len(punten) or 'geen'} {meer}."
        if meeste > 1:
            waar = opsomming([code for code, aantal in per_proces if aantal == meeste])
            zin += f" De meeste ({meeste}) staan bij {waar}."
        feiten.append(zin)
    return Rubriek(
        code=LIJSTEN,
        titel="Good practices en werkpunten",
        feiten=tuple(feiten),
        beelden=_telbeeld(profiel, kader),
        tabellen=tuple(_puntentabel(titel, punten) for titel, _, _, punten in lijsten if punten),
    )


def _puntentabel(titel: str, punten: Iterable[Lijstpunt]) -> Tabel:
    kolommen = (_CODE, Kolom(kop="Criterium", breedte=5), Kolom(kop="Motivering", breedte=7))
    rijen = tuple((punt.code, punt.criterium, toonbaar(punt.motivering).strip() or "–") for punt in punten)
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen)


def _telbeeld(profiel: Profiel, kader: Kader) -> tuple[Telbeeld, ...]:
    if not profiel.good_practices and not profiel.werkpunten:
        return ()
    regels = []
    for proces in kader.processen:
        aantallen = [
            sum(punt.proces == proces.code for punt in punten)
            for punten in (profiel.good_practices, profiel.werkpunten)
        ]
        regels.append((f"{proces.code} {proces.naam}", (aantallen[0], aantallen[1])))
    zin = "; ".join(f"{label}: good practices {goed}, werkpunten {werk}" for label, (goed, werk) in regels)
    return (
        Telbeeld(
            titel="Good practices en werkpunten per proces",
            alternatief=f"{zin}.",
            niveaus=("good practices", "werkpunten"),
            regels=tuple(regels),
        ),
    )


def namen_van_onderdelen(kader: Kader) -> dict[str, str]:
    """Return what each onderdeel of a profiel is called, by its code."""
    namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    return namen | {"kwaliteitsbewaking": "Kwaliteitsbewaking", "regelgeving": "Regelgeving"}


def onvolledig(uitkomst: Onderdeelresultaat) -> str:
    """Say how much of an onderdeel was scored; nothing when all of it was."""
    if uitkomst.gescoord == uitkomst.criteria:
        return ""
    return f"onvolledig: {uitkomst.gescoord} van {uitkomst.criteria} gescoord"


def maak_samenvattend(profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with the onderdelen on 100 side by side (source lines 6007–6012 and 6019)."""
    namen = namen_van_onderdelen(kader)
    titel = "De onderdelen: score op 100"
    kolommen = (
        Kolom(kop="Onderdeel", breedte=6),
        Kolom(kop="Score op 100", breedte=2, getal=True),
        Kolom(kop="Gescoord", breedte=2, getal=True),
    )
    rijen = tuple(
        (namen[code], getal(u.score100), f"{u.gescoord} van {u.criteria}") for code, u in profiel.onderdelen.items()
    )
    regels = tuple(Scoreregel(label=namen[code], score=u.score100) for code, u in profiel.onderdelen.items())
    return Rubriek(
        code=SAMENVATTEND,
        titel="Samenvattend",
        feiten=_samenvatting(profiel.onderdelen, namen, kader),
        beelden=maak_scorebeeld(titel, 100, regels),
        tabellen=(Tabel(titel=titel, kolommen=kolommen, rijen=rijen),),
    )


def _samenvatting(
    onderdelen: Mapping[str, Onderdeelresultaat], namen: Mapping[str, str], kader: Kader
) -> tuple[str, ...]:
    """Name the scores, and set each onderdeel of processen beside the next (source lines 6007–6010)."""
    scores = [(code, u.score100) for code, u in onderdelen.items() if u.score100 is not None]
    if not scores:
        return ("Er is nog geen enkele score.",)
    feiten = []
    for code, score in scores:
        deel = onvolledig(onderdelen[code])
        feiten.append(f"{namen[code]}: {getal(score)} op 100{f' ({deel})' if deel else ''}.")
    zonder = [namen[code] for code, u in onderdelen.items() if u.score100 is None]
    if zonder:
        feiten.append(f"Zonder score: {opsomming(zonder)}.")
    processen = [(code, score) for code, score in scores if code in {onderdeel.code for onderdeel in kader.onderdelen}]
    for (een, hier), (ander, daar) in pairwise(processen):
        feiten.append(f"{namen[een]} en {namen[ander]} liggen {getal(abs(hier - daar))} op 100 uit elkaar.")
    return tuple(feiten)


def maak_vergelijking(vergelijking: Vergelijking) -> Rubriek:
    """Return the rubric that sets the zelfevaluatie beside the inspectie (source lines 5957–5960)."""
    koppen = KOPPEN[vergelijking.als]
    oordelen = vergelijking.oordeel_van
    feiten = [toonbaar(vergelijking.overeenstemming.toelichting).strip()]
    for sleutel, codes in lijsten_van(vergelijking).items():
        titel, uitleg = VERGELIJKLIJSTEN[sleutel]
        feiten.append(f"{titel} ({len(codes)}; {uitleg}): {opsomming(codes) or 'geen'}.")
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
        tabellen.append(_agendatabel(agenda, koppen))
    return Rubriek(
        code=VERGELIJKING,
        titel=f"{koppen[0]} en {koppen[1].lower()} naast elkaar",
        feiten=tuple(feiten),
        beelden=_paarbeeld(processen.titel, vergelijking.processen, koppen),
        tabellen=tuple(tabellen),
    )


def _paartabel(titel: str, paren: Iterable[Scorepaar], koppen: tuple[str, str], *, met_code: bool = True) -> Tabel:
    vooraan = (_CODE,) if met_code else ()
    kolommen = (
        *vooraan,
        Kolom(kop="Naam", breedte=6),
        *(Kolom(kop=kop, breedte=2, getal=True) for kop in (*koppen, "Verschil")),
    )
    rijen = tuple((*((p.code,) if met_code else ()), p.naam, getal(p.een), getal(p.ander), _verschil(p)) for p in paren)
    return Tabel(titel=titel, kolommen=kolommen, rijen=rijen)


def _is_gemerkt(paar: Scorepaar) -> bool:
    """Whether the difference of a pair leaves criteria out, so that it need not be the one score minus the other."""
    return paar.onvolledig and paar.verschil is not None


def _verschil(paar: Scorepaar) -> str:
    return verschil(paar.verschil) + ("*" if _is_gemerkt(paar) else "")


def _paarbeeld(titel: str, paren: Iterable[Scorepaar], koppen: tuple[str, str]) -> tuple[Paarbeeld, ...]:
    regels = tuple((f"{paar.code} {paar.naam}", paar.een, paar.ander) for paar in paren)
    if all(een is None and ander is None for _, een, ander in regels):
        return ()
    een_kop, ander_kop = (kop.lower() for kop in koppen)
    zin = "; ".join(f"{label}: {een_kop} {getal(een)}, {ander_kop} {getal(ander)}" for label, een, ander in regels)
    return (Paarbeeld(titel=titel, alternatief=f"{zin}.", maximum=20, eenheid="op 20", koppen=koppen, regels=regels),)


def _agendatabel(agenda: Iterable[Oordeel], koppen: tuple[str, str]) -> Tabel:
    kolommen = (_CODE, Kolom(kop="Criterium", breedte=4), *(Kolom(kop=kop, breedte=4) for kop in koppen))
    rijen = tuple(
        (
            oordeel.code,
            oordeel.criterium,
            _oordeel(oordeel.een, oordeel.motivering_een),
            _oordeel(oordeel.ander, oordeel.motivering_ander),
        )
        for oordeel in agenda
    )
    return Tabel(titel="Waarover eerst te praten", kolommen=kolommen, rijen=rijen)


def _oordeel(niveau: str | None, motivering: str) -> str:
    reden = toonbaar(motivering).strip()
    return f"{niveau or _NIET_GESCOORD}\n{reden}" if reden else niveau or _NIET_GESCOORD
