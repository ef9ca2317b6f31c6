"""What a new werkboek repeats of the year before: beside each row what stood there then, to look at."""

import re
from collections.abc import Mapping
from dataclasses import replace

from gia_kwaliteit.actieplan import Actie, onderwerpen
from gia_kwaliteit.antwoorden import beantwoord
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Score, Status, Vorigetekst
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.inkorten import ingekort
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# No more is repeated beside a row than stands on a few lines of a narrow column; all of it stands on a tab of its own.
_LANGST = 300
# What kinds of texts there are of a year before.
VORIGE_SOORTEN = (k.MOTIVERING, k.BEWIJS, k.TOELICHTING, k.ANTWOORD, k.BESPREKING, k.MENINGEN, k.ACTIE)
# A figure with its year and its status, as `_cijfer` writes it.
_CIJFER_VOORAAN = re.compile(rf"(\d+(?:,\d+)?)(?: \(\d{{4}}\))?(?:, (?:{'|'.join(Status)}))?")
# Of the reason for a score it is the first words.
_EERSTE_WOORDEN, _MEER = 60, " …"


def vorige_inhoud(beoordeling: Beoordeling, kader: Kader) -> dict[str, str]:
    """Return per code what was filled in: score and why, figure with year, status and text, answer or bespreking.

    A mean of the area is there only when somebody typed another one than the kader has. Of a row that several
    beoordelaars never decided on there is what each of them said.
    """
    teksten = {code: _score(score) for code, score in beoordeling.scores.items()}
    teksten |= {code: _samen(*_cijfer(code, cijfer, kader)) for code, cijfer in beoordeling.cijfers.items()}
    teksten |= {code: _samen(tekst) for code, tekst in beoordeling.besprekingen.items()}
    teksten |= {vraag.code: _samen(vraag.voluit) for vraag in beantwoord(beoordeling.antwoorden, kader)}
    beslist = {code for code, tekst in teksten.items() if tekst} - _nooit_beslist(beoordeling)
    open_ = {code: _samen(tekst) for code, tekst in beoordeling.meningen.items() if code not in beslist}
    return {code: tekst for code, tekst in (teksten | open_).items() if tekst}


def vorige_teksten(beoordeling: Beoordeling, kader: Kader) -> tuple[Vorigetekst, ...]:
    """Return all that was filled in, nothing shortened: code by code, and last the actions that are about none.

    Of a code with a score or figure and no text there is one, without words.
    """
    gezegd = {vraag.code: vraag.voluit for vraag in beantwoord(beoordeling.antwoorden, kader)}
    namen = onderwerpen(kader) | verslagrubrieken(kader)
    acties: dict[str, list[str]] = {}
    for actie in filter(lambda actie: actie.is_ingevuld, beoordeling.actieplan):
        acties.setdefault(actie.code or actie.zoals_getypt.get("code", ""), []).append(_actie(actie))
    return tuple(
        Vorigetekst(code=code, criterium=namen.get(code, ""), gekozen=gekozen, soort=soort, tekst=tekst)
        for code in dict.fromkeys((*namen, *acties))
        for gekozen, delen in [_van_toen(code, beoordeling, kader, gezegd.get(code, ""), acties.get(code, []))]
        for soort, tekst in delen or [("", "")][: bool(gekozen)]
    )


def _van_toen(
    code: str, beoordeling: Beoordeling, kader: Kader, antwoord: str, acties: list[str]
) -> tuple[str, list[tuple[str, str]]]:
    """Return what was chosen or measured, and every text beside it with what kind it is."""
    score, gekozen, eigen, toelichting = beoordeling.scores.get(code, Score()), "", "", ""
    if code in beoordeling.cijfers:
        gekozen, eigen, toelichting = _cijfer(code, beoordeling.cijfers[code], kader)
    delen = [
        (k.MOTIVERING, score.motivering),
        (k.BEWIJS, score.bewijs),
        (k.TOELICHTING, eigen),
        (k.TOELICHTING, toelichting),
        (k.ANTWOORD, antwoord),
        (k.BESPREKING, beoordeling.besprekingen.get(code, "")),
        (k.MENINGEN, beoordeling.meningen.get(code, "")),
        *((k.ACTIE, actie) for actie in acties),
    ]
    return score.keuze or gekozen, [deel for deel in delen if deel[1]]


