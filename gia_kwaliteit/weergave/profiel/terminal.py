"""The profiel on a terminal: tables with bars and the distribution, lists and bevindingen."""

import codecs
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.bevinding import Bevinding, Ernst
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader, Schaal
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.tekst import op_een_regel

_MEESTE_OPEN = 12
BREED_GENOEG = 76  # characters
_LETTER_MET = re.compile(r"LATIN (SMALL|CAPITAL) LETTER ([A-Z]) WITH ")
_VERVANG = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "−": "-",
    "—": "-",
    "…": "...",
    "•": "*",
    "█": "#",
    "░": ".",
    "≥": ">=",
    "\u00a0": " ",
}


def _leesbaar(fout: UnicodeError) -> tuple[str, int]:
    """Put something readable in the place of a letter that the code page of the terminal does not have."""
    if not isinstance(fout, UnicodeEncodeError):
        raise fout
    deel = fout.object[fout.start : fout.end]
    return "".join(_vervanging(teken) for teken in deel), fout.end


def _vervanging(teken: str) -> str:
    """Return what is shown for a letter: its sign, the letter without its accent, or its number."""
    letter = _LETTER_MET.match(unicodedata.name(teken, ""))
    if teken not in _VERVANG and letter:
        return letter[2] if letter[1] == "CAPITAL" else letter[2].lower()
    return _VERVANG.get(teken, teken.encode("ascii", "backslashreplace").decode())


def maak_console(*, fouten: bool = False) -> Console:
    """Return a console for the result (stdout) or for everything else (stderr).

    Piped, there are no colours and no lines of boxes, and a table is as wide as it needs to be: nothing is cut.
    """
    codecs.register_error("gia", _leesbaar)
    stroom = sys.stderr if fouten else sys.stdout
    herstel = getattr(stroom, "reconfigure", None)
    if herstel is not None:
        herstel(errors="gia")
    if stroom.isatty():
        return Console(file=stroom, highlight=False)
    return Console(file=stroom, highlight=False, no_color=True, width=160, legacy_windows=False)


def toon_profiel(console: Console, profiel: Profiel, kader: Kader) -> None:
    """Print the profiel of one beoordeling."""
    console.print(_kop(profiel))
    console.print(_onderdelen(console, profiel, kader))
    for onderdeel in kader.onderdelen:
        codes = {proces.code for proces in kader.processen_van(onderdeel)}
        rijen = [
            (f"{p.code} {p.naam}", p.score20, p.gescoord, p.criteria, p.verdeling)
            for p in profiel.processen
            if p.code in codes
        ]
        console.print(_scoretabel(console, onderdeel.naam, "op 20", 20, rijen, kader.schaal))
    if profiel.kwaliteitsaspecten:
        namen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
        aspecten = [
            (namen[a.code], a.score100, a.gescoord, a.criteria, a.verdeling) for a in profiel.kwaliteitsaspecten
        ]
        console.print(_scoretabel(console, "Kwaliteitsbewaking", "op 100", 100, aspecten, kader.schaal))
    if profiel.regelgeving:
        console.print(_regelgeving(console, profiel))
    _toon_lijst(console, "Good practices", [(p.code, p.criterium, p.motivering) for p in profiel.good_practices])
    _toon_lijst(console, "Werkpunten", [(p.code, p.criterium, p.motivering) for p in profiel.werkpunten])
    _toon_lijst(
        console, "Regelgeving: niet in orde", [(p.code, p.criterium, p.motivering) for p in profiel.niet_in_orde]
    )


def toon_bevindingen(console: Console, bevindingen: Sequence[Bevinding], werkboek: str) -> None:
    """Print what was found: fouten first, and the criteria without a score together per tab.

    `werkboek` is the name of the file, for what was found in no other.
    """
    werkboek = op_een_regel(werkboek)
    open_ = [b for b in bevindingen if b.id == "niet-gescoord"]
    rest = [b for b in bevindingen if b.id != "niet-gescoord"]
    for gevonden in sorted(rest, key=lambda b: b.ernst is not Ernst.fout):
        stijl = "bold red" if gevonden.ernst is Ernst.fout else "yellow"
        waar = ", ".join(deel for deel in (gevonden.blad, gevonden.cel and f"cel {gevonden.cel}") if deel)
        plaats = f"{gevonden.werkboek or werkboek}, {waar}: " if waar else ""
        if not waar and gevonden.werkboek and gevonden.werkboek not in gevonden.melding:
            plaats = f"{gevonden.werkboek}: "
        console.print(
            Text.assemble((f"{gevonden.ernst.value}: ", stijl), plaats, gevonden.melding),
            soft_wrap=not console.is_terminal,
        )
    bladen: dict[tuple[str, str], list[Bevinding]] = {}
    for gevonden in open_:
        bladen.setdefault((gevonden.werkboek or werkboek, gevonden.blad or ""), []).append(gevonden)
    for (bestand, blad), lijst in bladen.items():
        stijl = "bold red" if lijst[0].ernst is Ernst.fout else "yellow"
        scores = "1 score ontbreekt" if len(lijst) == 1 else f"{len(lijst)} scores ontbreken"
        # Of a tab that was hardly filled in, the first ones say enough; what is a fout is told in full.
        getoond = lijst if lijst[0].ernst is Ernst.fout else lijst[:_MEESTE_OPEN]
        waar = ", ".join(f"{b.code} (cel {b.cel})" for b in getoond)
        waar += f" en nog {len(lijst) - len(getoond)}" if len(getoond) < len(lijst) else ""
        kies = "Kies een score in die cel" if len(lijst) == 1 else "Kies een score in die cellen"
        zin = f"{bestand}, {blad}: {scores}: {waar}. {kies}; wat geen score heeft, telt niet mee."
        console.print(Text.assemble((f"{lijst[0].ernst.value}: ", stijl), zin), soft_wrap=not console.is_terminal)


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
    schalen = [kader.schaal, *([kader.regelschaal] if kader.regelgeving else [])]
    rijen = [
        (namen[code], onderdeel.score100, onderdeel.gescoord, onderdeel.criteria, onderdeel.verdeling)
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
        tabel.add_row(escape(f"{rubriek.code} {rubriek.naam}"), str(rubriek.ja), str(rubriek.nee), gescoord)
    return Group(tabel, Text())


def maak_tabel(console: Console, titel: str | None, *koppen: str) -> Table:
    """Return a table in the house style; a column without a heading holds bars."""
    tabel = Table(
        title=titel,
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD if console.is_terminal else None,
        padding=(0, 1),
        pad_edge=False,
    )
    for nummer, kop in enumerate(koppen):
        if nummer == 0:
            tabel.add_column(kop, overflow="fold", min_width=22 if console.width >= BREED_GENOEG else 8)
        elif not kop:
            tabel.add_column(kop, no_wrap=True)
        else:
            tabel.add_column(
                kop, justify="right", overflow="fold", no_wrap=console.width >= BREED_GENOEG or " " not in kop
            )
    return tabel


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
