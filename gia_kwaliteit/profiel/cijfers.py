"""Every row of context, input and output with its figure, that of the area beside it, and the norms."""

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer
from gia_kwaliteit.berekend import met_berekende_cijfers
from gia_kwaliteit.kader import Domein, Kader
from gia_kwaliteit.kader.delen import Outputindicator, Subindicator
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.profiel.model import Cijferresultaat, Normresultaat

# How a mean of the area was made that is none of the kader: nobody knows but who typed it.
INGEVULD = "ingevuld in het werkboek"


def alle_cijfers(beoordeling: Beoordeling, kader: Kader) -> dict[str, Cijfer]:
    """Return the certain figures of a beoordeling and what follows from them; of an uncertain one only the text."""
    return met_berekende_cijfers({code: beoordeling.cijfer(code) for code in beoordeling.cijfers}, kader)


class Cijferaar:
    """The figures of one beoordeling, typed and computed, each beside what the kader holds of it."""

    def __init__(self, beoordeling: Beoordeling, kader: Kader) -> None:
        self.beoordeling = beoordeling
        self.cijfers = alle_cijfers(beoordeling, kader)
        self.kader = kader

    def van_domein(self, domein: Domein | None) -> tuple[Cijferresultaat, ...]:
        """Return the rows of context or input, in the order of the kader."""
        indicatoren = domein.indicatoren if domein else ()
        return tuple(self._resultaat(rij, rij.naam) for groep in indicatoren for rij in groep.subindicatoren)

    def van_output(self) -> tuple[Cijferresultaat, ...]:
        """Return the rows of the output, in the order of the kader."""
        return tuple(self._resultaat(rij, rij.tekst) for rij in self.kader.outputindicatoren.values())

    def _resultaat(self, rij: Subindicator | Outputindicator, naam: str) -> Cijferresultaat:
        cijfer = self.cijfers.get(rij.code, Cijfer())
        gemiddelde, beeld = self._vlaams(rij)
        eigen = gemiddelde is not None and beeld is None
        return Cijferresultaat(
            code=rij.code,
            naam=naam,
            waarde=cijfer.waarde,
            vlaams_gemiddelde=gemiddelde,
            jaar=cijfer.jaar,
            eenheid=rij.eenheid,
            status=cijfer.status,
            tekst=cijfer.toelichting,
            vlaams_jaar=beeld.jaar if beeld else None,
            vlaams_weging=beeld.weging if beeld else INGEVULD if eigen else None,
            vlaams_bron=beeld.bron if beeld else None,
            laagste=beeld.cijfer.laagste if beeld else None,
            hoogste=beeld.cijfer.hoogste if beeld else None,
            berekend=rij.is_berekend,
            bron=f"{self.kader.bron}, {rij.bron.in_woorden}" if rij.bron else None,
            gevraagd=rij.code not in self.beoordeling.niet_gevraagd,
            normen=self._normen(rij.code, cijfer.waarde),
        )

    def _vlaams(self, rij: Subindicator | Outputindicator) -> tuple[float | None, Vlaamsbeeld | None]:
        """Return what the area has beside a row, and where that stands in the kader; None if it stands nowhere.

        Where the werkboek asks for a mean of the area, what stands there counts, also when somebody emptied it; where
        it does not (input, a row that an older werkboek has not) the newest of the kader.
        """
        code = rij.code
        gevraagd = code not in self.beoordeling.niet_gevraagd
        if gevraagd and code in self.kader.outputindicatoren and code in self.beoordeling.cijfers:
            getypt = self.beoordeling.cijfer(code).vlaams_gemiddelde
            return getypt, None if getypt is None else self.kader.vlaams_cijfer(code, getypt)
        beeld = self.kader.vlaams_beeld(code)
        return (beeld.waarde if beeld else None), beeld

    def _normen(self, code: str, waarde: float | None) -> tuple[Normresultaat, ...]:
        """Return the norms beside a figure that count the same, and whether it is what they ask."""
        return tuple(
            Normresultaat(
                code=norm.code,
                naam=norm.naam,
                minstens=norm.minstens,
                hoogstens=norm.hoogstens,
                gehaald=None if waarde is None else norm.gehaald(waarde),
            )
            for norm in self.kader.normen_bij(code)
        )
