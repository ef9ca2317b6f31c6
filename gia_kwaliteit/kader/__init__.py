"""The kader: the quality framework, loaded from YAML into frozen models."""

from gia_kwaliteit.kader.achtergrond import Achtergrond, Achtergrondtekst, Uitleg
from gia_kwaliteit.kader.beginsituatie import Beginsituatie, Bestanddeel, Bestanddeelsoort, Onderzoeksthema
from gia_kwaliteit.kader.delen import (
    REGELGEVING,
    Criterium,
    Domein,
    Groep,
    Indicator,
    Kwaliteitsaspect,
    Onderdeel,
    Output,
    Outputindicator,
    Proces,
    Regel,
    Regelgeving,
)
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.laden import STANDAARDKADER, kadermap, kadernamen, laad_kader, vind_kadermap
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.normen import Norm
from gia_kwaliteit.kader.referentie import Referentie, Referentiecijfer, nieuwste_cijfers
from gia_kwaliteit.kader.samen_bekijken import Beter, SamenBekijken
from gia_kwaliteit.kader.samenhang import maak_kader
from gia_kwaliteit.kader.schalen import (
    IS_IN_ORDE,
    KWALITEIT,
    STERK,
    TE_VERBETEREN,
    NietVanToepassing,
    Niveau,
    Puntenmodel,
    Rol,
    Schaal,
    naast_elkaar,
)
from gia_kwaliteit.kader.scoregroepen import (
    KWALITEITSBEWAKING,
    ONDERDEELSOORTEN,
    OP_HONDERD,
    OP_TWINTIG,
    Groepsoort,
    Scoregroep,
)
from gia_kwaliteit.kader.vragen import AntwoordSoort, Vraag, Vragenlijst, Vragenrubriek
from gia_kwaliteit.kader.wijzigingen import aangevuld_sinds, opsomming_van_rijen, vroeger_kader, wijzigingen_sinds

__all__ = [
    "IS_IN_ORDE",
    "KWALITEIT",
    "KWALITEITSBEWAKING",
    "ONDERDEELSOORTEN",
    "OP_HONDERD",
    "OP_TWINTIG",
    "REGELGEVING",
    "STANDAARDKADER",
    "STERK",
    "TE_VERBETEREN",
    "Achtergrond",
    "Achtergrondtekst",
    "AntwoordSoort",
    "Beginsituatie",
    "Bestanddeel",
    "Bestanddeelsoort",
    "Beter",
    "Criterium",
    "Domein",
    "Groep",
    "Groepsoort",
    "Indicator",
    "Kader",
    "Kaderfout",
    "Kwaliteitsaspect",
    "NietVanToepassing",
    "Niveau",
    "Norm",
    "Onderdeel",
    "Onderzoeksthema",
    "Output",
    "Outputindicator",
    "Proces",
    "Puntenmodel",
    "Referentie",
    "Referentiecijfer",
    "Regel",
    "Regelgeving",
    "Rol",
    "SamenBekijken",
    "Schaal",
    "Scoregroep",
    "Uitleg",
    "Vraag",
    "Vragenlijst",
    "Vragenrubriek",
    "aangevuld_sinds",
    "kadermap",
    "kadernamen",
    "laad_kader",
    "maak_kader",
    "naast_elkaar",
    "nieuwste_cijfers",
    "opsomming_van_rijen",
    "vind_kadermap",
    "vroeger_kader",
    "wijzigingen_sinds",
]
