"""The reference figures of a year from filled werkboeken: worked out by hand, in a kader that is in order with them."""

import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from gia_kwaliteit import Cijfer, Gegevens, Kader, Status, bereken_overzicht, controleer_uittreksels, laad_kader
from gia_kwaliteit.kader import Referentie, Referentiecijfer
from gia_kwaliteit.kader.samenhang import zoek_problemen
from gia_kwaliteit.kader.yaml import YamlLader
from gia_kwaliteit.overzicht import Uittreksel, anonimiseer
from gia_kwaliteit.overzicht.referentie import Jaarkeuze, Jaarreferentie, Referentiefout, maak_referentie
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from tests.bouwers import beoordeling as maak_beoordeling
from tests.bouwers import fout_bij, kader_onthaalbureau, kopie_van_criteria

KADER = kader_onthaalbureau()
JAAR = 2014
WERKJAAR = "2014-2015"
NAMEN = ("De Brug", "De Kaai", "De Wissel", "De Zaal")

# What four onthaalbureaus count of 2014; De Zaal leaves two rows open.
CONTRACTEN: dict[str, dict[str, float]] = {
    "De Brug": {
        "IC2.1": 10,
        "IC2.2": 20,
        "IC2.3": 30,
        "IC2.4": 15,
        "IC2.5": 25,
        "O1.3": 91.5,
        "IC3.1": 200,
        "IC3.2": 16,
    },
    "De Kaai": {"IC2.1": 90, "IC2.2": 60, "IC2.3": 20, "IC2.4": 10, "IC2.5": 20, "O1.3": 84, "IC3.1": 90, "IC3.2": 6},
    "De Wissel": {"IC2.1": 0, "IC2.2": 5, "IC2.3": 1, "IC2.4": 2, "IC2.5": 2, "O1.3": 77, "IC3.1": 30, "IC3.2": 3},
    "De Zaal": {"IC2.1": 8, "IC2.2": 4, "IC2.3": 4, "IC2.4": 2, "O1.3": 86, "IC3.1": 55},
}


def _uittreksel(
    naam: str,
    waarden: Mapping[str, float],
    *,
    jaar: int | None = JAAR,
    soort: str = "zelfevaluatie",
    werkjaar: str = WERKJAAR,
    statussen: Mapping[str, Status] | None = None,
    onzeker: tuple[str, ...] = (),
) -> Uittreksel:
    cijfers = {
        code: Cijfer(waarde=waarde, jaar=jaar, status=(statussen or {}).get(code, Status.gemeten))
        for code, waarde in waarden.items()
    }
    boek = maak_beoordeling(
        KADER,
        {"P1.DG1": "voldoende"},
        cijfers=cijfers,
        gegevens=Gegevens(naam=naam, soort=soort, werkjaar=werkjaar),
        bevindingen=[fout_bij(code) for code in onzeker],
    )
    return maak_uittreksel(boek, KADER, f"{naam}-{soort}-{werkjaar}.xlsx")


def _gemaakt(*uittreksels: Uittreksel, jaar: int | None = None, kader: Kader = KADER) -> Jaarreferentie:
    gecontroleerd = controleer_uittreksels(uittreksels, woorden=KADER.woorden)
    return maak_referentie(bereken_overzicht(gecontroleerd.uittreksels, kader), jaar)


def _vier(**erbij: Mapping[str, float]) -> list[Uittreksel]:
    return [_uittreksel(naam, {**waarden, **erbij.get(naam, {})}) for naam, waarden in CONTRACTEN.items()]


def _bij(gemaakt: Jaarreferentie, rij: str) -> Referentiecijfer:
    (cijfer,) = (cijfer for cijfer in gemaakt.referentie.cijfers if cijfer.naast == rij)
    return cijfer


def _met(kader: Kader, referentie: Referentie) -> Kader:
    anders = tuple(bestaande for bestaande in kader.referentie if bestaande.jaar != referentie.jaar)
    return kader.model_copy(update={"referentie": (*anders, referentie)})


def test_een_aantal_is_de_som_van_de_onthaalbureaus() -> None:
    cijfer = _bij(_gemaakt(*_vier()), "IC2.1")
    # 10 + 90 + 0 + 8.
    assert (cijfer.waarde, cijfer.methode, cijfer.n, cijfer.eenheid) == (108, "telling", 4, "aantal")
    assert (cijfer.minimum, cijfer.maximum, cijfer.jaar) == (0, 90, 2014)
    assert cijfer.per_onthaalbureau == {"De Brug": 10, "De Kaai": 90, "De Wissel": 0, "De Zaal": 8}
    assert (cijfer.rij, cijfer.hoort_bij, cijfer.vlaams_gemiddelde) == ("IC2.1", "I2", False)
    assert cijfer.definitie == "Het aantal contracten van inburgeraars met als hoofdperspectief “werkt”."
    assert cijfer.status == "4 gemeten"
    assert cijfer.opmerking is None
    assert cijfer.bron.in_woorden == "4 werkboeken van het werkjaar 2014-2015, zelfevaluatie"


