"""What the kader says beside a point that asks for attention, short: what explains it and what is recommended."""

from collections.abc import Iterable

from gia_kwaliteit.kader import Achtergrondtekst, Kader
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE

# A longer text is only named: the werkboek and `gia criteria toon` have it in full.
_LANGSTE = 320
_TEKEN = "• "


def maak_achtergrondtabel(waarbij: str, codes: Iterable[str], kader: Kader) -> tuple[Tabel, ...]:
    """Return a table with what the kader says about each of these codes; none where it says nothing about any."""
    rijen = []
    for code in codes:
        uitleg = kader.uitleg.get(code)
        if uitleg and (uitleg.toelichting or uitleg.aanbevelingen):
            rijen.append((code, _samen(uitleg.toelichting), _samen(uitleg.aanbevelingen)))
    kolommen = (CODE, Kolom(kop="Toelichting", breedte=7), Kolom(kop="Aanbevelingen", breedte=5))
    titel = f"Achtergrond bij {waarbij} (bron: {kader.bron})"
    return (Tabel(titel=titel, kolommen=kolommen, rijen=tuple(rijen)),) if rijen else ()


def _samen(teksten: Iterable[Achtergrondtekst]) -> str:
    """Return texts below each other, the short ones whole and of the long ones what they are about."""
    regels = []
    for tekst in teksten:
        wat = tekst.tekst if len(tekst.tekst) <= _LANGSTE else f"{tekst.onderwerp} …"
        regels.append(f"{_TEKEN}{wat}" + (f" ({tekst.plaats})" if tekst.plaats else ""))
    return "\n".join(regels) or "–"
