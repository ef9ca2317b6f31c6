"""The overzicht: every figure against pandas and scipy, and flags, quadrants and lists worked out by hand."""

import random
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from gia_kwaliteit import Gegevens, bereken_profiel
from gia_kwaliteit.overzicht import (
    Kwadrant,
    Overzicht,
    Vlag,
    bereken_leerroutes,
    bereken_overzicht,
    controleer_uittreksels,
)
from gia_kwaliteit.overzicht.leren import kies_bezoeken
from gia_kwaliteit.overzicht.samenhang import interval_van, spearman
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
from tests.overzichten import (
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
    return pd.DataFrame([dict(getattr(bureau, veld)) for bureau in overzicht.bureaus], dtype=float)


def _met(overzicht: Overzicht, vlag: Vlag) -> list[str]:
    return [criterium.code for criterium in overzicht.criteria if vlag in criterium.vlaggen]


@pytest.mark.parametrize("aantal", [1, 2, 8, 60])
def test_elke_sectorscore_is_die_van_pandas(aantal: int) -> None:
    overzicht = overzicht_van(*willekeurig(aantal))
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
            assert [bureau.plaatsen[score.code] for bureau in overzicht.bureaus] == rang.astype(int).tolist()


def test_de_scores_van_elk_bureau_zijn_die_van_gia_score() -> None:
    toeval = random.Random(3)
    gegevens = Gegevens(onthaalbureau="De Brug", soort=INSPECTIE, werkjaar=WERKJAAR)
    boek = beoordeling(
        KADER, willekeurige_scores(toeval), gegevens=gegevens, bevindingen=[fout_bij("P1.DG1"), fout_bij("R1.1")]
    )
    (bureau,) = overzicht_van(maak_uittreksel(boek, KADER, "b.xlsx", "de brug")).bureaus
    profiel = bereken_profiel(boek, KADER)
    assert bureau.processen == {proces.code: proces.score20 for proces in profiel.processen}
    assert bureau.kwaliteitsaspecten == {aspect.code: aspect.score100 for aspect in profiel.kwaliteitsaspecten}
    assert bureau.onderdelen == {code: onderdeel.score100 for code, onderdeel in profiel.onderdelen.items()}
    assert (bureau.processen["P1"], bureau.onderdelen["apl"], bureau.rubrieken["R1"]) == (None, None, None)
    assert bureau.processen["P2"] is not None


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


def test_met_weinig_bureaus_zegt_het_verband_hoe_weinig_er_volgt() -> None:
    een, twee, vijf = (overzicht_van(*willekeurig(aantal)).verband for aantal in (1, 2, 5))
    assert (een.n, een.rho, een.interval) == (1, None, None)
    assert een.toelichting == (
        "Met 1 beoordeling valt over een verband niets te zeggen; daarvoor zijn er minstens 3 nodig."
    )
    assert (twee.rho, twee.interval) == (None, None)
    assert "lees het als een aanwijzing en niet als een besluit" in vijf.toelichting


def test_een_volmaakt_verband_en_gelijke_scores_geven_geen_interval() -> None:
    assert spearman([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]) == pytest.approx(1)
    assert interval_van([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]) is None
    assert spearman([1, 1, 1, 1], [1, 2, 3, 4]) is None
    # 0.1 + 0.2 and 0.3 are one score.
    assert spearman([0.1 + 0.2, 0.3, 0.3], [1, 2, 3]) is None


def test_wie_dubbel_meetelt_maakt_het_interval_niet_smaller() -> None:
    ook_zelf = [replace(boek, soort=ZELF, pad=f"zelf/{boek.pad}") for boek in willekeurig(8)]
    overzicht = overzicht_van(*willekeurig(8), *ook_zelf)
    assert (overzicht.verband.n, overzicht.verband.interval) == (16, None)
    assert [b.id for b in overzicht.bevindingen if b.id == "overzicht-gemengd"] == ["overzicht-gemengd"]
    assert overzicht.bureaus[0].aanduiding == "Bureau 00 (inspectie 2013-2014)"


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
    basis = [VOLDOENDE, GOED, VOLDOENDE, STERK]
    bijzonder: dict[str, list[str | None]] = {
        "P1.DG1": [AFWEZIG, AFWEZIG, AFWEZIG, AFWEZIG],
        "P1.DG2": [GOED, STERK, GOED, GOED],
        "P1.OS1": [VOLDOENDE, VOLDOENDE, VOLDOENDE, VOLDOENDE],
        "P1.OS2": [None, None, None, GOED],
        "P1.DT1": [None, None, GOED, STERK],
        "P1.DT2": [None, None, None, None],
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
        "P1.DG2": {Vlag.iedereen},
        "P1.OS1": {Vlag.geen_spreiding},
        "P1.OS2": {Vlag.zelden_gescoord},  # one score of four says nothing about everybody
        "P1.DT1": {Vlag.iedereen},  # half is not less than half
        "P1.DT2": {Vlag.zelden_gescoord},
    }


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
    routes = {route.aanduiding: route for route in bereken_leerroutes(overzicht)}
    assert routes["B"].bezoeken == (("A", ("P1.DG1", "P1.DG2")), ("C", ("P1.OS1",)))
    assert routes["B"].zonder_voorbeeld == ("P1.OS2",)
    assert (routes["C"].bezoeken, routes["C"].zonder_voorbeeld) == ((), ())


def test_er_zijn_zo_weinig_mogelijk_bezoeken_ook_waar_gulzig_kiezen_er_meer_nodig_heeft() -> None:
    # Greedy takes A (four of six) and then needs both others; B and C together have all six.
    sterk = {"A": frozenset("1245"), "B": frozenset("123"), "C": frozenset("456")}
    assert kies_bezoeken("123456", sterk) == (("B", ("1", "2", "3")), ("C", ("4", "5", "6")))
    assert kies_bezoeken("", sterk) == ()
    assert kies_bezoeken("9", sterk) == ()


def test_een_bezoek_is_een_bezoek_aan_een_bureau_hoeveel_werkboeken_het_ook_heeft() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": AFWEZIG, "P1.DG2": AFWEZIG, "P1.OS1": AFWEZIG}),
        uittreksel("B", {"P1.DG1": STERK}, soort=ZELF),
        uittreksel("B", {"P1.DG2": STERK}),
        uittreksel("B", {"P1.OS1": STERK}, werkjaar="2012-2013"),
        uittreksel("C", {"P1.DG1": STERK, "P1.DG2": STERK}),
    )
    (route,) = [route for route in bereken_leerroutes(overzicht) if route.aanduiding == "A"]
    assert route.bezoeken == (("B", ("P1.DG1", "P1.DG2", "P1.OS1")),)


