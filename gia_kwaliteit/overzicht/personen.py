"""A team without names: of few persons an image would tell who is who, with letters in the place of names as well."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.uittreksel import Uittreksel

# Of fewer persons nothing is shown together.
MINSTE_PERSONEN = 5


def van_genoeg_personen(uittreksels: Sequence[Uittreksel], kader: Kader) -> list[Uittreksel]:
    """Return those of a soort and a werkjaar of which there are enough persons to show them as a group.

    Of anything but persons that is all of them.
    """
    personen: dict[tuple[str | None, str | None], set[str]] = defaultdict(set)
    for uittreksel in uittreksels:
        personen[uittreksel.soort, uittreksel.werkjaar].add(uittreksel.sleutel)
    minste = MINSTE_PERSONEN if kader.woorden.onderwerp.persoon else 1
    return [uittreksel for uittreksel in uittreksels if len(personen[uittreksel.soort, uittreksel.werkjaar]) >= minste]


def cijfers_van_genoeg(cijfers: Iterable[Cijferbeeld], kader: Kader) -> tuple[Cijferbeeld, ...]:
    """Return the figures that enough persons give in a year; of anything but persons that is all of them."""
    minste = MINSTE_PERSONEN if kader.woorden.onderwerp.persoon else 0
    return tuple(beeld for beeld in cijfers if len(beeld.per_bureau) >= minste)


class TeWeinigPersonen(Exception):
    """There are persons to show together, but so few that who is who would show."""


def eis_genoeg_personen(uittreksels: Iterable[Uittreksel], kader: Kader) -> None:
    """Look whether the image of these persons may be shown; that of anything but persons always may.

    Raises TeWeinigPersonen, with a Dutch sentence, when they are fewer than MINSTE_PERSONEN; none at all is no image.
    """
    onderwerp = kader.woorden.onderwerp
    personen = len({uittreksel.sleutel for uittreksel in uittreksels})
    if onderwerp.persoon and 0 < personen < MINSTE_PERSONEN:
        raise TeWeinigPersonen(
            f"Dit overzicht gaat over {onderwerp.aantal(personen)}; van minder dan {MINSTE_PERSONEN} toont gia geen "
            "overzicht, want ook zonder namen is dan te zien wie wie is. Neem er meer samen, of bekijk elk werkboek "
            "apart met gia score."
        )
