"""What is known of the area beside the rows of a chapter: the newest figure of each, and the norms."""

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.getallen import getal, in_het_kort, volgens
from gia_kwaliteit.kader import Groepsoort, Kader, Norm, Referentie, Referentiecijfer, nieuwste_cijfers
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.rubrieken import CONTEXT, INPUT, OUTPUT, rubriek_van
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.zinnen import GEEN_GEGEVENS, NIET_GEVRAAGD, aantal, eenheid_bij, gemerkt, met_eenheid, zonder

_LEEG = "–"
_EEN = "1"

Gevonden = tuple[Referentie, Referentiecijfer]
Inhoud = tuple[tuple[Kolom, ...], list[tuple[str, ...]]]


def codes_per_rubriek(kader: Kader) -> dict[str, tuple[str, ...]]:
    """Return the codes to which a figure or norm in each rubric can belong, in the order of the kader."""
    codes: dict[str, tuple[str, ...]] = {}
    for rubriek, domein in ((CONTEXT, kader.context), (INPUT, kader.input)):
        for groep in domein.indicatoren if domein else ():
            codes[rubriek] = (*codes.get(rubriek, ()), groep.code, *(rij.code for rij in groep.subindicatoren))
    for uitkomst in kader.output.indicatoren if kader.output else ():
        codes[OUTPUT] = (*codes.get(OUTPUT, ()), uitkomst.code, *(rij.code for rij in uitkomst.outputindicatoren))
    for onderdeel in kader.scoregroepen_van(Groepsoort.onderdeel):
        delen = (kader.scoregroepen[code] for code in onderdeel.delen)
        codes[rubriek_van(onderdeel)] = tuple(code for deel in delen for code in (deel.code, *deel.criteria))
    for regelgeving in kader.scoregroepen_van(Groepsoort.regelgeving):
        regels = (code for deel in kader.rubrieken for code in (deel.code, *(regel.code for regel in deel.criteria)))
        codes[rubriek_van(regelgeving)] = tuple(regels)
    # A figure can belong to a domein as a whole.
    return {rubriek: (*dict.fromkeys(code[:1] for code in rijen), *rijen) for rubriek, rijen in codes.items()}


def vlaamse_cijfers(codes: tuple[str, ...], kader: Kader) -> list[Gevonden]:
    """Return the newest of every figure that belongs to one of these codes, in the order of the codes."""
    gevonden = [paar for paar in nieuwste_cijfers(kader.referentie).values() if paar[1].hoort_bij in codes]
    return sorted(gevonden, key=lambda paar: codes.index(paar[1].hoort_bij))


def vlaamse_tabellen(titel: str, codes: tuple[str, ...], beoordeling: Beoordeling, kader: Kader) -> tuple[Tabel, ...]:
    """Return the figures of the area and the norms that belong to these codes, a table each; none where none are.

    `titel` is that of the rubric they stand in.
    """
    cijfers = vlaamse_cijfers(codes, kader)
    normen = sorted(
        (norm for norm in kader.normen if any(code in codes for code in norm.hoort_bij)),
        key=lambda norm: min(codes.index(code) for code in norm.hoort_bij if code in codes),
    )
    tabellen = []
    if cijfers:
        per_bureau = any(cijfer.per_onthaalbureau for _, cijfer in cijfers)
        hoe = f" (gemiddeld: over de {kader.woorden.onderwerp.meervoud}, ongewogen)" if per_bureau else ""
        tabellen.append(
            _met_titel(f"Het {kader.woorden.gebied.beeld}: {titel}{hoe}", *_cijfertabel(cijfers, beoordeling, kader))
        )
    if normen:
        tabellen.append(_met_titel(f"Normen: {titel}", *_normtabel(normen, codes, beoordeling)))
    return tuple(tabellen)


def herkomst(cijfers: list[Gevonden], kader: Kader) -> str:
    """Say of which years these figures are, and where they come from."""
    jaren = opgesomd([str(jaar) for jaar in sorted({referentie.jaar for referentie, _ in cijfers})])
    bronnen = opgesomd(list(dict.fromkeys(cijfer.bron.waaruit(referentie.bron) for referentie, cijfer in cijfers)))
    return f"De {kader.woorden.gebied.cijfers} zijn van {jaren}. Bron: {bronnen}."


