"""The verslag as a PDF, typeset by typst, which carries its own compiler; tagged for screen readers (PDF/UA-1)."""

import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst
from matplotlib import get_data_path
from matplotlib.ft2font import FT2Font

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.verslag.beelden import teken
from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout, in_het_engels
from gia_kwaliteit.verslag.model import Verslag
from gia_kwaliteit.webadres import PATROON, stukken

_SJABLOON = "verslag.typ"
_LANGSTE_NAAM = 60
# A word that is longer fits in no column; a space of no width every so many characters lets it break.
_LANG_WOORD, _STUK = re.compile(r"\S{31,}"), re.compile(r".{1,20}")
_BREEKPUNT = "\u200b"
# The letters of matplotlib are on every computer; what they lack comes from the computer itself, if it has it.
_LETTERTYPES = Path(get_data_path()) / "fonts" / "ttf"
_GEEN_LETTER, _ZONDER_LETTER = "\ufffd", "could not be displayed with font"


def als_pdf(verslag: Verslag, kader: Kader, sjabloon: Sjabloon) -> bytes:
    """Return a verslag as a tagged PDF; no text of it is read as typst. Raises Sjabloonfout."""
    sjabloon.controleer_uitleg(kader)
    with tempfile.TemporaryDirectory(prefix="gia-") as naam:
        map_ = Path(naam)
        (map_ / _SJABLOON).write_bytes(sjabloon.bestand(_SJABLOON).read_bytes())
        gegevens = _gegevens(verslag, kader, sjabloon, map_)
        try:
            return _zet(gegevens, map_)
        except RuntimeError as fout:
            melding = str(getattr(fout, "message", fout))
            if _ZONDER_LETTER not in melding:
                zin = f"{sjabloon.bestand(_SJABLOON)}: typst kan er geen PDF van maken: {in_het_engels(melding)}"
                raise Sjabloonfout(zin) from fout
        return _zet(_met_letters(gegevens, _letters()), map_)


def _zet(gegevens: dict[str, Any], map_: Path) -> bytes:
    """Return the PDF of what verslag.typ in a folder makes of these data; raises RuntimeError."""
    (map_ / "verslag.json").write_text(json.dumps(gegevens, ensure_ascii=False), encoding="utf-8")
    return typst.compile(map_ / _SJABLOON, root=map_, font_paths=[_LETTERTYPES], format="pdf", pdf_standards="ua-1")


def _letters() -> frozenset[int]:
    """Return the letters that every computer has."""
    return frozenset(FT2Font(str(_LETTERTYPES / "DejaVuSans.ttf")).get_charmap())


def _met_letters(waarde: Any, letters: frozenset[int]) -> Any:  # noqa: ANN401 - what verslag.typ reads
    """Return the data with a question mark in the place of every sign that no font here can show.

    A PDF for screen readers may hold no sign without a letter: one private sign of a word processor would cost the
    reader the whole verslag.
    """
    if isinstance(waarde, str):
        return "".join(teken if ord(teken) in letters or teken.isspace() else _GEEN_LETTER for teken in waarde)
    if isinstance(waarde, dict):
        return {sleutel: _met_letters(deel, letters) for sleutel, deel in waarde.items()}
    return [_met_letters(deel, letters) for deel in waarde] if isinstance(waarde, list | tuple) else waarde


def als_png(svg: bytes) -> bytes:
    """Return a drawing as the bytes of a PNG, for what takes no drawings; raises RuntimeError when it is none."""
    with tempfile.TemporaryDirectory(prefix="gia-") as naam:
        map_ = Path(naam)
        (map_ / "beeld.svg").write_bytes(svg)
        bladzijde = '#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("beeld.svg", width: 4cm)'
        (map_ / "beeld.typ").write_text(bladzijde, encoding="utf-8")
        return typst.compile(map_ / "beeld.typ", root=map_, format="png", ppi=300)


def _gegevens(verslag: Verslag, kader: Kader, sjabloon: Sjabloon, map_: Path) -> dict[str, Any]:
    """Return what verslag.typ reads; the pictures and the logo are written beside it."""
    palet, logo = sjabloon.palet(kader), sjabloon.logo
    inhoud = _breekbaar(asdict(verslag))
    for nummer, rubriek in enumerate(verslag.rubrieken):
        for plaats, beeld in enumerate(rubriek.beelden):
            bestand = f"beeld-{nummer}-{plaats}.svg"
            (map_ / bestand).write_bytes(teken(beeld, palet, "svg"))
            inhoud["rubrieken"][nummer]["beelden"][plaats] = {
                "bestand": bestand,
                "titel": beeld.titel,
                "alternatief": beeld.alternatief,
            }
        for plaats, tabel in enumerate(rubriek.tabellen):
            inhoud["rubrieken"][nummer]["tabellen"][plaats]["kort"] = tabel.is_kort
    if logo:
        (map_ / f"logo{logo.einde}").write_bytes(logo.inhoud)
    return {
        "verslag": inhoud,
        "kortenaam": inhoud["naam"][:_LANGSTE_NAAM],
        "huisstijl": sjabloon.huisstijl.model_dump(),
        "logo": f"logo{logo.einde}" if logo else None,
        "adressen": {stuk: doel for tekst in _teksten(inhoud) for stuk, doel in stukken(tekst) if doel},
        "adrespatroon": PATROON,
    }


def _met_breekpunten(woord: re.Match[str]) -> str:
    return _BREEKPUNT.join(_STUK.findall(woord[0]))


def _teksten(waarde: Any) -> Iterator[str]:  # noqa: ANN401 - the parts of a verslag, whatever they are
    """Yield every text in the parts of a verslag."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict | list):
        for deel in waarde.values() if isinstance(waarde, dict) else waarde:
            yield from _teksten(deel)


def _breekbaar(waarde: Any) -> Any:  # noqa: ANN401 - the parts of a verslag, whatever they are
    """Return the parts of a verslag with long words that can break; tuples become lists, as in JSON.

    A web address stays as it is: a sign that nobody sees would be copied with it. verslag.typ lets it break.
    """
    if isinstance(waarde, str):
        return "".join(stuk if doel else _LANG_WOORD.sub(_met_breekpunten, stuk) for stuk, doel in stukken(waarde))
    if isinstance(waarde, dict):
        return {sleutel: _breekbaar(deel) for sleutel, deel in waarde.items()}
    return [_breekbaar(deel) for deel in waarde] if isinstance(waarde, list | tuple) else waarde
