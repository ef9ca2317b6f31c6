"""What stands in the way of comparing two werkboeken."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling, Soort
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.vergelijking.model import Als, leesvolgorde


def controleer_paar(een: Beoordeling, ander: Beoordeling, als: Als, puntenmodel: str | None = None) -> list[Bevinding]:
    """Return what stands in the way of comparing these two: zelfevaluatie and inspectie, or now and earlier.

    The order is that of `bereken_vergelijking`; the sentences name the werkboeken in the order of the command line,
    where an evolutie goes from earlier to now. `puntenmodel` is the one asked for in place of their own.
    """
    if not (een.scores and ander.scores):
        return []
    eerste, tweede = leesvolgorde(als, een, ander)
    bestanden = {"bestand": eerste.werkboek, "ander": tweede.werkboek}
    gevonden = _ontbrekende_gegevens((eerste, tweede), als)
    links, rechts = eerste.gegevens, tweede.gegevens
    if links.onthaalbureau and rechts.onthaalbureau and _naam(links.onthaalbureau) != _naam(rechts.onthaalbureau):
        namen = {"naam": links.onthaalbureau, "andere_naam": rechts.onthaalbureau}
        gevonden.append(bevinding("ander-onthaalbureau", **bestanden, **namen))
    if links.soort and rechts.soort:
        gevonden += _controleer_soorten(links.soort, rechts.soort, als, bestanden)
    if links.werkjaar and rechts.werkjaar:
        jaren = {"werkjaar": links.werkjaar, "ander_werkjaar": rechts.werkjaar}
        if als is Als.evolutie and links.werkjaar == rechts.werkjaar:
            gevonden.append(bevinding("zelfde-werkjaar", **bestanden, werkjaar=links.werkjaar))
        elif als is Als.evolutie and links.werkjaar > rechts.werkjaar:
            gevonden.append(bevinding("werkjaar-volgorde", **bestanden, **jaren))
        elif als is Als.confrontatie and links.werkjaar != rechts.werkjaar:
            gevonden.append(bevinding("werkjaar-verschilt", **bestanden, **jaren))
    if eerste.puntenmodel != tweede.puntenmodel:
        # People end with what the comparison is held against: the inspectie, or now.
        modellen = {"puntenmodel": eerste.puntenmodel, "ander_puntenmodel": tweede.puntenmodel}
        gekozen = puntenmodel or tweede.puntenmodel
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
