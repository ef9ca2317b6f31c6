"""What commands on the werkboeken of a folder share: find them, read them, and tell at the end what was found."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gia_kwaliteit.bevinding import Bevinding, bevat_fout
from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop
from gia_kwaliteit.cli.voortgang import balk

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.verzameling.reeks import Gelezen, Reeks


@dataclass
class Verzamelaar:
    """Reads the werkboeken of a reeks, and keeps what was found in each for the end."""

    reeks: "Reeks"
    kader: "Kader"
    puntenmodel: str | None
    strikt: bool = False
    gelezen: int = 0
    bevindingen: list[Bevinding] = field(default_factory=list)
    met_waarschuwingen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bevindingen.extend(self.reeks.bevindingen)

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found until now is a fout."""
        return bevat_fout(self.bevindingen)

    def lees(self, wat: str, vanaf: int) -> "Iterator[Gelezen]":
        """Yield every werkboek, with a bar on a terminal that says `wat` from so many of them on."""
        from gia_kwaliteit.verzameling.reeks import lees_reeks

        with balk(wat, vanaf) as stand:
            alle = len(self.reeks.werkboeken)
            stand(0, alle)
            gelezen = lees_reeks(self.reeks, self.kader, self.puntenmodel, strikt=self.strikt)
            for klaar, (boek, telt_niet_mee) in enumerate(gelezen, start=1):
                if telt_niet_mee is not None:
                    self.bevindingen.append(telt_niet_mee)
                if boek is not None:
                    self.gelezen += 1
                    self.bevindingen += (*boek.aangevuld, *boek.fouten)
                    self.met_waarschuwingen += [boek.naam] if boek.heeft_waarschuwingen else []
                    yield boek
                stand(klaar, alle)

    def toon(self, *, stil: bool) -> None:
        """Print what was found: every fout, and the names of the werkboeken that have waarschuwingen."""
        from gia_kwaliteit.weergave.bevindingen import toon_bevindingen, toon_wie_waarschuwingen_heeft
        from gia_kwaliteit.weergave.console import maak_console

        console = maak_console(fouten=True)
        toon_bevindingen(console, self.bevindingen, "", stil=stil)
        if not stil:
            toon_wie_waarschuwingen_heeft(console, self.met_waarschuwingen)


def neem_reeks(plaatsen: list[str], kader: "Kader") -> "Reeks":
    """Return the werkboeken of a kader in these places, or stop when there is nothing to read."""
    from gia_kwaliteit.verzameling.reeks import zoek_reeks
    from gia_kwaliteit.verzameling.zoeken import Zoekfout

    with invoer.te_lezen():
        try:
            return zoek_reeks(plaatsen, kader)
        except Zoekfout as fout:
            stop(str(fout), VERKEERD_GEBRUIK)
