"""A table of criteria such as people have becomes a kader, or every row that does not fit is told with its cell."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from typer.testing import CliRunner

from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.draaiboek import maak_draaiboek
from gia_kwaliteit.kader import Kader, Rol, laad_kader
from gia_kwaliteit.kader.begin import lees_onderwerp, maak_begin
from gia_kwaliteit.kader.geschiedenis import controleer_versies
from gia_kwaliteit.kader.nieuw import schrijf_nieuw_kader
from gia_kwaliteit.kader.opzet import kader_van, schrijf_opzet
from gia_kwaliteit.kader.opzetschalen import van_laag_naar_hoog
from gia_kwaliteit.kleuren import NIVEAUS, niveaukleuren
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.kaderlijst.opzet import Uitkomst, maak_opzet, maak_opzet_van_wat_past
from gia_kwaliteit.werkboek.kaderlijst.tabel import lees_lijst

Rij = Sequence[object]
BIB: list[Rij] = [
    ("Wat de bibliotheek wil",),
    ("Proces", "Criterium", "Schaal", "Definitie"),
    ("Collectie", "De collectie is actueel.", None, "Wat er te lenen is."),
    ("Collectie", "Er is een aankoopbeleid."),
    ("Ontvangst", "De bibliotheek is open op zondag.", "Ja / Nee"),
    ("Ontvangst", "Lezers kennen het reglement.", "weinig/half/veel"),
    ("collectie ", "Wat stuk is, wordt vervangen."),
]


def _bewaar(map_: Path, rijen: Sequence[Rij]) -> Path:
    boek = Workbook()
    for rij in rijen:
        boek.worksheets[0].append(list(rij))
    boek.worksheets[0].title = "Lijst"
    boek.save(map_ / "lijst.xlsx")
    return map_ / "lijst.xlsx"


def _lees(map_: Path, *rijen: Rij) -> Uitkomst:
    return maak_opzet(lees_lijst(_bewaar(map_, rijen)), "bib", "Onze bibliotheek")


def _als_kader(map_: Path, uitkomst: Uitkomst) -> Kader:
    """The kader as it is read from the files that are written."""
    assert uitkomst.opzet is not None, [str(fout) for fout in uitkomst.fouten]
    (map_ / "kader").mkdir()
    schrijf_opzet(map_ / "kader", uitkomst.opzet)
    gelezen = laad_kader(map_ / "kader")
    assert gelezen == kader_van(uitkomst.opzet)
    assert controleer_versies(map_ / "kader", gelezen) == []
    return gelezen


def test_een_lijst_wordt_een_kader(tmp_path: Path) -> None:
    """Codes, scales and processen are those of the list; what it does not say is told as a choice."""
    uitkomst = _lees(tmp_path, *BIB)
    kader = _als_kader(tmp_path, uitkomst)
    assert (kader.id, kader.titel, kader.bron) == ("bib", "Onze bibliotheek", "lijst.xlsx")
    assert {code: criterium.tekst for code, criterium in kader.criteria.items()} == {
        "P1.1": "De collectie is actueel.",
        "P1.2": "Er is een aankoopbeleid.",
        "P1.3": "Wat stuk is, wordt vervangen.",
        "P2.1": "De bibliotheek is open op zondag.",
        "P2.2": "Lezers kennen het reglement.",
    }
    definities = {proces.naam: proces.definitie for proces in kader.processen}
    assert definities == {"Collectie": "Wat er te lenen is.", "Ontvangst": "Nog te omschrijven."}
    assert kader.schaalnaam_van == {
        "P1.1": "kwaliteit",
        "P1.2": "kwaliteit",
        "P1.3": "kwaliteit",
        "P2.1": "nee-ja",
        "P2.2": "weinig-tot-veel",
    }
    assert [niveau.rol for niveau in kader.schaal_van["P2.1"].niveaus] == [Rol.niet_in_orde, Rol.in_orde]
    assert [niveau.rol for niveau in kader.schaal_van["P2.2"].niveaus] == [Rol.werkpunt, None, Rol.good_practice]
    punten = {"afwezig": 0, "voldoende": 2, "goed uitgewerkt": 3, "sterk punt": 4, "weinig": 0, "half": 1, "veel": 2}
    assert kader.puntenmodel().punten == punten
    assert [str(melding) for melding in uitkomst.meldingen] == [
        "blad “Lijst”: boven de koppen staat tekst (rij 1); ze komt niet in het kader."
    ]
    assert uitkomst.keuzes == (
        "Codes: gia gaf elk criterium er een, in de volgorde van de lijst.",
        "Schaal kwaliteit, van laag naar hoog: afwezig – voldoende – goed uitgewerkt – sterk punt.",
        "Schaal nee-ja, van laag naar hoog: Nee – Ja.",
        "Schaal weinig-tot-veel, van laag naar hoog: weinig – half – veel.",
    )


def test_codes_aspecten_en_onderdelen_zijn_die_van_de_lijst(tmp_path: Path) -> None:
    """The afkorting of an aspect is in the codes; one of the kwaliteitswijzer brings its definition."""
    uitkomst = _lees(
        tmp_path,
        ("Code", "Onderdeel", "Proces", "Aspect", "Kwaliteitscriterium"),
        ("b2.dg1", "Werking", "Collectie", "doelgerichtheid", "Er is een plan."),
        ("B2.IN1", None, None, "Inspraak", "Lezers kiezen mee."),
        ("K1.1", "Lezers", "Ontvangst", None, "Wie binnenkomt, wordt begroet."),
    )
    kader = _als_kader(tmp_path, uitkomst)
    aspecten = {code: criterium.kwaliteitsaspect for code, criterium in kader.criteria.items()}
    assert aspecten == {"B2.DG1": "doelgerichtheid", "B2.IN1": "inspraak", "K1.1": None}
    assert [(deel.code, deel.naam, deel.kwaliteitsaspecten) for deel in kader.onderdelen] == [
        ("werking", "Werking", True),
        ("lezers", "Lezers", False),
    ]
    wijzer, eigen = kader.kwaliteitsaspecten
    assert (wijzer.naam, wijzer.afkorting, len(wijzer.deelpunten)) == ("Doelgerichtheid", "DG", 3)
    assert (eigen.naam, eigen.afkorting, eigen.definitie) == ("Inspraak", "IN", "Nog te omschrijven.")


def test_een_heel_kader_komt_uit_een_lijst_terug(tmp_path: Path) -> None:
    """The kwaliteitswijzer written as a list: its codes, texts and aspects come back."""
    wijzer = laad_kader("kwaliteitswijzer")
    namen = {aspect.code: aspect.naam for aspect in wijzer.kwaliteitsaspecten}
    rijen = [
        (criterium.code, wijzer.proces_van[code].naam, namen[criterium.kwaliteitsaspect or ""], criterium.tekst)
        for code, criterium in wijzer.criteria.items()
    ]
    kader = _als_kader(tmp_path, _lees(tmp_path, ("Code", "Proces", "Kwaliteitsaspect", "Criterium"), *rijen))
    for rij in ("code", "kwaliteitsaspect", "tekst"):
        assert [getattr(een, rij) for een in kader.criteria.values()] == [
            getattr(een, rij) for een in wijzer.criteria.values()
        ]
    assert kader.kwaliteitsaspecten == wijzer.kwaliteitsaspecten


KOPPEN = ("Code", "Proces", "Aspect", "Criterium", "Schaal")
FOUTEN: dict[str, tuple[Sequence[Rij], Sequence[str]]] = {
    "zonder criterium": (
        [(None, "A", None, "een"), (None, "A", None, None, "Ja/Nee")],
        ["cel D3: hier staat geen crit"],
    ),
    "zonder proces": ([(None, None, None, "een")], ["cel B2: hier staat geen proces"]),
    "proces zonder criteria": ([(None, "A", None, "een"), (None, "B")], ["cel B3: bij “B” staat geen enkel criterium"]),
    "twee keer": ([(None, "A", None, "Een."), (None, "A", None, "een.")], ["cel D3: dit criterium staat ook in blad"]),
    "geen code": ([(1.1, "A", None, "een")], ["cel A2: “1,1” is geen code (van 1.10 maakt Excel het getal 1,1)"]),
    "code ontbreekt": ([("P1.1", "A", None, "een"), (None, "A", None, "twee")], ["cel A3: deze rij heeft geen code"]),
    "code dubbel": ([("P1.1", "A", None, "een"), ("p1.1", None, None, "b")], ["cel A3: de code P1.1 staat ook in"]),
    "ander proces": ([("P1.1", "A", None, "een"), ("P2.1", "A", None, "b")], ["cel A3: de andere codes van “A”"]),
    "zelfde proces": (
        [("P1.1", "A", None, "een"), ("P1.2", "B", None, "b")],
        ["cel A3: codes met P1. zijn die van “A”"],
    ),
    "letters zonder aspect": ([("P1.DG1", "A", None, "een")], ["cel A2: bij deze rij staat geen kwaliteitsaspect"]),
    "aspect ontbreekt": (
        [(None, "A", "Inspraak", "een"), (None, "A", None, "b")],
        ["cel C3: deze rij heeft geen kwal"],
    ),
    "proces zonder aspect": (
        [(None, "A", "Inspraak", "een"), (None, "B", None, "b")],
        ["cel C3: geen criterium van “B”"],
    ),
    "andere letters": (
        [("P1.IN1", "A", "Inspraak", "een"), ("P1.XX1", None, "Inspraak", "b")],
        ["cel A3: de codes van het aspect “Inspraak” beginnen hier met P1.IN"],
    ),
    "geen schaal": ([(None, "A", None, "een", "goed")], ["cel E2: “goed” is geen schaal"]),
    "datum als schaal": (
        [(None, "A", None, "een", date(2024, 2, 1))],
        ["cel E2: hier staat een datum of een tijd (01/02/2024)"],
    ),
    "niveau in twee schalen": (
        [(None, "A", None, "een", "Nee/Ja"), (None, "A", None, "b", "Nee/Deels/Ja")],
        ["cel E3: het niveau “Nee” staat ook in een andere schaal (blad “Lijst”, cel E2)"],
    ),
    "niveau ook in de schaal van een lege cel": (
        [(None, "A", None, "een"), (None, "A", None, "b", "slecht/voldoende/goed")],
        ["cel E3: het niveau “voldoende” staat ook in de schaal kwaliteit, die een lege cel krijgt"],
    ),
    "niveau twee keer": ([(None, "A", None, "een", "a/b/a")], ["cel E2: het niveau “a” staat er meer dan één keer"]),
    "niveau met komma": ([(None, "A", None, "een", "a,b / c")], ["cel E2: “a,b” heeft niet de juiste vorm"]),
    "formule": ([(None, "A", None, "=B2")], ["cel D2: hier staat een formule zonder uitkomst"]),
    "leeg proces": (
        [(None, "A", None, "een"), (None, None, None, "twee")],
        ["cel B3: hier staat geen proces; typ het proces op elke rij, of voeg de cel samen met die erboven"],
    ),
    "foutwaarde": ([(None, "A", None, "#N/A")], ["cel D2: hier staat een foutwaarde (#N/A)"]),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_wat_niet_past_wordt_gezegd_met_zijn_cel(naam: str, tmp_path: Path) -> None:
    rijen, verwacht = FOUTEN[naam]
    uitkomst = _lees(tmp_path, KOPPEN, *rijen)
    assert uitkomst.opzet is None
    gezegd = [str(fout) for fout in uitkomst.fouten]
    assert len(gezegd) >= len(verwacht)
    for zin in verwacht:
        assert any(fout.startswith(f"blad “Lijst”, {zin}") for fout in gezegd), gezegd


def test_een_leeg_proces_is_dat_erboven_waar_iets_dat_zegt(tmp_path: Path) -> None:
    """Merged cells, a row with the proces alone, or codes that begin alike."""
    pad = _bewaar(
        tmp_path,
        [("Proces", "Criterium"), ("A", "een"), (None, "twee"), (None, "drie"), ("B", None), (None, "vier")],
    )
    boek = load_workbook(pad)
    boek.worksheets[0].merge_cells("A2:A3")
    boek.save(pad)
    uitkomst = maak_opzet(lees_lijst(pad), "bib", "Bib")
    assert [fout.plaats for fout in uitkomst.fouten] == ["blad “Lijst”, cel A4"]
    rijen = ("Code", "Proces", "Criterium"), ("P1.1", "A", "een"), ("P1.2", None, "twee")
    assert list(_als_kader(tmp_path, _lees(tmp_path, *rijen)).criteria) == ["P1.1", "P1.2"]


def test_wie_het_vraagt_krijgt_een_kader_van_de_rijen_die_passen(tmp_path: Path) -> None:
    """Also where a row fits no more when another is left out; every row that is not there is told."""
    rijen: list[Rij] = [(None, "A", "een"), (None, "A", "een"), ("=1/0", "A", "drie"), (None, "B", None, "a/b")]
    pad = _bewaar(tmp_path, [("Code", "Proces", "Criterium", "Schaal"), *rijen])
    uitkomst = maak_opzet_van_wat_past(lees_lijst(pad), "bib", "Bib")
    assert {code: criterium.tekst for code, criterium in _als_kader(tmp_path, uitkomst).criteria.items()} == {
        "P1.1": "een"
    }
    gezegd = {melding.plaats.partition(", cel ")[2] for melding in uitkomst.waarschuwingen}
    assert gezegd == {"C3", "A4", "B5", "C5"}
    kop = _bewaar(tmp_path, [("Criterium",), ("een",)])
    assert maak_opzet_van_wat_past(lees_lijst(kop), "bib", "Bib").opzet is None


@pytest.mark.parametrize("tussen", [";", ",", "\t"])
def test_een_csv_is_ook_een_lijst(tussen: str, tmp_path: Path) -> None:
    rijen = (("Code", "Proces", "Criterium"), ("P1.10", "Café", '"Eén; twee,\n\tdrie."'))
    pad = tmp_path / "lijst.csv"
    pad.write_text("\r\n".join(tussen.join(rij) for rij in rijen), encoding="utf-8-sig", newline="")
    kader = _als_kader(tmp_path, maak_opzet(lees_lijst(pad), "bib", "Bib"))
    assert {code: criterium.tekst for code, criterium in kader.criteria.items()} == {"P1.10": "Eén; twee,\n\tdrie."}
    assert kader.processen[0].naam == "Café"
    for inhoud in ("Proces;Criterium\r\nCafé;een".encode("cp1252"), b'Proces;Criterium\r\nA;"een'):
        pad.write_bytes(inhoud)
        with pytest.raises(Onleesbaar, match="Bewaar het in Excel"):
            lees_lijst(pad)


def test_wat_niet_meekomt_en_wat_doorgehaald_is_wordt_gezegd(tmp_path: Path) -> None:
    boek = Workbook()
    blad = boek.worksheets[0]
    blad.title = "Lijst"
    for rij in (("Proces", "Criterium", "Wie"), ("A", "een", "Jan"), ("A", "twee", None, "los")):
        blad.append(rij)
    blad["B3"].font = Font(strike=True)
    blad["B2"].comment = Comment("kan weg", "Jan")
    boek.create_sheet("Notities").append(["iets"])
    boek.save(tmp_path / "lijst.xlsx")
    gezegd = [str(melding) for melding in lees_lijst(tmp_path / "lijst.xlsx").meldingen]
    assert gezegd == [
        "blad “Lijst”, cel B3: deze tekst is doorgehaald; haal de doorhaling weg, of verwijder wat niet meer geldt.",
        "blad “Lijst”: de kolom “Wie” kent gia hier niet; wat erin staat, komt niet in het kader.",
        "blad “Lijst”: kolom D, zonder kop, kent gia hier niet; wat erin staat, komt niet in het kader.",
        "blad “Lijst”: aan dit blad hangen opmerkingen; ze komen niet in het kader.",
        "blad “Notities”: er is geen kolom met de kop Criterium (wel: iets); dit blad is niet gelezen.",
    ]


@pytest.mark.parametrize(
    ("koppen", "is_raad"),
    [(("Niveau's",), True), (("Niveaus:",), True), (("Wie",), False), (("Niveaus", "Schaal"), False)],
)
def test_een_kolom_met_niveaus_heet_misschien_schaal(tmp_path: Path, koppen: tuple[str, ...], *, is_raad: bool) -> None:
    rijen = [("Proces", "Criterium", *koppen), ("A", "een", "Ja / Nee")]
    gezegd = " ".join(str(melding) for melding in lees_lijst(_bewaar(tmp_path, rijen)).meldingen)
    assert "kent gia hier niet" in gezegd
    assert ("noem de kolom dan Schaal" in gezegd) is is_raad


def test_een_proces_met_een_tikfout_wordt_gezegd(tmp_path: Path) -> None:
    """One letter less is likely the same; another number is another proces."""
    namen = ("Accommodatie", "Accomodatie", "Jeugdwerking 10", "Jeugdwerking 11")
    uitkomst = _lees(tmp_path, ("Proces", "Criterium"), *((naam, f"Over {naam}.") for naam in namen))
    assert uitkomst.opzet is not None
    (melding,) = map(str, uitkomst.waarschuwingen)
    assert melding.startswith("blad “Lijst”, cel A3: “Accomodatie” lijkt op “Accommodatie” in blad “Lijst”, cel A2;")


def test_zonder_koppen_is_er_geen_lijst(tmp_path: Path) -> None:
    assert [str(fout) for fout in _lees(tmp_path, ("Thema", "Criterium"), ("A", "een")).fouten] == [
        (
            "blad “Lijst”, rij 1: de kop Proces ontbreekt (wel: Thema, Criterium); "
            "zet in een kolom Proces waar elk criterium bij hoort."
        )
    ]
    assert [str(fout) for fout in _lees(tmp_path, ("A", "een")).fouten] == [
        "er staat geen enkele rij onder de koppen Proces en Criterium; zet elk criterium op een rij."
    ]


def test_een_kop_die_gia_niet_kent_wordt_gezegd_bij_de_rij_met_koppen(tmp_path: Path) -> None:
    """Not the title above it; and nothing else is told, since the rows below are there."""
    uitkomst = _lees(tmp_path, ("Onze lijst",), (), ("Proces", "Kwaliteits-criterium"), ("A", "een"))
    assert [(str(melding), melding.is_fout) for melding in uitkomst.meldingen] == [
        (
            (
                "blad “Lijst”: er is geen kolom met de kop Criterium (wel: Proces, Kwaliteits-criterium); "
                "dit blad is niet gelezen."
            ),
            True,
        )
    ]


def test_een_dubbelpunt_achter_een_kop_hoort_er_niet_bij(tmp_path: Path) -> None:
    uitkomst = _lees(tmp_path, (" PROCES :", "Criterium:", "Schaal:"), ("A", "een", "slecht / goed"))
    assert (uitkomst.meldingen, uitkomst.opzet and uitkomst.opzet.schalen[0].namen) == ([], ("slecht", "goed"))


def test_de_volgorde_van_niveaus_is_die_van_de_lijst_tenzij_ze_er_een_van_zichzelf_hebben() -> None:
    assert van_laag_naar_hoog(["JA", "nee"]) == ["Nee", "Ja"]
    assert van_laag_naar_hoog(["10", "9", "8"]) == ["8", "9", "10"]
    assert van_laag_naar_hoog(["veel", "weinig"]) == ["veel", "weinig"]
    assert van_laag_naar_hoog(["Ja", "Deels", "Nee"]) == ["Nee", "Deels", "Ja"]
    assert van_laag_naar_hoog(["nee", "deels", "ja"]) == ["nee", "deels", "ja"]
    assert van_laag_naar_hoog(["goed", "voldoende", "onvoldoende"]) == ["onvoldoende", "voldoende", "goed"]
    assert van_laag_naar_hoog(["In orde", "Niet in orde"]) == ["Niet in orde", "In orde"]
    assert van_laag_naar_hoog(["yes", "no"]) == van_laag_naar_hoog(["No", "Yes"]) == ["No", "Yes"]
    assert van_laag_naar_hoog(["Yes", "Partly", "No"]) == ["No", "Partly", "Yes"]
    assert van_laag_naar_hoog(["high", "medium", "low"]) == ["low", "medium", "high"]
    assert van_laag_naar_hoog(["Hoog", "Midden", "Laag"]) == ["Laag", "Midden", "Hoog"]
    assert van_laag_naar_hoog(["met", "not met"]) == ["not met", "met"]
    assert van_laag_naar_hoog(["gold", "silver"]) == ["gold", "silver"]
    vier = ["afwezig", "voldoende", "goed uitgewerkt", "sterk punt"]
    assert van_laag_naar_hoog(vier[::-1]) == van_laag_naar_hoog(vier) == vier


@pytest.mark.parametrize(
    "getypt",
    [
        "Ja / Nee / n.v.t.",
        "Yes / No / not applicable",
        "medium / high / low",
        "Nee / Ja / Deels",
        "sterk punt / afwezig / voldoende",
        "goed / onvoldoende / voldoende / niet goed",
    ],
)
def test_niveaus_die_geen_volgorde_hebben_vraagt_gia_te_ordenen(getypt: str, tmp_path: Path) -> None:
    uitkomst = _lees(tmp_path, ("Proces", "Criterium", "Schaal"), ("Onthaal", "We zeggen dag.", getypt))
    (fout,) = map(str, uitkomst.fouten)
    assert fout.startswith(f"blad “Lijst”, cel C2: “{getypt}” ")
    assert "noem de niveaus van laag naar hoog" in fout
    assert uitkomst.opzet is None


def test_onderdelen_die_bijna_hetzelfde_heten_worden_bij_hun_cel_gezegd(tmp_path: Path) -> None:
    rijen = (
        ("Onderdeel", "Proces", "Criterium"),
        ("D&I", "Onthaal", "We zeggen dag."),
        ("D-I", "Werving", "We zoeken."),
    )
    (fout,) = map(str, _lees(tmp_path, *rijen).fouten)
    assert fout == "blad “Lijst”, cel A3: “D-I” is te weinig anders dan het onderdeel “D&I”; geef het een andere naam."


def test_een_lijst_en_een_nieuw_kader_hebben_dezelfde_schaal(tmp_path: Path) -> None:
    """Voldoende is the half of what can be reached, however somebody began: 2 of 4 points, 10 op 20."""
    begin = maak_begin("bib", "Bib", "Eigen", lees_onderwerp("bib", "bibs", "de"))
    (tmp_path / "nieuw").mkdir()
    schrijf_nieuw_kader(tmp_path / "nieuw", begin)
    nieuw = laad_kader(tmp_path / "nieuw")
    opzet = _lees(tmp_path, ("Proces", "Criterium"), ("Onthaal", "We zeggen dag.")).opzet
    assert opzet is not None
    uit_lijst = kader_van(opzet)
    assert nieuw.schaal == uit_lijst.schaal
    assert nieuw.puntenmodel(None).punten == uit_lijst.puntenmodel(None).punten
    assert [*nieuw.puntenmodel(None).punten.values()] == [0, 2, 3, 4]


def test_niveaus_hebben_de_kleuren_van_een_schaal() -> None:
    """Two and three take from the four; more than four lie between them."""
    assert niveaukleuren(4) == NIVEAUS
    assert niveaukleuren(2) == (NIVEAUS[0], NIVEAUS[3])
    assert niveaukleuren(3) == (NIVEAUS[0], NIVEAUS[1], NIVEAUS[3])
    # By hand: (0xC8 + 0xF6) / 2 = 0xDF, (0x50 + 0xD9) / 2 = 0x94.8 and (0x1E + 0x8B) / 2 = 0x54.8.
    assert niveaukleuren(7)[1] == "#DF9454"
    assert (niveaukleuren(7)[0], niveaukleuren(7)[2], niveaukleuren(7)[-1]) == (NIVEAUS[0], NIVEAUS[1], NIVEAUS[3])


def test_uit_rekenblad_schrijft_een_kader_of_niets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _bewaar(tmp_path, BIB)

    def gia(*woorden: str) -> tuple[int, str]:
        uitkomst = CliRunner().invoke(app, ["criteria", *woorden])
        assert uitkomst.stdout == "" or woorden[0] == "controleer"
        return uitkomst.exit_code, uitkomst.stderr

    code, gezegd = gia("uit-rekenblad", "lijst.xlsx", "-o", "Onze bib", "--titel", "De bib")
    assert (code, gezegd.splitlines()[-1]) == (0, "Kader met 2 processen, 5 criteria: Onze bib")
    assert (laad_kader(tmp_path / "Onze bib").id, laad_kader(tmp_path / "Onze bib").titel) == ("onze-bib", "De bib")
    assert gia("controleer", "--kader", "Onze bib")[0] == 0
    assert gia("uit-rekenblad", "lijst.xlsx", "-o", "Onze bib")[0] == 2
    for keuze in (("-o", "1"), ("-o", "."), ("-o", "b", "--id", "Bib")):
        assert gia("uit-rekenblad", "lijst.xlsx", *keuze)[0] == 2
    assert gia("uit-rekenblad", "nergens.xlsx", "-o", "b")[0] == 2
    Path("lijst.csv").write_text("Proces;Criterium\n", encoding="utf-8")
    assert gia("uit-rekenblad", "lijst.csv", "-o", "b")[0] == 1
    _bewaar(tmp_path, [*BIB, ("Leeg",)])
    code, gezegd = gia("uit-rekenblad", "lijst.xlsx", "-o", "b")
    assert (code, gezegd.splitlines()[-2:]) == (
        1,
        [
            "fout: lijst.xlsx, blad “Lijst”, cel A8: bij “Leeg” staat geen enkel criterium.",
            "fout: b is niet geschreven: verbeter eerst wat hierboven staat.",
        ],
    )
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["Onze bib", "lijst.csv", "lijst.xlsx"]


def _gezegd(map_: Path, naam: str, *opties: str) -> tuple[int, list[str]]:
    opdracht = ["criteria", "uit-rekenblad", str(map_ / naam), "-o", str(map_ / "uit"), *opties]
    uitkomst = CliRunner().invoke(app, opdracht)
    return uitkomst.exit_code, uitkomst.stderr.splitlines()


def test_van_een_csv_noemt_geen_melding_een_blad(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text(f"Thema;{'lang ' * 20};Criterium;a;b;c;d;e;f\nA;;een\n", encoding="utf-8")
    code, gezegd = _gezegd(tmp_path, "lijst.csv")
    assert code == 1
    wel = f"Thema, {('lang ' * 20)[:58]} …, Criterium, a, b, c, d, e, …"
    assert gezegd[0] == (
        f"fout: lijst.csv, rij 1: de kop Proces ontbreekt (wel: {wel}); "
        "zet in een kolom Proces waar elk criterium bij hoort."
    )
    (tmp_path / "lijst.csv").write_text("Kop;Wat\nA;een\n", encoding="utf-8")
    assert _gezegd(tmp_path, "lijst.csv")[1][:2] == [
        "waarschuwing: lijst.csv: er is geen kolom met de kop Criterium (wel: Kop, Wat); het bestand is niet gelezen.",
        "fout: lijst.csv: er staat geen enkele rij onder de koppen Proces en Criterium; zet elk criterium op een rij.",
    ]


def test_wat_geen_rekenblad_is_heet_een_lijst_die_niet_te_lezen_is(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    (tmp_path / "stuk.xlsx").write_bytes(b"PK\x03\x04")
    (tmp_path / "brief.docx").write_bytes(maak_draaiboek(laad_kader("werkbezoek")))
    gezegd = [_gezegd(tmp_path, naam)[1] for naam in ("foto.jpg", "stuk.xlsx", "brief.docx")]
    assert gezegd[0] == [
        (
            "fout: foto.jpg is niet te lezen als lijst (het is een afbeelding). "
            "Vraag de lijst zelf (.xlsx) aan wie dit bestand stuurde."
        )
    ]
    assert gezegd[1][0].startswith("fout: stuk.xlsx is niet te lezen als lijst (het is beschadigd).")
    assert gezegd[2] == [
        (
            "fout: brief.docx is niet te lezen als lijst (het is een document van Word). "
            "Zet de tabel in een rekenblad (.xlsx of .ods) en geef dat."
        )
    ]


def test_een_tekst_is_geen_lijst(tmp_path: Path) -> None:
    (tmp_path / "lijst.py").write_text("a, b = 1, 2\n", encoding="utf-8")
    (fout,) = map(str, lees_lijst(tmp_path / "lijst.py").meldingen)
    assert fout == (
        "dit is een tekstbestand, geen lijst; zet de criteria in een rekenblad en bewaar het als .xlsx, .ods of .csv."
    )


def test_een_werkboek_van_gia_is_geen_lijst(tmp_path: Path) -> None:
    """It was twelve waarschuwingen, also about the hidden tab that nobody sees."""
    boek = Workbook()
    boek.worksheets[0].append(["Code", "Criterium"])
    boek.create_sheet("_gia").append(["kader"])
    boek.save(tmp_path / "werkboek.xlsx")
    assert [(str(melding), melding.is_fout) for melding in lees_lijst(tmp_path / "werkboek.xlsx").meldingen] == [
        ("dit is een werkboek van gia, geen lijst; geef het rekenblad waarin uw criteria staan.", True)
    ]


def test_een_kader_heet_niet_als_een_dat_met_gia_komt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its werkboeken would be read with that one, and --kader would take it for that one."""
    monkeypatch.chdir(tmp_path)
    _bewaar(tmp_path, BIB)
    code, gezegd = _gezegd(tmp_path, "lijst.xlsx", "--id", "werkbezoek")
    assert (code, gezegd) == (
        2,
        ["fout: --id: “werkbezoek” is al de naam van een kader dat met gia komt. Kies een ander id."],
    )
    opdracht = ["criteria", "uit-rekenblad", "lijst.xlsx", "-o", "Werkbezoek"]
    uitkomst = CliRunner().invoke(app, opdracht)
    assert (uitkomst.exit_code, "Of geef met --id een ander id." in uitkomst.stderr) == (2, True)
    assert CliRunner().invoke(app, [*opdracht, "--id", "bib"]).exit_code == 0
    assert laad_kader(tmp_path / "Werkbezoek").id == "bib"


