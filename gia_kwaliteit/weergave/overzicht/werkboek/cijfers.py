"""The tabs with the figures: a row for every row of the werkboek and year, and a dot plot of each."""

from collections.abc import Iterator, Sequence
from functools import partial

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Norm
from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.kleuren import BLEEK
from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.overzicht.cijfers import Bureaucijfer, Cijferbeeld
from gia_kwaliteit.tekst import LANGSTE_CEL, met_hoofdletter
from gia_kwaliteit.weergave.overzicht.cijferbeelden import MINSTE_VOOR_BEELD, grens_in_woorden, schaal_van, stapel
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import nieuw_tabblad, opsomming
from gia_kwaliteit.weergave.schaalverdeling import cijfer
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    HOGE_KOP,
    Cel,
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_tabel,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import schrijf_blokken
from gia_kwaliteit.werkboek.schrijven.grafiek import Kolomdeel, Opschrift
from gia_kwaliteit.werkboek.schrijven.puntengrafiek import Puntenbeeld, Puntreeks, Puntsoort, teken_punten
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

# With more subjects nobody reads a column for each; then their figures stand below each picture only.
_MEESTE_KOLOMMEN = 500
# The widths of the columns with texts: together with the others they fit on paper in letters of 8 points.
_NAAM, _EENHEID, _NORM, _WIE = 33, 10, 21, 21
# A figure as it was typed, one that is computed, and both where somebody estimated them.
_GETYPT = o.GETALCEL._replace(getal="General")
_GESCHAT = {_GETYPT: o.GETALCEL._replace(getal='"± "General'), o.GETALCEL: o.GETALCEL._replace(getal='"± "0.0')}
_KOP = o.TABELKOP._replace(horizontaal="center")
_HOOGTE = o.TELCEL._replace(kleur=BLEEK[1:])
# In a cell, for what stands before the names.
_RUIMTE = 40
_BEELD, _RIJEN_PER_BEELD = (16.5, 5.6), 12


def schrijf_cijfers(boek: Boek, overzicht: Overzicht) -> None:
    """Add both tabs, where there are any figures."""
    if not overzicht.cijfers:
        return
    _schrijf_tabel(boek, overzicht)
    met_alle = len(overzicht.bureaus) > _MEESTE_KOLOMMEN
    beelden = [beeld for beeld in overzicht.cijfers if met_alle or beeld.n >= MINSTE_VOOR_BEELD]
    if beelden and not overzicht.alleen_samen:
        _schrijf_beelden(boek, beelden, overzicht.kader.woorden)


def _schrijf_tabel(boek: Boek, overzicht: Overzicht) -> None:
    namen = [bureau.aanduiding for bureau in overzicht.apart]
    namen = namen if len(namen) <= _MEESTE_KOLOMMEN else []
    vaste = [8, _NAAM, _EENHEID, 7, 5, 12, 10, 9, 9, 9, 11, 11, _NORM, *([_WIE] if not overzicht.alleen_samen else [])]
    blad = nieuw_tabblad(boek, "Cijfers", [*vaste, *(14 for _ in namen)])
    van, gebied = overzicht.kader.woorden.onderwerp, met_hoofdletter(overzicht.kader.woorden.gebied.naam)
    uitleg = f"Elk cijfer per jaar over de {van.meervoud} die het geven (n); ± is geschat"
    elders = "" if namen or overzicht.alleen_samen else f". De cijfers van {van.elk} staan op het blad Cijfers in beeld"
    schrijf(blad, "A2", f"{uitleg}{elders}", o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Cijfer", o.CEL, tekens=_NAAM),
            Tabelkolom("Eenheid", o.CEL, tekens=_EENHEID),
            *(Tabelkolom(kop, o.TELCEL) for kop in ("Jaar", "n")),
            *(Tabelkolom(kop, o.GETALCEL) for kop in ("Gemiddelde", "Gewogen", "Mediaan")),
            *(Tabelkolom(kop, _GETYPT) for kop in ("Laagste", "Hoogste")),
            Tabelkolom(gebied, o.GETALCEL),
            Tabelkolom(f"{gebied}, jaar", o.TELCEL),
            Tabelkolom("Norm", o.CEL, tekens=_NORM),
            *([Tabelkolom("Wie ontbreekt", o.CEL, tekens=_WIE)] if not overzicht.alleen_samen else []),
            *(Tabelkolom(naam, _GETYPT) for naam in namen),
        ]
    )
    kophoogte = max([HOGE_KOP, *(o.hoogte(naam, 12) for naam in namen)])
    laatste = schrijf_tabel(
        blad, 4, kolommen, (_rij(beeld, namen, overzicht) for beeld in overzicht.cijfers), kophoogte
    )
    maak_lijst(blad, 4, laatste, len(kolommen), vast=2)
    # On paper the subjects stand with the pictures: a column for each would leave no letter that can be read.
    blad.druk_kolommen(len(vaste), laatste)
    blad.rond_af()


