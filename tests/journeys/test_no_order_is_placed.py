"""Promise 1: whatever a page offers, and however it tries, nothing that orders or writes to anybody is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.site import Asked, FixtureSite, Reply, html
from tests.support.walking import Shopper, Walked, click, go_to, open_, own, stranger

from mysteryshop.model import Action, Locator, PageKind, Step

FORBIDDEN = {
    "/place-order": "ordering",
    "/order/confirm": "ordering",
    "/checkout/submit-order": "ordering",
    "/api/orders": "ordering",
    "/payments": "paying",
    "/register": "opening an account",
    "/newsletter": "subscribing",
    "/contact/send": "writing to the shop",
    "/logout": "logging out",
}
PRESSED = html(
    """<main><h1>Review your order</h1>
<button type="button" onclick="fetch('/place-order', {method: 'POST'})">Place order</button>
<form action="/payments" method="post"><input name="card-number" autocomplete="cc-number">
  <button>Continue</button></form>
<form action="/register" method="post"><input name="mail" type="email"><input type="password" name="p">
  <button>Create account</button></form>
<form action="/newsletter" method="post"><input name="mail" type="email" value="a@example.com">
  <button>Subscribe</button></form>
<form action="/contact/send" method="post"><textarea name="m"></textarea><button>Send message</button></form>
<a href="/place-order?now=1">Buy now</a> <a href="/logout">Log out</a>
<a href="/order/confirm" onclick="event.preventDefault(); fetch(this.href, {method: 'POST'})">Confirm order</a>
<p><a href="/place-order?plain=1">See the details</a></p></main>"""
)
SCRIPTED = html(
    """<main><h1>Nearly yours</h1><p id=done>waiting</p></main>
<form id=f action="/checkout/submit-order" method="post"><input type=hidden name=x value=1></form>
<script>
  fetch("/place-order", {method: "POST"}).catch(() => {});
  fetch("/api/orders", {method: "POST", keepalive: true, body: "{}"}).catch(() => {});
  navigator.sendBeacon("/order/confirm", "x");
  fetch("/graphql", {method: "POST", body: JSON.stringify({query: "mutation { placeOrder { id } }"})}).catch(() => {});
  const x = new XMLHttpRequest(); x.open("POST", "/payments"); x.send("x");
  fetch("/go-on", {method: "POST", body: "x"}).catch(() => {});
  navigator.serviceWorker && navigator.serviceWorker.register("/worker.js").catch(() => {});
  new Image().src = "/place-order?pixel=1";
  setTimeout(() => { document.getElementById("f").submit(); }, 100);
