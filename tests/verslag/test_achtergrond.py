"""The verslag gives with a werkpunt what the report says about it: that of the werkpunt, short, and nothing else."""

from io import BytesIO

import pytest
from docx import Document

from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.model import Tabel
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers import AFWEZIG, GOED, STERK, beoordeling
from tests.bouwers.verslagen import KADER, maak

BRON = "(bron: Verbindingen, GIA-team, Vlaamse onderwijsinspectie, 2013)"
WERKPUNTEN, REGELS = f"Achtergrond bij de werkpunten {BRON}", f"Achtergrond bij wat niet in orde is {BRON}"
ELEMENT = (
    "• Het onthaalbureau moet oog hebben voor een billijke verdeling van tijd besteed aan administratieve taken en aan "
    "de kerntaken/acties van de trajectbegeleiding. Het accent moet daarbij liggen op de kerntaken. (regels 753–755)"
)
ADVIES = (
    "• Beperk de administratieve werklast van de trajectbegeleider zodat er meer tijd vrijkomt voor inhoudelijk werk. "
    "(regels 6344–6345)"
)


def _tabel(verslag: Verslag, titel: str) -> Tabel | None:
    tabellen = [tabel for rubriek in verslag.rubrieken for tabel in rubriek.tabellen if tabel.titel == titel]
    assert len(tabellen) <= 1
    return tabellen[0] if tabellen else None


def test_bij_elk_werkpunt_staat_wat_het_rapport_erover_zegt() -> None:
    scores = {"P10.5": AFWEZIG, "P9.1": AFWEZIG, "P1.DG1": AFWEZIG, "P10.1": STERK, "P8.7": GOED}
    tabel = _tabel(maak(beoordeling(KADER, scores)), WERKPUNTEN)
    assert tabel
    assert [kolom.kop for kolom in tabel.kolommen] == ["Code", "Toelichting", "Aanbevelingen"]
    # In the order of the kader, and none for P1.DG1: the report says nothing about it.
    assert tabel.rijen == (
        (
            "P9.1",
            "–",
            "• Blijf verder inzetten op werken vanuit het doelenkader en de bijhorende methodiek. (regel 6361)",
        ),
        (
            "P10.5",
            ELEMENT,
            ADVIES,
        ),
    )


def test_van_een_lange_tekst_staat_er_waarover_hij_gaat_en_waar() -> None:
    tabel = _tabel(maak(beoordeling(KADER, {"P4.DT1": AFWEZIG})), WERKPUNTEN)
    assert tabel
    assert tabel.rijen == (
        (
            "P4.DT1",
            (
                "• Actie van de trajectbegeleiding: nazorg opnemen … (regels 728–736)\n"
                "• Voorwaarden voor een naadloos traject … (regels 3134–3141)"
            ),
            "–",
        ),
    )


def test_ook_bij_een_regel_die_niet_in_orde_is() -> None:
    verslag = maak(beoordeling(KADER, {"R4.3": "Nee", "R2.1": "Nee", "R1.1": "Ja"}))
    tabel = _tabel(verslag, REGELS)
    assert tabel
    assert [rij[0] for rij in tabel.rijen] == ["R4.3"]
    assert _tabel(verslag, WERKPUNTEN) is None


@pytest.mark.parametrize("scores", [{}, {"P1.DG1": AFWEZIG}, {"P10.5": STERK}])
def test_zonder_iets_te_zeggen_is_er_geen_tabel(scores: dict[str, str]) -> None:
    verslag = maak(beoordeling(KADER, scores))
    assert not [t for r in verslag.rubrieken for t in r.tabellen if t.titel.startswith("Achtergrond")]


def test_op_de_bladzijde_is_het_dicht_en_in_word_een_gewone_tabel() -> None:
    verslag = maak(beoordeling(KADER, {"P10.5": AFWEZIG}))
    pagina = als_html(verslag, KADER, Sjabloon()).decode()
    assert pagina.count(f"<details><summary>{WERKPUNTEN}</summary>") == 1
    assert pagina.count("Het accent moet daarbij liggen op de kerntaken.") == 1
    document = Document(BytesIO(als_word(verslag, KADER, Sjabloon())))
    koppen = {tuple(cel.text for cel in tabel.rows[0].cells): tabel for tabel in document.tables}
    tabel = koppen["Code", "Toelichting", "Aanbevelingen"]
    assert "Het accent moet daarbij liggen op de kerntaken." in tabel.rows[1].cells[1].text
