"""A figure that follows from others is nobody's opinion: it is computed of what the beoordelaars agree on together."""

from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Status
from gia_kwaliteit.berekend import met_berekende_rijen
from gia_kwaliteit.consensus import bereken_consensus
from tests.bouwers import GOED, beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
_GEGEVENS = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")


def _van(naam: str, teksten: dict[str, str] | None = None, **cijfers: float) -> Beoordeling:
    """What one beoordelaar filled in and what gia computed of it, as it is read; `cijfers` are of IC2.1 (c1) and on."""
    getypt = {f"IC2.{n[1:]}": Cijfer(waarde=w, jaar=2013, status=Status.gemeten) for n, w in cijfers.items()}
    getypt |= {code: Cijfer(toelichting=tekst) for code, tekst in (teksten or {}).items()}
    gegevens = replace(_GEGEVENS, beoordelaars=(naam,))
    bron = beoordeling(KADER, {"P1.DG1": GOED}, cijfers=getypt, gegevens=gegevens)
    return met_berekende_rijen(replace(bron, werkboek=f"{naam}.xlsx"), KADER)


def test_wie_elk_een_deel_invulde_krijgt_samen_de_som() -> None:
    """1 + 2 and 3 + 4 + 5 are 15; neither of the two had a sum."""
    consensus = bereken_consensus([_van("An", c1=1, c2=2), _van("Bea", c3=3, c4=4, c5=5)], KADER)
    assert consensus.beoordeling.cijfers["IC2.6"] == Cijfer(waarde=15, jaar=2013, status=Status.gemeten)
    assert consensus.beoordeling.cijfers["IC2.11"].waarde == 100 * 5 / 15
    assert consensus.andere_open == ()


def test_een_som_die_verschilt_staat_niet_als_mening_naast_haar_delen() -> None:
    """They differ on IC2.5 alone: that one is open, and what follows from it is not known."""
    delen = [_van("An", c1=1, c2=2, c3=3, c4=4, c5=5), _van("Bea", c1=1, c2=2, c3=3, c4=4, c5=6)]
    consensus = bereken_consensus(delen, KADER)
    assert consensus.andere_open == ("IC2.5",)
    assert set(consensus.beoordeling.meningen) == {"IC2.5"}
    assert consensus.beoordeling.cijfers["IC2.6"] == Cijfer()


def test_wat_ieder_naast_een_berekend_cijfer_schreef_blijft_bewaard() -> None:
    gelijk = dict.fromkeys(("c1", "c2", "c3", "c4", "c5"), 2.0)
    delen = [_van("An", {"IC2.6": "Geteld."}, **gelijk), _van("Bea", {"IC2.6": "Nageteld."}, **gelijk)]
    som = bereken_consensus(delen, KADER).beoordeling.cijfers["IC2.6"]
    assert (som.waarde, som.toelichting) == (10, "An: Geteld.\nBea: Nageteld.")
