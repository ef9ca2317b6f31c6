"""A team without names: what is said of all persons together, and nothing of one of them or of fewer than five."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.naamwoorden import Onderwerp
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.delen import Criteriumbeeld, Verband
from gia_kwaliteit.overzicht.samen_bekeken import SamenBekeken
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


def kleinste_groep(*, alleen_samen: bool) -> int:
    """Return of how many subjects there must be something to show what they have together."""
    return MINSTE_PERSONEN if alleen_samen else 1


def cijfer_van_allen(beeld: Cijferbeeld) -> Cijferbeeld:
    """Return the figures of a row without whose they are: each by its place from low to high."""
    op_volgorde = sorted(beeld.per_bureau.values(), key=lambda cijfer: cijfer.waarde)
    return replace(
        beeld,
        per_bureau={str(nummer): cijfer for nummer, cijfer in enumerate(op_volgorde, start=1)},
        ander_jaar=(),
        ontbrekend=(),
        geen_gegevens=(),
        niet_gevraagd=(),
    )


def criterium_van_allen(beeld: Criteriumbeeld) -> Criteriumbeeld:
    """Return a criterium without flags where nothing is shown of it: those say what the scores are."""
    return beeld if beeld.n else replace(beeld, vlaggen=())


def verband_van_allen(verband: Verband, onderwerp: Onderwerp) -> Verband:
    """Return a verband, of fewer persons without what it is."""
    if not 0 < verband.n < MINSTE_PERSONEN:
        return verband
    toelichting = (
        f"Minder dan {MINSTE_PERSONEN} {onderwerp.meervoud} hebben een score voor allebei; over een verband staat er "
        "daarom niets."
    )
    return Verband(n=0, rho=None, interval=None, toelichting=toelichting)


def paar_van_allen(samen: SamenBekeken) -> SamenBekeken:
    """Return a score and a figure that are looked at together, without the points: each of those is a person."""
    return replace(samen, punten=())


class AlleenSamen(Exception):
    """What was asked has a row for each person, and of these only what they have together is shown."""

    def __init__(self, onderwerp: Onderwerp) -> None:
        super().__init__(
            f"Zonder namen toont gia alleen wat over {onderwerp.meervoud} samen te zeggen is, en hierin gaat elke rij "
            f"over één {onderwerp.enkelvoud}. Kies --met-namen als wie dit krijgt ook elk werkboek mag zien."
        )


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


def eis_groepen_van_genoeg(uittreksels: Sequence[Uittreksel], kader: Kader) -> list[Uittreksel]:
    """Return those that can be shown as a group: beside a large one, one that is too small would show by what it adds.

    Raises TeWeinigPersonen when there are persons, and not enough of them in any soort and werkjaar.
    """
    genoeg = van_genoeg_personen(uittreksels, kader)
    if uittreksels and not genoeg:
        meervoud = kader.woorden.onderwerp.meervoud
        raise TeWeinigPersonen(
            f"Van geen enkele soort en geen enkel werkjaar zijn er {MINSTE_PERSONEN} {meervoud}; van minder toont gia "
            "geen overzicht, want ook zonder namen is dan te zien wie wie is. Neem er meer samen, of bekijk elk "
            "werkboek apart met gia score."
        )
    return genoeg
