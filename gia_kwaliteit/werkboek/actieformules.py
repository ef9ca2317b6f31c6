"""The live formulas of the action plan: what an action is about, and which werkpunten have none yet.

They pick from rows of the very hidden tab, one for every code: nobody moves or sorts those.
"""

from collections.abc import Iterator

from gia_kwaliteit.actieplan import Actiestand, onderwerpen, werkpuntniveaus
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.tekst import als_formuletekst
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ
from gia_kwaliteit.werkboek.bladtabel import Blad
from gia_kwaliteit.werkboek.formules import tel
from gia_kwaliteit.werkboek.indeling import Indeling

# A formula with what it gives.
Berekend = tuple[str, float | str]


class Actieformules:
    """The formulas of the plan in a werkboek, each with what it gives for a profiel."""

    def __init__(self, indeling: Indeling, profiel: Profiel) -> None:
        self.kader = indeling.kader
        self.onderwerpen = onderwerpen(indeling.kader)
        self._plan = indeling.actieplan
        self._niveaus = werkpuntniveaus(indeling.kader)
        self._bladen: dict[str, Blad] = {
            code.code: blad for blad in indeling.scoring.values() for tabel in blad.tabellen for code in tabel.rijen
        }
        self._zonder = profiel.werkpunten_zonder_actie
        self._werkpunten = {p.code for p in profiel.werkpunten} | {p.code for p in profiel.niet_in_orde}

    def hulprijen(self) -> Iterator[tuple[str, str, tuple[Berekend, ...]]]:
        """Yield each code, what it is about, and of what gets a score the formulas in the columns beside that."""
        genoemd: list[str] = []
        for rij, (code, tekst) in enumerate(self.onderwerpen.items(), start=EERSTE_HULPRIJ):
            if code not in self.kader.schaal_van:
                yield code, tekst, ()
                continue
            if code in self._zonder[: teksten.MEESTE_ZONDER_ACTIE]:
                genoemd.append(code)
            yield (
                code,
                tekst,
                (
                    (self._is_werkpunt(rij, code), int(code in self._werkpunten)),
                    (self._is_zonder(rij), int(code in self._zonder)),
                    (_opsomming(rij), ", ".join(genoemd)),
                ),
            )

    def zin(self) -> Berekend:
        """Return the sentence above the plan."""
        laatste = EERSTE_HULPRIJ + len(self.kader.schaal_van) - 1
        werkpunten, zonder = (f"SUM({_bereik(letter, laatste)})" for letter in "CD")
        werkpunt = self.kader.woorden.begrippen.werkpunt
        enkel, meer = map(als_formuletekst, teksten.zonder_actie(werkpunt))
        rest = (
            f'IF({zonder}>{teksten.MEESTE_ZONDER_ACTIE},"{teksten.EN_NOG}"&({zonder}-{teksten.MEESTE_ZONDER_ACTIE}),"")'
        )
        codes = f'IF({zonder}=1,{enkel},{zonder}&{meer})&{k.GIA_BLAD}!$E${laatste}&{rest}&"."'
        zinnen = (teksten.geen_werkpunten(werkpunt), teksten.alles_heeft_actie(werkpunt))
        niets = f"IF({werkpunten}=0,{','.join(map(als_formuletekst, zinnen))})"
        uitkomst = teksten.zin_over_acties(len(self._werkpunten), self._zonder, werkpunt)
        return f"=IF({zonder}=0,{niets},{codes})", uitkomst

    def waarover(self, rij: int, code: str | None) -> Berekend:
        """Return what the action in a row of the plan is about; `code` is what stands there."""
        laatste = EERSTE_HULPRIJ + len(self.onderwerpen) - 1
        eigen = f"${self._plan.tabellen[0].letter(k.CODE)}{rij}"
        gevonden = f"INDEX({_bereik('B', laatste)},MATCH({eigen},{_bereik('A', laatste)},0))"
        uitkomst = self.onderwerpen.get(code, teksten.ONBEKENDE_CODE) if code else ""
        return f'=IF({eigen}="","",IFERROR({gevonden},"{teksten.ONBEKENDE_CODE}"))', uitkomst

    @property
    def codebereik(self) -> str:
        """The reference to every code, for the list to choose from."""
        return _bereik("A", EERSTE_HULPRIJ + len(self.onderwerpen) - 1)

    def _is_werkpunt(self, rij: int, code: str) -> str:
        if code not in self._niveaus:
            return "=0"
        gescoord = tel(self._bladen[code], f"$A{rij}", f'"{self._niveaus[code]}"')
        return f"=IF({gescoord}>0,1,0)"

    def _is_zonder(self, rij: int) -> str:
        code, actie, stand = (self._plan.kolom(kop) for kop in (k.CODE, k.ACTIE, k.STAND))
        acties = f'COUNTIFS({code},$A{rij},{actie},"<>",{stand},"<>{Actiestand.geschrapt}")'
        return f"=IF($C{rij}=0,0,IF({acties}=0,1,0))"


def _opsomming(rij: int) -> str:
    """Return the formula that adds the code of this row to those above it, as long as they are not too many."""
    if rij == EERSTE_HULPRIJ:
        return f'=IF($D{rij}=0,"",$A{rij})'
    vorige = f"$E{rij - 1}"
    past = f"SUM($D${EERSTE_HULPRIJ}:$D{rij})<={teksten.MEESTE_ZONDER_ACTIE}"
    erbij = f'IF({past},{vorige}&IF({vorige}="","",", ")&$A{rij},{vorige})'
    return f"=IF($D{rij}=0,{vorige},{erbij})"


def _bereik(letter: str, laatste: int) -> str:
    return f"{k.GIA_BLAD}!${letter}${EERSTE_HULPRIJ}:${letter}${laatste}"
