"""A kader of questions alone goes through every command: no empty tab, no chart of nothing, no word about scores."""

import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from docx import Document
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Gegevens, Kaderfout, bereken_profiel, bereken_vergelijking, laad_kader, lees_werkboek
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.inhoud import maak_verslag
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.verzameling.overzicht import lees_overzicht
from gia_kwaliteit.verzameling.zoeken import Zoekfout
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.consensus.terminal import toon_consensus
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.boek import maak_samengevoegd, maak_sjabloon
from tests.bouwers import TWEEDE_KADER
from tests.bouwers.vragen import (
    ANTWOORDEN,
    CODES,
    beantwoorde_beoordeling,
    kader_met_alleen_vragen,
    kader_met_vragen,
    map_met_alleen_vragen,
)
from tests.programmas import kantoor
from tests.programmas.gia import gia, zonder_traceback

KADER = kader_met_alleen_vragen()
# What belongs to a kader with scores.
VREEMD = re.compile(
    "proces|criteri|scor|werkpunt|good pract|onthaalbureau|niveau|puntenmodel|vlaams|regelgeving|kwaliteits",
    re.IGNORECASE,
)


def _van(naam: str, soort: str = "zelfevaluatie", **anders: str) -> Beoordeling:
    antwoorden = ANTWOORDEN | {code.replace("_", "."): Antwoord(waarde=waarde) for code, waarde in anders.items()}
    gegevens = Gegevens(
        naam="De Boom", soort=soort, werkjaar="2013-2014", datum=date(2014, 3, 14), beoordelaars=(naam,)
    )
    return replace(beantwoorde_beoordeling(KADER, antwoorden, gegevens=gegevens), werkboek=f"{naam.lower()}.xlsx")


def _teksten(inhoud: bytes) -> Iterator[str]:
    """Every text that people read in a workbook, also beside the cells."""
    boek = load_workbook(io.BytesIO(inhoud))
    for blad in boek:
        yield blad.title
        if blad.title == "_gia":
            continue
        yield from (str(cel.value) for rij in blad.iter_rows() for cel in rij if cel.value is not None)
        for regel in blad.data_validations.dataValidation:
            yield from (str(tekst) for tekst in (regel.prompt, regel.error) if tekst)


def _getoond(toon: object, *wat: object) -> str:
    scherm = io.StringIO()
    toon(Console(file=scherm, width=120), *wat)  # type: ignore[operator] # whatever shows it
    return scherm.getvalue()


def _zonder_opmaak(bladzijde: str) -> str:
    return re.sub("<[^>]+>", " ", re.sub("<style>.*?</style>", "", bladzijde, flags=re.DOTALL))


def test_het_kader_heeft_niets_om_te_scoren() -> None:
    assert not KADER.heeft_scores
    assert KADER.schaal_van == {}
    assert KADER.puntenmodel().punten == {}
    assert kader_met_vragen().heeft_scores


def test_wat_bij_processen_hoort_hoort_hier_niet(tmp_path: Path) -> None:
    map_ = map_met_alleen_vragen(tmp_path / "kader")
    schalen, regels = (TWEEDE_KADER / naam for naam in ("schalen.yaml", "regelgeving.yaml"))
    (map_ / "schalen.yaml").write_bytes(schalen.read_bytes())
    (map_ / "regelgeving.yaml").write_bytes(regels.read_bytes())
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    zinnen = [zin.removeprefix(f"{map_}/") for zin in fout.value.meldingen]
    waarom = "dit kader heeft geen processen; zonder processen hoort dit bestand er niet."
    assert [re.sub(r", regel \d+: ", ": ", zin) for zin in zinnen] == [
        f"schalen.yaml: {waarom}",
        f"regelgeving.yaml: {waarom}",
    ]
    (map_ / "vragen.yaml").unlink()
    with pytest.raises(Kaderfout, match="zonder proces is er geen kader"):
        laad_kader(map_)


@pytest.mark.parametrize("sleutel", ["onderdelen", "groepen", "proces_definitie"])
def test_met_processen_blijft_verplicht_wat_erbij_hoort(tmp_path: Path, sleutel: str) -> None:
    map_ = Path(shutil.copytree(TWEEDE_KADER, tmp_path / "kader"))
    inhoud = yaml.safe_load((map_ / "kader.yaml").read_text(encoding="utf-8"))
    del inhoud[sleutel]
    (map_ / "kader.yaml").write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    assert any(f"kader.yaml, regel 1, {sleutel}: deze sleutel ontbreekt." in zin for zin in fout.value.meldingen)


def test_het_werkboek_heeft_alleen_wat_gevraagd_wordt() -> None:
    inhoud = maak_sjabloon(KADER)
    boek = load_workbook(io.BytesIO(inhoud))
    assert boek.sheetnames == ["Start", "Gesprek", "Bespreking", "_gia"]
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        assert not [naam for naam in archief.namelist() if "chart" in naam]
    teksten = list(_teksten(inhoud))
    assert [tekst for tekst in teksten if VREEMD.search(tekst)] == []
    assert "2. Beantwoord de vragen op het blad Gesprek." in teksten
    assert {"Ingevuld", "Rijen", "Stap 3: maak het verslag"} <= set(teksten)


