"""Workbook = Python: what LibreOffice and Gnumeric compute in a filled werkboek is what profiel.py computes."""

import math
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import (
    Beoordeling,
    Cijfer,
    Gegevens,
    Kader,
    Profiel,
    Status,
    bereken_profiel,
    lees_werkboek,
    maak_sjabloon,
)
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.kader.woorden import Zelfstandig
from gia_kwaliteit.oogopslag import bereken_oogopslag, zin_over
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.oogopslagformules import oogopslag_van
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.resultaten import Waarde, resultaatwaarden, voortgangwaarden
from tests.bouwers import VOORBEELD, beoordeling, kader_bibliotheek, kader_muziekschool, kader_onthaalbureau, overal
from tests.programmas import gnumeric, kantoor

# Gnumeric saves no styles with a name, which openpyxl finds worth a warning.
GEEN_STIJLEN = pytest.mark.filterwarnings("ignore:Workbook contains no default style")
REKENAARS = {"LibreOffice": kantoor.converteer, "Gnumeric": gnumeric.herreken}

# Written here and not taken from the program: this is what a reader of the list sees.
LANGSTE_MOTIVERING, LANGSTE_BEWIJS, VERKORT = 260, 110, " … (lees verder bij de scoring)"
FOUTWAARDEN = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")
RANDOM_AANTAL, TWEEDE_AANTAL, SCHALEN_AANTAL = 22, 3, 4

# By hand from normen.yaml: what it is, from where to where, and how that is said.
NORMEN: dict[str, list[tuple[str, float, float, str]]] = {
    "O1.3": [("de norm", 80, math.inf, "minstens 80 %"), ("de norm", 50, math.inf, "minstens 50 %")],
    "IC1.4": [
        ("het richtgetal", 80, 90, "80 tot 90 lopende dossiers"),
        ("het richtgetal", 0, 120, "hoogstens 120 lopende dossiers"),
    ],
}

# By hand from tests/schalenkader: the onderdeel bereik has a scale without roles.
MUZIEKLIJSTEN = {(titel, code) for titel in ("Good Practices", "Werkpunten") for code in ("lessen", "huis")}

Plaats = tuple[str, str]


def _willekeurig(kader: Kader, zaad: int) -> Beoordeling:
    """A random filling: some with gaps, some with one whole proces empty, with motiveringen of every length."""
    loterij = random.Random(f"{kader.id} {zaad}")
    kans = (0.1, 0.5, 0.85, 1.0)[zaad % 4]
    leeg = loterij.choice(kader.processen).code if zaad % 3 == 0 else ""
    scores, waarom = {}, {}
    for code, schaal in kader.schaal_van.items():
        if code.split(".")[0] != leeg and loterij.random() < kans:
            scores[code] = loterij.choice(schaal.keuzes)
        if loterij.random() < 0.6:
            lengte = loterij.choice([1, 40, 259, 260, 261, 900])
            waarom[code] = (f"{code}: “zo” & 'zo', 3 < 4.\n" * 60)[:lengte].strip()
    # Drawn apart, so that the rest stays what it was.
    lengtes = random.Random(f"bewijs {kader.id} {zaad}")
    waar = {code: ("document: “é” & <1>; " * 20)[: lengtes.choice([0, 1, 60, 109, 110, 111, 400])] for code in scores}
    cijfers = {}
    for code in kader.outputindicatoren:
        waarde = loterij.choice([None, 0.0, 12.5, 4000.0])
        toelichting = loterij.choice(["", "Zie verslag."])
        status = loterij.choice([None, Status.geen_gegevens if waarde is None else Status.geschat])
        cijfers[code] = Cijfer(waarde=waarde, status=status, toelichting=toelichting)
    for code, rij in kader.subindicatoren.items():
        waarde = loterij.choice([None, 0.0, 7.0]) if rij.invoer == "cijfer" else None
        bekend = Status.geen_gegevens if waarde is None else Status.gemeten
        status = loterij.choice([None, bekend]) if rij.invoer == "cijfer" else None
        toelichting = loterij.choice(["", "Korte beschrijving."])
        cijfers[code] = Cijfer(waarde=waarde, status=status, toelichting=toelichting)
    erbij = random.Random(f"cijfers {kader.id} {zaad}")
    cijfers = {code: _met_jaar(code, cijfer, kader, erbij) for code, cijfer in cijfers.items()}
    bron = beoordeling(
        kader,
        scores,
        motiveringen=waarom,
        bewijzen={code: tekst.strip() for code, tekst in waar.items()},
        cijfers=cijfers,
        gegevens=Gegevens(naam=f"Bureau «{zaad}» & co" if zaad % 5 else None),
        puntenmodel=kader.puntenmodellen[zaad % len(kader.puntenmodellen)].code,
    )
    return replace(bron, actieplan=_willekeurig_plan(kader, loterij))


