"""Report what a person typed in a werkboek where gia does not read it: every cell is read, known or told."""

import re
from collections.abc import Iterator, Sequence

from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, cel
from gia_kwaliteit.werkboek.invoer import INVOERKOPPEN, TELLENDE_KOPPEN, Rijlezer, samen
from gia_kwaliteit.werkboek.start import Startveld
from gia_kwaliteit.werkboek.tabellen import Tabelrij
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# What the formulas above a list say: "12 good practices".
_MEESTE_CELLEN = 8
_TELLING = re.compile(r"(\d+|geen|nog geen) .{3,40}", re.IGNORECASE)


def meld_overige(
    bladen: Sequence[Bronblad],
    rijen: Sequence[Tabelrij],
    velden: Sequence[Startveld],
    lezer: Rijlezer,
) -> list[Bevinding]:
    """Return a bevinding for everything that stands in a cell that is neither read nor part of the blank werkboek.

    `rijen` are the rows of all tables, `velden` the fields of Start.
    """
    gevonden: list[Bevinding] = []
    # The tabs that fill themselves repeat the name of the onthaalbureau.
    bekend = lezer.kennis.bekend | {gewoon(veld.waarde) for veld in velden}
    per_blad: dict[int, dict[int, Tabelrij]] = {}
    for rij in rijen:
        per_blad.setdefault(id(rij.blad), {})[rij.nummer] = rij
    for blad in bladen:
        op_blad = per_blad.get(id(blad), {})
        gelezen = {plaats for veld in velden if veld.blad is blad for plaats in (veld.plaats, veld.labelplaats)}
        if blad.opmerkingen:
            gevonden.append(_opmerkingen(blad))
        if op_blad or gelezen:
            gevonden += _Nalezer(blad, op_blad, gelezen, bekend, lezer).lees_na()
        elif any(tekst_van(waarde) for rij in blad.rijen for waarde in rij):
            soort = "niet-overgenomen" if blad.naam == k.NIET_OVERGENOMEN else "blad-niet-gelezen"
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
        self,
        blad: Bronblad,
        rijen: dict[int, Tabelrij],
        gelezen: set[str | None],
        bekend: frozenset[str],
        lezer: Rijlezer,
    ) -> None:
        self.blad = blad
        self.rijen = rijen
        self.gelezen = gelezen
        self.bekend = bekend
        self.lezer = lezer
        self.vult_zichzelf = bool(rijen) and not any(rij.is_invoer for rij in rijen.values()) and not gelezen
        # Of these tables a missing heading is reported already, with what stands in its place.
        self.gemeld = {rij.tabel.nummer for rij in rijen.values() if rij.is_invoer and self._mist_kop(rij)}

    def lees_na(self) -> Iterator[Bevinding]:
        """Yield what stands where nobody reads it, row by row."""
        for nummer, waarden in enumerate(self.blad.rijen):
            rij, toegevoegd = self.rijen.get(nummer), self.blad.toegevoegd[nummer]
            if rij is None or not rij.is_invoer:
                if not toegevoegd:
                    continue
                is_resultaat = rij is not None and rij.tekst(k.CODE) != "" and gewoon(rij.tekst(k.CODE)) in self.bekend
                yield from self._los(self._vreemd(rij.ernaast() if rij and is_resultaat else self._cellen(nummer)))
            elif self.lezer.kennis.eigen_code(rij.tekst(k.CODE)):
                # Beside a criterium nothing is expected, not even a word of the werkboek itself such as a level.
                if rij.tabel.zonder_kop and rij.tabel.nummer not in self.gemeld:
                    yield from self._los(rij.ernaast())
            elif toegevoegd or any(waarden):
                yield from self._zonder_code(rij)

    def _mist_kop(self, rij: Tabelrij) -> bool:
        code = self.lezer.kennis.eigen_code(rij.tekst(k.CODE))
        return code is not None and any(kop not in rij.tabel.kolommen for kop in self.lezer.koppen_voor(code))

    def _cellen(self, nummer: int) -> dict[str, str]:
        if nummer in self.gemeld:
            return {}
        return {cel(nummer, kolom): tekst_van(w) for kolom, w in enumerate(self.blad.rijen[nummer]) if w != ""}

    def _vreemd(self, teksten: dict[str, str]) -> dict[str, str]:
        """Return the texts that a person added."""
        return {
            plaats: tekst
            for plaats, tekst in teksten.items()
            if tekst and plaats not in self.gelezen and gewoon(tekst) not in self.bekend
        }

    def _zonder_code(self, rij: Tabelrij) -> Iterator[Bevinding]:
        """Look at a row of an input table that is not about one criterium: a title, or a row that somebody added."""
        if self.lezer.heeft_vreemde_code(rij):
            return  # the row is reported already, by its unknown code
        if rij.is_andere_koprij(self.lezer.kennis.koppen):
            return  # and this one by its missing heading Code
        vreemd = self._vreemd(self._cellen(rij.nummer))
        niveaus = (
            {rij.plaats(k.SCORE): rij.tekst(k.SCORE)}
            if gewoon(rij.waarde(k.SCORE)) in self.lezer.kennis.niveaus
            else {}
        )
        koppen = TELLENDE_KOPPEN if rij.tekst(k.CODE) else INVOERKOPPEN
        ingevuld = {rij.plaats(kop) for kop in koppen if kop in rij.tabel.kolommen}
        if niveaus or ingevuld & vreemd.keys():
            gevonden = samen(niveaus | vreemd)
            yield bevinding("rij-zonder-code", blad=self.blad.naam, cel=rij.plaats(k.CODE), gevonden=gevonden)
        else:
            yield from self._los(vreemd)

    def _los(self, vreemd: dict[str, str]) -> Iterator[Bevinding]:
        if self.vult_zichzelf:
            vreemd = {plaats: tekst for plaats, tekst in vreemd.items() if not _van_formule(tekst)}
        if vreemd:
            plaats = next(iter(vreemd))
            yield bevinding("tekst-buiten-tabel", blad=self.blad.naam, cel=plaats, gevonden=samen(vreemd))


def _van_formule(tekst: str) -> bool:
    """Say whether a text on a tab that fills itself can come from its formulas."""
    return tekst.replace(",", "").replace("-", "").isdigit() or _TELLING.fullmatch(tekst) is not None
