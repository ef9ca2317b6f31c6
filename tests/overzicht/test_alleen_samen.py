"""The image of a team without names: what all have together, and nothing of one person or of fewer than five."""

import io
import json
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from gia_kwaliteit import Gegevens, laad_kader, maak_sjabloon
from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.beoordeling import Cijfer, Werkboekstand
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.overzicht import (
    Overzicht,
    Uittreksel,
    anonimiseer,
    bereken_overzicht,
    bereken_verandering,
    controleer_uittreksels,
)
from gia_kwaliteit.overzicht.personen import AlleenSamen, TeWeinigPersonen
from gia_kwaliteit.overzicht.referentie import maak_referentie
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.json import schrijf_json
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_in_delen
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import beoordeling
from tests.bouwers.ander_kader import EIGEN_BLIK, VISITATIE, kader_met_andere_woorden

_GEWOON = kader_met_andere_woorden()
_PERSOON = _GEWOON.woorden.onderwerp.model_copy(update={"persoon": True})
KADER = _GEWOON.model_copy(update={"woorden": _GEWOON.woorden.model_copy(update={"onderwerp": _PERSOON})})
NAMEN = ("Aarlinckx", "Beekmans", "Corlens", "Dorpsma", "Eikelaar", "Fonteyn")
LAAG, HOOG = KADER.schaal.namen[0], KADER.schaal.namen[-1]
EERSTE, TWEEDE = (frozenset(c.code for c in proces.criteria) for proces in KADER.processen[:2])
SEIZOEN, VROEGER = "2013-2014", "2012-2013"


def _boek(
    nummer: int,
    codes: Sequence[str] | frozenset[str] = tuple(KADER.schaal_van),
    *,
    soort: str = EIGEN_BLIK,
    seizoen: str = SEIZOEN,
    met_plan: bool = True,
) -> Uittreksel:
    """What is kept of the werkboek of a person: his own levels for these codes, figures, a plan and how far it is."""
    schalen = {code: KADER.schaal_van[code].namen for code in codes}
    scores = {code: namen[(nummer + plek) % len(namen)] for plek, (code, namen) in enumerate(schalen.items())}
    cijfers = {code: Cijfer(waarde=1000.5 + 37 * nummer, jaar=int(seizoen[:4])) for code in ("I1.1", "O1.1", "O1.2")}
    gegevens = Gegevens(
        naam=NAMEN[nummer], soort=soort, werkjaar=seizoen, stand=Werkboekstand.ingediend, stand_door="Ginneken"
    )
    plan = (Actie(code="B1.P1", actie="Een plan", tegen=date(2013, 6, 1)),) if met_plan else ()
    boek = replace(beoordeling(KADER, scores, gegevens=gegevens, cijfers=cijfers), actieplan=plan)
    return maak_uittreksel(boek, KADER, f"{NAMEN[nummer]}-{soort}-{seizoen}.xlsx")


def _samen(*boeken: Uittreksel, alleen_samen: bool = True) -> Overzicht:
    beeld = bereken_overzicht(boeken, KADER, soort=EIGEN_BLIK, werkjaar=SEIZOEN, alleen_samen=alleen_samen)
    return replace(beeld, vandaag=date(2014, 1, 1))


def _alle(*, alleen_samen: bool = True) -> Overzicht:
    boeken = [
        _boek(nummer, soort=soort, seizoen=seizoen)
        for nummer in range(6)
        for soort in (EIGEN_BLIK, VISITATIE)
        for seizoen in (VROEGER, SEIZOEN)
    ]
    return _samen(*boeken, alleen_samen=alleen_samen)


def _uitvoer(beeld: Overzicht) -> dict[str, str]:
    """Everything that gia makes of an overzicht; the ends of a terminal that is narrow and of one that is wide."""
    teksten = {}
    for breedte in (80, 200):
        console = Console(file=io.StringIO(), width=breedte, force_terminal=True)
        toon_overzicht(console, beeld, KADER)
        assert isinstance(console.file, io.StringIO)
        teksten[f"scherm {breedte}"] = console.file.getvalue()
    json_ = io.StringIO()
    schrijf_json(overzicht_in_delen(beeld), json_)
    with zipfile.ZipFile(io.BytesIO(maak_overzichtboek(beeld, KADER))) as archief:
        boek = "".join(archief.read(naam).decode() for naam in archief.namelist())
    return teksten | {"bladzijde": maak_overzichtspagina(beeld, KADER), "json": json_.getvalue(), "werkboek": boek}


def test_in_geen_enkele_uitvoer_staat_iets_over_een_persoon() -> None:
    """The names are still there to be found; of the figures there are only the lowest and the highest."""
    met, zonder = _uitvoer(_alle(alleen_samen=False)), _uitvoer(_alle())
    namen = re.compile("|".join((*NAMEN, "Ginneken")))
    assert all(namen.search(tekst) for tekst in met.values())
    assert {waar: namen.findall(tekst) for waar, tekst in zonder.items() if namen.search(tekst)} == {}
    # A mark for each beside the means of two years.
    assert [bool(re.search(r"M\d+ 0V10", uitvoer["bladzijde"])) for uitvoer in (met, zonder)] == [True, False]
    # Of the third of six: 1000,5 + 2 × 37; the lowest and the highest are those of the first and the last.
    assert re.search(r"1074[.,]5", met["werkboek"])
    assert {waar for waar, tekst in zonder.items() if re.search(r"1074[.,]5", tekst)} == set()
    assert re.search(r"1185[.,]5", zonder["werkboek"])


