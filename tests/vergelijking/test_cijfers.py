"""The figures of a vergelijking: how far they differ, in which unit and over which years, worked out by hand."""

import json
from dataclasses import replace
from io import BytesIO, StringIO

from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Als, Beoordeling, Cijfer, Gegevens, Status, Vergelijking, als_json, bereken_vergelijking
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.vergelijking.cijfers import leg_cijfers_naast
from gia_kwaliteit.vergelijking.cijferwoorden import (
    cijfer_in_woorden,
    jaren_in_woorden,
    norm_in_woorden,
    verschil_in_woorden,
)
from gia_kwaliteit.weergave.vergelijking.cijferbeelden import cijferkaarten
from gia_kwaliteit.weergave.vergelijking.cijfers import toon_cijfers
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
GEMETEN, GESCHAT = Status.gemeten, Status.geschat
TOEN = {
    "I1.2": Cijfer(waarde=20, jaar=2013, status=GEMETEN),
    "IC1.3": Cijfer(waarde=2600, jaar=2013, status=GEMETEN),
    "IC2.1": Cijfer(waarde=50, jaar=2013, status=GEMETEN),
    "IC2.2": Cijfer(waarde=150, jaar=2013, status=GEMETEN),
    "IC2.3": Cijfer(waarde=0, jaar=2013, status=GEMETEN),
    "IC2.4": Cijfer(waarde=0, jaar=2013, status=GEMETEN),
    "IC2.5": Cijfer(waarde=0, jaar=2013, status=GEMETEN),
    "O1.3": Cijfer(waarde=78.5, jaar=2013, status=GEMETEN),
    "O1.1": Cijfer(waarde=70, status=GESCHAT),
    "O2.3": Cijfer(status=Status.geen_gegevens),
    "O4.1": Cijfer(waarde=81, jaar=2013, status=GEMETEN),
    "OC1.9": Cijfer(waarde=8, jaar=2013, status=GEMETEN),
}
NU = {
    "I1.2": Cijfer(waarde=25, jaar=2014, status=GEMETEN),
    "IC1.3": Cijfer(waarde=2250, jaar=2014, status=GEMETEN),
    "IC2.1": Cijfer(waarde=40, jaar=2014, status=GEMETEN),
    "IC2.2": Cijfer(waarde=60, jaar=2014, status=GEMETEN),
    "IC2.3": Cijfer(waarde=100, jaar=2014, status=GEMETEN),
    "IC2.4": Cijfer(waarde=0, jaar=2014, status=GEMETEN),
    "IC2.5": Cijfer(waarde=0, jaar=2014, status=GEMETEN),
    "O1.3": Cijfer(waarde=82, jaar=2014, status=GEMETEN),
    "O1.1": Cijfer(waarde=70, jaar=2014, status=GEMETEN),
    "O4.1": Cijfer(waarde=84, jaar=2013, status=GEMETEN),
    "OC1.9": Cijfer(waarde=6.4, jaar=2014, status=GEMETEN),
    "O3.1": Cijfer(waarde=60, jaar=2014, status=GEMETEN, toelichting="<b>alleen</b> [nu]"),
}


def _vergelijking(
    als: Als = Als.evolutie, links: dict[str, Cijfer] = TOEN, rechts: dict[str, Cijfer] = NU
) -> Vergelijking:
    een, ander = (beoordeling(KADER, {"P1.DG1": "voldoende"}, cijfers=cijfers) for cijfers in (links, rechts))
    return bereken_vergelijking(een, ander, KADER, als=als)


