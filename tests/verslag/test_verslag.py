"""What a verslag says: its rubrics in the order of the source, and figures that are those of the profiel."""

import re
from dataclasses import replace
from datetime import date

import pytest

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, lees_werkboek
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Status
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.verslag import Rubriek, Tabel, Verslag, maak_verslag
from gia_kwaliteit.verslag.beeldsoorten import Niveaubeeld, Paarbeeld, Stipbeeld
from tests.bouwers import (
    AFWEZIG,
    GOED,
    JA,
    NEE,
    STERK,
    VOLDOENDE,
    VOORBEELDEN,
    beoordeling,
    fout_bij,
    kader_bibliotheek,
    kader_onthaalbureau,
    overal,
)

KADER = kader_onthaalbureau()


def _verslag(gegeven: Beoordeling, kader: Kader = KADER) -> Verslag:
    return maak_verslag(gegeven, bereken_profiel(gegeven, kader), kader)


def _rubriek(verslag: Verslag, code: str) -> Rubriek:
    return next(rubriek for rubriek in verslag.rubrieken if rubriek.code == code)


def _tabel(verslag: Verslag, titel: str) -> Tabel:
    return next(
        tabel
        for rubriek in verslag.rubrieken
        for tabel in (*rubriek.tabellen, *rubriek.naslag)
        if tabel.titel.startswith(titel)
    )


def _rijen(verslag: Verslag, titel: str) -> dict[str, tuple[str, ...]]:
    return {rij[0]: rij[1:] for rij in _tabel(verslag, titel).rijen}


def test_de_rubrieken_staan_in_de_volgorde_van_de_bron() -> None:
    verslag = _verslag(beoordeling(KADER))
    codes = "context input output apl kernprocessen kwaliteitsbewaking regelgeving lijsten samenvattend"
    assert [rubriek.code for rubriek in verslag.rubrieken] == [f"B.{code}" for code in codes.split()]
    titels = verslagrubrieken(KADER)
    assert [titels[rubriek.code] for rubriek in verslag.rubrieken] == [rubriek.titel for rubriek in verslag.rubrieken]


def test_elk_cijfer_van_het_kwaliteitsprofiel_is_dat_van_het_profiel() -> None:
    # P8: 1 afwezig, 2 voldoende, 3 goed uitgewerkt, 1 sterk punt, 1 open: 0 + 4 + 9 + 4 = 17 of 28, on 20: 12,14.
    niveaus = (AFWEZIG, VOLDOENDE, VOLDOENDE, GOED, GOED, GOED, STERK)
    scores = {f"P8.{nummer}": niveau for nummer, niveau in enumerate(niveaus, start=1)}
    verslag = _verslag(beoordeling(KADER, scores))
    rijen = _rijen(verslag, "Score op 20 per proces: Kernprocessen")
    assert rijen["P8"][1:] == ("12,1", "1", "2", "3", "1", "7 van 8")
    assert rijen["P9"][1:] == ("–", "0", "0", "0", "0", "0 van 8")
    feiten = _rubriek(verslag, "B.kernprocessen").feiten
    # On 100 that is 5 × 12,14 = 60,7; 31 of the 38 criteria are open.
    assert feiten[0] == "Samen halen de processen 60,7 op 100."
    assert "31 van de 38 criteria zijn niet gescoord en tellen niet mee" in feiten[1]
    assert feiten[-1].endswith("1 × sterk punt, 3 × goed uitgewerkt, 2 × voldoende en 1 × afwezig.")


