"""The kader: the quality framework, loaded from YAML into frozen models."""

from gia_kwaliteit.kader.delen import (
    KWALITEIT,
    REGELGEVING,
    Criterium,
    Domein,
    Groep,
    Indicator,
    Kwaliteitsaspect,
    Niveau,
    Onderdeel,
    Output,
    Outputindicator,
    Proces,
    Puntenmodel,
    Referentie,
    Referentiecijfer,
    Regel,
    Regelgeving,
    Rol,
    Schaal,
)
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.kaderfout import Kaderfout
from gia_kwaliteit.kader.laden import STANDAARDKADER, kadermap, laad_kader
from gia_kwaliteit.kader.wijzigingen import vroeger_kader, wijzigingen_sinds

__all__ = [
    "KWALITEIT",
    "REGELGEVING",
    "STANDAARDKADER",
    "Criterium",
    "Domein",
    "Groep",
    "Indicator",
    "Kader",
    "Kaderfout",
    "Kwaliteitsaspect",
    "Niveau",
    "Onderdeel",
    "Output",
    "Outputindicator",
    "Proces",
    "Puntenmodel",
    "Referentie",
    "Referentiecijfer",
    "Regel",
    "Regelgeving",
    "Rol",
    "Schaal",
    "kadermap",
    "laad_kader",
    "vroeger_kader",
    "wijzigingen_sinds",
]
