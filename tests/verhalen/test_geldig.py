"""Excel and Word open what gia writes as it is: nothing breaks the schema of Office, in an old and in a new version."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from gia_kwaliteit import Gegevens, laad_kader
from gia_kwaliteit.draaiboek import maak_draaiboek
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers import NEE, beoordeling
from tests.bouwers.soorten import WERKBOEKEN, werkboek
from tests.bouwers.verslagen import GEVALLEN, KADER, maak, met_zoveel_niveaus
from tests.bouwers.voorraad import uit_voorraad
from tests.bouwers.vragen import ANTWOORDEN, kader_met_alleen_vragen
from tests.programmas import openxml

pytestmark = [openxml.nodig, pytest.mark.openxml]


def test_elk_werkboek_is_geldig(tmp_path: Path) -> None:
    paden = [tmp_path / f"{soort}.xlsx" for soort in WERKBOEKEN]
    for pad in paden:
        pad.write_bytes(werkboek(pad.stem))
    assert len(paden) >= 20
    assert openxml.keur(paden, openxml.OUD) == {}
    # What an old Office takes, the newest takes too: it is asked of each kind of tab once.
    nieuw = {"leeg", "lang", "nagekeken", "resultaten", "vergelijking", "overzicht 8", "alleen vragen"}
    assert openxml.keur((pad for pad in paden if pad.stem in nieuw), openxml.NIEUW) == {}


def _huisstijl(map_: Path) -> Sjabloon:
    """Another house style: a sender, a drawing as logo, other colours."""
    stijl = Sjabloon().bestand("huisstijl.yaml").read_text(encoding="utf-8")
    stijl = stijl.replace('afzender: ""', "afzender: Agentschap & Co").replace('logo: ""', "logo: logo.svg")
    map_.mkdir()
    (map_ / "huisstijl.yaml").write_text(stijl.replace("#1F4E85", "#5A2D0C"), encoding="utf-8")
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
    (map_ / "logo.svg").write_text(logo, encoding="utf-8")
    return Sjabloon(map_)


# Addresses as nobody should type them: Word calls a document damaged that leads to a place that cannot be.
VREEMDE_ADRESSEN = (
    *("http://É.be/é|{x}", "https://a_b/", "http://a..b", "http://1.2.3.4.5/", "http://a.be/%zz", "http://a-/#a#b"),
    *(
        "https://中文.中国/路径?x=①",
        "http://a.be/[x]",
        "www.a.be/`^",
        "http://٣.be/",
        "http://a.be/\u200bb",
        "http://xn--/",
    ),
    *(
        "http://a.be:0",
        "http://a.be:65535",
        "http://a.be:65536",
        f"http://{'a' * 300}.be/",
        f"http://a.be/{'x' * 1980}",
    ),
)


def _met_vreemde_adressen() -> bytes:
    bron = beoordeling(KADER, {"R1.1": NEE}, motiveringen={"R1.1": " en ".join(VREEMDE_ADRESSEN)})
    return als_word(maak(bron), KADER, Sjabloon())


@pytest.mark.pdf
def test_elk_verslag_in_word_is_geldig(tmp_path: Path) -> None:
    documenten = {
        naam: uit_voorraad(als_word, GEVALLEN[naam](), KADER, Sjabloon()) for naam in ("voorbeeld", "lang", "kwaad")
    }
    documenten["adressen"] = _met_vreemde_adressen()
    documenten["huisstijl"] = als_word(GEVALLEN["half"](), KADER, _huisstijl(tmp_path / "sjabloon"))
    # Headings that stand up.
    documenten["niveaus"] = als_word(met_zoveel_niveaus(12), KADER, Sjabloon())
    gegevens = Gegevens(naam="De bib", datum=date(2013, 3, 14))
    documenten["draaiboek"] = maak_draaiboek(kader_met_alleen_vragen(), gegevens, ANTWOORDEN)
    documenten["leeg-draaiboek"] = maak_draaiboek(laad_kader("werkbezoek"))
    documenten["sjabloon"] = Sjabloon().bestand("verslag.docx").read_bytes()
    for naam, inhoud in documenten.items():
        (tmp_path / f"{naam}.docx").write_bytes(inhoud)
    assert openxml.keur(tmp_path / f"{naam}.docx" for naam in documenten) == {}


def test_wat_stuk_is_wordt_gezien(tmp_path: Path) -> None:
    """Two selections in one pane too many: Excel would ask to repair it."""
    heel, stuk = tmp_path / "heel.xlsx", tmp_path / "stuk.xlsx"
    heel.write_bytes(werkboek("leeg"))
    with zipfile.ZipFile(heel) as bron, zipfile.ZipFile(stuk, "w") as doel:
        for deel in bron.namelist():
            inhoud = bron.read(deel)
            if deel == "xl/worksheets/sheet3.xml":
                assert b"</sheetView>" in inhoud
                inhoud = inhoud.replace(b"</sheetView>", b'<selection pane="topLeft"/>' * 5 + b"</sheetView>", 1)
            doel.writestr(deel, inhoud)
    gezien = openxml.keur([heel, stuk])
    assert list(gezien) == ["stuk.xlsx als Office2010", "stuk.xlsx als Microsoft365"]
    assert all("selection" in fout for fouten in gezien.values() for fout in fouten)
