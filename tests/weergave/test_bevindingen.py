"""What was found in a werkboek, on a terminal: short where it says the same many times, whole where it is a fout."""

from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

from rich.console import Console

from gia_kwaliteit import Bevinding, Ernst
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
from tests.bouwers import kader_onthaalbureau

KADER = kader_onthaalbureau()
CODES = tuple(KADER.schaal_van)
KIES = "Kies een score in die cellen; wat geen score heeft, telt niet mee."


def _regels(bevindingen: Iterable[Bevinding], kader: Kader | None = KADER) -> list[str]:
    uit = StringIO()
    toon_bevindingen(Console(file=uit, width=80), list(bevindingen), "brug.xlsx", kader=kader)
    return uit.getvalue().splitlines()


def _open(*codes: str, blad: str = "Scoring APL", werkboek: str | None = None) -> list[Bevinding]:
    gevonden = (
        bevinding(Bevindingsoort.niet_gescoord, blad=blad, cel=f"D{nr}", code=c, het_criterium="het criterium")
        for nr, c in enumerate(codes, 9)
    )
    return [replace(b, werkboek=werkboek) for b in gevonden]


def _links(aantal: int, blad: str = "Scoring APL") -> list[Bevinding]:
    plaatsen = (f"F{9 + nr}" for nr in range(aantal))
    return [bevinding(Bevindingsoort.koppeling_bij_cel, blad=blad, cel=p, adres=f"https://{p}") for p in plaatsen]


def test_van_een_blanco_werkboek_is_een_zin_genoeg() -> None:
    alles = [*_open(*CODES[:55]), *_open(*CODES[55:], blad="Scoring Kernprocessen")]
    assert _regels(alles) == ["waarschuwing: brug.xlsx: nog niets gescoord (109). Kies bij elk criterium een score."]
    strikt = [replace(b, ernst=Ernst.fout) for b in alles]
    assert _regels(strikt) == ["fout: brug.xlsx: nog niets gescoord (109). Kies bij elk criterium een score."]
    # One that has a score is no longer blank, nor one of which nobody knows how many there are.
    assert len(_regels(alles[1:])) == len(_regels(alles, None)) == 2


def _leeg(*velden: str, werkboek: str | None = None) -> list[Bevinding]:
    gevonden = (
        bevinding(Bevindingsoort.gegeven_ontbreekt, blad="Start", cel=f"B{nr}", veld=v)
        for nr, v in enumerate(velden, 5)
    )
    return [replace(b, werkboek=werkboek) for b in gevonden]


def test_van_een_lege_start_is_een_zin_genoeg() -> None:
    drie = _leeg("Naam onthaalbureau", "Soort", "Werkjaar")
    samen = (
        "nog niet ingevuld: “Naam onthaalbureau” (cel B5), “Soort” (cel B6), “Werkjaar” (cel B7). Vul ze in op het blad"
    )
    assert _regels(drie) == [f"waarschuwing: brug.xlsx, Start: {samen} Start."]
    strikt = [replace(b, ernst=Ernst.fout) for b in drie]
    assert _regels(strikt) == [f"fout: brug.xlsx, Start: {samen} Start."]
    assert _regels(drie[:1]) == [
        "waarschuwing: brug.xlsx, Start, cel B5: “Naam onthaalbureau” is niet ingevuld. Vul het in op het blad Start."
    ]
    # Two werkboeken that each lack one field are two sentences.
    assert len(_regels([*_leeg("Soort", werkboek="a.xlsx"), *_leeg("Soort", werkboek="b.xlsx")])) == 2


def test_van_twee_werkboeken_is_er_maar_een_blanco() -> None:
    gevonden = [*_open(*CODES, werkboek="a.xlsx"), *_open("P1.DG1", werkboek="b.xlsx")]
    assert _regels(gevonden) == [
        "waarschuwing: a.xlsx: nog niets gescoord (109). Kies bij elk criterium een score.",
        f"waarschuwing: b.xlsx, Scoring APL: 1 score ontbreekt: P1.DG1 (cel D9). {KIES.replace('cellen', 'cel')}",
    ]


def test_van_een_half_ingevuld_blad_worden_vijf_cellen_genoemd_en_van_een_fout_alle() -> None:
    zes = _open("P1.DG1", "P1.DG2", "P1.OS1", "P1.OS2", "P1.DT1", "P1.DT2")
    vijf = "P1.DG1 (cel D9), P1.DG2 (cel D10), P1.OS1 (cel D11), P1.OS2 (cel D12), P1.DT1 (cel D13)"
    begin = "brug.xlsx, Scoring APL:"
    assert _regels(zes) == [f"waarschuwing: {begin} 6 scores ontbreken: {vijf} en nog 1. {KIES}"]
    assert _regels(zes[:5]) == [f"waarschuwing: {begin} 5 scores ontbreken: {vijf}. {KIES}"]
    strikt = [replace(b, ernst=Ernst.fout) for b in zes]
    assert _regels(strikt) == [f"fout: {begin} 6 scores ontbreken: {vijf}, P1.DT2 (cel D14). {KIES}"]


def test_veel_waarschuwingen_van_een_soort_op_een_blad_worden_geteld() -> None:
    *vier, vijfde = _regels(_links(7))
    assert len(vier) == 4
    assert vijfde.startswith(
        "waarschuwing: brug.xlsx, Scoring APL, cel F13: achter deze cel zit een koppeling naar https://F13;"
    )
    assert vijfde.endswith(" Dat is er op dit blad nog 2 keer; gia score --json noemt ze alle.")
    assert "Dat is er" not in "\n".join(_regels(_links(5)))
    # Nine sentences, and how many there are.
    assert _regels([*_links(5), *_links(4, "Output")])[9:] == ["Samen 9 waarschuwingen."]
    fouten = [replace(b, ernst=Ernst.fout) for b in _links(7)]
    assert [regel.split(":")[0] for regel in _regels(fouten)] == ["fout"] * 7


def test_een_map_met_werkboeken_van_een_vroegere_versie_noemt_de_opdracht_een_keer() -> None:
    woorden = {"gevonden": "2013.1", "id": "k", "versie": "2014.1"}
    oud = [
        replace(bevinding(Bevindingsoort.kader_verouderd, bestand=n, pad=f"map/{n}", **woorden), werkboek=n)
        for n in (f"{nummer}.xlsx" for nummer in range(14))
    ]
    raad = "Zet elk over met: gia migreer OUD.xlsx -o NIEUW.xlsx (en dezelfde --kader als u er een opgaf)."
    eerste = ", ".join(f"{nummer}.xlsx" for nummer in range(12))
    begin = "werkboeken zijn van een vroegere versie van het kader"
    assert _regels(oud) == [f"fout: 14 {begin}: {eerste} en nog 2. {raad}"]
    assert _regels(oud[:2]) == [f"fout: 2 {begin}: 0.xlsx, 1.xlsx. {raad}"]
    assert _regels(oud[:1])[0].startswith(
        "fout: 0.xlsx is gemaakt met versie 2013.1 van k; gia leest nu versie 2014.1."
    )
    # Under letters two of them can be called the same.
    assert _regels([replace(b, werkboek="een werkboek") for b in oud[:2]]) == [f"fout: 2 {begin}. {raad}"]
