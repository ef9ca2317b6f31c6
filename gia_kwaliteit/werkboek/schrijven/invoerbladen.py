"""Write the tabs that people fill in, but Start: scoring, context, input, output and bespreking."""

from collections.abc import Mapping

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Bladtabel, Invoersoort
from gia_kwaliteit.werkboek.indeling import KOPRIJ_VAST
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    begin_blad,
    bescherm,
    houd_in_beeld,
    schrijf,
    schrijf_formule,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen
from gia_kwaliteit.werkboek.schrijven.invoerregels import invoerregels, stel_regel_in
from gia_kwaliteit.werkboek.schrijven.resultaattabel import Inhoud
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad

# What stands under a heading of a row.
_Ingevuld = Mapping[str, str | float | int | None]

# The least height of a box to write in, in points.
_RUIMTE = {k.BESPREKING: 42.0}
_STIJLEN = {
    Invoersoort.score: o.SCORECEL,
    Invoersoort.tekst: o.INVOERCEL,
    Invoersoort.getal: o.GETALINVOER,
    Invoersoort.status: o.GETALINVOER,
    Invoersoort.jaar: o.GETALINVOER,
}
# Of what gia writes itself.
_VASTE_STIJLEN = {k.CODE: o.CODECEL, k.STATUS: o.REKENCEL, k.BEELD_EN_NORM: o.BEELDCEL}


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
    gekoppeld = any(rij.naar for tabel in opzet.tabellen for rij in tabel.rijen)
    schrijf(blad, "A2", teksten.vul_in(gekoppeld=gekoppeld, samen=k.MENINGEN in achteraan), o.ONDERTITEL)
    _schrijf_koppen(blad, eerste, KOPRIJ_VAST, o.KOP, 20)
    houd_in_beeld(blad, KOPRIJ_VAST, vast=1, met_titel=True)
    for tabel in opzet.tabellen:
        _schrijf_boven_tabel(blad, tabel)
        _schrijf_koppen(blad, tabel, tabel.koprij, o.TABELKOP, 16)
        for nummer, rij in tabel.genummerd:
            ernaast = {kop: per_code.get(rij.code) for kop, per_code in achteraan.items()}
            ingevuld = _ingevuld(rij.code, kader, beoordeling) | ernaast
            _schrijf_rij(blad, tabel, nummer, rij, ingevuld)
            _schrijf_formules(blad, tabel, nummer, rij.code, berekend, kader)
    lang = {tabel.begin for tabel in opzet.tabellen if tabel.eigen_bladzijde}
    houd_bijeen(blad, [(tabel.begin, tabel.laatste) for tabel in opzet.tabellen], altijd=lang)
    for regel, cellen in invoerregels(opzet, kader):
        stel_regel_in(blad, regel, cellen)
    for kolom in eerste.kolommen:
        if kolom.schaal:
            letter = eerste.letter(kolom.kop)
            kleuren.kleur_niveaus(blad, f"{letter}{KOPRIJ_VAST + 1}:{letter}{opzet.laatste}", kolom.schaal)
        if kolom.kop == k.ERNAAST:
            letter = eerste.letter(kolom.kop)
            kleuren.kleur_naast_norm(blad, f"{letter}{KOPRIJ_VAST + 1}:{letter}{opzet.laatste}")
    bescherm(blad)


def _schrijf_koppen(blad: Tabblad, tabel: Bladtabel, rij: int, stijl: Stijl, hoogte: float) -> None:
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{rij}", kolom.kop, stijl)
        hoogte = max(hoogte, o.hoogte(kolom.kop, kolom.breedte, stijl))
    blad.zet_hoogte(rij, hoogte)


