"""The vergelijking as a workbook: values and native charts, one tab per question."""

from collections.abc import Iterable, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.getallen import verdeling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overeenstemming import Maten
from gia_kwaliteit.vergelijking import KOPPEN, Kant, Oordeel, Scorepaar, Vergelijking, lijsten_van, woorden_van_lijst
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import CM_PER_RIJ, Bladkolom, Bladrij, Bladtabel, Reeks, Tabelbeeld
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import (
    bevindingenkolommen,
    schrijf_bevindingen,
    schrijf_geen_bevindingen,
)
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Tabelkolom,
    begin_blad,
    bescherm,
    maak_lijst,
    naar_bytes,
    nieuw_blad,
    nieuw_boek,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
    verberg,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.tabelgrafieken import HALTERHOOGTE, teken_halters, teken_staven

_KLEUREN = ("1F4E85", "E07B39")
_VERSCHIL = "Verschil"
_N = "n"
_UITLEG_N = "n is het aantal criteria dat beide scoorden; het verschil gaat alleen daarover."
_BREEDTES_SCORES = [15, 15, 12, 8, 10, 24, 24]
_GEHEEL_VERSCHIL = o.VERSCHILCEL | {"number_format": "+0;-0;0"}
_FIJN_VERSCHIL = o.VERSCHILCEL | {"number_format": "+0.00;-0.00;0.00"}
_PROCENT, _DRIE = o.GETALCEL | {"number_format": "0%"}, o.GETALCEL | {"number_format": "0.000"}
# So many characters of a motivering go on a line.
_MOTIVERING = 62


def maak_vergelijkboek(vergelijking: Vergelijking, kader: Kader) -> bytes:
    """Return a vergelijking as the bytes of an .xlsx file, without formulas."""
    return _Vergelijkboek(vergelijking, kader).schrijf()


