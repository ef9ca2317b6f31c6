"""The pictures in docs/beeld: made from the examples of today, small, and each shown somewhere."""

import re
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image

from docs.beelden import BEELDEN, KENMERK, MAP, MEESTE_BYTES, Beeld, kenmerk_van
from tests.bouwers import PROJECT

_PAGINAS = (PROJECT / "README.md", *(PROJECT / "docs").rglob("*.md"))


@pytest.mark.parametrize("beeld", BEELDEN, ids=lambda beeld: beeld.naam)
def test_een_beeld_is_gemaakt_uit_de_voorbeelden_van_nu(beeld: Beeld) -> None:
    # As make beelden does it: by a program of its own, which nothing ran in before.
    vraag = f"from docs.beelden import BEELDEN; print(next(b.kenmerk for b in BEELDEN if b.naam == {beeld.naam!r}))"
    nu = subprocess.run([sys.executable, "-c", vraag], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert kenmerk_van(MAP / beeld.naam) == nu.stdout.strip(), "voer make beelden uit"
    ander = replace(beeld, bron=lambda: beeld.bron() + b" ")
    assert ander.kenmerk != beeld.kenmerk


def test_elk_beeld_staat_op_een_pagina_en_elk_beeld_van_een_pagina_wordt_gemaakt() -> None:
    getoond = {naam for pad in _PAGINAS for naam in re.findall(r"\((?:docs/)?beeld/([^)]+)\)", pad.read_text("utf-8"))}
    assert getoond == {beeld.naam for beeld in BEELDEN} == {pad.name for pad in MAP.iterdir()}


@pytest.mark.parametrize("beeld", BEELDEN, ids=lambda beeld: beeld.naam)
def test_een_beeld_is_klein_en_zegt_alleen_waaruit_het_gemaakt_is(beeld: Beeld) -> None:
    pad = MAP / beeld.naam
    assert pad.stat().st_size <= MEESTE_BYTES
    with Image.open(pad) as png:
        assert png.format == "PNG"
        assert set(png.info) == {KENMERK}
        assert png.width <= beeld.grootte[0]
