"""What can be wrong with the words of a kader: names of tabs and headings that do not go together."""

from collections.abc import Iterator

from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.eigen_woorden import EIGEN_WOORD, is_vast_woord
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.woorden import Begrippen
from gia_kwaliteit.tekst import lengte_in_cel, vergelijkbaar

# Excel allows so many characters for the name of a tab.
_LANGSTE_BLADNAAM = 31
# The label of Start that is a heading too, of another table: it may be called as it is.
_OOK_EEN_KOP = vergelijkbaar("Soort")


def zoek_woordproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield every word of a kader that does not fit with another, or with a name of the kader."""
    yield from _lijsten(kader)
    yield from _koppen(kader)


def _lijsten(kader: Kader) -> Iterator[Probleem]:
    namen = kader.woorden.lijsten
    if vergelijkbaar(namen.good_practices) == vergelijkbaar(namen.werkpunten):
        melding = f"beide lijsten heten “{namen.werkpunten}”; geef elke lijst een eigen naam"
        yield Probleem("kader", ("lijsten", "werkpunten"), melding)
    for sleutel, lijst in namen:
        for onderdeel in kader.onderdelen:
            if (lengte := lengte_in_cel(naam := f"{lijst} {onderdeel.lijstnaam}")) > _LANGSTE_BLADNAAM:
                melding = (
                    f"het blad “{naam}” krijgt een naam van {lengte} tekens, en Excel laat er {_LANGSTE_BLADNAAM} toe; "
                    "kies een kortere naam, of een kortere lijstnaam bij dat onderdeel"
                )
                yield Probleem("kader", ("lijsten", sleutel), melding)


def _koppen(kader: Kader) -> Iterator[Probleem]:
    """Yield what the kader calls a heading or a label, and what is called so already: each is found by its name."""
    gebied, velden = kader.woorden.gebied, kader.woorden.velden.labels
    eigen = {
        ("gebied", "gemiddelde"): (gebied.gemiddelde_als_kop,),
        ("gebied", "beeld"): (gebied.beeld_als_kop,),
        **{("velden", veld): (label,) for veld, label in velden.items()},
        **{("begrippen", begrip): koppen for begrip, koppen in kader.woorden.begrippen.als_koppen.items()},
    }
    gezien: set[str] = set()
    for pad, namen in eigen.items():
        for naam in namen:
            plat = vergelijkbaar(naam)
            if plat in gezien or (is_vast_woord(naam) and plat not in _mag(pad)):
                yield Probleem("kader", pad, EIGEN_WOORD.format(naam=naam))
                break
        gezien.update(map(vergelijkbaar, namen))


def _mag(pad: tuple[str, str]) -> set[str]:
    """Return what of the fixed words may be the name at this place: it is what gia itself calls that."""
    soort, sleutel = pad
    if soort == "begrippen":
        return set(map(vergelijkbaar, Begrippen().als_koppen[sleutel]))
    return {_OOK_EEN_KOP}
