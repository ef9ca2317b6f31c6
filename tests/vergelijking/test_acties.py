"""What came of the actions of the earlier plan, in an evolutie: computed, and as people see it."""

import json
from dataclasses import replace
from io import BytesIO, StringIO

from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Als, Vergelijking, als_json, bereken_vergelijking
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.vergelijking import Verloop
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import AFWEZIG, GOED, JA, NEE, VOLDOENDE, beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
PLAN = (
    Actie(code="P1.DG1", actie="Stijgt <b>"),
    Actie(code="P1.DG2", actie="Blijft", stand=Actiestand.bezig),
    Actie(code="P2.DG1", actie="Daalt"),
    Actie(code="R1.1", actie="Regel"),
    Actie(code="P3.DG1", actie="Nu niet gescoord"),
    Actie(code="O1.3", actie="Een cijfer"),
    Actie(actie="Zonder code"),
    Actie(code="P8.1"),
)
VERLOOP = (
    Verloop.gestegen,
    Verloop.gelijk,
    Verloop.gedaald,
    Verloop.gestegen,
    Verloop.onbekend,
    Verloop.onbekend,
    Verloop.onbekend,
)


def _vergelijking(als: Als = Als.evolutie) -> Vergelijking:
    toen = {"P1.DG1": AFWEZIG, "P1.DG2": AFWEZIG, "P2.DG1": VOLDOENDE, "R1.1": NEE, "P3.DG1": AFWEZIG}
    nu = {"P1.DG1": GOED, "P1.DG2": AFWEZIG, "P2.DG1": AFWEZIG, "R1.1": JA}
    vroeger = replace(beoordeling(KADER, toen), actieplan=PLAN)
    klaar = replace(PLAN[1], actie="  blijft ", stand=Actiestand.klaar, resultaat="Gedaan & [i]wel[/i]")
    later = replace(beoordeling(KADER, nu), actieplan=(klaar, Actie(code="P8.2", actie="Nieuw")))
    return bereken_vergelijking(vroeger, later, KADER, als=als)


def test_van_elke_actie_van_toen_is_te_zien_of_haar_criterium_steeg() -> None:
    acties = _vergelijking().acties
    assert tuple(verloop.verloop for verloop in acties) == VERLOOP
    assert [verloop.verschil for verloop in acties] == [2, 0, -1, 1, None, None, None]
    assert (acties[0].links, acties[0].rechts) == (AFWEZIG, GOED)
    # How far it is, says the plan of now where that has the same action.
    assert (acties[1].actie.stand, acties[1].actie.resultaat) == (Actiestand.klaar, "Gedaan & [i]wel[/i]")


def test_een_confrontatie_volgt_geen_acties() -> None:
    assert _vergelijking(Als.confrontatie).acties == ()
    assert json.loads(als_json(_vergelijking(Als.confrontatie)))["acties"] == []


def test_de_json_noemt_beide_niveaus_en_het_verloop() -> None:
    eerste = json.loads(als_json(_vergelijking()))["acties"][0]
    assert (eerste["code"], eerste["actie"], eerste["vroeger"], eerste["nu"]) == ("P1.DG1", "Stijgt <b>", AFWEZIG, GOED)
    assert (eerste["verschil"], eerste["verloop"]) == (2, "gestegen")


def test_scherm_bladzijde_en_werkboek_tonen_de_acties_zoals_ze_getypt_zijn() -> None:
    vergelijking = _vergelijking()
    stroom = StringIO()
    toon_vergelijking(Console(file=stroom, width=120), vergelijking, KADER)
    scherm = stroom.getvalue()
    assert "Wat de acties van toen opleverden (7)" in scherm
    assert "gestegen: afwezig → goed uitgewerkt" in scherm
    assert "gelijk gebleven: afwezig · klaar · Gedaan & [i]wel[/i]" in scherm
    assert "niet te vergelijken: afwezig → niet gescoord" in scherm
    bladzijde = maak_vergelijkingspagina(vergelijking, KADER)
    assert "Wat de acties van toen opleverden (7)" in bladzijde
    assert "Stijgt &lt;b&gt;" in bladzijde
    blad = load_workbook(BytesIO(maak_vergelijkboek(vergelijking, KADER)))["Acties van toen"]
    assert [cel.value for cel in blad[5]] == ["P1.DG1", "Stijgt <b>", None, None, None, AFWEZIG, GOED, "gestegen"]
    assert [cel.value for cel in blad[6]][3:5] == ["klaar", "Gedaan & [i]wel[/i]"]
    assert blad["A12"].value is None


def test_zonder_plan_is_er_niets_over_acties_te_zien() -> None:
    toen, nu = beoordeling(KADER, {"P1.DG1": AFWEZIG}), beoordeling(KADER, {"P1.DG1": GOED})
    vergelijking = bereken_vergelijking(toen, nu, KADER, als=Als.evolutie)
    assert "acties van toen" not in maak_vergelijkingspagina(vergelijking, KADER)
    assert "Acties van toen" not in load_workbook(BytesIO(maak_vergelijkboek(vergelijking, KADER))).sheetnames
