"""Write a werkboek: a blank sjabloon, or one that is filled with a beoordeling."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from gia_kwaliteit.actieplan import Actie, volgend_plan
from gia_kwaliteit.beoordeling import Beoordeling, Gegevens, Vorigetekst
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.consensus import Consensus
from gia_kwaliteit.dossier import Dossierrij
from gia_kwaliteit.kader import Kader, Puntenmodel
from gia_kwaliteit.overzetting import Overzetting
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.aanduiding import aanduiding, aanduidingformule
from gia_kwaliteit.werkboek.achtergrond import naam_achtergrond
from gia_kwaliteit.werkboek.actieformules import Actieformules
from gia_kwaliteit.werkboek.cijferformules import cijferformules
from gia_kwaliteit.werkboek.cijferwaarden import cijferwaarden
from gia_kwaliteit.werkboek.formules import formules
from gia_kwaliteit.werkboek.indeling import Indeling, maak_indeling
from gia_kwaliteit.werkboek.oogopslagformules import oogopslag_van
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.resultaten import voortgangwaarden
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.actieblad import schrijf_actiehulp, schrijf_actieplan
from gia_kwaliteit.werkboek.schrijven.dossierblad import schrijf_dossier
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.invoerbladen import schrijf_invoerblad, schrijf_teller
from gia_kwaliteit.werkboek.schrijven.naslagblad import noem_invoerrijen, schrijf_naslag
from gia_kwaliteit.werkboek.schrijven.niet_overgenomen import schrijf_niet_overgenomen, schrijf_niet_samengevoegd
from gia_kwaliteit.werkboek.schrijven.oogopslagblad import schrijf_oogopslag, schrijf_oogopslaghulp
from gia_kwaliteit.werkboek.schrijven.resultaatbladen import schrijf_resultaatbladen
from gia_kwaliteit.werkboek.schrijven.resultaattabel import Inhoud
from gia_kwaliteit.werkboek.schrijven.startblad import schrijf_start
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from gia_kwaliteit.werkboek.schrijven.vorigblad import schrijf_vorig
from gia_kwaliteit.werkboek.schrijven.wegwijzer import schrijf_wegwijzers
from gia_kwaliteit.werkboek.vorig import kenmerk, vorige_inhoud, vorige_teksten

# Tabs that do not say of whom the werkboek is: what stands on them is of the kader, or of another werkboek.
_ZONDER_AANDUIDING = (k.VORIG_WERKJAAR, k.ACHTERGROND, k.NIET_OVERGENOMEN)
# What writes the tab that keeps what has no place elsewhere.
Bewaarder = Callable[[Tabblad], None]


def maak_sjabloon(
    kader: Kader,
    gegevens: Gegevens | None = None,
    puntenmodel: str | None = None,
    beoordeling: Beoordeling | None = None,
    vorig: Beoordeling | Overzetting | None = None,
) -> bytes:
    """Return a werkboek as the bytes of an .xlsx file.

    Blank, or filled with the scores and figures of `beoordeling`. `gegevens` are the fields of Start, `puntenmodel` the
    code of a puntenmodel (the default of the kader without it); `vorig` is the beoordeling of the year before, which
    is shown beside each row and whole on a tab, and when it was carried over another one keeps what stayed behind. A
    blank one takes what is not given of name, soort and puntenmodel from `vorig`, and begins its action plan with what
    was open then. Raises KeyError when the puntenmodel is unknown.
    """
    van_toen = vorig.beoordeling if isinstance(vorig, Overzetting) else vorig
    acties = beoordeling.actieplan if beoordeling else ()
    if van_toen and beoordeling is None:
        acties = volgend_plan(van_toen.actieplan, bereken_profiel(van_toen, kader).werkpunten_zonder_actie)
        gegevens = _als_toen(gegevens or Gegevens(), van_toen.gegevens)
        puntenmodel = puntenmodel or van_toen.puntenmodel
    model = kader.puntenmodel(puntenmodel or (beoordeling.puntenmodel if beoordeling else None))
    # What is known from elsewhere stays known.
    dossier = next((bron.dossier for bron in (beoordeling, van_toen) if bron), ())
    invulling = _Invulling(
        gegevens or (beoordeling.gegevens if beoordeling else Gegevens()),
        model,
        beoordeling,
        _achteraan(vorige_inhoud(van_toen, kader) if van_toen else None, beoordeling.meningen if beoordeling else {}),
        acties,
        vorige_teksten(van_toen, kader) if van_toen else (),
        dossier,
    )
    return _maak_werkboek(kader, invulling, _wat_achterbleef(vorig) if isinstance(vorig, Overzetting) else None)


def _als_toen(gegevens: Gegevens, toen: Gegevens) -> Gegevens:
    """Return the fields with what stays the same from year to year."""
    naam = gegevens.naam or toen.naam
    return replace(gegevens, naam=naam, soort=gegevens.soort or toen.soort)


def maak_overgezet(overzetting: Overzetting, kader: Kader) -> bytes:
    """Return a werkboek of this version of the kader with all that was carried over, as the bytes of an .xlsx file.

    A tab keeps what stayed behind, when there is something to look at.
    """
    over = overzetting.beoordeling
    return _maak_werkboek(kader, _gevuld(over, kader), _wat_achterbleef(overzetting))


def maak_samengevoegd(consensus: Consensus, kader: Kader) -> bytes:
    """Return a werkboek with what several beoordelaars filled in, as the bytes of an .xlsx file.

    Where they differ a row is open, and says beside it what each of them said. A tab keeps what fits in no cell.
    """
    samen = consensus.beoordeling

    def schrijf(blad: Tabblad) -> None:
        schrijf_niet_samengevoegd(blad, consensus)

    return _maak_werkboek(kader, _gevuld(samen, kader), schrijf if consensus.overloop or samen.eerder_bewaard else None)


@dataclass(frozen=True)
class _Invulling:
    """What a werkboek is filled with: the fields of Start, the points, scores and figures, and a plan.

    `achteraan` is what stands beside the rows to look at: by heading, and by code. `toen` is all of the year before.
    """

    gegevens: Gegevens
    model: Puntenmodel
    beoordeling: Beoordeling | None
    achteraan: Mapping[str, Mapping[str, str]]
    acties: tuple[Actie, ...] = ()
    toen: tuple[Vorigetekst, ...] = ()
    dossier: tuple[Dossierrij, ...] = ()

    def voor_formules(self, kader: Kader) -> Beoordeling:
        """Return what the formulas compute with: every score that stands in the werkboek, whatever was found there."""
        leeg = Beoordeling(kader_id=kader.id, kader_versie=kader.versie, puntenmodel=self.model.code, werkboek="")
        bron = self.beoordeling or leeg
        zonder_reden = tuple(b for b in bron.bevindingen if b.id == Bevindingsoort.niet_gescoord)
        inhoud = replace(leeg, scores=bron.scores, cijfers=bron.cijfers, actieplan=self.acties)
        inhoud = replace(inhoud, antwoorden=bron.antwoorden)
        return replace(inhoud, gegevens=self.gegevens, bevindingen=zonder_reden)


def _gevuld(beoordeling: Beoordeling, kader: Kader) -> _Invulling:
    """Return what a werkboek is filled with that holds this beoordeling and nothing else."""
    achteraan = _achteraan(beoordeling.vorige or None, beoordeling.meningen)
    model, acties, toen = kader.puntenmodel(beoordeling.puntenmodel), beoordeling.actieplan, beoordeling.vorige_teksten
    return _Invulling(beoordeling.gegevens, model, beoordeling, achteraan, acties, toen, beoordeling.dossier)


def _achteraan(vorige: Mapping[str, str] | None, meningen: Mapping[str, str]) -> dict[str, Mapping[str, str]]:
    """Return what stands beside the rows; of a year before also the column when nothing was filled in then."""
    inhoud = {k.MENINGEN: meningen or None, k.VORIG_WERKJAAR: vorige}
    return {kop: teksten for kop in k.ACHTERAAN if (teksten := inhoud[kop]) is not None}


def _wat_achterbleef(overzetting: Overzetting) -> Bewaarder | None:
    """Return what writes what a carrying over left behind; None when there is nothing to look at."""
    if not overzetting.vraagt_aandacht:
        return None
    return lambda blad: schrijf_niet_overgenomen(blad, overzetting)


def _maak_werkboek(kader: Kader, invulling: _Invulling, bewaar: Bewaarder | None) -> bytes:
    """Write all tabs; that with what has no place elsewhere stands before the hidden one that says what the file is."""
    boek = Boek(k.START, met_paginakop=False)
    genoemd = {tekst.code for tekst in invulling.toen}
    ruimte = (len(invulling.acties), genoemd, len(invulling.dossier))
    indeling = maak_indeling(kader, invulling.achteraan, *ruimte)
    achteraan, gescoord = invulling.achteraan, invulling.voor_formules(kader)
    profiel = bereken_profiel(gescoord, kader)
    resultaten = maak_resultaatindeling(indeling, profiel, levend=True)
    levend = formules(resultaten)
    voortgang = Inhoud(voortgangwaarden(gescoord, profiel, kader), levend)
    schrijf_start(boek.begin, indeling, invulling.model, invulling.gegevens, voortgang)
    cijfers = Inhoud(cijferwaarden(gescoord.cijfers, kader), cijferformules(indeling))
    oogopslag = oogopslag_van(resultaten, profiel) if kader.heeft_scores else None
    if oogopslag:
        schrijf_oogopslag(boek.nieuw_blad(teksten.OOGOPSLAG), oogopslag, indeling)
    for opzet in indeling.invoerbladen:
        blad = boek.nieuw_blad(opzet.naam)
        schrijf_invoerblad(blad, opzet, kader, invulling.beoordeling, achteraan, cijfers)
        schrijf_teller(blad, indeling.start, voortgang)
    acties = Actieformules(indeling, profiel)
    if oogopslag:
        schrijf_resultaatbladen(boek, resultaten, profiel, levend)
        schrijf_actieplan(boek.nieuw_blad(k.ACTIEPLAN), indeling, invulling.acties, acties)
    if indeling.dossier:
        schrijf_dossier(boek.nieuw_blad(k.DOSSIER), indeling.dossier, invulling.dossier, kader)
    if invulling.toen:
        schrijf_vorig(boek, invulling.toen, indeling)
    if indeling.achtergrond:
        schrijf_naslag(boek, indeling.achtergrond, teksten.over_achtergrond(kader), naam_achtergrond)
    noem_invoerrijen(boek, indeling)
    if bewaar:
        bewaar(boek.nieuw_blad(k.NIET_OVERGENOMEN))
    _zet_aanduiding(boek, indeling, invulling.gegevens)
    kenmerken = {label: kenmerk(achteraan.get(kop, {})) for kop, label in k.GIA_KENMERKEN.items()}
    gia = schrijf_gia(boek, kader, invulling.model.code, k.INHOUD_WERKBOEK, kenmerken)
    if oogopslag:
        schrijf_actiehulp(gia, acties)
        schrijf_oogopslaghulp(gia, oogopslag)
    schrijf_wegwijzers(boek)
    return boek.inhoud(kader.titel)


def _zet_aanduiding(boek: Boek, indeling: Indeling, gegevens: Gegevens) -> None:
    """Say on top of every tab about it whose werkboek it is, at the right side."""
    formule, tekst = aanduidingformule(indeling.start), aanduiding(gegevens)
    for blad in boek.bladen:
        if blad is not boek.begin and blad.naam not in _ZONDER_AANDUIDING:
            kolom = blad.laatste_zichtbare
            stijl = o.AANDUIDING
            if blad.is_gevuld(1, kolom - 1):
                # It cannot go to the left, so it goes down, as far as the headings.
                _, koprij = blad.koprijen
                stijl = stijl._replace(terugloop=True)
                blad.voeg_rijen_samen((1, kolom, max(koprij - 1, 2), kolom), stijl)
            blad.zet_formule(1, kolom, formule, stijl, tekst)
