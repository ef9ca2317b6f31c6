"""What the terminal says of a profiel."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from gia_kwaliteit import Kader, bereken_profiel
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from tests.bouwers import AFWEZIG, STERK, VOLDOENDE, beoordeling, fout_bij, kader_onthaalbureau


def _scherm(
    kader: Kader,
    niveaus: Mapping[str, str] | None = None,
    breedte: int = 160,
    *,
    motiveringen: Mapping[str, str] | None = None,
    bewijzen: Mapping[str, str] | None = None,
    cijfers: Mapping[str, Cijfer] | None = None,
    bevindingen: Sequence[Bevinding] = (),
) -> str:
    console = Console(file=StringIO(), width=breedte, force_terminal=breedte < 160, no_color=True)
    niveaus = niveaus or {"P1.DG1": STERK}
    gelezen = beoordeling(kader, niveaus, motiveringen=motiveringen, bewijzen=bewijzen, cijfers=cijfers)
    gelezen = replace(gelezen, bevindingen=tuple(bevindingen))
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
    lijst = regels.index("Good practices (1)")
    plaats = next(nummer for nummer, regel in enumerate(regels) if nummer > lijst and regel.startswith("P1.DG1"))
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


def test_een_score_die_een_fout_onzeker_maakt_wordt_uitgelegd() -> None:
    """Of P2 one criterium is sure: its score is none, and no score about what is."""
    kader, zin = kader_onthaalbureau(), "– wil zeggen: er is geen score, want een fout maakt ze onzeker."
    scores = {"P2.OS1": STERK, "P2.OS2": STERK}
    assert zin in _scherm(kader, scores, bevindingen=[fout_bij("P2.OS1")])
    assert zin not in _scherm(kader, scores)


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
    assert regels[kop + 1] == "waarde jaar Vlaanderen laagste hoogste"
    assert regels[kop + 2] == f"O1.3 {kader.outputindicatoren['O1.3'].tekst} 79,9 % (geschat) 2013 90,0 % 80,0 % 95,0 %"
    assert regels[kop + 3] == f"O1.5 {kader.outputindicatoren['O1.5'].tekst} 0,0 % – – – –"
    assert regels[kop + 4 : kop + 8] == [
        "O1.3 Norm aanwezigheid verplichte inburgeraars, minstens 80 %: niet gehaald.",
        "O1.3 Norm aanwezigheid rechthebbende inburgeraars, minstens 50 %: gehaald.",
        "Uit het boetebesluit. De norm geldt voor elke inburgeraar, het cijfer is een gemiddelde.",
        "Vlaanderen in 2012, weging niet vermeld: O1.3.",
    ]


def test_input_staat_per_indicator_naast_vlaanderen_en_een_aandeel_zegt_waarvan() -> None:
    cijfers = {f"IC2.{nummer}": Cijfer(waarde=w, jaar=2013) for nummer, w in enumerate((1, 5, 1, 1, 0), 1)}
    scherm = _scherm(kader_onthaalbureau(), cijfers=cijfers | {"I1.2": Cijfer(waarde=7.25, jaar=2012)})
    regels = [" ".join(regel.split()) for regel in scherm.splitlines()]
    kop = regels.index("Input")
    assert regels[kop + 2 : kop + 13] == [
        "I1 Personeelskenmerken",
        # 212 trajectbegeleiders of eight onthaalbureaus; 17210 contracts of eight, of which 3023 with “werkt”.
        "I1.2 Profiel trajectbegeleiders 7,25 2012 26,5 13 55",
        "IC2 Perspectieven",
        "IC2.6 Contracten (berekend) 8 2013 2151,3 1225 5019",
        "IC2.7 Aandeel perspectief werkt (1 van 8, berekend) 12,5 % 2013 17,6 % 4,0 % 25,0 %",
        "IC2.8 Aandeel perspectief werkzoekend (5 van 8, berekend) 62,5 % 2013 39,6 % 23,0 % 51,0 %",
        "IC2.9 Aandeel perspectief socio-cultureel (1 van 8, berekend) 12,5 % 2013 16,9 % 1,0 % 49,0 %",
        "IC2.10 Aandeel perspectief educatief (1 van 8, berekend) 12,5 % 2013 4,6 % 2,0 % 8,0 %",
        "IC2.11 Aandeel perspectief onbepaald (0 van 8, berekend) 0,0 % 2013 21,4 % 0,0 % 45,0 %",
        "Vlaanderen in 2012, gemiddeld per onthaalbureau: I1.2, IC2.6.",
        "Vlaanderen in 2012, gewogen: IC2.7 tot IC2.11.",
    ]
    # Of perspectieven that do not add up to anything each has a line of its own.
    half = _scherm(kader_onthaalbureau(), cijfers={code: cijfers[code] for code in ("IC2.1", "IC2.5")})
    zonder = [" ".join(regel.split()) for regel in half.splitlines()]
    assert "IC2.1 Perspectief werkt 1 2013 377,9 108 1170" in zonder
    assert not [regel for regel in zonder if regel.startswith(("IC2.6", "IC2.7"))]


def test_klassen_staan_onder_hun_geheel() -> None:
    kader = kader_onthaalbureau()
    gemiddeld = {code: beeld.waarde for code, beeld in kader.vlaams_gemiddelde.items()}
    waarden = {"OC1.1": 40, "OC1.2": 30, "OC1.8": 10}
    cijfers = {code: Cijfer(waarde=w, vlaams_gemiddelde=gemiddeld[code]) for code, w in waarden.items()}
    regels = [" ".join(regel.split()) for regel in _scherm(kader, cijfers=cijfers).splitlines()]
    kop = regels.index("Output")
    klassen = ("tot 3 maanden: 30 (Vlaanderen 373,1)", "meer dan 2,5 jaar: 10 (Vlaanderen 22,1)")
    # 6015 wait in eight onthaalbureaus, 2985 of them less than three months and 177 more than two and a half years.
    assert regels[kop + 2 : kop + 4] == [
        "OC1.1 Wachtenden op een cursus MO 40 – 751,9 405 1247",
        f"OC1.1 Wachtenden op een cursus MO, naar klasse: {'; '.join(klassen)}.",
    ]


def test_zonder_cijfers_is_er_geen_output_te_tonen() -> None:
    assert "Output" not in _scherm(kader_onthaalbureau()).splitlines()


@pytest.mark.parametrize("breedte", [40, 50, 80])
def test_ook_op_een_smal_scherm_staat_elk_cijfer_er_heel(breedte: int) -> None:
    kader = kader_onthaalbureau()
    in_procent = [code for code, rij in kader.outputindicatoren.items() if rij.eenheid == "%" and not rij.is_berekend]
    cijfers = {code: Cijfer(waarde=84, jaar=2013, vlaams_gemiddelde=90) for code in in_procent}
    regels = _scherm(kader, breedte=breedte, cijfers=cijfers).splitlines()
    assert all(len(regel) <= breedte for regel in regels)
    assert sum("84,0 %" in regel and "90,0 %" in regel for regel in regels) == 12


def test_een_norm_zegt_het_cijfer_voluit_waar_de_tabel_te_kort_is_om_te_zien_waarom() -> None:
    kader = kader_onthaalbureau()
    for waarde, zin in ((79.96, "minstens 80 %: niet gehaald (79,96 %)."), (79.9, "minstens 80 %: niet gehaald.")):
        scherm = _scherm(kader, cijfers={"O1.3": Cijfer(waarde=waarde)})
        assert f"O1.3 Norm aanwezigheid verplichte inburgeraars, {zin}" in scherm


def test_wat_er_van_een_norm_te_weten_is_staat_er_vlak_achter() -> None:
    cijfers = {"I1.2": Cijfer(waarde=10), "IC1.3": Cijfer(waarde=1000)}
    regels = [" ".join(regel.split()) for regel in _scherm(kader_onthaalbureau(), cijfers=cijfers).splitlines()]
    plaats = next(nummer for nummer, regel in enumerate(regels) if regel.startswith("IC1.4 Ideale"))
    assert regels[plaats].endswith("80 tot 90 lopende dossiers: niet gehaald.")
    assert regels[plaats + 1] == "In de realiteit kan dit oplopen tot het dubbele (regels 770-771)."
    assert regels[plaats + 2].endswith("hoogstens 120 lopende dossiers: gehaald.")


def test_bovenaan_staat_in_een_zin_hoe_het_gaat_met_wat_sterk_is_en_wat_eerst_aandacht_vraagt() -> None:
    kader = kader_onthaalbureau()
    niveaus = dict.fromkeys(kader.criteria, VOLDOENDE) | {"P2.DG1": STERK, "P7.DG1": AFWEZIG}
    regels = [" ".join(regel.split()) for regel in _scherm(kader, niveaus).splitlines()]
    begin = regels.index("Eén van de twaalf processen haalt de helft niet; Logistiek vraagt aandacht.")
    assert (
        begin
        < regels.index("Het sterkst: sterk punt")
        < regels.index("Eerst aan te pakken: afwezig")
        < regels.index("Samenvattend")
    )
    assert regels[regels.index("Het sterkst: sterk punt") + 1] == f"P2.DG1 {kader.criteria['P2.DG1'].tekst}"
    assert regels[regels.index("Eerst aan te pakken: afwezig") + 1].startswith("P7.DG1 Het onthaalbureau ")


def test_waarover_er_geen_gegevens_zijn_staat_onder_de_cijfers() -> None:
    cijfers = {code: Cijfer(status=Status.geen_gegevens) for code in ("O2.1", "O2.2", "O4.1")}
    regels = _scherm(kader_onthaalbureau(), cijfers=cijfers).splitlines()
    assert "Output: geen gegevens over O2.1, O2.2, O4.1." in regels
    assert "Output" not in regels
