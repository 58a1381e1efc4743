"""Remarks of an audit on GitHub: few, the worst first, each in one line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.golden.sample import sample_result

from mysteryshop.model import Accepted, CheckSummary, Finding, GateOutcome, Severity, Verdict
from mysteryshop.report.as_audit_github import MOST, render_audit_github

SAMPLE = replace(sample_result(), gate=GateOutcome(held=True))
FAIL = next(one for one in SAMPLE.findings if one.verdict is Verdict.FAIL and one.quotes)


def lines(
    *,
    findings: tuple[Finding, ...] = SAMPLE.findings,
    checks: tuple[CheckSummary, ...] = SAMPLE.checks,
    gate: GateOutcome = SAMPLE.gate,
) -> list[str]:
    """The remarks on the sample with these in place of its own."""
    result = replace(SAMPLE, findings=findings, checks=checks, gate=gate)
    return render_audit_github(result, Path()).decode().splitlines()


def test_a_gate_that_does_not_hold_is_told_first_with_its_reasons() -> None:
    gate = GateOutcome(held=False, reasons=("score 59 is under the minimum 75", "1 critical fail"))
    first = lines(gate=gate)[0]
    assert first == (
        "::error title=The gate does not hold%3A Tern & Tide%2C before the autumn rain"
        "::score 59 is under the minimum 75%0A1 critical fail"
    )


def test_a_finding_stands_at_the_checklist_s_line() -> None:
    checks = tuple(replace(check, place="checklists/outage.yaml:7:9") for check in SAMPLE.checks)
    (line,) = lines(findings=(replace(FAIL, severity=Severity.MAJOR),), checks=checks)
    assert line.startswith(f"::error file=checklists/outage.yaml,line=7,col=9,title={FAIL.check}%3A fail::http")
    assert f"“{FAIL.quotes[0].text}”" in line


def test_equal_findings_on_several_pages_are_told_once() -> None:
    (line,) = lines(findings=(FAIL, FAIL, FAIL))
    assert " and two places more%0A" in line


def test_what_github_would_drop_is_counted() -> None:
    many = tuple(replace(FAIL, group=f"{number}", severity=Severity.MAJOR) for number in range(25))
    told = lines(findings=many)
    assert len(told) == MOST
    assert told[-1] == "::error title=more::16 findings more of this level: see the report"


def test_what_costs_most_comes_first() -> None:
    cheap, dear = replace(FAIL, group="a", reason="cheap", lost=0.1), replace(FAIL, group="b", reason="dear", lost=9.0)
    assert [("dear" in line) for line in lines(findings=(cheap, dear))] == [True, False]


def test_what_was_accepted_is_not_told() -> None:
    assert lines(findings=(replace(FAIL, accepted=Accepted("known", "Ada Marsh", "2027-01-31")),)) == []
