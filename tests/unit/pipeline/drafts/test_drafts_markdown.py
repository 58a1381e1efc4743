"""Markdown: line numbers are right, and what a reader does not see is left out."""

from __future__ import annotations

from typing import Any

ANSWERS = """---
title: Sorry, we are down
---
# Questions

See the [terms](https://shop.example/unfortunately-no "It depends.") first.

Q: Can I return a lamp?
A: Unfortunately **no**. You should have
read the [terms](https://shop.example/terms).

```text
It depends.
```

- **When does it ship?**

  It depends.

| Asked | Told |
| --- | --- |
| Can I pay by card? | We reserve the right to refuse. |
"""


def test_words_are_found_at_their_line_and_column(judge: Any) -> None:
    seen = judge("faq.md", ANSWERS)
    assert seen.kind == "faq"
    assert seen.places("Unfortunately no.") == {"9:4"}
    assert seen.places("You should have read the terms.") == {"9:26"}
    assert seen.places("It depends.") == {"18:3"}
    assert seen.places("Can I return a lamp?") == {"8:4"}


def test_marks_of_question_and_answer_are_no_words(judge: Any) -> None:
    words = judge("faq.md", ANSWERS).words.splitlines()
    assert "Can I return a lamp?" in words
    assert "Unfortunately no. You should have read the terms." in words


def test_front_matter_code_and_link_targets_are_not_judged(judge: Any) -> None:
    seen = judge(
        "message.md",
        "---\ncode: ERR_5000\n---\nOrders are closed.\n\n```\nTraceback ERR_5000\n```\n\n"
        "[Ask us](https://shop.example/?ERR_5000).\n",
        kind="outage",
    )
    assert seen.words.splitlines() == ["Orders are closed.", "Ask us."]


def test_a_sentence_that_comes_twice_is_found_where_it_was_meant(judge: Any) -> None:
    seen = judge("faq.md", "# Help\n\nIt depends.\n\n## When does it ship?\n\nIt depends.\n\n## Can I pay?\n\nYes.\n")
    assert seen.places("It depends.") == {"3:1", "7:1"}
