"""A folder of werkboeken as people have it: what is told about the files that gia passes over, and about copies."""

import io
from pathlib import Path

import pytest
from docx import Document

from gia_kwaliteit import Gegevens, Keuze, Zoekfout, laad_kader, lees_overzicht, lees_werkboeken
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.bevinding import Bevindingsoort, Ernst
from gia_kwaliteit.draaiboek import maak_draaiboek
from gia_kwaliteit.verzameling.overgeslagen import meld_overgeslagen, reden_om_over_te_slaan
from gia_kwaliteit.verzameling.zoeken import plaatselijke_werkboeken, vind_werkboeken
from tests.bouwers import GOED, STERK, VOLDOENDE, overal
from tests.bouwers.overzichten import INSPECTIE, KADER, ZELF, schrijf_werkboek

OVERGESLAGEN = (
    "de-molen.zip",
    "DE-MOLEN.ZIP",
    "de-molen.7z",
    "het-anker.numbers",
    "de-poort.gsheet",
    "de-sluis.fods",
    "de-sluis.csv",
    "de-sluis.xltx",
    "de-molen.xlsx.download",
    "de-molen.xlsx.crdownload",
    ".de-molen.xlsx.icloud",
    "de-molen.xlsx(1)",
    "de-molen.xlsx (1)",
    "de-molen.xlsx.bak",
    "de-molen.xlsx~",
    "de-molen.xlsx.lnk",
    "de-molen.url",
    "RE werkboek.msg",
)
VAN_NIEMAND = (
    "LEESMIJ",
    "notities.txt",
    "verslag.pdf",
    "verslag.docx",
    "de-molen.xlsx.pdf",
    "de-molen.xlsx.html",
    "foto.jpg",
    "Thumbs.db",
    "desktop.ini",
    ".DS_Store",
    "._de-molen.xlsx",
    "~$de-molen.xlsx",
    "~$de-molen.zip",
    ".verborgen.zip",
    "xlsx",
)
GELEZEN = ("de-molen.xlsx", "DE-MOLEN.XLSX", "de-molen (1).xlsx", "de-molen.v2.ods", "a.xls", "a.xlsb", "a.xlsm")


@pytest.mark.parametrize("naam", OVERGESLAGEN)
def test_wat_een_werkboek_kan_zijn_wordt_genoemd(naam: str) -> None:
    assert reden_om_over_te_slaan(naam) is not None


@pytest.mark.parametrize("naam", [*VAN_NIEMAND, *GELEZEN])
def test_wat_niemands_werkboek_is_of_gelezen_wordt_blijft_ongenoemd(naam: str) -> None:
    assert reden_om_over_te_slaan(naam) is None


def _map(map_: Path) -> Path:
    schrijf_werkboek(map_ / "de-haven.xlsx", "De Haven", overal(KADER, STERK))
    schrijf_werkboek(map_ / "de-kade.xlsx", "De Kade", overal(KADER, GOED))
    return map_


def test_een_waarschuwing_noemt_alles_wat_voorbijgegaan_is_met_wat_ermee_te_doen(tmp_path: Path) -> None:
    for naam in ("de-molen.zip", "de-molen.xlsx.download", "de-molen.xlsx(1)", "het-anker.numbers", "de-poort.gsheet"):
        (_map(tmp_path) / naam).write_bytes(b"PK\x03\x04")
    for naam in VAN_NIEMAND:
        (tmp_path / naam).write_bytes(b"niets")
    beeld = lees_overzicht(tmp_path, KADER)
    assert [bureau.naam for bureau in beeld.bureaus] == ["De Haven", "De Kade"]
    (gevonden,) = [b for b in beeld.bevindingen if b.id == Bevindingsoort.bestanden_overgeslagen]
    assert gevonden.ernst is Ernst.waarschuwing
    assert gevonden.melding == (
        "5 bestanden zijn niet gelezen: de-molen.zip (pak het uit); "
        "de-poort.gsheet, het-anker.numbers (bewaar of exporteer als .xlsx); "
        "de-molen.xlsx(1) (laat de naam weer op .xlsx eindigen); "
        "de-molen.xlsx.download (haal het bestand nog eens op). "
        "Zit er geen werkboek in, dan mag het blijven staan."
    )
    assert not beeld.heeft_fouten


