"""A strip of levels on a page: as long as there are criteria, to the left what is low and to the right what is high."""

from collections.abc import Container, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Strook:
    """How many criteria have each level, from low to high; those that nobody gave are not in it.

    `links` are the levels of the lower half of the scale, `rechts` those of the upper half and `open` is how many
    criteria have no score. `deel_links` and `deel_rechts` are how much of its half of the strip each side takes, in
    percent.
    """

    links: Mapping[str, int]
    rechts: Mapping[str, int]
    open: int
    deel_links: float
    deel_rechts: float


def maak_strook(verdeling: Mapping[str, int], criteria: int, lage: Container[str]) -> Strook:
    """Return the strip of a distribution over the levels, from low to high, of so many criteria.

    `lage` are the levels in the lower half of their scale.
    """
    gegeven = {naam: aantal for naam, aantal in verdeling.items() if aantal}
    links = {naam: aantal for naam, aantal in gegeven.items() if naam in lage}
    rechts = {naam: aantal for naam, aantal in gegeven.items() if naam not in lage}
    open_ = criteria - sum(verdeling.values())
    return Strook(
        links=links,
        rechts=rechts,
        open=open_,
        deel_links=_deel(sum(links.values()), criteria),
        deel_rechts=_deel(sum(rechts.values()) + open_, criteria),
    )


def _deel(aantal: int, criteria: int) -> float:
    return round(100 * aantal / criteria, 2) if criteria else 0.0
