"""`gia criteria toon`: alles wat er in een kader geschreven is, is ook te lezen."""

import io

from rich.console import Console

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.weergave.kader.terminal import toon_kader
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau


def _getoond(kader: Kader) -> str:
    scherm = io.StringIO()
    toon_kader(Console(file=scherm, width=10_000), kader)
    return "\n".join(regel.rstrip() for regel in scherm.getvalue().splitlines()) + "\n"


def test_hoe_er_gescoord_wordt_staat_erbij() -> None:
    getoond, kader = _getoond(kader_onthaalbureau()), kader_onthaalbureau()
    assert kader.proces_definitie in getoond
    for schaal in kader.schalen:
        assert f"Schaal {schaal.naam}\n{schaal.omschrijving}\n" in getoond
        for niveau in schaal.niveaus:
            assert niveau.betekenis in getoond
    assert "  afwezig (werkpunt)  Wat het criterium vraagt, is in de werking niet" in getoond
    for aspect in kader.kwaliteitsaspecten:
        assert f"Kwaliteitsaspect {aspect.naam}\n{aspect.definitie}\n" in getoond
        assert all(f"  {aspect.afkorting}  {punt}\n" in getoond for punt in aspect.deelpunten)
    assert "  op 4  afwezig 0 · voldoende 2 · goed uitgewerkt 3 · sterk punt 4\n" in getoond


def test_elk_referentiecijfer_zegt_hoe_het_geteld_is_en_waar_het_staat() -> None:
    regels = _getoond(kader_onthaalbureau()).splitlines()
    (deelname,) = [regel for regel in regels if "Deelname aan de lessen MO" in regel]
    assert deelname.startswith("  O1.3  Deelname aan de lessen MO: 90 %; 2012; het Vlaams gemiddelde; methode: ")
    assert "methode: niet vermeld; status: niet na te rekenen; bron: regels 4522-4523." in deelname
    assert deelname.endswith("De bron geeft geen aantallen en zegt niet of het gemiddelde gewogen is.")
    cijfers = [cijfer for referentie in kader_onthaalbureau().referentie for cijfer in referentie.cijfers]
    assert all(any(cijfer.naam in regel and cijfer.status in regel for regel in regels) for cijfer in cijfers)


def test_een_kader_zonder_cijfers_toont_er_geen() -> None:
    getoond = _getoond(kader_bibliotheek())
    assert "Referentiecijfers" not in getoond
    assert "Niet gevolgd" in getoond
