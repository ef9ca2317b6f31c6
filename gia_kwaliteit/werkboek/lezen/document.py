"""What was found in a form in Word, told by the code of a question: nobody knows its rows and cells by their names."""

from collections.abc import Iterable
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
    "in de kolom Motivering of Bewijs": "in een antwoord",
    "in de kolom Antwoord": "in een antwoord",
    "deze cellen": "deze vakken",
    "deze cel": "dit vak",
    "de cel": "het vak",
    "werkboek": "document",
}


def van_document(gelezen: Beoordeling, kader: Kader, bladen: Iterable[Bronblad]) -> Beoordeling:
    """Return the beoordeling of a form in Word, of which each bevinding names a code in the place of a cell.

    Each says where to look in words that fit a document. Of a code that stands there twice the document itself told
    what both answers are.
    """
    van = {blad.naam: blad for blad in bladen}
    over = (b for b in gelezen.bevindingen if b.id is not Bevindingsoort.code_dubbel)
    gezegd = (replace(b, cel=None, code=b.code or _code(b, van.get(b.blad or ""), kader)) for b in over)
    return replace(gelezen, bevindingen=tuple(_in_woorden_van_word(b, kader) for b in gezegd))


def _in_woorden_van_word(gevonden: Bevinding, kader: Kader) -> Bevinding:
    melding = in_andere_woorden(gevonden.melding, _IN_WORD)
    blad = kader.vragen.naam if kader.vragen and gevonden.blad == VRAGEN else gevonden.blad
    return replace(gevonden, melding=melding, blad=blad)


def _code(gevonden: Bevinding, blad: Bronblad | None, kader: Kader) -> str | None:
    """Return the code of the question in whose row something was found; None where it is in no such row."""
    if blad is None or not gevonden.cel:
        return None
    rij = rij_en_kolom(gevonden.cel)[0]
    eerste = blad.rijen[rij][0] if rij < len(blad.rijen) and blad.rijen[rij] else ""
    return next((code for code in kader.vraag_van if code == str(eerste).strip()), None)