def test_wat_allen_samen_hebben_staat_er_wel() -> None:
    met, zonder = _alle(alleen_samen=False), _alle()
    assert zonder.groepen == met.groepen
    assert [(c.code, c.verdeling, c.vlaggen) for c in zonder.criteria] == [
        (c.code, c.verdeling, c.vlaggen) for c in met.criteria
    ]
    assert [(c.code, c.n, c.gemiddelde) for c in zonder.cijfers] == [(c.code, c.n, c.gemiddelde) for c in met.cijfers]
    assert [e.processen[0].sector for e in zonder.evoluties] == [e.processen[0].sector for e in met.evoluties]
    assert zonder.acties == met.acties
    assert [s.rho for s in zonder.samen_bekeken] == [s.rho for s in met.samen_bekeken]
    gegevens = json.loads(_uitvoer(zonder)["json"])
    assert gegevens["alleen_samen"] == {"n": 6}
    assert (gegevens["bureaus"], gegevens["leren"], gegevens["bezoeken"], gegevens["kwadranten"]) == ([], [], [], {})
    assert all(cijfer["n"] == 6 and cijfer["per_bureau"] == {} for cijfer in gegevens["cijfers"])
    zin = "Zonder namen staat hier alleen wat over deze bibliotheken samen te zeggen is"
    for waar, tekst in _uitvoer(zonder).items():
        assert waar == "json" or zin in " ".join(tekst.split()), waar


@pytest.mark.parametrize(("aantal", "n"), [(4, 0), (5, 5)])
def test_van_een_score_die_minder_dan_vijf_personen_hebben_staat_er_niets(aantal: int, n: int) -> None:
    """Six persons have scores of the first proces, so many of the second one too."""
    beeld = _samen(*(_boek(nummer, EERSTE | TWEEDE if nummer < aantal else EERSTE) for nummer in range(6)))
    eerste, tweede = beeld.processen[:2]
    assert (eerste.n, tweede.n) == (6, n)
    assert (tweede.gemiddelde is None, tweede.minimum is None) == (n == 0, n == 0)
    assert sum(tweede.verdeling.values()) == n * len(TWEEDE)
    per_code = {beeld_.code: beeld_ for beeld_ in beeld.criteria}
    assert {per_code[code].n for code in TWEEDE} == {n}
    # Four of six are no minority, and what the flags say is what the scores are.
    assert n or {per_code[code].vlaggen for code in TWEEDE} == {()}


@pytest.mark.parametrize(("aantal", "is_er"), [(4, False), (5, True)])
def test_over_minder_dan_vijf_personen_zijn_partijen_het_niet_eens_of_oneens(aantal: int, *, is_er: bool) -> None:
    boeken = [_boek(nummer) for nummer in range(6)]
    anderen = [_boek(nummer, soort=VISITATIE) for nummer in range(aantal)]
    assert all(bool(c.eensgezindheid) is is_er for c in _samen(*boeken, *anderen).criteria)
    assert all(c.eensgezindheid for c in _samen(*boeken, *anderen, alleen_samen=False).criteria)


@pytest.mark.parametrize(("aantal", "is_er"), [(4, False), (5, True)])
def test_de_plannen_van_minder_dan_vijf_personen_worden_niet_geteld(aantal: int, *, is_er: bool) -> None:
    beeld = _samen(*(_boek(nummer, met_plan=nummer < aantal) for nummer in range(6)))
    assert (beeld.acties is not None) is is_er


def test_wie_in_beide_werkjaren_staat_is_met_minstens_vijf_of_telt_niet() -> None:
    """Five persons each year, of which four are the same; of the second proces only four in one of them."""
    vroeger = [_boek(nummer, seizoen=VROEGER) for nummer in range(5)]
    nu = [_boek(nummer, EERSTE if nummer == 5 else EERSTE | TWEEDE) for nummer in range(1, 6)]
    (evolutie,) = _samen(*vroeger, *nu).evoluties
    eerste, tweede = evolutie.processen[:2]
    assert (eerste.aantallen, tweede.aantallen) == ((5, 5), (5, 0))
    assert (tweede.sector[0] is None, tweede.sector[1]) == (False, None)
    verandering = bereken_verandering(evolutie)
    assert {proces.verschil for proces in verandering.processen} == {None}
    assert verandering.zin == "Minder dan 5 bibliotheken hebben een score in 2012-2013 en in 2013-2014."
    (evolutie,) = _samen(*vroeger, *nu, _boek(0)).evoluties
    assert bereken_verandering(evolutie).n == 5


