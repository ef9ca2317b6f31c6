"""Headings and codes that are missing or stand there twice: which, where, and what that leaves uncertain."""

from collections.abc import Sequence

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.ontbrekend import meld_ontbrekende, onleesbare_codes
from gia_kwaliteit.werkboek.lezen.rijen import Gelezen, lees_rijen
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_onthaalbureau

KADER = kader_onthaalbureau()
VERWACHTING = verwachting_van(KADER)
HEEL_APL = ["Code", "Score", "Motivering", "Bewijs"]
HEEL_OUTPUT = ["Code", "Waarde", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting"]


def _lees(*rijen: Sequence[object], naam: str = "Blad") -> Gelezen:
    """What is read of one sheet with these rows."""
    blad = Bronblad(naam, rijen)
    inhoud = bekijk_blad(blad, VERWACHTING)
    return lees_rijen(inhoud.invoer, inhoud.tabellen, VERWACHTING, Bron([blad]))


def _gemeld(gelezen: Gelezen, soort: str) -> list[Bevinding]:
    return [b for b in meld_ontbrekende(gelezen, VERWACHTING) if b.id == soort]


def _onzeker(gelezen: Gelezen) -> set[str]:
    """The codes that cannot be read, of those that stand there."""
    return set(onleesbare_codes(gelezen, VERWACHTING)) & gelezen.rijen.keys()


def test_een_code_die_er_drie_keer_staat_noemt_alle_plaatsen() -> None:
    rij = ["P1.DG1", "voldoende", "", ""]
    (melding,) = _gemeld(_lees(HEEL_APL, rij, rij, ["P1.DG2", "", "", ""], rij), "code-dubbel")
    assert (melding.blad, melding.cel, melding.code) == ("Blad", "A2", "P1.DG1")
    assert "Blad!A3, Blad!A5" in melding.melding
    # A name of a tab can end with an exclamation mark.
    (melding,) = _gemeld(_lees(HEEL_APL, rij, rij, naam="Nu!"), "code-dubbel")
    assert (melding.blad, melding.cel) == ("Nu!", "A2")


def test_een_tweede_kop_maakt_alleen_onzeker_wie_er_iets_onder_invult() -> None:
    """Under a second “Waarde” no cijfer is certain, but a score has nothing to do with it."""
    assert _onzeker(_lees([*HEEL_APL, "Score"], ["P1.DG1", "voldoende", "", "", ""])) == {"P1.DG1"}
    assert _onzeker(_lees([*HEEL_APL, "Criterium", "Criterium"], ["P1.DG1", "voldoende", "", "", "", ""])) == set()
    assert _onzeker(_lees(HEEL_APL, ["P1.DG1", "voldoende", "", ""])) == set()
    assert _onzeker(_lees([*HEEL_OUTPUT, "Jaar"], ["O1.3", 91, "", 2013, 90, "", 2012])) == {"O1.3"}


def test_een_kop_die_weg_is_maakt_onzeker_wat_ervan_verloren_kan_zijn() -> None:
    """Without Score or Waarde nothing is certain; without Jaar only when a column without heading holds something."""
    assert _onzeker(_lees(["Code", "Motivering", "Bewijs"], ["P1.DG1", "Goed", ""])) == {"P1.DG1"}
    zonder_jaar = [*HEEL_OUTPUT[:3], "", *HEEL_OUTPUT[4:]]
    assert _onzeker(_lees(zonder_jaar, ["O1.3", 91, "", "", 90, ""])) == set()
    assert _onzeker(_lees(zonder_jaar, ["O1.3", 91, "", 2013, 90, ""])) == {"O1.3"}
    # A text is no figure: whoever loses its heading loses no score.
    assert _onzeker(_lees(["Code", "Score", "", "Bewijs"], ["P1.DG1", "voldoende", "Goed", ""])) == set()


def test_van_een_kop_die_weg_is_wordt_gezegd_waar_hij_stond_en_wat_er_nu_staat() -> None:
    (melding,) = _gemeld(
        _lees(["Code", "Punten", "Motivering", "Bewijs"], ["P1.DG1", "voldoende", "", ""]), "kop-ontbreekt"
    )
    assert (melding.blad, melding.cel) == ("Blad", "B1")
    assert "bij P1.DG1 is ingevuld. Er staat wel “Punten” (B1)." in melding.melding
    assert "Typ in B1 opnieuw “Score”." in melding.melding
    (melding,) = _gemeld(_lees(["Code", "Motivering", "Bewijs"], ["P1.DG1", "Goed", ""]), "kop-ontbreekt")
    assert melding.cel is None
    assert "Er staat wel" not in melding.melding
    assert "Voeg de kolom weer toe, met in elke rij met koppen de kop “Score”." in melding.melding


def test_een_lege_kolom_die_weg_is_wordt_een_keer_gemeld_met_haar_kop() -> None:
    gelezen = _lees(["Code", "Score", "Motivering"], ["P1.DG1", "voldoende", ""], ["P1.DG2", "voldoende", ""])
    assert [b.melding.split("”")[0].split("“")[1] for b in _gemeld(gelezen, "kolom-ontbreekt")] == ["Bewijs"]
