"""Read a filled werkboek: rows are found by their code and columns by their heading, never by position.

Nothing a person typed is dropped without a bevinding, and nothing is guessed. Each step returns what it found:
open the file, look at its sheets, recognise what it is, read the rows and Start, and tell what is missing or left over.
"""

import errno
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.berekend import met_berekende_rijen
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding, voor_opdrachtregel
from gia_kwaliteit.kader import Kader, aangevuld_sinds, opsomming_van_rijen, vroeger_kader
from gia_kwaliteit.tekst import op_een_regel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.aanduiding import aanduiding
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.soort import OPNIEUW
from gia_kwaliteit.werkboek.eigen_werk import is_nagekeken
from gia_kwaliteit.werkboek.lezen.acties import lees_acties
from gia_kwaliteit.werkboek.lezen.berekend import meld_getypt_ernaast, meld_overschreven
from gia_kwaliteit.werkboek.lezen.cijfers import controleer_jaren, meld_vreemde_cijfers
from gia_kwaliteit.werkboek.lezen.document import van_document
from gia_kwaliteit.werkboek.lezen.doorgehaald import meld_doorgehaald
from gia_kwaliteit.werkboek.lezen.dossier import lees_dossier
from gia_kwaliteit.werkboek.lezen.herkennen import Afgewezen, Herkend, herken, lees_gia_blad, vind_gia_blad
from gia_kwaliteit.werkboek.lezen.ontbrekend import meld_ontbrekende, onleesbare_codes
from gia_kwaliteit.werkboek.lezen.oogopslag import is_oogopslag, meld_getypt_op_oogopslag
from gia_kwaliteit.werkboek.lezen.raad import met_eigen_raad
from gia_kwaliteit.werkboek.lezen.restanten import meld_op_naslag, meld_restanten
from gia_kwaliteit.werkboek.lezen.rijen import Gelezen, lees_rijen
from gia_kwaliteit.werkboek.lezen.start import lees_gegevens, vind_velden
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud, Tabel, Tabelrij, bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting, verwachting_van
from gia_kwaliteit.werkboek.lezen.vorigblad import is_naslag, lees_vorige_teksten
from gia_kwaliteit.werkboek.velden import tekst_van
from gia_kwaliteit.werkboek.vorig import kenmerk, vorige_cijfers

# What to say of who typed in a column that is there to look at.
_GEWIJZIGD = {
    k.MENINGEN: Bevindingsoort.meningen_gewijzigd,
    k.VORIG_WERKJAAR: Bevindingsoort.vorig_werkjaar_gewijzigd,
}


def lees_werkboek(pad: Path | str, kader: Kader, *, ook_vroeger: bool = False) -> Beoordeling:
    """Read a werkboek into a Beoordeling, with everything that was found on the way.

    `pad` is an .xlsx, .ods, .xls or .xlsb file. A file that cannot be read gives a Beoordeling without scores and with
    the fout that says why. A werkboek of an older version of the kader is read with the texts of that version: with
    `ook_vroeger` the Beoordeling names that version; without, it is one of the newest where that only asks more, and
    otherwise there is the fout that says so. Raises FileNotFoundError when there is no file, Kaderfout when the history
    of the kader is not complete.
    """
    pad = Path(pad)
    if not pad.is_file():
        wat = "is een map, geen werkboek" if pad.is_dir() else "bestaat niet"
        raise FileNotFoundError(errno.ENOENT, f"{pad} {wat}", str(pad))
    try:
        bron = lees_bron(pad)
        uitkomst = _lees(bron, kader, pad)
        if isinstance(uitkomst, Afgewezen) and (versie := uitkomst.vroegere_versie):
            erbij = aangevuld_sinds(kader, versie)
            if ook_vroeger:
                kader = vroeger_kader(kader, versie)
                uitkomst = _lees(bron, kader, pad)
            elif erbij:
                vroeger = _lees(bron, vroeger_kader(kader, versie), pad)
                uitkomst = _als_nieuwste(vroeger, kader, erbij, pad) if isinstance(vroeger, Beoordeling) else vroeger
    except Onleesbaar as fout:
        uitkomst = Afgewezen(fout.bevinding)
    if isinstance(uitkomst, Beoordeling):
        return van_document(uitkomst, kader, bron.bladen) if bron.is_document else uitkomst
    return _beoordeling(kader, pad, kader.puntenmodel().code, [uitkomst.reden])


