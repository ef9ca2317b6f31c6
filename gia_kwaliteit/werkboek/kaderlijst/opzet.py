"""A list of criteria as a kader that somebody begins, or every row that does not fit in one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gia_kwaliteit.kader import Criterium, Groep, Kaderfout, Kwaliteitsaspect, Onderdeel, Proces, Schaal
from gia_kwaliteit.kader.opzet import NOG_TE_OMSCHRIJVEN, Opzet, als_sleutel, kader_van
from gia_kwaliteit.kader.opzetschalen import maak_puntenmodel
from gia_kwaliteit.tekst import vergelijkbaar
from gia_kwaliteit.werkboek.kaderlijst.aspecten import neem_aspecten
from gia_kwaliteit.werkboek.kaderlijst.codes import controleer_codes, heeft_codes, nieuwe_codes
from gia_kwaliteit.werkboek.kaderlijst.onderdelen import naam_van_onderdeel, neem_onderdelen
from gia_kwaliteit.werkboek.kaderlijst.processen import Lijstproces, verdeel_over_processen
from gia_kwaliteit.werkboek.kaderlijst.schalen import Schalen
from gia_kwaliteit.werkboek.kaderlijst.tabel import Kop, Lijst, Lijstrij, Melding


@dataclass(frozen=True)
class Uitkomst:
    """What a list came to: a kader, unless something in it does not fit; and everything that was found.

    `keuzes` says in sentences what gia made of what the list leaves open.
    """

    opzet: Opzet | None
    meldingen: Sequence[Melding]
    keuzes: Sequence[str] = ()

    @property
    def fouten(self) -> Sequence[Melding]:
        """What has to be mended before there is a kader."""
        return [melding for melding in self.meldingen if melding.is_fout]

    @property
    def waarschuwingen(self) -> Sequence[Melding]:
        """What does not come along."""
        return [melding for melding in self.meldingen if not melding.is_fout]


def maak_opzet(lijst: Lijst, sleutel: str, titel: str) -> Uitkomst:
    """Make a kader of a list; `sleutel` is its id. Every row that does not fit is told, and then there is none."""
    processen, verdeeld = verdeel_over_processen(lijst)
    aspecten, over_aspecten = neem_aspecten(processen)
    onderdelen, over_onderdelen = neem_onderdelen(processen)
    schalen = Schalen()
    schaal_van = {rij.plaats: schalen.neem(rij) for proces in processen for rij in proces.rijen}
    afkorting_van = {
        rij.plaats: aspecten[vlak].afkorting
        for proces in processen
        for rij in proces.rijen
        if (vlak := vergelijkbaar(rij[Kop.aspect])) in aspecten
    }
    if heeft_codes(processen):
        codes = [rij[Kop.code].upper() for proces in processen for rij in proces.rijen]
        over_codes = list(controleer_codes(processen, afkorting_van))
    else:
        codes, over_codes = nieuwe_codes(processen, afkorting_van)
    meldingen = [*lijst.meldingen, *verdeeld, *over_aspecten, *over_onderdelen, *schalen.meldingen, *over_codes]
    if not processen or any(melding.is_fout for melding in meldingen):
        return Uitkomst(None, meldingen)
    opzet = Opzet(
        id=sleutel,
        titel=titel,
        bron=lijst.bestand,
        onderdelen=tuple(onderdelen),
        groepen=tuple(_groep(onderdeel, alleen=len(onderdelen) == 1) for onderdeel in onderdelen),
        schalen=tuple(schalen.gebruikt),
        puntenmodel=maak_puntenmodel(schalen.gebruikt),
        processen=tuple(_maak_processen(processen, codes, aspecten, schaal_van, schalen.gebruikt[0].naam)),
        aspecten=tuple(aspecten.values()),
    )
    try:
        kader_van(opzet)
    except Kaderfout as fout:
        return Uitkomst(None, [*meldingen, *(Melding("", melding) for melding in fout.meldingen)])
    return Uitkomst(opzet, meldingen, _keuzes_van_gia(processen, schalen.gebruikt))


def maak_opzet_van_wat_past(lijst: Lijst, sleutel: str, titel: str) -> Uitkomst:
    """Make a kader of the rows that fit in one; of each other row is told, as a waarschuwing, why it does not.

    A fout that is not of a row, such as a heading that is missing, leaves nothing to make a kader of.
    """
    overgeslagen = list[Melding]()
    while True:
        uitkomst = maak_opzet(lijst, sleutel, titel)
        weg = {fout.rij for fout in uitkomst.fouten} - {None}
        if not weg:
            return replace(uitkomst, meldingen=[*overgeslagen, *uitkomst.meldingen])
        overgeslagen += [
            Melding(fout.plaats, f"{fout.tekst}. Deze rij is overgeslagen", is_fout=False)
            for fout in uitkomst.fouten
            if fout.rij is not None
        ]
        rijen = [rij for rij in lijst.rijen if rij.sleutel not in weg]
        lijst = replace(
            lijst, rijen=rijen, meldingen=[melding for melding in lijst.meldingen if melding.rij not in weg]
        )


def _keuzes_van_gia(processen: Sequence[Lijstproces], schalen: Sequence[Schaal]) -> Sequence[str]:
    """Return what gia made of what the list does not say."""
    codes = () if heeft_codes(processen) else ("Codes: gia gaf elk criterium er een, in de volgorde van de lijst.",)
    van_laag_naar_hoog = (
        f"Schaal {schaal.naam}, van laag naar hoog: {' – '.join(schaal.namen)}." for schaal in schalen
    )
    return (*codes, *van_laag_naar_hoog)


def _groep(onderdeel: Onderdeel, *, alleen: bool) -> Groep:
    definitie = "Alle criteria van dit kader." if alleen else NOG_TE_OMSCHRIJVEN
    return Groep(code=onderdeel.groepen[0], naam=onderdeel.naam, definitie=definitie)


def _maak_processen(
    processen: Sequence[Lijstproces],
    codes: Sequence[str],
    aspecten: Mapping[str, Kwaliteitsaspect],
    schaal_van: Mapping[str, str | None],
    standaard: str,
) -> list[Proces]:
    """Return the processen with their criteria; `codes` are those of all rows, in the order of the processen."""
    volgende = iter(codes)
    gemaakt = list[Proces]()
    for proces in processen:
        eigen = {schaal_van[rij.plaats] for rij in proces.rijen} - {None}
        samen = eigen.pop() if len(eigen) == 1 else None
        criteria = tuple(
            Criterium(
                code=next(volgende),
                kwaliteitsaspect=_aspect(rij, aspecten),
                tekst=rij[Kop.criterium],
                schaal=None if (schaal := schaal_van[rij.plaats]) in (samen or standaard, None) else schaal,
            )
            for rij in proces.rijen
        )
        gemaakt.append(
            Proces(
                code=criteria[0].code.partition(".")[0],
                naam=proces.naam,
                groep=als_sleutel(naam_van_onderdeel(proces)),
                definitie=proces.waarde(Kop.definitie) or NOG_TE_OMSCHRIJVEN,
                schaal=None if samen == standaard else samen,
                criteria=criteria,
            )
        )
    return gemaakt


def _aspect(rij: Lijstrij, aspecten: Mapping[str, Kwaliteitsaspect]) -> str | None:
    aspect = aspecten.get(vergelijkbaar(rij[Kop.aspect]))
    return aspect.code if aspect else None
