"""The vergelijking: two beoordelingen of one onthaalbureau side by side (source lines 5957–5960 and 6002–6006)."""

from gia_kwaliteit.vergelijking.acties import Actieverloop, Verloop
from gia_kwaliteit.vergelijking.berekenen import bereken_vergelijking
from gia_kwaliteit.vergelijking.cijferpaar import Cijferpaar
from gia_kwaliteit.vergelijking.controleren import controleer_paar
from gia_kwaliteit.vergelijking.model import (
    OPENGELATEN,
    Als,
    Kant,
    Oordeel,
    Overeenstemming,
    Scorepaar,
    Standpunt,
    Vergelijking,
)
from gia_kwaliteit.vergelijking.woorden import (
    LIJSTEN,
    bevinding_over_processen,
    lijsten_van,
    op_verschil,
    titel_van_opengelaten,
    verloop_in_woorden,
    voetnoot,
    woorden_van_lijst,
    zin_van_vergelijking,
)

__all__ = [
    "LIJSTEN",
    "OPENGELATEN",
    "Actieverloop",
    "Als",
    "Cijferpaar",
    "Kant",
    "Oordeel",
    "Overeenstemming",
    "Scorepaar",
    "Standpunt",
    "Vergelijking",
    "Verloop",
    "bereken_vergelijking",
    "bevinding_over_processen",
    "controleer_paar",
    "lijsten_van",
    "op_verschil",
    "titel_van_opengelaten",
    "verloop_in_woorden",
    "voetnoot",
    "woorden_van_lijst",
    "zin_van_vergelijking",
]
