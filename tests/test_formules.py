"""Workbook = Python: LibreOffice recalculates randomly filled workbooks, and every result cell equals profiel.py."""

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Kader, Profiel, bereken_profiel, lees_werkboek, maak_sjabloon
from gia_kwaliteit.kader import Rol
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.formules import LENGTE_IN_LIJST, VERKORT
from gia_kwaliteit.werkboek.resultaten import Waarde, resultaatwaarden, voortgangwaarden
from tests import kantoorprogramma
from tests.bouwers import beoordeling, kader_bibliotheek, kader_onthaalbureau, overal

pytestmark = pytest.mark.libreoffice


def _willekeurig(kader: Kader, zaad: int) -> Beoordeling:
    """A beoordeling with gaps, an empty proces now and then, and motiveringen of every length."""
    loterij = random.Random(zaad)  # noqa: S311 - no secret
    kans = loterij.choice([0.3, 0.7, 0.95, 1.0])
    leeg = loterij.choice([None, *(proces.code for proces in kader.processen)])
    scores, waarom = {}, {}
    for code, schaal in kader.schaal_van.items():
        if code.split(".")[0] != leeg and loterij.random() < kans:
            scores[code] = loterij.choice(schaal.namen)
        if loterij.random() < 0.5:
            waarom[code] = f"Motivering bij {code}. " * loterij.choice([1, 3, 30])
    cijfers = {
        code: Cijfer(waarde=loterij.choice([None, 0.0, 71.5]), toelichting=loterij.choice(["", "een tekst"]))
        for code in (*kader.outputindicatoren, *kader.subindicatoren)
    }
    # Context is text only: there is no cell for a figure.
    for code, rij in kader.subindicatoren.items():
        if rij.invoer == "tekst":
            cijfers[code] = Cijfer(toelichting=cijfers[code].toelichting)
    model = loterij.choice(kader.puntenmodellen).code
    gegevens = Gegevens(onthaalbureau=f"Bureau {zaad}")
    return beoordeling(kader, scores, motiveringen=waarom, cijfers=cijfers, gegevens=gegevens, puntenmodel=model)


def _gevallen() -> dict[str, tuple[Kader, Beoordeling]]:
    kader, tweede = kader_onthaalbureau(), kader_bibliotheek()
    gevallen = {f"willekeurig-{zaad}": (kader, _willekeurig(kader, zaad)) for zaad in range(36)}
    gevallen |= {f"tweede-{zaad}": (tweede, _willekeurig(tweede, zaad)) for zaad in range(4)}
    gevallen["leeg"] = (kader, beoordeling(kader))
    for model in kader.puntenmodellen:
        for niveau in kader.schaal.namen:
            alles = overal(kader, niveau) | dict.fromkeys(kader.regels, "Ja")
            naam = f"{model.code}-{niveau.replace(' ', '-')}"
            gevallen[naam] = (kader, beoordeling(kader, alles, puntenmodel=model.code))
    return gevallen


@dataclass
class Herrekend:
    """A workbook before and after LibreOffice: where gia put formulas, and what became of them."""

    kader: Kader
    bron: Beoordeling
    formules: dict[tuple[str, str], str]
    waarden: Any
    bekeken: set[tuple[str, str]] = field(default_factory=set)

    @property
    def profiel(self) -> Profiel:
        return bereken_profiel(self.bron, self.kader)


