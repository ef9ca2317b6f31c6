"""The beginsituatie-analyse: its seven parts in the order of the report, and what stands in them."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gia_kwaliteit import Gegevens, bereken_profiel, laad_kader, lees_werkboek, maak_sjabloon
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.kader import Kader, maak_kader
from gia_kwaliteit.kader.codes import alle_codes
from gia_kwaliteit.verslag.beginsituatie import GeenBeginsituatie, maak_beginsituatie
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.lezen import lees_beginsituatie
from gia_kwaliteit.verslag.model import Verslag
from tests.bouwers import AFWEZIG, STERK, VOORBEELDEN, beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.ander_kader import EIGEN_BLIK, kader_met_andere_woorden

KADER = kader_onthaalbureau()
GEGEVENS = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")
DOSSIER = (
    Dossierrij(datum=date(2013, 11, 4), herkomst="Werkingsverslag 2012", soort=Dossiersoort.bron, signaal="Wachttijd"),
    Dossierrij(herkomst="VDAB", soort=Dossiersoort.signaal, signaal="Dossiers laat"),
    Dossierrij(soort=Dossiersoort.bedreiging, signaal="De <fusie>"),
    Dossierrij(herkomst="gesprek", signaal="Luisteren en coachen", code="V.TB3"),
)


def _verslag(dossier: tuple[Dossierrij, ...] = DOSSIER) -> Verslag:
    van = beoordeling(KADER, {"P1.DG1": STERK, "P2.DG1": AFWEZIG}, gegevens=GEGEVENS)
    van = replace(van, dossier=dossier)
    return maak_beginsituatie(van, bereken_profiel(van, KADER), KADER)


def test_de_zeven_bestanddelen_staan_in_de_volgorde_van_het_rapport() -> None:
    # Source lines 6045-6053: results, figures, the SWOT, sources, signals, the visits, the state of things.
    assert [rubriek.titel for rubriek in _verslag().rubrieken] == [
        "Resultaten van de zelfevaluatie",
        "Cijferanalyse",
        "SWOT-analyse",
        "Bronnen",
        "Signalen",
        "Werkbezoek",
        "Stand van zaken",
    ]
    assert _verslag().titel == "Beginsituatie-analyse"


def test_elk_feit_zegt_waarover_het_gaat_en_een_regel_heet_regel() -> None:
    resultaten, cijfers = lees_beginsituatie(VOORBEELDEN / "zelfevaluatie.xlsx", KADER).verslag.rubrieken[:2]  # type: ignore[union-attr]
    # Those of the whole come first, and then a line for every part.
    assert [feit.partition(":")[0] for feit in resultaten.kernfeiten[5:]] == [
        "Kwaliteitsprofiel Processen Algemeen, Personeel, Logistiek (APL)",
        "Kwaliteitsprofiel Kernprocessen",
        "Kwaliteitsbewaking",
        "Regelgeving",
        "Good practices en werkpunten",
    ]
    assert [feit for feit in resultaten.kernfeiten if "De hoogste score is" in feit] == [*resultaten.kernfeiten[5:7]]
    assert {feit.partition(":")[0] for feit in cijfers.kernfeiten} == {"Input", "Output"}
    assert resultaten.herkomst[-1].endswith("(regel 6046).")
    assert _verslag().rubrieken[2].herkomst[-1].endswith("(regels 6048–6049).")


def test_de_swot_neemt_scores_en_dossier_samen() -> None:
    tabellen = {tabel.titel: tabel.rijen for tabel in _verslag().rubrieken[2].voorop}
    assert list(tabellen) == ["Sterktes", "Zwaktes", "Bedreigingen"]
    assert [rij[0] for rij in tabellen["Sterktes"]] == ["P1.DG1"]
    assert [rij[0] for rij in tabellen["Zwaktes"]] == ["P2.DG1"]
    assert tabellen["Bedreigingen"] == (("–", "De <fusie>", "dossier"),)
    assert any(feit.startswith("Nog geen opportuniteiten:") for feit in _verslag().rubrieken[2].feiten)


def test_bronnen_en_signalen_staan_elk_in_hun_hoofdstuk() -> None:
    bronnen, signalen = _verslag().rubrieken[3:5]
    assert [rij[:3] for rij in bronnen.voorop[0].rijen] == [("04/11/2013", "Werkingsverslag 2012", "Wachttijd")]
    assert [rij[2] for rij in signalen.voorop[0].rijen] == ["Dossiers laat", "Luisteren en coachen"]
    assert "nog geen bron" in _verslag(()).rubrieken[3].feiten[0]


def test_een_onderzoeksvraag_heeft_het_antwoord_van_het_dossier_of_vraagt_erom() -> None:
    stand = _verslag().rubrieken[6]
    antwoorden = {rij[0]: rij[2] for tabel in stand.voorop for rij in tabel.rijen}
    # Counted in the report: 3 + 5 + 4 + 11 + 5 + 5 + 4 + 7.
    assert [len(tabel.rijen) for tabel in stand.voorop] == [3, 5, 4, 11, 5, 5, 4, 7]
    assert antwoorden.pop("V.TB3") == "Luisteren en coachen (gesprek)"
    assert set(antwoorden.values()) == {"nog te beantwoorden"}
    assert stand.feiten[0] == "1 van de 44 onderzoeksvragen heeft een antwoord."


def test_een_rij_zonder_tekst_is_geen_antwoord() -> None:
    stand = _verslag((Dossierrij(datum=date(2013, 11, 4), herkomst="werkgroep", code="V.TB3"),)).rubrieken[6]
    assert stand.voorop[0].rijen[2][2] == "nog te beantwoorden"
    assert stand.feiten[0] == "0 van de 44 onderzoeksvragen hebben een antwoord."


def test_wat_niet_te_lezen_is_staat_er_zoals_het_getypt_is() -> None:
    getypt = {"datum": "vorige week", "soort": "kans", "code": "P99"}
    signalen = _verslag((Dossierrij(herkomst="VDAB", signaal="Een fusie", zoals_getypt=getypt),)).rubrieken[4]
    assert signalen.voorop[0].rijen == (("vorige week", "VDAB, kans", "Een fusie", "P99"),)


def test_een_bespreking_van_een_hoofdstuk_dat_er_niet_is_wordt_genoemd() -> None:
    """The results join the chapters about scores; what is done about them and beside an inspectie is not in it."""
    van = beoordeling(KADER, {"P1.DG1": STERK}, gegevens=GEGEVENS)
    codes = ("B.apl", "B.lijsten", "B.input", "B.vergelijking", "B.samenvattend")
    van = replace(van, besprekingen={code: f"Over {code}." for code in codes})
    verslag = maak_beginsituatie(van, bereken_profiel(van, KADER), KADER)
    assert verslag.weggelaten == ("B.vergelijking",)
    getoond = "".join(rubriek.bespreking for rubriek in verslag.rubrieken)
    assert [code for code in codes if f"Over {code}." in getoond] == ["B.apl", "B.lijsten", "B.input", "B.samenvattend"]


def _eigen_kader() -> Kader:
    """The library with an analysis of its own, of which no part is about signals, and one question."""
    delen = [
        {"soort": "swot", "titel": "Sterk en zwak", "tekst": "Wat goed gaat, en wat niet."},
        {"soort": "stand", "titel": "Vragen", "tekst": "Wat we nog willen weten."},
    ]
    vraag = {"code": "V.A1", "tekst": "Wie komt er niet?"}
    analyse = {
        "titel": "Begin",
        "inleiding": "Eerst kijken.",
        "bestanddelen": delen,
        "themas": [{"naam": "Publiek", "vragen": [vraag]}],
    }
    return maak_kader(kader_met_andere_woorden().model_dump() | {"beginsituatie": analyse})


def test_een_eigen_analyse_spreekt_met_de_woorden_van_haar_kader() -> None:
    kader = _eigen_kader()
    code = next(iter(kader.criteria))
    sterk = kader.schaal_van[code].namen[-1]
    van = beoordeling(kader, {code: sterk}, gegevens=Gegevens(naam="Beek", soort=EIGEN_BLIK, werkjaar="2013-2014"))
    rijen = (
        Dossierrij(soort=Dossiersoort.signaal, signaal="Te stil"),
        Dossierrij(soort=Dossiersoort.signaal, signaal="Wie werkt", code="V.A1"),
    )
    van = replace(van, dossier=rijen)
    verslag = maak_beginsituatie(van, bereken_profiel(van, kader), kader)
    swot, vragen = verslag.rubrieken
    assert swot.voorop[0].rijen[0][2] == "eigen blik"
    assert swot.herkomst == ("Wat goed gaat, en wat niet.",)
    # The row with the code of a question is its answer; the other one has no place.
    assert vragen.feiten[-1] == ("Op het blad Dossier staat 1 rij van een soort die in deze analyse geen plaats heeft.")
    boek = load_workbook(BytesIO(maak_sjabloon(kader)))
    uitleg = " ".join(str(regel.prompt) for regel in boek["Dossier"].data_validations.dataValidation)
    assert not re.search("inburger|rapport|V[.]TB1|zelfevaluatie", uitleg)
    assert "onderzoeksvraag (zoals V.A1)" in uitleg


def test_met_een_werkbezoek_staan_de_antwoorden_bij_hun_thema() -> None:
    bezoek = VOORBEELDEN / "instrumenten" / "werkbezoek.xlsx"
    opgesteld = lees_beginsituatie(VOORBEELDEN / "zelfevaluatie.xlsx", KADER, werkbezoek=bezoek)
    assert opgesteld.verslag
    stand = opgesteld.verslag.rubrieken[6]
    assert "Gesprek (werkbezoek 24/04/2014, W2.4): 112 dossiers" not in stand.voorop[1].noot
    assert "W2.1): Onthaal, inschatting van de situatie" in stand.voorop[0].noot
    assert opgesteld.verslag.rubrieken[5].feiten[0].startswith("Werkbezoek op 24/04/2014")


def test_de_bladzijde_heeft_haar_eigen_titel_en_ontsnapt_wat_getypt_is() -> None:
    pagina = als_html(_verslag(), KADER, Sjabloon()).decode()
    assert re.search(r"<title>Beginsituatie-analyse: De Brug</title>", pagina)
    assert "De &lt;fusie&gt;" in pagina
    assert "De <fusie>" not in pagina


def test_alleen_een_zelfevaluatie_van_een_kader_dat_ze_kent_krijgt_er_een(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(maak_sjabloon(KADER, replace(GEGEVENS, soort="inspectie")))
    with pytest.raises(GeenBeginsituatie, match=r"vertrekt van een zelfevaluatie. Laat --als beginsituatie weg"):
        lees_beginsituatie(pad, KADER)
    ander = kader_bibliotheek()
    leeg = beoordeling(ander, {})
    with pytest.raises(GeenBeginsituatie, match=r"heeft geen beginsituatie-analyse .* Laat --als beginsituatie weg"):
        lees_beginsituatie(VOORBEELDEN / "instrumenten" / "werkbezoek.xlsx", ander)
    with pytest.raises(GeenBeginsituatie, match="heeft geen beginsituatie-analyse"):
        maak_beginsituatie(leeg, bereken_profiel(leeg, ander), ander)


def test_de_onderzoeksvragen_raken_alleen_wat_er_is() -> None:
    begin = laad_kader().beginsituatie
    assert begin
    codes = {code for _, _, code, _ in alle_codes(KADER)}
    assert {code for thema in begin.themas for code in thema.raakt} <= codes
    assert not codes & set(begin.onderzoeksvragen)
    assert lees_werkboek(VOORBEELDEN / "zelfevaluatie.xlsx", KADER).dossier == ()
