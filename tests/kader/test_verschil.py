"""Two kaders side by side, and the piece of wijzigingen.yaml about it: what is certain, and questions for the rest."""

import json
import random
import re
import shutil
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from gia_kwaliteit import Kader, laad_kader, lees_werkboek
from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.kader import vroeger_kader
from gia_kwaliteit.kader.geschiedenis import controleer_versies, zoek_versieproblemen
from gia_kwaliteit.kader.herleidbaar import waarom_geen_stuk
from gia_kwaliteit.kader.stuk import aantal_vragen, maak_stuk
from gia_kwaliteit.kader.verschil import andere_teksten, vergelijk_kaders
from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
from gia_kwaliteit.weergave.kaderverschil.json import verschil_als_gegevens
from gia_kwaliteit.weergave.kaderverschil.terminal import toon_verschil
from gia_kwaliteit.werkboek.teksten import verdwenen_teksten
from tests.bouwers import (
    CRITERIA,
    GOED,
    STERK,
    TWEEDE_KADER,
    VERSIE,
    beoordeling,
    kader_onthaalbureau,
    kopie_van_criteria,
    vervang,
)
from tests.bouwers.werkboeken import geschreven
from tests.programmas.gia import gia, zonder_traceback

OUD = kader_onthaalbureau()
P1 = "processen/P01-kwaliteitszorg.yaml"


