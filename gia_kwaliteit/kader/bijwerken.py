"""New figures of a year put into what the kader already holds of that year."""

from collections.abc import Sequence

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.referentie import Referentie, Referentiecijfer


def bijgewerkte_referentie(kader: Kader, jaar: int, bron: str, nieuwe: Sequence[Referentiecijfer]) -> Referentie:
    """Return the reference figures of a year with new ones, which were counted in werkboeken.

    They come first, and take the place of every figure of that year that stands beside the same row or has the same
    code; so do they of all that was counted in werkboeken before. What the kader has from elsewhere stays as it is.
    `bron` is the source of the year where nothing stays.
    """
    codes, rijen = {cijfer.code for cijfer in nieuwe}, {cijfer.naast for cijfer in nieuwe}
    bestaande = next((referentie for referentie in kader.referentie if referentie.jaar == jaar), None)
    blijft = [
        cijfer
        for cijfer in (bestaande.cijfers if bestaande else ())
        if cijfer.bron.werkboeken is None
        and cijfer.code not in codes
        and (cijfer.naast is None or cijfer.naast not in rijen)
    ]
    return Referentie(jaar=jaar, bron=bestaande.bron if bestaande and blijft else bron, cijfers=(*nieuwe, *blijft))
