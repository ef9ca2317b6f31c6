"""Write the dossier: a tab with open rows for what is known from elsewhere."""

from collections.abc import Mapping, Sequence

from gia_kwaliteit.dossier import Dossierrij
from gia_kwaliteit.kader.woorden import Begrippen
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Invoersoort
from gia_kwaliteit.werkboek.dossierindeling import KOPRIJ
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, bescherm, houd_in_beeld, schrijf
from gia_kwaliteit.werkboek.schrijven.bladzijden import laatste_gevulde_rij, laatste_op_eerste_bladzijde
from gia_kwaliteit.werkboek.schrijven.invoerregels import dossierregel, stel_regel_in
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad
from gia_kwaliteit.werkboek.schrijven.wegwijzer import LINKS, Tabsoort, kleur_tab

_STIJLEN = {
    Invoersoort.tekst: o.INVOERCEL,
    Invoersoort.datum: o.DATUMINVOER._replace(horizontaal="center", verticaal="top"),
    Invoersoort.dossiersoort: o.GETALINVOER._replace(verticaal="top"),
}
_RUIMTE = 15.75


def schrijf_dossier(blad: Tabblad, opzet: Blad, rijen: Sequence[Dossierrij], begrippen: Begrippen) -> None:
    """Write the tab, with these rows and empty ones below them."""
    tabel = opzet.tabellen[0]
    laatste = tabel.letter(k.SIGNAAL)
    begin_blad(blad, opzet.titel, [kolom.breedte for kolom in tabel.kolommen])
    schrijf(blad, "D2", teksten.VUL_IN, o.ONDERTITEL)
    blad.wegwijzers = LINKS
    blad.begin_bij(tabel.eerste, tabel.nummer(k.CODE))
    kleur_tab(blad, Tabsoort.invoer)
    schrijf(blad, f"A3:{laatste}3", teksten.BIJ_HET_DOSSIER, o.TEKST)
    breedte = sum(kolom.breedte for kolom in tabel.kolommen)
    blad.zet_hoogte(3, o.hoogte(teksten.BIJ_HET_DOSSIER, breedte, o.TEKST))
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{KOPRIJ}", kolom.kop, o.KOP)
    blad.zet_hoogte(KOPRIJ, 20)
    houd_in_beeld(blad, KOPRIJ, vast=1, met_titel=True)
    for plek, (nummer, _) in enumerate(tabel.genummerd):
        _schrijf_rij(blad, tabel.kolommen, nummer, rijen[plek] if plek < len(rijen) else Dossierrij())
    for kolom in tabel.kolommen:
        cellen = [f"{tabel.letter(kolom.kop)}{nummer}" for nummer, _ in tabel.genummerd]
        stel_regel_in(blad, dossierregel(kolom, begrippen), cellen)
    bescherm(blad, rijen_erbij=True)
    vol = laatste_op_eerste_bladzijde(blad, tabel.laatste)
    blad.druk_af(laatste, tabel.laatste, laatste_gevulde_rij(opzet, tabel, vol))


def _schrijf_rij(blad: Tabblad, kolommen: Sequence[Bladkolom], rij: int, inhoud: Dossierrij) -> None:
    waarden, hoogte = _ingevuld(inhoud), _RUIMTE
    for nummer, kolom in enumerate(kolommen, start=1):
        stijl, waarde = _STIJLEN[kolom.invoer or Invoersoort.tekst], waarden[kolom.kop]
        blad.zet(rij, nummer, waarde or None, stijl)
        hoogte = max(hoogte, o.hoogte(str(waarde or ""), kolom.breedte, stijl))
    blad.zet_hoogte(rij, hoogte, groeit=True)


def _ingevuld(rij: Dossierrij) -> Mapping[str, Celwaarde]:
    """Return what stands in the cells of a row, by heading: also what could not be read, as it was typed."""
    return {
        k.CODE: rij.code or rij.zoals_getypt.get("code"),
        k.WANNEER: rij.datum or rij.zoals_getypt.get("datum"),
        k.VAN_WIE: rij.herkomst,
        k.SIGNAALSOORT: rij.soort.value if rij.soort else rij.zoals_getypt.get("soort"),
        k.SIGNAAL: rij.signaal,
    }