def test_het_verschil_staat_in_de_eenheid_van_de_rij() -> None:
    # Of numbers: 25 - 20 = 5, a quarter of 20; of shares: 82 - 78,5 = 3,5 procentpunt, and no procent of a procent.
    # Computed: 2600 / 20 = 130 dossiers each, then 2250 / 25 = 90; 50 of 200 = 25 %, then 40 of 200 = 20 %.
    paren = {paar.code: paar for paar in _vergelijking().cijfers}
    verschillen = {code: (_rond(paar.verschil), _rond(paar.verschil_procent)) for code, paar in paren.items()}
    assert verschillen["I1.2"] == (5, 25)
    assert verschillen["O1.3"] == (3.5, None)
    assert verschillen["IC1.4"] == (-40, -30.7692)
    assert verschillen["IC2.6"] == (0, 0)
    assert verschillen["IC2.7"] == (-5, None)
    assert verschillen["IC2.3"] == (100, None)  # it was 0: no procent can be told
    assert verschillen["OC1.9"] == (-1.6, -20)
    assert verschillen["O3.1"] == (None, None)
    woorden = {code: verschil_in_woorden(paar) for code, paar in paren.items()}
    assert woorden["I1.2"] == "+5 (+25,0 %)"
    assert woorden["O1.3"] == "+3,5 procentpunt"
    assert woorden["IC1.4"] == "−40 (−30,8 %)"
    assert woorden["IC2.6"] == "0"
    assert woorden["IC2.3"] == "+100"
    assert woorden["OC1.9"] == "−1,6 (−20,0 %)"
    assert woorden["O3.1"] == "–"
    assert cijfer_in_woorden(paren["OC1.9"].rechts) == "6,4 maanden"
    assert cijfer_in_woorden(paren["O1.1"].links) == "70,0 % (geschat)"
    assert cijfer_in_woorden(paren["O3.1"].links) == "niet ingevuld"


def test_een_rij_waar_niemand_een_cijfer_heeft_staat_er_niet() -> None:
    codes = [paar.code for paar in _vergelijking().cijfers]
    assert codes == [
        *("I1.2", "IC1.3", "IC1.4", "IC2.1", "IC2.2", "IC2.3", "IC2.4", "IC2.5", "IC2.6", "IC2.7", "IC2.8", "IC2.9"),
        *("IC2.10", "IC2.11", "O1.1", "O1.3", "O3.1", "O4.1", "OC1.9"),
    ]


def test_de_jaren_staan_erbij_ook_als_ze_gelijk_of_onbekend_zijn() -> None:
    paren = {paar.code: paar for paar in _vergelijking().cijfers}
    assert jaren_in_woorden(paren["I1.2"]) == "2013 → 2014"
    assert jaren_in_woorden(paren["O4.1"]) == "beide over 2013"
    assert jaren_in_woorden(paren["O1.1"]) == "jaar niet ingevuld → 2014"
    assert jaren_in_woorden(paren["O3.1"]) == "2014"
    zonder = _vergelijking(links={"O1.1": Cijfer(waarde=1)}, rechts={"O1.1": Cijfer(waarde=2)}).cijfers[0]
    assert jaren_in_woorden(zonder) == "bij beide jaar niet ingevuld"


def test_de_referentiejaren_en_de_normen_staan_ernaast() -> None:
    paren = {paar.code: paar for paar in _vergelijking().cijfers}
    # 3845 of 20819 and 3023 of 17210 contracten (lines 2406-2440 and 3233-3260 of the report).
    assert [beeld.jaar for beeld in paren["IC2.7"].vlaams] == [2011, 2012]
    assert [round(beeld.waarde, 1) for beeld in paren["IC2.7"].vlaams] == [
        round(100 * 3845 / 20819, 1),
        round(100 * 3023 / 17210, 1),
    ]
    # 80 and 50 % are the norms: 78,5 is enough for the second alone. 130 dossiers is too many, 90 is not.
    assert [(n.norm.minstens, n.links, n.rechts) for n in paren["O1.3"].gehaald] == [
        (80, False, True),
        (50, True, True),
    ]
    assert [(n.norm.hoogstens, n.links, n.rechts) for n in paren["IC1.4"].gehaald] == [
        (90, False, True),
        (120, False, True),
    ]
    assert paren["I1.2"].gehaald == ()


