"""The overzicht as a whole: what is known of the beoordelingen that are taken together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from gia_kwaliteit.bevinding import Bevinding, bevat_fout
from gia_kwaliteit.kader import ONDERDEELSOORTEN, Kader
from gia_kwaliteit.overzicht.acties import Actiebeeld, bereken_acties
from gia_kwaliteit.overzicht.cijferevolutie import Cijferevolutie
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.dataset import TOETS, dataset, sets_van, toetsrijen
from gia_kwaliteit.overzicht.delen import (
    Bureau,
    Criteriumbeeld,
    Evolutie,
    Kwadrant,
    Leerpunt,
    Leerroute,
    Sectorscore,
    Verband,
)
from gia_kwaliteit.overzicht.leren import bereken_leerroutes
from gia_kwaliteit.overzicht.personen import AlleenSamen, kleinste_groep
from gia_kwaliteit.overzicht.samen_bekeken import SamenBekeken
from gia_kwaliteit.overzicht.tabellen import maak_tabellen
from gia_kwaliteit.overzicht.toets import Criteriatoets
from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.profiel import PerScoregroep

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, kw_only=True)
class Overzicht(PerScoregroep[Sectorscore]):
    """The overkoepelend kwaliteitsbeeld (source lines 6057–6068).

    Everything is about the beoordelingen in `bureaus`, of which `uittreksels` holds what was read, in the same order;
    `groepen` has the scores of the sector by the code of their scoregroep. But `evoluties` and `cijferevoluties` look
    at every werkjaar, and the eensgezindheid of the criteria at both soorten. `cijfers` has every figure of every year
    that anybody gives, in the order of the kader and from the first year to the last. `apl` and `kern` are the codes of
    the onderdelen that the verband and the kwadranten are about; None where the kader has no such onderdeel.
    `beschikbaar` says of which soort and werkjaar there is any beoordeling, also where none was chosen. `vandaag` is
    the day on which actions are late; without it none is. `toets` is what those who go over the kader say of its
    criteria. With `alleen_samen` it is the image of persons without names: nothing in it is about one of them or about
    fewer than five, and `apart` is empty.
    """

    kader: Kader = field(repr=False)
    puntenmodel: str
    apl: str | None
    kern: str | None
    uittreksels: tuple[Uittreksel, ...]
    bureaus: tuple[Bureau, ...]
    criteria: tuple[Criteriumbeeld, ...]
    regels: tuple[Criteriumbeeld, ...]
    verband: Verband
    kwadranten: Mapping[Kwadrant, tuple[str, ...]]
    leren: tuple[Leerpunt, ...]
    evoluties: tuple[Evolutie, ...]
    cijferevoluties: tuple[Cijferevolutie, ...]
    cijfers: tuple[Cijferbeeld, ...]
    samen_bekeken: tuple[SamenBekeken, ...]
    beschikbaar: tuple[tuple[str, str], ...]
    bevindingen: tuple[Bevinding, ...]
    vandaag: date | None = None
    toets: Criteriatoets | None = None
    alleen_samen: bool = False

    @property
    def apart(self) -> tuple[Bureau, ...]:
        """The beoordelingen of which something may be said apart."""
        return () if self.alleen_samen else self.bureaus

    @property
    def rijen(self) -> tuple[Uittreksel, ...]:
        """What was read of each, for what has a row for each; raises AlleenSamen when nothing may be said apart."""
        if self.alleen_samen:
            raise AlleenSamen(self.kader.woorden.onderwerp)
        return self.uittreksels

    @property
    def onderdelen(self) -> tuple[Sectorscore, ...]:
        """The scores of the onderdelen, of the kwaliteitsbewaking and of the regelgeving, on 100."""
        return self.van(*ONDERDEELSOORTEN)

    def te_scoren(self, score: Sectorscore) -> int:
        """Return how many levels all beoordelingen together could give in the scoregroep of a score."""
        return len(self.bureaus) * len(score.scoregroep.criteria)

    def als_frames(self) -> "dict[str, DataFrame]":
        """Return the beoordelingen as tables of pandas, for who computes on.

        `criteria_per_bureau` has a row for every criterium and a column for every beoordeling, with the number of its
        level from low (0) to high; `processen_per_bureau` has their scores in the same way. `criteria`, `profielen`,
        `cijfers` and `antwoorden` are the tidy rows that `gia overzicht --formaat` writes, and `criteriatoets` those of
        one that lies beside them. NaN is no level, no certain score and no figure. Raises AlleenSamen when nothing may
        be said apart.
        """
        tabellen = maak_tabellen(self.rijen, self.kader)
        breed = {
            "criteria_per_bureau": tabellen.niveaus[list(self.kader.criteria)].T,
            "processen_per_bureau": tabellen.scores[[proces.code for proces in self.processen]].T,
        }
        smal = {naam: dataset(naam, self.rijen, self.kader) for naam in sets_van(self.kader)}
        return breed | smal | ({TOETS: toetsrijen(self.toets, self.kader)} if self.toets else {})

    @cached_property
    def beantwoord(self) -> Mapping[str, int]:
        """In how many werkboeken each question has an answer, by its code; none in a kader without questions."""
        per_vraag = zip(*(uittreksel.antwoorden for uittreksel in self.uittreksels), strict=True)
        aantallen = [sum(antwoord is not None for antwoord in antwoorden) for antwoorden in per_vraag]
        return dict(zip(self.kader.vraag_van, aantallen, strict=True)) if aantallen else {}

    @cached_property
    def acties(self) -> Actiebeeld | None:
        """What is done about the werkpunten; None where nobody has an action plan."""
        minste = kleinste_groep(alleen_samen=self.alleen_samen)
        return bereken_acties(self.uittreksels, self.kader, self.vandaag, minste=minste)

    @cached_property
    def leerroutes(self) -> tuple[Leerroute, ...]:
        """Whom each beoordeling can visit; computed when it is first asked for, because it takes long with many."""
        return bereken_leerroutes(self.apart, maak_tabellen(self.uittreksels, self.kader)) if self.apart else ()

    @property
    def zonder_kwadrant(self) -> tuple[str, ...]:
        """The beoordelingen that stand in no quadrant, because one of both onderdelen has no certain score."""
        met = {naam for namen in self.kwadranten.values() for naam in namen}
        return tuple(bureau.aanduiding for bureau in self.apart if bureau.aanduiding not in met)

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found is a fout."""
        return bevat_fout(self.bevindingen)
