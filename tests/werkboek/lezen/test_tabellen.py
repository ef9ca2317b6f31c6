"""Headings and rows that are nearly as gia wrote them: what is said of them, and only that."""

from collections import Counter
from collections.abc import Sequence

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, Vorm
from gia_kwaliteit.werkboek.bestand.xlsx import Xlsx
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, OUTPUT

KADER = kader_onthaalbureau()
FORMULE_ALS_CODE = Xlsx({"apl": b'<c r="A9"><f>"P1."&amp;"DG1"</f></c>'}, {APL: "apl"}, is_gewoon=True)
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


def _met(
    bladen: Sequence[Bronblad],
    naam: str,
    *,
    rijen: Sequence[Sequence[object]] | None = None,
    vorm: Vorm | None = None,
) -> list[Bronblad]:
    """The sheets, with other rows on the one with this name, or with more to see of it."""
    return [
        blad if blad.naam != naam else Bronblad(naam, blad.rijen if rijen is None else rijen, vorm) for blad in bladen
    ]


def _zet(blad: Bronblad, rij: int, kolom: int, waarde: object) -> None:
    """Type in a cell; row and column from 0."""
    waarden = blad.rijen[rij]
    assert isinstance(waarden, list)
    waarden[kolom] = waarde


def test_koppen_zonder_rijen_eronder_zijn_woorden_als_andere(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    rijen = _blad(bladen, APL).rijen
    anders = _met(bladen, APL, rijen=[*rijen, rijen[7]])
    assert _erbij(anders, monkeypatch) == {("tekst-buiten-tabel", APL, f"A{len(rijen) + 1}"): 1}


def test_een_tweede_kop_op_een_resultaatblad_wordt_zelf_ook_gemeld(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    rijen = [[*rij, "Gescoord" if rij[0] == "Code" else ""] for rij in _blad(bladen, "Samenvattend").rijen]
    anders = _met(bladen, "Samenvattend", rijen=rijen)
    assert _erbij(anders, monkeypatch) == {("tekst-buiten-tabel", "Samenvattend", "P5"): 1}


def test_een_formule_als_code_is_een_fout_ook_als_ze_de_juiste_code_toont(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _met(_bladen(), APL, vorm=FORMULE_ALS_CODE)
    assert _erbij(bladen, monkeypatch) == {("formule-in-invoercel", APL, "A9"): 1}


def test_een_formule_als_code_staat_niet_onder_een_kop_die_er_niet_is(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _met(_bladen(), APL, vorm=FORMULE_ALS_CODE)
    apl = _blad(bladen, APL)
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


def test_koppen_met_andere_hoofdletters_en_spaties_blijven_koppen(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    rijen = [
        [f" {str(waarde).upper()} " if rij[0] == "Code" else waarde for waarde in rij]
        for rij in _blad(bladen, APL).rijen
    ]
    assert _erbij(_met(bladen, APL, rijen=rijen), monkeypatch) == {}


def test_een_lege_rij_van_een_lijst_waarin_iemand_typt_wordt_gemeld(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    lijst = _blad(bladen, "Good Practices APL")
    nummer = next(nr for nr, rij in enumerate(lijst.rijen) if nr > 4 and rij[0] == "")
    _zet(lijst, nummer, 3, "Nog te bespreken")
    assert _erbij(bladen, monkeypatch) == {("tekst-buiten-tabel", "Good Practices APL", f"D{nummer + 1}"): 1}


def test_van_twee_koppen_die_weg_zijn_stond_er_een_waar_nu_iets_anders_staat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where both E and F lost their heading, the one with a text in its place is where somebody typed over it."""
    bladen = _bladen()
    anders = {"Motivering": "", "Bewijs": "Bron"}
    rijen = [[anders.get(str(waarde), waarde) for waarde in rij] for rij in _blad(bladen, APL).rijen]
    erbij = _erbij(_met(bladen, APL, rijen=rijen), monkeypatch)
    gevonden = {(soort, cel[0]) for soort, blad, cel in erbij if blad == APL and cel}
    assert ("kop-ontbreekt", "F") in gevonden
    assert ("kop-ontbreekt", "E") not in gevonden


def test_een_start_zonder_voortgang_blijft_start(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    labels = ("Naam onthaalbureau", "Soort", "Werkjaar", "Datum", "Beoordelaars")
    rijen = [rij for rij in _blad(bladen, "Start").rijen if any(label in rij for label in labels)]
    erbij = _erbij(_met(bladen, "Start", rijen=rijen), monkeypatch)
    assert "blad-niet-gelezen" not in {soort for soort, _, _ in erbij}


def test_een_overtypte_naam_van_een_tabblad_op_start_wordt_gemeld(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    start = _blad(bladen, "Start")
    rij, kolom = next((r, k) for r, w in enumerate(start.rijen) for k, v in enumerate(w) if v == "apl")
    naam = next(k for k, waarde in enumerate(start.rijen[rij]) if str(waarde).startswith("Scoring"))
    assert naam != kolom
    _zet(start, rij, naam, "Nog te doen")
    assert [vondst[:2] for vondst in _erbij(bladen, monkeypatch)] == [("tekst-buiten-tabel", "Start")]