def test_anoniem_noemt_geen_naam_van_een_voorbijgegaan_bestand(tmp_path: Path) -> None:
    (_map(tmp_path) / "de-molen.zip").write_bytes(b"PK\x03\x04")
    beeld = lees_overzicht(tmp_path, KADER, anoniem=True)
    (gevonden,) = [b for b in beeld.bevindingen if b.id == Bevindingsoort.bestanden_overgeslagen]
    assert "1 bestand is niet gelezen: 1 × (pak het uit)." in gevonden.melding
    assert "molen" not in gevonden.melding


def test_van_heel_veel_bestanden_staat_er_hoeveel_het_er_nog_zijn() -> None:
    (gevonden,) = meld_overgeslagen([f"map/b{nummer:02}.zip" for nummer in range(30)])
    assert "30 bestanden zijn niet gelezen: b00.zip, " in gevonden.melding
    assert "b11.zip en nog 18 (pak het uit)" in gevonden.melding
    assert meld_overgeslagen([]) == []


def test_een_map_met_alleen_andere_bestanden_zegt_wat_ermee_te_doen(tmp_path: Path) -> None:
    (tmp_path / "alles.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(Zoekfout, match=r"staat geen enkel werkboek.*alles\.zip \(pak het uit\)"):
        lees_overzicht(tmp_path, KADER)


def test_een_pakket_van_numbers_is_een_bestand_en_wie_een_bestand_noemt_krijgt_het(tmp_path: Path) -> None:
    pakket = tmp_path / "het-anker.numbers"
    pakket.mkdir()
    (pakket / "Index.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")
    vondst = vind_werkboeken([str(tmp_path), str(tmp_path / "a.zip")])
    assert vondst.overgeslagen == (str(pakket),)
    assert vondst.werkboeken == (str(tmp_path / "a.zip"),)


def test_hetzelfde_bestand_telt_een_keer_met_een_woord(tmp_path: Path) -> None:
    haven = _map(tmp_path) / "de-haven.xlsx"
    (tmp_path / "de-haven (1).xlsx").write_bytes(haven.read_bytes())
    (tmp_path / "oud").mkdir()
    (tmp_path / "oud" / "haven.xlsx").write_bytes(haven.read_bytes())
    beeld = lees_overzicht(tmp_path, KADER)
    assert [(bureau.naam, bureau.werkboek) for bureau in beeld.bureaus] == [
        ("De Haven", "haven.xlsx"),
        ("De Kade", "de-kade.xlsx"),
    ]
    (gevonden,) = [b for b in beeld.bevindingen if b.id == Bevindingsoort.zelfde_bestand]
    assert gevonden.ernst is Ernst.waarschuwing
    assert "haven.xlsx, de-haven.xlsx en de-haven (1).xlsx zijn hetzelfde bestand; het telt één keer mee." in (
        gevonden.melding
    )
    assert not beeld.heeft_fouten
    anoniem = lees_overzicht(tmp_path, KADER, anoniem=True)
    assert len(anoniem.bureaus) == 2
    assert "aven" not in " ".join(b.melding for b in anoniem.bevindingen)


def test_een_kopie_die_een_cel_verschilt_blijft_een_fout(tmp_path: Path) -> None:
    schrijf_werkboek(_map(tmp_path) / "de-haven-2.xlsx", "De Haven", overal(KADER, VOLDOENDE))
    beeld = lees_overzicht(tmp_path, KADER)
    assert [bureau.naam for bureau in beeld.bureaus] == ["De Kade"]
    assert Bevindingsoort.dubbel_in_overzicht in {b.id for b in beeld.bevindingen}


def test_over_een_werkboek_buiten_de_keuze_wordt_niet_gewaarschuwd(tmp_path: Path) -> None:
    schrijf_werkboek(tmp_path / "nu.xlsx", "De Haven", {"P1.DG1": STERK}, INSPECTIE, "2013-2014")
    schrijf_werkboek(tmp_path / "vroeger.xlsx", "De Haven", {"P1.DG1": STERK}, INSPECTIE, "2010-2011")
    schrijf_werkboek(tmp_path / "zelf.xlsx", "De Haven", {"P1.DG1": STERK}, ZELF, "2013-2014")
    schrijf_werkboek(tmp_path / "zonder.xlsx", None, {"P1.DG1": STERK}, INSPECTIE, "2013-2014")
    beeld = lees_overzicht(tmp_path, KADER, Keuze(soort="inspectie", werkjaar="2013-2014"))
    over = {(b.werkboek, b.ernst) for b in beeld.bevindingen if b.werkboek}
    assert over == {
        ("nu.xlsx", Ernst.waarschuwing),
        ("zonder.xlsx", Ernst.fout),
        ("zonder.xlsx", Ernst.waarschuwing),
    }


@pytest.mark.parametrize(
    ("url", "pakket"),
    [
        ("s3://map/boeken", "s3fs"),
        ("gs://map/boeken", "gcsfs"),
        ("abfs://map@x/boeken", "adlfs"),
        ("sftp://x/y", "paramiko"),
    ],
)
def test_bij_een_url_staat_welk_pakket_ontbreekt_en_geen_engels(
    url: str, pakket: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As fsspec says it on a computer without the package.
    def zonder(_: str) -> None:
        raise ImportError("Install it to access this kind of storage")

    monkeypatch.setattr("fsspec.core.url_to_fs", zonder)
    with pytest.raises(Zoekfout) as gezegd:
        vind_werkboeken([url])
    assert str(gezegd.value) == (
        f"{url} is een URL; daarvoor is {pakket} nodig. Installeer het met: pipx inject gia-kwaliteit {pakket} "
        f"(of, waar gia met pip staat: pip install {pakket})."
    )


def _map_met_documenten(map_: Path) -> Path:
    """A folder with two forms in Word, of which one lost its properties, a verslag, a lock file and a damaged one."""
    kader = laad_kader("werkbezoek")
    antwoorden = {"W1.1": Antwoord(waarde="Met een handboek")}
    inhoud = maak_draaiboek(kader, Gegevens(naam="De Brug"), antwoorden)
    (map_ / "onder").mkdir()
    (map_ / "brug.docx").write_bytes(inhoud)
    (map_ / "~$brug.docx").write_bytes(inhoud)
    document = Document(io.BytesIO(maak_draaiboek(kader, Gegevens(naam="De Kade"), antwoorden)))
    document.core_properties.keywords = ""
    document.save(str(map_ / "onder" / "kade.DOCX"))
    gewoon = Document()
    gewoon.add_paragraph("Het verslag, met het kader werkbezoek")
    gewoon.save(str(map_ / "verslag.docx"))
    (map_ / "stuk.docx").write_bytes(b"PK\x03\x04")
    return map_


def test_een_draaiboek_in_een_map_wordt_gelezen_met_een_kader_met_alleen_vragen(tmp_path: Path) -> None:
    map_ = _map_met_documenten(tmp_path)
    gelezen = lees_werkboeken(map_, laad_kader("werkbezoek"))
    assert [(boek.naam, boek.beoordeling.gegevens.naam) for boek in gelezen.gelezen] == [
        ("brug.docx", "De Brug"),
        ("kade.DOCX", "De Kade"),
    ]
    assert all(boek.beoordeling.antwoorden["W1.1"].waarde == "Met een handboek" for boek in gelezen.gelezen)
    assert gelezen.bevindingen == ()
    assert [pad.name for pad in plaatselijke_werkboeken([str(map_)])] == ["brug.docx", "kade.DOCX"]


def test_een_draaiboek_tussen_werkboeken_met_scores_wordt_gezegd(tmp_path: Path) -> None:
    map_ = _map_met_documenten(_map(tmp_path))
    gelezen = lees_werkboeken(map_, KADER)
    assert [boek.naam for boek in gelezen.gelezen] == ["de-haven.xlsx", "de-kade.xlsx"]
    (gevonden,) = [b for b in gelezen.bevindingen if b.id == Bevindingsoort.bestanden_overgeslagen]
    assert gevonden.melding.startswith(
        "2 bestanden zijn niet gelezen: brug.docx, kade.DOCX (lees het apart, met zijn eigen kader)."
    )
    # Which kader they all have, the werkboeken say.
    assert [pad.suffix for pad in plaatselijke_werkboeken([str(map_)])] == [".xlsx", ".xlsx"]
    assert gevonden in lees_overzicht(map_, KADER).bevindingen


def test_een_draaiboek_op_een_andere_plaats_wordt_gevonden_met_fsspec(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    geheugen = fsspec.filesystem("memory")
    for pad in _map_met_documenten(tmp_path).glob("*.docx"):
        geheugen.pipe_file(f"/bezoeken/{pad.name}", pad.read_bytes())
    assert vind_werkboeken(["memory://bezoeken"]).draaiboeken == ("memory:///bezoeken/brug.docx",)
