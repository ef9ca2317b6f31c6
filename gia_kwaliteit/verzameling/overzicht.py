"""The overzicht of werkboeken where they lie: everything that `gia overzicht` decides about them."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht, Uittreksel, anonimiseer, bereken_overzicht, controleer_uittreksels
from gia_kwaliteit.verzameling.cluster import lees_op_cluster
from gia_kwaliteit.verzameling.lezer import Uittreksellezer, gesloten_map
from gia_kwaliteit.verzameling.overgeslagen import meld_overgeslagen
from gia_kwaliteit.verzameling.spreiding import Stand
from gia_kwaliteit.verzameling.werkers import lees_hier
from gia_kwaliteit.verzameling.zoeken import (
    Plaats,
    Vondst,
    Zoekfout,
    namen_van,
    plaatselijk,
    vanaf_de_wortel,
    vind_werkboeken,
    zoek_werkboeken,
)


@dataclass(frozen=True, kw_only=True)
class Keuze:
    """What an overzicht is of: a soort, a werkjaar and a stand (None for all), under a puntenmodel (its code).

    With the stand *ingediend* also what was gevalideerd since. `vandaag` is the day on which actions are late; without
    it none is.
    """

    soort: str | None = None
    werkjaar: str | None = None
    stand: Werkboekstand | None = None
    puntenmodel: str | None = None
    vandaag: date | None = None


_ALLES = Keuze()
_ZONDER_SCORES = (
    "In het kader {id} wordt niets gescoord: een overzicht van scores is er niet. gia score WERKBOEKEN --csv zet de "
    "antwoorden van alle werkboeken in één tabel."
)


def lees_overzicht(
    plaatsen: Plaats | Iterable[Plaats],
    kader: Kader,
    keuze: Keuze = _ALLES,
    *,
    anoniem: bool | None = None,
    cluster: str | None = None,
    voortgang: Stand = lambda _gelezen, _alle: None,
) -> Overzicht:
    """Return the overzicht of the werkboeken in these places, exactly as `gia overzicht` gives it.

    A place is a folder, a werkboek, or a URL that fsspec knows; one is enough. What is in `keuze` means the same as for
    `bereken_overzicht`; with `anoniem` letters stand for the names. Of persons it is so where nobody says, and then
    only what they have together is shown. `cluster` is the address of a Dask scheduler that has the werkboeken read.
    `voortgang` is told how many are read, and of how many. What cannot be read or has no place in an overzicht is among
    its bevindingen. Raises Zoekfout when there is nothing to read or to score, TeWeinigPersonen when who is who would
    show, Clusterfout when the cluster cannot be used and KeyError when the puntenmodel is unknown. Reading many starts
    processes: a program calls this under `if __name__ == "__main__":`.
    """
    if not kader.heeft_scores:
        raise Zoekfout(_ZONDER_SCORES.format(id=kader.id))
    namen = namen_van(plaatsen)
    # On another machine a path from here leads nowhere.
    vondst = zoek_werkboeken(namen if cluster is None else [vanaf_de_wortel(naam) for naam in namen], kader)
    gelezen = _lees(vondst, namen, Uittreksellezer.voor(kader, keuze.puntenmodel), cluster, voortgang)
    gecontroleerd = controleer_uittreksels(gelezen, keuze.stand, kader.woorden)
    anoniem = kader.woorden.onderwerp.persoon if anoniem is None else anoniem
    if anoniem:
        gecontroleerd = anonimiseer(gecontroleerd, kader)
    gecontroleerd = gecontroleerd.gekozen(keuze.soort, keuze.werkjaar)
    beeld = bereken_overzicht(
        gecontroleerd.uittreksels,
        kader,
        soort=keuze.soort,
        werkjaar=keuze.werkjaar,
        puntenmodel=keuze.puntenmodel,
        alleen_samen=anoniem and kader.woorden.onderwerp.persoon,
        bevindingen=(*gecontroleerd.bevindingen, *meld_overgeslagen(vondst.overgeslagen, anoniem=anoniem)),
    )
    return replace(beeld, vandaag=keuze.vandaag)


def is_bron(bestand: Path, plaatsen: Plaats | Iterable[Plaats], kader: Kader) -> bool:
    """Say whether a file is one of the werkboeken that the overzicht of these places is made of.

    Results of gia that lie among them are not, such as an earlier overzicht. Raises Zoekfout as `lees_overzicht` does.
    """
    if not bestand.is_file():
        return False
    vondst = vind_werkboeken(namen_van(plaatsen))
    for werkboek in vondst.werkboeken:
        with suppress(OSError):  # what is no longer there is not replaced either
            hier = plaatselijk(werkboek)
            if hier is not None and bestand.samefile(hier):
                return bool(_zonder_resultaten(Uittreksellezer.voor(kader)([werkboek]), vondst))
    return False


def _lees(
    vondst: Vondst, plaatsen: Sequence[str], lezer: Uittreksellezer, cluster: str | None, voortgang: Stand
) -> list[Uittreksel]:
    """Return the uittreksel of every werkboek that was found, and of every folder that is closed."""
    klaar = 0

    def tel(aantal: int) -> None:
        nonlocal klaar
        klaar += aantal
        voortgang(klaar, len(vondst.werkboeken))

    tel(0)
    if cluster is None:
        gelezen = lees_hier(vondst.werkboeken, lezer, voortgang=tel)
    else:
        gelezen = lees_op_cluster(vondst.werkboeken, lezer, cluster, tel)
    eigen = _zonder_resultaten(gelezen, vondst)
    if not eigen:
        raise Zoekfout(f"In {', '.join(plaatsen)} staan alleen resultaten van gia. Kies een map met werkboeken.")
    return [*eigen, *(gesloten_map(map_, reden) for map_, reden in vondst.gesloten)]


def _zonder_resultaten(gelezen: Iterable[Uittreksel], vondst: Vondst) -> list[Uittreksel]:
    """Return what people filled in: results that gia wrote count only where one is named itself."""
    return [uittreksel for uittreksel in gelezen if not uittreksel.is_resultaat or uittreksel.pad in vondst.genoemd]
