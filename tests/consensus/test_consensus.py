"""A consensus: what is filled in, what stays open, and what everybody said of it; worked out by hand."""

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Score, Status
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.consensus import Consensus, bereken_consensus, controleer_werkboeken
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.tekst import LANGSTE_CEL, lengte_in_cel
from tests.bouwers import (
    AFWEZIG,
    GOED,
    JA,
    NEE,
    STERK,
    VOLDOENDE,
    beoordeling,
    fout_bij,
    kader_bibliotheek,
    kader_onthaalbureau,
)

KADER = kader_onthaalbureau()
DE_BRUG = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")
CODE = "P1.DG1"
RUBRIEK = next(iter(verslagrubrieken(KADER)))


def van(naam: str, scores: dict[str, str | None] | None = None, **anders: object) -> Beoordeling:
    """What one beoordelaar filled in; `anders` are other fields of a Beoordeling, or the scores by code in full."""
    gegevens = replace(DE_BRUG, beoordelaars=(naam,))
    gemaakt = replace(beoordeling(KADER, scores, gegevens=gegevens), werkboek=f"{naam.lower()}.xlsx")
    volledig = anders.pop("volledig", {})
    assert isinstance(volledig, dict)
    return replace(gemaakt, scores={**gemaakt.scores, **volledig}, **anders)  # type: ignore[arg-type]


def samen(*delen: Beoordeling, anoniem: bool = False) -> Consensus:
    """The consensus of these beoordelingen."""
    return bereken_consensus(delen, KADER, anoniem=anoniem, bevindingen=controleer_werkboeken(delen))


def test_waar_allen_hetzelfde_scoren_is_het_ingevuld_en_waar_ze_verschillen_open() -> None:
    consensus = samen(
        van("An", {"P1.DG1": GOED, "P1.DG2": GOED, "R1.1": JA}),
        van("Bea", {"P1.DG1": GOED, "P1.DG2": STERK, "R1.1": NEE}),
        van("Cem", {"P1.DG1": GOED, "P1.DG2": GOED, "R1.1": JA}),
    )
    assert consensus.beoordelaars == ("An", "Bea", "Cem")
    assert consensus.eens == ("P1.DG1",)
    assert consensus.open == ("P1.DG2", "R1.1")
    assert len(consensus.niemand) == len(KADER.schaal_van) - 3
    assert consensus.beoordeling.niveau("P1.DG1") == GOED
    assert consensus.beoordeling.niveau("P1.DG2") is None
    assert consensus.beoordeling.meningen == {
        "P1.DG2": "An: goed uitgewerkt\nBea: sterk punt\nCem: goed uitgewerkt",
        "R1.1": "An: Ja\nBea: Nee\nCem: Ja",
    }


def test_elk_criterium_is_eens_open_of_door_niemand_gescoord() -> None:
    consensus = samen(
        van("An", {"P1.DG1": GOED, "P1.DG2": GOED}, bevindingen=(fout_bij("P2.DG1"),)),
        van("Bea", {"P1.DG2": STERK, "P2.DG1": GOED}),
    )
    assert sorted((*consensus.eens, *consensus.open, *consensus.niemand)) == sorted(KADER.schaal_van)


def test_wat_een_alleen_scoorde_is_ingevuld_naast_wat_er_drie_scoorden() -> None:
    consensus = samen(
        van("An", {"P1.DG1": GOED, "P1.DG2": AFWEZIG}), van("Bea", {"P1.DG2": AFWEZIG}), van("Cem", {"P1.DG2": AFWEZIG})
    )
    assert consensus.eens == ("P1.DG1", "P1.DG2")
    assert consensus.overeenstemming.n == 1


def test_motivering_en_bewijs_staan_er_met_wie_het_zei() -> None:
    scores = {
        "An": Score(niveau=GOED, motivering="Wij doen dit.", bewijs="Nota 4"),
        "Bea": Score(niveau=GOED, motivering="Gezien.", bewijs="Nota 4"),
        "Cem": Score(niveau=GOED),
    }
    consensus = samen(*(van(naam, volledig={CODE: score}) for naam, score in scores.items()))
    score = consensus.beoordeling.scores[CODE]
    assert (score.motivering, score.bewijs) == ("An: Wij doen dit.\nBea: Gezien.", "An en Bea: Nota 4")
    assert not consensus.beoordeling.meningen


