"""The profiel: the computed result of one beoordeling."""

from gia_kwaliteit.profiel.berekenen import bereken_gemiddelde, bereken_profiel, bereken_score
from gia_kwaliteit.profiel.groepen import PerScoregroep, VanScoregroep
from gia_kwaliteit.profiel.model import (
    Groepsresultaat,
    Lijstpunt,
    NietGescoord,
    Outputresultaat,
    Profiel,
    Regelpunt,
    Scorepunt,
)

__all__ = [
    "Groepsresultaat",
    "Lijstpunt",
    "NietGescoord",
    "Outputresultaat",
    "PerScoregroep",
    "Profiel",
    "Regelpunt",
    "Scorepunt",
    "VanScoregroep",
    "bereken_gemiddelde",
    "bereken_profiel",
    "bereken_score",
]
