"""Somebody adds a column to a table, under any heading whatever: nothing typed in it vanishes without a bevinding."""

import random
import re
import string
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, bereken_profiel, lees_werkboek
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from gia_kwaliteit.werkboek.resultaten import lijstwaarden, resultaatwaarden, voortgangwaarden
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import erbij, lees_na, meldingen, ongeschonden, zet
from tests.bouwers.werkboeken import open_boek

KADER = kader_onthaalbureau()
INVOERBLADEN = (
    "Scoring APL",
    "Scoring Kernprocessen",
    "Scoring Regelgeving",
    "Context en input",
    "Output",
    "Bespreking",
)
RESULTAATBLADEN = (
    "Start",
    "Profiel APL",
    "Profiel Kernprocessen",
    "Kwaliteitsbewaking",
    "Regelgeving",
    "Samenvattend",
    "Good Practices APL",
    "Good Practices Kern",
    "Werkpunten APL",
    "Werkpunten Kern",
)
_toeval = random.Random(20131)
WILLEKEURIG = tuple(
    "".join(_toeval.choices(string.ascii_letters + " éü-.", k=_toeval.randint(1, 20))) for _ in range(20)
)
KOPWOORDEN = tuple(waarde for naam, waarde in vars(k).items() if naam.isupper() and isinstance(waarde, str))
NAMEN = (*KADER.schaal.namen, *KADER.regelschaal.namen, *(aspect.naam for aspect in KADER.kwaliteitsaspecten))
WOORDEN = tuple(dict.fromkeys((*KOPWOORDEN, *NAMEN, "punten", "PUNTEN", "Opmerking", "", *WILLEKEURIG)))


@cache
def _berekend() -> tuple[Bronblad, ...]:
    """The sheets of the example with every result that an office program would show."""
    profiel = bereken_profiel(ongeschonden(), KADER)
    waarden = resultaatwaarden(profiel, KADER) | voortgangwaarden(ongeschonden(), profiel, KADER)
    lijsten = lijstwaarden(profiel, KADER)
    bladen = [Bronblad(blad.naam, [list(rij) for rij in blad.rijen]) for blad in lees_bron(VOORBEELD).bladen]
    for blad in bladen:
        koprij: list[object] = []
        op_lijst: list[str] = []
        for rij in blad.rijen:
            assert isinstance(rij, list)
            if k.CODE in rij:
                koprij = rij
                op_lijst = [code for code, kop in lijsten if kop in koprij and kop in _LIJSTKOPPEN]
                op_lijst = [code for code in op_lijst if _hoort_op(blad.naam, code)]
            elif k.HULPCODE in koprij and rij[koprij.index(k.HULPCODE)] and op_lijst:
                _vul(rij, koprij, op_lijst.pop(0), lijsten)
            elif koprij and blad.naam in RESULTAATBLADEN and rij:
                _vul(rij, koprij, str(rij[koprij.index(k.CODE)]), waarden)
    return tuple(bladen)


_LIJSTKOPPEN = (k.GOOD_PRACTICE, k.WERKPUNT, k.NIET_IN_ORDE)


def _hoort_op(blad: str, code: str) -> bool:
    """Whether the list on this tab is about the onderdeel of this code: that of the kernprocessen starts at P8."""
    is_kern = code in KADER.criteria and "." in code and code.split(".")[1].isdigit()
    return blad == "Regelgeving" or is_kern == blad.endswith("Kern")


def _vul(rij: list[object], koprij: Sequence[object], code: str, waarden: Mapping[tuple[str, str], object]) -> None:
    for kolom, kop in enumerate(koprij):
        if (code, kop) in waarden:
            waarde = waarden[code, str(kop)]
            rij[kolom] = "" if waarde is None else waarde
            rij[koprij.index(k.CODE)] = code


def _lees(bladen: Sequence[Bronblad], monkeypatch: pytest.MonkeyPatch) -> Beoordeling:
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    return lees_werkboek(VOORBEELD, KADER)


def _met_kolom(kop: str, op: Sequence[str]) -> tuple[list[Bronblad], list[tuple[str, int, str]]]:
    """Return the sheets with a column more on some of them, and what is typed in it: tab, row from 1 and text."""
    bladen, getypt = [], []
    for blad in _berekend():
        if blad.naam not in op:
            bladen.append(blad)
            continue
        rijen, onder_koppen, breedte = [], False, max(map(len, blad.rijen)) + 1
        for nummer, rij in enumerate(blad.rijen, start=1):
            is_koprij = k.CODE in rij
            onder_koppen = is_koprij or (onder_koppen and any(rij))
            erbij: object = ""
            if is_koprij:
                erbij = kop
            elif onder_koppen:
                erbij = f"zie nota {nummer} van {blad.naam}"
                getypt.append((blad.naam, nummer, erbij))
            rijen.append([*rij, *[""] * (breedte - 1 - len(rij)), erbij])
        bladen.append(Bronblad(blad.naam, rijen))
    return bladen, getypt


def test_het_berekende_voorbeeld_zelf_geeft_niets_te_melden(monkeypatch: pytest.MonkeyPatch) -> None:
    gevonden = {b.id for b in _lees(_berekend(), monkeypatch).bevindingen}
    assert gevonden == {"oude-vorm", "niet-gescoord"}


