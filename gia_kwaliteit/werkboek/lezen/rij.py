"""Read one row that a person filled in: a score or a cijfer, and what is wrong with it."""

import math
import re
from collections.abc import Iterable, Sequence

from gia_kwaliteit.beoordeling import Cijfer, Gegevens, Score, Status
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.grenzen import JAARTAL, PERCENTAGE, Grens, grens_van
from gia_kwaliteit.werkboek.lezen.kennis import Kennis
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# The headings of the cells that a person fills in; under the first ones stands something that counts.
TELLENDE_KOPPEN = (k.SCORE, k.WAARDE, k.STATUS, k.JAAR, k.VLAAMS_GEMIDDELDE)
INVOERKOPPEN = (*TELLENDE_KOPPEN, k.MOTIVERING, k.BEWIJS, k.BESCHRIJVING, k.TOELICHTING, k.BESPREKING)
# The headings of the cells that nobody fills in.
VASTE_KOPPEN = frozenset(
    {k.KWALITEITSASPECT, k.ONDERWERP, k.CRITERIUM, k.INDICATOR, k.DEFINITIE, k.EENHEID, k.HOOFDSTUK}
)
# What to do with a text that stands where gia does not read.
RAAD = "Zet ze in de kolom Motivering of Bewijs als ze bij een criterium hoort, of herstel wat er stond."
_LANGSTE_CODE = 12
_LANGSTE_CITAAT = 60
_LANGSTE_TEKST = 32_767  # characters in a cell of an .xlsx
_DUIZENDTAL = re.compile(r"\d{1,3}(\.\d{3})+")


