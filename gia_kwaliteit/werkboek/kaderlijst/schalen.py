"""The scales that a list names: levels such as “Nee / Ja” in the row, or the scale of gia where nothing stands."""

import re
from collections.abc import Sequence

from pydantic import ValidationError

from gia_kwaliteit.kader.meldingen import in_het_nederlands
from gia_kwaliteit.kader.opzet import als_sleutel
from gia_kwaliteit.kader.opzetschalen import Ongeordend, kwaliteitsschaal, maak_schaal, van_laag_naar_hoog
from gia_kwaliteit.kader.schalen import KWALITEIT, Schaal
from gia_kwaliteit.tekst import vergelijkbaar
from gia_kwaliteit.werkboek.kaderlijst.tabel import Kop, Lijstrij, Melding

_TUSSEN_NIVEAUS = re.compile(r"\s*[/;|\n]\s*")
_LANGSTE_NAAM = 40
_RAAD = f"noem de niveaus van laag naar hoog met een / ertussen, zoals Nee / Ja, of laat de cel leeg voor {KWALITEIT}"

_BUITEN = "Een antwoord dat niet meetelt, zoals “niet van toepassing”, voegt u daarna toe in schalen.yaml"


class Schalen:
    """The scales of a list, each once, in the order in which its rows name them."""

    def __init__(self) -> None:
        self._per_tekst: dict[tuple[str, ...], Schaal] = {}
        self._eerste: dict[str, Lijstrij] = {}
        self.meldingen: list[Melding] = []

    @property
    def gebruikt(self) -> Sequence[Schaal]:
        """The scales; that of what names none first, which is the one that a criterium need not name."""
        return sorted(self._per_tekst.values(), key=lambda schaal: schaal.naam != KWALITEIT)

    def neem(self, rij: Lijstrij) -> str | None:
        """Return the name of the scale of a row; None where it is none, which is remembered as a fout."""
        getypt = rij[Kop.schaal]
        if vergelijkbaar(getypt) in ("", KWALITEIT):
            niveaus: tuple[str, ...] = kwaliteitsschaal().namen
        else:
            try:
                niveaus = tuple(van_laag_naar_hoog([deel for deel in _TUSSEN_NIVEAUS.split(getypt) if deel]))
            except Ongeordend as fout:
                self.meldingen.append(rij.meld(Kop.schaal, f"{fout}; {_RAAD}. {_BUITEN}"))
                return None
        if len(niveaus) < 2:  # noqa: PLR2004 - a scale says more than one thing
            self.meldingen.append(rij.meld(Kop.schaal, f"“{getypt}” is geen schaal; {_RAAD}"))
            return None
        sleutel = tuple(map(vergelijkbaar, niveaus))
        if sleutel not in self._per_tekst:
            self._voeg_toe(rij, sleutel, niveaus)
        schaal = self._per_tekst.get(sleutel)
        return schaal.naam if schaal else None

    def _voeg_toe(self, rij: Lijstrij, sleutel: tuple[str, ...], niveaus: Sequence[str]) -> None:
        """Remember a scale, or what is wrong with it."""
        for vlak in sleutel:
            if eerder := self._eerste.get(vlak):
                naam = niveaus[sleutel.index(vlak)]
                melding = (
                    f"het niveau “{naam}” staat ook in {_waarin(eerder)}; een niveau hoort bij één schaal. "
                    "Noem het hier anders, of geef beide rijen dezelfde schaal"
                )
                self.meldingen.append(rij.meld(Kop.schaal, melding))
                return
        try:
            is_van_gia = sleutel == kwaliteitsschaal().namen
            schaal = kwaliteitsschaal() if is_van_gia else maak_schaal(self._naam(niveaus), niveaus)
        except ValidationError as fout:
            for gevonden in fout.errors(include_url=False):
                self.meldingen.append(rij.meld(Kop.schaal, in_het_nederlands(gevonden)))
            return
        self._per_tekst[sleutel] = schaal
        self._eerste |= dict.fromkeys(sleutel, rij)

    def _naam(self, niveaus: Sequence[str]) -> str:
        """Return a name for a scale: that of its lowest and its highest level, or a number where another has it."""
        naam = als_sleutel(f"{niveaus[0]} tot {niveaus[-1]}" if len(niveaus) > 2 else "-".join(niveaus))  # noqa: PLR2004 - it has two
        bezet = {KWALITEIT, *(schaal.naam for schaal in self._per_tekst.values())}
        if not naam or len(naam) > _LANGSTE_NAAM or naam in bezet:
            naam = f"schaal-{len(self._per_tekst) + 1}"
        return naam


def _waarin(rij: Lijstrij) -> str:
    """Say in which scale a row is; one that names none has that of gia, and nothing of it stands in its cell."""
    waar = rij.cel(Kop.schaal)
    if vergelijkbaar(rij[Kop.schaal]):
        return f"een andere schaal ({waar})"
    return f"de schaal {KWALITEIT}, die een lege cel krijgt ({waar})"