def _wijzig(bestand: Path, patroon: str, nieuw: str) -> None:
    tekst = bestand.read_text(encoding="utf-8")
    gewijzigd = re.sub(patroon, nieuw, tekst, count=1, flags=re.DOTALL | re.MULTILINE)
    assert gewijzigd != tekst
    bestand.write_text(gewijzigd, encoding="utf-8")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """One version further: P1.DG1 reworded, P1.DG2 now P1.DG3, P1.OW3 where P1.OW2 was, P12 gone, and names."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    _wijzig(map_ / P1, r"(code: P1\.DG1\n.*?tekst: >-\n      )Het", r"\1Elk")
    _wijzig(map_ / P1, r"code: P1\.DG2", "code: P1.DG3")
    _wijzig(map_ / P1, r"code: P1\.OW2\n(.*?tekst: ).*\Z", r"code: P1.OW3\n\1Iets heel anders.\n")
    (map_ / "processen" / "P12-evaluatie.yaml").unlink()
    _wijzig(map_ / "processen" / "P02-besluitvorming.yaml", r"^naam: .*?$", "naam: Beslissen")
    _wijzig(map_ / "regelgeving.yaml", r"(code: R1\.2\n\s+onderwerp: )Privacy$", r"\1privacy")
    _wijzig(map_ / "context.yaml", r"^definitie: >-\n", "definitie: >-\n  Nu anders.\n")
    return map_


def _nieuw(map_: Path) -> Kader:
    return laad_kader(map_, met_geschiedenis=False)


def _stuk(oud: Kader, nieuw: Kader) -> str:
    return maak_stuk(vergelijk_kaders(oud, nieuw), verdwenen_teksten(oud, nieuw))


def _plak(map_: Path, stuk: str) -> Kader:
    """Paste the piece where it says that it belongs."""
    bestand = map_ / "wijzigingen.yaml"
    if stuk.startswith("# Bewaar dit als wijzigingen.yaml"):
        bestand.write_text(stuk, encoding="utf-8")
    else:
        vervang(bestand, "\nwijzigingen:\n", f"\nwijzigingen:\n{stuk}")
    return laad_kader(map_)


def _beantwoord(stuk: str, *antwoorden: str) -> str:
    """Take the comment away before these keys and the rows under them."""
    regels, sleutel, rij = [], "", False
    for regel in stuk.splitlines():
        kaal = regel.removeprefix("# ")
        if gevonden := re.fullmatch(r" {4}(herschreven|vervallen|vervangen):", kaal):
            sleutel, rij = gevonden[1], False
        rij = bool(re.match(r" {6}- ", kaal)) or (rij and kaal.startswith(" " * 8))
        weg = sleutel in antwoorden and (rij or gevonden)
        regels.append(kaal if weg else regel)
    return "\n".join(regels) + "\n"


def test_wat_zeker_is_en_wat_een_vraag_is(map_: Path) -> None:
    verschil = vergelijk_kaders(OUD, _nieuw(map_))
    assert [rij.code for rij in verschil.toegevoegd] == ["P1.DG3", "P1.OW3"]
    assert [(paar.oud.code, paar.nieuw.code) for paar in verschil.verplaatst] == [("P1.DG2", "P1.DG3")]
    assert [(geval.oud.code, [rij.code for rij in geval.kandidaten]) for geval in verschil.twijfel] == [
        ("P1.OW2", ["P1.OW3"])
    ]
    assert [rij.code for rij in verschil.vervallen] == [f"P12.{nummer}" for nummer in range(1, 9)]
    assert [(paar.oud.code, paar.leest_gelijk) for paar in verschil.herschreven] == [("P1.DG1", False), ("R1.2", True)]
    assert not verschil.andere_eenheid
    teksten = {paar.waar: (paar.oud, paar.nieuw) for paar in verschil.teksten}
    assert teksten.keys() == {"P2 naam", "P12 naam", "P12 definitie", "context definitie"}
    assert teksten["P2 naam"] == ("Besluitvorming", "Beslissen")
    assert teksten["P12 naam"] == ("Evaluatie", None)
    assert verschil.is_zelfde_kader
    assert aantal_vragen(verschil) == 2


def test_zonder_antwoord_is_de_geschiedenis_niet_volledig(map_: Path) -> None:
    """Nothing is guessed: what is a question does not hold, and controleer names its codes."""
    stuk = _stuk(OUD, _nieuw(map_))
    (inhoud,) = yaml.safe_load(stuk)
    assert inhoud["herschreven"] == [{"code": "R1.2", "oud": OUD.regels["R1.2"].tekst, "onderwerp": "Privacy"}]
    assert [rij["code"] for rij in inhoud["vervallen"]] == [f"P12.{nummer}" for nummer in range(1, 9)]
    assert [(rij["code"], rij["door"], rij["score_blijft"]) for rij in inhoud["vervangen"]] == [
        ("P1.DG2", ["P1.DG3"], True)
    ]
    problemen = zoek_versieproblemen(_plak(map_, stuk))
    codes = [re.search(r"P\d+\.\w+", probleem.melding.split("van toen: ")[1]) for probleem in problemen]
    assert [code and code[0] for code in codes] == ["P1.DG1", "P1.OW2"]


def test_controleer_noemt_de_vragen_die_in_een_geschreven_stuk_nog_open_staan(map_: Path) -> None:
    """Also where the question stands some spaces behind its #, as it is written."""
    kader = _plak(map_, _stuk(OUD, _nieuw(map_)))
    regels = (map_ / "wijzigingen.yaml").read_text(encoding="utf-8").splitlines()
    # P1.DG1 was reworded, and of P1.OW2 it is asked twice: whether it went, and what came in its place.
    vragen = [nummer for nummer, regel in enumerate(regels, 1) if regel.startswith("#") and "Vraag: " in regel]
    assert len(vragen) == 3
    gezegd = " ".join(controleer_versies(map_, kader))
    assert f"er staan nog vragen open, op regel {', '.join(map(str, vragen))}." in gezegd


@pytest.mark.parametrize("waarde", [True, False])
def test_ja_en_nee_staan_niet_in_het_engels(tmp_path: Path, *, waarde: bool) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    oud = _nieuw(map_)
    onderwerp = oud.woorden.onderwerp.model_copy(update={"persoon": waarde})
    anders = oud.model_copy(update={"woorden": oud.woorden.model_copy(update={"onderwerp": onderwerp})})
    assert andere_teksten(anders)["onderwerp persoon"] == ("ja" if waarde else "nee")


