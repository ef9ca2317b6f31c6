"""What an overzicht finds in words, worked out by hand: the sector, and how its processen changed."""

from dataclasses import replace

import pytest

from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.woorden import Begrippen
from gia_kwaliteit.overzicht import (
    Overzicht,
    Uittreksel,
    Verband,
    bereken_overzicht,
    bereken_verandering,
    zin_over_sector,
    zin_over_verband,
)
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE, kader_bibliotheek
from tests.bouwers.overzichten import INSPECTIE, KADER, WERKJAAR, ZELF, overzicht_van, uittreksel
from voorbeelden.overzicht.maak import beoordelingen

# By puntenmodel vlaams a proces of which every criterium has this level scores so much on 20.
SAMEN = "Of wie hoog scoort voor APL, ook hoog scoort voor kernprocessen,"
AANWIJZING = "Met zo weinig beoordelingen is dat een aanwijzing en geen besluit."
_PIJLER = Zelfstandig(enkelvoud="pijler", meervoud="pijlers", lidwoord="de")
_WOORDEN = KADER.woorden.model_copy(update={"begrippen": Begrippen(proces=_PIJLER)})
MET_PIJLERS = KADER.model_copy(update={"woorden": _WOORDEN})
OP_20 = {AFWEZIG: 0.0, VOLDOENDE: 10.0, GOED: 15.0, STERK: 20.0}


def _bureau(naam: str, niveaus: str | dict[str, str], werkjaar: str = WERKJAAR) -> Uittreksel:
    """An onthaalbureau of which every criterium of a proces has the same level; those of P1, P2 … in this order."""
    if isinstance(niveaus, str):
        letters = {"A": AFWEZIG, "V": VOLDOENDE, "G": GOED, "S": STERK}
        niveaus = {f"P{nummer}": letters[letter] for nummer, letter in enumerate(niveaus, 1) if letter in letters}
    scores = {code: niveaus[code.split(".")[0]] for code in KADER.criteria if code.split(".")[0] in niveaus}
    return uittreksel(naam, scores, werkjaar=werkjaar)


def test_de_zin_van_het_voorbeeld() -> None:
    """The means of the twelve processen, by hand from the levels of the eight bureaus: P12 13,1 … P5 9,4."""
    punten = {AFWEZIG: 0, VOLDOENDE: 2, GOED: 3, STERK: 4}
    inspecties = [b for b in beoordelingen(KADER) if (b.gegevens.soort, b.gegevens.werkjaar) == (INSPECTIE, WERKJAAR)]
    scores: dict[str, list[float]] = {}
    for beoordeling in inspecties:
        for proces in KADER.processen:
            gegeven = [
                punten[beoordeling.scores[c.code].niveau or ""] for c in proces.criteria if c.code in beoordeling.scores
            ]
            scores.setdefault(proces.naam, []).append(20 * sum(gegeven) / (4 * len(gegeven)))
    op_gemiddelde = sorted(scores, key=lambda naam: -sum(scores[naam]) / 8)
    assert op_gemiddelde[:2] == ["Evaluatie", "Trajectbegeleiding"]
    assert op_gemiddelde[:-3:-1] == ["Personeelsbeheer", "Besluitvorming"]
    assert sum(sum(van) / 8 < 10 for van in scores.values()) == 2
    assert max(scores, key=lambda naam: max(scores[naam]) - min(scores[naam])) == "Kwaliteitszorg"
    assert (min(scores["Kwaliteitszorg"]), max(scores["Kwaliteitszorg"])) == (3.75, 17.5)
    overzicht = overzicht_van(
        *(maak_uittreksel(beoordeling, KADER, beoordeling.werkboek) for beoordeling in inspecties)
    )
    assert zin_over_sector(overzicht) == (
        "Acht onthaalbureaus: Evaluatie en Trajectbegeleiding staan gemiddeld het sterkst, Personeelsbeheer en "
        "Besluitvorming het zwakst. Bij twee van de twaalf processen ligt het gemiddelde onder de helft. De scores "
        "lopen het verst uiteen bij Kwaliteitszorg: van 3,8 tot 17,5 op 20."
    )