def test_een_aandeel_is_gewogen_uit_teller_en_noemer() -> None:
    gemaakt = _gemaakt(*_vier())
    werkt, contracten = _bij(gemaakt, "IC2.7"), _bij(gemaakt, "IC2.6")
    # De Zaal did not count one perspectief: it has no total, and no share. Of 100 + 200 + 10 contracts 100 are “werkt”.
    assert (contracten.waarde, contracten.n) == (310, 3)
    assert (werkt.teller, werkt.noemer, werkt.n, werkt.methode) == (100, 310, 3, "gewogen")
    assert werkt.waarde == pytest.approx(100 * 100 / 310, abs=1e-7)
    assert werkt.per_onthaalbureau == {"De Brug": 10, "De Kaai": 45, "De Wissel": 0}
    assert (werkt.minimum, werkt.maximum) == (0, 45)
    assert werkt.opmerking == "Zonder cijfer van 2014: De Zaal."
    # The count of “werkt” is of four onthaalbureaus: the share does not follow from it.
    assert (werkt.teller_uit, werkt.noemer_uit) == (None, None)
    onbepaald = _bij(gemaakt, "IC2.11")
    assert (onbepaald.teller_uit, onbepaald.noemer_uit) == ("perspectief-onbepaald", "contracten")
    # So many per one: 320 of 25 groups, where the plain mean would be (12.5 + 15 + 10) / 3 = 12.5.
    groepen = _bij(gemaakt, "IC3.3")
    assert (groepen.waarde, groepen.teller, groepen.noemer, groepen.methode) == (12.8, 320, 25, "gewogen")


def test_een_som_noemt_haar_delen_alleen_als_ze_ermee_optelt() -> None:
    assert _bij(_gemaakt(*_vier()), "IC2.6").som_van == ()
    volledig = _bij(_gemaakt(*_vier(**{"De Zaal": {"IC2.5": 2}})), "IC2.6")
    assert volledig.waarde == 330
    delen = ("werkt", "werkzoekend", "socio-cultureel", "educatief", "onbepaald")
    assert volledig.som_van == tuple(f"perspectief-{deel}" for deel in delen)


def test_een_ander_cijfer_is_ongewogen_en_bij_output_het_vlaams_gemiddelde() -> None:
    gemaakt = _gemaakt(*_vier())
    deelname = _bij(gemaakt, "O1.3")
    # The sum of 91.5, 84, 77 and 86 is 338.5.
    assert (deelname.waarde, deelname.methode, deelname.n) == (84.625, "ongewogen", 4)
    assert (deelname.hoort_bij, deelname.vlaams_gemiddelde, deelname.rij) == ("O1.3", True, None)
    kader = _met(KADER, gemaakt.referentie)
    beeld = kader.vlaams_gemiddelde["O1.3"]
    assert (beeld.waarde, beeld.jaar, beeld.weging) == (84.625, 2014, "ongewogen")
    assert beeld.bron == "4 werkboeken van het werkjaar 2014-2015, zelfevaluatie"


def test_een_cijfer_houdt_zijn_code_zodat_de_reeks_doorloopt() -> None:
    vier = [replace(u) for u in _vier(**{naam: {"O1.1": 60, "IC1.2": 2} for naam in NAMEN})]
    gemaakt = _gemaakt(*vier)
    assert _bij(gemaakt, "O1.3").code == "deelname-mo"
    assert _bij(gemaakt, "IC2.6").code == "contracten"
    # Nothing was known of these rows: the code is made of theirs.
    assert _bij(gemaakt, "IC1.2").code == "rij-ic1.2"
    nieuw = _bij(gemaakt, "O1.1")
    assert (nieuw.code, nieuw.vlaams_gemiddelde, nieuw.hoort_bij, nieuw.rij) == ("rij-o1.1", True, "O1.1", None)
    assert nieuw.naam == "De mate waarin de inburgeraars het primaire traject volledig doorlopen"
    kader = _met(KADER, gemaakt.referentie)
    assert [beeld.jaar for beeld in kader.vlaamse_reeksen["IC2.6"]] == [2011, 2012, 2014]
    # The year after that both go on under the same code.
    later = [_uittreksel(naam, {"O1.1": 70, "O1.3": 80}, jaar=2015, werkjaar="2015-2016") for naam in NAMEN]
    volgend = _gemaakt(*later, kader=kader)
    assert [cijfer.code for cijfer in volgend.nieuw] == ["rij-o1.1", "deelname-mo"]
    daarna = _met(kader, volgend.referentie)
    assert [(b.jaar, b.waarde) for b in daarna.vlaamse_reeksen["O1.3"]] == [(2012, 90), (2014, 84.625), (2015, 80)]


