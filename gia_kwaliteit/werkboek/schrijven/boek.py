"""Write a werkboek: a blank sjabloon, one that is filled with a beoordeling, or the results of one."""

from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzetting import Overzetting
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.gia_blad import naar_bytes, nieuw_blad, schrijf_gia
from gia_kwaliteit.werkboek.schrijven.invoerbladen import schrijf_invoerblad, schrijf_start
from gia_kwaliteit.werkboek.schrijven.niet_overgenomen import schrijf_niet_overgenomen
from gia_kwaliteit.werkboek.schrijven.resultaatbladen import Resultaatschrijver
from gia_kwaliteit.werkboek.vorig import kenmerk, vorige_inhoud


def maak_sjabloon(
    kader: Kader,
    gegevens: Gegevens | None = None,
    puntenmodel: str | None = None,
    beoordeling: Beoordeling | None = None,
    vorig: Beoordeling | Overzetting | None = None,
) -> bytes:
    """Return a werkboek as the bytes of an .xlsx file (contract §6).

    Blank, or filled with the scores and figures of `beoordeling`. `gegevens` are the fields of Start, `puntenmodel` the
    code of a puntenmodel (the default of the kader without it); `vorig` is the beoordeling of the year before, which
    is shown beside each row, and when it was carried over a tab keeps what stayed behind. Raises KeyError when the
    puntenmodel is unknown.
    """
    van_toen = vorig.beoordeling if isinstance(vorig, Overzetting) else vorig
    vorige = vorige_inhoud(van_toen, kader) if van_toen else None
    boek = _maak_werkboek(kader, gegevens, puntenmodel, beoordeling, vorige)
    if isinstance(vorig, Overzetting):
        _bewaar(boek, vorig)
    return naar_bytes(boek, kader.titel)


def maak_overgezet(overzetting: Overzetting, kader: Kader) -> bytes:
    """Return a werkboek of this version of the kader with all that was carried over, as the bytes of an .xlsx file.

    A tab keeps what stayed behind, when there is something to look at.
    """
    boek = _maak_werkboek(kader, None, None, overzetting.beoordeling, overzetting.beoordeling.vorige or None)
    _bewaar(boek, overzetting)
    return naar_bytes(boek, kader.titel)


def _bewaar(boek: Workbook, overzetting: Overzetting) -> None:
    """Add the tab with what stayed behind, before the hidden one that says what the file is."""
    if overzetting.vraagt_aandacht:
        schrijf_niet_overgenomen(boek.create_sheet(k.NIET_OVERGENOMEN, len(boek.sheetnames) - 1), overzetting)


def _maak_werkboek(
    kader: Kader,
    gegevens: Gegevens | None,
    puntenmodel: str | None,
    beoordeling: Beoordeling | None,
    vorige: Mapping[str, str] | None,
) -> Workbook:
    model = kader.puntenmodel(puntenmodel or (beoordeling.puntenmodel if beoordeling else None))
    gegevens = gegevens or (beoordeling.gegevens if beoordeling else Gegevens())
    boek, indeling = Workbook(), Indeling(kader, met_vorig=vorige is not None)
    vorige = vorige or {}
    schrijver = Resultaatschrijver(kader, indeling)
    start: Any = boek.active
    start.title = "Start"
    for opzet in indeling.scoring.values():
        schrijf_invoerblad(nieuw_blad(boek, opzet.naam), opzet, kader, beoordeling, vorige)
    for invoer in (indeling.context_en_input, indeling.output, indeling.bespreking):
        if invoer:
            schrijf_invoerblad(nieuw_blad(boek, invoer.naam), invoer, kader, beoordeling, vorige)
    _schrijf_resultaten(boek, schrijver)
    schrijf_start(start, kader, model, gegevens, schrijver.formules)
    schrijf_gia(boek, kader, model.code, k.INHOUD_WERKBOEK, kenmerk(vorige))
    boek.calculation.fullCalcOnLoad = True
    return boek


