"""An .xls before calamine reads it: its code table, its password, and what else an OLE file can be."""

import struct
import time
from pathlib import Path

import pytest

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.bestand.ole import bekijk_ole
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.ole import boekstroom, ole, record

TEKSTEN = ["’s avonds – “goed” voor € 5", "één ü", "日本", "gewoon"]
ONBEKEND, WACHTWOORD = 0x1234, record(0x002F, b"\x00\x00\x34\x12\x78\x56")


@pytest.mark.parametrize("lengte", [0, 5_000], ids=["kleine stroom", "grote stroom"])
@pytest.mark.parametrize("codetabel", [1200, 1252, 850, 10_000])
def test_de_teksten_van_een_xls_blijven_welke_codetabel_hij_ook_noemt(
    tmp_path: Path, codetabel: int, lengte: int
) -> None:
    (tmp_path / "boek.xls").write_bytes(ole({"Workbook": boekstroom(TEKSTEN, codetabel, lengte=lengte)}))
    (blad,) = lees_bron(tmp_path / "boek.xls").bladen
    assert blad.naam == "Blad"
    assert [rij[0] for rij in blad.rijen] == TEKSTEN


def test_een_codetabel_die_over_twee_stukken_van_het_bestand_ligt_wordt_heel_vervangen(tmp_path: Path) -> None:
    """The second byte of the code table stands in another sector than the first."""
    vulling = record(ONBEKEND, bytes(512 - 20 - 4 - 4 - 1))
    stroom = boekstroom(TEKSTEN, 1252, erbij=vulling, lengte=5_000)
    assert stroom.index(struct.pack("<3H", 0x0042, 2, 1252)) + 4 == 511
    (tmp_path / "boek.xls").write_bytes(ole({"Iets": bytes(5_000), "Workbook": stroom}))
    assert [rij[0] for rij in lees_bron(tmp_path / "boek.xls").bladen[0].rijen] == TEKSTEN


@pytest.mark.parametrize(
    ("stromen", "soort", "woorden"),
    [
        ({"EncryptedPackage": bytes(5_000)}, "bestand-beveiligd", "Verwijder het wachtwoord"),
        ({"Workbook": boekstroom([], 0xD7D4, erbij=WACHTWOORD)}, "bestand-beveiligd", "met een wachtwoord beveiligd"),
        (
            {"DataSpaces": b"", "DRMEncryptedDataSpace": b"x", "EncryptedPackage": bytes(5_000)},
            "bestand-met-label",
            "Kies in Excel een ander label, of bewaar een kopie zonder label",
        ),
        ({"WordDocument": bytes(5_000)}, "bestand-onleesbaar", "een document van Word"),
        ({"PowerPoint Document": bytes(5_000)}, "bestand-onleesbaar", "een presentatie"),
        ({"__properties_version1.0": b"x"}, "bestand-onleesbaar", "bewaar de bijlage"),
        ({"Iets": b"x"}, "bestand-onleesbaar", "geen werkboek of het is beschadigd"),
    ],
)
def test_wat_een_ole_bestand_is_wordt_gezegd(
    stromen: dict[str, bytes], soort: str, woorden: str, tmp_path: Path
) -> None:
    (tmp_path / "boek.xlsx").write_bytes(ole(stromen))
    (gevonden,) = lees_werkboek(tmp_path / "boek.xlsx", kader_onthaalbureau()).bevindingen
    assert gevonden.id == soort
    assert woorden in gevonden.melding
    assert ("wachtwoord" in gevonden.melding) == (soort == "bestand-beveiligd")


def test_een_xls_met_een_ingesloten_werkboek_wordt_zelf_gelezen(tmp_path: Path) -> None:
    """Whoever looks for a zip finds one at the end of the file: that of the embedded workbook."""
    inhoud = ole({"Workbook": boekstroom(TEKSTEN), "Package": bytes(5_000)}) + VOORBEELD.read_bytes()
    (tmp_path / "boek.xls").write_bytes(inhoud)
    bron = lees_bron(tmp_path / "boek.xls")
    assert [blad.naam for blad in bron.bladen] == ["Blad"]
    assert bron.is_oude_vorm


def test_een_ole_bestand_dat_in_een_kring_loopt_of_stopt_is_beschadigd(tmp_path: Path) -> None:
    heel = ole({"Workbook": boekstroom(TEKSTEN, lengte=5_000)})
    kring = bytearray(heel)
    kring[512 + 4 * 2 : 512 + 4 * 3] = struct.pack("<L", 1)  # sector 2 goes back to sector 1
    for nummer, inhoud in enumerate([bytes(kring), heel[:512], heel[:100], heel[:600]]):
        pad = tmp_path / f"{nummer}.xls"
        pad.write_bytes(inhoud)
        (gevonden,) = lees_werkboek(pad, kader_onthaalbureau()).bevindingen
        assert gevonden.id == "bestand-onleesbaar"


def test_een_klein_ole_bestand_vraagt_geen_grote_tabel(tmp_path: Path) -> None:
    """The chain of sectors that name the table goes round, and every sector of it names the whole file again."""
    inhoud = bytearray(ole({"Workbook": boekstroom(TEKSTEN, lengte=1_000_000)}))
    inhoud[68:72] = struct.pack("<L", 5)
    inhoud[512 * 6 : 512 * 7] = struct.pack("<128L", *[7] * 127, 5)
    leeg = bytearray(inhoud)
    leeg[512 * 6 : 512 * 7] = struct.pack("<128L", *[0xFFFFFFFF] * 127, 5)
    for pad, stuk in ((tmp_path / "vol.xls", inhoud), (tmp_path / "leeg.xls", leeg)):
        pad.write_bytes(stuk)
        begin = time.process_time()
        assert lees_werkboek(pad, kader_onthaalbureau()).bevindingen
        assert time.process_time() - begin < 1


def test_een_xls_met_records_zonder_einde_houdt_niet_op(tmp_path: Path) -> None:
    stroom = boekstroom(TEKSTEN, erbij=record(ONBEKEND, b"") * 2_000_000)
    (tmp_path / "w.xls").write_bytes(ole({"Workbook": stroom}))
    begin = time.process_time()
    (gevonden,) = lees_werkboek(tmp_path / "w.xls", kader_onthaalbureau()).bevindingen
    assert gevonden.id == "bestand-onleesbaar"
    assert time.process_time() - begin < 2


def test_wat_calamine_krijgt_verschilt_alleen_in_de_codetabel(tmp_path: Path) -> None:
    inhoud = ole({"Workbook": boekstroom(TEKSTEN, 1252, lengte=5_000), "Iets": b"\xe4\x04" * 40})
    (tmp_path / "boek.xls").write_bytes(inhoud)
    kopie = bekijk_ole(tmp_path / "boek.xls").getvalue()
    anders = [plaats for plaats, (een, ander) in enumerate(zip(inhoud, kopie, strict=True)) if een != ander]
    begin = inhoud.index(struct.pack("<3H", 0x0042, 2, 1252)) + 4
    assert anders == [begin]  # 1252 is E4 04, 1200 is B0 04
    (tmp_path / "boek.xls").write_bytes(ole({"Iets": b""}))
    with pytest.raises(Onleesbaar):
        bekijk_ole(tmp_path / "boek.xls")
