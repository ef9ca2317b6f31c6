"""Verslagen in tests: of the example, of nothing, of a little, of very long texts and of hostile ones."""

from collections.abc import Callable
from dataclasses import replace

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, lees_werkboek
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens
from gia_kwaliteit.kader import Rol
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.verslag import Verslag, maak_verslag
from gia_kwaliteit.verslag.model import Kolom, Tabel
from tests.bouwers import AFWEZIG, JA, NEE, STERK, VOLDOENDE, VOORBEELDEN, beoordeling, kader_onthaalbureau, overal

KADER = kader_onthaalbureau()
# What a stranger can put in a werkboek, as it should be read in the verslag.
KWAAD = (
    "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} =cmd|' /C calc'!A0 #eval(1) $x^2$ *vet* \\textbf{x} &amp; ]]> @a"
)
_STUUR = "\x00\x07\x1b[31m\u202e\u2066\ufeff"
_LANGE_ZIN = "Verantwoordelijkheidstoewijzingsprocedure met bijzondere aandacht voor anderstalige nieuwkomers."
LANG_WOORD = "Een-heel-lang-woord/" * 20 + "x" * 300


def nummers(code: str) -> list[str]:
    """Return the words that stand in the long text at a code, and nowhere else: one before each of its sentences."""
    return [f"{code}/{nummer:02};" for nummer in range(12)]


def lange_tekst(code: str) -> str:
    """Return the long text at a code."""
    return " ".join(f"{nummer} {_LANGE_ZIN}" for nummer in nummers(code)) + LANG_WOORD


def lange_codes() -> list[str]:
    """Return where the long verslag has a text: at every figure, list, scored rule and chapter."""
    return [*KADER.subindicatoren, *KADER.outputindicatoren, "P1.DG1", "P8.1", "R1.1", "R1.2", *verslagrubrieken(KADER)]


def _vol(tekst: Callable[[str], str], naam: str) -> Beoordeling:
    """Everything has a text, by its code; some criteria are on a list, some rules are not in order."""
    scores = overal(KADER, VOLDOENDE) | {"P1.DG1": STERK, "P8.1": AFWEZIG, "R1.1": JA, "R1.2": NEE}
    cijfers = {code: Cijfer(waarde=50, jaar=2013, toelichting=tekst(code)) for code in KADER.subindicatoren}
    cijfers |= {
        code: Cijfer(waarde=50, jaar=2013, vlaams_gemiddelde=60, toelichting=tekst(code))
        for code in KADER.outputindicatoren
    }
    gegeven = beoordeling(
        KADER,
        scores,
        motiveringen={code: tekst(code) for code in scores},
        cijfers=cijfers,
        gegevens=Gegevens(naam=naam, beoordelaars=(naam, naam)),
    )
    return replace(gegeven, besprekingen={code: tekst(code) for code in verslagrubrieken(KADER)})


def maak(gegeven: Beoordeling, ander: Beoordeling | None = None) -> Verslag:
    """Return the verslag of a beoordeling, with a vergelijking when there is another one."""
    vergelijking = bereken_vergelijking(gegeven, ander, KADER) if ander else None
    return maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER, vergelijking)


def voorbeeld() -> tuple[Verslag, Profiel]:
    """Return the verslag of the example with the inspectie beside it, and the profiel of the example."""
    een, ander = (lees_werkboek(VOORBEELDEN / f"{soort}.xlsx", KADER) for soort in ("zelfevaluatie", "inspectie"))
    return maak(een, ander), bereken_profiel(een, KADER)


GEVALLEN: dict[str, Callable[[], Verslag]] = {
    "voorbeeld": lambda: voorbeeld()[0],
    "leeg": lambda: maak(beoordeling(KADER), beoordeling(KADER)),
    "half": lambda: maak(
        beoordeling(
            KADER,
            {"P1.DG1": STERK, "P8.1": AFWEZIG, "R1.1": NEE},
            cijfers={"O1.3": Cijfer(waarde=88.5, jaar=2013, vlaams_gemiddelde=90), "I2.1": Cijfer(waarde=12.5)},
        )
    ),
    "lang": lambda: maak(*[_vol(lange_tekst, "Onthaalbureau " * 15)] * 2),
    "kwaad": lambda: maak(_vol(lambda _: f"{_STUUR}{KWAAD}", KWAAD), _vol(lambda _: KWAAD, KWAAD)),
}


def verwachte_cijfers(profiel: Profiel) -> dict[str, dict[str, str]]:
    """Return, worked out from the profiel alone, the figure that stands in each row of a table of the verslag.

    By the begin of the title of the table, and by the first cell of the row. A score is rounded half up to one decimal.
    """
    namen = {aspect.code: aspect.naam for aspect in KADER.kwaliteitsaspecten}
    onderdelen = {onderdeel.code: onderdeel.naam for onderdeel in KADER.onderdelen}
    onderdelen |= {"kwaliteitsbewaking": "Kwaliteitsbewaking", "regelgeving": "Regelgeving"}
    op20 = {proces.code: _een_decimaal(proces.score) for proces in profiel.processen}
    return {
        "Score op 20 per proces: Processen": {code: op20[code] for code in op20 if int(code[1:]) <= 7},
        "Score op 20 per proces: Kernprocessen": {code: op20[code] for code in op20 if int(code[1:]) > 7},
        "De kwaliteitsaspecten": {namen[a.code]: _een_decimaal(a.score) for a in profiel.kwaliteitsaspecten},
        "De onderdelen: score op 100": {onderdelen[c]: _een_decimaal(o.score) for c, o in profiel.onderdelen.items()},
        "Regelgeving: aantal regels": {rubriek.code: str(rubriek.aantal(Rol.in_orde)) for rubriek in profiel.rubrieken},
    }


def _een_decimaal(waarde: float | None) -> str:
    # Points are whole, so a hundredth of a tenth above a half does no harm and undoes what binary fractions lose.
    return "–" if waarde is None else f"{int(waarde * 10 + 0.5 + 1e-9) / 10:.1f}".replace(".", ",")


def met_zoveel_niveaus(aantal: int) -> Verslag:
    """A verslag without scores, with one table of a name and this many long levels as its annex."""
    koppen = [f"Onvanzelfsprekend{chr(97 + nummer)}" for nummer in range(aantal)]
    kolommen = (
        Kolom(kop="Code", breedte=1.3),
        Kolom(kop="Bekwaamheid", breedte=4),
        *(Kolom(kop=kop, breedte=1.9, getal=True) for kop in koppen),
    )
    rijen = (("P1", "Kunsthistorische achtergrond", *("0" * aantal)),)
    return replace(GEVALLEN["leeg"](), alle_scores=(Tabel(titel="Veel niveaus", kolommen=kolommen, rijen=rijen),))
