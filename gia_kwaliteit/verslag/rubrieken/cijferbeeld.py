"""The pictures of figures beside those of the area, and what the report counted at this subject itself."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal, in_het_kort, voluit
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfergroepen import Cijfergroep, Cijferregel
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd
from gia_kwaliteit.verslag.beeldsoorten import Stipbeeld, Stipregel
from gia_kwaliteit.verslag.eigen_bureau import Eigennamen, eerdere_cijfers_van
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.zinnen import eenheid_bij, gemerkt

# Names that begin with as many of the same words begin alike.
_WOORDEN = 3


def cijferbeelden(
    titel: str, groepen: tuple[Cijfergroep, ...], kader: Kader, namen: Eigennamen, *, ook_los: str | None = None
) -> Iterator[Stipbeeld]:
    """Yield a picture of the shares that can be set against something, one of the others, and one of the classes.

    `ook_los` is the unit of which a figure is in it too when there is nothing to set it against, as they share an axis.
    `namen` are those of this subject in the referentie.
    """
    schrijver = _Regelschrijver(kader, namen)
    regels = [
        regel
        for groep in groepen
        for regel in groep.regels
        if regel.rij.eenheid == ook_los or is_te_vergelijken(regel.rij)
    ]
    aandelen = [regel for regel in regels if regel.rij.eenheid == PROCENT]
    andere = [regel for regel in regels if regel.rij.eenheid != PROCENT]
    for wat, samen in (("aandelen", aandelen), ("aantallen en verhoudingen", andere)):
        if samen:
            naam = f"{titel}: {wat}" if aandelen and andere else titel
            yield _beeld(naam, tuple(schrijver.regel(regel) for regel in samen))
    for groep in groepen:
        for code, klassen in groep.klassen.items():
            geheel = kader.rijteksten[code]
            if any(is_te_vergelijken(rij) for rij in klassen):
                rijen = tuple(schrijver.regel(Cijferregel(rij=rij), weg=f"{geheel}, ") for rij in klassen)
                yield _beeld(f"{code} {geheel}, naar klasse", rijen)


def is_te_vergelijken(rij: Cijferresultaat) -> bool:
    """Whether there is a figure, and anything to set it against."""
    return rij.waarde is not None and (rij.vlaams_gemiddelde is not None or bool(rij.normen))


def getoond(rij: Cijferresultaat, waarde: float | None = None) -> str:
    """Return a figure of a row, that of the subject or another, as it stands in a picture: with its unit."""
    cijfer = rij.waarde if waarde is None else waarde
    if cijfer is None or rij.eenheid in (PROCENT, AANTAL, None):
        return kaal(rij, waarde)
    return f"{kaal(rij, waarde)} {eenheid_bij(cijfer, rij.eenheid)}"


def kaal(rij: Cijferresultaat, waarde: float | None = None) -> str:
    """Return a figure without its unit, but for a share: with one decimal, or all that somebody typed."""
    cijfer = rij.waarde if waarde is None else waarde
    if cijfer is None:
        return "–"
    if rij.eenheid == PROCENT:
        return f"{getal(cijfer)} %"
    return voluit(cijfer) if waarde is None and not rij.berekend else in_het_kort(cijfer)


def eerdere_cijfers(rijen: tuple[Cijferresultaat, ...], kader: Kader, namen: Eigennamen) -> tuple[Tabel, ...]:
    """Return a table of what the referentie has of this subject itself, a column per year; none without any."""
    per_rij = {rij.code: eerdere_cijfers_van(rij, kader, namen) for rij in rijen}
    jaren = sorted({jaar for reeks in per_rij.values() for jaar in reeks})
    if not jaren:
        return ()
    kolommen = (
        Kolom(kop="Code", breedte=1.3),
        Kolom(kop="Gegeven", breedte=5),
        *(Kolom(kop=str(jaar), breedte=1.6, getal=True) for jaar in jaren),
        Kolom(kop="Nu", breedte=2, getal=True),
    )
    inhoud = [
        (
            *(rij.code, rij.naam),
            *(getoond(rij, per_rij[rij.code][jaar].waarde) if jaar in per_rij[rij.code] else "–" for jaar in jaren),
            gemerkt(getoond(rij), rij.status),
        )
        for rij in rijen
        if per_rij[rij.code]
    ]
    alle = [cijfer for reeks in per_rij.values() for cijfer in reeks.values()]
    wat = "Wat het rapport eerder telde" if all(cijfer.uit_rapport for cijfer in alle) else "Wat het vroeger was"
    bureau = opgesomd(sorted({cijfer.naam for cijfer in alle}))
    return (Tabel(titel=f"{wat}: {bureau}", kolommen=kolommen, rijen=tuple(inhoud)),)


def _beeld(titel: str, regels: tuple[Stipregel, ...]) -> Stipbeeld:
    zinnen = (f"{regel.label}: {', '.join(regel.teksten)}" for regel in regels)
    alternatief = f"{'; '.join(zinnen)}."
    if weg := _gedeeld_begin([regel.label.partition(" ")[2] for regel in regels]):
        titel = f"{titel} ({weg.strip()} …)"
        regels = tuple(replace(regel, label=regel.label.replace(f" {weg}", " … ", 1)) for regel in regels)
    return Stipbeeld(titel=titel, alternatief=alternatief, regels=regels)


def _gedeeld_begin(namen: list[str]) -> str:
    """Return the words that most names begin with, so that a picture need not repeat them; nothing where few do."""
    begin = Counter(" ".join(naam.split()[:_WOORDEN]) for naam in namen if len(naam.split()) > _WOORDEN)
    woorden, hoeveel = max(begin.items(), key=lambda paar: paar[1], default=("", 0))
    return f"{woorden} " if hoeveel > max(2, len(namen) / 2) else ""


class _Regelschrijver:
    """Makes the lines of a picture of the figures of one subject."""

    def __init__(self, kader: Kader, namen: Eigennamen) -> None:
        self.kader = kader
        self.namen = namen

    def regel(self, regel: Cijferregel, weg: str = "") -> Stipregel:
        """Return the line of a figure; `weg` is the beginning of its name that the title says already."""
        rij = regel.rij
        gemiddelde = rij.vlaams_gemiddelde
        beeld = None if gemiddelde is None else self.kader.vlaams_cijfer(rij.code, gemiddelde)
        bureaus = tuple(beeld.cijfer.per_onthaalbureau.values()) if beeld else ()
        eerder = eerdere_cijfers_van(rij, self.kader, self.namen)
        bereik = tuple(grens for grens in (rij.laagste, rij.hoogste) if grens is not None)
        laatste = max(eerder) if eerder else None
        teksten = (
            gemerkt(getoond(rij), rij.status),
            *([" van ".join(map(voluit, regel.delen))] if regel.delen else []),
            *self._naast(rij, beeld.cijfer.wanneer if beeld else None),
            *([f"bij u in {laatste}: {getoond(rij, eerder[laatste].waarde)}"] if laatste is not None else []),
            *(f"{norm.soort}: {norm.in_woorden}" for norm in self.kader.normen_bij(rij.code)),
        )
        normen = {grens for norm in rij.normen for grens in (norm.minstens, norm.hoogstens) if grens is not None}
        return Stipregel(
            label=f"{rij.code} {rij.naam.removeprefix(weg)}".removesuffix("."),
            waarde=rij.waarde or 0.0,
            teksten=teksten,
            schaal=PROCENT if rij.eenheid == PROCENT else "",
            geschat=rij.status is Status.geschat,
            vlaams=rij.vlaams_gemiddelde,
            bureaus=bureaus or bereik,
            is_bereik=bool(bereik) and not bureaus,
            normen=tuple(sorted(normen)),
            eerder=None if laatste is None else eerder[laatste].waarde,
        )

    def _naast(self, rij: Cijferresultaat, wanneer: str | None) -> Iterator[str]:
        """Say what it is in the area, when, and how that was made."""
        if rij.vlaams_gemiddelde is None:
            return
        cijfer = f"{met_hoofdletter(self.kader.woorden.gebied.naam)} {getoond(rij, rij.vlaams_gemiddelde)}"
        onderwerp = self.kader.woorden.onderwerp
        if rij.vlaams_weging == onderwerp.gemiddeld_per:
            yield f"{cijfer} per {onderwerp.enkelvoud} ({wanneer})"
        else:
            yield f"{cijfer} ({', '.join(filter(None, (wanneer, rij.vlaams_weging)))})"
