"""What can be wrong with the beginsituatie-analyse of a kader: two questions of one code, or codes that nobody has."""

from collections.abc import Iterator

from gia_kwaliteit.kader.codes import Probleem, alle_codes
from gia_kwaliteit.kader.kader import Kader

_DEEL = "beginsituatie"


def zoek_beginproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield the codes of questions in beginsituatie.yaml that are there already."""
    gezien = {code for _, _, code, _ in alle_codes(kader)}
    for i, thema in enumerate(kader.beginsituatie.themas if kader.beginsituatie else ()):
        for j, vraag in enumerate(thema.vragen):
            if vraag.code in gezien:
                yield Probleem(_DEEL, ("themas", i, "vragen", j, "code"), f"de code “{vraag.code}” bestaat al")
            gezien.add(vraag.code)


def zoek_themaproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield the codes that a theme touches and that the kader does not have; an older version of it may lack some."""
    codes = {code for deel, _, code, _ in alle_codes(kader) if deel != "vragen"}
    for i, thema in enumerate(kader.beginsituatie.themas if kader.beginsituatie else ()):
        for nummer, code in enumerate(thema.raakt):
            if code not in codes:
                yield Probleem(_DEEL, ("themas", i, "raakt", nummer), f"“{code}” is geen code van dit kader")
