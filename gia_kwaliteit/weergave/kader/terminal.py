"""The kader on a terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gia_kwaliteit.getallen import telling, voluit
from gia_kwaliteit.kader import Achtergrond, Kader, Rol
from gia_kwaliteit.weergave.console import toon_ingesprongen
from gia_kwaliteit.weergave.kader.cijfers import over_cijfer, over_norm
from gia_kwaliteit.weergave.kader.rij import in_het_kort, met_bron
from gia_kwaliteit.werkboek.cijferteksten import hoe_berekend


def toon_kader(console: Console, kader: Kader) -> None:
    """Print the whole kader in its order: what is described and scored, how it is scored, the figures beside it."""
    console.print(Text(f"{kader.titel} ({kader.id} {kader.versie})", style="bold"))
    console.print(Text(kader.bron, style="dim"))
    for domein in (kader.context, kader.input):
        for indicator in domein.indicatoren if domein else ():
            _kop(console, f"{indicator.code} {indicator.naam}", indicator.definitie)
            _toon_herkomst(console, indicator.herkomst)
            for sub in indicator.subindicatoren:
                _cijferrij(console, kader, sub.code, sub.naam)
    _toon_processen(console, kader)
    for groep in kader.output.indicatoren if kader.output else ():
        _kop(console, f"{groep.code} {groep.naam}", groep.definitie)
        _toon_herkomst(console, groep.herkomst)
        for outputindicator in groep.outputindicatoren:
            _cijferrij(console, kader, outputindicator.code, outputindicator.tekst)
    for rubriek in kader.rubrieken:
        _kop(console, f"{rubriek.code} {rubriek.naam}", "")
        for regel in rubriek.criteria:
            _rij(console, regel.code, f"{regel.onderwerp}: {regel.tekst}")
            _toon_niveaus(console, kader, regel.code)
    _toon_vragen(console, kader)
    _toon_scoring(console, kader)
    _toon_achtergrond(console, kader)
    _toon_cijfers(console, kader)


def tel_kader(kader: Kader) -> str:
    """Return how many processen, criteria, rules and questions a kader has; nothing of what it has none of."""
    proces, criterium = kader.woorden.begrippen.proces, kader.woorden.begrippen.criterium
    tellingen = (
        (len(kader.processen), proces.enkelvoud, proces.meervoud),
        (len(kader.criteria), criterium.enkelvoud, criterium.meervoud),
        (len(kader.regels), "regel", "regels"),
        (len(kader.vraag_van), "vraag", "vragen"),
    )
    return ", ".join(telling(*van) for van in tellingen if van[0])


def _toon_processen(console: Console, kader: Kader) -> None:
    if kader.processen:
        _kop(console, kader.woorden.begrippen.proces.meervoud_als_kop, kader.proces_definitie)
    for proces in kader.processen:
        _kop(console, f"{proces.code} {proces.naam}", proces.definitie)
        for criterium in proces.criteria:
            _rij(console, criterium.code, criterium.tekst)
            _toon_niveaus(console, kader, criterium.code)


def _toon_vragen(console: Console, kader: Kader) -> None:
    """Print the questions in their rubrieken, after what goes before them."""
    if kader.vragen is None:
        return
    _kop(console, kader.vragen.naam, kader.vragen.definitie)
    for deel in kader.vragen.inleiding:
        _kop(console, deel.titel, "")
        for zin in deel.teksten:
            toon_ingesprongen(console, "  • ", zin.tekst)
    for rubriek in kader.vragen.rubrieken:
        _kop(console, f"{rubriek.code} {rubriek.naam}", rubriek.aanwijzing)
        for vraag in rubriek.vragen:
            _rij(console, vraag.code, f"{vraag.tekst} ({in_het_kort(vraag)})")
            for punt in vraag.deelpunten:
                toon_ingesprongen(console, "    • ", punt)


def _toon_niveaus(console: Console, kader: Kader, code: str) -> None:
    """Print what the levels mean for one criterium or rule, where the kader says it."""
    for naam, betekenis in kader.uitleg[code].niveaus.items() if code in kader.uitleg else ():
        console.print(Padding(Text(f"{naam}: {betekenis}"), (0, 0, 0, 4)))


def _toon_achtergrond(console: Console, kader: Kader) -> None:
    """Print every text about criteria once, with the codes that name it."""
    achtergrond = kader.achtergrond or Achtergrond()
    for kop, teksten in (("Toelichting", achtergrond.toelichting), ("Aanbevelingen", achtergrond.aanbevelingen)):
        if teksten:
            _kop(console, kop, "")
        for tekst in teksten:
            codes = [c for c, u in kader.uitleg.items() if tekst in (*u.toelichting, *u.aanbevelingen)]
            _rij(console, tekst.code, f"{met_bron(tekst)} Bij {', '.join(codes) or 'geen enkele rij'}.")


def _toon_cijfers(console: Console, kader: Kader) -> None:
    for referentie in sorted(kader.referentie, key=lambda referentie: referentie.jaar):
        _kop(console, f"Referentiecijfers {referentie.jaar}", referentie.bron)
        for cijfer in referentie.cijfers:
            _rij(console, cijfer.hoort_bij, over_cijfer(cijfer, kader.woorden))
            for waarden in filter(None, (cijfer.per_onthaalbureau, cijfer.per_provincie)):
                delen = (f"{naam} {voluit(waarde)}" for naam, waarde in waarden.items())
                console.print(Padding(Text(" · ".join(delen), style="dim"), (0, 0, 0, 8)))
    if kader.normen:
        _kop(console, "Normen en richtgetallen", "")
    for norm in kader.normen:
        _rij(console, ", ".join(norm.hoort_bij), over_norm(norm))
    if kader.samen_bekijken:
        _kop(console, "Scores en cijfers die samen bekeken worden", "")
    for paar in kader.samen_bekijken:
        _rij(console, f"{paar.proces} en {paar.cijfer}", paar.vraag)


def _toon_scoring(console: Console, kader: Kader) -> None:
    """Print how is scored: the kwaliteitsaspecten, the levels of each scale, and the points for them."""
    for aspect in kader.kwaliteitsaspecten:
        _kop(console, f"Kwaliteitsaspect {aspect.naam}", aspect.definitie)
        for punt in aspect.deelpunten:
            _rij(console, aspect.afkorting, punt)
    begrippen = kader.woorden.begrippen
    rolnamen = {Rol.werkpunt: begrippen.werkpunt.enkelvoud, Rol.good_practice: begrippen.good_practice.enkelvoud}
    for schaal in kader.gebruikte_schalen:
        _kop(console, f"Schaal {schaal.naam}", schaal.omschrijving)
        for niveau in schaal.niveaus:
            rol = f" ({rolnamen.get(niveau.rol, niveau.rol)})" if niveau.rol else ""
            _rij(console, f"{niveau.naam}{rol}", niveau.betekenis)
        if antwoord := schaal.niet_van_toepassing:
            _rij(console, f"{antwoord.naam} (telt niet mee)", antwoord.betekenis)
    for model in kader.puntenmodellen:
        _kop(console, f"Puntenmodel {model.code}: {model.naam}", model.uitleg)
        for schaal in kader.puntschaal.delen:
            bij = model.bij(schaal)
            punten = (f"{naam} {voluit(punt)}" for naam, punt in bij.punten.items())
            _rij(console, f"op {voluit(bij.hoogste)}", " · ".join(punten))


def _toon_herkomst(console: Console, herkomst: str | None) -> None:
    if herkomst:
        console.print(Text(herkomst, style="dim"))


def _cijferrij(console: Console, kader: Kader, code: str, naam: str) -> None:
    """Print a row of context, input or output: what it asks, in which unit, and how it is computed."""
    rij = (kader.subindicatoren | kader.outputindicatoren)[code]
    eenheid = f" ({rij.eenheid})" if rij.eenheid else ""
    berekend = f" Berekend: {hoe_berekend(code, kader)}." if rij.is_berekend else ""
    punt = "" if naam.endswith(".") or not (rij.definitie or berekend) else "."
    definitie = f" {rij.definitie}" if rij.definitie else ""
    _rij(console, code, f"{naam}{eenheid}{punt}{definitie}{berekend}")


def _kop(console: Console, naam: str, definitie: str) -> None:
    console.print()
    console.print(Text(naam, style="bold"))
    if definitie:
        console.print(Text(definitie, style="italic"))


def _rij(console: Console, code: str, tekst: str) -> None:
    """Print a code and its text; the lines after the first begin below the first letter of the text."""
    toon_ingesprongen(console, f"  {code}  ", tekst)
