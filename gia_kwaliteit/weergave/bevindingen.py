"""What was found in a werkboek, on a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst
from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import op_een_regel

# Of a tab that was hardly filled in, the first cells say enough.
_MEESTE_CELLEN = 5
# A screen full of names.
_MEESTE_NAMEN = 12
# So many sentences are seen at a glance; of more it is told how many there are.
_TE_OVERZIEN = 8


def toon_bevindingen(
    console: Console,
    bevindingen: Sequence[Bevinding],
    werkboek: str,
    *,
    kader: Kader | None = None,
    stil: bool = False,
) -> None:
    """Print what was found: fouten first, and the criteria without a score together per tab.

    `werkboek` is the name of the file, for what was found in no other; of one in which nothing of `kader` has a score
    it is said in one sentence. Of many waarschuwingen of one kind on a tab the first are printed, and how many there
    are more. With `stil` only the fouten are printed. Below a long list stands how many sentences it has.
    """
    if stil:
        bevindingen = [b for b in bevindingen if b.ernst is Ernst.fout]
    werkboek = op_een_regel(werkboek)
    gezegd: list[Bevinding] = []
    groepen = [*_samen_te_zeggen(bevindingen, werkboek)]
    for zin, samen in groepen:
        _zeg(console, samen[0], zin)
        gezegd.append(samen[0])
    gemeld = {id(b) for _, samen in groepen for b in samen}
    rest = [b for b in bevindingen if b.id != Bevindingsoort.niet_gescoord and id(b) not in gemeld]
    for gevonden, meer in _per_soort(sorted(rest, key=lambda b: b.ernst is not Ernst.fout)):
        _zeg(console, gevonden, f"{_plaats(gevonden, werkboek)}{gevonden.melding}{meer}")
        gezegd.append(gevonden)
    bladen: dict[tuple[str, str], list[Bevinding]] = {}
    for gevonden in bevindingen:
        if gevonden.id == Bevindingsoort.niet_gescoord:
            bladen.setdefault((gevonden.werkboek or werkboek, gevonden.blad or ""), []).append(gevonden)
    for bestand in dict.fromkeys(bestand for bestand, _ in bladen):
        eigen = {blad: lijst for (naam, blad), lijst in bladen.items() if naam == bestand}
        open_ = {b.code for lijst in eigen.values() for b in lijst}
        if kader and open_.issuperset(kader.schaal_van):
            eigen = {"": next(iter(eigen.values()))}
            elk = kader.woorden.begrippen.criterium.elk
            zinnen = [f"{bestand}: nog niets gescoord ({len(open_)}). Kies bij {elk} een score."]
        else:
            zinnen = [f"{bestand}, {blad}: {_open_scores(lijst)}" for blad, lijst in eigen.items()]
        for lijst, zin in zip(eigen.values(), zinnen, strict=True):
            _zeg(console, lijst[0], zin)
            gezegd.append(lijst[0])
    if len(gezegd) > _TE_OVERZIEN:
        console.print(Text(_telling(gezegd)))


def _samen_te_zeggen(bevindingen: Sequence[Bevinding], werkboek: str) -> Iterator[tuple[str, list[Bevinding]]]:
    """Yield sentences that each stand for several bevindingen, with those; fouten first."""
    oud = [b for b in bevindingen if b.id == Bevindingsoort.kader_verouderd]
    if len(oud) > 1:
        yield _verouderd(oud), oud
    aangevuld = [b for b in bevindingen if b.id == Bevindingsoort.kader_aangevuld]
    if len(aangevuld) > 1:
        yield _aangevuld(aangevuld), aangevuld
    for velden in _lege_velden(bevindingen, werkboek).values():
        yield _niet_ingevuld(velden, werkboek), velden


def _verouderd(oud: Sequence[Bevinding]) -> str:
    """Return in one sentence which werkboeken are of an older version of the kader, and what to do about each."""
    return (
        f"{len(oud)} werkboeken zijn van een vroegere versie van het kader{_welke(oud)}. Zet elk over met: "
        "gia migreer OUD.xlsx -o NIEUW.xlsx (en dezelfde --kader als u er een opgaf)."
    )


def _aangevuld(oud: Sequence[Bevinding]) -> str:
    """Return in one sentence which werkboeken do not ask yet what the newest version asks more."""
    return (
        f"{len(oud)} werkboeken zijn van een vroegere versie van het kader{_welke(oud)}; naar de cijfers die er "
        "sindsdien bij kwamen, vragen ze niet. Een werkboek dat er wel naar vraagt, maakt u met: "
        "gia migreer OUD.xlsx -o NIEUW.xlsx (en dezelfde --kader als u er een opgaf)."
    )


def _welke(oud: Sequence[Bevinding]) -> str:
    """Return the names of these werkboeken behind a colon, as many as fit on a screen; none under letters."""
    namen = [*dict.fromkeys(str(b.werkboek) for b in oud)]
    # Under letters they cannot be told apart.
    wie = f": {', '.join(namen[:_MEESTE_NAMEN])}" if len(namen) == len(oud) else ""
    rest = f" en nog {len(namen) - _MEESTE_NAMEN}" if wie and len(namen) > _MEESTE_NAMEN else ""
    return f"{wie}{rest}"


def _lege_velden(bevindingen: Sequence[Bevinding], werkboek: str) -> dict[tuple[str, str | None], list[Bevinding]]:
    """Return the fields of one Start that are not filled in, where they are several: they are told together."""
    velden: dict[tuple[str, str | None], list[Bevinding]] = {}
    for gevonden in bevindingen:
        if gevonden.id == Bevindingsoort.gegeven_ontbreekt and gevonden.cel:
            velden.setdefault((gevonden.werkboek or werkboek, gevonden.blad), []).append(gevonden)
    return {waar: lijst for waar, lijst in velden.items() if len(lijst) > 1}


def _niet_ingevuld(velden: Sequence[Bevinding], werkboek: str) -> str:
    """Return in one sentence which fields of Start are not filled in."""
    waar = f"{velden[0].werkboek or werkboek}, {velden[0].blad}"
    namen = ", ".join(f"“{b.veld}” (cel {b.cel})" for b in velden)
    return f"{waar}: nog niet ingevuld: {namen}. Vul ze in op het blad Start."


def _zeg(console: Console, gevonden: Bevinding, zin: str) -> None:
    stijl = "bold red" if gevonden.ernst is Ernst.fout else "yellow"
    console.print(Text.assemble((f"{gevonden.ernst.value}: ", stijl), zin), soft_wrap=not console.is_terminal)


def _plaats(gevonden: Bevinding, werkboek: str) -> str:
    """Return where something was found, as far as its sentence does not say it."""
    waar = ", ".join(deel for deel in (gevonden.blad, gevonden.cel and f"cel {gevonden.cel}") if deel)
    if waar:
        return f"{gevonden.werkboek or werkboek}, {waar}: "
    return f"{gevonden.werkboek}: " if gevonden.werkboek and gevonden.werkboek not in gevonden.melding else ""


def _per_soort(bevindingen: Sequence[Bevinding]) -> Iterator[tuple[Bevinding, str]]:
    """Yield each bevinding and what to say behind it; of many waarschuwingen of one kind on a tab only the first."""
    soorten = Counter(_soort(b) for b in bevindingen)
    gezien: Counter[tuple[str, str | None, str | None]] = Counter()
    for gevonden in bevindingen:
        soort = _soort(gevonden)
        gezien[soort] += 1
        meer = soorten[soort] - _MEESTE_CELLEN
        if gevonden.ernst is Ernst.fout or gevonden.cel is None or meer < 1:
            yield gevonden, ""
        elif gezien[soort] <= _MEESTE_CELLEN:
            is_laatste = gezien[soort] == _MEESTE_CELLEN
            yield (
                gevonden,
                f" Dat is er op dit blad nog {meer} keer; gia score --json noemt ze alle." if is_laatste else "",
            )


def _soort(gevonden: Bevinding) -> tuple[str, str | None, str | None]:
    return gevonden.id, gevonden.werkboek, gevonden.blad


def _open_scores(lijst: Sequence[Bevinding]) -> str:
    """Return how many scores a tab lacks, with the first cells; what is a fout is told in full."""
    scores = telling(len(lijst), "score ontbreekt", "scores ontbreken")
    getoond = lijst if lijst[0].ernst is Ernst.fout else lijst[:_MEESTE_CELLEN]
    waar = ", ".join(f"{b.code} (cel {b.cel})" for b in getoond)
    waar += f" en nog {len(lijst) - len(getoond)}" if len(getoond) < len(lijst) else ""
    kies = "Kies een score in die cel" if len(lijst) == 1 else "Kies een score in die cellen"
    return f"{scores}: {waar}. {kies}; wat geen score heeft, telt niet mee."


def toon_wie_waarschuwingen_heeft(console: Console, werkboeken: Sequence[str]) -> None:
    """Print in one sentence which of many werkboeken have waarschuwingen; nothing where none has."""
    if not werkboeken:
        return
    rest = f" en nog {len(werkboeken) - _MEESTE_NAMEN}" if len(werkboeken) > _MEESTE_NAMEN else ""
    wie = telling(len(werkboeken), "werkboek heeft", "werkboeken hebben")
    zin = f"{wie} waarschuwingen: {', '.join(werkboeken[:_MEESTE_NAMEN])}{rest}. U leest ze met gia score."
    console.print(Text.assemble((f"{Ernst.waarschuwing}: ", "yellow"), zin), soft_wrap=not console.is_terminal)


def _telling(gezegd: Sequence[Bevinding]) -> str:
    """Return how many sentences were about a fout and how many about a waarschuwing."""
    fouten = sum(b.ernst is Ernst.fout for b in gezegd)
    aantallen = ((fouten, "fout", "fouten"), (len(gezegd) - fouten, "waarschuwing", "waarschuwingen"))
    return f"Samen {' en '.join(telling(*aantal) for aantal in aantallen if aantal[0])}."
