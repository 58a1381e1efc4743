"""Outcomes: what the findings of one check on one kind of page come to, for programs that know tests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.model.finding import Finding
from mysteryshop.model.page_pattern import SITE
from mysteryshop.model.result import GateOutcome, Result, Scores
from mysteryshop.model.words import Join, Verdict


class Outcome(StrEnum):
    """As every test runner has it."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Case:
    """One check on one kind of page. page_kind: its name, or `site`.

    because: the findings that made it this outcome; none for a pass. beside: those that should be read with it all
    the same: partials that the gate does not count, open questions, fails that were accepted or made up for.
    """

    checklist: str
    check: str
    page_kind: str
    outcome: Outcome
    findings: tuple[Finding, ...]
    because: tuple[Finding, ...] = ()
    beside: tuple[Finding, ...] = ()


def find_cases(result: Result) -> Iterator[Case]:
    """One case a check and page kind, in the order of the findings."""
    found: dict[tuple[str, str, str], list[Finding]] = defaultdict(list)
    for finding in result.findings:
        found[finding.checklist, finding.check, finding.page_kind or SITE].append(finding)
    for (checklist, check, page_kind), findings in found.items():
        outcome, because = _outcome(findings, result.scores, result.gate)
        beside = tuple(one for one in findings if one not in because and _worth_a_look(one))
        yield Case(checklist, check, page_kind, outcome, tuple(findings), because, beside)


def stands(finding: Finding, scores: Scores) -> bool:
    """Whether this is a fail that counts: for an `any` check, only where no other page made up for it."""
    if finding.verdict is not Verdict.FAIL:
        return False
    return finding.join != Join.ANY or any(
        one.value == 0
        for one in scores.joined
        if (one.checklist, one.check) == (finding.checklist, finding.check) and finding.persona in {"", one.persona}
    )


def gate_counts(finding: Finding, scores: Scores, gate: GateOutcome) -> bool:
    """Whether this partial fails the gate: where its check was given a lowest score that it stays under."""
    least = gate.rules.get("by-check", {}).get(finding.check)
    if finding.verdict is not Verdict.PARTIAL or least is None:
        return False
    return any(
        one.value is not None and 100 * one.value < least
        for one in scores.joined
        if (one.checklist, one.check) == (finding.checklist, finding.check) and finding.persona in {"", one.persona}
    )


def _outcome(findings: Sequence[Finding], scores: Scores, gate: GateOutcome) -> tuple[Outcome, tuple[Finding, ...]]:
    """A fail is told before what could not be decided: it is known, and mending it can begin.

    Fails that were accepted or made up for, and partials that the gate does not count, are passed; nothing undecided
    ever is.
    """
    failing = tuple(
        one for one in findings if one.accepted is None and (stands(one, scores) or gate_counts(one, scores, gate))
    )
    if failing:
        return Outcome.FAILED, failing
    undecided = tuple(one for one in findings if one.verdict in (Verdict.NOT_SEEN, Verdict.ERROR))
    if undecided:
        return Outcome.ERROR, undecided
    if any(one.verdict.counted for one in findings):
        return Outcome.PASSED, ()
    return Outcome.SKIPPED, tuple(sorted(findings, key=lambda one: one.verdict is not Verdict.REVIEW))


def _worth_a_look(finding: Finding) -> bool:
    return finding.verdict not in (Verdict.PASS, Verdict.NOT_APPLICABLE)
