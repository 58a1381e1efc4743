"""The rehearsal in the terminal: one line a staged fault, with what the customer was told and kept."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from mysteryshop.cli.terminal import plain
from mysteryshop.model import RehearsalRow, Result, Verdict

COLUMNS = {
    "sorry": "sorry",
    "loss": "what is lost",
    "time": "by when",
    "way-on": "what now",
    "kept": "cart kept",
    "money": "money",
}
MARKS = {
    Verdict.PASS: "[green]yes[/green]",
    Verdict.PARTIAL: "[yellow]partly[/yellow]",
    Verdict.FAIL: "[red]no[/red]",
    Verdict.REVIEW: "[yellow]?[/yellow]",
}
LONGEST = 60


def rehearsal_table(result: Result) -> Table | None:
    """What customers were told when things broke; None where nothing was staged."""
    staged = [row for row in result.rehearsal if row.page]
    if not staged:
        return None
    table = Table(box=None, pad_edge=False, title="When it breaks", title_justify="left", title_style="bold")
    for heading in ("fault", "where", *COLUMNS.values(), "what the customer reads"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("fault", "where"))
    for row in staged:
        told = [MARKS.get(row.told[column], "-") if column in row.told else "-" for column in COLUMNS]
        table.add_row(row.scenario, str(row.place or ""), *told, Text(plain(_words(row))))
    return table


def unstaged_lines(result: Result) -> Sequence[str]:
    """A line for each scenario that could not be staged anywhere, with the reason."""
    staged = {row.scenario for row in result.rehearsal if row.page}
    reasons: dict[str, list[str]] = {}
    for row in result.rehearsal:
        if row.scenario not in staged and row.why_not not in reasons.setdefault(row.scenario, []):
            reasons[row.scenario].append(row.why_not)
    return [f"not staged: {scenario}: {'; '.join(whys)}" for scenario, whys in reasons.items()]


def _words(row: RehearsalRow) -> str:
    if row.browser_error:
        return "the browser's own error"
    if not row.words:
        return f"nothing, for {row.watched:.0f} s" if row.watched else "nothing"
    return row.words if len(row.words) <= LONGEST else row.words[: LONGEST - 1].rstrip() + "…"
