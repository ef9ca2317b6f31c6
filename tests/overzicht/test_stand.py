"""Which werkboek of several counts in an overzicht, by what they say; and an overzicht of what is ingediend."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from gia_kwaliteit import Bevinding, Bevindingsoort, Gegevens, Werkboekstand, controleer_uittreksels
from gia_kwaliteit.overzicht import Gecontroleerd, Uittreksel, anonimiseer
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.overzicht.voorrang import nieuwste_van
from tests.bouwers import beoordeling, kader_onthaalbureau, overal

KADER = kader_onthaalbureau()
GOED = "goed uitgewerkt"
IN_OPMAAK, INGEDIEND, GEVALIDEERD = Werkboekstand
M14, M20 = date(2014, 3, 14), date(2014, 3, 20)
P1, P2 = ({code: GOED for code in KADER.criteria if code.startswith(f"P{nummer}.")} for nummer in (1, 2))


def _boek(
    werkboek: str,
    stand: Werkboekstand | None = None,
    sinds: date | None = None,
    datum: date | None = None,
    *,
    wie: tuple[str, ...] = (),
    scores: Mapping[str, str] | None = None,
    naam: str = "De Brug",
) -> Uittreksel:
    gegevens = Gegevens(
        naam=naam,
        soort="inspectie",
        werkjaar="2013-2014",
        datum=datum,
        beoordelaars=wie,
        stand=stand,
        stand_sinds=sinds,
        stand_door="An" if stand else None,
    )
    gevuld = beoordeling(KADER, overal(KADER, GOED) if scores is None else scores, gegevens=gegevens)
    return replace(maak_uittreksel(gevuld, KADER, f"map/{werkboek}"), werkboek=werkboek)


def _fout(id_: str) -> tuple[Bevinding, ...]:
    """A fout of this kind, about the stand."""
    soort = next(soort for soort in Bevindingsoort if soort == id_)
    return (
        Bevinding(
            id=soort, ernst=soort.ernst, blad=None, cel=None, code=None, melding="x", veld=KADER.woorden.velden.stand
        ),
    )


def _tellend(*boeken: Uittreksel) -> list[str]:
    return [u.werkboek for u in controleer_uittreksels(boeken, woorden=KADER.woorden).uittreksels]


def _melding(gecontroleerd: Gecontroleerd, soort: str) -> str:
    (gevonden,) = [b for b in gecontroleerd.bevindingen if b.id == soort]
    return gevonden.melding


# --- the newest counts ---


@pytest.mark.parametrize(
    ("nieuw", "oud", "reden"),
    [
        (
            _boek("b.xlsx", datum=M20),
            _boek("a.xlsx", datum=M14),
            "dat heeft als datum 20/03/2014, en a.xlsx heeft als datum 14/03/2014",
        ),
        (_boek("b.xlsx", GEVALIDEERD), _boek("a.xlsx", INGEDIEND), "dat is gevalideerd, en a.xlsx is ingediend"),
        (
            _boek("b.xlsx", INGEDIEND, M20, M14),
            _boek("a.xlsx", INGEDIEND, M14, M14),
            "dat heeft als dag van de stand 20/03/2014, en a.xlsx heeft als dag van de stand 14/03/2014",
        ),
        # Who signs off what had no stand yet goes on from there.
        (
            _boek("b.xlsx", INGEDIEND, M20, M20),
            _boek("a.xlsx", datum=M14),
            "dat heeft als datum 20/03/2014, en a.xlsx heeft als datum 14/03/2014",
        ),
        (
            _boek("b.xlsx", datum=M20, wie=("An", "Bilal")),
            _boek("a.xlsx", datum=M14, wie=("BILAL", "Carla")),
            "dat heeft als datum 20/03/2014, en a.xlsx heeft als datum 14/03/2014",
        ),
    ],
)
def test_het_nieuwste_telt_en_een_waarschuwing_noemt_beide(nieuw: Uittreksel, oud: Uittreksel, reden: str) -> None:
    for boeken in ((nieuw, oud), (oud, nieuw)):
        gecontroleerd = controleer_uittreksels(boeken, woorden=KADER.woorden)
        assert [u.werkboek for u in gecontroleerd.uittreksels] == ["b.xlsx"]
        assert [str(b.id) for b in gecontroleerd.bevindingen] == ["nieuwste-telt"]
        assert _melding(gecontroleerd, "nieuwste-telt") == (
            "b.xlsx en a.xlsx zijn elk een inspectie van “De Brug” in 2013-2014; alleen het nieuwste telt mee: b.xlsx, "
            f"want {reden}. Haal de andere uit de map, of verbeter de stand of de datum op het blad Start."
        )


@pytest.mark.parametrize(
    ("een", "ander", "soort"),
    [
        (_boek("a.xlsx"), _boek("b.xlsx"), "dubbel-in-overzicht"),
        (_boek("a.xlsx", datum=M14), _boek("b.xlsx", datum=M14), "dubbel-in-overzicht"),
        (_boek("a.xlsx", datum=M14), _boek("b.xlsx"), "dubbel-in-overzicht"),
        (_boek("a.xlsx", INGEDIEND), _boek("b.xlsx"), "dubbel-in-overzicht"),
        # What they say contradicts itself: further, and yet earlier.
        (_boek("a.xlsx", INGEDIEND, M14), _boek("b.xlsx", IN_OPMAAK, M20), "dubbel-in-overzicht"),
        (_boek("a.xlsx", INGEDIEND, M20, M14), _boek("b.xlsx", INGEDIEND, M14, M20), "dubbel-in-overzicht"),
        # A newer one without a stand may be somebody's notes after what was handed in.
        (_boek("a.xlsx", INGEDIEND, M14, M14), _boek("b.xlsx", datum=M20), "dubbel-in-overzicht"),
        # Parts of one werkboek, and two who scored the same.
        (_boek("a.xlsx", datum=M14, scores=P1), _boek("b.xlsx", datum=M20, scores=P2), "delen-in-overzicht"),
        (_boek("a.xlsx", INGEDIEND, scores=P1 | P2), _boek("b.xlsx", GEVALIDEERD, scores=P2), "dubbel-in-overzicht"),
        (
            _boek("a.xlsx", datum=M14, wie=("An",)),
            _boek("b.xlsx", datum=M20, wie=("Bilal",)),
            "beoordelaars-in-overzicht",
        ),
    ],
)
def test_waar_niet_vaststaat_welk_het_nieuwste_is_telt_geen_van_beide(
    een: Uittreksel, ander: Uittreksel, soort: str
) -> None:
    for boeken in ((een, ander), (ander, een)):
        gecontroleerd = controleer_uittreksels(boeken, woorden=KADER.woorden)
        assert gecontroleerd.uittreksels == ()
        assert [str(b.id) for b in gecontroleerd.bevindingen] == [soort]


def test_van_drie_telt_het_ene_dat_nieuwer_is_dan_elk_ander() -> None:
    drie = (_boek("a.xlsx", IN_OPMAAK, M14), _boek("b.xlsx", INGEDIEND, M20), _boek("c.xlsx", GEVALIDEERD, M20))
    for volgorde in itertools.permutations(drie):
        assert _tellend(*volgorde) == ["c.xlsx"]
    reden = "dat is gevalideerd, en a.xlsx is in opmaak en b.xlsx is ingediend"
    assert _melding(controleer_uittreksels(drie), "nieuwste-telt").split("want ")[1].startswith(f"{reden}.")
    # b and c cannot be told apart by what they say, so that nothing counts.
    assert _tellend(*drie[:2], _boek("c.xlsx", INGEDIEND, M20)) == []


def test_wie_nieuwer_is_hangt_niet_af_van_de_volgorde_en_nooit_zijn_het_er_twee() -> None:
    """Every pair of what can be said: at most one of both is the newest, whichever comes first."""
    zegt = list(itertools.product((None, *Werkboekstand), (None, M14, M20), (None, M14, M20)))
    boeken = [_boek("x.xlsx", stand, sinds, datum, scores=P1) for stand, sinds, datum in zegt]
    for een, ander in itertools.combinations(boeken, 2):
        heen, terug = nieuwste_van((een, ander)), nieuwste_van((ander, een))
        assert (heen is None) == (terug is None)
        assert heen is None or terug is None or heen[0] is terug[0]


def test_een_fout_in_wat_verouderd_is_hoeft_niemand_te_verbeteren() -> None:
    kapot = replace(_boek("a.xlsx", datum=M14), bevindingen=_fout("score-ongeldig"))
    assert [str(b.id) for b in controleer_uittreksels((kapot, _boek("b.xlsx", datum=M20))).bevindingen] == [
        "nieuwste-telt"
    ]


def test_dezelfde_bytes_zijn_een_werkboek_ook_met_een_nieuwer_erbij() -> None:
    oud = replace(_boek("a.xlsx", datum=M14), vingerafdruk="1")
    kopie = replace(oud, pad="map/a (2).xlsx", werkboek="a (2).xlsx")
    gecontroleerd = controleer_uittreksels((kopie, oud, _boek("b.xlsx", datum=M20)))
    assert [u.werkboek for u in gecontroleerd.uittreksels] == ["b.xlsx"]
    assert [str(b.id) for b in gecontroleerd.bevindingen] == ["zelfde-bestand", "nieuwste-telt"]


# --- an overzicht of a stand ---

VIER = (
    _boek("opmaak.xlsx", IN_OPMAAK, naam="A"),
    _boek("ingediend.xlsx", INGEDIEND, naam="B"),
    _boek("gevalideerd.xlsx", GEVALIDEERD, naam="C"),
    _boek("leeg.xlsx", naam="D"),
)


@pytest.mark.parametrize(
    ("stand", "tellend", "niet"),
    [
        (IN_OPMAAK, ["opmaak.xlsx"], "3 werkboeken tellen"),
        (INGEDIEND, ["ingediend.xlsx", "gevalideerd.xlsx"], "2 werkboeken tellen"),
        (GEVALIDEERD, ["gevalideerd.xlsx"], "3 werkboeken tellen"),
    ],
)
def test_wat_gevalideerd_is_was_ook_ingediend(stand: Werkboekstand, tellend: list[str], niet: str) -> None:
    gecontroleerd = controleer_uittreksels(VIER, stand).gekozen(None, None)
    assert [u.werkboek for u in gecontroleerd.uittreksels] == tellend
    assert _melding(gecontroleerd, "buiten-de-stand").startswith(f"{niet} niet mee in dit overzicht van wat {stand} is")


def test_wie_nog_niet_zo_ver_is_wordt_genoemd_met_zijn_stand() -> None:
    melding = _melding(controleer_uittreksels(VIER, INGEDIEND).gekozen(None, None), "buiten-de-stand")
    assert "is: opmaak.xlsx (in opmaak) en leeg.xlsx (geen stand). Laat --stand weg" in melding
    anderjaar = controleer_uittreksels(VIER, INGEDIEND).gekozen(None, "2010-2011")
    assert anderjaar.bevindingen == ()
    veel = [_boek(f"{nummer}.xlsx", naam=str(nummer), scores=P1) for nummer in range(20)]
    assert "11.xlsx (geen stand) en nog 8." in _melding(
        controleer_uittreksels(veel, INGEDIEND).gekozen(None, None), "buiten-de-stand"
    )


def test_van_wat_ingediend_is_staat_een_kladversie_niet_in_de_weg() -> None:
    ingediend, klad = _boek("a.xlsx", INGEDIEND, M14), _boek("b.xlsx", IN_OPMAAK, M20)
    assert _tellend(ingediend, klad) == []
    assert [u.werkboek for u in controleer_uittreksels((ingediend, klad), INGEDIEND).uittreksels] == ["a.xlsx"]


def test_een_stand_die_niet_te_lezen_is_blijft_een_fout() -> None:
    onleesbaar = replace(_boek("a.xlsx"), bevindingen=_fout("gegeven-ongeldig"))
    assert [str(b.id) for b in controleer_uittreksels((onleesbaar,), INGEDIEND).bevindingen] == ["gegeven-ongeldig"]


def test_onder_letters_blijft_de_stand_en_verdwijnt_wie_en_wanneer() -> None:
    gecontroleerd = anonimiseer(controleer_uittreksels(VIER, INGEDIEND), KADER).gekozen(None, None)
    assert [(u.stand, u.stand_sinds, u.stand_door, u.datum, u.beoordelaars) for u in gecontroleerd.uittreksels] == [
        (INGEDIEND, None, None, None, frozenset()),
        (GEVALIDEERD, None, None, None, frozenset()),
    ]
    melding = _melding(gecontroleerd, "buiten-de-stand")
    assert ".xlsx" not in melding
    assert melding.count("werkboek ") == 2
    oud_en_nieuw = (_boek("geheim.xlsx", datum=M14), _boek("nieuw.xlsx", datum=M20))
    zin = _melding(anonimiseer(controleer_uittreksels(oud_en_nieuw), KADER), "nieuwste-telt")
    assert "alleen het nieuwste telt mee. " in zin
    assert not {"geheim", "nieuw.xlsx", "De Brug", "14/03/2014"} & set(zin.replace(",", "").split())
