"""The verslag as a PDF, typeset by typst, which carries its own compiler; tagged for screen readers (PDF/UA-1)."""

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import typst

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import BOVEN, GRIJS, ONDER, letterkleur
from gia_kwaliteit.verslag.beelden import teken
from gia_kwaliteit.verslag.beeldsoorten import Beeld
from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.kolombreedtes import Papier, kolomvorm
from gia_kwaliteit.verslag.letters import om_te_zetten, zijn_van_ons
from gia_kwaliteit.verslag.lettertypes import (
    GEEN_LETTER,
    mist_letter,
    ongewone_tekens,
    tekens_zonder_letter,
    zet_lettertypes,
    zonder_tekens,
)
from gia_kwaliteit.verslag.model import Verslag
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.sjabloonfouten import VERGELIJK, zin_over_typst
from gia_kwaliteit.webadres import PATROON, stukken

_SJABLOON = "verslag.typ"
# What verslag.typ sets tables on, in points: A4 within its margins, and the letters and the white of a cell.
_PAPIER = Papier(breedte=174 * 72 / 25.4, letter=8.5, wit=8.0)
_LANGSTE_NAAM = 60
# So many signs without a letter are named; of more it is told how many there are.
_MEESTE_TEKENS = 10
# A word that is longer fits in no column; a space of no width lets it break: after a slash, as people read it, and in
# what is still long every so many characters.
_LANG_WOORD, _STUK = re.compile(r"\S{31,}"), re.compile(r"[^/]{1,30}/|[^/]{1,30}$|.{1,20}")
_BREEKPUNT = "\u200b"


class Pdf(NamedTuple):
    """A verslag as a PDF, and the signs in it for which this computer has no letter: a question mark stands there."""

    inhoud: bytes
    zonder_letter: tuple[str, ...]

    @property
    def zin_over_letters(self) -> str:
        """What to say of these signs, and what to do; empty when every sign has a letter."""
        tekens = self.zonder_letter
        if not tekens:
            return ""
        genoemd = ", ".join(f"“{teken}” (U+{ord(teken):04X})" for teken in tekens[:_MEESTE_TEKENS])
        meer = f" en nog {len(tekens) - _MEESTE_TEKENS}" if len(tekens) > _MEESTE_TEKENS else ""
        return (
            f"Deze computer heeft geen lettertype voor {genoemd}{meer}; in de PDF staat daar “{GEEN_LETTER}”. "
            "Installeer een lettertype dat ze heeft, zoals Noto Sans, of maak het verslag als .docx of .html."
        )


def als_pdf(verslag: Verslag, kader: Kader, sjabloon: Sjabloon) -> bytes:
    """Return a verslag as the bytes of a tagged PDF; see `zet_pdf`. Raises Sjabloonfout."""
    return zet_pdf(verslag, kader, sjabloon).inhoud


def zet_pdf(verslag: Verslag, kader: Kader, sjabloon: Sjabloon) -> Pdf:
    """Return a verslag as a tagged PDF; no text of it is read as typst. Raises Sjabloonfout."""
    sjabloon.controleer_uitleg(kader)
    with tempfile.TemporaryDirectory(prefix="gia-") as naam:
        map_ = Path(naam)
        (map_ / _SJABLOON).write_bytes(sjabloon.bestand(_SJABLOON).read_bytes())
        lettertypes = zet_lettertypes(map_)
        gegevens = _gegevens(verslag, kader, sjabloon, map_)
        try:
            return Pdf(*_zet(gegevens, map_, lettertypes))
        except RuntimeError as fout:
            zin = f"{sjabloon.bestand(_SJABLOON)}: typst kan er geen PDF van maken: {zin_over_typst(fout)}. {VERGELIJK}"
            raise Sjabloonfout(zin) from fout


def _zet(gegevens: dict[str, Any], map_: Path, lettertypes: Path) -> tuple[bytes, tuple[str, ...]]:
    """Return the PDF, and the signs that are not in it because no letter shows them; raises RuntimeError.

    Where signs belong together typst may have no letter for the whole though it has one for each: then every sign goes
    that not every computer has.
    """
    alle = {teken for tekst in _teksten(gegevens) for teken in tekst}
    weg, alleen_eigen = frozenset[str](), zijn_van_ons(gegevens["lettertypes"])
    zoekers: list[Callable[[], frozenset[str]]] = [
        partial(tekens_zonder_letter, alle, map_, lettertypes),
        partial(ongewone_tekens, alle),
    ]
    # First with the letters of gia alone, so that the verslag is the same on every computer.
    for zoek in (frozenset[str], *zoekers) if alleen_eigen else zoekers:
        try:
            return _maak(gegevens, map_, lettertypes, weg, alleen_eigen=alleen_eigen), tuple(sorted(weg))
        except RuntimeError as fout:
            if not mist_letter(fout):
                raise
            weg, alleen_eigen = zoek(), False
    return _maak(gegevens, map_, lettertypes, weg, alleen_eigen=False), tuple(sorted(weg))