def test_naast_een_open_score_blijft_de_motivering_leeg_en_zeggen_de_meningen_alles() -> None:
    # A motivering without a score would be read as the reason for not scoring it.
    consensus = samen(
        van("An", volledig={CODE: Score(niveau=GOED, motivering="Wij doen dit.", bewijs="Nota 4")}),
        van("Bea", volledig={CODE: Score(niveau=STERK, motivering="Heel goed.")}),
    )
    score = consensus.beoordeling.scores[CODE]
    assert (score.niveau, score.motivering, score.bewijs) == (None, "", "An: Nota 4")
    assert consensus.beoordeling.meningen[CODE] == (
        "An: goed uitgewerkt\nMotivering: Wij doen dit.\nBewijs: Nota 4\nBea: sterk punt\nMotivering: Heel goed."
    )
    assert not consensus.beoordeling.redenen


def test_bewust_niet_gescoord_naast_een_score_is_een_verschil() -> None:
    consensus = samen(
        van("An", {CODE: GOED}), van("Bea", volledig={CODE: Score(motivering="Wij hebben geen cursisten.")})
    )
    assert consensus.open == (CODE,)
    assert consensus.verschillen[0].niveaus == {"An": GOED, "Bea": None}
    assert consensus.beoordeling.meningen[CODE] == (
        "An: goed uitgewerkt\nBea: bewust niet gescoord\nMotivering: Wij hebben geen cursisten."
    )


def test_wat_allen_bewust_niet_scoorden_houdt_zijn_redenen() -> None:
    consensus = samen(
        van("An", volledig={CODE: Score(motivering="Geen cursisten.")}),
        van("Bea", volledig={CODE: Score(motivering="Bestaat hier niet.")}),
        van("Cem"),
    )
    assert CODE in consensus.niemand
    assert consensus.beoordeling.redenen == {CODE: "An: Geen cursisten.\nBea: Bestaat hier niet."}


def test_een_streepje_naast_een_lege_score_wordt_geen_reden() -> None:
    # One sign is no reason; with a name before it, it would look like one.
    consensus = samen(van("An", volledig={CODE: Score(motivering="-")}), van("Bea", {"P1.DG2": GOED}))
    assert not consensus.beoordeling.redenen
    assert consensus.beoordeling.scores[CODE].motivering == ""
    assert consensus.beoordeling.meningen == {CODE: "An: niet gescoord\nMotivering: -"}


@pytest.mark.parametrize("ander", [GOED, None])
def test_een_onzekere_score_is_geen_eensgezindheid_en_valt_niet_weg(ander: str | None) -> None:
    consensus = samen(
        van("An", {CODE: GOED}, bevindingen=(fout_bij(CODE),)), van("Bea", {CODE: ander}), van("Cem", {CODE: ander})
    )
    assert CODE not in (*consensus.eens, *consensus.niemand)
    assert consensus.open == consensus.onzeker == (CODE,)
    assert consensus.beoordeling.niveau(CODE) is None
    assert consensus.beoordeling.meningen[CODE].startswith("An: onzeker")
    assert consensus.verschillen[0].niveaus["An"] is None
    # Two levels are certain when Bea and Cem scored it: one criterium.
    assert consensus.overeenstemming.n == (ander is not None)
    assert consensus.heeft_fouten


