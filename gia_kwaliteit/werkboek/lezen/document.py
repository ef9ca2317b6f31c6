"""What was found in a form in Word, told by the code of a question: nobody knows its rows and cells by their names."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, in_andere_woorden
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, rij_en_kolom
from gia_kwaliteit.werkboek.bestand.docx import VRAGEN

# What somebody with a form in Word before him sees in the place of tabs, columns and cells.
_IN_WORD = {
    "op het blad Start": "bovenaan, onder Start",
    "het blad Start": "het deel Start",
    "geen enkel blad heeft de gegevens": "nergens staan de gegevens",
    "in de kolom Antwoord": "in een antwoord",
    "er staan opmerkingen bij cellen": "er staan opmerkingen in dit document",
    "deze cellen": "deze vakken",
    "deze cel": "dit vak",
    "Deze cel": "Dit vak",
    "de cel": "het vak",
    "werkboek": "document",
}
# What somebody typed, between quotes; and the cells that a sentence names, between brackets.
_CELNAMEN = re.compile(
    r"(“[^”]*”)| \((?:ook in )?(?:(?:Start|Vragen)!)?[A-Z]{1,3}[0-9]+(?:, [^()“”]*| en nog [0-9]+)*\)"
)


def van_document(gelezen: Beoordeling, kader: Kader, bladen: Iterable[Bronblad]) -> Beoordeling:
    """Return the beoordeling of a form in Word, of which each bevinding names a code in the place of a cell.

    Each says where to look in words that fit a document. Of a code that stands there twice the document itself told
    what both answers are, and of a question without a cell for its answer what stands in its place.
    """
    van = {blad.naam: blad for blad in bladen}
    zonder_cel = {b.code for b in gelezen.bevindingen if b.id is Bevindingsoort.antwoordcel_weg}
    over = (b for b in gelezen.bevindingen if not _is_al_gezegd(b, zonder_cel))
    gezegd = (replace(b, cel=None, code=b.code or _code(b, van.get(b.blad or ""), kader)) for b in over)
    return replace(gelezen, bevindingen=tuple(_in_woorden_van_word(b, kader) for b in gezegd))


def _is_al_gezegd(gevonden: Bevinding, zonder_cel: Collection[str | None]) -> bool:
    if gevonden.id is Bevindingsoort.vraag_gewijzigd:
        return gevonden.code in zonder_cel
    return gevonden.id is Bevindingsoort.code_dubbel


def _in_woorden_van_word(gevonden: Bevinding, kader: Kader) -> Bevinding:
    melding = in_andere_woorden(_CELNAMEN.sub(r"\1", gevonden.melding), _IN_WORD)
    blad = kader.vragen.naam if kader.vragen and gevonden.blad == VRAGEN else gevonden.blad
    return replace(gevonden, melding=melding, blad=blad)


def _code(gevonden: Bevinding, blad: Bronblad | None, kader: Kader) -> str | None:
    """Return the code of the question in whose row something was found; None where it is in no such row."""
    if blad is None or not gevonden.cel:
        return None
    rij = rij_en_kolom(gevonden.cel)[0]
    eerste = blad.rijen[rij][0] if rij < len(blad.rijen) and blad.rijen[rij] else ""
    return next((code for code in kader.vraag_van if code == str(eerste).strip()), None)
