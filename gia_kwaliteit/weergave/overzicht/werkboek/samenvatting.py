"""The first tab: the finding about the sector in a sentence and a picture, the onderdelen, and what it is about."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.kader import Groepsoort, Kader, Niveau
from gia_kwaliteit.kader.woorden import Scoreschaal
from gia_kwaliteit.kleuren import BOVEN, ONDER
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.overzicht import Overzicht, Sectorscore, maten_van, zin_over_sector, zinnen_vooraf
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import begin_tabblad
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cellen,
    Tabelkolom,
    in_het_midden,
    schrijf,
    schrijf_boodschap,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen
from gia_kwaliteit.werkboek.schrijven.grafiek import Opschrift
from gia_kwaliteit.werkboek.schrijven.rijgrafiek import HULPKOLOMMEN, RIJHOOGTE, Rijbeeld, Stip, teken_rijen
from gia_kwaliteit.werkboek.schrijven.rijstroken import Strokenbeeld, teken_stroken
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad

_VERDELING = "Verdeling"
_LAATSTE = "H"
_KOPHOOGTE = 24.0
_FEIT = o.CEL._replace(horizontaal="left", terugloop=False)
_FEITEN = (Tabelkolom("", o.CODECEL), Tabelkolom("", _FEIT, samen=7))
# The columns of a table: the name, the mean and its picture, the median, the lowest and the highest, n and the levels.
_BREEDTES = (40, 13, 40, 11, 11, 11, 8, 26)
_GEMIDDELDE, _BEELD, _LAAGSTE = 2, 3, 5


class Grens(NamedTuple):
    """What the line at the pass mark is called, and where it lies."""

    naam: str
    schaal: Scoreschaal


class Sectortabel(NamedTuple):
    """Scores of the sector: the row of their headings, their title, and the levels of all of their scales.

    `open` is how many times nobody gave a level below each of the scores.
    """

    koprij: int
    titel: str
    scores: Sequence[Sectorscore]
    open: Sequence[int]
    niveaus: Sequence[Niveau]


def schrijf_samenvatting(blad: Tabblad, overzicht: Overzicht, kader: Kader) -> None:
    """Write the finding with the processen from the highest mean to the lowest, and then what it is about."""
    begin_tabblad(blad, kader.woorden.begrippen.overzicht, _BREEDTES)
    schrijf_boodschap(blad, 3, zin_over_sector(overzicht), _LAATSTE)
    maten, grens = maten_van(overzicht), grenswoord(kader, overzicht.puntenmodel)
    schaal = kader.woorden.scores
    processen = sorted(overzicht.processen, key=_hoogste_eerst)
    wat = kader.woorden.begrippen.proces.meervoud
    op_proces, op_deel = f"De {wat}, op {schaal.proces}", f"De onderdelen, op {schaal.deel}"
    tabel = Sectortabel(6, op_proces, processen, _open(overzicht, processen), kader.schaal.niveaus)
    rij = onder_processen = _schrijf_sectortabel(blad, tabel, maten, Grens(grens, schaal))
    # Among the onderdelen stand the rules too.
    niveaus = [niveau for schaal in kader.gebruikte_schalen for niveau in schaal.niveaus]
    onderdelen = overzicht.onderdelen
    tabel = Sectortabel(rij + 3, op_deel, onderdelen, _open(overzicht, onderdelen), niveaus)
    rij = _schrijf_sectortabel(blad, tabel, maten, Grens(grens, schaal))
    # No onderdeel stands on a page of its own without what is above it.
    houd_bijeen(blad, [(1, onder_processen), (tabel.koprij - 1, rij)])
    regels = f", bij regelgeving {' · '.join(kader.regelniveaus)}" if kader.regelniveaus else ""
    uitleg = f"De verdeling telt {' · '.join(kader.schaal.namen)}{regels}; wat geen score heeft, is wit."
    if maten:
        uitleg = f"Het punt is het gemiddelde, de lijn gaat van het laagste tot het hoogste. {uitleg}"
    schrijf_zin(blad, rij + 1, uitleg, _LAATSTE)
    rij = _schrijf_feiten(blad, rij + 3, overzicht)
    if zin := " ".join(zinnen_vooraf(overzicht)):
        schrijf_zin(blad, rij + 1, zin, _LAATSTE)


def _open(overzicht: Overzicht, scores: Sequence[Sectorscore]) -> list[int]:
    return [overzicht.te_scoren(score) - sum(score.verdeling.values()) for score in scores]


def waarover(overzicht: Overzicht) -> str:
    """Return in a few words, for the top of every page, over whom the overzicht goes."""
    aantal = overzicht.kader.woorden.onderwerp.aantal(len({bureau.naam for bureau in overzicht.bureaus}))
    return " · ".join((aantal, _soorten(overzicht), _werkjaren(overzicht)))


def _soorten(overzicht: Overzicht) -> str:
    woorden = overzicht.kader.woorden
    return " en ".join(sorted({woorden.naam_van_soort(bureau.soort) for bureau in overzicht.bureaus}))


def _werkjaren(overzicht: Overzicht) -> str:
    return ", ".join(sorted({bureau.werkjaar for bureau in overzicht.bureaus}))


def _hoogste_eerst(score: Sectorscore) -> float:
    """Return where a proces stands in the picture; one without a mean comes last."""
    return 1.0 if score.gemiddelde is None else -round(score.gemiddelde, RUIS)


def _schrijf_feiten(blad: Tabblad, rij: int, overzicht: Overzicht) -> int:
    """Write what the overzicht is about; return the last row."""
    woorden = overzicht.kader.woorden
    feiten: tuple[tuple[str, Celwaarde], ...] = (
        (met_hoofdletter(woorden.onderwerp.meervoud), len({bureau.naam for bureau in overzicht.bureaus})),
        ("Beoordelingen", len(overzicht.bureaus)),
        (woorden.velden.soort, _soorten(overzicht)),
        (woorden.velden.werkjaar, _werkjaren(overzicht)),
        ("Puntenmodel", overzicht.puntenmodel),
    )
    schrijf(blad, f"A{rij}", "Waarover het gaat", o.TABELTITEL)
    blad.breek_voor(rij)
    for feit in feiten:
        rij += 1
        schrijf_rij(blad, rij, _FEITEN, feit)
    return rij


def _schrijf_sectortabel(blad: Tabblad, tabel: Sectortabel, maten: Mapping[str, str], grens: Grens) -> int:
    """Write a table with a row per score of the sector, and its pictures; return its last row."""
    schrijf(blad, f"A{tabel.koprij - 1}", tabel.titel, o.TABELTITEL)
    kolommen = [Tabelkolom("Naam", o.CEL), *(Tabelkolom(maat.capitalize(), o.GETALCEL) for maat in maten)]
    if maten:
        kolommen.insert(_BEELD - 1, Tabelkolom(grens.naam, o.CEL))
    kolommen += [Tabelkolom(kop, o.TELCEL) for kop in ("n", _VERDELING)]
    halverwege = [kolom._replace(stijl=kolom.stijl._replace(verticaal="vcenter")) for kolom in kolommen]
    rijen: Iterable[Cellen] = (_cellen(score, tuple(maten.values())) for score in tabel.scores)
    laatste = schrijf_tabel(blad, tabel.koprij, in_het_midden(halverwege), rijen, _KOPHOOGTE)
    for rij in range(tabel.koprij + 1, laatste + 1):
        blad.zet_hoogte(rij, RIJHOOGTE)
    if maten and tabel.scores:
        teken_rijen(blad, _beeld(tabel, grens))
    if tabel.scores:
        teken_stroken(blad, _stroken(tabel, len(kolommen)))
    return laatste


def _cellen(score: Sectorscore, maten: Sequence[str]) -> Cellen:
    """Return a row; that of a picture has an empty cell below it."""
    waarden = [getattr(score, maat) for maat in maten]
    naam = f"{score.code} {score.naam}" if score.scoregroep.soort is Groepsoort.proces else score.naam
    return (naam, *waarden[:1], *([None] if maten else []), *waarden[1:], score.n, None)


def _stroken(tabel: Sectortabel, kolom: int) -> Strokenbeeld:
    """Return the strips with how often each level was given."""
    titel = f"{_VERDELING}: {tabel.titel}"
    wat = "een even lange strook per score met hoe vaak elk niveau gegeven is; wat geen score heeft, is wit"
    waar = "De cijfers staan in de verborgen kolommen rechts van de tabel"
    return Strokenbeeld(
        Opschrift(titel, f"Staafdiagram, {titel}: {wat}. {waar}."),
        kolom=kolom,
        eerste=tabel.koprij + 1,
        namen=1,
        niveaus=tabel.niveaus,
        tellingen=[score.verdeling for score in tabel.scores],
        open=tabel.open,
        hulp=len(_BREEDTES) + HULPKOLOMMEN + 1,
    )


def _beeld(tabel: Sectortabel, grens: Grens) -> Rijbeeld:
    """Return the picture of the means: points in two colours, each on a line from the lowest to the highest."""
    titel, scores = tabel.titel, tabel.scores
    maximum = scores[0].schaal

    def kleur(waarde: float) -> str:
        return BOVEN if grens.schaal.haalt(waarde, maximum) else ONDER

    wat = f"het gemiddelde van elke score ({len(scores)}), met een lijn van het laagste tot het hoogste"
    return Rijbeeld(
        Opschrift(
            titel,
            f"Stippengrafiek, {titel}: {wat}, en een streep waar {grens.schaal.drempel} is. De cijfers staan in de "
            "tabel ernaast.",
        ),
        kolom=_BEELD,
        eerste=tabel.koprij + 1,
        maximum=maximum,
        grens=grens.naam,
        vanaf=grens.schaal.drempel_op(maximum),
        stippen=[Stip(_GEMIDDELDE, "circle", BOVEN, kleur_van=kleur)],
        waarden=[(score.gemiddelde,) for score in scores],
        lijn=_LAAGSTE,
        namen=1,
        hulp=len(_BREEDTES) + 1,
    )
