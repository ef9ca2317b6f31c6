"""Windows and Mac, as far as they can be imitated: what their systems say, their names, their paths, their screens."""

import errno
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import Zoekfout, lees_werkboek
from gia_kwaliteit.bestand import Schrijffout, eis_bestanden_in, schrijf_bestand, schrijf_map
from gia_kwaliteit.bevinding import voor_opdrachtregel
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.verzameling.overgeslagen import naam_van, reden_om_over_te_slaan
from gia_kwaliteit.verzameling.zoeken import reden_van, vind_werkboeken
from tests.bouwers import PROJECT, STERK, VOORBEELD, kader_onthaalbureau
from tests.bouwers.overzichten import schrijf_werkboek

SLUIT = "het is nog open in een ander programma. Sluit het in Excel of Word, en probeer opnieuw."


def _fout(nummer: int, windows: int | None = None) -> OSError:
    """An error as the system gives it; on Windows with a number of its own."""
    fout = OSError(nummer, "wat het systeem zegt")
    if windows is not None:
        fout.winerror = windows  # type: ignore[attr-defined,unused-ignore] # elsewhere there is none
    return fout


def _weiger(monkeypatch: pytest.MonkeyPatch, fout: OSError) -> None:
    """Let the last step of writing a file fail."""

    def weiger(_van: Path, _naar: Path) -> None:
        raise fout

    monkeypatch.setattr(Path, "replace", weiger)
    monkeypatch.setattr(Path, "rename", weiger)


