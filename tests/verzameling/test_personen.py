"""An image of a team: without names unless somebody asks for them, and none of fewer than five persons."""

import re
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from rich.console import Console

from gia_kwaliteit import Gegevens, Kader, lees_overzicht, maak_sjabloon
from gia_kwaliteit.cli.verslagen import Vraag, schrijf_verslagen
from gia_kwaliteit.kader.woorden import maak_woorden
from gia_kwaliteit.overzicht.personen import TeWeinigPersonen
from gia_kwaliteit.verzameling.overzicht import Keuze
from gia_kwaliteit.verzameling.persoonsnamen import zonder_familienaam
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.overzicht.html import overzichtspagina_in_stukken
from gia_kwaliteit.weergave.overzicht.terminal import toon_bevindingen_van, toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import beoordeling, kader_bibliotheek

NAMEN = ("An Peeters", "Bert Claes", "Chris Maes", "Dirk Wouters", "Els Jacobs")


@cache
def _kader(*, persoon: bool = True) -> Kader:
    leerkracht = {"enkelvoud": "leerkracht", "meervoud": "leerkrachten", "lidwoord": "de", "persoon": persoon}
    return kader_bibliotheek().model_copy(update={"woorden": maak_woorden({"onderwerp": leerkracht})})


def _schrijf(map_: Path, aantal: int, kader: Kader, soort: str = "zelfevaluatie", werkjaar: str = "2013-2014") -> None:
    for nummer, naam in enumerate(NAMEN[:aantal]):
        gegevens = Gegevens(
            naam=naam, soort=soort, werkjaar=werkjaar, datum=date(2014, 3, 4), beoordelaars=("Gerda Smets",)
        )
        scores = {code: schaal.namen[nummer % 2] for code, schaal in kader.schaal_van.items()}
        waarom = dict.fromkeys(scores, f"{naam} kan dat.")
        boek = beoordeling(kader, scores, motiveringen=waarom, gegevens=gegevens)
        (map_ / f"{naam} {soort} {werkjaar}.xlsx").write_bytes(maak_sjabloon(kader, gegevens, beoordeling=boek))


def test_van_personen_staan_er_letters_tenzij_iemand_de_namen_vraagt(tmp_path: Path) -> None:
    _schrijf(tmp_path, 5, _kader())
    assert [bureau.naam for bureau in lees_overzicht(tmp_path, _kader()).bureaus] == ["A", "B", "C", "D", "E"]
    met_namen = lees_overzicht(tmp_path, _kader(), anoniem=False)
    assert sorted(bureau.naam for bureau in met_namen.bureaus) == list(NAMEN)


def test_van_wat_geen_persoon_is_staan_er_namen_en_volstaat_een(tmp_path: Path) -> None:
    _schrijf(tmp_path, 1, _kader(persoon=False))
    assert [bureau.naam for bureau in lees_overzicht(tmp_path, _kader(persoon=False)).bureaus] == ["An Peeters"]


@pytest.mark.parametrize("anoniem", [None, True, False])
@pytest.mark.parametrize(("aantal", "wie"), [(1, "1 leerkracht;"), (4, "4 leerkrachten;")])
def test_van_minder_dan_vijf_personen_is_er_geen_overzicht(
    tmp_path: Path, aantal: int, wie: str, *, anoniem: bool | None
) -> None:
    _schrijf(tmp_path, aantal, _kader())
    with pytest.raises(TeWeinigPersonen, match=f"gaat over {wie} van minder dan 5 toont gia geen overzicht"):
        lees_overzicht(tmp_path, _kader(), anoniem=anoniem)


def test_wie_er_minder_dan_vijf_kiest_krijgt_ook_geen_overzicht(tmp_path: Path) -> None:
    """The five that are there in all do not hide the two that were asked for."""
    _schrijf(tmp_path, 5, _kader())
    _schrijf(tmp_path, 2, _kader(), soort="inspectie")
    _schrijf(tmp_path, 4, _kader(), werkjaar="2014-2015")
    assert len(lees_overzicht(tmp_path, _kader(), Keuze(soort="zelfevaluatie", werkjaar="2013-2014")).bureaus) == 5
    for keuze, wie in ((Keuze(soort="inspectie"), "2 leerkrachten"), (Keuze(werkjaar="2014-2015"), "4 leerkrachten")):
        with pytest.raises(TeWeinigPersonen, match=f"gaat over {wie};"):
            lees_overzicht(tmp_path, _kader(), keuze)


