"""The profiel on a terminal: tables with bars and the distribution, and lists."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.bevinding import Ernst
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader, Rol, Schaal
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_tabel


def toon_profiel(console: Console, profiel: Profiel, kader: Kader) -> None:
    """Print the profiel of one beoordeling."""
    console.print(_kop(profiel))
    console.print(_onderdelen(console, profiel, kader))
    for onderdeel in kader.onderdelen:
        codes = {proces.code for proces in kader.processen_van(onderdeel)}
        rijen = [
            (f"{p.code} {p.naam}", p.score, p.gescoord, p.criteria, p.verdeling)
            for p in profiel.processen
            if p.code in codes
        ]
        console.print(_scoretabel(console, onderdeel.naam, "op 20", 20, rijen, kader.schaal))
    if profiel.kwaliteitsaspecten:
        namen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
        aspecten = [(namen[a.code], a.score, a.gescoord, a.criteria, a.verdeling) for a in profiel.kwaliteitsaspecten]
        console.print(_scoretabel(console, "Kwaliteitsbewaking", "op 100", 100, aspecten, kader.schaal))
    if profiel.regelgeving:
        console.print(_regelgeving(console, profiel))
    _toon_lijst(console, "Good practices", [(p.code, p.criterium, p.motivering) for p in profiel.good_practices])
    _toon_lijst(console, "Werkpunten", [(p.code, p.criterium, p.motivering) for p in profiel.werkpunten])
    _toon_lijst(
        console, "Regelgeving: niet in orde", [(p.code, p.criterium, p.motivering) for p in profiel.niet_in_orde]
    )


def _kop(profiel: Profiel) -> RenderableType:
    fouten = any(b.ernst is Ernst.fout and b.id.startswith("gegeven-") for b in profiel.bevindingen)
    leeg = "niet ingevuld of niet te lezen" if fouten else "niet ingevuld"
    soort = profiel.soort.value if profiel.soort else f"soort {leeg}"
    datum = profiel.datum.strftime("%d/%m/%Y") if profiel.datum else f"datum {leeg}"
    naam = Text(profiel.onthaalbureau or f"naam onthaalbureau {leeg}", style="bold")
    regel = f"{soort} · {profiel.werkjaar or f'werkjaar {leeg}'} · {datum} · {profiel.werkboek}"
    model = f"kader {profiel.kader.id} {profiel.kader.versie} · puntenmodel {profiel.puntenmodel}"
    return Group(naam, Text(regel), Text(model, style="dim"), Text())


def _onderdelen(console: Console, profiel: Profiel, kader: Kader) -> RenderableType:
    namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    namen |= {"kwaliteitsbewaking": "Kwaliteitsbewaking", "regelgeving": "Regelgeving (Ja)"}
    schalen = kader.gebruikte_schalen
    rijen = [
        (namen[code], onderdeel.score, onderdeel.gescoord, onderdeel.criteria, onderdeel.verdeling)
        for code, onderdeel in profiel.onderdelen.items()
    ]
    return _scoretabel(console, "Samenvattend", "op 100", 100, rijen, *schalen)


def _scoretabel(
    console: Console,
    titel: str,
    eenheid: str,
    maximum: float,
    rijen: Iterable[tuple[str, float | None, int, int, dict[str, int]]],
    *schalen: Schaal,
) -> RenderableType:
    kop = "\n".join(" · ".join(schaal.namen) for schaal in schalen)
    # On a narrow screen the bars give way: figures and distribution are never cut.
    balk = ("",) if console.width >= BREED_GENOEG else ()
    tabel = maak_tabel(console, f"{titel}\nverdeling:\n{kop}", "", eenheid, *balk, "gescoord", "verdeling")
    for naam, score, gescoord, criteria, verdeling in rijen:
        aantallen = " · ".join(str(aantal) for aantal in verdeling.values())
        balken = [_balk(score, maximum)] if balk else []
        tabel.add_row(escape(naam), getal(score), *balken, _gescoord(gescoord, criteria), aantallen)
    return Group(tabel, Text())


def _regelgeving(console: Console, profiel: Profiel) -> RenderableType:
    tabel = maak_tabel(console, "Regelgeving", "", "Ja", "Nee", "gescoord")
    for rubriek in profiel.regelgeving:
        gescoord = _gescoord(rubriek.gescoord, rubriek.criteria)
        aantallen = (str(rubriek.aantal(rol)) for rol in (Rol.in_orde, Rol.niet_in_orde))
        tabel.add_row(escape(f"{rubriek.code} {rubriek.naam}"), *aantallen, gescoord)
    return Group(tabel, Text())


def _balk(score: float | None, maximum: float, breedte: int = 8) -> str:
    if score is None:
        return ""
    vol = round(breedte * score / maximum)
    return "█" * vol + "░" * (breedte - vol)


def _gescoord(gescoord: int, criteria: int) -> str:
    return f"{gescoord}/{criteria}" if gescoord == criteria else f"[bold yellow]{gescoord}/{criteria}![/]"


def _toon_lijst(console: Console, titel: str, punten: list[tuple[str, str, str]]) -> None:
    console.print(Text(f"{titel} ({len(punten)})", style="bold"))
    for code, criterium, motivering in punten:
        rij = Table.grid(padding=(0, 1))
        rij.add_column(no_wrap=True, min_width=8)
        rij.add_column(overflow="fold")
        rij.add_row(Text(code, style="bold"), Text(criterium))
        if motivering:
            rij.add_row("", Text(motivering, style="italic"))
        console.print(rij)
    console.print()
