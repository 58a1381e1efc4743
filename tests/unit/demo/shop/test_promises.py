"""Days and prices as the shop promises them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.unit.demo.walking import Customer

from mysteryshop.demo import DemoShop, Edition
from mysteryshop.demo.shop.calendar import span_words
from mysteryshop.demo.shop.promises import arrivals, pounds, reopening


@pytest.mark.parametrize(
    ("moment", "standard", "next_day"),
    [
        pytest.param("2026-06-02T09:00", "Thu 4 to Fri 5 June", 3, id="a Tuesday morning"),
        pytest.param("2026-06-02T14:00", "Fri 5 to Mon 8 June", 4, id="after the hour, it leaves tomorrow"),
        pytest.param("2026-06-05T15:00", "Wed 10 to Thu 11 June", 9, id="Friday evening leaves on Monday"),
        pytest.param("2026-06-06T20:00", "Wed 10 to Thu 11 June", 9, id="Saturday evening leaves on Monday too"),
        pytest.param("2026-04-28T10:00", "Thu 30 April to Fri 1 May", 29, id="across two months"),
    ],
)
def test_arrival_counts_working_days_from_the_day_it_leaves(moment: str, standard: str, next_day: int) -> None:
    due = arrivals(datetime.fromisoformat(moment).replace(tzinfo=UTC))
    assert span_words(due.first, due.last) == standard
    assert due.next_day.day == next_day


def test_the_closed_shop_opens_at_a_full_hour_at_least_three_hours_on() -> None:
    assert reopening(datetime(2026, 6, 2, 22, 40, tzinfo=UTC)) == datetime(2026, 6, 3, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(("amount", "words"), [("7.00", "£7"), ("3.95", "£3.95"), ("40", "£40")])
def test_whole_pounds_are_said_without_pence(amount: str, words: str) -> None:
    from decimal import Decimal

    assert pounds(Decimal(amount)) == words


def test_pages_show_the_days_of_the_shops_own_clock() -> None:
    with DemoShop(Edition.AFTER, clock=lambda: datetime(2026, 6, 2, 9, 0, tzinfo=UTC)) as shop:
        customer = Customer(shop.url)
        assert "arrives Thu 4 to Fri 5 June" in customer.get("/p/bread-bag").text
        assert "by 13:00 UTC on Tuesday 2 June" in customer.get("/maintenance").text
        assert "ready on Thursday 18 June" in customer.get("/p/clay-baking-dome").text
