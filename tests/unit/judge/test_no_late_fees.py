"""The first page where each compulsory amount shows, on the way from the product to the payment."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.no_late_fees import no_late_fees
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.sums import Kind, kind_of, read_sums
from mysteryshop.model import Answer, CartLine, PageKind, Verdict

HOME, PRODUCT, CART, CHECKOUT, PAYMENT = (PageKind(n) for n in ("home", "product", "cart", "checkout", "payment"))
Told = tuple[PageKind, str]


def rows(*pairs: str) -> str:
    listed = "".join(f"<dt>{label}</dt><dd>{amount}</dd>" for label, amount in (pair.split("|") for pair in pairs))
    return f"<dl>{listed}</dl>"


def walk(*pages: Told, visit: str = "v", channel: str = "web") -> tuple[Reading, ...]:
    return tuple(
        Reading(
            replace(page_from_html(f"<main><h1>Lamp shop</h1>{html}</main>", kind), id=f"{number:03}-{kind}"),
            where="anywhere",
            visit=visit,
            channel=channel,
        )
        for number, (kind, html) in enumerate(pages)
    )


def ask(*pages: Told, region: str = "UK") -> list[Answer]:
    return list(no_late_fees(SiteReading(walk(*pages), Setting(region=region)), None))


LAMP = (PRODUCT, "<p>The Aria lamp costs £24.00.</p>")
PLAIN_CART = (CART, rows("Items|£24.00", "Total|£24.00"))


def test_a_fee_that_first_shows_at_the_payment_fails_there_and_quotes_the_cart() -> None:
    (answer,) = ask(LAMP, PLAIN_CART, (PAYMENT, rows("Items|£24.00", "Handling fee|£1.95", "Total|£25.95")))
    assert (answer.verdict, answer.page) == (Verdict.FAIL, "v/002-payment")
    assert answer.reason == "'Handling fee' (GBP 1.95) shows first on the payment page, after the cart."
    assert [(quote.text, quote.page) for quote in answer.quotes] == [
        ("Handling fee", "v/002-payment"),
        ("£1.95", "v/002-payment"),
        ("Total", "v/001-cart"),
        ("£24.00", "v/001-cart"),
    ]


def test_each_amount_is_told_of_once_where_it_shows_first() -> None:
    late = rows("Standard delivery|£4.95", "Total|£28.95")
    last = rows("Standard delivery|£4.95", "Booking fee|£2.00", "Total|£30.95")
    cart = (CART, rows("Total|£24.00") + "<p>Delivery is calculated at checkout.</p>")
    answers = ask(LAMP, cart, (CHECKOUT, late), (PAYMENT, last))
    assert [(answer.verdict, answer.page) for answer in answers] == [
        (Verdict.FAIL, "v/002-checkout"),
        (Verdict.FAIL, "v/003-payment"),
    ]
    assert "Delivery is calculated at checkout." in [quote.text for quote in answers[0].quotes]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param([LAMP, (CART, rows("Standard delivery|£4.95", "Total|£28.95"))], id="in the cart"),
        pytest.param([(HOME, "<p>Delivery £4.95, free from £50.</p>"), PLAIN_CART], id="as a rule on the home page"),
        pytest.param([(PRODUCT, "<footer><p>UK delivery: £4.95</p></footer>"), PLAIN_CART], id="at the page's foot"),
        pytest.param([(PRODUCT, "<p>Express delivery £6.95</p>"), PLAIN_CART], id="a dearer one"),
    ],
)
def test_delivery_announced_before_counts_as_told(before: list[Told]) -> None:
    (answer,) = ask(*before, (PAYMENT, rows("Items|£24.00", "Standard delivery|£4.95", "Total|£28.95")))
    assert answer.verdict is Verdict.PASS


def test_delivery_told_lower_than_it_is_charged_is_partial() -> None:
    cart = (CART, rows("Delivery|£3.95", "Total|£27.95"))
    (answer,) = ask(LAMP, cart, (PAYMENT, rows("Delivery|£4.95", "Total|£28.95")))
    assert answer.verdict is Verdict.PARTIAL
    assert answer.reason == "'Delivery' was told as GBP 3.95, and is GBP 4.95 on the payment page."


@pytest.mark.parametrize(
    "threshold",
    [
        pytest.param("<p>Free delivery over £50.</p>", id="a threshold is no amount"),
        pytest.param("<p>Lamps from £4.95. Delivery at your door.</p>", id="an amount for something else"),
    ],
)
def test_other_amounts_beside_the_word_delivery_tell_nothing(threshold: str) -> None:
    (answer,) = ask((HOME, threshold), PLAIN_CART, (PAYMENT, rows("Delivery|£4.95", "Total|£28.95")))
    assert answer.verdict is Verdict.FAIL


@pytest.mark.parametrize(
    "sums",
    [
        pytest.param(rows("Items|£24.00", "Total|£24.00", "Of which VAT|£4.00"), id="tax that is in the price"),
        pytest.param(rows("Total (incl. VAT)|£24.00"), id="a total with tax"),
        pytest.param(rows("Standard delivery|£4.95", "Collection delivery|£0.00", "Total|£24.00"), id="a free way too"),
        pytest.param(rows("Voucher|£5.00", "Total|£19.00"), id="money off"),
        pytest.param("<label>Express delivery £6.95</label>" + rows("Total|£24.00"), id="a choice not made"),
        pytest.param("<p>A cancellation fee of £5.00 applies.</p>" + rows("Total|£24.00"), id="a fee for later"),
    ],
)
def test_what_is_no_compulsory_amount_is_left_alone(sums: str) -> None:
    (answer,) = ask(LAMP, PLAIN_CART, (PAYMENT, sums))
    assert answer.verdict is Verdict.PASS


@pytest.mark.parametrize(("region", "verdict"), [("UK", Verdict.FAIL), ("US", Verdict.PASS)])
def test_tax_on_top_is_late_but_where_custom_adds_it(region: str, verdict: Verdict) -> None:
    cart = (CART, rows("Items|$20.00", "Total|$20.00"))
    (answer,) = ask(cart, (PAYMENT, rows("Items|$20.00", "Tax|$4.00", "Total|$24.00")), region=region)
    assert answer.verdict is verdict


def test_a_total_that_grows_with_no_line_for_it_is_a_question() -> None:
    (answer,) = ask(LAMP, PLAIN_CART, (PAYMENT, rows("Total|£26.50")))
    assert answer.verdict is Verdict.REVIEW
    assert "from GBP 24.00 in the cart to GBP 26.50" in answer.reason


@pytest.mark.parametrize(
    ("pages", "verdict"),
    [
        pytest.param([LAMP, PLAIN_CART], Verdict.NOT_SEEN, id="never past the cart"),
        pytest.param([LAMP, PLAIN_CART, (CHECKOUT, rows("Total|£24.00"))], Verdict.NOT_SEEN, id="the first page only"),
        pytest.param([LAMP, PLAIN_CART, (CHECKOUT, rows("Booking fee|£2.00"))], Verdict.FAIL, id="late already"),
    ],
)
def test_a_walk_that_ended_early_passes_nothing(pages: list[Told], verdict: Verdict) -> None:
    assert [answer.verdict for answer in ask(*pages)] == [verdict]


def test_documents_are_no_way_to_pay() -> None:
    site = SiteReading(walk((PageKind.EMAIL, "<p>Booking fee £2.00</p>"), channel="order email"), Setting())
    assert [answer.verdict for answer in no_late_fees(site, None)] == [Verdict.NOT_APPLICABLE]


def test_each_walk_answers_for_itself() -> None:
    told = walk(
        LAMP, (CART, rows("Booking fee|£2.00", "Total|£26.00")), (PAYMENT, rows("Booking fee|£2.00")), visit="a"
    )
    late = walk(LAMP, PLAIN_CART, (PAYMENT, rows("Booking fee|£2.00")), visit="b")
    answers = no_late_fees(SiteReading((*told, *late), Setting()), None)
    assert [answer.verdict for answer in answers] == [Verdict.PASS, Verdict.FAIL]


def test_a_checkout_in_another_language_is_a_question() -> None:
    words = (
        "Die Summe ist nicht die, die wir mit der Lieferung und den Gebühren für Sie auf der Seite sehen und zahlen."
    )
    (answer,) = ask(PLAIN_CART, (PAYMENT, f"<p>{words}</p>" + rows("Gebühr|£2.00")))
    assert answer.verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Shipping & handling", Kind.DELIVERY),
        ("Order total (incl. 20% VAT)", Kind.TOTAL),
        ("Including VAT", Kind.TAX),
        ("Subtotal", Kind.ITEMS),
        ("Service charge", Kind.FEE),
        ("Discount on delivery", Kind.LESS),
        ("Breakage cover", Kind.EXTRA),
        ("Aria lamp", None),
    ],
)
def test_a_label_says_what_its_amount_is_for(label: str, kind: Kind | None) -> None:
    assert kind_of(label) is kind


def test_things_bought_are_no_part_of_the_charges() -> None:
    page = page_from_html(rows("1 × Handling box|£24.00", "Delivery van toy|£9.00", "Delivery|£4.95"), CHECKOUT)
    reading = Reading(replace(page, cart=(CartLine("Delivery van toy", 1, "£9.00"),)))
    assert [(line.label, line.amount.value) for line in read_sums(reading).lines] == [("Delivery", "GBP 4.95")]
