"""The kader of the onthaalbureaus: the words and figures of the report, complete and in its order."""

import hashlib
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
import yaml

from gia_kwaliteit.kader import Achtergrondtekst, Kader, Kaderfout, Referentiecijfer, Rol, laad_kader, laden, maak_kader
from gia_kwaliteit.kader.woorden import Woorden
from tests.bouwers import CRITERIA, TESTS, kader_bibliotheek, kader_onthaalbureau, proces
from tests.kader.bron.controlesommen import BRON, controlesommen

SOMMEN: dict[str, str] = json.loads((TESTS / "kader" / "bron" / "controlesommen.json").read_text(encoding="utf-8"))

# Names that are not the words of the report, and why.
EIGEN_NAMEN = {
    "P7.naam": "Logistiek",  # the report says both “Logistiek beleid” and “Logistiek aanbod”
    "context.naam": "Context",  # in capitals in the report, as the next two
    "input.naam": "Input",
    "output.naam": "Output",
    "regelgeving.naam": "Relevante regelgeving",  # a heading in the report; the checksums leave it out
}

# Keys of the YAML that hold no text of the report, and why.
GEEN_BRONTEKST = {
    **dict.fromkeys(("id", "code", "groep", "groepen", "kwaliteitsaspect", "afkorting", "schaal"), "a code"),
    **dict.fromkeys(("versie", "bron", "titel"), "about the kader itself"),
    **dict.fromkeys(("onderdelen", "puntenmodellen", "niveaus"), "the report gives no names, points or meanings"),
    **dict.fromkeys(("invoer", "eenheid"), "how it is filled in"),
    "regels": "where a text stands",
    "samen_bekijken": "what is looked at together is our choice; test_samen_bekijken holds it",
}


class _Benoemd(Protocol):
    """A part of the kader with a name and a definition."""

    @property
    def naam(self) -> str: ...

    @property
    def definitie(self) -> str: ...


def _som(tekst: str) -> str:
    return hashlib.sha256(tekst.encode("utf-8")).hexdigest()


def _teksten(kader: Kader) -> dict[str, str]:
    """Every text of the kader under the key that it has in controlesommen.json.

    A group with a herkomst is in our words: the figures that it asks are of the report, its texts are not.
    """
    assert kader.context
    assert kader.input
    assert kader.output
    assert kader.regelgeving
    uit = {"proces.definitie": kader.proces_definitie}
    benoemd: list[tuple[str, _Benoemd]] = [
        *(("context", kader.context), ("input", kader.input), ("output", kader.output)),
        ("regelgeving", kader.regelgeving),
        *((groep.code, groep) for groep in kader.groepen),
        *((proces.code, proces) for proces in kader.processen),
        *((groep.code, groep) for groep in kader.output.indicatoren if not groep.herkomst),
        *((aspect.code, aspect) for aspect in kader.kwaliteitsaspecten),
        *((groep.code, groep) for d in (kader.context, kader.input) for groep in d.indicatoren if not groep.herkomst),
    ]
    cipo = {sleutel for sleutel, _ in benoemd}
    for sleutel, deel in benoemd:
        uit |= {f"{sleutel}.naam": deel.naam, f"{sleutel}.definitie": deel.definitie}
    for code, rij in kader.subindicatoren.items():
        if code.split(".")[0] not in cipo:
            continue
        uit[f"{code}.naam"] = rij.naam
        if rij.definitie is not None:
            uit[f"{code}.definitie"] = rij.definitie
    for aspect in kader.kwaliteitsaspecten:
        uit |= {f"{aspect.code}.deelpunten.{nummer}": punt for nummer, punt in enumerate(aspect.deelpunten, 1)}
    uit |= {code: criterium.tekst for code, criterium in kader.criteria.items()}
    uit |= {code: rij.tekst for code, rij in kader.outputindicatoren.items() if code.split(".")[0] in cipo}
    for rubriek in kader.regelgeving.rubrieken:
        uit[f"{rubriek.code}.naam"] = rubriek.naam
        for regel in rubriek.criteria:
            uit |= {f"{regel.code}.onderwerp": regel.onderwerp, regel.code: regel.tekst}
    assert kader.achtergrond
    for tekst in (*kader.achtergrond.toelichting, *kader.achtergrond.aanbevelingen):
        uit[f"{tekst.code} ({tekst.regels})"] = tekst.tekst
    return uit | {f"schaal.{schaal.naam}.omschrijving": schaal.omschrijving for schaal in kader.schalen}


def _zonder_woorden(pad: Path) -> dict[str, Any]:
    """Return a piece of YAML without what parties and fields are called: no text of the report, see test_woorden."""
    inhoud = yaml.safe_load(pad.read_text(encoding="utf-8"))
    woorden = Woorden.model_fields if pad.name == "kader.yaml" else ()
    return {sleutel: waarde for sleutel, waarde in inhoud.items() if sleutel not in woorden}