def test_wat_beantwoord_is_wordt_gelezen_zonder_opmerking(tmp_path: Path) -> None:
    for naam, gegeven in (("leeg", None), ("vol", _van("An"))):
        pad = tmp_path / f"{naam}.xlsx"
        pad.write_bytes(maak_sjabloon(KADER, beoordeling=gegeven))
        gelezen = lees_werkboek(pad, KADER)
        assert gelezen.is_gelezen
        assert gelezen.antwoorden == (ANTWOORDEN if gegeven else dict.fromkeys(CODES, Antwoord()))
        assert {str(b.id) for b in gelezen.bevindingen} <= ({"gegeven-ontbreekt"} if gegeven is None else set())


def test_een_overschreven_telling_op_start_wordt_gemeld(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(maak_sjabloon(KADER, beoordeling=_van("An")))
    boek = load_workbook(pad, data_only=True)
    (cel,) = [cel for rij in boek["Start"].iter_rows() for cel in rij if cel.value == 4]
    cel.value = 3
    boek.save(pad)
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert (str(gevonden.id), gevonden.cel) == ("telling-wijkt-af", cel.coordinate)
    assert gevonden.melding.startswith("Gesprek: bij “Ingevuld” staat 3, maar uit de antwoorden volgt 4.")


def test_terminal_json_en_resultaten_zeggen_niets_over_scores() -> None:
    profiel = bereken_profiel(_van("An"), KADER)
    scherm = _getoond(toon_profiel, profiel, KADER)
    assert "4 van de 5 vragen beantwoord; open: V2.3." in scherm
    assert not VREEMD.search(scherm)
    gegevens = json.loads(als_json(profiel))
    assert [van["antwoord"] for van in gegevens["antwoorden"]][1:4] == ["soms", 12.5, "1985-03-04"]
    assert (gegevens["processen"], gegevens["onderdelen"], gegevens["scores"]) == ([], {}, [])
    resultaten = maak_resultaten(profiel, KADER)
    assert load_workbook(io.BytesIO(resultaten)).sheetnames == ["Resultaten", "Gesprek", "_gia"]
    assert [tekst for tekst in _teksten(resultaten) if VREEMD.search(tekst)] == []


def test_het_verslag_heeft_antwoorden_en_niets_anders() -> None:
    gegeven = _van("An")
    verslag = maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER)
    assert [rubriek.titel for rubriek in verslag.rubrieken] == ["Antwoorden", "Toelichting bij de vragen"]
    # It ends with what the kader says before its questions, and begins each rubriek with how to ask them.
    assert [tabel.rijen for tabel in verslag.rubrieken[1].voorop] == [
        (("Doel", "Zien hoe de bibliotheek werkt."), ("Afspraken", "We komen met twee.\nWe blijven een uur."))
    ]
    assert [tabel.vooraf for tabel in verslag.rubrieken[0].voorop] == [("Luister eerst.", "Vraag daarna door."), ()]
    assert (verslag.kerncijfers, verslag.verantwoording, verslag.oogopslag.beelden) == ((), (), ())
    bladzijde = _zonder_opmaak(als_html(verslag, KADER, Sjabloon()).decode())
    assert "12,5 lezers" in bladzijde
    # “Verslag over de kwaliteit” is what the house style calls every verslag.
    assert not VREEMD.search(bladzijde)
    met = replace(gegeven, besprekingen={"B.samenvattend": "Alles samen goed."})
    rubrieken = maak_verslag(met, bereken_profiel(met, KADER), KADER).rubrieken
    assert [(rubriek.titel, rubriek.bespreking) for rubriek in rubrieken][1] == ("Samenvattend", "Alles samen goed.")


@pytest.mark.pdf
def test_het_verslag_als_document_is_er_ook() -> None:
    gegeven = _van("An")
    document = Document(
        io.BytesIO(als_word(maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER), KADER, Sjabloon()))
    )
    koppen = [
        alinea.text for alinea in document.paragraphs if alinea.style and str(alinea.style.name).startswith("Heading")
    ]
    assert koppen == ["In één oogopslag", "Antwoorden", "Toelichting bij de vragen"]


def test_een_consensus_gaat_over_antwoorden(tmp_path: Path) -> None:
    consensus = bereken_consensus([_van("An"), _van("Bo", V1_2="ja", V2_3="Niets.")], KADER)
    assert consensus.is_berekend
    assert consensus.andere_open == ("V1.2",)
    scherm = _getoond(toon_consensus, consensus, KADER)
    assert "4 van de 5 vragen beantwoord. 1 open." in scherm
    regels = [regel.strip() for regel in scherm.splitlines()]
    assert regels[regels.index("An: soms") + 1] == "Bo: ja"
    bladzijde = _zonder_opmaak(maak_consensuspagina(consensus, KADER))
    assert "An: soms" in bladzijde
    assert not VREEMD.search(scherm + bladzijde)
    pad = tmp_path / "samen.xlsx"
    pad.write_bytes(maak_samengevoegd(consensus, KADER))
    gelezen = lees_werkboek(pad, KADER)
    assert gelezen.antwoorden == consensus.beoordeling.antwoorden
    assert gelezen.meningen == {"V1.2": "An: soms\nBo: ja"}


