"""What the evidence says of a page: its words in reading order, its ways on, its forms, its data, its picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from tests.support.site import FixtureSite, html
from tests.support.walking import Shopper, Walked, open_, own

from mysteryshop.model import Block, Page, PageKind

PAGE = html(
    """
<header><a href="/">Tin &amp; Thistle</a>
<nav><a href="/lamps">Lamps</a> <a href="/faq#returns">Returns</a></nav></header>
<main>
  <h1>Brass bedside lamp</h1>
  <p>A warm light that <em>never</em> glares, <a href="/made">made in Leeds</a>.</p>
  <p>Was <s>£48.00</s> now <b>£36.00</b></p>
  <h2>What you get</h2>
  <ul><li>Lamp</li><li>Cable, two metres</li></ul>
  <table><tr><th>Height</th><td>31 cm</td></tr></table>
  <blockquote>It keeps the night kind.</blockquote>
  <details><summary>Does it dim?</summary><p>Yes, in three steps.</p></details>
  <p style="display:none">Only for crawlers</p>
  <p role="alert">Two left</p>
  <lamp-care></lamp-care>
  <form action="/cart/add" method="post"><label>Colour <select name="colour" required>
    <option value="">Choose</option><option>Brass</option></select></label>
    <input name="email" type="email" value="kept@secret.example" autocomplete="email" placeholder="you@home.example">
    <input type="hidden" name="token" value="t"><button>Add to cart</button>
    <button disabled>Gift wrap</button></form>
  <button id="loose">Compare sizes</button>
  <div style="height:9000px"></div><p>The very end</p>
</main>
<footer><p>Made by hand since 1962</p></footer>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Brass bedside lamp",
 "offers":{"@type":"Offer","price":"36.00","priceCurrency":"GBP"}}</script>
