"""Spread the reading of werkboeken over an executor, and keep count of what comes back."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from pathlib import PurePath

from gia_kwaliteit.bevinding import Bevindingsoort, bevinding, voor_opdrachtregel
from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.tekst import op_een_regel

_MEESTE_PER_GROEP = 25
_GROEPEN_PER_WERKER = 4
_GEDULD = 5  # seconds

Lezer = Callable[[Sequence[str]], list[Uittreksel]]
# Is told how many werkboeken were read since the last time.
Voortgang = Callable[[int], object]
# Is told how many werkboeken are read, and of how many.
Stand = Callable[[int, int], object]


@dataclass(frozen=True)
class Ploeg:
    """Who reads: an executor, and how many groups it works on at a time.

    A group whose process stopped raises one of the exceptions `gestopt`. `waak` is called whenever nothing was ready
    for a while; what it raises ends the reading.
    """

    executor: Executor
    werkers: int
    gestopt: tuple[type[Exception], ...] = (BrokenExecutor,)
    waak: Callable[[], object] = lambda: None


def verzamel(
    werkboeken: Sequence[str], lezer: Lezer, ploeg: Ploeg, voortgang: Voortgang = lambda _: None
) -> list[Uittreksel]:
    """Have werkboeken read; return their uittreksels in the order of `werkboeken`.

    `lezer` reads a group and must be picklable, together with what it holds. `voortgang` is told after every group how
    many werkboeken it held. A group whose process stopped is left out of the result: see `nog_te_lezen`. Raises
    CancelledError when the executor threw work away.
    """
    per_groep = max(1, min(_MEESTE_PER_GROEP, len(werkboeken) // (_GROEPEN_PER_WERKER * ploeg.werkers)))
    groepen = [werkboeken[begin : begin + per_groep] for begin in range(0, len(werkboeken), per_groep)]
    gelezen: dict[int, list[Uittreksel]] = {}
    bezig: dict[Future[list[Uittreksel]], int] = {}

    def wacht_tot(meeste: int) -> None:
        while len(bezig) > meeste:
            klaar, _ = wait(bezig, timeout=_GEDULD, return_when=FIRST_COMPLETED)
            if not klaar:
                ploeg.waak()
            for toekomst in klaar:
                nummer = bezig.pop(toekomst)
                if not isinstance(toekomst.exception(), ploeg.gestopt):
                    gelezen[nummer] = toekomst.result()
                    voortgang(len(groepen[nummer]))

    try:
        for nummer, groep in enumerate(groepen):
            bezig[ploeg.executor.submit(lezer, groep)] = nummer
            wacht_tot(_GROEPEN_PER_WERKER * ploeg.werkers)
    except BrokenExecutor:
        pass  # what was not handed in is left out, like what was lost
    wacht_tot(0)
    return [uittreksel for nummer in sorted(gelezen) for uittreksel in gelezen[nummer]]


def nog_te_lezen(werkboeken: Sequence[str], gelezen: Iterable[Uittreksel]) -> list[str]:
    """Return the werkboeken of which there is no uittreksel, because the process that read them stopped."""
    klaar = {uittreksel.pad for uittreksel in gelezen}
    return [werkboek for werkboek in werkboeken if werkboek not in klaar]


def verloren(werkboek: str) -> Uittreksel:
    """Return the uittreksel of a werkboek on which the process that read it stopped."""
    naam = op_een_regel(PurePath(werkboek).name)
    gevonden = bevinding(Bevindingsoort.lezen_gestopt, bestand=naam, pad=voor_opdrachtregel(op_een_regel(werkboek)))
    return Uittreksel(pad=werkboek, werkboek=naam, bevindingen=(gevonden,))


def op_volgorde(werkboeken: Sequence[str], gelezen: Iterable[Uittreksel]) -> list[Uittreksel]:
    """Return the uittreksels in the order of the werkboeken."""
    van = {uittreksel.pad: uittreksel for uittreksel in gelezen}
    return [van[werkboek] for werkboek in werkboeken]
