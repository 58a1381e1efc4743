"""What stands in a frame, in a shadow tree, in a card or in a drawer is seen there, and pressed exactly there."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.support.site import FixtureSite, html

from mysteryshop.model import Box, Button, CartLine, Link
from mysteryshop.visit.browser import running_browser
from mysteryshop.visit.capture import Seen, look
from mysteryshop.visit.finding_products import product_ways

FRAME = html(
    '<main style="margin:0;padding:20px"><p>Choose your seats</p><a href="/seats">Seat plan</a>'
    '<button id="take" style="width:120px;height:30px">Take these</button><p><button>Another</button></p></main>'
)
FRAMED = html(
    '<main><h1>Evening of lanterns</h1><div style="height:200px"></div>'
    '<iframe src="/frame" style="margin-left:300px;width:500px;height:300px;border:0"></iframe>'
    '<iframe src="/frame" style="width:1px;height:1px"></iframe><button>Outside</button></main>'
)
SHADOWED = html(
    "<main><h1>Lamps</h1><thing-list></thing-list><thing-list></thing-list><button>Plain</button></main><script>"
    "let n = 0; for (const host of document.querySelectorAll('thing-list')) { n += 1;"
    "host.attachShadow({mode: 'open'}).innerHTML = `<div><a href='/p/a${n}'>Lamp A${n}</a></div>"
    "<div><a href='/p/b${n}'>Lamp B${n}</a></div>"
    "<button>Choose ${n}</button><button>Ask about ${n}</button><inner-thing></inner-thing>`;"
    "host.shadowRoot.querySelector('inner-thing').attachShadow({mode: 'open'}).innerHTML = `<button>Deep ${n}</button>`"
    "}</script>"
)
CARDS = html(
    "<nav><ul><li><a href='/a'>Sale from £1.00</a></li></ul></nav><main><h1>Stools</h1><div class='grid'>"
    + "".join(
        f"<article class='card'><img alt='' width='80' height='80'><h3>{name}</h3><p>£{price}</p>"
        "<button type='button'>♥</button></article>"
        for name, price in [("Oak stool", "48.00"), ("Ash stool", "52.00"), ("Elm stool", "61.00")]
    )
    + "</div><article class='note'><h3>Sent within two days</h3><p>From £3.95</p></article></main>"
)
LINES = "".join(
    f"<li class='line'><h4>{name}</h4><span>{amount} x £{price}</span></li>"
    for name, amount, price in [("Brass lamp", 1, "36.00"), ("Linen shade", 2, "14.50")]
)
DRAWER = html(
    "<main><h1>Brass lamp</h1><p>£36.00</p><button>Add to cart</button></main>"
    f"<div class='cart-drawer' style='position:fixed;right:0;top:0;width:300px'><ul>{LINES}</ul>"
    "<p class='sum'>Total £65.00</p><a href='/checkout'>Checkout</a></div>"
)
PRODUCT = html(
    "<main class='product cart-form-page'><h1>Brass lamp</h1><p class='price'>£36.00</p><form action='/cart/add'>"
    "<label>Quantity <input name='quantity' type='number' value='1'></label><button>Add to cart</button></form>"
    "<p>Free delivery on a total of £50.00 or more</p></main>"
)
SHELF = html(
    "<main><h1>Lamps</h1><ul>"
    + "".join(
        f"<li class='product-item'><a href='/p/{number}'>Lamp {number}</a> <b>£{number}.50</b>"
        f"<form action='/cart/add'><input name='qty' value='1'><button>Add to cart</button></form></li>"
        for number in (11, 12, 13)
    )
    + "</ul></main>"
)
PAGES = {
    "/framed": FRAMED,
    "/frame": FRAME,
    "/shadowed": SHADOWED,
    "/cards": CARDS,
    "/drawer": DRAWER,
    "/product": PRODUCT,
    "/shelf": SHELF,
}


@dataclass(frozen=True)
class Looked:
    """A page as it was seen, and what each selector of a control really hits: its words and its box."""

    seen: Seen
    hits: dict[str, list[tuple[str, Box | None]]]

    def control(self, words: str) -> Link | Button:
        return next(control for control in controls(self.seen) if control.text == words)


def controls(seen: Seen) -> list[Link | Button]:
    return [*seen.links, *(button for form in seen.forms for button in form.buttons)]


async def look_at(url: str) -> dict[str, Looked]:
    looked = {}
    async with running_browser() as (_, browser):
        tab = await browser.new_page(viewport={"width": 1280, "height": 800})
        for path in PAGES:
            await tab.goto(url + path, wait_until="load")
            seen = await look(tab)
            hits: dict[str, list[tuple[str, Box | None]]] = {}
            for control in controls(seen):
                found = await tab.locator(control.selector).all()
                boxes = [await one.bounding_box() for one in found]
                words = [await one.inner_text() for one in found]
                hits[control.selector] = [
                    (said.strip(), Box(**box) if box else None) for said, box in zip(words, boxes, strict=True)
                ]
            looked[path] = Looked(seen, hits)
    return looked


@pytest.fixture(scope="module")
def pages() -> Iterator[dict[str, Looked]]:
    with FixtureSite(PAGES) as site:
        yield asyncio.run(look_at(site.url))


@pytest.mark.parametrize("path", PAGES)
def test_each_selector_hits_one_control_at_the_place_where_it_was_seen(pages: dict[str, Looked], path: str) -> None:
    looked = pages[path]
    for control in controls(looked.seen):
        if not control.visible or control.hint == "card":
            continue
        ((words, box),) = looked.hits[control.selector]
        assert words == control.text
        assert box is not None
        assert control.box is not None
        for side in ("x", "y", "width", "height"):
            assert getattr(box, side) == pytest.approx(getattr(control.box, side), abs=1), (control.text, side)


def test_what_a_frame_of_the_shops_own_shows_is_part_of_its_page(pages: dict[str, Looked]) -> None:
    looked = pages["/framed"]
    words = [block.text for block in looked.seen.blocks if block.visible]
    assert words.index("Evening of lanterns") < words.index("Choose your seats") < words.index("Outside")
    assert {"Seat plan", "Take these", "Another", "Outside"} == {c.text for c in controls(looked.seen)}
    take = looked.control("Take these")
    assert take.box is not None
    assert take.box.x > 300
    assert take.box.y > 200


def test_a_frame_too_small_to_be_seen_says_nothing(pages: dict[str, Looked]) -> None:
    words = [block.text for block in pages["/framed"].seen.blocks]
    assert words.count("Choose your seats") == 1


@pytest.mark.parametrize("words", ["Lamp A1", "Lamp B2", "Choose 1", "Ask about 2", "Deep 1", "Deep 2", "Plain"])
def test_what_stands_in_a_shadow_tree_is_hit_alone(pages: dict[str, Looked], words: str) -> None:
    looked = pages["/shadowed"]
    assert [said for said, _ in looked.hits[looked.control(words).selector]] == [words]


def test_cards_without_links_are_buttons_with_their_price(pages: dict[str, Looked]) -> None:
    looked = pages["/cards"]
    cards = [b for form in looked.seen.forms for b in form.buttons if b.priced and b.text != "♥"]
    assert [b.text.split(" £")[0] for b in cards] == ["Oak stool", "Ash stool", "Elm stool"]
    hits = [looked.hits[b.selector] for b in cards]
    assert [len(hit) for hit in hits] == [1, 1, 1]
    tops = [hit[0][1].y for hit in hits if hit[0][1]]
    assert tops == sorted(set(tops))
    assert [way.selector for way in product_ways(looked.seen)][:3] == [b.selector for b in cards]


def test_a_drawer_that_only_tells_gives_the_carts_lines(pages: dict[str, Looked]) -> None:
    lines = pages["/drawer"].seen.cart
    assert [(line.name, line.quantity, line.price) for line in lines] == [
        ("Brass lamp", 1, "£36.00"),
        ("Linen shade", 2, "£14.50"),
    ]


@pytest.mark.parametrize("path", ["/product", "/shelf", "/cards"])
def test_what_can_still_be_added_is_no_cart_line(pages: dict[str, Looked], path: str) -> None:
    no_lines: tuple[CartLine, ...] = ()
    assert pages[path].seen.cart == no_lines
