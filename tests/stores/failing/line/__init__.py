"""Shops that fail well and badly when the line, the server or a thing on the page fails; one pair a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tests.stores.failing.line import (
    api_500,
    api_500_worker,
    image_failure,
    js_off,
    missing_page,
    offline,
    server_500_page,
    server_503_page,
    slow,
    sold_out,
    sold_out_staged,
    third_party_blocked,
)
from tests.stores.failing.line.base import Pair, RunningShop, Truth

__all__ = ["PAIRS", "Pair", "RunningShop", "Truth"]

_MODULES = (
    api_500,
    api_500_worker,
    offline,
    slow,
    missing_page,
    image_failure,
    js_off,
    third_party_blocked,
    sold_out,
    sold_out_staged,
    server_500_page,
    server_503_page,
)

PAIRS: Mapping[str, Pair] = MappingProxyType({module.PAIR.scenario: module.PAIR for module in _MODULES})
