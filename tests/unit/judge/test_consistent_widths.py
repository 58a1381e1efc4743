"""One page on a phone and on a laptop: what one shows and the other does not."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.consistent_widths import Options, consistent_widths
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.widths import Sort, address, read_width
from mysteryshop.model import Answer, CartLine, PageKind, Verdict

LAMP = "https://shop.example/p/aria"
SAME = "<h1>Aria lamp</h1><p>£24.00</p><button>Add to cart</button>"
ARIA = (CartLine("Aria lamp", 1, "£24.00"),)


def seen(
    html: str, width: int, kind: PageKind = PageKind.PRODUCT, url: str = LAMP, cart: tuple[CartLine, ...] = ()
) -> Reading:
    page = page_from_html(f"<main>{html}</main>" if "<main" not in html else html, kind, url)
    page = replace(page, id=f"001-{kind}", viewport=(width, 800), cart=cart, status=200)
    return Reading(page, where="anywhere", visit="phone" if width < 700 else "laptop")


def ask(*pages: Reading) -> list[Answer]:
    return list(consistent_widths(SiteReading(pages, Setting()), Options()))


def both(phone: str, laptop: str, kind: PageKind = PageKind.PRODUCT) -> Answer:
    (answer,) = ask(seen(phone, 390, kind), seen(laptop, 1280, kind))
    return answer


@pytest.mark.parametrize(
    ("more", "words"),
    [
        pytest.param("<p>Standard delivery £4.95</p>", "what is said of delivery (GBP 4.95)", id="delivery cost"),
        pytest.param("<p>Delivered in 2 to 3 working days</p>", "delivery (3 working days)", id="delivery time"),
        pytest.param("<p>The set of two: £44.00</p>", "the price GBP 44.00", id="a price"),
        pytest.param(
            "<a href='/checkout'>Go to checkout</a>", "a way to go to the checkout", id="a way to the checkout"
        ),
        pytest.param("<a href='tel:01632960123'>01632 960123</a>", "a way to ask somebody", id="a number to call"),
    ],
)
def test_a_fact_or_an_action_at_one_width_only_fails(more: str, words: str) -> None:
    lost, won = both(SAME, SAME + more), both(SAME + more, SAME)
    assert (lost.verdict, won.verdict) == (Verdict.FAIL, Verdict.FAIL)
    assert words.lower() in lost.reason.lower()
    assert "laptop only" in lost.reason
    assert "phone only" in won.reason


def test_the_words_are_quoted_where_they_stand_and_the_other_page_is_shown() -> None:
    answer = both(SAME, SAME + "<p>Standard delivery £4.95</p>")
    assert answer.page == "phone/001-product"
    assert [(quote.text, quote.page) for quote in answer.quotes] == [
        ("Standard delivery £4.95", "laptop/001-product"),
        ("Aria lamp", "phone/001-product"),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param("<details><summary>Delivery</summary><p>Standard delivery £4.95</p></details>", id="details"),
        pytest.param(
            "<button aria-controls='d'>Delivery</button><div id='d' hidden><p>Standard delivery £4.95</p></div>",
            id="opened by a button",
        ),
        pytest.param("<div role='tabpanel' hidden><p>Standard delivery £4.95</p></div>", id="a tab"),
        pytest.param("<div class='accordion-body' hidden><p>Standard delivery £4.95</p></div>", id="an accordion"),
    ],
)
def test_what_folds_away_is_not_dropped(hidden: str) -> None:
    assert both(SAME + hidden, SAME + "<p>Standard delivery £4.95</p>").verdict is Verdict.PASS


def test_what_nothing_opens_is_dropped() -> None:
    hidden = "<div hidden><p>Standard delivery £4.95</p></div>"
    assert both(SAME + hidden, SAME + "<p>Standard delivery £4.95</p>").verdict is Verdict.FAIL


@pytest.mark.parametrize("folded", ["nav hidden", "div role='dialog' hidden"], ids=["a menu", "over the whole screen"])
def test_a_menu_that_folds_still_has_its_contact(folded: str) -> None:
    menu = "<header><{0}><a href='/contact'>Contact</a></{0}></header><main>{1}</main>"
    assert both(menu.format(folded, SAME), menu.format("nav", SAME)).verdict is Verdict.PASS


def test_tax_is_no_price() -> None:
    assert both(SAME, SAME + "<p>(Inclusive of tax £0.00)</p>").verdict is Verdict.PASS


def test_a_heading_alone_is_half_a_loss() -> None:
    answer = both(SAME, SAME + "<h2>Care and repair</h2><p>Dust it.</p>")
    assert answer.verdict is Verdict.PARTIAL
    assert answer.reason == "The part 'Care and repair' stands on the product page on a laptop only."


@pytest.mark.parametrize(
    ("phone", "laptop"),
    [
        pytest.param("<button>Buy now</button>", "<button>Add to basket</button>", id="another word for it"),
        pytest.param("<p>£24.00</p>", "<p>24.00 GBP</p><p>£24.00</p>", id="said twice"),
        pytest.param("", "<h2>You may also like</h2><p>Oak lamp</p><p>£99.00</p>", id="recommendations"),
        pytest.param("<p>Delivery is free over £50</p>", "<p>Free delivery from £50.00</p>", id="worded otherwise"),
        pytest.param("", "<nav><a href='/oak'>Oak lamps</a></nav>", id="a menu"),
    ],
)
def test_the_same_told_otherwise_passes(phone: str, laptop: str) -> None:
    assert both(SAME + phone, SAME + laptop).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("in_both", "verdict"), [pytest.param(True, Verdict.FAIL, id="alike"), pytest.param(False, Verdict.PASS, id="not")]
)
def test_sums_are_compared_only_where_the_same_lies_in_both_carts(in_both: bool, verdict: Verdict) -> None:
    other = ARIA if in_both else (CartLine("Oak lamp", 1, "£30.00"),)
    cart, url = PageKind.CART, "https://shop.example/cart"
    phone = seen("<p>Total £24.00</p><p>Delivery £4.95</p>", 390, cart, url, ARIA)
    laptop = seen("<p>Total £30.00</p><p>Delivery £3.95</p>", 1280, cart, url, other)
    assert [answer.verdict for answer in ask(phone, laptop)] == [verdict]


def test_other_goods_in_the_other_cart_are_no_missing_parts() -> None:
    cart, url = PageKind.CART, "https://shop.example/cart"
    phone = seen("<h1>Cart</h1><h3>Aria lamp</h3><p>Price: £24.00</p>", 390, cart, url, ARIA)
    other = (CartLine("Oak lamp", 1, "£30.00"),)
    laptop = seen("<h1>Cart</h1><h4>Price</h4><h3>Oak lamp</h3><p>£30.00</p>", 1280, cart, url, other)
    assert [answer.verdict for answer in ask(phone, laptop)] == [Verdict.PASS]


@pytest.mark.parametrize(
    ("pages", "reason"),
    [
        pytest.param([seen(SAME, 390), seen(SAME, 412)], "on a phone only", id="two phones"),
        pytest.param([seen(SAME, 768)], "neither", id="a tablet"),
        pytest.param([], "neither", id="no page"),
        pytest.param(
            [seen(SAME, 390), seen(SAME, 1280, url=LAMP + "-2")], "no page of the same address", id="two pages"
        ),
    ],
)
def test_without_two_widths_of_one_page_there_is_nothing_to_ask(pages: list[Reading], reason: str) -> None:
    (answer,) = ask(*pages)
    assert answer.verdict is Verdict.NOT_APPLICABLE
    assert reason in answer.reason


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LAMP, LAMP + "/", True),
        (LAMP, LAMP + "?utm_source=mail", True),
        (LAMP, LAMP + "#reviews", True),
        (LAMP, LAMP + "?size=2", False),
        ("https://shop.example/#/aria", "https://shop.example/#/oak", False),
    ],
)
def test_tells_one_address_from_another(one: str, other: str, same: bool) -> None:
    assert (address(one) == address(other)) is same


def test_an_icon_counts_by_what_its_makers_call_it() -> None:
    reading = seen("<h1>Aria</h1><form action='/c'><button class='btn add-to-cart'></button></form>", 390)
    (form,) = reading.page.forms
    icon = replace(form.buttons[0], text="", hint="btn add-to-cart", visible=True)
    page = replace(reading.page, forms=(replace(form, buttons=(icon,)),))
    assert read_width(Reading(page)).tells(Sort.ACTION)
