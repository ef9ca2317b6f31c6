"""The consensus on a terminal: how much is open, the agreement, who scores higher or lower, and what to talk about."""

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.consensus import Consensus, Naastgelegd, Verschil
from gia_kwaliteit.consensus.woorden import (
    WIE_HOGER,
    per_proces,
    rijtekst,
    stand_van_zaken,
    van_wie,
    wat_open_bleef,
    wie,
)
from gia_kwaliteit.getallen import coefficient, verschil
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overeenstemming import GRENZEN
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_rij, maak_tabel, met_titel


def toon_consensus(console: Console, consensus: Consensus, kader: Kader) -> None:
    """Print a consensus."""
    gegevens = consensus.beoordeling.gegevens
    console.print(Text(gegevens.naam or consensus.beoordeling.woorden.onderwerp.zonder_naam, style="bold"))
    console.print(Text(" · ".join(van_wie(consensus))))
    vrij = not console.is_terminal
    for zin in (wie(consensus), stand_van_zaken(consensus)):
        console.print(Text(zin), soft_wrap=vrij)
    console.print()
    if kader.heeft_scores:
        _toon_scores(console, consensus, kader)
    if consensus.andere_open:
        console.print(Text(f"{wat_open_bleef(consensus)} ({len(consensus.andere_open)})", style="bold"))
        for code in consensus.andere_open:
            rij = maak_rij(code, rijtekst(code, kader))
            rij.add_row("", Text(consensus.beoordeling.meningen.get(code, "")))
            console.print(rij)
        console.print()


def _toon_scores(console: Console, consensus: Consensus, kader: Kader) -> None:
    """Print how far they agree on the scores, and where they differ."""
    console.print(_per_proces(console, consensus, kader))
    console.print(Text(consensus.overeenstemming.toelichting), soft_wrap=not console.is_terminal)
    console.print()
    console.print(_per_beoordelaar(console, consensus, kader))
    console.print(Text(f"Open ({len(consensus.verschillen)}): waarover te praten, het grootste verschil eerst", "bold"))
    for deel in consensus.verschillen:
        console.print(_verschil(deel, consensus, kader))
    console.print()


def _per_proces(console: Console, consensus: Consensus, kader: Kader) -> RenderableType:
    maten, smal = consensus.overeenstemming, console.width < BREED_GENOEG
    tabel = maak_tabel(console, "", "n", "alfa")
    tabel.add_row(f"Alle {kader.woorden.begrippen.criterium.meervoud}", str(maten.n), coefficient(maten.alpha, GRENZEN))
    namen = {proces.code: proces.code if smal else f"{proces.code} {proces.naam}" for proces in kader.processen}
    for groep in maten.per_proces:
        tabel.add_row(escape(namen[groep.code]), str(groep.n), coefficient(groep.alpha, GRENZEN))
    if maten.regelgeving:
        tabel.add_row("Regelgeving", str(maten.regelgeving.n), coefficient(maten.regelgeving.alpha, GRENZEN))
    uitleg = "n = wat er minstens twee scoorden; – = niet te berekenen"
    return Group(met_titel(f"{per_proces(kader)}\n{uitleg}", tabel), Text())


def _per_beoordelaar(console: Console, consensus: Consensus, kader: Kader) -> RenderableType:
    criteria = kader.woorden.begrippen.criterium.meervoud
    tabel = maak_tabel(console, "", "n", "verschil")
    for deel in consensus.overeenstemming.per_beoordelaar:
        tabel.add_row(escape(deel.beoordelaar), str(deel.n), verschil(deel.gemiddeld_verschil, 2))
    return Group(
        met_titel(f"{WIE_HOGER}\ngemiddeld, in niveaus, op de n {criteria} die ook een ander scoorde", tabel), Text()
    )


def _verschil(deel: Verschil, consensus: Consensus, kader: Kader) -> Table:
    rij = maak_rij(deel.code, rijtekst(deel.code, kader))
    for mening in consensus.naast_elkaar[deel.code]:
        rij.add_row("", _mening(mening))
    return rij


def _mening(mening: Naastgelegd) -> Text:
    wat = f"{mening.beoordelaar}: {mening.antwoord}"
    return Text.assemble((wat, "bold"), f". {mening.motivering}" if mening.motivering else "")
