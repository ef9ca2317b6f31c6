"""The copy of `gia score --markeer` among the werkboeken of an overzicht: it is no second beoordeling."""

from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook

from gia_kwaliteit import lees_overzicht, lees_werkboek
from gia_kwaliteit.bevinding import Bevindingsoort, Ernst
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.overzichten import schrijf_werkboek

KADER = kader_onthaalbureau()
HAVEN = {"P1.DG1": "voldoende", "P1.DG2": "sterk punt"}


def _met_kopie(map_: Path, scores: Mapping[str, str | None] = HAVEN) -> tuple[Path, Path]:
    """A werkboek and its copy in a folder, beside a werkboek of another bureau."""
    schrijf_werkboek(map_ / "de-kade.xlsx", "De Kade", {"P1.DG1": "afwezig"})
    werkboek, kopie = map_ / "de-haven.xlsx", map_ / "de-haven-nagekeken.xlsx"
    schrijf_werkboek(werkboek, "De Haven", scores)
    kopie.write_bytes(maak_nagekeken(werkboek, lees_werkboek(werkboek, KADER)))
    return werkboek, kopie


def _verbeter(kopie: Path, kolom: str, tekst: str) -> None:
    boek = load_workbook(kopie)
    boek["Scoring APL"][f"{kolom}9"].value = tekst
    boek.save(kopie)


def test_een_werkboek_met_zijn_nagekeken_kopie_telt_een_keer(tmp_path: Path) -> None:
    _met_kopie(tmp_path)
    beeld = lees_overzicht(tmp_path, KADER)
    assert [(bureau.naam, bureau.werkboek) for bureau in beeld.bureaus] == [
        ("De Haven", "de-haven.xlsx"),
        ("De Kade", "de-kade.xlsx"),
    ]
    assert not beeld.heeft_fouten
    (gevonden,) = [b for b in beeld.bevindingen if b.id == Bevindingsoort.nagekeken_in_overzicht]
    assert gevonden.ernst is Ernst.waarschuwing
    assert gevonden.melding.startswith(
        "de-haven.xlsx en de-haven-nagekeken.xlsx zijn een werkboek en de nagekeken kopie ervan, met dezelfde inhoud; "
    )
    anoniem = lees_overzicht(tmp_path, KADER, anoniem=True)
    assert "aven" not in " ".join(b.melding for b in anoniem.bevindingen)


def test_wat_in_het_werkboek_fout_is_wordt_niet_nog_eens_van_de_kopie_gezegd(tmp_path: Path) -> None:
    werkboek, kopie = _met_kopie(tmp_path)
    _verbeter(werkboek, "D", "uitstekend")
    kopie.write_bytes(maak_nagekeken(werkboek, lees_werkboek(werkboek, KADER)))
    fouten = [b for b in lees_overzicht(tmp_path, KADER).bevindingen if b.ernst is Ernst.fout]
    assert [(b.werkboek, b.code) for b in fouten] == [("de-haven.xlsx", "P1.DG1")]


def test_een_kopie_die_alleen_terugkomt_telt(tmp_path: Path) -> None:
    """A bureau corrects the copy and sends back only that."""
    werkboek, kopie = _met_kopie(tmp_path)
    werkboek.unlink()
    _verbeter(kopie, "D", "goed uitgewerkt")
    beeld = lees_overzicht(tmp_path, KADER)
    assert [(bureau.naam, bureau.werkboek) for bureau in beeld.bureaus] == [
        ("De Haven", "de-haven-nagekeken.xlsx"),
        ("De Kade", "de-kade.xlsx"),
    ]
    assert Bevindingsoort.nagekeken_in_overzicht not in {b.id for b in beeld.bevindingen}


def test_een_verbeterde_kopie_naast_haar_werkboek_blijft_een_keuze_voor_mensen(tmp_path: Path) -> None:
    """Which of both holds, gia does not know; also not when only a motivering differs."""
    for kolom, tekst in (("D", "goed uitgewerkt"), ("E", "Met een nieuwe motivering.")):
        _, kopie = _met_kopie(tmp_path)
        _verbeter(kopie, kolom, tekst)
        beeld = lees_overzicht(tmp_path, KADER)
        assert [bureau.naam for bureau in beeld.bureaus] == ["De Kade"]
        assert Bevindingsoort.dubbel_in_overzicht in {b.id for b in beeld.bevindingen}


def test_twee_kopieen_zonder_werkboek_tellen_een_keer(tmp_path: Path) -> None:
    werkboek, kopie = _met_kopie(tmp_path)
    boek = load_workbook(kopie)
    boek.save(tmp_path / "opnieuw-bewaard.xlsx")
    werkboek.unlink()
    beeld = lees_overzicht(tmp_path, KADER)
    assert [bureau.werkboek for bureau in beeld.bureaus] == ["de-haven-nagekeken.xlsx", "de-kade.xlsx"]


def test_twee_werkboeken_met_dezelfde_scores_blijven_er_twee(tmp_path: Path) -> None:
    """Only a copy of gia is passed over: that two werkboeken say the same can be a mistake."""
    werkboek, kopie = _met_kopie(tmp_path)
    kopie.unlink()
    boek = load_workbook(werkboek)
    boek.save(tmp_path / "de-haven-2.xlsx")
    beeld = lees_overzicht(tmp_path, KADER)
    assert Bevindingsoort.dubbel_in_overzicht in {b.id for b in beeld.bevindingen}
