"""What stands in the way of taking werkboeken together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst, bevinding, voor_opdrachtregel
from gia_kwaliteit.kader.woorden import Veldnamen, Woorden, maak_woorden
from gia_kwaliteit.overzicht.gecontroleerd import Gecontroleerd
from gia_kwaliteit.overzicht.nagekeken import zonder_nagekeken
from gia_kwaliteit.overzicht.uittreksel import NODIG, OPEN, Uittreksel
from gia_kwaliteit.overzicht.voorrang import nieuwste_van
from gia_kwaliteit.tekst import naamkern, op_een_regel, opgesomd

_Samen = tuple[tuple[Uittreksel, ...], Bevinding]


def controleer_uittreksels(
    uittreksels: Iterable[Uittreksel], stand: Werkboekstand | None = None, woorden: Woorden | None = None
) -> Gecontroleerd:
    """Leave out what has no place in an overzicht, and say why; `woorden` are those of the kader.

    Without name, soort or werkjaar a werkboek has no place. Of werkboeken of the same subject, soort and werkjaar
    the newest counts where they say which one that is (`nieuwste_van`), and none of them where nobody knows. With
    `stand` only those count that are that far, as if the others were not there. Files that are the same byte for byte
    are one werkboek; so are a werkboek and the copy in which gia put what it found, until somebody changed one of them.
    """
    alle, kopieen = _zonder_kopieen(_met_eigen_naam(uittreksels))
    alle, nagekeken = zonder_nagekeken((u.inhoud or u.pad, u) for u in alle)
    woorden = woorden or maak_woorden({})
    velden, zinswoorden = woorden.velden, woorden.voor_zinnen
    alle, buiten = _op_stand(alle, stand, velden)
    apart = tuple((uittreksel, _bevindingen(uittreksel, velden)) for uittreksel in alle)
    groepen: dict[tuple[str, object, str | None], list[Uittreksel]] = {}
    for uittreksel in alle:
        if uittreksel.scores and uittreksel.naam and uittreksel.soort and uittreksel.werkjaar:
            groepen.setdefault((uittreksel.sleutel, uittreksel.soort, uittreksel.werkjaar), []).append(uittreksel)
    tellend, dubbel, verouderd = _kies_per_groep(groepen.values(), woorden)
    eersten = (groep[0] for groep in groepen.values())
    return Gecontroleerd(
        uittreksels=_met_een_schrijfwijze(tellend),
        apart=tuple(
            (u, over) for u, gevonden in apart if u.pad not in verouderd and (over := _zonder_versie(gevonden))
        ),
        samen=(*kopieen, *nagekeken, *dubbel, *_gelijkende_namen(eersten, zinswoorden)),
        buiten_de_stand=tuple(buiten),
        aangevuld=tuple(u for u, gevonden in apart if gevonden != _zonder_versie(gevonden)),
        stand=stand,
    )


def _kies_per_groep(
    groepen: Iterable[list[Uittreksel]], woorden: Woorden
) -> tuple[list[Uittreksel], list[_Samen], frozenset[str]]:
    """Return what counts of every group of one subject, soort and werkjaar, and what to say of the others.

    The last are the paths of older ones: of what does not count, nothing needs to be mended.
    """
    tellend: list[Uittreksel] = []
    gevonden: list[_Samen] = []
    verouderd: set[str] = set()
    for groep in groepen:
        if len(groep) == 1:
            tellend += groep
        elif (keuze := nieuwste_van(groep)) is not None:
            nieuwste, reden = keuze
            ouder = [uittreksel for uittreksel in groep if uittreksel is not nieuwste]
            tellend.append(nieuwste)
            verouderd.update(uittreksel.pad for uittreksel in ouder)
            gevonden.append(((nieuwste, *ouder), _nieuwste_telt((nieuwste, *ouder), reden, woorden)))
        else:
            gevonden.append((tuple(groep), _dubbel(groep, woorden)))
    return tellend, gevonden, frozenset(verouderd)


def _zonder_versie(gevonden: tuple[Bevinding, ...]) -> tuple[Bevinding, ...]:
    """Return what was found, but that a werkboek is of a version that asked less: that is told of all at once."""
    return tuple(b for b in gevonden if b.id is not Bevindingsoort.kader_aangevuld)


def _op_stand(
    uittreksels: list[Uittreksel], stand: Werkboekstand | None, velden: Veldnamen
) -> tuple[list[Uittreksel], list[Uittreksel]]:
    """Return those that are as far as was asked, and those that are not; what cannot be read is asked about as ever."""
    if stand is None:
        return uittreksels, []
    binnen: list[Uittreksel] = []
    buiten: list[Uittreksel] = []
    for u in uittreksels:
        is_onzeker = not u.scores or any(b.veld == velden.stand for b in u.bevindingen)
        is_zo_ver = u.stand is not None and u.stand.valt_onder(stand)
        (binnen if is_onzeker or is_zo_ver else buiten).append(u)
    return binnen, buiten


def _gelijkende_namen(
    uittreksels: Iterable[Uittreksel], zinswoorden: Mapping[str, str]
) -> Iterator[tuple[tuple[Uittreksel, ...], Bevinding]]:
    """Yield the uittreksels whose names are nearly the same, the first of each name, and a bevinding that asks."""
    per_kern: dict[str, dict[str, Uittreksel]] = {}
    for uittreksel in uittreksels:
        per_kern.setdefault(naamkern(uittreksel.naam or ""), {}).setdefault(uittreksel.sleutel, uittreksel)
    for per_naam in per_kern.values():
        if len(per_naam) > 1:
            groep = tuple(per_naam.values())
            namen = opgesomd([f"“{uittreksel.naam}”" for uittreksel in groep])
            bestanden = opgesomd([uittreksel.werkboek for uittreksel in groep])
            yield groep, bevinding(Bevindingsoort.namen_lijken, namen=namen, bestand=bestanden, **zinswoorden)


def _zonder_kopieen(
    uittreksels: Sequence[Uittreksel],
) -> tuple[list[Uittreksel], list[tuple[tuple[Uittreksel, ...], Bevinding]]]:
    """Return one of all uittreksels of the same file, that with the shortest name, and what to say of the others."""
    per_inhoud: dict[str, list[Uittreksel]] = {}
    for uittreksel in uittreksels:
        per_inhoud.setdefault(uittreksel.vingerafdruk or uittreksel.pad, []).append(uittreksel)
    groepen = [tuple(sorted(groep, key=lambda u: len(u.werkboek))) for groep in per_inhoud.values()]
    kopieen = [
        (groep, bevinding(Bevindingsoort.zelfde_bestand, bestand=opgesomd([u.werkboek for u in groep])))
        for groep in groepen
        if len(groep) > 1
    ]
    return [groep[0] for groep in groepen], kopieen


def _met_eigen_naam(uittreksels: Iterable[Uittreksel]) -> list[Uittreksel]:
    """Call a werkboek by its whole path where another has the same name."""
    alle = list(uittreksels)
    aantal: dict[str, int] = {}
    for uittreksel in alle:
        aantal[uittreksel.werkboek] = aantal.get(uittreksel.werkboek, 0) + 1
    return [replace(u, werkboek=op_een_regel(u.pad)) if aantal[u.werkboek] > 1 else u for u in alle]


def _met_een_schrijfwijze(uittreksels: Sequence[Uittreksel]) -> tuple[Uittreksel, ...]:
    """Write the name of a subject everywhere as in its first werkboek."""
    namen: dict[str, str | None] = {}
    for uittreksel in uittreksels:
        namen.setdefault(uittreksel.sleutel, uittreksel.naam)
    return tuple(replace(uittreksel, naam=namen[uittreksel.sleutel]) for uittreksel in uittreksels)


def _bevindingen(uittreksel: Uittreksel, velden: Veldnamen) -> tuple[Bevinding, ...]:
    """Return what was found in one werkboek; what an overzicht needs and is not there, is a fout."""
    gevonden = [replace(b, werkboek=uittreksel.werkboek) for b in uittreksel.bevindingen]
    if not uittreksel.scores:
        return tuple(gevonden)
    for veld in NODIG:
        if getattr(uittreksel, veld):
            continue
        label = velden.label(veld)
        plaats = next((b for b in gevonden if b.veld == label), None)
        if plaats is not None and plaats.id != Bevindingsoort.gegeven_ontbreekt:
            gevonden[gevonden.index(plaats)] = replace(plaats, ernst=Ernst.fout)
            continue
        nodig = bevinding(
            Bevindingsoort.gegeven_nodig_in_overzicht,
            blad=plaats.blad if plaats else None,
            cel=plaats.cel if plaats else None,
            veld=label,
        )
        gevonden = [replace(nodig, werkboek=uittreksel.werkboek), *(b for b in gevonden if b is not plaats)]
    return tuple(gevonden)


def _dubbel(groep: Sequence[Uittreksel], woorden: Woorden) -> Bevinding:
    """Say that several werkboeken are of one subject, soort and werkjaar, and what they are as far as it shows.

    Parts have no criterium in common; different beoordelaars name themselves on Start. Of others nobody knows.
    """
    soort = Bevindingsoort.dubbel_in_overzicht
    if _zijn_delen(groep):
        soort = Bevindingsoort.delen_in_overzicht
    elif all(u.beoordelaars for u in groep) and len({u.beoordelaars for u in groep}) == len(groep):
        soort = Bevindingsoort.beoordelaars_in_overzicht
    paden = " ".join(voor_opdrachtregel(u.pad) for u in _samen_te_voegen(groep))
    return bevinding(
        soort,
        bestand=opgesomd([u.werkboek for u in groep]),
        soort=woorden.naam_van_soort(groep[0].soort),
        naam=str(groep[0].naam),
        werkjaar=str(groep[0].werkjaar),
        opdracht=f"gia consensus {paden} -o SAMEN.xlsx",
        **woorden.voor_zinnen,
    )


def _samen_te_voegen(groep: Sequence[Uittreksel]) -> Sequence[Uittreksel]:
    """Return those of a group that a consensus can take: not one that was joined of others already.

    That names the beoordelaars of another, and more. Where fewer than two are left, all of them.
    """
    los = [u for u in groep if not any(a.beoordelaars and a.beoordelaars < u.beoordelaars for a in groep)]
    return los if len(los) > 1 else groep


def _nieuwste_telt(groep: Sequence[Uittreksel], reden: str, woorden: Woorden) -> Bevinding:
    return bevinding(
        Bevindingsoort.nieuwste_telt,
        bestand=opgesomd([u.werkboek for u in groep]),
        soort=woorden.naam_van_soort(groep[0].soort),
        naam=str(groep[0].naam),
        werkjaar=str(groep[0].werkjaar),
        reden=f": {groep[0].werkboek}, want {reden}",
    )


def _zijn_delen(groep: Sequence[Uittreksel]) -> bool:
    """Say whether something is scored in each of these, and nothing in two of them; what is uncertain counts too."""
    per_rij = zip(*(u.niveaus for u in groep), strict=True)
    heeft_iets = all(u.niveaus.count(OPEN) < len(u.niveaus) for u in groep)
    return heeft_iets and all(sum(niveau != OPEN for niveau in rij) <= 1 for rij in per_rij)
