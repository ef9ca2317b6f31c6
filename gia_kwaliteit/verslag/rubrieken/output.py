"""The chapter about the output: every indicator beside the Vlaams gemiddelde."""

from collections.abc import Iterator

from gia_kwaliteit.beoordeling import Beoordeling, Status
from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader import Kader, Output
from gia_kwaliteit.profiel import Cijferresultaat, Profiel
from gia_kwaliteit.rubrieken import OUTPUT
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.model import Kolom, Paarbeeld, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import PROCENT, als_status
from gia_kwaliteit.verslag.rubrieken.vlaams import naast_de_norm
from gia_kwaliteit.verslag.zinnen import gemerkt, met_eenheid, opsomming, van_de, zonder

_MEESTE_ZINNEN = 3
_BOVEN, _ONDER, _GELIJK = "boven", "onder", "gelijk aan"


def maak_output(output: Output, beoordeling: Beoordeling, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the output: every indicator beside the Vlaams gemiddelde (source lines 6027–6028)."""
    uitkomsten = {uitkomst.code: uitkomst for uitkomst in profiel.output}
    rijen, toelichtingen, regels = [], [], {}
    for groep in output.indicatoren:
        for indicator in groep.outputindicatoren:
            uitkomst = uitkomsten[indicator.code]
            rijen.append((indicator.code, f"{groep.naam}: {indicator.tekst}", *_outputcellen(uitkomst)))
            tekst = toonbaar(beoordeling.cijfer(indicator.code).toelichting).strip()
            if tekst:
                toelichtingen.append((indicator.code, tekst))
            if uitkomst.eenheid == PROCENT:
                regels[f"{indicator.code} {indicator.tekst}"] = uitkomst
    kolommen = (
        Kolom(kop="Code", breedte=1),
        Kolom(kop="Indicator", breedte=5.2),
        Kolom(kop="Waarde", breedte=2, getal=True),
        Kolom(kop="Status", breedte=1.7),
        Kolom(kop="Jaar", breedte=1.1, getal=True),
        Kolom(kop="Vlaams gemiddelde", breedte=2.2, getal=True),
        Kolom(kop="Verschil", breedte=1.5, getal=True),
    )
    tabellen = [Tabel(titel="De output naast het Vlaams gemiddelde", kolommen=kolommen, rijen=tuple(rijen))]
    if toelichtingen:
        waar = (Kolom(kop="Code", breedte=1), Kolom(kop="Toelichting bij het cijfer", breedte=12))
        tabellen.append(Tabel(titel="Waar de cijfers vandaan komen", kolommen=waar, rijen=tuple(toelichtingen)))
    return Rubriek(
        code=OUTPUT,
        feiten=_outputfeiten(profiel, beoordeling, kader),
        beelden=(_outputbeeld(regels),) if any(uitkomst.waarde is not None for uitkomst in regels.values()) else (),
        tabellen=tuple(tabellen),
    )


def _outputcellen(uitkomst: Cijferresultaat) -> tuple[str, str, str, str, str]:
    jaar = str(uitkomst.jaar) if uitkomst.jaar is not None else "–"
    eigen, vlaams = uitkomst.waarde, uitkomst.vlaams_gemiddelde
    afstand = verschil(eigen - vlaams) if eigen is not None and vlaams is not None else "–"
    waarde = met_eenheid(eigen, uitkomst.eenheid, zonder(uitkomst.status))
    return waarde, als_status(uitkomst.status), jaar, met_eenheid(vlaams, uitkomst.eenheid), afstand


def _outputfeiten(profiel: Profiel, beoordeling: Beoordeling, kader: Kader) -> tuple[str, ...]:
    gemeten = [uitkomst for uitkomst in profiel.output if uitkomst.waarde is not None]
    zonder_cijfer = [uitkomst for uitkomst in profiel.output if uitkomst.waarde is None]
    naam = van_de(len(gemeten), len(profiel.output), "indicator", "indicatoren")
    feiten = [f"{naam} {'heeft' if len(gemeten) <= 1 else 'hebben'} een cijfer."]
    geen_gegevens = [uitkomst.code for uitkomst in zonder_cijfer if uitkomst.status is Status.geen_gegevens]
    niet_ingevuld = [uitkomst.code for uitkomst in zonder_cijfer if uitkomst.status is not Status.geen_gegevens]
    geschat = [uitkomst.code for uitkomst in gemeten if uitkomst.status is Status.geschat]
    if geen_gegevens:
        feiten.append(f"Geen gegevens over {opsomming(geen_gegevens)}.")
    if niet_ingevuld and gemeten:
        feiten.append(f"Niet ingevuld: {opsomming(niet_ingevuld)}.")
    if geschat:
        feiten.append(f"Geschat, niet gemeten: {opsomming(geschat)}.")
    feiten += _naast_vlaanderen(gemeten)
    if gemeten and all(uitkomst.vlaams_gemiddelde is None for uitkomst in profiel.output):
        feiten.append("Voor geen enkele indicator is een Vlaams gemiddelde ingevuld.")
    return (*feiten, *_naast_de_normen(gemeten, beoordeling, kader), *_herkomst(profiel, kader))


def _naast_de_normen(gemeten: list[Cijferresultaat], beoordeling: Beoordeling, kader: Kader) -> Iterator[str]:
    for uitkomst in gemeten:
        for norm in kader.normen_bij(uitkomst.code):
            yield naast_de_norm(norm, uitkomst.code, beoordeling, kader)


def _naast_vlaanderen(gemeten: list[Cijferresultaat]) -> list[str]:
    """Set each indicator beside its Vlaams gemiddelde: a sentence each, or one for all when there are many."""
    paren = [
        (uitkomst, uitkomst.waarde, uitkomst.vlaams_gemiddelde)
        for uitkomst in gemeten
        if uitkomst.waarde is not None and uitkomst.vlaams_gemiddelde is not None
    ]
    if len(paren) <= _MEESTE_ZINNEN:
        return [_tegen_vlaanderen(*paar) for paar in paren]
    groepen: dict[str, list[str]] = {_BOVEN: [], _ONDER: [], _GELIJK: []}
    for uitkomst, eigen, vlaams in paren:
        waar, afstand = _waar(eigen, vlaams), verschil(eigen - vlaams)
        tekst = uitkomst.code if waar == _GELIJK else f"{uitkomst.code} ({afstand})"
        groepen[waar].append(gemerkt(tekst, uitkomst.status))
    return [
        f"{waar.capitalize()} het Vlaams gemiddelde: {opsomming(delen)}." for waar, delen in groepen.items() if delen
    ]


def _waar(eigen: float, vlaams: float) -> str:
    """Return where a figure stands beside the Vlaams gemiddelde, by the difference as people see it."""
    afstand = verschil(eigen - vlaams)
    return _BOVEN if afstand.startswith("+") else _ONDER if afstand.startswith("−") else _GELIJK


def _tegen_vlaanderen(uitkomst: Cijferresultaat, eigen: float, vlaams: float) -> str:
    punten = "procentpunt" if uitkomst.eenheid == PROCENT else uitkomst.eenheid
    waar = _waar(eigen, vlaams)
    if waar != _GELIJK:
        waar = f"{getal(abs(eigen - vlaams))} {punten} {waar}"
    waarde, gemiddelde = met_eenheid(eigen, uitkomst.eenheid), met_eenheid(vlaams, uitkomst.eenheid)
    wanneer = f" in {uitkomst.jaar}" if uitkomst.jaar is not None else ""
    waarde = gemerkt(waarde, uitkomst.status)
    return f"{uitkomst.code}: {waarde}{wanneer}, {waar} het Vlaams gemiddelde van {gemiddelde}."


def _herkomst(profiel: Profiel, kader: Kader) -> tuple[str, ...]:
    """Say what each Vlaams gemiddelde of the kader means and where it comes from, or that another was filled in."""
    feiten, eigen = [], []
    for uitkomst in profiel.output:
        if uitkomst.vlaams_gemiddelde is None:
            continue
        gevonden = kader.vlaams_cijfer(uitkomst.code, uitkomst.vlaams_gemiddelde)
        if gevonden is None:
            eigen.append(uitkomst.code)
            continue
        cijfer = gevonden.cijfer
        waarbij = f"{uitkomst.code} ({cijfer.wanneer})"
        feiten.append(f"Vlaams gemiddelde bij {waarbij}: {cijfer.definitie} Bron: {gevonden.bron}.")
    if eigen:
        feiten.append(f"Het Vlaams gemiddelde bij {opsomming(eigen)} is ingevuld in het werkboek.")
    return tuple(feiten)


def _outputbeeld(uitkomsten: dict[str, Cijferresultaat]) -> Paarbeeld:
    delen = []
    for uitkomst in uitkomsten.values():
        vlaams = uitkomst.vlaams_gemiddelde
        waarde = gemerkt(met_eenheid(uitkomst.waarde, PROCENT, zonder(uitkomst.status)), uitkomst.status)
        delen.append(f"{uitkomst.code}: {waarde}{'' if vlaams is None else f', Vlaanderen {getal(vlaams)} %'}")
    return Paarbeeld(
        titel="De output naast het Vlaams gemiddelde",
        alternatief=f"{'; '.join(delen)}.",
        maximum=100,
        eenheid=PROCENT,
        koppen=("Onthaalbureau", "Vlaams gemiddelde"),
        regels=tuple((label, u.waarde, u.vlaams_gemiddelde) for label, u in uitkomsten.items()),
        geschat=frozenset(label for label, u in uitkomsten.items() if u.status is Status.geschat),
        zonder={label: zonder(u.status) for label, u in uitkomsten.items()},
    )
