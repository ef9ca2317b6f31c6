"""Two kaders side by side: what came, what went, what has another code, other words, other levels or other points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gia_kwaliteit.kader.delen import Outputindicator, Subindicator
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.versies import Vast
from gia_kwaliteit.tekst import vergelijkbaar

PROCESSEN = "processen"
# From here on two texts look so much like each other that somebody has to say whether they ask the same.
_GELIJKEND = 0.6


@dataclass(frozen=True, kw_only=True)
class Rij:
    """A criterium, rule or indicator, with what stands in its row; `deel` is the part of the kader it is in."""

    code: str
    tekst: str
    deel: str
    kwaliteitsaspect: str | None = None
    onderwerp: str | None = None
    schaal: str | None = None
    op_eigen_schaal: bool = False
    eenheid: str | None = None
    som_van: tuple[str, ...] = ()
    teller: str | None = None
    noemer: str | None = None
    antwoord: str | None = None
    keuzes: tuple[str, ...] = ()

    @property
    def gevraagd(self) -> str:
        """The scale of what is scored; of a question what kind of answer it asks, and its choices; else empty."""
        return ": ".join(filter(None, (self.schaal and f"schaal {self.schaal}", self.antwoord, ", ".join(self.keuzes))))

    @property
    def berekening(self) -> str:
        """Of what its figure is computed, in the keys of the kader; empty where somebody types it."""
        delen = {"som_van": ", ".join(self.som_van), "teller": self.teller, "noemer": self.noemer}
        return ", ".join(f"{sleutel}: {codes}" for sleutel, codes in delen.items() if codes)

    @property
    def groep(self) -> str:
        """The code of its proces, rubriek or indicator."""
        return self.code.split(".")[0]

    @property
    def letters(self) -> str:
        """The letters with which its code begins."""
        return self.groep.rstrip("0123456789")

    @property
    def volledig(self) -> str:
        """Its text, with the onderwerp of a rule before it and the unit of a figure after it."""
        onderwerp = f"{self.onderwerp}: " if self.onderwerp else ""
        eenheid = f" ({self.eenheid})" if self.eenheid else ""
        return f"{onderwerp}{self.tekst}{eenheid}"


@dataclass(frozen=True)
class Rijpaar:
    """A row as it was and as it is."""

    oud: Rij
    nieuw: Rij

    @property
    def leest_gelijk(self) -> bool:
        """Whether only spaces, capitals or signs that nobody sees differ."""
        return all(vergelijkbaar(een) == vergelijkbaar(ander) for een, ander in self.teksten)

    @property
    def teksten(self) -> tuple[tuple[str, str], ...]:
        """What is compared: the text, and the onderwerp of a rule."""
        return (self.oud.tekst, self.nieuw.tekst), (self.oud.onderwerp or "", self.nieuw.onderwerp or "")


@dataclass(frozen=True)
class Twijfel:
    """A row that went, and those that came and could have taken its place: only people know whether one did."""

    oud: Rij
    kandidaten: tuple[Rij, ...]


@dataclass(frozen=True)
class Tekstpaar:
    """A name or definition as it was and as it is (None: it is gone); `waar` says where it stands in the kader."""

    waar: str
    oud: str
    nieuw: str | None


@dataclass(frozen=True, kw_only=True)
class Kaderverschil:
    """What differs between an older kader and a newer one.

    `toegevoegd` has every code that came, also those that took a place; of the codes that went, `verplaatst` has those
    whose text stands unchanged at one other code, `twijfel` those that another may have taken the place of, and
    `vervallen` the rest. `teksten` are the names and definitions of the older kader that the newer one does not have.
    `oud_vast` and `nieuw_vast` are what stays the same within a kader: its id, levels and points.
    """

    oud: Kader
    nieuw: Kader
    toegevoegd: tuple[Rij, ...]
    vervallen: tuple[Rij, ...]
    verplaatst: tuple[Rijpaar, ...]
    twijfel: tuple[Twijfel, ...]
    herschreven: tuple[Rijpaar, ...]
    andere_eenheid: tuple[Rijpaar, ...]
    andere_berekening: tuple[Rijpaar, ...]
    ander_antwoord: tuple[Rijpaar, ...]
    teksten: tuple[Tekstpaar, ...]
    oud_vast: Vast
    nieuw_vast: Vast

    @property
    def is_zelfde_kader(self) -> bool:
        """Whether werkboeken of the older one can be carried over: same id, same levels, points and aspecten."""
        oud, nieuw = self.oud_vast, self.nieuw_vast
        return (
            oud.id == nieuw.id
            and oud.kwaliteitsaspecten == nieuw.kwaliteitsaspecten
            and oud.schalen.items() <= nieuw.schalen.items()
            and (oud.niet_van_toepassing or {}).items() <= (nieuw.niet_van_toepassing or {}).items()
            and all(nieuw.puntenmodellen.get(code) == punten for code, punten in oud.puntenmodellen.items())
        )

    @property
    def woorden_van_toen(self) -> dict[str, Any]:
        """The words of kader.yaml that were others, as plain values, whole under their own key."""
        toen = self.oud.woorden.model_dump(mode="json", exclude_none=True)
        nu = self.nieuw.woorden.model_dump(mode="json", exclude_none=True)
        return {sleutel: waarde for sleutel, waarde in toen.items() if nu[sleutel] != waarde}

    @property
    def is_leeg(self) -> bool:
        """Whether nothing differs, apart from the version."""
        rijen = (self.toegevoegd, self.vervallen, self.verplaatst, self.twijfel, self.herschreven)
        return (
            not any((*rijen, self.andere_eenheid, self.andere_berekening, self.ander_antwoord, self.teksten))
            and self.oud_vast == self.nieuw_vast
        )


def vergelijk_kaders(oud: Kader, nieuw: Kader) -> Kaderverschil:
    """Compare an older kader with a newer one; nothing of it is guessed."""
    toen, nu = rijen_van(oud), rijen_van(nieuw)
    toegevoegd = [rij for code, rij in nu.items() if code not in toen]
    weg = [rij for code, rij in toen.items() if code not in nu]
    verplaatst = list(_verplaatst(weg, toegevoegd))
    gevonden = {paar.oud.code for paar in verplaatst}
    vrij = [rij for rij in toegevoegd if rij.code not in {paar.nieuw.code for paar in verplaatst}]
    twijfel = [Twijfel(rij, _kandidaten(rij, vrij)) for rij in weg if rij.code not in gevonden]
    gebleven = [Rijpaar(toen[code], nu[code]) for code in toen if code in nu]
    return Kaderverschil(
        oud=oud,
        nieuw=nieuw,
        toegevoegd=tuple(toegevoegd),
        vervallen=tuple(geval.oud for geval in twijfel if not geval.kandidaten),
        verplaatst=tuple(verplaatst),
        twijfel=tuple(geval for geval in twijfel if geval.kandidaten),
        herschreven=tuple(paar for paar in gebleven if any(een != ander for een, ander in paar.teksten)),
        andere_eenheid=tuple(paar for paar in gebleven if paar.oud.eenheid != paar.nieuw.eenheid),
        andere_berekening=tuple(paar for paar in gebleven if paar.oud.berekening != paar.nieuw.berekening),
        ander_antwoord=tuple(paar for paar in gebleven if paar.oud.gevraagd != paar.nieuw.gevraagd),
        teksten=_andere_woorden(oud, nieuw),
        oud_vast=wat_vast_is(oud),
        nieuw_vast=wat_vast_is(nieuw),
    )


def rijen_van(kader: Kader) -> dict[str, Rij]:
    """Return every row of a kader by its code, in its order."""
    rijen = [
        Rij(
            code=criterium.code,
            tekst=criterium.tekst,
            deel=PROCESSEN,
            kwaliteitsaspect=criterium.kwaliteitsaspect,
            schaal=kader.schaalnaam_van[criterium.code],
            op_eigen_schaal=kader.schaalnaam_van[criterium.code] != kader.standaardschaal,
        )
        for criterium in kader.criteria.values()
    ]
    rijen += [
        Rij(
            code=regel.code,
            tekst=regel.tekst,
            deel="regelgeving",
            onderwerp=regel.onderwerp,
            schaal=kader.schaalnaam_van[regel.code],
            op_eigen_schaal=bool(kader.regelgeving and kader.schaalnaam_van[regel.code] != kader.regelgeving.schaal),
        )
        for regel in kader.regels.values()
    ]
    for deel, domein in (("context", kader.context), ("input", kader.input)):
        for indicator in domein.indicatoren if domein else ():
            rijen += [_cijferrij(rij, rij.naam, deel) for rij in indicator.subindicatoren]
    rijen += [_cijferrij(rij, rij.tekst, "output") for rij in kader.outputindicatoren.values()]
    rijen += [
        Rij(code=v.code, tekst=v.tekst, deel="vragen", eenheid=v.eenheid, antwoord=v.antwoord, keuzes=v.keuzes)
        for v in kader.vraag_van.values()
    ]
    return {rij.code: rij for rij in rijen}


def _cijferrij(rij: Subindicator | Outputindicator, tekst: str, deel: str) -> Rij:
    """Return a row of context, input or output, with what its figure is computed from."""
    return Rij(
        code=rij.code,
        tekst=tekst,
        deel=deel,
        eenheid=rij.eenheid,
        som_van=rij.som_van,
        teller=rij.teller,
        noemer=rij.noemer,
    )


def andere_teksten(kader: Kader) -> dict[str, str]:
    """Return the names and definitions that stand in the werkboek beside the rows, by where they stand in the kader."""
    aspecten = {
        f"{aspect.code} deelpunt {nummer}": punt
        for aspect in kader.kwaliteitsaspecten
        for nummer, punt in enumerate(aspect.deelpunten, 1)
    }
    delen = {"context": kader.context, "input": kader.input, "output": kader.output, "regelgeving": kader.regelgeving}
    beschreven = [(code, deel.naam, deel.definitie) for code, deel in delen.items() if deel]
    for domein in (kader.context, kader.input, kader.output):
        beschreven += [(deel.code, deel.naam, deel.definitie) for deel in (domein.indicatoren if domein else ())]
    beschreven += [(f"groep {groep.code}", groep.naam, groep.definitie) for groep in kader.groepen]
    beschreven += [(aspect.code, aspect.naam, aspect.definitie) for aspect in kader.kwaliteitsaspecten]
    beschreven += [(proces.code, proces.naam, proces.definitie) for proces in kader.processen]
    return {
        "titel": kader.titel,
        **_teksten_van_vragen(kader),
        **{f"{code} naam": groep.naam for code, groep in kader.scoregroepen.items()},
        **{f"{code} naam": naam for code, naam, _ in beschreven},
        **{f"{code} definitie": definitie for code, _, definitie in beschreven},
        **aspecten,
        **{f"{code} definitie": rij.definitie for code, rij in kader.subindicatoren.items() if rij.definitie},
        **{f"{code} {naam}": zin for code, uitleg in kader.uitleg.items() for naam, zin in uitleg.niveaus.items()},
        **dict(_bladeren(kader.woorden.model_dump(mode="json", exclude_none=True))),
    }


def _bladeren(waarde: object, waar: str = "") -> Iterator[tuple[str, str]]:
    """Yield every word among plain values, by the keys that lead to it; a party is known by its code."""
    if isinstance(waarde, Mapping):
        for sleutel, deel in waarde.items():
            yield from _bladeren(deel, f"{waar} {sleutel}".strip())
    elif isinstance(waarde, list):
        for nummer, deel in enumerate(waarde, 1):
            naam = deel.get("code", nummer) if isinstance(deel, Mapping) else nummer
            yield from _bladeren(deel, f"{waar} {naam}")
    else:
        yield waar, ("ja" if waarde else "nee") if isinstance(waarde, bool) else str(waarde)


def _teksten_van_vragen(kader: Kader) -> dict[str, str]:
    """Return what stands around and below the questions, by where it stands in the kader."""
    if kader.vragen is None:
        return {}
    teksten = {"vragen naam": kader.vragen.naam, "vragen definitie": kader.vragen.definitie}
    for deel in kader.vragen.inleiding:
        teksten |= {f"inleiding {deel.titel} {nummer}": zin.tekst for nummer, zin in enumerate(deel.teksten, 1)}
    for rubriek in kader.vragen.rubrieken:
        teksten[f"{rubriek.code} naam"] = rubriek.naam
        teksten |= {f"{rubriek.code} aanwijzing {nr}": zin for nr, zin in enumerate(rubriek.aanwijzingen, 1)}
    for code, vraag in kader.vraag_van.items():
        teksten |= {f"{code} hint": vraag.hint} if vraag.hint else {}
        teksten |= {f"{code} deelpunt {nummer}": punt for nummer, punt in enumerate(vraag.deelpunten, 1)}
    return teksten


def _andere_woorden(oud: Kader, nieuw: Kader) -> tuple[Tekstpaar, ...]:
    toen, nu = andere_teksten(oud), andere_teksten(nieuw)
    return tuple(Tekstpaar(waar, tekst, nu.get(waar)) for waar, tekst in toen.items() if nu.get(waar) != tekst)


def _verplaatst(weg: Sequence[Rij], gekomen: Sequence[Rij]) -> Iterator[Rijpaar]:
    """Yield the rows whose text stands word for word at one other code, in the same part of the kader."""
    van, naar = _per_tekst(weg), _per_tekst(gekomen)
    for sleutel, oude in van.items():
        nieuwe = naar.get(sleutel, ())
        if len(oude) == len(nieuwe) == 1:
            yield Rijpaar(oude[0], nieuwe[0])


def _per_tekst(rijen: Sequence[Rij]) -> Mapping[tuple[str | None, ...], list[Rij]]:
    per: dict[tuple[str | None, ...], list[Rij]] = {}
    for rij in rijen:
        per.setdefault((rij.deel, rij.tekst, rij.onderwerp, rij.eenheid, rij.gevraagd), []).append(rij)
    return per


def _kandidaten(rij: Rij, gekomen: Sequence[Rij]) -> tuple[Rij, ...]:
    """Return what could have taken the place of a row: beside it in its group, or with a text like it."""
    from difflib import SequenceMatcher  # only to compare two kaders

    def lijkt(ander: Rij) -> bool:
        if ander.deel != rij.deel:
            return False
        buren = ander.groep == rij.groep and ander.kwaliteitsaspect == rij.kwaliteitsaspect
        return buren or SequenceMatcher(None, rij.tekst.split(), ander.tekst.split()).ratio() >= _GELIJKEND

    return tuple(ander for ander in gekomen if lijkt(ander))
