"""Compute a vergelijking (source lines 5957–5960 and 6002–6006)."""

from collections.abc import Iterable
from dataclasses import fields, replace

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Ernst
from gia_kwaliteit.getallen import coefficient, getal, procent
from gia_kwaliteit.kader import ONDERDEELSOORTEN, Groepsoort, Kader, Rol
from gia_kwaliteit.overeenstemming import GRENZEN, Maten, bereken_maten, duiding
from gia_kwaliteit.profiel import Groepsresultaat, bereken_profiel
from gia_kwaliteit.vergelijking.model import (
    Als,
    Kant,
    Oordeel,
    Overeenstemming,
    Scorepaar,
    Vergelijking,
    leesvolgorde,
)

# From this many levels apart a criterium is a blinde vlek or a verborgen sterkte.
GROOT_VERSCHIL = 2


def bereken_vergelijking(
    een: Beoordeling,
    ander: Beoordeling,
    kader: Kader,
    *,
    als: Als = Als.confrontatie,
    puntenmodel: str | None = None,
    bevindingen: Iterable[Bevinding] = (),
) -> Vergelijking:
    """Compare two beoordelingen: zelfevaluatie and inspectie, or (in an evolutie) now and earlier.

    Every difference is `een` minus `ander`, in levels, on 20 or on 100. Without `puntenmodel` both are computed with
    that of the inspectie, or of now. `bevindingen` are what was found about the two together: what they say about a
    field of Start replaces what was found on reading it, and a fout among them leaves every result out, because a
    comparison of the wrong werkboeken means nothing. Raises KeyError when the puntenmodel is unknown.
    """
    samen = tuple(bevindingen)
    vervangen = {(gevonden.werkboek, gevonden.veld) for gevonden in samen if gevonden.veld}
    apart = (
        gevonden
        for kant in (een, ander)
        for gevonden in kant.bevindingen
        if (kant.werkboek, gevonden.veld) not in vervangen
    )
    model = puntenmodel or leesvolgorde(als, een, ander)[1].puntenmodel
    scores = _scores(een, ander, kader, model)
    vergelijker = _Vergelijker(een, ander, kader)
    past = een.scores and ander.scores and not any(b.ernst is Ernst.fout for b in samen)
    criteria = vergelijker.oordelen(kader.criteria) if past else ()
    return Vergelijking(
        als=als,
        een=_kant(een),
        ander=_kant(ander),
        puntenmodel=model,
        criteria=criteria,
        processen=scores["processen"] if past else (),
        kwaliteitsaspecten=scores["kwaliteitsaspecten"] if past else (),
        onderdelen=scores["onderdelen"] if past else (),
        overeenstemming=vergelijker.overeenstemming(criteria, als),
        kruistabel=vergelijker.kruistabel(criteria),
        **_lijsten(criteria, kader),
        alleen_een=_alleen(criteria, een, ander),
        alleen_ander=_alleen(criteria, ander, een),
        regelgeving=vergelijker.oordelen(kader.regels) if past else (),
        gespreksagenda=vergelijker.agenda(criteria),
        bevindingen=(*apart, *samen),
    )


def _kant(beoordeling: Beoordeling) -> Kant:
    gegevens = {veld.name: getattr(beoordeling.gegevens, veld.name) for veld in fields(beoordeling.gegevens)}
    return Kant(werkboek=beoordeling.werkboek, puntenmodel=beoordeling.puntenmodel, **gegevens)


def _scores(een: Beoordeling, ander: Beoordeling, kader: Kader, model: str) -> dict[str, tuple[Scorepaar, ...]]:
    """Return both scores of every proces, aspect and onderdeel, and their difference over what both scored."""
    gedeeld = [code for code in kader.schaal_van if een.niveau(code) is not None and ander.niveau(code) is not None]
    kanten = (een, ander, _beperkt(een, gedeeld), _beperkt(ander, gedeeld))
    resultaten = [bereken_profiel(kant, kader, model).groepen for kant in kanten]

    def paren(*soorten: Groepsoort) -> tuple[Scorepaar, ...]:
        codes = (groep.code for groep in kader.scoregroepen_van(*soorten))
        return tuple(_scorepaar(*(groepen[code] for groepen in resultaten)) for code in codes)

    return {
        "processen": paren(Groepsoort.proces),
        "kwaliteitsaspecten": paren(Groepsoort.kwaliteitsaspect),
        "onderdelen": paren(*ONDERDEELSOORTEN),
    }


