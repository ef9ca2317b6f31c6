"""The row of a criterium or rule: its score, its motivering and its bewijs, and what can be wrong with each of them."""

from collections.abc import Sequence

import pytest

from gia_kwaliteit.beoordeling import Score
from tests.bouwers.bladen import Gezien, gelezen_van, gemeld

KOPPEN = ("Code", "Score", "Motivering", "Bewijs")
TE_LANG = "x" * 32_768


def _lees(
    *cellen: object, koppen: Sequence[str] = KOPPEN, gezien: Gezien | None = None
) -> tuple[tuple[str | None, str, str], list[tuple[str, str | None]]]:
    """The level, motivering and bewijs of the row of P1.DG1 in which this stands, and what was found."""
    gelezen = gelezen_van(koppen, ("P1.DG1", *cellen), gezien=gezien)
    score = gelezen.scores["P1.DG1"]
    assert isinstance(score, Score)
    return (score.niveau, score.motivering, score.bewijs), gemeld(gelezen)


@pytest.mark.parametrize(
    ("cellen", "gelezen", "gevonden"),
    [
        (("voldoende", "Goed", "Nota"), ("voldoende", "Goed", "Nota"), []),
        (("voldoende", " Goed ", 12), ("voldoende", "Goed", "12"), []),
        (("Voldoende", 12.5, ""), ("voldoende", "12,5", ""), []),
        ((" voldoende", "", ""), ("voldoende", "", ""), ["score-telt-niet B2"]),
        (("goed", "", "Nota"), (None, "", "Nota"), ["score-ongeldig B2"]),
        (("", "", "Wij doen dat niet."), (None, "", "Wij doen dat niet."), ["niet-gescoord B2"]),
        (("", "Wij doen dat niet.", ""), (None, "Wij doen dat niet.", ""), []),
        (("voldoende", TE_LANG, "Nota"), ("voldoende", TE_LANG, "Nota"), ["tekst-te-lang C2"]),
        (("voldoende", "Goed", TE_LANG), ("voldoende", "Goed", TE_LANG), ["tekst-te-lang D2"]),
    ],
)
def test_een_score_wordt_gelezen_met_wat_ernaast_staat(
    cellen: Sequence[object], gelezen: tuple[str | None, str, str], gevonden: list[str]
) -> None:
    inhoud, meldingen = _lees(*cellen)
    assert inhoud == gelezen
    assert [f"{soort} {cel}" for soort, cel in meldingen] == gevonden


@pytest.mark.parametrize(("reden", "is_reden"), [("OK", True), ("-", False), ("Sterk  punt", False)])
def test_een_reden_heeft_minstens_twee_tekens_en_is_geen_score(reden: str, *, is_reden: bool) -> None:
    assert _lees("", reden, "")[1] == ([] if is_reden else [("niet-gescoord", "B2")])


@pytest.mark.parametrize(
    ("gezien", "gelezen", "gevonden"),
    [
        # An office program keeps what a formula gave: a score that nobody chose.
        (Gezien({"B2": '="voldoende"'}), (None, "Goed", "Nota"), [("formule-in-invoercel", "B2")]),
        (Gezien(foutwaarden={"B2": "#N/A"}), (None, "Goed", "Nota"), [("foutwaarde-in-invoercel", "B2")]),
        (Gezien({"C2": "=A1"}), ("voldoende", "Goed", "Nota"), [("formule-in-tekst", "C2")]),
        (Gezien({"D2": "=A1"}), ("voldoende", "Goed", "Nota"), [("formule-in-tekst", "D2")]),
        # A formula elsewhere on the sheet says nothing of this row.
        (Gezien({"D9": "=A1"}), ("voldoende", "Goed", "Nota"), []),
    ],
)
def test_een_formule_is_geen_score_ook_niet_als_ze_er_een_toont(
    gezien: Gezien, gelezen: tuple[str | None, str, str], gevonden: list[tuple[str, str]]
) -> None:
    assert _lees("voldoende", "Goed", "Nota", gezien=gezien) == (gelezen, gevonden)


@pytest.mark.parametrize(
    ("formule", "getoond", "bewijs", "soort"),
    [
        ('=DISPIMG("ID_1",1)', '=DISPIMG("ID_1",1)', "", "afbeelding-bij-cel"),
        ('=_xlfn.IMAGE("https://brug.be/foto.png")', "Foto", "", "afbeelding-bij-cel"),
        ('=HYPERLINK("https://brug.be/nota","Nota")', "", "Nota", "koppeling-bij-cel"),
        ('=HYPERLINK("https://brug.be/nota")', "", "https://brug.be/nota", "koppeling-bij-cel"),
        ('=HYPERLINK("https://brug.be/nota","Nota")', "Onze nota", "Onze nota", "koppeling-bij-cel"),
        ("=A1", "", "", "formule-in-tekst"),
    ],
)
def test_van_een_formule_in_een_tekst_wordt_gelezen_wat_te_zien_is(
    formule: str, getoond: str, bewijs: str, soort: str
) -> None:
    gelezen, gevonden = _lees("voldoende", "Goed", getoond, gezien=Gezien({"D2": formule}))
    assert gelezen == ("voldoende", "Goed", bewijs)
    assert gevonden == [(soort, "D2")]


def test_een_lege_cel_in_een_samengevoegd_bereik_vraagt_om_het_te_splitsen() -> None:
    assert _lees("", "Wij doen dat niet.", "", gezien=Gezien(samengevoegd=frozenset({"B2"})))[1] == [
        ("score-samengevoegd", "B2")
    ]


def test_zonder_kop_score_vraagt_niemand_per_rij_om_een_score() -> None:
    """The heading that is gone is told once."""
    assert _lees("", "Nota", koppen=("Code", "Motivering", "Bewijs")) == ((None, "", "Nota"), [])
    assert _lees("voldoende", "Goed", koppen=("Code", "Score", "Motivering")) == (("voldoende", "Goed", ""), [])
