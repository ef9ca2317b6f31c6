"""Any kader that the models allow, as the YAML that a person could write."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from gia_kwaliteit.kader.eigen_woorden import is_eigen_woord
from gia_kwaliteit.kader.woorden import maak_woorden
from gia_kwaliteit.tekst import lengte_in_cel, toonbaar, vergelijkbaar

Delen = dict[str, Any]
"""The files of a kader: the path of each below its folder, and what stands in it."""

_LETTERS = st.characters().filter(lambda teken: toonbaar(teken) == teken)
_GEWOON = st.sampled_from("abcXYZé’…—·&<>{}[]()'\"%$#@=+-*?/\\:;,.!|~^_ \n\tñ漢אع😀\u200b\u00a0\u0301")
TEKST = st.text(_GEWOON | _LETTERS, min_size=1, max_size=12).filter(lambda tekst: bool(tekst.strip()))
_LANGE_TEKST = TEKST | st.builds(lambda stuk, keer: (stuk + " ") * keer, TEKST, st.sampled_from([40, 400]))


def _is_regel(tekst: str) -> bool:
    return tekst == " ".join(tekst.split()) and bool(vergelijkbaar(tekst))


# Those of a kader that names none.
_WOORDEN = maak_woorden({})
_NIVEAU = st.text(_GEWOON | _LETTERS, min_size=1, max_size=12).filter(
    lambda naam: _is_regel(naam) and not set(naam) & set(',"*?~<>=') and not is_eigen_woord(naam, _WOORDEN)
)
_TAB = st.text(_GEWOON | _LETTERS, min_size=1, max_size=16).filter(
    lambda naam: _is_regel(naam) and not set(naam) & set("\\/?*[]:'") and lengte_in_cel(naam) <= 16
)
# Words that gia itself uses: as a heading, a label, a tab or an answer.
_EIGEN = st.sampled_from(
    (
        *("Code", "Score", "Gescoord", "Criteria", "Volledigheid", "Score op 20", "Werkpunten", "Proces", "Motivering"),
        *("Start", "Output", "Ja", "Nee", "_gia", "Soort", "niet gescoord", "geen gegevens", "Onderdeel", "Bewijs"),
    )
)
# A level and a kwaliteitsaspect are headings themselves.
_GEEN_KOP = _EIGEN.filter(lambda naam: not is_eigen_woord(naam, _WOORDEN))
_NAAM = TEKST | _EIGEN
# The answer outside a scale is a heading too.
_BUITEN = "n.v.t. of niet gevraagd"
_KLEUR = st.sampled_from(["#C8501E", "#ffffff", "#000000", "#7FB5DD"])
_SLEUTEL = st.from_regex(r"\A[a-z][a-z0-9_-]{0,8}\Z")


def _sleutels(aantal: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_SLEUTEL, min_size=aantal, max_size=aantal, unique=True)


@st.composite
def _schaal(trek: st.DrawFn, naam: str, namen: list[str], rollen: list[str]) -> Delen:
    """A scale with these names; each role is that of one level, wherever that stands."""
    plaatsen = trek(st.permutations(range(len(namen))))[: len(rollen)]
    rol_van = dict(zip(plaatsen, rollen, strict=True))
    niveaus = []
    for nummer, niveaunaam in enumerate(namen):
        niveau: Delen = {"naam": niveaunaam, "betekenis": trek(TEKST), "kleur": trek(_KLEUR)}
        niveaus.append(niveau | ({"rol": rol_van[nummer]} if nummer in rol_van else {}))
    buiten = {"niet_van_toepassing": {"naam": _BUITEN, "betekenis": trek(TEKST)}} if trek(st.booleans()) else {}
    return {"naam": naam, "omschrijving": trek(TEKST), "niveaus": niveaus} | buiten


@st.composite
def _puntenmodel(trek: st.DrawFn, code: str, namen: list[str]) -> Delen:
    punten = sorted(trek(st.lists(st.integers(0, 20), min_size=len(namen), max_size=len(namen))))
    if punten[0] == punten[-1]:
        punten[-1] += 1
    maximum = punten[-1] + trek(st.sampled_from([0, 0, 1, 2.5]))
    tellen = dict(zip(namen, punten, strict=True))
    return {"code": code, "naam": trek(_NAAM), "uitleg": trek(TEKST), "punten": tellen, "maximum": maximum}


@st.composite
def _domein(trek: st.DrawFn, letter: str) -> Delen:
    indicatoren = []
    for nummer in range(1, trek(st.integers(1, 3)) + 1):
        rijen = []
        for rij in range(1, trek(st.integers(1, 3)) + 1):
            invoer = trek(st.sampled_from(["tekst", "cijfer"]))
            eenheid = {"eenheid": trek(st.just("%") | TEKST)} if trek(st.booleans()) else {}
            definitie = {"definitie": trek(TEKST)} if trek(st.booleans()) else {}
            vast = {"code": f"{letter}{nummer}.{rij}", "naam": trek(_NAAM), "invoer": invoer}
            rijen.append(vast | eenheid | definitie)
        hoofd = {"code": f"{letter}{nummer}", "naam": trek(_NAAM), "definitie": trek(TEKST)}
        indicatoren.append(hoofd | {"subindicatoren": rijen})
    return {"naam": trek(_NAAM), "definitie": trek(TEKST), "indicatoren": indicatoren}


@st.composite
def _output(trek: st.DrawFn) -> Delen:
    indicatoren = []
    for nummer in range(1, trek(st.integers(1, 2)) + 1):
        rijen = [
            {"code": f"O{nummer}.{rij}", "tekst": trek(TEKST), "eenheid": trek(st.just("%") | TEKST)}
            for rij in range(1, trek(st.integers(1, 3)) + 1)
        ]
        hoofd = {"code": f"O{nummer}", "naam": trek(_NAAM), "definitie": trek(TEKST)}
        indicatoren.append(hoofd | {"outputindicatoren": rijen})
    return {"naam": trek(_NAAM), "definitie": trek(TEKST), "indicatoren": indicatoren}


@st.composite
def _verbanden(trek: st.DrawFn, delen: Delen) -> None:
    """Let some rows with a figure follow from rows before them, fall apart into classes, or be part of another."""
    rijen: list[Delen] = []
    for deel, sleutel in (("context", "subindicatoren"), ("input", "subindicatoren"), ("output", "outputindicatoren")):
        for groep in delen.get(f"{deel}.yaml", {}).get("indicatoren", []):
            if trek(st.booleans()):
                groep["herkomst"] = trek(_LANGE_TEKST)
            rijen += [rij for rij in groep[sleutel] if rij.get("invoer") != "tekst"]
    klassen: set[str] = set()
    for nummer, rij in enumerate(rijen):
        ervoor = [ander["code"] for ander in rijen[:nummer]]
        gelijk = [ander["code"] for ander in rijen[:nummer] if ander.get("eenheid") == rij.get("eenheid")]
        vrij = [code for code in gelijk if code not in klassen]
        soort = trek(st.sampled_from(["getypt", "getypt", "som", "verhouding", "klassen", "deel"]))
        if soort == "verhouding" and len(ervoor) > 1 and rij.get("eenheid"):
            rij["teller"], rij["noemer"] = trek(st.permutations(ervoor))[:2]
        elif soort == "som" and len(gelijk) > 1 and rij.get("eenheid"):
            rij["som_van"] = trek(st.lists(st.sampled_from(gelijk), min_size=2, unique=True))
        elif soort == "klassen" and vrij:
            # A class belongs to one figure.
            rij["klassen"] = trek(st.lists(st.sampled_from(vrij), min_size=1, unique=True))
            klassen |= set(rij["klassen"])
        elif soort == "deel" and gelijk:
            rij["deel_van"] = trek(st.sampled_from(gelijk))


@st.composite
def _referentie(trek: st.DrawFn, jaar: int, delen: Delen) -> Delen:
    """Figures with the output, the input and the processen of the kader."""
    cijfers: list[Delen] = []

    def cijfer(bij: str, eenheid: str, **rest: object) -> None:
        vast: Delen = {"code": f"c{len(cijfers)}", "naam": trek(_NAAM), "hoort_bij": bij, "eenheid": eenheid}
        vast |= {"vlaams_gemiddelde": False, "waarde": trek(st.integers(0, 100)), "definitie": trek(TEKST)}
        # A count is not smaller than what the onthaalbureaus count together; these are drawn apart.
        methode = trek(st.sampled_from(["gewogen", "ongewogen", "niet vermeld"]))
        wanneer: Delen = trek(st.sampled_from([{"jaar": jaar}, {"datum": "2012-03-01"}, {}]))
        uit: Delen = trek(st.sampled_from([{"regels": trek(TEKST)}, {"werkboeken": 8, "tekst": trek(TEKST)}]))
        vast |= {"methode": methode, "bron": uit, "status": trek(TEKST), **wanneer, **rest}
        cijfers.append(vast | ({"opmerking": trek(TEKST)} if trek(st.booleans()) else {}))

    for groep in delen.get("output.yaml", {}).get("indicatoren", []):
        for rij in groep["outputindicatoren"]:
            if trek(st.booleans()):
                cijfer(rij["code"], rij["eenheid"], vlaams_gemiddelde=True)
    for groep in delen.get("input.yaml", {}).get("indicatoren", []):
        for rij in groep["subindicatoren"]:
            if rij["invoer"] == "cijfer" and rij.get("eenheid") and trek(st.booleans()):
                per = {trek(TEKST): float(trek(st.integers(0, 100))) for _ in range(trek(st.integers(1, 3)))}
                cijfer(rij["code"], rij["eenheid"], rij=rij["code"], per_onthaalbureau=per)
    cijfer("P1", trek(TEKST), minimum=1, maximum=3, teller=trek(st.integers(0, 5)), noemer=7)
    return {"jaar": jaar, "bron": trek(TEKST), "cijfers": cijfers}


@st.composite
def _processen(trek: st.DrawFn, groepen: dict[str, bool], afkortingen: dict[str, str]) -> list[Delen]:
    """A proces or two for every group; `groepen` says which have kwaliteitsaspecten, every one of which is used."""
    processen: list[Delen] = []
    open_ = list(afkortingen)
    for groep, met_aspecten in groepen.items():
        for _ in range(trek(st.integers(1, 2))):
            code = f"P{len(processen) + 1}"
            criteria = []
            aantal = trek(st.integers(1, 3))
            keuzes: list[str | None] = [None] * aantal
            if met_aspecten:
                keuzes = [*open_, *(trek(st.sampled_from(list(afkortingen))) for _ in range(aantal))]
                open_ = []
            for nummer, aspect in enumerate(keuzes, 1):
                rij: Delen = {
                    "code": f"{code}.{afkortingen[aspect] if aspect else ''}{nummer}",
                    "tekst": trek(_LANGE_TEKST),
                }
                criteria.append(rij | ({"kwaliteitsaspect": aspect} if aspect else {}))
            vast = {"code": code, "naam": trek(_NAAM), "groep": groep, "definitie": trek(TEKST)}
            processen.append(vast | {"criteria": criteria})
    return processen


@st.composite
def _schalen(trek: st.DrawFn, *, regelgeving: bool) -> Delen:
    namen = trek(
        st.lists(_NIVEAU | _GEEN_KOP, min_size=4, max_size=11, unique_by=vergelijkbaar).filter(
            lambda namen: len(",".join((*namen, _BUITEN))) <= 255
        )
    )
    # The last two are those of the rules; a scale that nothing uses may be there.
    kwaliteit, regels = namen[:-2][:7], namen[-2:]
    schalen = [trek(_schaal("kwaliteit", kwaliteit, ["werkpunt", "good practice"]))]
    if regelgeving:
        schalen.insert(trek(st.integers(0, 1)), trek(_schaal("regelgeving", regels, ["in orde", "niet in orde"])))
    elif trek(st.booleans()):
        schalen.append(trek(_schaal(trek(st.sampled_from(["regelgeving", "anders"])), regels, [])))
    codes = trek(_sleutels(trek(st.integers(1, 3))))
    return {"schalen": schalen, "puntenmodellen": [trek(_puntenmodel(code, kwaliteit)) for code in codes]}


@st.composite
def kaders(trek: st.DrawFn) -> Delen:
    """A kader of one to six onderdelen, with and without everything that it need not have."""
    aantal = trek(st.integers(1, 6))
    met_aspecten = trek(st.lists(st.booleans(), min_size=aantal, max_size=aantal))
    groepen_per = [trek(st.integers(1, 2)) for _ in range(aantal)]
    codes = trek(_sleutels(aantal))
    groepcodes = trek(_sleutels(sum(groepen_per)))
    namen = st.lists(
        _TAB | _EIGEN.filter(lambda naam: naam != "Output"), min_size=aantal, max_size=aantal, unique_by=vergelijkbaar
    )
    tabnamen, lijstnamen = trek(namen), trek(namen)
    onderdelen, groepen, rest = [], dict[str, bool](), list(groepcodes)
    for nummer, code in enumerate(codes):
        eigen, rest = rest[: groepen_per[nummer]], rest[groepen_per[nummer] :]
        groepen |= dict.fromkeys(eigen, met_aspecten[nummer])
        vast = {"code": code, "naam": trek(_NAAM), "tabnaam": tabnamen[nummer], "lijstnaam": lijstnamen[nummer]}
        onderdelen.append(vast | {"groepen": eigen, "kwaliteitsaspecten": met_aspecten[nummer]})
    hoofd: Delen = {"id": trek(_SLEUTEL), "versie": "2", "titel": trek(TEKST), "bron": trek(TEKST)}
    hoofd |= {"proces_definitie": trek(TEKST), "onderdelen": onderdelen}
    hoofd["groepen"] = [{"code": groep, "naam": trek(_NAAM), "definitie": trek(TEKST)} for groep in groepen]
    regelgeving = trek(st.booleans())
    delen = {"kader.yaml": hoofd, "schalen.yaml": trek(_schalen(regelgeving=regelgeving))}
    afkortingen: dict[str, str] = {}
    if any(met_aspecten):
        aspectcodes = [code for code in trek(_sleutels(trek(st.integers(1, 4)))) if code not in codes] or ["aspect-x"]
        afkortingen = dict(zip(aspectcodes, "ABCD", strict=False))
        hoeveel = len(afkortingen)
        niveaus = {vergelijkbaar(niveau["naam"]) for s in delen["schalen.yaml"]["schalen"] for niveau in s["niveaus"]}
        naam_ = (TEKST | _GEEN_KOP).filter(
            lambda naam: vergelijkbaar(naam) not in niveaus and not is_eigen_woord(naam, _WOORDEN)
        )
        aspectnamen = trek(st.lists(naam_, min_size=hoeveel, max_size=hoeveel, unique_by=vergelijkbaar))
        delen["kwaliteitsaspecten.yaml"] = {
            "kwaliteitsaspecten": [
                {"code": code, "afkorting": afkorting, "naam": naam, "definitie": trek(TEKST), "deelpunten": ["x"]}
                for (code, afkorting), naam in zip(afkortingen.items(), aspectnamen, strict=True)
            ]
        }
    for proces in trek(_processen(groepen, afkortingen)):
        delen[f"processen/{proces['code']}.yaml"] = proces
    for deel, strategie in (("context", _domein("C")), ("input", _domein("I")), ("output", _output())):
        if trek(st.booleans()):
            delen[f"{deel}.yaml"] = trek(strategie)
    trek(_verbanden(delen))
    if regelgeving:
        delen["regelgeving.yaml"] = trek(_regelgeving())
    trek(_ernaast(delen))
    return delen


@st.composite
def _ernaast(trek: st.DrawFn, delen: Delen) -> None:
    """Add what a kader can have beside its rows, or not."""
    if trek(st.booleans()):
        delen["referentie/2012.yaml"] = trek(_referentie(2012, delen))
    if trek(st.booleans()):
        delen["normen.yaml"] = {"normen": [trek(_norm(delen))]}
    if trek(st.booleans()):
        delen["achtergrond.yaml"] = trek(_achtergrond(delen))
    if trek(st.booleans()):
        delen["vragen.yaml"] = trek(_vragen())
    if trek(st.booleans()):
        trek(_met_een_schaal_meer(delen))


@st.composite
def _met_een_schaal_meer(trek: st.DrawFn, delen: Delen) -> None:
    """Let some processen, criteria, rubrieken and rules be scored on one scale more, and give its levels points."""
    rollen = trek(st.sampled_from([[], ["werkpunt", "good practice"], ["niet in orde", "in orde"]]))
    namen = ["min of meer", "ietwat", "helemaal"][: trek(st.integers(2, 3))]
    schalen, gebruikt = delen["schalen.yaml"], set[str]()
    schalen["schalen"].insert(trek(st.integers(0, 1)), trek(_schaal("erbij", namen, rollen)))
    for naam, deel in delen.items():
        is_regel = naam == "regelgeving.yaml"
        eigen = "regelgeving" if is_regel else "kwaliteit"
        # A rule is in order or not: a scale without roles cannot say so.
        mag = naam.startswith("processen") or (is_regel and bool(rollen))
        for groep in deel.get("rubrieken", [deel]) if mag or is_regel or naam.startswith("processen") else ():
            op = trek(st.sampled_from(["", "erbij"])) if mag else ""
            # What levels mean with a row is said of the scale that it had.
            if op and not any("niveaus" in rij for rij in groep["criteria"]):
                groep["schaal"] = op
            for rij in groep["criteria"]:
                if mag and "niveaus" not in rij and trek(st.booleans()):
                    rij["schaal"] = trek(st.sampled_from([eigen, "erbij"]))
                gebruikt.add(rij.get("schaal") or groep.get("schaal") or eigen)
    tweeledig = {s["naam"] for s in schalen["schalen"] if all("orde" in n.get("rol", "") for n in s["niveaus"])}
    met_punten = gebruikt - tweeledig
    niveaus = {schaal["naam"]: [niveau["naam"] for niveau in schaal["niveaus"]] for schaal in schalen["schalen"]}
    for model in schalen["puntenmodellen"]:
        erbij = dict(zip(niveaus["erbij"], (0, 1, 1), strict=False))
        tellen = {"kwaliteit": model["punten"], "erbij": erbij}
        model["punten"] = {naam: punt for schaal in met_punten for naam, punt in tellen[schaal].items()}
        maximum = model.pop("maximum")
        if "kwaliteit" in met_punten:
            model["maxima"] = {"kwaliteit": maximum}


@st.composite
def _norm(trek: st.DrawFn, delen: Delen) -> Delen:
    """A norm with a row of the output where there is one, and with a proces otherwise."""
    rijen = [rij for groep in delen.get("output.yaml", {}).get("indicatoren", []) for rij in groep["outputindicatoren"]]
    rij = rijen[0] if rijen else {"code": "P1", "eenheid": trek(TEKST)}
    vast: Delen = {"code": "n1", "naam": trek(_NAAM), "hoort_bij": [rij["code"]], "rij": rij["code"] if rijen else None}
    vast |= {"soort": trek(st.sampled_from(["norm", "richtgetal"])), "eenheid": rij["eenheid"]}
    grenzen: Delen = trek(st.sampled_from([{"minstens": 3}, {"hoogstens": 7.5}, {"minstens": 3, "hoogstens": 7.5}]))
    vast |= {**grenzen, "definitie": trek(TEKST), "bron": {"regels": trek(TEKST)}}
    return vast


@st.composite
def _achtergrond(trek: st.DrawFn, delen: Delen) -> Delen:
    """Texts about some of the rows, which then name them, and what some levels mean there."""
    niveaus = {schaal["naam"]: [n["naam"] for n in schaal["niveaus"]] for schaal in delen["schalen.yaml"]["schalen"]}
    teksten: Delen = {}
    for sleutel, letters in (("toelichting", "E.X"), ("aanbevelingen", "AB")):
        vast = [{"code": f"{letters}{n}", "onderwerp": trek(_NAAM), "tekst": trek(_LANGE_TEKST)} for n in range(1, 4)]
        teksten[sleutel] = [tekst | ({"regels": trek(TEKST)} if trek(st.booleans()) else {}) for tekst in vast]
    for naam, deel in delen.items():
        schaal = "kwaliteit" if naam.startswith("processen") else naam.removesuffix(".yaml")
        groepen = [deel, *deel.get("rubrieken", ()), *deel.get("indicatoren", ())]
        for rij in [rij for g in groepen for rij in (*g.get("criteria", ()), *g.get("outputindicatoren", ()))]:
            for sleutel in teksten:
                if trek(st.booleans()):
                    codes = [tekst["code"] for tekst in teksten[sleutel]]
                    rij[sleutel] = trek(st.lists(st.sampled_from(codes), unique=True))
            if schaal in niveaus and trek(st.booleans()):
                rij["niveaus"] = {trek(st.sampled_from(niveaus[schaal])): trek(_LANGE_TEKST)}
    return teksten


@st.composite
def _regelgeving(trek: st.DrawFn) -> Delen:
    rubrieken = []
    for nummer in range(1, trek(st.integers(1, 3)) + 1):
        regels = [
            {"code": f"R{nummer}.{regel}", "onderwerp": trek(TEKST), "tekst": trek(_LANGE_TEKST)}
            for regel in range(1, trek(st.integers(1, 3)) + 1)
        ]
        rubrieken.append({"code": f"R{nummer}", "naam": trek(_NAAM), "criteria": regels})
    return {"naam": trek(_NAAM), "definitie": trek(TEKST), "schaal": "regelgeving", "rubrieken": rubrieken}


@st.composite
def _vragen(trek: st.DrawFn) -> Delen:
    """Questions of every kind, with and without what they need not have."""
    rubrieken = []
    for nummer in range(1, trek(st.integers(1, 3)) + 1):
        vragen: list[Delen] = []
        for vraag in range(1, trek(st.integers(1, 4)) + 1):
            soort = trek(st.sampled_from(["tekst", "keuze", "datum", "getal"]))
            vast: Delen = {"code": f"V{nummer}.{vraag}", "tekst": trek(_LANGE_TEKST), "antwoord": soort}
            if soort == "keuze":
                vast["keuzes"] = ["het een", "het ander"]
            if soort == "getal" and trek(st.booleans()):
                vast["eenheid"] = trek(st.sampled_from(["%", "per week"]))
            if trek(st.booleans()):
                vast |= {"hint": trek(_LANGE_TEKST), "deelpunten": [trek(TEKST), trek(TEKST)], "bron": trek(TEKST)}
            vragen.append(vast)
        aanwijzingen = [trek(_LANGE_TEKST)] if trek(st.booleans()) else []
        rubrieken.append({"code": f"V{nummer}", "naam": trek(_NAAM), "aanwijzingen": aanwijzingen, "vragen": vragen})
    inleiding = [{"titel": trek(TEKST), "teksten": [{"tekst": trek(TEKST)}]}] if trek(st.booleans()) else []
    return {"definitie": trek(TEKST), "inleiding": inleiding, "rubrieken": rubrieken}


def schrijf_kader(delen: Delen, map_: Path) -> Path:
    """Write the files of a kader in a folder."""
    for naam, inhoud in delen.items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(yaml.safe_dump(inhoud, sort_keys=False), encoding="utf-8")
    return map_
