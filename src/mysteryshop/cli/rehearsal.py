"""The rehearsal in the terminal: a line for each staged fault, with what the customer was told and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from mysteryshop.cli.terminal import plain
from mysteryshop.model import RehearsalRow, Result, Verdict

COLUMNS = {"sorry": "sorry", "loss": "loss", "time": "when", "way-on": "now", "kept": "cart", "money": "money"}
"""What each column of the rehearsal is headed by; the line above the table says what it asks."""

LEGEND = "sorry? what is lost? by when? what now? cart kept? money?"
MARKS = {
    Verdict.PASS: ("yes", "green"),
    Verdict.PARTIAL: ("part", "yellow"),
    Verdict.FAIL: ("no", "red"),
    Verdict.REVIEW: ("?", "yellow"),
}
WIDTHS = (20, 13, 6)
"""Characters of the scenario, the place, and each answer; all in all a terminal of 80 columns."""


def rehearsal_lines(result: Result) -> Iterator[Text]:
    """What customers were told when things broke, under a heading; nothing where nothing was staged."""
    staged = [row for row in result.rehearsal if row.page]
    if not staged:
        return
    fault, where, answer = WIDTHS
    yield Text.assemble(("When it breaks", "bold"), (f"  {LEGEND}", "dim"))
    headings = "".join(f"{heading:<{answer}}" for heading in COLUMNS.values())
    yield Text(f"  {'':<{fault}}{'':<{where}}{headings}", style="dim")
    for row in staged:
        yield _answers(row)
        yield Text(f"    {plain(_words(row))}", style="dim")


def _answers(row: RehearsalRow) -> Text:
    fault, where, answer = WIDTHS
    line = Text(f"  {row.scenario:<{fault}}{row.place or '':<{where}}")
    for column in COLUMNS:
        word, style = MARKS.get(row.told[column], ("-", "dim")) if column in row.told else ("-", "dim")
        line.append(f"{word:<{answer}}", style=style)
    return line


def unstaged_lines(result: Result) -> Sequence[str]:
    """A line for each scenario that could not be staged anywhere, with the reason."""
    staged = {row.scenario for row in result.rehearsal if row.page}
    reasons: dict[str, list[str]] = {}
    for row in result.rehearsal:
        if row.scenario not in staged and row.why_not not in reasons.setdefault(row.scenario, []):
            reasons[row.scenario].append(row.why_not)
    return [f"not staged: {scenario}: {'; '.join(whys)}" for scenario, whys in reasons.items()]


LONGEST = 74


def _words(row: RehearsalRow) -> str:
    if row.browser_error:
        return "the customer sees the browser's own error"
    if not row.words:
        return f"nothing was said for {row.watched:.0f} s" if row.watched else "nothing was said"
    return row.words if len(row.words) <= LONGEST else row.words[: LONGEST - 1].rstrip() + "…"
