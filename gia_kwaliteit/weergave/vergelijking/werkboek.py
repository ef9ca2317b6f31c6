"""The vergelijking as a workbook: values and native charts, one tab per question."""

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.getallen import verdeling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overeenstemming import Maten
from gia_kwaliteit.vergelijking import KOPPEN, LIJSTEN, Oordeel, Scorepaar, Vergelijking, lijsten_van
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.indeling import Kolom, Rij, Tabel
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.gia_blad import naar_bytes, nieuw_blad, schrijf_gia
from gia_kwaliteit.werkboek.schrijven.grafieken import CM_PER_RIJ, haltergrafiek, staafgrafiek

_KLEUREN = ("1F4E85", "E07B39")
_BREEDTES = [16, 40, 15, 15, 12, 60, 60]
_VERSCHIL = "Verschil"
_N = "n"
_UITLEG_N = "n is het aantal criteria dat beide scoorden; het verschil gaat alleen daarover."
_BREEDTES_SCORES = [15, 15, 12, 8, 10, 24, 24]
_REDEN = "Waarom geen alfa en kappa"


def maak_vergelijkboek(vergelijking: Vergelijking, kader: Kader) -> bytes:
    """Return a vergelijking as the bytes of an .xlsx file, without formulas."""
    return _Schrijver(vergelijking.zoals_gelezen, kader).schrijf()


