"""What was found on taking werkboeken together: which count, and what is to be said of each and of several."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst, bevinding
from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.tekst import opgesomd

# So many werkboeken are named in one sentence; of the rest how many there are.
_MEESTE_NAMEN = 12
_Samen = tuple[tuple[Uittreksel, ...], Bevinding]


@dataclass(frozen=True, kw_only=True)
class Gecontroleerd:
    """The uittreksels that count, and what was found: about each werkboek apart, and about several together.

    `apart` holds pairs of a uittreksel and its bevindingen; `samen` pairs of the uittreksels it is about and one
    bevinding. `buiten_de_stand` are those that are not as far as the `stand` that was asked for, `aangevuld` those of
    a version of the kader that asked less.
    """

    uittreksels: tuple[Uittreksel, ...]
    apart: tuple[tuple[Uittreksel, tuple[Bevinding, ...]], ...]
    samen: tuple[tuple[tuple[Uittreksel, ...], Bevinding], ...]
    buiten_de_stand: tuple[Uittreksel, ...] = ()
    stand: Werkboekstand | None = None
    aangevuld: tuple[Uittreksel, ...] = ()

    def gekozen(self, soort: str | None, werkjaar: str | None) -> "Gecontroleerd":
        """Return the same without the waarschuwingen about werkboeken that this choice leaves out.

        Of what it does not leave out it says which werkboeken are not as far as the stand that was asked for, and which
        are of a version of the kader that asked less.
        """

        def erbuiten(uittreksel: Uittreksel) -> bool:
            gevraagd = ((soort, uittreksel.soort), (werkjaar, uittreksel.werkjaar))
            return any(keuze and van and keuze != van for keuze, van in gevraagd)

        apart = (
            (u, tuple(b for b in gevonden if b.ernst is Ernst.fout or not erbuiten(u))) for u, gevonden in self.apart
        )
        achter = [u for u in self.buiten_de_stand if not erbuiten(u)]
        nog_niet = [_nog_niet_zo_ver(achter, self.stand)] if achter and self.stand else []
        oud = [u for u in self.aangevuld if not erbuiten(u)]
        return replace(
            self,
            apart=tuple((u, gevonden) for u, gevonden in apart if gevonden),
            samen=(*self.samen, *nog_niet, *([_aangevuld(oud)] if oud else [])),
        )

    @property
    def bevindingen(self) -> tuple[Bevinding, ...]:
        """Everything that was found, in the order of the werkboeken."""
        return (*(b for _, gevonden in self.apart for b in gevonden), *(b for _, b in self.samen))


def _nog_niet_zo_ver(achter: Sequence[Uittreksel], stand: Werkboekstand) -> _Samen:
    """Name the werkboeken that are not as far as was asked, each with its stand."""
    bestand = _genoemd([f"{u.werkboek} ({u.stand or 'geen stand'})" for u in achter])
    tellen = "1 werkboek telt" if len(achter) == 1 else f"{len(achter)} werkboeken tellen"
    return tuple(achter), bevinding(Bevindingsoort.buiten_de_stand, aantal=tellen, stand=str(stand), bestanden=bestand)


def _aangevuld(oud: Sequence[Uittreksel]) -> _Samen:
    """Name the werkboeken that do not ask yet what the newest version of the kader asks more."""
    return tuple(oud), bevinding(Bevindingsoort.aangevuld_in_overzicht, bestand=_genoemd([u.werkboek for u in oud]))


def _genoemd(namen: list[str]) -> str:
    """Name the first of them, and say how many there are more."""
    rest = len(namen) - _MEESTE_NAMEN
    return opgesomd([*namen[:_MEESTE_NAMEN], *([f"nog {rest}"] if rest > 0 else [])])
