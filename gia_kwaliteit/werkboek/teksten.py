"""The fixed sentences of the werkboek, and every row that stands in it before anybody fills it in.

Writing uses the sentences; reading uses the rows to see what a person added.
"""

from collections.abc import Iterator, Sequence

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.getallen import als_getypt
from gia_kwaliteit.kader import Groepsoort, Kader, Kwaliteitsaspect, Puntenmodel, Schaal
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.vragen import Inleiding
from gia_kwaliteit.kader.woorden import Begrippen, Woorden
from gia_kwaliteit.oogopslag import NIETS_GESCOORD
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.cijferteksten import BEREKEND, beeld_en_norm

GEGEVENS = "Gegevens"
ZO_WERKT_HET = "Zo werkt dit werkboek"
DE_NIVEAUS = "De niveaus"
NIVEAUKOPPEN = ("Niveau", "Betekenis")
VUL_IN = "Vul alleen de lichtgele cellen in."
_MET_ACHTERGROND = " Klik op een onderstreepte code voor uitleg."
_VROEGER_MET_ACHTERGROND = " Een klik op een onderstreepte code toont wat erover gezegd wordt."
_SAMEN = " Waar iets bij Meningen staat, verschillen de beoordelaars: bespreek het en beslis samen."
KWALITEITSWIJZER = "De kwaliteitswijzer"
WAT_NIET_IN_ORDE_IS = "Wat niet in orde is"
RUBRIEKTABEL = "Aantal regels per rubriek"
VERDELING = "Verdeling over de niveaus"
# What the sentence above a chart of scores is about.
ASPECT = Zelfstandig(enkelvoud="kwaliteitsaspect", meervoud="kwaliteitsaspecten", lidwoord="het")
ONDERDEEL = Zelfstandig(enkelvoud="onderdeel", meervoud="onderdelen", lidwoord="het")
SAMENVATTEND = "Samenvattend"
REGEL_NIET_IN_ORDE = Zelfstandig(enkelvoud="regel niet in orde", meervoud="regels niet in orde", lidwoord="de")
OOGOPSLAG = "In één oogopslag"
# Above the rules: so many in order of so many.
REGELTITEL = "Regelgeving: {} van {} in orde"
VOORTGANG = "Voortgang"
KWALITEITSBEWAKING = "Kwaliteitsbewaking"
REGELGEVING = "Regelgeving"
CONTEXT_EN_INPUT = "Context en input"
OUTPUT = "Output"
_RESULTAATBLADEN = ("profielen", "kwaliteitsbewaking", "regelgeving", "samenvattend")
BESPREKING = "Bespreking"
VERSLAGHOOFDSTUKKEN = "De hoofdstukken van het verslag"
BIJ_DE_BESPREKING = "Wat u hier schrijft, komt in het verslag dat gia maakt. Wat leeg blijft, valt daar weg."
# What a click on a code does, in the words beside it.
NAAR_ACHTERGROND = "Naar de achtergrond bij {}"
NAAR_VORIG = "Wat vorig werkjaar bij {} stond"
OVER_VORIG = (
    "Alles wat vorig werkjaar ingevuld was, met de hele tekst; een lange tekst loopt door op de volgende rij. Niets "
    "hiervan telt mee. Klik op een code om naar haar rij te gaan."
)
NAAR_INVOER = "Naar de rij van {}"
NAAR_BLAD = "Naar het blad {}"
# On every tab, to Start and to the next one.
NAAR_START, VOLGEND_BLAD = WEGWIJZERS = ("← Start", "volgend blad →")
_STAPPEN_ZONDER_SCORES = ("Stap 1: vul de gegevens in", "Stap 2: vul in", "Stap 3: maak het verslag")
STAPPEN = ("Stap 1: vul de gegevens in", "Stap 2: scoor en vul in", "Stap 3: bekijk het resultaat")
# What is said when everything is filled in, once the werkboek was handed in.
ALLES_INGEDIEND = "Alles is ingevuld: bekijk het resultaat."
# What stands in its place as long as not: before, between and after both numbers.
NOG_IN_TE_VULLEN = ("Nog ", " van ", " rijen in te vullen.")
# What stands in the column of codes above the table of chapters.
BESPREKINGCODE = "B"

BIJ_HET_DOSSIER = (
    "Wat van elders over u bekend is: een verslag, een signaal, een sterkte of een bedreiging. Elke rij mag over een "
    "code gaan; rijen mogen erbij. Het komt in de beginsituatie-analyse, en telt in geen score mee."
)
EN_NOG = " … en nog "
# So many codes stand in the sentence about werkpunten without an action.
MEESTE_ZONDER_ACTIE = 60
ONBEKENDE_CODE = "geen code van dit kader"

