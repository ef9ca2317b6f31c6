"""The kwaliteitsaspecten that a list names: those of the kwaliteitswijzer, or its own."""

from collections.abc import Iterator, Mapping, Sequence

from gia_kwaliteit.kader import Kwaliteitsaspect, kadermap, laad_kader
from gia_kwaliteit.kader.opzet import NOG_TE_OMSCHRIJVEN, als_sleutel
from gia_kwaliteit.tekst import met_hoofdletter, vergelijkbaar
from gia_kwaliteit.werkboek.kaderlijst.codes import CODE
from gia_kwaliteit.werkboek.kaderlijst.processen import Lijstproces
from gia_kwaliteit.werkboek.kaderlijst.tabel import Kop, Lijstrij, Melding

_WIJZER = "kwaliteitswijzer"


def neem_aspecten(processen: Sequence[Lijstproces]) -> tuple[Mapping[str, Kwaliteitsaspect], Sequence[Melding]]:
    """Return the kwaliteitsaspecten by the comparable form of their name, in the order of the list, and the fouten.

    The afkorting of one is what follows the point in the codes of its criteria; without codes it is made of its name.
    One of the kwaliteitswijzer has its definition.
    """
    rijen = [rij for proces in processen for rij in proces.rijen if rij[Kop.aspect]]
    eerste = dict[str, Lijstrij]()
    for rij in rijen:
        eerste.setdefault(vergelijkbaar(rij[Kop.aspect]), rij)
    if not eerste:
        return {}, ()
    wijzer = {vergelijkbaar(aspect.naam): aspect for aspect in laad_kader(kadermap(_WIJZER)).kwaliteitsaspecten}
    meldingen = list[Melding]()
    afkortingen = dict[str, str]()
    for vlak, rij in eerste.items():
        getypt = _getypte_afkorting(rij)
        eigen = [wijzer[vlak].afkorting] if vlak in wijzer else []
        bezet = set(afkortingen.values())
        mogelijk = [getypt] if getypt else [*eigen, *_afkortingen(vlak)]
        kort = next((kort for kort in mogelijk if not any(_verward(kort, ander) for ander in bezet)), None)
        if kort is None or not als_sleutel(vlak):
            melding = f"voor het aspect “{rij[Kop.aspect]}” is geen afkorting te maken; kies een andere naam"
            meldingen.append(rij.meld(Kop.aspect, melding))
        else:
            afkortingen[vlak] = kort
    aspecten = {
        vlak: wijzer[vlak].model_copy(update={"afkorting": kort})
        if vlak in wijzer
        else Kwaliteitsaspect(
            code=als_sleutel(vlak),
            afkorting=kort,
            naam=met_hoofdletter(eerste[vlak][Kop.aspect]),
            definitie=NOG_TE_OMSCHRIJVEN,
            deelpunten=(),
        )
        for vlak, kort in afkortingen.items()
    }
    return aspecten, meldingen


def _getypte_afkorting(rij: Lijstrij) -> str:
    """Return the letters after the point in the code of a row; none where it has no code, or no letters there."""
    past = CODE.fullmatch(rij[Kop.code].upper())
    return past["aspect"] if past else ""


def _verward(kort: str, ander: str) -> bool:
    """Say whether the codes of two afkortingen could be taken for each other."""
    return kort.startswith(ander) or ander.startswith(kort)


def _afkortingen(naam: str) -> Iterator[str]:
    """Yield the afkortingen of two letters that a name can have, the likeliest first."""
    letters = [teken for teken in als_sleutel(naam).upper() if "A" <= teken <= "Z"]
    for tweede in letters[1:]:
        yield letters[0] + tweede
