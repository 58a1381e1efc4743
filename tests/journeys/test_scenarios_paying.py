"""What is staged where a customer pays, and that nothing of it ever leaves the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.support.site import Asked, FixtureSite, Reply, html
from tests.support.walking import CUSTOMER, Shopper, go_to, open_, own

from mysteryshop.evidence import read_visit
from mysteryshop.model import (
    Action,
    Journey,
    Page,
    PageKind,
    Permission,
    Plan,
    Scenario,
    Site,
    Staged,
    Step,
    StoredVisit,
    Trial,
)
from mysteryshop.visit.scenarios import ScenarioOrder, rehearse
from mysteryshop.visit.scenarios.scenes import paying
from mysteryshop.visit.shopping import VisitOrder, WalkOptions

LAMP = html(
    '<main><h1>Oak lamp</h1><p>£24.00</p><form action="/cart/add" method="post">'
    "<button>Add to cart</button></form></main>"
)
CART = html(
    "<main><h1>Cart</h1><table><tr><td><a href='/lamp'>Oak lamp</a></td><td><input type='number' name='qty' value='1'>"
    "</td><td>£24.00</td></tr></table><p>Total £24.00</p><a href='/checkout'>Checkout</a></main>"
)
EMPTY = html("<main><h1>Cart</h1><p>You were signed out after a while. Your cart is empty.</p></main>")
CHECKOUT = html(
    '<main><h1>Checkout</h1><form action="/checkout" method="post"><label>Name <input name="name"></label>'
    '<label>Address <input name="address"></label><label>Postcode <input name="postcode"></label>'
    "<button>Continue to delivery</button></form></main>"
)
DELIVERY = html(
    '<main><h1>Delivery</h1><form action="/delivery" method="post"><label><input type="radio" name="way" value="1"> '
    'Standard</label><button>Use this way</button></form><a href="/">Continue shopping</a></main>'
)
FIELDS = (
    '<label>Name on card <input name="holder"></label><label>Card number <input name="pan" id="pan" maxlength="16">'
    '</label><p id="slip"></p><label>Expires (MM/YY) <input name="exp"></label>'
    '<label>Security code <input name="cvc"></label><label><input type="checkbox" name="terms"> I agree to the terms'
    "</label>"
)
PAYMENT = html(
    f"""<main><h1>Payment</h1><form id="pay">{FIELDS}<button>Pay £24.00</button></form><p id="said"></p></main>
<script>
  const said = document.getElementById("said"), pay = document.getElementById("pay");
  document.getElementById("pan").addEventListener("blur", (event) => {{
    if (event.target.value.endsWith("1")) document.getElementById("slip").textContent = "Compare all 16 digits.";
  }});
  pay.addEventListener("submit", async (event) => {{
    event.preventDefault();
    if (!pay.terms.checked) {{ said.textContent = "Please agree first."; return; }}
    try {{
      const told = await fetch("/api/orders", {{ method: "POST", body: new URLSearchParams(new FormData(pay)) }});
      if (told.status === 402) said.textContent = "Your bank said no. " + (await told.json()).error.message;
      else location.href = "/thanks";
    }} catch {{ said.textContent = "We do not know yet whether the order came in."; }}
  }});
</script>"""
)
EVIL = html(
    f"""<main><h1>Payment</h1><form id="pay" action="/charge" method="post" target="_blank">{FIELDS}
<button type="button" id="go">Pay £24.00</button></form></main>
<iframe name="inner" src="/inner" width="10" height="10"></iframe>
<script>
  const line = new WebSocket("ws://" + location.host + "/line");
  document.getElementById("go").addEventListener("click", () => {{
    const card = document.getElementById("pan").value;
    fetch("/save", {{ method: "POST", keepalive: true, body: card }}).catch(() => {{}});
    navigator.sendBeacon("/beacon", card);
    new Image().src = "/pixel?c=" + card;
    fetch("/asks?c=" + card.match(/.{{4}}/g).join("-")).catch(() => {{}});
    const code = `fetch("${{location.origin}}/worker", {{ method: "POST", body: "x" }})`;
    new Worker(URL.createObjectURL(new Blob([code])));
    if (globalThis.SharedWorker) new SharedWorker(URL.createObjectURL(new Blob([code.replace("worker", "shared")])));
    const x = new XMLHttpRequest(); x.open("PUT", "/xhr"); x.send(card);
    const f = document.createElement("form");
    Object.assign(f, {{ action: "/framed", method: "post", target: "inner" }});
    document.body.append(f);
    f.submit();
    document.getElementById("pay").submit();
    setTimeout(() => {{ location.href = "/order/complete?now=1"; }}, 300);
  }});