def _bladeren(knoop: Any) -> Iterator[str]:
    """Every text in a piece of YAML, apart from the keys that hold no text of the report."""
    if isinstance(knoop, dict) and "herkomst" not in knoop:
        for sleutel, waarde in knoop.items():
            # `groepen` is a list of codes within an onderdeel, and a list of definitions beside it.
            definities = sleutel == "groepen" and isinstance(waarde[0], dict)
            # A row names texts of the achtergrond by their code; what those are about is in our words.
            codes = sleutel in ("toelichting", "aanbevelingen") and isinstance(waarde[0], str)
            eigen = codes or (sleutel == "onderwerp" and "regels" in knoop)
            if definities or not (eigen or sleutel in GEEN_BRONTEKST):
                yield from _bladeren(waarde)
    elif isinstance(knoop, list):
        for waarde in knoop:
            yield from _bladeren(waarde)
    elif isinstance(knoop, str):
        yield knoop


# --- the words ---


def test_elke_tekst_van_het_kader_is_die_van_het_rapport() -> None:
    teksten = _teksten(kader_onthaalbureau())
    assert {sleutel: tekst for sleutel, tekst in teksten.items() if sleutel not in SOMMEN} == EIGEN_NAMEN
    anders = [sleutel for sleutel, tekst in teksten.items() if sleutel in SOMMEN and _som(tekst) != SOMMEN[sleutel]]
    assert anders == []


def test_elke_tekst_van_het_rapport_staat_in_het_kader() -> None:
    assert set(SOMMEN) - set(_teksten(kader_onthaalbureau())) == set()


def test_geen_tekst_in_de_yaml_ontsnapt_aan_de_controle() -> None:
    # Read without the models, so that a field that _teksten does not know is found too.
    # wijzigingen.yaml holds what people write about a version; the first one has no older texts. Figures and norms are
    # held against the report in test_referentie, the beginsituatie-analyse in test_instrumenten.
    bestanden = [
        pad
        for pad in sorted(CRITERIA.rglob("*.yaml"))
        if pad.parent.name != "referentie" and pad.name not in ("wijzigingen.yaml", "normen.yaml", "beginsituatie.yaml")
    ]
    assert len(bestanden) == 8 + 12
    gevonden = [
        f"{pad.name}: {tekst}"
        for pad in bestanden
        for tekst in _bladeren(_zonder_woorden(pad))
        if tekst not in EIGEN_NAMEN.values() and _som(tekst) not in SOMMEN.values()
    ]
    # The names of the two scales are codes, and stand under `naam`.
    assert gevonden == ["schalen.yaml: kwaliteit", "schalen.yaml: regelgeving"]


@pytest.mark.skipif(not BRON.is_file(), reason=f"the report is not on this machine ({BRON})")
def test_de_controlesommen_komen_uit_het_rapport() -> None:
    assert controlesommen(BRON.read_text(encoding="utf-8")) == SOMMEN


def test_een_tekst_heeft_geen_sporen_van_de_opmaak_van_het_rapport() -> None:
    # A word may end on a hyphen only before “en”, as in “situatie- en perspectiefbepaling”.
    for sleutel, tekst in _teksten(kader_onthaalbureau()).items():
        assert tekst == " ".join(tekst.split()), sleutel
        assert not re.search(r"\ufffd|\w- (?!en )", tekst), sleutel


def test_de_twee_verschrijvingen_van_het_rapport_zijn_verbeterd() -> None:
    kader = kader_onthaalbureau()
    assert kader.criteria["P7.DG1"].tekst.startswith("Het onthaalbureau heeft criteria bepaald")
    assert kader.criteria["P7.DT2"].tekst.startswith("Het onthaalbureau evalueert de efficiëntie")
    fout = [tekst for tekst in _teksten(kader).values() if re.search(r"onthaalcentrum|Het onthaalbureaus", tekst)]
    assert fout == []


@pytest.mark.parametrize(
    ("code", "verschrijving"), [("P7.DG1", "Het onthaalcentrum heeft"), ("P7.DT2", "Het onthaalbureaus evalueert")]
)
def test_een_commentaar_in_de_yaml_zegt_wat_er_verbeterd_is(code: str, verschrijving: str) -> None:
    regels = (CRITERIA / "processen" / "P07-logistiek.yaml").read_text(encoding="utf-8").splitlines()
    plaats = regels.index(f"  - code: {code}")
    assert regels[plaats - 1].lstrip().startswith("# Verbeterd")
    assert verschrijving in regels[plaats - 1]


# --- what is there, and how much ---

