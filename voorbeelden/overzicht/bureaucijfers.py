"""The figures of the fictional onthaalbureaus: how big each is, and what it reached, drawn with a fixed seed.

A bureau that is strong in its kernprocessen reaches somewhat more; all else is chance. Figures of one bureau fit
together: its contracts are those of its verplichte and rechthebbende inburgeraars, and its classes add up.
"""

from collections.abc import Iterable, Mapping
from random import Random

from gia_kwaliteit import Cijfer, Kader, Status

# Of each output indicator: what a middling bureau reaches (%), and how much more one that is a level stronger.
UITKOMSTEN = {
    "O1.1": (72.0, 4.0),
    "O1.2": (56.0, 5.0),
    "O1.3": (88.0, 3.0),
    "O1.4": (77.0, 4.0),
    "O1.5": (65.0, 3.5),
    "O1.6": (79.0, 3.0),
    "O2.1": (15.0, 2.0),
    "O2.2": (35.0, 3.0),
    "O2.3": (22.0, 2.0),
    "O3.1": (62.0, 2.0),
    "O3.2": (70.0, 2.0),
    "O4.1": (84.0, 3.0),
}
# How likely it is that nobody knows a figure, and that a figure which is known was estimated.
ONBEKEND = {"O1.6": 0.1, "O2.1": 0.3, "O2.2": 0.25, "O2.3": 0.6, "O3.2": 0.2, "O4.1": 0.45, "IC1.2": 0.15, "IC3.5": 0.2}
GESCHAT = {"O1.6": 0.6, "O2.1": 0.5, "O2.2": 0.5, "O2.3": 0.6, "O3.2": 0.3, "IC1.3": 0.3, "IC3.5": 0.4, "OC1.1": 0.2}
ZELDEN = 0.04
MIDDEN, HOOGSTENS = 1.5, 98.0
PERSPECTIEVEN = {"IC2.1": 0.18, "IC2.2": 0.40, "IC2.3": 0.17, "IC2.4": 0.05, "IC2.5": 0.20}
WACHTTIJDEN = {
    "OC1.2": (0.48, 1.5),
    "OC1.3": (0.13, 5.0),
    "OC1.4": (0.19, 9.0),
    "OC1.5": (0.09, 15.0),
    "OC1.6": (0.05, 21.0),
    "OC1.7": (0.03, 27.0),
    "OC1.8": (0.03, 36.0),
}
# What an onthaalbureau counts more kindly itself, in %.
MILDER = ("O1.2", "O1.6")


def bureaucijfers(naam: str, contracten: int, sterkte: float, jaar: int, soort: str, kader: Kader) -> dict[str, Cijfer]:
    """Return the figures of a year by code, of every row that somebody fills in.

    `contracten` is how many contracts the bureau makes in a usual year, `sterkte` how strong its kernprocessen are, in
    levels from 0 to 3.
    """
    vast, toeval = Random(f"{naam} cijfers"), Random(f"{naam} cijfers {jaar}")  # noqa: S311 - an example
    contracten = round(contracten * toeval.uniform(0.93, 1.07))
    waarden: dict[str, float] = {
        **_inburgeraars(contracten, vast, toeval),
        **_personeel(contracten, sterkte, toeval),
        **_wachtlijst(contracten, sterkte, vast, toeval),
        **_uitkomsten(sterkte, vast, toeval),
    }
    if soort == "zelfevaluatie":
        waarden |= {code: min(HOOGSTENS, waarden[code] + toeval.choice((1.5, 2.0, 3.5))) for code in MILDER}
    return {
        code: _cijfer(code, waarden[code], jaar, naam, kader)
        for code in kader.cijferrijen
        if code not in kader.berekende_rijen
    }


