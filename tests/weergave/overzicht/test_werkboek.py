"""What stands where in the workbook of an overzicht, worked out by hand for two bureaus."""

import io
import re
import zipfile
from dataclasses import replace
from unittest.mock import ANY

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.woorden import Begrippen
from gia_kwaliteit.overzicht import Overzicht, bereken_overzicht, controleer_uittreksels
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VOLDOENDE, overal
from tests.bouwers.overzichten import INSPECTIE, KADER, WERKJAAR, ZELF, overzicht_van, uittreksel
from tests.bouwers.stroken import laatste_stukken, stroken

# Anker scores 10 on every proces, Brug 20, but for one criterium of which Anker has a werkpunt.
ANKER = overal(KADER, VOLDOENDE) | {"P8.1": AFWEZIG, "R1.1": JA, "R1.2": NEE}
BRUG = overal(KADER, STERK) | {"R1.1": JA}
ZIN_OVER_TWEE = (
    "Dit overzicht telt twee beoordelingen. Gemiddelde, mediaan, laagste en hoogste staan er vanaf drie: met minder "
    "herhalen ze alleen de scores."
)
P8 = 17.5 / 2  # of eight criteria one has 0, seven have 10 on 20


@pytest.fixture(scope="module")
def boek() -> Workbook:
    woorden = {"gevonden": "x", "toegelaten": "y", "bedoeling": ""}
    fout = bevinding(Bevindingsoort.score_ongeldig, blad="Scoring APL", cel="D9", code="P1.DG1", **woorden)
    fout = replace(fout, werkboek="brug.xlsx")
    uittreksels = [
        uittreksel("Anker", ANKER),
        uittreksel("Brug", BRUG),
        uittreksel("Brug", overal(KADER, GOED), soort=ZELF),
    ]
    gecontroleerd = controleer_uittreksels(uittreksels, woorden=KADER.woorden)
    overzicht = bereken_overzicht(
        gecontroleerd.uittreksels, KADER, soort=INSPECTIE, werkjaar=WERKJAAR, bevindingen=[fout]
    )
    return _als_boek(overzicht)


@pytest.fixture(scope="module")
def boek_van_drie() -> Workbook:
    # Cactus scores 15 on every proces, halfway between the two others.
    cactus = uittreksel("Cactus", overal(KADER, GOED))
    return _als_boek(overzicht_van(uittreksel("Anker", ANKER), uittreksel("Brug", BRUG), cactus))


def _als_boek(overzicht: Overzicht) -> Workbook:
    return load_workbook(io.BytesIO(maak_overzichtboek(overzicht, KADER)))


def _koprij(boek: Workbook, blad: str) -> int:
    """Return the row with the headings of the list on a tab."""
    return int(re.sub(r"\D", "", str(boek[blad].auto_filter.ref or "A4").split(":")[0]))


def _rijen(boek: Workbook, blad: str, eerste: int | None = None) -> list[list[object]]:
    """Return the rows of a tab from its headings on, without hidden columns and the empty cells at the end."""
    rijen: list[list[object]] = []
    verborgen = [
        nummer
        for maten in boek[blad].column_dimensions.values()
        if maten.hidden
        for nummer in range(maten.min or 0, (maten.max or 0) + 1)
    ]
    for rij in boek[blad].iter_rows(min_row=eerste or _koprij(boek, blad), values_only=True):
        cellen: list[object] = [cel for nummer, cel in enumerate(rij, start=1) if nummer not in verborgen]
        while cellen and cellen[-1] is None:
            cellen.pop()
        if cellen:
            rijen.append(cellen)
    return rijen


