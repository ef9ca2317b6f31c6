"""A uittreksel: the little that an overzicht keeps of one werkboek, small enough for thousands of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from operator import itemgetter

from gia_kwaliteit.actieplan import zonder_actie
from gia_kwaliteit.antwoorden import Antwoordwaarde
from gia_kwaliteit.beoordeling import Beoordeling, Gegevens, Score, Toestand, Werkboekstand
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.bewaard import bewaar_cijfers
from gia_kwaliteit.profiel import Profiel, bereken_profiel
from gia_kwaliteit.tekst import vergelijkbaar

# The largest number that fits in a byte.
_VEEL = 255
# What stands in the place of the number of a level; no scale has so many.
OPEN, ONZEKER, BEWUST, BUITEN = 255, 254, 253, 252
GEEN_NIVEAU = {
    OPEN: Toestand.niet_gescoord,
    ONZEKER: Toestand.onzeker,
    BEWUST: Toestand.bewust_niet_gescoord,
    BUITEN: Toestand.niet_van_toepassing,
}
_NUMMER_VAN = {toestand: nummer for nummer, toestand in GEEN_NIVEAU.items()}
# Of every werkboek that has them; people read them in one sentence.
WAARSCHUWINGEN = Bevindingsoort.waarschuwingen_in_werkboek
# The fields without which a werkboek has no place in an overzicht.
NODIG = ("naam", "soort", "werkjaar")


@dataclass(frozen=True, kw_only=True, slots=True)
class Uittreksel:
    """What is kept of one werkboek.

    `pad` is where it was found and `werkboek` what it is called to people; `sleutel` is the name of the subject
    in the form in which texts that read the same are the same, by which the subjects are told apart and put in
    order. `niveaus` has a byte for every criterium and rule, in the order of the kader: the number of its level from
    low (0) to high, or why it has none (GEEN_NIVEAU). `scores` are in the order of the scoregroepen of the kader, under
    `puntenmodel`. Without scores nothing of the werkboek can count. `vingerafdruk` is the same of files that are the
    same byte for byte; empty where it is not known. `inhoud` is the same of werkboeken in which the same is filled in,
    and `is_nagekeken` says whether it is a copy in which gia put what it found. `per_groep` says of every scoregroep
    how many of its criteria have a level (255 is many), `beoordelaars` holds names in the form in which they are
    compared. `met_actie` has a byte for every criterium and rule: 1 where an action counts about it. `termijnen` are
    the dates of the actions that are not done, each with the code it is about (empty where it says none). `cijfers`
    holds the figures as `bewaar_cijfers` keeps them, `antwoorden` what was answered to each question of the kader.
    """

    pad: str
    werkboek: str
    naam: str | None = None
    sleutel: str = ""
    soort: str | None = None
    werkjaar: str | None = None
    datum: date | None = None
    beoordelaars: frozenset[str] = frozenset()
    stand: Werkboekstand | None = None
    stand_sinds: date | None = None
    stand_door: str | None = None
    puntenmodel: str = ""
    niveaus: bytes = b""
    scores: tuple[float | None, ...] = ()
    per_groep: bytes = b""
    heeft_plan: bool = False
    met_actie: bytes = b""
    termijnen: tuple[tuple[str, date], ...] = ()
    cijfers: bytes = b""
    antwoorden: tuple[Antwoordwaarde | None, ...] = ()
    bevindingen: tuple[Bevinding, ...] = ()
    vingerafdruk: str = ""
    inhoud: str = ""
    is_nagekeken: bool = False

    @property
    def gescoord(self) -> int:
        """How many criteria and rules have a level."""
        return len(self.niveaus) - sum(map(self.niveaus.count, GEEN_NIVEAU))

    @property
    def bewust_niet_gescoord(self) -> int:
        """How many criteria and rules were left open with a reason."""
        return self.niveaus.count(BEWUST)

    @property
    def niet_van_toepassing(self) -> int:
        """For how many criteria and rules somebody chose the answer outside the scale."""
        return self.niveaus.count(BUITEN)

    @property
    def is_resultaat(self) -> bool:
        """Whether gia wrote this file itself, as a result."""
        return any(gevonden.id == Bevindingsoort.resultatenwerkboek for gevonden in self.bevindingen)


def maak_uittreksel(beoordeling: Beoordeling, kader: Kader, pad: str, puntenmodel: str | None = None) -> Uittreksel:
    """Return what an overzicht keeps of a beoordeling, under its own puntenmodel or the one asked for.

    `pad` is where the werkboek was found. Of its bevindingen every fout is kept; the waarschuwingen become one, because
    `gia score` shows them.
    """
    gegevens = beoordeling.gegevens
    if not beoordeling.is_gelezen:
        fouten = tuple(b for b in beoordeling.bevindingen if b.ernst is Ernst.fout)
        return Uittreksel(pad=pad, werkboek=beoordeling.werkboek, bevindingen=fouten)
    profiel = bereken_profiel(beoordeling, kader, puntenmodel)
    return Uittreksel(
        pad=pad,
        werkboek=beoordeling.werkboek,
        naam=gegevens.naam,
        sleutel=vergelijkbaar(gegevens.naam or ""),
        soort=gegevens.soort,
        werkjaar=gegevens.werkjaar,
        datum=gegevens.datum,
        beoordelaars=frozenset(map(vergelijkbaar, gegevens.beoordelaars)),
        stand=gegevens.stand,
        stand_sinds=gegevens.stand_sinds,
        stand_door=gegevens.stand_door,
        puntenmodel=profiel.puntenmodel,
        niveaus=_niveaus(beoordeling, kader),
        scores=_scores(profiel),
        per_groep=bytes(min(resultaat.gescoord, _VEEL) for resultaat in profiel.groepen.values()),
        heeft_plan=any(actie.is_ingevuld for actie in beoordeling.actieplan),
        met_actie=_met_actie(beoordeling, kader),
        termijnen=tuple((a.code or "", a.termijn) for a in beoordeling.actieplan if a.termijn),
        cijfers=bewaar_cijfers(profiel, kader),
        antwoorden=tuple(van.antwoord for van in profiel.antwoorden),
        bevindingen=_bevindingen(beoordeling),
        inhoud=inhoud_van(beoordeling),
        is_nagekeken=beoordeling.is_nagekeken,
    )


def gedeeld_puntenmodel(uittreksels: Iterable[Uittreksel], kader: Kader) -> str:
    """Return the code of the puntenmodel of all of them; where they differ, that of the first of the kader."""
    modellen = {uittreksel.puntenmodel for uittreksel in uittreksels}
    return modellen.pop() if len(modellen) == 1 else kader.puntenmodel().code


def herrekend(uittreksel: Uittreksel, kader: Kader, puntenmodel: str) -> Uittreksel:
    """Return the same with its scores under another puntenmodel; raises KeyError when that is unknown."""
    if uittreksel.puntenmodel == puntenmodel:
        return uittreksel
    codes = list(kader.schaal_van)
    beoordeling = Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=puntenmodel,
        werkboek=uittreksel.werkboek,
        gegevens=Gegevens(),
        scores={
            code: Score(niveau=niveau_van(kader, code, nummer))
            for code, nummer in zip(codes, uittreksel.niveaus, strict=True)
        },
        onleesbare_codes=frozenset(
            code for code, nummer in zip(codes, uittreksel.niveaus, strict=True) if nummer == ONZEKER
        ),
    )
    profiel = bereken_profiel(beoordeling, kader)
    return replace(uittreksel, puntenmodel=puntenmodel, scores=_scores(profiel))


def niveau_van(kader: Kader, code: str, nummer: int) -> str | None:
    """Return the name of a level by its number; None where there is none."""
    return None if nummer in GEEN_NIVEAU else kader.schaal_van[code].namen[nummer]


def _niveaus(beoordeling: Beoordeling, kader: Kader) -> bytes:
    nummers = {schaal.naam: {naam: nummer for nummer, naam in enumerate(schaal.namen)} for schaal in kader.schalen}
    return bytes(
        nummers[schaal.naam][niveau]
        if (niveau := beoordeling.niveau(code)) is not None
        else _NUMMER_VAN[beoordeling.toestand(code)]
        for code, schaal in kader.schaal_van.items()
    )


def _met_actie(beoordeling: Beoordeling, kader: Kader) -> bytes:
    zonder = set(zonder_actie(kader.schaal_van, beoordeling.actieplan))
    return bytes(code not in zonder for code in kader.schaal_van)


def inhoud_van(beoordeling: Beoordeling) -> str:
    """Return a sum of all that somebody filled in, wherever in the werkboek it stands."""
    scores = ((code, score.keuze, score.motivering, score.bewijs) for code, score in beoordeling.scores.items())
    cijfers = ((code, *vars(cijfer).values()) for code, cijfer in beoordeling.cijfers.items())
    rest = (beoordeling.gegevens, sorted(beoordeling.besprekingen.items()), sorted(beoordeling.onleesbare_codes))
    in_rijen = (sorted(scores, key=itemgetter(0)), sorted(cijfers, key=itemgetter(0)), beoordeling.actieplan)
    antwoorden = [(code, beoordeling.antwoorden[code].waarde) for code in sorted(beoordeling.antwoorden)]
    alles = repr((*in_rijen, rest, *([antwoorden] if antwoorden else [])))
    return blake2b(alles.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def _scores(profiel: Profiel) -> tuple[float | None, ...]:
    return tuple(resultaat.score for resultaat in profiel.groepen.values())


def _is_te_houden(gevonden: Bevinding, nodig: Collection[str]) -> bool:
    apart = gevonden.id is Bevindingsoort.kader_aangevuld or gevonden.veld in nodig
    return apart or gevonden.ernst is Ernst.fout


def _bevindingen(beoordeling: Beoordeling) -> tuple[Bevinding, ...]:
    """Return every fout, what is told of several werkboeken at once, and how many waarschuwingen are left.

    The second are of which version it is, and what was found about a field that an overzicht needs.
    """
    nodig = [beoordeling.woorden.velden.label(veld) for veld in NODIG]
    gehouden = tuple(b for b in beoordeling.bevindingen if _is_te_houden(b, nodig))
    rest = [b for b in beoordeling.bevindingen if b not in gehouden]
    if not rest:
        return gehouden
    open_ = sum(gevonden.id == Bevindingsoort.niet_gescoord for gevonden in rest)
    aantallen = ((open_, "geen score"), (len(rest) - open_, "iets anders"))
    melding = bevinding(
        WAARSCHUWINGEN, hoe_vaak=" en ".join(f"{aantal} keer {wat}" for aantal, wat in aantallen if aantal)
    )
    return (*gehouden, replace(melding, werkboek=beoordeling.werkboek))
