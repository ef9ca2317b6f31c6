"""What every workbook that gia writes has: tabs, the very hidden tab that says what it is, and its bytes."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.formules import RIJ_MAXIMUM, RIJ_NIVEAUS, RIJ_PUNTEN, RIJ_VORIG
from gia_kwaliteit.werkboek.schrijven import opmaak as o


def nieuw_blad(boek: Workbook, naam: str) -> Worksheet:
    """Add a tab at the end."""
    blad: Worksheet = boek.create_sheet(naam)
    return blad


def schrijf_gia(boek: Workbook, kader: Kader, puntenmodel: str, inhoud: str, vorig: str = "") -> None:
    """Write the very hidden tab: what this file is, the points that the formulas use, and the kenmerk of `vorig`."""
    blad = nieuw_blad(boek, k.GIA_BLAD)
    model = kader.puntenmodel(puntenmodel)
    rijen: list[tuple[str | float, ...]] = [
        (k.GIA_KADER, kader.id),
        (k.GIA_VERSIE, kader.versie),
        (k.GIA_PUNTENMODEL, puntenmodel),
        (k.GIA_INHOUD, inhoud),
    ]
    for nummer, rij in enumerate(rijen, start=1):
        for kolom, waarde in zip("AB", rij, strict=True):
            o.schrijf(blad, f"{kolom}{nummer}", waarde, {})
    o.schrijf(blad, f"A{RIJ_NIVEAUS}", k.GIA_NIVEAUS, {})
    o.schrijf(blad, f"A{RIJ_PUNTEN}", k.GIA_PUNTEN, {})
    o.schrijf(blad, f"A{RIJ_MAXIMUM}", k.GIA_MAXIMUM, {})
    o.schrijf(blad, f"B{RIJ_MAXIMUM}", model.maximum, {})
    for nummer, naam in enumerate(kader.schaal.namen):
        letter = chr(ord("B") + nummer)
        o.schrijf(blad, f"{letter}{RIJ_NIVEAUS}", naam, {})
        o.schrijf(blad, f"{letter}{RIJ_PUNTEN}", model.punten[naam], {})
    if vorig:
        o.schrijf(blad, f"A{RIJ_VORIG}", k.GIA_VORIG, {})
        o.schrijf(blad, f"B{RIJ_VORIG}", vorig, {})
    blad.sheet_state = "veryHidden"
    o.bescherm(blad)


def naar_bytes(boek: Workbook, titel: str) -> bytes:
    """Return a workbook as the bytes of an .xlsx file."""
    boek.properties.title = titel
    boek.properties.creator = "gia"
    boek.properties.language = "nl-BE"
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()