def _schrijf_boven_tabel(blad: Tabblad, tabel: Bladtabel) -> None:
    """Write the group, the code and name, the definition and whence it comes above a table."""
    laatste, breedte = letters(len(tabel.kolommen) - 1), sum(kolom.breedte for kolom in tabel.kolommen[1:])
    eronder = ((tabel.definitie, o.DEFINITIE), (tabel.herkomst, o.HERKOMST))
    for rij, (tekst, stijl) in enumerate((deel for deel in eronder if deel[0]), start=tabel.naamrij + 1):
        schrijf(blad, f"A{rij}", None, stijl)
        schrijf(blad, f"B{rij}:{laatste}{rij}", tekst, stijl)
        blad.zet_hoogte(rij, o.hoogte(tekst, breedte, stijl))
    schrijf(blad, f"A{tabel.naamrij}", tabel.code, o.BAND)
    schrijf(blad, f"B{tabel.naamrij}:{laatste}{tabel.naamrij}", tabel.titel, o.BAND)
    blad.zet_hoogte(tabel.naamrij, 22)
    if tabel.groep:
        schrijf(blad, f"B{tabel.begin}:{laatste}{tabel.begin}", tabel.groep, o.GROEP)
        blad.zet_hoogte(tabel.begin, o.hoogte(tabel.groep, breedte, o.GROEP))


def _schrijf_rij(blad: Tabblad, tabel: Bladtabel, nummer: int, rij: Bladrij, ingevuld: _Ingevuld) -> None:
    langste = 0.0
    for kolom in tabel.kolommen:
        plaats = f"{tabel.letter(kolom.kop)}{nummer}"
        inhoud = rij.vast.get(kolom.kop, ingevuld.get(kolom.kop))
        stijl = o.BEELDCEL if kolom.kop == k.BEELD_EN_NORM else o.CEL
        langste = max(langste, o.hoogte(str(inhoud or ""), kolom.breedte, stijl), _RUIMTE.get(kolom.kop, 0))
        if kolom.kop in rij.invoer:
            schrijf(blad, plaats, inhoud, _invoerstijl(kolom, inhoud))
        elif kolom.kop == k.INDICATOR and rij.ingesprongen:
            schrijf(blad, plaats, inhoud, o.DEELCEL)
        elif kolom.kop == k.CODE and rij.naar:
            naar = (rij.naar, teksten.NAAR_ACHTERGROND.format(rij.code))
            blad.zet_koppeling(nummer, tabel.nummer(k.CODE), rij.code, o.KOPPELCEL, naar)
        else:
            vast = ingevuld.get(kolom.kop) if kolom.kop in k.ACHTERAAN else rij.vast.get(kolom.kop)
            schrijf(blad, plaats, vast or None, _VASTE_STIJLEN.get(kolom.kop, o.CEL) if vast else o.CEL)
    blad.zet_hoogte(nummer, langste, groeit=True)


def _invoerstijl(kolom: Bladkolom, inhoud: Celwaarde) -> Stijl:
    """Return the style of a cell to fill in; a mean that gia put there shows no decimals that nobody reads."""
    met_decimalen = kolom.kop == k.VLAAMS_GEMIDDELDE and isinstance(inhoud, float) and not inhoud.is_integer()
    return o.GEMIDDELDE_INVOER if met_decimalen else _STIJLEN[kolom.invoer or Invoersoort.tekst]


def _schrijf_formules(blad: Tabblad, tabel: Bladtabel, nummer: int, code: str, berekend: Inhoud, kader: Kader) -> None:
    """Write the formulas of a row, each with what it gives."""
    for kop in tabel.koppen:
        if formule := berekend.formules.get((code, kop)):
            is_deling = kop == k.WAARDE and not kader.cijferrijen[code].som_van
            stijl = o.ERNAASTCEL if kop == k.ERNAAST else o.AANDEELCEL if is_deling else o.REKENCEL
            schrijf_formule(blad, f"{tabel.letter(kop)}{nummer}", formule, stijl, berekend.waarden[code, kop])


def _ingevuld(code: str, kader: Kader, beoordeling: Beoordeling | None) -> dict[str, str | float | int | None]:
    """Return what stands in the input cells of a row, by heading."""
    vooraf = kader.vlaams_gemiddelde.get(code)
    waarden: dict[str, str | float | int | None] = {k.VLAAMS_GEMIDDELDE: vooraf.waarde if vooraf else None}
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
            k.VLAAMS_GEMIDDELDE: cijfer.vlaams_gemiddelde,
        }
    if bespreking := beoordeling.besprekingen.get(code):
        waarden[k.BESPREKING] = bespreking
    return waarden
