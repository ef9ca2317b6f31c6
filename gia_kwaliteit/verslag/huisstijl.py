"""The templates of a verslag: the house style and the files that the inspectorate edits, without code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated
from xml.parsers import expat

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from gia_kwaliteit.kader import ONDERDEELSOORTEN, Kader, Rol
from gia_kwaliteit.kader.vormen import Kleur
from gia_kwaliteit.kleuren import DONKER_GENOEG, helderheid
from gia_kwaliteit.rubrieken import SAMENVATTEND, verslagrubrieken
from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.verslag.palet import Palet

HUISSTIJL = "huisstijl.yaml"
# What a verslag says of a rule, beside the name of its level.
OORDELEN = {Rol.in_orde: "in orde", Rol.niet_in_orde: "niet in orde"}
# A word of the kader in a text of the house style; what is none of them stays as it is.
_PLAATS = re.compile(r"\{(\w+)\}")
# Under what stands the uitleg of a kader that has none by its own id.
_ELK_ANDER = "elk-ander-kader"
_LOGOTYPES = {".png": "image/png", ".svg": "image/svg+xml"}

Tekst = Annotated[str, StringConstraints(strip_whitespace=True)]


class Sjabloonfout(Exception):
    """A template cannot be used; the message says in Dutch which one, and what is wrong."""


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Kleuren(_Model):
    """The house colours."""

    hoofdkleur: Kleur
    tegenkleur: Kleur
    lijn: Kleur
    vlak: Kleur


class Koppen(_Model):
    """The headings that are no rubric."""

    inhoud: Tekst
    kern: Tekst
    bespreking: Tekst
    verantwoording: Tekst
    # A house style of before these pages has no heading for them.
    oogopslag: Tekst = "In één oogopslag"
    verwijzing: Tekst = "In de bijlagen"
    tabellen: Tekst = "Bijlage: tabellen en lijsten"
    naslag: Tekst = "Bijlage: {cijfers} en normen"
    alle_scores: Tekst = "Bijlage: alle scores"


class Huisstijl(_Model):
    """What stands in huisstijl.yaml: names, logo, colours and fixed texts; `uitleg` is by the code of a rubric.

    `titel_bij` is the title for one kader, by its id, and `titel_bij_personen` for every other one about persons where
    it is not empty. `uitleg_bij` counts where `uitleg` says nothing of a rubric: by the id of a kader, or for every
    other one.
    """

    titel: Tekst
    afzender: Tekst
    logo: Tekst
    logo_alternatief: Tekst
    kleuren: Kleuren
    lettertypes: tuple[Tekst, ...] = Field(min_length=1)
    voettekst: Tekst
    koppen: Koppen
    uitleg: Mapping[str, Tekst]
    uitleg_bij: Mapping[str, Mapping[str, Tekst]] = {}
    titel_bij: Mapping[str, Tekst] = {}
    titel_bij_personen: Tekst = ""

    def voor(self, kader: Kader, titel: str = "") -> "Huisstijl":
        """Return the house style with the words of a kader in the place of those between braces.

        `titel` is what a verslag is called that has a title of its own. Of one onderdeel there is nothing to sum up.
        """
        woorden = _woorden_van(kader)

        def ingevuld(tekst: str) -> str:
            return _PLAATS.sub(lambda gevonden: woorden.get(gevonden[1], gevonden[0]), tekst)

        ernaast = (self.uitleg_bij.get(soort, {}) for soort in (_ELK_ANDER, kader.id))
        uitleg = {code: zin for deel in (*ernaast, self.uitleg) for code, zin in deel.items()}
        if len(kader.scoregroepen_van(*ONDERDEELSOORTEN)) <= 1:
            uitleg.pop(SAMENVATTEND, None)
        koppen = {naam: ingevuld(kop) for naam, kop in self.koppen.model_dump().items()}
        return self.model_copy(
            update={
                "titel": titel or ingevuld(self._titel_voor(kader)),
                "voettekst": ingevuld(self.voettekst),
                "koppen": Koppen(**koppen),
                "uitleg": {code: ingevuld(zin) for code, zin in uitleg.items()},
            }
        )

    def _titel_voor(self, kader: Kader) -> str:
        over_persoon = self.titel_bij_personen if kader.woorden.onderwerp.persoon else ""
        return self.titel_bij.get(kader.id) or over_persoon or self.titel


def _woorden_van(kader: Kader) -> dict[str, str]:
    """Return what can stand between braces in a text of the house style, by its name there."""
    woorden, onderwerp = kader.woorden, kader.woorden.onderwerp
    naast = f", naast wat voor {woorden.gebied.naam} bekend is" if kader.referentie or kader.normen else ""
    return {
        **woorden.begrippen.voor_zinnen,
        "onderwerp": onderwerp.enkelvoud,
        "onderwerpen": onderwerp.meervoud,
        "het_onderwerp": onderwerp.het,
        "Het_onderwerp": met_hoofdletter(onderwerp.het),
        "dit_onderwerp": onderwerp.dit,
        "het": onderwerp.als_voorwerp,
        "zijn": onderwerp.bezittelijk,
        "gebied": woorden.gebied.naam,
        "gemiddelde": woorden.gebied.gemiddelde,
        "cijfers": woorden.gebied.cijfers,
        "naast_gebied": naast,
        "score_proces": str(woorden.scores.proces),
        "score_deel": str(woorden.scores.deel),
    }


@dataclass(frozen=True)
class Logo:
    """The logo: its bytes, its type and the text in its place."""

    inhoud: bytes
    mimetype: str
    einde: str
    alternatief: str


@dataclass(frozen=True)
class Sjabloon:
    """Where the templates stand: a file that `eigen` lacks is taken from those that come with gia."""

    eigen: Path | None = None

    @property
    def mappen(self) -> list[Path]:
        """The folders to look in, the first one first."""
        standaard = meegeleverd("sjablonen", "verslag")
        return [self.eigen, standaard] if self.eigen else [standaard]

    @property
    def zonder_iets_eigens(self) -> str:
        """What to say of a folder in which none of the files is that gia looks for there; empty where one is."""
        namen = sorted(pad.name for pad in self.mappen[-1].iterdir() if pad.is_file())
        if self.eigen is None or any((self.eigen / naam).is_file() for naam in namen):
            return ""
        return (
            f"in de map {self.eigen} staat geen enkel bestand van een huisstijl ({', '.join(namen)}); het verslag "
            "krijgt die van gia. gia criteria kopieer MAP --huisstijl zet ze in een map."
        )

    def bestand(self, naam: str) -> Path:
        """Return the path of a template; raises Sjabloonfout when it is nowhere."""
        for map_ in self.mappen:
            if (map_ / naam).is_file():
                return map_ / naam
        raise Sjabloonfout(f"{naam} staat niet in {self.mappen[0]}. Zet het bestand daar.")

    @cached_property
    def huisstijl(self) -> Huisstijl:
        """The house style; raises Sjabloonfout when it is not what it should be."""
        pad = self.bestand(HUISSTIJL)
        try:
            stijl = Huisstijl.model_validate(yaml.safe_load(pad.read_text(encoding="utf-8")))
        except (yaml.YAMLError, UnicodeDecodeError) as fout:
            plaats = getattr(fout, "problem_mark", None)
            waar = f", regel {plaats.line + 1}" if plaats else ""
            raise Sjabloonfout(f"{pad}{waar}: dit is geen geldige YAML. Vergelijk met het bestand van gia.") from fout
        except ValidationError as fout:
            sleutels = ", ".join(".".join(map(str, melding["loc"])) or "het geheel" for melding in fout.errors())
            raise Sjabloonfout(
                f"{pad}: dit klopt niet bij {sleutels}. Vergelijk met het bestand van gia; "
                "een kleur is een # met zes tekens, zoals #1F4E85."
            ) from fout
        if helderheid(stijl.kleuren.hoofdkleur) > DONKER_GENOEG:
            raise Sjabloonfout(
                f"{pad}: de hoofdkleur {stijl.kleuren.hoofdkleur} is te licht; witte letters zijn er niet leesbaar op. "
                "Kies een donkerder kleur."
            )
        return stijl

    def controleer_uitleg(self, kader: Kader) -> None:
        """Raise Sjabloonfout when an uitleg belongs to no rubric, so that it would stand nowhere.

        What gia's own house style explains may stay where a kader has no such rubric.
        """
        rubrieken = verslagrubrieken(kader)
        standaard = Sjabloon().huisstijl
        bekend = {*rubrieken, *standaard.uitleg, *(code for bij in standaard.uitleg_bij.values() for code in bij)}
        eigen = (*self.huisstijl.uitleg, *self.huisstijl.uitleg_bij.get(kader.id, ()))
        fout = [code for code in eigen if code not in bekend]
        if fout:
            namen = ", ".join(f"“{code}”" for code in fout)
            raise Sjabloonfout(
                f"{self.bestand(HUISSTIJL)}: bij uitleg staat {namen}, en zo heet geen enkele rubriek. "
                f"Kies uit: {', '.join(rubrieken)}."
            )

    @cached_property
    def logo(self) -> Logo | None:
        """The logo, or None without one; raises Sjabloonfout when the file cannot be one."""
        naam = self.huisstijl.logo
        if not naam:
            return None
        if Path(naam).name != naam or Path(naam).suffix.lower() not in _LOGOTYPES:
            raise Sjabloonfout(f"{HUISSTIJL}: het logo “{naam}” is geen .png of .svg in dezelfde map.")
        pad = self.bestand(naam)
        einde = pad.suffix.lower()
        if not _is_afbeelding(pad.read_bytes(), einde):
            raise Sjabloonfout(f"{pad}: dit is geen leesbare {einde}. Kies een andere afbeelding als logo.")
        return Logo(pad.read_bytes(), _LOGOTYPES[einde], einde, self.huisstijl.logo_alternatief)

    def palet(self, kader: Kader) -> Palet:
        """Return the colours and letters of the pictures: of the house style, and of the levels of the kader."""
        niveaus = [niveau for schaal in kader.schalen for niveau in schaal.niveaus]
        kleuren = {niveau.naam: niveau.kleur for niveau in niveaus}
        kleuren |= {
            woorden: niveau.kleur for niveau in niveaus for rol, woorden in OORDELEN.items() if niveau.rol is rol
        }
        return Palet(
            hoofdkleur=self.huisstijl.kleuren.hoofdkleur,
            tegenkleur=self.huisstijl.kleuren.tegenkleur,
            lijn=self.huisstijl.kleuren.lijn,
            niveaus=kleuren,
            lettertypes=self.huisstijl.lettertypes,
            woorden=kader.woorden,
        )


def _is_afbeelding(inhoud: bytes, einde: str) -> bool:
    """Say whether a file is what its ending says: whole XML about a drawing, or what begins as a PNG."""
    if einde == ".png":
        return inhoud.startswith(b"\x89PNG\r\n\x1a\n")
    elementen: list[str] = []
    ontleder = expat.ParserCreate()
    ontleder.StartElementHandler = lambda naam, _: elementen.append(naam)
    try:
        ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
    except expat.ExpatError:
        return False
    return elementen[0].rpartition(":")[2] == "svg"
