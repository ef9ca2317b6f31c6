"""The words of a kader: its own, and the general ones for what it does not name."""

from pathlib import Path
from shutil import copytree

import pytest
import yaml

from gia_kwaliteit import Gegevens, lees_werkboek, maak_sjabloon
from gia_kwaliteit.kader import Kaderfout, laad_kader
from gia_kwaliteit.kader.naamwoorden import Onderwerp, Zelfstandig
from gia_kwaliteit.kader.woorden import maak_woorden
from tests.bouwers import TWEEDE_KADER
from tests.bouwers.ander_kader import (
    BEZOEKER,
    EIGEN_BLIK,
    VISITATIE,
    VREEMDE_WOORDEN,
    kader_met_andere_woorden,
)

BUREAU = Zelfstandig(enkelvoud="bureau", meervoud="bureaus", lidwoord="het")
SCHOOL = Zelfstandig(enkelvoud="school", meervoud="scholen", lidwoord="de")


def test_een_zelfstandig_naamwoord_zegt_zichzelf_met_wat_ervoor_staat() -> None:
    het = [BUREAU.het, BUREAU.dit, BUREAU.elk, BUREAU.ander, BUREAU.geen_enkel, BUREAU.hetzelfde]
    assert het == ["het bureau", "dit bureau", "elk bureau", "ander bureau", "geen enkel bureau", "hetzelfde bureau"]
    de = [SCHOOL.het, SCHOOL.dit, SCHOOL.elk, SCHOOL.ander, SCHOOL.geen_enkel, SCHOOL.hetzelfde]
    assert de == ["de school", "deze school", "elke school", "andere school", "geen enkele school", "dezelfde school"]
    assert [zelfde.het_ene for zelfde in (BUREAU, SCHOOL)] == ["het ene bureau", "de ene school"]
    assert [zelfde.voornaamwoord for zelfde in (BUREAU, SCHOOL)] == ["het", "ze"]
    assert [zelfde.bezittelijk for zelfde in (BUREAU, SCHOOL)] == ["zijn", "de"]
    assert [SCHOOL.vorm(aantal) for aantal in (0, 1, 2)] == ["scholen", "school", "scholen"]
    assert (BUREAU.als_kop, Zelfstandig(enkelvoud="ijsbaan", meervoud="ijsbanen", lidwoord="de").als_kop) == (
        "Bureau",
        "IJsbaan",
    )
    assert SCHOOL.gemiddeld_per == "gemiddeld per school"
    assert [SCHOOL.aantal(aantal) for aantal in (0, 1, 2)] == ["0 scholen", "1 school", "2 scholen"]


def test_kortweg_is_de_korte_vorm_en_anders_het_woord_zelf() -> None:
    lang = Zelfstandig(
        enkelvoud="onthaalbureau", meervoud="onthaalbureaus", lidwoord="het", kort="bureau", kort_meervoud="bureaus"
    )
    assert (lang.kortweg.aantal(1), lang.kortweg.aantal(8), lang.kortweg.het) == ("1 bureau", "8 bureaus", "het bureau")
    assert SCHOOL.kortweg == SCHOOL


def test_de_woorden_van_het_kader_van_de_onthaalbureaus() -> None:
    woorden = laad_kader().woorden
    assert (woorden.onderwerp.het, woorden.onderwerp.als_sleutel) == ("het onthaalbureau", "onthaalbureau")
    assert [partij.code for partij in woorden.partijen] == ["zelfevaluatie", "inspectie"]
    assert (woorden.links.wie, woorden.rechts.wie) == ("het onthaalbureau", "de inspectie")
    # Source 5849-5875: the output stands beside the Vlaams gemiddelde; contract 3: on 20 and on 100, passed at half.
    assert woorden.gebied.gemiddelde == "Vlaams gemiddelde"
    assert (woorden.scores.proces, woorden.scores.deel, woorden.scores.grens) == (20, 100, 50)
    assert not woorden.onderwerp.persoon


def test_voor_een_persoon_staat_hij_of_zij() -> None:
    assert Onderwerp(enkelvoud="coach", meervoud="coaches", lidwoord="de", persoon=True).voornaamwoord == "hij of zij"
    assert Onderwerp(enkelvoud="school", meervoud="scholen", lidwoord="de").voornaamwoord == "ze"


