"""The finding of a vergelijking in one sentence, worked out by hand."""

import pytest

from gia_kwaliteit import Als, Gegevens, Vergelijking, bereken_vergelijking
from gia_kwaliteit.vergelijking import (
    bevinding_over_processen,
    lijsten_van,
    woorden_van_lijst,
    zin_van_vergelijking,
)
from gia_kwaliteit.vergelijking.woorden import volgorde_van_de_agenda
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.ander_kader import kader_met_andere_woorden

KADER = kader_onthaalbureau()
# Of 93 criteria all voldoende; in P7 and P5 (8 criteria each) one differs, in P10 (6 criteria) two.
OVERAL = overal(KADER, VOLDOENDE)
EEN = OVERAL | {"P7.DG1": STERK, "P5.DG1": AFWEZIG, "P10.1": GOED, "P10.2": STERK}
SCHAT = "het onthaalbureau schat zich hoger in voor"


@pytest.mark.parametrize(
    ("een", "gelijk", "zin"),
    [
        # P10: +1 and +2 points of 24, so +2,5 on 20; P7 +2 of 32, so +1,25; P5 as far down.
        (EEN, 89, f"{SCHAT} Trajectbegeleiding en lager in voor Personeelsbeheer"),
        (OVERAL | {"P7.DG1": STERK}, 92, f"{SCHAT} Logistiek"),
        (OVERAL, 93, "over geen enkel proces lopen ze uiteen"),
    ],
)
def test_een_confrontatie_zegt_hoeveel_gelijk_is_en_wat_het_verst_uiteenloopt(
    een: dict[str, str], gelijk: int, zin: str
) -> None:
    paar = bereken_vergelijking(beoordeling(KADER, een), beoordeling(KADER, OVERAL), KADER)
    begin = f"Zelfevaluatie en inspectie geven {gelijk} van de 93 criteria hetzelfde niveau"
    assert zin_van_vergelijking(paar) == f"{begin}; {zin}."


def test_wat_niemand_samen_scoorde_is_niet_te_vergelijken() -> None:
    paar = bereken_vergelijking(beoordeling(KADER), beoordeling(KADER, OVERAL), KADER)
    assert zin_van_vergelijking(paar).startswith("Er is geen enkel criterium dat in beide werkboeken gescoord is")


@pytest.mark.parametrize(
    ("vroeger", "nu", "telling", "zin"),
    [
        (OVERAL, EEN, "stegen er 3 en daalde er 1", ("Trajectbegeleiding", "Personeelsbeheer")),
        (EEN, OVERAL, "steeg er 1 en daalden er 3", ("Personeelsbeheer", "Trajectbegeleiding")),
        (OVERAL, OVERAL, "stegen er 0 en daalden er 0", None),
    ],
)
def test_een_evolutie_zegt_wat_steeg_en_daalde(
    vroeger: dict[str, str], nu: dict[str, str], telling: str, zin: tuple[str, str] | None
) -> None:
    paar = bereken_vergelijking(beoordeling(KADER, vroeger), beoordeling(KADER, nu), KADER, als=Als.evolutie)
    wat = f"vooruit ging {zin[0]} en achteruit ging {zin[1]}" if zin else "geen enkel proces veranderde"
    assert zin_van_vergelijking(paar) == f"Van de 93 criteria die in beide werkjaren gescoord zijn, {telling}; {wat}."


@pytest.mark.parametrize(
    ("een", "confrontatie", "evolutie"),
    [
        (STERK, "geven het ene criterium een ander niveau", "is, daalde; achteruit ging Logistiek."),
        (VOLDOENDE, "geven het ene criterium hetzelfde niveau", "is, bleef gelijk; geen enkel proces veranderde."),
        (AFWEZIG, "geven het ene criterium een ander niveau", "is, steeg; vooruit ging Logistiek."),
    ],
)
def test_een_enkel_criterium_leest_als_een(een: str, confrontatie: str, evolutie: str) -> None:
    links, rechts = beoordeling(KADER, {"P7.DG1": een}), beoordeling(KADER, {"P7.DG1": VOLDOENDE})
    zin = zin_van_vergelijking(bereken_vergelijking(links, rechts, KADER))
    assert zin.startswith(f"Zelfevaluatie en inspectie {confrontatie}; ")
    zin = zin_van_vergelijking(bereken_vergelijking(links, rechts, KADER, als=Als.evolutie))
    assert zin == f"Het ene criterium dat in beide werkjaren gescoord {evolutie}"


