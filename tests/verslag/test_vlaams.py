"""What the verslag says of Vlaanderen: every figure of the kader reaches a reader, and its sentence is right for it."""

import pytest

from gia_kwaliteit import bereken_profiel
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Status
from gia_kwaliteit.kader import Referentie, Referentiecijfer
from gia_kwaliteit.verslag import Tabel, Verslag, maak_verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.rubrieken.vlaams import codes_per_rubriek, naast_gebied
from tests.bouwers import beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()


def _verslag(gegeven: Beoordeling) -> Verslag:
    return maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER)


def _tabellen(verslag: Verslag, begin: str) -> dict[str, Tabel]:
    return {
        rubriek.code: tabel
        for rubriek in verslag.rubrieken
        for tabel in rubriek.naslag
        if tabel.titel.startswith(begin)
    }


def _rij(tabel: Tabel, naam: str) -> dict[str, str]:
    (rij,) = (rij for rij in tabel.rijen if rij[1] == naam)
    return dict(zip((kolom.kop for kolom in tabel.kolommen), rij, strict=True))


def test_elk_cijfer_en_elke_norm_staat_in_de_rubriek_waar_ze_bij_horen() -> None:
    verslag = _verslag(beoordeling(KADER))
    cijfers = _tabellen(verslag, "Het Vlaams beeld: ")
    namen = {cijfer.naam for referentie in KADER.referentie for cijfer in referentie.cijfers}
    assert {rij[1].rsplit(" (", 1)[0] for tabel in cijfers.values() for rij in tabel.rijen} == namen
    assert list(cijfers) == ["B.context", "B.input", "B.output", "B.apl"]
    normen = _tabellen(verslag, "Normen: ")
    assert {rij[1] for tabel in normen.values() for rij in tabel.rijen} == {norm.naam for norm in KADER.normen}
    # The caseload is read with three rows: I1.2, P5.DT2 and P10.5.
    assert [code for code, tabel in normen.items() if any("caseload" in rij[1] for rij in tabel.rijen)] == [
        "B.input",
        "B.apl",
        "B.kernprocessen",
    ]
    assert [rij[0] for rij in normen["B.output"].rijen] == ["O1.2", "O1.2", "O1.2", "O1.3", "O1.3"]
    assert "R4.4" in codes_per_rubriek(KADER)["B.regelgeving"]


def test_ze_staan_in_een_bijlage_zodat_het_hoofdstuk_te_lezen_is() -> None:
    verslag = _verslag(beoordeling(KADER))
    titels = [tabel.titel for tabel in verslag.naslag]
    assert len(titels) == 4 + 5
    assert titels[0] == "Het Vlaams beeld: Context"
    assert titels[2] == "Normen: Input"
    assert not {tabel.titel for rubriek in verslag.rubrieken for tabel in rubriek.tabellen} & set(titels)
    pagina = als_html(verslag, KADER, Sjabloon()).decode()
    bijlage = pagina.index('<h2 id="naslag">Bijlage: Vlaamse cijfers en normen</h2>')
    plaatsen = [pagina.index(f"<details><summary>{titel}</summary>") for titel in titels]
    assert bijlage < plaatsen[0]
    assert plaatsen == sorted(plaatsen)
    assert plaatsen[-1] < pagina.index('id="alle-scores"', bijlage)
    assert verslag.zonder_bijlagen().naslag == ()
    assert "naslag" not in als_html(verslag.zonder_bijlagen(), KADER, Sjabloon()).decode()


def test_een_cijfer_zegt_van_wanneer_het_is_hoe_het_geteld_is_en_waar_het_staat() -> None:
    tabellen = _tabellen(_verslag(beoordeling(KADER)), "Het Vlaams beeld: ")
    # 3023 of 17210 contracts are 17,6 %; the plain mean of 4 23 16 25 16 18 19 15 is 17,0.
    assert _rij(tabellen["B.input"], "Aandeel perspectief werkt (2012, gewogen)") == {
        "Bij": "I2",
        "Vlaams cijfer": "Aandeel perspectief werkt (2012, gewogen)",
        "Eigen cijfer": "–",
        "Vlaanderen": "17,6 %",
        "Laagste": "4,0 %",
        "Gemiddeld": "17,0 %",
        "Hoogste": "25,0 %",
        "Regels": "3233-3260",
    }
    assert tabellen["B.input"].titel == "Het Vlaams beeld: Input (gemiddeld: over de onthaalbureaus, ongewogen)"
    wachttijd = _rij(tabellen["B.output"], "Gemiddelde wachttijd op een cursus MO (14/03/2013, gewogen)")
    assert (wachttijd["Bij"], wachttijd["Vlaanderen"]) == ("O1.2", "6,7 maanden")
    assert (wachttijd["Laagste"], wachttijd["Hoogste"]) == ("5", "8,7")
    deelname = _rij(tabellen["B.output"], "Deelname aan de lessen MO (2012, weging niet vermeld)")
    assert (deelname["Laagste"], deelname["Gemiddeld"], deelname["Hoogste"]) == ("80,0 %", "–", "95,0 %")
    zonder_jaar = "Doorverwezen door de VDAB naar het onthaalbureau (jaar niet vermeld, weging niet vermeld)"
    assert _rij(tabellen["B.output"], zonder_jaar)["Vlaanderen"] == "1,0 %"
    dag = _rij(tabellen["B.apl"], "Cursisten MO overdag (2012)")
    assert (dag["Bij"], dag["Vlaanderen"], dag["Gemiddeld"]) == ("P3", "geen gegevens", "76,0 %")
    # A column in which nothing stands is not there: of the context nothing is known per onthaalbureau.
    assert [kolom.kop for kolom in tabellen["B.context"].kolommen] == ["Bij", "Vlaams cijfer", "Vlaanderen", "Regels"]
    assert tabellen["B.context"].titel == "Het Vlaams beeld: Context"


