"""`gia criteria toon`: alles wat er in een kader geschreven is, is ook te lezen."""

import io

import pytest
from rich.console import Console

from gia_kwaliteit.kader import Kader, maak_kader
from gia_kwaliteit.kader.codes import vind_code
from gia_kwaliteit.weergave.kader.rij import rij_als_gegevens, toon_rij
from gia_kwaliteit.weergave.kader.terminal import tel_kader, toon_kader
from tests.bouwers import kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.ander_kader import VREEMDE_WOORDEN, kader_met_andere_woorden
from tests.bouwers.buitenland import kader_uit_het_buitenland


def _rij(kader: Kader, code: str) -> str:
    scherm = io.StringIO()
    toon_rij(Console(file=scherm, width=10_000), kader, code)
    return "\n".join(regel.rstrip() for regel in scherm.getvalue().splitlines()) + "\n"


def _met_niveaus(code: str, niveaus: dict[str, str]) -> Kader:
    """The kader of the onthaalbureaus, in which one criterium says what its levels mean."""
    inhoud = kader_onthaalbureau().model_dump()
    for deel in (*inhoud["processen"], *inhoud["regelgeving"]["rubrieken"]):
        for rij in deel["criteria"]:
            rij["niveaus"] = niveaus if rij["code"] == code else {}
    return maak_kader(inhoud)


def _getoond(kader: Kader) -> str:
    scherm = io.StringIO()
    toon_kader(Console(file=scherm, width=10_000), kader)
    return "\n".join(regel.rstrip() for regel in scherm.getvalue().splitlines()) + "\n"


def test_hoe_er_gescoord_wordt_staat_erbij() -> None:
    getoond, kader = _getoond(kader_onthaalbureau()), kader_onthaalbureau()
    assert kader.proces_definitie in getoond
    assert [paar.cijfer for paar in kader.samen_bekijken if paar.vraag not in getoond] == []
    for schaal in kader.schalen:
        assert f"Schaal {schaal.naam}\n{schaal.omschrijving}\n" in getoond
        for niveau in schaal.niveaus:
            assert niveau.betekenis in getoond
    assert "  afwezig (werkpunt)  Wat het criterium vraagt, is in de werking niet" in getoond
    for aspect in kader.kwaliteitsaspecten:
        assert f"Kwaliteitsaspect {aspect.naam}\n{aspect.definitie}\n" in getoond
        assert all(f"  {aspect.afkorting}  {punt}\n" in getoond for punt in aspect.deelpunten)
    assert "  op 4  afwezig 0 · voldoende 2 · goed uitgewerkt 3 · sterk punt 4\n" in getoond


def test_elk_referentiecijfer_zegt_hoe_het_geteld_is_en_waar_het_staat() -> None:
    regels = _getoond(kader_onthaalbureau()).splitlines()
    (deelname,) = [regel for regel in regels if "Deelname aan de lessen MO" in regel]
    assert deelname.startswith("  O1.3  Deelname aan de lessen MO: 90 %; 2012; het Vlaams gemiddelde; methode: ")
    assert "methode: niet vermeld; status: niet na te rekenen; bron: regels 4522-4523." in deelname
    assert deelname.endswith("De bron geeft geen aantallen en zegt niet of het gemiddelde gewogen is.")
    cijfers = [cijfer for referentie in kader_onthaalbureau().referentie for cijfer in referentie.cijfers]
    assert all(any(cijfer.naam in regel and cijfer.status in regel for regel in regels) for cijfer in cijfers)


def test_een_kader_zonder_cijfers_toont_er_geen() -> None:
    getoond = _getoond(kader_bibliotheek())
    assert "Referentiecijfers" not in getoond
    assert "Niet gevolgd" in getoond


# --- one row ---


