"""Tables and JSON: each row a text of its own, at its own place."""

from __future__ import annotations

import json
from typing import Any

import pytest

TABLE = 'Id;QUESTION;Answer\n1;"Can I\nreturn it?";"<p>Unfortunately no.</p>"\n2;When does it ship?;It depends.\n'
ITEMS = """[
 {"question": "Can I return it?",
  "answer": "Unfortunately \\u201cno\\u201d. You should have read the terms."},
 {"question": "When does it ship?", "answer": "It depends."}
]
"""
PAGE = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": "FAQPage",
            "mainEntity": [
                {"name": "Can I return it?", "acceptedAnswer": {"text": "<p>Unfortunately&nbsp;no.</p>"}},
                {"name": "When does it ship?", "acceptedAnswer": [{"text": "It depends."}]},
            ],
        }
    ],
}


def test_rows_are_judged_one_by_one(judge: Any) -> None:
    seen = judge("faq.csv", TABLE)
    assert (seen.kind, seen.checked.drafts[0].texts) == ("faq", 2)
    assert seen.places("Unfortunately no.") == {"3:17 row 2"}
    assert seen.places("It depends.") == {"4:22 row 3"}
    assert "1 of 2" not in "".join(each.finding.reason for each in seen.checked.drafts[0].findings)


def test_a_column_of_another_name_is_named(judge: Any) -> None:
    table = "Frage,Antwort\nWhen does it ship?,It depends.\n"
    assert "no column for a 'question' and an 'answer', or a 'text'" in judge("faq.csv", table).told
    assert "Found: 'Frage', 'Antwort'" in judge("faq.csv", table).told
    assert judge("faq.csv", table, columns=("frage", "ANTWORT")).places("It depends.") == {"2:20 row 2"}
    assert "Did you mean 'Antwort'?" in judge("faq.csv", table, columns=("Antword",)).told
    assert judge("faq.csv", table, columns=("Antwort",)).kind == "copy"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('question,answer\nWhy?,"open\n', "2:1 row 2 is broken"),
        ("question,answer\nWhen does it ship?,\n", "2:1 row 2 has a question and no answer"),
        ("text\n \n", "there are no words"),
    ],
)
def test_a_broken_table_is_named_with_its_row(judge: Any, content: str, problem: str) -> None:
    assert problem in judge("faq.csv", content).told


def test_a_row_without_an_answer_does_not_hide_the_others(judge: Any) -> None:
    seen = judge("faq.csv", "question,answer\nWhen does it ship?,It depends.\nWhy?,\n")
    assert seen.places("It depends.")
    assert seen.checked.exit == 2


def test_objects_are_judged_one_by_one(judge: Any) -> None:
    seen = judge("faq.json", ITEMS)
    assert seen.places("You should have read the terms.") == {"3:44 item 1"}
    assert seen.places("It depends.") == {f"4:{ITEMS.splitlines()[3].index('It depends.') + 1} item 2"}


def test_json_lines_are_read_too(judge: Any) -> None:
    lines = '{"Text": "Our checkout is down."}\n{"Text": "Back soon!"}\n'
    assert judge("messages.jsonl", lines).places("Back soon!") == {"2:11 item 2"}


@pytest.mark.parametrize("indent", [None, 1])
def test_a_saved_faq_page_is_read(judge: Any, indent: int | None) -> None:
    written = json.dumps(PAGE, indent=indent)
    seen = judge("page.json", written)
    line = next(number for number, each in enumerate(written.splitlines(), 1) if "It depends." in each)
    column = written.splitlines()[line - 1].index("It depends.") + 1
    assert seen.places("It depends.") == {f"{line}:{column} question 2"}
    assert "Unfortunately no." in seen.words


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('[{"text": "a"},\n {"text" "b"}]', "2:10 this JSON is broken: expecting ':' delimiter"),
        ('[{"text": "a"},]', "1:16 this JSON is broken: a comma after the last item"),
        ('[{"text": "a"}] more', "something follows"),
        ('[{"text": "a"}', "expected ',' or ']'"),
        ("[", "1:2 this JSON is broken: the list has no end"),
        ("[1]", "item 1 is a number, not an object"),
        ('[{"name": "a"}]', "no key for a 'question' and an 'answer', or a 'text'"),
        ('[{"text": 5}]', "'text' is no text"),
        ('[{"text": " "}]', "'text' is empty"),
        ("[" * 100_000, "nested too deep"),
    ],
)
def test_broken_json_is_named_with_its_place(judge: Any, content: str, problem: str) -> None:
    seen = judge("faq.json", content)
    assert problem in seen.told
    assert seen.checked.exit == 2
