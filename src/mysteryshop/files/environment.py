"""`${NAME}` in an audit file: values from the environment, kept secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mysteryshop.errors import Mistake
from mysteryshop.files.nearest import nearest, shown
from mysteryshop.files.yaml_reader import Document, Plain, Trail

VARIABLE = re.compile(r"\$(\$?)\{([^{}]*)\}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def with_environment(document: Document, env: Mapping[str, str]) -> tuple[Document, frozenset[str]]:
    """The document with each `${NAME}` in its values put in, and the values that were taken.

    `$${NAME}` stays as `${NAME}`. A name that is missing or empty is a mistake of the document: an empty
    password is what a build server gives for a secret that nobody set. Keys are left alone.
    """
    filling = _Filling(document, env)
    value = filling.filled(document.value, ())
    mistakes = (*document.mistakes, *filling.mistakes)
    return replace(document, value=value, written=filling.written, mistakes=mistakes), frozenset(filling.taken)


@dataclass(slots=True)
class _Filling:
    document: Document
    env: Mapping[str, str]
    taken: set[str] = field(default_factory=set)
    written: dict[Trail, str] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def filled(self, value: object, trail: Trail) -> object:
        """The value with its variables put in, whatever its shape."""
        if isinstance(value, dict):
            return {key: self.filled(inner, (*trail, key)) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.filled(inner, (*trail, index)) for index, inner in enumerate(value)]
        if not isinstance(value, str) or "${" not in value:
            return value
        self.written[trail] = str(value)
        text = VARIABLE.sub(lambda match: self._one(match, trail), value)
        return Plain(text) if isinstance(value, Plain) else text

    def _one(self, match: re.Match[str], trail: Trail) -> str:
        doubled, name = match.groups()
        if doubled:
            return match.group()[1:]
        found = self.env.get(name, "") if _NAME.fullmatch(name) else ""
        if found:
            self.taken.add(found)
            return found
        self.mistakes.append(self._mistake(name, trail))
        return match.group()

    def _mistake(self, name: str, trail: Trail) -> Mistake:
        place = self.document.place(trail)
        if not _NAME.fullmatch(name):
            problem = f"{shown('${' + name + '}')} does not name an environment variable"
            return Mistake(place, problem, "Write $${…} for a text that is meant to stay as it is.")
        if name in self.env:
            return Mistake(place, f"the environment variable {name} is empty", f"Give it a value: export {name}=…")
        near = nearest(name.lower(), {known.lower().replace("_", "-") for known in self.env})
        known = next((known for known in self.env if near and known.lower().replace("_", "-") == near), "")
        hint = f"Did you mean '${{{known}}}'?" if known else f"Set it before the run: export {name}=…"
        return Mistake(place, f"the environment variable {name} is not set", hint)
