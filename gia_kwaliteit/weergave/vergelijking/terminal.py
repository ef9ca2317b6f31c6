"""The vergelijking on a terminal: both scores on one line, the agreement, the lists and what to talk about first."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.getallen import coefficient, getal, procent, verschil
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.kader.woorden import Veldnamen
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.overeenstemming import GRENZEN, Maten
from gia_kwaliteit.tekst import met_kleine_letter
from gia_kwaliteit.vergelijking import (
    Kant,
    Oordeel,
    Scorepaar,
    Vergelijking,
    lijsten_van,
    verloop_in_woorden,
    voetnoot,
    woorden_van_lijst,
    zin_van_vergelijking,
)
from gia_kwaliteit.vergelijking.antwoorden import zin_over_antwoordparen
from gia_kwaliteit.weergave.balk import maak_halter, maak_strook, noem_niveaus
from gia_kwaliteit.weergave.brede_tabel import past_op_scherm, toon_in_delen
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_rij, maak_tabel, met_titel, toon_ingesprongen
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.verdelingkolom import UitgeschrevenVerdeling, pas_in
from gia_kwaliteit.weergave.vergelijking.cijfers import toon_cijfers

_NAAST_ELKAAR = 100  # characters
_VERSCHIL_KORT = "+/−"


def toon_vergelijking(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print a vergelijking."""
    koppen = vergelijking.koppen
    console.print(_kop(vergelijking, koppen))
    if kader.heeft_scores:
        _toon_alle_scores(console, vergelijking, kader)
    toon_cijfers(console, vergelijking, kader)
    _toon_antwoorden(console, vergelijking)
    if kader.heeft_scores:
        _toon_agenda(console, vergelijking, koppen)


def _toon_antwoorden(console: Console, vergelijking: Vergelijking) -> None:
    """Print the questions to which both sides gave another answer."""
    anders = [paar for paar in vergelijking.antwoorden if not paar.is_gelijk]
    if not vergelijking.antwoorden:
        return
    console.print(Text(f"Antwoorden die verschillen ({len(anders)})", style="bold"))
    console.print(Text(zin_over_antwoordparen(vergelijking.antwoorden)), soft_wrap=not console.is_terminal)
    for paar in anders:
        rij = maak_rij(paar.code, paar.vraag)
        for kop, kant in zip(vergelijking.koppen, (paar.links, paar.rechts), strict=True):
            rij.add_row("", Text.assemble((f"{kop}: ", "bold"), kant.voluit or "niet beantwoord"))
        console.print(rij)
    console.print()


