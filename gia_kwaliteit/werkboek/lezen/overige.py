"""Report what a person typed in a werkboek where gia does not read it: every cell is read, known or told."""

import re
from collections.abc import Iterator, Sequence

from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.lezen.kennis import Tabelsoort
from gia_kwaliteit.werkboek.lezen.rij import INVOERKOPPEN, RAAD, TELLENDE_KOPPEN, VASTE_KOPPEN, Rijlezer, samen
from gia_kwaliteit.werkboek.lezen.start import Startveld
from gia_kwaliteit.werkboek.lezen.tabellen import Tabel, Tabelrij
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_MEESTE_CELLEN = 8
# What the formulas above a list say.
_TELLING = re.compile(r"(\d+|Geen) (good practices?|werkpunt(en)?|regels? niet in orde)")
_RAAD_OP_START = "Hoort ze bij een gegeven van Start, zet ze dan in de lichtgele cel naast het label."
_HULPKOPPEN = (k.HULPCODE, k.HULPNAAM, k.RANG)


def meld_overige(
    bron: Bron,
    bladen: Sequence[Bronblad],
    rijen: Sequence[Tabelrij],
    velden: Sequence[Startveld],
    lezer: Rijlezer,
) -> list[Bevinding]:
    """Return a bevinding for everything that stands in a cell that is neither read nor part of the blank werkboek.

    `bladen` are the sheets of `bron` to look at, `rijen` the rows of all tables, `velden` the fields of Start.
    """
    gevonden: list[Bevinding] = []
    per_blad: dict[int, dict[int, Tabelrij]] = {}
    for rij in rijen:
        per_blad.setdefault(id(rij.blad), {})[rij.nummer] = rij
    namen = frozenset(gewoon(veld.waarde) for veld in velden)
    for blad in bladen:
        op_blad = per_blad.get(id(blad), {})
        gelezen = {plaats for veld in velden if veld.blad is blad for plaats in (veld.plaats, veld.labelplaats)}
        if blad.opmerkingen:
            gevonden.append(_opmerkingen(blad))
        if blad.tekstvakken:
            gevonden.append(bevinding("tekstvak", blad=blad.naam, gevonden=samen(blad.tekstvakken)))
        if op_blad or gelezen:
            gevonden += _Nalezer(blad, op_blad, gelezen, lezer, bron).lees_na(namen)
        elif blad.naam != k.NAGEKEKEN and any(tekst_van(waarde) for rij in blad.rijen for waarde in rij):
            soort = "niet-overgenomen" if blad.heet(k.NIET_OVERGENOMEN) else "blad-niet-gelezen"
            gevonden.append(bevinding(soort, blad=blad.naam))
    return gevonden


def _opmerkingen(blad: Bronblad) -> Bevinding:
    cellen = ", ".join(blad.opmerkingen[:_MEESTE_CELLEN])
    meer = len(blad.opmerkingen) - _MEESTE_CELLEN
    cellen += f" en nog {meer}" if meer > 0 else ""
    return bevinding("opmerking-bij-cel", blad=blad.naam, cel=blad.opmerkingen[0], andere=cellen)


