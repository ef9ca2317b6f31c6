"""The overzicht as a workbook: values and native charts, one tab per question."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.chart import Reference
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.getallen import verdeling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import (
    MATEN,
    UITLEG_EENSGEZINDHEID,
    Criteriumbeeld,
    Evolutie,
    Overzicht,
    Sectorscore,
    korte_namen,
    namen_van_kwadranten,
    namen_van_paar,
    titel_van_paar,
    titel_van_regelgeving,
    uitleg_vlaggen,
    zin_over_volledigheid,
    zonder_kwadrant,
)
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bladzijden import nieuwe_bladzijde_voor, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.gia_blad import naar_bytes, nieuw_blad, schrijf_gia
from gia_kwaliteit.werkboek.schrijven.grafieken import (
    MEESTE_LIJNEN,
    MEESTE_REEKSEN,
    Lijn,
    Punt,
    lijngrafiek,
    spreidingsgrafiek,
)

_BUREAU = "Onthaalbureau"
_MET_STER = o.GETALCEL | {"number_format": f'{o.GETAL}"*"'}
_VET = o.SCORECEL_VAST | {"number_format": o.GETAL}
# In characters, as Excel has it.
_LANGSTE_TABNAAM = 31
# The row below the scatter picture where its table begins; a longer one does not fit on its page in readable letters.
_ONDER_HET_BEELD, _MEESTE_BIJ_BEELD = 35, 12
_LANGSTE_CEL = 32_767
_GEMIDDELDE = "gemiddelde"
# A picture of lines is so wide and high, in cm; two stand beside each other, and four on a page.
_LIJNBEELD, _RIJEN_PER_LIJNBEELD = (14.6, 8.0), 16
# As wide as a sentence that is easy to read, in characters.
_ZIN = 110


def maak_overzichtboek(overzicht: Overzicht, kader: Kader) -> bytes:
    """Return an overzicht as the bytes of an .xlsx file, without formulas."""
    return _Schrijver(overzicht, kader).schrijf()


class _Schrijver:
    """Writes one overzicht."""

    def __init__(self, overzicht: Overzicht, kader: Kader) -> None:
        self.overzicht = overzicht
        self.kader = kader
        self.boek = Workbook()
        self.kort = korte_namen(overzicht, kader)

    def schrijf(self) -> bytes:
        v = self.overzicht
        begin: Any = self.boek.active
        begin.title = "Overzicht"
        self._samenvatting(begin)
        self._warmteblad("Processen", v.processen, "processen", 20)
        if v.kwaliteitsaspecten:
            self._warmteblad("Kwaliteitsaspecten", v.kwaliteitsaspecten, "kwaliteitsaspecten", 100)
        self._warmteblad("Onderdelen", v.onderdelen, "onderdelen", 100)
        if v.rubrieken:
            self._warmteblad("Regelgeving", v.rubrieken, "rubrieken", 100)
            self._regels()
        self._verdelingen()
        self._plaatsen()
        self._verband()
        self._criteria()
        self._leren()
        self._bezoeken()
        for evolutie in v.evoluties:
            self._evolutie(evolutie)
        self._bevindingen()
        schrijf_gia(self.boek, self.kader, v.puntenmodel, k.INHOUD_RESULTATEN)
        return naar_bytes(self.boek, "Overkoepelend kwaliteitsbeeld")

    def _blad(self, naam: str, breedtes: Sequence[float], titel: str = "") -> Worksheet:
        blad = nieuw_blad(self.boek, naam)
        self._begin(blad, titel or naam, breedtes)
        return blad

    @staticmethod
    def _begin(blad: Worksheet, titel: str, breedtes: Sequence[float]) -> None:
        o.begin_blad(blad, titel, list(breedtes))
        o.bescherm(blad)

    @staticmethod
    def _kop(blad: Worksheet, rij: int, koppen: Iterable[str]) -> None:
        blad.row_dimensions[rij].height = 20
        for nummer, kop in enumerate(koppen, start=1):
            o.schrijf(blad, f"{get_column_letter(nummer)}{rij}", kop, o.KOP if nummer == 1 else o.KOP_MIDDEN)

    @staticmethod
    def _rij(blad: Worksheet, rij: int, cellen: Sequence[object], stijlen: Sequence[o.Stijl]) -> None:
        for nummer, (cel, stijl) in enumerate(zip(cellen, stijlen, strict=True), start=1):
            o.schrijf(blad, f"{get_column_letter(nummer)}{rij}", cel, stijl)

    @staticmethod
    def _zin(blad: Worksheet, rij: int, zin: str, tot: str, tekens: float = _ZIN) -> None:
        """Write a sentence over the columns A to `tot`, as high as it needs."""
        o.schrijf(blad, f"A{rij}", zin, o.TEKST)
        blad.merge_cells(f"A{rij}:{tot}{rij}")
        blad.row_dimensions[rij].height = o.hoogte(zin, tekens)

    @staticmethod
    def _lijst(blad: Worksheet, koprij: int, laatste: int, kolommen: int, *, vast: int = 1) -> None:
        """Make a long table one to scroll, filter and print; its first `vast` columns stay in view."""
        # Once only: every time openpyxl adds what can be selected, and Excel allows four of those.
        blad.freeze_panes = f"{get_column_letter(vast + 1)}{koprij + 1}"
        blad.print_title_rows = f"{koprij}:{koprij}"
        blad.auto_filter.ref = f"A{koprij}:{get_column_letter(kolommen)}{laatste}"
        blad.protection.autoFilter = blad.protection.sort = False

    # -- the sector ----------------------------------------------------------------------------------------------

    def _samenvatting(self, blad: Worksheet) -> None:
        v = self.overzicht
        self._begin(blad, "Overkoepelend kwaliteitsbeeld", [40, 14, 14, 14, 14, 12, 28])
        soorten = " en ".join(sorted({bureau.soort.value for bureau in v.bureaus}))
        werkjaren = ", ".join(sorted({bureau.werkjaar for bureau in v.bureaus}))
        namen = len({bureau.naam for bureau in v.bureaus})
        feiten = (
            ("Onthaalbureaus", namen),
            ("Beoordelingen", len(v.bureaus)),
            ("Soort", soorten),
            ("Werkjaar", werkjaren),
            ("Puntenmodel", v.puntenmodel),
        )
        for rij, (naam, waarde) in enumerate(feiten, start=3):
            o.schrijf(blad, f"A{rij}", naam, o.CODECEL)
            o.schrijf(blad, f"B{rij}", waarde, o.CEL)
            blad[f"B{rij}"].alignment = Alignment(horizontal="left", vertical="top")
            blad.merge_cells(f"B{rij}:G{rij}")
        if zin := zin_over_volledigheid(v):
            self._zin(blad, 8, zin, "G")
        rij = self._sectortabel(blad, 10, "De onderdelen, op 100", v.onderdelen)
        rij = self._sectortabel(blad, rij + 3, "De processen, op 20", v.processen)
        self._zin(
            blad,
            rij + 2,
            f"De verdeling telt {' · '.join(self.kader.schaal.namen)}, bij regelgeving {self._regelniveaus}.",
            "G",
        )

    @property
    def _regelniveaus(self) -> str:
        return " · ".join(self.kader.regelschaal.namen) if self.kader.regelgeving else "niets"

    def _sectortabel(self, blad: Worksheet, koprij: int, titel: str, scores: Iterable[Sectorscore]) -> int:
        o.schrijf(blad, f"A{koprij - 1}", titel, o.TABELTITEL)
        self._kop(blad, koprij, ("Naam", *(naam.capitalize() for naam in MATEN), "n", "Verdeling"))
        rij = koprij
        for rij, score in enumerate(scores, start=koprij + 1):
            naam = score.naam if score.schaal == 100 else f"{score.code} {score.naam}"  # noqa: PLR2004
            maten = [getattr(score, maat) for maat in MATEN.values()]
            stijlen = (o.CEL, *[o.GETALCEL] * 4, o.TELCEL, o.TELCEL)
            self._rij(blad, rij, (naam, *maten, score.n, verdeling(score.verdeling.values())), stijlen)
        return rij

    def _warmteblad(self, naam: str, scores: Sequence[Sectorscore], veld: str, schaal: int) -> None:
        """Write the scores of every bureau as a heat map, and those of the group below it."""
        met_aantal = veld == "onderdelen"
        breedtes = [34, *(max(9.0, len(self._kolomkop(score)) + 3.0) for score in scores), *([14] * met_aantal)]
        blad = self._blad(naam, breedtes)
        wat = f"{titel_van_regelgeving(self.kader)}, op 100" if veld == "rubrieken" else f"{naam}: score op {schaal}"
        o.schrijf(
            blad,
            "A2",
            f"{wat}; donkerblauw is hoog, wit is de helft, oranje is laag; *: niet alles is gescoord",
            o.ONDERTITEL,
        )
        self._kop(blad, 4, (_BUREAU, *map(self._kolomkop, scores), *(["Gescoord"] * met_aantal)))
        rij = 4
        for rij, bureau in enumerate(self.overzicht.bureaus, start=5):
            eigen: Mapping[str, float | None] = getattr(bureau, veld)
            aantal = [f"{bureau.gescoord} van {bureau.criteria}"] * met_aantal
            cellen = (bureau.aanduiding, *(eigen[score.code] for score in scores), *aantal)
            stijlen = [_MET_STER if score.code in bureau.onvolledig else o.GETALCEL for score in scores]
            self._rij(blad, rij, cellen, (o.CEL, *stijlen, *[o.TELCEL] * met_aantal))
            blad.row_dimensions[rij].height = o.hoogte(bureau.aanduiding, 34)
        laatste = get_column_letter(len(scores) + 1)
        o.kleur_scores(blad, f"B5:{laatste}{rij}", schaal)
        for maat, eigenschap in MATEN.items():
            rij += 1
            cellen = (maat, *(getattr(score, eigenschap) for score in scores))
            self._rij(blad, rij, cellen, (o.CODECEL, *[_VET] * len(scores)))
        self._rij(blad, rij + 1, ("n", *(score.n for score in scores)), (o.CODECEL, *[o.TELCEL] * len(scores)))
        if schaal == 20 or veld == "rubrieken":  # noqa: PLR2004
            namen = "; ".join(f"{score.code} {score.naam}" for score in scores)
            self._zin(blad, rij + 3, f"{namen}.", laatste, 34 + 9 * len(scores))
        blad.freeze_panes = "B5"
        blad.print_title_rows = "4:4"

    def _regels(self) -> None:
        """Write how often every rule is in order."""
        namen = self.kader.regelschaal.namen
        blad = self._blad("Regels", [10, 90, 9, *(9 for _ in namen)])
        o.schrijf(
            blad, "A2", "Hoe vaak elke regel in orde is; n is het aantal beoordelingen met een score", o.ONDERTITEL
        )
        self._kop(blad, 4, (k.CODE, "Regel", "n", *namen))
        rij = 4
        for rij, beeld in enumerate(self.overzicht.regels, start=5):
            cellen = (beeld.code, beeld.criterium, beeld.n, *beeld.verdeling.values())
            self._rij(blad, rij, cellen, (o.CODECEL, o.CEL, *[o.TELCEL] * (1 + len(namen))))
            blad.row_dimensions[rij].height = o.hoogte(beeld.criterium, 95)
        o.kleur_aantallen(blad, f"D5:{get_column_letter(3 + len(namen))}{rij}")
        self._lijst(blad, 4, rij, 3 + len(namen))

    def _kolomkop(self, score: Sectorscore) -> str:
        """Return a code where it is how people call it, else a name."""
        met_code = score in self.overzicht.processen or score in self.overzicht.rubrieken
        return score.code if met_code else self.kort.get(score.code, score.naam)

    def _verdelingen(self) -> None:
        namen = self.kader.schaal.namen
        blad = self._blad("Verdelingen", [12, 42, *(17 for _ in namen), 12])
        uitleg = "Hoe vaak elk niveau is gegeven, over alle beoordelingen samen; de regels staan op het blad Regels"
        o.schrijf(blad, "A2", uitleg, o.ONDERTITEL)
        self._kop(blad, 4, (k.CODE, "Naam", *namen, "Samen"))
        scores = (*self.overzicht.processen, *self.overzicht.kwaliteitsaspecten)
        for rij, score in enumerate(scores, start=5):
            aantallen = list(score.verdeling.values())
            code = score.code if score.schaal == 20 else ""  # noqa: PLR2004
            self._rij(
                blad,
                rij,
                (code, score.naam, *aantallen, sum(aantallen)),
                (o.CODECEL, o.CEL, *[o.TELCEL] * (len(namen) + 1)),
            )
        o.kleur_aantallen(blad, f"C5:{get_column_letter(len(namen) + 2)}{4 + len(scores)}")

    def _plaatsen(self) -> None:
        scores = (*self.overzicht.onderdelen, *self.overzicht.processen)
        blad = self._blad("Plaats in de groep", [34, *(max(8.0, len(self._kolomkop(score)) + 3.0) for score in scores)])
        o.schrijf(blad, "A2", "1 is de hoogste score; gelijke scores delen een plaats", o.ONDERTITEL)
        self._kop(blad, 4, (_BUREAU, *map(self._kolomkop, scores)))
        rij = 4
        for rij, bureau in enumerate(self.overzicht.bureaus, start=5):
            cellen = (bureau.aanduiding, *(bureau.plaatsen.get(score.code) for score in scores))
            self._rij(blad, rij, cellen, (o.CEL, *[o.TELCEL] * len(scores)))
            blad.row_dimensions[rij].height = o.hoogte(bureau.aanduiding, 34)
        self._rij(blad, rij + 1, ("n", *(score.n for score in scores)), (o.CODECEL, *[o.TELCEL] * len(scores)))
        blad.freeze_panes = "B5"
        blad.print_title_rows = "4:4"

    # -- APL against kernprocessen -------------------------------------------------------------------------------

    def _verband(self) -> None:
        v = self.overzicht
        paar = namen_van_paar(v, self.kader)
        if paar is None:
            return
        apl, kern = (f"{naam[0].upper()}{naam[1:]}" for naam in paar)
        wat = namen_van_kwadranten(paar)
        titel = titel_van_paar(paar)
        blad = self._blad(titel if len(titel) <= _LANGSTE_TABNAAM else "Verband", [38, 22, 22, 46], titel)
        self._zin(blad, 3, v.verband.toelichting, "D")
        kwadrant_van = {naam: kwadrant for kwadrant, namen in v.kwadranten.items() for naam in namen}
        # The picture first: below it the table can run over as many pages as it needs.
        koprij = _ONDER_HET_BEELD if kwadrant_van else 5
        self._kop(blad, koprij, (_BUREAU, f"{apl} op 20", f"{kern} op 20", "Kwadrant (sterk is 10 op 20 of meer)"))
        punten: list[Punt] = []
        for bureau in v.bureaus:
            if bureau.aanduiding not in kwadrant_van:
                continue
            rij = koprij + 1 + len(punten)
            x, y = ((bureau.onderdelen[code or ""] or 0.0) / 5 for code in (v.apl, v.kern))
            cellen = (bureau.aanduiding, x, y, wat[kwadrant_van[bureau.aanduiding]])
            self._rij(blad, rij, cellen, (o.CEL, o.GETALCEL, o.GETALCEL, o.CEL))
            blad.row_dimensions[rij].height = o.hoogte(bureau.aanduiding, 38)
            punten.append(Punt(bureau.aanduiding, rij, x, y))
        blad.print_title_rows = f"{koprij}:{koprij}"
        if punten:
            titel = f"{paar[0]} tegen {paar[1]}, op 20"
            zonder = spreidingsgrafiek(
                blad, punten, titel=titel, assen=(f"{apl}, op 20", f"{kern}, op 20"), plaats="A5"
            )
            if len(punten) > _MEESTE_BIJ_BEELD or not op_een_bladzijde(blad, koprij + len(punten)):
                nieuwe_bladzijde_voor(blad, koprij - 1)
            if buiten := zonder_kwadrant(v):
                zin = f"Zonder score voor een van beide: {', '.join(buiten)}."
                self._zin(blad, koprij + 2 + len(punten), zin, "D")
            if zonder:
                wie = "1 naam past" if zonder == 1 else f"{zonder} namen passen"
                zin = f"{wie} niet bij het punt; alle namen staan in de tabel hieronder."
                o.schrijf(blad, f"A{koprij - 1}", zin, o.ONDERTITEL)

    # -- the criteria --------------------------------------------------------------------------------------------

    def _criteria(self) -> None:
        namen = self.kader.schaal.namen
        blad = self._blad("Criteria", [10, 62, 7, *(16 for _ in namen), 12, 9, 9, 11, 11, 24], _CRITERIA)
        uitleg = "; ".join(f"{vlag.value.replace('_', ' ')}: {zin}" for vlag, zin in uitleg_vlaggen(self.kader).items())
        self._zin(blad, 2, f"Vlaggen. {uitleg}.", "M", 170)
        self._zin(blad, 3, f"{_UITLEG_SAMENHANG} {UITLEG_EENSGEZINDHEID}", "M", 170)
        eens = ("Paren", "Gelijk", "Binnen 1", "Verschil")
        self._kop(blad, 5, (k.CODE, k.CRITERIUM, "n", *namen, "Samenhang", *eens, "Vlaggen"))
        rij = 5
        for rij, beeld in enumerate(self.overzicht.criteria, start=6):
            self._criterium(blad, rij, beeld)
        o.kleur_aantallen(blad, f"D6:{get_column_letter(3 + len(namen))}{rij}")
        self._lijst(blad, 5, rij, 9 + len(namen))

    def _criterium(self, blad: Worksheet, rij: int, beeld: Criteriumbeeld) -> None:
        eens = beeld.eensgezindheid
        twee = o.GETALCEL | {"number_format": "0.00"}
        cellen = (
            beeld.code,
            beeld.criterium,
            beeld.n,
            *beeld.verdeling.values(),
            beeld.samenhang,
            *((eens.n, eens.gelijk, eens.binnen_een, eens.gemiddeld_verschil) if eens else [None] * 4),
            ", ".join(vlag.value.replace("_", " ") for vlag in beeld.vlaggen) or None,
        )
        stijlen = (
            o.CODECEL,
            o.CEL,
            *[o.TELCEL] * (1 + len(beeld.verdeling)),
            twee,
            o.TELCEL,
            *[o.GETALCEL | {"number_format": "0%"}] * 2,
            o.VERSCHILCEL | {"number_format": "+0.00;-0.00;0.00"},
            o.CEL,
        )
        self._rij(blad, rij, cellen, stijlen)
        blad.row_dimensions[rij].height = max(o.hoogte(beeld.criterium, 66), o.hoogte(str(cellen[-1] or ""), 24))

    # -- learning ------------------------------------------------------------------------------------------------

    def _leren(self) -> None:
        blad = self._blad("Wie kan van wie leren", [10, 62, 48, 48])
        o.schrijf(blad, "A2", "Bij elk criterium wie een sterk punt heeft en wie een werkpunt", o.ONDERTITEL)
        self._kop(blad, 4, (k.CODE, k.CRITERIUM, "Sterk punt", k.WERKPUNT))
        rij = 4
        for rij, punt in enumerate(self.overzicht.leren, start=5):
            namen = [_opsomming(lijst) for lijst in (punt.sterk, punt.werkpunt)]
            self._rij(blad, rij, (punt.code, punt.criterium, *namen), (o.CODECEL, o.CEL, o.CEL, o.CEL))
            hoogte = max(o.hoogte(punt.criterium, 66), *(o.hoogte(naam, 48) for naam in namen))
            blad.row_dimensions[rij].height = min(hoogte, o.HOOGSTE_RIJ)
        self._lijst(blad, 4, rij, 4)

    def _bezoeken(self) -> None:
        blad = self._blad("Bezoeken", [34, 34, 90])
        uitleg = "Zo weinig mogelijk bezoeken aan collega's met een sterk punt waar het bureau zelf een werkpunt heeft"
        o.schrijf(blad, "A2", uitleg, o.ONDERTITEL)
        self._kop(blad, 4, (_BUREAU, "Collega", "Criteria om naar te vragen"))
        rij = 4
        for route in self.overzicht.leerroutes:
            bezoeken = [*route.bezoeken, *([("niemand", route.zonder_voorbeeld)] if route.zonder_voorbeeld else [])]
            for naam, codes in bezoeken or [(route.zonder_bezoek, ())]:
                rij += 1
                tekst = ", ".join(codes)
                self._rij(blad, rij, (route.aanduiding, naam, tekst), (o.CEL, o.CEL, o.CEL))
                hoogte = max(o.hoogte(tekst, 95), o.hoogte(naam, 34), o.hoogte(route.aanduiding, 34))
                blad.row_dimensions[rij].height = hoogte
        self._lijst(blad, 4, max(rij, 5), 3)

    # -- evolution and the rest ----------------------------------------------------------------------------------

    def _evolutie(self, evolutie: Evolutie) -> None:
        blad = self._blad(f"Evolutie {evolutie.soort.value}", [34, 12, *(9 for _ in evolutie.processen)])
        o.schrijf(blad, "A2", "Score op 20; het gemiddelde telt de n onthaalbureaus van toen", o.ONDERTITEL)
        self._kop(blad, 4, (_BUREAU, "Werkjaar", *(proces.code for proces in evolutie.processen)))
        # The rows of the sector and of every bureau; a bureau has a row for a werkjaar without scores too, so that its
        # line has a gap there.
        jaren = len(evolutie.werkjaren)
        for plek, jaar in enumerate(evolutie.werkjaren):
            cellen = (_GEMIDDELDE, jaar, *(proces.sector[plek] for proces in evolutie.processen))
            self._rij(blad, 5 + plek, cellen, (o.CODECEL, o.CODECEL, *[_VET] * len(evolutie.processen)))
            aantallen = ("n", jaar, *(proces.aantallen[plek] for proces in evolutie.processen))
            self._rij(blad, 5 + jaren + plek, aantallen, (o.CODECEL, o.CODECEL, *[o.TELCEL] * len(evolutie.processen)))
        eerste_rij = {naam: 5 + jaren * (plek + 2) for plek, naam in enumerate(evolutie.processen[0].bureaus)}
        for naam, eerste in eerste_rij.items():
            for plek, jaar in enumerate(evolutie.werkjaren):
                scores = [proces.bureaus[naam][plek] for proces in evolutie.processen]
                self._rij(blad, eerste + plek, (naam, jaar, *scores), (o.CEL, o.CEL, *[o.GETALCEL] * len(scores)))
                blad.row_dimensions[eerste + plek].height = o.hoogte(naam, 34)
        self._lijst(blad, 4, 4 + jaren * (2 + len(eerste_rij)), 2 + len(evolutie.processen), vast=2)
        self._lijnen(evolutie, blad, eerste_rij)

    def _lijnen(self, evolutie: Evolutie, cijfers: Worksheet, eerste_rij: Mapping[str, int]) -> None:
        """Draw the lines of the sector, and of every proces those of the bureaus, from the rows of another tab."""

        def cellen(kolom: int, eerste: int) -> Reference:
            return Reference(cijfers, min_col=kolom, min_row=eerste, max_row=eerste + len(evolutie.werkjaren) - 1)

        blad = self._blad(f"Lijnen {evolutie.soort.value}", [80, 80])
        uitleg = "Score op 20; de dikke zwarte lijn is het gemiddelde van de sector"
        if len(eerste_rij) > MEESTE_LIJNEN:
            uitleg += f", elke grijze lijn een onthaalbureau; de cijfers staan op het blad {cijfers.title}"
        getekend = dict(list(eerste_rij.items())[:MEESTE_REEKSEN])
        if len(getekend) < len(eerste_rij):
            uitleg += f". Excel tekent hoogstens {MEESTE_REEKSEN} lijnen: de eerste van de {len(eerste_rij)}"
        o.schrijf(blad, "A2", uitleg, o.ONDERTITEL)
        alle = [
            Lijn(cijfers, p.code, f"{get_column_letter(kolom)}4", cellen(kolom, 5))
            for kolom, p in enumerate(evolutie.processen, start=3)
        ]
        titel = "Gemiddelde van de sector per proces"
        lijngrafiek(blad, alle, cellen(2, 5), titel=titel, plaats="A4", maat=_LIJNBEELD)
        for nummer, proces in enumerate(evolutie.processen, start=1):
            rij = 4 + _RIJEN_PER_LIJNBEELD * (nummer // 2)
            lijngrafiek(
                blad,
                [Lijn(cijfers, naam, f"A{eerste}", cellen(2 + nummer, eerste)) for naam, eerste in getekend.items()],
                cellen(2, 5),
                titel=f"{proces.code} {proces.naam}",
                plaats=f"{'AB'[nummer % 2]}{rij}",
                nadruk=Lijn(cijfers, _GEMIDDELDE, "A5", cellen(2 + nummer, 5)),
                maat=_LIJNBEELD,
            )
            if nummer % 4 == 0:
                nieuwe_bladzijde_voor(blad, rij)

    def _bevindingen(self) -> None:
        blad = self._blad("Bevindingen", [14, 44, 22, 8, 10, 100])
        if not self.overzicht.bevindingen:
            o.schrijf(blad, "A4", "Geen bevindingen.", o.ONDERTITEL)
            return
        self._kop(blad, 4, ("Ernst", "Werkboek", "Blad", "Cel", k.CODE, "Melding"))
        rij = 4
        for rij, gevonden in enumerate(self.overzicht.bevindingen, start=5):
            herkomst = (gevonden.ernst.value, gevonden.werkboek, gevonden.blad, gevonden.cel, gevonden.code)
            self._rij(blad, rij, (*herkomst, gevonden.melding), [o.CEL] * 6)
            blad.row_dimensions[rij].height = max(
                o.hoogte(gevonden.melding, 110), o.hoogte(gevonden.werkboek or "", 44)
            )
        self._lijst(blad, 4, rij, 6)


def _opsomming(namen: Sequence[str]) -> str:
    """Return names after each other, as many as go into a cell, and how many are left."""
    tekst = ", ".join(namen)
    past = len(namen)
    while len(tekst) > _LANGSTE_CEL:
        past -= 1 + (len(tekst) - _LANGSTE_CEL) // (2 * max(map(len, namen)))
        tekst = f"{', '.join(namen[:past])} en nog {len(namen) - past}"
    return tekst


_CRITERIA = "Criteria die een tweede blik vragen"
_UITLEG_SAMENHANG = "Samenhang is Spearmans rho met de rest van het proces, vanaf 8 beoordelingen."
