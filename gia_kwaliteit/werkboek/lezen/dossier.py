"""Read the dossier: every row below its headings, whatever its code. Nothing is scored by it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.grenzen import EERSTE_DAG, LAATSTE_DAG
from gia_kwaliteit.werkboek.lezen.acties import TOEGELATEN_DATUM, over_de_koppen, zonder_tekst
from gia_kwaliteit.werkboek.lezen.cellen import Cel, kort, lees_cel, samen
from gia_kwaliteit.werkboek.lezen.tabelkoppen import DOSSIERTABEL
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud, Tabelrij
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon, lees_datum_tussen

_KOPPEN = DOSSIERTABEL[1:]
_SOORTEN = {gewoon(soort): soort for soort in Dossiersoort}
_RAAD = "Zet ze in een kolom van het dossier als ze erbij hoort."


def lees_dossier(
    inhoud: Iterable[Bladinhoud], verwachting: Verwachting, bron: Bron
) -> tuple[tuple[Dossierrij, ...], list[Bevinding]]:
    """Return the rows of every dossier in a werkboek, in their order, and what was found in them."""
    dossier: list[Dossierrij] = []
    gevonden: list[Bevinding] = []
    for op_blad in inhoud:
        rijen = (*op_blad.dossierrijen, *zonder_tekst(op_blad, op_blad.dossiertabellen, DOSSIERTABEL))
        lezers = [_Rijlezer(rij, verwachting, bron) for rij in sorted(rijen, key=lambda rij: rij.nummer)]
        gelezen = [rij for lezer in lezers if (rij := lezer.lees())]
        dossier += gelezen
        gevonden += [melding for lezer in lezers for melding in lezer.gevonden]
        if gelezen and not verwachting.kader.beginsituatie:
            gevonden.append(bevinding(Bevindingsoort.dossier_zonder_plaats, blad=op_blad.blad.naam))
        gevonden += [melding for tabel in op_blad.dossiertabellen for melding in over_de_koppen(tabel, _KOPPEN)]
    return tuple(dossier), gevonden


@dataclass
class _Rijlezer:
    """Reads one row; `gevonden` is what is wrong with it so far."""

    rij: Tabelrij
    verwachting: Verwachting
    bron: Bron

    def __post_init__(self) -> None:
        self.gevonden: list[Bevinding] = []
        self.getypt: dict[str, str] = {}

    def lees(self) -> Dossierrij | None:
        """Return what the row says; None when nothing stands in it."""
        self.gevonden += self._ernaast()
        cellen = {kop: self._cel(kop) for kop in DOSSIERTABEL}
        if not any(cel.tekst for cel in cellen.values()):
            return None
        return Dossierrij(
            datum=self._datum(cellen[k.WANNEER]),
            herkomst=cellen[k.VAN_WIE].te_lezen,
            soort=self._soort(cellen[k.SIGNAALSOORT]),
            signaal=cellen[k.SIGNAAL].te_lezen,
            code=self._code(cellen[k.CODE]),
            zoals_getypt=self.getypt,
        )

    def _cel(self, kop: str) -> Cel:
        gelezen = lees_cel(self.rij, f"rij {self.rij.nummer + 1}", kop, self.bron)
        self.gevonden += (replace(melding, code=None) for melding in gelezen.controleer_tekst())
        return gelezen

    def _ernaast(self) -> Iterator[Bevinding]:
        """Yield what stands below no heading."""
        if los := self.rij.ernaast():
            plaats = {"blad": self.rij.blad.naam, "cel": next(iter(los))}
            yield bevinding(Bevindingsoort.tekst_buiten_tabel, gevonden=samen(los.values()), raad=_RAAD, **plaats)

    def _meld(self, cel: Cel, veld: str, toegelaten: str) -> None:
        self.getypt[veld] = cel.tekst
        woorden = {"kop": cel.kop, "gevonden": kort(cel.tekst), "toegelaten": toegelaten}
        plaats = {"blad": self.rij.blad.naam, "cel": self.rij.plaats(cel.kop)}
        self.gevonden.append(bevinding(Bevindingsoort.dossier_ongeldig, **plaats, **woorden))

    def _datum(self, cel: Cel) -> date | None:
        datum = lees_datum_tussen(cel.waarde, EERSTE_DAG, LAATSTE_DAG) if cel.tekst else None
        if cel.tekst and datum is None:
            self._meld(cel, "datum", TOEGELATEN_DATUM)
        return datum

    def _soort(self, cel: Cel) -> Dossiersoort | None:
        soort = _SOORTEN.get(gewoon(cel.tekst))
        if cel.tekst and soort is None:
            self._meld(cel, "soort", ", ".join(Dossiersoort))
        return soort

    def _code(self, cel: Cel) -> str:
        code = self.verwachting.dossiercodes.get(gewoon(cel.tekst).replace(" ", ""))
        if cel.tekst and code is None and not self.verwachting.kader.beginsituatie:
            self.getypt["code"] = cel.tekst  # maybe that of a question which the kader had: the tab is told as a whole
        elif cel.tekst and code is None:
            self._meld(cel, "code", "een code van het kader of van een onderzoeksvraag, of niets")
        return code or ""
