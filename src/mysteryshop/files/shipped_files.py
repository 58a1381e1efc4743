"""Where the files that ship with the program lie."""

from __future__ import annotations

from pathlib import Path

_SHIPPED = Path(__file__).parent / "shipped"

PERSONAS = _SHIPPED / "personas.yaml"
SCHEMAS = _SHIPPED / "schemas"
STARTER = _SHIPPED / "starter"


def checklist_folder() -> Path:
    """The folder of shipped checklists: inside the package, or at the top of a source checkout.

    The wheel carries a copy of the checkout's folder, so that a person edits them in one place only.
    """
    inside = _SHIPPED / "checklists"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "checklists"


def shipped_checklists() -> tuple[str, ...]:
    """The ids of the shipped checklists, in alphabetical order."""
    return tuple(sorted(path.stem for path in checklist_folder().glob("*.yaml")))


def is_path(name: str) -> bool:
    """Whether a checklist is named by its file (./house.yaml) rather than by its id."""
    return "/" in name or "\\" in name or name.endswith((".yaml", ".yml"))
