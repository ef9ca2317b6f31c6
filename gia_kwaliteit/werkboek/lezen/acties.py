"""Read the action plan: every row below its headings, whatever its code; several rows may be about one.

Nothing is scored by it: whatever is wrong in it is told, and stands in the way of no score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gia_kwaliteit.actieplan import Actie, Actiestand, onderwerpen
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import de_eerste
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import cel, rij_en_kolom
from gia_kwaliteit.werkboek.grenzen import EERSTE_DAG, LAATSTE_DAG
from gia_kwaliteit.werkboek.lezen.cellen import MEESTE_CELLEN, Cel, aangehaald, kort, lees_cel, lijkt_op, samen
from gia_kwaliteit.werkboek.lezen.tabelkoppen import ACTIETABEL
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud, Tabel, Tabelrij
from gia_kwaliteit.werkboek.lezen.telling import is_voor_formules
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.teksten import ONBEKENDE_CODE
from gia_kwaliteit.werkboek.velden import gewoon, lees_datum_tussen, tekst_van

_KOPPEN = tuple(kop for kop in ACTIETABEL if kop not in (k.CODE, k.WAAROVER))
_TEKSTKOPPEN = (k.ACTIE, k.VERANTWOORDELIJKE, k.RESULTAAT)
_RAAD = "Zet ze in een kolom van het actieplan als ze bij een actie hoort."
_STANDEN = {gewoon(stand): stand for stand in Actiestand}
TOEGELATEN_DATUM = (
    f"een datum van {EERSTE_DAG.strftime('%d/%m/%Y')} tot {LAATSTE_DAG.strftime('%d/%m/%Y')}, zoals 14/03/2014"
)
# A longer text in the column of codes is a remark below the plan.
_LANGSTE_CODE = 12


def lees_acties(
    inhoud: Iterable[Bladinhoud], verwachting: Verwachting, bron: Bron
) -> tuple[tuple[Actie, ...], list[Bevinding]]:
    """Return the rows of every action plan in a werkboek, in their order, and what was found in them."""
    acties: list[Actie] = []
    gevonden: list[Bevinding] = []
    met_inhoud: dict[Tabel, None] = {}
    for op_blad in inhoud:
        doorgehaald = bron.doorgehaald(op_blad.blad) if op_blad.acties else frozenset()
        leeg = zonder_tekst(op_blad, op_blad.actietabellen, (k.CODE, *_KOPPEN))
        for rij in sorted((*op_blad.acties, *leeg), key=lambda rij: rij.nummer):
            lezer = _Rijlezer(rij, verwachting, bron, doorgehaald)
            actie = lezer.lees()
            gevonden += lezer.gevonden
            if actie:
                acties.append(actie)
                met_inhoud[rij.tabel] = None
        gevonden += [melding for tabel in op_blad.actietabellen for melding in over_de_koppen(tabel, _KOPPEN)]
    eerste, *andere = [f"{tabel.blad.naam}!{tabel.plaats(tabel.kolommen[k.CODE])}" for tabel in met_inhoud] or [""]
    if andere:
        blad, plaats = eerste.rsplit("!", 1)
        gevonden.append(
            bevinding(
                Bevindingsoort.actieplan_meermaals, blad=blad, cel=plaats, andere=de_eerste(andere, MEESTE_CELLEN)
            )
        )
    return tuple(acties), gevonden


def zonder_tekst(op_blad: Bladinhoud, tabellen: Sequence[Tabel], koppen: Sequence[str]) -> Iterator[Tabelrij]:
    """Yield the open rows of tables that look empty, in which a formula or an error stands where a person types."""
    blad, gelezen = op_blad.blad, {rij.nummer for rij in op_blad.rijen}
    if not tabellen:
        return
    for plaats in (*blad.formules, *blad.foutwaarden):
        nummer, kolom = rij_en_kolom(plaats)
        tabel = next((tabel for tabel in reversed(op_blad.tabellen) if tabel.nummer < nummer), None)
        if nummer in gelezen or tabel is None or tabel not in tabellen:
            continue
        if any(tabel.kolommen.get(kop) == kolom for kop in koppen):
            gelezen.add(nummer)
            yield Tabelrij(tabel, nummer, blad.rijen[nummer] if nummer < len(blad.rijen) else (), "")


def over_de_koppen(tabel: Tabel, koppen: Sequence[str]) -> Iterator[Bevinding]:
    """Yield what is wrong with the headings of a table with open rows."""
    blad = tabel.blad.naam
    if tabel.codekop != k.CODE:
        plaats, gevonden = tabel.plaats(tabel.kolommen[k.CODE]), aangehaald(tabel.codekop)
        yield bevinding(Bevindingsoort.codekop_van_plan, blad=blad, cel=plaats, gevonden=gevonden)
    for kop in koppen:
        if kop not in tabel.kolommen:
            yield bevinding(Bevindingsoort.kolom_ontbreekt, blad=blad, cel=tabel.vermoede_plaats(kop), kop=kop)
    for kop, kolom in tabel.indeling.dubbel.items():
        eerste = tabel.plaats(tabel.kolommen[kop])
        yield bevinding(Bevindingsoort.kop_dubbel, blad=blad, cel=tabel.plaats(kolom), kop=kop, eerste=eerste)


@dataclass
class _Rijlezer:
    """Reads one row of the plan; `gevonden` is what is wrong with it so far."""

    rij: Tabelrij
    verwachting: Verwachting
    bron: Bron
    doorgehaald: frozenset[str]

    def __post_init__(self) -> None:
        self.gevonden: list[Bevinding] = []
        self.code = self.verwachting.eigen_code(self.rij.code) if self.rij.code else None
        self.code = self.code if self.code in self.verwachting.kader.rijteksten else None
        self._naam = self.code or f"rij {self.rij.nummer + 1}"

    def lees(self) -> Actie | None:
        """Return the action in the row; None when there is none."""
        teksten = {kop: tekst for kop in _KOPPEN if (tekst := self.rij.tekst(kop))}
        self._lees_ernaast()
        is_actie = bool(teksten or self.code or self._is_codeachtig())
        if not is_actie:
            if self.rij.code:
                self._meld_los({self.rij.plaats(k.CODE): self.rij.code})
            for kop in (k.CODE, *_KOPPEN):
                self._cel(kop)  # tells of a formula or an error, which gives no text
            return None
        getypt: dict[str, str] = {}
        velden = {kop: self._tekst(kop) for kop in _TEKSTKOPPEN}
        actie = Actie(
            code=self._lees_code(teksten, getypt),
            actie=velden[k.ACTIE],
            verantwoordelijke=velden[k.VERANTWOORDELIJKE],
            tegen=self._lees_datum(getypt),
            stand=self._lees_stand(getypt),
            resultaat=velden[k.RESULTAAT],
            zoals_getypt=getypt,
        )
        self._meld_doorgehaald()
        return actie

    def _is_codeachtig(self) -> bool:
        tekst = self.rij.code
        return len(tekst) <= _LANGSTE_CODE and any(teken.isdigit() for teken in tekst)

    def _meld(self, soort: Bevindingsoort, bij: str, /, **woorden: str) -> None:
        plaats = {"blad": self.rij.blad.naam, "cel": self.rij.plaats(bij)}
        self.gevonden.append(bevinding(soort, code=self.code, **plaats, **woorden))

    def _meld_los(self, los: Mapping[str, str]) -> None:
        plaats = {"blad": self.rij.blad.naam, "cel": next(iter(los))}
        self.gevonden.append(
            bevinding(Bevindingsoort.tekst_buiten_tabel, gevonden=samen(los.values()), raad=_RAAD, **plaats)
        )

    # -- cells ---------------------------------------------------------------------------------------------------

    def _cel(self, kop: str) -> Cel:
        """Return a cell; what is wrong with any cell of text is told, of a row without a code by the row."""
        gelezen = lees_cel(self.rij, self._naam, kop, self.bron)
        self.gevonden += (replace(melding, code=self.code) for melding in gelezen.controleer_tekst())
        return gelezen

    def _tekst(self, kop: str) -> str:
        vak = self._cel(kop)
        if kop == k.ACTIE and self.code and not vak.tekst and vak.waarde not in ("", None) and vak.is_getypt:
            self._meld(Bevindingsoort.telt_als_ingevuld, kop, kop=kop)
        return vak.te_lezen

    def _lees_code(self, teksten: Mapping[str, str], getypt: dict[str, str]) -> str | None:
        vak = self._cel(k.CODE)
        if self.code:
            self._controleer_telling(vak, self.code)
            return self.code
        if not self.rij.code:
            woorden = self.verwachting.kader.woorden.voor_zinnen
            self._meld(Bevindingsoort.actie_zonder_code, k.CODE, gevonden=samen(teksten.values()), **woorden)
            return None
        getypt["code"] = self.rij.code
        lijkt = lijkt_op(self.rij.code.upper(), onderwerpen(self.verwachting.kader), 0.6)
        woorden = {
            "gevonden": kort(self.rij.code),
            "kader": f"{self.verwachting.kader.id} {self.verwachting.kader.versie}",
            "bedoeling": f" Bedoelde u {lijkt}?" if lijkt else "",
            **self.verwachting.kader.woorden.voor_zinnen,
        }
        self._meld(Bevindingsoort.actiecode_onbekend, k.CODE, **woorden)
        return None

    def _lees_datum(self, getypt: dict[str, str]) -> date | None:
        vak = self._cel(k.TEGEN)
        if not vak.tekst:
            return None
        datum = lees_datum_tussen(vak.waarde, EERSTE_DAG, LAATSTE_DAG)
        if datum is None:
            getypt["tegen"] = vak.tekst
            woorden = {"gevonden": kort(vak.tekst), "toegelaten": TOEGELATEN_DATUM}
            self._meld(Bevindingsoort.actiedatum_ongeldig, k.TEGEN, **woorden)
        return datum

    def _lees_stand(self, getypt: dict[str, str]) -> Actiestand | None:
        vak = self._cel(k.STAND)
        if not vak.tekst:
            return None
        stand = _STANDEN.get(gewoon(vak.tekst))
        if stand is None:
            getypt["stand"] = vak.tekst
            lijkt = lijkt_op(gewoon(vak.tekst), Actiestand, 0.6)
            woorden = {"gevonden": kort(vak.tekst), "toegelaten": ", ".join(Actiestand)}
            woorden["bedoeling"] = f" Bedoelde u “{lijkt}”?" if lijkt else ""
            self._meld(Bevindingsoort.actiestand_ongeldig, k.STAND, **woorden)
        elif stand is Actiestand.geschrapt:
            self._controleer_telling(vak, stand)
        return stand

    def _controleer_telling(self, vak: Cel, gelezen: str) -> None:
        """Tell what gia reads and no formula counts, such as a code with a space before it."""
        if vak.is_getypt and not is_voor_formules(vak.waarde, gelezen):
            self._meld(Bevindingsoort.actie_telt_anders, vak.kop, kop=vak.kop, gevonden=vak.letterlijk, gelezen=gelezen)

    # -- what stands beside --------------------------------------------------------------------------------------

    def _lees_ernaast(self) -> None:
        """Tell what stands where gia does not read: below no heading, or in place of what the action is about."""
        los = self.rij.ernaast()
        for kolom in self.rij.tabel.indeling.dubbel.values():
            if kolom < len(self.rij.waarden) and (tekst := tekst_van(self.rij.waarden[kolom])):
                los[cel(self.rij.nummer, kolom)] = tekst
        waarover = self.rij.tekst(k.WAAROVER)
        plaats = self.rij.plaats(k.WAAROVER)
        eigen = self.verwachting.actieonderwerpen.get(self.code or "", ONBEKENDE_CODE)
        if waarover and plaats not in self.rij.blad.formules:
            # A program that knows no formulas keeps what they gave; without them nobody can tell who wrote it.
            bekend = gewoon(waarover) == gewoon(eigen) or gewoon(waarover) in self.verwachting.vroeger
            if not bekend:
                los[plaats] = waarover
        if los:
            self._meld_los(los)

    def _meld_doorgehaald(self) -> None:
        koppen = (kop for kop in (*_KOPPEN, k.CODE) if kop in self.rij.tabel.kolommen)
        door = next((kop for kop in koppen if self.rij.plaats(kop) in self.doorgehaald and self.rij.tekst(kop)), None)
        if door:
            woorden = {"kop": door, "gevonden": kort(self.rij.tekst(door))}
            plaats = {"blad": self.rij.blad.naam, "cel": self.rij.plaats(door)}
            melding = bevinding(Bevindingsoort.doorgehaald, code=self._naam, **plaats, **woorden)
            self.gevonden.append(replace(melding, code=self.code))
