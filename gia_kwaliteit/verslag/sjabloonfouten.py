"""What typst and jinja2 have against a template that somebody changed, in Dutch: on which line, and why."""

import re
from collections.abc import Iterable
from traceback import walk_tb

VERGELIJK = "Vergelijk met het sjabloon van gia."
# Where typst says that it is: the file, the line and the column, and below it the line itself with marks.
_PLEK = re.compile(r"┌─ .*?([^\s/\\]+):(\d+):(\d+)\n.*?│ ?\n\s*\d+ │ (.*)\n[^\n│]*│ ( *)(\^+)")
_LANGSTE_CITAAT = 60
_TYPST = (
    (r"unclosed delimiter", "een haakje, een aanhalingsteken, een * of een _ is niet gesloten"),
    (r"unknown variable: (\S+)", "de naam “{}” bestaat niet"),
    (r"unexpected argument: (\S+)", "“{}” bestaat hier niet"),
    (r"missing argument: (\S+)", "“{}” ontbreekt"),
    (r"file not found", "dat bestand is er niet; het sjabloon leest alleen wat gia ernaast zet"),
    (r"dictionary does not contain key \"(.*?)\"", "de sleutel “{}” bestaat niet"),
    (r"panicked with: (.*)", "{}"),
    (r"(?:un)?expected", "de schrijfwijze klopt niet"),
    (r"cannot \w+", "deze soorten gaan niet samen"),
)
_JINJA = (
    (r"'(.*?)' is undefined", "de naam “{}” bestaat niet"),
    (r"access to attribute '(.*?)' .* is unsafe", "bij “{}” mag een sjabloon niet"),
    (r"has no attribute '(.*?)'", "“{}” bestaat hier niet"),
    (r"unknown tag '(.*?)'", "de opdracht “{}” bestaat niet"),
    (r"No (?:filter|test) named '(.*?)'", "“{}” bestaat niet"),
    (r"[Uu]nexpected end of template", "iets is niet gesloten, zoals {{% for … %}} of {{{{ … }}}}"),
    (r"division by zero", "er wordt door nul gedeeld"),
    (r"unexpected|expected|Missing end|unclosed", "de schrijfwijze klopt niet"),
)
_ONBEKEND = "dit kan niet zo"


def zin_over_typst(fout: RuntimeError) -> str:
    """Return where in a template of typst something is wrong, and what."""
    reden = _reden(str(getattr(fout, "message", fout)), _TYPST)
    gevonden = _PLEK.search(str(getattr(fout, "diagnostic", "")))
    if not gevonden:
        return reden
    bestand, regel, _, tekst, voor, merken = gevonden.groups()
    citaat = tekst[len(voor) :][: len(merken)].strip() or tekst.strip()
    return f"{bestand}, regel {regel}, bij “{citaat[:_LANGSTE_CITAAT]}”: {reden}"


def zin_over_jinja(fout: Exception) -> str:
    """Return what is wrong with a template of jinja2."""
    naam = getattr(fout, "name", None) if type(fout).__name__ == "TemplateNotFound" else None
    return f"het bestand “{naam}” is er niet" if naam else _reden(str(fout), _JINJA)


def regel_van_jinja(fout: Exception, bestand: str) -> int | None:
    """Return the line of a template at which jinja2 stopped, when it is known."""
    regels = [regel for frame, regel in walk_tb(fout.__traceback__) if frame.f_code.co_filename.endswith(bestand)]
    genoemd = getattr(fout, "lineno", None)
    return genoemd if isinstance(genoemd, int) else next(reversed(regels), None)


def _reden(melding: str, woorden: Iterable[tuple[str, str]]) -> str:
    for patroon, zin in woorden:
        gevonden = re.search(patroon, melding)
        if gevonden:
            return zin.format(*gevonden.groups())
    return _ONBEKEND
