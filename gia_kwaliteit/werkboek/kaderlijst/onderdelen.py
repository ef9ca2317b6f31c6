"""The onderdelen of a list: those that it names, or one of all its criteria; and which have kwaliteitsaspecten."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError

from gia_kwaliteit.kader import Onderdeel
from gia_kwaliteit.kader.meldingen import in_het_nederlands
from gia_kwaliteit.kader.opzet import als_sleutel
from gia_kwaliteit.tekst import vergelijkbaar
from gia_kwaliteit.werkboek.kaderlijst.processen import Lijstproces
from gia_kwaliteit.werkboek.kaderlijst.tabel import Kop, Melding

_ZONDER_NAAM = "Criteria"


def neem_onderdelen(processen: Sequence[Lijstproces]) -> tuple[Sequence[Onderdeel], Sequence[Melding]]:
    """Return the onderdelen in the order of the list, each with one group of the same code, and the fouten."""
    onderdelen = list[Onderdeel]()
    meldingen = list[Melding]()
    per_naam = dict[str, list[Lijstproces]]()
    for proces in processen:
        per_naam.setdefault(vergelijkbaar(naam_van_onderdeel(proces)), []).append(proces)
    genoemd = any(proces.waarde(Kop.onderdeel) for proces in processen)
    for samen in per_naam.values():
        eerste = samen[0]
        if genoemd and not eerste.waarde(Kop.onderdeel):
            melding = f"“{eerste.naam}” heeft geen onderdeel en andere processen wel; vul er een in"
            meldingen.append(eerste.eerste.meld(Kop.onderdeel, melding))
            continue
        met_aspect = any(rij[Kop.aspect] for proces in samen for rij in proces.rijen)
        if met_aspect:
            meldingen += _zonder_aspect(samen)
        naam = naam_van_onderdeel(eerste)
        if ander := next((deel.naam for deel in onderdelen if deel.code == als_sleutel(naam)), None):
            melding = f"“{naam}” is te weinig anders dan het onderdeel “{ander}”; geef het een andere naam"
            meldingen.append(eerste.gezegd[Kop.onderdeel].meld(Kop.onderdeel, melding))
            continue
        try:
            onderdelen.append(_maak_onderdeel(naam, met_aspect=met_aspect))
        except ValidationError as fout:
            rij = eerste.gezegd[Kop.onderdeel]
            meldingen += [rij.meld(Kop.onderdeel, in_het_nederlands(een)) for een in fout.errors(include_url=False)[:1]]
    return onderdelen, meldingen


def naam_van_onderdeel(proces: Lijstproces) -> str:
    """Return what the onderdeel of a proces is called."""
    return proces.waarde(Kop.onderdeel) or _ZONDER_NAAM


def _maak_onderdeel(naam: str, *, met_aspect: bool) -> Onderdeel:
    sleutel = als_sleutel(naam)
    return Onderdeel(
        code=sleutel, naam=naam, tabnaam=naam, lijstnaam=naam, groepen=(sleutel,), kwaliteitsaspecten=met_aspect
    )


def _zonder_aspect(processen: Sequence[Lijstproces]) -> Iterator[Melding]:
    """Yield the rows without a kwaliteitsaspect, of processen that have some; a whole proces without any once."""
    for proces in processen:
        zonder = [rij for rij in proces.rijen if not rij[Kop.aspect]]
        if zonder and len(zonder) == len(proces.rijen):
            raad = f"geef elk criterium er een, of zet dit proces in een kolom {Kop.onderdeel} apart"
            melding = f"geen criterium van “{proces.naam}” heeft een kwaliteitsaspect, en andere processen wel; {raad}"
            yield zonder[0].meld(Kop.aspect, melding)
            continue
        for rij in zonder:
            yield rij.meld(
                Kop.aspect, f"deze rij heeft geen kwaliteitsaspect en andere van “{proces.naam}” wel; vul er een in"
            )