def test_de_kerncijfers_en_de_samenvatting_zijn_de_onderdelen() -> None:
    # Everything voldoende is 10 on 20, so 50 on 100; of the rules 1 of 4 is in order.
    scores = overal(KADER, VOLDOENDE) | {"R1.1": JA, "R1.2": NEE, "R1.3": NEE, "R1.4": NEE}
    verslag = _verslag(beoordeling(KADER, scores))
    assert [kern.score for kern in verslag.kerncijfers] == ["50,0", "50,0", "50,0", "25,0"]
    assert [kern.onvolledig for kern in verslag.kerncijfers] == ["", "", "", "onvolledig: 4 van 16 gescoord"]
    assert "Regelgeving: 25,0 op 100 (onvolledig: 4 van 16 gescoord)." in _rubriek(verslag, "B.samenvattend").feiten
    rijen = _tabel(verslag, "De onderdelen: score op 100").rijen
    assert [rij[1] for rij in rijen] == ["50,0", "50,0", "50,0", "25,0"]
    assert [rij[2] for rij in rijen] == ["55 van 55", "38 van 38", "55 van 55", "4 van 16"]
    assert "liggen 0,0 op 100 uit elkaar" in " ".join(_rubriek(verslag, "B.samenvattend").feiten)


def test_de_kwaliteitsbewaking_toont_de_aspecten_en_de_matrix() -> None:
    # P1: doelgerichtheid sterk punt and afwezig = 50; ondersteuning twice goed uitgewerkt = 75; the rest open.
    scores = {"P1.DG1": STERK, "P1.DG2": AFWEZIG, "P1.OS1": GOED, "P1.OS2": GOED}
    verslag = _verslag(beoordeling(KADER, scores))
    aspecten = _rijen(verslag, "De kwaliteitsaspecten")
    assert aspecten["Doelgerichtheid"] == ("50,0", "1", "0", "0", "1", "2 van 14")
    assert _rijen(verslag, "Elk proces op elk kwaliteitsaspect")["P1"][1:] == ("50,0", "75,0", "–", "–")
    assert _rubriek(verslag, "B.kwaliteitsbewaking").feiten[-1] == (
        "Van hoog naar laag: Ondersteuning (75,0) en Doelgerichtheid (50,0)."
    )


def test_regelgeving_zegt_wat_wel_en_niet_in_orde_is() -> None:
    gegeven = beoordeling(KADER, {"R1.1": JA, "R1.2": NEE}, motiveringen={"R1.2": "Geen afspraken."})
    verslag = _verslag(gegeven)
    regels = _rijen(verslag, "Regelgeving: elke regel")
    assert regels["R1.1"][1:] == ("in orde", "–")
    assert regels["R1.2"][1:] == ("niet in orde", "Geen afspraken.")
    assert regels["R4.4"][1:] == ("niet gescoord", "–")
    assert _rijen(verslag, "Regelgeving: aantal")["R1"][1:] == ("1", "1", "2 van 4")
    assert _rubriek(verslag, "B.regelgeving").feiten == (
        "1 van de 2 gescoorde regels is in orde: 50,0 op 100.",
        "Niet in orde: R1.2.",
        "Het beeld is onvolledig: 14 regels zijn niet gescoord.",
    )


def test_wat_bewust_niet_gescoord_is_staat_er_met_zijn_reden() -> None:
    # P1.DG1 and P1.DG2 of APL have a reason, and R1.2; P8.1 is open without one.
    open_ = {"P1.DG1", "P1.DG2", "P8.1", "R1.2"}
    alles = overal(KADER, VOLDOENDE) | dict.fromkeys(KADER.regels, JA)
    redenen = {"P1.DG1": " Wij <begeleiden> niemand. ", "P1.DG2": "Nieuw bureau.", "R1.2": "Geen lokalen."}
    scores = {code: niveau for code, niveau in alles.items() if code not in open_}
    verslag = _verslag(beoordeling(KADER, scores, motiveringen=redenen))
    apl = _rubriek(verslag, "B.apl").feiten
    assert "2 van de 55 criteria zijn bewust niet gescoord, met een reden, en tellen niet mee." in apl
    assert not any("onvolledig" in feit for feit in apl)
    naam = next(onderdeel.naam for onderdeel in KADER.onderdelen if onderdeel.code == "apl")
    assert _rijen(verslag, f"Bewust niet gescoord: {naam}") == {
        "P1.DG1": (KADER.criteria["P1.DG1"].tekst, "Wij <begeleiden> niemand."),
        "P1.DG2": (KADER.criteria["P1.DG2"].tekst, "Nieuw bureau."),
    }
    kern = _rubriek(verslag, "B.kernprocessen")
    assert "Het beeld is onvolledig: 1 criterium is niet gescoord en telt niet mee." in kern.feiten
    assert [tabel.titel for tabel in kern.tabellen if "bewust" in tabel.titel.lower()] == []
    assert _rijen(verslag, "Regelgeving: elke regel")["R1.2"][1:] == ("bewust niet gescoord", "Geen lokalen.")
    regelfeiten = _rubriek(verslag, "B.regelgeving").feiten
    assert regelfeiten[-1] == "1 regel is bewust niet gescoord: de motivering zegt waarom."
    bewust = ["2 bewust niet gescoord", "onvolledig: 37 van 38 gescoord", "2 bewust niet gescoord"]
    assert [kern.onvolledig for kern in verslag.kerncijfers] == [*bewust, "1 bewust niet gescoord"]