class _Nalezer:
    """Looks at the cells of one sheet that the readers of rows and of Start passed over."""

    def __init__(
        self, blad: Bronblad, rijen: dict[int, Tabelrij], gelezen: set[str | None], lezer: Rijlezer, bron: Bron
    ) -> None:
        self.blad = blad
        self.rijen = rijen
        self.gelezen = gelezen
        self.lezer = lezer
        self.kennis = lezer.kennis
        self.kader = lezer.kader
        self.bron = bron
        self.vult_zichzelf = bool(rijen) and not any(rij.is_invoer for rij in rijen.values()) and not gelezen
        self.koprijen: dict[int, Tabel] = {rij.tabel.nummer: rij.tabel for rij in rijen.values()}
        # Of each table of results the columns from which its formulas pick, and the others.
        self._kolommen: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
        self._andere: dict[tuple[int, tuple[str, ...]], list[str]] = {}
        self.koppen = self._zoek_koppen()
        # Of these tables a missing heading is reported already, with what stands in its place.
        self.gemeld = self._zoek_gemelde()

    def lees_na(self, herhaald: frozenset[str]) -> Iterator[Bevinding]:
        """Yield what stands where nobody reads it, row by row; `herhaald` are texts of Start that other tabs repeat."""
        for nummer, waarden in enumerate(self.blad.rijen):
            rij = self.rijen.get(nummer)
            if rij is not None and rij.is_invoer:
                yield from self._invoerrij(rij, waarden)
            elif losse := self._naast_resultaten(nummer, rij, waarden):
                vreemd = self._vreemd(losse)
                if self.vult_zichzelf:
                    vreemd = self._getypt({p: t for p, t in vreemd.items() if gewoon(t) not in herhaald})
                yield from self._los(vreemd)

    def _getypt(self, vreemd: dict[str, str]) -> dict[str, str]:
        """Return the texts on a tab that fills itself that no formula gave."""
        vreemd = {plaats: tekst for plaats, tekst in vreemd.items() if not _TELLING.fullmatch(tekst)}
        if vreemd and not self.bron.is_oude_vorm:
            if not self.blad.formules:
                self.bron.zoek_formules([self.blad])
            return {plaats: tekst for plaats, tekst in vreemd.items() if plaats not in self.blad.formules}
        return {plaats: tekst for plaats, tekst in vreemd.items() if not tekst.replace(",", "").isdigit()}

    def _zoek_koppen(self) -> dict[int, tuple[str, ...]]:
        """Return of each input row about a code the headings that it needs, by the number of the row."""
        koppen: dict[int, tuple[str, ...]] = {}
        for nummer, rij in self.rijen.items():
            code = self.kennis.eigen_code(rij.code) if rij.is_invoer else None
            if code is not None:
                koppen[nummer] = self.lezer.koppen_voor(code)
        return koppen

    def _zoek_gemelde(self) -> set[int]:
        """Return the rows of headings above input rows that lack one that these rows need."""
        nodig = {(self.rijen[nummer].tabel.nummer, koppen): nummer for nummer, koppen in self.koppen.items()}
        kolommen = {tabel: self.rijen[nummer].tabel.kolommen.keys() for (tabel, _), nummer in nodig.items()}
        return {tabel for tabel, koppen in nodig if not kolommen[tabel] >= set(koppen)}

    def _invoerrij(self, rij: Tabelrij, waarden: Sequence[object]) -> Iterator[Bevinding]:
        koppen = self.koppen.get(rij.nummer)
        if koppen:
            # Beside a criterium nothing is expected, not even a word of the werkboek itself such as a level.
            if rij.tabel.zonder_kop and rij.tabel.nummer not in self.gemeld:
                yield from self._los(rij.ernaast())
            if andere := self._andere_koppen(rij.tabel, koppen):
                yield from self._los({rij.plaats(kop): rij.tekst(kop) for kop in andere if rij.tekst(kop)})
        elif any(waarde not in ("", None) for waarde in waarden):
            yield from self._zonder_code(rij)

    def _andere_koppen(self, tabel: Tabel, koppen: tuple[str, ...]) -> list[str]:
        """Return the headings that are not for a row that needs these, such as those of a table of another kind."""
        if (tabel.nummer, koppen) not in self._andere:
            eigen = {*koppen, *VASTE_KOPPEN, k.CODE, k.VORIG_WERKJAAR}
            self._andere[tabel.nummer, koppen] = [kop for kop in tabel.kolommen if kop not in eigen]
        return self._andere[tabel.nummer, koppen]

    def _cellen(self, nummer: int) -> dict[str, str]:
        """Return the texts of a row by cell; of a row of headings only those that are none."""
        if nummer in self.koprijen:
            return {} if nummer in self.gemeld else self._vreemde_koppen(self.koprijen[nummer])
        return {cel(nummer, kolom): tekst_van(w) for kolom, w in enumerate(self.blad.rijen[nummer]) if w != ""}

    def _vreemde_koppen(self, tabel: Tabel) -> dict[str, str]:
        """Return what stands in a row of headings and is none of that table; doubled ones of input are told already."""
        if tabel.soort is not Tabelsoort.resultaat:
            return tabel.vreemde_koppen
        is_lijst = k.HULPCODE in tabel.kolommen
        namen = self.kennis.naamkoppen if is_lijst else frozenset[str]()
        te_veel = dict(tabel.dubbel) | {kop: kolom for kop, kolom in tabel.kolommen.items() if kop in namen}
        return tabel.vreemde_koppen | {tabel.plaats(kolom): kop for kop, kolom in te_veel.items()}

    def _naast_resultaten(self, nummer: int, rij: Tabelrij | None, waarden: Sequence[object]) -> dict[str, str]:
        """Return the texts of a row that are not compared with the results of gia, by cell."""
        if nummer in self.koprijen:
            return self._cellen(nummer)
        ankers = self.kennis.letterlijke_ankers
        if ankers.issuperset(waarden):
            return {}
        vergeleken = self._vergeleken(rij) if rij is not None else frozenset()
        losse = {kolom: waarde for kolom, waarde in enumerate(waarden) if waarde != "" and kolom not in vergeleken}
        if ankers.issuperset(losse.values()):
            return {}
        return {cel(nummer, kolom): tekst_van(waarde) for kolom, waarde in losse.items()}

    def _vergeleken(self, rij: Tabelrij) -> frozenset[int]:
        """Return the columns of a row of results that hold a result, or from which the formulas of a list pick."""
        if rij.tabel.nummer not in self._kolommen:
            kolommen = rij.tabel.kolommen
            hulp = frozenset(kolommen[kop] for kop in _HULPKOPPEN if kop in kolommen)
            self._kolommen[rij.tabel.nummer] = hulp, frozenset(kolommen.values()) - hulp
        hulp, resultaat = self._kolommen[rij.tabel.nummer]
        if hulp and not self.kennis.eigen_code(rij.tekst(k.HULPCODE)):
            hulp = frozenset()
        # On a list only rows of the kader can stand.
        codes = self.kader.rijteksten if k.HULPCODE in rij.tabel.kolommen else self.kennis.resultaatcodes
        return hulp | resultaat if rij.code in codes else hulp

    def _vreemd(self, teksten: dict[str, str]) -> dict[str, str]:
        """Return the texts that a person added: not those of the row of the blank werkboek that this is."""
        gewone = {plaats: gewoon(tekst) for plaats, tekst in teksten.items()}
        bekend = frozenset().union(*(self.kennis.ankers.get(tekst, frozenset()) for tekst in gewone.values()))
        return {
            plaats: tekst
            for plaats, tekst in teksten.items()
            if tekst and plaats not in self.gelezen and gewone[plaats] not in bekend
        }

    def _zonder_code(self, rij: Tabelrij) -> Iterator[Bevinding]:
        """Look at a row of an input table that is not about one criterium: a title, or a row that somebody added."""
        if self.lezer.heeft_vreemde_code(rij):
            return  # the row is reported already, by its unknown code
        if rij.is_andere_koprij(self.kennis.koppen):
            return  # and this one by its missing heading Code
        vreemd = self._vreemd(self._cellen(rij.nummer))
        koppen = TELLENDE_KOPPEN if rij.code else INVOERKOPPEN
        if {rij.plaats(kop) for kop in koppen if kop in rij.tabel.kolommen} & vreemd.keys():
            gevonden = samen(vreemd.values())
            yield bevinding("rij-zonder-code", blad=self.blad.naam, cel=rij.plaats(k.CODE), gevonden=gevonden)
        else:
            yield from self._los(vreemd)

    def _los(self, vreemd: dict[str, str]) -> Iterator[Bevinding]:
        if vreemd:
            plaats, gevonden = next(iter(vreemd)), samen(vreemd.values())
            raad = _RAAD_OP_START if self.gelezen else RAAD
            yield bevinding("tekst-buiten-tabel", blad=self.blad.naam, cel=plaats, gevonden=gevonden, raad=raad)
