"""The whole, its cap, range, coverage and band, and what each finding costs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mysteryshop.model import Band, Join, PageKind, Persona, Severity, Verdict

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW
NOT_SEEN, NOT_APPLICABLE, ERROR = Verdict.NOT_SEEN, Verdict.NOT_APPLICABLE, Verdict.ERROR


@pytest.fixture
def failure_page(audit: Audit) -> Audit:
    """The catalogue's worked example: one failure page."""
    for check, weight, verdict in (
        ("outage-human-message", 5, PASS),
        ("outage-apology", 3, PARTIAL),
        ("outage-names-my-loss", 5, FAIL),
        ("outage-gives-time", 4, FAIL),
        ("outage-next-step", 5, PASS),
        ("outage-money-state", 5, NOT_APPLICABLE),
    ):
        audit.ask(check, weight=weight)
        audit.see(check, verdict, PageKind.FAULT)
    return audit


def test_the_worked_example_scores_11_and_a_half_of_22(failure_page: Audit) -> None:
    scores = failure_page.scored().scores
    assert scores.overall == scores.raw == pytest.approx(100 * 11.5 / 22)
    assert scores.band is Band.SELLER_FOCUSED
    assert scores.capped_by == ()
    assert scores.coverage == 100
    page = scores.by_page["a/fault"]
    assert (page.earned, page.possible) == (11.5, 22)


def test_the_worked_example_loses_10_and_a_half_points_by_name(failure_page: Audit) -> None:
    findings = {one.check: one for one in failure_page.scored().findings}
    lost = {name: one.weight - one.points for name, one in findings.items() if one.points is not None}
    assert {name: points for name, points in lost.items() if points} == {
        "outage-names-my-loss": 5,
        "outage-gives-time": 4,
        "outage-apology": 1.5,
    }
    assert findings["outage-names-my-loss"].lost == pytest.approx(100 * 5 / 22)
    assert findings["outage-money-state"].points is None
    assert findings["outage-money-state"].lost == 0


def test_the_worked_example_is_mended_first_by_naming_the_loss(failure_page: Audit) -> None:
    first = failure_page.scored().fixes[0]
    assert first.check == "outage-names-my-loss"
    assert first.after == 75.0
    assert first.gain == first.raw_gain == pytest.approx(100 * 5 / 22)


@pytest.mark.parametrize(
    ("verdicts", "coverage", "raw", "bounds"),
    [
        pytest.param([PASS, FAIL], 100, 50, (50, 50), id="all decided"),
        pytest.param([PASS, REVIEW], 50, 100, (50, 100), id="a review is open: neither good nor bad"),
        pytest.param([PASS, NOT_SEEN], 50, 100, (100, 100), id="not reached: undecided, and no question for a person"),
        pytest.param([PASS, ERROR], 50, 100, (100, 100), id="the tool's own fault: undecided"),
        pytest.param([PASS, NOT_APPLICABLE], 100, 100, (100, 100), id="no meaning here: out of the sum"),
    ],
)
def test_what_is_not_counted_stays_out_of_the_score_but_not_of_the_coverage(
    audit: Audit, verdicts: list[Verdict], coverage: float, raw: float, bounds: tuple[float, float]
) -> None:
    for number, verdict in enumerate(verdicts):
        audit.ask(f"check-{number}")
        audit.see(f"check-{number}", verdict)
    scores = audit.scored().scores
    assert (scores.coverage, scores.raw, scores.range) == (coverage, raw, bounds)


def test_a_check_seen_in_part_counts_in_part_in_the_coverage(audit: Audit) -> None:
    audit.ask("a", weight=3)
    audit.see("a", PASS, PageKind.HOME)
    audit.see("a", PASS, PageKind.PRODUCT)
    audit.see("a", NOT_SEEN, PageKind.CATEGORY)
    audit.ask("b", weight=1)
    audit.see("b", REVIEW)
    assert audit.scored().scores.coverage == pytest.approx(100 * (3 * 2 / 3) / 4)


@pytest.mark.parametrize(("decided", "band"), [(59, None), (60, Band.CUSTOMER_LED)])
def test_too_little_seen_gives_no_band(audit: Audit, decided: int, band: Band | None) -> None:
    audit.ask("a")
    for number in range(100):
        audit.see("a", PASS if number < decided else NOT_SEEN, page=f"{number}")
    scores = audit.scored().scores
    assert scores.overall == 100
    assert scores.band is band


@pytest.mark.parametrize(
    ("passes", "band"),
    [
        (900, Band.CUSTOMER_LED),
        (899, Band.CUSTOMER_FOCUSED),
        (750, Band.CUSTOMER_FOCUSED),
        (749, Band.MIXED),
        (600, Band.MIXED),
        (599, Band.SELLER_FOCUSED),
        (400, Band.SELLER_FOCUSED),
        (399, Band.FAILING),
        (0, Band.FAILING),
    ],
)
def test_bands_are_cut_before_rounding(audit: Audit, passes: int, band: Band) -> None:
    audit.ask("a")
    for number in range(1000):
        audit.see("a", PASS if number < passes else FAIL, page=f"{number}")
    assert audit.scored().scores.band is band


