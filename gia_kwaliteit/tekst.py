"""Texts of strangers: which ones are the same, and what of them may be shown."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

_REGELEINDE = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# Control characters, which steer a terminal and which no format may hold, and marks that turn the direction of writing
# of what follows, or how it is shaped. A byte order mark is the mark of a file, and no letter.
_STUURT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff]")
_GEEN_LETTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
# A spreadsheet that opens CSV takes a text that begins like this for a formula.
FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")
_VERVANGEN = "\ufffd"
# Of a text in a cell of an .xlsx, as Excel counts it.
LANGSTE_CEL = 32_767
# Of a text in a formula.
_LANGSTE_FORMULETEKST = 255
_EEN_REEKS = 3
_MEER = " … (meer past niet in een cel)"
# What has no width: soft hyphen, joiners and non-joiners, spaces without width, operators that nobody sees.
_ZONDER_BREEDTE = dict.fromkeys([0x00AD, 0x034F, 0x180E, *range(0x200B, 0x200E), *range(0x2060, 0x2066)])


def toonbaar(tekst: str) -> str:
    """Return what of a stranger's text may be shown, in a terminal as well as in any file.

    Other signs for a new line (carriage return, vertical tab, form feed, next line and the separators of Unicode)
    become a line break: otherwise sentences would be glued together. Control characters and marks that turn the
    direction of writing are left out; half a surrogate pair and what Unicode keeps from being a letter become U+FFFD.
    Tabs stay. So do what only joins or parts letters without being seen: ZWJ and ZWNJ (U+200D, U+200C), which Persian,
    the scripts of India and many emoji cannot be written without, the space without width, the soft hyphen. They turn
    nothing, and `vergelijkbaar` looks past them.
    """
    if tekst.isprintable():
        return tekst
    return _GEEN_LETTER.sub(_VERVANGEN, _STUURT.sub("", _REGELEINDE.sub("\n", tekst)))


def zonder_formule(tekst: str) -> str:
    """Return a stranger's text as a spreadsheet takes it for a text, also where it begins as a formula does."""
    return f"'{tekst}" if tekst.startswith(FORMULETEKENS) else tekst


def opgesomd(namen: Sequence[str]) -> str:
    """Return names as a Dutch enumeration: “a, b en c”."""
    return " en ".join(filter(None, (", ".join(namen[:-1]), *namen[-1:])))


def de_eerste(teksten: Sequence[str], meeste: int) -> str:
    """Return the first of some texts, and how many others there are."""
    rest = len(teksten) - meeste
    return ", ".join(teksten[:meeste]) + (f" en nog {rest}" if rest > 0 else "")


def bronregels(regels: str) -> str:
    """Return source lines as people read them: “regel 743”, “regels 741-742, 750”."""
    return f"{'regels' if re.search('[-–,]', regels) else 'regel'} {regels}"


def op_een_regel(tekst: str) -> str:
    """Return what of a stranger's text may be shown where there is one line, as for the name of a file."""
    return toonbaar(tekst).replace("\n", " ")


def lengte_in_cel(tekst: str) -> int:
    """Return the length of a text as Excel counts it; a sign beyond the first 65,536 of Unicode (😀) is two."""
    return len(tekst) if tekst.isascii() else len(tekst.encode("utf-16-le", "surrogatepass")) // 2


def in_stukken(tekst: str, dubbel: str, lengte: int) -> list[str]:
    """Return a text in pieces of at most so many characters as Excel counts them, with one sign written twice.

    The two of such a sign are never parted, nor the halves of a sign that counts as two.
    """
    stukken, over = [""], lengte
    for teken in tekst:
        geschreven = 2 * teken if teken == dubbel else teken
        nodig = lengte_in_cel(geschreven)
        if nodig > over:
            stukken.append("")
            over = lengte
        stukken[-1] += geschreven
        over -= nodig
    return stukken


def als_formuletekst(tekst: str) -> str:
    """Return a text as it stands in a formula: one that is too long for that in parts, put one after the other."""
    return "&".join(f'"{deel}"' for deel in in_stukken(tekst, '"', _LANGSTE_FORMULETEKST))


