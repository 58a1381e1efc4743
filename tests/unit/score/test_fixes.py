"""What to fix first: caps, then points, then stage and pages; and how far each fix lifts the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mysteryshop.model import Join, PageKind, Persona, Severity, Stage, Verdict

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL


def test_caps_come_first_and_the_last_of_them_lifts_the_cap(audit: Audit) -> None:
    for check, weight, severity, verdict in (
        ("major", 15, Severity.MAJOR, FAIL),
        ("small critical", 5, Severity.CRITICAL, FAIL),
        ("big critical", 10, Severity.CRITICAL, FAIL),
        ("good", 70, Severity.MAJOR, PASS),
    ):
        audit.ask(check, weight=weight, severity=severity)
        audit.see(check, verdict)
    fixes = audit.scored().fixes
    assert [(one.check, one.lifts_cap) for one in fixes] == [
        ("big critical", False),
        ("small critical", True),
        ("major", False),
    ]
    assert [one.after for one in fixes] == pytest.approx([59, 85, 100])
    assert [one.raw_after for one in fixes] == pytest.approx([80, 85, 100])
    assert [one.gain for one in fixes] == [0, 0, 0]


def test_a_single_cap_gains_what_it_holds_down(audit: Audit) -> None:
    audit.ask("c", weight=10, severity=Severity.CRITICAL)
    audit.ask("good", weight=90)
    audit.see("c", FAIL)
    audit.see("good", PASS)
    (fix,) = audit.scored().fixes
    assert (fix.gain, fix.raw_gain, fix.after, fix.lifts_cap) == (41, 10, 100, True)


def test_equal_points_go_by_stage_then_pages_then_name(audit: Audit) -> None:
    for check, pages in (
        ("a late, twice", [(PageKind.FAQ, FAIL), (PageKind.HELP, FAIL)]),
        ("c early", [(PageKind.HOME, FAIL)]),
        ("b early", [(PageKind.HOME, FAIL)]),
        ("d early, twice", [(PageKind.HOME, FAIL), (PageKind.CATEGORY, FAIL)]),
    ):
        audit.ask(check)
        for kind, verdict in pages:
            audit.see(check, verdict, kind)
    assert [one.check for one in audit.scored().fixes] == ["d early, twice", "b early", "c early", "a late, twice"]


def test_a_fix_names_every_page_and_finding_that_needs_it(audit: Audit) -> None:
    audit.walk_as(Persona("parent"), Persona("reader"))
    audit.ask("a", join=Join.WORST)
    audit.see("a", PASS, PageKind.HOME, by="parent")
    audit.see("a", PARTIAL, PageKind.CART, by="parent")
    audit.see("a", FAIL, PageKind.PRODUCT, by="parent")
    audit.see("a", PARTIAL, PageKind.CART, by="reader")
    scored = audit.scored()
    (fix,) = scored.fixes
    assert fix.pages == ("a/cart", "a/product", "b/cart")
    assert fix.stage is Stage.DECIDE
    assert {scored.findings[index].page for index in fix.findings} == set(fix.pages)


def test_an_any_check_met_elsewhere_needs_no_fix(audit: Audit) -> None:
    audit.ask("a", join=Join.ANY)
    audit.see("a", FAIL, PageKind.PRODUCT)
    audit.see("a", PASS, PageKind.CART)
    assert audit.scored().fixes == ()