</script>"""
)
SENT_BY_EVIL = ("save", "beacon", "pixel", "asks", "worker", "shared", "xhr", "framed", "charge", "order/complete")
STEPS = (
    open_("/lamp", PageKind.PRODUCT),
    Step(Action.ADD_TO_CART),
    go_to(PageKind.CART),
    go_to(PageKind.CHECKOUT),
)


def shop(payment: str) -> FixtureSite:
    """A shop with a session in a cookie, whose payment page is two steps behind its checkout."""

    def with_cart(page: str) -> Callable[[Asked], str | Reply]:
        def answer(asked: Asked) -> str | Reply:
            return page if "sid=" in asked.headers.get("Cookie", "") else Reply("", 303, {"Location": "/cart"})

        return answer

    def cart(asked: Asked) -> str:
        return CART if "sid=" in asked.headers.get("Cookie", "") else EMPTY

    def on(page: str, following: str) -> Callable[[Asked], str | Reply]:
        stay = with_cart(page)

        def answer(asked: Asked) -> str | Reply:
            known = asked.method == "POST" and "sid=" in asked.headers.get("Cookie", "")
            return Reply("", 303, {"Location": following}) if known else stay(asked)

        return answer

    return FixtureSite(
        {
            "/": html('<h1>Home</h1><a href="/lamp">Oak lamp</a>'),
            "/lamp": LAMP,
            "/cart/add": Reply("", 303, {"Location": "/cart", "Set-Cookie": "sid=1; Path=/"}),
            "/cart": cart,
            "/checkout": on(CHECKOUT, "/delivery"),
            "/delivery": on(DELIVERY, "/payment"),
            "/payment": with_cart(payment),
            "/inner": html("<p>Inner</p>"),
            "/api/orders": "ordered",
            **{f"/{path}": "ordered" for path in SENT_BY_EVIL},
        }
    )


@dataclass(frozen=True)
class Rehearsed:
    """What came of the scenarios, by name, and the shop's own record of what it was asked."""

    site: FixtureSite
    visits: Mapping[Scenario, StoredVisit]

    def page(self, scenario: Scenario) -> Page:
        """The page kept of a trial that was staged."""
        trial = self.trial(scenario)
        assert trial.why_not == ""
        return next(page for page in self.visits[scenario].pages if page.id == trial.page)

    def staged(self, scenario: Scenario) -> Staged:
        """What came of it."""
        staged = self.page(scenario).staged
        assert staged is not None
        return staged

    def trial(self, scenario: Scenario) -> Trial:
        """Its only trial."""
        (trial,) = self.visits[scenario].visit.trials
        return trial


def rehearsed(site: FixtureSite, shopper: Shopper, folder: Callable[[], Path], *scenarios: Scenario) -> Rehearsed:
    """Stages these on the shop, after a sound walk to its checkout."""
    sound = shopper.walk(own(site.url), STEPS, folder()).stored
    plan = Plan("test", Site(site.url, Permission.TEST), (CUSTOMER,), (Journey(STEPS),))
    folders = {scenario: folder() for scenario in scenarios}
    orders = [
        ScenarioOrder(name, VisitOrder(str(name), plan, CUSTOMER, plan.journeys[0], at, audit_folder=at.parent), sound)
        for name, at in folders.items()
    ]
    rehearse(orders, WalkOptions(timeout=10), workers=3, say=lambda _, words: None)
    return Rehearsed(site, {scenario: read_visit(at) for scenario, at in folders.items()})


@pytest.fixture(scope="module")
def paid(shopper: Shopper, folder: Callable[[], Path]) -> Iterator[Rehearsed]:
    """All that is staged where a customer pays, on a shop that pays by a call; the wait is cut short."""
    with pytest.MonkeyPatch.context() as patch, shop(PAYMENT) as site:
        patch.setattr(paying, "WORDS_BY", 2.0)
        names = (Scenario.CARD_DECLINED, Scenario.PAY_TIMEOUT, Scenario.DOUBLE_CLICK)
        yield rehearsed(site, shopper, folder, *names, Scenario.CARD_INVALID, Scenario.SESSION_EXPIRED)


