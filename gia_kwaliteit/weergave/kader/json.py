"""A kader as plain data: the keys of its YAML."""

from typing import Any

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import Cijferrij
from gia_kwaliteit.kader.referentie import in_sleutels_van
from gia_kwaliteit.kader.vingerafdruk import rijen_in

# The words stand in kader.yaml by themselves.
_ELDERS = {"vroegere_teksten", "woorden"}
_GEHEEL = ("velden", "lijsten", "gebied", "scores")
_UITLEG = ("toelichting", "aanbevelingen", "niveaus")


def kader_als_gegevens(kader: Kader) -> dict[str, Any]:
    """Return a kader as plain data under the keys of its files; what it does not have is left out."""
    gegevens = kader.model_dump(mode="json", exclude=_ELDERS, exclude_none=True)
    for referentie in gegevens["referentie"]:
        referentie["cijfers"] = [in_sleutels_van(cijfer, kader.woorden.gebied) for cijfer in referentie["cijfers"]]
    gegevens |= _woorden(kader)
    for rij in rijen_in(gegevens):
        for sleutel in (*_UITLEG, *Cijferrij.model_fields):
            if not rij.get(sleutel, True):
                del rij[sleutel]
    return gegevens


def _woorden(kader: Kader) -> dict[str, Any]:
    """Return the words of a kader as plain data: fields, lists, area and scores whole, of the rest what is its own."""
    woorden = kader.woorden
    geheel = {deel: getattr(woorden, deel).model_dump(mode="json") for deel in _GEHEEL}
    if "sector" not in woorden.gebied.model_dump(exclude_defaults=True):
        del geheel["gebied"]["sector"]
    return woorden.model_dump(mode="json", exclude_defaults=True) | geheel
