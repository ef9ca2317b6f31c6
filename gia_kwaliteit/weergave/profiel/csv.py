"""The scores of a beoordeling as tidy CSV: a row for every criterium and rule."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from gia_kwaliteit.antwoorden import beantwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import zonder_formule

# The same names as in the dataset of an overzicht, and what `gia score --json` says of a score.
_KOLOMMEN = (
    "soort",
    "werkjaar",
    "datum",
    "kader",
    "kaderversie",
    "puntenmodel",
    "code",
    "toestand",
    "niveau",
    "punten",
    "motivering",
    "bewijs",
)


def schrijf_scores(
    beoordelingen: Iterable[tuple[str, Beoordeling]], kader: Kader, stroom: TextIO, puntenmodel: str | None = None
) -> None:
    """Write the scores of beoordelingen, each with the name of its werkboek: commas, decimal points, a row of headings.

    A kader with questions has a row for each of them too, with its answer in a column of its own. `puntenmodel` is the
    one asked for in place of that of each werkboek.
    `toestand` says of a criterium without a level whether nobody scored it, somebody left it open with a reason (its
    motivering), or what stands there is uncertain.
    """
    schrijver = csv.writer(stroom, lineterminator="\n")
    antwoord = ("antwoord",) if kader.vragen else ()
    schrijver.writerow(("werkboek", kader.woorden.onderwerp.als_sleutel, *_KOLOMMEN, *antwoord))
    for werkboek, beoordeling in beoordelingen:
        schrijver.writerows(_rijen(werkboek, beoordeling, kader, puntenmodel or beoordeling.puntenmodel))


def _rijen(werkboek: str, beoordeling: Beoordeling, kader: Kader, puntenmodel: str) -> Iterator[tuple[object, ...]]:
    if not beoordeling.is_gelezen:
        return
    gegevens = beoordeling.gegevens
    punten = kader.puntenmodel(puntenmodel).punten
    vast = (
        zonder_formule(werkboek),
        zonder_formule(gegevens.naam or ""),
        gegevens.soort,
        gegevens.werkjaar,
        gegevens.datum,
        beoordeling.kader_id,
        beoordeling.kader_versie,
        puntenmodel,
    )
    for code in kader.schaal_van:
        score, niveau = beoordeling.scores.get(code), beoordeling.niveau(code)
        toestand = beoordeling.toestand(code)
        waarde = punten.get(niveau) if niveau else None
        teksten = (score.motivering, score.bewijs) if score else ("", "")
        leeg = (None,) if kader.vragen else ()
        yield (*vast, code, toestand, niveau, waarde, *map(zonder_formule, teksten), *leeg)
    for vraag in beantwoord(beoordeling.antwoorden, kader):
        onzeker = vraag.code in beoordeling.onzekere_codes
        toestand_ = "onzeker" if onzeker else "niet beantwoord" if vraag.antwoord is None else "beantwoord"
        gezegd = zonder_formule(vraag.antwoord) if isinstance(vraag.antwoord, str) else vraag.antwoord
        yield (*vast, vraag.code, toestand_, None, None, "", "", None if onzeker else gezegd)
