"""What has to be told of the history of a kader: with file, line and key, and with the codes that it misses."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.kader import Kaderfout, laad_kader, vroeger_kader
from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.geschiedenis import controleer_versies, zoek_versieproblemen
from gia_kwaliteit.kader.verschil import vergelijk_kaders
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from tests.bouwers import STERK, TWEEDE_KADER, VERSIE, beoordeling, kader_onthaalbureau, kopie_van_criteria, vervang
from tests.bouwers.werkboeken import geschreven
from tests.programmas.gia import gia, zonder_traceback

P1 = "processen/P01-kwaliteitszorg.yaml"
ONTHAAL = kader_onthaalbureau()


def _bewaar_vingerafdruk(map_: Path) -> None:
    """Put the right fingerprint with the newest version, as somebody does who is told which one."""
    bestand = map_ / "wijzigingen.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    afdruk = bereken_vingerafdruk(laad_kader(map_))
    regel = f'    vingerafdruk: "{afdruk}"'
    bestand.write_text(re.sub(r"(?m)^    vingerafdruk: .*$", regel, tekst, count=1), encoding="utf-8")


def _verhoog(map_: Path, stuk: str = "", *, versie: str = "2014.1") -> None:
    """Raise the version, say in the history what `stuk` says, and put its fingerprint."""
    vervang(map_ / "kader.yaml", f'versie: "{VERSIE}"', f'versie: "{versie}"')
    nieuw = f'wijzigingen:\n  - versie: "{versie}"\n    uitleg: Een proef.\n    vingerafdruk: "{"0" * 16}"\n{stuk}'
    vervang(map_ / "wijzigingen.yaml", "wijzigingen:\n", nieuw)
    _bewaar_vingerafdruk(map_)


def _meldingen(map_: Path) -> list[str]:
    meldingen = controleer_versies(map_, laad_kader(map_))
    return [melding.replace(f"{map_}/", "") for melding in meldingen]


def _regel(bestand: Path, plek: str) -> int:
    tekst = bestand.read_text(encoding="utf-8")
    assert tekst.count(plek) == 1
    return tekst[: tekst.index(plek)].count("\n") + 1


def _alle_puntenmodellen(map_: Path, oud: str, nieuw: str) -> None:
    bestand = map_ / "schalen.yaml"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace(oud, nieuw), encoding="utf-8")


# --- what stays the same in every version ---

_TERUG = "Werkboeken van een vroegere versie tellen erop: zet het terug."


_WAREN = "de schaal “kwaliteit” heeft niet meer de niveaus afwezig, voldoende, goed uitgewerkt, sterk punt, maar"
_ZIJN = {
    "matig": "afwezig, matig, goed uitgewerkt, sterk punt.",
    "uitmuntend": "afwezig, voldoende, goed uitgewerkt, uitmuntend, sterk punt.",
}


@pytest.mark.parametrize("afgerond", [_bewaar_vingerafdruk, _verhoog])
@pytest.mark.parametrize(("niveau", "nummer"), [("matig", 2), ("uitmuntend", 4)])
def test_een_ander_niveau_is_een_ander_kader(
    tmp_path: Path, niveau: str, nummer: int, afgerond: Callable[[Path], None]
) -> None:
    """Also with the right fingerprint, and also under a new version: old werkboeken could not be carried over."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    if niveau == "matig":
        vervang(map_ / "schalen.yaml", "naam: voldoende\n", "naam: matig\n")
        _alle_puntenmodellen(map_, "voldoende:", "matig:")
    else:
        erbij = '      - naam: uitmuntend\n        betekenis: Nog beter.\n        kleur: "#123456"\n'
        vervang(map_ / "schalen.yaml", "      - naam: sterk punt\n", f"{erbij}      - naam: sterk punt\n")
        for punten in ("3", "4"):
            sterk = f"      sterk punt: {punten}\n"
            _alle_puntenmodellen(map_, sterk, f"      uitmuntend: {punten}\n{sterk}")
    afgerond(map_)
    (gezegd,) = _meldingen(map_)
    plaats = f"regel {_regel(map_ / 'schalen.yaml', f'naam: {niveau}')}, schalen.1.niveaus.{nummer}.naam"
    assert gezegd.startswith(f"schalen.yaml, {plaats}: {_WAREN} {_ZIJN[niveau]} {_TERUG}")
    assert "kies in kader.yaml een ander id en verwijder wijzigingen.yaml" in gezegd
    assert bereken_vingerafdruk(laad_kader(map_)) not in gezegd