def test_wat_een_rij_per_persoon_heeft_wordt_zonder_namen_niet_gemaakt(tmp_path: Path) -> None:
    beeld, zin = _alle(), "Kies --met-namen als wie dit krijgt ook elk werkboek mag zien."
    for maak in (lambda: schrijf_csv(beeld, KADER, tmp_path), beeld.als_frames, lambda: maak_referentie(beeld)):
        with pytest.raises(AlleenSamen, match=re.escape(zin)):
            maak()
    assert list(_alle(alleen_samen=False).als_frames())


@pytest.mark.parametrize("hoe", [["--formaat", "csv", "-o", "gegevens"], ["--referentie", "jaar.yaml"]])
@pytest.mark.parametrize("anoniem", [[], ["--anoniem"]])
def test_de_opdracht_zegt_dat_een_rij_per_persoon_namen_vraagt(
    hoe: list[str], anoniem: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kader = laad_kader("competenties-mo-leerkracht")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "team").mkdir()
    for naam in NAMEN:
        gegevens = Gegevens(naam=naam, soort=kader.woorden.soorten[0], werkjaar=SEIZOEN)
        boek = beoordeling(kader, {code: schaal.namen[1] for code, schaal in kader.schaal_van.items()})
        inhoud = maak_sjabloon(kader, beoordeling=replace(boek, gegevens=gegevens))
        (tmp_path / "team" / f"{naam}.xlsx").write_bytes(inhoud)
    opdracht = ["overzicht", "team", "--kader", kader.id]
    uitkomst = CliRunner().invoke(app, [*opdracht, *hoe, *anoniem])
    assert uitkomst.exit_code == 2
    assert "Zonder namen toont gia alleen wat over MO-leerkrachten samen te zeggen is" in " ".join(
        uitkomst.stderr.split()
    )
    assert [pad.name for pad in tmp_path.iterdir()] == ["team"]
    if "--formaat" in hoe:
        assert CliRunner().invoke(app, [*opdracht, *hoe, "--met-namen"]).exit_code == 0
        assert NAMEN[0] in (tmp_path / "gegevens" / "criteria.csv").read_text(encoding="utf-8")
    scherm = CliRunner().invoke(app, [*opdracht, *anoniem])
    assert (scherm.exit_code, "Zonder namen staat hier alleen" in scherm.stdout, "werkboek A" in scherm.stdout) == (
        0,
        True,
        False,
    )


def test_de_letter_van_een_persoon_volgt_zijn_scores_niet() -> None:
    """From the lowest to the highest score: letters in that order, or the other way round, would tell who is lowest."""
    codes = list(KADER.criteria)
    boeken = []
    for nummer in range(20):
        scores = {code: HOOG if plek < nummer else LAAG for plek, code in enumerate(codes)}
        gegevens = Gegevens(naam=f"P{nummer:02}", soort=EIGEN_BLIK, werkjaar=SEIZOEN)
        boek = maak_uittreksel(beoordeling(KADER, scores, gegevens=gegevens), KADER, f"{nummer}.xlsx")
        boeken.append(replace(boek, vingerafdruk=f"vingerafdruk {nummer}"))

    def op_score(alle: Sequence[Uittreksel]) -> list[str]:
        anoniem = anonimiseer(controleer_uittreksels(alle, woorden=KADER.woorden), KADER).uittreksels
        assert [boek.naam for boek in anoniem] == [chr(ord("A") + nummer) for nummer in range(20)]
        return [
            str(boek.naam) for boek in sorted(anoniem, key=lambda boek: boek.niveaus.count(len(KADER.schaal.namen) - 1))
        ]

    letters = op_score(boeken)
    assert letters not in (sorted(letters), sorted(letters, reverse=True))
    assert op_score(boeken[::-1]) == letters
    # Who has the same scores in another file has another letter: nobody can compute it from what he knows.
    ander = [replace(boek, vingerafdruk=f"{boek.vingerafdruk} later") for boek in boeken]
    assert op_score(ander) != letters


def test_een_te_kleine_groep_telt_ook_naast_een_grote_niet_mee() -> None:
    """Five by themselves and one by a visitor: beside the five the sixth would show by what he adds."""
    vijf = [_boek(nummer) for nummer in range(5)]
    beeld = bereken_overzicht([*vijf, _boek(0, soort=VISITATIE)], KADER, alleen_samen=True)
    assert {u.soort for u in beeld.uittreksels} == {EIGEN_BLIK}
    assert beeld.criteria == _samen(*vijf).criteria
    assert [b.id for b in beeld.bevindingen] == ["groep-te-klein"]
    assert beeld.bevindingen[0].melding.startswith("1 werkboek telt niet mee: van minder dan 5 bibliotheken ")


def test_vier_en_een_van_een_andere_soort_zijn_geen_groep_van_vijf() -> None:
    vier_en_een = [*(_boek(nummer) for nummer in range(4)), _boek(4, soort=VISITATIE)]
    with pytest.raises(TeWeinigPersonen, match="Van geen enkele soort en geen enkel werkjaar zijn er 5"):
        bereken_overzicht(vier_en_een, KADER, alleen_samen=True)
    assert len(bereken_overzicht(vier_en_een, KADER).uittreksels) == 5