def test_waar_de_grens_ligt_zegt_het_kader() -> None:
    helft = laad_kader().woorden.scores
    assert (helft.drempel, helft.drempel_op(20), helft.drempel_op(100)) == ("de helft", 10, 50)
    assert (helft.haalt(10, 20), helft.haalt(9.99, 20)) == (True, False)
    hoger = kader_met_andere_woorden().woorden.scores
    # 60 % of 10 and of 50; a little less by how it was computed is enough.
    assert (hoger.drempel, hoger.drempel_op(10), hoger.drempel_op(50)) == ("60 %", 6, 30)
    assert [hoger.haalt(score, 10) for score in (5.9, 6 - 1e-12, 6, 10)] == [False, True, True, True]


def test_een_soort_heet_zoals_haar_partij() -> None:
    woorden = kader_met_andere_woorden().woorden
    assert [woorden.naam_van_soort(code) for code in (EIGEN_BLIK, "onbekend")] == ["eigen blik", "onbekend"]


def test_wat_een_kader_niet_noemt_heet_zoals_in_het_algemeen() -> None:
    woorden = maak_woorden({"onderwerp": {"enkelvoud": "basisschool", "meervoud": "basisscholen", "lidwoord": "de"}})
    assert (woorden.onderwerp.elk, woorden.onderwerp.als_sleutel) == ("elke basisschool", "basisschool")
    assert (woorden.velden.naam, woorden.lijsten.werkpunten) == ("Naam", "Werkpunten")


def _kader_met(tmp_path: Path, **woorden: object) -> Path:
    """Return the folder of the second kader with other words in its kader.yaml."""
    map_ = copytree(TWEEDE_KADER, tmp_path / "kader")
    bestand = map_ / "kader.yaml"
    inhoud = yaml.safe_load(bestand.read_text(encoding="utf-8")) | woorden
    bestand.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
    return map_


def _partij(code: str) -> dict[str, object]:
    return {"code": code, "enkelvoud": code, "meervoud": f"{code}s", "lidwoord": "de", "wie": f"de {code}"}


def test_de_eerste_twee_partijen_worden_vergeleken_tenzij_het_kader_er_andere_noemt(tmp_path: Path) -> None:
    partijen = [_partij("leerkracht"), _partij("collega"), _partij("coach")]
    woorden = laad_kader(_kader_met(tmp_path / "a", partijen=partijen)).woorden
    assert (woorden.links.code, woorden.rechts.code) == ("leerkracht", "collega")
    woorden = laad_kader(_kader_met(tmp_path / "b", partijen=partijen, vergelijking=["coach", "leerkracht"])).woorden
    assert (woorden.links.code, woorden.rechts.code) == ("coach", "leerkracht")


def test_van_een_deel_van_de_woorden_noemt_een_kader_alleen_wat_anders_is(tmp_path: Path) -> None:
    eigen: dict[str, dict[str, object]] = {
        "velden": {"naam": "Bibliotheek", "datum": "Bezocht op"},
        "lijsten": {"werkpunten": "Te doen"},
    }
    eigen |= {"gebied": {"naam": "de provincie"}, "scores": {"proces": 10}}
    woorden = laad_kader(_kader_met(tmp_path, **eigen)).woorden
    assert list(woorden.velden.labels.values()) == [
        *("Bibliotheek", "Soort", "Werkjaar", "Bezocht op", "Beoordelaars"),
        *("Stand van dit werkboek", "Stand sinds", "Stand door"),
    ]
    assert dict(woorden.lijsten) == {"good_practices": "Good Practices", "werkpunten": "Te doen"}
    assert dict(woorden.gebied) == {
        "naam": "de provincie",
        "gemiddelde": "algemeen gemiddelde",
        "cijfers": "algemene cijfers",
        "beeld": "algemeen beeld",
        "sector": "de sector",
    }
    assert dict(woorden.scores) == {"proces": 10, "deel": 100, "grens": 50, "grensnaam": "voldoende"}


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        ({"velden": {"plaats": "Plaats"}}, "velden.plaats: deze sleutel kent gia hier niet"),
        ({"scores": {"grens": 100}}, "scores.grens: "),
        ({"partijen": [_partij("coach"), _partij("coach")]}, "twee partijen heten “coach”"),
        ({"partijen": [_partij("coach"), _partij("collega")], "vergelijking": ["coach", "chef"]}, "coach, collega"),
        ({"vergelijking": ["inspectie", "inspectie"]}, "twee verschillende codes"),
        ({"partijen": [_partij("coach")]}, "te kort"),
        ({"onderwerp": {"enkelvoud": "school", "meervoud": "scholen", "lidwoord": "een"}}, "toegelaten: de, het"),
    ],
)
def test_woorden_die_niet_passen_zijn_een_fout_in_kader_yaml(
    tmp_path: Path, woorden: dict[str, object], melding: str
) -> None:
    with pytest.raises(Kaderfout, match=melding) as fout:
        laad_kader(_kader_met(tmp_path, **woorden))
    assert all("kader.yaml" in regel for regel in fout.value.meldingen)


