"""The scales on which is scored, alone or beside each other, and what the levels of each are worth."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field, field_validator, model_validator

from gia_kwaliteit.kader.vormen import Kleur, Model, Niveaunaam, Punt, Sleutel, Tekst, dubbele
from gia_kwaliteit.tekst import vergelijkbaar

# The scale of what names none, where the kader has one of this name; otherwise it is the first.
KWALITEIT = "kwaliteit"


class Rol(StrEnum):
    """What a level means beyond its points: it puts a criterium on a list."""

    werkpunt = "werkpunt"
    good_practice = "good practice"
    in_orde = "in orde"
    niet_in_orde = "niet in orde"


# A scale has both roles of a pair, or none of them: first what asks for attention, then what is as it should be.
ROLPAREN = ((Rol.werkpunt, Rol.good_practice), (Rol.niet_in_orde, Rol.in_orde))
# A criterium that is not in order is a werkpunt too: something has to be done about it. Nothing that simply is in
# order is a good practice.
TE_VERBETEREN, IS_IN_ORDE = zip(*ROLPAREN, strict=True)
STERK = (Rol.good_practice,)


class Keuze(Model):
    """What can be chosen on a scale; `kort` says in some words what `betekenis` says."""

    naam: Niveaunaam
    betekenis: Tekst
    kort: Tekst | None = None

    @property
    def in_het_kort(self) -> str:
        """What it means, in as few words as there are for it."""
        return self.kort or self.betekenis


class Niveau(Keuze):
    """One level of a scale."""

    kleur: Kleur
    rol: Rol | None = None


def _past_in_een_lijst(keuzes: Iterable[str]) -> None:
    if len(",".join(keuzes)) > 255:  # noqa: PLR2004 - Excel's limit for a dropdown list
        raise ValueError("de namen van de niveaus zijn samen langer dan 255 tekens; Excel kan er geen lijst van maken")


class NietVanToepassing(Keuze):
    """An answer outside a scale, for a criterium that does not concern who is scored: it never counts."""


class Schaal(Model):
    """A scale: levels from low to high (source lines 5472–5484), and an answer outside it where the kader has one."""

    naam: Sleutel
    omschrijving: Tekst
    # The formulas count every level apart, and Excel takes no formula of more than 8,192 signs.
    niveaus: tuple[Niveau, ...] = Field(min_length=2, max_length=20)
    niet_van_toepassing: NietVanToepassing | None = None

    @property
    def delen(self) -> tuple["Schaal", ...]:
        """The scales that stand beside each other here: this one alone."""
        return (self,)

    @property
    def wat_te_kiezen(self) -> tuple[Niveau | NietVanToepassing, ...]:
        """The levels from low to high, and the answer outside them where there is one."""
        return (*self.niveaus, *((self.niet_van_toepassing,) if self.niet_van_toepassing else ()))

    @field_validator("niveaus")
    @classmethod
    def _namen_verschillen(cls, niveaus: tuple[Niveau, ...]) -> tuple[Niveau, ...]:
        dubbel = dubbele(vergelijkbaar(niveau.naam) for niveau in niveaus)
        if dubbel:
            raise ValueError(f"het niveau “{dubbel[0]}” staat er meer dan één keer; elk niveau heeft een eigen naam")
        _past_in_een_lijst(niveau.naam for niveau in niveaus)
        return niveaus

    @model_validator(mode="after")
    def _past_ook_met_het_antwoord_erbuiten(self) -> "Schaal":
        _past_in_een_lijst(self.keuzes)
        return self

    @cached_property
    def namen(self) -> tuple[str, ...]:
        """Names of the levels, from low to high."""
        return tuple(niveau.naam for niveau in self.niveaus)

    @property
    def keuzes(self) -> tuple[str, ...]:
        """What somebody can choose: the levels, from high to low, and the answer outside the scale."""
        return (*reversed(self.namen), *self.buiten)

    @property
    def buiten(self) -> tuple[str, ...]:
        """The name of the answer outside the scale; none where the kader has no such answer."""
        return (self.niet_van_toepassing.naam,) if self.niet_van_toepassing else ()

    @property
    def is_tweeledig(self) -> bool:
        """Whether it only says in order or not: then it counts for one or for nothing, under every puntenmodel."""
        return {niveau.rol for niveau in self.niveaus} == {Rol.in_orde, Rol.niet_in_orde}

    def met_rol(self, rol: Rol) -> str:
        """Return the name of the level with this role; raises KeyError when there is none."""
        for niveau in self.niveaus:
            if niveau.rol is rol:
                return niveau.naam
        raise KeyError(rol)

    def niveaus_met(self, *rollen: Rol) -> tuple[str, ...]:
        """Return the names of the levels that have one of these roles; of scales beside each other there are more."""
        return tuple(niveau.naam for niveau in self.niveaus if niveau.rol in rollen)

    def woord_voor(self, rollen: tuple[Rol, ...]) -> str:
        """Return what a sentence calls a level with one of these roles; without any as the first role is called."""
        return " of ".join(self.niveaus_met(*rollen)) or str(rollen[0])

    @property
    def lage(self) -> frozenset[str]:
        """The names of the levels in the lower half: left of the border of a strip."""
        return frozenset(naam for deel in self.delen for naam in deel.namen[: len(deel.namen) // 2])


class NaastElkaar(Schaal):
    """Several scales in one table: their levels, one scale after the other. Nobody chooses on it as a whole."""

    schalen: tuple[Schaal, ...]

    @property
    def delen(self) -> tuple[Schaal, ...]:
        """The scales that stand beside each other here."""
        return self.schalen

    @property
    def wat_te_kiezen(self) -> tuple[Niveau | NietVanToepassing, ...]:
        """What can be chosen on each of them."""
        return tuple(keuze for deel in self.schalen for keuze in deel.wat_te_kiezen)

    @property
    def buiten(self) -> tuple[str, ...]:
        """The names of the answers outside them, each once."""
        return tuple(dict.fromkeys(naam for deel in self.schalen for naam in deel.buiten))

    @property
    def is_tweeledig(self) -> bool:
        """Whether each of them only says in order or not."""
        return all(deel.is_tweeledig for deel in self.schalen)


def naast_elkaar(schalen: Iterable[Schaal]) -> Schaal:
    """Return these scales as one, each once and in their order; one alone is what it is."""
    delen = tuple({schaal.naam: schaal for schaal in schalen}.values())
    if len(delen) == 1:
        return delen[0]
    return NaastElkaar.model_construct(
        naam="-".join(deel.naam for deel in delen),
        omschrijving=" ".join(deel.omschrijving for deel in delen),
        niveaus=tuple(niveau for deel in delen for niveau in deel.niveaus),
        niet_van_toepassing=None,
        schalen=delen,
    )


class Puntenmodel(Model):
    """Points per level; the report gives none (docs/besluiten/0001).

    `maximum` is that of the one scale that has points, `maxima` those of several by the name of the scale. What is not
    said is as high as the points of that scale go.
    """

    code: Sleutel
    naam: Tekst
    uitleg: Tekst
    punten: dict[str, Punt]
    maximum: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    maxima: dict[Sleutel, Annotated[float, Field(gt=0, allow_inf_nan=False)]] | None = None

    @model_validator(mode="after")
    def _binnen_het_maximum(self) -> "Puntenmodel":
        hoogste = float("inf") if self.maximum is None else self.maximum
        if any(not 0 <= punt <= hoogste for punt in self.punten.values()):
            grens = "zijn niet allemaal minstens 0"
            if self.maximum is not None:
                grens = f"liggen niet allemaal tussen 0 en het maximum ({self.maximum:g})"
            raise ValueError(f"de punten {grens}")
        return self

    @property
    def hoogste(self) -> float:
        """The points of a score that cannot be higher."""
        return max(self.punten.values(), default=1.0) if self.maximum is None else self.maximum

    def bij(self, schaal: Schaal) -> "Puntenmodel":
        """Return the points of each level of a scale, with their maximum.

        Of a scale that only says in order or not those are 1 of 1 or 0, whatever the puntenmodel. Of scales beside each
        other each point is a share of the maximum of its own scale, so that every criterium counts as much.
        """
        if len(schaal.delen) == 1:
            return self._bij_een(schaal)
        per_schaal = [self._bij_een(deel) for deel in schaal.delen]
        aandelen = {naam: punt / deel.hoogste for deel in per_schaal for naam, punt in deel.punten.items()}
        return self.model_copy(update={"punten": aandelen, "maximum": 1.0, "maxima": None})

    def _bij_een(self, schaal: Schaal) -> "Puntenmodel":
        if schaal.is_tweeledig:
            punten = {niveau.naam: float(niveau.rol is Rol.in_orde) for niveau in schaal.niveaus}
            return self.model_copy(update={"punten": punten, "maximum": 1.0, "maxima": None})
        punten = {naam: self.punten[naam] for naam in schaal.namen}
        maximum = (self.maxima or {}).get(schaal.naam, self.maximum)
        if maximum is None:
            maximum = max(punten.values())
        return self.model_copy(update={"punten": punten, "maximum": maximum, "maxima": None})


# Of a kader in which nothing is scored.
GEEN_PUNTEN = Puntenmodel(code="geen", naam="geen", uitleg="Dit kader heeft niets om te scoren.", punten={}, maximum=1)
