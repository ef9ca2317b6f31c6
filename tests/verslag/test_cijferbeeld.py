"""The figures in the verslag: what a picture shows of each, what an annex holds, and who sees its own of before."""

from dataclasses import replace

import pytest

from gia_kwaliteit import bereken_profiel
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.kader import Kader, Referentie
from gia_kwaliteit.kader.referentie import Cijferbron
from gia_kwaliteit.verslag import Rubriek, Tabel, Verslag, maak_verslag
from gia_kwaliteit.verslag.beeldsoorten import Aantalbeeld, Stipbeeld, Stipregel
from gia_kwaliteit.verslag.eigen_bureau import eigennamen
from gia_kwaliteit.verslag.zinnen import eenheid_bij
from tests.bouwers import beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
PERSPECTIEVEN = {f"IC2.{nummer}": Cijfer(waarde=w, jaar=2013) for nummer, w in enumerate((305, 507, 359, 29, 25), 1)}
WACHTEN = {"OC1.1": 40.0, "OC1.2": 30.0, "OC1.8": 10.0, "OC1.9": 1.0}


def _verslag(cijfers: dict[str, Cijfer], naam: str = "De Brug", kader: Kader = KADER) -> Verslag:
    gegeven = beoordeling(kader, cijfers=cijfers)
    gegeven = replace(gegeven, gegevens=replace(gegeven.gegevens, naam=naam))
    return maak_verslag(gegeven, bereken_profiel(gegeven, kader), kader)


def _rubriek(verslag: Verslag, code: str) -> Rubriek:
    return next(rubriek for rubriek in verslag.rubrieken if rubriek.code == code)


def _regels(rubriek: Rubriek) -> dict[str, Stipregel]:
    beelden = (beeld for beeld in rubriek.beelden if isinstance(beeld, Stipbeeld))
    return {regel.label.split()[0]: regel for beeld in beelden for regel in beeld.regels}


def _naslag(rubriek: Rubriek, begin: str) -> Tabel:
    return next(tabel for tabel in rubriek.naslag if tabel.titel.startswith(begin))


@pytest.mark.parametrize(
    ("naam", "bureau"),
    [
        ("Onthaalbureau Gent", "Gent"),
        ("GENT", "Gent"),
        ("Inburgering Oost-Vlaanderen vzw", "Oost-Vlaanderen"),
        ("Onthaalbureau Vlaams Brabant", "Vlaams-Brabant"),
        ("Onthaalbureau Stad Antwerpen", "Stad Antwerpen"),
        ("Onthaalbureau Provincie Antwerpen", "Provincie Antwerpen"),
        # Neither the city nor the province, both, two others, a longer word, none.
        ("Onthaalbureau Antwerpen", None),
        ("Stad Antwerpen en Provincie Antwerpen", None),
        ("Oost-Vlaanderen, kantoor Gent", None),
        ("Onthaalbureau Gentbrugge", None),
        ("De Brug", None),
        ("", None),
        (None, None),
    ],
)
def test_een_onthaalbureau_wordt_alleen_herkend_als_zijn_naam_er_heel_en_alleen_staat(
    naam: str | None, bureau: str | None
) -> None:
    namen = eigennamen(naam, KADER.referentie)
    assert namen.get(2012) == bureau
    assert set(namen.values()) == ({bureau} if bureau else set())


def test_een_letter_in_de_plaats_van_een_naam_is_niemand() -> None:
    cijfer = KADER.vlaamse_reeksen["I1.2"][-1].cijfer.model_copy(update={"per_onthaalbureau": {"A": 3.0, "B": 4.0}})
    referentie = KADER.referentie[0].model_copy(update={"cijfers": (cijfer,)})
    assert eigennamen("Onthaalbureau A", (referentie,)) == {}


def test_een_van_de_acht_ziet_zijn_eigen_cijfer_van_toen() -> None:
    # Gent in 2012: 13 trajectbegeleiders; in 2011 428 contracts “onbepaald” and in 2012 25 (2 %).
    rubriek = _rubriek(_verslag({"I1.2": Cijfer(waarde=27)}, naam="Onthaalbureau Gent"), "B.input")
    regel = _regels(rubriek)["I1.2"]
    assert (regel.eerder, regel.teksten[-1]) == (13, "bij u in 2012: 13")
    assert "In 2012 telde het rapport bij u (Gent) 13 (I1.2 Profiel trajectbegeleiders)." in rubriek.feiten
    eerder = _naslag(rubriek, "Wat het rapport eerder telde: Gent")
    assert [kolom.kop for kolom in eerder.kolommen] == ["Code", "Gegeven", "2011", "2012", "Nu"]
    rijen = {rij[0]: rij[2:] for rij in eerder.rijen}
    assert (rijen["I1.2"], rijen["IC2.5"]) == (("–", "13", "27"), ("428", "25", "–"))
    assert rijen["IC2.11"][1] == "2,0 %"
    # Of two years (246 in 2011) the newest.
    twee = _rubriek(_verslag({"IC2.1": Cijfer(waarde=300)}, naam="Onthaalbureau Gent"), "B.input")
    assert _regels(twee)["IC2.1"].teksten[-1] == "bij u in 2012: 305"
    ander = _rubriek(_verslag({"I1.2": Cijfer(waarde=27)}), "B.input")
    assert _regels(ander)["I1.2"].eerder is None
    assert not [feit for feit in ander.feiten if "bij u" in feit]


