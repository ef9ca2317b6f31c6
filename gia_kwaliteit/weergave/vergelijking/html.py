"""The vergelijking as one page of HTML: no scripts, nothing from elsewhere, ready to share and to print."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from gia_kwaliteit.getallen import coefficient, getal, verschil
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.overeenstemming import GRENZEN, Maten
from gia_kwaliteit.vergelijking import (
    KOPPEN,
    Als,
    Kant,
    Oordeel,
    Scorepaar,
    Vergelijking,
    lijsten_van,
    voetnoot,
    woorden_van_lijst,
)
from gia_kwaliteit.vergelijking.cijferwoorden import (
    cijfer_in_woorden,
    eenzijdig,
    jaren_in_woorden,
    verschil_in_woorden,
)
from gia_kwaliteit.weergave.html import maak_omgeving
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.vergelijking.cijferbeelden import cijferkaarten

# The pictures count in these units; the page scales them.
_LINKS, _BREEDTE, _RIJHOOGTE, _BOVEN = 260, 520, 30, 24


@dataclass(frozen=True, kw_only=True)
class _Regel:
    """A line of a picture: its label, both scores, and where they stand."""

    label: str
    kortweg: str
    y: float
    links: str
    rechts: str
    x_links: float | None
    x_rechts: float | None


@dataclass(frozen=True, kw_only=True)
class _Beeld:
    """A picture: its lines, the marks of its axis and its size."""

    id: str
    titel: str
    beschrijving: str
    regels: tuple[_Regel, ...]
    streepjes: tuple[tuple[float, str], ...]
    breedte: int
    hoogte: int


def maak_vergelijkingspagina(vergelijking: Vergelijking, kader: Kader) -> str:
    """Return a vergelijking as one self-contained page of HTML; every text in it is escaped."""
    omgeving = maak_omgeving()
    omgeving.filters |= {"alfa": partial(coefficient, grenzen=GRENZEN)}
    omgeving.filters |= {"cijfer": cijfer_in_woorden, "cijferverschil": verschil_in_woorden, "jaren": jaren_in_woorden}
    omgeving.filters |= {"datum": _datum, "niveauverschil": _niveauverschil, "voetnoot": voetnoot}
    links, rechts = KOPPEN[vergelijking.als]
    oordelen = vergelijking.oordeel_van
    agenda = [oordelen[code] for code in vergelijking.gespreksagenda]
    oneens = [regel for regel in vergelijking.regelgeving if regel.verschil]
    return omgeving.get_template("vergelijking.html").render(
        v=vergelijking,
        links=links,
        rechts=rechts,
        niveaus=" · ".join(kader.schaal.namen),
        regelniveaus=" · ".join(kader.regelniveaus),
        naam=vergelijking.links.onthaalbureau or vergelijking.rechts.onthaalbureau or "Onthaalbureau zonder naam",
        gegevens=_gegevens(vergelijking.links, vergelijking.rechts),
        kleur={niveau.naam: niveau.kleur for schaal in kader.schalen for niveau in schaal.niveaus},
        processen=_beeld("processen", "Score op 20 per proces", vergelijking.processen, 20, (links, rechts)),
        aspecten=_beeld(
            "aspecten", "Score op 100 per kwaliteitsaspect", vergelijking.kwaliteitsaspecten, 100, (links, rechts)
        ),
        meeste=max((aantal for rij in vergelijking.kruistabel.values() for aantal in rij.values()), default=0),
        maten=_maten(vergelijking, kader),
        regels=kader.regels,
        agenda=agenda,
        lijsten=[
            (*woorden_van_lijst(sleutel, kader), [oordelen[code] for code in codes])
            for sleutel, codes in lijsten_van(vergelijking).items()
        ],
        oneens=oneens,
        kaarten=cijferkaarten(vergelijking, kader) if vergelijking.als is Als.evolutie else [],
        eenzijdig=list(eenzijdig(vergelijking.cijfers, (links, rechts))),
        overige=_overige(vergelijking, kader, {o.code for o in (*agenda, *oneens, *vergelijking.opengelaten)}),
    )


_VELDEN = (
    ("Soort", "soort"),
    ("Werkjaar", "werkjaar"),
    ("Datum", "datum"),
    ("Beoordelaars", "beoordelaars"),
    ("Stand", "stand"),
    ("Werkboek", "werkboek"),
)


def _gegevens(links: Kant, rechts: Kant) -> list[tuple[str, str, str]]:
    """Return what is known of both sides; that neither says its stand is no lack."""
    velden = [(label, _gegeven(links, veld), _gegeven(rechts, veld)) for label, veld in _VELDEN]
    zegt_stand = stand_in_woorden(links) or stand_in_woorden(rechts)
    return [veld for veld in velden if zegt_stand or veld[0] != "Stand"]


def _gegeven(kant: Kant, veld: str) -> str:
    if veld == "datum":
        return _datum(kant)
    if veld == "beoordelaars":
        return "; ".join(kant.beoordelaars) or "niet ingevuld"
    if veld == "stand":
        return stand_in_woorden(kant) or "niet ingevuld"
    return str(getattr(kant, veld) or "niet ingevuld")


def _datum(kant: Kant) -> str:
    return kant.datum.strftime("%d/%m/%Y") if kant.datum else "niet ingevuld"


def _niveauverschil(oordeel: Oordeel) -> str:
    """Return the difference in levels with its sign."""
    return verschil(oordeel.verschil, 0)


def _maten(vergelijking: Vergelijking, kader: Kader) -> list[tuple[str, Maten]]:
    overeenstemming = vergelijking.overeenstemming
    namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    return [
        ("Alle criteria", overeenstemming.totaal),
        *((namen[code], maten) for code, maten in overeenstemming.per_onderdeel.items()),
        *((f"{proces.code} {proces.naam}", overeenstemming.per_proces[proces.code]) for proces in kader.processen),
    ]


def _overige(vergelijking: Vergelijking, kader: Kader, elders: Container[str]) -> list[tuple[str, list[Oordeel]]]:
    """Return by proces and rubriek about what else somebody wrote; `elders` stand on the page with all that is said."""
    van = vergelijking.oordeel_van
    groepen = []
    for groep in kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek):
        oordelen = [van[code] for code in groep.criteria if code in van and code not in elders]
        groepen.append((f"{groep.code} {groep.naam}", [oordeel for oordeel in oordelen if oordeel.heeft_tekst]))
    return [(titel, oordelen) for titel, oordelen in groepen if oordelen]


def _beeld(id_: str, titel: str, paren: Sequence[Scorepaar], maximum: float, koppen: Iterable[str]) -> _Beeld:
    """Lay out a dumbbell: both scores of every row on one line."""
    links, rechts = koppen
    regels = tuple(
        _Regel(
            label=f"{paar.code} {paar.naam}" if id_ == "processen" else paar.naam,
            kortweg=paar.code if id_ == "processen" else paar.naam,
            y=_BOVEN + _RIJHOOGTE * (nummer + 0.5),
            links=getal(paar.links),
            rechts=getal(paar.rechts),
            x_links=_plaats(paar.links, maximum),
            x_rechts=_plaats(paar.rechts, maximum),
        )
        for nummer, paar in enumerate(paren)
    )
    return _Beeld(
        id=id_,
        titel=titel,
        beschrijving="; ".join(f"{r.label}: {links} {r.links}, {rechts} {r.rechts}" for r in regels),
        regels=regels,
        streepjes=tuple((_LINKS + _BREEDTE * deel / 4, f"{maximum * deel / 4:g}") for deel in range(5)),
        breedte=_LINKS + _BREEDTE + 30,
        hoogte=_BOVEN + _RIJHOOGTE * len(regels) + 10,
    )


def _plaats(score: float | None, maximum: float) -> float | None:
    return None if score is None else round(_LINKS + _BREEDTE * score / maximum, 1)
