"""A stored result, rendered again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mysteryshop.errors import Exit, UsageProblem
from mysteryshop.evidence import check_writable
from mysteryshop.history import read_result
from mysteryshop.model import Plan, Redaction, Result
from mysteryshop.report import FORMATS, Print, redact, spoken, write

REDACTED = "redacted"
"""The folder, beside the whole report, whose files may be given to readers from outside."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a stored result is rendered again. templates: a folder of an agency's own. language: of reports
    for people; empty for the one that the result holds.
    """

    redact: bool = False
    templates: Path | None = None
    language: str = ""


def report_result(
    path: Path, folder: Path | None, formats: Sequence[str], rendering: Rendering | None = None
) -> tuple[Result, tuple[Path, ...]]:
    """The result and the files rendered from it. folder: None for the one that result.json stands in, or for the
    folder `redacted` in it.

    Redacted by the profile that the result holds, else by the usual one. Raises: UsageProblem for a result, a format or
    a language that can't be read, or a redacted result that would take the place of the whole one; FileMistakes for
    templates; OutputNotWritable.
    """
    rendering = rendering or Rendering()
    file = path / "result.json" if path.is_dir() else path
    result = read_result(file)
    if rendering.language:
        result = replace(result, audit=replace(result.audit, language=rendering.language))
    if rendering.redact:
        folder = folder or file.parent / REDACTED
        if (folder / FORMATS["json"].file).resolve() == file.resolve():
            raise UsageProblem(f"Redacted, the result would take the place of {file}.", "Choose another --output.")
        result = redact(result, result.audit.redaction or Redaction())
    return result, write(result, folder or file.parent, formats, _printer(result), file.parent, rendering.templates)


def write_result(
    result: Result, folder: Path, formats: Sequence[str], templates: Path | None = None
) -> tuple[tuple[Path, ...], Exit]:
    """The files of a result that was just judged, and what it means to a caller; beside them, where a profile asks for
    it, the redacted ones. Raises: OutputNotWritable, FileMistakes for templates.
    """
    check_writable(folder)
    files = write(result, folder, formats, _printer(result), templates=templates)
    if result.audit.redaction:
        told = redact(result, result.audit.redaction)
        files += write(told, folder / REDACTED, formats, _printer(told), folder, templates)
    return files, exit_of(result)


def templates_of(plan: Plan) -> Path | None:
    """The folder of templates that the plan names, as this process finds it; None for ours."""
    base = Path(plan.place.file).parent if plan.place else Path()
    return base / plan.report.templates if plan.report.templates else None


def remarks(result: Result, formats: Sequence[str]) -> str:
    """What those of these formats that are no files say on standard output. Raises: UsageProblem."""
    return spoken(result, formats)


def _printer(result: Result) -> Print:
    """Prints a report's HTML; the browser's library is loaded when something is to be printed."""

    def print_html(html: bytes) -> bytes:
        from mysteryshop.visit import print_to_pdf

        return print_to_pdf(html, result.finished)

    return print_html


def exit_of(result: Result) -> Exit:
    """3 when nothing was decided, 1 when the gate fails, else 0."""
    if result.scores.overall is None:
        return Exit.NOT_AUDITED
    return Exit.OK if result.gate.held else Exit.GATE_FAILED