APL = {
    "P1": ("Kwaliteitszorg", 8),
    "P2": ("Besluitvorming", 8),
    "P3": ("Organisatie van het aanbod", 8),
    "P4": ("Samenwerking met externe partners", 7),
    "P5": ("Personeelsbeheer", 8),
    "P6": ("Professionalisering", 8),
    "P7": ("Logistiek", 8),
}
KERN = {
    "P8": ("Situatie- en perspectiefbepaling", 8),
    "P9": ("Aanbod MO", 8),
    "P10": ("Trajectbegeleiding", 6),
    "P11": ("Minderjarigenwerking", 8),
    "P12": ("Evaluatie", 8),
}
OUTPUT = {"O1": ("Resultaten primair traject", 6), "O2": ("Vervolgtraject", 3)}
OUTPUT |= {"O3": ("Doelgroepbereik", 2), "O4": ("Tevredenheid", 1)}
REGELGEVING = {"R1": ("Inburgeraarsgerichtheid", 4), "R2": ("Maatschappelijke aanvaardbaarheid", 4)}
REGELGEVING |= {"R3": ("Doelmatige inzet van middelen", 4), "R4": ("Samenwerkingsverbanden", 4)}

ACHT = ["DG1", "DG2", "OS1", "OS2", "DT1", "DT2", "OW1", "OW2"]


def test_het_kader_heeft_een_naam_en_een_versie() -> None:
    kader = kader_onthaalbureau()
    assert (kader.id, kader.versie) == ("gia-onthaalbureau", "2013.2")
    assert kader.titel == "Kwaliteit en kwaliteitsbewaking in de onthaalbureaus"


def test_zonder_map_wordt_het_kader_geladen_dat_bij_gia_hoort() -> None:
    assert laad_kader() == kader_onthaalbureau()


def test_de_map_van_een_kader_mag_ook_een_tekst_zijn() -> None:
    assert laad_kader(str(CRITERIA)) == kader_onthaalbureau()


def test_de_processen_staan_in_de_volgorde_van_het_rapport() -> None:
    gevonden = {p.code: (p.naam, len(p.criteria)) for p in kader_onthaalbureau().processen}
    assert list(gevonden.items()) == list((APL | KERN).items())


def test_er_zijn_55_apl_criteria_en_38_kerncriteria() -> None:
    kader = kader_onthaalbureau()
    apl, kern = kader.onderdelen
    assert (apl.code, kern.code) == ("apl", "kernprocessen")
    assert [p.code for p in kader.processen_van(apl)] == list(APL)
    assert [p.code for p in kader.processen_van(kern)] == list(KERN)
    assert len(kader.criteria_van(apl)) == 55
    assert len(kader.criteria_van(kern)) == 38
    assert len(kader.criteria) == 93


def test_elk_proces_hoort_bij_zijn_groep() -> None:
    groepen = {p.code: p.groep for p in kader_onthaalbureau().processen}
    verwacht = dict.fromkeys(("P1", "P2", "P3", "P4"), "algemeen") | dict.fromkeys(("P5", "P6"), "personeel")
    assert groepen == verwacht | {"P7": "logistiek"} | dict.fromkeys(KERN, "kernprocessen")


def test_alleen_apl_criteria_hebben_een_kwaliteitsaspect() -> None:
    kader = kader_onthaalbureau()
    telling = Counter(criterium.kwaliteitsaspect for criterium in kader.criteria.values())
    # 14 + 14 + 14 + 13 = 55; the other 38 are those of the kernprocessen.
    assert telling == {"doelgerichtheid": 14, "ondersteuning": 14, "doeltreffendheid": 14, "ontwikkeling": 13, None: 38}
    assert {code.split(".")[0] for code, c in kader.criteria.items() if c.kwaliteitsaspect is None} == set(KERN)
    assert [len(kader.criteria_met_aspect(aspect.code)) for aspect in kader.kwaliteitsaspecten] == [14, 14, 14, 13]


def test_de_vier_kwaliteitsaspecten_hebben_hun_afkorting_en_deelpunten() -> None:
    aspecten = [(a.code, a.afkorting, len(a.deelpunten)) for a in kader_onthaalbureau().kwaliteitsaspecten]
    assert aspecten == [
        ("doelgerichtheid", "DG", 3),
        ("ondersteuning", "OS", 2),
        ("doeltreffendheid", "DT", 3),
        ("ontwikkeling", "OW", 2),
    ]


@pytest.mark.parametrize("code", APL)
def test_de_codes_van_een_apl_proces_volgen_de_kwaliteitsaspecten(code: str) -> None:
    verwacht = ACHT[:-1] if code == "P4" else ACHT  # P4 has only one ontwikkeling
    assert [criterium.code for criterium in proces(kader_onthaalbureau(), code).criteria] == [
        f"{code}.{einde}" for einde in verwacht
    ]