def test_waar_beide_partijen_een_ander_cijfer_geven_begint_een_gesprek() -> None:
    # Only over the same year, and not once more for what is computed from it.
    links = {code: replace(cijfer, jaar=2013) for code, cijfer in TOEN.items()}
    rechts = links | {
        "IC2.1": Cijfer(waarde=70, jaar=2013),
        "IC2.2": Cijfer(waarde=130, jaar=2013),
        "O1.3": Cijfer(waarde=75, jaar=2014),
        "OC1.9": Cijfer(waarde=8.0, jaar=2013),
        "O4.1": Cijfer(waarde=80, jaar=2013),
        "O3.1": Cijfer(waarde=80, jaar=2013),
    }
    vergelijking = _vergelijking(Als.confrontatie, links, rechts)
    assert [(paar.code, paar.verschil) for paar in vergelijking.gesprekspunten] == [
        ("IC2.1", -20),
        ("IC2.2", 20),
        ("O4.1", 1),
    ]
    assert {paar.code for paar in vergelijking.cijfers if paar.verschilt} == {
        "IC2.1",
        "IC2.2",
        "IC2.7",
        "IC2.8",
        "O4.1",
    }
    assert _vergelijking(Als.evolutie, links, rechts).gesprekspunten == ()
    tekst = " ".join(_scherm(vergelijking).split())
    assert "Cijfers die verschillen (3): van 17 die beide over hetzelfde jaar geven" in tekst
    assert "Alleen een cijfer in Inspectie (1): O3.1." in tekst
    assert "Niet over hetzelfde jaar, of van een jaar dat niet ingevuld is: O1.3 (2013 → 2014)." in tekst


def test_een_fout_tussen_beide_laat_ook_de_cijfers_weg() -> None:
    beide = beoordeling(KADER, {"P1.DG1": "voldoende"}, cijfers=TOEN)
    woorden = KADER.woorden.voor_zinnen
    fout = bevinding(
        Bevindingsoort.zelfde_soort, bestand="a", ander="b", soort="inspectie", vroeger="a", nu="b", **woorden
    )
    vergelijking = bereken_vergelijking(beide, beide, KADER, bevindingen=[fout])
    assert (vergelijking.cijfers, vergelijking.gesprekspunten) == ((), ())


def test_de_json_noemt_de_kanten_zoals_bij_de_scores() -> None:
    gegevens = json.loads(als_json(_vergelijking()))
    rij = next(rij for rij in gegevens["cijfers"] if rij["code"] == "O1.3")
    assert {sleutel: rij[sleutel] for sleutel in ("eenheid", "vroeger", "nu", "verschil", "verschil_procent")} == {
        "eenheid": "%",
        "vroeger": 78.5,
        "nu": 82,
        "verschil": 3.5,
        "verschil_procent": None,
    }
    assert (rij["jaar_vroeger"], rij["jaar_nu"], rij["status_nu"], rij["berekend"]) == (2013, 2014, "gemeten", False)
    assert [(beeld["jaar"], beeld["waarde"]) for beeld in rij["vlaanderen"]] == [(2012, 90)]
    assert [(norm["gehaald_vroeger"], norm["gehaald_nu"]) for norm in rij["normen"]] == [(False, True), (True, True)]
    assert gegevens["gesprekspunten"] == []
    zelf = json.loads(als_json(_vergelijking(Als.confrontatie)))["cijfers"][0]
    assert (zelf["zelf"], zelf["inspectie"], zelf["jaar_zelf"], zelf["verschil"]) == (20, 25, 2013, -5)


