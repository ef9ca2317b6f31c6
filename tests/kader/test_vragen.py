"""Questions in a kader: what can be said of them, what cannot, and what of them asks for a new version."""

import copy
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gia_kwaliteit.kader import AntwoordSoort, Kaderfout, laad_kader, vroeger_kader
from gia_kwaliteit.kader.geraakt import controleer_geraakt
from gia_kwaliteit.kader.geschiedenis import zoek_versieproblemen
from gia_kwaliteit.kader.herleidbaar import waarom_geen_stuk
from gia_kwaliteit.kader.stuk import aantal_vragen, maak_stuk
from gia_kwaliteit.kader.verschil import vergelijk_kaders
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.weergave.kaderverschil.json import verschil_als_gegevens
from tests.bouwers import SCHALENKADER, kader_bibliotheek, kader_onthaalbureau, vervang
from tests.bouwers.vragen import CODES, VRAGEN, kader_met_vragen, map_met_vragen
from tests.programmas.gia import gia, zonder_traceback

Wijziging = Callable[[dict[str, Any]], object]


def _met(map_: Path, wijzig: Wijziging) -> Path:
    vragen = copy.deepcopy(VRAGEN)
    wijzig(vragen)
    return map_met_vragen(map_, vragen)


def _vraag(vragen: dict[str, Any], rubriek: int, vraag: int) -> dict[str, Any]:
    gevonden: dict[str, Any] = vragen["rubrieken"][rubriek]["vragen"][vraag]
    return gevonden


def test_elke_vraag_is_er_met_wat_erbij_hoort() -> None:
    kader = kader_met_vragen()
    assert tuple(kader.vraag_van) == CODES
    assert kader.vraag_van["V1.1"].voluit == "Hoe verlopen deze taken?\n• uitlenen\n• terugnemen"
    assert kader.vraag_van["V1.1"].antwoord is AntwoordSoort.tekst
    assert kader.vraag_van["V1.2"].soort_antwoord == "keuze: ja, nee, soms"
    assert kader.rijteksten["V2.3"] == "Wat valt nog op?"
    assert kader.vragen is not None
    assert kader.vragen.rubrieken[0].aanwijzing == "Luister eerst.\nVraag daarna door."
    assert kader.criteria.keys() == kader_bibliotheek().criteria.keys()
    assert kader_bibliotheek().vraag_van == {}


@pytest.mark.parametrize(
    ("wijzig", "melding"),
    [
        (lambda v: _vraag(v, 0, 1).pop("keuzes"), "bij een keuze horen twee of meer keuzes"),
        (lambda v: _vraag(v, 0, 0).update(keuzes=["a", "b"]), "keuzes horen alleen bij een vraag met antwoord: keuze"),
        (lambda v: _vraag(v, 1, 1).update(eenheid="%"), "een eenheid hoort alleen bij een vraag met antwoord: getal"),
        (lambda v: _vraag(v, 0, 1).update(keuzes=["ja", "Ja"]), "de keuze “ja” staat er meer dan één keer"),
        (lambda v: _vraag(v, 0, 1).update(keuzes=["a" * 60, "b" * 60, "c" * 60, "d" * 60, "e" * 20]), "langer dan 255"),
        (lambda v: _vraag(v, 0, 1).update(antwoord="woord"), "toegelaten: tekst, keuze, datum, getal"),
        (lambda v: _vraag(v, 0, 1).update(code="V1.1"), "de code “V1.1” bestaat al"),
        (lambda v: _vraag(v, 0, 1).update(code="V2.9"), "hier begint een code met “V1.”"),
        (lambda v: _vraag(v, 0, 1).update(raakt=["B9.1"]), "“B9.1” is geen code van het kader bib-in-beeld"),
        (lambda v: v.update(naam="Actieplan"), "het blad “Actieplan” is er al in het werkboek"),
        (lambda v: v.update(naam="scoring Werking"), "het blad “scoring Werking” is er al in het werkboek"),
        (lambda v: v.update(naam="n" * 32), "hoogstens 31"),
        (lambda v: v["rubrieken"][1].update(code="V1"), "de code “V1” bestaat al"),
        (lambda v: v.update(rubrieken=[]), "te kort"),
        (lambda v: v.update(extra="x"), "deze sleutel kent gia hier niet"),
    ],
)
def test_wat_niet_past_zegt_waar_en_waarom(tmp_path: Path, wijzig: Wijziging, melding: str) -> None:
    with pytest.raises(Kaderfout) as fout:
        laad_kader(_met(tmp_path / "kader", wijzig))
    assert len(fout.value.meldingen) >= 1
    assert all("vragen.yaml, regel " in zin for zin in fout.value.meldingen)
    assert melding in fout.value.meldingen[0]


