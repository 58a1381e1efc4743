"""Which promises are read off pages, in which normal form."""

import pytest

from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.facts import read_facts
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.model import CartLine, Fact, FactKind, Page, PageKind


def facts_of(html: str, kind: PageKind = PageKind.FAQ, **more: object) -> tuple[Fact, ...]:
    page = page_from_html(html, kind)
    page = Page(**{**{name: getattr(page, name) for name in Page.__dataclass_fields__}, **more})
    return read_facts(SiteReading((Reading(page, where="anywhere"),), Setting(("Lantern & Loom",))))


def told(html: str, kind: PageKind = PageKind.FAQ) -> set[tuple[str, str, str]]:
    return {(fact.kind.value, fact.value, fact.conditions.get("over", "")) for fact in facts_of(html, kind)}


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        pytest.param("Free delivery over £50.", ("delivery-cost", "free", "GBP 50.00"), id="free over"),
        pytest.param("Spend £50 or more and delivery is free.", ("delivery-cost", "free", "GBP 50.00"), id="or more"),
        pytest.param("Standard delivery is £3.95.", ("delivery-cost", "GBP 3.95", ""), id="a flat rate"),
        pytest.param("Delivery is free.", ("delivery-cost", "free", ""), id="always free"),
        pytest.param("You can return it within 30 days.", ("returns-window", "30 days", ""), id="a window"),
        pytest.param("Enjoy 45-day returns.", ("returns-window", "45 days", ""), id="a window as an adjective"),
        pytest.param(
            "All orders are final and payments are non-refundable.", ("returns-window", "none", ""), id="none"
        ),
        pytest.param("Returns are free.", ("returns-cost", "free", ""), id="free returns"),
        pytest.param("You pay the return postage.", ("returns-cost", "paid", ""), id="paid returns"),
        pytest.param("A return fee of £4.50 applies.", ("returns-cost", "GBP 4.50", ""), id="a return fee"),
        pytest.param(
            "We refund you within 5 working days of receiving it.",
            ("refund-time", "5 working days", ""),
            id="refund time",
        ),
        pytest.param("Every lamp is guaranteed for two years.", ("guarantee", "24 months", ""), id="guarantee"),
        pytest.param("There is no booking fee.", ("price", "none", ""), id="no fee"),
    ],
)
def test_reads_a_promise(sentence: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(f"<main><p>{sentence}</p></main>")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Free delivery? Not quite yet.", id="a question"),
        pytest.param("Members get free delivery.", id="for members only"),
        pytest.param("Delivery is free if you collect.", id="hedged by an if"),
        pytest.param("Trade orders: carriage paid over £250.", id="another kind of customer"),
        pytest.param("Faulty goods: we pay the return postage.", id="faulty goods"),
        pytest.param("By law you have 14 days to return it.", id="the law's minimum"),
        pytest.param("Tell us of damage within 5 days and send it back.", id="a complaint"),
        pytest.param("A 30-day free trial, no refund needed.", id="a trial"),
        pytest.param("Your bank may take another 5 days to show the refund.", id="the bank's time"),
        pytest.param("Satisfaction guaranteed since 12 years.", id="a guarantee of nothing"),
        pytest.param("We answer within 30 days of your return.", id="a reply"),
    ],
)
def test_leaves_alone_what_is_no_plain_promise(sentence: str) -> None:
    assert told(f"<main><p>{sentence}</p></main>") == set()


def test_a_question_gives_its_answer_the_topic() -> None:
    html = "<main><h3>How much is delivery?</h3><p>£3.95, or nothing once your cart reaches £50.</p></main>"
    assert told(html) == {("delivery-cost", "GBP 3.95", ""), ("delivery-cost", "free", "GBP 50.00")}


def test_a_label_gives_its_value_the_topic() -> None:
    html = "<main><table><tr><td>Delivery</td><td>£4.95</td></tr></table></main>"
    (fact,) = facts_of(html, PageKind.CHECKOUT)
    assert (fact.value, fact.quote.text) == ("GBP 4.95", "£4.95")


PRODUCT = "<main><h1>Oak lamp</h1><p>{price}</p><p>You read, others sleep.</p></main>"


@pytest.mark.parametrize(
    ("price", "values"),
    [
        pytest.param("£24.00", {"GBP 24.00"}, id="a price"),
        pytest.param("£24.00 inc. VAT", {"GBP 24.00"}, id="with its tax"),
        pytest.param("Now £24, was £30", {"GBP 24.00"}, id="was and now"),
        pytest.param("<del>£30</del> £24", {"GBP 24.00", "GBP 30.00"}, id="unmarked old price: either may hold"),
        pytest.param("From £24", set(), id="a from-price"),
        pytest.param("£24 – £30", set(), id="a range"),
        pytest.param("£2.40 per metre", set(), id="a unit price"),
        pytest.param("£20.00 ex VAT", set(), id="without its tax"),
        pytest.param("Save £5", set(), id="a saving"),
    ],
)
def test_reads_a_product_s_own_price(price: str, values: set[str]) -> None:
    found = {
        fact.value for fact in facts_of(PRODUCT.format(price=price), PageKind.PRODUCT) if fact.kind is FactKind.PRICE
    }
    assert found <= values
    assert not values or found


def test_a_neighbour_s_price_is_not_this_product_s() -> None:
    html = PRODUCT.format(price="£24") + "<h2>You may also like</h2><h3>Brass lamp</h3><p>£99</p>"
    assert [fact.value for fact in facts_of(html, PageKind.PRODUCT)] == ["GBP 24.00"]


