"""Write the result tabs and the lists: live formulas in the werkboek, values in the results workbook."""

from collections.abc import Callable, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.kader import Kader, Onderdeel, Rol
from gia_kwaliteit.profiel import Profiel, Regelpunt
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.formules import Formules, Lijstformules
from gia_kwaliteit.werkboek.indeling import Blad, Indeling, Lijstsoort, Tabel
from gia_kwaliteit.werkboek.resultaten import Resultaten, resultaatwaarden
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    begin_blad,
    begin_hoogte,
    bescherm,
    nieuw_blad,
    schrijf,
    schrijf_formule,
    verberg,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import nieuwe_bladzijde_voor, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.grafieken import CM_PER_RIJ, staafgrafiek
from gia_kwaliteit.werkboek.schrijven.invoerbladen import EERSTE_VELD

EERSTE_LIJSTRIJ = 5
_LIJSTBREEDTES: list[float] = [10, 30, 62, 78]
# So many characters of a criterium and of a motivering go on a line: in a list, and in the list of rules.
_LIJSTTEKENS, _REGELTEKENS = (62, 80), (58, 73)

Celschrijver = Callable[[Tabel, int, str, str], object]


class Resultaatschrijver:
    """Writes result tabs and lists; without a profiel the cells hold formulas, with one they hold its values."""

    def __init__(self, kader: Kader, indeling: Indeling, profiel: Profiel | None = None) -> None:
        self.kader = kader
        self.indeling = indeling
        self.profiel = profiel
        self.formules = Formules(kader, indeling)
        self._waarden: Resultaten = resultaatwaarden(profiel, kader) if profiel else {}
        self._kleuren = [(niveau.naam, niveau.kleur[1:]) for niveau in kader.schaal.niveaus]

    def profielblad(self, blad: Worksheet, onderdeel: Onderdeel) -> None:
        """Write the profile tab of an onderdeel."""
        opzet = self.indeling.profielen[onderdeel.code]
        self._begin(blad, opzet)
        tabel = opzet.tabellen[0]
        self._tabel(blad, tabel, lambda t, rij, _, kop: self.formules.proces(onderdeel.code, t, rij, kop))
        rij = tabel.laatste + 2
        staafgrafiek(
            blad, tabel, [(k.SCORE_OP_20, o.DONKER)], titel="Score op 20", plaats=f"A{rij}", maximum=20, breedte=13.5
        )
        staafgrafiek(
            blad,
            tabel,
            self._kleuren,
            titel="Verdeling over de niveaus",
            plaats=f"E{rij}",
            maximum=self._meeste_criteria(tabel),
            gestapeld=True,
            breedte=13.5,
        )
        bescherm(blad)

    def kwaliteitsbewaking(self, blad: Worksheet, opzet: Blad) -> None:
        """Write the tab with the aspects, the matrix and the kwaliteitswijzer."""
        self._begin(blad, opzet)
        aspecten, matrix = opzet.tabellen
        afkortingen = {aspect.code: aspect.afkorting for aspect in self.kader.kwaliteitsaspecten}
        self._tabel(blad, aspecten, lambda t, rij, code, kop: self.formules.aspect(afkortingen[code], t, rij, kop))
        self._tabel(blad, matrix, lambda _t, rij, _c, kop: self.formules.matrix(rij, kop))
        namen = [aspect.naam for aspect in self.kader.kwaliteitsaspecten]
        eerste, laatste = matrix.letter(namen[0]), matrix.letter(namen[-1])
        o.kleur_matrix(blad, f"{eerste}{matrix.eerste}:{laatste}{matrix.laatste}")
        rij = matrix.laatste + 2
        hoogte = staafgrafiek(
            blad,
            aspecten,
            [(k.SCORE_OP_100, o.DONKER)],
            titel="Score op 100",
            plaats=f"A{rij}",
            maximum=100,
            breedte=16,
        )
        staafgrafiek(
            blad,
            aspecten,
            self._kleuren,
            titel="Verdeling over de niveaus",
            plaats=f"E{rij}",
            maximum=self._meeste_criteria(aspecten),
            gestapeld=True,
            breedte=15.5,
        )
        self._kwaliteitswijzer(blad, rij + int(hoogte / CM_PER_RIJ) + 2)
        bescherm(blad)

    def _kwaliteitswijzer(self, blad: Worksheet, rij: int) -> None:
        nieuwe_bladzijde_voor(blad, rij)
        schrijf(blad, f"A{rij}", teksten.KWALITEITSWIJZER, o.TABELTITEL)
        for aspect in self.kader.kwaliteitsaspecten:
            rij += 1
            tekst = teksten.aspecttekst(aspect)
            schrijf(blad, f"A{rij}", aspect.naam, o.CODECEL)
            schrijf(blad, f"B{rij}", tekst, o.CEL)
            blad.merge_cells(f"B{rij}:J{rij}")
            blad.row_dimensions[rij].height = o.hoogte(tekst, 130)

    def regelgeving(self, blad: Worksheet, opzet: Blad) -> None:
        """Write the tab with Ja and Nee per group, and the rules that are not in order."""
        # The live list keeps a row for every rule; upright all of them fit on one page, and none stays empty.
        self._begin(blad, opzet, staand=self.profiel is None)
        tabel = opzet.tabellen[0]
        self._tabel(blad, tabel, lambda t, rij, _, kop: self.formules.rubriek(t, rij, kop))
        kleuren = [(niveau.naam, niveau.kleur[1:]) for niveau in reversed(self.kader.regelschaal.niveaus)]
        boven = tabel.koprij - 1
        hoogte = staafgrafiek(
            blad,
            tabel,
            kleuren,
            titel="Aantal regels per rubriek",
            plaats=f"I{boven}",
            maximum=self._meeste_criteria(tabel),
            gestapeld=True,
            breedte=12.7,
        )
        rij = max(tabel.laatste + 2, boven + int(hoogte / CM_PER_RIJ) + 1)
        schrijf(blad, f"A{rij}", teksten.WAT_NIET_IN_ORDE_IS, o.TABELTITEL)
        self._regellijst(blad, rij + 2)
        bescherm(blad)

    def _regellijst(self, blad: Worksheet, koprij: int) -> None:
        """Write the rules that are not in order: code, subject, rule and motivering."""
        for letter, kop in zip("ABCI", (k.CODE, k.ONDERWERP, k.NIET_IN_ORDE, k.MOTIVERING), strict=True):
            schrijf(blad, f"{letter}{koprij}", kop, o.KOP)
        blad.column_dimensions["I"].width = 70
        if self.profiel is None:
            self._levende_regellijst(blad, koprij)
        else:
            self._vaste_regellijst(blad, koprij, self.profiel.niet_in_orde)
        for rij in range(koprij, blad.max_row + 1):
            blad.merge_cells(f"C{rij}:G{rij}")

    def _vaste_regellijst(self, blad: Worksheet, koprij: int, punten: Sequence[Regelpunt]) -> None:
        zin = teksten.telzin(len(punten), *teksten.REGELS_NIET_IN_ORDE)
        schrijf(blad, f"A{koprij - 1}", zin, o.ONDERTITEL)
        for rij, punt in enumerate(punten, start=koprij + 1):
            motivering = o.wat_past(punt.motivering, _REGELTEKENS[1])
            inhoud = (punt.code, self.kader.regels[punt.code].onderwerp, punt.criterium, motivering)
            for letter, tekst in zip("ABCI", inhoud, strict=True):
                schrijf(blad, f"{letter}{rij}", tekst, o.CODECEL if letter == "A" else o.CEL)
            begin_hoogte(blad, rij, _hoogte(punt.criterium, motivering, _REGELTEKENS))

    def _levende_regellijst(self, blad: Worksheet, koprij: int) -> None:
        hulp, rang = "L", "M"
        regels = self.kader.regels
        lijst = Lijstformules(
            self.indeling.scoring[k.REGELGEVING],
            self.kader.regelschaal.met_rol(Rol.niet_in_orde),
            koprij + 1,
            len(regels),
        )
        schrijf(blad, f"{hulp}{koprij}", k.HULPCODE, o.TEKST)
        schrijf(blad, f"{rang}{koprij}", k.RANG, o.TEKST)
        schrijf_formule(blad, f"A{koprij - 1}", lijst.aantal(rang, *teksten.REGELS_NIET_IN_ORDE), o.ONDERTITEL)
        langste_motivering = "x" * (teksten.LENGTE_IN_LIJST + len(teksten.VERKORT))
        for nummer, code in enumerate(regels):
            rij = koprij + 1 + nummer
            schrijf(blad, f"{hulp}{rij}", code, o.TEKST)
            schrijf_formule(blad, f"{rang}{rij}", lijst.rang(rij, hulp, rang), o.TEKST)
            schrijf_formule(blad, f"A{rij}", lijst.code(rij, hulp, rang), o.LIJSTCODE)
            for letter, kop in zip("BCI", (k.ONDERWERP, k.CRITERIUM, k.MOTIVERING), strict=True):
                schrijf_formule(blad, f"{letter}{rij}", lijst.uit_scoring(rij, kop), o.LIJSTCEL)
            # The list has the order of the rules, so that this row can only hold this one or one after it.
            langste_regel = max((regel.tekst for regel in list(regels.values())[nummer:]), key=len)
            begin_hoogte(blad, rij, _hoogte(langste_regel, langste_motivering, _REGELTEKENS))
        o.rand_waar_gevuld(blad, f"A{koprij + 1}:I{koprij + len(regels)}")
        verberg(blad, hulp, rang)
        op_een_bladzijde(blad, koprij + len(regels))

    def samenvattend(self, blad: Worksheet, opzet: Blad) -> None:
        """Write the tab with the onderdelen on 100."""
        self._begin(blad, opzet)
        tabel = opzet.tabellen[0]
        self._tabel(blad, tabel, lambda t, rij, code, kop: self.formules.onderdeel(code, t, rij, kop))
        rij = tabel.laatste + 2
        staafgrafiek(
            blad, tabel, [(k.SCORE_OP_100, o.DONKER)], titel="Score op 100", plaats=f"A{rij}", maximum=100, breedte=17
        )
        niveaus = {niveau.rol: niveau.kleur[1:] for niveau in self.kader.schaal.niveaus}
        gescoord = Tabel(
            tabel.titel, tabel.kolommen, rijen=tabel.rijen[: len(self.kader.onderdelen)], koprij=tabel.koprij
        )
        staafgrafiek(
            blad,
            gescoord,
            [(k.GOOD_PRACTICES, niveaus[Rol.good_practice]), (k.WERKPUNTEN, niveaus[Rol.werkpunt])],
            titel="Good practices en werkpunten",
            plaats=f"F{rij}",
            breedte=16,
        )
        bescherm(blad)

    def lijst(self, blad: Worksheet, soort: Lijstsoort, onderdeel: Onderdeel) -> None:
        """Write the good practices or the werkpunten of an onderdeel."""
        opzet = self.indeling.lijsten[soort, onderdeel.code]
        begin_blad(blad, opzet.titel, _LIJSTBREEDTES)
        koprij = EERSTE_LIJSTRIJ - 1
        for letter, kop in zip("ABCD", (k.CODE, k.PROCES, soort.kop, k.MOTIVERING), strict=True):
            schrijf(blad, f"{letter}{koprij}", kop, o.KOP)
        self._ondertitel(blad)
        blad.freeze_panes = f"A{EERSTE_LIJSTRIJ}"
        blad.print_title_rows = f"{koprij}:{koprij}"
        criteria = self.kader.criteria_van(onderdeel)
        if self.profiel is None:
            self._levende_lijst(blad, soort, onderdeel, [criterium.code for criterium in criteria])
        else:
            eigen = {criterium.code for criterium in criteria}
            alle = self.profiel.good_practices if soort is Lijstsoort.good_practices else self.profiel.werkpunten
            punten = [punt for punt in alle if punt.code in eigen]
            schrijf(blad, "A3", teksten.telzin(len(punten), *soort.woorden), o.ONDERTITEL)
            for rij, punt in enumerate(punten, start=EERSTE_LIJSTRIJ):
                proces = self.kader.proces_van[punt.code]
                motivering = o.wat_past(punt.motivering, _LIJSTTEKENS[1])
                for letter, tekst in zip("ABCD", (punt.code, proces.naam, punt.criterium, motivering), strict=True):
                    schrijf(blad, f"{letter}{rij}", tekst, o.CODECEL if letter == "A" else o.CEL)
                begin_hoogte(blad, rij, _hoogte(punt.criterium, motivering, _LIJSTTEKENS))
        bescherm(blad)

    def _levende_lijst(self, blad: Worksheet, soort: Lijstsoort, onderdeel: Onderdeel, codes: list[str]) -> None:
        hulp, namen, rang = "F", "G", "H"
        niveau = self.kader.schaal.met_rol(soort.rol)
        lijst = Lijstformules(self.indeling.scoring[onderdeel.code], niveau, EERSTE_LIJSTRIJ, len(codes))
        schrijf_formule(blad, "A3", lijst.aantal(rang, *soort.woorden), o.ONDERTITEL)
        for letter, kop in ((hulp, k.HULPCODE), (namen, k.HULPNAAM), (rang, k.RANG)):
            schrijf(blad, f"{letter}{EERSTE_LIJSTRIJ - 1}", kop, o.TEKST)
        for rij, code in enumerate(codes, start=EERSTE_LIJSTRIJ):
            schrijf(blad, f"{hulp}{rij}", code, o.TEKST)
            schrijf(blad, f"{namen}{rij}", self.kader.proces_van[code].naam, o.TEKST)
            schrijf_formule(blad, f"{rang}{rij}", lijst.rang(rij, hulp, rang), o.TEKST)
            schrijf_formule(blad, f"A{rij}", lijst.code(rij, hulp, rang), o.LIJSTCODE)
            schrijf_formule(blad, f"B{rij}", lijst.naast_code(rij, hulp, namen), o.LIJSTCEL)
            schrijf_formule(blad, f"C{rij}", lijst.uit_scoring(rij, k.CRITERIUM), o.LIJSTCEL)
            schrijf_formule(blad, f"D{rij}", lijst.uit_scoring(rij, k.MOTIVERING), o.LIJSTCEL)
            begin_hoogte(blad, rij, 58)
        o.rand_waar_gevuld(blad, f"A{EERSTE_LIJSTRIJ}:D{EERSTE_LIJSTRIJ + len(codes) - 1}")
        verberg(blad, hulp, namen, rang)

    def _begin(self, blad: Worksheet, opzet: Blad, *, staand: bool = False) -> None:
        begin_blad(blad, opzet.titel, [kolom.breedte for kolom in opzet.tabellen[0].kolommen], staand=staand)
        self._ondertitel(blad)

    def _ondertitel(self, blad: Worksheet) -> None:
        """Write the name of the onthaalbureau under the title."""
        if self.profiel is None:
            schrijf_formule(blad, "A2", f'=Start!$B${EERSTE_VELD}&""', o.ONDERTITEL)
        else:
            schrijf(blad, "A2", self.profiel.onthaalbureau or "", o.ONDERTITEL)

    def _tabel(self, blad: Worksheet, tabel: Tabel, formule: Celschrijver) -> None:
        schrijf(blad, f"A{tabel.koprij - 1}", tabel.titel, o.TABELTITEL)
        blad.row_dimensions[tabel.koprij].height = 32
        for kolom in tabel.kolommen:
            letter = tabel.letter(kolom.kop)
            links = kolom.kop in tabel.rijen[0].teksten
            schrijf(blad, f"{letter}{tabel.koprij}", kolom.kop, o.KOP if links else o.KOP_MIDDEN)
            for rij, gegevens in enumerate(tabel.rijen, start=tabel.eerste):
                self._cel(blad, tabel, f"{letter}{rij}", (gegevens.code, kolom.kop), gegevens.teksten, formule)
        koppen = [kolom.kop for kolom in tabel.kolommen]
        if k.VOLLEDIGHEID in koppen:
            letter = tabel.letter(k.VOLLEDIGHEID)
            o.kleur_onvolledig(blad, f"{letter}{tabel.eerste}:{letter}{tabel.laatste}")
        if k.GRAFIEKLABEL in koppen:
            verberg(blad, tabel.letter(k.GRAFIEKLABEL))

    def _cel(
        self,
        blad: Worksheet,
        tabel: Tabel,
        plaats: str,
        adres: tuple[str, str],
        teksten: dict[str, str],
        formule: Celschrijver,
    ) -> None:
        code, kop = adres
        if kop in teksten:
            schrijf(blad, plaats, teksten[kop], o.CODECEL if kop == k.CODE else o.CEL)
            return
        stijl = o.GETALCEL if kop in self._scorekoppen else o.TELCEL
        if self.profiel is not None:
            schrijf(blad, plaats, self._waarden.get(adres), stijl)
        elif kop == k.CRITERIA and code not in (*self.indeling.profielen, k.KWALITEITSBEWAKING, k.REGELGEVING):
            schrijf(blad, plaats, self._aantal_criteria(code), stijl)
        elif inhoud := formule(tabel, blad[plaats].row, code, kop):
            schrijf_formule(blad, plaats, str(inhoud), stijl)
        else:
            schrijf(blad, plaats, None, stijl)

    @property
    def _scorekoppen(self) -> set[str]:
        return {k.SCORE_OP_20, k.SCORE_OP_100, *(aspect.naam for aspect in self.kader.kwaliteitsaspecten)}

    def _meeste_criteria(self, tabel: Tabel) -> int:
        """Return how many criteria the row with the most of them has: the end of an axis of counts."""
        return max(self._aantal_criteria(rij.code) for rij in tabel.rijen)

    def _aantal_criteria(self, code: str) -> int:
        rijen = (*self.kader.criteria, *self.kader.regels)
        aantal = sum(rij.split(".")[0] == code for rij in rijen)
        return aantal or len(self.kader.criteria_met_aspect(code))


