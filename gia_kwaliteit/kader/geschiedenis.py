"""Whether the history of a kader tells all that changed: each version is held against its fingerprint."""

import re
from collections.abc import Collection, Iterator
from itertools import combinations
from pathlib import Path

from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.laden import kadermap, laad_kader
from gia_kwaliteit.kader.lezen import zeg_waar
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.stuk import als_rij, hoe_berekend, op_een_regel
from gia_kwaliteit.kader.vast import wat_vast_is, zoek_wat_niet_vast_bleef, zoek_wat_nog_niet_vast_staat
from gia_kwaliteit.kader.verschil import Rij, rijen_van
from gia_kwaliteit.kader.versies import Vast, Versiewijziging
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk, heeft_rijen_van, past_bij, rijkenmerken
from gia_kwaliteit.kader.wijzigingen import herstel, vroeger_kader

_VERGELIJK = (
    "Hebt u de map van toen nog, dan noemt gia criteria vergelijk OUD NIEUW elke code en schrijft het wat er moet staan"
)
# So many codes may be missing in `toegevoegd` before nobody looks for them any more; it takes all pairs of codes.
_MEESTE_PAREN = 20_000
# A question as `als_commentaar` writes it, or as somebody moved it; how far it springs in says nothing.
_VRAAG = re.compile(r"\s*#\s*Vraag:")


def controleer_versies(map_: Path, kader: Kader) -> list[str]:
    """Return what `zoek_versieproblemen` finds in a kader, each with the file, line and key below its folder."""
    problemen = zoek_versieproblemen(kader)
    if not problemen or not (regels := _open_vragen(map_ / "wijzigingen.yaml")):
        return zeg_waar(map_, problemen)
    nog = (
        f"er staan nog vragen open, op regel {', '.join(regels)}. Beantwoord elke regel “# Vraag:” in dit bestand "
        "en haal ze dan weg"
    )
    andere = [probleem for probleem in problemen if not probleem.melding.endswith(_VERGELIJK)]
    return zeg_waar(map_, [Probleem("wijzigingen", (), nog), *andere])


def _open_vragen(bestand: Path) -> list[str]:
    """Return the lines on which a piece that gia wrote still asks something."""
    regels = bestand.read_text(encoding="utf-8-sig").splitlines()
    return [str(nummer) for nummer, regel in enumerate(regels, 1) if _VRAAG.match(regel)]


def zoek_versieproblemen(kader: Kader) -> list[Probleem]:
    """Return what is wrong between the versions of a kader and its texts; nothing when no history is kept."""
    if not kader.wijzigingen:
        return []
    for vast in filter(None, (kader.vast, _vast_van_gia(kader))):
        if gewijzigd := list(zoek_wat_niet_vast_bleef(kader, vast)):
            return gewijzigd
    return [*_vast_ontbreekt(kader), *(_zoek_in_laatste(kader) or _zoek_in_vroegere(kader))]


def _vast_ontbreekt(kader: Kader) -> Iterator[Probleem]:
    """Yield what wijzigingen.yaml does not say of what is the same in every version."""
    if kader.vast is None:
        vast = wat_vast_is(kader).model_dump(mode="json", exclude_none=True)
        melding = (
            "hier staat nog niet wat in elke versie hetzelfde blijft. Zet deze regel erbij, voor “wijzigingen:”: vast: "
            f"{op_een_regel(vast)}"
        )
        yield Probleem("wijzigingen", (), melding)
        return
    for sleutel in zoek_wat_nog_niet_vast_staat(kader, kader.vast):
        soort, naam = sleutel.split(".")
        inhoud = wat_vast_is(kader).model_dump(mode="json", exclude_none=True)[soort][naam]
        melding = f"“{naam}” staat er nog niet bij. Zet onder {soort}: {op_een_regel({naam: inhoud})}"
        yield Probleem("wijzigingen", ("vast", soort), melding)


def _zoek_in_laatste(kader: Kader) -> list[Probleem]:
    """Return what is wrong with the newest version of the history."""
    laatste, afdruk = kader.wijzigingen[0], bereken_vingerafdruk(kader)
    if laatste.versie != kader.versie:
        melding = (
            f"de geschiedenis begint met versie {laatste.versie}, maar kader.yaml is versie {kader.versie}. Schrijf "
            f'bovenaan wat er in versie {kader.versie} veranderde, met vingerafdruk: "{afdruk}". {_VERGELIJK}'
        )
        return [Probleem("wijzigingen", ("wijzigingen", 0, "versie"), melding)]
    if laatste.vingerafdruk != afdruk:
        melding = (
            f"versie {laatste.versie}: de teksten van het kader hebben niet de vingerafdruk die hier "
            f"staat. {_anders_dan_gia(kader)}Zijn ze van deze versie en staat hier wat er veranderde, schrijf dan "
            f'vingerafdruk: "{afdruk}". Werd deze versie al gebruikt, verhoog dan versie in kader.yaml en voeg '
            "bovenaan een stuk toe"
        )
        return [Probleem("wijzigingen", ("wijzigingen", 0, "vingerafdruk"), melding)]
    return []


def _zoek_in_vroegere(kader: Kader) -> list[Probleem]:
    """Return what is wrong with the first older version that does not follow from the history, newest first."""
    for nummer, wijziging in enumerate(kader.wijzigingen[1:]):
        try:
            vroeger = herstel(kader, wijziging.versie)
        except Kaderfout as fout:
            return [Probleem("wijzigingen", ("wijzigingen", nummer), melding.rstrip(".")) for melding in fout.meldingen]
        if not heeft_rijen_van(vroeger, wijziging.vingerafdruk):
            return list(_wat_ontbreekt(kader, vroeger, nummer))
    return []