def test_het_eerste_blad_zegt_waarover_het_gaat_en_hoe_de_sector_ervoor_staat(boek_van_drie: Workbook) -> None:
    (zin,), *rijen = _rijen(boek_van_drie, "Overzicht", 3)
    assert str(zin).startswith("Drie onthaalbureaus: elf processen staan gemiddeld het sterkst, Situatie- en")
    assert rijen[rijen.index(["Waarover het gaat"]) + 1 :] == [
        ["Onthaalbureaus", 3],
        ["Beoordelingen", 3],
        ["Soort", "inspectie"],
        ["Werkjaar", "2013-2014"],
        ["Puntenmodel", "vlaams"],
        [ANY],
    ]
    maten = ["Mediaan", "Laagste", "Hoogste", "n", "Verdeling"]
    assert rijen[1] == ["Naam", "Gemiddelde", "voldoende", *maten]
    # 10, 15 and 20: mean and median 15; eight criteria each.
    assert rijen[2] == ["P1 Kwaliteitszorg", 15, None, 15, 10, 20, 3]
    processen, onderdelen = stroken(boek_van_drie["Overzicht"])
    assert processen["P1 Kwaliteitszorg"] == "0·8·8·8·0"
    # Of 38 criteria of the kernprocessen Anker has one werkpunt; of the rules there are two Ja and one Nee.
    assert (onderdelen["Kernprocessen"], onderdelen["Regelgeving"]) == ("1·37·38·38·0·0·0", "0·0·0·0·1·2·45")
    assert laatste_stukken(boek_van_drie["Overzicht"]) == [("Zonder score", "FFFFFF", "B8C4D2")] * 2
    # From the highest mean to the lowest: that of P8 is a little below 15.
    assert [str(rij[0]).split()[0] for rij in rijen[2:14]] == [
        *(f"P{nummer}" for nummer in [*range(1, 8), *range(9, 13), 8])
    ]
    kern = next(rij for rij in rijen if rij[0] == "Kernprocessen")
    # Of five kernprocessen one has 8,75 on 20 and four have 10: 48,75 on 100.
    assert [*kern[1:2], *kern[3:7]] == [pytest.approx(223.75 / 3), pytest.approx(75), pytest.approx(48.75), 100, 3]


def test_het_beeld_van_de_sector_kleurt_wat_de_helft_niet_haalt(boek_van_drie: Workbook) -> None:
    laag = uittreksel("Laag", overal(KADER, AFWEZIG) | {"P1.DG1": STERK})
    middel = uittreksel("Middel", overal(KADER, VOLDOENDE))
    boek = _als_boek(overzicht_van(laag, middel, uittreksel("Midden", overal(KADER, VOLDOENDE))))
    beelden = getattr(boek["Overzicht"], "_charts")  # noqa: B009 - openpyxl has no public name
    stippen = [
        (reeks.xVal.numRef.f.split("!")[1], reeks.marker.spPr.solidFill.srgbClr)
        for reeks in beelden[0].series
        if re.search(r"\$B\$\d+", reeks.xVal.numRef.f)
    ]
    # 2,5 and twice 10 on P1, 0 and twice 10 on the others: all below half, and so is every onderdeel.
    assert stippen == [("$B$7:$B$18", "C8501E")]
    kleuren = [
        reeks.marker.spPr.solidFill.srgbClr
        for reeks in getattr(boek_van_drie["Overzicht"], "_charts")[0].series  # noqa: B009
        if re.search(r"\$B\$\d+", reeks.xVal.numRef.f)
    ]
    assert kleuren == ["1F4E85"]


def _bladen(kader: Kader) -> list[tuple[str, str]]:
    """The names of the tabs, each with its title, of an overzicht of two onthaalbureaus under this kader."""
    scores = {**overal(KADER, GOED), **dict.fromkeys(KADER.regels, JA)}
    overzicht = overzicht_van(uittreksel("A", scores), uittreksel("B", scores), kader=kader)
    boek = load_workbook(io.BytesIO(maak_overzichtboek(overzicht, kader)))
    return [(blad.title, blad["A1"].value) for blad in boek if blad.sheet_state == "visible"]


