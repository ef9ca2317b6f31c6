"""The verslag of one subject: one content, written as a page, a document or a PDF (source lines 6013–6035)."""

from gia_kwaliteit.verslag.inhoud import maak_verslag
from gia_kwaliteit.verslag.model import Rubriek, Tabel, Verslag

__all__ = ["Rubriek", "Tabel", "Verslag", "maak_verslag"]
