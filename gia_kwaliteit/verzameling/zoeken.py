"""Find the werkboeken in folders and behind URLs."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.verzameling.onderdelen import raad_om_te_installeren
from gia_kwaliteit.verzameling.overgeslagen import (
    DOCUMENT,
    EINDES,
    meld_overgeslagen,
    naam_van,
    reden_om_over_te_slaan,
)
from gia_kwaliteit.werkboek.bestand.docxpakket import is_draaiboek
from gia_kwaliteit.werkboek.bestand.soort import OPNIEUW

# Excel lays a file with this name beside a werkboek as long as it is open.
SLOT = "~$"


# How Windows says that another program holds a file, and that OneDrive did not fetch one.
_IN_GEBRUIK, _NIET_OPGEHAALD = (32, 33), (362, 389, 395, 404, 426)


Plaats = str | os.PathLike[str]


class Zoekfout(Exception):
    """A place where no werkboeken can be looked for; the message is a Dutch sentence."""


@dataclass(frozen=True, kw_only=True)
class Vondst:
    """The werkboeken that were found, in order, and which of them were named one by one.

    `draaiboeken` are the forms in Word among the files of folders, which only a kader of questions can read.
    `gesloten` are the folders that could not be searched, each with the reason in Dutch; `overgeslagen` the paths of
    files that may hold a werkboek but are not read.
    """

    werkboeken: tuple[str, ...]
    genoemd: frozenset[str]
    gesloten: tuple[tuple[str, str], ...] = ()
    overgeslagen: tuple[str, ...] = ()
    draaiboeken: tuple[str, ...] = ()

    def voor(self, kader: Kader) -> "Vondst":
        """Return what there is to read with a kader: the forms in Word are werkboeken, or they are passed over."""
        if kader.vragen and not kader.heeft_scores:
            return replace(self, werkboeken=tuple(sorted((*self.werkboeken, *self.draaiboeken))), draaiboeken=())
        return replace(self, overgeslagen=tuple(sorted((*self.overgeslagen, *self.draaiboeken))), draaiboeken=())


def namen_van(plaatsen: Plaats | Iterable[Plaats]) -> list[str]:
    """Return places as texts; one is enough."""
    if isinstance(plaatsen, str | os.PathLike):
        return [os.fspath(plaatsen)]
    return [os.fspath(plaats) for plaats in plaatsen]


def vind_werkboeken(plaatsen: Iterable[str]) -> Vondst:
    """Return every werkboek in these folders and below, and every file that is named itself.

    A place is a path, or a URL that fsspec knows (`s3://…`). Lock files (`~$…`) and what is hidden are skipped. Raises
    Zoekfout when a place does not exist, and when a URL cannot be read here. A folder that is reached by two ways is
    searched once.
    """
    werkboeken: dict[str, str] = {}
    genoemd: set[str] = set()
    overgeslagen: dict[str, str] = {}
    draaiboeken: dict[str, str] = {}
    gesloten: dict[str, str] = {}
    for plaats in plaatsen:
        if "://" in plaats:
            gevonden, is_map = _vind_url(plaats)
        else:
            gevonden, is_map = _vind_pad(plaats, gesloten)
        for bestand in gevonden:
            sleutel = bestand if "://" in bestand else os.path.realpath(bestand)
            if not is_map:
                genoemd.add(werkboeken.setdefault(sleutel, bestand))
            elif _is_werkboeknaam(bestand):
                werkboeken.setdefault(sleutel, bestand)
            elif _is_document(bestand):
                draaiboeken.setdefault(sleutel, bestand)
            else:
                overgeslagen.setdefault(sleutel, bestand)
    return Vondst(
        werkboeken=tuple(sorted(werkboeken.values())),
        genoemd=frozenset(genoemd),
        gesloten=tuple(sorted(gesloten.items())),
        overgeslagen=tuple(sorted(pad for sleutel, pad in overgeslagen.items() if sleutel not in werkboeken)),
        draaiboeken=tuple(sorted(pad for sleutel, pad in draaiboeken.items() if sleutel not in werkboeken)),
    )


def zoek_werkboeken(plaatsen: Sequence[str], kader: Kader) -> Vondst:
    """Return what `vind_werkboeken` finds for a kader; raises Zoekfout also when that is no werkboek at all."""
    vondst = vind_werkboeken(plaatsen).voor(kader)
    if vondst.werkboeken:
        return vondst
    if vondst.gesloten:
        mappen = ", ".join(f"{map_} ({reden})" for map_, reden in vondst.gesloten)
        raise Zoekfout(f"er is geen enkel werkboek te lezen: {mappen}.")
    wel = "".join(f" {gevonden.melding}" for gevonden in meld_overgeslagen(vondst.overgeslagen))
    raise Zoekfout(f"In {', '.join(plaatsen)} staat geen enkel werkboek. Kies een map met werkboeken.{wel}")


def plaatselijke_werkboeken(plaatsen: Iterable[str]) -> Iterator[Path]:
    """Yield every werkboek of these places that is on this machine; nothing where none can be looked for.

    Where there are none, those are the forms in Word.
    """
    try:
        vondst = vind_werkboeken(plaats for plaats in plaatsen if "://" not in plaats)
    except Zoekfout:
        return
    yield from map(Path, vondst.werkboeken or vondst.draaiboeken)


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
    """Return the werkboeken in a place, and what may be one, and whether it is a folder.

    The folders without access go to `gesloten`.
    """
    pad = Path(plaats)
    try:
        if plaats and pad.is_dir():
            return list(_in_map(plaats, gesloten)), True
        if plaats and pad.is_file():
            return [plaats], False
    except PermissionError as fout:
        raise Zoekfout(f"{plaats} kan niet worden gelezen: u hebt geen leesrechten in de map.") from fout
    # cmd and PowerShell take \" at the end of "C:\Mijn map\" for a sign of the name.
    raad = " Laat de \\ voor het laatste aanhalingsteken weg." if plaats.endswith('"') else ""
    raise Zoekfout(f"{plaats or 'De lege naam'} bestaat niet. Geef een map met werkboeken op, of een werkboek.{raad}")


def _in_map(map_: str, gesloten: dict[str, str]) -> Iterator[str]:
    """Yield the werkboeken in a folder and below, and what may be one, also behind links.

    A link that leads back is not followed again.
    """

    def sluit(fout: OSError) -> None:
        gesloten[str(fout.filename)] = reden_van(fout)

    bekeken = {os.path.realpath(map_)}
    for waar, mappen, bestanden in os.walk(map_, onerror=sluit, followlinks=True):
        open_ = []
        pakketten = [naam for naam in mappen if reden_om_over_te_slaan(naam)]  # on a Mac a .numbers can be a folder
        for naam in mappen:
            echt = os.path.realpath(os.path.join(waar, naam))  # noqa: PTH118 - bytes stay
            if not naam.startswith(".") and naam not in pakketten and echt not in bekeken:
                bekeken.add(echt)
                open_.append(naam)
        mappen[:] = open_
        namen = [naam for naam in bestanden if _is_werkboeknaam(naam) or reden_om_over_te_slaan(naam)]
        documenten = (naam for naam in bestanden if _is_document(naam))
        namen += [naam for naam in documenten if is_draaiboek(Path(waar, naam))]
        yield from (os.path.join(waar, naam) for naam in (*namen, *pakketten))  # noqa: PTH118 - bytes stay


def reden_van(fout: Exception) -> str:
    """Return in Dutch why the system does not give a file or a folder."""
    if getattr(fout, "winerror", None) in _IN_GEBRUIK:
        return "het is open in een ander programma; sluit het in Excel"
    if getattr(fout, "winerror", None) in _NIET_OPGEHAALD:
        return "het staat alleen in de cloud; open het eens, of kies “Altijd behouden op dit apparaat”"
    if isinstance(fout, PermissionError):
        return "u hebt geen leesrechten"
    return "het bestaat niet meer" if isinstance(fout, FileNotFoundError) else "het systeem weigert het"


def niet_toegankelijk(naam: str, reden: str) -> Bevinding:
    """Return the fout of a werkboek or a folder that the system does not give, for a reason in Dutch."""
    return replace(bevinding(Bevindingsoort.niet_toegankelijk, bestand=naam, reden=reden), werkboek=naam)


def niet_gelezen(fout: Exception, naam: str) -> Bevinding:
    """Return the fout of a werkboek of which the reading ended with an exception."""
    if isinstance(fout, OSError):
        return niet_toegankelijk(naam, reden_van(fout))
    gevonden = bevinding(Bevindingsoort.bestand_onleesbaar, bestand=naam, reden=type(fout).__name__, raad=OPNIEUW)
    return replace(gevonden, werkboek=naam)


def _is_werkboeknaam(pad: str, eindes: tuple[str, ...] = EINDES) -> bool:
    naam = naam_van(pad)
    return not naam.startswith((SLOT, ".")) and naam.lower().endswith(eindes)


def _is_document(pad: str) -> bool:
    return _is_werkboeknaam(pad, (DOCUMENT,))


def _is_draaiboek_daar(pad: str, open_daar: Callable[[str], IO[bytes]]) -> bool:
    try:
        with open_daar(pad) as bestand:
            return is_draaiboek(bestand)
    except (OSError, ValueError):
        return False


def _vind_url(url: str) -> tuple[list[str], bool]:
    try:
        from fsspec.core import url_to_fs  # an extra
    except ImportError as fout:
        raise Zoekfout(f"{url} is een URL; daarvoor is fsspec nodig. {raad_om_te_installeren('fsspec')}") from fout
    if "::" in url:
        raise Zoekfout(f"{url} is een URL in een andere; die leest gia niet. Pak het archief eerst uit.")
    try:
        bestanden, pad = url_to_fs(url)
        if bestanden.isdir(pad):
            zichtbaar = [naam for naam in bestanden.find(pad) if _zichtbaar(naam.removeprefix(pad))]
            gevonden = [
                naam for naam in zichtbaar if not _is_document(naam) or _is_draaiboek_daar(naam, bestanden.open)
            ]
            return [bestanden.unstrip_protocol(naam) for naam in gevonden], True
        if bestanden.isfile(pad):
            return [bestanden.unstrip_protocol(pad)], False
    except ImportError as fout:
        pakket = _pakket_voor(url)
        wat = f"{pakket} nodig. {raad_om_te_installeren(pakket)}" if pakket else "een onderdeel van fsspec nodig."
        raise Zoekfout(f"{url} is een URL; daarvoor is {wat}") from fout
    except (OSError, ValueError) as fout:
        raise Zoekfout(f"{url} kan niet worden gelezen. Controleer het adres en uw rechten.") from fout
    raise Zoekfout(f"{url} bestaat niet. Geef een map met werkboeken op, of een werkboek.")


def _pakket_voor(url: str) -> str:
    """Return the package that reads URLs of this kind (s3fs for s3://…); empty where fsspec does not say."""
    from fsspec.registry import known_implementations  # an extra

    klasse = str(known_implementations.get(url.partition("://")[0], {}).get("class", ""))
    pakket = klasse.partition(".")[0]
    # Of some the class is of fsspec itself, which then needs another package to work.
    nodig = {"http": "aiohttp", "https": "aiohttp", "sftp": "paramiko", "ssh": "paramiko", "smb": "smbprotocol"}
    return nodig.get(url.partition("://")[0], "") if pakket in ("", "fsspec") else pakket


def _zichtbaar(naam: str) -> bool:
    *mappen, bestand = naam.strip("/").split("/")
    kan_werkboek_zijn = _is_werkboeknaam(bestand) or _is_document(bestand) or reden_om_over_te_slaan(bestand)
    return bool(kan_werkboek_zijn) and not any(map_.startswith(".") for map_ in mappen)
