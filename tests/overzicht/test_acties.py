"""What is done about the werkpunten of many onthaalbureaus, counted by hand, and where it is shown."""

import io
from dataclasses import replace
from datetime import date

from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Gegevens
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.overzicht import Overzicht, Uittreksel, bereken_overzicht
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import AFWEZIG, GOED, JA, NEE, beoordeling
from tests.bouwers.overzichten import INSPECTIE, KADER, WERKJAAR

OP = date(2014, 12, 31)
TITEL = "Wat er met de werkpunten gebeurt"


def _boek(naam: str, scores: dict[str, str | None], *acties: Actie) -> Uittreksel:
    gegevens = Gegevens(naam=naam, soort=INSPECTIE, werkjaar=WERKJAAR)
    return maak_uittreksel(
        replace(beoordeling(KADER, scores, gegevens=gegevens), actieplan=acties), KADER, f"{naam}.xlsx"
    )


def _actie(code: str | None, tegen: date | None = None, stand: Actiestand | None = None) -> Actie:
    return Actie(code=code, actie="Doen", tegen=tegen, stand=stand)


BOEKEN = (
    # P1: two werkpunten, one with an action that is late; a dropped one is none. P8: done in time, so never late.
    _boek(
        "A",
        {"P1.DG1": AFWEZIG, "P1.DG2": AFWEZIG, "P1.OS1": GOED, "P8.1": AFWEZIG, "R1.1": NEE, "R1.2": JA},
        _actie("P1.DG1", date(2014, 12, 30), Actiestand.bezig),
        _actie("P1.DG2", date(2014, 1, 1), Actiestand.geschrapt),
        _actie("P8.1", date(2014, 1, 1), Actiestand.klaar),
        # About something that is no werkpunt, and about a figure: both late.
        _actie("P1.OS1", date(2014, 6, 1)),
        _actie("O1.3", date(2014, 6, 1)),
    ),
    # Due on the day itself is not late; a row with a code alone is no action.
    _boek("B", {"P1.DG1": AFWEZIG, "P2.DG1": AFWEZIG}, _actie("P1.DG1", OP), Actie(code="P2.DG1")),
    # Nobody made a plan here: its werkpunten are not counted.
    _boek("C", {"P1.DG1": AFWEZIG, "P1.DG2": AFWEZIG}),
)


def _overzicht(*boeken: Uittreksel, vandaag: date | None = OP) -> Overzicht:
    return replace(bereken_overzicht(boeken, KADER), vandaag=vandaag)


def test_per_proces_en_rubriek_zijn_werkpunten_met_en_zonder_actie_en_wat_te_laat_is_geteld() -> None:
    beeld = _overzicht(*BOEKEN).acties
    assert beeld is not None
    geteld = {d.code: (d.werkpunten, d.met_actie, d.zonder_actie, d.te_laat) for d in beeld.per_proces}
    assert (beeld.n, beeld.van, beeld.te_laat_elders) == (2, 3, 1)
    assert geteld["P1"] == (3, 2, 1, 2)
    assert geteld["P2"] == (1, 0, 1, 0)
    assert geteld["P8"] == (1, 1, 0, 0)
    assert geteld["R1"] == (1, 0, 1, 0)
    assert set(geteld) == {f"P{n}" for n in range(1, 13)} | {f"R{n}" for n in range(1, 5)}
    assert sum(map(sum, (aantallen[:2] for aantallen in geteld.values()))) == 6 + 3


def test_zonder_dag_is_niets_te_laat() -> None:
    beeld = _overzicht(*BOEKEN, vandaag=None).acties
    assert beeld is not None
    assert {deel.te_laat for deel in beeld.per_proces} == {None}
    assert beeld.te_laat_elders is None
    assert "te laat" not in beeld.uitleg(KADER).lower()


def test_elke_uitvoer_toont_de_telling_en_geen_als_niemand_een_plan_heeft() -> None:
    for boeken, is_er in ((BOEKEN, True), (BOEKEN[2:], False)):
        overzicht = _overzicht(*boeken)
        scherm = Console(file=io.StringIO(), width=100, record=True)
        toon_overzicht(scherm, overzicht, KADER)
        pagina = "".join(maak_overzichtspagina(overzicht, KADER))
        boek = load_workbook(io.BytesIO(maak_overzichtboek(overzicht, KADER)))
        gegevens = overzicht_als_gegevens(overzicht)["actieplan"]
        assert (TITEL in scherm.export_text(), TITEL in pagina, "Acties" in boek.sheetnames) == (is_er,) * 3
        if not is_er:
            assert gegevens is None
            continue
        assert (gegevens["n"], gegevens["van"]) == (2, 3)
        assert gegevens["per_proces"][0] == {
            "code": "P1", "naam": "Kwaliteitszorg", "werkpunten": 3, "met_actie": 2, "zonder_actie": 1, "te_laat": 2,
        }  # fmt: skip
        rijen = {rij[0]: rij[2:] for rij in boek["Acties"].iter_rows(values_only=True)}
        assert rijen["P1"] == (3, 2, 1, 2)
        assert "Over iets anders dan een criterium of regel: 1 actie te laat." in pagina


def test_een_ander_plan_is_een_andere_inhoud() -> None:
    een = _boek("A", {"P1.DG1": AFWEZIG}, _actie("P1.DG1"))
    ander = _boek("A", {"P1.DG1": AFWEZIG}, _actie("P1.DG1", OP))
    assert een.inhoud != ander.inhoud