def vorige_cijfers(teksten: Mapping[str, str]) -> dict[str, float]:
    """Return the figures in what `vorige_inhoud` said, by code; `teksten` are as gia wrote them."""
    begin = ((code, _CIJFER_VOORAAN.fullmatch(tekst.partition("\n")[0])) for code, tekst in teksten.items())
    return {code: float(gevonden[1].replace(",", ".")) for code, gevonden in begin if gevonden}


def controleer_werkjaar(vorig: Beoordeling, werkjaar: str | None) -> list[Bevinding]:
    """Warn when a werkboek is shown as the year before of a werkjaar that is not later than its own."""
    eerder = vorig.gegevens.werkjaar
    if not werkjaar or not eerder or eerder < werkjaar:
        return []
    woorden = {"bestand": vorig.werkboek, "werkjaar": eerder, "nieuw": werkjaar}
    return [bevinding(Bevindingsoort.vorig_niet_vroeger, **woorden)]


def kenmerk(inhoud: Mapping[str, str]) -> str:
    """Return 16 hexadecimal digits by which a reader sees that nobody typed among these texts."""
    import hashlib  # seldom needed

    regels = "\n".join(f"{code} {gewoon(tekst)}" for code, tekst in sorted(inhoud.items()) if gewoon(tekst))
    return hashlib.sha256(regels.encode("utf-8", "replace")).hexdigest()[:16] if regels else ""


def _nooit_beslist(beoordeling: Beoordeling) -> set[str]:
    """Return the criteria and rules that were left open: what proves them stands among the meningen too."""
    return {code for code, score in beoordeling.scores.items() if not score.niveau and not score.motivering}


def _afgerond(berekend: float | None) -> float | None:
    """Return a computed figure with one decimal, as the werkboek shows it."""
    return None if berekend is None else float(getal(berekend).replace(",", "."))


def _score(score: Score) -> str:
    """Return the level and the first words of why: they stand in a narrow column beside the score."""
    bewijs = f"Bewijs: {score.bewijs}" if score.bewijs else ""
    waarom = " ".join(_samen(score.motivering, bewijs).split())
    if len(waarom) > _EERSTE_WOORDEN:
        waarom = waarom[:_EERSTE_WOORDEN].rpartition(" ")[0] or waarom[:_EERSTE_WOORDEN]
        waarom += _MEER
    return _samen(score.keuze or "", waarom)


def _cijfer(code: str, cijfer: Cijfer, kader: Kader) -> tuple[str, str, str]:
    """Return a figure with its year and status, a mean of the area that somebody typed, and what explains it."""
    if code in kader.berekende_rijen:
        cijfer = replace(cijfer, waarde=_afgerond(cijfer.waarde))
    eigen_gemiddelde = not kader.is_van_het_kader(code, cijfer.vlaams_gemiddelde)
    waarde = tekst_van(cijfer.waarde) + (f" ({cijfer.jaar})" if cijfer.jaar else "")
    gezegd = ", ".join(filter(None, (waarde.strip(), cijfer.status)))
    eigen = f"{k.gemiddelde(kader)}: {tekst_van(cijfer.vlaams_gemiddelde)}" if eigen_gemiddelde else ""
    return gezegd, eigen, cijfer.toelichting


def _actie(actie: Actie) -> str:
    """Return an action as it stood in the plan: what, who and by when and how far, and what came of it."""
    resultaat = f"{k.RESULTAAT}: {actie.resultaat}" if actie.resultaat else ""
    return "\n".join(filter(None, (actie.actie, actie.in_woorden, resultaat)))


def _samen(*delen: str) -> str:
    tekst = "\n".join(deel for deel in delen if deel)
    return tekst if len(tekst) <= _LANGST else ingekort(tekst, _LANGST, _MEER)