def test_delen_staan_samen_zoals_ze_getypt_zijn() -> None:
    delen = [
        van("An", volledig={"P1.DG1": Score(niveau=GOED, motivering="Eerst.", bewijs="Nota")}),
        van("Bea", volledig={"P8.1": Score(niveau=STERK, motivering="Dan.")}, besprekingen={"B.input": "Over P8."}),
        van("Cem", cijfers={"I1.1": Cijfer(waarde=3.0, jaar=2013, toelichting="Telling")}),
    ]
    consensus = samen(*delen)
    heel = consensus.beoordeling
    assert heel.scores["P1.DG1"] == Score(niveau=GOED, motivering="Eerst.", bewijs="Nota")
    assert heel.scores["P8.1"] == Score(niveau=STERK, motivering="Dan.")
    assert heel.cijfers["I1.1"] == Cijfer(waarde=3.0, jaar=2013, toelichting="Telling")
    assert heel.besprekingen == {"B.input": "Over P8."}
    assert heel.gegevens.beoordelaars == ("An", "Bea", "Cem")
    assert not heel.meningen
    assert consensus.overeenstemming.alpha is None


def test_een_cijfer_dat_verschilt_blijft_open_met_zijn_tekst() -> None:
    consensus = samen(
        van(
            "An",
            cijfers={"O1.1": Cijfer(waarde=91.0, status=Status.gemeten, jaar=2012, toelichting="Uit het register")},
        ),
        van("Bea", cijfers={"O1.1": Cijfer(waarde=90.5, jaar=2012)}),
        van("Cem"),
    )
    assert consensus.andere_open == ("O1.1",)
    assert consensus.beoordeling.cijfers["O1.1"].waarde is None
    assert consensus.beoordeling.cijfers["O1.1"].toelichting == ""
    assert consensus.beoordeling.meningen["O1.1"] == (
        "An: waarde 91, status gemeten, jaar 2012\nUit het register\nBea: waarde 90,5, jaar 2012"
    )


def test_een_gelijk_cijfer_is_ingevuld_met_de_teksten_van_allen() -> None:
    meting = Cijfer(waarde=91.0, jaar=2012)
    consensus = samen(
        van("An", cijfers={"O1.1": replace(meting, toelichting="Register")}),
        van("Bea", cijfers={"O1.1": replace(meting, toelichting="Nageteld")}),
    )
    assert consensus.beoordeling.cijfers["O1.1"] == replace(
        meting,
        toelichting="An: Register\nBea: Nageteld",
        vlaams_gemiddelde=consensus.beoordeling.cijfers["O1.1"].vlaams_gemiddelde,
    )
    assert not consensus.andere_open


def test_een_eigen_vlaams_gemiddelde_gaat_voor_dat_van_het_kader_en_twee_blijven_open() -> None:
    kader = KADER.vlaams_gemiddelde["O1.3"].waarde
    assert kader is not None
    meting = Cijfer(waarde=91.0, jaar=2012, vlaams_gemiddelde=kader)

    def met(*gemiddelden: float) -> tuple[float | None, tuple[str, ...]]:
        delen = [
            van(naam, cijfers={"O1.3": replace(meting, vlaams_gemiddelde=gemiddelde)})
            for naam, gemiddelde in zip("ABC", gemiddelden, strict=False)
        ]
        consensus = samen(*delen)
        cijfer = consensus.beoordeling.cijfers["O1.3"]
        assert cijfer.waarde == 91.0
        return cijfer.vlaams_gemiddelde, consensus.andere_open

    assert met(kader, kader) == (kader, ())
    assert met(kader, 12.5, kader) == (12.5, ())
    assert met(12.5, 12.5) == (12.5, ())
    assert met(12.5, 13.5) == (None, ("O1.3",))


def test_een_tekst_van_context_of_een_bespreking_die_verschilt_blijft_open() -> None:
    code = next(code for code, deel in KADER.subindicatoren.items() if deel.invoer == "tekst")
    consensus = samen(
        van("An", cijfers={code: Cijfer(toelichting="Stad")}, besprekingen={"B.input": "Zelfde", "B.output": "Zo"}),
        van(
            "Bea", cijfers={code: Cijfer(toelichting="Rand")}, besprekingen={"B.input": "Zelfde", "B.output": "Anders"}
        ),
    )
    assert set(consensus.andere_open) == {code, "B.output"}
    assert consensus.beoordeling.cijfers[code].toelichting == ""
    assert consensus.beoordeling.besprekingen == {"B.input": "Zelfde"}
    assert consensus.beoordeling.meningen == {code: "An: Stad\nBea: Rand", "B.output": "An: Zo\nBea: Anders"}


