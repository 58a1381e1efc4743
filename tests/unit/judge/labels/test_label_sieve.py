"""The sieve lets nothing through that does not match, and holds nothing back that does."""

from __future__ import annotations

import re

import pytest

from mysteryshop.judge.labels import TASKS, Task
from mysteryshop.judge.labels.hints import HINTS, hints_in
from mysteryshop.judge.labels.sieve import Sieve, widened
from mysteryshop.judge.reading.wording import lexicon, regex

SAID = (
    "no refunds, sorry.",
    "we're down until 18:00; ring 01632 960 114 and we'll call you back.",
    "that is no problem at all",
    "it costs £5, or 5 euros",
    "l'été, on ferme à midi",
    "you can't return it unless it's sealed",
    "unfortunately this was discontinued",
    "",
)


@pytest.mark.parametrize("text", SAID)
@pytest.mark.parametrize("task", TASKS)
def test_the_sieve_hears_what_each_pattern_hears_alone(task: Task, text: str) -> None:
    patterns = [pattern for _, pattern in HINTS[task]]
    assert Sieve(patterns).matching(text) == [n for n, pattern in enumerate(patterns) if pattern.search(text)]


def test_what_stands_behind_a_lookaround_is_asked_of_the_pattern_itself() -> None:
    sieve = Sieve([regex(r"no (?!problem)\w+"), regex(r"(?<!not )sorry")])
    assert sieve.matching("no problem") == []
    assert sieve.matching("no refunds, sorry") == [0, 1]
    assert sieve.matching("not sorry") == []


def test_whole_words_stay_whole_and_endings_count_as_words() -> None:
    sieve = Sieve([lexicon("'re|no"), lexicon("£5")])
    assert sieve.matching("we're open") == [0]
    assert sieve.matching("nobody knows") == []
    assert sieve.matching("from £5 on") == [1]


def test_letters_beyond_ascii_are_heard_as_the_pattern_hears_them() -> None:
    assert Sieve([regex(r"caf\w\b")]).matching("the café is open") == [0]


@pytest.mark.parametrize(
    ("pattern", "wide"),
    [
        pytest.param(r"a(?!b(c|d))e", r"a(?:)e", id="with brackets inside"),
        pytest.param(r"[(?!]x", r"[(?!]x", id="a class is no lookaround"),
        pytest.param(r"\(?=x", r"\(?=x", id="nor is an escaped bracket"),
        pytest.param(r"(?<=[)])x(?:y|z)", r"(?:)x(?:y|z)", id="a bracket in a class within"),
        pytest.param(r"(?!\))x", r"(?:)x", id="an escaped bracket within"),
        pytest.param(r"\w{2,}[a{1,2}]x{0,80}\{1,2}y{3}", r"\w+[a{1,2}]x*\{1,2}y{3}", id="a range of counts is any"),
    ],
)
def test_lookarounds_are_taken_out_whole(pattern: str, wide: str) -> None:
    assert widened(pattern) == wide


@pytest.mark.parametrize("task", TASKS)
def test_every_hint_can_be_widened_for_the_sieve(task: Task) -> None:
    for name, pattern in HINTS[task]:
        wide = re.compile(widened(pattern.pattern), re.IGNORECASE)
        assert all(wide.search(text) for text in SAID if pattern.search(text)), name


def test_hints_do_not_depend_on_the_kind_of_apostrophe_or_case() -> None:
    assert hints_in("faq", "We CAN’T refund it.") == hints_in("faq", "we can't refund it.")
    assert hints_in("faq", "We can't refund it.")
