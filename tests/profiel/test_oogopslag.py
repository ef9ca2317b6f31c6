"""What somebody should know first of a profiel: the finding in a sentence, and the points to name first."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from gia_kwaliteit.oogopslag import Oogopslag, bereken_oogopslag, grenswoord, is_voldoende
from gia_kwaliteit.profiel import bereken_profiel
from tests.bouwers import AFWEZIG, GOED, JA, STERK, VOLDOENDE, beoordeling, kader_bibliotheek, kader_onthaalbureau

KADER = kader_onthaalbureau()


def _alles(niveau: str, **anders: str | None) -> dict[str, str | None]:
    """Every criterium with this level, but for the processen that are named with another (None: not scored)."""
    return {code: anders.get(code.split(".")[0], niveau) for code in KADER.criteria}


def _oogopslag(scores: Mapping[str, str | None]) -> Oogopslag:
    return bereken_oogopslag(bereken_profiel(beoordeling(KADER, scores), KADER))


@pytest.mark.parametrize(
    ("scores", "zin"),
    [
        ({}, "Er is nog geen enkel proces gescoord."),
        (_alles(VOLDOENDE), "Alle twaalf processen halen de helft; de laagste score is 10,0 op 20."),
        (
            _alles(GOED, P7=AFWEZIG),
            "Eén van de twaalf processen haalt de helft niet; Logistiek vraagt aandacht.",
        ),
        (
            _alles(GOED, P6=AFWEZIG, P7=AFWEZIG),
            "Twee van de twaalf processen halen de helft niet; Professionalisering en Logistiek vragen aandacht.",
        ),
        (
            _alles(GOED, P5=AFWEZIG, P6=AFWEZIG, P7=AFWEZIG),
            (
                "Drie van de twaalf processen halen de helft niet; Personeelsbeheer en Professionalisering vragen "
                "eerst aandacht."
            ),
        ),
        (
            _alles(AFWEZIG),
            "Geen van de twaalf processen haalt de helft; Kwaliteitszorg en Besluitvorming vragen eerst aandacht.",
        ),
        (
            {code: niveau for code, niveau in _alles(GOED, P7=AFWEZIG).items() if code.startswith(("P7.", "P8."))},
            "Eén van de twee gescoorde processen haalt de helft niet; Logistiek vraagt aandacht.",
        ),
        ({"P8.1": AFWEZIG}, "Het enige gescoorde proces, {P8}, haalt de helft niet."),
        ({"P8.1": STERK}, "Het enige gescoorde proces, {P8}, haalt de helft."),
    ],
)
def test_de_zin_zegt_hoeveel_processen_de_helft_halen(scores: dict[str, str | None], zin: str) -> None:
    namen = {proces.code: proces.naam for proces in KADER.processen}
    assert _oogopslag(scores).zin == zin.format_map(namen)


def test_precies_de_helft_is_voldoende_en_een_haar_minder_niet() -> None:
    # vlaams: afwezig 0, voldoende 2, goed uitgewerkt 3 of 4 points; all voldoende is 10 on 20
    helft = bereken_profiel(beoordeling(KADER, _alles(VOLDOENDE)), KADER)
    net_niet = bereken_profiel(beoordeling(KADER, _alles(VOLDOENDE) | {"P1.DG1": AFWEZIG}), KADER)
    assert all(is_voldoende(proces) for proces in helft.processen)
    assert [proces.code for proces in net_niet.processen if not is_voldoende(proces)] == ["P1"]
    assert not is_voldoende(bereken_profiel(beoordeling(KADER, {}), KADER).processen[0])


def test_de_sterkste_punten_zijn_die_van_het_hoogste_proces_en_elk_proces_eerst_een() -> None:
    # P2 is all sterk (20 on 20); P1 has two sterke punten among goed; P9 one.
    scores = _alles(GOED, P2=STERK) | {"P1.DG1": STERK, "P1.DG2": STERK, "P9.1": STERK}
    punten = _oogopslag(scores).sterk
    eerste_van_p2 = next(code for code in KADER.criteria if code.startswith("P2."))
    p1 = 20 * (3 * 6 + 4 * 2) / (4 * 8)
    p9 = next(20 * (3 * (n - 1) + 4) / (4 * n) for n in [sum(code.startswith("P9.") for code in KADER.criteria)])
    dan = ["P1.DG1", "P9.1"] if p1 >= p9 else ["P9.1", "P1.DG1"]
    assert [punt.code for punt in punten] == [eerste_van_p2, *dan]


def test_met_een_proces_komen_alle_punten_daaruit() -> None:
    codes = [code for code in KADER.criteria if code.startswith("P8.")]
    assert [punt.code for punt in _oogopslag(dict.fromkeys(codes, AFWEZIG)).werkpunten] == codes[:3]


def test_de_werkpunten_zijn_die_van_het_laagste_proces_eerst() -> None:
    # P3 is all afwezig (0 on 20); in P12 two are, in P8 one.
    scores = _alles(GOED, P3=AFWEZIG) | {"P12.1": AFWEZIG, "P12.2": AFWEZIG, "P8.1": AFWEZIG}
    eerste_van_p3 = next(code for code in KADER.criteria if code.startswith("P3."))
    aantallen = {proces: sum(code.startswith(f"{proces}.") for code in KADER.criteria) for proces in ("P8", "P12")}
    p8, p12 = (20 * 3 * (aantallen[p] - n) / (4 * aantallen[p]) for p, n in (("P8", 1), ("P12", 2)))
    dan = ["P8.1", "P12.1"] if p8 <= p12 else ["P12.1", "P8.1"]
    assert [punt.code for punt in _oogopslag(scores).werkpunten] == [eerste_van_p3, *dan]


def test_wat_nog_openstaat_telt_elk_criterium_en_elke_regel_een_keer() -> None:
    alles = len(KADER.criteria) + len(KADER.regels)
    assert _oogopslag({}).open == alles
    assert _oogopslag({"P1.DG1": GOED, next(iter(KADER.regels)): JA}).open == alles - 2


@pytest.mark.parametrize(
    ("criteria", "regels", "zin"),
    [
        (12, 3, "Nog niet gescoord: 12 criteria en 3 regels."),
        (1, 0, "Nog niet gescoord: 1 criterium."),
        (0, 1, "Nog niet gescoord: 1 regel."),
        (0, 0, "Alles heeft een score, of een reden waarom niet."),
    ],
)
def test_wat_nog_openstaat_zegt_hoeveel_criteria_en_hoeveel_regels(criteria: int, regels: int, zin: str) -> None:
    scores = dict.fromkeys([*KADER.criteria][criteria:], GOED) | dict.fromkeys([*KADER.regels][regels:], JA)
    oogopslag = _oogopslag(scores)
    assert (oogopslag.open_criteria, oogopslag.open_regels, oogopslag.wat_open_is) == (criteria, regels, zin)


def test_gelijke_scores_staan_in_de_volgorde_van_het_kader_ook_als_ze_anders_berekend_zijn() -> None:
    """The same share of 20 comes out as different floats over six, seven and eight criteria with points of 0.7."""
    punten = dict(zip(KADER.schaal.namen, (0.0, 0.7, 1.4, 2.1), strict=True))
    model = KADER.puntenmodellen[0].model_copy(update={"punten": punten, "maximum": 6.3})
    kader = KADER.model_copy(update={"puntenmodellen": (model,)})
    profiel = bereken_profiel(beoordeling(kader, _alles(VOLDOENDE)), kader)
    assert len({proces.score for proces in profiel.processen}) > 1
    zin = "Geen van de twaalf processen haalt de helft; Kwaliteitszorg en Besluitvorming vragen eerst aandacht."
    assert bereken_oogopslag(profiel).zin == zin


def test_de_grens_heet_naar_het_niveau_dat_de_helft_van_de_punten_geeft() -> None:
    # 2 of 4 points; in the second model voldoende is 1 of 3, and no level is half; in the third it is 2 of 4 again.
    assert grenswoord(KADER) == "voldoende"
    assert [grenswoord(KADER, model.code) for model in KADER.puntenmodellen] == ["voldoende", "de helft", "voldoende"]
    # Of the library: 2 of 4 points, and no level with 2.5 of 5.
    assert [grenswoord(kader_bibliotheek(), code) for code in ("trap", "streng")] == ["op weg", "de helft"]


def test_wat_eerst_komt_draagt_zijn_niveau_en_een_lege_lijst_zegt_dat_ze_leeg_is() -> None:
    oogopslag = _oogopslag({"P1.DG1": "afwezig"})
    assert [(lijst.titel, [punt.code for punt in lijst.punten], lijst.zonder) for lijst in oogopslag.lijsten] == [
        ("Het sterkst: sterk punt", [], "Nog geen good practices."),
        ("Eerst aan te pakken: afwezig", ["P1.DG1"], "Nog geen werkpunten."),
    ]
    alles = _alles(VOLDOENDE)
    assert [lijst.zonder for lijst in _oogopslag(alles).lijsten] == ["Geen good practices.", "Geen werkpunten."]
    assert _oogopslag({}).lijsten == ()


def test_wat_open_is_en_wat_niet_in_orde_is_heeft_een_naam() -> None:
    alles = _alles(VOLDOENDE) | dict.fromkeys(KADER.regels, JA)
    oogopslag = _oogopslag({code: niveau for code, niveau in alles.items() if code not in ("P2.DG1", "R1.3")})
    assert oogopslag.wat_open_is == "Nog niet gescoord: 1 criterium en 1 regel."
    assert oogopslag.wat_open_is_bij_naam == "Nog niet gescoord: 1 criterium en 1 regel (P2.DG1 en R1.3)."
    assert oogopslag.wat_niet_in_orde_is == ""
    assert _oogopslag(alles).wat_open_is_bij_naam == "Alles heeft een score, of een reden waarom niet."
    # A score with a fout is none either, and has no place among the codes: then no codes are named.
    assert replace(oogopslag, open_criteria=8).wat_open_is_bij_naam == "Nog niet gescoord: 8 criteria en 1 regel."
    zeven = list(alles)[:7]
    veel = _oogopslag({code: niveau for code, niveau in alles.items() if code not in zeven})
    assert veel.wat_open_is_bij_naam == "Nog niet gescoord: 7 criteria."
    assert _oogopslag(alles | {"R1.1": "Nee"}).wat_niet_in_orde_is == "Regel niet in orde: R1.1."
    assert (
        _oogopslag(alles | {"R1.1": "Nee", "R2.2": "Nee"}).wat_niet_in_orde_is == "Regels niet in orde: R1.1 en R2.2."
    )
