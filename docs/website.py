"""Build the documentation as a website (`make docs`): static files in site/, that ask nothing of any other computer.

The pages are those that are read in the project itself. The handleiding is one file there; here it is a page for each
part, and of the part about the commands one for each chapter, so that things are found. Every link is carried over: to
the page where a heading went, or to a copy of an example.
"""

import logging
import posixpath
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from pymdownx.slugs import slugify

PROJECT = Path(__file__).resolve().parents[1]
SITE = PROJECT / "site"
HANDLEIDING = "docs/handleiding.md"
# The part of the handleiding of which every chapter is a page, and how its parts are called in the menu.
_IN_HOOFDSTUKKEN, _OPDRACHTEN = "Deel 2. ", "Opdrachten"
_ONTWERP = "Design (English)"
# What is read as it is: the page, its place on the site, and where it stands in the menu.
_VAST = (
    ("README.md", "index.md", ("Start",)),
    ("docs/eigen-kader.md", "eigen-kader.md", ("Een eigen kader",)),
    (HANDLEIDING, "", ()),
    ("docs/analyse.md", "analyse.md", ("Zelf verder rekenen",)),
    ("CHANGELOG.md", "wijzigingen.md", ("Wat er veranderde",)),
    ("docs/architecture.md", "design/index.md", (_ONTWERP, "Architecture")),
    ("CONTRIBUTING.md", "design/contributing.md", (_ONTWERP, "Contributing")),
    ("SECURITY.md", "design/security.md", (_ONTWERP, "Security")),
    ("docs/besluiten/README.md", "design/decisions.md", (_ONTWERP, "Decisions")),
)
_BLOK = re.compile(r"^[ ]*```.*?^[ ]*```$", re.DOTALL | re.MULTILINE)
_KOP = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_KOPPELING = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^)\s]+)\)")
_slug = slugify(case="lower")


@dataclass(frozen=True, kw_only=True)
class Bladzijde:
    """A page of the site: its place there, where it stands in the menu, its text, and the file that has the text."""

    plek: str
    menu: tuple[str, ...]
    bron: str
    tekst: str


def lees_bladzijden() -> list[Bladzijde]:
    """Return the pages of the site in the order of its menu, with links as they stand in the project."""
    bladzijden = list[Bladzijde]()
    for bron, plek, menu in _VAST:
        tekst = (PROJECT / bron).read_text(encoding="utf-8")
        if bron == HANDLEIDING:
            bladzijden += [*_handleiding(tekst), *_instrumenten()]
        else:
            bladzijden.append(Bladzijde(plek=plek, menu=menu, bron=bron, tekst=tekst))
    for pad in sorted((PROJECT / "docs" / "besluiten").glob("0*.md")):
        tekst = pad.read_text(encoding="utf-8")
        menu = (_ONTWERP, tekst.splitlines()[0].lstrip("# "))
        bron = pad.relative_to(PROJECT).as_posix()
        bladzijden.append(Bladzijde(plek=f"design/{pad.name}", menu=menu, bron=bron, tekst=tekst))
    return bladzijden


def _handleiding(tekst: str) -> Iterator[Bladzijde]:
    """Divide the handleiding: what stands before its parts, its parts, and the chapters of the part about commands."""
    voor, *delen = _gesplitst(tekst, 2)
    yield Bladzijde(plek="handleiding/index.md", menu=("Handleiding", "Overzicht"), bron=HANDLEIDING, tekst=voor)
    for deel in delen:
        titel = _titel(deel)
        if not titel.startswith(_IN_HOOFDSTUKKEN):
            naam = re.sub(r"^Deel \d+\. ", "", titel)
            plek = f"handleiding/{_slug(naam, '-')}.md"
            yield Bladzijde(plek=plek, menu=("Handleiding", naam), bron=HANDLEIDING, tekst=_hoger(deel, 1))
            continue
        inleiding, *hoofdstukken = _gesplitst(deel, 3)
        menu = (_OPDRACHTEN, "Overzicht")
        lijst = "\n".join(f"- [{_titel(stuk)}](#{_slug(_titel(stuk), '-')})" for stuk in hoofdstukken)
        inleiding = f"{_hoger(inleiding, 1).rstrip()}\n\n{lijst}\n"
        yield Bladzijde(plek="opdrachten/index.md", menu=menu, bron=HANDLEIDING, tekst=inleiding)
        for stuk in hoofdstukken:
            naam = re.sub(r": `.*", "", _titel(stuk)).replace("`", "")
            plek = f"opdrachten/{_slug(naam, '-')}.md"
            yield Bladzijde(plek=plek, menu=(_OPDRACHTEN, naam), bron=HANDLEIDING, tekst=_hoger(stuk, 2))


def _instrumenten() -> Iterator[Bladzijde]:
    """Return the page of every other kader that comes with gia."""
    for pad in sorted((PROJECT / "docs" / "instrumenten").glob("*.md")):
        tekst = pad.read_text(encoding="utf-8")
        bron = pad.relative_to(PROJECT).as_posix()
        yield Bladzijde(plek=f"instrumenten/{pad.name}", menu=("Instrumenten", _titel(tekst)), bron=bron, tekst=tekst)


