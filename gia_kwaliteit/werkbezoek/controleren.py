"""Whether a work visit belongs with the werkboek that it is laid beside."""

from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import naamkern, zelfde_tekst
from gia_kwaliteit.werkbezoek.model import bezoekpartij


def controleer_werkbezoek(beoordeling: Beoordeling, bezoek: Beoordeling) -> list[Bevinding]:
    """Return what is wrong with laying a visit beside a beoordeling: another subject or werkjaar, or no name.

    Nothing is said of a file that could not be read: that it could not is a fout already.
    """
    if not (beoordeling.is_gelezen and bezoek.is_gelezen):
        return []
    bestanden = {"bestand": beoordeling.werkboek, "ander": bezoek.werkboek}
    woorden = beoordeling.woorden.voor_zinnen
    naam, andere_naam = beoordeling.gegevens.naam, bezoek.gegevens.naam
    het_bezoek = bezoekpartij(bezoek).het
    gevonden = [_zonder_naam(deel, het_bezoek) for deel in (beoordeling, bezoek) if not deel.gegevens.naam]
    if naam and andere_naam and not zelfde_tekst(naam, andere_naam):
        lijkt = naamkern(naam) == naamkern(andere_naam)
        soort = Bevindingsoort.naam_lijkt_op if lijkt else Bevindingsoort.ander_onthaalbureau
        gevonden.append(bevinding(soort, **bestanden, naam=naam, andere_naam=andere_naam, **woorden))
    werkjaar, ander = beoordeling.gegevens.werkjaar, bezoek.gegevens.werkjaar
    if werkjaar and ander and werkjaar != ander:
        jaren = {"werkjaar": werkjaar, "ander_werkjaar": ander, "het_bezoek": het_bezoek}
        gevonden.append(bevinding(Bevindingsoort.werkbezoek_ander_werkjaar, **bestanden, **jaren))
    return gevonden


def _zonder_naam(beoordeling: Beoordeling, het_bezoek: str) -> Bevinding:
    label = beoordeling.woorden.velden.label("naam")
    zonder = bevinding(
        Bevindingsoort.naam_nodig_bij_werkbezoek,
        blad="Start",
        veld=label,
        het_bezoek=het_bezoek,
        hetzelfde_onderwerp=beoordeling.woorden.onderwerp.hetzelfde,
    )
    return replace(zonder, werkboek=beoordeling.werkboek)
