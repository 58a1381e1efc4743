"""The scores beside the whole: pages, stages, checklists, attributes, distinctions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mysteryshop.model import Band, Join, PageKind, Persona, Severity, Verdict

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

PASS, PARTIAL, FAIL, REVIEW = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.REVIEW


@pytest.mark.parametrize("join", [Join.ANY, Join.SITE])
def test_any_and_site_checks_are_in_no_page_and_no_stage(audit: Audit, join: Join) -> None:
    audit.ask("a", join=join)
    audit.see("a", FAIL)
    scores = audit.scored().scores
    assert scores.by_page["a/product"].score is None
    assert dict(scores.by_stage) == {}
    assert scores.by_checklist["outage-messaging"].score == 0


@pytest.mark.parametrize("join", [Join.MEAN, Join.WORST])
def test_a_page_knows_only_what_was_seen_on_it(audit: Audit, join: Join) -> None:
    audit.ask("a", join=join, weight=4)
    audit.ask("b", join=join, weight=2)
    audit.see("a", FAIL, PageKind.CART)
    audit.see("a", PASS, PageKind.PRODUCT)
    audit.see("b", PARTIAL, PageKind.PRODUCT)
    product = audit.scored().scores.by_page["a/product"]
    assert (product.earned, product.possible, product.band) == (5, 6, Band.CUSTOMER_FOCUSED)


def test_a_page_on_which_nothing_was_decided_has_no_score(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", REVIEW)
    page = audit.scored().scores.by_page["a/product"]
    assert (page.score, page.raw, page.coverage, page.band) == (None, None, 0, None)


def test_a_stage_joins_its_pages_so_that_many_do_not_outvote_one(audit: Audit) -> None:
    audit.ask("a")
    for number in range(9):
        audit.see("a", PASS, PageKind.PRODUCT, page=f"{number}")
    audit.see("a", FAIL, PageKind.SOLD_OUT)
    audit.see("a", PARTIAL, PageKind.CART)
    by_stage = audit.scored().scores.by_stage
    assert {stage: tally.score for stage, tally in by_stage.items()} == {"decide": 50, "buy": 50}


def test_a_page_never_reached_is_missing_from_its_stage_s_coverage(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", Verdict.NOT_SEEN, PageKind.PAYMENT)
    stage = audit.scored().scores.by_stage["buy"]
    assert (stage.score, stage.coverage) == (None, 0)


def test_a_persona_s_coverage_is_of_the_same_points_as_the_score(audit: Audit) -> None:
    audit.walk_as(Persona("parent", factors={"faq-tone": 2}))
    audit.ask("o", of="outage-messaging")
    audit.ask("f", of="faq-tone")
    audit.see("o", REVIEW)
    audit.see("f", PARTIAL)
    tally = audit.scored().scores.by_persona["parent"]
    assert (tally.earned, tally.possible) == (1, 2)
    assert tally.coverage == pytest.approx(100 * 2 / 3)


def test_a_checklist_is_the_mean_over_the_personas_it_was_decided_for(audit: Audit) -> None:
    audit.walk_as(Persona("parent"), Persona("reader"))
    audit.ask("a", weight=1)
    audit.ask("b", weight=3)
    audit.see("a", PASS, by="parent")
    audit.see("b", FAIL, by="parent")
    audit.see("a", PASS, by="reader")
    audit.see("b", REVIEW, by="reader")
    tally = audit.scored().scores.by_checklist["outage-messaging"]
    assert tally.score == (25 + 100) / 2
    assert (tally.earned, tally.possible) == (2, 5)
    assert tally.coverage == 100 * 5 / 8


def test_attributes_are_the_five_checklists_caps_and_all(audit: Audit) -> None:
    audit.ask("e", of="ease-of-use")
    audit.ask("c1", of="cost-to-own", weight=3)
    audit.ask("c2", of="cost-to-own", severity=Severity.CRITICAL)
    audit.ask("t", of="timeliness")
    audit.see("e", PARTIAL)
    audit.see("c1", PASS)
    audit.see("c2", FAIL)
    audit.see("t", Verdict.NOT_SEEN)
    scores = audit.scored().scores
    assert {name: (tally.score, tally.raw) for name, tally in scores.attributes.items()} == {
        "ease": (50, 50),
        "cost to own": (39, 75),
    }


@pytest.mark.parametrize(
    ("checklist", "check", "lines"),
    [
        ("outage-messaging", "outage-apology", {"thinks like a customer"}),
        ("faq-tone", "faq-no-blame", {"thinks like a customer"}),
        ("faq-tone", "faq-covers-the-journey", {"thinks like a customer", "ahead of the question"}),
        ("solution-first", "copy-leads-with-outcome", {"needs not wants"}),
        ("solution-first", "copy-complete-solution", {"whole solutions"}),
        ("solution-first", "copy-plain-words", set()),
        ("variety-choice", "choice-compare", {"needs not wants"}),
        ("cost-to-own", "cost-running-costs", {"whole solutions", "the long run"}),
        ("proactive-care", "care-warns-before", {"the long run", "ahead of the question"}),
        ("timeliness", "time-page-speed", {"ahead of the question"}),
        ("channel-consistency", "consistent-price", set()),
    ],
)
def test_distinctions_are_fed_by_checklists_and_single_checks(
    audit: Audit, checklist: str, check: str, lines: set[str]
) -> None:
    audit.ask(check, of=checklist)
    audit.see(check, PARTIAL)
    distinctions = audit.scored().scores.distinctions
    assert {name: tally.score for name, tally in distinctions.items()} == dict.fromkeys(lines, 50)
