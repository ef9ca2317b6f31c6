"""The vergelijking as a page: its tables hold the figures, its text is harmless, and a browser opens it."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit import Als, Gegevens, Vergelijking, bereken_vergelijking, lees_werkboek
from gia_kwaliteit.weergave.vergelijking.halters import Punt, maak_halters
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from tests.bouwers import (
    AFWEZIG,
    GOED,
    STERK,
    VOLDOENDE,
    VOORBEELDEN,
    beoordeling,
    kader_bibliotheek,
    kader_onthaalbureau,
    overal,
)
from tests.programmas import browser
from tests.weergave.paginas import lees_tabellen

KADER = kader_onthaalbureau()
KWAAD = '<script>document.title="gekraakt"</script><img src=x onerror=alert(1)>'


def _voorbeeld() -> Vergelijking:
    een, ander = (lees_werkboek(VOORBEELDEN / f"{soort}.xlsx", KADER) for soort in ("zelfevaluatie", "inspectie"))
    return bereken_vergelijking(een, ander, KADER)


def _vergelijking(als: Als = Als.confrontatie, naam: str = "De Brug", motivering: str = "") -> Vergelijking:
    een = overal(KADER, VOLDOENDE) | {"P8.1": STERK, "P8.2": AFWEZIG, "R1.1": "Ja"}
    ander = overal(KADER, VOLDOENDE) | {"P8.1": AFWEZIG, "P8.2": AFWEZIG, "R1.1": "Nee"}
    gegevens = Gegevens(naam=naam, soort="zelfevaluatie", werkjaar="2013-2014")
    links = beoordeling(KADER, een, motiveringen={"P8.1": motivering}, gegevens=gegevens)
    rechts = beoordeling(KADER, ander, gegevens=replace(gegevens, soort="inspectie"))
    kanten = (rechts, links) if als is Als.evolutie else (links, rechts)
    return bereken_vergelijking(*kanten, KADER, als=als)


GEVALLEN: dict[str, Callable[[], Vergelijking]] = {
    "voorbeeld": _voorbeeld,
    "evolutie": lambda: _vergelijking(Als.evolutie),
    "leeg": lambda: bereken_vergelijking(beoordeling(KADER), beoordeling(KADER), KADER),
    "half": lambda: bereken_vergelijking(
        beoordeling(KADER, {"P1.DG1": STERK}), beoordeling(KADER, {"P1.DG1": STERK, "P2.DG1": AFWEZIG}), KADER
    ),
    "lang": lambda: _vergelijking(naam="Onthaalbureau " * 20, motivering="Een-heel-lang-woord-zonder-spaties" * 60),
    "kwaad": lambda: _vergelijking(naam=f"<b>&{KWAAD}", motivering=KWAAD),
}


def test_de_tabellen_van_het_voorbeeld_houden_de_uitgerekende_cijfers() -> None:
    tabellen = lees_tabellen(maak_vergelijkingspagina(_voorbeeld(), KADER))
    processen = {rij[0]: rij[2:] for rij in tabellen["De processen: score op 20"]}
    # Self-evaluation of P12: 2 afwezig, 3 voldoende, 3 goed: 0 + 6 + 9 = 15 of 32, on 20: 9,375.
    # The inspectie: 4 afwezig and 4 voldoende.
    assert processen["P12"] == ["9,4 2 3 3", "5,0 4 4", "+4,4"]
    # Of P8 the inspectie left one criterium open, of P7 and P11 the zelfevaluatie.
    assert [code for code, rij in processen.items() if rij[2].endswith("*")] == ["P7", "P8", "P11"]
    kruis = tabellen["Kruistabel van de niveaus"]
    assert [sum(int(cel) for cel in rij[1:]) for rij in kruis[1:]] == [10, 28, 41, 11]
    overeenstemming = {rij[0]: rij[1:] for rij in tabellen["Overeenstemming per proces"]}
    # 52 of the 90 criteria are equal, 80 within one level; the differences of the cross table add up to 10 levels.
    assert overeenstemming["Alle criteria"][:4] == ["90", "58 %", "89 %", "+0,11"]
    regels = {rij[0]: rij[2:] for rij in tabellen["Regelgeving"]}
    assert [code for code, rij in regels.items() if rij[2] == "verschillend"] == ["R1.2", "R2.4"]


def _titels(pagina: str) -> list[str]:
    return re.findall(r'<section id="(?:[\w-]+)"><h2>([^<]+)</h2>', pagina)


def test_de_pagina_begint_met_het_antwoord_en_eindigt_met_de_cijfers_van_wie_rekent() -> None:
    pagina = maak_vergelijkingspagina(_voorbeeld(), KADER)
    titels = _titels(pagina)
    assert titels[:5] == ["In één oogopslag", "Processen", "Onderdelen", "Kwaliteitsbewaking", "Gespreksagenda"]
    assert titels[-3:] == ["Voor de statisticus", "De twee werkboeken", "Bevindingen bij het lezen"]
    assert re.findall(r'<li><a href="#[\w-]+">([^<]+)</a></li>', pagina) == titels
    assert set(re.findall(r'href="#([\w-]+)"', pagina)) == set(re.findall(r'<section id="([\w-]+)"', pagina))
    # The blind spots stand before what comes after the tenth point of the agenda.
    assert pagina.index("Blinde vlekken") < pagina.index("Verborgen sterktes") < pagina.index("De andere 33 punten")
    assert pagina.index("Krippendorffs alfa") > pagina.index('<section id="statisticus">')


def test_de_vier_kaarten_geven_het_aantal_en_vouwen_open_naar_de_criteria() -> None:
    pagina = maak_vergelijkingspagina(_voorbeeld(), KADER)
    kaarten = re.findall(r"<summary><b>(\d+)</b> ([\w ]+?) <small>.*?</summary>(.*?)</details>", pagina, re.DOTALL)
    # Of the cross table: 3 levels apart nobody is, two levels 2 + 4 above and 1 + 3 below; 5 and 6 in its corners.
    assert [(titel, int(aantal)) for aantal, titel, _ in kaarten] == [
        ("Blinde vlekken", 6),
        ("Verborgen sterktes", 4),
        ("Gedeelde werkpunten", 5),
        ("Gedeelde good practices", 6),
    ]
    assert [len(re.findall("<li>", inhoud)) for *_, inhoud in kaarten] == [6, 4, 5, 6]
    kruis = {rij[0]: rij[1:] for rij in lees_tabellen(pagina)["Kruistabel van de niveaus"][1:]}
    niveaus = list(kruis)
    hoger = sum(int(kruis[een][nr]) for rang, een in enumerate(niveaus) for nr in range(4) if rang - nr >= 2)
    lager = sum(int(kruis[een][nr]) for rang, een in enumerate(niveaus) for nr in range(4) if nr - rang >= 2)
    assert (hoger, lager, kruis[AFWEZIG][0], kruis[STERK][3]) == (6, 4, "5", "6")
    (blind,) = re.findall(r"<li><span><span class=\"code\">P12\.5</span>.*?</li>", kaarten[0][2], re.DOTALL)
    assert re.findall(r'class="niveau" style="[^"]*">([^<]+)<', blind) == [GOED, AFWEZIG]


def test_wat_er_nog_te_zien_is_staat_erbij_met_hoeveel() -> None:
    pagina = maak_vergelijkingspagina(_voorbeeld(), KADER)
    ook = dict(re.findall(r'<a href="#(\w+)">(\d+ [^<]+)</a>', pagina))
    # 43 points of the agenda; R1.2 and R2.4; P8.7 with a reason, and P7.OW2 and P11.7 of the inspectie alone.
    assert ook["agenda"] == "43 punten om over te praten"
    assert ook["regelgeving"] == "2 regels met een ander antwoord"
    assert ook["opengelaten"] == "1 keer bewust niet gescoord"
    assert ook["eenzijdig"] == "3 criteria van één kant"
    assert "acties" not in ook
    assert "Ook op deze bladzijde" not in maak_vergelijkingspagina(GEVALLEN["leeg"](), KADER)


def test_de_streep_heet_zoals_het_kader_haar_noemt() -> None:
    assert '<span class="grenswoord">voldoende</span>' in maak_vergelijkingspagina(_voorbeeld(), KADER)
    bibliotheek = kader_bibliotheek()
    paar = [beoordeling(bibliotheek, dict.fromkeys(bibliotheek.criteria, niveau)) for niveau in ("stevig", "voorbeeld")]
    pagina = maak_vergelijkingspagina(bereken_vergelijking(paar[0], paar[1], bibliotheek), bibliotheek)
    assert '<span class="grenswoord">op weg</span>' in pagina
    assert not re.search("|".join(KADER.schaal.namen), pagina)


def test_een_leeg_lijstje_is_een_nul_die_niet_openvouwt() -> None:
    pagina = maak_vergelijkingspagina(_vergelijking(), KADER)
    assert '<div class="leeg"><b>0</b> Verborgen sterktes' in pagina


def test_van_de_agenda_staan_er_tien_open() -> None:
    pagina = maak_vergelijkingspagina(_voorbeeld(), KADER)
    begin, einde = pagina.index('<section id="agenda">'), pagina.index('<section id="regelgeving">')
    open_, _, gevouwen = pagina[begin:einde].partition("<details>")
    assert (open_.count("<article"), gevouwen.count("<article")) == (10, 33)


def test_een_halter_heeft_beide_scores_en_het_grootste_verschil_staat_eerst() -> None:
    voorbeeld = _voorbeeld()
    halters = maak_halters(voorbeeld.processen, 20, voorbeeld, met_code=True)
    # P12: 15 of 32 points against 8 of 32, which is 9,375 and 5,0 on 20; they stand at 46,88 % and at 25 %.
    eerste = halters[0]
    assert (eerste.label, eerste.verschil, eerste.noot) == ("P12 Evaluatie", "+4,4", "")
    assert eerste.links == Punt(tekst="9,4", plaats=46.88, ervoor=False)
    assert eerste.rechts == Punt(tekst="5,0", plaats=25.0, ervoor=True)
    assert [halter.label.split()[0] for halter in halters][:3] == ["P12", "P11", "P1"]
    # 9,3 and 9,4 do not differ, because the one criterium that only the inspectie scored is left out of it.
    assert halters[-1].in_woorden == (
        "P7 Logistiek: zelfevaluatie 9,3, inspectie 9,4, verschil 0,0 over 7 van 8 criteria"
    )


def test_van_twee_gelijke_scores_staat_het_getal_er_een_keer() -> None:
    vergelijking, leeg = _vergelijking(), GEVALLEN["leeg"]()
    gelijk, *_ = maak_halters(vergelijking.processen[:1], 20, vergelijking)
    assert gelijk.links is not None
    assert gelijk.rechts is not None
    assert (gelijk.links.tekst, gelijk.rechts.tekst, gelijk.links.plaats) == ("", "10,0", 50.0)
    geen, *_ = maak_halters(leeg.processen, 20, leeg)
    assert (geen.links, geen.rechts, geen.verschil, geen.noot) == (None, None, "–", "")


def test_een_titel_van_het_beeld_zegt_wat_het_toont() -> None:
    assert "Over Evaluatie en Minderjarigenwerking lopen zelfevaluatie en inspectie het verst uiteen" in (
        maak_vergelijkingspagina(_voorbeeld(), KADER)
    )
    evolutie = maak_vergelijkingspagina(_vergelijking(Als.evolutie), KADER)
    assert "Situatie- en perspectiefbepaling veranderde het meest" in evolutie
    # Open is what was, full what is.
    assert '<span class="stip hol"></span> Vroeger &nbsp; <span class="stip een"></span> Nu' in evolutie
    goed = beoordeling(KADER, overal(KADER, GOED))
    gelijk = bereken_vergelijking(goed, goed, KADER)
    assert "Geen enkel proces verschilt" in maak_vergelijkingspagina(gelijk, KADER)


def test_een_evolutie_leest_van_vroeger_naar_nu() -> None:
    tabellen = lees_tabellen(maak_vergelijkingspagina(_vergelijking(Als.evolutie), KADER))
    koppen, *processen = tabellen["De processen: score op 20"]
    assert koppen[2:5] == ["Vroeger", "Nu", "Verschil"]
    # P8: earlier two afwezig and six voldoende, 12 of 32; now sterk punt in the place of one afwezig, 16 of 32.
    assert {rij[0]: rij[2:5] for rij in processen}["P8"] == ["7,5 2 6", "10,0 1 6 1", "+2,5"]
    assert {rij[0]: rij[2:] for rij in tabellen["Alle criteria"]}["P8.1"] == ["afwezig", "sterk punt", "+3"]
    assert {rij[0]: rij[2:4] for rij in tabellen["Regelgeving"]}["R1.1"] == ["Nee", "Ja"]
    assert {rij[0]: rij[1:] for rij in tabellen["Kruistabel van de niveaus"]}["afwezig"] == ["1", "0", "0", "1"]
    gegevens = tabellen["Gegevens van beide werkboeken"]
    assert gegevens[:2] == [["", "Vroeger", "Nu"], ["Soort", "inspectie", "zelfevaluatie"]]


def test_elk_criterium_staat_er_met_beide_niveaus() -> None:
    vergelijking = _vergelijking()
    rijen = lees_tabellen(maak_vergelijkingspagina(vergelijking, KADER))["Alle criteria"][1:]
    verwacht = {"P8.1": ["sterk punt", "afwezig", "+3"], "P8.2": ["afwezig", "afwezig", "0"]}
    gelijk = ["voldoende", "voldoende", "0"]
    assert {rij[0]: rij[2:] for rij in rijen} == {code: verwacht.get(code, gelijk) for code in KADER.criteria}


def test_elke_verdeling_staat_er_ook_in_woorden_en_als_strook() -> None:
    pagina = maak_vergelijkingspagina(_vergelijking(), KADER)
    # P8 of the zelfevaluatie: one afwezig, six voldoende and one sterk punt; levels that nobody gave have no piece.
    woorden = 'aria-label="verdeling: 1 afwezig, 6 voldoende, 0 goed uitgewerkt, 1 sterk punt"'
    begin = pagina.index(woorden)
    strook = pagina[begin : pagina.index("</td>", begin)]
    assert re.findall(r"flex: (\d+); background: (#\w+)", strook) == [
        (aantal, niveau.kleur) for aantal, niveau in zip("1601", KADER.schaal.niveaus, strict=True) if aantal != "0"
    ]
    assert 'aria-label="verdeling: 0 Nee, 1 Ja, 15 zonder niveau"' in pagina


def test_een_voetnoot_zegt_waar_criteria_wegvallen() -> None:
    noot = "* Het verschil gaat alleen over wat beide scoorden: "
    assert maak_vergelijkingspagina(_voorbeeld(), KADER).count(f"{noot}Logistiek 7 van 8,") == 1
    _, *noten = maak_vergelijkingspagina(_vergelijking(), KADER).split(noot)
    assert [deel.partition("<")[0] for deel in noten] == ["Regelgeving 1 van 16."]


def test_een_webadres_in_een_motivering_is_te_volgen() -> None:
    pagina = maak_vergelijkingspagina(_vergelijking(motivering="Zie https://voorbeeld.be/a?b=1&c=2."), KADER)
    koppeling = '<a href="https://voorbeeld.be/a?b=1&amp;c=2" rel="noreferrer">https://voorbeeld.be/a?b=1&amp;c=2</a>.'
    assert f"<p>Zie {koppeling}</p>" in pagina


def _kaarten(pagina: str) -> dict[str, str]:
    """What stands on the page about a criterium or rule with all that both wrote, by its code; each of them once."""
    delen = [deel.partition("</article>")[0] for deel in pagina.split('<article class="punt"><h3>')[1:]]
    kaarten = {re.findall(r"code\">([^<]+)<", deel)[0]: deel for deel in delen}
    assert len(kaarten) == len(delen)
    return kaarten


def test_wat_beide_schreven_staat_een_keer_op_de_bladzijde_met_het_bewijs() -> None:
    scores = {"P8.1": STERK, "P8.2": GOED, "P8.3": GOED, "R1.1": "Ja", "R1.2": "Ja"}
    adres = "Zie https://voorbeeld.be/map/a%20b.xlsx?web=1."
    een = beoordeling(
        KADER, scores, motiveringen={"P8.4": "Niet gezien."}, bewijzen={"P8.1": adres, "R1.1": "brochure"}
    )
    ander = beoordeling(
        KADER, scores | {"P8.1": AFWEZIG, "R1.1": "Nee"}, bewijzen={"P8.2": "gesprek", "R1.2": "<b>contract</b>"}
    )
    pagina = maak_vergelijkingspagina(bereken_vergelijking(een, ander, KADER), KADER)
    kaarten = _kaarten(pagina)
    # On the agenda, a rule that differs, left open with a reason; and folded what both agree about. P8.3 has no words.
    assert list(kaarten) == ["P8.1", "R1.1", "P8.4", "P8.2", "R1.2"]
    assert re.findall(r"<summary>([PR]\d[^<]*)", pagina) == [
        "P8 Situatie- en perspectiefbepaling (1)",
        "R1 Inburgeraarsgerichtheid (1)",
    ]
    doel = "https://voorbeeld.be/map/a%20b.xlsx?web=1"
    assert f'Bewijs:</span> Zie <a href="{doel}" rel="noreferrer">{doel}</a>.' in kaarten["P8.1"]
    assert "verschil +3" in kaarten["P8.1"]
    assert "Bewijs:</span> brochure" in kaarten["R1.1"]
    # The difference between Nee and Ja is no level.
    assert "verschil" not in kaarten["R1.1"]
    assert kaarten["P8.2"].index("Inspectie:") < kaarten["P8.2"].index("Bewijs:</span> gesprek")
    assert kaarten["P8.2"].count("Geen motivering.") == 2
    assert "&lt;b&gt;contract" in kaarten["R1.2"]


def test_kwade_tekst_blijft_tekst() -> None:
    pagina = maak_vergelijkingspagina(GEVALLEN["kwaad"](), KADER)
    assert "<script" not in pagina
    assert "<img" not in pagina
    assert "&lt;script&gt;document.title=" in pagina


@pytest.mark.parametrize("naam", GEVALLEN)
def test_de_pagina_staat_op_zichzelf_en_toont_niets_onafs(naam: str) -> None:
    pagina = maak_vergelijkingspagina(GEVALLEN[naam](), KADER)
    assert not re.search(
        r"(?:src|href)=(?!\"#)|url\(|@import|<link", pagina.replace(KWAAD, "").replace("img src=x", "")
    )
    zichtbaar = re.sub(r"<style>.*?</style>|<[^>]*>", " ", pagina, flags=re.DOTALL)
    assert not re.search(r"\b(?:None|nan|Undefined)\b", zichtbaar)


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize(
    ("naam", "breedtes"), [("voorbeeld", (400, 1400)), ("evolutie", (1400,)), ("leeg", (1400,)), ("kwaad", (400,))]
)
def test_een_browser_opent_de_pagina_zonder_fouten_ook_op_een_donker_scherm(
    naam: str, breedtes: tuple[int, ...], tmp_path: Path
) -> None:
    pagina = maak_vergelijkingspagina(GEVALLEN[naam](), KADER)
    dom = browser.open_zonder_fouten(pagina, tmp_path, *breedtes, donker=naam in {"voorbeeld", "evolutie"})
    assert "<title>Vergelijking: " in dom


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", ["voorbeeld", "evolutie", "leeg", "lang"])
def test_geen_tabel_steekt_buiten_de_pagina(naam: str, tmp_path: Path) -> None:
    assert (
        browser.breder_dan_venster(
            maak_vergelijkingspagina(GEVALLEN[naam](), KADER), (320, 400, 1400), tmp_path, ".schuif"
        )
        == {}
    )


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", ["voorbeeld", "evolutie"])
def test_alles_is_te_lezen_op_elk_scherm(naam: str, tmp_path: Path) -> None:
    assert (
        browser.slechte_teksten(maak_vergelijkingspagina(GEVALLEN[naam](), KADER), (320, 360, 400, 700, 1400), tmp_path)
        == {}
    )


@browser.nodig
@pytest.mark.browser
def test_geen_kop_staat_alleen_onderaan_een_afdruk(tmp_path: Path) -> None:
    assert browser.koppen_onderaan(maak_vergelijkingspagina(_voorbeeld(), KADER), tmp_path) == []


@browser.nodig
@pytest.mark.browser
def test_de_pagina_is_af_te_drukken(tmp_path: Path) -> None:
    pad, pdf = tmp_path / "pagina.html", tmp_path / "pagina.pdf"
    pad.write_text(maak_vergelijkingspagina(_voorbeeld(), KADER), encoding="utf-8")
    browser.als_pdf(pad, pdf)
    inhoud = pdf.read_bytes()
    assert inhoud.startswith(b"%PDF-")
    # Charts, tables and an agenda of 43 points take several pages of A4 (595 × 842 points).
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", inhoud)) > 5
    assert re.search(rb"/MediaBox\s*\[0 0 59[45][.\d]* 84[12]", inhoud)


def test_wat_bewust_niet_gescoord_is_staat_er_met_beide_redenen() -> None:
    links = beoordeling(KADER, {"P1.DG1": STERK}, motiveringen={"P1.DG1": "Altijd.", "R1.2": "Geen <b>lokalen</b>."})
    rechts = beoordeling(KADER, motiveringen={"P1.DG1": "Niet gezien."})
    pagina = maak_vergelijkingspagina(bereken_vergelijking(links, rechts, KADER), KADER)
    _, _, vanaf = pagina.partition("<h2>Bewust niet gescoord (2)</h2>")
    blok = " ".join(re.sub(r"<[^>]+>", " ", vanaf.partition("<h2>")[0]).split())
    assert "Zelfevaluatie: sterk punt Altijd. Inspectie: bewust niet gescoord Niet gezien." in blok
    regel = "Zelfevaluatie: bewust niet gescoord Geen &lt;b&gt;lokalen&lt;/b&gt;. Inspectie: niet gescoord"
    assert f"{regel} Geen motivering." in blok
    tabellen = lees_tabellen(pagina)
    assert {rij[0]: rij[2:4] for rij in tabellen["Alle criteria"]}["P1.DG1"] == ["sterk punt", "bewust niet gescoord"]
    assert {rij[0]: rij[2:4] for rij in tabellen["Regelgeving"]}["R1.2"] == ["bewust niet gescoord", "niet gescoord"]
    assert "Bewust niet gescoord" not in maak_vergelijkingspagina(_vergelijking(), KADER)
