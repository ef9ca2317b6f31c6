"""The reference figures of a year as the YAML file that lies in a kader."""

from gia_kwaliteit.kader.referentie import Referentie, in_sleutels_van
from gia_kwaliteit.kader.uitschrijven import als_commentaar, als_yaml, gevulde_velden
from gia_kwaliteit.kader.woorden import Woorden

_MODELREGEL = "# yaml-language-server: $schema=../../schema/referentie.json\n"
_VASTE_UITLEG = (
    "Zo staat dit bestand klaar om in de map referentie/ van het kader te leggen, onder de naam {jaar}.yaml.\n"
    "Een code staat voor altijd vast: wijzig ze niet en gebruik ze nooit opnieuw, ook niet nadat iets geschrapt is.\n"
    "`versie` in kader.yaml hoeft voor een cijfer niet omhoog: het verandert niets aan wat er ingevuld en gescoord "
    "wordt.\n"
)
_SLEUTELS = """
{sleutel:<19}true: het {gemiddelde} van de outputindicator in hoort_bij
rij                de rij van het werkboek die hetzelfde telt; gia legt beide naast elkaar
waarde             gewogen: de som van de tellers gedeeld door die van de noemers; telling: de som van de aantallen;
                   ongewogen: het gemiddelde, waarin {elk} even zwaar telt
n                  hoeveel {meervoud} een cijfer gaven
teller, noemer     waarvan een verhouding berekend is; teller_uit, noemer_uit: de codes van de cijfers die dat tellen
status             hoeveel cijfers gemeten zijn, en hoeveel geschat
bron               uit hoeveel werkboeken het komt, en welke; regels: uit het rapport dat hieronder bij bron staat
"""


def maak_referentietekst(referentie: Referentie, uitleg: str, woorden: Woorden) -> str:
    """Return a file of reference figures as people and gia read it; `uitleg` says at the top where they come from."""
    van = woorden.onderwerp
    (sleutel,) = in_sleutels_van({"vlaams_gemiddelde": True}, woorden.gebied)
    gemiddelde = woorden.gebied.gemiddelde
    uitgelegd = _SLEUTELS.format(sleutel=sleutel, gemiddelde=gemiddelde, elk=van.elk, meervoud=van.meervoud)
    vooraf = [uitleg, _VASTE_UITLEG.format(jaar=referentie.jaar)]
    # A list of keys is not wrapped: its columns stand below each other.
    sleutels = "".join(f"# {regel}".rstrip() + "\n" for regel in uitgelegd.splitlines())
    hoofd = als_yaml({"jaar": referentie.jaar, "bron": referentie.bron}, 0)
    cijfers = als_yaml([in_sleutels_van(gevulde_velden(cijfer), woorden.gebied) for cijfer in referentie.cijfers], 2)
    return f"{_MODELREGEL}{''.join(als_commentaar(deel) for deel in vooraf)}{sleutels}{hoofd}cijfers:\n{cijfers}"
