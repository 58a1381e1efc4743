"""The journey of a customer about whose shop nothing is known: every step finds its own way."""

from __future__ import annotations

from mysteryshop.model import Action, Journey, PageKind, Step

DOUBTS = (
    PageKind.SOLD_OUT,
    PageKind.FAQ,
    PageKind.HELP,
    PageKind.DELIVERY_INFO,
    PageKind.RETURNS_INFO,
    PageKind.CONTACT,
    PageKind.TERMS,
    PageKind.ABOUT,
    PageKind.MAINTENANCE,
    PageKind.ACCOUNT,
)
"""Pages that a doubtful customer opens before paying; help comes early, because it often holds the ways to others."""

OPTIONAL = frozenset({PageKind.SOLD_OUT, PageKind.HELP, PageKind.ABOUT, PageKind.MAINTENANCE, PageKind.ACCOUNT})
"""Pages that many good shops do not have on their own; a shop without them missed nothing."""

MADE_UP = "/this-page-was-never-here"
SOLD_NOWHERE = "zzyqx 4711"
"""Words that no shop finds anything for."""


def usual_journey() -> Journey:
    """Home, search, category, product, cart, checkout's first page, then the pages that answer doubts."""
    steps = (
        Step(Action.OPEN),
        Step(Action.ANSWER_COOKIES, "refuse"),
        Step(Action.SEARCH, optional=True),
        Step(Action.GO_TO, PageKind.CATEGORY.value),
        # "Shop" often leads to all there is; one aisle of it is where a customer compares.
        Step(Action.GO_TO, PageKind.CATEGORY.value, optional=True),
        Step(Action.CHOOSE, "first result"),
        Step(Action.ADD_TO_CART),
        Step(Action.GO_TO, PageKind.CART.value),
        Step(Action.GO_TO, PageKind.CHECKOUT.value),
        Step(Action.STOP),
        *(Step(Action.GO_TO, kind.value, optional=kind in OPTIONAL) for kind in DOUBTS),
        Step(Action.SEARCH, SOLD_NOWHERE, optional=True),
        Step(Action.OPEN, MADE_UP, page_kind=PageKind.ERROR),
    )
    return Journey(steps, discovered=True)