@pytest.mark.parametrize("op", [RESULTAATBLADEN, INVOERBLADEN], ids=["resultaten", "invoer"])
@pytest.mark.parametrize("kop", WOORDEN)
def test_wat_in_een_toegevoegde_kolom_staat_wordt_gemeld(
    kop: str, op: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bladen, getypt = _met_kolom(kop, op)
    assert {blad for blad, _, _ in getypt} == set(op)
    na = _lees(bladen, monkeypatch)
    # A second column under a heading that is read is told once for the table, by its heading.
    eens = {b.blad for b in na.bevindingen if b.id == "kop-dubbel"}
    gewijzigd = {k.VORIG_WERKJAAR: "vorig-werkjaar-gewijzigd", k.MENINGEN: "meningen-gewijzigd"}
    if any(b.id == gewijzigd.get(kop) for b in na.bevindingen):
        return  # it is read, and told once for the werkboek
    zinnen = {blad: " ".join(b.melding for b in na.bevindingen if b.blad == blad) for blad in op}
    verloren = [(blad, rij) for blad, rij, tekst in getypt if blad not in eens and tekst not in zinnen[blad]]
    assert verloren == []


# Some are texts of the blank werkboek: the title of a tab, a label of Start, the name of an onderdeel.
@pytest.mark.parametrize(
    "kop", ["Bespreking", "Voortgang", "Datum", "Soort", "Regelgeving", "Kwaliteitszorg", "zomaar"]
)
@pytest.mark.parametrize(
    ("blad", "plaats"),
    [
        # Beside headings.
        ("Start", "H14"),
        ("Profiel Kernprocessen", "P5"),
        ("Kwaliteitsbewaking", "L12"),
        ("Regelgeving", "O18"),
        ("Samenvattend", "S5"),
        ("Good Practices APL", "J4"),
        ("Scoring Regelgeving", "J5"),
        ("Context en input", "L5"),
        # Beside a level, a rubriek and a definition: above an added column as somebody sees it.
        ("Start", "H36"),
        ("Scoring Regelgeving", "J14"),
        ("Context en input", "L20"),
    ],
)
def test_een_toegevoegde_kop_zonder_iets_eronder_wordt_gemeld(kop: str, blad: str, plaats: str, tmp_path: Path) -> None:
    assert open_boek()[blad][plaats].value is None
    na = lees_na(tmp_path, zet(blad, **{plaats: kop}))
    assert erbij(na) == [("tekst-buiten-tabel", blad, plaats, None)]
    assert f"“{kop}”" in meldingen(na, "tekst-buiten-tabel")[0]


@pytest.mark.parametrize("ronde", range(6))
def test_wat_in_een_lege_cel_van_een_resultaatblad_staat_wordt_gemeld(
    ronde: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in a row of results, under a heading below which gia computes nothing for that row."""
    toeval = random.Random(ronde)
    bladen, getypt = [], []
    for blad in _berekend():
        rijen = [list(rij) for rij in blad.rijen]
        for nummer, rij in enumerate(rijen if blad.naam in RESULTAATBLADEN else []):
            leeg = [] if _mag_getypt(blad.naam, nummer) else [kolom for kolom, waarde in enumerate(rij) if waarde == ""]
            if rij[0] in KADER.rijteksten:
                leeg = leeg[1:]  # what stands under Motivering is compared, in another test
            if leeg and k.CODE not in rij:
                tekst = f"nota {nummer}"
                rij[toeval.choice(leeg)] = tekst
                getypt.append((blad.naam, tekst))
        bladen.append(Bronblad(blad.naam, rijen))
    assert len(getypt) > 200
    na = _lees(bladen, monkeypatch)
    zinnen = {blad: " ".join(b.melding for b in na.bevindingen if b.blad == blad) + "”" for blad in RESULTAATBLADEN}
    assert [(blad, tekst) for blad, tekst in getypt if not re.search(rf"{tekst}\b", zinnen[blad])] == []


def _mag_getypt(blad: str, nummer: int) -> bool:
    """Whether a person fills in something on this row: the fields of Start, in rows 5 to 9."""
    return blad == "Start" and 4 <= nummer <= 8


@pytest.mark.parametrize(
    ("blad", "code", "kop", "tekst"),
    [
        ("Samenvattend", "kwaliteitsbewaking", "Good practices", "voldoende"),
        ("Samenvattend", "regelgeving", "afwezig", "Score"),
        ("Start", "apl", "Tabblad", "Scoring Output"),
        ("Good Practices APL", "", "Code", "O1.1"),
        ("Good Practices APL", "", "Hulpnaam", "zie verslag"),
    ],
)
def test_een_woord_van_gia_waar_gia_niets_zet_wordt_gemeld(
    blad: str, code: str, kop: str, tekst: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bladen = [Bronblad(bron.naam, [list(rij) for rij in bron.rijen]) for bron in _berekend()]
    rijen = next(bron.rijen for bron in bladen if bron.naam == blad)
    koprij = next(nummer for nummer, rij in enumerate(rijen) if k.CODE in rij and kop in rij)
    kolom, codekolom = rijen[koprij].index(kop), rijen[koprij].index(k.CODE)
    nummer = next(n for n, rij in enumerate(rijen) if n > koprij and rij[codekolom] == code)
    rij = rijen[nummer]
    assert isinstance(rij, list)
    rij[kolom] = tekst
    ongemoeid = set(_lees(_berekend(), monkeypatch).bevindingen)
    (erbij,) = set(_lees(bladen, monkeypatch).bevindingen) - ongemoeid
    assert (erbij.id, erbij.blad, erbij.cel) == ("tekst-buiten-tabel", blad, cel(nummer, kolom))


def test_een_lijst_zonder_haar_verborgen_kolommen_blijft_een_lijst(monkeypatch: pytest.MonkeyPatch) -> None:
    lijsten = {naam for naam in RESULTAATBLADEN if "APL" in naam and naam != "Profiel APL"}
    bladen = [
        Bronblad(blad.naam, [list(rij)[: 5 if blad.naam in lijsten else None] for rij in blad.rijen])
        for blad in _berekend()
    ]
    assert _lees(bladen, monkeypatch).bevindingen == _lees(_berekend(), monkeypatch).bevindingen