def test_een_kader_kan_in_alles_andere_woorden_hebben() -> None:
    kader = kader_met_andere_woorden()
    woorden = kader.woorden
    assert woorden.soorten == (EIGEN_BLIK, VISITATIE, BEZOEKER)
    assert (woorden.links.enkelvoud, woorden.rechts.enkelvoud) == ("eigen blik", "visitatie")
    assert woorden.onderwerp.als_sleutel == "bibliotheek"
    assert (woorden.gebied.sector, woorden.gebied.sector_kort) == ("het bibliotheeknet", "bibliotheeknet")
    assert (laad_kader().woorden.gebied.sector, laad_kader().woorden.gebied.sector_kort) == ("de sector", "sector")
    # Nothing in the kader itself says what a test with it searches for.
    assert not VREEMDE_WOORDEN.search(str(kader.model_dump(exclude_none=True, by_alias=True)["woorden"]))


@pytest.mark.parametrize(
    "pad",
    [
        ("onderwerp", "enkelvoud"),
        ("onderwerp", "meervoud"),
        ("velden", "naam"),
        ("begrippen", "proces", "enkelvoud"),
        ("begrippen", "overzicht"),
        ("gebied", "gemiddelde"),
        ("scores", "grensnaam"),
    ],
)
def test_een_woord_past_in_een_kop_en_wordt_daar_teruggelezen(pad: tuple[str, ...], tmp_path: Path) -> None:
    """A longer label of Start was not known again, and nothing beside it read."""
    map_ = Path(copytree(TWEEDE_KADER, tmp_path / "kader"))
    inhoud = yaml.safe_load((map_ / "kader.yaml").read_text(encoding="utf-8"))
    woorden = maak_woorden({}).model_dump(exclude_none=True)
    *boven, veld = pad
    for lengte in (40, 41):
        deel = inhoud.setdefault(pad[0], woorden[pad[0]])
        for sleutel in boven[1:]:
            deel = deel[sleutel]
        deel[veld] = "n" * lengte
        (map_ / "kader.yaml").write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
        if lengte == 41:
            with pytest.raises(
                Kaderfout, match=r"te lang voor een kop of een zin \(41 tekens, en er passen er hoogstens 40"
            ):
                laad_kader(map_)
            return
        kader = laad_kader(map_)
        gegevens = Gegevens(naam="De Brug", soort=kader.woorden.soorten[0], werkjaar="2013-2014")
        (tmp_path / "w.xlsx").write_bytes(maak_sjabloon(kader, gegevens))
        assert lees_werkboek(tmp_path / "w.xlsx", kader).gegevens == gegevens


def test_personen_heten_samen_het_team_waar_een_kader_het_niet_zegt() -> None:
    gids = {"enkelvoud": "gids", "meervoud": "gidsen", "lidwoord": "de", "persoon": True}
    assert maak_woorden({"onderwerp": gids}).gebied.sector == "het team"
    assert maak_woorden({"onderwerp": gids, "gebied": {"naam": "het museum"}}).gebied.sector == "het team"
    assert maak_woorden({"onderwerp": gids, "gebied": {"sector": "de sector"}}).gebied.sector == "de sector"
    assert maak_woorden({"onderwerp": gids | {"persoon": False}}).gebied.sector == "de sector"
