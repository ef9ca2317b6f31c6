"""gia verslag MAP: the verslag of every werkboek in folders; and how one becomes a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from gia_kwaliteit.cli.dag import vandaag
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, zeg
from gia_kwaliteit.cli.reeks import Verzamelaar, neem_reeks
from gia_kwaliteit.cli.uitvoer import Doel, eis_bestanden
from gia_kwaliteit.getallen import telling
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.verslag import Verslag
    from gia_kwaliteit.verslag.huisstijl import Sjabloon
    from gia_kwaliteit.verzameling.reeks import Gelezen

_FORMATEN = ("pdf", "docx", "html")


@dataclass(frozen=True)
class Vraag:
    """What was asked for: of which places, and how and where the verslagen are written."""

    plaatsen: list[str]
    doel: Path
    formaat: str | None
    sjabloon: Path | None
    overschrijf: bool
    stil: bool
    zonder_bijlagen: bool


@dataclass(frozen=True)
class Gemaakt:
    """The file of a verslag, and in Dutch what of the werkboek it leaves out or cannot show, a sentence each."""

    inhoud: bytes
    waarschuwingen: tuple[str, ...]


def schrijf_verslagen(vraag: Vraag, kader: "Kader", puntenmodel: str | None) -> None:
    """Write the verslag of every werkboek in these places into a folder; of one with fouten there is none."""
    from gia_kwaliteit.verslag.lezen import stel_verslag_op
    from gia_kwaliteit.verzameling.persoonsnamen import kort_namen_in
    from gia_kwaliteit.verzameling.reeks import namen_van_uitvoer

    einde = _einde(vraag)
    reeks = neem_reeks(vraag.plaatsen, kader)
    verzamelaar = Verzamelaar(reeks, kader, puntenmodel)
    boeken: Iterable[Gelezen] = verzamelaar.lees("Verslagen maken", vanaf=1)
    namen = namen_van_uitvoer(reeks, vraag.plaatsen, einde)
    if kader.woorden.onderwerp.persoon:
        # Who it is about stands in the werkboek.
        boeken = list(boeken)
        namen = kort_namen_in(namen, {boek.pad: boek.beoordeling.gegevens.naam for boek in boeken})
    doelen = {pad: Doel(vraag.doel / naam, vraag.overschrijf) for pad, naam in namen.items()}
    _eis_geen_bron(doelen)
    eis_bestanden(vraag.doel, [doel.pad for doel in doelen.values()], overschrijf=vraag.overschrijf)
    waarschuwingen, geschreven = [], 0
    for boek in boeken:
        if boek.beoordeling.heeft_fouten:
            continue
        verslag = stel_verslag_op(boek.beoordeling, kader, puntenmodel, vandaag=vandaag())
        inhoud = verslag.zonder_bijlagen() if vraag.zonder_bijlagen else verslag
        gemaakt = maak_bestand(inhoud, kader, einde, vraag.sjabloon)
        doel = doelen[boek.pad]
        doel.maak_map()
        doel.schrijf(gemaakt.inhoud)
        geschreven += 1
        waarschuwingen += [f"{boek.naam}: {zin}" for zin in gemaakt.waarschuwingen]
    verzamelaar.toon(stil=vraag.stil)
    if not vraag.stil:
        for zin in waarschuwingen:
            zeg(f"waarschuwing: {zin}")
    _meld(vraag, geschreven, verzamelaar.gelezen)
    if verzamelaar.heeft_fouten:
        raise typer.Exit(FOUTEN)


def maak_bestand(verslag: "Verslag", kader: "Kader", einde: str, sjabloon: Path | None) -> Gemaakt:
    """Return a verslag as a file with this ending, or stop when an own template is not right."""
    import logging

    from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout

    # The first time on a computer it says in English that it looks for fonts; that takes a while.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    try:
        bestand, zonder_letter = _schrijf_als(einde, verslag, kader, Sjabloon(sjabloon))
        zinnen = (_zin_over_weggelaten(verslag, kader), zonder_letter)
        return Gemaakt(bestand, tuple(filter(None, zinnen)))
    except Sjabloonfout as fout:
        stop(str(fout), FOUTEN)


def _einde(vraag: Vraag) -> str:
    """Return the ending of the verslagen; stop when it is none of a verslag, or when -o is no folder."""
    if vraag.formaat is not None and vraag.formaat not in _FORMATEN:
        stop(f"--formaat “{vraag.formaat}” bestaat niet. Kies uit: {', '.join(_FORMATEN)}.", VERKEERD_GEBRUIK)
    if vraag.doel.suffix.lower().lstrip(".") in _FORMATEN:
        raad = "Geef bij -o de naam van een map op, en zo nodig --formaat."
        stop(f"{vraag.doel}: van een map of van meer werkboeken is er meer dan één verslag. {raad}", VERKEERD_GEBRUIK)
    return f".{vraag.formaat or _FORMATEN[0]}"


def _eis_geen_bron(doelen: Mapping[Path, Doel]) -> None:
    """Stop when a verslag in Word would come in the place of the form that it is made of."""
    bronnen = {pad.resolve() for pad in doelen}
    bron = next((doel.pad for doel in doelen.values() if doel.pad.resolve() in bronnen), None)
    if bron is not None:
        raad = "Kies bij -o een andere map, of een ander --formaat."
        stop(f"{bron} is zelf een van de werkboeken. {raad}", VERKEERD_GEBRUIK)


def _meld(vraag: Vraag, geschreven: int, gelezen: int) -> None:
    """Say how many verslagen there are, and of how many werkboeken there is none."""
    if vraag.stil:
        print(vraag.doel)
        return
    verslagen = telling(geschreven, "verslag", "verslagen")
    zonder = gelezen - geschreven
    rest = f"; van {telling(zonder, 'werkboek', 'werkboeken')} is er geen, om de fouten hierboven"
    zeg(f"{verslagen}: {vraag.doel}{rest if zonder else ''}")


def _zin_over_weggelaten(inhoud: "Verslag", kader: "Kader") -> str:
    """Return which texts about a chapter stay out of a verslag that has not that chapter; empty where none does."""
    from gia_kwaliteit.rubrieken import VERGELIJKING, verslagrubrieken
    from gia_kwaliteit.verslag.beginsituatie import is_beginsituatie
    from gia_kwaliteit.verslag.lezen import optie_naast

    titels, rechts = verslagrubrieken(kader), kader.woorden.rechts
    ernaast = f"geef het werkboek van {rechts.het} op met {optie_naast(kader)}."
    if is_beginsituatie(inhoud) and inhoud.weggelaten:
        hoofdstukken = opgesomd([f"“{titels[code]}” ({code})" for code in inhoud.weggelaten if code in titels])
        return (
            f"De bespreking bij {hoofdstukken} staat niet in deze analyse, die dat hoofdstuk niet heeft. Ze staat in "
            f"het gewone verslag: laat --als weg{f', en {ernaast}' if VERGELIJKING in inhoud.weggelaten else '.'}"
        )
    if VERGELIJKING not in inhoud.weggelaten:
        return ""
    return (
        f"De bespreking bij “{titels[VERGELIJKING]}” ({VERGELIJKING}) staat niet in het verslag: dat hoofdstuk is er "
        f"alleen met een {rechts.enkelvoud}. {met_hoofdletter(ernaast)}"
    )


def _schrijf_als(einde: str, inhoud: "Verslag", kader: "Kader", sjabloon: "Sjabloon") -> tuple[bytes, str]:
    """Return the verslag in the format that the ending of the path asks for, and what is to say about its letters."""
    if einde == ".docx":
        from gia_kwaliteit.verslag.word import als_word

        return als_word(inhoud, kader, sjabloon), ""
    if einde == ".pdf":
        from gia_kwaliteit.verslag.pdf import zet_pdf

        pdf = zet_pdf(inhoud, kader, sjabloon)
        return pdf.inhoud, pdf.zin_over_letters
    from gia_kwaliteit.verslag.html import als_html

    return als_html(inhoud, kader, sjabloon), ""
