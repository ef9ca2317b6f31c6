"""The rubrics of the verslag (source lines 6021–6031): what the writer may fill in, in their order."""

from gia_kwaliteit.kader import ONDERDEELSOORTEN, Groepsoort, Kader, Scoregroep
from gia_kwaliteit.tekst import met_hoofdletter, met_kleine_letter

CONTEXT, INPUT, OUTPUT = "B.context", "B.input", "B.output"
# Not among those that somebody writes about: the tab Actieplan holds what is said there.
ACTIEPLAN = "B.actieplan"
LIJSTEN, VERGELIJKING, SAMENVATTEND = "B.lijsten", "B.vergelijking", "B.samenvattend"
ANTWOORDEN = "B.antwoorden"
# What the kader says before its questions: it is there to be read, not to be written about.
BIJ_DE_VRAGEN = "B.bij_de_vragen"
# Nobody writes about it in the werkboek either: the visit has one of its own.
WERKBEZOEK = "B.werkbezoek"


def rubriek_van(groep: Scoregroep) -> str:
    """Return the code of the rubric about an onderdeel, the kwaliteitsbewaking or the regelgeving."""
    return f"B.{groep.code}"


def verslagrubrieken(kader: Kader) -> dict[str, str]:
    """Return the title of every rubric that a verslag over this kader can have, by its code, in order."""
    situering = ((CONTEXT, "Context", kader.context), (INPUT, "Input", kader.input), (OUTPUT, "Output", kader.output))
    rubrieken = {code: titel for code, titel, domein in situering if domein}
    for groep in kader.scoregroepen_van(*ONDERDEELSOORTEN):
        begin = f"{kader.woorden.begrippen.profiel} " if groep.soort is Groepsoort.onderdeel else ""
        rubrieken[rubriek_van(groep)] = f"{begin}{groep.naam}"
    if not kader.heeft_scores:
        return rubrieken | {ANTWOORDEN: "Antwoorden", SAMENVATTEND: "Samenvattend"}
    links, rechts = kader.woorden.links, kader.woorden.rechts
    if kader.vragen:
        rubrieken[ANTWOORDEN] = "Antwoorden"
    sterk, te_doen = kader.woorden.lijsten.als_koppen
    rubrieken[LIJSTEN] = f"{sterk} en {met_kleine_letter(te_doen)}"
    rubrieken[VERGELIJKING] = f"{met_hoofdletter(links.enkelvoud)} en {rechts.enkelvoud} naast elkaar"
    rubrieken[SAMENVATTEND] = "Samenvattend"
    return rubrieken