def _met_werkboeken(jaar: int, bureaus: dict[str, float]) -> Kader:
    """Return the kader with I1.2 of one more year, as werkboeken give it."""
    geheel = {"waarde": sum(bureaus.values()), "jaar": jaar, "per_onthaalbureau": bureaus}
    bron = Cijferbron(werkboeken=len(bureaus), tekst="van het werkjaar")
    cijfer = KADER.vlaamse_reeksen["I1.2"][-1].cijfer.model_copy(update={**geheel, "bron": bron})
    referentie = Referentie(jaar=jaar, bron="De onthaalbureaus", cijfers=(cijfer,))
    return KADER.model_copy(update={"referentie": (*KADER.referentie, referentie)})


def test_wat_een_werkboek_vroeger_zei_telde_het_rapport_niet_en_elk_jaar_heeft_zijn_eigen_namen() -> None:
    # The report writes Gent; the werkboeken of 2014 write Onthaalbureau Gent, and of another Gent en omstreken.
    kader = _met_werkboeken(2014, {"Onthaalbureau Gent": 14.0, "Onthaalbureau Gent en omstreken": 9.0, "De Brug": 4.0})
    naam = "Onthaalbureau Gent"
    rubriek = _rubriek(_verslag({"I1.2": Cijfer(waarde=27, jaar=2015)}, naam=naam, kader=kader), "B.input")
    assert _regels(rubriek)["I1.2"].teksten[-1] == "bij u in 2014: 14"
    assert "In 2014 was het bij u (Onthaalbureau Gent) 14 (I1.2 Profiel trajectbegeleiders)." in rubriek.feiten
    assert not [feit for feit in rubriek.feiten if "het rapport bij u" in feit]
    eerder = _naslag(rubriek, "Wat het vroeger was: Gent en Onthaalbureau Gent")
    assert [kolom.kop for kolom in eerder.kolommen] == ["Code", "Gegeven", "2011", "2012", "2014", "Nu"]
    assert {rij[0]: rij[2:] for rij in eerder.rijen}["I1.2"] == ("–", "13", "14", "27")
    # Of the year of the figure itself it is that figure again: then what the report counted is the newest before it.
    zelfde = _rubriek(_verslag({"I1.2": Cijfer(waarde=14, jaar=2014)}, naam=naam, kader=kader), "B.input")
    assert _regels(zelfde)["I1.2"].teksten[-1] == "bij u in 2012: 13"
    assert "In 2012 telde het rapport bij u (Gent) 13 (I1.2 Profiel trajectbegeleiders)." in zelfde.feiten


def test_een_cijfer_uit_werkboeken_komt_niet_uit_het_rapport_ook_niet_uit_een_bestand_met_allebei() -> None:
    kader = _met_werkboeken(2013, {"Gent": 14.0, "De Brug": 4.0, "De Kaai": 9.0})
    gemaakt = kader.referentie[-1].model_copy(update={"bron": KADER.referentie[-1].bron})
    kader = kader.model_copy(update={"referentie": (*KADER.referentie, gemaakt)})
    cijfers = {"I1.2": Cijfer(waarde=27), "IC3.1": Cijfer(waarde=1108)}
    feiten = _rubriek(_verslag(cijfers, kader=kader), "B.input").feiten
    waar = "IC3.1 (2012, gemiddeld per onthaalbureau, regels 1663-1684)."
    rapport = f"Verbindingen, GIA-team, Vlaamse onderwijsinspectie, 2013: {waar}"
    begin = "De cijfers van Vlaanderen komen uit "
    assert [feit.removeprefix(begin) for feit in feiten if feit.startswith(begin)] == [
        "3 werkboeken van het werkjaar: I1.2 (2013, gemiddeld per onthaalbureau).",
        rapport,
    ]


