"""A work visit: which answers say something about which code, and beside which werkboek it may stand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gia_kwaliteit import Gegevens, laad_kader, maak_sjabloon
from gia_kwaliteit.werkbezoek import lees_werkbezoek
from gia_kwaliteit.werkbezoek.model import maak_werkbezoek, met_gesprekken
from tests.bouwers import beoordeling, kader_onthaalbureau
from tests.bouwers.overzichten import schrijf_werkboek
from tests.bouwers.werkbezoeken import DE_KAAI, bezoek, draaiboek, schrijf_bezoek


def test_de_antwoorden_staan_bij_elke_code_die_hun_vraag_raakt(tmp_path: Path) -> None:
    gelezen = lees_werkbezoek(schrijf_bezoek(tmp_path / "bezoek.xlsx"), kader_onthaalbureau())
    # By hand, from what each question touches: criteria, a rule, a whole proces, and eight criteria at once.
    assert {code: [vraag.code for vraag in vragen] for code, vragen in gelezen.antwoorden.items()} == {
        "P10": ["W2.1"],
        "P10.5": ["W2.4"],
        "P5.DT2": ["W2.4"],
        **{f"P8.{nummer}": ["W3.3"] for nummer in range(1, 9)},
        "R4.2": ["W4.1"],
    }
    assert [vraag.code for vraag in gelezen.zonder_code] == ["W1.5", "W7.2"]
    assert len(gelezen.vragen) == 30
    assert gelezen.bevindingen == ()
    assert gelezen.gesprekken("R4.2") == ("Gesprek (werkbezoek 14/03/2024, W4.1): Twee halve dagen zitdag.",)


def test_een_antwoord_komt_na_het_bewijs_dat_er_staat() -> None:
    kader = kader_onthaalbureau()
    gescoord = beoordeling(kader, {"P10.5": "voldoende"}, bewijzen={"P10.5": "Verslag van 3 mei"})
    samen = met_gesprekken(gescoord, maak_werkbezoek(bezoek(), draaiboek(), kader), kader)
    assert samen.scores["P10.5"].bewijs == ("Verslag van 3 mei\nGesprek (werkbezoek 14/03/2024, W2.4): 112 dossiers.")
    assert samen.scores["P5.DT2"].bewijs == "Gesprek (werkbezoek 14/03/2024, W2.4): 112 dossiers."
    assert samen.scores["P10.5"].niveau == "voldoende"
    assert samen.scores["P10.4"] == gescoord.scores["P10.4"]


@pytest.mark.parametrize(
    ("anders", "gevonden"),
    [
        ({"naam": "DE KAAI"}, []),
        ({"naam": "De Kaai vzw"}, ["naam-lijkt-op"]),
        ({"naam": "De Vaart"}, ["ander-onthaalbureau"]),
        ({"naam": None}, ["naam-nodig-bij-werkbezoek"]),
        ({"werkjaar": "2022-2023"}, ["werkbezoek-ander-werkjaar"]),
        ({"werkjaar": None}, []),
    ],
)
def test_een_bezoek_is_van_hetzelfde_bureau_en_werkjaar(
    anders: dict[str, str | None], gevonden: list[str], tmp_path: Path
) -> None:
    kader = kader_onthaalbureau()
    inspectie = beoordeling(kader, {"P1.DG1": "voldoende"}, gegevens=replace(DE_KAAI, soort="inspectie"))
    pad = schrijf_bezoek(tmp_path / "bezoek.xlsx", replace(DE_KAAI, **anders))  # type: ignore[arg-type]
    samen = lees_werkbezoek(pad, kader, inspectie).bevindingen
    # That a field of Start is empty is said of every werkboek.
    assert [b.id for b in samen if b.id != "gegeven-ontbreekt"] == gevonden


def test_een_werkboek_met_scores_is_geen_werkbezoek(tmp_path: Path) -> None:
    kader = kader_onthaalbureau()
    schrijf_werkboek(tmp_path / "kaai.xlsx", "De Kaai", {"P1.DG1": "voldoende"})
    gelezen = lees_werkbezoek(tmp_path / "kaai.xlsx", kader)
    assert gelezen.heeft_fouten
    # That nearly nothing is scored in it is beside the point.
    (fout,) = gelezen.bevindingen
    assert fout.melding.startswith("kaai.xlsx is geen werkbezoek: het kader gia-onthaalbureau")


def test_wat_niet_te_lezen_is_zegt_dat_alleen(tmp_path: Path) -> None:
    (tmp_path / "bezoek.xlsx").write_text("geen werkboek")
    assert [str(b.id) for b in lees_werkbezoek(tmp_path / "bezoek.xlsx", kader_onthaalbureau()).bevindingen] == [
        "bestand-onleesbaar"
    ]


@pytest.mark.parametrize(("soort", "wie"), [("werkbezoek", ""), ("verslaggever", "de verslaggever"), (None, "")])
def test_wie_alleen_noteerde_wordt_genoemd(soort: str | None, wie: str) -> None:
    gelezen = maak_werkbezoek(bezoek(replace(DE_KAAI, soort=soort)), draaiboek(), kader_onthaalbureau())
    assert (gelezen.wie, gelezen.wanneer) == (wie, "werkbezoek 14/03/2024")


@pytest.mark.parametrize(
    ("soort", "naam"), [("extern", "externe beoordeling"), ("zelfevaluatie", "zelfevaluatie"), (None, "zelfevaluatie")]
)
def test_een_bezoek_van_een_ander_kader_heet_naar_wie_het_maakte(soort: str | None, naam: str, tmp_path: Path) -> None:
    """Two parties are laid beside each other there, and no third is of both together."""
    kader, wijzer = laad_kader("kwaliteitswijzer-kmi"), laad_kader("kwaliteitswijzer")
    gegevens = Gegevens(naam="Huis", soort=soort, werkjaar="2012-2013", datum=date(2013, 3, 14), beoordelaars=("An",))
    pad = tmp_path / "kmi.xlsx"
    pad.write_bytes(maak_sjabloon(kader, beoordeling=beoordeling(kader, gegevens=gegevens)))
    naast = beoordeling(wijzer, gegevens=replace(gegevens, werkjaar="2013-2014", soort="zelfevaluatie"))
    gelezen = lees_werkbezoek(pad, wijzer, replace(naast, werkboek="w.xlsx"))
    assert gelezen.wanneer == f"{naam} 14/03/2013"
    meldingen = {str(b.id): b.melding for b in gelezen.bevindingen}
    zin = f"w.xlsx is van 2013-2014 en de {naam} in kmi.xlsx van 2012-2013."
    assert meldingen["werkbezoek-ander-werkjaar"] == f"{zin} Ga na of u deze twee naast elkaar wilt leggen."
