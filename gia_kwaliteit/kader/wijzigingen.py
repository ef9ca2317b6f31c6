"""What changed in each version of a kader: a werkboek of an older version is read with the texts of its time."""

from collections.abc import Iterator
from typing import Any

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.samenhang import maak_kader
from gia_kwaliteit.kader.versies import Herschreven, Versiewijziging, Vervallen

# What a version number need not be raised for: figures to compare with, and the history itself.
_KENMERKEN = ("kwaliteitsaspect", "onderwerp", "eenheid")
_VERVALLEN, _MET_SCHAAL = "(vervallen)", "regelgeving"
_ZONDER_VERSIE = {"versie", "referentie", "wijzigingen", "vroegere_teksten"}


def bereken_vingerafdruk(kader: Kader) -> str:
    """Return 16 hexadecimal digits that change with every text, code, name, scale or puntenmodel of a kader.

    The first eight are about the rows alone (codes and texts), whatever their order: an older version can be held
    against them.
    """
    inhoud = kader.model_dump(mode="json", exclude=_ZONDER_VERSIE)
    rijen = [
        [rij["code"], rij.get("tekst") or rij["naam"], *(rij.get(kenmerk) for kenmerk in _KENMERKEN)]
        for groep, naam in _groepen(inhoud)
        for rij in groep[naam]
    ]
    return _afdruk(sorted(rijen, key=str)) + _afdruk(inhoud)


def _afdruk(inhoud: object) -> str:
    import hashlib  # only to check a kader
    import json

    return hashlib.sha256(json.dumps(inhoud, sort_keys=True).encode()).hexdigest()[:8]


def zoek_versieproblemen(kader: Kader) -> list[str]:
    """Return what is wrong between the versions of a kader and its texts; nothing when no history is kept."""
    if not kader.wijzigingen:
        return []
    laatste, afdruk = kader.wijzigingen[0], bereken_vingerafdruk(kader)
    if laatste.versie != kader.versie:
        melding = (
            f"wijzigingen.yaml begint met versie {laatste.versie}, maar kader.yaml is versie {kader.versie}. Schrijf "
            f'bovenaan in wijzigingen.yaml wat er in versie {kader.versie} veranderde, met vingerafdruk: "{afdruk}".'
        )
        return [melding]
    if laatste.vingerafdruk != afdruk:
        melding = (
            f"wijzigingen.yaml, versie {laatste.versie}: de teksten van het kader hebben niet de vingerafdruk die hier "
            f"staat. Zijn ze van deze versie en staat hier wat er veranderde, schrijf dan vingerafdruk: "
            f'"{afdruk}". Werd deze versie al gebruikt, verhoog dan versie in kader.yaml en voeg bovenaan een stuk toe.'
        )
        return [melding]
    return [melding for wijziging in kader.wijzigingen[1:] for melding in _zoek_in_vroegere(kader, wijziging)]


def _zoek_in_vroegere(kader: Kader, wijziging: Versiewijziging) -> list[str]:
    """Return what is wrong with an older version as it follows from the history."""
    try:
        afdruk = bereken_vingerafdruk(vroeger_kader(kader, wijziging.versie))
    except Kaderfout as fout:
        return fout.meldingen
    if afdruk[:8] == wijziging.vingerafdruk[:8]:
        return []
    melding = (
        f"wijzigingen.yaml: wat erboven staat, geeft voor versie {wijziging.versie} niet de codes en teksten van toen. "
        "Kijk bij toegevoegd, herschreven, vervallen en vervangen elke code en oude tekst na."
    )
    return [melding]


def wijzigingen_sinds(kader: Kader, versie: str) -> tuple[Versiewijziging, ...]:
    """Return what changed after a version, newest first; raises KeyError when the kader never had that version."""
    versies = [wijziging.versie for wijziging in kader.wijzigingen]
    if versie not in versies:
        raise KeyError(versie)
    return kader.wijzigingen[: versies.index(versie)]


