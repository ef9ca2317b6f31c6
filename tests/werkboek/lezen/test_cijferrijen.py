"""The row of a figure: its value, status, year and text, and what can be wrong with each of them."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

import pytest

from gia_kwaliteit import Cijfer, Gegevens, Status
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen
from gia_kwaliteit.werkboek.lezen.cijfers import controleer_jaren
from tests.bouwers.bladen import Gezien, gelezen_van

# O1.1 is a percentage, of I1.1 the number can be anything; of C1.1 there is a text alone.
OUTPUT = ("Code", "Waarde", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting")
INPUT = ("Code", "Waarde", "Status", "Jaar", "Beschrijving")
CONTEXT = ("Code", "Beschrijving")
TE_LANG = "x" * 32_768
GEEN, GESCHAT = Status.geen_gegevens, Status.geschat


def _lees(
    koppen: Sequence[str], *rij: object, gezien: Gezien | None = None
) -> tuple[Cijfer, list[tuple[str, str | None, str]]]:
    """The figure in this row, and the kind, the cell and the words of what was found."""
    gelezen = gelezen_van(koppen, rij, gezien=gezien)
    (cijfer,) = gelezen.cijfers.values()
    return cijfer, [(str(b.id), b.cel, b.melding) for b in gelezen.bevindingen]


def _gemeld(koppen: Sequence[str], *rij: object, gezien: Gezien | None = None) -> list[str]:
    return [f"{soort} {cel}" for soort, cel, _ in _lees(koppen, *rij, gezien=gezien)[1]]


@pytest.mark.parametrize(
    ("koppen", "rij", "cijfer", "gevonden"),
    [
        (OUTPUT, ("O1.1", "", "", "", "", ""), Cijfer(), []),
        (OUTPUT, ("O1.1", "", "", "", "", " Later. "), Cijfer(toelichting="Later."), []),
        (OUTPUT, ("O1.1", "", "", "", "", 12), Cijfer(toelichting="12"), []),
        (OUTPUT, ("O1.1", "", "", "", "", "  "), Cijfer(), []),
        (OUTPUT, ("O1.1", "", "", "", "", TE_LANG), Cijfer(toelichting=TE_LANG), ["tekst-te-lang F2"]),
        (OUTPUT, ("O1.1", 71.5, "", "", "", TE_LANG), Cijfer(waarde=71.5, toelichting=TE_LANG), ["tekst-te-lang F2"]),
        (
            OUTPUT,
            ("O1.1", 71.5, "geschat", 2013, 68.25, "Nota"),
            Cijfer(waarde=71.5, status=GESCHAT, jaar=2013, vlaams_gemiddelde=68.25, toelichting="Nota"),
            [],
        ),
        (OUTPUT, ("O1.1", "71,5", "", "", "", ""), Cijfer(waarde=71.5), ["cijfer-telt-niet B2"]),
        (OUTPUT, ("O1.1", "", "", "", "71,5", ""), Cijfer(vlaams_gemiddelde=71.5), []),
        (OUTPUT, ("O1.1", 0.5, "", "", "", ""), Cijfer(waarde=0.5), ["percentage-als-deel B2"]),
        (OUTPUT, ("O1.1", "", "", 2013.5, "", ""), Cijfer(), ["getal-ongeldig D2"]),
        (OUTPUT, ("O1.1", "", "", "1899", "", ""), Cijfer(), ["getal-ongeldig D2"]),
        (OUTPUT, ("O1.1", "", "Geen gegevens", "", "", ""), Cijfer(status=GEEN), []),
        (OUTPUT, ("O1.1", "", " geen gegevens", "", "", ""), Cijfer(status=GEEN), ["status-telt-niet C2"]),
        (OUTPUT, ("O1.1", 50, " geschat", "", "", ""), Cijfer(waarde=50, status=GESCHAT), []),
        (OUTPUT, ("O1.1", "", "geschat", "", "", ""), Cijfer(status=GESCHAT), ["status-zonder-cijfer C2"]),
        (OUTPUT, ("O1.1", 50, "geen gegevens", "", "", ""), Cijfer(waarde=50, status=GEEN), ["status-tegenspraak C2"]),
        (INPUT, ("I1.1", 0.5, "", "", ""), Cijfer(waarde=0.5), []),
        (INPUT, ("I1.1", "", "", "", " "), Cijfer(), ["telt-als-ingevuld E2"]),
        (INPUT, ("I1.1", 3, "", "", " "), Cijfer(waarde=3), ["telt-als-ingevuld E2"]),
        (CONTEXT, ("C1.1", "\u00a0"), Cijfer(), ["telt-als-ingevuld B2"]),
        (CONTEXT, ("C1.1", "Een stad"), Cijfer(toelichting="Een stad"), []),
    ],
)
def test_een_rij_met_een_cijfer_wordt_gelezen(
    koppen: Sequence[str], rij: Sequence[object], cijfer: Cijfer, gevonden: list[str]
) -> None:
    assert _lees(koppen, *rij)[0] == cijfer
    assert _gemeld(koppen, *rij) == gevonden


@pytest.mark.parametrize(
    ("rij", "gezien", "cijfer", "gevonden"),
    [
        # What a formula gives nobody typed, also where no program calculated it yet.
        (("O1.1", 50, "", "", "", ""), {"B2": "=40+10"}, Cijfer(), ["formule-in-invoercel B2"]),
        (("O1.1", "", "", "", "", ""), {"B2": "=40+10"}, Cijfer(), ["formule-in-invoercel B2"]),
        (("O1.1", 50, "geschat", "", "", ""), {"C2": "=A1"}, Cijfer(waarde=50), ["formule-in-invoercel C2"]),
        (
            ("O1.1", 50, "", "", "", "Nota"),
            {"F2": "=A1"},
            Cijfer(waarde=50, toelichting="Nota"),
            ["formule-in-tekst F2"],
        ),
        (("O1.1", 50, "geen gegevens", "", "", ""), {"B2": "=50"}, Cijfer(status=GEEN), ["formule-in-invoercel B2"]),
    ],
)
def test_een_formule_is_geen_cijfer(
    rij: Sequence[object], gezien: Mapping[str, str], cijfer: Cijfer, gevonden: list[str]
) -> None:
    assert _lees(OUTPUT, *rij, gezien=Gezien(gezien))[0] == cijfer
    assert _gemeld(OUTPUT, *rij, gezien=Gezien(gezien)) == gevonden


def test_een_spatie_die_een_formule_geeft_telt_niet_als_ingevuld() -> None:
    assert _gemeld(CONTEXT, "C1.1", " ", gezien=Gezien({"B2": '=" "'})) == ["formule-in-tekst B2"]


@pytest.mark.parametrize(
    ("getypt", "waarde", "gevonden"),
    [
        (0.715, 71.5, ["percentagenotatie B2"]),
        (0.07, 7, ["percentagenotatie B2"]),
        (0.005, 0.5, ["percentagenotatie B2"]),
        (1, 100, ["percentagenotatie B2"]),
        (0, 0, []),
        (71.5, None, ["percentagenotatie-onmogelijk B2"]),
        (-0.5, None, ["percentagenotatie-onmogelijk B2"]),
        ("71,5", 71.5, ["cijfer-telt-niet B2"]),
    ],
)
def test_in_een_cel_met_de_notatie_procent_telt_wat_te_zien_is(
    getypt: object, waarde: float | None, gevonden: list[str]
) -> None:
    gezien = Gezien(percentages=frozenset({"B2"}))
    assert _lees(OUTPUT, "O1.1", getypt, "", "", "", "", gezien=gezien)[0].waarde == waarde
    assert _gemeld(OUTPUT, "O1.1", getypt, "", "", "", "", gezien=gezien) == gevonden


@pytest.mark.parametrize(("getypt", "is_deel"), [(1, True), (0.999, True), (1.001, False), (0, False), ("1", True)])
def test_in_een_xls_kan_een_1_honderd_procent_zijn(getypt: object, *, is_deel: bool) -> None:
    gemeld = _gemeld(OUTPUT, "O1.1", getypt, "", "", "", "")
    assert ("percentage-als-deel B2" in gemeld) == is_deel
    assert ("percentage-als-deel B2" in _gemeld(OUTPUT, "O1.1", getypt, "", "", "", "", gezien=Gezien())) == (
        getypt == 0.999
    )


@pytest.mark.parametrize(("jaar", "raad"), [(1989, "Excel toont dit getal als datum"), (1990, "Typte u 12.5, dan")])
def test_een_datum_van_lang_geleden_is_een_getal_dat_als_datum_getoond_wordt(jaar: int, raad: str) -> None:
    ((_, _, melding),) = _lees(OUTPUT, "O1.1", date(jaar, 5, 12), "", "", "", "")[1]
    assert raad in melding


@pytest.mark.parametrize(
    ("datum", "werkjaar", "laatste"),
    [
        (date(2014, 3, 14), None, 2014),
        (None, "2013-2014", 2014),
        (date(2013, 9, 1), "2013-2014", 2014),
        (date(2016, 9, 1), "2013-2014", 2016),
    ],
)
def test_een_cijfer_is_van_geen_jaar_dat_nog_moet_komen(datum: date | None, werkjaar: str | None, laatste: int) -> None:
    for jaar, gevonden in ((laatste, []), (laatste + 1, [("jaar-te-laat", "D2", "O1.1")])):
        gelezen = gelezen_van(OUTPUT, ("O1.1", 50, "", jaar, "", ""))
        gemeld = controleer_jaren(gelezen.cijfers, gelezen.eerste, Gegevens(datum=datum, werkjaar=werkjaar))
        assert [(str(b.id), b.cel, b.code) for b in gemeld] == gevonden


def test_een_beeld_in_een_cel_voor_een_tekst_wordt_elders_gemeld() -> None:
    """Some programs show a picture in a cell as an error: the picture is told, not the error."""
    fout = {"F2": "#VALUE!"}
    assert _gemeld(OUTPUT, "O1.1", 50, "", "", "", "", gezien=Gezien(foutwaarden=fout)) == ["foutwaarde-in-tekst F2"]
    beeld = Bijlagen(afbeeldingen=["F2"])
    assert _gemeld(OUTPUT, "O1.1", 50, "", "", "", "", gezien=Gezien(foutwaarden=fout, hangt=beeld)) == []


def test_wat_gia_in_een_vroegere_versie_berekende_leest_niemand_als_getypt() -> None:
    """Of a row that the kader dropped since nothing says that it was computed, but what gia wrote beside it."""
    formules = Gezien({"B2": "=B3+B4", "D2": "=D3"})
    assert _lees(INPUT, "I1.1", 12, "berekend", 2013, "Nota", gezien=formules) == (Cijfer(toelichting="Nota"), [])
    gemeld = _gemeld(INPUT, "I1.1", 12, "berekend", 2013, "Nota", gezien=Gezien())
    assert gemeld == ["status-ongeldig C2"], "without a formula somebody typed it"


# What people type, and what it is under “aantal”, “maanden” and “%”; a text that is no number says what helps.
GETYPT: list[tuple[object, tuple[float | None, float | None, float | None], str]] = [
    (12, (12, 12, 12), ""),
    (12.5, (12.5, 12.5, 12.5), ""),
    ("12,5", (12.5, 12.5, 12.5), "cijfer-telt-niet"),
    ("12.5", (None, None, None), "Met een komma: 12,5."),
    ("12.500", (None, None, None), "Zonder punt: 12500."),
    (12500, (12500, 12500, None), "toegelaten: een percentage van 0 tot 100"),
    ("12,5 %", (None, None, None), "Typ alleen het getal."),
    (0.125, (0.125, 0.125, 0.125), "Typ 91 voor 91 %"),
    (0, (0, 0, 0), ""),
    (100, (100, 100, 100), ""),
    (100.5, (100.5, 100.5, None), "toegelaten: een percentage van 0 tot 100"),
    (-3, (None, None, None), "toegelaten"),
    ("-3", (None, None, None), "toegelaten"),
    ("1e3", (None, None, None), "Typ alleen het getal."),
    ("ongeveer 12", (None, None, None), "Typ 12, en kies bij Status “geschat”."),
    ("ca. 12,5", (None, None, None), "Typ 12,5, en kies bij Status “geschat”."),
    ("n.v.t.", (None, None, None), "kies bij Status “geen gegevens”."),
    ("-", (None, None, None), "kies bij Status “geen gegevens”."),
    (date(2014, 5, 12), (None, None, None), "Typte u 12.5, dan maakte Excel er een datum van: typ dan 12,5"),
    (time(12, 30), (None, None, None), "Excel toont dit als tijd"),
    (timedelta(hours=36), (None, None, None), "Excel toont dit als tijd"),
    (True, (None, None, None), "Typ alleen het getal."),
]


@pytest.mark.parametrize(("getypt", "gelezen", "gezegd"), GETYPT, ids=str)
def test_een_cijfer_zoals_mensen_het_typen(getypt: object, gelezen: tuple[float | None, ...], gezegd: str) -> None:
    """In each unit that somebody types a figure in: a number of things, a duration, a share."""
    for rij, waarde in zip(("IC3.1", "OC1.9", "O1.1"), gelezen, strict=True):
        koppen = INPUT if rij.startswith("I") else OUTPUT
        cijfer, gevonden = _lees(koppen, rij, getypt, *[""] * (len(koppen) - 2))
        assert cijfer.waarde == waarde, rij
        zinnen = " ".join(f"{soort} {melding}" for soort, _, melding in gevonden)
        assert (gezegd in zinnen) or waarde == getypt, zinnen
        assert not gevonden or gezegd


def test_een_half_procent_wordt_in_elke_rij_met_procenten_nagevraagd() -> None:
    """And in no other unit: 0,71 months are three weeks."""
    assert _gemeld(OUTPUT, "O2.1", 0.71, "", "", "", "") == ["percentage-als-deel B2"]
    assert _gemeld(OUTPUT, "OC2.2", "", "", "", 0.07, "") == ["percentage-als-deel E2"]
    assert _gemeld(OUTPUT, "OC1.9", 0.71, "", "", "", "") == []