def test_een_niveau_minder_andere_punten_of_een_andere_rol_is_een_ander_kader(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "schalen.yaml", "        rol: good practice\n", "")
    vervang(
        map_ / "schalen.yaml",
        "      - naam: goed uitgewerkt\n",
        "      - naam: goed uitgewerkt\n        rol: good practice\n",
    )
    tekst = (map_ / "schalen.yaml").read_text(encoding="utf-8")
    voor, na = tekst.split("  - code: lineair\n")
    (map_ / "schalen.yaml").write_text(
        f"{voor.replace('voldoende: 2', 'voldoende: 1')}  - code: lineair\n{na}", "utf-8"
    )
    _bewaar_vingerafdruk(map_)
    goed, sterk, punten = _meldingen(map_)
    assert "het niveau “goed uitgewerkt” had geen rol en heeft nu de rol good practice" in goed
    assert "het niveau “sterk punt” had de rol good practice en heeft nu geen rol" in sterk
    assert "schalen.1.niveaus.4.rol" in sterk
    toen, nu = (f"afwezig 0, voldoende {punt}, goed uitgewerkt 3, sterk punt 4 op 4" for punt in (2, 1))
    assert f"puntenmodellen.1.punten: het puntenmodel “vlaams” gaf {toen} en geeft nu {nu}." in punten


