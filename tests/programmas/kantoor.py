"""LibreOffice in tests: started once for all tests of a process, with a profile of its own; `converteer` uses it."""

import html
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from tests.bouwers import TESTS
from tests.programmas import beeindig, nodig_programma, vereist

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
# A file takes about a second, but on a computer that does ten other things it takes minutes.
TIJDSLIMIET, PER_BESTAND = 300, 60
RAAD = "Doet deze computer veel tegelijk? Voer dan alleen deze tests opnieuw uit: pytest -m libreoffice."

# Of itself LibreOffice believes what stands beside the formulas of an .xlsx: it has to compute all of it (0: always).
_REKEN_ALTIJD = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
</item></oor:items>
"""

_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{}
</script:module>
"""

nodig = nodig_programma(SOFFICE, "LibreOffice (soffice)")


class Kantoor:
    """A LibreOffice that stays open because a file is open in it; a conversion is handed to it and waited for.

    Starting takes five times as long as converting one workbook.
    """

    def __init__(self) -> None:
        assert SOFFICE is not None, "LibreOffice (soffice) ontbreekt, hoewel .ci/run het installeert"
        self._map = Path(tempfile.mkdtemp(prefix="kantoor-"))
        gebruiker = self._map / "profiel" / "user"
        gebruiker.mkdir(parents=True)
        (gebruiker / "registrymodifications.xcu").write_text(_REKEN_ALTIJD, encoding="utf-8")
        self._vast = [SOFFICE, f"-env:UserInstallation={(self._map / 'profiel').as_uri()}", "--headless", "--norestore"]
        open_bestand = shutil.copy(TESTS / "fuzzen" / "werkboek.ods", self._map / "open.ods")
        self._proces = subprocess.Popen(
            [*self._vast, open_bestand], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        # LibreOffice locks a file that it opened; what is asked of it before that would start a second one.
        einde = time.monotonic() + TIJDSLIMIET
        while not list(self._map.glob(".~lock.*")):
            if self._proces.poll() is not None or time.monotonic() > einde:
                self.sluit()
                raise subprocess.TimeoutExpired(self._vast, TIJDSLIMIET)
            time.sleep(0.05)

    def bewaar(self, bestanden: list[Path], formaat: str, uit: Path) -> str:
        """Save every file as `formaat` in `uit`; return what LibreOffice says, raises TimeoutExpired when it hangs."""
        opdracht = [*self._vast, "--convert-to", formaat, "--outdir", str(uit), *map(str, bestanden)]
        limiet = TIJDSLIMIET + PER_BESTAND * len(bestanden)
        afloop = subprocess.run(opdracht, check=False, capture_output=True, text=True, timeout=limiet)
        return f"{afloop.stdout}\n{afloop.stderr}"

    def sluit(self) -> None:
        """End LibreOffice, which started processes of its own, and take its profile away."""
        beeindig(self._proces, self._map)


@cache
def _kantoor() -> Kantoor:
    return Kantoor()


def sluit() -> None:
    """End the LibreOffice of this process, if it was started."""
    if _kantoor.cache_info().currsize:
        _kantoor().sluit()
        _kantoor.cache_clear()


def converteer(bestanden: list[Path], formaat: str, uit: Path) -> list[Path]:
    """Open every file in LibreOffice, which recalculates it, save it as `formaat` (xlsx, ods) in `uit`.

    What is not there after a first try is tried once more, in a LibreOffice that is started afresh.
    """
    vereist("libreoffice")
    uit.mkdir(parents=True, exist_ok=True)
    gemaakt = [uit / f"{bestand.stem}.{formaat}" for bestand in bestanden]
    gezegd = []
    for _ in range(2):
        te_doen = [bestand for bestand, pad in zip(bestanden, gemaakt, strict=True) if not pad.is_file()]
        if not te_doen:
            return gemaakt
        try:
            gezegd.append(_kantoor().bewaar(te_doen, formaat, uit))
        except subprocess.TimeoutExpired as te_lang:
            gezegd.append(f"geen antwoord binnen {te_lang.timeout:.0f} seconden")
        if not all(pad.is_file() for pad in gemaakt):
            sluit()
    ontbrekend = ", ".join(pad.name for pad in gemaakt if not pad.is_file())
    assert not ontbrekend, "\n".join(
        [f"LibreOffice maakte niet, ook niet na opnieuw starten: {ontbrekend}. {RAAD}", *gezegd]
    )
    return gemaakt


def voer_macro_uit(basic: str, naam: str, bestanden: list[Path], map_: Path) -> None:
    """Let a LibreOffice with a profile of its own, in `map_`, do what a macro in Basic says, and end.

    `naam` is the Sub to call, with the addresses of these files. The macro itself ends LibreOffice.
    """
    vereist("libreoffice")
    assert SOFFICE is not None
    vast = [SOFFICE, f"-env:UserInstallation={map_.as_uri()}", "--headless", "--norestore"]
    # Its first start makes the profile, with a library that holds one module without a macro.
    _wacht_op([*vast, "--terminate_after_init"])
    module = map_ / "user" / "basic" / "Standard" / "Module1.xba"
    module.write_text(_MODULE.format(html.escape(basic)), encoding="utf-8")
    roep_op = f"macro:///Standard.Module1.{naam}({','.join(bestand.as_uri() for bestand in bestanden)})"
    _wacht_op([*vast, roep_op])


def _wacht_op(opdracht: list[str]) -> None:
    """Start a program and wait until it ends; raises TimeoutExpired, and ends it, when it does not."""
    proces = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        proces.wait(TIJDSLIMIET)
    finally:
        # A message that nobody reads keeps it open.
        with suppress(ProcessLookupError):
            os.killpg(proces.pid, 9)
        proces.wait()
