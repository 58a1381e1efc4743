"""What the net lets by, what it catches, and what counts as an order."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest

from mysteryshop.model import Permission, Site
from mysteryshop.visit.guard import Guard
from mysteryshop.visit.scenarios.lockdown import Caught, Holding, Lockdown
from mysteryshop.visit.scope import Scope

SHOP = "https://shop.example"
CARD = "4242424242424242"


@dataclass
class FakeRequest:
    """One request as the browser shows it."""

    method: str
    url: str
    resource_type: str = "fetch"
    body: bytes = b""

    @property
    def post_data_buffer(self) -> bytes:
        return self.body

    def is_navigation_request(self) -> bool:
        return self.resource_type == "document"

    def __hash__(self) -> int:
        return id(self)


@dataclass
class FakeRoute:
    """Remembers what became of it."""

    became: str = ""

    async def fallback(self) -> None:
        self.became = "let by"

    async def abort(self, reason: str) -> None:
        self.became = reason


@dataclass
class FakeLine:
    """A web socket: what the page says is handed on to the shop, or not."""

    url: str = "wss://shop.example/line"
    heard: list[str | bytes] = field(default_factory=list)
    say: Any = None

    def connect_to_server(self) -> FakeLine:
        return self

    def send(self, message: str | bytes) -> None:
        self.heard.append(message)

    def on_message(self, handler: Any) -> None:
        self.say = handler


def net(*, locked: bool = True) -> Lockdown:
    scope = Scope(Site(SHOP, Permission.OWN))
    walker = SimpleNamespace(tab=SimpleNamespace(url=f"{SHOP}/payment"), scope=scope, guard=Guard(scope))
    drawn = Lockdown(cast("Any", walker))
    if locked:
        drawn.lock(CARD)
    return drawn


def pressed(drawn: Lockdown, *requests: FakeRequest) -> list[str]:
    routes = [FakeRoute() for _ in requests]

    async def all_of_them() -> None:
        for route, request in zip(routes, requests, strict=True):
            await drawn._judge(cast("Any", route), cast("Any", request))

    asyncio.run(all_of_them())
    return [route.became for route in routes]


def test_nothing_is_caught_before_the_net_is_drawn() -> None:
    drawn = net(locked=False)
    assert pressed(drawn, FakeRequest("POST", f"{SHOP}/cart/add")) == ["let by"]
    assert drawn.caught == []


@pytest.mark.parametrize(
    ("request_", "order"),
    [
        (FakeRequest("POST", f"{SHOP}/api/orders"), True),
        (FakeRequest("PUT", f"{SHOP}/anything"), True),
        (FakeRequest("POST", f"{SHOP}/checkout/step", "document"), True),
        (FakeRequest("POST", f"{SHOP}/log", body=b'{"pan": "4242 4242 4242 4242"}'), True),
        (FakeRequest("GET", f"{SHOP}/thanks?pan=4242-4242-4242-4242", "document"), True),
        (FakeRequest("GET", "https://elsewhere.example/p.gif?c=4242424242424242", "image"), True),
        (FakeRequest("GET", f"{SHOP}/order/complete", "document"), True),
        (FakeRequest("GET", f"{SHOP}/place-order?now=1"), True),
        (FakeRequest("POST", f"{SHOP}/analytics/events"), False),
        (FakeRequest("POST", "https://elsewhere.example/hit"), False),
        (FakeRequest("POST", f"{SHOP}/seen", "ping"), False),
    ],
)
def test_what_writes_is_caught_whatever_its_address(request_: FakeRequest, order: bool) -> None:
    drawn = net()
    assert pressed(drawn, request_) == ["aborted"]
    (caught,) = drawn.caught
    assert caught.order is order
    assert drawn.walker.guard.stopped == int(order)


@pytest.mark.parametrize(
    "request_",
    [
        FakeRequest("GET", f"{SHOP}/cart", "document"),
        FakeRequest("GET", f"{SHOP}/payment?declined=1", "document"),
        FakeRequest("GET", f"{SHOP}/api/stock"),
        FakeRequest("OPTIONS", f"{SHOP}/api/orders"),
    ],
)
def test_what_only_reads_is_let_by(request_: FakeRequest) -> None:
    assert pressed(net(), request_) == ["let by"]


def test_sure_orders_are_counted_without_what_goes_along_with_them() -> None:
    drawn = net()
    pressed(drawn, FakeRequest("POST", f"{SHOP}/api/check"), FakeRequest("POST", f"{SHOP}/api/orders"))
    assert [caught.url for caught in drawn.order_requests] == [f"{SHOP}/api/orders"]


def test_where_no_address_says_order_all_that_was_written_counts() -> None:
    drawn = net()
    pressed(drawn, FakeRequest("POST", f"{SHOP}/go"), FakeRequest("POST", f"{SHOP}/go"))
    assert len(drawn.order_requests) == 2


def test_what_was_answered_in_the_browser_never_counts_as_sent() -> None:
    drawn, request = net(), FakeRequest("POST", f"{SHOP}/api/orders")
    pressed(drawn, request)
    drawn.walker.guard._count_sent(cast("Any", request))
    assert drawn.walker.guard.order_requests.sent == 0


def test_a_web_socket_is_heard_no_more_once_the_net_is_drawn() -> None:
    drawn, line = net(locked=False), FakeLine()
    drawn._listen(cast("Any", line))
    line.say("hello")
    drawn.lock(CARD)
    line.say("still here")
    line.say('{"do": "createOrder"}')
    assert line.heard == ["hello"]
    assert [caught.order for caught in drawn.caught] == [False, True]
    assert drawn.walker.guard.stopped == 1


def test_a_held_order_fails_when_its_time_is_over() -> None:
    holding, route = Holding(0.1, "timedout"), FakeRoute()
    asyncio.run(holding(cast("Any", route), Caught("POST", SHOP)))
    assert route.became == "timedout"
    assert holding.held == 0
    assert holding.busy(60)
    assert not holding.busy(0)


def test_a_held_order_that_the_page_gave_up_is_left_alone() -> None:
    holding, route = Holding(60), FakeRoute()
    asyncio.run(holding(cast("Any", route), Caught("POST", SHOP, gone=True)))
    assert route.became == ""


def test_a_held_order_is_let_go_at_once_when_the_watch_is_over() -> None:
    holding, route = Holding(60), FakeRoute()
    holding.released.set()
    asyncio.run(holding(cast("Any", route), Caught("POST", SHOP)))
    assert route.became == "aborted"
