"""The overzicht on a terminal: the image of the sector, the verband, the criteria, and who can learn of whom."""

from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.getallen import getal, procent, verschil
from gia_kwaliteit.kader import TE_VERBETEREN, Kader
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht import (
    GEEN_OORZAAK,
    UITLEG_KLEUREN,
    WAARSCHUWINGEN,
    Criteriumbeeld,
    Evolutie,
    Overzicht,
    korte_namen,
    namen_van_kwadranten,
    namen_van_paar,
    sterk_punt,
    titel_van_paar,
    titel_van_regelgeving,
    uitleg_eensgezindheid,
    uitleg_vlaggen,
    zin_over_sector,
    zin_over_sterk,
    zinnen_vooraf,
)
from gia_kwaliteit.weergave.balk import toont_kleuren
from gia_kwaliteit.weergave.bevindingen import toon_bevindingen, toon_wie_waarschuwingen_heeft
from gia_kwaliteit.weergave.brede_tabel import toon_in_delen
from gia_kwaliteit.weergave.console import maak_tabel, toon_ingesprongen
from gia_kwaliteit.weergave.overzicht.acties import toon_acties
from gia_kwaliteit.weergave.overzicht.cijferevolutie import toon_cijferevolutie
from gia_kwaliteit.weergave.overzicht.cijfers import toon_cijfers
from gia_kwaliteit.weergave.overzicht.inhoud import titel_van_criteria
from gia_kwaliteit.weergave.overzicht.scores import toon_plaatsen, toon_sector, toon_verdelingen
from gia_kwaliteit.weergave.overzicht.toets import toon_toets

# A screen full; -o gives all of them.
_MEESTE_LIJNEN = 12


