"""A kader as plain data: the keys of its YAML."""

from typing import Any

from gia_kwaliteit.kader import Kader

_ALLEEN_VROEGER = {"vroegere_teksten"}


def kader_als_gegevens(kader: Kader) -> dict[str, Any]:
    """Return a kader as plain data under the keys of its files; what it does not have is left out."""
    return kader.model_dump(mode="json", exclude=_ALLEEN_VROEGER, exclude_none=True)
