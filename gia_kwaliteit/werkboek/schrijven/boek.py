"""Write a werkboek: a blank sjabloon, or one that is filled with a beoordeling."""

from collections.abc import Mapping
from dataclasses import replace

from openpyxl import Workbook

from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzetting import Overzetting
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.formules import formules
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.schrijven.blad import naar_bytes, nieuw_blad, nieuw_boek
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.invoerbladen import schrijf_invoerblad
from gia_kwaliteit.werkboek.schrijven.niet_overgenomen import schrijf_niet_overgenomen
from gia_kwaliteit.werkboek.schrijven.resultaatbladen import schrijf_resultaatbladen
from gia_kwaliteit.werkboek.schrijven.startblad import schrijf_start
from gia_kwaliteit.werkboek.vorig import kenmerk, vorige_inhoud


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
    is shown beside each row, and when it was carried over a tab keeps what stayed behind. A blank one takes what is
    not given of name, soort and puntenmodel from `vorig`. Raises KeyError when the puntenmodel is unknown.
    """
    van_toen = vorig.beoordeling if isinstance(vorig, Overzetting) else vorig
    if van_toen and beoordeling is None:
        gegevens = _als_toen(gegevens or Gegevens(), van_toen.gegevens)
        puntenmodel = puntenmodel or van_toen.puntenmodel
    vorige = vorige_inhoud(van_toen, kader) if van_toen else None
    boek = _maak_werkboek(kader, gegevens, puntenmodel, beoordeling, vorige)
    if isinstance(vorig, Overzetting):
        _bewaar(boek, vorig)
    return naar_bytes(boek, kader.titel)


def _als_toen(gegevens: Gegevens, toen: Gegevens) -> Gegevens:
    """Return the fields with what stays the same from year to year."""
    naam = gegevens.onthaalbureau or toen.onthaalbureau
    return replace(gegevens, onthaalbureau=naam, soort=gegevens.soort or toen.soort)


def maak_overgezet(overzetting: Overzetting, kader: Kader) -> bytes:
    """Return a werkboek of this version of the kader with all that was carried over, as the bytes of an .xlsx file.

    A tab keeps what stayed behind, when there is something to look at.
    """
    boek = _maak_werkboek(kader, None, None, overzetting.beoordeling, overzetting.beoordeling.vorige or None)
    _bewaar(boek, overzetting)
    return naar_bytes(boek, kader.titel)


def _bewaar(boek: Workbook, overzetting: Overzetting) -> None:
    """Add the tab with what stayed behind, before the hidden one that says what the file is."""
    if overzetting.vraagt_aandacht:
        schrijf_niet_overgenomen(boek.create_sheet(k.NIET_OVERGENOMEN, len(boek.sheetnames) - 1), overzetting)


def _maak_werkboek(
    kader: Kader,
    gegevens: Gegevens | None,
    puntenmodel: str | None,
    beoordeling: Beoordeling | None,
    vorige: Mapping[str, str] | None,
) -> Workbook:
    model = kader.puntenmodel(puntenmodel or (beoordeling.puntenmodel if beoordeling else None))
    gegevens = gegevens or (beoordeling.gegevens if beoordeling else Gegevens())
    boek, start = nieuw_boek("Start")
    indeling = maak_indeling(kader, met_vorig=vorige is not None)
    vorige = vorige or {}
    for opzet in indeling.invoerbladen:
        schrijf_invoerblad(nieuw_blad(boek, opzet.naam), opzet, kader, beoordeling, vorige)
    resultaten = maak_resultaatindeling(indeling)
    schrijf_resultaatbladen(boek, resultaten)
    schrijf_start(start, indeling, model, gegevens, formules(resultaten))
    schrijf_gia(boek, kader, model.code, k.INHOUD_WERKBOEK, kenmerk(vorige))
    boek.calculation.fullCalcOnLoad = True
    return boek
