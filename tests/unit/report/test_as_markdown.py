from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Accepted, Result, Verdict
from mysteryshop.report.as_markdown import LONGEST, render_markdown
from mysteryshop.report.markdown_words import escaped


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
        ("@everybody", "@\u2060everybody"),
        ("closes #12 and !7", "closes \\#\u206012 and \\!\u20607"),
        ("so :tada: it is", "so &#58;tada: it is"),
        ("from $5 to $10", "from &#36;5 to &#36;10"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
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


def test_findings_are_folded_away_by_what_is_to_do() -> None:
    told = rendered(sample_result())
    for heading in ("Not met: ", "Open questions, for a person: one finding", "Not seen, or not decided: "):
        assert f"<details><summary>{heading}" in told
    assert told.count("<details>") == told.count("</details>") == 3


def test_equal_findings_stand_in_one_line() -> None:
    finding = next(one for one in sample_result().findings if one.verdict is Verdict.FAIL and one.quotes)
    told = rendered(replace(sample_result(), findings=(finding,) * 3))
    assert told.partition("<details>")[2].count("\n- **") == 1
    assert ", and two places more: " in told


def test_stays_short_enough_for_a_comment_and_counts_what_is_left_out() -> None:
    one = next(one for one in sample_result().findings if one.verdict is Verdict.FAIL and one.quotes)
    many = tuple(replace(one, group=str(number), reason="why " * 50) for number in range(1_000))
    told = rendered(replace(sample_result(), findings=many))
    listed = told.count("\n- **")
    assert LONGEST / 2 < len(told) <= LONGEST
    assert f"- and {1_000 - listed} findings more, in the report" in told


def test_what_was_accepted_has_a_fold_of_its_own() -> None:
    one = next(one for one in sample_result().findings if one.verdict is Verdict.FAIL)
    accepted = replace(one, accepted=Accepted("until the relaunch", "Ada Marsh", "2027-01-31"))
    told = rendered(replace(sample_result(), findings=(accepted,)))
    assert "<summary>Accepted for now: one finding</summary>" in told
    assert "Accepted until 2027-01-31 by Ada Marsh: until the relaunch" in told
    assert "Not met" not in told
