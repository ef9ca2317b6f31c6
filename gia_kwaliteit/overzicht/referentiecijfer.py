"""A reference figure of a year from the figures that the subjects give for one row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Kader, Outputindicator, Referentiecijfer
from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.delen import Bureau
from gia_kwaliteit.tekst import opgesomd

# So many subjects without a figure are named; of the rest how many there are.
_MEESTE_NAMEN = 12


@dataclass(frozen=True, kw_only=True)
class Jaarbeeld:
    """The figures of one year that become reference figures, by row; `bureaus` has beoordelingen by aanduiding."""

    kader: Kader
    jaar: int
    beelden: Mapping[str, Cijferbeeld]
    bureaus: Mapping[str, Bureau]

    def cijfer(self, rij: str) -> Referentiecijfer:
        """Return the reference figure of a row, with the names of all others that it can follow from."""
        beeld = self.beelden[rij]
        per_bureau = {
            self.bureaus[aanduiding].naam: _kort(cijfer.waarde) if cijfer.berekend else cijfer.waarde
            for aanduiding, cijfer in beeld.per_bureau.items()
        }
        velden = {
            **self._wat(rij),
            "waarde": _waarde(beeld, per_bureau.values()),
            "n": beeld.n,
            "eenheid": beeld.eenheid,
            "jaar": self.jaar,
            "minimum": min(per_bureau.values()),
            "maximum": max(per_bureau.values()),
            **self._waaruit(rij),
            "methode": _methode(beeld),
            "bron": {
                "werkboeken": beeld.n,
                "tekst": welke_werkboeken((self.bureaus[a] for a in beeld.per_bureau), self.kader),
            },
            "status": _status(beeld),
            "opmerking": _wie_niet(beeld),
            "per_onthaalbureau": per_bureau,
        }
        return Referentiecijfer.model_validate(velden)

    def _code(self, rij: str) -> str:
        """Return the code of the figure of a row: the one that the kader has for it, so that the series goes on.

        Of a row that has none yet it is made of the code of the row, which never changes either.
        """
        beeld = self.kader.vlaams_beeld(rij)
        return beeld.cijfer.code if beeld else f"rij-{rij.lower()}"

    def _wat(self, code: str) -> dict[str, object]:
        """Return what a figure is and beside which row it stands, as the kader says it of the figure it already has."""
        rij = self.kader.cijferrijen[code]
        wat = {"code": self._code(code), "definitie": rij.definitie or _naam(self.kader, code)}
        bestaand = self.kader.vlaams_beeld(code)
        if bestaand is not None:
            zelfde = ("naam", "hoort_bij", "vlaams_gemiddelde", "rij")
            return {**wat, **{sleutel: getattr(bestaand.cijfer, sleutel) for sleutel in zelfde}}
        is_output = isinstance(rij, Outputindicator)
        naast = {"hoort_bij": code, "vlaams_gemiddelde": is_output, "rij": None if is_output else code}
        return {**wat, "naam": _naam(self.kader, code), **naast}

    def _waaruit(self, code: str) -> dict[str, object]:
        """Return what a figure is the sum or the share of, as far as these figures are there too."""
        rij, beeld = self.kader.cijferrijen[code], self.beelden[code]
        delen = rij.som_van or rij.klassen
        uit: dict[str, object] = {}
        if delen and all(deel in self.beelden for deel in delen):
            uit["som_van"] = tuple(self._code(deel) for deel in delen)
        if beeld.teller is not None and rij.teller is not None and rij.noemer is not None:
            uit |= {"teller": beeld.teller, "noemer": beeld.noemer}
            if rij.teller in self.beelden and rij.noemer in self.beelden:
                uit |= {"teller_uit": self._code(rij.teller), "noemer_uit": self._code(rij.noemer)}
        return uit


def welke_werkboeken(bureaus: Iterable[Bureau], kader: Kader) -> str:
    """Return of which werkjaren and soorten werkboeken are: “van het werkjaar 2013-2014, zelfevaluatie”."""
    alle = list(bureaus)
    werkjaren = sorted({bureau.werkjaar for bureau in alle})
    soorten = sorted({kader.woorden.naam_van_soort(bureau.soort) for bureau in alle})
    begin = "van het werkjaar" if len(werkjaren) == 1 else "van de werkjaren"
    return f"{begin} {opgesomd(werkjaren)}, {opgesomd(soorten)}"


def _naam(kader: Kader, code: str) -> str:
    rij = kader.cijferrijen[code]
    return rij.tekst.rstrip(".") if isinstance(rij, Outputindicator) else rij.naam


def _waarde(beeld: Cijferbeeld, waarden: Iterable[float]) -> float:
    """Return the figure of the area: the share of the sums, the sum of a number of things, or else the plain mean."""
    if beeld.gewogen is not None:
        return _kort(beeld.gewogen)
    return sum(waarden) if beeld.eenheid == AANTAL else _kort(beeld.gemiddelde)


def _methode(beeld: Cijferbeeld) -> str:
    if beeld.gewogen is not None:
        return "gewogen"
    return "telling" if beeld.eenheid == AANTAL else "ongewogen"


def _kort(waarde: float) -> float:
    """Return a figure that was computed in ten digits: a spreadsheet keeps fifteen of one that does not end."""
    return float(f"{waarde:.10g}")


def _status(beeld: Cijferbeeld) -> str:
    """Say how many of the figures were measured and how many estimated: both count."""
    aantallen = [(beeld.met_status(status), str(status)) for status in (Status.gemeten, Status.geschat)]
    aantallen.append((beeld.met_status(None), "zonder status"))
    return ", ".join(f"{aantal} {status}" for aantal, status in aantallen if aantal)


def _wie_niet(beeld: Cijferbeeld) -> str | None:
    """Name the subjects that give no figure of this year; None where all do."""
    namen = [*beeld.ander_jaar, *beeld.ontbrekend]
    if not namen:
        return None
    rest = len(namen) - _MEESTE_NAMEN
    return (
        f"Zonder cijfer van {beeld.jaar}: {opgesomd([*namen[:_MEESTE_NAMEN], *([f'nog {rest}'] if rest > 0 else [])])}."
    )
