from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Result
from mysteryshop.report.as_markdown import escaped, render_markdown


def rendered(result: Result) -> str:
    return render_markdown(result, Path()).decode("utf-8")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Tern & Tide", "Tern & Tide"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
        ("[free](javascript:alert(1))", r"\[free\](javascript:alert(1))"),
        ("a | b", r"a \| b"),
        ("two\n\n# lines", r"two \# lines"),
        ("@everybody", "&#64;everybody"),
        ("see http://evil.example", r"see http:\//evil.example"),
    ],
)
def test_words_stay_words(words: str, shown: str) -> None:
    assert escaped(words) == shown


def test_says_score_gate_and_the_first_five_repairs() -> None:
    told = rendered(sample_result())
    assert told.startswith("# Tern & Tide, before the autumn rain: 59 of 100, seller-focused\n")
    assert "- Score 59, capped; 61 without; range 59 to 62; coverage 87%" in told
    assert "- Gate not held: the score 59 is under 75" in told
    assert [line[:2] for line in told.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3.", "4.", "5."]


def test_puts_customers_side_by_side_and_names_where_they_parted() -> None:
    told = rendered(sample_result())
    assert "| Page kinds reached | 7 of 9 | 3 of 5 |" in told
    assert "| Search | reached, 6.4 s | **not reached** |" in told
    assert "- Search was not reached by Price first: no search field was found" in told


def test_one_customer_alone_has_no_comparison() -> None:
    assert "Side by side" not in rendered(replace(sample_result(), side_by_side=None))
