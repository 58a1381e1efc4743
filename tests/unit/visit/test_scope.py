"""Where the shopper may go, what robots.txt allows, and how long it waits."""

from __future__ import annotations

import asyncio

import pytest

from mysteryshop.model import Permission, Site
from mysteryshop.visit.scope import LONGEST_DELAY, Pace, Robots, Scope, is_loopback, registrable_domain


@pytest.mark.parametrize(
    ("start", "url", "inside"),
    [
        ("https://shop.example.co.uk", "https://www.example.co.uk/faq", True),
        ("https://shop.example.co.uk", "https://other.co.uk/", False),
        ("https://shop.example", "http://SHOP.example/a", True),
        ("https://shop.example", "https://shop.example.evil.test/", False),
        ("https://shop.example", "https://evilshop.example/", False),
        ("https://shop.example", "https://shop.example@evil.test/", False),
        ("https://shop.example", "javascript:alert(1)", False),
        ("https://shop.example", "mailto:a@shop.example", False),
        ("https://shop.example", "data:text/html,x", False),
        ("https://shop.example", "https://pay.test/x", True),
        ("https://shop.example", "https://sub.pay.test/x", False),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/a", True),
        ("http://127.0.0.1:8000", "http://127.0.0.1:9000/a", False),
        ("http://localhost:8000", "http://127.0.0.1:8000/a", False),
        ("http://[::1]:8000", "http://[::1]:8000/a", True),
        ("http://[::1]:8000", "http://[::1]:8001/a", False),
    ],
)
def test_only_the_audited_hosts_belong(start: str, url: str, inside: bool) -> None:
    assert Scope(Site(start, hosts=("pay.test",))).holds(url) is inside


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("shop.example.co.uk", "example.co.uk"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost"),
        ("a.b.de", "b.de"),
    ],
)
def test_a_domain_is_what_one_can_buy(host: str, domain: str) -> None:
    assert registrable_domain(host) == domain


@pytest.mark.parametrize(
    ("url", "loopback"),
    [("http://127.0.0.1:1", True), ("http://localhost", True), ("http://a.localhost", True), ("http://[::1]/", True),
     ("http://shop.example", False), ("http://127.example", False), ("http://localhost.example", False)],
)  # fmt: skip
def test_loopback_is_this_machine(url: str, loopback: bool) -> None:
    assert is_loopback(url) is loopback


def test_no_robots_txt_allows_everything() -> None:
    assert Robots(None).allows("https://shop.example/private")
    assert Robots(None).delay == 0


def test_rules_for_us_by_name_go_before_rules_for_all() -> None:
    robots = Robots("User-agent: *\nDisallow: /\n\nUser-agent: mysteryshop\nDisallow: /cart\n")
    assert robots.allows("https://shop.example/faq")
    assert not robots.allows("https://shop.example/cart/add")


def test_a_crawl_delay_is_kept_up_to_a_limit() -> None:
    assert Robots("User-agent: *\nCrawl-delay: 2\n").delay == 2
    assert Robots("User-agent: *\nCrawl-delay: 86400\n").delay == LONGEST_DELAY


@pytest.mark.parametrize(
    ("permission", "asked", "delay", "seconds"),
    [
        (Permission.NONE, None, 0, 1.0),
        (Permission.OWN, None, 0, 0.0),
        (Permission.TEST, 0.5, 0, 0.5),
        (Permission.NONE, 0.2, 0, 0.2),
        (Permission.NONE, 0.2, 3, 3.0),
    ],
)
def test_the_pace_is_the_permissions_the_audits_or_the_shops(
    permission: Permission, asked: float | None, delay: int, seconds: float
) -> None:
    robots = Robots(f"User-agent: *\nCrawl-delay: {delay}\n" if delay else None)
    assert Pace(Site("https://shop.example", permission, pace=asked), robots).seconds == seconds


def test_the_pause_is_what_is_left_of_the_pace() -> None:
    clock, slept = [10.0], []

    async def sleep(seconds: float) -> None:
        slept.append(round(seconds, 3))
        clock[0] += seconds

    async def walk() -> None:
        pace = Pace(Site("https://shop.example"), Robots(None), lambda: clock[0], sleep)
        await pace.wait()
        clock[0] += 0.3
        await pace.wait()
        clock[0] += 5
        await pace.wait()

    asyncio.run(walk())
    assert slept == [0.7]
