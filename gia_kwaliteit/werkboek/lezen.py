"""Read a filled werkboek: rows are found by their code and columns by their heading, never by position (contract §6).

Nothing a person typed is dropped without a bevinding, and nothing is guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, Onleesbaar, lees_bladen, lees_formules
from gia_kwaliteit.werkboek.start import lees_gegevens
from gia_kwaliteit.werkboek.tabellen import Tabelrij, bekende_koppen, vind_rijen
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_SCOREKOPPEN = (k.SCORE, k.MOTIVERING, k.BEWIJS)
_LANGSTE_CITAAT = 60
_CIJFERKOPPEN = (k.WAARDE, k.JAAR, k.VLAAMS_GEMIDDELDE, k.BESCHRIJVING, k.TOELICHTING)


def lees_werkboek(pad: Path | str, kader: Kader) -> Beoordeling:
    """Read a werkboek into a Beoordeling, with everything that was found on the way.

    `pad` is an .xlsx, .ods, .xls or .xlsb file. A file that cannot be read gives a Beoordeling without scores and with
    the fout that says why. Raises FileNotFoundError when there is no file.
    """
    pad = Path(pad)
    if not pad.is_file():
        raise FileNotFoundError(pad)
    return _Lezer(pad, kader).lees()


class _Lezer:
    """Reads one file."""

    def __init__(self, pad: Path, kader: Kader) -> None:
        self.pad = pad
        self.kader = kader
        self.gevonden: list[Bevinding] = []
        self.scores: dict[str, Score] = {}
        self.cijfers: dict[str, Cijfer] = {}
        self.plaatsen: dict[str, list[str]] = {}
        self.groepcodes = {proces.code for proces in kader.processen}
        self.groepcodes |= {rubriek.code for rubriek in (kader.regelgeving.rubrieken if kader.regelgeving else ())}
        for domein in (kader.context, kader.input, kader.output):
            self.groepcodes |= {groep.code for groep in domein.indicatoren} if domein else set()

    def lees(self) -> Beoordeling:
        puntenmodel, gegevens = self.kader.puntenmodel().code, Gegevens()
        rijen: list[Tabelrij] = []
        try:
            bladen = lees_bladen(self.pad)
            koppen = bekende_koppen(self.kader)
            rijen = [rij for blad in bladen if blad.naam != k.GIA_BLAD for rij in vind_rijen(blad, koppen)]
            if self._herken(bladen, rijen):
                puntenmodel = self._puntenmodel(bladen)
                invoer = {rij.blad.naam for rij in rijen if rij.is_invoer}
                lees_formules(self.pad, bladen, invoer)
                for rij in rijen:
                    if rij.is_invoer:
                        self._lees_rij(rij)
                gegevens, gevonden = lees_gegevens(blad for blad in bladen if blad.naam not in invoer)
                self.gevonden += gevonden
                self._dubbele_en_ontbrekende()
        except Onleesbaar as fout:
            self.gevonden.append(fout.bevinding)
        beoordeling = Beoordeling(
            kader_id=self.kader.id,
            kader_versie=self.kader.versie,
            puntenmodel=puntenmodel,
            werkboek=self.pad.name,
            gegevens=gegevens,
            scores=self.scores,
            cijfers=self.cijfers,
            bevindingen=self._getekend(self.gevonden),
        )
        if beoordeling.heeft_fouten:
            return beoordeling
        from gia_kwaliteit.werkboek.controle import controleer_resultaten  # noqa: PLC0415 - only for a readable werkboek

        verschillen = controleer_resultaten(beoordeling, self.kader, (rij for rij in rijen if not rij.is_invoer))
        return replace(beoordeling, bevindingen=(*beoordeling.bevindingen, *self._getekend(verschillen)))

    def _meld(self, soort: str, **gegevens: str | None) -> None:
        self.gevonden.append(bevinding(soort, **{sleutel: w for sleutel, w in gegevens.items() if w is not None}))

    def _getekend(self, bevindingen: Iterable[Bevinding]) -> tuple[Bevinding, ...]:
        """Say of every bevinding in which werkboek it was found."""
        return tuple(replace(gevonden, werkboek=self.pad.name) for gevonden in bevindingen)

    # -- what the file is ----------------------------------------------------------------------------------------

    def _herken(self, bladen: list[Bronblad], rijen: list[Tabelrij]) -> bool:
        """Say whether this is a werkboek of this kader; what stands in the way is a bevinding."""
        gia = self._gia(bladen)
        kader = f"{self.kader.id} {self.kader.versie}"
        if gia.get(k.GIA_INHOUD) == k.INHOUD_RESULTATEN:
            self._meld("resultatenwerkboek", bestand=self.pad.name)
            return False
        if k.GIA_KADER in gia and (gia[k.GIA_KADER], gia.get(k.GIA_VERSIE)) != (self.kader.id, self.kader.versie):
            gevonden = f"{gia[k.GIA_KADER]} {gia.get(k.GIA_VERSIE, '')}"
            self._meld("ander-kader", bestand=self.pad.name, gevonden=gevonden, kader=kader)
            return False
        if not any(rij.is_invoer for rij in rijen):
            self._meld("geen-werkboek", bestand=self.pad.name)
            return False
        if k.GIA_KADER not in gia:
            model = self.kader.puntenmodel().code
            self._meld("kader-niet-vermeld", bestand=self.pad.name, kader=kader, puntenmodel=model)
        return True

    @staticmethod
    def _gia(bladen: list[Bronblad]) -> dict[str, str]:
        blad = next((blad for blad in bladen if blad.naam == k.GIA_BLAD), None)
        return {tekst_van(rij[0]): tekst_van(rij[1]) for rij in blad.rijen if len(rij) > 1} if blad else {}

    def _puntenmodel(self, bladen: list[Bronblad]) -> str:
        code = self._gia(bladen).get(k.GIA_PUNTENMODEL)
        codes = [model.code for model in self.kader.puntenmodellen]
        if code is None or code in codes:
            return code or codes[0]
        self._meld("puntenmodel-onbekend", bestand=self.pad.name, gevonden=code, toegelaten=", ".join(codes))
        return codes[0]

    # -- tables --------------------------------------------------------------------------------------------------

    def _lees_rij(self, rij: Tabelrij) -> None:
        code = rij.tekst(k.CODE)
        eigen = self._eigen_code(code)
        koppen = _SCOREKOPPEN if k.SCORE in rij.kolommen else _CIJFERKOPPEN
        ernaast = rij.ernaast()
        if eigen is None:
            inhoud = {rij.plaats(kop): rij.tekst(kop) for kop in koppen if kop in rij.kolommen and rij.tekst(kop)}
            if code in self.groepcodes:
                ernaast = inhoud | ernaast
            else:
                self._zonder_eigen_code(rij, code, inhoud)
        if ernaast:
            tekst = " / ".join(ernaast.values())
            self._meld("tekst-buiten-tabel", blad=rij.blad.naam, cel=next(iter(ernaast)), gevonden=_kort(tekst))
        if eigen is None:
            return
        self.plaatsen.setdefault(eigen, []).append(f"{rij.blad.naam}!{rij.plaats(k.CODE)}")
        if len(self.plaatsen[eigen]) > 1:
            return
        for kop in koppen:
            formule = rij.formule(kop)
            if formule:
                plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": eigen}
                self._meld("formule-in-invoercel", gevonden=_kort(formule), **plaats)
        if eigen in self.kader.schaal_van:
            self._lees_score(rij, eigen)
        else:
            self._lees_cijfer(rij, eigen)

    def _eigen_code(self, tekst: str) -> str | None:
        """Return the code of the kader that this text is, whatever its case and spaces."""
        return self._codes.get(gewoon(tekst).replace(" ", ""))

    @cached_property
    def _codes(self) -> dict[str, str]:
        """Every code that a row can have, by its plain form."""
        codes = (*self.kader.schaal_van, *self.kader.outputindicatoren, *self.kader.subindicatoren)
        return {gewoon(code): code for code in codes}

    def _zonder_eigen_code(self, rij: Tabelrij, code: str, inhoud: dict[str, str]) -> None:
        """Report a row whose code is not of this kader, when something on it would be lost."""
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.CODE)}
        if code:
            lijkt = _lijkt_op(code.upper(), self._codes.values(), 0.6)
            bedoeling = f" Bedoelde u {lijkt[0]}?" if lijkt else ""
            kader = f"{self.kader.id} {self.kader.versie}"
            self._meld("code-onbekend", gevonden=_kort(code), kader=kader, bedoeling=bedoeling, **plaats)
        elif inhoud:
            self._meld("rij-zonder-code", gevonden=_kort(" / ".join(inhoud.values())), **plaats)

    def _lees_score(self, rij: Tabelrij, code: str) -> None:
        schaal = self.kader.schaal_van[code]
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.SCORE), "code": code}
        gezegd = rij.tekst(k.SCORE)
        niveau = next((naam for naam in schaal.namen if gewoon(naam) == gewoon(gezegd)), None)
        fout_formule = rij.formule(k.SCORE) is not None
        if gezegd and niveau is None:
            begin = [naam for naam in schaal.namen if gewoon(naam).startswith(gewoon(gezegd))]
            lijkt = begin or _lijkt_op(gewoon(gezegd), schaal.namen, 0.5)
            bedoeling = f" Bedoelde u “{lijkt[0]}”?" if lijkt else ""
            toegelaten = ", ".join(schaal.namen)
            self._meld("score-ongeldig", gevonden=_kort(gezegd), toegelaten=toegelaten, bedoeling=bedoeling, **plaats)
        elif niveau is None and not fout_formule:
            self._meld("niet-gescoord", **plaats)
        self.scores[code] = Score(
            niveau=None if fout_formule else niveau,
            motivering=rij.tekst(k.MOTIVERING),
            bewijs=rij.tekst(k.BEWIJS),
            blad=rij.blad.naam,
            cel=rij.plaats(k.SCORE),
        )

    def _lees_cijfer(self, rij: Tabelrij, code: str) -> None:
        jaar = self._getal(rij, code, k.JAAR, "een jaartal, zoals 2013")
        if jaar is not None and (not jaar.is_integer() or not 1900 <= jaar <= 2100):  # noqa: PLR2004 - years
            plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.JAAR), "code": code}
            self._meld(
                "getal-ongeldig", kop=k.JAAR, gevonden=rij.tekst(k.JAAR), toegelaten="een jaartal, zoals 2013", **plaats
            )
            jaar = None
        self.cijfers[code] = Cijfer(
            waarde=self._getal(rij, code, k.WAARDE, "een getal"),
            jaar=int(jaar) if jaar is not None else None,
            vlaams_gemiddelde=self._getal(rij, code, k.VLAAMS_GEMIDDELDE, "een getal"),
            toelichting=rij.tekst(k.BESCHRIJVING) or rij.tekst(k.TOELICHTING),
        )

    def _getal(self, rij: Tabelrij, code: str, kop: str, toegelaten: str) -> float | None:
        """Return the number under a heading; a number typed as text in the Dutch way counts too."""
        waarde = rij.waarde(kop)
        if isinstance(waarde, int | float) and not isinstance(waarde, bool):
            return float(waarde)
        tekst = rij.tekst(kop)
        if not tekst or rij.formule(kop):
            return None
        if re.fullmatch(r"-?\d+(,\d+)?", tekst):
            return float(tekst.replace(",", "."))
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
        self._meld("getal-ongeldig", kop=kop, gevonden=_kort(tekst), toegelaten=toegelaten, **plaats)
        return None

    def _dubbele_en_ontbrekende(self) -> None:
        for code, plaatsen in self.plaatsen.items():
            if len(plaatsen) > 1:
                blad, plaats = plaatsen[0].rsplit("!", 1)
                self._meld("code-dubbel", blad=blad, cel=plaats, code=code, andere=", ".join(plaatsen[1:]))
        for code in self.kader.schaal_van:
            if code not in self.plaatsen:
                self._meld("code-ontbreekt", code=code)


def _lijkt_op(tekst: str, woorden: Iterable[str], grens: float) -> list[str]:
    """Return the word that looks most like the text, when one does (similarity from 0 to 1)."""
    from difflib import get_close_matches  # noqa: PLC0415 - only after a mistake

    return get_close_matches(tekst, list(woorden), n=1, cutoff=grens)


def _kort(tekst: str) -> str:
    """Return at most 60 characters; a longer text shows that it goes on."""
    return tekst if len(tekst) <= _LANGSTE_CITAAT else f"{tekst[: _LANGSTE_CITAAT - 2]} …"
