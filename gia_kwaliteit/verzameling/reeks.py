"""The werkboeken in folders, read one after the other: for a command that makes something of each of them."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.uittreksel import inhoud_van
from gia_kwaliteit.tekst import op_een_regel
from gia_kwaliteit.verzameling.overgeslagen import meld_overgeslagen
from gia_kwaliteit.verzameling.zoeken import (
    Plaats,
    Zoekfout,
    namen_van,
    niet_gelezen,
    niet_toegankelijk,
    zoek_werkboeken,
)
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek


@dataclass(frozen=True, kw_only=True)
class Reeks:
    """The werkboeken to read, in order, which of them were named one by one, and what was found about the folders.

    `namen` says how each is called to people: by its name, or by its whole path where another has the same name.
    """

    werkboeken: tuple[str, ...]
    genoemd: frozenset[str]
    namen: Mapping[str, str]
    bevindingen: tuple[Bevinding, ...]


@dataclass(frozen=True, kw_only=True)
class Gelezen:
    """A werkboek of a reeks: where it lies, how it is called, and what it says."""

    pad: Path
    naam: str
    beoordeling: Beoordeling

    @property
    def fouten(self) -> tuple[Bevinding, ...]:
        """The fouten in it, each with the name of the werkboek."""
        gevonden = (b for b in self.beoordeling.bevindingen if b.ernst is Ernst.fout)
        return tuple(replace(b, werkboek=self.naam) for b in gevonden)

    @property
    def aangevuld(self) -> tuple[Bevinding, ...]:
        """That it is of a version of the kader that asked less; of many werkboeken that is told at once."""
        gevonden = (b for b in self.beoordeling.bevindingen if b.id is Bevindingsoort.kader_aangevuld)
        return tuple(replace(b, werkboek=self.naam) for b in gevonden)

    @property
    def heeft_waarschuwingen(self) -> bool:
        """Whether anything else in it is a waarschuwing."""
        soorten = {b.id for b in self.beoordeling.bevindingen if b.ernst is Ernst.waarschuwing}
        return bool(soorten - {Bevindingsoort.kader_aangevuld})


@dataclass(frozen=True, kw_only=True)
class Werkboeken:
    """The werkboeken that were read, in order, and what was found about the folders with every fout in a werkboek."""

    gelezen: tuple[Gelezen, ...]
    bevindingen: tuple[Bevinding, ...]


def lees_werkboeken(
    plaatsen: Plaats | Iterable[Plaats], kader: Kader, *, puntenmodel: str | None = None, strikt: bool = False
) -> Werkboeken:
    """Read every werkboek in these places, exactly as `gia score --csv` and `gia verslag` do.

    A place is a folder or a werkboek; one is enough. `puntenmodel` is the one asked for in place of that of each
    werkboek; with `strikt` what is not complete is a fout. Also a werkboek with fouten is there, with what could be
    read. Raises Zoekfout when there is nothing to read, and for a URL.
    """
    reeks = zoek_reeks(namen_van(plaatsen), kader)
    boeken: list[Gelezen] = []
    gevonden = [*reeks.bevindingen]
    for boek, telt_niet_mee in lees_reeks(reeks, kader, puntenmodel, strikt=strikt):
        gevonden += [telt_niet_mee] if telt_niet_mee else []
        if boek is not None:
            boeken.append(boek)
            gevonden += boek.fouten
    return Werkboeken(gelezen=tuple(boeken), bevindingen=tuple(gevonden))


def zoek_reeks(plaatsen: Sequence[str], kader: Kader) -> Reeks:
    """Return the werkboeken of a kader in these folders and files; what is the same byte for byte is there once.

    Raises Zoekfout when there is nothing to read, and for a URL.
    """
    url = next((plaats for plaats in plaatsen if "://" in plaats), None)
    if url is not None:
        raise Zoekfout(
            f"{url} is een URL; die leest alleen gia overzicht. Haal de werkboeken eerst naar deze computer."
        )
    vondst = zoek_werkboeken(plaatsen, kader)
    namen = _namen(vondst.werkboeken)
    groepen = _per_inhoud(vondst.werkboeken)
    kopieen = [
        bevinding(Bevindingsoort.zelfde_bestand, bestand=" en ".join(namen[pad] for pad in groep))
        for groep in groepen
        if len(groep) > 1
    ]
    gesloten = [niet_toegankelijk(op_een_regel(map_), reden) for map_, reden in vondst.gesloten]
    return Reeks(
        werkboeken=tuple(groep[0] for groep in groepen),
        genoemd=vondst.genoemd,
        namen=namen,
        bevindingen=(*gesloten, *kopieen, *meld_overgeslagen(vondst.overgeslagen)),
    )


def lees_reeks(
    reeks: Reeks, kader: Kader, puntenmodel: str | None = None, *, strikt: bool = False
) -> Iterator[tuple[Gelezen | None, Bevinding | None]]:
    """Yield for every werkboek what it says, whatever is wrong with it, or why it does not count, or neither.

    The copy that gia made of another one of them does not count, with a bevinding; a result of gia that lies among them
    neither, without a word. Copies come last. `puntenmodel` is the one asked for in place of that of each werkboek;
    with `strikt` what is not complete is a fout. A file that the system does not give is a beoordeling without scores,
    with the fout that says why.
    """
    gezien: dict[str, str] = {}
    nagekeken: list[Gelezen] = []
    for plaats in reeks.werkboeken:
        boek = _lees(plaats, reeks.namen[plaats], kader, puntenmodel)
        if strikt:
            boek = replace(boek, beoordeling=boek.beoordeling.streng())
        if boek.beoordeling.is_nagekeken:
            nagekeken.append(boek)
            continue
        gezien.setdefault(inhoud_van(boek.beoordeling), boek.naam)
        is_resultaat = any(b.id == Bevindingsoort.resultatenwerkboek for b in boek.beoordeling.bevindingen)
        yield (None if is_resultaat and plaats not in reeks.genoemd else boek), None
    for boek in nagekeken:
        van = gezien.setdefault(inhoud_van(boek.beoordeling), boek.naam)
        if van == boek.naam:
            yield boek, None
        else:
            yield None, bevinding(Bevindingsoort.nagekeken_in_overzicht, bestand=f"{van} en {boek.naam}")


def _lees(plaats: str, naam: str, kader: Kader, puntenmodel: str | None) -> Gelezen:
    pad = Path(plaats)
    try:
        return Gelezen(pad=pad, naam=naam, beoordeling=lees_werkboek(pad, kader).onder(puntenmodel))
    except Exception as fout:  # noqa: BLE001 - one bad file does not stop the rest
        beoordeling = Beoordeling(
            kader_id=kader.id,
            kader_versie=kader.versie,
            puntenmodel=kader.puntenmodel(puntenmodel).code,
            werkboek=naam,
            woorden=kader.woorden,
            bevindingen=(niet_gelezen(fout, naam),),
        )
        return Gelezen(pad=pad, naam=naam, beoordeling=beoordeling)


def namen_van_uitvoer(reeks: Reeks, plaatsen: Sequence[str], einde: str) -> dict[Path, PurePath]:
    """Return for every werkboek the path, from the folder of the output, of the file that is made of it.

    The folders below a place are kept. A file is called as its werkboek with `einde` for its own ending; where two
    would be called the same, that stays too (de-brug.ods.pdf).
    """
    wortels = [Path(plaats) for plaats in plaatsen if Path(plaats).is_dir()]
    onder = {plaats: _onder(Path(plaats), wortels) for plaats in reeks.werkboeken}
    kort = {plaats: pad.with_suffix(einde) for plaats, pad in onder.items()}
    aantal = Counter(str(pad).casefold() for pad in kort.values())
    return {
        Path(plaats): pad if aantal[str(pad).casefold()] == 1 else PurePath(f"{onder[plaats]}{einde}")
        for plaats, pad in kort.items()
    }


def _onder(werkboek: Path, wortels: Sequence[Path]) -> PurePath:
    wortel = next((wortel for wortel in wortels if werkboek.is_relative_to(wortel)), werkboek.parent)
    return PurePath(werkboek.relative_to(wortel))


def _namen(werkboeken: Sequence[str]) -> dict[str, str]:
    alle = [PurePath(werkboek).name for werkboek in werkboeken]
    aantal = Counter(alle)
    return {
        werkboek: op_een_regel(werkboek if aantal[naam] > 1 else naam)
        for werkboek, naam in zip(werkboeken, alle, strict=True)
    }


def _per_inhoud(werkboeken: Sequence[str]) -> list[list[str]]:
    """Return the werkboeken in groups of the same content, the shortest name first; only what is as large is read."""
    groottes = {werkboek: _grootte(werkboek) for werkboek in werkboeken}
    aantal = Counter(groottes.values())
    groepen: dict[str, list[str]] = {}
    for werkboek, grootte in groottes.items():
        sleutel = werkboek if grootte < 0 or aantal[grootte] == 1 else _vingerafdruk(werkboek)
        groepen.setdefault(sleutel, []).append(werkboek)
    return [sorted(groep, key=len) for groep in groepen.values()]


def _grootte(werkboek: str) -> int:
    try:
        return Path(werkboek).stat().st_size
    except OSError:
        return -1


def _vingerafdruk(werkboek: str) -> str:
    try:
        return hashlib.blake2b(Path(werkboek).read_bytes()).hexdigest()
    except OSError:
        return werkboek
