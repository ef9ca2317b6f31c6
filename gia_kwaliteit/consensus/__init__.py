"""The consensus: parts and raters of one onthaalbureau joined into one beoordeling, with how far they agree."""

from gia_kwaliteit.consensus.berekenen import bereken_consensus
from gia_kwaliteit.consensus.controleren import MEESTE, MINSTE, controleer_werkboeken
from gia_kwaliteit.consensus.model import (
    Afwijking,
    Consensus,
    Eensgezindheid,
    Groepsovereenstemming,
    Naastgelegd,
    Overloop,
    Verschil,
)

__all__ = [
    "MEESTE",
    "MINSTE",
    "Afwijking",
    "Consensus",
    "Eensgezindheid",
    "Groepsovereenstemming",
    "Naastgelegd",
    "Overloop",
    "Verschil",
    "bereken_consensus",
    "controleer_werkboeken",
]
