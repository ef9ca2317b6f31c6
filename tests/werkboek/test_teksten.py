"""The fixed sentences of the werkboek: they speak only of what the werkboek of that kader has."""

import io

import pytest
from openpyxl import load_workbook

from gia_kwaliteit import maak_sjabloon
from gia_kwaliteit.werkboek import teksten
from tests.bouwers import kader_onthaalbureau, kader_zonder

VOL = kader_onthaalbureau()
BEGIN = (
    "1. Vul eerst de gegevens hierboven in.",
    "2. Kies op elk blad “Scoring …” bij elk criterium een score uit de lijst. Wat u niet scoort, telt nergens mee.",
    "3. Noteer bij Motivering waarom u die score geeft, bij Bewijs waar dat te zien is: document, gesprek, observatie.",
)
SLOT = (
    "Alleen de lichtgele cellen zijn invulbaar. Verander geen codes en geen koppen: daaraan herkent gia de rijen.",
    "Komt er een verslag? Schrijf dan op het blad Bespreking wat u bij elk hoofdstuk wilt zeggen.",
    "Klaar om in te dienen? Kies hierboven bij “Stand van dit werkboek” hoe ver het is, sinds wanneer en door wie.",
    "Zet op het blad Actieplan wat u aan een werkpunt gaat doen, wie dat doet en tegen wanneer.",
)
ALLES = (
    *BEGIN,
    "4. Vul Context en input en Output in met korte teksten en cijfers.",
    "5. De bladen daarna (profielen, kwaliteitsbewaking, regelgeving, samenvattend en de lijsten) vullen zichzelf.",
    f"6. {SLOT[0]}",
    f"7. {SLOT[1]}",
    f"8. {SLOT[2]}",
    f"9. {SLOT[3]}",
)


@pytest.mark.parametrize(
    ("delen", "midden"),
    [
        (
            ("output",),
            (
                "4. Vul Context en input in met korte teksten en cijfers.",
                ALLES[4],
            ),
        ),
        (
            ("context", "input", "regelgeving"),
            (
                "4. Vul Output in met korte teksten en cijfers.",
                "5. De bladen daarna (profielen, kwaliteitsbewaking, samenvattend en de lijsten) vullen zichzelf.",
            ),
        ),
        (
            ("context", "input", "output", "regelgeving", "kwaliteitsaspecten"),
            ("4. De bladen daarna (profiel, samenvattend en de lijsten) vullen zichzelf.",),
        ),
    ],
)
def test_de_werkwijze_noemt_alleen_bladen_die_er_zijn(delen: tuple[str, ...], midden: tuple[str, ...]) -> None:
    kader = kader_zonder(*delen)
    verwacht = (*BEGIN, *midden, *(f"{4 + len(midden) + nummer}. {zin}" for nummer, zin in enumerate(SLOT)))
    assert teksten.werkwijze(kader) == verwacht
    boek = load_workbook(io.BytesIO(maak_sjabloon(kader)))
    start = [str(rij[0]) for rij in boek["Start"].iter_rows(values_only=True, max_col=1) if rij[0]]
    assert [zin for zin in start if zin[:2] in {f"{nummer}." for nummer in range(1, 11)}] == list(verwacht)


def test_de_werkwijze_van_een_volledig_kader_noemt_alles() -> None:
    assert teksten.werkwijze(VOL) == ALLES


def test_de_zinnen_van_een_vroegere_gia_zijn_van_niemand_anders() -> None:
    """In a werkboek of a small kader they once named every tab; whoever filled it in did not write them."""
    klein = kader_zonder("context", "input", "output", "regelgeving", "kwaliteitsaspecten")
    rijen = {rij[0] for rij in teksten.vaste_rijen(klein)}
    assert set(ALLES) <= rijen


def test_start_noemt_de_bladen_en_verbergt_hun_codes() -> None:
    start = load_workbook(io.BytesIO(maak_sjabloon(VOL)))["Start"]
    zichtbaar = {
        str(cel.value)
        for rij in start.iter_rows()
        for cel in rij
        if cel.value and not start.column_dimensions[cel.column_letter].hidden
    }
    assert {"Scoring APL", "Context en input", "Output", "Tabblad", "Voortgang"} <= zichtbaar
    assert not {"apl", "kernprocessen", "regelgeving", "context-en-input", "output", "Code"} & zichtbaar
