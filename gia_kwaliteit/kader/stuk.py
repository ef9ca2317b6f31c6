"""The piece of wijzigingen.yaml about a newer version: what changed for certain, and questions for the rest."""

from collections.abc import Iterable
from typing import Any

import yaml

from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader.uitschrijven import als_commentaar, als_yaml
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.verschil import PROCESSEN, Kaderverschil, Rij, Rijpaar, Twijfel, rijen_van
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk

Delen = frozenset[tuple[str, str]]

_INSPRINGING = "    "


def maak_stuk(verschil: Kaderverschil, andere_teksten: Iterable[str]) -> str:
    """Return the piece about the newer version, to put in its wijzigingen.yaml; the whole file when there is none yet.

    `andere_teksten` are those of a werkboek of the older version that one of the newer does not have. What only people
    can know is a question in a comment: nothing of it holds until somebody answers.
    """
    oud, nieuw = verschil.oud, verschil.nieuw
    stuk = _stuk(verschil, tuple(andere_teksten))
    if oud.wijzigingen:
        begin = [
            f"# Plak dit in wijzigingen.yaml van versie {nieuw.versie}, meteen onder “wijzigingen:”.",
            f"# Staat daar al een stuk over versie {nieuw.versie}, vervang het dan.",
        ]
        return "\n".join([*begin, stuk])
    begin = [
        f"# Bewaar dit als wijzigingen.yaml, naast kader.yaml van versie {nieuw.versie}.",
        als_yaml({"vast": wat_vast_is(nieuw).model_dump(mode="json", exclude_none=True)}, 0).rstrip("\n"),
        "wijzigingen:",
    ]
    eerste = {"versie": oud.versie, "uitleg": "De eerste versie.", "vingerafdruk": bereken_vingerafdruk(oud)}
    return "\n".join([*begin, stuk + als_yaml([eerste], 2)])


def aantal_vragen(verschil: Kaderverschil) -> int:
    """Return to how many questions the piece asks an answer before the history is complete."""
    herschreven = sum(not paar.leest_gelijk for paar in verschil.herschreven)
    anders = (verschil.andere_eenheid, verschil.andere_berekening, verschil.ander_antwoord)
    return herschreven + len(verschil.twijfel) + sum(map(len, anders))


def als_rij(rij: Rij, **erbij: object) -> dict[str, object]:
    """Return what wijzigingen.yaml keeps of a row that went."""
    kenmerken = {"kwaliteitsaspect": rij.kwaliteitsaspect, "onderwerp": rij.onderwerp, "eenheid": rij.eenheid}
    kenmerken["schaal"] = rij.schaal if rij.op_eigen_schaal else None
    berekend = {"som_van": list(rij.som_van), "teller": rij.teller, "noemer": rij.noemer}
    gevraagd = {"antwoord": rij.antwoord and str(rij.antwoord), "keuzes": list(rij.keuzes)}
    heeft = {naam: waarde for naam, waarde in (kenmerken | berekend | gevraagd).items() if waarde}
    return {"code": rij.code, **heeft, "tekst": rij.tekst, **erbij}


def op_een_regel(waarde: object) -> str:
    """Return a value as YAML in one line."""
    return (
        yaml.safe_dump(waarde, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10**9)
        .strip()
        .removesuffix("\n...")
    )


def _stuk(verschil: Kaderverschil, andere_teksten: tuple[str, ...]) -> str:
    delen = [als_yaml([_hoofd(verschil)], 2)]
    zeker = [paar for paar in verschil.herschreven if paar.leest_gelijk]
    delen += _sleutel(
        "herschreven",
        [_herschreven(paar) for paar in zeker],
        [(_vraag_herschreven(paar), [_herschreven(paar)]) for paar in verschil.herschreven if paar not in zeker],
    )
    over = _delen_over(verschil)
    delen += _sleutel(
        "vervallen",
        [_vervallen(rij, over) for rij in verschil.vervallen],
        [(_vraag_vervallen(geval), [_vervallen(geval.oud, over)]) for geval in verschil.twijfel],
    )
    delen += _sleutel(
        "vervangen",
        [
            {**_vervallen(paar.oud, over), "door": [paar.nieuw.code], "score_blijft": True}
            for paar in verschil.verplaatst
        ],
        [(_vraag_vervangen(geval), [_vervangen(geval, over)]) for geval in verschil.twijfel],
    )
    delen += [als_commentaar(_andere_eenheid(paar), _INSPRINGING) for paar in verschil.andere_eenheid]
    delen += [als_commentaar(_andere_berekening(paar), _INSPRINGING) for paar in verschil.andere_berekening]
    delen += [als_commentaar(_ander_antwoord(paar), _INSPRINGING) for paar in verschil.ander_antwoord]
    if andere_teksten:
        delen.append(als_yaml({"andere_teksten": list(andere_teksten)}, 4))
    if verschil.woorden_van_toen:
        delen.append(als_yaml({"woorden": verschil.woorden_van_toen}, 4))
    return "".join(delen)


def _hoofd(verschil: Kaderverschil) -> dict[str, object]:
    """Return how the piece begins: what nobody has to answer anything for."""
    nieuw = verschil.nieuw
    toegevoegd = {"toegevoegd": [rij.code for rij in verschil.toegevoegd]} if verschil.toegevoegd else {}
    afdruk = bereken_vingerafdruk(nieuw)
    return {"versie": nieuw.versie, "uitleg": _uitleg(verschil), "vingerafdruk": afdruk, **toegevoegd}