def toon_overzicht(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    """Print an overzicht."""
    _toon_kop(console, overzicht)
    schaal, proces = kader.woorden.scores, kader.woorden.begrippen.proces
    toon_sector(console, f"{proces.meervoud_als_kop}, op {schaal.proces}", overzicht, overzicht.processen, {})
    namen = {proces.code: proces.naam for proces in kader.processen}
    if not overzicht.alleen_samen and toont_kleuren(console):
        _toon_zin(console, f"{UITLEG_KLEUREN}.")
    _toon_zin(console, "; ".join(f"{code} {naam}" for code, naam in namen.items()) + ".")
    console.print()
    koppen = {aspect.code: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
    koppen |= korte_namen(overzicht, kader)
    rest = [
        (f"Kwaliteitsaspecten, op {schaal.deel}", overzicht.kwaliteitsaspecten),
        (f"Onderdelen, op {schaal.deel}", overzicht.onderdelen),
        (f"{titel_van_regelgeving(kader)}, op {schaal.deel}", overzicht.rubrieken),
    ]
    for titel, scores in rest:
        if scores:
            toon_sector(console, titel, overzicht, scores, koppen)
            uitleg = [f"{koppen.get(s.code, s.code)} {s.naam}" for s in scores if koppen.get(s.code) != s.naam]
            if uitleg:
                _toon_zin(console, f"{'; '.join(uitleg)}.")
            console.print()
    toon_verdelingen(console, overzicht, kader)
    toon_plaatsen(console, overzicht, koppen)
    _toon_verband(console, overzicht, kader)
    toon_cijfers(console, overzicht, kader)
    _toon_samen_bekeken(console, overzicht)
    _toon_criteria(console, overzicht, kader)
    if not overzicht.alleen_samen:
        _toon_leren(console, overzicht, kader)
    toon_acties(console, overzicht)
    _toon_antwoorden(console, overzicht)
    for evolutie in overzicht.evoluties:
        _toon_evolutie(console, evolutie)
    toon_cijferevolutie(console, overzicht, kader)


def _toon_antwoorden(console: Console, overzicht: Overzicht) -> None:
    """Print how often each question is answered."""
    if not overzicht.beantwoord:
        return
    tabel = maak_tabel(console, "", f"beantwoord (van {len(overzicht.bureaus)})")
    for code, aantal in overzicht.beantwoord.items():
        tabel.add_row(escape(f"{code} {overzicht.kader.vraag_van[code].tekst}"), str(aantal))
    console.print(Text("Antwoorden", style="bold"))
    console.print(tabel)
    console.print()


def _toon_kop(console: Console, overzicht: Overzicht) -> None:
    bureaus = overzicht.bureaus
    soorten = Counter(bureau.soort for bureau in bureaus)
    werkjaren = sorted({bureau.werkjaar for bureau in bureaus})
    woorden = overzicht.kader.woorden
    console.print(Text(woorden.begrippen.overzicht, style="bold"))
    delen = [woorden.onderwerp.aantal(len({b.naam for b in bureaus}))]
    delen += [f"{aantal} × {woorden.naam_van_soort(soort)}" for soort, aantal in sorted(soorten.items())]
    delen += [", ".join(werkjaren), f"puntenmodel {overzicht.puntenmodel}"]
    console.print(Text(" · ".join(delen)), soft_wrap=not console.is_terminal)
    console.print()
    console.print(Text(zin_over_sector(overzicht), style="bold"), soft_wrap=not console.is_terminal)
    console.print()
    for zin in zinnen_vooraf(overzicht):
        console.print(Text(zin), soft_wrap=not console.is_terminal)
    console.print()


def _toon_zin(console: Console, zin: str) -> None:
    console.print(Text(zin, style="dim"), soft_wrap=not console.is_terminal)


def _toon_verband(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    paar = namen_van_paar(overzicht, kader)
    if paar is None:
        return
    console.print(Text(titel_van_paar(paar), style="bold"))
    console.print(Text(overzicht.verband.toelichting), soft_wrap=not console.is_terminal)
    if overzicht.kwadranten:
        console.print(Text(f"Sterk is {zin_over_sterk(kader.woorden)}.", style="dim"))
    wat = namen_van_kwadranten(paar)
    for kwadrant, namen in overzicht.kwadranten.items():
        toon_ingesprongen(console, f"{wat[kwadrant]} ({len(namen)}): ", ", ".join(namen) or "niemand", "bold")
    if buiten := overzicht.zonder_kwadrant:
        toon_ingesprongen(console, f"zonder score voor een van beide ({len(buiten)}): ", ", ".join(buiten), "bold")
    console.print()


def _toon_samen_bekeken(console: Console, overzicht: Overzicht) -> None:
    """Print of every pair of a score and a figure what can be concluded; nothing where nobody has both."""
    paren = [samen for samen in overzicht.samen_bekeken if samen.n]
    if not paren:
        return
    console.print(Text("Scores en cijfers samen bekeken", style="bold"))
    for samen in paren:
        jaar = f" ({samen.jaar})" if samen.jaar else ""
        vooraf = f"{samen.paar.proces} en {samen.paar.cijfer}{jaar}: "
        toon_ingesprongen(console, vooraf, f"{samen.paar.vraag} {samen.toelichting}", "bold")
    _toon_zin(console, GEEN_OORZAAK)
    console.print()


def _toon_criteria(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    gevlagd = [criterium for criterium in overzicht.criteria if criterium.vlaggen]
    console.print(Text(f"{titel_van_criteria(kader)} ({len(gevlagd)} van {len(overzicht.criteria)})", style="bold"))
    for vlag, uitleg in uitleg_vlaggen(kader).items():
        codes = [criterium.code for criterium in gevlagd if vlag in criterium.vlaggen]
        naam = vlag.value.replace("_", " ")
        toon_ingesprongen(console, f"{naam} ({len(codes)}), ", f"{uitleg}: {', '.join(codes) or 'geen'}", "bold")
    console.print()
    if overzicht.toets:
        toon_toets(console, overzicht.toets, {c.code: c.vlaggen for c in gevlagd})
    _toon_eensgezindheid(console, overzicht.criteria, kader.woorden)


def _toon_eensgezindheid(console: Console, criteria: Sequence[Criteriumbeeld], woorden: Woorden) -> None:
    """Print the criteria about which both parties of a vergelijking agree least."""
    met = [(criterium, criterium.eensgezindheid) for criterium in criteria if criterium.eensgezindheid]
    if not met:
        return
    oneens = sorted(met, key=lambda paar: (paar[1].gelijk, -abs(paar[1].gemiddeld_verschil)))[:_MEESTE_LIJNEN]
    criterium = woorden.begrippen.criterium
    wat = criterium.het if len(oneens) == 1 else f"de {criterium.aantal(len(oneens))}"
    partijen = f"{woorden.links.als_kop} tegen {woorden.rechts.enkelvoud}"
    titel = f"{partijen}: {wat} met de minste overeenstemming"
    console.print(Text(titel, style="bold"), soft_wrap=not console.is_terminal)
    tabel = maak_tabel(console, "", "paren", "gelijk", "binnen 1", "verschil")
    for beeld, maat in oneens:
        tabel.add_row(
            beeld.code,
            str(maat.n),
            procent(maat.gelijk),
            procent(maat.binnen_een),
            verschil(maat.gemiddeld_verschil, 2),
        )
    console.print(tabel)
    _toon_zin(console, uitleg_eensgezindheid(woorden))
    console.print()


def _toon_leren(console: Console, overzicht: Overzicht, kader: Kader) -> None:
    werkpunt, niveau = kader.woorden.begrippen.werkpunt, kader.schaal.woord_voor(TE_VERBETEREN)
    console.print(Text("Wie kan van wie leren", style="bold"))
    collegas = f"collega’s met een {sterk_punt(kader)}, met zo weinig mogelijk bezoeken"
    uitleg = f"Voor {werkpunt.elk} ({niveau}) {collegas}."
    _toon_zin(console, uitleg)
    for route in overzicht.leerroutes:
        delen = [f"{naam} ({', '.join(codes)})" for naam, codes in route.bezoeken]
        delen += [f"niemand voor {', '.join(route.zonder_voorbeeld)}"] if route.zonder_voorbeeld else []
        toon_ingesprongen(console, f"{route.aanduiding}: ", "; ".join(delen) or route.zonder_bezoek, "bold")
    console.print()


def _toon_evolutie(console: Console, evolutie: Evolutie) -> None:
    van, maximum = evolutie.woorden.onderwerp, evolutie.maximum
    aantallen = ", ".join(f"{jaar}: {van.aantal(n)}" for jaar, n in evolutie.geteld)
    rijen = [(f"{proces.code} {proces.naam}", list(map(getal, proces.sector))) for proces in evolutie.processen]
    toon_in_delen(console, f"Evolutie, {evolutie.naam}: gemiddelde op {maximum}", evolutie.werkjaren, rijen)
    _toon_zin(
        console,
        f"Elk werkjaar telt de {van.meervoud} van toen ({aantallen}). Zijn het andere, dan verandert er ook iets.",
    )
    console.print()
    titel = f"Evolutie, {evolutie.naam}: laatste min eerste score van {van.elk}, op {maximum}"
    rijen = []
    for naam in evolutie.apart:
        verschillen = [proces.eerste_tot_laatste(naam) for proces in evolutie.processen]
        if any(waarde is not None for waarde in verschillen):
            rijen.append((naam, list(map(verschil, verschillen))))
    if rijen:
        toon_in_delen(console, titel, [proces.code for proces in evolutie.processen], rijen)
        console.print()


def toon_bevindingen_van(console: Console, bevindingen: Sequence[Bevinding], *, stil: bool = False) -> None:
    """Print what was found; of werkboeken that only have waarschuwingen, the names in one sentence.

    With `stil` only the fouten are printed.
    """
    met = [b for b in bevindingen if b.id == WAARSCHUWINGEN]
    toon_bevindingen(console, [b for b in bevindingen if b.id != WAARSCHUWINGEN], "", stil=stil)
    if not stil:
        toon_wie_waarschuwingen_heeft(console, [str(b.werkboek) for b in met])
