"""The tab with two onderdelen against each other: every subject as a point, and in which quadrant it lies."""

from collections.abc import Sequence

from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import (
    Overzicht,
    namen_van_kwadranten,
    namen_van_paar,
    titel_van_paar,
    zin_over_sterk,
)
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, als_bladnaam, nieuw_tabblad, scoreas
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Tabelkolom, in_het_midden, schrijf, schrijf_tabel, schrijf_zin
from gia_kwaliteit.werkboek.schrijven.bladzijden import op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.spreidingsgrafiek import Bureaupunt, teken_spreiding
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

# The row below the scatter picture where its table begins; a longer one does not fit on its page in readable letters.
_ONDER_HET_BEELD, _MEESTE_BIJ_BEELD = 35, 12


def schrijf_verband(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab, when the kader has two onderdelen to set against each other."""
    paar = namen_van_paar(overzicht, kader)
    if paar is None:
        return
    titel = titel_van_paar(paar)
    blad = nieuw_tabblad(boek, als_bladnaam(titel, "Verband"), [38, 22, 22, 46], titel)
    schrijf_zin(blad, 3, overzicht.verband.toelichting, "D")
    if overzicht.alleen_samen:
        return
    wat = namen_van_kwadranten(paar)
    kwadranten = {naam: wat[kwadrant] for kwadrant, namen in overzicht.kwadranten.items() for naam in namen}
    # The picture first: below it the table can run over as many pages as it needs.
    koprij = _ONDER_HET_BEELD if kwadranten else 5
    assen = [met_hoofdletter(naam) for naam in paar]
    schaal, op = kader.woorden.scores, f"op {kader.woorden.scores.proces}"
    punten = _punten(overzicht, kwadranten, koprij + 1)
    kolommen = in_het_midden(
        [
            Tabelkolom(kader.woorden.onderwerp.als_kop, o.CEL, tekens=38),
            *(Tabelkolom(f"{naam} {op}", o.GETALCEL) for naam in assen),
            Tabelkolom(f"Kwadrant (sterk is {zin_over_sterk(kader.woorden)})", o.CEL),
        ]
    )
    rijen = ((punt.naam, punt.x, punt.y, kwadranten[punt.naam]) for punt in punten)
    laatste = schrijf_tabel(blad, koprij, kolommen, rijen, KOPHOOGTE)
    blad.zet_koprijen(koprij, koprij)
    if not punten:
        return
    x_as, y_as = (scoreas(f"{naam}, {op}", schaal) for naam in assen)
    titel = f"{assen[0]} tegen {paar[1]}, {op}"
    zonder_naam = teken_spreiding(blad, punten, naam=titel, assen=(x_as, y_as), plaats="A5")
    if len(punten) > _MEESTE_BIJ_BEELD or not op_een_bladzijde(blad, laatste):
        blad.breek_voor(koprij - 1)
    if buiten := overzicht.zonder_kwadrant:
        schrijf_zin(blad, laatste + 2, f"Zonder score voor een van beide: {', '.join(buiten)}.", "D")
    if zonder_naam:
        _schrijf_zonder_naam(blad, koprij - 1, zonder_naam)


def _punten(overzicht: Overzicht, kwadranten: dict[str, str], eerste: int) -> Sequence[Bureaupunt]:
    """Return a point for every subject that has both scores, each in its row of the table."""
    bureaus = [bureau for bureau in overzicht.bureaus if bureau.aanduiding in kwadranten]
    paar = (overzicht.apl or "", overzicht.kern or "")
    schaal = overzicht.kader.woorden.scores
    maal = schaal.deel / schaal.proces
    return [
        Bureaupunt(bureau.aanduiding, rij, *((bureau.scores[code] or 0.0) / maal for code in paar))
        for rij, bureau in enumerate(bureaus, start=eerste)
    ]


def _schrijf_zonder_naam(blad: Tabblad, rij: int, aantal: int) -> None:
    wie = telling(aantal, "naam past", "namen passen")
    schrijf(blad, f"A{rij}", f"{wie} niet bij het punt; alle namen staan in de tabel hieronder.", o.ONDERTITEL)
