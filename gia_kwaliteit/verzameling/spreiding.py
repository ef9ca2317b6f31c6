"""Spread the reading of werkboeken over an executor, and keep count of what comes back."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from pathlib import PurePath
from typing import Any

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


def verzamel(
    werkboeken: Sequence[str],
    lezer: Lezer,
    executor: Executor,
    werkers: int,
    voortgang: Voortgang = lambda _: None,
    *,
    gestopt: tuple[type[Exception], ...] = (BrokenExecutor,),
    waak: Callable[[], object] = lambda: None,
) -> list[Uittreksel]:
    """Read werkboeken in an executor; return their uittreksels in the order of `werkboeken`.

    `lezer` reads a group and must be picklable, together with what it holds; `werkers` is how many groups the executor
    works on at a time. `voortgang` is told after every group how many werkboeken it held. A group whose process
    stopped, which is one of the exceptions `gestopt`, is left out of the result: see `nog_te_lezen`. `waak` is called
    whenever nothing was ready for a while; what it raises ends the reading. Raises CancelledError when the executor
    threw work away.
    """
    per_groep = max(1, min(_MEESTE_PER_GROEP, len(werkboeken) // (_GROEPEN_PER_WERKER * werkers)))
    groepen = [werkboeken[begin : begin + per_groep] for begin in range(0, len(werkboeken), per_groep)]
    gelezen: dict[int, list[Uittreksel]] = {}
    bezig: dict[Future[Any], int] = {}

    def wacht_tot(meeste: int) -> None:
        while len(bezig) > meeste:
            klaar, _ = wait(bezig, timeout=_GEDULD, return_when=FIRST_COMPLETED)
            if not klaar:
                waak()
            for toekomst in klaar:
                nummer = bezig.pop(toekomst)
                if not isinstance(toekomst.exception(), gestopt):
                    gelezen[nummer] = toekomst.result()
                    voortgang(len(groepen[nummer]))

    try:
        for nummer, groep in enumerate(groepen):
            bezig[executor.submit(lezer, groep)] = nummer
            wacht_tot(_GROEPEN_PER_WERKER * werkers)
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
