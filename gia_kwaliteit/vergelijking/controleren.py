"""What stands in the way of comparing two werkboeken."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling, Soort
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.vergelijking.model import Als


def controleer_paar(een: Beoordeling, ander: Beoordeling, als: Als, puntenmodel: str | None = None) -> list[Bevinding]:
    """Return what stands in the way of comparing these two, in this order (the arguments of the command line)."""
    if not (een.scores and ander.scores):
        return []
    bestanden = {"bestand": een.werkboek, "ander": ander.werkboek}
    gevonden = _ontbrekende_gegevens((een, ander), als)
    eerste, tweede = een.gegevens, ander.gegevens
    if eerste.onthaalbureau and tweede.onthaalbureau and _naam(eerste.onthaalbureau) != _naam(tweede.onthaalbureau):
        namen = {"naam": eerste.onthaalbureau, "andere_naam": tweede.onthaalbureau}
        gevonden.append(bevinding("ander-onthaalbureau", **bestanden, **namen))
    if eerste.soort and tweede.soort:
        gevonden += _controleer_soorten(eerste.soort, tweede.soort, als, bestanden)
    if eerste.werkjaar and tweede.werkjaar:
        jaren = {"werkjaar": eerste.werkjaar, "ander_werkjaar": tweede.werkjaar}
        if als is Als.evolutie and eerste.werkjaar == tweede.werkjaar:
            gevonden.append(bevinding("zelfde-werkjaar", **bestanden, werkjaar=eerste.werkjaar))
        elif als is Als.evolutie and eerste.werkjaar > tweede.werkjaar:
            gevonden.append(bevinding("werkjaar-volgorde", **bestanden, **jaren))
        elif als is Als.confrontatie and eerste.werkjaar != tweede.werkjaar:
            gevonden.append(bevinding("werkjaar-verschilt", **bestanden, **jaren))
    if een.puntenmodel != ander.puntenmodel:
        # Both arguments end in what the comparison is held against: the inspectie, or now.
        modellen = {"puntenmodel": een.puntenmodel, "ander_puntenmodel": ander.puntenmodel}
        gekozen = puntenmodel or ander.puntenmodel
        gevonden.append(bevinding("puntenmodel-verschilt", **bestanden, **modellen, gekozen=gekozen))
    return gevonden


def _ontbrekende_gegevens(beoordelingen: Iterable[Beoordeling], als: Als) -> list[Bevinding]:
    labels = {"onthaalbureau": "Naam onthaalbureau", "soort": "Soort"}
    if als is Als.evolutie:
        labels["werkjaar"] = "Werkjaar"
    return [
        replace(bevinding("gegeven-nodig", blad="Start", veld=label), werkboek=beoordeling.werkboek)
        for beoordeling in beoordelingen
        for veld, label in labels.items()
        if not getattr(beoordeling.gegevens, veld)
    ]


def _controleer_soorten(een: Soort, ander: Soort, als: Als, bestanden: Mapping[str, str]) -> list[Bevinding]:
    if als is Als.evolutie:
        soorten = {"soort": een.value, "andere_soort": ander.value}
        return [] if een is ander else [bevinding("andere-soort", **bestanden, **soorten)]
    if een is ander:
        return [bevinding("zelfde-soort", **bestanden, soort=een.value)]
    return [bevinding("soort-omgewisseld", **bestanden)] if een is Soort.inspectie else []


def _naam(naam: str) -> str:
    return " ".join(naam.split()).casefold()