def _als_nieuwste(vroeger: Beoordeling, kader: Kader, erbij: Sequence[str], pad: Path) -> Beoordeling:
    """Return a beoordeling of a version that asked less as one of the newest: the rows that came stay empty."""
    woorden = {"gevonden": vroeger.kader_versie, "versie": kader.versie, "pad": voor_opdrachtregel(str(pad))}
    aangevuld = bevinding(
        Bevindingsoort.kader_aangevuld, bestand=pad.name, rijen=opsomming_van_rijen(erbij, kader), **woorden
    )
    nieuwste = replace(
        vroeger,
        kader_versie=kader.versie,
        niet_gevraagd=frozenset(erbij),
        bevindingen=(*_getekend([aangevuld], pad), *vroeger.bevindingen),
    )
    return met_berekende_rijen(nieuwste, kader)


def _lees(bron: Bron, kader: Kader, pad: Path) -> Beoordeling | Afgewezen:
    """Return what a werkboek says, or why it is none of this kader."""
    verwachting = verwachting_van(kader)
    gia_blad = vind_gia_blad(bron.bladen)
    bladen = (blad for blad in bron.bladen if blad is not gia_blad and not is_naslag(blad))
    inhoud = [bekijk_blad(blad, verwachting) for blad in bladen]
    heeft_invoer = any(tabel.indeling.is_invoer for op_blad in inhoud for tabel in op_blad.tabellen)
    gia = lees_gia_blad(gia_blad)
    herkend = herken(gia, kader, pad, heeft_invoer=heeft_invoer)
    if isinstance(herkend, Afgewezen):
        # Of a werkboek of gia some programs write an .xlsb of which the texts cannot be read.
        zonder_koppen = herkend.reden.id is Bevindingsoort.geen_werkboek
        if not (zonder_koppen and bron.is_oude_vorm and gia_blad is not None):
            return herkend
        woorden = {"reden": "gia kan de koppen in deze .xls of .xlsb niet lezen", "raad": OPNIEUW}
        return Afgewezen(bevinding(Bevindingsoort.bestand_onleesbaar, bestand=pad.name, **woorden))
    beoordeling = _lees_inhoud(bron, inhoud, gia, herkend, verwachting, pad)
    if beoordeling.heeft_fouten:
        return beoordeling
    from gia_kwaliteit.werkboek.lezen.controle import controleer_resultaten  # only for a readable werkboek

    uitkomsten = [rij for op_blad in inhoud for rij in op_blad.uitkomsten]
    if not bron.is_oude_vorm:  # there nobody can see whether a figure is that of its formula
        uitkomsten += [rij for op_blad in inhoud for rij in op_blad.invoer if rij.rijcode in kader.berekende_rijen]
    verschillen = controleer_resultaten(beoordeling, kader, uitkomsten, alleen_teksten=bron.is_oude_vorm)
    return replace(beoordeling, bevindingen=(*beoordeling.bevindingen, *_getekend(verschillen, pad)))


def _lees_inhoud(
    bron: Bron,
    inhoud: Sequence[Bladinhoud],
    gia: Mapping[str, str],
    herkend: Herkend,
    verwachting: Verwachting,
    pad: Path,
) -> Beoordeling:
    """Return what the rows and Start say, with what is missing and what is left over."""
    velden = vind_velden(inhoud, verwachting.kader.woorden.velden)
    invoer = [rij for op_blad in inhoud for rij in op_blad.invoer]
    tabellen = [tabel for op_blad in inhoud for tabel in op_blad.tabellen if tabel.indeling.is_invoer]
    gelezen = lees_rijen(invoer, tabellen, verwachting, bron)
    gegevens, over_start = lees_gegevens(velden, verwachting.kader.woorden)
    ernaast = {kop: _lees_ernaast(kop, invoer, tabellen) for kop in k.ACHTERAAN}
    actieplan, over_acties = lees_acties(inhoud, verwachting, bron)
    dossier, over_dossier = lees_dossier(inhoud, verwachting, bron)
    gevonden = chain(
        herkend.bevindingen,
        _over_de_vorm(bron, pad, verwachting.kader),
        gelezen.bevindingen,
        meld_doorgehaald(gelezen, verwachting, bron),
        over_start,
        controleer_jaren(gelezen.cijfers, gelezen.eerste, gegevens),
        meld_ontbrekende(gelezen, verwachting),
        _gewijzigd_ernaast(ernaast, tabellen, gia),
        over_acties,
        over_dossier,
        meld_restanten(bron, inhoud, velden, verwachting, aanduiding(gegevens)),
        *(meld_op_naslag(blad, verwachting) for blad in bron.bladen if is_naslag(blad)),
    )
    beoordeling = replace(
        _beoordeling(verwachting.kader, pad, herkend.puntenmodel, gevonden),
        gegevens=gegevens,
        scores=gelezen.scores,
        cijfers=gelezen.cijfers,
        antwoorden=gelezen.antwoorden,
        besprekingen=gelezen.besprekingen,
        actieplan=actieplan,
        dossier=dossier,
        vorige=ernaast[k.VORIG_WERKJAAR],
        vorige_teksten=lees_vorige_teksten(bron.bladen, verwachting),
        meningen=ernaast[k.MENINGEN],
        eerder_bewaard=_bewaarde_rijen(op_blad.blad for op_blad in inhoud),
        is_nagekeken=any(is_nagekeken(blad.naam, blad.rijen) for blad in bron.bladen),
        onleesbare_codes=onleesbare_codes(gelezen, verwachting),
    )
    vroeger = vorige_cijfers(beoordeling.vorige) if _is_van_gia(k.VORIG_WERKJAAR, ernaast, gia) else {}
    beoordeling = _met_cijfers(beoordeling, vroeger, gelezen, verwachting, bron)
    getypt = [
        melding
        for op_blad in inhoud
        if is_oogopslag(op_blad)
        for melding in meld_getypt_op_oogopslag(op_blad, beoordeling, verwachting)
    ]
    alle = met_eigen_raad((*beoordeling.bevindingen, *_getekend(getypt, pad)), inhoud, verwachting.kader)
    return replace(beoordeling, bevindingen=alle)