<script type="application/ld+json">{broken</script>
<script>
  const host = document.querySelector("lamp-care").attachShadow({mode: "open"});
  host.innerHTML = "<p>Dust it with a dry cloth.</p><a href='/care'>All about care</a>";
  console.error("lamp light flickered");
  fetch("/prices.json");
</script>
""",
    title="Brass bedside lamp | Tin & Thistle",
    head='<meta name="description" content="A lamp to read by.">',
)
CART = html(
    """<main><h1>Your cart</h1><ul>
<li><a href="/p/1">Brass bedside lamp</a> £36.00
  <input name="quantity" type="number" value="2"><button>Remove</button></li>
<li><a href="/p/2">Linen shade</a> £14.50 <input name="quantity" type="number" value="1"><button>Remove</button></li>
</ul><p>Total £86.50</p></main>"""
)


@pytest.fixture(scope="module")
def walked(shopper: Shopper, folder: Callable[[], Path]) -> Iterator[Walked]:
    with FixtureSite({"/": PAGE, "/cart": CART, "/lamps": "Lamps"}) as site:
        yield shopper.walk(own(site.url), [open_("/", PageKind.PRODUCT), open_("/cart")], folder())


@pytest.fixture(scope="module")
def page(walked: Walked) -> Page:
    return walked.pages[0]


def block(page: Page, words: str) -> Block:
    return next(block for block in page.blocks if words in block.text)


def test_words_stand_in_reading_order(page: Page) -> None:
    wanted = [
        "Brass bedside lamp",
        "A warm light",
        "£48.00",
        "What you get",
        "Lamp",
        "31 cm",
        "Does it dim?",
        "Dust it",
    ]
    shown = [next(i for i, b in enumerate(page.blocks) if b.text.startswith(w) and b.region != "nav") for w in wanted]
    assert shown == sorted(shown)


def test_a_sentence_with_emphasis_and_a_link_is_one_block(page: Page) -> None:
    assert block(page, "A warm light").text == "A warm light that never glares, made in Leeds."


@pytest.mark.parametrize(
    ("words", "role", "level", "region"),
    [
        ("Brass bedside lamp", "heading", 1, "main"),
        ("What you get", "heading", 2, "main"),
        ("Cable, two metres", "list-item", 0, "main"),
        ("31 cm", "cell", 0, "main"),
        ("It keeps the night kind", "quote", 0, "main"),
        ("Does it dim?", "summary", 0, "main"),
        ("Two left", "alert", 0, "main"),
        ("Add to cart", "button", 0, "main"),
        ("Made by hand", "paragraph", 0, "footer"),
        ("Tin & Thistle", "link", 0, "header"),
    ],
)
def test_each_block_knows_its_role_and_region(page: Page, words: str, role: str, level: int, region: str) -> None:
    found = block(page, words)
    assert (found.role, found.level, found.region) == (role, level, region)


def test_an_old_price_is_struck_through_and_the_new_one_is_not(page: Page) -> None:
    assert block(page, "£48.00").strike
    assert not block(page, "£36.00").strike


def test_a_closed_answer_is_there_but_not_visible(page: Page) -> None:
    assert not block(page, "Yes, in three steps").visible
    assert not block(page, "Only for crawlers").visible
    assert "three steps" not in page.text


def test_words_in_a_shadow_tree_are_read(page: Page) -> None:
    assert block(page, "Dust it with a dry cloth").visible
    assert any(link.href.endswith("/care") for link in page.links)


def test_above_the_fold_and_boxes_are_in_page_pixels(page: Page) -> None:
    top, end = block(page, "Brass bedside lamp"), block(page, "The very end")
    assert top.above_fold
    assert not end.above_fold
    assert end.box is not None
    assert end.box.y > 9000
    assert top.font_size > end.font_size


def test_selectors_lead_back_to_one_element(page: Page) -> None:
    assert block(page, "Lamp").selector
    assert len({b.selector for b in page.blocks if b.role == "list-item"}) == 2


def test_links_are_whole_addresses_with_what_the_probe_was_answered(walked: Walked) -> None:
    by_words = {link.text: link for link in walked.pages[0].links}
    assert by_words["Lamps"].href.endswith("/lamps")
    assert by_words["Lamps"].status == 200
    assert by_words["made in Leeds"].status == 404


def test_forms_are_described_and_no_value_is_kept(page: Page) -> None:
    form = next(form for form in page.forms if form.method == "post")
    fields = {field.name: field for field in form.fields}
    assert form.action.endswith("/cart/add")
    assert fields["colour"].options == ("Choose", "Brass")
    assert fields["colour"].required
    assert fields["colour"].label == "Colour"
    assert fields["email"].filled
    assert fields["email"].autocomplete == "email"
    assert "kept@secret.example" not in str(page.forms)
    assert {button.text: button.disabled for button in form.buttons} == {"Add to cart": False, "Gift wrap": True}
    assert [b.text for form in page.forms if not form.action for b in form.buttons] == ["Compare sizes"]


def test_structured_data_is_kept_and_broken_data_is_named(page: Page) -> None:
    kinds = [item["@type"] for item in page.data]
    assert kinds == ["Product", "unreadable", "OpenGraph"]
    assert page.data[0]["offers"]["price"] == "36.00"


def test_cart_lines_have_name_quantity_and_price(walked: Walked) -> None:
    lines = [(line.name, line.quantity, line.price) for line in walked.pages[1].cart]
    assert lines == [("Brass bedside lamp", 2, "£36.00"), ("Linen shade", 1, "£14.50")]
    assert PageKind.CART in walked.pages[1].kinds


def test_console_errors_and_failed_requests_are_kept(page: Page) -> None:
    assert any("flickered" in line for line in page.console)
    assert [(r.url.rsplit("/", 1)[-1], r.status) for r in page.failed_requests] == [("prices.json", 404)]


def test_screenshot_is_bounded_in_height_and_says_that_it_was_cut(walked: Walked) -> None:
    shot = walked.pages[0].screenshot
    assert shot is not None
    assert (shot.width, shot.height, shot.cut) == (1280, 6000, True)
    with Image.open(walked.folder / shot.full) as full, Image.open(walked.folder / shot.small) as small:
        assert full.size == (1280, 6000)
        assert small.width == 880
        assert abs(small.height / small.width - 6000 / 1280) < 0.01


def test_a_page_says_how_it_answered(page: Page) -> None:
    assert page.status == 200
    assert page.headers["content-type"].startswith("text/html")
    assert page.lang == "en"
    assert page.timings.waited_for == "still"
    assert page.title == "Brass bedside lamp | Tin & Thistle"