@pytest.mark.parametrize(
    ("bureaus", "zin"),
    [
        ([""], "Eén onthaalbureau, B0: nog geen enkel proces heeft een score."),
        (
            ["S"],
            (
                "Eén onthaalbureau, B0: Kwaliteitszorg, het enige proces met een score, haalt 20,0 op 20, en dat is "
                "minstens de helft."
            ),
        ),
        (
            ["A", "G"],
            (
                "Twee onthaalbureaus: Kwaliteitszorg, het enige proces met een score, haalt gemiddeld 7,5 op 20, en "
                "dat is minder dan de helft. De scores lopen uiteen van 0,0 tot 15,0 op 20."
            ),
        ),
        (
            ["VVVVVVVVVVVV"],
            (
                "Eén onthaalbureau, B0: alle twaalf processen scoren even hoog (10,0 op 20). Bij geen van de twaalf "
                "processen ligt de score onder de helft."
            ),
        ),
        (
            # P1 and P3 20, P2 10, P4 0; nobody differs.
            ["SVSA", "SVSA"],
            (
                "Twee onthaalbureaus: Kwaliteitszorg en Organisatie van het aanbod staan gemiddeld het sterkst, "
                "Samenwerking met externe partners het zwakst. Bij één van de vier processen ligt het gemiddelde "
                "onder de helft."
            ),
        ),
        (
            # P1 to P4 17,5, P5 and P6 0: too many to name on one side, and two that differ equally far.
            ["SGSGAA", "GSGSAA"],
            (
                "Twee onthaalbureaus: vier processen staan gemiddeld het sterkst, Personeelsbeheer en "
                "Professionalisering het zwakst. Bij twee van de zes processen ligt het gemiddelde onder de helft."
            ),
        ),
        (
            ["AA", "AV"],
            (
                "Twee onthaalbureaus: Besluitvorming staat gemiddeld het sterkst, Kwaliteitszorg het zwakst. Bij "
                "beide processen ligt het gemiddelde onder de helft. De scores lopen het verst uiteen bij "
                "Besluitvorming: van 0,0 tot 10,0 op 20."
            ),
        ),
    ],
)
def test_de_zin_over_de_sector(bureaus: list[str], zin: str) -> None:
    overzicht = overzicht_van(*(_bureau(f"B{nummer}", niveaus) for nummer, niveaus in enumerate(bureaus)))
    assert zin_over_sector(overzicht) == zin


def test_wie_er_meer_dan_eens_in_staat_telt_als_een_onthaalbureau() -> None:
    zelf = replace(_bureau("B", "SV"), soort=ZELF, werkboek="ander.xlsx")
    overzicht = bereken_overzicht([_bureau("B", "SA"), zelf], KADER)
    assert zin_over_sector(overzicht).startswith(
        "Eén onthaalbureau met twee beoordelingen: Kwaliteitszorg staat gemiddeld"
    )


def test_een_ander_kader_spreekt_van_zijn_eigen_processen() -> None:
    kader = kader_bibliotheek()
    laag, hoog = kader.schaal.namen[0], kader.schaal.namen[-1]
    eerste = kader.processen[0]
    eigen = {criterium.code for criterium in eerste.criteria}
    boek = uittreksel("B", {code: hoog if code in eigen else laag for code in kader.criteria}, kader=kader)
    assert f"B: {eerste.naam} staat het sterkst" in zin_over_sector(overzicht_van(boek, kader=kader))


