"""A figure of the whole area that counts the same as a row of the werkboek, so that both stand beside each other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gia_kwaliteit.kader.referentie import AANTAL, Referentie, Referentiecijfer


@dataclass(frozen=True)
class Vlaamsbeeld:
    """A reference figure beside a row, with the referentie in which it stands.

    `gemiddeld_per` is what the mean of a number of things is called: that over the subjects of the kader.
    """

    referentie: Referentie
    cijfer: Referentiecijfer
    gemiddeld_per: str = "gemiddeld"

    @property
    def waarde(self) -> float:
        """What a figure of one subject is set against, in the unit of the row.

        Of a number of things that is the plain mean over the subjects (the whole of the area would say nothing); of a
        share or a duration that of the area, or the plain mean where the source does not give it.
        """
        geheel, gemiddeld = self.cijfer.waarde, self.cijfer.gemiddeld
        waarde = gemiddeld if self.cijfer.eenheid == AANTAL or geheel is None else geheel
        if waarde is None:
            raise ValueError(f"{self.cijfer.code} heeft geen waarde om een cijfer naast te leggen")
        return waarde

    @property
    def weging(self) -> str:
        """In a word how the figure was made."""
        if self.cijfer.eenheid == AANTAL:
            return self.gemiddeld_per
        if self.cijfer.waarde is None:
            return "ongewogen"
        return self.cijfer.weging

    @property
    def jaar(self) -> int:
        """The year of the figure."""
        return self.referentie.jaar

    @property
    def bron(self) -> str:
        """Where the figure comes from."""
        return self.cijfer.bron.volledig(self.referentie.bron)


def vlaamse_reeksen(referenties: Iterable[Referentie], gemiddeld_per: str) -> Mapping[str, tuple[Vlaamsbeeld, ...]]:
    """Return the figures beside each row that has any, by the code of the row, from the oldest year to the newest."""
    reeksen: dict[str, tuple[Vlaamsbeeld, ...]] = {}
    for referentie in sorted(referenties, key=lambda referentie: referentie.jaar):
        for cijfer in referentie.cijfers:
            if cijfer.naast is not None:
                reeksen[cijfer.naast] = (*reeksen.get(cijfer.naast, ()), Vlaamsbeeld(referentie, cijfer, gemiddeld_per))
    return reeksen
