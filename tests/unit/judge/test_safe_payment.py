"""Is it safe to type my card number?"""

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.safe_payment import safe_payment
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, PageKind, Verdict

HTTPS, HTTP = "https://oak.example/pay", "http://oak.example/pay"
CARD = (
    "<form method='post' action='/order'><label for='c'>Card number</label><input id='c' name='c'"
    " autocomplete='cc-number'></form>"
)
NAMED = "<p>Your card goes to Tillwise, our payment provider.</p>"


def ask(body: str, url: str = HTTPS, head: str = "") -> Answer:
    html = f"<html><head>{head}</head><body><main><h1>Payment</h1>{body}</main></body></html>"
    return safe_payment(Reading(page_from_html(html, PageKind.PAYMENT, url)), None)


@pytest.mark.parametrize(
    ("body", "url", "verdict"),
    [
        pytest.param(CARD + NAMED, HTTPS, Verdict.PASS, id="encrypted, provider named"),
        pytest.param("<p>Your address</p>", HTTPS, Verdict.PASS, id="encrypted, no card yet"),
        pytest.param(CARD + "<p>Pay with Klarna or Visa</p>", HTTPS, Verdict.PASS, id="a known provider"),
        pytest.param(
            CARD + "<iframe src='https://js.stripe.example/card'></iframe>", HTTPS, Verdict.PASS, id="a frame"
        ),
        pytest.param(CARD, HTTPS, Verdict.PARTIAL, id="the shop's own fields"),
        pytest.param(CARD + NAMED + "<img src='http://oak.example/a.png'>", HTTPS, Verdict.PARTIAL, id="a picture"),
        pytest.param(CARD + NAMED, HTTP, Verdict.FAIL, id="over http"),
        pytest.param(
            CARD.replace("/order", "http://pay.example/order") + NAMED, HTTPS, Verdict.FAIL, id="form over http"
        ),
        pytest.param(
            CARD + NAMED + "<script src='http://c.example/c.js'></script>", HTTPS, Verdict.FAIL, id="a script"
        ),
        pytest.param(CARD + NAMED, "http://127.0.0.1:8000/pay", Verdict.NOT_APPLICABLE, id="a test shop"),
        pytest.param(CARD + NAMED, "http://localhost/pay", Verdict.NOT_APPLICABLE, id="a test shop by name"),
        pytest.param(CARD + NAMED, "drafts/pay.html", Verdict.REVIEW, id="a file that says nothing of its address"),
    ],
)
def test_what_travels_how(body: str, url: str, verdict: Verdict) -> None:
    assert ask(body, url).verdict is verdict


def test_a_saved_page_tells_its_address_itself() -> None:
    assert ask(CARD + NAMED, "pay.html", f"<link rel='canonical' href='{HTTP}'>").verdict is Verdict.FAIL
    assert ask(CARD + NAMED, "pay.html", f"<base href='{HTTPS}'>").verdict is Verdict.PASS


def test_a_style_sheet_over_http_is_named() -> None:
    answer = ask(CARD + NAMED, HTTPS, "<link rel='stylesheet' href='http://c.example/a.css'>")
    assert answer.verdict is Verdict.FAIL
    assert "http://c.example/a.css" in answer.reason
