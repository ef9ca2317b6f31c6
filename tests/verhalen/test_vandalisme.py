"""One cell of a filled werkboek is changed, in every way people do: never another score without a bevinding."""

from datetime import date, datetime, timedelta
from functools import cache

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from tests.bouwers import VOORBEELD, kader_onthaalbureau

pytestmark = pytest.mark.lang

KADER = kader_onthaalbureau()
# What calamine can give for a cell, and what people type, paste or leave behind.
WAARDEN: tuple[object, ...] = (
    "",
    " ",
    0.0,
    3.0,
    True,
    "n.v.t.",
    "goed",
    "sterk",
    "Goed  Uitgewerkt",
    "voldoende / goed uitgewerkt",
    "P1.DG1",
    "p8.1",
    "Code",
    "Score",
    "Ja",
    "#REF!",
    "=A1",
    "x" * 5000,
    date(2014, 3, 14),
    datetime(2014, 3, 14, 12, 30),  # noqa: DTZ001 - a workbook knows no time zones
    timedelta(hours=2),
)
# Each cell of these columns has half of the values, and each value comes in half of them; of the others a quarter.
GEVOELIG = ("Code", "Score")
BLADEN = ("Scoring APL", "Scoring Kernprocessen", "Scoring Regelgeving")


@cache
def _bladen() -> tuple[Bronblad, ...]:
    return tuple(lees_bron(VOORBEELD).bladen)


def _lees(bladen: list[Bronblad], monkeypatch: pytest.MonkeyPatch) -> Beoordeling:
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    return lees_werkboek(VOORBEELD, KADER)


def _niveaus(beoordeling: Beoordeling) -> dict[str, str | None]:
    return {code: beoordeling.niveau(code) for code in KADER.schaal_van}


def _is_een_score(waarde: object, code: str) -> bool:
    """Whether a person may choose this for the criterium: the levels, whatever their case and spaces."""
    namen = {naam.casefold() for naam in KADER.schaal_van[code].namen}
    return isinstance(waarde, str) and " ".join(waarde.split()).casefold() in namen


@pytest.mark.parametrize("blad", BLADEN)
@pytest.mark.parametrize("waarde", WAARDEN, ids=lambda waarde: repr(waarde)[:24])
def test_geen_enkele_veranderde_cel_verandert_stil_een_score(
    blad: str, waarde: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    ongeschonden = _lees(list(_bladen()), monkeypatch)
    oude_niveaus, oude_meldingen = _niveaus(ongeschonden), set(ongeschonden.bevindingen)
    nummer = next(n for n, bron in enumerate(_bladen()) if bron.naam == blad)
    rijen = [list(rij) for rij in _bladen()[nummer].rijen]
    gevoelig = {rij.index(kop) for rij in rijen for kop in GEVOELIG if kop in rij}
    assert len(gevoelig) == len(GEVOELIG)
    stil = []
    for y, rij in enumerate(rijen):
        for x in range(len(rij)):
            if (x + y + WAARDEN.index(waarde)) % (2 if x in gevoelig else 4):
                continue
            oud, rij[x] = rij[x], waarde
            anders = [*_bladen()]
            anders[nummer] = Bronblad(blad, rijen)
            na = _lees(anders, monkeypatch)
            veranderd = {code for code, niveau in _niveaus(na).items() if niveau != oude_niveaus[code]}
            gekozen = {code for code in veranderd if na.niveau(code) and _is_een_score(waarde, code)}
            # Where the motivering stays, a score that was emptied is told as deliberately not scored.
            leeg = not str(waarde or "").strip()
            met_reden = {code for code in veranderd if leeg and _is_een_score(oud, code) and na.redenen.get(code)}
            if veranderd - gekozen - met_reden and not set(na.bevindingen) - oude_meldingen:
                stil.append((y + 1, x, oud, sorted(veranderd)))
            assert len(gekozen) <= 1
            assert len(met_reden) <= 1
            rij[x] = oud
    assert stil == []