def test_een_bureau_leert_niet_van_zichzelf() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": AFWEZIG}), uittreksel("A", {"P1.DG1": STERK}, soort=ZELF), uittreksel("B", {})
    )
    assert bereken_leerroutes(overzicht)[0].zonder_voorbeeld == ("P1.DG1",)


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


@pytest.mark.parametrize(
    ("velden", "label"),
    [
        ({"naam": None}, "Naam onthaalbureau"),
        ({"naam": "A", "soort": None}, "Soort"),
        ({"naam": "A", "werkjaar": None}, "Werkjaar"),
    ],
)
def test_zonder_naam_soort_of_werkjaar_telt_een_werkboek_niet_mee(velden: dict[str, None], label: str) -> None:
    gecontroleerd = controleer_uittreksels([uittreksel(**velden)])  # type: ignore[arg-type]
    assert gecontroleerd.uittreksels == ()
    assert [(b.id, b.veld) for b in gecontroleerd.bevindingen] == [("gegeven-nodig-in-overzicht", label)]


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
    assert {bureau.processen["P1"] for bureau in gemengd.bureaus} == {10}
    zelf_gekozen = bereken_overzicht([uittreksel("A", scores)], KADER, puntenmodel="vierpunt")
    assert zelf_gekozen.processen[0].gemiddelde == 10


def test_herrekenen_houdt_onzeker_wat_onzeker_was() -> None:
    scores = overal(KADER, VOLDOENDE) | {"R1.1": JA, "R1.2": NEE}
    boek = uittreksel("A", scores, puntenmodel="lineair", bevindingen=[fout_bij("P1.DG1")])
    recht = bereken_overzicht([replace(boek, soort=INSPECTIE)], KADER, puntenmodel="vlaams").bureaus[0]
    assert recht.processen["P1"] is None
    assert (recht.processen["P2"], recht.rubrieken["R1"]) == (10, 50)


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
