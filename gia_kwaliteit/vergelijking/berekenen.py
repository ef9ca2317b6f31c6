"""Compute a vergelijking (source lines 5957–5960 and 6002–6006)."""

from collections.abc import Iterable

from gia_kwaliteit.beoordeling import Beoordeling, Score
from gia_kwaliteit.bevinding import Bevinding, bevat_fout
from gia_kwaliteit.kader import ONDERDEELSOORTEN, STERK, TE_VERBETEREN, Groepsoort, Kader
from gia_kwaliteit.overeenstemming import Maten, aantal_niveaus, bereken_maten
from gia_kwaliteit.profiel import Groepsresultaat, bereken_profiel
from gia_kwaliteit.vergelijking.antwoorden import leg_antwoorden_naast
from gia_kwaliteit.vergelijking.cijfers import gesprekspunten, leg_cijfers_naast, meld_tien_keer
from gia_kwaliteit.vergelijking.kanten import alleen, apart, beperkt, buiten_de_schaal, kant, met_reden
from gia_kwaliteit.vergelijking.model import Als, Oordeel, Overeenstemming, Scorepaar, Vergelijking
from gia_kwaliteit.vergelijking.volgen import volg_acties
from gia_kwaliteit.vergelijking.woorden import LIJSTEN, toelichting

# From this many levels apart a criterium is a blinde vlek or a verborgen sterkte.
GROOT_VERSCHIL = 2


def bereken_vergelijking(
    links: Beoordeling,
    rechts: Beoordeling,
    kader: Kader,
    *,
    als: Als = Als.confrontatie,
    puntenmodel: str | None = None,
    bevindingen: Iterable[Bevinding] = (),
) -> Vergelijking:
    """Compare two beoordelingen, in the order in which they are read: those of two parties, or earlier and now.

    Every difference is in levels, on 20 or on 100. Without `puntenmodel` both are computed with that of the one at
    the right. `bevindingen` are what was found about the two together: what they say about a field of Start replaces
    what was found on reading it, and a fout among them leaves every result out: the two are the wrong ones to compare.
    Raises KeyError when the puntenmodel is unknown and ValueError when `als` is.
    """
    als = Als(als)
    samen, model = tuple(bevindingen), puntenmodel or rechts.puntenmodel
    vergelijker = _Vergelijker(als, links, rechts, kader)
    scores = vergelijker.scores(model)
    past = links.is_gelezen and rechts.is_gelezen and not bevat_fout(samen)
    criteria = vergelijker.oordelen(kader.criteria) if past else ()
    regels = vergelijker.oordelen(kader.regels) if past else ()
    volgt = past and als is Als.evolutie
    cijfers = leg_cijfers_naast(links, rechts, kader, als) if past else ()
    return Vergelijking(
        woorden=kader.woorden,
        als=als,
        links=kant(links),
        rechts=kant(rechts),
        puntenmodel=model,
        criteria=criteria,
        processen=scores["processen"] if past else (),
        kwaliteitsaspecten=scores["kwaliteitsaspecten"] if past else (),
        onderdelen=scores["onderdelen"] if past else (),
        overeenstemming=vergelijker.overeenstemming(criteria),
        kruistabel=vergelijker.kruistabel(criteria),
        **vergelijker.lijsten(criteria),
        alleen_links=alleen(criteria, links, rechts),
        alleen_rechts=alleen(criteria, rechts, links),
        niet_gescoord_links=met_reden(links, kader) if past else (),
        niet_gescoord_rechts=met_reden(rechts, kader) if past else (),
        niet_van_toepassing_links=buiten_de_schaal(links, kader) if past else (),
        niet_van_toepassing_rechts=buiten_de_schaal(rechts, kader) if past else (),
        regelgeving=regels,
        gespreksagenda=vergelijker.agenda(criteria),
        acties=volg_acties(links.actieplan, rechts.actieplan, (*criteria, *regels)) if volgt else (),
        cijfers=cijfers,
        antwoorden=leg_antwoorden_naast(links, rechts, kader) if past else (),
        gesprekspunten=gesprekspunten(cijfers, kader) if als is Als.confrontatie else (),
        bevindingen=(
            *apart(als.aftrekking(links, rechts), samen),
            *samen,
            *(meld_tien_keer(links, rechts, kader) if volgt else ()),
        ),
    )