def _met_cijfers(
    beoordeling: Beoordeling, vroeger: Mapping[str, float], gelezen: Gelezen, verwachting: Verwachting, bron: Bron
) -> Beoordeling:
    """Return a beoordeling with the figures that follow from others, and what is strange about any figure."""
    kader = verwachting.kader
    beoordeling = met_berekende_rijen(beoordeling, kader)
    gevonden = chain(
        meld_overschreven(beoordeling, gelezen.eerste, kader, bron),
        meld_getypt_ernaast(gelezen.eerste, verwachting),
        meld_vreemde_cijfers(beoordeling, vroeger, gelezen.eerste, kader),
    )
    getekend = (replace(melding, werkboek=beoordeling.werkboek) for melding in gevonden)
    return replace(beoordeling, bevindingen=(*beoordeling.bevindingen, *getekend))


def _beoordeling(kader: Kader, pad: Path, puntenmodel: str, gevonden: Iterable[Bevinding]) -> Beoordeling:
    """Return a Beoordeling without content."""
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=puntenmodel,
        werkboek=op_een_regel(pad.name),
        woorden=kader.woorden,
        bevindingen=_getekend(gevonden, pad),
    )


def _getekend(bevindingen: Iterable[Bevinding], pad: Path) -> tuple[Bevinding, ...]:
    """Say of every bevinding in which werkboek it was found."""
    werkboek = op_een_regel(pad.name)
    return tuple(replace(gevonden, werkboek=werkboek) for gevonden in bevindingen)


def _over_de_vorm(bron: Bron, pad: Path, kader: Kader) -> list[Bevinding]:
    soorten = {Bevindingsoort.macros: bron.heeft_macros, Bevindingsoort.oude_vorm: bron.is_oude_vorm}
    over_vorm = [bevinding(soort, bestand=pad.name) for soort, is_zo in soorten.items() if is_zo]
    woorden = kader.woorden.voor_zinnen if bron.ver else {}
    over_vorm += [bevinding(Bevindingsoort.verre_cel, blad=blad, cel=plaats, **woorden) for blad, plaats in bron.ver]
    return [*over_vorm, *bron.gevonden]


def _lees_ernaast(kop: str, invoer: Iterable[Tabelrij], tabellen: Iterable[Tabel]) -> dict[str, str]:
    """Read a column that gia puts beside the rows to look at."""
    if not any(kop in tabel.kolommen for tabel in tabellen):
        return {}
    return {rij.rijcode or rij.code: tekst for rij in invoer if (tekst := rij.tekst(kop))}


def _gewijzigd_ernaast(
    ernaast: Mapping[str, Mapping[str, str]], tabellen: Iterable[Tabel], gia: Mapping[str, str]
) -> Iterator[Bevinding]:
    """Report that somebody typed in a column that is there to look at."""
    for kop, soort in _GEWIJZIGD.items():
        eerste = next((tabel for tabel in tabellen if kop in tabel.kolommen), None)
        if eerste is not None and not _is_van_gia(kop, ernaast, gia):
            yield bevinding(soort, blad=eerste.blad.naam, cel=eerste.plaats(eerste.kolommen[kop]))


def _is_van_gia(kop: str, ernaast: Mapping[str, Mapping[str, str]], gia: Mapping[str, str]) -> bool:
    """Say whether in a column that is there to look at stands what gia wrote in it."""
    return kenmerk(ernaast[kop]) == gia.get(k.GIA_KENMERKEN[kop], "")


def _bewaarde_rijen(bladen: Iterable[Bronblad]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the tab on which an earlier carrying over kept what had no place, as texts."""
    rijen = (rij for blad in bladen if blad.heet(k.NIET_OVERGENOMEN) for rij in blad.rijen)
    return tuple(tuple(map(tekst_van, rij)) for rij in rijen if any(waarde not in ("", None) for waarde in rij))