def past_in_cel(tekst: str) -> bool:
    """Say whether a text is no longer than a cell of an .xlsx can hold."""
    return 2 * len(tekst) <= LANGSTE_CEL or lengte_in_cel(tekst) <= LANGSTE_CEL


def voor_een_cel(tekst: str) -> str:
    """Return a text, or the beginning of one that is too long for a cell, with a sign that there was more."""
    if past_in_cel(tekst):
        return tekst
    begin = tekst.encode("utf-16-le", "surrogatepass")[: 2 * (LANGSTE_CEL - len(_MEER))]
    return begin.decode("utf-16-le", "ignore") + _MEER


@lru_cache(maxsize=8192)
def vergelijkbaar(tekst: str) -> str:
    """Return the form in which texts that read the same are the same.

    That is one Unicode form (NFKC), without what has no width or turns the direction of writing, with one space for
    every run of spaces and line breaks, and without case.
    """
    if tekst.isascii() and tekst.isprintable():
        return " ".join(tekst.split()).casefold()
    gewoon = unicodedata.normalize("NFKC", toonbaar(tekst).translate(_ZONDER_BREEDTE))
    # A space before an accent, and a letter that folds into several, can only be seen now.
    return " ".join(unicodedata.normalize("NFKC", gewoon.casefold()).split())


def zelfde_tekst(een: str, ander: str) -> bool:
    """Say whether two texts read the same."""
    return vergelijkbaar(een) == vergelijkbaar(ander)


# What a name can have or lack without being another: signs, accents, and the legal form of who bears it.
_GEEN_WOORD = re.compile(r"[\W_]+")
_RECHTSVORM = frozenset({"vzw", "ivzw", "nv", "bv", "bvba", "cv", "cvba", "ocmw", "asbl"})
_MET_PUNTEN = re.compile(r"\b(?:\w\.){2,}\w?")


@lru_cache(maxsize=8192)
def naamkern(naam: str) -> str:
    """Return the form in which names that look nearly the same are the same: perhaps they are one.

    “’t Anker” and “t Anker”, of which Excel ate the first sign, are; so are “De Brug” and “De Brug v.z.w.”, “Café” and
    “Cafe”, “Sint-Jan” and “Sint Jan”. Other words or numbers make another name.
    """
    gewoon = _MET_PUNTEN.sub(lambda afkorting: afkorting[0].replace(".", ""), vergelijkbaar(naam))
    letters = (teken for teken in unicodedata.normalize("NFD", gewoon) if not unicodedata.combining(teken))
    woorden = _GEEN_WOORD.sub(" ", "".join(letters)).split()
    return " ".join(woord for woord in woorden if woord not in _RECHTSVORM) or " ".join(woorden)


def codereeksen(codes: Iterable[str]) -> str:
    """Return codes as people name them: three or more that follow each other as “IC2.7 tot IC2.11”."""
    return ", ".join(als_reeksen(codes))


def als_reeksen(codes: Iterable[str]) -> list[str]:
    """Return codes, three or more that follow each other as one: “IC2.7 tot IC2.11”."""
    reeksen = list[list[str]]()
    for code in codes:
        begin, _, nummer = code.rpartition(".")
        if reeksen and nummer.isdigit() and reeksen[-1][-1] == f"{begin}.{int(nummer) - 1}":
            reeksen[-1].append(code)
        else:
            reeksen.append([code])
    kort = list[str]()
    for reeks in reeksen:
        kort += [f"{reeks[0]} tot {reeks[-1]}"] if len(reeks) >= _EEN_REEKS else reeks
    return kort


def met_hoofdletter(tekst: str) -> str:
    """Return a text as it begins a sentence: with a capital, which of “ijs” are two letters."""
    begin = 2 if tekst.startswith("ij") else 1
    return tekst[:begin].upper() + tekst[begin:]


def met_kleine_letter(tekst: str) -> str:
    """Return a text with its first letter in small, as it stands inside a sentence."""
    return tekst[:1].lower() + tekst[1:]