@pytest.mark.parametrize(
    ("bureaus", "zin"),
    [
        ([""], "Eén onthaalbureau, B0: nog geen enkele pijler heeft een score."),
        (
            ["S"],
            (
                "Eén onthaalbureau, B0: Kwaliteitszorg, de enige pijler met een score, haalt 20,0 op 20, en dat is "
                "minstens de helft."
            ),
        ),
        (
            ["VV"],
            (
                "Eén onthaalbureau, B0: beide pijlers scoren even hoog (10,0 op 20). Bij geen van beide pijlers ligt "
                "de score onder de helft."
            ),
        ),
        (
            # P1 to P4 the same, P5 less.
            ["SSSSA", "SSSSA"],
            (
                "Twee onthaalbureaus: vier pijlers staan gemiddeld het sterkst, Personeelsbeheer het zwakst. Bij één "
                "van de vijf pijlers ligt het gemiddelde onder de helft."
            ),
        ),
    ],
)
def test_een_kader_dat_een_proces_anders_noemt_krijgt_het_lidwoord_dat_erbij_hoort(
    bureaus: list[str], zin: str
) -> None:
    boeken = (_bureau(f"B{nummer}", niveaus) for nummer, niveaus in enumerate(bureaus))
    assert zin_over_sector(overzicht_van(*boeken, kader=MET_PIJLERS)) == zin


@pytest.mark.parametrize(
    ("voor", "na", "zin"),
    [
        ("S", "S", "verandert geen enkele pijler"),
        ("V", "A", "gaat de enige pijler achteruit, Kwaliteitszorg (−10,0)"),
        ("AV", "VG", "gaan beide pijlers vooruit, het meest Kwaliteitszorg (+10,0)"),
        ("AVA", "VVA", "gaat één van de drie pijlers vooruit, Kwaliteitszorg (+10,0)"),
    ],
)
def test_hoe_pijlers_veranderen_staat_er_met_het_lidwoord_dat_erbij_hoort(voor: str, na: str, zin: str) -> None:
    overzicht = bereken_overzicht([_bureau("A", voor, "2012-2013"), _bureau("A", na)], MET_PIJLERS)
    assert bereken_verandering(overzicht.evoluties[0]).zin == (
        f"Van 2012-2013 naar 2013-2014 {zin}. Gerekend over het ene onthaalbureau met een score in beide werkjaren."
    )


@pytest.mark.parametrize(
    ("n", "rho", "interval", "zin"),
    [
        (2, None, None, "Met 2 beoordelingen valt er niets te zeggen."),
        (4, 0.8, None, f"{SAMEN} valt uit deze beoordelingen niet te besluiten."),
        (8, 0.4, (-0.4, 0.8), f"{SAMEN} is niet zeker: ook geen verband is mogelijk."),
        (30, 0.8, (0.6, 0.9), "Wie hoger scoort voor APL, scoort meestal ook hoger voor kernprocessen."),
        (8, -0.9, (-0.99, -0.5), f"Wie hoger scoort voor APL, scoort meestal lager voor kernprocessen. {AANWIJZING}"),
    ],
)
def test_het_verband_in_een_zin(n: int, rho: float | None, interval: tuple[float, float] | None, zin: str) -> None:
    toelichting = "Met 2 beoordelingen valt er niets te zeggen." if rho is None else "Spearman"
    verband = Verband(n=n, rho=rho, interval=interval, toelichting=toelichting)
    assert zin_over_verband(verband, ("APL", "kernprocessen")) == zin


# -- how the processen changed -----------------------------------------------------------------------------------------


def _evolutie(*boeken: Uittreksel) -> Overzicht:
    return bereken_overzicht(boeken, KADER, soort=INSPECTIE, werkjaar=WERKJAAR)


