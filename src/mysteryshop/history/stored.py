"""Results on disk: one `result.json` back into its record."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Result

FORMAT = 1
"""The only format of `result.json` so far."""

MISTAKES_SHOWN = 3
"""Fields named when a file has the wrong ones. Source: enough to see what kind of file it is."""

WANTED = "Give the result.json that `mysteryshop audit` or `mysteryshop judge` wrote."


def read_result(path: Path) -> Result:
    """The result that a `result.json` holds.

    Raises: UsageProblem when there is no such file, it is no JSON, it is of another format, or fields are wrong;
    it names the file, what was found and what would be right.
    """
    fields = _parse(path, _read(path))
    found = fields.get("format")
    if found != FORMAT:
        raise _wrong_format(path, found)
    try:
        return _adapter().validate_python(fields)
    except ValidationError as problem:
        raise UsageProblem(f"{path}: {_first_mistakes(problem)}", WANTED) from problem


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except IsADirectoryError:
        inside = path / "result.json"
        hint = f"Did you mean {inside}?" if inside.is_file() else WANTED
        raise UsageProblem(f"{path}: a folder, where a result.json was expected", hint) from None
    except FileNotFoundError:
        raise UsageProblem(f"{path}: there is no such file", WANTED) from None
    except OSError as problem:
        raise UsageProblem(f"{path}: can't be read: {problem.strerror}", WANTED) from problem


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(content, parse_constant=_refuse)
    except json.JSONDecodeError as problem:
        found = "an empty file" if not content.strip() else f"no JSON: {problem.msg}"
        raise UsageProblem(f"{path}:{problem.lineno}:{problem.colno}: {found}", WANTED) from problem
    except (ValueError, RecursionError) as problem:
        raise UsageProblem(f"{path}: no JSON text", WANTED) from problem
    if not isinstance(fields, dict):
        raise UsageProblem(f"{path}: JSON, but no result: a {type(fields).__name__} where fields were expected", WANTED)
    return fields


def _refuse(constant: str) -> None:
    """NaN and Infinity are no JSON, and no score: nothing would ever be under them."""
    raise ValueError(constant)


def _wrong_format(path: Path, found: object) -> UsageProblem:
    if found is None:
        return UsageProblem(f'{path}: JSON, but no result: it has no "format"', WANTED)
    return UsageProblem(
        f"{path}: result format {json.dumps(found)}, and this mysteryshop reads format {FORMAT}",
        "Judge the stored visit again with this mysteryshop, or read the file with the one that wrote it.",
    )


def _first_mistakes(problem: ValidationError) -> str:
    """`scores.overall: Field required; 4 more fields are wrong`."""
    mistakes = problem.errors(include_url=False, include_input=False)
    shown = [f"{'.'.join(str(step) for step in one['loc'])}: {one['msg']}" for one in mistakes[:MISTAKES_SHOWN]]
    more = len(mistakes) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more else "")


@cache
def _adapter() -> TypeAdapter[Result]:
    """Built once and only when a result is read: it costs more than reading does."""
    return TypeAdapter(Result)