@pytest.mark.parametrize("antwoord", ["vervallen", "vervangen"])
def test_met_een_antwoord_op_elke_vraag_klopt_alles(map_: Path, tmp_path: Path, antwoord: str) -> None:
    stuk = _beantwoord(_stuk(OUD, _nieuw(map_)), "herschreven", antwoord).replace(
        "score_blijft: null", "score_blijft: false"
    )
    nieuw = _plak(map_, stuk)
    assert zoek_versieproblemen(nieuw) == []
    scores = {"P1.DG1": GOED, "P1.DG2": STERK, "P1.OW2": GOED, "P12.1": GOED, "P9.1": STERK, "R1.2": "Ja"}
    ingevuld = beoordeling(OUD, scores, gegevens=Gegevens(naam="De Brug"))
    werkboek = tmp_path / "oud.xlsx"
    werkboek.write_bytes(geschreven(ingevuld))
    gelezen = lees_werkboek(werkboek, nieuw, ook_vroeger=True)
    # Old names and definitions are nothing that somebody typed.
    assert gelezen.bevindingen == lees_werkboek(werkboek, OUD).bevindingen
    over = zet_over_naar_nieuwste(gelezen, nieuw)
    assert over is not None
    gescoord = {code: score.niveau for code, score in over.beoordeling.scores.items() if score.niveau}
    assert gescoord == {"P1.DG1": GOED, "P1.DG3": STERK, "P9.1": STERK, "R1.2": "Ja"}
    waarom = (
        "Vervangen door P1.OW3; de score geldt daar niet vanzelf."
        if antwoord == "vervangen"
        else "P1.OW2 bestaat niet meer."
    )
    assert [(punt.code, punt.reden) for punt in over.achtergebleven] == [
        ("P1.OW2", waarom),
        ("P12.1", "P12.1 bestaat niet meer."),
    ]


def test_een_kader_zonder_geschiedenis_krijgt_het_hele_bestand(tmp_path: Path) -> None:
    map_ = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "kader"))
    vervang(map_ / "kader.yaml", 'versie: "1"', 'versie: "2"')
    with (map_ / "processen" / "L01-voorlezen.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - code: L1.9\n    tekst: Wij lezen ook ’s avonds voor.\n")
    oud = laad_kader(TWEEDE_KADER)
    nieuw = _plak(map_, _stuk(oud, _nieuw(map_)))
    assert zoek_versieproblemen(nieuw) == []
    assert [(wijziging.versie, wijziging.toegevoegd) for wijziging in nieuw.wijzigingen] == [
        ("2", ("L1.9",)),
        ("1", ()),
    ]
    assert nieuw.vast is not None
    assert [niveau.naam for niveau in nieuw.vast.schalen["kwaliteit"]] == list(oud.schaal.namen)


@pytest.mark.parametrize("zaad", range(12))
def test_wat_er_ook_verdwijnt_of_bij_komt_het_stuk_klopt(tmp_path: Path, zaad: int) -> None:
    """Any rows dropped, added or reworded: with every question answered, the older version is what it was."""
    kans = random.Random(zaad)
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    (map_ / "normen.yaml").unlink()  # some belong to a row that goes
    for bestand in (*sorted((map_ / "processen").iterdir()), map_ / "regelgeving.yaml"):
        inhoud = yaml.safe_load(bestand.read_text(encoding="utf-8"))
        for groep in inhoud.get("rubrieken", [inhoud]):
            rijen = groep["criteria"]
            for nummer, rij in enumerate(list(rijen)):
                wat = kans.choice(["blijf"] * 6 + ["weg", "anders", "nieuw", "hernoemd", "spatie"])
                if wat == "weg" and len(rijen) > 3:
                    rijen.remove(rij)
                elif wat == "anders":
                    rij["tekst"] = f"Anders: {rij['tekst']}"
                elif wat == "spatie":
                    rij["tekst"] = rij["tekst"].upper()
                elif wat in {"nieuw", "hernoemd"}:
                    kop = re.sub(r"\d+$", "", rij["code"])
                    rijen.append(
                        {**rij, "code": f"{kop}{nummer + 50}", "tekst": f"Nieuw {nummer} – {rij['tekst'][:20]}"}
                    )
                    if wat == "hernoemd":
                        rij["code"] = f"{kop}{nummer + 20}"
        bestand.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    for aspect in ("doelgerichtheid", "ondersteuning", "doeltreffendheid", "ontwikkeling"):
        assert _nieuw(map_).criteria_met_aspect(aspect)
    stuk = _beantwoord(_stuk(OUD, _nieuw(map_)), "herschreven", "vervallen")
    assert zoek_versieproblemen(_plak(map_, stuk)) == []


