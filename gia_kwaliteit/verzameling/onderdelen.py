"""Parts that not everybody needs, and how to install them where gia is."""


def raad_om_te_installeren(*pakketten: str) -> str:
    """Return in Dutch how to add these packages, with pipx as well as with pip.

    The extras of gia itself cannot be named: pip looks for them on an index, where gia is not.
    """
    namen = " ".join(pakketten)
    return f"Installeer het met: pipx inject gia-kwaliteit {namen} (of, waar gia met pip staat: pip install {namen})."
