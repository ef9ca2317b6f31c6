"""What a reader expects in a werkboek of a kader: its codes, its texts, and every row that gia writes itself."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from gia_kwaliteit.actieplan import onderwerpen
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.dossier import dossiercodes
from gia_kwaliteit.kader import REGELGEVING, Groepsoort, Kader
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.achtergrond import ACHTERGRONDKOPPEN, maak_achtergrondblad, teken_bij
from gia_kwaliteit.werkboek.lezen.tabelkoppen import (
    GEEN_TABELKOPPEN,
    invoerkoppen,
    invoertabellen,
    naamkoppen,
    resultaattabellen,
    tellende_koppen,
)
from gia_kwaliteit.werkboek.oogopslagindeling import maak_oogopslagindeling
from gia_kwaliteit.werkboek.resultaten import resultaatwaarden, voortgangwaarden
from gia_kwaliteit.werkboek.teksten import puntenrijen, rijteksten, vaste_rijen
from gia_kwaliteit.werkboek.velden import gewoon
from gia_kwaliteit.werkboek.vorig import VORIGE_SOORTEN
from gia_kwaliteit.werkboek.vorigblad import VORIGKOPPEN


class Verwachting:
    """What is looked up in a kader, worked out once and used for every werkboek that is read with it."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader
        self.woordkeuzes = teksten.ook_in_het_algemeen(kader)
        self.opschriften = k.opschriften(kader)
        self.vaste_tekst = rijteksten(kader)
        self.resultaattabellen = resultaattabellen(kader)
        self.naamkoppen = naamkoppen(kader)
        self.invoertabellen = invoertabellen(kader)
        self.tellende_koppen, self.invoerkoppen = tellende_koppen(kader), invoerkoppen(kader)

    # -- codes ---------------------------------------------------------------------------------------------------

    @cached_property
    def codes(self) -> dict[str, str]:
        """Every code that a row can have, by its plain form."""
        codes = (
            *self.kader.schaal_van,
            *self.kader.outputindicatoren,
            *self.kader.subindicatoren,
            *self.kader.vraag_van,
        )
        return {gewoon(code): code for code in codes}

    @cached_property
    def hoofdstukcodes(self) -> dict[str, str]:
        """The code of every chapter of the verslag, by its plain form; a werkboek can do without them."""
        return {gewoon(code): code for code in verslagrubrieken(self.kader)}

    @cached_property
    def groepcodes(self) -> frozenset[str]:
        """The code of every proces, rubriek and indicator, in plain form: it stands above a table."""
        codes = [groep.code for groep in self.kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)]
        for domein in (self.kader.context, self.kader.input, self.kader.output):
            codes += [indicator.code for indicator in domein.indicatoren] if domein else []
        codes += [rubriek.code for rubriek in self.kader.vragen.rubrieken] if self.kader.vragen else []
        return frozenset(map(gewoon, (*codes, teksten.BESPREKINGCODE)))

    def eigen_code(self, tekst: str) -> str | None:
        """Return the code of the kader that this text is, whatever its case and spaces."""
        if tekst in self.kader.rijteksten:
            return tekst
        plat = gewoon(tekst).replace(" ", "")
        return self.codes.get(plat) or self.hoofdstukcodes.get(plat)

    @cached_property
    def dossiercodes(self) -> dict[str, str]:
        """Every code that a row of the dossier can be about, by its plain form."""
        return {gewoon(code): code for code in dossiercodes(self.kader)}

    @cached_property
    def actieonderwerpen(self) -> dict[str, str]:
        """What an action with a code is about."""
        return onderwerpen(self.kader)

    # -- results -------------------------------------------------------------------------------------------------

    @cached_property
    def resultaatadressen(self) -> frozenset[k.Adres]:
        """The code and heading of every cell of the result tables that gia computes, but for those of the lists."""
        leeg = Beoordeling(
            kader_id=self.kader.id,
            kader_versie=self.kader.versie,
            puntenmodel=self.kader.puntenmodel().code,
            werkboek="",
        )
        profiel = bereken_profiel(leeg, self.kader)
        return frozenset(resultaatwaarden(profiel, self.kader) | voortgangwaarden(leeg, profiel, self.kader))

    @cached_property
    def resultaatcodes(self) -> frozenset[str]:
        """Every code with which a row of results can begin, as gia writes it."""
        return frozenset(code for code, _ in self.resultaatadressen)

    @cached_property
    def tabnamen(self) -> dict[str, str]:
        """What each input tab is called in a new werkboek, by the code that it has in the table of the progress."""
        namen = {o.code: teksten.scoringtitel(o.tabnaam) for o in self.kader.onderdelen}
        namen[REGELGEVING] = teksten.scoringtitel(teksten.REGELGEVING)
        namen |= {k.VRAGEN: self.kader.vragen.naam} if self.kader.vragen else {}
        return namen | {k.CONTEXT_EN_INPUT: teksten.CONTEXT_EN_INPUT, k.OUTPUT: teksten.OUTPUT}

    def tab_van(self, code: str) -> str:
        """Return the tab on which the row of a code stands in a new werkboek."""
        if code in self.kader.regels:
            return self.tabnamen[REGELGEVING]
        if code in self.kader.vraag_van:
            return self.tabnamen[k.VRAGEN]
        if code in self.kader.outputindicatoren:
            return self.tabnamen[k.OUTPUT]
        if code in self.kader.subindicatoren:
            return self.tabnamen[k.CONTEXT_EN_INPUT]
        groep = self.kader.proces_van[code].groep
        return next(self.tabnamen[onderdeel.code] for onderdeel in self.kader.onderdelen if groep in onderdeel.groepen)

    # -- headings ------------------------------------------------------------------------------------------------

    @cached_property
    def koppen(self) -> dict[str, str]:
        """Every heading of the werkboek, by its plain form."""
        tabellen = (*self.invoertabellen.values(), *self.resultaattabellen, GEEN_TABELKOPPEN)
        getoond = {gewoon(opschrift): kop for kop, opschrift in self.opschriften.items()}
        return {gewoon(kop): kop for tabel in tabellen for kop in tabel} | getoond

    def opschrift(self, kop: str) -> str:
        """Return what people read in a werkboek of the kader as this heading."""
        return self.opschriften.get(kop, kop)

    def _koppen_van(self, koppen: Iterable[str]) -> Iterator[str]:
        """Yield headings, each as people read it and as it is called in general."""
        for kop in koppen:
            yield from (kop, self.opschrift(kop))

    # -- texts ---------------------------------------------------------------------------------------------------

    @cached_property
    def codes_met_tekst(self) -> dict[str, list[str]]:
        """The codes that have a text, by its plain form."""
        codes: dict[str, list[str]] = {}
        voluit = {code: vraag.voluit for code, vraag in self.kader.vraag_van.items()}
        for code, tekst in (self.kader.rijteksten | voluit).items():
            codes.setdefault(gewoon(tekst), []).append(code)
        return codes

    @cached_property
    def invoertitels(self) -> frozenset[str]:
        """The title of every tab to fill in that has a table, in plain form."""
        scores = (*(onderdeel.naam for onderdeel in self.kader.onderdelen), teksten.REGELGEVING)
        andere = (teksten.CONTEXT_EN_INPUT, teksten.OUTPUT, teksten.BESPREKING, k.ACTIEPLAN, k.DOSSIER)
        vragen = (self.kader.vragen.naam,) if self.kader.vragen else ()
        return frozenset(map(gewoon, (*map(teksten.scoringtitel, scores), *andere, *vragen)))

    @cached_property
    def vroeger(self) -> frozenset[str]:
        """The texts of a row in a werkboek of before, in plain form: of an older version, or with the general words."""
        titels = (titel for zelfde in self.woordkeuzes for titel in verslagrubrieken(zelfde).values())
        return frozenset(map(gewoon, (*self.kader.vroegere_teksten, *titels)))

    @cached_property
    def tellingen(self) -> re.Pattern[str]:
        """What the formulas above a list and above the action plan say."""
        vormen = []
        for zelfde in self.woordkeuzes:
            begrippen = zelfde.woorden.begrippen
            for punt in (*begrippen.lijstpunten, teksten.REGEL_NIET_IN_ORDE):
                vormen += [rf"(\d+|Geen) ({re.escape(punt.enkelvoud)}|{re.escape(punt.meervoud)})"]
            een, meer = map(re.escape, teksten.zonder_actie(begrippen.werkpunt))
            vormen += [rf"({een}|\d+{meer}).+\."]
        return re.compile("|".join(vormen))

    @cached_property
    def oogopslagteksten(self) -> frozenset[str]:
        """Every text that stands fixed on the tab that says it in one glance, whatever the puntenmodel."""
        modellen = [model.code for model in self.kader.puntenmodellen]
        bladen = (maak_oogopslagindeling(zelfde, code) for zelfde in self.woordkeuzes for code in modellen)
        return frozenset(
            (teksten.OOGOPSLAG, *teksten.WEGWIJZERS, *(tekst for blad in bladen for tekst in blad.vaste_teksten))
        )

    @cached_property
    def achtergrondrijen(self) -> frozenset[tuple[object, ...]]:
        """Every row about a code on the tab Achtergrond as gia writes it, with its sign."""
        blad = maak_achtergrondblad(self.kader)
        rijen = [tuple(map(str, rij.vast.values())) for rij in (blad.tabellen[0].rijen if blad else ())]
        return frozenset((*rij, teken_bij(rij)) for rij in rijen)

    @cached_property
    def achtergrondteksten(self) -> frozenset[str]:
        """Every text of the tab Achtergrond, in plain form; only its title and headings where the kader has none."""
        vast = (
            k.ACHTERGROND,
            *teksten.WEGWIJZERS,
            teksten.over_achtergrond(self.kader),
            *self._koppen_van(ACHTERGRONDKOPPEN),
        )
        return frozenset(gewoon(tekst) for rij in (vast, *self.achtergrondrijen) for tekst in rij)

    @cached_property
    def vorigteksten(self) -> frozenset[str]:
        """What stands above the rows of the tab Vorig werkjaar, in plain form."""
        return frozenset(
            map(gewoon, (k.VORIG_WERKJAAR, teksten.OVER_VORIG, *teksten.WEGWIJZERS, *self._koppen_van(VORIGKOPPEN)))
        )

    @cached_property
    def vorigrijteksten(self) -> frozenset[str]:
        """What can stand in a row of that tab without being what was filled in then, in plain form."""
        namen = self.actieonderwerpen | verslagrubrieken(self.kader)
        return frozenset(map(gewoon, (*namen, *namen.values(), *VORIGE_SOORTEN)))

    @cached_property
    def ankers(self) -> dict[str, frozenset[str]]:
        """The other rows of the blank werkboek: by the text each is known by, all its texts, in plain form."""
        ankers: dict[str, frozenset[str]] = {}
        for rij in (*vaste_rijen(self.kader), *puntenrijen(self.kader)):
            anker = gewoon(rij[0])
            ankers[anker] = ankers.get(anker, frozenset()) | frozenset(map(gewoon, rij))
        return ankers

    @cached_property
    def bekende_rijen(self) -> frozenset[frozenset[object]]:
        """Every row of the blank werkboek that is about no code and beside which nobody types, as the set of its cells.

        The rows of Start beside whose label somebody types are none of them.
        """
        rijen: list[frozenset[object]] = [frozenset(rij) for rij in puntenrijen(self.kader)]
        rijen += [
            frozenset(rij) for rij in vaste_rijen(self.kader) if rij[0] not in self.kader.woorden.velden.labels.values()
        ]
        met_leeg = (rij | {""} for rij in rijen)
        return frozenset((frozenset(), frozenset({""}), *rijen, *met_leeg))


@lru_cache(maxsize=4)
def verwachting_van(kader: Kader) -> Verwachting:
    """Return the Verwachting of a kader; those of the last few kaders are kept."""
    return Verwachting(kader)