class _Vergelijker:
    """Lays two beoordelingen side by side."""

    def __init__(self, als: Als, links: Beoordeling, rechts: Beoordeling, kader: Kader) -> None:
        self.als = als
        self.links = links
        self.rechts = rechts
        self.kader = kader

    def scores(self, model: str) -> dict[str, tuple[Scorepaar, ...]]:
        """Return both scores of every proces, aspect and onderdeel, and their difference over what both scored."""
        beide = (self.links, self.rechts)
        gedeeld = [c for c in self.kader.schaal_van if all(kant.niveau(c) is not None for kant in beide)]
        kanten = (*beide, *(beperkt(kant, gedeeld) for kant in beide))
        resultaten = [bereken_profiel(kant, self.kader, model).groepen for kant in kanten]

        def paren(*soorten: Groepsoort) -> tuple[Scorepaar, ...]:
            codes = (groep.code for groep in self.kader.scoregroepen_van(*soorten))
            return tuple(self._scorepaar(*(groepen[code] for groepen in resultaten)) for code in codes)

        return {
            "processen": paren(Groepsoort.proces),
            "kwaliteitsaspecten": paren(Groepsoort.kwaliteitsaspect),
            "onderdelen": paren(*ONDERDEELSOORTEN),
        }

    def _scorepaar(self, links: Groepsresultaat, rechts: Groepsresultaat, *gedeeld: Groepsresultaat) -> Scorepaar:
        """Return the scores of both sides; `gedeeld` are those of links and rechts over what both scored."""
        eerste, tweede = self.als.aftrekking(*(resultaat.score for resultaat in gedeeld))
        return Scorepaar(
            code=links.code,
            naam=links.naam,
            links=links.score,
            rechts=rechts.score,
            verschil=eerste - tweede if eerste is not None and tweede is not None else None,
            n=gedeeld[0].gescoord,
            criteria=links.criteria,
            verdeling_links=links.verdeling,
            verdeling_rechts=rechts.verdeling,
        )

    def lijsten(self, criteria: Iterable[Oordeel]) -> dict[str, tuple[str, ...]]:
        """Return the lists of codes that follow from both levels."""
        if not self.kader.heeft_scores:
            return dict.fromkeys(LIJSTEN, ())
        schaal = self.kader.schaal
        werkpunt, sterk = schaal.niveaus_met(*TE_VERBETEREN), schaal.niveaus_met(*STERK)
        beide = [
            (oordeel.code, oordeel.verschil, *self.als.aftrekking(oordeel.links, oordeel.rechts))
            for oordeel in criteria
            if oordeel.verschil is not None
        ]
        return {
            "blinde_vlekken": tuple(code for code, verschil, _, _ in beide if verschil >= self._groot(code)),
            "verborgen_sterktes": tuple(code for code, verschil, _, _ in beide if verschil <= -self._groot(code)),
            "gedeelde_werkpunten": tuple(code for code, _, nu, toen in beide if nu == toen and nu in werkpunt),
            "gedeelde_good_practices": tuple(code for code, _, nu, toen in beide if nu == toen and nu in sterk),
            "gestegen": tuple(code for code, verschil, _, _ in beide if verschil > 0),
            "gedaald": tuple(code for code, verschil, _, _ in beide if verschil < 0),
            "opgeloste_werkpunten": tuple(
                code for code, _, nu, toen in beide if toen in werkpunt and nu not in werkpunt
            ),
            "nieuwe_werkpunten": tuple(code for code, _, nu, toen in beide if nu in werkpunt and toen not in werkpunt),
        }

    def _groot(self, code: str) -> int:
        """Return from how many levels on a difference is large; of a scale of two from one end to the other."""
        return min(GROOT_VERSCHIL, len(self.kader.schaal_van[code].namen) - 1)

    def oordelen(self, codes: Iterable[str]) -> tuple[Oordeel, ...]:
        teksten = {code: criterium.tekst for code, criterium in self.kader.criteria.items()}
        teksten |= {code: regel.tekst for code, regel in self.kader.regels.items()}
        return tuple(self._oordeel(code, teksten[code]) for code in codes)

    def _oordeel(self, code: str, tekst: str) -> Oordeel:
        links, rechts = self.links.niveau(code), self.rechts.niveau(code)
        verschil = None
        if links is not None and rechts is not None:
            eerste, tweede = self.als.aftrekking(self._rang(code, links), self._rang(code, rechts))
            verschil = eerste - tweede
        geen = Score()
        hier, daar = (kant.scores.get(code, geen) for kant in (self.links, self.rechts))
        return Oordeel(
            code=code,
            criterium=tekst,
            links=links,
            rechts=rechts,
            verschil=verschil,
            motivering_links=hier.motivering,
            motivering_rechts=daar.motivering,
            bewijs_links=hier.bewijs,
            bewijs_rechts=daar.bewijs,
            toestand_links=self.links.toestand(code),
            toestand_rechts=self.rechts.toestand(code),
            antwoord_links=self.links.antwoord(code),
            antwoord_rechts=self.rechts.antwoord(code),
        )

    def _rang(self, code: str, niveau: str) -> int:
        """Return the number of a level, from 0, on the scale of this criterium or rule."""
        return self.kader.schaal_van[code].namen.index(niveau)

    def _paren(self, oordelen: Iterable[Oordeel]) -> list[tuple[int, int]]:
        return [
            self.als.aftrekking(self._rang(o.code, o.links), self._rang(o.code, o.rechts))
            for o in oordelen
            if o.links is not None and o.rechts is not None
        ]

    def kruistabel(self, oordelen: Iterable[Oordeel]) -> dict[str, dict[str, int]]:
        namen = self.kader.schaal.namen
        tabel = {links: dict.fromkeys(namen, 0) for links in namen}
        for oordeel in oordelen:
            if oordeel.links is not None and oordeel.rechts is not None:
                tabel[oordeel.links][oordeel.rechts] += 1
        return tabel

    def overeenstemming(self, oordelen: tuple[Oordeel, ...]) -> Overeenstemming:
        """Return the agreement over everything, per onderdeel and per proces."""
        van, woorden = {oordeel.code: oordeel for oordeel in oordelen}, self.kader.woorden
        criterium = woorden.begrippen.criterium

        def maten(codes: Iterable[str]) -> Maten:
            eigen = [code for code in codes if code in van]
            niveaus = aantal_niveaus(self.kader, eigen)
            return bereken_maten(self._paren(van[code] for code in eigen), niveaus, criterium.meervoud)

        totaal = maten(self.kader.criteria)
        return Overeenstemming(
            totaal=totaal,
            per_onderdeel={
                onderdeel.code: maten(c.code for c in self.kader.criteria_van(onderdeel))
                for onderdeel in self.kader.onderdelen
            },
            per_proces={proces.code: maten(c.code for c in proces.criteria) for proces in self.kader.processen},
            toelichting=""
            if not self.kader.heeft_scores
            else toelichting(
                totaal, self.als, woorden.paar(self.links.gegevens.soort, self.rechts.gegevens.soort), criterium
            ),
        )

    def agenda(self, oordelen: Iterable[Oordeel]) -> tuple[str, ...]:
        """Order what to talk about: the largest difference first, then kernprocessen, then werkpunten.

        A criterium is on it when the two differ, or when both call it a werkpunt. Kernprocessen are the onderdelen
        without kwaliteitsaspecten.
        """
        if not self.kader.heeft_scores:
            return ()
        werkpunt = self.kader.schaal.niveaus_met(*TE_VERBETEREN)
        ondersteunend = {
            criterium.code
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for criterium in self.kader.criteria_van(onderdeel)
        }
        op_de_agenda = [
            oordeel
            for oordeel in oordelen
            if oordeel.verschil is not None and (oordeel.verschil or oordeel.links in werkpunt)
        ]
        return tuple(
            oordeel.code
            for oordeel in sorted(
                op_de_agenda,
                key=lambda o: (-abs(o.verschil or 0), o.code in ondersteunend, not {o.links, o.rechts} & {*werkpunt}),
            )
        )
