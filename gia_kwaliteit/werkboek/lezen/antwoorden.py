"""Read the row of a question: its answer, held to the kind of answer that it asks."""

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort
from gia_kwaliteit.kader import AntwoordSoort, Vraag
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.grenzen import EERSTE_ANTWOORDDAG, LAATSTE_DAG, grens_van_antwoord
from gia_kwaliteit.werkboek.lezen.cellen import Cel, kort, lees_cel, lijkt_op
from gia_kwaliteit.werkboek.lezen.cijfers import lees_getal
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.velden import gewoon, lees_datum_tussen

_DATUM = f"een datum van {EERSTE_ANTWOORDDAG:%d/%m/%Y} tot {LAATSTE_DAG:%d/%m/%Y}, zoals 14/03/2014"


def lees_antwoord(rij: Tabelrij, vraag: Vraag, bron: Bron) -> tuple[Antwoord, list[Bevinding]]:
    """Return what a row answers to a question, and what is wrong with it."""
    cel = lees_cel(rij, vraag.code, k.ANTWOORD, bron)
    if vraag.antwoord is AntwoordSoort.tekst:
        gevonden = [*cel.controleer_tekst()]
        if cel.is_getypt and cel.waarde and not cel.tekst:
            gevonden.append(cel.meld(Bevindingsoort.telt_als_ingevuld, kop=cel.kop))
        return Antwoord(waarde=cel.te_lezen or None), gevonden
    gevonden = [*cel.controleer_formule()]
    if not cel.is_getypt:
        return Antwoord(), gevonden
    if not cel.tekst:
        spaties = bool(cel.waarde)
        return Antwoord(), [cel.meld(Bevindingsoort.telt_als_ingevuld, kop=cel.kop)] if spaties else []
    if vraag.antwoord is AntwoordSoort.getal:
        waarde, melding = lees_getal(cel, grens_van_antwoord(vraag.eenheid))
        return Antwoord(waarde=waarde), [melding] if melding else []
    return _dag(cel) if vraag.antwoord is AntwoordSoort.datum else _keuze(cel, vraag.keuzes)


def _dag(cel: Cel) -> tuple[Antwoord, list[Bevinding]]:
    dag = lees_datum_tussen(cel.waarde, EERSTE_ANTWOORDDAG, LAATSTE_DAG)
    if dag is not None:
        return Antwoord(waarde=dag), []
    woorden = {"gevonden": kort(cel.tekst), "toegelaten": _DATUM, "doe": "Typ de dag opnieuw, of maak de cel leeg."}
    return Antwoord(), [cel.meld(Bevindingsoort.antwoord_ongeldig, **woorden)]


def _keuze(cel: Cel, keuzes: tuple[str, ...]) -> tuple[Antwoord, list[Bevinding]]:
    """Return the word of the list that a cell says, whatever its case and spaces."""
    gekozen = {gewoon(keuze): keuze for keuze in keuzes}.get(gewoon(cel.tekst))
    if gekozen is not None:
        return Antwoord(waarde=gekozen), []
    lijkt = lijkt_op(gewoon(cel.tekst), keuzes, 0.6)
    doe = f"Kies een antwoord uit de lijst.{f' Bedoelde u “{lijkt}”?' if lijkt else ''}"
    woorden = {"gevonden": kort(cel.tekst), "toegelaten": ", ".join(keuzes), "doe": doe}
    return Antwoord(), [cel.meld(Bevindingsoort.antwoord_ongeldig, **woorden)]