def naast_gebied(cijfer: Referentiecijfer, hier: str, kader: Kader) -> str:
    """Set a figure of the subject, as it is written, beside one that counts the same in the area.

    A number is set beside how many a subject has; a share or a duration beside what it is in the area as a
    whole, where that is known. It says how the mean was made.
    """
    onderwerp = kader.woorden.onderwerp.enkelvoud
    begin = f"{cijfer.naam}: {hier}; in {kader.woorden.gebied.naam}"
    bereik = _bereik(cijfer)
    if cijfer.eenheid == AANTAL:
        gemiddeld = in_het_kort(cijfer.gemiddeld or 0.0)
        werkwoord = "was" if gemiddeld == _EEN else "waren"
        return f"{begin} {werkwoord} het er{_wanneer(cijfer)} gemiddeld {gemiddeld} per {onderwerp}{bereik}."
    if cijfer.waarde is None:
        gemiddeld = met_maat(cijfer.gemiddeld, cijfer.eenheid)
        return f"{begin} was het{_wanneer(cijfer)} gemiddeld {gemiddeld} (ongewogen){bereik}."
    per_bureau = bereik.replace(", ", f", per {onderwerp} ", 1)
    geheel = met_maat(cijfer.waarde, cijfer.eenheid)
    return f"{begin} was het{_wanneer(cijfer)} {geheel} ({cijfer.weging}){per_bureau}."


def _aan_de_norm(norm: Norm, waarde: float) -> str:
    """Return a figure with the decimals it takes to see whether it is what the norm asks: 79,96 is not 80."""
    if norm.eenheid == PROCENT:
        return f"{volgens(waarde, norm.gehaald)} %"
    kort = in_het_kort(waarde) if float(waarde).is_integer() else volgens(waarde, norm.gehaald)
    return f"{kort} {eenheid_bij(waarde, norm.eenheid)}"


def _bereik(cijfer: Referentiecijfer) -> str:
    """Return from what to what the subjects go, for at the end of a sentence; nothing where it is not known."""
    if cijfer.laagste is None or cijfer.hoogste is None:
        return ""
    laag, hoog = (met_eenheid(waarde, cijfer.eenheid) for waarde in (cijfer.laagste, cijfer.hoogste))
    return f", overal {laag}" if laag == hoog else f", van {laag} tot {hoog}"


def naast_de_norm(norm: Norm, rij: Cijferresultaat, kader: Kader) -> str:
    """Say whether a figure is what a norm asks, and where the norm stands."""
    waarde = gemerkt(_aan_de_norm(norm, rij.waarde or 0.0), rij.status)
    haalt = rij.waarde is not None and norm.gehaald(rij.waarde)
    oordeel = f"{rij.code} haalt die met {waarde}" if haalt else f"{rij.code} haalt die niet, met {waarde}"
    opmerking = f" {norm.opmerking}" if norm.opmerking else ""
    return (
        f"{norm.naam}: {norm.in_woorden}{_sinds(norm)}; {oordeel}.{opmerking} "
        f"Bron: {kader.bron}, {norm.bron.in_woorden}."
    )


def met_maat(waarde: float | None, eenheid: str) -> str:
    """Return a figure with its unit, whatever that is; a number of things has none."""
    if waarde is None or eenheid in (PROCENT, AANTAL):
        return met_eenheid(waarde, eenheid)
    return f"{aantal(waarde)} {eenheid_bij(waarde, eenheid)}"


def _wanneer(cijfer: Referentiecijfer) -> str:
    """Return when it was, for in a sentence; nothing where the source does not say."""
    if cijfer.datum is not None:
        return f" op {cijfer.wanneer}"
    return f" in {cijfer.wanneer}" if cijfer.jaar is not None or cijfer.periode is not None else ""


def _sinds(norm: Norm) -> str:
    return f" (sinds {norm.sinds:%d/%m/%Y})" if norm.sinds else ""


def _met_titel(titel: str, kolommen: tuple[Kolom, ...], rijen: list[tuple[str, ...]]) -> Tabel:
    """Return a table without the columns in which nothing would stand."""
    gevuld = [nummer for nummer in range(len(kolommen)) if any(rij[nummer] != _LEEG for rij in rijen)]
    return Tabel(
        titel=titel,
        kolommen=tuple(kolommen[nummer] for nummer in gevuld),
        rijen=tuple(tuple(rij[nummer] for nummer in gevuld) for rij in rijen),
    )


