"""What stays the same in every version of a kader: the scores in older werkboeken stand on its levels and points."""

from collections.abc import Iterator, Mapping

from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.schalen import Puntenmodel, Schaal
from gia_kwaliteit.kader.versies import Vast, Vastniveau, Vastpuntenmodel

_ANDER_KADER = (
    "Werkboeken van een vroegere versie tellen erop: zet het terug. Wilt u het anders, dan is het een ander kader: "
    "kies in kader.yaml een ander id en verwijder wijzigingen.yaml"
)


def wat_vast_is(kader: Kader) -> Vast:
    """Return what of a kader is the same in all its versions, as it is now."""
    return Vast(
        id=kader.id,
        schalen={schaal.naam: _vaste_niveaus(schaal) for schaal in kader.schalen},
        puntenmodellen={model.code: _vaste_punten(model) for model in kader.puntenmodellen},
        kwaliteitsaspecten={aspect.code: aspect.afkorting for aspect in kader.kwaliteitsaspecten},
        niet_van_toepassing=_buiten_de_schaal(kader) or None,
    )


def zoek_wat_niet_vast_bleef(kader: Kader, vast: Vast) -> Iterator[Probleem]:
    """Yield what a kader has otherwise than what is the same in all its versions; `vast` is what that is."""
    if kader.id != vast.id:
        melding = (
            f"wijzigingen.yaml is de geschiedenis van het kader “{vast.id}”, en dit is “{kader.id}”. Een ander kader "
            "heeft nog geen geschiedenis: verwijder dat bestand"
        )
        yield Probleem("kader", ("id",), melding)
        return
    yield from _schalen(kader, vast.schalen)
    yield from _antwoorden(kader, vast.niet_van_toepassing or {})
    yield from _puntenmodellen(kader, vast)
    yield from _aspecten(kader, vast.kwaliteitsaspecten)


def zoek_wat_nog_niet_vast_staat(kader: Kader, vast: Vast) -> list[str]:
    """Return the keys under `vast` where something that the kader has since is not written yet."""
    nu = wat_vast_is(kader)
    return [
        f"{sleutel}.{naam}"
        for sleutel in ("schalen", "puntenmodellen", "niet_van_toepassing")
        for naam in (getattr(nu, sleutel) or {}).keys() - (getattr(vast, sleutel) or {}).keys()
    ]


def _schalen(kader: Kader, vast: Mapping[str, tuple[Vastniveau, ...]]) -> Iterator[Probleem]:
    schalen = {schaal.naam: (nummer, schaal) for nummer, schaal in enumerate(kader.schalen)}
    for naam, niveaus in vast.items():
        if naam not in schalen:
            melding = f"de schaal “{naam}” ontbreekt. {_ANDER_KADER}"
            yield Probleem("schalen", ("schalen",), melding)
            continue
        nummer, schaal = schalen[naam]
        nu = _vaste_niveaus(schaal)
        if [niveau.naam for niveau in nu] != [niveau.naam for niveau in niveaus]:
            plaats = next(
                (p for p, paar in enumerate(zip(nu, niveaus, strict=False)) if paar[0] != paar[1]), len(niveaus)
            )
            wat = f"niet meer de niveaus {_opsomming(niveaus)}, maar {_opsomming(nu)}"
            melding = f"de schaal “{naam}” heeft {wat}. {_ANDER_KADER}"
            yield Probleem("schalen", ("schalen", nummer, "niveaus", plaats, "naam"), melding)
            continue
        for plaats, (niveau, toen) in enumerate(zip(nu, niveaus, strict=True)):
            if niveau.rol != toen.rol:
                melding = f"het niveau “{niveau.naam}” had {_rol(toen)} en heeft nu {_rol(niveau)}. {_ANDER_KADER}"
                yield Probleem("schalen", ("schalen", nummer, "niveaus", plaats, "rol"), melding)


def _antwoorden(kader: Kader, vast: Mapping[str, str]) -> Iterator[Probleem]:
    nu = _buiten_de_schaal(kader)
    plaatsen = {schaal.naam: plaats for plaats, schaal in enumerate(kader.schalen)}
    for schaal, toen in vast.items():
        if schaal in plaatsen and nu.get(schaal) != toen:
            wat = f"niet meer het antwoord “{toen}”, maar {f'“{nu[schaal]}”' if schaal in nu else 'geen'}"
            melding = f"buiten de schaal “{schaal}” staat {wat}. {_ANDER_KADER}"
            yield Probleem("schalen", ("schalen", plaatsen[schaal], "niet_van_toepassing"), melding)


def _puntenmodellen(kader: Kader, vast: Vast) -> Iterator[Probleem]:
    modellen = {model.code: (nummer, model) for nummer, model in enumerate(kader.puntenmodellen)}
    for code, toen in vast.puntenmodellen.items():
        if code not in modellen:
            melding = f"het puntenmodel “{code}” ontbreekt. {_ANDER_KADER}"
            yield Probleem("schalen", ("puntenmodellen",), melding)
            continue
        nummer, model = modellen[code]
        # Another level is told of the scale already.
        if model.punten.keys() == toen.punten.keys() and _vaste_punten(model) != toen:
            wat = f"gaf {_punten(toen)} en geeft nu {_punten(_vaste_punten(model))}"
            melding = f"het puntenmodel “{code}” {wat}. {_ANDER_KADER}; of voeg een puntenmodel toe met een andere code"
            yield Probleem("schalen", ("puntenmodellen", nummer, "punten"), melding)


def _aspecten(kader: Kader, vast: Mapping[str, str]) -> Iterator[Probleem]:
    nu = {aspect.code: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
    if nu != vast:
        toen = _aspectlijst(vast)
        melding = f"de kwaliteitsaspecten zijn niet meer {toen}, maar {_aspectlijst(nu)}. {_ANDER_KADER}"
        yield Probleem("kwaliteitsaspecten" if nu else "kader", ("kwaliteitsaspecten" if nu else "id",), melding)


def _buiten_de_schaal(kader: Kader) -> dict[str, str]:
    """Return the name of the answer outside each scale that has one."""
    return {schaal.naam: naam for schaal in kader.schalen for naam in schaal.buiten}


def _vaste_niveaus(schaal: Schaal) -> tuple[Vastniveau, ...]:
    return tuple(Vastniveau(naam=niveau.naam, rol=niveau.rol) for niveau in schaal.niveaus)


def _vaste_punten(model: Puntenmodel) -> Vastpuntenmodel:
    return Vastpuntenmodel(punten=model.punten, maximum=model.maximum, maxima=model.maxima)


def _opsomming(niveaus: tuple[Vastniveau, ...]) -> str:
    return ", ".join(niveau.naam for niveau in niveaus)


def _rol(niveau: Vastniveau) -> str:
    return f"de rol {niveau.rol}" if niveau.rol else "geen rol"


def _punten(model: Vastpuntenmodel) -> str:
    punten = ", ".join(f"{naam} {punt:g}" for naam, punt in model.punten.items())
    maxima = [f"{maximum:g}" for maximum in (model.maximum, *(model.maxima or {}).values()) if maximum is not None]
    return f"{punten} op {', '.join(maxima)}" if maxima else punten


def _aspectlijst(aspecten: Mapping[str, str]) -> str:
    return ", ".join(f"{code} ({afkorting})" for code, afkorting in aspecten.items()) or "er geen"
