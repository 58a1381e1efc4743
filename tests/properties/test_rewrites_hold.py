"""Whatever a text says: a suggestion meets the check, loses no fact, invents none, and is always the same."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, judge_page, page_from_text
from mysteryshop.judge.asking import Question, ask_page
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.questions import read_pairs
from mysteryshop.judge.registry import load_detectors
from mysteryshop.judge.rewriting import suggest
from mysteryshop.judge.rewriting.families import OF_ANSWERS, OF_PAGES
from mysteryshop.judge.rewriting.keeping import facts_in, keeps, tokens_of
from mysteryshop.judge.rewriting.knowing import knows
from mysteryshop.model import Answer, Page, PageKind, Quote, Verdict, failed

Kind = Literal["outage", "faq", "copy"]
NAMES: dict[Kind, str] = {"outage": "outage-messaging", "faq": "faq-tone", "copy": "solution-first"}
LISTS = {kind: load_checklists([name], Path(), DetectorCatalogue()) for kind, name in NAMES.items()}

MESSAGES = st.lists(
    st.sampled_from(
        [
            "Checkout is temporarily offline.",
            "We apologise for any inconvenience this may have caused.",
            "We're sorry if your order 40118 is a little late.",
            "You can't pay by card at the moment.",
            "Our launch broke everything and none of us has slept.",
            "We are so proud of our biggest launch ever.",
            "Error: SQLSTATE[42S02] in cart.php on line 41.",
            "Reference: K7Q2-19.",
            "The lift at Torbrex Road is out until Thursday.",
            "Please try again later.",
            "Back soon!",
            "You entered an invalid URL.",
            "Call Joan on 01632 960123, 9 to 6.",
            "It'll be back Sunday at 14:30 when I've had a sleep.",
            "Sold out in nine seconds, our fastest ever.",
        ]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)
ANSWERS = st.lists(
    st.sampled_from(
        [
            "No.",
            "No, it would not pay for us.",
            "Sale items cannot be returned as this reduces our margins.",
            "You can swap them within 30 days.",
            "Claims not lodged within 14 days shall lapse.",
            "The purchaser must notify us in writing within 7 days.",
            "Logistics is at the heart of our brand.",
            "Delivery takes 2 to 3 working days and costs £3.95.",
            "If you had read the size chart you would know.",
            "The spare-parts set (£6) has the lid.",
            "Write to help@lantern.example and we will put it right.",
        ]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
ASKED = st.sampled_from(
    ["Do you sell the lid alone?", "When will my order arrive?", "Can I return sale items?", "What if it is broken?"]
)
FAQS = st.lists(st.tuples(ASKED, ANSWERS), min_size=1, max_size=3, unique_by=lambda pair: pair[0]).map(
    lambda pairs: "\n".join(f"Q: {question}\nA: {answer}" for question, answer in pairs)
)
COPIES = st.lists(
    st.sampled_from(
        [
            "Tarn 3000 dehumidifier\n",
            "Brushed steel, 12 l tank, 45 dB.",
            "Your bathroom is dry by breakfast, and the towels no longer smell.",
            "A family firm since 1912.",
            "The ultimate 210 g saddle on earth.",
            "Rated 4.6 by 212 buyers; most praise the quiet motor.",
            "A 10 m cable, 230 V.",
            "The cable reaches from the shed to the pond without an extension.",
        ]
    ),
    min_size=2,
    max_size=6,
).map(" ".join)
TEXTS = st.one_of(
    st.tuples(st.just("outage"), MESSAGES), st.tuples(st.just("faq"), FAQS), st.tuples(st.just("copy"), COPIES)
)
KINDS: dict[str, PageKind] = {"outage": PageKind.FAULT, "faq": PageKind.FAQ, "copy": PageKind.PRODUCT}


def told(page: Page, kind: Kind) -> list[tuple[str, tuple[Quote, ...], str]]:
    findings = judge_page(page, LISTS[kind]).findings
    return [(finding.check, finding.quotes, finding.suggestion) for finding in findings if finding.suggestion]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_suggestion_loses_nothing_and_invents_nothing(text: tuple[Kind, str]) -> None:
    kind, words = text
    page = page_from_text(words, KINDS[kind])
    asked = {pair.asked for pair in read_pairs(Reading(page))}
    several = len([1 for _ in asked]) > 1
    for _, quotes, suggestion in told(page, kind):
        assert knows(Reading(page), suggestion)
        if not several:
            assert all(keeps(quote.text, suggestion) for quote in quotes if quote not in asked)


@settings(max_examples=60, deadline=None)
@given(MESSAGES)
def test_a_message_made_of_the_suggestion_meets_the_check(words: str) -> None:
    page = page_from_text(words, PageKind.FAULT)
    by_id = {check.id: check for check in LISTS["outage"][0].checks}
    for check, quotes, suggestion in told(page, "outage"):
        (block,) = [block for block in page.blocks if block.selector == quotes[0].selector]
        if suggestion.endswith("…") or quotes[0].text != block.text:
            continue
        better = replace(page, blocks=tuple(replace(b, text=suggestion) if b is block else b for b in page.blocks))
        question = Question(by_id[check], LISTS["outage"][0], load_detectors())
        assert ask_page(question, Reading(better)).verdict is Verdict.PASS


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_same_text_gets_the_same_suggestions(text: tuple[Kind, str]) -> None:
    kind, words = text
    page = page_from_text(words, KINDS[kind])
    assert told(page, kind) == told(page, kind)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=400), st.sampled_from(sorted((*OF_PAGES, *OF_ANSWERS))), st.sampled_from(list(KINDS.values())))
def test_no_text_breaks_a_rewriter(words: str, detector: str, kind: PageKind) -> None:
    reading = Reading(page_from_text(words, kind))
    quotes = tuple(sentence.quote for sentence in reading.sentences[:3])
    answer: Answer = failed("It is not met.", *quotes, reading.opening)
    assert isinstance(suggest(detector, reading, answer, lambda _: answer), str)


PIECES = (
    "the ",
    "you can't ",
    "we can't load your ",
    "No, because ",
    "x, so we ",
    "(",
    "ref 1-",
    "ultimate ",
    "a@",
    "A.b ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_an_endless_sentence_costs_no_time(piece: str) -> None:
    reading = Reading(page_from_text(piece * (50_000 // len(piece)), PageKind.FAULT))
    answer = failed("It is not met.", reading.opening)
    began = time.thread_time()
    assert all(suggest(detector, reading, answer, lambda _: answer) == "" for detector in (*OF_PAGES, *OF_ANSWERS))
    assert time.thread_time() - began < 1.5


WORDS = st.lists(
    st.sampled_from(
        ["£3.95", "14:30", "3", "June", "Dunmore", "two", "the", "parcel", "help@a.example", "K7Q2", "is", "late"]
    ),
    max_size=12,
)


@given(WORDS, WORDS)
def test_facts_are_kept_by_whatever_still_holds_them(one: list[str], other: list[str]) -> None:
    old, more = " ".join(["It", *one]), " ".join(other)
    assert keeps(old, old)
    assert keeps(old, f"{more} {old}")
    assert keeps(old, " ".join(reversed(old.split())))
    assert keeps(more, old) or not facts_in(more) <= tokens_of(old)


@given(WORDS.filter(lambda words: bool(facts_in(" ".join(["It", *words])))), st.data())
def test_losing_any_fact_is_seen(words: list[str], data: st.DataObject) -> None:
    old = " ".join(["It", *words])
    lost = data.draw(st.sampled_from(sorted(facts_in(old))))
    assert not keeps(old, " ".join(word for word in old.split() if word.lower() != lost))
