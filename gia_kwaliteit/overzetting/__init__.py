"""A beoordeling carried over to a newer version of its kader; what has no place there is kept apart."""

from gia_kwaliteit.overzetting.model import Aandachtspunt, Achterblijver, Overzetting
from gia_kwaliteit.overzetting.overzetten import zet_over, zet_over_naar_nieuwste

__all__ = ["Aandachtspunt", "Achterblijver", "Overzetting", "zet_over", "zet_over_naar_nieuwste"]