def test_het_scherm_is_tachtig_tekens_breed_en_zegt_wat_er_veranderde() -> None:
    regels = _scherm(_vergelijking()).splitlines()
    assert max(map(len, regels)) <= 80
    assert (
        next(r for r in regels if "I1.2" in r).split()[-7:]
        == ["20", "25", "+5", "(+25,0", "%)", "2013", "→", "2014"][-7:]
    )
    assert next(r for r in regels if "O4.1" in r).rstrip().endswith("beide 2013")
    assert next(r for r in regels if "O1.1" in r).rstrip().endswith("? → 2014")
    tekst = " ".join(" ".join(regels).split())
    assert "O1.3 Norm aanwezigheid verplichte inburgeraars, minstens 80 %: vroeger niet gehaald, nu gehaald." in tekst
    assert _scherm(_vergelijking(links={}, rechts={})) == ""


def _rond(waarde: float | None) -> float | None:
    return None if waarde is None else round(waarde, 4)


def _scherm(vergelijking: Vergelijking, breedte: int = 80) -> str:
    uit = StringIO()
    toon_cijfers(
        Console(file=uit, width=breedte, force_terminal=True, color_system=None, highlight=False), vergelijking, KADER
    )
    return uit.getvalue()


def test_de_bladzijde_geeft_van_elke_rij_een_kaart_met_de_jaren() -> None:
    pagina = maak_vergelijkingspagina(_vergelijking(), KADER)
    kaarten = {kaart.code: kaart for _, kaarten in cijferkaarten(_vergelijking(), KADER) for kaart in kaarten}
    assert len(kaarten) == 19
    # 2011 and 2012 of Vlaanderen, 2013 and 2014 of the bureau: three steps of the same width from left to right.
    aandeel = kaarten["IC2.7"].beeld
    assert aandeel is not None
    assert [jaar for _, jaar in aandeel.jaren] == [2011, 2012, 2013, 2014]
    (een, _), (twee, _), (drie, _), (vier, _) = aandeel.jaren
    assert round(twee - een) == round(drie - twee) == round(vier - drie)
    # 25 % is the highest of 17,6 to 25, and Vlaanderen in 2012 the lowest: the first stands above all others.
    links, rechts = kaarten["IC2.7"].merken
    assert links is not None
    assert rechts is not None
    assert (links.x, rechts.x) == (drie, vier)
    assert links.y < rechts.y < max(y for _, y in aandeel.vlaams)
    assert (links.tekst, links.anker, rechts.tekst, rechts.anker) == ("25,0 %", "end", "20,0 %", "start")
    assert kaarten["O3.1"].beeld is None  # one figure of one year is no picture
    assert kaarten["O1.1"].merken == (None, None)  # of the one side nobody knows the year
    assert kaarten["O4.1"].jaren == "beide over 2013"
    assert kaarten["O1.3"].beeld is not None
    assert len(kaarten["O1.3"].beeld.normen) == 2
    assert "<b>78,5 %</b> → <b>82,0 %</b> · verschil +3,5 procentpunt" in pagina
    assert "Cijfers die verschillen" not in pagina


def test_de_bladzijde_van_een_confrontatie_geeft_wat_elk_erbij_schreef() -> None:
    links = {"O3.1": Cijfer(waarde=60, jaar=2013, toelichting="<b>onze</b> telling")}
    rechts = {"O3.1": Cijfer(waarde=57.5, jaar=2013), "O1.1": Cijfer(waarde=70, jaar=2013)}
    pagina = maak_vergelijkingspagina(_vergelijking(Als.confrontatie, links, rechts), KADER)
    assert "Cijfers die verschillen (1)" in pagina
    assert "beide over 2013 · verschil +2,5 procentpunt" in pagina
    assert "&lt;b&gt;onze&lt;/b&gt; telling" in pagina
    assert "Alleen een cijfer in Inspectie (1): O1.1." in pagina
    assert (
        "Cijfers" not in maak_vergelijkingspagina(_vergelijking(Als.confrontatie, {}, {}), KADER).split("</style>")[1]
    )