def _gesplitst(tekst: str, diepte: int) -> list[str]:
    """Divide a text before each heading of this depth; a line in a block of code is no heading."""
    plaatsen = [kop.start() for kop in _koppen(tekst) if len(kop[1]) == diepte]
    grenzen = [0, *(plaats for plaats in plaatsen if plaats), len(tekst)]
    delen = [tekst[van:tot] for van, tot in pairwise(grenzen)]
    return [re.sub(r"\n---\s*$", "\n", deel) for deel in delen]


def _koppen(tekst: str) -> list[re.Match[str]]:
    blokken = [blok.span() for blok in _BLOK.finditer(tekst)]
    return [kop for kop in _KOP.finditer(tekst) if not any(van <= kop.start() < tot for van, tot in blokken)]


def _titel(tekst: str) -> str:
    return _koppen(tekst)[0][2]


def _hoger(tekst: str, stappen: int) -> str:
    """Take away so many signs of every heading: what was a part becomes a page."""
    for kop in reversed(_koppen(tekst)):
        tekst = tekst[: kop.start()] + tekst[kop.start() + stappen :]
    return tekst


def verbind(bladzijden: Iterable[Bladzijde]) -> tuple[list[Bladzijde], dict[str, Path]]:
    """Return the pages with links that work on the site, and the files they lead to, by their place there.

    What links to a file that is not on the site becomes plain text. Raises FileNotFoundError for a link to nothing.
    """
    alle = list(bladzijden)
    plekken = {bladzijde.bron: bladzijde.plek for bladzijde in reversed(alle)}
    ankers = {
        _slug(kop[2], "-"): bladzijde.plek
        for bladzijde in alle
        if bladzijde.bron == HANDLEIDING
        for kop in _koppen(bladzijde.tekst)
    }
    mee = dict[str, Path]()
    return [replace(b, tekst=_met_koppelingen(b, plekken, ankers, mee)) for b in alle], mee


def _met_koppelingen(
    bladzijde: Bladzijde, plekken: Mapping[str, str], ankers: Mapping[str, str], mee: dict[str, Path]
) -> str:
    def nieuwe(koppeling: re.Match[str]) -> str:
        beeld, woorden, doel = koppeling.groups()
        if re.match(r"[a-z]+:", doel):
            return koppeling[0]
        pad, _, anker = doel.partition("#")
        bron = posixpath.normpath(posixpath.join(posixpath.dirname(bladzijde.bron), pad)) if pad else bladzijde.bron
        if not (PROJECT / bron).exists():
            raise FileNotFoundError(f"{bladzijde.bron}: {doel} bestaat niet")
        plek = plekken.get(bron) or plekken.get(f"{bron}/README.md")
        if bron == HANDLEIDING and anker:
            if anker not in ankers:
                raise FileNotFoundError(f"{bladzijde.bron}: #{anker} is geen kop van de handleiding")
            plek = ankers[anker]
        if plek is None:
            plek = bron.removeprefix("docs/")
            if not (PROJECT / bron).is_file() or not bron.startswith(("docs/beeld/", "voorbeelden/")):
                return woorden
            mee[plek] = PROJECT / bron
        erheen = posixpath.relpath(plek, posixpath.dirname(bladzijde.plek) or ".")
        return f"{beeld}[{woorden}]({erheen}{'#' if anker else ''}{anker})"

    delen = re.split(f"({_BLOK.pattern})", bladzijde.tekst, flags=_BLOK.flags)
    return "".join(deel if nummer % 2 else _KOPPELING.sub(nieuwe, deel) for nummer, deel in enumerate(delen))


def _menu(bladzijden: Iterable[Bladzijde]) -> list[dict[str, Any]]:
    menu = dict[str, Any]()
    for bladzijde in bladzijden:
        boven, *rest = bladzijde.menu
        if rest:
            menu.setdefault(boven, []).append({rest[0]: bladzijde.plek})
        else:
            menu[boven] = bladzijde.plek
    return [{naam: inhoud} for naam, inhoud in menu.items()]


def bouw(site: Path) -> None:
    """Build the website in this folder, in the place of what stands there.

    Raises Abort where a page leads to nothing or does not stand in the menu.
    """
    bladzijden, mee = verbind(lees_bladzijden())
    mee |= {"huisstijl.css": PROJECT / "docs" / "huisstijl.css"}
    # Letters go with their licence.
    letters = PROJECT / "sjablonen" / "lettertypes"
    mee |= {f"lettertypes/{pad.name}": pad for pad in (*letters.glob("*.ttf"), letters / "OFL.txt")}
    with tempfile.TemporaryDirectory() as map_:
        for bladzijde in bladzijden:
            pad = Path(map_, bladzijde.plek)
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_text(bladzijde.tekst, encoding="utf-8")
        for plek, bron in mee.items():
            pad = Path(map_, plek)
            pad.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(bron, pad)
        instellingen = load_config(
            str(PROJECT / "mkdocs.yml"), docs_dir=map_, site_dir=str(site), nav=_menu(bladzijden), strict=True
        )
        build(instellingen)


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    try:
        bouw(SITE)
    except (Abort, FileNotFoundError) as fout:
        sys.exit(str(fout))
    print(SITE / "index.html")
