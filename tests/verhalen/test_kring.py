"""The circle of the figures: eight werkboeken make the Vlaams gemiddelde that the next werkboek and verslag show.

Every figure that is expected here was worked out by hand from the two tables below.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gia_kwaliteit import (
    Cijfer,
    Gegevens,
    Kader,
    Keuze,
    Status,
    bereken_profiel,
    laad_kader,
    lees_overzicht,
    maak_referentie,
    maak_sjabloon,
    stel_verslag_op,
)
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek
from tests.bouwers import beoordeling, kader_onthaalbureau, kopie_van_criteria
from tests.bouwers.voorbeeld import OUTPUT, kolom_van, rij_van
from tests.bouwers.werkboeken import geschreven
from tests.programmas.gia import gia

pytestmark = pytest.mark.proces

KADER = kader_onthaalbureau()
NAMEN = ("De Haven", "De Kade", "De Ladder", "De Molen", "De Poort", "De Sluis", "Het Anker", "Het Kompas")
VAN_2014, VAN_2015 = (2014, "2014-2015"), (2015, "2015-2016")

# Deelname aan MO: 91.5 + 84 + 77 + 86 + 90 + 79.5 + 88 + 92 is 688, of eight 86. Cursisten: 900, in 60 groups; per
# group 15, where the plain mean of 16 15 10 11 15 15 15 and 18,57 would be 14,4. The mean number of cursisten is 112,5.
EERSTE = {
    "O1.3": (91.5, 84, 77, 86, 90, 79.5, 88, 92),
    "IC3.1": (160, 90, 30, 55, 240, 120, 75, 130),
    "IC3.2": (10, 6, 3, 5, 16, 8, 5, 7),
    "O4.1": (80, 90, None, None, None, None, None, None),
}
# The year after: 648 of eight is 81; 30 of three is 10.
TWEEDE = {"O1.3": (81, 80, 82, 79, 83, 78, 84, 81), "O1.1": (5, 10, 15, None, None, None, None, None)}

UIT_WERKBOEKEN = "8 werkboeken van het werkjaar 2014-2015, zelfevaluatie"


def _schrijf(map_: Path, lijst: Mapping[str, tuple[float | None, ...]], jaar: int, werkjaar: str) -> Path:
    """Write the werkboek of each onthaalbureau with its figures."""
    map_.mkdir()
    for plaats, naam in enumerate(NAMEN):
        cijfers = {
            code: Cijfer(waarde=waarden[plaats], jaar=jaar, status=Status.gemeten)
            for code, waarden in lijst.items()
            if waarden[plaats] is not None
        }
        gegevens = Gegevens(naam=naam, soort="zelfevaluatie", werkjaar=werkjaar)
        boek = beoordeling(KADER, {"P1.DG1": "voldoende"}, cijfers=cijfers, gegevens=gegevens)
        (map_ / f"{naam.lower().replace(' ', '-')}.xlsx").write_bytes(geschreven(boek))
    return map_


@dataclass(frozen=True)
class Kring:
    """Where the werkboeken of the first year, the kader with their figures, and a filled new werkboek lie."""

    map_: Path
    werkboeken: Path
    kader: Path
    nieuw: Path
    gezegd: str

    def doe(self, *woorden: str | Path, code: int = 0) -> str:
        """Run gia here; return what it gave."""
        uitkomst = gia(*woorden, map_=self.map_)
        assert uitkomst.returncode == code, uitkomst.stderr
        return uitkomst.stdout


def _vul_in(werkboek: Path, waarden: dict[str, float], jaar: int) -> None:
    boek = load_workbook(werkboek)
    blad = boek[OUTPUT]
    for code, waarde in waarden.items():
        rij = rij_van(blad, code)
        blad.cell(rij, kolom_van(blad, "Waarde")).value = waarde
        blad.cell(rij, kolom_van(blad, "Jaar")).value = jaar
    boek.save(werkboek)


@pytest.fixture(scope="module")
def kring(tmp_path_factory: pytest.TempPathFactory) -> Kring:
    """What the handleiding says, on the command line: from eight werkboeken to a new one that is filled in."""
    map_ = tmp_path_factory.mktemp("kring")
    werkboeken = _schrijf(map_ / "werkboeken", EERSTE, *VAN_2014)
    gemaakt = gia("overzicht", werkboeken, "--referentie", "2014.yaml", map_=map_)
    assert gemaakt.returncode == 0, gemaakt.stderr
    for opdracht in (
        ("criteria", "kopieer", "kader"),
        ("sjabloon", "--kader", "kader", "-o", "nieuw.xlsx", "--naam", "De Nieuwe", "--werkjaar", "2015-2016"),
    ):
        uitkomst = gia(*opdracht, map_=map_)
        assert uitkomst.returncode == 0, uitkomst.stderr
        if opdracht[0] == "criteria":
            (map_ / "2014.yaml").rename(map_ / "kader" / "referentie" / "2014.yaml")
    _vul_in(map_ / "nieuw.xlsx", {"O1.3": 91, "OC1.9": 7}, 2015)
    return Kring(map_, werkboeken, map_ / "kader", map_ / "nieuw.xlsx", gemaakt.stderr)


def test_wat_minder_dan_drie_geven_staat_op_het_scherm_en_niet_in_het_bestand(kring: Kring) -> None:
    assert "n = 2: O4.1" in kring.gezegd
    assert f"4 cijfers van 2014 uit {UIT_WERKBOEKEN}." in kring.gezegd
    # O1.3, IC3.1, IC3.2, and what follows from both of these.
    (nieuw,) = (referentie for referentie in laad_kader(kring.kader).referentie if referentie.jaar == 2014)
    assert [cijfer.naast for cijfer in nieuw.cijfers] == ["IC3.1", "IC3.2", "IC3.3", "O1.3"]
    assert "in orde" in kring.doe("criteria", "controleer", "--kader", kring.kader)


def test_een_nieuw_werkboek_toont_het_nieuwe_gemiddelde_en_zegt_van_wanneer_het_is(kring: Kring) -> None:
    blad = load_workbook(kring.nieuw)[OUTPUT]
    kolom, rij, oud = kolom_van(blad, "Vlaams gemiddelde"), rij_van(blad, "O1.3"), rij_van(blad, "OC1.9")
    assert blad.cell(rij, kolom).value == 86
    # Nobody counted the waiting time since: the figure of the report remains.
    assert blad.cell(oud, kolom).value == 6.7
    raad = {
        plaats: regel.prompt for regel in blad.data_validations.dataValidation for plaats in str(regel.sqref).split()
    }
    assert raad[blad.cell(rij, kolom).coordinate].startswith("Vooraf ingevuld: het cijfer van 2014.")
    assert raad[blad.cell(oud, kolom).coordinate].startswith("Vooraf ingevuld: het cijfer van 2013.")


def _gegevens(kring: Kring, *woorden: str | Path) -> dict[str, Any]:
    gegevens: dict[str, Any] = json.loads(kring.doe(*woorden, "--json", "--kader", kring.kader))
    return gegevens


def test_score_geeft_het_nieuwe_cijfer_met_zijn_bron_en_het_oude_waar_er_geen_nieuw_is(kring: Kring) -> None:
    profiel = _gegevens(kring, "score", kring.nieuw)
    rijen = {rij["code"]: rij for rij in (*profiel["input"], *profiel["output"])}
    deelname = rijen["O1.3"]
    assert (deelname["waarde"], deelname["vlaams_gemiddelde"], deelname["vlaams_jaar"]) == (91, 86, 2014)
    assert (deelname["vlaams_weging"], deelname["vlaams_bron"]) == ("ongewogen", UIT_WERKBOEKEN)
    assert (deelname["laagste"], deelname["hoogste"]) == (77, 92)
    groep, cursisten = rijen["IC3.3"], rijen["IC3.1"]
    assert (groep["vlaams_gemiddelde"], groep["vlaams_weging"], groep["vlaams_jaar"]) == (15, "gewogen", 2014)
    assert (cursisten["vlaams_gemiddelde"], cursisten["vlaams_jaar"]) == (112.5, 2014)
    # The languages of the report: 31 50 57 27 51 49 58 and 29 are 352, of eight 44.
    talen = rijen["IC3.4"]
    assert (talen["vlaams_gemiddelde"], talen["vlaams_jaar"]) == (44, 2012)
    assert talen["vlaams_bron"].endswith("2013, regels 1553-1566")


def test_het_verslag_zet_het_eigen_cijfer_naast_het_nieuwe(kring: Kring) -> None:
    kring.doe("verslag", kring.nieuw, "-o", "nieuw.html", "--kader", kring.kader, "--overschrijf")
    pagina = (kring.map_ / "nieuw.html").read_text(encoding="utf-8")
    assert "86,0 %" in pagina
    assert UIT_WERKBOEKEN in pagina
    assert "90,0 %" not in pagina


def _over_cijfers(werkboek: Path, kader: Kader) -> set[str | None]:
    """Of which rows something is said on reading a werkboek, other than that a score or a field of Start is lacking."""
    return {gevonden.code for gevonden in lees_werkboek(werkboek, kader).opgemerkt if gevonden.code}


def test_wat_met_de_vorige_cijfers_ingevuld_is_leest_zonder_verwijt(kring: Kring) -> None:
    # De Poort has 15 cursisten per group: above the 14,6 of the report, and exactly the new figure.
    for kader in (KADER, laad_kader(kring.kader)):
        for werkboek in sorted(kring.werkboeken.iterdir()):
            assert _over_cijfers(werkboek, kader) == set()


def test_het_overzicht_zet_de_cijfers_van_dat_jaar_naast_zichzelf(kring: Kring) -> None:
    beelden = _gegevens(kring, "overzicht", kring.werkboeken)["cijfers"]
    (deelname,) = (beeld for beeld in beelden if beeld["code"] == "O1.3")
    assert (deelname["gemiddelde"], deelname["n"]) == (86, 8)
    assert (deelname["vlaams"]["waarde"], deelname["vlaams"]["jaar"]) == (86, 2014)


def test_het_jaar_daarna_loopt_de_reeks_door(kring: Kring) -> None:
    werkboeken = _schrijf(kring.map_ / "later", TWEEDE, *VAN_2015)
    naar = kring.kader / "referentie" / "2015.yaml"
    vast = ("overzicht", werkboeken, "--kader", kring.kader, "--referentie", naar)
    try:
        kring.doe(*vast)
        # Not over a file that is there, unless somebody says so.
        geweigerd = gia(*vast, map_=kring.map_)
        assert (geweigerd.returncode, "bestaat al" in geweigerd.stderr) == (2, True)
        kring.doe(*vast, "--overschrijf")
        kader = laad_kader(kring.kader)
        reeks = [(beeld.jaar, beeld.waarde) for beeld in kader.vlaamse_reeksen["O1.3"]]
        assert reeks == [(2012, 90), (2014, 86), (2015, 81)]
        assert [(beeld.jaar, beeld.waarde) for beeld in kader.vlaamse_reeksen["O1.1"]] == [(2015, 10)]
        # What was prefilled in a werkboek of the year before is still of the kader, and not somebody's own figure.
        assert kader.is_van_het_kader("O1.3", 86)
        (deelname,) = (rij for rij in _gegevens(kring, "score", kring.nieuw)["output"] if rij["code"] == "O1.3")
        assert deelname["vlaams_gemiddelde"] == 86
    finally:
        naar.unlink(missing_ok=True)


def test_zonder_drie_onthaalbureaus_is_er_geen_bestand(kring: Kring) -> None:
    twee = sorted(kring.werkboeken.iterdir())[:2]
    uitkomst = gia("overzicht", *twee, "--referentie", "twee.yaml", "-o", "twee.html", map_=kring.map_)
    assert uitkomst.returncode == 1
    assert "van 2014 blijft geen enkel cijfer over" in uitkomst.stderr
    assert "n = 2: IC3.1 tot IC3.3, O1.3, O4.1" in uitkomst.stderr
    assert not [naam for naam in ("twee.yaml", "twee.html") if (kring.map_ / naam).exists()]


def test_van_twee_jaren_kiest_iemand_er_een(kring: Kring) -> None:
    map_ = kring.map_ / "gemengd"
    _schrijf(map_, TWEEDE, *VAN_2015)
    vast = ("overzicht", kring.werkboeken, map_, "--referentie", "jaar.yaml", "--stil")
    uitkomst = gia(*vast, map_=kring.map_)
    assert uitkomst.returncode == 2
    assert "2014 (26 cijfers) en 2015 (11 cijfers). Kies er een met --jaar" in uitkomst.stderr
    assert not (kring.map_ / "jaar.yaml").exists()
    assert kring.doe(*vast, "--jaar", "2015").strip() == "jaar.yaml"
    assert (kring.map_ / "jaar.yaml").read_text(encoding="utf-8").splitlines()[1].startswith("# Referentiecijfers 2015")
    zonder = gia("overzicht", map_, "--jaar", "2015", map_=kring.map_)
    assert (zonder.returncode, "--referentie" in zonder.stderr) == (2, True)
    woord = gia(*vast, "--jaar", "2013-2014", "--overschrijf", map_=kring.map_)
    assert woord.returncode == 2
    assert "--jaar “2013-2014” kan hier niet; toegelaten: een jaar met vier cijfers, zoals 2014." in woord.stderr
    anders = gia("overzicht", map_, "--referentie", "jaar.txt", map_=kring.map_)
    assert (anders.returncode, "eindigt op .yaml" in anders.stderr) == (2, True)


def test_met_letters_staat_er_geen_naam_in(kring: Kring) -> None:
    kring.doe("overzicht", kring.werkboeken, "--anoniem", "--referentie", "letters.yaml", "--json")
    tekst = (kring.map_ / "letters.yaml").read_text(encoding="utf-8")
    assert not [naam for naam in NAMEN if naam in tekst]
    assert "      A: " in tekst


def test_de_kring_sluit_ook_vanuit_python(tmp_path: Path) -> None:
    werkboeken = _schrijf(tmp_path / "werkboeken", EERSTE, *VAN_2014)
    gemaakt = maak_referentie(lees_overzicht(werkboeken, KADER, Keuze(soort="zelfevaluatie")))
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "referentie" / "2014.yaml").write_text(gemaakt.als_yaml(), encoding="utf-8")
    kader = laad_kader(map_)
    nieuw = tmp_path / "nieuw.xlsx"
    nieuw.write_bytes(maak_sjabloon(kader, Gegevens(naam="De Nieuwe")))
    _vul_in(nieuw, {"O1.3": 91}, 2015)
    gelezen = lees_werkboek(nieuw, kader)
    (deelname,) = (rij for rij in bereken_profiel(gelezen, kader).output if rij.code == "O1.3")
    assert (deelname.waarde, deelname.vlaams_gemiddelde) == (91, 86)
    verslag = stel_verslag_op(gelezen, kader)
    (output,) = (rubriek for rubriek in verslag.rubrieken if rubriek.code == "B.output")
    assert any(UIT_WERKBOEKEN in feit for feit in output.feiten)
