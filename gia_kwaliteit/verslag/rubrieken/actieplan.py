"""The chapter with the action plan: what is done about the werkpunten, what is late, and what has no action."""

from datetime import date

from gia_kwaliteit.actieplan import Actie, onderwerpen, per_stand, te_late_acties
from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.rubrieken import ACTIEPLAN
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import CODE_NAAST_BEWIJS, getypt


def maak_actieplan(profiel: Profiel, kader: Kader, vandaag: date | None) -> tuple[Rubriek, ...]:
    """Return the rubric about the plan, or none when there is no action in it.

    Actions that should have been done before `vandaag` are marked; without it none is.
    """
    acties = [actie for actie in profiel.actieplan if actie.is_ingevuld]
    if not acties:
        return ()
    over = onderwerpen(kader)
    tabellen, werkpunt = [_plan(acties, over, vandaag)], kader.woorden.begrippen.werkpunt
    if zonder := profiel.werkpunten_zonder_actie:
        rijen = tuple((code, over[code]) for code in zonder)
        kolommen = (CODE_NAAST_BEWIJS, Kolom(kop="Waarover", breedte=12))
        tabellen.append(Tabel(titel=f"{werkpunt.meervoud_als_kop} zonder actie", kolommen=kolommen, rijen=rijen))
    feiten = _feiten(acties, profiel, vandaag)
    return (Rubriek(code=ACTIEPLAN, titel="Actieplan", feiten=feiten, tabellen=tuple(tabellen)),)


def _plan(acties: list[Actie], over: dict[str, str], vandaag: date | None) -> Tabel:
    """Return the table of the plan; without a column for what came of it where nothing did yet."""
    kolommen: tuple[Kolom, ...] = (
        CODE_NAAST_BEWIJS,
        Kolom(kop="Waarover", breedte=3.6),
        Kolom(kop="Actie", breedte=4.8),
        Kolom(kop="Wie en tegen wanneer", breedte=3.6),
        Kolom(kop="Stand", breedte=2.3),
        Kolom(kop="Resultaat", breedte=3.6),
    )
    rijen: tuple[tuple[str, ...], ...] = tuple(
        (
            getypt(actie.code or actie.zoals_getypt.get("code", "")),
            over.get(actie.code or "", "–"),
            getypt(actie.actie),
            _wie_en_wanneer(actie, vandaag),
            getypt(actie.stand or actie.zoals_getypt.get("stand", "")),
            getypt(actie.resultaat),
        )
        for actie in acties
    )
    if not any(actie.resultaat.strip() for actie in acties):
        kolommen, rijen = kolommen[:-1], tuple(rij[:-1] for rij in rijen)
    return Tabel(titel="Het plan", kolommen=kolommen, rijen=rijen)


def _wie_en_wanneer(actie: Actie, vandaag: date | None) -> str:
    tegen = actie.tegen.strftime("%d/%m/%Y") if actie.tegen else actie.zoals_getypt.get("tegen", "")
    if tegen and vandaag and actie.is_te_laat(vandaag):
        tegen += " (te laat)"
    return getypt("\n".join(filter(None, (actie.verantwoordelijke, f"tegen {tegen}" if tegen else ""))))


def _feiten(acties: list[Actie], profiel: Profiel, vandaag: date | None) -> tuple[str, ...]:
    """Say how far the plan is, what of it is late, and how many werkpunten have no action."""
    verdeling = opgesomd([f"{aantal} {stand}" for stand, aantal in per_stand(acties).items()])
    feiten = [f"Het plan heeft {telling(len(acties), 'actie', 'acties')}: {verdeling}."]
    if vandaag and (te_laat := te_late_acties(acties, vandaag)):
        wat = "was 1 actie" if len(te_laat) == 1 else f"waren {len(te_laat)} acties"
        feiten.append(f"Op {vandaag.strftime('%d/%m/%Y')} {wat} te laat.")
    werkpunten = len(profiel.werkpunten) + len(profiel.niet_in_orde)
    zonder, werkpunt = len(profiel.werkpunten_zonder_actie), profiel.woorden.begrippen.werkpunt
    if zonder:
        wie = f"{werkpunt.aantal(zonder)} {'heeft' if zonder == 1 else 'hebben'}"
        regels = " (een regel die niet in orde is, telt mee)" if profiel.niet_in_orde else ""
        feiten.append(f"{wie} nog geen actie{regels}.")
    elif werkpunten:
        feiten.append(f"{met_hoofdletter(werkpunt.elk)} heeft een actie.")
    return tuple(feiten)
