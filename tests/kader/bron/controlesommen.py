"""Checksums of the texts of the kader, taken from the source report and not from our YAML.

Usage: python tests/kader/bron/controlesommen.py [REPORT.txt]

Writes controlesommen.json beside this file: {key: sha256 of the text}. A test compares the YAML
with it, so that nobody can change a word of the report unnoticed. Texts are found by line range
(the numbers of bron/LEESMIJ.md) and by structure; a count that differs from what was counted by hand raises.
"""

import hashlib
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

BRON = Path(__file__).resolve().parents[4] / "shared" / "bron" / "verbindingen-2013.txt"

# Line ranges, first and last line included. The first line of each range is the name.
DOMEINEN = {"context": (5496, 5518), "input": (5521, 5535)}
DOMEINDEFINITIES = {"proces": (5536, 5538), "output": (5580, 5581), "regelgeving": (5876, 5878)}
GROEP = {"algemeen": (5592, 5593), "personeel": (5694, 5695), "logistiek": (5749, 5750), "kernprocessen": (5778, 5780)}
APL = {
    "P1": (5594, 5618),
    "P2": (5619, 5641),
    "P3": (5642, 5668),
    "P4": (5669, 5693),
    "P5": (5696, 5722),
    "P6": (5723, 5748),
    "P7": (5751, 5777),
}
KERN = {"P8": (5781, 5793), "P9": (5794, 5806), "P10": (5807, 5820), "P11": (5821, 5836), "P12": (5837, 5848)}
OUTPUT = {"O1": (5851, 5859), "O2": (5860, 5867), "O3": (5868, 5872), "O4": (5873, 5875)}
REGELGEVING = {"R1": (5879, 5900), "R2": (5901, 5912), "R3": (5913, 5925), "R4": (5926, 5946)}
ASPECTEN = {
    "doelgerichtheid": ("DG", (5418, 5421), (5438, 5444)),
    "ondersteuning": ("OS", (5422, 5426), (5445, 5450)),
    "doeltreffendheid": ("DT", (5427, 5432), (5451, 5455)),
    "ontwikkeling": ("OW", (5433, 5436), (5456, 5460)),
}
# The sentences on a scale begin with this word, which may stand halfway down the first line.
SCHALEN = {"kwaliteit": ((5465, 5468), "Het"), "regelgeving": ((5475, 5476), "Regelgeving")}

# What the report says beside the criteria: the lines of each text, and how it begins and ends where that is halfway a
# line. The lines are a part of the key of a text.
ELEMENTEN = {
    "E.TB": ((741, 742), (743, 743), (744, 744), (745, 746), (747, 748), (749, 750), (751, 752), (753, 755)),
    "E.MO": ((1532, 1533), (1534, 1534), (1535, 1536), (1537, 1537), (1538, 1539)),
    "E.BS": ((2383, 2384), (2385, 2385), (2386, 2386), (2387, 2387), (2388, 2389), (2390, 2391)),
    "E.LS": ((2882, 2883), (2884, 2885), (2886, 2887), (2888, 2889), (2890, 2891)),
    "E.LP": ((3218, 3219), (3220, 3220), (3221, 3221)),
    "E.LE": ((3656, 3656), (3657, 3658), (3659, 3660), (3661, 3661)),
    "E.DG": ((4000, 4001), (4002, 4002), (4003, 4003)),
}
ACTIES: tuple[tuple[int, int], ...] = ((658, 662), (664, 672), (674, 683), (685, 690), (692, 699))
ACTIES += ((701, 705), (707, 714), (716, 719), (721, 726), (728, 736))
ASSESSMENT: tuple[tuple[int, int], ...] = (
    (1374, 1374),
    (1375, 1376),
    (1377, 1377),
    (1378, 1378),
    (1379, 1380),
    (1381, 1381),
    (1382, 1382),
)
ASSESSMENT += ((1383, 1383),)
NAADLOOS, GELIJKSCHAKELING = ((3134, 3141),), ((3944, 3954), (3955, 3961))
TOETSEISEN = (
    ((1391, 1392), "Binnen die wereld", "billijk moet zijn."),
    ((1392, 1394), "Doelmatigheid", ""),
    ((1395, 1397), "Een opdracht", "de beoordelaar."),
    ((1397, 1398), "Verder is", "(criteria)."),
    ((1398, 1399), "En als laatste", ""),
)
AANBEVELINGEN = {
    3: (6338, 6339),
    4: (6340, 6341),
    5: (6342, 6343),
    6: (6344, 6345),
    7: (6346, 6347),
    8: (6348, 6348),
    13: (6358, 6359),
    14: (6360, 6360),
    15: (6361, 6361),
    16: (6362, 6363),
    17: (6364, 6364),
    19: (6370, 6370),
    23: (6379, 6380),
    24: (6381, 6382),
    26: (6388, 6389),
    27: (6390, 6390),
    31: (6399, 6400),
    32: (6401, 6402),
    37: (6412, 6414),
    42: (6425, 6426),
    43: (6427, 6427),
    44: (6428, 6429),
    49: (6442, 6443),
}
BELEIDSLIJST = (6333, 6452)