@pytest.mark.parametrize(
    ("fout", "zin"),
    [
        (_fout(errno.EACCES, 32), SLUIT),
        (_fout(errno.EACCES, 33), SLUIT),
        (_fout(errno.EACCES, 5), SLUIT),  # what Windows says of a file that is there and open
        (_fout(errno.EACCES), SLUIT),
        (_fout(errno.ENOSPC, 112), "de schijf is vol."),
        (_fout(errno.EROFS), "hier kan niets worden geschreven. Kies een andere map."),
        (_fout(errno.EINVAL, 123), "deze naam kan hier niet."),
        (_fout(errno.ENAMETOOLONG), "het pad is te lang voor dit systeem."),
        (_fout(errno.ENOENT, 206), "het pad is te lang voor dit systeem."),
        (_fout(errno.EIO), "het systeem weigert het; kies een andere map."),
    ],
)
def test_wat_het_systeem_zegt_wordt_een_raad_en_het_oude_bestand_blijft(
    fout: OSError, zin: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = tmp_path / "resultaten.xlsx"
    doel.write_bytes(b"oud")
    _weiger(monkeypatch, fout)
    with pytest.raises(Schrijffout) as gezegd:
        schrijf_bestand(doel, b"nieuw", overschrijf=True)
    assert str(gezegd.value).startswith(f"{doel} kan niet worden geschreven: {zin}")
    assert doel.read_bytes() == b"oud"
    assert [pad.name for pad in tmp_path.iterdir()] == ["resultaten.xlsx"]


def test_zonder_rechten_in_een_map_gaat_de_raad_niet_over_excel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _weiger(monkeypatch, _fout(errno.EACCES, 5))
    with pytest.raises(Schrijffout, match=r"u hebt hier geen schrijfrechten\. Kies een andere map\."):
        schrijf_bestand(tmp_path / "nieuw.xlsx", b"nieuw")


@pytest.mark.parametrize(("nummer", "zeker"), [(32, True), (33, True), (5, False), (None, False)])
def test_wat_windows_zeker_weet_wordt_zonder_voorbehoud_gezegd(
    nummer: int | None, *, zeker: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _weiger(monkeypatch, _fout(errno.EACCES, nummer))
    (tmp_path / "open.xlsx").write_bytes(b"oud")
    with pytest.raises(Schrijffout) as gezegd:
        schrijf_bestand(tmp_path / "open.xlsx", b"nieuw", overschrijf=True)
    assert ("Is het nergens open, dan hebt u hier geen schrijfrechten." in str(gezegd.value)) != zeker


def test_een_pad_van_meer_dan_260_tekens_heet_te_lang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Windows says of it that the folder does not exist.
    diep = tmp_path / ("m" * 120) / ("n" * 120)
    diep.mkdir(parents=True)
    _weiger(monkeypatch, _fout(errno.ENOENT, 3))
    with pytest.raises(Schrijffout, match="het pad is te lang voor dit systeem"):
        schrijf_bestand(diep / "nieuw.xlsx", b"nieuw")


def test_een_map_waarin_een_bestand_open_is_blijft_heel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doel = tmp_path / "gegevens"
    doel.mkdir()
    (doel / "criteria.csv").write_bytes(b"oud")
    _weiger(monkeypatch, _fout(errno.EACCES, 5))
    with pytest.raises(Schrijffout, match="Sluit het in Excel"):
        schrijf_map(doel, lambda map_: (map_ / "criteria.csv").write_bytes(b"nieuw"))
    assert (doel / "criteria.csv").read_bytes() == b"oud"


@pytest.mark.parametrize("naam", ["CON.xlsx", "nul.xlsx", "com1.xlsx", "LPT9.tabel.xlsx", "Aux.XLSX", "prn.xlsx"])
def test_een_naam_die_windows_voor_een_apparaat_houdt_wordt_geweigerd(naam: str, tmp_path: Path) -> None:
    uitkomst = CliRunner().invoke(app, ["sjabloon", "-o", str(tmp_path / naam)])
    assert uitkomst.exit_code == 2
    assert f"De naam {naam} houdt Windows voor een apparaat. Kies een andere naam." in uitkomst.stderr
    with pytest.raises(Schrijffout, match="Geef dat werkboek een andere naam"):
        eis_bestanden_in(tmp_path, [tmp_path / naam], overschrijf=False)


@pytest.mark.parametrize("naam", ["console.xlsx", "nulmeting.xlsx", "com10.xlsx", "auxilium.xlsx", "de con.xlsx"])
def test_een_naam_die_er_alleen_op_lijkt_mag(naam: str, tmp_path: Path) -> None:
    schrijf_bestand(tmp_path / naam, b"inhoud")
    assert (tmp_path / naam).read_bytes() == b"inhoud"


@pytest.mark.parametrize(
    ("fout", "reden"),
    [
        (_fout(errno.EACCES, 32), "het is open in een ander programma; sluit het in Excel"),
        (_fout(errno.EINVAL, 389), "het staat alleen in de cloud"),
        (_fout(errno.EINVAL, 362), "het staat alleen in de cloud"),
        (_fout(errno.EACCES), "u hebt geen leesrechten"),
        (_fout(errno.EIO), "het systeem weigert het"),
    ],
)
def test_een_werkboek_dat_het_systeem_niet_geeft_houdt_de_rest_niet_tegen(
    fout: OSError, reden: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reden_van(fout).startswith(reden)
    schrijf_werkboek(tmp_path / "goed.xlsx", "De Brug", {"P1.DG1": STERK})
    (tmp_path / "weg.xlsx").write_bytes(b"PK\x03\x04")
    fout.filename = str(tmp_path / "weg.xlsx")
    echt: Callable[[Path], bytes] = Path.read_bytes

    def lees(pad: Path) -> bytes:
        if pad.name == "weg.xlsx":
            raise fout
        return echt(pad)

    monkeypatch.setattr(Path, "read_bytes", lees)
    monkeypatch.setattr("gia_kwaliteit.werkboek.lezen.stappen.lees_bron", _lezer(fout))
    alleen = CliRunner().invoke(app, ["score", str(tmp_path / "weg.xlsx")])
    assert alleen.exit_code == 2
    assert " ".join(alleen.stderr.split()).startswith(f"fout: {tmp_path / 'weg.xlsx'} kan niet worden gelezen: {reden}")
    samen = CliRunner().invoke(app, ["overzicht", str(tmp_path)])
    assert samen.exit_code == 1
    assert f"weg.xlsx kan niet worden gelezen ({reden}" in samen.stderr
    assert "De Brug" in samen.stdout


def _lezer(fout: OSError) -> Callable[[Path], object]:
    from gia_kwaliteit.werkboek.bestand.bron import lees_bron

    def lees(pad: Path) -> object:
        if pad.name == "weg.xlsx":
            raise fout
        return lees_bron(pad)

    return lees


@pytest.mark.parametrize(
    ("pad", "getypt"),
    [
        (r"C:\werk\de-brug.xlsx", r"C:\werk\de-brug.xlsx"),
        (r"C:\Mijn werk\de-brug.xlsx", r'"C:\Mijn werk\de-brug.xlsx"'),
        (r"\\server\deel\de-brug.xlsx", r"\\server\deel\de-brug.xlsx"),
        (r"\\server\gedeelde map\de-brug.xlsx", r'"\\server\gedeelde map\de-brug.xlsx"'),
    ],
)
def test_een_pad_van_windows_staat_in_een_raad_zoals_het_getypt_wordt(pad: str, getypt: str) -> None:
    assert voor_opdrachtregel(str(PureWindowsPath(pad))) == getypt


@pytest.mark.parametrize("map_", ["C:\\werk\\", "\\\\server\\deel\\", "/Volumes/deel/", "C:/werk/"])
def test_de_naam_aan_het_eind_van_een_pad_is_op_elk_systeem_dezelfde(map_: str) -> None:
    assert naam_van(f"{map_}de-molen.zip") == "de-molen.zip"
    assert reden_om_over_te_slaan(naam_van(f"{map_}~$de-molen.xlsx")) is None


def test_een_schuine_streep_voor_het_aanhalingsteken_wordt_uitgelegd() -> None:
    # What cmd makes of gia overzicht "C:\Mijn map\".
    with pytest.raises(Zoekfout, match=r"Laat de \\ voor het laatste aanhalingsteken weg\."):
        vind_werkboeken(['C:\\Mijn map"'])


def test_een_naam_zoals_een_mac_ze_bewaart_wordt_gevonden_en_genoemd(tmp_path: Path) -> None:
    naam = unicodedata.normalize("NFD", "café-évaluatie.xlsx")
    schrijf_werkboek(tmp_path / naam, "Café", {"P1.DG1": STERK})
    (tmp_path / f"._{naam}").write_bytes(b"Mac OS X")
    (tmp_path / ".DS_Store").write_bytes(b"Bud1")
    assert vind_werkboeken([str(tmp_path)]).werkboeken == (str(tmp_path / naam),)
    uitkomst = CliRunner().invoke(app, ["score", str(tmp_path / naam)])
    assert uitkomst.exit_code == 0


@pytest.mark.parametrize("inhoud", [b"", b"\x00" * 4096], ids=["leeg", "nullen"])
def test_een_plaatshouder_van_een_cloud_is_een_fout_en_geen_leeg_werkboek(inhoud: bytes, tmp_path: Path) -> None:
    (tmp_path / "de-brug.xlsx").write_bytes(inhoud)
    uitkomst = CliRunner().invoke(app, ["score", str(tmp_path / "de-brug.xlsx")])
    assert uitkomst.exit_code == 1
    assert "de-brug.xlsx is niet te lezen als werkboek" in uitkomst.stderr


def test_een_programma_hoort_welk_werkboek_er_niet_is(tmp_path: Path) -> None:
    weg = tmp_path / "nergens.xlsx"
    with pytest.raises(FileNotFoundError, match=r"nergens\.xlsx bestaat niet") as gezegd:
        lees_werkboek(weg, kader_onthaalbureau())
    assert (gezegd.value.errno, gezegd.value.filename) == (errno.ENOENT, str(weg))
    with pytest.raises(FileNotFoundError, match="is een map, geen werkboek"):
        lees_werkboek(tmp_path, kader_onthaalbureau())


@pytest.mark.proces
@pytest.mark.parametrize("codering", ["cp850", "cp1252", "cp437"])
@pytest.mark.parametrize(
    "woorden",
    [["--help"], ["score"], ["score", "nergens’Ł😀.xlsx"], ["criteria", "toon"], ["score", str(VOORBEELD), "--strikt"]],
)
def test_elke_codepagina_toont_elk_scherm_zonder_traceback(woorden: list[str], codering: str) -> None:
    uitkomst = subprocess.run(
        [sys.executable, "-m", "gia_kwaliteit", *woorden],
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": codering},
        capture_output=True,
        check=False,
    )
    tekst = (uitkomst.stdout + uitkomst.stderr).decode(codering)
    assert "Traceback" not in tekst
    assert "iets onverwachts" not in tekst
    # Quotes and dashes have a plain sign; only what has none is shown by its number.
    assert "\\u201" not in tekst
    assert "\\xe" not in tekst
