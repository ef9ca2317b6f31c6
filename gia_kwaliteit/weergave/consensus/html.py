"""The consensus as one page of HTML: no scripts, nothing from elsewhere, ready to share and to print."""

from functools import partial

from gia_kwaliteit.consensus import Consensus
from gia_kwaliteit.consensus.woorden import (
    WIE_HOGER,
    andere_rijen,
    per_proces,
    rijtekst,
    stand_van_zaken,
    van_wie,
    wat_open_bleef,
    wie,
)
from gia_kwaliteit.getallen import coefficient
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overeenstemming import GRENZEN
from gia_kwaliteit.tekst import codereeksen
from gia_kwaliteit.weergave.html import maak_omgeving


def maak_consensuspagina(consensus: Consensus, kader: Kader) -> str:
    """Return a consensus as one self-contained page of HTML; every text in it is escaped."""
    omgeving = maak_omgeving()
    omgeving.filters |= {"alfa": partial(coefficient, grenzen=GRENZEN), "rijtekst": partial(rijtekst, kader=kader)}
    omgeving.filters |= {"codereeksen": codereeksen}
    maten, gegevens = consensus.overeenstemming, consensus.beoordeling.gegevens
    namen = {proces.code: f"{proces.code} {proces.naam}" for proces in kader.processen}
    criteria = kader.woorden.begrippen.criterium.meervoud
    groepen = [(namen[groep.code], groep.n, groep.alpha) for groep in maten.per_proces]
    if maten.regelgeving:
        groepen.append(("Regelgeving", maten.regelgeving.n, maten.regelgeving.alpha))
    return omgeving.get_template("consensus.html").render(
        c=consensus,
        zin=stand_van_zaken(consensus),
        naam=gegevens.naam or consensus.beoordeling.woorden.onderwerp.zonder_naam,
        onder=" · ".join((*van_wie(consensus), wie(consensus))),
        per_proces=per_proces(kader),
        heeft_scores=kader.heeft_scores,
        andere_rijen=andere_rijen(consensus),
        open_gebleven=wat_open_bleef(consensus),
        wie_hoger=WIE_HOGER,
        criteria=criteria,
        groepen=[(f"Alle {criteria}", maten.n, maten.alpha), *groepen],
        kleur={niveau.naam: niveau.kleur for schaal in kader.schalen for niveau in schaal.niveaus},
        meningen=consensus.beoordeling.meningen,
    )
