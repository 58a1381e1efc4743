"""A check's good and bad examples run as its tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from textwrap import shorten

from mysteryshop.errors import Mistake, Place
from mysteryshop.judge.asking import Question, ask_page, ask_site
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.looks import example_looks
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.judge.registry import DetectorsByName
from mysteryshop.model import Answer, Applies, ChannelKind, Check, Checklist, Example, Join, Page, PageKind

SHOWN = 100
"""Characters of an example that a mistake repeats. Source: chosen; one line of a terminal."""

_PLACED = re.compile(r"^\s*([a-z][a-z-]*)\s*:\s*(.+)$")
_CONTINUED = re.compile(r"\n[ \t]+")
"""A line that is set in goes on with the place before it."""

WIDTHS = {"phone": (390, 844), "laptop": (1280, 800)}
"""Places that are one product page, seen at these sizes in CSS pixels."""


def check_examples(check: Check, read_page_file: Callable[[str], str], language: str = "en") -> list[Mistake]:
    """The examples to which the check gives another verdict than they claim; empty when all is well.

    read_page_file: the HTML of an example's page file. Examples are read at a fixed noon, however short they are.
    An example of a `site` check is one page or channel a line: `product: The lamp is £24.`
    language: the one that the check's checklist reads.
    """
    checklist = Checklist("", "", (check,), language=language)
    question = Question(replace(check, applies=Applies()), checklist, DetectorsByName())
    return [
        mistake
        for example in (*check.good, *check.bad)
        for mistake in _mistakes(question, example, _answer(question, example, read_page_file))
    ]


def _mistakes(question: Question, example: Example, answer: Answer) -> Iterator[Mistake]:
    if answer.verdict is example.verdict:
        return
    shown = example.page_file or (f"{example.question} {example.text}" if example.question else example.text)
    place = example.place or question.check.place or Place(question.check.id)
    problem = f"{question.check.id}: this example should be {example.verdict}, but is {answer.verdict}"
    yield Mistake(place, f'{problem}: "{shorten(shown, SHOWN)}"', answer.reason)


def _answer(question: Question, example: Example, read_page_file: Callable[[str], str]) -> Answer:
    if question.check.join is Join.SITE:
        return ask_site(question, SiteReading(tuple(_site_pages(example)), Setting()))
    kind = example.page_kind or next(iter(question.check.pages), PageKind.OTHER)
    page = _page(example, kind, read_page_file)
    return ask_page(question, Reading(page, asked_as=kind, where=question.check.where))


def _page(example: Example, kind: PageKind, read_page_file: Callable[[str], str]) -> Page:
    if example.page_file:
        html = read_page_file(example.page_file)
        page = replace(page_from_html(html, kind, example.page_file), passes=example_looks(html))
    else:
        page = page_from_text(example.text, kind, question=example.question)
    return replace(page, status=example.status, headers=example.headers) if example.status is not None else page


def _site_pages(example: Example) -> Iterator[Reading]:
    for number, line in enumerate(_CONTINUED.sub(" ", example.text).splitlines()):
        placed = _PLACED.match(line)
        name, words = (placed.group(1), placed.group(2)) if placed else ("other", line)
        kind = PageKind(name) if name in list(PageKind) else PageKind.PRODUCT if name in WIDTHS else PageKind.OTHER
        channel = name if name in list(ChannelKind) else "web"
        if words.strip():
            told = page_from_text(words, kind)
            page = replace(told, id=f"{number:03}-{name}", viewport=WIDTHS.get(name, told.viewport))
            yield Reading(page, where="anywhere", visit="example", channel=channel)
