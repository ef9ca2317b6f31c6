"""The overzicht: the overkoepelend kwaliteitsbeeld over many subjects (source lines 6057–6068)."""

from gia_kwaliteit.overzicht.acties import Actiebeeld
from gia_kwaliteit.overzicht.anoniem import anonimiseer
from gia_kwaliteit.overzicht.berekenen import bereken_overzicht
from gia_kwaliteit.overzicht.cijferberekening import bereken_cijfers
from gia_kwaliteit.overzicht.cijferevolutie import Cijferevolutie
from gia_kwaliteit.overzicht.cijfers import Bureaucijfer, Cijferbeeld, nieuwste_cijfers
from gia_kwaliteit.overzicht.controleren import controleer_uittreksels
from gia_kwaliteit.overzicht.delen import (
    Bureau,
    Criteriumbeeld,
    Evolutie,
    Kwadrant,
    Leerroute,
    Procesevolutie,
    Sectorscore,
    Verband,
    Vlag,
)
from gia_kwaliteit.overzicht.gecontroleerd import Gecontroleerd
from gia_kwaliteit.overzicht.model import Overzicht
from gia_kwaliteit.overzicht.samen_bekeken import GEEN_OORZAAK, SamenBekeken
from gia_kwaliteit.overzicht.sectorzin import zin_over_sector
from gia_kwaliteit.overzicht.toets import Criteriatoets
from gia_kwaliteit.overzicht.uittreksel import WAARSCHUWINGEN, Uittreksel
from gia_kwaliteit.overzicht.verandering import Procesverandering, Verandering, bereken_verandering
from gia_kwaliteit.overzicht.verband import zin_over_verband
from gia_kwaliteit.overzicht.volgorde import bureaus_op_gemiddelde
from gia_kwaliteit.overzicht.woorden import (
    MATEN,
    UITLEG_KLEUREN,
    cijfergroepen,
    criteria_en_regels,
    koppen_van_acties,
    korte_namen,
    maten_van,
    namen_van_kwadranten,
    namen_van_paar,
    proces_of_rubriek,
    rij_van,
    sterk_punt,
    titel_van_acties,
    titel_van_paar,
    titel_van_regelgeving,
    uitleg_eensgezindheid,
    uitleg_vlaggen,
    zin_over_sterk,
    zinnen_vooraf,
)

__all__ = [
    "GEEN_OORZAAK",
    "MATEN",
    "UITLEG_KLEUREN",
    "WAARSCHUWINGEN",
    "Actiebeeld",
    "Bureau",
    "Bureaucijfer",
    "Cijferbeeld",
    "Cijferevolutie",
    "Criteriatoets",
    "Criteriumbeeld",
    "Evolutie",
    "Gecontroleerd",
    "Kwadrant",
    "Leerroute",
    "Overzicht",
    "Procesevolutie",
    "Procesverandering",
    "SamenBekeken",
    "Sectorscore",
    "Uittreksel",
    "Verandering",
    "Verband",
    "Vlag",
    "anonimiseer",
    "bereken_cijfers",
    "bereken_overzicht",
    "bereken_verandering",
    "bureaus_op_gemiddelde",
    "cijfergroepen",
    "controleer_uittreksels",
    "criteria_en_regels",
    "koppen_van_acties",
    "korte_namen",
    "maten_van",
    "namen_van_kwadranten",
    "namen_van_paar",
    "nieuwste_cijfers",
    "proces_of_rubriek",
    "rij_van",
    "sterk_punt",
    "titel_van_acties",
    "titel_van_paar",
    "titel_van_regelgeving",
    "uitleg_eensgezindheid",
    "uitleg_vlaggen",
    "zin_over_sector",
    "zin_over_sterk",
    "zin_over_verband",
    "zinnen_vooraf",
]
