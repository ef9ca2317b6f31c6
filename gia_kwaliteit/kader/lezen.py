"""Read a kader from its folder of YAML; a mistake is told with file, line and key, in Dutch."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from gia_kwaliteit.kader import delen
from gia_kwaliteit.kader.bestanden import BESTANDEN, Aspectenbestand
from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.meldingen import Kaderfout, in_het_nederlands, zonder_gevolgen
from gia_kwaliteit.kader.plaatsen import plaats_van, waar_het_misging
from gia_kwaliteit.kader.referentie import Referentie
from gia_kwaliteit.kader.samenhang import Samenhangfout, maak_kader
from gia_kwaliteit.kader.yaml import DubbeleSleutel, OngeldigeWaarde, YamlLader

Inhoud = TypeVar("Inhoud", bound=BaseModel)

# What may lie beside the parts of a kader: a note for who edits it, a schema for the editor.
_ANDERE_BESTANDEN = (".md", ".txt", ".json", ".pdf", ".docx")
_VERPLICHT = ("kader", "schalen")
_GESCHIEDENIS = "wijzigingen"
# The parts that have many files, each part in a folder of its own.
_MAPPEN = {"proces": "processen", "referentie": "referentie"}
_ZONDER_PROCES = "hier hoort een map met een bestand per proces; zonder proces is er geen kader"


def lees_kadermap(folder: Path, *, met_geschiedenis: bool = True) -> Kader:
    """Read the kader in a folder.

    `folder` holds kader.yaml; without its history wijzigingen.yaml is not read. Returns a consistent Kader. Raises
    Kaderfout with one Dutch sentence per mistake (file, line, key, what is wrong).
    """
    lezer = _Lezer(folder)
    gelezen: dict[str, Any] = {}
    verplicht = _VERPLICHT[:1] if _heeft_alleen_vragen(folder) else _VERPLICHT
    for deel, model in BESTANDEN.items():
        if deel == _GESCHIEDENIS and not met_geschiedenis:
            lezer.gelezen.add(f"{deel}.yaml")
        elif deel not in _MAPPEN and (deel in verplicht or (folder / f"{deel}.yaml").is_file()):
            gelezen[deel] = lezer.lees(f"{deel}.yaml", deel, model)
    kader = gelezen["kader"]
    if kader and "kwaliteitsaspecten" not in gelezen and any(deel.kwaliteitsaspecten for deel in kader.onderdelen):
        gelezen["kwaliteitsaspecten"] = lezer.lees("kwaliteitsaspecten.yaml", "kwaliteitsaspecten", Aspectenbestand)
    processen = [lezer.lees(naam, attrgetter("code"), delen.Proces) for naam in lezer.namen(_MAPPEN["proces"])]
    if not (folder / _MAPPEN["proces"]).is_dir() and not _heeft_alleen_vragen(folder):
        lezer.meld_map(_MAPPEN["proces"], _ZONDER_PROCES)
    referentie = [
        lezer.lees(naam, "referentie {0.jaar}".format, Referentie) for naam in lezer.namen(_MAPPEN["referentie"])
    ]
    lezer.meld_ongelezen()
    lezer.stop_bij_fouten()
    velden = {
        **gelezen.pop("kader").velden_van_kader(),
        **dict(gelezen.pop("schalen", {})),
        **dict(gelezen.pop("kwaliteitsaspecten", {})),
        **dict(gelezen.pop("normen", {})),
        **dict(gelezen.pop("wijzigingen", {})),
        **gelezen,
        "processen": tuple(sorted(filter(None, processen), key=_volgorde)),
        "referentie": tuple(referentie),
    }
    try:
        return maak_kader(velden)
    except Samenhangfout as fout:
        for probleem in fout.problemen:
            lezer.meld(lezer.bestand_van[probleem.deel], probleem.pad, probleem.melding)
        raise Kaderfout(lezer.meldingen) from None


def zeg_waar(folder: Path, problemen: Iterable[Probleem]) -> list[str]:
    """Return one Dutch sentence per mistake in the kader of a folder, with file, line and key.

    The part that each stands in has a file of its own below the folder, as kader.yaml and wijzigingen.yaml.
    """
    lezer = _Lezer(folder)
    for probleem in problemen:
        lezer.meld(f"{probleem.deel}.yaml", probleem.pad, probleem.melding)
    return lezer.meldingen


def _heeft_alleen_vragen(folder: Path) -> bool:
    """Say whether a kader has nothing to score: questions, and no folder with processen."""
    return (folder / "vragen.yaml").is_file() and not (folder / _MAPPEN["proces"]).is_dir()


def _volgorde(proces: delen.Proces) -> tuple[str, int]:
    """Order P2 before P10."""
    letters = proces.code.rstrip("0123456789")
    return letters, int(proces.code.removeprefix(letters))


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

    def lees(self, naam: str, deel: str | Callable[[Inhoud], str], model: type[Inhoud]) -> Inhoud | None:
        """Read one file into its model; a mistake is remembered and gives None.

        `deel` is the name under which samenhang speaks of it, or says that name of what was read.
        """
        inhoud = self._ontleed(naam)
        if inhoud is None:
            return None
        try:
            gelezen = model.model_validate(inhoud)
        except ValidationError as fout:
            for melding in zonder_gevolgen(fout.errors(include_url=False)):
                self.meld(naam, melding["loc"], in_het_nederlands(melding) + _bedoeling(melding, model))
            return None
        deel = deel if isinstance(deel, str) else deel(gelezen)
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
            tekst = (self.folder / naam).read_text(encoding="utf-8-sig")
            regel, uitleg = waar_het_misging(tekst, plaats.line + 1 if plaats else 1)
        except FileNotFoundError:
            uitleg = "het bestand ontbreekt"
        except PermissionError:
            uitleg = "u hebt geen rechten om dit bestand te lezen"
        except (OSError, UnicodeDecodeError, yaml.YAMLError):
            uitleg = "dit is geen leesbare tekst (UTF-8); bewaar het bestand opnieuw als UTF-8"
        self._voeg_toe(naam, regel, sleutel, uitleg)
        return None

    def meld_map(self, naam: str, uitleg: str) -> None:
        """Remember a mistake with a folder."""
        self.meldingen.append(f"{self.folder / naam}: {uitleg}.")

    def meld(self, naam: str, pad: tuple[str | int, ...], melding: str) -> None:
        """Remember a mistake at a path of keys in a file."""
        regel, sleutel = plaats_van(self._knoop(naam), pad)
        self._voeg_toe(naam, regel, sleutel, melding)

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
