"""A filled werkboek as another program computed it, held cell by cell against what Python computes."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Beoordeling, Gegevens, Kader, Profiel, bereken_profiel
from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.oogopslag import bereken_oogopslag, zin_over
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.koppen import opschriften
from gia_kwaliteit.werkboek.oogopslagformules import oogopslag_van
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.resultaten import Waarde, resultaatwaarden, voortgangwaarden

# Written here and not taken from the program: this is what a reader of the list sees.
LANGSTE_MOTIVERING, LANGSTE_BEWIJS, VERKORT = 260, 110, " … (lees verder bij de scoring)"
FOUTWAARDEN = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "Err:")

# By hand from each normen.yaml: what it is, from where to where, and how that is said.
NORMEN: dict[tuple[str, str], list[tuple[str, float, float, str]]] = {
    ("gia-onthaalbureau", "O1.3"): [
        ("de norm", 80, math.inf, "minstens 80 %"),
        ("de norm", 50, math.inf, "minstens 50 %"),
    ],
    ("gia-onthaalbureau", "IC1.4"): [
        ("het richtgetal", 80, 90, "80 tot 90 lopende dossiers"),
        ("het richtgetal", 0, 120, "hoogstens 120 lopende dossiers"),
    ],
    ("bib-met-andere-woorden", "O1.1"): [("de norm", 20, math.inf, "minstens 20 %")],
}

KOPPEN_VAN_VRAGEN = {"Gescoord": "Ingevuld", "Criteria": "Rijen"}

Plaats = tuple[str, str]


@dataclass
class Werkboek:
    """A werkboek: where gia put formulas, what another program made of them, and which of them were compared.

    `getypt` has by code what somebody typed in the place of a level: what stands there is shown as it is.
    """

    kader: Kader
    bron: Beoordeling
    formules: frozenset[Plaats]
    boek: Workbook
    getypt: Mapping[str, str | float] = field(default_factory=dict)
    vergeleken: set[Plaats] = field(default_factory=set)

    @property
    def profiel(self) -> Profiel:
        return bereken_profiel(self.bron, self.kader)

    @property
    def punten(self) -> tuple[Zelfstandig, Zelfstandig]:
        """What the kader calls a point of each list."""
        return self.kader.woorden.begrippen.good_practice, self.kader.woorden.begrippen.werkpunt

    @property
    def lijsten(self) -> tuple[str, str]:
        """What the kader calls both lists."""
        return self.kader.woorden.lijsten.good_practices, self.kader.woorden.lijsten.werkpunten

    def vergelijk(self, blad: Worksheet, cel: Cell | MergedCell, verwacht: Waarde) -> None:
        """Hold one cell against what Python computes, and remember that it was."""
        plaats = (blad.title, cel.coordinate)
        self.vergeleken.add(plaats)
        gevonden = cel.value
        if verwacht is None or isinstance(verwacht, str):
            assert (gevonden or "") == (verwacht or ""), f"{plaats}: {gevonden!r}, niet {verwacht!r}"
        else:
            assert isinstance(gevonden, int | float), f"{plaats}: {gevonden!r}, niet {verwacht!r}"
            assert abs(gevonden - verwacht) < 1e-9, f"{plaats}: {gevonden!r}, niet {verwacht!r}"


def vergelijk_alles(werkboek: Werkboek) -> None:
    """Hold every cell with a formula against what Python computes of the beoordeling that was filled in."""
    niet_getoond = _vergelijk_tabellen(werkboek)
    # Start shows no progress of tabs that the kader does not have.
    zonder = {code for code, er in _cijferbladen(werkboek.kader).items() if not er}
    assert {adres for adres in niet_getoond if adres[0] not in zonder} == set()
    if werkboek.kader.heeft_scores:
        _vergelijk_lijsten(werkboek)
        _vergelijk_actieplan(werkboek)
        _vergelijk_oogopslag(werkboek)
        _vergelijk_zinnen(werkboek)
    assert _vergelijk_cijfers(werkboek) == set()
    assert over_na_vergelijken(werkboek) == set()


def foutwaarden(boek: Workbook) -> Iterator[Plaats]:
    """Yield every cell in which an error stands."""
    for blad in boek.worksheets:
        for cel in (cel for rij in blad.iter_rows() for cel in rij):
            if cel.data_type == "e" or str(cel.value or "").startswith(FOUTWAARDEN):
                yield blad.title, cel.coordinate


def tabelrijen(blad: Worksheet) -> list[tuple[str, dict[str, Cell | MergedCell]]]:
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
    # Where nothing is scored Start counts rows that are filled in; elsewhere a heading has the words of the kader.
    koppen = opschriften(werkboek.kader) if werkboek.kader.heeft_scores else KOPPEN_VAN_VRAGEN
    verwacht = {(code, koppen.get(kop, kop)): waarde for (code, kop), waarde in verwacht.items()}
    gezien = set()
    for blad in werkboek.boek.worksheets:
        for code, cellen in tabelrijen(blad):
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


def bladen_met_lijsten(kader: Kader) -> dict[str, set[str]]:
    """The tabs with a list, and the codes that can come on it: those whose scale has such a level; none has no tab."""
    titels = (kader.woorden.lijsten.good_practices, kader.woorden.lijsten.werkpunten)
    bladen = {}
    for titel, rollen in zip(titels, ({"good practice"}, {"werkpunt", "niet in orde"}), strict=True):
        for onderdeel in kader.onderdelen:
            codes = {criterium.code for criterium in kader.criteria_van(onderdeel)}
            kan = {c for c in codes if rollen & {str(niveau.rol) for niveau in kader.schaal_van[c].niveaus}}
            if kan:
                bladen[f"{titel} {onderdeel.lijstnaam}"] = codes
    return bladen


def _vergelijk_lijsten(werkboek: Werkboek) -> None:
    kader, profiel, boek = werkboek.kader, werkboek.profiel, werkboek.boek
    namen = {proces.code: proces.naam for proces in kader.processen}
    bladen = bladen_met_lijsten(kader)
    assert {naam for naam in boek.sheetnames if naam.startswith(werkboek.lijsten)} == bladen.keys()
    for titel, punten, woord in zip(
        werkboek.lijsten, (profiel.good_practices, profiel.werkpunten), werkboek.punten, strict=True
    ):
        over = {punt.code for punt in punten}
        for naam, codes in bladen.items():
            if not naam.startswith(titel):
                continue
            blad, hier = boek[naam], [punt for punt in punten if punt.code in codes]
            teksten = {p.code: (_verkort(p.motivering), _verkort(p.bewijs, LANGSTE_BEWIJS)) for p in hier}
            rijen = [(p.code, namen[p.proces], p.criterium, *teksten[p.code]) for p in hier]
            _vergelijk_lijst(werkboek, blad, 4, "ABCDE", rijen)
            werkboek.vergelijk(blad, blad["A3"], _telzin(len(hier), woord.enkelvoud, woord.meervoud))
            over -= codes
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
    # The lowest level is the one that asks for an action, but where it has no role, as “weinig” of the muziekschool.
    slecht = [
        code
        for code, schaal in kader.schaal_van.items()
        if bron.niveau(code) == schaal.namen[0] and schaal.niveaus[0].rol is not None
    ]
    zonder = [code for code in slecht if code not in met]
    werkboek.vergelijk(blad, blad["A3"], _zin_over_acties(werkboek.punten[1], slecht, zonder))
    for rij in range(30):
        actie = bron.actieplan[rij] if rij < len(bron.actieplan) else Actie()
        onbekend = "geen code van dit kader" if actie.zoals_getypt else ""
        werkboek.vergelijk(blad, blad.cell(6 + rij, 2), over[actie.code] if actie.code else onbekend)
    for rij, code in enumerate(kader.schaal_van, start=11):
        tot_hier = [eerder for eerder in zonder[:60] if [*kader.schaal_van].index(eerder) <= rij - 11]
        waarden: tuple[Waarde, ...] = (int(code in slecht), int(code in zonder), ", ".join(tot_hier))
        for kolom, waarde in enumerate(waarden, start=3):
            werkboek.vergelijk(gia, gia.cell(rij, kolom), waarde)


def _zin_over_acties(werkpunt: Zelfstandig, slecht: Sequence[str], zonder: Sequence[str]) -> str:
    genoemd = ", ".join(zonder[:60]) + (f" … en nog {len(zonder) - 60}" if len(zonder) > 60 else "")
    if len(zonder) > 1:
        return f"{len(zonder)} {werkpunt.meervoud} hebben nog geen actie: {genoemd}."
    if zonder:
        return f"1 {werkpunt.enkelvoud} heeft nog geen actie: {genoemd}."
    elk = "Elk" if werkpunt.lidwoord == "het" else "Elke"
    return f"{elk} {werkpunt.enkelvoud} heeft een actie." if slecht else f"Er zijn nog geen {werkpunt.meervoud}."


def _vergelijk_oogopslag(werkboek: Werkboek) -> None:
    """Hold the sentences, the points and the rules of the tab, and every cell behind them."""
    profiel, blad, gia = werkboek.profiel, werkboek.boek["In één oogopslag"], werkboek.boek["_gia"]
    oogopslag = bereken_oogopslag(profiel)
    werkboek.vergelijk(blad, blad["A3"], oogopslag.zin)
    werkboek.vergelijk(blad, blad["A4"], oogopslag.wat_open_is)
    kolom = next(cel.column or 0 for cel in blad[5] if str(cel.value).startswith("Het sterkst: "))
    nog = "Nog geen" if oogopslag.open_criteria else "Geen"
    for koprij, punten, woord in zip((5, 12), (oogopslag.sterk, oogopslag.werkpunten), werkboek.punten, strict=True):
        for nummer in range(3):
            punt = punten[nummer] if nummer < len(punten) else None
            niets = "" if nummer else f"{nog} {woord.meervoud}."
            code, tekst = (blad.cell(koprij + 1 + 2 * nummer, kolom + plek) for plek in (0, 1))
            werkboek.vergelijk(blad, code, punt.code if punt else "")
            werkboek.vergelijk(blad, tekst, punt.criterium if punt else niets)
    rubrieken = {rubriek.code: rubriek for rubriek in werkboek.kader.rubrieken}
    gekozen = {code: score.keuze for code, score in werkboek.bron.scores.items()} | dict(werkboek.getypt)
    getoond = {
        regel.code: blad.cell(rij, kolom + 2 + plek)
        for rij in range(19, blad.max_row + 1)
        if (rubriek := rubrieken.get(str(blad.cell(rij, kolom).value)))
        for plek, regel in enumerate(rubriek.criteria)
    }
    assert getoond.keys() == werkboek.kader.regels.keys()
    for regel, cel in getoond.items():
        werkboek.vergelijk(blad, cel, None if gekozen[regel] is None else str(gekozen[regel]))
    inhoud = oogopslag_van(maak_resultaatindeling(maak_indeling(werkboek.kader)), profiel)
    al_gezien = {(cel.row, cel.column) for cel in getoond.values()}
    for plaats, (_, waarde) in inhoud.cellen.items():
        if plaats not in al_gezien:
            werkboek.vergelijk(blad, blad.cell(*plaats), waarde)
    for rij, kolom_, (_, waarde) in inhoud.hulpcellen():
        werkboek.vergelijk(gia, gia.cell(rij, kolom_), waarde)


def _vergelijk_zinnen(werkboek: Werkboek) -> None:
    """Hold the sentence above each chart of scores, each about the processen, aspects or onderdelen."""
    profiel, kader = werkboek.profiel, werkboek.kader
    proces = kader.woorden.begrippen.proces
    aspect = Zelfstandig(enkelvoud="kwaliteitsaspect", meervoud="kwaliteitsaspecten", lidwoord="het")
    onderdeel = Zelfstandig(enkelvoud="onderdeel", meervoud="onderdelen", lidwoord="het")
    over = {f"Profiel {o.tabnaam}": ([p.code for p in kader.processen_van(o)], proces) for o in kader.onderdelen}
    if kader.kwaliteitsaspecten:
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
    for wat, van, tot, woorden in NORMEN.get((kader.id, code), ()):
        zinnen.append(f"haalt {wat}{'' if van <= eigen <= tot else ' niet'}: {woorden}")
    beeld = kader.vlaams_beeld(code)
    vlaams = beeld.waarde if beeld else None
    if code in kader.outputindicatoren and code in bron.cijfers:
        vlaams = bron.cijfers[code].vlaams_gemiddelde
    if vlaams is not None:
        gelijk = abs(round(eigen - vlaams, 9)) < 0.05
        waar = "gelijk aan" if gelijk else "boven" if eigen > vlaams else "onder"
        zinnen.append(f"{waar} het {kader.woorden.gebied.gemiddelde}")
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
        for code, cellen in tabelrijen(blad) if blad.title in ("Context en input", "Output") else ():
            for kop, cel in cellen.items():
                if (code, kop) in verwacht:
                    werkboek.vergelijk(blad, cel, verwacht[code, kop])
                    gezien.add((code, kop))
    return verwacht.keys() - gezien


def over_na_vergelijken(werkboek: Werkboek) -> set[Plaats]:
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
            assert str(cel.value).startswith(f"Nog {te_doen} van " if te_doen else "Alles is ingevuld"), cel.value
        elif cel.row == 1:
            assert (cel.value or "") == _bovenaan(werkboek.bron.gegevens), titel
        elif _verborgen(blad, cel.column) and titel.startswith((*werkboek.lijsten, "Regelgeving")):
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
