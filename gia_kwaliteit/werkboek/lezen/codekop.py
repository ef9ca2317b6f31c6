"""Know the one row of headings of a tab when somebody typed over its heading Code: without it no row would be read."""

from collections.abc import Sequence

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon

# The tab with the fewest headings has two beside Code.
_MINSTE_KOPPEN = 2
# Above the headings stand a title and a hint, below them some definitions before a code, and what somebody inserted.
_LAAGSTE_KOPRIJ, _VERSTE_CODE = 40, 40


def met_codekop(blad: Bronblad, nummer: int, verwachting: Verwachting) -> Sequence[object] | None:
    """Return row `nummer`, from 0, with the heading Code above the codes; None when it is no row of headings of gia.

    A tab of gia is known by a text of the blank werkboek above its headings: what a person made is left alone.
    """
    if nummer > _LAAGSTE_KOPRIJ:
        return None
    waarden = blad.rijen[nummer]
    koppen = {verwachting.koppen.get(gewoon(waarde)) for waarde in waarden if waarde}
    if len(koppen - verwachting.naamkoppen - {None}) < _MINSTE_KOPPEN or not _staat_onder_titel(
        blad, nummer, verwachting
    ):
        return None
    for rij in blad.rijen[nummer + 1 : nummer + 1 + _VERSTE_CODE]:
        for kolom, waarde in enumerate(rij):
            if isinstance(waarde, str) and kolom < len(waarden) and verwachting.eigen_code(waarde):
                return [*waarden[:kolom], k.CODE, *waarden[kolom + 1 :]]
    return None


def _staat_onder_titel(blad: Bronblad, nummer: int, verwachting: Verwachting) -> bool:
    return any(gewoon(waarde) in verwachting.ankers for rij in blad.rijen[:nummer] for waarde in rij if waarde)
