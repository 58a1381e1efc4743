"""Controls named as a customer would name them, and found again by that name."""

from __future__ import annotations

import asyncio

import pytest

from mysteryshop.model import Locator
from mysteryshop.visit.before_pressing import look_before_pressing
from mysteryshop.visit.browser import running_browser
from mysteryshop.visit.locate import NotFound, find
from mysteryshop.visit.meaning import forbidden_meaning
from mysteryshop.visit.naming import name_control

PAGE = """
<nav><a href="/faq" id="faq">Questions</a><a href="/cart" id="cart">Cart (2)</a></nav>
<ul><li><a href="/p/1" id="one"><img alt="a lamp on a desk"><h3>Desk lamp</h3><p>£34.00</p></a></li>
<li><button id="view1">View</button></li><li><button id="view2">View</button></li></ul>
<label>Postcode <input id="postcode"></label><input id="code" placeholder="Voucher">
<div id="plain" onclick="1"><p>Shade lovers</p><p>from £22</p></div><p><a href="/bag"><img width=9 height=9></a></p>
<button id="hidden" style="display:none">Questions</button>
<div><input type="email"><div id="letter" onclick="1">Subscribe</div></div>
"""


async def _names(selectors: dict[str, str]) -> dict[str, Locator | None]:
    async with running_browser() as (_, browser):
        tab = await browser.new_page()
        await tab.set_content(PAGE)
        named = {}
        for what, selector in selectors.items():
            named[what] = wanted = await name_control(tab, tab.locator(selector).first)
            if wanted is not None:
                again = await find(tab, wanted)
                assert not isinstance(again, NotFound)
                assert await again.evaluate(
                    "(el, at) => { const it = document.querySelector(at); return it === el || it.contains(el); }",
                    selector,
                )
        before = await look_before_pressing(tab.locator("#letter"))
        assert forbidden_meaning(before.control) == "it would subscribe an address"
        return named


@pytest.fixture(scope="module")
def named() -> dict[str, Locator | None]:
    ids = ("faq", "cart", "one", "view1", "view2", "postcode", "code", "plain")
    return asyncio.run(_names({**{name: f"#{name}" for name in ids}, "icon": "a[href='/bag']", "place": "h3"}))


@pytest.mark.parametrize(
    ("what", "wanted"),
    [
        pytest.param("faq", Locator(role="link", name="Questions"), id="role and name"),
        pytest.param("cart", Locator(role="link", name="Cart"), id="without its count"),
        pytest.param("one", Locator(role="link", name="Desk lamp"), id="a card by its title"),
        pytest.param("view1", Locator(role="button", name="View", exact=True), id="the first of two"),
        pytest.param("view2", Locator(role="button", name="View", nth=1), id="the second of two"),
        pytest.param("postcode", Locator(role="textbox", name="Postcode"), id="a field"),
        pytest.param("code", Locator(role="textbox", name="Voucher"), id="a field by its grey words"),
        pytest.param("plain", Locator(text="Shade lovers"), id="a thing without a role by its words"),
        pytest.param("icon", Locator(css='a[href="/bag"]'), id="an icon by its address"),
    ],
)
def test_is_named_as_a_customer_would(named: dict[str, Locator | None], what: str, wanted: Locator) -> None:
    assert named[what] == wanted
