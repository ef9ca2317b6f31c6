"""The pictures of the figures on the page of the overzicht: per row of the werkboek a dot plot for every year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal, in_het_kort
from gia_kwaliteit.kader import Norm
from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.overzicht.merkteksten import Merk, plaats_teksten
from gia_kwaliteit.weergave.schaalverdeling import Schaalverdeling, cijfer, verdeel_schaal

# The pictures count in these units; the page scales them. They are narrow, so that a telephone shows them whole.
STROOKBREEDTE = 360
_KANT = 24.0
# With fewer subjects a picture says nothing that the figures do not say.
MINSTE_VOOR_BEELD = 3
# So many dots, and then how large they are; of more than the last the dots are one path.
_STRALEN = ((12, 5.5), (30, 5.0), (100, 4.0), (250, 3.0))
_KLEINSTE, _MEESTE_LAGEN, _LAAGSTE_STROOK = 2.0, 9, 26.0


@dataclass(frozen=True, slots=True)
class Stip:
    """A subject in a dot plot; of an estimated figure it is hollow."""

    x: float
    y: float
    titel: str
    geschat: bool


@dataclass(frozen=True, kw_only=True)
class Strook:
    """The dot plot of one year: from `boven` to `onder` stand the dots, `merktekens` are the marks of the axis.

    Of more subjects than anybody can tell apart `pad` holds the dots, and `stippen` none.
    """

    woorden: Woorden
    beeld: Cijferbeeld
    straal: float
    stippen: Sequence[Stip]
    pad: str
    merken: Sequence[Merk]
    merktekens: Sequence[tuple[float, str]]
    boven: float
    onder: float

    @property
    def beschrijving(self) -> str:
        """The picture in words, without the subjects: those stand in the table below it."""
        van_tot = f"van {in_het_kort(self.beeld.minimum)} tot {in_het_kort(self.beeld.maximum)}"
        return (
            f"{self.woorden.onderwerp.aantal(self.beeld.n)}, {van_tot}; {'; '.join(merk.tekst for merk in self.merken)}"
        )


@dataclass(frozen=True, kw_only=True)
class Cijferfiguur:
    """All that there is of one row: its figures of every year, and a dot plot of each with enough of them."""

    beelden: Sequence[Cijferbeeld]
    stroken: Sequence[Strook]

    @property
    def rij(self) -> Cijferbeeld:
        """The newest of its years: code, name and unit are those of all of them."""
        return self.beelden[-1]

    @property
    def per_bureau(self) -> list[tuple[str, list[str]]]:
        """Every subject that gives a figure, with what it gives in each year."""
        namen = dict.fromkeys(naam for beeld in self.beelden for naam in beeld.per_bureau)
        return [(naam, [met_status(beeld, naam) for beeld in self.beelden]) for naam in namen]


def maak_cijferfiguren(
    beelden: Iterable[Cijferbeeld], woorden: Woorden, *, met_stippen: bool = True
) -> list[Cijferfiguur]:
    """Return what there is of each row, in the order of the kader; a dot is a subject, which may not be told apart."""
    per_rij = groupby(beelden, key=lambda beeld: beeld.code)
    return [_figuur(tuple(groep), woorden, met_stippen=met_stippen) for _, groep in per_rij]


def met_status(beeld: Cijferbeeld, naam: str, eenheid: str = "") -> str:
    """Return the figure of a subject with its unit and how sure it is; a dash where it gives none."""
    eigen = beeld.per_bureau.get(naam)
    if eigen is None:
        return getal(None)
    hoe = [eigen.status.value] if eigen.status and not (eigen.berekend and eigen.status is Status.gemeten) else []
    hoe = ["berekend", *hoe] if eigen.berekend else hoe
    waarde = f"{in_het_kort(eigen.waarde)} {eenheid}".rstrip()
    return f"{waarde} ({', '.join(hoe)})" if hoe else waarde


def grens_in_woorden(norm: Norm) -> str:
    """Return what a figure should be, without its unit."""
    return norm.in_woorden.removesuffix(norm.eenheid).strip()


def _figuur(beelden: Sequence[Cijferbeeld], woorden: Woorden, *, met_stippen: bool) -> Cijferfiguur:
    getekend = [beeld for beeld in beelden if met_stippen and beeld.n >= MINSTE_VOOR_BEELD]
    if not getekend:
        return Cijferfiguur(beelden=beelden, stroken=())
    # One axis for all years, so that they can be held against each other.
    as_ = schaal_van(getekend)
    return Cijferfiguur(beelden=beelden, stroken=[_strook(beeld, as_, woorden) for beeld in getekend])


def schaal_van(beelden: Iterable[Cijferbeeld]) -> Schaalverdeling:
    """Return the axis on which all figures of these years stand, with what they are set against."""
    return verdeel_schaal(waarde for beeld in beelden for waarde in _op_de_as(beeld))


def stapel(beeld: Cijferbeeld, namen: Sequence[str]) -> list[int]:
    """Return how far above (below 0: under) the middle each of these subjects stands in a dot plot."""
    as_ = schaal_van([beeld])
    volgorde = sorted(range(len(namen)), key=lambda nummer: beeld.per_bureau[namen[nummer]].waarde)
    plekken = [_plek(beeld.per_bureau[namen[nummer]].waarde, as_) for nummer in volgorde]
    lagen = dict(zip(volgorde, _lagen(plekken, 2 * _straal(beeld)), strict=True))
    return [lagen[nummer] for nummer in range(len(namen))]


def _straal(beeld: Cijferbeeld) -> float:
    return next((straal for meeste, straal in _STRALEN if beeld.n <= meeste), _KLEINSTE)


def _op_de_as(beeld: Cijferbeeld) -> Iterable[float]:
    yield from (beeld.minimum, beeld.maximum, beeld.gemiddelde)
    if beeld.gewogen is not None:
        yield beeld.gewogen
    if beeld.vlaams is not None:
        yield beeld.vlaams.waarde
    for norm in beeld.normen:
        yield from (grens for grens in (norm.minstens, norm.hoogstens) if grens is not None)


def _plek(waarde: float, as_: Schaalverdeling) -> float:
    return round(_KANT + (STROOKBREEDTE - 2 * _KANT) * as_.deel(waarde), 1)


def _strook(beeld: Cijferbeeld, as_: Schaalverdeling, woorden: Woorden) -> Strook:
    merken, boven = plaats_teksten(_merken(beeld, as_, woorden.gebied.naam), STROOKBREEDTE)
    straal = _straal(beeld)
    namen = sorted(beeld.per_bureau, key=lambda naam: beeld.per_bureau[naam].waarde)
    plekken = [_plek(beeld.per_bureau[naam].waarde, as_) for naam in namen]
    lagen = _lagen(plekken, 2 * straal)
    hoogte = max(_LAAGSTE_STROOK, 2 * straal * (max(lagen) - min(lagen) + 1) + 6)
    midden = boven + hoogte / 2 + straal * (max(lagen) + min(lagen))
    hoogten = [round(midden - 2 * straal * laag, 1) for laag in lagen]
    te_veel = beeld.n > _STRALEN[-1][0]
    return Strook(
        woorden=woorden,
        beeld=beeld,
        straal=straal,
        stippen=() if te_veel else [_stip(*plek, beeld) for plek in zip(plekken, hoogten, namen, strict=True)],
        pad="".join(f"M{x} {y}h0" for x, y in zip(plekken, hoogten, strict=True)) if te_veel else "",
        merken=merken,
        merktekens=[(_plek(waarde, as_), cijfer(waarde)) for waarde in as_.merken],
        boven=boven,
        onder=boven + hoogte,
    )


def _stip(x: float, y: float, naam: str, beeld: Cijferbeeld) -> Stip:
    eenheid = "" if beeld.eenheid in (None, AANTAL) else beeld.eenheid
    return Stip(
        x, y, f"{naam}: {met_status(beeld, naam, eenheid or '')}", beeld.per_bureau[naam].status is Status.geschat
    )


def _lagen(plekken: Sequence[float], breed: float) -> list[int]:
    """Return in which layer each dot lies, 0 in the middle, so that none covers another where there is room.

    The dots stand from left to right. Where every layer is taken, a dot lies over the one that is furthest back.
    """
    volgorde = sorted(range(-(_MEESTE_LAGEN // 2), _MEESTE_LAGEN // 2 + 1), key=lambda laag: (abs(laag), laag))
    laatste = dict.fromkeys(volgorde, -breed)
    lagen = []
    for x in plekken:
        vrij = next((laag for laag in volgorde if x - laatste[laag] >= breed), None)
        laag = min(volgorde, key=lambda nummer: laatste[nummer]) if vrij is None else vrij
        laatste[laag] = x
        lagen.append(laag)
    return lagen


def _merken(beeld: Cijferbeeld, as_: Schaalverdeling, gebied: str) -> list[Merk]:
    """Return the lines of a dot plot, without a place for their texts yet."""
    gewogen = beeld.gewogen
    midden = beeld.gemiddelde if gewogen is None else gewogen
    naam = "gemiddelde" if gewogen is None else "gewogen gemiddelde"
    merken = [Merk("gemiddelde", _plek(midden, as_), None, f"{naam} {in_het_kort(midden)}", 0, 0)]
    if beeld.vlaams is not None:
        tekst = f"{met_hoofdletter(gebied)} {beeld.vlaams.jaar}: {in_het_kort(beeld.vlaams.waarde)}"
        merken.append(Merk("vlaanderen", _plek(beeld.vlaams.waarde, as_), None, tekst, 0, 0))
    for norm in beeld.normen:
        grenzen = [_plek(grens, as_) for grens in (norm.minstens, norm.hoogstens) if grens is not None]
        tot = grenzen[-1] if len(set(grenzen)) > 1 else None
        merken.append(Merk("norm", grenzen[0], tot, f"{norm.soort} {grens_in_woorden(norm)}", 0, 0))
    return merken