@pytest.mark.parametrize(("aantal", "jaren"), [(4, []), (5, [("2013-2014", "2014-2015")])])
def test_een_werkjaar_van_minder_dan_vijf_personen_staat_in_geen_evolutie(
    tmp_path: Path, aantal: int, jaren: list[tuple[str, ...]]
) -> None:
    _schrijf(tmp_path, 5, _kader())
    _schrijf(tmp_path, aantal, _kader(), werkjaar="2014-2015")
    assert [evolutie.werkjaren for evolutie in lees_overzicht(tmp_path, _kader()).evoluties] == jaren


def test_in_geen_enkele_uitvoer_van_een_ploeg_staat_een_naam(tmp_path: Path) -> None:
    kader, werk = _kader(), tmp_path / "werk"
    werk.mkdir()
    _schrijf(werk, 5, kader)
    # Of this one there is something to say, and a name in what is said.
    fout = beoordeling(kader, gegevens=Gegevens(naam="Fons Daems", soort="zelfevaluatie"))
    (werk / "Fons Daems.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=fout))
    beeld = lees_overzicht(werk, kader)
    scherm = Console(file=StringIO(), width=160)
    toon_overzicht(scherm, beeld, kader)
    toon_bevindingen_van(scherm, beeld.bevindingen, stil=False)
    assert isinstance(scherm.file, StringIO)
    with ZipFile(BytesIO(maak_overzichtboek(beeld, kader))) as archief:
        boek = "".join(archief.read(naam).decode(errors="replace") for naam in archief.namelist())
    uitvoer = {
        "scherm": scherm.file.getvalue(),
        "json": als_json(beeld),
        "bladzijde": "".join(overzichtspagina_in_stukken(beeld, kader)),
        "werkboek": boek,
    }
    namen = re.compile("|".join(deel for naam in (*NAMEN, "Fons Daems", "Gerda Smets") for deel in naam.split()[1:]))
    assert {waar: namen.findall(tekst) for waar, tekst in uitvoer.items() if namen.search(tekst)} == {}
    assert "Peeters" in als_json(lees_overzicht(werk, kader, anoniem=False))


def test_zonder_personen_is_er_een_leeg_overzicht(tmp_path: Path) -> None:
    gegevens = Gegevens(naam="An Peeters", soort="zelfevaluatie")
    (tmp_path / "zonder-werkjaar.xlsx").write_bytes(maak_sjabloon(_kader(), gegevens))
    beeld = lees_overzicht(tmp_path, _kader())
    assert beeld.bureaus == ()
    assert beeld.heeft_fouten


@pytest.mark.parametrize(
    ("tekst", "naam", "kort"),
    [
        ("an-peeters-zelf", "An Peeters", "an-p-zelf"),
        ("2014 MÜLLER José", "José Muller", "2014 M José"),
        ("jan_de_vries.xlsx", "Jan de Vries", "jan_d_v.xlsx"),
        # glued together, or to what is no name
        ("ElsDeSmet", "Els De Smet", "ElsDS"),
        ("anpeeters_2014", "An Peeters", "anp_2014"),
        ("Claes2014", "Jan Claes", "C2014"),
        ("verslagpeeters", "An Peeters", "verslagp"),
        # the family name first
        ("peeters-an", "Peeters, An", "p-an"),
        ("De Smet Els", "DE SMET Els", "D S Els"),
        # a short word is one of the name only beside another, or alone
        ("model-de-smet", "Els De Smet", "model-d-s"),
        ("anders", "An Peeters", "anders"),
        ("coach", "Madonna", "coach"),
        ("werkboek", None, "werkboek"),
    ],
)
def test_van_een_familienaam_blijft_de_eerste_letter(tekst: str, naam: str | None, kort: str) -> None:
    assert zonder_familienaam(tekst, naam) == kort


def test_de_verslagen_van_een_map_heten_niet_voluit_naar_wie_ze_over_gaan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two persons of one letter get a number, and no file is lost."""
    kader, werk = _kader(), tmp_path / "werk"
    werk.mkdir()
    for naam in ("An Peeters", "An Pauwels", "Bo"):
        gegevens = Gegevens(naam=naam, soort="zelfevaluatie", werkjaar="2013-2014")
        (werk / f"{naam}.xlsx").write_bytes(maak_sjabloon(kader, gegevens))
    monkeypatch.chdir(tmp_path)
    for persoon, verwacht in ((True, ["An P-2", "An P", "Bo"]), (False, ["An Pauwels", "An Peeters", "Bo"])):
        doel = tmp_path / str(persoon)
        vraag = Vraag([str(werk)], doel, "html", None, overschrijf=False, stil=True, zonder_bijlagen=True)
        schrijf_verslagen(vraag, _kader(persoon=persoon), None)
        assert sorted(pad.stem for pad in doel.iterdir()) == sorted(verwacht)