# So many characters of a motivering and of a bewijs fit in a row of a list; what is longer is shortened visibly.
LENGTE_IN_LIJST = {k.MOTIVERING: 260, k.BEWIJS: 110}
VERKORT = " … (lees verder bij de scoring)"
# What ends a text in a row of a list that has one line.
VERVOLG = " …"
# What ends a text that would not fit in the highest row that Excel has.
LEES_VERDER = " … (lees verder in het werkboek)"


def stappen(kader: Kader) -> tuple[str, ...]:
    """Return the title of each step on Start."""
    return STAPPEN if kader.heeft_scores else _STAPPEN_ZONDER_SCORES


def alles_ingediend(kader: Kader) -> str:
    """Return what is said when everything is filled in and handed in."""
    return ALLES_INGEDIEND if kader.heeft_scores else "Alles is ingevuld."


def alles_ingevuld(kader: Kader) -> str:
    """Return what is said when everything is filled in, as long as the werkboek was not handed in."""
    stand = kader.woorden.velden.stand
    if not kader.heeft_scores:
        return f"Alles is ingevuld: zet nu “{stand}” op {Werkboekstand.ingediend}."
    return f"Alles is ingevuld: bekijk het resultaat, en zet daarna “{stand}” op {Werkboekstand.ingediend}."


def werkwijze(kader: Kader) -> tuple[str, ...]:
    """Return how to go about it, step by step: only about the tabs that the werkboek of this kader has."""
    profielen, bewaking, regelgeving, samenvattend = _RESULTAATBLADEN
    resultaatbladen = {
        profielen if len(kader.onderdelen) > 1 else "profiel": kader.heeft_scores,
        bewaking: kader.kwaliteitsaspecten,
        regelgeving: kader.regelgeving,
        samenvattend: kader.heeft_scores,
    }
    cijferbladen = {CONTEXT_EN_INPUT: kader.context or kader.input, OUTPUT: kader.output}
    return _werkwijze(
        kader.woorden,
        *([naam for naam, er in bladen.items() if er] for bladen in (cijferbladen, resultaatbladen)),
        vragenblad=kader.vragen.naam if kader.vragen else "",
    )


def _werkwijze(
    woorden: Woorden, cijferbladen: Sequence[str], resultaatbladen: Sequence[str], *, vragenblad: str = ""
) -> tuple[str, ...]:
    toelichting = f"Noteer bij {k.MOTIVERING} waarom u die score geeft, bij {k.BEWIJS} waar dat te zien is"
    stand, begrippen = woorden.velden.stand, woorden.begrippen
    elk, werkpunt = begrippen.criterium.elk, begrippen.werkpunt.enkelvoud
    stappen = [
        "Vul eerst de gegevens hierboven in.",
        f"Kies op elk blad “Scoring …” bij {elk} een score uit de lijst. Wat u niet scoort, telt nergens mee.",
        f"{toelichting}: document, gesprek, observatie.",
        f"Vul {' en '.join(cijferbladen)} in met korte teksten en cijfers.",
        f"De bladen daarna ({', '.join(resultaatbladen)} en de lijsten) vullen zichzelf.",
        "Alleen de lichtgele cellen zijn invulbaar. Verander geen codes en geen koppen: daaraan herkent gia de rijen.",
        "Komt er een verslag? Schrijf dan op het blad Bespreking wat u bij elk hoofdstuk wilt zeggen.",
        f"Klaar om in te dienen? Kies hierboven bij “{stand}” hoe ver het is, sinds wanneer en door wie.",
        f"Zet op het blad Actieplan wat u aan een {werkpunt} gaat doen, wie dat doet en tegen wanneer.",
    ]
    if not resultaatbladen:
        # Nothing is scored: there are no levels, no results and no werkpunten.
        eerste, _, _, cijfers, _, *rest, _ = stappen
        beantwoord = f"Beantwoord de vragen op het blad {vragenblad}."
        stappen = [eerste, *([cijfers] if cijferbladen else []), beantwoord, *rest]
        return tuple(f"{nummer}. {stap}" for nummer, stap in enumerate(stappen, 1))
    if vragenblad:
        stappen.insert(4, f"Beantwoord de vragen op het blad {vragenblad}.")
    if not cijferbladen:
        del stappen[3]
    return tuple(f"{nummer}. {stap}" for nummer, stap in enumerate(stappen, 1))


