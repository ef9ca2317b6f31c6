"""The sign-off wherever the result of a werkboek is shown: in the same words, and nowhere where nobody gave one."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import (
    Als,
    Beoordeling,
    Gegevens,
    Werkboekstand,
    bereken_profiel,
    bereken_vergelijking,
    maak_resultaten,
    maak_verslag,
)
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.voorbeeld import ongeschonden

KADER = kader_onthaalbureau()
ZIN = "ingediend, sinds 20/03/2014, door An & Bilal [b]<i>"


def _met(stand: Gegevens) -> Beoordeling:
    gegevens = ongeschonden().gegevens
    afgetekend = replace(gegevens, stand=stand.stand, stand_sinds=stand.stand_sinds, stand_door=stand.stand_door)
    return replace(ongeschonden(), gegevens=afgetekend)


INGEDIEND = _met(Gegevens(stand=Werkboekstand.ingediend, stand_sinds=date(2014, 3, 20), stand_door="An & Bilal [b]<i>"))
ZONDER = _met(Gegevens())


def _tekst(inhoud: bytes) -> str:
    """What stands on the first tab with the finding, and on the one after it."""
    bladen = load_workbook(io.BytesIO(inhoud)).worksheets[:2]
    rijen = (rij for blad in bladen for rij in blad.iter_rows(values_only=True))
    return "\n".join(" | ".join(str(waarde) for waarde in rij if waarde is not None) for rij in rijen)


def _vertoond(beoordeling: Beoordeling, ander: Beoordeling) -> dict[str, str]:
    """What each output says of the werkboek, as a person reads it."""
    profiel = bereken_profiel(beoordeling, KADER)
    vergelijking = bereken_vergelijking(beoordeling, ander, KADER, als=Als.confrontatie)
    scherm, naast_elkaar = (Console(file=io.StringIO(), width=160, record=True) for _ in range(2))
    toon_profiel(scherm, profiel, KADER)
    toon_vergelijking(naast_elkaar, vergelijking, KADER)
    pagina = maak_vergelijkingspagina(vergelijking, KADER)
    return {
        "score": scherm.export_text(),
        "resultaten": _tekst(maak_resultaten(profiel, KADER)),
        "verslag": str(maak_verslag(beoordeling, profiel, KADER).gegevens),
        "vergelijk": naast_elkaar.export_text(),
        "vergelijk.xlsx": _tekst(maak_vergelijkboek(vergelijking, KADER)),
        "vergelijk.html": pagina.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
    }


def test_elke_uitvoer_zegt_de_stand_in_dezelfde_woorden() -> None:
    for uitvoer, tekst in _vertoond(INGEDIEND, ZONDER).items():
        assert ZIN in tekst, uitvoer
    assert "<i>" not in maak_vergelijkingspagina(bereken_vergelijking(INGEDIEND, ZONDER, KADER), KADER)


def test_waar_niemand_een_stand_geeft_staat_er_ook_geen_leeg_veld() -> None:
    for uitvoer, tekst in _vertoond(ZONDER, ZONDER).items():
        assert not re.search(r"sinds \d{2}/\d{2}/\d{4}", tekst), uitvoer
        assert "'Stand'" not in tekst, uitvoer
        assert "Stand |" not in tekst, uitvoer


@pytest.mark.parametrize(
    ("stand", "zin"),
    [
        (Gegevens(), ""),
        (Gegevens(stand=Werkboekstand.in_opmaak), "in opmaak"),
        (Gegevens(stand=Werkboekstand.gevalideerd, stand_door="An"), "gevalideerd, door An"),
        (Gegevens(stand_sinds=date(2014, 3, 2)), "stand niet gekozen, sinds 02/03/2014"),
    ],
)
def test_de_stand_in_woorden(stand: Gegevens, zin: str) -> None:
    assert stand_in_woorden(stand) == zin
