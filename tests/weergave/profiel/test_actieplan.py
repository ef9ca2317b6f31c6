"""The action plan as people see it: on the screen, in a calendar, in the results and in the verslag."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

from icalendar import Calendar
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Beoordeling, Gegevens, Verslag, bereken_profiel, maak_resultaten, maak_verslag
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.weergave.profiel.agenda import maak_agenda
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from tests.bouwers import AFWEZIG, JA, NEE, beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
VANDAAG = date(2014, 9, 1)
NU = datetime(2014, 9, 1, 12, 0, tzinfo=UTC)
LANG = "Overleg met de partners; de raad, en “wie wil” \\ komt <b>erbij</b> é " * 20
PLAN = (
    Actie(code="P1.DG1", actie="Visie uitschrijven", verantwoordelijke="An", tegen=date(2014, 6, 1)),
    Actie(code="P1.DG1", actie=LANG.strip(), tegen=date(2014, 12, 24), stand=Actiestand.bezig, resultaat="Half\nweg"),
    Actie(code="P8.1", actie="[b]Klaar[/b]", tegen=date(2014, 5, 1), stand=Actiestand.klaar),
    Actie(code="O1.3", actie="Uitval", tegen=date(2014, 5, 1), stand=Actiestand.geschrapt),
    Actie(actie="Zonder code", zoals_getypt={"code": "P99", "tegen": "najaar", "stand": "ooit"}),
    Actie(code="P2.DG1"),
)
BRON = replace(
    beoordeling(
        KADER,
        {"P1.DG1": AFWEZIG, "P2.DG1": AFWEZIG, "P8.1": AFWEZIG, "R1.1": NEE},
        gegevens=Gegevens(naam="De Brug, Gent; “zuid”"),
    ),
    actieplan=PLAN,
)


def _scherm(bron: Beoordeling, vandaag: date | None = VANDAAG) -> str:
    stroom = StringIO()
    toon_profiel(Console(file=stroom, width=100), bereken_profiel(bron, KADER), KADER, vandaag)
    return stroom.getvalue()


def test_het_scherm_toont_kort_het_plan_en_wat_te_laat_is() -> None:
    tekst = _scherm(BRON)
    _, plan = tekst.split("Actieplan (5)")
    assert plan.startswith(
        "\nte starten 1 · bezig 1 · klaar 1 · geschrapt 1 · met onleesbare stand 1\n"
        "Werkpunten zonder actie (2): P2.DG1, R1.1\n"
    )
    assert "Te laat op 01/09/2014 (1)\n" in plan
    assert "Visie uitschrijven" in plan
    assert "An, tegen 01/06/2014" in plan
    assert "[b]Klaar" not in plan  # done, and so not late


def test_op_een_dag_zonder_te_late_acties_of_zonder_dag_staat_er_geen() -> None:
    assert "Te laat" not in _scherm(BRON, date(2014, 6, 1))
    assert "Te laat" not in _scherm(BRON, None)


def test_zonder_acties_is_er_geen_plan_te_zien() -> None:
    leeg = replace(BRON, actieplan=(Actie(code="P2.DG1"),))
    assert "Actieplan" not in _scherm(leeg)
    assert [r.code for r in _verslag(leeg).rubrieken if r.code == "B.actieplan"] == []
    assert "Actieplan" not in load_workbook(BytesIO(maak_resultaten(bereken_profiel(leeg, KADER), KADER))).sheetnames
    assert maak_agenda(bereken_profiel(leeg, KADER), KADER, NU) is None


# -- the calendar ------------------------------------------------------------------------------------------------


def _agenda(bron: Beoordeling, nu: datetime = NU) -> bytes:
    gemaakt = maak_agenda(bereken_profiel(bron, KADER), KADER, nu)
    assert gemaakt is not None
    return gemaakt


def test_de_agenda_heeft_een_hele_dag_per_actie_met_een_datum() -> None:
    agenda = Calendar.from_ical(_agenda(BRON))
    dagen = agenda.walk("VEVENT")
    assert [dag.decoded("dtstart") for dag in dagen] == [PLAN[n].tegen for n in range(4)]
    assert dagen[0].decoded("dtend") == date(2014, 6, 2)
    titels = [str(dag["summary"]) for dag in dagen]
    assert titels[0] == "P1.DG1: Visie uitschrijven"
    assert titels[1] == f"P1.DG1: {LANG.strip()}"
    assert titels[2:] == ["Klaar: P8.1: [b]Klaar[/b]", "Geschrapt: O1.3: Uitval"]
    assert [str(dag["status"]) for dag in dagen] == ["CONFIRMED"] * 3 + ["CANCELLED"]
    assert "Resultaat: Half\nweg" in str(dagen[1]["description"])
    assert f"Waarover: {KADER.rijteksten['P1.DG1']}\nVerantwoordelijke: An" in str(dagen[0]["description"])
    assert str(agenda["x-wr-calname"]) == "Actieplan De Brug, Gent; “zuid”"


def test_de_agenda_houdt_zich_aan_regels_van_75_bytes_en_vluchttekens() -> None:
    """RFC 5545, 3.1 and 3.3.11, held against the bytes themselves."""
    inhoud = _agenda(BRON)
    regels = inhoud.split(b"\r\n")
    assert regels[-1] == b""
    assert b"\n" not in inhoud.replace(b"\r\n", b"")
    assert max(map(len, regels)) <= 75
    heel = inhoud.replace(b"\r\n ", b"").decode()
    assert "Overleg met de partners\\; de raad\\, en “wie wil” \\\\ komt <b>erbij</b> é" in heel
    assert "DTSTART;VALUE=DATE:20140601\r\n" in heel


def test_wie_opnieuw_invoert_krijgt_dezelfde_acties_en_geen_dubbele() -> None:
    def uids(bron: Beoordeling, nu: datetime = NU) -> list[str]:
        return [str(dag["uid"]) for dag in Calendar.from_ical(_agenda(bron, nu)).walk("VEVENT")]

    eerst = uids(BRON)
    assert len(set(eerst)) == 4
    verzet = replace(PLAN[0], tegen=date(2015, 1, 1), stand=Actiestand.bezig, verantwoordelijke="Bo", resultaat="x")
    later = replace(BRON, actieplan=(*PLAN[1:4], verzet))
    assert uids(later, datetime(2015, 1, 1, tzinfo=UTC)) == [*eerst[1:], eerst[0]]
    # Two that are the same stay two.
    assert len(set(uids(replace(BRON, actieplan=(PLAN[0], PLAN[0]))))) == 2
    ander = replace(BRON, gegevens=Gegevens(naam="De Poort"))
    assert not set(uids(ander)) & set(eerst)


# -- results and verslag -----------------------------------------------------------------------------------------


def test_de_resultaten_hebben_het_plan_als_waarden() -> None:
    boek = load_workbook(BytesIO(maak_resultaten(bereken_profiel(BRON, KADER), KADER)))
    blad = boek["Actieplan"]
    assert blad["A3"].value == "2 werkpunten hebben nog geen actie: P2.DG1, R1.1."
    rijen = [[cel.value for cel in rij] for rij in blad["A6:G10"]]
    assert rijen[0] == [
        *("P1.DG1", KADER.rijteksten["P1.DG1"], "Visie uitschrijven", "An"),
        *(datetime(2014, 6, 1), None, None),  # noqa: DTZ001 - a cell of Excel knows no time zone
    ]
    assert rijen[4] == ["P99", None, "Zonder code", None, "najaar", "ooit", None]
    assert blad["A11"].value is None


def _verslag(bron: Beoordeling, vandaag: date | None = VANDAAG) -> Verslag:
    return maak_verslag(bron, bereken_profiel(bron, KADER), KADER, vandaag=vandaag)


def test_het_verslag_heeft_een_hoofdstuk_met_het_plan() -> None:
    rubrieken = _verslag(BRON).rubrieken
    assert [r.code for r in rubrieken][-2:] == ["B.actieplan", "B.samenvattend"]
    plan = rubrieken[-2]
    assert plan.titel == "Actieplan"
    assert plan.feiten == (
        "Het plan heeft 5 acties: 1 te starten, 1 bezig, 1 klaar, 1 geschrapt en 1 met onleesbare stand.",
        "Op 01/09/2014 was 1 actie te laat.",
        "2 werkpunten hebben nog geen actie (een regel die niet in orde is, telt mee).",
    )
    tabel, zonder = plan.tabellen
    assert tabel.rijen[0] == (
        *("P1.DG1", KADER.rijteksten["P1.DG1"], "Visie uitschrijven"),
        *("An\ntegen 01/06/2014 (te laat)", "–", "–"),
    )
    assert tabel.rijen[1][3:] == ("tegen 24/12/2014", "bezig", "Half\nweg")
    assert tabel.rijen[2][3] == "tegen 01/05/2014"
    assert tabel.rijen[4] == ("P99", "–", "Zonder code", "tegen najaar", "ooit", "–")
    assert [rij[0] for rij in zonder.rijen] == ["P2.DG1", "R1.1"]
    assert "te laat" not in str(_verslag(BRON, None).rubrieken[-2])


def test_een_plan_zonder_resultaten_heeft_geen_lege_kolom() -> None:
    tabel = _verslag(replace(BRON, actieplan=PLAN[:1])).rubrieken[-2].tabellen[0]
    assert [kolom.kop for kolom in tabel.kolommen] == ["Code", "Waarover", "Actie", "Wie en tegen wanneer", "Stand"]
    assert all(len(rij) == 5 for rij in tabel.rijen)


def test_als_alles_een_actie_heeft_zegt_het_verslag_dat() -> None:
    gepland = replace(BRON, actieplan=tuple(Actie(code=c, actie="Doen") for c in ("P1.DG1", "P2.DG1", "P8.1", "R1.1")))
    plan = _verslag(gepland).rubrieken[-2]
    assert plan.feiten[-1] == "Elk werkpunt heeft een actie."
    assert len(plan.tabellen) == 1


def test_zonder_regel_die_niet_in_orde_is_gaat_het_over_geen_regels() -> None:
    """In a kader without rules nobody would know what is meant."""
    bron = replace(beoordeling(KADER, {"P1.DG1": AFWEZIG, "R1.1": JA}), actieplan=(Actie(code="P8.1", actie="Doen"),))
    assert _verslag(bron).rubrieken[-2].feiten[-1] == "1 werkpunt heeft nog geen actie."


def test_op_de_bladzijde_van_het_verslag_is_niets_opmaak() -> None:
    bladzijde = als_html(_verslag(BRON), KADER, Sjabloon()).decode()
    assert "&lt;b&gt;erbij&lt;/b&gt;" in bladzijde
    assert "<b>erbij" not in bladzijde
