"""The gate: what holds, what does not, and the line that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mysteryshop.model import (
    Accepted,
    AuditSummary,
    ChecklistSummary,
    CheckSummary,
    GateOutcome,
    GateRules,
    Join,
    PageKind,
    Persona,
    Result,
    Severity,
    Verdict,
)
from mysteryshop.score import Scored, hold_gate

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
CRITICAL, MAJOR, MINOR = Severity.CRITICAL, Severity.MAJOR, Severity.MINOR


def held(scored: Scored, rules: GateRules) -> GateOutcome:
    return hold_gate(scored.scores, scored.findings, rules)


@pytest.mark.parametrize(
    ("rules", "reasons"),
    [
        pytest.param(GateRules(), [], id="nothing asked but coverage"),
        pytest.param(GateRules(min_score=66.66), [], id="just above"),
        pytest.param(GateRules(min_score=66.67), ["score 66.66 is under the minimum 66.67"], id="just below"),
        pytest.param(
            GateRules(min_score=66.6666667), ["score 66.66 is under the minimum 66.67"], id="below by a hair, and seen"
        ),
        pytest.param(GateRules(min_coverage=75), [], id="coverage just enough"),
        pytest.param(
            GateRules(min_coverage=75.01), ["coverage 75.00 % is under the minimum 75.01 %"], id="coverage short"
        ),
        pytest.param(GateRules(fail_on=("critical",)), [], id="no critical fail"),
        pytest.param(
            GateRules(fail_on=("major",)), ["1 major fail: time on product (fail-on major)"], id="a major fail"
        ),
        pytest.param(
            GateRules(fail_on=("review",)),
            ["1 open question waits for a person: tone on product (fail-on review)"],
            id="an open review",
        ),
        pytest.param(GateRules(by_checklist={"outage-messaging": 66}), [], id="checklist above its minimum"),
        pytest.param(
            GateRules(by_checklist={"outage-messaging": 85}),
            ["outage-messaging 66.66 is under its minimum 85.00"],
            id="checklist below its minimum",
        ),
        pytest.param(
            GateRules(by_checklist={"faq-tone": 50}),
            ["faq-tone has the minimum 50.00, but no such checklist is part of the audit"],
            id="checklist nobody knows",
        ),
        pytest.param(
            GateRules(min_score=90, fail_on=("review", "major"), by_checklist={"outage-messaging": 85}),
            [
                "score 66.66 is under the minimum 90.00",
                "1 major fail: time on product (fail-on major)",
                "1 open question waits for a person: tone on product (fail-on review)",
                "outage-messaging 66.66 is under its minimum 85.00",
            ],
            id="every reason at once",
        ),
        pytest.param(
            GateRules(no_worse_than="old.json"),
            ["no earlier result was read to hold this one against: old.json"],
            id="an earlier result that was never read is no pass",
        ),
    ],
)
def test_holds_the_scores_against_the_rules(audit: Audit, rules: GateRules, reasons: list[str]) -> None:
    for check, verdict in (("human", PASS), ("sorry", PASS), ("time", FAIL), ("tone", REVIEW)):
        audit.ask(check)
        audit.see(check, verdict)
    outcome = held(audit.scored(), rules)
    assert list(outcome.reasons) == reasons
    assert outcome.held is (not reasons)


@pytest.fixture
def capped(audit: Audit) -> Audit:
    """95 before the cap."""
    audit.ask("pay", weight=1, severity=CRITICAL)
    audit.ask("rest", weight=19)
    audit.see("pay", FAIL)
    audit.see("rest", PASS)
    return audit


@pytest.mark.parametrize(
    ("rules", "reasons"),
    [
        (GateRules(min_score=59, by_checklist={"outage-messaging": 39}), []),
        (
            GateRules(min_score=75),
            ["score 59.00 (capped by pay; 95.00 without) is under the minimum 75.00"],
        ),
        (
            GateRules(by_checklist={"outage-messaging": 40}),
            ["outage-messaging 39.00 (capped by pay; 95.00 without) is under its minimum 40.00"],
        ),
        (GateRules(fail_on=("critical",)), ["1 critical fail: pay on product (fail-on critical)"]),
        (GateRules(fail_on=("major",)), ["1 critical fail: pay on product (fail-on major)"]),
    ],
)
def test_holds_the_capped_score(capped: Audit, rules: GateRules, reasons: list[str]) -> None:
    assert list(held(capped.scored(), rules).reasons) == reasons


@pytest.mark.parametrize(
    ("severity", "verdict", "fail_on", "count"),
    [
        (CRITICAL, FAIL, ("critical",), 1),
        (CRITICAL, PARTIAL, ("critical",), 0),
        (MAJOR, FAIL, ("critical",), 0),
        (MAJOR, FAIL, ("critical", "major"), 1),
        (MAJOR, PARTIAL, ("major",), 0),
        (MINOR, FAIL, ("major",), 0),
        (MAJOR, REVIEW, ("major",), 0),
    ],
)
def test_fail_on_counts_fails_of_that_severity_and_no_partials(
    audit: Audit, severity: Severity, verdict: Verdict, fail_on: tuple[str, ...], count: int
) -> None:
    audit.ask("good", weight=5)
    audit.see("good", PASS)
    audit.ask("a", severity=severity)
    audit.see("a", verdict)
    assert len(held(audit.scored(), GateRules(fail_on=fail_on)).reasons) == count


def test_many_fails_stay_one_line(audit: Audit) -> None:
    for number in range(8):
        audit.ask(f"c{number}", severity=CRITICAL if number < 2 else MAJOR)
        audit.see(f"c{number}", FAIL)
    (reason,) = held(audit.scored(), GateRules(fail_on=("major",))).reasons
    names = "c0 on product, c1 on product, c2 on product, c3 on product, c4 on product and 3 more"
    assert reason == f"2 critical and 6 major fails: {names} (fail-on major)"


def test_an_any_check_met_on_another_page_fails_no_gate(audit: Audit) -> None:
    audit.ask("a", join=Join.ANY)
    audit.see("a", FAIL, PageKind.PRODUCT)
    assert not held(audit.scored(), GateRules(fail_on=("major",))).held
    audit.see("a", PASS, PageKind.CART)
    assert held(audit.scored(), GateRules(fail_on=("major",))).held


class TestPartsOfTheWhole:
    @pytest.fixture
    def two_walks(self, audit: Audit) -> Audit:
        """a: passed by the parent, half met by the reader; b: not decided; c: nothing to do with this shop."""
        audit.walk_as(Persona("parent"), Persona("reader"))
        for check in "abc":
            audit.ask(check)
        audit.see("a", PASS, by="parent")
        audit.see("a", PARTIAL, by="reader")
        audit.see("b", REVIEW)
        audit.see("c", Verdict.NOT_APPLICABLE)
        return audit

    @pytest.mark.parametrize(
        ("rules", "reasons"),
        [
            (GateRules(by_check={"a": 50}), []),
            (GateRules(by_check={"a": 50.01}), ["a 50.00 for reader is under its minimum 50.01"]),
            (GateRules(by_check={"b": 0}), ["b has the minimum 0.00, but nothing about it could be decided"]),
            (
                GateRules(by_check={"c": 0}),
                ["c has the minimum 0.00, but nothing that was met has anything to do with it"],
            ),
            (GateRules(by_check={"d": 0}), ["d has the minimum 0.00, but it is not part of the audit"]),
            (GateRules(by_persona={"reader": 50, "parent": 100}), []),
            (GateRules(by_persona={"reader": 51}), ["reader 50.00 is under its minimum 51.00"]),
            (
                GateRules(by_persona={"two\n lines": 1}),
                ["two lines has the minimum 1.00, but no such persona is part of the audit"],
            ),
            (GateRules(by_page={"product": 50}), []),
            (
                GateRules(by_page={"product": 60}),
                ["page https://shop.example/b/product 50.00 is under the minimum 60.00 for product"],
            ),
            (
                GateRules(by_page={"/*/product": 100.0}),
                ["page https://shop.example/b/product 50.00 is under the minimum 100.00 for /*/product"],
            ),
            (GateRules(by_page={"/a/product": 100}), []),
            (GateRules(by_page={"cart": 1}), ["cart has the minimum 1.00, but no page that was met is one"]),
        ],
    )
    def test_has_minimums_of_its_own(self, two_walks: Audit, rules: GateRules, reasons: list[str]) -> None:
        asked, scored = replace(rules, min_coverage=0), two_walks.scored()
        pages = [replace(page, url=f"https://shop.example/{page.id}") for page in two_walks.pages]
        assert list(hold_gate(scored.scores, scored.findings, asked, pages=pages).reasons) == reasons

    def test_of_several_pages_the_worst_is_named(self, audit: Audit) -> None:
        audit.ask("a")
        for page, verdict in (("x", PARTIAL), ("y", FAIL), ("z", PASS)):
            audit.see("a", verdict, page=page)
        scored = audit.scored()
        pages = [replace(page, url=f"/{page.id}") for page in audit.pages]
        outcome = hold_gate(scored.scores, scored.findings, GateRules(by_page={"*": 75}), pages=pages)
        assert outcome.reasons == ("page /a/y 0.00 is under the minimum 75.00 for *, and so is 1 more page",)


def test_accepted_findings_fail_nothing_by_fail_on_and_cost_their_points(audit: Audit) -> None:
    for check, verdict in (("a", PASS), ("b", FAIL), ("c", REVIEW)):
        audit.ask(check)
        audit.see(check, verdict)
    scored = audit.scored()
    accepted = [replace(one, accepted=Accepted("The printer has it.", "Ada", "2026-12-31")) for one in scored.findings]
    rules = GateRules(fail_on=("major", "review"))
    assert hold_gate(scored.scores, accepted, rules).held
    assert hold_gate(scored.scores, accepted, replace(rules, min_score=60)).reasons == (
        "score 50.00 is under the minimum 60.00",
    )


def test_an_unaudited_checklist_does_not_reach_its_minimum(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", PASS)
    audit.ask("f", of="faq-tone")
    audit.see("f", Verdict.NOT_SEEN)
    outcome = held(audit.scored(), GateRules(min_coverage=0, by_checklist={"faq-tone": 0}))
    assert outcome.reasons == ("faq-tone has the minimum 0.00, but nothing in it could be decided",)


def test_nothing_decided_holds_no_gate_whatever_the_rules(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", Verdict.NOT_SEEN)
    outcome = held(audit.scored(), GateRules(min_coverage=0))
    assert not outcome.held
    assert outcome.reasons == ("nothing could be decided, so there is no score to hold",)


def test_checklists_without_a_share_are_no_whole(audit: Audit) -> None:
    audit.shares = {"house-style": 0}
    audit.ask("a", of="house-style")
    audit.see("a", PASS)
    outcome = held(audit.scored(), GateRules())
    assert not outcome.held
    assert "has a share of the whole" in outcome.reasons[0]


def test_the_rules_are_kept_beside_the_outcome(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", PASS)
    rules = GateRules(min_score=75, fail_on=("critical",), by_checklist={"outage-messaging": 85})
    assert held(audit.scored(), rules).rules == {
        "min-score": 75,
        "min-coverage": 60.0,
        "fail-on": ["critical"],
        "by-checklist": {"outage-messaging": 85},
    }


class TestNoWorseThan:
    @pytest.fixture
    def now(self, audit: Audit) -> Audit:
        """Two checks of two, both passing."""
        for check in ("a", "b"):
            audit.ask(check, severity=CRITICAL)
            audit.see(check, PASS)
        return audit

    def held_against(self, earlier: Audit, now: Audit, **hashes: str) -> GateOutcome:
        scored = now.scored()
        return hold_gate(
            scored.scores,
            scored.findings,
            GateRules(no_worse_than="old.json"),
            checks=[replace(one, hash=hashes.get(one.id, one.hash)) for one in summaries(now)],
            worse_than=result(earlier),
        )

    @pytest.mark.parametrize(
        ("before", "after", "reasons"),
        [
            pytest.param(PASS, PASS, [], id="the same"),
            pytest.param(FAIL, PARTIAL, [], id="better"),
            pytest.param(
                PASS,
                PARTIAL,
                ["score 75.00 is worse than 100.00 in before of May, on the 2 checks that both decided"],
                id="worse",
            ),
            pytest.param(
                PARTIAL,
                FAIL,
                ["score 50.00 is worse than 75.00 in before of May, on the 2 checks that both decided"],
                id="worse, and critical",
            ),
            pytest.param(PASS, REVIEW, [], id="no longer decided: no longer compared"),
        ],
    )
    def test_holds_the_checks_that_both_decided(
        self, now: Audit, before: Verdict, after: Verdict, reasons: list[str]
    ) -> None:
        earlier = replace(now, findings=[replace(now.findings[0], verdict=before), now.findings[1]])
        later = replace(now, findings=[replace(now.findings[0], verdict=after), now.findings[1]])
        outcome = self.held_against(earlier, later)
        assert [reason for reason in outcome.reasons if "worse" in reason] == reasons

    def test_leaves_a_changed_check_out_and_says_how_many_it_compared(self, now: Audit) -> None:
        later = replace(now, findings=[replace(now.findings[0], verdict=FAIL), now.findings[1]])
        outcome = self.held_against(now, later, a="rewritten")
        assert outcome.held
        assert outcome.rules["checks-compared"] == 1

    def test_a_new_check_is_no_step_back(self, now: Audit) -> None:
        earlier = replace(
            now, checks={"outage-messaging": [now.checks["outage-messaging"][1]]}, findings=[now.findings[1]]
        )
        later = replace(now, findings=[replace(now.findings[0], verdict=FAIL), now.findings[1]])
        assert self.held_against(earlier, later).held

    def test_a_cap_on_a_shared_check_counts(self, audit: Audit) -> None:
        for check, weight, severity in (("big", 9, MAJOR), ("small", 1, CRITICAL)):
            audit.ask(check, weight=weight, severity=severity)
        audit.see("big", PARTIAL)
        audit.see("small", PASS)
        earlier = replace(audit, findings=[replace(one, verdict=PASS) for one in audit.findings])
        later = replace(
            audit, findings=[replace(audit.findings[0], verdict=PASS), replace(audit.findings[1], verdict=FAIL)]
        )
        (reason,) = self.held_against(earlier, later).reasons
        assert reason.startswith("score 59.00 is worse than 100.00")

    def test_nothing_in_common_is_no_proof(self, now: Audit) -> None:
        outcome = self.held_against(now, now, a="rewritten", b="rewritten")
        assert not outcome.held
        assert outcome.reasons[0].startswith("no check was decided both now and in before of May")


def summaries(audit: Audit) -> tuple[CheckSummary, ...]:
    return tuple(
        CheckSummary(one.id, of, one.ask, "", "", one.weight, one.severity, one.hash)
        for of, each in audit.checks.items()
        for one in each
    )


def result(audit: Audit) -> Result:
    scored = audit.scored()
    return Result(
        tool={},
        audit=AuditSummary("before"),
        started="",
        finished="May",
        personas=(),
        visits=(),
        pages=(),
        checklists=tuple(ChecklistSummary(one.id, "", "", one.share) for one in audit.checklists),
        checks=summaries(audit),
        findings=scored.findings,
        facts=(),
        contradictions=(),
        scores=scored.scores,
        gate=GateOutcome(held=True),
    )
