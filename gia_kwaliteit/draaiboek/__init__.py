"""The questions of a kader as a form in Word, to fill in during a conversation and to read back like a werkboek."""

from gia_kwaliteit.draaiboek.schrijven import GeenVragen, maak_draaiboek

__all__ = ["GeenVragen", "maak_draaiboek"]