def test_een_vraag_raakt_codes_van_dit_kader(tmp_path: Path) -> None:
    kader = kader_bibliotheek()
    codes = [kader.processen[0].code, next(iter(kader.criteria)), next(iter(kader.regels))]
    map_ = _met(tmp_path / "kader", lambda v: _vraag(v, 0, 0).update(raakt=codes))
    assert list(laad_kader(map_).vraag_van["V1.1"].raakt) == codes
    assert controleer_geraakt(map_, laad_kader(map_)) == []


@pytest.mark.proces
def test_een_vraag_raakt_codes_van_een_ander_kader(tmp_path: Path) -> None:
    def wijzig(vragen: dict[str, Any]) -> None:
        vragen["raakt_kader"] = "gia-onthaalbureau"
        _vraag(vragen, 0, 0)["raakt"] = ["P1", "P3.DG1", "O1.4", "C2"]
        _vraag(vragen, 0, 1)["raakt"] = ["P99"]

    map_ = _met(tmp_path / "kader", wijzig)
    (melding,) = controleer_geraakt(map_, laad_kader(map_))
    assert melding.endswith("rubrieken.1.vragen.2.raakt.1: “P99” is geen code van het kader gia-onthaalbureau.")
    # Also of a kader in a folder beside this one, known by its name.
    vervang(map_ / "vragen.yaml", "raakt_kader: gia-onthaalbureau", "raakt_kader: muziekschool")
    (tmp_path / "muziekschool").mkdir()
    assert "gia heeft geen kader “muziekschool”" in controleer_geraakt(map_, laad_kader(map_))[0]
    shutil.copytree(SCHALENKADER, tmp_path / "muziekschool", dirs_exist_ok=True)
    gemist = [melding.rpartition("“")[2] for melding in controleer_geraakt(map_, laad_kader(map_))]
    assert "P99” is geen code van het kader muziekschool." in gemist
    vervang(map_ / "vragen.yaml", "raakt_kader: muziekschool", "raakt_kader: bestaat-niet")
    (melding,) = controleer_geraakt(map_, laad_kader(map_))
    assert "gia heeft geen kader “bestaat-niet”" in melding
    uitkomst = gia("criteria", "controleer", "--kader", map_, map_=tmp_path)
    assert uitkomst.returncode == 1
    zonder_traceback(uitkomst)
    assert melding in uitkomst.stderr


def test_alles_wat_gevraagd_wordt_verandert_de_vingerafdruk_en_de_herkomst_niet(tmp_path: Path) -> None:
    gewoon = bereken_vingerafdruk(kader_met_vragen())
    assert gewoon != bereken_vingerafdruk(kader_bibliotheek())
    anders: list[Wijziging] = [
        lambda v: _vraag(v, 0, 0).update(tekst="Anders?"),
        lambda v: _vraag(v, 0, 0).update(hint="Anders."),
        lambda v: _vraag(v, 0, 0).update(deelpunten=["uitlenen"]),
        lambda v: _vraag(v, 0, 1).update(keuzes=["ja", "nee"]),
        lambda v: _vraag(v, 1, 0).update(eenheid="mensen"),
        lambda v: _vraag(v, 1, 2).update(antwoord="datum"),
        lambda v: v["rubrieken"][0].update(aanwijzingen=[]),
        lambda v: v.update(naam="Anders"),
        lambda v: v["inleiding"][0]["teksten"][0].update(tekst="Anders."),
    ]
    for nummer, wijzig in enumerate(anders):
        assert bereken_vingerafdruk(laad_kader(_met(tmp_path / str(nummer), wijzig))) != gewoon, nummer
    gelijk: list[Wijziging] = [
        lambda v: _vraag(v, 0, 0).update(bron="99"),
        lambda v: _vraag(v, 0, 0).update(raakt=[next(iter(kader_bibliotheek().criteria))]),
        lambda v: v["inleiding"][0]["teksten"][0].update(bron="1"),
    ]
    for nummer, wijzig in enumerate(gelijk):
        assert bereken_vingerafdruk(laad_kader(_met(tmp_path / f"g{nummer}", wijzig))) == gewoon, nummer


def _nieuwe_versie(vragen: dict[str, Any]) -> None:
    """Another text, another code for the same text, one that went, and one of which the choices changed."""
    _vraag(vragen, 0, 0)["tekst"] = "Hoe verlopen deze taken nu?"
    _vraag(vragen, 1, 1)["code"] = "V2.4"
    del vragen["rubrieken"][1]["vragen"][2]
    vragen["rubrieken"][0]["aanwijzingen"] = ["Luister eerst."]


