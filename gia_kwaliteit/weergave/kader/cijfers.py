"""A reference figure and a norm of a kader, with all that is known of them, in a paragraph."""

from gia_kwaliteit.getallen import voluit
from gia_kwaliteit.kader import Norm, Referentiecijfer
from gia_kwaliteit.kader.woorden import Woorden


def over_cijfer(cijfer: Referentiecijfer, woorden: Woorden) -> str:
    """Say what a figure is, when it was, how it was counted, and where it stands; `woorden` are those of its kader."""
    waarde = f": {voluit(cijfer.waarde)} {cijfer.eenheid}" if cijfer.waarde is not None else f" ({cijfer.eenheid})"
    breuk = f"{voluit(cijfer.teller)} / {voluit(cijfer.noemer)}" if cijfer.teller and cijfer.noemer else ""
    feiten = [
        f"{cijfer.naam}{waarde}",
        *([breuk] if breuk else []),
        cijfer.wanneer,
        *([f"van {woorden.onderwerp.aantal(cijfer.n)}"] if cijfer.n is not None else []),
        *([f"het {woorden.gebied.gemiddelde}"] if cijfer.vlaams_gemiddelde else []),
        f"methode: {cijfer.methode}",
        f"status: {cijfer.status}",
        f"bron: {cijfer.bron.in_woorden}",
    ]
    zinnen = [f"{'; '.join(feiten)}.", cijfer.definitie, cijfer.opmerking or ""]
    zinnen += [f"Fout in de bron: {cijfer.fout_in_bron}"] if cijfer.fout_in_bron else []
    return " ".join(filter(None, zinnen))


def over_norm(norm: Norm) -> str:
    """Say what a figure should be, since when, and where that stands."""
    feiten = [
        f"{norm.naam}: {norm.in_woorden}",
        *([f"sinds {norm.sinds:%d/%m/%Y}"] if norm.sinds else []),
        str(norm.soort),
        f"bron: {norm.bron.in_woorden}",
    ]
    return " ".join(filter(None, (f"{'; '.join(feiten)}.", norm.definitie, norm.opmerking)))
