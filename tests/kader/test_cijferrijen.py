"""The rows that hold a figure: what can be wrong with them, how they are computed, and what stands beside them."""

import re
from pathlib import Path

import pytest

from gia_kwaliteit.kader import Kader, Kaderfout, laad_kader, maak_kader
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.weergave.kader.rij import feiten_over_cijfer, rij_als_gegevens
from tests.bouwers import PROJECT, kader_onthaalbureau, kopie_van_criteria, vervang

KADER = kader_onthaalbureau()
JAAR = "referentie/2012.yaml"
# Where a key is typed: below the line of the code, in each of these rows.
_RIJ = "      - code: {code}\n"


def _fouten(map_: Path) -> list[str]:
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    return [melding.replace(f"{map_}/", "") for melding in fout.value.meldingen]


@pytest.mark.parametrize(
    ("code", "sleutel", "melding"),
    [
        ("IC3.1", "teller: IC3.2", "teller en noemer horen bij elkaar"),
        ("IC3.1", "noemer: IC3.2", "teller en noemer horen bij elkaar"),
        ("IC3.3", "som_van: [IC1.4, OC1.9]", "een cijfer is een som of een verhouding, niet allebei"),
        ("IC2.6", "klassen: [IC3.1, IC3.2]", "alleen een cijfer dat iemand intypt, heeft klassen"),
        ("IC3.1", "som_van: [IC3.2]", "een som heeft minstens twee delen"),
        ("IC3.1", "som_van: [IC3.2, IC3.2]", "een code staat er twee keer"),
        ("IC3.1", "som_van: [IC3.2, X9.9]", "“X9.9” is geen code van een rij met een cijfer"),
        ("IC3.1", "som_van: [IC3.2, C1.1]", "“C1.1” is geen code van een rij met een cijfer"),
        ("IC3.1", "som_van: [IC3.2, IC3.3]", "IC3.3 heeft een andere eenheid dan IC3.1, en is er dus geen deel van"),
        ("IC3.1", "klassen: [IC3.2, IC1.4]", "IC1.4 heeft een andere eenheid dan IC3.1, en is er dus geen deel van"),
        ("IC3.1", "klassen: [IC3.1, IC3.2]", "IC3.1 is geen klasse van zichzelf"),
        ("IC3.1", "klassen: [OC1.2]", "OC1.2 is een klasse van IC3.1 en van OC1.1; een klasse hoort bij één cijfer"),
        ("IC3.4", "deel_van: IC3.5", "is een deel van zichzelf (IC3.4 van IC3.5 van IC3.4)"),
        ("OC1.1", "deel_van: OC1.2", "is een deel van zichzelf (OC1.1 van OC1.2 van OC1.1)"),
        ("IC3.1", "{teller: IC3.2, noemer: IC3.2}", "teller en noemer zijn dezelfde rij"),
        ("IC3.1", "som_van: [IC3.1, IC3.2]", "IC3.1 is berekend uit zichzelf (IC3.1 uit IC3.1)"),
        ("IC2.1", "{teller: IC2.7, noemer: IC3.2}", "is berekend uit zichzelf ("),
        ("C1.1", "som_van: [IC3.1, IC3.2]", "C1.1 heeft een cijfer: zet invoer op cijfer"),
    ],
)
def test_wat_een_rij_met_een_cijfer_niet_kan_zijn(code: str, sleutel: str, melding: str, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    bestand = {"C": "context", "I": "input", "O": "output"}[code[0]]
    sleutels = sleutel.strip("{}").split(", ") if sleutel[0] == "{" else [sleutel]
    regels = "".join(f"        {een}\n" for een in sleutels)
    vervang(map_ / f"{bestand}.yaml", _RIJ.format(code=code), _RIJ.format(code=code) + regels)
    fouten = _fouten(map_)
    assert any(melding in fout and ".yaml, regel " in fout for fout in fouten), fouten


def test_een_berekend_cijfer_heeft_een_eenheid(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "input.yaml", "        eenheid: lopende dossiers\n", "")
    fouten = _fouten(map_)
    assert any("een berekend cijfer heeft een eenheid" in fout and "subindicatoren.4.teller" in fout for fout in fouten)


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "melding"),
    [
        (
            JAAR,
            "    rij: IC2.6\n",
            "    rij: IC2.99\n",
            "“IC2.99” is geen code van een rij met een cijfer",
        ),
        (
            JAAR,
            "    rij: IC2.6\n",
            "    rij: C1.1\n",
            "“C1.1” is geen code van een rij met een cijfer",
        ),
        (
            JAAR,
            "    rij: IC2.6\n",
            "    rij: IC2.7\n",
            "IC2.7 heeft een andere eenheid (%), en is er dus niet mee te vergelijken",
        ),
        (JAAR, "    rij: IC2.6\n", "    rij: IC3.1\n", "IC3.1 heeft dit jaar al een cijfer"),
        (
            JAAR,
            "    hoort_bij: O1.3\n    vlaams_gemiddelde: true\n",
            "    hoort_bij: O1.3\n    vlaams_gemiddelde: true\n    rij: O1.2\n",
            "een Vlaams gemiddelde staat naast de rij van hoort_bij (O1.3); laat rij weg",
        ),
        (
            JAAR,
            "    hoort_bij: O1.3\n    vlaams_gemiddelde: true\n",
            "    hoort_bij: I1.2\n    vlaams_gemiddelde: true\n",
            "alleen een cijfer dat bij een outputindicator hoort, kan het Vlaams gemiddelde zijn",
        ),
        (
            "normen.yaml",
            "    rij: IC1.4\n    soort: richtgetal\n    minstens: 80\n",
            "    rij: IC1.3\n    soort: richtgetal\n    minstens: 80\n",
            "IC1.3 is geen rij met een cijfer in dezelfde eenheid, en is er dus niet mee te vergelijken",
        ),
    ],
)
def test_wat_niet_naast_een_rij_kan_staan(bestand: str, oud: str, nieuw: str, melding: str, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / bestand, oud, nieuw)
    fouten = _fouten(map_)
    assert any(melding in fout and f"{bestand}, regel " in fout for fout in fouten), fouten


