"""What may be typed in a cell, and what a person reads beside it: the data validation of the werkboek."""

from collections.abc import Iterable, Iterator

from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation

from gia_kwaliteit.beoordeling import Soort, Status
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Invoersoort
from gia_kwaliteit.werkboek.grenzen import JAARTAL, Grens, grens_van


def veldregel(veld: str, cel: str) -> DataValidation:
    """Return the rule for the cell of a field of Start."""
    uitleg = {
        "onthaalbureau": "De naam van het onthaalbureau, zoals ze ook in andere werkboeken staat.",
        "soort": "Kies zelfevaluatie of inspectie.",
        "werkjaar": "Twee opeenvolgende jaren met een streepje, zoals 2013-2014.",
        "datum": "De dag van deze beoordeling, zoals 14/03/2014.",
        "beoordelaars": "Wie beoordeelde? Eén naam of functie per regel (Alt+Enter), of gescheiden door een puntkomma.",
    }
    if veld == "soort":
        regel = _keuze(Soort)
    elif veld == "datum":
        regel = DataValidation(type="date", operator="greaterThan", formula1="36526")
    else:
        regel = DataValidation(type=None)
    return _met_uitleg(regel, cel, k.VELDEN[veld], uitleg[veld])


def invoerregels(opzet: Blad, kader: Kader) -> Iterator[DataValidation]:
    """Yield the rules for every column that people fill in, over all tables of the tab: one per kind of figure."""
    for kolom in opzet.tabellen[0].kolommen:
        bereiken: dict[tuple[Grens | None, str], list[str]] = {}
        for tabel in opzet.tabellen:
            for nummer, rij in tabel.genummerd:
                if kolom.kop in rij.invoer:
                    soort = (_grens(kolom, rij), _uitleg(kolom.kop, rij, kader))
                    bereiken.setdefault(soort, []).append(f"{tabel.letter(kolom.kop)}{nummer}")
        for (grens, uitleg), cellen in bereiken.items():
            yield _met_uitleg(_regel(kolom, grens), " ".join(cellen), kolom.kop, uitleg)


def _grens(kolom: Bladkolom, rij: Bladrij) -> Grens | None:
    """Return what a figure in a row may be; None where no figure is asked."""
    if kolom.invoer is Invoersoort.getal:
        return grens_van(str(rij.vast.get(k.EENHEID)))
    return JAARTAL if kolom.invoer is Invoersoort.jaar else None


def _regel(kolom: Bladkolom, grens: Grens | None) -> DataValidation:
    if kolom.schaal:
        return _keuze(reversed(kolom.schaal.namen))
    if kolom.invoer is Invoersoort.status:
        return _keuze(Status)
    if grens is None:
        return DataValidation(type=None)
    van, tot = str(grens.van), str(grens.tot)
    return DataValidation(type="whole" if grens.heel else "decimal", operator="between", formula1=van, formula2=tot)


def _keuze(woorden: Iterable[str]) -> DataValidation:
    return DataValidation(type="list", formula1=f'"{",".join(woorden)}"')


def _met_uitleg(regel: DataValidation, bereik: str, titel: str, uitleg: str) -> DataValidation:
    """Give a rule its Dutch prompt and refusal."""
    regel.allow_blank = True
    regel.showInputMessage = True
    regel.promptTitle, regel.prompt = titel, uitleg
    regel.showErrorMessage = regel.type is not None
    regel.errorTitle, regel.error = "Dit kan hier niet", f"{uitleg} Klik op Annuleren en probeer opnieuw."
    regel.sqref = MultiCellRange(bereik)
    return regel


def _uitleg(kop: str, rij: Bladrij, kader: Kader) -> str:
    """Return what to fill in under a heading; Excel shows no more than 255 characters of it."""
    getal = (
        "Typ een percentage van 0 tot 100, zonder het teken %: 71,5."
        if rij.vast.get(k.EENHEID) == "%"
        else "Typ alleen een getal vanaf 0, zonder eenheid of punt: 17210."
    )
    vlaams = f"{getal} U mag een nieuwer cijfer invullen; zeg bij Toelichting van wanneer het is."
    if gemiddelde := kader.vlaams_gemiddelde.get(rij.code):
        vlaams = f"Vooraf ingevuld: het cijfer van {gemiddelde.jaar}. {vlaams}" if gemiddelde.jaar else vlaams
    return {
        k.SCORE: "Kies een score uit de lijst. De betekenis van elke score staat op het blad Start.",
        k.MOTIVERING: "Waarom deze score? Schrijf wat goed loopt en wat nog ontbreekt.",
        k.BEWIJS: "Waar is dat te zien? Bijvoorbeeld: document, gesprek, observatie.",
        k.WAARDE: getal,
        k.STATUS: "Is het cijfer gemeten of geschat? Kies “geen gegevens” als het er niet is.",
        k.JAAR: "Het jaar waarop het cijfer slaat, zoals 2013.",
        k.VLAAMS_GEMIDDELDE: vlaams,
        k.BESCHRIJVING: "Beschrijf kort de situatie.",
        k.TOELICHTING: "Waar komt het cijfer vandaan en wat zegt het?",
        k.BESPREKING: "Wat wilt u hierover zeggen in het verslag? Een nieuwe alinea begint u met Alt+Enter.",
    }[kop]
