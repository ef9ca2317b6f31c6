"""Mark a sheet: its cells, their comments, and what an earlier copy left there."""

from collections.abc import Mapping, Sequence

from gia_kwaliteit.bevinding import Bevinding, Ernst, bevat_fout
from gia_kwaliteit.werkboek.eigen_werk import opmerking_van
from gia_kwaliteit.werkboek.nagekeken.bladkaart import Plek, kaart_van
from gia_kwaliteit.werkboek.nagekeken.knopen import vervang
from gia_kwaliteit.werkboek.nagekeken.merken import (
    kies_niet,
    kleur_cellen,
    met_tekening,
    ontkleur_cellen,
    samengevoegd_met,
)
from gia_kwaliteit.werkboek.nagekeken.opmerkingen import LEEG, Opmerkingen
from gia_kwaliteit.werkboek.nagekeken.pakket import Pakket
from gia_kwaliteit.werkboek.nagekeken.stijlen import Stijlen
from gia_kwaliteit.werkboek.nagekeken.tekstvakken import met_vakken, nieuwe_tekening

_OPMERKINGEN, _TEKENING = "xl/comments{}.xml", "xl/drawings/vmlDrawing{}.vml"


def markeer_blad(pakket: Pakket, deel: str, gevonden: Mapping[Plek, Sequence[Bevinding]], stijlen: Stijlen) -> None:
    """Colour the cells of a sheet and write what was found there; nobody sees the sheet selected."""
    inhoud = pakket.lees(deel)
    bestaand = next((relatie.doel for relatie in pakket.relaties(deel) if relatie.soort == "comments"), "")
    if not gevonden and not bestaand and b"tabSelected" not in inhoud:
        return
    oud = Opmerkingen(pakket.lees(bestaand) if bestaand else LEEG, bestaand or deel)
    kaart = kaart_van(inhoud, deel, {*gevonden, *oud.gemerkt})
    per_plek: dict[Plek, list[Bevinding]] = {}
    for plek, lijst in gevonden.items():
        per_plek.setdefault(samengevoegd_met(kaart, plek), []).extend(lijst)
    if per_plek.keys() != gevonden.keys():
        kaart = kaart_van(inhoud, deel, {*per_plek, *oud.gemerkt})
    merken = {plek: Ernst.fout if bevat_fout(lijst) else Ernst.waarschuwing for plek, lijst in per_plek.items()}
    stukken = [
        *kies_niet(inhoud, kaart),
        *ontkleur_cellen(inhoud, kaart, oud.gemerkt.difference(merken), stijlen),
        *kleur_cellen(inhoud, kaart, merken, stijlen),
    ]
    if per_plek or oud.gemerkt:
        teksten = {plek: opmerking_van(lijst) for plek, lijst in per_plek.items()}
        if bestaand:
            pakket.zet(bestaand, oud.met(teksten))
        else:
            pakket.voeg_toe(deel, pakket.vrij(_OPMERKINGEN), "comments", oud.met(teksten))
        tekening = kaart.wortel.kind("legacyDrawing")
        id_ = _teken_vakken(pakket, deel, tekening.kenmerken.get("id", "") if tekening else "", oud, teksten)
        stukken += met_tekening(inhoud, kaart, id_) if id_ else []
    if stukken:
        pakket.zet(deel, vervang(inhoud, stukken))


def _teken_vakken(
    pakket: Pakket, deel: str, tekening: str, oud: Opmerkingen, teksten: Mapping[Plek, str]
) -> str | None:
    """Draw a box for every new comment; return the id of the drawing if the sheet does not name it yet.

    `tekening` is the id of the drawing that it has.
    """
    vakken = next((relatie.doel for relatie in pakket.relaties(deel) if relatie.id == tekening), "")
    if vakken:
        nieuw = {plek: tekst for plek, tekst in teksten.items() if plek not in oud.vreemd}
        pakket.zet(vakken, met_vakken(pakket.lees(vakken), nieuw, oud.eigen, 1))
        return None
    # Without boxes nobody sees the comments of others either.
    alle = dict.fromkeys(oud.vreemd, "") | dict(teksten)
    if not alle:
        return None
    naam = pakket.vrij(_TEKENING)
    nummer = int("".join(filter(str.isdigit, naam)))
    return pakket.voeg_toe(deel, naam, "vmlDrawing", met_vakken(nieuwe_tekening(nummer), alle, (), nummer))
