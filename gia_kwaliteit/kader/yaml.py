"""The safe loader of PyYAML, stricter: what YAML would silently change is a mistake with a line."""

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    _Basislader = yaml.SafeLoader  # the C loader has no types
else:
    _Basislader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class DubbeleSleutel(Exception):
    """A key stands twice in one mapping; YAML would silently keep the last."""

    def __init__(self, sleutel: str, regel: int) -> None:
        super().__init__(sleutel)
        self.sleutel = sleutel
        self.regel = regel


class OngeldigeWaarde(Exception):
    """A value that YAML takes for a date or a number, but that is none, such as 2013-14-01."""

    def __init__(self, waarde: object, regel: int) -> None:
        super().__init__(waarde)
        self.waarde = waarde
        self.regel = regel


class YamlLader(_Basislader):
    """The safe loader of PyYAML, which here refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        """Build a dict, as the base class does, after looking at its keys."""
        gezien: set[str] = set()
        for sleutel, _ in node.value:
            # PyYAML itself refuses a key that is a list or a mapping, with its place.
            if not isinstance(sleutel, yaml.ScalarNode):
                continue
            if sleutel.value in gezien:
                raise DubbeleSleutel(sleutel.value, sleutel.start_mark.line + 1)
            gezien.add(sleutel.value)
        inhoud: dict[Any, Any] = super().construct_mapping(node, deep)
        return inhoud

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002
        """Build a value; one that looks like a date or number but is none is told with its place."""
        try:
            return super().construct_object(node, deep)
        except (ValueError, TypeError) as fout:
            raise OngeldigeWaarde(getattr(node, "value", ""), node.start_mark.line + 1) from fout
