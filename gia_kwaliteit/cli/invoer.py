"""What a command is given: kader, werkboeken and fields, or a stop that says what is wrong with them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met, zeg
from gia_kwaliteit.cli.uitvoer import als_woord
from gia_kwaliteit.cli.voortgang import bezig_als_het_duurt

if TYPE_CHECKING:
    import typer

    from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
    from gia_kwaliteit.kader import Kader


def neem_kader(
    map_: Path | None,
    puntenmodel: str | None = None,
    *,
    werkboeken: Iterable[Path] = (),
    stil: bool = False,
) -> "Kader":
    """Return the kader, or stop with everything that is wrong with it or with the puntenmodel asked for.

    Where none was asked for, it is the one that comes with gia and that the werkboeken to read say they belong to.
    What only `gia criteria controleer` looks at stands in nobody's way, but is said; with `stil` it is not.
    """
    if map_ is None:
        return _met_puntenmodel(lees_kader(_map_volgens(werkboeken)), puntenmodel)
    kader = lees_kader(map_)
    if not stil:
        from gia_kwaliteit.kader.geschiedenis import zoek_versieproblemen

        if zoek_versieproblemen(kader):
            raad = f"gia criteria controleer --kader {als_woord(map_)} zegt wat eraan scheelt."
            zeg(f"waarschuwing: het kader in {map_} is niet in orde; {raad}")
    return _met_puntenmodel(kader, puntenmodel)


def _map_volgens(werkboeken: Iterable[Path]) -> Path | None:
    """Return the folder of the kader that these werkboeken say they belong to; None where there are none."""
    if not werkboeken:
        return None
    from gia_kwaliteit.kader import kadermap
    from gia_kwaliteit.werkboek.lezen.kaderkeuze import kies_kader

    return kadermap(kies_kader(werkboeken))


def kader_zoals_getypt(ctx: "typer.Context") -> str:
    """Return the option --kader as it was typed, with a space before it, to put behind a command; empty without it."""
    from gia_kwaliteit.bevinding import voor_opdrachtregel
    from gia_kwaliteit.taal.typer_nl import waarde_zoals_getypt

    getypt = waarde_zoals_getypt(ctx, "--kader")
    return f" --kader {voor_opdrachtregel(getypt)}" if getypt else ""


def eis_een_kader(een: Path, ander: Path | None) -> None:
    """Stop when two werkboeken say that they belong to two kaders that come with gia: neither can read both."""
    if ander is None:
        return
    from gia_kwaliteit.werkboek.lezen.kaderkeuze import genoemd_kader

    van, van_ander = genoemd_kader(een), genoemd_kader(ander)
    if van and van_ander and van != van_ander:
        wat = f"{een} hoort bij {van} en {ander} bij {van_ander}: twee kaders zijn niet naast elkaar te leggen"
        stop(f"{wat}. Kies twee werkboeken van hetzelfde kader.", FOUTEN)


def _met_puntenmodel(kader: "Kader", puntenmodel: str | None) -> "Kader":
    """Return the kader, or stop when it has no puntenmodel with the code that was asked for."""
    codes = [model.code for model in kader.puntenmodellen or (kader.puntenmodel(),)]
    if puntenmodel is not None and puntenmodel not in codes:
        stop(f"Het puntenmodel “{puntenmodel}” bestaat niet. Kies uit: {', '.join(codes)}.", VERKEERD_GEBRUIK)
    return kader


def lees_kader(map_: Path | None, optie: str = "--kader") -> "Kader":
    """Return the kader that was asked for by an option, or stop with everything that is wrong with its files."""
    from gia_kwaliteit.kader import Kaderfout, laad_kader

    if map_ is not None:
        eis_kadermap(optie, map_)
    try:
        return laad_kader(map_)
    except Kaderfout as fout:
        stop_met(fout.meldingen, FOUTEN)


def lees_kaders() -> "dict[str, Kader]":
    """Return every kader that comes with gia by its name, or stop with what is wrong with one."""
    from gia_kwaliteit.kader import kadermap, kadernamen

    return {naam: lees_kader(kadermap(naam)) for naam in kadernamen()}


def eis_code(kader: "Kader", getypt: str) -> str:
    """Return the code of a row of the kader, or stop with what was probably meant."""
    from gia_kwaliteit.kader.codes import vind_code

    try:
        return vind_code(kader, getypt)
    except KeyError as fout:
        stop(str(fout.args[0]), VERKEERD_GEBRUIK)


def eis_map(argument: str, map_: Path, raad: str) -> None:
    """Stop when the folder of what is asked for is none, and say what to give in a sentence without its end."""
    if not map_.is_dir():
        soort = f"{map_} bij {argument} is geen map" if map_.exists() else f"De map {map_} bij {argument} bestaat niet"
        stop(f"{soort}. {raad}.", VERKEERD_GEBRUIK)


def eis_kadermap(argument: str, map_: Path) -> None:
    """Stop when the folder of a kader is none, and say which kaders have a name."""
    from gia_kwaliteit.kader.laden import raad_bij_kader
    from gia_kwaliteit.tekst import met_hoofdletter

    eis_map(argument, map_, met_hoofdletter(raad_bij_kader()))


def eis_hele_namen(namen: Sequence[str]) -> None:
    """Stop when a name with a space was typed without quotes, so that the shell gave it in pieces."""
    from gia_kwaliteit.taal.raad import bestaat, raad_bij_spatie

    if raad := raad_bij_spatie(namen):
        ontbreekt = next(naam for naam in namen if not bestaat(naam))
        stop(f"{ontbreekt} bestaat niet. {raad}", VERKEERD_GEBRUIK)


def zijn_meer_werkboeken(plaatsen: Sequence[str]) -> bool:
    """Say whether more than one werkboek was asked for, or a folder."""
    return len(plaatsen) > 1 or (plaatsen[0] != "" and Path(plaatsen[0]).is_dir())


def eis_werkboek(argument: str, werkboek: Path, *doelen: Path | None) -> None:
    """Stop when a werkboek is not there, or when a file to write is the werkboek itself."""
    if not werkboek.name.strip():
        stop(f"Bij {argument} staat een map of niets. Geef het pad van een ingevuld werkboek op.", VERKEERD_GEBRUIK)
    if not werkboek.is_file():
        soort = "is een map, geen werkboek" if werkboek.is_dir() else "bestaat niet"
        stop(f"{werkboek} {soort}. Geef het pad van een ingevuld werkboek op.", VERKEERD_GEBRUIK)
    for doel in doelen:
        if doel is not None and doel.exists() and doel.samefile(werkboek):
            stop(f"{doel} is het werkboek zelf. Kies een andere naam voor de uitvoer.", VERKEERD_GEBRUIK)


def eis_rekenblad(argument: str, pad: Path) -> None:
    """Stop when a spreadsheet to read is not there."""
    if not pad.is_file():
        soort = "is een map, geen rekenblad" if pad.is_dir() else "bestaat niet"
        stop(f"{pad} bij {argument} {soort}. Geef het pad van een rekenblad op (.xlsx, .ods, .csv).", VERKEERD_GEBRUIK)


@contextmanager
def te_lezen() -> Iterator[None]:
    """Stop when a werkboek may not be read, or the history of its kader is not complete."""
    from gia_kwaliteit.kader import Kaderfout
    from gia_kwaliteit.verzameling.zoeken import reden_van

    try:
        yield
    except Kaderfout as fout:
        stop_met(fout.meldingen, FOUTEN)
    except OSError as fout:
        stop(f"{fout.filename or 'Het werkboek'} kan niet worden gelezen: {reden_van(fout)}.", VERKEERD_GEBRUIK)


def lees(werkboek: Path, kader: "Kader", puntenmodel: str | None = None, *, ook_vroeger: bool = False) -> "Beoordeling":
    """Read a werkboek, or stop when it may not be read; `puntenmodel` is the one asked for in place of its own."""
    from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek

    with te_lezen(), bezig_als_het_duurt(f"{werkboek.name} wordt gelezen …"):
        return lees_werkboek(werkboek, kader, ook_vroeger=ook_vroeger).onder(puntenmodel)


def neem_gegevens(kader: "Kader", **getypt: str | None) -> "Gegevens":
    """Return the fields for Start as they were typed, by their name, or stop with what the kader allows."""
    from gia_kwaliteit.beoordeling import Gegevens
    from gia_kwaliteit.werkboek.velden import lees_veld

    velden: dict[str, Any] = {}
    for veld, waarde in getypt.items():
        if waarde is not None:
            # A party by its name too, which is what gia calls it; on Start its code is chosen.
            gekozen = kader.woorden.soort_van_naam(waarde) if veld == "soort" else waarde
            velden[veld], toegelaten = lees_veld(veld, gekozen, kader.woorden)
            if not velden[veld]:
                stop(f"--{veld} “{waarde}” kan hier niet; toegelaten: {toegelaten}.", VERKEERD_GEBRUIK)
    return Gegevens(**velden)
