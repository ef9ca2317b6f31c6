"""Write a tab of which people fill in the rows, several about one code or none yet: the action plan, the dossier."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieformules import Berekend
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Invoersoort
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, bescherm, houd_in_beeld, schrijf
from gia_kwaliteit.werkboek.schrijven.bladzijden import laatste_gevulde_rij, laatste_op_eerste_bladzijde
from gia_kwaliteit.werkboek.schrijven.invoerregels import Regel, stel_regel_in
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad
from gia_kwaliteit.werkboek.schrijven.wegwijzer import LINKS, Tabsoort, kleur_tab

# What stands in the input cells of a row, by heading.
Rijinhoud = Mapping[str, Celwaarde]
# All rows of an empty tab stand on one page of paper; one grows with what is typed in it.
_RUIMTE = 15.75


def _geen_formule(_rij: int, _code: str | None) -> Berekend:
    raise LookupError("every column is filled in")


@dataclass(frozen=True)
class Rijvorm:
    """How such rows are: what is said above them, how each kind of cell looks, and what may be typed in a column.

    `formule` gives, for a row and the code in it, what stands in a column that nobody fills in.
    """

    uitleg: str
    stijlen: Mapping[Invoersoort, Stijl]
    regel: Callable[[Bladkolom], Regel]
    formule: Callable[[int, str | None], Berekend] = _geen_formule


def begin_open_rijen(blad: Tabblad, opzet: Blad, vul_in: str) -> None:
    """Write the title; `vul_in` is the cell that says what is there to fill in."""
    tabel = opzet.tabellen[0]
    begin_blad(blad, opzet.titel, [kolom.breedte for kolom in tabel.kolommen])
    schrijf(blad, vul_in, teksten.VUL_IN, o.ONDERTITEL)
    blad.wegwijzers = LINKS
    blad.begin_bij(tabel.eerste, tabel.nummer(k.CODE))
    kleur_tab(blad, Tabsoort.invoer)


def schrijf_open_rijen(blad: Tabblad, opzet: Blad, rijen: Sequence[Rijinhoud], vorm: Rijvorm) -> None:
    """Write the headings with what stands above them, the rows with empty ones below them, and what is printed."""
    tabel = opzet.tabellen[0]
    koprij, laatste = tabel.koprij, tabel.letter(tabel.kolommen[-1].kop)
    schrijf(blad, f"A{koprij - 1}:{laatste}{koprij - 1}", vorm.uitleg, o.TEKST)
    breedte = sum(kolom.breedte for kolom in tabel.kolommen)
    blad.zet_hoogte(koprij - 1, o.hoogte(vorm.uitleg, breedte, o.TEKST))
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{koprij}", kolom.kop, o.KOP)
    blad.zet_hoogte(koprij, 20)
    houd_in_beeld(blad, koprij, vast=1, met_titel=True)
    for plek, (nummer, _) in enumerate(tabel.genummerd):
        _schrijf_rij(blad, tabel.kolommen, nummer, rijen[plek] if plek < len(rijen) else {}, vorm)
    for kolom in (kolom for kolom in tabel.kolommen if kolom.invoer):
        cellen = [f"{tabel.letter(kolom.kop)}{nummer}" for nummer, _ in tabel.genummerd]
        stel_regel_in(blad, vorm.regel(kolom), cellen)
    bescherm(blad, rijen_erbij=True)
    vol = laatste_op_eerste_bladzijde(blad, tabel.laatste)
    blad.druk_af(laatste, tabel.laatste, laatste_gevulde_rij(opzet, tabel, vol))


def _schrijf_rij(blad: Tabblad, kolommen: Sequence[Bladkolom], rij: int, waarden: Rijinhoud, vorm: Rijvorm) -> None:
    hoogte, code = _RUIMTE, waarden.get(k.CODE)
    for nummer, kolom in enumerate(kolommen, start=1):
        stijl = vorm.stijlen[kolom.invoer] if kolom.invoer else o.CEL
        if kolom.invoer:
            inhoud = waarden.get(kolom.kop)
            blad.zet(rij, nummer, inhoud or None, stijl)
        else:
            formule, inhoud = vorm.formule(rij, str(code) if code else None)
            blad.zet_formule(rij, nummer, formule, stijl, inhoud)
        hoogte = max(hoogte, o.hoogte(str(inhoud or ""), kolom.breedte, stijl))
    blad.zet_hoogte(rij, hoogte, groeit=True)