def maak_resultaten(profiel: Profiel, kader: Kader) -> bytes:
    """Return the results of a profiel as the bytes of an .xlsx file: values, no formulas, and the same charts."""
    boek, indeling = Workbook(), Indeling(kader)
    overzicht: Any = boek.active
    overzicht.title = "Resultaten"
    _schrijf_herkomst(overzicht, profiel)
    _schrijf_resultaten(boek, Resultaatschrijver(kader, indeling, profiel))
    schrijf_gia(boek, kader, profiel.puntenmodel, k.INHOUD_RESULTATEN)
    return naar_bytes(boek, kader.titel)


def _schrijf_resultaten(boek: Workbook, schrijver: Resultaatschrijver) -> None:
    indeling = schrijver.indeling
    for onderdeel in schrijver.kader.onderdelen:
        schrijver.profielblad(nieuw_blad(boek, indeling.profielen[onderdeel.code].naam), onderdeel)
    if indeling.kwaliteitsbewaking:
        schrijver.kwaliteitsbewaking(nieuw_blad(boek, indeling.kwaliteitsbewaking.naam), indeling.kwaliteitsbewaking)
    if indeling.regelgeving:
        schrijver.regelgeving(nieuw_blad(boek, indeling.regelgeving.naam), indeling.regelgeving)
    schrijver.samenvattend(nieuw_blad(boek, indeling.samenvattend.naam), indeling.samenvattend)
    onderdelen = {onderdeel.code: onderdeel for onderdeel in schrijver.kader.onderdelen}
    for (soort, code), opzet in indeling.lijsten.items():
        schrijver.lijst(nieuw_blad(boek, opzet.naam), soort, onderdelen[code])


def _schrijf_herkomst(blad: Worksheet, profiel: Profiel) -> None:
    """Write where the results come from, and what was found while reading."""
    o.begin_blad(blad, "Resultaten", [26, 28, 12, 12, 100])
    regels = {
        "Werkboek": profiel.werkboek,
        k.VELDEN["onthaalbureau"]: profiel.onthaalbureau,
        k.VELDEN["soort"]: profiel.soort.value if profiel.soort else None,
        k.VELDEN["werkjaar"]: profiel.werkjaar,
        k.VELDEN["datum"]: profiel.datum.strftime("%d/%m/%Y") if profiel.datum else None,
        k.VELDEN["beoordelaars"]: "; ".join(profiel.beoordelaars) or None,
        "Kader": f"{profiel.kader.id} {profiel.kader.versie}",
        "Puntenmodel": profiel.puntenmodel,
    }
    for rij, (label, waarde) in enumerate(regels.items(), start=3):
        o.schrijf(blad, f"A{rij}", label, o.CODECEL)
        o.schrijf(blad, f"B{rij}", waarde, o.CEL)
        blad.merge_cells(f"B{rij}:D{rij}")
        blad.row_dimensions[rij].height = o.hoogte(waarde or "", 60)
    rij = len(regels) + 4
    o.schrijf(blad, f"A{rij}", f"Bevindingen bij het lezen: {len(profiel.bevindingen)}", o.TABELTITEL)
    if profiel.bevindingen:
        for letter, kop in zip("ABCDE", ("Ernst", "Blad", "Cel", "Code", "Melding"), strict=True):
            o.schrijf(blad, f"{letter}{rij + 1}", kop, o.KOP)
    for nummer, gevonden in enumerate(profiel.bevindingen, start=rij + 2):
        inhoud = (gevonden.ernst.value, gevonden.blad, gevonden.cel, gevonden.code, gevonden.melding)
        for letter, tekst in zip("ABCDE", inhoud, strict=True):
            o.schrijf(blad, f"{letter}{nummer}", tekst, o.CEL)
        blad.row_dimensions[nummer].height = o.hoogte(gevonden.melding, 105)
    o.bescherm(blad)
