"""Cells that get their colour from what they hold: levels, scores, counts, and what is not complete."""

from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kleuren import HOOGST, LAAGST, LET_OP, LET_OP_VLAK, MEESTE, ONDER, WIT, letterkleur, warmtekleur
from gia_kwaliteit.werkboek.cijferteksten import IN_ORDE, NIET_IN_ORDE
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER, LIJN, MIDDEL
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

# From this share of what can be reached on, a heat map is so dark that its letters are white; low scores stay lighter.
DONKER_VANAF = next(deel / 100 for deel in range(50, 101) if letterkleur(warmtekleur(deel / 100)) == WIT)


def rand_waar_gevuld(blad: Tabblad, bereik: str) -> None:
    """Draw lines only around the rows whose first cell holds something: a list that shrinks leaves no grid."""
    _kleur_als(blad, bereik, f'=${_eerste(bereik)}<>""', {"border": 1, "border_color": f"#{LIJN}"})


def kleur_niveaus(blad: Tabblad, bereik: str, schaal: Schaal) -> None:
    """Colour the cells of a range by the level they hold."""
    for niveau in schaal.niveaus:
        kleuren: dict[str, object] = {"bg_color": niveau.kleur, "font_color": letterkleur(niveau.kleur)}
        _kleur_als(blad, bereik, f'={_eerste(bereik)}="{niveau.naam}"', kleuren)


def kleur_ernaast(blad: Tabblad, bereik: str, cel: str, schaal: Schaal) -> None:
    """Colour the narrow cells of a range by the level that stands in `cel`, beside the first of them.

    A whole cell in colour beside a text of many lines would drown what stands there.
    """
    for niveau in schaal.niveaus:
        _kleur_als(blad, bereik, f'=${cel}="{niveau.naam}"', {"bg_color": niveau.kleur})


def kleur_onvolledig(blad: Tabblad, bereik: str) -> None:
    """Make what is not complete stand out, in colour and in bold."""
    opvallend = {"bold": True, "font_color": LET_OP, "bg_color": LET_OP_VLAK}
    for woord in ("onvolledig", "niet gescoord"):
        regel = {"type": "cell", "criteria": "==", "value": f'"{woord}"', "format": blad.boek.add_format(opvallend)}
        blad.conditional_format(bereik, regel)


def kleur_onder(blad: Tabblad, bereik: str, helft: float) -> None:
    """Give scores below half the colour of their bars."""
    cel = _eerste(bereik)
    _kleur_als(blad, bereik, f"=AND(ISNUMBER({cel}),ROUND({cel},{RUIS})<{helft:g})", {"font_color": ONDER})


def kleur_naast_norm(blad: Tabblad, bereik: str) -> None:
    """Make stand out what says that a figure is not as it should be, and calmly what says that it is."""
    cel = _eerste(bereik)
    mis = ",".join(f'ISNUMBER(SEARCH("{woorden}",{cel}))' for woorden in NIET_IN_ORDE)
    _kleur_als(blad, bereik, f"=OR({mis})", {"font_color": LET_OP, "bg_color": LET_OP_VLAK})
    goed = f'=AND(ISNUMBER(SEARCH("{IN_ORDE}",{cel})),NOT(OR({mis})))'
    _kleur_als(blad, bereik, goed, {"font_color": f"#{DONKER}", "bg_color": f"#{MIDDEL}"})


def kleur_te_laat(blad: Tabblad, bereik: str, stand: str) -> None:
    """Make a date stand out that has gone by while its action is still open; `stand` is the column that says that."""
    datum = _eerste(bereik)
    rij = datum.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    af = "".join(f',${stand}{rij}<>"{woord}"' for woord in Actiestand if not Actie(stand=woord).is_open)
    formule = f"=AND(ISNUMBER(${datum}),${datum}<TODAY(){af})"
    _kleur_als(blad, bereik, formule, {"bold": True, "font_color": LET_OP, "bg_color": LET_OP_VLAK})


def _kleur_als(blad: Tabblad, bereik: str, formule: str, opmaak: dict[str, object]) -> None:
    """Give the cells for which a formula about the first one holds a look of their own."""
    regel = {"type": "formula", "criteria": formule, "format": blad.boek.add_format(opmaak)}
    blad.conditional_format(bereik, regel)


def kleur_scores(blad: Tabblad, bereik: str, maximum: int, vanaf: float | None = None) -> None:
    """Shade scores: white at what is just enough (half without `vanaf`), blue above and orange below it."""
    midden = maximum / 2 if vanaf is None else vanaf
    regel: dict[str, object] = {"type": "3_color_scale"}
    for plek, waarde, kleur in (("min", 0, LAAGST), ("mid", f"{midden:g}", WIT), ("max", maximum, HOOGST)):
        regel |= {f"{plek}_type": "num", f"{plek}_value": waarde, f"{plek}_color": kleur}
    blad.conditional_format(bereik, regel)
    cel = _eerste(bereik)
    _kleur_als(blad, bereik, f"=AND(ISNUMBER({cel}),{cel}>={DONKER_VANAF * maximum:g})", {"font_color": WIT})


def vul_tot(blad: Tabblad, cel: str, maximum: int) -> None:
    """Draw a bar behind a count that fills its cell when all is there."""
    grenzen = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": max(maximum, 1)}
    blad.conditional_format(cel, {"type": "data_bar", "bar_color": MEESTE, **grenzen})


def kleur_aantallen(blad: Tabblad, bereik: str) -> None:
    """Shade counts: the more, the darker."""
    regel: dict[str, object] = {"type": "2_color_scale", "min_type": "num", "min_value": 0}
    blad.conditional_format(bereik, regel | {"min_color": WIT, "max_color": MEESTE})


def _eerste(bereik: str) -> str:
    """Return the first cell of a range."""
    return bereik.split(":", maxsplit=1)[0]