def _cijfertabel(cijfers: list[Gevonden], beoordeling: Beoordeling, kader: Kader) -> Inhoud:
    """Return the columns about figures, and a row per figure."""
    is_rapport = all(cijfer.bron.regels is not None for _, cijfer in cijfers)
    kolommen = (
        Kolom(kop="Bij", breedte=1.1),
        Kolom(kop=met_hoofdletter(kader.woorden.gebied.cijfer), breedte=5),
        Kolom(kop="Eigen cijfer", breedte=1.6, getal=True),
        Kolom(kop=met_hoofdletter(kader.woorden.gebied.naam), breedte=2.4, getal=True),
        Kolom(kop="Laagste", breedte=1.8, getal=True),
        Kolom(kop="Gemiddeld", breedte=2.4, getal=True),
        Kolom(kop="Hoogste", breedte=1.8, getal=True),
        Kolom(kop="Regels" if is_rapport else "Bron", breedte=2.2),
    )
    rijen = [
        (*_cijferrij(cijfer, beoordeling, kader), _herkomst_van(referentie, cijfer, kader, is_rapport=is_rapport))
        for referentie, cijfer in cijfers
    ]
    return kolommen, rijen


def _herkomst_van(referentie: Referentie, cijfer: Referentiecijfer, kader: Kader, *, is_rapport: bool) -> str:
    """Return where a figure comes from; in a column of lines alone (`is_rapport`) the lines of the report."""
    kort = cijfer.bron.regels if is_rapport and cijfer.bron.regels is not None else cijfer.bron.in_woorden
    vreemd = cijfer.bron.regels is not None and referentie.bron != kader.bron
    return f"{referentie.bron}, {kort}" if vreemd else kort


def _cijferrij(cijfer: Referentiecijfer, beoordeling: Beoordeling, kader: Kader) -> tuple[str, ...]:
    """Return the cells of a figure but for its source; an own one stands beside it only where it counts the same."""
    hier = _LEEG
    if cijfer.rij is not None:
        eigen = beoordeling.cijfer(cijfer.rij)
        rij = kader.cijferrijen.get(cijfer.rij)
        anders = _LEEG if rij is not None and rij.is_berekend else zonder(eigen.status)
        anders = NIET_GEVRAAGD if cijfer.rij in beoordeling.niet_gevraagd else anders
        # What was computed has no more decimals than people read.
        kort = rij is not None and rij.is_berekend and eigen.waarde is not None and cijfer.eenheid != PROCENT
        tekst = in_het_kort(eigen.waarde or 0.0) if kort else met_eenheid(eigen.waarde, cijfer.eenheid, anders)
        hier = gemerkt(tekst, eigen.status)
    laagste, hoogste = (
        _LEEG if waarde is None else met_eenheid(waarde, cijfer.eenheid) for waarde in (cijfer.laagste, cijfer.hoogste)
    )
    gemiddeld = getal(cijfer.gemiddeld)
    if cijfer.gemiddeld is not None and cijfer.eenheid == PROCENT:
        gemiddeld = met_eenheid(cijfer.gemiddeld, PROCENT)
    geteld = "" if cijfer.waarde is None or cijfer.methode == "telling" else f", {cijfer.weging}"
    return (
        cijfer.hoort_bij,
        f"{cijfer.naam} ({cijfer.wanneer}{geteld})",
        hier,
        GEEN_GEGEVENS if cijfer.waarde is None else met_maat(cijfer.waarde, cijfer.eenheid),
        laagste,
        gemiddeld,
        hoogste,
    )


def _normtabel(normen: list[Norm], codes: tuple[str, ...], beoordeling: Beoordeling) -> Inhoud:
    """Return the columns about norms, and a row per norm; a figure stands beside it only where it counts the same."""
    rijen: list[tuple[str, ...]] = []
    for norm in normen:
        bij = [code for code in norm.hoort_bij if code in codes]
        eigen = beoordeling.cijfer(norm.rij) if norm.rij is not None else None
        hier = _LEEG
        if eigen is not None:
            hier = _LEEG if eigen.waarde is None else gemerkt(_aan_de_norm(norm, eigen.waarde), eigen.status)
        wat = f"{norm.in_woorden}{_sinds(norm)}"
        rijen.append((", ".join(bij), norm.naam, str(norm.soort), wat, hier, norm.bron.regels))
    kolommen = (
        Kolom(kop="Bij", breedte=1.6),
        Kolom(kop="Norm of richtgetal", breedte=4.4),
        Kolom(kop="Soort", breedte=1.6),
        Kolom(kop="Wat het hoort te zijn", breedte=3),
        Kolom(kop="Eigen cijfer", breedte=1.7, getal=True),
        Kolom(kop="Regels", breedte=2.1),
    )
    return kolommen, rijen