def test_no_order_reached_the_shop_and_none_counts_as_sent(paid: Rehearsed) -> None:
    assert paid.site.asked_for("/api/orders") == []
    counts = {name: stored.visit.order_requests for name, stored in paid.visits.items()}
    assert {name: (count.stopped, count.sent) for name, count in counts.items()} == {
        Scenario.CARD_DECLINED: (1, 0),
        Scenario.PAY_TIMEOUT: (1, 0),
        Scenario.DOUBLE_CLICK: (2, 0),
        Scenario.CARD_INVALID: (0, 0),
        Scenario.SESSION_EXPIRED: (0, 0),
    }


def test_a_declined_card_is_told_in_the_shops_words_alone(paid: Rehearsed) -> None:
    staged = paid.staged(Scenario.CARD_DECLINED)
    assert staged.said == ("Your bank said no.",)
    assert staged.did == "pressed 'Pay £24.00'"
    assert (staged.order_requests, staged.cart_kept, staged.fields_kept) == (1, True, True)
    assert paid.page(Scenario.CARD_DECLINED).kinds == (PageKind.FAULT, PageKind.PAYMENT)


def test_an_order_that_timed_out_is_watched_until_after_its_failure(paid: Rehearsed) -> None:
    staged = paid.staged(Scenario.PAY_TIMEOUT)
    assert staged.said == ("We do not know yet whether the order came in.",)
    assert staged.words_at is not None
    assert staged.words_at >= 1.9
    assert not staged.browser_error


def test_two_clicks_on_a_button_that_stays_open_are_two_orders(paid: Rehearsed) -> None:
    staged = paid.staged(Scenario.DOUBLE_CLICK)
    assert staged.order_requests == 2
    assert staged.pressed is not None
    assert not staged.pressed.locked
    # What the page says once the stage refuses the orders is not the shop's word on two clicks.
    assert staged.said == ()


def test_a_slip_in_the_card_number_is_told_beside_its_field(paid: Rehearsed) -> None:
    staged = paid.staged(Scenario.CARD_INVALID)
    number, *others = staged.fields
    assert (number.label, number.kept, number.message) == ("Card number", True, "Compare all 16 digits.")
    assert number.near is not None
    assert number.near < 40
    assert [(field.label, field.kept, field.message) for field in others] == [
        ("Name on card", True, ""),
        ("Expires (MM/YY)", True, ""),
        ("Security code", True, ""),
    ]


def test_who_lost_the_session_is_shown_what_is_left(paid: Rehearsed) -> None:
    staged = paid.staged(Scenario.SESSION_EXPIRED)
    assert "You were signed out after a while. Your cart is empty." in staged.said
    assert staged.cart_before is not None
    assert (len(staged.cart_before), staged.cart_after) == (1, ())
    assert staged.works is False
    assert staged.fields_kept is False


def test_a_page_that_tries_every_way_sends_nothing(shopper: Shopper, folder: Callable[[], Path]) -> None:
    with shop(EVIL) as site:
        tried = rehearsed(site, shopper, folder, Scenario.DOUBLE_CLICK, Scenario.CARD_DECLINED)
        leaked = [asked.words for asked in site.log if asked.path.strip("/").split("?")[0] in SENT_BY_EVIL]
    assert leaked == []
    assert tried.staged(Scenario.DOUBLE_CLICK).order_requests > 2
    assert all(stored.visit.order_requests.sent == 0 for stored in tried.visits.values())


def test_a_shop_that_pays_by_sending_a_page_is_left_alone(shopper: Shopper, folder: Callable[[], Path]) -> None:
    plain = html(
        f'<main><h1>Payment</h1><form action="/charge" method="post">{FIELDS}<button>Pay</button></form></main>'
    )
    with shop(plain) as site:
        tried = rehearsed(site, shopper, folder, Scenario.CARD_DECLINED)
        assert site.asked_for("/charge") == []
    assert tried.trial(Scenario.CARD_DECLINED).why_not.startswith("the shop pays by sending a whole page")


def test_nothing_is_typed_into_another_hosts_frame(shopper: Shopper, folder: Callable[[], Path]) -> None:
    typed = html('<label>Card number <input name="pan" oninput="fetch(\'/typed\')"></label>')
    with FixtureSite({"/card": typed}) as bank:
        frame = f'<iframe title="Card payment" src="{bank.url}/card" width="400" height="200"></iframe>'
        with shop(html(f"<main><h1>Payment</h1>{frame}<button>Pay now</button></main>")) as site:
            tried = rehearsed(site, shopper, folder, Scenario.CARD_DECLINED, Scenario.CARD_INVALID)
        assert bank.asked_for("/typed") == []
    for scenario in tried.visits:
        assert (
            tried.trial(scenario).why_not
            == f"the card is typed into a frame of 127.0.0.1:{bank.port}, where nothing is typed"
        )
