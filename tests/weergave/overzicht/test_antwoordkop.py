"""The heading of the numbers on the tab Antwoorden of an overzicht stands on one line."""

from types import SimpleNamespace
from typing import Any

import pytest

from gia_kwaliteit.weergave.overzicht.werkboek import antwoorden


def test_de_kop_met_het_aantal_past_op_een_regel(monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd = list[Any]()

    def nieuw_tabblad(_boek: object, _naam: str, breedtes: object) -> object:
        gevraagd.append(breedtes)
        return SimpleNamespace(rond_af=lambda: None)

    def schrijf_tabel(_blad: object, _rij: int, kolommen: object, *_rest: object) -> int:
        gevraagd.append(kolommen)
        return 4

    monkeypatch.setattr(antwoorden, "nieuw_tabblad", nieuw_tabblad)
    monkeypatch.setattr(antwoorden, "schrijf_tabel", schrijf_tabel)
    monkeypatch.setattr(antwoorden, "maak_lijst", lambda *_, **__: None)
    overzicht: Any = SimpleNamespace(beantwoord={"V1.1": 1}, bureaus=range(12))
    antwoorden.schrijf_antwoorden(None, overzicht)  # type: ignore[arg-type]
    breedtes, kolommen = gevraagd
    assert kolommen[-1].kop == "Beantwoord (van 12)"
    # 19 characters in bold, and the filter button.
    assert breedtes[-1] >= 19 + 4
