"""The reference figures of a year beside an overzicht: gia overzicht --referentie."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, zeg
from gia_kwaliteit.cli.uitvoer import Doel
from gia_kwaliteit.tekst import opgesomd

if TYPE_CHECKING:
    from gia_kwaliteit.overzicht import Overzicht


def eis_jaarcijfers(referentie: Path | None, jaar: str | None, *, overschrijf: bool) -> int | None:
    """Return the year that was asked for; stop when the reference figures cannot be written as was asked.

    That is said before work is done for them. `jaar` is what was typed with --jaar.
    """
    if referentie is not None:
        Doel(referentie, overschrijf).controleer(".yaml", optie="--referentie")
    elif jaar is not None:
        stop(
            "--jaar zegt van welk jaar de cijfers zijn die --referentie schrijft. Geef ook --referentie.",
            VERKEERD_GEBRUIK,
        )
    if jaar is None:
        return None
    if not re.fullmatch("[0-9]{4}", jaar):
        stop(f"--jaar “{jaar}” kan hier niet; toegelaten: een jaar met vier cijfers, zoals 2014.", VERKEERD_GEBRUIK)
    return int(jaar)


class Jaarcijfers:
    """The reference figures that were asked for: made before anything is written, written after all was shown."""

    def __init__(self, doel: Doel, beeld: "Overzicht", jaar: int | None) -> None:
        from gia_kwaliteit.overzicht.referentie import Referentiefout, maak_referentie

        self.doel = doel
        self.fout: Referentiefout | None = None
        try:
            self._referentie = maak_referentie(beeld, jaar)
        except Referentiefout as fout:
            self.fout = fout

    def schrijf(self, overzicht: Path | None, *, stil: bool, json: bool) -> None:
        """Write them and say what is in them and what is not; or stop, because there are none, and say why.

        `overzicht` is the file that was asked for besides; it is not written either then.
        """
        from gia_kwaliteit.overzicht.referentie import Jaarkeuze

        if self.fout is not None:
            niet = opgesomd([str(pad) for pad in (self.doel.pad, overzicht) if pad is not None])
            code = VERKEERD_GEBRUIK if isinstance(self.fout, Jaarkeuze) else FOUTEN
            stop(f"{self.fout} {niet} {'is' if overzicht is None else 'zijn'} niet geschreven.", code)
        gemaakt = self._referentie
        self.doel.schrijf(gemaakt.als_yaml().encode("utf-8"))
        if not stil:
            for zin in (*gemaakt.weggelaten, *gemaakt.inhoud):
                zeg(zin)
        daarna = f"Leg dit bestand als {gemaakt.jaar}.yaml in de map referentie van uw kader."
        self.doel.meld("Referentie", daarna, stil=stil and not json)
