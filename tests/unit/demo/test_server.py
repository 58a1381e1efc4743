"""The shop opens on loopback, answers many at once, and leaves nothing running."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
from tests.unit.demo.walking import Customer

from mysteryshop.demo import DemoShop, Edition


def threads_of_shops() -> set[str]:
    return {
        thread.name
        for thread in threading.enumerate()
        if "demo-shop" in thread.name or "process_request" in thread.name
    }


def test_it_stands_on_loopback_at_a_free_port() -> None:
    with DemoShop(Edition.AFTER) as shop:
        place = urlsplit(shop.url)
        assert (place.hostname, bool(place.port)) == ("127.0.0.1", True)


def test_nothing_is_left_running_even_when_a_visitor_says_nothing() -> None:
    before = threads_of_shops()
    with DemoShop(Edition.AFTER) as shop:
        port = urlsplit(shop.url).port
        silent = socket.create_connection(("127.0.0.1", port), timeout=5)
        assert Customer(shop.url).get("/").status == 200
    with silent:
        assert silent.recv(1) == b""
    assert threads_of_shops() == before
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)


def test_starting_and_stopping_twice_is_once() -> None:
    shop = DemoShop(Edition.BEFORE)
    url = shop.start().url
    assert shop.start().url == url
    shop.stop()
    shop.stop()


def test_a_stopped_shop_still_knows_its_orders() -> None:
    with DemoShop(Edition.BEFORE) as shop:
        Customer(shop.url).post("/order/place")
        Customer(shop.url).post("/newsletter", email="sam@mail.example")
    assert (shop.orders, shop.messages) == (1, 1)


def test_many_customers_are_served_at_once_and_every_order_is_counted() -> None:
    with DemoShop(Edition.AFTER) as shop:
        silent = socket.create_connection(("127.0.0.1", urlsplit(shop.url).port), timeout=5)
        with silent, ThreadPoolExecutor(8) as crowd:
            seen = list(crowd.map(lambda _: Customer(shop.url).post("/order/place").status, range(24)))
        assert seen == [200] * 24
        assert shop.orders == 24


def test_it_says_nothing_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with DemoShop(Edition.AFTER) as shop:
        Customer(shop.url).get("/")
        Customer(shop.url).get("/no-such-thing")
    assert capfd.readouterr() == ("", "")
