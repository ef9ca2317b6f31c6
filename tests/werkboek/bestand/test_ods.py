"""What an .ods holds beside its values."""

from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.ods import Ods

RUIMTES = " ".join(f'xmlns:{naam}="urn:{naam}"' for naam in ("office", "table", "draw", "xlink"))


def test_de_afbeelding_van_een_grafiek_is_geen_afbeelding_van_iemand() -> None:
    """Behind a chart stands its picture, for who cannot draw it; each program puts it in a folder of its own choice."""
    grafiek = (
        '<draw:frame><draw:object xlink:href="./Graph0"/><draw:image xlink:href="Pictures/Graph0.png"/></draw:frame>'
    )
    foto = '<draw:frame><draw:image xlink:href="Pictures/foto.png"/></draw:frame>'
    cellen = "".join(f"<table:table-cell>{inhoud}</table:table-cell>" for inhoud in (grafiek, foto, grafiek))
    ods = Ods(
        f'<office:x {RUIMTES}><table:table table:name="Blad"><table:table-row>{cellen}</table:table-row></table:table>'
        "</office:x>".encode()
    )
    assert Bronblad("Blad", [], ods).bijlagen.afbeeldingen == ("B1",)