def _met_jaar(code: str, cijfer: Cijfer, kader: Kader, loterij: random.Random) -> Cijfer:
    """A figure with a year, and beside that of the output one of Vlaanderen; most of the others are larger."""
    jaar, vlaams = loterij.choice([None, 2013, 2013, 2013, 2014]), loterij.choice([None, 12.5, 90.0, 12.54])
    ander = loterij.choice([cijfer.waarde, 1.0, 24.0, 85.0, 2026.0])
    if cijfer.waarde is not None and code in kader.subindicatoren:
        cijfer = replace(cijfer, waarde=ander)
    return replace(cijfer, jaar=jaar, vlaams_gemiddelde=vlaams if code in kader.outputindicatoren else None)


def _willekeurig_plan(kader: Kader, loterij: random.Random) -> tuple[Actie, ...]:
    """Some actions, several about one code and some about none, dropped, without a text, or with a code of nobody."""
    codes = loterij.sample([*kader.rijteksten], 6)
    return tuple(
        Actie(
            code=(code := loterij.choice([*codes, None])),
            actie=loterij.choice(["", "Overleg “plannen” & <opvolgen>", "=1+1", "Twee\nregels"]),
            tegen=loterij.choice([None, date(2014, 9, 1)]),
            stand=loterij.choice([None, *Actiestand]),
            zoals_getypt={} if code else {"code": loterij.choice(["P99.9", "ooit"])},
        )
        for _ in range(loterij.choice([0, 3, 25]))
    )


@cache
def _gevallen() -> dict[str, tuple[Kader, Beoordeling]]:
    kader, tweede, schalen = kader_onthaalbureau(), kader_bibliotheek(), kader_muziekschool()
    gevallen = {f"willekeurig-{zaad}": (kader, _willekeurig(kader, zaad)) for zaad in range(RANDOM_AANTAL)}
    gevallen |= {f"tweede-{zaad}": (tweede, _willekeurig(tweede, zaad)) for zaad in range(TWEEDE_AANTAL)}
    gevallen |= {f"schalen-{zaad}": (schalen, _willekeurig(schalen, zaad)) for zaad in range(SCHALEN_AANTAL)}
    gevallen["leeg"] = (kader, beoordeling(kader))
    for model in kader.puntenmodellen:
        for nummer, niveau in enumerate(kader.schaal.namen):
            alles = overal(kader, niveau) | dict.fromkeys(kader.regels, ("Ja", "Nee")[nummer % 2])
            gevallen[f"{model.code}-{nummer}"] = (kader, beoordeling(kader, alles, puntenmodel=model.code))
        zonder_p9 = {code: naam for code, naam in overal(kader, "goed uitgewerkt").items() if code[:3] != "P9."}
        gevallen[f"{model.code}-zonder-P9"] = (kader, beoordeling(kader, zonder_p9, puntenmodel=model.code))
    gevallen["met-de-hand"] = (kader, _met_de_hand(kader))
    gevallen["voorbeeld"] = (kader, lees_werkboek(VOORBEELD, kader))
    return gevallen


def _met_de_hand(kader: Kader) -> Beoordeling:
    scores = {"P1.DG1": "sterk punt", "P1.DG2": "voldoende", "P1.OS1": "afwezig", "P2.DG1": "goed uitgewerkt"}
    regels = list(kader.regels)[:4]
    scores |= dict(zip(regels, ("Ja", "Ja", "Ja", "Nee"), strict=True))
    return beoordeling(kader, scores, motiveringen={"P1.OS1": "Er is niets op papier."}, puntenmodel="vlaams")