def zin_over_voortgang(open_: int, totaal: int, stand: Werkboekstand | None, kader: Kader) -> str:
    """Return the sentence on Start that says how many rows are still to fill in, or what to do when none is."""
    voor, tussen, na = NOG_IN_TE_VULLEN
    if open_:
        return f"{voor}{open_}{tussen}{totaal}{na}"
    return alles_ingediend(kader) if stand and stand.valt_onder(Werkboekstand.ingediend) else alles_ingevuld(kader)


def vul_in(*, gekoppeld: bool, samen: bool) -> str:
    """Return what to do on a tab of input; `gekoppeld`: codes can be clicked, `samen`: several filled it in."""
    return f"{VUL_IN}{_MET_ACHTERGROND if gekoppeld else ''}{_SAMEN if samen else ''}"


def over_achtergrond(kader: Kader) -> str:
    """Return the line under the title of the tab Achtergrond."""
    return (
        f"Wat uitleg geeft bij wat u scoort of invult. Bron: {kader.bron}. Klik op een code om naar haar rij te gaan; "
        "daar brengt een klik op de code u hier terug."
    )


def telzin(aantal: int, woord: Zelfstandig) -> str:
    """Return the sentence that says how long a list is."""
    return woord.aantal(aantal) if aantal else f"Geen {woord.meervoud}"


def bij_het_actieplan(werkpunt: Zelfstandig, *, met_regels: bool) -> str:
    """Return what stands above the action plan; `met_regels` says that rules can be out of order."""
    regels = f"; een regel die niet in orde is, telt mee als {werkpunt.enkelvoud}" if met_regels else ""
    return (
        f"Een {werkpunt.enkelvoud} heeft een actie zodra er op een rij met {werkpunt.bezittelijk} code een staat die "
        f"niet geschrapt is{regels}."
    )


def geen_werkpunten(werkpunt: Zelfstandig) -> str:
    """Return what is said above the action plan where there are no werkpunten."""
    return f"Er zijn nog geen {werkpunt.meervoud}."


def alles_heeft_actie(werkpunt: Zelfstandig) -> str:
    """Return what is said above the action plan where every werkpunt has an action."""
    return f"{met_hoofdletter(werkpunt.elk)} heeft een actie."


def zonder_actie(werkpunt: Zelfstandig) -> tuple[str, str]:
    """Return what stands before the codes of the werkpunten without an action: of one, and of more after how many."""
    return f"{werkpunt.aantal(1)} heeft nog geen actie: ", f" {werkpunt.meervoud} hebben nog geen actie: "


def zin_over_acties(werkpunten: int, zonder: Sequence[str], werkpunt: Zelfstandig) -> str:
    """Return the sentence that says which werkpunten have no action yet; of very many the first ones."""
    if not zonder:
        return alles_heeft_actie(werkpunt) if werkpunten else geen_werkpunten(werkpunt)
    enkel, meer = zonder_actie(werkpunt)
    rest = len(zonder) - MEESTE_ZONDER_ACTIE
    begin = enkel if len(zonder) == 1 else f"{len(zonder)}{meer}"
    return f"{begin}{', '.join(zonder[:MEESTE_ZONDER_ACTIE])}{f'{EN_NOG}{rest}' if rest > 0 else ''}."


def profieltitel(kader: Kader, naam: str) -> str:
    """Return the title of the profile tab of an onderdeel."""
    return f"{kader.woorden.begrippen.profiel} {naam}"


def profieltabel(kader: Kader) -> str:
    """Return what stands above the table of the processen of an onderdeel."""
    return f"{k.score_op(kader.woorden.scores.proces)} en verdeling over de niveaus"


def aspecttabel(kader: Kader) -> str:
    """Return what stands above the table of the kwaliteitsaspecten."""
    return f"De kwaliteitsaspecten: {_score_op(kader)} en verdeling over de niveaus"


def matrix(kader: Kader) -> str:
    """Return what stands above the table of processen and kwaliteitsaspecten."""
    return f"{kader.woorden.begrippen.proces.als_kop} en {ASPECT.enkelvoud}: {_score_op(kader)}"


def onderdeeltabel(kader: Kader) -> str:
    """Return what stands above the table that sums up."""
    return f"De onderdelen: {_score_op(kader)}"


def _score_op(kader: Kader) -> str:
    return k.score_op(kader.woorden.scores.deel).lower()


