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
from mysteryshop.report.as_audit_github import render_audit_github
from mysteryshop.report.as_audit_sarif import render_audit_sarif
from mysteryshop.report.as_csv import render_csv
from mysteryshop.report.as_gitlab import render_gitlab
from mysteryshop.report.as_html import render_html
from mysteryshop.report.as_json import render_json
from mysteryshop.report.as_jsonl import render_jsonl
from mysteryshop.report.as_junit import render_junit
from mysteryshop.report.as_markdown import render_markdown

Print = Callable[[bytes], bytes]
"""A report's HTML to its PDF. This stage has no browser; who calls it may have one."""


@dataclass(frozen=True, slots=True)
class Format:
    """One rendering of a result. file: its name in the folder; empty for what is spoken on standard output.

    render: the bytes, given the folder of the pictures. printed: what it renders is HTML, for a browser to print.
    """

    file: str
    about: str
    render: Callable[[Result, Path], bytes]
    printed: bool = False


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format("index.html", "the report for people: one file that opens offline and prints", render_html),
        "json": Format("result.json", "everything, for programs and for later audits to be held against", render_json),
        "jsonl": Format("findings.jsonl", "one finding a line, each complete in itself", render_jsonl),
        "junit": Format("junit.xml", "one test a check and kind of page, for build servers", render_junit),
        "sarif": Format("result.sarif", "open findings for code hosts and editors", render_audit_sarif),
        "md": Format("summary.md", "half a page, for a merge request, a chat or a ticket", render_markdown),
        "csv": Format("findings.csv", "one finding a row, for spreadsheets", render_csv),
        "github": Format("", "remarks on standard output, for GitHub's workflows", render_audit_github),
        "gitlab": Format("gl-code-quality.json", "open findings for GitLab's merge requests", render_gitlab),
        "pdf": Format("report.pdf", "the report on paper, printed by the browser", render_html, printed=True),
    }
)


def write(
    result: Result,
    folder: Path,
    formats: Sequence[str],
    print_html: Print | None = None,
    pictures: Path | None = None,
    templates: Path | None = None,
) -> tuple[Path, ...]:
    """The files written into `folder`, in the order asked but printed ones last, each format once.

    pictures: the folder that the result's own paths start from, where it is another; a picture that is not there is
    said to be missing. print_html: who prints; asked only for what is printed. templates: an agency's own, for people.

    Raises: UsageProblem for a format that does not exist or that nobody can print, before anything is written;
    FileMistakes for what is wrong with the templates; OutputNotWritable; whatever the printing raises, after
    everything else was written.
    """
    wanted = sorted((find_format(name) for name in dict.fromkeys(formats)), key=lambda each: each.printed)
    if print_html is None and any(each.printed for each in wanted):
        raise UsageProblem("a PDF needs a browser to print it", "Ask for it with `mysteryshop report --format pdf`.")
    written = []
    for each in wanted:
        if each.file:
            content = _rendered(each, result, pictures or folder, templates)
            printed = print_html(content) if each.printed and print_html else content
            written.append(write_whole(folder / each.file, printed))
    return tuple(written)


def _rendered(wanted: Format, result: Result, folder: Path, templates: Path | None) -> bytes:
    return render_html(result, folder, templates) if wanted.render is render_html else wanted.render(result, folder)


def spoken(result: Result, formats: Sequence[str]) -> str:
    """What these formats say on standard output; empty when none of them speaks. Raises: UsageProblem."""
    speaking = [each for each in map(find_format, dict.fromkeys(formats)) if not each.file]
    return "".join(each.render(result, Path()).decode("utf-8") for each in speaking)


def find_format(name: str) -> Format:
    """The format of that name.

    Raises: UsageProblem that names the nearest one.
    """
    if name in FORMATS:
        return FORMATS[name]
    nearest = get_close_matches(name.lower(), FORMATS, n=1)
    hint = f"Did you mean '{nearest[0]}'? " if nearest else ""
    raise UsageProblem(f"no report format is called '{name}'", f"{hint}There are: {', '.join(FORMATS)}.")


def write_whole(path: Path, content: bytes) -> Path:
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