BIEB = kader_met_andere_woorden()


def _van_de_bieb(een: int, ander: int, aantal: int = 1, als: Als = Als.confrontatie) -> Vergelijking:
    """Lay two beoordelingen beside each other, of the first criteria; both sides give each the level of this number."""
    codes, schaal = [*BIEB.criteria][:aantal], next(iter(BIEB.schaal_van.values())).namen
    soorten = BIEB.woorden.vergelijking
    links, rechts = (
        beoordeling(BIEB, dict.fromkeys(codes, schaal[niveau]), gegevens=Gegevens(naam="Beek", soort=soort))
        for niveau, soort in zip((een, ander), soorten, strict=True)
    )
    return bereken_vergelijking(links, rechts, BIEB, als=als)


def test_een_zin_heeft_de_woorden_van_het_kader_met_hun_lidwoord() -> None:
    begin = "Eigen blik en visitatie geven"
    zin = "de ene toetssteen hetzelfde niveau; over geen enkel domein lopen ze uiteen."
    assert zin_van_vergelijking(_van_de_bieb(1, 1)) == f"{begin} {zin}"
    toen_en_nu = zin_van_vergelijking(_van_de_bieb(1, 1, als=Als.evolutie))
    assert toen_en_nu == (
        "De ene toetssteen die in beide werkjaren gescoord is, bleef gelijk; geen enkel domein veranderde."
    )
    niets = "Er is geen enkele toetssteen die in beide werkboeken gescoord is; er valt niets te vergelijken."
    assert zin_van_vergelijking(_van_de_bieb(1, 1, 0)) == niets
    een = _van_de_bieb(0, 1).overeenstemming
    assert een.toelichting == (
        "De ene toetssteen die in beide werkboeken gescoord is, krijgt van beide partijen een ander niveau; "
        "de bibliotheek scoort zichzelf gemiddeld 1,00 niveau lager dan de visitatiecommissie; "
        "alfa en kappa zijn niet te berekenen: te weinig toetsstenen die beide scoorden."
    )
    evolutie = _van_de_bieb(0, 1, als=Als.evolutie).overeenstemming.toelichting
    assert "die in beide werkboeken gescoord is, krijgt in de twee werkjaren een ander niveau; " in evolutie
    evolutie = _van_de_bieb(1, 1, 2, als=Als.evolutie).overeenstemming.toelichting
    assert "krijgt 100 % in de twee werkjaren hetzelfde niveau en ligt 100 % hoogstens één niveau uit" in evolutie
    assert bevinding_over_processen(_van_de_bieb(1, 1)) == "Geen enkel domein verschilt"


def test_van_twee_zegt_een_zin_beide() -> None:
    begin = "Eigen blik en visitatie geven"
    assert zin_van_vergelijking(_van_de_bieb(1, 1, 2)).startswith(f"{begin} beide toetsstenen hetzelfde niveau; ")
    assert zin_van_vergelijking(_van_de_bieb(0, 1, 2)).startswith(f"{begin} geen van beide toetsstenen hetzelfde ")
    half = {"P1.DG1": STERK, "P1.DG2": GOED}
    paar = bereken_vergelijking(beoordeling(KADER, half), beoordeling(KADER, half | {"P1.DG2": STERK}), KADER)
    assert "geven één van beide criteria hetzelfde niveau" in zin_van_vergelijking(paar)


def test_de_lijsten_heten_zoals_het_kader_hun_punten_noemt() -> None:
    woorden = {
        lijst: woorden_van_lijst(lijst, _van_de_bieb(0, 0, als=als), BIEB)
        for als in Als
        for lijst in lijsten_van(_van_de_bieb(0, 0, als=als))
    }
    assert woorden["gedeelde_werkpunten"] == ("Gedeelde klussen", "beide noemen dit een klus")
    assert woorden["gedeelde_good_practices"] == ("Gedeelde pareltjes", "beide noemen dit een pareltje")
    assert woorden["opgeloste_werkpunten"] == ("Opgeloste klussen", "vroeger een klus, nu niet meer")
    assert woorden["nieuwe_werkpunten"] == ("Nieuwe klussen", "nu een klus, vroeger niet")
    # Without a word of its own a strong point is what its level is called.
    van_de_bureaus = woorden_van_lijst("gedeelde_good_practices", _van_de_bieb(0, 0), KADER)
    assert van_de_bureaus == ("Gedeelde good practices", "beide noemen dit een sterk punt")
    assert volgorde_van_de_agenda(BIEB).endswith("dan klussen")
