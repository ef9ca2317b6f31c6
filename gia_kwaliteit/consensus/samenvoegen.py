"""Join what the beoordelaars filled in, row by row: what they agree on is filled in, the rest stays open.

Nothing is dropped: what stands in no input cell of the joined beoordeling stands in its meningen, or is returned as
what fitted in no cell.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Score, Status, Toestand
from gia_kwaliteit.berekend import met_berekende_cijfers, zonder_berekende_cijfers
from gia_kwaliteit.consensus.model import Naastgelegd, Overloop
from gia_kwaliteit.consensus.teksten import Stuk, in_een_cel, stukken_van
from gia_kwaliteit.kader import Kader

_MOTIVERING, _BEWIJS, _TEKST, _ANTWOORD = "Motivering", "Bewijs", "Tekst", "Antwoord"


@dataclass(kw_only=True)
class Samengevoegd:
    """What was joined, by code, and the codes that were left open or are uncertain."""

    scores: dict[str, Score] = field(default_factory=dict)
    cijfers: dict[str, Cijfer] = field(default_factory=dict)
    antwoorden: dict[str, Antwoord] = field(default_factory=dict)
    besprekingen: dict[str, str] = field(default_factory=dict)
    meningen: dict[str, str] = field(default_factory=dict)
    vorige: dict[str, str] = field(default_factory=dict)
    naast_elkaar: dict[str, tuple[Naastgelegd, ...]] = field(default_factory=dict)
    onzeker: list[str] = field(default_factory=list)
    andere_open: list[str] = field(default_factory=list)
    overloop: list[Overloop] = field(default_factory=list)


def voeg_samen(van: Mapping[str, Beoordeling], kader: Kader, tabvolgorde: Iterable[str]) -> Samengevoegd:
    """Join what stands in the werkboek of each beoordelaar, by name; `tabvolgorde` has the codes of the besprekingen.

    Where no two say different things of one row, the werkboeken are parts, and every text stays as it was typed;
    otherwise each is preceded by the name of who said it.
    """
    samenvoeger = _Samenvoeger({naam: zonder_berekende_cijfers(b, kader) for naam, b in van.items()}, kader)
    for code in kader.schaal_van:
        samenvoeger.score(code)
    for code in (*kader.subindicatoren, *kader.outputindicatoren):
        samenvoeger.cijfer(code)
    for code in kader.vraag_van:
        samenvoeger.antwoord(code)
    for code in tabvolgorde:
        samenvoeger.bespreking(code)
    samenvoeger.rest()
    samen = samenvoeger.samen
    # What follows from the figures is nobody's opinion: it follows from what they are together.
    samen.cijfers = met_berekende_cijfers(samen.cijfers, kader)
    return samen


def naastgelegd(naam: str, beoordeling: Beoordeling, code: str) -> Naastgelegd:
    """Return what one beoordelaar said of a criterium or rule."""
    score = beoordeling.scores.get(code, Score())
    return Naastgelegd(
        beoordelaar=naam,
        toestand=beoordeling.toestand(code),
        niveau=beoordeling.niveau(code),
        antwoord=beoordeling.antwoord(code),
        motivering=score.motivering,
        bewijs=score.bewijs,
    )


class _Samenvoeger:
    """Joins rows, and remembers what was left open and what did not fit."""

    def __init__(self, van: Mapping[str, Beoordeling], kader: Kader) -> None:
        self.van = van
        self.kader = kader
        self.samen = Samengevoegd()
        self.met_namen = not self._zijn_delen()

    def score(self, code: str) -> None:
        """Join a criterium or rule; one that is deliberately not scored by all who speak of it keeps the reason.

        Beside an open score the motivering stays empty: without a score it would be read as the reason for that.
        """
        alle = [naastgelegd(naam, beoordeling, code) for naam, beoordeling in self.van.items()]
        standpunten = {deel.niveau or deel.toestand for deel in alle if deel.toestand is not Toestand.niet_gescoord}
        is_onzeker = Toestand.onzeker in standpunten
        is_beslist = len(standpunten) == 1 and not is_onzeker
        motiveringen = {deel.beoordelaar: deel.motivering for deel in alle}
        bewijzen = {deel.beoordelaar: deel.bewijs for deel in alle}
        self.samen.scores[code] = Score(
            niveau=next((deel.niveau for deel in alle if deel.niveau), None) if is_beslist else None,
            niet_van_toepassing=self._buiten_de_schaal(code) if is_beslist else None,
            motivering=self._tekst(code, motiveringen, _MOTIVERING) if is_beslist else "",
            bewijs=self._tekst(code, bewijzen, _BEWIJS),
        )
        if is_onzeker:
            self.samen.onzeker.append(code)
        if len(standpunten) > 1 or is_onzeker:
            self.samen.naast_elkaar[code] = tuple(deel for deel in alle if _zegt_iets(deel))
        if not is_beslist and (standpunten or any(motiveringen.values())):
            self._mening(code, [stuk for deel in alle if _zegt_iets(deel) for stuk in _van_score(deel)])
        else:
            self._mening(code, [])

    def _buiten_de_schaal(self, code: str) -> str | None:
        """Return the answer outside the scale that anybody chose for a criterium or rule."""
        return next((b.buiten_de_schaal[code] for b in self.van.values() if code in b.buiten_de_schaal), None)

    def cijfer(self, code: str) -> None:
        """Join the row of a figure; where it differs, the text beside it stays open too: it is about the figure."""
        cijfers = {naam: b.cijfers.get(code, Cijfer()) for naam, b in self.van.items()}
        onzeker = [naam for naam, b in self.van.items() if code in b.onzekere_codes]
        gezegd = {_meting(cijfer) for cijfer in cijfers.values()} - {_meting(Cijfer())}
        teksten = {naam: cijfer.toelichting for naam, cijfer in cijfers.items()}
        gemiddelden = self._eigen_gemiddelden(code, cijfers)
        is_tekst = code in self.kader.subindicatoren and self.kader.subindicatoren[code].invoer == "tekst"
        is_beslist = len(gezegd) < 2 and not onzeker and not (is_tekst and _verschillen(teksten))  # noqa: PLR2004
        eens_over_gemiddelde = len(gemiddelden) < 2 and not onzeker  # noqa: PLR2004 - one is no difference
        if is_beslist:
            waarde, status, jaar = next(iter(gezegd), _meting(Cijfer()))
            tekst = self._tekst(code, teksten, _TEKST)
            nieuw = Cijfer(waarde=waarde, status=status, jaar=jaar, toelichting=tekst)
        else:
            nieuw = Cijfer()
        gemiddelde = self._gemiddelde(code, cijfers, gemiddelden) if eens_over_gemiddelde else None
        self.samen.cijfers[code] = replace(nieuw, vlaams_gemiddelde=gemiddelde)
        if is_beslist and eens_over_gemiddelde:
            self._mening(code, [])
            return
        self.samen.andere_open.append(code)
        stukken = [
            stuk
            for naam, cijfer in cijfers.items()
            for stuk in self._van_cijfer(code, naam, cijfer, is_onzeker=naam in onzeker, met_tekst=not is_beslist)
        ]
        self._mening(code, stukken)

    def antwoord(self, code: str) -> None:
        """Join the answers to a question: where they differ it stays open, with what each answered beside it."""
        antwoorden = {naam: b.antwoorden.get(code, Antwoord()).in_woorden for naam, b in self.van.items()}
        onzeker = [naam for naam, b in self.van.items() if code in b.onzekere_codes]
        if not onzeker and not _verschillen(antwoorden):
            alle = (b.antwoorden.get(code, Antwoord()) for b in self.van.values())
            self.samen.antwoorden[code] = next((antwoord for antwoord in alle if antwoord.is_gegeven), Antwoord())
            self._mening(code, [])
            return
        self.samen.antwoorden[code] = Antwoord()
        self.samen.andere_open.append(code)
        # What an uncertain answer was meant to be stands in its werkboek.
        eenheid = f" {self.kader.vraag_van[code].eenheid or ''}".rstrip()
        gezegd = {
            naam: "onzeker" if naam in onzeker else f"{tekst}{eenheid}" if tekst else ""
            for naam, tekst in antwoorden.items()
        }
        self._mening(code, stukken_van(gezegd, _ANTWOORD, met_namen=True))

    def bespreking(self, code: str) -> None:
        """Join what was written in a chapter of the verslag."""
        teksten = {naam: b.besprekingen.get(code, "") for naam, b in self.van.items()}
        if not _verschillen(teksten):
            if tekst := next(filter(None, teksten.values()), ""):
                self.samen.besprekingen[code] = tekst
            self._mening(code, [])
            return
        self.samen.andere_open.append(code)
        self._mening(code, stukken_van(teksten, _TEKST, met_namen=True))

    def rest(self) -> None:
        """Join what stood beside each row of the year before."""
        for code in dict.fromkeys(code for b in self.van.values() for code in b.vorige):
            teksten = {naam: b.vorige.get(code, "") for naam, b in self.van.items()}
            stukken = stukken_van(teksten, "Vorig werkjaar", met_namen=_verschillen(teksten))
            self.samen.vorige[code] = self._passend(code, stukken)

    def _zijn_delen(self) -> bool:
        """Say whether all that was said of a row is the same, wherever several said something of it."""
        schalen, cijfers = self.kader.schaal_van, (*self.kader.subindicatoren, *self.kader.outputindicatoren)

        def van_score(b: Beoordeling, code: str) -> object:
            score = b.scores.get(code, Score())
            return (b.toestand(code), score.niveau, score.motivering, score.bewijs)

        def van_cijfer(b: Beoordeling, code: str) -> object:
            cijfer = b.cijfers.get(code, Cijfer())
            return (*_meting(cijfer), cijfer.toelichting, code in b.onzekere_codes)

        leeg: object = (Toestand.niet_gescoord, None, "", "")
        return (
            self._is_overal_een(schalen, van_score, leeg)
            and self._is_overal_een(cijfers, van_cijfer, (*_meting(Cijfer()), "", False))
            and self._is_overal_een(
                self.kader.vraag_van,
                lambda b, code: (b.antwoorden.get(code, Antwoord()).waarde, code in b.onzekere_codes),
                (None, False),
            )
            and self._is_overal_een(
                {code for b in self.van.values() for code in b.besprekingen},
                lambda b, code: b.besprekingen.get(code, ""),
                "",
            )
        )

    def _is_overal_een(self, codes: Iterable[str], zeg: Callable[[Beoordeling, str], object], leeg: object) -> bool:
        return all(len({zeg(b, code) for b in self.van.values()} - {leeg}) < 2 for code in codes)  # noqa: PLR2004

    def _tekst(self, code: str, teksten: Mapping[str, str], wat: str) -> str:
        return self._passend(code, stukken_van(teksten, wat, met_namen=self.met_namen))

    def _mening(self, code: str, stukken: Sequence[Stuk]) -> None:
        """Put what everybody said beside a row, with what an earlier consensus among the werkboeken said there."""
        eerder = {naam: b.meningen.get(code, "") for naam, b in self.van.items()}
        alle = [*stukken, *(_eerder(stuk) for stuk in stukken_van(eerder, "Meningen", met_namen=True))]
        if alle:
            self.samen.meningen[code] = self._passend(code, alle)

    def _passend(self, code: str, stukken: Sequence[Stuk]) -> str:
        tekst, over = in_een_cel(code, stukken)
        self.samen.overloop += over
        return tekst

    def _eigen_gemiddelden(self, code: str, cijfers: Mapping[str, Cijfer]) -> set[float | None]:
        """Return what was typed as Vlaams gemiddelde, and is none of the kader."""
        waarden = {cijfer.vlaams_gemiddelde for cijfer in cijfers.values()}
        return {waarde for waarde in waarden if not self.kader.is_van_het_kader(code, waarde)}

    def _gemiddelde(self, code: str, cijfers: Mapping[str, Cijfer], eigen: set[float | None]) -> float | None:
        """Return the one that somebody typed, else the one that stood in every werkboek, else that of the kader."""
        gevonden = eigen or {cijfer.vlaams_gemiddelde for cijfer in cijfers.values()}
        if len(gevonden) == 1:
            return gevonden.pop()
        van_het_kader = self.kader.vlaams_gemiddelde.get(code)
        return van_het_kader.waarde if van_het_kader else None

    def _van_cijfer(self, code: str, naam: str, cijfer: Cijfer, *, is_onzeker: bool, met_tekst: bool) -> Iterator[Stuk]:
        """Yield what one beoordelaar filled in for a figure; a Vlaams gemiddelde of the kader is none of his doing."""
        if self.kader.is_van_het_kader(code, cijfer.vlaams_gemiddelde):
            cijfer = replace(cijfer, vlaams_gemiddelde=None)
        tekst = cijfer.toelichting if met_tekst else ""
        gezegd = cijfer.in_woorden(self.kader.woorden.gebied.gemiddelde)
        if is_onzeker:
            gezegd = f"onzeker ({gezegd})" if gezegd else "onzeker"
        if gezegd:
            yield Stuk(naam, "", gezegd, f"{naam}: ")
        if tekst:
            yield Stuk(naam, _TEKST, tekst, "" if gezegd else f"{naam}: ")


def _meting(cijfer: Cijfer) -> tuple[float | None, Status | None, int | None]:
    return cijfer.waarde, cijfer.status, cijfer.jaar


def _verschillen(teksten: Mapping[str, str]) -> bool:
    return len(set(teksten.values()) - {""}) > 1


def _zegt_iets(deel: Naastgelegd) -> bool:
    return deel.toestand is not Toestand.niet_gescoord or bool(deel.motivering or deel.bewijs)


def _van_score(deel: Naastgelegd) -> Iterator[Stuk]:
    """Yield what one beoordelaar says of a criterium: the level, and below it why and where it was seen."""
    naam = deel.beoordelaar
    yield Stuk(naam, "", deel.antwoord, f"{naam}: ")
    if deel.motivering:
        yield Stuk(naam, _MOTIVERING, deel.motivering, f"{_MOTIVERING}: ")
    if deel.bewijs:
        yield Stuk(naam, _BEWIJS, deel.bewijs, f"{_BEWIJS}: ")


def _eerder(stuk: Stuk) -> Stuk:
    return replace(stuk, begin=f"Eerder, in het werkboek van {stuk.beoordelaar}:\n")
