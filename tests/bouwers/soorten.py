"""One of every kind of workbook that gia writes, for tests that hold for all of them."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from gia_kwaliteit import (
    Beoordeling,
    Cijfer,
    Gegevens,
    Overzicht,
    Status,
    bereken_consensus,
    bereken_overzicht,
    bereken_profiel,
    bereken_vergelijking,
    controleer_uittreksels,
    lees_werkboek,
    maak_overgezet,
    maak_resultaten,
    maak_samengevoegd,
)
from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzetting import Aandachtspunt, Achterblijver, Overzetting
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from tests.bouwers import (
    STERK,
    VOORBEELDEN,
    beoordeling,
    fout_bij,
    kader_bibliotheek,
    kader_onthaalbureau,
    overal,
    waarschuwing_bij,
)
from tests.bouwers.overzichten import met_cijfers, uittreksel, willekeurig
from tests.bouwers.vragen import beantwoorde_beoordeling, kader_met_alleen_vragen, kader_met_vragen
from tests.bouwers.werkboeken import geschreven

KADER = kader_onthaalbureau()
BIBLIOTHEEK = kader_bibliotheek()
# As much as a cell of Excel holds, where 😀 counts as two, with signs that could be taken for something else.
_ZIN = "=1+1 & <b> “é” ]]> _x000D_ 😀 \t https://voorbeeld.be/een?a=1&b=2#c\n"
LANGSTE_TEKST = _ZIN * (32_767 // (len(_ZIN) + 1)) + "x" * (32_767 % (len(_ZIN) + 1))


@cache
def _voorbeeld(soort: str) -> Beoordeling:
    gelezen = lees_werkboek(VOORBEELDEN / f"{soort}.xlsx", KADER)
    return replace(
        gelezen, dossier=(Dossierrij(herkomst="VDAB", soort=Dossiersoort.signaal, signaal="Laat", code="P10"),)
    )


@cache
def lang(kader: Kader = KADER) -> Beoordeling:
    """A beoordeling with the longest text that a cell can hold at everything, and with names of a hundred signs."""
    scores = overal(kader, kader.schaal.namen[-1]) | dict.fromkeys(kader.regels, kader.regelschaal.namen[-1])
    scores |= dict.fromkeys(list(kader.criteria)[::2], kader.schaal.namen[0])
    cijfers = {
        code: Cijfer(waarde=50.5, jaar=2013, status=Status.geschat, toelichting=LANGSTE_TEKST)
        for code in kader.subindicatoren | kader.outputindicatoren
    }
    gegevens = Gegevens(naam="Bureau & <zoon> " * 10, werkjaar="2013-2014", beoordelaars=("Naam " * 20,) * 10)
    vol = beoordeling(
        kader,
        scores,
        motiveringen=dict.fromkeys(scores, LANGSTE_TEKST),
        cijfers=cijfers,
        gegevens=replace(gegevens, soort="inspectie"),
        bevindingen=[waarschuwing_bij(code) for code in list(kader.criteria)[:50]],
    )
    bewezen = {code: replace(score, bewijs=LANGSTE_TEKST) for code, score in vol.scores.items()}
    acties = tuple(
        Actie(code=code, actie=LANGSTE_TEKST, verantwoordelijke=LANGSTE_TEKST, resultaat=LANGSTE_TEKST)
        for code in list(kader.rijteksten)[:40]
    )
    vreemd = Actie(actie=LANGSTE_TEKST, zoals_getypt=dict.fromkeys(("code", "tegen", "stand"), LANGSTE_TEKST))
    besprekingen = dict.fromkeys(verslagrubrieken(kader), LANGSTE_TEKST)
    getypt = dict.fromkeys(("code", "datum", "soort"), LANGSTE_TEKST)
    dossier = [Dossierrij(herkomst=LANGSTE_TEKST, signaal=LANGSTE_TEKST, zoals_getypt=getypt)]
    dossier = dossier if kader.beginsituatie else []
    return replace(vol, scores=bewezen, besprekingen=besprekingen, actieplan=(*acties, vreemd), dossier=tuple(dossier))


def overzicht_over(aantal: int) -> Overzicht:
    """The overzicht of so many bureaus with figures, each in two werkjaren where they are no more than eight."""
    boeken = [
        replace(boek, cijfers=ander.cijfers)
        for boek, ander in zip(willekeurig(aantal), met_cijfers(aantal), strict=True)
    ]
    if aantal <= 8:
        eerder = willekeurig(aantal, zaad=2)
        boeken += [replace(boek, werkjaar="2012-2013") for boek in eerder]
        boeken += [uittreksel(boek.naam, overal(KADER, STERK), soort="zelfevaluatie") for boek in eerder]
    gecontroleerd = controleer_uittreksels(boeken, woorden=KADER.woorden)
    return bereken_overzicht(
        gecontroleerd.uittreksels,
        KADER,
        soort="inspectie",
        werkjaar="2013-2014",
        bevindingen=[*gecontroleerd.bevindingen, fout_bij("P1.DG1")],
    )


def _overgezet() -> bytes:
    oud = Achterblijver(
        code="P1.DG9",
        tekst=LANGSTE_TEKST,
        inhoud="Score: voldoende",
        toelichting=LANGSTE_TEKST,
        bewijs="Een map",
        reden="Vervallen",
    )
    anders = Aandachtspunt(code="P1.DG1", oude_code="P1.DG1", oude_tekst="Vroeger", nieuwe_tekst=LANGSTE_TEKST)
    over = Overzetting(
        beoordeling=_voorbeeld("zelfevaluatie"), oude_versie="2012.1", achtergebleven=(oud,) * 3, na_te_kijken=(anders,)
    )
    return maak_overgezet(over, KADER)


def _samengevoegd(*erbij: Beoordeling) -> bytes:
    """What two parties and others said of the same, beside what stood there the year before."""
    zelf = replace(_voorbeeld("zelfevaluatie"), vorige={"P1.DG1": "afwezig"})
    return maak_samengevoegd(bereken_consensus((zelf, _voorbeeld("inspectie"), *erbij), KADER), KADER)


def _nagekeken() -> bytes:
    gevonden = replace(_voorbeeld("zelfevaluatie"), bevindingen=(fout_bij("P1.OS1"), waarschuwing_bij("P1.OS2")))
    return maak_nagekeken(VOORBEELDEN / "zelfevaluatie.xlsx", gevonden)


def _nagekeken_leeg() -> bytes:
    """A blank werkboek, with a bevinding at every cell that could have a score."""
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "leeg.xlsx"
        pad.write_bytes(geschreven())
        return maak_nagekeken(pad, lees_werkboek(pad, KADER))


def _resultaten(bron: Beoordeling, kader: Kader = KADER) -> bytes:
    return maak_resultaten(bereken_profiel(bron, kader), kader)


def _vergelijking(een: Beoordeling, ander: Beoordeling, kader: Kader = KADER) -> bytes:
    return maak_vergelijkboek(bereken_vergelijking(een, ander, kader), kader)


def _beantwoord(soort: str) -> Beoordeling:
    return beantwoorde_beoordeling(gegevens=Gegevens(soort=soort))


def _vergeleken_antwoorden() -> bytes:
    return _vergelijking(_beantwoord("zelfevaluatie"), _beantwoord("inspectie"), kader_met_vragen())


def _tweede() -> Beoordeling:
    return lang(BIBLIOTHEEK)


WERKBOEKEN: dict[str, Callable[[], bytes]] = {
    "leeg": geschreven,
    "zelfevaluatie": lambda: geschreven(_voorbeeld("zelfevaluatie")),
    "inspectie": lambda: geschreven(_voorbeeld("inspectie")),
    "lang": lambda: geschreven(lang()),
    "volgend werkjaar": lambda: geschreven(vorig=_voorbeeld("zelfevaluatie")),
    "overgezet": _overgezet,
    "samengevoegd": _samengevoegd,
    "samengevoegd lang": lambda: _samengevoegd(lang(), lang()),
    "nagekeken": _nagekeken,
    "nagekeken leeg": _nagekeken_leeg,
    "resultaten": lambda: _resultaten(_voorbeeld("zelfevaluatie")),
    "resultaten leeg": lambda: _resultaten(beoordeling(KADER)),
    "resultaten lang": lambda: _resultaten(lang()),
    "vergelijking": lambda: _vergelijking(_voorbeeld("zelfevaluatie"), _voorbeeld("inspectie")),
    "vergelijking lang": lambda: _vergelijking(lang(), lang()),
    "overzicht 1": lambda: maak_overzichtboek(overzicht_over(1), KADER),
    "overzicht 8": lambda: maak_overzichtboek(overzicht_over(8), KADER),
    "overzicht 260": lambda: maak_overzichtboek(overzicht_over(260), KADER),
    "tweede leeg": lambda: geschreven(kader=BIBLIOTHEEK),
    "tweede lang": lambda: geschreven(_tweede(), BIBLIOTHEEK),
    "tweede resultaten": lambda: _resultaten(_tweede(), BIBLIOTHEEK),
    "tweede vergelijking": lambda: _vergelijking(_tweede(), _tweede(), BIBLIOTHEEK),
    "vragen": lambda: geschreven(beantwoorde_beoordeling(), kader_met_vragen()),
    "vragen vergelijking": lambda: _vergelijking(
        _beantwoord("zelfevaluatie"), _beantwoord("inspectie"), kader_met_vragen()
    ),
    "alleen vragen": lambda: geschreven(beantwoorde_beoordeling(kader_met_alleen_vragen()), kader_met_alleen_vragen()),
    "alleen vragen resultaten": lambda: _resultaten(
        beantwoorde_beoordeling(kader_met_alleen_vragen()), kader_met_alleen_vragen()
    ),
}


@cache
def werkboek(soort: str) -> bytes:
    """The workbook of this kind, written once in a session."""
    return WERKBOEKEN[soort]()