@pytest.mark.parametrize("verdict", [NOT_APPLICABLE, NOT_SEEN, REVIEW, ERROR])
def test_nothing_decided_is_no_score_at_all(audit: Audit, verdict: Verdict) -> None:
    audit.ask("a")
    audit.see("a", verdict)
    scored = audit.scored()
    assert (scored.scores.overall, scored.scores.range, scored.scores.band) == (None, None, None)
    assert scored.scores.by_value is None
    assert scored.scores.unaudited == ("outage-messaging",)
    assert scored.fixes == ()


def test_the_share_of_an_unaudited_checklist_is_spread_over_the_rest(audit: Audit) -> None:
    audit.shares = {"outage-messaging": 18, "faq-tone": 14, "variety-choice": 2}
    audit.ask("o", of="outage-messaging")
    audit.ask("f", of="faq-tone")
    audit.ask("v", of="variety-choice")
    audit.see("o", PASS)
    audit.see("f", NOT_SEEN)
    audit.see("v", FAIL)
    scored = audit.scored()
    assert scored.scores.raw == 90
    assert scored.scores.unaudited == ("faq-tone",)
    assert {one.id: one.effective for one in scored.checklists} == pytest.approx(
        {"outage-messaging": 90, "faq-tone": 0, "variety-choice": 10}
    )


def test_a_checklist_with_no_share_has_its_own_score_and_moves_no_whole(audit: Audit) -> None:
    audit.shares = {"outage-messaging": 18, "house-style": 0}
    audit.ask("o", of="outage-messaging")
    audit.ask("h", of="house-style", severity=Severity.CRITICAL)
    audit.see("o", PASS)
    audit.see("h", FAIL)
    scored = audit.scored()
    assert scored.scores.by_checklist["house-style"].score == 0
    assert (scored.scores.overall, scored.scores.capped_by, scored.fixes) == (100, (), ())
    assert all(one.lost == 0 for one in scored.findings)


class TestSeveralPersonas:
    def test_the_whole_is_the_plain_mean_and_by_value_weighs_them(self, audit: Audit) -> None:
        audit.walk_as(Persona("parent", value=1), Persona("reader", value=3))
        audit.ask("a")
        audit.see("a", PASS, by="parent")
        audit.see("a", FAIL, by="reader")
        scores = audit.scored().scores
        assert (scores.overall, scores.by_value) == (50, 25)
        assert {name: tally.score for name, tally in scores.by_persona.items()} == {"parent": 100, "reader": 0}

    def test_a_factor_multiplies_the_share_and_the_persona_s_own_points(self, audit: Audit) -> None:
        audit.walk_as(Persona("parent", factors={"faq-tone": 2}))
        audit.shares = {"outage-messaging": 30, "faq-tone": 15}
        audit.ask("o", of="outage-messaging", weight=4)
        audit.ask("f", of="faq-tone", weight=3)
        audit.see("o", FAIL)
        audit.see("f", PASS)
        scores = audit.scored().scores
        assert scores.raw == 50
        assert scores.by_persona["parent"].score == 60
        assert scores.by_page["a/product"].score == pytest.approx(100 * 3 / 7)

    def test_a_site_check_has_one_verdict_and_enters_every_persona_alike(self, audit: Audit) -> None:
        audit.walk_as(Persona("parent"), Persona("reader"))
        audit.ask("s", join=Join.SITE)
        audit.ask("a")
        audit.see("s", FAIL, by="")
        audit.see("a", PASS, by="parent")
        audit.see("a", PASS, by="reader")
        scored = audit.scored()
        assert {name: tally.score for name, tally in scored.scores.by_persona.items()} == {"parent": 50, "reader": 50}
        assert [one.lost for one in scored.findings if one.check == "s"] == [50]

    def test_a_site_check_answered_on_one_walk_enters_the_others_too(self, audit: Audit) -> None:
        audit.walk_as(Persona("parent"), Persona("reader"))
        audit.ask("s", join=Join.SITE)
        audit.see("s", FAIL, by="parent")
        assert audit.scored().scores.by_persona["reader"].score == 0

    def test_nobody_is_no_further_persona(self, audit: Audit) -> None:
        audit.walk_as(Persona(""), Persona("parent"))
        audit.ask("a")
        audit.see("a", FAIL, by="parent")
        audit.see("a", PASS, PageKind.FAULT, by="")
        assert audit.scored().scores.overall == 50

    def test_a_saved_failure_page_is_read_by_everybody(self, audit: Audit) -> None:
        audit.walk_as(Persona("parent"), Persona("reader"))
        audit.ask("a")
        audit.see("a", PARTIAL, PageKind.MAINTENANCE, by="")
        audit.see("a", PASS, PageKind.FAULT, by="parent")
        scores = audit.scored().scores
        assert {name: tally.score for name, tally in scores.by_persona.items()} == {"parent": 75, "reader": 50}
        assert scores.overall == 62.5


