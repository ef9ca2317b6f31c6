"""What a work visit adds to a verslag: a chapter with its answers, and what was said beside figures and processen."""

from collections.abc import Iterable
from dataclasses import replace

from gia_kwaliteit.antwoorden import Beantwoord, zin_over_antwoorden
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.rubrieken import CONTEXT, INPUT, OUTPUT, SAMENVATTEND, WERKBEZOEK, verslagrubrieken
from gia_kwaliteit.tekst import als_reeksen, met_hoofdletter, opgesomd, toonbaar
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE_NAAST_BEWIJS, NIETS, getypt, is_voorop
from gia_kwaliteit.verslag.rubrieken.vlaams import codes_per_rubriek
from gia_kwaliteit.werkbezoek import Werkbezoek

_VRAAG, _ANTWOORD = Kolom(kop="Vraag", breedte=5), Kolom(kop="Antwoord", breedte=7)
_RAAKT = Kolom(kop="Raakt", breedte=2.4)
_GESPREK = (CODE_NAAST_BEWIJS, Kolom(kop="Waarover", breedte=4), Kolom(kop="Gesprek", breedte=9))


def maak_bezoekrubriek(bezoek: Werkbezoek) -> Rubriek:
    """Return the chapter about a visit: who came when, where its answers stand, and all of them in an annex.

    What belongs to no code of the kader is read with the chapter, when that is short.
    """
    los = bezoek.zonder_code
    blokken = bezoek.kader.vragen.rubrieken if bezoek.kader.vragen else ()
    gegeven = {vraag.code: vraag for vraag in bezoek.beantwoord}
    tabellen = (
        _tabel(
            f"{blok.code} {blok.naam}",
            [gegeven[vraag.code] for vraag in blok.vragen if vraag.code in gegeven],
            bezoek,
            _RAAKT,
        )
        for blok in blokken
    )
    titel = "Antwoorden die bij geen code horen"
    return Rubriek(
        code=WERKBEZOEK,
        titel=met_hoofdletter(bezoek.naam),
        feiten=_feiten(bezoek),
        voorop=(_tabel(titel, los, bezoek),) if is_voorop(los) else (),
        tabellen=tuple(tabel for tabel in tabellen if tabel.rijen),
    )


def _feiten(bezoek: Werkbezoek) -> tuple[str, ...]:
    gegevens = bezoek.beoordeling.gegevens
    wanneer = f"op {gegevens.datum.strftime('%d/%m/%Y')}" if gegevens.datum else "zonder datum"
    wie = toonbaar("; ".join(gegevens.beoordelaars)).strip()
    feiten = [
        f"{met_hoofdletter(bezoek.naam)} {wanneer}{f', door {wie}' if wie else ''}.",
        *([f"De notities zijn die van {bezoek.wie}."] if bezoek.wie else []),
        zin_over_antwoorden(bezoek.vragen),
    ]
    if bezoek.antwoorden:
        geraakt = opgesomd(als_reeksen(bezoek.antwoorden))
        feiten.append(f"De antwoorden staan als bewijs (gesprek) bij wat ze raken: {geraakt}.")
    if los := [vraag.code for vraag in bezoek.zonder_code]:
        feiten.append(f"Bij geen code van het kader {'hoort' if len(los) == 1 else 'horen'} {opgesomd(los)}.")
    return tuple(feiten)


def _tabel(titel: str, vragen: Iterable[Beantwoord], bezoek: Werkbezoek, *erbij: Kolom) -> Tabel:
    """Return answers with their questions, and with a column more what each touches."""
    kolommen = (CODE_NAAST_BEWIJS, _VRAAG, _ANTWOORD, *erbij)
    rijen = (
        (
            vraag.code,
            bezoek.kader.vraag_van[vraag.code].voluit,
            getypt(vraag.voluit),
            opgesomd(als_reeksen(bezoek.raakt[vraag.code])) or NIETS,
        )
        for vraag in vragen
    )
    return Tabel(titel=titel, kolommen=kolommen, rijen=tuple(rij[: len(kolommen)] for rij in rijen))


def met_werkbezoek(rubrieken: Iterable[Rubriek], bezoek: Werkbezoek, kader: Kader) -> list[Rubriek]:
    """Return chapters with that about a visit before what sums up, and what was said about figures in theirs."""
    samen = [_met_gesprekken(rubriek, bezoek, kader) for rubriek in rubrieken]
    plaats = next((nummer for nummer, rubriek in enumerate(samen) if rubriek.code == SAMENVATTEND), len(samen))
    return [*samen[:plaats], maak_bezoekrubriek(bezoek), *samen[plaats:]]


def _met_gesprekken(rubriek: Rubriek, bezoek: Werkbezoek, kader: Kader) -> Rubriek:
    """Return a chapter; one about context, input or output with what was said about its indicators and rows."""
    if rubriek.code not in (CONTEXT, INPUT, OUTPUT):
        return rubriek
    domeinen = (kader.context, kader.input, kader.output)
    namen = {groep.code: groep.naam for domein in domeinen if domein for groep in domein.indicatoren} | kader.rijteksten
    rijen = tuple(
        (code, namen[code], "\n".join(gesprekken))
        for code in codes_per_rubriek(kader)[rubriek.code]
        if (gesprekken := bezoek.gesprekken(code))
    )
    titel = f"{verslagrubrieken(kader)[rubriek.code]}: uit gesprekken"
    tabel = Tabel(titel=titel, kolommen=_GESPREK, rijen=rijen)
    return replace(rubriek, tabellen=(*rubriek.tabellen, tabel)) if rijen else rubriek


def met_gesprekken_boven(tabellen: Iterable[Tabel], bezoek: Werkbezoek, kader: Kader) -> tuple[Tabel, ...]:
    """Return the tables of `maak_alle_scores` with what was said about a whole proces or rubriek above its table."""
    groepen = kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)
    return tuple(
        replace(tabel, vooraf=bezoek.gesprekken(groep.code)) for tabel, groep in zip(tabellen, groepen, strict=True)
    )
