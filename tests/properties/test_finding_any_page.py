"""Whatever a page says and calls its controls, finding the way never breaks, and finds the same way twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.model import Block, Box, Button, CartLine, Field, Form, Link, PageKind
from mysteryshop.visit.adders import disabled_adders, ways_to_add
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.cart_signs import cart_signs, says_empty
from mysteryshop.visit.finding_products import product_ways
from mysteryshop.visit.finding_ways import Way, aisle_ways, menu_buttons, onward_ways, way_by_link, ways_to
from mysteryshop.visit.meaning import Control, forbidden_meaning, forbidden_words, only_tells
from mysteryshop.visit.recognise import Aim, form_key, recognise

AT = "https://shop.example"
SAID = st.sampled_from(
    ["Add to cart", "In den Warenkorb", "Voir le panier", "Tramitar pedido", "Koszyk", "Menu", "Menü", "Next", "FAQ"]
) | st.sampled_from(["£36.00", "36,00 €", "Sold out", "Pay now", "🛒", "☰", "2", "404", "Home", "Wish list", "?", "−"])
WORDS = st.lists(SAID | st.text(max_size=8), max_size=4).map(" ".join)
HINTS = st.sampled_from(["icon cart", "add to cart", "hamburger", "search", "heart", "cart remove"]) | st.text(
    max_size=20
)
PATHS = st.sampled_from(
    ["/", "/cart", "/checkout", "/p/lamp", "/faq", "/cart/add/7", "/login", "/?q=x", "/#/cart", "/#!"]
)
ADDRESSES = st.one_of(
    PATHS.map(lambda path: AT + path),
    st.text(max_size=20).map(lambda path: f"{AT}/{path}"),
    st.text(alphabet="abc:/?#&=%.@!-é ", max_size=20),
    st.sampled_from(
        ["", "#", "mailto:a@shop.example", "tel:1", "javascript:void(0)", "data:,x", "https://", "http:///x"]
    ),
)
REGIONS = st.sampled_from(["header", "nav", "main", "aside", "footer", "dialog", "form", ""])
BOXES = st.none() | st.builds(Box, st.floats(-1e5, 1e5), st.floats(-1e5, 1e5), st.floats(0, 1e5), st.floats(0, 1e5))
SELECTORS = st.sampled_from([f"ul > li:nth-of-type({number}) > a" for number in range(4)]) | st.text(max_size=9)
YES = st.booleans()
ROLES = st.sampled_from(["heading", "paragraph", "summary", "term", "alert", "button", "list-item", "text"])

BLOCKS = st.builds(
    Block, WORDS, ROLES, SELECTORS, level=st.integers(0, 6), region=REGIONS, box=BOXES, visible=YES,
    font_size=st.floats(0, 99),
)  # fmt: skip
LINKS = st.builds(Link, WORDS, ADDRESSES, SELECTORS, REGIONS, BOXES, YES, hint=HINTS, priced=YES)
BUTTONS = st.builds(Button, WORDS, SELECTORS, YES, BOXES, YES, REGIONS, HINTS, YES)
FIELDS = st.builds(
    Field, WORDS, st.sampled_from(["text", "email", "password", "textarea", "select"]), WORDS, SELECTORS,
    autocomplete=st.sampled_from(["", "cc-number", "postal-code", "name"]), placeholder=WORDS, visible=YES,
)  # fmt: skip


def some(parts: st.SearchStrategy[object], most: int = 4) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(parts, max_size=most).map(tuple)


FORMS = st.builds(
    Form, ADDRESSES, st.sampled_from(["get", "post", ""]), SELECTORS, REGIONS, some(FIELDS), some(BUTTONS)
)
DATA = st.dictionaries(
    st.sampled_from(["@type", "og:type", "name"]),
    st.sampled_from(["Product", "FAQPage", "ItemList", "product", ["Product"], [], None, 7]) | st.text(max_size=9),
)
LINES = st.builds(CartLine, WORDS, st.integers(0, 99), WORDS)
PAGES = st.builds(
    Seen, url=PATHS.map(lambda path: AT + path), title=WORDS, lang=st.sampled_from(["", "en", "de"]), html=st.just(""),
    blocks=some(BLOCKS, 6), links=some(LINKS, 6), forms=some(FORMS, 3), structured=some(DATA), cart=some(LINES, 3),
    width=st.just(1280), height=st.just(800), viewport=st.just((1280, 800)), content_type=st.just("text/html"),
)  # fmt: skip
AIMS = st.builds(Aim, st.none() | st.sampled_from(PageKind), said_so=YES, only=YES, proof=YES, fresh=YES, named=WORDS)


def by_link(kind: PageKind, page: Seen) -> list[Way]:
    """The ways to pages of a kind that the addresses of a page's links give away."""
    return way_by_link(kind, list(page.links), page.url)