def _rij(beeld: Cijferbeeld, namen: Sequence[str], overzicht: Overzicht) -> Cellen:
    grens = _GETYPT if not any(eigen.berekend for eigen in beeld.per_bureau.values()) else o.GETALCEL
    return [
        beeld.code,
        beeld.naam,
        beeld.eenheid,
        beeld.jaar,
        beeld.n,
        beeld.gemiddelde,
        beeld.gewogen,
        beeld.mediaan,
        Cel(beeld.minimum, grens),
        Cel(beeld.maximum, grens),
        beeld.vlaams.waarde if beeld.vlaams else None,
        beeld.vlaams.jaar if beeld.vlaams else None,
        "; ".join(f"{norm.in_woorden}: {beeld.hoeveel_halen(norm)} van {beeld.n}" for norm in beeld.normen),
        *([_wie_ontbreekt(beeld)] if not overzicht.alleen_samen else []),
        *(_waarde(beeld.per_bureau.get(naam)) for naam in namen),
    ]


def _wie_ontbreekt(beeld: Cijferbeeld) -> str:
    """Return who gives no figure of this year; of very many the first, and how many are left."""
    groepen = {
        "": beeld.zonder_reden,
        "geen gegevens: ": beeld.geen_gegevens,
        "niet gevraagd: ": beeld.niet_gevraagd,
        "alleen van een ander jaar: ": beeld.ander_jaar,
    }
    met = {wat: namen for wat, namen in groepen.items() if namen}
    lengte = LANGSTE_CEL // max(len(met), 1) - _RUIMTE
    return "; ".join(f"{wat}{opsomming(namen, lengte)}" for wat, namen in met.items())


def _waarde(eigen: Bureaucijfer | None) -> Cel:
    """Return the figure of one subject: with the decimals it was typed with, and marked where it is estimated."""
    if eigen is None:
        return Cel(None, _GETYPT)
    stijl = o.GETALCEL if eigen.berekend else _GETYPT
    return Cel(eigen.waarde, _GESCHAT[stijl] if eigen.status is Status.geschat else stijl)


def _schrijf_beelden(boek: Boek, beelden: Sequence[Cijferbeeld], woorden: Woorden) -> None:
    """Write below each other every figure of a year, with its dot plot beside what is drawn in it."""
    blad = nieuw_tabblad(boek, "Cijfers in beeld", [36, 12, 18, 9, 2, 88])
    stip = f"Elke stip is een {woorden.onderwerp.enkelvoud}"
    uitleg = f"{stip}, licht waar het cijfer geschat is; hoe hoog een stip staat, betekent niets"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    schrijf_blokken(blad, 4, beelden, partial(_schrijf_blok, woorden=woorden))