@pytest.mark.parametrize("code", APL)
def test_de_code_van_een_apl_criterium_noemt_zijn_aspect(code: str) -> None:
    letters = {"DG": "doelgerichtheid", "OS": "ondersteuning", "DT": "doeltreffendheid", "OW": "ontwikkeling"}
    for criterium in proces(kader_onthaalbureau(), code).criteria:
        assert criterium.kwaliteitsaspect == letters[criterium.code.split(".")[1][:2]]


@pytest.mark.parametrize(("code", "aantal"), [(code, aantal) for code, (_, aantal) in KERN.items()])
def test_de_codes_van_een_kernproces_zijn_genummerd(code: str, aantal: int) -> None:
    codes = [criterium.code for criterium in proces(kader_onthaalbureau(), code).criteria]
    assert codes == [f"{code}.{nummer}" for nummer in range(1, aantal + 1)]


def test_de_output_telt_twaalf_indicatoren() -> None:
    kader = kader_onthaalbureau()
    assert kader.output
    cipo = [groep for groep in kader.output.indicatoren if not groep.herkomst]
    assert {g.code: (g.naam, len(g.outputindicatoren)) for g in cipo} == OUTPUT
    assert (
        [rij.code for groep in cipo for rij in groep.outputindicatoren]
        == list(kader.outputindicatoren)[:12]
        == [
            *(f"O1.{nummer}" for nummer in range(1, 7)),
            *("O2.1", "O2.2", "O2.3"),
            *("O3.1", "O3.2"),
            "O4.1",
        ]
    )


def test_de_regelgeving_telt_zestien_regels() -> None:
    kader = kader_onthaalbureau()
    assert kader.regelgeving
    assert {r.code: (r.naam, len(r.criteria)) for r in kader.regelgeving.rubrieken} == REGELGEVING
    assert list(kader.regels) == [f"R{groep}.{nummer}" for groep in range(1, 5) for nummer in range(1, 5)]


def test_context_en_input_tellen_elk_zes_subindicatoren() -> None:
    kader = kader_onthaalbureau()
    assert kader.context
    assert kader.input
    assert [i.code for i in kader.context.indicatoren] == ["C1", "C2", "C3"]
    assert [i.code for i in kader.input.indicatoren if not i.herkomst] == ["I1", "I2"]
    context = ["C1.1", "C1.2", "C2.1", "C2.2", "C3.1", "C3.2"]
    invoer = ["I1.1", "I1.2", "I1.3", "I2.1", "I2.2", "I2.3"]
    assert list(kader.subindicatoren)[:12] == context + invoer
    assert {kader.subindicatoren[code].invoer.value for code in context} == {"tekst"}
    assert {kader.subindicatoren[code].invoer.value for code in invoer} == {"cijfer"}


def test_een_tekst_is_die_van_zijn_eigen_criterium() -> None:
    # Read in the report, one of each kind: a checksum alone would not show a text under the wrong code in both.
    kader = kader_onthaalbureau()
    assert kader.regelgeving
    assert kader.criteria["P4.OW1"].tekst == (
        "Het onthaalbureau streeft naar een verbetering van de samenwerking met bestaande partners vanuit de signalen "
        "die het opvangt en de analyses die het maakt."
    )
    assert kader.criteria["P2.OW2"].tekst == "Het onthaalbureau stuurt indien nodig de organisatiestructuur bij"
    assert kader.criteria["P12.7"].tekst == "De evaluatiepraktijk is interbetrouwbaar."
    assert kader.outputindicatoren["O1.3"].tekst == "De mate waarin de inburgeraars deelnemen aan de lessen MO."
    assert kader.regels["R2.3"].tekst == "Het onthaalbureau hanteert consequent de huisstijl bij zijn communicatie."
    assert kader.regels["R4.3"].onderwerp == "VDAB (Actiris en Tracé)"
    assert kader.regelgeving.rubrieken[2].criteria[1].onderwerp == "Boetebesluit"


# --- the scales and the points ---


def test_de_kwaliteitsschaal_heeft_vier_niveaus_van_laag_naar_hoog() -> None:
    schaal = kader_onthaalbureau().schaal
    assert schaal.namen == ("afwezig", "voldoende", "goed uitgewerkt", "sterk punt")
    assert schaal.met_rol(Rol.werkpunt) == "afwezig"
    assert schaal.met_rol(Rol.good_practice) == "sterk punt"
    with pytest.raises(KeyError):
        schaal.met_rol(Rol.in_orde)


def test_de_regelschaal_kent_ja_en_nee() -> None:
    schaal = kader_onthaalbureau().regelschaal
    assert set(schaal.namen) == {"Ja", "Nee"}
    assert (schaal.met_rol(Rol.in_orde), schaal.met_rol(Rol.niet_in_orde)) == ("Ja", "Nee")


