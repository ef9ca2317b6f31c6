"""Write the tabs that people fill in: Start, scoring, context, input and output."""

from collections.abc import Mapping

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.beoordeling import Beoordeling, Gegevens, Soort, Status
from gia_kwaliteit.kader import Kader, Puntenmodel, Schaal
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.formules import Formules
from gia_kwaliteit.werkboek.grenzen import JAARTAL, Grens, grens_van
from gia_kwaliteit.werkboek.indeling import KOPRIJ_VAST, Blad, Invoer, Rij, Tabel
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, begin_hoogte, bescherm, schrijf, schrijf_formule
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen

# Start: where the fields stand. The subtitle of the other tabs repeats the first.
EERSTE_VELD = 5
_BREEDTES: list[float] = [26, 54, 14, 14, 40]


def schrijf_start(blad: Worksheet, kader: Kader, model: Puntenmodel, gegevens: Gegevens, formules: Formules) -> None:
    """Write the tab Start: whose beoordeling it is, how to go about it, what the levels mean, and the progress."""
    begin_blad(blad, kader.titel, _BREEDTES)
    schrijf(blad, "A2", teksten.welk_kader(kader), o.ONDERTITEL)
    schrijf(blad, "A4", teksten.GEGEVENS, o.TABELTITEL)
    waarden = {
        "onthaalbureau": gegevens.onthaalbureau,
        "soort": gegevens.soort.value if gegevens.soort else None,
        "werkjaar": gegevens.werkjaar,
        "datum": gegevens.datum,
        "beoordelaars": "\n".join(gegevens.beoordelaars) or None,
    }
    for rij, (veld, label) in enumerate(k.VELDEN.items(), start=EERSTE_VELD):
        schrijf(blad, f"A{rij}", label, o.CODECEL)
        schrijf(blad, f"B{rij}", waarden[veld], o.DATUMINVOER if veld == "datum" else o.INVOERCEL)
        regels = max(1, len(gegevens.beoordelaars)) if veld == "beoordelaars" else 1
        begin_hoogte(blad, rij, 13.5 * regels + 5)
        blad.add_data_validation(_veldregel(veld, label, f"B{rij}"))
    rij = _schrijf_werkwijze(blad, EERSTE_VELD + len(k.VELDEN) + 1)
    rij = _schrijf_niveaus(blad, kader, model, rij + 1)
    _schrijf_voortgang(blad, formules, rij + 1)
    blad.page_setup.fitToHeight = 1
    bescherm(blad)


def _veldregel(veld: str, label: str, cel: str) -> DataValidation:
    uitleg = {
        "onthaalbureau": "De naam van het onthaalbureau, zoals ze ook in andere werkboeken staat.",
        "soort": "Kies zelfevaluatie of inspectie.",
        "werkjaar": "Twee opeenvolgende jaren met een streepje, zoals 2013-2014.",
        "datum": "De dag van deze beoordeling, zoals 14/03/2014.",
        "beoordelaars": "Wie beoordeelde? Eén naam of functie per regel (Alt+Enter), of gescheiden door een puntkomma.",
    }
    if veld == "soort":
        regel = DataValidation(type="list", formula1=f'"{",".join(Soort)}"')
    elif veld == "datum":
        regel = DataValidation(type="date", operator="greaterThan", formula1="36526")
    else:
        regel = DataValidation(type=None)
    return _met_uitleg(regel, cel, label, uitleg[veld])


def _met_uitleg(regel: DataValidation, bereik: str, titel: str, uitleg: str) -> DataValidation:
    """Give a rule its Dutch prompt and refusal."""
    regel.allow_blank = True
    regel.showInputMessage = True
    regel.promptTitle, regel.prompt = titel, uitleg
    regel.showErrorMessage = regel.type is not None
    regel.errorTitle, regel.error = "Dit kan hier niet", f"{uitleg} Klik op Annuleren en probeer opnieuw."
    regel.sqref = MultiCellRange(bereik)
    return regel


