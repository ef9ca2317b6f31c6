"""The overzicht as a workbook: values and native charts, one tab per question."""

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.weergave.overzicht.werkboek.acties import schrijf_acties
from gia_kwaliteit.weergave.overzicht.werkboek.antwoorden import schrijf_antwoorden
from gia_kwaliteit.weergave.overzicht.werkboek.cijferevolutie import schrijf_cijferevolutie
from gia_kwaliteit.weergave.overzicht.werkboek.cijfers import schrijf_cijfers
from gia_kwaliteit.weergave.overzicht.werkboek.criteria import schrijf_criteria
from gia_kwaliteit.weergave.overzicht.werkboek.evolutie import schrijf_evolutie
from gia_kwaliteit.weergave.overzicht.werkboek.groep import schrijf_plaatsen, schrijf_warmtekaart, warmtekaarten
from gia_kwaliteit.weergave.overzicht.werkboek.leren import schrijf_bezoeken, schrijf_leren
from gia_kwaliteit.weergave.overzicht.werkboek.samen_bekeken import schrijf_samen_bekeken
from gia_kwaliteit.weergave.overzicht.werkboek.samenvatting import schrijf_samenvatting, waarover
from gia_kwaliteit.weergave.overzicht.werkboek.sector import schrijf_regels, schrijf_scores, schrijf_verdelingen
from gia_kwaliteit.weergave.overzicht.werkboek.stand import schrijf_stand
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad
from gia_kwaliteit.weergave.overzicht.werkboek.verband import schrijf_verband
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import (
    bevindingenkolommen,
    schrijf_bevindingen,
    schrijf_geen_bevindingen,
)
from gia_kwaliteit.werkboek.schrijven.blad import in_het_midden, maak_lijst
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek

_WERKBOEK, _MELDING = 38, 84


def maak_overzichtboek(overzicht: Overzicht, kader: Kader) -> bytes:
    """Return an overzicht as the bytes of an .xlsx file, without formulas."""
    boek = Boek("Overzicht")
    boek.paginakop = waarover(overzicht)
    schrijf_samenvatting(boek.begin, overzicht, kader)
    if not overzicht.alleen_samen:
        for kaart in warmtekaarten(overzicht):
            schrijf_warmtekaart(boek, kaart, overzicht, kader)
    else:
        schrijf_scores(boek, overzicht)
    if overzicht.rubrieken:
        schrijf_regels(boek, overzicht, kader)
    schrijf_verdelingen(boek, overzicht, kader)
    if len(overzicht.apart) > 1:
        schrijf_plaatsen(boek, overzicht, kader)
    schrijf_stand(boek, overzicht)
    schrijf_verband(boek, overzicht, kader)
    schrijf_cijfers(boek, overzicht)
    schrijf_samen_bekeken(boek, overzicht)
    schrijf_criteria(boek, overzicht, kader)
    if not overzicht.alleen_samen:
        schrijf_leren(boek, overzicht, kader)
        schrijf_bezoeken(boek, overzicht, kader)
    schrijf_acties(boek, overzicht)
    schrijf_antwoorden(boek, overzicht)
    for evolutie in overzicht.evoluties:
        schrijf_evolutie(boek, evolutie, grenswoord(kader, overzicht.puntenmodel))
    if overzicht.cijferevoluties:
        schrijf_cijferevolutie(boek, overzicht.cijferevoluties, kader.woorden)
    _schrijf_bevindingen(boek, overzicht)
    schrijf_gia(boek, kader, overzicht.puntenmodel, k.INHOUD_RESULTATEN)
    return boek.inhoud(kader.woorden.begrippen.overzicht)


def _schrijf_bevindingen(boek: Boek, overzicht: Overzicht) -> None:
    blad = nieuw_tabblad(boek, "Bevindingen", [14, _WERKBOEK, 22, 8, 10, _MELDING])
    if not overzicht.bevindingen:
        schrijf_geen_bevindingen(blad, 4)
        return
    kolommen = in_het_midden(bevindingenkolommen(_MELDING, werkboek=_WERKBOEK))
    laatste = schrijf_bevindingen(blad, 4, overzicht.bevindingen, kolommen, KOPHOOGTE)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    blad.rond_af()
