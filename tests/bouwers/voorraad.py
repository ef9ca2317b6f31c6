"""What many tests look at is made once in a session: a verslag, a page, a werkboek."""

import pickle
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from gia_kwaliteit import Kader

P = ParamSpec("P")
T = TypeVar("T")
_VOORRAAD: dict[tuple[str, bytes], object] = {}
_KADERS: list[Kader] = []


def uit_voorraad(maak: Callable[P, T], *wat: P.args, **opties: P.kwargs) -> T:
    """What `maak` gives for these arguments, which decide about it alone; nobody changes what is returned."""
    delen = [*map(_los, wat), *((naam, _los(waarde)) for naam, waarde in sorted(opties.items()))]
    sleutel = f"{maak.__module__}.{maak.__qualname__}", pickle.dumps(delen)
    if sleutel not in _VOORRAAD:
        _VOORRAAD[sleutel] = maak(*wat, **opties)
    return cast("T", _VOORRAAD[sleutel])


def _los(waarde: object) -> object:
    """A kader by its place among those seen: it is large, and kept so that no other one gets its identity."""
    if not isinstance(waarde, Kader):
        return waarde
    if not any(kader is waarde for kader in _KADERS):
        _KADERS.append(waarde)
    return "kader", next(nummer for nummer, kader in enumerate(_KADERS) if kader is waarde)