def vroeger_kader(kader: Kader, versie: str) -> Kader:
    """Return the kader as it was at an older version.

    Rows that were dropped since stand at the end of their group: reading goes by code, not by place. Raises KeyError
    when the kader never had that version, Kaderfout when its history is not complete.
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
    inhoud |= {"versie": versie, "referentie": (), "wijzigingen": (), "vroegere_teksten": tuple(teksten)}
    try:
        return maak_kader(inhoud)
    except Kaderfout as fout:
        wat = "; ".join(fout.meldingen)
        raise Kaderfout([f"wijzigingen.yaml: versie {versie} is niet te herstellen ({wat})."]) from fout


# Where the rows of each part stand: the part, the key of its groups, the key of the rows in a group.
_PLAATSEN = (
    ("processen", None, "criteria"),
    ("regelgeving", "rubrieken", "criteria"),
    ("context", "indicatoren", "subindicatoren"),
    ("input", "indicatoren", "subindicatoren"),
    ("output", "indicatoren", "outputindicatoren"),
)


def _groepen(inhoud: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every group of rows with the key under which its rows stand."""
    for deel, sleutel, rijen in _PLAATSEN:
        houder = inhoud[deel] if sleutel else inhoud
        for groep in houder[sleutel or deel] if houder else ():
            yield groep, rijen


def _neem_weg(inhoud: dict[str, Any], codes: set[str]) -> None:
    """Take rows away, and the groups that are empty without them."""
    for groep, rijen in _groepen(inhoud):
        groep[rijen] = tuple(rij for rij in groep[rijen] if rij["code"] not in codes)
    for deel, sleutel, rijen in _PLAATSEN:
        houder = inhoud[deel] if sleutel else inhoud
        if houder:
            houder[sleutel or deel] = tuple(groep for groep in houder[sleutel or deel] if groep[rijen])


def _herstel_tekst(inhoud: dict[str, Any], herschreven: Herschreven) -> None:
    for groep, rijen in _groepen(inhoud):
        for rij in groep[rijen]:
            if rij["code"] == herschreven.code:
                rij["naam" if rijen == "subindicatoren" else "tekst"] = herschreven.oud


def _zet_terug(inhoud: dict[str, Any], vervallen: Vervallen) -> None:
    """Add a dropped row to its group; a group that was dropped whole comes back beside those with the same letter."""
    hoofdcode = vervallen.code.split(".")[0]
    for groep, rijen in _groepen(inhoud):
        if groep["code"] == hoofdcode:
            groep[rijen] = (*groep[rijen], _als_rij(vervallen, rijen))
            return
    for deel, sleutel, rijen in _PLAATSEN:
        houder = inhoud[deel] if sleutel else inhoud
        groepen = houder[sleutel or deel] if houder else ()
        buren = [groep for groep in groepen if groep["code"].rstrip("0123456789") == hoofdcode.rstrip("0123456789")]
        if buren:
            vast = {"code": hoofdcode, "naam": f"{hoofdcode} (vervallen)", rijen: (_als_rij(vervallen, rijen),)}
            houder[sleutel or deel] = (*groepen, {**_buur(buren, vervallen, rijen), **vast})
            return
        if deel == vervallen.deel and sleutel:
            _zet_deel_terug(inhoud, deel, sleutel, {"code": hoofdcode, rijen: (_als_rij(vervallen, rijen),)})
            return


def _zet_deel_terug(inhoud: dict[str, Any], deel: str, sleutel: str, groep: dict[str, Any]) -> None:
    """Add a group to a part that was dropped whole, or of which no group has its letter."""
    woorden = {"naam": f"{groep['code']} (vervallen)"} | ({} if deel == _MET_SCHAAL else {"definitie": _VERVALLEN})
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


def _als_rij(vervallen: Vervallen, rijen: str) -> dict[str, Any]:
    gegevens = vervallen.model_dump(include={"code", "tekst", "kwaliteitsaspect", "onderwerp", "eenheid"})
    rij = {sleutel: waarde for sleutel, waarde in gegevens.items() if waarde is not None}
    if rijen == "subindicatoren":
        rij["naam"] = rij.pop("tekst")
        rij["invoer"] = "cijfer" if vervallen.eenheid else "tekst"
    return rij