def _sleutel(naam: str, zeker: list[dict[str, Any]], vragen: list[tuple[str, list[dict[str, Any]]]]) -> list[str]:
    """Return a key with what is certain, and the questions below it; the key is a comment when nothing is certain."""
    if not zeker and not vragen:
        return []
    delen = [als_yaml({naam: zeker}, 4) if zeker else f"# {_INSPRINGING}{naam}:\n"]
    for vraag, antwoord in vragen:
        delen.append(als_commentaar(vraag, _INSPRINGING))
        delen.append("".join(f"# {regel}\n" for regel in als_yaml(antwoord, 6).splitlines()))
    return delen


def _herschreven(paar: Rijpaar) -> dict[str, Any]:
    ander_onderwerp = paar.oud.onderwerp != paar.nieuw.onderwerp
    return {"code": paar.oud.code, "oud": paar.oud.tekst} | (
        {"onderwerp": paar.oud.onderwerp} if ander_onderwerp else {}
    )


def _vervallen(rij: Rij, over: Delen) -> dict[str, Any]:
    """Return a row that went, with its part where nothing with its letter is left in it."""
    zonder_deel = rij.deel == PROCESSEN or (rij.deel, rij.letters) in over
    return als_rij(rij) if zonder_deel else als_rij(rij, deel=rij.deel)


def _vervangen(geval: Twijfel, over: Delen) -> dict[str, Any]:
    return {**_vervallen(geval.oud, over), "door": [rij.code for rij in geval.kandidaten], "score_blijft": None}


def _delen_over(verschil: Kaderverschil) -> Delen:
    """Return the parts of the newer kader, each with the letters of its codes: there a row that went has its place."""
    return frozenset((rij.deel, rij.letters) for rij in rijen_van(verschil.nieuw).values())


def _uitleg(verschil: Kaderverschil) -> str:
    weg = len(verschil.vervallen) + len(verschil.verplaatst) + len(verschil.twijfel)
    tellingen = (
        (len(verschil.toegevoegd), "toegevoegd"),
        (len(verschil.herschreven), "met andere woorden"),
        (weg, "weg of vervangen"),
    )
    zin = ", ".join(f"{telling(aantal, 'rij', 'rijen')} {wat}" for aantal, wat in tellingen if aantal)
    anders = "geen enkele tekst veranderde" if verschil.is_leeg else "andere namen of definities"
    return f"Tegenover versie {verschil.oud.versie}: {zin or anders}."


def _vraag_herschreven(paar: Rijpaar) -> str:
    return (
        f"Vraag: {paar.oud.code} heeft andere woorden. Nu staat er: {paar.nieuw.volledig}\n"
        "Vraagt het nog hetzelfde? Haal dan “# ” weg voor de regels hieronder en voor “herschreven:”.\n"
        "Vraagt het iets anders? Geef het dan een nieuwe code, en vergelijk opnieuw."
    )


def _vraag_vervallen(geval: Twijfel) -> str:
    codes = ", ".join(rij.code for rij in geval.kandidaten)
    return (
        f"Vraag: {geval.oud.code} is weg. Kwam er iets in de plaats ({codes})? Kijk dan bij “vervangen”.\n"
        "Kwam er niets in de plaats? Haal dan “# ” weg voor de regels hieronder en voor “vervallen:”."
    )


def _vraag_vervangen(geval: Twijfel) -> str:
    nieuw = "\n".join(f"{rij.code}: {rij.volledig}" for rij in geval.kandidaten)
    return (
        f"Vraag: kwam er iets in de plaats van {geval.oud.code}? Deze codes zijn nieuw:\n{nieuw}\n"
        "Zo ja, haal dan “# ” weg voor de regels hieronder en voor “vervangen:”. Laat bij door alleen staan wat in de\n"
        "plaats kwam. Schrijf bij score_blijft true als een score voor de oude tekst ook voor de nieuwe geldt,\n"
        "en anders false."
    )


def _andere_eenheid(paar: Rijpaar) -> str:
    toen, nu = paar.oud.eenheid or "", paar.nieuw.eenheid or ""
    return (
        f"Let op: {paar.oud.code} had de eenheid “{toen}” en heeft nu “{nu}”. Een cijfer van toen zou iets anders\n"
        "zeggen: geef de rij een nieuwe code, en vergelijk opnieuw."
    )


def _andere_berekening(paar: Rijpaar) -> str:
    return (
        f"Let op: {paar.oud.code} had {hoe_berekend(paar.oud)} en heeft nu {hoe_berekend(paar.nieuw)}. Een cijfer van\n"
        "toen kan iets anders zeggen: geef de rij een nieuwe code, en vergelijk opnieuw."
    )


def _ander_antwoord(paar: Rijpaar) -> str:
    return (
        f"Let op: {paar.oud.code} vroeg “{paar.oud.gevraagd}” en vraagt nu “{paar.nieuw.gevraagd}”. Een antwoord van\n"
        "toen past daar niet vanzelf bij: geef de vraag een nieuwe code, en vergelijk opnieuw."
    )


def hoe_berekend(rij: Rij) -> str:
    """Say of what the figure of a row is computed, or that somebody types it."""
    return rij.berekening or "een cijfer dat iemand intypt"
