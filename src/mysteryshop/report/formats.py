"""Which formats there are, and how a result is written in them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from mysteryshop.errors import OutputNotWritable, UsageProblem
from mysteryshop.model import Result
from mysteryshop.report.as_html import render_html
from mysteryshop.report.as_json import render_json
from mysteryshop.report.as_markdown import render_markdown


@dataclass(frozen=True, slots=True)
class Format:
    """One rendering of a result. file: its name in the folder. render: the bytes, given the folder of the pictures."""

    file: str
    about: str
    render: Callable[[Result, Path], bytes]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format("index.html", "the report for people: one file that opens offline and prints", render_html),
        "json": Format("result.json", "everything, for programs and for later audits to be held against", render_json),
        "md": Format("report.md", "half a page, for a merge request, a chat or a ticket", render_markdown),
    }
)


def write(result: Result, folder: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """The files written into `folder`, in the order asked, each format once.

    The folder holds the visits whose pictures the result names; a picture that is not there is said to be missing.

    Raises: UsageProblem for a format that does not exist, before anything is written; OutputNotWritable.
    """
    wanted = tuple(find_format(name) for name in dict.fromkeys(formats))
    return tuple(_replace(folder / each.file, each.render(result, folder)) for each in wanted)


def find_format(name: str) -> Format:
    """The format of that name.

    Raises: UsageProblem that names the nearest one.
    """
    if name in FORMATS:
        return FORMATS[name]
    nearest = get_close_matches(name.lower(), FORMATS, n=1)
    hint = f"Did you mean '{nearest[0]}'? " if nearest else ""
    raise UsageProblem(f"no report format is called '{name}'", f"{hint}There are: {', '.join(FORMATS)}.")


def _replace(path: Path, content: bytes) -> Path:
    """Write all of it or nothing: a reader never meets half a report."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as problem:
        raise _not_writable(path, problem) from problem
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except OSError as problem:
        Path(draft).unlink(missing_ok=True)
        raise _not_writable(path, problem) from problem
    return path


def _not_writable(path: Path, problem: OSError) -> OutputNotWritable:
    return OutputNotWritable(f"{path} cannot be written: {problem.strerror or problem}", "Choose another --output.")