def test_een_cijfer_uit_werkboeken_staat_naast_een_uit_het_rapport_met_zijn_eigen_bron() -> None:
    bron = {"werkboeken": 3, "tekst": "van het werkjaar 2013-2014, zelfevaluatie"}
    wat = {"code": "wissels", "naam": "Personeelswissels", "hoort_bij": "IC1.2", "rij": "IC1.2", "jaar": 2014}
    hoe = {"vlaams_gemiddelde": False, "eenheid": "aantal", "methode": "telling", "definitie": "x", "status": "x"}
    per_bureau = {"waarde": 9, "per_onthaalbureau": {"A": 1, "B": 2, "C": 6}}
    cijfer = Referentiecijfer.model_validate(wat | hoe | per_bureau | {"bron": bron})
    referentie = Referentie(jaar=2014, bron="Ingevulde werkboeken", cijfers=(cijfer,))
    kader = KADER.model_copy(update={"referentie": (*KADER.referentie, referentie)})
    gegeven = beoordeling(kader)
    verslag = maak_verslag(gegeven, bereken_profiel(gegeven, kader), kader)
    tabel = _tabellen(verslag, "Het Vlaams beeld: ")["B.input"]
    assert _rij(tabel, "Personeelswissels (2014)")["Bron"] == "3 werkboeken van het werkjaar 2013-2014, zelfevaluatie"
    assert _rij(tabel, "Aandeel perspectief werkt (2012, gewogen)")["Bron"] == "regels 3233-3260"
    (rubriek,) = (rubriek for rubriek in verslag.rubrieken if rubriek.code == "B.input")
    bronnen = f"{KADER.bron} en werkboeken van het werkjaar 2013-2014, zelfevaluatie"
    assert f"Bron: {bronnen}." in " ".join(rubriek.feiten)
    # The tables that hold the report alone stay as they were.
    assert "Regels" in [kolom.kop for kolom in _tabellen(verslag, "Het Vlaams beeld: ")["B.context"].kolommen]


@pytest.mark.parametrize(
    ("waarde", "status", "verplicht", "rechthebbend"),
    [
        (88.5, None, "O1.3 haalt die met 88,5 %.", "O1.3 haalt die met 88,5 %."),
        (80, Status.geschat, "O1.3 haalt die met 80,0 % (geschat).", "O1.3 haalt die met 80,0 % (geschat)."),
        (79.9, None, "O1.3 haalt die niet, met 79,9 %.", "O1.3 haalt die met 79,9 %."),
        # Rounded it would read as if it were enough.
        (79.96, None, "O1.3 haalt die niet, met 79,96 %.", "O1.3 haalt die met 80,0 %."),
        (79.9996, None, "O1.3 haalt die niet, met 79,9996 %.", "O1.3 haalt die met 80,0 %."),
        (0, None, "O1.3 haalt die niet, met 0,0 %.", "O1.3 haalt die niet, met 0,0 %."),
    ],
)
def test_een_cijfer_staat_naast_de_norm_die_hetzelfde_telt(
    waarde: float, status: Status | None, verplicht: str, rechthebbend: str
) -> None:
    verslag = _verslag(beoordeling(KADER, cijfers={"O1.3": Cijfer(waarde=waarde, status=status)}))
    feiten = next(rubriek.feiten for rubriek in verslag.rubrieken if rubriek.code == "B.output")
    eerste, tweede = (feit for feit in feiten if feit.startswith("Norm aanwezigheid"))
    assert eerste.startswith(
        f"Norm aanwezigheid verplichte inburgeraars: minstens 80 % (sinds 01/03/2009); {verplicht} "
    )
    assert "De norm geldt voor elke inburgeraar, het cijfer is een gemiddelde." in eerste
    assert eerste.endswith("Bron: Verbindingen, GIA-team, Vlaamse onderwijsinspectie, 2013, regels 1443-1447, 4528.")
    assert rechthebbend in tweede


