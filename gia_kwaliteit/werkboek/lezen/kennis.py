"""What a reader of werkboeken has to know of a kader: its codes, its texts, and what stands in a blank werkboek."""

from enum import Enum, auto
from functools import cached_property

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.teksten import rijteksten, vaste_rijen
from gia_kwaliteit.werkboek.velden import gewoon


class Tabelsoort(Enum):
    """What a table is for: people fill in scores, cijfers or texts, gia and the formulas fill in results."""

    score = auto()
    cijfer = auto()
    bespreking = auto()
    resultaat = auto()


# The headings of the input tables, from left to right.
INVOERTABELLEN = {
    Tabelsoort.score: (
        k.CODE,
        k.KWALITEITSASPECT,
        k.ONDERWERP,
        k.CRITERIUM,
        k.SCORE,
        k.MOTIVERING,
        k.BEWIJS,
        k.VORIG_WERKJAAR,
    ),
    Tabelsoort.cijfer: (
        k.CODE,
        k.INDICATOR,
        k.DEFINITIE,
        k.WAARDE,
        k.EENHEID,
        k.STATUS,
        k.JAAR,
        k.BESCHRIJVING,
        k.VLAAMS_GEMIDDELDE,
        k.TOELICHTING,
        k.VORIG_WERKJAAR,
    ),
    Tabelsoort.bespreking: (k.CODE, k.HOOFDSTUK, k.BESPREKING, k.VORIG_WERKJAAR),
}

# What heads the points of the levels stands above no code; a table of codes and points is none to fill in.
_NERGENS_KOP = (k.GIA_PUNTEN.capitalize(), k.GIA_MAXIMUM.capitalize())


