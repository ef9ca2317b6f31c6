"""Find the werkboeken and spread the reading of them over an executor: cores of this machine, or a cluster."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from gia_kwaliteit.bevinding import bevinding, voor_opdrachtregel
from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.tekst import op_een_regel

EINDES = (".xlsx", ".xlsm", ".ods", ".xls", ".xlsb")
# Excel lays a file with this name beside a werkboek as long as it is open.
SLOT = "~$"
_MEESTE_PER_GROEP = 25
_GROEPEN_PER_WERKER = 4
_GEDULD = 5  # seconds

Lezer = Callable[[Sequence[str]], list[Uittreksel]]


class Zoekfout(Exception):
    """A place where no werkboeken can be looked for; the message is a Dutch sentence."""


@dataclass(frozen=True, kw_only=True)
class Vondst:
    """The werkboeken that were found, in order, and which of them were named one by one.

    `gesloten` are the folders that could not be searched, each with the reason in Dutch.
    """

    werkboeken: tuple[str, ...]
    genoemd: frozenset[str]
    gesloten: tuple[tuple[str, str], ...] = ()


def vind_werkboeken(plaatsen: Iterable[str]) -> Vondst:
    """Return every werkboek in these folders and below, and every file that is named itself.

    A place is a path, or a URL that fsspec knows (`s3://…`). Lock files (`~$…`) and what is hidden are skipped. Raises
    Zoekfout when a place does not exist, and when a URL cannot be read here. A folder that is reached by two ways is
    searched once.
    """
    werkboeken: dict[str, str] = {}
    genoemd: set[str] = set()
    gesloten: dict[str, str] = {}
    for plaats in plaatsen:
        if "://" in plaats:
            gevonden, is_map = _vind_url(plaats)
        else:
            gevonden, is_map = _vind_pad(plaats, gesloten)
        for werkboek in gevonden:
            sleutel = werkboek if "://" in werkboek else os.path.realpath(werkboek)
            werkboeken.setdefault(sleutel, werkboek)
            if not is_map:
                genoemd.add(werkboeken[sleutel])
    return Vondst(
        werkboeken=tuple(sorted(werkboeken.values())),
        genoemd=frozenset(genoemd),
        gesloten=tuple(sorted(gesloten.items())),
    )


def vanaf_de_wortel(plaats: str) -> str:
    """Return a place as every machine that shares the same folders knows it; a URL is that already."""
    return plaats if "://" in plaats or not plaats else str(Path(plaats).absolute())


def plaatselijk(werkboek: str) -> Path | None:
    """Return the path of a werkboek (a path or a URL) on this machine; None where it is on another one."""
    if "://" not in werkboek:
        return Path(werkboek)
    from fsspec.core import url_to_fs  # an extra

    bestanden, pad = url_to_fs(werkboek)
    soorten = bestanden.protocol if isinstance(bestanden.protocol, tuple) else (bestanden.protocol,)
    return Path(pad) if "file" in soorten else None


def _vind_pad(plaats: str, gesloten: dict[str, str]) -> tuple[list[str], bool]:
    """Return the werkboeken in a place, and whether it is a folder; the folders without access go to `gesloten`."""
    pad = Path(plaats)
    try:
        if plaats and pad.is_dir():
            return list(_in_map(plaats, gesloten)), True
        if plaats and pad.is_file():
            return [plaats], False
    except PermissionError as fout:
        raise Zoekfout(f"{plaats} kan niet worden gelezen: u hebt geen leesrechten in de map.") from fout
    raise Zoekfout(f"{plaats or 'De lege naam'} bestaat niet. Geef een map met werkboeken op, of een werkboek.")


def _in_map(map_: str, gesloten: dict[str, str]) -> Iterator[str]:
    """Yield the werkboeken in a folder and below, also behind links; one that leads back is not followed again."""

    def sluit(fout: OSError) -> None:
        gesloten[str(fout.filename)] = reden_van(fout)

    bekeken = {os.path.realpath(map_)}
    for waar, mappen, bestanden in os.walk(map_, onerror=sluit, followlinks=True):
        open_ = []
        for naam in mappen:
            echt = os.path.realpath(os.path.join(waar, naam))  # noqa: PTH118 - bytes stay
            if not naam.startswith(".") and echt not in bekeken:
                bekeken.add(echt)
                open_.append(naam)
        mappen[:] = open_
        yield from (os.path.join(waar, naam) for naam in bestanden if _is_werkboeknaam(naam))  # noqa: PTH118 - bytes stay


def reden_van(fout: Exception) -> str:
    """Return in Dutch why the system does not give a file or a folder."""
    if isinstance(fout, PermissionError):
        return "u hebt geen leesrechten"
    return "het bestaat niet meer" if isinstance(fout, FileNotFoundError) else "het systeem weigert het"


def _is_werkboeknaam(naam: str) -> bool:
    return not naam.startswith((SLOT, ".")) and naam.lower().endswith(EINDES)


def _vind_url(url: str) -> tuple[list[str], bool]:
    try:
        from fsspec.core import url_to_fs  # an extra
    except ImportError as fout:
        raise Zoekfout(
            f"{url} is een URL; daarvoor is fsspec nodig. Installeer het met: pip install 'gia-kwaliteit[cluster]'"
        ) from fout
    if "::" in url:
        raise Zoekfout(f"{url} is een URL in een andere; die leest gia niet. Pak het archief eerst uit.")
    try:
        bestanden, pad = url_to_fs(url)
        if bestanden.isdir(pad):
            gevonden = [naam for naam in bestanden.find(pad) if _zichtbaar(naam.removeprefix(pad))]
            return [bestanden.unstrip_protocol(naam) for naam in gevonden], True
        if bestanden.isfile(pad):
            return [bestanden.unstrip_protocol(pad)], False
    except ImportError as fout:
        raise Zoekfout(
            f"voor {url} ontbreekt een onderdeel van fsspec ({fout.name or fout}). Installeer het."
        ) from fout
    except (OSError, ValueError) as fout:
        raise Zoekfout(f"{url} kan niet worden gelezen. Controleer het adres en uw rechten.") from fout
    raise Zoekfout(f"{url} bestaat niet. Geef een map met werkboeken op, of een werkboek.")


def _zichtbaar(naam: str) -> bool:
    *mappen, bestand = naam.strip("/").split("/")
    return _is_werkboeknaam(bestand) and not any(map_.startswith(".") for map_ in mappen)


def verzamel(
    werkboeken: Sequence[str],
    lezer: Lezer,
    executor: Executor,
    werkers: int,
    voortgang: Callable[[int], object] = lambda _: None,
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


def gesloten_map(map_: str, reden: str) -> Uittreksel:
    """Return what there is to say of a folder in which gia cannot look, for a reason in Dutch."""
    gevonden = bevinding("niet-toegankelijk", bestand=op_een_regel(map_), reden=reden)
    return Uittreksel(pad=map_, werkboek=op_een_regel(map_), bevindingen=(gevonden,))


def verloren(werkboek: str) -> Uittreksel:
    """Return the uittreksel of a werkboek on which the process that read it stopped."""
    naam = op_een_regel(PurePath(werkboek).name)
    gevonden = bevinding("lezen-gestopt", bestand=naam, pad=voor_opdrachtregel(op_een_regel(werkboek)))
    return Uittreksel(pad=werkboek, werkboek=naam, bevindingen=(gevonden,))