def _schrijf_werkwijze(blad: Worksheet, rij: int) -> int:
    schrijf(blad, f"A{rij}", teksten.ZO_WERKT_HET, o.TABELTITEL)
    for zin in teksten.WERKWIJZE:
        rij += 1
        blad.merge_cells(f"A{rij}:E{rij}")
        schrijf(blad, f"A{rij}", zin, o.TEKST)
        blad.row_dimensions[rij].height = o.hoogte(zin, 150)
    return rij + 1


def _schrijf_niveaus(blad: Worksheet, kader: Kader, model: Puntenmodel, rij: int) -> int:
    schrijf(blad, f"A{rij}", teksten.DE_NIVEAUS, o.TABELTITEL)
    rij += 1
    for letter, kop in zip("ABE", (*teksten.NIVEAUKOPPEN, teksten.puntenkop(model)), strict=True):
        schrijf(blad, f"{letter}{rij}", kop, o.KOP)
    blad.merge_cells(f"B{rij}:D{rij}")
    schalen = [kader.schaal, *([kader.regelschaal] if kader.regelgeving else [])]
    for schaal in schalen:
        for niveau in schaal.niveaus:
            rij += 1
            blad.merge_cells(f"B{rij}:D{rij}")
            schrijf(blad, f"A{rij}", niveau.naam, o.niveaucel(niveau.kleur))
            schrijf(blad, f"B{rij}", niveau.betekenis, o.CEL)
            punten = f"{model.punten[niveau.naam]:g}" if schaal is kader.schaal else teksten.telt_als(niveau.rol or "")
            schrijf(blad, f"E{rij}", punten, o.CEL)
            blad.row_dimensions[rij].height = o.hoogte(niveau.betekenis, 90)
    rij += 1
    blad.merge_cells(f"A{rij}:E{rij}")
    schrijf(blad, f"A{rij}", teksten.puntenuitleg(model), o.TEKST)
    return rij + 1


def _schrijf_voortgang(blad: Worksheet, formules: Formules, rij: int) -> None:
    tabel = formules.indeling.voortgang
    tabel.koprij = rij + 1
    schrijf(blad, f"A{rij}", tabel.titel, o.TABELTITEL)
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{tabel.koprij}", kolom.kop, o.KOP)
    for nummer, gegevens in enumerate(tabel.rijen, start=tabel.eerste):
        for kolom in tabel.kolommen:
            plaats = f"{tabel.letter(kolom.kop)}{nummer}"
            if kolom.kop in gegevens.teksten:
                schrijf(blad, plaats, gegevens.teksten[kolom.kop], o.CEL)
            else:
                stijl = o.CEL if kolom.kop == k.VOORTGANG else o.TELCEL
                schrijf_formule(blad, plaats, formules.voortgang(gegevens.code, tabel, nummer, kolom.kop), stijl)


def schrijf_invoerblad(
    blad: Worksheet, opzet: Blad, kader: Kader, beoordeling: Beoordeling | None, vorige: Mapping[str, str]
) -> None:
    """Write a tab of input tables, with what was filled in when there is a beoordeling.

    `vorige` is what stood beside each code in the year before.
    """
    kolommen = opzet.tabellen[0].kolommen
    begin_blad(blad, opzet.titel, [kolom.breedte for kolom in kolommen])
    laatste = get_column_letter(len(kolommen))
    schrijf(blad, "A2", teksten.VUL_IN, o.ONDERTITEL)
    _schrijf_koppen(blad, opzet.tabellen[0], KOPRIJ_VAST, o.KOP)
    blad.freeze_panes = f"B{KOPRIJ_VAST + 1}"
    blad.print_title_rows = f"{KOPRIJ_VAST}:{KOPRIJ_VAST}"
    breedte = sum(kolom.breedte for kolom in kolommen)
    for tabel in opzet.tabellen:
        _schrijf_boven_tabel(blad, tabel, laatste, breedte)
        _schrijf_koppen(blad, tabel, tabel.koprij, o.TABELKOP)
        for rij, gegevens in enumerate(tabel.rijen, start=tabel.eerste):
            ingevuld = _ingevuld(gegevens.code, kader, beoordeling) | {k.VORIG_WERKJAAR: vorige.get(gegevens.code)}
            _schrijf_rij(blad, tabel, rij, gegevens, ingevuld)
    _breek_bladzijden(blad, opzet)
    for regel in _invoerregels(opzet, kader):
        blad.add_data_validation(regel)
    for kolom in kolommen:
        if kolom.invoer in (Invoer.score, Invoer.regelscore):
            schaal = kader.schaal if kolom.invoer is Invoer.score else kader.regelschaal
            letter = opzet.tabellen[0].letter(kolom.kop)
            o.kleur_niveaus(blad, f"{letter}{KOPRIJ_VAST + 1}:{letter}{opzet.laatste}", schaal)
    bescherm(blad)


