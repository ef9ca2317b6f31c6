"""The action plan: which action counts, which is late, and which werkpunten have none."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gia_kwaliteit import bereken_profiel
from gia_kwaliteit.actieplan import (
    Actie,
    Actiestand,
    onderwerpen,
    per_stand,
    te_late_acties,
    volgend_plan,
    zonder_actie,
)
from tests.bouwers import AFWEZIG, JA, NEE, VOLDOENDE, beoordeling, fout_bij, kader_onthaalbureau

KADER = kader_onthaalbureau()
VANDAAG = date(2014, 9, 1)
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)


@pytest.mark.parametrize(
    ("tegen", "stand", "te_laat"),
    [
        (GISTEREN, None, True),
        (GISTEREN, Actiestand.te_starten, True),
        (GISTEREN, Actiestand.bezig, True),
        (GISTEREN, Actiestand.klaar, False),
        (GISTEREN, Actiestand.geschrapt, False),
        (VANDAAG, Actiestand.bezig, False),  # on the day itself there is still time
        (MORGEN, Actiestand.bezig, False),
        (None, Actiestand.bezig, False),
    ],
)
def test_een_actie_is_te_laat_na_haar_dag_en_zolang_ze_open_is(
    tegen: date | None, stand: Actiestand | None, *, te_laat: bool
) -> None:
    assert Actie(code="P1.DG1", actie="Overleggen", tegen=tegen, stand=stand).is_te_laat(VANDAAG) is te_laat


@pytest.mark.parametrize(
    ("actie", "telt"),
    [
        (Actie(code="P1.DG1", actie="Overleggen"), True),
        (Actie(code="P1.DG1", actie="Overleggen", stand=Actiestand.klaar), True),
        (Actie(code="P1.DG1", actie="Overleggen", stand=Actiestand.geschrapt), False),
        (Actie(code="P1.DG1"), False),
        (Actie(code="P1.DG1", verantwoordelijke="An", tegen=MORGEN), False),
    ],
)
def test_een_werkpunt_heeft_een_actie_die_gezegd_en_niet_geschrapt_is(actie: Actie, *, telt: bool) -> None:
    assert zonder_actie(["P1.DG1", "P2.DG1"], [actie]) == (("P2.DG1",) if telt else ("P1.DG1", "P2.DG1"))


def test_werkpunten_en_regels_die_niet_in_orde_zijn_vragen_een_actie() -> None:
    scores = {"P1.DG1": AFWEZIG, "P2.DG1": AFWEZIG, "P3.DG1": VOLDOENDE, "P8.1": AFWEZIG, "R1.1": NEE, "R1.2": JA}
    bron = beoordeling(KADER, scores, bevindingen=[fout_bij("P2.DG1")])
    profiel = bereken_profiel(bron, KADER)
    # Of P2.DG1 nobody knows what was meant.
    assert profiel.werkpunten_zonder_actie == ("P1.DG1", "P8.1", "R1.1")


def test_een_stand_die_niet_te_lezen_is_telt_niet_als_te_starten() -> None:
    gedaan = Actie(code="P1.DG1", actie="Doen", zoals_getypt={"stand": "gedaan"})
    acties = [gedaan, Actie(code="P1.DG1", actie="Leeg"), Actie(code="P1.DG2", stand=Actiestand.klaar)]
    assert per_stand(acties) == {"te starten": 1, "klaar": 1, "met onleesbare stand": 1}
    assert per_stand([]) == {}


def test_te_late_acties_staan_van_lang_geleden_naar_onlangs() -> None:
    acties = [
        Actie(code="P1.DG1", actie="laatst", tegen=GISTEREN),
        Actie(code="P1.DG2", actie="op tijd", tegen=MORGEN),
        Actie(actie="eerst", tegen=date(2013, 1, 1)),
    ]
    assert [actie.actie for actie in te_late_acties(acties, VANDAAG)] == ["eerst", "laatst"]


def test_een_actie_kan_over_elke_rij_van_het_kader_gaan() -> None:
    over = onderwerpen(KADER)
    assert over.keys() == KADER.rijteksten.keys()
    assert list(over)[: len(KADER.schaal_van)] == list(KADER.schaal_van)
    assert over["O1.1"] == KADER.outputindicatoren["O1.1"].tekst
    assert over["R1.1"] == f"{KADER.regels['R1.1'].onderwerp}: {KADER.regels['R1.1'].tekst}"


def test_een_nieuw_jaar_begint_met_wat_open_is_en_met_elk_werkpunt_zonder_actie() -> None:
    open_ = (
        Actie(code="P1.DG1", actie="Bezig", stand=Actiestand.bezig, resultaat="Half"),
        Actie(actie="Zonder code"),
        Actie(code="P1.DG1", zoals_getypt={"tegen": "ooit"}),
    )
    af = (
        Actie(code="P8.1", actie="Klaar", stand=Actiestand.klaar),
        Actie(code="P3.DG1", actie="Geschrapt", stand=Actiestand.geschrapt),
        Actie(code="P2.DG1"),
    )
    scores = dict.fromkeys(["P1.DG1", "P2.DG1", "P3.DG1", "P8.1"], AFWEZIG)
    bron = replace(beoordeling(KADER, scores), actieplan=(*af, *open_))
    zonder = bereken_profiel(bron, KADER).werkpunten_zonder_actie
    assert volgend_plan(bron.actieplan, zonder) == (*open_, Actie(code="P2.DG1"), Actie(code="P3.DG1"))


def test_een_werkpunt_dat_al_een_rij_heeft_krijgt_er_in_het_nieuwe_jaar_geen_tweede() -> None:
    plan = (Actie(code="P1.DG1", verantwoordelijke="An"), Actie(code="P2.DG1", actie="Doen", stand=Actiestand.bezig))
    assert volgend_plan(plan, ("P1.DG1", "P3.DG1")) == (*plan, Actie(code="P3.DG1"))


CODES = st.sampled_from(["P1.DG1", "P2.DG1", "P3.DG1", None])
ACTIES = st.builds(
    Actie,
    code=CODES,
    actie=st.sampled_from(["", "Doen"]),
    stand=st.sampled_from([None, *Actiestand]),
)


@given(st.lists(ACTIES), st.lists(ACTIES))
def test_plannen_samen_laten_over_wat_in_geen_van_beide_een_actie_heeft(een: list[Actie], twee: list[Actie]) -> None:
    codes = ["P1.DG1", "P2.DG1", "P3.DG1"]
    samen = set(zonder_actie(codes, [*een, *twee]))
    assert samen == set(zonder_actie(codes, een)) & set(zonder_actie(codes, twee))
