"""No word of another instrument stands in what gia says of a werkboek, in what it carries over, or in a form in Word.

As in `test_geen_ander_woord`: of a kader there is a twin that says nothing of its own.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from docx import Document
from rich.console import Console

from gia_kwaliteit import bereken_profiel, lees_werkboek
from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort
from gia_kwaliteit.cli.verslagen import maak_bestand
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.draaiboek import GeenVragen, maak_draaiboek
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzetting import Overzetting, zet_over, zet_over_naar_nieuwste
from gia_kwaliteit.verslag.beginsituatie import GeenBeginsituatie, maak_beginsituatie
from gia_kwaliteit.verslag.lezen import lees_beginsituatie
from gia_kwaliteit.verslag.model import Verslag
from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
from gia_kwaliteit.weergave.overzetting import toon_overzetting, toon_wat_aandacht_vraagt
from gia_kwaliteit.werkbezoek import maak_werkbezoek, met_gesprekken
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet, maak_sjabloon
from tests.bouwers import kader_onthaalbureau, uitgelokt
from tests.bouwers.ander_kader import kader_met_andere_woorden
from tests.bouwers.instrumenten import gevuld, kader_van
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.tweelingen import bezoek_aan, met_beginsituatie, tweeling, vreemd_voor, waarin, zichtbaar

# What asks for another program, or for what no werkboek of a twin can have; `test_geen_ander_woord_in_de_code` holds
# their sentences too.
ELDERS = {
    Bevindingsoort.bestand_met_label,
    Bevindingsoort.tekstvak,
    Bevindingsoort.tekst_te_lang,
    Bevindingsoort.niet_toegankelijk,
    Bevindingsoort.lezen_gestopt,
    Bevindingsoort.berekend_cijfer_getypt,
    Bevindingsoort.berekend_cijfer_wijkt_af,
    Bevindingsoort.telling_wijkt_af,
    Bevindingsoort.rij_zonder_vraag,
}
# In a sentence a party is called as its kader calls it; what is typed on Start is its code.
_CODE_VAN_PARTIJ = r"|\been blik\d"


@cache
def _kader() -> Kader:
    return tweeling(met_beginsituatie(kader_met_andere_woorden()))


@cache
def _bezoekkader() -> Kader:
    return bezoek_aan(_kader())


@cache
def _personen() -> Kader:
    woorden = _kader().woorden
    persoon = woorden.onderwerp.model_copy(update={"persoon": True})
    return _kader().model_copy(update={"woorden": woorden.model_copy(update={"onderwerp": persoon})})


def _scherm(toon: Callable[[Console], None]) -> list[str]:
    stroom = StringIO()
    toon(Console(file=stroom, width=200))
    return stroom.getvalue().splitlines()


def _vreemd(teksten: Iterable[str], kader: Kader | None = None) -> set[str]:
    return waarin(vreemd_voor(kader or _kader()) + _CODE_VAN_PARTIJ, teksten)


# --- everything that can be said of a werkboek ---


def _van_een_werkboek(map_: Path) -> list[Bevinding]:
    """What is said of every werkboek, which is looked at on a screen and in a copy too."""
    alles = list[Bevinding]()
    for pad, gelezen in uitgelokt.van_een_werkboek(_kader(), map_):
        for stil in (False, True):
            scherm = _scherm(
                lambda console, pad=pad, gelezen=gelezen, stil=stil: toon_bevindingen(  # type: ignore[misc]
                    console, gelezen.bevindingen, pad.name, kader=_kader(), stil=stil
                )
            )
            assert _vreemd(scherm) == set(), pad.name
        if pad.stem in {"scores", "cijfers", "start"}:
            assert _vreemd(zichtbaar("nagekeken.xlsx", maak_nagekeken(pad, gelezen))) == set(), pad.name
        alles += gelezen.bevindingen
    return alles


def test_geen_bevinding_heeft_een_woord_van_een_ander_instrument(tmp_path: Path) -> None:
    kader, bezoek = _kader(), _bezoekkader()
    alles = [
        *_van_een_werkboek(tmp_path),
        *uitgelokt.van_cijfers(tweeling(kader_onthaalbureau())),
        *uitgelokt.van_twee(kader, tmp_path),
        *uitgelokt.van_een_consensus(kader, tmp_path),
        *uitgelokt.van_een_overzicht(kader, tmp_path),
        *uitgelokt.van_personen(_personen(), tmp_path),
        *uitgelokt.van_versies(kader, tmp_path),
        *uitgelokt.van_een_bezoek(kader, bezoek, tmp_path),
        *uitgelokt.van_een_draaiboek(bezoek, tmp_path),
    ]
    assert _vreemd(gevonden.melding for gevonden in alles) == set()
    # On the screen many of them together have sentences of their own.
    assert _vreemd(_scherm(lambda console: toon_bevindingen(console, alles, "map", kader=kader))) == set()
    assert set(Bevindingsoort) - {gevonden.id for gevonden in alles} == ELDERS


# --- the beginsituatie-analyse ---


def _met_dossier(kader: Kader) -> Beoordeling:
    """What its own party filled in, with a row of each kind in the dossier and an answer."""
    assert kader.beginsituatie
    vraag = next(iter(kader.beginsituatie.onderzoeksvragen))
    rijen = [Dossierrij(soort=soort, signaal=f"Iets {soort}.", datum=date(2013, 11, 4)) for soort in Dossiersoort]
    een = gevuld(kader, kader.woorden.links.code)
    besprekingen = {"B.vergelijking": "Wij kijken anders.", "B.input": "Meer dan vroeger."}
    return replace(een, dossier=(*rijen, Dossierrij(signaal="Zo is het.", code=vraag)), besprekingen=besprekingen)


@cache
def _beginsituaties() -> tuple[Verslag, ...]:
    """The analysis of a full werkboek with a visit, and that of an empty one."""
    kader, bezoekkader = _kader(), _bezoekkader()
    vol = _met_dossier(kader)
    bezoek = maak_werkbezoek(gevuld(bezoekkader, bezoekkader.woorden.partijen[0].code), bezoekkader, kader)
    bezocht = met_gesprekken(vol, bezoek, kader)
    leeg = replace(vol, scores={}, cijfers={}, dossier=(), besprekingen={})
    return (
        maak_beginsituatie(bezocht, bereken_profiel(bezocht, kader), kader, bezoek),
        maak_beginsituatie(leeg, bereken_profiel(leeg, kader), kader),
    )


@pytest.mark.parametrize("einde", [".html", ".docx", pytest.param(".pdf", marks=pytest.mark.pdf)])
def test_de_beginsituatie_heeft_geen_woord_van_een_ander_instrument(einde: str) -> None:
    # Document and PDF say what the page says: of those one is enough.
    for verslag in _beginsituaties()[: 2 if einde == ".html" else 1]:
        gemaakt = maak_bestand(verslag, _kader(), einde, None)
        inhoud = gemaakt.inhoud.decode() if einde == ".html" else gemaakt.inhoud
        teksten = tekst_van_pdf(gemaakt.inhoud).splitlines() if einde == ".pdf" else zichtbaar(einde, inhoud)
        assert _vreemd((*teksten, *gemaakt.waarschuwingen)) == set()
    assert len(_beginsituaties()[0].rubrieken) == 7
    assert _beginsituaties()[0].weggelaten == ("B.vergelijking",)


def test_waarom_er_geen_beginsituatie_is_zegt_gia_met_de_woorden_van_het_kader(tmp_path: Path) -> None:
    kader = _kader()
    pad = tmp_path / "ander.xlsx"
    pad.write_bytes(maak_sjabloon(kader, beoordeling=gevuld(kader, kader.woorden.rechts.code)))
    with pytest.raises(GeenBeginsituatie) as fout:
        lees_beginsituatie(pad, kader)
    assert _vreemd([str(fout.value)]) == set()
    with pytest.raises(GeenBeginsituatie) as fout:
        lees_beginsituatie(pad, tweeling(kader_met_andere_woorden()))
    assert _vreemd([str(fout.value)]) == set()


# --- the form in Word ---


@pytest.mark.parametrize("naam", ["werkbezoek", "lesvoorbereiding", "kwaliteitswijzer-kmi", None])
def test_het_draaiboek_heeft_geen_woord_van_een_ander_instrument(naam: str | None, tmp_path: Path) -> None:
    kader = tweeling(kader_van(naam)) if naam else _bezoekkader()
    if kader.heeft_scores:
        with pytest.raises(GeenVragen) as fout:
            maak_draaiboek(kader)
        # It names a kader of gia as an example.
        assert _vreemd([str(fout.value)], kader) == set()
        return
    inhoud = gevuld(kader, kader.woorden.partijen[0].code)
    for document in (maak_draaiboek(kader), maak_draaiboek(kader, inhoud.gegevens, inhoud.antwoorden)):
        pad = tmp_path / "draaiboek.docx"
        pad.write_bytes(document)
        assert _vreemd(zichtbaar("draaiboek.docx", document), kader) == set()
        gelezen = lees_werkboek(pad, kader)
        assert _vreemd([gevonden.melding for gevonden in gelezen.bevindingen], kader) == set()
    gegeven = {code: antwoord for code, antwoord in gelezen.antwoorden.items() if antwoord != Antwoord()}
    assert gegeven == inhoud.antwoorden
    # The bars between the questions stay with those below them.
    assert len(Document(BytesIO(document)).tables) > 1


# --- carried over to a newer version ---


def _overgezet() -> Overzetting:
    """A full werkboek, with a row of everything that can stay behind, carried over."""
    kader = _kader()
    nieuw = uitgelokt.nieuwe_versie(kader)
    weg = next(code for code in kader.criteria if code not in nieuw.criteria)
    vol = _met_dossier(kader)
    vol = replace(
        vol,
        actieplan=(Actie(code=weg, actie="Overleggen", verantwoordelijke="An"),),
        besprekingen={**vol.besprekingen, "B.weg": "Een hoofdstuk van vroeger."},
        vorige={weg: "Toen stond er iets.", "B.weg": "Ook toen."},
        meningen={weg: "An zegt iets anders."},
        eerder_bewaard=(("X1", "Van nog vroeger."),),
        werkboek="oud.xlsx",
    )
    return zet_over(vol, kader, nieuw)


def test_wat_overgezet_is_heeft_geen_woord_van_een_ander_instrument() -> None:
    overzetting = _overgezet()
    nieuw = uitgelokt.nieuwe_versie(_kader())
    assert len(overzetting.achtergebleven) == 6
    assert len(overzetting.na_te_kijken) == 1
    inhoud = maak_overgezet(overzetting, nieuw)
    teksten = list(zichtbaar("nieuw.xlsx", inhoud))
    assert "Waarom niet overgenomen" in teksten
    assert _vreemd(teksten) == set()
    for toon in (toon_overzetting, toon_wat_aandacht_vraagt):
        scherm = _scherm(lambda console, toon=toon: toon(console, overzetting))  # type: ignore[misc]
        assert _vreemd(scherm) == set()
    zonder = tweeling(kader_met_andere_woorden()).model_copy(
        update={"versie": nieuw.versie, "wijzigingen": nieuw.wijzigingen}
    )
    # A newer version without a dossier, and of a werkboek that is read as it was.
    assert _vreemd(punt.reden for punt in zet_over(_met_dossier(_kader()), _kader(), zonder).achtergebleven) == set()


def test_een_werkboek_van_vroeger_zet_gia_over_met_de_woorden_van_het_kader(tmp_path: Path) -> None:
    nieuw = uitgelokt.nieuwe_versie(_kader())
    (tmp_path / "oud.xlsx").write_bytes(maak_sjabloon(_kader(), beoordeling=_met_dossier(_kader())))
    gelezen = lees_werkboek(tmp_path / "oud.xlsx", nieuw, ook_vroeger=True)
    overzetting = zet_over_naar_nieuwste(gelezen, nieuw)
    assert overzetting
    (tmp_path / "nieuw.xlsx").write_bytes(maak_overgezet(overzetting, nieuw))
    meldingen = [gevonden.melding for gevonden in lees_werkboek(tmp_path / "nieuw.xlsx", nieuw).bevindingen]
    assert any(re.search("dit blad bewaart wat", melding) for melding in meldingen)
    assert _vreemd(meldingen) == set()