def test_een_andere_eenheid_vraagt_een_nieuwe_code(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    _wijzig(map_ / "output.yaml", r"(code: O2\.1.*?eenheid: ).*?$", r"\1stuks")
    verschil = vergelijk_kaders(OUD, _nieuw(map_))
    assert [(p.oud.code, p.oud.eenheid, p.nieuw.eenheid) for p in verschil.andere_eenheid] == [("O2.1", "%", "stuks")]
    stuk = _stuk(OUD, _nieuw(map_))
    assert "# " + "    Let op: O2.1 had de eenheid “%” en heeft nu “stuks”." in stuk
    assert zoek_versieproblemen(_plak(map_, stuk))


def test_wie_een_rij_anders_berekent_leest_dat(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    _wijzig(map_ / "input.yaml", r"\[IC2\.1, IC2\.2, IC2\.3, IC2\.4, IC2\.5\]", "[IC2.1, IC2.2]")
    _wijzig(map_ / "input.yaml", r"        teller: IC1\.3\n        noemer: I1\.2\n", "")
    verschil = vergelijk_kaders(OUD, _nieuw(map_))
    assert [(paar.oud.code, paar.oud.berekening, paar.nieuw.berekening) for paar in verschil.andere_berekening] == [
        ("IC1.4", "teller: IC1.3, noemer: I1.2", ""),
        ("IC2.6", "som_van: IC2.1, IC2.2, IC2.3, IC2.4, IC2.5", "som_van: IC2.1, IC2.2"),
    ]
    assert not verschil.is_leeg
    assert aantal_vragen(verschil) == 2
    stuk = _stuk(OUD, _nieuw(map_))
    assert "Let op: IC1.4 had teller: IC1.3, noemer: I1.2 en heeft nu een cijfer dat iemand intypt." in stuk
    gegevens = verschil_als_gegevens(verschil)["andere_berekening"]
    assert gegevens[0] == {"code": "IC1.4", "oud": "teller: IC1.3, noemer: I1.2", "nieuw": None}


def test_een_berekende_rij_die_vervalt_is_te_herstellen(tmp_path: Path) -> None:
    """The piece says of what it was computed, so that a werkboek of then is read as it was."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    _wijzig(map_ / "output.yaml", r"      - code: OC2\.2\n.*\Z", "")
    _wijzig(map_ / "referentie" / "2012.yaml", r"    rij: OC2\.2\n", "")
    stuk = _stuk(OUD, _nieuw(map_))
    assert "teller: OC2.1" in stuk
    assert "noemer: IC2.6" in stuk
    kader = _plak(map_, _beantwoord(stuk, "vervallen"))
    assert zoek_versieproblemen(kader) == []
    toen = vroeger_kader(kader, VERSIE)
    assert (toen.outputindicatoren["OC2.2"].uit, toen.berekende_rijen) == (("OC2.1", "IC2.6"), OUD.berekende_rijen)


def test_een_nieuw_onderdeel_met_zijn_processen(tmp_path: Path) -> None:
    """What was added as a whole was not there before: an onderdeel without a proces is none."""
    map_ = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "kader"))
    vervang(map_ / "kader.yaml", 'versie: "1"', 'versie: "2"')
    onderdeel = "{code: digitaal, naam: Digitaal, tabnaam: Digitaal, lijstnaam: Digitaal, groepen: [digitaal]"
    vervang(map_ / "kader.yaml", "\ngroepen:\n", f"\n  - {onderdeel}, kwaliteitsaspecten: false}}\ngroepen:\n")
    groep = "  - {code: digitaal, naam: Digitaal, definitie: Alles op een scherm.}\n"
    vervang(map_ / "kader.yaml", "\ngroepen:\n", f"\ngroepen:\n{groep}")
    (map_ / "processen" / "L02.yaml").write_text(
        "code: L2\nnaam: E-boeken\ngroep: digitaal\ndefinitie: Lezen op een scherm.\ncriteria:\n"
        "  - {code: L2.1, tekst: Wij lenen e-boeken uit.}\n",
        encoding="utf-8",
    )
    oud, nieuw = laad_kader(TWEEDE_KADER), _nieuw(map_)
    assert waarom_geen_stuk(vergelijk_kaders(oud, nieuw)) is None
    hele = _plak(map_, _stuk(oud, nieuw))
    assert zoek_versieproblemen(hele) == []
    assert [deel.code for deel in vroeger_kader(hele, "1").onderdelen] == [deel.code for deel in oud.onderdelen]


def test_van_twee_gelijke_teksten_weet_niemand_welke_een_andere_code_kreeg(tmp_path: Path) -> None:
    oud = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "oud"))
    with (oud / "processen" / "L01-voorlezen.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - {code: L1.7, tekst: Twee keer hetzelfde.}\n  - {code: L1.8, tekst: Twee keer hetzelfde.}\n")
    nieuw = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "nieuw"))
    with (nieuw / "processen" / "L01-voorlezen.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - {code: L1.9, tekst: Twee keer hetzelfde.}\n")
    verschil = vergelijk_kaders(laad_kader(oud), laad_kader(nieuw))
    assert verschil.verplaatst == ()
    assert [(geval.oud.code, [rij.code for rij in geval.kandidaten]) for geval in verschil.twijfel] == [
        ("L1.7", ["L1.9"]),
        ("L1.8", ["L1.9"]),
    ]


def test_een_deel_dat_helemaal_wegvalt_zegt_welk_deel_het_was(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    # A norm belongs to a rule that is gone.
    for deel in ("context", "regelgeving", "normen"):
        (map_ / f"{deel}.yaml").unlink()
    for bestand in (map_ / "referentie").iterdir():
        inhoud = yaml.safe_load(bestand.read_text(encoding="utf-8"))
        inhoud["cijfers"] = [cijfer for cijfer in inhoud["cijfers"] if cijfer["hoort_bij"][0] not in "CR"]
        bestand.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
    stuk = _stuk(OUD, _nieuw(map_))
    (inhoud,) = yaml.safe_load(stuk)
    delen = {rij["code"]: rij.get("deel") for rij in inhoud["vervallen"]}
    assert (delen["C1.1"], delen["R4.4"], len(delen)) == ("context", "regelgeving", 6 + 16)
    assert zoek_versieproblemen(_plak(map_, stuk)) == []


def test_een_deel_waarvan_elke_code_een_andere_letter_kreeg(tmp_path: Path) -> None:
    """The rows of then have no neighbours with their letter: the piece says in which part they stood."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')
    context = map_ / "context.yaml"
    context.write_text(re.sub(r"code: C(\d)", r"code: K\1", context.read_text(encoding="utf-8")), encoding="utf-8")
    for bestand in (map_ / "referentie").iterdir():
        tekst = re.sub(r"hoort_bij: C", "hoort_bij: K", bestand.read_text(encoding="utf-8"))
        bestand.write_text(tekst, encoding="utf-8")
    stuk = _stuk(OUD, _nieuw(map_))
    (inhoud,) = yaml.safe_load(stuk)
    eerste = inhoud["vervangen"][0]
    assert (eerste["code"], eerste["door"], eerste["deel"]) == ("C1.1", ["K1.1"], "context")
    assert zoek_versieproblemen(_plak(map_, stuk)) == []


# --- no piece where there is nothing to write ---


def _andere_versie(map_: Path) -> None:
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2014.1"')


def _ander_niveau(map_: Path) -> None:
    _andere_versie(map_)
    bestand = map_ / "schalen.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(
        tekst.replace("naam: voldoende", "naam: matig").replace("voldoende:", "matig:"), encoding="utf-8"
    )


def _ander_id(map_: Path) -> None:
    _andere_versie(map_)
    vervang(map_ / "kader.yaml", "id: gia-onthaalbureau", "id: mijn-kader")


def _andere_letters(map_: Path) -> None:
    """Every proces has another letter: no place is left for the rows of then."""
    _andere_versie(map_)
    for bestand in (map_ / "processen").iterdir():
        tekst = bestand.read_text(encoding="utf-8")
        bestand.write_text(re.sub(r"code: P(\d+)", r"code: Q\1", tekst), encoding="utf-8")
    for bestand in (*(map_ / "referentie").iterdir(), map_ / "kader.yaml"):
        tekst = bestand.read_text(encoding="utf-8")
        bestand.write_text(re.sub(r"(hoort_bij|proces): P(\d+)", r"\1: Q\2", tekst), encoding="utf-8")
    normen = map_ / "normen.yaml"
    normen.write_text(re.sub(r"\bP(\d+)", r"Q\1", normen.read_text(encoding="utf-8")), encoding="utf-8")


def _zonder_nieuwe_versie(map_: Path) -> None:
    vervang(map_ / P1, "naam: Kwaliteitszorg\n", "naam: Kwaliteit\n")


@pytest.mark.parametrize(
    ("wijzig", "zin"),
    [
        (lambda _map: None, "Er is geen verschil om in wijzigingen.yaml te schrijven."),
        (_ander_niveau, "Andere niveaus, punten of kwaliteitsaspecten zijn een ander kader."),
        (_ander_id, "gia-onthaalbureau en mijn-kader zijn twee kaders"),
        (_andere_letters, f"Uit versie 2014.1 is versie {VERSIE} niet meer op te maken"),
        (_zonder_nieuwe_versie, f"Het nieuwe kader heet nog versie {VERSIE}. Verhoog eerst versie in kader.yaml."),
    ],
)
def test_waar_niets_te_schrijven_is(tmp_path: Path, wijzig: object, zin: str) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    assert callable(wijzig)
    wijzig(map_)
    reden = waarom_geen_stuk(vergelijk_kaders(OUD, _nieuw(map_)))
    assert reden is not None
    assert zin in reden


def test_een_nieuwe_versie_zonder_ander_woord_hoort_ook_in_de_geschiedenis(tmp_path: Path) -> None:
    """Without a piece about it gia criteria controleer asks for one."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    _andere_versie(map_)
    verschil = vergelijk_kaders(OUD, _nieuw(map_))
    assert waarom_geen_stuk(verschil) is None
    stuk = maak_stuk(verschil, ())
    assert f"uitleg: 'Tegenover versie {VERSIE}: geen enkele tekst veranderde.'" in stuk
    bestand = map_ / "wijzigingen.yaml"
    regels = [regel for regel in stuk.splitlines() if not regel.startswith("#")]
    tekst = bestand.read_text(encoding="utf-8")
    bestand.write_text(
        tekst.replace("\nwijzigingen:\n", "\nwijzigingen:\n" + "\n".join(regels) + "\n"), encoding="utf-8"
    )
    assert zoek_versieproblemen(laad_kader(map_)) == []


def test_omgewisselde_kaders_vragen_eerst_het_oudere(map_: Path) -> None:
    nieuwer = _nieuw(map_).model_copy(update={"wijzigingen": OUD.wijzigingen})
    assert waarom_geen_stuk(vergelijk_kaders(nieuwer, OUD)) == (
        f"Het nieuwe kader is versie {VERSIE}, en die gaat vooraf aan versie 2014.1 van het oude. "
        "Geef eerst het oudere kader op, of verhoog versie in kader.yaml van het nieuwe."
    )


def test_andere_niveaus_en_punten_staan_naast_elkaar(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    _ander_niveau(map_)
    gegevens = verschil_als_gegevens(vergelijk_kaders(OUD, _nieuw(map_)))
    assert gegevens["zelfde_kader"] is False
    (schaal,) = gegevens["niveaus"]
    assert schaal["code"] == "kwaliteit"
    assert [niveau["naam"] for niveau in schaal["oud"]] == ["afwezig", "voldoende", "goed uitgewerkt", "sterk punt"]
    assert [niveau["naam"] for niveau in schaal["nieuw"]] == ["afwezig", "matig", "goed uitgewerkt", "sterk punt"]
    assert [model["code"] for model in gegevens["puntenmodellen"]] == ["vlaams", "lineair", "vierpunt"]
    assert gegevens["kwaliteitsaspecten"] == []


@pytest.mark.parametrize("breedte", [50, 80])
def test_op_het_scherm_staat_elk_verschil_heel(map_: Path, breedte: int) -> None:
    console = Console(width=breedte, record=True, force_terminal=False)
    toon_verschil(console, vergelijk_kaders(OUD, _nieuw(map_)))
    regels = console.export_text().splitlines()
    assert max(len(regel) for regel in regels) <= breedte
    tekst = " ".join(" ".join(regels).split())
    for stuk in (
        f"Van gia-onthaalbureau {VERSIE} naar gia-onthaalbureau 2014.1",
        "Toegevoegd (2) P1.DG3",
        "Vervallen (8) P12.1",
        "kwam in de plaats? P1.OW3",
        "Zelfde tekst, andere code (1) P1.DG2 nu P1.DG3:",
        "Andere woorden (2) P1.DG1 was: Het onthaalbureau bepaalt",
        "nu: Elk onthaalbureau bepaalt",
    ):
        assert stuk in tekst


# --- the commands ---


@pytest.mark.proces
def test_vergelijk_op_de_opdrachtregel(map_: Path, tmp_path: Path) -> None:
    """The newer kader still has the history of the older one; the older one may be named."""
    uitkomst = gia("criteria", "vergelijk", "gia-onthaalbureau", map_, "-o", "stuk.yaml", map_=tmp_path)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 0, uitkomst.stderr
    assert "Stuk voor wijzigingen.yaml: stuk.yaml" in uitkomst.stderr
    assert (tmp_path / "stuk.yaml").read_text(encoding="utf-8") == _stuk(OUD, _nieuw(map_))
    assert gia("criteria", "vergelijk", CRITERIA, map_, "-o", "stuk.yaml", map_=tmp_path).returncode == 2
    gegevens = json.loads(gia("criteria", "vergelijk", CRITERIA, map_, "--json", map_=tmp_path).stdout)
    assert [rij["code"] for rij in gegevens["toegevoegd"]] == ["P1.DG3", "P1.OW3"]
    assert gegevens["misschien_vervangen"][0]["door"] == ["P1.OW3"]
    zelf = gia("criteria", "vergelijk", CRITERIA, CRITERIA, "-o", "niets.yaml", map_=tmp_path)
    assert (zelf.returncode, (tmp_path / "niets.yaml").exists()) == (1, False)
    assert "Er is geen verschil." in zelf.stdout
    assert "niets.yaml is niet geschreven." in zelf.stderr


@pytest.mark.proces
def test_de_stappen_van_de_handleiding_geven_een_kader_dat_in_orde_is(tmp_path: Path) -> None:
    """A copy of how it was, a criterium, a version, the piece, and the check: nothing else is asked."""
    map_ = tmp_path / "mijn"
    assert gia("criteria", "kopieer", "vorige", map_=tmp_path).returncode == 0
    assert gia("criteria", "kopieer", "mijn", map_=tmp_path).returncode == 0
    with (map_ / "processen" / "P04-samenwerking-met-externe-partners.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - code: P4.OW2\n    kwaliteitsaspect: ontwikkeling\n    tekst: >-\n      Het past zich aan.\n")
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', 'versie: "2013.3"')
    assert gia("criteria", "vergelijk", "vorige", "mijn", "-o", "stuk.yaml", map_=tmp_path).returncode == 0
    _plak(map_, (tmp_path / "stuk.yaml").read_text(encoding="utf-8"))
    nagekeken = gia("criteria", "controleer", "--kader", "mijn", map_=tmp_path)
    assert nagekeken.stdout == "gia-onthaalbureau 2013.3 is in orde: 12 processen, 94 criteria, 16 regels.\n"
    sjabloon = gia("sjabloon", "--kader", "mijn", "-o", "proef.xlsx", map_=tmp_path)
    assert (sjabloon.returncode, sjabloon.stderr) == (0, "")


@pytest.mark.proces
@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (["nergens", str(CRITERIA)], 2, "De map nergens bij OUD bestaat niet."),
        ([str(CRITERIA), str(CRITERIA / "kader.yaml")], 2, "bij NIEUW is geen map."),
        ([str(CRITERIA), str(CRITERIA.parent)], 1, "hier staat geen kader.yaml"),
        ([str(CRITERIA), str(CRITERIA), "-o", "stuk.xlsx"], 2, "eindigt op .yaml"),
        ([str(CRITERIA)], 2, "NIEUW"),
    ],
)
def test_vergelijk_met_iets_dat_niet_kan(tmp_path: Path, woorden: list[str], code: int, zin: str) -> None:
    uitkomst = gia("criteria", "vergelijk", *woorden, map_=tmp_path)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == code
    assert zin in " ".join(uitkomst.stderr.split())
    assert list(tmp_path.iterdir()) == []
