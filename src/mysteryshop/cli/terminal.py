"""Words on the terminal: results on standard output, progress and problems on standard error."""

from __future__ import annotations

import os
import sys
from math import floor
from typing import TYPE_CHECKING

from rich.console import Console

from mysteryshop.errors import Exit

if TYPE_CHECKING:
    from mysteryshop.model import Result, StepRecord
    from mysteryshop.pipeline import Audited


class Terminal(Console):
    """A console whose reader may go away (`… | head`): the work goes on, and its exit code is the true one."""

    def on_broken_pipe(self) -> None:
        """Says no more, to nobody."""
        self.quiet = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.file.fileno())
        os.close(nowhere)


out = Terminal(highlight=False, emoji=False, soft_wrap=True)
err = Terminal(stderr=True, highlight=False, emoji=False, soft_wrap=True)

BAND_STYLE = {
    "customer-led": "bold green",
    "customer-focused": "green",
    "mixed": "yellow",
    "seller-focused": "dark_orange",
    "failing the customer": "bold red",
}
FIXES_SHOWN = 3


def plain(words: str) -> str:
    """Words of a page, safe to print: no control characters that could steer the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in words)


def show_error(words: str) -> None:
    """A problem, on standard error."""
    err.print(plain(words), style="red", markup=False)


def show_warning(words: str) -> None:
    """Something to know, on standard error."""
    err.print(plain(words), style="yellow", markup=False)


class Progress:
    """Says what the shopper does, where somebody is watching; quiet in pipes and in CI."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._on = not quiet and sys.stderr.isatty() and not os.environ.get("CI")

    def __call__(self, visit: str, words: str) -> None:
        """One line a page."""
        if self._on:
            err.print(f"  {visit:<16} {plain(words)}", style="dim", markup=False)


def show_outcome(audited: Audited) -> None:
    """What came of one audit: score, band, gate, what to fix first, and where the report is."""
    from mysteryshop.cli.channels import channel_lines, contradiction_line
    from mysteryshop.cli.people import people_lines

    result = audited.result
    of_baseline = result.baseline.warnings if result and result.baseline else ()
    for warning in (*audited.warnings, *of_baseline):
        show_warning(warning)
    for record in audited.mended:
        show_mended(record)
    if result is None:
        if audited.problem:
            show_error(f"{audited.plan.audit}: {audited.problem}")
        return
    scores = result.scores
    out.print(f"[bold]{_escape(result.audit.name)}[/bold]")
    if scores.overall is None:
        out.print("  not audited: nothing could be decided")
    else:
        held_down = bool(scores.capped_by) and (scores.raw or 0) > scores.overall
        capped = f", capped; {floor(scores.raw or 0)} without" if held_down else ""
        style = BAND_STYLE.get(scores.band or "", "bold")
        out.print(
            f"  score {floor(scores.overall)}{capped}  [{style}]{scores.band or 'too little seen for a band'}[/{style}]"
        )
        low, high = scores.range or (0, 0)
        out.print(
            f"  between {floor(low)} and {floor(high)}, {scores.open_reviews} open questions, "
            f"coverage {floor(scores.coverage or 0)}%"
        )
    for line in (*channel_lines(result), *people_lines(result)):
        out.print(f"  {plain(line)}", markup=False)
    if contradicting := contradiction_line(result):
        out.print(f"  {contradicting}", markup=False, style="red")
    _show_rehearsal(result)
    _show_fixes(audited)
    _show_gate(audited)
    for file in audited.files:
        out.print(f"  {file}", markup=False, style="cyan")
    _show_remarks(audited)


def _show_rehearsal(result: Result) -> None:
    from mysteryshop.cli.rehearsal import rehearsal_lines, unstaged_lines

    for told in rehearsal_lines(result):
        out.print(told)
    for line in unstaged_lines(result):
        out.print(f"  {plain(line)}", markup=False)


def show_mended(record: StepRecord) -> None:
    """A step that was mended, and the line that should stand in the audit file instead."""
    out.print(f"  {plain(record.step)}: {plain(record.how)}", markup=False, style="yellow")
    out.print(f"  Proposed line{f' for {record.place}' if record.place else ''}:", markup=False)
    for line in record.mended.splitlines():
        out.print(f"    {plain(line)}", markup=False)


def _show_fixes(audited: Audited) -> None:
    assert audited.result is not None
    asks = {check.id: check.ask for check in audited.result.checks}
    fixes = audited.result.fixes[:FIXES_SHOWN]
    if fixes:
        out.print("  fix first:")
    for fix in fixes:
        lifts = ", lifts the cap" if fix.lifts_cap else ""
        out.print(
            f"    +{fix.raw_gain:.1f}  {plain(asks.get(fix.check, fix.check))} ({fix.check}{lifts})", markup=False
        )


def _show_gate(audited: Audited) -> None:
    assert audited.result is not None
    gate = audited.result.gate
    out.print("  gate: [green]held[/green]" if gate.held else "  gate: [red]not held[/red]")
    for reason in gate.reasons:
        out.print(f"    {plain(reason)}", markup=False)
    use = audited.result.baseline
    if use and use.accepted:
        said = "1 finding is" if use.accepted == 1 else f"{use.accepted} findings are"
        out.print(f"    {said} accepted by {plain(use.name)}; the score counts them all the same", markup=False)
    if audited.exit is Exit.NOT_AUDITED:
        show_error("Nothing could be decided, so this is not an audit (exit 3).")


def _show_remarks(audited: Audited) -> None:
    """For a host that reads standard output: line by line as it must be, with no colour and no line broken."""
    from mysteryshop.pipeline import remarks

    assert audited.result is not None
    out.out(remarks(audited.result, audited.plan.report.formats), end="", highlight=False)


def _escape(words: str) -> str:
    from rich.markup import escape

    return escape(plain(words))