def _maak(gegevens: dict[str, Any], map_: Path, lettertypes: Path, weg: frozenset[str], *, alleen_eigen: bool) -> bytes:
    """Return the PDF of what verslag.typ in a folder makes of these data without some signs; raises RuntimeError."""
    inhoud = zonder_tekens(gegevens, weg) if weg else gegevens
    (map_ / "verslag.json").write_text(json.dumps(inhoud, ensure_ascii=False), encoding="utf-8")
    return typst.compile(
        map_ / _SJABLOON,
        root=map_,
        font_paths=[lettertypes],
        ignore_system_fonts=alleen_eigen,
        format="pdf",
        pdf_standards="ua-1",
    )


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
    inhoud = breekbaar(asdict(verslag))
    inhoud["oogopslag"]["beelden"] = _beelden(verslag.oogopslag.beelden, "oogopslag", palet, map_)
    for nummer, rubriek in enumerate(verslag.rubrieken):
        inhoud["rubrieken"][nummer]["beelden"] = _beelden(rubriek.beelden, f"beeld-{nummer}", palet, map_)
    soorten = ("voorop", "tabellen", "naslag")
    delen = [deel for soort in soorten for rubriek in inhoud["rubrieken"] for deel in rubriek[soort]]
    delen += inhoud["alle_scores"]
    for nummer, (tabel, deel) in enumerate(zip(verslag.alle_tabellen, delen, strict=True), start=1):
        vorm = kolomvorm(tabel, _PAPIER)
        deel |= {"kort": tabel.is_kort, "nummer": nummer, "staand": max(0.0, vorm.staand - _PAPIER.wit) if vorm else 0}
        for kolom, breedte in zip(deel["kolommen"], vorm.breedtes if vorm else (), strict=bool(vorm)):
            kolom["breedte"] = breedte
    if logo:
        (map_ / f"logo{logo.einde}").write_bytes(logo.inhoud)
    return {
        "verslag": inhoud,
        "niveaukleuren": {naam: (kleur, letterkleur(kleur)) for naam, kleur in palet.niveaus.items()},
        "kortenaam": inhoud["naam"][:_LANGSTE_NAAM],
        "onder": ONDER,
        "boven": BOVEN,
        "grijs": GRIJS,
        "huisstijl": sjabloon.huisstijl.voor(kader, verslag.titel).model_dump(),
        "lettertypes": om_te_zetten(sjabloon.huisstijl.lettertypes),
        "logo": f"logo{logo.einde}" if logo else None,
        "adressen": {stuk: doel for tekst in _teksten(inhoud) for stuk, doel in stukken(tekst) if doel},
        "adrespatroon": PATROON,
    }


def _beelden(beelden: Iterable[Beeld], naam: str, palet: Palet, map_: Path) -> list[dict[str, str]]:
    """Write pictures in a folder, and return what verslag.typ is to know of each."""
    uit = []
    for plaats, beeld in enumerate(beelden):
        bestand = f"{naam}-{plaats}.svg"
        (map_ / bestand).write_bytes(teken(beeld, palet, "svg"))
        uit.append({"bestand": bestand, "titel": beeld.titel, "alternatief": beeld.alternatief})
    return uit


def _met_breekpunten(woord: re.Match[str]) -> str:
    return _BREEKPUNT.join(_STUK.findall(woord[0]))


def _teksten(waarde: object) -> Iterator[str]:
    """Yield every text in the parts of a verslag."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict | list):
        for deel in waarde.values() if isinstance(waarde, dict) else waarde:
            yield from _teksten(deel)


def breekbaar(waarde: Any) -> Any:  # noqa: ANN401 - the parts of a verslag, whatever they are
    """Return the parts of a verslag with long words that can break; tuples become lists, as in JSON.

    A web address stays as it is: a sign that nobody sees would be copied with it. verslag.typ lets it break.
    """
    if isinstance(waarde, str):
        return "".join(stuk if doel else _LANG_WOORD.sub(_met_breekpunten, stuk) for stuk, doel in stukken(waarde))
    if isinstance(waarde, dict):
        return {sleutel: breekbaar(deel) for sleutel, deel in waarde.items()}
    return [breekbaar(deel) for deel in waarde] if isinstance(waarde, list | tuple) else waarde