def test_wie_ook_opschrijft_dat_het_altijd_zo_was_heeft_nog_een_ander_kader(tmp_path: Path) -> None:
    """Of the kader that comes with gia it is known what its levels are."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "schalen.yaml", "naam: voldoende\n", "naam: matig\n")
    _alle_puntenmodellen(map_, "voldoende:", "matig:")
    bestand = map_ / "wijzigingen.yaml"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace("voldoende", "matig"), encoding="utf-8")
    _verhoog(map_)
    (gezegd,) = _meldingen(map_)
    assert "heeft niet meer de niveaus afwezig, voldoende, goed uitgewerkt, sterk punt, maar" in gezegd


def test_een_puntenmodel_mag_erbij_maar_niet_weg(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    bestand = map_ / "schalen.yaml"
    tekst = bestand.read_text(encoding="utf-8")
    voor, vierpunt = tekst.split("  - code: vierpunt\n")
    nieuw = vierpunt.replace("afwezig: 1", "afwezig: 0").replace("naam: Vierpunt (1 tot 4)", "naam: Streng")
    bestand.write_text(f"{tekst}  - code: streng\n{nieuw}", encoding="utf-8")
    _verhoog(map_)
    (gezegd,) = _meldingen(map_)
    rij = "{streng: {punten: {afwezig: 0.0, voldoende: 2.0, goed uitgewerkt: 3.0, sterk punt: 4.0}, maximum: 4.0}}"
    plaats = f"regel {_regel(map_ / 'wijzigingen.yaml', '  puntenmodellen:')}, vast.puntenmodellen"
    zin = f"“streng” staat er nog niet bij. Zet onder puntenmodellen: {rij}."
    assert gezegd == f"wijzigingen.yaml, {plaats}: {zin}"
    vervang(map_ / "wijzigingen.yaml", "    vierpunt:\n", f"    {rij[1:-1]}\n    vierpunt:\n")
    assert _meldingen(map_) == []
    bestand.write_text(voor, encoding="utf-8")
    _bewaar_vingerafdruk(map_)
    streng, vier = _meldingen(map_)
    assert "het puntenmodel “streng” ontbreekt" in streng
    assert "het puntenmodel “vierpunt” ontbreekt" in vier


def test_een_andere_afkorting_is_een_ander_kader(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kwaliteitsaspecten.yaml", "afkorting: OW", "afkorting: OP")
    for bestand in (map_ / "processen").iterdir():
        bestand.write_text(bestand.read_text(encoding="utf-8").replace(".OW", ".OP"), encoding="utf-8")
    _bewaar_vingerafdruk(map_)
    (gezegd,) = _meldingen(map_)
    assert (
        "ontwikkeling (OW), maar doelgerichtheid (DG), ondersteuning (OS), doeltreffendheid (DT), ontwikkeling (OP)."
        in gezegd
    )


def test_een_ander_id_met_de_geschiedenis_van_een_ander_kader(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", "id: gia-onthaalbureau", "id: mijn-kader")
    _alle_puntenmodellen(map_, "voldoende: 2", "voldoende: 1")
    regel = _regel(map_ / "kader.yaml", "id: mijn-kader")
    (gezegd,) = _meldingen(map_)
    assert gezegd == (
        f"kader.yaml, regel {regel}, id: wijzigingen.yaml is de geschiedenis van het kader “gia-onthaalbureau”, en dit "
        "is “mijn-kader”. Een ander kader heeft nog geen geschiedenis: verwijder dat bestand."
    )
    (map_ / "wijzigingen.yaml").unlink()
    assert _meldingen(map_) == []


def test_een_geschiedenis_zonder_wat_vast_is(tmp_path: Path) -> None:
    """The line that is asked for can be pasted; of the kader that comes with gia it is known what it was."""
    map_ = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "kader"))
    afdruk = bereken_vingerafdruk(laad_kader(map_))
    stuk = f'wijzigingen:\n  - versie: "1"\n    uitleg: Zo begon het.\n    vingerafdruk: "{afdruk}"\n'
    (map_ / "wijzigingen.yaml").write_text(stuk, encoding="utf-8")
    (gezegd,) = _meldingen(map_)
    voor, regel = gezegd.removesuffix(".").split("voor “wijzigingen:”: ")
    assert (
        voor
        == "wijzigingen.yaml, regel 1: hier staat nog niet wat in elke versie hetzelfde blijft. Zet deze regel erbij, "
    )
    (map_ / "wijzigingen.yaml").write_text(f"{regel}\n{stuk}", encoding="utf-8")
    assert _meldingen(map_) == []
    van_gia = kopie_van_criteria(tmp_path / "gia")
    tekst = (van_gia / "wijzigingen.yaml").read_text(encoding="utf-8")
    (van_gia / "wijzigingen.yaml").write_text(re.sub(r"(?ms)^vast:.*?(?=^wijzigingen:)", "", tekst), encoding="utf-8")
    vervang(van_gia / "schalen.yaml", "naam: voldoende\n", "naam: matig\n")
    _alle_puntenmodellen(van_gia, "voldoende:", "matig:")
    _bewaar_vingerafdruk(van_gia)
    (gezegd,) = _meldingen(van_gia)
    assert "heeft niet meer de niveaus afwezig, voldoende" in gezegd


# --- which code the history misses ---


def test_een_toegevoegd_criterium_dat_niet_genoemd_is(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    with (map_ / "processen" / "P09-aanbod-mo.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - code: P9.9\n    tekst: Een nieuw criterium.\n")
    _verhoog(map_)
    regel = _regel(map_ / "wijzigingen.yaml", '  - versie: "2014.1"\n    uitleg: Een proef')
    begin = f"wat er in versie 2014.1 veranderde, geeft voor versie {VERSIE} niet de codes en teksten van toen"
    zin = "P9.9 bestond toen niet; zet de code bij toegevoegd."
    assert _meldingen(map_) == [f"wijzigingen.yaml, regel {regel}, wijzigingen.1.toegevoegd: {begin}: {zin}"]


def test_een_tekst_een_onderwerp_en_een_rij_die_de_geschiedenis_vergeet(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    bestand = map_ / P1
    tekst = bestand.read_text(encoding="utf-8")
    tekst = re.sub(
        r"(?s)(code: P1\.DG1\n    kwaliteitsaspect: doelgerichtheid\n    tekst: ).*?(?=\n  - code)", r"\1Anders.", tekst
    )
    bestand.write_text(re.sub(r"(?ms)^  - code: P1\.OW2\n.*", "", tekst), encoding="utf-8")
    regels = map_ / "regelgeving.yaml"
    regels.write_text(
        re.sub(r"(code: R1\.2\n\s+onderwerp: ).*", r"\1Iets anders", regels.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    _verhoog(map_, "    herschreven:\n      - {code: P1.DG1, oud: Zo was het niet.}\n")
    meldingen = {
        sleutel: melding
        for sleutel, melding in (
            re.fullmatch(r"wijzigingen\.yaml, regel \d+, (wijzigingen\.1\.\w+): wat .*? van toen: (.*)\.", zin).groups()  # type: ignore[union-attr]
            for zin in _meldingen(map_)
        )
        for sleutel in [f"{sleutel} {melding.split()[0]}"]
    }
    oud, regel = ONTHAAL.criteria["P1.DG1"].tekst, ONTHAAL.regels["R1.2"]
    assert meldingen.keys() == {
        "wijzigingen.1.herschreven P1.DG1",
        "wijzigingen.1.herschreven R1.2",
        "wijzigingen.1.vervallen bij",
    }
    assert oud in meldingen["wijzigingen.1.herschreven P1.DG1"]
    assert f"onderwerp: {regel.onderwerp}}}" in meldingen["wijzigingen.1.herschreven R1.2"]
    assert "{code: P1.OW2, kwaliteitsaspect: ontwikkeling, tekst: " in meldingen["wijzigingen.1.vervallen bij"]
    assert ONTHAAL.criteria["P1.OW2"].tekst.split(":")[0] in meldingen["wijzigingen.1.vervallen bij"]


@pytest.mark.parametrize("codes", [["B1.BR9"], ["B1.BR9", "L1.9"], ["L2.1", "L2.2", "L2.3"]])
def test_ook_van_een_eigen_kader_wordt_de_vergeten_code_genoemd(tmp_path: Path, codes: list[str]) -> None:
    """Only the fingerprint of then is known: without these codes the rows have it."""
    map_ = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "kader"))
    begin = laad_kader(map_)
    aspect = {aspect.afkorting: aspect.code for aspect in begin.kwaliteitsaspecten}
    codes = [code.replace("BR", next(iter(aspect))) for code in codes]
    for code in codes:
        proces = code.split(".")[0]
        bestand = next((map_ / "processen").glob(f"{proces[0]}0{proces[1]}*"), map_ / "processen" / "L02.yaml")
        if not bestand.exists():
            bestand.write_text("code: L2\nnaam: Nieuw\ngroep: lezen\ndefinitie: Iets nieuws.\ncriteria:\n", "utf-8")
        welk = f"    kwaliteitsaspect: {next(iter(aspect.values()))}\n" if proces == "B1" else ""
        with bestand.open("a", encoding="utf-8") as los:
            los.write(f"  - code: {code}\n{welk}    tekst: Nieuwe tekst van {code}.\n")
    vervang(map_ / "kader.yaml", 'versie: "1"', 'versie: "2"')
    nu = laad_kader(map_)
    stuk = "wijzigingen:\n" + "".join(
        f'  - versie: "{kader.versie}"\n    uitleg: Een proef.\n    vingerafdruk: "{bereken_vingerafdruk(kader)}"\n'
        for kader in (nu, begin)
    )
    (map_ / "wijzigingen.yaml").write_text(stuk, encoding="utf-8")
    problemen = zoek_versieproblemen(laad_kader(map_))
    assert problemen[-1].pad == ("wijzigingen", 0, "toegevoegd")
    assert problemen[-1].melding.endswith(f"van toen: bij toegevoegd ontbreekt {', '.join(codes)}")


def test_een_tekst_die_zonder_nieuwe_versie_verandert_wordt_genoemd(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    with (map_ / "processen" / "P09-aanbod-mo.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - code: P9.9\n    tekst: Een nieuw criterium.\n")
    (gezegd,) = _meldingen(map_)
    regel = _regel(map_ / "wijzigingen.yaml", f'    vingerafdruk: "{ONTHAAL.wijzigingen[0].vingerafdruk}"')
    assert f"regel {regel}, wijzigingen.1.vingerafdruk: " in gezegd
    assert f"Anders dan versie {VERSIE} die met gia meekomt: toegevoegd P9.9. " in gezegd


# --- mistakes that were told more than once, or not with what is allowed ---


def _fouten(map_: Path) -> list[str]:
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    return [melding.replace(f"{map_}/", "") for melding in fout.value.meldingen]


def test_zonder_map_processen_is_er_een_melding(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    shutil.rmtree(map_ / "processen")
    assert _fouten(map_) == [
        "processen: hier hoort een map met een bestand per proces; zonder proces is er geen kader."
    ]


def test_een_kwaliteitsaspect_met_een_hoofdletter_noemt_wat_mag(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    bestand = map_ / P1
    tekst = bestand.read_text(encoding="utf-8").replace("aspect: doelgerichtheid\n", "aspect: Doelgerichtheid\n", 1)
    bestand.write_text(tekst, encoding="utf-8")
    (gezegd,) = _fouten(map_)
    assert gezegd == (
        f"{P1}, regel {_regel(bestand, 'kwaliteitsaspect: Doelgerichtheid')}, criteria.1.kwaliteitsaspect: het "
        "kwaliteitsaspect van P1.DG1 is “Doelgerichtheid”; het moet een van deze zijn: doelgerichtheid, ondersteuning, "
        "doeltreffendheid, ontwikkeling."
    )


def test_een_verschreven_groep_is_geen_onderdeel_zonder_proces(tmp_path: Path) -> None:
    map_ = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "kader"))
    vervang(map_ / "processen" / "L01-voorlezen.yaml", "groep: lezen", "groep: leezen")
    (gezegd,) = _fouten(map_)
    assert "groep: de groep “leezen” hoort bij geen enkel onderdeel" in gezegd


# --- the commands ---


@pytest.mark.proces
def test_een_opdracht_waarschuwt_voor_een_kader_dat_controleer_afkeurt(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / P1, "naam: Kwaliteitszorg\n", "naam: Kwaliteit\n")
    uitkomst = gia("sjabloon", "--kader", map_, "-o", "w.xlsx", map_=tmp_path)
    zonder_traceback(uitkomst)
    assert (uitkomst.returncode, uitkomst.stdout) == (0, "w.xlsx\n")
    raad = f"gia criteria controleer --kader {map_} zegt wat eraan scheelt."
    zin = f"waarschuwing: het kader in {map_} is niet in orde; {raad}"
    assert zin in uitkomst.stderr.splitlines()
    nagekeken = gia("criteria", "controleer", "--kader", map_, map_=tmp_path)
    assert nagekeken.returncode == 1
    assert f"{map_ / 'wijzigingen.yaml'}, regel " in nagekeken.stderr
    assert "waarschuwing" not in nagekeken.stderr


@pytest.mark.proces
def test_met_een_onvolledige_geschiedenis_ligt_het_aan_het_kader_en_niet_aan_het_werkboek(tmp_path: Path) -> None:
    oud = beoordeling(ONTHAAL, {"P9.1": STERK}, gegevens=Gegevens(naam="De Brug"))
    (tmp_path / "oud.xlsx").write_bytes(geschreven(oud))
    map_ = kopie_van_criteria(tmp_path / "kader")
    with (map_ / "processen" / "P09-aanbod-mo.yaml").open("a", encoding="utf-8") as bestand:
        bestand.write("  - code: P9.9\n    tekst: Een nieuw criterium.\n")
    _verhoog(map_)
    for woorden in (["migreer", "oud.xlsx"], ["sjabloon", "--uit", "oud.xlsx"]):
        uitkomst = gia(*woorden, "-o", "nieuw.xlsx", "--kader", map_, map_=tmp_path)
        zonder_traceback(uitkomst)
        assert (uitkomst.returncode, (tmp_path / "nieuw.xlsx").exists()) == (1, False)
        fouten = [regel for regel in uitkomst.stderr.splitlines() if regel.startswith("fout: ")]
        (fout,) = fouten
        assert fout == (
            f"fout: wijzigingen.yaml van het kader gia-onthaalbureau geeft voor versie {VERSIE} niet de codes en "
            "teksten van toen. Aan het werkboek ligt het niet: "
            "gia criteria controleer (met dezelfde --kader) zegt wat er in wijzigingen.yaml ontbreekt."
        )


# --- what is said beside the criteria ---


def test_een_andere_achtergrond_vraagt_geen_nieuwe_versie(tmp_path: Path) -> None:
    """What the report says beside a criterium is no criterium: nobody scored anything else because of it."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "achtergrond.yaml", "    onderwerp: Alfa\n", "    onderwerp: Iets anders\n")
    vervang(map_ / "processen" / "P10-trajectbegeleiding.yaml", "    toelichting: [E.LS1, E.LS2, E.LS3]\n", "")
    assert "P10.6" not in laad_kader(map_).uitleg
    assert controleer_versies(map_, laad_kader(map_)) == []
    assert bereken_vingerafdruk(laad_kader(map_)) == bereken_vingerafdruk(ONTHAAL)