FINDERS: dict[str, Callable[[Seen], list[Way]]] = {
    "ways_to_add": ways_to_add,
    "disabled_adders": disabled_adders,
    "aisle_ways": aisle_ways,
    "menu_buttons": menu_buttons,
    "onward_ways": onward_ways,
    "product_ways": product_ways,
    "hidden product_ways": lambda page: product_ways(page, "lamp", page, hidden=True),
    **{f"ways_to {kind}": partial(ways_to, kind) for kind in PageKind},
    **{f"way_by_link {kind}": partial(by_link, kind) for kind in (PageKind.CART, PageKind.CATEGORY)},
}


@given(PAGES)
@settings(max_examples=60, deadline=None)
def test_every_way_is_a_control_of_the_page_and_found_again(page: Seen) -> None:
    buttons = [button for form in page.forms for button in form.buttons]
    selectors = {"", *(link.selector for link in page.links), *(button.selector for button in buttons)}
    addresses = {"", *(link.href for link in page.links)}
    for name, find in FINDERS.items():
        ways = find(page)
        assert find(page) == ways, name
        assert {way.selector for way in ways} <= selectors, name
        assert {way.href for way in ways} <= addresses, name


@given(PAGES)
@settings(max_examples=50, deadline=None)
def test_the_likeliest_way_comes_first(page: Seen) -> None:
    for find in (aisle_ways, ways_to_add, lambda seen: ways_to(PageKind.CART, seen)):
        weights = [way.weight for way in find(page)]
        assert weights == sorted(weights, reverse=True)


@given(PAGES)
@settings(max_examples=50, deadline=None)
def test_what_is_hidden_is_never_taken_for_the_button_that_adds(page: Seen) -> None:
    controls: list[Link | Button] = [*page.links, *(button for form in page.forms for button in form.buttons)]
    for way in ways_to_add(page):
        assert any(control.selector == way.selector and control.visible for control in controls)


@given(PAGES, PAGES)
@settings(max_examples=60, deadline=None)
def test_nothing_went_in_where_nothing_changed(page: Seen, other: Seen) -> None:
    signs = cart_signs(page)
    assert cart_signs(page) == signs
    assert signs.gained_since(signs) == ""
    assert signs.complaint_since(signs) == ""
    assert not (says_empty(page) and page.cart)
    after = cart_signs(other)
    assert after.gained_since(signs) == cart_signs(other).gained_since(signs)


@given(PAGES, AIMS, st.none() | st.sampled_from([200, 301, 404, 500, 503]), st.data())
@settings(max_examples=80, deadline=None)
def test_every_page_is_some_kind_of_page_and_the_same_twice(
    page: Seen, aim: Aim, status: int | None, data: st.DataObject
) -> None:
    usual = frozenset(form_key(form) for form in page.forms if data.draw(YES))
    known = recognise(page, status, f"{AT}/", aim, usual)
    assert known.kinds
    assert len(set(known.kinds)) == len(known.kinds)
    assert recognise(page, status, f"{AT}/", aim, usual) == known


@given(PAGES, st.sampled_from(PageKind))
@settings(max_examples=50, deadline=None)
def test_what_the_author_says_of_a_page_that_answered_is_among_its_kinds(page: Seen, kind: PageKind) -> None:
    kinds = recognise(page, 200, f"{AT}/", Aim(kind)).kinds
    assert kind in kinds or kinds[0] in (PageKind.ERROR, PageKind.MAINTENANCE)


@given(WORDS | st.text(), ADDRESSES, YES, st.frozensets(WORDS, max_size=3), YES)
@settings(max_examples=80, deadline=None)
def test_any_control_may_be_judged(name: str, href: str, submits: bool, fields: frozenset[str], to_cart: bool) -> None:
    control = Control(name, submits, href, fields)
    assert forbidden_meaning(control, to_cart=to_cart) == forbidden_meaning(control, to_cart=to_cart)
    if not forbidden_words(name):
        assert not forbidden_meaning(Control(name))
    assert isinstance(only_tells(href, name), bool)


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
def test_an_empty_page_has_no_ways(find: Callable[[Seen], list[Way]]) -> None:
    page = Seen(AT, "", "", "", (), (), (), (), (), 1280, 800, (1280, 800), "text/html")
    assert find(page) == []