class _Schrijver:
    """Writes one vergelijking."""

    def __init__(self, vergelijking: Vergelijking, kader: Kader) -> None:
        self.vergelijking = vergelijking
        self.kader = kader
        self.koppen = KOPPEN[vergelijking.als]
        self.oordelen = vergelijking.oordeel_van
        self.boek = Workbook()

    def schrijf(self) -> bytes:
        v = self.vergelijking
        begin: Any = self.boek.active
        begin.title = "Vergelijking"
        self._samenvatting(begin)
        self._scoreblad("Processen", k.PROCES, v.processen, 20, als_halter=True)
        if v.kwaliteitsaspecten:
            self._scoreblad("Kwaliteitsaspecten", k.KWALITEITSASPECT, v.kwaliteitsaspecten, 100)
        self._overeenstemming()
        self._kruistabel()
        self._oordelenblad("Gespreksagenda", [self.oordelen[code] for code in v.gespreksagenda])
        self._lijsten()
        self._oordelenblad("Criteria", v.criteria)
        if v.regelgeving:
            self._oordelenblad("Regelgeving", v.regelgeving)
        self._bevindingen()
        schrijf_gia(self.boek, self.kader, v.puntenmodel, k.INHOUD_RESULTATEN)
        return naar_bytes(self.boek, f"Vergelijking {v.een.onthaalbureau or ''}".strip())

    def _blad(self, naam: str, breedtes: Sequence[float] = _BREEDTES) -> Worksheet:
        blad = nieuw_blad(self.boek, naam)
        self._begin(blad, naam, breedtes)
        return blad

    def _begin(self, blad: Worksheet, titel: str, breedtes: Sequence[float]) -> None:
        o.begin_blad(blad, titel, list(breedtes))
        o.schrijf(blad, "A2", self.vergelijking.een.onthaalbureau or "", o.ONDERTITEL)
        o.bescherm(blad)

    # -- tabs ----------------------------------------------------------------------------------------------------

    def _samenvatting(self, blad: Worksheet) -> None:
        v = self.vergelijking
        self._begin(blad, "Vergelijking", [34, 40, *_BREEDTES_SCORES])
        rijen = [
            (veld, *(self._gegeven(kant, veld) for kant in (v.een, v.ander)))
            for veld in ("Werkboek", "Soort", "Werkjaar", "Datum", "Beoordelaars")
        ]
        rij = self._rijen(blad, 4, ("", *self.koppen), rijen)
        o.schrijf(blad, f"A{rij + 1}", f"Beide berekend met puntenmodel {v.puntenmodel}.", o.ONDERTITEL)
        rij = self._scoretabel(blad, rij + 4, "De onderdelen: score op 100", v.onderdelen, k.ONDERDEEL)
        rij += 1
        for kop, codes in zip(self.koppen, (v.alleen_een, v.alleen_ander), strict=True):
            rij += 1
            alleen = f"{len(codes)}: {', '.join(codes)}" if codes else "geen"
            o.schrijf(blad, f"A{rij}", f"Alleen gescoord in {kop}", o.CODECEL)
            o.schrijf(blad, f"B{rij}", alleen, o.CEL)
            blad.merge_cells(f"B{rij}:G{rij}")
            blad.row_dimensions[rij].height = o.hoogte(alleen, 96)
        o.schrijf(blad, f"A{rij + 2}", "Wat de cijfers zeggen", o.TABELTITEL)
        o.schrijf(blad, f"A{rij + 3}", v.overeenstemming.toelichting, o.TEKST)
        blad.merge_cells(f"A{rij + 3}:F{rij + 3}")
        blad.row_dimensions[rij + 3].height = o.hoogte(v.overeenstemming.toelichting, 120)

    @staticmethod
    def _gegeven(kant: Any, veld: str) -> str:  # noqa: ANN401
        waarde = getattr(kant, veld.lower())
        if veld == "Datum":
            return waarde.strftime("%d/%m/%Y") if waarde else ""
        return "; ".join(waarde) if veld == "Beoordelaars" else str(waarde or "")

    def _bevindingen(self) -> None:
        blad = self._blad("Bevindingen", [14, 28, 22, 8, 10, 110])
        if not self.vergelijking.bevindingen:
            o.schrijf(blad, "A4", "Geen bevindingen.", o.ONDERTITEL)
            return
        for letter, kop in zip("ABCDEF", ("Ernst", "Werkboek", "Blad", "Cel", k.CODE, "Melding"), strict=True):
            o.schrijf(blad, f"{letter}4", kop, o.KOP)
        for rij, gevonden in enumerate(self.vergelijking.bevindingen, start=5):
            herkomst = (gevonden.ernst.value, gevonden.werkboek, gevonden.blad, gevonden.cel, gevonden.code)
            for letter, tekst in zip("ABCDEF", (*herkomst, gevonden.melding), strict=True):
                o.schrijf(blad, f"{letter}{rij}", tekst, o.CEL)
            blad.row_dimensions[rij].height = o.hoogte(gevonden.melding, 120)

    def _scoreblad(
        self, naam: str, kop: str, paren: Sequence[Scorepaar], maximum: float, *, als_halter: bool = False
    ) -> None:
        blad = self._blad(naam, [18, 38, *_BREEDTES_SCORES, 40])
        if not paren:
            return
        titel = f"Score op {maximum:g}"
        rij = self._scoretabel(blad, 5, titel, paren, kop)
        tabel = self._opzet(paren, 5, kop)
        for nummer, paar in enumerate(paren, start=tabel.eerste):
            o.schrijf(blad, f"J{nummer}", paar.code if als_halter else paar.naam, o.TEKST)
        blad.column_dimensions["J"].hidden = True
        plaats = f"A{rij + 2}"
        if als_halter:
            hoogte = haltergrafiek(blad, tabel, self._kleuren, titel=titel, plaats=plaats, maximum=maximum)
        else:
            hoogte = staafgrafiek(blad, tabel, self._kleuren, titel=titel, plaats=plaats, maximum=maximum, breedte=20)
        op_een_bladzijde(blad, rij + 2 + int(hoogte / CM_PER_RIJ))

    @property
    def _kleuren(self) -> list[tuple[str, str]]:
        return list(zip(self.koppen, _KLEUREN, strict=True))

    def _opzet(self, paren: Iterable[Scorepaar], koprij: int, naam: str) -> Tabel:
        koppen = (*self._scorekoppen(naam), k.GRAFIEKLABEL)
        rijen = tuple(Rij(paar.code, {}, frozenset()) for paar in paren)
        return Tabel(naam, tuple(Kolom(kop, 0) for kop in koppen), rijen=rijen, koprij=koprij)

    def _scoretabel(self, blad: Worksheet, koprij: int, titel: str, paren: Iterable[Scorepaar], naam: str) -> int:
        """Write both scores of every row under each other, and what they go over; return the last row."""
        o.schrijf(blad, f"A{koprij - 1}", titel, o.TABELTITEL)
        rij = koprij
        for letter, kop in zip("ABCDEFGHI", self._scorekoppen(naam), strict=True):
            o.schrijf(blad, f"{letter}{rij}", kop, o.KOP if letter in "AB" else o.KOP_MIDDEN)
        for paar in paren:
            rij += 1
            o.schrijf(blad, f"A{rij}", paar.code, o.CODECEL)
            o.schrijf(blad, f"B{rij}", paar.naam, o.CEL)
            o.schrijf(blad, f"C{rij}", paar.een, o.GETALCEL)
            o.schrijf(blad, f"D{rij}", paar.ander, o.GETALCEL)
            o.schrijf(blad, f"E{rij}", paar.verschil, o.VERSCHILCEL)
            o.schrijf(blad, f"F{rij}", paar.n, o.TELCEL)
            o.schrijf(blad, f"G{rij}", paar.criteria, o.TELCEL)
            o.schrijf(blad, f"H{rij}", verdeling(paar.verdeling_een.values()), o.TELCEL)
            o.schrijf(blad, f"I{rij}", verdeling(paar.verdeling_ander.values()), o.TELCEL)
        o.schrijf(blad, f"A{rij + 1}", _UITLEG_N, o.ONDERTITEL)
        o.schrijf(blad, f"A{rij + 2}", self._uitleg_verdeling(naam), o.ONDERTITEL)
        return rij + 2

    def _uitleg_verdeling(self, naam: str) -> str:
        """Say which level each number of a distribution counts; among the onderdelen stand the rules too."""
        met_regels = naam == k.ONDERDEEL and self.kader.regelgeving
        schalen = [self.kader.schaal, *([self.kader.regelschaal] if met_regels else [])]
        return f"De verdeling telt {', of '.join(' · '.join(schaal.namen) for schaal in schalen)}."

    def _scorekoppen(self, naam: str) -> tuple[str, ...]:
        verdelingen = (f"Verdeling {kop.lower()}" for kop in self.koppen)
        return (k.CODE, naam, *self.koppen, _VERSCHIL, _N, k.CRITERIA, *verdelingen)

    def _overeenstemming(self) -> None:
        overeenstemming = self.vergelijking.overeenstemming
        blad = self._blad("Overeenstemming", [18, 46, 9, 14, 18, 19, 12, 12, 40])
        namen = {onderdeel.code: onderdeel.naam for onderdeel in self.kader.onderdelen}
        namen |= {proces.code: proces.naam for proces in self.kader.processen}
        koppen = (
            k.CODE,
            "Naam",
            "n",
            "Gelijk",
            "Binnen één niveau",
            "Gemiddeld verschil",
            "Alfa",
            "Kappa",
            "Waarom niet",
        )
        for letter, kop in zip("ABCDEFGHI", koppen, strict=True):
            o.schrijf(blad, f"{letter}4", kop, o.KOP if letter in "ABI" else o.KOP_MIDDEN)
        alle = {"": overeenstemming.totaal, **overeenstemming.per_onderdeel, **overeenstemming.per_proces}
        for rij, (code, maten) in enumerate(alle.items(), start=5):
            o.schrijf(blad, f"A{rij}", code, o.CODECEL)
            o.schrijf(blad, f"B{rij}", namen.get(code, "Alle criteria"), o.CEL)
            self._maten(blad, rij, maten)

    @staticmethod
    def _maten(blad: Worksheet, rij: int, maten: Maten) -> None:
        o.schrijf(blad, f"C{rij}", maten.n, o.TELCEL)
        procent, drie = o.GETALCEL | {"number_format": "0%"}, o.GETALCEL | {"number_format": "0.000"}
        o.schrijf(blad, f"D{rij}", maten.exact, procent)
        o.schrijf(blad, f"E{rij}", maten.binnen_een, procent)
        o.schrijf(blad, f"F{rij}", maten.gemiddeld_verschil, o.VERSCHILCEL | {"number_format": "+0.00;-0.00;0.00"})
        o.schrijf(blad, f"G{rij}", maten.alpha, drie)
        o.schrijf(blad, f"H{rij}", maten.kappa, drie)
        o.schrijf(blad, f"I{rij}", maten.reden or None, o.CEL)

    def _kruistabel(self) -> None:
        namen = self.kader.schaal.namen
        blad = self._blad("Kruistabel", [30, *(18 for _ in namen)])
        een, ander = self.koppen
        uitleg = f"Aantal criteria: {een} in de rijen, {ander} in de kolommen. Op de schuine lijn is het niveau gelijk."
        o.schrijf(blad, "A4", uitleg, o.ONDERTITEL)
        o.schrijf(blad, "A5", f"{self.koppen[0]} \\ {self.koppen[1]}", o.KOP)
        for nummer, niveau in enumerate(self.kader.schaal.niveaus):
            o.schrijf(blad, f"{chr(ord('B') + nummer)}5", niveau.naam, o.KOP_MIDDEN)
            o.schrijf(blad, f"A{6 + nummer}", niveau.naam, o.niveaucel(niveau.kleur))
            blad.row_dimensions[6 + nummer].height = 34
            for kolom, ander in enumerate(namen):
                aantal = self.vergelijking.kruistabel[niveau.naam][ander]
                o.schrijf(blad, f"{chr(ord('B') + kolom)}{6 + nummer}", aantal, o.KRUISCEL)
        o.kleur_aantallen(blad, f"B6:{chr(ord('A') + len(namen))}{5 + len(namen)}")

    def _oordelenblad(self, naam: str, oordelen: Iterable[Oordeel]) -> None:
        blad = self._blad(naam, [10, 50, 16, 16, 10, 58, 58])
        motiveringen = (f"{k.MOTIVERING} {kop.lower()}" for kop in self.koppen)
        koppen = (k.CODE, k.CRITERIUM, *self.koppen, _VERSCHIL, *motiveringen)
        for letter, kop in zip("ABCDEFG", koppen, strict=True):
            o.schrijf(blad, f"{letter}4", kop, o.KOP)
        blad.freeze_panes = "A5"
        blad.print_title_rows = "4:4"
        rij = 4
        for oordeel in oordelen:
            rij += 1
            self._oordeel(blad, rij, oordeel)
        blad.auto_filter.ref = f"A4:G{rij}"
        blad.protection.autoFilter = blad.protection.sort = False
        schalen = [self.kader.schaal, *([self.kader.regelschaal] if self.kader.regelgeving else [])]
        for schaal in schalen:
            o.kleur_niveaus(blad, f"C5:D{max(rij, 5)}", schaal)

    @staticmethod
    def _oordeel(blad: Worksheet, rij: int, oordeel: Oordeel) -> None:
        o.schrijf(blad, f"A{rij}", oordeel.code, o.CODECEL)
        o.schrijf(blad, f"B{rij}", oordeel.criterium, o.CEL)
        o.schrijf(blad, f"C{rij}", oordeel.een, o.SCORECEL_VAST)
        o.schrijf(blad, f"D{rij}", oordeel.ander, o.SCORECEL_VAST)
        o.schrijf(blad, f"E{rij}", oordeel.verschil, o.VERSCHILCEL | {"number_format": "+0;-0;0"})
        motiveringen = [o.wat_past(tekst, 62) for tekst in (oordeel.motivering_een, oordeel.motivering_ander)]
        for letter, motivering in zip("FG", motiveringen, strict=True):
            o.schrijf(blad, f"{letter}{rij}", motivering, o.CEL)
        langste = max(o.hoogte(motivering, 62) for motivering in motiveringen)
        blad.row_dimensions[rij].height = max(langste, o.hoogte(oordeel.criterium, 52))

    def _lijsten(self) -> None:
        blad = self._blad("Lijsten", [10, 110, 20, 20])
        rij, blokken = 3, []
        for sleutel, codes in lijsten_van(self.vergelijking).items():
            naam, uitleg = LIJSTEN[sleutel]
            begin = rij = rij + 1
            o.schrijf(blad, f"A{rij}", f"{naam} ({len(codes)})", o.TABELTITEL)
            rij += 1
            o.schrijf(blad, f"A{rij}", uitleg[0].upper() + uitleg[1:] + ".", o.ONDERTITEL)
            if codes:
                rij += 1
                for letter, kop in zip("ABCD", (k.CODE, k.CRITERIUM, *self.koppen), strict=True):
                    o.schrijf(blad, f"{letter}{rij}", kop, o.KOP)
            for code in codes:
                rij += 1
                oordeel = self.oordelen[code]
                waarden = (code, oordeel.criterium, oordeel.een, oordeel.ander)
                for letter, waarde in zip("ABCD", waarden, strict=True):
                    o.schrijf(blad, f"{letter}{rij}", waarde, o.CODECEL if letter == "A" else o.CEL)
                blad.row_dimensions[rij].height = o.hoogte(oordeel.criterium, 115)
            blokken.append((begin, rij))
            rij += 1
        houd_bijeen(blad, blokken)

    @staticmethod
    def _rijen(blad: Worksheet, koprij: int, koppen: Sequence[str], rijen: Iterable[Sequence[str]]) -> int:
        """Write rows of three texts in A, B and C to F; return the last row."""
        rij = koprij
        for teksten in (koppen, *rijen):
            for letter, tekst in zip("ABC", teksten, strict=True):
                stijl = o.KOP if rij == koprij else o.CODECEL if letter == "A" else o.CEL
                o.schrijf(blad, f"{letter}{rij}", tekst, stijl)
            blad.merge_cells(f"C{rij}:F{rij}")
            blad.row_dimensions[rij].height = max(o.hoogte(tekst, 44) for tekst in teksten)
            rij += 1
        return rij - 1