def test_een_definitie_zonder_punt_loopt_niet_door_in_de_bron() -> None:
    cijfer = KADER.vlaamse_reeksen["O1.3"][-1].cijfer
    bron = Cijferbron(werkboeken=8, tekst="van het werkjaar")
    nieuw = cijfer.model_copy(update={"jaar": 2014, "bron": bron, "definitie": "De deelname aan de lessen MO"})
    referentie = Referentie(jaar=2014, bron="De onthaalbureaus", cijfers=(nieuw,))
    kader = KADER.model_copy(update={"referentie": (*KADER.referentie, referentie)})
    feiten = _rubriek(_verslag({"O1.3": Cijfer(waarde=91, vlaams_gemiddelde=90)}, kader=kader), "B.output").feiten
    verwacht = "De deelname aan de lessen MO. Bron: 8 werkboeken van het werkjaar."
    assert f"Vlaams gemiddelde bij O1.3 (2014, weging niet vermeld): {verwacht}" in feiten


def test_aandelen_delen_een_as_en_zeggen_waarvan_en_of_het_gewogen_is() -> None:
    rubriek = _rubriek(_verslag(PERSPECTIEVEN), "B.input")
    regels = _regels(rubriek)
    assert list(regels) == ["IC2.7", "IC2.8", "IC2.9", "IC2.10", "IC2.11", "IC2.6"]
    # 305 of 1225 contracts; in Vlaanderen 3023 of 17210.
    assert regels["IC2.7"].teksten == ("24,9 %", "305 van 1225", "Vlaanderen 17,6 % (2012, gewogen)")
    assert sorted(regels["IC2.7"].bureaus) == [4, 15, 16, 16, 18, 19, 23, 25]
    assert {regel.schaal for code, regel in regels.items() if code != "IC2.6"} == {"%"}
    assert (regels["IC2.6"].schaal, regels["IC2.6"].waarde) == ("", 1225)
    hoger = next(feit for feit in rubriek.feiten if feit.startswith("Hoger"))
    assert hoger == (
        "Hoger dan in Vlaanderen: IC2.7 Aandeel perspectief werkt (24,9 % tegen 17,6 %), "
        "IC2.8 Aandeel perspectief werkzoekend (41,4 % tegen 39,6 %) en "
        "IC2.9 Aandeel perspectief socio-cultureel (29,3 % tegen 16,9 %)."
    )
    bron = next(feit for feit in rubriek.feiten if feit.startswith("De cijfers van Vlaanderen komen uit"))
    assert "IC2.6 (2012, gemiddeld per onthaalbureau, regels 3240-3260);" in bron
    assert "; IC2.7 tot IC2.11 (2012, gewogen, regels 3233-3260)" in bron
    # What the picture shows stands in no table of the chapter, and all of it in the annex, computed as such.
    assert rubriek.tabellen == ()
    alles = {rij[0]: rij[2:4] for rij in _naslag(rubriek, "De input van het onthaalbureau: alle cijfers").rijen}
    assert (alles["IC2.1"], alles["IC2.6"], alles["IC2.7"]) == (
        ("305", "–"),
        ("1225", "berekend"),
        ("24,9 %", "berekend"),
    )


def test_van_welk_jaar_de_eigen_cijfers_zijn_staat_er_een_keer() -> None:
    feiten = _rubriek(_verslag(PERSPECTIEVEN), "B.input").feiten
    assert "De cijfers van het onthaalbureau zijn van 2013." in feiten
    feiten = _rubriek(_verslag(PERSPECTIEVEN | {"I1.2": Cijfer(waarde=4, jaar=2012)}), "B.input").feiten
    assert "De cijfers van het onthaalbureau zijn van 2012 (I1.2) en 2013 (IC2.6 tot IC2.11)." in feiten
    assert not [feit for feit in _rubriek(_verslag({}), "B.input").feiten if feit.startswith("De cijfers van het")]


def test_een_schatting_gaat_mee_naar_wat_eruit_berekend_is() -> None:
    cijfers = PERSPECTIEVEN | {"IC2.1": Cijfer(waarde=305, status=Status.geschat)}
    rubriek = _rubriek(_verslag(cijfers), "B.input")
    regel = _regels(rubriek)["IC2.7"]
    assert (regel.geschat, regel.teksten[0]) == (True, "24,9 % (geschat)")
    alles = {rij[0]: rij[3] for rij in _naslag(rubriek, "De input van het onthaalbureau: alle cijfers").rijen}
    assert (alles["IC2.7"], alles["IC2.1"]) == ("berekend, geschat", "geschat")


