"""The beoordelingen that are taken together, as columns: one per score and one per criterium."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.uittreksel import Scorecodes, Uittreksel


class Groep:
    """A number of uittreksels of one kader and one puntenmodel, in a fixed order."""

    def __init__(self, uittreksels: Sequence[Uittreksel], kader: Kader) -> None:
        self.uittreksels = uittreksels
        self.kader = kader
        self.codes = Scorecodes(kader)
        self.apl = next((onderdeel.code for onderdeel in kader.onderdelen if onderdeel.kwaliteitsaspecten), None)
        self.kern = next((onderdeel.code for onderdeel in kader.onderdelen if not onderdeel.kwaliteitsaspecten), None)

    @cached_property
    def aanduidingen(self) -> tuple[str, ...]:
        """How each beoordeling is called: by its name, with soort and werkjaar where the name is there more often.

        Where somebody gave an onthaalbureau such a name, the werkboek is added: no two are called the same.
        """
        aantal = Counter(uittreksel.sleutel for uittreksel in self.uittreksels)
        namen = [
            f"{u.naam} ({u.soort} {u.werkjaar})" if aantal[u.sleutel] > 1 else str(u.naam) for u in self.uittreksels
        ]
        dubbel = Counter(namen)
        return tuple(
            f"{naam}, {u.werkboek}" if dubbel[naam] > 1 else naam
            for naam, u in zip(namen, self.uittreksels, strict=True)
        )

    @cached_property
    def scores(self) -> dict[str, tuple[float | None, ...]]:
        """Every score of every beoordeling, by its code: on 20 for a proces, on 100 for all others."""
        kolommen = zip(*(uittreksel.scores for uittreksel in self.uittreksels), strict=True)
        return dict(zip(self.codes.alle, kolommen, strict=True)) if self.uittreksels else {}

    @cached_property
    def ingevuld(self) -> int:
        """How many beoordelingen have any score at all."""
        return sum(uittreksel.gescoord > 0 for uittreksel in self.uittreksels)

    @cached_property
    def plaats_van(self) -> dict[str, int]:
        """The place of every criterium and rule among the niveaus of a uittreksel."""
        return {code: nummer for nummer, code in enumerate(self.kader.schaal_van)}

    @cached_property
    def inhoud(self) -> dict[str, tuple[str, Sequence[str]]]:
        """The name that belongs to the code of every score, and the codes of what is scored below it."""
        kader = self.kader
        inhoud: dict[str, tuple[str, Sequence[str]]] = {
            proces.code: (proces.naam, [criterium.code for criterium in proces.criteria]) for proces in kader.processen
        }
        for aspect in kader.kwaliteitsaspecten:
            inhoud[aspect.code] = (aspect.naam, [c.code for c in kader.criteria_met_aspect(aspect.code)])
        for onderdeel in kader.onderdelen:
            inhoud[onderdeel.code] = (onderdeel.naam, [c.code for c in kader.criteria_van(onderdeel)])
        for rubriek in kader.regelgeving.rubrieken if kader.regelgeving else ():
            inhoud[rubriek.code] = (rubriek.naam, [regel.code for regel in rubriek.criteria])
        inhoud["kwaliteitsbewaking"] = (
            "Kwaliteitsbewaking",
            [criterium.code for criterium in kader.criteria.values() if criterium.kwaliteitsaspect],
        )
        inhoud["regelgeving"] = ("Regelgeving", list(kader.regels))
        return inhoud

    @cached_property
    def niveaus(self) -> dict[str, bytes]:
        """The number of the level of every beoordeling, by the code of the criterium or rule."""
        alles = b"".join(uittreksel.niveaus for uittreksel in self.uittreksels)
        codes = list(self.kader.schaal_van)
        return {code: alles[nummer :: len(codes)] for nummer, code in enumerate(codes)}

    def verdeling(self, code: str) -> dict[str, int]:
        """Count how many beoordelingen gave each level of a criterium or rule, from low to high."""
        kolom = self.niveaus[code]
        return {naam: kolom.count(nummer) for nummer, naam in enumerate(self.kader.schaal_van[code].namen)}

    def met_niveau(self, code: str, niveau: str) -> tuple[str, ...]:
        """Return the beoordelingen that gave this level."""
        nummer = self.kader.schaal_van[code].namen.index(niveau)
        return tuple(
            naam for naam, gegeven in zip(self.aanduidingen, self.niveaus[code], strict=True) if gegeven == nummer
        )
