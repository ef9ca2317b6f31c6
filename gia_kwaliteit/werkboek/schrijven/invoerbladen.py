"""Write the tabs that people fill in, but Start: scoring, context, input, output and bespreking."""

from collections.abc import Mapping

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import AntwoordSoort, Kader, Niveau, Vraag
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Bladtabel, Celsoort, Invoersoort
from gia_kwaliteit.werkboek.indeling import TUSSENRIJEN, Startindeling, niveaus_bovenaan
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    begin_blad,
    bescherm,
    houd_in_beeld,
    schrijf,
    schrijf_formule,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import vul_bladzijden
from gia_kwaliteit.werkboek.schrijven.invoerregels import invoerregels, stel_regel_in
from gia_kwaliteit.werkboek.schrijven.resultaattabel import Inhoud
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad
from gia_kwaliteit.werkboek.schrijven.vraagregels import vraagregels
from gia_kwaliteit.werkboek.schrijven.wegwijzer import LINKS, Tabsoort, kleur_tab

# What stands under a heading of a row.
_Ingevuld = Mapping[str, Celwaarde]

# The least height of a box to write in, in points.
_RUIMTE = {k.BESPREKING: 42.0}
# That of a text that answers a question.
_RUIMTE_ANTWOORD = 56.0
_STIJLEN = {
    Invoersoort.score: o.SCORECEL,
    Invoersoort.tekst: o.INVOERCEL,
    Invoersoort.getal: o.GETALINVOER,
    Invoersoort.status: o.GETALINVOER,
    Invoersoort.jaar: o.GETALINVOER,
}
_ANTWOORDSTIJLEN = {
    AntwoordSoort.tekst: o.INVOERCEL,
    AntwoordSoort.keuze: o.INVOER_MIDDEN,
    AntwoordSoort.datum: o.DATUMINVOER,
    AntwoordSoort.getal: o.GETALINVOER._replace(horizontaal="left"),
}
# Of what gia writes itself.
_VASTE_STIJLEN = {
    k.CODE: o.CODE_MIDDEN,
    k.KWALITEITSASPECT: o.CEL_MIDDEN,
    k.ONDERWERP: o.CEL_MIDDEN,
    k.CRITERIUM: o.CEL_MIDDEN,
    k.INDICATOR: o.CEL_MIDDEN,
    k.DEFINITIE: o.CEL_MIDDEN,
    k.EENHEID: o.CEL_MIDDEN,
    k.VRAAG: o.CEL_MIDDEN,
    k.HINT: o.GRIJS_MIDDEN,
    k.STATUS: o.REKENCEL,
    k.VORIG_WERKJAAR: o.GRIJS_MIDDEN,
}
# Of the rows above the headings, and of the empty ones between two tables together, in points.
_TITELHOOGTE, _NIVEAUHOOGTE, _TUSSENRUIMTE = 26.0, 15.0, 6.0
# The rows that say how much is filled in, and what to do.
_TELRIJ, _UITLEGRIJ = 3, 4