def _toon_alle_scores(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print the scores of both sides, how far they agree, and the lists."""
    koppen = vergelijking.koppen
    _toon_oogopslag(console, vergelijking, kader)
    _toon_legende(console, kader, vergelijking)
    _toon_scores(console, "Samenvattend", vergelijking.onderdelen, vergelijking, kader)
    for onderdeel in kader.onderdelen:
        codes = {proces.code for proces in kader.processen_van(onderdeel)}
        paren = [paar for paar in vergelijking.processen if paar.code in codes]
        _toon_scores(console, onderdeel.naam, paren, vergelijking, kader)
    if vergelijking.kwaliteitsaspecten:
        _toon_scores(console, "Kwaliteitsbewaking", vergelijking.kwaliteitsaspecten, vergelijking, kader)
    console.print(_overeenstemming(console, vergelijking, kader))
    console.print(Text(vergelijking.overeenstemming.toelichting), soft_wrap=not console.is_terminal)
    console.print()
    _toon_kruistabel(console, vergelijking, koppen)
    oordelen = vergelijking.oordeel_van
    for sleutel, codes_ in lijsten_van(vergelijking).items():
        naam, uitleg = woorden_van_lijst(sleutel, vergelijking, kader)
        console.print(Text.assemble((f"{naam} ({len(codes_)})", "bold"), f": {uitleg}"))
        for code in codes_:
            console.print(maak_rij(code, oordelen[code].criterium))
        console.print()
    _toon_regelgeving(console, vergelijking)
    for kop, codes_ in zip(koppen, (vergelijking.alleen_links, vergelijking.alleen_rechts), strict=True):
        console.print(f"Alleen gescoord in {kop} ({len(codes_)}): {', '.join(codes_) or 'geen'}", highlight=False)
    console.print()
    _toon_opengelaten(console, vergelijking, kader)
    _toon_acties(console, vergelijking)


def _toon_regelgeving(console: Console, vergelijking: Vergelijking) -> None:
    """Print the rules to which both sides gave another answer, where the kader has rules."""
    if not vergelijking.regelgeving:
        return
    oneens = [regel for regel in vergelijking.regelgeving if regel.verschil]
    console.print(Text(f"Regelgeving: waar beide verschillen ({len(oneens)})", style="bold"))
    for regel in oneens:
        console.print(_met_standpunten(regel, vergelijking.koppen))
    console.print()


def _toon_opengelaten(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print to what each side gave no level on purpose, and why."""
    v, (links, rechts) = vergelijking, vergelijking.koppen
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
    naam = Text(vergelijking.links.naam or vergelijking.rechts.naam or "", style="bold")
    kanten = (vergelijking.links, vergelijking.rechts)
    velden = vergelijking.woorden.velden
    regels = [Text(_kant(kop, kant, velden)) for kop, kant in zip(koppen, kanten, strict=True)]
    model = [Text(f"puntenmodel {vergelijking.puntenmodel}", style="dim")] if vergelijking.criteria else []
    return Group(naam, *regels, *model, Text())


def _kant(kop: str, kant: Kant, velden: Veldnamen) -> str:
    datum = kant.datum.strftime("%d/%m/%Y") if kant.datum else f"{met_kleine_letter(velden.datum)} niet ingevuld"
    werkjaar = kant.werkjaar or f"{met_kleine_letter(velden.werkjaar)} niet ingevuld"
    delen = (werkjaar, datum, stand_in_woorden(kant), kant.werkboek)
    return f"{kop}: {' · '.join(filter(None, delen))}"


def _toon_oogopslag(console: Console, vergelijking: Vergelijking, kader: Kader) -> None:
    """Print what somebody should know first: the finding, and how long each list is, with the codes on it."""
    console.print(Text(zin_van_vergelijking(vergelijking), style="bold"), soft_wrap=not console.is_terminal)
    console.print()
    for sleutel, codes in lijsten_van(vergelijking).items():
        naam, _ = woorden_van_lijst(sleutel, vergelijking, kader)
        toon_ingesprongen(console, f"  {naam} ({len(codes)}): ", ", ".join(codes) or "geen", "bold")
    console.print()


def _letters(koppen: tuple[str, str]) -> tuple[str, str]:
    """Return one letter for each side: the first of its name, or A and B for two names that begin alike."""
    links, rechts = (kop[0] for kop in koppen)
    return ("A", "B") if links == rechts else (links, rechts)


def _toon_legende(console: Console, kader: Kader, vergelijking: Vergelijking) -> None:
    """Print once what the tables of scores show: the letters, the line, and the levels of each scale."""
    koppen = vergelijking.koppen
    links, rechts = _letters(koppen)
    uitleg = f"{links} = {koppen[0]}, {rechts} = {koppen[1]}"
    if console.width >= BREED_GENOEG:
        uitleg += f"; op de lijn: = allebei, │ {grenswoord(kader, vergelijking.puntenmodel)}"
    else:
        uitleg += f"; {_VERSCHIL_KORT} = verschil"
    console.print(Text(uitleg))
    console.print(Text("verdeling, van laag naar hoog:"))
    for niveaus in noem_niveaus(console, kader.gebruikte_schalen, met_zonder=True):
        console.print(niveaus)
    console.print()


def _toon_scores(
    console: Console, titel: str, paren: Sequence[Scorepaar], vergelijking: Vergelijking, kader: Kader
) -> None:
    # As the screen gets narrower the distributions stand one above the other, then the line gives way, and then they.
    lijn, naast_elkaar = console.width >= BREED_GENOEG, console.width >= _NAAST_ELKAAR
    maximum = next(groep.maximum for groep in kader.scoregroepen.values() if groep.code == paren[0].code)
    for vorm in (
        _Vorm(lijn, naast_elkaar, verdeling=True),
        _Vorm(lijn, naast_elkaar=False, verdeling=True),
        _Vorm(lijn=False, naast_elkaar=False, verdeling=True),
        _Vorm(lijn, naast_elkaar=False, verdeling=False),
    ):
        tabel = _maak_scoretabel(console, paren, vergelijking, kader, vorm)
        if pas_in(console, tabel, tabel.columns[-vorm.kolommen :] if vorm.kolommen else ()):
            break
    console.print(met_titel(f"{titel}, op {maximum:g}", tabel))
    if voetnoot(paren):
        console.print(Text(voetnoot(paren)), soft_wrap=not console.is_terminal)
    console.print()


class _Vorm(NamedTuple):
    """Whether a table of scores has the line with both, and distributions, beside or above each other."""

    lijn: bool
    naast_elkaar: bool
    verdeling: bool

    @property
    def kolommen(self) -> int:
        """How many columns have a distribution."""
        return (2 if self.naast_elkaar else 1) if self.verdeling else 0


def _maak_scoretabel(
    console: Console, paren: Sequence[Scorepaar], vergelijking: Vergelijking, kader: Kader, vorm: _Vorm
) -> Table:
    lijn, naast_elkaar, met_verdeling = vorm
    links, rechts = _letters(vergelijking.koppen)
    groepen = {groep.code: groep for groep in kader.scoregroepen.values()}
    maximum = groepen[paren[0].code].maximum
    koppen = (f"verdeling {links}", f"verdeling {rechts}") if naast_elkaar else ("verdeling",)
    kop = "verschil" if naast_elkaar else _VERSCHIL_KORT
    tabel = maak_tabel(console, "", links, rechts, kop, *([""] if lijn else []), *(koppen if met_verdeling else ()))
    if not naast_elkaar:
        tabel.padding, tabel.show_edge = (0, 1, 0, 0), False
    for paar in paren:
        groep = groepen[paar.code]
        verdelingen = (paar.verdeling_links, paar.verdeling_rechts)
        stroken = [
            maak_strook(console, kant, groep.schaal, zonder=paar.criteria - sum(kant.values()), krap=True)
            for kant in verdelingen
        ]
        halter = maak_halter((paar.links, paar.rechts), (links, rechts), maximum, console.width, groep.grens)
        tabel.add_row(
            escape(f"{paar.code} {paar.naam}" if groep.soort is Groepsoort.proces else paar.naam),
            getal(paar.links),
            getal(paar.rechts),
            verschil(paar.verschil) + ("*" if paar.is_gemerkt else ""),
            *([halter] if lijn else []),
            *((stroken if naast_elkaar else [_boven_elkaar(stroken, (links, rechts))]) if met_verdeling else []),
        )
    return tabel


def _boven_elkaar(stroken: Sequence[Text], letters: tuple[str, str]) -> RenderableType:
    if any(isinstance(strook, UitgeschrevenVerdeling) for strook in stroken):
        onder_elkaar = Table.grid(padding=(0, 1, 0, 0))
        onder_elkaar.add_column(style="dim", no_wrap=True)
        for letter, strook in zip(letters, stroken, strict=True):
            onder_elkaar.add_row(letter, strook)
        return onder_elkaar
    regels = (Text.assemble((f"{letter} ", "dim"), strook) for letter, strook in zip(letters, stroken, strict=True))
    return Text("\n", justify="left").join(regels)


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
    _maten(tabel, f"Alle {kader.woorden.begrippen.criterium.meervoud}", overeenstemming.totaal)
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


def _toon_kruistabel(console: Console, vergelijking: Vergelijking, koppen: tuple[str, str]) -> None:
    criteria = vergelijking.woorden.begrippen.criterium.meervoud
    titel = f"Aantal {criteria} per niveau: {koppen[0]} in de rijen, {koppen[1]} in de kolommen"
    rijen = [
        (niveau, [str(aantal) if aantal else "·" for aantal in rij.values()])
        for niveau, rij in vergelijking.kruistabel.items()
    ]
    tabel = maak_tabel(console, "", *vergelijking.kruistabel)
    for niveau, aantallen in rijen:
        tabel.add_row(escape(niveau), *aantallen)
    if past_op_scherm(console, tabel):
        console.print(met_titel(titel, tabel))
    else:
        toon_in_delen(console, titel, list(vergelijking.kruistabel), rijen)
    console.print()


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