@pytest.mark.parametrize(
    ("processen", "criteria", "bladen"),
    [
        ("processen", "criteria", ["Processen", "Onderdelen", "Regels", "Criteria"]),
        ("pijlers", "meetpunten", ["Pijlers", "Onderdelen", "Regels", "Meetpunten"]),
        ("thema's", "foto's", ["Thema's", "Onderdelen", "Regels", "Foto's"]),
        # Excel takes neither of these names, one for its sign and one for its length.
        ("in/uit", "dingen waarnaar men kijkt en luistert", ["Processen", "Onderdelen", "Regels", "Criteria"]),
        # Who calls something so has two tabs of that name.
        ("onderdelen", "regels", ["Onderdelen", "Onderdelen 2", "Regels", "Regels 2"]),
    ],
)
def test_een_blad_heet_zoals_het_kader_zijn_processen_en_criteria_noemt(
    processen: str, criteria: str, bladen: list[str]
) -> None:
    namen = {"proces": processen, "criterium": criteria}
    begrippen = {wat: {"enkelvoud": "ding", "meervoud": naam, "lidwoord": "het"} for wat, naam in namen.items()}
    woorden = KADER.woorden.model_copy(update={"begrippen": Begrippen(**begrippen)})
    eigen, gewoon = _bladen(KADER.model_copy(update={"woorden": woorden})), _bladen(KADER)
    plaatsen = [[naam for naam, _ in gewoon].index(naam) for naam in ("Processen", "Onderdelen", "Regels", "Criteria")]
    assert [eigen[plaats][0] for plaats in plaatsen] == bladen
    assert eigen[plaatsen[0]][1] == processen.capitalize()
    assert eigen[plaatsen[-1]][1] == f"{criteria.capitalize()} die een tweede blik vragen"
    # The others are called as ever.
    assert [blad for nummer, blad in enumerate(eigen) if nummer not in plaatsen] == [
        blad for nummer, blad in enumerate(gewoon) if nummer not in plaatsen
    ]


def test_een_blad_dat_naar_een_lange_soort_zou_heten_past_in_excel() -> None:
    lang = "zelfevaluatie met een hele lange naam"
    partijen = [p.model_copy(update={"enkelvoud": lang} if p.zelf else {}) for p in KADER.woorden.partijen]
    kader = KADER.model_copy(update={"woorden": KADER.woorden.model_copy(update={"partijen": tuple(partijen)})})
    jaren = [
        uittreksel("A", overal(KADER, GOED), soort=soort, werkjaar=werkjaar)
        for soort in (ZELF, INSPECTIE)
        for werkjaar in ("2012-2013", WERKJAAR)
    ]
    boek = load_workbook(io.BytesIO(maak_overzichtboek(bereken_overzicht(jaren, kader), kader)))
    assert {"Verloop", "Evolutie", f"Verloop {INSPECTIE}", f"Evolutie {INSPECTIE}"} < set(boek.sheetnames)
    assert boek["Verloop"]["A1"].value == f"Verloop {lang}"


def test_een_warmteblad_houdt_de_scores_en_die_van_de_groep(boek_van_drie: Workbook) -> None:
    groepen, namen, sector, kop, brug, cactus, anker, mediaan, laagste, hoogste, n = _rijen(
        boek_van_drie, "Processen", 4
    )
    assert kop == ["Onthaalbureau", *(f"P{nummer}" for nummer in range(1, 13))]
    # Whole names above the codes, in the onderdelen of the kader; the highest mean stands first.
    assert [naam for naam in groepen if naam] == [onderdeel.naam for onderdeel in KADER.onderdelen]
    assert namen[1:] == [proces.naam for proces in KADER.processen]
    assert anker == ["Anker", *[10] * 7, P8, *[10] * 4]
    assert brug == ["Brug", *[20] * 12]
    assert cactus == ["Cactus", *[15] * 12]
    gemiddelde = ["Gemiddelde van de sector", *[15] * 7, pytest.approx((P8 + 20 + 15) / 3), *[15] * 4]
    assert sector == gemiddelde
    assert mediaan == ["mediaan", *[15] * 12]
    assert laagste == ["laagste", *[10] * 7, P8, *[10] * 4]
    assert hoogste == ["hoogste", *[20] * 12]
    assert n == ["n", *[3] * 12]
    # Only the sector stands out: what is below the list is read last.
    blad = boek_van_drie["Processen"]
    vet = {str(blad[f"A{rij}"].value): blad[f"B{rij}"].font.b for rij in (6, 12, 13, 14, 15)}
    assert vet == {"Gemiddelde van de sector": True, **dict.fromkeys(("mediaan", "laagste", "hoogste", "n"), False)}


