"""What can be wrong between the parts of a kader: codes used twice, names nobody defined, points for no level."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import ValidationError

from gia_kwaliteit.kader.achtergrondfouten import zoek_achtergrondproblemen
from gia_kwaliteit.kader.beginfouten import zoek_beginproblemen
from gia_kwaliteit.kader.bijlagen import zoek_cijferproblemen, zoek_geschiedenisproblemen, zoek_normproblemen
from gia_kwaliteit.kader.cijferrijfouten import zoek_rijproblemen
from gia_kwaliteit.kader.codes import Probleem, zoek_codeproblemen
from gia_kwaliteit.kader.delen import Onderdeel
from gia_kwaliteit.kader.eigen_woorden import EIGEN_WOORD, is_eigen_woord
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.meldingen import Kaderfout, in_het_nederlands
from gia_kwaliteit.kader.samen_bekijken import zoek_paarproblemen
from gia_kwaliteit.kader.schaalfouten import zoek_schaalproblemen
from gia_kwaliteit.kader.vormen import dubbele
from gia_kwaliteit.kader.vraagfouten import zoek_vraagproblemen
from gia_kwaliteit.kader.woordfouten import zoek_woordproblemen
from gia_kwaliteit.tekst import vergelijkbaar

# Codes and names of tabs that every werkboek has.
_VOORBEHOUDEN = ("kwaliteitsbewaking", "regelgeving", "context-en-input", "output")
# Chapters of every verslag; each onderdeel has one too, under its own code.
_HOOFDSTUKKEN = ("context", "input", "lijsten", "vergelijking", "samenvattend")


class Samenhangfout(Kaderfout):
    """The parts of a kader do not fit together; `problemen` says where."""

    def __init__(self, problemen: Iterable[Probleem]) -> None:
        self.problemen = tuple(problemen)
        super().__init__([f"{probleem.deel}: {probleem.melding}" for probleem in self.problemen])


def maak_kader(velden: Mapping[str, object]) -> Kader:
    """Make a kader; there is no other way to make one whose parts are known to fit together.

    `velden` are the fields of Kader, as models or as plain values. Raises Samenhangfout when parts do not fit together,
    Kaderfout when one is not what it should be.
    """
    try:
        kader = Kader.model_validate(velden)
    except ValidationError as fout:
        raise Kaderfout([in_het_nederlands(melding) for melding in fout.errors(include_url=False)]) from fout
    if problemen := zoek_problemen(kader):
        raise Samenhangfout(problemen)
    return kader


def zoek_problemen(kader: Kader) -> list[Probleem]:
    """Return every mistake between the parts of the kader; an empty list when it is consistent."""
    return [
        *(zoek_schaalproblemen(kader) if kader.processen else ()),
        *_wat_bij_processen_hoort(kader),
        *_onderdelen(kader),
        *_aspecten(kader),
        *_processen(kader),
        *zoek_codeproblemen(kader),
        *zoek_rijproblemen(kader),
        *zoek_achtergrondproblemen(kader),
        *zoek_beginproblemen(kader),
        *zoek_vraagproblemen(kader),
        *zoek_woordproblemen(kader),
        *zoek_cijferproblemen(kader),
        *zoek_normproblemen(kader),
        *_samen_bekijken(kader),
        *zoek_geschiedenisproblemen(kader),
    ]


def _wat_bij_processen_hoort(kader: Kader) -> Iterator[Probleem]:
    """Yield what a kader with processen lacks, and what one without has to do with them."""
    if not kader.processen:
        bestanden = {"schalen": kader.schalen, "kwaliteitsaspecten": kader.kwaliteitsaspecten}
        over = {**bestanden, "regelgeving": kader.regelgeving}
        for deel in (deel for deel, er in over.items() if er):
            yield Probleem(deel, (), "dit kader heeft geen processen; zonder processen hoort dit bestand er niet")
        return
    for sleutel in ("proces_definitie", "onderdelen", "groepen"):
        if not getattr(kader, sleutel):
            yield Probleem("kader", (sleutel,), "deze sleutel ontbreekt")


def _samen_bekijken(kader: Kader) -> Iterator[Probleem]:
    processen = {proces.code: proces for proces in kader.processen}
    for nummer, sleutel, melding in zoek_paarproblemen(kader.samen_bekijken, processen, kader.cijferrijen):
        yield Probleem("kader", ("samen_bekijken", nummer, sleutel), melding)


def _onderdelen(kader: Kader) -> Iterator[Probleem]:
    groepen = {groep.code for groep in kader.groepen}
    for sleutel in ("code", "tabnaam", "lijstnaam"):
        for waarde in dubbele(vergelijkbaar(getattr(onderdeel, sleutel)) for onderdeel in kader.onderdelen):
            yield Probleem("kader", ("onderdelen",), f"twee onderdelen hebben dezelfde {sleutel}: “{waarde}”")
    for code in dubbele(groep.code for groep in kader.groepen):
        yield Probleem("kader", ("groepen",), f"er zijn twee groepen met de code “{code}”")
    for nummer, onderdeel in enumerate(kader.onderdelen):
        yield from _onderdeel(kader, nummer, onderdeel, groepen)
    for groep in dubbele(groep for onderdeel in kader.onderdelen for groep in set(onderdeel.groepen)):
        yield Probleem("kader", ("onderdelen",), f"de groep “{groep}” hoort bij meer dan één onderdeel")


def _onderdeel(kader: Kader, nummer: int, onderdeel: Onderdeel, groepen: set[str]) -> Iterator[Probleem]:
    for sleutel in ("code", "tabnaam"):
        waarde = str(getattr(onderdeel, sleutel))
        hoofdstukken = _HOOFDSTUKKEN if sleutel == "code" else ()
        if vergelijkbaar(waarde) in (*_VOORBEHOUDEN, *hoofdstukken):
            melding = f"“{waarde}” gebruikt gia zelf al; kies een andere {sleutel}"
            yield Probleem("kader", ("onderdelen", nummer, sleutel), melding)
    for groep in dubbele(onderdeel.groepen):
        melding = f"de groep “{groep}” staat er twee keer"
        yield Probleem("kader", ("onderdelen", nummer, "groepen"), melding)
    for plaats, groep in enumerate(onderdeel.groepen):
        if groep not in groepen:
            melding = f"de groep “{groep}” bestaat niet; de groepen zijn: {', '.join(sorted(groepen))}"
            yield Probleem("kader", ("onderdelen", nummer, "groepen", plaats), melding)
    # A proces in a group that nobody knows may be the one that is missed here.
    if not kader.processen_van(onderdeel) and all(proces.groep in groepen for proces in kader.processen):
        yield Probleem("kader", ("onderdelen", nummer), f"het onderdeel “{onderdeel.code}” heeft geen enkel proces")


def _aspecten(kader: Kader) -> Iterator[Probleem]:
    for sleutel in ("code", "afkorting", "naam"):
        gelijk = vergelijkbaar if sleutel == "naam" else str
        for waarde in dubbele(gelijk(getattr(aspect, sleutel)) for aspect in kader.kwaliteitsaspecten):
            melding = f"twee kwaliteitsaspecten hebben dezelfde {sleutel}: “{waarde}”"
            yield Probleem("kwaliteitsaspecten", ("kwaliteitsaspecten",), melding)
    onderdelen = {onderdeel.code for onderdeel in kader.onderdelen}
    codes = {aspect.code for aspect in kader.kwaliteitsaspecten}
    # Of a criterium whose aspect nobody knows, and of a kader without any, it is told already.
    zeker = bool(kader.processen) and all(c.kwaliteitsaspect in {*codes, None} for c in kader.criteria.values())
    for nummer, aspect in enumerate(kader.kwaliteitsaspecten):
        if aspect.code in onderdelen or aspect.code in _VOORBEHOUDEN:
            melding = f"“{aspect.code}” is ook de code van een onderdeel of van gia zelf; kies een andere code"
            yield Probleem("kwaliteitsaspecten", ("kwaliteitsaspecten", nummer, "code"), melding)
        if zeker and not kader.criteria_met_aspect(aspect.code):
            melding = f"bij het kwaliteitsaspect “{aspect.code}” hoort geen enkel criterium"
            yield Probleem("kwaliteitsaspecten", ("kwaliteitsaspecten", nummer, "code"), melding)
    yield from _aspectnamen(kader)
    yield from _afkortingen(kader)


def _aspectnamen(kader: Kader) -> Iterator[Probleem]:
    """Yield the names that are another heading of the werkboek too: results are found by their heading."""
    niveaus = {vergelijkbaar(naam) for schaal in kader.schalen for naam in schaal.namen}
    for nummer, aspect in enumerate(kader.kwaliteitsaspecten):
        pad = ("kwaliteitsaspecten", nummer, "naam")
        if is_eigen_woord(aspect.naam, kader.woorden):
            yield Probleem("kwaliteitsaspecten", pad, EIGEN_WOORD.format(naam=aspect.naam))
        if vergelijkbaar(aspect.naam) in niveaus:
            melding = f"“{aspect.naam}” is ook de naam van een niveau; kies een andere naam"
            yield Probleem("kwaliteitsaspecten", pad, melding)


def _afkortingen(kader: Kader) -> Iterator[Probleem]:
    afkortingen = [aspect.afkorting for aspect in kader.kwaliteitsaspecten]
    for nummer, afkorting in enumerate(afkortingen):
        # The formulas of the werkboek count the codes in which the afkorting follows the point, whatever comes next.
        for eerdere in afkortingen[:nummer]:
            kort, lang = sorted((afkorting, eerdere), key=len)
            if kort != lang and lang.startswith(kort):
                melding = (
                    f"de afkorting “{lang}” begint met de afkorting “{kort}”; "
                    "dan zijn de codes van beide aspecten niet uit elkaar te houden"
                )
                yield Probleem("kwaliteitsaspecten", ("kwaliteitsaspecten", nummer, "afkorting"), melding)


def _processen(kader: Kader) -> Iterator[Probleem]:
    met_aspecten = {
        groep: onderdeel.kwaliteitsaspecten for onderdeel in kader.onderdelen for groep in onderdeel.groepen
    }
    afkortingen = {aspect.code: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
    for proces in kader.processen:
        if proces.groep not in met_aspecten:
            melding = f"de groep “{proces.groep}” hoort bij geen enkel onderdeel van kader.yaml"
            yield Probleem(proces.code, ("groep",), melding)
            continue
        for nummer, criterium in enumerate(proces.criteria):
            pad = ("criteria", nummer)
            begin = f"{proces.code}."
            if met_aspecten[proces.groep]:
                if criterium.kwaliteitsaspect not in afkortingen:
                    melding = (
                        f"het kwaliteitsaspect van {criterium.code} is “{criterium.kwaliteitsaspect or ''}”; "
                        f"het moet een van deze zijn: {', '.join(afkortingen)}"
                    )
                    yield Probleem(proces.code, (*pad, "kwaliteitsaspect"), melding)
                    continue
                begin += afkortingen[criterium.kwaliteitsaspect]
            elif criterium.kwaliteitsaspect:
                melding = f"{criterium.code} hoort bij een onderdeel zonder kwaliteitsaspecten; haal de sleutel weg"
                yield Probleem(proces.code, (*pad, "kwaliteitsaspect"), melding)
            if not (criterium.code.startswith(begin) and criterium.code[len(begin) :].isdigit()):
                melding = f"de code “{criterium.code}” past niet: hier hoort “{begin}” met een nummer erachter"
                yield Probleem(proces.code, (*pad, "code"), melding)
