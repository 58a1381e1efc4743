"""Where a persona would have left, and why: the first thing on its walk that sends a customer away."""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.model import (
    STAGE_OF,
    ChannelKind,
    Finding,
    JourneyEntry,
    LeftFor,
    OrderRequests,
    PageKind,
    PageSummary,
    Persona,
    Quote,
    Severity,
    StepRecord,
    Verdict,
    VisitSummary,
)
from mysteryshop.score import find_walk_outs

EXPERT = Persona("expert", patience=5.0)
KINDS = (PageKind.HOME, PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT, PageKind.FAQ)


def page(kind: PageKind, number: int) -> PageSummary:
    """A page of the expert's walk."""
    name = f"expert/{number:03d}-{kind}"
    return PageSummary(name, "expert", (kind,), STAGE_OF[kind], f"/{kind}", 200, "", "", "", "", "", "")


PAGES = tuple(page(kind, number) for number, kind in enumerate(KINDS, 1))
WALK = VisitSummary(
    "expert",
    "expert",
    ChannelKind.WEB,
    journey=tuple(
        JourneyEntry(kind, STAGE_OF[kind], reached=True, page=one.id) for kind, one in zip(KINDS, PAGES, strict=True)
    ),
    stopped_before="",
    order_requests=OrderRequests(),
    steps=tuple(StepRecord(f"go-to: {one.page_kinds[0]}", True, 1.0, page=one.id.split("/")[1]) for one in PAGES),
)


def fail(detector: str, at: PageKind, scenario: str = "") -> Finding:
    """A fail of a check that this detector answers, on the page of a kind."""
    where = PAGES[KINDS.index(at)]
    return Finding(
        "some-check", "some-list", detector, where.id, at, where.stage, "expert", scenario, Verdict.FAIL, "It fails.",
        5, 0.0, Severity.MAJOR, 0.9, "", (Quote("No."),),
    )  # fmt: skip


def test_a_walk_on_which_all_went_well_has_none() -> None:
    assert find_walk_outs([WALK], [EXPERT], PAGES, []) == ()


def test_the_first_thing_on_the_way_counts() -> None:
    findings = [fail("way-on-after-no", PageKind.FAQ), fail("no-late-fees", PageKind.CHECKOUT)]
    (out,) = find_walk_outs([WALK], [EXPERT], PAGES, findings)
    assert (out.why, out.page, out.finding) == (LeftFor.LATE_FEE, PAGES[3].id, 1)
    assert out.quote == Quote("No.")


def test_a_wait_over_the_patience_comes_before_what_is_met_later() -> None:
    steps = (WALK.steps[0], replace(WALK.steps[1], seconds=9.0, slow=True), *WALK.steps[2:])
    (out,) = find_walk_outs([replace(WALK, steps=steps)], [EXPERT], PAGES, [fail("no-late-fees", PageKind.CHECKOUT)])
    assert (out.why, out.page) == (LeftFor.WAIT, PAGES[1].id)
    assert "9.0 s" in out.reason


def test_a_cart_that_is_never_reached_is_a_dead_end_after_the_product() -> None:
    journey = tuple(
        replace(entry, reached=False, page="", why_not="no way to the cart page was found")
        if entry.page_kind is PageKind.CART
        else entry
        for entry in WALK.journey
        if entry.page_kind is not PageKind.CHECKOUT
    )
    walk = replace(WALK, journey=journey)
    (out,) = find_walk_outs([walk], [EXPERT], PAGES, [fail("way-on-after-no", PageKind.FAQ)])
    assert (out.why, out.page) == (LeftFor.DEAD_END, "")
    assert "cart" in out.reason


def test_what_the_shopper_may_not_do_is_no_dead_end() -> None:
    entry = replace(WALK.journey[3], reached=False, page="", why_not="permission is 'none': the walk ends here")
    walk = replace(WALK, journey=(*WALK.journey[:3], entry))
    assert find_walk_outs([walk], [EXPERT], PAGES, []) == ()


def test_a_staged_fault_sends_nobody_away() -> None:
    assert find_walk_outs([WALK], [EXPERT], PAGES, [fail("no-late-fees", PageKind.CART, "offline")]) == ()