def test_wat_niet_in_een_cel_past_wordt_gezegd_en_bewaard() -> None:
    lang = {naam: naam[0] * 20_000 for naam in ("An", "Bea")}
    consensus = samen(
        *(van(naam, volledig={CODE: Score(niveau=GOED, motivering=tekst)}) for naam, tekst in lang.items())
    )
    motivering = consensus.beoordeling.scores[CODE].motivering
    assert lengte_in_cel(motivering) <= LANGSTE_CEL
    assert motivering.startswith(f"An: {lang['An']}")
    assert [(deel.code, deel.beoordelaar, deel.wat, deel.tekst) for deel in consensus.overloop] == [
        (CODE, "Bea", "Motivering", lang["Bea"])
    ]
    assert [(b.id, b.code) for b in consensus.bevindingen] == [(Bevindingsoort.consensus_past_niet, CODE)]
    assert "Motivering van Bea" in consensus.bevindingen[0].melding


def test_de_langste_teksten_van_twaalf_beoordelaars_staan_in_een_cel_of_apart() -> None:
    # An emoji counts twice in a cell of Excel.
    tekst = {nummer: chr(ord("a") + nummer) + "😀" * 16_383 for nummer in range(12)}
    niveaus = (GOED, STERK)
    consensus = samen(
        *(
            van(f"N{nummer}", volledig={CODE: Score(niveau=niveaus[nummer % 2], motivering=lang, bewijs=lang[::-1])})
            for nummer, lang in tekst.items()
        )
    )
    cel = consensus.beoordeling.meningen[CODE]
    assert lengte_in_cel(cel) <= LANGSTE_CEL
    assert all(f"N{nummer}: {niveaus[nummer % 2]}" in cel for nummer in tekst)
    over = {(deel.beoordelaar, deel.wat, deel.tekst) for deel in consensus.overloop}
    for nummer, lang in tekst.items():
        assert (f"N{nummer}", "Motivering", lang) in over
        assert (f"N{nummer}", "Bewijs", lang[::-1]) in over


def test_namen_zijn_die_van_start_of_van_het_bestand_en_nooit_twee_keer_dezelfde() -> None:
    zonder = replace(van("Dora"), gegevens=DE_BRUG)
    consensus = samen(van("An"), van("An"), replace(van("an "), werkboek="map.xlsx"), zonder, zonder)
    assert consensus.beoordelaars == (
        "An (an.xlsx)",
        "An (an.xlsx) 2",
        "an (map.xlsx)",
        "dora (dora.xlsx)",
        "dora (dora.xlsx) 2",
    )
    assert samen(van("An"), zonder).beoordelaars == ("An", "dora")


def test_met_letters_staat_er_geen_naam() -> None:
    consensus = samen(
        van("An", volledig={CODE: Score(niveau=GOED, motivering="x")}), van("Bea", {CODE: STERK}), anoniem=True
    )
    assert consensus.beoordelaars == consensus.beoordeling.gegevens.beoordelaars == ("A", "B")
    assert consensus.beoordeling.meningen[CODE] == "A: goed uitgewerkt\nMotivering: x\nB: sterk punt"
    assert not consensus.bevindingen


