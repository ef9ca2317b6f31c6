"""A test says which program it needs: it is skipped where that is missing, but never in CI; and a busy LibreOffice."""

import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek
from tests import programmas
from tests.programmas import gia, kantoor


@pytest.mark.parametrize("ci", ["", "true"])
def test_een_test_wordt_overgeslagen_waar_een_programma_ontbreekt_maar_niet_in_ci(
    monkeypatch: pytest.MonkeyPatch, ci: str
) -> None:
    monkeypatch.setenv("CI", ci)
    merk = programmas.nodig_programma(None, "Tekenaar (teken)").mark
    assert merk.args == (not ci,)
    assert merk.kwargs == {"reason": "Tekenaar (teken) staat niet op deze computer"}
    assert programmas.nodig_programma("/usr/bin/teken", "Tekenaar (teken)").mark.args == (False,)


def test_wie_een_programma_start_zonder_merk_faalt(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=r"zet @pytest\.mark\.proces bij deze test"):
        gia.gia("--help", map_=tmp_path)


class _Kantoor:
    """A LibreOffice that answers from the so manieth question on."""

    gesloten, vragen, vanaf = 0, 0, 2

    def bewaar(self, bestanden: list[Path], formaat: str, uit: Path) -> str:
        _Kantoor.vragen += 1
        if _Kantoor.vragen < self.vanaf:
            raise subprocess.TimeoutExpired("soffice", 360)
        for bestand in bestanden:
            (uit / f"{bestand.stem}.{formaat}").touch()
        return ""

    def sluit(self) -> None:
        _Kantoor.gesloten += 1


@pytest.fixture
def traag(monkeypatch: pytest.MonkeyPatch) -> type[_Kantoor]:
    monkeypatch.setattr(kantoor, "_kantoor", _Kantoor)
    monkeypatch.setattr(kantoor, "sluit", lambda: _Kantoor().sluit())
    monkeypatch.setattr(programmas, "merken", {"libreoffice"})
    _Kantoor.gesloten = _Kantoor.vragen = 0
    return _Kantoor


def test_een_libreoffice_die_hangt_wordt_een_keer_opnieuw_gestart(traag: type[_Kantoor], tmp_path: Path) -> None:
    traag.vanaf = 2
    assert kantoor.converteer([tmp_path / "a.xlsx"], "ods", tmp_path / "uit") == [tmp_path / "uit" / "a.ods"]
    assert (traag.vragen, traag.gesloten) == (2, 1)


def test_een_libreoffice_die_blijft_hangen_zegt_wat_er_gebeurde(traag: type[_Kantoor], tmp_path: Path) -> None:
    traag.vanaf = 9
    with pytest.raises(AssertionError) as fout:
        kantoor.converteer([tmp_path / "a.xlsx", tmp_path / "b.xlsx"], "ods", tmp_path / "uit")
    assert "LibreOffice maakte niet, ook niet na opnieuw starten: a.ods, b.ods." in str(fout.value)
    assert str(fout.value).count("geen antwoord binnen 360 seconden") == 2


@kantoor.nodig
@pytest.mark.libreoffice
def test_libreoffice_rekent_ook_waar_al_een_uitkomst_staat(tmp_path: Path) -> None:
    boek = Boek("Blad")
    boek.begin.zet(1, 1, 3, Stijl())
    boek.begin.zet_formule(2, 1, "=A1*2", Stijl(), 99)
    (tmp_path / "oud.xlsx").write_bytes(boek.inhoud("Proef"))
    (na,) = kantoor.converteer([tmp_path / "oud.xlsx"], "xlsx", tmp_path / "na")
    assert load_workbook(na, data_only=True)["Blad"]["A2"].value == 6
