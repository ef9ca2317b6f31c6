"""What fills in the pages of HTML: every text is escaped, and numbers are written as people read them."""

from typing import TYPE_CHECKING

from gia_kwaliteit.getallen import coefficient, getal, procent, verdeling, verschil
from gia_kwaliteit.sjablonen import meegeleverd

if TYPE_CHECKING:
    import jinja2


def maak_omgeving() -> "jinja2.Environment":
    """Return what fills in the templates: every text is escaped, and numbers are written as people read them."""
    import jinja2

    omgeving = jinja2.Environment(
        loader=jinja2.FileSystemLoader(meegeleverd("sjablonen", "html")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters |= {"getal": getal, "procent": procent, "verschil": verschil, "coefficient": coefficient}
    omgeving.filters["verdeling"] = verdeling
    return omgeving
