"""What comes of carrying a beoordeling over: the beoordeling itself, what stayed behind, and what asks for a look."""

from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Beoordeling


@dataclass(frozen=True, kw_only=True)
class Achterblijver:
    """What was filled in for a row that has no place in the newer version, and why it has none.

    `inhoud` holds what stood under each heading that counts, such as a score or a figure with its year.
    """

    code: str
    tekst: str
    inhoud: str
    toelichting: str
    bewijs: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class Aandachtspunt:
    """A row that was carried over to other words: somebody looks whether its score still holds."""

    code: str
    oude_code: str
    oude_tekst: str
    nieuwe_tekst: str


@dataclass(frozen=True, kw_only=True)
class Overzetting:
    """A beoordeling under the newer version, what could not be carried over, and what asks for a look."""

    beoordeling: Beoordeling
    oude_versie: str
    achtergebleven: tuple[Achterblijver, ...]
    na_te_kijken: tuple[Aandachtspunt, ...]

    @property
    def vraagt_aandacht(self) -> bool:
        """Whether somebody has to look at something."""
        oud = self.beoordeling
        return bool(self.achtergebleven or self.na_te_kijken or oud.opgemerkt or oud.eerder_bewaard)
