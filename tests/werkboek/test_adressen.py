"""Eén adres voor elk resultaat: de formule en de waarde staan bij dezelfde code en dezelfde kop, in elk kader."""

import re
from collections.abc import Iterator
from dataclasses import FrozenInstanceError

import pytest

from gia_kwaliteit import Beoordeling, bereken_profiel, maak_sjabloon
from gia_kwaliteit.kader import Kader, Rol, maak_kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Bladtabel, Lijst
from gia_kwaliteit.werkboek.formules import formules
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.lijstformules import lijstformules
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling, maak_resultaatindeling
from gia_kwaliteit.werkboek.resultaten import lijstwaarden, resultaatwaarden, voortgangwaarden
from tests.bouwers import beoordeling, kader_bibliotheek, kader_onthaalbureau, overal
from tests.bouwers.werkboeken import open_boek


def kader_zonder_aspecten_en_regelgeving() -> Kader:
    """The smallest there can be: processen, criteria and levels."""
    velden = kader_bibliotheek().model_dump() | {"kwaliteitsaspecten": (), "regelgeving": None}
    for onderdeel in velden["onderdelen"]:
        onderdeel["kwaliteitsaspecten"] = False
    for proces in velden["processen"]:
        for nummer, criterium in enumerate(proces["criteria"], start=1):
            criterium |= {"code": f"{proces['code']}.{nummer}", "kwaliteitsaspect": None}
    return maak_kader(velden)


KADERS = [kader_onthaalbureau(), kader_bibliotheek(), kader_zonder_aspecten_en_regelgeving()]
IN_ELK_KADER = pytest.mark.parametrize("kader", KADERS, ids=["onthaalbureau", "bibliotheek", "zonder"])


def _indeling(kader: Kader) -> Resultaatindeling:
    return maak_resultaatindeling(maak_indeling(kader))


def _tabellen(indeling: Resultaatindeling) -> Iterator[tuple[str, Bladtabel]]:
    """The tables of results, and that of the progress, each with the name of its tab."""
    yield from ((blad.naam, tabel) for blad in indeling.bladen for tabel in blad.tabellen)
    yield "Start", indeling.invoer.start.voortgang


def _vast(indeling: Resultaatindeling) -> dict[k.Adres, str | int]:
    """What stands fixed in those tables."""
    return {
        (rij.code, kop): woord
        for _, tabel in _tabellen(indeling)
        for rij in tabel.rijen
        for kop, woord in rij.vast.items()
    }


def _lijsten(indeling: Resultaatindeling, kop: str) -> list[Lijst]:
    """The lists under this heading."""
    return [blad.lijst for blad in indeling.bladen if blad.lijst and blad.lijst.kop == kop]


@IN_ELK_KADER
def test_elk_resultaat_heeft_een_formule_of_staat_vast_en_omgekeerd(kader: Kader) -> None:
    gegeven, indeling = beoordeling(kader), _indeling(kader)
    profiel = bereken_profiel(gegeven, kader)
    waarden = resultaatwaarden(profiel, kader) | voortgangwaarden(gegeven, profiel, kader)
    vast = _vast(indeling)
    assert formules(indeling).keys() == waarden.keys() - vast.keys()
    # What stands fixed is what Python computes, but for the codes and the names of the tabs.
    assert {kop for _, kop in vast.keys() - waarden.keys()} == {k.CODE, k.TABBLAD}
    assert {adres: waarden[adres] for adres in vast.keys() & waarden.keys() if adres[1] != k.CRITERIA} == {
        adres: woord for adres, woord in vast.items() if adres in waarden and adres[1] != k.CRITERIA
    }


@IN_ELK_KADER
def test_elke_formule_staat_in_het_werkboek_op_haar_adres(kader: Kader) -> None:
    indeling, boek = _indeling(kader), open_boek(maak_sjabloon(kader))
    verwacht = formules(indeling)
    gevonden = {
        (rij.code, kop): boek[blad][f"{tabel.letter(kop)}{nummer}"].value
        for blad, tabel in _tabellen(indeling)
        for nummer, rij in tabel.genummerd
        for kop in tabel.koppen
        if kop not in rij.vast
    }
    assert {adres: formule for adres, formule in gevonden.items() if formule is not None} == verwacht


def _alles_op(kader: Kader, kop: str) -> Beoordeling:
    """A beoordeling in which everything that can stand on the lists under this heading does."""
    if kop == k.NIET_IN_ORDE:
        return beoordeling(kader, dict.fromkeys(kader.regels, kader.regelschaal.met_rol(Rol.niet_in_orde)))
    rol = Rol.good_practice if kop == k.GOOD_PRACTICE else Rol.werkpunt
    return beoordeling(kader, overal(kader, kader.schaal.met_rol(rol)))


