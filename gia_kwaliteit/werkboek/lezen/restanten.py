"""Report what a person typed in a werkboek where gia does not read it: every cell is read, known or told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.oogopslag import is_zin
from gia_kwaliteit.tekst import de_eerste
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.aanduiding import is_aanduidingformule
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel, rij_en_kolom
from gia_kwaliteit.werkboek.eigen_werk import is_nagekeken, is_ondertekend
from gia_kwaliteit.werkboek.lezen.cellen import MEESTE_CELLEN, raad_bij_tekst, samen
from gia_kwaliteit.werkboek.lezen.eigen_cellen import eigen_cellen
from gia_kwaliteit.werkboek.lezen.oogopslag import is_oogopslag
from gia_kwaliteit.werkboek.lezen.rijen import heeft_vreemde_code
from gia_kwaliteit.werkboek.lezen.start import Startveld
from gia_kwaliteit.werkboek.lezen.tabelkoppen import Tabelsoort
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud, Tabel, Tabelrij
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.lezen.vorigblad import meld_getypt_op_naslag
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# A title stands in the first row, or a little lower where somebody inserted one.
_TITELRIJEN = 5
# What the formulas on Start and above the headings of a tab to fill in say of how far somebody is.
_VOORTGANG = re.compile(r"\d+ van \d+ (gescoord|ingevuld)|Nog \d+ van \d+ rijen in te vullen\.")
_HULPKOPPEN = (k.HULPCODE, k.HULPNAAM, k.RANG)
_RAAD_OP_START = "Hoort ze bij een gegeven van Start, zet ze dan in de lichtgele cel naast het label."


def meld_restanten(
    bron: Bron, inhoud: Sequence[Bladinhoud], velden: Sequence[Startveld], verwachting: Verwachting, bovenaan: str
) -> Iterator[Bevinding]:
    """Yield a bevinding for everything that stands in a cell that is neither read nor part of the blank werkboek.

    `inhoud` are the sheets to look at, `velden` the fields of Start, and `bovenaan` is what every tab says of those.
    """
    gelezen_titels = {_titel(op_blad.blad) for op_blad in inhoud if op_blad.tabellen}
    herhaald = frozenset(gewoon(tekst) for tekst in (bovenaan, *(veld.waarde for veld in velden)))
    onbekend = frozenset(_onbekende_codes(inhoud, verwachting))
    for op_blad in inhoud:
        blad = op_blad.blad
        gelezen = {plaats for veld in velden if veld.blad is blad for plaats in (veld.plaats, veld.labelplaats)}
        yield from _los_van_cellen(blad)
        if op_blad.tabellen or gelezen:
            yield from _aan_cellen(blad)
            # Where every row is as expected, nothing is left over; and one tab is held against the scores later.
            if op_blad.anders and not is_oogopslag(op_blad):
                boven = gewoon(bovenaan)
                nalezing = _Nalezing(op_blad, frozenset(gelezen), herhaald, boven, onbekend, verwachting, bron)
                yield from nalezing.bevindingen()
        elif _is_getypt(blad):
            soort = _ongelezen(blad, verwachting.invoertitels - gelezen_titels)
            yield bevinding(soort, blad=blad.naam, **verwachting.kader.woorden.voor_zinnen)


def _onbekende_codes(inhoud: Sequence[Bladinhoud], verwachting: Verwachting) -> Iterator[str]:
    """Yield the codes of rows to fill in that the kader does not have, which are reported where they stand."""
    for op_blad in inhoud:
        yield from (
            rij.code
            for rij in op_blad.rijen
            if rij.tabel.indeling.is_invoer and rij.plan is None and heeft_vreemde_code(rij, verwachting)
        )


def _ongelezen(blad: Bronblad, verwacht: frozenset[str]) -> Bevindingsoort:
    """Return why a sheet is not read; `verwacht` are the titles of the tabs to fill in of which nothing was read."""
    if blad.heet(k.NIET_OVERGENOMEN):
        return Bevindingsoort.niet_overgenomen
    return Bevindingsoort.koppen_weg if _titel(blad) in verwacht else Bevindingsoort.blad_niet_gelezen


def _titel(blad: Bronblad) -> str:
    """Return the first text on a sheet, in plain form."""
    return next((gewoon(waarde) for rij in blad.rijen[:_TITELRIJEN] for waarde in rij if tekst_van(waarde)), "")


def meld_op_naslag(blad: Bronblad, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield a bevinding for everything that somebody put on a tab to look things up on: there nothing is read."""
    yield from _los_van_cellen(blad)
    yield from _aan_cellen(blad)
    yield from meld_getypt_op_naslag(blad, verwachting)