def test_een_vergelijking_legt_antwoorden_naast_elkaar() -> None:
    vergelijking = bereken_vergelijking(_van("An"), _van("Bo", "inspectie", V1_2="ja"), KADER)
    assert [paar.code for paar in vergelijking.antwoorden if not paar.is_gelijk] == ["V1.2"]
    scherm = _getoond(toon_vergelijking, vergelijking, KADER)
    assert "Van de 5 vragen zijn er 4 door beide beantwoord, waarvan 3 gelijk." in scherm
    bladzijde = _zonder_opmaak(maak_vergelijkingspagina(vergelijking, KADER))
    boek = maak_vergelijkboek(vergelijking, KADER)
    assert not VREEMD.search(scherm + bladzijde)
    assert [tekst for tekst in _teksten(boek) if VREEMD.search(tekst)] == []
    rijen = list(load_workbook(io.BytesIO(boek))["Vergelijking"].iter_rows(min_row=6, values_only=True))
    assert rijen[1][:5] == ("V1.2", "Is er een balie?", "soms", "ja", "nee")
    assert json.loads(als_json(vergelijking))["antwoorden"][1] == {
        "code": "V1.2",
        "vraag": "Is er een balie?",
        "zelf": "soms",
        "inspectie": "ja",
    }


def test_met_scores_erbij_staan_de_antwoorden_naast_elkaar_na_de_cijfers() -> None:
    kader = kader_met_vragen()
    een, ander = (beantwoorde_beoordeling(kader, {"V1.2": Antwoord(waarde=waarde)}) for waarde in ("ja", "nee"))
    vergelijking = bereken_vergelijking(een, ander, kader)
    assert "Antwoorden" in load_workbook(io.BytesIO(maak_vergelijkboek(vergelijking, kader))).sheetnames
    assert "Antwoorden die verschillen (1)" in maak_vergelijkingspagina(vergelijking, kader)
    assert "Antwoorden die verschillen (1)" in _getoond(toon_vergelijking, vergelijking, kader)


def test_een_overzicht_zegt_waarom_het_er_niet_is(tmp_path: Path) -> None:
    with pytest.raises(Zoekfout, match="wordt niets gescoord: een overzicht van scores is er niet"):
        lees_overzicht(tmp_path, KADER)


@pytest.mark.proces
def test_elke_opdracht_werkt_of_zegt_waarom_niet(tmp_path: Path) -> None:
    map_met_alleen_vragen(tmp_path / "kader")
    for naam, soort, keuze in (("a", "zelfevaluatie", "soms"), ("b", "zelfevaluatie", "ja"), ("i", "inspectie", "nee")):
        gegeven = _van(naam, soort, V1_2=keuze)
        (tmp_path / f"{naam}.xlsx").write_bytes(maak_sjabloon(KADER, beoordeling=gegeven))
    for opdracht, code in (
        (["criteria", "controleer"], 0),
        (["criteria", "toon"], 0),
        (["sjabloon", "-o", "leeg.xlsx"], 0),
        (["score", "a.xlsx", "-o", "r.xlsx"], 0),
        (["score", "a.xlsx", "--json"], 0),
        (["score", ".", "--csv"], 0),
        (["score", "a.xlsx", "--markeer", "m.xlsx"], 0),
        (["score", "a.xlsx", "--strikt"], 0),
        (["verslag", "a.xlsx", "-o", "v.html"], 0),
        (["verslag", "a.xlsx", "-o", "v.docx"], 0),
        (["consensus", "a.xlsx", "b.xlsx", "-o", "s.xlsx"], 0),
        (["vergelijk", "a.xlsx", "i.xlsx", "-o", "n.html"], 0),
        (["verslag", "a.xlsx", "--inspectie", "i.xlsx", "-o", "w.html"], 0),
        (["migreer", "a.xlsx", "-o", "nieuw.xlsx"], 1),
        (["overzicht", "a.xlsx", "i.xlsx"], 2),
    ):
        uitkomst = gia(*opdracht, "--kader", "kader", map_=tmp_path)
        zonder_traceback(uitkomst)
        assert "onverwachts" not in uitkomst.stderr, opdracht
        assert uitkomst.returncode == code, (opdracht, uitkomst.stderr)


@pytest.mark.libreoffice
@pytest.mark.parametrize("soort", ["xlsx", "ods"])
def test_een_ander_programma_rekent_en_bewaart_het(tmp_path: Path, soort: str) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(maak_sjabloon(KADER, beoordeling=_van("An")))
    (bewaard,) = kantoor.converteer([pad], soort, tmp_path / "uit")
    gelezen = lees_werkboek(bewaard, KADER)
    assert gelezen.antwoorden == ANTWOORDEN
    assert gelezen.bevindingen == ()