def _breek_bladzijden(blad: Worksheet, opzet: Blad) -> None:
    """Give every long table with scores a page of its own; short tables share one, each with what stands above it."""
    begin = {tabel.koprij - 1 - bool(tabel.definitie) - bool(tabel.groep): tabel for tabel in opzet.tabellen}
    lang = {
        rij
        for rij, tabel in begin.items()
        if opzet.naam.startswith("Scoring") and len(tabel.rijen) > 5  # noqa: PLR2004
    }
    houd_bijeen(blad, [(rij, tabel.laatste) for rij, tabel in begin.items()], altijd=lang)


def _schrijf_koppen(blad: Worksheet, tabel: Tabel, rij: int, stijl: o.Stijl) -> None:
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{rij}", kolom.kop, stijl)
    blad.row_dimensions[rij].height = 20 if stijl is o.KOP else 16


def _schrijf_boven_tabel(blad: Worksheet, tabel: Tabel, laatste: str, breedte: float) -> None:
    """Write the group, the code and name, and the definition above a table."""
    rij = tabel.koprij - 1
    if tabel.definitie:
        schrijf(blad, f"A{rij}", None, o.DEFINITIE)
        blad.merge_cells(f"B{rij}:{laatste}{rij}")
        schrijf(blad, f"B{rij}", tabel.definitie, o.DEFINITIE)
        blad.row_dimensions[rij].height = o.hoogte(tabel.definitie, breedte - 10)
        rij -= 1
    schrijf(blad, f"A{rij}", tabel.code, o.BAND)
    blad.merge_cells(f"B{rij}:{laatste}{rij}")
    schrijf(blad, f"B{rij}", tabel.titel, o.BAND)
    blad.row_dimensions[rij].height = 22
    if tabel.groep:
        rij -= 1
        blad.merge_cells(f"B{rij}:{laatste}{rij}")
        schrijf(blad, f"B{rij}", tabel.groep, o.GROEP)
        blad.row_dimensions[rij].height = o.hoogte(tabel.groep, breedte - 20, 15)


def _schrijf_rij(
    blad: Worksheet, tabel: Tabel, rij: int, gegevens: Rij, ingevuld: dict[str, str | float | int | None]
) -> None:
    langste = 0.0
    for kolom in tabel.kolommen:
        plaats = f"{tabel.letter(kolom.kop)}{rij}"
        tekst = gegevens.teksten.get(kolom.kop)
        inhoud = tekst if tekst is not None else str(ingevuld.get(kolom.kop) or "")
        langste = max(langste, o.hoogte(inhoud, kolom.breedte * 1.05), _RUIMTE.get(kolom.kop, 0))
        if kolom.kop in gegevens.invoer:
            schrijf(blad, plaats, ingevuld.get(kolom.kop), _INVOERSTIJL[kolom.invoer or Invoer.tekst])
        else:
            vast = ingevuld.get(kolom.kop) if kolom.kop == k.VORIG_WERKJAAR else tekst
            schrijf(blad, plaats, vast or None, o.CODECEL if kolom.kop == k.CODE else o.CEL)
    begin_hoogte(blad, rij, langste)


