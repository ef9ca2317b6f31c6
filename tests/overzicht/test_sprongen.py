"""Figures of one onthaalbureau that are ten times those of the werkjaar before."""

from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.overzicht import Overzicht, bereken_overzicht
from tests.bouwers.overzichten import KADER, ZELF, cijferboek, overzicht_van


def _sprongen(overzicht: Overzicht) -> list[tuple[str | None, str | None, str]]:
    gevonden = [b for b in overzicht.bevindingen if b.id == "cijfer-tien-keer"]
    return [(b.werkboek, b.code, b.melding.split(". Kijk")[0]) for b in gevonden]


def test_een_sprong_wordt_gezegd_bij_het_werkboek_van_het_latere_jaar() -> None:
    """2265 and then 22.650; each bureau is held against itself, and each year against the one before it."""
    boeken = [
        cijferboek("De Brug", {"IC3.1": Cijfer(waarde=2265)}, werkjaar="2011-2012"),
        cijferboek("De Brug", {"IC3.1": Cijfer(waarde=22650)}, werkjaar="2012-2013"),
        cijferboek("De Brug", {"IC3.1": Cijfer(waarde=22000)}, werkjaar="2013-2014"),
        cijferboek("De Kade", {"IC3.1": Cijfer(waarde=150)}, werkjaar="2013-2014"),
        cijferboek("De Brug", {"IC3.1": Cijfer(waarde=22)}, werkjaar="2014-2015", soort=ZELF),
    ]
    assert _sprongen(overzicht_van(*boeken)) == [
        (
            "map/De Brug-inspectie-2012-2013.xlsx",
            "IC3.1",
            "IC3.1 is 22650, en was in 2011-2012 2265: minstens tien keer meer",
        )
    ]


def test_wie_een_werkjaar_kiest_hoort_alleen_van_dat_jaar() -> None:
    boeken = [
        cijferboek("De Brug", {"IC3.1": Cijfer(waarde=waarde)}, werkjaar=jaar)
        for waarde, jaar in ((2265, "2011-2012"), (22650, "2012-2013"), (226, "2013-2014"))
    ]
    for werkjaar, hoe in (("2012-2013", "meer"), ("2013-2014", "minder")):
        (sprong,) = _sprongen(bereken_overzicht(boeken, KADER, werkjaar=werkjaar))
        assert sprong[2].endswith(f"minstens tien keer {hoe}")
    assert _sprongen(bereken_overzicht(boeken, KADER, werkjaar="2011-2012")) == []
