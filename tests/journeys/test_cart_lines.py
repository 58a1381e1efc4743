"""What the evidence takes for a line of a cart: a thing with its price, and never a sum."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.site import FixtureSite, html
from tests.support.walking import Shopper, open_, own

from mysteryshop.model import PageKind

REMOVE = "<button name=remove>Remove</button>"
CHECKOUT = "<a href='/checkout'>Checkout</a>"
CARTS = {
    "/with-a-total-row": (
        "<table><tr><td>Blue cheese</td><td><input type=number name=qty value=2></td>"
        f"<td>£9.00</td><td>{REMOVE}</td></tr>"
        "<tr><td colspan=2><b>Total</b></td><td><b>£18.00</b></td><td></td></tr></table>"
    ),
    "/of-forms": (
        f"<div class=two><div><form><span>Night roast</span><span>£9.95</span><input name=qty value=1>{REMOVE}</form>"
        f"</div><div><h2>Summary</h2><dl><dt>Total</dt><dd>£13.90</dd></dl><form><label for=c>Discount code</label>"
        f"<input id=c name=code></form>{CHECKOUT}</div></div>"
    ),
    "/of-boxes": (
        "<form><div class=entry><span>Evening ink</span><span>£12.50 ×</span><input type=number name=qty value=1>"
        f"{REMOVE}</div><div class=entry><strong>Total</strong><strong>£15.00</strong></div>{CHECKOUT}</form>"
    ),
    "/under-a-notice": (
        "<div class=inner><h1>Basket</h1><div class=alert><a href='#' class=close>×</a> We don't know this code</div>"
        "<p><a href='/'>Home</a></p><div><div class=line><a href='/p/1'>Brass lamp</a> £36.00 "
        f"<input type=number name=qty value=1></div></div>{CHECKOUT}</div>"
    ),
    "/under-a-bare-cross": (
        "<div class=inner><h1>Basket</h1><div><a href='#'>×</a> We don't know this code</div>"
        "<p><a href='/'>Home</a></p><div><div class=line><a href='/p/1'>Brass lamp</a> £36.00 "
        f"<input type=number name=qty value=1></div></div>{CHECKOUT}</div>"
    ),
    "/with-links": (
        f"<ul><li><a href='/p/1'>Brass lamp</a> £36.00 <input type=number name=qty value=1>{REMOVE}</li></ul>"
        "<p>Total £36.00</p>"
    ),
}
LINES = {
    "/under-a-notice": [("Brass lamp", 1, "£36.00")],
    "/under-a-bare-cross": [("Brass lamp", 1, "£36.00")],
    "/with-a-total-row": [("Blue cheese", 2, "£9.00")],
    "/of-forms": [("Night roast", 1, "£9.95")],
    "/of-boxes": [("Evening ink", 1, "£12.50")],
    "/with-links": [("Brass lamp", 1, "£36.00")],
}


def test_a_cart_has_its_things_for_lines(shopper: Shopper, folder: Callable[[], Path]) -> None:
    pages = {path: html(f"<main><h1>Your cart</h1>{cart}</main>") for path, cart in CARTS.items()}
    with FixtureSite(pages) as site:
        walked = shopper.walk(own(site.url), [open_(path, PageKind.CART) for path in CARTS], folder())
    found = {
        path: [(one.name, one.quantity, one.price) for one in page.cart]
        for path, page in zip(CARTS, walked.pages, strict=True)
    }
    assert found == LINES


PRICES = "".join(f"<dt><a href='/p/{n}'>Chain {n}</a></dt><dd>Fits all. <b>£{n}.50</b></dd>" for n in range(11, 16))


@pytest.mark.parametrize("listed", [f"<dl>{PRICES}</dl>"])
def test_a_list_of_terms_tells_the_price_of_each(listed: str, shopper: Shopper, folder: Callable[[], Path]) -> None:
    with FixtureSite({"/": html(f"<main><h1>Parts</h1>{listed}</main>")}) as site:
        walked = shopper.walk(own(site.url), [open_("/", PageKind.HOME)], folder())
    assert [link.priced for link in walked.pages[0].links] == [True] * 5
