"""Pairs of shops in which something fails on the way to buying: met well on one side, badly on the other."""

from __future__ import annotations

from collections.abc import Mapping

from tests.stores.failing.buying import (
    card_declined,
    card_invalid,
    coupon_invalid,
    double_click,
    double_click_beacon,
    double_click_form,
    pay_timeout,
    postcode_wrong,
    search_nothing,
    search_typo,
    session_expired,
)
from tests.stores.failing.buying.base import Pair, RunningShop, Truth

__all__ = ["PAIRS", "Pair", "RunningShop", "Truth"]

# By scenario; where one scenario has several pairs, the others say after its name by which way they order.
PAIRS: Mapping[str, Pair] = {
    "search-nothing": search_nothing.PAIR,
    "search-typo": search_typo.PAIR,
    "coupon-invalid": coupon_invalid.PAIR,
    "postcode-wrong": postcode_wrong.PAIR,
    "card-invalid": card_invalid.PAIR,
    "card-declined": card_declined.PAIR,
    "pay-timeout": pay_timeout.PAIR,
    "session-expired": session_expired.PAIR,
    "double-click": double_click.PAIR,
    "double-click-form": double_click_form.PAIR,
    "double-click-beacon": double_click_beacon.PAIR,
}
