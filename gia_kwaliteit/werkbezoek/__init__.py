"""A work visit: answers to questions, each with what it says something about in the kader of who was visited."""

from gia_kwaliteit.werkbezoek.lezen import lees_werkbezoek
from gia_kwaliteit.werkbezoek.model import Werkbezoek, maak_werkbezoek, met_gesprekken

__all__ = ["Werkbezoek", "lees_werkbezoek", "maak_werkbezoek", "met_gesprekken"]