def test_klassen_hebben_een_beeld_apart_en_de_norm_staat_als_lijn_bij_haar_cijfer() -> None:
    gemiddeld = {code: beeld.waarde for code, beeld in KADER.vlaams_gemiddelde.items()}
    cijfers = {code: Cijfer(waarde=w, jaar=2014, vlaams_gemiddelde=gemiddeld[code]) for code, w in WACHTEN.items()}
    cijfers["O1.3"] = Cijfer(waarde=84, vlaams_gemiddelde=90)
    rubriek = _rubriek(_verslag(cijfers), "B.output")
    assert [beeld.titel for beeld in rubriek.beelden] == [
        "De output naast Vlaanderen: aandelen",
        "De output naast Vlaanderen: aantallen en verhoudingen",
        "OC1.1 Wachtenden op een cursus MO, naar klasse",
    ]
    regels = _regels(rubriek)
    assert (regels["O1.3"].normen, regels["O1.3"].bureaus, regels["O1.3"].is_bereik) == ((50, 80), (80, 95), True)
    assert regels["O1.3"].teksten == (
        *("84,0 %", "Vlaanderen 90,0 % (2012, weging niet vermeld)"),
        *("norm: minstens 80 %", "norm: minstens 50 %"),
    )
    assert regels["OC1.2"].label == "OC1.2 tot 3 maanden"
    assert regels["OC1.9"].teksten == ("1 maand", "Vlaanderen 6,7 maanden (14/03/2013, gewogen)")
    assert "OC1.9: 1 maand in 2014, 5,7 maanden onder het Vlaams gemiddelde van 6,7 maanden." in rubriek.feiten
    wachtenden = next(feit for feit in rubriek.feiten if feit.startswith("Wachtenden op een cursus MO:"))
    assert wachtenden.endswith(
        "40; in Vlaanderen waren het er op 14/03/2013 gemiddeld 751,9 per onthaalbureau, van 405 tot 1247."
    )


def test_wat_nergens_naast_ligt_blijft_in_het_hoofdstuk_en_aantallen_die_te_ver_uiteen_liggen_in_de_tabel() -> None:
    cijfers = {"IC1.2": Cijfer(waarde=4), "IC1.3": Cijfer(waarde=2565), "I2.1": Cijfer(waarde=612)}
    rubriek = _rubriek(_verslag(cijfers), "B.input")
    (beeld,) = rubriek.beelden
    assert isinstance(beeld, Aantalbeeld)
    assert beeld.regels == (("Verplichte inburgeraars", 612),)
    (tabel,) = rubriek.tabellen
    assert [rij[:3] for rij in tabel.rijen] == [
        ("IC1.2", "Personeelswissels", "4"),
        ("IC1.3", "Lopende dossiers", "2565"),
    ]


def test_een_kader_zonder_vlaamse_cijfers_en_normen_toont_de_eigen_cijfers() -> None:
    kader = KADER.model_copy(update={"referentie": (), "normen": ()})
    verslag = _verslag(PERSPECTIEVEN | {"O1.3": Cijfer(waarde=84)}, naam="Gent", kader=kader)
    rubriek = _rubriek(verslag, "B.input")
    assert not [beeld for beeld in rubriek.beelden if isinstance(beeld, Stipbeeld)]
    # The five numbers share an axis; what follows from them stands in the chapter, and everything in the annex.
    assert [beeld.titel for beeld in rubriek.beelden] == ["De input in aantallen: Perspectieven"]
    assert [rij[0] for rij in rubriek.tabellen[0].rijen] == [f"IC2.{nummer}" for nummer in range(6, 12)]
    assert [rij[0] for rij in rubriek.naslag[0].rijen] == [f"IC2.{nummer}" for nummer in range(1, 12)]
    assert list(_regels(_rubriek(verslag, "B.output"))) == ["O1.3"]


@pytest.mark.parametrize(
    ("waarde", "eenheid", "tekst"),
    [
        (1, "maanden", "maand"),
        (1.0, "maanden (vermoedelijk)", "maand (vermoedelijk)"),
        (2, "maanden", "maanden"),
        (0, "weken", "weken"),
        (1, "weken", "week"),
        (1, "uur", "uur"),
        (1, "cursisten per groep", "(cursisten per groep)"),
        (1.5, "cursisten per groep", "cursisten per groep"),
        (1, "lopende dossiers", "(lopende dossiers)"),
    ],
)
def test_een_eenheid_staat_in_het_enkelvoud_bij_een(waarde: float, eenheid: str, tekst: str) -> None:
    assert eenheid_bij(waarde, eenheid) == tekst


def test_wat_berekend_is_heeft_een_decimaal_maar_nooit_minder_dan_het_oordeel_vraagt() -> None:
    # 2218 dossiers of 23 are 96,43…; 2701 of 30 are 90,03…, which is no 90.
    for dossiers, mensen, tekst in ((2218, 23, "96,4"), (2701, 30, "90,03")):
        cijfers = {"I1.2": Cijfer(waarde=mensen), "IC1.3": Cijfer(waarde=dossiers)}
        rubriek = _rubriek(_verslag(cijfers), "B.input")
        ideaal = next(feit for feit in rubriek.feiten if feit.startswith("Ideale caseload"))
        assert f"IC1.4 haalt die niet, met {tekst} lopende dossiers. " in ideaal
        assert _naslag(rubriek, "Normen").rijen[0][4] == f"{tekst} lopende dossiers"
