"""The verslag of werkboeken where they lie: everything that `gia verslag` decides about them."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, bevat_fout
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.vergelijking import Vergelijking, bereken_vergelijking
from gia_kwaliteit.vergelijking.controleren import Opdracht
from gia_kwaliteit.verslag.beginsituatie import RAAD, GeenBeginsituatie, analyse_van, maak_beginsituatie
from gia_kwaliteit.verslag.inhoud import maak_verslag
from gia_kwaliteit.verslag.model import Verslag
from gia_kwaliteit.verzameling.vergelijking import lees_vergelijking
from gia_kwaliteit.werkbezoek import Werkbezoek, lees_werkbezoek, met_gesprekken
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek

_INSPECTIE, _NAAST = "--inspectie", "--naast"


@dataclass(frozen=True, kw_only=True)
class Opgesteld:
    """A werkboek as it was read, its vergelijking with that of the inspectie, and its verslag unless a fout forbids."""

    beoordeling: Beoordeling
    vergelijking: Vergelijking | None
    bevindingen: tuple[Bevinding, ...]
    verslag: Verslag | None


def optie_naast(kader: Kader) -> str:
    """Return the option with which `gia verslag` takes the werkboek of the other party, as this kader calls it."""
    return _INSPECTIE if _INSPECTIE.lstrip("-") in kader.woorden.soorten else _NAAST


def opdracht_naast(kader: Kader, uitvoer: str, opties: str = "") -> Opdracht:
    """Return the command for a verslag with a vergelijking, with {links} and {rechts} for the paths of the werkboeken.

    `uitvoer` is the path of the verslag, and `opties` what comes behind it, as they are typed.
    """
    pad = uitvoer.replace("{", "{{").replace("}", "}}")
    return Opdracht(f"gia verslag {{links}} {optie_naast(kader)} {{rechts}} -o {pad}", opties)


def lees_verslag(
    werkboek: Path | str,
    kader: Kader,
    *,
    inspectie: Path | str | None = None,
    puntenmodel: str | None = None,
    vandaag: date | None = None,
    opdracht: Opdracht | None = None,
    werkbezoek: Path | str | None = None,
    bezoekkader: Kader | None = None,
) -> Opgesteld:
    """Read a werkboek and put its verslag together, exactly as `gia verslag` does.

    With `inspectie`, the werkboek of the inspectie, there is a vergelijking in it, and what was found in both and about
    the two together is among the bevindingen. With `werkbezoek`, a visit in a werkboek or a draaiboek, its answers
    stand as evidence beside what they touch, on the side of the inspectie where there are two; `bezoekkader` is the
    kader of the visit where that does not come with gia. Without `puntenmodel`
    (its code) that of the werkboek counts, for two the one of their vergelijking. Actions that should have been done
    before `vandaag` are marked. `opdracht` is that of `lees_vergelijking`, without it that of `gia verslag`. Raises
    FileNotFoundError and PermissionError as the system does, and KeyError when the puntenmodel is unknown.
    """
    vergelijking = None
    if inspectie is None:
        beoordeling = bezocht = lees_werkboek(werkboek, kader).onder(puntenmodel)
    else:
        opdracht = opdracht or opdracht_naast(kader, "PAD")
        paar = lees_vergelijking(werkboek, inspectie, kader, puntenmodel=puntenmodel, opdracht=opdracht)
        beoordeling, bezocht, vergelijking = paar.links, paar.rechts, paar.vergelijking
        puntenmodel = vergelijking.puntenmodel
    bevindingen = beoordeling.bevindingen if vergelijking is None else vergelijking.bevindingen
    bezoek = None if werkbezoek is None else lees_werkbezoek(werkbezoek, kader, bezocht, bezoekkader)
    if bezoek is not None:
        bevindingen = (*bevindingen, *bezoek.bevindingen)
        if vergelijking is not None:
            vergelijking = _met_bezoek(beoordeling, bezocht, bezoek, vergelijking, kader)
    verslag = None
    if not bevat_fout(bevindingen):
        verslag = stel_verslag_op(beoordeling, kader, puntenmodel, vergelijking, vandaag=vandaag, werkbezoek=bezoek)
    return Opgesteld(beoordeling=beoordeling, vergelijking=vergelijking, bevindingen=bevindingen, verslag=verslag)


def lees_beginsituatie(
    werkboek: Path | str,
    kader: Kader,
    *,
    puntenmodel: str | None = None,
    vandaag: date | None = None,
    werkbezoek: Path | str | None = None,
    bezoekkader: Kader | None = None,
) -> Opgesteld:
    """Read a zelfevaluatie and put its beginsituatie-analyse together, exactly as `gia verslag --als beginsituatie`.

    The arguments are those of `lees_verslag`. Raises GeenBeginsituatie for a kader without one and for a werkboek of
    another party than the subject itself, and what `lees_verslag` raises.
    """
    analyse_van(kader)
    beoordeling = lees_werkboek(werkboek, kader).onder(puntenmodel)
    soort = beoordeling.gegevens.soort
    if soort and soort in kader.woorden.soorten and not kader.woorden.partij(soort).zelf:
        eigen = opgesomd([partij.enkelvoud for partij in kader.woorden.partijen if partij.zelf])
        van_ander = f"{beoordeling.werkboek} is een {kader.woorden.naam_van_soort(soort)}"
        raise GeenBeginsituatie(f"{van_ander}; een beginsituatie-analyse vertrekt van een {eigen}. {RAAD}")
    bezoek = None if werkbezoek is None else lees_werkbezoek(werkbezoek, kader, beoordeling, bezoekkader)
    bevindingen = (*beoordeling.bevindingen, *(bezoek.bevindingen if bezoek else ()))
    verslag = None
    if not bevat_fout(bevindingen):
        if bezoek is not None:
            beoordeling = met_gesprekken(beoordeling, bezoek, kader)
        profiel = bereken_profiel(beoordeling, kader, puntenmodel)
        verslag = maak_beginsituatie(beoordeling, profiel, kader, bezoek, vandaag=vandaag)
    return Opgesteld(beoordeling=beoordeling, vergelijking=None, bevindingen=bevindingen, verslag=verslag)


def _met_bezoek(
    links: Beoordeling, rechts: Beoordeling, bezoek: Werkbezoek, vergelijking: Vergelijking, kader: Kader
) -> Vergelijking:
    """Return a vergelijking with the answers of a visit as evidence at the right: who visited, judges there."""
    rechts = met_gesprekken(rechts, bezoek, kader)
    opnieuw = bereken_vergelijking(links, rechts, kader, als=vergelijking.als, puntenmodel=vergelijking.puntenmodel)
    return replace(opnieuw, bevindingen=vergelijking.bevindingen)


def stel_verslag_op(
    beoordeling: Beoordeling,
    kader: Kader,
    puntenmodel: str | None = None,
    vergelijking: Vergelijking | None = None,
    *,
    vandaag: date | None = None,
    werkbezoek: Werkbezoek | None = None,
) -> Verslag:
    """Return the verslag of a beoordeling with its profiel under a puntenmodel (its code; None for its own).

    The answers of a `werkbezoek` stand in it as evidence; with a vergelijking they are expected in that already, beside
    what the other side says.
    """
    if werkbezoek is not None and vergelijking is None:
        beoordeling = met_gesprekken(beoordeling, werkbezoek, kader)
    profiel = bereken_profiel(beoordeling, kader, puntenmodel)
    return maak_verslag(beoordeling, profiel, kader, vergelijking, vandaag=vandaag, werkbezoek=werkbezoek)