# What was counted by hand.
AANTALLEN = dict.fromkeys(APL | KERN, 8) | dict.fromkeys(REGELGEVING, 4)
AANTALLEN |= {"P4": 7, "P10": 6, "O1": 6, "O2": 3, "O3": 2, "O4": 1, "context": 9, "input": 8}

# The two slips of the source that the kader corrects.
CORRECTIES = {
    "P7.DG1": ("Het onthaalcentrum heeft", "Het onthaalbureau heeft"),
    "P7.DT2": ("Het onthaalbureaus evalueert", "Het onthaalbureau evalueert"),
}

OPSOMMING = "\ufffd"
ASPECTWOORD = re.compile(r"(Doelgerichtheid|Ondersteuning|Doeltreffendheid|Ontwikkeling)\b(.*)")
CIPO_CODE = re.compile(r"([CI]\d(?:\.\d)?)\s+(.*)")
STREEP = "\u2014"
# At the end of a line these hyphens belong to the words.
EIGEN_STREEPJE = re.compile(r"(\b(?:MO|NT2)-|\btijds-)\n(?=(en )?)")
PAGINANUMMER = re.compile(r"\[ ?\d+ ?\]")

Bereik = tuple[int, int]
Teksten = dict[str, str]


def _samen(regels: list[str]) -> str:
    """Join lines to one text: hyphenation undone, one space between words."""
    tekst = "\n".join(regel.strip().lstrip(OPSOMMING + STREEP).strip() for regel in regels)
    tekst = EIGEN_STREEPJE.sub(lambda streep: streep[1] + (" " if streep[2] else ""), tekst)
    return " ".join(tekst.replace("-\n", "").split())


def _items(regels: list[str]) -> list[str]:
    """Cut at a full stop that ends a line, and before a bullet."""
    items: list[list[str]] = []
    klaar = True
    for regel in regels:
        if klaar or regel.startswith(OPSOMMING):
            items.append([])
        items[-1].append(regel)
        klaar = regel.endswith(".")
    return [_samen(item) for item in items]


def _tel(code: str, aantal: int) -> None:
    if aantal != AANTALLEN[code]:
        raise ValueError(f"{code}: {aantal} found in the source, {AANTALLEN[code]} expected")


def _kop(regels: list[str]) -> tuple[str, list[str]]:
    """Name and the lines under it."""
    return _samen([regels[0].removeprefix("* ")]), regels[1:]


def _cipo(domein: str, regels: list[str]) -> Teksten:
    """Context or input: its definition, and the names and definitions under codes."""
    code = domein
    uit: Teksten = {}
    blokken: dict[str, list[str]] = {domein: []}
    for regel in regels[1:]:
        if gevonden := CIPO_CODE.fullmatch(regel):
            code = gevonden[1]
            uit[f"{code}.naam"] = _samen([gevonden[2]])
            blokken[code] = []
        else:
            blokken[code].append(regel)
    _tel(domein, len(blokken) - 1)
    return uit | {f"{sleutel}.definitie": _samen(blok) for sleutel, blok in blokken.items() if blok}


def _apl(code: str, regels: list[str]) -> Teksten:
    """An APL-proces: every criterium begins with the word of its kwaliteitsaspect."""
    naam, rest = _kop(regels)
    sleutel = f"{code}.definitie"
    delen: dict[str, list[str]] = {sleutel: []}
    for regel in rest:
        if gevonden := ASPECTWOORD.fullmatch(regel):
            stam = f"{code}.{ASPECTEN[gevonden[1].lower()][0]}"
            sleutel = f"{stam}2" if f"{stam}1" in delen else f"{stam}1"
            if sleutel in delen:
                raise ValueError(f"{code}: a third {gevonden[1]}")
            delen[sleutel] = [gevonden[2]]
        else:
            delen[sleutel].append(regel)
    _tel(code, len(delen) - 1)
    return {f"{code}.naam": naam} | {deel: _samen(inhoud) for deel, inhoud in delen.items()}


def _lijst(code: str, regels: list[str]) -> Teksten:
    """A kernproces or outputindicator: a definition and a list."""
    naam, rest = _kop(regels)
    definitie, *items = _items(rest)
    _tel(code, len(items))
    uit = {f"{code}.naam": naam, f"{code}.definitie": definitie}
    return uit | {f"{code}.{nummer}": item for nummer, item in enumerate(items, 1)}


def _rubriek(code: str, regels: list[str]) -> Teksten:
    """A rubric of the regelgeving: subjects, each with a text that begins with "Het onthaalbureau"."""
    naam, rest = _kop(regels)
    uit = {f"{code}.naam": naam}
    criteria = _items([regel for regel in rest if regel != "Ja Nee"])
    _tel(code, len(criteria))
    for nummer, item in enumerate(criteria, 1):
        onderwerp, begin, einde = item.partition("Het onthaalbureau ")
        if not onderwerp or not einde:
            raise ValueError(f"{code}.{nummer}: no subject or no text in {item!r}")
        uit |= {f"{code}.{nummer}.onderwerp": onderwerp.strip(), f"{code}.{nummer}": begin + einde}
    return uit


