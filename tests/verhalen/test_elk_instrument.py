"""Every kader that comes with gia, and one of another country, goes through every command.

No tab is empty, no picture shows nothing, nothing is lost, and no word of another instrument stands in what comes out.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from rich.console import Console

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, lees_werkboek, maak_resultaten, maak_verslag
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Status
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.kader import STANDAARDKADER, Kader, kadernamen, laad_kader, maak_kader
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.versies import Herschreven, Versiewijziging
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.kader.vragen import AntwoordSoort, Vraag
from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.verzameling.overzicht import lees_overzicht
from gia_kwaliteit.verzameling.zoeken import Zoekfout
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.consensus.terminal import toon_consensus
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.html import overzichtspagina_in_stukken
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet, maak_samengevoegd, maak_sjabloon
from tests.bouwers import beoordeling
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN
from tests.bouwers.buitenland import kader_uit_het_buitenland
from tests.bouwers.pdf import tekst_van_pdf
from tests.programmas import kantoor

Uitvoer = Mapping[str, bytes | str]
BUITENLAND = "school-review"
NAMEN = [*(naam for naam in kadernamen() if naam != STANDAARDKADER), BUITENLAND]
# Under five persons there is no overzicht of them.
AANTAL = 5
# One sentence is what these have to say where nothing is wrong.
ZINNEN = ("Bevindingen",)
# What stands in no output of a kader that does not say it itself.
VREEMD = r"bureau|inspectie|zelfevaluatie|vlaams|vlaanderen|inburger|kernproces|bibliothe|\bcipo\b"
# What is only said where a kader has it.
_ALLEEN_MET: tuple[tuple[str, Callable[[Kader], object]], ...] = (
    ("regelgeving", lambda kader: kader.regelgeving),
    ("kwaliteits(?:aspect|bewaking)", lambda kader: kader.kwaliteitsaspecten),
    ("context en input|outputindicator", lambda kader: kader.cijferrijen),
    ("puntenmodel", lambda kader: kader.heeft_scores),
)
# What the twin calls what every kader has.
_BEGRIPPEN: dict[str, Any] = {
    "proces": {"enkelvoud": "vak", "meervoud": "vakken", "lidwoord": "het"},
    "criterium": {"enkelvoud": "zin", "meervoud": "zinnen", "lidwoord": "de"},
    "good_practice": {"enkelvoud": "ster", "meervoud": "sterren", "lidwoord": "de"},
    "werkpunt": {"enkelvoud": "stip", "meervoud": "stippen", "lidwoord": "de"},
    "profiel": "Foto van",
    "overzicht": "Foto van allen",
}


@cache
def _kader(naam: str) -> Kader:
    return kader_uit_het_buitenland() if naam == BUITENLAND else laad_kader(naam)


def _antwoord(vraag: Vraag, nummer: int) -> Antwoord:
    if vraag.keuzes:
        return Antwoord(waarde=vraag.keuzes[nummer % len(vraag.keuzes)])
    if vraag.antwoord is AntwoordSoort.datum:
        return Antwoord(waarde=date(2014, 3, 1 + nummer % 28))
    return Antwoord(waarde=float(nummer) if vraag.antwoord is AntwoordSoort.getal else f"Gezien {nummer}.")


def _gevuld(kader: Kader, soort: str, verschuiving: int = 0, naam: str = "Beek", wie: str = "An") -> Beoordeling:
    """A beoordeling in which every level, an answer to every question and a figure in every row is given."""
    scores = {
        code: schaal.namen[(nummer + verschuiving) % len(schaal.namen)]
        for nummer, (code, schaal) in enumerate(kader.schaal_van.items())
    }
    cijfers = {
        code: Cijfer(waarde=12.0 + n, status=Status.gemeten, jaar=2013) for n, code in enumerate(kader.cijferrijen)
    }
    gegevens = Gegevens(naam=naam, soort=soort, werkjaar="2013-2014", datum=date(2014, 3, 4), beoordelaars=(wie,))
    waarom = {code: f"Daarom {nummer}." for nummer, code in enumerate(scores)}
    gevuld = beoordeling(kader, scores, motiveringen=waarom, cijfers=cijfers, gegevens=gegevens)
    antwoorden = {
        code: _antwoord(vraag, nummer + verschuiving) for nummer, (code, vraag) in enumerate(kader.vraag_van.items())
    }
    return replace(gevuld, antwoorden=antwoorden)


def _bijna_zoals(een: Beoordeling, kader: Kader) -> Beoordeling:
    """What a second person made of the same, who differs in the last score and the last answer."""
    ander = _gevuld(kader, str(een.gegevens.soort), 1, wie="Bo")
    scores, antwoorden = {**een.scores}, {**een.antwoorden}
    scores |= dict([*ander.scores.items()][-1:])
    return replace(ander, scores=scores, antwoorden=antwoorden | dict([*ander.antwoorden.items()][-1:]))


def _scherm(toon: Callable[[Console], None]) -> str:
    stroom = StringIO()
    toon(Console(file=stroom, width=80))
    return stroom.getvalue()


def _alles(kader: Kader, map_: Path) -> dict[str, bytes | str]:
    """Everything that gia makes of the filled werkboeken of a kader, by what it is."""
    links, rechts = kader.woorden.vergelijking
    een, ander = _gevuld(kader, links), _gevuld(kader, rechts, 1, wie="Bo")
    profiel = bereken_profiel(een, kader)
    naast = bereken_vergelijking(een, ander, kader)
    samen = bereken_consensus([een, _bijna_zoals(een, kader)], kader)
    uit: dict[str, bytes | str] = {
        "leeg.xlsx": maak_sjabloon(kader),
        "werkboek.xlsx": maak_sjabloon(kader, beoordeling=een),
        "volgend.xlsx": maak_sjabloon(kader, vorig=een),
        "resultaten.xlsx": maak_resultaten(profiel, kader),
        "profiel.txt": _scherm(lambda console: toon_profiel(console, profiel, kader)),
        "profiel.json": als_json(profiel),
        "vergelijking.xlsx": maak_vergelijkboek(naast, kader),
        "vergelijking.html": maak_vergelijkingspagina(naast, kader),
        "vergelijking.txt": _scherm(lambda console: toon_vergelijking(console, naast, kader)),
        "vergelijking.json": als_json(naast),
        "verslag.html": als_html(maak_verslag(een, profiel, kader), kader, Sjabloon()).decode(),
        "verslag-naast.html": als_html(maak_verslag(een, profiel, kader, naast), kader, Sjabloon()).decode(),
        "consensus.html": maak_consensuspagina(samen, kader),
        "consensus.txt": _scherm(lambda console: toon_consensus(console, samen, kader)),
        "consensus.json": als_json(samen),
        "samen.xlsx": maak_samengevoegd(samen, kader),
    }
    return uit | _overzicht(kader, map_)


def _overzicht(kader: Kader, map_: Path) -> dict[str, bytes | str]:
    """What gia makes of the werkboeken of several subjects; of questions alone there is no overzicht, which it says."""
    for nummer in range(AANTAL):
        boek = _gevuld(kader, kader.woorden.vergelijking[0], nummer, naam=f"Beek {nummer}", wie=f"Wie {nummer}")
        (map_ / f"w{nummer}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=boek))
    if not kader.heeft_scores:
        with pytest.raises(Zoekfout) as fout:
            lees_overzicht([str(map_)], kader)
        return {"overzicht.fout": str(fout.value)}
    beeld = lees_overzicht([str(map_)], kader)
    assert not beeld.heeft_fouten, [gevonden.melding for gevonden in beeld.bevindingen]
    csv = map_ / "csv"
    csv.mkdir()
    schrijf_csv(beeld, kader, csv)
    return {
        "overzicht.xlsx": maak_overzichtboek(beeld, kader),
        "overzicht.html": "".join(overzichtspagina_in_stukken(beeld, kader)),
        "overzicht.txt": _scherm(lambda console: toon_overzicht(console, beeld, kader)),
        "overzicht.json": als_json(beeld),
        **{f"overzicht/{pad.name}": pad.read_text(encoding="utf-8-sig") for pad in csv.iterdir()},
    }


@pytest.fixture(scope="module", params=NAMEN)
def instrument(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Kader, Uitvoer]:
    kader = _kader(request.param)
    return kader, _alles(kader, tmp_path_factory.mktemp("uitvoer"))


def _boeken(uitvoer: Uitvoer) -> Iterator[tuple[str, bytes, Workbook]]:
    for naam, inhoud in uitvoer.items():
        if isinstance(inhoud, bytes):
            yield naam, inhoud, load_workbook(BytesIO(inhoud), data_only=True)


def test_geen_blad_is_leeg_en_geen_beeld_toont_niets(instrument: tuple[Kader, Uitvoer]) -> None:
    for naam, inhoud, boek in _boeken(instrument[1]):
        for blad in boek:
            gevuld = [cel for rij in blad.iter_rows(min_row=2) for cel in rij if cel.value not in (None, "")]
            assert len(gevuld) > (blad.title not in ZINNEN) or blad.sheet_state != "visible", (naam, blad.title)
        with ZipFile(BytesIO(inhoud)) as archief:
            beelden = [deel for deel in archief.namelist() if deel.startswith("xl/charts/chart")]
            for deel in beelden if naam not in {"leeg.xlsx", "volgend.xlsx"} else ():
                xml = archief.read(deel).decode()
                reeksen = re.findall(r"<c:(?:val|xVal|yVal)>.*?<c:f>'?(.+?)'?!(.+?)</c:f>", xml, re.DOTALL)
                assert reeksen, (naam, deel)
                waarden = [cel.value for blad, waar in reeksen for rij in _bereik(boek, blad, waar) for cel in rij]
                assert any(isinstance(waarde, int | float) for waarde in waarden), (naam, deel, reeksen)
    for naam, tekst in instrument[1].items():
        if naam.endswith(".html"):
            assert not re.search(r"<section[^>]*>\s*<h2[^>]*>[^<]*</h2>\s*</section>", str(tekst)), naam
            assert not re.search(r"<(?:table|tbody|svg|ul|ol)[^>]*>\s*</", str(tekst)), naam


def _bereik(boek: Workbook, blad: str, waar: str) -> Iterable[Any]:
    cellen = boek[blad.replace("''", "'")][waar.replace("$", "")]
    return cellen if isinstance(cellen, tuple) else ((cellen,),)


def test_wat_geschreven_is_wordt_gelezen(instrument: tuple[Kader, Uitvoer], tmp_path: Path) -> None:
    kader, uitvoer = instrument
    inhoud = _gevuld(kader, kader.woorden.vergelijking[0])
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(bytes(uitvoer["werkboek.xlsx"]))  # type: ignore[arg-type]
    gelezen = lees_werkboek(pad, kader)
    assert [gevonden.melding for gevonden in gelezen.bevindingen] == []
    assert (gelezen.antwoorden, gelezen.gegevens) == (inhoud.antwoorden, inhoud.gegevens)
    assert {c: (s.niveau, s.motivering) for c, s in gelezen.scores.items()} == {
        c: (s.niveau, s.motivering) for c, s in inhoud.scores.items()
    }


# The texts of a kader, by the key under which they stand; not the names of levels, which others refer to.
_TEKSTEN = {
    "titel",
    "bron",
    "proces_definitie",
    "naam",
    "tabnaam",
    "lijstnaam",
    "definitie",
    "tekst",
    "hint",
    "onderwerp",
}
_TEKSTEN |= {
    "aanwijzingen",
    "deelpunten",
    "teksten",
    "omschrijving",
    "betekenis",
    "kort",
    "uitleg",
    "keuzes",
    "herkomst",
}
_BLIJFT = {"schalen", "puntenmodellen", "woorden", "vast", "wijzigingen", "raakt", "raakt_kader"}
_NEUTRAAL = {"enkelvoud": "ding", "meervoud": "dingen", "lidwoord": "het", "kort": None, "kort_meervoud": None}


def _zonder_woorden(waarde: object, sleutel: str, nummers: Iterator[int]) -> object:
    """Return a value of a kader with other texts in the places of its own."""
    if isinstance(waarde, dict):
        return {naam: _zonder_woorden(deel, naam, nummers) for naam, deel in waarde.items() if naam not in _BLIJFT}
    if isinstance(waarde, list | tuple):
        return [_zonder_woorden(deel, sleutel, nummers) for deel in waarde]
    is_tekst = isinstance(waarde, str) and waarde and sleutel in _TEKSTEN and not waarde.replace("-", "").isdigit()
    return f"Zin {next(nummers)}" if is_tekst else waarde


def _tweeling(kader: Kader) -> Kader:
    """A kader that is built in the same way and has no word of it: what it says then, gia says of its own."""
    inhoud, nummers = kader.model_dump(), count(1)
    woorden = inhoud["woorden"]
    woorden["onderwerp"] |= _NEUTRAAL | {"sleutel": None}
    for partij in woorden["partijen"]:
        nummer = next(nummers)
        partij |= {"enkelvoud": f"blik {nummer}", "meervoud": f"blikken {nummer}", "wie": f"de kijker {nummer}"}
        partij["code"] = f"blik{woorden['partijen'].index(partij)}"
    oud = [partij.code for partij in kader.woorden.partijen]
    woorden["vergelijking"] = [f"blik{oud.index(code)}" for code in woorden["vergelijking"]]
    woorden["begrippen"] = _BEGRIPPEN
    woorden["velden"] = {veld: f"Veld {next(nummers)}" for veld in woorden["velden"]}
    # The names of levels and scales stay: others refer to them.
    vast = {naam: inhoud[naam] for naam in ("schalen", "puntenmodellen") if inhoud[naam]}
    for model in inhoud["puntenmodellen"]:
        model |= {"code": f"model{next(nummers)}", "naam": f"Model {next(nummers)}", "uitleg": "Zo telt het."}
    nieuw = _zonder_woorden({naam: deel for naam, deel in inhoud.items() if naam != "vroegere_teksten"}, "", nummers)
    assert isinstance(nieuw, dict)
    return maak_kader(nieuw | vast | {"woorden": woorden})


def _zichtbaar(naam: str, inhoud: bytes | str) -> Iterator[str]:
    """Yield every text that somebody or some program reads in what gia made."""
    if isinstance(inhoud, bytes):
        with ZipFile(BytesIO(inhoud)) as archief:
            for deel in archief.namelist():
                if deel.endswith((".xml", ".rels")):
                    yield from (a or b for a, b in re.findall(r'>([^<]+)<|="([^"]*)"', archief.read(deel).decode()))
    elif naam.endswith(".json"):
        # The keys that programs read are the same for every kader.
        yield from (re.sub(r'^\s*"\w+":', "", regel) for regel in inhoud.splitlines())
    elif naam.endswith(".html"):
        yield from re.sub(r"(?s)<style>.*?</style>|<script.*?</script>|\sclass=\"[^\"]*\"", "", inhoud).splitlines()
    else:
        yield from inhoud.splitlines()


@pytest.mark.parametrize("naam", NAMEN)
def test_geen_woord_van_een_ander_instrument(naam: str, tmp_path: Path) -> None:
    kader = _tweeling(_kader(naam))
    vreemd = "|".join([VREEMD, ALGEMENE_BEGRIPPEN, *(woord for woord, heeft in _ALLEEN_MET if not heeft(kader))])
    tabellen = (".json", ".csv")  # whose headings and reasons are the same for every kader
    gevonden = {
        (uitvoer, tekst.strip()[:150])
        for uitvoer, inhoud in _alles(kader, tmp_path).items()
        for tekst in _zichtbaar(uitvoer, inhoud)
        if "schemas." not in tekst and tekst != k.GIA_PUNTENMODEL
        if re.search(VREEMD if uitvoer.endswith(tabellen) else vreemd, tekst, re.IGNORECASE)
    }
    assert gevonden == set()


def _nieuwere_versie(kader: Kader) -> Kader:
    """The kader under a newer version, in which its first text is another."""
    inhoud = kader.model_dump()
    rijen = [rij for proces in inhoud["processen"] for rij in proces["criteria"]]
    rijen += [rij for rubriek in (inhoud["vragen"] or {"rubrieken": ()})["rubrieken"] for rij in rubriek["vragen"]]
    toen = Herschreven(code=rijen[0]["code"], oud=rijen[0]["tekst"])
    rijen[0]["tekst"] = "Dit staat er nu."
    nieuw = maak_kader(inhoud | {"versie": f"{kader.versie}.1", "vast": wat_vast_is(kader)})
    vroeger = Versiewijziging(versie=kader.versie, uitleg="Zoals het was.", vingerafdruk=bereken_vingerafdruk(kader))
    nu = Versiewijziging(
        versie=nieuw.versie, uitleg="Eén tekst.", vingerafdruk=bereken_vingerafdruk(nieuw), herschreven=(toen,)
    )
    return maak_kader(nieuw.model_dump() | {"wijzigingen": (nu, vroeger)})


@pytest.mark.parametrize("naam", NAMEN)
def test_een_werkboek_van_een_vorige_versie_gaat_over(naam: str, tmp_path: Path) -> None:
    kader = _kader(naam)
    nieuw, inhoud, pad = _nieuwere_versie(kader), _gevuld(kader, kader.woorden.vergelijking[0]), tmp_path / "w.xlsx"
    pad.write_bytes(maak_sjabloon(kader, beoordeling=inhoud))
    overzetting = zet_over_naar_nieuwste(lees_werkboek(pad, nieuw, ook_vroeger=True), nieuw)
    assert overzetting is not None
    pad.write_bytes(maak_overgezet(overzetting, nieuw))
    gelezen = lees_werkboek(pad, nieuw)
    # The tab that says which text is another now stays until somebody has looked at it.
    assert [str(gevonden.id) for gevonden in gelezen.bevindingen] == ["niet-overgenomen"]
    assert (gelezen.kader_versie, gelezen.antwoorden) == (nieuw.versie, inhoud.antwoorden)
    assert {c: s.niveau for c, s in gelezen.scores.items()} == {c: s.niveau for c, s in inhoud.scores.items()}


@pytest.mark.pdf
def test_het_verslag_als_document_heeft_geen_woord_van_een_ander_instrument() -> None:
    kader = _tweeling(_kader("lesvoorbereiding"))
    een, ander = (_gevuld(kader, soort, nummer) for nummer, soort in enumerate(kader.woorden.vergelijking))
    verslag = maak_verslag(een, bereken_profiel(een, kader), kader, bereken_vergelijking(een, ander, kader))
    word, pdf = als_word(verslag, kader, Sjabloon()), als_pdf(verslag, kader, Sjabloon())
    teksten = [*_zichtbaar("verslag.docx", word), *tekst_van_pdf(pdf).splitlines()]
    assert [tekst for tekst in teksten if "schemas." not in tekst and re.search(VREEMD, tekst, re.IGNORECASE)] == []


def _met_gaten(kader: Kader) -> Beoordeling:
    """What somebody filled in by chance: a part of the scores and of the answers."""
    loterij, vol = random.Random(kader.id), _gevuld(kader, kader.woorden.vergelijking[0])
    scores = {
        code: replace(score, niveau=None) if loterij.random() < 0.3 else score for code, score in vol.scores.items()
    }
    antwoorden = {code: loterij.choice([Antwoord(), antwoord]) for code, antwoord in vol.antwoorden.items()}
    return replace(vol, scores=scores, antwoorden=antwoorden)


@kantoor.nodig
@pytest.mark.libreoffice
def test_de_formules_van_elk_instrument_geven_wat_python_berekent(tmp_path: Path) -> None:
    paden = [(tmp_path / f"{naam}-{wat}.xlsx", naam) for naam in NAMEN for wat in ("gaten", "leeg")]
    for pad, naam in paden:
        inhoud = _met_gaten(_kader(naam)) if pad.stem.endswith("gaten") else None
        pad.write_bytes(maak_sjabloon(_kader(naam), beoordeling=inhoud))
    berekend = kantoor.converteer([pad for pad, _ in paden], "xlsx", tmp_path / "na")
    for (pad, naam), na in zip(paden, berekend, strict=True):
        gelezen = lees_werkboek(na, _kader(naam))
        assert {"resultaat-wijkt-af", "telling-wijkt-af"}.isdisjoint(b.id for b in gelezen.bevindingen), pad.name
        formules, voor, nu = load_workbook(pad), load_workbook(pad, data_only=True), load_workbook(na, data_only=True)
        geteld = 0
        for blad in formules.worksheets:
            for cel in (cel for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"):
                verwacht, gevonden = (boek[blad.title][cel.coordinate].value for boek in (voor, nu))
                assert (gevonden or "") == pytest.approx(verwacht or "", abs=1e-9), (
                    pad.name,
                    blad.title,
                    cel.coordinate,
                )
                geteld += 1
        assert geteld, pad.name


def test_waar_de_grens_geen_helft_is_zegt_de_uitleg_bij_een_grafiek_dat_ook_niet() -> None:
    """Of 30 points 40 % is 12, of 60 points 24."""
    kader = _kader(BUITENLAND)
    boek = maak_sjabloon(kader, beoordeling=_gevuld(kader, "self"))
    uitleg = {tekst for tekst in _zichtbaar("werkboek.xlsx", boek) if tekst.startswith("Staafdiagram, Score op")}
    assert all("helft" not in tekst for tekst in uitleg)
    reeksen = {reeks for tekst in uitleg for reeks in re.findall(r"Onder \d+ en Vanaf \d+", tekst)}
    assert reeksen == {"Onder 12 en Vanaf 12", "Onder 24 en Vanaf 24"}
