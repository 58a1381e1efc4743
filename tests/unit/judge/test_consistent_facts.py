"""Contradictions between pages, and all that looks like one and is none."""

import pytest

from mysteryshop.judge.detectors.consistent_facts import Options, consistent_facts
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.contradictions import find_contradictions
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.model import Answer, CartLine, Page, PageKind, Verdict


def page(number: int, html: str, kind: PageKind, cart: tuple[CartLine, ...] = (), url: str = "") -> Reading:
    made = page_from_html(f"<main>{html}</main>", kind)
    kept = {name: getattr(made, name) for name in Page.__dataclass_fields__}
    kept.update(id=f"{number:03d}-{kind}", cart=cart, url=url or f"https://shop.example/{number}")
    return Reading(Page(**kept), where="anywhere", visit="v")


def site(*pages: tuple[PageKind, str]) -> SiteReading:
    return SiteReading(tuple(page(i, html, kind) for i, (kind, html) in enumerate(pages)), Setting())


def ask(shop: SiteReading, *kinds: str) -> list[Answer]:
    return list(consistent_facts(shop, Options(kinds)))


HOME, FAQ, TERMS, PRODUCT, CHECKOUT = PageKind.HOME, PageKind.FAQ, PageKind.TERMS, PageKind.PRODUCT, PageKind.CHECKOUT
LAMP = "<h1>Oak lamp</h1><p>{}</p><p>You read, others sleep.</p>"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param((HOME, "<p>Free delivery on every order.</p>"), (CHECKOUT, "<p>Delivery £4.95</p>"), id="banner"),
        pytest.param(
            (HOME, "<p>Free delivery over £40.</p>"), (FAQ, "<p>Free delivery over £50.</p>"), id="thresholds"
        ),
        pytest.param((HOME, "<p>Delivery is £3.95.</p>"), (FAQ, "<p>Delivery is £4.95.</p>"), id="flat rates"),
        pytest.param(
            (HOME, "<p>Free delivery over £40.</p>"),
            (CHECKOUT, "<p>Subtotal £60.00</p><p>Delivery £4.95</p>"),
            id="charged above the threshold",
        ),
        pytest.param(
            (FAQ, "<p>Return it within 30 days.</p>"), (TERMS, "<p>Returns within 14 days.</p>"), id="windows"
        ),
        pytest.param(
            (FAQ, "<p>Returns are free.</p>"), (TERMS, "<p>You pay the return postage.</p>"), id="return cost"
        ),
        pytest.param(
            (FAQ, "<p>We refund you within 5 days of receipt.</p>"),
            (TERMS, "<p>Refunds are made within 28 days of receipt.</p>"),
            id="refund time",
        ),
        pytest.param(
            (FAQ, "<p>Frames are guaranteed for 15 years.</p>"),
            (TERMS, "<p>Frames are guaranteed for ten years.</p>"),
            id="guarantees of one part",
        ),
        pytest.param((PRODUCT, LAMP.format("£24")), (PageKind.CATEGORY, "<p>Oak lamp</p><p>£26</p>"), id="list price"),
        pytest.param((HOME, "<p>Booking fee: none.</p>"), (CHECKOUT, "<p>Booking fee £3.50</p>"), id="a fee"),
    ],
)
def test_finds_two_statements_that_cannot_both_be_true(a: tuple[PageKind, str], b: tuple[PageKind, str]) -> None:
    (found,) = find_contradictions(site(a, b))
    assert found.a.page < found.b.page
    assert found.a.quote in a[1]
    assert found.b.quote in b[1]


