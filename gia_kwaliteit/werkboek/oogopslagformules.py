"""What stands on the tab that says it in one glance: live formulas, each with what it gives for a profiel.

They pick from the other result tabs, and from rows of the very hidden tab that nobody moves or sorts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from gia_kwaliteit.beoordeling import Toestand
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import IS_IN_ORDE, Groepsoort, Scoregroep
from gia_kwaliteit.oogopslag import (
    NIETS_OPEN,
    NOG_OPEN,
    REGEL,
    Oogopslag,
    bereken_oogopslag,
    is_voldoende,
)
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.tekst import als_formuletekst
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ
from gia_kwaliteit.werkboek.oogopslagindeling import (
    OPENRIJ,
    SCORE,
    ZINRIJ,
    Oogopslagindeling,
    Scoreblok,
    maak_oogopslagindeling,
)
from gia_kwaliteit.werkboek.puntformules import Plaats, Puntformules, opgezocht
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.zinblokken import scorecel, zinblokken
from gia_kwaliteit.werkboek.zinformules import Berekend, Hulpcel, Zinblok

# Of what has no level the answer outside the scale is shown too.
_BUITEN = Toestand.niet_van_toepassing
# The column of the very hidden tab that says how much is open.
_OPEN = 15


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
    def _punten(self) -> Puntformules:
        return Puntformules(self.resultaten, self.profiel, self.oogopslag, self.zinblok)

    @cached_property
    def cellen(self) -> Mapping[Plaats, Berekend]:
        """What stands in each cell: its formula, and what that gives."""
        delen = chain(self._zinnen(), self._uitleg(), *map(self._scores, self.blad.blokken), self._regels())
        nog_open = (f"{self._openstaand(0)}>0", self.oogopslag.open_criteria > 0)
        punten = (self._punten.cellen(self.blad.puntkolom, blok, nog_open) for blok in self.blad.punten)
        return dict(chain(delen, *punten))

    def hulpcellen(self) -> Iterator[Hulpcel]:
        """Yield the cells of the very hidden tab from which the others pick."""
        for blok in self._zinblokken.values():
            yield from blok.cellen()
        yield from ((EERSTE_HULPRIJ + nummer, _OPEN, cel) for nummer, cel in enumerate(self._open()))
        yield from self._punten.hulpcellen()

    # -- sentences -----------------------------------------------------------------------------------------------

    def _zinnen(self) -> Iterator[tuple[Plaats, Berekend]]:
        yield (ZINRIJ, 1), self.zinblok.zin
        criteria, regels = (self._openstaand(nummer) for nummer in (0, 1))
        tellingen = [
            f'IF({cel}=0,"",IF({cel}=1,{een},{cel}&{meer}))'
            for cel, woord in ((criteria, self.oogopslag.criterium), (regels, REGEL))
            for een, meer in [map(als_formuletekst, (woord.aantal(1), f" {woord.meervoud}"))]
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
            yield (OPENRIJ, SCORE + 1 + nummer), (f"={als_formuletekst(naam)}", naam)

    # -- scores --------------------------------------------------------------------------------------------------

    def _scores(self, blok: Scoreblok) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the score of each row, and in the hidden columns what its bar and its strip are drawn from."""
        for rij, groep in blok.groepen.items():
            resultaat = self.profiel.groepen[groep.code]
            yield (rij, SCORE), (f"={scorecel(self.resultaten, groep)}", _leeg(resultaat.score))
            is_onder = resultaat.score is not None and not is_voldoende(resultaat)
            onder, boven = (resultaat.score, None) if is_onder else (None, resultaat.score)
            helften = ((k.ONDER_DE_HELFT, onder), (k.VANAF_DE_HELFT, boven))
            for kolom, (kop, waarde) in enumerate(helften, start=self.blad.onder):
                yield (rij, kolom), (f"={scorecel(self.resultaten, groep, kop)}", _leeg(waarde))
            yield from self._strook(rij, groep, resultaat)

    def _strook(self, rij: int, groep: Scoregroep, resultaat: Groepsresultaat) -> Iterator[tuple[Plaats, Berekend]]:
        eerste = self.blad.onder + 2
        for kolom, naam in enumerate(self.blad.niveaus, start=eerste):
            # Another table can have levels that this one has not.
            cel = scorecel(self.resultaten, groep, naam) if naam in resultaat.verdeling else "0"
            yield (rij, kolom), (f"={cel}", resultaat.verdeling.get(naam, 0))
        bereik = self.blad.bereik(rij, eerste, eerste + len(self.blad.niveaus) - 1)
        rest = (f"={resultaat.criteria}-SUM({bereik})", resultaat.criteria - resultaat.gescoord)
        yield (rij, eerste + len(self.blad.niveaus)), rest

    # -- rules ---------------------------------------------------------------------------------------------------

    def _regels(self) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the title above the rules with how many are in order, and of every rule its answer."""
        if not self.blad.regels:
            return
        kader = self.blad.kader
        groep = next(iter(kader.scoregroepen_van(Groepsoort.regelgeving)))
        blad = self.resultaten.onderdelen[groep.code]
        in_orde = groep.schaal.niveaus_met(*IS_IN_ORDE)
        ja = "+".join(f"SUM({blad.tabellen[0].bereik(blad.naam, naam)})" for naam in in_orde)
        ja = ja if len(in_orde) == 1 else f"({ja})"
        voor, midden, na = teksten.REGELTITEL.split("{}")
        resultaat = self.profiel.groepen[groep.code]
        titel = teksten.REGELTITEL.format(resultaat.aantal(*IS_IN_ORDE), resultaat.criteria)
        formule = f'="{voor}"&{ja}&"{midden}{resultaat.criteria}{na}"'
        yield (self.blad.regeltitel, self.blad.puntkolom), (formule, titel)
        buiten = {punt.code: punt.antwoord for punt in self.profiel.scores if punt.toestand is _BUITEN}
        gekozen = {punt.code: punt.niveau or buiten.get(punt.code, "") for punt in self.profiel.scores}
        scoring = self.resultaten.invoer.scoring[groep.code]
        for rij, rubriek in self.blad.regels.items():
            for nummer, tekst in enumerate((rubriek.code, rubriek.naam)):
                yield (rij, self.blad.puntkolom + nummer), (f"={als_formuletekst(tekst)}", tekst)
            for kolom, code in enumerate(rubriek.criteria, start=self.blad.regelkolom):
                gevonden = opgezocht(scoring, f'"{code}"', k.SCORE)
                yield (rij, kolom), (f'=IFERROR({gevonden}&"","")', gekozen[code])


def oogopslag_van(resultaten: Resultaatindeling, profiel: Profiel) -> Oogopslagformules:
    """Return what stands on the tab for a profiel; `resultaten` are the tabs from which its formulas pick."""
    return Oogopslagformules(maak_oogopslagindeling(resultaten.invoer.kader, profiel.puntenmodel), resultaten, profiel)


def _leeg(waarde: float | None) -> float | str:
    return "" if waarde is None else waarde
