"""Have werkboeken read on this machine: in this process, or in one on every core."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.verzameling.spreiding import Lezer, Ploeg, Voortgang, nog_te_lezen, op_volgorde, verloren, verzamel

T = TypeVar("T")

# Starting processes takes longer than reading this many werkboeken.
_LOONT_VANAF = 24
# In a process that reads: with what.
_LEZERS: list[Lezer] = []


class Hier(Executor):
    """An executor that does the work in this process, as it is handed in."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:  # noqa: ANN401 - as Executor has it
        """Do the work, and return it done."""
        toekomst: Future[T] = Future()
        try:
            toekomst.set_result(fn(*args, **kwargs))
        except Exception as fout:  # noqa: BLE001 - it is for whoever asks for the result
            toekomst.set_exception(fout)
        return toekomst


def aantal_kernen() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lees_hier(
    paden: Iterable[str | Path],
    lezer: Lezer,
    kernen: int | None = None,
    voortgang: Voortgang = lambda _: None,
) -> list[Uittreksel]:
    """Read the werkboeken at these paths on the cores of this machine; return their uittreksels in that order.

    A werkboek on which a process stopped gets a fout; the others that were lost with it are read again.
    """
    werkboeken = [str(pad) for pad in paden]
    kernen = kernen or aantal_kernen()
    if kernen == 1 or len(werkboeken) < _LOONT_VANAF:
        return verzamel(werkboeken, lezer, Ploeg(Hier(), 1), voortgang)
    with _processen(kernen, lezer) as executor:
        gelezen = verzamel(werkboeken, _lees, Ploeg(executor, kernen), voortgang)
    while rest := nog_te_lezen(werkboeken, gelezen):
        with _processen(1, lezer) as executor:
            for werkboek in rest:
                uitkomst = verzamel([werkboek], _lees, Ploeg(executor, 1), voortgang)
                gelezen += uitkomst or [verloren(werkboek)]
                if not uitkomst:
                    break
    return op_volgorde(werkboeken, gelezen)


@contextmanager
def _processen(aantal: int, lezer: Lezer) -> Iterator[ProcessPoolExecutor]:
    """Start processes that begin with nothing of this one (a fork of one with threads can hang), and end them.

    Each gets the lezer once, when it begins: work with a whole kader in it fills the pipe to them, and until 3.11.5
    Python waits for ever to write in that of a process that died.
    """
    soorten = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in soorten else "spawn")
    if "forkserver" in soorten:
        # What reads is imported once, for all of them.
        context.set_forkserver_preload([type(lezer).__module__])
        _begin_forkserver()
    eerder = multiprocessing.active_children()
    executor = ProcessPoolExecutor(aantal, mp_context=context, initializer=_begin_werker, initargs=(lezer,))
    try:
        with _ongestoord():
            for _ in range(aantal):
                executor.submit(int)
        yield executor
    except BaseException:
        # Nobody waits for what they were doing; those of whoever calls this go on.
        for proces in multiprocessing.active_children():
            if proces not in eerder:
                proces.kill()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


@contextmanager
def _ongestoord() -> Iterator[None]:
    """Let Ctrl-C wait: a process that is only half begun cannot be ended."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    eerst = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, eerst)


def _begin_forkserver() -> None:
    """Start the process that starts the others; like them it does not hear Ctrl-C, because this process ends it."""
    from multiprocessing import forkserver, resource_tracker  # not everywhere

    resource_tracker.ensure_running()  # it would let the signals through, were it started below
    with _ongestoord():
        forkserver.ensure_running()


def _begin_werker(lezer: Lezer) -> None:
    """Make this process one that only its parent ends, and that ends with it; it reads with this lezer."""
    _LEZERS.append(lezer)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    # Reading makes no garbage that needs looking for.
    gc.set_threshold(100_000)
    threading.Thread(target=_eindig_met_ouder, daemon=True).start()


def _lees(werkboeken: Sequence[str]) -> list[Uittreksel]:
    """Read a group in a process that has its lezer."""
    return _LEZERS[-1](werkboeken)


def _eindig_met_ouder() -> None:
    ouder = multiprocessing.parent_process()
    if ouder is not None:
        ouder.join()
        os._exit(1)
