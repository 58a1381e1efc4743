"""What a text says is judged, not how it was typed; and the words around it are not its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mysteryshop.judge import PAGE_OF, page_from_html, page_from_text
from mysteryshop.judge.labels import TASKS, YES_OR_NO, Labels, Task, read_labels
from mysteryshop.judge.labels.on_pages import label_answer, label_copy, label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import read_pairs
from mysteryshop.judge.reading.sentences import split_sentences
from mysteryshop.model import Page

OPEN = Path(__file__).parents[1] / "corpus" / "open"


@dataclass(frozen=True, slots=True)
class Item:
    """One text of the open corpus; its labels stand elsewhere, here only what must not change them counts."""

    id: str
    task: Task
    text: str
    question: str
    page: str


def _items() -> Iterator[Item]:
    for task in TASKS:
        for path in sorted(OPEN.glob(f"{task}*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                record = json.loads(line)
                text = record["answer"] if task == "faq" else record["text"]
                yield Item(record["id"], task, text, record.get("question", ""), record.get("page", "product"))


ITEMS = tuple(_items())


def labels_of(item: Item, text: str, question: str) -> dict[str, bool | str]:
    read = read_labels(item.task, text, question=question, page=item.page)
    return {name: label.value for name, label in read.labels.items()}


@cache
def plainly(item: Item) -> dict[str, bool | str]:
    return labels_of(item, item.text, item.question)


def curly(text: str) -> str:
    paired = re.sub(r'"([^"\n]*)"', "“\\1”", text)
    return re.sub(r"(?<!\w)'(?=\w)", "‘", paired).replace("'", "’")


TYPING: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "curly quotes": curly,
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "narrow blanks behind figures": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u202f", text),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "emoji at the ends of the text": lambda text: f"🙂 {text} 🎉",
    "emoji at the ends of lines": lambda text: "\n".join(f"❤️ {line} ✨" for line in text.splitlines()),
    "hyphens that do not break": lambda text: text.replace("-", "\u2011"),
    "typographic dashes": lambda text: re.sub(r"(?<=\d)-(?=\d)", "–", text).replace(" - ", " – "),
    "white space around the text": lambda text: f" \n{text}\n ",
    "line ends of another system": lambda text: text.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("typing", TYPING)
def test_typing_changes_no_label(typing: str) -> None:
    typed = TYPING[typing]
    changed = {
        item.id: {name: value for name, value in labels.items() if value != plainly(item)[name]}
        for item in ITEMS
        if (labels := labels_of(item, typed(item.text), typed(item.question))) != plainly(item)
    }
    assert changed == {}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(ITEMS), st.lists(st.sampled_from(sorted(TYPING)), min_size=2, max_size=4, unique=True))
def test_several_ways_of_typing_at_once_change_no_label(item: Item, ways: list[str]) -> None:
    text, question = item.text, item.question
    for way in ways:
        text, question = TYPING[way](text), TYPING[way](question)
    assert labels_of(item, text, question) == plainly(item)


WORDS = st.sampled_from(
    "we you can't sorry until 12:30 June proud margin because no yes call 01632 960001 error 500 £5 \n . ! ? … “quoted”"
    " 🙂 <b> NullPointerException \u00a0 a@b.example 20% 44 mm".split(" ")
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200))
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_proofs(read: Labels, text: str) -> None:
    own = [words for _, words in split_sentences(text)]
    assert all(sentence in text for sentence in read.sentences)
    for label in read.labels.values():
        assert all(0 <= place < len(read.sentences) for place in label.proofs)
        assert bool(label.proofs) is (label.value is not False)
        if own:
            assert all(read.sentences[place] in text for place in label.proofs)


@RELAXED
@given(st.sampled_from(TASKS), TEXTS, TEXTS)
def test_any_text_is_labelled_with_proofs_of_its_own_the_same_twice(task: Task, text: str, question: str) -> None:
    read = read_labels(task, text, question=question)
    check_proofs(read, text if any(split_sentences(text)) else "")
    assert read_labels(task, text, question=question) == read


@pytest.mark.parametrize("task", TASKS)
def test_proofs_of_the_open_corpus_are_sentences_of_their_texts(task: Task) -> None:
    for item in ITEMS:
        if item.task == task:
            check_proofs(read_labels(task, item.text, question=item.question, page=item.page), item.text)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ITEMS))
def test_no_yes_without_a_proof_that_can_be_quoted(item: Item) -> None:
    read = read_labels(item.task, item.text, question=item.question, page=item.page)
    for name in YES_OR_NO[item.task]:
        if read[name].value:
            quoted = [read.sentences[place] for place in read[name].proofs]
            assert quoted
            assert all(words.strip() and words in item.text for words in quoted)


# What stands around a text on its page.

ABOVE = {
    "menu": "<nav><ul><li><a href='/'>Home</a></li><li><a href='/new'>New in</a></li></ul></nav>",
    "head": "<header><p>Free delivery over £40</p><a href='/basket'>Basket (0)</a></header>",
    "cookie line": (
        "<div class='cookie-banner'><p>We use cookies to make this site work. See our cookie policy.</p>"
        "<button>Accept all cookies</button></div>"
    ),
}
BELOW = {
    "copyright": "<footer><p>© 2026 Harrow Wick Ltd. All rights reserved.</p></footer>",
    "opening hours": "<footer><p>Opening hours: Monday to Friday 9:00 to 17:30</p></footer>",
    "newsletter": (
        "<footer><p>Sign up to our newsletter for news and offers.</p>"
        "<form><input type='email'><button>Subscribe</button></form></footer>"
    ),
}
LINES_ABOVE = {
    "menu": "Home | New in | Contact",
    "way past the menu": "Skip to content",
    "cookie line": "We use cookies to make this site work.",
}
LINES_BELOW = {
    "copyright": "© 2026 Harrow Wick Ltd. All rights reserved.",
    "opening hours": "Opening hours: Monday to Friday 9:00 to 17:30",
    "newsletter": "Sign up to our newsletter for news and offers.",
}


def as_html(item: Item, around: tuple[str, ...], *, landmarks: bool = True) -> Page:
    lines = [escape(line) for line in item.text.splitlines() if line.strip()]
    if item.task == "faq":
        body = [f"<h2>{escape(item.question)}</h2>", *(f"<p>{line}</p>" for line in lines)]
    elif item.task == "copy":
        body = [f"<h1>{lines[0]}</h1>", *(f"<p>{line}</p>" for line in lines[1:])]
    else:
        body = [f"<p>{line}</p>" for line in lines]
    above, below = ("".join(words for name, words in part.items() if name in around) for part in (ABOVE, BELOW))
    whole = f"<html lang='en'><body>{above}<main>{''.join(body)}</main>{below}</body></html>"
    if not landmarks:
        whole = re.sub(r"<(/?)(?:nav|header|footer|main)\b", r"<\1div", whole).replace(" class='cookie-banner'", "")
    return page_from_html(whole, PAGE_OF[item.task])


def as_bare_html(item: Item, around: tuple[str, ...]) -> Page:
    return as_html(item, around, landmarks=False)


def as_text(item: Item, around: tuple[str, ...]) -> Page:
    above, below = ([words for name, words in part.items() if name in around] for part in (LINES_ABOVE, LINES_BELOW))
    asked = [f"Q: {item.question}"] if item.question else []
    return page_from_text("\n".join([*above, *asked, item.text, *below]), PAGE_OF[item.task])


@cache
def on_the_page(
    item: Item, page_of: Callable[[Item, tuple[str, ...]], Page], around: tuple[str, ...]
) -> dict[str, bool | str]:
    """The labels of a text as the detectors find it on its page."""
    reading = Reading(page_of(item, around))
    if item.task == "outage":
        found = label_message(reading)
    elif item.task == "copy":
        found = label_copy(reading)
    else:
        pairs = read_pairs(reading)
        found = label_answer(next(pair for pair in pairs if pair.question.strip() == item.question.strip()))
    assert found is not None, f"nothing was found on the page of {item.id}"
    return {name: label.value for name, label in found.labels.labels.items()}


def changed_by(around: str, task: Task, page_of: Callable[[Item, tuple[str, ...]], Page]) -> dict[str, set[str]]:
    """Of each text whose labels change: which."""
    changed = {}
    for item in ITEMS:
        if item.task == task:
            alone, within = (on_the_page(item, page_of, names) for names in ((), (around,)))
            changed[item.id] = {name for name in alone if alone[name] != within[name]}
    return {name: labels for name, labels in changed.items() if labels}


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("around", [*ABOVE, *BELOW])
def test_landmarks_around_a_text_change_no_label(around: str, task: Task) -> None:
    assert changed_by(around, task, as_html) == {}


# Without landmarks nothing tells a promotion in the page's head from the page's own offer, so it is not among these.
# A line of hours right under an answer may be the answer: "When are you open?"
NOT_TOLD_APART = {("opening hours", "faq")}


@pytest.mark.parametrize(
    ("around", "task"),
    [pair for pair in product(["menu", "cookie line", *BELOW], TASKS) if pair not in NOT_TOLD_APART],
)
def test_furniture_that_is_marked_up_as_nothing_changes_no_label(around: str, task: Task) -> None:
    assert changed_by(around, task, as_bare_html) == {}


@pytest.mark.parametrize(
    ("around", "task"),
    [pair for pair in product([*LINES_ABOVE, *LINES_BELOW], TASKS) if pair not in NOT_TOLD_APART],
)
def test_template_lines_around_a_draft_change_no_label(around: str, task: Task) -> None:
    assert changed_by(around, task, as_text) == {}
