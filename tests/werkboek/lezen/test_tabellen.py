"""Headings and rows that are nearly as gia wrote them: what is said of them, and only that."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, Vorm
from gia_kwaliteit.werkboek.bestand.xlsx import Xlsx
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.bladen import inhoud_van
from tests.bouwers.voorbeeld import APL, OUTPUT, bewaar_na, met_koppen_per_tabel

KADER = kader_onthaalbureau()
FORMULE_ALS_CODE = Xlsx({"apl": b'<c r="A9"><f>"P1."&amp;"DG1"</f></c>'}, {APL: "apl"}, is_gewoon=True)
JAAR, BEWIJS = 5, 5  # columns, from 0


def _bladen(bron: Path = VOORBEELD) -> list[Bronblad]:
    return [Bronblad(blad.naam, [list(rij) for rij in blad.rijen]) for blad in lees_bron(bron).bladen]


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
    anders = _met(bladen, APL, rijen=[*rijen, rijen[4]])
    assert _erbij(anders, monkeypatch) == {("tekst-buiten-tabel", APL, f"A{len(rijen) + 1}"): 1}


def test_een_tweede_kop_op_een_resultaatblad_wordt_zelf_ook_gemeld(monkeypatch: pytest.MonkeyPatch) -> None:
    bladen = _bladen()
    rijen = [[*rij, "Gescoord" if rij[0] == "Code" else ""] for rij in _blad(bladen, "Samenvattend").rijen]
    anders = _met(bladen, "Samenvattend", rijen=rijen)
    assert _erbij(anders, monkeypatch) == {("tekst-buiten-tabel", "Samenvattend", "S5"): 1}


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


@pytest.mark.parametrize("is_vroeger", [False, True])
def test_een_lege_kolom_jaar_die_weg_is_maakt_geen_cijfer_onzeker(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *, is_vroeger: bool
) -> None:
    """Of a tab with its headings above every table it is told at the first."""
    bladen = _bladen()
    if is_vroeger:
        bewaar_na(tmp_path / "vroeger.xlsx", met_koppen_per_tabel)
        bladen = _bladen(tmp_path / "vroeger.xlsx")
    output = _blad(bladen, OUTPUT)
    for rij in range(len(output.rijen)):
        _zet(output, rij, JAAR, "")
    na = _lees(bladen, monkeypatch)
    op_blad = [(str(b.id), b.cel) for b in na.bevindingen if b.blad == OUTPUT]
    assert op_blad == [("kolom-ontbreekt", "F8" if is_vroeger else "F5")]
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


# --- a few rows ---

SCORES = ("Code", "Criterium", "Score", "Motivering", "Bewijs")
LIJST = ("Code", "Proces", "Good practice", "Motivering", "Hulpcode", "Hulpnaam", "Rang")
ZORG = "Kwaliteitszorg"  # the name of P1
OP_LIJST = ("P1.DG1", ZORG, "De tekst", "De motivering", "P1.DG1", ZORG)


@pytest.mark.parametrize(
    ("koppen", "kop", "plaats"),
    [
        (("Code", "Score", "", "Bewijs"), "Motivering", "C1"),
        (("Code", "Score", "", "Wat", "Bewijs"), "Motivering", "D1"),  # somebody typed over it
        (("Code", "Wat", "Motivering", "Bewijs"), "Score", "B1"),
        # Left of Code no heading of gia ever stood.
        (("Wie", "Code", "Score", "Bewijs"), "Motivering", None),
        # Waarde is a heading of another kind of table.
        (("Code", "Score", "Wat"), "Waarde", None),
    ],
)
def test_een_kop_die_weg_is_stond_tussen_haar_buren(koppen: tuple[str, ...], kop: str, plaats: str | None) -> None:
    (tabel,) = inhoud_van(koppen, ["P1.DG1"]).tabellen
    assert tabel.vermoede_plaats(kop) == plaats


def test_een_rij_die_korter_is_dan_haar_koppen_is_verder_leeg() -> None:
    koppen = ("Motivering", "Code", "Score", "Bewijs", "")
    rijen = (["Zie P2"], ["Wij doen dat", "P1.DG1"], ["", "P1.DG2", "voldoende", ""], ["", "P1.OS1", "", "", "Nota"])
    kort, een, twee, drie = inhoud_van(koppen, *rijen).rijen
    assert [rij.code for rij in (kort, een, twee, drie)] == ["", "P1.DG1", "P1.DG2", "P1.OS1"]
    assert [rij.waarde("Score") for rij in (kort, een, twee, drie)] == [None, None, "voldoende", ""]
    assert (een.waarde("Motivering"), een.waarde("Waarde")) == ("Wij doen dat", None)
    assert [rij.ernaast() for rij in (kort, een, twee, drie)] == [{}, {}, {}, {"E5": "Nota"}]


def test_een_titel_van_een_proces_is_onder_uitkomsten_de_rij_van_dat_proces() -> None:
    """Its cells are those of the row above a table with scores; here somebody wiped the results."""
    titel = ("P1", "", "", ZORG)
    assert [rij.code for rij in inhoud_van(("Code", "Proces", "Gescoord", ""), titel).rijen] == ["P1"]
    assert inhoud_van(("Code", "Score", "Motivering", ""), titel).rijen == ()


def test_een_rij_met_een_kop_van_iemand_zelf_vraagt_een_tweede_blik() -> None:
    assert inhoud_van(("Code", "Score"), ("P1.DG1", "voldoende")).anders == ()
    assert inhoud_van(("Code", "Score", "Wie"), ("P1.DG1", "voldoende", "")).anders == (0,)


def test_wie_bij_een_criterium_koppen_typt_begint_geen_tabel() -> None:
    (tabel,) = inhoud_van(SCORES, ("P1.DG1", "", "Code", "Score", ""), ("P1.DG2", "", "", "", "")).tabellen
    assert tabel.nummer == 0


def test_een_kortere_rij_op_een_resultaatblad_blijft_leeg() -> None:
    inhoud = inhoud_van(("Proces", "Code", "Score op 20"), [""], [])
    assert (inhoud.rijen, inhoud.anders) == ((), ())


def test_onder_een_kop_die_er_niet_is_staat_de_cel_in_de_eerste_kolom() -> None:
    (rij,) = inhoud_van(("Wie", "Code", "Score"), ["Els", "P1.DG1", "voldoende"]).rijen
    assert (rij.plaats("Score"), rij.plaats("Bewijs")) == ("C2", "A2")


@pytest.mark.parametrize(
    ("waarden", "is_koprij"),
    [
        (("", "Score", "Motivering", "Bewijs", ""), True),
        (("Nr", "Score", "Motivering", "Bewijs", ""), True),
        # Where they stand already, only what stands under Code makes them other ones.
        (("", "", "Score", "Motivering", "Bewijs"), False),
        (("Nr", "", "Score", "Motivering", "Bewijs"), True),
        # Two can be words in a text.
        (("", "Score", "Motivering", "", ""), False),
        (("", "Score", "Motivering", "Onze nota", ""), False),
        (("", "Score", "Motivering", "Bewijs", "Code"), False),
    ],
)
def test_vanaf_drie_koppen_elders_is_het_een_andere_rij_met_koppen(
    waarden: tuple[str, ...], *, is_koprij: bool
) -> None:
    (rij,) = inhoud_van(SCORES, ["P1.DG1", "", "", "", ""]).rijen
    gewijzigd = rij._replace(waarden=waarden, code=waarden[0])
    assert gewijzigd.is_andere_koprij(verwachting_van(KADER).koppen) == is_koprij


def test_een_blad_heeft_rijen_om_in_te_vullen_en_rijen_met_uitkomsten() -> None:
    inhoud = inhoud_van(("Code", "Score"), ["P1.DG1", "voldoende"], ("Code", "Proces"), ["P1", ZORG])
    assert [rij.code for rij in inhoud.invoer] == ["P1.DG1"]
    assert [rij.code for rij in inhoud.uitkomsten] == ["P1"]


@pytest.mark.parametrize(
    ("kop", "is_kop"), [("Code".ljust(11), True), ("Code".ljust(12), False), (" code", True), ("Codes", False)]
)
def test_de_kop_van_de_codes_is_een_korte_tekst(kop: str, *, is_kop: bool) -> None:
    assert bool(inhoud_van((kop, "Score"), ["P1.DG1", "voldoende"]).tabellen) == is_kop


def test_koppen_zonder_code_zijn_geen_tabel() -> None:
    inhoud = inhoud_van(("Criterium", "Score", "Motivering"), ["P1.DG1", "voldoende", "Goed"])
    assert (inhoud.tabellen, inhoud.rijen, inhoud.anders) == ((), (), (0, 1))


def test_een_rij_zonder_cellen_is_geen_rij_onder_koppen() -> None:
    assert inhoud_van(("Code", "Score"), []).tabellen == ()
    assert len(inhoud_van(("Code", "Score"), ["", ""]).tabellen) == 1


@pytest.mark.parametrize(
    ("rij", "als_verwacht"),
    [
        ((*OP_LIJST, 3), True),
        ((*OP_LIJST, ""), True),
        ((*OP_LIJST, "3x"), False),
        # The formulas of a row show any row of the list, or nothing.
        (("P2.DG1", *OP_LIJST[1:], 3), True),
        (("", "", "", "", *OP_LIJST[4:], 3), True),
        (("", "", "", "Zie P2", *OP_LIJST[4:], 3), False),
        (("Zie P2", *OP_LIJST[1:], 3), False),
        ((*OP_LIJST[:4], "P1.DG1", "Een andere naam", 3), False),
    ],
)
def test_een_rij_van_een_lijst_zoals_de_formules_ze_tonen_vraagt_geen_tweede_blik(
    rij: tuple[object, ...], *, als_verwacht: bool
) -> None:
    inhoud = inhoud_van(LIJST, rij)
    assert inhoud.anders == (() if als_verwacht else (1,))
    assert [(r.code, r.als_verwacht) for r in inhoud.rijen] == [(rij[0], als_verwacht)]


def test_een_lijst_zonder_de_kolom_rang_leest_zoals_een_met() -> None:
    assert inhoud_van(LIJST[:-1], OP_LIJST).anders == ()