class TestCriticalFails:
    @pytest.fixture
    def critical(self, audit: Audit) -> Audit:
        """Twenty points, one of them critical."""
        audit.ask("a", weight=19)
        audit.ask("c", weight=1, severity=Severity.CRITICAL)
        audit.see("a", PASS)
        audit.see("c", FAIL)
        return audit

    def test_hold_page_and_checklist_at_39_and_the_whole_at_59(self, critical: Audit) -> None:
        scores = critical.scored().scores
        assert (scores.overall, scores.raw, scores.by_value, scores.capped_by) == (59, 95, 59, ("c",))
        for tally in (scores.by_page["a/product"], scores.by_checklist["outage-messaging"]):
            assert (tally.score, tally.raw, tally.capped_by, tally.band) == (39, 95, ("c",), Band.FAILING)

    def test_never_hold_stage_and_persona_down(self, critical: Audit) -> None:
        scores = critical.scored().scores
        assert (scores.by_stage["decide"].score, scores.by_persona["parent"].score) == (95, 95)

    def test_leave_the_range_as_it_is_before_caps(self, critical: Audit) -> None:
        assert critical.scored().scores.range == (95, 95)

    def test_stop_holding_when_the_plan_takes_the_mark_off(self, critical: Audit) -> None:
        critical.uncapped = {"c": "The shop sells vouchers only."}
        scores = critical.scored().scores
        assert (scores.overall, scores.capped_by) == (95, ())
        assert scores.by_page["a/product"].score == scores.by_checklist["outage-messaging"].score == 95

    @pytest.mark.parametrize("verdict", [PARTIAL, REVIEW, NOT_SEEN, ERROR, NOT_APPLICABLE])
    def test_are_fails_and_nothing_less(self, audit: Audit, verdict: Verdict) -> None:
        audit.ask("a", weight=19)
        audit.ask("c", severity=Severity.CRITICAL)
        audit.see("a", PASS)
        audit.see("c", verdict)
        assert audit.scored().scores.capped_by == ()

    def test_of_a_mean_are_not_averaged_away_by_other_pages(self, audit: Audit) -> None:
        audit.ask("c", severity=Severity.CRITICAL)
        for number in range(40):
            audit.see("c", PASS, page=f"{number}")
        audit.see("c", FAIL, page="the odd one")
        scores = audit.scored().scores
        assert (scores.overall, scores.by_page["a/the odd one"].score, scores.by_page["a/7"].score) == (59, 0, 100)

    def test_of_the_site_hold_no_page_down(self, audit: Audit) -> None:
        audit.ask("a")
        audit.ask("s", join=Join.SITE, severity=Severity.CRITICAL, of="cost-to-own")
        audit.see("a", PASS, by="")
        audit.see("s", FAIL, by="")
        scores = audit.scored().scores
        assert scores.by_page["saved/product"].score == 100
        assert scores.by_checklist["cost-to-own"].capped_by == ("s",)
        assert scores.overall == 50

    def test_of_an_any_check_count_only_where_no_page_made_up_for_them(self, audit: Audit) -> None:
        audit.ask("n", join=Join.ANY, severity=Severity.CRITICAL)
        audit.see("n", FAIL, PageKind.PRODUCT)
        audit.see("n", PASS, PageKind.CART)
        assert audit.scored().scores.capped_by == ()


def test_findings_come_back_in_checklist_order_the_site_s_last(audit: Audit) -> None:
    audit.walk_as(Persona("reader"), Persona("parent"))
    audit.ask("first")
    audit.ask("second")
    audit.see("second", PASS, by="parent")
    audit.see("second", PASS, by="")
    audit.see("second", PASS, by="reader", page="002")
    audit.see("second", PASS, by="reader", page="001")
    audit.see("first", PASS, by="parent")
    assert [(one.check, one.page) for one in audit.scored().findings] == [
        ("first", "a/product"),
        ("second", "b/001"),
        ("second", "b/002"),
        ("second", "a/product"),
        ("second", "saved/product"),
    ]


def test_findings_alike_but_for_kind_scenario_or_verdict_come_back_in_one_order(audit: Audit) -> None:
    audit.ask("a")
    for kind in (PageKind.PRODUCT, PageKind.CART):
        for verdict in (PASS, FAIL):
            audit.see("a", verdict, kind, page="one page")
    audit.findings += [replace(one, scenario="offline") for one in audit.findings]
    there = audit.scored().findings
    audit.findings.reverse()
    assert audit.scored().findings == there


def test_a_persona_that_only_findings_name_is_counted_too(audit: Audit) -> None:
    audit.walk_as()
    audit.ask("a")
    audit.see("a", PASS, by="reader")
    assert audit.scored().scores.by_persona["reader"].score == 100


def test_files_alone_are_scored_without_any_persona(audit: Audit) -> None:
    audit.walk_as()
    audit.ask("a", join=Join.SITE)
    audit.see("a", PARTIAL, by="")
    scores = audit.scored().scores
    assert (scores.overall, dict(scores.by_persona)) == (50, {})


def test_a_finding_of_an_unknown_check_is_refused(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", PASS)
    audit.checks = {"outage-messaging": []}
    with pytest.raises(ValueError, match="'a' of 'outage-messaging'"):
        audit.scored()