def test_met_letters_wordt_gezegd_waar_een_naam_in_een_tekst_blijft_staan_en_niet_welke() -> None:
    # A consensus joined again: the names that it wrote are texts like any other.
    eerder = replace(
        van("Annelies"),
        gegevens=replace(DE_BRUG, beoordelaars=("Annelies", "Be[a")),
        meningen={CODE: "Annelies: goed uitgewerkt\nBe[a: sterk punt"},
        besprekingen={RUBRIEK: "Dat zei Be[a."},
        actieplan=(Actie(code=CODE, actie="Doen", verantwoordelijke="Annelies"),),
        eerder_bewaard=(("P1.DG2", "Annelies", "Motivering", "x"),),
    )
    ander = van("Cem", volledig={"P1.OS1": Score(niveau=GOED, motivering="cem, Cemal en Annelieses")})
    gevonden = samen(eerder, ander, anoniem=True).bevindingen
    assert [b.id for b in gevonden] == [Bevindingsoort.consensus_noemt_namen]
    assert f"bij: {RUBRIEK}, {CODE}, Actieplan en Niet overgenomen." in gevonden[0].melding
    assert "Annelies" not in repr(gevonden)
    assert not samen(eerder, ander).bevindingen
    veel = replace(eerder, meningen=dict.fromkeys(KADER.criteria, "Annelies: x"))
    assert "P2.DG1 en nog 86 andere. Kijk" in samen(veel, ander, anoniem=True).bevindingen[0].melding


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naam": "Het Anker"}, "Naam onthaalbureau"),
        ({"soort": "inspectie"}, "Soort"),
        ({"werkjaar": "2014-2015"}, "Werkjaar"),
    ],
)
def test_een_ander_bureau_een_andere_soort_of_een_ander_werkjaar_is_een_fout(anders: dict[str, str], veld: str) -> None:
    ander = van("Bea", {CODE: GOED})
    consensus = samen(van("An", {CODE: GOED}), replace(ander, gegevens=replace(ander.gegevens, **anders)))  # type: ignore[arg-type]
    assert [(b.id, b.veld) for b in consensus.bevindingen] == [(Bevindingsoort.consensus_verschilt, veld)]
    assert "an.xlsx" in consensus.bevindingen[0].melding
    assert "bea.xlsx" in consensus.bevindingen[0].melding
    assert not consensus.is_berekend
    assert consensus.overeenstemming.alpha is None


def test_een_naam_die_haast_dezelfde_is_wordt_gevraagd() -> None:
    ander = van("Bea")
    consensus = samen(van("An"), replace(ander, gegevens=replace(ander.gegevens, naam="De Brug vzw")))
    assert [b.id for b in consensus.bevindingen] == [Bevindingsoort.naam_lijkt_op]
    assert consensus.is_berekend


def test_een_leeg_veld_van_start_komt_uit_een_ander_werkboek_en_verschillende_datums_blijven_leeg() -> None:
    eerste = replace(van("An"), gegevens=Gegevens(datum=date(2014, 3, 14)))
    ander = van("Bea")
    consensus = samen(eerste, ander)
    assert consensus.beoordeling.gegevens == Gegevens(
        naam="De Brug",
        soort="zelfevaluatie",
        werkjaar="2013-2014",
        datum=date(2014, 3, 14),
        beoordelaars=("Bea",),
    )
    later = replace(ander, gegevens=replace(ander.gegevens, datum=date(2014, 3, 20)))
    consensus = samen(eerste, later)
    assert consensus.beoordeling.gegevens.datum is None
    assert [b.id for b in consensus.bevindingen] == [Bevindingsoort.consensus_datum]
    assert consensus.bevindingen[0].melding == (
        "“Datum” is niet in elk werkboek gelijk: 14/03/2014 in an.xlsx en 20/03/2014 in bea.xlsx; in het samengevoegde "
        "werkboek blijft het leeg. Vul daar op het blad Start de dag in waarop u het samen afwerkt."
    )


def test_een_werkboek_dat_niet_te_lezen_is_laat_alle_resultaten_weg() -> None:
    leeg = replace(van("Bea"), scores={}, bevindingen=(fout_bij(CODE),))
    consensus = samen(van("An", {CODE: GOED}), leeg)
    assert not consensus.is_berekend
    assert consensus.heeft_fouten
    assert consensus.beoordelaars == ("An", "Bea")


def test_meningen_van_een_eerdere_consensus_en_het_vorige_werkjaar_gaan_mee() -> None:
    consensus = samen(
        van("An", {CODE: GOED}, meningen={CODE: "Xan: voldoende"}, vorige={CODE: "afwezig"}),
        van("Bea", {CODE: GOED}, vorige={CODE: "afwezig", "P1.DG2": "voldoende"}),
    )
    assert consensus.eens == (CODE,)
    assert consensus.beoordeling.meningen == {CODE: "Eerder, in het werkboek van An:\nXan: voldoende"}
    assert consensus.beoordeling.vorige == {CODE: "afwezig", "P1.DG2": "voldoende"}