@dataclass
class Werkboek:
    """A werkboek: where gia put formulas, what another program made of them, and which of them were compared."""

    kader: Kader
    bron: Beoordeling
    formules: frozenset[Plaats]
    boek: Workbook
    vergeleken: set[Plaats] = field(default_factory=set)

    @property
    def profiel(self) -> Profiel:
        return bereken_profiel(self.bron, self.kader)

    def vergelijk(self, blad: Worksheet, cel: Cell | MergedCell, verwacht: Waarde) -> None:
        """Hold one cell against what Python computes, and remember that it was."""
        plaats = (blad.title, cel.coordinate)
        self.vergeleken.add(plaats)
        gevonden = cel.value
        if verwacht is None or isinstance(verwacht, str):
            assert (gevonden or "") == (verwacht or ""), plaats
        else:
            assert isinstance(gevonden, int | float), (plaats, gevonden, verwacht)
            assert abs(gevonden - verwacht) < 1e-9, (plaats, gevonden, verwacht)


def _formules(pad: Path) -> frozenset[Plaats]:
    return frozenset(
        (blad.title, cel.coordinate)
        for blad in load_workbook(pad).worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    )


@pytest.fixture(scope="module")
def geschreven(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every case as gia writes it."""
    map_ = tmp_path_factory.mktemp("werkboek-is-python")
    for naam, (kader, bron) in _gevallen().items():
        (map_ / f"{naam}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=bron))
    return [map_ / f"{naam}.xlsx" for naam in _gevallen()]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("LibreOffice", marks=[kantoor.nodig, pytest.mark.libreoffice]),
        pytest.param("Gnumeric", marks=[gnumeric.nodig, pytest.mark.gnumeric, GEEN_STIJLEN]),
    ],
)
def werkboeken(request: pytest.FixtureRequest, geschreven: list[Path]) -> dict[str, Werkboek]:
    """Every case, recalculated by one program in one run."""
    map_ = geschreven[0].parent
    na = REKENAARS[request.param](geschreven, "xlsx", map_ / request.param)
    # Where the formulas stand depends on the kader alone.
    formules = {
        kader.id: _formules(map_ / f"{naam}.xlsx")
        for naam, (kader, _) in _gevallen().items()
        if naam in ("leeg", "tweede-0", "schalen-0")
    }
    return {
        naam: Werkboek(kader, bron, formules[kader.id], load_workbook(pad, data_only=True))
        for (naam, (kader, bron)), pad in zip(_gevallen().items(), na, strict=True)
    }


def _tabelrijen(blad: Worksheet) -> list[tuple[str, dict[str, Cell | MergedCell]]]:
    """Return the rows under a row of headings: the code, wherever that stands, and the cell under every heading.

    A row without a code ends a table; on the tabs to fill in the headings hold for every row below them.
    """
    rijen, koppen, codeplaats = [], dict[int, str](), 0
    for rij in blad.iter_rows():
        plaatsen = [plaats for plaats, cel in enumerate(rij) if cel.value == "Code"]
        if plaatsen:
            codeplaats = plaatsen[0]
            koppen = {cel.column: str(cel.value) for cel in rij if cel.value}
        elif codeplaats >= len(rij) or rij[codeplaats].value is None:
            koppen = koppen if {"Score", "Waarde"} & set(koppen.values()) else {}
        elif koppen:
            rijen.append((str(rij[codeplaats].value), {koppen[cel.column]: cel for cel in rij if cel.column in koppen}))
    return rijen


def _vergelijk_tabellen(werkboek: Werkboek) -> set[tuple[str, str]]:
    verwacht = resultaatwaarden(werkboek.profiel, werkboek.kader)
    verwacht |= voortgangwaarden(werkboek.bron, werkboek.profiel, werkboek.kader)
    gezien = set()
    for blad in werkboek.boek.worksheets:
        for code, cellen in _tabelrijen(blad):
            for kop, cel in cellen.items():
                if (code, kop) in verwacht and not {"Score", "Waarde"} & cellen.keys():
                    werkboek.vergelijk(blad, cel, verwacht[code, kop])
                    gezien.add((code, kop))
    return verwacht.keys() - gezien


def _cijferbladen(kader: Kader) -> dict[str, bool]:
    return {"context-en-input": bool(kader.context or kader.input), "output": bool(kader.output)}


def _verkort(tekst: str, lengte: int = LANGSTE_MOTIVERING) -> str:
    if len(tekst) <= lengte:
        return tekst
    # As many words as fit; one word that fills more than half of the place is cut.
    woorden = re.match(rf"(?s).{{0,{lengte}}}(?=[ \n])", tekst)
    heel = woorden is not None and len(woorden[0]) * 2 >= lengte
    return (woorden[0] if woorden and heel else tekst[:lengte]) + VERKORT


def _telzin(aantal: int, enkel: str, meer: str) -> str:
    return {0: f"Geen {meer}", 1: f"1 {enkel}"}.get(aantal, f"{aantal} {meer}")


def _vergelijk_lijst(
    werkboek: Werkboek, blad: Worksheet, koprij: int, kolommen: str, verwacht: Sequence[tuple[str, ...]]
) -> None:
    """Hold a list against its rows; below the last one stands nothing, as far as there are formulas."""
    laatste = max(int(plaats[1:]) for naam, plaats in werkboek.formules if naam == blad.title)
    for nummer in range(laatste - koprij):
        rij = verwacht[nummer] if nummer < len(verwacht) else ("",) * len(kolommen)
        for letter, tekst in zip(kolommen, rij, strict=True):
            werkboek.vergelijk(blad, blad[f"{letter}{koprij + 1 + nummer}"], tekst)
    assert len(verwacht) <= laatste - koprij


def _vergelijk_lijsten(werkboek: Werkboek) -> None:
    kader, profiel, boek = werkboek.kader, werkboek.profiel, werkboek.boek
    soorten = (
        ("Good Practices", profiel.good_practices, "good practice", "good practices"),
        ("Werkpunten", profiel.werkpunten, "werkpunt", "werkpunten"),
    )
    namen = {proces.code: proces.naam for proces in kader.processen}
    for titel, punten, enkel, meer in soorten:
        over = {punt.code for punt in punten}
        for onderdeel in kader.onderdelen:
            # What is scored on a scale without roles fills no list, and has none.
            if kader is kader_muziekschool() and (titel, onderdeel.code) not in MUZIEKLIJSTEN:
                assert f"{titel} {onderdeel.lijstnaam}" not in boek
                continue
            blad = boek[f"{titel} {onderdeel.lijstnaam}"]
            eigen = {criterium.code for criterium in kader.criteria_van(onderdeel)}
            hier = [punt for punt in punten if punt.code in eigen]
            teksten = {p.code: (_verkort(p.motivering), _verkort(p.bewijs, LANGSTE_BEWIJS)) for p in hier}
            rijen = [(p.code, namen[p.proces], p.criterium, *teksten[p.code]) for p in hier]
            _vergelijk_lijst(werkboek, blad, 4, "ABCDE", rijen)
            werkboek.vergelijk(blad, blad["A3"], _telzin(len(hier), enkel, meer))
            over -= eigen
        assert not over, f"op geen enkel blad {titel}: {over}"
    if kader.regelgeving:
        blad = boek["Regelgeving"]
        koprij = next(rij for rij in range(1, blad.max_row + 1) if blad.cell(rij, 3).value == "Niet in orde")
        regels = [
            (r.code, kader.regels[r.code].onderwerp, r.criterium, _verkort(r.motivering)) for r in profiel.niet_in_orde
        ]
        motivering = next(cel.column_letter for cel in blad[koprij] if cel.value == "Motivering")
        _vergelijk_lijst(werkboek, blad, koprij, f"ABC{motivering}", regels)
        zin = _telzin(len(regels), "regel niet in orde", "regels niet in orde")
        werkboek.vergelijk(blad, blad.cell(koprij - 1, 1), zin)


def _vergelijk_actieplan(werkboek: Werkboek) -> None:
    """Hold the sentence above the plan, what each action is about, and the rows behind both."""
    kader, bron, blad, gia = werkboek.kader, werkboek.bron, werkboek.boek["Actieplan"], werkboek.boek["_gia"]
    regels = {code: f"{regel.onderwerp}: {regel.tekst}" for code, regel in kader.regels.items()}
    over = {**kader.rijteksten, **regels}
    met = {a.code for a in bron.actieplan if a.actie and a.stand != "geschrapt"}
    # The lowest level is the one that asks for an action, but where “weinig” is no more than that.
    slecht = [
        code
        for code, schaal in kader.schaal_van.items()
        if bron.niveau(code) == schaal.namen[0] and schaal.namen[0] != "weinig"
    ]
    zonder = [code for code in slecht if code not in met]
    genoemd = ", ".join(zonder[:60]) + (f" … en nog {len(zonder) - 60}" if len(zonder) > 60 else "")
    zin = f"{len(zonder)} werkpunten hebben nog geen actie: {genoemd}."
    if len(zonder) < 2:
        niets = "Elk werkpunt heeft een actie." if slecht else "Er zijn nog geen werkpunten."
        zin = f"1 werkpunt heeft nog geen actie: {genoemd}." if zonder else niets
    werkboek.vergelijk(blad, blad["A3"], zin)
    for rij in range(30):
        actie = bron.actieplan[rij] if rij < len(bron.actieplan) else Actie()
        onbekend = "geen code van dit kader" if actie.zoals_getypt else ""
        werkboek.vergelijk(blad, blad.cell(6 + rij, 2), over[actie.code] if actie.code else onbekend)
    for rij, code in enumerate(kader.schaal_van, start=11):
        tot_hier = [eerder for eerder in zonder[:60] if [*kader.schaal_van].index(eerder) <= rij - 11]
        waarden: tuple[Waarde, ...] = (int(code in slecht), int(code in zonder), ", ".join(tot_hier))
        for kolom, waarde in enumerate(waarden, start=3):
            werkboek.vergelijk(gia, gia.cell(rij, kolom), waarde)


def _vergelijk_oogopslag(werkboek: Werkboek) -> None:
    """Hold the sentences, the points and the rules of the tab, and every cell behind them."""
    profiel, blad, gia = werkboek.profiel, werkboek.boek["In één oogopslag"], werkboek.boek["_gia"]
    oogopslag = bereken_oogopslag(profiel)
    werkboek.vergelijk(blad, blad["A3"], oogopslag.zin)
    werkboek.vergelijk(blad, blad["A4"], oogopslag.wat_open_is)
    kolom = next(cel.column or 0 for cel in blad[5] if str(cel.value).startswith("Het sterkst: "))
    nog = "Nog geen" if oogopslag.open_criteria else "Geen"
    for koprij, punten, naam in ((5, oogopslag.sterk, "good practices"), (12, oogopslag.werkpunten, "werkpunten")):
        for nummer in range(3):
            punt = punten[nummer] if nummer < len(punten) else None
            niets = "" if nummer else f"{nog} {naam}."
            code, tekst = (blad.cell(koprij + 1 + 2 * nummer, kolom + plek) for plek in (0, 1))
            werkboek.vergelijk(blad, code, punt.code if punt else "")
            werkboek.vergelijk(blad, tekst, punt.criterium if punt else niets)
    rubrieken = {rubriek.code: rubriek for rubriek in werkboek.kader.rubrieken}
    antwoorden = {code: werkboek.bron.scores[code].keuze for code in werkboek.kader.regels}
    getoond = [
        blad.cell(rij, kolom + 2 + plek).value
        for rij in range(19, blad.max_row + 1)
        if (rubriek := rubrieken.get(str(blad.cell(rij, kolom).value)))
        for plek in range(len(rubriek.criteria))
    ]
    assert [tekst or None for tekst in getoond] == [*antwoorden.values()]
    inhoud = oogopslag_van(maak_resultaatindeling(maak_indeling(werkboek.kader)), profiel)
    for plaats, (_, waarde) in inhoud.cellen.items():
        werkboek.vergelijk(blad, blad.cell(*plaats), waarde)
    for rij, kolom_, (_, waarde) in inhoud.hulpcellen():
        werkboek.vergelijk(gia, gia.cell(rij, kolom_), waarde)


def _vergelijk_zinnen(werkboek: Werkboek) -> None:
    """Hold the sentence above each chart of scores, four words about the processen, aspects or onderdelen."""
    profiel, kader = werkboek.profiel, werkboek.kader
    proces, aspect, onderdeel = (
        Zelfstandig(enkelvoud=enkel, meervoud=meer, lidwoord="het")
        for enkel, meer in (
            ("proces", "processen"),
            ("kwaliteitsaspect", "kwaliteitsaspecten"),
            ("onderdeel", "onderdelen"),
        )
    )
    over = {f"Profiel {o.tabnaam}": ([p.code for p in kader.processen_van(o)], proces) for o in kader.onderdelen}
    over["Kwaliteitsbewaking"] = ([deel.code for deel in kader.kwaliteitsaspecten], aspect)
    over["Samenvattend"] = ([*profiel.onderdelen], onderdeel)
    for naam, (codes, woord) in over.items():
        zin = zin_over([profiel.groepen[code] for code in codes], woord)
        blad = werkboek.boek[naam]
        tekst = next(rij[0] for rij in blad.iter_rows(min_row=7) if str(rij[0].value or "").endswith("."))
        werkboek.vergelijk(blad, tekst, zin)


def _getallen(kader: Kader, bron: Beoordeling) -> dict[str, float]:
    """Every figure, those included that follow from others; as often as there are rows, so that all follow."""
    rijen = {code: rij for code, rij in kader.cijferrijen.items() if rij.som_van or rij.teller}
    getallen = {code: c.waarde for code, c in bron.cijfers.items() if c.waarde is not None and code not in rijen}
    for _ in rijen:
        for code, rij in rijen.items():
            if rij.som_van and all(deel in getallen for deel in rij.som_van):
                getallen[code] = sum(getallen[deel] for deel in rij.som_van)
            elif rij.teller in getallen and rij.noemer and getallen.get(rij.noemer):
                keer = 100 if rij.eenheid == "%" else 1
                getallen[code] = getallen[rij.teller] / getallen[rij.noemer] * keer
    return getallen


def _jaren(kader: Kader, bron: Beoordeling, getallen: dict[str, float]) -> dict[str, int]:
    """The year of every figure; of one that follows from others the year that all of them have."""
    rijen = {code: rij for code, rij in kader.cijferrijen.items() if rij.som_van or rij.teller}
    jaren = {code: c.jaar for code, c in bron.cijfers.items() if c.jaar and code not in rijen}
    for _ in rijen:
        for code, rij in rijen.items():
            van_delen = {jaren.get(str(deel)) for deel in rij.som_van or (rij.teller, rij.noemer)}
            if code in getallen and len(van_delen) == 1 and (jaar := van_delen.pop()):
                jaren[code] = jaar
    return jaren


def _ernaast(code: str, kader: Kader, bron: Beoordeling, getallen: dict[str, float]) -> str:
    """What stands beside a figure, by hand: whether parts fit, whether it meets the norms, and Vlaanderen."""
    rij, eigen, zinnen = kader.cijferrijen[code], getallen.get(code), []
    if rij.klassen:
        delen = [getallen[klasse] for klasse in rij.klassen if klasse in getallen]
        som, niet = sum(delen), "" if eigen is None else f"{eigen:.10g}".replace(".", ",")
        tekst = f"{som:.10g}".replace(".", ",")
        if len(delen) == len(rij.klassen):
            zinnen.append(f"de klassen tellen op tot {tekst}" + (f", niet {niet}" if eigen not in (None, som) else ""))
        elif eigen is not None and som > eigen:
            zinnen.append(f"de klassen tellen al op tot {tekst}, meer dan {niet}")
    if eigen is None:
        return "\n".join(zinnen)
    geheel = rij.deel_van or (rij.noemer if rij.eenheid == "%" else None)
    if geheel and getallen.get(rij.teller or code, 0) > getallen.get(geheel, math.inf):
        zinnen.append(f"meer dan het geheel van {geheel}")
    for wat, van, tot, woorden in NORMEN.get(code, ()):
        zinnen.append(f"haalt {wat}{'' if van <= eigen <= tot else ' niet'}: {woorden}")
    beeld = kader.vlaams_beeld(code)
    vlaams = beeld.waarde if beeld else None
    if code in kader.outputindicatoren and code in bron.cijfers:
        vlaams = bron.cijfers[code].vlaams_gemiddelde
    if vlaams is not None:
        gelijk = abs(round(eigen - vlaams, 9)) < 0.05
        zinnen.append(f"{'gelijk aan' if gelijk else 'boven' if eigen > vlaams else 'onder'} het Vlaams gemiddelde")
    return "\n".join(zinnen)


def _vergelijk_cijfers(werkboek: Werkboek) -> set[tuple[str, str]]:
    """Hold what follows from figures, and what stands beside each; return what was not there to hold."""
    kader, bron = werkboek.kader, werkboek.bron
    getallen = _getallen(kader, bron)
    jaren = _jaren(kader, bron, getallen)
    berekend = {code for code, rij in kader.cijferrijen.items() if rij.som_van or rij.teller}
    verwacht: dict[tuple[str, str], Waarde] = {(code, "Waarde"): getallen.get(code) for code in berekend}
    verwacht |= {(code, "Jaar"): jaren.get(code) for code in berekend}
    verwacht |= {(code, "Uw cijfer ernaast"): _ernaast(code, kader, bron, getallen) for code in kader.cijferrijen}
    gezien = set()
    for blad in werkboek.boek.worksheets:
        for code, cellen in _tabelrijen(blad) if blad.title in ("Context en input", "Output") else ():
            for kop, cel in cellen.items():
                if (code, kop) in verwacht:
                    werkboek.vergelijk(blad, cel, verwacht[code, kop])
                    gezien.add((code, kop))
    return verwacht.keys() - gezien


def _over_na_vergelijken(werkboek: Werkboek) -> set[Plaats]:
    """Return the formulas that were never compared, but for what is checked here: whose it is, and hidden ranks."""
    over = set()
    # What Start says of every tab is held against Python.
    start = werkboek.boek["Start"].iter_rows() if "Start" in werkboek.boek else ()
    rijen = {str(rij[0].value): rij for rij in start if str(rij[0].value) in werkboek.boek}
    voortgang = {titel: f"{rij[4].value}" for titel, rij in rijen.items()}
    # Of all rows of a tab those are done that have a score, and those of which is said why they have none.
    getallen = {titel: [cel.value for cel in rij if isinstance(cel.value, int)] for titel, rij in rijen.items()}
    te_doen = sum(alle - gescoord - sum(anders) for gescoord, alle, *anders in getallen.values())
    for titel, plaats in werkboek.formules - werkboek.vergeleken:
        blad = werkboek.boek[titel]
        cel = blad[plaats]
        if cel.row == 2:
            assert (cel.value or "") == (werkboek.bron.gegevens.naam or ""), titel
        elif plaats == "B3" and titel in voortgang:
            assert cel.value == voortgang[titel], titel
        elif (titel, plaats) == ("Start", "A3"):
            assert str(cel.value).startswith(f"Nog {te_doen} van " if te_doen else "Alles is ingevuld: "), cel.value
        elif cel.row == 1:
            assert (cel.value or "") == _bovenaan(werkboek.bron.gegevens), titel
        elif _verborgen(blad, cel.column) and titel.startswith(("Good Practices", "Werkpunten", "Regelgeving")):
            assert cel.value in (None, "") or isinstance(cel.value, int), (titel, plaats)
        else:
            over.add((titel, plaats))
    return over


def _bovenaan(gegevens: Gegevens) -> str:
    """What every tab says on top of whose werkboek it is."""
    dag = gegevens.datum
    delen = (
        gegevens.naam,
        str(gegevens.soort or ""),
        gegevens.werkjaar,
        f"{dag.day:02}/{dag.month:02}/{dag.year}" if dag else "",
    )
    return " · ".join(deel for deel in delen if deel)


def _verborgen(blad: Worksheet, kolom: int) -> bool:
    return any(d.hidden and (d.min or 0) <= kolom <= (d.max or 0) for d in blad.column_dimensions.values())


@pytest.mark.parametrize("naam", list(_gevallen()))
def test_wat_het_werkboek_toont_is_wat_python_berekent(naam: str, werkboeken: dict[str, Werkboek]) -> None:
    werkboek = werkboeken[naam]
    niet_getoond = _vergelijk_tabellen(werkboek)
    # Start shows no progress of tabs that the kader does not have.
    zonder = {code for code, er in _cijferbladen(werkboek.kader).items() if not er}
    assert {adres for adres in niet_getoond if adres[0] not in zonder} == set()
    _vergelijk_lijsten(werkboek)
    _vergelijk_actieplan(werkboek)
    _vergelijk_oogopslag(werkboek)
    _vergelijk_zinnen(werkboek)
    assert _vergelijk_cijfers(werkboek) == set()
    assert _over_na_vergelijken(werkboek) == set()


@pytest.mark.parametrize("naam", list(_gevallen()))
def test_nergens_staat_een_foutwaarde(naam: str, werkboeken: dict[str, Werkboek]) -> None:
    for blad in werkboeken[naam].boek.worksheets:
        for rij in blad.iter_rows():
            for cel in rij:
                assert cel.data_type != "e", (blad.title, cel.coordinate)
                assert not str(cel.value or "").startswith(FOUTWAARDEN), (blad.title, cel.coordinate)


def test_een_resultaatblad_dat_niet_vergeleken_wordt_valt_op(werkboeken: dict[str, Werkboek]) -> None:
    gewoon = werkboeken["leeg"]
    nieuw = ("Nieuw blad", "C6")
    boek = Workbook()
    boek.create_sheet("Nieuw blad")["C6"] = 12
    extra = Werkboek(gewoon.kader, gewoon.bron, frozenset({nieuw}), boek)
    assert _over_na_vergelijken(extra) == {nieuw}


def test_de_gevallen_omvatten_alles_wat_kan_voorkomen() -> None:
    gevallen = [(kader, bron) for kader, bron in _gevallen().values() if kader is kader_onthaalbureau()]
    assert len(gevallen) >= 40
    assert {bron.puntenmodel for _, bron in gevallen} == {"vlaams", "lineair", "vierpunt"}
    gescoord = [sum(s.niveau is not None for s in bron.scores.values()) for _, bron in gevallen]
    assert min(gescoord) == 0
    assert max(gescoord) == len(kader_onthaalbureau().schaal_van)
    begonnen = [(kader, bron) for kader, bron in gevallen if any(bron.niveau(code) for code in kader.criteria)]
    leeg_proces = [b for kader, b in begonnen if any(p.gescoord == 0 for p in bereken_profiel(b, kader).processen)]
    assert leeg_proces
    assert {len(bron.scores[c].motivering) > 260 for kader, bron in gevallen for c in kader.criteria} == {True, False}
    assert {len(bron.scores[c].bewijs) > 110 for kader, bron in gevallen for c in kader.criteria} == {True, False}


def test_een_werkboek_met_de_hand_uitgerekend(werkboeken: dict[str, Werkboek]) -> None:
    """P1: sterk punt, voldoende, afwezig is 4 + 2 + 0 of 12 points; P2: goed uitgewerkt is 3 of 4; 3 Ja, 1 Nee."""
    boek = werkboeken["met-de-hand"].boek
    apl = {code: {kop: cel.value for kop, cel in cellen.items()} for code, cellen in _tabelrijen(boek["Profiel APL"])}
    assert apl["P1"]["Score op 20"] == pytest.approx(10)
    assert (apl["P1"]["afwezig"], apl["P1"]["voldoende"], apl["P1"]["goed uitgewerkt"]) == (1, 1, 0)
    assert (apl["P1"]["sterk punt"], apl["P1"]["Gescoord"], apl["P1"]["Criteria"]) == (1, 3, 8)
    assert apl["P1"]["Volledigheid"] == "onvolledig"
    assert str(apl["P1"]["Grafieklabel"]).endswith(" (onvolledig)")
    assert apl["P2"]["Score op 20"] == pytest.approx(15)
    assert apl["P3"]["Score op 20"] in (None, "")
    assert apl["P3"]["Volledigheid"] == "niet gescoord"
    bewaking = _tabelrijen(boek["Kwaliteitsbewaking"])
    aspecten = {code: cellen["Score op 100"].value for code, cellen in bewaking if "Score op 100" in cellen}
    # Doelgerichtheid: 4 + 2 + 3 of 12 points; ondersteuning: 0 of 4.
    assert aspecten["doelgerichtheid"] == pytest.approx(75)
    assert aspecten["ondersteuning"] == 0
    assert aspecten["ontwikkeling"] in (None, "")
    matrix = {code: cellen for code, cellen in bewaking if "Doelgerichtheid" in cellen}
    assert matrix["P1"]["Doelgerichtheid"].value == pytest.approx(75)
    assert matrix["P1"]["Ondersteuning"].value == 0
    assert matrix["P2"]["Ondersteuning"].value in (None, "")
    samen = {code: cellen["Score op 100"].value for code, cellen in _tabelrijen(boek["Samenvattend"])}
    # APL: five times the mean of 10 and 15; kwaliteitsbewaking: the mean of 75 and 0; regelgeving: 3 of 4.
    assert samen["apl"] == pytest.approx(62.5)
    assert samen["kernprocessen"] in (None, "")
    assert samen["kwaliteitsbewaking"] == pytest.approx(37.5)
    assert samen["regelgeving"] == pytest.approx(75)
    goed, werk = boek["Good Practices APL"], boek["Werkpunten APL"]
    assert (goed["A3"].value, goed["A5"].value, goed["A6"].value or "") == ("1 good practice", "P1.DG1", "")
    assert (werk["A3"].value, werk["A5"].value, werk["D5"].value) == ("1 werkpunt", "P1.OS1", "Er is niets op papier.")
    assert boek["Werkpunten Kern"]["A3"].value == "Geen werkpunten"
    start = {code: cellen["Voortgang"].value for code, cellen in _tabelrijen(boek["Start"])}
    assert start["apl"] == "4 van 55 gescoord"
    assert start["regelgeving"] == "4 van 16 gescoord"