def _wat_ontbreekt(kader: Kader, vroeger: Kader, nummer: int) -> Iterator[Probleem]:
    """Yield what the piece with this number does not say, as far as anybody can know.

    `vroeger` is the version before that piece, as the history gives it.
    """
    stuk, toen = kader.wijzigingen[nummer], kader.wijzigingen[nummer + 1]
    begin = (
        f"wat er in versie {stuk.versie} veranderde, geeft voor versie {toen.versie} niet de codes en teksten van toen"
    )
    waar = ("wijzigingen", nummer)
    if (echt := _versie_van_gia(kader, toen.versie)) is not None and heeft_rijen_van(echt, toen.vingerafdruk):
        for sleutel, melding in _tegenover(rijen_van(echt), rijen_van(vroeger), stuk):
            yield Probleem("wijzigingen", (*waar, sleutel), f"{begin}: {melding}")
        return
    if codes := _niet_toegevoegd(vroeger, toen.vingerafdruk):
        melding = f"{begin}: bij toegevoegd ontbreekt {', '.join(codes)}"
        yield Probleem("wijzigingen", (*waar, "toegevoegd"), melding)
        return
    melding = (
        f"{begin}. Kijk bij toegevoegd, herschreven, vervallen en vervangen elke code en oude tekst na. {_VERGELIJK}"
    )
    yield Probleem("wijzigingen", waar, melding)


def _tegenover(echt: dict[str, Rij], vroeger: dict[str, Rij], stuk: Versiewijziging) -> Iterator[tuple[str, str]]:
    """Yield the key and what it lacks, for every row of then that the history does not give as it was."""
    genoemd = {rij.code: "vervangen" for rij in stuk.vervangen} | {rij.code: "vervallen" for rij in stuk.vervallen}
    genoemd |= {rij.code: "herschreven" for rij in stuk.herschreven}
    for code in vroeger.keys() - echt.keys():
        sleutel = genoemd.get(code, "toegevoegd")
        yield (
            sleutel,
            f"{code} bestond toen niet"
            + ("; zet de code bij toegevoegd" if sleutel == "toegevoegd" else f"; haal de code weg bij {sleutel}"),
        )
    for code, rij in echt.items():
        if code not in vroeger and code in stuk.toegevoegd:
            yield "toegevoegd", f"{code} bestond toen al; haal de code weg bij toegevoegd"
        elif code not in vroeger:
            yield "vervallen", f"bij vervallen (of vervangen) ontbreekt {op_een_regel(als_rij(rij))}"
        elif vroeger[code].berekening != rij.berekening and code not in genoemd:
            yield "vingerafdruk", f"{code} had toen {hoe_berekend(rij)}; wie anders rekent, geeft een nieuwe code"
        elif vroeger[code] != rij:
            sleutel = genoemd.get(code, "herschreven")
            wat: dict[str, object] = {"code": code, "oud": rij.tekst}
            wat |= {"onderwerp": rij.onderwerp} if rij.onderwerp != vroeger[code].onderwerp else {}
            juist = op_een_regel(wat if sleutel == "herschreven" else als_rij(rij))
            yield sleutel, f"{code} had toen een andere tekst; bij {sleutel} hoort {juist}"


def _niet_toegevoegd(vroeger: Kader, vingerafdruk: str) -> tuple[str, ...]:
    """Return the codes without which the rows are those of a fingerprint: one, two, or all of a group; else none."""
    rijen = rijkenmerken(vroeger.model_dump(mode="json"))
    groepen: dict[str, list[str]] = {}
    for code in rijen:
        groepen.setdefault(code.split(".")[0], []).append(code)
    paren: Collection[tuple[str, ...]] = ()
    if len(rijen) ** 2 / 2 <= _MEESTE_PAREN:
        paren = list(combinations(rijen, 2))
    for weg in (*((code,) for code in rijen), *(tuple(groep) for groep in groepen.values()), *paren):
        if past_bij([kenmerken for code, kenmerken in rijen.items() if code not in weg], vingerafdruk):
            return weg
    return ()


def _van_gia(kader: Kader) -> Kader | None:
    """Return the kader with this id that comes with gia, when there is one: its texts are known."""
    map_ = kadermap(kader.id)
    return laad_kader(map_) if (map_ / "kader.yaml").is_file() else None


def _vast_van_gia(kader: Kader) -> Vast | None:
    bekend = _van_gia(kader)
    return wat_vast_is(bekend) if bekend else None


def _versie_van_gia(kader: Kader, versie: str) -> Kader | None:
    """Return this version of the kader as it comes with gia; None when gia does not have it."""
    bekend = _van_gia(kader)
    if bekend is None or bekend.versie == versie:
        return bekend
    try:
        return vroeger_kader(bekend, versie)
    except KeyError:
        return None


def _anders_dan_gia(kader: Kader) -> str:
    """Return a sentence with the rows that are not those of this version as it comes with gia; nothing when all are."""
    bekend = _van_gia(kader)
    if bekend is None or bekend.versie != kader.versie:
        return ""
    toen, nu = rijen_van(bekend), rijen_van(kader)
    soorten = {
        "toegevoegd": [code for code in nu if code not in toen],
        "weg": [code for code in toen if code not in nu],
        "andere woorden": [code for code in toen if code in nu and toen[code] != nu[code]],
    }
    zinnen = [f"{soort} {', '.join(codes)}" for soort, codes in soorten.items() if codes]
    return f"Anders dan versie {kader.versie} die met gia meekomt: {'; '.join(zinnen)}. " if zinnen else ""