def welk_kader(kader: Kader) -> str:
    """Return the line under the title of Start."""
    return f"Werkboek bij het kader {kader.id}, versie {kader.versie}"


def puntenkop(model: Puntenmodel, schaal: Schaal) -> str:
    """Return the heading above the points of the levels; of several scales each has a maximum of its own."""
    return "Punten" if len(schaal.delen) > 1 else f"Punten (op {model.bij(schaal).hoogste:g})"


def puntenuitleg(model: Puntenmodel) -> str:
    """Return the line under the levels that says which points they give."""
    return f"Puntenmodel {model.naam}. {model.uitleg}"


# The same beside the answer outside a scale.
TELT_NIET = "telt niet mee"


def telt_als(rol: str) -> str:
    """Return what stands in place of points beside a level of the regelgeving."""
    return f"telt als {rol}"


def wat_telt(schaal: Schaal, model: Puntenmodel, kader: Kader) -> tuple[float | str, ...]:
    """Return what each level of a scale counts for, as Start says it: its points, of several scales out of how many."""
    if schaal.is_tweeledig:
        return tuple(telt_als(niveau.rol or "") for niveau in schaal.niveaus)
    bij = model.bij(schaal)
    if len(kader.puntschaal.delen) == 1:
        return tuple(bij.punten.values())
    return tuple(f"{als_getypt(punt)} op {als_getypt(bij.hoogste)}" for punt in bij.punten.values())


def scoringtitel(naam: str) -> str:
    """Return the title of the scoring tab of an onderdeel."""
    return f"Scoring {naam}"


def aspecttekst(aspect: Kwaliteitsaspect) -> str:
    """Return the definition of a kwaliteitsaspect with its points below each other."""
    return "\n".join([aspect.definitie, *(f"• {punt}" for punt in aspect.deelpunten)])


def inleidingszinnen(deel: Inleiding) -> str:
    """Return what a part that goes before the questions says, each sentence on a line."""
    return "\n".join(f"• {zin.tekst}" for zin in deel.teksten)


def groepskop(naam: str, definitie: str) -> str:
    """Return the line above the first table of a group."""
    return f"{naam}. {definitie}"


def rijteksten(kader: Kader) -> dict[str, dict[str, str]]:
    """Return what stands fixed in the row of every criterium, rule, indicator and chapter, by code and heading."""
    aspecten = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
    rijen: dict[str, dict[str, str]] = {}
    for code, criterium in kader.criteria.items():
        aspect = aspecten.get(criterium.kwaliteitsaspect or "", "")
        rijen[code] = {k.CODE: code, k.KWALITEITSASPECT: aspect, k.CRITERIUM: criterium.tekst}
    for code, regel in kader.regels.items():
        rijen[code] = {k.CODE: code, k.ONDERWERP: regel.onderwerp, k.CRITERIUM: regel.tekst}
    for code, rij in kader.subindicatoren.items():
        vast = {k.INDICATOR: rij.naam, k.DEFINITIE: rij.definitie or "", k.EENHEID: rij.eenheid or ""}
        rijen[code] = {k.CODE: code, **vast}
    for code, uitkomst in kader.outputindicatoren.items():
        rijen[code] = {k.CODE: code, k.INDICATOR: uitkomst.tekst, k.EENHEID: uitkomst.eenheid}
    for code in kader.berekende_rijen:
        rijen[code][k.STATUS] = BEREKEND
    for code in kader.cijferrijen:
        rijen[code][k.beeld_en_norm(kader)] = beeld_en_norm(code, kader)
    for code, vraag in kader.vraag_van.items():
        rijen[code] = {k.CODE: code, k.VRAAG: vraag.voluit, k.HINT: vraag.hint or "", k.EENHEID: vraag.eenheid or ""}
    for code, titel in verslagrubrieken(kader).items():
        rijen[code] = {k.CODE: code, k.HOOFDSTUK: titel}
    return rijen


def ook_in_het_algemeen(kader: Kader) -> tuple[Kader, ...]:
    """Return a kader, and the same one with the general begrippen where it has its own.

    A werkboek can be of before the kader had them.
    """
    woorden, algemeen = kader.woorden, Begrippen()
    if woorden.begrippen == algemeen:
        return (kader,)
    return kader, kader.model_copy(update={"woorden": woorden.model_copy(update={"begrippen": algemeen})})