def _schrijf_blok(blad: Tabblad, rij: int, beeld: Cijferbeeld, *, woorden: Woorden) -> int:
    """Write one figure from this row on; return the last row that it takes."""
    eenheid = f", {beeld.eenheid}" if beeld.eenheid else ""
    naam = beeld.naam.rstrip(".")
    schrijf(blad, f"A{rij}", f"{beeld.code} {naam}{eenheid}, {beeld.wanneer}", o.TABELTITEL)
    kolommen = [
        Tabelkolom(woorden.onderwerp.als_kop, o.CEL, o.TABELKOP, tekens=38),
        *(Tabelkolom(kop, o.GETALCEL, _KOP) for kop in ("Cijfer", "Status")),
        Tabelkolom("Hoogte", _HOOGTE, _KOP),
    ]
    merken = list(_merken(beeld, woorden.gebied.naam))
    namen = sorted(beeld.per_bureau, key=lambda naam: _volgorde(beeld.per_bureau[naam]))
    hoogten = stapel(beeld, namen)
    rijen: list[Cellen] = [[Cel(wat, o.CODECEL), Cel(waarde, o.GETALCEL), None, 0] for _, wat, waarde in merken]
    rijen += [
        [naam, _waarde(beeld.per_bureau[naam]), _status(beeld.per_bureau[naam]), hoogte]
        for naam, hoogte in zip(namen, hoogten, strict=True)
    ]
    laatste = schrijf_tabel(blad, rij + 1, kolommen, rijen)
    if beeld.n < MINSTE_VOOR_BEELD:
        return laatste
    eerste = rij + 2 + len(merken)
    open_vanaf = eerste + sum(beeld.per_bureau[naam].status is not Status.geschat for naam in namen)
    reeksen = [
        Puntreeks(soort, f"A{nr}", *(Kolomdeel(blad.naam, kolom, nr, nr) for kolom in (2, 4)))
        for nr, (soort, _, _) in enumerate(merken, start=rij + 2)
    ]
    for soort, van, tot in ((Puntsoort.vol, eerste, open_vanaf - 1), (Puntsoort.open, open_vanaf, laatste)):
        if van <= tot:
            delen = (Kolomdeel(blad.naam, kolom, van, tot) for kolom in (2, 4))
            reeksen.append(Puntreeks(soort, f"C{van}", *delen))
    as_ = schaal_van([beeld])
    opschrift = Opschrift(
        f"{beeld.code} in {beeld.wanneer}", _beschrijving(beeld, [wat for _, wat, _ in merken], woorden)
    )
    hoogste = max(map(abs, hoogten))
    # A chart on the first row of a page leaves its edge on the page before.
    plaats = f"F{rij + 1}"
    teken_punten(blad, Puntenbeeld(opschrift, reeksen, as_.van, as_.tot, as_.stap, hoogste, plaats, _BEELD))
    return max(laatste, rij + 1 + _RIJEN_PER_BEELD)


def _merken(beeld: Cijferbeeld, gebied: str) -> Iterator[tuple[Puntsoort, str, float]]:
    """Yield every line of the picture: what it is, what it is called, and where it stands."""
    if beeld.gewogen is None:
        yield Puntsoort.gemiddelde, "gemiddelde", beeld.gemiddelde
    else:
        yield Puntsoort.gemiddelde, "gewogen gemiddelde", beeld.gewogen
    if beeld.vlaams is not None:
        yield Puntsoort.vlaanderen, f"{met_hoofdletter(gebied)} {beeld.vlaams.jaar}", beeld.vlaams.waarde
    for norm in beeld.normen:
        for wat, grens in _grenzen(norm):
            yield Puntsoort.norm, f"{norm.soort}: {wat}", grens


def _grenzen(norm: Norm) -> Iterator[tuple[str, float]]:
    if norm.minstens is None or norm.hoogstens is None or norm.minstens == norm.hoogstens:
        grens = norm.hoogstens if norm.minstens is None else norm.minstens
        if grens is not None:
            yield grens_in_woorden(norm), grens
        return
    yield f"minstens {cijfer(norm.minstens)}", norm.minstens
    yield f"hoogstens {cijfer(norm.hoogstens)}", norm.hoogstens


def _volgorde(eigen: Bureaucijfer) -> tuple[bool, float]:
    """Order what is measured before what is estimated, each from low to high."""
    return eigen.status is Status.geschat, eigen.waarde


def _status(eigen: Bureaucijfer) -> str:
    """Return what stands beside a figure; of the first of a series it is the name in the legend."""
    if eigen.status is Status.geschat:
        return Status.geschat.value
    return "berekend" if eigen.berekend else str(eigen.status or "niet geschat")


def _beschrijving(beeld: Cijferbeeld, merken: Sequence[str], woorden: Woorden) -> str:
    eenheid = "" if beeld.eenheid in (None, AANTAL) else f" {beeld.eenheid}"
    wie = woorden.onderwerp.aantal(beeld.n)
    van_tot = f"van {cijfer(beeld.minimum)} tot {cijfer(beeld.maximum)}{eenheid}"
    return (
        f"Stippengrafiek, {beeld.code} in {beeld.wanneer}: {wie} {van_tot}, met lijnen voor {', '.join(merken)}. "
        "De cijfers staan in de tabel ernaast."
    )
