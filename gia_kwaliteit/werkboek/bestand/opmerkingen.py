"""The comments at the cells of an .xlsx that are not gia's own."""

import re

from gia_kwaliteit.werkboek.bestand.xmltekst import volg
from gia_kwaliteit.werkboek.eigen_werk import is_eigen_opmerking

_OPMERKING = re.compile(rb"""<(?:[\w.-]+:)?comment\s[^<>]{0,2000}?\bref\s*=\s*["']([^"']*)["']""")


def vreemde_opmerkingen(inhoud: bytes) -> list[str]:
    """Return the cells at which somebody else than gia wrote a comment, or wrote in one of gia's."""
    lezer = _Lezer()
    # What comes after damage is found all the same, but nobody knows whether gia wrote it.
    volg(inhoud, lezer)
    plaatsen = dict.fromkeys(plaats.decode("utf-8", "replace") for plaats in _OPMERKING.findall(inhoud))
    return [plaats for plaats in plaatsen if not lezer.is_eigen.get(plaats)]


class _Lezer:
    """Follows the comments: whether gia wrote all that stands at a cell."""

    def __init__(self) -> None:
        self.is_eigen: dict[str, bool] = {}
        self._plaats = ""
        self._tekst: list[str] = []
        self._in_tekst = False

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if naam == "comment":
            self._plaats, self._tekst = kenmerken.get("ref", ""), []
        self._in_tekst = naam == "t"

    def tekst(self, deel: str) -> None:
        if self._in_tekst:
            self._tekst.append(deel)

    def einde(self, naam: str) -> None:
        self._in_tekst = False
        if naam == "comment":
            eigen = is_eigen_opmerking("".join(self._tekst))
            self.is_eigen[self._plaats] = eigen and self.is_eigen.get(self._plaats, True)
