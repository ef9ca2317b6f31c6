"""The figures of an overzicht on a terminal: one line per row, nothing cut, and nothing at all where there are none."""

import io
import re

import pytest
from rich.console import Console

from gia_kwaliteit import Overzicht
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.weergave.overzicht.cijfers import toon_cijfers
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from tests.bouwers.overzichten import KADER, cijferboek, met_cijfers, overzicht_van, uittreksel


def _scherm(overzicht: Overzicht, breedte: int = 80, *, heel: bool = False) -> list[str]:
    stroom = io.StringIO()
    console = Console(file=stroom, width=breedte, force_terminal=True, color_system=None)
    (toon_overzicht if heel else toon_cijfers)(console, overzicht, KADER)
    return stroom.getvalue().splitlines()


def _codes(overzicht: Overzicht) -> list[str]:
    """Return the codes of the rows of the table."""
    return [code[1] for regel in _scherm(overzicht) if (code := re.match(r" ([A-Z]+\d+\.\d+) +\d{4} ", regel))]


def _regel(regels: list[str], code: str) -> list[str]:
    (regel,) = (regel for regel in regels if regel.split()[:1] == [code] and "–" in regel)
    return regel.split()[1:]


def _boeken() -> Overzicht:
    def mo(cursisten: float, groepen: float, jaar: int = 2012, status: Status | None = None) -> dict[str, Cijfer]:
        waarden = {"IC3.1": cursisten, "IC3.2": groepen}
        return {code: Cijfer(waarde=waarde, jaar=jaar, status=status) for code, waarde in waarden.items()}

    aanwezig = {naam: {"O1.3": Cijfer(waarde=waarde, jaar=2013)} for naam, waarde in {"A": 80.0, "B": 79.5}.items()}
    return overzicht_van(
        cijferboek("A", mo(100, 10) | aanwezig["A"]),
        cijferboek("B", mo(900, 30, status=Status.geschat) | aanwezig["B"]),
        cijferboek("C", mo(70, 5, jaar=2011) | {"O1.4": Cijfer(waarde=12.5)}),
        cijferboek("D [rood]", {"O1.5": Cijfer(status=Status.geen_gegevens)}),
    )


def test_van_elke_rij_staat_het_nieuwste_jaar_er_met_wat_ernaast_ligt() -> None:
    regels = _scherm(_boeken())
    # (10 + 30) / 2 and (100 + 900) / (10 + 30); that of 2011 is not among them. In Vlaanderen 14.6 (lines 1663–1691).
    assert _regel(regels, "IC3.3") == ["2012", "2", "1", "20", "25", "10–30", "14,6"]
    assert _regel(regels, "IC3.1")[:5] == ["2012", "2", "1", "500", "–"]
    assert _regel(regels, "O1.3") == ["2013", "2", "–", "79,8", "%", "–", "79,5–80,0", "%", "90,0", "%"]
    # One alone has no lowest and highest, and nobody said of which year it is.
    assert _regel(regels, "O1.4") == ["–", "1", "–", "12,5", "%", "–", "–", "–"]
    tekst = " ".join(" ".join(regels).split())
    assert "O1.3 Norm aanwezigheid verplichte inburgeraars, minstens 80 %: gehaald door 1 van 2." in tekst
    # What there is to know of a norm stands right behind it.
    assert "minstens 50 %: gehaald door 2 van 2. Uit het boetebesluit." in tekst
    assert "Vlaanderen in 2012, gewogen: IC3.3." in tekst
    assert "A: O1.4; B: O1.4; C: O1.3; D [rood]: IC3.1 tot IC3.3, O1.3, O1.4." in tekst
    assert "O1.5" not in tekst


def test_wat_een_aandeel_of_een_totaal_vertelt_heeft_geen_regel() -> None:
    perspectieven = {f"IC2.{nummer}": Cijfer(waarde=10.0 * nummer, jaar=2012) for nummer in range(1, 6)}
    wachten = {code: Cijfer(waarde=5.0, jaar=2012) for code in ("OC1.1", "OC1.2", "OC1.3")}
    codes = _codes(overzicht_van(cijferboek("A", perspectieven | wachten)))
    assert codes == ["IC2.6", "IC2.7", "IC2.8", "IC2.9", "IC2.10", "IC2.11", "OC1.1"]
    # Without the total the numbers of the classes stand there themselves.
    del wachten["OC1.1"], perspectieven["IC2.5"]
    codes = _codes(overzicht_van(cijferboek("A", perspectieven | wachten)))
    assert codes == ["IC2.1", "IC2.2", "IC2.3", "IC2.4", "OC1.2", "OC1.3"]


@pytest.mark.parametrize("aantal", [1, 2, 8, 60])
def test_niets_is_afgesneden_op_tachtig_tekens(aantal: int) -> None:
    overzicht = overzicht_van(*met_cijfers(aantal))
    regels = _scherm(overzicht)
    assert max(map(len, regels)) <= 80
    assert not [regel for regel in regels if "…" in regel]
    for beeld in overzicht.cijfers:
        if beeld.code.startswith("O1"):
            assert _regel(regels, beeld.code)
    if aantal == 60:
        assert "nog " in " ".join(regels)


def test_op_een_breed_scherm_staan_de_namen_in_de_tabel() -> None:
    regels = _scherm(_boeken(), 160)
    (regel,) = (regel for regel in regels if regel.strip().startswith("O1.3 De mate"))
    assert "lessen MO." in regel
    assert "79,8 %" in regel
    (regel,) = (regel for regel in regels if regel.strip().startswith("IC3.3 "))
    assert "(cursisten per groep)" in regel


def test_zonder_cijfers_staat_er_geen_woord_over() -> None:
    leeg = overzicht_van(uittreksel("A", {}), uittreksel("B", {}))
    assert _scherm(leeg) == []
    assert not [regel for regel in _scherm(leeg, heel=True) if "cijfer" in regel.lower()]
    assert [regel for regel in _scherm(_boeken(), heel=True) if regel.startswith("Cijfers")]


@pytest.mark.parametrize("breedte", [80, 160])
def test_de_tekst_van_een_kader_is_geen_opmaak(breedte: int) -> None:
    assert KADER.output is not None
    eerste = KADER.output.indicatoren[0]
    rij = eerste.outputindicatoren[0].model_copy(update={"tekst": "Cijfer [bold]vet[/bold]"})
    groep = eerste.model_copy(update={"outputindicatoren": (rij, *eerste.outputindicatoren[1:])})
    output = KADER.output.model_copy(update={"indicatoren": (groep, *KADER.output.indicatoren[1:])})
    kader = KADER.model_copy(update={"output": output})
    boek = cijferboek("A", {rij.code: Cijfer(waarde=5.0, jaar=2013)})
    assert "Cijfer [bold]vet[/bold]" in "\n".join(_scherm(overzicht_van(boek, kader=kader), breedte))
