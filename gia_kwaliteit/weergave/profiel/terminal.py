"""The profiel on a terminal: tables with bars and the distribution, and lists."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.bevinding import Ernst
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import IS_IN_ORDE, Groepsoort, Kader
from gia_kwaliteit.oogopslag import Oogopslag, bereken_oogopslag, grenswoord
from gia_kwaliteit.profiel import Groepsresultaat, Lijstpunt, NietGescoord, Profiel, Regelpunt
from gia_kwaliteit.tekst import met_kleine_letter
from gia_kwaliteit.weergave.balk import maak_balk, maak_strook, noem_niveaus
from gia_kwaliteit.weergave.brede_tabel import past_op_scherm, toon_in_delen
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_rij, maak_tabel, met_titel
from gia_kwaliteit.weergave.profiel.actieplan import toon_actieplan
from gia_kwaliteit.weergave.profiel.antwoorden import toon_antwoorden
from gia_kwaliteit.weergave.profiel.cijfers import toon_cijfers
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.verdelingkolom import pas_in


def toon_profiel(console: Console, profiel: Profiel, kader: Kader, vandaag: date | None = None) -> None:
    """Print the profiel of one beoordeling, and which actions of its plan are late on this day, when that is said."""
    console.print(_kop(profiel))
    if kader.heeft_scores:
        _toon_scores(console, profiel, kader)
    toon_cijfers(console, profiel, kader)
    if kader.vragen:
        toon_antwoorden(console, profiel, kader.vragen)
    if kader.heeft_scores:
        _toon_lijsten(console, profiel, kader)
        toon_actieplan(console, profiel, vandaag)


def _toon_scores(console: Console, profiel: Profiel, kader: Kader) -> None:
    """Print what there is to know first, and all scores."""
    _toon_oogopslag(console, bereken_oogopslag(profiel))
    uitleg = _legende(console, kader, profiel.puntenmodel)
    console.print(_scoretabel(console, "Samenvattend", profiel.onderdelen.values(), _naam, uitleg))
    _toon_onvolledig(console, profiel)
    for onderdeel in kader.onderdelen:
        processen = [profiel.groepen[proces.code] for proces in kader.processen_van(onderdeel)]
        console.print(_scoretabel(console, onderdeel.naam, processen, _code_en_naam))
    if profiel.kwaliteitsaspecten:
        console.print(_scoretabel(console, "Kwaliteitsbewaking", profiel.kwaliteitsaspecten, _naam))
    if profiel.rubrieken:
        _toon_regelgeving(console, profiel, kader)


def _toon_lijsten(console: Console, profiel: Profiel, kader: Kader) -> None:
    """Print the lists, and what has no level on purpose."""
    sterk, te_doen = profiel.woorden.lijsten.als_koppen
    _toon_lijst(console, sterk, profiel.good_practices)
    _toon_lijst(console, te_doen, profiel.werkpunten)
    if profiel.rubrieken:
        _toon_lijst(console, "Regelgeving: niet in orde", profiel.niet_in_orde)
    if profiel.niet_gescoord:
        punten = _met_reden(profiel.niet_gescoord, kader)
        _toon_lijst(console, "Bewust niet gescoord, met de reden; telt niet mee", punten)
    if profiel.niet_van_toepassing:
        namen = " of ".join(kader.buiten_de_schalen).capitalize()
        _toon_lijst(console, f"{namen}; telt niet mee", _met_reden(profiel.niet_van_toepassing, kader))


def _kop(profiel: Profiel) -> RenderableType:
    fouten = any(b.ernst is Ernst.fout and b.id.startswith("gegeven-") for b in profiel.bevindingen)
    leeg = "niet ingevuld of niet te lezen" if fouten else "niet ingevuld"
    labels = {veld: met_kleine_letter(label) for veld, label in profiel.woorden.velden.labels.items()}
    naam = Text(profiel.naam or f"{labels['naam']} {leeg}", style="bold")
    soort = profiel.woorden.naam_van_soort(profiel.soort) if profiel.soort else f"{labels['soort']} {leeg}"
    datum = profiel.datum.strftime("%d/%m/%Y") if profiel.datum else f"{labels['datum']} {leeg}"
    werkjaar = profiel.werkjaar or f"{labels['werkjaar']} {leeg}"
    regel = f"{soort} · {werkjaar} · {datum} · {profiel.werkboek}"
    model = f"kader {profiel.kader.id} {profiel.kader.versie}"
    model += f" · puntenmodel {profiel.puntenmodel}" if profiel.groepen else ""
    erbij = [stand_in_woorden(profiel)]
    if profiel.antwoorden and not profiel.groepen:
        # What was said counts by who were there.
        erbij.append(f"{profiel.woorden.velden.beoordelaars}: {'; '.join(profiel.beoordelaars) or leeg}")
    return Group(naam, Text(regel), *map(Text, filter(None, erbij)), Text(model, style="dim"), Text())


def _toon_oogopslag(console: Console, oogopslag: Oogopslag) -> None:
    """Print what somebody should know first: the finding, the strongest points and what asks for attention."""
    console.print(Text(oogopslag.zin, style="bold"), soft_wrap=not console.is_terminal)
    for zin in filter(None, (oogopslag.wat_open_is_bij_naam, oogopslag.wat_niet_in_orde_is)):
        console.print(Text(zin), soft_wrap=not console.is_terminal)
    console.print()
    for lijst in oogopslag.lijsten:
        console.print(Text(lijst.titel, style="bold"))
        for punt in lijst.punten:
            console.print(maak_rij(punt.code, punt.criterium))
        if not lijst.punten:
            console.print(Text(lijst.zonder))
        console.print()


def _naam(resultaat: Groepsresultaat) -> str:
    """Return the name of a scoregroep; of the rules it says of which level the score is the share."""
    groep = resultaat.scoregroep
    is_aandeel = groep.soort is Groepsoort.regelgeving and groep.schaal.is_tweeledig
    van_niveau = groep.schaal.woord_voor(IS_IN_ORDE) if is_aandeel else ""
    return f"{groep.naam} ({van_niveau})" if van_niveau else groep.naam


def _code_en_naam(resultaat: Groepsresultaat) -> str:
    return f"{resultaat.code} {resultaat.naam}"


def _scoretabel(
    console: Console,
    titel: str,
    resultaten: Collection[Groepsresultaat],
    label: Callable[[Groepsresultaat], str],
    uitleg: Sequence[Text] = (),
) -> RenderableType:
    # On a narrow screen the bars give way, and then the distribution: figures are never cut.
    for met_balk, met_verdeling in ((console.width >= BREED_GENOEG, True), (False, True), (False, False)):
        tabel = _maak_scoretabel(console, resultaten, label, met_balk=met_balk, met_verdeling=met_verdeling)
        if pas_in(console, tabel, tabel.columns[-1:] if met_verdeling else ()):
            break
    return Group(Text(titel, style="bold"), *uitleg, tabel, Text())


def _maak_scoretabel(
    console: Console,
    resultaten: Collection[Groepsresultaat],
    label: Callable[[Groepsresultaat], str],
    *,
    met_balk: bool,
    met_verdeling: bool,
) -> Table:
    maximum = max(resultaat.maximum for resultaat in resultaten)
    koppen = (f"op {maximum}", *[""] * met_balk, "gescoord", *["verdeling"] * met_verdeling)
    tabel = maak_tabel(console, "", *koppen)
    for resultaat in resultaten:
        zonder = resultaat.criteria - resultaat.gescoord
        strook = maak_strook(console, resultaat.verdeling, resultaat.scoregroep.schaal, zonder=zonder)
        balk = maak_balk(resultaat.score, maximum, console.width, resultaat.scoregroep.grens)
        tabel.add_row(
            escape(label(resultaat)),
            getal(resultaat.score),
            *[balk] * met_balk,
            _gescoord(resultaat),
            *[strook] * met_verdeling,
        )
    return tabel


def _legende(console: Console, kader: Kader, puntenmodel: str) -> list[Text]:
    """Say once what the tables show: the levels of each scale from low to high, and the line in a bar."""
    helft = [Text(f"│ is {grenswoord(kader, puntenmodel)}")] if console.width >= BREED_GENOEG else []
    return [Text("verdeling:"), *noem_niveaus(console, kader.gebruikte_schalen, met_zonder=True), *helft]


def _toon_onvolledig(console: Console, profiel: Profiel) -> None:
    """Say below the first table what an exclamation mark means, by the first score that has one."""
    alle = (*profiel.onderdelen.values(), *profiel.groepen.values())
    onvolledig = next((groep for groep in alle if not groep.is_volledig), None)
    if onvolledig is None:
        return
    zin = (
        "! Niet alles is gescoord: de score gaat alleen over wat wel gescoord is. "
        f"{onvolledig.gescoord}/{onvolledig.criteria}! wil zeggen: {onvolledig.gescoord} van de {onvolledig.criteria}."
    )
    if any(groep.score is None and groep.gescoord for groep in alle):
        zin += "\n– wil zeggen: er is geen score, want een fout maakt ze onzeker."
    console.print(Text(f"{zin}\n", style="yellow"), soft_wrap=not console.is_terminal)


def _toon_regelgeving(console: Console, profiel: Profiel, kader: Kader) -> None:
    niveaus = tuple(reversed(kader.regelniveaus))
    tabel = maak_tabel(console, "", *map(escape, niveaus), "gescoord")
    rijen = []
    for rubriek in profiel.rubrieken:
        aantallen = [str(rubriek.verdeling[naam]) for naam in niveaus]
        tabel.add_row(escape(_code_en_naam(rubriek)), *aantallen, _gescoord(rubriek))
        rijen.append((_code_en_naam(rubriek), [*aantallen, _telling(rubriek)]))
    if past_op_scherm(console, tabel):
        console.print(met_titel("Regelgeving", tabel))
    else:
        toon_in_delen(console, "Regelgeving", [*niveaus, "gescoord"], rijen)
    console.print()


def _telling(resultaat: Groepsresultaat) -> str:
    return f"{resultaat.gescoord}/{resultaat.criteria}{'' if resultaat.is_volledig else '!'}"


def _gescoord(resultaat: Groepsresultaat) -> str:
    return _telling(resultaat) if resultaat.is_volledig else f"[bold yellow]{_telling(resultaat)}[/]"


def _met_reden(zonder: Iterable[NietGescoord], kader: Kader) -> list[Regelpunt]:
    """Return what has no level on purpose as points of a list."""
    teksten = {code: criterium.tekst for code, criterium in kader.criteria.items()}
    teksten |= {code: regel.tekst for code, regel in kader.regels.items()}
    return [Regelpunt(code=p.code, criterium=teksten[p.code], motivering=p.reden, bewijs="") for p in zonder]


def _toon_lijst(console: Console, titel: str, punten: Collection[Lijstpunt | Regelpunt]) -> None:
    console.print(Text(f"{titel} ({len(punten)})", style="bold"))
    for punt in punten:
        rij = maak_rij(punt.code, punt.criterium)
        if punt.motivering:
            rij.add_row("", Text(punt.motivering, style="italic"))
        if punt.bewijs:
            rij.add_row("", Text.assemble(("Bewijs: ", "dim"), punt.bewijs))
        console.print(rij)
    console.print()
