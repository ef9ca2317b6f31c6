"""What an editor says of the parts and keys of beginsituatie.yaml, in the language of who edits it."""

BEGINSITUATIE = {
    "Beginsituatie": "beginsituatie.yaml: waaruit de beginsituatie-analyse bestaat. Wie hier iets wijzigt, hoeft "
    "versie niet te verhogen.",
    "Beginsituatie.titel": "Hoe de analyse heet; staat boven het verslag.",
    "Beginsituatie.inleiding": "De zin die voor de bestanddelen komt.",
    "Beginsituatie.bestanddelen": "Waaruit de analyse bestaat, in de volgorde van het verslag.",
    "Beginsituatie.themas": "De onderzoeksvragen, thema per thema; mag ontbreken.",
    "Bestanddeel": "Een bestanddeel van de analyse: een hoofdstuk van het verslag.",
    "Bestanddeel.soort": "Waar de inhoud vandaan komt: resultaten, cijfers, swot, bronnen, signalen, werkbezoek of "
    "stand.",
    "Bestanddeel.titel": "De titel van het hoofdstuk.",
    "Bestanddeelsoort": "Waar de inhoud van een bestanddeel vandaan komt.",
    "Onderzoeksthema": "Vragen over één onderwerp.",
    "Onderzoeksthema.raakt": "De codes van het kader die bij dit thema horen; mag ontbreken.",
    "Onderzoeksthema.vragen": "De vragen van dit thema.",
    "Onderzoeksvraag": "Een vraag over de stand van zaken.",
    "Onderzoeksvraag.code": "Een eigen code, zoals V.TB1; ze is geen code van een criterium.",
    "regels": "Waar dit in het rapport staat, zoals 741-742; mag ontbreken.",
}