@pytest.mark.parametrize(("blad", "maximum"), [("Processen", 20), ("Onderdelen", 100)])
def test_de_warmtekaart_is_aan_beide_kanten_even_sterk(boek_van_drie: Workbook, blad: str, maximum: int) -> None:
    schalen = [
        regel.colorScale
        for bereik in boek_van_drie[blad].conditional_formatting
        for regel in bereik.rules
        if regel.colorScale
    ]
    assert schalen
    for schaal in schalen:
        assert [float(punt.val) for punt in schaal.cfvo] == [0, maximum / 2, maximum]
        assert [kleur.rgb for kleur in schaal.color] == ["FFCE6234", "FFFFFFFF", "FF1F4E85"]


def test_van_twee_bureaus_herhaalt_geen_blad_hun_scores(boek: Workbook) -> None:
    _, brug, anker, n, *_ = _rijen(boek, "Processen")
    assert (anker[0], brug[0], n) == ("Anker", "Brug", ["n", *[2] * 12])
    rijen = _rijen(boek, "Overzicht", 3)
    assert any(str(rij[0]).endswith(ZIN_OVER_TWEE) for rij in rijen)
    assert ["Naam", "n", "Verdeling"] in rijen
    assert ["P1 Kwaliteitszorg", 2] in rijen
    assert stroken(boek["Overzicht"])[0]["P1 Kwaliteitszorg"] == "0·8·0·8·0"


def test_een_score_waaronder_iets_open_is_krijgt_een_ster(boek: Workbook) -> None:
    def met_ster(blad: str, rij: int) -> list[str]:
        kop = _koprij(boek, blad)
        cellen = boek[blad][kop + rij]
        return [str(boek[blad].cell(kop, cel.column or 1).value) for cel in cellen if "*" in cel.number_format]

    # Both scored every criterium, but of sixteen rules two and one.
    assert (met_ster("Processen", 1), met_ster("Processen", 2)) == ([], [])
    assert (met_ster("Onderdelen", 1), met_ster("Onderdelen", 2)) == (["Regelgeving"], ["Regelgeving"])
    assert (met_ster("Regelgeving", 1), met_ster("Regelgeving", 2)) == (["R1"], ["R1"])


def test_de_onderdelen_zeggen_hoeveel_er_gescoord_is(boek: Workbook) -> None:
    kop, brug, anker, *_ = _rijen(boek, "Onderdelen")
    assert kop == ["Onthaalbureau", "APL", "Kernprocessen", "Kwaliteitsbewaking", "Regelgeving", "Gescoord"]
    assert (anker[1], anker[4], anker[5]) == (50, 50, "95 van 109")
    assert (brug[1], brug[4], brug[5]) == (100, 100, "94 van 109")
    assert _rijen(boek, "Regelgeving")[1:3] == [["Brug", 100], ["Anker", 50]]
    regels = {rij[0]: rij[2:] for rij in _rijen(boek, "Regels")[1:]}
    assert (regels["R1.1"], regels["R1.2"], regels["R1.3"]) == ([2, 0, 2], [1, 1, 0], [0, 0, 0])


def test_de_verdelingen_en_plaatsen_staan_onder_de_juiste_kop(boek: Workbook) -> None:
    kop, *rijen = _rijen(boek, "Verdelingen")
    assert kop == ["Code", "Naam", AFWEZIG, VOLDOENDE, GOED, STERK, "Samen"]
    telling = {rij[0]: rij[2:] for rij in rijen if rij[0]}
    assert (telling["P1"], telling["P8"]) == ([0, 8, 0, 8, 16], [1, 7, 0, 8, 16])
    kop, anker, brug, n = _rijen(boek, "Plaats in de groep")
    assert kop[1:6] == ["APL", "Kernprocessen", "Kwaliteitsbewaking", "Regelgeving", "P1"]
    assert (anker, brug, n) == (["Anker", *[2] * 16], ["Brug", *[1] * 16], ["n", *[2] * 16])


