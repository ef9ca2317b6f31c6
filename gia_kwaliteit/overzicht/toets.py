"""The criteriatoets beside the criteria: what those who go over the kader say of each by the seven rules (179–194)."""

from collections.abc import Mapping
from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Beoordeling, Score
from gia_kwaliteit.kader import Kader, Proces
from gia_kwaliteit.kader.criteriatoets import nummers_van
from gia_kwaliteit.kader.naamwoorden import Zelfstandig


@dataclass(frozen=True, kw_only=True)
class Toetsoordeel:
    """What one rule says of one criterium; `niveau` is None where nobody said it for certain.

    `rang` says how many levels are lower. `haalt` says whether the criterium can stay as it is by this rule; also where
    the rule does not concern it.
    """

    regel: str
    naam: str
    niveau: str | None
    rang: int
    haalt: bool | None
    opmerking: str = ""


@dataclass(frozen=True, kw_only=True)
class Criteriumtoets:
    """What the rules say of one criterium, in their order."""

    code: str
    oordelen: tuple[Toetsoordeel, ...]

    @property
    def vraagt_iets(self) -> bool:
        """Whether it falls short of a rule."""
        return any(oordeel.haalt is False for oordeel in self.oordelen)

    @property
    def open(self) -> tuple[str, ...]:
        """The names of the rules by which it was not judged."""
        return tuple(oordeel.naam for oordeel in self.oordelen if oordeel.haalt is None)

    @property
    def in_woorden(self) -> str:
        """What it falls short of in one line, from the lowest level, and by which rules nobody judged it."""
        niveaus: dict[str, list[str]] = {}
        for oordeel in sorted(self.oordelen, key=lambda oordeel: oordeel.rang):
            if oordeel.haalt is False:
                niveaus.setdefault(str(oordeel.niveau), []).append(oordeel.naam)
        delen = [f"{niveau}: {', '.join(namen)}" for niveau, namen in niveaus.items()]
        if self.open:
            delen.append(f"nog niet getoetst: {', '.join(self.open)}")
        return "; ".join(delen) or "voldoet aan elke regel"

    @property
    def opmerkingen(self) -> tuple[str, ...]:
        """What was written beside the levels, each with the name of its rule."""
        return tuple(f"{oordeel.naam}: {oordeel.opmerking}" for oordeel in self.oordelen if oordeel.opmerking)


@dataclass(frozen=True, kw_only=True)
class Criteriatoets:
    """A criteriatoets that was read: what it says of each criterium that it is about, by code and in their order.

    `soort` is what the party that judged is called, None where the werkboek does not say so; `criterium` is what the
    kader calls a criterium, and `alle` how many it has.
    """

    werkboek: str
    soort: str | None
    werkjaar: str | None
    criteria: Mapping[str, Criteriumtoets]
    criterium: Zelfstandig
    alle: int

    @property
    def te_herzien(self) -> tuple[Criteriumtoets, ...]:
        """The criteria that fall short of a rule."""
        return tuple(toets for toets in self.criteria.values() if toets.vraagt_iets)

    @property
    def nog_open(self) -> tuple[Criteriumtoets, ...]:
        """The criteria that fall short of no rule so far, and are not judged by each."""
        return tuple(toets for toets in self.criteria.values() if toets.open and not toets.vraagt_iets)

    @property
    def in_orde(self) -> tuple[str, ...]:
        """The codes of the criteria that each rule leaves as they are."""
        return tuple(code for code, toets in self.criteria.items() if not toets.open and not toets.vraagt_iets)

    @property
    def herkomst(self) -> str:
        """Which werkboek it is, whose and of when."""
        erbij = ", ".join(filter(None, (self.soort, self.werkjaar)))
        return f"{self.werkboek} ({erbij})" if erbij else self.werkboek

    @property
    def in_een_zin(self) -> str:
        """How many criteria it is about, and how many of them fall short."""
        getoetst = f"{len(self.criteria)} van de {self.alle} {self.criterium.meervoud} in de toets"
        return (
            f"{getoetst}: {len(self.te_herzien)} bij te stellen, {len(self.in_orde)} zonder opmerking, "
            f"{len(self.nog_open)} nog niet af."
        )


def bereken_toets(beoordeling: Beoordeling, toetskader: Kader, kader: Kader) -> Criteriatoets:
    """Return what a criteriatoets says of the criteria of a kader.

    `beoordeling` is what was read with `toetskader`, which `maak_toetskader` made of `kader`.
    """
    rijen = {rij for proces in toetskader.processen for rij in (criterium.code for criterium in proces.criteria)}
    eerste = toetskader.processen[0].code
    criteria = {
        code: Criteriumtoets(
            code=code,
            oordelen=tuple(
                _oordeel(beoordeling, proces, f"{proces.code}.{nummer}", toetskader) for proces in toetskader.processen
            ),
        )
        for code, nummer in nummers_van(kader).items()
        if f"{eerste}.{nummer}" in rijen
    }
    van = beoordeling.gegevens
    return Criteriatoets(
        werkboek=beoordeling.werkboek,
        soort=toetskader.woorden.naam_van_soort(van.soort) if van.soort else None,
        werkjaar=van.werkjaar,
        criteria=criteria,
        criterium=kader.woorden.begrippen.criterium,
        alle=len(kader.criteria),
    )


def _oordeel(beoordeling: Beoordeling, proces: Proces, rij: str, toetskader: Kader) -> Toetsoordeel:
    """Return what a rule says in its row; of one that cannot be read for certain, nothing."""
    score = Score() if rij in beoordeling.onzekere_codes else beoordeling.scores.get(rij, Score())
    schaal, haalt, rang = toetskader.schaal_van[rij], None, 0
    if score.niveau is not None:
        model = toetskader.puntenmodel(beoordeling.puntenmodel).bij(schaal)
        haalt, rang = model.punten[score.niveau] >= model.hoogste, schaal.namen.index(score.niveau)
    elif score.niet_van_toepassing is not None:
        haalt = True
    return Toetsoordeel(
        regel=proces.code,
        naam=proces.naam,
        niveau=score.keuze,
        rang=rang,
        haalt=haalt,
        opmerking=score.motivering,
    )