def vaste_rijen(kader: Kader) -> Iterator[tuple[str, ...]]:
    """Yield every row of the blank werkboek that is about no single criterium, rule or indicator.

    First the text by which the row is known, then the short ones beside it, which mean nothing elsewhere.
    """
    for zelfde in ook_in_het_algemeen(kader):
        yield from _vaste_rijen(zelfde)


def _vaste_rijen(kader: Kader) -> Iterator[tuple[str, ...]]:
    begrippen = kader.woorden.begrippen
    aanwijzingen = tuple(
        vul_in(gekoppeld=gekoppeld, samen=samen) for gekoppeld in (False, True) for samen in (False, True)
    )
    losse = (
        GEGEVENS,
        ZO_WERKT_HET,
        DE_NIVEAUS,
        *aanwijzingen,
        *werkwijze(kader),
        *kader.woorden.velden.labels.values(),
        VOORTGANG,
    )
    losse += (*WEGWIJZERS, *stappen(kader), alles_ingevuld(kader), alles_ingediend(kader), OOGOPSLAG)
    losse += (profieltabel(kader), aspecttabel(kader), matrix(kader))
    losse += (VERDELING, KWALITEITSWIJZER, RUBRIEKTABEL, WAT_NIET_IN_ORDE_IS)
    losse += tuple(a.replace(_MET_ACHTERGROND, _VROEGER_MET_ACHTERGROND) for a in aanwijzingen)
    # A werkboek of a small kader that an earlier gia made names every tab there can be.
    losse += _werkwijze(kader.woorden, (CONTEXT_EN_INPUT, OUTPUT), _RESULTAATBLADEN)
    losse += (k.DOSSIER, BIJ_HET_DOSSIER, k.ACTIEPLAN)
    losse += (geen_werkpunten(begrippen.werkpunt), alles_heeft_actie(begrippen.werkpunt))
    losse += tuple(bij_het_actieplan(begrippen.werkpunt, met_regels=met_regels) for met_regels in (False, True))
    losse += (SAMENVATTEND, onderdeeltabel(kader), KWALITEITSBEWAKING, REGELGEVING, BESPREKING, BIJ_DE_BESPREKING)
    hoofdcodes = {code.split(".")[0] for code in kader.rijteksten}
    yield from ((tekst, *hoofdcodes) for tekst in kader.vroegere_teksten)
    losse += tuple(telzin(0, woord) for woord in (*begrippen.lijstpunten, REGEL_NIET_IN_ORDE))
    yield from ((tekst,) for tekst in (*losse, kader.titel, welk_kader(kader)))
    # The sentence above the charts of a blank werkboek, with what stands above the other one.
    for woord in (begrippen.proces, ASPECT, ONDERDEEL):
        yield from ((NIETS_GESCOORD.format(geen_enkel=woord.geen_enkel), *ernaast) for ernaast in ((), (VERDELING,)))
    yield (VERSLAGHOOFDSTUKKEN, BESPREKINGCODE)
    for model in kader.puntenmodellen:
        yield (NIVEAUKOPPEN[1], NIVEAUKOPPEN[0], puntenkop(model, kader.puntschaal))
        yield (puntenuitleg(model),)
        for schaal in kader.puntschaal.delen:
            # Points are texts in the werkboeken of an earlier gia.
            for niveau, telt in zip(schaal.niveaus, wat_telt(schaal, model, kader), strict=True):
                yield (niveau.betekenis, niveau.naam, telt if isinstance(telt, str) else f"{telt:g}")
    for schaal in kader.gebruikte_schalen:
        if schaal.is_tweeledig:
            yield from ((niveau.betekenis, niveau.naam, telt_als(niveau.rol or "")) for niveau in schaal.niveaus)
        if antwoord := schaal.niet_van_toepassing:
            yield (antwoord.betekenis, antwoord.naam, TELT_NIET)
    lijsten = dict(kader.woorden.lijsten).values()
    for onderdeel in kader.onderdelen:
        titels = (scoringtitel(onderdeel.naam), profieltitel(kader, onderdeel.naam))
        yield from ((titel,) for titel in (*titels, *(f"{lijst} {onderdeel.naam}" for lijst in lijsten)))
    for aspect in kader.kwaliteitsaspecten:
        yield (aspecttekst(aspect), aspect.naam)
    yield from (WEGWIJZERS, (*WEGWIJZERS, VUL_IN), (NAAR_START, VUL_IN))
    yield (stappen(kader)[-1], OOGOPSLAG, k.ACTIEPLAN, BESPREKING)
    yield from _rijen_boven_scores(kader, aanwijzingen)
    yield from _groepsrijen(kader)


