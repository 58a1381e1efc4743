"""The personas that ship, and a user's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mysteryshop.files.opening import read_text
from mysteryshop.files.shipped_files import PERSONAS
from mysteryshop.files.yaml_reader import read_yaml
from mysteryshop.model import Persona

if TYPE_CHECKING:
    from mysteryshop.files.shapes.persona import PersonaShape

DEFAULT_PERSONA = "newcomer"
"""Who walks when an audit names nobody: neutral in what it cares for, on a laptop, which shows the most of a shop."""


@cache
def load_personas() -> Mapping[str, Persona]:
    """The shipped personas by name, in the order of their file."""
    from mysteryshop.files.shapes.persona import PersonasShape
    from mysteryshop.files.wording import read_shape

    document = read_yaml(read_text(PERSONAS), PERSONAS.name)
    shapes = read_shape(document, PersonasShape).personas
    return MappingProxyType({shape.name: persona_of(shape, {}) for shape in shapes})


def persona_of(shape: PersonaShape, shipped: Mapping[str, Persona]) -> Persona:
    """The persona; one that bears a shipped name keeps all that it does not say otherwise."""
    from mysteryshop.files.shapes.parts import listed

    said: dict[str, Any] = {key: getattr(shape, key) for key in shape.model_fields_set - {"name"}}
    if "search" in said:
        said["search"] = listed(said["search"])
    base = shipped.get(shape.name) or Persona(name=shape.name, title=_title(shape.name))
    return replace(base, **said)


def _title(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]
