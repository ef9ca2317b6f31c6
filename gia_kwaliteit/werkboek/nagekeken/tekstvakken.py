"""The boxes in which office programs show comments, drawn in VML: without one a comment is not seen."""

import re
from collections.abc import Collection, Iterator, Mapping

from gia_kwaliteit.werkboek.nagekeken.bladkaart import Plek
from gia_kwaliteit.werkboek.nagekeken.knopen import Knoop, NietTeMarkeren, Stuk, getal, ontleed, vervang

_KOP = re.compile(rb"<(?:\w+:)?xml\b[^>]*>")
_SLOT = re.compile(rb"</(?:\w+:)?xml\s*>\s*\Z")
_NUMMER = re.compile(rb"_x0000_s([0-9]{1,9})")
# The form that all boxes share, as every office program calls it.
_VORM = "_x0000_t202"
_RUIMTES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
# Pixels; what does not fit can be read by making the box larger.
_BREEDTE, _HOOGST, _RAND, _REGEL, _TEKENS = 320, 400, 40, 18, 45
_EERSTE, _PER_TEKENING = 1025, 1024


def nieuwe_tekening(nummer: int) -> bytes:
    """Return a drawing without boxes; `nummer` tells its boxes from those of the drawings of other sheets."""
    ruimtes = "".join(f' xmlns:{kort}="{ruimte}"' for kort, ruimte in _RUIMTES.items())
    idmap = f'<o:idmap v:ext="edit" data="{nummer}"/>'
    return f'<xml{ruimtes}><o:shapelayout v:ext="edit">{idmap}</o:shapelayout></xml>'.encode()


def met_vakken(inhoud: bytes, erbij: Mapping[Plek, str], weg: Collection[Plek], nummer: int) -> bytes:
    """Return a drawing with a box at these cells, each as high as its text needs, and without those at the others.

    `nummer` is that of the drawing. What else is in it stays, also where it is no XML as it should be.
    """
    kop, slot = _KOP.search(inhoud), _SLOT.search(inhoud)
    if not (kop and slot):
        raise NietTeMarkeren("de tekening van zijn opmerkingen is beschadigd")
    eerste = 1 + max(map(int, _NUMMER.findall(inhoud)), default=_EERSTE - 1 + _PER_TEKENING * (nummer - 1))
    ruimtes = "".join(f' xmlns:{kort}="{ruimte}"' for kort, ruimte in _RUIMTES.items())
    nieuw = "" if f'"{_VORM}"'.encode() in inhoud else _vorm(ruimtes)
    nieuw += "".join(_vak(eerste + n, plek, tekst, ruimtes) for n, (plek, tekst) in enumerate(sorted(erbij.items())))
    oude = [Stuk(vak.begin, vak.einde, b"") for vak in _vakken(inhoud, weg)] if weg else []
    return vervang(inhoud, [*oude, Stuk(slot.start(), slot.start(), nieuw.encode())])


def _vorm(ruimtes: str) -> str:
    return (
        f'<v:shapetype{ruimtes} id="{_VORM}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
        '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    )


def _vak(nummer: int, plek: Plek, tekst: str, ruimtes: str) -> str:
    hoogte = min(_HOOGST, _RAND + _REGEL * sum(len(regel) // _TEKENS + 1 for regel in tekst.split("\n")))
    stijl = f"position:absolute;margin-left:60pt;margin-top:2pt;width:{_BREEDTE}px;height:{hoogte}px;visibility:hidden"
    return (
        f'<v:shape{ruimtes} id="_x0000_s{nummer}" type="#{_VORM}" style="{stijl}" fillcolor="#ffffe1" '
        'o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
        f"<x:Row>{plek[0]}</x:Row><x:Column>{plek[1]}</x:Column></x:ClientData></v:shape>"
    )


def _vakken(inhoud: bytes, plekken: Collection[Plek]) -> Iterator[Knoop]:
    """Yield the boxes of the comments at these cells, where the drawing is XML."""
    try:
        wortel = ontleed(inhoud, "vmlDrawing")
    except NietTeMarkeren:
        return  # Excel itself does not always write XML here; a box too many does no harm
    for vak in wortel.alle("shape"):
        gegevens = vak.kind("ClientData")
        if gegevens is not None and gegevens.kenmerken.get("ObjectType") == "Note":
            rij, kolom = (_getal_in(inhoud, gegevens.kind(naam)) for naam in ("Row", "Column"))
            if (rij, kolom) in plekken:
                yield vak


def _getal_in(inhoud: bytes, knoop: Knoop | None) -> int | None:
    return getal(inhoud[knoop.kop : knoop.slot].strip()) if knoop else None
