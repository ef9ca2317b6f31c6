"""Read the rows that a person filled in, each by its code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Cijfer, Score
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import op_een_regel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.lezen.antwoorden import lees_antwoord
from gia_kwaliteit.werkboek.lezen.cellen import aangehaald, kort, lees_cel, lijkt_op
from gia_kwaliteit.werkboek.lezen.cijfers import lees_cijfer
from gia_kwaliteit.werkboek.lezen.scores import lees_score
from gia_kwaliteit.werkboek.lezen.tabelkoppen import VASTE_KOPPEN
from gia_kwaliteit.werkboek.lezen.tabellen import Tabel, Tabelrij
from gia_kwaliteit.werkboek.lezen.telling import is_voor_formules
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_LANGSTE_CODE = 12
# The headings above the text by which a row can be known.
_TEKSTKOPPEN = (k.CRITERIUM, k.INDICATOR, k.VRAAG)

# What the row of a code can say: of a chapter of the verslag it is a text.
Inhoud = Score | Cijfer | Antwoord | str


@dataclass(frozen=True)
class Gelezen:
    """What the rows say, by code, with all rows of each code and with what was found on the way.

    `verschreven` are the codes whose row was recognised by its text, though its code is wrong.
    """

    scores: Mapping[str, Score]
    cijfers: Mapping[str, Cijfer]
    antwoorden: Mapping[str, Antwoord]
    besprekingen: Mapping[str, str]
    rijen: Mapping[str, Sequence[Tabelrij]]
    verschreven: frozenset[str]
    bevindingen: tuple[Bevinding, ...]

    @cached_property
    def eerste(self) -> dict[str, Tabelrij]:
        """The row of each code; of a code with several the first, which is the one that was read."""
        return {code: rijen[0] for code, rijen in self.rijen.items()}


def lees_rijen(rijen: Sequence[Tabelrij], tabellen: Sequence[Tabel], verwachting: Verwachting, bron: Bron) -> Gelezen:
    """Return what the rows of the input tables say, in the order in which they stand there."""
    gevonden = [melding for tabel in tabellen for melding in _vreemde_koppen(tabel, verwachting)]
    per_code: dict[str, list[Tabelrij]] = {}
    inhoud: dict[str, Inhoud] = {}
    verschreven: set[str] = set()
    for rij in rijen:
        code = rij.rijcode
        if code is None:
            bedoeld, meldingen = _rij_zonder_code(rij, verwachting)
            verschreven |= {bedoeld} if bedoeld else set()
            gevonden += meldingen
        elif code in per_code:
            per_code[code].append(rij)
        else:
            per_code[code] = [rij]
            inhoud[code], meldingen = _lees_rij(rij, code, verwachting, bron)
            gevonden += meldingen
    return Gelezen(
        scores={code: waarde for code, waarde in inhoud.items() if isinstance(waarde, Score)},
        cijfers={code: waarde for code, waarde in inhoud.items() if isinstance(waarde, Cijfer)},
        antwoorden={code: waarde for code, waarde in inhoud.items() if isinstance(waarde, Antwoord)},
        besprekingen={code: waarde for code, waarde in inhoud.items() if isinstance(waarde, str) and waarde},
        rijen=per_code,
        verschreven=frozenset(verschreven),
        bevindingen=tuple(gevonden),
    )


def _vreemde_koppen(tabel: Tabel, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield what stands in place of the heading Code, and every heading that stands there twice."""
    if tabel.codekop != k.CODE:
        plaats, gevonden = tabel.plaats(tabel.kolommen[k.CODE]), aangehaald(tabel.codekop)
        yield bevinding(Bevindingsoort.codekop_ontbreekt, blad=tabel.blad.naam, cel=plaats, gevonden=gevonden)
    for kop, kolom in tabel.indeling.dubbel.items():
        eerste, plaats = tabel.plaats(tabel.kolommen[kop]), tabel.plaats(kolom)
        woorden = {"kop": verwachting.opschrift(kop), "eerste": eerste}
        yield bevinding(Bevindingsoort.kop_dubbel, blad=tabel.blad.naam, cel=plaats, **woorden)


def _lees_rij(rij: Tabelrij, code: str, verwachting: Verwachting, bron: Bron) -> tuple[Inhoud, list[Bevinding]]:
    """Return what the row of a code says, and what was found in it."""
    kader = verwachting.kader
    waarde: Inhoud
    if code in kader.schaal_van:
        waarde, gevonden = lees_score(rij, code, kader, bron)
    elif vraag := kader.vraag_van.get(code):
        waarde, gevonden = lees_antwoord(rij, vraag, bron)
    elif code in kader.rijteksten:
        waarde, gevonden = lees_cijfer(rij, code, kader, bron)
    else:
        cel = lees_cel(rij, code, k.BESPREKING, bron)
        waarde, gevonden = cel.te_lezen, [*cel.controleer_tekst()]
    if rij.als_verwacht and not rij.heeft_formule:
        return waarde, gevonden
    over_de_code = [*_formule_als_code(rij, code), *_ongetelde_code(rij, code, verwachting)]
    return waarde, [*over_de_code, *_controleer_tekst(rij, code, verwachting), *gevonden]