def test_good_practices_en_werkpunten_staan_er_met_hun_motivering() -> None:
    scores = {"P1.DG1": STERK, "P8.1": AFWEZIG, "P8.2": AFWEZIG}
    verslag = _verslag(beoordeling(KADER, scores, motiveringen={"P1.DG1": "Zo doen wij dat."}))
    criterium = KADER.criteria["P1.DG1"].tekst
    assert _tabel(verslag, "Good practices").rijen == (("P1.DG1", criterium, "Zo doen wij dat."),)
    assert [rij[0] for rij in _tabel(verslag, "Werkpunten").rijen] == ["P8.1", "P8.2"]
    assert _rubriek(verslag, "B.lijsten").feiten == (
        "Er is 1 good practice.",
        "Er zijn 2 werkpunten. De meeste (2) staan bij P8.",
    )


def test_output_staat_naast_het_vlaams_gemiddelde_met_jaar_definitie_en_bron() -> None:
    cijfers = {
        "O1.1": Cijfer(waarde=71.5, jaar=2013, toelichting="Uit de databank."),
        "O1.3": Cijfer(waarde=88.0, jaar=2013, vlaams_gemiddelde=90.0),
        "O1.5": Cijfer(waarde=66.0, vlaams_gemiddelde=60.5),
    }
    verslag = _verslag(beoordeling(KADER, cijfers=cijfers))
    rijen = _rijen(verslag, "De output naast")
    assert rijen["O1.1"][1:] == ("71,5 %", "–", "2013", "geen gegevens", "–")
    assert rijen["O1.3"][1:] == ("88,0 %", "–", "2013", "90,0 %", "−2,0")
    assert rijen["O4.1"][1:] == ("niet ingevuld", "–", "–", "geen gegevens", "–")
    feiten = _rubriek(verslag, "B.output").feiten
    assert feiten[0] == "3 van de 22 indicatoren hebben een cijfer."
    assert "O1.3: 88,0 % in 2013, 2,0 procentpunt onder het Vlaams gemiddelde van 90,0 %." in feiten
    assert "O1.5: 66,0 %, 5,5 procentpunt boven het Vlaams gemiddelde van 60,5 %." in feiten
    assert any(
        re.search(r"bij O1\.3 \(2012, weging niet vermeld\): Het gemiddelde percentage.*regels 4522-4523", feit)
        for feit in feiten
    )
    assert "Het Vlaams gemiddelde bij O1.5 is ingevuld in het werkboek." in feiten
    assert _rijen(verslag, "Waar de cijfers") == {"O1.1": ("Uit de databank.",)}