def test_elk_niveau_heeft_een_eigen_kleur_en_een_betekenis() -> None:
    for schaal in kader_onthaalbureau().schalen:
        assert len({niveau.kleur.upper() for niveau in schaal.niveaus}) == len(schaal.niveaus)
        assert len({niveau.betekenis for niveau in schaal.niveaus}) == len(schaal.niveaus)


def test_er_zijn_drie_puntenmodellen_en_vlaams_is_het_eerste() -> None:
    kader = kader_onthaalbureau()
    modellen = {m.code: ([m.punten[naam] for naam in kader.schaal.namen], m.maximum) for m in kader.puntenmodellen}
    assert list(modellen.items()) == [
        ("vlaams", ([0, 2, 3, 4], 4)),
        ("lineair", ([0, 1, 2, 3], 3)),
        ("vierpunt", ([1, 2, 3, 4], 4)),
    ]


def test_zonder_code_geldt_het_eerste_puntenmodel() -> None:
    kader = kader_onthaalbureau()
    assert kader.puntenmodel().code == "vlaams"
    assert kader.puntenmodel("vierpunt").code == "vierpunt"
    assert kader_bibliotheek().puntenmodel().code == "trap"
    with pytest.raises(KeyError):
        kader.puntenmodel("decimaal")


def test_elk_criterium_en_elke_regel_kent_zijn_schaal_en_zijn_proces() -> None:
    kader = kader_onthaalbureau()
    assert len(kader.schaal_van) == 93 + 16
    assert kader.schaal_van["P12.8"] is kader.schaal
    assert kader.schaal_van["R4.4"] is kader.regelschaal
    assert {code: p.code for code, p in kader.proces_van.items()} == {
        code: code.split(".")[0] for code in kader.criteria
    }


# --- the reference figures (bron/referentiecijfers.md) ---

BRUSSEL, STAD, PROVINCIE, GENT = "Brussel", "Stad Antwerpen", "Provincie Antwerpen", "Gent"
OOST, WEST, BRABANT, LIMBURG = "Oost-Vlaanderen", "West-Vlaanderen", "Vlaams-Brabant", "Limburg"
BUREAUS = (BRUSSEL, STAD, PROVINCIE, GENT, OOST, WEST, BRABANT, LIMBURG)

# Figures per onthaalbureau as the report prints them, each table in its own column order, with the printed total
# (the report prints none for cursisten and lesgroepen: those two are added up in bron/referentiecijfers.md).
_PERSPECTIEVEN = (STAD, BRUSSEL, OOST, GENT, LIMBURG, PROVINCIE, BRABANT, WEST)  # lines 3240-3260
_WACHTEN = (STAD, BRUSSEL, OOST, GENT, LIMBURG, PROVINCIE, BRABANT, WEST)  # lines 1636-1660
_DOSSIERS = (STAD, BRUSSEL, OOST, GENT, LIMBURG, PROVINCIE, BRABANT, WEST)  # lines 4021-4031
_BEGELEIDING = (BRUSSEL, STAD, GENT, OOST, LIMBURG, PROVINCIE, WEST, BRABANT)  # lines 778-787
_GROEPEN = (BRUSSEL, BRABANT, STAD, PROVINCIE, GENT, OOST, WEST, LIMBURG)  # lines 1663-1740

TELLINGEN: dict[str, tuple[tuple[str, ...], tuple[int, ...], int]] = {
    "perspectief-werkt": (_PERSPECTIEVEN, (1170, 108, 208, 305, 257, 346, 301, 328), 3023),
    "perspectief-werkzoekend": (_PERSPECTIEVEN, (2552, 1036, 601, 507, 590, 662, 361, 509), 6818),
    "perspectief-socio-cultureel": (_PERSPECTIEVEN, (689, 33, 163, 359, 278, 281, 759, 338), 2900),
    "perspectief-educatief": (_PERSPECTIEVEN, (187, 150, 38, 29, 104, 80, 124, 79), 791),
    "perspectief-onbepaald": (_PERSPECTIEVEN, (421, 1096, 280, 25, 459, 856, 3, 538), 3678),
    "contracten": (_PERSPECTIEVEN, (5019, 2423, 1290, 1225, 1688, 2225, 1548, 1792), 17210),
    "trajectbegeleiders": (_BEGELEIDING, (27, 55, 13, 26, 21, 27, 22, 21), 212),
    "coaches-trajectbegeleiding": (_BEGELEIDING, (2, 5, 3, 3, 5, 2, 4, 2), 26),
    "wachtenden-mo-0-3-maanden": (_WACHTEN, (671, 262, 229, 301, 353, 513, 225, 431), 2985),
    "wachtenden-mo-4-6-maanden": (_WACHTEN, (154, 52, 67, 43, 130, 111, 37, 151), 745),
    "wachtenden-mo-6-12-maanden": (_WACHTEN, (239, 109, 86, 74, 124, 194, 66, 235), 1127),
    "wachtenden-mo-12-18-maanden": (_WACHTEN, (96, 48, 46, 22, 44, 120, 29, 120), 525),
    "wachtenden-mo-18-24-maanden": (_WACHTEN, (55, 30, 28, 15, 14, 57, 26, 71), 296),
    "wachtenden-mo-24-30-maanden": (_WACHTEN, (15, 18, 8, 9, 10, 43, 12, 45), 160),
    "wachtenden-mo-meer-dan-30-maanden": (_WACHTEN, (17, 10, 16, 11, 5, 47, 10, 61), 177),
    "wachtenden-mo": (_WACHTEN, (1247, 529, 480, 475, 680, 1085, 405, 1114), 6015),
    "cursisten-mo": (_GROEPEN, (2265, 1963, 5540, 2010, 1108, 1809, 1794, 1768), 18257),
    "lesgroepen-mo": (_GROEPEN, (122, 148, 382, 161, 75, 125, 124, 111), 1248),
    "gelijkwaardigheid-dossiers": (_DOSSIERS, (688, 33, 102, 135, 64, 41, 55, 92), 1210),
}


