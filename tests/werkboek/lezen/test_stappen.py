"""From a file to a Beoordeling: what each step hands to the next, and what holds back which."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from gia_kwaliteit import Beoordeling, Kader, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen import stappen
from gia_kwaliteit.werkboek.lezen.achtergrond import is_achtergrond
from gia_kwaliteit.werkboek.vorig import kenmerk
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.bladen import Gezien

KADER = kader_onthaalbureau()
GIA = [["kader", KADER.id], ["versie", KADER.versie], ["puntenmodel", KADER.puntenmodel().code], ["inhoud", "werkboek"]]
KOPPEN = ["Code", "Score", "Motivering", "Bewijs"]
SCORES = [KOPPEN, ["P10.1", "voldoende", "", ""], ["P10.2", "sterk punt", "", ""]]
Blad = Sequence[Sequence[object]]


class Lezer(Protocol):
    """What reads a workbook of these sheets, as an .xlsx or as an .xls."""

    def __call__(
        self, bladen: Mapping[str, Blad], kader: Kader = ..., *, xls: bool = ..., vroeger: bool = ...
    ) -> Beoordeling:
        """Return what is read."""


@pytest.fixture
def lees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lezer:
    """Return what reads a workbook of these sheets."""
    (tmp_path / "brug.xlsx").touch()

    def lees_bladen(
        bladen: Mapping[str, Blad], kader: Kader = KADER, *, xls: bool = False, vroeger: bool = False
    ) -> Beoordeling:
        vorm = None if xls else Gezien()
        bron = Bron([Bronblad(naam, rijen, vorm) for naam, rijen in bladen.items()], vorm)
        monkeypatch.setattr(stappen, "lees_bron", lambda _: bron)
        extra = {"ook_vroeger": True} if vroeger else {}
        return lees_werkboek(tmp_path / "brug.xlsx", kader, **extra)

    return lees_bladen


def _soorten(gelezen: Beoordeling) -> set[str]:
    """The kinds of what was found, but for what is missing in so small a werkboek."""
    return {str(b.id) for b in gelezen.bevindingen} - {"codes-ontbreken", "start-ontbreekt"}


def test_wat_niet_te_lezen_is_zegt_waar_het_aan_ligt(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"weg\.xlsx bestaat niet"):
        lees_werkboek(tmp_path / "weg.xlsx", KADER)
    with pytest.raises(FileNotFoundError, match="is een map, geen werkboek"):
        lees_werkboek(tmp_path, KADER)


def test_alleen_wie_het_vraagt_leest_een_werkboek_van_een_vroegere_versie(lees: Lezer) -> None:
    """A kader of which a newer version changed nothing."""
    nieuw = KADER.wijzigingen[0].model_copy(update={"versie": "2014.1", "toegevoegd": ()})
    kader = KADER.model_copy(update={"versie": "2014.1", "wijzigingen": (nieuw, *KADER.wijzigingen)})
    afgewezen = lees({"apl": SCORES, "_gia": GIA}, kader)
    assert (_soorten(afgewezen), afgewezen.scores) == ({"kader-verouderd"}, {})
    gelezen = lees({"apl": SCORES, "_gia": GIA}, kader, vroeger=True)
    assert (gelezen.kader_versie, gelezen.niveau("P10.2")) == (KADER.versie, "sterk punt")


def test_wie_ook_vroeger_leest_leest_de_rest_als_anders(lees: Lezer) -> None:
    assert lees({"apl": SCORES, "_gia": GIA}, vroeger=True).niveau("P10.2") == "sterk punt"
    assert _soorten(lees({"lijst": [["Telefoon"]]}, vroeger=True)) == {"geen-werkboek"}


@pytest.mark.parametrize(
    ("xls", "bladen", "soort"),
    [
        (True, {"_gia": GIA}, "bestand-onleesbaar"),
        (False, {"_gia": GIA}, "geen-werkboek"),
        (True, {"lijst": [["Telefoon"]]}, "geen-werkboek"),
        (True, {"_gia": [["inhoud", "resultaten"]]}, "resultatenwerkboek"),
    ],
)
def test_alleen_een_xls_van_gia_zonder_koppen_is_onleesbaar(
    xls: bool,  # noqa: FBT001
    bladen: dict[str, Blad],
    soort: str,
    lees: Lezer,
) -> None:
    assert _soorten(lees(bladen, xls=xls)) == {soort}


def _heel(profiel: Blad, **anders: str) -> dict[str, Blad]:
    """The sheets of a werkboek in which every criterium is voldoende and every rule in order, but for these."""
    scores = dict.fromkeys(KADER.criteria, "voldoende") | dict.fromkeys(KADER.regels, "Ja")
    scores |= {code.replace("_", "."): score for code, score in anders.items()}
    koppen = ["Waarde", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting"]
    return {
        "_gia": GIA,
        "profiel": profiel,
        "scores": [KOPPEN, *([code, score, "", ""] for code, score in scores.items())],
        "output": [["Code", *koppen], *([code, *[""] * 5] for code in KADER.outputindicatoren)],
        "input": [["Code", *koppen[:3], "Beschrijving"], *([code, *[""] * 4] for code in KADER.subindicatoren)],
    }


@pytest.mark.parametrize(
    ("op_20", "xls", "score", "gevonden"),
    [
        # Eight times 2 points of 4 is ten on twenty.
        (10, False, "voldoende", set()),
        (13, False, "voldoende", {"resultaat-wijkt-af"}),
        # Nobody knows the score of P1 now.
        (13, False, "goed", {"score-ongeldig"}),
        # The formulas of an .xls are not to be seen, and what they give is not always there.
        (13, True, "voldoende", {"oude-vorm"}),
    ],
)
def test_resultaten_worden_vergeleken_waar_elke_score_zeker_is(
    op_20: float,
    xls: bool,  # noqa: FBT001
    score: str,
    gevonden: set[str],
    lees: Lezer,
) -> None:
    profiel: Blad = [["Code", "Proces", "Score op 20", "Gescoord"], ["P1", "Kwaliteitszorg", op_20, 8]]
    assert _soorten(lees(_heel(profiel, P1_DG1=score), xls=xls)) == gevonden


def test_een_tweede_kop_op_een_resultaatblad_maakt_geen_score_onzeker(lees: Lezer) -> None:
    profiel: Blad = [["Code", "Proces", "Gescoord", "Gescoord"], ["P1", "Kwaliteitszorg", 8, ""]]
    assert _soorten(lees(_heel(profiel))) == {"tekst-buiten-tabel"}


# --- what is repeated of the year before ---

MET_VORIG = [[*KOPPEN, "Vorig werkjaar"], [" p10.1", "voldoende", "", "", "afwezig"], ["P10.X", "", "", "", "Oud"]]
VORIGE = {"P10.1": "afwezig", "P10.X": "Oud"}


def test_van_het_vorige_werkjaar_wordt_onthouden_wat_er_staat(lees: Lezer) -> None:
    """Also beside a code that is none."""
    gia = [*GIA, ["kenmerk vorig werkjaar", kenmerk(VORIGE)]]
    gelezen = lees({"kern": SCORES, "apl": MET_VORIG, "_gia": gia})
    assert gelezen.vorige == VORIGE
    assert "vorig-werkjaar-gewijzigd" not in _soorten(gelezen)


def test_wie_in_het_vorige_werkjaar_typt_hoort_dat_bij_de_kop(lees: Lezer) -> None:
    gia = [*GIA, ["kenmerk vorig werkjaar", kenmerk({"P10.1": "afwezig"})]]
    gelezen = lees({"kern": SCORES, "apl": MET_VORIG, "_gia": gia})
    assert gelezen.vorige == VORIGE
    gemeld = [(b.blad, b.cel) for b in gelezen.bevindingen if b.id == "vorig-werkjaar-gewijzigd"]
    assert gemeld == [("apl", "E1")]


def test_een_kolom_vorig_werkjaar_die_weg_is_verandert_niets(lees: Lezer) -> None:
    gelezen = lees({"apl": SCORES, "_gia": [*GIA, ["kenmerk vorig werkjaar", kenmerk(VORIGE)]]})
    assert gelezen.vorige == {}
    assert _soorten(gelezen) == set()


def test_wat_een_overzetting_bewaarde_blijft_rij_voor_rij_bewaard(lees: Lezer) -> None:
    bewaard: Blad = [["Niet overgenomen", ""], ["", None], ["P1.OUD", 7.0], [None, "Nota"]]
    gelezen = lees({"apl": SCORES, "Niet overgenomen (2)": bewaard, "lijst": [["Telefoon"]]})
    assert gelezen.eerder_bewaard == (("Niet overgenomen", ""), ("P1.OUD", "7"), ("", "Nota"))


ACHTERGROND = ["Code", "Criterium", "Soort", "Achtergrond", "Bron"]


PLAN = ["Actie", "Verantwoordelijke", "Tegen", "Stand", "Resultaat"]


@pytest.mark.parametrize(
    "erbij", [["Soort", "Bron"], ACHTERGROND[1:], PLAN[:3], PLAN, ["Waarover", *PLAN]], ids=lambda koppen: koppen[-1]
)
def test_kolommen_van_een_ander_blad_naast_scores_laten_de_scores_staan(lees: Lezer, erbij: list[str]) -> None:
    rijen = [[*rij, *(erbij if rij is KOPPEN else ["doen"] * len(erbij))] for rij in SCORES]
    gelezen = lees({"Scoring": rijen, "_gia": GIA})
    assert [gelezen.niveau(code) for code in ("P10.1", "P10.2")] == ["voldoende", "sterk punt"]
    assert gelezen.actieplan == ()
    assert any("doen" in b.melding for b in gelezen.bevindingen if b.cel in ("E2", "F2"))


@pytest.mark.parametrize(
    ("koppen", "boven", "wordt_gelezen"),
    [
        # All headings, also below rows that somebody inserted, and when one of them was changed.
        (ACHTERGROND, 0, False),
        (ACHTERGROND, 11, False),
        (["Code", "Criterium", "Soort", "Achtergrond", "Vindplaats"], 0, False),
        # So far down, or with one own heading, or with two and nothing else, it is a table of somebody's own.
        (ACHTERGROND, 12, True),
        (["Code", "Criterium", "Bron"], 0, True),
        (["Soort", "Bron"], 0, True),
    ],
)
def test_achtergrond_is_aan_zijn_koppen_te_kennen(koppen: list[str], boven: int, *, wordt_gelezen: bool) -> None:
    blad = Bronblad("Hoe dan ook", [*([[""]] * boven), koppen], Gezien())
    assert is_achtergrond(blad) is not wordt_gelezen
