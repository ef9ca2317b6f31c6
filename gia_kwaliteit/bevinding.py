"""What gia finds while reading a werkboek: every bevinding comes from one catalogue."""

import re
from dataclasses import dataclass
from enum import StrEnum

from gia_kwaliteit.tekst import toonbaar


class Ernst(StrEnum):
    """How serious a bevinding is: a fout stands in the way of a score, a waarschuwing does not."""

    fout = "fout"
    waarschuwing = "waarschuwing"


@dataclass(frozen=True, kw_only=True)
class Bevinding:
    """Something found while reading a werkboek (contract §5); what there is none of is null.

    `veld` is the label of the field of Start that it is about.
    """

    id: str
    ernst: Ernst
    blad: str | None
    cel: str | None
    code: str | None
    melding: str
    werkboek: str | None = None
    veld: str | None = None


@dataclass(frozen=True)
class Bevindingsoort:
    """An entry of the catalogue: what is said, and what the reader of the message can do."""

    id: str
    ernst: Ernst
    wat: str
    doe: str


_FOUT, _WAARSCHUWING = Ernst.fout, Ernst.waarschuwing

CATALOGUS = {
    soort.id: soort
    for soort in (
        # the file
        Bevindingsoort(
            "bestand-onleesbaar",
            _FOUT,
            "{bestand} is niet te lezen als werkboek ({reden}).",
            "Open het in Excel of LibreOffice en bewaar het opnieuw als .xlsx.",
        ),
        Bevindingsoort(
            "bestand-beveiligd",
            _FOUT,
            "{bestand} is met een wachtwoord beveiligd.",
            "Verwijder het wachtwoord (Bestand > Info > Werkmap beveiligen) en bewaar het opnieuw.",
        ),
        Bevindingsoort(
            "bestand-te-groot",
            _FOUT,
            "{bestand} is groter dan gia aanvaardt ({reden}).",
            "Begin opnieuw van een sjabloon en neem alleen de ingevulde cellen over.",
        ),
        Bevindingsoort(
            "geen-werkboek",
            _FOUT,
            "{bestand} bevat geen enkele tabel met de koppen Code en Score.",
            "Kies een werkboek dat met gia sjabloon is gemaakt.",
        ),
        Bevindingsoort(
            "resultatenwerkboek",
            _FOUT,
            "{bestand} bevat resultaten van gia en is geen ingevuld werkboek.",
            "Kies het werkboek dat iemand heeft ingevuld.",
        ),
        Bevindingsoort(
            "oude-vorm",
            _WAARSCHUWING,
            "{bestand} is een .xls of .xlsb; daarin ziet gia geen formules, foutwaarden, opmerkingen en procenten.",
            "Bewaar het als .xlsx en lees dat bestand.",
        ),
        Bevindingsoort(
            "macros",
            _WAARSCHUWING,
            "{bestand} bevat macro's; gia voert ze niet uit.",
            "Een werkboek van gia heeft er geen: bewaar het als .xlsx, of vraag de afzender waarvoor ze dienen.",
        ),
        # the kader
        Bevindingsoort(
            "kader-niet-vermeld",
            _WAARSCHUWING,
            "{bestand} vermeldt niet bij welk kader het hoort; het is gelezen met {kader}, puntenmodel {puntenmodel}.",
            "Controleer of dat klopt; het verborgen blad _gia ontbreekt of is gewijzigd.",
        ),
        Bevindingsoort(
            "ander-kader",
            _FOUT,
            "{bestand} hoort bij {gevonden}, maar wordt gelezen met {kader}.",
            "Geef met --kader de map op van het kader waarmee het werkboek is gemaakt.",
        ),
        Bevindingsoort(
            "kader-verouderd",
            _FOUT,
            "{bestand} is gemaakt met versie {gevonden} van {id}; gia leest nu versie {versie}.",
            "Zet het over met: gia migreer {pad} -o NIEUW.xlsx (en dezelfde --kader als u er een opgaf).",
        ),
        Bevindingsoort(
            "niet-overgenomen",
            _WAARSCHUWING,
            "dit blad bewaart wat bij het overzetten uit een oudere versie geen plaats vond; gia leest het niet.",
            "Kijk het na, neem over wat nog geldt en verwijder dan het blad.",
        ),
        Bevindingsoort(
            "vorig-werkjaar-gewijzigd",
            _WAARSCHUWING,
            "de kolom “Vorig werkjaar” is gewijzigd sinds het sjabloon is gemaakt; ze telt niet mee.",
            "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
        ),
        Bevindingsoort(
            "puntenmodel-niet-vermeld",
            _WAARSCHUWING,
            "{bestand} vermeldt geen puntenmodel; gia rekent met {puntenmodel}.",
            "Ga na of dat klopt; met --puntenmodel kiest u een ander.",
        ),
        Bevindingsoort(
            "puntenmodel-onbekend",
            _FOUT,
            "{bestand} vermeldt het puntenmodel “{gevonden}”; toegelaten: {toegelaten}.",
            "Geef met --puntenmodel op welk puntenmodel u bedoelt.",
        ),
        # Start
        Bevindingsoort(
            "gegeven-ontbreekt",
            _WAARSCHUWING,
            "“{veld}” is niet ingevuld.",
            "Vul het in op het blad Start.",
        ),
        Bevindingsoort(
            "start-ontbreekt",
            _WAARSCHUWING,
            "geen enkel blad heeft de gegevens van Start: {velden}.",
            "Zet het blad Start terug, of neem wat u invulde over in een nieuw sjabloon.",
        ),
        Bevindingsoort(
            "datum-buiten-werkjaar",
            _WAARSCHUWING,
            "de datum {datum} ligt ver van het werkjaar {werkjaar}.",
            "Kijk datum en werkjaar na op het blad Start.",
        ),
        Bevindingsoort(
            "label-ontbreekt",
            _WAARSCHUWING,
            "het label “{veld}” ontbreekt op Start; daardoor wordt niet gelezen wat ernaast staat{gevonden}.",
            "Typ in deze cel opnieuw “{veld}”.",
        ),
        Bevindingsoort(
            "gegeven-ongeldig",
            _FOUT,
            "bij “{veld}” staat “{gevonden}”; toegelaten: {toegelaten}.",
            "Verbeter het op het blad Start.",
        ),
        Bevindingsoort(
            "gegeven-dubbel",
            _FOUT,
            "“{veld}” staat er meer dan één keer, met een andere inhoud (ook in {andere}).",
            "Houd er één over.",
        ),
        Bevindingsoort(
            "gegeven-is-formule",
            _FOUT,
            "bij “{veld}” staat een formule of foutwaarde ({gevonden}); gia leest hier alleen wat iemand typt.",
            "Vervang ze door haar waarde.",
        ),
        # scoring
        Bevindingsoort(
            "niet-gescoord",
            _WAARSCHUWING,
            "{code} is niet gescoord.",
            "Kies een score; zonder score telt het criterium niet mee.",
        ),
        Bevindingsoort(
            "score-samengevoegd",
            _FOUT,
            "{code} heeft geen eigen score: haar cel is samengevoegd met een andere.",
            "Splits de cellen (Samenvoegen uitzetten) en kies bij elk criterium een score.",
        ),
        Bevindingsoort(
            "score-ongeldig",
            _FOUT,
            "{code} heeft als score “{gevonden}”; toegelaten: {toegelaten}.",
            "Kies een score uit de lijst.{bedoeling}",
        ),
        Bevindingsoort(
            "formule-in-invoercel",
            _FOUT,
            "{code}: in deze cel staat een formule ({gevonden}); gia leest hier alleen wat iemand zelf kiest of typt.",
            "Vervang de formule door haar waarde.",
        ),
        Bevindingsoort(
            "foutwaarde-in-invoercel",
            _FOUT,
            "{code}: in deze cel staat de foutwaarde {gevonden}.",
            "Typ of kies wat hier hoort te staan.",
        ),
        Bevindingsoort(
            "tekst-te-lang",
            _FOUT,
            "{code} heeft bij {kop} een tekst van {gevonden} tekens; in een werkboek passen er hoogstens {toegelaten}.",
            "Kort de tekst in.",
        ),
        Bevindingsoort(
            "kop-dubbel",
            _FOUT,
            "de kop “{kop}” staat twee keer boven deze tabel (ook in {eerste}); gia kan niet weten welke kolom geldt.",
            "Houd één kolom over, of geef de andere een eigen kop.",
        ),
        Bevindingsoort(
            "kop-ontbreekt",
            _FOUT,
            "de kop “{kop}” ontbreekt; daardoor wordt niet gelezen wat daar bij {codes} is ingevuld.{gevonden}",
            "{raad}",
        ),
        Bevindingsoort(
            "codekop-ontbreekt",
            _FOUT,
            "in deze rij met koppen staat “{gevonden}” waar de kop Code hoort.",
            "Typ hier opnieuw “Code”, en laat de koppen ernaast zoals in een nieuw sjabloon.",
        ),
        Bevindingsoort(
            "kolom-ontbreekt",
            _WAARSCHUWING,
            "er is geen kolom “{kop}”.",
            "Had het werkboek ze nooit, werk dan gewoon verder; wilt u ze gebruiken, zet ze dan terug met haar kop.",
        ),
        Bevindingsoort(
            "code-ontbreekt",
            _FOUT,
            "{code} ({tab}) staat niet in het werkboek of heeft geen koppen meer boven zich.",
            "Zet de rij of haar koppen terug, of neem wat u invulde over in een nieuw sjabloon.",
        ),
        Bevindingsoort(
            "codes-ontbreken",
            _FOUT,
            "{aantal} rijen van {tab} staan niet in het werkboek of hebben geen koppen meer boven zich: {codes}.",
            "Zet de rijen of hun koppen terug, of neem wat u invulde over in een nieuw sjabloon.",
        ),
        Bevindingsoort(
            "code-dubbel",
            _FOUT,
            "{code} staat er meer dan één keer (ook in {andere}).",
            "Houd één rij over.",
        ),
        Bevindingsoort(
            "code-onbekend",
            _FOUT,
            "“{gevonden}” is geen code van {kader}.",
            "Herstel de code.{bedoeling}",
        ),
        Bevindingsoort(
            "tekst-van-andere-code",
            _FOUT,
            "naast de code {code} staat de tekst van {andere}.",
            "Zet de juiste code bij deze tekst; gia kan niet weten welke van beide u scoorde.",
        ),
        Bevindingsoort(
            "tekst-gewijzigd",
            _WAARSCHUWING,
            "naast de code {code} staat bij {kop} een andere tekst dan in het kader: “{gevonden}”.",
            "Deze cel leest gia niet: ga na of de score over de tekst van het kader gaat, en zet een notitie bij "
            "Motivering.",
        ),
        Bevindingsoort(
            "eenheid-gewijzigd",
            _FOUT,
            "naast de code {code} staat de eenheid “{gevonden}”, maar in het kader is ze {eenheid}; gia weet niet in "
            "welke van beide het cijfer is.",
            "Zet de eenheid van het kader terug en het cijfer in die eenheid.",
        ),
        Bevindingsoort(
            "rij-zonder-code",
            _FOUT,
            "deze rij heeft geen code van een criterium, maar wel inhoud: “{gevonden}”.",
            "Zet de code van het criterium in de kolom Code, of maak deze cellen leeg.",
        ),
        Bevindingsoort(
            "tekst-buiten-tabel",
            _WAARSCHUWING,
            "deze inhoud staat op een plaats die gia niet leest: “{gevonden}”.",
            "{raad}",
        ),
        Bevindingsoort(
            "opmerking-bij-cel",
            _WAARSCHUWING,
            "er staan opmerkingen bij cellen ({andere}); gia leest ze niet.",
            "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
        ),
        Bevindingsoort(
            "tekstvak",
            _WAARSCHUWING,
            "op dit blad staat een tekstvak (“{gevonden}”); gia leest geen tekstvakken.",
            "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
        ),
        Bevindingsoort(
            "blad-niet-gelezen",
            _WAARSCHUWING,
            "dit blad hoort niet bij het werkboek en wordt niet gelezen.",
            "Zet in de kolom Motivering of Bewijs wat bij een criterium hoort.",
        ),
        # context, input, output
        Bevindingsoort(
            "getal-ongeldig",
            _FOUT,
            "{code} heeft bij {kop} “{gevonden}”; toegelaten: {toegelaten}.",
            "Typ alleen het getal.{hulp}",
        ),
        Bevindingsoort(
            "percentagenotatie",
            _WAARSCHUWING,
            "{code} heeft bij {kop} een cel met de notatie procent ({gevonden}); gia leest wat ze toont: {gelezen}.",
            "Klopt dat niet, zet de notatie van de cel dan op Standaard en typ alleen het getal.",
        ),
        Bevindingsoort(
            "percentagenotatie-onmogelijk",
            _FOUT,
            "{code} heeft bij {kop} een cel met de notatie procent, die {gelezen} % toont; toegelaten: {toegelaten}.",
            "Zet de notatie van de cel op Standaard en typ alleen het getal; er staat nu {gevonden} in.",
        ),
        Bevindingsoort(
            "jaar-te-laat",
            _WAARSCHUWING,
            "{code} heeft een cijfer van {gevonden}, maar de beoordeling is van {laatste}.",
            "Kijk het jaar na, of de datum en het werkjaar op het blad Start.",
        ),
        Bevindingsoort(
            "status-ongeldig",
            _FOUT,
            "{code} heeft als status “{gevonden}”; toegelaten: {toegelaten}.",
            "Kies een status uit de lijst.{bedoeling}",
        ),
        Bevindingsoort(
            "status-tegenspraak",
            _FOUT,
            "{code} heeft de status “{status}”, maar er staat wel een cijfer: {gevonden}.",
            "Kies gemeten of geschat als het cijfer klopt, of maak de cel met het cijfer leeg.",
        ),
        Bevindingsoort(
            "status-zonder-cijfer",
            _WAARSCHUWING,
            "{code} heeft de status “{status}”, maar er staat geen cijfer.",
            "Vul het cijfer in, of kies “geen gegevens” als het er niet is.",
        ),
        Bevindingsoort(
            "percentage-als-deel",
            _WAARSCHUWING,
            "{code} heeft bij {kop} {gevonden}, in %: dat is hoogstens één procent.",
            "Typ 91 voor 91 %, niet 0,91 of een cel met de notatie procent.",
        ),
        # results in the workbook
        Bevindingsoort(
            "resultaat-wijkt-af",
            _WAARSCHUWING,
            "{onderwerp}: bij “{kop}” staat {gevonden}, maar uit de scores volgt {berekend}.",
            "gia rekent met de scores. Wellicht is een formule overschreven, of is het werkboek niet herberekend.",
        ),
        # two werkboeken together
        Bevindingsoort(
            "zelfde-werkboek",
            _FOUT,
            "de twee werkboeken zijn hetzelfde: {bestand}{ander}.",
            "Geef twee verschillende werkboeken op.",
        ),
        Bevindingsoort(
            "gegeven-nodig",
            _FOUT,
            "“{veld}” is niet ingevuld; zonder dat gegeven is er niet te vergelijken.",
            "Vul het in op het blad Start.",
        ),
        Bevindingsoort(
            "soort-omgewisseld",
            _FOUT,
            "{bestand} is een inspectie en {ander} is een zelfevaluatie: ze staan in de verkeerde volgorde.",
            "Typ: {opdracht}",
        ),
        Bevindingsoort(
            "zelfde-soort",
            _FOUT,
            "{bestand} en {ander} zijn allebei een {soort}; gia vergelijkt een zelfevaluatie met een inspectie.",
            "Zijn het twee werkjaren van één onthaalbureau, typ dan: gia vergelijk {vroeger} {nu} --als evolutie",
        ),
        Bevindingsoort(
            "andere-soort",
            _FOUT,
            "{bestand} is een {soort} en {ander} is een {andere_soort}; een evolutie vraagt twee keer dezelfde soort.",
            "Laat --als evolutie weg, of kies twee werkboeken van dezelfde soort.",
        ),
        Bevindingsoort(
            "ander-onthaalbureau",
            _FOUT,
            "{bestand} gaat over “{naam}” en {ander} over “{andere_naam}”.",
            "Kies twee werkboeken van hetzelfde onthaalbureau, of schrijf de naam op het blad Start in beide gelijk.",
        ),
        Bevindingsoort(
            "zelfde-werkjaar",
            _FOUT,
            "een evolutie gaat van vroeger naar nu, maar {bestand} en {ander} zijn allebei van {werkjaar}.",
            "Kies twee verschillende werkjaren, of verbeter het werkjaar op het blad Start.",
        ),
        Bevindingsoort(
            "werkjaar-volgorde",
            _FOUT,
            "een evolutie gaat van vroeger naar nu, maar {bestand} is van {werkjaar} en {ander} van {ander_werkjaar}.",
            "Geef eerst het werkboek van het vroegste werkjaar op en dan dat van een later werkjaar.",
        ),
        Bevindingsoort(
            "werkjaar-verschilt",
            _WAARSCHUWING,
            "{bestand} is van {werkjaar} en {ander} van {ander_werkjaar}.",
            "Ga na of u deze twee werkboeken met elkaar wilt vergelijken.",
        ),
        Bevindingsoort(
            "puntenmodel-verschilt",
            _WAARSCHUWING,
            "{bestand} gebruikt het puntenmodel {puntenmodel} en {ander} het puntenmodel {ander_puntenmodel}.",
            "gia rekent beide met {gekozen}; met --puntenmodel kiest u zelf.",
        ),
        # many werkboeken together
        Bevindingsoort(
            "gegeven-nodig-in-overzicht",
            _FOUT,
            "“{veld}” is niet ingevuld; zonder dat gegeven telt dit werkboek niet mee in het overzicht.",
            "Vul het in op het blad Start.",
        ),
        Bevindingsoort(
            "dubbel-in-overzicht",
            _FOUT,
            "{bestand} zijn elk een {soort} van “{naam}” in {werkjaar}; geen ervan telt mee in het overzicht.",
            "Houd er één over, of verbeter naam, soort of werkjaar op het blad Start.",
        ),
        Bevindingsoort(
            "niet-toegankelijk",
            _FOUT,
            "{bestand} kan niet worden gelezen ({reden}).",
            "Vraag leesrechten of zet het op een andere plaats, of laat het weg.",
        ),
        Bevindingsoort(
            "lezen-gestopt",
            _FOUT,
            "{bestand} is niet gelezen: het proces dat het las, is gestopt.",
            "Probeer het alleen, met: gia score {pad}",
        ),
        Bevindingsoort(
            "waarschuwingen-in-werkboek",
            _WAARSCHUWING,
            "er zijn waarschuwingen bij dit werkboek: {hoe_vaak}.",
            "U leest ze met gia score.",
        ),
        Bevindingsoort(
            "overzicht-gemengd",
            _WAARSCHUWING,
            "dit overzicht neemt {gemengd} samen{gevolg}.",
            "Kies met --soort en --werkjaar wat u samen wilt zien.",
        ),
        Bevindingsoort(
            "puntenmodellen-verschillen",
            _WAARSCHUWING,
            "de werkboeken gebruiken verschillende puntenmodellen ({gevonden}).",
            "gia rekent ze allemaal met {gekozen}; met --puntenmodel kiest u zelf.",
        ),
    )
}


def bevinding(
    soort: str,
    /,
    *,
    blad: str | None = None,
    cel: str | None = None,
    code: str | None = None,
    **gegevens: str,
) -> Bevinding:
    """Make a bevinding of the catalogue.

    `soort` is the id of the entry; `gegevens` are the words its sentence needs. They and the name of the sheet are
    a stranger's: what may not be shown is left out. Raises KeyError when either is missing.
    """
    vermelding = CATALOGUS[soort]
    woorden = {"code": code or "", **{naam: toonbaar(tekst) for naam, tekst in gegevens.items()}}
    melding = f"{vermelding.wat.format(**woorden)} {vermelding.doe.format(**woorden)}"
    return Bevinding(
        id=soort,
        ernst=vermelding.ernst,
        blad=None if blad is None else toonbaar(blad),
        cel=cel,
        code=code,
        melding=melding,
        veld=gegevens.get("veld"),
    )


_KAAL = re.compile(r"[\w./\\:-]+")


def voor_opdrachtregel(pad: str) -> str:
    """Return a path as it is typed in any shell: between double quotes when it holds a space or another sign."""
    return pad if _KAAL.fullmatch(pad) else f'"{pad}"'