def test_wat_berekend_is_komt_na_wat_het_nodig_heeft() -> None:
    volgorde = KADER.berekende_rijen
    assert set(volgorde) == {"IC1.4", *(f"IC2.{nummer}" for nummer in range(6, 12)), "IC3.3", "OC2.2"}
    plaats = {code: nummer for nummer, code in enumerate(volgorde)}
    assert all(plaats["IC2.6"] < plaats[code] for code in ("IC2.7", "IC2.8", "IC2.9", "IC2.10", "IC2.11", "OC2.2"))


def test_wat_een_rij_over_haar_cijfer_zegt_verandert_de_vingerafdruk() -> None:
    """What is computed otherwise asks another version; what a row does not say, leaves that of the first kader."""
    velden = {naam: getattr(KADER, naam) for naam in Kader.model_fields}

    def anders(**gewijzigd: object) -> str:
        inhoud = KADER.model_dump()
        for groep in inhoud["input"]["indicatoren"]:
            for rij in groep["subindicatoren"]:
                rij.update(gewijzigd if rij["code"] == "IC2.6" else {})
        return bereken_vingerafdruk(maak_kader(velden | {"input": inhoud["input"]}))

    assert anders() == bereken_vingerafdruk(KADER)
    assert anders(som_van=("IC2.1", "IC2.2")) != anders()
    assert anders(som_van=(), klassen=("IC2.1", "IC2.2")) != anders()
    assert anders(bron=None) != anders()
    # From then on the rows themselves are the same: only the second half, of all the rest, changes.
    assert anders(som_van=("IC2.1", "IC2.2"))[:8] == anders()[:8]


# --- the figures of Vlaanderen beside a row, by hand from the tables of the report ---


@pytest.mark.parametrize(
    ("code", "jaar", "waarde", "weging"),
    [
        # an eighth of 212
        ("I1.2", 2012, 26.5, "gemiddeld per onthaalbureau"),
        # an eighth of 26
        ("IC1.1", 2012, 3.25, "gemiddeld per onthaalbureau"),
        # an eighth of 17210
        ("IC2.6", 2012, 2151.25, "gemiddeld per onthaalbureau"),
        # 3023 of 17210 contracts: 17,6 weighted; the report prints 18.
        ("IC2.7", 2012, 17.6, "gewogen"),
        ("IC2.8", 2012, 39.6, "gewogen"),
        # 18257 students in 1248 groups
        ("IC3.3", 2012, 14.6, "gewogen"),
        # No figure of Vlaanderen: (31 + 50 + 57 + 27 + 51 + 49 + 58 + 29) / 8
        ("IC3.4", 2012, 44.0, "gemiddeld per onthaalbureau"),
        ("O1.3", 2012, 90.0, "weging niet vermeld"),
        # an eighth of 6015
        ("OC1.1", 2013, 751.875, "gemiddeld per onthaalbureau"),
        ("OC1.9", 2013, 6.7, "gewogen"),
        # 1210 dossiers on 17210 contracts
        ("OC2.2", 2012, 7.0, "gewogen"),
    ],
)
def test_naast_een_rij_staat_het_nieuwste_vlaamse_cijfer(code: str, jaar: int, waarde: float, weging: str) -> None:
    beeld = KADER.vlaams_beeld(code)
    assert beeld is not None
    assert (beeld.jaar, beeld.weging) == (jaar, weging)
    assert beeld.waarde == pytest.approx(waarde, abs=1e-9)
    assert [ouder.jaar for ouder in KADER.vlaamse_reeksen[code]] == sorted(
        {b.jaar for b in KADER.vlaamse_reeksen[code]}
    )


