"""What stands in the way of comparing two werkboeken."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst, bevinding, voor_opdrachtregel
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.tekst import naamkern, zelfde_tekst
from gia_kwaliteit.vergelijking.model import Als


class Opdracht(NamedTuple):
    """A command that lays two werkboeken side by side, with a place for `{links}` and `{rechts}`.

    `opties`, with a space before them, belong behind it and behind any other that is said in its place.
    """

    tekst: str = "gia vergelijk {links} {rechts}"
    opties: str = ""


VERGELIJK = Opdracht()


def controleer_paar(
    links: Beoordeling,
    rechts: Beoordeling,
    als: Als,
    puntenmodel: str | None = None,
    paden: tuple[str, str] | None = None,
    opdracht: Opdracht = VERGELIJK,
) -> list[Bevinding]:
    """Return what stands in the way of comparing these two: those of two parties, or earlier and now.

    The order is that of the command line and of `bereken_vergelijking`. `puntenmodel` is the one asked for in place of
    their own; `paden` are the paths of both as they were typed, and `opdracht` is the command with a place for each of
    them, for the sentences that say what to type. Raises ValueError when `als` is no way to compare.
    """
    als = Als(als)
    if not (links.is_gelezen and rechts.is_gelezen):
        return []
    bestanden = {"bestand": links.werkboek, "ander": rechts.werkboek}
    gevonden = _ontbrekende_gegevens((links, rechts), als)
    naam, andere_naam = links.gegevens.naam, rechts.gegevens.naam
    if naam and andere_naam and not zelfde_tekst(naam, andere_naam):
        # Who lays two werkboeken side by side means one onthaalbureau; of names that hardly differ it is asked.
        lijkt = naamkern(naam) == naamkern(andere_naam)
        soort = Bevindingsoort.naam_lijkt_op if lijkt else Bevindingsoort.ander_onthaalbureau
        gevonden.append(bevinding(soort, **bestanden, naam=naam, andere_naam=andere_naam, **links.woorden.voor_zinnen))
    if links.gegevens.soort and rechts.gegevens.soort:
        getypt = paden or (links.werkboek, rechts.werkboek)
        gevonden += _controleer_soorten((links, rechts), als, bestanden, getypt, opdracht)
    gevonden += _controleer_werkjaren(links.gegevens.werkjaar, rechts.gegevens.werkjaar, als, bestanden)
    if links.puntenmodel != rechts.puntenmodel:
        # People end with what the comparison is held against: the inspectie, or now.
        modellen = {"puntenmodel": links.puntenmodel, "ander_puntenmodel": rechts.puntenmodel}
        gekozen = puntenmodel or rechts.puntenmodel
        gevonden.append(bevinding(Bevindingsoort.puntenmodel_verschilt, **bestanden, **modellen, gekozen=gekozen))
    return gevonden


def _controleer_werkjaren(
    werkjaar: str | None, ander: str | None, als: Als, bestanden: Mapping[str, str]
) -> list[Bevinding]:
    if not werkjaar or not ander:
        return []
    jaren = {"werkjaar": werkjaar, "ander_werkjaar": ander}
    if als is Als.confrontatie:
        return [bevinding(Bevindingsoort.werkjaar_verschilt, **bestanden, **jaren)] if werkjaar != ander else []
    if werkjaar == ander:
        return [bevinding(Bevindingsoort.zelfde_werkjaar, **bestanden, werkjaar=werkjaar)]
    return [bevinding(Bevindingsoort.werkjaar_volgorde, **bestanden, **jaren)] if werkjaar > ander else []


def _ontbrekende_gegevens(beoordelingen: Iterable[Beoordeling], als: Als) -> list[Bevinding]:
    nodig = ("naam", "soort", *(("werkjaar",) if als is Als.evolutie else ()))
    return [
        _ontbrekend(beoordeling, beoordeling.woorden.velden.label(veld))
        for beoordeling in beoordelingen
        for veld in nodig
        if not getattr(beoordeling.gegevens, veld)
    ]


def _ontbrekend(beoordeling: Beoordeling, label: str) -> Bevinding:
    """Return a missing field as a fout, in the place of what was found about it on reading: its cell, or its reason."""
    gevonden = next((vondst for vondst in beoordeling.bevindingen if vondst.veld == label), None)
    if gevonden is not None and gevonden.id != Bevindingsoort.gegeven_ontbreekt:
        return replace(gevonden, ernst=Ernst.fout, werkboek=beoordeling.werkboek)
    blad, cel = (gevonden.blad, gevonden.cel) if gevonden else ("Start", None)
    return replace(
        bevinding(Bevindingsoort.gegeven_nodig, blad=blad, cel=cel, veld=label), werkboek=beoordeling.werkboek
    )


def _wat_naast_elkaar_mag(soort: str | None, woorden: Woorden) -> dict[str, str]:
    """Return what stands beside a party: of more than two any other one does, and not only that of `vergelijking`."""
    andere = [partij.enkelvoud for partij in woorden.partijen if partij.code != soort]
    if len(andere) < 2:  # noqa: PLR2004 - one other is the one that the kader compares with
        return {}
    return {"links": woorden.naam_van_soort(soort), "rechts": " of een ".join(andere)}


def _controleer_soorten(
    paar: tuple[Beoordeling, Beoordeling],
    als: Als,
    bestanden: Mapping[str, str],
    paden: tuple[str, str],
    opdracht: Opdracht,
) -> list[Bevinding]:
    """Look at two known soorten: those that the kader compares, in its order, or any other two."""
    links, rechts = (beoordeling.gegevens for beoordeling in paar)
    woorden = paar[0].woorden
    soort, andere = links.soort, rechts.soort
    pad, ander_pad = map(voor_opdrachtregel, paden)
    if als is Als.evolutie:
        soorten = {"soort": woorden.naam_van_soort(soort), "andere_soort": woorden.naam_van_soort(andere)}
        return [] if soort == andere else [bevinding(Bevindingsoort.andere_soort, **bestanden, **soorten)]
    if soort == andere:
        terug = links.werkjaar and rechts.werkjaar and links.werkjaar > rechts.werkjaar
        vroeger, nu = (ander_pad, pad) if terug else (pad, ander_pad)
        volgorde = {"soort": woorden.naam_van_soort(soort), "vroeger": vroeger, "nu": f"{nu}{opdracht.opties}"}
        zinnen = woorden.voor_zinnen | _wat_naast_elkaar_mag(soort, woorden)
        return [bevinding(Bevindingsoort.zelfde_soort, **bestanden, **volgorde, **zinnen)]
    if (andere, soort) == woorden.vergelijking:
        typ = opdracht.tekst.format(links=ander_pad, rechts=pad) + opdracht.opties
        return [bevinding(Bevindingsoort.soort_omgewisseld, **bestanden, opdracht=typ, **woorden.voor_zinnen)]
    return []
