"""The profiel: the computed result of one beoordeling."""

from gia_kwaliteit.profiel.berekenen import bereken_gemiddelde, bereken_profiel, bereken_score
from gia_kwaliteit.profiel.groepen import PerScoregroep, VanScoregroep
from gia_kwaliteit.profiel.model import (
    Cijferresultaat,
    Groepsresultaat,
    Lijstpunt,
    NietGescoord,
    Normresultaat,
    Profiel,
    Regelpunt,
    Rubriektekst,
    Scorepunt,
)

__all__ = [
    "Cijferresultaat",
    "Groepsresultaat",
    "Lijstpunt",
    "NietGescoord",
    "Normresultaat",
    "PerScoregroep",
    "Profiel",
    "Regelpunt",
    "Rubriektekst",
    "Scorepunt",
    "VanScoregroep",
    "bereken_gemiddelde",
    "bereken_profiel",
    "bereken_score",
]
