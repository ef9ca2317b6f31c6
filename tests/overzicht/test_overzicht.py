"""The overzicht: every figure against pandas and scipy, and flags, quadrants and lists worked out by hand."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from gia_kwaliteit import Ernst, Gegevens, Kader, bereken_profiel
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.kader import maak_kader
from gia_kwaliteit.kader.schalen import Schaal
from gia_kwaliteit.overzicht import (
    Kwadrant,
    Overzicht,
    Vlag,
    anonimiseer,
    bereken_overzicht,
    controleer_uittreksels,
    uitleg_vlaggen,
)
from gia_kwaliteit.overzicht.leren import kies_bezoeken
from gia_kwaliteit.overzicht.rangcorrelatie import interval_van, spearman
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from tests.bouwers import (
    AFWEZIG,
    GOED,
    JA,
    NEE,
    NIVEAUS,
    STERK,
    VOLDOENDE,
    beoordeling,
    fout_bij,
    kader_bibliotheek,
    overal,
)
from tests.bouwers.overzichten import (
    INSPECTIE,
    KADER,
    WERKJAAR,
    ZELF,
    overzicht_van,
    uittreksel,
    willekeurig,
    willekeurige_scores,
)

APL = [criterium.code for proces in KADER.processen[:7] for criterium in proces.criteria]
KERN = [criterium.code for proces in KADER.processen[7:] for criterium in proces.criteria]


def _overal(apl: str, kern: str) -> dict[str, str]:
    return dict.fromkeys(APL, apl) | dict.fromkeys(KERN, kern)


def _tabel(overzicht: Overzicht, veld: str) -> pd.DataFrame:
    codes = [score.code for score in getattr(overzicht, veld)]
    return pd.DataFrame([bureau.scores for bureau in overzicht.bureaus], columns=codes, dtype=float)


def _met(overzicht: Overzicht, vlag: Vlag) -> list[str]:
    return [criterium.code for criterium in overzicht.criteria if vlag in criterium.vlaggen]


@pytest.mark.parametrize("aantal", [1, 2, 8, 60])
@pytest.mark.parametrize("met_gaten", [False, True])
def test_elke_sectorscore_is_die_van_pandas(aantal: int, *, met_gaten: bool) -> None:
    # With gaps: bureaus that left whole processen and rubrieken open, and one that filled in nothing.
    gaten = [uittreksel("Zonder P2", dict.fromkeys(KERN, GOED)), uittreksel("Zonder iets", {})] if met_gaten else []
    overzicht = overzicht_van(*willekeurig(aantal), *gaten)
    for veld in ("processen", "kwaliteitsaspecten", "onderdelen", "rubrieken"):
        tabel = _tabel(overzicht, veld)
        assert [score.code for score in getattr(overzicht, veld)] == list(tabel.columns)
        for score in getattr(overzicht, veld):
            kolom = tabel[score.code]
            assert score.n == kolom.count()
            assert score.gemiddelde == pytest.approx(kolom.mean())
            assert score.mediaan == pytest.approx(kolom.median())
            assert (score.minimum, score.maximum) == (kolom.min(), kolom.max())
            rang = kolom.round(9).rank(ascending=False, method="min")
            plaatsen = [bureau.plaatsen.get(score.code) for bureau in overzicht.bureaus]
            assert plaatsen == [None if pd.isna(plaats) else int(plaats) for plaats in rang]


def test_de_scores_van_elk_bureau_zijn_die_van_gia_score() -> None:
    toeval = random.Random(3)
    gegevens = Gegevens(naam="De Brug", soort=INSPECTIE, werkjaar=WERKJAAR)
    boek = beoordeling(
        KADER, willekeurige_scores(toeval), gegevens=gegevens, bevindingen=[fout_bij("P1.DG1"), fout_bij("R1.1")]
    )
    (bureau,) = overzicht_van(maak_uittreksel(boek, KADER, "b.xlsx")).bureaus
    profiel = bereken_profiel(boek, KADER)
    assert bureau.scores == {code: resultaat.score for code, resultaat in profiel.groepen.items()}
    assert (bureau.scores["P1"], bureau.scores["apl"], bureau.scores["R1"]) == (None, None, None)
    assert bureau.scores["P2"] is not None


def test_de_verdelingen_tellen_elk_niveau_van_elk_bureau() -> None:
    alle = willekeurig(8)
    overzicht = overzicht_van(*alle)
    lang = pd.DataFrame(
        [
            {"code": code, "proces": code.split(".")[0], "niveau": KADER.schaal_van[code].namen[nummer]}
            for boek in alle
            for code, nummer in zip(KADER.schaal_van, boek.niveaus, strict=True)
            if nummer < 4
        ]
    )
    telling = lang.groupby(["code", "niveau"]).size()
    for criterium in (*overzicht.criteria, *overzicht.regels):
        assert criterium.verdeling == {
            niveau: telling.get((criterium.code, niveau), 0) for niveau in KADER.schaal_van[criterium.code].namen
        }
        assert criterium.n == sum(criterium.verdeling.values())
    per_proces = lang.groupby(["proces", "niveau"]).size()
    for score in (*overzicht.processen, *overzicht.rubrieken):
        assert score.verdeling == {niveau: per_proces.get((score.code, niveau), 0) for niveau in score.verdeling}
    onderdelen = {score.code: sum(score.verdeling.values()) for score in overzicht.onderdelen}
    assert onderdelen["kernprocessen"] == len(lang[lang.code.isin(KERN)])
    assert onderdelen["kwaliteitsbewaking"] == onderdelen["apl"] == len(lang[lang.code.isin(APL)])


# -- APL against kernprocessen ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("aantal", [3, 5, 8, 60])
def test_het_verband_is_dat_van_scipy(aantal: int) -> None:
    overzicht = overzicht_van(*willekeurig(aantal, zaad=2))
    onderdelen = _tabel(overzicht, "onderdelen").round(9)
    verband = overzicht.verband
    assert verband.n == aantal
    assert verband.rho == pytest.approx(stats.spearmanr(onderdelen.apl, onderdelen.kernprocessen).statistic)
    assert verband.rho == pytest.approx(onderdelen.apl.corr(onderdelen.kernprocessen, method="spearman"))
    if aantal < 5:
        assert verband.interval is None
    else:
        # Fisher: atanh of rho is normal, with a standard deviation of 1 / √(n − 3).
        assert verband.interval is not None
        assert verband.rho is not None
        breedte = stats.norm.ppf(0.975) / np.sqrt(aantal - 3)
        assert verband.interval == pytest.approx(tuple(np.tanh(np.arctanh(verband.rho) + np.array([-1, 1]) * breedte)))
        r = stats.pearsonr(onderdelen.apl.rank(), onderdelen.kernprocessen.rank())
        assert verband.interval == pytest.approx(tuple(r.confidence_interval(0.95)))


def test_het_verband_is_dat_van_scipy_ook_bij_gelijke_scores() -> None:
    trek = random.Random(7)
    for aantal in range(3, 40):
        een, ander = (pd.Series([trek.choice([0, 7.5, 10, 15, 20]) for _ in range(aantal)]) for _ in range(2))
        rho, interval = spearman(een, ander), interval_van(een, ander)
        if een.nunique() == 1 or ander.nunique() == 1:
            assert rho is None
            continue
        assert rho == pytest.approx(stats.spearmanr(een, ander).statistic)
        if interval is not None:
            assert aantal >= 5
            grenzen = stats.pearsonr(een.rank(), ander.rank()).confidence_interval(0.95)
            assert interval == pytest.approx(tuple(grenzen))


def test_met_weinig_bureaus_zegt_het_verband_hoe_weinig_er_volgt() -> None:
    een, twee, vijf = (overzicht_van(*willekeurig(aantal)).verband for aantal in (1, 2, 5))
    assert (een.n, een.rho, een.interval) == (1, None, None)
    assert een.toelichting == (
        "Met 1 beoordeling valt over een verband niets te zeggen; daarvoor zijn er minstens 3 nodig."
    )
    assert (twee.rho, twee.interval) == (None, None)
    assert "lees het als een aanwijzing en niet als een besluit" in vijf.toelichting


def test_een_volmaakt_verband_en_gelijke_scores_geven_geen_interval() -> None:
    assert spearman(pd.Series([1, 2, 3, 4, 5]), pd.Series([2, 4, 6, 8, 10])) == pytest.approx(1)
    assert interval_van(pd.Series([1, 2, 3, 4, 5]), pd.Series([2, 4, 6, 8, 10])) is None
    assert spearman(pd.Series([1, 1, 1, 1]), pd.Series([1, 2, 3, 4])) is None
    # 0.1 + 0.2 and 0.3 are one score.
    assert spearman(pd.Series([0.1 + 0.2, 0.3, 0.3]), pd.Series([1, 2, 3])) is None


def test_wie_dubbel_meetelt_maakt_het_interval_niet_smaller() -> None:
    ook_zelf = [replace(boek, soort=ZELF, pad=f"zelf/{boek.pad}") for boek in willekeurig(8)]
    overzicht = overzicht_van(*willekeurig(8), *ook_zelf)
    assert (overzicht.verband.n, overzicht.verband.interval) == (16, None)
    assert [b.id for b in overzicht.bevindingen if b.id == "overzicht-gemengd"] == ["overzicht-gemengd"]
    assert overzicht.bureaus[0].aanduiding == "Bureau 00 (inspectie 2013-2014)"


def test_een_leeg_tweede_werkboek_neemt_het_interval_niet_weg() -> None:
    overzicht = overzicht_van(*willekeurig(8), uittreksel("Bureau 00", {}, werkjaar="2012-2013"))
    assert overzicht.verband.n == 8
    assert overzicht.verband.interval == overzicht_van(*willekeurig(8)).verband.interval
    assert overzicht.verband.interval is not None


def test_met_vier_beoordelingen_is_er_wel_rho_en_geen_interval() -> None:
    # Ranks 1 2 3 4 against 2 1 4 3: rho is 1 − 6·4 / (4·15) = 0,6.
    niveaus = [(AFWEZIG, VOLDOENDE), (VOLDOENDE, AFWEZIG), (GOED, STERK), (STERK, GOED)]
    overzicht = overzicht_van(*(uittreksel(f"B{nr}", _overal(*paar)) for nr, paar in enumerate(niveaus)))
    assert overzicht.verband.rho == pytest.approx(0.6)
    assert overzicht.verband.interval is None
    assert "minder dan 5 is te weinig" in overzicht.verband.toelichting


@pytest.mark.parametrize(
    ("boeken", "zin"),
    [
        ([("A", INSPECTIE, "2013-2014"), ("B", INSPECTIE, "2013-2014")], None),
        (
            [("A", ZELF, "2013-2014"), ("B", INSPECTIE, "2013-2014")],
            "dit overzicht neemt inspectie en zelfevaluatie samen.",
        ),
        (
            [("A", INSPECTIE, "2012-2013"), ("B", INSPECTIE, "2013-2014")],
            "dit overzicht neemt de werkjaren 2012-2013 en 2013-2014 samen.",
        ),
        (
            [("A", ZELF, "2012-2013"), ("A", INSPECTIE, "2013-2014")],
            (
                "dit overzicht neemt inspectie en zelfevaluatie van de werkjaren 2012-2013 en 2013-2014 samen; sommige "
                "onthaalbureaus tellen daardoor meer dan één keer mee."
            ),
        ),
    ],
)
def test_soorten_of_werkjaren_samen_worden_gemeld(boeken: list[tuple[str, str, str]], zin: str | None) -> None:
    overzicht = overzicht_van(
        *(uittreksel(naam, overal(KADER, GOED), soort=soort, werkjaar=jaar) for naam, soort, jaar in boeken)
    )
    gemengd = [b.melding for b in overzicht.bevindingen if b.id == "overzicht-gemengd"]
    assert gemengd == ([f"{zin} Kies met --soort en --werkjaar wat u samen wilt zien."] if zin else [])


def test_wat_niet_gekozen_is_beslist_niet_over_het_puntenmodel() -> None:
    vol = overal(KADER, VOLDOENDE)
    lineair = [uittreksel(naam, vol, puntenmodel="lineair") for naam in "AB"]
    ander = uittreksel("A", vol, soort=ZELF, werkjaar="1999-2000")
    assert ander.puntenmodel == "vlaams"
    overzicht = bereken_overzicht([*lineair, ander], KADER, soort=INSPECTIE, werkjaar=WERKJAAR)
    # In lineair voldoende is one of three points.
    assert overzicht.puntenmodel == "lineair"
    assert overzicht.processen[0].gemiddelde == pytest.approx(20 / 3)
    assert overzicht.bevindingen == ()


def test_de_namen_staan_op_volgorde_ook_met_getallen_en_hoofdletters() -> None:
    namen = ["Zele", "Bureau 10", "bureau 9", "OK", "Aalst", "VW"]
    overzicht = overzicht_van(*(uittreksel(naam, {"P1.DG1": GOED}) for naam in namen))
    assert [b.naam for b in overzicht.bureaus] == ["Aalst", "bureau 9", "Bureau 10", "OK", "VW", "Zele"]


def test_geen_twee_beoordelingen_heten_hetzelfde() -> None:
    kwaad = uittreksel("A (inspectie 2013-2014)", {"P1.DG1": STERK})
    overzicht = overzicht_van(uittreksel("A", {"P1.DG1": AFWEZIG}), uittreksel("A", {}, soort=ZELF), kwaad)
    namen = [bureau.aanduiding for bureau in overzicht.bureaus]
    assert len(set(namen)) == 3
    routes = overzicht.leerroutes
    assert [route.aanduiding for route in routes] == namen
    assert routes[0].bezoeken == (("A (inspectie 2013-2014)", ("P1.DG1",)),)


def test_de_kwadranten_delen_op_tien_op_twintig() -> None:
    overzicht = overzicht_van(
        uittreksel("Beide", _overal(VOLDOENDE, VOLDOENDE)),  # exactly 10 on 20 is sterk
        uittreksel("Alleen APL", _overal(STERK, AFWEZIG)),
        uittreksel("Alleen kern", _overal(VOLDOENDE, GOED) | {APL[0]: AFWEZIG}),
        uittreksel("Geen", _overal(AFWEZIG, VOLDOENDE) | {KERN[0]: AFWEZIG}),
        uittreksel("Half", dict.fromkeys(APL, STERK)),  # no score for kernprocessen: nowhere
    )
    assert overzicht.kwadranten == {
        Kwadrant.sterk_sterk: ("Beide",),
        Kwadrant.sterk_zwak: ("Alleen APL",),
        Kwadrant.zwak_sterk: ("Alleen kern",),
        Kwadrant.zwak_zwak: ("Geen",),
    }
    assert overzicht.verband.n == 4


# -- the criteria ----------------------------------------------------------------------------------------------------


def test_de_vlaggen_van_een_uitgewerkt_geval() -> None:
    basis = [VOLDOENDE, GOED, AFWEZIG, STERK]
    bijzonder: dict[str, list[str | None]] = {
        "P1.DG1": [AFWEZIG, AFWEZIG, AFWEZIG, AFWEZIG],
        "P1.DG2": [GOED, STERK, GOED, GOED],
        "P1.OS1": [VOLDOENDE, VOLDOENDE, VOLDOENDE, VOLDOENDE],
        "P1.OS2": [None, None, None, GOED],
        "P1.DT1": [None, None, GOED, STERK],
        "P1.DT2": [None, None, None, None],
        "P1.OW1": [VOLDOENDE, STERK, GOED, VOLDOENDE],
        "P1.OW2": [AFWEZIG, STERK, STERK, STERK],
    }
    overzicht = overzicht_van(
        *(
            uittreksel(f"B{nr}", overal(KADER, basis[nr]) | {code: rij[nr] for code, rij in bijzonder.items()})
            for nr in range(4)
        )
    )
    vlaggen = {c.code: set(c.vlaggen) for c in overzicht.criteria if c.vlaggen}
    assert vlaggen == {
        "P1.DG1": {Vlag.niemand, Vlag.geen_spreiding},
        "P1.DG2": {Vlag.iedereen, Vlag.allen_goed},
        "P1.OS1": {Vlag.iedereen, Vlag.geen_spreiding},  # a criterium is met from voldoende
        "P1.OS2": {Vlag.zelden_gescoord},  # one score of four says nothing about everybody
        "P1.DT1": {Vlag.iedereen, Vlag.allen_goed},  # half is not less than half
        "P1.DT2": {Vlag.zelden_gescoord},
        "P1.OW1": {Vlag.iedereen},
    }


def test_iedereen_voldoet_vanaf_het_niveau_boven_het_werkpunt_hoeveel_niveaus_er_ook_zijn() -> None:
    vijf = kader_bibliotheek()  # niets te zien (werkpunt), eerste stappen, op weg, stevig, voorbeeld
    assert uitleg_vlaggen(vijf)[Vlag.iedereen] == "iedereen scoort minstens eerste stappen"
    assert uitleg_vlaggen(vijf)[Vlag.allen_goed] == "iedereen scoort minstens stevig"
    # With three levels the one above the werkpunt is also the one below the highest: one flag says it all.
    laag, midden, _, hoog = KADER.schaal.niveaus
    schaal = Schaal(naam="kwaliteit", omschrijving="Een schaal van drie.", niveaus=(laag, midden, hoog))
    punten = {naam: float(nummer) for nummer, naam in enumerate(schaal.namen)}
    model = KADER.puntenmodel().model_copy(update={"punten": punten, "maximum": 2.0})
    delen = {naam: getattr(KADER, naam) for naam in Kader.model_fields}
    drie = maak_kader(delen | {"schalen": (schaal, KADER.regelschaal), "puntenmodellen": (model,)})
    overzicht = overzicht_van(*(uittreksel(naam, overal(drie, VOLDOENDE), kader=drie) for naam in "AB"), kader=drie)
    assert overzicht.criteria[0].vlaggen == (Vlag.iedereen, Vlag.geen_spreiding)
    assert Vlag.allen_goed not in uitleg_vlaggen(drie)


def test_twee_beoordelingen_van_een_bureau_zijn_geen_tweede_mening() -> None:
    scores = overal(KADER, GOED)
    een = overzicht_van(uittreksel("A", scores), uittreksel("A", scores, soort=ZELF))
    assert [c.code for c in een.criteria if c.vlaggen] == []
    niveaus = [NIVEAUS[nummer % 4] for nummer in range(8)]
    jaren = [
        uittreksel(
            f"B{nr % 4}",
            overal(KADER, niveau) | {"P8.1": NIVEAUS[3 - nr % 4]},
            werkjaar=f"201{nr // 4}-201{nr // 4 + 1}",
        )
        for nr, niveau in enumerate(niveaus)
    ]
    vier = overzicht_van(*jaren)
    assert {c.samenhang for c in vier.criteria} == {None}


def test_een_leeg_werkboek_maakt_geen_criterium_zelden_gescoord() -> None:
    vol = overal(KADER, GOED)
    zonder = {code: niveau for code, niveau in vol.items() if code != "P1.DG1"}
    leeg = [uittreksel(f"L{nummer}", {}) for nummer in range(3)]
    assert _met(overzicht_van(uittreksel("A", vol), uittreksel("B", vol), *leeg), Vlag.zelden_gescoord) == []
    # Of the three that filled in anything, one scored P1.DG1.
    drie = (uittreksel("A", vol), uittreksel("B", zonder), uittreksel("C", zonder), *leeg)
    assert _met(overzicht_van(*drie), Vlag.zelden_gescoord) == ["P1.DG1"]


def test_een_criterium_dat_tegen_de_rest_in_gaat_krijgt_een_vlag_vanaf_acht() -> None:
    def bureaus(aantal: int) -> list[dict[str, str]]:
        niveaus = [NIVEAUS[nummer % 4] for nummer in range(aantal)]
        andersom = [NIVEAUS[3 - nummer % 4] for nummer in range(aantal)]
        return [overal(KADER, niveau) | {"P8.1": ander} for niveau, ander in zip(niveaus, andersom, strict=True)]

    acht = overzicht_van(*(uittreksel(f"B{nr}", scores) for nr, scores in enumerate(bureaus(8))))
    assert _met(acht, Vlag.wijkt_af) == ["P8.1"]
    samenhang = {c.code: c.samenhang for c in acht.criteria}
    assert samenhang["P8.1"] == pytest.approx(-1)
    assert samenhang["P9.1"] == pytest.approx(1)
    zeven = overzicht_van(*(uittreksel(f"B{nr}", scores) for nr, scores in enumerate(bureaus(7))))
    assert {c.samenhang for c in zeven.criteria} == {None}
    assert _met(zeven, Vlag.wijkt_af) == []


def test_de_samenhang_is_die_van_scipy_met_het_gemiddelde_van_de_rest() -> None:
    alle = willekeurig(60)
    punten = KADER.puntenmodel("vlaams").punten
    tabel = pd.DataFrame(
        [
            {
                code: punten[KADER.schaal.namen[nummer]] if nummer < 4 else None
                for code, nummer in zip(KADER.schaal_van, boek.niveaus, strict=True)
                if code in KADER.criteria
            }
            for boek in alle
        ],
        dtype=float,
    )
    for beeld in overzicht_van(*alle).criteria:
        rest = [c.code for c in KADER.proces_van[beeld.code].criteria if c.code != beeld.code]
        paar = pd.DataFrame({"eigen": tabel[beeld.code], "rest": tabel[rest].mean(axis=1)}).dropna()
        assert beeld.samenhang == pytest.approx(stats.spearmanr(paar.eigen, paar.rest).statistic)


def test_de_eensgezindheid_vergelijkt_zelfevaluatie_en_inspectie_van_een_bureau() -> None:
    overzicht = bereken_overzicht(
        [
            uittreksel("A", {"P1.DG1": STERK, "P1.DG2": GOED}, soort=ZELF),
            uittreksel("A", {"P1.DG1": AFWEZIG, "P1.DG2": GOED}),
            uittreksel("B", {"P1.DG1": GOED}, soort=ZELF),
            uittreksel("B", {"P1.DG1": VOLDOENDE}),
            uittreksel("C", {"P1.DG1": STERK}, soort=ZELF),
            uittreksel("D", {"P1.DG1": STERK}),
            uittreksel("A", {"P1.DG1": STERK}, soort=ZELF, werkjaar="2012-2013"),
        ],
        KADER,
        soort=INSPECTIE,
        werkjaar=WERKJAAR,
    )
    # A differs three levels, B one; C and D have only one side, and the year before has no inspectie.
    eens = {c.code: c.eensgezindheid for c in overzicht.criteria if c.eensgezindheid}
    assert set(eens) == {"P1.DG1", "P1.DG2"}
    assert (eens["P1.DG1"].n, eens["P1.DG1"].gelijk, eens["P1.DG1"].binnen_een) == (2, 0, 0.5)
    assert eens["P1.DG1"].gemiddeld_verschil == 2
    assert (eens["P1.DG2"].n, eens["P1.DG2"].gelijk) == (1, 1)
    assert [bureau.naam for bureau in overzicht.bureaus] == ["A", "B", "D"]


# -- learning and evolution ------------------------------------------------------------------------------------------


def test_wie_van_wie_kan_leren_staat_per_criterium_en_per_bureau() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": STERK, "P1.DG2": STERK, "P1.OS1": AFWEZIG}),
        uittreksel("B", {"P1.DG1": AFWEZIG, "P1.DG2": AFWEZIG, "P1.OS1": AFWEZIG, "P1.OS2": AFWEZIG}),
        uittreksel("C", {"P1.DG1": STERK, "P1.OS1": STERK}),
    )
    leren = {punt.code: (punt.sterk, punt.werkpunt) for punt in overzicht.leren}
    assert list(leren) == list(KADER.criteria)
    assert leren["P1.DG1"] == (("A", "C"), ("B",))
    assert leren["P1.OS2"] == ((), ("B",))
    routes = {route.aanduiding: route for route in overzicht.leerroutes}
    assert routes["B"].bezoeken == (("A", ("P1.DG1", "P1.DG2")), ("C", ("P1.OS1",)))
    assert routes["B"].zonder_voorbeeld == ("P1.OS2",)
    assert (routes["C"].bezoeken, routes["C"].zonder_voorbeeld) == ((), ())


def test_er_zijn_zo_weinig_mogelijk_bezoeken_ook_waar_gulzig_kiezen_er_meer_nodig_heeft() -> None:
    # Greedy takes A (four of six) and then needs both others; B and C together have all six.
    weten = {"A": "1245", "B": "123", "C": "456"}
    sterk = pd.DataFrame({code: {naam: code in codes for naam, codes in weten.items()} for code in "1234569"})
    assert kies_bezoeken("123456", sterk) == (("B", ("1", "2", "3")), ("C", ("4", "5", "6")))
    assert kies_bezoeken("123456", sterk.drop(index="B")) == (("A", ("1", "2", "4", "5")), ("C", ("6",)))
    assert kies_bezoeken("", sterk) == ()
    assert kies_bezoeken("9", sterk) == ()


@pytest.mark.parametrize("aantal", [8, 10, 13])
def test_geen_kleinere_groep_collegas_kan_alles_vertellen(aantal: int) -> None:
    """Tried one by one: every smaller group leaves a werkpunt out."""
    overzicht = overzicht_van(*willekeurig(aantal, zaad=11))
    for route in overzicht.leerroutes[:6]:
        codes = {code for _, gevraagd in route.bezoeken for code in gevraagd}
        anderen = [
            {punt.code for punt in overzicht.leren if b.aanduiding in punt.sterk and punt.code in codes}
            for b in overzicht.bureaus
            if b.aanduiding != route.aanduiding
        ]
        anderen = [een for een in anderen if een and not any(een < ander for ander in anderen)]
        kleiner = combinations(anderen, len(route.bezoeken) - 1)
        assert not any(set().union(*keuze) == codes for keuze in islice(kleiner, 200_000))


def test_een_bezoek_is_een_bezoek_aan_een_bureau_hoeveel_werkboeken_het_ook_heeft() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": AFWEZIG, "P1.DG2": AFWEZIG, "P1.OS1": AFWEZIG}),
        uittreksel("B", {"P1.DG1": STERK}, soort=ZELF),
        uittreksel("B", {"P1.DG2": STERK}),
        uittreksel("B", {"P1.OS1": STERK}, werkjaar="2012-2013"),
        uittreksel("C", {"P1.DG1": STERK, "P1.DG2": STERK}),
    )
    (route,) = [route for route in overzicht.leerroutes if route.aanduiding == "A"]
    assert route.bezoeken == (("B", ("P1.DG1", "P1.DG2", "P1.OS1")),)


def test_een_bureau_leert_niet_van_zichzelf() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": AFWEZIG}), uittreksel("A", {"P1.DG1": STERK}, soort=ZELF), uittreksel("B", {})
    )
    assert overzicht.leerroutes[0].zonder_voorbeeld == ("P1.DG1",)


def test_de_werkjaren_van_de_evolutie_gaan_van_vroeg_naar_laat() -> None:
    nu, vroeger = uittreksel("A", overal(KADER, GOED)), uittreksel("B", overal(KADER, STERK), werkjaar="2012-2013")
    (evolutie,) = bereken_overzicht([nu, vroeger], KADER).evoluties
    assert evolutie.werkjaren == ("2012-2013", "2013-2014")
    assert evolutie.processen[0].sector == (20, 15)


def test_de_evolutie_laat_een_gat_waar_niets_bekend_is() -> None:
    overzicht = bereken_overzicht(
        [
            uittreksel("A", overal(KADER, STERK), werkjaar="2013-2014"),
            uittreksel("A", overal(KADER, VOLDOENDE), werkjaar="2011-2012"),
            uittreksel("B", {}, werkjaar="2013-2014"),
            uittreksel("C", overal(KADER, GOED), werkjaar="2011-2012", soort=ZELF),
            uittreksel("C", overal(KADER, GOED), werkjaar="2013-2014", soort=ZELF),
        ],
        KADER,
        soort=INSPECTIE,
        werkjaar="2013-2014",
    )
    (evolutie,) = overzicht.evoluties  # those of the soort that was asked for
    assert evolutie.soort == INSPECTIE
    assert (evolutie.werkjaren, evolutie.aantallen) == (("2011-2012", "2012-2013", "2013-2014"), (1, 0, 1))
    assert evolutie.processen[0].sector == (10, None, 20)
    assert evolutie.processen[0].aantallen == (1, 0, 1)
    assert evolutie.processen[0].bureaus == {"A": (10, None, 20), "B": (None, None, None)}


def test_tot_dertig_werkjaren_blijft_een_gat_te_zien_en_daarna_staan_alleen_de_gekende_er() -> None:
    def werkjaren(laatste: str) -> tuple[str, ...]:
        boeken = [uittreksel("A", overal(KADER, GOED), werkjaar=jaar) for jaar in ("1984-1985", laatste)]
        (evolutie,) = bereken_overzicht(boeken, KADER).evoluties
        return evolutie.werkjaren

    assert len(werkjaren("2013-2014")) == 30
    assert werkjaren("2013-2014")[1] == "1985-1986"
    assert werkjaren("2014-2015") == ("1984-1985", "2014-2015")


def test_de_evolutie_volgt_elk_bureau_en_de_sector_van_een_soort() -> None:
    overzicht = bereken_overzicht(
        [
            uittreksel("A", overal(KADER, VOLDOENDE), werkjaar="2012-2013"),
            uittreksel("A", overal(KADER, STERK), werkjaar="2013-2014"),
            uittreksel("B", overal(KADER, AFWEZIG), werkjaar="2013-2014"),
            uittreksel("B", overal(KADER, STERK), werkjaar="2013-2014", soort=ZELF),
        ],
        KADER,
        werkjaar="2013-2014",
    )
    (evolutie,) = overzicht.evoluties
    assert (evolutie.soort, evolutie.werkjaren, evolutie.aantallen) == (INSPECTIE, ("2012-2013", "2013-2014"), (1, 2))
    assert evolutie.processen[0].sector == (10, 10)
    assert evolutie.processen[0].bureaus == {"A": (10, 20), "B": (None, 0)}
    assert [bureau.werkjaar for bureau in overzicht.bureaus] == ["2013-2014"] * 3


# -- what counts -----------------------------------------------------------------------------------------------------


def test_twee_werkboeken_van_hetzelfde_zijn_een_fout_die_beide_noemt() -> None:
    een, twee = uittreksel("De Brug", overal(KADER, GOED)), uittreksel("DE BRUG", overal(KADER, STERK))
    dubbel = (replace(een, pad="map/een.xlsx"), replace(twee, pad="map/twee.xlsx"))
    overzicht = overzicht_van(*dubbel, uittreksel("B", {"P1.DG1": GOED}))
    (fout,) = [b for b in overzicht.bevindingen if b.id == "dubbel-in-overzicht"]
    assert fout.melding.startswith(
        "map/een.xlsx en map/twee.xlsx zijn elk een inspectie van “De Brug” in 2013-2014; geen ervan telt mee"
    )
    assert overzicht.heeft_fouten
    assert [bureau.naam for bureau in overzicht.bureaus] == ["B"]
    assert fout.melding.endswith(f"samen: gia consensus map/een.xlsx map/twee.xlsx -o SAMEN.xlsx {MET_KADER}")


def test_een_werkboek_dat_al_samengevoegd_is_wordt_niet_nog_eens_samengevoegd() -> None:
    boeken = [
        replace(uittreksel("De Brug", overal(KADER, GOED), beoordelaars=wie), pad=f"map/{naam}.xlsx")
        for naam, wie in (("samen", ("An", "Bea")), ("an", ("An",)), ("bea", ("Bea",)))
    ]
    (fout,) = [b for b in controleer_uittreksels(boeken, woorden=KADER.woorden).bevindingen if b.ernst is Ernst.fout]
    assert fout.melding.endswith(f"gia consensus map/an.xlsx map/bea.xlsx -o SAMEN.xlsx {MET_KADER}")


MET_KADER = "(en dezelfde --kader als u er een opgaf)."
DELEN = ({"P1.DG1": GOED, "R1.1": JA}, {"P8.1": STERK}, {"P1.DG2": AFWEZIG})


@pytest.mark.parametrize(
    ("scores", "wie", "verwacht"),
    [
        (DELEN, (), Bevindingsoort.delen_in_overzicht),
        (DELEN, ("An", "An", "An"), Bevindingsoort.delen_in_overzicht),
        ((*DELEN, {"P8.1": STERK}), ("An", "Bea", "Cem", "Dora"), Bevindingsoort.beoordelaars_in_overzicht),
        ((*DELEN, {"P8.1": STERK}), ("An", "Bea", "Cem", "an"), Bevindingsoort.dubbel_in_overzicht),
        ((*DELEN, {"P8.1": STERK}), ("An", "Bea", "Cem", ""), Bevindingsoort.dubbel_in_overzicht),
        # Of a werkboek in which nobody scored anything nobody knows what it is.
        ((*DELEN, {}), (), Bevindingsoort.dubbel_in_overzicht),
    ],
)
def test_delen_en_beoordelaars_van_een_bureau_krijgen_de_opdracht_om_ze_samen_te_voegen(
    scores: Sequence[Mapping[str, str]], wie: Sequence[str], verwacht: Bevindingsoort
) -> None:
    boeken = [
        replace(
            uittreksel("De Brug", deel, beoordelaars=wie[nummer : nummer + 1] if any(wie[nummer : nummer + 1]) else ()),
            pad=f"map/deel {nummer}.xlsx",
            werkboek=f"deel {nummer}.xlsx",
        )
        for nummer, deel in enumerate(scores)
    ]
    gecontroleerd = controleer_uittreksels(boeken, woorden=KADER.woorden)
    (fout,) = gecontroleerd.bevindingen
    assert (fout.id, fout.ernst) == (verwacht, Ernst.fout)
    paden = " ".join(f'"map/deel {nummer}.xlsx"' for nummer in range(len(boeken)))
    assert fout.melding.endswith(f"gia consensus {paden} -o SAMEN.xlsx {MET_KADER}")
    assert not gecontroleerd.uittreksels
    (anoniem,) = anonimiseer(gecontroleerd, KADER).bevindingen
    assert "Brug" not in anoniem.melding
    assert "deel " not in anoniem.melding


def test_wat_in_een_deel_onzeker_is_telt_als_gescoord() -> None:
    een = uittreksel("De Brug", {"P1.DG1": GOED}, bevindingen=[fout_bij("P8.1")])
    gecontroleerd = controleer_uittreksels([een, replace(uittreksel("De Brug", {"P8.1": GOED}), pad="map/ander.xlsx")])
    assert Bevindingsoort.dubbel_in_overzicht in {b.id for b in gecontroleerd.bevindingen}


def test_onder_letters_blijft_staan_wat_niets_verraadt() -> None:
    """What is allowed comes from the kader; what was typed does not, nor what was perhaps meant with it."""
    fouten = [
        bevinding(Bevindingsoort.score_ongeldig, code="P1.DG1", gevonden="Elsje", toegelaten="x", bedoeling=" Elsje?"),
        bevinding(Bevindingsoort.score_ongeldig, code="R1.1", gevonden="Elsje", toegelaten="x", bedoeling=""),
        bevinding(Bevindingsoort.status_ongeldig, code="O1.1", gevonden="Elsje", toegelaten="x", bedoeling=" Elsje?"),
        bevinding(Bevindingsoort.getal_ongeldig, code="O1.1", kop="x", gevonden="1.480", toegelaten="x", hulp=" 1480."),
    ]
    gecontroleerd = anonimiseer(controleer_uittreksels([uittreksel("De Brug", bevindingen=fouten)]), KADER)
    assert [b.melding for b in gecontroleerd.bevindingen] == [
        (
            "P1.DG1 heeft als score “…”; toegelaten: afwezig, voldoende, goed uitgewerkt, sterk punt. "
            "Kies een score uit de lijst."
        ),
        "R1.1 heeft als score “…”; toegelaten: Nee, Ja. Kies een score uit de lijst.",
        "O1.1 heeft als status “…”; toegelaten: gemeten, geschat, geen gegevens. Kies een status uit de lijst.",
        "O1.1 heeft bij … “…”; toegelaten: …. Typ alleen het getal.",
    ]


def test_van_namen_die_op_elkaar_lijken_wordt_gevraagd_of_ze_een_zijn() -> None:
    """Excel drops the first sign of ’t Anker when it is typed straight; both stay onthaalbureaus of their own."""
    namen = ("’t Anker", "De Brug", "t Anker", "De Poort", "De Brug vzw", "De Brug v.z.w.", "’T ANKER")
    boeken = [uittreksel(naam, werkjaar=f"{2010 + nr}-{2011 + nr}") for nr, naam in enumerate(namen)]
    gecontroleerd = controleer_uittreksels(boeken, woorden=KADER.woorden)
    assert len(gecontroleerd.uittreksels) == len(namen)
    een, twee = [gevonden for _, gevonden in gecontroleerd.samen]
    assert {een.id, twee.id} == {"namen-lijken"}
    assert "lijken op elkaar: “’t Anker” en “t Anker”; gia neemt ze als aparte onthaalbureaus" in een.melding
    assert "lijken op elkaar: “De Brug”, “De Brug vzw” en “De Brug v.z.w.”;" in twee.melding
    assert een.ernst is Ernst.waarschuwing
    # Under letters it still says which ones, and nothing that was typed.
    anoniem = [b.melding for b in anonimiseer(gecontroleerd, KADER).bevindingen]
    assert not any("Anker" in melding or "Brug" in melding for melding in anoniem)
    assert all("lijken op elkaar: " in melding and "…" not in melding for melding in anoniem)


@pytest.mark.parametrize(
    ("velden", "label"),
    [
        ({"naam": None}, "Naam onthaalbureau"),
        ({"naam": "A", "soort": None}, "Soort"),
        ({"naam": "A", "werkjaar": None}, "Werkjaar"),
    ],
)
def test_zonder_naam_soort_of_werkjaar_telt_een_werkboek_niet_mee(velden: dict[str, None], label: str) -> None:
    gecontroleerd = controleer_uittreksels([uittreksel(**velden)], woorden=KADER.woorden)  # type: ignore[arg-type]
    assert gecontroleerd.uittreksels == ()
    assert [(b.id, b.veld) for b in gecontroleerd.bevindingen] == [("gegeven-nodig-in-overzicht", label)]


@pytest.mark.parametrize("veld", ["soort", "werkjaar"])
def test_een_ongeldig_veld_is_hier_een_fout_met_haar_plaats(veld: str) -> None:
    label = {"soort": "Soort", "werkjaar": "Werkjaar"}[veld]
    woorden = {"gevonden": "2013", "toegelaten": "twee opeenvolgende jaren", "veld": label}
    gevonden = replace(
        bevinding(Bevindingsoort.gegeven_ongeldig, blad="Start", cel="B5", **woorden), ernst=Ernst.waarschuwing
    )
    boek = uittreksel("A", {"P1.DG1": GOED}, bevindingen=[gevonden], **{veld: None})  # type: ignore[arg-type]
    gecontroleerd = controleer_uittreksels([boek])
    assert gecontroleerd.uittreksels == ()
    assert [(b.id, b.ernst, b.cel) for b in gecontroleerd.bevindingen] == [("gegeven-ongeldig", Ernst.fout, "B5")]


def test_een_naam_wordt_overal_geschreven_als_in_het_eerste_werkboek() -> None:
    boeken = [
        uittreksel("De Brug", {"P1.DG1": GOED}, werkjaar="2012-2013"),
        uittreksel("DE BRUG", {"P1.DG1": GOED}),
    ]
    assert {u.naam for u in controleer_uittreksels(boeken, woorden=KADER.woorden).uittreksels} == {"De Brug"}
    assert {u.naam for u in controleer_uittreksels(boeken[::-1]).uittreksels} == {"DE BRUG"}


def test_de_eensgezindheid_gaat_over_het_gekozen_werkjaar() -> None:
    boeken = [
        uittreksel("A", overal(KADER, niveau), soort=soort, werkjaar=jaar)
        for jaar, soort, niveau in (
            ("2012-2013", INSPECTIE, STERK),
            ("2012-2013", ZELF, AFWEZIG),
            (WERKJAAR, INSPECTIE, GOED),
            (WERKJAAR, ZELF, GOED),
        )
    ]
    eens = bereken_overzicht(boeken, KADER, soort=INSPECTIE, werkjaar=WERKJAAR).criteria[0].eensgezindheid
    assert eens is not None
    assert (eens.n, eens.gelijk) == (1, 1)
    alle = bereken_overzicht(boeken, KADER).criteria[0].eensgezindheid
    assert alle is not None
    assert (alle.n, alle.gelijk, alle.gemiddeld_verschil) == (2, 0.5, -1.5)


@pytest.mark.parametrize(
    ("open_", "anders", "zin"),
    [(2, 0, "2 keer geen score"), (0, 1, "1 keer iets anders"), (3, 2, "3 keer geen score en 2 keer iets anders")],
)
def test_de_waarschuwingen_van_een_werkboek_worden_geteld(open_: int, anders: int, zin: str) -> None:
    ongescoord = bevinding(Bevindingsoort.niet_gescoord, code="P1.DG1", het_criterium="het criterium")
    gevonden = [ongescoord] * open_ + [bevinding(Bevindingsoort.macros, bestand="a.xlsm")] * anders
    (gebleven,) = uittreksel("A", {"P1.DG1": GOED}, bevindingen=gevonden).bevindingen
    assert gebleven.melding == f"er zijn waarschuwingen bij dit werkboek: {zin}. U leest ze met gia score."


def test_een_ander_puntenmodel_wordt_herrekend_en_gemeld() -> None:
    scores = overal(KADER, VOLDOENDE)
    gelijk = overzicht_van(
        uittreksel("A", scores, puntenmodel="lineair"), uittreksel("B", scores, puntenmodel="lineair")
    )
    assert (gelijk.puntenmodel, gelijk.bevindingen) == ("lineair", ())
    assert gelijk.processen[0].gemiddelde == pytest.approx(20 / 3)
    gemengd = overzicht_van(uittreksel("A", scores, puntenmodel="lineair"), uittreksel("B", scores))
    assert gemengd.puntenmodel == "vlaams"
    assert [b.id for b in gemengd.bevindingen] == ["puntenmodellen-verschillen"]
    assert {bureau.scores["P1"] for bureau in gemengd.bureaus} == {10}
    zelf_gekozen = bereken_overzicht([uittreksel("A", scores)], KADER, puntenmodel="vierpunt")
    assert zelf_gekozen.processen[0].gemiddelde == 10


def test_herrekenen_houdt_onzeker_wat_onzeker_was() -> None:
    scores = overal(KADER, VOLDOENDE) | {"R1.1": JA, "R1.2": NEE}
    boek = uittreksel("A", scores, puntenmodel="lineair", bevindingen=[fout_bij("P1.DG1")])
    recht = bereken_overzicht([replace(boek, soort=INSPECTIE)], KADER, puntenmodel="vlaams").bureaus[0]
    assert recht.scores["P1"] is None
    assert (recht.scores["P2"], recht.scores["R1"]) == (10, 50)


def test_een_ander_kader_gaat_dezelfde_weg() -> None:
    kader = kader_bibliotheek()
    boeken = [
        uittreksel(naam, overal(kader, niveau), kader=kader)
        for naam, niveau in zip("AB", kader.schaal.namen, strict=False)
    ]
    overzicht = overzicht_van(*boeken, kader=kader)
    assert [score.n for score in overzicht.processen] == [2] * len(kader.processen)
    assert [bureau.naam for bureau in overzicht.bureaus] == ["A", "B"]


def test_zonder_werkboeken_is_er_een_leeg_overzicht() -> None:
    leeg = bereken_overzicht([], KADER)
    assert (leeg.bureaus, leeg.verband.n, leeg.evoluties) == ((), 0, ())
    assert {score.n for score in leeg.processen} == {0}