def test_een_criterium_toont_wat_het_rapport_erover_zegt() -> None:
    assert _rij(kader_onthaalbureau(), "P10.5") == (
        "P10.5 Trajectbegeleiding\n"
        "Bij de trajectbegeleiding is er een billijke verdeling tussen de administratieve taken en de kerntaken.\n"
        "\nToelichting\n"
        "  • Essentieel element: trajectbegeleiding. Het onthaalbureau moet oog hebben voor een billijke verdeling van "
        "tijd besteed aan administratieve taken en aan de kerntaken/acties van de trajectbegeleiding. Het accent moet "
        "daarbij liggen op de kerntaken. (regels 753–755)\n"
        "\nAanbevelingen\n"
        "  • Trajectbegeleiding. Beperk de administratieve werklast van de trajectbegeleider zodat er meer tijd "
        "vrijkomt voor inhoudelijk werk. (regels 6344–6345)\n"
        "\nNormen en richtgetallen\n"
        "  • Ideale caseload van een trajectbegeleider: 80 tot 90 lopende dossiers; richtgetal; bron: regels 769-770. "
        "Algemeen wordt aangenomen dat een caseload van 80 à 90 lopende dossiers ideaal zou zijn. In de realiteit kan "
        "dit oplopen tot het dubbele (regels 770-771).\n"
        "  • Kritische caseload van een trajectbegeleider: hoogstens 120 lopende dossiers; richtgetal; bron: regels "
        "771-773. Met minder dan 120 dossiers kan de trajectbegeleider sterker inzetten op inhoud; met meer dan 120 "
        "overweegt de administratie.\n"
    )


@pytest.mark.parametrize(
    ("code", "eerste"),
    [("R2.3", "R2.3 Huisstijl"), ("O4.1", "O4.1 Tevredenheid"), ("C2.2", "C2.2 Inplanting"), ("P1.DG1", "P1.DG1 ")],
)
def test_een_rij_zonder_achtergrond_toont_alleen_zichzelf(code: str, eerste: str) -> None:
    kader = kader_onthaalbureau()
    getoond = _rij(kader, code)
    assert getoond.startswith(eerste)
    assert kader.rijteksten[code] in getoond
    assert not {"Toelichting", "Aanbevelingen", "Wat elk niveau hier betekent"} & set(getoond.splitlines())


def test_wat_een_niveau_betekent_staat_bij_het_criterium_en_in_het_hele_kader() -> None:
    kader = _met_niveaus("P12.8", {"afwezig": "Niemand legt [uit] waarom.", "voldoende": "Soms."})
    regels = "\nWat elk niveau hier betekent\n  • afwezig: Niemand legt [uit] waarom.\n  • voldoende: Soms.\n"
    assert regels in _rij(kader, "P12.8")
    assert "\n    afwezig: Niemand legt [uit] waarom.\n    voldoende: Soms.\n" in _getoond(kader)
    assert rij_als_gegevens(kader, "P12.8")["niveaus"] == {
        "afwezig": "Niemand legt [uit] waarom.",
        "voldoende": "Soms.",
    }


def test_het_hele_kader_geeft_elke_tekst_een_keer_met_de_codes_die_hem_noemen() -> None:
    kader = kader_onthaalbureau()
    regels = _getoond(kader).splitlines()
    assert kader.achtergrond
    for tekst in (*kader.achtergrond.toelichting, *kader.achtergrond.aanbevelingen):
        assert len([regel for regel in regels if f" {tekst.onderwerp}. {tekst.tekst} (" in regel]) == 1, tekst.code
    (naadloos,) = [regel for regel in regels if regel.startswith("  N1  ")]
    assert naadloos.endswith("(regels 3134–3141) Bij P4.DG2, P4.DT1, R4.2, R4.3, O1.4.")


def test_een_rij_als_gegevens_heeft_de_teksten_zelf() -> None:
    gegevens = rij_als_gegevens(kader_onthaalbureau(), "P10.5")
    assert list(gegevens) == ["code", "tekst", "toelichting", "aanbevelingen", "niveaus", "cijfers", "normen"]
    (element,), (advies,) = gegevens["toelichting"], gegevens["aanbevelingen"]
    assert (element["code"], element["regels"], advies["code"], advies["regels"]) == (
        "E.TB8",
        "753-755",
        "AB06",
        "6344-6345",
    )
    assert rij_als_gegevens(kader_onthaalbureau(), "C1.1")["toelichting"] == []


