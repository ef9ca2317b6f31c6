"""What can be wrong with the questions of a kader: a tab that is there already, or codes that nobody has."""

from collections.abc import Iterator

from gia_kwaliteit.kader.codes import Probleem, alle_codes
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.tekst import vergelijkbaar

_DEEL = "vragen"
# The tabs that a werkboek has whatever its kader, and names that Excel keeps for itself.
_BLADEN = (
    "Start",
    "In één oogopslag",
    "Scoring Regelgeving",
    "Context en input",
    "Output",
    "Bespreking",
    "Kwaliteitsbewaking",
    "Regelgeving",
    "Samenvattend",
    "Actieplan",
    "Dossier",
    "Achtergrond",
    "Niet overgenomen",
    "Nagekeken",
    "_gia",
    "History",
)


def zoek_vraagproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what is wrong with the questions; of codes in another kader `zoek_raakproblemen` tells."""
    vragen = kader.vragen
    if vragen is None:
        return
    for nummer, onderdeel in enumerate(kader.onderdelen):
        if onderdeel.code in ("vragen", "antwoorden"):
            melding = f"“{onderdeel.code}” gebruikt gia zelf voor de vragen; kies een andere code"
            yield Probleem("kader", ("onderdelen", nummer, "code"), melding)
    lijsten = kader.woorden.lijsten
    bladen = [f"{voor} {onderdeel.tabnaam}" for onderdeel in kader.onderdelen for voor in ("Scoring", "Profiel")]
    for voor in (lijsten.good_practices, lijsten.werkpunten):
        bladen += [f"{voor} {onderdeel.lijstnaam}" for onderdeel in kader.onderdelen]
    if vergelijkbaar(vragen.naam) in map(vergelijkbaar, (*_BLADEN, *bladen)):
        yield Probleem(_DEEL, ("naam",), f"het blad “{vragen.naam}” is er al in het werkboek; kies een andere naam")
    if vragen.raakt_kader in (None, kader.id):
        yield from zoek_raakproblemen(kader, kader)


def zoek_raakproblemen(kader: Kader, geraakt: Kader) -> Iterator[Probleem]:
    """Yield the codes that the questions of a kader name and that are no codes of the one that they touch."""
    codes = {code for deel, _, code, _ in alle_codes(geraakt) if deel != _DEEL}
    rubrieken = kader.vragen.rubrieken if kader.vragen else ()
    for i, rubriek in enumerate(rubrieken):
        for j, vraag in enumerate(rubriek.vragen):
            for nummer, code in enumerate(vraag.raakt):
                if code not in codes:
                    pad = ("rubrieken", i, "vragen", j, "raakt", nummer)
                    lijkt = [ander for ander in sorted(codes) if ander.startswith(f"{code}.")][:3]
                    bedoeld = f" (bedoelde u {', '.join(lijkt)}?)" if lijkt else ""
                    yield Probleem(_DEEL, pad, f"“{code}” is geen code van het kader {geraakt.id}{bedoeld}")