def _cijfers() -> dict[str, Referentiecijfer]:
    """The newest figure of every code."""
    jaren = sorted(kader_onthaalbureau().referentie, key=lambda referentie: referentie.jaar)
    return {cijfer.code: cijfer for referentie in jaren for cijfer in referentie.cijfers}


@pytest.mark.parametrize("code", TELLINGEN)
def test_een_telling_staat_per_onthaalbureau_zoals_in_het_rapport(code: str) -> None:
    bureaus, aantallen, totaal = TELLINGEN[code]
    assert sum(aantallen) == totaal, "the test itself: copied from the report, whose columns add up"
    cijfer = _cijfers()[code]
    assert cijfer.per_onthaalbureau == dict(zip(bureaus, aantallen, strict=True))
    assert (cijfer.waarde, cijfer.eenheid, cijfer.methode) == (totaal, "aantal", "telling")


def test_geen_telling_met_een_totaal_ontsnapt_aan_de_controle() -> None:
    cijfers = [cijfer for cijfer in _cijfers().values() if cijfer.methode == "telling" and cijfer.waarde is not None]
    tellingen = {cijfer.code for cijfer in cijfers if cijfer.per_onthaalbureau}
    assert tellingen == set(TELLINGEN)


def test_de_perspectieven_en_de_wachtenden_tellen_op_tot_hun_totaal() -> None:
    cijfers = _cijfers()
    for begin, totaal in (("perspectief-", "contracten"), ("wachtenden-mo-", "wachtenden-mo")):
        delen = [cijfer for code, cijfer in cijfers.items() if code.startswith(begin)]
        assert sum(cijfer.waarde or 0 for cijfer in delen) == cijfers[totaal].waarde
        for bureau in BUREAUS:
            assert sum(c.per_onthaalbureau[bureau] for c in delen) == cijfers[totaal].per_onthaalbureau[bureau]


def test_een_cijfer_per_onthaalbureau_noemt_alle_acht() -> None:
    for referentie in kader_onthaalbureau().referentie:
        for cijfer in referentie.cijfers:
            if cijfer.per_onthaalbureau:
                # lines 1741-1786: the column of Brussel is corrupt, Limburg has none
                weg = {BRUSSEL, LIMBURG} if cijfer.code.startswith("duur-mo-") else set()
                assert set(cijfer.per_onthaalbureau) == set(BUREAUS) - weg, cijfer.code


def test_een_gewogen_gemiddelde_volgt_uit_de_aantallen() -> None:
    cijfers = _cijfers()
    # 100 × 1210 / 17210 = 7.03…; 18257 / 1248 = 14.63…
    for code, factor, verwacht in (("gelijkwaardigheid-aandeel", 100, 7.0), ("groepsgrootte-mo", 1, 14.6)):
        cijfer = cijfers[code]
        assert cijfer.teller
        assert cijfer.noemer
        assert cijfer.methode == "gewogen"
        assert cijfer.waarde == verwacht == round(factor * cijfer.teller / cijfer.noemer, 1)
    assert (cijfers["groepsgrootte-mo"].teller, cijfers["groepsgrootte-mo"].noemer) == (18257, 1248)
    wachttijd = cijfers["wachttijd-mo"].per_onthaalbureau
    # line 1659, in the column order of the report
    assert wachttijd == dict(zip(_WACHTEN, (5.6, 6.4, 6.8, 5.5, 5.0, 7.7, 6.6, 8.7), strict=True))
    # 1247×5.6 + 529×6.4 + 480×6.8 + 475×5.5 + 680×5.0 + 1085×7.7 + 405×6.6 + 1114×8.7 = 40364.6; / 6015 = 6.71
    wachtenden = cijfers["wachtenden-mo"].per_onthaalbureau
    gewogen = sum(wachttijd[bureau] * wachtenden[bureau] for bureau in BUREAUS) / 6015
    assert cijfers["wachttijd-mo"].waarde == 6.7 == round(gewogen, 1)


