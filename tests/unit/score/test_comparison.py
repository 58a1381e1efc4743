"""Results side by side: ranks and gaps on one yardstick, what turned which way, and what moved the score."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mysteryshop.model import (
    AuditSummary,
    Cause,
    ChecklistSummary,
    CheckSummary,
    ComparisonKind,
    GateOutcome,
    Join,
    PageKind,
    Persona,
    Quote,
    Result,
    Severity,
    Turn,
    Verdict,
)
from mysteryshop.score import anonymised, compare_results
from mysteryshop.score.movement import find_movement

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
NOT_SEEN, NOT_APPLICABLE = Verdict.NOT_SEEN, Verdict.NOT_APPLICABLE


def result_of(audit: Audit, name: str = "shop", url: str = "https://shop.example", **hashes: str) -> Result:
    scored = audit.scored()
    checks = tuple(
        CheckSummary(one.id, of, one.ask, "", "", one.weight, one.severity, hashes.get(one.id, one.hash))
        for of, each in audit.checks.items()
        for one in each
    )
    return Result(
        tool={},
        audit=AuditSummary(name, url),
        started="",
        finished="2026-03-03T12:00:00+00:00",
        personas=(),
        visits=(),
        pages=(),
        checklists=tuple(ChecklistSummary(one.id, one.id, "", one.share) for one in audit.checklists),
        checks=checks,
        findings=scored.findings,
        facts=(),
        contradictions=(),
        scores=scored.scores,
        gate=GateOutcome(held=True),
    )


def seen(audit: Audit, **verdicts: Verdict) -> Audit:
    """The same checks, answered so on the product page."""
    walk = replace(audit, findings=[])
    for check, verdict in verdicts.items():
        walk.see(check, verdict)
    return walk


@pytest.fixture
def asked(audit: Audit) -> Audit:
    """Four checks of one weight, the first of them critical."""
    for check in "abcd":
        audit.ask(check, severity=Severity.CRITICAL if check == "a" else Severity.MAJOR)
    return audit


class TestMovement:
    @pytest.mark.parametrize(
        ("then", "now", "hashes", "parts"),
        [
            pytest.param({"b": FAIL, "c": PASS}, {"b": PASS, "c": PASS}, {}, (50, 0, 0, 0), id="the page"),
            pytest.param({"b": FAIL, "c": PASS}, {"b": FAIL, "c": PASS}, {}, (0, 0, 0, 0), id="nothing"),
            pytest.param(
                {"b": FAIL, "c": PASS}, {"b": PASS, "c": PASS}, {"b": "new"}, (0, 50, 0, 0), id="the checklist"
            ),
            pytest.param({"b": FAIL, "c": PASS}, {"b": NOT_SEEN, "c": PASS}, {}, (0, 0, 50, 0), id="the reach"),
            pytest.param(
                {"a": FAIL, "b": PASS, "c": PASS, "d": PASS},
                dict.fromkeys("abcd", PASS),
                {},
                (25, 0, 0, 16),
                id="the page and its cap",
            ),
            pytest.param({"b": FAIL}, {"c": PASS}, {}, (0, 0, 100, 0), id="nothing in common but the rules"),
            pytest.param(
                {"b": FAIL}, {"c": PASS}, dict.fromkeys("abcd", "new"), (0, 100, 0, 0), id="nothing in common"
            ),
        ],
    )
    def test_takes_the_difference_apart(
        self,
        asked: Audit,
        then: dict[str, Verdict],
        now: dict[str, Verdict],
        hashes: dict[str, str],
        parts: tuple[float, ...],
    ) -> None:
        before, after = result_of(seen(asked, **then)), result_of(seen(asked, **now), **hashes)
        moved = find_movement(before, after)
        assert moved is not None
        assert (moved.page, moved.checklist, moved.reach, moved.cap) == pytest.approx(parts)
        assert moved.total == pytest.approx((after.scores.overall or 0) - (before.scores.overall or 0))

    def test_who_walked_has_a_share_of_its_own(self, asked: Audit) -> None:
        asked.ask("f", of="faq-tone")
        walk = seen(asked, b=FAIL, f=PASS)
        cares = replace(walk, personas=[Persona("parent", factors={"faq-tone": 2})])
        moved = find_movement(result_of(walk), result_of(cares))
        assert moved is not None
        assert moved.customers == pytest.approx(100 * 2 / 3 - 50)
        assert moved.page == moved.checklist == moved.reach == 0

    def test_without_a_score_there_is_none(self, asked: Audit) -> None:
        assert find_movement(result_of(seen(asked, b=NOT_SEEN)), result_of(seen(asked, b=PASS))) is None


class TestChanges:
    @pytest.mark.parametrize(
        ("then", "now", "turn", "cause"),
        [
            (FAIL, PARTIAL, Turn.BETTER, Cause.PAGE),
            (FAIL, PASS, Turn.BETTER, Cause.PAGE),
            (PASS, PARTIAL, Turn.WORSE, Cause.PAGE),
            (NOT_SEEN, FAIL, Turn.NEW, Cause.REACH),
            (NOT_APPLICABLE, FAIL, Turn.NEW, Cause.PAGE),
            (PARTIAL, NOT_SEEN, Turn.GONE, Cause.REACH),
            (FAIL, REVIEW, Turn.GONE, Cause.PAGE),
            (FAIL, FAIL, None, None),
            (PASS, PASS, None, None),
            (PASS, NOT_SEEN, None, None),
            (NOT_SEEN, PASS, None, None),
            (REVIEW, REVIEW, None, None),
        ],
    )
    def test_say_which_way_it_turned_and_why(
        self, asked: Audit, then: Verdict, now: Verdict, turn: Turn | None, cause: Cause | None
    ) -> None:
        told = compare_results([result_of(seen(asked, b=then)), result_of(seen(asked, b=now))])
        assert [(change.turn, change.cause) for change in told.changes] == ([(turn, cause)] if turn else [])

    def test_a_changed_check_is_its_own_cause(self, asked: Audit) -> None:
        (change,) = compare_results(
            [result_of(seen(asked, b=FAIL)), result_of(seen(asked, b=PASS), b="rewritten")]
        ).changes
        assert (change.turn, change.cause) == (Turn.BETTER, Cause.CHECKLIST)

    def test_other_words_for_the_same_fault_are_told_sentence_by_sentence(self, asked: Audit) -> None:
        def saying(words: str) -> Result:
            walk = seen(asked, b=FAIL)
            walk.findings = [replace(one, quotes=(Quote(words),)) for one in walk.findings]
            return result_of(walk)

        (change,) = compare_results([saying("Back soon!"), saying("Hang   tight!")]).changes
        assert (change.turn, change.before, change.after) == (Turn.REWORDED, "Back soon!", "Hang tight!")
        assert compare_results([saying("Back soon!"), saying("Back  soon!")]).changes == ()

    def test_of_several_pages_the_worst_is_told_and_worse_comes_first(self, asked: Audit) -> None:
        before, after = seen(asked, b=PARTIAL, c=FAIL), seen(asked, b=PARTIAL, c=PASS)
        after.see("b", FAIL, page="second")
        told = compare_results([result_of(before), result_of(after)]).changes
        assert [(each.check, each.turn) for each in told] == [("b", Turn.WORSE), ("c", Turn.BETTER)]

    def test_a_site_finding_is_one_wherever_it_was_met(self, audit: Audit) -> None:
        audit.ask("price", join=Join.SITE)
        before, after = replace(audit, findings=[]), replace(audit, findings=[])
        before.see("price", FAIL, PageKind.CART)
        after.see("price", FAIL, PageKind.PRODUCT)
        assert compare_results([result_of(before), result_of(after)]).changes == ()


class TestShops:
    @pytest.fixture
    def three(self, asked: Audit) -> list[Result]:
        """Ours fails c and d, theirs fails d, the third decides no d."""
        ours = result_of(seen(asked, b=PASS, c=FAIL, d=FAIL), "Ours", "https://ours.example")
        theirs = result_of(seen(asked, b=PASS, c=PASS, d=FAIL), "Theirs", "https://theirs.example")
        third = result_of(seen(asked, b=FAIL, c=FAIL), "Third", "https://third.example")
        return [ours, theirs, third]

    def test_are_ranked_on_what_all_decided(self, three: list[Result]) -> None:
        told = compare_results(three)
        assert told.kind is ComparisonKind.US_THEM
        assert told.compared == 2
        assert [(shop.shared, shop.rank) for shop in told.shops] == [(50, 2), (100, 1), (0, 3)]
        assert told.movement is None

    def test_the_widest_gap_comes_first(self, three: list[Result]) -> None:
        first, *_ = compare_results(three).checks
        assert (first.check, first.values, first.gap) == ("c", (0, 100, 0), -2.5)

    def test_what_was_asked_otherwise_has_no_gap(self, asked: Audit, three: list[Result]) -> None:
        theirs = result_of(seen(asked, b=PASS, c=PASS, d=FAIL), "Theirs", "https://theirs.example", c="rewritten")
        row = next(row for row in compare_results([three[0], theirs]).checks if row.check == "c")
        assert not row.alike
        assert row.gap == 0

    def test_equal_scores_rank_alike(self, three: list[Result]) -> None:
        twin = replace(three[1], audit=AuditSummary("Twin", "https://twin.example"))
        assert [shop.rank for shop in compare_results([three[0], three[1], twin]).shops] == [3, 1, 1]

    def test_have_no_name_address_or_quote_when_anonymous(self, three: list[Result]) -> None:
        told = anonymised(compare_results(three))
        assert [(shop.name, shop.url) for shop in told.shops] == [("Shop A", ""), ("Shop B", ""), ("Shop C", "")]
        assert "ours" not in repr(told).lower()


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("https://shop.example/uk", "https://www.shop.example/", ComparisonKind.BEFORE_AFTER),
        ("http://127.0.0.1:8001", "http://127.0.0.1:8002", ComparisonKind.BEFORE_AFTER),
        ("https://shop.example", "https://other.example", ComparisonKind.US_THEM),
        ("", "", ComparisonKind.BEFORE_AFTER),
    ],
)
def test_two_of_one_site_are_before_and_after(asked: Audit, first: str, second: str, kind: ComparisonKind) -> None:
    results = [result_of(seen(asked, b=PASS), url=url) for url in (first, second)]
    assert compare_results(results).kind is kind


@pytest.mark.parametrize("number", [1, 3])
def test_before_and_after_are_two(asked: Audit, number: int) -> None:
    results = [result_of(seen(asked, b=PASS))] * number
    with pytest.raises(ValueError, match="before and after are two"):
        compare_results(results, ComparisonKind.BEFORE_AFTER)