def _beperkt(beoordeling: Beoordeling, codes: Iterable[str]) -> Beoordeling:
    """Return this beoordeling as if only these codes were scored; what a fout makes uncertain stays uncertain."""
    return replace(beoordeling, scores={code: beoordeling.scores[code] for code in codes})


def _scorepaar(
    een: Groepsresultaat, ander: Groepsresultaat, gedeeld_een: Groepsresultaat, gedeeld_ander: Groepsresultaat
) -> Scorepaar:
    links, rechts = gedeeld_een.score, gedeeld_ander.score
    return Scorepaar(
        code=een.code,
        naam=een.naam,
        een=een.score,
        ander=ander.score,
        verschil=links - rechts if links is not None and rechts is not None else None,
        n=gedeeld_een.gescoord,
        criteria=een.criteria,
        verdeling_een=een.verdeling,
        verdeling_ander=ander.verdeling,
    )


def _alleen(criteria: Iterable[Oordeel], wel: Beoordeling, niet: Beoordeling) -> tuple[str, ...]:
    """Return the criteria that one scored and the other left open; what a fout makes uncertain was not left open."""
    return tuple(
        oordeel.code
        for oordeel in criteria
        if wel.niveau(oordeel.code) is not None
        and niet.niveau(oordeel.code) is None
        and oordeel.code not in niet.onzekere_codes
    )


def _lijsten(criteria: Iterable[Oordeel], kader: Kader) -> dict[str, tuple[str, ...]]:
    """Return the lists of codes that follow from both levels."""
    werkpunt, good_practice = kader.schaal.met_rol(Rol.werkpunt), kader.schaal.met_rol(Rol.good_practice)
    beide = [(oordeel, oordeel.verschil) for oordeel in criteria if oordeel.verschil is not None]
    return {
        "blinde_vlekken": tuple(o.code for o, verschil in beide if verschil >= GROOT_VERSCHIL),
        "verborgen_sterktes": tuple(o.code for o, verschil in beide if verschil <= -GROOT_VERSCHIL),
        "gedeelde_werkpunten": tuple(o.code for o, _ in beide if o.een == o.ander == werkpunt),
        "gedeelde_good_practices": tuple(o.code for o, _ in beide if o.een == o.ander == good_practice),
        "gestegen": tuple(o.code for o, verschil in beide if verschil > 0),
        "gedaald": tuple(o.code for o, verschil in beide if verschil < 0),
        "opgeloste_werkpunten": tuple(o.code for o, _ in beide if o.ander == werkpunt != o.een),
        "nieuwe_werkpunten": tuple(o.code for o, _ in beide if o.een == werkpunt != o.ander),
    }


