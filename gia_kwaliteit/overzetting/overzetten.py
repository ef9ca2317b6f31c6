"""Carry a beoordeling over to a newer version of its kader, row by row; what has no place there is kept apart."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Score, Vorigetekst
from gia_kwaliteit.berekend import met_berekende_cijfers, zonder_berekende_cijfers
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.dossier import Dossierrij, dossiercodes
from gia_kwaliteit.kader import Kader, vroeger_kader, wijzigingen_sinds
from gia_kwaliteit.overzetting.model import Aandachtspunt, Achterblijver, Overzetting
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.tekst import opgesomd

_GEEN_PLAATS = "deze versie van het kader heeft er geen blad voor."
Ingevuld = TypeVar("Ingevuld", Score, Cijfer, Antwoord)


def zet_over(beoordeling: Beoordeling, vroeger: Kader, kader: Kader) -> Overzetting:
    """Carry all that was filled in in a beoordeling over to a newer version of its kader.

    `vroeger` is the kader that the beoordeling was made with. A score goes to the row with the same code, or to the one
    row that took its place when the kader says that the score stays; so do an action and a row of the dossier. Raises
    KeyError when `kader` never had that version.
    """
    overzetter = _Overzetter(vroeger, kader)
    scores = overzetter.verplaats(beoordeling.scores, kader.schaal_van)
    cijfers = overzetter.verplaats_cijfers(beoordeling)
    antwoorden = overzetter.verplaats_antwoorden(beoordeling.antwoorden)
    besprekingen = overzetter.verplaats_besprekingen(beoordeling.besprekingen)
    vorige = overzetter.verplaats_ernaast(beoordeling.vorige, "Vorig werkjaar")
    meningen = overzetter.verplaats_ernaast(beoordeling.meningen, "Meningen")
    return Overzetting(
        beoordeling=replace(
            beoordeling,
            kader_versie=kader.versie,
            scores=scores,
            cijfers=cijfers,
            antwoorden=antwoorden,
            besprekingen=besprekingen,
            vorige=vorige,
            vorige_teksten=tuple(overzetter.verplaats_vorige_teksten(beoordeling.vorige_teksten)),
            meningen=meningen,
            actieplan=tuple(overzetter.verplaats_acties(beoordeling.actieplan)),
            dossier=tuple(overzetter.verplaats_dossier(beoordeling.dossier)),
        ),
        oude_versie=vroeger.versie,
        achtergebleven=tuple(overzetter.achtergebleven),
        na_te_kijken=tuple(overzetter.na_te_kijken),
    )


def zet_over_naar_nieuwste(beoordeling: Beoordeling, kader: Kader) -> Overzetting | None:
    """Carry a beoordeling over from its own version of the kader; None when that is the newest already.

    Raises KeyError when `kader` never had that version, Kaderfout when its history is not complete.
    """
    if beoordeling.kader_versie == kader.versie:
        return None
    return zet_over(beoordeling, vroeger_kader(kader, beoordeling.kader_versie), kader)


class _Overzetter:
    """Moves what stands under each code, and remembers what it could not move."""

    def __init__(self, vroeger: Kader, kader: Kader) -> None:
        self.vroeger = vroeger
        self.kader = kader
        self.gemiddelde = kader.woorden.gebied.gemiddelde
        self.vervangen = {
            rij.code: rij for wijziging in wijzigingen_sinds(kader, vroeger.versie) for rij in wijziging.vervangen
        }
        self.achtergebleven: list[Achterblijver] = []
        self.na_te_kijken: list[Aandachtspunt] = []

    def verplaats(self, ingevuld: Mapping[str, Ingevuld], codes: Mapping[str, object]) -> dict[str, Ingevuld]:
        """Return what was filled in by its new code; `codes` are those of the newer version."""
        verplaatst: dict[str, Ingevuld] = {}
        # A row that kept its code goes before one that took the place of another.
        for oud, inhoud in sorted(ingevuld.items(), key=lambda paar: paar[0] not in codes):
            nieuw = self._nu(oud, codes)
            if nieuw and not self._is_ingevuld(nieuw, verplaatst.get(nieuw)):
                verplaatst[nieuw] = inhoud
                self._vergelijk_tekst(oud, nieuw, inhoud)
            elif self._is_ingevuld(oud, inhoud):
                self.achtergebleven.append(self._achterblijver(oud, inhoud, bezet=nieuw is not None))
        return verplaatst

    def verplaats_antwoorden(self, antwoorden: Mapping[str, Antwoord]) -> dict[str, Antwoord]:
        """Return what was answered by its new code; an answer of another kind than is asked now stays behind."""
        verplaatst = {}
        for code, antwoord in self.verplaats(antwoorden, self.kader.vraag_van).items():
            passend = antwoord.voor(self.kader.vraag_van[code])
            verplaatst[code] = passend or Antwoord()
            if passend is None:
                tekst, inhoud = self.kader.rijteksten[code], antwoord.in_woorden
                reden = f"{code} vraagt nu {self.kader.vraag_van[code].soort_antwoord}."
                self.achtergebleven.append(
                    Achterblijver(code=code, tekst=tekst, inhoud=inhoud, toelichting="", bewijs="", reden=reden)
                )
        return verplaatst

    def verplaats_cijfers(self, beoordeling: Beoordeling) -> dict[str, Cijfer]:
        """Return what was filled in for context, input and output, with what the newer version computes of it.

        Only what somebody typed goes along; where it is computed now, or stood over a formula, it stays behind.
        """
        for b in beoordeling.bevindingen:
            if b.id is Bevindingsoort.berekend_cijfer_getypt and b.code:
                self.achtergebleven.append(self._achtergebleven_cijfer(b.code, self.vroeger, "", b.melding))
        getypt = zonder_berekende_cijfers(beoordeling, self.vroeger).cijfers
        codes = {**self.kader.subindicatoren, **self.kader.outputindicatoren}
        verplaatst = self.met_gemiddelden(self.verplaats(getypt, codes))
        for code in self.kader.berekende_rijen:
            cijfer = verplaatst.get(code, Cijfer())
            if inhoud := replace(cijfer, vlaams_gemiddelde=None).in_woorden(self.gemiddelde):
                reden = f"{code} wordt nu berekend uit {opgesomd(self.kader.cijferrijen[code].uit)}."
                self.achtergebleven.append(self._achtergebleven_cijfer(code, self.kader, inhoud, reden))
        return met_berekende_cijfers(verplaatst, self.kader)

    def _achtergebleven_cijfer(self, code: str, kader: Kader, inhoud: str, reden: str) -> Achterblijver:
        tekst = kader.rijteksten[code]
        return Achterblijver(code=code, tekst=tekst, inhoud=inhoud, toelichting="", bewijs="", reden=reden)

    def met_gemiddelden(self, cijfers: Mapping[str, Cijfer]) -> dict[str, Cijfer]:
        """Return cijfers with the Vlaams gemiddelde of the newer version where the older one had none to fill in.

        One that stood there stays as it was, and a cell that somebody made empty stays empty.
        """
        nieuw = {code: cijfer.waarde for code, cijfer in self.kader.vlaams_gemiddelde.items()}
        return {
            code: replace(cijfer, vlaams_gemiddelde=nieuw[code])
            if code in nieuw and code not in self.vroeger.vlaams_gemiddelde and cijfer.vlaams_gemiddelde is None
            else cijfer
            for code, cijfer in cijfers.items()
        }

    def _is_ingevuld(self, code: str, inhoud: Score | Cijfer | Antwoord | None) -> bool:
        """Say whether a person filled in anything; a Vlaams gemiddelde of the kader is none of his doing."""
        if isinstance(inhoud, Score):
            return bool(inhoud.keuze or inhoud.motivering or inhoud.bewijs)
        if inhoud is None or isinstance(inhoud, Antwoord):
            return inhoud is not None and inhoud.is_gegeven
        eigen_gemiddelde = not self.vroeger.is_van_het_kader(code, inhoud.vlaams_gemiddelde)
        return eigen_gemiddelde or inhoud != Cijfer(vlaams_gemiddelde=inhoud.vlaams_gemiddelde)

    def verplaats_besprekingen(self, besprekingen: Mapping[str, str]) -> dict[str, str]:
        """Return what was written in the chapters that the newer version has too."""
        oude, nieuwe = verslagrubrieken(self.vroeger), verslagrubrieken(self.kader)
        for code in sorted(besprekingen.keys() - nieuwe.keys()):
            self.achtergebleven.append(
                Achterblijver(
                    code=code,
                    tekst=oude.get(code, ""),
                    inhoud="",
                    toelichting=besprekingen[code],
                    bewijs="",
                    reden=f"{code} bestaat niet meer.",
                )
            )
        return {code: tekst for code, tekst in besprekingen.items() if code in nieuwe}

    def verplaats_ernaast(self, ernaast: Mapping[str, str], kop: str) -> dict[str, str]:
        """Return what stood beside each row to look at, by its new code; `kop` says what it is."""
        verplaatst: dict[str, str] = {}
        codes = self.kader.rijteksten.keys() | verslagrubrieken(self.kader).keys()
        for code, tekst in sorted(ernaast.items(), key=lambda paar: paar[0] not in codes):
            nieuw = self._nu(code, codes)
            if nieuw and nieuw not in verplaatst:
                verplaatst[nieuw] = tekst
                continue
            reden = f"{kop}: {self._reden(code, bezet=nieuw in verplaatst)}"
            oud = self.vroeger.rijteksten.get(code, "")
            self.achtergebleven.append(
                Achterblijver(code=code, tekst=oud, inhoud="", toelichting=tekst, bewijs="", reden=reden)
            )
        return verplaatst

    def verplaats_vorige_teksten(self, teksten: Iterable[Vorigetekst]) -> Iterator[Vorigetekst]:
        """Yield all of the year before, by its new code; what has none keeps the old one: it is there to be read."""
        codes = self.kader.rijteksten.keys() | verslagrubrieken(self.kader).keys()
        for tekst in teksten:
            nieuw = self._nu(tekst.code, codes)
            yield replace(tekst, code=nieuw or tekst.code)

    def verplaats_acties(self, acties: Iterable[Actie]) -> Iterator[Actie]:
        """Yield the actions that have a place in the newer version; one about no row has, where there is a plan."""
        codes, heeft_plan = self.kader.rijteksten, self.kader.heeft_scores
        for actie in acties:
            nieuw = self._nu(actie.code, codes) if actie.code else None
            if heeft_plan and (nieuw or not actie.code):
                yield replace(actie, code=nieuw)
            elif actie.is_ingevuld:
                reden = _GEEN_PLAATS
                if heeft_plan and actie.code:
                    reden = self._reden(actie.code, bezet=False, wat="de actie")
                self.achtergebleven.append(
                    Achterblijver(
                        code=actie.code or actie.zoals_getypt.get("code", ""),
                        tekst=self.vroeger.rijteksten.get(actie.code or "", ""),
                        inhoud=f"actie: {actie.in_woorden}".removesuffix(": "),
                        toelichting=actie.actie,
                        bewijs=actie.resultaat,
                        reden=f"Actieplan: {reden}",
                    )
                )

    def verplaats_dossier(self, rijen: Iterable[Dossierrij]) -> Iterator[Dossierrij]:
        """Yield the rows of the dossier, each by its new code; they stay behind where the newer version has no dossier.

        One whose code is gone keeps it: what is known stays known.
        """
        codes = dossiercodes(self.kader)
        for rij in rijen:
            if self.kader.beginsituatie:
                yield replace(rij, code=self._nu(rij.code, codes) or rij.code)
                continue
            soort = rij.soort or rij.zoals_getypt.get("soort")
            self.achtergebleven.append(
                Achterblijver(
                    code=rij.waarover,
                    tekst=self.vroeger.rijteksten.get(rij.code, ""),
                    inhoud=f"dossier: {', '.join(filter(None, (soort, rij.wanneer)))}".removesuffix(": "),
                    toelichting=rij.signaal,
                    bewijs=rij.herkomst,
                    reden=f"Dossier: {_GEEN_PLAATS}",
                )
            )

    def _nu(self, code: str, codes: Container[str]) -> str | None:
        """Return the code itself where it still is one of these, or else that of the row that took its place."""
        nieuw = code if code in codes else self._opvolger(code)
        return nieuw if nieuw in codes else None

    def _opvolger(self, code: str) -> str:
        """Return the code to which the score of a replaced row goes; the code itself when it goes nowhere."""
        for stap in self._stappen(code):
            code = stap
        return code

    def _stappen(self, code: str) -> Iterator[str]:
        while code in self.vervangen and self.vervangen[code].score_blijft and len(self.vervangen[code].door) == 1:
            code = self.vervangen[code].door[0]
            yield code

    def _vergelijk_tekst(self, oud: str, nieuw: str, inhoud: Score | Cijfer | Antwoord) -> None:
        oude_tekst, nieuwe_tekst = self.vroeger.rijteksten[oud], self.kader.rijteksten[nieuw]
        if self._is_ingevuld(oud, inhoud) and (oud != nieuw or oude_tekst != nieuwe_tekst):
            punt = Aandachtspunt(code=nieuw, oude_code=oud, oude_tekst=oude_tekst, nieuwe_tekst=nieuwe_tekst)
            self.na_te_kijken.append(punt)

    def _achterblijver(self, code: str, inhoud: Score | Cijfer | Antwoord, *, bezet: bool) -> Achterblijver:
        if isinstance(inhoud, Score):
            wat, toelichting, bewijs = inhoud.keuze or "", inhoud.motivering, inhoud.bewijs
        elif isinstance(inhoud, Antwoord):
            wat, toelichting, bewijs = "", inhoud.in_woorden, ""
        else:
            wat, toelichting, bewijs = inhoud.in_woorden(self.gemiddelde), inhoud.toelichting, ""
        return Achterblijver(
            code=code,
            tekst=self.vroeger.rijteksten[code],
            inhoud=wat,
            toelichting=toelichting,
            bewijs=bewijs,
            reden=self._reden(code, bezet=bezet, wat="het antwoord" if isinstance(inhoud, Antwoord) else "de score"),
        )

    def _reden(self, code: str, *, bezet: bool, wat: str = "de score") -> str:
        """Say why what stood at a code has no place; `bezet` when something else has it."""
        laatste = self._opvolger(code)
        vervangen = self.vervangen.get(code if bezet else laatste)
        if vervangen and bezet:
            return f"Vervangen door {', '.join(vervangen.door)}, waar al iets staat."
        if vervangen:
            return f"Vervangen door {', '.join(vervangen.door)}; {wat} geldt daar niet vanzelf."
        return f"{laatste} bestaat niet meer."
