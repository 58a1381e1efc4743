from __future__ import annotations

import pytest
from markupsafe import Markup

from mysteryshop.report.safety import printable, web_address


@pytest.mark.parametrize("url", ["https://shop.example/?a=1&b=2", "http://127.0.0.1:8000/x"])
def test_web_addresses_become_links(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        " https://shop.example/",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//shop.example/",
        "https:shop.example",
        "http://[",
        "",
    ],
)
def test_nothing_else_does(url: str) -> None:
    assert web_address(url) == ""


def test_characters_that_html_forbids_are_shown_as_replaced() -> None:
    assert printable("a\x00b\x1bc\ud800d\ufffe") == "a\ufffdb\ufffdc\ufffdd\ufffd"
    assert printable("tab\tand\nline, é, 日本, 🧥") == "tab\tand\nline, é, 日本, 🧥"


def test_markup_and_numbers_pass_untouched() -> None:
    assert printable(Markup("<b>\x07</b>")) == "<b>\x07</b>"
    assert printable(7) == 7
