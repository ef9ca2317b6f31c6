"""What is done about the werkpunten of many subjects: how many have an action, and how many actions are late."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gia_kwaliteit.actieplan import werkpuntniveaus
from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.oogopslag import REGEL
from gia_kwaliteit.overzicht.uittreksel import Uittreksel


@dataclass(frozen=True, kw_only=True)
class Actietelling:
    """The werkpunten of a proces (or the rules of a rubriek that are not in order), and what is done about them.

    `werkpunten` is how many there are over all plans, `met_actie` how many of these have an action, `te_laat` how many
    actions about the proces should have been done before; None where no day was given.
    """

    code: str
    naam: str
    werkpunten: int
    met_actie: int
    te_laat: int | None

    @property
    def zonder_actie(self) -> int:
        """How many werkpunten have no action."""
        return self.werkpunten - self.met_actie


@dataclass(frozen=True, kw_only=True)
class Actiebeeld:
    """The action plans of the `n` beoordelingen, out of `van`, that have one.

    `te_laat_elders` are the late actions about no criterium or rule, such as one about a figure. `vandaag` is the day
    on which they are late.
    """

    n: int
    van: int
    vandaag: date | None
    per_proces: tuple[Actietelling, ...]
    te_laat_elders: int | None

    def uitleg(self, kader: Kader) -> str:
        """Return what was counted, in Dutch sentences with the words of the kader."""
        begrippen = kader.woorden.begrippen
        heeft = "heeft" if self.n == 1 else "hebben"
        alle = telling(self.van, "beoordeling", "beoordelingen")
        geteld = f"alleen daarvan zijn de {begrippen.werkpunt.meervoud} geteld"
        zin = f"{self.n} van de {alle} {heeft} een actieplan; {geteld}."
        if self.vandaag:
            zin += f" Te laat is wat vóór {self.vandaag:%d/%m/%Y} klaar had moeten zijn."
        if self.te_laat_elders:
            acties = telling(self.te_laat_elders, "actie", "acties")
            rij = " of ".join([begrippen.criterium.enkelvoud, *([REGEL.enkelvoud] if kader.regels else [])])
            zin += f" Over iets anders dan een {rij}: {acties} te laat."
        return zin


def bereken_acties(
    uittreksels: Sequence[Uittreksel], kader: Kader, vandaag: date | None, *, minste: int = 1
) -> Actiebeeld | None:
    """Count per proces and per rubriek the werkpunten with and without action.

    None where fewer subjects than `minste` have a plan. Only beoordelingen with a plan count: who has none at all would
    make of every werkpunt one without action. Actions with a date before `vandaag` that are not done are late.
    """
    met_plan = [uittreksel for uittreksel in uittreksels if uittreksel.heeft_plan]
    if len({uittreksel.sleutel for uittreksel in met_plan}) < minste:
        return None
    laat = [code for u in met_plan for code, termijn in u.termijnen if vandaag and termijn < vandaag]
    met_actie = _met_actie(met_plan, kader)
    per_proces = tuple(
        Actietelling(
            code=groep.code,
            naam=groep.naam,
            werkpunten=sum(len(met_actie[code]) for code in groep.criteria),
            met_actie=sum(sum(met_actie[code]) for code in groep.criteria),
            te_laat=sum(code in groep.criteria for code in laat) if vandaag else None,
        )
        for groep in kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)
    )
    return Actiebeeld(
        n=len(met_plan),
        van=len(uittreksels),
        vandaag=vandaag,
        per_proces=per_proces,
        te_laat_elders=sum(code not in kader.schaal_van for code in laat) if vandaag else None,
    )


def _met_actie(uittreksels: Sequence[Uittreksel], kader: Kader) -> dict[str, list[int]]:
    """Return of every code, for each beoordeling in which it is a werkpunt, 1 where it has an action, else 0."""
    niveaus = werkpuntniveaus(kader)
    gevonden: dict[str, list[int]] = {}
    for plek, (code, schaal) in enumerate(kader.schaal_van.items()):
        werkpunt = schaal.namen.index(niveaus[code]) if code in niveaus else None
        gevonden[code] = [u.met_actie[plek] for u in uittreksels if u.niveaus[plek] == werkpunt]
    return gevonden
