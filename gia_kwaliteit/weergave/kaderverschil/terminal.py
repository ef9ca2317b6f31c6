"""What differs between two kaders, on a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from gia_kwaliteit.kader.stuk import hoe_berekend
from gia_kwaliteit.kader.verschil import Kaderverschil, Rijpaar, Twijfel
from gia_kwaliteit.kader.versies import Vastniveau, Vastpuntenmodel
from gia_kwaliteit.weergave.console import maak_rij


def toon_verschil(console: Console, verschil: Kaderverschil) -> None:
    """Print what differs, each kind under its own heading; of what is the same nothing."""
    oud, nieuw = verschil.oud, verschil.nieuw
    console.print(Text(f"Van {oud.id} {oud.versie} naar {nieuw.id} {nieuw.versie}", style="bold"))
    if verschil.is_leeg:
        console.print("Er is geen verschil.")
    _toon_vast(console, verschil)
    _toon(console, "Toegevoegd", [(rij.code, rij.volledig) for rij in verschil.toegevoegd])
    _toon(console, "Vervallen", [(rij.code, rij.volledig) for rij in verschil.vervallen])
    twijfel = [
        (geval.oud.code, f"{geval.oud.volledig}\nkwam in de plaats? {_codes(geval)}") for geval in verschil.twijfel
    ]
    _toon(console, "Vervallen of vervangen", twijfel)
    verplaatst = [(paar.oud.code, f"nu {paar.nieuw.code}: {paar.nieuw.volledig}") for paar in verschil.verplaatst]
    _toon(console, "Zelfde tekst, andere code", verplaatst)
    _toon(console, "Andere woorden", [_paar(paar) for paar in verschil.herschreven])
    _toon(console, "Andere eenheid", [_paar(paar) for paar in verschil.andere_eenheid])
    berekend = [
        (paar.nieuw.code, f"was: {hoe_berekend(paar.oud)}\nnu: {hoe_berekend(paar.nieuw)}")
        for paar in verschil.andere_berekening
    ]
    _toon(console, "Anders berekend", berekend)
    gevraagd = [(p.nieuw.code, f"was: {p.oud.gevraagd}\nnu: {p.nieuw.gevraagd}") for p in verschil.ander_antwoord]
    _toon(console, "Ander soort antwoord", gevraagd)
    teksten = [
        (paar.waar, f"was: {paar.oud}" + (f"\nnu: {paar.nieuw}" if paar.nieuw else "")) for paar in verschil.teksten
    ]
    _toon(console, "Andere namen en definities", teksten)


def _toon_vast(console: Console, verschil: Kaderverschil) -> None:
    """Print what should be the same in every version of a kader, and is not."""
    oud, nieuw = verschil.oud_vast, verschil.nieuw_vast
    schalen = [{naam: _niveaus(niveaus) for naam, niveaus in vast.schalen.items()} for vast in (oud, nieuw)]
    modellen = [{code: _punten(model) for code, model in vast.puntenmodellen.items()} for vast in (oud, nieuw)]
    _toon(console, "Andere niveaus", _anders(*schalen))
    buiten = _anders(oud.niet_van_toepassing or {}, nieuw.niet_van_toepassing or {})
    _toon(console, "Ander antwoord buiten de schaal", buiten)
    _toon(console, "Andere punten", _anders(*modellen))
    _toon(console, "Andere kwaliteitsaspecten", _anders(oud.kwaliteitsaspecten, nieuw.kwaliteitsaspecten))


def _anders(oud: dict[str, str], nieuw: dict[str, str]) -> list[tuple[str, str]]:
    codes = [code for code in {**oud, **nieuw} if oud.get(code) != nieuw.get(code)]
    return [(code, f"was: {oud.get(code, '–')}\nnu: {nieuw.get(code, '–')}") for code in codes]


def _niveaus(niveaus: Iterable[Vastniveau]) -> str:
    return " · ".join(f"{niveau.naam} ({niveau.rol})" if niveau.rol else niveau.naam for niveau in niveaus)


def _punten(model: Vastpuntenmodel) -> str:
    punten = " · ".join(f"{naam} {punt:g}" for naam, punt in model.punten.items())
    maxima = [f"{maximum:g}" for maximum in (model.maximum, *(model.maxima or {}).values()) if maximum is not None]
    return (f"{punten}, op {' en '.join(maxima)}" if maxima else punten).replace(".", ",")


def _paar(paar: Rijpaar) -> tuple[str, str]:
    return paar.oud.code, f"was: {paar.oud.volledig}\nnu: {paar.nieuw.volledig}"


def _codes(geval: Twijfel) -> str:
    return ", ".join(rij.code for rij in geval.kandidaten)


def _toon(console: Console, titel: str, rijen: list[tuple[str, str]]) -> None:
    if rijen:
        console.print()
        console.print(Text(f"{titel} ({len(rijen)})", style="bold"))
    for code, tekst in rijen:
        console.print(Padding(maak_rij(code, tekst), (0, 0, 0, 2)))
