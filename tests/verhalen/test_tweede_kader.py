"""A wholly different kader is a change of YAML only: here a small library, worked out by hand."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import maak_sjabloon
from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import Kader, Rol, laad_kader
from gia_kwaliteit.profiel import Profiel, bereken_profiel
from tests.bouwers import TWEEDE_KADER, beoordeling, fout_bij, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.pdf import bladzijden_van

NIETS, BEGIN, OP_WEG, STEVIG, VOORBEELD = NIVEAUS = (
    "niets te zien",
    "eerste stappen",
    "op weg",
    "stevig",
    "voorbeeld",
)
GEVOLGD, NIET_GEVOLGD = "Gevolgd", "Niet gevolgd"

# B2.B1 and L1.4 stay unscored.
SCORES = {
    "B1.P1": STEVIG,
    "B1.P2": VOORBEELD,
    "B1.B1": NIETS,
    "B2.P1": OP_WEG,
    "L1.1": BEGIN,
    "L1.2": STEVIG,
    "L1.3": VOORBEELD,
    "W1.1": GEVOLGD,
    "W1.2": NIET_GEVOLGD,
}


def _beoordeling() -> Beoordeling:
    return beoordeling(kader_bibliotheek(), SCORES, motiveringen={"L1.3": "Een kast met makkelijke boeken"})


def _profiel(model: str | None = None) -> Profiel:
    return bereken_profiel(_beoordeling(), kader_bibliotheek(), model)


def test_het_kader_wordt_geladen() -> None:
    kader = laad_kader(TWEEDE_KADER)
    assert (kader.id, kader.versie) == ("bib-in-beeld", "1")
    assert [(p.code, len(p.criteria)) for p in kader.processen] == [("B1", 3), ("B2", 2), ("L1", 4)]
    assert list(kader.regels) == ["W1.1", "W1.2"]
    assert kader.schaal.namen == NIVEAUS


def test_wat_er_niet_is_ontbreekt_zonder_gevolgen() -> None:
    kader = kader_bibliotheek()
    assert (kader.context, kader.input, kader.output, kader.referentie) == (None, None, None, ())
    assert (kader.subindicatoren, kader.outputindicatoren, kader.vlaams_gemiddelde) == ({}, {}, {})
    assert _profiel().output == ()


def test_het_heeft_niets_gemeen_met_het_kader_van_de_onthaalbureaus() -> None:
    hier, daar = kader_bibliotheek(), kader_onthaalbureau()
    assert set(hier.schaal_van).isdisjoint(daar.schaal_van)
    assert set(hier.schaal.namen).isdisjoint(daar.schaal.namen)
    assert set(hier.regelschaal.namen).isdisjoint(daar.regelschaal.namen)
    assert {o.code for o in hier.onderdelen}.isdisjoint(o.code for o in daar.onderdelen)
    assert {m.code for m in hier.puntenmodellen}.isdisjoint(m.code for m in daar.puntenmodellen)


def test_onder_het_eerste_puntenmodel() -> None:
    # trap: 0, 1, 2, 3, 4 of 4
    profiel = _profiel()
    assert profiel.puntenmodel == "trap"
    # B1: (3 + 4 + 0)/12 of 20 = 11,67; B2: 2/4 of 20 = 10; L1: (1 + 3 + 4)/12 of 20 = 13,33
    assert [p.score for p in profiel.processen] == pytest.approx([35 / 3, 10, 40 / 3])
    assert [(p.gescoord, p.criteria) for p in profiel.processen] == [(3, 3), (1, 2), (3, 4)]
    # (3 + 4 + 2)/12 for plannen and 0/4 for bijsturen
    assert [a.score for a in profiel.kwaliteitsaspecten] == [75, 0]
    assert profiel.matrix == {
        "B1": {"plannen": 87.5, "bijsturen": 0},
        "B2": {"plannen": 50, "bijsturen": None},
    }
    onderdelen = {code: onderdeel.score for code, onderdeel in profiel.onderdelen.items()}
    # werking: 5 × (35/3 + 10)/2 = 325/6; lezen: 5 × 40/3; kwaliteitsbewaking: (75 + 0)/2; regelgeving: 1 of 2
    assert onderdelen == pytest.approx(
        {"werking": 325 / 6, "lezen": 200 / 3, "kwaliteitsbewaking": 37.5, "regelgeving": 50}
    )


def test_onder_het_andere_puntenmodel() -> None:
    # streng: 0, 0, 1, 3, 5 of 5
    profiel = _profiel("streng")
    # B1: (3 + 5 + 0)/15 of 20 = 10,67; B2: 1/5 of 20 = 4; L1: (0 + 3 + 5)/15 of 20 = 10,67
    assert [p.score for p in profiel.processen] == pytest.approx([32 / 3, 4, 32 / 3])
    # (3 + 5 + 1)/15 for plannen and 0/5 for bijsturen
    assert [a.score for a in profiel.kwaliteitsaspecten] == pytest.approx([60, 0])
    onderdelen = {code: onderdeel.score for code, onderdeel in profiel.onderdelen.items()}
    # werking: 5 × (32/3 + 4)/2 = 110/3; lezen: 5 × 32/3
    assert onderdelen == pytest.approx(
        {"werking": 110 / 3, "lezen": 160 / 3, "kwaliteitsbewaking": 30, "regelgeving": 50}
    )


def test_de_verdeling_telt_vijf_niveaus() -> None:
    profiel = _profiel()
    assert list(profiel.processen[0].verdeling.items()) == [
        (NIETS, 1),
        (BEGIN, 0),
        (OP_WEG, 0),
        (STEVIG, 1),
        (VOORBEELD, 1),
    ]
    assert profiel.onderdelen["regelgeving"].verdeling == {NIET_GEVOLGD: 1, GEVOLGD: 1}


def test_de_lijsten_volgen_de_rol_van_een_niveau_en_niet_zijn_naam() -> None:
    profiel = _profiel()
    assert [(p.code, p.motivering) for p in profiel.good_practices] == [
        ("B1.P2", ""),
        ("L1.3", "Een kast met makkelijke boeken"),
    ]
    assert [p.code for p in profiel.werkpunten] == ["B1.B1"]
    assert [p.code for p in profiel.niet_in_orde] == ["W1.2"]
    assert [
        (r.code, r.aantal(Rol.in_orde), r.aantal(Rol.niet_in_orde), r.gescoord, r.criteria) for r in profiel.rubrieken
    ] == [("W1", 1, 1, 2, 2)]


def test_een_fout_werkt_er_even_ver_door() -> None:
    kader = kader_bibliotheek()
    profiel = bereken_profiel(replace(_beoordeling(), bevindingen=(fout_bij("B2.P1"),)), kader)
    assert [p.score is None for p in profiel.processen] == [False, True, False]
    assert [a.score is None for a in profiel.kwaliteitsaspecten] == [True, False]
    assert {code for code, o in profiel.onderdelen.items() if o.score is None} == {"werking", "kwaliteitsbewaking"}


def _alleen_leesbevordering() -> Kader:
    """The onderdeel of the library without kwaliteitsaspecten, alone: a kader without aspecten and without rules."""
    inhoud = kader_bibliotheek().model_dump()
    inhoud |= {"kwaliteitsaspecten": (), "regelgeving": None}
    inhoud["onderdelen"] = tuple(o for o in inhoud["onderdelen"] if o["code"] == "lezen")
    inhoud["groepen"] = tuple(g for g in inhoud["groepen"] if g["code"] == "lezen")
    inhoud["processen"] = tuple(p for p in inhoud["processen"] if p["code"] == "L1")
    return Kader.model_validate(inhoud)


def test_zonder_aspecten_en_zonder_regels_is_er_geen_onderdeel_voor() -> None:
    kader = _alleen_leesbevordering()
    profiel = bereken_profiel(beoordeling(kader, {"L1.1": BEGIN, "L1.2": STEVIG}), kader)
    # (1 + 3)/8 of 20 = 10, and five times that for the onderdeel
    assert {code: onderdeel.score for code, onderdeel in profiel.onderdelen.items()} == {"lezen": 50}
    assert (profiel.kwaliteitsaspecten, profiel.matrix) == ((), {})
    assert (profiel.rubrieken, profiel.niet_in_orde) == ((), ())


def _gia(*argumenten: str | Path) -> str:
    """Run a command with this kader, and return all that it says."""
    uitkomst = CliRunner().invoke(app, [*map(str, argumenten), "--kader", str(TWEEDE_KADER)], env={"COLUMNS": "200"})
    assert uitkomst.exit_code == 0, uitkomst.stderr
    return uitkomst.stdout + uitkomst.stderr


def _tekst(pad: Path) -> str:
    """Return the text of a file: of a zip that of its parts in XML, of a pdf that of its pages."""
    if pad.suffix == ".pdf":
        return "\n".join(bladzijden_van(pad))
    if not zipfile.is_zipfile(pad):
        return pad.read_text(encoding="utf-8")
    with zipfile.ZipFile(pad) as archief:
        return "\n".join(archief.read(naam).decode() for naam in archief.namelist() if naam.endswith(".xml"))


@pytest.mark.lang
def test_geen_enkele_uitvoer_noemt_een_niveau_van_het_andere_kader(tmp_path: Path) -> None:
    kader, map_ = kader_bibliotheek(), tmp_path / "map"
    map_.mkdir()
    minder = SCORES | {"B1.P2": VOORBEELD, "L1.3": NIETS, "W1.1": NIET_GEVOLGD}
    paden = []
    for soort, scores, werkjaar in (
        ("zelfevaluatie", SCORES, "2013-2014"),
        ("inspectie", minder, "2013-2014"),
        ("inspectie", SCORES, "2012-2013"),
    ):
        gegevens = Gegevens(naam="De Leeszaal", soort=soort, werkjaar=werkjaar)
        paden.append(map_ / f"{soort}-{werkjaar}.xlsx")
        paden[-1].write_bytes(maak_sjabloon(kader, beoordeling=beoordeling(kader, scores, gegevens=gegevens)))
    zelf, inspectie, vroeger = paden
    gezegd = [
        _gia("criteria", "toon"),
        _gia("score", zelf, "-o", tmp_path / "score.xlsx", "--markeer", tmp_path / "nagekeken.xlsx"),
        _gia("score", zelf, "--json"),
        _gia("vergelijk", zelf, inspectie, "--json"),
        _gia("vergelijk", vroeger, inspectie, "--als", "evolutie", "-o", tmp_path / "evolutie.html"),
        _gia("overzicht", map_, "--json"),
        *(_gia("vergelijk", zelf, inspectie, "-o", tmp_path / f"vergelijking.{einde}") for einde in ("html", "xlsx")),
        *(_gia("overzicht", map_, "-o", tmp_path / f"overzicht.{einde}") for einde in ("html", "xlsx")),
        *(
            _gia("verslag", zelf, "--inspectie", inspectie, "-o", tmp_path / f"verslag.{einde}")
            for einde in ("html", "docx", "pdf")
        ),
    ]
    assert "Regelgeving (Gevolgd)" in gezegd[1]
    assert "beide noemen dit een voorbeeld" in gezegd[6]
    gezegd += [_tekst(pad) for pad in (*paden, *tmp_path.glob("*.*"))]
    vreemd = kader_onthaalbureau()
    # The levels also at the head of a column, with a capital; ja and nee are keys of the JSON.
    niveaus, regels = ("|".join(schaal.namen) for schaal in (vreemd.schaal, vreemd.regelschaal))
    for tekst in gezegd:
        assert re.findall(rf"\b(?:(?i:{niveaus})|{regels})\b", tekst) == []