def test_het_rekenblad_heeft_een_blad_met_de_cijfers() -> None:
    boek = load_workbook(BytesIO(maak_vergelijkboek(_vergelijking(), KADER)))
    koppen, *rijen = (list(rij) for rij in boek["Cijfers"].iter_rows(min_row=4, values_only=True))
    tabel = {str(rij[0]): dict(zip(koppen, rij, strict=True)) for rij in rijen}
    assert [tabel["O1.3"][kop] for kop in ("Vroeger", "Jaar vroeger", "Nu", "Jaar nu", "Verschil", "Verschil in")] == [
        *(78.5, 2013, 82, 2014, 3.5, "procentpunt")
    ]
    assert (tabel["I1.2"]["Verschil"], tabel["I1.2"]["Verschil in"], tabel["I1.2"]["Verschil in %"]) == (
        5,
        "aantal",
        25,
    )
    assert (tabel["O4.1"]["Over welk jaar"], tabel["O1.3"]["Vlaanderen 2012"]) == ("beide over 2013", 90)
    assert round(float(str(tabel["IC2.7"]["Vlaanderen 2011"])), 1) == 18.5
    assert "Toelichting nu" not in koppen
    zelf = load_workbook(BytesIO(maak_vergelijkboek(_vergelijking(Als.confrontatie), KADER)))["Cijfers"]
    assert [cel.value for cel in zelf[4]][-2:] == ["Toelichting zelfevaluatie", "Toelichting inspectie"]
    assert (
        "Cijfers"
        not in load_workbook(BytesIO(maak_vergelijkboek(_vergelijking(links={}, rechts={}), KADER))).sheetnames
    )


def test_een_evolutie_zegt_welk_cijfer_tien_keer_meer_of_minder_is() -> None:
    """50 and then 500; 20 and then 2; not of the sum, nor twice of one that the werkboek itself tells of."""
    toen = replace(beoordeling(KADER, cijfers=TOEN), gegevens=Gegevens(werkjaar="2012-2013"))
    anders = NU | {"IC2.1": Cijfer(waarde=500, jaar=2014), "I1.2": Cijfer(waarde=2, jaar=2014)}
    nu = beoordeling(KADER, cijfers=anders)
    over = [b for b in _evolutie(toen, nu).bevindingen if b.id is Bevindingsoort.cijfer_tien_keer]
    assert [(b.werkboek, b.melding.split(". ")[0]) for b in over] == [
        ("werkboek.xlsx", "I1.2 is 2, en was in 2012-2013 20: minstens tien keer minder"),
        ("werkboek.xlsx", "IC2.1 is 500, en was in 2012-2013 50: minstens tien keer meer"),
    ]
    gezegd = replace(nu, bevindingen=(over[0],))
    nog_eens = [b.code for b in _evolutie(toen, gezegd).bevindingen if b.id is Bevindingsoort.cijfer_tien_keer]
    assert nog_eens == ["I1.2", "IC2.1"]
    confrontatie = bereken_vergelijking(toen, nu, KADER)
    assert Bevindingsoort.cijfer_tien_keer not in {b.id for b in confrontatie.bevindingen}


def _evolutie(toen: Beoordeling, nu: Beoordeling) -> Vergelijking:
    return bereken_vergelijking(toen, nu, KADER, als=Als.evolutie)


def test_een_norm_zegt_het_cijfer_voluit_waar_het_anders_de_norm_lijkt_te_halen() -> None:
    """79,96 % reads as 80,0 % beside “minstens 80 %”, and is less."""
    vroeger, nu = (
        beoordeling(KADER, cijfers={"O1.3": Cijfer(waarde=w, jaar=j)}) for w, j in ((79.96, 2012), (81, 2013))
    )
    (paar,) = leg_cijfers_naast(vroeger, nu, KADER, Als.evolutie)
    zinnen = [norm_in_woorden(paar, norm, ("Vroeger", "Nu")) for norm in paar.gehaald]
    assert zinnen == [
        "Norm aanwezigheid verplichte inburgeraars, minstens 80 %: vroeger niet gehaald (79,96 %), nu gehaald",
        "Norm aanwezigheid rechthebbende inburgeraars, minstens 50 %: vroeger gehaald, nu gehaald",
    ]
