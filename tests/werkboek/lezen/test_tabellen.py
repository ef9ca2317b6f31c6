"""Headings and rows that are nearly as gia wrote them: what is said of them, and only that."""

from collections import Counter
from collections.abc import Sequence

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, OUTPUT

KADER = kader_onthaalbureau()
JAAR, BEWIJS = 5, 5  # columns, from 0


def _bladen() -> list[Bronblad]:
    return [Bronblad(blad.naam, [list(rij) for rij in blad.rijen]) for blad in lees_bron(VOORBEELD).bladen]


def _lees(bladen: Sequence[Bronblad], monkeypatch: pytest.MonkeyPatch) -> Beoordeling:
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    return lees_werkboek(VOORBEELD, KADER)


def _erbij(bladen: Sequence[Bronblad], monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[str, str | None, str | None]]:
    """What is found beside what is found in the example as it is."""
    gevonden = [_lees(b, monkeypatch).bevindingen for b in (bladen, _bladen())]
    na, voor = (Counter((str(b.id), b.blad, b.cel) for b in bevindingen) for bevindingen in gevonden)
    return na - voor


def _blad(bladen: Sequence[Bronblad], naam: str) -> Bronblad:
    return next(blad for blad in bladen if blad.naam == naam)


def _zet(blad: Bronblad, rij: int, kolom: int, waarde: object) -> None:
    """Type in a cell; row and column from 0."""
    waarden = blad.rijen[rij]
    assert isinstance(waarden, list)
    waarden[kolom] = waarde


def test_koppen_zonder_rijen_eronder_zijn_woorden_als_andere(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    apl = _blad(bladen, APL)
    apl.rijen = [*apl.rijen, apl.rijen[7]]
    assert _erbij(bladen, monkeypatch) == {("tekst-buiten-tabel", APL, f"A{len(apl.rijen)}"): 1}


def test_een_tweede_kop_op_een_resultaatblad_wordt_zelf_ook_gemeld(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    samenvattend = _blad(bladen, "Samenvattend")
    samenvattend.rijen = [[*rij, "Gescoord" if rij[0] == "Code" else ""] for rij in samenvattend.rijen]
    assert _erbij(bladen, monkeypatch) == {("tekst-buiten-tabel", "Samenvattend", "P5"): 1}


def test_een_formule_als_code_is_een_fout_ook_als_ze_de_juiste_code_toont(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    _blad(bladen, APL).formules["A9"] = '="P1."&"DG1"'
    assert _erbij(bladen, monkeypatch) == {("formule-in-invoercel", APL, "A9"): 1}


def test_een_formule_als_code_staat_niet_onder_een_kop_die_er_niet_is(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    apl = _blad(bladen, APL)
    apl.formules["A9"] = '="P1."&"DG1"'
    for rij in range(len(apl.rijen)):
        _zet(apl, rij, BEWIJS, "")
    gevonden = _erbij(bladen, monkeypatch)
    assert gevonden["formule-in-invoercel", APL, "A9"] == 1
    assert gevonden["formule-in-tekst", APL, "A9"] == 0


def test_een_lege_kolom_jaar_die_weg_is_maakt_geen_cijfer_onzeker(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    output = _blad(bladen, OUTPUT)
    for rij in range(len(output.rijen)):
        _zet(output, rij, JAAR, "")
    na = _lees(bladen, monkeypatch)
    op_blad = [(str(b.id), b.cel) for b in na.bevindingen if b.blad == OUTPUT]
    assert op_blad == [("kolom-ontbreekt", "F8")]
    assert na.onleesbare_codes == frozenset()
    assert na.cijfer("O1.1").waarde == 71.5


def test_een_rij_met_een_code_is_geen_rij_met_koppen_wat_er_ook_in_staat(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    apl = _blad(bladen, APL)
    for kolom, waarde in {0: "p1.dg1", 2: "Code", 4: "Score"}.items():
        _zet(apl, 8, kolom, waarde)
    na, voor = _lees(bladen, monkeypatch), _lees(_bladen(), monkeypatch)
    assert {c: s.niveau for c, s in na.scores.items()} == {c: s.niveau for c, s in voor.scores.items()}
    assert na.scores["P1.DG1"].motivering == "Score"
    assert _erbij(bladen, monkeypatch) == {("tekst-gewijzigd", APL, "C9"): 1}


def test_het_blad_nagekeken_is_van_gia_en_elk_ander_blad_niet(monkeypatch: pytest.MonkeyPatch) -> None:
    for naam, gevonden in (("Nagekeken", {}), ("Onze nota", {("blad-niet-gelezen", "Onze nota", None): 1})):
        assert _erbij([*_bladen(), Bronblad(naam, [["Wat", "Waar"]])], monkeypatch) == gevonden
