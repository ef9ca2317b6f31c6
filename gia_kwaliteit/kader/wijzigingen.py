"""What changed in each version of a kader: a werkboek of an older version is read with the texts of its time."""

from collections.abc import Collection
from functools import lru_cache
from typing import Any

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.samenhang import maak_kader
from gia_kwaliteit.kader.schalen import KWALITEIT
from gia_kwaliteit.kader.versies import Herschreven, Versiewijziging, Vervallen
from gia_kwaliteit.kader.vingerafdruk import PLAATSEN, heeft_rijen_van, rijgroepen

_VERVALLEN, _MET_SCHAAL, _MET_VRAGEN = "(vervallen)", "regelgeving", "vragen"


def wijzigingen_sinds(kader: Kader, versie: str) -> tuple[Versiewijziging, ...]:
    """Return what changed after a version, newest first; raises KeyError when the kader never had that version."""
    versies = [wijziging.versie for wijziging in kader.wijzigingen]
    if versie not in versies:
        raise KeyError(versie)
    return kader.wijzigingen[: versies.index(versie)]


def aangevuld_sinds(kader: Kader, versie: str) -> tuple[str, ...] | None:
    """Return the codes of the rows that came after a version, in the order of the kader.

    None where more changed than that rows of context, input or output came: then what a werkboek of that version says
    does not simply stand in the newest. Raises KeyError when the kader never had that version.
    """
    wijzigingen = wijzigingen_sinds(kader, versie)
    nieuw = {code for wijziging in wijzigingen for code in wijziging.toegevoegd}
    gevraagd = (*kader.subindicatoren, *kader.outputindicatoren)
    if any(w.herschreven or w.vervallen or w.vervangen or w.andere_teksten or w.woorden for w in wijzigingen):
        return None
    return tuple(code for code in gevraagd if code in nieuw) if nieuw and nieuw <= set(gevraagd) else None


def opsomming_van_rijen(codes: Collection[str], kader: Kader) -> str:
    """Return which rows these are, short: the code of an indicator stands for all its rows."""
    per_groep: dict[str, list[str]] = {}
    for code in (*kader.subindicatoren, *kader.outputindicatoren):
        per_groep.setdefault(code.split(".")[0], []).append(code)
    stukken: list[str] = []
    for groep, rijen in per_groep.items():
        nieuw = [code for code in rijen if code in codes]
        stukken += [groep] if nieuw == rijen else nieuw
    return " en ".join(", ".join(stukken).rsplit(", ", 1))


@lru_cache(maxsize=8)
def vroeger_kader(kader: Kader, versie: str) -> Kader:
    """Return the kader as it was at an older version; those that were asked last are kept.

    Rows that were dropped since stand at the end of their group: reading goes by code, not by place. Raises KeyError
    when the kader never had that version, Kaderfout when its history does not give the codes and texts of then.
    """
    wijzigingen_sinds(kader, versie)
    toen = next(wijziging for wijziging in kader.wijzigingen if wijziging.versie == versie)
    vroeger = herstel(kader, versie)
    if not heeft_rijen_van(vroeger, toen.vingerafdruk):
        melding = (
            f"wijzigingen.yaml van het kader {kader.id} geeft voor versie {versie} niet de codes en teksten van toen. "
            "Aan het werkboek ligt het niet: gia criteria controleer (met dezelfde --kader) zegt wat er in "
            "wijzigingen.yaml ontbreekt."
        )
        raise Kaderfout([melding])
    return vroeger


def herstel(kader: Kader, versie: str) -> Kader:
    """Return the kader as it was at an older version, as far as its history says.

    Raises KeyError when the kader never had that version, Kaderfout when what the history gives is no kader.
    """
    inhoud: dict[str, Any] = kader.model_dump()
    teksten: list[str] = []
    for wijziging in wijzigingen_sinds(kader, versie):
        _neem_weg(inhoud, set(wijziging.toegevoegd))
        for herschreven in wijziging.herschreven:
            _herstel_tekst(inhoud, herschreven)
        for vervallen in (*wijziging.vervallen, *wijziging.vervangen):
            _zet_terug(inhoud, vervallen)
        teksten += wijziging.andere_teksten
        if wijziging.woorden is not None:
            inhoud["woorden"] |= wijziging.woorden.model_dump(exclude_none=True)
    inhoud["onderdelen"] = _met_proces(inhoud) or inhoud["onderdelen"]
    leeg = {"referentie": (), "normen": (), "samen_bekijken": (), "wijzigingen": (), "vast": None}
    inhoud |= {"versie": versie, **leeg, "vroegere_teksten": tuple(teksten)}
    try:
        return maak_kader(inhoud)
    except Kaderfout as fout:
        wat = "; ".join(fout.meldingen)
        raise Kaderfout([f"wijzigingen.yaml: versie {versie} is niet te herstellen ({wat})."]) from fout


