"""The beoordelingen of an overzicht in the tidy form: a row for every figure, with all that says what it is of."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gia_kwaliteit.beoordeling import Toestand
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.overzicht.bewaard import GEEN_JAAR, NIET_GEVRAAGD, als_tabel, status_van
from gia_kwaliteit.overzicht.toets import Criteriatoets
from gia_kwaliteit.overzicht.uittreksel import GEEN_NIVEAU, Uittreksel

if TYPE_CHECKING:
    from pandas import DataFrame

# The sets of rows, by the names of the folders and the files in which they are written.
CRITERIA, PROFIELEN, CIJFERS, ANTWOORDEN = SETS = ("criteria", "profielen", "cijfers", "antwoorden")
# What lies beside them where there is a criteriatoets: that is of the kader, and of no beoordeling.
TOETS = "criteriatoets"
_TOESTAND = {nummer: toestand.value for nummer, toestand in GEEN_NIVEAU.items()}
# So many beoordelingen are held as rows at a time.
_PER_KEER = 1000


def dataset(naam: str, uittreksels: Sequence[Uittreksel], kader: Kader) -> "DataFrame":
    """Return the rows of a set: CRITERIA, PROFIELEN, CIJFERS or ANTWOORDEN.

    Of CRITERIA there is one for every beoordeling and every criterium or rule, of PROFIELEN one for every beoordeling
    and every score, of CIJFERS one for every figure of a beoordeling and for everything of which it says that there is
    none, of ANTWOORDEN one for every beoordeling and every question. The handleiding says what the columns are.
    """
    makers = {CRITERIA: _criteria, PROFIELEN: _profielen, CIJFERS: _cijfers, ANTWOORDEN: _antwoorden}
    return makers[naam](uittreksels, kader)


def sets_van(kader: Kader) -> tuple[str, ...]:
    """Return the sets of which a kader has rows: without a figure or a question those are not there."""
    return (CRITERIA, PROFIELEN, *([CIJFERS] if kader.cijferrijen else []), *([ANTWOORDEN] if kader.vragen else []))


def in_delen(naam: str, uittreksels: Sequence[Uittreksel], kader: Kader) -> Iterator["DataFrame"]:
    """Yield the same rows as `dataset`, in parts that are never large."""
    for begin in range(0, len(uittreksels), _PER_KEER):
        yield dataset(naam, uittreksels[begin : begin + _PER_KEER], kader)


def toetsrijen(toets: Criteriatoets, kader: Kader) -> "DataFrame":
    """Return what a criteriatoets says: a row for every criterium that it is about and every rule."""
    import pandas as pd

    volgnummers = {code: nummer for nummer, code in enumerate(kader.schaal_van, start=1)}
    rijen = [
        (
            *(toets.werkboek, toets.soort, toets.werkjaar, van.code, volgnummers[van.code], oordeel.regel),
            *(oordeel.naam, oordeel.niveau, oordeel.haalt, oordeel.opmerking or None),
        )
        for van in toets.criteria.values()
        for oordeel in van.oordelen
    ]
    kolommen = ["werkboek", "soort", "werkjaar", "code", "volgnummer", "regel", "regelnaam", "niveau", "voldoet"]
    return pd.DataFrame(rijen, columns=[*kolommen, "motivering"]).astype({"voldoet": "boolean"})


def _criteria(uittreksels: Sequence[Uittreksel], kader: Kader) -> "DataFrame":
    """Return the level of every criterium and rule, with its points."""
    import pandas as pd

    vast = _criteriavelden(kader)
    tabel = _beoordelingen(uittreksels, kader).merge(vast, how="cross")
    plaatsen = [volgnummer - 1 for volgnummer in vast["volgnummer"]]
    nummer = pd.Series([uittreksel.niveaus[plaats] for uittreksel in uittreksels for plaats in plaatsen], dtype="Int16")
    namen = {(schaal.naam, rang): naam for schaal in kader.schalen for rang, naam in enumerate(schaal.namen)}
    punten = {(model.code, naam): punten for model in kader.puntenmodellen for naam, punten in model.punten.items()}
    tabel["toestand"] = nummer.map(_TOESTAND).fillna(Toestand.gescoord.value)
    tabel["niveau"] = [namen.get(sleutel) for sleutel in zip(tabel["schaal"], nummer, strict=True)]
    tabel["rang"] = nummer.where(~nummer.isin(list(GEEN_NIVEAU))).astype("Int8")
    sleutels = zip(tabel["puntenmodel"], tabel["niveau"], strict=True)
    tabel["punten"] = pd.Series([punten.get(sleutel) for sleutel in sleutels], dtype=float)
    return tabel


def _criteriavelden(kader: Kader) -> "DataFrame":
    """Return what is the same of a criterium or rule in every beoordeling."""
    import pandas as pd

    groepen, schalen = kader.scoregroepen_van(Groepsoort.onderdeel), kader.schaalnaam_van
    velden = [
        (code, kader.proces_van[code].code, groep.code, kader.criteria[code].kwaliteitsaspect, schalen[code])
        for groep in groepen
        for code in groep.criteria
    ]
    geheel = {code: groep.code for groep in kader.scoregroepen_van(Groepsoort.regelgeving) for code in groep.criteria}
    velden += [
        (code, groep.code, geheel[code], None, schalen[code])
        for groep in kader.scoregroepen_van(Groepsoort.rubriek)
        for code in groep.criteria
    ]
    tabel = pd.DataFrame(velden, columns=["code", "proces", "onderdeel", "kwaliteitsaspect", "schaal"])
    # By its code P10 would stand before P2.
    volgnummers = {code: nummer for nummer, code in enumerate(kader.schaal_van, start=1)}
    tabel.insert(1, "volgnummer", [volgnummers[code] for code in tabel["code"]])
    tabel["criterium"] = [(kader.criteria.get(code) or kader.regels[code]).tekst for code in tabel["code"]]
    return tabel


def _profielen(uittreksels: Sequence[Uittreksel], kader: Kader) -> "DataFrame":
    """Return every score with its code and its maximum."""
    import pandas as pd

    velden = [(groep.code, groep.deel.value, groep.maximum) for groep in kader.scoregroepen.values()]
    vast = pd.DataFrame(velden, columns=["code", "deel", "maximum"])
    tabel = _beoordelingen(uittreksels, kader).merge(vast, how="cross")
    tabel["score"] = pd.Series([score for uittreksel in uittreksels for score in uittreksel.scores], dtype=float)
    return tabel


def _cijfers(uittreksels: Sequence[Uittreksel], kader: Kader) -> "DataFrame":
    """Return every figure with its year and what is known of it, and what somebody says that there is no figure of."""
    import pandas as pd

    rijen = als_tabel([uittreksel.cijfers for uittreksel in uittreksels])
    rijen = rijen[rijen["status"] != NIET_GEVRAAGD].reset_index(drop=True)
    velden = [(code, kader.rijteksten[code], rij.eenheid, rij.is_berekend) for code, rij in kader.cijferrijen.items()]
    vast = pd.DataFrame(velden, columns=["code", "naam", "eenheid", "berekend"])
    vast.insert(1, "volgnummer", range(1, len(vast) + 1))
    van_rij = vast.iloc[rijen["rij"]].reset_index(drop=True)
    tabel = _beoordelingen(uittreksels, kader).iloc[rijen["plek"]].reset_index(drop=True).join(van_rij)
    jaren = rijen["jaar"].astype("Int16")
    tabel["jaar"] = jaren.where(jaren != GEEN_JAAR)
    tabel["waarde"] = rijen["waarde"]
    tabel["status"] = [status and status.value for status in map(status_van, rijen["status"])]
    return tabel


def _antwoorden(uittreksels: Sequence[Uittreksel], kader: Kader) -> "DataFrame":
    """Return every question with its answer as a text, and a number as one too."""
    import pandas as pd

    rubrieken = kader.vragen.rubrieken if kader.vragen else ()
    velden = [(v.code, r.code, v.tekst, str(v.antwoord), v.eenheid) for r in rubrieken for v in r.vragen]
    vast = pd.DataFrame(velden, columns=["code", "rubriek", "vraag", "soort_antwoord", "eenheid"])
    vast.insert(1, "volgnummer", range(1, len(vast) + 1))
    tabel = _beoordelingen(uittreksels, kader).merge(vast, how="cross")
    antwoorden = [antwoord for uittreksel in uittreksels for antwoord in uittreksel.antwoorden]
    tabel["antwoord"] = [None if antwoord is None else str(antwoord) for antwoord in antwoorden]
    getallen = [antwoord if isinstance(antwoord, float) else None for antwoord in antwoorden]
    tabel["waarde"] = pd.Series(getallen, dtype=float)
    return tabel


def _beoordelingen(uittreksels: Sequence[Uittreksel], kader: Kader) -> "DataFrame":
    """Return what every row of a beoordeling begins with."""
    import pandas as pd

    kolommen = [
        "werkjaar",
        "soort",
        kader.woorden.onderwerp.als_sleutel,
        "werkboek",
        "stand",
        "stand_sinds",
        "stand_door",
    ]
    kolommen += ["kader", "kaderversie", "puntenmodel"]
    rijen = [
        (
            *(u.werkjaar, str(u.soort), u.naam, u.werkboek, u.stand and str(u.stand)),
            *(u.stand_sinds and u.stand_sinds.isoformat(), u.stand_door, kader.id, kader.versie, u.puntenmodel),
        )
        for u in uittreksels
    ]
    return pd.DataFrame(rijen, columns=kolommen)