class _Vergelijker:
    """Lays two beoordelingen side by side."""

    def __init__(self, een: Beoordeling, ander: Beoordeling, kader: Kader) -> None:
        self.een = een
        self.ander = ander
        self.kader = kader

    def oordelen(self, codes: Iterable[str]) -> tuple[Oordeel, ...]:
        teksten = {code: criterium.tekst for code, criterium in self.kader.criteria.items()}
        teksten |= {code: regel.tekst for code, regel in self.kader.regels.items()}
        return tuple(self._oordeel(code, teksten[code]) for code in codes)

    def _oordeel(self, code: str, tekst: str) -> Oordeel:
        een, ander = self.een.niveau(code), self.ander.niveau(code)
        return Oordeel(
            code=code,
            criterium=tekst,
            een=een,
            ander=ander,
            verschil=self._rang(code, een) - self._rang(code, ander) if een is not None and ander is not None else None,
            motivering_een=_motivering(self.een, code),
            motivering_ander=_motivering(self.ander, code),
        )

    def _rang(self, code: str, niveau: str) -> int:
        """Return the number of a level, from 0, on the scale of this criterium or rule."""
        return self.kader.schaal_van[code].namen.index(niveau)

    def _paren(self, oordelen: Iterable[Oordeel]) -> list[tuple[int, int]]:
        return [
            (self._rang(o.code, o.een), self._rang(o.code, o.ander))
            for o in oordelen
            if o.een is not None and o.ander is not None
        ]

    def kruistabel(self, oordelen: Iterable[Oordeel]) -> dict[str, dict[str, int]]:
        namen = self.kader.schaal.namen
        tabel = {een: dict.fromkeys(namen, 0) for een in namen}
        for oordeel in oordelen:
            if oordeel.een is not None and oordeel.ander is not None:
                tabel[oordeel.een][oordeel.ander] += 1
        return tabel

    def overeenstemming(self, oordelen: tuple[Oordeel, ...], als: Als) -> Overeenstemming:
        """Return the agreement over everything, per onderdeel and per proces."""
        niveaus = len(self.kader.schaal.namen)
        van = {oordeel.code: oordeel for oordeel in oordelen}

        def maten(codes: Iterable[str]) -> Maten:
            return bereken_maten(self._paren(van[code] for code in codes if code in van), niveaus)

        totaal = maten(self.kader.criteria)
        return Overeenstemming(
            totaal=totaal,
            per_onderdeel={
                onderdeel.code: maten(c.code for c in self.kader.criteria_van(onderdeel))
                for onderdeel in self.kader.onderdelen
            },
            per_proces={proces.code: maten(c.code for c in proces.criteria) for proces in self.kader.processen},
            toelichting=_toelichting(totaal, als),
        )

    def agenda(self, oordelen: Iterable[Oordeel]) -> tuple[str, ...]:
        """Order what to talk about: the largest difference first, then kernprocessen, then werkpunten.

        A criterium is on it when the two differ, or when both call it a werkpunt. Kernprocessen are the onderdelen
        without kwaliteitsaspecten.
        """
        werkpunt = self.kader.schaal.met_rol(Rol.werkpunt)
        ondersteunend = {
            criterium.code
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for criterium in self.kader.criteria_van(onderdeel)
        }
        op_de_agenda = [
            oordeel
            for oordeel in oordelen
            if oordeel.verschil is not None and (oordeel.verschil or oordeel.een == werkpunt)
        ]
        return tuple(
            oordeel.code
            for oordeel in sorted(
                op_de_agenda,
                key=lambda o: (-abs(o.verschil or 0), o.code in ondersteunend, werkpunt not in (o.een, o.ander)),
            )
        )


def _motivering(beoordeling: Beoordeling, code: str) -> str:
    score = beoordeling.scores.get(code)
    return score.motivering if score else ""


def _toelichting(maten: Maten, als: Als) -> str:
    """Say in one Dutch sentence what the figures mean."""
    if not maten.n or maten.exact is None or maten.binnen_een is None or maten.gemiddeld_verschil is None:
        return "Er is geen enkel criterium dat in beide werkboeken gescoord is; er valt niets te vergelijken."
    criteria = "het ene criterium" if maten.n == 1 else f"de {maten.n} criteria"
    wie = "beide partijen" if als is Als.confrontatie else "de twee werkjaren"
    zin = (
        f"Van {criteria} die in beide werkboeken gescoord zijn, krijgt {procent(maten.exact)} van {wie} "
        f"hetzelfde niveau en ligt {procent(maten.binnen_een)} hoogstens één niveau uit elkaar; "
        f"{_richting(maten.gemiddeld_verschil, als)}; "
    )
    if maten.alpha is None:
        return f"{zin}alfa en kappa zijn niet te berekenen: {maten.reden}."
    return f"{zin}Krippendorffs alfa is {coefficient(maten.alpha, GRENZEN)}, dat is {duiding(maten.alpha)}."


def _richting(verschil: float, als: Als) -> str:
    if verschil == 0:
        return "gemiddeld scoren beide even hoog"
    richting = "hoger" if verschil > 0 else "lager"
    wie = "het onthaalbureau scoort zichzelf" if als is Als.confrontatie else "nu zijn de scores"
    dan = "de inspectie" if als is Als.confrontatie else "vroeger"
    return f"{wie} gemiddeld {getal(abs(verschil), 2)} niveau {richting} dan {dan}"
