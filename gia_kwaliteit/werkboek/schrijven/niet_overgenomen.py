"""The tab that keeps what has no place elsewhere: not carried over to a newer version, or not joined in one cell."""

from collections.abc import Sequence
from itertools import chain, repeat

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.consensus import Consensus
from gia_kwaliteit.overzetting import Overzetting
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    begin_blad,
    bescherm,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

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
_IN_DE_WERKBOEKEN = "Wat in de werkboeken zelf hier bewaard stond"
_TE_LANG = ("Bij", "Wie", "Wat het is", "Wat er stond")
_GEVONDEN = ("Waar", "Wat gia opviel in het oude werkboek")


def schrijf_niet_overgenomen(blad: Tabblad, overzetting: Overzetting) -> None:
    """Write what stayed behind, which rows have other words now, and what was found in the old werkboek."""
    oud = overzetting.beoordeling.werkboek
    begin_blad(blad, k.NIET_OVERGENOMEN, _BREEDTES)
    uitleg = f"Overgezet uit {oud} (versie {overzetting.oude_versie}). Kijk dit na; daarna mag u dit blad verwijderen."
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    achtergebleven = [(p.code, p.tekst, p.inhoud, p.toelichting, p.bewijs, p.reden) for p in overzetting.achtergebleven]
    na_te_kijken = [(p.code, p.nieuwe_tekst, p.oude_code, p.oude_tekst) for p in overzetting.na_te_kijken]
    gevonden = [(_plaats(b), b.melding) for b in overzetting.beoordeling.opgemerkt]
    rij = _schrijf_tabel(blad, 4, "Wat geen plaats heeft in deze versie", _ACHTERGEBLEVEN, achtergebleven)
    rij = _schrijf_tabel(blad, rij, "Wat is overgenomen bij een andere tekst", _NA_TE_KIJKEN, na_te_kijken)
    rij = _schrijf_tabel(blad, rij, "Wat gia opviel in het oude werkboek", _GEVONDEN, gevonden)
    _schrijf_eerder(blad, rij, _EERDER, overzetting.beoordeling.eerder_bewaard)


def schrijf_niet_samengevoegd(blad: Tabblad, consensus: Consensus) -> None:
    """Write the texts for which there was no room in the cell where they belong, with what the werkboeken kept."""
    begin_blad(blad, k.NIET_OVERGENOMEN, _BREEDTES)
    uitleg = "Samengevoegd uit werkboeken van meer beoordelaars. Kijk dit na; daarna mag u dit blad verwijderen."
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    te_lang = [(deel.code, deel.beoordelaar, deel.wat, deel.tekst) for deel in consensus.overloop]
    rij = _schrijf_tabel(blad, 4, "Wat niet in één cel paste", _TE_LANG, te_lang)
    _schrijf_eerder(blad, rij, _IN_DE_WERKBOEKEN, consensus.beoordeling.eerder_bewaard)


def _schrijf_eerder(blad: Tabblad, rij: int, titel: str, eerder: Sequence[Sequence[str]]) -> None:
    """Write what such a tab held before, as the last on it."""
    if eerder:
        schrijf(blad, f"A{rij}", titel, o.TABELTITEL)
    for stap, teksten in enumerate(eerder, start=1):
        schrijf_rij(blad, rij + stap, _kolommen([""] * len(teksten)), _cellen(teksten))
    blad.zet_koprijen(1, 2)
    bescherm(blad)


def _schrijf_tabel(blad: Tabblad, rij: int, titel: str, koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> int:
    """Write a title that counts the rows, and the rows below their headings; return the row for what comes next."""
    schrijf(blad, f"A{rij}", f"{titel}: {len(rijen)}", o.TABELTITEL)
    if rijen:
        rij = schrijf_tabel(blad, rij + 1, _kolommen(koppen), map(_cellen, rijen))
    return rij + 2


def _kolommen(koppen: Sequence[str]) -> list[Tabelkolom]:
    """Return a column for every heading; those beyond the widths of the tab are as wide as the last."""
    breedtes = chain(_BREEDTES, repeat(_BREEDTES[-1]))
    return [
        Tabelkolom(kop, o.CEL if nummer else o.CODECEL, tekens=breedte)
        for nummer, (kop, breedte) in enumerate(zip(koppen, breedtes, strict=False))
    ]


def _cellen(teksten: Sequence[str]) -> list[str | None]:
    return [tekst or None for tekst in teksten]


def _plaats(gevonden: Bevinding) -> str:
    return " ".join(deel for deel in (gevonden.blad, gevonden.cel) if deel)