def _neem_weg(inhoud: dict[str, Any], codes: set[str]) -> None:
    """Take rows away, and the groups that are empty without them."""
    for groep, rijen in rijgroepen(inhoud):
        groep[rijen] = tuple(rij for rij in groep[rijen] if rij["code"] not in codes)
    for deel, sleutel, rijen in PLAATSEN:
        houder = inhoud[deel] if sleutel else inhoud
        if houder:
            houder[sleutel or deel] = tuple(groep for groep in houder[sleutel or deel] if groep[rijen])


def _met_proces(inhoud: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """Return the onderdelen that have a proces: one of which every row was added was added itself."""
    groepen = {proces["groep"] for proces in inhoud["processen"]}
    return tuple(onderdeel for onderdeel in inhoud["onderdelen"] if groepen & set(onderdeel["groepen"]))


def _herstel_tekst(inhoud: dict[str, Any], herschreven: Herschreven) -> None:
    for groep, rijen in rijgroepen(inhoud):
        for rij in groep[rijen]:
            if rij["code"] == herschreven.code:
                rij["naam" if rijen == "subindicatoren" else "tekst"] = herschreven.oud
                rij.update({"onderwerp": herschreven.onderwerp} if herschreven.onderwerp else {})


def _zet_terug(inhoud: dict[str, Any], vervallen: Vervallen) -> None:
    """Add a dropped row to its group; a group that was dropped whole comes back beside those with the same letter."""
    hoofdcode = vervallen.code.split(".")[0]
    for groep, rijen in rijgroepen(inhoud):
        if groep["code"] == hoofdcode:
            rij = _als_rij(vervallen, rijen)
            if groep.get("schaal") and not vervallen.schaal:
                rij["schaal"] = _gewone_schaal(inhoud, groep)
            groep[rijen] = (*groep[rijen], rij)
            return
    for deel, sleutel, rijen in PLAATSEN:
        houder = inhoud[deel] if sleutel else inhoud
        groepen = houder[sleutel or deel] if houder else ()
        buren = [groep for groep in groepen if groep["code"].rstrip("0123456789") == hoofdcode.rstrip("0123456789")]
        if buren:
            vast = {"code": hoofdcode, "naam": f"{hoofdcode} (vervallen)", rijen: (_als_rij(vervallen, rijen),)}
            houder[sleutel or deel] = (*groepen, {**_zonder_schaal(_buur(buren, vervallen, rijen)), **vast})
            return
        if deel == vervallen.deel and sleutel:
            _zet_deel_terug(inhoud, deel, sleutel, {"code": hoofdcode, rijen: (_als_rij(vervallen, rijen),)})
            return


def _zet_deel_terug(inhoud: dict[str, Any], deel: str, sleutel: str, groep: dict[str, Any]) -> None:
    """Add a group to a part that was dropped whole, or of which no group has its letter."""
    zonder_definitie = deel in (_MET_SCHAAL, _MET_VRAGEN)
    woorden = {"naam": f"{groep['code']} (vervallen)"} | ({} if zonder_definitie else {"definitie": _VERVALLEN})
    vast: dict[str, Any] = {"schaal": deel} if deel == _MET_SCHAAL else {}
    houder = inhoud[deel] or {"naam": _VERVALLEN, "definitie": _VERVALLEN, sleutel: (), **vast}
    inhoud[deel] = {**houder, sleutel: (*houder[sleutel], {**woorden, **groep})}


def _buur(buren: list[dict[str, Any]], vervallen: Vervallen, rijen: str) -> dict[str, Any]:
    """Return the group that a dropped one looks most like: with or without kwaliteitsaspecten."""
    met_aspect = vervallen.kwaliteitsaspect is not None
    passend = [
        buur for buur in buren if any((rij.get("kwaliteitsaspect") is not None) == met_aspect for rij in buur[rijen])
    ]
    return (passend or buren)[0]


def _zonder_schaal(groep: dict[str, Any]) -> dict[str, Any]:
    return {sleutel: waarde for sleutel, waarde in groep.items() if sleutel != "schaal"}


def _gewone_schaal(inhoud: dict[str, Any], groep: dict[str, Any]) -> str:
    """Return the name of the scale of what names none: a rule has an onderwerp, a criterium has not."""
    if any("onderwerp" in rij for rij in groep["criteria"]):
        return str(inhoud["regelgeving"]["schaal"])
    namen = [str(schaal["naam"]) for schaal in inhoud["schalen"]]
    return KWALITEIT if KWALITEIT in namen else namen[0]


def _als_rij(vervallen: Vervallen, rijen: str) -> dict[str, Any]:
    berekend, van_de_vraag = {"som_van", "teller", "noemer"}, {"antwoord", "keuzes"}
    van_de_rij = {"code", "tekst", "kwaliteitsaspect", "onderwerp", "schaal", "eenheid"} | berekend | van_de_vraag
    gegevens = vervallen.model_dump(include=van_de_rij)
    rij = {sleutel: waarde for sleutel, waarde in gegevens.items() if waarde}
    if rijen == "subindicatoren":
        rij["naam"] = rij.pop("tekst")
        rij["invoer"] = "cijfer" if vervallen.eenheid else "tekst"
    return rij