def test_de_volgorde_van_de_bestanden_maakt_niets_uit_voor_de_overeenstemming() -> None:
    delen = [
        van("An", {"P1.DG1": GOED, "P1.DG2": AFWEZIG, "P2.DG1": STERK, "R1.1": JA}),
        van("Bea", {"P1.DG1": STERK, "P1.DG2": VOLDOENDE, "R1.1": NEE}),
        van("Cem", {"P1.DG1": GOED, "P1.DG2": GOED, "P2.DG1": AFWEZIG}),
    ]
    uitkomsten = []
    for volgorde in permutations(delen):
        consensus = samen(*volgorde)
        maten = consensus.overeenstemming
        per_naam = {deel.beoordelaar: (deel.n, deel.gemiddeld_verschil) for deel in maten.per_beoordelaar}
        verschillen = [(v.code, v.spreiding, dict(sorted(v.niveaus.items()))) for v in consensus.verschillen]
        uitkomsten.append(
            (consensus.eens, consensus.open, maten.n, maten.alpha, maten.per_proces, per_naam, verschillen)
        )
    assert all(uitkomst == uitkomsten[0] for uitkomst in uitkomsten)


def test_alle_acties_staan_in_het_samengevoegde_plan_en_gelijke_een_keer() -> None:
    bellen = Actie(code="P1.DG1", actie="Bellen", verantwoordelijke="An", stand=Actiestand.bezig)
    schrijven = Actie(code="P1.DG1", actie="Schrijven", tegen=date(2014, 6, 30))
    zonder_code = Actie(actie="Nagaan", zoals_getypt={"tegen": "ooit"})
    plaats, andere_plaats = Actie(code="P1.DG1"), Actie(code="P2.DG1")
    consensus = samen(
        van("An", actieplan=(bellen, andere_plaats)),
        van("Bea", actieplan=(plaats, schrijven, bellen, zonder_code)),
        van("Cem", actieplan=(andere_plaats, zonder_code)),
    )
    assert consensus.beoordeling.actieplan == (bellen, schrijven, zonder_code, andere_plaats)


def test_wie_in_twee_werkboeken_hetzelfde_scoort_telt_dubbel_en_dat_wordt_gezegd() -> None:
    an, bea = van("An", {"P1.DG1": GOED, "P1.DG2": GOED}), van("Bea", {"P1.DG1": STERK})
    als_ods = replace(an, werkboek="an.ods")
    al_samen = replace(
        van("Bea", {"P1.DG2": GOED}),
        werkboek="samen.xlsx",
        gegevens=replace(DE_BRUG, beoordelaars=("Bea", "an")),
    )
    deel = replace(van("An", {"P3.DG1": GOED}), werkboek="deel.xlsx")
    for boeken, genoemd in (
        ((an, bea), None),
        # Another part of the same person is no second opinion.
        ((an, bea, deel), None),
        ((an, bea, als_ods), "an.xlsx en an.ods"),
        ((an, bea, al_samen), "an.xlsx en samen.xlsx"),
    ):
        gevonden = [b.melding for b in controleer_werkboeken(boeken) if b.id == Bevindingsoort.consensus_telt_dubbel]
        assert [melding.split(" noemen")[0] for melding in gevonden] == [genoemd] * (genoemd is not None)


def test_een_ander_kader_met_andere_niveaus() -> None:
    kader = kader_bibliotheek()
    laag, hoog = kader.schaal.namen[0], kader.schaal.namen[-1]
    codes = list(kader.criteria)[:2]
    delen = [
        beoordeling(kader, {codes[0]: laag, codes[1]: laag}),
        replace(beoordeling(kader, {codes[0]: laag, codes[1]: hoog}), werkboek="ander.xlsx"),
    ]
    consensus = bereken_consensus(delen, kader)
    assert (consensus.eens, consensus.open) == ((codes[0],), (codes[1],))
    assert consensus.verschillen[0].spreiding == 1.0