def schrijf_resultaatbladen(boek: Workbook, schrijver: Resultaatschrijver) -> None:
    """Add the result tabs and the lists at the end of a workbook."""
    indeling = schrijver.indeling
    for onderdeel in schrijver.kader.onderdelen:
        schrijver.profielblad(nieuw_blad(boek, indeling.profielen[onderdeel.code].naam), onderdeel)
    if indeling.kwaliteitsbewaking:
        schrijver.kwaliteitsbewaking(nieuw_blad(boek, indeling.kwaliteitsbewaking.naam), indeling.kwaliteitsbewaking)
    if indeling.regelgeving:
        schrijver.regelgeving(nieuw_blad(boek, indeling.regelgeving.naam), indeling.regelgeving)
    schrijver.samenvattend(nieuw_blad(boek, indeling.samenvattend.naam), indeling.samenvattend)
    onderdelen = {onderdeel.code: onderdeel for onderdeel in schrijver.kader.onderdelen}
    for (soort, code), opzet in indeling.lijsten.items():
        schrijver.lijst(nieuw_blad(boek, opzet.naam), soort, onderdelen[code])


def _hoogte(criterium: str, motivering: str, tekens: tuple[int, int]) -> float:
    return max(o.hoogte(tekst, breed) for tekst, breed in zip((criterium, motivering), tekens, strict=True))
