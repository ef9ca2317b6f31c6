"""The reference figures and the norms: held against the report, recomputed, and what the model says of them.

The report lies beside the project on some machines (`../shared`); without it a checksum of every figure holds what was
seen there. After a change that was held against the report, copy what `test_geen_cijfer_verandert_ongemerkt` gives
into bron/controlegetallen.txt.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import jsonschema
import pytest
import yaml
from pydantic import ValidationError

from gia_kwaliteit.kader import Kader, Norm, Referentiecijfer, maak_kader
from gia_kwaliteit.kader.referentie import Referentie, nieuwste_cijfers
from gia_kwaliteit.kader.referentietekst import maak_referentietekst
from gia_kwaliteit.kader.schema import schema_van
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.weergave.kader.cijfers import over_cijfer
from tests.bouwers import PROJECT, kader_onthaalbureau
from tests.bouwers.ander_kader import VREEMDE_WOORDEN, kader_met_andere_woorden

RAPPORT = PROJECT.parent / "shared" / "bron" / "verbindingen-2013.txt"
CONTROLEGETALLEN = Path(__file__).parent / "bron" / "controlegetallen.txt"

BRUSSEL, STAD, PROVINCIE, GENT = "Brussel", "Stad Antwerpen", "Provincie Antwerpen", "Gent"
OOST, WEST, BRABANT, LIMBURG = "Oost-Vlaanderen", "West-Vlaanderen", "Vlaams-Brabant", "Limburg"
SOORTEN = ("werkt", "werkzoekend", "socio-cultureel", "educatief", "onbepaald")

# The columns of the tables that have a row for each figure, as the report prints them.
_PER_RIJ = {
    "talen-": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),  # lines 1555-1562
    "mo-in-het-nederlands": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),
    "cursisten-mo": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),  # lines 1667-1680
    "lesgroepen-mo": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),
    "groepsgrootte-mo": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),
    "lesmoment-": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),  # lines 1698-1712
    "duur-mo-": (BRABANT, STAD, PROVINCIE, GENT, OOST, WEST),  # lines 1752-1768, without Brussel and Limburg
    "lestijden-": (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG),  # lines 1792-1799
    "wacht": (STAD, BRUSSEL, OOST, GENT, LIMBURG, PROVINCIE, BRABANT, WEST),  # lines 1638-1649
}
_PER_RIJ_2011 = (BRUSSEL, BRABANT, GENT, OOST, STAD, PROVINCIE, WEST, LIMBURG)  # lines 2408-2415
# The tables that have a row for each onthaalbureau, and how its name stands there.
_NAMEN = {STAD: "Antwerpen", PROVINCIE: "Antwerpen", OOST: "Oost-", WEST: "West-", BRABANT: "Vl"}
# Printed and wrong; fout_in_bron says so.
_ANDERS_GEDRUKT = {
    (2011, "contracten", LIMBURG): 1865,
    (2011, "aandeel-perspectief-werkt", OOST): 18,
    (2011, "aandeel-perspectief-werkt", PROVINCIE): 14,
}
_IN_WOORDEN = {1: "één jaar", 2: "tweemaal", 3: "drie maanden", 6: "zes maanden"}
_GETAL = re.compile(r"\d+(?:[.,]\d+)*")


def _alle() -> list[tuple[int, Referentiecijfer]]:
    return [
        (referentie.jaar, cijfer) for referentie in kader_onthaalbureau().referentie for cijfer in referentie.cijfers
    ]


def _cijfer(jaar: int, code: str) -> Referentiecijfer:
    (gevonden,) = (cijfer for ander, cijfer in _alle() if (ander, cijfer.code) == (jaar, code))
    return gevonden


# --- against the report ---


@cache
def _rapport() -> list[str]:
    if not RAPPORT.is_file():
        pytest.skip("het rapport ligt niet naast het project")
    return RAPPORT.read_text(encoding="utf-8").splitlines()


def _regels(bron: str) -> list[str]:
    """Return the lines that a source names, such as “1692-1712, 1713-1715”."""
    grenzen = [tuple(map(int, deel.split("-"))) for deel in bron.split(", ")]
    return list(chain.from_iterable(_rapport()[deel[0] - 1 : deel[-1]] for deel in grenzen))


def _getallen(regels: list[str]) -> list[float]:
    """Return the numbers in these lines: 45.283 is a thousand, 11,6 and 6.4 are decimals."""
    ruw = _GETAL.findall(" ".join(regels))
    return [
        float(getal.replace(".", "")) if re.fullmatch(r"\d{1,3}(\.\d{3})+", getal) else float(getal.replace(",", "."))
        for getal in ruw
    ]


def _berekend(cijfer: Referentiecijfer) -> bool:
    """Say whether a figure of Vlaanderen follows from others, and need not be printed: another test recomputes it."""
    return cijfer.noemer is not None or bool(cijfer.som_van) or cijfer.code in ("cursisten-mo", "lesgroepen-mo")


@pytest.mark.parametrize(("jaar", "cijfer"), _alle(), ids=lambda deel: getattr(deel, "code", str(deel)))
def test_een_cijfer_staat_op_de_regels_die_het_noemt(jaar: int, cijfer: Referentiecijfer) -> None:
    gedrukt = _getallen(_regels(cijfer.bron.regels or ""))
    waarden = [] if _berekend(cijfer) else [cijfer.waarde, cijfer.minimum, cijfer.maximum]
    waarden += [cijfer.teller, cijfer.noemer] if cijfer.eenheid == "%" and jaar != 2011 else []
    waarden += cijfer.per_provincie.values()
    waarden += [_ANDERS_GEDRUKT.get((jaar, cijfer.code, bureau), w) for bureau, w in cijfer.per_onthaalbureau.items()]
    weg = [waarde for waarde in waarden if waarde is not None and waarde not in gedrukt]
    assert weg == []


def _rijen() -> Iterator[tuple[int, Referentiecijfer, tuple[str, ...]]]:
    for jaar, cijfer in _alle():
        begin = next((begin for begin in _PER_RIJ if cijfer.code.startswith(begin)), None)
        if cijfer.per_onthaalbureau and jaar == 2011 and begin is None:
            yield jaar, cijfer, _PER_RIJ_2011
        elif cijfer.per_onthaalbureau and begin is not None:
            yield jaar, cijfer, _PER_RIJ[begin]


def test_elke_rij_van_een_tabel_staat_zo_in_het_rapport() -> None:
    gezien = 0
    for jaar, cijfer, kolommen in _rijen():
        gedrukt = _getallen(_regels(cijfer.bron.regels or ""))
        rij = [_ANDERS_GEDRUKT.get((jaar, cijfer.code, b), cijfer.per_onthaalbureau[b]) for b in kolommen]
        assert any(gedrukt[i : i + len(rij)] == rij for i in range(len(gedrukt))), (jaar, cijfer.code)
        gezien += 1
    # 2011: 5 perspectieven, 5 shares, contracten, languages, Dutch, 4 moments; 2012: 2 + 1 languages, 3 groups, 4
    # moments, 5 durations, 4 teaching times; 2013: 7 classes, their total and their mean.
    assert gezien == 17 + 19 + 9


@pytest.mark.parametrize("bureau", [BRUSSEL, STAD, PROVINCIE, GENT, OOST, WEST, BRABANT, LIMBURG])
def test_de_perspectieven_van_2012_staan_zo_in_de_rij_van_het_onthaalbureau(bureau: str) -> None:
    # lines 3248-3259: count and share in turn, and the total
    rij: list[float] = []
    for soort in SOORTEN:
        rij.append(_cijfer(2012, f"perspectief-{soort}").per_onthaalbureau[bureau])
        rij.append(_cijfer(2012, f"aandeel-perspectief-{soort}").per_onthaalbureau[bureau])
    rij.append(_cijfer(2012, "contracten").per_onthaalbureau[bureau])
    regels = _regels("3248-3259")
    (nummer,) = (i for i in range(len(regels)) if _getallen([regels[i]]) == rij)
    naam = regels[nummer] if bureau not in (STAD, PROVINCIE) else " ".join(regels[nummer - 2 : nummer])
    assert naam.startswith({STAD: "Stad", PROVINCIE: "Prov."}.get(bureau, _NAMEN.get(bureau, bureau)))


def test_elke_norm_staat_op_de_regels_die_ze_noemt() -> None:
    for norm in kader_onthaalbureau().normen:
        regels = _regels(norm.bron.regels)
        tekst, gedrukt = " ".join(regels), _getallen(regels)
        for grens in {norm.minstens, norm.hoogstens} - {None}:
            assert grens is not None
            assert grens in gedrukt or _IN_WOORDEN[int(grens)] in tekst, norm.code


def test_wat_er_in_de_bron_niet_klopt_staat_er_zo() -> None:
    # What is printed, of section 2441-2475 and of line 2419; and that it does not add up.
    assert _getallen(_regels("2419"))[-2:] == [1865, 20343]
    assert 20343 == 20819 - 2341 + 1865
    assert _getallen(_regels("2454"))[-2:] == [2344, 16074]
    assert [_getallen(_regels(str(regel)))[-1] for regel in (2424, 2430, 2434, 2438, 2440)] == [17, 33, 19, 3, 28]
    assert {18.0, 14.0} <= set(_getallen(_regels("2424")))
    assert _getallen(_regels("4035"))[-3:] == [1.3, 29.2, 2012]
    assert _regels("1786")[0].startswith("04.%")


def test_de_aanvragen_bij_naric_tellen_op_tot_hun_totaal() -> None:
    rijen = [_getallen([regel]) for regel in _regels("3890-3898")]
    for plaats, jaar in enumerate((2010, 2011, 2012)):
        assert sum(rij[plaats] for rij in rijen[:-1]) == rijen[-1][plaats] == _cijfer(jaar, "naric-aanvragen").waarde


# --- without the report ---


def _controlegetal(cijfer: Referentiecijfer | Norm) -> str:
    """Return a checksum of the figures, their units, times and source lines; words may change."""
    velden = {
        *("waarde", "eenheid", "jaar", "datum", "periode", "minimum", "maximum", "teller", "noemer", "methode", "bron"),
        *("per_onthaalbureau", "per_provincie", "vlaams_gemiddelde", "minstens", "hoogstens", "sinds"),
    }
    inhoud = cijfer.model_dump(mode="json", include=velden, exclude_none=True)
    return hashlib.sha256(json.dumps(inhoud, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]


def test_geen_cijfer_verandert_ongemerkt() -> None:
    regels = [f"{jaar} {cijfer.code} {_controlegetal(cijfer)}" for jaar, cijfer in _alle()]
    regels += [f"norm {norm.code} {_controlegetal(norm)}" for norm in kader_onthaalbureau().normen]
    assert regels == CONTROLEGETALLEN.read_text(encoding="utf-8").splitlines()


def test_elke_som_en_elk_aandeel_is_na_te_rekenen() -> None:
    sommen, aandelen = 0, 0
    for jaar, cijfer in _alle():
        if cijfer.som_van:
            delen = [_cijfer(jaar, code) for code in cijfer.som_van]
            assert cijfer.waarde == sum(deel.waarde or 0 for deel in delen)
            for bureau, waarde in cijfer.per_onthaalbureau.items():
                assert waarde == sum(deel.per_onthaalbureau[bureau] for deel in delen)
            sommen += 1
        if cijfer.noemer:
            assert cijfer.methode == "gewogen"
            assert cijfer.teller
            factor = 100 if cijfer.eenheid == "%" else 1
            assert cijfer.waarde == round(factor * cijfer.teller / cijfer.noemer, 1), cijfer.code
            aandelen += 1
        if cijfer.teller_uit and cijfer.noemer_uit:
            teller, noemer = _cijfer(jaar, cijfer.teller_uit), _cijfer(jaar, cijfer.noemer_uit)
            assert (teller.waarde, noemer.waarde) == (cijfer.teller, cijfer.noemer)
            factor = 100 if cijfer.eenheid == "%" else 1
            for bureau, waarde in cijfer.per_onthaalbureau.items():
                eigen = factor * teller.per_onthaalbureau[bureau] / noemer.per_onthaalbureau[bureau]
                assert abs(eigen - waarde) <= 0.5, (jaar, cijfer.code, bureau)
        if cijfer.methode == "telling" and cijfer.waarde is not None and cijfer.per_onthaalbureau:
            assert cijfer.waarde == sum(cijfer.per_onthaalbureau.values())
        if cijfer.per_provincie:
            assert cijfer.waarde == sum(cijfer.per_provincie.values())
    # contracten (twice), wachtenden-mo and cursisten-nt2; ten shares of perspectieven, gelijkwaardigheid,
    # groepsgrootte, NARIC of 2012 and the inburgeraars among the students of NT2
    assert (sommen, aandelen) == (4, 14)


def test_de_grootste_en_de_kleinste_waarde_zijn_die_van_de_aantallen() -> None:
    dossiers, contracten = _cijfer(2012, "gelijkwaardigheid-dossiers"), _cijfer(2012, "contracten")
    delen = [100 * n / contracten.per_onthaalbureau[bureau] for bureau, n in dossiers.per_onthaalbureau.items()]
    aandeel = _cijfer(2012, "gelijkwaardigheid-aandeel")
    assert (round(min(delen), 1), round(max(delen), 1)) == (1.4, 13.7) == (aandeel.minimum, aandeel.maximum)


@pytest.mark.parametrize(
    ("jaar", "begin", "aantal", "speling"),
    [
        (2011, "lesmoment-mo-", 4, 1),
        (2012, "lesmoment-mo-", 4, 1),
        (2012, "lestijden-mo-", 4, 0.15),
        (2012, "duur-mo-", 5, 0.15),
        (2011, "aandeel-perspectief-", 5, 1.5),
        (2012, "aandeel-perspectief-", 5, 1.5),
    ],
)
def test_de_delen_van_een_geheel_tellen_op_tot_honderd(jaar: int, begin: str, aantal: int, speling: float) -> None:
    delen = [cijfer for ander, cijfer in _alle() if ander == jaar and cijfer.code.startswith(begin)]
    assert len(delen) == aantal
    for bureau in delen[0].per_onthaalbureau:
        assert abs(sum(deel.per_onthaalbureau[bureau] for deel in delen) - 100) <= speling, bureau


def test_wat_bij_p3_en_o1_hoort_staat_daar() -> None:
    bij = {(jaar, cijfer.code): cijfer.hoort_bij for jaar, cijfer in _alle()}
    for code in ("lesmoment-mo-dag", "lestijden-mo-60", "lesgroepen-mo", "groepsgrootte-mo", "duur-mo-0-2-weken"):
        assert bij[2012, code] == "P3"
    assert {bij[2013, code] for _, code in bij if code.startswith("wacht") and (2013, code) in bij} == {"O1.2"}
    assert bij[2012, "nt2-binnen-zes-maanden"] == "O1.2"
    assert not [code for code, waar in bij.items() if waar == "C3.2"]


@pytest.mark.parametrize(
    ("jaar", "code", "woorden"),
    [
        (2011, "contracten", ("1865", "2341", "20343", "20819")),
        (2011, "aandeel-perspectief-werkt", ("17 %", "18,5 %", "2424")),
        (2011, "aandeel-perspectief-educatief", ("2 tot 3 %", "2 tot 7 %", "2 tot 8 %")),
        (2012, "contracten", ("2441-2475", "16074", "West-Vlaanderen", "Limburg", "ongewogen")),
        (2012, "gelijkwaardigheid-dossiers", ("1,3 tot 29,2", "1,4 tot 13,7")),
        (2012, "duur-mo-0-2-weken", ("04.%", "8,4", "Limburg")),
    ],
)
def test_een_fout_van_het_rapport_staat_bij_het_cijfer_en_in_de_handleiding(
    jaar: int, code: str, woorden: tuple[str, ...]
) -> None:
    fout = _cijfer(jaar, code).fout_in_bron or ""
    assert [woord for woord in woorden if woord not in fout] == []
    handleiding = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    (stuk,) = re.findall(r"(?ms)^### Cijfers: .*?(?=^### )", handleiding)
    getallen = [woord.removesuffix(" %") for woord in woorden if re.search(r"\d", woord)]
    assert [getal for getal in getallen if getal not in stuk] == []


# --- the model ---


def _telling(**velden: object) -> Referentiecijfer:
    vast = {"code": "c", "naam": "Cursisten", "hoort_bij": "I2", "vlaams_gemiddelde": False, "eenheid": "aantal"}
    rest = {"methode": "telling", "definitie": "Het aantal.", "bron": {"regels": "1"}, "status": "gecontroleerd"}
    return Referentiecijfer.model_validate(vast | rest | velden)


def test_een_cijfer_zegt_wanneer_het_was_en_hoe_de_onthaalbureaus_uiteenlopen() -> None:
    gegeven = {"per_onthaalbureau": {"A": 4, "B": 9, "C": 2}}
    assert (_telling(**gegeven).laagste, _telling(**gegeven).gemiddeld, _telling(**gegeven).hoogste) == (2, 5, 9)
    assert (_telling(minimum=3, maximum=8).laagste, _telling(minimum=3, maximum=8).hoogste) == (3, 8)
    assert (_telling().laagste, _telling().gemiddeld) == (None, None)
    assert _telling(jaar=2011).wanneer == "2011"
    assert _telling(datum="2013-03-14").wanneer == "14/03/2013"
    assert _telling(periode="2011-2012").wanneer == "2011-2012"
    assert _telling().wanneer == "jaar niet vermeld"


@pytest.mark.parametrize(
    ("bron", "woorden", "volledig"),
    [
        ({"regels": "4522-4523"}, "regels 4522-4523", "Verbindingen, regels 4522-4523"),
        (
            {"werkboeken": 8, "tekst": "van het werkjaar 2013-2014, zelfevaluatie"},
            "8 werkboeken van het werkjaar 2013-2014, zelfevaluatie",
            "8 werkboeken van het werkjaar 2013-2014, zelfevaluatie",
        ),
        ({"werkboeken": 1}, "1 werkboek", "1 werkboek"),
        ({"tekst": "Jaarverslag 2014"}, "Jaarverslag 2014", "Jaarverslag 2014"),
    ],
)
def test_een_cijfer_komt_uit_het_rapport_uit_werkboeken_of_van_elders(
    bron: dict[str, object], woorden: str, volledig: str
) -> None:
    cijfer = _telling(bron=bron)
    assert (cijfer.bron.in_woorden, cijfer.bron.volledig("Verbindingen")) == (woorden, volledig)
    waaruit = "Verbindingen" if "regels" in bron else woorden.removeprefix("8 ").replace("1 werkboek", "werkboeken")
    assert cijfer.bron.waaruit("Verbindingen") == waaruit
    assert f"bron: {woorden}." in over_cijfer(cijfer, kader_onthaalbureau().woorden)
    beeld = Vlaamsbeeld(Referentie(jaar=2013, bron="Verbindingen", cijfers=(cijfer,)), cijfer)
    assert beeld.bron == volledig


@pytest.mark.parametrize(
    ("bron", "melding"),
    [
        ({}, "een bron heeft regels"),
        ({"regels": "1", "werkboeken": 3}, "niet allebei"),
        ({"regels": "1", "tekst": "Jaarverslag"}, "niet allebei"),
        ({"werkboeken": 0}, "greater than 0"),
    ],
)
def test_een_bron_die_niet_kan(bron: dict[str, object], melding: str) -> None:
    with pytest.raises(ValueError, match=melding):
        _telling(bron=bron)


def test_een_cijfer_zegt_van_hoeveel_onthaalbureaus_het_is() -> None:
    woorden = kader_onthaalbureau().woorden
    assert "; 2014; van 8 onthaalbureaus; " in over_cijfer(_telling(jaar=2014, n=8), woorden)
    assert "onthaalbureaus" not in over_cijfer(_telling(jaar=2014), woorden)


def test_een_gemiddelde_dat_een_rekenblad_bewaarde_is_nog_dat_van_het_kader() -> None:
    # Of 10, 10 and 11 the mean is 10,333… without end; a spreadsheet keeps 15 digits of it.
    per_bureau = {"A": 10, "B": 10, "C": 11}
    cijfer = _telling(hoort_bij="I1", rij="I1.1", jaar=2014, waarde=31, per_onthaalbureau=per_bureau)
    referentie = Referentie(jaar=2014, bron="x", cijfers=(cijfer,))
    nieuw = kader_onthaalbureau().model_copy(update={"referentie": (referentie,)})
    assert nieuw.vlaams_cijfer("I1.1", 10.3333333333333) is not None
    assert nieuw.vlaams_cijfer("I1.1", 10.3333) is None


def test_van_elk_cijfer_is_het_nieuwste_te_vinden() -> None:
    oud, nieuw, ander = _telling(jaar=2011), _telling(jaar=2012), _telling(jaar=2011, code="d")
    jaren = [
        Referentie(jaar=2011, bron="Een.", cijfers=(oud, ander)),
        Referentie(jaar=2012, bron="Twee.", cijfers=(nieuw,)),
    ]
    for volgorde in (jaren, jaren[::-1]):
        gevonden = nieuwste_cijfers(volgorde)
        assert {code: (waar.jaar, cijfer) for code, (waar, cijfer) in gevonden.items()} == {
            "c": (2012, nieuw),
            "d": (2011, ander),
        }


@pytest.mark.parametrize(
    ("grenzen", "woorden", "wel", "niet"),
    [
        ({"minstens": 80, "eenheid": "%"}, "minstens 80 %", (80, 100), (79.9,)),
        ({"hoogstens": 2.5, "eenheid": "jaar"}, "hoogstens 2,5 jaar", (0, 2.5), (2.6,)),
        ({"minstens": 80, "hoogstens": 90, "eenheid": "dossiers"}, "80 tot 90 dossiers", (80, 85, 90), (79, 91)),
        ({"minstens": 60, "hoogstens": 60, "eenheid": "uur"}, "60 uur", (60,), (59, 61)),
    ],
)
def test_een_norm_in_woorden_en_wat_haar_haalt(
    grenzen: dict[str, object], woorden: str, wel: tuple[float, ...], niet: tuple[float, ...]
) -> None:
    vast = {
        "code": "n",
        "naam": "Norm",
        "hoort_bij": ["O1"],
        "soort": "norm",
        "definitie": "x",
        "bron": {"regels": "1"},
    }
    norm = Norm.model_validate(vast | grenzen)
    assert norm.in_woorden == woorden
    assert [norm.gehaald(waarde) for waarde in (*wel, *niet)] == [True] * len(wel) + [False] * len(niet)


def test_alleen_een_norm_die_hetzelfde_telt_staat_bij_een_rij() -> None:
    kader = kader_onthaalbureau()
    assert [norm.minstens for norm in kader.normen_bij("O1.3")] == [80, 50]
    # The terms of the traject are no percentage, and a caseload is no number of trajectbegeleiders.
    assert kader.normen_bij("O1.2") == kader.normen_bij("I1.2") == ()


def test_een_norm_of_een_cijfer_vraagt_geen_nieuwe_versie() -> None:
    from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk

    kader = kader_onthaalbureau()
    velden = {naam: getattr(kader, naam) for naam in Kader.model_fields}
    zonder = maak_kader(velden | {"normen": (), "referentie": ()})
    assert bereken_vingerafdruk(zonder) == bereken_vingerafdruk(kader)


def _verzonnen_cijfer(**anders: object) -> dict[str, object]:
    vast = {"code": "leden", "naam": "Leden", "hoort_bij": "O1.1", "eenheid": "%", "methode": "ongewogen"}
    return vast | {"definitie": "Geteld.", "bron": {"regels": "1"}, "status": "ok", "waarde": 25.0} | anders


def test_een_kader_van_elders_zegt_hetzelfde_zonder_een_woord_van_vlaanderen() -> None:
    per = {"Aarle": 20.0, "Beek": 30.0}
    ons = Referentiecijfer.model_validate(_verzonnen_cijfer(vlaams_gemiddelde=True, per_onthaalbureau=per))
    elders = Referentiecijfer.model_validate(_verzonnen_cijfer(als_gemiddelde=True, per_onderwerp=per))
    assert ons == elders
    assert (elders.vlaams_gemiddelde, elders.gemiddeld) == (True, 25.0)
    with pytest.raises(ValidationError, match="vlaams_gemiddelde en als_gemiddelde zeggen hetzelfde; houd er een over"):
        Referentiecijfer.model_validate(_verzonnen_cijfer(vlaams_gemiddelde=True, als_gemiddelde=True))
    kader = kader_met_andere_woorden()
    tekst = maak_referentietekst(Referentie(jaar=2012, bron="Geteld", cijfers=(elders,)), "Uitleg.", kader.woorden)
    assert VREEMDE_WOORDEN.search(tekst) is None
    assert {"als_gemiddelde", "per_onderwerp"} <= yaml.safe_load(tekst)["cijfers"][0].keys()
    assert Referentie.model_validate(yaml.safe_load(tekst)).cijfers == (elders,)
    # The other way round, what comes with gia stays as it is.
    van_ons = Referentie(jaar=2012, bron="Geteld", cijfers=(ons,))
    thuis = maak_referentietekst(van_ons, "Uitleg.", kader_onthaalbureau().woorden)
    assert {"vlaams_gemiddelde", "per_onthaalbureau"} <= yaml.safe_load(thuis)["cijfers"][0].keys()
    schema = schema_van("referentie")
    for inhoud in (yaml.safe_load(tekst), yaml.safe_load(thuis)):
        jsonschema.validate(inhoud, schema)
