"""Which words of a page count as its selling copy."""

from time import monotonic

import pytest

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.copy import first_screen, read_copy
from mysteryshop.judge.reading.copy_lead import read_opening
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind


def copy_of(html: str, kind: PageKind = PageKind.PRODUCT) -> str:
    return read_copy(Reading(page_from_html(html, kind))).text


@pytest.mark.parametrize(
    ("noise", "gone"),
    [
        pytest.param("<p>Home &gt; Lamps &gt; Reading lamps</p>", "Home", id="breadcrumbs"),
        pytest.param("<p>£24.00 inc. VAT</p>", "£24", id="a price line"),
        pytest.param("<p>★★★★☆ 211 reviews</p>", "211", id="a star line"),
        pytest.param("<button>Add to cart</button>", "Add to cart", id="a button"),
        pytest.param("<blockquote>The best lamp ever!</blockquote>", "best lamp", id="a customer's words"),
        pytest.param("<p>“The best lamp ever!” – Ann, Leeds</p>", "best lamp", id="quoted speech in a paragraph"),
        pytest.param("<table><tr><td>Weight</td><td>900 g</td></tr></table>", "900 g", id="a spec table"),
        pytest.param("<h2>Reviews</h2><p>Ultimate lamp of all time.</p>", "Ultimate", id="reviews"),
        pytest.param("<h2>You may also like</h2><p>Brass lamp, 40 W.</p>", "Brass", id="other products"),
        pytest.param("<p>We use cookies to make this better.</p>", "cookies", id="a cookie notice"),
        pytest.param("<nav><p>Shop by room, by use and by colour.</p></nav>", "Shop by room", id="a menu"),
        pytest.param("<p><del>Now a fiver less than ever.</del></p>", "fiver", id="struck-out words"),
    ],
)
def test_leaves_out_what_does_not_sell(noise: str, gone: str) -> None:
    html = f"<main><h1>Reading lamp</h1><p>You can read until late.</p>{noise}</main>"
    assert "You can read until late." in copy_of(html)
    assert gone not in copy_of(html)


def test_words_after_the_reviews_are_copy_again() -> None:
    html = (
        "<main><h1>Lamp</h1><h2>Reviews</h2><p>Fine lamp.</p><h2>Made for reading</h2><p>You sleep sooner.</p></main>"
    )
    assert "You sleep sooner." in copy_of(html)
    assert "Fine lamp." not in copy_of(html)


def test_a_category_page_ends_where_its_products_begin() -> None:
    cards = "".join(f"<h3>Lamp {i}</h3><p>£{i}.00</p><p>Brass and oak.</p>" for i in range(3))
    text = copy_of(f"<main><h1>Lamps to read by</h1><p>For people in bed.</p>{cards}</main>", PageKind.CATEGORY)
    assert "For people in bed." in text
    assert text.count("Brass and oak.") <= 1


def test_the_headline_is_the_main_heading_wherever_it_stands() -> None:
    copy = read_copy(Reading(page_from_html("<main><p>New this week.</p><h1>Lamps</h1></main>", PageKind.HOME)))
    assert [sentence.text for sentence in copy.headline] == ["Lamps"]


def test_an_empty_page_has_no_copy() -> None:
    assert copy_of("<main></main>") == ""


def test_the_first_screen_ends_somewhere() -> None:
    html = (
        "<main><h1>Lamps</h1>"
        + "".join(f"<p>Sentence number {i} of this long page.</p>" for i in range(200))
        + "</main>"
    )
    seen = first_screen(Reading(page_from_html(html, PageKind.HOME)))
    assert 2 < len(seen) < 60


@pytest.mark.parametrize(
    "seed", ["£1.1", "1,", "A1.", '"', "> a ", "for a ", "111,111,", "£", "(IPX7", "30 to ", "return it within 3 days "]
)
def test_hostile_words_cannot_hang_the_reading(seed: str) -> None:
    started = monotonic()
    for length in (119, 299, 8000):
        read_opening(read_copy(Reading(page_from_text((seed * 8000)[:length] + "x", PageKind.CATEGORY))))
    assert monotonic() - started < 10
