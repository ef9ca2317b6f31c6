"""gia: quality supervision with a spreadsheet.

The Python API under the command line: `docs/handleiding.md` shows how to use it. Names are imported when they are first
asked for, so that a program pays only for what it uses. Words are those of the report Verbindingen (Vlaamse
onderwijsinspectie, 2013); where a docstring names source lines, they are lines of the text of that report.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gia_kwaliteit.actieplan import Actie, Actiestand
    from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score, Status, Werkboekstand
    from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst
    from gia_kwaliteit.consensus import Consensus, bereken_consensus
    from gia_kwaliteit.kader import Kader, Kaderfout, laad_kader
    from gia_kwaliteit.overzetting import Overzetting, zet_over_naar_nieuwste
    from gia_kwaliteit.overzicht import Overzicht, bereken_overzicht, controleer_uittreksels
    from gia_kwaliteit.overzicht.referentie import Jaarreferentie, Referentiefout, maak_referentie
    from gia_kwaliteit.profiel import Profiel, bereken_profiel
    from gia_kwaliteit.vergelijking import Als, Vergelijking, bereken_vergelijking, controleer_paar
    from gia_kwaliteit.verslag import Verslag, maak_verslag
    from gia_kwaliteit.verslag.lezen import lees_verslag, stel_verslag_op
    from gia_kwaliteit.verzameling.cluster import Clusterfout
    from gia_kwaliteit.verzameling.consensus import lees_consensus
    from gia_kwaliteit.verzameling.lezer import Uittreksellezer
    from gia_kwaliteit.verzameling.overzicht import Keuze, lees_overzicht
    from gia_kwaliteit.verzameling.reeks import lees_werkboeken
    from gia_kwaliteit.verzameling.vergelijking import lees_vergelijking
    from gia_kwaliteit.verzameling.werkers import lees_hier
    from gia_kwaliteit.verzameling.zoeken import Zoekfout
    from gia_kwaliteit.weergave.gegevens import als_gegevens, als_json
    from gia_kwaliteit.weergave.profiel.agenda import maak_agenda
    from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
    from gia_kwaliteit.werkbezoek import Werkbezoek, lees_werkbezoek
    from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek
    from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet, maak_samengevoegd, maak_sjabloon

__version__ = "0.2.0.dev0"

__all__ = [
    "Actie",
    "Actiestand",
    "Als",
    "Beoordeling",
    "Bevinding",
    "Bevindingsoort",
    "Cijfer",
    "Clusterfout",
    "Consensus",
    "Ernst",
    "Gegevens",
    "Jaarreferentie",
    "Kader",
    "Kaderfout",
    "Keuze",
    "Overzetting",
    "Overzicht",
    "Profiel",
    "Referentiefout",
    "Score",
    "Status",
    "Uittreksellezer",
    "Vergelijking",
    "Verslag",
    "Werkbezoek",
    "Werkboekstand",
    "Zoekfout",
    "__version__",
    "als_gegevens",
    "als_json",
    "bereken_consensus",
    "bereken_overzicht",
    "bereken_profiel",
    "bereken_vergelijking",
    "controleer_paar",
    "controleer_uittreksels",
    "laad_kader",
    "lees_consensus",
    "lees_hier",
    "lees_overzicht",
    "lees_vergelijking",
    "lees_verslag",
    "lees_werkbezoek",
    "lees_werkboek",
    "lees_werkboeken",
    "maak_agenda",
    "maak_overgezet",
    "maak_referentie",
    "maak_resultaten",
    "maak_samengevoegd",
    "maak_sjabloon",
    "maak_verslag",
    "stel_verslag_op",
    "zet_over_naar_nieuwste",
]

_MODULES = {
    "actieplan": ("Actie", "Actiestand"),
    "beoordeling": ("Beoordeling", "Cijfer", "Gegevens", "Score", "Status", "Werkboekstand"),
    "bevinding": ("Bevinding", "Bevindingsoort", "Ernst"),
    "consensus": ("Consensus", "bereken_consensus"),
    "kader": ("Kader", "Kaderfout", "laad_kader"),
    "overzetting": ("Overzetting", "zet_over_naar_nieuwste"),
    "overzicht": ("Overzicht", "bereken_overzicht", "controleer_uittreksels"),
    "overzicht.referentie": ("Jaarreferentie", "Referentiefout", "maak_referentie"),
    "profiel": ("Profiel", "bereken_profiel"),
    "vergelijking": ("Als", "Vergelijking", "bereken_vergelijking", "controleer_paar"),
    "verslag": ("Verslag", "maak_verslag"),
    "verslag.lezen": ("lees_verslag", "stel_verslag_op"),
    "weergave.gegevens": ("als_gegevens", "als_json"),
    "werkbezoek": ("Werkbezoek", "lees_werkbezoek"),
    "werkboek.lezen.stappen": ("lees_werkboek",),
    "werkboek.schrijven.boek": ("maak_overgezet", "maak_samengevoegd", "maak_sjabloon"),
    "weergave.profiel.agenda": ("maak_agenda",),
    "weergave.profiel.werkboek": ("maak_resultaten",),
    "verzameling.cluster": ("Clusterfout",),
    "verzameling.consensus": ("lees_consensus",),
    "verzameling.lezer": ("Uittreksellezer",),
    "verzameling.overzicht": ("Keuze", "lees_overzicht"),
    "verzameling.reeks": ("lees_werkboeken",),
    "verzameling.vergelijking": ("lees_vergelijking",),
    "verzameling.werkers": ("lees_hier",),
    "verzameling.zoeken": ("Zoekfout",),
}


def __dir__() -> list[str]:
    """Return what there is to import, so that completion and help() show it before it is loaded."""
    return sorted({*(naam for naam in globals() if naam.startswith("__")), *__all__})


def __getattr__(naam: str) -> Any:  # noqa: ANN401 - whatever the module holds
    for module, namen in _MODULES.items():
        if naam in namen:
            return getattr(import_module(f"{__name__}.{module}"), naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