def test_de_verandering_telt_alleen_wie_in_beide_werkjaren_een_score_heeft() -> None:
    """P1: A from 0 to 20, B from 10 to 15, so from 5 to 17,5; C and D are in one year only, and would change that."""
    overzicht = _evolutie(
        _bureau("A", "AS", "2012-2013"),
        _bureau("A", "SG"),
        _bureau("B", "VV", "2012-2013"),
        _bureau("B", "G."),
        _bureau("C", "S", "2012-2013"),
        _bureau("D", "A"),
    )
    verandering = bereken_verandering(overzicht.evoluties[0])
    eerste, tweede, *rest = verandering.processen
    assert verandering.werkjaren == ("2012-2013", WERKJAAR)
    assert verandering.n == 2
    assert (eerste.code, eerste.eerste, eerste.laatste, eerste.verschil) == ("P1", 5.0, 17.5, 12.5)
    assert eerste.per_bureau == {"A": (OP_20[AFWEZIG], OP_20[STERK]), "B": (OP_20[VOLDOENDE], OP_20[GOED])}
    # P2: B has no score in the last year, so A alone, from 20 to 15.
    assert (tweede.code, tweede.n, tweede.verschil) == ("P2", 1, -5.0)
    assert [(proces.code, proces.verschil) for proces in rest] == [(f"P{nummer}", None) for nummer in range(3, 13)]
    assert verandering.zin == (
        "Van 2012-2013 naar 2013-2014 gaan één van de twee processen vooruit, Kwaliteitszorg (+12,5) en één achteruit, "
        "Besluitvorming (−5,0). Gerekend over de twee onthaalbureaus met een score in beide werkjaren."
    ).replace("gaan één", "gaat één")


def test_de_processen_staan_van_de_grootste_winst_naar_het_grootste_verlies() -> None:
    overzicht = _evolutie(_bureau("A", "VGSGV", "2011-2012"), _bureau("A", "SGAVG"))
    verandering = bereken_verandering(overzicht.evoluties[0])
    gescoord = [(proces.code, proces.verschil) for proces in verandering.processen if proces.n]
    # P2 stays; 2012-2013 is not there, so nothing stands between.
    assert gescoord == [("P1", 10.0), ("P5", 5.0), ("P2", 0.0), ("P4", -5.0), ("P3", -20.0)]
    assert verandering.processen[0].tussen == (None,)
    assert verandering.zin.startswith(
        "Van 2011-2012 naar 2013-2014 gaan twee van de vijf processen vooruit, het meest Kwaliteitszorg (+10,0) en "
        "twee achteruit, het meest Organisatie van het aanbod (−20,0)."
    )


def test_een_werkjaar_ertussen_telt_waar_iedereen_een_score_heeft() -> None:
    overzicht = _evolutie(
        *(_bureau(naam, "AA", "2011-2012") for naam in "AB"),
        _bureau("A", "VV", "2012-2013"),
        _bureau("B", "S", "2012-2013"),
        _bureau("C", "AA", "2012-2013"),
        *(_bureau(naam, "SS") for naam in "AB"),
    )
    per_code = {proces.code: proces for proces in bereken_verandering(overzicht.evoluties[0]).processen}
    assert per_code["P1"].tussen == (15.0,)
    assert per_code["P2"].tussen == (None,)


def test_zonder_iemand_in_beide_werkjaren_is_er_geen_verandering() -> None:
    verandering = bereken_verandering(_evolutie(_bureau("A", "S", "2012-2013"), _bureau("B", "A")).evoluties[0])
    assert (verandering.n, {proces.verschil for proces in verandering.processen}) == (0, {None})
    assert verandering.zin == "Geen enkel onthaalbureau heeft een score in 2012-2013 en in 2013-2014."


def test_wat_gelijk_blijft_heet_niet_veranderd() -> None:
    verandering = bereken_verandering(_evolutie(_bureau("A", "S", "2012-2013"), _bureau("A", "S")).evoluties[0])
    assert verandering.zin.startswith("Van 2012-2013 naar 2013-2014 verandert geen enkel proces. Gerekend over het ene")


def test_als_elk_proces_vooruit_gaat_staat_er_alle() -> None:
    verandering = bereken_verandering(_evolutie(_bureau("A", "AV", "2012-2013"), _bureau("A", "VG")).evoluties[0])
    assert verandering.zin.startswith("Van 2012-2013 naar 2013-2014 gaan beide processen vooruit, het meest Kwalitei")
    verandering = bereken_verandering(_evolutie(_bureau("A", "V", "2012-2013"), _bureau("A", "A")).evoluties[0])
    assert verandering.zin.startswith(
        "Van 2012-2013 naar 2013-2014 gaat het enige proces achteruit, Kwaliteitszorg (−10,0)."
    )