# The least height of a box to write in, in points.
_RUIMTE = {k.BESPREKING: 90.0}
_INVOERSTIJL = {
    Invoer.score: o.SCORECEL,
    Invoer.regelscore: o.SCORECEL,
    Invoer.tekst: o.INVOERCEL,
    Invoer.getal: o.GETALINVOER,
    Invoer.status: o.GETALINVOER,
    Invoer.jaar: o.GETALINVOER,
}


def _ingevuld(code: str, kader: Kader, beoordeling: Beoordeling | None) -> dict[str, str | float | int | None]:
    """Return what stands in the input cells of a row, by heading."""
    vooraf = kader.vlaams_gemiddelde.get(code)
    waarden: dict[str, str | float | int | None] = {k.VLAAMS_GEMIDDELDE: vooraf.waarde if vooraf else None}
    if beoordeling is None:
        return waarden
    if score := beoordeling.scores.get(code):
        waarden |= {k.SCORE: score.niveau, k.MOTIVERING: score.motivering or None, k.BEWIJS: score.bewijs or None}
    if cijfer := beoordeling.cijfers.get(code):
        waarden |= {
            k.WAARDE: cijfer.waarde,
            k.STATUS: cijfer.status.value if cijfer.status else None,
            k.JAAR: cijfer.jaar,
            k.BESCHRIJVING: cijfer.toelichting or None,
            k.TOELICHTING: cijfer.toelichting or None,
            # Empty when somebody made it so: what the kader has goes only in a row that was never read.
            k.VLAAMS_GEMIDDELDE: cijfer.vlaams_gemiddelde,
        }
    if bespreking := beoordeling.besprekingen.get(code):
        waarden[k.BESPREKING] = bespreking
    return waarden


def _invoerregels(opzet: Blad, kader: Kader) -> list[DataValidation]:
    """Return the rules for every column that people fill in, over all tables of the tab: one per kind of figure."""
    regels = []
    for kolom in opzet.tabellen[0].kolommen:
        if kolom.invoer is None:
            continue
        letter = opzet.tabellen[0].letter(kolom.kop)
        bereiken: dict[tuple[Grens | None, str], list[str]] = {}
        for tabel in opzet.tabellen:
            for rij, gegevens in enumerate(tabel.rijen, start=tabel.eerste):
                if kolom.kop in gegevens.invoer:
                    soort = (_grens(kolom.invoer, gegevens), _uitleg(kolom.kop, gegevens, kader))
                    bereiken.setdefault(soort, []).append(f"{letter}{rij}")
        for (grens, uitleg), cellen in bereiken.items():
            regels.append(_met_uitleg(_regel(kolom.invoer, grens, kader), " ".join(cellen), kolom.kop, uitleg))
    return regels


def _grens(invoer: Invoer, rij: Rij) -> Grens | None:
    """Return what a figure in a row may be; None where no figure is asked."""
    if invoer is Invoer.getal:
        return grens_van(rij.teksten.get(k.EENHEID))
    return JAARTAL if invoer is Invoer.jaar else None


def _regel(invoer: Invoer, grens: Grens | None, kader: Kader) -> DataValidation:
    if invoer in (Invoer.score, Invoer.regelscore):
        schaal: Schaal = kader.schaal if invoer is Invoer.score else kader.regelschaal
        return DataValidation(type="list", formula1=f'"{",".join(reversed(schaal.namen))}"')
    if invoer is Invoer.status:
        return DataValidation(type="list", formula1=f'"{",".join(Status)}"')
    if grens is None:
        return DataValidation(type=None)
    van, tot = str(grens.van), str(grens.tot)
    return DataValidation(type="whole" if grens.heel else "decimal", operator="between", formula1=van, formula2=tot)


def _uitleg(kop: str, rij: Rij, kader: Kader) -> str:
    """Return what to fill in under a heading; Excel shows no more than 255 characters of it."""
    eenheid = rij.teksten.get(k.EENHEID)
    getal = (
        "Typ een percentage van 0 tot 100, zonder het teken %: 71,5."
        if eenheid == "%"
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