def test_de_groepsgrootte_per_onthaalbureau_is_die_van_het_rapport() -> None:
    cijfers = _cijfers()
    grootte = cijfers["groepsgrootte-mo"].per_onthaalbureau
    assert grootte == dict(zip(_GROEPEN, (19, 13, 15, 12, 15, 14, 14, 16), strict=True))
    for bureau, afgerond in grootte.items():
        cursisten, groepen = (cijfers[c].per_onthaalbureau[bureau] for c in ("cursisten-mo", "lesgroepen-mo"))
        assert abs(cursisten / groepen - afgerond) <= 0.5


def test_de_lesmomenten_van_2012_zijn_die_van_het_rapport() -> None:
    # lines 1716-1740, the rows of 2012
    rijen = {
        "lesmoment-mo-dag": (88, 81, 78, 84, 63, 79, 64, 71),
        "lesmoment-mo-avond": (11, 11, 19, 0, 27, 0, 14, 8),
        "lesmoment-mo-weekend": (0, 7, 3, 15, 10, 21, 1, 21),
        "lesmoment-mo-gemengd": (1, 0, 0, 1, 0, 0, 22, 0),
    }
    for code, rij in rijen.items():
        assert _cijfers()[code].per_onthaalbureau == dict(zip(_GROEPEN, rij, strict=True))


def test_alleen_de_deelname_aan_de_lessen_mo_heeft_een_vlaams_gemiddelde() -> None:
    gemiddelde = kader_onthaalbureau().vlaams_gemiddelde
    assert [code for code in gemiddelde if not code.startswith("OC")] == ["O1.3"]
    cijfer = gemiddelde["O1.3"].cijfer
    assert (cijfer.waarde, cijfer.eenheid, cijfer.jaar) == (90, "%", 2012)
    assert (cijfer.minimum, cijfer.maximum) == (80, 95)


@pytest.mark.parametrize(
    ("code", "waarde"),
    [
        ("aanwezigheid-nt2", 70),
        ("vroegtijdig-beeindigd-nt2", 11.6),
        ("vroegtijdig-beeindigd-mo", 4.8),
        ("nt2-binnen-zes-maanden", 79),
    ],
)
def test_een_percentage_van_het_rapport_is_overgenomen(code: str, waarde: float) -> None:
    cijfer = _cijfers()[code]
    assert (cijfer.waarde, cijfer.eenheid, cijfer.vlaams_gemiddelde) == (waarde, "%", False)


def test_elk_cijfer_zegt_waar_het_in_het_rapport_staat_en_wanneer_het_gold() -> None:
    perioden: dict[int, set[str | None]] = {2012: {"2011-2012"}, 2013: {"februari 2013", None}}
    for referentie in kader_onthaalbureau().referentie:
        for cijfer in referentie.cijfers:
            assert re.fullmatch(r"\d+(-\d+)?(, \d+(-\d+)?)*", cijfer.bron.regels or ""), cijfer.code
            if cijfer.jaar is None and cijfer.datum is None:
                assert cijfer.periode in perioden[referentie.jaar], cijfer.code
            else:
                assert cijfer.jaar == referentie.jaar or str(cijfer.datum) == "2013-03-14", cijfer.code


def test_een_nieuwer_vlaams_gemiddelde_gaat_voor_een_ouder() -> None:
    kader = kader_onthaalbureau()
    (oud,) = (referentie for referentie in kader.referentie if referentie.jaar == 2012)
    cijfer = kader.vlaams_gemiddelde["O1.3"].cijfer.model_copy(update={"waarde": 92.0, "jaar": 2013})
    nieuw = oud.model_copy(update={"jaar": 2013, "cijfers": (cijfer,)})
    for volgorde in ((oud, nieuw), (nieuw, oud)):
        velden = {naam: getattr(kader, naam) for naam in Kader.model_fields} | {"referentie": volgorde}
        assert maak_kader(velden).vlaams_gemiddelde["O1.3"].waarde == 92.0


# --- what the report says beside the criteria (bron/achtergrond-criteria.md) ---


