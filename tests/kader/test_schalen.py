"""Wat er met schalen mis kan zijn, en wat een schaal, een proces of een puntenmodel niet hoeft te zeggen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from gia_kwaliteit.kader import Kader, Kaderfout, laad_kader
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from tests.bouwers import SCHALENKADER, kader_muziekschool, kader_onthaalbureau

Bestanden = dict[str, Any]


def _bestanden() -> Bestanden:
    return {
        pad.relative_to(SCHALENKADER).as_posix(): yaml.safe_load(pad.read_text(encoding="utf-8"))
        for pad in SCHALENKADER.rglob("*.yaml")
    }


def _laad(map_: Path, bestanden: Bestanden) -> Kader:
    for naam, deel in bestanden.items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(yaml.safe_dump(deel, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return laad_kader(map_)


def _niveau(bestanden: Bestanden, schaal: str, nummer: int) -> dict[str, Any]:
    schalen: dict[str, Any] = {deel["naam"]: deel for deel in bestanden["schalen.yaml"]["schalen"]}
    niveau: dict[str, Any] = schalen[schaal]["niveaus"][nummer]
    return niveau


def _onbekend_bij_proces(b: Bestanden) -> None:
    b["processen/M2.yaml"]["schaal"] = "omvan"


def _onbekend_bij_criterium(b: Bestanden) -> None:
    b["processen/H1.yaml"]["criteria"][2]["schaal"] = "er"


def _onbekend_bij_rubriek(b: Bestanden) -> None:
    b["regelgeving.yaml"]["rubrieken"][1]["schaal"] = "wet"


def _halve_rol(b: Bestanden) -> None:
    del _niveau(b, "beheersing", 3)["rol"]


def _twee_soorten_rollen(b: Bestanden) -> None:
    _niveau(b, "beheersing", 1)["rol"] = "in orde"


def _regel_zonder_rol(b: Bestanden) -> None:
    b["regelgeving.yaml"]["rubrieken"][1]["schaal"] = "omvang"


def _zelfde_niveau(b: Bestanden) -> None:
    _niveau(b, "omvang", 2)["naam"] = "Vlot"


def _punten_ontbreken(b: Bestanden) -> None:
    for naam in ("weinig", "gemiddeld", "veel"):
        del b["schalen.yaml"]["puntenmodellen"][1]["punten"][naam]


def _aflopend(b: Bestanden) -> None:
    b["schalen.yaml"]["puntenmodellen"][0]["punten"]["overal gevolgd"] = 0


def _maximum_met_meer_schalen(b: Bestanden) -> None:
    b["schalen.yaml"]["puntenmodellen"][0]["maximum"] = 4


def _boven_het_maximum(b: Bestanden) -> None:
    b["schalen.yaml"]["puntenmodellen"][0]["maxima"]["omvang"] = 2


def _maximum_van_niets(b: Bestanden) -> None:
    b["schalen.yaml"]["puntenmodellen"][0]["maxima"] = {"aanwezigheid": 1}


def _te_veel_niveaus(b: Bestanden) -> None:
    niveaus = [{"naam": f"trap {n}", "betekenis": "-", "kleur": "#FFFFFF"} for n in range(17)]
    b["schalen.yaml"]["schalen"][2]["niveaus"] = niveaus
    for model in b["schalen.yaml"]["puntenmodellen"]:
        anders = {naam: punt for naam, punt in model["punten"].items() if naam not in ("weinig", "gemiddeld", "veel")}
        model["punten"] = anders | {f"trap {n}": n for n in range(17)}
        model.pop("maxima", None)


FOUTEN: list[tuple[Callable[[Bestanden], None], str, str]] = [
    (
        _onbekend_bij_proces,
        "processen/M2.yaml",
        "de schaal “omvan” staat niet in schalen.yaml; de schalen zijn: beheersing, aanwezigheid, omvang, naleving",
    ),
    (_onbekend_bij_criterium, "processen/H1.yaml", "criteria.3.schaal: de schaal “er” staat niet in schalen.yaml"),
    (_onbekend_bij_rubriek, "regelgeving.yaml", "rubrieken.2.schaal: de schaal “wet” staat niet in schalen.yaml"),
    (
        _halve_rol,
        "schalen.yaml",
        "precies één niveau van de schaal “beheersing” heeft de rol “good practice”; nu 0",
    ),
    (
        _twee_soorten_rollen,
        "schalen.yaml",
        (
            "de schaal “beheersing” heeft rollen van twee soorten: kies werkpunt en good practice, of in orde en "
            "niet in orde"
        ),
    ),
    (_regel_zonder_rol, "schalen.yaml", "precies één niveau van de schaal “omvang” heeft de rol “in orde”; nu 0"),
    (_zelfde_niveau, "schalen.yaml", "het niveau “Vlot” staat ook in de schaal “beheersing”"),
    (
        _punten_ontbreken,
        "schalen.yaml",
        (
            "puntenmodellen.2.punten: het puntenmodel “mild” geeft punten aan precies deze niveaus: nog niet, op weg, "
            "vlot, meesterlijk, weinig, gemiddeld, veel, geschonden, deels gevolgd, overal gevolgd; nu ontbreken de "
            "punten van: weinig, gemiddeld, veel"
        ),
    ),
    (_aflopend, "schalen.yaml", "in het puntenmodel “gewoon” krijgt een hoger niveau minder punten dan een lager"),
    (
        _maximum_met_meer_schalen,
        "schalen.yaml",
        (
            "het puntenmodel “gewoon” geeft punten aan de niveaus van: beheersing, omvang, naleving; zet het hoogste "
            "aantal punten van elk van deze schalen onder maxima"
        ),
    ),
    (
        _boven_het_maximum,
        "schalen.yaml",
        "in het puntenmodel “gewoon” krijgt een niveau van de schaal “omvang” meer punten dan het maximum (2)",
    ),
    (
        _maximum_van_niets,
        "schalen.yaml",
        "“aanwezigheid” is geen schaal waarvan de niveaus punten krijgen; dat zijn: beheersing, omvang, naleving",
    ),
    (
        _te_veel_niveaus,
        "kader.yaml",
        (
            "het onderdeel “lessen” gebruikt schalen met samen 23 niveaus (beheersing, aanwezigheid, omvang); naast "
            "elkaar passen er hoogstens 20"
        ),
    ),
]


@pytest.mark.parametrize(("breek", "bestand", "melding"), FOUTEN, ids=[breek.__name__ for breek, _, _ in FOUTEN])
def test_een_fout_met_een_schaal_zegt_waar_en_wat(
    breek: Callable[[Bestanden], None], bestand: str, melding: str, tmp_path: Path
) -> None:
    bestanden = _bestanden()
    breek(bestanden)
    with pytest.raises(Kaderfout) as fout:
        _laad(tmp_path, bestanden)
    gezegd = [zin for zin in fout.value.meldingen if melding in zin]
    assert gezegd, fout.value.meldingen
    assert str(tmp_path / bestand) in gezegd[0]


def test_wat_geen_schaal_kiest_heeft_die_van_het_geheel_erboven() -> None:
    namen = kader_muziekschool().schaalnaam_van
    # Without a scale called kwaliteit it is the first.
    assert [namen[code] for code in ("M1.A1", "M1.B1", "M2.A1", "H1.3")] == [
        "beheersing",
        "aanwezigheid",
        "omvang",
        "aanwezigheid",
    ]
    assert [namen[code] for code in ("V1.1", "V2.1")] == ["aanwezigheid", "naleving"]
    onthaal = kader_onthaalbureau()
    assert set(onthaal.schaalnaam_van.values()) == {"kwaliteit", "regelgeving"}
    # One scale is itself, and not one beside none.
    assert (onthaal.schaal, onthaal.regelschaal) == (onthaal.schalen[0], onthaal.schalen[1])


def test_een_criterium_op_een_andere_schaal_geeft_een_andere_vingerafdruk(tmp_path: Path) -> None:
    bestanden = _bestanden()
    bestanden["processen/H1.yaml"]["criteria"][1]["schaal"] = "aanwezigheid"
    assert bereken_vingerafdruk(_laad(tmp_path, bestanden)) != bereken_vingerafdruk(kader_muziekschool())


def test_een_maximum_dat_niemand_zegt_is_het_hoogste_niveau() -> None:
    kader = kader_muziekschool()
    gewoon, mild = kader.puntenmodellen
    per_schaal = {schaal.naam: schaal for schaal in kader.schalen}
    hoogste = [[model.bij(schaal).hoogste for schaal in per_schaal.values()] for model in (gewoon, mild)]
    assert hoogste == [[4, 1, 4, 2], [10, 1, 3, 4]]
    samen = gewoon.bij(kader.schaal)
    # Of scales beside each other a point is a share of the maximum of its own.
    assert (samen.punten["vlot"], samen.punten["Is er"], samen.punten["veel"], samen.hoogste) == (0.5, 1, 0.75, 1)


def test_regels_op_de_schaal_van_de_criteria(tmp_path: Path) -> None:
    """Werkpunt and good practice say of a rule that it is not in order, or is."""
    bestanden = _bestanden()
    bestanden["regelgeving.yaml"]["schaal"] = "beheersing"
    kader = _laad(tmp_path, bestanden)
    assert kader.schaal_van["V1.1"].naam == "beheersing"
    assert kader.getelde_niveaus[:4] == ("nog niet", "op weg", "vlot", "meesterlijk")
