"""Put a verslag together from a beoordeling and its profiel."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.oogopslag import is_voldoende
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.profiel.cijfers import alle_cijfers
from gia_kwaliteit.rubrieken import SAMENVATTEND, verslagrubrieken
from gia_kwaliteit.tekst import met_hoofdletter, toonbaar
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.verslag.eigen_bureau import eigennamen
from gia_kwaliteit.verslag.model import Kerncijfer, Rubriek, Verslag
from gia_kwaliteit.verslag.rubrieken.actieplan import maak_actieplan
from gia_kwaliteit.verslag.rubrieken.alle_scores import maak_alle_scores
from gia_kwaliteit.verslag.rubrieken.antwoorden import maak_antwoorden, maak_toelichting
from gia_kwaliteit.verslag.rubrieken.bewaking import maak_kwaliteitsbewaking
from gia_kwaliteit.verslag.rubrieken.context import maak_context
from gia_kwaliteit.verslag.rubrieken.delen import gevraagde_rijen, met_feiten, onvolledig
from gia_kwaliteit.verslag.rubrieken.input import maak_input
from gia_kwaliteit.verslag.rubrieken.lijsten import maak_lijsten
from gia_kwaliteit.verslag.rubrieken.oogopslag import maak_oogopslag
from gia_kwaliteit.verslag.rubrieken.output import maak_output
from gia_kwaliteit.verslag.rubrieken.profiel import maak_profiel
from gia_kwaliteit.verslag.rubrieken.regelgeving import maak_regelgeving
from gia_kwaliteit.verslag.rubrieken.samenvattend import heeft_samenvatting, maak_samenvattend
from gia_kwaliteit.verslag.rubrieken.vergelijking import maak_vergelijking
from gia_kwaliteit.verslag.rubrieken.vlaams import codes_per_rubriek, vlaamse_tabellen
from gia_kwaliteit.verslag.rubrieken.werkbezoek import met_gesprekken_boven, met_werkbezoek
from gia_kwaliteit.verslag.zinnen import NIET_INGEVULD
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.werkbezoek import Werkbezoek


def maak_verslag(
    beoordeling: Beoordeling,
    profiel: Profiel,
    kader: Kader,
    vergelijking: Vergelijking | None = None,
    *,
    vandaag: date | None = None,
    werkbezoek: Werkbezoek | None = None,
) -> Verslag:
    """Return the content of the verslag of one subject (source lines 6013–6035).

    `profiel` is that of `beoordeling`; with a `vergelijking` there is a rubric about it. Actions that should
    have been done before `vandaag` are marked. With a `werkbezoek` there is a rubric about that, and its answers stand
    beside processen and figures; beside criteria and rules, as evidence, `met_gesprekken` puts them. Scores are texts
    as people read them, with one decimal and a decimal comma. Raises ValueError when the
    vergelijking is of another puntenmodel than the profiel: its scores would contradict those beside it.
    """
    if vergelijking is not None and vergelijking.puntenmodel != profiel.puntenmodel:
        modellen = f"{profiel.puntenmodel} and {vergelijking.puntenmodel}"
        raise ValueError(f"a verslag has one puntenmodel, not {modellen}")
    titels = verslagrubrieken(kader)
    # What follows from other figures stands beside the area as they do.
    beoordeling = replace(beoordeling, cijfers=alle_cijfers(beoordeling, kader))
    vlaams = {
        code: vlaamse_tabellen(titels[code], bij, beoordeling, kader) for code, bij in codes_per_rubriek(kader).items()
    }
    rubrieken = _rubrieken(beoordeling, profiel, kader, vergelijking, vandaag)
    alle_scores = maak_alle_scores(profiel, kader, vergelijking)
    if werkbezoek is not None:
        rubrieken = met_werkbezoek(rubrieken, werkbezoek, kader)
        alle_scores = met_gesprekken_boven(alle_scores, werkbezoek, kader)
    oogopslag, verantwoording = maak_oogopslag(profiel, kader), _verantwoording(profiel, kader)
    if not kader.heeft_scores:
        # There are no figures of which to say how they came about.
        oogopslag, verantwoording = replace(oogopslag, opmerkingen=verantwoording), ()
    return Verslag(
        naam=toonbaar(profiel.naam or "").strip() or kader.woorden.onderwerp.zonder_naam,
        gegevens=_gegevens(profiel),
        oogopslag=oogopslag,
        kerncijfers=tuple(
            Kerncijfer(
                label=uitkomst.naam,
                score="" if uitkomst.score is None else getal(uitkomst.score),
                op=f"op {uitkomst.maximum}",
                onvolledig=onvolledig(uitkomst),
                is_krap=uitkomst.score is not None and not is_voldoende(uitkomst),
            )
            for uitkomst in profiel.onderdelen.values()
        ),
        rubrieken=tuple(
            replace(
                rubriek,
                titel=rubriek.titel or titels[rubriek.code],
                naslag=(*rubriek.naslag, *vlaams.get(rubriek.code, ())),
                bespreking=toonbaar(beoordeling.besprekingen.get(rubriek.code, "")).strip(),
            )
            for rubriek in rubrieken
        ),
        verantwoording=verantwoording,
        weggelaten=_weggelaten(beoordeling, rubrieken),
        alle_scores=alle_scores,
    )


def _weggelaten(beoordeling: Beoordeling, rubrieken: Iterable[Rubriek]) -> tuple[str, ...]:
    """Return the codes of what somebody wrote about, and that has no place in this verslag."""
    codes = {rubriek.code for rubriek in rubrieken}
    return tuple(code for code, tekst in beoordeling.besprekingen.items() if tekst.strip() and code not in codes)


def _rubrieken(
    beoordeling: Beoordeling,
    profiel: Profiel,
    kader: Kader,
    vergelijking: Vergelijking | None,
    vandaag: date | None,
) -> list[Rubriek]:
    rubrieken = _situering(profiel, kader)
    for resultaat in profiel.onderdelen.values():
        match resultaat.scoregroep.soort:
            case Groepsoort.bewaking:
                rubrieken.append(maak_kwaliteitsbewaking(resultaat, profiel, kader))
            case Groepsoort.regelgeving:
                rubrieken.append(maak_regelgeving(resultaat, beoordeling, profiel, kader))
            case _:
                rubrieken.append(maak_profiel(resultaat, profiel, kader))
    if kader.vragen:
        rubrieken.append(maak_antwoorden(kader.vragen, profiel, kader))
    if kader.heeft_scores:
        rubrieken.append(maak_lijsten(profiel, kader))
    rubrieken += maak_actieplan(profiel, kader, vandaag)
    if vergelijking is not None:
        rubrieken.append(maak_vergelijking(vergelijking, kader))
    # Where there is one score, or none, only the writer can sum up.
    if heeft_samenvatting(profiel) or beoordeling.besprekingen.get(SAMENVATTEND, "").strip():
        rubrieken.append(maak_samenvattend(profiel))
    # Of an instrument that only asks the report ends with why and how.
    if kader.vragen and kader.vragen.inleiding and not kader.heeft_scores:
        rubrieken.append(maak_toelichting(kader.vragen))
    return rubrieken


def _situering(profiel: Profiel, kader: Kader) -> list[Rubriek]:
    """Return the chapters about context, input and output."""
    rubrieken: list[Rubriek] = []
    namen = eigennamen(profiel.naam, kader.referentie)
    if kader.context:
        gevraagd, zin = gevraagde_rijen(profiel.context)
        rubrieken.append(met_feiten(maak_context(kader.context, gevraagd, kader, namen), zin))
    if kader.input:
        gevraagd, zin = gevraagde_rijen(profiel.input)
        rubrieken.append(met_feiten(maak_input(kader.input, gevraagd, kader, namen), zin))
    if kader.output:
        gevraagd, zin = gevraagde_rijen(profiel.output)
        rubrieken.append(met_feiten(maak_output(kader.output, gevraagd, kader, namen), zin))
    return rubrieken


def _gegevens(profiel: Profiel) -> tuple[tuple[str, str], ...]:
    datum = profiel.datum.strftime("%d/%m/%Y") if profiel.datum else ""
    labels = profiel.woorden.velden.labels
    gegevens = {
        labels["soort"]: profiel.woorden.naam_van_soort(profiel.soort) if profiel.soort else "",
        labels["werkjaar"]: profiel.werkjaar or "",
        labels["datum"]: datum,
        labels["beoordelaars"]: "; ".join(profiel.beoordelaars),
        "Stand": stand_in_woorden(profiel),
        "Werkboek": profiel.werkboek,
    }
    if not gegevens["Stand"]:
        del gegevens["Stand"]  # nobody has to say it
    return tuple((label, toonbaar(tekst).strip() or NIET_INGEVULD) for label, tekst in gegevens.items())


def _verantwoording(profiel: Profiel, kader: Kader) -> tuple[str, ...]:
    """Say how the scores came about, and what was found while reading."""
    model = kader.puntenmodel(profiel.puntenmodel)
    if not kader.heeft_scores:
        return (
            f"Gemaakt met gia volgens het kader {profiel.kader.id}, versie {profiel.kader.versie}.",
            *_bij_het_lezen(profiel),
        )
    zinnen = [
        f"Berekend met gia volgens het kader {profiel.kader.id}, versie {profiel.kader.versie}.",
        f"Puntenmodel {model.naam}. {model.uitleg}",
        "Een gemiddelde van niveaus zegt niet alles: lees het altijd samen met de verdeling over de niveaus.",
    ]
    if kader.referentie or kader.normen:
        zinnen.append(
            f"{met_hoofdletter(kader.woorden.gebied.cijfers)} en normen: {kader.bron}, tenzij er een andere bron bij "
            "staat; de regels zijn die van dat rapport. Gewogen: uit de sommen van de aantallen. Ongewogen: "
            f"{kader.woorden.onderwerp.elk} telt even zwaar."
        )
    return (*zinnen, *_bij_het_lezen(profiel))


def _bij_het_lezen(profiel: Profiel) -> tuple[str, ...]:
    """Say how much was found while reading; nothing where nothing was."""
    opmerkelijk = sum(gevonden.id != Bevindingsoort.niet_gescoord for gevonden in profiel.bevindingen)
    if not opmerkelijk:
        return ()
    wat = "was er 1 bevinding" if opmerkelijk == 1 else f"waren er {opmerkelijk} bevindingen"
    return (f"Bij het lezen van het werkboek {wat}: gia score toont wat.",)
