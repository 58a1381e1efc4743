"""Remarks of an audit on GitHub: workflow commands on standard output, the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mysteryshop.model import Result
from mysteryshop.report.anchored import Anchored, anchor_open, gather_equal, in_project
from mysteryshop.report.as_github import COMMAND, command
from mysteryshop.report.located import Level, advice, level_of
from mysteryshop.report.numbers import count
from mysteryshop.report.safety import unbent

MOST = 10
"""Remarks of one level. Source: GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest."""

LONGEST = 3_000
"""Characters of a remark. Source: GitHub cuts longer ones at 4 kB."""


def render_audit_github(result: Result, _folder: Path) -> bytes:
    """The gate where it does not hold, then findings, equal ones on several pages told once; one line each.

    What does not fit GitHub's limits is counted in the last remark of its level; what was accepted is left out.
    """
    lines = [*_gate(result), *_findings(result, taken=0 if result.gate.held else 1)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _gate(result: Result) -> Iterator[str]:
    if not result.gate.held:
        title = f"The gate does not hold: {result.audit.name}"
        yield command("error", _cut("\n".join(result.gate.reasons) or "no reason is known"), title=_line(title))


def _findings(result: Result, taken: int) -> Iterator[str]:
    """taken: errors that were told already."""
    told = gather_equal(each for each in anchor_open(result) if each.finding.accepted is None)
    by_level: dict[Level, list[tuple[Anchored, int]]] = {"error": [], "warning": [], "note": []}
    for each, pages in told:
        by_level[level_of(each.finding)].append((each, pages))
    for level, found in by_level.items():
        room = MOST - (taken if level == "error" else 0)
        fits = found if len(found) <= room else found[: room - 1]
        for each, pages in fits:
            yield _remark(level, each, pages)
        if more := len(found) - len(fits):
            yield command(COMMAND[level], f"{count(more, 'finding')} more of this level: see the report", title="more")


def _remark(level: Level, each: Anchored, pages: int) -> str:
    finding, at = each.finding, each.at
    where = each.url or finding.page
    also = f" and {count(pages - 1, 'place')} more" if pages > 1 else ""
    quoted = f"“{each.words}”\n" if each.words else ""
    words = f"{f'{where}{also}' if where else ''}\n{quoted}{finding.reason}\n{advice(finding)}".strip()
    return command(
        COMMAND[level],
        _cut(words),
        file=_line(in_project(at.file)) if at else "",
        line=at.line if at else 0,
        col=at.column if at else 0,
        title=_line(f"{finding.check}: {finding.verdict}"),
    )


def _line(words: str) -> str:
    return " ".join(str(unbent(words)).split())


def _cut(words: str) -> str:
    safe = str(unbent(words))
    return safe if len(safe) <= LONGEST else f"{safe[: LONGEST - 1]}…"
