"""Read a filled werkboek: rows are found by their code and columns by their heading, never by position (contract §6).

Nothing a person typed is dropped without a bevinding, and nothing is guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score
from gia_kwaliteit.bevinding import Bevinding, voor_opdrachtregel
from gia_kwaliteit.kader import Kader, vroeger_kader
from gia_kwaliteit.tekst import op_een_regel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.kennis import kennis_van
from gia_kwaliteit.werkboek.lezen.overige import meld_overige
from gia_kwaliteit.werkboek.lezen.rij import TELLENDE_KOPPEN, Rijlezer, kort, lijkt_op
from gia_kwaliteit.werkboek.lezen.start import lees_gegevens, vind_velden
from gia_kwaliteit.werkboek.lezen.tabellen import Tabel, Tabelrij, vind_rijen
from gia_kwaliteit.werkboek.velden import tekst_van
from gia_kwaliteit.werkboek.vorig import kenmerk


def lees_werkboek(pad: Path | str, kader: Kader, *, ook_vroeger: bool = False) -> Beoordeling:
    """Read a werkboek into a Beoordeling, with everything that was found on the way.

    `pad` is an .xlsx, .ods, .xls or .xlsb file. A file that cannot be read gives a Beoordeling without scores and with
    the fout that says why. With `ook_vroeger` a werkboek of an older version of the kader is read with the texts of
    that version, which the Beoordeling then names. Raises FileNotFoundError when there is no file.
    """
    pad = Path(pad)
    if not pad.is_file():
        raise FileNotFoundError(pad)
    lezer = _Lezer(pad, kader)
    beoordeling = lezer.lees()
    if ook_vroeger and lezer.vroegere_versie:
        return _Lezer(pad, vroeger_kader(kader, lezer.vroegere_versie)).lees()
    return beoordeling


class _Lezer:
    """Reads one file."""

    def __init__(self, pad: Path, kader: Kader) -> None:
        self.pad = pad
        self.kader = kader
        self.gevonden: list[Bevinding] = []
        self.kennis = kennis_van(kader)
        self.rijlezer = Rijlezer(self.kennis, self.gevonden)
        self.scores: dict[str, Score] = {}
        self.cijfers: dict[str, Cijfer] = {}
        self.besprekingen: dict[str, str] = {}
        self.vorige: dict[str, str] = {}
        self.plaatsen: dict[str, list[str]] = {}
        # Codes that could not be read, though no bevinding is about them alone.
        self.onleesbaar: set[str] = set()
        # Codes whose row was recognised by its text, though its code is wrong.
        self.verschreven: set[str] = set()
        # The version of a werkboek that this version of the kader no longer reads.
        self.vroegere_versie: str | None = None
        self.zonder_kop: dict[tuple[str, str], list[tuple[Tabelrij, str]]] = {}

    def lees(self) -> Beoordeling:
        puntenmodel, gegevens = self.kader.puntenmodel().code, Gegevens()
        uitkomsten: list[Tabelrij] = []
        oude_vorm = False
        bewaard: tuple[tuple[str, ...], ...] = ()
        try:
            bron = lees_bron(self.pad)
            gia = self._gia(bron.bladen)
            inhoud = [blad for blad in bron.bladen if blad is not gia]
            for blad in inhoud:
                blad.zoek_toegevoegd(self.kennis.letterlijk)
            rijen = [rij for blad in inhoud for rij in vind_rijen(blad, self.kennis)]
            invoer = [rij for rij in rijen if rij.is_invoer]
            uitkomsten = [rij for rij in rijen if not rij.is_invoer]
            if self._herken(gia, invoer):
                puntenmodel = self._puntenmodel(gia)
                velden = vind_velden(inhoud)
                gevuld = {id(blad): blad for blad in (*(rij.blad for rij in invoer), *(veld.blad for veld in velden))}
                self.rijlezer.bron = bron
                bron.zoek_formules(gevuld.values())
                bron.zoek_bijlagen()
                if bron.heeft_macros:
                    self.rijlezer.meld("macros", bestand=self.pad.name)
                if bron.is_oude_vorm:
                    self.rijlezer.meld("oude-vorm", bestand=self.pad.name)
                self._lees_rijen(invoer)
                gegevens, gevonden = lees_gegevens(velden)
                self.gevonden += gevonden
                self.rijlezer.controleer_jaren(gegevens)
                self._meld_koppen()
                self._meld_dubbele_en_ontbrekende()
                self._lees_vorige(invoer, gia)
                self.gevonden += meld_overige(bron, inhoud, rijen, velden, self.rijlezer)
                oude_vorm, bewaard = bron.is_oude_vorm, _bewaarde_rijen(inhoud)
        except Onleesbaar as fout:
            self.gevonden.append(fout.bevinding)
        beoordeling = Beoordeling(
            kader_id=self.kader.id,
            kader_versie=self.kader.versie,
            puntenmodel=puntenmodel,
            werkboek=op_een_regel(self.pad.name),
            gegevens=gegevens,
            scores=self.scores,
            cijfers=self.cijfers,
            besprekingen={code: tekst for code, tekst in self.besprekingen.items() if tekst},
            vorige=self.vorige,
            eerder_bewaard=bewaard,
            bevindingen=self._getekend(self.gevonden),
            onleesbare_codes=frozenset(self.onleesbaar),
        )
        # In an .xls the text that a formula gives can be missing: there is nothing to compare with.
        if beoordeling.heeft_fouten or oude_vorm:
            return beoordeling
        from gia_kwaliteit.werkboek.lezen.controle import controleer_resultaten  # only for a readable werkboek

        verschillen = controleer_resultaten(beoordeling, self.kader, uitkomsten)
        return replace(beoordeling, bevindingen=(*beoordeling.bevindingen, *self._getekend(verschillen)))

    def _getekend(self, bevindingen: Iterable[Bevinding]) -> tuple[Bevinding, ...]:
        """Say of every bevinding in which werkboek it was found."""
        return tuple(replace(gevonden, werkboek=op_een_regel(self.pad.name)) for gevonden in bevindingen)

    # -- what the file is ----------------------------------------------------------------------------------------

    def _herken(self, gia_blad: Bronblad | None, invoer: list[Tabelrij]) -> bool:
        """Say whether this is a werkboek of this kader; what stands in the way is a bevinding."""
        gia = _als_woordenboek(gia_blad)
        kader = f"{self.kader.id} {self.kader.versie}"
        if gia.get(k.GIA_INHOUD, k.INHOUD_WERKBOEK) != k.INHOUD_WERKBOEK:
            self.rijlezer.meld("resultatenwerkboek", bestand=self.pad.name)
            return False
        if k.GIA_KADER in gia and (gia[k.GIA_KADER], gia.get(k.GIA_VERSIE)) != (self.kader.id, self.kader.versie):
            self._meld_ander_kader(gia[k.GIA_KADER], gia.get(k.GIA_VERSIE, ""))
            return False
        if not invoer:
            self.rijlezer.meld("geen-werkboek", bestand=self.pad.name)
            return False
        if k.GIA_KADER not in gia:
            model = self.kader.puntenmodel().code
            self.rijlezer.meld("kader-niet-vermeld", bestand=self.pad.name, kader=kader, puntenmodel=model)
        return True

    def _meld_ander_kader(self, id_: str, versie: str) -> None:
        vroegere = {wijziging.versie for wijziging in self.kader.wijzigingen} - {self.kader.versie}
        if id_ == self.kader.id and versie in vroegere:
            self.vroegere_versie = versie
            woorden = {"gevonden": versie, "id": id_, "versie": self.kader.versie}
            woorden["pad"] = voor_opdrachtregel(str(self.pad))
            self.rijlezer.meld("kader-verouderd", bestand=self.pad.name, **woorden)
            return
        kader = f"{self.kader.id} {self.kader.versie}"
        self.rijlezer.meld("ander-kader", bestand=self.pad.name, gevonden=f"{id_} {versie}".strip(), kader=kader)

    @staticmethod
    def _gia(bladen: Iterable[Bronblad]) -> Bronblad | None:
        """Return the tab that says what the file is, whatever it is called now."""
        for blad in bladen:
            labels = {tekst_van(rij[0]) for rij in blad.rijen[:8] if rij}
            if blad.naam == k.GIA_BLAD or {k.GIA_KADER, k.GIA_VERSIE, k.GIA_PUNTENMODEL} <= labels:
                return blad
        return None

    def _puntenmodel(self, gia_blad: Bronblad | None) -> str:
        code = _als_woordenboek(gia_blad).get(k.GIA_PUNTENMODEL)
        codes = [model.code for model in self.kader.puntenmodellen]
        if code in codes:
            return code
        if not code:
            if k.GIA_KADER in _als_woordenboek(gia_blad):
                self.rijlezer.meld("puntenmodel-niet-vermeld", bestand=self.pad.name, puntenmodel=codes[0])
            return codes[0]
        woorden = {"gevonden": code, "toegelaten": ", ".join(codes)}
        self.rijlezer.meld("puntenmodel-onbekend", bestand=self.pad.name, **woorden)
        return codes[0]

    # -- tables --------------------------------------------------------------------------------------------------

    def _lees_rijen(self, rijen: list[Tabelrij]) -> None:
        tabellen: dict[tuple[str, int], Tabel] = {}
        for rij in rijen:
            tabellen[rij.blad.naam, rij.tabel.nummer] = rij.tabel
        for tabel in tabellen.values():
            for kop, kolom in tabel.dubbel.items():
                eerste, plaats = tabel.plaats(tabel.kolommen[kop]), tabel.plaats(kolom)
                self.rijlezer.meld("kop-dubbel", blad=tabel.blad.naam, cel=plaats, kop=kop, eerste=eerste)
        for rij in rijen:
            tekst = rij.code
            code = self.kennis.eigen_code(tekst)
            if code is not None:
                self._lees_rij(rij, code)
            elif rij.is_andere_koprij(self.kennis.koppen):
                self.rijlezer.meld(
                    "codekop-ontbreekt", gevonden=kort(tekst), blad=rij.blad.naam, cel=rij.plaats(k.CODE)
                )
            elif self.rijlezer.heeft_vreemde_code(rij):
                self._meld_onbekende_code(rij, tekst)

    def _lees_rij(self, rij: Tabelrij, code: str) -> None:
        self.plaatsen.setdefault(code, []).append(f"{rij.blad.naam}!{rij.plaats(k.CODE)}")
        if len(self.plaatsen[code]) > 1:
            return
        koppen = self.rijlezer.koppen_voor(code)
        if formule := rij.formule(k.CODE):
            self.rijlezer.meld(
                "formule-in-invoercel", gevonden=kort(formule), blad=rij.blad.naam, cel=rij.plaats(k.CODE), code=code
            )
        for kop in koppen:
            if kop not in rij.tabel.kolommen:
                self.zonder_kop.setdefault((rij.blad.naam, kop), []).append((rij, code))
            elif kop in rij.tabel.dubbel:
                self.onleesbaar.add(code)
        self.rijlezer.controleer_tekst(rij, code)
        if code in self.kader.schaal_van:
            self.scores[code] = self.rijlezer.lees_score(rij, code)
        elif code not in self.kader.rijteksten:
            self.besprekingen[code] = self.rijlezer.lees_bespreking(rij, code)
        else:
            self.cijfers[code] = self.rijlezer.lees_cijfer(rij, code)

    def _meld_onbekende_code(self, rij: Tabelrij, tekst: str) -> None:
        bedoeld = self.rijlezer.bedoelde_code(rij)
        if bedoeld is not None:
            self.verschreven.add(bedoeld)
            self.onleesbaar.add(bedoeld)
        lijkt = bedoeld or lijkt_op(tekst.upper(), self.kennis.codes.values(), 0.6)
        self.rijlezer.meld(
            "code-onbekend",
            gevonden=kort(tekst),
            kader=f"{self.kader.id} {self.kader.versie}",
            bedoeling=f" Bedoelde u {lijkt}?" if lijkt else "",
            blad=rij.blad.naam,
            cel=rij.plaats(k.CODE),
        )

    # -- what is missing -----------------------------------------------------------------------------------------

    def _meld_koppen(self) -> None:
        """Report the headings that rows need and do not have, once per tab."""
        for (blad, kop), rijen in self.zonder_kop.items():
            eerste = rijen[0][0]
            plaats = eerste.tabel.vermoede_plaats(kop)
            verloren = any(rij.ernaast() for rij, _ in rijen)
            if not verloren and kop not in (k.SCORE, k.WAARDE):
                self.rijlezer.meld("kolom-ontbreekt", blad=blad, cel=plaats, kop=kop)
                continue
            self.onleesbaar |= {code for _, code in rijen if kop in TELLENDE_KOPPEN}
            vreemd = ", ".join(f"“{tekst}” ({cel})" for cel, tekst in eerste.tabel.vreemde_koppen.items())
            self.rijlezer.meld(
                "kop-ontbreekt",
                blad=blad,
                cel=plaats,
                kop=kop,
                codes=_opsomming([code for _, code in rijen]),
                gevonden=f" Er staat wel {vreemd}." if vreemd else "",
                raad=f"Typ in {plaats} opnieuw “{kop}”."
                if plaats
                else f"Voeg de kolom weer toe, met boven elke tabel de kop “{kop}”.",
            )

    def _meld_dubbele_en_ontbrekende(self) -> None:
        for code, plaatsen in self.plaatsen.items():
            if len(plaatsen) > 1:
                blad, plaats = plaatsen[0].rsplit("!", 1)
                self.rijlezer.meld("code-dubbel", blad=blad, cel=plaats, code=code, andere=", ".join(plaatsen[1:]))
        weg: dict[str, list[str]] = {}
        for code in self.kennis.codes.values():
            if code not in self.plaatsen and code not in self.verschreven:
                weg.setdefault(self._tab_van(code), []).append(code)
        for tab, codes in weg.items():
            self.onleesbaar |= set(codes)
            if len(codes) == 1:
                self.rijlezer.meld("code-ontbreekt", code=codes[0], tab=tab)
            else:
                self.rijlezer.meld("codes-ontbreken", codes=_opsomming(codes), aantal=str(len(codes)), tab=tab)

    def _lees_vorige(self, invoer: list[Tabelrij], gia_blad: Bronblad | None) -> None:
        """Read the column that repeats the year before, and report that somebody typed in it."""
        rijen = [rij for rij in invoer if k.VORIG_WERKJAAR in rij.tabel.kolommen]
        teksten = {self.kennis.eigen_code(rij.code) or rij.code: rij.tekst(k.VORIG_WERKJAAR) for rij in rijen}
        self.vorige = {code: tekst for code, tekst in teksten.items() if tekst}
        if rijen and kenmerk(teksten) != _als_woordenboek(gia_blad).get(k.GIA_VORIG, ""):
            blad, plaats = rijen[0].blad.naam, rijen[0].tabel.plaats(rijen[0].tabel.kolommen[k.VORIG_WERKJAAR])
            self.rijlezer.meld("vorig-werkjaar-gewijzigd", blad=blad, cel=plaats)

    def _tab_van(self, code: str) -> str:
        """Return the tab on which a code stands in a new werkboek."""
        if code in self.kader.regels:
            return teksten.scoringtitel(teksten.REGELGEVING)
        if code in self.kader.outputindicatoren:
            return teksten.OUTPUT
        if code in self.kader.subindicatoren:
            return teksten.CONTEXT_EN_INPUT
        groep = self.kader.proces_van[code].groep
        return next(
            teksten.scoringtitel(onderdeel.tabnaam) for onderdeel in self.kader.onderdelen if groep in onderdeel.groepen
        )


def _als_woordenboek(blad: Bronblad | None) -> Mapping[str, str]:
    """Return the tab _gia as values by label."""
    return {tekst_van(rij[0]): tekst_van(rij[1]) for rij in blad.rijen if len(rij) > 1} if blad else {}


def _bewaarde_rijen(bladen: Iterable[Bronblad]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the tab on which an earlier carrying over kept what had no place, as texts."""
    rijen = (rij for blad in bladen if blad.heet(k.NIET_OVERGENOMEN) for rij in blad.rijen)
    return tuple(tuple(map(tekst_van, rij)) for rij in rijen if any(waarde not in ("", None) for waarde in rij))


def _opsomming(codes: list[str]) -> str:
    """Name the codes; of many, the first and the last."""
    if len(codes) > 8:  # noqa: PLR2004 - a proces has eight
        return f"{codes[0]} tot en met {codes[-1]}"
    return ", ".join(codes)