def test_minder_dan_drie_onthaalbureaus_zijn_geen_gemiddelde() -> None:
    vier = _vier(**{"De Brug": {"O4.1": 80, "O3.1": 50}, "De Kaai": {"O4.1": 90}})
    gemaakt = _gemaakt(*vier)
    assert (gemaakt.te_weinig["O4.1"], gemaakt.te_weinig["O3.1"], gemaakt.te_weinig["O3.2"]) == (2, 1, 0)
    assert "O1.3" not in gemaakt.te_weinig
    assert not {"O4.1", "O3.1"} & {cijfer.naast for cijfer in gemaakt.referentie.cijfers}
    (zin,) = gemaakt.weggelaten
    assert zin.startswith(
        "Weggelaten, omdat minder dan 3 onthaalbureaus een cijfer van 2014 geven: n = 2: O4.1; n = 1: O3.1;"
    )
    assert "O3.2" in zin.split("n = 0: ")[1]
    # It stands at the top of the file too.
    assert "minder dan 3 onthaalbureaus" in " ".join(gemaakt.als_yaml().split("jaar: ")[0].replace("\n# ", " ").split())


def test_zonder_iets_dat_overblijft_is_er_geen_bestand() -> None:
    twee = _vier()[:2]
    with pytest.raises(
        Referentiefout, match=r"van 2014 blijft geen enkel cijfer over\. .* n = 2: .*IC2\.1"
    ) as gevonden:
        _gemaakt(*twee)
    assert not isinstance(gevonden.value, Jaarkeuze)
    with pytest.raises(Referentiefout, match="geen enkel cijfer met een jaar"):
        _gemaakt(*(_uittreksel(naam, {}) for naam in NAMEN))


def test_zonder_jaar_telt_een_cijfer_niet_mee() -> None:
    drie = [_uittreksel(naam, {"O1.3": 80}) for naam in NAMEN[:3]]
    # What is computed without a year follows from what was typed without one: 2 figures, and not 3.
    gemaakt = _gemaakt(*drie, _uittreksel(NAMEN[3], {"IC3.1": 20, "IC3.2": 10}, jaar=None))
    assert gemaakt.zonder_jaar == 2
    zonder = _uittreksel(NAMEN[3], {"O1.3": 20, "O1.1": 10}, jaar=None)
    gemaakt = _gemaakt(*drie, zonder)
    assert (_bij(gemaakt, "O1.3").waarde, _bij(gemaakt, "O1.3").n) == (80, 3)
    assert gemaakt.zonder_jaar == 2
    assert gemaakt.weggelaten[-1] == (
        "2 cijfers hebben geen jaar en tellen niet mee: vul in het werkboek de kolom Jaar in."
    )
    with pytest.raises(Referentiefout, match=r"geen enkel cijfer met een jaar\. 2 cijfers hebben geen jaar"):
        _gemaakt(zonder)


def test_van_meer_jaren_zegt_iemand_welk() -> None:
    boeken = [_uittreksel(naam, {"O1.3": 80, "O1.1": 60}) for naam in NAMEN]
    ouder = [_uittreksel(naam, {"O1.3": 70}, jaar=2013, werkjaar="2013-2014") for naam in NAMEN]
    with pytest.raises(Jaarkeuze, match=r"2013 \(4 cijfers\) en 2014 \(8 cijfers\)\. Kies er een met --jaar"):
        _gemaakt(*boeken, *ouder)
    assert _bij(_gemaakt(*boeken, *ouder, jaar=2013), "O1.3").waarde == 70
    assert _bij(_gemaakt(*boeken, *ouder, jaar=2014), "O1.3").waarde == 80
    with pytest.raises(Referentiefout, match="geen enkel cijfer van 2012; er zijn er wel van 2013"):
        _gemaakt(*boeken, *ouder, jaar=2012)