@pytest.fixture(scope="module")
def herrekend(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Herrekend]:
    """Every case, recalculated by LibreOffice in one run."""
    kantoorprogramma.nodig()
    gevallen = _gevallen()
    voor, na = tmp_path_factory.mktemp("voor"), tmp_path_factory.mktemp("na")
    for naam, (kader, bron) in gevallen.items():
        (voor / f"{naam}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=bron))
    kantoorprogramma.bewaar_als("xlsx", sorted(voor.iterdir()), na)
    # Which cells hold formulas depends on the kader alone.
    formules = {kader.id: _formules(voor / f"{naam}.xlsx") for naam, (kader, _) in gevallen.items() if naam in _EERSTEN}
    return {
        naam: Herrekend(kader, bron, formules[kader.id], load_workbook(na / f"{naam}.xlsx", data_only=True))
        for naam, (kader, bron) in gevallen.items()
    }


_EERSTEN = ("willekeurig-0", "tweede-0")


def _formules(pad: Path) -> dict[tuple[str, str], str]:
    return {
        (blad.title, cel.coordinate): str(cel.value)
        for blad in load_workbook(pad)
        for rij in blad.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    }


NAMEN = list(_gevallen())


@pytest.mark.parametrize("naam", NAMEN)
def test_elke_resultaatcel_is_wat_python_berekent(naam: str, herrekend: dict[str, Herrekend]) -> None:
    boek = herrekend[naam]
    verwacht: dict[tuple[str, str], Waarde] = resultaatwaarden(boek.profiel, boek.kader)
    verwacht |= voortgangwaarden(boek.bron, boek.profiel, boek.kader)
    for blad in boek.waarden:
        koppen: dict[int, str] = {}
        for rij in blad.iter_rows():
            teksten = {cel.column: str(cel.value) for cel in rij if isinstance(cel.value, str)}
            if teksten.get(1) == k.CODE:
                koppen = teksten
            for cel in rij:
                adres = (str(rij[0].value), koppen.get(cel.column, ""))
                if (blad.title, cel.coordinate) in boek.formules and adres in verwacht:
                    boek.bekeken.add((blad.title, cel.coordinate))
                    _is_gelijk(cel.value, verwacht[adres], f"{blad.title}!{cel.coordinate} {adres}")
    _bekijk_lijsten(boek)
    for blad in boek.waarden:
        assert not [cel.coordinate for rij in blad.iter_rows() for cel in rij if cel.data_type == "e"], blad.title
    _niets_overgeslagen(boek)


def _is_gelijk(gevonden: object, verwacht: Waarde, waar: str) -> None:
    if verwacht is None or verwacht == "":
        assert gevonden in (None, ""), waar
    elif isinstance(verwacht, str):
        assert gevonden == verwacht, waar
    else:
        assert gevonden == pytest.approx(verwacht, abs=1e-9), waar


def _bekijk_lijsten(boek: Herrekend) -> None:
    """Every list holds the codes of the profiel in order, with their texts, and nothing below them."""
    kader, bron = boek.kader, boek.bron
    for blad in boek.waarden:
        kop = next((c for rij in blad.iter_rows(max_col=4) for c in rij if c.value in _ROLLEN), None)
        if kop is None:
            continue
        rol, meervoud = _ROLLEN[kop.value]
        motivering = next(c for c in blad[kop.row] if c.value == k.MOTIVERING)
        eigen = kader.regels if rol is Rol.niet_in_orde else kader.criteria
        hier = [o for o in kader.onderdelen if blad.title.endswith(o.lijstnaam)]
        codes = [c.code for o in hier for c in kader.criteria_van(o)] if hier else list(kader.regels)
        punten = [c for c in codes if bron.niveau(c) == kader.schaal_van[c].met_rol(rol)]
        for nummer in range(len(codes)):
            rij = kop.row + 1 + nummer
            code = punten[nummer] if nummer < len(punten) else None
            waarom = bron.scores[code].motivering if code else ""
            lang = waarom[:LENGTE_IN_LIJST] + VERKORT if len(waarom) > LENGTE_IN_LIJST else waarom
            cellen = {1: code, kop.column: eigen[code].tekst if code else "", motivering.column: lang}
            naast = (
                ""
                if code is None
                else kader.regels[code].onderwerp
                if code in kader.regels
                else kader.proces_van[code].naam
            )
            for kolom, verwacht in (cellen | {2: naast}).items():
                cel = blad.cell(rij, kolom)
                _is_gelijk(cel.value, verwacht, f"{blad.title}!{cel.coordinate}")
                boek.bekeken.add((blad.title, cel.coordinate))
        telling = blad.cell(kop.row - 1, 1)
        assert str(telling.value).split()[0] == (str(len(punten)) if punten else "Geen"), meervoud
        boek.bekeken.add((blad.title, telling.coordinate))


_ROLLEN = {
    k.GOOD_PRACTICE: (Rol.good_practice, "good practices"),
    k.WERKPUNT: (Rol.werkpunt, "werkpunten"),
    k.NIET_IN_ORDE: (Rol.niet_in_orde, "regels niet in orde"),
}


def _niets_overgeslagen(boek: Herrekend) -> None:
    """Every formula was compared, but for the name under the title and the hidden ranks of the lists."""
    over = {plaats: formule for plaats, formule in boek.formules.items() if plaats not in boek.bekeken}
    for (blad, cel), formule in over.items():
        if cel == "A2":
            assert (boek.waarden[blad]["A2"].value or "") == (boek.bron.gegevens.onthaalbureau or "")
        else:
            kolom = boek.waarden[blad][cel].column
            verborgen = [d for d in boek.waarden[blad].column_dimensions.values() if d.hidden]
            assert any(d.min <= kolom <= d.max for d in verborgen), f"{blad}!{cel} {formule}"
            assert "COUNTIFS" in formule


def test_een_werkboek_met_de_hand_uitgerekend(herrekend: dict[str, Herrekend]) -> None:
    boek = herrekend["vierpunt-voldoende"].waarden
    # Overal voldoende is in vierpunt 2 van 4: 10 op 20 en 50 op 100; alle 16 regels staan op Ja.
    assert [boek["Profiel APL"].cell(rij, 3).value for rij in range(6, 13)] == [10] * 7
    assert [boek["Kwaliteitsbewaking"].cell(rij, 3).value for rij in range(6, 10)] == [50] * 4
    assert [boek["Samenvattend"].cell(rij, 3).value for rij in range(6, 10)] == [50, 50, 50, 100]
    assert boek["Good Practices APL"]["A3"].value == "Geen good practices"


LASTIG = "Eén regel; met “aanhalingstekens” en 'andere'\nen een tweede regel, =1+1 \N{GRINNING FACE} " + "lang " * 400


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_wat_libreoffice_bewaart_is_dezelfde_beoordeling(formaat: str, tmp_path: Path) -> None:
    kantoorprogramma.nodig()
    kader = kader_onthaalbureau()
    bron = _willekeurig(kader, 7)
    score = bron.scores["P1.DG1"].model_copy(update={"motivering": LASTIG.strip(), "bewijs": "=SUM(A1:A9)"})
    bron = bron.model_copy(update={"scores": bron.scores | {"P1.DG1": score}})
    origineel = tmp_path / "werkboek.xlsx"
    origineel.write_bytes(maak_sjabloon(kader, beoordeling=bron))
    uit = tmp_path / "uit"
    kantoorprogramma.bewaar_als(formaat, [origineel], uit)
    voor, na = lees_werkboek(origineel, kader), lees_werkboek(uit / f"werkboek.{formaat}", kader)
    assert voor.scores == na.scores
    assert voor.cijfers == na.cijfers
    assert voor.gegevens == na.gegevens
    assert voor.bevindingen == na.bevindingen
    assert na.scores["P1.DG1"].motivering == LASTIG.strip()
    assert {code: s.niveau for code, s in na.scores.items()} == {code: s.niveau for code, s in bron.scores.items()}
