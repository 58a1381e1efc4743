"""Have they got it, in my size?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.stock_stated import stock_stated
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, PageKind, Verdict


def ask(body: str, head: str = "") -> Answer:
    html = f"<html><head>{head}</head><body><main><h1>Walking boots</h1>{body}</main></body></html>"
    return stock_stated(Reading(page_from_html(html, PageKind.PRODUCT)), None)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("In stock in size 38: 4 left.", Verdict.PASS),
        ("Availability: In stock", Verdict.PASS),
        ("Only 3 left!", Verdict.PASS),
        ("Sold out in blue until about 12 May.", Verdict.PASS),
        ("Ships today", Verdict.PASS),
        ("Available", Verdict.PASS),
        ("Instant download as a PDF.", Verdict.PASS),
        ("Also available in grey.", Verdict.FAIL),
        ("Available in 4 colours", Verdict.FAIL),
        ("Delivery not available to the islands.", Verdict.FAIL),
        ("Made to order, leaves us in 3 weeks.", Verdict.NOT_APPLICABLE),
    ],
)
def test_hears_whether_it_is_there(text: str, verdict: Verdict) -> None:
    assert stock_stated(Reading(page_from_text(text, PageKind.PRODUCT)), None).verdict is verdict


@pytest.mark.parametrize(
    "body",
    [
        "<form><select name='s'><option>37</option><option>38 (sold out)</option></select><button>Add to"
        " cart</button></form>",
        "<form><button disabled>Out of stock</button></form>",
        "<dl><dt>Stock</dt><dd>12</dd></dl>",
    ],
)
def test_choices_buttons_and_labelled_figures_say_it_too(body: str) -> None:
    assert ask(body).verdict is Verdict.PASS


def test_lists_of_other_goods_do_not_count() -> None:
    assert ask("<h2>You may also like</h2><p>Socks, in stock</p>").verdict is Verdict.FAIL
    assert ask("</main><footer><p>Everything in stock</p></footer><main>").verdict is Verdict.FAIL


def test_what_only_machines_are_told_is_named_and_fails() -> None:
    data = '<script type="application/ld+json">{"@type": "Product", "offers": {"availability": "https://schema.org/InStock"}}</script>'
    answer = ask("<p>£89.00</p>", data)
    assert answer.verdict is Verdict.FAIL
    assert "InStock" in answer.reason
