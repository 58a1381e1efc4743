"""The sample, and faults staged after it: told well, told badly, told nothing, and not to be staged."""

from __future__ import annotations

from dataclasses import replace

from tests.golden.sample import sample_result
from tests.golden.sample_answers import PARENT, SAVER

from mysteryshop.model import (
    LeftFor,
    MirrorLine,
    PageKind,
    Quote,
    RehearsalRow,
    Result,
    Scenario,
    UnmetNeed,
    Verdict,
    WalkOut,
)

FAULT, CART = f"{PARENT}/008-fault", f"{PARENT}/004-cart"


def staged_result() -> Result:
    """A call that fails (it costs points), scripts off at two places (all is well), a code with no field for it."""
    return replace(
        sample_result(),
        rehearsal=(
            RehearsalRow(
                Scenario.API_500,
                PARENT,
                PageKind.CART,
                FAULT,
                CART,
                how="every call of the page to the shop was answered with an error (500)",
                did="pressed 'Buy'",
                words="Help! Our launch broke everything and none of us has slept.",
                first_sign=0.4,
                words_at=0.4,
                watched=10.0,
                cart_kept=False,
                orders_stopped=1,
                told={"sorry": Verdict.FAIL, "loss": Verdict.PARTIAL, "kept": Verdict.FAIL, "time": Verdict.REVIEW},
            ),
            *(
                RehearsalRow(
                    Scenario.JS_OFF,
                    SAVER,
                    kind,
                    page,
                    how="scripts were off",
                    did=f"went to the {kind} page",
                    words=f"All of the {kind} page",
                    told={"way-on": Verdict.PASS},
                )
                for kind, page in (
                    (PageKind.SEARCH, f"{PARENT}/002-search"),
                    (PageKind.DELIVERY_INFO, f"{SAVER}/003-delivery-info"),
                )
            ),
            RehearsalRow(
                Scenario.COUPON_INVALID, PARENT, PageKind.CART, why_not="neither the cart nor the checkout has a field"
            ),
        ),
        walk_outs=(
            WalkOut(PARENT, LeftFor.DEAD_END, "The button never came alive.", CART, quote=Quote("Go to checkout")),
        ),
        unmet_needs=(UnmetNeed("a smaller size", 2, (Quote("Not in that size."), Quote("We do not do half sizes."))),),
        mirror=MirrorLine(12, 30),
    )
