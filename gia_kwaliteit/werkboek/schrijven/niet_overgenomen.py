"""The tab that keeps what could not be carried over to a newer version of the kader."""

from collections.abc import Iterable, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.overzetting import Overzetting
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o

_BREEDTES: list[float] = [14, 52, 22, 52, 32, 40]
# None of these is a heading that gia looks for: nothing on this tab is read as a score.
_ACHTERGEBLEVEN = (
    "Oude code",
    "Oude tekst",
    "Wat er stond",
    "Oude toelichting",
    "Oud bewijs",
    "Waarom niet overgenomen",
)
_NA_TE_KIJKEN = ("Nieuwe code", "Nieuwe tekst", "Vroegere code", "Vroegere tekst")
_EERDER = "Wat een eerdere overzetting hier bewaarde"
_GEVONDEN = ("Waar", "Wat gia opviel in het oude werkboek")


def schrijf_niet_overgenomen(blad: Worksheet, overzetting: Overzetting) -> None:
    """Write what stayed behind, which rows have other words now, and what was found in the old werkboek."""
    oud = overzetting.beoordeling.werkboek
    o.begin_blad(blad, k.NIET_OVERGENOMEN, _BREEDTES)
    uitleg = f"Overgezet uit {oud} (versie {overzetting.oude_versie}). Kijk dit na; daarna mag u dit blad verwijderen."
    o.schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    rij = _schrijf_tabel(
        blad,
        4,
        f"Wat geen plaats heeft in deze versie: {len(overzetting.achtergebleven)}",
        _ACHTERGEBLEVEN,
        ((p.code, p.tekst, p.inhoud, p.toelichting, p.bewijs, p.reden) for p in overzetting.achtergebleven),
    )
    rij = _schrijf_tabel(
        blad,
        rij,
        f"Wat is overgenomen bij een andere tekst: {len(overzetting.na_te_kijken)}",
        _NA_TE_KIJKEN,
        ((p.code, p.nieuwe_tekst, p.oude_code, p.oude_tekst) for p in overzetting.na_te_kijken),
    )
    rij = _schrijf_tabel(
        blad,
        rij,
        f"Wat gia opviel in het oude werkboek: {len(overzetting.beoordeling.opgemerkt)}",
        _GEVONDEN,
        ((_plaats(gevonden), gevonden.melding) for gevonden in overzetting.beoordeling.opgemerkt),
    )
    eerder = overzetting.beoordeling.eerder_bewaard
    if eerder:
        o.schrijf(blad, f"A{rij}", _EERDER, o.TABELTITEL)
    for stap, teksten in enumerate(eerder, start=1):
        _schrijf_rij(blad, rij + stap, teksten)
    blad.print_title_rows = "1:2"
    o.bescherm(blad)


def _schrijf_tabel(blad: Worksheet, rij: int, titel: str, koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> int:
    """Write a title, headings and rows; return the row for what comes below."""
    o.schrijf(blad, f"A{rij}", titel, o.TABELTITEL)
    letters = "ABCDEF"[: len(koppen)]
    inhoud = list(rijen)
    if inhoud:
        rij += 1
        for letter, kop in zip(letters, koppen, strict=True):
            o.schrijf(blad, f"{letter}{rij}", kop, o.KOP)
    for teksten in inhoud:
        rij += 1
        _schrijf_rij(blad, rij, teksten)
    return rij + 2


def _schrijf_rij(blad: Worksheet, rij: int, teksten: Sequence[str]) -> None:
    for kolom, tekst in enumerate(teksten, start=1):
        plaats = blad.cell(rij, kolom).coordinate
        o.schrijf(blad, plaats, tekst or None, o.CODECEL if kolom == 1 else o.CEL)
    breedtes = _BREEDTES + [_BREEDTES[-1]] * len(teksten)
    blad.row_dimensions[rij].height = max(
        o.hoogte(tekst, breedte) for tekst, breedte in zip(teksten, breedtes, strict=False)
    )


def _plaats(gevonden: Bevinding) -> str:
    return " ".join(deel for deel in (gevonden.blad, gevonden.cel) if deel)
