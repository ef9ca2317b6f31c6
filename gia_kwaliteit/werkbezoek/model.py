"""What was answered on a work visit, by the codes that it says something about."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from gia_kwaliteit.antwoorden import Beantwoord, beantwoord
from gia_kwaliteit.beoordeling import Beoordeling, Score
from gia_kwaliteit.bevinding import Bevinding, bevat_fout
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.codes import alle_codes
from gia_kwaliteit.kader.naamwoorden import Partij
from gia_kwaliteit.tekst import toonbaar


@dataclass(frozen=True, kw_only=True)
class Werkbezoek:
    """A visit as it was read: who came, when, and every question with its answer, in the order of its kader.

    `kader` is that of the visit itself. `codes` are those of the kader of who was visited, in its order, and `raakt`
    which of them each question touches, by its code. `bevindingen` is what was found on reading it and on setting it
    beside another werkboek.
    """

    beoordeling: Beoordeling
    kader: Kader
    vragen: tuple[Beantwoord, ...]
    codes: tuple[str, ...]
    raakt: Mapping[str, tuple[str, ...]]
    bevindingen: tuple[Bevinding, ...] = ()

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found is a fout."""
        return bevat_fout(self.bevindingen)

    @property
    def beantwoord(self) -> tuple[Beantwoord, ...]:
        """The questions that have an answer."""
        return tuple(vraag for vraag in self.vragen if vraag.antwoord is not None)

    @cached_property
    def antwoorden(self) -> Mapping[str, tuple[Beantwoord, ...]]:
        """The answers by every code that they say something about: of a criterium, a proces, a figure or a group."""
        per_code: dict[str, tuple[Beantwoord, ...]] = dict.fromkeys(self.codes, ())
        for vraag in self.beantwoord:
            for code in self.raakt[vraag.code]:
                per_code[code] = (*per_code[code], vraag)
        return {code: vragen for code, vragen in per_code.items() if vragen}

    @property
    def zonder_code(self) -> tuple[Beantwoord, ...]:
        """The answers that belong to no code of the kader of who was visited."""
        return tuple(vraag for vraag in self.beantwoord if not self.raakt[vraag.code])

    @property
    def wie(self) -> str:
        """Who noted the answers, where that is not the whole visit: “de gespreksleider”."""
        woorden, soort = self.kader.woorden, self.beoordeling.gegevens.soort
        return woorden.partij(soort).wie if soort in woorden.soorten[1:] else ""

    @property
    def wanneer(self) -> str:
        """Which visit it is, as it stands beside what it shows: “werkbezoek 24/04/2014”."""
        datum = self.beoordeling.gegevens.datum
        return f"{self.naam} {datum.strftime('%d/%m/%Y')}" if datum else f"{self.naam} zonder datum"

    @property
    def naam(self) -> str:
        """What this visit is called: “werkbezoek”."""
        return bezoekpartij(self.beoordeling).enkelvoud

    def gesprekken(self, code: str) -> tuple[str, ...]:
        """Return what was said about a code, each answer as evidence: which conversation, which question, the words."""
        return tuple(
            f"Gesprek ({self.wanneer}, {vraag.code}): {toonbaar(vraag.voluit).strip()}"
            for vraag in self.antwoorden.get(code, ())
        )


def bezoekpartij(bezoek: Beoordeling) -> Partij:
    """Return the party whose words a visit is called by: that of all together, or else the one that it is of.

    All together are the first party where two others are laid beside each other.
    """
    woorden, soort = bezoek.woorden, bezoek.gegevens.soort
    eerste = woorden.partijen[0]
    samen = eerste.code not in woorden.vergelijking
    return eerste if samen or soort not in woorden.soorten else woorden.partij(soort)


def maak_werkbezoek(
    beoordeling: Beoordeling, bezoekkader: Kader, kader: Kader, bevindingen: tuple[Bevinding, ...] = ()
) -> Werkbezoek:
    """Return a visit that was read with `bezoekkader`, beside the kader of who was visited.

    An answer that is uncertain is none. A code that `kader` does not have touches nothing.
    """
    codes = tuple(dict.fromkeys(code for deel, _, code, _ in alle_codes(kader) if deel != "vragen"))
    zeker = {
        code: antwoord for code, antwoord in beoordeling.antwoorden.items() if code not in beoordeling.onzekere_codes
    }
    return Werkbezoek(
        beoordeling=beoordeling,
        kader=bezoekkader,
        vragen=beantwoord(zeker, bezoekkader),
        codes=codes,
        raakt={
            code: tuple(geraakt for geraakt in vraag.raakt if geraakt in codes)
            for code, vraag in bezoekkader.vraag_van.items()
        },
        bevindingen=bevindingen,
    )


def met_gesprekken(beoordeling: Beoordeling, werkbezoek: Werkbezoek, kader: Kader) -> Beoordeling:
    """Return a beoordeling with every answer of a visit as evidence beside the criteria and rules that it touches.

    What stands there already stays, and stands first; no score changes.
    """
    scores = dict(beoordeling.scores)
    for code in (*kader.criteria, *kader.regels):
        if gesprekken := werkbezoek.gesprekken(code):
            score = scores.get(code, Score())
            scores[code] = replace(score, bewijs="\n".join(filter(None, (score.bewijs, *gesprekken))))
    return replace(beoordeling, scores=scores)
