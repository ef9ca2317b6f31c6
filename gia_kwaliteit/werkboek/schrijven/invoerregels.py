"""What may be typed in a cell, and what a person reads beside it: the data validation of the werkboek."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from xlsxwriter.utility import xl_cell_to_rowcol

from gia_kwaliteit.actieplan import Actiestand
from gia_kwaliteit.beoordeling import Status, Werkboekstand
from gia_kwaliteit.dossier import Dossiersoort
from gia_kwaliteit.kader import Kader, Schaal
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.tekst import lengte_in_cel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Invoersoort
from gia_kwaliteit.werkboek.cijferteksten import hoe_berekend
from gia_kwaliteit.werkboek.grenzen import EERSTE_DAG, JAARTAL, LAATSTE_DAG, Grens, grens_van
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad
from gia_kwaliteit.werkboek.velden import keuze_uit

# What may be typed in a cell, and the sentences beside it, by the names that XlsxWriter gives them.
Regel = Mapping[str, object]

# Excel shows no more of a prompt.
LANGSTE_UITLEG, _LANGSTE_TITEL, _MEER = 255, 32, " …"
_OPNIEUW = " Klik op Annuleren en probeer opnieuw."
_KIES = "Kies een score uit de lijst. De betekenis van elke score staat op het blad Start."
VRIJ: Regel = {"validate": "any"}
_ZONDER_SCORE = "Scoort u bewust niet? Laat de cel leeg en schrijf bij Motivering waarom."


def stel_regel_in(blad: Tabblad, regel: Regel, cellen: Sequence[str]) -> None:
    """Let a rule hold for these cells."""
    eerste, *andere = [(*plek, *plek) for plek in map(xl_cell_to_rowcol, cellen)]
    blad.data_validation(*eerste, {**regel, "other_cells": andere})


def veldregel(veld: str, woorden: Woorden) -> Regel:
    """Return the rule for the cell of a field of Start, in a kader with these words."""
    uitleg = {
        "naam": f"De naam van {woorden.onderwerp.het}, zoals ze ook in andere werkboeken staat.",
        "soort": f"Kies {keuze_uit(woorden.soorten)}.",
        "werkjaar": "Twee opeenvolgende jaren met een streepje, zoals 2013-2014.",
        "datum": "De dag van deze beoordeling, zoals 14/03/2014.",
        "beoordelaars": "Wie beoordeelde? Eén naam of functie per regel (Alt+Enter), of gescheiden door een puntkomma.",
        "stand": "Hoe ver is dit werkboek? In opmaak, ingediend of gevalideerd. Dit mag leeg blijven.",
        "stand_sinds": "Sinds welke dag is dat zo? Bijvoorbeeld 14/03/2014. Dit mag leeg blijven.",
        "stand_door": "Wie diende het in of valideerde het? Een naam of een functie. Dit mag leeg blijven.",
    }
    if veld == "soort":
        regel = keuzeregel(woorden.soorten)
    elif veld == "stand":
        regel = keuzeregel(Werkboekstand)
    elif veld in ("datum", "stand_sinds"):
        regel = {"validate": "date", "criteria": ">", "value": EERSTE_DAG}
    else:
        regel = VRIJ
    return met_uitleg(regel, woorden.velden.label(veld), uitleg[veld])


def actieregel(kolom: Bladkolom, codes: str, kader: Kader) -> Regel:
    """Return the rule for a column of the action plan; `codes` is the range with what can be chosen as a code."""
    waarvan = {
        kader.woorden.begrippen.criterium.het: True,
        "de regel": kader.regelgeving,
        "het cijfer": kader.cijferrijen,
    }
    uitleg = {
        k.CODE: f"Kies de code van {keuze_uit([wat for wat, er in waarvan.items() if er])} waarover de actie gaat.",
        k.ACTIE: "Wat gaat u doen?",
        k.VERANTWOORDELIJKE: "Wie zorgt ervoor dat het gebeurt?",
        k.TEGEN: "Tegen welke dag? Typ een datum, zoals 14/03/2014.",
        k.STAND: f"Hoever staat het? Kies {', '.join(Actiestand)}.",
        k.RESULTAAT: "Wat leverde de actie op?",
    }[kolom.kop]
    regels: Mapping[Invoersoort | None, Regel] = {
        Invoersoort.actiecode: {"validate": "list", "source": f"={codes}"},
        Invoersoort.datum: {
            "validate": "date",
            "criteria": "between",
            "minimum": EERSTE_DAG,
            "maximum": LAATSTE_DAG,
        },
        Invoersoort.actiestand: keuzeregel(Actiestand),
    }
    return met_uitleg(regels.get(kolom.invoer, VRIJ), kolom.kop, uitleg)


def dossierregel(kolom: Bladkolom, kader: Kader) -> Regel:
    """Return the rule for a column of the dossier."""
    begrippen, vragen = kader.woorden.begrippen, kader.beginsituatie.onderzoeksvragen if kader.beginsituatie else {}
    soorten = [begrippen.criterium.enkelvoud, begrippen.proces.enkelvoud, *(["cijfer"] if kader.cijferrijen else [])]
    soorten += [f"onderzoeksvraag (zoals {next(iter(vragen))})"] if vragen else []
    uitleg = {
        k.CODE: f"De code van een {keuze_uit(soorten)}; mag leeg.",
        k.WANNEER: "Van wanneer is het? Typ een datum, zoals 14/03/2014.",
        k.VAN_WIE: "Welk verslag, welke instantie of wie? Zet geen namen van mensen over wie het gaat.",
        k.SIGNAALSOORT: f"Kies {', '.join(Dossiersoort)}.",
        k.SIGNAAL: "Wat zegt het, of wat volgt eruit?",
    }[kolom.kop]
    regels: Mapping[Invoersoort | None, Regel] = {
        Invoersoort.datum: {"validate": "date", "criteria": "between", "minimum": EERSTE_DAG, "maximum": LAATSTE_DAG},
        Invoersoort.dossiersoort: keuzeregel(Dossiersoort),
    }
    return met_uitleg(regels.get(kolom.invoer, VRIJ), kolom.kop, uitleg)


def invoerregels(opzet: Blad, kader: Kader) -> Iterator[tuple[Regel, list[str]]]:
    """Yield the rules for every column that people fill in, over all tables of the tab, each with its cells.

    There is one per kind of figure, and per scale.
    """
    schalen = {schaal.naam: schaal for schaal in kader.gebruikte_schalen}
    for kolom in opzet.tabellen[0].kolommen:
        if kolom.invoer is Invoersoort.antwoord:
            continue  # what may be typed depends on the question
        bereiken: dict[tuple[Grens | None, str, str], list[str]] = {}
        for tabel in opzet.tabellen:
            for nummer, rij in tabel.genummerd:
                if kolom.kop in rij.invoer or _is_berekend(kolom.kop, rij, kader):
                    op = kader.schaalnaam_van[rij.code] if kolom.schaal else ""
                    soort = (_grens(kolom, rij), _uitleg(kolom.kop, rij, kader), op)
                    bereiken.setdefault(soort, []).append(f"{tabel.letter(kolom.kop)}{nummer}")
        for (grens, uitleg, naam), cellen in bereiken.items():
            schaal = schalen.get(naam)
            regel = keuzeregel(schaal.keuzes) if schaal else _regel(kolom, grens)
            yield met_uitleg(regel, kolom.kop, uitleg, _kies(schaal) if schaal else ""), cellen


def _is_berekend(kop: str, rij: Bladrij, kader: Kader) -> bool:
    """Say whether a formula computes the figure in a cell: nobody types there, but the prompt says how."""
    return kop == k.WAARDE and rij.code in kader.berekende_rijen


def _grens(kolom: Bladkolom, rij: Bladrij) -> Grens | None:
    """Return what a figure in a row may be; None where no figure is asked."""
    if kolom.kop not in rij.invoer:
        return None
    if kolom.invoer is Invoersoort.getal:
        return grens_van(str(rij.vast.get(k.EENHEID)))
    return JAARTAL if kolom.invoer is Invoersoort.jaar else None


def _regel(kolom: Bladkolom, grens: Grens | None) -> Regel:
    if kolom.invoer is Invoersoort.status:
        return keuzeregel(Status)
    if grens is None:
        return VRIJ
    soort = "integer" if grens.heel else "decimal"
    return {"validate": soort, "criteria": "between", "minimum": grens.van, "maximum": grens.tot}


def keuzeregel(woorden: Iterable[str]) -> Regel:
    """Return the rule that lets somebody choose one of these words."""
    return {"validate": "list", "source": [str(woord) for woord in woorden]}


def met_uitleg(regel: Regel, titel: str, uitleg: str, weigering: str = "") -> Regel:
    """Give a rule its Dutch prompt and refusal, no longer than Excel takes: of one that is, the rule would be lost."""
    geweigerd = tot_een_woord(weigering or uitleg, LANGSTE_UITLEG - len(_OPNIEUW))
    return {
        **regel,
        "input_title": tot_een_woord(titel, _LANGSTE_TITEL),
        "input_message": tot_een_woord(uitleg, LANGSTE_UITLEG),
        "show_error": regel is not VRIJ,
        "error_title": "Dit kan hier niet",
        "error_message": f"{geweigerd}{_OPNIEUW}",
    }


def _over_niveaus(niveaus: Mapping[str, str]) -> str:
    """Return what each level means, each on a line and all of them in view: a long one is cut after a word."""
    regels = [f"{naam}: {' '.join(betekenis.split())}" for naam, betekenis in niveaus.items()]
    lengtes, ruimte = [lengte_in_cel(regel) for regel in regels], LANGSTE_UITLEG - len(regels) + 1
    # The long ones share what the short ones leave.
    deel = next(n for n in range(ruimte, 0, -1) if sum(min(lengte, n) for lengte in lengtes) <= ruimte)
    return "\n".join(tot_een_woord(regel, deel) for regel in regels)


def tot_een_woord(regel: str, hoogstens: int) -> str:
    """Return a line, or what fits of its words with a sign that there is more."""
    if lengte_in_cel(regel) <= hoogstens:
        return regel
    einde = next(n for n in range(len(regel), -1, -1) if lengte_in_cel(regel[:n]) + len(_MEER) <= hoogstens)
    # Up to the last space, unless one word alone is too long.
    return regel[: regel.rfind(" ", 1, einde + 1) if " " in regel[1 : einde + 1] else einde] + _MEER


def _over_score(code: str, kader: Kader) -> str:
    """Return what to do with the cell of a score: what each level means there, where the kader says so."""
    uitleg, schaal = kader.uitleg.get(code), kader.schaal_van.get(code)
    if uitleg and uitleg.niveaus:
        return _over_niveaus(uitleg.niveaus)
    return _kies(schaal) if schaal else _KIES


def _kies(schaal: Schaal) -> str:
    """Say to choose; without an answer outside the scale the cell may stay empty, with the reason beside it."""
    return _KIES if schaal.buiten else f"{_KIES} {_ZONDER_SCORE}"


def _met_definitie(code: str, getal: str, kader: Kader) -> str:
    """Return what to type as a figure, after what it counts where no column says that."""
    uitkomst = kader.outputindicatoren.get(code)
    if not uitkomst or not uitkomst.definitie:
        return getal
    return f"{tot_een_woord(' '.join(uitkomst.definitie.split()), LANGSTE_UITLEG - len(getal) - 1)} {getal}"


def _uitleg(kop: str, rij: Bladrij, kader: Kader) -> str:
    """Return what to fill in under a heading; Excel shows no more than 255 characters of it."""
    getal = (
        "Typ een percentage van 0 tot 100, zonder het teken %: 71,5."
        if rij.vast.get(k.EENHEID) == "%"
        else "Typ alleen een getal vanaf 0, zonder eenheid of punt: 17210."
    )
    ernaast = f"{getal} U mag een nieuwer cijfer invullen; zeg bij Toelichting van wanneer het is."
    if gemiddelde := kader.vlaams_gemiddelde.get(rij.code):
        ernaast = f"Vooraf ingevuld: het cijfer van {gemiddelde.jaar}. {ernaast}"
    if _is_berekend(kop, rij, kader):
        hoe = f"Wordt berekend: {hoe_berekend(rij.code, kader)}. Leeg zolang een van die cijfers ontbreekt."
        return _met_definitie(rij.code, tot_een_woord(hoe, LANGSTE_UITLEG), kader)
    return {
        k.SCORE: _over_score(rij.code, kader),
        k.MOTIVERING: "Waarom deze score? Schrijf wat goed loopt en wat nog ontbreekt.",
        k.BEWIJS: "Waar is dat te zien? Bijvoorbeeld: document, gesprek, observatie.",
        k.WAARDE: _met_definitie(rij.code, getal, kader),
        k.STATUS: "Is het cijfer gemeten of geschat? Kies “geen gegevens” als het er niet is.",
        k.JAAR: "Het jaar waarop het cijfer slaat, zoals 2013.",
        k.gemiddelde(kader): ernaast,
        k.BESCHRIJVING: "Beschrijf kort de situatie.",
        k.TOELICHTING: "Waar komt het cijfer vandaan en wat zegt het?",
        k.BESPREKING: "Wat wilt u hierover zeggen in het verslag? Een nieuwe alinea begint u met Alt+Enter.",
    }[kop]
