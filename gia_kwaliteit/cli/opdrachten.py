"""The commands of gia, each from its own module."""

from gia_kwaliteit.cli import criteria
from gia_kwaliteit.cli.migreer import migreer
from gia_kwaliteit.cli.overzicht import overzicht
from gia_kwaliteit.cli.score import score
from gia_kwaliteit.cli.sjabloon import sjabloon
from gia_kwaliteit.cli.vergelijk import vergelijk
from gia_kwaliteit.cli.verslag import verslag
from gia_kwaliteit.taal.typer_nl import NederlandseTyper

app = NederlandseTyper(
    name="gia",
    help="Kwaliteitstoezicht met een rekenblad: van criteria naar werkboek, van werkboek naar profiel.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for opdracht in (sjabloon, score, vergelijk, verslag, overzicht, migreer):
    app.command()(opdracht)
over_criteria = NederlandseTyper(
    help="Toont, controleert en beschrijft het kader.", no_args_is_help=True, rich_markup_mode=None
)
for vraag in (criteria.toon, criteria.controleer, criteria.schema):
    over_criteria.command()(vraag)
app.add_typer(over_criteria, name="criteria")