def test_a_cart_line_tells_the_price_of_one() -> None:
    one, two = CartLine("Oak lamp", 1, "£24.00"), CartLine("Brass lamp", 2, "£80.00")
    html = "<main><p>Oak lamp</p><p>£24.00</p></main>"
    found = facts_of(html, PageKind.CART, cart=(one, two))
    assert [(fact.subject, fact.value) for fact in found] == [("oak lamp", "GBP 24.00")]


def test_reads_the_structured_data() -> None:
    data = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product",
      "name": "Oak lamp", "offers": {"@type": "Offer", "price": "24.00", "priceCurrency": "GBP",
      "hasMerchantReturnPolicy": {"@type": "MerchantReturnPolicy", "merchantReturnDays": 30,
      "returnFees": "https://schema.org/FreeReturn"},
      "shippingDetails": {"@type": "OfferShippingDetails",
      "shippingRate": {"value": "0", "currency": "GBP"}}}}</script>"""
    found = facts_of(f"<main>{data}<p>Hello.</p></main>", PageKind.PRODUCT)
    assert {(fact.kind.value, fact.value) for fact in found} == {
        ("price", "GBP 24.00"),
        ("returns-window", "30 days"),
        ("returns-cost", "free"),
        ("delivery-cost", "free"),
    }
    assert all(fact.channel == "data" and fact.quote.text in data for fact in found)


def test_a_browser_error_promises_nothing() -> None:
    assert facts_of("<main><p>Free delivery over £50.</p></main>", browser_error=True) == ()


@pytest.mark.parametrize(
    ("sentence", "regions"),
    [
        ("Delivery is free on every order, to every address in the United Kingdom and Ireland.", {"home", "ireland"}),
        ("Delivery to the UK, Ireland and the Channel Islands is £4.95.", {"home", "ireland", "channel islands"}),
        ("Delivery is free in the UK (excluding the Highlands).", {"home"}),
        ("UK delivery £3.95, EU delivery £11.50.", {"home", "eu"}),
        ("Delivery is free.", {""}),
    ],
)
def test_a_rule_for_several_regions_holds_in_each(sentence: str, regions: set[str]) -> None:
    assert {fact.conditions.get("region", "") for fact in facts_of(f"<main><p>{sentence}</p></main>")} == regions


@pytest.mark.parametrize(
    "line", ["Breakage cover £1.50", "Delivery insurance £2.00", "Delivery with gift wrap £3", "Parcel cover: £1.50"]
)
def test_what_can_be_added_to_delivery_is_not_its_cost(line: str) -> None:
    assert facts_of(f"<main><h2>Delivery</h2><p>{line}</p></main>", PageKind.DELIVERY_INFO) == ()


LAMP_LINE = (CartLine("Oak lamp", 1, "£24.00"),)


def prices_of(*pages: tuple[PageKind, str, tuple[CartLine, ...]]) -> list[tuple[str, str]]:
    readings = []
    for number, (kind, html, cart) in enumerate(pages):
        made = page_from_html(html, kind)
        fields = {name: getattr(made, name) for name in Page.__dataclass_fields__}
        readings.append(Reading(Page(**{**fields, "id": f"{number:03d}-{kind}", "cart": cart}), where="anywhere"))
    told = read_facts(SiteReading(tuple(readings), Setting()))
    return [(fact.page, fact.value) for fact in told if fact.kind is FactKind.PRICE]


CART_PAGE = (PageKind.CART, "<main><h1>Basket</h1><p>Oak lamp</p><p>£24.00</p></main>", LAMP_LINE)


def test_a_hidden_cart_in_the_header_states_no_price() -> None:
    drawer = (
        "<header><div hidden><strong>Oak lamp</strong><p>Qty 1</p><p>£26.00</p></div></header><main><p>Ask.</p></main>"
    )
    assert prices_of(CART_PAGE, (PageKind.FAQ, drawer, ())) == [("000-cart", "GBP 24.00")]


def test_a_closed_answer_still_tells() -> None:
    html = "<main><details><summary>How much is delivery?</summary><p>Delivery is £3.95.</p></details></main>"
    assert ("delivery-cost", "GBP 3.95", "") in told(html)


def test_the_total_of_a_line_is_no_price_of_one() -> None:
    two = (PageKind.CART, CART_PAGE[1], (CartLine("Oak lamp", 2, "£24.00"),))
    summary = (PageKind.CHECKOUT, "<main><h1>Checkout</h1><p>Oak lamp</p><p>£48.00</p></main>", ())
    assert prices_of(two, summary) == []
    assert prices_of(CART_PAGE, summary) == [("000-cart", "GBP 24.00"), ("001-checkout", "GBP 48.00")]


def test_a_row_that_is_no_name_is_no_product() -> None:
    row = (CartLine("Edit Cart", 1, "£24.00"), CartLine("Screw fit. £24.00 Quantity required", 1, "£24.00"))
    assert prices_of((PageKind.CART, CART_PAGE[1], row), (PageKind.PRODUCT, "<h1>Ash lamp</h1>", LAMP_LINE)) == []


def test_a_saving_is_no_price() -> None:
    html = "<main><h1>Oak lamp</h1><p>£5 less than singly</p><p>£24.00</p></main>"
    assert prices_of((PageKind.PRODUCT, html, ())) == [("000-product", "GBP 24.00")]