def test_zonder_eigen_cijfer_is_er_niets_naast_de_norm_te_leggen() -> None:
    feiten = [feit for rubriek in _verslag(beoordeling(KADER)).rubrieken for feit in rubriek.feiten]
    assert not [feit for feit in feiten if "haalt die" in feit]


def _cijfer(**velden: object) -> Referentiecijfer:
    vast = {"code": "c", "naam": "Wachten", "hoort_bij": "I2", "vlaams_gemiddelde": False, "definitie": "x"}
    rest = {"methode": "gewogen", "bron": {"regels": "1"}, "status": "gecontroleerd"}
    return Referentiecijfer.model_validate(vast | rest | {"per_onthaalbureau": {"A": 4, "B": 5.2}} | velden)


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (
            {"eenheid": "aantal", "methode": "telling", "waarde": 9.2, "jaar": 2012},
            "in Vlaanderen waren het er in 2012 gemiddeld 4,6 per onthaalbureau, van 4 tot 5,2.",
        ),
        (
            {"eenheid": "%", "waarde": 4.9, "jaar": 2012},
            "in Vlaanderen was het in 2012 4,9 % (gewogen), per onthaalbureau van 4,0 % tot 5,2 %.",
        ),
        (
            {"eenheid": "%", "waarde": 4.9, "methode": "niet vermeld"},
            "in Vlaanderen was het 4,9 % (weging niet vermeld), per onthaalbureau van 4,0 % tot 5,2 %.",
        ),
        (
            {"eenheid": "maanden", "waarde": 4.9, "datum": "2013-03-14"},
            "in Vlaanderen was het op 14/03/2013 4,9 maanden (gewogen), per onthaalbureau van 4 tot 5,2.",
        ),
        (
            {"eenheid": "maanden", "methode": "niet vermeld", "periode": "2011-2012"},
            "in Vlaanderen was het in 2011-2012 gemiddeld 4,6 maanden (ongewogen), van 4 tot 5,2.",
        ),
        (
            {"eenheid": "aantal", "methode": "telling", "jaar": 2012, "per_onthaalbureau": {"A": 1, "B": 1}},
            "in Vlaanderen was het er in 2012 gemiddeld 1 per onthaalbureau, overal 1.",
        ),
        (
            {"eenheid": "aantal", "methode": "telling", "jaar": 2012, "per_onthaalbureau": {"A": 0, "B": 2}},
            "in Vlaanderen was het er in 2012 gemiddeld 1 per onthaalbureau, van 0 tot 2.",
        ),
        (
            {"eenheid": "aantal", "methode": "telling", "jaar": 2012, "per_onthaalbureau": {"A": 20, "B": 32}},
            "in Vlaanderen waren het er in 2012 gemiddeld 26 per onthaalbureau, van 20 tot 32.",
        ),
        (
            {"eenheid": "maanden", "waarde": 1, "jaar": 2012, "per_onthaalbureau": {"A": 1, "B": 2}},
            "in Vlaanderen was het in 2012 1 maand (gewogen), per onthaalbureau van 1 tot 2.",
        ),
        (
            {"eenheid": "cursisten per groep", "waarde": 14.6, "jaar": 2012},
            "in Vlaanderen was het in 2012 14,6 cursisten per groep (gewogen), per onthaalbureau van 4 tot 5,2.",
        ),
        (
            {"eenheid": "%", "waarde": 4.9, "jaar": 2012, "per_onthaalbureau": {}},
            "in Vlaanderen was het in 2012 4,9 % (gewogen).",
        ),
    ],
)
def test_de_zin_past_bij_een_aantal_een_aandeel_en_een_duur(velden: dict[str, object], zin: str) -> None:
    assert naast_gebied(_cijfer(**velden), "7", KADER) == f"Wachten: 7; {zin}"


def test_wat_gewogen_is_en_waar_de_cijfers_vandaan_komen_staat_in_de_verantwoording() -> None:
    verslag = _verslag(beoordeling(KADER))
    (zin,) = (zin for zin in verslag.verantwoording if zin.startswith("Vlaamse cijfers en normen: "))
    assert "Gewogen: uit de sommen van de aantallen. Ongewogen: elk onthaalbureau telt even zwaar." in zin
    assert KADER.bron in zin
    (input_,) = (rubriek for rubriek in verslag.rubrieken if rubriek.code == "B.input")
    assert input_.feiten[-1] == f"De Vlaamse cijfers zijn van 2012. Bron: {KADER.bron}."