def _aspect(code: str, uitleg: list[str], wijzer: list[str]) -> Teksten:
    """A kwaliteitsaspect: "Naam: definitie", and its points in the kwaliteitswijzer."""
    naam, _, definitie = _samen(uitleg).partition(": ")
    if not naam == wijzer[0] == code.capitalize():
        raise ValueError(f"{code}: {naam!r} and {wijzer[0]!r} found in the source")
    uit = {f"{code}.naam": naam, f"{code}.definitie": definitie}
    return uit | {f"{code}.deelpunten.{nummer}": punt for nummer, punt in enumerate(_items(wijzer[1:]), 1)}


def _achtergrond(regels: Callable[[Bereik], list[str]]) -> Teksten:
    """What the report says beside the criteria, each text under its code and its lines."""
    lijsten = {**ELEMENTEN, "A": ACTIES, "K": ASSESSMENT, "N": NAADLOOS, "S": GELIJKSCHAKELING}
    delen = [
        (f"{code}{nummer}", bereik, "", "")
        for code, bereiken in lijsten.items()
        for nummer, bereik in enumerate(bereiken, 1)
    ]
    delen += [(f"T{nummer}", *eis) for nummer, eis in enumerate(TOETSEISEN, 1)]
    delen += [(f"AB{nummer:02}", bereik, "", "") for nummer, bereik in AANBEVELINGEN.items()]
    uit: Teksten = {}
    for code, (eerste, laatste), begin, einde in delen:
        tekst = _samen(regels((eerste, laatste)))
        van, tot = tekst.index(begin), tekst.index(einde) + len(einde) if einde else len(tekst)
        plaats = str(eerste) if eerste == laatste else f"{eerste}-{laatste}"
        uit[f"{code} ({plaats})"] = tekst[van:tot]
    return uit


def _tel_aanbevelingen(alle: list[str]) -> None:
    """Hold the first line of every advice to the onthaalbureaus to the list at the end of the report."""
    eerste, voor = [], ""
    for nummer in range(BELEIDSLIJST[0], BELEIDSLIJST[1] + 1):
        regel = alle[nummer - 1]
        voor = regel if regel.startswith("Voor ") else voor
        if regel.startswith(STREEP) and voor == "Voor de onthaalbureaus:":
            eerste.append(nummer)
    if eerste != [begin for begin, _ in AANBEVELINGEN.values()]:
        raise ValueError("the source gives the onthaalbureaus other advice")


def brontekst_per_sleutel(tekst: str) -> Teksten:
    """All texts of the kader, word for word as in the report, by key."""
    alle = [regel.strip() for regel in tekst.split("\n")]

    def regels(bereik: Bereik) -> list[str]:
        deel = alle[bereik[0] - 1 : bereik[1]]
        return [regel for regel in deel if regel and not PAGINANUMMER.fullmatch(regel)]

    uit: Teksten = {}
    for lezer, bereiken in ((_cipo, DOMEINEN), (_apl, APL), (_lijst, KERN | OUTPUT), (_rubriek, REGELGEVING)):
        for code, bereik in bereiken.items():
            uit |= lezer(code, regels(bereik))
    for code, bereik in (DOMEINDEFINITIES | GROEP).items():
        uit[f"{code}.naam"], rest = _kop(regels(bereik))
        uit[f"{code}.definitie"] = _samen(rest)
    for code, (_, uitleg, wijzer) in ASPECTEN.items():
        uit |= _aspect(code, regels(uitleg), regels(wijzer))
    for code, (bereik, begin) in SCHALEN.items():
        omschrijving = _samen(regels(bereik))
        uit[f"schaal.{code}.omschrijving"] = omschrijving[omschrijving.index(begin) :]

    uit |= _achtergrond(regels)
    _tel_aanbevelingen(alle)

    for code in ("P7", *DOMEINDEFINITIES):  # named otherwise in the kader than in the source
        del uit[f"{code}.naam"]
    for code, (fout, goed) in CORRECTIES.items():
        if uit[code].count(fout) != 1:
            raise ValueError(f"{code}: {fout!r} does not stand in the source once")
        uit[code] = uit[code].replace(fout, goed)
    return uit


def controlesommen(tekst: str) -> dict[str, str]:
    """The sha256 of every text, by key."""
    teksten = brontekst_per_sleutel(tekst)
    return {code: hashlib.sha256(inhoud.encode("utf-8")).hexdigest() for code, inhoud in teksten.items()}


if __name__ == "__main__":
    pad = Path(sys.argv[1]) if len(sys.argv) > 1 else BRON
    sommen = controlesommen(pad.read_text(encoding="utf-8"))
    doel = Path(__file__).with_name("controlesommen.json")
    doel.write_text(json.dumps(sommen, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(sommen)} controlesommen -> {doel}\n")
