"""What can be wrong with the scales of a kader, with who names them, and with the points of their levels."""

from collections.abc import Iterable, Iterator, Sequence

from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.eigen_woorden import EIGEN_WOORD, is_eigen_woord
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.schalen import ROLPAREN, Puntenmodel, Schaal
from gia_kwaliteit.kader.vormen import dubbele
from gia_kwaliteit.tekst import vergelijkbaar

# What gia says of a criterium that has no level; another answer cannot be called so.
_ZONDER_NIVEAU = ("niet gescoord", "onzeker", "volledig", "onvolledig")
_DEEL = "schalen"
# As many as one scale can have: the formulas count each apart, and Excel takes no formula of more than 8,192 signs.
_MEESTE_NIVEAUS = 20


def zoek_schaalproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what cannot be in schalen.yaml, and the scales that something names and that are not there."""
    namen = [schaal.naam for schaal in kader.schalen]
    for naam in dubbele(namen):
        plaats = len(namen) - 1 - namen[::-1].index(naam)
        yield Probleem(_DEEL, (_DEEL, plaats, "naam"), f"er zijn twee schalen met de naam “{naam}”")
    if kader.processen and not namen:
        yield Probleem(_DEEL, (_DEEL,), "er is geen enkele schaal om de criteria op te scoren")
    yield from _onbekende_schalen(kader, namen)
    van_regels = {kader.schaalnaam_van[code] for code in kader.regels}
    for plaats, schaal in enumerate(kader.schalen):
        for melding in _rollen(schaal, van_regels=schaal.naam in van_regels):
            yield Probleem(_DEEL, (_DEEL, plaats, "niveaus"), melding)
    yield from _te_veel_naast_elkaar(kader)
    yield from _niveaunamen(kader)
    yield from _namen_buiten_de_schaal(kader)
    yield from _puntenmodellen(kader)


def _onbekende_schalen(kader: Kader, namen: Sequence[str]) -> Iterator[Probleem]:
    """Yield where a scale is named that schalen.yaml does not have."""
    gevraagd: list[tuple[str, tuple[str | int, ...], str | None]] = []
    for proces in kader.processen:
        gevraagd.append((proces.code, ("schaal",), proces.schaal))
        gevraagd += [(proces.code, ("criteria", i, "schaal"), rij.schaal) for i, rij in enumerate(proces.criteria)]
    if kader.regelgeving:
        gevraagd.append(("regelgeving", ("schaal",), kader.regelgeving.schaal))
    for i, rubriek in enumerate(kader.rubrieken):
        gevraagd.append(("regelgeving", ("rubrieken", i, "schaal"), rubriek.schaal))
        gevraagd += [
            ("regelgeving", ("rubrieken", i, "criteria", j, "schaal"), regel.schaal)
            for j, regel in enumerate(rubriek.criteria)
        ]
    for deel, pad, naam in gevraagd:
        if naam is not None and naam not in namen:
            melding = f"de schaal “{naam}” staat niet in schalen.yaml; de schalen zijn: {', '.join(namen) or 'geen'}"
            yield Probleem(deel, pad, melding)


def _rollen(schaal: Schaal, *, van_regels: bool) -> Iterator[str]:
    """Yield what is wrong with the roles of a scale: it has both of a pair once, or none; a rule is in order or not."""
    heeft = [niveau.rol for niveau in schaal.niveaus]
    paren = [paar for paar in ROLPAREN if any(rol in heeft for rol in paar)]
    if van_regels and not paren:
        paren = [ROLPAREN[-1]]
    if len(paren) > 1:
        yield (
            f"de schaal “{schaal.naam}” heeft rollen van twee soorten: kies werkpunt en good practice, of in orde en "
            "niet in orde"
        )
        return
    for rol in (rol for paar in paren for rol in paar):
        if heeft.count(rol) != 1:
            yield f"precies één niveau van de schaal “{schaal.naam}” heeft de rol “{rol}”; nu {heeft.count(rol)}"


def _te_veel_naast_elkaar(kader: Kader) -> Iterator[Probleem]:
    """Yield the onderdelen and the regelgeving of which the scales have more levels than a table and its formulas."""
    samen: list[tuple[str, tuple[str | int, ...], str, Iterable[str]]] = [
        ("regelgeving", ("rubrieken",), "de regelgeving", kader.regels)
    ]
    for nummer, onderdeel in enumerate(kader.onderdelen):
        codes = [criterium.code for criterium in kader.criteria_van(onderdeel)]
        samen.append(("kader", ("onderdelen", nummer), f"het onderdeel “{onderdeel.code}”", codes))
    for deel, pad, wat, eronder in samen:
        schalen = kader.schaal_over(eronder).delen
        aantal = sum(len(schaal.namen) for schaal in schalen)
        if aantal > _MEESTE_NIVEAUS:
            namen = ", ".join(schaal.naam for schaal in schalen)
            melding = (
                f"{wat} gebruikt schalen met samen {aantal} niveaus ({namen}); naast elkaar passen er hoogstens "
                f"{_MEESTE_NIVEAUS}"
            )
            yield Probleem(deel, pad, melding)


def _niveaunamen(kader: Kader) -> Iterator[Probleem]:
    """Yield the levels that an earlier scale has too: by its name alone a level says on which scale it stands."""
    schaal_van: dict[str, str] = {}
    for plaats, schaal in enumerate(kader.schalen):
        for nummer, niveau in enumerate(schaal.niveaus):
            eerste = schaal_van.get(vergelijkbaar(niveau.naam))
            if eerste is not None:
                melding = (
                    f"het niveau “{niveau.naam}” staat ook in de schaal “{eerste}”; "
                    "een niveau hoort maar bij één schaal, kies een andere naam"
                )
                yield Probleem(_DEEL, (_DEEL, plaats, "niveaus", nummer, "naam"), melding)
            if is_eigen_woord(niveau.naam, kader.woorden):
                melding = EIGEN_WOORD.format(naam=niveau.naam)
                yield Probleem(_DEEL, (_DEEL, plaats, "niveaus", nummer, "naam"), melding)
        schaal_van |= {vergelijkbaar(naam): schaal.naam for naam in schaal.namen}


def _namen_buiten_de_schaal(kader: Kader) -> Iterator[Probleem]:
    """Yield the answers outside a scale whose name says something else too: it is a heading, as that of a level is."""
    niveaus = {vergelijkbaar(naam) for schaal in kader.schalen for naam in schaal.namen}
    aspecten = {vergelijkbaar(aspect.naam) for aspect in kader.kwaliteitsaspecten}
    eerste: dict[str, str] = {}
    for plaats, schaal in enumerate(kader.schalen):
        for naam in schaal.buiten:
            pad, plat = (_DEEL, plaats, "niet_van_toepassing", "naam"), vergelijkbaar(naam)
            if plat in niveaus:
                yield Probleem(_DEEL, pad, f"“{naam}” is ook de naam van een niveau; kies een andere naam")
            if plat in aspecten:
                yield Probleem(_DEEL, pad, f"“{naam}” is ook de naam van een kwaliteitsaspect; kies een andere naam")
            if is_eigen_woord(naam, kader.woorden) or plat in _ZONDER_NIVEAU:
                yield Probleem(_DEEL, pad, EIGEN_WOORD.format(naam=naam))
            if eerste.setdefault(plat, naam) != naam:
                melding = (
                    f"“{naam}” en “{eerste[plat]}” zijn bijna gelijk; schrijf ze in elke schaal op dezelfde manier"
                )
                yield Probleem(_DEEL, pad, melding)


def _puntenmodellen(kader: Kader) -> Iterator[Probleem]:
    for code in dubbele(model.code for model in kader.puntenmodellen):
        yield Probleem(_DEEL, ("puntenmodellen",), f"er zijn twee puntenmodellen met de code “{code}”")
    gebruikt = set(kader.schaalnaam_van.values())
    # Of a scale that is missing it is told already; one that only says in order or not counts by itself.
    if not gebruikt <= {schaal.naam for schaal in kader.schalen}:
        return
    schalen = [schaal for schaal in kader.schalen if schaal.naam in gebruikt and not schaal.is_tweeledig]
    for nummer, model in enumerate(kader.puntenmodellen):
        for sleutel, melding in (*_punten(model, schalen), *_maxima(model, schalen)):
            yield Probleem(_DEEL, ("puntenmodellen", nummer, sleutel), melding)


def _punten(model: Puntenmodel, schalen: Sequence[Schaal]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the points of a model; `schalen` are those of which the levels have points."""
    nodig = [naam for schaal in schalen for naam in schaal.namen]
    if set(model.punten) != set(nodig):
        melding = f"het puntenmodel “{model.code}” geeft punten aan precies deze niveaus: {', '.join(nodig)}"
        ontbreekt = [naam for naam in nodig if naam not in model.punten]
        if len(schalen) > 1 and ontbreekt:
            melding += f"; nu ontbreken de punten van: {', '.join(ontbreekt)}"
        yield "punten", melding
        return
    for schaal in schalen:
        punten = [model.punten[naam] for naam in schaal.namen]
        if punten != sorted(punten) or punten[0] == punten[-1]:
            melding = (
                f"in het puntenmodel “{model.code}” krijgt een hoger niveau minder punten dan een lager, "
                "of krijgt elk niveau evenveel"
            )
            yield "punten", melding


def _maxima(model: Puntenmodel, schalen: Sequence[Schaal]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the maxima of a model."""
    namen = [schaal.naam for schaal in schalen]
    if model.maximum is not None and (len(schalen) > 1 or model.maxima):
        melding = (
            f"het puntenmodel “{model.code}” geeft punten aan de niveaus van: {', '.join(namen)}; zet het hoogste "
            "aantal punten van elk van deze schalen onder maxima in plaats van onder maximum, of laat het weg"
        )
        yield "maximum", melding
    for naam, maximum in (model.maxima or {}).items():
        if naam not in namen:
            er_zijn = f"dat zijn: {', '.join(namen)}" if namen else "zo zijn er geen"
            yield "maxima", f"“{naam}” is geen schaal waarvan de niveaus punten krijgen; {er_zijn}"
            continue
        eigen = next(schaal for schaal in schalen if schaal.naam == naam)
        if any(model.punten.get(niveau, 0) > maximum for niveau in eigen.namen):
            melding = (
                f"in het puntenmodel “{model.code}” krijgt een niveau van de schaal “{naam}” meer punten dan het "
                f"maximum ({maximum:g})"
            )
            yield "maxima", melding