</script>"""
)
WORKER = Reply("fetch('/place-order?worker=1', {method: 'POST'});", kind="text/javascript")


def shop() -> FixtureSite:
    return FixtureSite(
        {
            "/": html("<h1>Home</h1>"),
            "/review": PRESSED,
            "/scripted": SCRIPTED,
            "/worker.js": WORKER,
            "/go-on": Reply("", 307, {"Location": "/place-order?redirected=1"}),
            "/innocent": Reply("", 302, {"Location": "/place-order?redirected=2"}),
            "/graphql": "ordered",
            **dict.fromkeys(FORBIDDEN, "done"),
        }
    )


@pytest.fixture(scope="module")
def tried(shopper: Shopper, folder: Callable[[], Path]) -> Iterator[tuple[Walked, FixtureSite]]:
    """A walk that presses everything that may not be pressed, then meets a page that orders by script."""
    presses = ("Place order", "Continue", "Create account", "Subscribe", "Send message", "Buy now", "Log out")
    steps = [open_("/review"), *map(click, presses), click("Confirm order"), click("See the details")]
    with shop() as site:
        steps += [open_("/scripted"), open_("/innocent"), open_("/place-order"), open_("/")]
        yield shopper.walk(own(site.url), steps, folder()), site


def test_nothing_forbidden_reached_the_server(tried: tuple[Walked, FixtureSite]) -> None:
    _, site = tried
    assert [asked.words for asked in site.log if asked.path.split("?")[0] in (*FORBIDDEN, "/graphql")] == []


def test_no_service_worker_ran(tried: tuple[Walked, FixtureSite]) -> None:
    assert tried[1].asked_for("/worker.js") == []


def test_each_refused_request_is_counted_and_none_was_sent(tried: tuple[Walked, FixtureSite]) -> None:
    walked, _ = tried
    counted = walked.stored.visit.order_requests
    # By script: place-order, orders, beacon, graphql, XHR, the redirected POST, the pixel, the form. By address: the
    # plain link, the redirect that was opened, the order address that was opened.
    assert counted.stopped == 8 + 3
    assert counted.sent == 0


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Place order", "it would place an order or pay"),
        ("Continue", "it would send the payment form"),
        ("Create account", "it would open an account"),
        ("Subscribe", "it would subscribe an address"),
        ("Send message", "it would send a message"),
        ("Buy now", "it would place an order or pay"),
        ("Log out", "it would log out"),
        ("Confirm order", "it would place an order or pay"),
    ],
)
def test_each_control_is_left_alone_with_its_reason(tried: tuple[Walked, FixtureSite], words: str, why: str) -> None:
    (step,) = [step for step in tried[0].steps if step.step == f"click: {words}"]
    assert not step.done
    assert step.problem == f"'{words}' was not pressed: {why}"


def test_the_walk_went_on_to_its_end(tried: tuple[Walked, FixtureSite]) -> None:
    walked, site = tried
    assert walked.stored.visit.state == "finished"
    assert walked.pages[-1].url == f"{site.url}/"
    assert walked.stored.visit.stopped_before == "Place order"


def checkout_shop(typed: list[str]) -> FixtureSite:
    listen = (
        "<script>addEventListener('input', () => fetch('/typed', {method: 'POST', body: 'x'}));"
        "addEventListener('focusin', (e) => e.target.name && fetch('/focused'));</script>"
    )
    details = (
        '<main><h1>Checkout</h1><form action="/checkout/details" method="post">'
        '<label>Email <input name="email" type="email">'
        '</label><label>Name <input name="name"></label><label>Address <input name="address"></label><label>Postcode '
        '<input name="postcode"></label><label>Country <select name="country"><option value="">Choose</option>'
        "<option>France</option><option>United Kingdom</option></select></label><button>Continue to payment</button>"
        "</form></main>"
    )
    payment = (
        '<main><h1>Payment</h1><form action="/place-order" method="post"><input autocomplete="cc-number" name="card">'
        "<button>Pay £36.00</button></form></main>"
    )

    def paid(asked: Asked) -> str:
        typed.append(asked.body.decode())
        return html(payment)

    return FixtureSite(
        {
            "/": html('<h1>Home</h1><a href="/checkout">Checkout</a>'),
            "/checkout": html(details + listen),
            "/checkout/details": paid,
            "/place-order": "ordered",
            "/typed": "",
            "/focused": "",
        }
    )


WHOLE_WAY = [
    open_("/"),
    go_to(PageKind.CHECKOUT),
    Step(Action.FILL, "customer"),
    Step(Action.FILL, locator=Locator(label="Email"), value="someone@shop.example"),
    go_to(PageKind.PAYMENT),
    Step(Action.STOP),
    click("Pay £36.00"),
]


def test_in_a_strangers_shop_the_walk_ends_at_the_door_with_nothing_typed(shopper: Shopper, tmp_path: Path) -> None:
    typed: list[str] = []
    with checkout_shop(typed) as site:
        walked = shopper.walk(stranger(site.url), WHOLE_WAY, tmp_path / "v")
        assert site.asked_for("/typed") == []
        assert site.asked_for("/checkout/details") == []
        assert site.asked_for("/place-order") == []
    assert [page.main_kind for page in walked.pages] == [PageKind.HOME, PageKind.CHECKOUT]
    assert walked.steps[2].problem == "permission is 'none': nothing is typed into a stranger's shop"
    assert walked.steps[3].problem == walked.steps[2].problem
    assert "was stopped" in walked.steps[4].problem or "permission is 'none'" in walked.steps[4].problem
    assert not any(field.filled for form in walked.pages[1].forms for field in form.fields)
    assert not walked.entry(PageKind.PAYMENT).reached


def test_in_ones_own_shop_an_invented_customer_ends_on_the_payment_page(shopper: Shopper, tmp_path: Path) -> None:
    typed: list[str] = []
    with checkout_shop(typed) as site:
        walked = shopper.walk(own(site.url), [*WHOLE_WAY[:3], *WHOLE_WAY[4:]], tmp_path / "v")
        assert site.asked_for("/place-order") == []
    assert [page.main_kind for page in walked.pages] == [PageKind.HOME, PageKind.CHECKOUT, PageKind.PAYMENT]
    assert "alex.sample%40example.com" in typed[0]
    assert "United+Kingdom" in typed[0]
    assert walked.stored.visit.stopped_before == "Pay £36.00"
    assert walked.steps[-1].problem == "'Pay £36.00' was not pressed: it would send the payment form"


def test_after_the_stop_line_nothing_is_added_typed_or_sent(shopper: Shopper, tmp_path: Path) -> None:
    typed: list[str] = []
    after = [Step(Action.ADD_TO_CART), Step(Action.FILL, "customer"), go_to(PageKind.PAYMENT), go_to(PageKind.CART)]
    with checkout_shop(typed) as site:
        walked = shopper.walk(own(site.url), [open_("/checkout"), Step(Action.STOP), *after], tmp_path / "v")
    assert [step.problem for step in walked.steps[2:]] == ["buying was stopped before it"] * 4
    assert walked.stored.visit.stopped_before == "Continue to payment"
    assert typed == []