class Kennis:
    """The look-ups of a reader, made once for a kader and used for every werkboek that is read with it."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader

    @cached_property
    def codes(self) -> dict[str, str]:
        """Every code that a row can have, by its plain form."""
        codes = (*self.kader.schaal_van, *self.kader.outputindicatoren, *self.kader.subindicatoren)
        return {gewoon(code): code for code in codes}

    @cached_property
    def groepcodes(self) -> frozenset[str]:
        """The code of every proces, rubriek and indicator, in plain form: it stands above a table."""
        codes = [proces.code for proces in self.kader.processen]
        codes += [rubriek.code for rubriek in (self.kader.regelgeving.rubrieken if self.kader.regelgeving else ())]
        for domein in (self.kader.context, self.kader.input, self.kader.output):
            codes += [indicator.code for indicator in domein.indicatoren] if domein else []
        return frozenset(map(gewoon, (*codes, teksten.BESPREKINGCODE)))

    @cached_property
    def hoofdstukcodes(self) -> dict[str, str]:
        """The code of every chapter of the verslag, by its plain form; a werkboek can do without them."""
        return {gewoon(code): code for code in verslagrubrieken(self.kader)}

    @cached_property
    def codes_met_tekst(self) -> dict[str, list[str]]:
        """The codes that have a text, by its plain form."""
        codes: dict[str, list[str]] = {}
        for code, tekst in self.kader.rijteksten.items():
            codes.setdefault(gewoon(tekst), []).append(code)
        return codes

    @cached_property
    def koppen(self) -> dict[str, str]:
        """Every heading of the werkboek, by its plain form."""
        tabellen = (*INVOERTABELLEN.values(), *self.resultaattabellen)
        return {gewoon(kop): kop for tabel in (*tabellen, _NERGENS_KOP) for kop in tabel}

    @cached_property
    def resultaattabellen(self) -> tuple[tuple[str, ...], ...]:
        """The headings of each kind of table that formulas fill, from left to right."""
        niveaus, aspecten = self.kader.schaal.namen, tuple(a.naam for a in self.kader.kwaliteitsaspecten)
        ja_nee = tuple(reversed(self.kader.regelschaal.namen)) if self.kader.regelgeving else ()
        einde = (k.GESCOORD, k.CRITERIA, k.VOLLEDIGHEID)
        tellingen, lijsten = (k.GOOD_PRACTICES, k.WERKPUNTEN), (k.GOOD_PRACTICE, k.WERKPUNT)
        return (
            (k.CODE, k.PROCES, k.SCORE_OP_20, *niveaus, *einde, k.GRAFIEKLABEL),
            (k.CODE, k.KWALITEITSASPECT, k.SCORE_OP_100, *niveaus, *einde, k.GRAFIEKLABEL),
            (k.CODE, k.PROCES, *aspecten),
            (k.CODE, k.RUBRIEK, *ja_nee, *einde, k.GRAFIEKLABEL),
            (k.CODE, k.ONDERDEEL, k.SCORE_OP_100, *niveaus, *ja_nee, *einde, *tellingen, k.GRAFIEKLABEL),
            (k.CODE, k.TABBLAD, k.GESCOORD, k.CRITERIA, k.VOORTGANG),
            *((k.CODE, k.PROCES, kop, k.MOTIVERING, k.HULPCODE, k.HULPNAAM, k.RANG) for kop in lijsten),
            (k.CODE, k.ONDERWERP, k.NIET_IN_ORDE, k.MOTIVERING, k.HULPCODE, k.RANG),
        )

    @cached_property
    def naamkoppen(self) -> frozenset[str]:
        """The headings of result tables that are names: of levels and of aspects."""
        niveaus = frozenset(naam for schaal in self.kader.schalen for naam in schaal.namen)
        return niveaus | {aspect.naam for aspect in self.kader.kwaliteitsaspecten}

    @cached_property
    def resultaatcodes(self) -> frozenset[str]:
        """Every code with which a row of results can begin, as gia writes it."""
        codes = [*self.kader.rijteksten]
        codes += [code.split(".")[0] for code in codes]
        codes += [aspect.code for aspect in self.kader.kwaliteitsaspecten]
        codes += [onderdeel.code for onderdeel in self.kader.onderdelen]
        codes += [k.KWALITEITSBEWAKING, k.REGELGEVING, k.CONTEXT_EN_INPUT, k.OUTPUT]
        return frozenset(codes)

    @cached_property
    def vroeger(self) -> frozenset[str]:
        """The texts of an older version that are not rebuilt in their place, in plain form."""
        return frozenset(map(gewoon, self.kader.vroegere_teksten))

    @cached_property
    def vaste_tekst(self) -> dict[str, dict[str, str]]:
        """What stands fixed in the row of each code: the text per heading."""
        return rijteksten(self.kader)

    @cached_property
    def ankers(self) -> dict[str, frozenset[str]]:
        """The other rows of the blank werkboek: by the text each is known by, all its texts, in plain form."""
        ankers: dict[str, frozenset[str]] = {}
        for rij in vaste_rijen(self.kader):
            anker = gewoon(rij[0])
            ankers[anker] = ankers.get(anker, frozenset()) | frozenset(map(gewoon, rij))
        return ankers

    @cached_property
    def letterlijke_ankers(self) -> frozenset[str]:
        """The texts by which rows of the blank werkboek are known, letter by letter, and the empty cell."""
        return frozenset(rij[0] for rij in vaste_rijen(self.kader)) | {""}

    @cached_property
    def letterlijk(self) -> frozenset[str]:
        """Every text of the blank werkboek, letter by letter, and the empty cell."""
        teksten = {tekst for rij in vaste_rijen(self.kader) for tekst in rij} | frozenset(self.koppen.values())
        return frozenset(teksten.union(*(rij.values() for rij in self.vaste_tekst.values()))) | {""}

    def eigen_code(self, tekst: str) -> str | None:
        """Return the code of the kader that this text is, whatever its case and spaces."""
        if tekst in self.kader.rijteksten:
            return tekst
        plat = gewoon(tekst).replace(" ", "")
        return self.codes.get(plat) or self.hoofdstukcodes.get(plat)


_laatste: list[Kennis] = []


def kennis_van(kader: Kader) -> Kennis:
    """Return the Kennis of a kader; that of the last kader asked for is kept."""
    if not _laatste or _laatste[0].kader is not kader:
        _laatste[:] = [Kennis(kader)]
    return _laatste[0]