def test_veel_indicatoren_naast_vlaanderen_komen_in_een_zin() -> None:
    eigen = {"O1.1": 70.0, "O1.2": 55.5, "O1.3": 90.0, "O1.5": 61.0}
    cijfers = {code: Cijfer(waarde=waarde, vlaams_gemiddelde=60) for code, waarde in eigen.items()}
    cijfers["O1.3"] = Cijfer(waarde=90, vlaams_gemiddelde=90)
    feiten = _rubriek(_verslag(beoordeling(KADER, cijfers=cijfers)), "B.output").feiten
    assert feiten[2:5] == (
        "Boven het Vlaams gemiddelde: O1.1 (+10,0) en O1.5 (+1,0).",
        "Onder het Vlaams gemiddelde: O1.2 (−4,5).",
        "Gelijk aan het Vlaams gemiddelde: O1.3.",
    )
    assert feiten[-1] == "Het Vlaams gemiddelde bij O1.1, O1.2 en O1.5 is ingevuld in het werkboek."


def test_een_verschil_dat_als_nul_te_lezen_is_is_gelijk_en_een_schatting_blijft_een_schatting() -> None:
    eigen = {"O1.1": 90.04, "O1.2": 89.96, "O1.3": 90.05}
    cijfers = {code: Cijfer(waarde=waarde, vlaams_gemiddelde=90) for code, waarde in eigen.items()}
    cijfers["O1.1"] = Cijfer(waarde=90.04, vlaams_gemiddelde=90, status=Status.geschat)
    feiten = _rubriek(_verslag(beoordeling(KADER, cijfers=cijfers)), "B.output").feiten
    assert feiten[3:6] == (
        "O1.1: 90,0 % (geschat), gelijk aan het Vlaams gemiddelde van 90,0 %.",
        "O1.2: 90,0 %, gelijk aan het Vlaams gemiddelde van 90,0 %.",
        "O1.3: 90,1 %, 0,1 procentpunt boven het Vlaams gemiddelde van 90,0 %.",
    )
    cijfers["O1.5"] = Cijfer(waarde=88, vlaams_gemiddelde=90, status=Status.geschat)
    feiten = _rubriek(_verslag(beoordeling(KADER, cijfers=cijfers)), "B.output").feiten
    assert feiten[3:6] == (
        "Boven het Vlaams gemiddelde: O1.3 (+0,1).",
        "Onder het Vlaams gemiddelde: O1.5 (−2,0) (geschat).",
        "Gelijk aan het Vlaams gemiddelde: O1.1 (geschat) en O1.2.",
    )


def test_een_aantal_staat_er_met_de_decimalen_die_het_heeft() -> None:
    waarden = {"I1.1": 0.04, "I1.2": 12.04, "I1.3": 1000.0, "I2.1": 7.125, "I2.2": 2.5, "I2.3": 0.33333}
    cijfers = {code: Cijfer(waarde=waarde) for code, waarde in waarden.items()}
    verslag = _verslag(beoordeling(KADER, cijfers=cijfers))
    gelezen = {code: rij[1] for code, rij in _rijen(verslag, "De input van het onthaalbureau: alle cijfers").items()}
    assert gelezen == {"I1.1": "0,04", "I1.2": "12,04", "I1.3": "1000", "I2.1": "7,125", "I2.2": "2,5", "I2.3": "0,333"}


