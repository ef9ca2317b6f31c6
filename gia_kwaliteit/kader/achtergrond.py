"""What the report says about a criterium beside its own words: texts written once, named by the rows they explain."""

from collections.abc import Mapping
from dataclasses import dataclass

from gia_kwaliteit.kader.delen import Criterium, Outputindicator, Regel
from gia_kwaliteit.kader.schalen import Schaal
from gia_kwaliteit.kader.vormen import Achtergrondcode, Model, Tekst
from gia_kwaliteit.tekst import bronregels

Uitgelegd = Criterium | Regel | Outputindicator


class Achtergrondtekst(Model):
    """A text of the report, word for word; `regels` are its source lines."""

    code: Achtergrondcode
    onderwerp: Tekst
    tekst: Tekst
    regels: Tekst | None = None

    @property
    def plaats(self) -> str:
        """Where it stands in the report, as people read it; nothing where nobody said."""
        return bronregels(self.regels.replace("-", "–")) if self.regels else ""


class Achtergrond(Model):
    """achtergrond.yaml: what explains criteria, and what is recommended about them."""

    toelichting: tuple[Achtergrondtekst, ...] = ()
    aanbevelingen: tuple[Achtergrondtekst, ...] = ()


@dataclass(frozen=True)
class Uitleg:
    """What is known of one row beside its text; `niveaus` is what levels mean there, by name, from low to high."""

    toelichting: tuple[Achtergrondtekst, ...]
    aanbevelingen: tuple[Achtergrondtekst, ...]
    niveaus: Mapping[str, str]


def verzamel_uitleg(
    rijen: Mapping[str, Uitgelegd], schaal_van: Mapping[str, Schaal], achtergrond: Achtergrond | None
) -> dict[str, Uitleg]:
    """Return the uitleg of every row that has any, by its code, in the order of these rows.

    `schaal_van` has the scale of every code that is scored. A code that is in no achtergrond is passed over:
    `maak_kader` refuses a kader that has one.
    """
    bron = achtergrond or Achtergrond()
    toelichting = {tekst.code: tekst for tekst in bron.toelichting}
    aanbevelingen = {tekst.code: tekst for tekst in bron.aanbevelingen}
    uitleg = {}
    for code, rij in rijen.items():
        betekenis = {} if isinstance(rij, Outputindicator) else rij.niveaus
        niveaus = {naam: betekenis[naam] for naam in schaal_van[code].namen if naam in betekenis} if betekenis else {}
        van_rij = Uitleg(
            tuple(toelichting[tekst] for tekst in rij.toelichting if tekst in toelichting),
            tuple(aanbevelingen[tekst] for tekst in rij.aanbevelingen if tekst in aanbevelingen),
            niveaus,
        )
        if van_rij.toelichting or van_rij.aanbevelingen or niveaus:
            uitleg[code] = van_rij
    return uitleg