DELIVERY = [
    pytest.param((HOME, "<p>Delivery is £3.99.</p>"), (FAQ, "<p>Delivery is 3.99 GBP.</p>"), id="two notations"),
    pytest.param((HOME, "<p>Free delivery over £50.</p>"), (FAQ, "<p>Delivery is £3.99.</p>"), id="threshold and rate"),
    pytest.param(
        (HOME, "<p>Free delivery over £50.</p>"),
        (CHECKOUT, "<p>Subtotal £24.00</p><p>Delivery £3.99</p>"),
        id="a cart below the threshold",
    ),
    pytest.param(
        (FAQ, "<p>Delivery is £3.99.</p>"),
        (CHECKOUT, "<p>Subtotal £80.00</p><p>Delivery: Free</p>"),
        id="a cart that got it free",
    ),
    pytest.param((HOME, "<p>Delivery is £3.99.</p>"), (FAQ, "<p>Next day delivery is £6.95.</p>"), id="services"),
    pytest.param((HOME, "<p>UK delivery is £3.99.</p>"), (FAQ, "<p>EU delivery is £11.50.</p>"), id="regions"),
    pytest.param((HOME, "<p>Free UK delivery.</p>"), (FAQ, "<p>Delivery to the Highlands is £9.</p>"), id="exception"),
    pytest.param(
        (PRODUCT, LAMP.format("£24") + "<p>Delivery £25.00</p>"),
        (FAQ, "<p>Delivery is £3.99.</p>"),
        id="a bulky product's own rate",
    ),
]
PRICES = [
    pytest.param(
        (PRODUCT, LAMP.format("Now £24, was £30")), (PageKind.CATEGORY, "<p>Oak lamp</p><p>£24</p>"), id="was"
    ),
    pytest.param((PRODUCT, LAMP.format("£24")), (PageKind.CATEGORY, "<p>Oak lamp</p><p>From £19</p>"), id="from"),
    pytest.param((PRODUCT, LAMP.format("£24")), (PageKind.CATEGORY, "<p>Brass lamp</p><p>£40</p>"), id="products"),
    pytest.param((PRODUCT, LAMP.format("£24")), (PageKind.CATEGORY, "<p>Oak lamp, large</p><p>£40</p>"), id="variants"),
    pytest.param(
        (PRODUCT, LAMP.format("£24")),
        (PageKind.CART, "<p>Oak lamp</p><p>2 × £24.00</p><p>£48.00</p>"),
        id="the total of two",
    ),
    pytest.param((PRODUCT, LAMP.format("£24")), (PageKind.CATEGORY, "<p>Oak lamp</p><p>€29</p>"), id="currencies"),
    pytest.param(
        (PRODUCT, LAMP.format("£24")),
        (PageKind.CATEGORY, "<p>Oak lamp</p><p><del>£30</del></p>"),
        id="struck through",
    ),
    pytest.param(
        (PRODUCT, LAMP.format("£24")),
        (PageKind.CATEGORY, "<p>Oak lamp</p><p>£6.00 per month</p>"),
        id="an instalment",
    ),
]
RETURNS = [
    pytest.param((FAQ, "<p>Return it within 30 days.</p>"), (TERMS, "<p>Return it within a month.</p>"), id="a month"),
    pytest.param(
        (FAQ, "<p>Return it within 30 days.</p>"),
        (TERMS, "<p>By law you may return it within 14 days.</p>"),
        id="law",
    ),
    pytest.param(
        (FAQ, "<p>Return it within 30 days.</p>"), (TERMS, "<p>Lamps have a two-year warranty.</p>"), id="warranty"
    ),
    pytest.param(
        (FAQ, "<p>Return it within 30 days.</p>"), (TERMS, "<p>Sale items: return within 7 days.</p>"), id="scope"
    ),
    pytest.param(
        (FAQ, "<p>Return it within 30 days.</p>"),
        (TERMS, "<p>We refund you within 5 days of receiving it back.</p>"),
        id="window and refund time",
    ),
    pytest.param(
        (FAQ, "<p>You pay the return postage.</p>"), (TERMS, "<p>Faulty? Returns are free.</p>"), id="faulty goods"
    ),
    pytest.param(
        (FAQ, "<p>We refund you within 5 working days of receipt.</p>"),
        (TERMS, "<p>Refunds are made within 7 days of receipt.</p>"),
        id="working days and days",
    ),
]
GUARANTEES = [
    pytest.param(
        (FAQ, "<p>Frames are guaranteed for 15 years.</p>"),
        (TERMS, "<p>Covers are guaranteed for 3 years.</p>"),
        id="parts",
    ),
    pytest.param(
        (FAQ, "<p>Frames are guaranteed for one year.</p>"),
        (TERMS, "<p>Frames are guaranteed for twelve (12) months.</p>"),
        id="a year in months",
    ),
]
ONE_SIDED = [
    pytest.param(
        (FAQ, "<p>Returns within 30 days. Mattresses: return within 100 days.</p>"),
        (TERMS, "<p>Returns within 100 days.</p>"),
        id="one page knows both values",
    ),
    pytest.param(
        (HOME, "<p>Free delivery on every order.</p>"),
        (PageKind.FAULT, "<p>Delivery £4.95</p>"),
        id="a fault page promises nothing",
    ),
]
"""Pages whose other words say enough, or which promise nothing."""


@pytest.mark.parametrize(
    ("a", "b"),
    [*DELIVERY, *PRICES, *RETURNS, *GUARANTEES, *ONE_SIDED],
)
def test_leaves_traps_alone(a: tuple[PageKind, str], b: tuple[PageKind, str]) -> None:
    assert find_contradictions(site(a, b)) == ()
    assert find_contradictions(site(b, a)) == ()


