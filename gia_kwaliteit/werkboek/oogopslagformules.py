"""What stands on the tab that says it in one glance: live formulas, each with what it gives for a profiel.

They pick from the other result tabs, and from rows of the very hidden tab that nobody moves or sorts.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from gia_kwaliteit.getallen import RUIS, letters
from gia_kwaliteit.kader import Groepsoort, Rol, Scoregroep
from gia_kwaliteit.oogopslag import (
    NIETS_OPEN,
    NOG_OPEN,
    OPEN_WOORDEN,
    VOLDOENDE,
    Oogopslag,
    bereken_oogopslag,
    haalt_de_helft,
)
from gia_kwaliteit.profiel import Groepsresultaat, Lijstpunt, Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ
from gia_kwaliteit.werkboek.bladtabel import Blad, verwijzing
from gia_kwaliteit.werkboek.lijstindeling import Lijstsoort
from gia_kwaliteit.werkboek.oogopslagindeling import (
    OPENRIJ,
    SCORE,
    ZINRIJ,
    Oogopslagindeling,
    Puntenblok,
    Scoreblok,
    maak_oogopslagindeling,
)
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.zinblokken import scorecel, zinblokken
from gia_kwaliteit.werkboek.zinformules import Berekend, Hulpcel, Zinblok

# Columns of the very hidden tab: how much is open; and of every criterium its code, and when it is named on each list.
_OPEN, _CODE, _SLEUTELS = 15, 16, {Lijstsoort.good_practices: 17, Lijstsoort.werkpunten: 18}
# A point comes after all that are fewer in their proces, and among those by the place of its proces.
_PER_PUNT = 10_000
# A cell of the tab, by row and column.
Plaats = tuple[int, int]


@dataclass(frozen=True)
class Oogopslagformules:
    """Everything on the tab that follows from the scores: for its layout, the other result tabs, and a profiel."""

    blad: Oogopslagindeling
    resultaten: Resultaatindeling
    profiel: Profiel

    @cached_property
    def oogopslag(self) -> Oogopslag:
        """What somebody should know first."""
        return bereken_oogopslag(self.profiel)

    @cached_property
    def _zinblokken(self) -> Mapping[str, Zinblok]:
        return zinblokken(self.resultaten, self.profiel)

    @property
    def zinblok(self) -> Zinblok:
        """What the sentence about all processen is worked out from."""
        return self._zinblokken[teksten.OOGOPSLAG]

    @cached_property
    def cellen(self) -> Mapping[Plaats, Berekend]:
        """What stands in each cell: its formula, and what that gives."""
        delen = chain(self._zinnen(), self._uitleg(), *map(self._scores, self.blad.blokken), self._regels())
        return dict(chain(delen, *map(self._punten, self.blad.punten)))

    def hulpcellen(self) -> Iterator[Hulpcel]:
        """Yield the cells of the very hidden tab from which the others pick."""
        for blok in self._zinblokken.values():
            yield from blok.cellen()
        yield from ((EERSTE_HULPRIJ + nummer, _OPEN, cel) for nummer, cel in enumerate(self._open()))
        for rij, code in enumerate(self._codes, start=EERSTE_HULPRIJ):
            yield rij, _CODE, (None, code)
            for soort, kolom in _SLEUTELS.items():
                yield rij, kolom, (self._sleutelformule(soort, code), self._sleutels[soort].get(code, ""))

    # -- sentences -----------------------------------------------------------------------------------------------

    def _zinnen(self) -> Iterator[tuple[Plaats, Berekend]]:
        yield (ZINRIJ, 1), self.zinblok.zin
        criteria, regels = (self._openstaand(nummer) for nummer in (0, 1))
        tellingen = [
            f'IF({cel}=0,"",IF({cel}=1,"1 {enkel}",{cel}&" {meer}"))'
            for cel, (enkel, meer) in zip((criteria, regels), OPEN_WOORDEN, strict=True)
        ]
        en = f'IF(OR({criteria}=0,{regels}=0),""," en ")'
        voor, na = NOG_OPEN.split("{open}")
        zin = f'"{voor}"&{tellingen[0]}&{en}&{tellingen[1]}&"{na}"'
        yield (OPENRIJ, 1), (f'=IF({criteria}+{regels}=0,"{NIETS_OPEN}",{zin})', self.oogopslag.wat_open_is)

    def _open(self) -> Iterator[Berekend]:
        """Yield how many criteria and how many rules nobody scored, without a reason."""
        aantallen = (self.oogopslag.open_criteria, self.oogopslag.open_regels)
        for soort, aantal in zip((Groepsoort.onderdeel, Groepsoort.regelgeving), aantallen, strict=True):
            sommen = []
            for groep in self.blad.kader.scoregroepen_van(soort):
                blad = self.resultaten.onderdelen[groep.code]
                af = (k.GESCOORD, k.BEWUST_NIET_GESCOORD, *groep.schaal.buiten)
                bereiken = (blad.tabellen[0].bereik(blad.naam, kop) for kop in (k.CRITERIA, *af))
                sommen.append("-".join(f"SUM({bereik})" for bereik in bereiken))
            yield f"={'+'.join(sommen) or 0}", aantal

    def _openstaand(self, nummer: int) -> str:
        return f"{k.GIA_BLAD}!${letters(_OPEN - 1)}${EERSTE_HULPRIJ + nummer}"

    def _uitleg(self) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the names of the levels above the strip: formulas, so that they are no headings of it."""
        for nummer, naam in enumerate(self.blad.niveaus):
            yield (OPENRIJ, SCORE + 1 + nummer), (f'="{_in_formule(naam)}"', naam)

    # -- scores --------------------------------------------------------------------------------------------------

    def _scores(self, blok: Scoreblok) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the score of each row, and in the hidden columns what its bar and its strip are drawn from."""
        for rij, groep in blok.groepen.items():
            resultaat = self.profiel.groepen[groep.code]
            eigen, helft = f"${letters(SCORE - 1)}{rij}", f"{VOLDOENDE:g}*{groep.maximum}"
            yield (rij, SCORE), (f"={scorecel(self.resultaten, groep)}", _leeg(resultaat.score))
            is_onder = resultaat.score is not None and not haalt_de_helft(resultaat.score, groep.maximum)
            onder, boven = (resultaat.score, None) if is_onder else (None, resultaat.score)
            keuzes = (("<", onder), (">=", boven))
            for kolom, (teken, waarde) in enumerate(keuzes, start=self.blad.onder):
                formule = f'=IF(ISNUMBER({eigen}),IF(ROUND({eigen},{RUIS}){teken}{helft},{eigen},""),"")'
                yield (rij, kolom), (formule, _leeg(waarde))
            yield from self._strook(rij, groep, resultaat)

    def _strook(self, rij: int, groep: Scoregroep, resultaat: Groepsresultaat) -> Iterator[tuple[Plaats, Berekend]]:
        eerste = self.blad.onder + 2
        for kolom, naam in enumerate(self.blad.niveaus, start=eerste):
            yield (rij, kolom), (f"={scorecel(self.resultaten, groep, naam)}", resultaat.verdeling[naam])
        bereik = self.blad.bereik(rij, eerste, eerste + len(self.blad.niveaus) - 1)
        rest = (f"={resultaat.criteria}-SUM({bereik})", resultaat.criteria - resultaat.gescoord)
        yield (rij, eerste + len(self.blad.niveaus)), rest

    # -- points --------------------------------------------------------------------------------------------------

    @cached_property
    def _codes(self) -> Sequence[str]:
        return tuple(code for groep in self.profiel.processen for code in groep.scoregroep.criteria)

    @cached_property
    def _plaats_van_proces(self) -> Mapping[str, int]:
        return {groep.code: nummer for nummer, groep in enumerate(self.profiel.processen)}

    @cached_property
    def _sleutels(self) -> Mapping[Lijstsoort, Mapping[str, int]]:
        """When each point is named, the lowest first: what the formulas of the very hidden tab give."""
        rangen = {(rij, kolom): cel[1] for rij, kolom, cel in self.zinblok.cellen()}
        sleutels: dict[Lijstsoort, dict[str, int]] = {}
        for soort, punten in self._op_lijst.items():
            gezien: dict[str, int] = {}
            eigen = sleutels.setdefault(soort, {})
            for punt in punten:
                gezien[punt.proces] = gezien.get(punt.proces, 0) + 1
                plaats = self._plaats_van_proces[punt.proces]
                rang = rangen[self.zinblok.rangplaats(plaats, hoogste=soort is Lijstsoort.good_practices)]
                eigen[punt.code] = _PER_PUNT * gezien[punt.proces] + int(rang)
        return sleutels

    @property
    def _op_lijst(self) -> Mapping[Lijstsoort, Sequence[Lijstpunt]]:
        return {
            Lijstsoort.good_practices: self.profiel.good_practices,
            Lijstsoort.werkpunten: self.profiel.werkpunten,
        }

    def _sleutelformule(self, soort: Lijstsoort, code: str) -> str:
        """Return when a criterium is named: after what comes earlier in its proces, and by the place of that."""
        kader = self.blad.kader
        proces = kader.proces_van[code]
        onderdeel = next(onderdeel for onderdeel in kader.onderdelen if proces.groep in onderdeel.groepen)
        blad = self.resultaten.lijsten[soort, onderdeel.code]
        assert blad.lijst is not None  # noqa: S101 - every tab of `lijsten` has one
        tabel = blad.lijst.tabel
        rijen = {rij.code: nummer for nummer, rij in tabel.genummerd}
        kolom = f"{verwijzing(blad.naam)}!${tabel.letter(k.RANG)}$"
        eerste, eigen = rijen[proces.criteria[0].code], rijen[code]
        eerder = f"COUNT({kolom}{eerste}:${tabel.letter(k.RANG)}${eigen - 1})" if eigen > eerste else "0"
        rang = self.zinblok.rang(self._plaats_van_proces[proces.code], hoogste=soort is Lijstsoort.good_practices)
        return f'=IF(ISNUMBER({kolom}{eigen}),{_PER_PUNT}*({eerder}+1)+{rang},"")'

    def _punten(self, blok: Puntenblok) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the title, and the code and text of the points of a list that are named first."""
        kolom = self.blad.puntkolom
        titel = teksten.OOGOPSLAGTITELS[blok.soort.value]
        yield (blok.titelrij, kolom), (f'="{titel}"', titel)
        gekozen = self.oogopslag.sterk if blok.soort is Lijstsoort.good_practices else self.oogopslag.werkpunten
        sleutels, codes = (self._hulpbereik(nummer) for nummer in (_SLEUTELS[blok.soort], _CODE))
        for nummer, rij in enumerate(blok.rijen):
            punt = gekozen[nummer] if nummer < len(gekozen) else None
            gevonden = f"INDEX({codes},MATCH(SMALL({sleutels},{nummer + 1}),{sleutels},0))"
            formule = f'=IF(COUNT({sleutels})<{nummer + 1},"",{gevonden})'
            yield (rij, kolom), (formule, punt.code if punt else "")
            formule, leeg = ('""', "") if nummer else self._zonder_punten(blok.soort)
            cel = f"{letters(kolom - 1)}{rij}"
            yield (rij, kolom + 1), (f'=IF({cel}="",{formule},{self._tekst(cel)})', punt.criterium if punt else leeg)

    def _zonder_punten(self, soort: Lijstsoort) -> tuple[str, str]:
        """Return what stands in place of points where there are none: none yet, as long as something is open."""
        geen, nog_geen = (f"{woord} {soort.woorden[1]}." for woord in ("Geen", "Nog geen"))
        formule = f'IF({self._openstaand(0)}=0,"{geen}","{nog_geen}")'
        return formule, nog_geen if self.oogopslag.open_criteria else geen

    def _tekst(self, cel: str) -> str:
        """Return the text of the criterium of which the code stands in a cell, from the tab where it is scored."""
        kader = self.blad.kader
        formule = '""'
        for onderdeel in reversed(kader.onderdelen):
            formule = (
                f"IFERROR({_opgezocht(self.resultaten.invoer.scoring[onderdeel.code], cel, k.CRITERIUM)},{formule})"
            )
        return formule

    def _hulpbereik(self, kolom: int) -> str:
        letter = letters(kolom - 1)
        # In a reference to a single cell Gnumeric finds nothing.
        laatste = EERSTE_HULPRIJ + max(len(self._codes), 2) - 1
        return f"{k.GIA_BLAD}!${letter}${EERSTE_HULPRIJ}:${letter}${laatste}"

    # -- rules ---------------------------------------------------------------------------------------------------

    def _regels(self) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the title above the rules with how many are in order, and of every rule its answer."""
        if not self.blad.regels:
            return
        kader = self.blad.kader
        groep = next(iter(kader.scoregroepen_van(Groepsoort.regelgeving)))
        blad = self.resultaten.onderdelen[groep.code]
        ja = f"SUM({blad.tabellen[0].bereik(blad.naam, groep.schaal.met_rol(Rol.in_orde))})"
        voor, midden, na = teksten.REGELTITEL.split("{}")
        resultaat = self.profiel.groepen[groep.code]
        titel = teksten.REGELTITEL.format(resultaat.aantal(Rol.in_orde), resultaat.criteria)
        formule = f'="{voor}"&{ja}&"{midden}{resultaat.criteria}{na}"'
        yield (self.blad.regeltitel, self.blad.puntkolom), (formule, titel)
        niveaus = {punt.code: punt.niveau for punt in self.profiel.scores}
        scoring = self.resultaten.invoer.scoring[groep.code]
        for rij, rubriek in self.blad.regels.items():
            for nummer, tekst in enumerate((rubriek.code, rubriek.naam)):
                yield (rij, self.blad.puntkolom + nummer), (f'="{_in_formule(tekst)}"', tekst)
            for kolom, code in enumerate(rubriek.criteria, start=self.blad.regelkolom):
                gevonden = _opgezocht(scoring, f'"{code}"', k.SCORE)
                yield (rij, kolom), (f'=IFERROR({gevonden}&"","")', niveaus.get(code) or "")


def oogopslag_van(resultaten: Resultaatindeling, profiel: Profiel) -> Oogopslagformules:
    """Return what stands on the tab for a profiel; `resultaten` are the tabs from which its formulas pick."""
    return Oogopslagformules(maak_oogopslagindeling(resultaten.invoer.kader, profiel.puntenmodel), resultaten, profiel)


def _opgezocht(blad: Blad, code: str, kop: str) -> str:
    return f"INDEX({blad.kolom(kop)},MATCH({code},{blad.kolom(k.CODE)},0))"


def _in_formule(tekst: str) -> str:
    return tekst.replace('"', '""')


def _leeg(waarde: float | None) -> float | str:
    return "" if waarde is None else waarde
