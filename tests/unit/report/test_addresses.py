"""Addresses as other programs take them."""

from __future__ import annotations

import pytest

from mysteryshop.report.addresses import place_in_shop, uri_of


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ("https://shop.example/help?q=rain jacket", ""),
        ("https://shop.example/help?q=a+b#top", "https://shop.example/help?q=a+b#top"),
        ("https://shop.example/café", "https://shop.example/caf%C3%A9"),
        ("https://shop.example/%zz?a[]=<b>", "https://shop.example/%25zz?a%5B%5D=%3Cb%3E"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
        ("https://bücher.example/", "https://b%C3%BCcher.example/"),
        ("javascript:alert(1)", ""),
        ("chrome-error://chromewebdata/", ""),
        ("", ""),
    ],
)
def test_spells_web_addresses_and_nothing_else(url: str, uri: str) -> None:
    assert uri_of(url) == uri


def test_a_page_is_known_by_path_and_query() -> None:
    assert place_in_shop("https://shop.example/p?id=4#x") == place_in_shop("http://localhost:9/p?id=4") == "/p?id=4"
    assert place_in_shop("https://[::1/") == "https://[::1/"