class _Vergelijkboek:
    """The workbook of one vergelijking, tab by tab."""

    def __init__(self, vergelijking: Vergelijking, kader: Kader) -> None:
        self.vergelijking = vergelijking
        self.kader = kader
        self.koppen = KOPPEN[vergelijking.als]
        self.oordelen = vergelijking.oordeel_van
        self.schalen = kader.gebruikte_schalen
        self.boek, self.begin = nieuw_boek("Vergelijking")

    def schrijf(self) -> bytes:
        v = self.vergelijking
        self._samenvatting(self.begin)
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
        return naar_bytes(self.boek, f"Vergelijking {v.links.onthaalbureau or ''}".strip())

    def _blad(self, naam: str, breedtes: Sequence[float]) -> Worksheet:
        blad = nieuw_blad(self.boek, naam)
        self._begin(blad, naam, breedtes)
        return blad

    def _begin(self, blad: Worksheet, titel: str, breedtes: Sequence[float]) -> None:
        begin_blad(blad, titel, breedtes)
        schrijf(blad, "A2", self.vergelijking.links.onthaalbureau or "", o.ONDERTITEL)
        bescherm(blad)

    # -- tabs ----------------------------------------------------------------------------------------------------

    def _samenvatting(self, blad: Worksheet) -> None:
        v = self.vergelijking
        self._begin(blad, "Vergelijking", [34, 40, *_BREEDTES_SCORES])
        kolommen = [Tabelkolom("", o.CODECEL, tekens=44), Tabelkolom(self.koppen[0], o.CEL, tekens=44)]
        kolommen.append(Tabelkolom(self.koppen[1], o.CEL, tekens=44, samen=4))
        links, rechts = _gegevens(v.links), _gegevens(v.rechts)
        rij = schrijf_tabel(blad, 4, kolommen, [(veld, waarde, rechts[veld]) for veld, waarde in links.items()], 18.5)
        schrijf(blad, f"A{rij + 1}", f"Beide berekend met puntenmodel {v.puntenmodel}.", o.ONDERTITEL)
        rij = self._scoretabel(blad, rij + 4, "De onderdelen: score op 100", v.onderdelen, k.ONDERDEEL)
        rij += 1
        kolommen = [Tabelkolom("", o.CODECEL), Tabelkolom("", o.CEL, tekens=96, samen=6)]
        for kop, codes in zip(self.koppen, (v.alleen_links, v.alleen_rechts), strict=True):
            rij += 1
            alleen = f"{len(codes)}: {', '.join(codes)}" if codes else "geen"
            schrijf_rij(blad, rij, kolommen, (f"Alleen gescoord in {kop}", alleen))
        schrijf(blad, f"A{rij + 2}", "Wat de cijfers zeggen", o.TABELTITEL)
        schrijf_zin(blad, rij + 3, v.overeenstemming.toelichting, "F", 120)

    def _bevindingen(self) -> None:
        blad = self._blad("Bevindingen", [14, 28, 22, 8, 10, 110])
        if self.vergelijking.bevindingen:
            schrijf_bevindingen(blad, 4, self.vergelijking.bevindingen, bevindingenkolommen(120, werkboek=0))
        else:
            schrijf_geen_bevindingen(blad, 4)

    def _scoreblad(
        self, naam: str, kop: str, paren: Sequence[Scorepaar], maximum: float, *, als_halter: bool = False
    ) -> None:
        blad = self._blad(naam, [18, 38, *_BREEDTES_SCORES, 40])
        if not paren:
            return
        titel = f"Score op {maximum:g}"
        laatste = self._scoretabel(blad, 5, titel, paren, kop)
        tabel = self._opzet(paren, 5, kop)
        for nummer, paar in enumerate(paren, start=tabel.eerste):
            schrijf(blad, f"J{nummer}", paar.code if als_halter else paar.naam, o.TEKST)
        verberg(blad, "J")
        reeksen = tuple(Reeks(naam, kleur) for naam, kleur in zip(self.koppen, _KLEUREN, strict=True))
        beeld = Tabelbeeld(titel, tabel, reeksen, f"A{laatste + 2}", maximum, breedte=20)
        if als_halter:
            teken_halters(blad, beeld)
        else:
            teken_staven(blad, beeld)
        hoogte = HALTERHOOGTE if als_halter else beeld.staafhoogte
        op_een_bladzijde(blad, laatste + 2 + int(hoogte / CM_PER_RIJ))

    def _opzet(self, paren: Iterable[Scorepaar], koprij: int, naam: str) -> Bladtabel:
        koppen = (*(kolom.kop for kolom in self._scorekolommen(naam)), k.GRAFIEKLABEL)
        rijen = tuple(Bladrij(paar.code, {}) for paar in paren)
        return Bladtabel(naam, tuple(Bladkolom(kop) for kop in koppen), rijen, koprij)

    def _scoretabel(self, blad: Worksheet, koprij: int, titel: str, paren: Iterable[Scorepaar], naam: str) -> int:
        """Write both scores of every row under each other, and what they go over; return the last row."""
        schrijf(blad, f"A{koprij - 1}", titel, o.TABELTITEL)
        rijen = (
            (
                *(paar.code, paar.naam, paar.links, paar.rechts, paar.verschil, paar.n, paar.criteria),
                *(verdeling(aantallen.values()) for aantallen in (paar.verdeling_links, paar.verdeling_rechts)),
            )
            for paar in paren
        )
        rij = schrijf_tabel(blad, koprij, self._scorekolommen(naam), rijen)
        schrijf(blad, f"A{rij + 1}", _UITLEG_N, o.ONDERTITEL)
        schrijf(blad, f"A{rij + 2}", self._uitleg_verdeling(naam), o.ONDERTITEL)
        return rij + 2

    def _scorekolommen(self, naam: str) -> list[Tabelkolom]:
        stijlen = dict.fromkeys(self.koppen, o.GETALCEL) | {_VERSCHIL: o.VERSCHILCEL, _N: o.TELCEL}
        stijlen |= {k.CRITERIA: o.TELCEL} | {f"Verdeling {kop.lower()}": o.TELCEL for kop in self.koppen}
        vooraan = [Tabelkolom(k.CODE, o.CODECEL), Tabelkolom(naam, o.CEL)]
        return [*vooraan, *(Tabelkolom(kop, stijl, o.KOP_MIDDEN) for kop, stijl in stijlen.items())]

    def _uitleg_verdeling(self, naam: str) -> str:
        """Say which level each number of a distribution counts; among the onderdelen stand the rules too."""
        schalen = self.schalen if naam == k.ONDERDEEL else [self.kader.schaal]
        return f"De verdeling telt {', of '.join(' · '.join(schaal.namen) for schaal in schalen)}."

    def _overeenstemming(self) -> None:
        overeenstemming = self.vergelijking.overeenstemming
        blad = self._blad("Overeenstemming", [18, 46, 9, 14, 18, 19, 12, 12, 40])
        namen = {onderdeel.code: onderdeel.naam for onderdeel in self.kader.onderdelen}
        namen |= {proces.code: proces.naam for proces in self.kader.processen}
        kolommen = (
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Naam", o.CEL),
            Tabelkolom("n", o.TELCEL, o.KOP_MIDDEN),
            Tabelkolom("Gelijk", _PROCENT, o.KOP_MIDDEN),
            Tabelkolom("Binnen één niveau", _PROCENT, o.KOP_MIDDEN),
            Tabelkolom("Gemiddeld verschil", _FIJN_VERSCHIL, o.KOP_MIDDEN),
            Tabelkolom("Alfa", _DRIE, o.KOP_MIDDEN),
            Tabelkolom("Kappa", _DRIE, o.KOP_MIDDEN),
            Tabelkolom("Waarom niet", o.CEL),
        )
        alle = {"": overeenstemming.totaal, **overeenstemming.per_onderdeel, **overeenstemming.per_proces}
        rijen = ((code, namen.get(code, "Alle criteria"), *_maten(maten)) for code, maten in alle.items())
        schrijf_tabel(blad, 4, kolommen, rijen)

    def _kruistabel(self) -> None:
        niveaus, telling = self.kader.schaal.niveaus, self.vergelijking.kruistabel
        blad = self._blad("Kruistabel", [30, *(18 for _ in niveaus)])
        links, rechts = self.koppen
        uitleg = f"Aantal criteria: {links} in de rijen, {rechts} in de kolommen. "
        uitleg += "Op de schuine lijn is het niveau gelijk."
        schrijf(blad, "A4", uitleg, o.ONDERTITEL)
        kolommen = [Tabelkolom(f"{links} \\ {rechts}", o.CODECEL)]
        kolommen += [Tabelkolom(niveau.naam, o.KRUISCEL, o.KOP_MIDDEN) for niveau in niveaus]
        rijen = (
            (Cel(rij.naam, o.niveaucel(rij.kleur)), *(telling[rij.naam][kolom.naam] for kolom in niveaus))
            for rij in niveaus
        )
        laatste = schrijf_tabel(blad, 5, kolommen, rijen)
        for rij in range(6, laatste + 1):
            blad.row_dimensions[rij].height = 34
        o.kleur_aantallen(blad, f"B6:{chr(ord('A') + len(niveaus))}{laatste}")

    def _oordelenblad(self, naam: str, oordelen: Iterable[Oordeel]) -> None:
        blad = self._blad(naam, [10, 50, 16, 16, 10, 58, 58])
        kolommen = (
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom(k.CRITERIUM, o.CEL, tekens=52),
            *(Tabelkolom(kop, o.SCORECEL_VAST) for kop in self.koppen),
            Tabelkolom(_VERSCHIL, _GEHEEL_VERSCHIL),
            *(Tabelkolom(f"{k.MOTIVERING} {kop.lower()}", o.CEL, tekens=_MOTIVERING) for kop in self.koppen),
        )
        laatste = schrijf_tabel(blad, 4, kolommen, map(_oordeelcellen, oordelen))
        maak_lijst(blad, 4, laatste, len(kolommen))
        for schaal in self.schalen:
            o.kleur_niveaus(blad, f"C5:D{max(laatste, 5)}", schaal)

    def _lijsten(self) -> None:
        blad = self._blad("Lijsten", [10, 110, 20, 20])
        vast = (Tabelkolom(k.CODE, o.CODECEL), Tabelkolom(k.CRITERIUM, o.CEL, tekens=115))
        kolommen = (*vast, *(Tabelkolom(kop, o.CEL) for kop in self.koppen))
        rij, blokken = 3, []
        for sleutel, codes in lijsten_van(self.vergelijking).items():
            naam, uitleg = woorden_van_lijst(sleutel, self.kader)
            begin = rij + 1
            schrijf(blad, f"A{begin}", f"{naam} ({len(codes)})", o.TABELTITEL)
            schrijf(blad, f"A{begin + 1}", uitleg[0].upper() + uitleg[1:] + ".", o.ONDERTITEL)
            rij = begin + 1
            if codes:
                oordelen = [self.oordelen[code] for code in codes]
                rijen = ((oordeel.code, oordeel.criterium, oordeel.links, oordeel.rechts) for oordeel in oordelen)
                rij = schrijf_tabel(blad, rij + 1, kolommen, rijen)
            blokken.append((begin, rij))
            rij += 1
        houd_bijeen(blad, blokken)


def _gegevens(kant: Kant) -> dict[str, str]:
    return {
        "Werkboek": kant.werkboek,
        "Soort": str(kant.soort or ""),
        "Werkjaar": kant.werkjaar or "",
        "Datum": kant.datum.strftime("%d/%m/%Y") if kant.datum else "",
        "Beoordelaars": "; ".join(kant.beoordelaars),
    }


def _maten(maten: Maten) -> Sequence[object]:
    gelijk = (maten.n, maten.exact, maten.binnen_een, maten.gemiddeld_verschil)
    return (*gelijk, maten.alpha, maten.kappa, maten.reden or None)


def _oordeelcellen(oordeel: Oordeel) -> Sequence[object]:
    motiveringen = (o.wat_past(tekst, _MOTIVERING) for tekst in (oordeel.motivering_links, oordeel.motivering_rechts))
    return (oordeel.code, oordeel.criterium, oordeel.links, oordeel.rechts, oordeel.verschil, *motiveringen)
