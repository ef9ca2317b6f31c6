"""The verslag as one page of HTML: no scripts, nothing from elsewhere, ready to share and to print."""

import base64
from collections.abc import Sequence

import jinja2
from jinja2.sandbox import SandboxedEnvironment

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import letterkleur, warmtekleur
from gia_kwaliteit.verslag.beeldsoorten import Beeld, Stipregel
from gia_kwaliteit.verslag.huisstijl import Kleuren, Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.model import Verslag
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.sjabloonfouten import VERGELIJK, regel_van_jinja, zin_over_jinja
from gia_kwaliteit.verslag.stipschaal import Teken, grenzen_van, tekennamen, tekens_in
from gia_kwaliteit.verslag.zinnen import aantal
from gia_kwaliteit.weergave.html import met_adressen
from gia_kwaliteit.weergave.thema import themablok

# What a template can do wrong while it is filled in, such as 1/0.
_IN_EEN_SJABLOON = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def als_html(verslag: Verslag, kader: Kader, sjabloon: Sjabloon) -> bytes:
    """Return a verslag as one self-contained page; every text in it is escaped. Raises Sjabloonfout."""
    sjabloon.controleer_uitleg(kader)
    omgeving = SandboxedEnvironment(
        loader=jinja2.FileSystemLoader(sjabloon.mappen),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    palet, logo = sjabloon.palet(kader), sjabloon.logo
    omgeving.filters |= {"met_adressen": met_adressen, "letterkleur": letterkleur, "warmtekleur": warmtekleur}
    omgeving.filters |= {"getal": getal, "aantal": aantal, "grenzen": grenzen_van, "soort": _soort}
    omgeving.filters["tekens"] = lambda regels: _tekens(regels, palet)
    # For a template of somebody's own that would rather have a drawing.
    omgeving.filters["beeldbron"] = lambda beeld: _tekening(beeld, palet)
    try:
        pagina = omgeving.get_template("verslag.html").render(
            v=verslag,
            stijl=sjabloon.huisstijl.voor(kader, verslag.titel),
            niveaukleuren=palet.niveaus,
            grens=kader.woorden.scores.grens,
            thema=themablok(_eigen_kleuren(sjabloon.huisstijl.kleuren)),
            logo=logo and (_databron(logo.inhoud, logo.mimetype), logo.alternatief),
        )
    except UnicodeDecodeError as fout:
        bestanden = f"{sjabloon.bestand('verslag.html')} of {sjabloon.bestand('verslag.css')}"
        raise Sjabloonfout(f"{bestanden}: dit is geen tekst (UTF-8).") from fout
    except (jinja2.TemplateError, *_IN_EEN_SJABLOON) as fout:
        regel = regel_van_jinja(fout, "verslag.html")
        waar = f", regel {regel}" if regel else ""
        pad = sjabloon.bestand("verslag.html")
        zin = f"dit sjabloon klopt niet; jinja2 zegt: {zin_over_jinja(fout)}. {VERGELIJK}"
        raise Sjabloonfout(f"{pad}{waar}: {zin}") from fout
    return pagina.encode()


def _eigen_kleuren(kleuren: Kleuren) -> dict[str, str]:
    """Return what the colours of a house style are in the theme of the pages."""
    hoofd = dict.fromkeys(("hoofd", "kop", "een"), kleuren.hoofdkleur)
    return {**hoofd, "ander": kleuren.tegenkleur, "raster": kleuren.lijn, "vlak": kleuren.vlak}


def _tekens(regels: Sequence[Stipregel], palet: Palet) -> list[tuple[str, str]]:
    """Return of each sign in a picture the classes that draw it, and what it is called."""
    klassen = {
        Teken.eigen: "stip",
        Teken.geschat: "stip open",
        Teken.vlaams: "stip vlaams",
        Teken.bureau: "stip bureau",
        Teken.eerder: "stip eerder",
        Teken.bereik: "bereik",
        Teken.norm: "norm",
        Teken.verder: "stip verder",
    }
    namen = tekennamen(palet.woorden)
    return [(klassen[teken], namen[teken]) for teken in tekens_in(regels)]


def _soort(beeld: Beeld) -> str:
    """Return which kind of picture this is, as a template may not look behind a value."""
    return type(beeld).__name__


def _tekening(beeld: Beeld, palet: Palet) -> str:
    from gia_kwaliteit.verslag.beelden import teken  # matplotlib takes a while, and the page itself needs none

    return _databron(teken(beeld, palet, "svg"), "image/svg+xml")


def _databron(inhoud: bytes, mimetype: str) -> str:
    return f"data:{mimetype};base64,{base64.b64encode(inhoud).decode()}"