def test_input_staat_naast_het_vlaams_beeld() -> None:
    cijfers = {"I1.2": Cijfer(waarde=23, jaar=2013, toelichting="19,8 vte"), "I1.3": Cijfer(toelichting="Acht.")}
    verslag = _verslag(beoordeling(KADER, cijfers=cijfers))
    assert _rijen(verslag, "De input")["I1.2"] == ("Profiel trajectbegeleiders", "23", "–", "2013", "19,8 vte")
    vlaams = {rij[1]: rij[2:] for rij in _tabel(verslag, "Het Vlaams beeld: Input").rijen}
    # 27 + 55 + 27 + 13 + 26 + 22 + 21 + 21 = 212, over eight onthaalbureaus 26,5.
    assert vlaams["Trajectbegeleiders (2012)"] == ("23", "212", "13", "26,5", "55", "778-787")
    # Coaches are no trajectbegeleiders: what stands at I1.2 is not set beside them.
    assert vlaams["Coaches trajectbegeleiding (2012)"][:2] == ("niet ingevuld", "26")
    rubriek = _rubriek(verslag, "B.input")
    leeg = "I1.1, I2.1 tot I2.3, IC1.1 tot IC1.3, IC2.1 tot IC2.5, IC3.1, IC3.2, IC3.4 en IC3.5"
    assert rubriek.feiten[0] == f"2 van de 18 gegevens zijn ingevuld. Niet ingevuld: {leeg}."
    assert rubriek.feiten[1:3] == (
        "Zonder cijfer: Profiel andere medewerkers.",
        "Trajectbegeleiders: 23; in Vlaanderen waren het er in 2012 gemiddeld 26,5 per onthaalbureau, van 13 tot 55.",
    )
    (beeld,) = rubriek.beelden
    assert isinstance(beeld, Stipbeeld)
    (regel,) = beeld.regels
    assert (regel.label, regel.waarde, regel.vlaams) == ("I1.2 Profiel trajectbegeleiders", 23, 26.5)
    assert regel.teksten == ("23", "Vlaanderen 26,5 per onthaalbureau (2012)")
    assert sorted(regel.bureaus) == [13, 21, 21, 22, 26, 27, 27, 55]
    assert not regel.is_bereik
    assert beeld.alternatief == "I1.2 Profiel trajectbegeleiders: 23, Vlaanderen 26,5 per onthaalbureau (2012)."


def test_elke_indicator_van_de_input_heeft_een_eigen_beeld_met_zijn_eigen_schaal() -> None:
    cijfers = {"I1.1": Cijfer(waarde=14, status=Status.geschat), "I2.1": Cijfer(waarde=612), "I2.2": Cijfer(waarde=848)}
    beelden = _rubriek(_verslag(beoordeling(KADER, cijfers=cijfers)), "B.input").beelden
    assert [(beeld.titel, beeld.alternatief) for beeld in beelden] == [
        ("De input in aantallen: Personeelskenmerken", "Profiel MO-leerkrachten: 14 (geschat)."),
        ("De input in aantallen: Inburgeraars", "Verplichte inburgeraars: 612; Rechthebbende inburgeraars: 848."),
    ]


def test_wat_leeg_is_geeft_geen_beeld_geen_lege_tabel_en_geen_bespreking() -> None:
    verslag = _verslag(beoordeling(KADER))
    assert verslag.naam == "Onthaalbureau zonder naam"
    assert dict(verslag.gegevens)["Werkjaar"] == "niet ingevuld"
    for rubriek in verslag.rubrieken:
        assert rubriek.beelden == ()
        assert rubriek.bespreking == ""
        assert rubriek.feiten, rubriek.code
        assert all(tabel.rijen for tabel in rubriek.tabellen)
    assert _rubriek(verslag, "B.context").feiten == ("Geen van de 6 gegevens is ingevuld.",)


def test_zonder_een_enkele_score_is_er_nog_niets_over_de_lijsten_te_zeggen() -> None:
    """A rule is no criterium: it comes on neither list."""
    for scores in ({}, {"R1.1": JA}):
        verslag = _verslag(beoordeling(KADER, scores))
        assert _rubriek(verslag, "B.lijsten").feiten == ("Er is nog geen enkel criterium gescoord.",)
    verslag = _verslag(beoordeling(KADER, {"P1.DG1": VOLDOENDE}))
    assert _rubriek(verslag, "B.lijsten").feiten == ("Er zijn geen good practices.", "Er zijn geen werkpunten.")


def test_een_onzekere_score_wordt_niet_als_cijfer_getoond() -> None:
    gegeven = beoordeling(KADER, overal(KADER, VOLDOENDE), bevindingen=[fout_bij("P8.1")])
    verslag = _verslag(gegeven)
    assert _rijen(verslag, "Score op 20 per proces: Kernprocessen")["P8"][1] == "–"
    assert [kern.score for kern in verslag.kerncijfers] == ["50,0", "", "50,0", ""]
    # Of the 38 one cannot be read; that the others count is not said where nothing is counted.
    assert _rubriek(verslag, "B.kernprocessen").feiten[:2] == (
        "De score is niet te berekenen: het werkboek bevat hier een fout.",
        "1 criterium heeft geen score, of geen die zeker is.",
    )
    assert [kern.onvolledig for kern in verslag.kerncijfers][:2] == ["", "onzeker door een fout: 37 van 38 gescoord"]


