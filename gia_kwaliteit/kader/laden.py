"""Load a kader from its folder of YAML; a mistake is told with file, line and key, in Dutch."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from gia_kwaliteit.kader import delen
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.samenhang import zoek_problemen

STANDAARDKADER = "gia-onthaalbureau"
_Basislader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _DubbeleSleutel(Exception):
    """A key stands twice in one mapping; YAML would silently keep the last."""

    def __init__(self, sleutel: str, regel: int) -> None:
        super().__init__(sleutel)
        self.sleutel = sleutel
        self.regel = regel


class _YamlLader(_Basislader):  # type: ignore[misc] # the C loader has no types
    """The safe loader of PyYAML, which here refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        """Build a dict, as the base class does, after looking at its keys."""
        gezien: set[str] = set()
        for sleutel, _ in node.value:
            if sleutel.value in gezien:
                raise _DubbeleSleutel(sleutel.value, sleutel.start_mark.line + 1)
            gezien.add(sleutel.value)
        inhoud: dict[Any, Any] = super().construct_mapping(node, deep)
        return inhoud


class Kaderbestand(delen.Model):
    """kader.yaml: the identity of the kader and the order of its parts."""

    id: delen.Sleutel
    versie: delen.Tekst
    titel: delen.Tekst
    bron: delen.Tekst
    proces_definitie: delen.Tekst
    onderdelen: tuple[delen.Onderdeel, ...]
    groepen: tuple[delen.Groep, ...]


class Schalenbestand(delen.Model):
    """schalen.yaml: the scales and the puntenmodellen."""

    schalen: tuple[delen.Schaal, ...]
    puntenmodellen: tuple[delen.Puntenmodel, ...]


class Aspectenbestand(delen.Model):
    """kwaliteitsaspecten.yaml: the kwaliteitswijzer."""

    kwaliteitsaspecten: tuple[delen.Kwaliteitsaspect, ...]


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
}
_VERPLICHT = ("kader", "schalen")


class Kaderfout(Exception):
    """The kader cannot be used; `meldingen` says in Dutch what is wrong where, one sentence each."""

    def __init__(self, meldingen: list[str]) -> None:
        super().__init__("\n".join(meldingen))
        self.meldingen = meldingen


def kadermap(naam: str = STANDAARDKADER) -> Path:
    """Return the folder of a kader that comes with gia, in the installed package or in the checkout."""
    pakket = Path(__file__).resolve().parents[1]
    for boven in (pakket, pakket.parent):
        if (boven / "criteria" / naam / "kader.yaml").is_file():
            return boven / "criteria" / naam
    return pakket / "criteria" / naam