def _rijen_boven_scores(kader: Kader, aanwijzingen: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield what stands above the headings of a tab with scores: a level on each row, beside what stands left of it."""
    titels = [scoringtitel(naam) for naam in (*(onderdeel.naam for onderdeel in kader.onderdelen), REGELGEVING)]
    links = ([(titel,) for titel in titels], [WEGWIJZERS], [()], [(aanwijzing,) for aanwijzing in aanwijzingen])
    groepen = kader.scoregroepen_van(Groepsoort.onderdeel, Groepsoort.regelgeving)
    for schaal in {groep.schaal.namen: groep.schaal for groep in groepen}.values():
        for nummer, keuze in enumerate(schaal.wat_te_kiezen):
            for ervoor in links[nummer] if nummer < len(links) else [()]:
                yield (keuze.in_het_kort, keuze.naam, *ervoor)


def puntenrijen(kader: Kader) -> Iterator[tuple[str, str, float]]:
    """Yield the rows of the blank werkboek that say how many points a level gives."""
    for model in kader.puntenmodellen:
        for schaal in kader.puntschaal.delen:
            for niveau, telt in zip(schaal.niveaus, wat_telt(schaal, model, kader), strict=True):
                if not isinstance(telt, str):
                    yield niveau.betekenis, niveau.naam, telt


def verdwenen_teksten(oud: Kader, nieuw: Kader) -> tuple[str, ...]:
    """Return the names and definitions in a werkboek of an older version that one of a newer version does not have."""
    eigen = {welk_kader(oud), *(rij[k.CRITERIUM] for rij in rijteksten(oud).values() if k.CRITERIUM in rij)}
    nu = {tekst for rij in (*vaste_rijen(nieuw), *_beschrijvingen(nieuw)) for tekst in rij}
    toen = (tekst for rij in (*vaste_rijen(oud), *_beschrijvingen(oud)) for tekst in rij[:1])
    return tuple(dict.fromkeys(tekst for tekst in toen if tekst and tekst not in nu and tekst not in eigen))


def _beschrijvingen(kader: Kader) -> Iterator[tuple[str, ...]]:
    """Yield what stands beside the rows, and the names of what gets a score."""
    yield from ((rij.definitie or "",) for rij in kader.subindicatoren.values())
    yield from ((vraag.hint or "",) for vraag in kader.vraag_van.values())
    yield from ((vraag.voluit,) for vraag in kader.vraag_van.values() if vraag.deelpunten)
    yield from ((groep.naam,) for groep in kader.scoregroepen.values())


def _groepsrijen(kader: Kader) -> Iterator[tuple[str, ...]]:
    """Yield what stands above the tables: groups, names with their code, and definitions."""
    for groep in kader.groepen:
        yield (groepskop(groep.naam, groep.definitie),)
    for proces in kader.processen:
        yield from ((proces.naam, proces.code), (proces.definitie,))
    if kader.regelgeving:
        yield from ((groepskop(kader.regelgeving.naam, kader.regelgeving.definitie),), (scoringtitel(REGELGEVING),))
    yield from ((rubriek.naam, rubriek.code) for rubriek in kader.rubrieken)
    yield from ((CONTEXT_EN_INPUT,), (OUTPUT,))
    if kader.vragen:
        yield from ((kader.vragen.naam,), (groepskop(kader.vragen.naam, kader.vragen.definitie),))
        yield from ((tekst,) for deel in kader.vragen.inleiding for tekst in (deel.titel, inleidingszinnen(deel)))
        # A form in Word has each in a paragraph of its own.
        yield from ((zin.tekst,) for deel in kader.vragen.inleiding for zin in deel.teksten)
        yield from ((tekst,) for tekst in (k.START, kader.vragen.naam, kader.vragen.definitie))
        yield from (("\n".join(filter(None, (vraag.hint, vraag.eenheid))),) for vraag in kader.vraag_van.values())
        yield from ((rubriek.naam, rubriek.code) for rubriek in kader.vragen.rubrieken)
        yield from ((rubriek.aanwijzing,) for rubriek in kader.vragen.rubrieken if rubriek.aanwijzing)
    for domein in (kader.context, kader.input, kader.output):
        if domein:
            yield (groepskop(domein.naam, domein.definitie),)
            for indicator in domein.indicatoren:
                yield from ((indicator.naam, indicator.code), (indicator.definitie,))
                if indicator.herkomst:
                    yield (indicator.herkomst,)
