"""In which order beoordelingen stand below each other: the one with the highest scores first."""

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.overzicht.delen import Bureau
from gia_kwaliteit.overzicht.model import Overzicht


def bureaus_op_gemiddelde(overzicht: Overzicht) -> list[Bureau]:
    """Return the beoordelingen by the mean of the scores of their processen, the highest first.

    Equal means stay in the order of the overzicht; who has no score at all comes last. Of persons of whom nothing is
    said apart there is none.
    """
    codes = [proces.code for proces in overzicht.processen]

    def gemiddelde(bureau: Bureau) -> float:
        scores = [score for score in map(bureau.scores.get, codes) if score is not None]
        return round(sum(scores) / len(scores), RUIS) if scores else -1.0

    return sorted(overzicht.apart, key=gemiddelde, reverse=True)
