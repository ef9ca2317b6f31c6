"""The vergelijking on a terminal: both scores on one line, the agreement, the lists and what to talk about first."""

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.getallen import coefficient, getal, procent, verdeling, verschil
from gia_kwaliteit.kader import OP_HONDERD, OP_TWINTIG, Kader, Schaal
from gia_kwaliteit.overeenstemming import GRENZEN, Maten
from gia_kwaliteit.vergelijking import (
    KOPPEN,
    Kant,
    Oordeel,
    Scorepaar,
    Vergelijking,
    lijsten_van,
    verloop_in_woorden,
    voetnoot,
    woorden_van_lijst,
)
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_rij, maak_tabel, met_titel
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.vergelijking.cijfers import toon_cijfers

_BREEDTE = 21  # one character per point on 20
_MET_LIJN = 100  # characters
_VERSCHIL_KORT = "+/−"


def toon_vergelijking(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print a vergelijking."""
    koppen = KOPPEN[vergelijking.als]
    console.print(_kop(vergelijking, koppen))
    schalen = kader.gebruikte_schalen
    _toon_scores(console, "Samenvattend", vergelijking.onderdelen, koppen, OP_HONDERD, *schalen)
    for onderdeel in kader.onderdelen:
        codes = {proces.code for proces in kader.processen_van(onderdeel)}
        paren = [paar for paar in vergelijking.processen if paar.code in codes]
        _toon_scores(console, onderdeel.naam, paren, koppen, OP_TWINTIG, kader.schaal)
    if vergelijking.kwaliteitsaspecten:
        aspecten = vergelijking.kwaliteitsaspecten
        _toon_scores(console, "Kwaliteitsbewaking", aspecten, koppen, OP_HONDERD, kader.schaal)
    console.print(_overeenstemming(console, vergelijking, kader))
    console.print(Text(vergelijking.overeenstemming.toelichting), soft_wrap=not console.is_terminal)
    console.print()
    console.print(_kruistabel(console, vergelijking, koppen))
    oordelen = vergelijking.oordeel_van
    for sleutel, codes_ in lijsten_van(vergelijking).items():
        naam, uitleg = woorden_van_lijst(sleutel, kader)
        console.print(Text.assemble((f"{naam} ({len(codes_)})", "bold"), f": {uitleg}"))
        for code in codes_:
            console.print(maak_rij(code, oordelen[code].criterium))
        console.print()
    oneens = [regel for regel in vergelijking.regelgeving if regel.verschil]
    console.print(Text(f"Regelgeving: waar beide verschillen ({len(oneens)})", style="bold"))
    for regel in oneens:
        console.print(_met_standpunten(regel, koppen))
    console.print()
    for kop, codes_ in zip(koppen, (vergelijking.alleen_links, vergelijking.alleen_rechts), strict=True):
        console.print(f"Alleen gescoord in {kop} ({len(codes_)}): {', '.join(codes_) or 'geen'}", highlight=False)
    console.print()
    _toon_opengelaten(console, vergelijking, kader)
    _toon_acties(console, vergelijking)
    toon_cijfers(console, vergelijking, kader)
    _toon_agenda(console, vergelijking, koppen)


def _toon_opengelaten(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print to what each side gave no level on purpose, and why."""
    v, (links, rechts) = vergelijking, KOPPEN[vergelijking.als]
    buiten = " of ".join(kader.buiten_de_schalen).capitalize()
    for kop, punten in (
        (f"Bewust niet gescoord in {links}", v.niet_gescoord_links),
        (f"Bewust niet gescoord in {rechts}", v.niet_gescoord_rechts),
        (f"{buiten} in {links}", v.niet_van_toepassing_links),
        (f"{buiten} in {rechts}", v.niet_van_toepassing_rechts),
    ):
        if punten:
            console.print(Text(f"{kop} ({len(punten)}), met de reden", style="bold"))
            for punt in punten:
                console.print(maak_rij(punt.code, punt.reden or "geen motivering"))
            console.print()


def _toon_acties(console: Console, vergelijking: Vergelijking) -> None:
    """Print what came of every action of the earlier plan."""
    if not vergelijking.acties:
        return
    console.print(Text(f"Wat de acties van toen opleverden ({len(vergelijking.acties)})", style="bold"))
    for verloop in vergelijking.acties:
        rij = maak_rij(verloop.actie.code or "–", verloop.actie.actie or "(geen actie ingevuld)")
        rij.add_row("", Text(verloop_in_woorden(verloop), style="italic"))
        console.print(rij)
    console.print()


def _kop(vergelijking: Vergelijking, koppen: tuple[str, str]) -> RenderableType:
    naam = Text(vergelijking.links.onthaalbureau or vergelijking.rechts.onthaalbureau or "", style="bold")
    kanten = (vergelijking.links, vergelijking.rechts)
    regels = [Text(_kant(kop, kant)) for kop, kant in zip(koppen, kanten, strict=True)]
    return Group(naam, *regels, Text(f"puntenmodel {vergelijking.puntenmodel}", style="dim"), Text())


def _kant(kop: str, kant: Kant) -> str:
    datum = kant.datum.strftime("%d/%m/%Y") if kant.datum else "datum niet ingevuld"
    delen = (kant.werkjaar or "werkjaar niet ingevuld", datum, stand_in_woorden(kant), kant.werkboek)
    return f"{kop}: {' · '.join(filter(None, delen))}"


def _toon_scores(
    console: Console,
    titel: str,
    paren: Sequence[Scorepaar],
    koppen: tuple[str, str],
    maximum: float,
    *schalen: Schaal,
) -> None:
    # As the screen gets narrower the line gives way first, then the distributions stand one above the other.
    lijn, smal = console.width >= _MET_LIJN, console.width < BREED_GENOEG
    links, rechts = (kop[0] for kop in koppen)
    uitleg = f"{titel}\nop {maximum:g}; {links} = {koppen[0]}, {rechts} = {koppen[1]}"
    uitleg += ", = allebei" if lijn else f"; {_VERSCHIL_KORT} = verschil" if smal else ""
    uitleg += "\nverdeling:" + "".join(f"\n{' · '.join(schaal.namen)}" for schaal in schalen)
    verdelingen = (f"verdeling {links}/{rechts}",) if smal else (f"verdeling {links}", f"verdeling {rechts}")
    kop = _VERSCHIL_KORT if smal else "verschil"
    tabel = maak_tabel(console, "", links, rechts, kop, *([""] if lijn else []), *verdelingen)
    for paar in paren:
        aantallen = [verdeling(kant.values()) for kant in (paar.verdeling_links, paar.verdeling_rechts)]
        tabel.add_row(
            escape(f"{paar.code} {paar.naam}" if maximum == OP_TWINTIG else paar.naam),
            getal(paar.links),
            getal(paar.rechts),
            verschil(paar.verschil) + ("*" if paar.onvolledig else ""),
            *([_halter(paar, koppen, maximum)] if lijn else []),
            *(["\n".join(aantallen)] if smal else aantallen),
        )
    console.print(met_titel(uitleg, tabel))
    if voetnoot(paren):
        console.print(Text(voetnoot(paren)), soft_wrap=not console.is_terminal)
    console.print()


def _halter(paar: Scorepaar, koppen: tuple[str, str], maximum: float) -> str:
    """Draw both scores on one line, each with the first letter of its side."""
    lijn = ["·"] * _BREEDTE
    scores = (paar.links, paar.rechts)
    plaatsen = [None if score is None else round((_BREEDTE - 1) * score / maximum) for score in scores]
    links, rechts = plaatsen
    if links is not None and rechts is not None:
        lijn[min(links, rechts) : max(links, rechts) + 1] = ["-"] * (abs(links - rechts) + 1)
    for plaats, kop in zip(plaatsen, koppen, strict=True):
        if plaats is not None:
            lijn[plaats] = "=" if links == rechts else kop[0]
    return "".join(lijn)


def _overeenstemming(console: Console, vergelijking: Vergelijking, kader: Kader) -> RenderableType:
    overeenstemming = vergelijking.overeenstemming
    titel, koppen = "Overeenstemming", ("n", "gelijk", "binnen 1", "verschil", "alfa", "kappa")
    smal = console.width < BREED_GENOEG
    if smal:
        titel += "\n= gelijk, ± binnen 1 niveau, v verschil"
        koppen = ("n", "=", "±", "v", "alfa", "kappa")
    tabel = maak_tabel(console, "", *koppen)
    # The names of the processen stand in the tables above; here they would be cut in pieces.
    namen = {onderdeel.code: onderdeel.lijstnaam if smal else onderdeel.naam for onderdeel in kader.onderdelen}
    _maten(tabel, "Alle criteria", overeenstemming.totaal)
    for code, maten in overeenstemming.per_onderdeel.items():
        _maten(tabel, namen[code], maten)
    for proces in kader.processen:
        naam = proces.code if smal else f"{proces.code} {proces.naam}"
        _maten(tabel, naam, overeenstemming.per_proces[proces.code])
    return Group(met_titel(titel, tabel), Text())


def _maten(tabel: Table, naam: str, maten: Maten) -> None:
    tabel.add_row(
        escape(naam),
        str(maten.n),
        procent(maten.exact),
        procent(maten.binnen_een),
        verschil(maten.gemiddeld_verschil, 2),
        coefficient(maten.alpha, GRENZEN),
        coefficient(maten.kappa),
    )


def _kruistabel(console: Console, vergelijking: Vergelijking, koppen: tuple[str, str]) -> RenderableType:
    titel = f"Aantal criteria per niveau: {koppen[0]} in de rijen, {koppen[1]} in de kolommen"
    tabel = maak_tabel(console, "", *vergelijking.kruistabel)
    for niveau, rij in vergelijking.kruistabel.items():
        tabel.add_row(escape(niveau), *(str(aantal) if aantal else "·" for aantal in rij.values()))
    return Group(met_titel(titel, tabel), Text())


def _toon_agenda(console: Console, vergelijking: Vergelijking, koppen: tuple[str, str]) -> None:
    oordelen = vergelijking.oordeel_van
    agenda = vergelijking.gespreksagenda
    console.print(Text(f"Gespreksagenda ({len(agenda)}): waarover eerst te praten", style="bold"))
    for code in agenda:
        console.print(_met_standpunten(oordelen[code], koppen))
    console.print()


def _met_standpunten(oordeel: Oordeel, koppen: tuple[str, str]) -> Table:
    """Return a criterium or rule with what each side says of it and wrote about it."""
    rij = maak_rij(oordeel.code, oordeel.criterium)
    for kop, (antwoord, motivering, bewijs) in zip(koppen, oordeel.standpunten, strict=True):
        rij.add_row("", Text.assemble((f"{kop}: {antwoord}", "bold"), f". {motivering}" if motivering else ""))
        if bewijs:
            rij.add_row("", Text.assemble(("Bewijs: ", "dim"), bewijs))
    return rij
