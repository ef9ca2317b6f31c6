"""Read a kader from its folder of YAML; a mistake is told with file, line and key, in Dutch."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, Field, ValidationError

from gia_kwaliteit.kader import delen
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.meldingen import Kaderfout, in_het_nederlands
from gia_kwaliteit.kader.samenhang import Samenhangfout, maak_kader
from gia_kwaliteit.kader.versies import Versiewijziging
from gia_kwaliteit.kader.yaml import DubbeleSleutel, OngeldigeWaarde, YamlLader


class Kaderbestand(delen.Model):
    """kader.yaml: the identity of the kader and the order of its parts."""

    id: delen.Sleutel
    versie: delen.Versie
    titel: delen.Tekst
    bron: delen.Tekst
    proces_definitie: delen.Tekst
    onderdelen: tuple[delen.Onderdeel, ...] = Field(min_length=1)
    groepen: tuple[delen.Groep, ...] = Field(min_length=1)


class Schalenbestand(delen.Model):
    """schalen.yaml: the scales and the puntenmodellen."""

    schalen: tuple[delen.Schaal, ...]
    puntenmodellen: tuple[delen.Puntenmodel, ...] = Field(min_length=1)


class Aspectenbestand(delen.Model):
    """kwaliteitsaspecten.yaml: the kwaliteitswijzer."""

    kwaliteitsaspecten: tuple[delen.Kwaliteitsaspect, ...]


class Wijzigingenbestand(delen.Model):
    """wijzigingen.yaml: what changed per version, newest first."""

    wijzigingen: tuple[Versiewijziging, ...] = Field(min_length=1)


BESTANDEN: Mapping[str, type[BaseModel]] = {
    "kader": Kaderbestand,
    "schalen": Schalenbestand,
    "kwaliteitsaspecten": Aspectenbestand,
    "context": delen.Domein,
    "input": delen.Domein,
    "output": delen.Output,
    "regelgeving": delen.Regelgeving,
    "proces": delen.Proces,
    "referentie": delen.Referentie,
    "wijzigingen": Wijzigingenbestand,
}
# What may lie beside the parts of a kader: a note for who edits it, a schema for the editor.
_ANDERE_BESTANDEN = (".md", ".txt", ".json", ".pdf", ".docx")
_VERPLICHT = ("kader", "schalen")
# The parts that have many files, each part in a folder of its own.
_MAPPEN = {"proces": "processen", "referentie": "referentie"}
_TAB = re.compile(r" *\t")
# A text that begins with a quotation mark which its line does not close.
_OPEN_AANHALING = re.compile(r"""\s*(?:- )?[\w-]+:\s+(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_NA_AANHALING = re.compile(r"\s*(#.*)?$")


def lees_kadermap(folder: Path) -> Kader:
    """Read the kader in a folder.

    `folder` holds kader.yaml. Returns a consistent Kader. Raises Kaderfout with one Dutch sentence per mistake (file,
    line, key, what is wrong).
    """
    lezer = _Lezer(folder)
    gelezen: dict[str, Any] = {}
    for deel, model in BESTANDEN.items():
        if deel not in _MAPPEN and (deel in _VERPLICHT or (folder / f"{deel}.yaml").is_file()):
            gelezen[deel] = lezer.lees(f"{deel}.yaml", deel, model)
    kader = gelezen["kader"]
    if kader and "kwaliteitsaspecten" not in gelezen and any(deel.kwaliteitsaspecten for deel in kader.onderdelen):
        gelezen["kwaliteitsaspecten"] = lezer.lees("kwaliteitsaspecten.yaml", "kwaliteitsaspecten", Aspectenbestand)
    processen = [lezer.lees(naam, "", delen.Proces) for naam in lezer.namen(_MAPPEN["proces"])]
    referentie = [lezer.lees(naam, "", delen.Referentie) for naam in lezer.namen(_MAPPEN["referentie"])]
    lezer.meld_ongelezen()
    lezer.stop_bij_fouten()
    velden = {
        **dict(gelezen.pop("kader")),
        **dict(gelezen.pop("schalen")),
        **dict(gelezen.pop("kwaliteitsaspecten", {})),
        **dict(gelezen.pop("wijzigingen", {})),
        **gelezen,
        "processen": tuple(sorted(processen, key=_volgorde)),
        "referentie": tuple(referentie),
    }
    try:
        return maak_kader(velden)
    except Samenhangfout as fout:
        for probleem in fout.problemen:
            lezer.meld(lezer.bestand_van[probleem.deel], probleem.pad, probleem.melding)
        raise Kaderfout(lezer.meldingen) from None


def _volgorde(proces: delen.Proces) -> tuple[str, int]:
    """Order P2 before P10."""
    letters, cijfers = re.fullmatch(r"([A-Z]+)(\d+)", proces.code).groups()  # type: ignore[union-attr]
    return letters, int(cijfers)


class _Lezer:
    """Reads the files of one folder and gathers what is wrong, so that an editor sees all mistakes at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.meldingen: list[str] = []
        self.bestand_van: dict[str, str] = {}
        self.gelezen: set[str] = set()

    def namen(self, onder: str) -> list[str]:
        """Return the names of the YAML files in a sub-folder, in alphabetical order."""
        return sorted(f"{onder}/{pad.name}" for pad in (self.folder / onder).glob("*.yaml"))

    def meld_ongelezen(self) -> None:
        """Report every file in the folder whose name or place gia does not know; hidden ones belong to programs."""
        for pad in sorted(self.folder.rglob("*")):
            naam = pad.relative_to(self.folder).as_posix()
            verborgen = any(deel.startswith((".", "~$")) or deel == "Thumbs.db" for deel in Path(naam).parts)
            tekst = pad.suffix.lower() in _ANDERE_BESTANDEN
            if pad.is_file() and naam not in self.gelezen and not verborgen and not (tekst and "yaml" not in naam):
                self._voeg_toe(naam, 1, "", f"dit bestand leest gia niet; een kader bestaat uit {_namen()}")

    def lees(self, naam: str, deel: str, model: type[BaseModel]) -> Any:  # noqa: ANN401 - a model, or None after a mistake
        """Read one file into its model; a mistake is remembered and gives None."""
        inhoud = self._ontleed(naam)
        if inhoud is None:
            return None
        try:
            gelezen = model.model_validate(inhoud)
        except ValidationError as fout:
            for melding in fout.errors(include_url=False):
                self.meld(naam, melding["loc"], in_het_nederlands(melding) + _bedoeling(melding, model))
            return None
        deel = deel or _deelnaam(gelezen)
        if deel in self.bestand_van:
            self._voeg_toe(naam, 1, "", f"{deel} staat ook in {self.bestand_van[deel]}; houd één bestand over")
            return None
        self.bestand_van[deel] = naam
        return gelezen

    def _ontleed(self, naam: str) -> dict[str, Any] | None:
        """Return the keys of a YAML file, or None after reporting why there are none."""
        self.gelezen.add(naam)
        regel, sleutel = 1, ""
        try:
            inhoud = yaml.load((self.folder / naam).read_text(encoding="utf-8-sig"), Loader=YamlLader)  # noqa: S506
            if isinstance(inhoud, dict):
                return inhoud
            uitleg = "het bestand is leeg of bevat geen sleutels"
        except DubbeleSleutel as fout:
            regel, sleutel, uitleg = fout.regel, fout.sleutel, "deze sleutel staat er twee keer; houd er één over"
        except OngeldigeWaarde as fout:
            regel = fout.regel
            uitleg = f"“{fout.waarde}” is geen geldige waarde; zet een tekst tussen aanhalingstekens"
        except yaml.MarkedYAMLError as fout:
            plaats = fout.problem_mark or fout.context_mark
            regel, uitleg = self._waar_het_misging(naam, plaats.line + 1 if plaats else 1)
        except FileNotFoundError:
            uitleg = "het bestand ontbreekt"
        except PermissionError:
            uitleg = "u hebt geen rechten om dit bestand te lezen"
        except (OSError, UnicodeDecodeError, yaml.YAMLError):
            uitleg = "dit is geen leesbare tekst (UTF-8); bewaar het bestand opnieuw als UTF-8"
        self._voeg_toe(naam, regel, sleutel, uitleg)
        return None

    def _waar_het_misging(self, naam: str, regel: int) -> tuple[int, str]:
        """Return the line of a mistake in the YAML and what it is; YAML often notices it many lines later.

        `regel` is the line where YAML gave up.
        """
        regels = (self.folder / naam).read_text(encoding="utf-8-sig").splitlines()
        for nummer, tekst in enumerate(regels[:regel], 1):
            if _TAB.match(tekst):
                return (
                    nummer,
                    "deze regel springt in met een tab; YAML kent alleen spaties, vervang de tab door spaties",
                )
            if _OPEN_AANHALING.match(tekst) and not _sluit_later(tekst.split(":", 1)[1].strip()[0], regels[nummer:]):
                return nummer, "het aanhalingsteken op deze regel wordt niet gesloten; zet er een achter de tekst"
        return regel, "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens"

    def meld(self, naam: str, pad: tuple[str | int, ...], melding: str) -> None:
        """Remember a mistake at a path of keys in a file."""
        regel = self._regel(naam, pad)
        sleutel = ".".join(self._stappen(naam, pad))
        self._voeg_toe(naam, regel, sleutel, melding)

    def _stappen(self, naam: str, pad: tuple[str | int, ...]) -> Iterator[str]:
        """Yield the path as a person counts: the first of a list is 1, a key that is a number stays that number."""
        knoop = self._knoop(naam)
        for stap in pad:
            if stap == "[key]":
                continue
            in_lijst = isinstance(knoop, yaml.SequenceNode)
            yield str(stap + 1) if in_lijst and isinstance(stap, int) else str(stap)
            knoop = _daal_af(knoop, stap)

    def stop_bij_fouten(self) -> None:
        """Raise Kaderfout when a mistake was found."""
        if self.meldingen:
            raise Kaderfout(self.meldingen)

    def _voeg_toe(self, naam: str, regel: int, sleutel: str, melding: str) -> None:
        waar = f"{self.folder / naam}, regel {regel}" + (f", {sleutel}" if sleutel else "")
        self.meldingen.append(f"{waar}: {melding}.")

    def _knoop(self, naam: str) -> yaml.Node | None:
        tekst = (self.folder / naam).read_text(encoding="utf-8-sig")
        knoop: yaml.Node | None = yaml.compose(tekst, Loader=YamlLader)
        return knoop

    def _regel(self, naam: str, pad: tuple[str | int, ...]) -> int:
        """Return the line of the deepest key of the path that exists (the first line is 1)."""
        knoop = self._knoop(naam)
        if knoop is None:
            return 1
        regel: int = knoop.start_mark.line
        for stap in pad:
            if isinstance(knoop, yaml.MappingNode):
                paar = next(((k, w) for k, w in knoop.value if k.value == str(stap)), None)
                if paar is None:
                    break
                regel, knoop = paar[0].start_mark.line, paar[1]
            elif isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
                knoop = knoop.value[stap]
                regel = knoop.start_mark.line
            else:
                break
        return regel + 1


def _sluit_later(teken: str, regels: Iterable[str]) -> bool:
    """Say whether a quotation that goes on over these lines ends at the end of one of them."""
    rest = next((regel.split(teken, 1)[1] for regel in regels if teken in regel), None)
    return rest is not None and _NA_AANHALING.match(rest) is not None


def _bedoeling(melding: Mapping[str, Any], model: type[BaseModel]) -> str:
    """Return which key was probably meant by an unknown one."""
    if melding["type"] != "extra_forbidden":
        return ""
    from difflib import get_close_matches  # only after a mistake

    schema = model.model_json_schema()
    delen_ = [schema, *schema.get("$defs", {}).values()]
    sleutels = {sleutel for deel in delen_ for sleutel in deel.get("properties", {})}
    lijkt = get_close_matches(str(melding["loc"][-1]), sorted(sleutels), n=1, cutoff=0.7)
    return f" (bedoelde u {lijkt[0]}?)" if lijkt else ""


def _namen() -> str:
    """Return the names of the files that a kader can have."""
    vast = [f"{deel}.yaml" for deel in BESTANDEN if deel not in _MAPPEN]
    return f"{', '.join(vast)}, {' en '.join(f'{map_}/*.yaml' for map_ in _MAPPEN.values())}"


def _daal_af(knoop: yaml.Node | None, stap: str | int) -> yaml.Node | None:
    """Return the node below a key or at a place in a list; None when there is none."""
    if isinstance(knoop, yaml.MappingNode):
        return next((waarde for sleutel, waarde in knoop.value if sleutel.value == str(stap)), None)
    if isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
        onder: yaml.Node = knoop.value[stap]
        return onder
    return None


def _deelnaam(gelezen: Any) -> str:  # noqa: ANN401 - a Proces or a Referentie
    """Return the name under which samenhang speaks of a part that has many files."""
    return f"referentie {gelezen.jaar}" if isinstance(gelezen, delen.Referentie) else str(gelezen.code)
