"""The reference figures of a year from filled werkboeken: what the next werkboeken are set against."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader import Kader, Referentie, Referentiecijfer
from gia_kwaliteit.kader.bijwerken import bijgewerkte_referentie
from gia_kwaliteit.kader.naamwoorden import Onderwerp
from gia_kwaliteit.kader.referentietekst import maak_referentietekst
from gia_kwaliteit.kader.rekenfouten import zoek_rekenfouten
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht.model import Overzicht
from gia_kwaliteit.overzicht.personen import AlleenSamen
from gia_kwaliteit.overzicht.referentiecijfer import Jaarbeeld, welke_werkboeken
from gia_kwaliteit.tekst import codereeksen, opgesomd

# A figure of fewer subjects is nobody's average, and says too much of each of them.
MINSTENS = 3
_ALLEEN_VERBAND: dict[str, object] = {"som_van": (), "teller_uit": None, "noemer_uit": None}
_ZONDER_VERBAND: tuple[dict[str, object], ...] = (
    {},
    _ALLEEN_VERBAND,
    {**_ALLEEN_VERBAND, "teller": None, "noemer": None},
)


class Referentiefout(Exception):
    """No reference figures can be made; the message is a Dutch sentence that says why, and what to do."""


class Jaarkeuze(Referentiefout):
    """The werkboeken have figures of several years: somebody has to say which year is meant."""


@dataclass(frozen=True, kw_only=True)
class Jaarreferentie:
    """The reference figures of a year as werkboeken give them, and what was left out of them.

    `referentie` is the whole file of the year: `nieuw` are the figures from werkboeken, first, and then what the kader
    already had of that year from elsewhere; `vervangen` are those of the kader that `nieuw` takes the place of.
    `te_weinig` says of every row that is left out how many subjects give its figure, `zonder_jaar` how many
    figures do not count because nobody says of which year they are. `werkboeken` says of which they were made,
    `woorden` are those of the kader.
    """

    referentie: Referentie
    nieuw: tuple[Referentiecijfer, ...]
    vervangen: tuple[Referentiecijfer, ...]
    te_weinig: Mapping[str, int]
    zonder_jaar: int
    werkboeken: str
    woorden: Woorden

    @property
    def jaar(self) -> int:
        """The year of the figures."""
        return self.referentie.jaar

    @property
    def weggelaten(self) -> tuple[str, ...]:
        """What does not count and why, a sentence each, for people."""
        return tuple(_weggelaten(self.te_weinig, self.zonder_jaar, self.jaar, self.woorden.onderwerp))

    @property
    def inhoud(self) -> tuple[str, ...]:
        """What is in it, a sentence each, for people: what is new, what that takes the place of, and what stays."""
        zinnen = [f"{telling(len(self.nieuw), 'cijfer', 'cijfers')} van {self.jaar} uit {self.werkboeken}."]
        if self.vervangen:
            oude = telling(len(self.vervangen), "cijfer dat", "cijfers die")
            codes = opgesomd([cijfer.code for cijfer in self.vervangen])
            zinnen.append(f"In de plaats van {oude} het kader van {self.jaar} al had: {codes}.")
        if blijft := len(self.referentie.cijfers) - len(self.nieuw):
            erbij = telling(blijft, "ander cijfer van het kader staat", "andere cijfers van het kader staan")
            zinnen.append(f"{erbij} er ook in.")
        return tuple(zinnen)

    def als_yaml(self) -> str:
        """Return the file to put into the folder referentie/ of the kader."""
        begin = f"Referentiecijfers {self.jaar}, gemaakt met gia overzicht --referentie."
        return maak_referentietekst(self.referentie, "\n".join((begin, *self.inhoud, *self.weggelaten)), self.woorden)


def maak_referentie(overzicht: Overzicht, jaar: int | None = None) -> Jaarreferentie:
    """Return the reference figures of a year from an overzicht; without `jaar` of the only year of its figures.

    A figure that fewer than three subjects give is left out; one without a year counts in none, an uncertain one
    nowhere, and one that was estimated counts as well as one that was measured. Raises Jaarkeuze when there are several
    years, Referentiefout when nothing is left, AlleenSamen when nothing of the overzicht may be said apart.
    """
    kader = overzicht.kader
    if overzicht.alleen_samen:
        raise AlleenSamen(kader.woorden.onderwerp)
    jaar = _eis_jaar(overzicht, jaar)
    van_het_jaar = {beeld.code: beeld for beeld in overzicht.cijfers if beeld.jaar == jaar}
    te_weinig = {
        code: van_het_jaar[code].n if code in van_het_jaar else 0
        for code in kader.cijferrijen
        if code not in van_het_jaar or van_het_jaar[code].n < MINSTENS
    }
    zonder_jaar = _zonder_jaar(overzicht)
    beelden = {code: van_het_jaar[code] for code in kader.cijferrijen if code not in te_weinig}
    if not beelden:
        zinnen = " ".join(_weggelaten(te_weinig, zonder_jaar, jaar, kader.woorden.onderwerp))
        raise Referentiefout(f"van {jaar} blijft geen enkel cijfer over. {zinnen}")
    bureaus = {bureau.aanduiding: bureau for bureau in overzicht.bureaus}
    jaarbeeld = Jaarbeeld(kader=kader, jaar=jaar, beelden=beelden, bureaus=bureaus)
    gebruikt = [
        bureaus[naam] for naam in dict.fromkeys(naam for beeld in beelden.values() for naam in beeld.per_bureau)
    ]
    werkboeken = f"{telling(len(gebruikt), 'werkboek', 'werkboeken')} {welke_werkboeken(gebruikt, kader)}"
    nieuw = tuple(jaarbeeld.cijfer(code) for code in beelden)
    referentie = bijgewerkte_referentie(kader, jaar, f"De {kader.woorden.onderwerp.meervoud}: {werkboeken}", nieuw)
    referentie = referentie.model_copy(update={"cijfers": tuple(_kloppend(c, referentie) for c in referentie.cijfers)})
    return Jaarreferentie(
        referentie=referentie,
        nieuw=referentie.cijfers[: len(nieuw)],
        vervangen=tuple(_vervangen(kader, referentie)),
        te_weinig=te_weinig,
        zonder_jaar=zonder_jaar,
        werkboeken=werkboeken,
        woorden=kader.woorden,
    )


def _eis_jaar(overzicht: Overzicht, jaar: int | None) -> int:
    """Return the year that was asked for, or the only one; the figures that somebody typed decide which there are."""
    rijen = overzicht.kader.cijferrijen
    jaren = Counter[int]()
    for beeld in overzicht.cijfers:
        if beeld.jaar is not None and not rijen[beeld.code].is_berekend:
            jaren[beeld.jaar] += beeld.n
    er_is = opgesomd([f"{van} ({telling(aantal, 'cijfer', 'cijfers')})" for van, aantal in sorted(jaren.items())])
    if not jaren:
        zonder = " ".join(_weggelaten({}, _zonder_jaar(overzicht), None, overzicht.kader.woorden.onderwerp))
        raise Referentiefout(f"in de werkboeken staat geen enkel cijfer met een jaar. {zonder}".rstrip())
    if jaar is not None:
        if jaar not in jaren:
            raise Referentiefout(f"in de werkboeken staat geen enkel cijfer van {jaar}; er zijn er wel van {er_is}.")
        return jaar
    if len(jaren) > 1:
        raise Jaarkeuze(f"de werkboeken hebben cijfers van {er_is}. Kies er een met --jaar, zoals --jaar {max(jaren)}.")
    return next(iter(jaren))


def _zonder_jaar(overzicht: Overzicht) -> int:
    """Return how many figures somebody typed without a year; what is computed follows from them."""
    rijen = overzicht.kader.cijferrijen
    return sum(beeld.n for beeld in overzicht.cijfers if beeld.jaar is None and not rijen[beeld.code].is_berekend)


def _kloppend(cijfer: Referentiecijfer, referentie: Referentie) -> Referentiecijfer:
    """Return a figure that names the others it follows from only where it does, in every subject and together.

    It does not where a subject gives the whole and not every part, or gives them in another werkboek.
    """
    keuzen = (cijfer.model_copy(update=zonder) for zonder in _ZONDER_VERBAND)
    return next(keuze for keuze in keuzen if not any(zoek_rekenfouten(keuze, referentie)))


def _vervangen(kader: Kader, referentie: Referentie) -> Iterator[Referentiecijfer]:
    """Yield the figures of the kader of this year, not from werkboeken, that are no longer there."""
    blijft = {(cijfer.code, cijfer.bron) for cijfer in referentie.cijfers}
    for bestaande in kader.referentie:
        if bestaande.jaar == referentie.jaar:
            for cijfer in bestaande.cijfers:
                if cijfer.bron.werkboeken is None and (cijfer.code, cijfer.bron) not in blijft:
                    yield cijfer


def _weggelaten(
    te_weinig: Mapping[str, int], zonder_jaar: int, jaar: int | None, onderwerp: Onderwerp
) -> Iterator[str]:
    """Yield a sentence for every reason why figures do not count."""
    if te_weinig:
        per_aantal: dict[int, list[str]] = {}
        for code, aantal in te_weinig.items():
            per_aantal.setdefault(aantal, []).append(code)
        delen = [f"n = {aantal}: {codereeksen(per_aantal[aantal])}" for aantal in sorted(per_aantal, reverse=True)]
        wie = f"minder dan {MINSTENS} {onderwerp.meervoud}"
        yield f"Weggelaten, omdat {wie} een cijfer van {jaar} geven: {'; '.join(delen)}."
    if zonder_jaar:
        telt = telling(zonder_jaar, "cijfer heeft geen jaar en telt", "cijfers hebben geen jaar en tellen")
        yield f"{telt} niet mee: vul in het werkboek de kolom Jaar in."