def _zonder_hekje(bestand: Path) -> list[str]:
    """Let what stands behind a # alone count, and return the keys that it has at the begin of a line."""
    regels = bestand.read_text(encoding="utf-8").splitlines()
    gekozen = [regel[1:] for regel in regels if re.match(r"#(?! yaml-)[ a-z]", regel) and not re.match(r"# \S", regel)]
    rest = [regel for regel in regels if regel[1:] not in gekozen]
    bestand.write_text("\n".join([*rest, *gekozen, ""]), encoding="utf-8")
    return [regel.removesuffix(":") for regel in gekozen if not regel.startswith(" ")]


def test_de_woorden_in_commentaar_van_een_nieuw_kader_tellen_zonder_hekje(tmp_path: Path) -> None:
    """Also in that of a list, which has more of them there: nobody asked its maker for the parties."""
    begin = maak_begin("bib", "Bib", "Eigen", lees_onderwerp("bib", "bibs", "de"))
    opzet = _lees(tmp_path, ("Proces", "Criterium"), ("Onthaal", "We zeggen dag.")).opzet
    assert opzet is not None
    for map_ in (tmp_path / "nieuw", tmp_path / "lijst"):
        map_.mkdir()
    schrijf_nieuw_kader(tmp_path / "nieuw", begin)
    schrijf_opzet(tmp_path / "lijst", opzet)
    assert _zonder_hekje(tmp_path / "nieuw" / "kader.yaml") == ["velden", "lijsten", "begrippen"]
    sleutels = ["onderwerp", "partijen", "velden", "lijsten", "begrippen"]
    assert _zonder_hekje(tmp_path / "lijst" / "kader.yaml") == sleutels
    nieuw, lijst = (laad_kader(tmp_path / naam).woorden for naam in ("nieuw", "lijst"))
    assert (nieuw.soorten, lijst.soorten) == (("zelfevaluatie", "inspectie"), ("zelf", "bezoek"))
    for woorden in (nieuw, lijst):
        assert (woorden.velden.werkjaar, woorden.velden.datum) == ("Schooljaar", "Datum")
        assert (woorden.lijsten.werkpunten, woorden.begrippen.proces.meervoud) == ("Groeikansen", "thema’s")