@IN_ELK_KADER
@pytest.mark.parametrize("kop", [k.GOOD_PRACTICE, k.WERKPUNT, k.NIET_IN_ORDE])
def test_een_lijst_heeft_haar_formules_waar_haar_waarden_staan(kader: Kader, kop: str) -> None:
    lijsten = _lijsten(_indeling(kader), kop)
    if not lijsten:
        assert (kop, kader.regelgeving) == (k.NIET_IN_ORDE, None)
        return
    adressen = {adres for lijst in lijsten for adres in lijstformules(lijst)}
    profiel = bereken_profiel(_alles_op(kader, kop), kader)
    waarden = lijstwaarden(profiel, kader).keys()
    if kop == k.NIET_IN_ORDE:
        # The list of rules is upright in the werkboek, without room for what proves a score.
        adressen |= {adres for adres in waarden if adres[1] == k.BEWIJS}
    assert {adres for adres in adressen if adres[1] not in (k.CODE, k.RANG)} == waarden
    # The results have a row for each of them, under the same headings but those of the hidden columns.
    vaste = _lijsten(maak_resultaatindeling(maak_indeling(kader), profiel), kop)
    assert {(rij.code, kop) for lijst in vaste for rij in lijst.tabel.rijen for kop in lijst.tabel.koppen} == {
        adres for adres in adressen if adres[1] != k.RANG
    }


def test_de_resultaten_hebben_geen_rij_voor_wat_op_geen_lijst_staat() -> None:
    kader = kader_onthaalbureau()
    profiel = bereken_profiel(beoordeling(kader, {"P1.DG1": "sterk punt", "P8.1": "afwezig", "R1.2": "Nee"}), kader)
    indeling = maak_resultaatindeling(maak_indeling(kader), profiel)
    staat = {blad.naam: [rij.code for rij in blad.lijst.tabel.rijen] for blad in indeling.bladen if blad.lijst}
    assert staat == {
        "Regelgeving": ["R1.2"],
        "Good Practices APL": ["P1.DG1"],
        "Good Practices Kern": [],
        "Werkpunten APL": [],
        "Werkpunten Kern": ["P8.1"],
    }


def test_niemand_verplaatst_een_tabel() -> None:
    tabel = _indeling(kader_onthaalbureau()).samenvattend.tabellen[0]
    with pytest.raises(FrozenInstanceError):
        tabel.koprij = 9  # type: ignore[misc]


def test_ook_in_het_breedste_kader_past_elke_formule_in_excel() -> None:
    """As many levels as a scale may have, and as long a tab: the formulas that count every level are the longest."""
    velden = kader_bibliotheek().model_dump()
    niveaus = [{"naam": f"niveau {nr}", "betekenis": "x", "kleur": "#000000"} for nr in range(1, 21)]
    niveaus[0]["rol"], niveaus[-1]["rol"] = Rol.werkpunt, Rol.good_practice
    velden["schalen"][0]["niveaus"] = niveaus
    for model in velden["puntenmodellen"]:
        model |= {"punten": {niveau["naam"]: nr for nr, niveau in enumerate(niveaus)}, "maximum": 19}
    for nummer, onderdeel in enumerate(velden["onderdelen"]):
        onderdeel["tabnaam"] = f"{nummer} & zeer lange x"
    indeling = _indeling(maak_kader(velden))
    langste = max(map(len, formules(indeling).values()))
    assert 4000 < langste <= 8192


def test_geen_formule_hangt_af_van_wat_een_ander_programma_met_een_reeks_doet() -> None:
    """COUNTIFS with a range of levels, or a comparison of a column, gives a list only where all is computed as one."""
    indeling = _indeling(kader_onthaalbureau())
    alle = [*formules(indeling).values(), *(f for blad in indeling.bladen if blad.lijst for f in _van(blad.lijst))]
    assert len(alle) > 400
    producten = [formule for formule in alle if "SUMPRODUCT" in formule]
    assert producten
    for formule in producten:
        # Two ranges as they stand, multiplied: that every program does.
        assert re.search(r"SUMPRODUCT\(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+,_gia!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+\)", formule)
        assert formule.count("SUMPRODUCT") == 1
    assert not [formule for formule in alle if re.search(r"COUNTIFS\([^()]*,_gia!\$[A-Z]\$\d+:", formule)]


def _van(lijst: Lijst) -> list[str]:
    return list(lijstformules(lijst).values())
