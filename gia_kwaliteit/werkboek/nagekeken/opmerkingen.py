"""The comments at the marked cells of a sheet, beside those that others wrote there."""

from collections.abc import Mapping
from html import unescape

from gia_kwaliteit.werkboek.bestand.bronblad import cel
from gia_kwaliteit.werkboek.bestand.xmltekst import als_celtekst
from gia_kwaliteit.werkboek.eigen_werk import AFZENDER, is_eigen_opmerking
from gia_kwaliteit.werkboek.nagekeken.bladkaart import Plek, plek_van
from gia_kwaliteit.werkboek.nagekeken.knopen import Knoop, Stuk, geopend, in_xml, vervang, voeg_in, vul_aan
from gia_kwaliteit.werkboek.nagekeken.stijlen import HOOFDRUIMTE

LEEG = f'<?xml version="1.0" encoding="UTF-8"?>\n<comments xmlns="{HOOFDRUIMTE}"></comments>'.encode()


class Opmerkingen:
    """The comments of a sheet as they are, and how they become when the marks are told at their cells."""

    def __init__(self, inhoud: bytes, deel: str) -> None:
        self._inhoud, self._wortel = geopend(inhoud, deel)
        self._p = self._wortel.voorvoegsel
        lijst = self._wortel.kind("commentList")
        gevonden = ((plek_van(knoop.kenmerken.get("ref", "")), knoop) for knoop in (lijst.kinderen if lijst else ()))
        self._bij = {plek: knoop for plek, knoop in gevonden if plek}
        self.eigen = {plek for plek, knoop in self._bij.items() if is_eigen_opmerking(self.tekst(knoop))}
        self.vreemd = self._bij.keys() - self.eigen
        # What gia wrote below somebody else's, when it made an earlier copy.
        self._eronder = {plek: stuk for plek in self.vreemd if (stuk := self._eigen_stuk(self._bij[plek]))}
        self.gemerkt = self.eigen | self._eronder.keys()

    def tekst(self, knoop: Knoop) -> str:
        """Return what a comment says."""
        stukken, te_gaan = [], [knoop]
        while te_gaan:
            deel = te_gaan.pop()
            if deel.naam == "t":
                stukken.append(unescape(self._inhoud[deel.kop : deel.slot].decode("utf-8", "replace")))
            te_gaan += [kind for kind in reversed(deel.kinderen) if kind.naam != "rPh"]
        return "".join(stukken)

    def met(self, teksten: Mapping[Plek, str]) -> bytes:
        """Return the part with these texts at their cells, behind what others wrote there, in place of what gia did."""
        stukken: list[Stuk] = []
        nieuw = b""
        schrijver, over_schrijvers = self._schrijver()
        for plek, knoop in self._bij.items():
            if plek in self.eigen:
                stukken.append(Stuk(knoop.begin, knoop.einde, b""))
                continue
            eronder = self._eronder.get(plek)
            if eronder:
                stukken.append(Stuk(eronder.begin, eronder.einde, b""))
            if plek in teksten:
                stukken += self._aangevuld(knoop, teksten[plek])
        for plek in sorted(teksten):
            if plek not in self.vreemd:
                begin = f'<{self._p}comment ref="{cel(*plek)}" authorId="{schrijver}"><{self._p}text>'
                nieuw += begin.encode() + self._t(teksten[plek]) + f"</{self._p}text></{self._p}comment>".encode()
        return vervang(self._inhoud, [*over_schrijvers, *stukken, *self._achteraan("commentList", ("authors",), nieuw)])

    def _eigen_stuk(self, knoop: Knoop) -> Knoop | None:
        """Return the last piece of a comment, if gia wrote that below what somebody else did."""
        inhoud = knoop.kind("text")
        stukken = inhoud.alle("r") if inhoud else []
        return stukken[-1] if stukken and is_eigen_opmerking(self.tekst(stukken[-1]).strip()) else None

    def _schrijver(self) -> tuple[int, list[Stuk]]:
        """Return the number of gia among those who wrote comments, and the pieces that name it there."""
        schrijvers = self._wortel.kind("authors")
        namen = (
            [self._inhoud[knoop.kop : knoop.slot].decode("utf-8", "replace") for knoop in schrijvers.kinderen]
            if schrijvers
            else []
        )
        if AFZENDER in namen:
            return namen.index(AFZENDER), []
        nieuw = f"<{self._p}author>{AFZENDER}</{self._p}author>".encode()
        return len(namen), self._achteraan("authors", (), nieuw)

    def _achteraan(self, naam: str, erna: tuple[str, ...], nieuw: bytes) -> list[Stuk]:
        knoop = self._wortel.kind(naam)
        if knoop:
            return vul_aan(self._inhoud, knoop, nieuw)
        heel = f"{self._p}{naam}".encode()
        return voeg_in(self._inhoud, self._wortel, erna, b"<%s>%s</%s>" % (heel, nieuw, heel))

    def _aangevuld(self, knoop: Knoop, tekst: str) -> list[Stuk]:
        """Return the pieces that put a text below what somebody else wrote."""
        inhoud = knoop.kind("text")
        if inhoud is None:
            heel = f"{self._p}text".encode()
            return voeg_in(self._inhoud, knoop, (), b"<%s>%s</%s>" % (heel, self._t(tekst), heel))
        begin, einde = f"<{self._p}r>".encode(), f"</{self._p}r>".encode()
        # A text stands alone, or in pieces; never both.
        stukken = [
            stuk
            for alleen in inhoud.alle("t")
            for stuk in (Stuk(alleen.begin, alleen.begin, begin), Stuk(alleen.einde, alleen.einde, einde))
        ]
        stuk = begin + self._t(f"\n\n{tekst}" if inhoud.kinderen else tekst) + einde
        return [*stukken, *voeg_in(self._inhoud, inhoud, ("t", "r"), stuk)]

    def _t(self, tekst: str) -> bytes:
        return f'<{self._p}t xml:space="preserve">'.encode() + in_xml(als_celtekst(tekst)) + f"</{self._p}t>".encode()
