"""How the werkboek looks: one house style for every tab, readable in grey and for people who are colour-blind."""

from bisect import bisect_right

from gia_kwaliteit.kader import Niveau
from gia_kwaliteit.kleuren import BAND as BANDKLEUR
from gia_kwaliteit.kleuren import BOVEN as HUISKLEUR
from gia_kwaliteit.kleuren import GRIJS as GRIJSKLEUR
from gia_kwaliteit.kleuren import INKT as INKTKLEUR
from gia_kwaliteit.kleuren import INVOER as INVOERKLEUR
from gia_kwaliteit.kleuren import INVOERRAND as RANDKLEUR
from gia_kwaliteit.kleuren import LIJN as LIJNKLEUR
from gia_kwaliteit.kleuren import VLAK as VLAKKLEUR
from gia_kwaliteit.kleuren import WIT, letterkleur
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import HOOGSTE_RIJ
from gia_kwaliteit.werkboek.schrijven.tekstmaat import loopt_terug, regelhoogte, regels
from gia_kwaliteit.werkboek.teksten import LEES_VERDER

# A cell has its colours without the sign in front.
DONKER, MIDDEL, LICHT, LIJN, GRIJS, INKT = (
    kleur[1:] for kleur in (HUISKLEUR, BANDKLEUR, VLAKKLEUR, LIJNKLEUR, GRIJSKLEUR, INKTKLEUR)
)
INVOER, INVOERRAND = INVOERKLEUR[1:], RANDKLEUR[1:]
GETAL = "0.0"
# White above and below a text together, in points: no more than a quarter of a row of one line.
_WIT = 3.0

