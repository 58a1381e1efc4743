"""A link is only asked whether it is alive when asking can do nothing."""

from __future__ import annotations

import pytest

from mysteryshop.visit.meaning import only_tells


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/faq", "Questions"),
        ("/c/bread-tins", "Bread tins"),
        ("/item/return-spring", "Return spring"),
        ("/pages/our-story.html", "Our story"),
    ],
)
def test_asks_pages_that_tell(path: str, text: str) -> None:
    assert only_tells(f"http://shop.example{path}", text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/rate?item=5&stars=4", "★★★★"),
        ("/subscribe", "Offers by email"),
        ("/cart/empty", "Empty the cart"),
        ("/order/place?item=1", "One-click buy"),
        ("/account/delete", "Delete my account"),
        ("/go/17", "Subscribe to offers"),
        ("/vote/3", "Helpful"),
        ("/list?page=2", "Next"),
    ],
)
def test_leaves_links_that_may_act(path: str, text: str) -> None:
    assert not only_tells(f"http://shop.example{path}", text)
