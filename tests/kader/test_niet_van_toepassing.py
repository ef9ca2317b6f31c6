"""The answer outside a scale in the YAML of a kader: what it may be called, and that it stays what it is."""

from io import StringIO
from pathlib import Path

import pytest
from pydantic import ValidationError
from rich.console import Console

from gia_kwaliteit.kader import Kader, Kaderfout, Schaal, laad_kader
from gia_kwaliteit.kader.geschiedenis import controleer_versies
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.verschil import vergelijk_kaders
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.weergave.kader.json import kader_als_gegevens
from gia_kwaliteit.weergave.kader.terminal import toon_kader
from gia_kwaliteit.weergave.kaderverschil.json import verschil_als_gegevens
from gia_kwaliteit.weergave.kaderverschil.terminal import toon_verschil
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau, kopie_van_criteria, vervang

REGELS = "  - naam: regelgeving\n"


def _met(map_: Path, naam: str, in_regelgeving: str = "") -> Path:
    """The kader that comes with gia, with an answer outside the scale kwaliteit, and perhaps the other one."""
    kopie_van_criteria(map_)
    stuk = '    niet_van_toepassing:\n      naam: "{}"\n      betekenis: Dat doen wij niet.\n'
    vervang(map_ / "schalen.yaml", REGELS, stuk.format(naam) + REGELS)
    if in_regelgeving:
        vervang(
            map_ / "schalen.yaml", "# Het rapport kent geen punten", f"{stuk.format(in_regelgeving)}# Het rapport kent"
        )
    return map_


def _kader(map_: Path, naam: str = "n.v.t.") -> Kader:
    return laad_kader(_met(map_, naam))


def test_het_kader_van_de_onthaalbureaus_heeft_er_geen() -> None:
    kader = kader_onthaalbureau()
    assert kader.buiten_de_schalen == ()
    assert "niet_van_toepassing" not in str(kader_als_gegevens(kader))


@pytest.mark.parametrize(
    ("naam", "melding"),
    [
        ("sterk punt", "“sterk punt” is ook de naam van een niveau; kies een andere naam"),
        ("Nee", "“Nee” is ook de naam van een niveau; kies een andere naam"),
        ("Ontwikkeling", "“Ontwikkeling” is ook de naam van een kwaliteitsaspect; kies een andere naam"),
        ("Gescoord", "“Gescoord” gebruikt gia zelf als kop of als label in het werkboek; kies een andere naam"),
        (
            "niet gescoord",
            "“niet gescoord” gebruikt gia zelf als kop of als label in het werkboek; kies een andere naam",
        ),
        ("Onvolledig", "“Onvolledig” gebruikt gia zelf als kop of als label in het werkboek; kies een andere naam"),
        ("n,v,t", "“n,v,t” mag geen"),
    ],
)
def test_een_naam_die_al_iets_anders_zegt_wordt_geweigerd(naam: str, melding: str, tmp_path: Path) -> None:
    with pytest.raises(Kaderfout) as fout:
        laad_kader(_met(tmp_path / "kader", naam))
    (gezegd,) = fout.value.meldingen
    assert "schalen.1.niet_van_toepassing.naam" in gezegd
    assert melding.split(" mag geen", maxsplit=1)[0] in gezegd


def test_twee_namen_die_hetzelfde_lezen_zijn_een_fout_en_dezelfde_niet(tmp_path: Path) -> None:
    assert laad_kader(_met(tmp_path / "een", "n.v.t.", "n.v.t.")).buiten_de_schalen == ("n.v.t.",)
    with pytest.raises(Kaderfout, match=r"“N\.v\.t\.” en “n\.v\.t\.” zijn bijna gelijk"):
        laad_kader(_met(tmp_path / "twee", "n.v.t.", "N.v.t."))


