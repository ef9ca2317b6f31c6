"""What can be found in a werkboek: the catalogue, and a bevinding of it."""

from gia_kwaliteit.bevinding.catalogus import Bevindingsoort, Ernst
from gia_kwaliteit.bevinding.model import Bevinding, bevat_fout, bevinding, in_andere_woorden, voor_opdrachtregel

__all__ = ["Bevinding", "Bevindingsoort", "Ernst", "bevat_fout", "bevinding", "in_andere_woorden", "voor_opdrachtregel"]
