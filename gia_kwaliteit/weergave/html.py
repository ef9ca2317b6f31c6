"""What fills in the pages of HTML: every text is escaped, and numbers are written as people read them."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from gia_kwaliteit.getallen import coefficient, getal, procent, verschil
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kader.woorden import HELFT
from gia_kwaliteit.kleuren import letterkleur
from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.webadres import stukken
from gia_kwaliteit.weergave.strook import maak_strook
from gia_kwaliteit.weergave.thema import themablok

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup


def maak_omgeving(schalen: Iterable[Schaal] = (), grens: float = HELFT) -> "jinja2.Environment":
    """Return what fills in the templates: every text is escaped, and numbers are written as people read them.

    `schalen` are those whose levels stand in a strip.
    """
    import jinja2

    lage = frozenset(naam for schaal in schalen for naam in schaal.lage)
    omgeving = jinja2.Environment(
        loader=jinja2.FileSystemLoader(meegeleverd("sjablonen", "html")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters |= {"getal": getal, "procent": procent, "verschil": verschil, "coefficient": coefficient}
    omgeving.filters |= {
        "met_adressen": met_adressen,
        "strook": partial(maak_strook, lage=lage),
        "letterkleur": letterkleur,
    }
    omgeving.globals |= {"thema": themablok(), "voldoende": grens / 100}
    return omgeving


def met_adressen(tekst: str) -> "Markup":
    """Return a text as HTML, escaped, in which the web addresses can be followed; a site is not told from where."""
    from markupsafe import Markup

    koppeling = Markup('<a href="{}" rel="noreferrer">{}</a>')
    return Markup().join(koppeling.format(doel, stuk) if doel else stuk for stuk, doel in stukken(tekst))
