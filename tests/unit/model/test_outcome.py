"""What findings come to for programs that know tests: passed, failed, skipped or error."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Accepted, Case, GateOutcome, JoinedCheck, Outcome, PageKind, Result, Verdict, find_cases

SAMPLE = sample_result()
ONE = replace(SAMPLE.findings[0], page_kind=PageKind.FAQ, persona="busy-parent", join="mean", accepted=None)


def case_of(*verdicts: str, result: Result = SAMPLE, join: str = "mean", accepted: Accepted | None = None) -> Case:
    findings = tuple(
        replace(ONE, verdict=Verdict(verdict), reason=verdict, join=join, accepted=accepted) for verdict in verdicts
    )
    (case,) = find_cases(replace(result, findings=findings))
    return case


@pytest.mark.parametrize(
    ("verdicts", "outcome", "because"),
    [
        pytest.param(("fail", "pass"), Outcome.FAILED, ["fail"], id="one page fails"),
        pytest.param(("fail", "not-seen"), Outcome.FAILED, ["fail"], id="a known fail before what was not seen"),
        pytest.param(("partial",), Outcome.PASSED, [], id="a partial that no gate counts"),
        pytest.param(("pass", "review"), Outcome.PASSED, [], id="met, and a question open beside"),
        pytest.param(("pass", "not-seen"), Outcome.ERROR, ["not-seen"], id="never a silent pass: a page not reached"),
        pytest.param(("pass", "error"), Outcome.ERROR, ["error"], id="never a silent pass: a detector that broke"),
        pytest.param(("not-applicable",), Outcome.SKIPPED, ["not-applicable"], id="no meaning here"),
        pytest.param(("not-applicable", "review"), Outcome.SKIPPED, ["review", "not-applicable"], id="question first"),
    ],
)
def test_each_mixture_of_verdicts_has_one_outcome(
    verdicts: tuple[str, ...], outcome: Outcome, because: list[str]
) -> None:
    case = case_of(*verdicts)
    assert case.outcome is outcome
    assert [finding.reason for finding in case.because] == because


def test_partials_and_open_questions_are_read_beside_a_pass() -> None:
    assert [finding.reason for finding in case_of("pass", "partial", "review").beside] == ["partial", "review"]


@pytest.mark.parametrize(("least", "outcome"), [(100, Outcome.FAILED), (50, Outcome.PASSED)])
def test_a_partial_fails_where_the_gate_asks_more_of_its_check(least: float, outcome: Outcome) -> None:
    joined = (JoinedCheck(ONE.check, ONE.checklist, ONE.persona, "mean", 5, 0.5, 1.0, 1.0),)
    strict = replace(
        SAMPLE,
        scores=replace(SAMPLE.scores, joined=joined),
        gate=GateOutcome(held=False, rules={"by-check": {ONE.check: least}}),
    )
    assert case_of("partial", result=strict).outcome is outcome


@pytest.mark.parametrize(("value", "outcome"), [(0.0, Outcome.FAILED), (1.0, Outcome.PASSED)])
def test_a_fail_that_another_page_made_up_for_is_no_failure(value: float, outcome: Outcome) -> None:
    joined = (JoinedCheck(ONE.check, ONE.checklist, ONE.persona, "any", 5, value, 1.0, 0.0),)
    result = replace(SAMPLE, scores=replace(SAMPLE.scores, joined=joined))
    assert case_of("fail", result=result, join="any").outcome is outcome


def test_an_accepted_fail_is_passed_and_told_beside() -> None:
    case = case_of("fail", accepted=Accepted("until the relaunch", "Ada Marsh", "2027-01-31"))
    assert case.outcome is Outcome.PASSED
    assert [finding.reason for finding in case.beside] == ["fail"]


def test_each_check_and_page_kind_is_one_case() -> None:
    cases = list(find_cases(SAMPLE))
    names = [(case.checklist, case.check, case.page_kind) for case in cases]
    assert len(set(names)) == len(names)
    assert sum(len(case.findings) for case in cases) == len(SAMPLE.findings)