def test_een_verschil_dat_onzeker_is_zegt_dat_onder_zijn_tabel() -> None:
    een = beoordeling(KADER, overal(KADER, VOLDOENDE), bevindingen=[fout_bij("P8.1")])
    vergelijking = bereken_vergelijking(een, beoordeling(KADER, overal(KADER, GOED)), KADER)
    verslag = maak_verslag(een, bereken_profiel(een, KADER), KADER, vergelijking)
    assert _rijen(verslag, "De processen naast elkaar")["P8"][1:] == ("–", "15,0", "–")
    noot = "een score is onzeker door een fout in een werkboek (Situatie- en perspectiefbepaling)."
    assert _tabel(verslag, "De processen naast elkaar").noot == f"– Geen verschil: {noot}"


def test_de_bespreking_van_de_schrijver_staat_bij_haar_rubriek() -> None:
    gegeven = replace(
        beoordeling(KADER), besprekingen={"B.output": " Het attest blijft achter.\r\nWe zoeken uit waarom. "}
    )
    verslag = _verslag(gegeven)
    assert _rubriek(verslag, "B.output").bespreking == "Het attest blijft achter.\nWe zoeken uit waarom."
    assert [rubriek.code for rubriek in verslag.rubrieken if rubriek.bespreking] == ["B.output"]


def test_stuurtekens_en_draaiende_tekens_staan_niet_in_de_tekst_van_mensen() -> None:
    cijfers = {"C1.1": Cijfer(toelichting="\x00<b>{{ naam }}\x1b[31m\u202ekeer om\u202c =cmd\ud800 \u0639\u0631")}
    verslag = _verslag(beoordeling(KADER, cijfers=cijfers))
    assert _rijen(verslag, "De context")["C1.1"][1] == "<b>{{ naam }}[31mkeer om =cmd\ufffd \u0639\u0631"


def test_met_een_inspectie_is_er_een_rubriek_over_de_vergelijking() -> None:
    een, ander = (lees_werkboek(VOORBEELDEN / f"{soort}.xlsx", KADER) for soort in ("zelfevaluatie", "inspectie"))
    vergelijking = bereken_vergelijking(een, ander, KADER)
    verslag = maak_verslag(een, bereken_profiel(een, KADER), KADER, vergelijking)
    assert [rubriek.code for rubriek in verslag.rubrieken][-2:] == ["B.vergelijking", "B.samenvattend"]
    # P12: the onthaalbureau 0 + 6 + 9 = 15 of 32 (9,4), the inspectie 5,0 on 20.
    assert _rijen(verslag, "De processen naast elkaar")["P12"][1:] == ("9,4", "5,0", "+4,4")
    (beeld,) = _rubriek(verslag, "B.vergelijking").beelden
    assert isinstance(beeld, Paarbeeld)
    assert beeld.koppen == ("Zelfevaluatie", "Inspectie")


def test_de_vergelijking_zegt_wie_wat_bewust_niet_scoorde_en_waarom() -> None:
    een = beoordeling(KADER, {"P1.DG1": STERK}, motiveringen={"P1.DG1": "Altijd.", "R1.2": "Geen lokalen."})
    ander = beoordeling(KADER, {"R1.2": JA}, motiveringen={"P1.DG1": "Niet gezien."})
    vergelijking = bereken_vergelijking(een, ander, KADER)
    verslag = maak_verslag(een, bereken_profiel(een, KADER), KADER, vergelijking)
    (tabel,) = (t for t in _rubriek(verslag, "B.vergelijking").tabellen if t.titel == "Bewust niet gescoord")
    assert [kolom.kop for kolom in tabel.kolommen] == ["Code", "Criterium", "Zelfevaluatie", "Inspectie"]
    assert [(rij[0], *rij[2:]) for rij in tabel.rijen] == [
        ("P1.DG1", "sterk punt\nAltijd.", "bewust niet gescoord\nNiet gezien."),
        ("R1.2", "bewust niet gescoord\nGeen lokalen.", "Ja"),
    ]