@pytest.mark.parametrize(("getypt", "code"), [("P10.5", "P10.5"), (" p1.dg1 ", "P1.DG1"), ("r4.4", "R4.4")])
def test_een_code_wordt_gevonden_zoals_iemand_haar_typt(getypt: str, code: str) -> None:
    assert vind_code(kader_onthaalbureau(), getypt) == code


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [("O2", " Bedoelde u O2.1, O2.2, O2.3?"), ("P9.9", " Bedoelde u P9."), ("xyzxyz", "")],
)
def test_een_code_die_er_niet_is_zegt_wat_bedoeld_kan_zijn(getypt: str, bedoeld: str) -> None:
    with pytest.raises(KeyError) as fout:
        vind_code(kader_onthaalbureau(), getypt)
    melding = f"“{getypt}” is geen code van een criterium, regel of indicator van dit kader.{bedoeld}"
    assert str(fout.value.args[0]).startswith(melding)


def test_bij_een_rij_staan_haar_cijfers_en_normen() -> None:
    kader, getoond = kader_onthaalbureau(), _rij(kader_onthaalbureau(), "O1.2")
    kop = getoond.index("Cijfers van Vlaanderen\n")
    # The newest first: of 2013, of 2012, of 2010.
    plaatsen = [getoond.index(begin, kop) for begin in ("182 aantal; februari 2013", "79 %; 2012", "1114 aantal; 2010")]
    assert plaatsen == sorted(plaatsen)
    assert "  • Start van het vormingsprogramma na de aanmelding: hoogstens 3 maanden; norm; bron: " in getoond
    gegevens = rij_als_gegevens(kader, "O1.2")
    assert {cijfer["hoort_bij"] for cijfer in gegevens["cijfers"]} == {"O1.2"}
    assert [norm["code"] for norm in gegevens["normen"]] == [
        "norm-start-vormingsprogramma",
        "norm-einde-vormingsprogramma",
        "norm-wachtlijst-nt2",
    ]
    assert "Cijfers van Vlaanderen" not in _rij(kader, "P1.DG1")
    assert "80 tot 90 lopende dossiers; richtgetal" in _rij(kader, "P10.5")


def test_alle_normen_staan_in_het_kader_met_wat_er_niet_klopt_bij_een_cijfer() -> None:
    getoond, kader = _getoond(kader_onthaalbureau()), kader_onthaalbureau()
    assert all(norm.naam in getoond and norm.in_woorden in getoond for norm in kader.normen)
    fouten = [cijfer.fout_in_bron for referentie in kader.referentie for cijfer in referentie.cijfers]
    assert all(f"Fout in de bron: {fout}" in getoond for fout in fouten if fout)
    assert "        Brussel 27 · Stad Antwerpen 55 · Provincie Antwerpen 27 · Gent 13 · " in getoond
    assert "        Antwerpen 5812 · Limburg 1589 · Oost-Vlaanderen 3694 · " in getoond


def test_een_kader_met_andere_woorden_spreekt_ook_over_zijn_cijfers_met_die_woorden() -> None:
    kader = kader_met_andere_woorden()
    getoond = "".join([_getoond(kader), *(_rij(kader, code) for code in kader.rijteksten)])
    assert VREEMDE_WOORDEN.findall(getoond) == []
    assert "van 3 bibliotheken; het landelijk gemiddelde;" in getoond
    assert "Cijfers van heel het land" in getoond


def test_wat_een_kader_telt_heet_zoals_het_kader_het_noemt() -> None:
    """Five parts of three fields of six statements; in that of the onthaalbureaus the general words."""
    assert tel_kader(kader_uit_het_buitenland()) == "15 fields, 90 statements"
    assert tel_kader(kader_onthaalbureau()).startswith("12 processen, ")


def test_wat_een_niveau_op_een_lijst_zet_heet_zoals_het_kader_het_noemt() -> None:
    getoond = _getoond(kader_uit_het_buitenland())
    assert "not yet (next step)" in getoond
    assert "leading (highlight)" in getoond
    assert "sterk punt (good practice)" in _getoond(kader_onthaalbureau())
