"""Read the fields of Start: whose beoordeling a werkboek holds."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gia_kwaliteit.beoordeling import VELDEN, VRIJBLIJVEND, Gegevens
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader.vormen import LANGSTE_WOORD
from gia_kwaliteit.kader.woorden import Veldnamen, Woorden
from gia_kwaliteit.tekst import de_eerste
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.lezen.cellen import MEESTE_CELLEN
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud
from gia_kwaliteit.werkboek.velden import gewoon, lees_veld, tekst_van

# One label can be a word in somebody's table; this many in one column are a Start.
_MINSTENS = 3
# So many columns can stand between a label and its field.
_VERSTE = 4
# Who judges can look back at a werkjaar; a date further away is a typing error.
_JAREN_ERNA = 2


@dataclass(frozen=True)
class Startveld:
    """A field of Start: the cell beside its label.

    Where somebody retyped the label, `labelplaats` is the cell where it must have stood; then the field is not read.
    """

    veld: str
    blad: Bronblad
    plaats: str
    waarde: object
    labelplaats: str | None = None


@dataclass(frozen=True)
class _Label:
    """A label of Start; `rij` and `kolom` count from 0."""

    veld: str
    blad: Bronblad
    rij: int
    kolom: int

    def veld_op(self, stap: int) -> Startveld:
        """Return the field so many columns to the right."""
        waarden, kolom = self.blad.rijen[self.rij], self.kolom + stap
        return Startveld(self.veld, self.blad, cel(self.rij, kolom), waarden[kolom] if kolom < len(waarden) else None)

    @property
    def heeft_tekst(self) -> bool:
        """Whether anything stands in its cell or as far right of it as a field can."""
        naast = self.blad.rijen[self.rij][self.kolom : self.kolom + _VERSTE + 1]
        return any(tekst_van(waarde) for waarde in naast)


def vind_velden(inhoud: Iterable[Bladinhoud], velden_van: Veldnamen) -> list[Startveld]:
    """Return the fields of Start: the cells beside the labels, in the columns where most labels stand together.

    `velden_van` are the labels of the kader.
    """
    veld_met = {gewoon(label): veld for veld, label in velden_van.labels.items()}
    kolommen: dict[tuple[str, int], list[_Label]] = {}
    anders: dict[str, tuple[int, ...]] = {}
    for op_blad in inhoud:
        anders[op_blad.blad.naam] = op_blad.anders
        for nummer in op_blad.anders:
            for kolom, waarde in enumerate(op_blad.blad.rijen[nummer]):
                if _is_label(waarde, veld_met):
                    label = _Label(veld_met[gewoon(waarde)], op_blad.blad, nummer, kolom)
                    kolommen.setdefault((op_blad.blad.naam, kolom), []).append(label)
    meeste = max((len({label.veld for label in labels}) for labels in kolommen.values()), default=0)
    grens = min(meeste, _MINSTENS)
    velden = []
    for labels in kolommen.values():
        if len({label.veld for label in labels}) >= grens:
            stap = _stap(labels)
            velden += [label.veld_op(stap) for label in labels]
            velden += [
                replace(label.veld_op(stap), labelplaats=cel(label.rij, label.kolom))
                for label in _verdwenen(labels, anders[labels[0].blad.naam])
            ]
    return velden


def _verdwenen(labels: Sequence[_Label], anders: Collection[int]) -> Iterator[_Label]:
    """Yield the labels that are gone, each where a blank werkboek has it: as many rows below the one before it.

    The first ones stand above the first that is left. Those of the sign-off are gone only where one of them is left: a
    werkboek of an earlier gia never had them; and only where something stands there that gia did not write itself, in
    one of the rows `anders`: of a row that somebody removed the next one stands in its place.
    """
    rij_van = {label.veld: label.rij for label in labels}
    over = [(plek, rij_van[veld]) for plek, veld in enumerate(VELDEN) if veld in rij_van]
    met_stand = not rij_van.keys().isdisjoint(VRIJBLIJVEND)
    for plek, veld in enumerate(VELDEN):
        buur, rij = ([ervoor for ervoor in over if ervoor[0] < plek] or over[:1])[-1]
        rij += plek - buur
        if veld in rij_van or not 0 <= rij < len(labels[0].blad.rijen) or rij in rij_van.values():
            continue
        verdwenen = replace(labels[0], veld=veld, rij=rij)
        if veld not in VRIJBLIJVEND or (met_stand and rij in anders and verdwenen.heeft_tekst):
            yield verdwenen


def _is_label(waarde: object, veld_met: Mapping[str, str]) -> bool:
    return isinstance(waarde, str) and 0 < len(waarde) <= LANGSTE_WOORD and gewoon(waarde) in veld_met


def _stap(labels: Sequence[_Label]) -> int:
    """Return how far right of the labels the fields stand: beside them, unless somebody inserted columns."""
    for stap in range(1, _VERSTE + 1):
        gevuld = sum(bool(tekst_van(label.veld_op(stap).waarde)) for label in labels)
        if (gevuld and stap == 1) or gevuld >= _MINSTENS:
            return stap
    return 1


def lees_gegevens(velden: Iterable[Startveld], woorden: Woorden) -> tuple[Gegevens, list[Bevinding]]:
    """Return what the fields of Start say in a kader with these words, and what was found on the way."""
    gelezen: dict[str, list[Startveld]] = {veld: [] for veld in VELDEN}
    for veld in velden:
        gelezen[veld.veld].append(veld)
    if not any(gelezen.values()):
        nodig = (label for veld, label in woorden.velden.labels.items() if veld not in VRIJBLIJVEND)
        return Gegevens(), [bevinding(Bevindingsoort.start_ontbreekt, velden=", ".join(nodig))]
    waarden: dict[str, Any] = {}
    gevonden: list[Bevinding] = []
    for naam, vondsten in gelezen.items():
        waarden[naam], melding = _lees(naam, vondsten, woorden)
        gevonden += [melding] if melding else []
    gegevens = Gegevens(**{naam: waarde for naam, waarde in waarden.items() if waarde is not None})
    for naam, dag in (("datum", gegevens.datum), ("stand_sinds", gegevens.stand_sinds)):
        gevonden += _controleer_datum(dag, gegevens.werkjaar, gelezen[naam])
    return gegevens, gevonden + _controleer_stand(waarden, gelezen, woorden.velden)


def _controleer_datum(dag: date | None, werkjaar: str | None, velden: Iterable[Startveld]) -> list[Bevinding]:
    """Warn for a date that lies years from the werkjaar: a typing error in one of both."""
    if dag is None or werkjaar is None:
        return []
    begin = int(werkjaar[:4])
    if begin - 1 <= dag.year <= begin + 1 + _JAREN_ERNA:
        return []
    woorden = {"datum": dag.strftime("%d/%m/%Y"), "werkjaar": werkjaar}
    veld = _eerste_ingevulde(velden)
    return [bevinding(Bevindingsoort.datum_buiten_werkjaar, blad=veld.blad.naam, cel=veld.plaats, **woorden)]


def _controleer_stand(
    waarden: Mapping[str, object], gelezen: Mapping[str, Sequence[Startveld]], velden: Veldnamen
) -> list[Bevinding]:
    """Warn where somebody says since when or by whom, and nobody says what the stand is."""
    if any(vondst.labelplaats or tekst_van(vondst.waarde) for vondst in gelezen["stand"]):
        return []
    los = [f"“{velden.label(naam)}”" for naam in VRIJBLIJVEND if waarden[naam] is not None]
    if not los:
        return []
    waar = {"blad": veld.blad.naam, "cel": veld.plaats} if (veld := next(iter(gelezen["stand"]), None)) else {}
    return [bevinding(Bevindingsoort.stand_niet_gekozen, veld=velden.stand, andere=" en ".join(los), **waar)]


def _eerste_ingevulde(velden: Iterable[Startveld]) -> Startveld:
    return next(veld for veld in velden if not veld.labelplaats and tekst_van(veld.waarde))


def _lees(veld: str, vondsten: list[Startveld], woorden: Woorden) -> tuple[object, Bevinding | None]:
    """Return the value of a field, or None with what is wrong with it."""
    label = woorden.velden.label(veld)
    weg = next(iter(vondsten), None)
    vondsten = [vondst for vondst in vondsten if not vondst.labelplaats]
    if weg and not vondsten:
        inhoud = tekst_van(weg.waarde)
        wat = {"veld": label, "gevonden": f" (“{inhoud[:60]}”)" if inhoud else ""}
        return None, bevinding(Bevindingsoort.label_ontbreekt, blad=weg.blad.naam, cel=weg.labelplaats, **wat)
    for vondst in vondsten:
        formule = vondst.blad.formules.get(vondst.plaats) or vondst.blad.foutwaarden.get(vondst.plaats)
        if formule:
            waar = {"blad": vondst.blad.naam, "cel": vondst.plaats}
            return None, bevinding(Bevindingsoort.gegeven_is_formule, veld=label, gevonden=formule[:60], **waar)
    ingevuld = [vondst for vondst in vondsten if tekst_van(vondst.waarde)]
    if not ingevuld:
        blad, plaats = (vondsten[0].blad.naam, vondsten[0].plaats) if vondsten else (None, None)
        leeg = bevinding(Bevindingsoort.gegeven_ontbreekt, veld=label, blad=blad, cel=plaats)
        return None, None if veld in VRIJBLIJVEND else leeg
    eerste = ingevuld[0]
    waar = {"blad": eerste.blad.naam, "cel": eerste.plaats}
    if len({gewoon(vondst.waarde) for vondst in ingevuld}) > 1:
        andere = de_eerste([f"{vondst.blad.naam}!{vondst.plaats}" for vondst in ingevuld[1:]], MEESTE_CELLEN)
        return None, bevinding(Bevindingsoort.gegeven_dubbel, veld=label, andere=andere, **waar)
    uitkomst, toegelaten = lees_veld(veld, eerste.waarde, woorden)
    if uitkomst is None:
        wat = {"gevonden": tekst_van(eerste.waarde)[:60], "toegelaten": toegelaten}
        return None, bevinding(Bevindingsoort.gegeven_ongeldig, veld=label, **wat, **waar)
    return uitkomst, None