TITEL = Stijl(grootte=18, vet=True, kleur=DONKER, verticaal="vcenter")
# Whose workbook it is: it goes to the left, over empty cells.
AANDUIDING = Stijl(grootte=10, kleur=GRIJS, horizontaal="right", verticaal="vcenter")
ONDERTITEL = Stijl(kleur=GRIJS, verticaal="vcenter")
# The finding on the first tab, in one sentence.
BOODSCHAP = Stijl(grootte=14, vet=True, kleur=DONKER, verticaal="vcenter", terugloop=True)
# The mark of a series, above its heading.
MERK = Stijl(grootte=14, vet=True, horizontaal="center", verticaal="bottom")
TABELTITEL = Stijl(grootte=12, vet=True, kleur=DONKER, verticaal="vcenter")
BEELDZIN = TABELTITEL._replace(grootte=11, terugloop=True)
TEKST = Stijl(grootte=10, verticaal="top", terugloop=True)
_KOP = Stijl(horizontaal="left", inspringing=1, verticaal="vcenter", terugloop=True, vet=True, rand=LIJN)
KOP = _KOP._replace(grootte=10, kleur=WIT[1:], vulling=DONKER)
# What is there to be read back only has the colour of what is behind it: a number format that shows nothing would make
# Gnumeric write an .ods without the text.
SLEUTELKOP = KOP._replace(kleur=DONKER, open="right")
NAAMKOP = KOP._replace(open="left")
KOP_MIDDEN = KOP._replace(horizontaal="center")
TABELKOP = _KOP._replace(grootte=10, kleur=DONKER, vulling=LICHT)
GROEP = Stijl(cursief=True, kleur=DONKER, verticaal="vcenter", terugloop=True, horizontaal="left", inspringing=1)
# The name of a narrow column, from below upwards, and what a group of columns is called.
STAANDE_KOP = TABELKOP._replace(horizontaal="center", verticaal="bottom", gedraaid=90)
GROEPKOP = TABELKOP._replace(horizontaal="center")
BAND = Stijl(grootte=13, vet=True, kleur=DONKER, vulling=MIDDEL, verticaal="vcenter", horizontaal="left", inspringing=1)
KOPPELBAND = BAND._replace(onderstreept=True)
DEFINITIE = BAND._replace(grootte=10, vet=False, cursief=True, kleur=INKT, terugloop=True)
HERKOMST = DEFINITIE._replace(cursief=False)
# How to ask the questions of a rubriek.
AANWIJZINGEN = HERKOMST._replace(kleur=GRIJS, vulling=LICHT)
TELZIN = TEKST._replace(grootte=11, vet=True, kleur=DONKER)
CEL = TEKST._replace(rand=LIJN, horizontaal="left", inspringing=1)
DEELCEL = CEL._replace(inspringing=3, verticaal="vcenter")
LIJSTCEL = TEKST
LIJSTCODE = LIJSTCEL._replace(vet=True, kleur=GRIJS)
CODECEL = CEL._replace(vet=True, kleur=GRIJS)
SLEUTELCEL = CEL._replace(kleur=WIT[1:], vulling=WIT[1:], open="right", terugloop=False)
NAAMCEL = CEL._replace(open="left")
KOPPELCEL = CODECEL._replace(onderstreept=True)
CODE_MIDDEN = CODECEL._replace(verticaal="vcenter")
KOPPEL_MIDDEN = KOPPELCEL._replace(verticaal="vcenter")
TABKOPPELCEL = CEL._replace(kleur=DONKER, onderstreept=True, verticaal="vcenter")
KOPPELING = Stijl(grootte=10, kleur=DONKER, onderstreept=True, verticaal="vcenter", horizontaal="left", inspringing=1)
GRIJZE_CEL = CEL._replace(kleur=GRIJS)
GRIJS_MIDDEN = GRIJZE_CEL._replace(verticaal="vcenter")
CEL_MIDDEN = CEL._replace(verticaal="vcenter")
AANWIJZING = Stijl(grootte=10, kleur=GRIJS, verticaal="vcenter", terugloop=True)
# What a level means, beside its name.
UITLEG = Stijl(grootte=10, kleur=INKT, verticaal="vcenter", horizontaal="left", inspringing=1)
GETALCEL = CEL._replace(getal=GETAL, horizontaal="center")
VERSCHILCEL = GETALCEL._replace(getal="+0.0;-0.0;0.0")
FIJNVERSCHILCEL = GETALCEL._replace(getal="+0.00;-0.00;0.00")
PROCENTCEL = GETALCEL._replace(getal="0%")
KRUISCEL = CEL._replace(grootte=12, vet=True, verticaal="vcenter", terugloop=False, horizontaal="center")
SCORECEL_VAST = CEL._replace(vet=True, horizontaal="center")
TELCEL = GETALCEL._replace(getal="0")
INVOERCEL = CEL._replace(vulling=INVOER, rand=INVOERRAND, invoer=True)
SCORECEL = INVOERCEL._replace(vet=True, verticaal="vcenter", horizontaal="center")
INVOER_MIDDEN = INVOERCEL._replace(verticaal="vcenter")
GETALINVOER = INVOERCEL._replace(verticaal="vcenter", horizontaal="center")
GEMIDDELDE_INVOER = GETALINVOER._replace(getal=GETAL)
# What a formula computes among what people fill in: as it is, or with one decimal where it is divided.
REKENCEL = CEL._replace(vulling=LICHT, verticaal="vcenter", horizontaal="center")
AANDEELCEL = REKENCEL._replace(getal=GETAL)
# What stands beside a figure to look at: fixed, and as a formula sees it.
BEELDCEL = CEL._replace(kleur=GRIJS)
ERNAASTCEL = CEL
DATUMCEL = CEL._replace(getal="dd/mm/yyyy", horizontaal="center")
DATUMINVOER = INVOER_MIDDEN._replace(terugloop=False, getal="dd/mm/yyyy")


def hoogte(tekst: str, breedte: float, stijl: Stijl = CEL) -> float:
    """Return the height in points that a row needs for a text in a cell of this width, in a style.

    `breedte` is that of its column as a spreadsheet counts it, or of all columns that the cell takes.
    """
    return regels(tekst, breedte, stijl) * regelhoogte(stijl.grootte) + _WIT


def wat_past(tekst: str, breedte: float) -> str:
    """Return a text, or what fits of it in the highest row there is: what Excel cuts, nobody would miss."""
    if hoogte(tekst, breedte) <= HOOGSTE_RIJ:
        return tekst
    einde = bisect_right(range(len(tekst)), HOOGSTE_RIJ, key=lambda n: hoogte(tekst[:n] + LEES_VERDER, breedte)) - 1
    woorden = tekst[:einde].rsplit(maxsplit=1)
    # A text without spaces is cut in the middle of a word.
    begin = woorden[0] if len(woorden) > 1 and len(woorden[0]) > einde / 2 else tekst[:einde]
    return begin + LEES_VERDER


def niveaucel(niveau: Niveau, breedte: float) -> Stijl:
    """Return the style of a locked cell of this width that holds the name of a level in its colour, whole."""
    stijl = CEL._replace(vet=True, verticaal="vcenter", terugloop=False, horizontaal="center")
    stijl = stijl._replace(vulling=niveau.kleur[1:], kleur=letterkleur(niveau.kleur)[1:])
    return stijl._replace(terugloop=loopt_terug([niveau.naam], breedte, stijl))
