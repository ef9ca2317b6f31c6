"""Whether an older version of a kader follows from a newer one: only then there is a history to write."""

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.verschil import PROCESSEN, Kaderverschil, Rij, rijen_van
from gia_kwaliteit.kader.versies import Herschreven, Versiewijziging, Vervallen
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.kader.wijzigingen import herstel


def waarom_geen_stuk(verschil: Kaderverschil) -> str | None:
    """Return why nothing about the newer kader belongs in wijzigingen.yaml; None when something does."""
    oud, nieuw = verschil.oud, verschil.nieuw
    if oud.id != nieuw.id:
        return (
            f"{oud.id} en {nieuw.id} zijn twee kaders, elk met een eigen geschiedenis: een werkboek van het ene "
            "wordt geen werkboek van het andere."
        )
    if verschil.is_leeg and nieuw.versie == oud.versie:
        return "Er is geen verschil om in wijzigingen.yaml te schrijven."
    if not verschil.is_zelfde_kader:
        return (
            "Andere niveaus, punten of kwaliteitsaspecten zijn een ander kader. Zet ze terug, of kies in kader.yaml "
            "een ander id en verwijder wijzigingen.yaml."
        )
    if reden := _waarom_niet_nieuwer(oud, nieuw):
        return reden
    if (waarom := _niet_te_herstellen(verschil)) is not None:
        return (
            f"Uit versie {nieuw.versie} is versie {oud.versie} niet meer op te maken{waarom}. Zo veel anders is een "
            "ander kader: kies in kader.yaml een ander id en verwijder wijzigingen.yaml."
        )
    return None


def _waarom_niet_nieuwer(oud: Kader, nieuw: Kader) -> str:
    """Return what to do when the newer kader has a version of before; empty when its version is a new one."""
    if nieuw.versie == oud.versie:
        return f"Het nieuwe kader heet nog versie {nieuw.versie}. Verhoog eerst versie in kader.yaml."
    if nieuw.versie in {wijziging.versie for wijziging in oud.wijzigingen}:
        return (
            f"Het nieuwe kader is versie {nieuw.versie}, en die gaat vooraf aan versie {oud.versie} van het oude. "
            "Geef eerst het oudere kader op, of verhoog versie in kader.yaml van het nieuwe."
        )
    return ""


def _niet_te_herstellen(verschil: Kaderverschil) -> str | None:
    """Return why the older version does not follow from the newer one, whatever anybody answers; else None."""
    oud, nieuw = verschil.oud, verschil.nieuw
    weg = (*verschil.vervallen, *(geval.oud for geval in verschil.twijfel), *(paar.oud for paar in verschil.verplaatst))
    stuk = Versiewijziging(
        versie=nieuw.versie,
        uitleg="-",
        vingerafdruk=bereken_vingerafdruk(nieuw),
        toegevoegd=tuple(rij.code for rij in verschil.toegevoegd),
        herschreven=tuple(
            Herschreven(code=paar.oud.code, oud=paar.oud.tekst, onderwerp=paar.oud.onderwerp)
            for paar in verschil.herschreven
        ),
        vervallen=tuple(_vervallen(rij) for rij in weg),
    )
    begin = Versiewijziging(versie=oud.versie, uitleg="-", vingerafdruk=bereken_vingerafdruk(oud))
    try:
        vroeger = herstel(nieuw.model_copy(update={"wijzigingen": (stuk, begin)}), oud.versie)
    except Kaderfout as fout:
        return f" ({'; '.join(fout.meldingen)})"
    # With another unit, or computed otherwise, a row is another row; that is asked.
    anders = (*verschil.andere_eenheid, *verschil.andere_berekening, *verschil.ander_antwoord)
    andere = {paar.oud.code for paar in anders}
    toen, hersteld = rijen_van(oud), rijen_van(vroeger)
    klopt = all(hersteld.get(code) == rij for code, rij in toen.items() if code not in andere)
    return None if klopt and toen.keys() == hersteld.keys() else ""


def _vervallen(rij: Rij) -> Vervallen:
    kenmerken = {"kwaliteitsaspect": rij.kwaliteitsaspect, "onderwerp": rij.onderwerp, "eenheid": rij.eenheid}
    kenmerken["schaal"] = rij.schaal if rij.op_eigen_schaal else None
    berekend = {"som_van": rij.som_van, "teller": rij.teller, "noemer": rij.noemer}
    gevraagd = {"antwoord": rij.antwoord, "keuzes": rij.keuzes}
    deel = {} if rij.deel == PROCESSEN else {"deel": rij.deel}
    return Vervallen.model_validate({"code": rij.code, "tekst": rij.tekst, **kenmerken, **berekend, **gevraagd, **deel})
