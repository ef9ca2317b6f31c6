"""A team without names: of few persons an image would tell who is who, with letters in the place of names as well."""

from collections.abc import Iterable

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.uittreksel import Uittreksel

# Of fewer persons nothing is shown together.
MINSTE_PERSONEN = 5


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
