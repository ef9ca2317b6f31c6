"""The catalogue: everything that gia can say about a werkboek, and what to do about it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self


class Ernst(StrEnum):
    """How serious a bevinding is: a fout stands in the way of a score, a waarschuwing does not."""

    fout = "fout"
    waarschuwing = "waarschuwing"


class Bevindingsoort(StrEnum):
    """An entry of the catalogue: its id, what is said, and what the reader of the message can do.

    `ernst` is how serious it is; `wat` and `doe` are sentences with a place for each word that is not always the same.
    """

    ernst: Ernst
    wat: str
    doe: str

    def __new__(cls, id_: str, ernst: Ernst, wat: str, doe: str) -> Self:
        """Make the id itself the value, so that JSON and tests see a plain text."""
        soort = str.__new__(cls, id_)
        soort._value_ = id_
        soort.ernst, soort.wat, soort.doe = ernst, wat, doe
        return soort

    def melding(self, woorden: Mapping[str, str]) -> str:
        """Return both sentences with these words in them; raises KeyError when one is missing."""
        return f"{self.wat.format_map(woorden)} {self.doe.format_map(woorden)}"

    # the file
    bestand_onleesbaar = (
        "bestand-onleesbaar",
        Ernst.fout,
        "{bestand} is niet te lezen als werkboek ({reden}).",
        "{raad}",
    )
    bestand_beveiligd = (
        "bestand-beveiligd",
        Ernst.fout,
        "{bestand} is met een wachtwoord beveiligd.",
        "Verwijder het wachtwoord (Bestand > Info > Werkmap beveiligen) en bewaar het opnieuw.",
    )
    bestand_met_label = (
        "bestand-met-label",
        Ernst.fout,
        "{bestand} is versleuteld door een gevoeligheidslabel (rechtenbeheer); alleen Excel kan het openen.",
        "Kies in Excel een ander label, of bewaar een kopie zonder label, en geef die.",
    )
    bestand_te_groot = (
        "bestand-te-groot",
        Ernst.fout,
        "{bestand} is groter dan gia aanvaardt ({reden}).",
        "Begin opnieuw van een sjabloon en neem alleen de ingevulde cellen over.",
    )
    verre_cel = (
        "verre-cel",
        Ernst.waarschuwing,
        "in deze cel, ver van alles wat bij het werkboek hoort, staat iets; gia leest het niet.",
        "Maak de cel leeg, of zet wat er staat bij een {criterium} in de kolom Motivering of Bewijs.",
    )
    geen_werkboek = (
        "geen-werkboek",
        Ernst.fout,
        "{bestand} bevat geen enkele tabel met de koppen Code en {kop}.",
        "Kies een werkboek dat met gia sjabloon is gemaakt.",
    )
    resultatenwerkboek = (
        "resultatenwerkboek",
        Ernst.fout,
        "{bestand} bevat resultaten van gia en is geen ingevuld werkboek.",
        "Kies het werkboek dat iemand heeft ingevuld.",
    )
    oude_vorm = (
        "oude-vorm",
        Ernst.waarschuwing,
        "{bestand} is een .xls of .xlsb; daarin ziet gia geen formules, foutwaarden, opmerkingen en procenten.",
        "Bewaar het als .xlsx en lees dat bestand.",
    )
    macros = (
        "macros",
        Ernst.waarschuwing,
        "{bestand} bevat macro's; gia voert ze niet uit.",
        "Een werkboek van gia heeft er geen: bewaar het als .xlsx, of vraag de afzender waarvoor ze dienen.",
    )
    # the kader
    kader_niet_vermeld = (
        "kader-niet-vermeld",
        Ernst.waarschuwing,
        "{bestand} vermeldt niet bij welk kader het hoort; het is gelezen met {kader}, puntenmodel {puntenmodel}.",
        "Controleer of dat klopt; het verborgen blad _gia ontbreekt of is gewijzigd.",
    )
    ander_kader = (
        "ander-kader",
        Ernst.fout,
        "{bestand} hoort bij {gevonden}, maar wordt gelezen met {kader}.",
        "Lees het met --kader {welk}.",
    )
    kader_nieuwer = (
        "kader-nieuwer",
        Ernst.fout,
        "{bestand} is gemaakt met versie {gevonden} van {id}; deze gia kent hoogstens versie {versie}.",
        "Installeer de nieuwste gia. Hebt u dat nieuwere kader zelf, geef dan met --kader zijn map op.",
    )
    kader_verouderd = (
        "kader-verouderd",
        Ernst.fout,
        "{bestand} is gemaakt met versie {gevonden} van {id}; gia leest nu versie {versie}.",
        "Zet het over met: gia migreer {pad} -o NIEUW.xlsx (en dezelfde --kader als u er een opgaf).",
    )
    kader_aangevuld = (
        "kader-aangevuld",
        Ernst.waarschuwing,
        "{bestand} is van versie {gevonden} van het kader en vraagt niet wat versie {versie} erbij vraagt: {rijen}.",
        "Een werkboek dat ook dat vraagt, maakt u met: gia migreer {pad} -o NIEUW.xlsx (met dezelfde --kader).",
    )
    niet_overgenomen = (
        "niet-overgenomen",
        Ernst.waarschuwing,
        "dit blad bewaart wat bij het overzetten of samenvoegen geen plaats vond; gia leest het niet.",
        "Kijk het na, neem over wat nog geldt en verwijder dan het blad.",
    )
    meningen_gewijzigd = (
        "meningen-gewijzigd",
        Ernst.waarschuwing,
        "in de kolom “Meningen” staat niet wat gia daar bij het samenvoegen schreef; ze telt niet mee.",
        "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
    )
    vorig_werkjaar_gewijzigd = (
        "vorig-werkjaar-gewijzigd",
        Ernst.waarschuwing,
        "de kolom “Vorig werkjaar” is gewijzigd sinds het sjabloon is gemaakt; ze telt niet mee.",
        "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
    )
    vorig_niet_vroeger = (
        "vorig-niet-vroeger",
        Ernst.waarschuwing,
        "{bestand} is van {werkjaar}, en staat in het nieuwe werkboek van {nieuw} als vorig werkjaar.",
        "Kies met --werkjaar een later werkjaar, of met --uit een vroeger werkboek.",
    )
    puntenmodel_niet_vermeld = (
        "puntenmodel-niet-vermeld",
        Ernst.waarschuwing,
        "{bestand} vermeldt geen puntenmodel; gia rekent met {puntenmodel}.",
        "Ga na of dat klopt; met --puntenmodel kiest u een ander.",
    )
    puntenmodel_onbekend = (
        "puntenmodel-onbekend",
        Ernst.fout,
        "{bestand} vermeldt het puntenmodel “{gevonden}”; toegelaten: {toegelaten}.",
        "Geef met --puntenmodel op welk puntenmodel u bedoelt.",
    )
    # Start
    gegeven_ontbreekt = (
        "gegeven-ontbreekt",
        Ernst.waarschuwing,
        "“{veld}” is niet ingevuld.",
        "Vul het in op het blad Start.",
    )
    start_ontbreekt = (
        "start-ontbreekt",
        Ernst.waarschuwing,
        "geen enkel blad heeft de gegevens van Start: {velden}.",
        "Zet het blad Start terug, of neem wat u invulde over in een nieuw sjabloon.",
    )
    datum_buiten_werkjaar = (
        "datum-buiten-werkjaar",
        Ernst.waarschuwing,
        "de datum {datum} ligt ver van het werkjaar {werkjaar}.",
        "Kijk datum en werkjaar na op het blad Start.",
    )
    stand_niet_gekozen = (
        "stand-niet-gekozen",
        Ernst.waarschuwing,
        "bij {andere} staat iets, en “{veld}” is niet gekozen.",
        "Kies op het blad Start hoe ver het werkboek is, of maak leeg wat eronder staat.",
    )
    label_ontbreekt = (
        "label-ontbreekt",
        Ernst.waarschuwing,
        "het label “{veld}” ontbreekt op Start; daardoor wordt niet gelezen wat ernaast staat{gevonden}.",
        "Typ in deze cel opnieuw “{veld}”.",
    )
    gegeven_ongeldig = (
        "gegeven-ongeldig",
        Ernst.fout,
        "bij “{veld}” staat “{gevonden}”; toegelaten: {toegelaten}.",
        "Verbeter het op het blad Start.",
    )
    gegeven_dubbel = (
        "gegeven-dubbel",
        Ernst.fout,
        "“{veld}” staat er meer dan één keer, met een andere inhoud (ook in {andere}).",
        "Houd er één over.",
    )
    gegeven_is_formule = (
        "gegeven-is-formule",
        Ernst.fout,
        "bij “{veld}” staat een formule of foutwaarde ({gevonden}); gia leest hier alleen wat iemand typt.",
        "Vervang ze door haar waarde.",
    )
    # scoring
    niet_gescoord = (
        "niet-gescoord",
        Ernst.waarschuwing,
        "{code} is niet gescoord.",
        "Kies een score; zonder score telt {het_criterium} niet mee.",
    )
    score_samengevoegd = (
        "score-samengevoegd",
        Ernst.fout,
        "{code} heeft geen eigen score: haar cel is samengevoegd met een andere.",
        "Splits de cellen (Samenvoegen uitzetten) en kies bij {elk_criterium} een score.",
    )
    score_ongeldig = (
        "score-ongeldig",
        Ernst.fout,
        "{code} heeft als score “{gevonden}”; toegelaten: {toegelaten}.",
        "Kies een score uit de lijst.{bedoeling}",
    )
    score_telt_niet = (
        "score-telt-niet",
        Ernst.waarschuwing,
        (
            "{code} heeft als score “{gevonden}”, met een spatie, een regeleinde of een ander teken te veel; gia leest "
            "“{gelezen}”, maar het werkboek zelf telt deze score niet mee."
        ),
        "Kies de score opnieuw uit de lijst.",
    )
    code_telt_niet = (
        "code-telt-niet",
        Ernst.waarschuwing,
        (
            "in de kolom Code staat “{gevonden}”, niet precies {code}; gia leest de rij, maar het werkboek zelf telt "
            "haar score niet mee."
        ),
        "Typ hier opnieuw {code}.",
    )
    formule_in_invoercel = (
        "formule-in-invoercel",
        Ernst.fout,
        "{code}: in deze cel staat een formule ({gevonden}); gia leest hier alleen wat iemand zelf kiest of typt.",
        "Vervang de formule door haar waarde.",
    )
    foutwaarde_in_invoercel = (
        "foutwaarde-in-invoercel",
        Ernst.fout,
        "{code}: in deze cel staat de foutwaarde {gevonden}.",
        "Typ of kies wat hier hoort te staan.",
    )
    formule_in_tekst = (
        "formule-in-tekst",
        Ernst.waarschuwing,
        "{code}: bij {kop} staat een formule ({formule}); gia leest alleen wat ze toont: {gevonden}.",
        "Kijk na of dat klopt, en vervang de formule door haar tekst.",
    )
    foutwaarde_in_tekst = (
        "foutwaarde-in-tekst",
        Ernst.waarschuwing,
        "{code}: bij {kop} staat de foutwaarde {gevonden}; gia leest daar niets.",
        "Typ wat hier hoort te staan, of maak de cel leeg.",
    )
    koppeling_bij_cel = (
        "koppeling-bij-cel",
        Ernst.waarschuwing,
        "achter deze cel zit een koppeling naar {adres}; gia leest alleen de tekst van de cel.",
        "Zet het adres zelf in de kolom Motivering of Bewijs als het bewaard moet blijven.",
    )
    afbeelding_bij_cel = (
        "afbeelding-bij-cel",
        Ernst.waarschuwing,
        "hier staat een afbeelding; gia leest en bewaart geen afbeeldingen.",
        "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
    )
    doorgehaald = (
        "doorgehaald",
        Ernst.waarschuwing,
        "{code}: wat bij {kop} staat (“{gevonden}”), is doorgehaald; gia leest het toch.",
        "Maak de cellen leeg als het niet meer geldt, of zet de doorhaling uit.",
    )
    tekst_te_lang = (
        "tekst-te-lang",
        Ernst.fout,
        "{code} heeft bij {kop} een tekst van {gevonden} tekens; in een werkboek passen er hoogstens {toegelaten}.",
        "Kort de tekst in.",
    )
    kop_dubbel = (
        "kop-dubbel",
        Ernst.fout,
        "de kop “{kop}” staat twee keer boven deze tabel (ook in {eerste}); gia kan niet weten welke kolom geldt.",
        "Houd één kolom over, of geef de andere een eigen kop.",
    )
    kop_ontbreekt = (
        "kop-ontbreekt",
        Ernst.fout,
        "de kop “{kop}” ontbreekt; daardoor wordt niet gelezen wat daar bij {codes} is ingevuld.{gevonden}",
        "{raad}",
    )
    codekop_ontbreekt = (
        "codekop-ontbreekt",
        Ernst.fout,
        "in deze rij met koppen staat {gevonden} waar de kop Code hoort.",
        "Typ hier opnieuw “Code”, en laat de koppen ernaast zoals in een nieuw sjabloon.",
    )
    codekop_van_plan = (
        "codekop-van-plan",
        Ernst.waarschuwing,
        "in deze rij met koppen staat {gevonden} waar de kop Code hoort; wat eronder staat, is wel gelezen.",
        "Typ hier opnieuw “Code”.",
    )
    kolom_ontbreekt = (
        "kolom-ontbreekt",
        Ernst.waarschuwing,
        "er is geen kolom “{kop}”.",
        "Had het werkboek ze nooit, werk dan gewoon verder; wilt u ze gebruiken, zet ze dan terug met haar kop.",
    )
    code_ontbreekt = (
        "code-ontbreekt",
        Ernst.fout,
        "{code} ({tab}) staat niet in het werkboek of heeft geen koppen meer boven zich.",
        "Zet de rij of haar koppen terug, of neem wat u invulde over in een nieuw sjabloon.",
    )
    codes_ontbreken = (
        "codes-ontbreken",
        Ernst.fout,
        "{aantal} rijen van {tab} staan niet in het werkboek of hebben geen koppen meer boven zich: {codes}.",
        "Zet de rijen of hun koppen terug, of neem wat u invulde over in een nieuw sjabloon.",
    )
    code_dubbel = (
        "code-dubbel",
        Ernst.fout,
        "{code} staat er meer dan één keer (ook in {andere}).",
        "Houd één rij over.",
    )
    code_onbekend = (
        "code-onbekend",
        Ernst.fout,
        "“{gevonden}” is geen code van {kader}.",
        "Herstel de code.{bedoeling}",
    )
    tekst_van_andere_code = (
        "tekst-van-andere-code",
        Ernst.fout,
        "naast de code {code} staat de tekst van {andere}.",
        "Zet de juiste code bij deze tekst; gia kan niet weten welke van beide u scoorde.",
    )
    tekst_gewijzigd = (
        "tekst-gewijzigd",
        Ernst.waarschuwing,
        "naast de code {code} staat bij {kop} een andere tekst dan in het kader: “{gevonden}”.",
        (
            "Deze cel leest gia niet: ga na of de score over de tekst van het kader gaat, en zet een notitie bij "
            "Motivering."
        ),
    )
    vraag_gewijzigd = (
        "vraag-gewijzigd",
        Ernst.waarschuwing,
        "naast de code {code} staat bij {kop} een andere tekst dan in het kader: “{gevonden}”.",
        "Deze cel leest gia niet: zet in de kolom Antwoord wat een antwoord is.",
    )
    eenheid_gewijzigd = (
        "eenheid-gewijzigd",
        Ernst.fout,
        (
            "naast de code {code} staat de eenheid “{gevonden}”, maar in het kader is ze {eenheid}; gia weet niet in "
            "welke van beide het cijfer is."
        ),
        "Zet de eenheid van het kader terug en het cijfer in die eenheid.",
    )
    rij_zonder_code = (
        "rij-zonder-code",
        Ernst.fout,
        "deze rij heeft geen code van een {criterium}, maar wel inhoud: “{gevonden}”.",
        "Zet de code van {het_criterium} in de kolom Code, of maak deze cellen leeg.",
    )
    rij_zonder_vraag = (
        "rij-zonder-vraag",
        Ernst.fout,
        "deze rij heeft geen code van een vraag, maar wel inhoud: “{gevonden}”.",
        "Zet de code van de vraag in de kolom Code, of maak deze cellen leeg.",
    )
    tekst_buiten_tabel = (
        "tekst-buiten-tabel",
        Ernst.waarschuwing,
        "deze inhoud staat op een plaats die gia niet leest: “{gevonden}”.",
        "{raad}",
    )
    opmerking_bij_cel = (
        "opmerking-bij-cel",
        Ernst.waarschuwing,
        "er staan opmerkingen bij cellen ({andere}); gia leest ze niet.",
        "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
    )
    tekstvak = (
        "tekstvak",
        Ernst.waarschuwing,
        "op dit blad staat een tekstvak (“{gevonden}”); gia leest geen tekstvakken.",
        "Zet in de kolom Motivering of Bewijs wat mee moet tellen.",
    )
    koppen_weg = (
        "koppen-weg",
        Ernst.waarschuwing,
        "op dit blad staan de koppen niet meer, en daarom wordt er niets van gelezen.",
        "Zet de rij met koppen terug zoals in een nieuw sjabloon, met “Code” als eerste.",
    )
    blad_niet_gelezen = (
        "blad-niet-gelezen",
        Ernst.waarschuwing,
        "dit blad hoort niet bij het werkboek en wordt niet gelezen.",
        "Zet in de kolom Motivering of Bewijs wat bij een {criterium} hoort.",
    )
    # context, input, output
    getal_ongeldig = (
        "getal-ongeldig",
        Ernst.fout,
        "{code} heeft bij {kop} “{gevonden}”; toegelaten: {toegelaten}.",
        "Typ alleen het getal.{hulp}",
    )
    cijfer_telt_niet = (
        "cijfer-telt-niet",
        Ernst.waarschuwing,
        (
            "{code} heeft bij {kop} “{gevonden}” als tekst en niet als getal; gia leest het getal, maar het werkboek "
            "zelf telt het niet mee."
        ),
        "Zet de notatie van de cel op Standaard en typ het getal opnieuw.",
    )
    telt_als_ingevuld = (
        "telt-als-ingevuld",
        Ernst.waarschuwing,
        "{code} heeft bij {kop} alleen spaties of regeleinden; het werkboek zelf telt dat als ingevuld, gia niet.",
        "Maak de cel leeg.",
    )
    antwoord_ongeldig = (
        "antwoord-ongeldig",
        Ernst.fout,
        "{code} heeft als antwoord “{gevonden}”; toegelaten: {toegelaten}.",
        "{doe}",
    )
    dossier_ongeldig = (
        "dossier-ongeldig",
        Ernst.waarschuwing,
        "in het dossier staat bij “{kop}” “{gevonden}”; toegelaten: {toegelaten}.",
        "Verbeter de cel of maak ze leeg; de rest van de rij is gelezen.",
    )
    dossier_zonder_plaats = (
        "dossier-zonder-plaats",
        Ernst.waarschuwing,
        "dit kader heeft geen beginsituatie-analyse; wat in dit dossier staat, komt in geen verslag.",
        "Zet beginsituatie.yaml terug in de map van het kader, of neem over wat nog geldt en verwijder het blad.",
    )
    # a form in Word
    wijzigingen_bijgehouden = (
        "wijzigingen-bijgehouden",
        Ernst.waarschuwing,
        "in dit document zijn wijzigingen bijgehouden; wat geschrapt is, is niet gelezen, wat erbij kwam wel.",
        "Kies in Word Controleren > Alle wijzigingen accepteren, en bewaar het opnieuw.",
    )
    antwoordvak_weg = (
        "antwoordvak-weg",
        Ernst.waarschuwing,
        "het invulvak ontbreekt bij {codes}; gia leest wat er in de cel zelf staat.",
        "Kijk na of er alles staat; wie het vak terug wil, maakt een nieuw draaiboek met gia sjabloon.",
    )
    antwoordvak_twee_keer = (
        "antwoordvak-twee-keer",
        Ernst.waarschuwing,
        "bij {codes} staat meer dan één invulvak; gia leest wat er samen staat als één antwoord.",
        "Kijk na of dat zo bedoeld is, en wis wat er niet bij hoort.",
    )
    antwoordcel_weg = (
        "antwoordcel-weg",
        Ernst.fout,
        "{code} heeft geen cel voor een antwoord meer; gia leest er geen. De rij eindigt op {gevonden}.",
        "Splits de cellen, of voeg er een toe, en zet er het antwoord in.",
    )
    antwoordvak_anders = (
        "antwoordvak-anders",
        Ernst.waarschuwing,
        "bij {code} staat het invulvak van {gevonden}; wat er staat, is gelezen als antwoord op {code}.",
        "Kijk na of het antwoord bij de juiste vraag staat.",
    )
    vraag_dubbel = (
        "vraag-dubbel",
        Ernst.fout,
        "{code} staat er {aantal} keer in, met als antwoord {antwoorden}; gia kiest niet.",
        "Houd één rij met deze code over.",
    )
    tabel_in_antwoord = (
        "tabel-in-antwoord",
        Ernst.waarschuwing,
        "in het antwoord op {codes} staat een tabel; gia leest er alleen de tekst van.",
        "Kijk na of de tekst ook zonder tabel te begrijpen is.",
    )
    antwoordvak_samengevoegd = (
        "antwoordvak-samengevoegd",
        Ernst.waarschuwing,
        "bij {codes} is de cel samengevoegd met die erboven; wat er te zien is, is gelezen bij de bovenste vraag.",
        "Splits de cellen, en zet bij elke vraag haar eigen antwoord.",
    )
    voorbeeldtekst_gelezen = (
        "voorbeeldtekst-gelezen",
        Ernst.waarschuwing,
        "bij {codes} staat een tekst die het document zelf nog voor een voorbeeld houdt; hij is wel gelezen.",
        "Kijk na of hij een antwoord is; zo niet, maak het vak leeg.",
    )
    voorbeeldtekst_erbij = (
        "voorbeeldtekst-erbij",
        Ernst.waarschuwing,
        "bij {codes} staat tussen wat iemand typte nog “Klik hier en typ.” of “Klik hier en kies.”; gia leest het mee.",
        "Haal die woorden weg als ze niet bij het antwoord horen.",
    )
    deel_niet_gelezen = (
        "deel-niet-gelezen",
        Ernst.waarschuwing,
        "in {deel} staat iets dat gia niet leest: {gevonden}.",
        "Zet in een antwoordvak wat mee moet tellen.",
    )
    status_telt_niet = (
        "status-telt-niet",
        Ernst.waarschuwing,
        (
            "{code} heeft als status “{gevonden}”, met een spatie, een regeleinde of een ander teken te veel; gia "
            "leest “{gelezen}”, maar het werkboek zelf telt het niet mee."
        ),
        "Kies de status opnieuw uit de lijst.",
    )
    percentagenotatie = (
        "percentagenotatie",
        Ernst.waarschuwing,
        "{code} heeft bij {kop} een cel met de notatie procent ({gevonden}); gia leest wat ze toont: {gelezen}.",
        "Klopt dat niet, zet de notatie van de cel dan op Standaard en typ alleen het getal.",
    )
    percentagenotatie_onmogelijk = (
        "percentagenotatie-onmogelijk",
        Ernst.fout,
        "{code} heeft bij {kop} een cel met de notatie procent, die {gelezen} % toont; toegelaten: {toegelaten}.",
        "Zet de notatie van de cel op Standaard en typ alleen het getal; er staat nu {gevonden} in.",
    )
    jaar_te_laat = (
        "jaar-te-laat",
        Ernst.waarschuwing,
        "{code} heeft een cijfer van {gevonden}, maar de beoordeling is van {laatste}.",
        "Kijk het jaar na, of de datum en het werkjaar op het blad Start.",
    )
    status_ongeldig = (
        "status-ongeldig",
        Ernst.fout,
        "{code} heeft als status “{gevonden}”; toegelaten: {toegelaten}.",
        "Kies een status uit de lijst.{bedoeling}",
    )
    status_tegenspraak = (
        "status-tegenspraak",
        Ernst.fout,
        "{code} heeft de status “{status}”, maar er staat wel een cijfer: {gevonden}.",
        "Kies gemeten of geschat als het cijfer klopt, of maak de cel met het cijfer leeg.",
    )
    status_zonder_cijfer = (
        "status-zonder-cijfer",
        Ernst.waarschuwing,
        "{code} heeft de status “{status}”, maar er staat geen cijfer.",
        "Vul het cijfer in, of kies “geen gegevens” als het er niet is.",
    )
    percentage_als_deel = (
        "percentage-als-deel",
        Ernst.waarschuwing,
        "{code} heeft bij {kop} {gevonden}, in %: dat is hoogstens één procent.",
        "Typ 91 voor 91 %, niet 0,91 of een cel met de notatie procent.",
    )
    berekend_cijfer_getypt = (
        "berekend-cijfer-getypt",
        Ernst.waarschuwing,
        "{code} volgt uit {uit}, maar bij {kop} staat “{gevonden}”; dat gebruikt gia niet: {gevolg}.",
        "Verbeter zo nodig {uit}, en maak deze cel leeg of zet haar formule terug.",
    )
    berekend_cijfer_wijkt_af = (
        "berekend-cijfer-wijkt-af",
        Ernst.waarschuwing,
        "{code}: bij {kop} toont het werkboek {gevonden}, maar uit {uit} volgt {berekend}.",
        "gia gebruikt wat eruit volgt. Wellicht is de formule gewijzigd, of is het werkboek niet herberekend.",
    )
    klassen_tellen_niet_op = (
        "klassen-tellen-niet-op",
        Ernst.waarschuwing,
        "{code} is {gevonden}, maar {klassen} zijn samen {som}.",
        "Kijk na welk van die cijfers niet klopt.",
    )
    deel_boven_geheel = (
        "deel-boven-geheel",
        Ernst.waarschuwing,
        "{code} is {gevonden}, maar telt een deel van {geheel}, en dat is maar {ander}.",
        "Kijk na welk van beide cijfers niet klopt.",
    )
    aandeel_boven_100 = (
        "aandeel-boven-100",
        Ernst.waarschuwing,
        "{code} komt op {gevonden} %: {teller} is {cijfer_teller}, en {noemer} maar {cijfer_noemer}.",
        "Kijk na of {teller} en {noemer} kloppen.",
    )
    aantal_met_decimalen = (
        "aantal-met-decimalen",
        Ernst.waarschuwing,
        "{code} is een aantal, en hier staat {gevonden}: bedoelde u {bedoeld}?",
        "Typ een duizendtal zonder punt of komma; klopt {gevonden}, dan hoeft u niets te doen.",
    )
    cijfer_tien_keer = (
        "cijfer-tien-keer",
        Ernst.waarschuwing,
        "{code} is {gevonden}, en {wanneer} {vroeger}: minstens tien keer {hoe}.",
        "Kijk na of er geen cijfer of komma te veel of te weinig staat; klopt het, zeg dan in de tekst ernaast waarom.",
    )
    cijfer_ver_van_vlaanderen = (
        "cijfer-ver-van-vlaanderen",
        Ernst.waarschuwing,
        "{code} is {gevonden} {eenheid}; van de {onderwerpen} in {gebied} was het {laagste} tot {hoogste}.",
        "Kijk {nakijken}: is het in {eenheid}, en staat er geen cijfer of komma te veel of te weinig?",
    )
    # the action plan
    actie_zonder_code = (
        "actie-zonder-code",
        Ernst.waarschuwing,
        "deze actie heeft geen code: “{gevonden}”; ze blijft in het actieplan, maar hoort bij {geen_enkel_werkpunt}.",
        "Kies in de kolom Code waarover ze gaat.",
    )
    actiecode_onbekend = (
        "actiecode-onbekend",
        Ernst.waarschuwing,
        "“{gevonden}” is geen code van {kader}; de actie blijft in het plan, maar hoort bij {geen_enkel_werkpunt}.",
        "Kies een code uit de lijst.{bedoeling}",
    )
    actiedatum_ongeldig = (
        "actiedatum-ongeldig",
        Ernst.waarschuwing,
        "bij Tegen staat “{gevonden}”; toegelaten: {toegelaten}.",
        "Typ de dag waartegen de actie klaar moet zijn, of maak de cel leeg.",
    )
    actiestand_ongeldig = (
        "actiestand-ongeldig",
        Ernst.waarschuwing,
        "bij Stand staat “{gevonden}”; toegelaten: {toegelaten}.",
        "Kies een stand uit de lijst.{bedoeling}",
    )
    actie_telt_anders = (
        "actie-telt-anders",
        Ernst.waarschuwing,
        (
            "bij {kop} staat “{gevonden}”, met een spatie, een regeleinde of een ander teken te veel; gia leest "
            "“{gelezen}”, maar het werkboek zelf niet."
        ),
        "Kies het opnieuw uit de lijst.",
    )
    actieplan_meermaals = (
        "actieplan-meermaals",
        Ernst.waarschuwing,
        "er is meer dan één tabel met acties (ook in {andere}); gia leest ze allemaal.",
        "Houd één actieplan over, of ga na of geen actie er twee keer staat.",
    )
    # results in the workbook
    resultaat_wijkt_af = (
        "resultaat-wijkt-af",
        Ernst.waarschuwing,
        "{onderwerp}: bij “{kop}” staat {gevonden}, maar uit de scores volgt {berekend}.",
        "gia rekent met de scores. Wellicht is een formule overschreven, of is het werkboek niet herberekend.",
    )
    telling_wijkt_af = (
        "telling-wijkt-af",
        Ernst.waarschuwing,
        "{onderwerp}: bij “{kop}” staat {gevonden}, maar uit de antwoorden volgt {berekend}.",
        "gia telt de antwoorden. Wellicht is een formule overschreven, of is het werkboek niet herberekend.",
    )
    # two werkboeken together
    zelfde_werkboek = (
        "zelfde-werkboek",
        Ernst.fout,
        "de twee werkboeken zijn hetzelfde: {bestand}{ander}.",
        "Geef twee verschillende werkboeken op.",
    )
    gegeven_nodig = (
        "gegeven-nodig",
        Ernst.fout,
        "“{veld}” is niet ingevuld; zonder dat gegeven is er niet te vergelijken.",
        "Vul het in op het blad Start.",
    )
    soort_omgewisseld = (
        "soort-omgewisseld",
        Ernst.fout,
        "{bestand} is een {rechts} en {ander} is een {links}: ze staan in de verkeerde volgorde.",
        "Typ: {opdracht}",
    )
    zelfde_soort = (
        "zelfde-soort",
        Ernst.fout,
        "{bestand} en {ander} zijn allebei een {soort}; gia vergelijkt een {links} met een {rechts}.",
        "Zijn het twee werkjaren van één {onderwerp}, typ dan: gia vergelijk {vroeger} {nu} --als evolutie",
    )
    andere_soort = (
        "andere-soort",
        Ernst.fout,
        "{bestand} is een {soort} en {ander} is een {andere_soort}; een evolutie vraagt twee keer dezelfde soort.",
        "Laat --als evolutie weg, of kies twee werkboeken van dezelfde soort.",
    )
    ander_onthaalbureau = (
        "ander-onthaalbureau",
        Ernst.fout,
        "{bestand} gaat over “{naam}” en {ander} over “{andere_naam}”.",
        "Kies twee werkboeken van {hetzelfde_onderwerp}, of schrijf de naam op Start in beide gelijk.",
    )
    naam_lijkt_op = (
        "naam-lijkt-op",
        Ernst.waarschuwing,
        "{bestand} gaat over “{naam}” en {ander} over “{andere_naam}”: is dat {hetzelfde_onderwerp}?",
        "Schrijf de naam op Start dan in beide gelijk (van ’t laat Excel het teken vooraan soms vallen).",
    )
    zelfde_werkjaar = (
        "zelfde-werkjaar",
        Ernst.fout,
        "een evolutie gaat van vroeger naar nu, maar {bestand} en {ander} zijn allebei van {werkjaar}.",
        "Kies twee verschillende werkjaren, of verbeter het werkjaar op het blad Start.",
    )
    werkjaar_volgorde = (
        "werkjaar-volgorde",
        Ernst.fout,
        "een evolutie gaat van vroeger naar nu, maar {bestand} is van {werkjaar} en {ander} van {ander_werkjaar}.",
        "Geef eerst het werkboek van het vroegste werkjaar op en dan dat van een later werkjaar.",
    )
    werkjaar_verschilt = (
        "werkjaar-verschilt",
        Ernst.waarschuwing,
        "{bestand} is van {werkjaar} en {ander} van {ander_werkjaar}.",
        "Ga na of u deze twee werkboeken met elkaar wilt vergelijken.",
    )
    puntenmodel_verschilt = (
        "puntenmodel-verschilt",
        Ernst.waarschuwing,
        "{bestand} gebruikt het puntenmodel {puntenmodel} en {ander} het puntenmodel {ander_puntenmodel}.",
        "gia rekent beide met {gekozen}; met --puntenmodel kiest u zelf.",
    )
    # a work visit beside a werkboek
    geen_werkbezoek = (
        "geen-werkbezoek",
        Ernst.fout,
        "{bestand} is geen werkbezoek: het kader {gevonden} heeft geen vragen die codes van {id} raken.",
        "Geef een ingevuld werkboek of draaiboek op van een kader met vragen over {id}.",
    )
    kader_van_werkbezoek_nodig = (
        "kader-van-werkbezoek-nodig",
        Ernst.fout,
        "{bestand} hoort bij het kader {gevonden}; het is gelezen met {kader}.",
        "Geef met --kader-werkbezoek het kader op waarmee het werkbezoek gemaakt is, zoals de map ervan.",
    )
    naam_nodig_bij_werkbezoek = (
        "naam-nodig-bij-werkbezoek",
        Ernst.fout,
        "“{veld}” is niet ingevuld; zonder naam is niet zeker dat {het_bezoek} over {hetzelfde_onderwerp} gaat.",
        "Vul het in onder Start.",
    )
    werkbezoek_ander_werkjaar = (
        "werkbezoek-ander-werkjaar",
        Ernst.waarschuwing,
        "{bestand} is van {werkjaar} en {het_bezoek} in {ander} van {ander_werkjaar}.",
        "Ga na of u deze twee naast elkaar wilt leggen.",
    )
    # the werkboeken of a consensus
    consensus_verschilt = (
        "consensus-verschilt",
        Ernst.fout,
        "“{veld}” is niet in elk werkboek gelijk: {gevonden}.",
        "In een consensus is dat overal gelijk: laat weg wat er niet bij hoort, of verbeter het op het blad Start.",
    )
    consensus_een_werkboek = (
        "consensus-een-werkboek",
        Ernst.fout,
        "er blijft maar één werkboek over: {bestand}.",
        "Geef minstens twee verschillende werkboeken op.",
    )
    consensus_soorten = (
        "consensus-soorten",
        Ernst.waarschuwing,
        "de werkboeken zijn van meer partijen: {gevonden}; in het samengevoegde werkboek blijft “{veld}” leeg.",
        "Kies daar op het blad Start van wie het is als u het samen afwerkt.",
    )
    consensus_datum = (
        "consensus-datum",
        Ernst.waarschuwing,
        "“{veld}” is niet in elk werkboek gelijk: {gevonden}; in het samengevoegde werkboek blijft het leeg.",
        "Vul daar op het blad Start de dag in waarop u het samen afwerkt.",
    )
    consensus_telt_dubbel = (
        "consensus-telt-dubbel",
        Ernst.waarschuwing,
        "{bestand} noemen op Start dezelfde beoordelaar en scoren hetzelfde: die telt dan meer dan één keer.",
        "Laat er een weg, ook een dat al samengevoegd is. Zijn het andere mensen, geef ze dan op Start elk hun naam.",
    )
    consensus_past_niet = (
        "consensus-past-niet",
        Ernst.waarschuwing,
        "{code}: alles samen is te lang voor één cel; {gevonden} staat op het blad Niet overgenomen.",
        "Lees het daar na, en neem in het samengevoegde werkboek over wat nodig is.",
    )
    consensus_noemt_namen = (
        "consensus-noemt-namen",
        Ernst.waarschuwing,
        "in teksten staat nog de naam van een beoordelaar, bij: {gevonden}.",
        "Kijk ze na voor u ze doorgeeft: --anoniem verandert niets aan een tekst, ook niet van een eerdere consensus.",
    )
    # many werkboeken together
    gegeven_nodig_in_overzicht = (
        "gegeven-nodig-in-overzicht",
        Ernst.fout,
        "“{veld}” is niet ingevuld; zonder dat gegeven telt dit werkboek niet mee in het overzicht.",
        "Vul het in op het blad Start.",
    )
    dubbel_in_overzicht = (
        "dubbel-in-overzicht",
        Ernst.fout,
        "{bestand} zijn elk een {soort} van “{naam}” in {werkjaar}; geen ervan telt mee in het overzicht.",
        (
            "Houd er één over, of verbeter naam, soort of werkjaar op het blad Start. Zijn het er van meer "
            "beoordelaars, voeg ze dan samen: {opdracht} (en dezelfde --kader als u er een opgaf)."
        ),
    )
    delen_in_overzicht = (
        "delen-in-overzicht",
        Ernst.fout,
        (
            "{bestand} zijn delen van één {soort} van “{naam}” in {werkjaar}: wat in het ene gescoord is, is dat in "
            "geen ander. {Het_onderwerp} telt mee als het één werkboek is."
        ),
        "Voeg ze samen, en laat dat ene werkboek in de map: {opdracht} (en dezelfde --kader als u er een opgaf).",
    )
    beoordelaars_in_overzicht = (
        "beoordelaars-in-overzicht",
        Ernst.fout,
        (
            "{bestand} zijn elk een {soort} van “{naam}” in {werkjaar}, van verschillende beoordelaars. "
            "{Het_onderwerp} telt mee als het één werkboek is."
        ),
        (
            "Voeg ze samen, werk af wat open blijft, en laat dat ene werkboek in de map: {opdracht} (en dezelfde "
            "--kader als u er een opgaf)."
        ),
    )
    nieuwste_telt = (
        "nieuwste-telt",
        Ernst.waarschuwing,
        "{bestand} zijn elk een {soort} van “{naam}” in {werkjaar}; alleen het nieuwste telt mee{reden}.",
        "Haal de andere uit de map, of verbeter de stand of de datum op het blad Start.",
    )
    buiten_de_stand = (
        "buiten-de-stand",
        Ernst.waarschuwing,
        "{aantal} niet mee in dit overzicht van wat {stand} is: {bestanden}.",
        "Laat --stand weg om ze mee te nemen.",
    )
    zelfde_bestand = (
        "zelfde-bestand",
        Ernst.waarschuwing,
        "{bestand} zijn hetzelfde bestand; het telt één keer mee.",
        "Verwijder wat te veel is, of kijk na of er niet een ander werkboek had moeten staan.",
    )
    nagekeken_in_overzicht = (
        "nagekeken-in-overzicht",
        Ernst.waarschuwing,
        "{bestand} zijn een werkboek en de nagekeken kopie ervan, met dezelfde inhoud; het telt één keer mee.",
        "U hoeft niets te doen; de kopie mag uit de map.",
    )
    aangevuld_in_overzicht = (
        "aangevuld-in-overzicht",
        Ernst.waarschuwing,
        "van een vroegere versie van het kader, en dus zonder de cijfers die er sindsdien bij kwamen: {bestand}.",
        "Ze tellen mee met wat ze wel vragen. Een werkboek dat ook die cijfers vraagt, maakt u met gia migreer.",
    )
    bestanden_overgeslagen = (
        "bestanden-overgeslagen",
        Ernst.waarschuwing,
        "{aantal} niet gelezen: {bestanden}.",
        "Zit er geen werkboek in, dan mag het blijven staan.",
    )
    namen_lijken = (
        "namen-lijken",
        Ernst.waarschuwing,
        "deze namen lijken op elkaar: {namen}; gia neemt ze als aparte {onderwerpen}. Is het er een?",
        "Schrijf de naam dan op het blad Start overal gelijk ({bestand}).",
    )
    niet_toegankelijk = (
        "niet-toegankelijk",
        Ernst.fout,
        "{bestand} kan niet worden gelezen ({reden}).",
        "Vraag leesrechten of zet het op een andere plaats, of laat het weg.",
    )
    lezen_gestopt = (
        "lezen-gestopt",
        Ernst.fout,
        "{bestand} is niet gelezen: het proces dat het las, is gestopt.",
        "Probeer het alleen, met: gia score {pad} (en dezelfde --kader als u er een opgaf).",
    )
    waarschuwingen_in_werkboek = (
        "waarschuwingen-in-werkboek",
        Ernst.waarschuwing,
        "er zijn waarschuwingen bij dit werkboek: {hoe_vaak}.",
        "U leest ze met gia score.",
    )
    overzicht_gemengd = (
        "overzicht-gemengd",
        Ernst.waarschuwing,
        "dit overzicht neemt {gemengd} samen{gevolg}.",
        "Kies met --soort en --werkjaar wat u samen wilt zien.",
    )
    groep_te_klein = (
        "groep-te-klein",
        Ernst.waarschuwing,
        "{wat} niet mee: van minder dan {minste} {onderwerpen} van één soort en één werkjaar toont gia niets.",
        "Neem er meer samen, of bekijk elk werkboek apart met gia score.",
    )
    cijfers_verschillen = (
        "cijfers-verschillen",
        Ernst.waarschuwing,
        (
            "beoordelingen van {hetzelfde_onderwerp} geven voor hetzelfde jaar een ander cijfer: {cijfers}. "
            "{Elk_onderwerp} telt één keer mee: met het cijfer van het laatste werkjaar, en van één werkjaar met dat "
            "van {de_rechts}."
        ),
        "Kijk na welk cijfer juist is, en verbeter het in het andere werkboek.",
    )
    puntenmodellen_verschillen = (
        "puntenmodellen-verschillen",
        Ernst.waarschuwing,
        "de werkboeken gebruiken verschillende puntenmodellen ({gevonden}).",
        "gia rekent ze allemaal met {gekozen}; met --puntenmodel kiest u zelf.",
    )
