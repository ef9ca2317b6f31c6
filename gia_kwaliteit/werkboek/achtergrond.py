"""The tab Achtergrond: what the kader says beside the rows that people fill in, and the names of both kinds of rows."""

from collections.abc import Iterable, Iterator

from gia_kwaliteit.kader import Kader, Uitleg
from gia_kwaliteit.tekst import toonbaar, voor_een_cel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Bladtabel, met_opschriften
from gia_kwaliteit.werkboek.eigen_werk import handtekening

# A link to a name goes along with a cell that moves. A point in it would be lost: LibreOffice takes it for the end of
# the name of a tab.
_NAAR_ACHTERGROND, _NAAR_INVOER, _NAAR_VORIG = "achtergrond_{}", "invoer_{}", "vorig_{}"
_KOPRIJ = 4
_KOLOMMEN = (
    Bladkolom(k.CODE, 9),
    Bladkolom(k.CRITERIUM, 40),
    Bladkolom(k.SOORT, 22),
    Bladkolom(k.ACHTERGROND, 92),
    Bladkolom(k.BRON, 12),
)
ACHTERGRONDKOPPEN = tuple(kolom.kop for kolom in _KOLOMMEN)
AANBEVELING = "Aanbeveling: {}"
NIVEAU = "Niveau {}"


def naam_achtergrond(code: str) -> str:
    """Return the name of the first row about a code on the tab Achtergrond."""
    return _NAAR_ACHTERGROND.format(_in_een_naam(code))


def naam_invoer(code: str) -> str:
    """Return the name of the row of a code that people fill in."""
    return _NAAR_INVOER.format(_in_een_naam(code))


def naam_vorig(code: str) -> str:
    """Return the name of the first row about a code on the tab Vorig werkjaar."""
    return _NAAR_VORIG.format(_in_een_naam(code))


def teken_bij(teksten: Iterable[str]) -> str:
    """Return the sign in a row with these texts, by which a reader knows that nobody typed in it."""
    return handtekening(" ".join(voor_een_cel(toonbaar(tekst)) for tekst in teksten))


def maak_achtergrondblad(kader: Kader) -> Blad | None:
    """Return the tab with what explains each row: a row for every text; None for a kader that explains nothing."""
    rijen = tuple(rij for code, uitleg in kader.uitleg.items() for rij in _rijen(code, kader.rijteksten[code], uitleg))
    if not rijen:
        return None
    kolommen = met_opschriften(_KOLOMMEN, k.opschriften(kader))
    return Blad(k.ACHTERGROND, k.ACHTERGROND, (Bladtabel("", kolommen, rijen, _KOPRIJ),))


def _in_een_naam(code: str) -> str:
    """Return a code as it can stand in a name; that of a rubric can hold a sign that a name cannot."""
    return "".join(t if t.isalnum() else "_" if t == "." else f"_{ord(t):x}" for t in code)


def _rijen(code: str, criterium: str, uitleg: Uitleg) -> Iterator[Bladrij]:
    """Yield what is known of one code: what its levels mean, what the report says, what is recommended."""
    delen = [(NIVEAU.format(naam), betekenis, "") for naam, betekenis in uitleg.niveaus.items()]
    delen += [(tekst.onderwerp, tekst.tekst, tekst.plaats) for tekst in uitleg.toelichting]
    delen += [(AANBEVELING.format(tekst.onderwerp), tekst.tekst, tekst.plaats) for tekst in uitleg.aanbevelingen]
    for soort, tekst, bron in delen:
        vast = {k.CODE: code, k.CRITERIUM: criterium, k.SOORT: soort, k.ACHTERGROND: tekst, k.BRON: bron}
        yield Bladrij(code, vast, naar=naam_invoer(code))
