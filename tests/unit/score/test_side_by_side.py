"""Two customers on one site: what each reached, how long it took, and where they parted ways."""

from __future__ import annotations

from dataclasses import replace

from mysteryshop.model import (
    STAGE_OF,
    ChannelKind,
    JoinedCheck,
    JourneyEntry,
    OrderRequests,
    PageKind,
    Persona,
    Scores,
    StepRecord,
    Tally,
    VisitSummary,
)
from mysteryshop.score import put_side_by_side

PARENT, KEYS = Persona("parent", patience=5.0), Persona("keys", patience=8.0, keyboard=True)


def entry(kind: PageKind, page: str = "", why_not: str = "") -> JourneyEntry:
    return JourneyEntry(kind, STAGE_OF[kind], not why_not, page=page, why_not=why_not)


def visit(name: str, *journey: JourneyEntry, steps: tuple[StepRecord, ...] = (), id_: str = "") -> VisitSummary:
    return VisitSummary(
        id_ or name, name, ChannelKind.WEB, journey, "", OrderRequests(), steps=steps, page_loads=len(steps)
    )


def joined(check: str, persona: str, value: float | None, weight: int = 3) -> JoinedCheck:
    return JoinedCheck(check, "faq-tone", persona, "mean", weight, value, 1.0, 0.0)


def scores(*checks: JoinedCheck, by_persona: dict[str, Tally] | None = None) -> Scores:
    return Scores(50.0, 50.0, None, 90.0, None, None, {}, {}, by_persona or {}, {}, {}, {}, joined=checks)


HOME = entry(PageKind.HOME, "parent/001-home")
CART = entry(PageKind.CART, "parent/002-cart")
WALKS = (
    visit(
        "parent",
        HOME,
        CART,
        steps=(
            StepRecord("open: /", done=True, seconds=1.25, page="001-home"),
            StepRecord("go-to: cart", done=True, seconds=6.5, page="002-cart", slow=True),
        ),
    ),
    visit("keys", entry(PageKind.HOME, "keys/001-home"), entry(PageKind.CART, why_not="nothing takes the focus")),
)


def test_one_customer_alone_is_compared_with_nobody() -> None:
    assert put_side_by_side(WALKS[:1], (PARENT, KEYS), scores()) is None
    assert put_side_by_side((*WALKS[:1], replace(WALKS[0], id="again")), (PARENT,), scores()) is None


def test_every_page_kind_says_who_reached_it_when_and_who_did_not_and_why() -> None:
    told = put_side_by_side(WALKS, (PARENT, KEYS), scores())
    assert told is not None
    home, cart = told.kinds
    assert (home.page_kind, home.parted) == (PageKind.HOME, False)
    assert (cart.page_kind, cart.parted) == (PageKind.CART, True)
    assert (cart.by["parent"].seconds, cart.by["parent"].slow) == (6.5, True)
    assert (cart.by["keys"].reached, cart.by["keys"].why_not) == (False, "nothing takes the focus")


def test_a_kind_that_one_never_looked_for_is_no_parting() -> None:
    alone = (visit("parent", HOME, CART), visit("keys", entry(PageKind.HOME, "keys/001-home")))
    told = put_side_by_side(alone, (PARENT, KEYS), scores())
    assert told is not None
    assert [(row.page_kind, list(row.by), row.parted) for row in told.kinds] == [
        (PageKind.HOME, ["parent", "keys"], False),
        (PageKind.CART, ["parent"], False),
    ]


def test_the_columns_add_up_each_customers_walks() -> None:
    phone = visit(
        "keys", CART, id_="keys-2", steps=(StepRecord("open: /", done=True, seconds=9.0, slow=True, page="001-home"),)
    )
    tally = {"keys": Tally(41.5, 41.5, 1, 2, 90.0)}
    told = put_side_by_side((*WALKS, phone), (PARENT, KEYS), scores(by_persona=tally))
    assert told is not None
    parent, keys = told.columns
    assert (parent.score, parent.reached, parent.aimed, parent.seconds) == (None, 2, 2, 7.75)
    assert [(wait.step, wait.seconds, wait.page) for wait in parent.waits] == [("go-to: cart", 6.5, "parent/002-cart")]
    assert (keys.score, keys.reached, keys.aimed, keys.patience) == (41.5, 2, 2, 8.0)
    assert keys.waits[0].page == "keys-2/001-home"


def test_only_checks_that_came_out_differently_are_told_the_widest_first() -> None:
    told = put_side_by_side(
        WALKS,
        (PARENT, KEYS),
        scores(
            joined("alike", "parent", 1.0),
            joined("alike", "keys", 1.0),
            joined("half", "parent", 1.0),
            joined("half", "keys", 0.5),
            joined("far", "parent", 0.0),
            joined("far", "keys", 1.0),
            joined("undecided", "parent", 0.0),
            joined("undecided", "keys", None),
        ),
    )
    assert told is not None
    assert [(row.check, row.values) for row in told.checks] == [
        ("far", {"parent": 0.0, "keys": 1.0}),
        ("half", {"parent": 1.0, "keys": 0.5}),
    ]