class Rijlezer:
    """Reads the rows of the input tables; what it finds is added to `gevonden`."""

    def __init__(self, kennis: Kennis, gevonden: list[Bevinding], bron: Bron | None = None) -> None:
        self.kennis = kennis
        self.kader = kennis.kader
        self.gevonden = gevonden
        self.bron = bron
        # The year of each figure, with its sheet and cell.
        self._jaren: dict[str, tuple[int, str, str]] = {}

    def koppen_voor(self, code: str) -> tuple[str, ...]:
        """Return the headings that a row with this code needs, those of the input cells."""
        if code in self.kader.schaal_van:
            return (k.SCORE, k.MOTIVERING, k.BEWIJS)
        if code in self.kader.outputindicatoren:
            return (k.WAARDE, k.STATUS, k.JAAR, k.VLAAMS_GEMIDDELDE, k.TOELICHTING)
        if code not in self.kader.subindicatoren:
            return (k.BESPREKING,)
        if self.kader.subindicatoren[code].invoer == "tekst":
            return (k.BESCHRIJVING,)
        return (k.WAARDE, k.STATUS, k.JAAR, k.BESCHRIJVING)

    def bedoelde_code(self, rij: Tabelrij) -> str | None:
        """Return the one code whose text stands in a row, whatever stands in its column Code."""
        codes = self._codes_met_de_tekst_van(rij)
        return codes[0] if len(codes) == 1 else None

    def _codes_met_de_tekst_van(self, rij: Tabelrij) -> list[str]:
        teksten = (gewoon(rij.waarde(kop)) for kop in (k.CRITERIUM, k.INDICATOR))
        return next((codes for tekst in teksten if (codes := self.kennis.codes_met_tekst.get(tekst))), [])

    def heeft_vreemde_code(self, rij: Tabelrij) -> bool:
        """Say whether what stands under Code was meant as a code and is none; a remark below a table was not."""
        tekst = rij.code
        if not tekst or gewoon(tekst) in self.kennis.groepcodes or gewoon(tekst) in self.kennis.ankers:
            return False
        als_code = len(tekst) <= _LANGSTE_CODE and any(teken.isdigit() for teken in tekst)
        return als_code or self.bedoelde_code(rij) is not None or any(rij.tekst(kop) for kop in INVOERKOPPEN)

    def controleer_tekst(self, rij: Tabelrij, code: str) -> None:
        """Look whether what stands fixed beside a code is what belongs to that code."""
        vast = self.kennis.vaste_tekst[code]
        for kop, kolom in rij.tabel.kolommen.items():
            waarde, eigen = rij.waarden[kolom] if kolom < len(rij.waarden) else "", vast.get(kop, "")
            if waarde in ("", eigen) or kop not in VASTE_KOPPEN or gewoon(waarde) in ("", gewoon(eigen)):
                continue
            if gewoon(waarde) in self.kennis.vroeger:
                continue
            plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
            andere = self._codes_met_de_tekst_van(rij)
            van_andere = gewoon(waarde) in (gewoon(self.kennis.vaste_tekst[ander].get(kop, "")) for ander in andere)
            if van_andere and kop in (k.CRITERIUM, k.INDICATOR):
                self.meld("tekst-van-andere-code", andere=" of ".join(andere), **plaats)
            elif van_andere:
                continue  # it goes with the text, which is reported
            elif kop == k.EENHEID:
                self.meld("eenheid-gewijzigd", gevonden=kort(rij.tekst(kop)), eenheid=eigen or "geen", **plaats)
            else:
                self.meld("tekst-gewijzigd", kop=kop, gevonden=kort(rij.tekst(kop)), **plaats)

    def lees_score(self, rij: Tabelrij, code: str) -> Score:
        """Return what a row says about a criterium or rule."""
        schaal = self.kader.schaal_van[code]
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.SCORE), "code": code}
        bruikbaar = self._is_getypt(rij, code, k.SCORE)
        for kop in (k.MOTIVERING, k.BEWIJS):
            self._is_getypt(rij, code, kop)
            self._eis_lengte(rij, code, kop)
        gezegd = rij.tekst(k.SCORE) if bruikbaar else ""
        niveau = _niveau(gezegd, schaal.namen) if gezegd else None
        if gezegd and niveau is None:
            lijkt = _bedoeld_niveau(gewoon(gezegd), schaal.namen)
            bedoeling = f" Bedoelde u “{lijkt}”?" if lijkt else ""
            toegelaten = ", ".join(schaal.namen)
            self.meld("score-ongeldig", gevonden=kort(gezegd), toegelaten=toegelaten, bedoeling=bedoeling, **plaats)
        elif niveau is None and bruikbaar and k.SCORE in rij.tabel.kolommen:
            samen = self.bron is not None and self.bron.is_samengevoegd(rij.blad, rij.plaats(k.SCORE))
            self.meld("score-samengevoegd" if samen else "niet-gescoord", **plaats)
        return Score(
            niveau=niveau,
            motivering=rij.tekst(k.MOTIVERING),
            bewijs=rij.tekst(k.BEWIJS),
            blad=toonbaar(rij.blad.naam),
            cel=rij.plaats(k.SCORE),
        )

    def lees_cijfer(self, rij: Tabelrij, code: str) -> Cijfer:
        """Return what a row says about context, input or output."""
        koppen = self.koppen_voor(code)
        getypt = {kop for kop in koppen if self._is_getypt(rij, code, kop)}
        self._eis_lengte(rij, code, koppen[-1])
        eenheid = self._eenheid(code)
        waarden = {
            kop: self._getal(rij, code, kop, grens_van(eenheid)) if kop in getypt else None
            for kop in (k.WAARDE, k.VLAAMS_GEMIDDELDE)
            if kop in koppen
        }
        jaar = self._getal(rij, code, k.JAAR, JAARTAL) if k.JAAR in getypt else None
        if jaar is not None:
            self._jaren[code] = (int(jaar), rij.blad.naam, rij.plaats(k.JAAR))
        for kop, waarde in waarden.items():
            # A number in a cell that shows percentages is reported by its notation; an .xls or .xlsb does not tell.
            als_getypt = isinstance(rij.waarde(kop), str) or waarde == rij.waarde(kop)
            is_deel = waarde is not None and (0 < waarde < 1 or (waarde == 1 and self._is_oude_vorm))
            if eenheid == "%" and is_deel and als_getypt:
                plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
                self.meld("percentage-als-deel", kop=kop, gevonden=rij.tekst(kop), **plaats)
        waarde = waarden.get(k.WAARDE)
        return Cijfer(
            waarde=waarde,
            status=self._status(rij, code, waarde) if k.STATUS in getypt else None,
            jaar=int(jaar) if jaar is not None else None,
            vlaams_gemiddelde=waarden.get(k.VLAAMS_GEMIDDELDE),
            toelichting=rij.tekst(koppen[-1]),
        )

    @property
    def _is_oude_vorm(self) -> bool:
        return self.bron is not None and self.bron.is_oude_vorm

    def controleer_jaren(self, gegevens: Gegevens) -> None:
        """Report the figures of a year that was still to come when the beoordeling was made."""
        jaren = [gegevens.datum.year] if gegevens.datum else []
        jaren += [int(gegevens.werkjaar[-4:])] if gegevens.werkjaar else []
        for code, (jaar, blad, plaats) in self._jaren.items():
            if jaren and jaar > max(jaren):
                self.meld("jaar-te-laat", blad=blad, cel=plaats, code=code, gevonden=str(jaar), laatste=str(max(jaren)))

    def _status(self, rij: Tabelrij, code: str, waarde: float | None) -> Status | None:
        """Return what is known of a figure; a status that contradicts what stands beside it is reported."""
        tekst = rij.tekst(k.STATUS)
        if not tekst:
            return None
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.STATUS), "code": code}
        status = next((status for status in Status if gewoon(status) == gewoon(tekst)), None)
        if status is None:
            lijkt = lijkt_op(gewoon(tekst), list(Status), 0.6)
            bedoeling = f" Bedoelde u “{lijkt}”?" if lijkt else ""
            toegelaten = ", ".join(Status)
            self.meld("status-ongeldig", gevonden=kort(tekst), toegelaten=toegelaten, bedoeling=bedoeling, **plaats)
        elif status is Status.geen_gegevens and waarde is not None:
            self.meld("status-tegenspraak", status=status, gevonden=rij.tekst(k.WAARDE), **plaats)
        elif status is not Status.geen_gegevens and not (
            rij.tekst(k.WAARDE) or rij.formule(k.WAARDE) or rij.foutwaarde(k.WAARDE)
        ):
            self.meld("status-zonder-cijfer", status=status, **plaats)
        return status

    def lees_bespreking(self, rij: Tabelrij, code: str) -> str:
        """Return what the writer says in a chapter of the verslag."""
        self._eis_lengte(rij, code, k.BESPREKING)
        return rij.tekst(k.BESPREKING) if self._is_getypt(rij, code, k.BESPREKING) else ""

    def _zoals_getoond(self, rij: Tabelrij, code: str, kop: str, grens: Grens, getal: float) -> float | None:
        """Return the number that a person sees: 0.91 in a cell that shows percentages is 91.

        A cell that shows what cannot be gives no number: 71.5 shows as 7150 %, and nobody knows what was meant.
        """
        if getal == 0 or self.bron is None or not self.bron.is_percentage(rij.blad, rij.plaats(kop)):
            return getal
        getoond = round(100 * getal, 10)
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
        woorden = {"kop": kop, "gevonden": rij.tekst(kop), "gelezen": tekst_van(getoond)}
        if grens is PERCENTAGE and 0 < getoond <= grens.tot:
            self.meld("percentagenotatie", **woorden, **plaats)
            return getoond
        self.meld("percentagenotatie-onmogelijk", toegelaten=grens.zin, **woorden, **plaats)
        return None

    def meld(self, soort: str, *, cel: str | None = None, **gegevens: str) -> None:
        """Add a bevinding of the catalogue."""
        self.gevonden.append(bevinding(soort, cel=cel, **gegevens))

    def _eis_lengte(self, rij: Tabelrij, code: str, kop: str) -> None:
        """Report a text that is longer than a cell of an .xlsx can hold: it could not be written again."""
        waarde = rij.waarde(kop)
        if isinstance(waarde, str) and len(waarde) > _LANGSTE_TEKST:
            woorden = {"gevonden": str(len(waarde)), "toegelaten": str(_LANGSTE_TEKST)}
            self.meld("tekst-te-lang", kop=kop, blad=rij.blad.naam, cel=rij.plaats(kop), code=code, **woorden)

    def _eenheid(self, code: str) -> str | None:
        if code in self.kader.outputindicatoren:
            return self.kader.outputindicatoren[code].eenheid
        return self.kader.subindicatoren[code].eenheid

    def _is_getypt(self, rij: Tabelrij, code: str, kop: str) -> bool:
        """Say whether a cell holds what a person typed; a formula or an error in it is a fout."""
        if not rij.heeft_formules:
            return True
        formule, foutwaarde = rij.formule(kop), rij.foutwaarde(kop)
        if (not formule and not foutwaarde) or kop not in rij.tabel.kolommen:
            return True
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
        if formule:
            self.meld("formule-in-invoercel", gevonden=kort(formule), **plaats)
        else:
            self.meld("foutwaarde-in-invoercel", gevonden=foutwaarde or "", **plaats)
        return False

    def _getal(self, rij: Tabelrij, code: str, kop: str, grens: Grens) -> float | None:
        """Return the number under a heading; a number typed as text in the Dutch way counts too."""
        waarde, tekst = rij.waarde(kop), rij.tekst(kop)
        if not tekst:
            return None
        getal = math.nan
        if isinstance(waarde, int | float) and not isinstance(waarde, bool):
            getoond = self._zoals_getoond(rij, code, kop, grens, float(waarde))
            if getoond is None:
                return None
            getal = getoond
        elif re.fullmatch(r"-?\d+(,\d+)?", tekst):
            getal = float(tekst.replace(",", "."))
        if grens.van <= getal <= grens.tot and (not grens.heel or getal.is_integer()):
            return getal
        hulp = f" Zonder punt: {tekst.replace('.', '')}." if _DUIZENDTAL.fullmatch(tekst) else ""
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
        self.meld("getal-ongeldig", kop=kop, gevonden=kort(tekst), toegelaten=grens.zin, hulp=hulp, **plaats)
        return None


