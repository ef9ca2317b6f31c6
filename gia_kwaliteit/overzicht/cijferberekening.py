"""Compute the figures of the sector: of every subject one per row and year."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from statistics import fmean, median
from typing import TYPE_CHECKING

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.getallen import voluit
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.overzicht.bewaard import GEEN_GEGEVENS, GEEN_JAAR, NIET_GEVRAAGD, als_tabel
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld, Namen, PerBureau
from gia_kwaliteit.overzicht.tabellen import aanduidingen_van
from gia_kwaliteit.overzicht.uittreksel import Uittreksel
from gia_kwaliteit.tekst import opgesomd

if TYPE_CHECKING:
    from pandas import DataFrame, Series

# So many figures that differ are named; of the rest how many there are.
_MEESTE_VERSCHILLEN = 12


@dataclass(frozen=True, kw_only=True)
class _Cijferlijst:
    """The figures of the beoordelingen under each other, with the numbers of the row, the subject and the place.

    `alle` has every figure, those of one subject from its first beoordeling to its last; `telt` has those that
    count, in the order of the beoordelingen. `namen` are the aanduidingen of these, `bureaus` the names of the
    subjects. `zonder_gegevens` has by the number of a row those that say that they have no data, `ongevraagd`
    those of which no beoordeling was asked it.
    """

    codes: tuple[str, ...]
    namen: Namen
    bureaus: tuple[str, ...]
    alle: "DataFrame"
    telt: "DataFrame"
    zonder_gegevens: Mapping[int, set[int]]
    ongevraagd: Mapping[int, set[int]]

    def van_bureaus(self, nummers: set[int]) -> tuple[str, ...]:
        """Return the names of these subjects, in their order."""
        return tuple(self.bureaus[nummer] for nummer in sorted(nummers))


def bereken_cijfers(uittreksels: Sequence[Uittreksel], kader: Kader) -> tuple[Cijferbeeld, ...]:
    """Return every row that asks for a figure, in every year of which anybody gives one, over the subjects.

    In the order of the kader, from the first year to the last, and then those without a year. A subject counts
    once per row and year: where several of its beoordelingen have that figure, the one of the latest werkjaar counts,
    and of one werkjaar that of the party at the right in a vergelijking. Uncertain figures count nowhere.
    """
    lijst = _maak_lijst(uittreksels, kader)
    # Of which beoordeling each figure is, for the parts of a share.
    delen = {deel for rij in kader.cijferrijen.values() for deel in (rij.teller, rij.noemer)}
    per_rij = {
        rij: groep.set_index("plek")["waarde"] for rij, groep in lijst.alle.groupby("rij") if lijst.codes[rij] in delen
    }
    return tuple(
        beeld for rij, groep in lijst.telt.groupby("rij") for beeld in _beelden(rij, groep, lijst, kader, per_rij)
    )


def verschillende_cijfers(uittreksels: Sequence[Uittreksel], kader: Kader) -> list[Bevinding]:
    """Warn where beoordelingen of one subject give another figure for the same row and year.

    Of what is computed nothing is said: it follows from the others.
    """
    if len({uittreksel.sleutel for uittreksel in uittreksels}) == len(uittreksels):
        return []
    lijst = _maak_lijst(uittreksels, kader)
    gevonden = []
    for (rij, jaar, bureau), groep in lijst.alle.groupby(["rij", "jaar", "bureau"]):
        if groep["waarde"].nunique() > 1 and not kader.cijferrijen[lijst.codes[rij]].is_berekend:
            paren = zip(groep["waarde"], groep["plek"], strict=True)
            waarden = [f"{voluit(waarde)} in de {_welke(uittreksels[plek])}" for waarde, plek in paren]
            wanneer = "zonder jaar" if jaar == GEEN_JAAR else f"van {jaar}"
            gevonden.append(f"{lijst.codes[rij]} {wanneer} van {lijst.bureaus[bureau]} is {opgesomd(waarden)}")
    if not gevonden:
        return []
    rest = len(gevonden) - _MEESTE_VERSCHILLEN
    genoemd = [*gevonden[:_MEESTE_VERSCHILLEN], *([f"en zo nog {rest}"] if rest > 0 else [])]
    return [bevinding(Bevindingsoort.cijfers_verschillen, cijfers="; ".join(genoemd), **kader.woorden.voor_zinnen)]


def _welke(uittreksel: Uittreksel) -> str:
    return f"{uittreksel.soort} van {uittreksel.werkjaar}"


def _rang(uittreksel: Uittreksel, laatste: str) -> tuple[str, bool]:
    """Order from first to last, by what stays when the names are left out: the date does not.

    `laatste` is the soort that goes before the others in one werkjaar.
    """
    return (uittreksel.werkjaar or "", uittreksel.soort == laatste)


def _maak_lijst(uittreksels: Sequence[Uittreksel], kader: Kader) -> _Cijferlijst:
    import pandas as pd

    # They all write the name of a subject the same.
    bureaus = {uittreksel.sleutel: str(uittreksel.naam) for uittreksel in uittreksels}
    nummers = {sleutel: nummer for nummer, sleutel in enumerate(bureaus)}
    op_rang = sorted(range(len(uittreksels)), key=lambda plek: _rang(uittreksels[plek], kader.woorden.rechts.code))
    rangen = sorted(range(len(uittreksels)), key=op_rang.__getitem__)
    tabel = als_tabel([uittreksel.cijfers for uittreksel in uittreksels])
    for kolom, per_plek in (("bureau", [nummers[u.sleutel] for u in uittreksels]), ("rang", rangen)):
        tabel[kolom] = pd.Series(per_plek, dtype="int32").take(tabel["plek"]).to_numpy()
    zonder = tabel[tabel["status"] == GEEN_GEGEVENS]
    ongevraagd = _ongevraagd(tabel, Counter(u.sleutel for u in uittreksels), tuple(bureaus))
    # With thousands of werkboeken each copy of it is large: let go of this one.
    tabel = tabel.dropna(subset="waarde").sort_values(["rij", "rang"], kind="stable")
    return _Cijferlijst(
        codes=tuple(kader.cijferrijen),
        namen=Namen(aanduidingen_van(uittreksels, kader.woorden)),
        bureaus=tuple(bureaus.values()),
        alle=tabel,
        telt=tabel.drop_duplicates(["rij", "jaar", "bureau"], keep="last").sort_values(["rij", "plek"], kind="stable"),
        zonder_gegevens={rij: set(groep) for rij, groep in zonder.groupby("rij")["bureau"]},
        ongevraagd=ongevraagd,
    )


def _ongevraagd(tabel: "DataFrame", aantallen: Mapping[str, int], sleutels: Sequence[str]) -> dict[int, set[int]]:
    """Return by the number of a row the subjects of which no beoordeling was asked it.

    `aantallen` says how many beoordelingen there are of each, by the names that `sleutels` has by their number.
    """
    keren = tabel[tabel["status"] == NIET_GEVRAAGD].groupby(["rij", "bureau"]).size()
    ongevraagd = dict[int, set[int]]()
    for (rij, bureau), aantal in keren.items():
        if aantal == aantallen[sleutels[bureau]]:
            ongevraagd.setdefault(rij, set()).add(bureau)
    return ongevraagd


def _beelden(
    rij: int, van_rij: "DataFrame", lijst: _Cijferlijst, kader: Kader, per_rij: Mapping[int, "Series[float]"]
) -> Iterator[Cijferbeeld]:
    """Yield the figures of one row year by year, those without a year last."""
    code = lijst.codes[rij]
    hebben = set(van_rij["bureau"])
    ontbreken = set(range(len(lijst.bureaus))) - hebben
    ontbrekend = lijst.van_bureaus(ontbreken)
    geen_gegevens = lijst.van_bureaus(ontbreken & lijst.zonder_gegevens.get(rij, set()))
    niet_gevraagd = lijst.van_bureaus(ontbreken & lijst.ongevraagd.get(rij, set()))
    for jaar, groep in sorted(van_rij.groupby("jaar"), key=lambda paar: (paar[0] == GEEN_JAAR, paar[0])):
        waarden = groep["waarde"].tolist()
        teller, noemer = _sommen(code, groep["plek"], lijst, kader, per_rij)
        jaartal = None if jaar == GEEN_JAAR else int(jaar)
        yield Cijferbeeld(
            code=code,
            naam=kader.rijteksten[code],
            eenheid=kader.cijferrijen[code].eenheid,
            jaar=jaartal,
            berekend=kader.cijferrijen[code].is_berekend,
            per_bureau=PerBureau(
                lijst.namen,
                array("L", groep["plek"]),
                array("d", waarden),
                bytes(groep["status"].tolist()),
                berekend=kader.cijferrijen[code].is_berekend,
            ),
            gemiddelde=fmean(waarden),
            mediaan=median(waarden),
            minimum=min(waarden),
            maximum=max(waarden),
            teller=teller,
            noemer=noemer,
            ander_jaar=lijst.van_bureaus(hebben - set(groep["bureau"])),
            ontbrekend=ontbrekend,
            geen_gegevens=geen_gegevens,
            niet_gevraagd=niet_gevraagd,
            vlaams=_vlaams(code, jaartal, kader),
            normen=kader.normen_bij(code),
        )


def _sommen(
    code: str, plekken: "Series[int]", lijst: _Cijferlijst, kader: Kader, per_rij: Mapping[int, "Series[float]"]
) -> tuple[float | None, float | None]:
    """Return the sums of the teller and the noemer of a row over these beoordelingen; None where it has none."""
    rij = kader.cijferrijen[code]
    if rij.teller is None or rij.noemer is None:
        return None, None
    # Who has the share has both.
    teller, noemer = (fsum(per_rij[lijst.codes.index(deel)].loc[plekken]) for deel in (rij.teller, rij.noemer))
    return teller, noemer


def _vlaams(code: str, jaar: int | None, kader: Kader) -> Vlaamsbeeld | None:
    """Return the figure of the area of that year, or else the newest; None where no figure counts the same."""
    reeks = kader.vlaamse_reeksen.get(code, ())
    return next((beeld for beeld in reversed(reeks) if beeld.jaar == jaar), kader.vlaams_beeld(code))
