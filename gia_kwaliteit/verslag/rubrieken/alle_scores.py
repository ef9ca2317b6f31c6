"""The annex with every criterium and rule: what it scored, why, and what shows it."""

from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.profiel import Profiel, Scorepunt
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import BEWIJS, CODE_NAAST_BEWIJS, getypt


def maak_alle_scores(profiel: Profiel, kader: Kader) -> tuple[Tabel, ...]:
    """Return a table for every proces and every rubriek of rules, in the order of the kader."""
    van = {punt.code: punt for punt in profiel.scores}
    kolommen = (
        CODE_NAAST_BEWIJS,
        Kolom(kop="Criterium", breedte=4),
        Kolom(kop="Score", breedte=2),
        Kolom(kop="Motivering", breedte=6),
        BEWIJS,
    )
    tabellen = []
    for groep in kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek):
        resultaat = profiel.groepen[groep.code]
        titel = f"{groep.code} {groep.naam}: {resultaat.gescoord} van {resultaat.criteria} gescoord"
        rijen = tuple(_rij(van[code], kader) for code in groep.criteria)
        tabellen.append(Tabel(titel=titel, kolommen=kolommen, rijen=rijen))
    return tuple(tabellen)


def _rij(punt: Scorepunt, kader: Kader) -> tuple[str, ...]:
    regel = kader.regels.get(punt.code)
    tekst = f"{regel.onderwerp}: {regel.tekst}" if regel else kader.rijteksten[punt.code]
    return (punt.code, tekst, punt.niveau or punt.toestand, getypt(punt.motivering), getypt(punt.bewijs))
