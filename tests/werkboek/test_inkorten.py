"""A text in a list that fills itself is shortened between two words: held against cuts made by hand."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit.werkboek.inkorten import ingekort, inkortformule
from tests.programmas.kantoor import converteer, nodig

EINDE = " … (lees verder bij de scoring)"
# What is shortened to no more than twenty characters, and what stays of it.
GEVALLEN = {
    "": "",
    "juist twintig tekens": "juist twintig tekens",
    "een meer dan de ruimte": "een meer dan de" + EINDE,
    # The twentieth is the last one of a word.
    "hier eindigt er eene en nog": "hier eindigt er eene" + EINDE,
    "hier eindigt er een, en nog": "hier eindigt er een," + EINDE,
    "een regel\nnog een\nregel erbij": "een regel\nnog een" + EINDE,
    # A word that fills more than half of the place is cut.
    "een kwaliteitsbewakingssysteem": "een kwaliteitsbewaki" + EINDE,
    "onafgebrokenheidsbeginsel": "onafgebrokenheidsbeg" + EINDE,
    "met  twee  spaties  samen": "met  twee  spaties " + EINDE,
    "§ en ‘aanhaling’ en é in": "§ en ‘aanhaling’ en" + EINDE,
}


@pytest.mark.parametrize(("tekst", "over"), GEVALLEN.items())
def test_een_tekst_eindigt_na_een_heel_woord(tekst: str, over: str) -> None:
    assert ingekort(tekst, 20, EINDE) == over


@nodig
@pytest.mark.libreoffice
def test_de_formule_doet_hetzelfde(tmp_path: Path) -> None:
    boek = Workbook()
    blad = boek.worksheets[0]
    for rij, tekst in enumerate(GEVALLEN, start=1):
        blad.cell(rij, 1, tekst)
        blad.cell(rij, 2, f"={inkortformule(f'A{rij}', 20, EINDE)}")
    pad = tmp_path / "teksten.xlsx"
    boek.save(pad)
    (na,) = converteer([pad], "xlsx", tmp_path / "na")
    gelezen = load_workbook(BytesIO(na.read_bytes()), data_only=True).worksheets[0]
    assert [gelezen.cell(rij, 2).value or "" for rij in range(1, len(GEVALLEN) + 1)] == list(GEVALLEN.values())