def _los_van_cellen(blad: Bronblad) -> Iterator[Bevinding]:
    """Yield what lies over a sheet: comments and text boxes."""
    if blad.bijlagen.opmerkingen:
        yield _opmerkingen(blad)
    if blad.bijlagen.tekstvakken:
        yield bevinding(Bevindingsoort.tekstvak, blad=blad.naam, gevonden=samen(blad.bijlagen.tekstvakken))


def _aan_cellen(blad: Bronblad) -> Iterator[Bevinding]:
    """Yield the links behind cells, and the pictures."""
    yield from _koppelingen(blad)
    for plaats in blad.bijlagen.afbeeldingen:
        yield bevinding(Bevindingsoort.afbeelding_bij_cel, blad=blad.naam, cel=plaats or None)


def _is_getypt(blad: Bronblad) -> bool:
    """Say whether somebody typed on a sheet without tables: gia itself puts one in a copy for the sender."""
    if is_nagekeken(blad.naam, blad.rijen):
        return is_ondertekend(blad.rijen) is False
    return any(tekst_van(waarde) for rij in blad.rijen for waarde in rij)


def _opmerkingen(blad: Bronblad) -> Bevinding:
    cellen = de_eerste(blad.bijlagen.opmerkingen, MEESTE_CELLEN)
    return bevinding(Bevindingsoort.opmerking_bij_cel, blad=blad.naam, cel=blad.bijlagen.opmerkingen[0], andere=cellen)


def _koppelingen(blad: Bronblad) -> Iterator[Bevinding]:
    """Yield the links whose address does not stand in the cell itself."""
    for plaats, adres in blad.bijlagen.koppelingen.items():
        rij, kolom = rij_en_kolom(plaats)
        waarden = blad.rijen[rij] if 0 <= rij < len(blad.rijen) else ()
        tekst = gewoon(waarden[kolom]) if kolom < len(waarden) else ""
        if gewoon(adres).removeprefix("mailto:").rstrip("/") not in tekst:
            yield bevinding(Bevindingsoort.koppeling_bij_cel, blad=blad.naam, cel=plaats, adres=adres)


