"""Where what people edit without code lies: the kaders in `criteria` and the templates in `sjablonen`."""

from pathlib import Path


def meegeleverd(*delen: str) -> Path:
    """Return the path of a file or folder that comes with gia, such as `("criteria", "gia-onthaalbureau")`.

    It lies in the installed package, and in a checkout beside it; where it is nowhere, the first is returned.
    """
    pakket = Path(__file__).resolve().parent
    plaatsen = (pakket.joinpath(*delen), pakket.parent.joinpath(*delen))
    return next((plaats for plaats in plaatsen if plaats.exists()), plaatsen[0])
