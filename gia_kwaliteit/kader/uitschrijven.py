"""Values and remarks as they stand in the YAML of a kader."""

import yaml
from pydantic import BaseModel

# PyYAML breaks a line at the first space after its width.
_BREEDTE, _YAMLBREEDTE = 110, 90


class _Schrijver(yaml.SafeDumper):
    """Writes lists with an indent, as the files of a kader have them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        """Indent a list below its key too, where the base class would not."""
        super().increase_indent(flow, indentless=indentless and flow)


def als_yaml(waarde: object, inspringing: int) -> str:
    """Return a value as lines of YAML, each after so many spaces."""
    tekst = yaml.dump(
        waarde, Dumper=_Schrijver, allow_unicode=True, sort_keys=False, width=_YAMLBREEDTE, default_flow_style=False
    )
    # A list at the top has no indent of its own.
    return "".join(f"{' ' * inspringing}{regel}\n" for regel in tekst.split("\n")[:-1])


def als_commentaar(tekst: str, inspringing: str = "") -> str:
    """Return a text as lines of comment, each after these spaces; a line of the text begins a new one."""
    from textwrap import wrap  # only to write a file

    regels = (
        regel
        for alinea in tekst.splitlines()
        for regel in wrap(alinea, _BREEDTE, break_long_words=False, break_on_hyphens=False)
    )
    return "".join(f"# {inspringing}{regel}\n" for regel in regels)


def gevulde_velden(model: BaseModel) -> dict[str, object]:
    """Return the keys of a part of a kader that say something, as plain values in the order of its files."""
    velden = model.model_dump(mode="json", exclude_none=True)
    return {sleutel: _geheel(waarde) for sleutel, waarde in velden.items() if waarde not in ([], {})}


def _geheel(waarde: object) -> object:
    """Return a whole number without a decimal point, and keys without those that say nothing, also within others."""
    if isinstance(waarde, list):
        return [_geheel(deel) for deel in waarde]
    if isinstance(waarde, dict):
        return {sleutel: _geheel(deel) for sleutel, deel in waarde.items() if deel not in ([], {})}
    return int(waarde) if isinstance(waarde, float) and waarde.is_integer() else waarde