def _niveau(gezegd: str, namen: Sequence[str]) -> str | None:
    """Return the level that a text names, whatever its case and spaces."""
    return gezegd if gezegd in namen else next((naam for naam in namen if gewoon(naam) == gewoon(gezegd)), None)


def _bedoeld_niveau(gezegd: str, namen: Sequence[str]) -> str | None:
    """Return the level that was probably meant; nothing when two levels are named."""
    gewone = {gewoon(naam): naam for naam in namen}
    if sum(naam in gezegd for naam in gewone) > 1:
        return None
    begin = [naam for naam in gewone if naam.startswith(gezegd)]
    return gewone.get(lijkt_op(gezegd, gewone, 0.6, begin) or "")


def lijkt_op(tekst: str, woorden: Iterable[str], grens: float, eerst: Iterable[str] = ()) -> str | None:
    """Return the first of `eerst`, or the word that looks most like the text when one does (similarity from 0 to 1)."""
    from difflib import get_close_matches  # only after a mistake

    return next(iter([*eerst, *get_close_matches(tekst, list(woorden), n=1, cutoff=grens)]), None)


def kort(tekst: str) -> str:
    """Return at most 60 characters; a longer text shows that it goes on."""
    return tekst if len(tekst) <= _LANGSTE_CITAAT else f"{tekst[: _LANGSTE_CITAAT - 2]} …"


def samen(teksten: Iterable[str]) -> str:
    """Return texts as one quotation."""
    return kort(" / ".join(teksten))