def _cijfer(code: str, waarde: float, jaar: int, naam: str, kader: Kader) -> Cijfer:
    """Return a figure with what is known of it; what a bureau does not know, it knows in no year."""
    beeld, lot = kader.vlaams_gemiddelde.get(code), Random(f"{naam} {code}")  # noqa: S311 - an example
    vlaams = beeld.waarde if beeld else None
    if lot.random() < ONBEKEND.get(code, ZELDEN):
        return Cijfer(status=Status.geen_gegevens, vlaams_gemiddelde=vlaams)
    status = Status.geschat if lot.random() < GESCHAT.get(code, ZELDEN) else Status.gemeten
    return Cijfer(waarde=waarde, status=status, jaar=jaar, vlaams_gemiddelde=vlaams)


def _inburgeraars(contracten: int, vast: Random, toeval: Random) -> dict[str, float]:
    verplicht = round(contracten * vast.uniform(0.38, 0.52))
    aandelen = {code: aandeel * vast.uniform(0.55, 1.45) for code, aandeel in PERSPECTIEVEN.items()}
    cursisten = round(contracten * toeval.uniform(0.94, 1.1))
    talen = vast.randint(27, 58)
    return {
        "I2.1": verplicht,
        "I2.2": contracten - verplicht,
        "I2.3": round(contracten * vast.uniform(0.12, 0.2)),
        **dict(zip(aandelen, _verdeeld(contracten, aandelen.values(), toeval), strict=True)),
        "IC3.1": cursisten,
        "IC3.2": round(cursisten / vast.uniform(12.5, 16.5)),
        "IC3.4": talen + toeval.randint(-2, 2),
        "IC3.5": round(talen * vast.uniform(0.3, 0.5)),
    }


def _personeel(contracten: int, sterkte: float, toeval: Random) -> dict[str, float]:
    dossiers = round(contracten * toeval.uniform(1.4, 1.6))
    begeleiders = round(dossiers / (toeval.uniform(98, 122) - 8 * (sterkte - MIDDEN)))
    return {
        "I1.1": round(contracten / toeval.uniform(95, 115)),
        "I1.2": begeleiders,
        "I1.3": round(begeleiders * toeval.uniform(0.55, 0.75)),
        "IC1.1": max(1, round(begeleiders / 9)),
        "IC1.2": round(begeleiders * toeval.uniform(0.08, 0.3)),
        "IC1.3": dossiers,
    }


def _wachtlijst(contracten: int, sterkte: float, vast: Random, toeval: Random) -> dict[str, float]:
    wachtenden = round(contracten * (toeval.uniform(0.28, 0.38) - 0.04 * (sterkte - MIDDEN)))
    # Where people wait longer, there are more of them in every class but the first.
    langer = vast.uniform(0.7, 1.3)
    delen = [deel * (1 if code == "OC1.2" else langer) for code, (deel, _) in WACHTTIJDEN.items()]
    klassen = _verdeeld(wachtenden, delen, toeval)
    maanden = sum(aantal * maand for aantal, (_, maand) in zip(klassen, WACHTTIJDEN.values(), strict=True))
    return {
        "OC1.1": wachtenden,
        **dict(zip(WACHTTIJDEN, klassen, strict=True)),
        "OC1.9": round(maanden / wachtenden - 0.4, 1),
        "OC2.1": round(contracten * vast.uniform(0.03, 0.1)),
    }


def _uitkomsten(sterkte: float, vast: Random, toeval: Random) -> Mapping[str, float]:
    return {
        code: min(HOOGSTENS, round(basis + helling * (sterkte - MIDDEN) + vast.gauss(0, 2.0) + toeval.gauss(0, 1.2), 1))
        for code, (basis, helling) in UITKOMSTEN.items()
    }


def _verdeeld(geheel: int, delen: Iterable[float], toeval: Random) -> list[int]:
    """Divide a number of people over parts of about these sizes, so that they add up to it."""
    gewichten = [deel * toeval.uniform(0.85, 1.15) for deel in delen]
    aantallen = [int(geheel * gewicht / sum(gewichten)) for gewicht in gewichten]
    aantallen[0] += geheel - sum(aantallen)
    return aantallen
