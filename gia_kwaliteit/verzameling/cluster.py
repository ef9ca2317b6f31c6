"""Have werkboeken read on a Dask cluster, which is an extra."""

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.verzameling.onderdelen import raad_om_te_installeren
from gia_kwaliteit.verzameling.spreiding import Lezer, Ploeg, Voortgang, nog_te_lezen, op_volgorde, verloren, verzamel

if TYPE_CHECKING:
    from distributed import Client

_WACHTTIJD = 10  # seconds, for an answer of a cluster
# So many times in a row nothing is ready and nobody is there to work, before it is given up: half a minute.
_MEESTE_BEURTEN = 6


class Clusterfout(Exception):
    """A cluster that cannot be used; the message is a Dutch sentence."""


def lees_op_cluster(
    werkboeken: Sequence[str], lezer: Lezer, adres: str, voortgang: Voortgang = lambda _: None
) -> list[Uittreksel]:
    """Read werkboeken on a Dask cluster; return their uittreksels in the order of `werkboeken`.

    `adres` is that of its scheduler (tcp://host:port). Dask hands the work of a worker that is lost to another one.
    Raises Clusterfout when `distributed` is not installed, when nobody answers or when there are no workers.
    """
    if find_spec("distributed") is None:
        raise Clusterfout(f"voor --cluster is distributed nodig. {raad_om_te_installeren('distributed', 'fsspec')}")
    if not adres.strip():
        raise Clusterfout("bij --cluster staat geen adres. Geef het adres van een scheduler op (tcp://computer:poort).")
    from distributed import KilledWorker  # an extra

    with _cluster(adres) as client:
        werkers = _aantal_werkers(client)
        if not werkers:
            raise Clusterfout(f"het cluster op {adres} heeft geen enkele worker. Start er minstens één.")
        wacht = 0

        def waak() -> None:
            nonlocal wacht
            wacht = 0 if _aantal_werkers(client) else wacht + 1
            if wacht > _MEESTE_BEURTEN:
                raise Clusterfout(
                    f"het cluster op {adres} heeft geen enkele worker meer. Start er opnieuw, en probeer weer."
                )

        executor = client.get_executor()  # type: ignore[no-untyped-call]
        gelezen = verzamel(werkboeken, lezer, Ploeg(executor, werkers, (KilledWorker,), waak), voortgang)
    return op_volgorde(werkboeken, [*gelezen, *map(verloren, nog_te_lezen(werkboeken, gelezen))])


@contextmanager
def _cluster(adres: str) -> "Iterator[Client]":
    """Connect to a scheduler; what goes wrong with it meanwhile is a Clusterfout."""
    from distributed import Client  # an extra

    # What these say of lost workers is not for who asks for an overzicht; each has a level of its own.
    for naam in list(logging.root.manager.loggerDict):
        if naam.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(naam).setLevel(logging.CRITICAL + 1)
    verbonden = False
    try:
        with Client(adres, timeout=_WACHTTIJD) as client:  # type: ignore[no-untyped-call]
            verbonden = True
            yield client
    except (OSError, ValueError, CancelledError) as fout:
        if verbonden:
            raise Clusterfout(f"het cluster op {adres} is weggevallen; er is niets geschreven. Probeer weer.") from fout
        raise Clusterfout(f"op {adres} antwoordt geen cluster. Controleer het adres van de scheduler.") from fout


def _aantal_werkers(client: "Client") -> int:
    """Return how many werkboeken the cluster can read at a time."""
    return sum(client.nthreads().values())  # type: ignore[no-untyped-call]
