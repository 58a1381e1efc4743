"""A stored result, rendered again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mysteryshop.errors import Exit
from mysteryshop.evidence import check_writable
from mysteryshop.history import read_result
from mysteryshop.model import Result
from mysteryshop.report import Print, spoken, write


def report_result(path: Path, folder: Path | None, formats: Sequence[str]) -> tuple[Result, tuple[Path, ...]]:
    """The result and the files rendered from it. folder: None for the one that result.json stands in.

    Raises: UsageProblem for a result or a format that can't be read, OutputNotWritable.
    """
    file = path / "result.json" if path.is_dir() else path
    result = read_result(file)
    return result, write(result, folder or file.parent, formats, _printer(result), file.parent)


def write_result(result: Result, folder: Path, formats: Sequence[str]) -> tuple[tuple[Path, ...], Exit]:
    """The files of a result that was just judged, and what it means to a caller. Raises: OutputNotWritable."""
    check_writable(folder)
    return write(result, folder, formats, _printer(result)), exit_of(result)


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