def test_bij_de_punten_staan_de_scores_en_het_kwadrant(boek: Workbook) -> None:
    kop, anker, brug = _rijen(boek, "APL en kernprocessen", 35)
    assert kop == ["Onthaalbureau", "APL op 20", "Kernprocessen op 20", "Kwadrant (sterk is 10 op 20 of meer)"]
    # Of five kernprocessen one scores 8,75 and four 10.
    assert anker == ["Anker", 10, pytest.approx((P8 + 40) / 5), "sterk in APL, zwak in kernprocessen"]
    assert brug == ["Brug", 20, 20, "sterk in APL, sterk in kernprocessen"]
    (grafiek,) = getattr(boek["APL en kernprocessen"], "_charts")  # noqa: B009 - openpyxl has no public name
    assert [(reeks.xVal.numRef.f[-4:], reeks.yVal.numRef.f[-4:]) for reeks in grafiek.series] == [
        ("B$36", "C$36"),
        ("B$37", "C$37"),
    ]


def test_bij_elk_criterium_staat_wat_er_over_te_zeggen_is(boek: Workbook) -> None:
    kop, *rijen = _rijen(boek, "Criteria", 5)
    eens = ["Paren", "Gelijk", "Binnen 1", "Verschil"]
    assert kop[2:] == ["Vlaggen", "n", AFWEZIG, VOLDOENDE, GOED, STERK, "Samenhang", *eens, "Bewust niet gescoord"]
    per_code = {rij[0]: rij for rij in rijen}
    # Of Brug the zelfevaluatie says goed uitgewerkt where the inspectie says sterk punt.
    assert per_code["P8.1"][2:] == [None, 2, 1, 0, 0, 1, None, 1, 0, 1, -1]
    assert per_code["P1.DG1"][2:] == ["iedereen", 2, 0, 1, 0, 1, None, 1, 0, 1, -1]
    # The one criterium without a flag comes last; every column stands on a small screen, with its button to filter.
    assert [rij[0] for rij in rijen][-1] == "P8.1"
    blad = boek["Criteria"]
    breedtes = [
        maten.width for maten in blad.column_dimensions.values() for _ in range(maten.min or 0, (maten.max or 0) + 1)
    ]
    assert len(breedtes) == 14
    assert sum(breedte * 7 for breedte in breedtes) <= 1300
    assert blad.freeze_panes == "C6"


def test_wie_van_wie_kan_leren_staat_onder_de_juiste_kop(boek: Workbook) -> None:
    kop, *rijen = _rijen(boek, "Wie kan van wie leren")
    assert kop == ["Code", "Criterium", "Sterk punt", "Werkpunt"]
    assert {rij[0]: rij[2:] for rij in rijen}["P8.1"] == ["Brug", "Anker"]
    assert _rijen(boek, "Bezoeken")[1:] == [["Anker", "Brug", "P8.1"], ["Brug", "geen werkpunten"]]


def test_een_bevinding_staat_met_haar_blad_en_cel(boek: Workbook) -> None:
    kop, rij, *_ = _rijen(boek, "Bevindingen")
    assert kop == ["Ernst", "Werkboek", "Blad", "Cel", "Code", "Melding"]
    assert rij[:5] == ["fout", "brug.xlsx", "Scoring APL", "D9", "P1.DG1"]
    assert str(rij[5]).startswith("P1.DG1")


def test_meer_namen_dan_in_een_cel_passen_worden_geteld() -> None:
    naam = "Onthaalbureau met een lange naam van honderd tekens, zodat een cel van Excel sneller vol is dan anders "
    uittreksels = [uittreksel(f"{naam}{nummer:04}", {"P1.DG1": STERK}) for nummer in range(400)]
    boek = _als_boek(bereken_overzicht(uittreksels, KADER))
    tekst = str({rij[0]: rij[2] for rij in _rijen(boek, "Wie kan van wie leren")[1:] if len(rij) > 2}["P1.DG1"])
    namen, _, rest = tekst.rpartition(" en nog ")
    assert len(tekst) <= 32_767
    assert namen.count(naam) + int(rest) == 400
    assert namen.count(naam) > 250