def schrijf_invoerblad(
    blad: Tabblad,
    opzet: Blad,
    kader: Kader,
    beoordeling: Beoordeling | None,
    achteraan: Mapping[str, Mapping[str, str]],
    berekend: Inhoud,
) -> None:
    """Write a tab of input tables, with what was filled in when there is a beoordeling.

    `achteraan` is what stands beside each code to look at, by heading, `berekend` the cells with formulas.
    """
    eerste = opzet.tabellen[0]
    begin_blad(blad, opzet.titel, [kolom.breedte for kolom in eerste.kolommen])
    _schrijf_bovenaan(blad, opzet, samen=k.MENINGEN in achteraan)
    for plek, tabel in enumerate(opzet.tabellen):
        _schrijf_boven_tabel(blad, tabel)
        for tussen in range(1, TUSSENRIJEN + 1 if plek else 1):
            blad.zet_hoogte(tabel.begin - tussen, _TUSSENRUIMTE / TUSSENRIJEN)
        for nummer, rij in tabel.genummerd:
            ernaast = {kop: per_code.get(rij.code) for kop, per_code in achteraan.items()}
            ingevuld = _ingevuld(rij.code, kader, beoordeling) | ernaast
            _schrijf_rij(blad, tabel, nummer, rij, ingevuld, kader.vraag_van.get(rij.code))
            _schrijf_formules(blad, tabel, nummer, rij.code, berekend, kader)
    vul_bladzijden(blad, [(tabel.begin, tabel.eerste, tabel.laatste) for tabel in opzet.tabellen])
    regels = [*invoerregels(opzet, kader), *(vraagregels(opzet, kader) if k.ANTWOORD in eerste.koppen else ())]
    for regel, cellen in regels:
        stel_regel_in(blad, regel, cellen)
    for kolom in eerste.kolommen:
        letter = eerste.letter(kolom.kop)
        onder_de_kop = f"{letter}{eerste.begin}:{letter}{opzet.laatste}"
        if kolom.schaal:
            kleuren.kleur_niveaus(blad, onder_de_kop, kolom.schaal)
        if kolom.kop == k.ERNAAST:
            kleuren.kleur_naast_norm(blad, onder_de_kop)
    bescherm(blad, met_filter=True)


def schrijf_teller(blad: Tabblad, start: Startindeling, voortgang: Inhoud) -> None:
    """Write what Start says of the tab: how much of it is filled in; of some tabs it says nothing."""
    gescoord, criteria = (start.voortgang.letter(kop) for kop in (k.GESCOORD, k.CRITERIA))
    for nummer, rij in start.voortgang.genummerd:
        if rij.vast[k.TABBLAD] == blad.naam:
            uitkomst = voortgang.waarden[rij.code, k.VOORTGANG]
            woord = str(uitkomst).rpartition(" ")[2]
            # Not in a column in which Start counts: what counts it would wait for itself.
            formule = f'=Start!${gescoord}${nummer}&" van "&Start!${criteria}${nummer}&" {woord}"'
            schrijf_formule(blad, f"B{_TELRIJ}", formule, o.TABELTITEL, uitkomst)


def _schrijf_bovenaan(blad: Tabblad, opzet: Blad, *, samen: bool) -> None:
    """Write what stays in view: what to do, what the levels mean, and the headings, by which rows can be filtered."""
    tabel, koprij = opzet.tabellen[0], opzet.koprij_vast or 1
    gekoppeld = any(rij.naar for tabel in opzet.tabellen for rij in tabel.rijen)
    uitleg = teksten.vul_in(gekoppeld=gekoppeld, samen=samen)
    schaal = next((kolom.schaal for kolom in tabel.kolommen if kolom.schaal), None)
    niveaus = niveaus_bovenaan(schaal) if schaal else ()
    for rij in range(1, koprij):
        blad.zet_hoogte(rij, _NIVEAUHOOGTE if rij > 1 else _TITELHOOGTE)
    _schrijf_uitleg(blad, uitleg, tabel.nummer(k.SCORE) - 1 if schaal else len(tabel.kolommen))
    for rij, niveau in enumerate(niveaus, start=1):
        breedte = tabel.kolommen[tabel.nummer(k.SCORE) - 1].breedte
        stijl = o.niveaucel(niveau, breedte) if isinstance(niveau, Niveau) else o.CEL_MIDDEN
        schrijf(blad, f"{tabel.letter(k.SCORE)}{rij}", niveau.naam, stijl)
        nodig = o.hoogte(niveau.naam, breedte, stijl)
        if nodig > o.hoogte("", 1, stijl):  # a long name goes on on a next line
            blad.zet_hoogte(rij, max(nodig, 0 if rij > 1 else _TITELHOOGTE))
        schrijf(blad, f"{tabel.letter(k.MOTIVERING)}{rij}", niveau.in_het_kort, o.UITLEG)
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{koprij}", kolom.getoond, o.KOP)
    blad.zet_hoogte(koprij, max(20, *(o.hoogte(kolom.getoond, kolom.breedte, o.KOP) for kolom in tabel.kolommen)))
    houd_in_beeld(blad, koprij, vast=1, met_titel=True)
    blad.autofilter(koprij - 1, 0, opzet.laatste - 1, len(tabel.kolommen) - 1)
    if opzet.eerste_invoer:
        blad.begin_bij(*opzet.eerste_invoer)
    blad.wegwijzers = LINKS
    kleur_tab(blad, Tabsoort.invoer)