def test_met_de_niveaus_samen_past_het_in_een_lijst_van_excel() -> None:
    # Four levels of 50 signs with their commas are 204; 51 more makes 255.
    niveaus = [{"naam": letter * 50, "betekenis": "Zo.", "kleur": "#123456"} for letter in "abcd"]

    def schaal(lengte: int) -> Schaal:
        buiten = {"naam": "x" * lengte, "betekenis": "Niet."}
        velden = {"naam": "proef", "omschrijving": "Een proef.", "niveaus": niveaus, "niet_van_toepassing": buiten}
        return Schaal.model_validate(velden)

    assert schaal(51).buiten == ("x" * 51,)
    with pytest.raises(ValidationError, match="samen langer dan 255 tekens"):
        schaal(52)


def test_het_verandert_de_vingerafdruk_en_een_kader_zonder_houdt_de_zijne(tmp_path: Path) -> None:
    zonder, met = kader_onthaalbureau(), _kader(tmp_path / "kader")
    assert bereken_vingerafdruk(zonder) == zonder.wijzigingen[0].vingerafdruk
    assert bereken_vingerafdruk(met) != bereken_vingerafdruk(zonder)


def test_erbij_mag_onder_een_nieuwe_versie_en_weg_of_anders_is_een_ander_kader(tmp_path: Path) -> None:
    zonder, een, ander = kader_onthaalbureau(), _kader(tmp_path / "een"), _kader(tmp_path / "ander", "geen oordeel")
    assert vergelijk_kaders(zonder, een).is_zelfde_kader
    assert not vergelijk_kaders(een, zonder).is_zelfde_kader
    assert not vergelijk_kaders(een, ander).is_zelfde_kader
    assert wat_vast_is(zonder).niet_van_toepassing is None
    assert wat_vast_is(een).niet_van_toepassing == {"kwaliteit": "n.v.t."}


def test_wat_vast_is_zegt_het_en_houdt_het_vast(tmp_path: Path) -> None:
    map_ = _met(tmp_path / "kader", "n.v.t.")
    (over_vast,) = (m for m in controleer_versies(map_, laad_kader(map_)) if "staat er nog niet bij" in m)
    assert "Zet onder niet_van_toepassing: {kwaliteit: n.v.t.}" in over_vast
    vervang(
        map_ / "wijzigingen.yaml",
        "  puntenmodellen:\n",
        "  niet_van_toepassing: {kwaliteit: n.v.t.}\n  puntenmodellen:\n",
    )
    assert not any("staat er nog niet bij" in m for m in controleer_versies(map_, laad_kader(map_)))
    vervang(map_ / "schalen.yaml", 'naam: "n.v.t."', 'naam: "geen oordeel"')
    (gezegd,) = (m for m in controleer_versies(map_, laad_kader(map_)) if "buiten de schaal" in m)
    assert "buiten de schaal “kwaliteit” staat niet meer het antwoord “n.v.t.”, maar “geen oordeel”" in gezegd


def _getoond(toon: object, wat: object) -> str:
    uit = StringIO()
    assert callable(toon)
    toon(Console(file=uit, width=160), wat)
    return uit.getvalue()


def test_het_staat_in_wat_van_een_kader_getoond_wordt(tmp_path: Path) -> None:
    getoond = " ".join(_getoond(toon_kader, kader_bibliotheek()).split())
    assert "niet voor ons (telt niet mee) De bibliotheek heeft hier niets mee te maken." in getoond
    schalen = kader_als_gegevens(kader_bibliotheek())["schalen"]
    assert schalen[0]["niet_van_toepassing"]["naam"] == "niet voor ons"
    verschil = vergelijk_kaders(kader_onthaalbureau(), _kader(tmp_path / "kader"))
    assert "kwaliteit was: – nu: n.v.t." in " ".join(_getoond(toon_verschil, verschil).split())
    assert verschil_als_gegevens(verschil)["niet_van_toepassing"] == [
        {"code": "kwaliteit", "oud": None, "nieuw": "n.v.t."}
    ]
