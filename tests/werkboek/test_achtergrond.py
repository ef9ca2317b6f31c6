"""The tab Achtergrond: what stands on it, the links there and back, and that nothing typed there is lost."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.kader import Kader, maak_kader
from tests.bouwers import CRITERIA, STERK, beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.voorbeeld import Daad, erbij, kolom_van, lees_na, meldingen, rij_van, zet
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
BLAD = "Achtergrond"
KOPRIJ = 4

Lezer = Callable[[Daad], Beoordeling]


@pytest.fixture
def na(tmp_path: Path) -> Lezer:
    """Return a function that reads the example after somebody did something to it."""
    return lambda doe: lees_na(tmp_path, doe)


def _met(**velden: object) -> Kader:
    """The kader of the onthaalbureaus with other parts."""
    return maak_kader({naam: getattr(KADER, naam) for naam in Kader.model_fields} | velden)


def _rijen(blad: Worksheet) -> list[tuple[object, ...]]:
    return [rij[:5] for rij in blad.iter_rows(min_row=KOPRIJ + 1, values_only=True) if rij[0]]


def _genoemd() -> int:
    """How many texts the YAML of the rows names, counted without the models."""
    bestanden = [*(CRITERIA / "processen").iterdir(), CRITERIA / "regelgeving.yaml", CRITERIA / "output.yaml"]
    delen = [yaml.safe_load(pad.read_text(encoding="utf-8")) for pad in bestanden]
    groepen = [groep for deel in delen for groep in (deel, *deel.get("rubrieken", ()), *deel.get("indicatoren", ()))]
    rijen = [rij for groep in groepen for rij in (*groep.get("criteria", ()), *groep.get("outputindicatoren", ()))]
    return sum(len(rij.get(sleutel, ())) for rij in rijen for sleutel in ("toelichting", "aanbevelingen"))


# --- what stands on it ---


def test_elke_tekst_staat_bij_elke_code_die_hem_noemt() -> None:
    blad = open_boek(geschreven())[BLAD]
    assert [cel.value for cel in blad[KOPRIJ][:5]] == ["Code", "Criterium", "Soort", "Achtergrond", "Bron"]
    rijen = _rijen(blad)
    assert len(rijen) == _genoemd() > 100
    criterium = (
        "Bij de trajectbegeleiding is er een billijke verdeling tussen de administratieve taken en de kerntaken."
    )
    element = (
        "Het onthaalbureau moet oog hebben voor een billijke verdeling van tijd besteed aan administratieve taken en "
        "aan de kerntaken/acties van de trajectbegeleiding. Het accent moet daarbij liggen op de kerntaken."
    )
    advies = (
        "Beperk de administratieve werklast van de trajectbegeleider zodat er meer tijd vrijkomt voor inhoudelijk werk."
    )
    assert [rij for rij in rijen if rij[0] == "P10.5"] == [
        ("P10.5", criterium, "Essentieel element: trajectbegeleiding", element, "regels 753–755"),
        ("P10.5", criterium, "Aanbeveling: Trajectbegeleiding", advies, "regels 6344–6345"),
    ]


def test_het_is_het_laatste_blad_dat_te_zien_is_en_alleen_te_lezen() -> None:
    boek = open_boek(geschreven())
    assert [blad.title for blad in boek if blad.sheet_state == "visible"][-1] == BLAD
    blad = boek[BLAD]
    assert blad.protection.sheet
    assert blad.protection.autoFilter is False, "who reads it may filter: False is what Excel calls not locked"
    assert blad.auto_filter.ref == f"A{KOPRIJ}:E{KOPRIJ + _genoemd()}"
    assert all(cel.protection.locked for rij in blad.iter_rows() for cel in rij)
    assert blad.freeze_panes == f"B{KOPRIJ + 1}"


def test_een_kader_zonder_achtergrond_heeft_het_blad_niet() -> None:
    boek = open_boek(geschreven(kader=kader_bibliotheek()))
    assert BLAD not in boek.sheetnames
    assert not [naam for naam in boek.defined_names if naam.startswith(("achtergrond_", "invoer_"))]
    assert not any(_koppelingen(boek).values())
    assert {blad["A4"].value for blad in boek if blad.title.startswith("Scoring")} == {
        "Vul alleen de lichtgele cellen in."
    }


def _met_niveaus(code: str, niveaus: dict[str, str]) -> Kader:
    """The kader of the onthaalbureaus, in which one criterium or rule says what its levels mean."""
    inhoud = KADER.model_dump()
    delen = (*inhoud["processen"], *inhoud["regelgeving"]["rubrieken"])
    (rij,) = [rij for deel in delen for rij in deel["criteria"] if rij["code"] == code]
    rij["niveaus"] = niveaus
    return maak_kader(inhoud)


def _vraag(kader: Kader, blad: str, code: str) -> DataValidation:
    """What a person reads beside the score of a code."""
    vel = open_boek(geschreven(kader=kader))[blad]
    plaats = vel.cell(rij_van(vel, code), kolom_van(vel, "Score")).coordinate
    (regel,) = [regel for regel in vel.data_validations.dataValidation if plaats in regel.sqref]
    assert isinstance(regel, DataValidation)
    return regel


def test_wat_een_niveau_betekent_staat_voor_wat_het_rapport_zegt() -> None:
    # From low to high, whatever the order in which somebody wrote it.
    kader = _met_niveaus("P12.8", {"sterk punt": "Iedereen kan het uitleggen.", "afwezig": "=Niemand legt uit waarom."})
    rijen = [rij for rij in _rijen(open_boek(geschreven(kader=kader))[BLAD]) if rij[0] == "P12.8"]
    assert [rij[2:] for rij in rijen[:2]] == [
        ("Niveau afwezig", "=Niemand legt uit waarom.", None),
        ("Niveau sterk punt", "Iedereen kan het uitleggen.", None),
    ]
    assert rijen[2][2] == "Kwaliteitseis aan evaluatie"


def test_wat_een_niveau_betekent_staat_bij_de_score() -> None:
    kader = _met_niveaus("P12.8", {"sterk punt": "Iedereen legt het uit.", "afwezig": "Niemand legt het <uit>."})
    regel = _vraag(kader, "Scoring Kernprocessen", "P12.8")
    assert (regel.promptTitle, regel.prompt) == (
        "Score",
        "afwezig: Niemand legt het <uit>.\nsterk punt: Iedereen legt het uit.",
    )
    # What is refused is refused as everywhere; the other criteria refer to Start.
    ander = _vraag(kader, "Scoring Kernprocessen", "P12.7")
    assert regel.error == ander.error
    assert str(ander.prompt).startswith("Kies een score uit de lijst.")
    assert "Nee: Het staat nergens." in str(
        _vraag(_met_niveaus("R1.2", {"Nee": "Het staat nergens."}), "Scoring Regelgeving", "R1.2").prompt
    )


def test_van_een_lange_betekenis_staat_van_elk_niveau_het_begin_bij_de_score() -> None:
    woorden = " ".join(f"woord{nummer}" for nummer in range(40))
    niveaus = dict.fromkeys(KADER.schaal.namen, woorden) | {"voldoende": "Kort."}
    kader = _met_niveaus("P12.8", niveaus)
    prompt = str(_vraag(kader, "Scoring Kernprocessen", "P12.8").prompt)
    assert len(prompt) <= 255
    regels = prompt.split("\n")
    assert regels[1] == "voldoende: Kort."
    for naam, regel in zip(KADER.schaal.namen, regels, strict=True):
        assert regel.startswith(f"{naam}: ")
        if naam != "voldoende":
            begin = regel.removeprefix(f"{naam}: ").removesuffix(" …")
            # Whole words, as many as fit: three share what is left of 255 by “voldoende: Kort.” and the line breaks.
            assert woorden.startswith(f"{begin} ")
            assert 78 - 8 < len(regel) <= (255 - 16 - 3) // 3 == 78
    rijen = _rijen(open_boek(geschreven(kader=kader))[BLAD])
    assert ("P12.8", "Niveau afwezig", woorden) in [(rij[0], rij[2], rij[3]) for rij in rijen]


@pytest.mark.parametrize("betekenis", ["x" * 400, "😀" * 300, "a " * 300, "woord " + "y" * 300])
def test_elke_betekenis_past_bij_de_score(betekenis: str) -> None:
    prompt = str(_vraag(_met_niveaus("P1.DG1", {"voldoende": betekenis}), "Scoring APL", "P1.DG1").prompt)
    assert prompt.startswith("voldoende: ")
    assert prompt.endswith(" …")
    assert len(prompt.encode("utf-16-le")) / 2 <= 255


# --- links there and back ---


def _doel(boek: Workbook, naam: str | None) -> str:
    """What stands in the cell of a name of the workbook."""
    assert naam
    blad, _, plaats = boek.defined_names[naam].attr_text.rpartition("!")
    return str(boek[blad.strip("'").replace("''", "'")][plaats.replace("$", "")].value)


def _koppelingen(boek: Workbook) -> dict[str, list[tuple[str, str]]]:
    """By tab: what stands in a cell with a link to a row, and what stands where it leads."""
    return {
        blad.title: [
            (str(cel.value), _doel(boek, cel.hyperlink.location))
            for rij in blad.iter_rows()
            for cel in rij
            if cel.hyperlink and not str(cel.hyperlink.location).startswith("naar_")
        ]
        for blad in boek
    }


def _heen_en_terug(boek: Workbook) -> None:
    gevonden = _koppelingen(boek)
    for paren in gevonden.values():
        assert all(code == doel for code, doel in paren)
    op_achtergrond = [code for code, _ in gevonden.pop(BLAD)]
    heen = [code for paren in gevonden.values() for code, _ in paren]
    assert sorted(heen) == sorted(set(op_achtergrond)) == sorted(KADER.uitleg)
    assert len(op_achtergrond) == _genoemd()
    assert {blad for blad, paren in gevonden.items() if paren} == {
        "Scoring APL",
        "Scoring Kernprocessen",
        "Scoring Regelgeving",
        "Output",
    }


def test_elke_code_met_achtergrond_leidt_erheen_en_terug() -> None:
    boek = open_boek(geschreven())
    _heen_en_terug(boek)
    # A click goes to the first row about a code.
    _, _, plaats = boek.defined_names["achtergrond_P10_1"].attr_text.rpartition("$")
    assert int(plaats) == rij_van(boek[BLAD], "P10.1")


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_de_koppelingen_overleven_libreoffice(formaat: str, tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(geschreven(beoordeling(KADER, {"P10.1": STERK})))
    (bewaard,) = converteer([pad], formaat, tmp_path / "uit")
    gelezen = lees_werkboek(bewaard, KADER)
    assert gelezen.niveau("P10.1") == STERK
    assert {str(b.id) for b in gelezen.bevindingen} == {str(b.id) for b in lees_werkboek(pad, KADER).bevindingen}
    if formaat == "ods":
        (bewaard,) = converteer([bewaard], "xlsx", tmp_path / "terug")
    _heen_en_terug(load_workbook(BytesIO(bewaard.read_bytes())))


# --- nothing typed there is lost ---


@pytest.mark.parametrize(
    ("plaats", "waarde"),
    [
        ("A1", "Onze uitleg"),
        ("A2", "Bij ons is dat anders."),
        ("C3", "Let op!"),
        ("D4", "Wat wij denken"),
        ("D5", "Een heel andere uitleg."),
        ("B6", "Een ander criterium"),
        ("E7", "bladzijde 3"),
        ("A8", "P1.DG1"),
        ("F20", "afwezig"),
        ("H400", "onderaan"),
    ],
)
def test_wat_iemand_op_achtergrond_typt_wordt_een_keer_gemeld(plaats: str, waarde: str, na: Lezer) -> None:
    gevonden = na(zet(BLAD, **{plaats: waarde}))
    assert erbij(gevonden) == [("tekst-buiten-tabel", BLAD, plaats, None)]
    assert waarde in meldingen(gevonden, "tekst-buiten-tabel")[0]


def test_ook_onder_een_kop_die_iemand_wijzigde_staat_geen_score(na: Lezer) -> None:
    for kop, plaats in (("Score", "C4"), ("Motivering", "D4"), ("Score", "E4")):
        assert erbij(na(zet(BLAD, **{plaats: kop}))) == [("tekst-buiten-tabel", BLAD, plaats, None)]


def test_een_hernoemd_verplaatst_of_verwijderd_blad_verandert_niets(na: Lezer) -> None:
    def hernoem_en_verplaats(boek: Workbook) -> None:
        boek[BLAD].title = "Uitleg"
        boek.move_sheet("Uitleg", -12)

    assert erbij(na(hernoem_en_verplaats)) == []
    assert erbij(na(lambda boek: boek.remove(boek[BLAD]))) == []
    assert erbij(na(lambda boek: boek.copy_worksheet(boek[BLAD]))) == []
    assert erbij(na(lambda boek: boek[BLAD].insert_rows(1, 3))) == []


def test_rijen_die_weg_zijn_of_anders_geordend_zijn_geen_verlies(na: Lezer) -> None:
    def draai_om(boek: Workbook) -> None:
        blad = boek[BLAD]
        rijen = [[cel.value for cel in rij] for rij in blad.iter_rows(min_row=KOPRIJ + 1)]
        for rij, waarden in zip(blad.iter_rows(min_row=KOPRIJ + 1), reversed(rijen), strict=True):
            for cel, waarde in zip(rij, waarden, strict=True):
                cel.value = waarde

    assert erbij(na(draai_om)) == []
    assert erbij(na(lambda boek: boek[BLAD].delete_rows(10, 40))) == []


def test_een_opmerking_en_een_koppeling_naar_elders_worden_gemeld(na: Lezer) -> None:
    def opmerking(boek: Workbook) -> None:
        boek[BLAD]["D9"].comment = Comment("Klopt niet.", "Els")

    def koppeling(blad: str, plaats: str) -> Daad:
        def doe(boek: Workbook) -> None:
            boek[blad][plaats].hyperlink = "https://voorbeeld.be/bewijs"

        return doe

    assert erbij(na(opmerking)) == [("opmerking-bij-cel", BLAD, "D9", None)]
    assert erbij(na(koppeling(BLAD, "D9"))) == [("koppeling-bij-cel", BLAD, "D9", None)]
    kern = "Scoring Kernprocessen"
    plaats = f"A{rij_van(open_boek()[kern], 'P10.1')}"
    assert erbij(na(koppeling(kern, plaats))) == [("koppeling-bij-cel", kern, plaats, None)]


# --- a kader that explains its criteria otherwise by now ---


def _gelezen(inhoud: bytes, kader: Kader, map_: Path) -> list[tuple[str, str | None]]:
    (map_ / "werkboek.xlsx").write_bytes(inhoud)
    gelezen = lees_werkboek(map_ / "werkboek.xlsx", kader)
    assert gelezen.niveau("P10.1") == STERK
    return [(str(b.id), b.cel) for b in gelezen.bevindingen if b.blad == BLAD]


def _andere_uitleg() -> Kader:
    assert KADER.achtergrond
    teksten = tuple(t.model_copy(update={"tekst": f"Vroeger: {t.tekst}"}) for t in KADER.achtergrond.toelichting)
    return _met(achtergrond=KADER.achtergrond.model_copy(update={"toelichting": teksten}))


def _zonder_uitleg() -> Kader:
    inhoud = KADER.model_dump()
    domeinen = (inhoud["regelgeving"]["rubrieken"], inhoud["output"]["indicatoren"], inhoud["processen"])
    for groep in (groep for domein in domeinen for groep in domein):
        for rij in (*groep.get("criteria", ()), *groep.get("outputindicatoren", ())):
            rij |= {"toelichting": (), "aanbevelingen": ()}
    return maak_kader(inhoud | {"achtergrond": None})


@pytest.mark.parametrize("toen", [_andere_uitleg(), _zonder_uitleg()], ids=["andere", "geen"])
def test_een_werkboek_van_voor_een_andere_uitleg_leest_zonder_bevinding(toen: Kader, tmp_path: Path) -> None:
    """Both ways: gia of then reads what is written now, too."""
    ingevuld = beoordeling(KADER, {"P10.1": STERK})
    assert _gelezen(geschreven(ingevuld, toen), KADER, tmp_path) == []
    assert _gelezen(geschreven(ingevuld), toen, tmp_path) == []


def test_ook_van_een_oudere_uitleg_wordt_gezegd_wat_iemand_erbij_typte(tmp_path: Path) -> None:
    boek = load_workbook(BytesIO(geschreven(beoordeling(KADER, {"P10.1": STERK}), _andere_uitleg())))
    boek[BLAD]["G9"], boek[BLAD]["G12"], boek[BLAD]["D14"] = "van ons", "ook", "en dit"
    uit = BytesIO()
    boek.save(uit)
    rijen = [(soort, (cel or "")[1:]) for soort, cel in _gelezen(uit.getvalue(), KADER, tmp_path)]
    assert rijen == [("tekst-buiten-tabel", "9"), ("tekst-buiten-tabel", "12"), ("tekst-buiten-tabel", "14")]
