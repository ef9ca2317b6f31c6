"""A werkboek of an earlier version of the kader that asked less is read as one of the newest: nothing is lost."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from gia_kwaliteit import Beoordeling, Gegevens, Kader, bereken_profiel, lees_werkboek
from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import aangevuld_sinds, opsomming_van_rijen, vroeger_kader
from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
from gia_kwaliteit.verslag.inhoud import maak_verslag
from tests.bouwers import GOED, JA, STERK, VERSIE, beoordeling, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven

KADER = kader_onthaalbureau()
OUDSTE = vroeger_kader(KADER, "2013.1")
ERBIJ = [code for code in (*KADER.subindicatoren, *KADER.outputindicatoren) if code[:2] in ("IC", "OC")]
SCORES = {"P1.DG1": GOED, "P10.4": STERK, "R2.3": JA}
CIJFERS = {
    "C1.1": Cijfer(toelichting="Een vzw."),
    "I1.2": Cijfer(waarde=23, jaar=2013),
    "O1.3": Cijfer(waarde=91.5, jaar=2013, vlaams_gemiddelde=88, toelichting="Geteld."),
    "O1.5": Cijfer(waarde=66, jaar=2013),
}


def _oud(naam: str = "De Brug", soort: str = "zelfevaluatie", jaren: str = "2013-2014") -> Beoordeling:
    gegevens = Gegevens(naam=naam, soort=soort, werkjaar=jaren)
    kaal = beoordeling(OUDSTE, SCORES, motiveringen={"P1.DG2": "Nog niet."}, cijfers=CIJFERS, gegevens=gegevens)
    return replace(kaal, besprekingen={"B.input": "Een woord over het personeel."})


def _schrijf(pad: Path, oud: Beoordeling) -> Path:
    pad.write_bytes(geschreven(oud, OUDSTE))
    return pad


@pytest.fixture
def boek(tmp_path: Path) -> Path:
    return _schrijf(tmp_path / "oud.xlsx", _oud())


def _gia(*woorden: object) -> Result:
    return CliRunner().invoke(app, [*map(str, woorden)], env={"COLUMNS": "200"}, catch_exceptions=False)


def _soorten(gelezen: Beoordeling) -> list[str]:
    return [str(b.id) for b in gelezen.bevindingen if b.id != "niet-gescoord" and b.veld != "Datum"]


def test_de_eerste_versie_vroeg_de_rijen_van_het_cipo_kader_alleen() -> None:
    assert (len(ERBIJ), VERSIE) == (31, KADER.versie)
    assert not OUDSTE.cijferrijen.keys() & set(ERBIJ)
    assert list(OUDSTE.outputindicatoren) == list(KADER.outputindicatoren)[:12]
    assert list(OUDSTE.subindicatoren) == list(KADER.subindicatoren)[:12]
    assert aangevuld_sinds(KADER, "2013.1") == tuple(ERBIJ)


def test_alles_wat_erin_staat_telt_en_een_waarschuwing_zegt_wat_er_niet_gevraagd_werd(boek: Path) -> None:
    gelezen, toen = lees_werkboek(boek, KADER), lees_werkboek(boek, KADER, ook_vroeger=True)
    assert (gelezen.kader_versie, toen.kader_versie) == (VERSIE, "2013.1")
    assert gelezen.scores == toen.scores
    assert {code: gelezen.cijfer(code) for code in CIJFERS} == CIJFERS
    assert gelezen.besprekingen["B.input"] == "Een woord over het personeel."
    assert gelezen.niet_gevraagd == set(ERBIJ)
    assert not gelezen.heeft_fouten
    assert [str(b.id) for b in gelezen.bevindingen] == ["kader-aangevuld", *(str(b.id) for b in toen.bevindingen)]
    eerste = gelezen.bevindingen[0]
    assert (eerste.ernst.value, eerste.blad, eerste.cel, eerste.werkboek) == ("waarschuwing", None, None, "oud.xlsx")
    assert eerste.melding == (
        f"oud.xlsx is van versie 2013.1 van het kader en vraagt niet wat versie {VERSIE} erbij vraagt: "
        "IC1, IC2, IC3, OC1 en OC2. "
        f"Een werkboek dat ook dat vraagt, maakt u met: gia migreer {boek} -o NIEUW.xlsx (met dezelfde --kader)."
    )


def test_van_wat_niet_gevraagd_werd_is_geen_cijfer_en_geen_verwijt(boek: Path) -> None:
    """The Vlaams gemiddelde that somebody typed stays; one that was left empty is not filled in."""
    profiel = bereken_profiel(lees_werkboek(boek, KADER), KADER)
    rijen = {rij.code: rij for rij in (*profiel.context, *profiel.input, *profiel.output)}
    assert [code for code, rij in rijen.items() if not rij.gevraagd] == ERBIJ
    assert [code for code in ERBIJ if rijen[code].waarde is not None or rijen[code].is_ingevuld] == []
    assert (rijen["O1.3"].waarde, rijen["O1.3"].vlaams_gemiddelde) == (91.5, 88)
    assert rijen["O1.5"].vlaams_gemiddelde is None


def test_het_verslag_zegt_wat_niet_gevraagd_werd_en_verwijt_het_niet(boek: Path) -> None:
    gelezen = lees_werkboek(boek, KADER)
    verslag = maak_verslag(gelezen, bereken_profiel(gelezen, KADER), KADER)
    feiten = {rubriek.code: rubriek.feiten for rubriek in verslag.rubrieken}
    begin = "Het werkboek is van een vroegere versie van het kader, die nog niet vroeg naar "
    assert feiten["B.input"][-1] == f"{begin}IC1.1 tot IC1.4, IC2.1 tot IC2.11 en IC3.1 tot IC3.5."
    assert feiten["B.output"][-1] == f"{begin}OC1.1 tot OC1.9, OC2.1 en OC2.2."
    assert feiten["B.output"][0] == "2 van de 12 indicatoren hebben een cijfer."
    assert "Niet ingevuld: I1.1" not in " ".join(feiten["B.input"])
    assert not any(code in " ".join(feiten[r][:-1]) for code in ERBIJ for r in ("B.input", "B.output"))
    # In the annex stand the figures of Vlaanderen beside rows that were not asked.
    cellen = {cel for rubriek in verslag.rubrieken for tabel in rubriek.naslag for rij in tabel.rijen for cel in rij}
    assert "niet gevraagd" in cellen
    nieuw = replace(gelezen, niet_gevraagd=frozenset())
    anders = maak_verslag(nieuw, bereken_profiel(nieuw, KADER), KADER)
    assert not any(begin in feit for rubriek in anders.rubrieken for feit in rubriek.feiten)


def test_een_fout_in_een_ouder_werkboek_blijft_een_fout(tmp_path: Path) -> None:
    from tests.bouwers.werkboeken import open_boek

    boek = open_boek(geschreven(_oud(), OUDSTE))
    blad = boek["Scoring APL"]
    (rij,) = (cel.row for cel in blad["A"] if cel.value == "P1.DG1")
    blad[f"D{rij}"] = "heel goed"
    boek.save(tmp_path / "oud.xlsx")
    gelezen = lees_werkboek(tmp_path / "oud.xlsx", KADER)
    assert [(str(b.id), b.cel) for b in gelezen.bevindingen if b.ernst.value == "fout"] == [
        ("score-ongeldig", f"D{rij}")
    ]


# --- what is more than an addition stays a fout ---


def _met(kader: Kader, **stuk: object) -> Kader:
    """The kader one version further, of which the history says this."""
    leeg = {"toegevoegd": (), "herschreven": (), "vervallen": (), "vervangen": (), "andere_teksten": ()}
    nieuw = kader.wijzigingen[0].model_copy(update={"versie": "2014.1", **leeg, **stuk})
    return kader.model_copy(update={"versie": "2014.1", "wijzigingen": (nieuw, *kader.wijzigingen)})


@pytest.mark.parametrize(
    ("stuk", "erbij"),
    [
        ({"toegevoegd": ("I1.3",)}, {"I1.3", *ERBIJ}),
        ({"toegevoegd": ("C3.2", "O4.1")}, {"C3.2", "O4.1", *ERBIJ}),
        ({"toegevoegd": ("I1.3", "P10.4")}, None),
        ({"toegevoegd": ("R4.4",)}, None),
        ({"toegevoegd": ("I1.3",), "andere_teksten": ("Een oude definitie.",)}, None),
        ({"toegevoegd": ("I1.3",), "herschreven": ("iets",)}, None),
        ({"toegevoegd": ("I1.3",), "vervallen": ("iets",)}, None),
        ({"toegevoegd": ("I1.3",), "vervangen": ("iets",)}, None),
    ],
)
def test_alleen_rijen_erbij_is_een_aanvulling(stuk: dict[str, object], erbij: set[str] | None) -> None:
    gevonden = aangevuld_sinds(_met(KADER, **stuk), "2013.1")
    assert (None if gevonden is None else set(gevonden)) == erbij


def test_van_een_versie_die_er_niet_is_valt_niets_te_zeggen() -> None:
    with pytest.raises(KeyError):
        aangevuld_sinds(KADER, "2011.1")
    # The newest itself asks nothing more.
    assert aangevuld_sinds(KADER, VERSIE) is None


def test_de_rijen_die_erbij_kwamen_staan_er_kort() -> None:
    assert opsomming_van_rijen(ERBIJ, KADER) == "IC1, IC2, IC3, OC1 en OC2"
    assert opsomming_van_rijen(["IC3.1"], KADER) == "IC3.1"
    assert opsomming_van_rijen(["OC2.2", "OC2.1", "I1.2", "I2.1"], KADER) == "I1.2, I2.1 en OC2"


# --- every command ---


def test_elke_opdracht_leest_een_ouder_werkboek(boek: Path, tmp_path: Path) -> None:
    inspectie = _schrijf(tmp_path / "inspectie.xlsx", _oud(soort="inspectie"))
    collega = _schrijf(tmp_path / "collega.xlsx", replace(_oud(), cijfers={}))
    opdrachten: list[tuple[object, ...]] = [
        ("score", boek),
        ("vergelijk", boek, inspectie),
        ("verslag", boek, "-o", tmp_path / "verslag.html"),
        ("consensus", boek, collega, "-o", tmp_path / "samen.xlsx"),
        ("score", boek, "--markeer", tmp_path / "nagekeken.xlsx"),
        ("sjabloon", "--uit", boek, "--werkjaar", "2014-2015", "-o", tmp_path / "nieuw.xlsx"),
    ]
    for opdracht in opdrachten:
        uitkomst = _gia(*opdracht)
        assert uitkomst.exit_code == 0, (opdracht, uitkomst.output)
        heeft = opdracht[0] != "sjabloon"
        assert ("is van versie 2013.1 van het kader" in uitkomst.stderr or "2 werkboeken" in uitkomst.stderr) is heeft
    samen = lees_werkboek(tmp_path / "samen.xlsx", KADER)
    assert (samen.niveau("P10.4"), samen.cijfer("I1.2").waarde, samen.niet_gevraagd) == (STERK, 23, frozenset())
    assert lees_werkboek(tmp_path / "nagekeken.xlsx", KADER).scores["P10.4"].niveau == STERK


def test_strikt_verwijt_geen_cijfers_die_niet_gevraagd_werden(boek: Path) -> None:
    strenge = lees_werkboek(boek, KADER).streng()
    assert {str(b.id) for b in strenge.bevindingen if b.ernst.value == "fout"} == {"niet-gescoord", "gegeven-ontbreekt"}


def test_oud_en_nieuw_samen_geven_een_consensus_van_beide(boek: Path, tmp_path: Path) -> None:
    nieuw = replace(_oud(), kader_versie=VERSIE, cijfers={**CIJFERS, "IC3.1": Cijfer(waarde=1480, jaar=2013)})
    (tmp_path / "nieuw.xlsx").write_bytes(geschreven(nieuw))
    uitkomst = _gia("consensus", boek, tmp_path / "nieuw.xlsx", "-o", tmp_path / "samen.xlsx")
    assert uitkomst.exit_code == 0, uitkomst.output
    samen = lees_werkboek(tmp_path / "samen.xlsx", KADER)
    assert (samen.cijfer("IC3.1").waarde, samen.cijfer("I1.2").waarde) == (1480, 23)


@pytest.mark.parametrize("anoniem", [False, True])
def test_van_een_map_zegt_een_waarschuwing_alles(*, anoniem: bool, tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    map_.mkdir()
    for naam in ("Zuid", "Noord", "West"):
        _schrijf(map_ / f"{naam}.xlsx", _oud(naam))
    (map_ / "nieuw.xlsx").write_bytes(geschreven(replace(_oud("Oost"), kader_versie=VERSIE)))
    uitkomst = _gia("overzicht", map_, "--json", *(["--anoniem"] if anoniem else []))
    document: dict[str, Any] = json.loads(uitkomst.stdout)
    assert len(document["bureaus"]) == 4
    (melding,) = (b["melding"] for b in document["bevindingen"] if b["id"] == "aangevuld-in-overzicht")
    assert not any(b["id"] == "kader-aangevuld" for b in document["bevindingen"])
    namen = "werkboek A zelfevaluatie 2013-2014, " if anoniem else "Noord.xlsx, West.xlsx en Zuid.xlsx"
    assert namen in melding
    assert not (anoniem and "Zuid" in uitkomst.stdout)
    csv = _gia("score", map_, "--csv")
    (zin,) = (regel for regel in csv.stderr.splitlines() if "vroegere versie" in regel)
    assert zin.startswith("waarschuwing: 3 werkboeken zijn van een vroegere versie van het kader: Noord.xlsx, ")


def test_wie_het_overzet_krijgt_een_werkboek_dat_alles_vraagt(boek: Path, tmp_path: Path) -> None:
    uitkomst = _gia("migreer", boek, "-o", tmp_path / "nieuw.xlsx")
    assert uitkomst.exit_code == 0, uitkomst.output
    nieuw = lees_werkboek(tmp_path / "nieuw.xlsx", KADER)
    assert Bevindingsoort.kader_aangevuld not in {b.id for b in nieuw.bevindingen}
    assert nieuw.niet_gevraagd == frozenset()
    assert {code: nieuw.cijfer(code) for code in CIJFERS} == CIJFERS
    over = zet_over_naar_nieuwste(lees_werkboek(boek, KADER, ook_vroeger=True), KADER)
    assert over is not None
    assert (over.achtergebleven, over.na_te_kijken) == ((), ())


def test_een_map_bouwt_het_vroegere_kader_een_keer(boek: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gia_kwaliteit.kader import wijzigingen

    vroeger_kader.cache_clear()
    keren: list[str] = []
    echt: Callable[[Kader, str], Kader] = wijzigingen.herstel

    def herstel(kader: Kader, versie: str) -> Kader:
        keren.append(versie)
        return echt(kader, versie)

    monkeypatch.setattr(wijzigingen, "herstel", herstel)
    for _ in range(3):
        lees_werkboek(boek, KADER)
    assert keren == ["2013.1"]
