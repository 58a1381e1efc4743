"""Which pages a pattern means: kinds, paths, addresses, and `*` for whatever stands there."""

from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mysteryshop.model import PageKind, fits_page, is_page_pattern


@pytest.mark.parametrize(
    ("pattern", "url", "fits"),
    [
        ("cart", "https://shop.example/basket", True),
        ("checkout", "https://shop.example/checkout", False),
        ("/basket", "https://shop.example/basket", True),
        ("/basket", "https://shop.example/basket/", True),
        ("/basket/", "https://shop.example/basket?x=1#top", True),
        ("/basket", "https://shop.example/basket/gift", False),
        ("/bas*", "https://shop.example/basket/gift", True),
        ("/*gift", "https://shop.example/basket/gift", True),
        ("/basket?x=*", "https://shop.example/basket?x=1", True),
        ("/basket?x=*", "https://shop.example/basket", False),
        ("/", "https://shop.example", True),
        ("/", "https://shop.example/basket", False),
        ("https://shop.example/*", "https://shop.example/basket", True),
        ("https://shop.example/*", "https://other.example/basket", False),
        ("*.eml", "channels/order.eml", True),
        ("*", "", True),
        ("/a*a", "https://shop.example/a", False),
    ],
)
def test_means_these_pages(pattern: str, url: str, fits: bool) -> None:
    assert fits_page(pattern, url, (PageKind.CART,)) is fits


@pytest.mark.parametrize(
    ("text", "well"),
    [("cart", True), ("/help/*", True), ("*x", True), ("https://a.example/", True), ("help/", False), ("crt", False)],
)
def test_a_pattern_is_told_from_a_misspelt_kind(text: str, well: bool) -> None:
    assert is_page_pattern(text) is well


@given(st.text("ab*", max_size=8), st.text("ab", max_size=10))
def test_a_star_means_anything_and_nothing_else_does(pattern: str, path: str) -> None:
    wanted = re.fullmatch(".*".join(map(re.escape, f"/{pattern}".split("*"))), f"/{path}") is not None
    assert fits_page(f"/{pattern}", f"https://shop.example/{path}", ()) is wanted


def test_no_pattern_takes_long() -> None:
    started = perf_counter()
    assert not fits_page("/" + "*a" * 2000 + "b", "https://shop.example/" + "a" * 20_000, ())
    assert perf_counter() - started < 1