def _schrijf_uitleg(blad: Tabblad, uitleg: str, kolommen: int) -> None:
    """Write what to do, beside what stands right of so many columns; a long text goes on on a next line."""
    hoogte = o.hoogte(uitleg, blad.breedte(1, kolommen), o.AANWIJZING)
    plaats = f"A{_UITLEGRIJ}"
    if hoogte <= o.hoogte("", 1, o.AANWIJZING):
        schrijf(blad, plaats, uitleg, o.AANWIJZING._replace(terugloop=False))
        return
    schrijf(blad, f"{plaats}:{letters(kolommen - 1)}{_UITLEGRIJ}", uitleg, o.AANWIJZING)
    blad.zet_hoogte(_UITLEGRIJ, hoogte)


def _schrijf_boven_tabel(blad: Tabblad, tabel: Bladtabel) -> None:
    """Write the group, the code and name, the definition and whence it comes above a table."""
    laatste, breedte = letters(len(tabel.kolommen) - 1), sum(kolom.breedte for kolom in tabel.kolommen[1:])
    eronder = (
        (tabel.definitie, o.DEFINITIE),
        (tabel.herkomst, o.AANWIJZINGEN if k.VRAAG in tabel.koppen else o.HERKOMST),
    )
    for rij, (tekst, stijl) in enumerate((deel for deel in eronder if deel[0]), start=tabel.naamrij + 1):
        schrijf(blad, f"A{rij}", None, stijl)
        schrijf(blad, f"B{rij}:{laatste}{rij}", tekst, stijl)
        blad.zet_hoogte(rij, o.hoogte(tekst, breedte, stijl))
    if toen := next((rij.toen for rij in tabel.rijen if rij.toen), None):
        naar = toen, teksten.NAAR_VORIG.format(tabel.code)
        blad.zet_koppeling(tabel.naamrij, 1, tabel.code, o.KOPPELBAND, naar)
    else:
        schrijf(blad, f"A{tabel.naamrij}", tabel.code, o.BAND)
    schrijf(blad, f"B{tabel.naamrij}:{laatste}{tabel.naamrij}", tabel.titel, o.BAND)
    blad.zet_hoogte(tabel.naamrij, 19.5)
    if tabel.groep:
        schrijf(blad, f"B{tabel.begin}:{laatste}{tabel.begin}", tabel.groep, o.GROEP)
        blad.zet_hoogte(tabel.begin, o.hoogte(tabel.groep, breedte, o.GROEP))


def _blokken(tabel: Bladtabel) -> list[tuple[int, int]]:
    """Return the rows that stay together on a page: a whole table, but of questions each with its own box."""
    if k.ANTWOORD not in tabel.koppen or not tabel.rijen:
        return [(tabel.begin, tabel.laatste)]
    return [(tabel.begin, tabel.eerste), *((rij, rij) for rij in range(tabel.eerste + 1, tabel.laatste + 1))]


