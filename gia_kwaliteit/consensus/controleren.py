"""What stands in the way of joining werkboeken."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import naamkern, opgesomd, vergelijkbaar

# How many werkboeken one consensus takes.
MINSTE, MEESTE = 2, 12


def controleer_werkboeken(beoordelingen: Sequence[Beoordeling], puntenmodel: str | None = None) -> list[Bevinding]:
    """Return what stands in the way of joining these: another onthaalbureau, soort or werkjaar is a fout.

    Where a kader has more than two parties, such as somebody, a colleague and a coach, another soort is none. A field
    of Start that is empty in one werkboek is taken from the others. `puntenmodel` is the one asked for in place of
    their own.
    """
    gelezen = [beoordeling for beoordeling in beoordelingen if beoordeling.is_gelezen]
    if not gelezen:
        return []
    over_soort = _over_soorten(gelezen) if _mag_verschillen(gelezen) else _over_veld(gelezen, "soort")
    gevonden = [*_over_veld(gelezen, "naam"), *over_soort, *_over_veld(gelezen, "werkjaar")]
    modellen = {beoordeling.puntenmodel for beoordeling in gelezen}
    if len(modellen) > 1 and puntenmodel is None:
        woorden = {"gevonden": opgesomd(sorted(modellen)), "gekozen": gelezen[0].puntenmodel}
        gevonden.append(bevinding(Bevindingsoort.puntenmodellen_verschillen, **woorden))
    datums = {beoordeling.gegevens.datum for beoordeling in gelezen} - {None}
    if len(datums) > 1:
        per_werkboek = [
            f"{beoordeling.gegevens.datum:%d/%m/%Y} in {beoordeling.werkboek}"
            for beoordeling in gelezen
            if beoordeling.gegevens.datum
        ]
        label = gelezen[0].woorden.velden.label("datum")
        gevonden.append(bevinding(Bevindingsoort.consensus_datum, veld=label, gevonden=opgesomd(per_werkboek)))
    if dubbel := _met_zelfde_beoordelaar(gelezen):
        gevonden.append(bevinding(Bevindingsoort.consensus_telt_dubbel, bestand=opgesomd(dubbel)))
    return gevonden


def _met_zelfde_beoordelaar(gelezen: Sequence[Beoordeling]) -> list[str]:
    """Return the werkboeken of which two name one beoordelaar and score one criterium; parts of one person do not.

    So does one that was joined before, beside a werkboek that went into it.
    """
    namen = [{vergelijkbaar(naam) for naam in beoordeling.gegevens.beoordelaars} for beoordeling in gelezen]
    gescoord = [{code for code in beoordeling.scores if beoordeling.niveau(code)} for beoordeling in gelezen]
    samen = [
        {een, ander}
        for een, ander in combinations(range(len(gelezen)), 2)
        if namen[een] & namen[ander] and gescoord[een] & gescoord[ander]
    ]
    return [gelezen[plek].werkboek for plek in sorted(set().union(*samen))]


def gekozen_puntenmodel(beoordelingen: Sequence[Beoordeling], kader: Kader, puntenmodel: str | None) -> str:
    """Return the one asked for, else that of the first that was read, else the default of the kader.

    Raises KeyError when the kader has no such puntenmodel.
    """
    eigen = next((beoordeling.puntenmodel for beoordeling in beoordelingen if beoordeling.is_gelezen), None)
    return kader.puntenmodel(puntenmodel or eigen).code


def _mag_verschillen(gelezen: Sequence[Beoordeling]) -> bool:
    """Say whether these may be of different parties: where a kader has but two, those are compared and not joined."""
    return len(gelezen[0].woorden.partijen) > 2  # noqa: PLR2004 - two are a pair


def verschillen_in_soort(beoordelingen: Sequence[Beoordeling]) -> bool:
    """Say whether these were filled in by different parties, as far as they say by which."""
    return len({beoordeling.gegevens.soort for beoordeling in beoordelingen} - {None}) > 1


def _over_soorten(gelezen: Sequence[Beoordeling]) -> Iterator[Bevinding]:
    """Yield a waarschuwing where the werkboeken are of different parties."""
    if verschillen_in_soort(gelezen):
        woorden = gelezen[0].woorden
        van = [f"{b.werkboek} ({woorden.naam_van_soort(b.gegevens.soort)})" for b in gelezen if b.gegevens.soort]
        label = woorden.velden.label("soort")
        yield bevinding(Bevindingsoort.consensus_soorten, gevonden=opgesomd(van), veld=label)


def _over_veld(gelezen: Sequence[Beoordeling], veld: str) -> Iterator[Bevinding]:
    """Yield a fout when a field of Start is not the same in all werkboeken; of names that hardly differ a question."""
    woorden, per_waarde = gelezen[0].woorden, dict[str, list[Beoordeling]]()
    for beoordeling in gelezen:
        if waarde := getattr(beoordeling.gegevens, veld):
            per_waarde.setdefault(vergelijkbaar(str(waarde)), []).append(beoordeling)
    if len(per_waarde) < 2:  # noqa: PLR2004 - one is no difference
        return
    eerste = [groep[0] for groep in per_waarde.values()]
    waarden = [str(getattr(beoordeling.gegevens, veld)) for beoordeling in eerste]
    if veld == "naam" and len({naamkern(waarde) for waarde in waarden}) == 1:
        for ander, naam in zip(eerste[1:], waarden[1:], strict=True):
            bestanden = {"bestand": eerste[0].werkboek, "ander": ander.werkboek} | woorden.voor_zinnen
            yield bevinding(Bevindingsoort.naam_lijkt_op, **bestanden, naam=waarden[0], andere_naam=naam)
        return
    delen = [
        f"“{waarde}” in {opgesomd([beoordeling.werkboek for beoordeling in groep])}"
        for waarde, groep in zip(waarden, per_waarde.values(), strict=True)
    ]
    wat = {"veld": woorden.velden.label(veld), "gevonden": "; ".join(delen)} | woorden.voor_zinnen
    yield bevinding(Bevindingsoort.consensus_verschilt, **wat)
