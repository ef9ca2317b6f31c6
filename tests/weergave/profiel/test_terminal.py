"""What the terminal says of a profiel."""

import re
from collections.abc import Mapping
from io import StringIO

import pytest
from rich.console import Console

from gia_kwaliteit import Kader, bereken_profiel
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from tests.bouwers import AFWEZIG, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau


def _scherm(
    kader: Kader,
    niveaus: Mapping[str, str] | None = None,
    breedte: int = 160,
    motiveringen: Mapping[str, str] | None = None,
    bewijzen: Mapping[str, str] | None = None,
    cijfers: Mapping[str, Cijfer] | None = None,
) -> str:
    console = Console(file=StringIO(), width=breedte, force_terminal=breedte < 160, no_color=True)
    niveaus = niveaus or {"P1.DG1": STERK}
    gelezen = beoordeling(kader, niveaus, motiveringen=motiveringen, bewijzen=bewijzen, cijfers=cijfers)
    toon_profiel(console, bereken_profiel(gelezen, kader), kader)
    assert isinstance(console.file, StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


def test_van_een_kader_zonder_regels_zegt_het_scherm_niets_over_regels() -> None:
    # “Niet in orde (0)” would read as if all rules were in order.
    met = kader_onthaalbureau()
    assert "Regelgeving: niet in orde (0)" in _scherm(met)
    zonder = _scherm(met.model_copy(update={"regelgeving": None}))
    assert "egelgeving" not in zonder
    assert "P1 Kwaliteitszorg" in zonder


def test_onder_wat_op_een_lijst_staat_staat_waarom_en_waar_het_te_zien_is() -> None:
    bewijzen = {"P1.DG1": "[bold]visietekst[/bold]", "P1.DG2": "jaarplan"}
    regels = _scherm(kader_onthaalbureau(), motiveringen={"P1.DG1": "Omdat."}, bewijzen=bewijzen).splitlines()
    plaats = next(nummer for nummer, regel in enumerate(regels) if regel.startswith("P1.DG1"))
    gezegd = [regel.strip() for regel in regels[plaats : plaats + 5]]
    waarom = gezegd.index("Omdat.")
    assert gezegd[waarom + 1] == "Bewijs: [bold]visietekst[/bold]"
    # P1.DG2 is on no list.
    assert not [regel for regel in regels if "jaarplan" in regel]


@pytest.mark.parametrize("breedte", [40, 45, 50, 80])
def test_ook_een_heel_smal_scherm_toont_elk_cijfer_heel(breedte: int) -> None:
    # Three levels of APL: 13 times afwezig, 20 times voldoende, 22 times sterk punt.
    kader = kader_onthaalbureau()
    codes = [code for code in kader.criteria if kader.proces_van[code].code in {f"P{nummer}" for nummer in range(1, 8)}]
    niveaus = dict(zip(codes, [AFWEZIG] * 13 + [VOLDOENDE] * 20 + [STERK] * 22, strict=True))
    regels = _scherm(kader, niveaus, breedte).splitlines()
    assert all(len(regel) <= breedte for regel in regels)
    kop = regels.index("Samenvattend")
    verdelingen = [regel for regel in regels[kop : kop + 20] if regel.strip().replace(" ", "").endswith("13·20·0·22")]
    assert len(verdelingen) == 2  # APL and kwaliteitsbewaking
    assert any(regel.strip().endswith("verdeling") for regel in regels[kop : kop + 12])


def test_een_titel_is_zo_breed_als_het_scherm_en_niet_als_de_tabel() -> None:
    assert "Processen Algemeen, Personeel, Logistiek (APL)" in _scherm(kader_onthaalbureau(), breedte=50).splitlines()


def test_het_uitroepteken_wordt_uitgelegd_waar_het_staat() -> None:
    kader = kader_onthaalbureau()
    zin = "! Niet alles is gescoord: de score gaat alleen over wat wel gescoord is."
    assert zin in _scherm(kader)
    alles = {code: schaal.namen[-1] for code, schaal in kader.schaal_van.items()}
    volledig = _scherm(kader, alles)
    assert "!" not in volledig


def test_wat_bewust_niet_gescoord_is_staat_onderaan_met_zijn_reden_en_krijgt_geen_uitroepteken() -> None:
    kader = kader_onthaalbureau()
    rest = {code: schaal.namen[-1] for code, schaal in kader.schaal_van.items() if code not in ("P1.DG1", "R1.2")}
    redenen = {"P1.DG1": "Nog geen [beleid].", "R1.2": "Geen lokalen."}
    scherm = _scherm(kader, rest, motiveringen=redenen)
    assert "!" not in scherm
    regels = [" ".join(regel.split()) for regel in scherm.splitlines()]
    begin = regels.index("Bewust niet gescoord, met de reden; telt niet mee (2)")
    onderaan = " ".join(regels[begin + 1 :])
    plaatsen = [onderaan.index(tekst) for tekst in ("P1.DG1 ", "Nog geen [beleid].", "R1.2 ", "Geen lokalen.")]
    assert plaatsen == sorted(plaatsen)
    assert [" 7/8 " in regel for regel in regels if regel.startswith("P1 Kwaliteitszorg ")] == [True]
    assert "Bewust niet gescoord" not in _scherm(kader, rest)


def test_een_cijfer_staat_naast_het_vlaams_gemiddelde_en_de_norm() -> None:
    kader = kader_onthaalbureau()
    cijfers = {
        "O1.3": Cijfer(waarde=79.9, jaar=2013, vlaams_gemiddelde=90, status=Status.geschat),
        "O1.5": Cijfer(waarde=0),
    }
    regels = [" ".join(regel.split()) for regel in _scherm(kader, cijfers=cijfers).splitlines()]
    kop = regels.index("Output")
    assert regels[kop + 1] == "waarde jaar Vlaams gemiddelde"
    assert regels[kop + 2] == f"O1.3 {kader.outputindicatoren['O1.3'].tekst} 79,9 % (geschat) 2013 90,0 %"
    assert regels[kop + 3] == f"O1.5 {kader.outputindicatoren['O1.5'].tekst} 0,0 % – –"
    assert regels[kop + 4 : kop + 7] == [
        "O1.3 Norm aanwezigheid verplichte inburgeraars, minstens 80 %: niet gehaald.",
        "O1.3 Norm aanwezigheid rechthebbende inburgeraars, minstens 50 %: gehaald.",
        "Uit het boetebesluit. De norm geldt voor elke inburgeraar, het cijfer is een gemiddelde.",
    ]


def test_zonder_cijfers_is_er_geen_output_te_tonen() -> None:
    assert "Output" not in _scherm(kader_onthaalbureau()).splitlines()


@pytest.mark.parametrize("breedte", [40, 50, 80])
def test_ook_op_een_smal_scherm_staat_elk_cijfer_er_heel(breedte: int) -> None:
    kader = kader_onthaalbureau()
    cijfers = {code: Cijfer(waarde=84, jaar=2013, vlaams_gemiddelde=90) for code in kader.outputindicatoren}
    regels = _scherm(kader, breedte=breedte, cijfers=cijfers).splitlines()
    assert all(len(regel) <= breedte for regel in regels)
    assert sum("84,0 %" in regel and "90,0 %" in regel for regel in regels) == 12
