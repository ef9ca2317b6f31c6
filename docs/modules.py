"""Write the list of all modules into the architecture, from what each says of itself (`make architectuur`)."""

import ast
from collections.abc import Iterator
from pathlib import Path

ARCHITECTUUR = Path(__file__).resolve().parent / "architecture.md"
PAKKET = ARCHITECTUUR.parents[1] / "gia_kwaliteit"
BEGIN, EINDE = "<!-- begin modules -->\n", "<!-- einde modules -->"


def lijst() -> str:
    """Return a table of Markdown per folder, with a row for every module."""
    mappen = sorted({pad.parent for pad in PAKKET.rglob("*.py")})
    return "\n".join(regel for map_ in mappen for regel in _tabel(map_)) + "\n"


def _tabel(map_: Path) -> Iterator[str]:
    modules = [pad for pad in sorted(map_.glob("*.py")) if pad.name != "__init__.py"]
    begin = map_ / "__init__.py"
    yield f"\n**`{begin.relative_to(PAKKET)}`** {_wat(begin)}"
    if modules:
        yield "\n| module | is about |\n|---|---|"
    yield from (f"| `{pad.relative_to(PAKKET)}` | {_wat(pad)} |" for pad in modules)


def _wat(module: Path) -> str:
    """Return the first paragraph of what a module says of itself."""
    tekst = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(tekst.split("\n\n")[0].split())


def bijgewerkt(architectuur: str) -> str:
    """Return the architecture with the modules of today."""
    voor, rest = architectuur.split(BEGIN)
    return f"{voor}{BEGIN}{lijst()}\n{EINDE}{rest.split(EINDE)[1]}"


if __name__ == "__main__":
    ARCHITECTUUR.write_text(bijgewerkt(ARCHITECTUUR.read_text(encoding="utf-8")), encoding="utf-8")