def test_een_nieuwe_versie_heeft_een_geschiedenis(tmp_path: Path) -> None:
    oud_map, map_ = map_met_vragen(tmp_path / "oud"), _met(tmp_path / "nieuw", _nieuwe_versie)
    vervang(map_ / "kader.yaml", 'versie: "1"', 'versie: "2"')
    oud, nieuw = laad_kader(oud_map), laad_kader(map_)
    verschil = vergelijk_kaders(oud, nieuw)
    assert [(p.oud.code, p.nieuw.code) for p in verschil.verplaatst] == [("V2.2", "V2.4")]
    assert [p.oud.code for p in verschil.herschreven] == ["V1.1"]
    assert [rij.code for rij in verschil.vervallen] == ["V2.3"]
    assert [t.waar for t in verschil.teksten] == ["V1 aanwijzing 2"]
    assert not verschil.ander_antwoord
    assert waarom_geen_stuk(verschil) is None
    # The one question: does the other text still ask the same? Somebody says that it does.
    assert aantal_vragen(verschil) == 1
    stuk = maak_stuk(verschil, [])
    antwoord = ("#     herschreven", "#       - code", "#         oud")
    regels = [regel.removeprefix("# ") if regel.startswith(antwoord) else regel for regel in stuk.splitlines()]
    (map_ / "wijzigingen.yaml").write_text("\n".join(regels) + "\n", encoding="utf-8")
    heel = laad_kader(map_)
    assert zoek_versieproblemen(heel) == []
    vroeger = vroeger_kader(heel, "1")
    assert {code: (v.tekst, v.antwoord, v.keuzes) for code, v in vroeger.vraag_van.items()} == {
        code: (v.tekst, v.antwoord, v.keuzes) for code, v in oud.vraag_van.items()
    }


def test_een_ander_soort_antwoord_is_een_andere_vraag(tmp_path: Path) -> None:
    nieuw = laad_kader(_met(tmp_path / "kader", lambda v: _vraag(v, 0, 1).update(keuzes=["ja", "nee"])))
    verschil = vergelijk_kaders(kader_met_vragen(), nieuw)
    assert [(p.oud.code, p.nieuw.gevraagd) for p in verschil.ander_antwoord] == [("V1.2", "keuze: ja, nee")]
    assert verschil_als_gegevens(verschil)["ander_antwoord"] == [
        {"code": "V1.2", "oud": "keuze: ja, nee, soms", "nieuw": "keuze: ja, nee"}
    ]
    assert not verschil.is_leeg


@pytest.mark.proces
def test_het_kader_toont_zijn_vragen(tmp_path: Path) -> None:
    map_ = map_met_vragen(tmp_path / "kader")
    heel, een, telling = (
        gia("criteria", *opdracht, "--kader", map_, map_=tmp_path).stdout
        for opdracht in (["toon"], ["toon", "v1.1"], ["controleer"])
    )
    for tekst in ("Gesprek", "We komen met twee.", "V1 Aan de balie", "• uitlenen", "(keuze: ja, nee, soms)"):
        assert tekst in heel
    assert "Vraag een voorbeeld." in een
    assert "5 vragen" in telling


def test_het_standaardkader_heeft_geen_vragen() -> None:
    kader = kader_onthaalbureau()
    assert kader.vragen is None
    assert bereken_vingerafdruk(kader) == kader.wijzigingen[0].vingerafdruk


def test_een_keuze_heeft_geen_komma_en_alleen_dat_wordt_gezegd(tmp_path: Path) -> None:
    """The list of rubrieken was said to be too short, since the one with the mistake did not count."""
    map_ = tmp_path / "vragen"
    map_.mkdir()
    kop = 'id: bib\nversie: "1"\ntitel: Bib\nbron: Eigen\n'
    (map_ / "kader.yaml").write_text(kop, encoding="utf-8")
    vraag = '{code: B1.1, tekst: Stil?, antwoord: keuze, keuzes: ["ja, akoestisch", "nee"]}'
    vragen = f"definitie: Over stilte.\nrubrieken:\n  - code: B1\n    naam: Stil\n    vragen: [{vraag}]\n"
    (map_ / "vragen.yaml").write_text(vragen, encoding="utf-8")
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    (zin,) = fout.value.meldingen
    begin, geen = zin.split(" heeft niet de juiste vorm: ")
    assert begin.endswith("rubrieken.1.vragen.1.keuzes.1: “ja, akoestisch”")
    assert geen == 'een keuze bevat geen , " * ? ~ < > of =.'