@dataclass(frozen=True, eq=False)
class _Nalezing:
    """The cells of one sheet that the readers of rows and of Start passed over.

    `gelezen` are the cells that were read as fields, `herhaald` the texts of Start that other tabs repeat, `bovenaan`
    what each of those says on top, `onbekend` the codes that are reported as unknown.
    """

    inhoud: Bladinhoud
    gelezen: frozenset[str | None]
    herhaald: frozenset[str]
    bovenaan: str
    onbekend: frozenset[str]
    verwachting: Verwachting
    bron: Bron

    @property
    def blad(self) -> Bronblad:
        """The sheet."""
        return self.inhoud.blad

    @cached_property
    def vult_zichzelf(self) -> bool:
        """Whether nobody fills in anything on the sheet."""
        return not self.gelezen and not any(tabel.indeling.is_invoer for tabel in self.inhoud.tabellen)

    @cached_property
    def is_vragenblad(self) -> bool:
        """Whether questions are answered on the sheet."""
        return any(tabel.soort is Tabelsoort.vraag for tabel in self.inhoud.tabellen)

    @cached_property
    def gemeld(self) -> frozenset[int]:
        """The rows of headings of which a missing one is reported already, with what stands in its place."""
        return frozenset(rij.tabel.nummer for rij in self.inhoud.rijen if rij.plan and rij.plan.ontbrekend)

    def bevindingen(self) -> Iterator[Bevinding]:
        """Yield what stands where nobody reads it, row by row."""
        tabellen = {tabel.nummer: tabel for tabel in self.inhoud.tabellen}
        rijen = {rij.nummer: rij for rij in self.inhoud.rijen}
        for nummer in self.inhoud.anders:
            rij = rijen.get(nummer)
            if nummer in tabellen:
                # Among headings not even a text of the blank werkboek is known: it stands elsewhere, such as a title.
                koppen = {} if nummer in self.gemeld else self._vreemde_koppen(tabellen[nummer])
                vreemd = {plaats: kop for plaats, kop in koppen.items() if plaats not in self.gelezen}
            elif rij is not None and rij.tabel.indeling.is_open:
                continue  # what is left over there is told by who reads it
            elif rij is not None and rij.tabel.indeling.is_invoer:
                yield from self._invoerrij(rij)
                continue
            else:
                vreemd = self._vreemd(self._teksten(nummer, self._vergeleken(rij) if rij else frozenset()))
            yield from self._los(self._getypt(vreemd) if self.vult_zichzelf else vreemd)

    def _getypt(self, vreemd: dict[str, str]) -> dict[str, str]:
        """Return the texts on a tab that fills itself that no formula gave."""
        eigen = {plaats: tekst for plaats, tekst in vreemd.items() if gewoon(tekst) not in self.herhaald}
        telling = self.verwachting.tellingen
        eigen = {plaats: tekst for plaats, tekst in eigen.items() if not (telling.fullmatch(tekst) or is_zin(tekst))}
        if not self.bron.is_oude_vorm:
            return {plaats: tekst for plaats, tekst in eigen.items() if plaats not in self.blad.formules}
        return {plaats: tekst for plaats, tekst in eigen.items() if not tekst.replace(",", "").isdigit()}

    def _invoerrij(self, rij: Tabelrij) -> Iterator[Bevinding]:
        """Yield what stands in a row of an input table where gia does not read."""
        if rij.plan is None:
            yield from self._zonder_code(rij)
            return
        # Beside a criterium nothing is expected, not even a word of the werkboek itself such as a level.
        if rij.tabel.nummer not in self.gemeld:
            yield from self._los(rij.ernaast())
        yield from self._los({rij.plaats(kop): rij.tekst(kop) for kop in rij.plan.andere if rij.tekst(kop)})

    def _zonder_code(self, rij: Tabelrij) -> Iterator[Bevinding]:
        """Look at a row of an input table that is not about one criterium: a title, or a row that somebody added."""
        if heeft_vreemde_code(rij, self.verwachting):
            return  # the row is reported already, by its unknown code
        if rij.is_andere_koprij(self.verwachting.koppen):
            return  # and this one by its missing heading Code
        vreemd = self._vreemd(self._teksten(rij.nummer))
        koppen = self.verwachting.tellende_koppen if rij.code else self.verwachting.invoerkoppen
        if {rij.plaats(kop) for kop in koppen if kop in rij.tabel.kolommen} & vreemd.keys():
            gevonden = samen(vreemd.values())
            yield bevinding(
                Bevindingsoort.rij_zonder_vraag if self.is_vragenblad else Bevindingsoort.rij_zonder_code,
                blad=self.blad.naam,
                cel=rij.plaats(k.CODE),
                gevonden=gevonden,
                **self.verwachting.kader.woorden.voor_zinnen,
            )
        else:
            yield from self._los(vreemd)

    def _vreemde_koppen(self, tabel: Tabel) -> dict[str, str]:
        """Return what stands in a row of headings and is none of that table; doubled ones of input are told already."""
        dubbel = {} if tabel.indeling.is_invoer else tabel.indeling.dubbel
        return tabel.vreemde_koppen | {tabel.plaats(kolom): kop for kop, kolom in dubbel.items()}

    def _teksten(self, nummer: int, behalve: frozenset[int] = frozenset()) -> dict[str, str]:
        """Return the texts of a row by cell, but for those in some columns."""
        losse = ((kolom, w) for kolom, w in enumerate(self.blad.rijen[nummer]) if w != "" and kolom not in behalve)
        return {cel(nummer, kolom): tekst_van(waarde) for kolom, waarde in losse}

    def _vergeleken(self, rij: Tabelrij) -> frozenset[int]:
        """Return the columns of a row of results that are as expected, or that are compared with the results of gia."""
        indeling = rij.tabel.indeling
        if not indeling.is_lijst:
            return rij.plan.vergeleken | self._tabnaam(rij) if rij.plan else frozenset()
        resultaat = frozenset(indeling.kolommen[kop] for kop in indeling.kolommen if kop not in _HULPKOPPEN)
        # On a list only rows of the kader can stand.
        return self._hulpkolommen(rij) | (resultaat if rij.code in indeling.plannen else frozenset())

    def _hulpkolommen(self, rij: Tabelrij) -> frozenset[int]:
        """Return the columns from which the formulas of a list pick, where what belongs there stands in them.

        The name of a proces is one of the texts of the blank werkboek, and known as such; that of a code which was
        taken out of the kader without a new version is not.
        """
        if rij.tekst(k.HULPCODE) in self.onbekend:
            return frozenset(rij.tabel.kolommen[kop] for kop in _HULPKOPPEN if kop in rij.tabel.kolommen)
        if self.verwachting.eigen_code(rij.tekst(k.HULPCODE)) not in rij.tabel.indeling.plannen:
            return frozenset()
        koppen = [k.HULPCODE] if isinstance(rij.waarde(k.RANG), str) else [k.HULPCODE, k.RANG]
        return frozenset(rij.tabel.kolommen[kop] for kop in koppen if kop in rij.tabel.kolommen)

    def _tabnaam(self, rij: Tabelrij) -> frozenset[int]:
        """Return the column with the name of a tab, when it is the one that belongs there."""
        kolom = rij.tabel.kolommen.get(k.TABBLAD)
        eigen = self.verwachting.tabnamen.get(rij.code, "")
        return frozenset() if kolom is None or gewoon(rij.tekst(k.TABBLAD)) != gewoon(eigen) else frozenset({kolom})

    def _vreemd(self, teksten: dict[str, str]) -> dict[str, str]:
        """Return the texts that a person added: not those of the row of the blank werkboek that this is."""
        bekend = eigen_cellen(teksten, self.verwachting)
        return {
            plaats: tekst
            for plaats, tekst in teksten.items()
            if tekst and plaats not in self.gelezen and plaats not in bekend
            if not self._is_aanduiding(plaats, tekst) and not _VOORTGANG.fullmatch(tekst)
        }

    def _is_aanduiding(self, plaats: str, tekst: str) -> bool:
        """Say whether a cell says whose werkboek it is, as every tab does on top: by formula, or by what that gave."""
        return gewoon(tekst) == self.bovenaan or is_aanduidingformule(self.blad.formules.get(plaats, ""))

    def _los(self, vreemd: dict[str, str]) -> Iterator[Bevinding]:
        if vreemd:
            plaats, gevonden = next(iter(vreemd)), samen(vreemd.values())
            raad = _RAAD_OP_START if self.gelezen else raad_bij_tekst(self.verwachting.kader)
            yield bevinding(
                Bevindingsoort.tekst_buiten_tabel, blad=self.blad.naam, cel=plaats, gevonden=gevonden, raad=raad
            )
