"""A kader as plain data: the keys of its YAML."""

from typing import Any

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import Cijferrij
from gia_kwaliteit.kader.referentie import in_sleutels_van
from gia_kwaliteit.kader.vingerafdruk import rijen_in

# The words stand in kader.yaml by themselves.
_ELDERS = {"vroegere_teksten", "woorden"}
_UITLEG = ("toelichting", "aanbevelingen", "niveaus")


def kader_als_gegevens(kader: Kader) -> dict[str, Any]:
    """Return a kader as plain data under the keys of its files; what it does not have is left out."""
    gegevens = kader.model_dump(mode="json", exclude=_ELDERS, exclude_none=True)
    for referentie in gegevens["referentie"]:
        referentie["cijfers"] = [in_sleutels_van(cijfer, kader.woorden.gebied) for cijfer in referentie["cijfers"]]
    gegevens |= kader.woorden.model_dump(mode="json", exclude_defaults=True)
    for rij in rijen_in(gegevens):
        for sleutel in (*_UITLEG, *Cijferrij.model_fields):
            if not rij.get(sleutel, True):
                del rij[sleutel]
    return gegevens