def _formule_als_code(rij: Tabelrij, code: str) -> Iterator[Bevinding]:
    plaats = rij.plaats(k.CODE)
    if formule := rij.blad.formules.get(plaats):
        woorden = {"gevonden": kort(formule), "code": code}
        yield bevinding(Bevindingsoort.formule_in_invoercel, blad=rij.blad.naam, cel=plaats, **woorden)


def _ongetelde_code(rij: Tabelrij, code: str, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield a bevinding for the code of a score by which no formula finds the row, such as one with a space in it."""
    getypt = rij.waarde(k.CODE)
    if code in verwachting.kader.schaal_van and not is_voor_formules(getypt, code):
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.CODE), "code": code}
        yield bevinding(Bevindingsoort.code_telt_niet, gevonden=kort(op_een_regel(str(getypt))), **plaats)


def _controleer_tekst(rij: Tabelrij, code: str, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Look whether what stands fixed beside a code is what belongs to that code."""
    vast = verwachting.vaste_tekst[code]
    for kop in rij.tabel.kolommen:
        if kop not in VASTE_KOPPEN:
            continue
        waarde, eigen = rij.waarde(kop), vast.get(kop, "")
        if gewoon(waarde) == "":
            waarde = _zonder_waarde(rij, kop)
        if gewoon(waarde) in ("", gewoon(eigen)) or gewoon(waarde) in verwachting.vroeger:
            continue
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
        andere = _codes_met_de_tekst_van(rij, verwachting)
        van_andere = gewoon(waarde) in (gewoon(verwachting.vaste_tekst[ander].get(kop, "")) for ander in andere)
        if van_andere and kop in _TEKSTKOPPEN:
            yield bevinding(Bevindingsoort.tekst_van_andere_code, andere=" of ".join(andere), **plaats)
        elif van_andere:
            continue  # it goes with the text, which is reported
        elif kop == k.EENHEID:
            woorden = {"gevonden": kort(tekst_van(waarde)), "eenheid": eigen or "geen"}
            yield bevinding(Bevindingsoort.eenheid_gewijzigd, **woorden, **plaats)
        else:
            is_vraag = code in verwachting.kader.vraag_van
            soort = Bevindingsoort.vraag_gewijzigd if is_vraag else Bevindingsoort.tekst_gewijzigd
            gevonden = _anders(tekst_van(waarde), eigen) if is_vraag else tekst_van(waarde)
            yield bevinding(soort, kop=verwachting.opschrift(kop), gevonden=kort(gevonden), **plaats)


def _anders(tekst: str, eigen: str) -> str:
    """Return what somebody typed behind the text of a question, or the whole text where that is another one."""
    erachter = tekst.removeprefix(eigen).strip()
    return f"… {erachter}" if eigen and len(erachter) < len(tekst) else tekst


def _zonder_waarde(rij: Tabelrij, kop: str) -> str:
    """Return the error value or the formula in a cell that reads as an empty one; nothing where it is empty."""
    plaats = rij.plaats(kop)
    return rij.blad.foutwaarden.get(plaats) or rij.blad.formules.get(plaats) or ""


def _rij_zonder_code(rij: Tabelrij, verwachting: Verwachting) -> tuple[str | None, list[Bevinding]]:
    """Return the code that the row of an input table was meant to have, as far as its text says, and what is wrong."""
    plaats = {"blad": rij.blad.naam, "cel": rij.plaats(k.CODE)}
    if rij.is_andere_koprij(verwachting.koppen):
        return None, [bevinding(Bevindingsoort.codekop_ontbreekt, gevonden=aangehaald(rij.code), **plaats)]
    if not heeft_vreemde_code(rij, verwachting):
        return None, []
    bedoeld = _bedoelde_code(rij, verwachting)
    lijkt = bedoeld or lijkt_op(rij.code.upper(), verwachting.codes.values(), 0.6)
    woorden = {
        "gevonden": kort(rij.code),
        "kader": f"{verwachting.kader.id} {verwachting.kader.versie}",
        "bedoeling": f" Bedoelde u {lijkt}?" if lijkt else "",
    }
    return bedoeld, [bevinding(Bevindingsoort.code_onbekend, **woorden, **plaats)]


def heeft_vreemde_code(rij: Tabelrij, verwachting: Verwachting) -> bool:
    """Say whether what stands under Code was meant as a code and is none; a remark below a table was not."""
    tekst = rij.code
    if not tekst or gewoon(tekst) in verwachting.groepcodes or gewoon(tekst) in verwachting.ankers:
        return False
    als_code = len(tekst) <= _LANGSTE_CODE and any(teken.isdigit() for teken in tekst)
    return (
        als_code
        or _bedoelde_code(rij, verwachting) is not None
        or any(rij.tekst(kop) for kop in verwachting.invoerkoppen)
    )


def _bedoelde_code(rij: Tabelrij, verwachting: Verwachting) -> str | None:
    """Return the one code whose text stands in a row, whatever stands in its column Code."""
    codes = _codes_met_de_tekst_van(rij, verwachting)
    return codes[0] if len(codes) == 1 else None


def _codes_met_de_tekst_van(rij: Tabelrij, verwachting: Verwachting) -> list[str]:
    teksten = (gewoon(rij.waarde(kop)) for kop in _TEKSTKOPPEN)
    return next((codes for tekst in teksten if (codes := verwachting.codes_met_tekst.get(tekst))), [])
