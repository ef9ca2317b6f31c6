"""The words about a consensus that all its renderings share."""

from collections.abc import Iterator

from gia_kwaliteit.consensus.model import Consensus
from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd

WIE_HOGER = "Wie hoger of lager scoort dan de anderen"


def per_proces(kader: Kader) -> str:
    """Return what heads how far the beoordelaars agree on each proces."""
    return f"Overeenstemming per {kader.woorden.begrippen.proces.enkelvoud}"


def stand_van_zaken(consensus: Consensus) -> str:
    """Return in one Dutch sentence how much is filled in, how much is open and what nobody scored."""
    antwoorden = consensus.beoordeling.antwoorden
    gegeven = sum(antwoord.is_gegeven for antwoord in antwoorden.values())
    op_vragen = f" {gegeven} van de {telling(len(antwoorden), 'vraag', 'vragen')} beantwoord." if antwoorden else ""
    if not consensus.beoordeling.scores:
        open_ = f" {len(consensus.andere_open)} open." if consensus.andere_open else ""
        return f"{op_vragen.strip()}{open_}"
    eens, niemand = len(consensus.eens), len(consensus.niemand)
    delen = [f"{telling(eens, 'score', 'scores')} ingevuld", f"{len(consensus.open)} open"]
    if consensus.onzeker:
        delen[-1] += f" (waarvan {len(consensus.onzeker)} onzeker door een fout)"
    zin = f"{opgesomd([*delen, f'{niemand} door niemand gescoord'])}."
    if rest := consensus.andere_open:
        een = opgesomd([ene for ene, _ in _andere_soorten(consensus)]).replace(" en ", " of ")
        zin += f" Ook open: {telling(len(rest), een, andere_rijen(consensus))}."
    return f"{zin}{op_vragen}"


def wat_open_bleef(consensus: Consensus) -> str:
    """Return what heads the rows without a score that were left open."""
    return f"{met_hoofdletter(andere_rijen(consensus))} die open bleven"


def andere_rijen(consensus: Consensus) -> str:
    """Return what the rows without a score are, as far as this kader has them: cijfers, antwoorden en teksten."""
    return opgesomd([meer for _, meer in _andere_soorten(consensus)])


def _andere_soorten(consensus: Consensus) -> Iterator[tuple[str, str]]:
    """Yield what one and more of each kind of row without a score are called."""
    if consensus.beoordeling.cijfers:
        yield "cijfer", "cijfers"
    if consensus.beoordeling.antwoorden:
        yield "antwoord", "antwoorden"
    yield "tekst", "teksten"


def van_wie(consensus: Consensus) -> tuple[str, ...]:
    """Return what the soort is called and the werkjaar, as far as the werkboeken agree on them."""
    gegevens = consensus.beoordeling.gegevens
    soort = consensus.beoordeling.woorden.naam_van_soort(gegevens.soort) if gegevens.soort else ""
    return tuple(deel for deel in (soort, gegevens.werkjaar) if deel)


def wie(consensus: Consensus) -> str:
    """Return whose werkboeken were joined."""
    namen = consensus.beoordelaars
    return f"{telling(len(namen), 'beoordelaar', 'beoordelaars')}: {opgesomd(namen)}"


def rijtekst(code: str, kader: Kader) -> str:
    """Return what the row of a code is about."""
    return kader.rijteksten.get(code) or verslagrubrieken(kader).get(code, "")
