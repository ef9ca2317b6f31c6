"""The seven rules for good criteria laid on the criteria of a kader (source lines 179–194): a kader of its own.

Who goes over a kader does so rule by rule: each rule is a proces, with a row for every criterium.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from gia_kwaliteit.kader.delen import Criterium, Proces
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.kopie import kopieer_kader
from gia_kwaliteit.kader.laden import kadermap, laad_kader
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.naamwoorden import Onderwerp
from gia_kwaliteit.kader.samenhang import maak_kader
from gia_kwaliteit.kader.uitschrijven import als_commentaar, als_yaml

CRITERIATOETS = "criteriatoets"
# Of one criterium it is the criterium that is judged, here it is the kader that has them.
_ONDERWERP = Onderwerp(enkelvoud="kader", meervoud="kaders", lidwoord="het")
_UITLEG = (
    "De criteriatoets van {id} {versie}: elke regel is een proces, met een rij per criterium.\n"
    "Gemaakt met gia criteria toets. Het nummer van een rij is de plaats van het criterium in dat kader: laat het zo, "
    "want gia overzicht --criteriatoets vindt er het criterium mee terug.\n"
)
_BRON = "# bron: "


def id_van_toets(kader: Kader) -> str:
    """Return the id of the criteriatoets of a kader."""
    return f"{kader.id}-{CRITERIATOETS}"


def nummers_van(kader: Kader) -> dict[str, int]:
    """Return the place of every criterium in its kader, from 1: the number of its row under each rule."""
    return {code: nummer for nummer, code in enumerate(kader.criteria, 1)}


def kies_criteria(kader: Kader, getypt: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of the criteria that somebody asked for, in the order of the kader.

    `getypt` are codes of criteria, or of processen for all of theirs, in whatever case; none asks for every criterium.
    Raises KeyError with a Dutch sentence when one is neither.
    """
    gekozen: set[str] = set()
    begrippen = kader.woorden.begrippen
    van_proces = {proces.code: {criterium.code for criterium in proces.criteria} for proces in kader.processen}
    for tekst in getypt:
        code = tekst.strip(" ,;").upper()
        if code not in van_proces and code not in kader.criteria:
            from difflib import get_close_matches  # only after a mistake

            lijkt = get_close_matches(code, [*van_proces, *kader.criteria], n=3, cutoff=0.5)
            bedoeld = f" Bedoelde u {', '.join(lijkt)}?" if lijkt else ""
            wat = f"{begrippen.proces.enkelvoud} of {begrippen.criterium.enkelvoud}"
            raise KeyError(f"“{tekst}” is geen code van een {wat} van dit kader.{bedoeld}")
        gekozen |= van_proces.get(code, {code})
    return tuple(code for code in kader.criteria if not gekozen or code in gekozen)


def maak_toetskader(kader: Kader, codes: Sequence[str]) -> Kader:
    """Return the kader with which these criteria of a kader (their codes) are held against the seven rules.

    It has the version of that kader. Raises Kaderfout when there is no criterium to hold against them.
    """
    if not codes:
        criteria = kader.woorden.begrippen.criterium.meervoud
        raise Kaderfout([f"In het kader {kader.id} zijn geen {criteria} om te toetsen."])
    toets, nummers = laad_kader(kadermap(CRITERIATOETS)), nummers_van(kader)
    return maak_kader(
        {
            **{veld: getattr(toets, veld) for veld in Kader.model_fields},
            "id": id_van_toets(kader),
            "versie": kader.versie,
            "titel": f"{toets.titel}: {kader.titel}",
            "woorden": toets.woorden.model_copy(update={"onderwerp": _ONDERWERP}),
            "processen": tuple(_regel(proces, kader, codes, nummers) for proces in toets.processen),
        }
    )


def _regel(proces: Proces, kader: Kader, codes: Sequence[str], nummers: dict[str, int]) -> Proces:
    """Return a rule as a proces with the criteria that are held against it."""
    criteria = tuple(
        Criterium(code=f"{proces.code}.{nummers[code]}", tekst=f"{code}: {kader.criteria[code].tekst}")
        for code in codes
    )
    return proces.model_copy(update={"criteria": criteria})


def schrijf_toetskader(doel: Path, kader: Kader, codes: Sequence[str]) -> None:
    """Write that kader as YAML into an empty folder; raises Kaderfout as `maak_toetskader` does."""
    toets = maak_toetskader(kader, codes)
    kopieer_kader(doel, kadermap(CRITERIATOETS))
    woorden = toets.woorden.model_dump(mode="json", exclude_none=True)
    inhoud = toets.model_dump(mode="json", exclude_none=True)
    gewoon = {sleutel: inhoud[sleutel] for sleutel in ("id", "versie", "titel", "bron", "proces_definitie")}
    eigen = {sleutel: woorden[sleutel] for sleutel in ("onderwerp", "partijen", "velden", "lijsten", "begrippen")}
    delen = {sleutel: inhoud[sleutel] for sleutel in ("onderdelen", "groepen")}
    uitleg = als_commentaar(_UITLEG.format(id=kader.id, versie=kader.versie))
    _vervang(doel / "kader.yaml", uitleg, {**gewoon, **eigen, **delen})
    for proces in toets.processen:
        (bestand,) = (doel / "processen").glob(f"{proces.code}-*.yaml")
        _vervang(bestand, uitleg, proces.model_dump(mode="json", exclude_none=True, exclude_defaults=True))


def _vervang(bestand: Path, uitleg: str, inhoud: dict[str, object]) -> None:
    """Write other keys in a file, below where its description lies, what it is and which lines of the report it has."""
    modelregel, *regels = bestand.read_text(encoding="utf-8").splitlines(keepends=True)
    bron = "".join(regel for regel in regels if regel.startswith(_BRON))
    bestand.write_text(f"{modelregel}{uitleg}{bron}{als_yaml(inhoud, 0)}", encoding="utf-8", newline="\n")