def test_de_achtergrond_heeft_elk_element_elke_actie_en_elke_eis_van_het_rapport() -> None:
    achtergrond = kader_onthaalbureau().achtergrond
    assert achtergrond
    soorten = Counter(re.sub(r"\d+$", "", tekst.code) for tekst in achtergrond.toelichting)
    elementen = {"E.TB": 8, "E.MO": 5, "E.BS": 6, "E.LS": 5, "E.LP": 3, "E.LE": 4, "E.DG": 3}
    assert sum(elementen.values()) == 34
    assert soorten == elementen | {"A": 10, "K": 8, "T": 5, "N": 1, "S": 2}
    # Of the 54 recommendations 27 are for the government and 4 for the KMI: those are about no criterium.
    assert len(achtergrond.aanbevelingen) == 54 - 27 - 4


@pytest.mark.parametrize(
    ("code", "toelichting", "aanbevelingen"),
    [
        ("P10.1", ["E.TB1", "E.TB2", "A7"], ["AB05"]),
        ("P12.7", ["T3"], []),
        ("P9.1", [], ["AB15"]),
        ("R1.1", ["E.TB4", "A2"], []),
        ("O2.1", ["S1", "S2"], []),
    ],
)
def test_een_rij_kent_de_teksten_die_erover_gaan(code: str, toelichting: list[str], aanbevelingen: list[str]) -> None:
    uitleg = kader_onthaalbureau().uitleg[code]
    assert [tekst.code for tekst in uitleg.toelichting] == toelichting
    assert [tekst.code for tekst in uitleg.aanbevelingen] == aanbevelingen
    assert uitleg.niveaus == {}


def test_een_rij_zonder_achtergrond_heeft_geen_uitleg() -> None:
    kader = kader_onthaalbureau()
    assert {"P1.DG1", "P11.7", "R2.3", "O4.1"} & kader.uitleg.keys() == set()
    assert kader_bibliotheek().uitleg == {}
    # In the order of the kader, so that a list of it needs no sorting.
    volgorde = [*kader.criteria, *kader.regels, *kader.outputindicatoren]
    assert list(kader.uitleg) == [code for code in volgorde if code in kader.uitleg]


@pytest.mark.parametrize(("regels", "plaats"), [("743", "regel 743"), ("741-742", "regels 741–742"), (None, "")])
def test_een_tekst_zegt_waar_hij_in_het_rapport_staat(regels: str | None, plaats: str) -> None:
    assert Achtergrondtekst(code="A1", onderwerp="Iets", tekst="Iets.", regels=regels).plaats == plaats


# --- a kader does not change, and does not exist when it is wrong ---


def test_een_kader_verandert_niet() -> None:
    with pytest.raises(ValueError, match="frozen"):
        kader_onthaalbureau().criteria["P1.DG1"].tekst = "Iets anders."  # type: ignore[misc]


def test_een_kader_dat_niet_klopt_bestaat_niet() -> None:
    kader = kader_onthaalbureau()
    velden = {naam: getattr(kader, naam) for naam in Kader.model_fields}
    with pytest.raises(Kaderfout, match=r"de code “P1\.DG1” bestaat al"):
        maak_kader(velden | {"processen": (*kader.processen, kader.processen[0])})


def test_een_kaderfout_zegt_alles_wat_er_mis_is() -> None:
    fout = Kaderfout(["een", "twee"])
    assert fout.meldingen == ["een", "twee"]
    assert str(fout) == "een\ntwee"


def _kopie(map_: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the kader that gia takes for its own."""
    kopie = map_ / "eigen"
    shutil.copytree(CRITERIA, kopie)
    monkeypatch.setattr(laden, "kadermap", lambda: kopie)
    return kopie


def test_wie_de_yaml_van_gia_wijzigt_krijgt_wat_er_nu_staat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kopie = _kopie(tmp_path, monkeypatch)
    bestand = kopie / "processen" / "P01-kwaliteitszorg.yaml"
    oud = laad_kader().processen[0]
    bestand.write_bytes(bestand.read_bytes().replace(f"naam: {oud.naam}\n".encode(), b"naam: Iets anders\n"))
    assert (oud.naam, laad_kader().processen[0].naam) == ("Kwaliteitszorg", "Iets anders")


@pytest.mark.parametrize("naam", ["processen/P13-nieuw.yaml", "P13.yml"])
def test_een_bestand_erbij_in_de_map_van_gia_wordt_gezien(
    naam: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kopie = _kopie(tmp_path, monkeypatch)
    (kopie / naam).write_text("code: [", encoding="utf-8")
    with pytest.raises(Kaderfout, match=re.escape(naam)):
        laad_kader()


def test_een_bestand_weg_uit_de_map_van_gia_wordt_gezien(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kopie = _kopie(tmp_path, monkeypatch)
    assert len(laad_kader().processen) == 12
    (kopie / "processen" / "P12-evaluatie.yaml").unlink()
    assert "P12" not in {proces.code for proces in laad_kader().processen}
