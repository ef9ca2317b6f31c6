"""Compute a consensus: join the beoordelingen, and say how far they agree."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.beoordeling import Beoordeling, Gegevens, voeg_vorige_samen
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevat_fout, bevinding
from gia_kwaliteit.consensus.controleren import gekozen_puntenmodel
from gia_kwaliteit.consensus.eensgezind import bereken_eensgezindheid, bereken_verschillen
from gia_kwaliteit.consensus.model import Consensus, Overloop
from gia_kwaliteit.consensus.namen import namen_van, rijen_met_naam
from gia_kwaliteit.consensus.samenvoegen import Samengevoegd, voeg_samen
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.tekst import opgesomd, vergelijkbaar

_NAAM = "consensus"
# How many rows a bevinding about names gives.
_MEESTE_RIJEN = 10


def bereken_consensus(
    beoordelingen: Sequence[Beoordeling],
    kader: Kader,
    *,
    puntenmodel: str | None = None,
    anoniem: bool = False,
    bevindingen: Iterable[Bevinding] = (),
) -> Consensus:
    """Join what parts and raters of one onthaalbureau filled in, and compute how far they agree.

    Where all who say anything of a row say the same, it is filled in; where they differ, or where the score of one is
    uncertain, it stays open. `puntenmodel` is the one asked for in place of their own; `anoniem` gives letters for
    names. `bevindingen` are what was found about the werkboeken together: a fout among them, or a werkboek that could
    not be read, leaves every result out. Raises KeyError when the puntenmodel is unknown.
    """
    namen = namen_van(beoordelingen, anoniem=anoniem)
    samen, model = tuple(bevindingen), gekozen_puntenmodel(beoordelingen, kader, puntenmodel)
    past = bool(beoordelingen) and all(b.is_gelezen for b in beoordelingen) and not bevat_fout(samen)
    van = dict(zip(namen, beoordelingen, strict=True)) if past else {}
    inhoud = voeg_samen(van, kader, verslagrubrieken(kader)) if past else Samengevoegd()
    scores = inhoud.scores
    beoordeling = _beoordeling(van, kader, model, inhoud, anoniem=anoniem)
    apart = tuple(b for gelezen in beoordelingen for b in gelezen.opgemerkt)
    genoemd = _over_namen(beoordeling, inhoud.overloop, van.values()) if anoniem else []
    return Consensus(
        beoordelaars=namen,
        werkboeken=tuple(beoordeling.werkboek for beoordeling in beoordelingen),
        beoordeling=beoordeling,
        eens=tuple(code for code in scores if scores[code].keuze is not None),
        open=tuple(inhoud.naast_elkaar),
        niemand=tuple(code for code in scores if scores[code].keuze is None and code not in inhoud.naast_elkaar),
        onzeker=tuple(inhoud.onzeker),
        andere_open=tuple(inhoud.andere_open),
        overeenstemming=bereken_eensgezindheid(van, kader),
        verschillen=bereken_verschillen(inhoud.naast_elkaar, kader),
        naast_elkaar=inhoud.naast_elkaar,
        overloop=tuple(inhoud.overloop),
        bevindingen=(*apart, *samen, *_over_de_overloop(inhoud.overloop), *genoemd),
    )


def _beoordeling(
    van: Mapping[str, Beoordeling], kader: Kader, puntenmodel: str, inhoud: Samengevoegd, *, anoniem: bool
) -> Beoordeling:
    """Return what was joined as one beoordeling; what an input kept on a tab of its own goes along."""
    dossier = [rij for beoordeling in van.values() for rij in beoordeling.dossier]
    bewaard = dict.fromkeys(rij for beoordeling in van.values() for rij in beoordeling.eerder_bewaard)
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=puntenmodel,
        werkboek=_NAAM,
        gegevens=_gegevens(van, anoniem=anoniem),
        scores=inhoud.scores,
        cijfers=inhoud.cijfers,
        antwoorden=inhoud.antwoorden,
        besprekingen=inhoud.besprekingen,
        vorige=inhoud.vorige,
        vorige_teksten=voeg_vorige_samen(beoordeling.vorige_teksten for beoordeling in van.values()),
        meningen=inhoud.meningen,
        eerder_bewaard=tuple(bewaard),
        actieplan=_acties(van.values()),
        dossier=tuple(rij for n, rij in enumerate(dossier) if rij not in dossier[:n]),
        woorden=kader.woorden,
    )


def _acties(beoordelingen: Collection[Beoordeling]) -> tuple[Actie, ...]:
    """Return the actions of all plans, in the order of the files; what two of them hold alike counts once."""
    samen: list[Actie] = []
    for beoordeling in beoordelingen:
        samen.extend(actie for actie in beoordeling.actieplan if actie.is_ingevuld and actie not in samen)
    genoemd = {actie.code for actie in samen}
    # A code alone is a place for an action to come: that is gone where somebody has one.
    leeg = {a.code: a for b in beoordelingen for a in b.actieplan if not a.is_ingevuld and a.code not in genoemd}
    return (*samen, *leeg.values())


def _gegevens(van: Mapping[str, Beoordeling], *, anoniem: bool) -> Gegevens:
    """Return the fields of Start: what is the same in all werkboeken that have it, and the beoordelaars of all."""
    alle = [beoordeling.gegevens for beoordeling in van.values()]
    datums, soorten = {gegevens.datum for gegevens in alle} - {None}, {gegevens.soort for gegevens in alle} - {None}
    wie = {vergelijkbaar(naam): naam for gegevens in reversed(alle) for naam in reversed(gegevens.beoordelaars)}
    return Gegevens(
        naam=next((gegevens.naam for gegevens in alle if gegevens.naam), None),
        soort=soorten.pop() if len(soorten) == 1 else None,
        werkjaar=next((gegevens.werkjaar for gegevens in alle if gegevens.werkjaar), None),
        datum=datums.pop() if len(datums) == 1 else None,
        beoordelaars=tuple(van) if anoniem else tuple(reversed(wie.values())),
    )


def _over_de_overloop(overloop: Iterable[Overloop]) -> list[Bevinding]:
    """Say of which rows not all texts fitted in one cell."""
    per_code: dict[str, list[str]] = {}
    for deel in overloop:
        per_code.setdefault(deel.code, []).append(f"{deel.wat} van {deel.beoordelaar}")
    return [
        bevinding(Bevindingsoort.consensus_past_niet, code=code, gevonden=opgesomd([*dict.fromkeys(wat)]))
        for code, wat in per_code.items()
    ]


def _over_namen(
    beoordeling: Beoordeling, overloop: Iterable[Overloop], delen: Iterable[Beoordeling]
) -> list[Bevinding]:
    """Say where a name of a beoordelaar still stands, without saying it: the bevinding goes along with the letters."""
    bewaard = (*beoordeling.eerder_bewaard, *((deel.tekst,) for deel in overloop))
    # A letter is what an earlier consensus without names calls a beoordelaar.
    namen = {naam for deel in delen for naam in deel.gegevens.beoordelaars if len(naam) > 1}
    rijen = rijen_met_naam(replace(beoordeling, eerder_bewaard=bewaard), namen)
    if not rijen:
        return []
    rest = [f"nog {len(rijen) - _MEESTE_RIJEN} andere"] if len(rijen) > _MEESTE_RIJEN else []
    gevonden = opgesomd([*rijen[:_MEESTE_RIJEN], *rest])
    return [bevinding(Bevindingsoort.consensus_noemt_namen, gevonden=gevonden)]
