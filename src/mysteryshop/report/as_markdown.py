"""`summary.md`: the result on half a page, for a merge request, a chat or a ticket."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mysteryshop.model import CheckSummary, Result, VisitSummary
from mysteryshop.report.markdown_findings import fold_findings
from mysteryshop.report.markdown_words import escaped
from mysteryshop.report.numbers import count, gained, sentence
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.names import day
from mysteryshop.report.view.people import Compared, Difference, compare_people, partings_in_a_line
from mysteryshop.report.view.redacted import tell_redaction
from mysteryshop.report.view.stops import find_stops
from mysteryshop.report.view.verdict import Verdict, tell_verdict, walked

MOST_FIXES = 5
"""Repairs that are named; the report for people has them all."""

LONGEST = 60_000
"""Characters. Source: a comment on GitHub holds 65,536, one on GitLab a million, a step's summary 1 MiB; the rest is
room for what a workflow writes around it."""


def render_markdown(result: Result, _folder: Path) -> bytes:
    """UTF-8, one line a paragraph; no word of a page becomes markup, a link or a mention.

    The first screen says how it stands; the findings are folded away, and as many of them are told as a comment holds.
    """
    verdict = tell_verdict(result)
    stops = find_stops(result, {})
    compared = compare_people(result, stops, find_chapters(result, stops))
    parts = [_head(result, verdict), _fixes(result), _people(compared) if compared else iter(())]
    lines = [line for part in parts for line in part]
    lines += fold_findings(result, LONGEST - sum(len(line) + 1 for line in lines))
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def _head(result: Result, verdict: Verdict) -> Iterator[str]:
    yield f"# {escaped(result.audit.name)}: {verdict.score} of 100" + (
        f", {verdict.band.lower()}" if verdict.band else ""
    )
    yield ""
    yield escaped(verdict.headline)
    yield ""
    capped = f", capped; {verdict.raw} without" if verdict.capped else ""
    yield f"- Score {verdict.score}{capped}; range {verdict.range or '–'}; coverage {verdict.coverage or '–'}"
    reasons = "; ".join(escaped(reason) for reason in result.gate.reasons)
    yield f"- Gate {'held' if result.gate.held else 'not held'}" + (f": {reasons}" if reasons else "")
    channels = count(sum(not visit.persona for visit in result.visits), "channel")
    yield f"- Walked on {day(result.started)}" if walked(result) else f"- Read on {day(result.started)}: {channels}"
    for visit in result.visits:
        if visit.problem:
            what = f"The walk of {escaped(visit.persona)} broke off" if visit.persona else _not_read(visit)
            yield f"- {what}: {escaped(visit.problem)}"
    if notice := tell_redaction(result.audit):
        yield f"- Redacted for {escaped(notice.profile)}. {notice.hidden}"
    yield ""


def _not_read(visit: VisitSummary) -> str:
    return f"The channel {escaped(visit.id)} was not read"


def _fixes(result: Result) -> Iterator[str]:
    checks: dict[str, CheckSummary] = {check.id: check for check in result.checks}
    fixes = [fix for fix in result.fixes[:MOST_FIXES] if fix.check in checks]
    if fixes:
        yield "## Mend first"
        yield ""
    for number, fix in enumerate(fixes, 1):
        check = checks[fix.check]
        lifts = ", lifts the cap" if fix.lifts_cap else ""
        instead = f" {escaped(sentence(check.fix))}" if check.fix else ""
        yield f"{number}. **{escaped(check.ask)}** ({gained(fix.raw_gain)} points{lifts}){instead}"
    if fixes:
        yield ""


def _people(compared: Compared) -> Iterator[str]:
    yield "## Side by side"
    yield ""
    yield partings_in_a_line(compared)
    yield ""
    columns = compared.columns
    yield _row("", [column.title for column in columns])
    yield "| --- |" + " --- |" * len(columns)
    yield _row("Walked on", [column.walks_as for column in columns])
    yield _row("Score", [column.score for column in columns])
    yield _row("Page kinds reached", [column.reached for column in columns])
    yield _row("Time for all steps", [column.seconds for column in columns])
    yield _row("Waits over patience", [f"{len(column.waits) or 'none'} over {column.patience}" for column in columns])
    for row in compared.rows:
        if row.parted:
            yield _row(row.title, [_state(cell.state, cell.seconds) for cell in row.cells])
    yield from _differences(compared.first_checks)
    yield ""
    for parting in compared.partings:
        for who, why in parting.missed:
            yield f"- {escaped(parting.title)} was not reached by {escaped(who)}" + (f": {escaped(why)}" if why else "")


def _differences(differences: Sequence[Difference]) -> Iterator[str]:
    for difference in differences:
        yield _row(difference.check.ask, difference.values)


def _state(state: str, seconds: str) -> str:
    words = {"reached": "reached", "missed": "**not reached**"}.get(state, "–")
    return f"{words}, {seconds}" if seconds else words


def _row(name: str, cells: Sequence[str]) -> str:
    return (
        "| " + " | ".join([escaped(name), *(cell if cell.startswith("**") else escaped(cell) for cell in cells)]) + " |"
    )
