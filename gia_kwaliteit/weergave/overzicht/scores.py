"""The scores of the sector on a terminal: those of every subject as a heat map, and how they divide over the levels."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import warmtekleur
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.overzicht import Overzicht, Sectorscore, bureaus_op_gemiddelde, maten_van
from gia_kwaliteit.weergave.balk import maak_balk, maak_strook, noem_niveaus
from gia_kwaliteit.weergave.brede_tabel import toon_in_delen
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_tabel
from gia_kwaliteit.weergave.verdelingkolom import pas_in


def toon_sector(
    console: Console, titel: str, overzicht: Overzicht, scores: Sequence[Sectorscore], koppen: Mapping[str, str]
) -> None:
    """Print the scores of every subject under each other, and below them those of the group."""
    met_aantal = scores == overzicht.onderdelen and not overzicht.alleen_samen
    rijen, kleuren = [], []
    for bureau in bureaus_op_gemiddelde(overzicht):
        gescoord = [f"{bureau.gescoord}/{bureau.criteria}"] * met_aantal
        cellen = [f"{getal(bureau.scores[s.code])}{'*' if s.code in bureau.onvolledig else ''}" for s in scores]
        rijen.append((bureau.aanduiding, [*cellen, *gescoord]))
        kleuren.append([*(_warmte(bureau.scores[s.code], s.schaal) for s in scores), *[""] * met_aantal])
    maten = [(naam, [getal(getattr(score, maat)) for score in scores]) for naam, maat in maten_van(overzicht).items()]
    onder = [*maten, ("n", [str(score.n) for score in scores])]
    namen = [koppen.get(score.code, score.code) for score in scores]
    if met_aantal:
        namen, onder = [*namen, "Gescoord"], [(naam, [*cellen, ""]) for naam, cellen in onder]
    toon_in_delen(console, titel, namen, rijen, onder, kleuren)


def _warmte(score: float | None, maximum: int) -> str:
    return "" if score is None else warmtekleur(score / maximum)


def toon_verdelingen(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    """Print of every proces the mean as a bar, and how the scores of all beoordelingen divide over the levels."""
    met_balk = console.width >= BREED_GENOEG
    # As in the tables of one beoordeling the bars give way on a narrow screen, and then the distribution.
    for balk, verdeling in ((met_balk, True), (False, True), (False, False)):
        tabel = _maak_verdelingstabel(
            console, overzicht, kader, met_gemiddelde=met_balk, met_balk=balk, met_verdeling=verdeling
        )
        if pas_in(console, tabel, tabel.columns[-1:] if verdeling else ()):
            break
    console.print(Text("Verdeling over de niveaus, alle beoordelingen samen", style="bold"))
    for niveaus in noem_niveaus(console, [kader.schaal], met_zonder=True):
        console.print(niveaus)
    if balk:
        console.print(Text(f"│ is {grenswoord(kader, overzicht.puntenmodel)}"))
    console.print(tabel)
    console.print()


def _maak_verdelingstabel(
    console: Console, overzicht: Overzicht, kader: Kader, *, met_gemiddelde: bool, met_balk: bool, met_verdeling: bool
) -> Table:
    koppen = [*["gemiddeld"] * met_gemiddelde, *[""] * met_balk, "scores", *["verdeling"] * met_verdeling]
    tabel = maak_tabel(console, "", *koppen)
    for score in overzicht.processen:
        balk = maak_balk(score.gemiddelde, score.schaal, console.width, kader.woorden.scores.grens)
        aantal = sum(score.verdeling.values())
        zonder = overzicht.te_scoren(score) - aantal
        tabel.add_row(
            escape(f"{score.code} {score.naam}"),
            *[getal(score.gemiddelde)] * met_gemiddelde,
            *[balk] * met_balk,
            str(aantal),
            *[maak_strook(console, score.verdeling, kader.schaal, zonder=zonder)] * met_verdeling,
        )
    return tabel


def toon_plaatsen(console: Console, overzicht: Overzicht, koppen: Mapping[str, str]) -> None:
    """Print where every subject stands in the group, per onderdeel; one alone has no place."""
    if len(overzicht.apart) <= 1:
        return
    aantallen = {score.code: score.n for score in overzicht.onderdelen}
    rijen = []
    for bureau in bureaus_op_gemiddelde(overzicht):
        plaatsen = [f"{bureau.plaatsen[c]} van {n}" if c in bureau.plaatsen else "–" for c, n in aantallen.items()]
        rijen.append((bureau.aanduiding, plaatsen))
    toon_in_delen(console, "Plaats in de groep (1 is de hoogste score)", [koppen[code] for code in aantallen], rijen)
    console.print()