def _delen(overzicht: Overzicht, map_: str) -> dict[str, str]:
    """Return the parts of the file of an overzicht that stand in a folder of it, by name."""
    with zipfile.ZipFile(io.BytesIO(maak_overzichtboek(overzicht, KADER))) as archief:
        namen = [naam for naam in archief.namelist() if naam.startswith(map_) and naam.endswith(".xml")]
        return {naam: archief.read(naam).decode() for naam in namen}


def _twee_jaren(aantal: int) -> Overzicht:
    """An overzicht of so many bureaus, each with a werkboek of two werkjaren and other scores than its neighbours."""
    niveaus = KADER.schaal.namen
    return overzicht_van(
        *(
            uittreksel(
                f"Bureau {nummer:03}",
                {code: niveaus[(nummer + plek) % 4] for plek, code in enumerate(KADER.criteria)},
                werkjaar=jaar,
            )
            for nummer in range(aantal)
            for jaar in ("2012-2013", WERKJAAR)
        )
    )


def test_geen_blad_heeft_meer_selecties_dan_vensters() -> None:
    # The schema of a worksheet allows one selection for each of at most four panes.
    bladen = _delen(_twee_jaren(2), "xl/worksheets/")
    vensters = {naam: re.findall(r'<selection [^>]*?pane="(\w+)"', blad) for naam, blad in bladen.items()}
    assert any(len(lijst) == 3 for lijst in vensters.values())  # a tab with rows and columns that stay in view
    assert all(len(lijst) == len(set(lijst)) <= 3 for lijst in vensters.values())
    assert all(blad.count("<selection ") <= 4 for blad in bladen.values())


@pytest.mark.lang
def test_geen_grafiek_heeft_meer_dan_255_reeksen() -> None:
    # More than 255 and Excel calls the file damaged (Excel specifications and limits: data series in one chart).
    def meeste(bureaus: int) -> int:
        return max(grafiek.count("<c:ser>") for grafiek in _delen(_twee_jaren(bureaus), "xl/charts/").values())

    # Of 254 points each is a series; of more, one series has them all.
    assert meeste(127) == 254
    assert meeste(260) <= 255


@pytest.mark.lang
def test_in_een_grafiek_met_te_veel_punten_staat_elk_punt_nog() -> None:
    spreiding = next(g for g in _delen(_twee_jaren(260), "xl/charts/").values() if "APL tegen kern" in g)
    alle, *met_naam = spreiding.split("<c:ser>")[1:]
    # 260 bureaus of two werkjaren each; the series with all of them has no name and no labels.
    eerste, laatste = map(int, re.search(r"<c:xVal>.*?\$B\$(\d+):\$B\$(\d+)<", alle).groups())  # type: ignore[union-attr]
    assert laatste - eerste + 1 == 2 * 260
    assert "<c:dLbls>" not in alle
    assert met_naam
    assert all("<c:dLbls>" in reeks for reeks in met_naam)


def test_wat_een_lijst_is_kan_gesorteerd_worden_en_wat_eronder_staat_blijft_daar(boek: Workbook) -> None:
    # Excel sorts a range without locked cells of a protected tab, and without merged ones; a filter names the range.
    lijsten = {blad.title: str(blad.auto_filter.ref) for blad in boek if blad.auto_filter.ref}
    assert lijsten["Processen"] == "A6:M8"
    assert lijsten["Onderdelen"] == "A4:F6"
    assert lijsten["Plaats in de groep"] == "A4:Q6"
    assert boek["Processen"]["A10"].value == "n"  # below the list, and no part of it
    assert {*lijsten} >= {"Regels", "Criteria", "Wie kan van wie leren", "Bezoeken", "Bevindingen"}
    for naam, bereik in lijsten.items():
        blad = boek[naam]
        assert not blad.protection.sheet
        kop, laatste = (int(re.sub(r"\D", "", hoek)) for hoek in bereik.split(":"))
        assert not [samen for samen in blad.merged_cells.ranges if kop <= samen.max_row and samen.min_row <= laatste]