def test_een_bespreking_zonder_hoofdstuk_is_genoemd() -> None:
    gegeven = replace(
        beoordeling(KADER), besprekingen={"B.vergelijking": "Wij verschillen.", "B.output": "Wij groeien."}
    )
    assert _verslag(gegeven).weggelaten == ("B.vergelijking",)
    vergelijking = bereken_vergelijking(gegeven, beoordeling(KADER), KADER)
    assert maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER, vergelijking).weggelaten == ()
    leeg = replace(gegeven, besprekingen={"B.vergelijking": " "})
    assert _verslag(leeg).weggelaten == ()


def test_een_verslag_heeft_een_puntenmodel() -> None:
    gegeven = beoordeling(KADER, overal(KADER, GOED))
    vergelijking = bereken_vergelijking(gegeven, gegeven, KADER, puntenmodel="lineair")
    with pytest.raises(ValueError, match="vlaams and lineair"):
        maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER, vergelijking)


def test_een_verschil_dat_criteria_weglaat_is_gemerkt_en_uitgelegd() -> None:
    # P8: the zelfevaluatie scores 8 criteria, 7 × 3 and once 4 = 25 of 32 (15,6); the inspectie 7 × 2 = 14 of 28 (10).
    # Over the 7 that both scored it is 21 of 28 (15) beside 10. P9 is complete: 15 beside 10.
    een = overal(KADER, GOED) | {"P8.8": STERK}
    ander = overal(KADER, VOLDOENDE) | {"P8.8": None}
    kanten = [beoordeling(KADER, scores) for scores in (een, ander)]
    vergelijking = bereken_vergelijking(kanten[0], kanten[1], KADER)
    verslag = maak_verslag(kanten[0], bereken_profiel(kanten[0], KADER), KADER, vergelijking)
    processen = _rijen(verslag, "De processen naast elkaar")
    assert processen["P8"][1:] == ("15,6", "10,0", "+5,0*")
    assert processen["P9"][1:] == ("15,0", "10,0", "+5,0")
    onderdelen = _rijen(verslag, "De onderdelen naast elkaar")
    assert [rij[2][-1] for rij in onderdelen.values()] == ["0", "*", "0", "–"]
    # Each note stands below the table with its signs.
    begin = "* Het verschil gaat alleen over wat beide scoorden:"
    niets = "– Geen verschil: er is niets dat beide scoorden."
    assert _tabel(verslag, "De onderdelen naast elkaar").noot == f"{begin} Kernprocessen 37 van 38. {niets}"
    assert _tabel(verslag, "De processen naast elkaar").noot == f"{begin} Situatie- en perspectiefbepaling 7 van 8."


def test_de_gegevens_vooraan_zijn_die_van_start() -> None:
    gegevens = Gegevens(
        naam="De Brug",
        soort="zelfevaluatie",
        werkjaar="2013-2014",
        datum=date(2014, 3, 14),
        beoordelaars=("directie", "team MO"),
    )
    verslag = _verslag(beoordeling(KADER, gegevens=gegevens))
    assert verslag.naam == "De Brug"
    assert [tekst for _, tekst in verslag.gegevens[:4]] == [
        "zelfevaluatie",
        "2013-2014",
        "14/03/2014",
        "directie; team MO",
    ]


def test_een_ander_kader_geeft_een_verslag_met_zijn_eigen_woorden() -> None:
    kader = kader_bibliotheek()
    verslag = _verslag(beoordeling(kader, overal(kader, kader.schaal.namen[-1])), kader)
    assert [rubriek.code for rubriek in verslag.rubrieken][:2] == ["B.werking", "B.lezen"]
    (beeld,) = _rubriek(verslag, "B.lezen").beelden
    assert isinstance(beeld, Niveaubeeld)
    assert beeld.niveaus == kader.schaal.namen
