"""Every case of the collection of awkward werkboeken gives its bevindingen and scores, no more and no less."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.vergelijking import Als, controleer_paar
from tests.bouwers import TESTS, VOORBEELDEN, kader_onthaalbureau
from tests.bouwers.voorbeeld import bewaar_na, erbij, ongeschonden, zet
from tests.verhalen.lastige_werkboeken import BESTANDEN, CELLEN, ZELF, Bestandsgeval, Geval, Vondst, maak

KADER = kader_onthaalbureau()
ONGESCHONDEN = ongeschonden()

_DRAAIBOEK = "draaiboek/test_draaiboek.py"


def _extra(gelezen: Beoordeling, naam: str, *, onleesbaar: bool = False) -> list[Vondst]:
    """What is found on top of what is found in the example; of a file that cannot be read nothing else is said."""
    assert all(naam in b.melding or b.werkboek == naam for b in gelezen.bevindingen)
    assert not [b.melding for b in gelezen.bevindingen if "None" in b.melding]
    weg = [(b.id, b.code) for b in ONGESCHONDEN.bevindingen] if onleesbaar else ()
    return sorted((vondst[:3] for vondst in erbij(gelezen, weg=weg)), key=str)


@pytest.fixture(scope="module")
def lees(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Geval], Beoordeling]:
    """Return a function that reads a case, each of them once."""
    map_, gelezen = tmp_path_factory.mktemp("lastig"), dict[str, Beoordeling]()

    def lees_geval(geval: Geval) -> Beoordeling:
        if geval.naam not in gelezen:
            gelezen[geval.naam] = lees_werkboek(maak(geval, map_), KADER)
        return gelezen[geval.naam]

    return lees_geval


Lezer = Callable[[Geval], Beoordeling]


@pytest.mark.parametrize("geval", CELLEN, ids=lambda geval: geval.naam)
def test_een_moeilijk_werkboek_zegt_wat_eraan_scheelt(geval: Geval, lees: Lezer) -> None:
    gevonden = _extra(lees(geval), f"{geval.naam}.xlsx", onleesbaar=geval.onleesbaar)
    assert gevonden == sorted(geval.extra, key=str)


@pytest.mark.parametrize("geval", [geval for geval in CELLEN if not geval.onleesbaar], ids=lambda geval: geval.naam)
def test_een_moeilijk_werkboek_verandert_geen_andere_score(geval: Geval, lees: Lezer) -> None:
    beoordeling = lees(geval)
    verwacht = {code: ONGESCHONDEN.niveau(code) for code in KADER.schaal_van} | dict(geval.scores)
    assert {code: beoordeling.niveau(code) for code in KADER.schaal_van} == verwacht


@pytest.mark.parametrize("geval", BESTANDEN, ids=lambda geval: geval.bestand)
def test_een_moeilijk_bestand_zegt_wat_het_is(geval: Bestandsgeval, tmp_path: Path) -> None:
    pad = tmp_path / geval.bestand
    geval.maak(pad)
    beoordeling = lees_werkboek(pad, KADER)
    assert _extra(beoordeling, pad.name, onleesbaar=geval.onleesbaar) == sorted(geval.extra, key=str)
    assert (not beoordeling.scores) == geval.onleesbaar
    if not geval.onleesbaar:
        assert {c: s.niveau for c, s in beoordeling.scores.items()} == {
            c: s.niveau for c, s in ONGESCHONDEN.scores.items()
        }


def _paar(tmp_path: Path, links: dict[str, object], rechts: dict[str, object]) -> list[Path]:
    """Both examples, with other values in cells of Start or _gia."""
    paden = []
    for naam, zetten in (("zelfevaluatie", links), ("inspectie", rechts)):
        daden = [zet(blad, **{cel: waarde}) for (blad, cel), waarde in ((p.split("!"), w) for p, w in zetten.items())]
        paden.append(tmp_path / f"{naam}.xlsx")
        bewaar_na(paden[-1], *daden, bron=VOORBEELDEN / f"{naam}.xlsx")
    return paden


PAREN: dict[str, tuple[dict[str, object], dict[str, object], Als]] = {
    "gegeven-nodig": ({"Start!B6": None}, {}, Als.confrontatie),
    "soort-omgewisseld": ({"Start!B6": "inspectie"}, {"Start!B6": "zelfevaluatie"}, Als.confrontatie),
    "zelfde-soort": ({}, {"Start!B6": "zelfevaluatie"}, Als.confrontatie),
    "andere-soort": ({}, {"Start!B7": "2014-2015"}, Als.evolutie),
    "ander-onthaalbureau": ({"Start!B5": "De Poort"}, {}, Als.confrontatie),
    "naam-lijkt-op": ({"Start!B5": "De Brug (fictief) vzw"}, {}, Als.confrontatie),
    "zelfde-werkjaar": ({}, {"Start!B6": "zelfevaluatie"}, Als.evolutie),
    "werkjaar-volgorde": ({"Start!B7": "2014-2015"}, {"Start!B6": "zelfevaluatie"}, Als.evolutie),
    "werkjaar-verschilt": ({"Start!B7": "2014-2015"}, {}, Als.confrontatie),
    "puntenmodel-verschilt": ({"_gia!B3": "lineair"}, {}, Als.confrontatie),
}


@pytest.mark.parametrize("soort", PAREN)
def test_een_moeilijk_paar_zegt_wat_eraan_scheelt(soort: str, tmp_path: Path) -> None:
    links, rechts, als = PAREN[soort]
    een, ander = (lees_werkboek(pad, KADER) for pad in _paar(tmp_path, links, rechts))
    assert [b.id for b in controleer_paar(een, ander, als)] == [soort]


def test_een_werkboek_van_een_vroegere_versie_zegt_dat() -> None:
    nieuwer = KADER.model_copy(update={"versie": "2014.1"})
    assert [b.id for b in lees_werkboek(ZELF, nieuwer).bevindingen] == ["kader-verouderd"]


def test_elke_bevinding_van_de_catalogus_wordt_ergens_bereikt() -> None:
    """Some need more than a werkboek: results that an office program computed, paths, or many werkboeken."""
    elders = {
        "resultaat-wijkt-af": (
            "werkboek/lezen/test_lezen.py",
            "test_een_overschreven_resultaat_geeft_een_waarschuwing",
        ),
        "zelfde-werkboek": ("cli/test_vergelijk.py", "test_een_werkboek_met_zichzelf_of_met_een_kopie_is_een_fout"),
        "berekend-cijfer-wijkt-af": (
            "werkboek/lezen/test_berekende_rijen.py",
            "test_een_andere_uitkomst_in_een_berekend_werkboek_wordt_gezegd",
        ),
        "cijfer-tien-keer": (
            "vergelijking/test_cijfers.py",
            "test_een_evolutie_zegt_welk_cijfer_tien_keer_meer_of_minder_is",
        ),
        # what is said of many werkboeken together
        "cijfers-verschillen": (
            "overzicht/test_cijfers.py",
            "test_een_onthaalbureau_telt_per_jaar_een_keer_mee_met_zijn_laatste_cijfer",
        ),
        "groep-te-klein": (
            "overzicht/test_alleen_samen.py",
            "test_een_te_kleine_groep_telt_ook_naast_een_grote_niet_mee",
        ),
        "overzicht-gemengd": ("overzicht/test_overzicht.py", "test_wie_dubbel_meetelt_maakt_het_interval_niet_smaller"),
        "dubbel-in-overzicht": (
            "overzicht/test_overzicht.py",
            "test_twee_werkboeken_van_hetzelfde_zijn_een_fout_die_beide_noemt",
        ),
        "nieuwste-telt": ("overzicht/test_stand.py", "test_het_nieuwste_telt_en_een_waarschuwing_noemt_beide"),
        "buiten-de-stand": ("overzicht/test_stand.py", "test_wie_nog_niet_zo_ver_is_wordt_genoemd_met_zijn_stand"),
        "namen-lijken": (
            "overzicht/test_overzicht.py",
            "test_van_namen_die_op_elkaar_lijken_wordt_gevraagd_of_ze_een_zijn",
        ),
        "vorig-niet-vroeger": (
            "test_overzetting.py",
            "test_wat_niet_vroeger_is_staat_niet_ongemerkt_als_vorig_werkjaar",
        ),
        "nagekeken-in-overzicht": (
            "verzameling/test_nagekeken.py",
            "test_een_werkboek_met_zijn_nagekeken_kopie_telt_een_keer",
        ),
        "bestand-met-label": (
            "werkboek/bestand/test_ole.py",
            "test_wat_een_ole_bestand_is_wordt_gezegd",
        ),
        "verre-cel": (
            "werkboek/lezen/test_lezen.py",
            "test_een_cel_in_de_verste_hoek_wordt_genoemd_en_de_rest_gelezen",
        ),
        "bestanden-overgeslagen": (
            "verzameling/test_zoeken.py",
            "test_een_waarschuwing_noemt_alles_wat_voorbijgegaan_is_met_wat_ermee_te_doen",
        ),
        "zelfde-bestand": ("verzameling/test_zoeken.py", "test_hetzelfde_bestand_telt_een_keer_met_een_woord"),
        "delen-in-overzicht": (
            "overzicht/test_overzicht.py",
            "test_delen_en_beoordelaars_van_een_bureau_krijgen_de_opdracht_om_ze_samen_te_voegen",
        ),
        "beoordelaars-in-overzicht": (
            "overzicht/test_overzicht.py",
            "test_delen_en_beoordelaars_van_een_bureau_krijgen_de_opdracht_om_ze_samen_te_voegen",
        ),
        "meningen-gewijzigd": ("werkboek/test_meningen.py", "test_wie_in_de_kolom_typt_krijgt_een_waarschuwing"),
        "consensus-verschilt": (
            "consensus/test_consensus.py",
            "test_een_ander_bureau_een_andere_soort_of_een_ander_werkjaar_is_een_fout",
        ),
        "consensus-datum": (
            "consensus/test_consensus.py",
            "test_een_leeg_veld_van_start_komt_uit_een_ander_werkboek_en_verschillende_datums_blijven_leeg",
        ),
        "consensus-past-niet": ("consensus/test_consensus.py", "test_wat_niet_in_een_cel_past_wordt_gezegd_en_bewaard"),
        "consensus-noemt-namen": (
            "consensus/test_consensus.py",
            "test_met_letters_wordt_gezegd_waar_een_naam_in_een_tekst_blijft_staan_en_niet_welke",
        ),
        "consensus-telt-dubbel": (
            "consensus/test_consensus.py",
            "test_wie_in_twee_werkboeken_hetzelfde_scoort_telt_dubbel_en_dat_wordt_gezegd",
        ),
        "consensus-een-werkboek": ("verzameling/test_consensus.py", "test_twee_keer_hetzelfde_bestand_is_er_een"),
        "gegeven-nodig-in-overzicht": (
            "overzicht/test_overzicht.py",
            "test_zonder_naam_soort_of_werkjaar_telt_een_werkboek_niet_mee",
        ),
        "puntenmodellen-verschillen": (
            "overzicht/test_overzicht.py",
            "test_een_ander_puntenmodel_wordt_herrekend_en_gemeld",
        ),
        "niet-toegankelijk": ("cli/test_overzicht.py", "test_een_map_zonder_leesrechten_houdt_de_rest_niet_tegen"),
        "lezen-gestopt": ("cli/test_overzicht.py", "test_een_proces_dat_stopt_neemt_alleen_zijn_eigen_werkboek_mee"),
        "waarschuwingen-in-werkboek": ("cli/test_overzicht.py", "test_mappen_worden_doorzocht_en_filters_kiezen"),
        "kader-aangevuld": (
            "werkboek/lezen/test_vroegere_versie.py",
            "test_alles_wat_erin_staat_telt_en_een_waarschuwing_zegt_wat_er_niet_gevraagd_werd",
        ),
        "aangevuld-in-overzicht": (
            "werkboek/lezen/test_vroegere_versie.py",
            "test_van_een_map_zegt_een_waarschuwing_alles",
        ),
        "consensus-soorten": (
            "consensus/test_partijen.py",
            "test_drie_partijen_staan_in_een_consensus_elk_met_hun_naam",
        ),
        "geen-werkbezoek": ("werkbezoek/test_werkbezoek.py", "test_een_werkboek_met_scores_is_geen_werkbezoek"),
        "kader-van-werkbezoek-nodig": (
            "verslag/test_werkbezoek.py",
            "test_een_bezoek_van_een_eigen_kader_noemt_dat_kader",
        ),
        "naam-nodig-bij-werkbezoek": (
            "werkbezoek/test_werkbezoek.py",
            "test_een_bezoek_is_van_hetzelfde_bureau_en_werkjaar",
        ),
        "werkbezoek-ander-werkjaar": (
            "werkbezoek/test_werkbezoek.py",
            "test_een_bezoek_is_van_hetzelfde_bureau_en_werkjaar",
        ),
        # the kader of these werkboeken has no questions
        "antwoord-ongeldig": ("werkboek/test_vragen.py", "test_wat_niet_past_is_een_fout_bij_zijn_cel"),
        "rij-zonder-vraag": ("werkboek/test_vragen.py", "test_niets_gaat_verloren"),
        "telling-wijkt-af": ("verhalen/test_alleen_vragen.py", "test_een_overschreven_telling_op_start_wordt_gemeld"),
        "dossier-ongeldig": ("test_dossier.py", "test_wat_niet_te_lezen_is_wordt_gezegd_en_bewaard"),
        "dossier-zonder-plaats": (
            "test_dossier.py",
            "test_een_dossier_van_een_kader_zonder_beginsituatie_wordt_gelezen_gezegd_en_bewaard",
        ),
        # a form in Word
        "wijzigingen-bijgehouden": (_DRAAIBOEK, "test_van_een_bijgehouden_wijziging_telt_wat_erbij_kwam"),
        "antwoordvak-weg": (_DRAAIBOEK, "test_een_antwoord_waarvan_het_vak_weg_is_wordt_nog_gelezen"),
        "antwoordvak-twee-keer": (_DRAAIBOEK, "test_twee_vakken_in_een_cel_zijn_een_antwoord_dat_nagekeken_wordt"),
        "antwoordvak-anders": (_DRAAIBOEK, "test_een_gekopieerd_vak_en_een_hertypt_merk_worden_gemeld"),
        "vraag-dubbel": (_DRAAIBOEK, "test_een_vraag_die_er_twee_keer_staat_heeft_geen_antwoord"),
        "tabel-in-antwoord": (_DRAAIBOEK, "test_een_tabel_in_een_antwoord_is_een_tekst"),
        "voorbeeldtekst-gelezen": (
            _DRAAIBOEK,
            "test_een_tekst_in_een_vak_dat_nog_een_voorbeeld_heet_gaat_niet_verloren",
        ),
        "antwoordcel-weg": (_DRAAIBOEK, "test_een_vraag_zonder_cel_voor_haar_antwoord_is_een_fout_met_wat_er_staat"),
        "vraag-gewijzigd": (_DRAAIBOEK, "test_wat_iemand_in_de_vraag_typt_staat_in_de_melding"),
        "voorbeeldtekst-erbij": (
            _DRAAIBOEK,
            "test_wat_in_een_leeg_vak_staat_valt_weg_en_niet_uit_een_antwoord",
        ),
        "antwoordvak-samengevoegd": (_DRAAIBOEK, "test_een_samengevoegd_vak_en_een_geschrapte_rij"),
        "deel-niet-gelezen": (_DRAAIBOEK, "test_wat_naast_de_vakken_staat_wordt_gezegd"),
    }
    gevallen: list[Geval | Bestandsgeval] = [*CELLEN, *BESTANDEN]
    bereikt = {vondst[0] for geval in gevallen for vondst in geval.extra} | PAREN.keys() | elders.keys()
    for module, naam in elders.values():
        assert re.search(rf"^def {naam}\(", (TESTS / module).read_text(encoding="utf-8"), re.MULTILINE), naam
    assert bereikt | {"niet-gescoord", "kader-verouderd"} == set(Bevindingsoort)
