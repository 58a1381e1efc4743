"""The sum, line by line: every lost point stands in one row, and the rows add up to 100 minus the raw score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.model import ChecklistSummary, CheckSummary, JoinedCheck, Result, Severity, Tally
from mysteryshop.report.view.anchors import sum_anchor
from mysteryshop.report.view.cases import Case, Chapter


@dataclass(frozen=True, slots=True)
class Line:
    """One joined check. anchor: empty for a check's second customer. persona: in the reader's words."""

    anchor: str
    joined: JoinedCheck
    check: CheckSummary
    persona: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """One checklist's rows. lost: points of the whole that it costs. audited: whether it counted at all."""

    checklist: ChecklistSummary
    anchor: str
    tally: Tally | None
    lines: tuple[Line, ...]
    lost: float
    audited: bool


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """All the sums. lost: of all the rows; raw: the score that is left. several: more than one customer walked."""

    sums: tuple[Sum, ...]
    lost: float
    raw: float | None
    capped_by: tuple[CheckSummary, ...]
    unaudited: tuple[str, ...]
    several: bool


def add_up(result: Result, chapters: Iterable[Chapter]) -> Arithmetic:
    """The rows of the result's own sum, checklist by checklist."""
    checks = {check.id: check for check in result.checks}
    cases = _cases_by_check(chapters)
    people = {persona.name: persona.title or persona.name for persona in result.personas}
    titles = {each.id: each.title or each.id for each in result.checklists}
    seen: set[str] = set()
    sums = []
    for checklist in result.checklists:
        lines = []
        for joined in (each for each in result.scores.joined if each.checklist == checklist.id):
            anchor = "" if joined.check in seen else sum_anchor(checklist.id, joined.check)
            seen.add(joined.check)
            check = checks.get(joined.check) or _unlisted(joined)
            persona = people.get(joined.persona, joined.persona)
            met = tuple(case for case in cases.get(joined.check, ()) if _met_by(persona, case))
            lines.append(Line(anchor, joined, check, persona, met))
        sums.append(_sum(checklist, tuple(lines), result))
    capped_by = tuple(checks[each] for each in result.scores.capped_by if each in checks)
    unaudited = tuple(titles.get(each, each) for each in result.scores.unaudited)
    lost = sum(each.lost for each in sums)
    several = len({line.joined.persona for each in sums for line in each.lines}) > 1
    return Arithmetic(tuple(sums), lost, result.scores.raw, capped_by, unaudited, several)


def _sum(checklist: ChecklistSummary, lines: tuple[Line, ...], result: Result) -> Sum:
    tally = result.scores.by_checklist.get(checklist.id)
    lost = sum(line.joined.lost for line in lines)
    audited = checklist.id not in result.scores.unaudited and tally is not None and tally.score is not None
    return Sum(checklist, sum_anchor(checklist.id, ""), tally, lines, lost, audited)


def _met_by(persona: str, case: Case) -> bool:
    return not persona or not case.personas or persona in case.personas


def _unlisted(joined: JoinedCheck) -> CheckSummary:
    return CheckSummary(joined.check, joined.checklist, joined.check, "", "", joined.weight, Severity.INFO, "")


def _cases_by_check(chapters: Iterable[Chapter]) -> dict[str, tuple[Case, ...]]:
    found: dict[str, tuple[Case, ...]] = {}
    for case in (case for chapter in chapters for case in chapter.cases):
        found[case.check.id] = (*found.get(case.check.id, ()), case)
    return found
