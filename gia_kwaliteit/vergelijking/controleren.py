"""What stands in the way of comparing two werkboeken."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling, Gegevens, Soort
from gia_kwaliteit.bevinding import Bevinding, Ernst, bevinding, voor_opdrachtregel
from gia_kwaliteit.tekst import zelfde_tekst
from gia_kwaliteit.vergelijking.model import Als, leesvolgorde

# The command that sets a zelfevaluatie beside an inspectie.
_VERGELIJK = "gia vergelijk {zelfevaluatie} {inspectie}"


def controleer_paar(
    een: Beoordeling,
    ander: Beoordeling,
    als: Als,
    puntenmodel: str | None = None,
    paden: tuple[str, str] | None = None,
    opdracht: str = _VERGELIJK,
) -> list[Bevinding]:
    """Return what stands in the way of comparing these two: zelfevaluatie and inspectie, or now and earlier.

    The order is that of `bereken_vergelijking`; the sentences name the werkboeken in the order of the command line,
    where an evolutie goes from earlier to now. `puntenmodel` is the one asked for in place of their own;
    `paden` are the paths of both as they were typed, and `opdracht` is the command with a place for each of them, for
    the sentences that say what to type.
    """
    if not (een.scores and ander.scores):
        return []
    eerste, tweede = leesvolgorde(als, een, ander)
    bestanden = {"bestand": eerste.werkboek, "ander": tweede.werkboek}
    gevonden = _ontbrekende_gegevens((eerste, tweede), als)
    links, rechts = eerste.gegevens, tweede.gegevens
    if links.onthaalbureau and rechts.onthaalbureau and not zelfde_tekst(links.onthaalbureau, rechts.onthaalbureau):
        namen = {"naam": links.onthaalbureau, "andere_naam": rechts.onthaalbureau}
        gevonden.append(bevinding("ander-onthaalbureau", **bestanden, **namen))
    if links.soort and rechts.soort:
        getypt = leesvolgorde(als, *(paden or (een.werkboek, ander.werkboek)))
        gevonden += _controleer_soorten(links, rechts, als, bestanden, getypt, opdracht)
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
        _ontbrekend(beoordeling, label)
        for beoordeling in beoordelingen
        for veld, label in labels.items()
        if not getattr(beoordeling.gegevens, veld)
    ]


def _ontbrekend(beoordeling: Beoordeling, label: str) -> Bevinding:
    """Return a missing field as a fout, in the place of what was found about it on reading: its cell, or its reason."""
    gevonden = next((vondst for vondst in beoordeling.bevindingen if vondst.veld == label), None)
    if gevonden is not None and gevonden.id != "gegeven-ontbreekt":
        return replace(gevonden, ernst=Ernst.fout, werkboek=beoordeling.werkboek)
    blad, cel = (gevonden.blad, gevonden.cel) if gevonden else ("Start", None)
    return replace(bevinding("gegeven-nodig", blad=blad, cel=cel, veld=label), werkboek=beoordeling.werkboek)


def _controleer_soorten(
    eerste: Gegevens, tweede: Gegevens, als: Als, bestanden: Mapping[str, str], paden: tuple[str, str], opdracht: str
) -> list[Bevinding]:
    """Look at two known soorten; `paden` are in the order of the command line."""
    soort, andere = eerste.soort, tweede.soort
    pad, ander_pad = map(voor_opdrachtregel, paden)
    if als is Als.evolutie:
        soorten = {"soort": str(soort), "andere_soort": str(andere)}
        return [] if soort is andere else [bevinding("andere-soort", **bestanden, **soorten)]
    if soort is andere:
        terug = eerste.werkjaar and tweede.werkjaar and eerste.werkjaar > tweede.werkjaar
        vroeger, nu = (ander_pad, pad) if terug else (pad, ander_pad)
        return [bevinding("zelfde-soort", **bestanden, soort=str(soort), vroeger=vroeger, nu=nu)]
    if soort is Soort.inspectie:
        typ = opdracht.format(zelfevaluatie=ander_pad, inspectie=pad)
        return [bevinding("soort-omgewisseld", **bestanden, opdracht=typ)]
    return []
