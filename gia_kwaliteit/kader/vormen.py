"""The forms of the values in a kader: codes, names, texts, and a model that never changes."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from gia_kwaliteit.tekst import lengte_in_cel, toonbaar, vergelijkbaar

_SLEUTEL = r"^[a-z][a-z0-9_-]*$"
_HOOFDCODE = r"^[A-Z]{1,3}[0-9]{1,2}$"
_RIJCODE = r"^[A-Z]{1,3}[0-9]{1,2}\.[A-Z]{0,3}[0-9]{1,3}$"
_KLEUR = r"^#[0-9A-Fa-f]{6}$"
_TABNAAM = r"^[^\\/?*\[\]:']*[^\s\\/?*\[\]:'][^\\/?*\[\]:']*$"
_AFKORTING = r"^[A-Z]{1,3}$"
_HOORT_BIJ = r"^[A-Z]{1,3}[0-9]{0,2}(\.[A-Z]{0,3}[0-9]{1,3})?$"
_CIJFERCODE = r"^[a-z0-9-]+(\.[a-z0-9-]+)*$"
_ACHTERGRONDCODE = r"^[A-Z]{1,3}(\.[A-Z]{1,3})?[0-9]{1,3}$"
_VERSIE = r"^[0-9A-Za-z][0-9A-Za-z._-]*$"
_NIVEAU = r'^[^,"*?~<>=]+$'
# The same for a word that answers a question, which is explained with another name.
_KEUZE = r'^(?:[^,"*?~<>=]+)$'

# Excel allows 31 characters for the name of a tab; "Good Practices " takes 15 of them.
_LANGSTE_TABNAAM = 16
_LANGSTE_BLADNAAM = 31
# A word of a kader stands in sentences, above columns and beside the fields of Start, by whose labels those are known.
LANGSTE_WOORD = 40

# How a form is explained to whoever edits the YAML.
VORMEN = {
    _SLEUTEL: ": kleine letters, cijfers, - en _, beginnend met een letter",
    _HOOFDCODE: ": hoofdletters en een nummer, zoals P1",
    _RIJCODE: ": een code met een punt, zoals P1.DG1 of P8.1",
    _KLEUR: ": een kleur is een # met zes tekens, zoals #1F4E85",
    _TABNAAM: ": een tabnaam bevat geen \\ / ? * [ ] : of '",
    _AFKORTING: ": een, twee of drie hoofdletters, zoals DG",
    _HOORT_BIJ: ": de code van een domein, een indicator of een rij, zoals C, I1 of O1.3",
    _CIJFERCODE: ": kleine letters, cijfers en -, eventueel met punten ertussen",
    _ACHTERGRONDCODE: ": hoofdletters en een nummer, eventueel met een punt, zoals AB1 of E.TB1",
    _VERSIE: ": letters, cijfers, punten en streepjes, zoals 2013.1",
    _NIVEAU: ': de naam van een niveau bevat geen , " * ? ~ < > of =',
    _KEUZE: ': een keuze bevat geen , " * ? ~ < > of =',
}


def _toonbare(tekst: str) -> str:
    """Refuse a text with signs that steer: no file can hold them, and a reader would not give them back."""
    vreemd = next((teken for teken in tekst if toonbaar(teken) != teken), None)
    if vreemd is not None:
        raise ValueError(
            f"in deze tekst staat een stuurteken (U+{ord(vreemd):04X}), dat niemand ziet; typ de tekst opnieuw"
        )
    return tekst


def _regel(tekst: str) -> str:
    """Refuse a name that is not one line, or that begins or ends with a space."""
    if tekst != " ".join(tekst.split()) or not vergelijkbaar(tekst):
        raise ValueError("een naam is één regel, zonder spaties vooraan, achteraan of dubbel")
    return tekst


def _past_als_tabnaam(naam: str, hoogstens: int = _LANGSTE_TABNAAM) -> str:
    """Refuse a name that is too long for a tab as Excel counts it: a sign such as 😀 is two."""
    if lengte_in_cel(naam) > hoogstens:
        raise ValueError(
            f"deze naam is te lang voor een tabblad: Excel telt er {lengte_in_cel(naam)} tekens in (een teken als 😀 "
            f"telt voor twee), en hij telt er hoogstens {hoogstens}"
        )
    return naam


def _past_als_bladnaam(naam: str) -> str:
    """Refuse a whole name of a tab that is too long for one."""
    return _past_als_tabnaam(naam, _LANGSTE_BLADNAAM)


def _past_als_woord(woord: str) -> str:
    """Refuse a word that is too long for a column, a label or a sentence."""
    if len(woord) > LANGSTE_WOORD:
        lengte = f"{len(woord)} tekens, en er passen er hoogstens {LANGSTE_WOORD}"
        raise ValueError(f"dit is te lang voor een kop of een zin ({lengte}); kies een kortere naam")
    return woord


Tekst = Annotated[str, StringConstraints(min_length=1, pattern=r"\S"), AfterValidator(_toonbare)]
Woord = Annotated[Tekst, AfterValidator(_past_als_woord)]
Sleutel = Annotated[str, StringConstraints(pattern=_SLEUTEL)]
Versie = Annotated[str, StringConstraints(pattern=_VERSIE)]
Hoofdcode = Annotated[str, StringConstraints(pattern=_HOOFDCODE)]
Rijcode = Annotated[str, StringConstraints(pattern=_RIJCODE)]
Afkorting = Annotated[str, StringConstraints(pattern=_AFKORTING)]
Cijfercode = Annotated[str, StringConstraints(pattern=_CIJFERCODE)]
# What a text of achtergrond.yaml is known by; it is no code of a row.
Achtergrondcode = Annotated[str, StringConstraints(pattern=_ACHTERGRONDCODE)]
# What a figure can belong to.
Deelcode = Annotated[str, StringConstraints(pattern=_HOORT_BIJ)]
Punt = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Kleur = Annotated[str, StringConstraints(pattern=_KLEUR)]
Tabnaam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=_LANGSTE_TABNAAM, pattern=_TABNAAM),
    AfterValidator(_toonbare),
    AfterValidator(_regel),
    AfterValidator(_past_als_tabnaam),
]
# The whole name of a tab.
Bladnaam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=_LANGSTE_BLADNAAM, pattern=_TABNAAM),
    AfterValidator(_toonbare),
    AfterValidator(_regel),
    AfterValidator(_past_als_bladnaam),
]
# A level stands in a dropdown list (separated by commas) and in COUNTIFS, where * ? ~ mean something.
Niveaunaam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=60, pattern=_NIVEAU),
    AfterValidator(_toonbare),
    AfterValidator(_regel),
]
Keuzenaam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=60, pattern=_KEUZE),
    AfterValidator(_toonbare),
    AfterValidator(_regel),
]


def dubbele(waarden: Iterable[str]) -> list[str]:
    """Return the values that occur more than once, in the order of their first occurrence."""
    return [waarde for waarde, aantal in Counter(waarden).items() if aantal > 1]


class Model(BaseModel):
    """A value of the kader: it never changes, and a key nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
