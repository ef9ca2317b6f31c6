"""Every mistake in the YAML of a kader is told in Dutch, with file, line and key; a wrong kader is never loaded."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from gia_kwaliteit.kader import Kaderfout, kadernamen, laad_kader
from gia_kwaliteit.kader.eigen_woorden import is_eigen_woord
from gia_kwaliteit.werkboek import koppen
from tests.bouwers import CRITERIA, VERSIE, kopie_van_criteria, vervang

P1 = "processen/P01-kwaliteitszorg.yaml"
P2 = "processen/P02-besluitvorming.yaml"
P10 = "processen/P10-trajectbegeleiding.yaml"
CIJFERS = "referentie/2012.yaml"

# Words by which PyYAML, pydantic or Python would give themselves away. (`input` and `context` are words of the kader.)
ENGELS = re.compile(
    r"\b(should|must|valid|invalid|field|required|extra|forbidden|permitted|expected|found|while|mapping|sequence"
    r"|block|scalar|token|parsing|string|integer|number|value|error|type|key|length|least|greater|than|match|pattern"
    r"|pydantic|None|True|False|Errno|codec|decode|byte|unhashable|literal|dict|tuple|list|str|int|float|bool)\b",
    re.IGNORECASE,
)
# Dutch sentences in which an allowed YAML value is named.
TOEGELATEN_WOORDEN = ("true of false",)
_RAAD = f"geef de map van een kader op, of een van deze namen: {', '.join(kadernamen())}"


@dataclass(frozen=True)
class Geval:
    """A mistake made by replacing a text, and what has to be said about it."""

    wat: str
    bestand: str
    oud: str
    nieuw: str
    sleutel: str
    melding: str
    plek: str | None = None
    """Text of the broken file that begins on the line that has to be named; the replacement itself when None."""


def _fouten(map_: Path) -> list[str]:
    """Load a kader that has to be refused; return what is said, with paths from the folder of the kader."""
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    meldingen = [melding.replace(f"{map_}/", "") for melding in fout.value.meldingen]
    assert str(fout.value).splitlines() == fout.value.meldingen
    for melding in meldingen:
        zin = melding
        for woorden in TOEGELATEN_WOORDEN:
            zin = zin.replace(woorden, "")
        assert not ENGELS.search(zin), f"English in: {melding}"
    return [melding.removesuffix(".") for melding in meldingen]


def _regel(tekst: str, plek: str) -> int:
    """The line on which a text begins; it stands there once."""
    assert tekst.count(plek) == 1, f"{plek!r} staat er {tekst.count(plek)} keer"
    return tekst[: tekst.index(plek)].count("\n") + 1


# --- mistakes within one part ---

BINNEN_EEN_DEEL = [
    # what is said beside the criteria
    Geval(
        "een code van de achtergrond met kleine letters",
        P10,
        "toelichting: [E.LS1, E.LS2, E.LS3]\n",
        "toelichting: [E.LS1, e.ls2, E.LS3]\n",
        "criteria.6.toelichting.2",
        "“e.ls2” heeft niet de juiste vorm: hoofdletters en een nummer, eventueel met een punt, zoals AB1 of E.TB1",
    ),
    Geval(
        "een lege betekenis van een niveau",
        P10,
        "    toelichting: [E.LS1, E.LS2, E.LS3]\n",
        '    niveaus:\n      afwezig: ""\n',
        "criteria.6.niveaus.afwezig",
        "hier hoort een tekst; nu is hij leeg",
        plek='      afwezig: ""',
    ),
    Geval(
        "een tekst van de achtergrond zonder onderwerp",
        "achtergrond.yaml",
        "    onderwerp: Alfa\n",
        "",
        "aanbevelingen.23.onderwerp",
        "deze sleutel ontbreekt",
        plek="  - code: AB49\n",
    ),
    # codes
    Geval(
        "een code zonder punt",
        P1,
        "code: P1.DG1\n",
        "code: P1DG1\n",
        "criteria.1.code",
        "“P1DG1” heeft niet de juiste vorm: een code met een punt, zoals P1.DG1 of P8.1",
    ),
    Geval(
        "een code met kleine letters",
        P10,
        "code: P10.2\n",
        "code: p10.2\n",
        "criteria.2.code",
        "“p10.2” heeft niet de juiste vorm: een code met een punt, zoals P1.DG1 of P8.1",
    ),
    Geval(
        "een proces met een code die geen procescode is",
        P1,
        "\ncode: P1\n",
        "\ncode: Kwaliteitszorg 1\n",
        "code",
        "“Kwaliteitszorg 1” heeft niet de juiste vorm: hoofdletters en een nummer, zoals P1",
        plek="code: Kwaliteitszorg 1",
    ),
    Geval(
        "een rij van de output met de code van een groep",
        "output.yaml",
        "code: O2.2\n        ",
        "code: O2\n        ",
        "indicatoren.2.outputindicatoren.2.code",
        "“O2” heeft niet de juiste vorm: een code met een punt, zoals P1.DG1 of P8.1",
        plek="code: O2\n        ",
    ),
    Geval(
        "een code van een groep met een hoofdletter",
        P1,
        "groep: algemeen\n",
        "groep: Algemeen\n",
        "groep",
        "“Algemeen” heeft niet de juiste vorm: kleine letters, cijfers, - en _, beginnend met een letter",
    ),
    Geval(
        "een afkorting met kleine letters",
        "kwaliteitsaspecten.yaml",
        "afkorting: OS\n",
        "afkorting: os\n",
        "kwaliteitsaspecten.2.afkorting",
        "“os” heeft niet de juiste vorm: een, twee of drie hoofdletters, zoals DG",
    ),
    Geval(
        "een id met spaties",
        "kader.yaml",
        "id: gia-onthaalbureau\n",
        "id: GIA onthaalbureau\n",
        "id",
        "“GIA onthaalbureau” heeft niet de juiste vorm: kleine letters, cijfers, - en _, beginnend met een letter",
    ),
    # texts
    Geval(
        "een lege tekst",
        P2,
        "tekst: De besluitvorming en interne communicatie zijn doelgericht uitgebouwd.\n",
        'tekst: ""\n',
        "criteria.1.tekst",
        "hier hoort een tekst; nu is hij leeg",
    ),
    Geval(
        "een tekst van spaties",
        P2,
        "tekst: De besluitvorming en interne communicatie zijn doelgericht uitgebouwd.\n",
        'tekst: "   "\n',
        "criteria.1.tekst",
        "hier hoort een tekst; nu is hij leeg",
    ),
    Geval(
        "een sleutel zonder tekst erachter",
        P2,
        "tekst: De besluitvorming en interne communicatie zijn doelgericht uitgebouwd.\n",
        "tekst:\n  # nog te schrijven\n",
        "criteria.1.tekst",
        "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
        plek="tekst:\n",
    ),
    Geval(
        "een lege naam",
        P10,
        "naam: Trajectbegeleiding\n",
        "naam: ''\n",
        "naam",
        "hier hoort een tekst; nu is hij leeg",
    ),
    Geval(
        "een getal waar tekst hoort",
        "kader.yaml",
        f'versie: "{VERSIE}"\n',
        f"versie: {VERSIE}\n",
        "versie",
        "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
    ),
    Geval(
        "een datum waar tekst hoort",
        "regelgeving.yaml",
        "onderwerp: Privacy\n",
        "onderwerp: 2013-03-14\n",
        "rubrieken.1.criteria.2.onderwerp",
        "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
    ),
    Geval(
        "een lijst waar tekst hoort",
        "input.yaml",
        "naam: Minderjarigen\n",
        "naam: [kleuters, leerlingen]\n",
        "indicatoren.2.subindicatoren.3.naam",
        "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
    ),
    # keys
    Geval(
        "een criterium zonder tekst",
        P10,
        "  - code: P10.1\n    tekst: >-\n      De inburgeraar wordt tijdens de trajectbegeleiding benaderd vanuit een "
        "basishouding van empowerment en\n      vertrouwen.\n",
        "  - code: P10.1\n",
        "criteria.1.tekst",
        "deze sleutel ontbreekt",
        plek="code: P10.1\n",
    ),
    Geval(
        "een proces zonder groep",
        P1,
        "groep: algemeen\n",
        "",
        "groep",
        "deze sleutel ontbreekt",
        plek="code: P1\n",
    ),
    Geval(
        "een niveau zonder kleur",
        "schalen.yaml",
        '        kleur: "#F6D98B"\n',
        "",
        "schalen.1.niveaus.2.kleur",
        "deze sleutel ontbreekt",
        plek="- naam: voldoende\n",
    ),
    Geval(
        "een sleutel die niemand kent",
        P1,
        "groep: algemeen\n",
        "groep: algemeen\ngewicht: 2\n",
        "gewicht",
        "deze sleutel kent gia hier niet",
        plek="gewicht: 2",
    ),
    Geval(
        "een verschreven sleutel in een regel",
        "regelgeving.yaml",
        "        onderwerp: Huisstijl\n",
        "        onderwerp: Huisstijl\n        opmerking: zie de wet\n",
        "rubrieken.2.criteria.3.opmerking",
        "deze sleutel kent gia hier niet",
        plek="opmerking: zie de wet",
    ),
    Geval(
        "een sleutel die er twee keer staat",
        P1,
        "groep: algemeen\n",
        "groep: algemeen\nnaam: Kwaliteitszorg en meer\n",
        "naam",
        "deze sleutel staat er twee keer; houd er één over",
        plek="naam: Kwaliteitszorg en meer",
    ),
    Geval(
        "een dubbele sleutel diep in een bestand",
        "schalen.yaml",
        "      sterk punt: 3\n",
        "      sterk punt: 3\n      voldoende: 3\n",
        "voldoende",
        "deze sleutel staat er twee keer; houd er één over",
        plek="voldoende: 3",
    ),
    # shapes
    Geval(
        "een tekst waar een lijst hoort",
        "kader.yaml",
        "groepen: [kernprocessen]\n",
        "groepen: kernprocessen\n",
        "onderdelen.2.groepen",
        "hier hoort een lijst",
    ),
    Geval(
        "een lege lijst",
        "kader.yaml",
        "groepen: [kernprocessen]\n",
        "groepen: []\n",
        "onderdelen.2.groepen",
        "deze lijst is te kort; het aantal is minstens 1",
    ),
    Geval(
        "meer niveaus dan er in een formule passen",
        "schalen.yaml",
        "    niveaus:\n      - naam: afwezig\n",
        "    niveaus:\n"
        + "".join(f"      - {{naam: n{nr}, betekenis: x, kleur: '#000000'}}\n" for nr in range(17))
        + "      - naam: afwezig\n",
        "schalen.1.niveaus",
        "deze lijst is te lang; het hoogste aantal is 20",
    ),
    Geval(
        "een tekst waar sleutels horen",
        CIJFERS,
        'bron: {regels: "4522-4523"}\n',
        "bron: regels 4522-4523\n",
        "cijfers.1.bron",
        "hier horen sleutels met een waarde",
    ),
    Geval(
        "ja in plaats van true",
        "kader.yaml",
        "kwaliteitsaspecten: true\n",
        "kwaliteitsaspecten: ja\n",
        "onderdelen.1.kwaliteitsaspecten",
        "hier hoort true of false",
    ),
    Geval(
        "een jaar dat geen getal is",
        CIJFERS,
        "\njaar: 2012\n",
        "\njaar: vorig jaar\n",
        "jaar",
        "hier hoort een geheel getal",
        plek="jaar: vorig jaar",
    ),
    Geval(
        "een half jaar",
        CIJFERS,
        "\njaar: 2012\n",
        "\njaar: 2012.5\n",
        "jaar",
        "hier hoort een geheel getal",
        plek="jaar: 2012.5",
    ),
    Geval(
        "een cijfer met een komma",
        CIJFERS,
        "waarde: 11.6\n",
        "waarde: 11,6 %\n",
        "cijfers.3.waarde",
        "hier hoort een getal (met een punt, niet met een komma)",
    ),
    Geval(
        "een methode die niet bestaat",
        CIJFERS,
        "maximum: 95\n    methode: niet vermeld\n",
        "maximum: 95\n    methode: gegokt\n",
        "cijfers.1.methode",
        "“gegokt” mag hier niet; toegelaten: gewogen, ongewogen, niet vermeld, telling",
        plek="methode: gegokt",
    ),
    Geval(
        "een invoer die niet bestaat",
        "context.yaml",
        "definitie: De structuuronderdelen van het onthaalbureau.\n        invoer: tekst\n",
        "definitie: De structuuronderdelen van het onthaalbureau.\n        invoer: vrij\n",
        "indicatoren.1.subindicatoren.2.invoer",
        "“vrij” mag hier niet; toegelaten: tekst, cijfer",
        plek="invoer: vrij",
    ),
    Geval(
        "regelgeving op een schaal die er niet is",
        "regelgeving.yaml",
        "schaal: regelgeving\n",
        "schaal: wetgeving\n",
        "schaal",
        "de schaal “wetgeving” staat niet in schalen.yaml; de schalen zijn: kwaliteit, regelgeving",
    ),
    # scales and points
    Geval(
        "een rol die niet bestaat",
        "schalen.yaml",
        "rol: good practice\n",
        "rol: topper\n",
        "schalen.1.niveaus.4.rol",
        "“topper” mag hier niet; toegelaten: werkpunt, good practice, in orde, niet in orde",
    ),
    Geval(
        "een niveau dat er twee keer staat",
        "schalen.yaml",
        "- naam: goed uitgewerkt\n",
        "- naam: Voldoende\n",
        "schalen.1.niveaus",
        "het niveau “voldoende” staat er meer dan één keer; elk niveau heeft een eigen naam",
        # the first `niveaus:` is that of the scale kwaliteit
        plek="niveaus:\n      - naam: afwezig\n",
    ),
    Geval(
        "een niveau met een komma",
        "schalen.yaml",
        "- naam: goed uitgewerkt\n",
        "- naam: goed, uitgewerkt\n",
        "schalen.1.niveaus.3.naam",
        '“goed, uitgewerkt” heeft niet de juiste vorm: de naam van een niveau bevat geen , " * ? ~ < > of =',
    ),
    Geval(
        "een niveau met een sterretje",
        "schalen.yaml",
        "- naam: goed uitgewerkt\n",
        "- naam: goed*\n",
        "schalen.1.niveaus.3.naam",
        '“goed*” heeft niet de juiste vorm: de naam van een niveau bevat geen , " * ? ~ < > of =',
    ),
    Geval(
        "niveaus die samen te lang zijn voor een lijst in Excel",
        "schalen.yaml",
        "    niveaus:\n      - naam: afwezig\n",
        "    niveaus:\n"
        + "".join(
            f'      - naam: {letter * 50}\n        betekenis: Een tussenstap.\n        kleur: "#00000{nummer}"\n'
            for nummer, letter in enumerate("abcde")
        )
        + "      - naam: afwezig\n",
        "schalen.1.niveaus",
        "de namen van de niveaus zijn samen langer dan 255 tekens; Excel kan er geen lijst van maken",
        plek="niveaus:\n      - naam: aaaa",
    ),
    Geval(
        "een kleur in woorden",
        "schalen.yaml",
        'kleur: "#7FB5DD"\n',
        "kleur: lichtblauw\n",
        "schalen.1.niveaus.3.kleur",
        "“lichtblauw” heeft niet de juiste vorm: een kleur is een # met zes tekens, zoals #1F4E85",
    ),
    Geval(
        "een kleur zonder aanhalingstekens is voor YAML commentaar",
        "schalen.yaml",
        'kleur: "#7FB5DD"\n',
        "kleur: #7FB5DD\n",
        "schalen.1.niveaus.3.kleur",
        "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
    ),
    Geval(
        "een kleur van drie tekens",
        "schalen.yaml",
        'kleur: "#7FB5DD"\n',
        'kleur: "#7FB"\n',
        "schalen.1.niveaus.3.kleur",
        "“#7FB” heeft niet de juiste vorm: een kleur is een # met zes tekens, zoals #1F4E85",
    ),
    Geval(
        "punten boven het maximum",
        "schalen.yaml",
        "      sterk punt: 3\n    maximum: 3\n",
        "      sterk punt: 5\n    maximum: 3\n",
        "puntenmodellen.2",
        "de punten liggen niet allemaal tussen 0 en het maximum (3)",
        plek="- code: lineair\n",
    ),
    Geval(
        "punten onder nul",
        "schalen.yaml",
        "voldoende: 1\n",
        "voldoende: -1\n",
        "puntenmodellen.2",
        "de punten liggen niet allemaal tussen 0 en het maximum (3)",
        plek="- code: lineair\n",
    ),
    Geval(
        "punten met een komma",
        "schalen.yaml",
        "voldoende: 1\n",
        "voldoende: 1,5\n",
        "puntenmodellen.2.punten.voldoende",
        "hier hoort een getal (met een punt, niet met een komma)",
    ),
    # tabs
    Geval(
        "een tabnaam die te lang is",
        "kader.yaml",
        "tabnaam: Kernprocessen\n",
        "tabnaam: Kern en dienstverlening\n",
        "onderdelen.2.tabnaam",
        "deze tekst is te lang; hij telt hoogstens 16 tekens",
    ),
    Geval(
        # Sixteen signs, of which Excel counts two as four: “Good Practices ” before it would make 33.
        "een lijstnaam die voor Excel te lang is",
        "kader.yaml",
        "lijstnaam: Kern\n",
        "lijstnaam: Kern 😀😀 en nog 5\n",
        "onderdelen.2.lijstnaam",
        "deze naam is te lang voor een tabblad: Excel telt er 18 tekens in (een teken als 😀 telt voor twee), "
        "en hij telt er hoogstens 16",
    ),
    Geval(
        "een lijstnaam met een schuine streep",
        "kader.yaml",
        "lijstnaam: Kern\n",
        "lijstnaam: Kern/MO\n",
        "onderdelen.2.lijstnaam",
        "“Kern/MO” heeft niet de juiste vorm: een tabnaam bevat geen \\ / ? * [ ] : of '",
    ),
    # YAML itself
    Geval(
        "een dubbele punt te veel",
        P2,
        "naam: Besluitvorming\n",
        "naam: Besluitvorming: intern\n",
        "",
        "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens",
    ),
    Geval(
        "een tab als inspringing",
        P2,
        "naam: Besluitvorming\n",
        "\tnaam: Besluitvorming\n",
        "",
        "deze regel springt in met een tab; YAML kent alleen spaties, vervang de tab door spaties",
    ),
    Geval(
        "een tweede document in een bestand",
        P2,
        "naam: Besluitvorming\n",
        "---\nnaam: Besluitvorming\n",
        "",
        "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens",
    ),
    Geval(
        "een opdracht voor Python",
        P2,
        "naam: Besluitvorming\n",
        "naam: !!python/object/apply:os.getcwd []\n",
        "",
        "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens",
    ),
]

# --- mistakes between parts ---

TUSSEN_DELEN = [
    # what is said beside the criteria
    Geval(
        "een tekst van de achtergrond die er niet is",
        P10,
        "toelichting: [E.LS1, E.LS2, E.LS3]\n",
        "toelichting: [E.LS1, E.LS9, E.LS3]\n",
        "criteria.6.toelichting.2",
        "de tekst E.LS9 staat niet in achtergrond.yaml onder toelichting; zet de tekst erbij of haal de code hier weg",
    ),
    Geval(
        "een aanbeveling onder de verkeerde sleutel",
        "regelgeving.yaml",
        "toelichting: [E.TB4, A2]\n",
        "toelichting: [AB05, A2]\n",
        "rubrieken.1.criteria.1.toelichting.1",
        "de tekst AB05 staat niet in achtergrond.yaml onder toelichting; AB05 staat daar onder aanbevelingen",
    ),
    Geval(
        "een tekst twee keer bij een outputindicator",
        "output.yaml",
        "toelichting: [A10, N1]\n",
        "toelichting: [A10, A10]\n",
        "indicatoren.1.outputindicatoren.4.toelichting.2",
        "de tekst A10 staat bij O1.4 meer dan één keer",
    ),
    Geval(
        "twee teksten van de achtergrond met één code",
        "achtergrond.yaml",
        "  - code: AB04\n",
        "  - code: AB03\n    # dubbel\n",
        "aanbevelingen.2.code",
        "er zijn twee teksten met de code AB03",
        plek="  - code: AB03\n    # dubbel",
    ),
    Geval(
        "de betekenis van een niveau dat de schaal niet heeft",
        P10,
        "    toelichting: [E.LS1, E.LS2, E.LS3]\n",
        "    niveaus:\n      matig: Er gebeurt iets.\n",
        "criteria.6.niveaus.matig",
        "“matig” is geen niveau van P10.6; de niveaus zijn: afwezig, voldoende, goed uitgewerkt, sterk punt",
        plek="      matig: ",
    ),
    Geval(
        "de betekenis van een niveau van de andere schaal",
        "regelgeving.yaml",
        "        toelichting: [E.TB4, A2]\n",
        "        niveaus: {afwezig: Er is niets.}\n",
        "rubrieken.1.criteria.1.niveaus.afwezig",
        "“afwezig” is geen niveau van R1.1; de niveaus zijn: Nee, Ja",
    ),
    Geval(
        "een code die niet bij haar proces hoort",
        P1,
        "code: P1.DG1\n",
        "code: P2.DG9\n",
        "criteria.1.code",
        "de code “P2.DG9” past niet: hier hoort “P1.DG” met een nummer erachter",
    ),
    Geval(
        "een code die op die van een langer proces lijkt",
        P10,
        "code: P10.3\n",
        "code: P1.3\n",
        "criteria.3.code",
        "de code “P1.3” past niet: hier hoort “P10.” met een nummer erachter",
    ),
    Geval(
        "een code met de afkorting van een ander aspect",
        P1,
        "code: P1.DG2\n",
        "code: P1.OS9\n",
        "criteria.2.code",
        "de code “P1.OS9” past niet: hier hoort “P1.DG” met een nummer erachter",
    ),
    Geval(
        "een code zonder afkorting",
        P1,
        "code: P1.DG2\n",
        "code: P1.2\n",
        "criteria.2.code",
        "de code “P1.2” past niet: hier hoort “P1.DG” met een nummer erachter",
    ),
    Geval(
        "een kerncriterium met letters in zijn code",
        P10,
        "code: P10.3\n",
        "code: P10.DG3\n",
        "criteria.3.code",
        "de code “P10.DG3” past niet: hier hoort “P10.” met een nummer erachter",
    ),
    Geval(
        "een criterium met een nul voor zijn nummer",
        P1,
        "code: P1.DG2\n",
        "code: P1.DG01\n",
        "criteria.2.code",
        "de code “P1.DG01” past niet: het nummer van een code begint niet met een 0",
    ),
    Geval(
        "een regel met een nul voor haar nummer",
        "regelgeving.yaml",
        "code: R3.4\n",
        "code: R3.04\n",
        "rubrieken.3.criteria.4.code",
        "de code “R3.04” past niet: het nummer van een code begint niet met een 0",
    ),
    Geval(
        "een indicator met een nul voor haar nummer",
        "output.yaml",
        "code: O2.2\n",
        "code: O2.02\n",
        "indicatoren.2.outputindicatoren.2.code",
        "de code “O2.02” past niet: het nummer van een code begint niet met een 0",
    ),
    Geval(
        "een proces met een nul voor zijn nummer",
        P1,
        "\ncode: P1\n",
        "\ncode: P01\n",
        "code",
        "de code “P01” past niet: het nummer van een code begint niet met een 0",
        plek="code: P01\n",
    ),
    Geval(
        "een subindicator onder een andere indicator",
        "context.yaml",
        "code: C2.1\n",
        "code: C1.9\n",
        "indicatoren.2.subindicatoren.1.code",
        "de code “C1.9” past niet: hier begint een code met “C2.” en volgt een nummer",
    ),
    Geval(
        "een regel onder een andere rubriek",
        "regelgeving.yaml",
        "code: R3.4\n",
        "code: R4.9\n",
        "rubrieken.3.criteria.4.code",
        "de code “R4.9” past niet: hier begint een code met “R3.” en volgt een nummer",
    ),
    Geval(
        "een aspect dat niet bestaat",
        P1,
        "code: P1.DG1\n    kwaliteitsaspect: doelgerichtheid\n",
        "code: P1.DG1\n    kwaliteitsaspect: doelmatigheid\n",
        "criteria.1.kwaliteitsaspect",
        "het kwaliteitsaspect van P1.DG1 is “doelmatigheid”; het moet een van deze zijn: "
        "doelgerichtheid, ondersteuning, doeltreffendheid, ontwikkeling",
        plek="kwaliteitsaspect: doelmatigheid",
    ),
    Geval(
        "een APL-criterium zonder aspect",
        P1,
        "code: P1.OW2\n    kwaliteitsaspect: ontwikkeling\n",
        "code: P1.OW2\n",
        "criteria.8.kwaliteitsaspect",
        "het kwaliteitsaspect van P1.OW2 is “”; het moet een van deze zijn: "
        "doelgerichtheid, ondersteuning, doeltreffendheid, ontwikkeling",
    ),
    Geval(
        "een kerncriterium met een aspect",
        P10,
        "code: P10.3\n",
        "code: P10.3\n    kwaliteitsaspect: ondersteuning\n",
        "criteria.3.kwaliteitsaspect",
        "P10.3 hoort bij een onderdeel zonder kwaliteitsaspecten; haal de sleutel weg",
        plek="kwaliteitsaspect: ondersteuning",
    ),
    Geval(
        "een proces in een groep die niet bestaat",
        P1,
        "groep: algemeen\n",
        "groep: financieel\n",
        "groep",
        "de groep “financieel” hoort bij geen enkel onderdeel van kader.yaml",
    ),
    Geval(
        "een onderdeel met een groep die niet bestaat",
        "kader.yaml",
        "groepen: [algemeen, personeel, logistiek]\n",
        "groepen: [algemeen, personeel, logistiek, financieel]\n",
        "onderdelen.1.groepen.4",
        "de groep “financieel” bestaat niet; de groepen zijn: algemeen, kernprocessen, logistiek, personeel",
    ),
    Geval(
        "twee onderdelen met dezelfde tabnaam",
        "kader.yaml",
        "tabnaam: Kernprocessen\n",
        "tabnaam: apl\n",
        "onderdelen",
        "twee onderdelen hebben dezelfde tabnaam: “apl”",
        plek="onderdelen:\n",
    ),
    Geval(
        "twee aspecten met dezelfde afkorting",
        "kwaliteitsaspecten.yaml",
        "  - code: ondersteuning\n",
        "  - code: inspraak\n    afkorting: DG\n    naam: Inspraak\n    definitie: Wie beslist.\n    deelpunten: []\n"
        "  - code: ondersteuning\n",
        "kwaliteitsaspecten",
        "twee kwaliteitsaspecten hebben dezelfde afkorting: “DG”",
        plek="kwaliteitsaspecten:\n",
    ),
    *(
        Geval(
            f"een aspect met de code {code}",
            "kwaliteitsaspecten.yaml",
            "  - code: ondersteuning\n",
            f"  - code: {code}\n    afkorting: XX\n    naam: Inspraak\n    definitie: Wie beslist.\n"
            "    deelpunten: []\n  - code: ondersteuning\n",
            "kwaliteitsaspecten.2.code",
            f"“{code}” is ook de code van een onderdeel of van gia zelf; kies een andere code",
        )
        for code in ("apl", "regelgeving")
    ),
    *(
        # Its chapter in the verslag would be called as a chapter that every verslag has.
        Geval(
            f"een onderdeel met de code {code}",
            "kader.yaml",
            "  - code: apl\n",
            f"  - code: {code}\n",
            "onderdelen.1.code",
            f"“{code}” gebruikt gia zelf al; kies een andere code",
        )
        for code in ("context", "input", "lijsten", "vergelijking", "samenvattend", "kwaliteitsbewaking")
    ),
    Geval(
        "een afkorting die met een vroegere begint",
        "kwaliteitsaspecten.yaml",
        "afkorting: OW\n",
        "afkorting: DGA\n",
        "kwaliteitsaspecten.4.afkorting",
        "de afkorting “DGA” begint met de afkorting “DG”; "
        "dan zijn de codes van beide aspecten niet uit elkaar te houden",
    ),
    Geval(
        "een afkorting waarmee een vroegere begint",
        "kwaliteitsaspecten.yaml",
        "afkorting: OS\n",
        "afkorting: D\n",
        "kwaliteitsaspecten.2.afkorting",
        "de afkorting “DG” begint met de afkorting “D”; dan zijn de codes van beide aspecten niet uit elkaar te houden",
    ),
    Geval(
        "twee schalen met één naam",
        "schalen.yaml",
        "  - naam: regelgeving\n",
        "  - naam: kwaliteit # dubbel\n",
        "schalen.2.naam",
        "er zijn twee schalen met de naam “kwaliteit”",
    ),
    Geval(
        "een niveau dat ook in de andere schaal staat",
        "schalen.yaml",
        '- naam: "Ja"\n',
        "- naam: Sterk punt\n",
        "schalen.2.niveaus.2.naam",
        "het niveau “Sterk punt” staat ook in de schaal “kwaliteit”; "
        "een niveau hoort maar bij één schaal, kies een andere naam",
    ),
    Geval(
        "een schaal zonder niveau voor de werkpunten",
        "schalen.yaml",
        "        rol: werkpunt\n",
        "",
        "schalen.1.niveaus",
        "precies één niveau van de schaal “kwaliteit” heeft de rol “werkpunt”; nu 0",
        plek="niveaus:\n      - naam: afwezig\n",
    ),
    Geval(
        "een schaal met twee niveaus voor de good practices",
        "schalen.yaml",
        '        kleur: "#7FB5DD"\n',
        '        kleur: "#7FB5DD"\n        rol: good practice\n',
        "schalen.1.niveaus",
        "precies één niveau van de schaal “kwaliteit” heeft de rol “good practice”; nu 2",
        plek="niveaus:\n      - naam: afwezig\n",
    ),
    Geval(
        "twee puntenmodellen met één code",
        "schalen.yaml",
        "code: vierpunt\n",
        "code: lineair\n    #\n",
        "puntenmodellen",
        "er zijn twee puntenmodellen met de code “lineair”",
        plek="puntenmodellen:\n",
    ),
    Geval(
        "punten voor een niveau dat niet bestaat",
        "schalen.yaml",
        "    punten:\n      afwezig: 1\n",
        "    punten:\n      zwak: 1\n      afwezig: 1\n",
        "puntenmodellen.3.punten",
        "het puntenmodel “vierpunt” geeft punten aan precies deze niveaus: "
        "afwezig, voldoende, goed uitgewerkt, sterk punt",
        plek="punten:\n      zwak: 1\n",
    ),
    Geval(
        "een niveau zonder punten",
        "schalen.yaml",
        "      afwezig: 1\n",
        "",
        "puntenmodellen.3.punten",
        "het puntenmodel “vierpunt” geeft punten aan precies deze niveaus: "
        "afwezig, voldoende, goed uitgewerkt, sterk punt",
        plek="punten:\n      voldoende: 2\n",
    ),
    Geval(
        "punten die dalen",
        "schalen.yaml",
        "      voldoende: 1\n",
        "      voldoende: 3\n",
        "puntenmodellen.2.punten",
        "in het puntenmodel “lineair” krijgt een hoger niveau minder punten dan een lager, "
        "of krijgt elk niveau evenveel",
        plek="punten:\n      afwezig: 0\n      voldoende: 3\n",
    ),
    Geval(
        "een trede te hoog in het midden",
        "schalen.yaml",
        "      afwezig: 0\n      voldoende: 1\n",
        "      afwezig: 0\n      voldoende: 2.5\n",
        "puntenmodellen.2.punten",
        "in het puntenmodel “lineair” krijgt een hoger niveau minder punten dan een lager, "
        "of krijgt elk niveau evenveel",
        plek="punten:\n      afwezig: 0\n      voldoende: 2.5\n",
    ),
    Geval(
        "overal evenveel punten",
        "schalen.yaml",
        "      afwezig: 0\n      voldoende: 1\n      goed uitgewerkt: 2\n      sterk punt: 3\n",
        "      afwezig: 3\n      voldoende: 3\n      goed uitgewerkt: 3\n      sterk punt: 3\n",
        "puntenmodellen.2.punten",
        "in het puntenmodel “lineair” krijgt een hoger niveau minder punten dan een lager, "
        "of krijgt elk niveau evenveel",
        plek="punten:\n      afwezig: 3\n",
    ),
    Geval(
        "een cijfer bij een code die niet bestaat",
        CIJFERS,
        "hoort_bij: O1.3\n",
        "hoort_bij: O1.9\n",
        "cijfers.1.hoort_bij",
        "“O1.9” is geen code van dit kader",
    ),
    Geval(
        "een Vlaams gemiddelde van iets dat geen outputindicator is",
        CIJFERS,
        "hoort_bij: O1\n    vlaams_gemiddelde: false\n    waarde: 70\n",
        "hoort_bij: O1\n    vlaams_gemiddelde: true\n    waarde: 70\n",
        "cijfers.2.vlaams_gemiddelde",
        "alleen een cijfer dat bij een outputindicator hoort, kan het Vlaams gemiddelde zijn",
        plek="vlaams_gemiddelde: true\n    waarde: 70\n",
    ),
    Geval(
        "een cijfer dat naast een rij staat die er niet is",
        CIJFERS,
        "hoort_bij: O1\n    vlaams_gemiddelde: false\n    waarde: 70\n",
        "hoort_bij: O1\n    vlaams_gemiddelde: false\n    rij: O9.9\n    waarde: 70\n",
        "cijfers.2.rij",
        "“O9.9” is geen code van een rij met een cijfer",
        plek="rij: O9.9\n    waarde: 70\n",
    ),
    Geval(
        "een cijfer met een andere eenheid dan zijn rij",
        CIJFERS,
        "rij: I1.2\n    waarde: 212\n    eenheid: aantal\n",
        "rij: I1.2\n    waarde: 212\n    eenheid: uren\n",
        "cijfers.17.rij",
        "I1.2 heeft een andere eenheid (aantal), en is er dus niet mee te vergelijken",
        plek="rij: I1.2\n    waarde: 212\n",
    ),
    Geval(
        "een aantal naast een rij, zonder waarden per onthaalbureau",
        CIJFERS,
        "    per_onthaalbureau:\n      Brussel: 27\n      Stad Antwerpen: 55\n      Provincie Antwerpen: 27\n"
        "      Gent: 13\n      Oost-Vlaanderen: 26\n      West-Vlaanderen: 22\n      Vlaams-Brabant: 21\n"
        "      Limburg: 21\n",
        "",
        "cijfers.17.rij",
        "een cijfer naast een rij heeft een waarde; een aantal heeft er een per onthaalbureau",
        plek="rij: I1.2\n    waarde: 212\n",
    ),
    Geval(
        "een cijfer van een ander jaar dan zijn bestand",
        CIJFERS,
        "    jaar: 2012\n    minimum: 80\n",
        "    jaar: 2011\n    minimum: 80\n",
        "cijfers.1.jaar",
        "dit cijfer is van 2011, en hoort in het bestand van dat jaar en niet in dat van 2012",
    ),
    Geval(
        "een datum in een ander jaar",
        "referentie/2013.yaml",
        'eenheid: maanden\n    datum: "2013-03-14"\n    methode: gewogen\n',
        'eenheid: maanden\n    datum: "2012-03-14"\n    methode: gewogen\n',
        "cijfers.1.datum",
        "deze datum valt niet in 2013; zet het cijfer in het bestand van 2012",
        plek='datum: "2012-03-14"\n',
    ),
    Geval(
        "een cijfer met een jaar en een periode",
        CIJFERS,
        "    jaar: 2012\n    minimum: 80\n",
        "    jaar: 2012\n    periode: 2011-2012\n    minimum: 80\n",
        "cijfers.1.jaar",
        "geef maar één van jaar, datum en periode",
        plek="jaar: 2012\n    periode: 2011-2012\n",
    ),
    Geval(
        "een minimum boven het maximum",
        CIJFERS,
        "    minimum: 80\n    maximum: 95\n",
        "    minimum: 95\n    maximum: 80\n",
        "cijfers.1.minimum",
        "het minimum (95) is hoger dan het maximum (80)",
    ),
    Geval(
        "onthaalbureaus die samen meer tellen dan Vlaanderen",
        CIJFERS,
        "      Brussel: 27\n      Stad Antwerpen: 55\n",
        "      Brussel: 72\n      Stad Antwerpen: 55\n",
        "cijfers.17.per_onthaalbureau",
        "samen tellen ze 257, meer dan het geheel (212)",
        plek="per_onthaalbureau:\n      Brussel: 72\n",
    ),
    Geval(
        "een som die niet klopt",
        CIJFERS,
        "    naam: Contracten, totaal van de perspectieven\n    hoort_bij: I2\n    vlaams_gemiddelde: false\n"
        "    rij: IC2.6\n    waarde: 17210\n",
        "    naam: Contracten, totaal van de perspectieven\n    hoort_bij: I2\n    vlaams_gemiddelde: false\n"
        "    rij: IC2.6\n    waarde: 17215 # te veel\n",
        "cijfers.24.waarde",
        "de som van de delen is 17210, niet 17215",
        plek="waarde: 17215 # te veel\n",
    ),
    Geval(
        "een aandeel uit een cijfer dat er niet is",
        CIJFERS,
        "    teller_uit: gelijkwaardigheid-dossiers\n",
        "    teller_uit: gelijkwaardige-dossiers\n",
        "cijfers.6.teller_uit",
        "“gelijkwaardige-dossiers” is geen ander cijfer van 2012",
    ),
    Geval(
        "een teller zonder de code van zijn noemer",
        CIJFERS,
        "    teller_uit: gelijkwaardigheid-dossiers\n    noemer_uit: contracten\n",
        "    teller_uit: gelijkwaardigheid-dossiers\n",
        "cijfers.6.teller_uit",
        "teller_uit en noemer_uit horen bij elkaar",
        plek="teller_uit: gelijkwaardigheid-dossiers\n",
    ),
    Geval(
        "een aandeel van een onthaalbureau dat niet uit de aantallen volgt",
        "referentie/2011.yaml",
        "      Oost-Vlaanderen: 15\n      West-Vlaanderen: 19\n",
        "      Oost-Vlaanderen: 18\n      West-Vlaanderen: 19\n",
        "cijfers.12.per_onthaalbureau",
        "bij Oost-Vlaanderen volgt 18 niet uit perspectief-werkt en contracten",
        plek="per_onthaalbureau:\n      Brussel: 4\n      Stad Antwerpen: 25\n",
    ),
    Geval(
        "een norm tussen de cijfers",
        CIJFERS,
        "    methode: gewogen\n    definitie: Het aantal cursisten MO gedeeld",
        "    methode: norm\n    definitie: Het aantal cursisten MO gedeeld",
        "cijfers.34.methode",
        "een norm is geen geteld cijfer; zet ze in normen.yaml, met minstens of hoogstens",
        plek="methode: norm\n",
    ),
    Geval(
        "een norm zonder grens",
        "normen.yaml",
        "    minstens: 50\n",
        "",
        "normen.2",
        "een norm heeft minstens, hoogstens of allebei",
        plek="- code: norm-aanwezigheid-rechthebbend\n",
    ),
    Geval(
        "een norm met de grenzen omgekeerd",
        "normen.yaml",
        "    minstens: 80\n    hoogstens: 90\n",
        "    minstens: 90\n    hoogstens: 80\n",
        "normen.10",
        "minstens (90) is meer dan hoogstens (80)",
        plek="- code: richtgetal-caseload-ideaal\n",
    ),
    Geval(
        "een norm bij een code die niet bestaat",
        "normen.yaml",
        "    hoort_bij: [P9]\n",
        "    hoort_bij: [P99]\n",
        "normen.12.hoort_bij.1",
        "“P99” is geen code van dit kader",
    ),
    Geval(
        "een norm die iets anders telt dan haar rij",
        "normen.yaml",
        "    hoort_bij: [O1.2]\n    soort: norm\n    hoogstens: 3\n",
        "    hoort_bij: [O1.2]\n    rij: O1.2\n    soort: norm\n    hoogstens: 3\n",
        "normen.3.rij",
        "O1.2 is geen rij met een cijfer in dezelfde eenheid, en is er dus niet mee te vergelijken",
        plek="rij: O1.2\n    soort: norm\n    hoogstens: 3\n",
    ),
    Geval(
        "een norm die er twee keer staat",
        "normen.yaml",
        "code: norm-duur-mo\n",
        "code: norm-lesvoorbereiding # dubbel\n",
        "normen.12.code",
        "de norm “norm-lesvoorbereiding” staat er meer dan één keer",
        plek="code: norm-lesvoorbereiding\n",
    ),
    Geval(
        "een paar met een proces dat er niet is",
        "kader.yaml",
        "  - proces: P11\n",
        "  - proces: P13\n",
        "samen_bekijken.7.proces",
        "“P13” is geen code van een proces",
        plek="proces: P13\n",
    ),
    Geval(
        "een paar met een rij waarin geen cijfer staat",
        "kader.yaml",
        "    cijfer: O3.2\n",
        "    cijfer: C1.1\n",
        "samen_bekijken.7.cijfer",
        "“C1.1” is geen code van een rij met een cijfer",
        plek="cijfer: C1.1\n",
    ),
    Geval(
        "een paar dat er twee keer staat",
        "kader.yaml",
        "    cijfer: O1.1\n",
        "    cijfer: O1.3 # dubbel\n",
        "samen_bekijken.5.cijfer",
        "P10 en O1.3 worden al samen bekeken",
        plek="cijfer: O1.3 # dubbel\n",
    ),
    Geval(
        "een paar met een richting die er geen is",
        "kader.yaml",
        "    cijfer: O3.2\n    beter: hoger\n",
        "    cijfer: O3.2\n    beter: meer\n",
        "samen_bekijken.7.beter",
        "“meer” mag hier niet; toegelaten: hoger, lager",
        plek="beter: meer\n",
    ),
    Geval(
        "een datum die geen datum is",
        "normen.yaml",
        '    minstens: 80\n    eenheid: "%"\n    sinds: "2009-03-01"\n',
        '    minstens: 80\n    eenheid: "%"\n    sinds: maart 2009\n',
        "normen.1.sinds",
        "hier hoort een datum, zoals 2013-03-14",
        plek="sinds: maart 2009\n",
    ),
    Geval(
        "een teller die groter is dan haar noemer",
        CIJFERS,
        "teller: 1210\n    noemer: 17210\n",
        "teller: 17210\n    noemer: 1210\n",
        "cijfers.6.teller",
        "de teller (17210) ligt niet tussen 0 en de noemer (1210)",
    ),
    Geval(
        "een percentage dat niet uit zijn teller en noemer volgt",
        CIJFERS,
        "waarde: 7.0\n",
        "waarde: 7.2\n",
        "cijfers.6.waarde",
        "7.2 is niet 100 × teller / noemer",
    ),
    Geval(
        "een cijfer dat er twee keer staat",
        CIJFERS,
        "code: vroegtijdig-beeindigd-mo\n",
        "code: vroegtijdig-beeindigd-nt2\n    # dubbel\n",
        "cijfers.4.code",
        "het cijfer “vroegtijdig-beeindigd-nt2” staat er meer dan één keer",
        plek="code: vroegtijdig-beeindigd-nt2\n    # dubbel\n",
    ),
    # codes used twice
    Geval(
        "een code die er in één bestand twee keer staat",
        P10,
        "code: P10.3\n",
        "code: P10.2\n    # dubbel\n",
        "criteria.3.code",
        "de code “P10.2” bestaat al; een code is er maar één keer",
        plek="code: P10.2\n    # dubbel\n",
    ),
    Geval(
        "een outputindicator die er twee keer staat",
        "output.yaml",
        "code: O2.2\n",
        "code: O2.1\n        # dubbel\n",
        "indicatoren.2.outputindicatoren.2.code",
        "de code “O2.1” bestaat al; een code is er maar één keer",
        plek="code: O2.1\n        # dubbel\n",
    ),
    Geval(
        "een rubriek met de code van een indicator uit een ander bestand",
        "regelgeving.yaml",
        "  - code: R1\n",
        "  - code: O1\n",
        "rubrieken.1.code",
        "de code “O1” bestaat al; een code is er maar één keer",
    ),
]


@pytest.mark.parametrize("geval", [*BINNEN_EEN_DEEL, *TUSSEN_DELEN], ids=lambda geval: geval.wat)
def test_een_fout_wordt_gemeld_met_bestand_regel_en_sleutel(geval: Geval, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    tekst = vervang(map_ / geval.bestand, geval.oud, geval.nieuw)
    regel = _regel(tekst, geval.plek or geval.nieuw)
    sleutel = f", {geval.sleutel}" if geval.sleutel else ""
    verwacht = f"{geval.bestand}, regel {regel}{sleutel}: {geval.melding}"
    assert verwacht in _fouten(map_)


@pytest.mark.parametrize("geval", BINNEN_EEN_DEEL, ids=lambda geval: geval.wat)
def test_een_fout_binnen_een_deel_geeft_maar_een_melding(geval: Geval, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / geval.bestand, geval.oud, geval.nieuw)
    assert len(_fouten(map_)) == 1


def test_de_melding_noemt_het_volledige_pad_van_het_bestand(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / P1, "groep: algemeen\n", "groep: financieel\n")
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    assert fout.value.meldingen[0].startswith(f"{map_ / P1}, regel ")


# --- the same code in two files ---


def test_een_code_die_al_in_een_ander_bestand_staat(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    tekst = vervang(map_ / P2, "code: P2.DG1\n", "code: P1.DG1\n")
    plaats = f"{P2}, regel {_regel(tekst, 'code: P1.DG1')}, criteria.1.code"
    assert _fouten(map_) == [
        f"{plaats}: de code “P1.DG1” past niet: hier hoort “P2.DG” met een nummer erachter",
        f"{plaats}: de code “P1.DG1” bestaat al; een code is er maar één keer",
    ]


def test_een_proces_dat_in_twee_bestanden_staat(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    kopie = "processen/P13-kopie.yaml"
    (map_ / kopie).write_bytes((map_ / P1).read_bytes())
    assert _fouten(map_) == [f"{kopie}, regel 1: P1 staat ook in {P1}; houd één bestand over"]


# --- the files themselves ---


def test_een_map_zonder_kader_yaml_is_geen_kader(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "kader.yaml").unlink()
    assert _fouten(map_) == [f"{map_}: hier staat geen kader.yaml; {_RAAD}"]


def test_een_verkeerde_map_is_geen_kader(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    for map_ in (tmp_path / "leeg", tmp_path / "bestaat-niet", CRITERIA.parent):
        assert _fouten(map_) == [f"{map_}: hier staat geen kader.yaml; {_RAAD}"]


def test_een_verplicht_bestand_ontbreekt(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "schalen.yaml").unlink()
    assert _fouten(map_) == ["schalen.yaml, regel 1: het bestand ontbreekt"]


def test_zonder_processen_heeft_geen_onderdeel_een_proces(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    for bestand in (map_ / "processen").iterdir():
        bestand.unlink()
    regel = _regel((map_ / "kader.yaml").read_text(encoding="utf-8"), "- code: apl\n")
    melding = f"kader.yaml, regel {regel}, onderdelen.1: het onderdeel “apl” heeft geen enkel proces"
    assert melding in _fouten(map_)


def test_een_onderdeel_verliest_zijn_enige_proces(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "kader.yaml", "groepen: [algemeen, personeel, logistiek]\n", "groepen: [algemeen, logistiek]\n")
    regel = "groep: personeel\n"
    assert _fouten(map_) == [
        f"{bestand}, regel {_regel((map_ / bestand).read_text(encoding='utf-8'), regel)}, groep: de groep “personeel” "
        "hoort bij geen enkel onderdeel van kader.yaml"
        for bestand in ("processen/P05-personeelsbeheer.yaml", "processen/P06-professionalisering.yaml")
    ]


@pytest.mark.parametrize("bestand", ["kader.yaml", "schalen.yaml", "context.yaml", "regelgeving.yaml", P1, CIJFERS])
@pytest.mark.parametrize("inhoud", ["", "# nog te schrijven\n", "- een lijst\n", "zomaar tekst\n"])
def test_een_bestand_zonder_sleutels(bestand: str, inhoud: str, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / bestand).write_text(inhoud, encoding="utf-8")
    assert _fouten(map_) == [f"{bestand}, regel 1: het bestand is leeg of bevat geen sleutels"]


@pytest.mark.parametrize("bestand", ["schalen.yaml", P1])
@pytest.mark.parametrize("codering", ["cp1252", "utf-16"])
def test_een_bestand_dat_niet_in_utf_8_bewaard_is(bestand: str, codering: str, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    tekst = (map_ / bestand).read_text(encoding="utf-8")
    assert not tekst.isascii()
    (map_ / bestand).write_bytes(tekst.encode(codering))
    (melding,) = _fouten(map_)
    assert melding.startswith(f"{bestand}, regel 1: dit is geen leesbare tekst")
    assert "UTF-8" in melding


def test_een_bestand_uit_kladblok_met_een_bom_is_gewoon_te_lezen(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    for bestand in map_.rglob("*.yaml"):
        tekst = bestand.read_text(encoding="utf-8").replace("\n", "\r\n")
        bestand.write_bytes(tekst.encode("utf-8-sig"))
    assert laad_kader(map_) == laad_kader(CRITERIA)


def test_de_regel_klopt_ook_in_een_bestand_uit_windows(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    tekst = vervang(map_ / P1, "groep: algemeen\n", "groep: financieel\n")
    (map_ / P1).write_bytes(tekst.replace("\n", "\r\n").encode("utf-8-sig"))
    (melding,) = _fouten(map_)
    assert melding.startswith(f"{P1}, regel {_regel(tekst, 'groep: financieel')}, groep: ")


# --- all at once ---


def test_alle_fouten_binnen_verschillende_bestanden_worden_samen_gemeld(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    p1 = vervang(map_ / P1, "code: P1.DG1\n", "code: P1DG1\n")
    p2 = vervang(map_ / P2, "naam: Besluitvorming\n", "naam: Besluitvorming: intern\n")
    schalen = vervang(map_ / "schalen.yaml", 'kleur: "#7FB5DD"\n', "kleur: blauw\n")
    schalen = vervang(map_ / "schalen.yaml", "maximum: 3\n", "maximum: 0\n")
    cijfers = vervang(map_ / CIJFERS, "waarde: 11.6\n", "waarde: elf\n")
    (map_ / "context.yaml").write_text("", encoding="utf-8")
    assert {melding.split(": ")[0] for melding in _fouten(map_)} == {
        f"{P1}, regel {_regel(p1, 'code: P1DG1')}, criteria.1.code",
        f"{P2}, regel {_regel(p2, 'naam: Besluitvorming: intern')}",
        f"schalen.yaml, regel {_regel(schalen, 'kleur: blauw')}, schalen.1.niveaus.3.kleur",
        f"schalen.yaml, regel {_regel(schalen, 'maximum: 0')}, puntenmodellen.2.maximum",
        f"{CIJFERS}, regel {_regel(cijfers, 'waarde: elf')}, cijfers.3.waarde",
        "context.yaml, regel 1",
    }


def test_alle_fouten_tussen_bestanden_worden_samen_gemeld(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    p1 = vervang(map_ / P1, "groep: algemeen\n", "groep: financieel\n")
    p10 = vervang(map_ / P10, "code: P10.3\n", "code: P10.2 # dubbel\n")
    schalen = vervang(
        map_ / "schalen.yaml", "    punten:\n      afwezig: 1\n", "    punten: # te hoog\n      afwezig: 3\n"
    )
    cijfers = vervang(map_ / CIJFERS, "hoort_bij: O1.3\n", "hoort_bij: O1.9\n")
    assert {melding.split(": ")[0] for melding in _fouten(map_)} == {
        f"{P1}, regel {_regel(p1, 'groep: financieel')}, groep",
        f"{P10}, regel {_regel(p10, 'code: P10.2 # dubbel')}, criteria.3.code",
        f"schalen.yaml, regel {_regel(schalen, 'punten: # te hoog')}, puntenmodellen.3.punten",
        f"{CIJFERS}, regel {_regel(cijfers, 'hoort_bij: O1.9')}, cijfers.1.hoort_bij",
    }


# --- values that YAML or the rest of gia would take amiss ---

VERRADERLIJK = [
    Geval(
        "een datum die niet bestaat",
        "kader.yaml",
        f'versie: "{VERSIE}"\n',
        "versie: 2013-14-01\n",
        "",
        "",
    ),
    Geval(
        "een invulveld dat is blijven staan",
        "kader.yaml",
        f'versie: "{VERSIE}"\n',
        "versie: {{versie}}\n",
        "",
        "",
    ),
    Geval(
        "een sleutel die voor YAML een getal is",
        "kader.yaml",
        f'versie: "{VERSIE}"\n',
        f'versie: "{VERSIE}"\n2014: nieuw\n',
        ", 2014",
        "",
        plek="2014: nieuw",
    ),
    Geval(
        "punten voor een niveau dat een getal is",
        "schalen.yaml",
        "      afwezig: 1\n",
        "      afwezig: 1\n      5: 4\n",
        ", puntenmodellen.3.punten.5",
        "hier hoort een tekst",
        plek="5: 4",
    ),
    Geval(
        "een maximum van nul",
        "schalen.yaml",
        "maximum: 3\n",
        "maximum: 0\n",
        ", puntenmodellen.2.maximum",
        "dit getal moet groter zijn dan 0",
    ),
    Geval(
        "een maximum zonder einde",
        "schalen.yaml",
        "maximum: 3\n",
        "maximum: .inf\n",
        ", puntenmodellen.2.maximum",
        "",
    ),
    Geval(
        "true als punten",
        "schalen.yaml",
        "voldoende: 1\n",
        "voldoende: true\n",
        ", puntenmodellen.2.punten.voldoende",
        "hier hoort een getal",
    ),
    Geval(
        "een tabnaam van spaties",
        "kader.yaml",
        "tabnaam: Kernprocessen\n",
        'tabnaam: "  "\n',
        ", onderdelen.2.tabnaam",
        "hier hoort een tekst; nu is hij leeg",
    ),
    Geval(
        "een tabnaam die gia zelf al gebruikt",
        "kader.yaml",
        "tabnaam: Kernprocessen\n",
        "tabnaam: Regelgeving\n",
        ", onderdelen",
        "",
        plek="",
    ),
    Geval(
        "een onderdeel met een code die gia zelf al gebruikt",
        "kader.yaml",
        "  - code: kernprocessen\n    naam: Kernprocessen\n",
        "  - code: kwaliteitsbewaking\n    naam: Kernprocessen\n",
        ", onderdelen",
        "",
        plek="",
    ),
    Geval(
        "een groep die twee keer bij hetzelfde onderdeel staat",
        "kader.yaml",
        "groepen: [kernprocessen]\n",
        "groepen: [kernprocessen, kernprocessen]\n",
        ", onderdelen.2",
        "",
        plek="",
    ),
    Geval(
        "een Vlaams gemiddelde zonder waarde",
        CIJFERS,
        "    waarde: 90\n",
        "",
        ", cijfers.1",
        "",
        plek="",
    ),
    Geval(
        "twee Vlaamse gemiddelden van één indicator in één jaar",
        CIJFERS,
        "hoort_bij: O1\n    vlaams_gemiddelde: false\n    waarde: 70\n",
        "hoort_bij: O1.3\n    vlaams_gemiddelde: true\n    waarde: 70\n",
        ", cijfers.2",
        "",
        plek="",
    ),
]


@pytest.mark.parametrize("geval", VERRADERLIJK, ids=lambda geval: geval.wat)
def test_een_fout_die_stil_had_kunnen_blijven(geval: Geval, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    tekst = vervang(map_ / geval.bestand, geval.oud, geval.nieuw)
    plek = geval.nieuw if geval.plek is None else geval.plek
    regel = str(_regel(tekst, plek)) if plek else r"\d+"
    vorm = (
        rf"{re.escape(geval.bestand)}, regel {regel}{re.escape(geval.sleutel)}[^:]*: {re.escape(geval.melding)}(?!\.0)"
    )
    (melding,) = _fouten(map_)
    assert re.match(vorm, melding)


def test_twee_niveaus_naast_elkaar_mogen_evenveel_punten_krijgen(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "schalen.yaml", "      voldoende: 1\n", "      voldoende: 2\n")
    lineair = laad_kader(map_).puntenmodel("lineair")
    assert lineair.punten["voldoende"] == lineair.punten["goed uitgewerkt"] == 2


def test_tien_en_twintig_zijn_gewone_nummers(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / P10, "code: P10.3\n", "code: P10.20\n")
    assert "P10.20" in laad_kader(map_).criteria


def test_een_kader_zonder_puntenmodel(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    tekst = (map_ / "schalen.yaml").read_text(encoding="utf-8")
    tekst = tekst[: tekst.index("puntenmodellen:\n")] + "puntenmodellen: []\n"
    (map_ / "schalen.yaml").write_text(tekst, encoding="utf-8")
    (melding,) = _fouten(map_)
    assert melding.startswith(f"schalen.yaml, regel {_regel(tekst, 'puntenmodellen: []')}, puntenmodellen: ")


@pytest.mark.parametrize("bestand", ["processen/P13.yml", "processen/p13.YAML", "outputs.yaml", "proces/P13.yaml"])
def test_een_bestand_dat_gia_niet_leest(bestand: str, tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / bestand).parent.mkdir(exist_ok=True)
    (map_ / bestand).write_text("code: P13\n", encoding="utf-8")
    (melding,) = _fouten(map_)
    assert melding.startswith(f"{bestand}, regel 1: dit bestand leest gia niet")
    assert "processen/*.yaml en referentie/*.yaml" in melding


def test_een_jaar_dat_in_twee_bestanden_staat(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "referentie" / "2012b.yaml").write_bytes((map_ / CIJFERS).read_bytes())
    (melding,) = _fouten(map_)
    assert melding.startswith("referentie/2012b.yaml, regel ")


def test_het_bestand_met_de_kwaliteitsaspecten_ontbreekt(tmp_path: Path) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    (map_ / "kwaliteitsaspecten.yaml").unlink()
    assert _fouten(map_) == ["kwaliteitsaspecten.yaml, regel 1: het bestand ontbreekt"]


@pytest.mark.parametrize("naam", ["processen/P12.yaml.txt", "processen/p99.YAML", "proces.yml", "processen/p12.yaml~"])
def test_een_bestand_dat_niet_gelezen_wordt_is_een_fout(tmp_path: Path, naam: str) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    (kader / naam).write_text("code: P99\n", encoding="utf-8")
    with pytest.raises(Kaderfout) as fout:
        laad_kader(kader)
    assert any(naam in melding and "leest gia niet" in melding for melding in fout.value.meldingen)


@pytest.mark.parametrize("naam", [".DS_Store", "LEESMIJ.md", "nota.txt"])
def test_een_nota_of_een_verborgen_bestand_mag_ernaast(tmp_path: Path, naam: str) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    (kader / naam).write_text("nota", encoding="utf-8")
    assert laad_kader(kader).versie


def test_een_versie_heeft_geen_aanhalingstekens(tmp_path: Path) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    versie = laad_kader(kader).versie
    tekst = (kader / "kader.yaml").read_text(encoding="utf-8")
    (kader / "kader.yaml").write_text(re.sub(r"(?m)^versie:.*$", f"versie: “{versie}”", tekst), encoding="utf-8")
    with pytest.raises(Kaderfout, match="heeft niet de juiste vorm"):
        laad_kader(kader)


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel", "melding"),
    [
        (
            "naam: Kwaliteitszorg",
            "naaam: Kwaliteitszorg",
            9,
            "naaam: deze sleutel kent gia hier niet (bedoelde u naam?)",
        ),
        ("naam: Kwaliteitszorg", 'naam: "Kwaliteitszorg', 9, "het aanhalingsteken op deze regel wordt niet gesloten"),
        ("naam: Kwaliteitszorg", "naam: 'Kwaliteitszorg", 9, "het aanhalingsteken op deze regel wordt niet gesloten"),
        # A text in quotes may go on; then the mistake is further down.
        ("naam: Kwaliteitszorg", 'naam: "Kwaliteits\n  zorg"\n@fout: x', 11, "geen geldige YAML"),
    ],
)
def test_een_gewone_vergissing_wordt_genoemd_op_haar_eigen_regel(
    tmp_path: Path, oud: str, nieuw: str, regel: int, melding: str
) -> None:
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / P1, oud, nieuw)
    assert any(f"{P1}, regel {regel}" in fout and melding in fout for fout in _fouten(map_))


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "melding"),
    [
        (
            "schalen.yaml",
            "- naam: voldoende\n",
            '- naam: "voldoende "\n',
            "een naam is één regel, zonder spaties vooraan",
        ),
        ("schalen.yaml", "- naam: voldoende\n", '- naam: "vol\\u202Edoende"\n', "een stuurteken (U+202E)"),
        ("schalen.yaml", "- naam: voldoende\n", "- naam: gescoord\n", "“gescoord” gebruikt gia zelf als kop"),
        ("schalen.yaml", "- naam: voldoende\n", "- naam: soort\n", "“soort” gebruikt gia zelf als kop of als label"),
        ("kader.yaml", "tabnaam: APL\n", 'tabnaam: "A\\u0007PL"\n', "een stuurteken (U+0007)"),
        (P1, "naam: Kwaliteitszorg\n", 'naam: "Kwaliteits\\u0000zorg"\n', "een stuurteken (U+0000)"),
        ("kwaliteitsaspecten.yaml", "naam: Ontwikkeling\n", "naam: Werkpunten\n", "“Werkpunten” gebruikt gia zelf"),
        ("kwaliteitsaspecten.yaml", "naam: Ontwikkeling\n", "naam: Voldoende\n", "is ook de naam van een niveau"),
        ("kwaliteitsaspecten.yaml", "naam: Ontwikkeling\n", "naam: ondersteuning\n", "dezelfde naam: “ondersteuning”"),
    ],
)
def test_een_naam_die_een_werkboek_niet_kan_dragen(
    tmp_path: Path, bestand: str, oud: str, nieuw: str, melding: str
) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    vervang(kader / bestand, oud, nieuw)
    meldingen = _fouten(kader)
    assert any(melding in zin for zin in meldingen), meldingen


def test_twee_niveaus_die_gelijk_lezen_zijn_hetzelfde_niveau(tmp_path: Path) -> None:
    kader = kopie_van_criteria(tmp_path / "kader")
    tekst = (kader / "schalen.yaml").read_text(encoding="utf-8")
    # A space without width, which nobody sees.
    anders = tekst.replace("naam: goed uitgewerkt\n", 'naam: "vol\\u200Bdoende"\n').replace(
        "      goed uitgewerkt: ", '      "vol\\u200Bdoende": '
    )
    (kader / "schalen.yaml").write_text(anders, encoding="utf-8")
    (melding,) = _fouten(kader)
    assert "het niveau “voldoende” staat er meer dan één keer" in melding


def test_elke_kop_en_elk_label_van_het_werkboek_is_een_eigen_woord() -> None:
    geen_koppen = ("GIA_", "INHOUD_", "START", "KWALITEITSBEWAKING", "REGELGEVING", "CONTEXT_EN_INPUT", "OUTPUT")
    namen = [naam for naam in vars(koppen) if naam.isupper() and not naam.startswith(geen_koppen)]
    woorden = [woord for naam in namen if isinstance(woord := getattr(koppen, naam), str)]
    assert len(woorden) > 30
    assert [woord for woord in woorden if not is_eigen_woord(woord, laad_kader().woorden)] == []