def test_van_de_perspectieven_zijn_er_twee_jaren() -> None:
    assert [beeld.jaar for beeld in KADER.vlaamse_reeksen["IC2.6"]] == [2011, 2012]
    # 20819 / 8, of the sums and not of the printed total
    assert KADER.vlaamse_reeksen["IC2.6"][0].waarde == 2602.375
    assert KADER.vlaams_beeld("IC1.2") is None


def test_de_cijfers_van_elk_onthaalbureau_zijn_die_van_de_berekening_van_hun_rij() -> None:
    """Computed anew from the figures beside the rows that it is made of; a share is printed without decimals."""
    nagerekend = 0
    for referentie in KADER.referentie:
        naast = {cijfer.rij: cijfer for cijfer in referentie.cijfers if cijfer.rij}
        for code in KADER.berekende_rijen:
            rij, cijfer = KADER.cijferrijen[code], naast.get(code)
            delen = [naast[deel] for deel in rij.uit if deel in naast]
            if cijfer is None or len(delen) < len(rij.uit):
                continue
            for bureau, gedrukt in cijfer.per_onthaalbureau.items():
                waarden = [deel.per_onthaalbureau[bureau] for deel in delen]
                if rij.som_van:
                    assert sum(waarden) == gedrukt, (referentie.jaar, code, bureau)
                else:
                    deling = (100 if rij.eenheid == "%" else 1) * waarden[0] / waarden[1]
                    assert abs(deling - gedrukt) <= 0.5, (referentie.jaar, code, bureau)
                nagerekend += 1
    # 2011 and 2012: contracten and five shares of eight onthaalbureaus; 2012: the size of a group
    assert nagerekend == 2 * 6 * 8 + 8


def test_de_klassen_van_elk_onthaalbureau_tellen_op_tot_hun_geheel() -> None:
    (referentie,) = (referentie for referentie in KADER.referentie if referentie.jaar == 2013)
    naast = {cijfer.rij: cijfer.per_onthaalbureau for cijfer in referentie.cijfers if cijfer.rij}
    for bureau, geheel in naast["OC1.1"].items():
        assert sum(naast[klasse][bureau] for klasse in KADER.cijferrijen["OC1.1"].klassen) == geheel


# --- gia criteria toon ---


def test_toon_zegt_hoe_een_rij_berekend_is_en_wat_ernaast_staat() -> None:
    feiten = feiten_over_cijfer(KADER, "IC2.7")
    assert feiten[:2] == ["Eenheid: %.", "Berekend: IC2.1 per 100 IC2.6."]
    assert feiten[2].startswith("Herkomst: Uit de beschrijving van het verslag (regels 6021-6027)")
    assert "Klassen, die samen dit cijfer zijn: OC1.2 tot OC1.8." in feiten_over_cijfer(KADER, "OC1.1")
    assert "Klasse van: OC1.1." in feiten_over_cijfer(KADER, "OC1.5")
    assert "Een deel van IC3.4." in feiten_over_cijfer(KADER, "IC3.5")
    assert feiten_over_cijfer(KADER, "O1.3") == ["Eenheid: %."]
    assert feiten_over_cijfer(KADER, "C1.1") == feiten_over_cijfer(KADER, "P1.DG1") == []


def test_toon_json_heeft_de_reeks_van_vlaanderen_de_herkomst_en_de_normen() -> None:
    rij = rij_als_gegevens(KADER, "IC1.4")
    assert (rij["teller"], rij["noemer"], rij["vlaanderen"]) == ("IC1.3", "I1.2", [])
    assert [norm["code"] for norm in rij["normen"]] == ["richtgetal-caseload-ideaal", "richtgetal-caseload-kritisch"]
    contracten = rij_als_gegevens(KADER, "IC2.6")
    assert [(beeld["jaar"], beeld["waarde"]) for beeld in contracten["vlaanderen"]] == [
        (2011, 2602.375),
        (2012, 2151.25),
    ]
    assert {cijfer["code"] for cijfer in contracten["cijfers"]} == {"contracten"}
    assert "herkomst" in contracten
    assert not {"klassen", "teller", "deel_van"} & contracten.keys()
    assert not {"herkomst", "som_van", "klassen"} & rij_als_gegevens(KADER, "O1.1").keys()
    assert "vlaanderen" not in rij_als_gegevens(KADER, "P1.DG1")


def test_het_voorbeeld_van_de_handleiding_is_een_indicator_die_kan(tmp_path: Path) -> None:
    handleiding = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    (stuk,) = re.findall(r"(?ms)^### Een rij met een cijfer toevoegen.*?^```yaml\n(.*?)^```", handleiding)
    map_ = kopie_van_criteria(tmp_path / "kader")
    with (map_ / "input.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write(stuk)
    kader = laad_kader(map_, met_geschiedenis=False)
    assert set(kader.berekende_rijen) - set(KADER.berekende_rijen) == {"IC4.3"}
    assert feiten_over_cijfer(kader, "IC4.3")[1] == "Berekend: IC4.2 per 100 IC4.1."