def _schrijf_rij(
    blad: Tabblad, tabel: Bladtabel, nummer: int, rij: Bladrij, ingevuld: _Ingevuld, vraag: Vraag | None
) -> None:
    hoogte = _RUIMTE_ANTWOORD if vraag and vraag.antwoord is AntwoordSoort.tekst else 0.0
    for kolom in tabel.kolommen:
        plaats = f"{tabel.letter(kolom.kop)}{nummer}"
        inhoud = rij.vast.get(kolom.kop, ingevuld.get(kolom.kop))
        if kolom.kop in rij.invoer:
            stijl = _ANTWOORDSTIJLEN[vraag.antwoord] if vraag else _invoerstijl(kolom, inhoud)
            schrijf(blad, plaats, inhoud, stijl)
            hoogte = max(hoogte, _RUIMTE.get(kolom.kop, 0))
        elif kolom.kop == k.CODE and rij.naar:
            stijl, naar = o.KOPPEL_MIDDEN, (rij.naar, teksten.NAAR_ACHTERGROND.format(rij.code))
            blad.zet_koppeling(nummer, tabel.nummer(k.CODE), rij.code, stijl, naar)
        else:
            inhoud = ingevuld.get(kolom.kop) if kolom.kop in k.ACHTERAAN else rij.vast.get(kolom.kop)
            stijl = _vaste_stijl(kolom, rij)
            schrijf(blad, plaats, inhoud or None, stijl if inhoud else o.CEL)
        hoogte = max(hoogte, o.hoogte(str(inhoud or ""), kolom.breedte, stijl))
    blad.zet_hoogte(nummer, hoogte, groeit=True)


def _vaste_stijl(kolom: Bladkolom, rij: Bladrij) -> Stijl:
    """Return the style of a cell that gia fills itself."""
    if kolom.kop == k.INDICATOR and rij.ingesprongen:
        return o.DEELCEL
    return o.BEELDCEL if kolom.soort is Celsoort.beeld else _VASTE_STIJLEN.get(kolom.kop, o.CEL)


def _invoerstijl(kolom: Bladkolom, inhoud: Celwaarde) -> Stijl:
    """Return the style of a cell to fill in; a mean that gia put there shows no decimals that nobody reads."""
    is_gemiddelde = kolom.invoer is Invoersoort.getal and kolom.kop != k.WAARDE
    met_decimalen = is_gemiddelde and isinstance(inhoud, float) and not inhoud.is_integer()
    return o.GEMIDDELDE_INVOER if met_decimalen else _STIJLEN[kolom.invoer or Invoersoort.tekst]


def _schrijf_formules(blad: Tabblad, tabel: Bladtabel, nummer: int, code: str, berekend: Inhoud, kader: Kader) -> None:
    """Write the formulas of a row, each with what it gives."""
    for kop in tabel.koppen:
        if formule := berekend.formules.get((code, kop)):
            is_deling = kop == k.WAARDE and not kader.cijferrijen[code].som_van
            stijl = o.ERNAASTCEL if kop == k.ERNAAST else o.AANDEELCEL if is_deling else o.REKENCEL
            schrijf_formule(blad, f"{tabel.letter(kop)}{nummer}", formule, stijl, berekend.waarden[code, kop])


def _ingevuld(code: str, kader: Kader, beoordeling: Beoordeling | None) -> dict[str, Celwaarde]:
    """Return what stands in the input cells of a row, by heading."""
    vooraf = kader.vlaams_gemiddelde.get(code)
    waarden: dict[str, Celwaarde] = {k.gemiddelde(kader): vooraf.waarde if vooraf else None}
    if beoordeling is None:
        return waarden
    if score := beoordeling.scores.get(code):
        waarden |= {k.SCORE: score.keuze, k.MOTIVERING: score.motivering or None, k.BEWIJS: score.bewijs or None}
    if cijfer := beoordeling.cijfers.get(code):
        waarden |= {
            k.WAARDE: cijfer.waarde,
            k.STATUS: cijfer.status.value if cijfer.status else None,
            k.JAAR: cijfer.jaar,
            k.BESCHRIJVING: cijfer.toelichting or None,
            k.TOELICHTING: cijfer.toelichting or None,
            # Empty when somebody made it so: what the kader has goes only in a row that was never read.
            k.gemiddelde(kader): cijfer.vlaams_gemiddelde,
        }
    if antwoord := beoordeling.antwoorden.get(code):
        waarden[k.ANTWOORD] = antwoord.waarde
    if bespreking := beoordeling.besprekingen.get(code):
        waarden[k.BESPREKING] = bespreking
    return waarden