def test_wie_geen_cijfer_van_dat_jaar_geeft_staat_erbij() -> None:
    drie = [_uittreksel(naam, {"O1.3": 80}) for naam in NAMEN[:3]]
    ander = _uittreksel(NAMEN[3], {"O1.3": 70}, jaar=2013)
    leeg = [_uittreksel(f"Bureau {nummer:02}", {}) for nummer in range(13)]
    gemaakt = _gemaakt(*drie, ander, *leeg[:1], jaar=2014)
    assert _bij(gemaakt, "O1.3").opmerking == "Zonder cijfer van 2014: De Zaal en Bureau 00."
    veel = _bij(_gemaakt(*drie, ander, *leeg, jaar=2014), "O1.3").opmerking or ""
    assert veel.startswith("Zonder cijfer van 2014: De Zaal, Bureau 00, ")
    assert veel.endswith(", Bureau 10 en nog 2.")


def test_klassen_tellen_op_tot_hun_geheel() -> None:
    klassen = KADER.cijferrijen["OC1.1"].klassen
    vier = [_uittreksel(naam, {"OC1.1": 14, **dict.fromkeys(klassen, 2)}) for naam in NAMEN]
    geheel = _bij(_gemaakt(*vier), "OC1.1")
    assert (geheel.waarde, geheel.som_van[:2]) == (56, ("wachtenden-mo-0-3-maanden", "wachtenden-mo-4-6-maanden"))
    assert len(geheel.som_van) == len(klassen) == 7


def test_een_geschat_cijfer_telt_mee_en_dat_staat_erbij() -> None:
    statussen: tuple[dict[str, Status], ...] = ({}, {"O1.3": Status.geschat}, {"O1.3": Status.geschat})
    boeken = [_uittreksel(n, {"O1.3": 80 + i}, statussen=statussen[i]) for i, n in enumerate(NAMEN[:3])]
    cijfer = _bij(_gemaakt(*boeken), "O1.3")
    assert (cijfer.waarde, cijfer.status) == (81, "1 gemeten, 2 geschat")


def test_een_onzeker_cijfer_telt_nooit_mee() -> None:
    boeken = [_uittreksel(naam, {"O1.3": 80}) for naam in NAMEN[:3]]
    cijfer = _bij(_gemaakt(*boeken, _uittreksel(NAMEN[3], {"O1.3": 5}, onzeker=("O1.3",))), "O1.3")
    assert (cijfer.n, cijfer.waarde) == (3, 80)


def test_een_onthaalbureau_telt_een_keer_ook_met_twee_werkboeken() -> None:
    zelf = [_uittreksel(naam, {"O1.3": 80, "IC3.1": 100, "IC3.2": 10}) for naam in NAMEN]
    inspectie = _uittreksel(NAMEN[0], {"O1.3": 60, "IC3.2": 5}, soort="inspectie")
    gemaakt = _gemaakt(*zelf, inspectie)
    cijfer = _bij(gemaakt, "O1.3")
    # That of the inspectie counts: (60 + 80 + 80 + 80) / 4.
    assert (cijfer.n, cijfer.waarde) == (4, 75)
    assert cijfer.bron.in_woorden == "4 werkboeken van het werkjaar 2014-2015, inspectie en zelfevaluatie"
    assert cijfer.per_onthaalbureau == {"De Brug": 60, "De Kaai": 80, "De Wissel": 80, "De Zaal": 80}
    assert not zoek_problemen(_met(KADER, gemaakt.referentie))


def test_letters_staan_in_de_plaats_van_namen() -> None:
    gecontroleerd = anonimiseer(controleer_uittreksels(_vier()), KADER)
    overzicht = bereken_overzicht(gecontroleerd.uittreksels, KADER)
    gemaakt = maak_referentie(overzicht)
    letter_van = {bureau.naam: bureau for bureau in overzicht.bureaus}
    assert set(_bij(gemaakt, "IC2.1").per_onthaalbureau) == set(letter_van) == {"A", "B", "C", "D"}
    tekst = gemaakt.als_yaml()
    assert not [naam for naam in NAMEN if naam in tekst]
    assert sorted(_bij(gemaakt, "IC2.1").per_onthaalbureau.values()) == [0, 8, 10, 90]


