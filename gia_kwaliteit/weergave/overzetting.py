"""What was carried over to a newer version of the kader, as text on the terminal."""

from rich.console import Console

from gia_kwaliteit.getallen import telling
from gia_kwaliteit.overzetting import Overzetting
from gia_kwaliteit.tekst import opgesomd


def toon_overzetting(console: Console, overzetting: Overzetting) -> None:
    """Print how much was carried over, each row that stayed behind, and each that stands at another text now."""
    beoordeling = overzetting.beoordeling
    scores = sum(score.niveau is not None for score in beoordeling.scores.values())
    ook = (
        (sum(antwoord.is_gegeven for antwoord in beoordeling.antwoorden.values()), "antwoord", "antwoorden"),
        (sum(map(bool, beoordeling.besprekingen.values())), "bespreking", "besprekingen"),
        (sum(actie.is_ingevuld for actie in beoordeling.actieplan), "actie", "acties"),
        (len(beoordeling.dossier), "rij van het dossier", "rijen van het dossier"),
    )
    wat = [telling(scores, "score", "scores"), *(telling(*soort) for soort in ook if soort[0])]
    console.print(
        f"{beoordeling.werkboek}: van versie {overzetting.oude_versie} naar {beoordeling.kader_versie}; "
        f"{opgesomd(wat)} overgenomen."
    )
    toon_wat_aandacht_vraagt(console, overzetting, "Overgenomen bij een andere tekst; kijk na of de score nog geldt")


def toon_wat_aandacht_vraagt(
    console: Console, overzetting: Overzetting, kop: str = "Wat er vorig werkjaar bij een andere tekst stond"
) -> None:
    """Print each row that stayed behind, and below `kop` each that stands at another text now, with both texts."""
    if overzetting.achtergebleven:
        console.print("\nNiet overgenomen (bewaard op het blad Niet overgenomen):")
        for punt in overzetting.achtergebleven:
            wat = punt.inhoud or "alleen tekst"
            console.print(f"  {punt.code}  {wat}. {punt.reden}", highlight=False, markup=False)
    if overzetting.na_te_kijken:
        console.print(f"\n{kop}:")
        for aandachtspunt in overzetting.na_te_kijken:
            vroeger = "" if aandachtspunt.oude_code == aandachtspunt.code else f" (vroeger {aandachtspunt.oude_code})"
            console.print(
                f"  {aandachtspunt.code}{vroeger}  {aandachtspunt.nieuwe_tekst}", highlight=False, markup=False
            )
            if aandachtspunt.oude_tekst != aandachtspunt.nieuwe_tekst:
                console.print(f"      voordien: {aandachtspunt.oude_tekst}", highlight=False, markup=False)
