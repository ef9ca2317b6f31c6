"""The website of the documentation: whole, in Dutch, with links that lead somewhere, and nothing from elsewhere."""

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from docs.website import HANDLEIDING, Bladzijde, bouw, lees_bladzijden, verbind
from tests.bouwers import PROJECT


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    map_ = tmp_path_factory.mktemp("website")
    bouw(map_)
    return map_


class _Koppelingen(HTMLParser):
    """What a page loads, where it leads to, and the places in it that can be led to."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.geladen, self.heen, self.plaatsen = list[str](), list[str](), set[str]()
        self.feed(tekst)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        waarden = {naam: waarde or "" for naam, waarde in attrs}
        self.plaatsen.add(waarden.get("id", ""))
        if "src" in waarden:
            self.geladen.append(waarden["src"])
        if "href" in waarden:
            (self.heen if tag == "a" else self.geladen).append(waarden["href"])


def _eigen(site: Path) -> dict[Path, _Koppelingen]:
    """Every page of the site itself, without the examples that are copied."""
    paden = [pad for pad in site.rglob("*.html") if "voorbeelden" not in pad.parts and pad.name != "404.html"]
    return {pad: _Koppelingen(pad.read_text(encoding="utf-8")) for pad in paden}


def test_elke_koppeling_leidt_ergens_heen(site: Path) -> None:
    eigen = _eigen(site)
    fout = []
    for pad, bladzijde in eigen.items():
        for doel in (*bladzijde.heen, *bladzijde.geladen):
            if re.match("[a-z]+:", doel):
                continue
            bestand, _, plaats = doel.partition("#")
            heen = (pad.parent / unquote(bestand)).resolve() if bestand else pad
            if not heen.is_file() or (plaats and heen in eigen and unquote(plaats) not in eigen[heen].plaatsen):
                fout.append((pad.name, doel))
    assert fout == []
    assert len(eigen) > 25


def test_de_website_vraagt_niets_van_een_andere_computer(site: Path) -> None:
    van_elders = [doel for bladzijde in _eigen(site).values() for doel in bladzijde.geladen if "//" in doel]
    van_elders += [
        adres
        for pad in site.rglob("*.css")
        for adres in re.findall(r"(?:url\(|@import)[ \"']*((?:https?:)?//[^)\"']*)", pad.read_text(encoding="utf-8"))
    ]
    assert van_elders == []
    assert len(list((site / "lettertypes").glob("*.ttf"))) == 4
    assert (site / "lettertypes" / "OFL.txt").is_file()


def test_de_website_is_nederlands_met_zoeken_in_het_nederlands(site: Path) -> None:
    assert '<html lang="nl"' in (site / "index.html").read_text(encoding="utf-8")
    zoeken = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert zoeken["config"]["lang"] == ["nl"]
    (caseload,) = [stuk for stuk in zoeken["docs"] if "kritische" in stuk["text"] and "caseload" in stuk["text"]]
    assert caseload["location"].startswith("opdrachten/cijfers-naast-vlaanderen-en-naast-de-norm.html")


def _kaal(tekst: str) -> Counter[str]:
    """The lines of a text without the signs before a heading, and without where its links lead to."""
    zonder = re.sub(r"\]\([^)]*\)", "]", tekst)
    return Counter(regel.lstrip("#").strip() for regel in zonder.splitlines() if regel.strip(" -"))


def test_elke_regel_van_de_handleiding_staat_op_een_bladzijde() -> None:
    bladzijden = [bladzijde for bladzijde in lees_bladzijden() if bladzijde.bron == HANDLEIDING]
    verdeeld = _kaal("\n".join(bladzijde.tekst for bladzijde in bladzijden))
    assert _kaal((PROJECT / HANDLEIDING).read_text(encoding="utf-8")) - verdeeld == Counter()
    assert max(len(bladzijde.tekst) for bladzijde in bladzijden) < 30_000
    assert all(bladzijde.tekst.startswith("# ") for bladzijde in bladzijden)
    assert len({bladzijde.plek for bladzijde in bladzijden}) == len(bladzijden)


def test_een_koppeling_gaat_naar_de_bladzijde_waar_de_kop_staat() -> None:
    bron = Bladzijde(
        plek="handleiding/x.md",
        menu=("X",),
        bron=HANDLEIDING,
        tekst=(
            "# X\n[a](#installeren) [b](../README.md) [c](../voorbeelden/verslag.html) [d](../criteria/) "
            "[e](https://semver.org) ![f](beeld/verslag.png)\n```sh\n[g](#installeren)\n```\n"
        ),
    )
    bladzijden, mee = verbind([*lees_bladzijden(), bron])
    assert bladzijden[-1].tekst == (
        "# X\n[a](../opdrachten/installeren.md#installeren) [b](../index.md) [c](../voorbeelden/verslag.html) d "
        "[e](https://semver.org) ![f](../beeld/verslag.png)\n```sh\n[g](#installeren)\n```\n"
    )
    assert mee["beeld/verslag.png"] == PROJECT / "docs" / "beeld" / "verslag.png"


@pytest.mark.parametrize("doel", ["#bestaat-niet", "bestaat-niet.md"])
def test_een_koppeling_naar_niets_is_een_fout(doel: str) -> None:
    bladzijde = Bladzijde(plek="x.md", menu=("X",), bron=HANDLEIDING, tekst=f"[x]({doel})")
    with pytest.raises(FileNotFoundError, match="bestaat"):
        verbind([bladzijde])