def test_wat_het_kader_van_dat_jaar_van_elders_heeft_blijft_staan() -> None:
    waarden = {"OC1.9": 4.5, "OC1.2": 10, "OC1.3": 5}
    gemaakt = _gemaakt(*(_uittreksel(naam, waarden, jaar=2013) for naam in NAMEN))
    (rapport,) = (referentie for referentie in KADER.referentie if referentie.jaar == 2013)
    codes = ["wachttijd-mo", "wachtenden-mo-0-3-maanden", "wachtenden-mo-4-6-maanden"]
    assert [cijfer.code for cijfer in gemaakt.vervangen] == codes
    assert len(gemaakt.referentie.cijfers) == len(rapport.cijfers)
    assert gemaakt.inhoud == (
        "3 cijfers van 2013 uit 4 werkboeken van het werkjaar 2014-2015, zelfevaluatie.",
        f"In de plaats van 3 cijfers die het kader van 2013 al had: {', '.join(codes[:2])} en {codes[2]}.",
        f"{len(rapport.cijfers) - 3} andere cijfers van het kader staan er ook in.",
    )
    assert gemaakt.referentie.bron == rapport.bron
    (wachtenden,) = (cijfer for cijfer in gemaakt.referentie.cijfers if cijfer.code == "wachtenden-mo")
    # The whole is that of the report; two of its parts are not, so it is no longer their sum.
    assert (wachtenden.waarde, wachtenden.som_van, wachtenden.bron.regels) == (6015, (), "1634-1657")
    kader = _met(KADER, gemaakt.referentie)
    assert not zoek_problemen(kader)
    assert kader.vlaamse_reeksen["OC1.9"][-1].waarde == 4.5
    assert kader.vlaamse_reeksen["OC1.4"][-1].bron == f"{rapport.bron}, regels 1634-1656"
    # Made again of fewer rows: nothing stays of what was counted in werkboeken before.
    opnieuw = _gemaakt(*(_uittreksel(naam, {"OC1.9": 5}, jaar=2013) for naam in NAMEN), kader=kader)
    assert [cijfer.naast for cijfer in opnieuw.nieuw] == ["OC1.9"]
    assert opnieuw.vervangen == ()
    assert not {"OC1.2", "OC1.3"} & {cijfer.naast for cijfer in opnieuw.referentie.cijfers}


def test_een_code_staat_er_maar_een_keer_ook_als_het_oude_cijfer_bij_geen_rij_stond() -> None:
    oud = KADER.vlaamse_reeksen["O1.3"][-1].cijfer.model_copy(update={"vlaams_gemiddelde": False, "jaar": 2014})
    kader = _met(KADER, Referentie(jaar=2014, bron="Een jaarverslag", cijfers=(oud,)))
    gemaakt = _gemaakt(*(_uittreksel(naam, {"O1.3": 80}) for naam in NAMEN), kader=kader)
    assert [(cijfer.code, cijfer.waarde) for cijfer in gemaakt.referentie.cijfers] == [("deelname-mo", 80)]
    assert gemaakt.vervangen == (oud,)


def test_het_bestand_leest_terug_als_wat_het_is(tmp_path: Path) -> None:
    lastig = {"De “Brug”: *1*": 8.25, "2013": 7, "ja": 1e-7, "# Wissel": 1234567.891234, "😀 & <b>": 0.1}
    boeken = [_uittreksel(naam, {"O1.3": waarde, "IC1.2": 3}) for naam, waarde in lastig.items()]
    gemaakt = _gemaakt(*boeken)
    tekst = gemaakt.als_yaml()
    assert Referentie.model_validate(yaml.load(tekst, Loader=YamlLader)) == gemaakt.referentie  # noqa: S506
    assert max(map(len, tekst.splitlines())) <= 120
    # A whole number is written as one.
    assert "    waarde: 15\n    n: 5\n" in tekst
    assert tekst.startswith("# yaml-language-server: $schema=../../schema/referentie.json\n# Referentiecijfers 2014, ")
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "referentie" / "2014.yaml").write_text(tekst, encoding="utf-8")
    assert laad_kader(map_).vlaamse_reeksen["O1.3"][-1].cijfer.per_onthaalbureau == lastig


@pytest.mark.parametrize("zaad", range(12))
def test_wat_de_onthaalbureaus_ook_geven_het_kader_is_in_orde(zaad: int) -> None:
    toeval = random.Random(zaad)
    soorten = ["zelfevaluatie", "inspectie"]
    boeken = []
    for nummer in range(toeval.randint(3, 12)):
        for soort in soorten[: toeval.randint(1, 2)]:
            waarden = {
                code: round(toeval.uniform(0, 500), toeval.choice((0, 1, 3)))
                for code, rij in KADER.cijferrijen.items()
                if not rij.is_berekend and toeval.random() < 0.8
            }
            boeken.append(_uittreksel(f"Bureau {nummer}", waarden, soort=soort, jaar=toeval.choice((2012, 2013, 2014))))
    for jaar in (2012, 2013, 2014):
        try:
            gemaakt = _gemaakt(*boeken, jaar=jaar)
        except Referentiefout:
            continue
        assert zoek_problemen(_met(KADER, gemaakt.referentie)) == []
        assert Referentie.model_validate(yaml.load(gemaakt.als_yaml(), Loader=YamlLader)) == gemaakt.referentie  # noqa: S506
