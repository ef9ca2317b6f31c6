"""The table of what was found, as it stands in every workbook that gia writes."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Tabelkolom, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_ERNST, _WERKBOEK, _BLAD, _CEL, _MELDING = "Ernst", "Werkboek", "Blad", "Cel", "Melding"
_INHOUD: Mapping[str, Callable[[Bevinding], str | None]] = {
    _ERNST: lambda gevonden: gevonden.ernst.value,
    _WERKBOEK: lambda gevonden: gevonden.werkboek,
    _BLAD: lambda gevonden: gevonden.blad,
    _CEL: lambda gevonden: gevonden.cel,
    k.CODE: lambda gevonden: gevonden.code,
    _MELDING: lambda gevonden: gevonden.melding,
}


def bevindingenkolommen(melding: float, werkboek: float | None = None) -> list[Tabelkolom]:
    """Return the columns of the table; those of one werkboek do not name it.

    `melding` and `werkboek` are the characters that go on a line of those columns; with 0 for `werkboek` its name does
    not make a row higher.
    """
    tekens = {_MELDING: melding, _WERKBOEK: werkboek or 0}
    koppen = [kop for kop in _INHOUD if kop != _WERKBOEK or werkboek is not None]
    return [Tabelkolom(kop, o.CEL, tekens=tekens.get(kop, 0)) for kop in koppen]


def schrijf_bevindingen(
    blad: Tabblad,
    koprij: int,
    bevindingen: Iterable[Bevinding],
    kolommen: Sequence[Tabelkolom],
    kophoogte: float | None = None,
) -> int:
    """Write the table, also without a row; return its last row. `kophoogte` is in points."""
    rijen = ([_INHOUD[kolom.kop](gevonden) for kolom in kolommen] for gevonden in bevindingen)
    return schrijf_tabel(blad, koprij, kolommen, rijen, kophoogte)


def schrijf_geen_bevindingen(blad: Tabblad, rij: int) -> None:
    """Write in place of the table that nothing was found."""
    schrijf(blad, f"A{rij}", "Geen bevindingen.", o.ONDERTITEL)