def test_a_price_that_grows_in_the_cart_fails_at_the_cart() -> None:
    product = page(0, LAMP.format("£24.00"), PRODUCT)
    cart = page(1, "<p>Oak lamp</p><p>£26.00</p>", PageKind.CART, (CartLine("Oak lamp", 1, "£26.00"),))
    (answer,) = ask(SiteReading((product, cart), Setting()), "price")
    assert answer.verdict is Verdict.FAIL
    assert answer.page == cart.id
    assert [(quote.text, quote.page) for quote in answer.quotes] == [("£24.00", product.id), ("£26.00", cart.id)]


def test_the_data_is_a_source_of_its_own() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "Product", "name": "Oak lamp",'
        ' "offers": {"@type": "Offer", "price": 26, "priceCurrency": "GBP"}}</script>'
    )
    (answer,) = ask(site((PRODUCT, LAMP.format("£24.00") + data)), "price")
    assert answer.verdict is Verdict.FAIL
    assert {quote.text for quote in answer.quotes} == {"£24.00", '"price": 26'}


def test_two_thresholds_are_told_apart_in_the_reason() -> None:
    (answer,) = ask(
        site((HOME, "<p>Free delivery over £40.</p>"), (FAQ, "<p>Free delivery over £50.</p>")), "delivery-cost"
    )
    assert "free over GBP 40.00 and free over GBP 50.00" in answer.reason


def test_two_pages_that_agree_pass() -> None:
    shop = site((HOME, "<p>Free delivery over £50.</p>"), (FAQ, "<p>Delivery is free over £50.</p>"))
    (answer,) = ask(shop, "delivery-cost")
    assert answer.verdict is Verdict.PASS
    assert answer.quotes


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([], id="no page at all"),
        pytest.param([(HOME, "<p>Free delivery over £50.</p>")], id="one page"),
        pytest.param([(HOME, "<p>Free delivery over £50.</p>"), (FAQ, "<p>Write to us.</p>")], id="one that says so"),
    ],
)
def test_one_source_cannot_contradict_itself(pages: list[tuple[PageKind, str]]) -> None:
    (answer,) = ask(site(*pages), "delivery-cost")
    assert answer.verdict is Verdict.NOT_APPLICABLE


def test_one_page_met_on_two_walks_is_one_source() -> None:
    html = "<p>Free delivery over £50.</p>"
    shop = SiteReading(
        (page(0, html, HOME, url="https://a.example/"), page(1, html, HOME, url="https://a.example/")), Setting()
    )
    (answer,) = ask(shop, "delivery-cost")
    assert answer.verdict is Verdict.NOT_APPLICABLE


def test_other_kinds_are_not_this_question_s_matter() -> None:
    shop = site((FAQ, "<p>Return it within 30 days.</p>"), (TERMS, "<p>Returns within 14 days.</p>"))
    assert [answer.verdict for answer in ask(shop, "price")] == [Verdict.NOT_APPLICABLE]
    assert [answer.verdict for answer in ask(shop, "returns-window")] == [Verdict.FAIL]


PRODUCT_DATA = """<h1>Oak lamp</h1><p>£{price}</p>
<script type="application/ld+json">{{"@type": "Product", "name": "Oak lamp",
"offers": {{"@type": "Offer", "price": "{price}", "priceCurrency": "GBP", "shippingDetails": {{
"@type": "OfferShippingDetails", "shippingRate": {{"value": "0.00", "currency": "GBP"}}}}}}}}</script>"""


@pytest.mark.parametrize(
    ("price", "rule", "contradictions"),
    [
        pytest.param("55.00", "Delivery is £3.95, free from £40.", 0, id="free by its own price"),
        pytest.param("25.00", "Delivery is £3.95, free from £40.", 1, id="too cheap to be free"),
        pytest.param("55.00", "Delivery is £3.95.", 1, id="no threshold"),
    ],
)
def test_a_thing_above_the_threshold_is_delivered_free(price: str, rule: str, contradictions: int) -> None:
    told = site((HOME, f"<p>{rule}</p>"), (PRODUCT, PRODUCT_DATA.format(price=price)))
    assert len([c for c in find_contradictions(told) if c.fact == "delivery-cost"]) == contradictions


@pytest.mark.parametrize(
    "terms",
    [
        "The customer bears the cost of return postage.",
        "Buyers are responsible for return shipping costs.",
        "The cost of returning the goods is borne by the customer.",
        "You will need to pay for returning the item.",
        "The purchaser shall cover return shipping.",
        "Return postage is the buyer's responsibility.",
        "Goods are sent back at the customer's expense.",
    ],
)
def test_free_returns_contradict_terms_that_make_the_customer_pay(terms: str) -> None:
    found = find_contradictions(
        site(
            (PageKind.RETURNS_INFO, "<h1>Returns</h1><p>Returns are free.</p>"),
            (TERMS, f"<h2>Returns</h2><p>{terms}</p>"),
        )
    )
    assert [(c.a.quote, c.b.quote) for c in found] == [("Returns are free.", terms)]
