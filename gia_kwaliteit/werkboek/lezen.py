"""Read a filled werkboek: rows are found by their code and columns by their heading, never by position (contract §6).

Nothing a person typed is dropped without a bevinding, and nothing is guessed.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, Onleesbaar, cel, lees_bladen, lees_formules
from gia_kwaliteit.werkboek.velden import gewoon, lees_veld, tekst_van

# Only a short text can be the heading of the codes; long ones need not be looked at.
_CODE, _LANGSTE_CODEKOP = gewoon(k.CODE), 12
_LANGSTE_LABEL = 40
_SCOREKOPPEN = frozenset({k.SCORE, k.MOTIVERING, k.BEWIJS})
_CIJFERKOPPEN = frozenset({k.WAARDE, k.JAAR, k.VLAAMS_GEMIDDELDE, k.BESCHRIJVING, k.TOELICHTING})


@dataclass(frozen=True)
class _Tabelrij:
    """A row under headings: where it stands, and the column of every heading above it."""

    blad: Bronblad
    nummer: int
    kolommen: dict[str, int]

    def waarde(self, kop: str) -> object:
        """Return what stands under a heading; None where there is no such heading."""
        rij = self.blad.rijen[self.nummer]
        kolom = self.kolommen.get(kop)
        return rij[kolom] if kolom is not None and kolom < len(rij) else None

    def tekst(self, kop: str) -> str:
        """Return the text under a heading."""
        return tekst_van(self.waarde(kop))

    def plaats(self, kop: str) -> str:
        """Return the name of the cell under a heading."""
        return cel(self.nummer, self.kolommen.get(kop, 0))

    def formule(self, kop: str) -> str | None:
        """Return the formula under a heading, when there is one."""
        return self.blad.formules.get(self.plaats(kop))


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
        self.resultaten: dict[tuple[str, str], list[tuple[object, str, str]]] = {}
        self.groepcodes = {proces.code for proces in kader.processen}
        self.groepcodes |= {rubriek.code for rubriek in (kader.regelgeving.rubrieken if kader.regelgeving else ())}
        for domein in (kader.context, kader.input, kader.output):
            self.groepcodes |= {groep.code for groep in domein.indicatoren} if domein else set()

    def lees(self) -> Beoordeling:
        puntenmodel, gegevens = self.kader.puntenmodel().code, Gegevens()
        try:
            bladen = lees_bladen(self.pad)
            tabellen = {blad.naam: list(self._rijen(blad)) for blad in bladen if blad.naam != k.GIA_BLAD}
            if self._herken(bladen, tabellen):
                puntenmodel = self._puntenmodel(bladen)
                invoer = {naam for naam, rijen in tabellen.items() if any(_is_invoer(rij) for rij in rijen)}
                lees_formules(self.pad, bladen, invoer)
                for rijen in tabellen.values():
                    for rij in rijen:
                        self._lees_rij(rij)
                gegevens = self._gegevens([blad for blad in bladen if blad.naam not in invoer])
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
            bevindingen=tuple(self.gevonden),
        )
        return self._vergelijk_resultaten(beoordeling)

    def _meld(self, soort: str, **gegevens: str | None) -> None:
        self.gevonden.append(bevinding(soort, **{sleutel: w for sleutel, w in gegevens.items() if w is not None}))

    # -- what the file is ----------------------------------------------------------------------------------------

    def _herken(self, bladen: list[Bronblad], tabellen: dict[str, list[_Tabelrij]]) -> bool:
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
        if not any(_is_invoer(rij) for rijen in tabellen.values() for rij in rijen):
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

    def _rijen(self, blad: Bronblad) -> Iterator[_Tabelrij]:
        """Yield the rows of a sheet that stand under a row of headings with Code in it."""
        bekend = self._koppen
        kolommen: dict[str, int] = {}
        for nummer, rij in enumerate(blad.rijen):
            if any(
                isinstance(waarde, str) and len(waarde) < _LANGSTE_CODEKOP and gewoon(waarde) == _CODE for waarde in rij
            ):
                namen = [gewoon(waarde) for waarde in rij]
                kolommen = {bekend[naam]: kolom for kolom, naam in enumerate(namen) if naam in bekend}
            elif kolommen:
                yield _Tabelrij(blad, nummer, kolommen)

    @cached_property
    def _koppen(self) -> dict[str, str]:
        """Every heading of the werkboek, by its plain form."""
        vast = {waarde for naam, waarde in vars(k).items() if naam.isupper() and isinstance(waarde, str)}
        niveaus = {naam for schaal in self.kader.schalen for naam in schaal.namen}
        namen = vast | niveaus | {aspect.naam for aspect in self.kader.kwaliteitsaspecten}
        return {gewoon(kop): kop for kop in namen}

    def _lees_rij(self, rij: _Tabelrij) -> None:
        code = rij.tekst(k.CODE)
        if not _is_invoer(rij):
            if code:
                eigen = self._eigen_code(code)
                for kop in rij.kolommen:
                    adres = (eigen or code, kop)
                    self.resultaten.setdefault(adres, []).append((rij.waarde(kop), rij.blad.naam, rij.plaats(kop)))
            return
        eigen = self._eigen_code(code)
        koppen = _SCOREKOPPEN if k.SCORE in rij.kolommen else _CIJFERKOPPEN
        inhoud = [rij.tekst(kop) for kop in koppen if kop in rij.kolommen and rij.tekst(kop)]
        if eigen is None:
            self._zonder_eigen_code(rij, code, inhoud)
            return
        self.plaatsen.setdefault(eigen, []).append(f"{rij.blad.naam}!{rij.plaats(k.CODE)}")
        if len(self.plaatsen[eigen]) > 1:
            return
        for kop in koppen:
            formule = rij.formule(kop)
            if formule:
                plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": eigen}
                self._meld("formule-in-invoercel", gevonden=formule[:60], **plaats)
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

    def _zonder_eigen_code(self, rij: _Tabelrij, code: str, inhoud: list[str]) -> None:
        """Report a row whose code is not of this kader, when something on it would be lost."""
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.CODE)}
        if code in self.groepcodes or (not code and not inhoud):
            return
        if code:
            lijkt = difflib.get_close_matches(code.upper(), self._codes.values(), n=1, cutoff=0.6)
            bedoeling = f" Bedoelde u {lijkt[0]}?" if lijkt else ""
            kader = f"{self.kader.id} {self.kader.versie}"
            self._meld("code-onbekend", gevonden=code, kader=kader, bedoeling=bedoeling, **plaats)
        else:
            self._meld("rij-zonder-code", gevonden=inhoud[0][:60], **plaats)

    def _lees_score(self, rij: _Tabelrij, code: str) -> None:
        schaal = self.kader.schaal_van[code]
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.SCORE), "code": code}
        gezegd = rij.tekst(k.SCORE)
        niveau = next((naam for naam in schaal.namen if gewoon(naam) == gewoon(gezegd)), None)
        fout_formule = rij.formule(k.SCORE) is not None
        if gezegd and niveau is None:
            begin = [naam for naam in schaal.namen if gewoon(naam).startswith(gewoon(gezegd))]
            lijkt = begin or difflib.get_close_matches(gewoon(gezegd), schaal.namen, n=1, cutoff=0.5)
            bedoeling = f" Bedoelde u “{lijkt[0]}”?" if lijkt else ""
            toegelaten = ", ".join(schaal.namen)
            self._meld("score-ongeldig", gevonden=gezegd[:60], toegelaten=toegelaten, bedoeling=bedoeling, **plaats)
        elif niveau is None and not fout_formule:
            self._meld("niet-gescoord", **plaats)
        self.scores[code] = Score(
            niveau=None if fout_formule else niveau,
            motivering=rij.tekst(k.MOTIVERING),
            bewijs=rij.tekst(k.BEWIJS),
            blad=rij.blad.naam,
            cel=rij.plaats(k.SCORE),
        )

    def _lees_cijfer(self, rij: _Tabelrij, code: str) -> None:
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

    def _getal(self, rij: _Tabelrij, code: str, kop: str, toegelaten: str) -> float | None:
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
        self._meld("getal-ongeldig", kop=kop, gevonden=tekst[:60], toegelaten=toegelaten, **plaats)
        return None

    def _dubbele_en_ontbrekende(self) -> None:
        for code, plaatsen in self.plaatsen.items():
            if len(plaatsen) > 1:
                blad, plaats = plaatsen[0].rsplit("!", 1)
                self._meld("code-dubbel", blad=blad, cel=plaats, code=code, andere=", ".join(plaatsen[1:]))
        for code in self.kader.schaal_van:
            if code not in self.plaatsen:
                self._meld("code-ontbreekt", code=code)

    # -- Start ---------------------------------------------------------------------------------------------------

    def _gegevens(self, bladen: list[Bronblad]) -> Gegevens:
        """Read the fields of Start: the first filled cell to the right of each label."""
        labels = {gewoon(label): veld for veld, label in k.VELDEN.items()}
        gelezen: dict[str, list[tuple[object, str, str]]] = {}
        for blad in bladen:
            for nummer, rij in enumerate(blad.rijen):
                for kolom, waarde in enumerate(rij):
                    veld = (
                        labels.get(gewoon(waarde)) if isinstance(waarde, str) and len(waarde) < _LANGSTE_LABEL else None
                    )
                    if veld is None:
                        continue
                    rechts = [(n, w) for n, w in enumerate(rij[kolom + 1 :], kolom + 1) if tekst_van(w)]
                    if rechts:
                        gelezen.setdefault(veld, []).append((rechts[0][1], blad.naam, cel(nummer, rechts[0][0])))
                    else:
                        gelezen.setdefault(veld, []).append((None, blad.naam, cel(nummer, kolom + 1)))
        velden = {veld: self._veld(veld, gelezen.get(veld, [])) for veld in k.VELDEN}
        return Gegevens.model_validate({veld: waarde for veld, waarde in velden.items() if waarde is not None})

    def _veld(self, veld: str, gelezen: list[tuple[object, str, str]]) -> object:
        ingevuld = [(waarde, blad, plaats) for waarde, blad, plaats in gelezen if tekst_van(waarde)]
        if not ingevuld:
            blad, plaats = (gelezen[0][1], gelezen[0][2]) if gelezen else (None, None)
            self._meld("gegeven-ontbreekt", veld=k.VELDEN[veld], blad=blad, cel=plaats)
            return None
        waarde, blad, plaats = ingevuld[0]
        if len({gewoon(andere) for andere, _, _ in ingevuld}) > 1:
            andere = ", ".join(f"{b}!{p}" for _, b, p in ingevuld[1:])
            self._meld("gegeven-dubbel", veld=k.VELDEN[veld], blad=blad, cel=plaats, andere=andere)
            return None
        uitkomst, toegelaten = lees_veld(veld, waarde)
        if uitkomst is None:
            gevonden = tekst_van(waarde)[:60]
            self._meld(
                "gegeven-ongeldig", veld=k.VELDEN[veld], gevonden=gevonden, toegelaten=toegelaten, blad=blad, cel=plaats
            )
        return uitkomst

    # -- cached results ------------------------------------------------------------------------------------------

    def _vergelijk_resultaten(self, beoordeling: Beoordeling) -> Beoordeling:
        """Warn where a result that stands in the werkboek differs from what follows from the scores."""
        if beoordeling.heeft_fouten or not self.resultaten:
            return beoordeling
        from gia_kwaliteit.profiel import bereken_profiel  # noqa: PLC0415 - only for a readable werkboek
        from gia_kwaliteit.werkboek.resultaten import resultaatwaarden, voortgangwaarden  # noqa: PLC0415

        profiel = bereken_profiel(beoordeling, self.kader)
        eigen = resultaatwaarden(profiel, self.kader) | voortgangwaarden(beoordeling, profiel, self.kader)
        # A file that no office program has calculated holds no results at all: there is nothing to compare.
        berekend = any(
            isinstance(waarde, int | float)
            for (_, kop), gevonden in self.resultaten.items()
            if kop == k.GESCOORD
            for waarde, _, _ in gevonden
        )
        if not berekend:
            return beoordeling
        verschillen = []
        for (code, kop), waarde in eigen.items():
            if isinstance(waarde, str):
                continue
            for gevonden, blad, plaats in self.resultaten.get((code, kop), ()):
                if not _gelijk(waarde, gevonden):
                    woorden = {"gevonden": _getoond(gevonden), "berekend": _getoond(waarde)}
                    verschillen.append(
                        bevinding("resultaat-wijkt-af", blad=blad, cel=plaats, code=code, kop=kop, **woorden)
                    )
        return beoordeling.model_copy(update={"bevindingen": (*beoordeling.bevindingen, *verschillen)})


def _is_invoer(rij: _Tabelrij) -> bool:
    return k.SCORE in rij.kolommen or k.WAARDE in rij.kolommen


def _gelijk(eigen: float | None, gevonden: object) -> bool:
    if eigen is None:
        return not tekst_van(gevonden)
    return isinstance(gevonden, int | float) and abs(float(gevonden) - eigen) < 1e-6  # noqa: PLR2004 - rounding of floats


def _getoond(waarde: object) -> str:
    if isinstance(waarde, float):
        return f"{waarde:.1f}".replace(".", ",")
    return tekst_van(waarde) or "niets"
