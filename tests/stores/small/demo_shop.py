"""The demo shop that ships with mysteryshop, in its first edition, held against its own truth like the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from tests.stores.small.shop import Application, Counters, SmallStore, Truth

from mysteryshop.demo.edition import Edition
from mysteryshop.demo.shop.app import make_app
from mysteryshop.demo.shop.calendar import now_here
from mysteryshop.demo.shop.frame import Ledger


def make(counters: Counters) -> Application:
    """The shop; what its ledger writes down is carried over to the counters after each request."""
    ledger = Ledger()
    app = make_app(Edition.BEFORE, ledger, now_here)

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        said: Iterable[bytes] = app(environ, start_response)
        counters.orders, counters.messages = ledger.orders, ledger.messages
        return said

    return answer


STORE = SmallStore(
    name="demo_shop",
    make=make,
    journey=(
        Truth("home", r"^/$", "No thanks, I prefer a worse shop"),
        Truth("search", r"^/search\?", ""),
        Truth("category", r"^/c/\w+", "£"),
        Truth("product", r"^/p/", "Add to cart"),
        Truth("cart", r"^/cart$", "Go to checkout"),
        Truth("checkout", r"^/checkout$", "Continue to delivery"),
        Truth("faq", r"^/faq$", "Questions and answers"),
        Truth("help", r"^/help$", ""),
        Truth("delivery-info", r"^/delivery$", "Delivery"),
        Truth("returns-info", r"^/returns$", "Returns"),
        Truth("contact", r"^/contact$", "Contact"),
        Truth("terms", r"^/terms$", "Terms"),
        Truth("about", r"^/about$", ""),
        Truth("error", r"^/this-page", ""),
    ),
    stop_before="Place order",
    quirks=("a banner that shames who refuses", "a page for each doubt", "three pages of checkout"),
)