def test_een_kader_zonder_achtergrond_heeft_dezelfde_vingerafdruk(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "achtergrond.yaml").unlink()
    for bestand in (*(map_ / "processen").iterdir(), map_ / "regelgeving.yaml", map_ / "output.yaml"):
        tekst = bestand.read_text(encoding="utf-8")
        bestand.write_text(re.sub(r"(?m)^ +(toelichting|aanbevelingen): .*\n", "", tekst), encoding="utf-8")
    assert laad_kader(map_).uitleg == {}
    assert controleer_versies(map_, laad_kader(map_)) == []


def test_wat_een_niveau_bij_een_criterium_betekent_vraagt_wel_een_nieuwe_versie(tmp_path: Path) -> None:
    """It says what a score means. The rows are the same: a werkboek of before is read as before."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    niveaus = "    niveaus: {afwezig: Niemand spreekt erover.}\n"
    vervang(map_ / "processen" / "P10-trajectbegeleiding.yaml", "    toelichting: [E.LS1, E.LS2, E.LS3]\n", niveaus)
    (melding,) = _meldingen(map_)
    assert "de teksten van het kader hebben niet de vingerafdruk die hier staat" in melding
    _verhoog(map_)
    assert _meldingen(map_) == []
    assert laad_kader(map_).uitleg["P10.6"].niveaus == {"afwezig": "Niemand spreekt erover."}
    verschil = vergelijk_kaders(laad_kader(map_), ONTHAAL)
    assert [(paar.waar, paar.oud, paar.nieuw) for paar in verschil.teksten] == [
        ("P10.6 afwezig", "Niemand spreekt erover.", None)
    ]


def test_de_geschiedenis_blijft_leesbaar_als_een_tekst_nergens_meer_bij_hoort(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    p1 = map_ / "processen" / "P01-kwaliteitszorg.yaml"
    tekst = p1.read_text(encoding="utf-8")
    begin = tekst.index("  - code: P1.OW2\n")
    p1.write_text(tekst[:begin], encoding="utf-8")
    oud = ONTHAAL.criteria["P1.OW2"].tekst
    stuk = f"    vervallen:\n      - {{code: P1.OW2, kwaliteitsaspect: ontwikkeling, tekst: {oud}}}\n"
    _verhoog(map_, stuk)
    kader = laad_kader(map_)
    assert _meldingen(map_) == []
    assert {tekst.code for tekst in kader.uitleg["P6.DT1"].aanbevelingen} == {"AB08", "AB44"}
    assert "AB24" not in {tekst.code for uitleg in kader.uitleg.values() for tekst in uitleg.aanbevelingen}
    assert "P1.OW2" in vroeger_kader(kader, VERSIE).criteria


def test_een_stuk_met_open_vragen_noemt_hun_regels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gia_kwaliteit.kader import geschiedenis

    (tmp_path / "wijzigingen.yaml").write_text("a: 1\n  # Vraag: kwam er iets?\nb: 2\n# Vraag: en nu?\n", "utf-8")
    melding = f"geeft niet de codes van toen. {geschiedenis._VERGELIJK}"  # noqa: SLF001
    probleem = Probleem("wijzigingen", (), melding)
    monkeypatch.setattr(geschiedenis, "zoek_versieproblemen", lambda _: [probleem])
    (enige,) = controleer_versies(tmp_path, laad_kader())
    assert "er staan nog vragen open, op regel 2, 4." in enige
    assert "gia criteria vergelijk" not in enige
