"""Words are picked by edition, filled with facts, and never become markup by accident."""

from __future__ import annotations

from typing import Any

import pytest

from mysteryshop.demo import Edition
from mysteryshop.demo.shop.wording import linked, read_words, spoken


def leaves(value: Any, path: str = "") -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in leaves(item, f"{path}.{key}")]
    if isinstance(value, list):
        return [leaf for number, item in enumerate(value) for leaf in leaves(item, f"{path}.{number}")]
    return [(path, value)]


@pytest.mark.parametrize("edition", list(Edition))
def test_no_pair_is_left_undecided(edition: Edition) -> None:
    assert not [path for path, _ in leaves(read_words(edition)) if path.endswith((".before", ".after"))]


def test_a_line_becomes_html_with_its_links_and_nothing_else() -> None:
    assert linked("Tea & <b>[toast](/c/keep)</b>") == ('Tea &amp; &lt;b&gt;<a href="/c/keep">toast</a>&lt;/b&gt;')


def test_unknown_facts_wait_for_the_page_that_knows_them() -> None:
    words = spoken({"hello-there": "Call {phone} about {order}"}, {"phone": "01632 960142"})
    assert words.hello_there == "Call 01632 960142 about {order}"
