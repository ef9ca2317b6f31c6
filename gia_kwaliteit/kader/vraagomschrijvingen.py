"""What an editor says of the parts and keys of vragen.yaml, in the language of who edits it."""

VRAGEN = {
    "Vragenlijst": "vragen.yaml: vragen met een antwoordvak, zonder score.",
    "Vragenlijst.naam": "Hoe het blad en de vragenlijst heten; hoogstens 31 tekens. Zonder deze sleutel: Vragen.",
    "Vragenlijst.definitie": "Waarvoor deze vragen dienen, in een of twee zinnen; staat bovenaan het blad.",
    "Vragenlijst.inleiding": "Wat voor de vragen komt, zoals het doel en de afspraken; mag ontbreken.",
    "Vragenlijst.raakt_kader": "De id van het kader waarvan raakt de codes noemt; mag ontbreken als dat dit kader is.",
    "Vragenlijst.rubrieken": "De rubrieken, in de volgorde van het blad.",
    "Inleiding": "Een deel van wat voor de vragen komt.",
    "Inleiding.titel": "De titel, zoals Doel.",
    "Inleiding.teksten": "De teksten onder deze titel.",
    "Inleidingstekst": "Een tekst voor de vragen.",
    "Inleidingstekst.bron": "Waar de tekst vandaan komt; mag ontbreken.",
    "Vragenrubriek": "Een rubriek met haar vragen.",
    "Vragenrubriek.aanwijzingen": "Hoe deze vragen gesteld worden, een zin per aanwijzing; mag ontbreken.",
    "Vragenrubriek.vragen": "De vragen van deze rubriek.",
    "Vragenrubriek.bron": "Waar de rubriek vandaan komt; mag ontbreken.",
    "Vraag": "Een vraag met een antwoordvak.",
    "Vraag.antwoord": "tekst, keuze, datum of getal: wat iemand invult. Zonder deze sleutel: tekst.",
    "Vraag.keuzes": "Bij een keuze: twee of meer woorden om uit te kiezen, zonder komma erin. Ze staan in "
    "ingevulde werkboeken.",
    "Vraag.eenheid": "Bij een getal: waarin het uitgedrukt is, zoals % of uren; mag ontbreken.",
    "Vraag.hint": "Wat helpt om te antwoorden; staat er in het grijs naast. Mag ontbreken.",
    "Vraag.deelpunten": "Waarover het antwoord gaat, punt na punt; staat onder de vraag. Mag ontbreken.",
    "Vraag.raakt": "De codes waarover het antwoord iets zegt: criteria, regels, processen of "
    "indicatoren; mag ontbreken.",
    "Vraag.bron": "Waar de vraag vandaan komt; mag ontbreken.",
    "AntwoordSoort": "Wat iemand als antwoord invult.",
    "Vervallen.antwoord": "Bij een vraag: wat iemand invulde.",
    "Vervallen.keuzes": "Bij een vraag met keuzes: de keuzes van toen.",
}
