"""JSON Schema of audits, checklists and results, generated from the shapes that read and write them.

`python -m mysteryshop.files.refresh_schemas` refreshes the copies that ship, which editors read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from mysteryshop.files.shipped_files import SCHEMAS

if TYPE_CHECKING:
    from mysteryshop.files.shapes.parts import Shape

Kind = Literal["audit", "checklist", "baseline", "result"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_ABOUT: dict[Kind, tuple[str, str]] = {
    "audit": ("A mysteryshop audit", "What is to be visited, as whom, and what it is held against."),
    "checklist": ("A mysteryshop checklist", "Questions that a customer would ask, with what answers them."),
    "baseline": ("A mysteryshop baseline", "Findings that were accepted, each with its reason, owner and last day."),
    "result": ("A mysteryshop result", "All that a report shows and a gate is held against: result.json."),
}
_MAY_BE_EMPTY = ("search", "add-to-cart", "stop")


def schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file."""
    title, about = _ABOUT[kind]
    body = _result_body() if kind == "result" else _file_body(kind)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:mysteryshop:schema:{kind}:1",
        **body,
        "title": title,
        "description": about,
    }


def schema_text(kind: Kind) -> str:
    """The schema as it is stored: indented, with a line break at its end."""
    return json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"


def schema_file(kind: Kind, folder: Path = SCHEMAS) -> Path:
    """Where the copy of a schema lies."""
    return folder / f"{kind}.schema.json"


def write_schemas(folder: Path = SCHEMAS) -> None:
    """Refreshes the copies."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        schema_file(kind, folder).write_text(schema_text(kind), encoding="utf-8", newline="\n")


def _result_body() -> dict[str, Any]:
    from pydantic import TypeAdapter

    from mysteryshop.model import Result

    body = TypeAdapter(Result).json_schema(mode="serialization")
    body["properties"]["format"] = {"const": 1, "description": "The version of this form."}
    return body


def _file_body(kind: Kind) -> dict[str, Any]:
    from mysteryshop.files.shapes.audit import AuditShape
    from mysteryshop.files.shapes.baseline import BaselineShape
    from mysteryshop.files.shapes.checklist import ChecklistShape

    shapes: dict[str, type[Shape]] = {"audit": AuditShape, "checklist": ChecklistShape, "baseline": BaselineShape}
    body = _tidied(shapes[kind].model_json_schema(by_alias=True, mode="validation"))
    step = body.get("$defs", {}).get("StepShape", {}).get("properties", {})
    for name in _MAY_BE_EMPTY:
        if name in step:
            about = step[name].pop("description")
            step[name] = {"description": about, "anyOf": [step[name], {"type": "null"}]}
    return {str(key): value for key, value in body.items()}


def _tidied(node: Any) -> Any:
    """Without titles made of key names, and without null, which no file may say."""
    if isinstance(node, list):
        return [_tidied(each) for each in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _tidied(value) for key, value in node.items() if not (key == "title" and isinstance(value, str))}
    if inner.get("default", 0) is None:
        del inner["default"]
    branches = [branch for branch in inner.get("anyOf", []) if branch != {"type": "null"}]
    if len(branches) == 1:
        del inner["anyOf"]
        return {**branches[0], **inner}
    return {**inner, "anyOf": branches} if branches else inner