def laad_kader(map_: Path | str | None = None) -> Kader:
    """Load a kader.

    `map_` is the folder with kader.yaml; without it the kader that comes with gia. Returns a consistent Kader.
    Raises Kaderfout with one Dutch sentence per mistake (file, line, key, what is wrong).
    """
    folder = kadermap() if map_ is None else Path(map_)
    if not (folder / "kader.yaml").is_file():
        raise Kaderfout([f"{folder}: hier staat geen kader.yaml; geef de map van een kader op"])
    lezer = _Lezer(folder)
    gelezen: dict[str, Any] = {}
    for deel, model in BESTANDEN.items():
        if deel not in ("proces", "referentie") and (deel in _VERPLICHT or (folder / f"{deel}.yaml").is_file()):
            gelezen[deel] = lezer.lees(f"{deel}.yaml", deel, model)
    processen = [lezer.lees(naam, "", delen.Proces) for naam in lezer.namen("processen")]
    referentie = [lezer.lees(naam, "", delen.Referentie) for naam in lezer.namen("referentie")]
    lezer.stop_bij_fouten()
    velden = {
        **dict(gelezen.pop("kader")),
        **dict(gelezen.pop("schalen")),
        **dict(gelezen.pop("kwaliteitsaspecten", {})),
        **gelezen,
        "processen": tuple(sorted(processen, key=_volgorde)),
        "referentie": tuple(referentie),
    }
    for probleem in zoek_problemen(Kader.model_construct(**velden)):
        lezer.meld(lezer.bestand_van[probleem.deel], probleem.pad, probleem.melding)
    lezer.stop_bij_fouten()
    return Kader.model_construct(**velden)


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

    def namen(self, onder: str) -> list[str]:
        """Return the names of the YAML files in a sub-folder, in alphabetical order."""
        return sorted(f"{onder}/{pad.name}" for pad in (self.folder / onder).glob("*.yaml"))

    def lees(self, naam: str, deel: str, model: type[BaseModel]) -> Any:  # noqa: ANN401 - a model, or None after a mistake
        """Read one file into its model; a mistake is remembered and gives None."""
        try:
            inhoud = yaml.load((self.folder / naam).read_text(encoding="utf-8-sig"), Loader=_YamlLader)  # noqa: S506
        except _DubbeleSleutel as fout:
            self._voeg_toe(naam, fout.regel, fout.sleutel, "deze sleutel staat er twee keer; houd er één over")
            return None
        except yaml.MarkedYAMLError as fout:
            plaats = fout.problem_mark or fout.context_mark
            uitleg = "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens"
            self._voeg_toe(naam, plaats.line + 1 if plaats else 1, "", uitleg)
            return None
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as fout:
            ontbreekt = isinstance(fout, FileNotFoundError)
            self._voeg_toe(naam, 1, "", "het bestand ontbreekt" if ontbreekt else "dit is geen leesbare tekst (UTF-8)")
            return None
        if not isinstance(inhoud, dict):
            self._voeg_toe(naam, 1, "", "het bestand is leeg of bevat geen sleutels")
            return None
        try:
            gelezen = model.model_validate(inhoud)
        except ValidationError as fout:
            for melding in fout.errors(include_url=False):
                self.meld(naam, melding["loc"], _in_het_nederlands(melding))
            return None
        self.bestand_van[deel or _deelnaam(gelezen)] = naam
        return gelezen

    def meld(self, naam: str, pad: tuple[str | int, ...], melding: str) -> None:
        """Remember a mistake at a path of keys in a file."""
        regel = self._regel(naam, pad)
        sleutel = ".".join(str(stap + 1) if isinstance(stap, int) else stap for stap in pad)
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
        knoop: yaml.Node | None = yaml.compose(tekst, Loader=_YamlLader)
        return knoop

    def _regel(self, naam: str, pad: tuple[str | int, ...]) -> int:
        """Return the line of the deepest key of the path that exists (the first line is 1)."""
        knoop = self._knoop(naam)
        if knoop is None:
            return 1
        regel: int = knoop.start_mark.line
        for stap in pad:
            if isinstance(knoop, yaml.MappingNode):
                paar = next(((k, w) for k, w in knoop.value if k.value == stap), None)
                if paar is None:
                    break
                regel, knoop = paar[0].start_mark.line, paar[1]
            elif isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
                knoop = knoop.value[stap]
                regel = knoop.start_mark.line
            else:
                break
        return regel + 1


def _deelnaam(gelezen: Any) -> str:  # noqa: ANN401 - a Proces or a Referentie
    """Return the name under which samenhang speaks of a part that has many files."""
    return f"referentie {gelezen.jaar}" if isinstance(gelezen, delen.Referentie) else str(gelezen.code)


_MELDINGEN = {
    "missing": "deze sleutel ontbreekt",
    "extra_forbidden": "deze sleutel kent gia hier niet",
    "string_too_short": "hier hoort een tekst; nu is hij leeg",
    "string_too_long": "deze tekst is te lang; hij telt hoogstens {max_length} tekens",
    "string_type": "hier hoort een tekst (zet hem zo nodig tussen aanhalingstekens)",
    "bool_type": "hier hoort true of false",
    "bool_parsing": "hier hoort true of false",
    "int_type": "hier hoort een geheel getal",
    "int_parsing": "hier hoort een geheel getal",
    "int_from_float": "hier hoort een geheel getal",
    "float_type": "hier hoort een getal (met een punt, niet met een komma)",
    "float_parsing": "hier hoort een getal (met een punt, niet met een komma)",
    "greater_than": "dit getal moet groter zijn dan {gt}",
    "tuple_type": "hier hoort een lijst",
    "dict_type": "hier horen sleutels met een waarde",
    "model_type": "hier horen sleutels met een waarde",
    "too_short": "deze lijst is te kort; er hoort minstens {min_length} in",
}


def _in_het_nederlands(melding: Mapping[str, Any]) -> str:
    """Say in Dutch what pydantic found."""
    soort, context, waarde = melding["type"], melding.get("ctx", {}), melding["input"]
    if soort == "value_error":
        return str(context["error"])
    if soort in ("enum", "literal_error"):
        toegelaten = str(context["expected"]).replace("' or '", "', '").replace(" or ", ", ").replace("'", "")
        return f"“{waarde}” mag hier niet; toegelaten: {toegelaten}"
    if soort == "string_pattern_mismatch":
        if not str(waarde).strip():
            return "hier hoort een tekst; nu is hij leeg"
        return f"“{waarde}” heeft niet de juiste vorm{delen.VORMEN.get(str(context['pattern']), '')}"
    if soort in _MELDINGEN:
        return _MELDINGEN[soort].format(**context)
    return f"“{waarde}” past hier niet"
